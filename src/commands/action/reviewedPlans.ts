import { findArtifact, readArtifact } from "../../github/artifacts.ts";
import { mergedPullRequests } from "../../github/pullRequests.ts";
import type { Plan } from "../../model/plan.ts";
import { changesAny } from "../../roster/history.ts";
import { planFrom } from "../planFile.ts";
import { isKnown } from "../knownErrors.ts";
import { announce, type Job } from "./job.ts";

/** A pull request that was merged, with the plan that its reviewers saw. */
export interface MergedPullRequest {
  readonly number: number;
  readonly headCommit: string;
  /** Undefined: none was made for its last commit by the plan workflow of the default branch. */
  readonly plan: Plan | undefined;
}

export interface Merged {
  readonly pullRequests: readonly MergedPullRequest[];
  /** Commits that changed the roster without a pull request. */
  readonly directPushes: readonly string[];
}

/** The artifact that holds the plan of a pull request's commit. */
export function reviewedPlanName(pullRequest: number, headCommit: string): string {
  return `rollcall-plan-${pullRequest}-${headCommit}`;
}

/**
 * What people reviewed of these commits. Comments and check runs are never read for it: anybody may write them.
 *
 * @param commits of the default branch, by first parents
 */
export async function mergedWith(job: Job, commits: readonly string[]): Promise<Merged> {
  const { inputs, repository, github } = job;
  const base = { repositoryId: repository.id, branch: repository.defaultBranch };
  const { users, config, acknowledgements } = inputs.source;
  const heads = new Map<number, string>();
  const directPushes: string[] = [];
  for (const commit of commits) {
    const pulls = await mergedPullRequests(github, commit, base);
    for (const { number, headCommit } of pulls) heads.set(number, headCommit);
    if (pulls.length === 0 && (await changesAny(commit, [users, config, acknowledgements])))
      directPushes.push(commit);
  }
  const pullRequests: MergedPullRequest[] = [];
  for (const [number, headCommit] of heads)
    pullRequests.push({ number, headCommit, plan: await reviewedPlan(job, number, headCommit) });
  return { pullRequests, directPushes };
}

async function reviewedPlan(
  { inputs, repository, github, world }: Job,
  pullRequest: number,
  headCommit: string,
): Promise<Plan | undefined> {
  const artifact = await findArtifact(github, reviewedPlanName(pullRequest, headCommit), {
    repositoryId: repository.id,
    workflowPath: inputs.planWorkflow,
    events: ["workflow_run"],
    branch: repository.defaultBranch,
  });
  if (!artifact) return undefined;
  try {
    const files = await readArtifact(github, artifact);
    return planFrom(files.get("plan.json") ?? "", `The artifact ${artifact.name}`);
  } catch (error) {
    // Made by another version, or damaged: only this pull request has to be planned again.
    if (!isKnown(error)) throw error;
    announce(world, "warning", (error as Error).message);
    return undefined;
  }
}
