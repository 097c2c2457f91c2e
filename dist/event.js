import { t as GitHubError } from "./gitHubError.js";
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
/** @see https://docs.github.com/webhooks/webhook-events-and-payloads#issues */
function labelledIssue(event) {
	const issue = member(event, "issue");
	if (text(event, "action") !== "labeled") throw new GitHubError("This mode is for issues that got a label: on: { issues: { types: [labeled] } }.");
	const body = member(issue, "body");
	return {
		number: number(issue, "number"),
		body: typeof body === "string" ? body : "",
		author: text(member(issue, "user"), "login"),
		sender: text(member(event, "sender"), "login")
	};
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
export { putComment as i, labelledIssue as n, pushedFrom as r, followedRun as t };
