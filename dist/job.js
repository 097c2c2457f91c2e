import { s as forWorkflowCommand, t as GitHubError } from "./gitHubError.js";
import { t as DirectoryError } from "./ports.js";
import { readFile } from "node:fs/promises";
// src/github/client.ts
const MOST_ATTEMPTS = 4;
const LONGEST_WAIT_SECONDS = 60;
/**
* Connects with the job's token. Reads are tried again while GitHub is not well; writes never, since a lost answer may
* mean that they were made.
*/
async function connectGitHub(options) {
	if (options.token === "") throw new GitHubError("The input github-token is empty; it defaults to the job's own token.");
	const { getOctokit } = await import("./github.js");
	const octokit = getOctokit(options.token, {
		baseUrl: options.apiUrl,
		log: SILENT
	});
	octokit.hook.wrap("request", async (request, parameters) => {
		for (let attempt = 1;; attempt += 1) try {
			return await request(parameters);
		} catch (error) {
			const wait = waitBefore(attempt, parameters.method, error);
			if (wait === void 0) throw readable(error, `${parameters.method} ${parameters.url}`);
			await options.clock.sleep(wait * 1e3);
		}
	});
	return {
		octokit,
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
function waitBefore(attempt, method, error) {
	const status = statusOf(error);
	if (method !== "GET" || !(status === void 0 || status >= 500 || status === 429) || attempt >= MOST_ATTEMPTS) return void 0;
	const { response } = error;
	const asked = Number(response?.headers?.["retry-after"]);
	return Math.min(LONGEST_WAIT_SECONDS, asked > 0 ? asked : 2 ** (attempt - 1));
}
function statusOf(error) {
	const { status, response } = error ?? {};
	return typeof status === "number" && response !== void 0 ? status : void 0;
}
function readable(error, request) {
	const status = statusOf(error);
	const said = error instanceof Error ? error.message.split("\n")[0]?.slice(0, 300) : "";
	const advice = status === 403 || status === 401 ? " Does the job give its token the permissions that the workflows of `rollcall init` give it?" : "";
	const answer = status === void 0 ? "GitHub did not answer" : `GitHub answered ${status}`;
	return new GitHubError(`${answer} to ${request}: ${said}.${advice}`, { cause: error });
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
		workflowPath: workflowPathOf(needed("GITHUB_WORKFLOW_REF"), `${owner}/${name}`),
		serverUrl: needed("GITHUB_SERVER_URL"),
		apiUrl: needed("GITHUB_API_URL")
	};
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
function idTokenSource(environment) {
	if (!environment["ACTIONS_ID_TOKEN_REQUEST_URL"] || !environment["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]) return void 0;
	return async (audience) => {
		return (await import("./core.js")).getIDToken(audience).catch(() => {
			throw new DirectoryError("GitHub's OIDC provider gave no token. Run the job again; if it stays so, see https://www.githubstatus.com.");
		});
	};
}
// src/commands/action/job.ts
/** @throws GitHubError where this is no job, or one without the event that it needs */
async function openJob(inputs, world) {
	const context = await readContext(world.environment);
	const github = await connectGitHub({
		token: inputs.token,
		apiUrl: context.apiUrl,
		repository: context.repository,
		clock: world.clock
	});
	const assertion = idTokenSource(world.environment);
	return {
		inputs,
		context,
		repository: await readRepository(github),
		github,
		world: {
			...world,
			...assertion && { assertion }
		}
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
export { isNotFound as a, runUrl as i, openJob as n, lineUrl as r, announce as t };
