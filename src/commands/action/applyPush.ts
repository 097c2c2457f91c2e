import { putComment } from "../../github/comment.ts";
import { runUrl } from "../../github/context.ts";
import { notAppliedPage, outcomePage, type OutcomePage } from "../../report/outcomePages.ts";
import { listed } from "../../report/words.ts";
import { commitsSince } from "../../roster/history.ts";
import { loadDesired } from "../desired.ts";
import { isPartlyBlocked } from "../plan.ts";
import { EXIT, UserError, type ExitCode } from "../world.ts";
import { checkMayWrite, isSuperseded } from "./guards.ts";
import type { Job } from "./job.ts";
import { lastApplied } from "./lastApplied.ts";
import { mergedWith, type Merged } from "./reviewedPlans.ts";
import { tenantOf } from "./tenantOf.ts";
import { ended, writeJob, type JobResult } from "./writeJob.ts";

/**
 * Applies what was merged since the last run that applied everything: of each pull request exactly what its reviewed
 * plan lists. Each of them is told the outcome.
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
  const base = await lastApplied(job);
  if (base === undefined)
    throw new UserError(
      "No run of this workflow is known to have applied this branch, so there is nothing to compare with. Start it by hand: it plans everything, and applies it once somebody approved. From then on, merging applies.",
    );
  const merged = await mergedWith(job, await commitsSince(base, job.context.commit));
  const result = await applyMerged(job, base, merged);
  await tellPullRequests(job, merged, result);
  if (result.kind === "ended") return result.code;
  return result.complete && !isPartlyBlocked(result.plan) ? EXIT.done : EXIT.failed;
}

async function applyMerged(job: Job, base: string, merged: Merged): Promise<JobResult> {
  const { inputs } = job;
  const { pullRequests, directPushes } = merged;
  if (directPushes.length > 0 && !inputs.allowDirectPushes)
    return ended(
      job,
      EXIT.refused,
      `${listed(directPushes.map((commit) => commit.slice(0, 10)))} changed the roster without a pull request, so nobody reviewed what it does. Nothing was written. Start this workflow by hand: it plans what is missing, and applies it once somebody approved.`,
    );
  const reviewed = pullRequests.flatMap(({ plan }) => plan ?? []);
  const desired = await loadDesired(inputs.source, { base, rules: "own" });
  return writeJob(
    job,
    { ...desired, reviewed },
    {
      // Whoever allows direct pushes takes the commit itself for the review.
      reviewedBy: (current) => (directPushes.length > 0 ? [...reviewed, current] : reviewed),
      pullRequests: pullRequests.map(({ number }) => number).toSorted((a, b) => a - b),
    },
  );
}

async function tellPullRequests(job: Job, merged: Merged, result: JobResult): Promise<void> {
  if (result.kind === "ended" && result.code === EXIT.done) return;
  const options = { tenant: await tenantOf(job, job.context.commit), runUrl: runUrl(job.context) };
  for (const { number, plan } of merged.pullRequests) {
    const page: OutcomePage =
      result.kind === "ended"
        ? notAppliedPage(result.reason, options)
        : outcomePage(result.receipt, plan, options);
    await putComment(job.github, {
      pullRequest: number,
      marker: page.marker,
      author: job.inputs.commentAuthor,
      body: page.comment,
    });
  }
}
