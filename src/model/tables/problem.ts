/** One mistake or remark about a table. Row and column are those that a spreadsheet shows. */
export interface TableProblem {
  readonly severity: "error" | "warning";
  /** Stable; the wording of `message` may improve. */
  readonly code: string;
  readonly message: string;
  /** Lines below the message, such as what can be chosen from. */
  readonly details?: readonly string[];
  /** What of it can be chosen, in the order of `details`. */
  readonly choices?: readonly string[];
  /** From 1; undefined where the whole file is meant. */
  readonly row?: number;
  /** From 0; undefined where a whole row is meant. */
  readonly column?: number;
  /** What stands above the column. */
  readonly heading?: string;
}

export function hasTableErrors(problems: readonly TableProblem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

/** By row, then column, with what concerns the whole file first. */
export function compareTableProblems(left: TableProblem, right: TableProblem): number {
  return (left.row ?? 0) - (right.row ?? 0) || (left.column ?? -1) - (right.column ?? -1);
}

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnLetter(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
