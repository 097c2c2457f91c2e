import { pushedFrom } from "../../../github/job/event.ts";
import { hasErrors } from "../../../model/diagnostic.ts";
import { blockedHere, changesToApply, type Plan } from "../../../model/plan.ts";
import type { RecordedPullRequest } from "../../../model/records/receipt.ts";
import { foldName } from "../../../model/values.ts";
import { withoutSpentSteps } from "../../../plan/review/spent.ts";
import { runRecordOf } from "../../../session/outcome/record.ts";
import { listed } from "../../../report/words.ts";
import { loadDesiredOfCommit } from "../../../session/files/desired.ts";
import { configurationAt } from "../../../session/files/loadCommitted.ts";
import { directoryKind } from "../../../session/directory/openDirectory.ts";
import { isKnown } from "../../../session/process/knownErrors.ts";
import { digestOf } from "../../../session/outcome/planFile.ts";
import { EXIT, UserError, type ExitCode } from "../../../session/process/world.ts";
import { checkBranch, isSuperseded, PAUSED } from "../job/guards.ts";
import { readHistory, type History } from "../merged/history.ts";
import type { Job } from "../job/job.ts";
import { openWorkAt, type OpenWork } from "../merged/openWork.ts";
import type { MergedPullRequest } from "../merged/reviewedPlans.ts";
import { tellConflicts } from "../comments/tellConflicts.ts";
import {
  tellPaused,
  tellPullRequests,
  tellSuperseded,
  tellUnread,
} from "../comments/tellPullRequests.ts";
import { tellWhoWaits } from "./waitingAccounts.ts";
import { ended, writeJob, type JobResult } from "./writeJob.ts";

/**
 * Applies what was merged since the last run that applied everything: of each pull request exactly what its reviewed
 * plan lists, once. Each of them is told the outcome.
 *
 * @throws GitHubError, GitError, DirectoryError, LedgerError, UserError
 */
export async function applyPush(job: Job): Promise<ExitCode> {
  checkBranch(job);
  await tellWhoWaits(job);
  if (await isSuperseded(job)) {
    await tellSuperseded(job);
    return ended(
      job,
      EXIT.done,
      `${job.context.commit.slice(0, 10)} is no longer the tip of ${job.repository.defaultBranch}: the newer run applies it. Nothing was written.`,
    ).code;
  }
  try {
    if (!job.inputs.paused) return await applyAndTell(job);
    await tellPaused(job);
    throw new UserError(PAUSED);
  } finally {
    // Merging this may have brought others into conflict, whatever became of it.
    await tellConflicts(job);
  }
}

async function applyAndTell(job: Job): Promise<ExitCode> {
  const history = await knownHistory(job);
  if (!history)
    return ended(job, EXIT.done, "No user is declared yet: there is nothing to apply.").code;
  const open = await openWorkAt(job, job.context.commit, history.applied);
  try {
    const result = await applyMerged(job, history, open);
    await tellPullRequests(job, open, result, history);
    return result.kind === "ended" ? result.code : result.complete ? EXIT.done : EXIT.failed;
  } catch (error) {
    if (isKnown(error))
      await tellPullRequests(
        job,
        open,
        { kind: "ended", code: EXIT.failed, reason: (error as Error).message },
        history,
      );
    throw error;
  }
}

type AppliedHistory = History & { readonly applied: string };

// Undefined: nobody is declared, as right after `rollcall init`. What cannot be read is told to the pull requests.
async function knownHistory(job: Job): Promise<AppliedHistory | undefined> {
  const { inputs, context } = job;
  try {
    const configuration = await configurationAt(context.commit, inputs.source);
    const history = await readHistory(job, directoryKind(inputs.source, configuration));
    if (history.applied !== undefined) return { ...history, applied: history.applied };
    if (await declaresNobody(job)) return undefined;
    // In observe mode nothing has ever been applied: what was merged is what this push brought.
    if (configuration.mode === "observe") return { ...history, applied: pushedFrom(context.event) };
    throw new UserError(
      "No run of this workflow is known to have applied this branch, so there is nothing to compare with. Start it manually: it plans everything, and applies it once a second person approved. From then on, merging applies.",
    );
  } catch (error) {
    if (isKnown(error)) await tellUnread(job, error as Error);
    throw error;
  }
}

async function applyMerged(job: Job, history: AppliedHistory, open: OpenWork): Promise<JobResult> {
  const { inputs, context } = job;
  const { merged, unreviewed, approvalRequired } = open;
  const reviewed = withoutSpentSteps(open.reviewed, history.records.map(runRecordOf));
  const { pullRequests, directPushes, notYetKnown } = merged;
  if (notYetKnown.length > 0)
    return ended(
      job,
      EXIT.failed,
      `GitHub does not know yet by which pull request ${shortList(notYetKnown)} came. Nothing is written. Run this job again in ten minutes. If there is no pull request, since it was committed on GitHub's pages, start this workflow manually.`,
    );
  if (directPushes.length > 0 && !inputs.allowDirectPushes)
    return ended(
      job,
      EXIT.refused,
      `${shortList(directPushes)} changed the roster without a pull request, so no one reviewed what it does. Nothing is written, not for later pushes either, until that is resolved. Start this workflow manually: it plans what is missing, and applies it once a second person approved.`,
    );
  // Who allows direct pushes takes such a commit itself for the review; never that of a pull request without one.
  const trusts =
    directPushes.length > 0 && pullRequests.every((pull) => pull.unreviewed === undefined);
  const own = namesIn(pullRequests.flatMap(({ plan }) => plan ?? []));
  const desired = await loadDesiredOfCommit(inputs.source, context.commit, {
    base: history.applied,
    done: history.done,
  });
  return writeJob(
    job,
    { ...desired, reviewed, unreviewed },
    {
      history,
      reviewedBy: (current) =>
        trusts ? [...reviewed, { ...current, reviewedAs: "direct push" }] : reviewed,
      reviewed: { pullRequests: pullRequests.map(recordedOf), approvalRequired },
      // Who was blocked before these pull requests is not theirs to settle.
      accepts: (name) => !trusts && !own.has(foldName(name)),
    },
  );
}

function recordedOf({
  number,
  headCommit,
  author,
  plan,
  reviewers,
}: MergedPullRequest): RecordedPullRequest {
  return {
    number,
    headCommit,
    ...(author !== undefined && { author }),
    ...(plan && { planDigest: digestOf(plan) }),
    reviewers,
  };
}

async function declaresNobody({ inputs, context }: Job): Promise<boolean> {
  const { roster } = await loadDesiredOfCommit(inputs.source, context.commit);
  return roster.users.length === 0 && !hasErrors(roster.diagnostics);
}

function namesIn(plans: readonly Plan[]): ReadonlySet<string> {
  return new Set(
    plans.flatMap((plan) =>
      [...changesToApply(plan), ...blockedHere(plan)].map(({ userPrincipalName }) =>
        foldName(userPrincipalName),
      ),
    ),
  );
}

function shortList(commits: readonly string[]): string {
  return listed(commits.map((commit) => commit.slice(0, 10)));
}
