import { existsSync } from "node:fs";
import { lstat, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, posix } from "node:path";
import { onDisk } from "../../files/currentFolder.ts";
import { git, GitError } from "../../git/git.ts";
import { isInRepository, mayBeInRepository } from "../../git/repository.ts";
import { ownEnvironment } from "../../git/run.ts";
import { isRead } from "./source.ts";
import { count } from "../../model/text/wording.ts";

/**
 * Refuses files that Git knows and keeps from the disk, or whose changes it was told not to see: what is not checked out
 * would count as not declared, and no command of Git's would show that anything is amiss.
 *
 * @param path a folder with YAML files, or one file; it may be missing, and outside of a repository
 * @throws GitError that names the files and the command that settles it
 * @see https://git-scm.com/docs/git-ls-files (-v), https://git-scm.com/docs/git-sparse-checkout
 */
export async function assertCheckedOut(path: string, kind: "folder" | "file"): Promise<void> {
  const { folder, rest } = await nearestFolder(path);
  const entries = await entriesOf(folder, [rest === "" ? "." : rest]);
  const isMeant = (entry: IndexEntry): boolean =>
    kind === "file" || entry.trouble === "submodule" || isRead(entry.path);
  await refuse(entries.filter(isMeant), folder);
}

export type AssertCheckedOut = typeof assertCheckedOut;

/**
 * The same for whatever is read of several places, about which Git is asked once, when the first of them is read. Only about
 * what this leaves in doubt Git is asked again, for the words that tell of it.
 *
 * @param paths folders and files; those that are missing, or in another repository, are asked about on their own
 */
export function assertCheckedOutTogether(paths: readonly string[]): AssertCheckedOut {
  const asked = paths.flatMap((path) => pathBelowHere(path) ?? []);
  let trouble: Promise<readonly IndexEntry[] | undefined> | undefined;
  return async (path, kind) => {
    const place = pathBelowHere(path);
    if (place !== undefined && asked.some((each) => isAtOrBelow(place, each))) {
      trouble ??= entriesOf(".", asked.map(literally)).catch(() => undefined);
      const [found, isHere] = await Promise.all([trouble, isInThisRepository(place)]);
      if (isHere && found?.every((entry) => !overlap(entry.path, place)) === true) return;
    }
    await assertCheckedOut(path, kind);
  };
}

/** The same for files by pathspecs, from the top of the repository that this runs in; those that Git compares itself may be missing. */
export async function assertSeen(
  pathspecs: readonly string[],
  isReadHere: (path: string) => boolean,
): Promise<void> {
  await refuse(
    (await entriesOf(".", pathspecs)).filter(
      (entry) => entry.trouble === "unseen" || isReadHere(entry.path),
    ),
    ".",
  );
}

function literally(path: string): string {
  return `:(literal)${path}`;
}

/** A path from the current folder into it, with slashes; undefined for one that leads elsewhere. */
function pathBelowHere(path: string): string | undefined {
  const place = posix.normalize(path.replaceAll("\\", "/")).replace(/\/+$/, "");
  return /^(?:\.\.?(?:\/|$)|\/|[A-Za-z]:|$)/.test(place) ? undefined : place;
}

function isAtOrBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

// A submodule that holds a place stands above it.
function overlap(one: string, other: string): boolean {
  return isAtOrBelow(one, other) || isAtOrBelow(other, one);
}

/** Whether nothing on the way to a path is a link, or a repository of its own. */
async function isInThisRepository(path: string): Promise<boolean> {
  if (ownEnvironment()["GIT_DIR"] !== undefined) return false;
  const here = await realpath(onDisk("."));
  let way = "";
  for (const part of path.split("/")) {
    way = posix.join(way, part);
    const real = await realpath(onDisk(way)).catch(() => undefined);
    if (real === undefined) return !(await isLink(way));
    if (real !== join(here, way) || existsSync(onDisk(`${way}/.git`))) return false;
  }
  return true;
}

