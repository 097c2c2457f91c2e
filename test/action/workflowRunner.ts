import { mayRun, type Contexts, type Status } from "./expressions.ts";
import { claimsOf } from "./gitHub/oidc.ts";
import type { Attempt, JobRecord } from "./gitHub/runs.ts";
import { baseOf } from "./gitHub/pulls.ts";
import { REPOSITORY_ID, type Pull, type Run } from "./gitHubStandIn.ts";
import { gitHubContext, refName, type JobPlace } from "./jobEnvironment.ts";
import {
  runJob,
  type Interruption,
  type JobResult,
  type RanJob,
  type RunnerOptions,
} from "./jobRunner.ts";
import {
  environmentOf,
  mayIdentify,
  needsOf,
  permissionsOf,
  readWorkflow,
  startsFor,
  type Job,
  type WorkflowFile,
} from "./workflowFile.ts";

export type { Interruption, JobResult, RunnerOptions } from "./jobRunner.ts";

export interface Trigger extends Interruption {
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
  /** Who caused it; of another attempt, who caused the first. */
  readonly actor?: string;
  /** Another attempt of a run. */
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
  readonly trigger: Trigger;
  /** How each job of the workflow stands after this attempt, by name. */
  readonly state: ReadonlyMap<string, JobState>;
}

export interface JobState {
  readonly result: JobResult["result"] | "skipped";
  readonly outputs: Readonly<Record<string, string>>;
  readonly record: JobRecord;
}

let lastRunId = 9_000;
let lastJobId = 70_000;

/**
 * Runs the jobs of a workflow file one after the other as GitHub would: the same variables and files, the bundle of
 * `dist/` as a process of its own. Only what the workflows of `rollcall init` use is there.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax
 */
export async function runWorkflow(
  trigger: Trigger,
  options: RunnerOptions,
): Promise<WorkflowResult> {
  const path = `.github/workflows/${trigger.workflow}`;
  const text = await options.repository.git("show", `${trigger.commit}:${path}`);
  const file = readWorkflow(text);
  const ref = trigger.ref ?? "refs/heads/main";
  const action = trigger.payload["action"];
  if (!startsFor(file, trigger.event, { ref, ...(typeof action === "string" && { action }) }))
    throw new Error(`GitHub starts no ${trigger.workflow} for ${trigger.event} of ${ref}`);
  const { run, attempt } = beginAttempt(trigger, path, ref, options);
  const state = new Map(trigger.again?.result.state);
  for (const name of jobsToRun(file, trigger.again)) state.delete(name);
  const results: RanJob[] = [];
  for (const [name, job] of Object.entries(file.jobs)) {
    const kept = state.get(name);
    if (kept) {
      attempt.jobs.push(kept.record);
      continue;
    }
    const place: JobPlace = {
      job: name,
      workflow: file.name ?? path,
      workflowPath: path,
      event: trigger.event,
      commit: trigger.commit,
      ref,
      runId: run.id,
      runNumber: run.number ?? 1,
      runAttempt: attempt.number,
      actor: run.actor ?? "ana",
      triggeringActor: attempt.triggeringActor,
      ...(trigger.pull && { headRef: trigger.pull.branch, baseRef: baseOf(trigger.pull) }),
    };
    const { record, ran } = await oneJob({ file, job, place, trigger, state }, options);
    attempt.jobs.push(record);
    state.set(name, { result: ran?.result ?? "skipped", outputs: ran?.outputs ?? {}, record });
    if (ran) results.push(ran);
  }
  const ends = [...state.values()].map(({ result }) => result);
  run.conclusion = conclusionOf(ends);
  attempt.conclusion = run.conclusion;
  return {
    run,
    jobs: results,
    code: (results.find(({ code }) => code !== 0) ?? results.at(-1))?.code ?? -1,
    log: results.map(({ log }) => log).join(""),
    summary: results.map(({ summary }) => summary).join(""),
    trigger,
    state,
  };
}

/**
 * Another attempt has the id, the number, the commit, the event and the actor of the first.
 *
 * @see https://docs.github.com/actions/how-tos/manage-workflow-runs/re-run-workflows-and-jobs
 */
