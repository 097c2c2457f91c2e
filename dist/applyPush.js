import { a as pushedFrom } from "./newFromIssue.js";
import { lt as EXIT, st as hasErrors, ut as UserError } from "./parseRoster.js";
import { i as changesToApply, p as listed, r as blockedHere } from "./plan.js";
import { P as foldName } from "./user.js";
import { n as withoutSpentSteps } from "./spent.js";
import { F as notYetKnownPage, I as observedPage, L as outcomePage, M as approvedBeforePlanPage, P as notAppliedPage, Q as countsByGuard, R as pausedPage, V as digestOf, i as readHistory, j as approvalMissingPage, l as commitsSince, nt as directoryKind, p as runRecordOf, rt as loadDesiredOfCommit } from "./planFromDirectory.js";
import { a as isSuperseded, c as configurationAt, r as checkBranch, t as PAUSED } from "./guards.js";
import { t as isKnown } from "./knownErrors.js";
import { n as unreviewedText, r as numbersBehind, t as openWorkAt } from "./openWork.js";
import { t as tellConflicts } from "./tellConflicts.js";
import { t as putComment } from "./comment.js";
import { a as pullRequestUrl, i as lineUrl, o as runUrl, s as workflowUrl, t as announce } from "./job.js";
import { t as GitHubError } from "./gitHubError.js";
import { t as tenantOf } from "./tenantOf.js";
import { r as writeJob, t as ended } from "./writeJob.js";
// src/commands/action/tellPullRequests.ts
/** Tells each merged pull request what became of it. */
async function tellPullRequests(job, { merged, approvalRequired }, result, { records }) {
	if (result.kind === "ended" && result.code === EXIT.done && !result.observes) return;
	const options = await pageOptions(job, approvalRequired);
	const earlier = records.toSorted((left, right) => left.attempt.startedAt.localeCompare(right.attempt.startedAt)).flatMap(({ attempt }) => attempt.outcomes);
	const pullRequests = merged.pullRequests.map(({ number, plan }) => ({
		number,
		counts: plan ? countsByGuard(changesToApply(plan)) : {}
	}));
	for (const pull of merged.pullRequests) await tell(job, pull.number, pageFor(job, pull, result, {
		...options,
		earlier,
		pullRequests
	}));
}
/** Tells the pull requests of this push that they wait while writing is paused. */
async function tellPaused(job) {
	await tellPush(job, pausedPage);
}
/** Tells the pull requests of this push that nothing was written, since what is to be done could not be found out. */
async function tellUnread(job, error) {
	const page = error instanceof GitHubError ? notYetKnownPage : notAppliedPage;
	await tellPush(job, (options) => page(error.message, options));
}
async function tellPush(job, page) {
	try {
		const before = pushedFrom(job.context.event);
		const commits = /^0+$/.test(before) ? [] : await commitsSince(before, job.context.commit);
		const told = page(await pageOptions(job, true));
		for (const number of await numbersBehind(job, commits)) await tell(job, number, told);
	} catch (error) {
		if (!isKnown(error)) throw error;
		announce(job.world, "warning", `Rollcall could not comment on the pull requests of this push: ${error.message}`);
	}
}
async function pageOptions(job, approvalRequired) {
	const { context } = job;
	return {
		tenant: await tenantOf(job, context.commit),
		runUrl: runUrl(context),
		applyUrl: workflowUrl(context),
		link: (place) => lineUrl(context, context.commit, place),
		...!approvalRequired && { approvalRequired }
	};
}
function pageFor(job, pull, result, options) {
	if (result.kind === "ended") return result.observes ? observedPage(result.reason, options) : notAppliedPage(result.reason, {
		...options,
		...result.refused && { refusals: result.refused.refusals }
	});
	switch (pull.unreviewed?.kind) {
		case "not-approved": return approvalMissingPage(unreviewedText(pull) ?? "", pullRequestUrl(job.context, pull.number), options);
		case "approved-before-plan": return approvedBeforePlanPage(pullRequestUrl(job.context, pull.number), options);
		case "no-plan":
		case void 0: return outcomePage(result.receipt, pull.plan, {
			...options,
			approvers: pull.reviewers.map(({ login }) => login)
		}, options.earlier);
	}
}
async function tell(job, number, page) {
	try {
		await putComment(job.github, {
			pullRequest: number,
			marker: page.marker,
			author: job.inputs.commentAuthor,
			body: page.comment
		});
	} catch (error) {
		if (!isKnown(error)) throw error;
		announce(job.world, "warning", `Rollcall could not comment the outcome on pull request ${number}: ${error.message}`);
	}
}
// src/commands/action/applyPush.ts
/**
* Applies what was merged since the last run that applied everything: of each pull request exactly what its reviewed
* plan lists, once. Each of them is told the outcome.
*
* @throws GitHubError, GitError, DirectoryError, LedgerError, UserError
*/
async function applyPush(job) {
	checkBranch(job);
	if (await isSuperseded(job)) return ended(job, EXIT.done, `${job.context.commit.slice(0, 10)} is no longer the tip of ${job.repository.defaultBranch}: the newer run applies it. Nothing was written.`).code;
	if (job.inputs.paused) {
		await tellPaused(job);
		throw new UserError(PAUSED);
	}
	const code = await applyAndTell(job);
	await tellConflicts(job);
	return code;
}
async function applyAndTell(job) {
	const history = await knownHistory(job);
	if (!history) return ended(job, EXIT.done, "Nobody is declared yet: there is nothing to apply.").code;
	const open = await openWorkAt(job, job.context.commit, history.applied);
	try {
		const result = await applyMerged(job, history, open);
		await tellPullRequests(job, open, result, history);
		return result.kind === "ended" ? result.code : result.complete ? EXIT.done : EXIT.failed;
	} catch (error) {
		if (isKnown(error)) await tellPullRequests(job, open, {
			kind: "ended",
			code: EXIT.failed,
			reason: error.message
		}, history);
		throw error;
	}
}
async function knownHistory(job) {
	const { inputs, context } = job;
	try {
		const configuration = await configurationAt(context.commit, inputs.source);
		const history = await readHistory(job, directoryKind(inputs.source, configuration));
		if (history.applied !== void 0) return {
			...history,
			applied: history.applied
		};
		if (await declaresNobody(job)) return void 0;
		if (configuration.mode === "observe") return {
			...history,
			applied: pushedFrom(context.event)
		};
		throw new UserError("No run of this workflow is known to have applied this branch, so there is nothing to compare with. Start it manually: it plans everything, and applies it once a second person approved. From then on, merging applies.");
	} catch (error) {
		if (isKnown(error)) await tellUnread(job, error);
		throw error;
	}
}
async function applyMerged(job, history, open) {
	const { inputs, context } = job;
	const { merged, unreviewed, approvalRequired } = open;
	const reviewed = withoutSpentSteps(open.reviewed, history.records.map(runRecordOf));
	const { pullRequests, directPushes, notYetKnown } = merged;
	if (notYetKnown.length > 0) return ended(job, EXIT.failed, `GitHub does not know yet by which pull request ${shortList(notYetKnown)} came. Nothing is written. Run this job again in a minute.`);
	if (directPushes.length > 0 && !inputs.allowDirectPushes) return ended(job, EXIT.refused, `${shortList(directPushes)} changed the roster without a pull request, so nobody reviewed what it does. Nothing is written, of later pushes either, until that is settled. Start this workflow manually: it plans what is missing, and applies it once a second person approved.`);
	const trusts = directPushes.length > 0 && pullRequests.every((pull) => pull.unreviewed === void 0);
	const own = namesIn(pullRequests.flatMap(({ plan }) => plan ?? []));
	const desired = await loadDesiredOfCommit(inputs.source, context.commit, {
		base: history.applied,
		done: history.done
	});
	return writeJob(job, {
		...desired,
		reviewed,
		unreviewed
	}, {
		history,
		reviewedBy: (current) => trusts ? [...reviewed, {
			...current,
			reviewedAs: "direct push"
		}] : reviewed,
		reviewed: {
			pullRequests: pullRequests.map(recordedOf),
			approvalRequired
		},
		accepts: (name) => !trusts && !own.has(foldName(name))
	});
}
function recordedOf({ number, headCommit, plan, reviewers }) {
	return {
		number,
		headCommit,
		...plan && { planDigest: digestOf(plan) },
		reviewers
	};
}
async function declaresNobody({ inputs, context }) {
	const { roster } = await loadDesiredOfCommit(inputs.source, context.commit);
	return roster.users.length === 0 && !hasErrors(roster.diagnostics);
}
function namesIn(plans) {
	return new Set(plans.flatMap((plan) => [...changesToApply(plan), ...blockedHere(plan)].map(({ userPrincipalName }) => foldName(userPrincipalName))));
}
function shortList(commits) {
	return listed(commits.map((commit) => commit.slice(0, 10)));
}
export { applyPush };
