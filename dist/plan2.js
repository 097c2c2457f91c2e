import { c as namesHeldBack, o as blockedHere, s as changesToApply } from "./outputs.js";
import "./planFromDirectory.js";
import "./guards2.js";
import "./history.js";
import "./escape.js";
import "./invocation.js";
import "./present.js";
import "./showMistakes.js";
import { t as EXIT } from "./world.js";
import "./makeFolder.js";
import "node:path";
import "node:fs/promises";
// src/commands/plan.ts
/** Whether part of what is declared cannot be done. */
function isPartlyBlocked(plan) {
	return namesHeldBack(plan).length > 0;
}
/** Whether these commits block anybody, or hold anything back, that their base does not. */
function blocksAnew(plan) {
	return blockedHere(plan).length > 0 || changesToApply(plan).some(({ held = [] }) => held.some(({ before }) => !before));
}
/**
* What a plan means as an exit code. A pull request answers for what it causes: those who are
* blocked at its base are told of, and do not fail it.
*/
function exitCodeOf(plan, options = {}) {
	if (plan.refusals.length > 0) return EXIT.refused;
	if (plan.open?.refusals.some(({ isOwn }) => isOwn)) return EXIT.refused;
	if (blocksAnew(plan)) return EXIT.failed;
	return options.detailedExitcode && changesToApply(plan).length > 0 ? EXIT.changes : EXIT.done;
}
export { isPartlyBlocked as n, exitCodeOf as t };
