import type { getOctokit } from "@actions/github";
import type { Clock } from "../model/clock.ts";
import type { RepositoryName } from "./context.ts";
import { GitHubError } from "./gitHubError.ts";

/** GitHub's API for one repository. */
export interface GitHub {
  readonly octokit: ReturnType<typeof getOctokit>;
  readonly repository: { readonly owner: string; readonly repo: string };
}

const MOST_ATTEMPTS = 4;
const LONGEST_WAIT_SECONDS = 60;

/**
 * Connects with the job's token. Reads are tried again while GitHub is not well; writes never, since a lost answer may
 * mean that they were made.
 */
export async function connectGitHub(options: {
  readonly token: string;
  readonly apiUrl: string;
  readonly repository: RepositoryName;
  readonly clock: Clock;
}): Promise<GitHub> {
  if (options.token === "")
    throw new GitHubError("The input github-token is empty; it defaults to the job's own token.");
  // Loaded here, so that the job that validates pull requests does not pay for it.
  const { getOctokit } = await import("@actions/github");
  const octokit = getOctokit(options.token, { baseUrl: options.apiUrl, log: SILENT });
  octokit.hook.wrap("request", async (request, parameters) => {
    for (let attempt = 1; ; attempt += 1)
      try {
        return await request(parameters);
      } catch (error) {
        const wait = waitBefore(attempt, parameters.method, error);
        if (wait === undefined) throw readable(error, `${parameters.method} ${parameters.url}`);
        await options.clock.sleep(wait * 1000);
      }
  });
  return {
    octokit,
    repository: { owner: options.repository.owner, repo: options.repository.name },
  };
}

/** Whether GitHub answered that something is not there, or not for this token. */
export function isNotFound(error: unknown): boolean {
  return error instanceof GitHubError && statusOf(error.cause) === 404;
}

const quiet = (): void => undefined;
const SILENT = { debug: quiet, info: quiet, warn: quiet, error: quiet };

function waitBefore(attempt: number, method: string, error: unknown): number | undefined {
  const status = statusOf(error);
  const passing = status === undefined || status >= 500 || status === 429;
  if (method !== "GET" || !passing || attempt >= MOST_ATTEMPTS) return undefined;
  const { response } = error as { response?: { headers?: Record<string, string> } };
  const asked = Number(response?.headers?.["retry-after"]);
  return Math.min(LONGEST_WAIT_SECONDS, asked > 0 ? asked : 2 ** (attempt - 1));
}

// Octokit gives the status 500 to what was never answered.
function statusOf(error: unknown): number | undefined {
  const { status, response } = (error ?? {}) as { status?: unknown; response?: unknown };
  return typeof status === "number" && response !== undefined ? status : undefined;
}

function readable(error: unknown, request: string): GitHubError {
  const status = statusOf(error);
  const said = error instanceof Error ? error.message.split("\n")[0]?.slice(0, 300) : "";
  const advice =
    status === 403 || status === 401
      ? " Does the job give its token the permissions that the workflows of `rollcall init` give it?"
      : "";
  const answer = status === undefined ? "GitHub did not answer" : `GitHub answered ${status}`;
  return new GitHubError(`${answer} to ${request}: ${said}.${advice}`, { cause: error });
}
