import type { LedgerRun } from "../../model/records/ledgerRun.ts";
import type { Finding, Unchecked } from "../../model/records/verification.ts";
import { listed } from "../../report/words.ts";
import { git, GitError } from "../../git/git.ts";
import { isInRepository } from "../../git/repository.ts";

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
  const published = await onRemotes();
  const unpublished: string[] = [];
  let found = 0;
  for (const run of own) {
    const { commit, shortId, startedAt, pullRequests = [] } = run;
    if (commit !== undefined) {
      const problem = history.has(commit) ? undefined : await whereItIs(commit);
      if (problem === undefined) {
        found += 1;
        if (published && !published.has(commit)) unpublished.push(commit);
      } else findings.push({ kind: "commit", run: shortId, at: startedAt, message: problem });
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
      ...(unpublished.length > 0
        ? [
            {
              what: `whether others have the ${unpublished.length === 1 ? "commit" : "commits"} ${listed([...new Set(unpublished)].map((commit) => commit.slice(0, 12)))}`,
              why: "no branch of a remote that this clone knows has it. Push the branch that is checked out: git push",
            },
          ]
        : []),
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

/** The commits of the remotes' branches, as this clone last saw them; undefined where it knows of none. */
async function onRemotes(): Promise<ReadonlySet<string> | undefined> {
  const listing = await git("rev-list", "--remotes");
  const commits = listing.split("\n").filter(Boolean);
  return commits.length > 0 ? new Set(commits) : undefined;
}

/** Why a commit counts as missing that is not in the history, and what to do. */
async function whereItIs(commit: string): Promise<string> {
  if (!(await isCommit(commit)))
    return `applied the commit ${commit}, which this repository does not have. Bring it here with: git fetch --all. If it is still missing after that, it was never pushed, or the history was rewritten`;
  const branches = await git(
    "for-each-ref",
    `--contains=${commit}`,
    "--format=%(refname:short)",
    "refs/heads",
    "refs/remotes",
  );
  const names = branches.split("\n").filter(Boolean);
  return names.length > 0
    ? `applied the commit ${commit}, which is not in the history of the branch that is checked out, but in that of ${listed(names.slice(0, MOST_BRANCHES))}. Check that branch out, or merge it`
    : `applied the commit ${commit}, which is no longer in the history of any branch here: the history was rewritten, or the commit was never pushed and its branch is gone`;
}

const MOST_BRANCHES = 3;

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
