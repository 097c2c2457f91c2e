import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Grid } from "./peopleGrid.ts";

/**
 * A workbook of one sheet, in which every text says that it is text, so that no digit of it is lost; columns say so of what
 * is typed below, too. The headings stay in sight.
 *
 * @param choices what can be chosen in a column, by its heading; other texts are allowed after a question
 */
export function writeXlsx(
  grid: Grid,
  choices: Readonly<Record<string, readonly string[]>> = {},
): Uint8Array {
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
  const lists = Object.entries(choices).filter(([, texts]) => texts.length > 0);
  if (lists.length > 0) {
    const longest = Math.max(...lists.map(([, texts]) => texts.length));
    const rows = Array.from({ length: longest }, (_, row) => lists.map(([, texts]) => texts[row]));
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), LISTS);
    workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  }
  const bytes: unknown = write(workbook, {
    type: "array",
    bookType: "xlsx",
    bookSST: true,
    compression: true,
  });
  const columns = (grid[0] ?? []).map(String);
  return finished(
    new Uint8Array(bytes as ArrayBuffer),
    lists.map(([heading, texts], list) => ({
      column: utils.encode_col(columns.indexOf(heading)),
      range: `${LISTS}!$${utils.encode_col(list)}$1:$${utils.encode_col(list)}$${texts.length}`,
    })),
  );
}

/** The hidden sheet of what can be chosen. */
const LISTS = "Lists";
const LAST_ROW = 1_048_576;
/** Where the library puts the style of texts, which the headings have. */
const TEXT_STYLE = 1;

interface Choice {
  readonly column: string;
  readonly range: string;
}

/**
 * Adds what the library does not write: a first row that stays, columns of texts, and lists to choose from.
 *
 * @see ECMA-376 part 1, 18.3.1.66 (pane), 18.3.1.13 (col) and 18.3.1.33 (dataValidations)
 */
function finished(bytes: Uint8Array, choices: readonly Choice[]): Uint8Array {
  const files = unzipSync(bytes);
  const path = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(files[path] ?? new Uint8Array());
  const validations = choices.map(
    ({ column, range }) =>
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${column}2:${column}${LAST_ROW}"><formula1>${range}</formula1></dataValidation>`,
  );
  const lists =
    validations.length === 0
      ? ""
      : `<dataValidations count="${validations.length}">${validations.join("")}</dataValidations>`;
  files[path] = strToU8(
    xml
      .replace(
        '<sheetView workbookViewId="0"/>',
        '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>',
      )
      .replaceAll(/<col (?=[^>]*\/>)/g, `<col style="${TEXT_STYLE}" `)
      .replace("</sheetData>", `</sheetData>${lists}`),
  );
  return zipSync(files, { mtime: "1980-01-01T00:00:00" });
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
