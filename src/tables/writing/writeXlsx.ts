import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import type { Grid } from "./peopleGrid.ts";

/** A workbook of one sheet, in which every text says that it is text, so that no digit of it is lost. */
export function writeXlsx(grid: Grid): Uint8Array {
  const sheet: WorkSheet = {
    "!ref": utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: Math.max(grid.length - 1, 0), c: Math.max((grid[0]?.length ?? 1) - 1, 0) },
    }),
    "!cols": (grid[0] ?? []).map((_, column) => ({ wch: widthOf(grid, column) })),
  };
  grid.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== undefined) sheet[utils.encode_cell({ r, c })] = toCell(cell);
    }),
  );
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, "Users");
  const bytes: unknown = write(workbook, {
    type: "array",
    bookType: "xlsx",
    bookSST: true,
    compression: true,
  });
  return new Uint8Array(bytes as ArrayBuffer);
}

function toCell(cell: string | boolean): CellObject {
  return typeof cell === "boolean"
    ? { t: "b", v: cell }
    : { t: "s", v: cell.replace(ESCAPED_CHARACTER, "_x005F_"), z: TEXT_FORMAT };
}

/** The format that a spreadsheet calls "Text". */
const TEXT_FORMAT = "@";

// In a workbook _x0041_ is an A, whoever wrote it; the library does not escape it.
const ESCAPED_CHARACTER = /_(?=x[0-9A-Fa-f]{4}_)/g;

const WIDEST = 40;

function widthOf(grid: Grid, column: number): number {
  return Math.min(WIDEST, Math.max(...grid.map((row) => String(row[column] ?? "").length)) + 2);
}
