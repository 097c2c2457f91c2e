import type { Attempt, JobRecord } from "./gitHub/runs.ts";
import { REPOSITORY_ID, type GitHubStandIn, type Pull, type Run } from "./gitHubStandIn.ts";
import { refName } from "./jobEnvironment.ts";
import type { Interruption, JobResult } from "./jobRunner.ts";

/** Why a run is there; every attempt of it has the same. */
export interface Cause {
  /** File name of the workflow. */
  readonly workflow: string;
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** GITHUB_SHA: of this commit the workflow's file is taken and the repository checked out. */
  readonly commit: string;
  readonly ref?: string;
  /** Of workflow_dispatch. */
  readonly inputs?: Readonly<Record<string, unknown>>;
  /** The pull request that it is about; its run is listed under the branch and the last commit of that. */
  readonly pull?: Pull;
  /** Ana, unless said. */
  readonly actor?: string;
}

export interface Trigger extends Cause, Interruption {
  /** Another attempt of a run: it takes the cause of the first, whatever is said beside this. */
  readonly again?: Again;
}

export interface Rerun {
  /** Only these jobs, and those that need them. */
  readonly only?: readonly string[];
  /** Only the jobs that failed, and those that need them. */
  readonly failed?: boolean;
  /** Who starts it again. */
  readonly by?: string;
}

export interface Again extends Rerun {
  readonly result: WorkflowResult;
}

export interface WorkflowResult {
  readonly run: Run;
  /** What ran in this attempt. */
  readonly jobs: readonly JobResult[];
  /** Of the first job that failed, else of the last. */
  readonly code: number;
  /** Of all jobs. */
  readonly log: string;
  readonly summary: string;
  readonly cause: Cause;
}

export interface JobState {
  readonly result: JobResult["result"] | "skipped";
  readonly outputs: Readonly<Record<string, string>>;
  readonly record: JobRecord;
}

/** The branch, tag or merge that a run is for. */
export function refOf({ ref = "refs/heads/main" }: Cause): string {
  return ref;
}

/** How the jobs of a run stand after its last attempt: of that another one is made, whichever result a test holds. */
export function stateOf(run: Run): ReadonlyMap<string, JobState> {
  return states.get(run) ?? new Map();
}

export function keepState(run: Run, state: ReadonlyMap<string, JobState>): void {
  states.set(run, state);
}

const states = new WeakMap<Run, ReadonlyMap<string, JobState>>();

let lastRunId = 9_000;

/**
 * Another attempt has the id, the number, the commit, the event and the actor of the first.
 *
 * @see https://docs.github.com/actions/how-tos/manage-workflow-runs/re-run-workflows-and-jobs
 */
export function beginAttempt(
  cause: Cause,
  path: string,
  { gitHub, again }: { readonly gitHub: GitHubStandIn; readonly again: Again | undefined },
): { readonly run: Run; readonly attempt: Attempt } {
  const startedAt = gitHub.clock.next();
  const { actor = "ana", pull, commit } = cause;
  const run: Run = again?.result.run ?? {
    id: (lastRunId += 1),
    path,
    event: cause.event,
    headBranch: pull?.branch ?? refName(refOf(cause)),
    headCommit: pull?.head ?? commit,
    repositoryId: pull?.headRepositoryId ?? REPOSITORY_ID,
    conclusion: null,
    number: gitHub.runs.filter((other) => other.path === path).length + 1,
    actor,
    createdAt: startedAt,
    attempts: [],
  };
  if (!again) gitHub.runs.push(run);
  const attempt: Attempt = {
    number: (run.attempts?.length ?? 0) + 1,
    triggeringActor: again?.by ?? actor,
    startedAt,
    conclusion: null,
    jobs: [],
  };
  run.attempts?.push(attempt);
  run.conclusion = null;
  return { run, attempt };
}

/**
 * Whether an attempt starts a job. "When you re-run failed jobs or a specific job, GitHub also re-runs the jobs that depend
 * on them."
 *
 * @param job by its name as it is listed: "tenant (a) / apply"
 * @param before how it ended before
 * @param isNeededAnew whether a job that it needs is started in this attempt
 */
export function isToRun(
  job: string,
  before: JobState | undefined,
  again: Again | undefined,
  isNeededAnew: boolean,
): boolean {
  if (!before || isNeededAnew || (!again?.only && again?.failed !== true)) return true;
  if (again.only) return again.only.includes(job);
  return ["failure", "cancelled"].includes(before.result);
}
