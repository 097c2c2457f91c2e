import { findArtifacts, readArtifact, type FoundArtifact } from "../../../github/job/artifacts.ts";
import {
  mergedPullRequests,
  pullRequestsMergedAs,
  type MergedAs,
} from "../../../github/pullRequests/pullRequests.ts";
import { changesToApply, type Plan } from "../../../model/plan.ts";
import type { RecordedReviewer } from "../../../model/records/receipt.ts";
import { canAuthorise } from "../../../plan/review/reviews.ts";
import { changesAny, committedAt, wasMadeByGitHub } from "../../../roster/sources/history.ts";
import { planFrom } from "../../../session/outcome/planFile.ts";
import { isKnown } from "../../../session/process/knownErrors.ts";
import { readApproval, type Approval } from "./approval.ts";
import { announce, type Job } from "../job/job.ts";

/** Why nothing of a merged pull request may be written. */
export type Unreviewed =
  /** No plan was made for its last commit by the plan workflow of the default branch. */
  | { readonly kind: "no-plan" }
  /** A guard refused its plan, or nothing could be written when it was made: then its review covers nothing. */
  | { readonly kind: "refused" | "observed" }
  | {
      readonly kind: "not-approved" | "approved-before-plan";
      readonly approval: Approval;
    };

/** A pull request that was merged, with what its reviewers approved. */
export interface MergedPullRequest extends MergedAs {
  /** The plan that counts as reviewed, or, of one that does not, the newest. */
  readonly plan: Plan | undefined;
  readonly reviewers: readonly RecordedReviewer[];
  /** Undefined: its plan authorises. */
  readonly unreviewed: Unreviewed | undefined;
}

export interface Merged {
  readonly pullRequests: readonly MergedPullRequest[];
  /** Commits that changed the roster without a pull request. */
  readonly directPushes: readonly string[];
  /** Commits that GitHub made by a merge and does not associate with a pull request yet. */
  readonly notYetKnown: readonly string[];
}

/** The artifact that holds the plan of a pull request's commit; names are unique in a run over all its attempts. */
export function reviewedPlanName(pullRequest: number, headCommit: string, attempt: number): string {
  const name = `rollcall-plan-${pullRequest}-${headCommit}`;
  return attempt === 1 ? name : `${name}-${attempt}`;
}

/** In that artifact, the plan of one roster, or of one tenant of several. */
export function reviewedPlanFile(tenant: string | undefined): string {
  return tenant === undefined ? "plan.json" : `plan.${tenant}.json`;
}

/** The label under which records name the review of a pull request. */
export function reviewLabel(pullRequest: number): string {
  return `#${pullRequest}`;
}

/**
 * What people reviewed of these commits. Comments and check runs are never read for it: anybody may write them.
 *
 * @param commits of the default branch, by first parents, oldest first
 * @param requireApproval whether a plan counts only once a second person approved it
 */
export async function mergedWith(
  job: Job,
  commits: readonly string[],
  { requireApproval }: { readonly requireApproval: boolean },
): Promise<Merged> {
  const { heads, directPushes, notYetKnown } = await pullRequestsBehind(job, commits);
  const pullRequests: MergedPullRequest[] = [];
  for (const pull of heads.values())
    pullRequests.push({ ...pull, ...(await reviewOf(job, pull, requireApproval)) });
  return { pullRequests, directPushes, notYetKnown };
}

/** Numbers of the pull requests by which these commits came, for telling them; without what was reviewed of them. */
export async function numbersBehind(job: Job, commits: readonly string[]): Promise<number[]> {
  return [...(await pullRequestsBehind(job, commits)).heads.keys()];
}

/** By then GitHub has associated a commit, if there is a pull request: reports speak of seconds, at most of a minute. */
const LATE_MINUTES = 10;
/** Seconds between questions, while GitHub does not know yet by which pull request a commit came: about a minute. */
const PATIENCE_SECONDS = [1, 2, 4, 8, 15, 15, 15];

