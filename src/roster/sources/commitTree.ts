import { isAbsolute } from "node:path";
import process from "node:process";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { readBlobs } from "../../git/blobs.ts";
import { givenFolder, knownHere } from "../../files/currentFolder.ts";
import { git, GitError } from "../../git/git.ts";
import { fileDiagnostic } from "./source.ts";

/*
 * What a commit holds, asked of Git once: a run reads the same folders and files of a commit again and again, and
 * starting Git takes longer than its answer.
 */

export interface Entry {
  readonly mode: string;
  readonly object: string;
  /** In bytes; 0 where it was not asked for. */
  readonly size: number;
  readonly path: string;
}

/** What stands in a folder. */
export interface EntryBelow {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "submodule";
}

const KINDS: Readonly<Record<string, "folder" | "link" | "submodule">> = {
  "040000": "folder",
  "120000": "link",
  "160000": "submodule",
};

export function kindOf({ mode }: Pick<Entry, "mode">): EntryBelow["kind"] {
  return KINDS[mode] ?? "file";
}

/** What a commit has at paths and below them, by path from here; those that lead out of the repository are refused. */
export async function entriesAt(
  commit: string,
  paths: readonly string[],
): Promise<readonly Entry[]> {
  return parseTree(await git("ls-tree", "-rz", commit, "--", ...paths));
}

/** The files in a folder of a commit and in all below it, with their sizes, by path from here. */
export async function filesBelow(commit: string, folder: string): Promise<readonly Entry[]> {
  return once(`${commit}:${folder}/**`, commit, async () => {
    // Of any other, Git shows the paths as it sees them.
    const isPlain = !leadsOut(folder) && stepsTo(folder).at(-1) === folder;
    if (!isPlain) return listBelow(commit, [folder]);
    const entries = await wholeFolders.ask(folder, commit);
    return entries.filter(({ path }) => path.startsWith(`${folder}/`));
  });
}

async function listBelow(commit: string, folders: readonly string[]): Promise<Entry[]> {
  const paths = folders.map((folder) => `${folder}/`);
  return parseTree(await git("ls-tree", "-rlz", commit, "--", ...paths));
}

/** The contents of files of a commit, by their object names. @throws GitError */
export async function manyContents(
  objects: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const [read] = await Promise.all(objects.map((object) => blobs.ask(object)));
  return read ?? new Map<string, Buffer>();
}

/** What a commit or tree has in a folder; nothing where it has none. */
export async function entriesBelow(commit: string, folder: string): Promise<readonly EntryBelow[]> {
  const entries = await entriesOf(commit, folder);
  return [...entries].map(([name, entry]) => ({ name, kind: kindOf(entry) }));
}

/** What stands at a path, and why that is a mistake where it, or what is above it, is of another kind. */
export async function entryAt(
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

/** The contents of a file of a commit, by its object name. @throws GitError */
export async function contentsAt(object: string): Promise<Buffer> {
  return contentsOf(object, await once(object, object, () => blobs.ask(object)));
}

export function contentsOf(object: string, read: ReadonlyMap<string, Buffer>): Buffer {
  const contents = read.get(object);
  if (contents) return contents;
  throw new GitError(`Git has not given the object ${object} of this commit.`);
}

/** Why what stands at a path is not read, where it is a link or a submodule. */
export function notFollowed(entry: Entry, path: string): Diagnostic {
  return fileDiagnostic(
    path,
    "link-outside",
    `is a ${kindOf(entry)}, which Rollcall does not follow in a commit; replace it with what it points to`,
  );
}

/** "a/b/c" → "a", "a/b", "a/b/c": Git finds nothing behind a link, and does not say that there is one. */
export function stepsTo(path: string): string[] {
  if (isAbsolute(path)) return [path];
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return parts.flatMap((part, index) =>
    part === ".." ? [] : [parts.slice(0, index + 1).join("/")],
  );
}

/** What `git ls-tree -z` tells; each entry is "<mode> <type> <object> <size>\t<path>\0". */
export function parseTree(text: string): Entry[] {
  return text
    .split("\0")
    .filter(Boolean)
    .map((entry) => {
      const tab = entry.indexOf("\t");
      const [mode = "", , object = "", size = ""] = entry.slice(0, tab).split(/ +/);
      return { mode, object, size: Number(size), path: entry.slice(tab + 1) };
    });
}

async function entryNamed(commit: string, step: string): Promise<Entry | undefined> {
  // Of what is not below the current folder Git shows the path as it sees it.
  if (leadsOut(step))
    return once(`${commit}:${step}`, commit, async () =>
      parseTree(await git("ls-tree", "-z", commit, "--", step)).at(0),
    );
  const { folder, name } = split(step);
  return (await entriesOf(commit, folder)).get(name);
}

function leadsOut(path: string): boolean {
  return isAbsolute(path) || path.split("/").includes("..");
}

function split(path: string): { readonly folder: string; readonly name: string } {
  const end = path.lastIndexOf("/");
  return { folder: path.slice(0, Math.max(0, end)), name: path.slice(end + 1) };
}

type Folder = ReadonlyMap<string, Entry>;

/** By name. The current folder is "". */
async function entriesOf(commit: string, folder: string): Promise<Folder> {
  return once(`${commit}:${folder}/`, commit, async () =>
    folder === ""
      ? byName(parseTree(await git("ls-tree", "-z", commit)))
      : ((await folders.ask(folder, commit)).get(folder) ?? new Map<string, Entry>()),
  );
}

function byName(entries: readonly Entry[]): Folder {
  return new Map(entries.map((entry) => [split(entry.path).name, entry]));
}

/**
 * Asks once about an object, since what it holds never changes. Paths count from the current folder, and so does which
 * repository is asked.
 *
 * @param object its whole name; for any other text Git is asked each time
 */
export async function once<Answer>(
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

/** What is asked in the same turn of the event loop, about the same thing, is asked at once. */
class Gathered<Answer> {
  readonly #answer: (asked: readonly string[], about: string) => Promise<Answer>;
  readonly #waiting = new Map<string, { readonly asked: Set<string>; answer: Promise<Answer> }>();

  constructor(answer: (asked: readonly string[], about: string) => Promise<Answer>) {
    this.#answer = answer;
  }

  ask(one: string, about = ""): Promise<Answer> {
    // Calls for several folders may run side by side, each with a repository of its own.
    const key = `${givenFolder() ?? `${process.cwd()} `}\0${about}`;
    const waiting = this.#waiting.get(key);
    if (waiting) {
      waiting.asked.add(one);
      return waiting.answer;
    }
    const asked = new Set([one]);
    const answer = new Promise<void>((begin) => void setImmediate(begin)).then(() => {
      this.#waiting.delete(key);
      return this.#answer([...asked], about);
    });
    this.#waiting.set(key, { asked, answer });
    return answer;
  }
}

// Without -t Git leaves out a folder inside of one that is asked for as well.
const folders = new Gathered<ReadonlyMap<string, Folder>>(async (asked, commit) => {
  const paths = asked.map((folder) => `${folder}/`);
  const entries = parseTree(await git("ls-tree", "-tz", commit, "--", ...paths));
  const byFolder = Map.groupBy(entries, ({ path }) => split(path).folder);
  return new Map([...byFolder].map(([folder, below]) => [folder, byName(below)]));
});

const wholeFolders = new Gathered((asked, commit) => listBelow(commit, asked));

const blobs = new Gathered((names) => readBlobs(names));
