import type { TableForms } from "../../model/tables/settings.ts";
import { readCsv } from "./readCsv.ts";
import { readJson } from "./readJson.ts";
import { readXlsx } from "./readXlsx.ts";
import { unreadable, type Sheet, type TableKind } from "./sheet.ts";
import { digits } from "../../model/text/wording.ts";

/** A list of people is smaller; a larger file is a mistake. */
export const LARGEST_TABLE_BYTES = 64 * 1024 * 1024;

/** What kind of table a file's name says it is. */
export function tableKind(name: string): TableKind | undefined {
  if (/\.(?:csv|tsv|txt)$/i.test(name)) return "csv";
  if (/\.json$/i.test(name)) return "json";
  return /\.xlsx$/i.test(name) ? "xlsx" : undefined;
}

/** The cells of a table as they stand in its file. Never throws on any bytes. */
export function readSheet(
  bytes: Uint8Array,
  kind: TableKind,
  { encoding, separator, sheet }: TableForms,
  isHeading: (text: string) => boolean,
): Sheet {
  if (bytes.length > LARGEST_TABLE_BYTES)
    return unreadable(
      "too-large",
      `has ${digits(bytes.length)} bytes; at most ${digits(LARGEST_TABLE_BYTES)} are read`,
    );
  switch (kind) {
    case "xlsx":
      return readXlsx(bytes, sheet);
    case "json":
      return readJson(bytes);
    case "csv":
      return readCsv(bytes, {
        isHeading,
        ...(encoding !== undefined && { encoding }),
        ...(separator !== undefined && { separator }),
      });
  }
}
