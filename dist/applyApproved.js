import { O as artifactsOfRun, j as readArtifact } from "./plan.js";
import { d as recordsOfRun, n as recordSource } from "./records.js";
import { t as withoutSpent } from "./spent.js";
import { b as loadDesiredOfCommit } from "./planFromDirectory.js";
import { m as directoryKind } from "./guards2.js";
import { n as isPartlyBlocked } from "./plan2.js";
import { b as planFrom, o as runRecordOf, r as readHistoryOrBegin } from "./history.js";
import { r as UserError, t as EXIT } from "./world.js";
import { a as isSuperseded, i as checkMayWrite, n as checkApproval } from "./guards.js";
import { t as announce } from "./job.js";
import { n as wholePlanName } from "./planAll2.js";
import { n as tellManualRun } from "./tellPullRequests.js";
import { s as tellWhoWaits } from "./waitingAccounts.js";
import { r as writeJob, t as ended } from "./writeJob.js";
// src/commands/action/apply/applyApproved.ts
/**
* The second job of a manual run: applies the plan of the first, which a second person approved by letting this job
* start. Once only: what this run or a later one has carried out is not done again under the same approval.
*/
async function applyApproved(job) {
	const { inputs, context, repository } = job;
	checkMayWrite(job);
	await tellWhoWaits(job);
	const approvedBy = await checkApproval(job);
	if (await isSuperseded(job)) return ended(job, EXIT.failed, `${repository.defaultBranch} has moved on since this was planned: start the workflow again. Nothing was written.`).code;
	const reviewed = await approvedPlan(job);
	if (reviewed.refusals.length > 0) throw new UserError("The plan was refused by a guard, so it authorises nothing.", EXIT.refused);
	const own = await ownRecords(job);
	if (own.some(({ attempt }) => attempt.complete)) return ended(job, EXIT.failed, "This run was applied already, and an approval is good once. Start the workflow again: it plans what differs now. Nothing was written.").code;
	const loaded = await loadDesiredOfCommit(inputs.source, context.commit, { ...reviewed.base !== void 0 && {
		base: reviewed.base,
		drift: reviewed.correctsDrift
	} });
	const history = await readHistoryOrBegin(job, directoryKind(inputs.source, loaded.configuration));
	const desired = {
		...loaded,
		done: history.done
	};
	const asked = withoutSpent(reviewed, recordsSince(reviewed, own, history).map(runRecordOf));
	const result = await writeJob(job, {
		...desired,
		reviewed: [asked]
	}, {
		history,
		reviewedBy: () => [asked],
		reviewed: {
			pullRequests: [],
			approvedBy,
			approvalRequired: inputs.requireApproval
		},
		accepts: () => true
	});
	if (result.kind === "ended") {
		if (result.observes) return EXIT.refused;
		return result.code === EXIT.done ? EXIT.failed : result.code;
	}
	await tellManualRun(job, result, history, approvedBy);
	if (isPartlyBlocked(result.plan)) announce(job.world, "warning", "Some users are blocked, as the approver could see; the receipt names them. Nothing is done for them until the files change.");
	return result.complete ? EXIT.done : EXIT.failed;
}
async function approvedPlan({ inputs, context, github }) {
	const artifacts = (await artifactsOfRun(github, context.runId)).filter(({ isExpired }) => !isExpired);
	const [newest] = Array.from({ length: context.runAttempt }, (_, index) => context.runAttempt - index).flatMap((attempt) => artifacts.find(({ name }) => name === wholePlanName(attempt, inputs.tenant)) ?? []);
	if (!newest) throw new UserError(`This run has no artifact ${wholePlanName(context.runAttempt, inputs.tenant)}: its first job made no plan. Start the workflow again.`);
	const files = await readArtifact(github, newest);
	return {
		...planFrom(files.get("plan.json") ?? "", `The artifact ${newest.name}`),
		reviewedAs: `run ${context.runId}`
	};
}
async function ownRecords(job) {
	const { context } = job;
	const records = [];
	const run = {
		id: context.runId,
		event: context.eventName,
		headCommit: context.commit,
		attempts: context.runAttempt
	};
	for await (const record of recordsOfRun(run, await recordSource(job))) records.push(record);
	return records;
}
function recordsSince(reviewed, own, history) {
	const later = [...history.records, ...history.base ? [history.base] : []].filter(({ attempt }) => Date.parse(attempt.startedAt) >= Date.parse(reviewed.madeAt));
	return [...new Map([...own, ...later].map((record) => [record.digest, record])).values()];
}
export { applyApproved };
