import { join } from "node:path";
import type { Check } from "../../github/job/checkRun.ts";
import { lineUrl, runUrl } from "../../github/job/context.ts";
import { followedRun, type FollowedRun } from "../../github/job/event.ts";
import { fetchCommits } from "../../github/pullRequests/fetchCommits.ts";
import {
  findOrphan,
  findPullRequest,
  mayWrite,
  type PullRequest,
} from "../../github/pullRequests/pullRequests.ts";
import { mergeTree } from "../../roster/sources/mergeTree.ts";
import { loadDesiredOfMerge } from "../../session/files/desired.ts";
import { tenantsAt } from "../../session/files/tenants.ts";
import { exitCodeOf } from "../plan.ts";
import { savePlan } from "../../session/outcome/planFile.ts";
import { showPlan } from "../../session/outcome/present.ts";
import { EXIT, type ExitCode } from "../../session/process/world.ts";
import { announce, type Job } from "./job/job.ts";
import { pagesFolder, PLAN_FILE } from "./job/telling.ts";
import { mergedBefore, unknownWork } from "./merged/mergedBefore.ts";
import { addSummary, setOutputs, setPlanOutputs } from "./job/outputs.ts";
import {
  pagesOfConflict,
  pagesOfFailure,
  pagesOfInvalid,
  pagesOfOrphan,
  pagesOfPlan,
  pagesOfRemoved,
  pagesOfStranger,
  type PageOptions,
  type PlanPages,
} from "../../report/pages/plan.ts";
import { planOnly } from "./job/planFromDirectory.ts";
import { reviewedPlanName } from "./merged/reviewedPlans.ts";
import { tenantOf } from "./job/tenantOf.ts";

/**
 * Plans what merging a pull request would do, after the workflow that checked it. Runs the default branch's code and
 * rules; of the pull request it takes files, as data. Leaves a comment, a check and the plan; where there is none, the
 * first two say why.
 *
 * @throws GitHubError, GitError, DirectoryError, UserError
 */
export async function planPullRequest(job: Job): Promise<ExitCode> {
  const { context, repository, world } = job;
  const run = followedRun(context.event);
  const say = (message: string): ExitCode => {
    announce(world, "notice", message);
    return EXIT.done;
  };
  if (run.event !== "pull_request")
    return say(`The checked run was for ${run.event}, not for a pull request: nothing to plan.`);
  const pull = await findAgain(job, run);
  if (!pull) {
    const orphan = await findOrphan(job.github, run.headCommit, repository.defaultBranch);
    if (orphan) return await tellOrphan({ job, run, pull: orphan });
    return say(
      `No open pull request into ${repository.defaultBranch} has the head ${run.headCommit}: it was closed, or has newer commits, which get a separate plan.`,
    );
  }
  const found: Found = { job, run, pull };
  try {
    return await planFound(found);
  } catch (error) {
    await publishFailure(found);
    throw error;
  }
}

/** An open pull request whose head is what the followed run checked. */
interface Found {
  readonly job: Job;
  readonly run: FollowedRun;
  readonly pull: PullRequest;
}

