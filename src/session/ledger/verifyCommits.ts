import type { LedgerRun } from "../../model/ledgerRun.ts";
import type { Finding, Unchecked } from "../../model/verification.ts";
import { listed } from "../../report/words.ts";
import { git, GitError, isInRepository } from "../../git/git.ts";

export interface VerifiedCommits {
  /** How many were found. */
  readonly found: number;
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
}

/**
 * Holds the commits of runs against the history of the clone in the current folder: that each is there, and that it is
 * still in the history of the branch. The last commit of a pull request may be on GitHub alone, once it was squashed.
 *
 * @throws GitError for a repository that is damaged or another user's
 */
export async function verifyCommits(runs: readonly LedgerRun[]): Promise<VerifiedCommits> {
  const dated = runs.filter(({ commit, pullRequests = [] }) => commit ?? pullRequests[0]);
  if (dated.length === 0) return { found: 0, findings: [], unchecked: [] };
  const why = await whyNot();
  if (why !== undefined)
    return { found: 0, findings: [], unchecked: [{ what: "the commits of the runs", why }] };
  const remotes = await remotesOf();
  const isOwn = (run: LedgerRun): boolean => {
    const repository = repositoryOf(run);
    return repository === undefined || remotes.size === 0 || remotes.has(repository);
  };
  const others = [...new Set(dated.filter((run) => !isOwn(run)).map(repositoryOf))];
  const own = dated.filter(isOwn);
  const history = await reachable();
  const findings: Finding[] = [];
  const absentHeads: number[] = [];
  let found = 0;
  for (const run of own) {
    const { commit, shortId, startedAt, pullRequests = [] } = run;
    if (commit !== undefined) {
      const problem = history.has(commit)
        ? undefined
        : (await isCommit(commit))
          ? `applied the commit ${commit}, which is no longer in the history of this branch: it was rewritten, or another branch is checked out`
          : `applied the commit ${commit}, which this repository does not have`;
      if (problem === undefined) found += 1;
      else findings.push({ kind: "commit", run: shortId, at: startedAt, message: problem });
    }
    for (const { number, headCommit } of pullRequests)
      if (history.has(headCommit) || (await isCommit(headCommit))) found += 1;
      else absentHeads.push(number);
  }
  return {
    found,
    findings,
    unchecked: [
      ...others.map((repository) => ({
        what: `the commits of runs in ${repository}`,
        why: "this is a clone of another repository",
      })),
      ...(absentHeads.length > 0
        ? [
            {
              what: `the last ${absentHeads.length === 1 ? "commit" : "commits"} of ${listed([...new Set(absentHeads)].map((number) => `#${number}`))}`,
              why: `this clone does not have ${absentHeads.length === 1 ? "it" : "them"}, as is usual after a squash. Fetch it with: git fetch origin refs/pull/${absentHeads[0]}/head`,
            },
          ]
        : []),
    ],
  };
}

async function whyNot(): Promise<string | undefined> {
  if (!(await isInRepository())) return "this folder is in no Git repository";
  if ((await git("rev-parse", "--is-shallow-repository")).trim() !== "false")
    return "this clone has only part of the history. Fetch the rest with: git fetch --unshallow";
  try {
    await git("rev-parse", "--verify", "--quiet", "HEAD^{commit}");
    return undefined;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return "nothing is committed here yet";
  }
}

// What was applied may be newer than the branch that is checked out, and be on the remote's default branch.
async function reachable(): Promise<ReadonlySet<string>> {
  const tips = ["HEAD"];
  const remote = await git("rev-parse", "--verify", "--quiet", "refs/remotes/origin/HEAD").catch(
    () => undefined,
  );
  if (remote !== undefined) tips.push("refs/remotes/origin/HEAD");
  const listing = await git("rev-list", ...tips);
  return new Set(listing.split("\n").filter(Boolean));
}

async function isCommit(commit: string): Promise<boolean> {
  if (!/^[0-9a-f]{40,64}$/.test(commit)) return false;
  try {
    await git("cat-file", "-e", `${commit}^{commit}`);
    return true;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return false;
  }
}

// "contoso/people" of https://github.com/contoso/people/actions/runs/4711
function repositoryOf({ onGitHub }: LedgerRun): string | undefined {
  if (!onGitHub) return undefined;
  return /^https?:\/\/[^/]+\/([^/]+\/[^/]+)\/actions\//.exec(onGitHub.url)?.[1]?.toLowerCase();
}

async function remotesOf(): Promise<ReadonlySet<string>> {
  const listing = await git("remote", "-v");
  return new Set(
    listing.split("\n").flatMap((line) => {
      const name = /[/:]([^/:\s]+\/[^/\s]+?)(?:\.git)?\s/.exec(line)?.[1];
      return name === undefined ? [] : [name.toLowerCase()];
    }),
  );
}
