import type { Column } from "../headings/columns.ts";
import type { Cell, SheetRow } from "../cells/sheet.ts";
import { textOf } from "../cells/sheet.ts";
import { zeroWidthOf, type DamageFacts } from "./damage.ts";
import { possibleForms, type DateForm } from "./dates.ts";

/** What is known about a column beyond the cell in hand. */
export interface ColumnFacts extends DamageFacts {
  /** Whether its numbers may be taken as texts; else why not. */
  readonly numbers: "whole" | "mixed" | "fractions" | "shortened";
  /** In which forms its dates can be read that can be meant in several ways. */
  readonly dateForms: readonly DateForm[];
}

export function factsOf(column: Column, rows: readonly SheetRow[]): ColumnFacts {
  const cells = rows.flatMap((row) => row.cells[column.index] ?? []);
  const texts = cells.flatMap((cell) => textOf(cell) ?? []);
  const zeroWidth = zeroWidthOf(texts);
  return {
    target: column.target,
    numbers: numbersIn(cells, column),
    dateForms: possibleForms(texts),
    ...(zeroWidth !== undefined && { zeroWidth }),
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
