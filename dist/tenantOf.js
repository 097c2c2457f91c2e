import { m as configurationAt } from "./diagnostics.js";
import { t as GitHubError } from "./gitHubError.js";
import { t as isKnown } from "./knownErrors.js";
import { $ as findArtifact, M as planFrom, h as mergedPullRequests, o as changesAny, tt as readArtifact } from "./planFromDirectory.js";
import { t as announce } from "./job.js";
// src/github/comment.ts
/**
* Puts the one comment of its kind on a pull request: updates it where it is, leaves it alone when nothing changed.
* It is found by the hidden first line and by its author, since anybody can write such a line.
*
* @returns the comment's page
* @see https://docs.github.com/rest/issues/comments
*/
async function putComment({ octokit, repository }, comment) {
	const { marker, author, body } = comment;
	const own = (await octokit.paginate(octokit.rest.issues.listComments, {
		...repository,
		issue_number: comment.pullRequest,
		per_page: 100
	})).find((other) => other.user?.login === author && (other.body ?? "").startsWith(marker));
	if (own && plain(own.body) === plain(body)) return own.html_url;
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
function plain(body) {
	return (body ?? "").replaceAll("\r\n", "\n").trim();
}
// src/github/event.ts
/**
* @returns undefined when the repository of its commit was deleted meanwhile
* @see https://docs.github.com/webhooks/webhook-events-and-payloads#workflow_run
*/
function followedRun(event) {
	const run = member(event, "workflow_run");
	const repository = member(run, "head_repository");
	if (run !== void 0 && repository === null) return void 0;
	return {
		event: text(run, "event"),
		headCommit: text(run, "head_sha"),
		headBranch: text(run, "head_branch"),
		headRepository: {
			id: number(repository, "id"),
			owner: text(member(repository, "owner"), "login")
		},
		actor: text(member(run, "triggering_actor"), "login")
	};
}
/**
* The commit that the branch pointed at before a push; all zeros where it was not there.
*
* @see https://docs.github.com/webhooks/webhook-events-and-payloads#push
*/
function pushedFrom(event) {
	return text(event, "before");
}
function member(value, name) {
	return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? value[name] : void 0;
}
function text(value, name) {
	const found = member(value, name);
	if (typeof found === "string") return found;
	throw new GitHubError(`The event has no "${name}", which this mode needs. Is it the right event?`);
}
function number(value, name) {
	const found = member(value, name);
	if (typeof found === "number") return found;
	throw new GitHubError(`The event has no "${name}", which this mode needs. Is it the right event?`);
}
// src/commands/action/reviewedPlans.ts
/** The artifact that holds the plan of a pull request's commit. */
function reviewedPlanName(pullRequest, headCommit) {
	return `rollcall-plan-${pullRequest}-${headCommit}`;
}
/**
* What people reviewed of these commits. Comments and check runs are never read for it: anybody may write them.
*
* @param commits of the default branch, by first parents
*/
async function mergedWith(job, commits) {
	const { inputs, repository, github } = job;
	const base = {
		repositoryId: repository.id,
		branch: repository.defaultBranch
	};
	const { users, config, acknowledgements } = inputs.source;
	const heads = /* @__PURE__ */ new Map();
	const directPushes = [];
	for (const commit of commits) {
		const pulls = await mergedPullRequests(github, commit, base);
		for (const { number, headCommit } of pulls) heads.set(number, headCommit);
		if (pulls.length === 0 && await changesAny(commit, [
			users,
			config,
			acknowledgements
		])) directPushes.push(commit);
	}
	const pullRequests = [];
	for (const [number, headCommit] of heads) pullRequests.push({
		number,
		headCommit,
		plan: await reviewedPlan(job, number, headCommit)
	});
	return {
		pullRequests,
		directPushes
	};
}
async function reviewedPlan({ inputs, repository, github, world }, pullRequest, headCommit) {
	const artifact = await findArtifact(github, reviewedPlanName(pullRequest, headCommit), {
		repositoryId: repository.id,
		workflowPath: inputs.planWorkflow,
		events: ["workflow_run"],
		branch: repository.defaultBranch
	});
	if (!artifact) return void 0;
	try {
		const files = await readArtifact(github, artifact);
		return planFrom(files.get("plan.json") ?? "", `The artifact ${artifact.name}`);
	} catch (error) {
		if (!isKnown(error)) throw error;
		announce(world, "warning", error.message);
		return;
	}
}
// src/commands/action/tenantOf.ts
/** What tells the comments about one tenant from those about another. Known before any directory is asked. */
async function tenantOf({ inputs, world }, commit) {
	const configuration = await configurationAt(commit, inputs.source);
	if ((inputs.directory ?? configuration.directory) === "embedded") return "embedded";
	return (configuration.tenant ?? world.environment["AZURE_TENANT_ID"]) || "default";
}
export { pushedFrom as a, followedRun as i, mergedWith as n, putComment as o, reviewedPlanName as r, tenantOf as t };
