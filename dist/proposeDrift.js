import { j as readArtifact, k as findArtifact } from "./plan.js";
import { a as isSuperseded, c as configurationAt, f as loadCommit, o as branchTip, r as checkBranch, s as commitFiles } from "./guards.js";
import { a as openPullRequest, o as pullRequestsFrom } from "./pullRequests.js";
import { r as parseRoster } from "./tenantIds.js";
import { r as UserError, t as EXIT } from "./world.js";
import { n as proposalName, t as proposalIn } from "./driftProposal.js";
import { t as announce } from "./job.js";
import { t as tellConflicts } from "./tellConflicts.js";
import { i as sentence } from "./wording.js";
import { createHash } from "node:crypto";
// src/github/pullRequests/keepPullRequest.ts
/**
* Opens the pull request, brings it up to date, or takes its branch away when there is nothing left to ask for. What
* somebody else committed to its branch is never overwritten, and what somebody declined is not asked for again.
*
* @see https://docs.github.com/rest/pulls/pulls and https://docs.github.com/rest/git/refs
*/
async function keepPullRequest(github, wanted) {
	const { branch, base, files } = wanted;
	const tip = await branchTip(github, branch);
	const last = tip === void 0 ? void 0 : await readCommit(github, tip);
	if (last && !last.isOwn) return { kind: "foreign" };
	const [open] = await pullRequestsFrom(github, branch, base, "open");
	if (files.length === 0) {
		if (open) await describe(github, open.number, {
			...wanted,
			body: `${ENDED}\n${wanted.body}`
		});
		if (tip !== void 0) await deleteBranch(github, branch);
		return {
			kind: "none",
			...open && { number: open.number }
		};
	}
	const filesDigest = digestOf(wanted);
	if (open && last?.files === filesDigest) {
		if (!isSame(open.body, wanted.body)) await describe(github, open.number, wanted);
		return {
			kind: "unchanged",
			number: open.number
		};
	}
	if (!open) {
		const declined = await declinedBefore(github, wanted);
		if (declined !== void 0) return {
			kind: "declined",
			number: declined
		};
	}
	if (!await pushCommit(github, wanted, filesDigest, tip)) return { kind: "foreign" };
	if (!open) return openPullRequest(github, {
		...wanted,
		base: base.branch
	});
	await describe(github, open.number, wanted);
	return {
		kind: "updated",
		number: open.number
	};
}
/** @returns false when the branch got another commit meanwhile, which was left alone */
async function pushCommit(github, { branch, commit, files, digest, title }, filesDigest, tip) {
	const { rest } = github.octokit;
	const sha = await commitFiles(github, commit, {
		files,
		message: (tree) => `${title}\n\n${VALUES}: ${digest}\n${FILES}: ${filesDigest}\n${TREE}: ${tree}\n`
	});
	if (await branchTip(github, branch) !== tip) return false;
	if (tip === void 0) await rest.git.createRef({
		...github.repository,
		ref: `refs/heads/${branch}`,
		sha
	});
	else await rest.git.updateRef({
		...github.repository,
		ref: `heads/${branch}`,
		sha,
		force: true
	});
	return true;
}
async function declinedBefore(github, { branch, base, digest }) {
	const [closed] = await pullRequestsFrom(github, branch, base, "closed");
	if (!closed || closed.body.startsWith(ENDED)) return void 0;
	return (await readCommit(github, closed.headCommit)).values === digest ? closed.number : void 0;
}
/** Begins the text of what was closed here, and not declined by somebody. */
const ENDED = "<!-- rollcall:ended -->";
const VALUES = "Rollcall-Values";
const FILES = "Rollcall-Files";
const TREE = "Rollcall-Tree";
/** The trailers tell a commit made here, with everything that is in it, from what people commit on top or amend. */
async function readCommit({ octokit, repository }, commit) {
	const { data } = await octokit.rest.git.getCommit({
		...repository,
		commit_sha: commit
	});
	const trailer = (name) => data.message.split("\n").findLast((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
	return {
		isOwn: trailer(TREE) === data.tree.sha,
		values: trailer(VALUES),
		files: trailer(FILES)
	};
}
function digestOf({ files }) {
	const sorted = files.map(({ path, text }) => [path, text]).toSorted();
	return createHash("sha256").update(JSON.stringify(sorted)).digest("hex");
}
async function describe({ octokit, repository }, number, { title, body }) {
	await octokit.rest.pulls.update({
		...repository,
		pull_number: number,
		title,
		body
	});
}
async function deleteBranch({ octokit, repository }, branch) {
	await octokit.rest.git.deleteRef({
		...repository,
		ref: `heads/${branch}`
	});
}
function isSame(left, right) {
	const plain = (text) => text.replaceAll("\r\n", "\n").trim();
	return plain(left) === plain(right);
}
// src/commands/action/drift/proposeDrift.ts
function branchFor(tenant) {
	return tenant === void 0 ? "rollcall-drift" : `rollcall-drift-${tenant}`;
}
function titleFor(tenant) {
	const title = "Accept what was changed in the directory";
	return tenant === void 0 ? title : `${title} of ${tenant}`;
}
/**
* The second job of the night: keeps the one pull request that takes over what was changed in the directory by hand. It
* cannot sign in; what it proposes was read by the first job of the same run.
*
* @throws GitHubError, GitError, UserError
*/
async function proposeDrift(job) {
	const { inputs, context, repository, github, world } = job;
	checkBranch(job);
	if (await isSuperseded(job)) {
		announce(world, "notice", `${context.commit.slice(0, 10)} is no longer the tip of ${repository.defaultBranch}, so nothing is proposed: the next night compares the newer commit.`);
		return EXIT.done;
	}
	await tellConflicts(job);
	const source = await loadCommit(context.commit, inputs.source.users);
	const text = await readProposal(job);
	if (text === void 0) {
		announce(world, "notice", "The job of this tenant left nothing to propose.");
		return EXIT.done;
	}
	const proposal = proposalIn(text, context.commit, source);
	const configuration = await configurationAt(context.commit, inputs.source);
	const { diagnostics } = parseRoster(withFiles(source, proposal), configuration);
	const mistake = diagnostics.find(({ severity }) => severity === "error");
	if (mistake) throw new UserError(`The files would be invalid: ${mistake.at.file}:${mistake.at.line}: ${sentence(mistake.message)} Nothing was written.`);
	const kept = await keepPullRequest(github, {
		...proposal,
		branch: branchFor(inputs.tenant),
		base: {
			repositoryId: repository.id,
			branch: repository.defaultBranch
		},
		title: titleFor(inputs.tenant),
		serverUrl: context.serverUrl
	});
	const [level, message] = toldOf(kept, branchFor(inputs.tenant));
	announce(world, level, message);
	return kept.kind === "pushed" ? EXIT.failed : EXIT.done;
}
async function readProposal({ inputs, context, repository, github }) {
	const artifact = await findArtifact(github, proposalName(inputs.tenant), {
		repositoryId: repository.id,
		workflowPath: context.workflowPath,
		events: ["schedule"],
		branch: repository.defaultBranch,
		runId: context.runId
	});
	const [text] = artifact ? (await readArtifact(github, artifact)).values() : [];
	if (text !== void 0 || inputs.tenant !== void 0) return text;
	throw new UserError("This run's first job left nothing to propose. Run all of its jobs again.");
}
function withFiles(source, { files }) {
	const texts = new Map(files.map(({ path, text }) => [path, text]));
	return {
		...source,
		files: source.files.map((file) => {
			const text = texts.get(file.path);
			return text === void 0 ? file : {
				...file,
				bytes: new TextEncoder().encode(text)
			};
		})
	};
}
function toldOf(kept, branch) {
	switch (kept.kind) {
		case "opened":
		case "updated": return ["notice", `Pull request #${kept.number} takes over what was changed outside Git.`];
		case "unchanged": return ["notice", `Pull request #${kept.number} is up to date.`];
		case "declined": return ["warning", `Pull request #${kept.number} for just these values was closed, so none is opened again. To put back what is declared, start the apply workflow manually.`];
		case "foreign": return ["warning", `The branch ${branch} holds commits of another author and was left alone. Merge its pull request, or delete the branch.`];
		case "pushed": return ["error", `The branch ${branch} is up to date, and GitHub did not let this workflow open its pull request: ${kept.reason} Open it: ${kept.compareUrl}`];
		case "none": return ["notice", kept.number === void 0 ? "There is nothing to take over." : `There is nothing to take over any more: pull request #${kept.number} was closed.`];
	}
}
export { proposeDrift };
