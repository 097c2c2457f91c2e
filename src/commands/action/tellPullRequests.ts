import { putComment } from "../../github/comment.ts";
import { runUrl } from "../../github/context.ts";
import { pushedFrom } from "../../github/event.ts";
import type { Outcome } from "../../model/receipt.ts";
import {
  notAppliedPage,
  notApprovedPage,
  observedPage,
  outcomePage,
  pausedPage,
  type OutcomePage,
  type OutcomePageOptions,
} from "../../report/outcomePages.ts";
import { commitsSince } from "../../roster/history.ts";
import { isKnown } from "../knownErrors.ts";
import { EXIT } from "../world.ts";
import type { History } from "./history.ts";
import { announce, type Job } from "./job.ts";
import { unreviewedText, type OpenWork } from "./openWork.ts";
import { numbersBehind, type MergedPullRequest } from "./reviewedPlans.ts";
import { tenantOf } from "./tenantOf.ts";
import type { JobResult } from "./writeJob.ts";

/** Tells each merged pull request what became of it. */
export async function tellPullRequests(
  job: Job,
  { merged, approvalRequired }: OpenWork,
  result: JobResult,
  { records }: Pick<History, "records">,
): Promise<void> {
  if (result.kind === "ended" && result.code === EXIT.done && !result.observes) return;
  const options = await pageOptions(job, approvalRequired);
  const earlier = records
    .toSorted((left, right) => left.attempt.startedAt.localeCompare(right.attempt.startedAt))
    .flatMap(({ attempt }) => attempt.outcomes);
  for (const pull of merged.pullRequests)
    await tell(job, pull.number, pageFor(pull, result, { ...options, earlier }));
}

/**
 * Tells the pull requests of this push that nothing was written, where the run ended before anything was known of
 * them. Best effort: the run fails for its own reason.
 */
export async function tellUnread(
  job: Job,
  reason: string,
  kind: "paused" | "failed",
): Promise<void> {
  try {
    const before = pushedFrom(job.context.event);
    const commits = /^0+$/.test(before) ? [] : await commitsSince(before, job.context.commit);
    const options = await pageOptions(job, true);
    const page = kind === "paused" ? pausedPage(options) : notAppliedPage(reason, options);
    for (const number of await numbersBehind(job, commits)) await tell(job, number, page);
  } catch (error) {
    if (!isKnown(error)) throw error;
    announce(
      job.world,
      "warning",
      `The pull requests of this push could not be told: ${(error as Error).message}`,
    );
  }
}

async function pageOptions(job: Job, approvalRequired: boolean): Promise<OutcomePageOptions> {
  return {
    tenant: await tenantOf(job, job.context.commit),
    runUrl: runUrl(job.context),
    ...(!approvalRequired && { approvalRequired }),
  };
}

function pageFor(
  pull: MergedPullRequest,
  result: JobResult,
  options: OutcomePageOptions & { readonly earlier: readonly Outcome[] },
): OutcomePage {
  if (result.kind === "ended")
    return (result.observes ? observedPage : notAppliedPage)(result.reason, options);
  const why = unreviewedText(pull);
  if (why !== undefined && pull.unreviewed?.kind !== "no-plan")
    return notApprovedPage(why, options);
  return outcomePage(result.receipt, pull.plan, options, options.earlier);
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
      `Pull request ${number} could not be told what became of it: ${(error as Error).message}`,
    );
  }
}
