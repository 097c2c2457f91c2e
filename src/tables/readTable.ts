import { isHeading } from "./headings/columns.ts";
import { readCsv } from "./cells/readCsv.ts";
import type { Separator } from "./cells/separators.ts";
import type { Encoding } from "./cells/decodeBytes.ts";
import { readPeople, type PeopleTable, type TableRules } from "./people/readPeople.ts";
import { readXlsx } from "./cells/readXlsx.ts";
import { unreadable, type Sheet } from "./cells/sheet.ts";

export interface TableOptions {
  readonly encoding?: Encoding;
  readonly separator?: Separator;
  /** Of a workbook; by default the first one that is not hidden. */
  readonly sheet?: string;
}

/** A list of people is smaller; a larger file is a mistake. */
export const LARGEST_TABLE_BYTES = 64 * 1024 * 1024;

/** What kind of table a file's name says it is. */
export function tableKind(name: string): "csv" | "xlsx" | undefined {
  if (/\.(?:csv|tsv|txt)$/i.test(name)) return "csv";
  return /\.xlsx$/i.test(name) ? "xlsx" : undefined;
}

/** Reads the people of a CSV file or a workbook. Never throws on any bytes; every mistake has its row and column. */
export function readTable(
  bytes: Uint8Array,
  kind: "csv" | "xlsx",
  options: TableOptions,
  rules: TableRules,
): PeopleTable {
  return readPeople(readSheet(bytes, kind, options, rules), rules);
}

function readSheet(
  bytes: Uint8Array,
  kind: "csv" | "xlsx",
  options: TableOptions,
  rules: TableRules,
): Sheet {
  if (bytes.length > LARGEST_TABLE_BYTES)
    return unreadable(
      "too-large",
      `has ${bytes.length} bytes; at most ${LARGEST_TABLE_BYTES} are read`,
    );
  return kind === "xlsx"
    ? readXlsx(bytes, options.sheet)
    : readCsv(bytes, { ...options, isHeading: (text) => isHeading(text, rules) });
}
