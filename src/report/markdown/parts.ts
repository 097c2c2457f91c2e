import type { FieldName } from "../../model/properties/fields.ts";
import type { FieldChange, Place } from "../../model/plan.ts";
import { isPersonReference, type FieldValue } from "../../model/values.ts";
import { forMarkdown, forMarkdownCode, forMarkdownLink } from "../escape.ts";
import { rollcallOnPath, type Rollcall } from "../rollcall.ts";
import { HIDDEN, isPersonal } from "../../model/records/personal.ts";
import { codeTag, personMarkdown, personTag } from "../people.ts";
import { isCleared, nothingText, shorten, shortenPair, valueText, type Person } from "../values.ts";

export interface MarkdownOptions {
  /** Where a line of a file can be seen. */
  readonly link?: (place: Place) => string;
  /** Of which tenant this is, for the hidden line by which a comment is found; its domain if not given. */
  readonly marker?: string;
  /** Neither old nor new values of personal properties, only that they change. */
  readonly hidePersonal: boolean;
  /** Bytes; at least 2,000. */
  readonly limit?: number;
  /** Most users with a folded part of their own. */
  readonly folds?: number;
  /** What an embedded directory is called, if it is one. */
  readonly embedded?: string;
  /** Where more of it is shown; without it, a command tells. */
  readonly run?: RunPage;
  /** Writes the commands. */
  readonly rollcall?: Rollcall;
}

/** The page of a run on GitHub, with the summaries of its jobs. */
export interface RunPage {
  readonly url: string;
  /** Whether nothing is left out there. */
  readonly isWhole: boolean;
}

/** The colours that GitHub gives a quote. */
export type Alert = "CAUTION" | "WARNING" | "NOTE";

/** Lines as a coloured quote; nothing where there are none. */
export function quoted(alert: Alert, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  return [`[!${alert}]`, ...lines]
    .flatMap((line) => line.split("\n"))
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}

/** "the page of this run", as a link. */
export function runLink({ url }: RunPage): string {
  const target = forMarkdownLink(url);
  return target === undefined ? "the page of this run" : `[the page of this run](${target})`;
}

/**
 * Where to see what is left out, as the end of a sentence.
 *
 * @param command a verb of Rollcall, and what follows it, that shows all
 */
export function restOf(
  { run, rollcall = rollcallOnPath }: Pick<MarkdownOptions, "run" | "rollcall">,
  command: string,
): string {
  const written = forMarkdownCode(rollcall(command));
  if (run === undefined) return `${written} shows all`;
  return run.isWhole ? `${runLink(run)} shows all` : `${runLink(run)} shows more, ${written} all`;
}

/** How much of each part is written out, so that the whole stays below a limit. */
export interface Budget {
  /** Users with a folded part of their own. */
  readonly folds: number;
  /** Whether each property leads to its line, and not only each user. */
  readonly lineLinks: boolean;
  /** Whether the users in a table lead to their lines: all of them without are better than some of them with. */
  readonly rowLinks: boolean;
  /** Rows of a table. */
  readonly rows: number;
  /** Names in one list, and entries of a warning. */
  readonly names: number;
  /** Characters of one message. */
  readonly text: number;
  /** Characters of one file to paste. */
  readonly paste: number;
}

/** A GitHub comment takes 65,536 characters, which are no more than bytes; the rest is for what others put around. */
export const DEFAULT_LIMIT = 60_000;

const PATH_LENGTH = 120;

/** The hidden first line of a comment about a tenant. */
export function commentMarker(domain: string): string {
  const harmless = domain.replace(/[^A-Za-z0-9.-]/g, "").replace(/-{2,}/g, "-");
  return `<!-- rollcall:${harmless.slice(0, LONGEST_DOMAIN)} -->`;
}

const LONGEST_DOMAIN = 253;

/** A user, leading to the line that is meant where a link can be had. */
export function personLink(
  person: Person,
  place: Place,
  { link }: Pick<MarkdownOptions, "link">,
): string {
  return linked(personMarkdown(person), place, link);
}

/** "users/sales/ben.yaml:4", leading there where a link can be had. */
export function placeLink(place: Place, { link }: Pick<MarkdownOptions, "link">): string {
  return linked(forMarkdownCode(placeText(place)), place, link);
}

export function placeText(place: Place): string {
  return `${shorten(place.file, PATH_LENGTH)}:${place.line}`;
}

/** What a field held and what it will hold, escaped and shortened; personal values only as far as they may be shown. */
export function valuesOf(
  change: FieldChange,
  most: number,
  { hidePersonal }: Pick<MarkdownOptions, "hidePersonal">,
  target: "Markdown" | "HTML" = "Markdown",
): { from: string; to: string; hidden: boolean } {
  const { field, from, to } = change;
  if (hidePersonal && isPersonal(change))
    return { from: `(${HIDDEN})`, to: `(${HIDDEN})`, hidden: true };
  const [left, right] = shortenPair(
    isCleared(from) ? "" : valueText(from),
    isCleared(to) ? "" : valueText(to),
    most,
  );
  return {
    from: isCleared(from) ? nothingText(to, "(not set)") : escapedValue(field, from, left, target),
    to: isCleared(to) ? nothingText(from, "(cleared)") : escapedValue(field, to, right, target),
    hidden: false,
  };
}

/** A table with a header; `cells` are escaped already. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => "---"), ...rows]
    .map((cells) => `|${cells.map((cell) => (cell === "" ? " " : ` ${cell} `)).join("|")}|`)
    .join("\n");
}

/** Paragraphs as one page; those with nothing in them are left out. */
export function joined(sections: readonly string[]): string {
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

/**
 * The page by the first budget with which it keeps the limit, or else by the last one.
 *
 * @param render its paragraphs, one after the other: those behind the limit are not made
 */
export function fitted<Spent>(
  budgets: readonly Spent[],
  limit: number | undefined,
  render: (budget: Spent) => Iterable<string>,
): string {
  for (const [index, budget] of budgets.entries()) {
    const most = index === budgets.length - 1 ? Infinity : (limit ?? DEFAULT_LIMIT);
    const sections = sectionsWithin(render(budget), most);
    if (sections) return joined(sections);
  }
  return "";
}

/** Nothing where they take more bytes, with what is put between and behind them. */
function sectionsWithin(sections: Iterable<string>, most: number): string[] | undefined {
  const taken: string[] = [];
  let bytes = LINE_END;
  for (const section of sections) {
    if (section === "") continue;
    bytes += new TextEncoder().encode(section).length + (taken.length > 0 ? 2 * LINE_END : 0);
    if (bytes > most) return undefined;
    taken.push(section);
  }
  return taken;
}

const LINE_END = 1;

/** A folded part of the page. GitHub takes the summary for HTML, in which Markdown means nothing. */
export function folded(summary: string, body: string, open = false): string {
  return `<details${open ? " open" : ""}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

export function linked(text: string, place: Place, link: MarkdownOptions["link"]): string {
  const url = link && forMarkdownLink(link(place));
  return url === undefined ? text : `[${text}](${url})`;
}

// Names are code, so that they can be copied and become neither a mention nor a link.
function escapedValue(
  field: FieldName,
  value: FieldValue,
  text: string,
  target: "Markdown" | "HTML",
): string {
  if (isPersonReference(value)) return target === "HTML" ? personTag(value) : personMarkdown(value);
  if (field !== "userPrincipalName" && field !== "mail") return forMarkdown(text);
  return target === "HTML" ? codeTag(text) : forMarkdownCode(text);
}
