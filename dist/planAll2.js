import { n as setOutputs, r as setPlanOutputs, s as changesToApply, t as addSummary } from "./outputs.js";
import { k as artifactName } from "./tenants.js";
import { o as OBSERVING } from "./plan.js";
import { c as summaryOfPlan } from "./plan3.js";
import { b as loadDesiredOfCommit, h as leavesAccountsOpen, r as planOnly } from "./planFromDirectory.js";
import { c as configurationAt, r as checkBranch } from "./guards.js";
import { m as directoryKind } from "./guards2.js";
import { n as isPartlyBlocked, t as exitCodeOf } from "./plan2.js";
import { S as savePlan, r as readHistoryOrBegin, t as checkTenant } from "./history.js";
import { t as showPlan } from "./present.js";
import { t as showInvalid } from "./showMistakes.js";
import { t as EXIT } from "./world.js";
import { t as announce } from "./job.js";
import { n as leaveEmptyRecord } from "./writeJob.js";
import { join } from "node:path";
// src/commands/action/apply/planAll.ts
/** The artifact through which the second job gets the plan that was approved; one for each attempt. */
function wholePlanName(attempt, tenant) {
	return artifactName(`rollcall-plan-all-${attempt}`, tenant);
}
/**
* The first job of a manual run: plans all that is not as declared, drift included, for a second person to approve.
* Without a last applied commit, or when everything is asked for, there is no base: then accounts are enabled and
* created as well.
*/
async function planAll(job) {
	const { inputs, context, world } = job;
	checkBranch(job);
	const configuration = await configurationAt(context.commit, inputs.source);
	const history = await readHistoryOrBegin(job, directoryKind(inputs.source, configuration));
	const base = inputs.everything ? void 0 : history.applied;
	const desired = await loadDesiredOfCommit(inputs.source, context.commit, {
		remarks: true,
		done: history.done,
		...base !== void 0 && {
			base,
			drift: true
		}
	});
	const plan = await planOnly(job, desired);
	if (!plan) return showInvalid(desired.roster, { format: "text" }, world);
	if (base !== void 0) checkTenant(history, plan.tenant);
	showPlan(plan, { format: "text" }, world);
	const path = join(world.environment["RUNNER_TEMP"] ?? ".", "plan.json");
	await savePlan(path, plan);
	await setPlanOutputs(plan);
	await setOutputs({
		"plan-path": path,
		"artifact-name": wholePlanName(context.runAttempt, inputs.tenant)
	});
	await addSummary(summaryOfPlan(plan, job.world));
	if (plan.observes) announce(world, "notice", OBSERVING);
	const isSettled = (base === void 0 || !isPartlyBlocked(plan)) && !leavesAccountsOpen(plan);
	if (plan.refusals.length === 0 && changesToApply(plan).length === 0 && isSettled) await leaveEmptyRecord(job, desired, {
		plan,
		history
	});
	const code = exitCodeOf(plan);
	return code === EXIT.failed ? EXIT.done : code;
}
export { wholePlanName as n, planAll as t };
