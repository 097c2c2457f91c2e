import { isNotFound, type GitHub } from "../client.ts";
import { GitHubError } from "../gitHubError.ts";
import type { FollowedRun } from "../job/event.ts";

export interface PullRequest {
  readonly number: number;
  /** Its last commit. */
  readonly headCommit: string;
  readonly author: string;
  readonly fromFork: boolean;
}

/**
 * The open pull request whose head is what the followed run ran on. It is looked up, never taken from what that run
 * left behind: its jobs are the pull request's own code.
 *
 * @returns undefined when it was closed or got a newer commit, or goes to another branch
 * @see https://docs.github.com/rest/pulls/pulls#list-pull-requests
 */
export async function findPullRequest(
  { octokit, repository }: GitHub,
  { headCommit, headBranch, headRepository }: FollowedRun,
  base: { readonly repositoryId: number; readonly branch: string },
): Promise<PullRequest | undefined> {
  if (headRepository === undefined) return undefined;
  const found = await octokit.paginate(octokit.rest.pulls.list, {
    ...repository,
    state: "open",
    base: base.branch,
    head: `${headRepository.owner}:${headBranch}`,
    per_page: 100,
  });
  const pull = found.find(
    (pull) =>
      pull.head.sha === headCommit &&
      pull.head.repo?.id === headRepository.id &&
      pull.base.repo.id === base.repositoryId &&
      pull.base.ref === base.branch,
  );
  return (
    pull && {
      number: pull.number,
      headCommit: pull.head.sha,
      author: pull.user?.login ?? "",
      fromFork: pull.head.repo?.id !== base.repositoryId,
    }
  );
}

/**
 * The open pull request with this last commit whose branch went with its repository, such as a fork that was deleted.
 *
 * @see https://docs.github.com/rest/pulls/pulls#list-pull-requests (head.repo may be null)
 */
export async function findOrphan(
  { octokit, repository }: GitHub,
  headCommit: string,
  branch: string,
): Promise<PullRequest | undefined> {
  const found = await octokit.paginate(octokit.rest.pulls.list, {
    ...repository,
    state: "open",
    base: branch,
    per_page: 100,
  });
  // GitHub's description has it that a pull request always has a repository for its head; it may be null.
  const pull = found.find(
    ({ head }) => head.sha === headCommit && (head.repo as typeof head.repo | null) === null,
  );
  return (
    pull && { number: pull.number, headCommit, author: pull.user?.login ?? "", fromFork: true }
  );
}

/** A pull request that was merged. */
export interface MergedAs {
  readonly number: number;
  /** Its last commit. */
  readonly headCommit: string;
  /** Who opened it; absent where the account is gone. */
  readonly author?: string;
}

/**
 * The pull requests into a branch by whose merge a commit got there.
 *
 * @see https://docs.github.com/rest/commits/commits#list-pull-requests-associated-with-a-commit
 */
export async function mergedPullRequests(
  { octokit, repository }: GitHub,
  commit: string,
  base: { readonly repositoryId: number; readonly branch: string },
): Promise<MergedAs[]> {
  const found = await octokit.paginate(octokit.rest.repos.listPullRequestsAssociatedWithCommit, {
    ...repository,
    commit_sha: commit,
    per_page: 100,
  });
  return found
    .filter(
      (pull) =>
        pull.merged_at !== null &&
        pull.base.ref === base.branch &&
        pull.base.repo.id === base.repositoryId,
    )
    .map(mergedAs);
}

function mergedAs(pull: {
  readonly number: number;
  readonly head: { readonly sha: string };
  readonly user: { readonly login: string } | null;
}): MergedAs {
  return {
    number: pull.number,
    headCommit: pull.head.sha,
    ...(pull.user && { author: pull.user.login }),
  };
}

/**
 * The pull requests into a branch whose merge made one of these commits its tip. GitHub knows this at once, while it
 * may associate a commit with its pull request seconds later. Looks at the hundred that changed last.
 *
 * @returns by commit
 * @see https://docs.github.com/rest/pulls/pulls#get-a-pull-request (merge_commit_sha)
 */
export async function pullRequestsMergedAs(
  { octokit, repository }: GitHub,
  commits: readonly string[],
  base: { readonly repositoryId: number; readonly branch: string },
): Promise<ReadonlyMap<string, MergedAs>> {
  const { data } = await octokit.rest.pulls.list({
    ...repository,
    state: "closed",
    base: base.branch,
    sort: "updated",
    direction: "desc",
    per_page: 100,
  });
  return new Map(
    data.flatMap((pull) =>
      pull.merged_at !== null &&
      pull.base.ref === base.branch &&
      pull.base.repo.id === base.repositoryId &&
      pull.merge_commit_sha !== null &&
      commits.includes(pull.merge_commit_sha)
        ? [[pull.merge_commit_sha, mergedAs(pull)] as const]
        : [],
    ),
  );
}

/** What became of a branch that is there. */
export type Opened =
  | { readonly kind: "opened"; readonly number: number; readonly url: string }
  /** Opening the pull request was refused. */
  | { readonly kind: "pushed"; readonly compareUrl: string; readonly reason: string };

/** @see https://docs.github.com/rest/pulls/pulls#create-a-pull-request */
export async function openPullRequest(
  { octokit, repository }: GitHub,
  pull: {
    readonly branch: string;
    readonly base: string;
    readonly title: string;
    readonly body: string;
    readonly serverUrl: string;
  },
): Promise<Opened> {
  try {
    const { data } = await octokit.rest.pulls.create({
      ...repository,
      title: pull.title,
      head: pull.branch,
      base: pull.base,
      body: pull.body,
    });
    return { kind: "opened", number: data.number, url: data.html_url };
  } catch (error) {
    // A setting of the repository, or of its organization, may forbid it to workflows.
    if (!(error instanceof GitHubError)) throw error;
    const range = `${encodeURIComponent(pull.base)}...${encodeURIComponent(pull.branch)}`;
    return {
      kind: "pushed",
      compareUrl: `${pull.serverUrl}/${repository.owner}/${repository.repo}/compare/${range}?expand=1`,
      reason: error.message,
    };
  }
}

/** A pull request from a branch of this repository. */
export interface BranchPullRequest {
  readonly number: number;
  readonly headCommit: string;
  readonly body: string;
}

/**
 * The pull requests from one branch of this repository into another, newest first; `closed` are those not merged.
 *
 * @see https://docs.github.com/rest/pulls/pulls#list-pull-requests
 */
export async function pullRequestsFrom(
  { octokit, repository }: GitHub,
  branch: string,
  base: { readonly repositoryId: number; readonly branch: string },
  state: "open" | "closed",
): Promise<BranchPullRequest[]> {
  const found = await octokit.paginate(octokit.rest.pulls.list, {
    ...repository,
    state,
    base: base.branch,
    head: `${repository.owner}:${branch}`,
    per_page: 100,
  });
  return found
    .filter(
      (pull) =>
        pull.head.ref === branch &&
        pull.head.repo?.id === base.repositoryId &&
        pull.base.ref === base.branch &&
        pull.merged_at === null,
    )
    .map((pull) => ({ number: pull.number, headCommit: pull.head.sha, body: pull.body ?? "" }))
    .toSorted((a, b) => b.number - a.number);
}

/**
 * Whether somebody may push to the repository.
 *
 * @see https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user
 */
export async function mayWrite({ octokit, repository }: GitHub, login: string): Promise<boolean> {
  try {
    const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({
      ...repository,
      username: login,
    });
    return data.permission === "admin" || data.permission === "write";
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}
