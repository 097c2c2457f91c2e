import { hash } from "node:crypto";
import { relative } from "node:path";
import { currentFolder, onDisk } from "../../files/currentFolder.ts";
import { GitError } from "../../git/git.ts";
import { entriesAt, type Entry } from "./commitTree.ts";
import { headCommit } from "./loadCommit.ts";
import { isRead, type SourceFile } from "./source.ts";
import { digits } from "../../model/text/wording.ts";

/** What was read from disk. */
export interface ReadFiles {
  /** Folders whose YAML files were read, all of them. */
  readonly folders: readonly string[];
  /** Files that were looked for by name. */
  readonly named: readonly string[];
  readonly files: readonly SourceFile[];
}

/** The commit that holds exactly what was read, or why there is none. */
export type Holding = { readonly commit: string } | { readonly missing: string };

/**
 * The commit that is checked out, if it holds the very files that were read, byte by byte or with the line ends of
 * Windows. Git's word on what changed is not asked for: it can be told not to look (assume-unchanged, skip-worktree, a
 * file system monitor, `core.ignorecase`), and filters give a checkout other contents than the commit has.
 *
 * @throws GitError where there is a repository that Git cannot or must not read
 */
export async function commitHolding({ folders, named, files }: ReadFiles): Promise<Holding> {
  const commit = await headCommit();
  if (commit === undefined) return { missing: "nothing is committed here" };
  const wanted = [...folders.map((folder) => `${pathHere(folder)}/`), ...named.map(pathHere)];
  let entries: readonly Entry[];
  try {
    entries = await entriesAt(commit, wanted);
  } catch (error) {
    if (error instanceof GitError && /outside repository/.test(error.message))
      return { missing: "not all files that were read are in the repository of this folder" };
    throw error;
  }
  const names = new Set(named.map(pathHere));
  const held = new Map(
    entries
      .filter(({ path, mode }) => names.has(path) || isRead(path) || !mode.startsWith("100"))
      .map((entry) => [entry.path, entry]),
  );
  const read = new Set<string>();
  const differing = files.flatMap((file) => {
    const path = pathHere(file.path);
    const entry = held.get(path);
    read.add(path);
    return entry && isSame(file, entry) ? [] : [file.path];
  });
  const unread = [...held.keys()].filter((path) => !read.has(path));
  const [first, ...more] = [...differing, ...unread];
  if (first === undefined) return { commit };
  return {
    missing: `${first}${more.length > 0 ? ` and ${digits(more.length)} more` : ""} ${more.length > 0 ? "have" : "has"} changes that are not committed`,
  };
}

// As Git tells a path: from here, whichever way it was given.
function pathHere(path: string): string {
  if (!/(?:^|\/)\.{0,2}(?:\/|$)|\\|^[a-z]:/i.test(path)) return path;
  return relative(currentFolder(), onDisk(path)).replaceAll("\\", "/") || ".";
}

function isSame(file: SourceFile, { mode, object }: Entry): boolean {
  if (!mode.startsWith("100")) return false;
  // One that was not read as text is hashed byte by byte.
  const { text } = file;
  const contents = text ?? Buffer.from(file.bytes).toString("latin1");
  const encoding = text === undefined ? "latin1" : "utf8";
  return (
    objectName(contents, encoding, object.length) === object ||
    (contents.includes("\r\n") &&
      objectName(contents.replaceAll("\r\n", "\n"), encoding, object.length) === object)
  );
}

/** @see https://git-scm.com/book/en/v2/Git-Internals-Git-Objects (object storage) */
function objectName(contents: string, encoding: "utf8" | "latin1", digits: number): string {
  const algorithm = digits === SHA256_DIGITS ? "sha256" : "sha1";
  const whole = `blob ${Buffer.byteLength(contents, encoding)}\0${contents}`;
  // As text it is hashed with half the work.
  return hash(algorithm, encoding === "utf8" ? whole : Buffer.from(whole, encoding));
}

const SHA256_DIGITS = 64;
