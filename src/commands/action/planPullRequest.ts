import { join } from "node:path";
import { publishCheck } from "../../github/checkRun.ts";
import { putComment } from "../../github/comment.ts";
import { lineUrl, runUrl } from "../../github/context.ts";
import { followedRun, type FollowedRun } from "../../github/event.ts";
import { fetchCommits } from "../../github/fetchCommits.ts";
import { findPullRequest, mayWrite, type PullRequest } from "../../github/pullRequests.ts";
import { LedgerError } from "../../ledger/ports.ts";
import type { OpenWork } from "../../model/plan.ts";
import { mergeTree } from "../../roster/mergeTree.ts";
import { configurationAt, loadDesiredOfMerge, type AppliedBefore } from "../desired.ts";
import { directoryKind } from "../openDirectory.ts";
import { exitCodeOf } from "../plan.ts";
import { savePlan } from "../planFile.ts";
import { showPlan } from "../present.ts";
import { EXIT, type ExitCode } from "../world.ts";
import { announce, type Job } from "./job.ts";
import { readHistory } from "./history.ts";
import { openWorkAt } from "./openWork.ts";
import { addSummary, setOutputs, setPlanOutputs } from "./outputs.ts";
import {
  pagesOfConflict,
  pagesOfInvalid,
  pagesOfPlan,
  type PageOptions,
  type PlanPages,
} from "../../report/planPages.ts";
import { planOnly } from "./planFromDirectory.ts";
import { reviewedPlanName } from "./reviewedPlans.ts";
import { tenantOf } from "./tenantOf.ts";

/**
 * Plans what merging a pull request would do, after the workflow that checked it. Runs the default branch's code and
 * rules; of the pull request it takes files, as data. Leaves a comment, a check and the plan.
 *
 * @throws GitHubError, GitError, DirectoryError, UserError
 */
export async function planPullRequest(job: Job): Promise<ExitCode> {
  const { inputs, context, repository, github, world } = job;
  const followed = followedRun(context.event);
  const say = (message: string): ExitCode => {
    announce(world, "notice", message);
    return EXIT.done;
  };
  if (!followed) return say("The repository of the checked commit was deleted: nothing to plan.");
  const run = followed;
  if (run.event !== "pull_request")
    return say(`The checked run was for ${run.event}, not for a pull request: nothing to plan.`);
  const pull = await findPullRequest(github, run, {
    repositoryId: repository.id,
    branch: repository.defaultBranch,
  });
  if (!pull)
    return say(
      `No open pull request into ${repository.defaultBranch} has the head ${run.headCommit}: it was closed, or has newer commits, which get a plan of their own.`,
    );
  if (pull.fromFork && !inputs.planForks && !(await isTrusted(job, pull, run)))
    return say(
      `Pull request ${pull.number} comes from a fork, by somebody without write access: it is not planned. A maintainer can push its branch to this repository.`,
    );

  const { serverUrl } = context;
  const { base, head } = await fetchCommits({
    pullRequest: pull.number,
    branch: repository.defaultBranch,
    token: inputs.token,
    serverUrl,
  });
  if (head !== run.headCommit)
    return say(`Pull request ${pull.number} has newer commits, which get a plan of their own.`);
  const tenant = await tenantOf(job, base);
  const merge = await mergeTree(base, head);
  if ("conflicts" in merge)
    return publish(job, pull, pagesOfConflict(merge.conflicts, tenant), EXIT.invalid);
  const before = await mergedBefore(job, base);
  const unknown = typeof before === "string" ? before : undefined;
  const desired = await loadDesiredOfMerge(
    inputs.source,
    base,
    { tree: merge.tree, commit: head },
    world.clock.now(),
    typeof before === "string" ? undefined : before,
  );
  const options: PageOptions = { tenant, link: (place) => lineUrl(context, head, place) };
  const planned = await planOnly(job, desired);
  const plan =
    planned && unknown !== undefined ? { ...planned, open: unknownWork(unknown) } : planned;
  if (!plan) return publish(job, pull, pagesOfInvalid(desired.roster, options), EXIT.invalid);

  showPlan(plan, { format: "text" }, world);
  const path = join(world.environment["RUNNER_TEMP"] ?? ".", "plan.json");
  await savePlan(path, plan);
  await setPlanOutputs(plan);
  const code = await publish(
    job,
    pull,
    pagesOfPlan(plan, { ...options, commit: { head, base } }),
    exitCodeOf(plan),
  );
  // Nothing is kept that nobody was shown, nor the empty plan of what was merged a moment ago.
  const still = await findPullRequest(github, run, {
    repositoryId: repository.id,
    branch: repository.defaultBranch,
  });
  if (still)
    await setOutputs({
      "plan-path": path,
      "artifact-name": reviewedPlanName(pull.number, head, context.runAttempt),
    });
  return code;
}

// Without records there is nothing to compare with: then the first apply says so, and a plan is still of use.
async function mergedBefore(job: Job, base: string): Promise<AppliedBefore | string | undefined> {
  const configuration = await configurationAt(base, job.inputs.source);
  const kind = directoryKind(job.inputs.source, configuration);
  try {
    const history = await readHistory({ ...job, context: { ...job.context, commit: base } }, kind);
    const { applied, done, records } = history;
    if (applied === undefined || (applied === base && records.length === 0)) return undefined;
    const { reviewed, unreviewed } = await openWorkAt(job, base, applied);
    return { commit: applied, done, reviewed, unreviewed };
  } catch (error) {
    if (error instanceof LedgerError) return error.message;
    throw error;
  }
}

function unknownWork(unknown: string): OpenWork {
  return { applied: "", changes: [], held: [], refusals: [], unknown };
}

async function isTrusted({ github }: Job, pull: PullRequest, run: FollowedRun): Promise<boolean> {
  return (await mayWrite(github, pull.author)) && (await mayWrite(github, run.actor));
}

async function publish(
  { inputs, context, github }: Job,
  pull: PullRequest,
  pages: PlanPages,
  code: ExitCode,
): Promise<ExitCode> {
  await addSummary(pages.summary);
  const url = await putComment(github, {
    pullRequest: pull.number,
    marker: pages.marker,
    author: inputs.commentAuthor,
    body: pages.comment,
  });
  await setOutputs({ "comment-url": url });
  await publishCheck(github, {
    headCommit: pull.headCommit,
    conclusion: code === EXIT.done ? "success" : "failure",
    title: pages.title,
    summary: pages.comment,
    annotations: pages.annotations,
    detailsUrl: runUrl(context),
  });
  return code;
}
