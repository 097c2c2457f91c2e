import { n as compareText } from "./diagnostic.js";
import { n as digits, t as count } from "./wording.js";
import { E as elementField, f as setOf, g as groups, k as propertyOfField } from "./user.js";
import { i as isHolding, n as foldName } from "./values.js";
import { n as sameValue } from "./compare.js";
import { i as refuse, r as proposeAcknowledgement, s as weigh, t as covering } from "./acknowledge.js";
import { s as changesToApply } from "./outputs.js";
// src/session/directory/openDirectory.ts
/** The directory that a run is about: as it is asked, else as configured. */
function directoryKind(asked, configuration) {
	return asked.directory ?? configuration.directory;
}
/**
* Connects to the tenant that the environment names, or starts the embedded directory for this command.
*
* @param files tell a new embedded tenant which domains to verify, and which groups and subscriptions to have
* @param merged seeds an embedded directory that lives for this command only, as a pull request's job has no other
* @throws DirectoryError when the environment is incomplete or names an unknown address
*/
async function openDirectory(kind, files, world, merged) {
	if (kind === "graph") {
		const { openGraph } = await import("./openGraph.js");
		return openGraph(files.configuration, world);
	}
	const { openEmbedded } = await import("./openEmbedded.js");
	return openEmbedded(files, world, merged);
}
// src/plan/review/reviews.ts
/** A plan that its guards refused, or that was made in observe mode, authorises nothing, whoever approved it. */
function canAuthorise({ refusals, observes }) {
	return refusals.length === 0 && !observes;
}
function reviewsOf(plans) {
	return plans.filter(canAuthorise).map(reviewOf);
}
/**
* The reviewed creates of this name that an account came from, which a run of ours made. Any other account by that name is another
* one, which a create never covers.
*
* @param account.userPrincipalName the declared name
*/
function createsBehind({ id, userPrincipalName }, reviews, { createdIds }) {
	if (!createdIds.has(id)) return [];
	return reviews.flatMap(({ label, creates }) => {
		const create = creates.get(foldName(userPrincipalName));
		return create ? {
			label,
			create
		} : [];
	});
}
/** Whether a reviewed plan changes this very account and gives it this name. */
function reviewsChangeOf(id, userPrincipalName, reviews) {
	return reviews.some(({ byId }) => {
		const change = byId.get(id);
		return change && foldName(change.userPrincipalName) === foldName(userPrincipalName);
	});
}
/**
* Whether a reviewed plan sets a field of this account to this value. Of what is merged together, one part may take back
* what another does: then the base declares it, too, and it was reviewed all the same.
*/
function reviewsStepTo(id, field, to, reviews) {
	return reviews.some(({ byId }) => byId.get(id)?.fields.some((step) => step.field === field && sameValue(field, step.to, to)));
}
/** Whether a reviewed plan sets a field of the user of a change to this value, the creation of the user included. */
function reviewsStepOf(change, field, to, reviews) {
	if (change.kind !== "create" && reviewsStepTo(change.id, field, to, reviews)) return true;
	const name = foldName(change.userPrincipalName);
	return reviews.some(({ creates }) => creates.get(name)?.fields.some((step) => step.field === field && sameValue(field, step.to, to)));
}
function reviewOf(plan) {
	const byId = /* @__PURE__ */ new Map();
	const creates = /* @__PURE__ */ new Map();
	for (const change of changesToApply(plan)) if (change.kind === "create") creates.set(foldName(change.userPrincipalName), change);
	else byId.set(change.id, change);
	return {
		label: plan.reviewedAs ?? "",
		byId,
		creates
	};
}
// src/model/records/receipt.ts
/** The sums over a run's outcomes. */
function countOutcomes(outcomes) {
	const count = (status) => outcomes.filter((outcome) => outcome.status === status).length;
	return {
		applied: count("applied"),
		failed: count("failed"),
		skipped: count("skipped"),
		notAttempted: count("not-attempted"),
		unconfirmed: outcomes.filter(({ confirmed }) => confirmed === false).length
	};
}
/** The fields of which the directory stores something other than what was written, and not what was there before. */
function keptOtherwise({ differs = [] }) {
	return differs.filter(({ old }) => !old);
}
/** Whether an account may have been made although no run heard of it: no answer came, or the service failed. */
function mayHaveBeenMade({ kind, status, error }) {
	return kind === "create" && status === "failed" && (error?.status === 0 || (error?.status ?? 0) >= 500);
}
/** Whether all of a change was made. */
function isDone({ status, reason }) {
	return status === "applied" && reason === void 0;
}
/** Users that were created, who need a first credential. */
function newAccountsIn({ outcomes }) {
	return outcomes.filter(({ kind, id, disabled, begunAt }) => (kind === "create" || begunAt !== void 0) && id !== void 0 && !disabled);
}
// src/plan/review/done.ts
const NOTHING_DONE = {
	createdIds: /* @__PURE__ */ new Set(),
	createdNames: /* @__PURE__ */ new Set(),
	lost: /* @__PURE__ */ new Map(),
	wrote: () => void 0
};
/**
* Adds up what records say was done. Of several writes to a field, the last one counts.
*
* @param records in any order
*/
function doneIn(records) {
	const createdIds = /* @__PURE__ */ new Set();
	const createdNames = /* @__PURE__ */ new Set();
	const lost = /* @__PURE__ */ new Map();
	const written = /* @__PURE__ */ new Map();
	for (const { startedAt, principal, outcomes, holds } of records.toSorted((left, right) => Date.parse(left.startedAt) - Date.parse(right.startedAt))) {
		const run = {
			...principal && { principal },
			begun: Date.parse(startedAt),
			lastSign: Math.max(Date.parse(startedAt), ...outcomes.map(({ writes = [] }) => Date.parse(writes.at(-1)?.at ?? startedAt)))
		};
		for (const outcome of outcomes) {
			const { id, kind, userPrincipalName, begunAt } = outcome;
			const name = foldName(userPrincipalName);
			if ((kind === "create" || begunAt !== void 0) && id !== void 0) {
				createdIds.add(id);
				createdNames.add(name);
			} else if (mayHaveBeenMade(outcome)) lost.set(name, [...lost.get(name) ?? [], run]);
			for (const { field, to } of (outcome.writes ?? []).flatMap(({ fields }) => fields)) if (id !== void 0) written.set(keyOf(id, field), (value) => holds(field, to, value));
		}
	}
	return {
		createdIds,
		createdNames,
		lost,
		wrote: (id, field, value) => written.get(keyOf(id, field))?.(value),
		ofTenant: (id) => doneIn(records.filter(({ tenantId }) => tenantId === void 0 || foldName(tenantId) === foldName(id)))
	};
}
function keyOf(id, field) {
	return `${id} ${field}`;
}
// src/plan/guards/emptiedGroups.ts
/** A group that nobody is left in may be one that access or licences hang on, and is easily emptied by mistake. */
function checkEmptiedGroups(changes, context) {
	const leaving = /* @__PURE__ */ new Map();
	for (const change of changes) for (const { field, from, to } of change.fields) {
		const group = setOf(field)?.as === "member" ? to ?? from : null;
		if (!isHolding(group) || group.id === null) continue;
		const known = leaving.get(group.id) ?? {
			leavers: [],
			joining: 0
		};
		leaving.set(group.id, known);
		if (to === null) known.leavers.push(change);
		else if (!context.reviews || reviewsStepOf(change, field, to, context.reviews)) known.joining += 1;
	}
	return [...new Map((context.surroundings.groups?.all ?? []).toReversed().map((group) => [group.found?.id, group])).values()].toReversed().flatMap(({ name, found }) => {
		const { leavers = [], joining = 0 } = (found && leaving.get(found.id)) ?? {};
		if (!found || leavers.length === 0 || found.members + joining > leavers.length) return [];
		const users = leavers.map((change) => change.userPrincipalName).toSorted(compareText);
		const property = elementField(groups.name, name);
		const refusal = {
			guard: "emptiedGroups",
			message: `The group ${found.displayName} would have no member left: ${count(leavers.length, "user leaves", "users leave")} it.`,
			remedy: "If this is intended, commit this file and have it reviewed:",
			users,
			acknowledgement: proposeAcknowledgement("emptiedGroups", users, context, [property])
		};
		return [weigh(refusal, {
			users: leavers,
			property
		}, context)];
	});
}
// src/plan/guards/guards.ts
/** Holds a plan against every safety rule. Nothing may be written unless there are no refusals. */
function checkGuards(input) {
	const verdicts = [
		...checkUnreadable(input),
		...checkEmptiedGroups(input.changes, input),
		...["here", "drift"].flatMap((cause) => COUNTED.flatMap((guard) => checkCount(guard, cause, input)))
	];
	return {
		refusals: [
			...checkTenant(input),
			...checkEmptyRoster(input),
			...checkProtected(input),
			...verdicts.flatMap((verdict) => "refusal" in verdict ? verdict.refusal : [])
		],
		lifted: verdicts.flatMap((verdict) => "lifted" in verdict ? verdict.lifted : [])
	};
}
/** How many of these changes each counted guard counts. */
function countsByGuard(changes) {
	const counts = COUNTED.map(({ name, counts }) => [name, changes.filter(counts).length]);
	return Object.fromEntries(counts);
}
const COUNTED = [
	{
		name: "disables",
		would: "would be disabled",
		counts: ({ kind }) => kind === "disable"
	},
	{
		name: "enables",
		would: "would be enabled",
		counts: ({ kind }) => kind === "enable"
	},
	{
		name: "renames",
		would: "would be renamed",
		counts: (change) => change.kind !== "create" && changesField(change, "userPrincipalName")
	},
	{
		name: "adoptions",
		would: "would be adopted",
		counts: (change) => change.kind === "adopt" || "adopts" in change
	},
	{
		name: "signInProperties",
		would: "would have sign-in properties changed (phones, otherMails, userPrincipalName)",
		counts: (change) => change.kind !== "create" && change.fields.some(({ field }) => propertyOfField(field)?.signIn === true)
	},
	{
		name: "licensedGroups",
		would: "would leave a group that gives licences",
		counts: ({ fields }) => fields.some(({ field, to, grants }) => isMembership(field) && to === null && grants)
	},
	{
		name: "membershipRemovals",
		would: "would be removed from groups",
		counts: ({ fields }) => fields.some(({ field, to }) => isMembership(field) && to === null)
	},
	{
		name: "memberships",
		would: "would be added to groups",
		counts: ({ kind, fields }) => kind !== "create" && fields.some(({ field, to }) => isMembership(field) && to !== null)
	},
	{
		name: "licenses",
		would: "would have licences changed",
		counts: ({ kind, fields }) => kind !== "create" && fields.some(({ field }) => setOf(field)?.as === "assigned")
	},
	{
		name: "creates",
		would: "would be created",
		counts: ({ kind }) => kind === "create"
	},
	{
		name: "updates",
		would: "would be updated",
		counts: ({ kind }) => kind === "update"
	}
];
function isMembership(field) {
	return setOf(field)?.as === "member";
}
function checkCount(rule, cause, input) {
	const counted = input.changes.filter((change) => change.cause === cause && rule.counts(change));
	const changes = LEFT_BY_CREATES.has(rule.name) ? withoutCompletions(counted, input) : counted;
	const limit = input.configuration.guards[rule.name];
	const exceeded = exceededLimit(changes.length, input.matched, limit);
	if (!exceeded) return [];
	const users = changes.map((change) => change.userPrincipalName).toSorted(compareText);
	const percent = input.matched > 0 ? ` (${(changes.length / input.matched * 100).toFixed(1)} %)` : "";
	const would = cause === "drift" ? `${rule.would} to correct drift` : rule.would;
	const subject = rule.name === "creates" ? `${count(changes.length, "user")} ${would}${input.matched > 0 ? `, beside ${count(input.matched, "matched user")}${percent}` : ""}` : `${digits(changes.length)} of ${count(input.matched, "matched user")} ${would}${percent}`;
	const refusal = {
		guard: rule.name,
		message: `${subject}, above the limit of ${exceeded}.`,
		remedy: "If this is intended, commit this file and have it reviewed:",
		users,
		acknowledgement: proposeAcknowledgement(rule.name, users, input)
	};
	return [weigh(refusal, { users: changes }, input)];
}
/** What a creation writes after the account, and which is not counted of a creation. */
const LEFT_BY_CREATES = /* @__PURE__ */ new Set([
	"updates",
	"memberships",
	"licenses"
]);
function withoutCompletions(changes, input) {
	const filling = new Set(changes.filter((change) => change.fields.every(({ field, from }) => sameValue(field, from, null))));
	const rest = changes.filter((change) => !filling.has(change) || change.kind === "create" || !input.done.createdIds.has(change.id));
	const others = rest.filter((change) => filling.has(change));
	return covering({
		guard: "creates",
		users: others
	}, input) ? rest.filter((change) => !filling.has(change)) : rest;
}
/** Which part of a limit a number exceeds; undefined: it passes. */
function exceededLimit(number, matched, limit) {
	if (number <= limit.floor) return void 0;
	if (number > limit.count) return digits(limit.count);
	if (matched === 0) return `${digits(limit.floor)}, which applies while no declared user has an account`;
	return number * 100 > limit.percent * matched ? `${limit.percent} %` : void 0;
}
function checkTenant({ configuration, tenant }) {
	const expected = configuration.tenant;
	if (expected === void 0 || expected.toLowerCase() === tenant.id.toLowerCase()) return [];
	return [{
		guard: "tenant",
		message: `The directory is the tenant ${tenant.id} (${tenant.domain}), the configuration names ${expected}.`,
		remedy: "Sign in to the right tenant, or correct \"tenant\" in the configuration.",
		users: []
	}];
}
function checkEmptyRoster({ declared, directory }) {
	if (declared > 0) return [];
	return [{
		guard: "emptyRoster",
		message: `No file declares a user, while the directory has ${count(directory, "user")}.`,
		remedy: "Check the folder (--users) and the commit: Rollcall assumes that you do not empty a roster on purpose. In a new repository, add the first file and plan again.",
		users: []
	}];
}
function checkProtected(input) {
	const { changes, protectedUsers } = input;
	const refusals = [];
	const notFound = missingProtected(input);
	if (notFound.length > 0) refusals.push({
		guard: "protected",
		message: `Protected accounts are not in the directory: ${notFound.map(notFoundText).join(", ")}.`,
		remedy: "Correct \"protected\" in the configuration, in a separate pull request: what it names does not exist, so it protects no account.",
		users: notFound.map(({ entry }) => entry)
	});
	const touched = changes.filter((change) => change.kind !== "create" && protectedUsers.ids.has(change.id) || changesField(change, "userPrincipalName") && protectedUsers.coversName(change.userPrincipalName));
	if (touched.length > 0) {
		const users = touched.map((change) => change.userPrincipalName).toSorted(compareText);
		refusals.push({
			guard: "protected",
			message: `${count(touched.length, "change touches", "changes touch")} a protected account or name: ${users.join(", ")}.`,
			remedy: "Remove the change; or remove the account from \"protected\" in the configuration, in a separate pull request.",
			users
		});
	}
	return refusals;
}
function missingProtected(input) {
	const { changes, proposedProtected } = input;
	const given = new Set(changes.map(({ userPrincipalName }) => foldName(userPrincipalName)));
	const missing = input.protectedUsers.notFound.filter(({ entry }) => !given.has(foldName(entry)));
	if (changes.length > 0 || proposedProtected === void 0) return missing;
	const kept = new Set(proposedProtected.map(foldName));
	return missing.filter(({ entry }) => kept.has(foldName(entry)));
}
function notFoundText({ entry, near, deleted }) {
	if (deleted) return `${entry} (a deleted user)`;
	return near.length > 0 ? `${entry} (did you mean ${near.join(" or ")}?)` : entry;
}
const READS_USERS = "User.Read.All";
function checkUnreadable(input) {
	return input.unreadable.map((unreadable) => {
		const { field, how, users } = unreadable;
		const property = propertyOfField(field);
		const reading = property?.readPermission ?? READS_USERS;
		const declared = count(users.length, "declared user");
		const concerned = {
			users: users.map((userPrincipalName) => ({ userPrincipalName })),
			property: field
		};
		if (how === "missing") return refuse({
			guard: "unreadable",
			message: `${missingText(unreadable, input)}, so what ${declared} would overwrite is not known.`,
			remedy: `Grant the identity the permission to read it (${reading}; to write it: ${property?.permission ?? "User.ReadWrite.All"}).`,
			users
		}, concerned, "only a property that reads as empty for all users can be acknowledged", input);
		const refusal = {
			guard: "unreadable",
			message: `${field} reads as empty for all ${count(input.directory, "directory user")} while ${declared} ${declaresText(unreadable)}: a permission to read it may be missing.`,
			remedy: `Grant the identity ${reading}${reading === READS_USERS ? "" : `, without which Graph returns null for every user`}. If ${field} is empty for all users, commit this file and have it reviewed:`,
			users,
			acknowledgement: proposeAcknowledgement("unreadable", users, input, [field])
		};
		return weigh(refusal, concerned, input);
	});
}
function declaresText({ field, users }) {
	const isOne = users.length === 1;
	if (propertyOfField(field)?.readPermission === void 0) return `${isOne ? "has" : "have"} a value for it`;
	return `${isOne ? "declares" : "declare"} it`;
}
function missingText({ field, unread, reads }, { directory }) {
	if (reads === void 0 && unread === directory) return `The directory left ${field} out of its answers`;
	return `Of ${digits(unread)} of ${count(directory, "directory user")}, ${field} ${reads ?? "was left out of the answers"}`;
}
function changesField(change, name) {
	return change.fields.some(({ field }) => field === name);
}
export { countOutcomes as a, newAccountsIn as c, reviewsChangeOf as d, reviewsOf as f, openDirectory as h, doneIn as i, canAuthorise as l, directoryKind as m, countsByGuard as n, isDone as o, reviewsStepTo as p, NOTHING_DONE as r, keptOtherwise as s, checkGuards as t, createsBehind as u };
