import { C as changesToApply, i as OBSERVING } from "./accepted.js";
import { D as showInvalid, O as showPlan, a as setPlanOutputs, f as summaryOfPlan, i as setOutputs, m as isPartlyBlocked, n as planOnly, p as exitCodeOf, r as addSummary, z as savePlan } from "./planFromDirectory.js";
import { M as EXIT, n as loadDesiredOfCommit } from "./desired.js";
import { t as announce } from "./job.js";
import { i as readHistory, n as leaveEmptyReceipt } from "./writeJob.js";
import { n as checkBranch } from "./guards.js";
import { join } from "node:path";
// src/commands/action/planAll.ts
/** The artifact through which the second job gets the plan that was approved. */
const WHOLE_PLAN_NAME = "rollcall-plan-all";
/**
* The first job of a run by hand: plans all that is not as declared, drift included, for somebody to approve. Without a
* last applied commit, or when everything is asked for, there is no base: then accounts are enabled and created as well.
*/
async function planAll(job) {
	const { inputs, world } = job;
	checkBranch(job);
	const base = inputs.everything ? void 0 : (await readHistory(job))?.applied;
	const desired = await loadDesiredOfCommit(inputs.source, job.context.commit, { ...base !== void 0 && {
		base,
		drift: true
	} });
	const plan = await planOnly(job, desired);
	if (!plan) return showInvalid(desired.roster, { format: "text" }, world);
	showPlan(plan, { format: "text" }, world);
	const path = join(world.environment["RUNNER_TEMP"] ?? ".", "plan.json");
	await savePlan(path, plan);
	await setPlanOutputs(plan);
	await setOutputs({
		"plan-path": path,
		"artifact-name": WHOLE_PLAN_NAME
	});
	await addSummary(summaryOfPlan(plan));
	if (plan.observes) announce(world, "notice", OBSERVING);
	const isSettled = base === void 0 || !isPartlyBlocked(plan);
	if (plan.refusals.length === 0 && changesToApply(plan).length === 0 && isSettled) await leaveEmptyReceipt(job, plan);
	const code = exitCodeOf(plan);
	return code === EXIT.failed ? EXIT.done : code;
}
export { planAll as n, WHOLE_PLAN_NAME as t };
