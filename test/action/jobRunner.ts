import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { runAction, type Moment, type Writes } from "./actionProcess.ts";
import { fillIn, mayRun, type Contexts } from "./expressions.ts";
import type { StepRecord } from "./gitHub/runs.ts";
import type { GitHubStandIn } from "./gitHubStandIn.ts";
import { defaultVariables, inputVariables, type JobPlace } from "./jobEnvironment.ts";
import { GIT_ENVIRONMENT } from "./gitObjects.ts";
import { type Repository } from "./repository.ts";
import { checkOut } from "./startingPoint.ts";
import { uploadStep } from "./uploadStep.ts";
import type { Job, Step } from "./workflowFile.ts";

export interface JobResult {
  readonly name: string;
  readonly result: "success" | "failure" | "cancelled";
  /** Of the last step with code in it. */
  readonly code: number;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Interruption {
  /** The runner is gone: the process is killed, and no later step of the job runs. */
  readonly die?: Moment | "before-upload";
  /** A person cancels the run: the process gets SIGINT, and only the steps with `always()` or `cancelled()` follow. */
  readonly cancel?: Moment;
  /** Only in this job. */
  readonly during?: string;
}

export interface RunnerOptions {
  readonly folder: string;
  readonly repository: Repository;
  readonly gitHub: GitHubStandIn;
  /** Of the runner, for every step. */
  readonly environment: Readonly<Record<string, string>>;
  /** Beside that, for the steps of jobs in an environment of GitHub's: which directory its identity belongs to. */
  readonly environmentIn?: (environment: string) => Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly writes: Writes;
}

export interface JobStart {
  readonly job: Job;
  /** Its name as it is listed. */
  readonly label: string;
  /** The environment that it is in. */
  readonly environment?: string;
  readonly place: JobPlace;
  readonly contexts: Contexts;
  readonly event: Readonly<Record<string, unknown>>;
  readonly interruption: Interruption;
  /** What an OIDC token is asked for with, where the job may. */
  readonly identity: Readonly<Record<string, string>>;
  /** GITHUB_TOKEN */
  readonly token: string;
}

export interface RanJob extends JobResult {
  readonly steps: readonly StepRecord[];
}

interface Ran {
  readonly code?: number;
  readonly log?: string;
  readonly summary?: string;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly ended: "success" | "failure" | "cancelled" | "lost";
}

interface Desk {
  readonly folder: string;
  readonly workspace: string;
  readonly temporary: string;
}

/** Runs the steps of a job one after the other, as GitHub's runner would. */
export async function runJob(start: JobStart, options: RunnerOptions): Promise<RanJob> {
  const { job, contexts, label } = start;
  const folder = await mkdtemp(join(options.folder, "job-"));
  const desk = { folder, workspace: join(folder, "workspace"), temporary: join(folder, "temp") };
  await mkdir(desk.workspace);
  await mkdir(desk.temporary);
  const steps: Record<string, object> = {};
  const records: StepRecord[] = [{ name: "Set up job", conclusion: "success" }];
  const total = { code: 0, log: "", summary: "" };
  let result: JobResult["result"] = "success";
  for (const [index, step] of (job.steps ?? []).entries()) {
    const known: Contexts = { ...contexts, steps, job: { status: result } };
    const status = {
      success: result === "success",
      failure: result === "failure",
      cancelled: result === "cancelled",
    };
    const name = fillIn(nameOf(step), contexts);
    if (!mayRun(step.if, known, status)) {
      records.push({ name, conclusion: "skipped" });
      continue;
    }
    const ran = await runStep(step, index, known, desk, start, options);
    total.code = ran.code ?? total.code;
    total.log += ran.log ?? "";
    total.summary += ran.summary ?? "";
    const conclusion = ran.ended === "lost" ? "failure" : ran.ended;
    if (conclusion !== "success" && result === "success") result = conclusion;
    records.push({ name, conclusion });
    if (step.id !== undefined)
      steps[step.id] = { outputs: ran.outputs ?? {}, outcome: conclusion, conclusion };
    if (ran.ended === "lost") break;
  }
  const outputs = Object.fromEntries(
    Object.entries(job.outputs ?? {}).map(([key, value]) => [
      key,
      fillIn(value, { ...contexts, steps }),
    ]),
  );
  records.push({ name: "Complete job", conclusion: "success" });
  return { name: label, result, ...total, outputs, steps: records };
}

async function runStep(
  step: Step,
  index: number,
  known: Contexts,
  desk: Desk,
  start: JobStart,
  options: RunnerOptions,
): Promise<Ran> {
  const inputs = Object.fromEntries(
    Object.entries(step.with ?? {}).map(([key, value]) => [key, fillIn(String(value), known)]),
  );
  if (step.uses === undefined) return { ended: "success", log: `${step.run}\n` };
  if (step.uses.startsWith("actions/checkout@")) {
    if (inputs["persist-credentials"] !== "false") throw new Error("Credentials would be kept");
    // A branch stands for its tip, which may have moved on.
    const commit =
      inputs["ref"] === undefined
        ? start.place.commit
        : (await options.repository.git("rev-parse", `refs/heads/${inputs["ref"]}`)).trim();
    await checkOut(desk.workspace, commit, {
      ...options.repository,
      ...(options.gitHub.settings.git && { url: options.gitHub.settings.git.repositoryUrl }),
      isShallow: inputs["fetch-depth"] !== "0",
    });
    return { ended: "success" };
  }
  if (step.uses.startsWith("actions/attest@")) {
    const subject = inputs["subject-path"] ?? "";
    const permissions = start.job.permissions ?? {};
    if (typeof permissions === "string" || permissions["attestations"] !== "write")
      throw new Error("This job may not attest");
    await readFile(subject);
    return { ended: "success", log: `Attested ${basename(subject)}\n` };
  }
  if (step.uses.startsWith("actions/upload-artifact@")) {
    if (start.interruption.die === "before-upload") return LOST;
    const { runId } = start.place;
    const { failed, log, outputs } = await uploadStep(
      options.gitHub,
      runId,
      desk.workspace,
      inputs,
    );
    return { ended: failed ? "failure" : "success", log, outputs, ...(failed && { code: 1 }) };
  }
  return runProduct(step, index, { known, inputs }, desk, start, options);
}

const LOST: Ran = {
  ended: "lost",
  code: -1,
  log: "::error::The runner has received a shutdown signal, or lost communication with the server.\n",
};

async function runProduct(
  step: Step,
  index: number,
  { known, inputs }: { known: Contexts; inputs: Readonly<Record<string, string>> },
  desk: Desk,
  start: JobStart,
  options: RunnerOptions,
): Promise<Ran> {
  const { gitHub } = options;
  const files = {
    GITHUB_EVENT_PATH: join(desk.folder, `event-${index}.json`),
    GITHUB_OUTPUT: join(desk.folder, `output-${index}`),
    GITHUB_STEP_SUMMARY: join(desk.folder, `summary-${index}`),
  };
  await writeFile(files.GITHUB_EVENT_PATH, JSON.stringify(start.event));
  await writeFile(files.GITHUB_OUTPUT, "");
  await writeFile(files.GITHUB_STEP_SUMMARY, "");
  const stepEnvironment = Object.fromEntries(
    Object.entries(step.env ?? {}).map(([key, value]) => [key, fillIn(value, known)]),
  );
  const { die, cancel } = start.interruption;
  const moment = die === "before-upload" ? undefined : (die ?? cancel);
  const ran = await runAction({
    workspace: desk.workspace,
    environment: {
      ...GIT_ENVIRONMENT,
      ...options.environment,
      ...(start.environment !== undefined && options.environmentIn?.(start.environment)),
      ...stepEnvironment,
      ...files,
      ...(await inputVariables(inputs, start.token)),
      ...defaultVariables(start.place, {
        apiUrl: gitHub.url,
        serverUrl: gitHub.settings.git?.serverUrl ?? "https://github.com",
      }),
      ...start.identity,
      RUNNER_TEMP: desk.temporary,
    },
    now: gitHub.clock.now,
    ...(moment && {
      interruption: { moment, how: die ? "die" : "cancel", gitHub, writes: options.writes },
    }),
  });
  if (ran.interrupted && die) return { ...LOST, log: ran.log + LOST.log };
  const finished = ran.code === 0 ? "success" : "failure";
  const { summary, log } = summaryOf(await readFile(files.GITHUB_STEP_SUMMARY, "utf8"));
  return {
    ended: ran.interrupted ? "cancelled" : finished,
    code: ran.code,
    log: ran.log + log,
    summary,
    outputs: outputsIn(await readFile(files.GITHUB_OUTPUT, "utf8")),
  };
}

/**
 * A summary that is too large is lost, and the step goes on.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
 */
function summaryOf(text: string): { readonly summary: string; readonly log: string } {
  const bytes = Buffer.byteLength(text);
  if (bytes <= 1024 * 1024) return { summary: text, log: "" };
  const log = `::error::$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.floor(bytes / 1024)}k.\n`;
  return { summary: "", log };
}

function nameOf({ name, uses, run: script }: Step): string {
  return name ?? `Run ${uses ?? script?.split("\n")[0] ?? ""}`;
}

// name<<delimiter, the value's lines, delimiter: the form that @actions/core writes.
function outputsIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name = "", , value = ""]) => [
      name,
      value,
    ]),
  );
}
