import { i as putComment, t as followedRun } from "./event.js";
import { i as runUrl, r as lineUrl, t as announce } from "./job.js";
import { t as GitHubError } from "./gitHubError.js";
import { n as mayWrite, t as findPullRequest } from "./pullRequests.js";
import { M as EXIT, h as git, m as GitError, p as GIT_ENVIRONMENT, r as loadDesiredOfMerge } from "./desired.js";
import { O as showPlan, a as setPlanOutputs, d as pagesOfPlan, i as setOutputs, l as pagesOfConflict, n as planOnly, p as exitCodeOf, r as addSummary, u as pagesOfInvalid, z as savePlan } from "./planFromDirectory.js";
import { r as reviewedPlanName, t as tenantOf } from "./tenantOf.js";
import process from "node:process";
import { join } from "node:path";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
// src/github/checkRun.ts
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
		summary: more > 0 ? `${summary}\n\n${more} more annotations are not shown.\n` : summary
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
// src/github/fetchCommits.ts
const execute$1 = promisify(execFile);
const BASE = "refs/rollcall/base";
const HEAD = "refs/rollcall/head";
/**
* Brings a pull request's commits and the branch that it goes to into Git's object database, as they are now. Nothing
* is checked out. The token travels in the environment of this one process, and to the repository's host only.
*
* @returns the commits of both
* @throws GitHubError when they cannot be had
*/
async function fetchCommits(options) {
	const { pullRequest, branch } = options;
	const basic = Buffer.from(`x-access-token:${options.token}`).toString("base64");
	const next = Number(process.env["GIT_CONFIG_COUNT"] ?? 0);
	const env = {
		...process.env,
		GIT_TERMINAL_PROMPT: "0",
		GIT_CONFIG_COUNT: String(next + 1),
		[`GIT_CONFIG_KEY_${next}`]: `http.${options.serverUrl}/.extraheader`,
		[`GIT_CONFIG_VALUE_${next}`]: `AUTHORIZATION: basic ${basic}`
	};
	try {
		await execute$1("git", [
			"fetch",
			"--quiet",
			"--no-tags",
			"--no-recurse-submodules",
			"origin",
			`+refs/pull/${pullRequest}/head:${HEAD}`,
			`+refs/heads/${branch}:${BASE}`
		], { env });
		return {
			base: await commitOf(BASE),
			head: await commitOf(HEAD)
		};
	} catch (error) {
		const { stderr = "" } = error;
		const [line = ""] = stderr.split("\n");
		throw new GitHubError(`The commits of pull request ${pullRequest} cannot be fetched: ${line.slice(0, 300) || "Git did not say why"}. Is the repository checked out with fetch-depth: 0?`);
	}
}
async function commitOf(reference) {
	const { stdout } = await execute$1("git", [
		"rev-parse",
		"--verify",
		`${reference}^{commit}`
	]);
	return stdout.trim();
}
// src/roster/mergeTree.ts
/**
* Merges in Git's object database alone: neither the working tree nor a branch is touched.
*
* @throws GitError when the history of the two is not here, or Git is older than 2.38
* @see https://git-scm.com/docs/git-merge-tree
*/
async function mergeTree(base, head) {
	await git("merge-base", base, head).catch(() => {
		throw new GitError(`Git finds no common ancestor of ${base.slice(0, 10)} and ${head.slice(0, 10)}. In CI, check out with the whole history (fetch-depth: 0).`);
	});
	const { code, stdout, stderr } = await run([
		"merge-tree",
		"--write-tree",
		"--name-only",
		"--no-messages",
		"-z",
		base,
		head
	]);
	const [tree = "", ...conflicts] = stdout.split("\0");
	if (code === 0 && tree !== "") return { tree: tree.trim() };
	if (code === 1) return { conflicts: [...new Set(conflicts.filter(Boolean))] };
	throw new GitError(`Git cannot merge (2.38 or later is needed): ${stderr.split("\n")[0]}.`);
}
const execute = promisify(execFile);
async function run(args) {
	try {
		return {
			code: 0,
			...await execute("git", args, {
				maxBuffer: LARGEST_OUTPUT_BYTES,
				env: GIT_ENVIRONMENT
			})
		};
	} catch (error) {
		const { code, stdout = "", stderr = "" } = error;
		return {
			code: typeof code === "number" ? code : -1,
			stdout,
			stderr
		};
	}
}
const LARGEST_OUTPUT_BYTES = 67108864;
// src/commands/action/planPullRequest.ts
/**
* Plans what merging a pull request would do, after the workflow that checked it. Runs the default branch's code and
* rules; of the pull request it takes files, as data. Leaves a comment, a check and the plan.
*
* @throws GitHubError, GitError, DirectoryError, UserError
*/
async function planPullRequest(job) {
	const { inputs, context, repository, github, world } = job;
	const followed = followedRun(context.event);
	const say = (message) => {
		announce(world, "notice", message);
		return EXIT.done;
	};
	if (!followed) return say("The repository of the checked commit was deleted: nothing to plan.");
	const run = followed;
	if (run.event !== "pull_request") return say(`The checked run was for ${run.event}, not for a pull request: nothing to plan.`);
	const pull = await findPullRequest(github, run, {
		repositoryId: repository.id,
		branch: repository.defaultBranch
	});
	if (!pull) return say(`No open pull request into ${repository.defaultBranch} has the head ${run.headCommit}: it was closed, or has newer commits, which get a plan of their own.`);
	if (pull.fromFork && !inputs.planForks && !await isTrusted(job, pull, run)) return say(`Pull request ${pull.number} comes from a fork, by somebody without write access: it is not planned. A maintainer can push its branch to this repository.`);
	const { serverUrl } = context;
	const { base, head } = await fetchCommits({
		pullRequest: pull.number,
		branch: repository.defaultBranch,
		token: inputs.token,
		serverUrl
	});
	if (head !== run.headCommit) return say(`Pull request ${pull.number} has newer commits, which get a plan of their own.`);
	const tenant = await tenantOf(job, base);
	const merge = await mergeTree(base, head);
	if ("conflicts" in merge) return publish(job, pull, pagesOfConflict(merge.conflicts, tenant), EXIT.invalid);
	const desired = await loadDesiredOfMerge(inputs.source, base, {
		tree: merge.tree,
		commit: head
	});
	const options = {
		tenant,
		link: (place) => lineUrl(context, head, place)
	};
	const plan = await planOnly(job, desired);
	if (!plan) return publish(job, pull, pagesOfInvalid(desired.roster, options), EXIT.invalid);
	showPlan(plan, { format: "text" }, world);
	const path = join(world.environment["RUNNER_TEMP"] ?? ".", "plan.json");
	await savePlan(path, plan);
	await setPlanOutputs(plan);
	const code = await publish(job, pull, pagesOfPlan(plan, {
		...options,
		commit: {
			head,
			base
		}
	}), exitCodeOf(plan));
	if (await findPullRequest(github, run, {
		repositoryId: repository.id,
		branch: repository.defaultBranch
	})) await setOutputs({
		"plan-path": path,
		"artifact-name": reviewedPlanName(pull.number, head)
	});
	return code;
}
async function isTrusted({ github }, pull, run) {
	return await mayWrite(github, pull.author) && await mayWrite(github, run.actor);
}
async function publish({ inputs, context, github }, pull, pages, code) {
	await addSummary(pages.summary);
	const url = await putComment(github, {
		pullRequest: pull.number,
		marker: pages.marker,
		author: inputs.commentAuthor,
		body: pages.comment
	});
	await setOutputs({ "comment-url": url });
	await publishCheck(github, {
		headCommit: pull.headCommit,
		conclusion: code === EXIT.done ? "success" : "failure",
		title: pages.title,
		summary: pages.comment,
		annotations: pages.annotations,
		detailsUrl: runUrl(context)
	});
	return code;
}
export { planPullRequest };
