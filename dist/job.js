import { t as GitHubError } from "./gitHubError.js";
import { t as fileTrouble } from "./fileTrouble.js";
import { t as connectGitHub } from "./client.js";
import { t as idTokenSource } from "./idToken.js";
import { t as networkFromEnvironment } from "./network.js";
import { n as rollcallOnPath } from "./rollcall.js";
import { o as forWorkflowCommand } from "./escape.js";
import { n as digits } from "./wording.js";
import { n as setOutputs } from "./outputs.js";
import { join } from "node:path";
import { mkdir, readFile, writeFile } from "node:fs/promises";
// src/github/job/context.ts
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
		throw new GitHubError(`The event file ${path} cannot be read: ${fileTrouble(error)}.`);
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
// src/github/job/checkRun.ts
const CHECK_NAME = "Rollcall plan";
const MOST_IN_ONE_REQUEST = 50;
const MOST_ANNOTATIONS = 1e3;
/**
* Puts the plan's conclusion beside a commit, with annotations on lines of YAML.
*
* @see https://docs.github.com/rest/checks/runs (50 annotations a request, which add up)
*/
async function publishCheck({ octokit, repository }, { headCommit, conclusion, title, summary, annotations, detailsUrl }) {
	const shown = annotations.slice(0, MOST_ANNOTATIONS).map((annotation) => ({
		path: annotation.file,
		start_line: annotation.line,
		end_line: annotation.line,
		annotation_level: annotation.level,
		title: annotation.title.slice(0, 255),
		message: annotation.message.slice(0, 1e4)
	}));
	const more = annotations.length - shown.length;
	const output = {
		title: title.slice(0, 255),
		summary: more > 0 ? `${summary}\n\n${more === 1 ? "1 more annotation is" : `${digits(more)} more annotations are`} not shown.\n` : summary
	};
	const { data } = await octokit.rest.checks.create({
		...repository,
		name: CHECK_NAME,
		head_sha: headCommit,
		status: "completed",
		conclusion,
		details_url: detailsUrl,
		output: {
			...output,
			annotations: shown.slice(0, MOST_IN_ONE_REQUEST)
		}
	});
	for (let next = MOST_IN_ONE_REQUEST; next < shown.length; next += MOST_IN_ONE_REQUEST) await octokit.rest.checks.update({
		...repository,
		check_run_id: data.id,
		output: {
			...output,
			annotations: shown.slice(next, next + MOST_IN_ONE_REQUEST)
		}
	});
}
// src/github/pullRequests/comment.ts
/**
* Puts the one comment of its kind on a pull request: updates it where it is, leaves it alone when nothing changed.
* It is found by the hidden first line and by its author, since anybody can write such a line.
*
* @returns the comment's page
* @see https://docs.github.com/rest/issues/comments
*/
async function putComment({ octokit, repository }, comment) {
	const { body } = comment;
	const own = await findComment({
		octokit,
		repository
	}, comment);
	if (own && (comment.onlyFirst || plain(own.body) === plain(body))) return own.url;
	const { data } = own ? await octokit.rest.issues.updateComment({
		...repository,
		comment_id: own.id,
		body
	}) : await octokit.rest.issues.createComment({
		...repository,
		issue_number: comment.pullRequest,
		body
	});
	return data.html_url;
}
/** The comment of its kind, if it is there. */
async function findComment({ octokit, repository }, wanted) {
	const own = (await octokit.paginate(octokit.rest.issues.listComments, {
		...repository,
		issue_number: wanted.pullRequest,
		per_page: 100
	})).find((other) => other.user?.login === wanted.author && (other.body ?? "").startsWith(wanted.marker));
	return own && {
		id: own.id,
		url: own.html_url,
		body: own.body ?? ""
	};
}
function plain(body) {
	return (body ?? "").replaceAll("\r\n", "\n").trim();
}
// src/commands/action/job/telling.ts
/** Tells them at once. */
function directTelling(github, { commentAuthor }) {
	return {
		comment: ({ pullRequest, marker, comment, onlyFirst = false }) => putComment(github, {
			pullRequest,
			marker,
			author: commentAuthor,
			body: comment,
			...onlyFirst && { onlyFirst }
		}),
		check: (check) => publishCheck(github, check),
		keepPlan: ({ path, name }) => setOutputs({
			"plan-path": path,
			"artifact-name": name
		})
	};
}
const PAGES_FILE = "pages.json";
const PLAN_FILE = "plan.json";
/** The artifact in which an attempt of a tenant's job leaves its pages. */
const PAGES_NAME = "rollcall-pages";
/** Bytes of a comment, of which several tenants have a part. */
const SHORTER = [
	28e3,
	14e3,
	7e3,
	3500,
	2e3
];
/** The folder that the workflow keeps for the job that tells. */
function pagesFolder({ environment }) {
	return join(environment["RUNNER_TEMP"] ?? ".", "rollcall-pages");
}
/** Leaves the pages for another job. The file is there from the start, so that one which is missing means a lost job. */
async function leavingTelling(tenant, world) {
	const folder = pagesFolder(world);
	let left = {
		formatVersion: 1,
		tenant,
		comments: [],
		hasPlan: false
	};
	let written = Promise.resolve();
	const leave = (more) => {
		left = {
			...left,
			...more
		};
		const text = `${JSON.stringify(left, null, 2)}\n`;
		const write = () => writeFile(join(folder, PAGES_FILE), text);
		written = written.then(write, write);
		return written;
	};
	await mkdir(folder, { recursive: true });
	await leave({});
	await setOutputs({ "pages-path": folder });
	return {
		comment: async ({ kind, pullRequest, comment, within, onlyFirst = false }) => {
			const texts = [comment, ...within ? SHORTER.map(within) : []];
			const page = {
				kind,
				pullRequest,
				onlyFirst,
				texts: [...new Set(texts)]
			};
			await leave({ comments: [...left.comments, page] });
		},
		check: (check) => leave({ check }),
		keepPlan: () => leave({ hasPlan: true })
	};
}
// src/commands/action/job/job.ts
/** Variables whose values no log may show; GitHub hides only what comes from its own secrets. */
const SECRETS = [
	"AZURE_CLIENT_SECRET",
	"AZURE_CLIENT_CERTIFICATE_PASSWORD",
	"ROLLCALL_SIGNING_KEY",
	"SYSTEM_ACCESSTOKEN",
	"ROLLCALL_LEDGER_KEY",
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
			...assertion && { assertion },
			...inputs.tenant !== void 0 && ofTenant(inputs.tenant)
		},
		telling: inputs.tenant === void 0 ? directTelling(github, inputs) : await leavingTelling(inputs.tenant, world)
	};
}
/** Which tenant a job is about, and how its reader names it. */
function ofTenant(tenant) {
	return {
		tenant,
		rollcall: (command) => rollcallOnPath(command.replace(/^\S+/, `$& --tenant ${tenant}`))
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
export { PAGES_NAME as a, findComment as c, publishCheck as d, lineUrl as f, workflowUrl as h, PAGES_FILE as i, putComment as l, runUrl as m, hiding as n, PLAN_FILE as o, pullRequestUrl as p, openJob as r, pagesFolder as s, announce as t, CHECK_NAME as u };
