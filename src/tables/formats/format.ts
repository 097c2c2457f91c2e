import type { ColumnMeaning, ColumnMeanings } from "../../model/tables/settings.ts";
import { plainHeading } from "../headings/plainHeading.ts";

/** A table that a well-known program writes, or that a well-known system asks for. */
export interface TableFormat {
  /** As shown to people: "Okta's user export". */
  readonly name: string;
  /** Where its headings are published; a comment says where that is unverified. */
  readonly source: string;
  /** Headings that only this format has together: all of them, or of a list one. `[mail]` is one in brackets. */
  readonly knownBy: readonly (string | readonly string[])[];
  /**
   * What its columns hold. What is not here, and no property by its own name, is passed over, and named where it holds
   * anything.
   */
  readonly columns: ColumnMeanings;
  /** Properties that several columns may hold: the first that is there and not empty does. */
  readonly firstOf?: Readonly<Record<string, readonly string[]>>;
  /**
   * Rows of people who are not managed here: by column, of which `[mail]` is one in brackets, by cell, what they are; `*`
   * stands for any characters.
   */
  readonly leftOut?: Readonly<Record<string, Readonly<Record<string, LeftOutReason>>>>;
  /** Of dates, where the format always writes them so. */
  readonly dates?: string;
  /** Texts that it writes for nothing. */
  readonly nothing?: readonly string[];
}

/** What the people of rows that are left out are: one of them, and several. */
export const LEFT_OUT = {
  guest: ["guest", "guests"],
  synced: ["account synced from on-premises", "accounts synced from on-premises"],
  deleted: ["deleted account", "deleted accounts"],
  archived: ["archived account", "archived accounts"],
  mailbox: ["shared mailbox, room or group", "shared mailboxes, rooms and groups"],
  noPerson: ["computer, group or contact", "computers, groups and contacts"],
  example: ["row of examples", "rows of examples"],
  change: ["request that changes no whole user", "requests that change no whole user"],
} as const;
export type LeftOutReason = keyof typeof LEFT_OUT;

/** Those who live on, only not by this roster, or who may. */
export const LIVING_REASONS: ReadonlySet<LeftOutReason> = new Set(["guest", "synced", "example"]);

/** The format that has these headings, whatever their order and whatever other headings there are. */
export function formatOf(
  headings: readonly string[],
  formats: readonly TableFormat[],
): TableFormat | undefined {
  const there = new Set(headings.flatMap((heading) => [plainHeading(heading), bracketed(heading)]));
  const has = (heading: string): boolean => there.has(plainHeading(heading));
  return formats.find(({ knownBy }) =>
    knownBy.every((heading) => (typeof heading === "string" ? has(heading) : heading.some(has))),
  );
}

/** `Name [displayName] Required` is known by `[displayName]`, whatever the language. */
export function bracketed(heading: string): string {
  const name = /\[\s*([A-Za-z.]+)\s*\]/.exec(heading)?.[1];
  return name === undefined ? "" : `[${name.toLowerCase()}]`;
}

/**
 * What the columns of one table hold by its format, with each property that several columns may hold in the first one that
 * does. A name to sign in with is an address, where one of the columns has addresses.
 *
 * @param cellsOf the texts of a column by its heading; undefined where there is no such column
 */
export function columnsOf(
  { columns, firstOf = {} }: TableFormat,
  cellsOf: (heading: string) => readonly string[] | undefined,
): ColumnMeanings {
  const chosen: Record<string, ColumnMeaning> = {};
  for (const [target, headings] of Object.entries(firstOf)) {
    const full = headings.filter((heading) => (cellsOf(heading) ?? []).length > 0);
    const addresses = full.find((heading) => cellsOf(heading)?.every((text) => text.includes("@")));
    const best = (target === "userPrincipalName" ? addresses : undefined) ?? full[0];
    for (const heading of headings) {
      const meaning = columns[heading];
      if (heading === best) chosen[heading] = target;
      else if (meaning === undefined || meaning === target) chosen[heading] = "ignore";
    }
  }
  return { ...columns, ...chosen };
}
