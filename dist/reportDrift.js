import { E as OBSERVING, P as changesToApply, a as setPlanOutputs, f as summaryOfPlan, g as showInvalid, n as planOnly, r as addSummary } from "./planFromDirectory.js";
import { R as EXIT, c as loadDesiredOfCommit, t as count } from "./words.js";
import { t as announce } from "./job.js";
import { i as readHistory, n as leaveEmptyReceipt } from "./writeJob.js";
// src/commands/action/reportDrift.ts
/**
* The nightly look: what is merged and not applied, and what was changed in the directory by hand. Writes nothing.
*
* @returns `failed` when something is merged and not applied, so that somebody is told
*/
async function reportDrift(job) {
	const { inputs, context, world } = job;
	const history = await readHistory(job);
	if (!history) announce(world, "warning", "No run of this workflow is known to have applied this branch, so nothing can be said of what is merged and not applied. Start it by hand.");
	const desired = await loadDesiredOfCommit(inputs.source, context.commit, { base: history?.applied ?? context.commit });
	const plan = await planOnly(job, desired);
	if (!plan) return showInvalid(desired.roster, { format: "text" }, world);
	await setPlanOutputs(plan);
	await addSummary(summaryOfPlan(plan));
	const waiting = changesToApply(plan).length;
	if (plan.totals.drift > 0) announce(world, "warning", `${count(plan.totals.drift, "user was", "users were")} changed in the directory by hand and differ from what is merged. The summary of this run names them.`);
	if (waiting > 0) announce(world, plan.observes ? "notice" : "error", `${count(waiting, "merged change is", "merged changes are")} not applied. ${plan.observes ? OBSERVING : "Run the last apply run again, or start the apply workflow by hand."}`);
	if (history?.applied === context.commit) await leaveEmptyReceipt(job, plan);
	if (plan.totals.drift === 0 && waiting === 0) announce(world, "notice", "The directory is as declared.");
	return waiting > 0 && !plan.observes ? EXIT.failed : EXIT.done;
}
export { reportDrift };
