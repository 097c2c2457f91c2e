import { read, SSF, utils, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { columnLetter, type TableProblem } from "../../model/tables/problem.ts";
import { isBlank, unreadable, type Cell, type Sheet, type SheetRow, type Unseen } from "./sheet.ts";
import { digits } from "../../model/text/wording.ts";

/**
 * Reads one sheet of a workbook, with types as they were typed in.
 *
 * @param name of the sheet; by default the first one that is not hidden
 */
export function readXlsx(bytes: Uint8Array, name?: string): Sheet {
  const problem = notAWorkbook(bytes);
  if (problem !== undefined) return unreadable("not-xlsx", problem);
  let workbook: WorkBook;
  try {
    workbook = read(bytes, OPTIONS);
  } catch (error) {
    return unreadable("not-xlsx", `cannot be read as a workbook: ${(error as Error).message}`);
  }
  const visible = workbook.SheetNames.filter(
    (_, index) => !workbook.Workbook?.Sheets?.[index]?.Hidden,
  );
  const chosen = name ?? visible[0] ?? "";
  const sheet = workbook.Sheets[chosen];
  if (!sheet)
    return unreadable(
      "no-sheet",
      visible.length === 0 && name === undefined
        ? `has hidden sheets only; --sheet chooses one of ${named(workbook.SheetNames)}`
        : `has no sheet ${JSON.stringify(chosen)}; it has ${named(workbook.SheetNames)}`,
    );
  const others = visible.filter((other) => other !== chosen);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const data: (CellObject | undefined)[][] = sheet["!data"] ?? [];
  return {
    rows: data.flatMap((cells, index): SheetRow[] => {
      const read = Array.from(cells ?? [], (cell) => cell && toCell(cell, date1904));
      return read.some((cell) => cell && !isBlank(cell)) ? [{ row: index + 1, cells: read }] : [];
    }),
    problems: name === undefined && others.length > 0 ? [severalSheets(chosen, others)] : [],
    unseen: unseenIn(sheet),
    kind: "xlsx",
  };
}

const OPTIONS = {
  type: "array",
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  // Hidden rows and columns are told among the styles.
  cellStyles: true,
} as const;

/** More is no list of people, or a small file made to grow without end. */
const LARGEST_CONTENT_BYTES = 512 * 1024 * 1024;

function notAWorkbook(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return "is an old or protected Excel workbook by its content; save it as .xlsx without a password";
  const names = new Set<string>();
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        names.add(entry.name);
        size += entry.originalSize;
        return false;
      },
    });
  } catch {
    return "is not an .xlsx workbook by its content; is it a CSV file by another name?";
  }
  if (!names.has("xl/workbook.xml"))
    return "is not an .xlsx workbook by its content; save it as .xlsx in the spreadsheet program";
  return size > LARGEST_CONTENT_BYTES
    ? `unpacks to ${digits(size)} bytes, more than is read`
    : undefined;
}

function named(sheets: readonly string[]): string {
  return sheets.map((sheet) => JSON.stringify(sheet)).join(", ");
}

function severalSheets(chosen: string, others: readonly string[]): TableProblem {
  return {
    severity: "warning",
    code: "several-sheets",
    message: `only the sheet ${JSON.stringify(chosen)} is read, not ${named(others)}; --sheet chooses another`,
  };
}

function toCell(cell: CellObject, date1904: boolean): Cell | undefined {
  // LibreOffice makes a formula of each boolean in a workbook that it saves.
  const isConstant = /^(?:TRUE|FALSE)\(\)$/i.test(cell.f ?? "") && cell.t === "b";
  if ((cell.f !== undefined || cell.F !== undefined) && !isConstant)
    return {
      kind: "bad",
      code: "formula",
      message: "holds a formula; copy the column and paste it as values",
    };
  switch (cell.t) {
    case "s":
      return cell.v === "" || cell.v === undefined
        ? undefined
        : { kind: "text", text: withReturns(String(cell.v), cell.r) };
    case "b":
      return { kind: "boolean", value: cell.v === true };
    case "n":
      return typeof cell.v !== "number" ? undefined : toNumber(cell.v, cell.z, date1904);
    case "d":
      return { kind: "bad", code: "bad-date", message: "holds a date in a form that is not read" };
    case "e":
      return {
        kind: "bad",
        code: "error-value",
        message: `holds the error ${ERRORS[Number(cell.v)] ?? "of a formula"}; repair it or empty the cell`,
      };
    default:
      return undefined;
  }
}

