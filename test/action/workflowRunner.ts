import {
  beginAttempt,
  isToRun,
  keepState,
  refOf,
  stateOf,
  type Cause,
  type Again,
  type JobState,
  type Trigger,
  type WorkflowResult,
} from "./attempts.ts";
import { fillIn, mayRun, type Contexts, type Status } from "./expressions.ts";
import { claimsOf } from "./gitHub/oidc.ts";
import type { JobRecord } from "./gitHub/runs.ts";
import { baseOf } from "./gitHub/pulls.ts";
import { REPOSITORY_ID } from "./gitHubStandIn.ts";
import { assertInputs, calledBy, combinations } from "./matrix.ts";
import { gitHubContext, type JobPlace } from "./jobEnvironment.ts";
import { runJob, type Interruption, type RanJob, type RunnerOptions } from "./jobRunner.ts";
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

export type { Again, Rerun, Trigger, WorkflowResult } from "./attempts.ts";
export type { Interruption, RunnerOptions } from "./jobRunner.ts";

let lastJobId = 70_000;

/**
 * Runs the jobs of a workflow file one after the other as GitHub would: the same variables and files. Only what the workflows of `rollcall init` use is there.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax
 */
export async function runWorkflow(
  { again, ...trigger }: Trigger,
  options: RunnerOptions,
): Promise<WorkflowResult> {
  const cause: Cause = again?.result.cause ?? trigger;
  const path = `.github/workflows/${cause.workflow}`;
  const text = await options.repository.textAt(cause.commit, path);
  const file = readWorkflow(text);
  const ref = refOf(cause);
  const action = cause.payload["action"];
  if (!startsFor(file, cause.event, { ref, ...(typeof action === "string" && { action }) }))
    throw new Error(`GitHub starts no ${cause.workflow} for ${cause.event} of ${ref}`);
  const { run, attempt } = beginAttempt(cause, path, { gitHub: options.gitHub, again });
  const state = new Map(stateOf(run));
  for (const name of again?.only ?? [])
    if (!state.has(name)) throw new Error(`The workflow has no job ${name}`);
  const results: RanJob[] = [];
  const running: Running = {
    path,
    workflow: file.name ?? path,
    ref,
    run,
    attempt,
    cause,
    interruption: trigger,
    again,
    state,
    results,
  };
  await runJobs(file, { prefix: "", inputs: cause.inputs ?? {} }, running, options);
  keepState(run, state);
  const ends = [...state.values()].map(({ result }) => result);
  run.conclusion = conclusionOf(ends);
  attempt.conclusion = run.conclusion;
  return {
    run,
    jobs: results,
    code: (results.find(({ code }) => code !== 0) ?? results.at(-1))?.code ?? -1,
    log: results.map(({ log }) => log).join(""),
    summary: results.map(({ summary }) => summary).join(""),
    cause: causeOf(cause),
  };
}

/** Without what interrupts it. */
function causeOf(trigger: Trigger): Cause {
  const { workflow, event, payload, commit, ref, inputs, pull, actor } = trigger;
  return {
    workflow,
    event,
    payload,
    commit,
    ...(ref !== undefined && { ref }),
    ...(inputs && { inputs }),
    ...(pull && { pull }),
    ...(actor !== undefined && { actor }),
  };
}

/** An attempt, as it goes on. */
interface Running {
  readonly path: string;
  readonly workflow: string;
  readonly ref: string;
  readonly run: WorkflowResult["run"];
  readonly attempt: ReturnType<typeof beginAttempt>["attempt"];
  readonly cause: Cause;
  readonly interruption: Interruption;
  readonly again: Again | undefined;
  /** By the name as it is listed. */
  readonly state: Map<string, JobState>;
  readonly results: RanJob[];
}

