import type { Configuration } from "../model/settings/configuration.ts";
import type { TableProblem } from "../model/tables/problem.ts";
import type {
  ColumnMeanings,
  TableForms,
  TableSettings,
  TableSource,
} from "../model/tables/settings.ts";
import type { SetSettings } from "../relationships/relationship.ts";
import { readSheet } from "./cells/readSheet.ts";
import { textOf, type Sheet, type TableKind } from "./cells/sheet.ts";
import { applyFormat, type FormattedTable } from "./formats/applyFormat.ts";
import { formatOf, type TableFormat } from "./formats/format.ts";
import { formatsOf } from "./formats/index.ts";
import { findHeadings, type FoundHeadings } from "./headings/findHeadings.ts";
import { knownHeadings } from "./headings/knownHeadings.ts";
import { plainHeading } from "./headings/plainHeading.ts";

/** What is said of one table beside the configuration. */
export interface TableOptions extends TableForms {
  /** The name of the configured source that it comes from; else its headings tell. */
  readonly source?: string;
}

export type TableRules = Pick<Configuration, "key" | "allow"> &
  Partial<SetSettings> & { readonly tables: TableSettings };

/** A table, and where it comes from. */
export interface KnownTable {
  readonly sheet: Sheet;
  readonly found: FoundHeadings;
  /** How it is read: as the options say, else as its source says, else as the configuration says of all tables. */
  readonly forms: TableForms;
  /** What the configuration says of its columns. */
  readonly columns: ColumnMeanings;
  /** The configured source that it comes from. */
  readonly source?: string;
  readonly format?: TableFormat;
  /** What the format makes of it. */
  readonly formatted?: FormattedTable;
  readonly problems: readonly TableProblem[];
}

/**
 * Finds out where a table comes from: from the source that is named, else from the configured one most of whose headings
 * it has, and whether it has a format that is known.
 */
export function understandTable(
  bytes: Uint8Array,
  kind: TableKind,
  options: TableOptions,
  rules: TableRules,
): KnownTable {
  const table = withSource(bytes, kind, options, rules);
  const { format, found } = table;
  if (!format || !found.headingRow) return table;
  const formatted = applyFormat(found.headingRow, found.rows, format, table.columns);
  return {
    ...table,
    formatted,
    found: { ...found, headingRow: formatted.headingRow, rows: formatted.rows },
    problems: [...table.problems, ...formatted.problems],
  };
}

function withSource(
  bytes: Uint8Array,
  kind: TableKind,
  { source: name, ...told }: TableOptions,
  { tables }: TableRules,
): KnownTable {
  const { sources } = tables;
  if (name !== undefined) {
    const source = sources[name];
    return source
      ? { ...readAs(bytes, kind, told, tables, source), source: name, problems: [] }
      : { ...readAs(bytes, kind, told, tables), problems: [noSource(name, sources)] };
  }
  const matches = Object.entries(sources)
    .map(([known, source]) => ({
      known,
      source,
      table: readAs(bytes, kind, told, tables, source),
    }))
    .map((match) => ({ ...match, headings: matching(match.source, headingsIn(match.table.found)) }))
    .filter(({ headings }) => headings > 0)
    .toSorted((a, b) => b.headings - a.headings);
  const [best, second] = matches;
  if (!best) return { ...readAs(bytes, kind, told, tables), problems: [] };
  return {
    ...best.table,
    source: best.known,
    problems: second?.headings === best.headings ? [severalSources(best.known, second.known)] : [],
  };
}

function readAs(
  bytes: Uint8Array,
  kind: TableKind,
  told: TableForms,
  tables: TableSettings,
  source?: TableSource,
): Omit<KnownTable, "problems"> {
  const { columns: own = {}, ...forms }: Partial<TableSource> = source ?? {};
  const { columns, sources: _, ...general } = tables;
  const all = { ...general, ...forms, ...told };
  const meanings = { ...columns, ...own };
  const isHeading = knownHeadings(meanings);
  const sheet = readSheet(bytes, kind, all, isHeading);
  const found = findHeadings(sheet, all.headings, isHeading);
  const format = sheet.isOwn ? undefined : formatOf(headingsIn(found), formatsOf(kind));
  return {
    sheet,
    found: source ? withoutDoubt(found, source) : found,
    columns: meanings,
    forms: { ...(format && formsOf(format)), ...all },
    ...(format && { format }),
  };
}

// What a program exports may be a part of the people, and it names managers without mistakes of typing.
function formsOf({ dates }: TableFormat): TableForms {
  return { unknownManagers: "leave", ...(dates !== undefined && { dates }) };
}

/** Below a title, headings are recognised by their words: no guess where a source has all that it reads. */
function withoutDoubt(found: FoundHeadings, source: TableSource): FoundHeadings {
  return matching(source, headingsIn(found)) > 0
    ? { ...found, problems: found.problems.filter(({ code }) => code !== "title-rows") }
    : found;
}

function headingsIn({ headingRow }: FoundHeadings): string[] {
  return (headingRow?.cells ?? []).map((cell) => textOf(cell)?.trim() ?? "").filter(Boolean);
}

/** How many headings of a source a table has; 0 where one is missing that the source reads. */
function matching({ columns }: TableSource, headings: readonly string[]): number {
  const there = new Set(headings.map(plainHeading));
  const isThere = (heading: string): boolean => there.has(plainHeading(heading));
  const all = Object.keys(columns);
  const read = all.filter((heading) => columns[heading] !== "ignore");
  return read.every(isThere) ? all.filter(isThere).length : 0;
}

function noSource(name: string, sources: TableSettings["sources"]): TableProblem {
  const names = Object.keys(sources).map((known) => JSON.stringify(known));
  return {
    severity: "error",
    code: "no-source",
    message: `cannot be read as ${JSON.stringify(name)}: the configuration has ${names.length === 0 ? "no sources" : `the sources ${names.join(", ")}`}`,
  };
}

function severalSources(one: string, other: string): TableProblem {
  return {
    severity: "error",
    code: "several-sources",
    message: `has the headings of two sources of the configuration; say --source ${one} or --source ${other}`,
  };
}
