import { a as pushedFrom } from "./newFromIssue.js";
import { r as hasErrors } from "./diagnostic.js";
import { o as blockedHere, s as changesToApply } from "./outputs.js";
import { n as foldName } from "./values.js";
import { n as withoutSpentSteps } from "./spent.js";
import { n as readHistory, o as runRecordOf, y as digestOf } from "./history.js";
import { D as listed } from "./tenants.js";
import { b as loadDesiredOfCommit } from "./planFromDirectory.js";
import { a as isSuperseded, c as configurationAt, r as checkBranch, t as PAUSED } from "./guards.js";
import { m as directoryKind } from "./guards2.js";
import { t as isKnown } from "./knownErrors.js";
import { r as UserError, t as EXIT } from "./world.js";
import { t as openWorkAt } from "./openWork.js";
import { t as tellConflicts } from "./tellConflicts.js";
import { a as tellSuperseded, i as tellPullRequests, o as tellUnread, r as tellPaused } from "./tellPullRequests.js";
import { s as tellWhoWaits } from "./waitingAccounts.js";
import { r as writeJob, t as ended } from "./writeJob.js";
// src/commands/action/apply/applyPush.ts
/**
* Applies what was merged since the last run that applied everything: of each pull request exactly what its reviewed
* plan lists, once. Each of them is told the outcome.
*
* @throws GitHubError, GitError, DirectoryError, LedgerError, UserError
*/
async function applyPush(job) {
	checkBranch(job);
	await tellWhoWaits(job);
	if (await isSuperseded(job)) {
		await tellSuperseded(job);
		return ended(job, EXIT.done, `${job.context.commit.slice(0, 10)} is no longer the tip of ${job.repository.defaultBranch}: the newer run applies it. Nothing was written.`).code;
	}
	try {
		if (!job.inputs.paused) return await applyAndTell(job);
		await tellPaused(job);
		throw new UserError(PAUSED);
	} finally {
		await tellConflicts(job);
	}
}
async function applyAndTell(job) {
	const history = await knownHistory(job);
	if (!history) return ended(job, EXIT.done, "No user is declared yet: there is nothing to apply.").code;
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
	if (notYetKnown.length > 0) return ended(job, EXIT.failed, `GitHub does not know yet by which pull request ${shortList(notYetKnown)} came. Nothing is written. Run this job again in ten minutes. If there is no pull request, since it was committed on GitHub's pages, start this workflow manually.`);
	if (directPushes.length > 0 && !inputs.allowDirectPushes) return ended(job, EXIT.refused, `${shortList(directPushes)} changed the roster without a pull request, so no one reviewed what it does. Nothing is written, not for later pushes either, until that is resolved. Start this workflow manually: it plans what is missing, and applies it once a second person approved.`);
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
function recordedOf({ number, headCommit, author, plan, reviewers }) {
	return {
		number,
		headCommit,
		...author !== void 0 && { author },
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
