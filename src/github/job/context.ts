import { readFile } from "node:fs/promises";
import { GitHubError } from "../gitHubError.ts";
import { fileTrouble } from "../../files/fileTrouble.ts";

/** Where and why this job runs, as the runner says it. */
export interface JobContext {
  readonly eventName: string;
  /** The webhook payload, as it came; read it with the functions of `event.ts`. */
  readonly event: unknown;
  readonly repository: RepositoryName;
  /** The commit that triggered the run. */
  readonly commit: string;
  /** `refs/heads/main` */
  readonly ref: string;
  readonly runId: number;
  /** How often the run was started; counts from 1. */
  readonly runAttempt: number;
  /** The account that started the run first, and the one that started this attempt. */
  readonly actors: readonly string[];
  /** The file of this workflow, such as `.github/workflows/rollcall-apply.yml`. */
  readonly workflowPath: string;
  /** `https://github.com` */
  readonly serverUrl: string;
  /** `https://api.github.com` */
  readonly apiUrl: string;
}

export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the runner's variables and the event's file.
 *
 * @throws GitHubError when one is missing
 * @see https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
export async function readContext(environment: Environment): Promise<JobContext> {
  const needed = (name: string): string => {
    const value = environment[name];
    if (value) return value;
    throw new GitHubError(`${name} is not set: this runs as a GitHub Action only.`);
  };
  const [owner = "", name = ""] = needed("GITHUB_REPOSITORY").split("/");
  return {
    eventName: needed("GITHUB_EVENT_NAME"),
    event: await readEvent(needed("GITHUB_EVENT_PATH")),
    repository: { owner, name },
    commit: needed("GITHUB_SHA"),
    ref: needed("GITHUB_REF"),
    runId: Number(needed("GITHUB_RUN_ID")),
    runAttempt: Number(environment["GITHUB_RUN_ATTEMPT"] ?? "1"),
    actors: ["GITHUB_ACTOR", "GITHUB_TRIGGERING_ACTOR"].flatMap((name) => environment[name] ?? []),
    workflowPath: workflowPathOf(needed("GITHUB_WORKFLOW_REF"), `${owner}/${name}`),
    serverUrl: needed("GITHUB_SERVER_URL"),
    apiUrl: needed("GITHUB_API_URL"),
  };
}

/** The page of this workflow, where it can be started. */
export function workflowUrl({ serverUrl, repository, workflowPath }: JobContext): string {
  const file = workflowPath.split("/").at(-1) ?? "";
  return `${serverUrl}/${repository.owner}/${repository.name}/actions/workflows/${file}`;
}

/** The page of a pull request. */
export function pullRequestUrl(
  { serverUrl, repository }: Pick<JobContext, "serverUrl" | "repository">,
  number: number,
): string {
  return `${serverUrl}/${repository.owner}/${repository.name}/pull/${number}`;
}

/** The page of this run. */
export function runUrl({ serverUrl, repository, runId }: JobContext): string {
  return `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${runId}`;
}

/** The page of a line of a file at a commit. */
export function lineUrl(
  { serverUrl, repository }: Pick<JobContext, "serverUrl" | "repository">,
  commit: string,
  place: { readonly file: string; readonly line: number },
): string {
  const path = place.file.split("/").map(encodeURIComponent).join("/");
  return `${serverUrl}/${repository.owner}/${repository.name}/blob/${commit}/${path}#L${place.line}`;
}

async function readEvent(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw new GitHubError(`The event file ${path} cannot be read: ${fileTrouble(error)}.`);
  }
}

// "contoso/staff/.github/workflows/apply.yml@refs/heads/main"
function workflowPathOf(reference: string, repository: string): string {
  const path = reference.replace(/@.*$/s, "");
  return path.startsWith(`${repository}/`) ? path.slice(repository.length + 1) : path;
}
