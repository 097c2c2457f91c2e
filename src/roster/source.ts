import type { Diagnostic } from "../model/diagnostic.ts";

/** One file of the roster as bytes, wherever it comes from. */
export interface SourceFile {
  /** With `/`, relative to the repository, as shown to people. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The files of a roster, sorted by path, and what was wrong with finding them. */
export interface RosterSource {
  readonly folder: string;
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** No file with people in it is larger; a larger one is a mistake or an attack. */
export const LARGEST_FILE_BYTES = 1024 * 1024;

export function isYamlPath(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/** A mistake that concerns a whole file. */
export function fileDiagnostic(path: string, code: string, message: string): Diagnostic {
  return { severity: "error", code, message, at: { file: path, line: 1, column: 1 } };
}

export function tooLarge(path: string, bytes: number): Diagnostic {
  return fileDiagnostic(
    path,
    "too-large",
    `has ${bytes} bytes; at most ${LARGEST_FILE_BYTES} are read. Split it into a file for each user or department.`,
  );
}

/** The mistake of a roster without a single file. */
export function noFiles(folder: string): Diagnostic {
  return fileDiagnostic(
    folder,
    "no-files",
    "holds no .yaml file. Name the folder with the declared users with --users.",
  );
}
