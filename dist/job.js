import { s as forWorkflowCommand, t as GitHubError } from "./gitHubError.js";
import { t as connectGitHub } from "./client.js";
import { t as idTokenSource } from "./idToken.js";
import { t as networkFromEnvironment } from "./network.js";
import { readFile } from "node:fs/promises";
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
// src/commands/action/job.ts
/** Variables whose values no log may show; GitHub hides only what comes from its own secrets. */
const SECRETS = [
	"AZURE_CLIENT_SECRET",
	"AZURE_CLIENT_CERTIFICATE_PASSWORD",
	"SYSTEM_ACCESSTOKEN",
	"IDENTITY_HEADER"
];
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
	for (const name of SECRETS) hide(world.environment[name] ?? "");
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
export { pullRequestUrl as a, lineUrl as i, hiding as n, runUrl as o, openJob as r, workflowUrl as s, announce as t };
