import { t as networkFromEnvironment } from "./network.js";
import { t as GitHubError } from "./gitHubError.js";
// src/github/client.ts
const MOST_ATTEMPTS = 4;
const LONGEST_WAIT_SECONDS = 60;
/** A spent limit is full again within the hour; a run that would wait longer than this is better started again. */
const LONGEST_LIMIT_SECONDS = 900;
/**
* Connects with the job's token. Reads are tried again while GitHub is not well; writes never, since a lost answer may
* mean that they were made. What a rate limit refused was not carried out, so both wait for it.
*
* @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
*/
async function connectGitHub(options) {
	const { network = networkFromEnvironment({}), apiUrl } = options;
	if (options.token === "") throw new GitHubError("The input github-token is empty; it defaults to the job's own token.");
	const { getOctokit } = await import("./github.js");
	const octokit = getOctokit(options.token, {
		baseUrl: apiUrl,
		log: SILENT,
		request: { fetch: network.fetch }
	});
	octokit.hook.wrap("request", async (request, parameters) => {
		for (let attempt = 1;; attempt += 1) try {
			return await request(parameters);
		} catch (error) {
			const lost = statusOf(error) === void 0 ? network.failure(error, apiUrl) : void 0;
			const wait = attempt >= MOST_ATTEMPTS || lost?.passes === false ? void 0 : limitSeconds(error, attempt, options.clock.now()) ?? unwellSeconds(error, attempt, parameters.method);
			if (wait === void 0 || wait > LONGEST_LIMIT_SECONDS) throw readable(error, `${parameters.method} ${parameters.url}`, lost);
			await options.clock.sleep(wait * 1e3);
		}
	});
	return {
		octokit,
		network,
		repository: {
			owner: options.repository.owner,
			repo: options.repository.name
		}
	};
}
/** Whether GitHub answered that something is not there, or not for this token. */
function isNotFound(error) {
	return error instanceof GitHubError && statusOf(error.cause) === 404;
}
const quiet = () => void 0;
const SILENT = {
	debug: quiet,
	info: quiet,
	warn: quiet,
	error: quiet
};
/** Seconds to wait for a rate limit; undefined for any other answer. A 403 is one only with signs of it. */
function limitSeconds(error, attempt, now) {
	const status = statusOf(error);
	if (status !== 403 && status !== 429) return void 0;
	const headers = headersOf(error);
	const asked = Number(headers["retry-after"]);
	if (asked > 0) return asked;
	if (headers["x-ratelimit-remaining"] === "0") {
		const reset = Number(headers["x-ratelimit-reset"]) - now.getTime() / 1e3;
		return reset > 0 ? Math.ceil(reset) : 1;
	}
	return status === 429 || /rate limit/i.test(error instanceof Error ? error.message : "") ? LONGEST_WAIT_SECONDS * 2 ** (attempt - 1) : void 0;
}
/** Seconds to wait while GitHub is not well; undefined where waiting does not help or could do something twice. */
function unwellSeconds(error, attempt, method) {
	const status = statusOf(error);
	if (method !== "GET" || status !== void 0 && status < 500) return void 0;
	const asked = Number(headersOf(error)["retry-after"]);
	return Math.min(LONGEST_WAIT_SECONDS, asked > 0 ? asked : 2 ** (attempt - 1));
}
function headersOf(error) {
	return error.response?.headers ?? {};
}
function statusOf(error) {
	const { status, response } = error ?? {};
	return typeof status === "number" && response !== void 0 ? status : void 0;
}
function readable(error, request, lost) {
	if (lost) {
		const message = /[.]$/.test(lost.message) ? lost.message : `${lost.message}.`;
		return new GitHubError(`GitHub did not answer to ${request}: ${message}`, { cause: error });
	}
	const status = statusOf(error);
	const said = error instanceof Error ? error.message.split("\n")[0]?.slice(0, 300) : "";
	const advice = limitSeconds(error, 1, /* @__PURE__ */ new Date(0)) !== void 0 ? " GitHub's rate limit is used up. Run the job again later." : status === 403 || status === 401 ? " Does the job give its token the permissions that the workflows of `rollcall init` give it?" : "";
	return new GitHubError(`GitHub answered ${status} to ${request}: ${said}.${advice}`, { cause: error });
}
export { isNotFound as n, connectGitHub as t };
