import process from "node:process";
import { appendFile } from "node:fs/promises";
// src/model/plan.ts
/**
* What a change of the rules means, the riskiest first. `protects-less`: what was refused, or had to be approved, passes.
* `reaches-others`: other accounts, properties or tenants may be written. `other`: neither is known.
*/
const RULE_RISKS = [
	"protects-less",
	"reaches-others",
	"protects-more",
	"other"
];
/** Who is blocked by these commits, and not at their base already. */
function blockedHere({ blocked }) {
	return blocked.filter(({ before }) => !before);
}
/** Names of the users who are blocked, or of whom something is held back. */
function namesHeldBack(plan) {
	return [...plan.blocked, ...changesToApply(plan).filter(({ held }) => held !== void 0)].map(({ userPrincipalName }) => userPrincipalName);
}
/** Who was blocked at the base for the same reason. */
function blockedBefore({ blocked }) {
	return blocked.filter(({ before }) => before);
}
/** The changes that applying this plan would make. */
function changesToApply(plan) {
	return plan.changes.filter((change) => change.cause === "here" || plan.correctsDrift);
}
// src/commands/action/job/outputs.ts
/** Sets the outputs that tell of a plan, as `action.yml` documents them. */
async function setPlanOutputs(plan) {
	const { totals } = plan;
	await setOutputs({
		"has-changes": String(isToBeApplied(plan)),
		create: totals.create,
		update: totals.update,
		enable: totals.enable,
		disable: totals.disable,
		adopt: totals.adopt,
		blocked: totals.blocked,
		drift: totals.drift,
		refused: String(plan.refusals.length > 0)
	});
}
function isToBeApplied(plan) {
	return !plan.observes && (changesToApply(plan).length > 0 || plan.found !== void 0);
}
async function setOutputs(outputs) {
	const core = await import("./core.js");
	for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}
/**
* Adds to the page of the run; `markdown` is escaped already. Does nothing where no runner asks for it.
*
* @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
*/
async function addSummary(markdown) {
	const file = process.env["GITHUB_STEP_SUMMARY"];
	if (file) await appendFile(file, `${markdown}\n`);
}
export { blockedBefore as a, namesHeldBack as c, RULE_RISKS as i, setOutputs as n, blockedHere as o, setPlanOutputs as r, changesToApply as s, addSummary as t };
