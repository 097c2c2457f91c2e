import type { TableProblem } from "../../model/tableProblem.ts";

/** What one cell holds, before anybody asks what its column is for. */
export type Cell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `date` as 2026-11-30; `timed` where a time of day stands beside it. */
  | { readonly kind: "date"; readonly date: string; readonly timed: boolean }
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
  /** Whether rows are of different lengths by mistake only: in CSV, but not in a spreadsheet. */
  readonly ragged: boolean;
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
export function unreadable(code: string, message: string, row?: number): Sheet {
  return {
    rows: [],
    problems: [{ severity: "error", code, message, ...(row !== undefined && { row }) }],
    unseen: NOTHING_UNSEEN,
    ragged: false,
  };
}

/** The text of a cell that is text. */
export function textOf(cell: Cell | undefined): string | undefined {
  return cell?.kind === "text" ? cell.text : undefined;
}
