import type { Diagnostic } from "../../model/diagnostic.ts";
import { digits } from "../../model/text/wording.ts";

/** One file of the roster as bytes, wherever it comes from. */
export interface SourceFile {
  /** With `/`, relative to the repository, as shown to people. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The same as text, byte order mark and all, where it is known to be UTF-8. */
  readonly text?: string;
}

/** The files of a roster, sorted by path, and what was wrong with finding them. */
export interface RosterSource {
  readonly folder: string;
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** No file with people in it is larger; a larger one is a mistake or an attack. */
export const LARGEST_FILE_BYTES = 1024 * 1024;

/** Whether a file is read: YAML, and what was perhaps meant as defaults, so that it is not passed over in silence. */
export function isRead(path: string): boolean {
  return /\.ya?ml$/i.test(path) || isAlmostDefaults(path);
}

/**
 * Whether the users below a file's folder inherit from it. There is one spelling, since CODEOWNERS guards these files by
 * name, and a second spelling would go past that line.
 */
export function isDefaults(path: string): boolean {
  return /(?:^|\/)_defaults\.yaml$/.test(path);
}

/** Whether a file's name only resembles that of the defaults. A copy that an editor leaves behind does not. */
export function isAlmostDefaults(path: string): boolean {
  return !isDefaults(path) && /(?:^|\/)_default(?:[^/]*\.ya?ml|\w*(?:\.\w+)?)$/i.test(path);
}

/** A mistake that concerns a whole file. */
export function fileDiagnostic(path: string, code: string, message: string): Diagnostic {
  return { severity: "error", code, message, at: { file: path, line: 1, column: 1 } };
}

export function tooLarge(path: string, bytes: number): Diagnostic {
  return fileDiagnostic(
    path,
    "too-large",
    `has ${digits(bytes)} bytes; at most ${digits(LARGEST_FILE_BYTES)} are read. Split it into a file for each user or department.`,
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
