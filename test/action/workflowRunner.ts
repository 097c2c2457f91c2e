import { execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parse } from "yaml";
import { COMPILE_CACHE } from "../cli.ts";
import { evaluate, fillIn, isTrue, type Contexts } from "./expressions.ts";
import { NAME, OWNER, REPOSITORY_ID, type GitHubStandIn, type Run } from "./gitHubStandIn.ts";
import { GIT_ENVIRONMENT, type Repository } from "./repository.ts";

const PRODUCT = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

export interface Trigger {
  /** File name of the workflow. */
  readonly workflow: string;
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** GITHUB_SHA: of this commit the workflow's file is taken and the repository checked out. */
  readonly commit: string;
  readonly ref?: string;
  /** Of workflow_dispatch. */
  readonly inputs?: Readonly<Record<string, unknown>>;
}

export interface JobResult {
  readonly name: string;
  readonly result: "success" | "failure";
  /** Of the last step with code in it. */
  readonly code: number;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface WorkflowResult {
  readonly run: Run;
  readonly jobs: readonly JobResult[];
  /** Of the first job that failed, else of the last. */
  readonly code: number;
  /** Of all jobs. */
  readonly log: string;
  readonly summary: string;
}

export interface RunnerOptions {
  readonly folder: string;
  readonly repository: Repository;
  readonly gitHub: GitHubStandIn;
  /** Of the runner, for every step. */
  readonly environment: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
}

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly environment?: string;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

let lastRunId = 9_000;

/**
 * Runs the jobs of a workflow file one after the other as GitHub's runner would: the same variables and files, the
 * bundle of `dist/` as a process of its own. Only what the workflows of `rollcall init` use is there.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
export async function runWorkflow(
  trigger: Trigger,
  options: RunnerOptions,
): Promise<WorkflowResult> {
  const path = `.github/workflows/${trigger.workflow}`;
  const text = await options.repository.git("show", `${trigger.commit}:${path}`);
  const { jobs } = parse(text) as { jobs: Record<string, Job> };
  const record: Run = {
    id: (lastRunId += 1),
    path,
    event: trigger.event,
    headBranch: (trigger.ref ?? "refs/heads/main").replace(/^refs\/heads\//, ""),
    headCommit: trigger.commit,
    repositoryId: REPOSITORY_ID,
    conclusion: null,
  };
  options.gitHub.runs.push(record);
  const results: JobResult[] = [];
  for (const [name, job] of Object.entries(jobs)) {
    const contexts: Contexts = {
      github: { event_name: trigger.event, event: trigger.payload, sha: trigger.commit },
      vars: options.variables,
      inputs: trigger.inputs ?? {},
      needs: Object.fromEntries(results.map((result) => [result.name, result])),
    };
    const blocked = job.needs !== undefined && !mayFollow(job.needs, job.if, results);
    if (blocked || (job.if !== undefined && !isTrue(evaluate(job.if, contexts)))) continue;
    results.push(await runJob({ name, job, contexts, record, trigger }, options));
  }
  record.conclusion = results.every(({ result }) => result === "success") ? "success" : "failure";
  return {
    run: record,
    jobs: results,
    code: (results.find(({ code }) => code !== 0) ?? results.at(-1))?.code ?? -1,
    log: results.map(({ log }) => log).join(""),
    summary: results.map(({ summary }) => summary).join(""),
  };
}

function mayFollow(needed: string, condition = "", results: readonly JobResult[]): boolean {
  const before = results.find(({ name }) => name === needed);
  return before !== undefined && mayRun(condition, before.result === "failure");
}

interface JobStart {
  readonly name: string;
  readonly job: Job;
  readonly contexts: Contexts;
  readonly record: Run;
  readonly trigger: Trigger;
}

async function runJob(
  { name, job, contexts, record, trigger }: JobStart,
  options: RunnerOptions,
): Promise<JobResult> {
  const folder = await mkdtemp(join(options.folder, "job-"));
  const workspace = join(folder, "workspace");
  const temporary = join(folder, "temp");
  await mkdir(workspace);
  await mkdir(temporary);
  if (job.environment !== undefined) options.gitHub.enter(record.id, job.environment);
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  let code = 0;
  let log = "";
  let summary = "";
  let failed = false;
  for (const [index, step] of job.steps.entries()) {
    const known: Contexts = { ...contexts, steps };
    const wanted =
      step.if === undefined ? !failed : isTrue(evaluate(step.if, known)) && mayRun(step.if, failed);
    if (!wanted) continue;
    const inputs = Object.fromEntries(
      Object.entries(step.with ?? {}).map(([key, value]) => [key, fillIn(String(value), known)]),
    );
    if (step.uses === undefined) log += `${step.run}\n`;
    else if (step.uses.startsWith("actions/checkout@")) {
      await checkOut(options.repository.origin, workspace, trigger.commit, inputs);
    } else if (step.uses.startsWith("actions/upload-artifact@")) {
      options.gitHub.upload(record.id, inputs["name"] ?? "", await filesAt(inputs["path"] ?? ""));
    } else {
      const files = {
        GITHUB_EVENT_PATH: join(folder, `event-${index}.json`),
        GITHUB_OUTPUT: join(folder, `output-${index}`),
        GITHUB_STEP_SUMMARY: join(folder, `summary-${index}`),
      };
      await writeFile(files.GITHUB_EVENT_PATH, JSON.stringify(trigger.payload));
      await writeFile(files.GITHUB_OUTPUT, "");
      await writeFile(files.GITHUB_STEP_SUMMARY, "");
      const stepEnvironment = Object.fromEntries(
        Object.entries(step.env ?? {}).map(([key, value]) => [key, fillIn(value, known)]),
      );
      const ran = await runAction(workspace, {
        ...GIT_ENVIRONMENT,
        ...options.environment,
        ...stepEnvironment,
        ...files,
        ...(await inputVariables(inputs, options.gitHub.token)),
        CI: "true",
        GITHUB_ACTIONS: "true",
        GITHUB_ACTOR: "ana",
        GITHUB_API_URL: options.gitHub.url,
        GITHUB_EVENT_NAME: trigger.event,
        GITHUB_REF: trigger.ref ?? "refs/heads/main",
        GITHUB_REPOSITORY: `${OWNER}/${NAME}`,
        GITHUB_RUN_ID: String(record.id),
        GITHUB_SERVER_URL: "https://github.com",
        GITHUB_SHA: trigger.commit,
        GITHUB_WORKFLOW_REF: `${OWNER}/${NAME}/${record.path}@refs/heads/main`,
        RUNNER_TEMP: temporary,
      });
      ({ code } = ran);
      log += ran.log;
      summary += await readFile(files.GITHUB_STEP_SUMMARY, "utf8");
      failed ||= code !== 0;
      if (step.id !== undefined)
        steps[step.id] = { outputs: outputsIn(await readFile(files.GITHUB_OUTPUT, "utf8")) };
    }
  }
  const outputs = Object.fromEntries(
    Object.entries(job.outputs ?? {}).map(([key, value]) => [
      key,
      fillIn(value, { ...contexts, steps }),
    ]),
  );
  return { name, result: failed ? "failure" : "success", code, log, summary, outputs };
}

function mayRun(condition: string, failed: boolean): boolean {
  return !failed || /always\(\)|failure\(\)/.test(condition);
}

async function checkOut(
  origin: string,
  workspace: string,
  commit: string,
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  if (inputs["persist-credentials"] !== "false") throw new Error("Credentials would be kept");
  const git = (...args: string[]) =>
    run("git", ["-C", workspace, ...args], { env: GIT_ENVIRONMENT });
  await git("init", "-q", "-b", "main");
  await git("remote", "add", "origin", origin);
  const depth = inputs["fetch-depth"] === "0" ? [] : ["--depth=1"];
  await git("fetch", "-q", ...depth, "origin", commit);
  await git("checkout", "-q", "--detach", commit);
}

async function filesAt(path: string): Promise<Record<string, string>> {
  const star = path.endsWith("*");
  const folder = dirname(path);
  const names = (await readdir(folder)).filter((name) =>
    star ? name.startsWith(basename(path).slice(0, -1)) : name === basename(path),
  );
  if (names.length === 0) throw new Error(`No file to upload: ${path}`);
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const),
    ),
  );
}

/** As the runner does: each input of action.yml, with its default where the workflow says nothing. */
async function inputVariables(
  given: Readonly<Record<string, string>>,
  token: string,
): Promise<Record<string, string>> {
  const { inputs } = parse(await readFile(join(PRODUCT, "action.yml"), "utf8")) as {
    inputs: Record<string, { default?: string }>;
  };
  for (const name of Object.keys(given))
    if (!Object.hasOwn(inputs, name)) throw new Error(`action.yml has no input ${name}`);
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { default: standard = "" }]) => [
      `INPUT_${name.toUpperCase()}`,
      given[name] ?? fillIn(standard, { github: { token } }),
    ]),
  );
}

function runAction(
  workspace: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ code: number; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(PRODUCT, "dist/action.js")], {
      cwd: workspace,
      env: { ...environment, NODE_COMPILE_CACHE: COMPILE_CACHE },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let log = "";
    const listen = (chunk: Buffer): void => void (log += chunk.toString());
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? -1, log }));
  });
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
