import { forTerminal } from "../escape.ts";
import { wrappedLines } from "./columns.ts";
import type { Style } from "./style.ts";
import { MOST_NAMES, count, firstOf, listed, digits } from "../words.ts";

/** What a table made of the declared users, as text. */
export interface TableImportFacts {
  /** What the table was taken for, where that is known. */
  readonly readAs?: string;
  /** How many rows are nobody to manage, and what they are: "2 guests". */
  readonly leftOut: readonly string[];
  /** Texts by which people see whether the encoding was right, and which it was. */
  readonly decoded?: { readonly encoding: string; readonly samples: readonly string[] };
  readonly notes: readonly string[];
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly unchanged: readonly string[];
  readonly missing: readonly string[];
  /** Whether those who are missing are disabled. */
  readonly complete: boolean;
  readonly files: number;
  readonly folder: string;
  readonly dryRun: boolean;
  readonly style: Style;
}

/** How a table was read: what it was taken for, and how its letters were decoded. Shown before anything is written. */
export function renderTableReading({ readAs, decoded }: ReadingFacts): string {
  return [
    ...(readAs === undefined ? [] : [`Read as ${forTerminal(readAs)}.\n`]),
    ...(decoded === undefined || decoded.samples.length === 0
      ? []
      : [
          `Decoded as ${forTerminal(decoded.encoding)}: ${decoded.samples.map((text) => forTerminal(JSON.stringify(text))).join(", ")}.\n`,
        ]),
  ].join("");
}

type ReadingFacts = Pick<TableImportFacts, "readAs" | "decoded">;

/** What an import of a table did, or would do. */
export function renderTableImport(facts: TableImportFacts): string {
  const { created, updated, unchanged, missing, dryRun } = facts;
  const would = dryRun ? "would be " : "";
  const people = listed([
    `${count(created.length, "user")} ${would}added`,
    `${digits(updated.length)} ${would}updated`,
    `${digits(unchanged.length)} unchanged`,
  ]);
  const files = dryRun
    ? "Nothing was written."
    : `${count(facts.files, "file")} written below ${forTerminal(facts.folder)}/.`;
  const text = [
    ...facts.notes.map(forTerminal),
    ...(facts.leftOut.length > 0 ? [`Left out: ${listed(facts.leftOut.map(forTerminal))}.`] : []),
    `${people}. ${files}`,
    ...(missing.length > 0 ? [missingText(missing, facts)] : []),
  ];
  return `${wrappedLines(text.join("\n"), facts.style)}\n`;
}

function missingText(
  missing: readonly string[],
  { complete, dryRun, updated, unchanged }: TableImportFacts,
): string {
  const names = firstOf(missing.map(forTerminal), MOST_NAMES);
  const isOne = missing.length === 1;
  const who = `${count(missing.length, "declared user")} ${isOne ? "has" : "have"} no row`;
  // A table of those who join, or of a few, says nothing about the others.
  if (!complete && missing.length > updated.length + unchanged.length)
    return `${who}, and ${isOne ? "stays as it is" : "stay as they are"}.`;
  if (!complete)
    return `${who}: ${names}. They stay as they are; if the table lists all of your people, --complete disables them.`;
  return `${who}, and ${dryRun ? "would get" : "got"} accountEnabled: false: ${names}.`;
}
