import { d as publishCheck, l as putComment, m as runUrl, t as announce } from "./job.js";
import { i as followedRun } from "./newFromIssue.js";
import { i as fetchCommits, r as mergeTree, t as findAgain } from "./planPullRequest.js";
import { t as findOrphan } from "./pullRequests.js";
import { n as commentMarker } from "./parts.js";
import { i as lostTenant, n as addedTenant, o as tenantsComment, s as tenantsTitle, t as leftPages } from "./leftPages.js";
import { o as differIn } from "./records.js";
import { c as configurationAt } from "./guards.js";
import { i as tenantsAt, r as sourceOfTenant, t as TENANTS_FOLDER } from "./tenants.js";
import { b as planFrom } from "./history.js";
import { t as isKnown } from "./knownErrors.js";
import { t as EXIT } from "./world.js";
import { n as setOutputs } from "./outputs.js";
import { a as reviewedPlanFile, o as reviewedPlanName } from "./openWork.js";
import { t as ALL_TENANTS } from "./tenantOf.js";
import { join } from "node:path";
import { mkdir, writeFile } from "node:fs/promises";
// src/commands/action/comments/commentPlans.ts
/**
* The last job of the plan workflow where there are several tenants: writes one comment and one check of what their jobs
* left, and then has the plans kept as reviewed. A tenant that the pull request does not touch, and that could not be planned, is
* told and fails nothing.
*
* @throws GitHubError, GitError, UserError
*/
async function commentPlans(job) {
	const { inputs, context, repository, github, world } = job;
	const run = followedRun(context.event);
	const open = run.event === "pull_request" ? await findAgain(job, run) : void 0;
	const pull = open ?? await findOrphan(github, run.headCommit, repository.defaultBranch);
	if (!pull) {
		announce(world, "notice", "No open pull request has this head any more: there is nothing to report.");
		return EXIT.done;
	}
	const { names } = await tenantsAt(context.commit);
	const found = await leftPages(job, names);
	const merge = await mergeOf(job, pull);
	const verdicts = await Promise.all(names.map((tenant) => verdictOn(tenant, found.get(tenant), {
		job,
		pull,
		merge
	})));
	const added = merge?.added ?? [];
	const sections = [...verdicts, ...added.map((tenant) => ({
		tenant,
		texts: [addedTenant().text]
	}))];
	const comment = tenantsComment(commentMarker(ALL_TENANTS), sections, { runUrl: runUrl(context) });
	if (open && !await findAgain(job, run)) {
		announce(world, "notice", `Pull request ${pull.number} has newer commits, which get a separate plan.`);
		return EXIT.done;
	}
	const url = await putComment(github, {
		pullRequest: pull.number,
		marker: commentMarker(ALL_TENANTS),
		author: inputs.commentAuthor,
		body: comment
	});
	await setOutputs({ "comment-url": url });
	const isFailure = verdicts.some((verdict) => verdict.isFailure) || !verdicts.some(isPlanned);
	await publishCheck(github, {
		headCommit: pull.headCommit,
		conclusion: isFailure ? "failure" : "success",
		title: tenantsTitle([...verdicts, ...added.map((tenant) => ({
			tenant,
			title: addedTenant().title
		}))]),
		summary: comment,
		annotations: verdicts.flatMap(({ found: pages }) => pages?.check?.annotations ?? []),
		detailsUrl: runUrl(context)
	});
	if (await findAgain(job, run)) await keepPlans(job, pull, verdicts);
	return EXIT.done;
}
/** What merging makes; undefined where that cannot be told, so that every tenant counts as touched. */
async function mergeOf({ inputs, context, repository, world }, pull) {
	try {
		const { base, head } = await fetchCommits({
			pullRequest: pull.number,
			branch: repository.defaultBranch,
			token: inputs.token,
			serverUrl: context.serverUrl
		});
		const merge = head === pull.headCommit ? await mergeTree(base, head) : void 0;
		if (!merge || "conflicts" in merge) return void 0;
		const { names } = await tenantsAt(base);
		return {
			touches: (tenant) => differIn(base, merge.tree, [`${TENANTS_FOLDER}/${tenant}`]),
			added: (await tenantsAt(merge.tree)).names.filter((name) => !names.includes(name))
		};
	} catch (error) {
		if (!isKnown(error)) throw error;
		announce(world, "warning", `Rollcall could not read which files the pull request changes: ${error.message}`);
		return;
	}
}
async function verdictOn(tenant, found, { job, pull, merge }) {
	const page = found?.comments.findLast(({ kind, pullRequest }) => kind === "plan" && pullRequest === pull.number);
	const isTouched = merge === void 0 || await merge.touches(tenant);
	if (!page || !found?.check) {
		const lost = lostTenant(runUrl(job.context));
		return {
			tenant,
			texts: [lost.text],
			title: lost.title,
			isFailure: isTouched
		};
	}
	const { title, conclusion } = found.check;
	const counts = found.hasPlan || isTouched;
	return {
		tenant,
		texts: page.texts,
		title,
		isFailure: conclusion === "failure" && counts,
		found
	};
}
function isPlanned({ found }) {
	return found?.check !== void 0 && (found.hasPlan || found.check.conclusion === "success");
}
/** Leaves the plans where the workflow keeps them from: those of all tenants in one artifact. */
async function keepPlans(job, pull, verdicts) {
	const { context, world } = job;
	const plans = verdicts.flatMap(({ tenant, found }) => found?.hasPlan && found.planText !== void 0 ? [{
		tenant,
		text: found.planText
	}] : []);
	if (plans.length === 0) return;
	const folder = join(world.environment["RUNNER_TEMP"] ?? ".", "rollcall-plans");
	await mkdir(folder, { recursive: true });
	for (const { tenant, text } of plans) {
		const objection = await objectionTo(job, tenant, text);
		if (objection === void 0) await writeFile(join(folder, reviewedPlanFile(tenant)), text);
		else announce(world, "error", objection);
	}
	await setOutputs({
		"plan-path": folder,
		"artifact-name": reviewedPlanName(pull.number, pull.headCommit, context.runAttempt)
	});
}
/** Why a plan is not kept: it was made against the directory of another tenant. */
async function objectionTo({ context }, tenant, text) {
	const plan = planFrom(text, `The plan of ${tenant}`);
	const configuration = await configurationAt(context.commit, sourceOfTenant(tenant));
	const isMeant = plan.tenant.id.toLowerCase() === configuration.tenant?.toLowerCase();
	if (plan.embedded || isMeant || plan.refusals.length > 0) return void 0;
	return `The plan of ${tenant} was made against the tenant ${plan.tenant.id} (${plan.tenant.domain}), which is not the one that ${sourceOfTenant(tenant).config} names. It is not kept.`;
}
export { commentPlans };