function beginAttempt(
  { again, ...trigger }: Trigger,
  path: string,
  ref: string,
  { gitHub }: RunnerOptions,
): { readonly run: Run; readonly attempt: Attempt } {
  const startedAt = gitHub.clock.next();
  const actor = trigger.actor ?? "ana";
  const run: Run = again?.result.run ?? {
    id: (lastRunId += 1),
    path,
    event: trigger.event,
    headBranch: trigger.pull?.branch ?? refName(ref),
    headCommit: trigger.pull?.head ?? trigger.commit,
    repositoryId: trigger.pull?.headRepositoryId ?? REPOSITORY_ID,
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

/** "When you re-run failed jobs or a specific job, GitHub also re-runs the jobs that depend on them." */
function jobsToRun({ jobs }: WorkflowFile, again: Again | undefined): readonly string[] {
  const names = Object.keys(jobs);
  if (!again?.only && again?.failed !== true) return names;
  for (const name of again.only ?? [])
    if (!names.includes(name)) throw new Error(`The workflow has no job ${name}`);
  const failed = (name: string): boolean =>
    ["failure", "cancelled"].includes(again.result.state.get(name)?.result ?? "");
  const chosen = new Set(names.filter((name) => again.only?.includes(name) ?? failed(name)));
  for (const _ of names)
    for (const [name, job] of Object.entries(jobs))
      if (needsOf(job).some((needed) => chosen.has(needed))) chosen.add(name);
  return [...chosen];
}

interface JobAsked {
  readonly file: WorkflowFile;
  readonly job: Job;
  readonly place: JobPlace;
  readonly trigger: Trigger;
  readonly state: ReadonlyMap<string, JobState>;
}

/** @returns without `ran` where the job was skipped */
async function oneJob(
  { file, job, place, trigger, state }: JobAsked,
  options: RunnerOptions,
): Promise<{ readonly record: JobRecord; readonly ran?: RanJob }> {
  const { gitHub } = options;
  const contexts: Contexts = {
    github: gitHubContext(place, trigger.payload, gitHub.url),
    vars: options.variables,
    inputs: trigger.inputs ?? {},
    needs: Object.fromEntries(
      needsOf(job).map((name) => {
        const { result = "skipped", outputs = {} } = state.get(name) ?? {};
        return [name, { result, outputs }];
      }),
    ),
  };
  const record: JobRecord = {
    id: (lastJobId += 1),
    name: place.job,
    attempt: place.runAttempt,
    conclusion: null,
    startedAt: gitHub.clock.next(),
    completedAt: null,
    steps: [],
  };
  const end = (conclusion: JobRecord["conclusion"]): void => {
    record.conclusion = conclusion;
    record.completedAt = gitHub.clock.next();
  };
  if (!mayRun(job.if, contexts, statusBefore(file, job, state))) {
    end("skipped");
    return { record };
  }
  const environment = environmentOf(job);
  const refused =
    environment === undefined
      ? undefined
      : gitHub.enter(place.runId, environment, trigger.ref ?? "refs/heads/main");
  if (refused !== undefined) {
    end("failure");
    const ran = { name: place.job, result: "failure", code: -1, summary: "", outputs: {} } as const;
    return { record, ran: { ...ran, log: `::error::${refused}\n`, steps: [] } };
  }
  const permissions = permissionsOf(file, job);
  // Pull requests from forks get no OIDC token.
  const isForked = (trigger.pull?.headRepositoryId ?? REPOSITORY_ID) !== REPOSITORY_ID;
  const identity =
    mayIdentify(permissions) && !isForked
      ? gitHub.grant(
          claimsOf({
            ...place,
            ...(environment !== undefined && { environment }),
            immutable: gitHub.settings.immutableSubjects === true,
          }),
        )
      : {};
  const { during = place.job } = trigger;
  const ran = await runJob(
    {
      job,
      place,
      contexts,
      event: trigger.payload,
      interruption: during === place.job ? trigger : {},
      identity,
      token: gitHub.tokenFor(permissions),
    },
    options,
  );
  record.steps.push(...ran.steps);
  end(ran.result);
  return { record, ran };
}

/** Of all jobs that a job needs, and that those need. */
function statusBefore(
  { jobs }: WorkflowFile,
  job: Job,
  state: ReadonlyMap<string, JobState>,
): Status {
  const needed = new Set(needsOf(job));
  for (const name of needed)
    for (const further of needsOf(jobs[name] ?? { steps: [] })) needed.add(further);
  const results = [...needed].map((name) => state.get(name)?.result ?? "skipped");
  return {
    success: results.every((result) => result === "success"),
    failure: results.includes("failure"),
    cancelled: [...state.values()].some(({ result }) => result === "cancelled"),
  };
}

function conclusionOf(results: readonly JobState["result"][]): string {
  if (results.includes("failure")) return "failure";
  return results.includes("cancelled") ? "cancelled" : "success";
}
