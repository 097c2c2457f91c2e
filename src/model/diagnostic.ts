/** A place in a file. Line and column count from 1; a column counts UTF-16 code units, as editors do. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One mistake or remark about the input. `code` is stable; the wording of `message` may improve. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
  readonly at: Location;
  /** What others of this code and message may have in common, such as the name that none of them finds. */
  readonly cause?: string;
  /** The line of YAML that `at` points into and how many characters of it are meant. */
  readonly excerpt?: { readonly line: string; readonly length: number };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** By file, then line, then column, then code, so that a run's output does not depend on reading order. */
export function compareDiagnostics(left: Diagnostic, right: Diagnostic): number {
  return compareLocations(left.at, right.at) || compareText(left.code, right.code);
}

export function compareLocations(left: Location, right: Location): number {
  return compareText(left.file, right.file) || left.line - right.line || left.column - right.column;
}

/** Orders by code unit, which no locale changes. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
