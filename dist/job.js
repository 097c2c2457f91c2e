import { s as forWorkflowCommand, t as GitHubError } from "./gitHubError.js";
import { n as proxyFor, t as networkFromEnvironment } from "./network.js";
import { t as DirectoryError } from "./ports.js";
import process from "node:process";
import { readFile } from "node:fs/promises";
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
// src/github/context.ts
/**
* Reads the runner's variables and the event's file.
*
* @throws GitHubError when one is missing
* @see https://docs.github.com/actions/reference/workflows-and-actions/variables
*/
async function readContext(environment) {
	const needed = (name) => {
		const value = environment[name];
		if (value) return value;
		throw new GitHubError(`${name} is not set: this runs as a GitHub Action only.`);
	};
	const [owner = "", name = ""] = needed("GITHUB_REPOSITORY").split("/");
	return {
		eventName: needed("GITHUB_EVENT_NAME"),
		event: await readEvent(needed("GITHUB_EVENT_PATH")),
		repository: {
			owner,
			name
		},
		commit: needed("GITHUB_SHA"),
		ref: needed("GITHUB_REF"),
		runId: Number(needed("GITHUB_RUN_ID")),
		runAttempt: Number(environment["GITHUB_RUN_ATTEMPT"] ?? "1"),
		actors: ["GITHUB_ACTOR", "GITHUB_TRIGGERING_ACTOR"].flatMap((name) => environment[name] ?? []),
		workflowPath: workflowPathOf(needed("GITHUB_WORKFLOW_REF"), `${owner}/${name}`),
		serverUrl: needed("GITHUB_SERVER_URL"),
		apiUrl: needed("GITHUB_API_URL")
	};
}
/** The page of this workflow, where it can be started. */
function workflowUrl({ serverUrl, repository, workflowPath }) {
	const file = workflowPath.split("/").at(-1) ?? "";
	return `${serverUrl}/${repository.owner}/${repository.name}/actions/workflows/${file}`;
}
/** The page of a pull request. */
function pullRequestUrl({ serverUrl, repository }, number) {
	return `${serverUrl}/${repository.owner}/${repository.name}/pull/${number}`;
}
/** The page of this run. */
function runUrl({ serverUrl, repository, runId }) {
	return `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${runId}`;
}
/** The page of a line of a file at a commit. */
function lineUrl({ serverUrl, repository }, commit, place) {
	const path = place.file.split("/").map(encodeURIComponent).join("/");
	return `${serverUrl}/${repository.owner}/${repository.name}/blob/${commit}/${path}#L${place.line}`;
}
async function readEvent(path) {
	try {
		return JSON.parse(await readFile(path, "utf8"));
	} catch (error) {
		throw new GitHubError(`The event file ${path} cannot be read: ${error.message}`);
	}
}
function workflowPathOf(reference, repository) {
	const path = reference.replace(/@.*$/s, "");
	return path.startsWith(`${repository}/`) ? path.slice(repository.length + 1) : path;
}
// src/github/repository.ts
/**
* What the repository is now. The event does not tell: a run that is started again has the old one's.
*
* @see https://docs.github.com/rest/repos/repos#get-a-repository
*/
async function readRepository({ octokit, repository }) {
	const { data } = await octokit.rest.repos.get({ ...repository });
	return {
		id: data.id,
		defaultBranch: data.default_branch,
		isPublic: data.visibility === void 0 ? !data.private : data.visibility === "public"
	};
}
// src/github/idToken.ts
/**
* GitHub's OIDC provider, where the job has the permission `id-token: write`.
*
* @see https://docs.github.com/actions/reference/security/oidc
*/
function idTokenSource(environment, network = networkFromEnvironment(environment)) {
	const address = environment["ACTIONS_ID_TOKEN_REQUEST_URL"];
	if (!address || !environment["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]) return void 0;
	return async (audience) => {
		try {
			nameProxyToLibrary(address, environment);
			return await (await import("./core.js")).getIDToken(audience);
		} catch {
			const why = await reasonOf(address, network);
			throw new DirectoryError(`GitHub's OIDC provider gave no token. ${why ?? "Run the job again; if it stays so, see https://www.githubstatus.com."}`);
		}
	};
}
function nameProxyToLibrary(address, environment) {
	const proxy = proxyFor(new URL(address), environment);
	if (proxy?.variable.toLowerCase() === "all_proxy") process.env["https_proxy"] = environment[proxy.variable];
}
/** Why the provider cannot be reached, of which the library keeps nothing: asked once more, without the job's token. */
async function reasonOf(address, network) {
	try {
		await network.fetch(address, {
			method: "HEAD",
			redirect: "manual"
		});
		return;
	} catch (error) {
		return network.failure(error, address).message;
	}
}
// src/commands/action/job.ts
/** @throws GitHubError where this is no job, or one without the event that it needs */
async function openJob(inputs, world) {
	const context = await readContext(world.environment);
	const network = networkFromEnvironment(world.environment);
	const github = await connectGitHub({
		token: inputs.token,
		apiUrl: context.apiUrl,
		repository: context.repository,
		clock: world.clock,
		network
	});
	const assertion = idTokenSource(world.environment, network);
	const hide = hiding(world);
	hide(world.environment["AZURE_CLIENT_SECRET"] ?? "");
	return {
		inputs,
		context,
		repository: await readRepository(github),
		github,
		world: {
			...world,
			hide,
			...assertion && { assertion }
		}
	};
}
/**
* Has the runner put `***` in the place of a secret in everything that is printed later. Each line is hidden on its own,
* since the runner looks for a secret line by line.
*
* @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log
*/
function hiding({ output }) {
	return (secret) => {
		for (const line of secret.split(/[\r\n]+/).map((part) => part.trim())) if (line !== "") output.out(`::add-mask::${line.replaceAll("%", "%25")}\n`);
	};
}
/**
* A line that GitHub shows on the page of the run.
*
* @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
*/
function announce({ output }, level, message) {
	output.out(`::${level}::${forWorkflowCommand(message, "data")}\n`);
}
export { pullRequestUrl as a, isNotFound as c, lineUrl as i, hiding as n, runUrl as o, openJob as r, workflowUrl as s, announce as t };
