import { git, GitError } from "../../git/git.ts";
import { once } from "./commitTree.ts";

/**
 * The commits that a branch got since another one of its commits, oldest first. A merge counts as one: what came in
 * by it is its second parent's.
 *
 * @throws GitError when the history is not here
 */
export async function commitsSince(base: string, tip: string): Promise<string[]> {
  const listing = await git("rev-list", "--first-parent", "--reverse", `${base}..${tip}`);
  return listing.split("\n").filter(Boolean);
}

/**
 * The commits that a branch pointed at, its tip first.
 *
 * @throws GitError for a clone without the whole history
 */
export function firstParentsOf(tip: string): Promise<ReadonlySet<string>> {
  return once(`first parents of ${tip}`, tip, () => askForFirstParents(tip));
}

async function askForFirstParents(tip: string): Promise<ReadonlySet<string>> {
  if ((await git("rev-parse", "--is-shallow-repository")).trim() !== "false")
    throw new GitError(
      "This clone has only part of the history. In CI, check out with fetch-depth: 0.",
    );
  const listing = await git("rev-list", "--first-parent", tip);
  return new Set(listing.split("\n").filter(Boolean));
}

/** The newest commit that a branch pointed at, by first parents, and that added a file; undefined where none did. */
export async function lastAdded(tip: string, path: string): Promise<string | undefined> {
  const listing = await git(
    "log",
    "--first-parent",
    "--diff-merges=first-parent",
    "--no-renames",
    "--diff-filter=A",
    "--name-only",
    "--format=%H",
    "-1",
    tip,
    "--",
    path,
  );
  const [commit = ""] = listing.split("\n");
  return commit || undefined;
}

/** Whether two commits or trees differ in anything below these paths. */
export async function differIn(
  left: string,
  right: string,
  paths: readonly string[],
): Promise<boolean> {
  const changed = await git("diff-tree", "--name-only", "-r", left, right, "--", ...paths);
  return changed.trim() !== "";
}

/** GitHub's address as a committer, of merges, squashes, and what is edited on its pages. */
const GITHUB_COMMITTER = "noreply@github.com";

/** Whether GitHub itself made a commit, so that there may be a pull request behind it. */
export async function wasMadeByGitHub(commit: string): Promise<boolean> {
  return (await git("log", "-1", "--format=%ce", commit)).trim() === GITHUB_COMMITTER;
}

/** When a commit was made, in milliseconds since 1970, as it says itself. */
export async function committedAt(commit: string): Promise<number> {
  return Number(await git("log", "-1", "--format=%ct", commit)) * 1000;
}

/** Whether a commit changed anything below these paths, compared with its first parent. */
export async function changesAny(commit: string, paths: readonly string[]): Promise<boolean> {
  const changed = await git(
    "diff-tree",
    "--no-commit-id",
    "--name-only",
    "-r",
    "--root",
    "-m",
    "--first-parent",
    commit,
    "--",
    ...paths,
  );
  return changed.trim() !== "";
}
