import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { PRODUCT } from "./actionProcess.ts";
import { fillIn } from "./expressions.ts";
import { NAME, OWNER, REPOSITORY_ID } from "./gitHubStandIn.ts";

/** Which run of which workflow a job belongs to, and why it runs. */
export interface JobPlace {
  readonly job: string;
  readonly workflow: string;
  readonly workflowPath: string;
  readonly event: string;
  readonly commit: string;
  readonly ref: string;
  readonly runId: number;
  readonly runNumber: number;
  readonly runAttempt: number;
  readonly actor: string;
  readonly triggeringActor: string;
  /** Of a pull request. */
  readonly headRef?: string;
  readonly baseRef?: string;
}

/** @see https://docs.github.com/actions/reference/workflows-and-actions/variables#default-environment-variables */
export function defaultVariables(
  place: JobPlace,
  { apiUrl, serverUrl }: { readonly apiUrl: string; readonly serverUrl: string },
): Record<string, string> {
  const repository = `${OWNER}/${NAME}`;
  return {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTOR: place.actor,
    GITHUB_API_URL: apiUrl,
    GITHUB_BASE_REF: place.baseRef ?? "",
    GITHUB_EVENT_NAME: place.event,
    GITHUB_HEAD_REF: place.headRef ?? "",
    GITHUB_JOB: place.job,
    GITHUB_REF: place.ref,
    GITHUB_REF_NAME: refName(place.ref),
    GITHUB_REF_TYPE: place.ref.startsWith("refs/tags/") ? "tag" : "branch",
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: String(REPOSITORY_ID),
    GITHUB_REPOSITORY_OWNER: OWNER,
    GITHUB_RUN_ATTEMPT: String(place.runAttempt),
    GITHUB_RUN_ID: String(place.runId),
    GITHUB_RUN_NUMBER: String(place.runNumber),
    GITHUB_SERVER_URL: serverUrl,
    GITHUB_SHA: place.commit,
    GITHUB_TRIGGERING_ACTOR: place.triggeringActor,
    GITHUB_WORKFLOW: place.workflow,
    GITHUB_WORKFLOW_REF: `${repository}/${place.workflowPath}@${place.ref}`,
    GITHUB_WORKFLOW_SHA: place.commit,
    RUNNER_ENVIRONMENT: "github-hosted",
  };
}

/** @see https://docs.github.com/actions/reference/workflows-and-actions/contexts#github-context */
export function gitHubContext(
  place: JobPlace,
  event: Readonly<Record<string, unknown>>,
  apiUrl: string,
): Record<string, unknown> {
  return {
    actor: place.actor,
    api_url: apiUrl,
    base_ref: place.baseRef ?? "",
    event,
    event_name: place.event,
    head_ref: place.headRef ?? "",
    job: place.job,
    ref: place.ref,
    ref_name: refName(place.ref),
    ref_type: place.ref.startsWith("refs/tags/") ? "tag" : "branch",
    repository: `${OWNER}/${NAME}`,
    repository_id: String(REPOSITORY_ID),
    repository_owner: OWNER,
    run_attempt: String(place.runAttempt),
    run_id: String(place.runId),
    run_number: String(place.runNumber),
    sha: place.commit,
    triggering_actor: place.triggeringActor,
    workflow: place.workflow,
    workflow_ref: `${OWNER}/${NAME}/${place.workflowPath}@${place.ref}`,
    workflow_sha: place.commit,
  };
}

/** As the runner does: each input of action.yml, with its default where the workflow says nothing. */
export async function inputVariables(
  given: Readonly<Record<string, string>>,
  token: string,
): Promise<Record<string, string>> {
  const inputs = await (inputsOfAction ??= readInputsOfAction());
  for (const name of Object.keys(given))
    if (!Object.hasOwn(inputs, name)) throw new Error(`action.yml has no input ${name}`);
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { default: standard = "" }]) => [
      `INPUT_${name.toUpperCase()}`,
      given[name] ?? fillIn(standard, { github: { token } }),
    ]),
  );
}

type Inputs = Readonly<Record<string, { readonly default?: string }>>;

let inputsOfAction: Promise<Inputs> | undefined;

async function readInputsOfAction(): Promise<Inputs> {
  const text = await readFile(join(PRODUCT, "action.yml"), "utf8");
  return (parse(text) as { readonly inputs: Inputs }).inputs;
}

/** The branch or tag, or `1/merge` for a pull request. */
export function refName(ref: string): string {
  return ref.replace(/^refs\/(heads|tags|pull)\//, "");
}
