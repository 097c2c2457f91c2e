import { n as isNotFound } from "./client.js";
import { t as GitHubError } from "./gitHubError.js";
// src/github/pullRequests/pullRequests.ts
/**
* The open pull request whose head is what the followed run ran on. It is looked up, never taken from what that run
* left behind: its jobs are the pull request's own code.
*
* @returns undefined when it was closed or got a newer commit, or goes to another branch
* @see https://docs.github.com/rest/pulls/pulls#list-pull-requests
*/
async function findPullRequest({ octokit, repository }, { headCommit, headBranch, headRepository }, base) {
	if (headRepository === void 0) return void 0;
	const pull = (await octokit.paginate(octokit.rest.pulls.list, {
		...repository,
		state: "open",
		base: base.branch,
		head: `${headRepository.owner}:${headBranch}`,
		per_page: 100
	})).find((pull) => pull.head.sha === headCommit && pull.head.repo?.id === headRepository.id && pull.base.repo.id === base.repositoryId && pull.base.ref === base.branch);
	return pull && {
		number: pull.number,
		headCommit: pull.head.sha,
		author: pull.user?.login ?? "",
		fromFork: pull.head.repo?.id !== base.repositoryId
	};
}
/**
* The open pull request with this last commit whose branch went with its repository, such as a fork that was deleted.
*
* @see https://docs.github.com/rest/pulls/pulls#list-pull-requests (head.repo may be null)
*/
async function findOrphan({ octokit, repository }, headCommit, branch) {
	const pull = (await octokit.paginate(octokit.rest.pulls.list, {
		...repository,
		state: "open",
		base: branch,
		per_page: 100
	})).find(({ head }) => head.sha === headCommit && head.repo === null);
	return pull && {
		number: pull.number,
		headCommit,
		author: pull.user?.login ?? "",
		fromFork: true
	};
}
/**
* The pull requests into a branch by whose merge a commit got there.
*
* @see https://docs.github.com/rest/commits/commits#list-pull-requests-associated-with-a-commit
*/
async function mergedPullRequests({ octokit, repository }, commit, base) {
	return (await octokit.paginate(octokit.rest.repos.listPullRequestsAssociatedWithCommit, {
		...repository,
		commit_sha: commit,
		per_page: 100
	})).filter((pull) => pull.merged_at !== null && pull.base.ref === base.branch && pull.base.repo.id === base.repositoryId).map(mergedAs);
}
function mergedAs(pull) {
	return {
		number: pull.number,
		headCommit: pull.head.sha,
		...pull.user && { author: pull.user.login }
	};
}
/**
* The pull requests into a branch whose merge made one of these commits its tip. GitHub knows this at once, while it
* may associate a commit with its pull request seconds later. Looks at the hundred that changed last.
*
* @returns by commit
* @see https://docs.github.com/rest/pulls/pulls#get-a-pull-request (merge_commit_sha)
*/
async function pullRequestsMergedAs({ octokit, repository }, commits, base) {
	const { data } = await octokit.rest.pulls.list({
		...repository,
		state: "closed",
		base: base.branch,
		sort: "updated",
		direction: "desc",
		per_page: 100
	});
	return new Map(data.flatMap((pull) => pull.merged_at !== null && pull.base.ref === base.branch && pull.base.repo.id === base.repositoryId && pull.merge_commit_sha !== null && commits.includes(pull.merge_commit_sha) ? [[pull.merge_commit_sha, mergedAs(pull)]] : []));
}
/** @see https://docs.github.com/rest/pulls/pulls#create-a-pull-request */
async function openPullRequest({ octokit, repository }, pull) {
	try {
		const { data } = await octokit.rest.pulls.create({
			...repository,
			title: pull.title,
			head: pull.branch,
			base: pull.base,
			body: pull.body
		});
		return {
			kind: "opened",
			number: data.number,
			url: data.html_url
		};
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		const range = `${encodeURIComponent(pull.base)}...${encodeURIComponent(pull.branch)}`;
		return {
			kind: "pushed",
			compareUrl: `${pull.serverUrl}/${repository.owner}/${repository.repo}/compare/${range}?expand=1`,
			reason: error.message
		};
	}
}
/**
* The pull requests from one branch of this repository into another, newest first; `closed` are those not merged.
*
* @see https://docs.github.com/rest/pulls/pulls#list-pull-requests
*/
async function pullRequestsFrom({ octokit, repository }, branch, base, state) {
	return (await octokit.paginate(octokit.rest.pulls.list, {
		...repository,
		state,
		base: base.branch,
		head: `${repository.owner}:${branch}`,
		per_page: 100
	})).filter((pull) => pull.head.ref === branch && pull.head.repo?.id === base.repositoryId && pull.base.ref === base.branch && pull.merged_at === null).map((pull) => ({
		number: pull.number,
		headCommit: pull.head.sha,
		body: pull.body ?? ""
	})).toSorted((a, b) => b.number - a.number);
}
/**
* Whether somebody may push to the repository.
*
* @see https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user
*/
async function mayWrite({ octokit, repository }, login) {
	try {
		const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({
			...repository,
			username: login
		});
		return data.permission === "admin" || data.permission === "write";
	} catch (error) {
		if (isNotFound(error)) return false;
		throw error;
	}
}
export { openPullRequest as a, mergedPullRequests as i, findPullRequest as n, pullRequestsFrom as o, mayWrite as r, pullRequestsMergedAs as s, findOrphan as t };
