import { i as putComment, r as pushedFrom } from "./event.js";
import { i as runUrl, t as announce } from "./job.js";
import { A as hasErrors, E as listed, M as EXIT, N as UserError, n as loadDesiredOfCommit, t as configurationAt } from "./desired.js";
import { t as foldName } from "./values.js";
import { C as changesToApply } from "./accepted.js";
import { M as observedPage, N as outcomePage, j as notAppliedPage, s as commitsSince } from "./planFromDirectory.js";
import { t as isKnown } from "./knownErrors.js";
import { i as isSuperseded, r as checkMayWrite } from "./guards.js";
import { i as readHistory, r as writeJob, t as ended } from "./writeJob.js";
import { n as mergedWith, t as tenantOf } from "./tenantOf.js";
// src/plan/spent.ts
/**
* A reviewed plan without what earlier runs have done by it: a review is good for one time. What somebody changed by
* hand after that is not overwritten by running the plan again.
*
* @param records of runs; those from before the plan do not count
*/
function withoutSpent(plan, records) {
	const outcomes = records.filter(({ startedAt }) => Date.parse(startedAt) >= Date.parse(plan.madeAt)).flatMap((record) => record.outcomes);
	if (outcomes.length === 0) return plan;
	const changes = plan.changes.flatMap((change) => {
		return outcomes.filter((outcome) => isAbout(outcome, change)).reduce(remaining, change) ?? [];
	});
	return {
		...plan,
		changes
	};
}
function isAbout(outcome, change) {
	if (change.kind !== "create") return outcome.id === change.id;
	return outcome.kind === "create" && foldName(outcome.userPrincipalName) === foldName(change.userPrincipalName);
}
function remaining(change, outcome) {
	if (change === void 0 || outcome.status === "applied") return void 0;
	const done = new Set(outcome.done);
	const fields = change.fields.filter(({ field }) => !done.has(field));
	if (fields.length === 0) return void 0;
	if (change.kind === "create" && outcome.id !== void 0) return completionOf({
		...change,
		fields
	}, outcome.id);
	return {
		...change,
		fields
	};
}
function completionOf(create, id) {
	const enabled = create.fields.find(({ field }) => field === "accountEnabled")?.to;
	return {
		...create,
		kind: "update",
		id,
		seen: {
			userPrincipalName: create.userPrincipalName,
			accountEnabled: typeof enabled === "boolean" ? enabled : true,
			onPremisesSyncEnabled: false,
			createdAt: null
		}
	};
}
// src/commands/action/applyPush.ts
/**
* Applies what was merged since the last run that applied everything: of each pull request exactly what its reviewed
* plan lists, once. Each of them is told the outcome.
*
* @throws GitHubError, GitError, DirectoryError, UserError
*/
async function applyPush(job) {
	checkMayWrite(job);
	if (await isSuperseded(job)) return ended(job, EXIT.done, `${job.context.commit.slice(0, 10)} is no longer the tip of ${job.repository.defaultBranch}: the newer run applies it. Nothing was written.`).code;
	const applied = await readHistory(job);
	if (!applied && await declaresNobody(job)) return ended(job, EXIT.done, "Nobody is declared yet: there is nothing to apply.").code;
	const history = applied ?? await observedHistory(job);
	if (!history) throw new UserError("No run of this workflow is known to have applied this branch, so there is nothing to compare with. Start it by hand: it plans everything, and applies it once somebody approved. From then on, merging applies.");
	const merged = await mergedWith(job, await commitsSince(history.applied, job.context.commit));
	try {
		const result = await applyMerged(job, history, merged);
		await tellPullRequests(job, merged, result);
		return result.kind === "ended" ? result.code : result.complete ? EXIT.done : EXIT.failed;
	} catch (error) {
		if (isKnown(error)) await tellPullRequests(job, merged, {
			kind: "ended",
			code: EXIT.failed,
			reason: error.message
		});
		throw error;
	}
}
async function observedHistory({ inputs, context }) {
	const { mode } = await configurationAt(context.commit, inputs.source);
	return mode === "observe" ? {
		applied: pushedFrom(context.event),
		since: []
	} : void 0;
}
async function applyMerged(job, history, merged) {
	const { inputs, context } = job;
	const { pullRequests, directPushes } = merged;
	if (directPushes.length > 0 && !inputs.allowDirectPushes) return ended(job, EXIT.refused, `${listed(directPushes.map((commit) => commit.slice(0, 10)))} changed the roster without a pull request, so nobody reviewed what it does. Nothing is written, of later pushes either, until that is settled. Start this workflow by hand: it plans what is missing, and applies it once somebody approved.`);
	const plans = pullRequests.flatMap(({ plan }) => plan ?? []);
	const reviewed = plans.map((plan) => withoutSpent(plan, history.since));
	const trusts = directPushes.length > 0 && plans.length === pullRequests.length;
	const own = namesIn(plans);
	const desired = await loadDesiredOfCommit(inputs.source, context.commit, { base: history.applied });
	return writeJob(job, {
		...desired,
		reviewed
	}, {
		reviewedBy: (current) => trusts ? [...reviewed, onlyUnspent(current, history)] : reviewed,
		pullRequests: pullRequests.map(({ number }) => number).toSorted((a, b) => a - b),
		accepts: (name) => !trusts && !own.has(foldName(name))
	});
}
async function declaresNobody({ inputs, context }) {
	const { roster } = await loadDesiredOfCommit(inputs.source, context.commit);
	return roster.users.length === 0 && !hasErrors(roster.diagnostics);
}
function onlyUnspent(current, { since }) {
	const { madeAt } = current;
	return {
		...withoutSpent({
			...current,
			madeAt: (/* @__PURE__ */ new Date(0)).toISOString()
		}, since),
		madeAt
	};
}
function namesIn(plans) {
	return new Set(plans.flatMap((plan) => [...changesToApply(plan), ...plan.blocked].map(({ userPrincipalName }) => foldName(userPrincipalName))));
}
async function tellPullRequests(job, merged, result) {
	if (result.kind === "ended" && result.code === EXIT.done && !result.observes) return;
	const options = {
		tenant: await tenantOf(job, job.context.commit),
		runUrl: runUrl(job.context)
	};
	for (const { number, plan } of merged.pullRequests) {
		const page = result.kind === "ended" ? (result.observes ? observedPage : notAppliedPage)(result.reason, options) : outcomePage(result.receipt, plan, options);
		try {
			await putComment(job.github, {
				pullRequest: number,
				marker: page.marker,
				author: job.inputs.commentAuthor,
				body: page.comment
			});
		} catch (error) {
			if (!isKnown(error)) throw error;
			announce(job.world, "warning", `Pull request ${number} could not be told what became of it: ${error.message}`);
		}
	}
}
export { applyPush };
