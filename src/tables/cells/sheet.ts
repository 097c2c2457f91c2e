import type { TableProblem } from "../../model/tables/problem.ts";

/** The kinds of files that hold tables. */
export type TableKind = "csv" | "xlsx" | "json";

/** What one cell holds, before anybody asks what its column is for. */
export type Cell =
  /** `exact`: from a format that keeps every character, so that it has no marks; an export of our own has no damage either. */
  | { readonly kind: "text"; readonly text: string; readonly exact?: "own" | "foreign" }
  /** `shown`: how a format of zeros shows it, such as 00042. */
  | { readonly kind: "number"; readonly number: number; readonly shown?: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `date` as 2026-11-30; `timed` where a time of day stands beside it. */
  | { readonly kind: "date"; readonly date: string; readonly timed: boolean }
  /** Several texts in one cell, as JSON has them. */
  | { readonly kind: "list"; readonly items: readonly string[] }
  /** An order to clear, as JSON has it. */
  | { readonly kind: "null" }
  /** What cannot be a value, whatever the column: a formula, an error. */
  | { readonly kind: "bad"; readonly code: string; readonly message: string };

export interface SheetRow {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  /** Undefined: empty. */
  readonly cells: readonly (Cell | undefined)[];
}

/** A table as it stands in its file. Rows without any cell are left out. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly problems: readonly TableProblem[];
  /** Which rows and columns (from 0) are hidden, and which cells lie under a merged one. */
  readonly unseen: Unseen;
  /** In CSV a row of another length is one that broke; a spreadsheet keeps its columns. */
  readonly kind: TableKind;
  /** An export of Rollcall's own, in a format that keeps every character. */
  readonly isOwn?: boolean;
  /** Texts by which people see whether the encoding that was told is right. */
  readonly decoded?: readonly string[];
}

export interface Unseen {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly merged: readonly {
    readonly row: number;
    readonly column: number;
    readonly range: string;
  }[];
}

export const NOTHING_UNSEEN: Unseen = { rows: new Set(), columns: new Set(), merged: [] };

/** A table that cannot be read at all, and why. */
export function unreadable(
  code: string,
  message: string,
  row?: number,
  { details = [], choices = [], column }: Pick<TableProblem, "details" | "choices" | "column"> = {},
): Sheet {
  return {
    rows: [],
    problems: [
      {
        severity: "error",
        code,
        message,
        ...(row !== undefined && { row }),
        ...(column !== undefined && { column }),
        ...(details.length > 0 && { details }),
        ...(choices.length > 0 && { choices }),
      },
    ],
    unseen: NOTHING_UNSEEN,
    kind: "csv",
  };
}

/** The text of a cell that is text. */
export function textOf(cell: Cell | undefined): string | undefined {
  return cell?.kind === "text" ? cell.text : undefined;
}

/** Whether a cell holds nothing but blanks. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.kind === "text" && cell.text.trim() === "");
}
