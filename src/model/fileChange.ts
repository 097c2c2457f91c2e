/** What stands at a path of a commit. */
export type FileKind = "file" | "executable file" | "link" | "submodule";

/** A file that two states of a repository have not in common. Two of the same kind differ in what they hold. */
export interface FileChange {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  /** Null: was not there. */
  readonly from: FileKind | null;
  /** Null: is no longer there. */
  readonly to: FileKind | null;
}

/** Files that others must approve from now on; the first of them by name. */
export interface OwnersChange {
  readonly path: string;
  /** As CODEOWNERS names them; nobody: empty. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** How many further files changed hands in the same way. */
  readonly more: number;
}
