import { _ as indexDirectory, b as loadDesiredOfCommit, c as readRequestFor, d as namesakeFinder, f as unmanagedPeople, g as isConsequence, i as graphReader, l as makePlan, m as namesakeAdvice, n as openJobDirectory, v as matchUsers } from "./planFromDirectory.js";
import { n as compareText, r as hasErrors } from "./diagnostic.js";
import { n as setOutputs, r as setPlanOutputs, s as changesToApply, t as addSummary } from "./outputs.js";
import { A as wholeOfField, E as elementField, M as EXTENSION_ATTRIBUTES, O as memberOfField, T as compareFields, f as setOf, i as referenceTo, k as propertyOfField, l as personRelationship, n as nameOf$1, o as RELATIONSHIPS, r as namedAs, s as SETS } from "./user.js";
import { o as OBSERVING } from "./plan.js";
import { c as summaryOfPlan } from "./plan3.js";
import { t as count } from "./wording.js";
import { a as isSuperseded, c as configurationAt, f as loadCommit } from "./guards.js";
import { n as rollcallOnPath } from "./rollcall.js";
import { r as remedyLines } from "./present.js";
import { f as parseYaml, p as readYaml, r as parseRoster } from "./tenantIds.js";
import { i as isHolding, n as foldName, o as isPersonReference } from "./values.js";
import { a as writeFlowEntry, c as asYaml, i as writeFlow, l as entryOf, n as isMembers$2, o as writeItem, r as writeEntry, s as writeScalar, t as isList } from "./write.js";
import { t as require_dist } from "./dist2.js";
import { r as UserError, t as EXIT } from "./world.js";
import { m as directoryKind } from "./guards2.js";
import { t as showInvalid } from "./showMistakes.js";
import { i as saveProposal, r as proposalOf } from "./driftProposal.js";
import { t as announce, u as CHECK_NAME } from "./job.js";
import { n as readHistory, t as checkTenant } from "./history.js";
import { D as listed } from "./tenants.js";
import { t as isKnown } from "./knownErrors.js";
import { n as leaveEmptyRecord } from "./writeJob.js";
// src/model/drift.ts
/**
* What became of a user outside Git, what could hurt most first: `enabled` can sign in although declared disabled,
* `gone` is not in the directory, `signIn` has another phone, private mail address or name to recover a password by.
*/
const DRIFT_KINDS = [
	"enabled",
	"gone",
	"disabled",
	"renamed",
	"signIn",
	"changed"
];
// src/plan/drift.ts
/**
* What differs without a cause in the commits: the drift of a plan, seen from the directory's side. Pure.
*
* @param input.base what is merged; the roster itself if not given, so that whatever differs is drift
*/
function findDrift(input) {
	const { roster, base = roster, directory } = input;
	const plan = makePlan({
		...input,
		base,
		directory: writable(directory),
		correctsDrift: false
	});
	const users = withNamesakes([...plan.changes.filter(({ cause }) => cause === "drift").map(drifted), ...plan.blocked.filter(isGone).map(gone)], input).toSorted((left, right) => DRIFT_KINDS.indexOf(left.kind) - DRIFT_KINDS.indexOf(right.kind) || compareText(left.userPrincipalName, right.userPrincipalName));
	const unclear = plan.blocked.filter((user) => !isGone(user) && !isConsequence(user.reason)).map(withoutMarks);
	const { listing, relationships } = plan.requests;
	return {
		tenant: plan.tenant,
		madeAt: plan.madeAt,
		...plan.commit !== void 0 && { commit: plan.commit },
		totals: {
			declared: plan.totals.declared,
			matched: plan.totals.matched,
			drifted: users.length,
			unclear: unclear.length,
			directory: plan.totals.directory
		},
		requests: listing + relationships,
		users,
		unclear,
		refusals: plan.refusals.filter(({ guard }) => guard === "tenant" || guard === "unreadable")
	};
}
function withoutMarks({ userPrincipalName, at, reason, message, candidates }) {
	return {
		userPrincipalName,
		at,
		reason,
		message,
		candidates
	};
}
function writable(directory) {
	return {
		...directory,
		users: directory.users.map((user) => ({
			...user,
			onPremisesSyncEnabled: false
		}))
	};
}
function isGone({ reason, candidates }) {
	return reason === "id-not-found" || candidates.length === 0 && (reason === "deleted-user" || reason === "missing-for-create");
}
function withNamesakes(users, { roster, directory, configuration }) {
	const declared = new Map(roster.users.map((user) => [placeText$1(user.at), user]));
	const find = namesakeFinder(() => {
		const index = indexDirectory(directory.users);
		const { ids } = matchUsers(roster.users, index, configuration.key);
		return unmanagedPeople(directory, ids, configuration);
	});
	return users.map((user) => {
		const desired = user.kind === "gone" ? declared.get(placeText$1(user.at)) : void 0;
		const namesakes = desired ? find(desired) : [];
		return namesakes.length > 0 ? {
			...user,
			namesakes
		} : user;
	});
}
function placeText$1({ file, line }) {
	return `${file}:${line}`;
}
function gone(user) {
	const { userPrincipalName, displayName, at } = user;
	return {
		kind: "gone",
		userPrincipalName,
		...namedAs(displayName),
		at,
		fields: []
	};
}
function drifted(change) {
	if (change.kind === "create") return gone(change);
	const { userPrincipalName, displayName, id, at } = change;
	const fields = change.fields.map(({ field, from, to, at: place, inherited }) => ({
		field,
		declared: to,
		live: from,
		at: place,
		...inherited && { inherited }
	}));
	return {
		kind: kindOf(fields),
		userPrincipalName,
		...namedAs(displayName),
		id,
		at,
		fields
	};
}
function kindOf(fields) {
	const flip = fields.find(({ field }) => field === "accountEnabled");
	if (flip) return flip.live === true ? "enabled" : "disabled";
	if (fields.some(({ field }) => field === "userPrincipalName")) return "renamed";
	return fields.some(({ field }) => propertyOfField(field)?.signIn) ? "signIn" : "changed";
}
// src/roster/edit/driftEdits.ts
/** The edit that makes a user declare what the directory holds. */
function editFor(drifted, desired, names) {
	const { field, live, declared: wanted } = drifted;
	if (isPersonReference(live)) return {
		field,
		value: names.get(live.id ?? "") ?? live.id
	};
	const declared = desired.fields[field];
	if (isHolding(live)) {
		const own = fieldAsDeclared(field, live, names);
		return {
			field: own,
			value: elementAsDeclared(own, live, wanted, declared)
		};
	}
	if (field !== "employeeOrgData" || !isMembers$1(declared)) return {
		field,
		value: shortDate(field, live)
	};
	const whole = isMembers$1(live) ? live : {};
	const members = Object.keys(declared).map((name) => [name, whole[name] ?? null]);
	return {
		field,
		value: Object.fromEntries(members)
	};
}
/** The field under which a file declares an element of a set: a person by the name that files use, or by object id. */
function fieldAsDeclared(field, { id }, names) {
	const set = setOf(field);
	return set?.people && id !== null ? elementField(set.name, set.people.nameOf(id, names)) : field;
}
/**
* An element of a set that a user has, as the file is going to declare it. An entry keeps its last day. If that day is over and the
* user still has the element, the entry has no end.
*
* @param wanted what the file asks for as of today
* @param entry what it says
*/
function elementAsDeclared(field, { as, id, without }, wanted, entry) {
	const name = field.slice(wholeOfField(field).length + 1);
	const until = isHolding(wanted) && isHolding(entry) ? entry.until : void 0;
	return {
		as,
		id,
		name,
		...without && { without },
		...until !== void 0 && { until }
	};
}
/** How people are called, by object id: as declared, or as they are going to be. Nobody else has a name here. */
function personNames(users, roster) {
	const names = /* @__PURE__ */ new Map();
	const live = /* @__PURE__ */ new Map();
	for (const { fields } of users) for (const { field, live: value } of fields) if (personRelationship(field) && isPersonReference(value) && value.id !== null) live.set(foldName(value.userPrincipalName), value.id);
	else if (setOf(field)?.people && isHolding(value) && value.id !== null) live.set(foldName(value.name), value.id);
	for (const user of roster.users) {
		const id = user.id ?? live.get(foldName(nameOf$1(user)));
		const name = user.fields["userPrincipalName"];
		if (id !== void 0 && typeof name === "string") names.set(id, name);
	}
	for (const { id, fields } of users) for (const { field, live: name } of fields) if (field === "userPrincipalName" && id !== void 0 && typeof name === "string") names.set(id, name);
	return names;
}
function shortDate(field, value) {
	return typeof value === "string" && propertyOfField(field)?.type === "dateTime" ? value.replace(/T00:00:00(?:\.0+)?Z$/, "") : value;
}
/**
* Why an element that the directory does not have cannot be taken out of a user's file; undefined: it can. What a folder gives is
* added to what the file says, so that a file cannot say that it is not there.
*/
function whyInherited({ field, value }, desired, file) {
	if (value !== null || !setOf(field) || desired?.fields[field] === void 0) return void 0;
	const origin = desired.originOf(field);
	return origin.inherited ? `comes from ${placeText(origin.at)}, and ${file} cannot remove it. Remove it there, or write ${writeFlowEntry("unmanaged", [field])} in ${file} to leave it alone` : void 0;
}
function isMembers$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && !isPersonReference(value);
}
function placeText({ file, line }) {
	return `${file}:${line}`;
}
// src/roster/yaml/cuts.ts
var import_dist = require_dist();
/** Why a piece of YAML cannot be changed in place, and where it stands. The message follows "line 7 ". */
var NoSurgery = class extends Error {
	offset;
	constructor(offset, message) {
		super(message);
		this.offset = offset;
	}
};
/** Carries out splices, none of which may overlap; those at one place in the order given. */
function splice(text, splices) {
	let result = "";
	let from = 0;
	for (const { start, end, text: inserted } of splices.toSorted((a, b) => a.start - b.start)) {
		result += text.slice(from, start) + inserted;
		from = end;
	}
	return result + text.slice(from);
}
/** The pieces of a text that are going to be replaced, by offsets or by whole lines. */
var Cuts = class {
	splices = [];
	text;
	eol;
	constructor(text) {
		this.text = text;
		this.eol = /\r?\n/.exec(text)?.[0] ?? "\n";
	}
	replace(start, end, text) {
		this.splices.push({
			start,
			end,
			text
		});
	}
	insertLines(end, lines) {
		const at = this.lineEnd(end);
		this.replace(at, at, lines.map((line) => this.eol + line).join(""));
	}
	/** Takes out whole lines with the line end before them, so that the last line of a file can go too. */
	removeLines(start, end) {
		const lineStart = this.lineStart(start);
		const before = this.text.slice(0, lineStart);
		this.replace(lineStart - (/\r?\n$/.exec(before)?.[0].length ?? 0), this.lineEnd(end), "");
	}
	lineStart(offset) {
		return this.text.lastIndexOf("\n", offset - 1) + 1;
	}
	/** The end of the line in which something ends, before its line end; blocks of text end behind theirs. */
	lineEnd(end) {
		const feed = this.text[end - 1] === "\n" ? end - 1 : this.text.indexOf("\n", end);
		if (feed < 0) return this.text.length;
		return this.text[feed - 1] === "\r" ? feed - 1 : feed;
	}
};
function startOf(node) {
	return "key" in node ? node.key.range[0] : node.range[0];
}
/** Where the text of a node ends; the range of a block collection runs on to the next line. */
function endOf(node) {
	if ("key" in node) return node.value ? endOf(node.value) : node.key.range[1];
	if (((0, import_dist.isMap)(node) || (0, import_dist.isSeq)(node)) && !node.flow) {
		const last = node.items.at(-1);
		if (last) return endOf(last);
	}
	return node.range[1];
}
// src/roster/yaml/scalarSurgery.ts
/** Puts a text in the place of a scalar; a block of text keeps the comment of its first line. */
function replaceScalar(cuts, node, text) {
	const [start, end] = node.range;
	if (!isBlockScalar(node)) return cuts.replace(start, end, text);
	const [header = ""] = cuts.text.slice(start, end).split(/\r?\n/, 1);
	const comment = /\s+#.*$/.exec(header)?.[0] ?? "";
	const [first = "", ...more] = text.split(cuts.eol);
	cuts.replace(start, cuts.lineEnd(end), [first + comment, ...more].join(cuts.eol));
}
/** A value as it is written in the place of a scalar: in its quotes, or as a block of text if it was one. */
function inStyleOf(cuts, node, value, inFlow) {
	if (node.type === "BLOCK_LITERAL" && typeof value === "string") {
		const block = blockLiteral(cuts, node, value);
		if (block !== void 0) return block;
	}
	return writeScalar(value, QUOTINGS[node.type ?? ""] ?? "plain", inFlow);
}
/** Several lines in the indentation of the block that was there; undefined for what needs escapes. */
function blockLiteral(cuts, node, value) {
	const lines = value.split("\n");
	const isKept = value.endsWith("\n");
	if (isKept) lines.pop();
	const indentation = /^[|>][+-]?(?:\s+#.*)?\r?\n(?:[ \t]*\r?\n)*( +)/.exec(cuts.text.slice(node.range[0], node.range[1]))?.[1];
	const isClean = lines.every((line) => line !== "" && line === line.trim() && !/[\t\r]/.test(line));
	if (indentation === void 0 || lines.length < 2 || !isClean) return void 0;
	if (lines.some((line) => writeScalar(line, "single").startsWith("\""))) return void 0;
	return [isKept ? "|" : "|-", ...lines.map((line) => indentation + line)].join(cuts.eol);
}
const QUOTINGS = {
	QUOTE_SINGLE: "single",
	QUOTE_DOUBLE: "double"
};
function isBlockScalar({ type }) {
	return type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED";
}
// src/roster/yaml/listSurgery.ts
/**
* Changes the items of a list in its text, which has some afterwards.
*
* @throws NoSurgery
*/
function changeList(cuts, list, steps) {
	for (const [item, value] of steps.replaced) replaceItem(cuts, item, value, list.flow === true);
	if (list.flow) changeFlowList(cuts, list, steps);
	else changeBlockList(cuts, list, steps);
}
/** Items that stay in their order keep their place; otherwise each place takes its new text. @throws NoSurgery */
function stepsTo(items, value) {
	const scalars = items.map((item) => {
		if (!(0, import_dist.isScalar)(item)) throw new NoSurgery(item.range[0], "is a list of something other than text");
		return item;
	});
	const kept = scalars.filter((item) => value.includes(String(item.value)) && typeof item.value === "string");
	if (kept.length > 0 && kept.every((item, index) => item.value === value[index])) return {
		removed: scalars.filter((item) => !kept.includes(item)),
		replaced: [],
		added: value.slice(kept.length)
	};
	return {
		removed: scalars.slice(value.length),
		replaced: scalars.slice(0, value.length).map((item, index) => [item, value[index] ?? ""]),
		added: value.slice(scalars.length)
	};
}
function replaceItem(cuts, item, value, inFlow) {
	if (!(0, import_dist.isScalar)(item)) throw new NoSurgery(item.range[0], "holds something other than a text");
	replaceScalar(cuts, item, typeof value === "string" ? inStyleOf(cuts, item, value, inFlow) : writeItem(value, inFlow));
}
function changeBlockList(cuts, { items }, { removed, added }) {
	for (const item of removed) cuts.removeLines(startOf(item), endOf(item));
	const last = items.at(-1);
	if (!last || added.length === 0) return;
	const start = last.range[0];
	const prefix = cuts.text.slice(cuts.lineStart(start), start);
	if (!/^ *- +$/.test(prefix)) throw new NoSurgery(start, "begins in a way that is not a plain list");
	cuts.insertLines(endOf(last), added.map((item) => prefix + writeItem(item)));
}
function changeFlowList(cuts, { items, range }, { removed, added }) {
	const [start, end] = range;
	const more = added.map((item) => writeItem(item, true)).join(", ");
	const gone = new Set(removed);
	const last = items.filter((item) => !gone.has(item)).at(-1);
	if (!last) {
		if (items.length === 0) return cuts.replace(start + 1, start + 1, more);
		refuseComment(cuts, [
			start,
			...items.flatMap(({ range: [from, to] }) => [from, to]),
			end
		]);
		return cuts.replace(start, end, `[${more}]`);
	}
	if (more !== "") cuts.replace(last.range[1], last.range[1], `, ${more}`);
	let keptEnd;
	items.forEach((item, index) => {
		const [from, to] = item.range;
		const next = items[index + 1]?.range[0] ?? to;
		if (!gone.has(item)) keptEnd = to;
		else if (keptEnd === void 0) {
			refuseComment(cuts, [to, next]);
			cuts.replace(from, next, "");
		} else {
			refuseComment(cuts, [keptEnd, from]);
			cuts.replace(keptEnd, to, "");
			keptEnd = to;
		}
	});
}
/** What stands between the items and would go with them: offsets in pairs of start and end. */
function refuseComment(cuts, gaps) {
	for (let index = 0; index < gaps.length; index += 2) if (cuts.text.slice(gaps[index], gaps[index + 1]).includes("#")) throw new NoSurgery(gaps[index] ?? 0, "is a list in brackets over several lines, or with a comment");
}
// src/roster/yaml/surgery.ts
/**
* Works out what has to be replaced in a text so that a mapping in it holds other values, touching as little as
* possible: a value keeps its quotes and its comment, a list its other items, a new key follows the last one.
*
* @throws NoSurgery
*/
var Surgeon = class {
	#cuts;
	constructor(text) {
		this.#cuts = new Cuts(text);
	}
	get splices() {
		return this.#cuts.splices;
	}
	/** Sets keys of a mapping; what `members` does not name stays, or with `exactly` is taken out. */
	setMembers(map, members, exactly = false) {
		const pairs = new Map(map.items.map((pair) => [keyOf(pair), pair]));
		const names = Object.keys(members);
		if (exactly) this.#removePairs(map, new Set([...pairs.keys()].filter((key) => !names.includes(key))));
		for (const [key, pair] of pairs) {
			const value = members[key];
			if (value !== void 0) this.#setPair(map, pair, value);
		}
		const absent = Object.entries(members).filter(([key]) => !pairs.has(key));
		if (absent.length > 0) this.#addPairs(map, absent);
	}
	/** Sets members of the mapping under a key, and keeps its other members; adds the key where it is absent. */
	mergeMembers(map, key, members, every) {
		const pair = map.items.find((item) => keyOf(item) === key);
		const node = pair?.value;
		if ((0, import_dist.isMap)(node)) return this.setMembers(node, members);
		if (!pair || (0, import_dist.isScalar)(node) && isEmpty(node)) return this.setMembers(map, { [key]: members });
		if (!(0, import_dist.isScalar)(node) || node.value !== null) throw new NoSurgery(pair.key.range[0], "holds something other than members");
		if (Object.values(members).some((value) => value !== null)) this.setMembers(map, { [key]: Object.fromEntries(every.map((name) => [name, members[name] ?? null])) });
	}
	/**
	* Changes items of the list under a key, and keeps the others.
	*
	* @param stepsOf what becomes of the items that are there; a mapping is replaced by a mapping
	*/
	setItems(map, key, stepsOf) {
		const pair = map.items.find((item) => keyOf(item) === key);
		const list = pair?.value;
		if (!pair || (0, import_dist.isScalar)(list) && list.value === null || (0, import_dist.isScalar)(list) && isEmpty(list)) return this.setMembers(map, { [key]: stepsOf([]).added });
		if (!(0, import_dist.isSeq)(list)) throw new NoSurgery(pair.key.range[0], "holds something other than a list");
		const { removed, replaced, added } = stepsOf(list.items);
		if (removed.length + replaced.length + added.length === 0) return;
		if (!list.flow && list.items.length === removed.length && added.length === 0) return this.#setPair(map, pair, []);
		const texts = replaced.filter(([item]) => !(0, import_dist.isMap)(item));
		for (const [item, value] of replaced) if ((0, import_dist.isMap)(item) && typeof value === "object") this.setMembers(item, value, true);
		changeList(this.#cuts, list, {
			removed,
			replaced: texts,
			added
		});
	}
	/** Adds mappings, each as lines, behind the last item; false where that item stands in an unusual form. */
	addItems(items, added) {
		const last = items.at(-1);
		if (!last) return false;
		const start = last.range[0];
		const prefix = this.#cuts.text.slice(this.#cuts.lineStart(start), start);
		if (!/^ *- +$/.test(prefix)) return false;
		const indentation = " ".repeat(prefix.length);
		this.#cuts.insertLines(endOf(last), added.flatMap((lines) => lines.map((line, index) => (index === 0 ? prefix : indentation) + line)));
		return true;
	}
	#setPair(map, pair, value) {
		const node = pair.value;
		const colon = this.#colonAfter(pair);
		if ((0, import_dist.isScalar)(node)) {
			if (isEmpty(node)) return this.#cuts.replace(colon, colon, ` ${writeFlow(value)}`);
			if (typeof value === "object" && value !== null) return replaceScalar(this.#cuts, node, writeFlow(value));
			if (node.value === value) return;
			return replaceScalar(this.#cuts, node, inStyleOf(this.#cuts, node, value, map.flow === true));
		}
		if ((0, import_dist.isSeq)(node) && isList(value) && value.length > 0) return changeList(this.#cuts, node, stepsTo(node.items, value));
		if ((0, import_dist.isMap)(node) && isMembers$2(value) && Object.keys(value).length > 0) return this.setMembers(node, value, true);
		if (!(0, import_dist.isSeq)(node) && !(0, import_dist.isMap)(node)) throw new NoSurgery(colon, "holds an alias");
		if (node.flow) {
			if (node.items.length === 0 && typeof value === "object" && isSame$1(node, value)) return;
			return this.#cuts.replace(node.range[0], node.range[1], writeFlow(value));
		}
		this.#cuts.replace(colon, colon, ` ${writeFlow(value)}`);
		for (const item of node.items) this.#cuts.removeLines(startOf(item), endOf(item));
	}
	#removePairs(map, keys) {
		if (keys.size === 0) return;
		if (!map.flow) {
			const kept = map.items.findIndex((pair) => !keys.has(keyOf(pair)));
			const isItem = /-\s*$/.test(this.#beforeFirst(map));
			for (const [index, pair] of map.items.entries()) if (keys.has(keyOf(pair)) && !(isItem && index < kept)) this.#cuts.removeLines(pair.key.range[0], endOf(pair));
			if (isItem && kept > 0) this.#moveToFront(map.items.slice(0, kept + 1));
			return;
		}
		const [start, end] = map.range ?? [0, 0];
		const source = this.#cuts.text.slice(start, end);
		if (/[#\n]/.test(source)) throw new NoSurgery(start, "is in braces over several lines, or with a comment");
		let keptEnd;
		map.items.forEach((pair, index) => {
			const next = map.items[index + 1];
			if (!keys.has(keyOf(pair))) keptEnd = endOf(pair);
			else if (keptEnd !== void 0) {
				this.#cuts.replace(keptEnd, endOf(pair), "");
				keptEnd = endOf(pair);
			} else this.#cuts.replace(pair.key.range[0], next?.key.range[0] ?? endOf(pair), "");
		});
	}
	/** Behind the dash of an item the first key that is kept takes the place of those before it. */
	#moveToFront(pairs) {
		const [first, last] = [pairs[0], pairs.at(-1)];
		if (!first || !last) return;
		for (const [index, pair] of pairs.slice(0, -1).entries()) if (this.#cuts.text.slice(endOf(pair), pairs[index + 1]?.key.range[0]).includes("#")) throw new NoSurgery(endOf(pair), "has a comment that would go with it");
		this.#cuts.replace(first.key.range[0], last.key.range[0], "");
	}
	/** What stands before the first key, in its line. */
	#beforeFirst(map) {
		const first = map.items[0]?.key.range[0] ?? map.range?.[0] ?? 0;
		return this.#cuts.text.slice(this.#cuts.lineStart(first), first);
	}
	#addPairs(map, entries) {
		const last = map.items.at(-1);
		const start = map.range?.[0] ?? 0;
		if (map.flow) {
			const texts = entries.map(([key, value]) => writeFlowEntry(key, value)).join(", ");
			if (last) this.#cuts.replace(endOf(last), endOf(last), `, ${texts}`);
			else this.#cuts.replace(start + 1, start + 1, ` ${texts} `);
			return;
		}
		const first = map.items[0]?.key.range[0] ?? start;
		const before = this.#beforeFirst(map);
		if (!last || !/^(?:\ufeff)?[ -]*$/.test(before)) throw new NoSurgery(first, "begins in a way to which no key can be added");
		const indentation = " ".repeat(before.replace("﻿", "").length);
		this.#cuts.insertLines(endOf(last), entries.flatMap(([key, value]) => writeEntry(key, value).map((line) => indentation + line)));
	}
	#colonAfter({ key, value }) {
		const end = key.range[1];
		const colon = this.#cuts.text.indexOf(":", end);
		if (value === null || colon < 0 || /\S/.test(this.#cuts.text.slice(end, colon))) throw new NoSurgery(key.range[0], "has a key without a colon right behind it");
		return colon + 1;
	}
};
function keyOf({ key }) {
	return (0, import_dist.isScalar)(key) ? String(key.value) : "";
}
function isEmpty(node) {
	return node.type === "PLAIN" && node.range[0] === node.range[1];
}
function isSame$1(node, value) {
	return (0, import_dist.isSeq)(node) ? isList(value) && value.length === 0 : isMembers$2(value);
}
// src/roster/edit/setElements.ts
/** The edits that are about sets, by set. */
function setEditsOf(edits) {
	return SETS.flatMap((set) => {
		const own = edits.filter(({ field }) => setOf(field) === set);
		if (own.length === 0) return [];
		for (const { field, value } of own) if (field !== set.name && value !== null && !isHolding(value)) throw new Error(`${field} is an element of a set, and gets what is none`);
		const elements = own.flatMap(({ field, value }) => field === set.name ? [] : [[field.slice(set.name.length + 1), isHolding(value) ? value : null]]);
		return [{
			set,
			elements: new Map(elements),
			declared: elements.length < own.length
		}];
	});
}
/** Edits the entries of a set that a user declares in place. @throws NoSurgery */
function setElements(surgeon, user, { set, elements }) {
	surgeon.setItems(user, set.name, (items) => stepsOf(items, set, elements));
}
/** The entries of a set that a user does not declare yet; undefined where it stays so. */
function newEntries({ elements, declared }) {
	const entries = [...elements.values()].flatMap((holding) => holding ? [entryOf(holding)] : []);
	return declared || entries.length > 0 ? entries : void 0;
}
function stepsOf(items, set, elements) {
	const removed = [];
	const replaced = [];
	const added = [];
	for (const [name, holding] of elements) {
		const found = items.filter((item) => nameOf(entryIn(item), set) === name);
		const [first, ...others] = found;
		removed.push(...holding ? others : found);
		if (!holding) continue;
		if (!first) added.push(entryOf(holding));
		else if (!isSame(entryIn(first), entryOf(holding), set)) replaced.push([first, (0, import_dist.isMap)(first) ? wholeEntry(entryOf(holding), set) : entryOf(holding)]);
	}
	return {
		removed,
		replaced,
		added
	};
}
/**
* The entries of a set, as they are read, after the edits.
*
* @returns undefined where there is no such key, and will be none
*/
function entriesAfter(before, { set, elements, declared }) {
	const entries = Array.isArray(before) ? before : void 0;
	const open = new Map(elements);
	const after = (entries ?? []).flatMap((entry) => {
		const name = nameOf(entry, set);
		if (name === void 0 || !elements.has(name)) return [entry];
		const holding = open.get(name);
		open.delete(name);
		return holding ? [wholeEntry(entryOf(holding), set)] : [];
	});
	for (const holding of open.values()) if (holding) after.push(wholeEntry(entryOf(holding), set));
	return entries || declared || after.length > 0 || before === null ? after : void 0;
}
/** A user as it is read, in which entries that say the same look the same. */
function withSameEntries(user) {
	const result = { ...user };
	for (const set of SETS) {
		const entries = user[set.name];
		if (Array.isArray(entries)) result[set.name] = entries.map((entry) => canonical$1(entry, set));
	}
	return result;
}
/** What a node says, as far as an entry can be read from it. */
function entryIn(node) {
	if ((0, import_dist.isScalar)(node)) return node.value;
	if (!(0, import_dist.isMap)(node)) return void 0;
	return node.toJSON();
}
function nameOf(entry, set) {
	const name = isMembers(entry) ? entry[set.entry.key] : entry;
	return typeof name === "string" ? name : void 0;
}
function wholeEntry(entry, set) {
	return typeof entry === "string" ? { [set.entry.key]: entry } : entry;
}
function isSame(left, right, set) {
	return JSON.stringify(canonical$1(left, set)) === JSON.stringify(canonical$1(right, set));
}
/** As members in order, lists sorted, and without what is empty. */
function canonical$1(entry, set) {
	const members = typeof entry === "string" ? { [set.entry.key]: entry } : entry;
	if (!isMembers(members)) return entry;
	return Object.fromEntries(Object.entries(members).map(([key, value]) => [key, Array.isArray(value) ? [...new Set(value)].toSorted() : value]).filter(([, value]) => !Array.isArray(value) || value.length > 0).toSorted(([a], [b]) => a < b ? -1 : 1));
}
function isMembers(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/roster/edit/editUser.ts
/** Why a file cannot be changed in place. The message says the line, and what to do. */
var CannotEdit = class extends Error {
	name = "CannotEdit";
	line;
	constructor(line, message) {
		super(`line ${line} ${message}`);
		this.line = line;
	}
};
/**
* Sets values of one declared user in the text of its file. Only the values change: comments, order, quoting, line ends
* and everything else stay byte for byte. A value that is there already changes nothing; a key that is absent follows
* the user's last one. Pure.
*
* @throws CannotEdit where the file does not read, nobody is declared at that line, or the value stands in a form that
*   cannot be changed without touching more
*/
function editUser(text, place, edits) {
	return editUsers(text, [{
		place,
		edits
	}]);
}
/** The same for several users of one file. @throws CannotEdit */
function editUsers(text, changes) {
	const mark = text.startsWith("﻿") ? "﻿" : "";
	const body = text.slice(mark.length);
	refuseUnreadable(body);
	const lineCounter = new import_dist.LineCounter();
	const users = parseYaml(body, lineCounter).flatMap(({ contents }) => usersIn(contents));
	const surgeon = new Surgeon(body);
	const wanted = /* @__PURE__ */ new Map();
	for (const { place, edits } of changes) {
		const user = userAt(users, place, lineCounter);
		try {
			setValues(surgeon, user, edits);
		} catch (error) {
			if (!(error instanceof NoSurgery)) throw error;
			throw new CannotEdit(lineCounter.linePos(error.offset).line, `${error.message}; edit the file yourself`);
		}
		const index = users.indexOf(user);
		wanted.set(index, [...wanted.get(index) ?? [], ...edits]);
	}
	const edited = splice(body, surgeon.splices);
	confirm$1(body, edited, wanted, changes[0]?.place.line ?? 1);
	return mark + edited;
}
function setValues(surgeon, user, edits) {
	const { own, extension, sets } = grouped(edits);
	for (const set of sets) if (declares(user, set.set.name)) setElements(surgeon, user, set);
	const merge = () => surgeon.mergeMembers(user, EXTENSION, extension, EXTENSION_ATTRIBUTES);
	const merges = Object.keys(extension).length > 0;
	if (merges && declares(user, EXTENSION)) merge();
	const values = {};
	for (const { field } of edits) {
		const set = sets.find((each) => each.set === setOf(field));
		const value = set ? declares(user, set.set.name) ? void 0 : newEntries(set) : own[field];
		if (value !== void 0) values[set?.set.name ?? field] = value;
	}
	surgeon.setMembers(user, values);
	if (merges && !declares(user, EXTENSION)) merge();
}
const EXTENSION = "onPremisesExtensionAttributes";
function declares({ items }, name) {
	return items.some(({ key }) => (0, import_dist.isScalar)(key) && key.value === name);
}
function grouped(edits) {
	const own = {};
	const extension = {};
	for (const { field, value } of edits) {
		if (setOf(field)) continue;
		const member = memberOfField(field);
		if (member === void 0) own[field] = asYaml(value);
		else extension[member] = asYaml(value);
	}
	return {
		own,
		extension,
		sets: setEditsOf(edits)
	};
}
function refuseUnreadable(text) {
	const [mistake] = readTrees(text).diagnostics;
	if (mistake) throw new CannotEdit(mistake.at.line, `cannot be read, so nothing in this file is changed: ${mistake.message}`);
}
function readTrees(text) {
	return readYaml({
		path: "",
		bytes: new TextEncoder().encode(text)
	});
}
function usersIn(contents) {
	if (!(0, import_dist.isMap)(contents)) return [];
	const list = contents.items.find(({ key }) => (0, import_dist.isScalar)(key) && key.value === "users");
	if (!list) return [contents];
	return (0, import_dist.isSeq)(list.value) ? list.value.items.filter((item) => (0, import_dist.isMap)(item)) : [];
}
function userAt(users, { line, column }, lineCounter) {
	const [user, second] = users.filter(({ items }) => items.some(({ key }, index) => {
		const at = lineCounter.linePos(key.range[0]);
		return (index === 0 || (0, import_dist.isScalar)(key) && key.value === "userPrincipalName") && at.line === line && (column === void 0 || at.col === column);
	}));
	if (!user) throw new CannotEdit(line, "declares no user; was the file changed in the meantime?");
	if (second) throw new CannotEdit(line, "declares two users; put each on its own line");
	return user;
}
/** Reads the result and holds it against what was asked: a slip of the knife must not reach a file. */
function confirm$1(before, after, wanted, line) {
	const read = readTrees(after);
	const expected = plainUsers(readTrees(before).documents).map((user, index) => withEdits(user, wanted.get(index) ?? []));
	if (!(read.diagnostics.length === 0 && canonical(plainUsers(read.documents)) === canonical(expected))) throw new CannotEdit(line, "is in a form that cannot be changed safely; edit the file yourself");
}
function plainUsers(documents) {
	return documents.flatMap((document) => {
		const value = plain(document);
		const users = value?.["users"];
		return Array.isArray(users) ? users : [value];
	}).filter(isPlainMap).map(withSameEntries);
}
function isPlainMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function plain(tree) {
	switch (tree.kind) {
		case "scalar": return tree.value;
		case "list": return tree.items.map(plain);
		case "map": return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value)]));
	}
}
function withEdits(user, edits) {
	const { own, extension, sets } = grouped(edits);
	const result = {
		...user,
		...own
	};
	for (const set of sets) {
		const entries = entriesAfter(result[set.set.name], set);
		if (entries) result[set.set.name] = entries;
	}
	if (Object.keys(extension).length === 0) return result;
	const before = result[EXTENSION];
	if (before !== null) return {
		...result,
		[EXTENSION]: {
			...before,
			...extension
		}
	};
	if (Object.values(extension).every((value) => value === null)) return result;
	const cleared = Object.fromEntries(EXTENSION_ATTRIBUTES.map((name) => [name, null]));
	return {
		...result,
		[EXTENSION]: {
			...cleared,
			...extension
		}
	};
}
function canonical(value) {
	return JSON.stringify(value, (_, inner) => isPlainMap(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => a < b ? -1 : 1)) : inner);
}
// src/roster/edit/editWhatCan.ts
/**
* Makes all changes of a file's text that can be made in place. All at once, since each edit reads the whole file; where
* that cannot be, half of them, down to a single value. Pure.
*
* @param users from the bottom up, since a new line moves those below it
* @param failed gets each change that could not be made, with the reason
*/
function editWhatCan(text, users, failed) {
	const [first, ...others] = users;
	if (!first) return text;
	const result = edited(text, users);
	if ("text" in result) return result.text;
	if (others.length > 0) {
		const half = Math.ceil(users.length / 2);
		return editWhatCan(editWhatCan(text, users.slice(0, half), failed), users.slice(half), failed);
	}
	const [line, together] = first;
	const possible = together.filter((change) => {
		const alone = edited(text, [[line, [change]]]);
		if ("why" in alone) failed.set(change, alone.why);
		return "text" in alone;
	});
	const rest = edited(text, [[line, possible]]);
	if ("text" in rest) return rest.text;
	for (const change of possible) failed.set(change, rest.why);
	return text;
}
function edited(text, users) {
	const changes = users.map(([line, own]) => ({
		place: { line },
		edits: own.map(({ edit }) => edit)
	}));
	try {
		return { text: editUsers(text, changes) };
	} catch (error) {
		if (error instanceof CannotEdit) return { why: error.message };
		throw error;
	}
}
// src/roster/edit/takeOver.ts
/**
* Writes what the directory holds into the files that declare these users, value by value; an inherited one into the
* user's own file. Users who are renamed get their new name wherever others refer to them. What the roster's rules refuse,
* or what cannot be changed in place, is left with the reason. Pure.
*/
function takeOver(users, files) {
	const { left, wanted } = wantedOf(users, files);
	const written = write([...wanted, ...followUps(wanted, files.roster)], files.source);
	const taken = wanted.filter((each) => !written.failed.has(each));
	const after = parseRoster(written.source, files.rules);
	const dropped = spoilers(wanted, after) ?? inheritedAgain(taken, after, files.roster);
	if (dropped.size > 0) {
		const gone = new Set([...dropped.keys()].map(({ field }) => field));
		const again = takeOver(users.map((user) => ({
			...user,
			fields: user.fields.filter((field) => !gone.has(field))
		})), files);
		const more = [...dropped].map(([{ user, field }, why]) => leave(user, why, field.field));
		return {
			...again,
			left: sorted([...again.left, ...more])
		};
	}
	return {
		files: written.source.files.filter((file, index) => file !== files.source.files[index]),
		source: written.source,
		taken: sorted(taken.map(({ user, field }) => ({
			...field,
			userPrincipalName: user.userPrincipalName,
			...namedAs(user.displayName),
			id: user.id ?? "",
			place: user.at
		}))),
		left: sorted([...left, ...[...written.failed].flatMap(([{ user, field }, why]) => user && field ? [leave(user, why, field.field)] : [])])
	};
}
function wantedOf(users, { roster, rules, hasWholeSets = false }) {
	const wanted = [];
	const left = [];
	const declared = new Map(roster.users.map((user) => [placeText(user.at), user]));
	const names = personNames(users, roster);
	for (const user of users) {
		const desired = declared.get(placeText(user.at));
		if (user.kind === "gone" || !desired) {
			left.push(leave(user, user.kind === "gone" ? whyGone(user) : UNDECLARED));
			continue;
		}
		for (const field of user.fields) {
			const edit = editFor(field, desired, names);
			const objection = (hasWholeSets ? void 0 : whySaysNothing(edit, desired, user.at.file)) ?? whyInherited(edit, desired, user.at.file) ?? objectionTo(edit, rules);
			if (objection === void 0) wanted.push({
				at: user.at,
				edit,
				user,
				field
			});
			else left.push(leave(user, objection, field.field));
		}
	}
	return {
		wanted,
		left
	};
}
/** Of a member of a group of which the files are the whole truth. */
const UNDECLARED = "is declared by no file, so there is none to write it into. Declare the user with the group, or let the next apply remove the user from it";
function whyGone({ namesakes, at }) {
	return namesakes ? `is not in the directory by this name. ${namesakeAdvice(namesakes, at.file)}` : "is not in the directory; remove the file, or restore the account";
}
function whySaysNothing({ field }, desired, file) {
	const set = setOf(field);
	if (!set || desired.fields[set.name] !== void 0) return void 0;
	return `${file} says nothing of ${set.name}, and with this one alone it would say that the user has no other. Declare all of them under ${set.name}, or let Rollcall remove this one`;
}
function followUps(wanted, { users }) {
	const renamed = new Map(wanted.flatMap(({ edit, field }) => edit.field === "userPrincipalName" && typeof field.declared === "string" ? [[foldName(field.declared), edit.value]] : []));
	const settled = new Set(wanted.map(({ at, edit }) => `${placeText(at)} ${edit.field}`));
	if (renamed.size === 0) return [];
	return users.flatMap((user) => {
		const { file, line } = user.at;
		return referencesOf(user).flatMap(({ field, name, renamedTo }) => {
			const to = renamed.get(foldName(name));
			if (typeof to !== "string" || user.originOf(field).inherited) return [];
			if (settled.has(`${placeText(user.at)} ${field}`)) return [];
			return renamedTo(to).map((edit) => ({
				at: {
					file,
					line
				},
				edit
			}));
		});
	});
}
/** The people whom a user's declarations call by name. */
function referencesOf({ fields }) {
	return Object.entries(fields).flatMap(([field, declared]) => {
		if (personRelationship(field) && typeof declared === "string") return [{
			field,
			name: declared,
			renamedTo: (value) => [{
				field,
				value
			}]
		}];
		const set = setOf(field);
		if (!set?.people || !isHolding(declared)) return [];
		const renamedTo = (name) => [{
			field,
			value: null
		}, {
			field: elementField(set.name, name),
			value: {
				...declared,
				name
			}
		}];
		return [{
			field,
			name: declared.name,
			renamedTo
		}];
	});
}
function write(changes, source) {
	const failed = /* @__PURE__ */ new Map();
	const byFile = Map.groupBy(changes, ({ at }) => at.file);
	const files = source.files.map((file) => {
		const here = byFile.get(file.path);
		if (!here) return file;
		const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes);
		const text = editWhatCan(before, [...Map.groupBy(here, ({ at }) => at.line)].toSorted(([a], [b]) => b - a), failed);
		return text === before ? file : {
			path: file.path,
			bytes: new TextEncoder().encode(text)
		};
	});
	return {
		source: {
			...source,
			files
		},
		failed
	};
}
/** Fields by which users are told apart, or held against each other. */
const BETWEEN_USERS = [
	"userPrincipalName",
	"employeeId",
	"mail",
	"mailNickname",
	...RELATIONSHIPS.filter((each) => each.kind === "person" || each.people).map(({ name }) => name)
];
/** What most likely made the files invalid, and always something, with the reason; undefined where they are valid. */
function spoilers(wanted, after) {
	const mistake = errorOf(after);
	if (!mistake) return void 0;
	const { file, line } = mistake.at;
	const isBetween = ({ field }) => BETWEEN_USERS.includes(wholeOfField(field.field));
	const isSpoilt = ({ at }) => at.file === file;
	const dropped = [
		wanted.filter((each) => isSpoilt(each) && isBetween(each)),
		wanted.filter(isBetween),
		wanted.filter(isSpoilt),
		wanted
	].find((candidates) => candidates.length > 0);
	if (!dropped) throw new Error(`${file} is invalid, so nothing in it was changed`);
	const why = `the files would be invalid: ${file}:${line}: ${mistake.message}`;
	return new Map(dropped.map((each) => [each, why]));
}
/** Elements that were taken out of a user's own file and that its folder gives as well, with the reason. */
function inheritedAgain(taken, after, before) {
	const users = new Map(before.users.map(({ at }, index) => [placeText(at), after.users[index]]));
	return new Map(taken.flatMap((each) => {
		const why = whyInherited(each.edit, users.get(placeText(each.at)), each.at.file);
		return why === void 0 ? [] : [[each, why]];
	}));
}
function errorOf({ diagnostics }) {
	return diagnostics.find(({ severity }) => severity === "error");
}
/** What the rules of the roster say against a value, when it is declared alone. */
function objectionTo(edit, rules) {
	if (personRelationship(edit.field) || setOf(edit.field)?.people) return void 0;
	const names = "userPrincipalName: ana@example.com\nemployeeId: \"0\"\n";
	let text;
	try {
		text = editUser(names, { line: 1 }, [edit]);
	} catch (error) {
		if (error instanceof CannotEdit) return "cannot be written into a file";
		throw error;
	}
	const file = {
		path: "x.yaml",
		bytes: new TextEncoder().encode(text)
	};
	return errorOf(parseRoster({
		folder: "",
		files: [file],
		diagnostics: []
	}, rules))?.message;
}
function leave({ userPrincipalName, displayName }, why, field) {
	return {
		userPrincipalName,
		...namedAs(displayName),
		...field !== void 0 && { field },
		why
	};
}
function sorted(items) {
	return items.toSorted((a, b) => compareText(a.userPrincipalName, b.userPrincipalName));
}
// src/commands/acceptDrift.ts
/**
* Writes the drift of these users into copies of the files, and plans them against what was read: of what was taken
* over, nothing may differ any more. Does no I/O.
*
* @param chosen some of the drift's users, with some of their fields
* @param isMeant whether somebody who is unclear is told of
* @throws UserError when what was read cannot be relied on, or the files would not say what the directory holds
*/
function acceptDrift(chosen, compared, { clock, rollcall = rollcallOnPath }, isMeant = () => true) {
	const { desired, source, drift } = compared;
	refuseUnreliable(drift, rollcall);
	const result = takeOver(chosen.map((user) => withWholeSets(user, compared)), {
		roster: desired.roster,
		source,
		rules: desired.configuration,
		hasWholeSets: true
	});
	confirm(result, compared, clock.now());
	const unclear = drift.unclear.filter(({ userPrincipalName }) => isMeant(userPrincipalName)).map(({ userPrincipalName, message: why }) => ({
		userPrincipalName,
		why
	}));
	return {
		...result,
		left: [...result.left, ...unclear]
	};
}
/**
* A user with all elements of a set, where one of them has drifted and the file says nothing of the set: its first entry makes all
* of them managed, and those that it did not name would be taken away.
*/
function withWholeSets(user, { desired, directory }) {
	const declared = desired.roster.users.find(({ at }) => at.file === user.at.file && at.line === user.at.line);
	const sets = directory.users.find(({ id }) => id === user.id)?.sets ?? {};
	const known = new Set(user.fields.map(({ field }) => field));
	const more = SETS.filter(({ name }) => declared?.fields[name] === void 0 && user.fields.some(({ field }) => setOf(field)?.name === name)).flatMap((set) => set.managed(sets[set.name] ?? [], directory.surroundings ?? {}, desired.configuration).map((live) => ({
		field: elementField(set.name, live.name),
		declared: null,
		live,
		at: user.at
	})).filter(({ field }) => !known.has(field)));
	if (!declared || more.length === 0) return user;
	const fields = [...user.fields, ...more];
	return {
		...user,
		fields: fields.toSorted((a, b) => compareFields(a.field, b.field))
	};
}
function refuseUnreliable({ refusals }, rollcall) {
	if (refusals.length === 0) return;
	const reader = {
		style: {
			color: false,
			width: Infinity
		},
		rollcall,
		full: true
	};
	const reasons = refusals.map((refusal) => [`${refusal.message} ${refusal.remedy}`, ...remedyLines(refusal, reader)].join("\n"));
	throw new UserError(["Nothing was accepted.", ...reasons].join("\n"), EXIT.refused);
}
function confirm({ source, taken }, { desired, directory, drift }, now) {
	const { configuration, acknowledgements } = desired;
	const input = {
		roster: parseRoster(source, configuration),
		configuration,
		acknowledgements,
		directory,
		now
	};
	const after = findDrift(input);
	const open = new Set(after.users.flatMap(({ id, fields }) => fields.map(({ field }) => `${id} ${field}`)));
	const { base } = desired;
	const unclearAfter = findDrift({
		...input,
		...base && { base }
	}).unclear;
	const unclear = new Set(drift.unclear.map(({ userPrincipalName }) => userPrincipalName));
	const still = [...taken.filter(({ id, field }) => open.has(`${id} ${field}`)).map(({ userPrincipalName, field }) => `${field} of ${userPrincipalName}`), ...unclearAfter.filter(({ userPrincipalName }) => !unclear.has(userPrincipalName)).map(({ userPrincipalName, message }) => `${userPrincipalName} (${message})`)];
	if (still.length > 0) throw new UserError(`Even so, the directory would differ from the files: ${still.join(", ")}. Accept other properties by name, and resolve this one yourself. Nothing was accepted.`);
}
// src/directory/readAgain.ts
/** Most users that are read once more: fifty batches. Users after them are reported as the list shows them. */
const MOST_READ_AGAIN = 1e3;
/**
* Reads single users once more, for Graph's list lags behind its reads by id: it may still show what was before a
* confirmed write, and not show a new user at all.
*
* @param keys object ids, or userPrincipalNames of users that the list does not show
* @returns the same reading with what these users are by now; a user who cannot be found by the key stays as read
* @see https://devblogs.microsoft.com/identity (Designing for Eventual Consistency for Microsoft Entra)
*/
async function readAgain(directory, keys, fields, reader) {
	const asked = keys.slice(0, MOST_READ_AGAIN);
	const found = await Promise.all(asked.map((key) => reader.readUser(key, fields)));
	const users = new Map(directory.users.map((user) => [user.id, user]));
	for (const user of found) if (user) users.set(user.id, user);
	const named = (user) => ({
		...user,
		fields: Object.fromEntries(Object.entries(user.fields).map(([field, value]) => [field, withName(value, users)])),
		...user.sets && { sets: Object.fromEntries(Object.entries(user.sets).map(([set, all]) => [set, setOf(set)?.people ? all.map((person) => withOwnName(person, users)) : all])) }
	});
	for (const user of found) if (user) users.set(user.id, named(user));
	return {
		...directory,
		users: [...users.values()].sort((left, right) => left.id < right.id ? -1 : 1)
	};
}
function withOwnName(person, users) {
	const user = users.get(person.id ?? "");
	return user ? {
		...person,
		name: user.userPrincipalName
	} : person;
}
function withName(value, users) {
	const person = isPersonReference(value) && value.id !== null ? users.get(value.id) : void 0;
	return person ? referenceTo(person) : value;
}
// src/session/directory/readForDrift.ts
/**
* Reads the directory so that a difference can be reported as one: users who seem to differ are read once more by id.
*
* @throws DirectoryError when the directory cannot be read completely
*/
async function readForDrift(desired, reader, connection, { clock }) {
	const request = readRequestFor(desired.roster, desired.configuration);
	const directory = await reader.readDirectory(request);
	const input = {
		...desired,
		directory,
		now: clock.now()
	};
	const drift = findDrift(input);
	if (drift.refusals.length > 0) return directory;
	const waiting = desired.base ? changesToApply(makePlan(input)) : [];
	const keys = /* @__PURE__ */ new Set([...keysOf(drift, desired.roster), ...waiting.map((change) => change.kind === "create" ? change.userPrincipalName : change.id)]);
	if (keys.size === 0) return directory;
	const before = connection.requests;
	const again = await readAgain(directory, [...keys], request.fields, reader);
	const { listing, relationships } = directory.requests;
	const more = connection.requests - before;
	return {
		...again,
		requests: {
			listing: listing + more,
			relationships
		}
	};
}
/** By what each of them is read: the object id, declared or found, else the name. */
function keysOf({ users }, roster) {
	const declared = new Map(roster.users.map((user) => [placeOf(user.at), user.id]));
	return users.map(({ id, at, userPrincipalName }) => id ?? declared.get(placeOf(at)) ?? userPrincipalName);
}
function placeOf({ file, line }) {
	return `${file}:${line}`;
}
/**
* The rules that hold for a branch, of all rulesets together; classic branch protection is not among them.
*
* @see https://docs.github.com/rest/repos/rules#get-rules-for-a-branch
*/
async function rulesOfBranch({ octokit, repository }, branch) {
	const rules = await octokit.paginate(octokit.rest.repos.getBranchRules, {
		...repository,
		branch,
		per_page: 100
	});
	const pulls = rules.flatMap((rule) => rule.type === "pull_request" && rule.parameters ? [rule.parameters] : []);
	return {
		approvals: Math.max(0, ...pulls.map((pull) => pull.required_approving_review_count)),
		codeOwners: pulls.some((pull) => pull.require_code_owner_review),
		dismissesStale: pulls.some((pull) => pull.dismiss_stale_reviews_on_push),
		lastPushApproved: pulls.some((pull) => pull.require_last_push_approval),
		checks: rules.flatMap((rule) => rule.type === "required_status_checks" && rule.parameters ? rule.parameters.required_status_checks.map(({ context, integration_id: app }) => ({
			name: context,
			app
		})) : [])
	};
}
// src/commands/action/drift/warnOfRules.ts
/** Warns of what the rules of the default branch do not demand. Fails nothing. */
async function warnOfRules({ github, repository, world }) {
	const branch = repository.defaultBranch;
	try {
		const rules = await rulesOfBranch(github, branch);
		const missing = [
			...rules.approvals > 0 ? [] : ["an approval"],
			...rules.codeOwners ? [] : ["a review by code owners"],
			...rules.dismissesStale ? [] : ["that approvals are dismissed on a push"],
			...rules.lastPushApproved ? [] : ["an approval of the last push"],
			...missingCheck(rules)
		];
		if (missing.length > 0) announce(world, "warning", `The rulesets of ${branch} do not demand ${listed(missing)}. See "Branch rules" in the guide to setting up GitHub.`);
	} catch (error) {
		if (!isKnown(error)) throw error;
		announce(world, "warning", `The rules of ${branch} could not be read: ${error.message}`);
	}
}
function missingCheck({ checks }) {
	const own = checks.filter(({ name }) => name === CHECK_NAME);
	if (own.some(({ app }) => app === 15368)) return [];
	return own.length === 0 ? [`the check "${CHECK_NAME}"`] : [`that the check "${CHECK_NAME}" comes from GitHub Actions`];
}
// src/commands/action/drift/reportDrift.ts
/**
* The nightly look: what is merged and not applied, and what was changed in the directory by hand. Writes nothing; what
* could be taken over into the files is left for the job that opens the pull request.
*
* @returns `failed` when something is merged and not applied, so that somebody is told
*/
async function reportDrift(job) {
	const { inputs, context, world } = job;
	await warnOfRules(job);
	const configuration = await configurationAt(context.commit, inputs.source);
	const history = await readHistory(job, directoryKind(inputs.source, configuration));
	const { applied, done } = history;
	if (applied === void 0) announce(world, "warning", "No run of this workflow is known to have applied this branch, so nothing can be said of what is merged and not applied. Start it manually.");
	const desired = await loadDesiredOfCommit(inputs.source, context.commit, {
		base: applied ?? context.commit,
		done
	});
	if (hasErrors(desired.roster.diagnostics)) return showInvalid(desired.roster, { format: "text" }, world);
	const directory = await readOnce(job, desired);
	checkTenant(history, directory.tenant);
	const input = {
		...desired,
		directory,
		now: world.clock.now(),
		done: done.ofTenant?.(directory.tenant.id) ?? done
	};
	const plan = makePlan(input);
	await setPlanOutputs(plan);
	await addSummary(summaryOfPlan(plan, job.world));
	if (applied !== void 0) await propose(job, {
		desired,
		directory,
		drift: findDrift(input)
	});
	const waiting = changesToApply(plan).length;
	if (plan.totals.drift > 0) announce(world, "warning", `${count(plan.totals.drift, "user was", "users were")} changed outside Git, and ${plan.totals.drift === 1 ? "differs" : "differ"} from what is merged. The summary of this run names ${plan.totals.drift === 1 ? "this user" : "them"}.`);
	if (waiting > 0) announce(world, plan.observes ? "notice" : "error", `${count(waiting, "merged change is", "merged changes are")} not applied. ${plan.observes ? OBSERVING : "Run the last apply run again, or start the apply workflow manually."}`);
	if (applied === context.commit && !await isSuperseded(job)) await leaveEmptyRecord(job, desired, {
		plan,
		history
	});
	if (plan.totals.drift === 0 && waiting === 0) announce(world, "notice", "The directory is as declared.");
	return waiting > 0 && !plan.observes ? EXIT.failed : EXIT.done;
}
async function readOnce(job, desired) {
	const directory = await openJobDirectory(job, desired);
	try {
		const { connection } = directory;
		return await readForDrift(desired, graphReader(connection), connection, job.world);
	} finally {
		await directory.close();
	}
}
async function propose(job, compared) {
	const { inputs, context, world } = job;
	try {
		const source = await loadCommit(context.commit, inputs.source.users);
		const accepted = acceptDrift(compared.drift.users, {
			...compared,
			source
		}, world);
		const path = await saveProposal(await proposalOf(accepted, job), job);
		await setOutputs({ "drift-path": path });
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		announce(world, "warning", error.message);
	}
}
export { reportDrift };
