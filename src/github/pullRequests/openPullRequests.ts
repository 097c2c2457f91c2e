import type { GitHub } from "../client.ts";

/** Looked at in one go: a job's token has 1,000 requests an hour. */
const MOST = 50;

/**
 * The open pull requests into a branch that cannot be merged for a conflict, those changed last first; 50 are looked
 * at. GitHub starts no `pull_request` workflow for them. One of which GitHub does not know yet is left out.
 *
 * @see https://docs.github.com/rest/pulls/pulls#get-a-pull-request (mergeable)
 */
export async function pullRequestsInConflict(
  { octokit, repository }: GitHub,
  branch: string,
): Promise<readonly number[]> {
  const { data } = await octokit.rest.pulls.list({
    ...repository,
    state: "open",
    base: branch,
    sort: "updated",
    direction: "desc",
    per_page: MOST,
  });
  const conflicting: number[] = [];
  for (const { number } of data) {
    const { data: pull } = await octokit.rest.pulls.get({ ...repository, pull_number: number });
    if (pull.mergeable === false) conflicting.push(number);
  }
  return conflicting;
}
