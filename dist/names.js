import { E as elementField, g as groups, m as isUnresolved, s as SETS } from "./user.js";
import { i as isHolding, n as foldName } from "./values.js";
import { n as sameValue } from "./compare.js";
import { createHash } from "node:crypto";
// src/session/directory/embedded/embeddedTenant.ts
/**
* The id of the embedded directory of one tenant of several: the same for a name at all times, and never that of a tenant
* of Entra ID, so that what was tried out here cannot pass for what was done there.
*/
function embeddedTenantId(name) {
	return `e0000000-0000-4000-8000-${createHash("sha256").update(`embedded tenant ${name}`).digest("hex").slice(0, 12)}`;
}
// src/plan/compare/wholeGroups.ts
/** The groups of which the files are the whole truth, and which can be written, by object id. */
function wholeGroups({ groups: reading }) {
	return new Set(reading?.all?.flatMap(({ truth, found }) => truth === "roster" && found && found.refused === void 0 ? [found.id] : []));
}
// src/plan/compare/sets.ts
const NO_SETS = {
	surroundings: {},
	listed: {
		groups: {},
		licenses: []
	},
	today: "0000-01-01"
};
/**
* What a user gets and loses of the sets that it declares. What the configuration does not list is left alone, and so is what
* an entry of `unmanaged` names.
*
* @param actual undefined for a user who is yet to be created
*/
function compareSets(desired, actual, findPerson, context) {
	const declared = SETS.filter(({ name }) => desired.fields[name] !== void 0);
	const strange = actual ? strangerIn(desired, actual, findPerson, context) : [];
	if (declared.length + strange.length === 0) return NOTHING;
	const known = {
		surroundings: context.surroundings,
		findPerson,
		self: actual?.id
	};
	const parts = [...declared.map((set) => compareSet(set, desired, actual, known, context)), {
		changes: strange,
		held: []
	}];
	return {
		changes: parts.flatMap(({ changes }) => changes),
		held: parts.flatMap(({ held }) => held)
	};
}
/** A user who declares no groups is taken out of those of which the files are the whole truth. */
function strangerIn(desired, { id: self, sets }, findPerson, { surroundings, listed }) {
	if (desired.fields[groups.name] !== void 0 || desired.unmanaged.has(groups.name)) return [];
	const told = sets?.[groups.name];
	if (!told?.length) return [];
	const live = groups.managed(told, surroundings, listed);
	const whole = wholeGroups(surroundings);
	const known = {
		surroundings,
		findPerson,
		self
	};
	return live.flatMap((from) => {
		const field = elementField(groups.name, from.name);
		return whole.has(from.id ?? "") && !isLeftAlone(from, groups, desired, known) ? [{
			field,
			from,
			to: null,
			declaredAs: void 0
		}] : [];
	});
}
const NOTHING = {
	changes: [],
	held: []
};
function compareSet(set, desired, actual, known, { surroundings, listed, today }) {
	const wanted = elementsOf(set.name, desired).filter((element) => !hasEnded(element, today));
	const told = actual ? actual.sets?.[set.name] : [];
	if (!told) return {
		changes: [],
		held: [unread(set, surroundings)]
	};
	const live = set.managed(told, surroundings, listed);
	const changes = [];
	const held = [];
	/** By id, since two names may mean one group. */
	const kept = /* @__PURE__ */ new Set();
	const unknown = [];
	for (const element of wanted) {
		const field = elementField(set.name, element.name);
		const meant = set.resolve(element, known);
		const has = live.find(({ name }) => name === element.name);
		if (isUnresolved(meant)) {
			unknown.push(element.name);
			if (!has) held.push({
				field,
				...meant
			});
			continue;
		}
		const to = withoutEnd(meant);
		if (to.id !== null && kept.has(to.id)) continue;
		const from = live.find(({ id }) => id === to.id) ?? null;
		kept.add(to.id);
		const { until } = element;
		if (!sameValue(field, from, to)) changes.push({
			field,
			from,
			to,
			declaredAs: field,
			...until !== void 0 && { until }
		});
	}
	for (const from of live) {
		const field = elementField(set.name, from.name);
		if (kept.has(from.id) || isLeftAlone(from, set, desired, known)) continue;
		if (unknown.some((name) => set.mayMean(name, from, known))) continue;
		if (set.canTake(from, surroundings)) changes.push({
			field,
			from,
			to: null,
			declaredAs: set.name
		});
	}
	return set.together ? withoutHalfSwaps({
		changes,
		held
	}) : {
		changes,
		held
	};
}
/** Whether a file opts out of what a user has, by any of the names that the configuration gives it. */
function isLeftAlone(from, { name: set, mayMean }, { unmanaged }, known) {
	const prefix = elementField(set, "");
	return [...unmanaged].some((field) => field.startsWith(prefix) && mayMean(field.slice(prefix.length), from, known));
}
/** What would be taken away stays while what is to come in its place is held back. */
function withoutHalfSwaps({ changes, held }) {
	const isTaken = ({ to }) => to === null;
	if (held.length === 0) return {
		changes,
		held
	};
	return {
		changes: changes.filter((change) => !isTaken(change)),
		held: withReplaced(held, changes.filter(isTaken))
	};
}
/** What is held back, and with it what it was to replace. */
function withReplaced(held, taken) {
	const [first] = held;
	if (!first) return held;
	const message = `stays until ${held.map(({ field }) => field).join(" and ")} can be written`;
	return [...held, ...taken.map(({ field }) => ({
		field,
		reason: first.reason,
		message
	}))];
}
function unread(set, surroundings) {
	return {
		field: set.name,
		reason: "unreadable",
		message: readingOf(set, surroundings)?.unreadable ?? `the directory did not return the ${set.name} of this user; ${set.reading.permission} may be missing`
	};
}
/** What was read once for all users of a set; undefined where it is read user by user. */
function readingOf({ as }, { groups, skus }) {
	return as === "member" ? groups : as === "assigned" ? skus : void 0;
}
/** The elements that a user declares, those that ended included. */
function elementsOf(set, { fields }) {
	const prefix = elementField(set, "");
	return Object.entries(fields).flatMap(([field, value]) => field.startsWith(prefix) && isHolding(value) ? [value] : []);
}
/** Whether the last day of an entry is over. */
function hasEnded({ until }, today) {
	return until !== void 0 && until < today;
}
/**
* What two rosters want of an element, as of one day: the test for drift. Undefined where the set is not declared, or the
* element not managed.
*/
function wantedElement(set, field, user, today) {
	if (user.fields[set] === void 0 || user.unmanaged.has(field)) return void 0;
	const declared = user.fields[field];
	return isHolding(declared) && !hasEnded(declared, today) ? withoutEnd(declared) : null;
}
/**
* The same for a person of a set, whom two rosters may call by other names.
*
* @param meant whom the field stands for
*/
function wantsPerson(set, field, meant, user, findPerson) {
	if (user.fields[set.name] === void 0 || user.unmanaged.has(field)) return void 0;
	const known = {
		surroundings: {},
		findPerson,
		self: void 0
	};
	return elementsOf(set.name, user).some((element) => {
		const found = set.resolve(element, known);
		return isUnresolved(found) ? foldName(element.name) === foldName(meant.name) : sameValue(field, found, meant);
	});
}
/** Whether a user says nothing of an element: neither which of the set is meant, nor that it is left alone. */
function saysNothingOf(set, field, user) {
	return user.fields[set] === void 0 && !user.unmanaged.has(set) && !user.unmanaged.has(field);
}
function withoutEnd(declared) {
	const { until: _, ...holding } = declared;
	return holding;
}
// src/plan/accounts/names.ts
/**
* Graph refuses a name that is anybody's userPrincipalName, mail or proxy address, and deleted users keep theirs.
*
* @see https://learn.microsoft.com/graph/api/user-post-users
*/
function takenNames(directory) {
	const names = /* @__PURE__ */ new Map();
	for (const [users, deleted] of [[directory.users, false], [directory.deletedUsers, true]]) for (const user of users) {
		const holder = {
			id: user.id,
			userPrincipalName: user.userPrincipalName,
			deleted
		};
		for (const name of namesOf(user)) names.set(name, [...names.get(name) ?? [], holder]);
	}
	return names;
}
/** The first holder of a name other than the user itself. */
function holderOf(names, name, ownId) {
	return names.get(foldName(name))?.find((holder) => holder.id !== ownId);
}
function domainOf(name) {
	return foldName(name.slice(name.lastIndexOf("@") + 1));
}
/** Its userPrincipalName, mail and SMTP proxy addresses, folded. */
function namesOf({ userPrincipalName, mail, proxyAddresses }) {
	const names = /* @__PURE__ */ new Set([foldName(userPrincipalName)]);
	if (mail !== null) names.add(foldName(mail));
	for (const address of proxyAddresses) if (/^smtp:/i.test(address)) names.add(foldName(address.slice(5)));
	return names;
}
export { NO_SETS as a, hasEnded as c, wantsPerson as d, withReplaced as f, takenNames as i, saysNothingOf as l, embeddedTenantId as m, holderOf as n, compareSets as o, wholeGroups as p, namesOf as r, elementsOf as s, domainOf as t, wantedElement as u };