/** The jobs of one file: of the workflow itself, or of one that it calls. */
interface Scope {
  /** Before the names of its jobs: "tenant (a) / ". */
  readonly prefix: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** @returns how the jobs of the file ended, by their names in it */
async function runJobs(
  file: WorkflowFile,
  scope: Scope,
  running: Running,
  options: RunnerOptions,
  isCalledAnew = false,
): Promise<ReadonlyMap<string, Ended>> {
  const ended = new Map<string, Ended>();
  for (const [name, job] of Object.entries(file.jobs)) {
    const isNeededAnew = isCalledAnew || needsOf(job).some((needed) => ended.get(needed)?.isNew);
    const asked = { file, name, job, scope, running, ended, isNeededAnew };
    ended.set(
      name,
      job.strategy || job.uses !== undefined
        ? await manyJobs(asked, options)
        : await oneOfThem(asked, `${scope.prefix}${name}`, {}, options),
    );
  }
  return ended;
}

interface Ended extends Pick<JobState, "result" | "outputs"> {
  /** It was started in this attempt. */
  readonly isNew: boolean;
}

interface JobAsked {
  readonly file: WorkflowFile;
  readonly name: string;
  readonly job: Job;
  readonly scope: Scope;
  readonly running: Running;
  readonly ended: ReadonlyMap<string, Ended>;
  readonly isNeededAnew: boolean;
}

/**
 * The jobs of a matrix, or of a workflow that is called. One that fails stops no other only with `fail-fast: false`, which is
 * all that is here.
 *
 * @see https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 * @see https://docs.github.com/actions/how-tos/reuse-automations/reuse-workflows
 */
async function manyJobs(asked: JobAsked, options: RunnerOptions): Promise<Ended> {
  const { file, name, job, scope, running, ended, isNeededAnew } = asked;
  const contexts = contextsOf(asked, {}, options);
  if (!mayRun(job.if, contexts, statusBefore(file, job, ended)))
    return oneOfThem(asked, `${scope.prefix}${name}`, {}, options);
  if (job.strategy && job.strategy["fail-fast"] !== false)
    throw new Error(`${name}: one that fails would stop the others`);
  const all: Ended[] = [];
  for (const matrix of combinations(job, contexts)) {
    const values = Object.values(matrix);
    const label = `${scope.prefix}${name}${values.length > 0 ? ` (${values.join(", ")})` : ""}`;
    if (job.uses === undefined) all.push(await oneOfThem(asked, label, matrix, options));
    else {
      const own = { ...contexts, matrix };
      const called = await calledBy(job.uses, running.cause.commit, options.repository);
      const inputs = Object.fromEntries(
        Object.entries(job.with ?? {}).map(([key, value]) => [key, fillIn(String(value), own)]),
      );
      assertInputs(called, inputs, label);
      const inner = await runJobs(
        called,
        { prefix: `${label} / `, inputs },
        running,
        options,
        isNeededAnew,
      );
      for (const each of inner.values()) all.push(each);
    }
  }
  const results = all.map(({ result }) => result);
  return {
    result: results.includes("failure")
      ? "failure"
      : results.includes("cancelled")
        ? "cancelled"
        : "success",
    outputs: Object.assign({}, ...all.map(({ outputs }) => outputs)) as Ended["outputs"],
    isNew: all.some(({ isNew }) => isNew),
  };
}

async function oneOfThem(
  asked: JobAsked,
  label: string,
  matrix: Readonly<Record<string, string>>,
  options: RunnerOptions,
): Promise<Ended> {
  const { running, isNeededAnew } = asked;
  const { state, attempt, results, again } = running;
  const before = state.get(label);
  if (before && !isToRun(label, before, again, isNeededAnew)) {
    attempt.jobs.push(before.record);
    return { ...before, isNew: false };
  }
  const { record, ran } = await oneJob(asked, label, matrix, options);
  attempt.jobs.push(record);
  const now = { result: ran?.result ?? ("skipped" as const), outputs: ran?.outputs ?? {}, record };
  state.set(label, now);
  if (ran) results.push(ran);
  return { ...now, isNew: true };
}

function contextsOf(
  { job, scope, running, ended, name }: JobAsked,
  matrix: Readonly<Record<string, string>>,
  { gitHub, variables, secrets = {} }: RunnerOptions,
): Contexts {
  return {
    github: gitHubContext(placeOf(running, name), running.cause.payload, gitHub.url),
    vars: variables,
    secrets,
    inputs: scope.inputs,
    matrix,
    needs: Object.fromEntries(
      needsOf(job).map((needed) => {
        const { result = "skipped", outputs = {} } = ended.get(needed) ?? {};
        return [needed, { result, outputs }];
      }),
    ),
  };
}

function placeOf({ run, attempt, cause, path, workflow, ref }: Running, job: string): JobPlace {
  return {
    job,
    workflow,
    workflowPath: path,
    event: cause.event,
    commit: cause.commit,
    ref,
    runId: run.id,
    runNumber: run.number ?? 1,
    runAttempt: attempt.number,
    actor: run.actor ?? "ana",
    triggeringActor: attempt.triggeringActor,
    ...(cause.pull && { headRef: cause.pull.branch, baseRef: baseOf(cause.pull) }),
  };
}

/** @returns without `ran` where the job was skipped */
async function oneJob(
  asked: JobAsked,
  label: string,
  matrix: Readonly<Record<string, string>>,
  options: RunnerOptions,
): Promise<{ readonly record: JobRecord; readonly ran?: RanJob }> {
  const { file, name, job, running, ended } = asked;
  const { cause, interruption } = running;
  const place = placeOf(running, name);
  const { gitHub } = options;
  const environment = environmentOf(job);
  const contexts = contextsOf(asked, matrix, options);
  const inEnvironment = environment === undefined ? undefined : fillIn(environment, contexts);
  const record: JobRecord = {
    id: (lastJobId += 1),
    name: label,
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
  if (!mayRun(job.if, contexts, statusBefore(file, job, ended))) {
    end("skipped");
    return { record };
  }
  const refused =
    inEnvironment === undefined ? undefined : gitHub.enter(place.runId, inEnvironment, place.ref);
  if (refused !== undefined) {
    end("failure");
    const ran = { name: label, result: "failure", code: -1, summary: "", outputs: {} } as const;
    return { record, ran: { ...ran, log: `::error::${refused}\n`, steps: [] } };
  }
  const permissions = permissionsOf(file, job);
  // Pull requests from forks get no OIDC token.
  const isForked = (cause.pull?.headRepositoryId ?? REPOSITORY_ID) !== REPOSITORY_ID;
  const identity =
    mayIdentify(permissions) && !isForked
      ? gitHub.grant(
          claimsOf({
            ...place,
            ...(inEnvironment !== undefined && { environment: inEnvironment }),
            immutable: gitHub.settings.immutableSubjects === true,
          }),
        )
      : {};
  const { during = label } = interruption;
  const ran = await runJob(
    {
      job,
      place,
      contexts,
      event: cause.payload,
      label,
      ...(inEnvironment !== undefined && { environment: inEnvironment }),
      interruption: during === label ? interruption : {},
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
function statusBefore({ jobs }: WorkflowFile, job: Job, ended: ReadonlyMap<string, Ended>): Status {
  const needed = new Set(needsOf(job));
  for (const name of needed) for (const further of needsOf(jobs[name] ?? {})) needed.add(further);
  const results = [...needed].map((name) => ended.get(name)?.result ?? "skipped");
  return {
    success: results.every((result) => result === "success"),
    failure: results.includes("failure"),
    cancelled: [...ended.values()].some(({ result }) => result === "cancelled"),
  };
}

function conclusionOf(results: readonly JobState["result"][]): string {
  if (results.includes("failure")) return "failure";
  return results.includes("cancelled") ? "cancelled" : "success";
}
