import type { getOctokit } from "@actions/github";
import type { Clock } from "../model/clock.ts";
import type { ConnectionFailure } from "../network/failure.ts";
import { networkFromEnvironment, type Network } from "../network/network.ts";
import type { RepositoryName } from "./job/context.ts";
import { GitHubError } from "./gitHubError.ts";

/** GitHub's API for one repository. */
export interface GitHub {
  readonly octokit: ReturnType<typeof getOctokit>;
  readonly network: Network;
  readonly repository: { readonly owner: string; readonly repo: string };
}

const MOST_ATTEMPTS = 4;
const LONGEST_WAIT_SECONDS = 60;
/** A spent limit is full again within the hour; a run that would wait longer than this is better started again. */
const LONGEST_LIMIT_SECONDS = 15 * 60;

/**
 * Connects with the job's token. Reads are tried again while GitHub is not well; writes never, since a lost answer may
 * mean that they were made. What a rate limit refused was not carried out, so both wait for it.
 *
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export async function connectGitHub(options: {
  readonly token: string;
  readonly apiUrl: string;
  readonly repository: RepositoryName;
  readonly clock: Clock;
  /** Straight to GitHub by default. */
  readonly network?: Network;
}): Promise<GitHub> {
  const { network = networkFromEnvironment({}), apiUrl } = options;
  if (options.token === "")
    throw new GitHubError("The input github-token is empty; it defaults to the job's own token.");
  // Loaded here, so that the job that validates pull requests does not pay for it.
  const { getOctokit } = await import("@actions/github");
  const octokit = getOctokit(options.token, {
    baseUrl: apiUrl,
    log: SILENT,
    request: { fetch: network.fetch },
  });
  octokit.hook.wrap("request", async (request, parameters) => {
    for (let attempt = 1; ; attempt += 1)
      try {
        return await request(parameters);
      } catch (error) {
        const lost = statusOf(error) === undefined ? network.failure(error, apiUrl) : undefined;
        const wait =
          attempt >= MOST_ATTEMPTS || lost?.passes === false
            ? undefined
            : (limitSeconds(error, attempt, options.clock.now()) ??
              unwellSeconds(error, attempt, parameters.method));
        if (wait === undefined || wait > LONGEST_LIMIT_SECONDS)
          throw readable(error, `${parameters.method} ${parameters.url}`, lost);
        await options.clock.sleep(wait * 1000);
      }
  });
  return {
    octokit,
    network,
    repository: { owner: options.repository.owner, repo: options.repository.name },
  };
}

/** Whether GitHub answered that something is not there, or not for this token. */
export function isNotFound(error: unknown): boolean {
  return error instanceof GitHubError && statusOf(error.cause) === 404;
}

const quiet = (): void => undefined;
const SILENT = { debug: quiet, info: quiet, warn: quiet, error: quiet };

/** Seconds to wait for a rate limit; undefined for any other answer. A 403 is one only with signs of it. */
function limitSeconds(error: unknown, attempt: number, now: Date): number | undefined {
  const status = statusOf(error);
  if (status !== 403 && status !== 429) return undefined;
  const headers = headersOf(error);
  const asked = Number(headers["retry-after"]);
  if (asked > 0) return asked;
  if (headers["x-ratelimit-remaining"] === "0") {
    const reset = Number(headers["x-ratelimit-reset"]) - now.getTime() / 1000;
    return reset > 0 ? Math.ceil(reset) : 1;
  }
  const isLimit = status === 429 || /rate limit/i.test(error instanceof Error ? error.message : "");
  // Without a header GitHub asks for a minute, and for longer each time.
  return isLimit ? LONGEST_WAIT_SECONDS * 2 ** (attempt - 1) : undefined;
}

/** Seconds to wait while GitHub is not well; undefined where waiting does not help or could do something twice. */
function unwellSeconds(error: unknown, attempt: number, method: string): number | undefined {
  const status = statusOf(error);
  if (method !== "GET" || (status !== undefined && status < 500)) return undefined;
  const asked = Number(headersOf(error)["retry-after"]);
  return Math.min(LONGEST_WAIT_SECONDS, asked > 0 ? asked : 2 ** (attempt - 1));
}

function headersOf(error: unknown): Readonly<Record<string, string>> {
  return (error as { response?: { headers?: Record<string, string> } }).response?.headers ?? {};
}

// Octokit gives the status 500 to what was never answered.
function statusOf(error: unknown): number | undefined {
  const { status, response } = (error ?? {}) as { status?: unknown; response?: unknown };
  return typeof status === "number" && response !== undefined ? status : undefined;
}

function readable(
  error: unknown,
  request: string,
  lost: ConnectionFailure | undefined,
): GitHubError {
  if (lost) {
    const message = /[.]$/.test(lost.message) ? lost.message : `${lost.message}.`;
    return new GitHubError(`GitHub did not answer to ${request}: ${message}`, { cause: error });
  }
  const status = statusOf(error);
  const said = error instanceof Error ? error.message.split("\n")[0]?.slice(0, 300) : "";
  const isLimit = limitSeconds(error, 1, new Date(0)) !== undefined;
  const advice = isLimit
    ? " GitHub's rate limit is used up. Run the job again later."
    : status === 403 || status === 401
      ? " Does the job give its token the permissions that the workflows of `rollcall init` give it?"
      : "";
  return new GitHubError(`GitHub answered ${status} to ${request}: ${said}.${advice}`, {
    cause: error,
  });
}
