import { l as putComment, t as announce } from "./job.js";
import { t as pagesOfConflict } from "./plan3.js";
import { t as isKnown } from "./knownErrors.js";
import { n as tenantOf } from "./tenantOf.js";
// src/github/pullRequests/openPullRequests.ts
/** Looked at in one go: a job's token has 1,000 requests an hour. */
const MOST = 50;
/**
* The open pull requests into a branch that cannot be merged for a conflict, those changed last first; 50 are looked
* at. GitHub starts no `pull_request` workflow for them. One of which GitHub does not know yet is left out.
*
* @see https://docs.github.com/rest/pulls/pulls#get-a-pull-request (mergeable)
*/
async function pullRequestsInConflict({ octokit, repository }, branch) {
	const { data } = await octokit.rest.pulls.list({
		...repository,
		state: "open",
		base: branch,
		sort: "updated",
		direction: "desc",
		per_page: MOST
	});
	const conflicting = [];
	for (const { number } of data) {
		const { data: pull } = await octokit.rest.pulls.get({
			...repository,
			pull_number: number
		});
		if (pull.mergeable === false) conflicting.push(number);
	}
	return conflicting;
}
// src/commands/action/comments/tellConflicts.ts
/**
* Tells open pull requests that conflict with the branch why they get no plan: GitHub starts no workflow for them.
* Fails nothing.
*/
async function tellConflicts(job) {
	const { github, inputs, context, repository, world } = job;
	if (inputs.tenant !== void 0) return;
	try {
		const tenant = await tenantOf(job, context.commit);
		for (const number of await pullRequestsInConflict(github, repository.defaultBranch)) {
			const { marker, comment } = pagesOfConflict([], tenant);
			await putComment(github, {
				pullRequest: number,
				marker,
				author: inputs.commentAuthor,
				body: comment
			});
		}
	} catch (error) {
		if (!isKnown(error)) throw error;
		announce(world, "warning", `Rollcall could not comment on the pull requests with conflicts: ${error.message}`);
	}
}
export { tellConflicts as t };
