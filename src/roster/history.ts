import { git, GitError } from "./git.ts";

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

/** Whether one commit is part of the history of another. */
export async function isAncestor(ancestor: string, commit: string): Promise<boolean> {
  try {
    await git("merge-base", "--is-ancestor", ancestor, commit);
    return true;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
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