async function isLink(path: string): Promise<boolean> {
  return lstat(onDisk(path)).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

type Trouble = "kept away" | "unseen" | "unmerged" | "submodule";

interface IndexEntry {
  /** As Git tells it: from the folder that it ran in. */
  readonly path: string;
  readonly trouble: Trouble;
}

/** Only those that are in some trouble. */
async function entriesOf(folder: string, pathspecs: readonly string[]): Promise<IndexEntry[]> {
  const listing = await list(folder, pathspecs);
  return listing.split("\0").flatMap((line) => {
    const trouble = line === "" ? undefined : troubleOf(line);
    return trouble === undefined ? [] : [{ path: line.slice(line.indexOf("\t") + 1), trouble }];
  });
}

async function list(folder: string, pathspecs: readonly string[]): Promise<string> {
  if (!(await mayBeInRepository(folder))) return "";
  try {
    return await git("-C", folder, "ls-files", "-v", "-s", "-z", "--", ...pathspecs);
  } catch (error) {
    if (!(error instanceof GitError) || !(await isInRepository(folder))) return "";
    if (/in unpopulated submodule/.test(error.message))
      throw new GitError(
        `${folder} is a submodule whose files are not checked out. Check them out:\n  git submodule update --init -- ${quoted(folder)}`,
      );
    throw error;
  }
}

// "<tag> <mode> <object> <stage>\t<path>": S is skip-worktree, M unmerged, a small letter assume-unchanged.
function troubleOf(line: string): Trouble | undefined {
  const tag = line.charAt(0);
  if (line.startsWith("160000", 2)) return "submodule";
  if (tag === "H") return undefined;
  if (tag === "S" || tag === "s") return "kept away";
  if (tag === "M" || tag === "m") return "unmerged";
  return tag === tag.toLowerCase() ? "unseen" : undefined;
}

async function refuse(entries: readonly IndexEntry[], folder: string): Promise<void> {
  for (const trouble of ["unmerged", "submodule", "kept away", "unseen"] as const) {
    const paths = entries.filter((entry) => entry.trouble === trouble).map(({ path }) => path);
    const shown = [...new Set(paths)].map((path) => posix.join(folder.replaceAll("\\", "/"), path));
    if (shown.length > 0) throw new GitError(await MESSAGES[trouble](shown, folder));
  }
}

type Message = (paths: readonly string[], folder: string) => string | Promise<string>;

const MESSAGES: Readonly<Record<Trouble, Message>> = {
  unmerged: (paths) =>
    `A merge, rebase or cherry-pick is under way, and Git holds several versions of ${some(paths)}. ` +
    `Resolve the conflict, then run:\n  git add -- ${quotedAll(paths)}`,
  submodule: (paths) =>
    `${some(paths)} ${paths.length === 1 ? "is a submodule" : "are submodules"}. Rollcall reads no submodules, because a commit does not hold their files. ` +
    "Replace them with the files themselves.",
  "kept away": async (paths, folder) =>
    `Git keeps ${some(paths)} out of this checkout (${(await isSparse(folder)) ? "sparse checkout" : "skip-worktree"}). ` +
    `Rollcall would treat what is declared there as not declared. Check out all of these files:\n${await checkOutCommands(paths, folder)}`,
  unseen: (paths) =>
    `A setting tells Git to assume that ${some(paths)} did not change (assume-unchanged), so neither Git nor a pull request sees what is on disk. ` +
    `Let Git look again:\n  git update-index --no-assume-unchanged -- ${quotedAll(paths)}`,
};

async function checkOutCommands(paths: readonly string[], folder: string): Promise<string> {
  if (await isSparse(folder)) return "  git sparse-checkout disable";
  const missing = paths.filter((path) => !existsSync(onDisk(path)));
  return [
    `  git update-index --no-skip-worktree -- ${quotedAll(paths)}`,
    ...(missing.length > 0 ? [`  git checkout -- ${quotedAll(missing)}`] : []),
  ].join("\n");
}

async function isSparse(folder: string): Promise<boolean> {
  const setting = await git("-C", folder, "config", "--type=bool", "core.sparseCheckout").catch(
    () => "",
  );
  return setting.trim() === "true";
}

const SHOWN = 5;

function some(paths: readonly string[]): string {
  const shown = paths.slice(0, SHOWN).join(", ");
  return paths.length > SHOWN ? `${shown} and ${count(paths.length - SHOWN, "more file")}` : shown;
}

// A long line can still be pasted, up to a length that every shell takes.
const PASTED = 200;

function quotedAll(paths: readonly string[]): string {
  return paths.slice(0, PASTED).map(quoted).join(" ");
}

function quoted(path: string): string {
  return /^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * The folder itself, or the nearest one above that is there, with the way from it to the path: a folder may lie in a
 * repository of its own. Where the environment names the repository, as in some hooks, Git counts from here.
 */
async function nearestFolder(
  path: string,
): Promise<{ readonly folder: string; readonly rest: string }> {
  if (ownEnvironment()["GIT_DIR"] !== undefined) return { folder: ".", rest: path };
  for (let folder = path, rest = ""; ;) {
    const isFolder = await stat(onDisk(folder)).then(
      (found) => found.isDirectory(),
      () => false,
    );
    const above = dirname(folder);
    if (isFolder || above === folder) return { folder, rest };
    rest = posix.join(basename(folder), rest);
    folder = above;
  }
}
