import { f as lineUrl, m as runUrl, o as PLAN_FILE, s as pagesFolder, t as announce } from "./job.js";
import { i as followedRun } from "./newFromIssue.js";
import { a as startedGit, n as GitError, r as git } from "./blobs.js";
import { t as withToken } from "./token.js";
import { t as GitHubError } from "./gitHubError.js";
import { n as findPullRequest, r as mayWrite, t as findOrphan } from "./pullRequests.js";
import { r as planOnly, x as loadDesiredOfMerge } from "./planFromDirectory.js";
import { i as tenantsAt } from "./tenants.js";
import { t as exitCodeOf } from "./plan2.js";
import { S as savePlan, n as readHistory, o as runRecordOf } from "./history.js";
import { t as showPlan } from "./present.js";
import { t as EXIT } from "./world.js";
import { t as LedgerError } from "./ports2.js";
import { c as configurationAt } from "./guards.js";
import { m as directoryKind } from "./guards2.js";
import { n as withoutSpentSteps } from "./spent.js";
import { o as reviewedPlanName, t as openWorkAt } from "./openWork.js";
import { n as setOutputs, r as setPlanOutputs, t as addSummary } from "./outputs.js";
import { a as pagesOfPlan, i as pagesOfOrphan, n as pagesOfFailure, o as pagesOfRemoved, r as pagesOfInvalid, s as pagesOfStranger, t as pagesOfConflict } from "./plan3.js";
import { n as tenantOf } from "./tenantOf.js";
import { join } from "node:path";
// src/github/pullRequests/fetchCommits.ts
const BASE = "refs/rollcall/base";
const HEAD = "refs/rollcall/head";
/**
* Brings a pull request's commits and the branch that it goes to into Git's object database, as they are now. Nothing
* is checked out. The token travels in the environment of this one process, and to the repository's host only.
*
* @returns the commits of both
* @throws GitHubError when they cannot be had
* @throws GitError where there is no Git
*/
async function fetchCommits(options) {
	const { pullRequest, branch } = options;
	const { exitCode, stderr } = await startedGit([
		"fetch",
		"--quiet",
		"--no-auto-maintenance",
		"--no-tags",
		"--no-recurse-submodules",
		"origin",
		`+refs/pull/${pullRequest}/head:${HEAD}`,
		`+refs/heads/${branch}:${BASE}`
	], { environment: withToken(options) });
	if (exitCode !== 0) {
		const [line = ""] = stderr.split("\n");
		throw new GitHubError(`The commits of pull request ${pullRequest} cannot be fetched: ${line.slice(0, 300) || "Git did not say why"}. Is the repository checked out with fetch-depth: 0?`);
	}
	const [base = "", head = ""] = (await git("rev-parse", `${BASE}^{commit}`, `${HEAD}^{commit}`)).split("\n");
	return {
		base,
		head
	};
}
// src/roster/sources/mergeTree.ts
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
	const { exitCode, stdout, stderr } = await startedGit([
		"merge-tree",
		"--write-tree",
		"--name-only",
		"--no-messages",
		"-z",
		base,
		head
	]);
	const [tree = "", ...conflicts] = stdout.toString().split("\0");
	if (exitCode === 0 && tree !== "") return { tree: tree.trim() };
	if (exitCode === 1) return { conflicts: [...new Set(conflicts.filter(Boolean))] };
	throw new GitError(`Git cannot merge (2.38 or later is needed): ${stderr.split("\n")[0]}.`);
}
// src/commands/action/merged/mergedBefore.ts
/**
* What was merged into the branch and is not applied yet. Without any record there is nothing to compare with: then the
* first apply says so, and a plan is of use all the same.
*
* @param base the tip of the branch
*/
async function mergedBefore(job, base) {
	const configuration = await configurationAt(base, job.inputs.source);
	const kind = directoryKind(job.inputs.source, configuration);
	try {
		const { applied, done, records } = await readHistory({
			...job,
			context: {
				...job.context,
				commit: base
			}
		}, kind);
		if (applied === void 0 || applied === base && records.length === 0) return {};
		const open = await openWorkAt(job, base, applied);
		return { before: {
			commit: applied,
			done,
			reviewed: withoutSpentSteps(open.reviewed, records.map(runRecordOf)),
			unreviewed: open.unreviewed
		} };
	} catch (error) {
		if (error instanceof LedgerError) return { unknown: error.message };
		throw error;
	}
}
/** What a plan says of it where nothing is known. */
function unknownWork(unknown) {
	return {
		applied: "",
		changes: [],
		held: [],
		refusals: [],
		unknown
	};
}
// src/commands/action/planPullRequest.ts
/**
* Plans what merging a pull request would do, after the workflow that checked it. Runs the default branch's code and
* rules; of the pull request it takes files, as data. Leaves a comment, a check and the plan; where there is none, the
* first two say why.
*
* @throws GitHubError, GitError, DirectoryError, UserError
*/
async function planPullRequest(job) {
	const { context, repository, world } = job;
	const run = followedRun(context.event);
	const say = (message) => {
		announce(world, "notice", message);
		return EXIT.done;
	};
	if (run.event !== "pull_request") return say(`The checked run was for ${run.event}, not for a pull request: nothing to plan.`);
	const pull = await findAgain(job, run);
	if (!pull) {
		const orphan = await findOrphan(job.github, run.headCommit, repository.defaultBranch);
		if (orphan) return await tellOrphan({
			job,
			run,
			pull: orphan
		});
		return say(`No open pull request into ${repository.defaultBranch} has the head ${run.headCommit}: it was closed, or has newer commits, which get a separate plan.`);
	}
	const found = {
		job,
		run,
		pull
	};
	try {
		return await planFound(found);
	} catch (error) {
		await publishFailure(found);
		throw error;
	}
}
async function planFound(found) {
	const { job, run, pull } = found;
	const { inputs, context, repository, world } = job;
	if (pull.fromFork && !inputs.planForks && !await isTrusted(job, pull, run)) {
		announce(world, "notice", `Pull request ${pull.number} comes from a fork, by a person without write access: it is not planned. A maintainer can push its branch to this repository.`);
		const tenant = await tenantOf(job, context.commit);
		await publish(found, pagesOfStranger(pull.number, tenant), "failure");
		return EXIT.done;
	}
	const { base, head } = await fetchCommits({
		pullRequest: pull.number,
		branch: repository.defaultBranch,
		token: inputs.token,
		serverUrl: context.serverUrl
	});
	if (head !== run.headCommit) return overtaken(found);
	const tenant = await tenantOf(job, base);
	const merge = await mergeTree(base, head);
	if ("conflicts" in merge) {
		await publish(found, pagesOfConflict(merge.conflicts, tenant), "failure");
		return EXIT.invalid;
	}
	if (inputs.tenant !== void 0 && !(await tenantsAt(merge.tree)).names.includes(inputs.tenant)) {
		await publish(found, pagesOfRemoved(tenant), "success");
		return EXIT.done;
	}
	const { before, unknown } = await mergedBefore(job, base);
	const desired = await loadDesiredOfMerge(inputs.source, base, {
		tree: merge.tree,
		commit: head
	}, {
		now: world.clock.now(),
		...before && { before }
	});
	const options = {
		tenant,
		link: (place) => lineUrl(context, head, place),
		runUrl: runUrl(context),
		...world.rollcall && { rollcall: world.rollcall }
	};
	const planned = await planOnly(job, desired);
	if (!planned) {
		await publish(found, pagesOfInvalid(desired.roster, options), "failure");
		return EXIT.invalid;
	}
	const plan = unknown === void 0 ? planned : {
		...planned,
		open: unknownWork(unknown)
	};
	showPlan(plan, { format: "text" }, world);
	const folder = inputs.tenant === void 0 ? world.environment["RUNNER_TEMP"] ?? "." : pagesFolder(world);
	const path = join(folder, PLAN_FILE);
	await savePlan(path, plan);
	await setPlanOutputs(plan);
	const code = exitCodeOf(plan);
	if (!await publish(found, pagesOfPlan(plan, {
		...options,
		commit: {
			head,
			base
		}
	}), code === EXIT.done ? "success" : "failure")) return EXIT.done;
	if (await findAgain(job, run)) await job.telling.keepPlan({
		path,
		name: reviewedPlanName(pull.number, head, context.runAttempt)
	});
	return code;
}
/** The pull request, as long as it is open and has no newer commits. */
function findAgain({ github, repository }, run) {
	return findPullRequest(github, run, {
		repositoryId: repository.id,
		branch: repository.defaultBranch
	});
}
async function isTrusted({ github }, pull, run) {
	return await mayWrite(github, pull.author) && await mayWrite(github, run.actor);
}
function overtaken({ job, pull }) {
	announce(job.world, "notice", `Pull request ${pull.number} was closed in the meantime, or has newer commits, which get a separate plan.`);
	return EXIT.done;
}
async function tellOrphan(found) {
	const { job, pull } = found;
	announce(job.world, "notice", `The repository with the branch of pull request ${pull.number} was deleted: it is not planned.`);
	const pages = pagesOfOrphan(pull.number, await tenantOf(job, job.context.commit));
	await addSummary(pages.summary);
	await comment(found, pages);
	await check(found, pages, "failure");
	return EXIT.done;
}
/**
* Tells the pull request, if it still is what was planned: reading the directory takes time, and what a newer run said
* must stay.
*/
async function publish(found, pages, conclusion) {
	await addSummary(pages.summary);
	if (!await findAgain(found.job, found.run)) {
		overtaken(found);
		return false;
	}
	await comment(found, pages);
	await check(found, pages, conclusion);
	return true;
}
/** As far as it can be told: what failed may be GitHub itself, or the configuration. The error itself follows. */
async function publishFailure(found) {
	const { job, run } = found;
	const { context, world } = job;
	try {
		if (!await findAgain(job, run)) return;
		const tenant = await tenantOf(job, context.commit).catch(() => world.environment["AZURE_TENANT_ID"] || "default");
		const pages = pagesOfFailure(runUrl(context), tenant);
		await Promise.allSettled([comment(found, pages), check(found, pages, "failure")]);
	} catch {}
}
async function comment({ job, pull }, pages) {
	const { marker, comment: text, within } = pages;
	const page = {
		kind: "plan",
		pullRequest: pull.number,
		marker,
		comment: text
	};
	const url = await job.telling.comment({
		...page,
		...within && { within }
	});
	if (url !== void 0) await setOutputs({ "comment-url": url });
}
function check({ job, pull }, pages, conclusion) {
	return job.telling.check({
		headCommit: pull.headCommit,
		conclusion,
		title: pages.title,
		summary: pages.comment,
		annotations: pages.annotations,
		detailsUrl: runUrl(job.context)
	});
}
export { fetchCommits as i, planPullRequest as n, mergeTree as r, findAgain as t };
