import { lstat } from "node:fs/promises";
import { join } from "node:path";
import type { FileChange, FileKind } from "../../model/fileChange.ts";
import { git } from "../../git/git.ts";

/** A state of the repository: a commit or tree that Git knows; undefined: what is on disk. */
export type Head = string | undefined;

/**
 * The files that differ between a commit and another state, of those that pathspecs name. A file that moved is one that
 * went and one that came. On disk files count that Git does not know yet, and not those that it ignores.
 *
 * @throws GitError outside of a repository
 * @see https://git-scm.com/docs/git-diff#_raw_output_format
 */
export async function changedFiles(
  base: string,
  head: Head,
  pathspecs: readonly string[],
): Promise<FileChange[]> {
  const raw = ["--raw", "-z", "--no-renames", "--no-abbrev"];
  if (head !== undefined)
    return parseRaw(await git("diff-tree", "-r", ...raw, base, head, "--", ...pathspecs));
  const tracked = parseRaw(await git("diff", ...raw, base, "--", ...pathspecs));
  const known = new Set(tracked.map(({ path }) => path));
  const unknown = (await untracked(pathspecs)).filter((path) => !known.has(path));
  const top = unknown.length > 0 ? (await git("rev-parse", "--show-toplevel")).trimEnd() : "";
  const added = unknown.map(async (path) => ({
    path,
    from: null,
    to: await kindOnDisk(join(top, path)),
  }));
  return [...tracked, ...(await Promise.all(added))];
}

/** Paths of all files of a state, relative to the repository. */
export async function pathsIn(head: Head): Promise<string[]> {
  if (head !== undefined)
    return pathsOf(await git("ls-tree", "-r", "-z", "--name-only", "--full-tree", head));
  return [
    ...pathsOf(await git("ls-files", "-z", "--full-name", ":/")),
    ...(await untracked([":/"])),
  ];
}

async function untracked(pathspecs: readonly string[]): Promise<string[]> {
  const options = ["--others", "--exclude-standard", "-z", "--full-name"];
  return pathsOf(await git("ls-files", ...options, "--", ...pathspecs));
}

function pathsOf(listing: string): string[] {
  return listing.split("\0").filter(Boolean);
}

const KINDS: Readonly<Record<string, FileKind>> = {
  "100755": "executable file",
  "120000": "link",
  "160000": "submodule",
};

// ":<mode> <mode> <object> <object> <status>\0<path>\0", one after the other.
function parseRaw(text: string): FileChange[] {
  const parts = pathsOf(text);
  const changes: FileChange[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [from = "", to = ""] = (parts[index] ?? "").slice(1).split(" ");
    changes.push({ path: parts[index + 1] ?? "", from: kindOf(from), to: kindOf(to) });
  }
  return changes;
}

async function kindOnDisk(path: string): Promise<FileKind> {
  const found = await lstat(path);
  if (found.isSymbolicLink()) return "link";
  return found.mode & 0o100 ? "executable file" : "file";
}

function kindOf(mode: string): FileKind | null {
  return mode === "000000" ? null : (KINDS[mode] ?? "file");
}
