import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { ActionInputs } from "../../src/commands/action/job/inputs.ts";
import type { Job } from "../../src/commands/action/job/job.ts";
import { directTelling } from "../../src/commands/action/job/telling.ts";
import { isKnown } from "../../src/session/process/knownErrors.ts";
import { DEFAULT_SOURCE } from "../../src/session/files/sourceOptions.ts";
import type { World } from "../../src/session/process/world.ts";
import { recordArtifactName } from "../../src/ledger/records/artifacts.ts";
import type { MemoryDirectory, Trouble } from "./directory.ts";
import { COMMENT_AUTHOR, MemoryGitHub, REPOSITORY, WORKFLOWS, type MemoryRun } from "./gitHub.ts";
import { claimsOf, signed } from "./proofs.ts";
import type { Edit, MemoryRepository } from "./repository.ts";

/** What the jobs of this process work on; the modules that do I/O are replaced by it. */
export interface Surroundings {
  readonly repository: MemoryRepository;
  readonly gitHub: MemoryGitHub;
  readonly directory: MemoryDirectory;
  readonly time: { now: number };
  /** Of the pull request that is planned. */
  head: string;
  edits: readonly Edit[];
  outputs: Record<string, string>;
  trouble: Trouble;
  readonly stopping: { current: AbortController; kill: () => void };
}

export interface JobEnded {
  readonly outputs: Readonly<Record<string, string>>;
  /** What was written to the log, and the mistake that ended it. */
  readonly log: string;
  readonly failed: boolean;
  readonly plan: Uint8Array | undefined;
  /** The record's files, by name. */
  readonly record: Readonly<Record<string, Uint8Array>> | undefined;
}

export interface JobOptions {
  readonly run: MemoryRun;
  readonly attempt: number;
  readonly environment: string;
  readonly event?: unknown;
  readonly inputs: Partial<ActionInputs>;
}

export let current: Surroundings;
let folder: string | undefined;
let jobs = 0;

/** From now on jobs work on these. */
export function surround(surroundings: Surroundings): void {
  current = surroundings;
}

/** Runs the product's own code for a job, until it ends or is killed. */
export async function runJob(
  work: (job: Job) => Promise<unknown>,
  options: JobOptions,
): Promise<JobEnded> {
  folder ??= await mkdtemp(join(tmpdir(), "rollcall-memory-"));
  const temp = join(folder, String((jobs += 1)));
  await mkdir(temp);
  current.outputs = {};
  const log: string[] = [];
  const stopping = new AbortController();
  const killed = new Promise<string>((resolve) => {
    Object.assign(current.stopping, { current: stopping, kill: () => resolve("killed") });
  });
  const ending = work(jobOf(options, { temp, log, stopping })).catch((error: unknown) => {
    if (!isKnown(error)) throw error;
    log.push((error as Error).message);
    return "failed";
  });
  const ended = await Promise.race([ending, killed]);
  const { outputs } = current;
  const path = outputs["receipt-path"];
  const record = path === undefined ? undefined : await filesOf(path);
  const { "plan-path": planPath } = outputs;
  const plan = planPath === undefined ? undefined : await readFile(planPath);
  await rm(temp, { recursive: true, force: true });
  return {
    outputs,
    plan,
    log: log.join(""),
    failed: ended === "killed" || ended === "failed" || ended !== 0,
    record: record && Object.keys(record).length > 0 ? record : undefined,
  };
}

/** As the step "Keep the record" does. */
export function keepRecord(run: MemoryRun, attempt: number, { record }: JobEnded): void {
  run.kept[attempt - 1] = record ? "success" : "skipped";
  if (record) current.gitHub.keep(run, recordArtifactName(attempt), record);
}

export async function removeFolder(): Promise<void> {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  folder = undefined;
}

async function filesOf(path: string): Promise<Record<string, Uint8Array>> {
  const names = (await readdir(dirname(path))).filter((name) => name.startsWith(basename(path)));
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(dirname(path), name))] as const),
    ),
  );
}

function jobOf(
  { run, attempt, environment, event = {}, inputs }: JobOptions,
  {
    temp,
    log,
    stopping,
  }: { readonly temp: string; readonly log: string[]; readonly stopping: AbortController },
): Job {
  const { time, gitHub } = current;
  const style = { color: false, width: 80 };
  const world: World = {
    environment: { RUNNER_TEMP: temp, AZURE_TENANT_ID: "contoso" },
    clock: {
      now: () => new Date((time.now += 1)),
      sleep: (milliseconds) => {
        time.now += milliseconds;
        // Meanwhile GitHub learns by which pull request each commit came.
        for (const pull of gitHub.pulls) pull.associated = pull.landed;
        return Promise.resolve();
      },
    },
    output: {
      out: (text) => void log.push(text),
      err: (text) => void log.push(text),
      progress: () => undefined,
      showsProgress: false,
      style,
      errorStyle: style,
      ask: undefined,
    },
    cancellation: {
      stopping: stopping.signal,
      abandoning: new AbortController().signal,
      listen: () => () => undefined,
      cancel: () => stopping.abort(),
    },
    assertion: (audience) => Promise.resolve(signed(claimsOf(run, attempt, environment), audience)),
  };
  const github = gitHub.client();
  const all = { ...INPUTS, ...inputs };
  return {
    inputs: all,
    telling: directTelling(github, all),
    context: {
      eventName: run.event,
      event,
      repository: { owner: REPOSITORY.owner, name: REPOSITORY.name },
      commit: run.commit,
      ref: `refs/heads/${REPOSITORY.branch}`,
      runId: run.id,
      runAttempt: attempt,
      actors: ["ana"],
      workflowPath: run.path,
      serverUrl: "https://github.com",
      apiUrl: "https://api.github.com",
    },
    repository: { id: REPOSITORY.id, defaultBranch: REPOSITORY.branch, isPublic: false },
    github,
    world,
  };
}

const INPUTS: ActionInputs = {
  mode: "plan",
  source: DEFAULT_SOURCE,
  tenant: undefined,
  token: "t",
  commentAuthor: COMMENT_AUTHOR,
  planWorkflow: WORKFLOWS.plan,
  applyWorkflow: WORKFLOWS.apply,
  applyEnvironment: "rollcall-apply",
  planEnvironment: "rollcall-plan",
  approvedEnvironment: "rollcall-approve",
  requireApproval: true,
  everything: false,
  planForks: false,
  allowPublicRepository: false,
  allowDirectPushes: false,
  paused: false,
  again: "",
};
