import { c as isNotFound } from "./job.js";
import { Ot as UserError } from "./desired.js";
// src/github/approvals.ts
/**
* Who approved that a run may use an environment.
*
* @returns logins; empty where nobody had to
* @see https://docs.github.com/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run
*/
async function approversOf({ octokit, repository }, runId, environment) {
	const { data } = await octokit.rest.actions.getReviewsForRun({
		...repository,
		run_id: runId
	});
	const logins = data.filter(({ state, environments }) => state === "approved" && environments.some(({ name }) => name === environment)).map(({ user }) => user?.login ?? "");
	return [...new Set(logins)];
}
// src/github/branches.ts
/** Files of one request: a job's token has 1,000 requests an hour, and a request must not grow too large. */
const MOST_FILES_AT_ONCE = 500;
/** @returns the commit that a branch points to; undefined where there is no such branch */
async function branchTip({ octokit, repository }, branch) {
	try {
		const { data } = await octokit.rest.git.getRef({
			...repository,
			ref: `heads/${branch}`
		});
		return data.object.sha;
	} catch (error) {
		if (isNotFound(error)) return void 0;
		throw error;
	}
}
/**
* Makes a commit with these files new or changed, through the API, so that no clone holds a credential. No branch points
* to it yet.
*
* @param parent what it begins at
* @param change.message given the name of the new tree
* @returns the commit
* @see https://docs.github.com/rest/git/trees
*/
async function commitFiles({ octokit: { rest }, repository }, parent, change) {
	const { data: before } = await rest.git.getCommit({
		...repository,
		commit_sha: parent
	});
	let tree = before.tree.sha;
	for (let from = 0; from < change.files.length; from += MOST_FILES_AT_ONCE) {
		const files = change.files.slice(from, from + MOST_FILES_AT_ONCE);
		const { data } = await rest.git.createTree({
			...repository,
			base_tree: tree,
			tree: files.map(({ path, text }) => ({
				path,
				mode: "100644",
				type: "blob",
				content: text
			}))
		});
		tree = data.sha;
	}
	const { data: commit } = await rest.git.createCommit({
		...repository,
		message: change.message(tree),
		tree,
		parents: [parent]
	});
	return commit.sha;
}
// src/commands/action/guards.ts
const PAUSED = "Rollcall is paused (the variable ROLLCALL_PAUSED): nothing was written. Take the variable away and run this again.";
/** @throws UserError while writing is stopped, or for another branch than the default one */
function checkMayWrite(job) {
	checkBranch(job);
	if (job.inputs.paused) throw new UserError(PAUSED);
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
	return await branchTip(github, repository.defaultBranch) !== context.commit;
}
/**
* Who approved this run, other than those who started it.
*
* @throws UserError unless a second person did: without that nobody else reviewed what it writes
*/
async function checkApproval({ inputs, context, github }) {
	const { approvedEnvironment, requireApproval } = inputs;
	const approvers = await approversOf(github, context.runId, approvedEnvironment);
	const others = approvers.filter((login) => !context.actors.includes(login));
	if (!requireApproval || others.length > 0) return others;
	if (approvers.length > 0) throw new UserError(`Only ${approvers.join(", ")} approved this run, who started it. A second person has to approve it: turn on "Prevent self-review" for the environment ${approvedEnvironment}, and start the workflow again. Nothing was written.`);
	throw new UserError(`Nobody approved this run: the environment ${approvedEnvironment} has no required reviewers. Add them in the repository's settings. Where GitHub's plan has none, set the input require-approval to false: then the person who starts this workflow decides alone. Nothing was written.`);
}
export { isSuperseded as a, checkMayWrite as i, checkApproval as n, branchTip as o, checkBranch as r, commitFiles as s, PAUSED as t };
