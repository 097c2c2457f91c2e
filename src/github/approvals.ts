import type { GitHub } from "./client.ts";

/**
 * Who approved that a run may use an environment.
 *
 * @returns logins; empty where nobody had to
 * @see https://docs.github.com/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run
 */
export async function approversOf(
  { octokit, repository }: GitHub,
  runId: number,
  environment: string,
): Promise<readonly string[]> {
  const { data } = await octokit.rest.actions.getReviewsForRun({ ...repository, run_id: runId });
  const logins = data
    .filter(
      ({ state, environments }) =>
        state === "approved" && environments.some(({ name }) => name === environment),
    )
    .map(({ user }) => user?.login ?? "");
  return [...new Set(logins)];
}
