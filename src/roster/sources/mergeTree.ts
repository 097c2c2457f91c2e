import { git, GitError, startedGit } from "../../git/git.ts";

/** What merging two commits would make, or the files in which they conflict. */
export type MergeResult = { readonly tree: string } | { readonly conflicts: readonly string[] };

/**
 * Merges in Git's object database alone: neither the working tree nor a branch is touched.
 *
 * @throws GitError when the history of the two is not here, or Git is older than 2.38
 * @see https://git-scm.com/docs/git-merge-tree
 */
export async function mergeTree(base: string, head: string): Promise<MergeResult> {
  // Without a common ancestor merge-tree would take everything of both sides.
  await git("merge-base", base, head).catch(() => {
    throw new GitError(
      `Git finds no common ancestor of ${base.slice(0, 10)} and ${head.slice(0, 10)}. In CI, check out with the whole history (fetch-depth: 0).`,
    );
  });
  const { exitCode, stdout, stderr } = await startedGit([
    "merge-tree",
    "--write-tree",
    "--name-only",
    "--no-messages",
    "-z",
    base,
    head,
  ]);
  const [tree = "", ...conflicts] = stdout.toString().split("\0");
  if (exitCode === 0 && tree !== "") return { tree: tree.trim() };
  // An answer as well: there are conflicts.
  if (exitCode === 1) return { conflicts: [...new Set(conflicts.filter(Boolean))] };
  throw new GitError(`Git cannot merge (2.38 or later is needed): ${stderr.split("\n")[0]}.`);
}
