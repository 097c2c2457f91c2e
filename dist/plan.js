import { P as changesToApply } from "./planFromDirectory.js";
import "./gitHubError.js";
import { R as EXIT } from "./diagnostics.js";
// src/commands/plan.ts
/** Whether part of what is declared cannot be done. */
function isPartlyBlocked(plan) {
	return plan.blocked.length > 0 || changesToApply(plan).some(({ held }) => held !== void 0);
}
/** What a plan means for whoever only looks at the exit code. */
function exitCodeOf(plan, options = {}) {
	if (plan.refusals.length > 0) return EXIT.refused;
	if (isPartlyBlocked(plan)) return EXIT.failed;
	return options.detailedExitcode && changesToApply(plan).length > 0 ? EXIT.changes : EXIT.done;
}
export { isPartlyBlocked as n, exitCodeOf as t };
