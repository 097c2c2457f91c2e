import type { PostalCodes } from "../../model/properties/postalCodes.ts";
import type { Column } from "../headings/columns.ts";
import type { Cell, SheetRow } from "../cells/sheet.ts";
import { textOf } from "../cells/sheet.ts";
import { damageFacts, type DamageFacts } from "./damage.ts";
import { COUNTRY_FIELDS, postalCodesAmong } from "./postalCode.ts";
import { likelyForms, type DateForm } from "./dates.ts";

/** What is known about a column beyond the cell in hand. */
export interface ColumnFacts extends DamageFacts {
  /** Whether its numbers may be taken as texts; else why not. */
  readonly numbers: "whole" | "mixed" | "fractions" | "shortened";
  /** Numbers that are whole by what stands around them, whatever `numbers` says. */
  readonly sure: ReadonlySet<Cell>;
  /** Of postal codes, by cell: what is known of those of the row's country. */
  readonly postalCodes: ReadonlyMap<Cell, PostalCodes>;
  /** In which forms its dates can be read that can be meant in several ways. */
  readonly dateForms: readonly DateForm[];
}

/** @param columns all that are read, by which the country of a row is known */
export function factsOf(
  column: Column,
  rows: readonly SheetRow[],
  columns: readonly Column[],
): ColumnFacts {
  const cells = rows.flatMap((row) => row.cells[column.index] ?? []);
  const texts = cells.flatMap((cell) => textOf(cell) ?? []);
  return {
    ...damageFacts(column.target, texts),
    numbers: numbersIn(cells, column),
    sure: amongTexts(cells),
    postalCodes: postalCodesIn(column, rows, columns),
    dateForms: likelyForms(texts),
  };
}

// More digits are not kept as they were typed.
const LARGEST = 999_999_999_999_999;

function numbersIn(cells: readonly Cell[], { target }: Column): ColumnFacts["numbers"] {
  const isEmpty = (cell: Cell): boolean => cell.kind === "text" && cell.text.trim() === "";
  const full = cells.filter((cell) => !isEmpty(cell));
  const numbers = full.flatMap((cell) =>
    cell.kind === "number" && cell.shown === undefined ? [cell.number] : [],
  );
  if (numbers.some((number) => !Number.isInteger(number) || number < 0 || number > LARGEST))
    return "fractions";
  if (full.some(({ kind }) => kind !== "number")) return "mixed";
  // 2142 is Boston's 02142 as well as a code of Norway: only a format of zeros tells.
  const widths = new Set(numbers.map((number) => String(number).length));
  const isShort = target.key === "postalCode" && (widths.size > 1 || Math.min(...widths) < 5);
  return isShort ? "shortened" : "whole";
}

// Texts keep their zeros: where all have one length, a number of that length has lost none.
function amongTexts(cells: readonly Cell[]): ReadonlySet<Cell> {
  const texts = cells.flatMap((cell) => textOf(cell)?.trim() || []);
  const [first = ""] = texts;
  const isCode = texts.every((text) => /^\d+$/.test(text) && text.length === first.length);
  if (!isCode || first === "") return new Set();
  return new Set(
    cells.filter((cell) => cell.kind === "number" && String(cell.number).length === first.length),
  );
}

function postalCodesIn(
  { index, target }: Column,
  rows: readonly SheetRow[],
  columns: readonly Column[],
): ReadonlyMap<Cell, PostalCodes> {
  const places = columns.filter(({ target: { key } }) =>
    COUNTRY_FIELDS.some((field) => field === key),
  );
  if (target.key !== "postalCode" || places.length === 0) return new Map();
  return new Map(
    rows.flatMap(({ cells }): [Cell, PostalCodes][] => {
      const cell = cells[index];
      const codes = postalCodesAmong(places.map((place) => textOf(cells[place.index])));
      return cell && codes ? [[cell, codes]] : [];
    }),
  );
}
