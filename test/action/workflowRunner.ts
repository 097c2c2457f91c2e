import {
  beginAttempt,
  jobsToRun,
  keepState,
  refOf,
  stateOf,
  type Cause,
  type JobState,
  type Trigger,
  type WorkflowResult,
} from "./attempts.ts";
import { mayRun, type Contexts, type Status } from "./expressions.ts";
import { claimsOf } from "./gitHub/oidc.ts";
import type { JobRecord } from "./gitHub/runs.ts";
import { baseOf } from "./gitHub/pulls.ts";
import { REPOSITORY_ID } from "./gitHubStandIn.ts";
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
  for (const name of jobsToRun(file, again)) state.delete(name);
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
    const { record, ran } = await oneJob(
      { file, job, place, cause, interruption: trigger, state },
      options,
    );
    attempt.jobs.push(record);
    state.set(name, { result: ran?.result ?? "skipped", outputs: ran?.outputs ?? {}, record });
    if (ran) results.push(ran);
  }
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

interface JobAsked {
  readonly file: WorkflowFile;
  readonly job: Job;
  readonly place: JobPlace;
  readonly cause: Cause;
  readonly interruption: Interruption;
  readonly state: ReadonlyMap<string, JobState>;
}

/** @returns without `ran` where the job was skipped */
async function oneJob(
  { file, job, place, cause, interruption, state }: JobAsked,
  options: RunnerOptions,
): Promise<{ readonly record: JobRecord; readonly ran?: RanJob }> {
  const { gitHub } = options;
  const contexts: Contexts = {
    github: gitHubContext(place, cause.payload, gitHub.url),
    vars: options.variables,
    secrets: options.secrets ?? {},
    inputs: cause.inputs ?? {},
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
    environment === undefined ? undefined : gitHub.enter(place.runId, environment, place.ref);
  if (refused !== undefined) {
    end("failure");
    const ran = { name: place.job, result: "failure", code: -1, summary: "", outputs: {} } as const;
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
            ...(environment !== undefined && { environment }),
            immutable: gitHub.settings.immutableSubjects === true,
          }),
        )
      : {};
  const { during = place.job } = interruption;
  const ran = await runJob(
    {
      job,
      place,
      contexts,
      event: cause.payload,
      interruption: during === place.job ? interruption : {},
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
