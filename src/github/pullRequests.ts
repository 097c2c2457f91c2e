import { isNotFound, type GitHub } from "./client.ts";
import type { FollowedRun } from "./event.ts";

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
  run: FollowedRun,
  base: { readonly repositoryId: number; readonly branch: string },
): Promise<PullRequest | undefined> {
  const found = await octokit.paginate(octokit.rest.pulls.list, {
    ...repository,
    state: "open",
    base: base.branch,
    head: `${run.headRepository.owner}:${run.headBranch}`,
    per_page: 100,
  });
  const pull = found.find(
    (pull) =>
      pull.head.sha === run.headCommit &&
      pull.head.repo?.id === run.headRepository.id &&
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
 * The pull requests into a branch by whose merge a commit got there.
 *
 * @see https://docs.github.com/rest/commits/commits#list-pull-requests-associated-with-a-commit
 */
export async function mergedPullRequests(
  { octokit, repository }: GitHub,
  commit: string,
  base: { readonly repositoryId: number; readonly branch: string },
): Promise<{ readonly number: number; readonly headCommit: string }[]> {
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
    .map((pull) => ({ number: pull.number, headCommit: pull.head.sha }));
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

/** The commit that a branch points to now. */
export async function tipOf({ octokit, repository }: GitHub, branch: string): Promise<string> {
  const { data } = await octokit.rest.git.getRef({ ...repository, ref: `heads/${branch}` });
  return data.object.sha;
}
