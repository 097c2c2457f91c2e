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
export { namesHeldBack as a, changesToApply as i, blockedBefore as n, blockedHere as r, RULE_RISKS as t };