async function pullRequestsBehind(
  { inputs, repository, github, world }: Job,
  all: readonly string[],
): Promise<{
  readonly heads: ReadonlyMap<number, MergedAs>;
  readonly directPushes: readonly string[];
  readonly notYetKnown: readonly string[];
}> {
  const base = { repositoryId: repository.id, branch: repository.defaultBranch };
  const { users, config, acknowledgements } = inputs.source;
  const paths = [users, config, acknowledgements];
  // What changes no file of a tenant is nothing to it, and was perhaps never planned for it.
  const commits = inputs.tenant === undefined ? all : await changing(all, paths);
  const heads = new Map<number, MergedAs>();
  const isRecent = async (commit: string): Promise<boolean> =>
    world.clock.now().getTime() - (await committedAt(commit)) < LATE_MINUTES * 60_000;
  const associate = async (unknown: readonly string[]): Promise<string[]> => {
    const left: string[] = [];
    for (const commit of unknown) {
      const pulls = await mergedPullRequests(github, commit, base);
      for (const pull of pulls) heads.set(pull.number, pull);
      if (pulls.length === 0) left.push(commit);
    }
    return left;
  };
  const unassociated = await associate(commits);
  if (unassociated.length === 0) return { heads, directPushes: [], notYetKnown: [] };
  const mergedAs = await pullRequestsMergedAs(github, unassociated, base);
  for (const pull of mergedAs.values()) heads.set(pull.number, pull);
  const alone = await changing(
    unassociated.filter((commit) => !mergedAs.has(commit)),
    paths,
  );
  // The other commits of a rebase stand before the one that is known, and are known only once they are associated.
  const lastMerged = commits.findLastIndex((commit) => mergedAs.has(commit));
  let waiting: string[] = [];
  for (const commit of alone)
    if (
      (commits.indexOf(commit) < lastMerged || (await wasMadeByGitHub(commit))) &&
      (await isRecent(commit))
    )
      waiting.push(commit);
  const directPushes = alone.filter((commit) => !waiting.includes(commit));
  for (const seconds of PATIENCE_SECONDS) {
    if (waiting.length === 0) break;
    await world.clock.sleep(seconds * 1000);
    waiting = await associate(waiting);
  }
  return { heads, directPushes, notYetKnown: waiting };
}

async function changing(
  commits: readonly string[],
  paths: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const commit of commits) if (await changesAny(commit, paths)) found.push(commit);
  return found;
}

async function reviewOf(
  job: Job,
  { number, headCommit }: Pick<MergedPullRequest, "number" | "headCommit">,
  requireApproval: boolean,
): Promise<Pick<MergedPullRequest, "plan" | "reviewers" | "unreviewed">> {
  const plans = await plansOf(job, number, headCommit);
  const [newest] = plans;
  if (!newest) return { plan: undefined, reviewers: [], unreviewed: { kind: "no-plan" } };
  const { plan } = newest;
  // Who changes nobody needs no second person.
  const changesNobody = plans.every((each) => changesToApply(each.plan).length === 0);
  if (changesNobody) return { plan, reviewers: [], unreviewed: undefined };
  if (!requireApproval) return { plan, reviewers: [], unreviewed: uncovered(plan) };
  const approval = await readApproval(job, number, headCommit);
  for (const candidate of plans) {
    const reviewers = approval.reviewers.filter(
      ({ at }) => Date.parse(at) >= Date.parse(candidate.keptAt),
    );
    if (reviewers.length >= approval.needed)
      return { plan: candidate.plan, reviewers, unreviewed: uncovered(candidate.plan) };
  }
  const kind =
    approval.reviewers.length >= approval.needed ? "approved-before-plan" : "not-approved";
  return { plan, reviewers: [], unreviewed: { kind, approval } };
}

// Who approved such a plan saw that nothing of it would be written.
function uncovered(plan: Plan): Unreviewed | undefined {
  if (canAuthorise(plan)) return undefined;
  return { kind: plan.refusals.length > 0 ? "refused" : "observed" };
}

interface KeptPlan {
  readonly plan: Plan;
  /** By GitHub's clock. */
  readonly keptAt: string;
}

// A run may be started again, and each check has a run of its own. Newest first.
async function plansOf(job: Job, number: number, headCommit: string): Promise<KeptPlan[]> {
  const found: FoundArtifact[] = [];
  for (let attempt = 1, empty = 0; empty < MOST_ATTEMPTS_WITHOUT_PLAN; attempt += 1) {
    const before = found.length;
    const name = reviewedPlanName(number, headCommit, attempt);
    for await (const artifact of artifactsOfPlans(job, name)) found.push(artifact);
    empty = found.length > before ? 0 : empty + 1;
  }
  const plans: KeptPlan[] = [];
  for (const artifact of found.toSorted((left, right) => right.id - left.id)) {
    const plan = await readPlan(job, artifact, number);
    if (plan) plans.push({ plan, keptAt: artifact.createdAt });
  }
  return plans;
}

/** An attempt may end without a plan, and the next one make it. */
const MOST_ATTEMPTS_WITHOUT_PLAN = 3;

function artifactsOfPlans({ inputs, repository, github }: Job, name: string) {
  return findArtifacts(github, name, {
    repositoryId: repository.id,
    workflowPath: inputs.planWorkflow,
    events: ["workflow_run"],
    branch: repository.defaultBranch,
  });
}

async function readPlan(
  { inputs, github, world }: Job,
  artifact: FoundArtifact,
  number: number,
): Promise<Plan | undefined> {
  try {
    const files = await readArtifact(github, artifact);
    const text = files.get(reviewedPlanFile(inputs.tenant));
    // Of several tenants one may have had no plan then.
    if (text === undefined && inputs.tenant !== undefined) return undefined;
    const plan = planFrom(text ?? "", `The artifact ${artifact.name}`);
    return { ...plan, reviewedAs: reviewLabel(number) };
  } catch (error) {
    // Made by another version, or damaged: only this pull request has to be planned again.
    if (!isKnown(error)) throw error;
    announce(world, "warning", (error as Error).message);
    return undefined;
  }
}