async function planFound(found: Found): Promise<ExitCode> {
  const { job, run, pull } = found;
  const { inputs, context, repository, world } = job;
  if (pull.fromFork && !inputs.planForks && !(await isTrusted(job, pull, run))) {
    announce(
      world,
      "notice",
      `Pull request ${pull.number} comes from a fork, by a person without write access: it is not planned. A maintainer can push its branch to this repository.`,
    );
    const tenant = await tenantOf(job, context.commit);
    await publish(found, pagesOfStranger(pull.number, tenant), "failure");
    return EXIT.done;
  }
  const { base, head } = await fetchCommits({
    pullRequest: pull.number,
    branch: repository.defaultBranch,
    token: inputs.token,
    serverUrl: context.serverUrl,
  });
  if (head !== run.headCommit) return overtaken(found);
  const tenant = await tenantOf(job, base);
  const merge = await mergeTree(base, head);
  if ("conflicts" in merge) {
    await publish(found, pagesOfConflict(merge.conflicts, tenant), "failure");
    return EXIT.invalid;
  }
  if (inputs.tenant !== undefined && !(await tenantsAt(merge.tree)).names.includes(inputs.tenant)) {
    await publish(found, pagesOfRemoved(tenant), "success");
    return EXIT.done;
  }
  const { before, unknown } = await mergedBefore(job, base);
  const desired = await loadDesiredOfMerge(
    inputs.source,
    base,
    { tree: merge.tree, commit: head },
    { now: world.clock.now(), ...(before && { before }) },
  );
  const options: PageOptions = {
    tenant,
    link: (place) => lineUrl(context, head, place),
    runUrl: runUrl(context),
    ...(world.rollcall && { rollcall: world.rollcall }),
  };
  const planned = await planOnly(job, desired);
  if (!planned) {
    await publish(found, pagesOfInvalid(desired.roster, options), "failure");
    return EXIT.invalid;
  }
  const plan = unknown === undefined ? planned : { ...planned, open: unknownWork(unknown) };
  showPlan(plan, { format: "text" }, world);
  const folder =
    inputs.tenant === undefined ? (world.environment["RUNNER_TEMP"] ?? ".") : pagesFolder(world);
  const path = join(folder, PLAN_FILE);
  await savePlan(path, plan);
  await setPlanOutputs(plan);
  const code = exitCodeOf(plan);
  const pages = pagesOfPlan(plan, { ...options, commit: { head, base } });
  if (!(await publish(found, pages, code === EXIT.done ? "success" : "failure"))) return EXIT.done;
  // Nothing is kept that nobody was shown, nor the empty plan of what was merged a moment ago.
  if (await findAgain(job, run))
    await job.telling.keepPlan({
      path,
      name: reviewedPlanName(pull.number, head, context.runAttempt),
    });
  return code;
}

/** The pull request, as long as it is open and has no newer commits. */
export function findAgain(
  { github, repository }: Pick<Job, "github" | "repository">,
  run: FollowedRun,
): Promise<PullRequest | undefined> {
  return findPullRequest(github, run, {
    repositoryId: repository.id,
    branch: repository.defaultBranch,
  });
}

async function isTrusted({ github }: Job, pull: PullRequest, run: FollowedRun): Promise<boolean> {
  return (await mayWrite(github, pull.author)) && (await mayWrite(github, run.actor));
}

function overtaken({ job, pull }: Found): ExitCode {
  announce(
    job.world,
    "notice",
    `Pull request ${pull.number} was closed in the meantime, or has newer commits, which get a separate plan.`,
  );
  return EXIT.done;
}

async function tellOrphan(found: Found): Promise<ExitCode> {
  const { job, pull } = found;
  announce(
    job.world,
    "notice",
    `The repository with the branch of pull request ${pull.number} was deleted: it is not planned.`,
  );
  const pages = pagesOfOrphan(pull.number, await tenantOf(job, job.context.commit));
  await addSummary(pages.summary);
  await comment(found, pages);
  await check(found, pages, "failure");
  return EXIT.done;
}

/**
 * Tells the pull request, if it still is what was planned: reading the directory takes time, and what a newer run said
 * must stay.
 */
async function publish(
  found: Found,
  pages: PlanPages,
  conclusion: Check["conclusion"],
): Promise<boolean> {
  await addSummary(pages.summary);
  if (!(await findAgain(found.job, found.run))) {
    overtaken(found);
    return false;
  }
  await comment(found, pages);
  await check(found, pages, conclusion);
  return true;
}

/** As far as it can be told: what failed may be GitHub itself, or the configuration. The error itself follows. */
async function publishFailure(found: Found): Promise<void> {
  const { job, run } = found;
  const { context, world } = job;
  try {
    if (!(await findAgain(job, run))) return;
    const tenant = await tenantOf(job, context.commit).catch(
      () => world.environment["AZURE_TENANT_ID"] || "default",
    );
    const pages = pagesOfFailure(runUrl(context), tenant);
    await Promise.allSettled([comment(found, pages), check(found, pages, "failure")]);
  } catch {
    // The run is red in any case.
  }
}

async function comment({ job, pull }: Found, pages: PlanPages): Promise<void> {
  const { marker, comment: text, within } = pages;
  const page = { kind: "plan", pullRequest: pull.number, marker, comment: text } as const;
  const url = await job.telling.comment({ ...page, ...(within && { within }) });
  if (url !== undefined) await setOutputs({ "comment-url": url });
}

function check(
  { job, pull }: Found,
  pages: PlanPages,
  conclusion: Check["conclusion"],
): Promise<void> {
  return job.telling.check({
    headCommit: pull.headCommit,
    conclusion,
    title: pages.title,
    summary: pages.comment,
    annotations: pages.annotations,
    detailsUrl: runUrl(job.context),
  });
}
