import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { git, gitEnvironment, GitError } from "../../git/git.ts";

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
  const { code, stdout, stderr } = await run([
    "merge-tree",
    "--write-tree",
    "--name-only",
    "--no-messages",
    "-z",
    base,
    head,
  ]);
  const [tree = "", ...conflicts] = stdout.split("\0");
  if (code === 0 && tree !== "") return { tree: tree.trim() };
  if (code === 1) return { conflicts: [...new Set(conflicts.filter(Boolean))] };
  throw new GitError(`Git cannot merge (2.38 or later is needed): ${stderr.split("\n")[0]}.`);
}

const execute = promisify(execFile);

// Exit code 1 is an answer here: there are conflicts.
async function run(args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return {
      code: 0,
      ...(await execute("git", args, { maxBuffer: LARGEST_OUTPUT_BYTES, env: gitEnvironment() })),
    };
  } catch (error) {
    const {
      code,
      stdout = "",
      stderr = "",
    } = error as {
      code?: number;
      stdout?: string;
      stderr?: string;
    };
    return { code: typeof code === "number" ? code : -1, stdout, stderr };
  }
}

const LARGEST_OUTPUT_BYTES = 64 * 1024 * 1024;
