import { git, startedGit } from "../../git/git.ts";
import { withToken } from "../../git/token.ts";
import { GitHubError } from "../gitHubError.ts";

const BASE = "refs/rollcall/base";
const HEAD = "refs/rollcall/head";

/**
 * Brings a pull request's commits and the branch that it goes to into Git's object database, as they are now. Nothing
 * is checked out. The token travels in the environment of this one process, and to the repository's host only.
 *
 * @returns the commits of both
 * @throws GitHubError when they cannot be had
 * @throws GitError where there is no Git
 */
export async function fetchCommits(options: {
  readonly pullRequest: number;
  readonly branch: string;
  readonly token: string;
  readonly serverUrl: string;
}): Promise<{ readonly base: string; readonly head: string }> {
  const { pullRequest, branch } = options;
  const { exitCode, stderr } = await startedGit(
    [
      "fetch",
      "--quiet",
      "--no-auto-maintenance",
      "--no-tags",
      "--no-recurse-submodules",
      "origin",
      `+refs/pull/${pullRequest}/head:${HEAD}`,
      `+refs/heads/${branch}:${BASE}`,
    ],
    { environment: withToken(options) },
  );
  if (exitCode !== 0) {
    const [line = ""] = stderr.split("\n");
    throw new GitHubError(
      `The commits of pull request ${pullRequest} cannot be fetched: ${line.slice(0, 300) || "Git did not say why"}. Is the repository checked out with fetch-depth: 0?`,
    );
  }
  const named = await git("rev-parse", `${BASE}^{commit}`, `${HEAD}^{commit}`);
  const [base = "", head = ""] = named.split("\n");
  return { base, head };
}
