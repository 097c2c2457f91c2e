import type { GitHub } from "./client.ts";

/**
 * Whether somebody approved that a run may use an environment.
 *
 * @see https://docs.github.com/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run
 */
export async function wasApproved(
  { octokit, repository }: GitHub,
  runId: number,
  environment: string,
): Promise<boolean> {
  const { data } = await octokit.rest.actions.getReviewsForRun({ ...repository, run_id: runId });
  return data.some(
    ({ state, environments }) =>
      state === "approved" && environments.some(({ name }) => name === environment),
  );
}
