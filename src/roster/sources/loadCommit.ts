import { isAbsolute } from "node:path";
import { compareText, type Diagnostic } from "../../model/diagnostic.ts";
import { keepFile } from "./decode.ts";
import { readBlobs } from "../../git/blobs.ts";
import { knownHere } from "../../git/currentFolder.ts";
import { git, GitError, tooOld } from "../../git/git.ts";
import { exists, isInRepository } from "../../git/repository.ts";
import { notRead } from "./notRead.ts";
import {
  fileDiagnostic,
  isRead,
  LARGEST_FILE_BYTES,
  tooLarge,
  type RosterSource,
} from "./source.ts";

/**
 * The full object name of a commit.
 *
 * @throws GitError when this is no repository or there is no such commit
 */
export async function resolveCommit(reference: string): Promise<string> {
  // Without --end-of-options a reference such as "--output=x" would be an option.
  const name = await git(
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${reference}^{commit}`,
  ).catch(async (error: GitError) => {
    if (!(await isInRepository())) throw error;
    const old = await tooOld();
    if (old) throw old;
    const isShallow = (await git("rev-parse", "--is-shallow-repository")).trim() !== "false";
    throw new GitError(
      `There is no commit ${JSON.stringify(reference)} here. ${
        isShallow
          ? "This clone has only part of the history: git fetch --unshallow, or in CI check out with fetch-depth: 0."
          : "git branch --all and git log list the commits that exist."
      }`,
    );
  });
  return name.trim();
}

/**
 * The commit that is checked out; undefined outside a repository, or before its first commit.
 *
 * @throws GitError where there is a repository that Git cannot or must not read
 */
export async function headCommit(): Promise<string | undefined> {
  if (!(await isInRepository())) return undefined;
  try {
    return (await git("rev-parse", "--verify", "HEAD^{commit}")).trim();
  } catch (error) {
    if (await isBeforeFirstCommit()) return undefined;
    throw new GitError(
      `Git cannot read the commit that is checked out: ${(error as Error).message} The repository is damaged; git fsck shows where.`,
    );
  }
}

// The branch that HEAD names is not there. Of one that is there and damaged, Git says so.
async function isBeforeFirstCommit(): Promise<boolean> {
  try {
    const branch = (await git("symbolic-ref", "--quiet", "HEAD")).trim();
    const listed = await git("for-each-ref", "--format=%(refname)", branch);
    return listed === "" && (await git("rev-parse", "--git-path", branch).then(isAbsent));
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

async function isAbsent(path: string): Promise<boolean> {
  return !(await exists(path.trim()));
}

/** Reads the YAML files below a folder as they are in a commit. A folder that is not there yet is an empty roster. */
export async function loadCommit(commit: string, folder: string): Promise<RosterSource> {
  const shown = folder.replaceAll("\\", "/").replace(/\/+$/, "");
  const found = await entryAt(commit, folder, "folder");
  const isMissing = found === undefined && stepsTo(shown).length > 0;
  if (isMissing || (found && "severity" in found))
    return { folder: shown, files: [], diagnostics: found ? [found] : [] };
  const entries = parseTree(await git("ls-tree", "-rlz", commit, "--", `${shown}/`));
  const diagnostics: Diagnostic[] = [];
  const wanted = entries.filter((entry) => {
    const { path, size } = entry;
    // Whatever its name, a link may be a whole folder of people.
    if (kindOf(entry) !== "file") {
      diagnostics.push(notFollowed(entry, path));
      return false;
    }
    const ignored = notRead(path);
    if (ignored) diagnostics.push(ignored);
    if (!isRead(path)) return false;
    if (size > LARGEST_FILE_BYTES) diagnostics.push(tooLarge(path, size));
    else return true;
    return false;
  });
  const blobs = await readBlobs(wanted.map(({ object }) => object));
  return {
    folder: shown,
    files: wanted
      .map(({ path, object }) => keepFile(path, contentsOf(object, blobs)))
      .toSorted((a, b) => compareText(a.path, b.path)),
    diagnostics,
  };
}

/**
 * One file as it is in a commit; undefined when nothing is there. Anything but a plain file is a mistake and not a
 * missing file, since what is missing has defaults.
 */
export async function readFileAtCommit(
  commit: string,
  path: string,
): Promise<Uint8Array | Diagnostic | undefined> {
  const entry = await entryAt(commit, path, "file");
  if (!entry || "severity" in entry) return entry;
  const { object } = entry;
  return contentsOf(object, await once(object, object, () => readBlobs([object])));
}

// What an object holds never changes, and a run asks for the configuration of one commit again and again. Paths count
// from the current folder, and so does which repository is asked.
async function once<Answer>(
  key: string,
  object: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  if (!/^[0-9a-f]{40,64}$/.test(object)) return ask();
  const known = knownHere();
  const answer = known.get(key) ?? ask();
  known.set(key, answer);
  try {
    return (await answer) as Answer;
  } catch (error) {
    known.delete(key);
    throw error;
  }
}

function contentsOf(object: string, blobs: ReadonlyMap<string, Buffer>): Buffer {
  const contents = blobs.get(object);
  if (contents) return contents;
  throw new GitError(`Git has not given the object ${object} of this commit.`);
}

/** What a commit has at paths and below them, by path from here; those that lead out of the repository are refused. */
export async function entriesAt(
  commit: string,
  paths: readonly string[],
): Promise<readonly Entry[]> {
  return parseTree(await git("ls-tree", "-rz", commit, "--", ...paths));
}

/** What stands in a folder. */
export interface EntryBelow {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "submodule";
}

/** What a commit or tree has in a folder; nothing where it has none. */
export async function entriesBelow(commit: string, folder: string): Promise<readonly EntryBelow[]> {
  const entries = parseTree(await git("ls-tree", "-z", commit, "--", `${folder}/`));
  return entries.map((entry) => ({
    name: entry.path.slice(folder.length + 1),
    kind: kindOf(entry),
  }));
}

export interface Entry {
  readonly mode: string;
  readonly object: string;
  /** In bytes; 0 where it was not asked for. */
  readonly size: number;
  readonly path: string;
}

const KINDS: Readonly<Record<string, "folder" | "link" | "submodule">> = {
  "040000": "folder",
  "120000": "link",
  "160000": "submodule",
};

function kindOf({ mode }: Entry): "file" | "folder" | "link" | "submodule" {
  return KINDS[mode] ?? "file";
}

/** What stands at a path, and why that is a mistake where it, or what is above it, is of another kind. */
async function entryAt(
  commit: string,
  path: string,
  wanted: "file" | "folder",
): Promise<Entry | Diagnostic | undefined> {
  let entry: Entry | undefined;
  const steps = stepsTo(path.replaceAll("\\", "/"));
  for (const [index, step] of steps.entries()) {
    entry = await entryNamed(commit, step);
    if (!entry) return undefined;
    const isLast = index === steps.length - 1;
    const kind = kindOf(entry);
    if (kind === "link" || kind === "submodule") return notFollowed(entry, step);
    if (kind !== (isLast ? wanted : "folder"))
      return fileDiagnostic(
        step,
        kind === "file" ? "not-a-folder" : "not-a-file",
        `is a ${kind} in this commit, where a ${isLast ? wanted : "folder"} is expected`,
      );
  }
  return entry;
}

// A run asks for several names of the folder in which it started, again and again: Git is asked for all at once.
async function entryNamed(commit: string, step: string): Promise<Entry | undefined> {
  const isOfThisFolder = !/[\\/]/.test(step);
  const paths = isOfThisFolder ? [] : ["--", step];
  const listing = await once(`${commit}:${paths.join("")}`, commit, () =>
    git("ls-tree", "-z", commit, ...paths),
  );
  const entries = parseTree(listing);
  // Of another folder Git shows the path as it sees it.
  return isOfThisFolder ? entries.find(({ path }) => path === step) : entries[0];
}

// "a/b/c" → "a", "a/b", "a/b/c": Git finds nothing behind a link, and does not say that there is one.
function stepsTo(path: string): string[] {
  if (isAbsolute(path)) return [path];
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return parts.flatMap((part, index) =>
    part === ".." ? [] : [parts.slice(0, index + 1).join("/")],
  );
}

function notFollowed(entry: Entry, path: string): Diagnostic {
  return fileDiagnostic(
    path,
    "link-outside",
    `is a ${kindOf(entry)}, which Rollcall does not follow in a commit; replace it with what it points to`,
  );
}

// Each entry: "<mode> <type> <object> <size>\t<path>\0".
function parseTree(text: string): Entry[] {
  return text
    .split("\0")
    .filter(Boolean)
    .map((entry) => {
      const tab = entry.indexOf("\t");
      const [mode = "", , object = "", size = ""] = entry.slice(0, tab).split(/ +/);
      return { mode, object, size: Number(size), path: entry.slice(tab + 1) };
    });
}