/** @see ECMA-376 part 1, 18.17.3 (error values) */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

function toNumber(number: number, format: unknown, date1904: boolean): Cell {
  if (typeof format !== "string") return { kind: "number", number };
  if (!SSF.is_date(format)) return { kind: "number", number, ...shownBy(format, number) };
  const parts = SSF.parse_date_code(number, { date1904 }) as {
    y: number;
    m: number;
    d: number;
    T: number;
  } | null;
  if (!parts) return { kind: "number", number };
  const two = (part: number): string => String(part).padStart(2, "0");
  return {
    kind: "date",
    date: `${String(parts.y).padStart(4, "0")}-${two(parts.m)}-${two(parts.d)}`,
    timed: parts.T !== 0,
  };
}

// A format of digits and signs is how codes with leading zeros, and phone numbers with a plus, are kept as numbers.
function shownBy(format: string, number: number): { shown?: string } {
  if (!Number.isInteger(number) || number < 0 || THOUSANDS.test(format)) return {};
  const isCode = /^(?:[0#]|[-+() /]|\\.|"[^"]*")+$/.test(format) && /0.*0|[^0#]/.test(format);
  const shown = shownText(format, number);
  return shown !== undefined && (isCode || isNumberWithZeros(shown, number)) ? { shown } : {};
}

/** `# ##0` shows 1042 as 1 042. */
const THOUSANDS = /^#*(?:\\? #{3})*\\? #{0,2}0$/;

function shownText(format: string, number: number): string | undefined {
  try {
    return SSF.format(format.replace(/\[\$-[0-9A-F]+\]/gi, ""), number).trim();
  } catch {
    return undefined;
  }
}

// A format can also have colours, conditions, a language, other sections and space to be left: [$-409]00000;@
function isNumberWithZeros(shown: string, number: number): boolean {
  const isPlain = /^[+(]?\d[\d() /-]*$/.test(shown) && shown !== String(number);
  return isPlain && shown.replace(/\D/g, "").replace(/^0+(?=.)/, "") === String(number);
}

// The library reads a return before a line feed, which the file holds as _x000D_, but leaves it out.
function withReturns(text: string, raw: unknown): string {
  if (typeof raw !== "string" || !/_x000d_/i.test(raw)) return text;
  const feeds = [...raw.matchAll(/(_x000d_)?\r?\n/gi)];
  let index = 0;
  return text.replace(/\n/g, () => (feeds[index++]?.[1] === undefined ? "\n" : "\r\n"));
}

function unseenIn(sheet: WorkSheet): Unseen {
  const hidden = (parts: readonly (Measured | undefined)[] | undefined): number[] =>
    Array.from(parts ?? [], (part, index) => (part && isHidden(part) ? index : -1)).filter(
      (index) => index >= 0,
    );
  return {
    rows: new Set(hidden(sheet["!rows"]).map((index) => index + 1)),
    columns: new Set(hidden(sheet["!cols"])),
    merged: (sheet["!merges"] ?? []).map((range) => ({
      row: range.s.r + 1,
      column: range.s.c,
      range: `${columnLetter(range.s.c)}${range.s.r + 1}:${utils.encode_cell(range.e)}`,
    })),
  };
}

interface Measured {
  readonly hidden?: boolean;
  readonly width?: number;
  readonly hpt?: number;
}

// Some programs hide what they give no width or height.
function isHidden({ hidden, width, hpt }: Measured): boolean {
  return hidden === true || width === 0 || hpt === 0;
}
