import { i as tipOf } from "./pullRequests.js";
import { z as UserError } from "./words.js";
// src/github/approvals.ts
/**
* Whether somebody approved that a run may use an environment.
*
* @see https://docs.github.com/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run
*/
async function wasApproved({ octokit, repository }, runId, environment) {
	const { data } = await octokit.rest.actions.getReviewsForRun({
		...repository,
		run_id: runId
	});
	return data.some(({ state, environments }) => state === "approved" && environments.some(({ name }) => name === environment));
}
// src/commands/action/guards.ts
/** @throws UserError while writing is stopped, or for another branch than the default one */
function checkMayWrite(job) {
	if (job.inputs.paused) throw new UserError("Rollcall is paused (the variable ROLLCALL_PAUSED): nothing was written. Take the variable away and run this again.");
	checkBranch(job);
}
/** @throws UserError for another branch than the default one */
function checkBranch({ context, repository }) {
	if (context.ref !== `refs/heads/${repository.defaultBranch}`) throw new UserError(`Only what is on ${repository.defaultBranch} is applied; this run is for ${context.ref}. Nothing was written.`);
}
/**
* Whether the branch has moved on since this run began. The newer commit has a run of its own, which covers this one;
* to write an older state would undo what it does.
*/
async function isSuperseded({ context, repository, github }) {
	return await tipOf(github, repository.defaultBranch) !== context.commit;
}
/** @throws UserError unless somebody approved this run: without it nobody reviewed what it writes */
async function checkApproval({ inputs, context, github }) {
	const { approvedEnvironment, requireApproval } = inputs;
	if (!requireApproval || await wasApproved(github, context.runId, approvedEnvironment)) return;
	throw new UserError(`Nobody approved this run: the environment ${approvedEnvironment} has no required reviewers. Add them in the repository's settings. Where GitHub's plan has none, set the input require-approval to false: then whoever may start this workflow decides alone. Nothing was written.`);
}
export { isSuperseded as i, checkBranch as n, checkMayWrite as r, checkApproval as t };
