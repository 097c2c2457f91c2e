import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { publishCheck } from "../../../github/job/checkRun.ts";
import { putComment } from "../../../github/pullRequests/comment.ts";
import { runUrl } from "../../../github/job/context.ts";
import { followedRun } from "../../../github/job/event.ts";
import { fetchCommits } from "../../../github/pullRequests/fetchCommits.ts";
import { findOrphan, type PullRequest } from "../../../github/pullRequests/pullRequests.ts";
import { commentMarker } from "../../../report/markdown/parts.ts";
import {
  addedTenant,
  lostTenant,
  tenantsComment,
  tenantsTitle,
  type TenantSection,
} from "../../../report/pages/tenants.ts";
import { differIn } from "../../../roster/sources/history.ts";
import { mergeTree } from "../../../roster/sources/mergeTree.ts";
import { configurationAt } from "../../../session/files/loadCommitted.ts";
import { sourceOfTenant, TENANTS_FOLDER, tenantsAt } from "../../../session/files/tenants.ts";
import { planFrom } from "../../../session/outcome/planFile.ts";
import { isKnown } from "../../../session/process/knownErrors.ts";
import { EXIT, type ExitCode } from "../../../session/process/world.ts";
import { announce, type Job } from "../job/job.ts";
import { leftPages, type FoundPages } from "./leftPages.ts";
import { setOutputs } from "../job/outputs.ts";
import { findAgain } from "../planPullRequest.ts";
import { reviewedPlanFile, reviewedPlanName } from "../merged/reviewedPlans.ts";
import { ALL_TENANTS } from "../job/tenantOf.ts";

/** Of one tenant, as the comment and the check tell it. */
interface Verdict extends TenantSection {
  readonly title: string;
  readonly isFailure: boolean;
  readonly found?: FoundPages;
}

/**
 * The last job of the plan workflow where there are several tenants: writes one comment and one check of what their jobs
 * left, and then has the plans kept as reviewed. A tenant that the pull request does not touch, and that could not be planned, is
 * told and fails nothing.
 *
 * @throws GitHubError, GitError, UserError
 */
export async function commentPlans(job: Job): Promise<ExitCode> {
  const { inputs, context, repository, github, world } = job;
  const run = followedRun(context.event);
  const open = run.event === "pull_request" ? await findAgain(job, run) : undefined;
  const pull = open ?? (await findOrphan(github, run.headCommit, repository.defaultBranch));
  if (!pull) {
    announce(
      world,
      "notice",
      "No open pull request has this head any more: there is nothing to report.",
    );
    return EXIT.done;
  }
  const { names } = await tenantsAt(context.commit);
  const found = await leftPages(job, names);
  const merge = await mergeOf(job, pull);
  const verdicts = await Promise.all(
    names.map((tenant) => verdictOn(tenant, found.get(tenant), { job, pull, merge })),
  );
  const added = merge?.added ?? [];
  const sections: TenantSection[] = [
    ...verdicts,
    ...added.map((tenant) => ({ tenant, texts: [addedTenant().text] })),
  ];
  const comment = tenantsComment(commentMarker(ALL_TENANTS), sections, { runUrl: runUrl(context) });
  // Reading the tenants takes time, and what a newer run said must stay.
  if (open && !(await findAgain(job, run))) {
    announce(
      world,
      "notice",
      `Pull request ${pull.number} has newer commits, which get a separate plan.`,
    );
    return EXIT.done;
  }
  const url = await putComment(github, {
    pullRequest: pull.number,
    marker: commentMarker(ALL_TENANTS),
    author: inputs.commentAuthor,
    body: comment,
  });
  await setOutputs({ "comment-url": url });
  const isFailure = verdicts.some((verdict) => verdict.isFailure) || !verdicts.some(isPlanned);
  await publishCheck(github, {
    headCommit: pull.headCommit,
    conclusion: isFailure ? "failure" : "success",
    title: tenantsTitle([
      ...verdicts,
      ...added.map((tenant) => ({ tenant, title: addedTenant().title })),
    ]),
    summary: comment,
    annotations: verdicts.flatMap(({ found: pages }) => pages?.check?.annotations ?? []),
    detailsUrl: runUrl(context),
  });
  // Nothing is kept that nobody was shown, nor the empty plan of what was merged a moment ago.
  if (await findAgain(job, run)) await keepPlans(job, pull, verdicts);
  return EXIT.done;
}

