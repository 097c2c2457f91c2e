import { putComment } from "../../github/comment.ts";
import { lineUrl, pullRequestUrl, runUrl, workflowUrl } from "../../github/context.ts";
import { pushedFrom } from "../../github/event.ts";
import { GitHubError } from "../../github/gitHubError.ts";
import { changesToApply } from "../../model/plan.ts";
import type { Outcome } from "../../model/receipt.ts";
import { countsByGuard } from "../../plan/guards.ts";
import {
  approvalMissingPage,
  approvedBeforePlanPage,
  notAppliedPage,
  notYetKnownPage,
  observedPage,
  outcomePage,
  pausedPage,
  type OutcomeOptions,
  type OutcomePage,
  type PullRequestCounts,
} from "../../report/pages/outcome.ts";
import { commitsSince } from "../../roster/sources/history.ts";
import { isKnown } from "../../session/process/knownErrors.ts";
import { EXIT } from "../../session/process/world.ts";
import type { History } from "./history.ts";
import { announce, type Job } from "./job.ts";
import { unreviewedText, type OpenWork } from "./openWork.ts";
import { numbersBehind, type MergedPullRequest } from "./reviewedPlans.ts";
import { tenantOf } from "./tenantOf.ts";
import type { JobResult } from "./writeJob.ts";

/** Tells each merged pull request what became of it. */
export async function tellPullRequests(
  job: Job,
  { merged, approvalRequired, credential }: OpenWork,
  result: JobResult,
  { records }: Pick<History, "records">,
): Promise<void> {
  if (result.kind === "ended" && result.code === EXIT.done && !result.observes) return;
  const options = { ...(await pageOptions(job, approvalRequired)), credential };
  const earlier = records
    .toSorted((left, right) => left.attempt.startedAt.localeCompare(right.attempt.startedAt))
    .flatMap(({ attempt }) => attempt.outcomes);
  const pullRequests = merged.pullRequests.map(({ number, plan }) => ({
    number,
    counts: plan ? countsByGuard(changesToApply(plan)) : {},
  }));
  for (const pull of merged.pullRequests)
    await tell(job, pull.number, pageFor(job, pull, result, { ...options, earlier, pullRequests }));
}

/** Tells the pull requests of this push that they wait while writing is paused. */
export async function tellPaused(job: Job): Promise<void> {
  await tellPush(job, pausedPage);
}

/** Tells the pull requests of this push that nothing was written, since what is to be done could not be found out. */
export async function tellUnread(job: Job, error: Error): Promise<void> {
  // What GitHub did not answer it answers later; everything else has to be settled.
  const page = error instanceof GitHubError ? notYetKnownPage : notAppliedPage;
  await tellPush(job, (options) => page(error.message, options));
}

// Best effort: the run fails for its own reason.
async function tellPush(job: Job, page: (options: OutcomeOptions) => OutcomePage): Promise<void> {
  try {
    const before = pushedFrom(job.context.event);
    const commits = /^0+$/.test(before) ? [] : await commitsSince(before, job.context.commit);
    const told = page(await pageOptions(job, true));
    for (const number of await numbersBehind(job, commits)) await tell(job, number, told);
  } catch (error) {
    if (!isKnown(error)) throw error;
    announce(
      job.world,
      "warning",
      `Rollcall could not comment on the pull requests of this push: ${(error as Error).message}`,
    );
  }
}

async function pageOptions(job: Job, approvalRequired: boolean): Promise<OutcomeOptions> {
  const { context } = job;
  return {
    tenant: await tenantOf(job, context.commit),
    runUrl: runUrl(context),
    applyUrl: workflowUrl(context),
    link: (place) => lineUrl(context, context.commit, place),
    ...(!approvalRequired && { approvalRequired }),
  };
}

function pageFor(
  job: Job,
  pull: MergedPullRequest,
  result: JobResult,
  options: OutcomeOptions & {
    readonly earlier: readonly Outcome[];
    readonly pullRequests: readonly PullRequestCounts[];
  },
): OutcomePage {
  if (result.kind === "ended")
    return result.observes
      ? observedPage(result.reason, options)
      : notAppliedPage(result.reason, {
          ...options,
          ...(result.refused && { refusals: result.refused.refusals }),
        });
  switch (pull.unreviewed?.kind) {
    case "not-approved":
      return approvalMissingPage(
        unreviewedText(pull) ?? "",
        pullRequestUrl(job.context, pull.number),
        options,
      );
    case "approved-before-plan":
      return approvedBeforePlanPage(pullRequestUrl(job.context, pull.number), options);
    case "no-plan":
    case undefined:
      return outcomePage(
        result.receipt,
        pull.plan,
        { ...options, approvers: pull.reviewers.map(({ login }) => login) },
        options.earlier,
      );
  }
}

async function tell(job: Job, number: number, page: OutcomePage): Promise<void> {
  try {
    await putComment(job.github, {
      pullRequest: number,
      marker: page.marker,
      author: job.inputs.commentAuthor,
      body: page.comment,
    });
  } catch (error) {
    // A locked conversation, for one. What was written is written, and the record says so.
    if (!isKnown(error)) throw error;
    announce(
      job.world,
      "warning",
      `Rollcall could not comment the outcome on pull request ${number}: ${(error as Error).message}`,
    );
  }
}
