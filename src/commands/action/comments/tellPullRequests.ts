import { lineUrl, pullRequestUrl, runUrl, workflowUrl } from "../../../github/job/context.ts";
import { pushedFrom } from "../../../github/job/event.ts";
import { GitHubError } from "../../../github/gitHubError.ts";
import { changesToApply } from "../../../model/plan.ts";
import type { Outcome } from "../../../model/records/receipt.ts";
import { countsByGuard } from "../../../plan/guards/guards.ts";
import {
  approvalMissingPage,
  approvedBeforePlanPage,
  notAppliedPage,
  notCoveredPage,
  notYetKnownPage,
  observedPage,
  pausedPage,
  supersededPage,
  type PullRequestCounts,
} from "../../../report/pages/notApplied.ts";
import { manualRunPage, outcomePage } from "../../../report/pages/outcome.ts";
import type { OutcomeOptions, OutcomePage } from "../../../report/pages/outcomeParts.ts";
import { commitsSince } from "../../../roster/sources/history.ts";
import { directoryKind } from "../../../session/directory/openDirectory.ts";
import { configurationAt } from "../../../session/files/loadCommitted.ts";
import { isKnown } from "../../../session/process/knownErrors.ts";
import { EXIT } from "../../../session/process/world.ts";
import { readHistory, type History } from "../merged/history.ts";
import { announce, type Job } from "../job/job.ts";
import { unreviewedText, type OpenWork } from "../merged/openWork.ts";
import { mergedWith, numbersBehind, type MergedPullRequest } from "../merged/reviewedPlans.ts";
import { tenantOf } from "../job/tenantOf.ts";
import type { JobResult } from "../apply/writeJob.ts";

/** Tells each merged pull request what became of it. */
export async function tellPullRequests(
  job: Job,
  { merged, approvalRequired, credential }: OpenWork,
  result: JobResult,
  { records }: Pick<History, "records">,
): Promise<void> {
  if (result.kind === "ended" && result.code === EXIT.done && !result.observes) return;
  const options = { ...(await pageOptions(job, approvalRequired)), credential };
  const earlier = outcomesIn(records);
  const pullRequests = merged.pullRequests.map(({ number, plan }) => ({
    number,
    counts: plan ? countsByGuard(changesToApply(plan)) : {},
  }));
  for (const pull of merged.pullRequests)
    await tell(job, pull.number, pageFor(job, pull, result, { ...options, earlier, pullRequests }));
}

/**
 * Tells what was merged and not applied what a manual run did of it.
 *
 * @param approvedBy who approved the run
 */
export async function tellManualRun(
  job: Job,
  { receipt, complete }: JobResult & { readonly kind: "applied" },
  { applied, records }: Pick<History, "applied" | "records">,
  approvedBy: readonly string[],
): Promise<void> {
  if (applied === undefined) return;
  await tellBestEffort(job, async (options) => {
    const commits = await commitsSince(applied, job.context.commit);
    const { pullRequests } = await mergedWith(job, commits, { requireApproval: false });
    const manual = { ...options, approvers: approvedBy, isManual: true } as const;
    return pullRequests.map(({ number, plan }) => ({
      number,
      page: plan
        ? outcomePage(receipt, plan, manual, outcomesIn(records))
        : manualRunPage(complete, manual),
    }));
  });
}

function outcomesIn(records: History["records"]): Outcome[] {
  return records
    .toSorted((left, right) => left.attempt.startedAt.localeCompare(right.attempt.startedAt))
    .flatMap(({ attempt }) => attempt.outcomes);
}

/** Tells the pull requests of this push that a newer run applies them, unless they were told something already. */
export async function tellSuperseded(job: Job): Promise<void> {
  await tellBestEffort(job, async (options) => {
    const page = { ...supersededPage(options), onlyFirst: true };
    const numbers = await numbersBehind(job, await commitsOfPush(job));
    return numbers.map((number) => ({ number, page }));
  });
}

/**
 * Tells what is merged and not applied that it waits while writing is paused: also what earlier pushes brought, whose
 * runs ended since this one is newer. What a run has written of is left as that run told it.
 */
export async function tellPaused(job: Job): Promise<void> {
  await tellBestEffort(job, async (options) => {
    const history = await historyIfKnown(job);
    const commits =
      history?.applied === undefined
        ? await commitsOfPush(job)
        : await commitsSince(history.applied, job.context.commit);
    const told = new Set(
      history?.records.flatMap(({ attempt }) =>
        (attempt.pullRequests ?? []).map((pull) => pull.number),
      ),
    );
    const numbers = await numbersBehind(job, commits);
    const page = pausedPage(options);
    return numbers.filter((number) => !told.has(number)).map((number) => ({ number, page }));
  });
}

/** Tells the pull requests of this push that nothing was written, since what is to be done could not be found out. */
export async function tellUnread(job: Job, error: Error): Promise<void> {
  // What GitHub did not answer it answers later; everything else has to be settled.
  const pageOf = error instanceof GitHubError ? notYetKnownPage : notAppliedPage;
  await tellBestEffort(job, async (options) => {
    const page = pageOf(error.message, options);
    const numbers = await numbersBehind(job, await commitsOfPush(job));
    return numbers.map((number) => ({ number, page }));
  });
}

async function historyIfKnown(job: Job): Promise<History | undefined> {
  const { inputs, context } = job;
  try {
    const configuration = await configurationAt(context.commit, inputs.source);
    return await readHistory(job, directoryKind(inputs.source, configuration));
  } catch (error) {
    if (!isKnown(error)) throw error;
    return undefined;
  }
}

/** What a push brought; nothing where the branch is new. */
export async function commitsOfPush({ context }: Job): Promise<readonly string[]> {
  const before = pushedFrom(context.event);
  return /^0+$/.test(before) ? [] : commitsSince(before, context.commit);
}

// The run ends for its own reason.
async function tellBestEffort(
  job: Job,
  find: (
    options: OutcomeOptions,
  ) => Promise<readonly { readonly number: number; readonly page: Told }[]>,
): Promise<void> {
  try {
    for (const { number, page } of await find(await pageOptions(job, true)))
      await tell(job, number, page);
  } catch (error) {
    if (!isKnown(error)) throw error;
    announce(
      job.world,
      "warning",
      `Rollcall could not comment on the merged pull requests: ${(error as Error).message}`,
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
          isCovered: pull.unreviewed === undefined,
        });
  switch (pull.unreviewed?.kind) {
    case "not-approved":
      return approvalMissingPage(
        unreviewedText(pull) ?? "",
        pullRequestUrl(job.context, pull.number),
        options,
      );
    case "refused":
    case "observed":
      return notCoveredPage(unreviewedText(pull) ?? "", options);
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

interface Told extends OutcomePage {
  /** Leaves what was told before. */
  readonly onlyFirst?: boolean;
}

async function tell(job: Job, number: number, page: Told): Promise<void> {
  try {
    await job.telling.comment({ kind: "outcome", pullRequest: number, ...page });
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