interface Merge {
  readonly touches: (tenant: string) => Promise<boolean>;
  readonly added: readonly string[];
}

/** What merging makes; undefined where that cannot be told, so that every tenant counts as touched. */
async function mergeOf(
  { inputs, context, repository, world }: Job,
  pull: PullRequest,
): Promise<Merge | undefined> {
  try {
    const { base, head } = await fetchCommits({
      pullRequest: pull.number,
      branch: repository.defaultBranch,
      token: inputs.token,
      serverUrl: context.serverUrl,
    });
    const merge = head === pull.headCommit ? await mergeTree(base, head) : undefined;
    if (!merge || "conflicts" in merge) return undefined;
    const { names } = await tenantsAt(base);
    const after = await tenantsAt(merge.tree);
    return {
      touches: (tenant) => differIn(base, merge.tree, [`${TENANTS_FOLDER}/${tenant}`]),
      added: after.names.filter((name) => !names.includes(name)),
    };
  } catch (error) {
    if (!isKnown(error)) throw error;
    announce(
      world,
      "warning",
      `Rollcall could not read which files the pull request changes: ${(error as Error).message}`,
    );
    return undefined;
  }
}

async function verdictOn(
  tenant: string,
  found: FoundPages | undefined,
  {
    job,
    pull,
    merge,
  }: { readonly job: Job; readonly pull: PullRequest; readonly merge: Merge | undefined },
): Promise<Verdict> {
  const page = found?.comments.findLast(
    ({ kind, pullRequest }) => kind === "plan" && pullRequest === pull.number,
  );
  const isTouched = merge === undefined || (await merge.touches(tenant));
  if (!page || !found?.check) {
    const lost = lostTenant(runUrl(job.context));
    return { tenant, texts: [lost.text], title: lost.title, isFailure: isTouched };
  }
  const { title, conclusion } = found.check;
  // What was planned answers for itself: it tells what the pull request causes from what was there before.
  const counts = found.hasPlan || isTouched;
  return { tenant, texts: page.texts, title, isFailure: conclusion === "failure" && counts, found };
}

function isPlanned({ found }: Verdict): boolean {
  return found?.check !== undefined && (found.hasPlan || found.check.conclusion === "success");
}

/** Leaves the plans where the workflow keeps them from: those of all tenants in one artifact. */
async function keepPlans(job: Job, pull: PullRequest, verdicts: readonly Verdict[]): Promise<void> {
  const { context, world } = job;
  const plans = verdicts.flatMap(({ tenant, found }) =>
    found?.hasPlan && found.planText !== undefined ? [{ tenant, text: found.planText }] : [],
  );
  if (plans.length === 0) return;
  const folder = join(world.environment["RUNNER_TEMP"] ?? ".", "rollcall-plans");
  await mkdir(folder, { recursive: true });
  for (const { tenant, text } of plans) {
    const objection = await objectionTo(job, tenant, text);
    if (objection === undefined) await writeFile(join(folder, reviewedPlanFile(tenant)), text);
    else announce(world, "error", objection);
  }
  await setOutputs({
    "plan-path": folder,
    "artifact-name": reviewedPlanName(pull.number, pull.headCommit, context.runAttempt),
  });
}

/** Why a plan is not kept: it was made against the directory of another tenant. */
async function objectionTo(
  { context }: Job,
  tenant: string,
  text: string,
): Promise<string | undefined> {
  const plan = planFrom(text, `The plan of ${tenant}`);
  const configuration = await configurationAt(context.commit, sourceOfTenant(tenant));
  const isMeant = plan.tenant.id.toLowerCase() === configuration.tenant?.toLowerCase();
  // One that a guard refused authorises nothing.
  if (plan.embedded || isMeant || plan.refusals.length > 0) return undefined;
  return `The plan of ${tenant} was made against the tenant ${plan.tenant.id} (${plan.tenant.domain}), which is not the one that ${sourceOfTenant(tenant).config} names. It is not kept.`;
}
