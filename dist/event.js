import { t as GitHubError } from "./gitHubError.js";
// src/github/event.ts
/** @see https://docs.github.com/webhooks/webhook-events-and-payloads#workflow_run */
function followedRun(event) {
	const run = member(event, "workflow_run");
	const repository = member(run, "head_repository");
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
/** The repository that the event happened in. */
function eventRepository(event) {
	const repository = member(event, "repository");
	return {
		id: number(repository, "id"),
		defaultBranch: text(repository, "default_branch"),
		isPublic: member(repository, "private") === false
	};
}
/** The commit that a push found; undefined for a new branch. */
function commitBefore(event) {
	const before = text(event, "before");
	return /^0+$/.test(before) ? void 0 : before;
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
export { eventRepository as n, followedRun as r, commitBefore as t };
