import type { TableProblem } from "../../model/tables/problem.ts";
import { isBlank, textOf, type Sheet, type SheetRow } from "../cells/sheet.ts";

/** Where the headings of a table stand. */
export interface FoundHeadings {
  readonly headingRow?: SheetRow;
  /** Those below. */
  readonly rows: readonly SheetRow[];
  readonly problems: readonly TableProblem[];
}

/** So far down a title may push the headings. */
export const DEEPEST_HEADINGS = 20;

/** The byte order mark of UTF-8, read as Windows-1252. */
const GARBLED_MARK = "ï»¿";
const GARBLED: TableProblem = {
  severity: "error",
  code: "garbled",
  message: `begins with ${JSON.stringify(GARBLED_MARK)}: it was UTF-8, and a program read it as Windows-1252 and saved that, so that letters beyond ASCII are wrong. Go back to the file that it came from, and choose UTF-8 where the program asks how to open it`,
  row: 1,
};

/**
 * Finds the row of headings: the one that is told, else the first, below what programs write before it; or, where that is
 * a title, the first row of which most cells are headings.
 *
 * @param told from 1
 * @param isHeading whether a text is a heading that is known anywhere
 */
export function findHeadings(
  { rows }: Sheet,
  told: number | undefined,
  isHeading: (text: string) => boolean,
): FoundHeadings {
  if (textOf(rows[0]?.cells[0])?.startsWith(GARBLED_MARK)) return { rows: [], problems: [GARBLED] };
  if (told !== undefined) {
    const index = rows.findIndex(({ row }) => row === told);
    const headingRow = rows[index];
    return headingRow
      ? { headingRow, rows: rows.slice(index + 1), problems: [] }
      : {
          rows: [],
          problems: [
            {
              severity: "error",
              code: "no-headings",
              message: `is empty, but --headings ${told} says that the headings are there`,
              row: told,
            },
          ],
        };
  }
  const start = rows.findIndex((row) => !isPreamble(row));
  if (start < 0) return { rows: [], problems: [] };
  const index = start + belowTitle(rows.slice(start, start + DEEPEST_HEADINGS), isHeading);
  const headingRow = rows[index] as SheetRow;
  return {
    headingRow,
    rows: rows.slice(index + 1),
    problems:
      index === start
        ? []
        : [
            {
              severity: "warning",
              code: "title-rows",
              message: `these seem to be the headings; the rows above them are not read. If that is wrong, give the row with --headings`,
              row: headingRow.row,
            },
          ],
  };
}

// Microsoft's template begins with "version:v1.0", Windows PowerShell's Export-Csv with "#TYPE …", each in its own row.
function isPreamble(row: SheetRow): boolean {
  return isVersion(row) || /^#TYPE\s/i.test(onlyText(row));
}

function isVersion(row: SheetRow): boolean {
  return /^version:\s*v?\d[\d.]*$/i.test(onlyText(row));
}

function onlyText({ cells }: SheetRow): string {
  const [only, ...more] = cells.filter((cell) => !isBlank(cell));
  return more.length > 0 ? "" : (textOf(only)?.trim() ?? "");
}

/** How many rows of title stand above the headings. */
function belowTitle(rows: readonly SheetRow[], isHeading: (text: string) => boolean): number {
  const full = rows.map(({ cells }) => cells.filter((cell) => !isBlank(cell)));
  const known = full.map(
    (cells) => cells.filter((cell) => isHeading(textOf(cell)?.trim() ?? "")).length,
  );
  const isLikely = (row: number): boolean =>
    (known[row] ?? 0) >= 2 && (known[row] ?? 0) >= (full[row]?.length ?? 0) / 2;
  const first = full.findIndex((_, row) => isLikely(row));
  // What stands above groups of columns, such as "Person" and "Contact", are no headings of theirs.
  const isGroups =
    isLikely(first + 1) &&
    (known[first + 1] ?? 0) > (full[first]?.length ?? 0) &&
    (known[first + 1] ?? 0) >= (full[first + 1]?.length ?? 0) * 0.8;
  if (first >= 0 && isGroups) return first + 1;
  const index = first;
  // A row of people can have headings' words too, but then what stands above is no shorter.
  const isBelowTitle =
    index > 0 &&
    full
      .slice(0, index)
      .every(
        (cells, row) =>
          cells.length < (full[index]?.length ?? 0) && (known[row] ?? 0) < cells.length / 2 + 0.5,
      );
  return isBelowTitle ? index : 0;
}
