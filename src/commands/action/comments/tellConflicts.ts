import { putComment } from "../../../github/pullRequests/comment.ts";
import { pullRequestsInConflict } from "../../../github/pullRequests/openPullRequests.ts";
import { pagesOfConflict } from "../../../report/pages/plan.ts";
import { isKnown } from "../../../session/process/knownErrors.ts";
import { announce, type Job } from "../job/job.ts";
import { tenantOf } from "../job/tenantOf.ts";

/**
 * Tells open pull requests that conflict with the branch why they get no plan: GitHub starts no workflow for them.
 * Fails nothing.
 */
export async function tellConflicts(job: Job): Promise<void> {
  const { github, inputs, context, repository, world } = job;
  // The job that speaks for all tenants does it once.
  if (inputs.tenant !== undefined) return;
  try {
    const tenant = await tenantOf(job, context.commit);
    for (const number of await pullRequestsInConflict(github, repository.defaultBranch)) {
      const { marker, comment } = pagesOfConflict([], tenant);
      await putComment(github, {
        pullRequest: number,
        marker,
        author: inputs.commentAuthor,
        body: comment,
      });
    }
  } catch (error) {
    if (!isKnown(error)) throw error;
    announce(
      world,
      "warning",
      `Rollcall could not comment on the pull requests with conflicts: ${(error as Error).message}`,
    );
  }
}
