import type { TableProblem } from "../../model/tables/problem.ts";
import type { Column } from "../headings/columns.ts";
import { isBlank, textOf, type Sheet, type SheetRow } from "../cells/sheet.ts";

/** The rows of people, without what stands among them and is nobody. */
export function peopleRows(rows: readonly SheetRow[]): {
  rows: readonly SheetRow[];
  problems: TableProblem[];
} {
  const last = rows.at(-1);
  if (!last || last === rows[0] || !isTotal(last)) return { rows, problems: [] };
  return {
    rows: rows.slice(0, -1),
    problems: [
      {
        severity: "warning",
        code: "total-row",
        message: "is the total at the end of the table; it is passed over",
        row: last.row,
      },
    ],
  };
}

/** Hidden rows and columns, and merged cells: what a person who looks at the sheet does not see as it is. */
export function unseenProblems(
  { unseen }: Sheet,
  headings: SheetRow,
  rows: readonly SheetRow[],
  columns: readonly Column[],
): TableProblem[] {
  const last = rows.at(-1)?.row ?? 0;
  return [
    ...rows
      .filter(({ row }) => unseen.rows.has(row))
      .map(({ row }) => ({
        severity: "error" as const,
        code: "hidden-row",
        message: "is hidden, perhaps by a filter; show it, or delete it",
        row,
      })),
    ...columns
      .filter(({ index }) => unseen.columns.has(index))
      .map(({ index }) => ({
        severity: "error" as const,
        code: "hidden-column",
        message: "is a hidden column; show it, or delete it",
        row: rows[0]?.row ?? 1,
        column: index,
      })),
    ...unseen.merged
      .filter(({ row }) => row >= headings.row && row <= last)
      .map(({ row, column, range }) => ({
        severity: "error" as const,
        code: "merged-cells",
        message: `is merged (${range}), so only its first cell has a value; take the merging back`,
        row,
        column,
      })),
  ];
}

/** Values that stand below no heading, and rows that are shorter than the headings. */
export function shapeProblems(
  { kind }: Sheet,
  rows: readonly SheetRow[],
  headings: SheetRow,
): TableProblem[] {
  const width = headings.cells.length;
  return rows.flatMap(({ row, cells }): TableProblem[] => {
    const stray = cells.findIndex(
      (cell, index) => !isBlank(cell) && isBlank(headings.cells[index]),
    );
    if (stray >= 0) return [strayProblem(kind, row, stray, cells.length, width)];
    return kind === "csv" && cells.length < width
      ? [
          {
            severity: "warning",
            code: "short-row",
            message: `has ${cells.length} of ${width} cells; the others count as empty`,
            row,
          },
        ]
      : [];
  });
}

// A spreadsheet keeps its columns apart; in CSV a value in the wrong place moves all that follow.
function strayProblem(
  kind: Sheet["kind"],
  row: number,
  column: number,
  cells: number,
  width: number,
): TableProblem {
  if (kind === "xlsx")
    return {
      severity: "warning",
      code: "no-heading",
      message: "is in a column without a heading, such as a note beside the table, and is not read",
      row,
      column,
    };
  const isTooLong = column >= width;
  return {
    severity: "error",
    code: isTooLong ? "too-many-cells" : "no-heading",
    message: isTooLong
      ? `has ${cells} cells, where the headings are ${width}; is a separator inside a value that is not in quotes?`
      : "has a value in a column without a heading; name the column, or empty it",
    row,
    column,
  };
}

const TOTAL =
  /^(?:(?:grand )?totals?|sum|summe|gesamt\p{L}*|insgesamt|anzahl|count|somme|totaal|totalt|suma|totale|i alt|yhteensä)(?:[\s:(].*)?$/iu;

function isTotal({ cells }: SheetRow): boolean {
  const full = cells.filter((cell) => !isBlank(cell));
  const [first = "", ...more] = full.map((cell) => textOf(cell)?.trim() ?? "");
  // Sum and Count are names of people too, who have more beside them than amounts.
  return TOTAL.test(first) && more.every((text) => text === "" || AMOUNT.test(text));
}

const AMOUNT = /^(?!0\d)\d[\d.,'’\s]*(?:%|\s?\p{L}+)?$/u;
