import { n as foldName } from "./values.js";
// src/plan/review/spent.ts
/**
* A reviewed plan without the steps that records list as carried out: a review is good for one time. What was undone in
* the directory after that is not done again by running the plan again.
*
* @param all records of the runs that may have carried it out; those of another tenant have not
*/
function withoutSpent(plan, all) {
	const records = all.filter(({ tenantId }) => isOf(plan, tenantId));
	const changes = plan.changes.flatMap((change) => {
		return records.flatMap(({ outcomes, holds }) => outcomes.filter((outcome) => isAbout(outcome, change)).map((outcome) => ({
			outcome,
			holds
		}))).reduce(remaining, change) ?? [];
	});
	return {
		...plan,
		changes
	};
}
/**
* Reviewed plans of what is merged and not applied, each without the steps that a run carried out under it: else a change
* that nobody approved could be made once more by an older review of the same step. Creations stay, since what was
* created has to be completed.
*
* @param records of the runs since the last that applied everything
*/
function withoutSpentSteps(plans, records) {
	return plans.map((plan) => {
		const own = records.map((record) => ({
			...record,
			outcomes: record.outcomes.filter((outcome) => wasUnder(plan, outcome, record))
		}));
		const creations = plan.changes.filter(({ kind }) => kind === "create");
		const others = plan.changes.filter(({ kind }) => kind !== "create");
		const left = withoutSpent({
			...plan,
			changes: others
		}, own).changes;
		return {
			...plan,
			changes: [...creations, ...left]
		};
	});
}
function isOf({ tenant }, tenantId = tenant.id) {
	return foldName(tenantId) === foldName(tenant.id);
}
function wasUnder(plan, { reviews }, { startedAt }) {
	return reviews === void 0 ? Date.parse(startedAt) >= Date.parse(plan.madeAt) : plan.reviewedAs !== void 0 && reviews.includes(plan.reviewedAs);
}
function isAbout(outcome, change) {
	if (change.kind !== "create") return outcome.id === change.id;
	return outcome.kind === "create" && foldName(outcome.userPrincipalName) === foldName(change.userPrincipalName);
}
function remaining(change, { outcome, holds }) {
	if (change === void 0) return void 0;
	const written = (outcome.writes ?? []).flatMap(({ fields }) => fields);
	const fields = change.fields.filter(({ field, to }) => !written.some((done) => done.field === field && holds(field, done.to, to)));
	const isMade = change.kind === "create" && outcome.id !== void 0;
	if (fields.length === 0 && (written.length > 0 || outcome.status === "applied")) return void 0;
	return {
		...isMade ? completionOf(change, outcome.id) : change,
		fields
	};
}
function completionOf(create, id) {
	const enabled = create.fields.find(({ field }) => field === "accountEnabled");
	return {
		...create,
		kind: "update",
		id,
		seen: {
			userPrincipalName: create.userPrincipalName,
			accountEnabled: enabled?.to !== false,
			onPremisesSyncEnabled: false,
			createdAt: null
		}
	};
}
export { withoutSpentSteps as n, withoutSpent as t };
