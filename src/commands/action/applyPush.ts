import { putComment } from "../../github/comment.ts";
import { runUrl } from "../../github/context.ts";
import { pushedFrom } from "../../github/event.ts";
import { hasErrors } from "../../model/diagnostic.ts";
import { withoutSpent } from "../../plan/spent.ts";
import { changesToApply, type Plan } from "../../model/plan.ts";
import { foldName } from "../../model/values.ts";
import {
  notAppliedPage,
  observedPage,
  outcomePage,
  type OutcomePage,
} from "../../report/outcomePages.ts";
import { listed } from "../../report/words.ts";
import { commitsSince } from "../../roster/history.ts";
import { configurationAt, loadDesiredOfCommit } from "../desired.ts";
import { isKnown } from "../knownErrors.ts";
import { EXIT, UserError, type ExitCode } from "../world.ts";
import { checkMayWrite, isSuperseded } from "./guards.ts";
import { announce, type Job } from "./job.ts";
import { readHistory, type History } from "./receipts.ts";
import { mergedWith, type Merged } from "./reviewedPlans.ts";
import { tenantOf } from "./tenantOf.ts";
import { ended, writeJob, type JobResult } from "./writeJob.ts";

/**
 * Applies what was merged since the last run that applied everything: of each pull request exactly what its reviewed
 * plan lists, once. Each of them is told the outcome.
 *
 * @throws GitHubError, GitError, DirectoryError, UserError
 */
export async function applyPush(job: Job): Promise<ExitCode> {
  checkMayWrite(job);
  if (await isSuperseded(job))
    return ended(
      job,
      EXIT.done,
      `${job.context.commit.slice(0, 10)} is no longer the tip of ${job.repository.defaultBranch}: the newer run applies it. Nothing was written.`,
    ).code;
  const applied = await readHistory(job);
  if (!applied && (await declaresNobody(job)))
    return ended(job, EXIT.done, "Nobody is declared yet: there is nothing to apply.").code;
  const history = applied ?? (await observedHistory(job));
  if (!history)
    throw new UserError(
      "No run of this workflow is known to have applied this branch, so there is nothing to compare with. Start it by hand: it plans everything, and applies it once somebody approved. From then on, merging applies.",
    );
  const merged = await mergedWith(job, await commitsSince(history.applied, job.context.commit));
  try {
    const result = await applyMerged(job, history, merged);
    await tellPullRequests(job, merged, result);
    return result.kind === "ended" ? result.code : result.complete ? EXIT.done : EXIT.failed;
  } catch (error) {
    if (isKnown(error))
      await tellPullRequests(job, merged, {
        kind: "ended",
        code: EXIT.failed,
        reason: (error as Error).message,
      });
    throw error;
  }
}

// In observe mode nothing has ever been applied: what was merged is what this push brought.
async function observedHistory({ inputs, context }: Job): Promise<History | undefined> {
  const { mode } = await configurationAt(context.commit, inputs.source);
  return mode === "observe" ? { applied: pushedFrom(context.event), since: [] } : undefined;
}

async function applyMerged(job: Job, history: History, merged: Merged): Promise<JobResult> {
  const { inputs, context } = job;
  const { pullRequests, directPushes } = merged;
  if (directPushes.length > 0 && !inputs.allowDirectPushes)
    return ended(
      job,
      EXIT.refused,
      `${listed(directPushes.map((commit) => commit.slice(0, 10)))} changed the roster without a pull request, so nobody reviewed what it does. Nothing is written, of later pushes either, until that is settled. Start this workflow by hand: it plans what is missing, and applies it once somebody approved.`,
    );
  const plans = pullRequests.flatMap(({ plan }) => plan ?? []);
  const reviewed = plans.map((plan) => withoutSpent(plan, history.since));
  // Whoever allows direct pushes takes such a commit itself for the review; never that of a pull request without one.
  const trusts = directPushes.length > 0 && plans.length === pullRequests.length;
  const own = namesIn(plans);
  const desired = await loadDesiredOfCommit(inputs.source, context.commit, {
    base: history.applied,
  });
  return writeJob(
    job,
    { ...desired, reviewed },
    {
      reviewedBy: (current) => (trusts ? [...reviewed, onlyUnspent(current, history)] : reviewed),
      pullRequests: pullRequests.map(({ number }) => number).toSorted((a, b) => a - b),
      // Who was blocked before these pull requests is not theirs to settle.
      accepts: (name) => !trusts && !own.has(foldName(name)),
    },
  );
}

// As right after `rollcall init`.
async function declaresNobody({ inputs, context }: Job): Promise<boolean> {
  const { roster } = await loadDesiredOfCommit(inputs.source, context.commit);
  return roster.users.length === 0 && !hasErrors(roster.diagnostics);
}

function onlyUnspent(current: Plan, { since }: History): Plan {
  const { madeAt } = current;
  return { ...withoutSpent({ ...current, madeAt: new Date(0).toISOString() }, since), madeAt };
}

function namesIn(plans: readonly Plan[]): ReadonlySet<string> {
  return new Set(
    plans.flatMap((plan) =>
      [...changesToApply(plan), ...plan.blocked].map(({ userPrincipalName }) =>
        foldName(userPrincipalName),
      ),
    ),
  );
}

async function tellPullRequests(job: Job, merged: Merged, result: JobResult): Promise<void> {
  if (result.kind === "ended" && result.code === EXIT.done && !result.observes) return;
  const options = { tenant: await tenantOf(job, job.context.commit), runUrl: runUrl(job.context) };
  for (const { number, plan } of merged.pullRequests) {
    const page: OutcomePage =
      result.kind === "ended"
        ? (result.observes ? observedPage : notAppliedPage)(result.reason, options)
        : outcomePage(result.receipt, plan, options);
    try {
      await putComment(job.github, {
        pullRequest: number,
        marker: page.marker,
        author: job.inputs.commentAuthor,
        body: page.comment,
      });
    } catch (error) {
      // A locked conversation, for one. What was written is written, and the receipt says so.
      if (!isKnown(error)) throw error;
      announce(
        job.world,
        "warning",
        `Pull request ${number} could not be told what became of it: ${(error as Error).message}`,
      );
    }
  }
}
