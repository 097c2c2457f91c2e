import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";

/** A cell as it would be typed: a text, or one with a type, a format or a formula of its own. */
export type Typed = string | boolean | undefined | Partial<CellObject>;

/** A workbook of one sheet, made by hand and not by the code that is tested. */
export function workbook(
  rows: readonly (readonly Typed[])[],
  more: Partial<WorkSheet> = {},
  sheets: readonly string[] = ["Sheet1"],
): Uint8Array {
  const book = utils.book_new();
  for (const [index, name] of sheets.entries())
    utils.book_append_sheet(
      book,
      index === 0 ? { ...sheetOf(rows), ...more } : sheetOf([["x"]]),
      name,
    );
  return new Uint8Array(
    write(book, { type: "array", bookType: "xlsx", bookSST: true }) as ArrayBuffer,
  );
}

function sheetOf(rows: readonly (readonly Typed[])[]): WorkSheet {
  const width = Math.max(...rows.map((row) => row.length), 1);
  const sheet: WorkSheet = {
    "!ref": utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: Math.max(rows.length, 1) - 1, c: width - 1 },
    }),
  };
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== undefined) sheet[utils.encode_cell({ r, c })] = toCell(cell);
    }),
  );
  return sheet;
}

function toCell(cell: Exclude<Typed, undefined>): CellObject {
  if (typeof cell === "string") return { t: "s", v: cell };
  return typeof cell === "boolean" ? { t: "b", v: cell } : { t: "n", ...cell };
}
