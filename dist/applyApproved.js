import { E as readArtifact, w as findArtifact } from "./accepted.js";
import { M as EXIT, N as UserError, n as loadDesiredOfCommit } from "./desired.js";
import { R as planFrom, m as isPartlyBlocked } from "./planFromDirectory.js";
import { i as isSuperseded, r as checkMayWrite, t as checkApproval } from "./guards.js";
import { t as announce } from "./job.js";
import { t as WHOLE_PLAN_NAME } from "./planAll2.js";
import { r as writeJob, t as ended } from "./writeJob.js";
// src/commands/action/applyApproved.ts
/** The second job of a run by hand: applies the plan of the first, which somebody approved by letting this job start. */
async function applyApproved(job) {
	const { inputs, context, repository, github } = job;
	checkMayWrite(job);
	await checkApproval(job);
	if (await isSuperseded(job)) return ended(job, EXIT.failed, `${repository.defaultBranch} has moved on since this was planned: start the workflow again. Nothing was written.`).code;
	const artifact = await findArtifact(github, WHOLE_PLAN_NAME, {
		repositoryId: repository.id,
		workflowPath: context.workflowPath,
		events: ["workflow_dispatch"],
		branch: repository.defaultBranch,
		runId: context.runId
	});
	if (!artifact) throw new UserError(`This run has no artifact ${WHOLE_PLAN_NAME}: its first job made no plan. Start the workflow again.`);
	const reviewed = planFrom((await readArtifact(github, artifact)).get("plan.json") ?? "", `The artifact ${artifact.name}`);
	if (reviewed.refusals.length > 0) throw new UserError("The plan was refused by a guard, so it authorises nothing.", EXIT.refused);
	const desired = await loadDesiredOfCommit(inputs.source, context.commit, { ...reviewed.base !== void 0 && {
		base: reviewed.base,
		drift: reviewed.correctsDrift
	} });
	const result = await writeJob(job, {
		...desired,
		reviewed: [reviewed]
	}, {
		reviewedBy: () => [reviewed],
		pullRequests: [],
		accepts: () => true
	});
	if (result.kind === "ended") {
		if (result.observes) return EXIT.refused;
		return result.code === EXIT.done ? EXIT.failed : result.code;
	}
	if (isPartlyBlocked(result.plan)) announce(job.world, "warning", "Some users are blocked, as whoever approved could see; the receipt names them. Nothing is done for them until the files change.");
	return result.complete ? EXIT.done : EXIT.failed;
}
export { applyApproved };
