import { CsvError, parse } from "csv-parse/sync";
import { SEPARATORS, type CellEncoding, type Separator } from "../../model/tables/forms.ts";
import { decodeBytes } from "./decodeBytes.ts";
import { NOTHING_UNSEEN, unreadable, type Sheet } from "./sheet.ts";

export interface CsvOptions {
  readonly encoding?: CellEncoding;
  readonly separator?: Separator;
  /** Whether a text is a heading that is understood; by it the separator is told. */
  readonly isHeading: (text: string) => boolean;
}

/** Reads CSV as a table of texts. */
export function readCsv(bytes: Uint8Array, options: CsvOptions): Sheet {
  const decoded = decodeBytes(bytes, options.encoding);
  if ("code" in decoded) return unreadable(decoded.code, decoded.message, decoded.row, decoded);
  // Excel's own way to say it; no row for Excel either.
  const [hint = "", said] = /^sep=(.)(?:\r\n|\r|\n)/.exec(decoded.text) ?? [];
  const text = decoded.text.slice(hint.length);
  const told = options.separator ? SEPARATORS[options.separator] : said;
  const best = bestSeparator(text, options);
  if (told !== undefined && tried(text, told, options).headings === 0 && best.headings > 0)
    return unreadable(
      "wrong-separator",
      `makes no sense with the separator ${JSON.stringify(told)}, but with ${JSON.stringify(best.delimiter)}`,
    );
  const delimiter = told ?? best.delimiter;
  try {
    const records = parseRecords(text, delimiter);
    return {
      rows: records.flatMap((record, index) =>
        record.some((value) => value.trim() !== "")
          ? [
              {
                row: index + 1,
                cells: record.map((value) =>
                  value === "" ? undefined : { kind: "text" as const, text: value },
                ),
              },
            ]
          : [],
      ),
      problems: [],
      decoded: decoded.samples,
      unseen: NOTHING_UNSEEN,
      kind: "csv",
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { row, column, message } = brokenQuote(error, text, delimiter);
    return unreadable("broken-quotes", message, row, { ...(column !== undefined && { column }) });
  }
}

function parseRecords(text: string, delimiter: string, most?: number): string[][] {
  return parse(text, {
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    ...(most !== undefined && { to: most }),
  });
}

interface Tried {
  readonly delimiter: string;
  /** How many headings are understood. */
  readonly headings: number;
  readonly columns: number;
}

/** The separator with which most headings are understood; among equals the one that makes most columns. */
function bestSeparator(text: string, options: CsvOptions): Tried {
  const all = Object.values(SEPARATORS).map((delimiter) => tried(text, delimiter, options));
  const [best] = all.toSorted((a, b) => b.headings - a.headings || b.columns - a.columns);
  return best ?? tried(text, SEPARATORS.comma, options);
}

function tried(text: string, delimiter: string, { isHeading }: CsvOptions): Tried {
  const records = firstRecords(text, delimiter);
  return {
    delimiter,
    headings: Math.max(0, ...records.map((record) => record.filter(isHeading).length)),
    columns: Math.max(0, ...records.map((record) => record.length)),
  };
}

// Headings stand in the first row, or below a title; a broken quote further down must not hide them.
function firstRecords(text: string, delimiter: string): string[][] {
  for (const most of [20, 2, 1])
    try {
      return parseRecords(text, delimiter, most);
    } catch {
      continue;
    }
  return [];
}

function brokenQuote(
  error: CsvError,
  text: string,
  delimiter: string,
): { row: number; column?: number; message: string } {
  // `index` counts the cells of the row that were read before.
  const at = error as CsvError & {
    readonly records?: number;
    readonly lines?: number;
    readonly index?: number;
  };
  const row = (at.records ?? 0) + 1;
  const line = at.lines === undefined ? "" : ` (line ${at.lines} of the file)`;
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return {
        row,
        ...(at.index !== undefined && { column: at.index }),
        message: `begins a quoted value (") that never ends (line ${lineOfRow(row, text, delimiter)} of the file); add the closing quote at its end`,
      };
    case "CSV_INVALID_CLOSING_QUOTE":
      return {
        row,
        ...(at.index !== undefined && { column: at.index }),
        message: `has something between a closing quote (") and the next separator${line}; inside quotes, a quote is written twice ("")`,
      };
    default:
      return {
        row,
        message: text.includes('"')
          ? `has a quote (") in the middle of a value${line}; put the whole value in quotes and write the inner ones twice ("")`
          : `cannot be read with the separator ${JSON.stringify(delimiter)}: ${error.message}`,
      };
  }
}

/** The line of the file in which a row begins: a cell above may have several lines. */
function lineOfRow(row: number, text: string, delimiter: string): number {
  const before = row === 1 ? [] : parseRecords(text, delimiter, row - 1).flat();
  const breaks = before.flatMap((value) => value.match(/\r\n|\r|\n/g) ?? []).length;
  return row + breaks;
}
