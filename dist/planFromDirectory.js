import { a as __toCommonJS, i as __require, n as __esmMin, o as __toESM, r as __exportAll, t as __commonJSMin } from "./rolldown-runtime.js";
import { B as compareText, C as GitError, D as ORG_DATA_MEMBERS, E as EXTENSION_ATTRIBUTES, F as require__2020, H as EXIT, I as checkDate, L as checkText, O as PROPERTIES, R as instantOf, T as DIRECTORY_EXTENSION, U as UserError, V as hasErrors, _ as propertyOfField, a as listed, g as memberOfField, h as compareFields, i as firstOf, k as propertyNamed, m as relationshipNamed, n as digits, o as writesText, t as count$1, v as foldName, w as git, y as isPersonReference, z as compareDiagnostics } from "./words.js";
import { a as paint, i as renderDiagnostics, n as diagnosticLine, o as columnWidth, s as padTo, t as countMistakes } from "./diagnostics.js";
import { a as forMarkdown, i as WriteFailure, l as forTerminal, n as DirectoryError, o as forMarkdownBlock, r as NotAttempted, s as forMarkdownCode } from "./gitHubError.js";
import { C as changesToApply, S as warningsOf, _ as nothingText, a as changesByRisk, b as shownFields, c as driftLeftAlone, d as isQuiet, f as isRename, g as lineToPaste, h as liftedText, i as OBSERVING, l as fieldCounts, m as isSensitive, o as deedsOf, p as isRisky, r as KINDS, s as driftCommand, u as fieldLabel, v as releasedText, x as totalsLines, y as shortCommit } from "./accepted.js";
import { n as referenceTo, t as nameOf } from "./user.js";
import { _ as valueText, a as joined, b as planWithoutPersonal, c as nameCodes, d as placeText, f as table, g as shortenPair, h as shorten, i as folded, l as nameLink, m as isCleared, n as commentMarker, o as linked, p as valuesOf$2, r as fitted, s as nameCode, t as codeTag, u as placeLink, v as HIDDEN, x as receiptWithoutPersonal, y as isPersonal } from "./markdownParts.js";
import { mkdir, open, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { createServer } from "node:http";
import { createHash, randomInt, randomUUID } from "node:crypto";
// src/plan/requests.ts
/**
* Splits a change into requests. Properties that need more privilege travel on their own, so that a refused phone
* number does not stop a new job title. A disable goes first and an enable last: in between, the account is shut.
*/
function writeSteps(change) {
	const properties = change.fields.filter(({ field }) => !relationshipNamed(field));
	const relationships = change.fields.filter(({ field }) => relationshipNamed(field)).map((field) => ({
		kind: "relationship",
		field
	}));
	if (change.kind === "create") {
		const own = properties.filter(({ field }) => groupOf(field) === "lifecycle");
		return [
			{
				kind: "create",
				fields: properties.filter((field) => !own.includes(field))
			},
			...own.length > 0 ? [{
				kind: "update",
				fields: own
			}] : [],
			...relationships
		];
	}
	const order = change.kind === "disable" ? DISABLE_FIRST : ENABLE_LAST;
	const groups = Map.groupBy(properties, ({ field }) => groupOf(field));
	return [...order.flatMap((group) => {
		const fields = groups.get(group);
		return fields ? [{
			kind: "update",
			fields
		}] : [];
	}), ...relationships];
}
const REST$2 = [
	"plain",
	"phone",
	"otherMails",
	"hireDate",
	"lifecycle",
	"dataLocation",
	"policy",
	"name"
];
const DISABLE_FIRST = ["account", ...REST$2];
const ENABLE_LAST = [...REST$2, "account"];
function groupOf(field) {
	return propertyOfField(field)?.request ?? "plain";
}
// src/model/compare.ts
/** Whether two values of a field mean the same to Graph. An empty list is the same as null. */
function sameValue(field, left, right) {
	if (left === right) return true;
	if (isEmpty(left) || isEmpty(right)) return isEmpty(left) && isEmpty(right);
	if (isPersonReference(left) && isPersonReference(right)) return left.id !== null && right.id !== null ? left.id === right.id : foldName(left.userPrincipalName) === foldName(right.userPrincipalName);
	if (Array.isArray(left) && Array.isArray(right)) return propertyOfField(field)?.compare === "set" ? sameItems([...new Set(left)].toSorted(), [...new Set(right)].toSorted()) : sameItems(left, right);
	if (typeof left === "object" && typeof right === "object") return sameMembers(left, right);
	if (typeof left === "string" && typeof right === "string") return sameText(field, left, right);
	return left === right;
}
function isEmpty(value) {
	if (value === null) return true;
	if (Array.isArray(value)) return value.length === 0;
	if (typeof value !== "object" || isPersonReference(value)) return false;
	return Object.values(value).every((member) => member === null);
}
function sameItems(left, right) {
	return left.length === right.length && left.every((item, index) => item.normalize("NFC") === right[index]?.normalize("NFC"));
}
function sameMembers(left, right) {
	return [.../* @__PURE__ */ new Set([...Object.keys(left), ...Object.keys(right)])].every((member) => (left[member] ?? null)?.normalize("NFC") === (right[member] ?? null)?.normalize("NFC"));
}
function sameText(field, left, right) {
	switch (propertyOfField(field)?.compare) {
		case "ignoreCase": return foldName(left) === foldName(right);
		case "instant": {
			const instant = instantOf(left);
			return instant === void 0 ? left === right : instant === instantOf(right);
		}
		default: return left.normalize("NFC") === right.normalize("NFC");
	}
}
// src/plan/people.ts
function isUnresolved(found) {
	return "reason" in found;
}
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function isObjectId(name) {
	return GUID.test(name);
}
/**
* Resolves a userPrincipalName through the roster (so that a declared rename is followed, and somebody whom the same
* plan creates is found) and an object id through the directory.
*
* @param absent users that are not in the directory and that the plan does not create
*/
function personFinder(matches, directory, absent = /* @__PURE__ */ new Set()) {
	let byName;
	return (name) => {
		if (isObjectId(name)) {
			const user = directory.byId.get(foldName(name));
			return user ? referenceTo(user) : {
				reason: "manager-not-found",
				message: `no user with the id ${name} is in the directory`
			};
		}
		const match = (byName ??= matchesByName(matches)).get(foldName(name));
		if (!match) return {
			reason: "manager-not-found",
			message: `${name} is not declared in the roster`
		};
		switch (match.kind) {
			case "matched": return {
				id: match.actual.id,
				userPrincipalName: name
			};
			case "new": return absent.has(match.desired) ? {
				reason: "manager-blocked",
				message: `${name} does not exist and is not created yet; once it is, this follows`
			} : {
				id: null,
				userPrincipalName: name
			};
			case "blocked": return {
				reason: "manager-blocked",
				message: `${name} is blocked; once that is settled, this follows`
			};
		}
	};
}
function matchesByName(matches) {
	const byName = /* @__PURE__ */ new Map();
	const others = [];
	for (const match of matches) {
		const name = match.desired.fields["userPrincipalName"];
		if (typeof name === "string") byName.set(foldName(name), match);
		else others.push(match);
	}
	const further = new Map(others.map((match) => [foldName(nameOf(match.desired)), match]));
	for (const [name, match] of further) if (!byName.has(name)) byName.set(name, match);
	return byName;
}
// src/plan/diff.ts
/** Compares one user field by field: only what is declared, only where it differs. */
function compareUser(desired, actual, findPerson) {
	const fields = [];
	const held = [];
	const unanswered = [];
	for (const field in desired.fields) {
		const declared = desired.fields[field];
		const from = liveValue(actual, field);
		if (declared === void 0) continue;
		if (from === void 0) unanswered.push(field);
		else {
			const to = wholeValue(declared, from);
			if (!sameValue(field, from, to)) fields.push({
				field,
				from,
				to,
				...placeIn(desired, field)
			});
		}
	}
	const { manager } = desired;
	if (manager !== void 0) {
		const from = liveValue(actual, "manager");
		const to = manager === null ? null : findPerson(manager);
		if (from === void 0) unanswered.push("manager");
		else if (to !== null && isUnresolved(to)) held.push({
			field: "manager",
			...to
		});
		else if (to?.id === actual.id) held.push({
			field: "manager",
			reason: "own-manager",
			message: `${manager} is this user; nobody is their own manager`
		});
		else if (!sameValue("manager", from, to)) fields.push({
			field: "manager",
			from,
			to,
			...placeIn(desired, "manager")
		});
	}
	if (fields.length + held.length + unanswered.length === 0) return NO_DIFFERENCE;
	return {
		fields: fields.toSorted((a, b) => compareFields(a.field, b.field)),
		held,
		unanswered
	};
}
const NO_DIFFERENCE = {
	fields: [],
	held: [],
	unanswered: []
};
/** What a new user gets: every declared field, and what Graph demands at creation. */
function fieldsOfNewUser(desired, findPerson) {
	const fields = [];
	const held = [];
	for (const [field, declared] of Object.entries(desired.fields)) if (!sameValue(field, declared, null)) fields.push({
		field,
		from: null,
		to: wholeValue(declared, null),
		...placeIn(desired, field)
	});
	const at = placeOf(desired.at);
	const name = desired.fields["userPrincipalName"];
	if (desired.fields["accountEnabled"] === void 0) fields.push({
		field: "accountEnabled",
		from: null,
		to: true,
		at,
		filled: true
	});
	if (desired.fields["mailNickname"] === void 0 && typeof name === "string") fields.push({
		field: "mailNickname",
		from: null,
		to: name.slice(0, name.indexOf("@")),
		at,
		filled: true
	});
	if (desired.manager !== void 0 && desired.manager !== null) {
		const to = findPerson(desired.manager);
		if (isUnresolved(to)) held.push({
			field: "manager",
			...to
		});
		else fields.push({
			field: "manager",
			from: null,
			to,
			...placeIn(desired, "manager")
		});
	}
	return {
		fields: fields.toSorted((a, b) => compareFields(a.field, b.field)),
		held,
		unanswered: []
	};
}
/** What the directory holds in a field; undefined when it was not answered. */
function liveValue(actual, field) {
	switch (field) {
		case "userPrincipalName": return actual.userPrincipalName;
		case "accountEnabled": return actual.accountEnabled ?? void 0;
		default: return Object.hasOwn(actual.fields, field) ? actual.fields[field] : void 0;
	}
}
/** Whether two rosters declare the same for a field: the test for drift. */
function declaresSame(field, head, base, findHead, findBase) {
	if (field === "manager") {
		const [left, right] = [head.manager, base.manager];
		if (left === void 0 || right === void 0) return false;
		if (left === null || right === null) return left === right;
		if (foldName(left) === foldName(right)) return true;
		const [leftPerson, rightPerson] = [findHead(left), findBase(right)];
		return !isUnresolved(leftPerson) && !isUnresolved(rightPerson) && sameValue(field, leftPerson, rightPerson);
	}
	const [left, right] = [head.fields[field], base.fields[field]];
	return left !== void 0 && right !== void 0 && sameValue(field, left, right);
}
/** Whether the property stays writable for a user that is synced from on-premises. */
function isWritableWhenSynced(field) {
	return propertyOfField(field)?.writableWhenSynced ?? false;
}
function placeOf(location) {
	return {
		file: location.file,
		line: location.line
	};
}
function wholeValue(declared, live) {
	if (!isMembers(declared)) return declared;
	const members = {
		costCenter: null,
		division: null,
		...isMembers(live) ? live : {},
		...declared
	};
	return Object.values(members).every((member) => member === null) ? null : members;
}
function isMembers(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && !isPersonReference(value);
}
function placeIn(desired, field) {
	const { at, inherited } = desired.originOf(field);
	return {
		at: placeOf(at),
		...inherited && { inherited }
	};
}
// src/apply/concurrency.ts
/**
* Calls `work` for every item, at most `limit` at a time. After a failure nothing more is begun, and it is thrown once
* what is under way has ended.
*/
async function forEachConcurrently(items, limit, work) {
	const queue = items.values();
	const failures = [];
	const workers = Array.from({ length: Math.min(limit, items.length) }, async () => {
		for (const item of queue) {
			if (failures.length > 0) return;
			await work(item).catch((error) => failures.push(error));
		}
	});
	await Promise.all(workers);
	if (failures.length > 0) throw failures[0];
}
// src/apply/confirm.ts
const FIRST_PAUSE_SECONDS = 1;
const LONGEST_PAUSE_SECONDS = 15;
/**
* Reads back, by id, what was answered as written, again and again until it shows or patience ends. Entra promises no
* time in which a write becomes visible.
*
* @see https://devblogs.microsoft.com/identity (Designing for Eventual Consistency for Microsoft Entra)
*/
async function confirmWrites(progresses, options) {
	const { reader, clock, patienceSeconds, stopping } = options;
	const isStopping = () => stopping?.aborted === true;
	const deadline = clock.now().getTime() + patienceSeconds * 1e3;
	let waiting = progresses.filter((progress) => progress.writtenFields().length > 0);
	for (const progress of waiting) progress.confirmed = false;
	for (let pause = FIRST_PAUSE_SECONDS; !isStopping(); pause = Math.min(pause * 2, LONGEST_PAUSE_SECONDS)) {
		await forEachConcurrently(waiting, options.concurrency, async (progress) => {
			progress.confirmed = await isVisible(progress, reader);
		});
		waiting = waiting.filter(({ confirmed }) => !confirmed);
		if (waiting.length === 0 || clock.now().getTime() + pause * 1e3 > deadline) return;
		await clock.sleep(pause * 1e3, stopping).catch(() => void 0);
	}
}
async function isVisible(progress, reader) {
	const written = progress.writtenFields();
	if (progress.id === void 0) return false;
	try {
		const user = await reader.readUser(progress.id, written.map(({ field }) => field));
		return user !== void 0 && written.every(({ field, to }) => shows(liveValue(user, field), field, to, progress));
	} catch {
		return false;
	}
}
function shows(live, field, to, progress) {
	if (live === void 0) return false;
	const target = progress.pointedAt.get(field);
	if (target === void 0) return sameValue(field, live, to);
	return (isPersonReference(live) ? live.id : null) === target;
}
// src/apply/errorRate.ts
/**
* Counts users as their writes end, each once, and says when too many of them failed. Relationships come last: whoever
* waited for all of a user's writes would see failures late, and no success to hold them against.
*/
function errorRate(limit) {
	const tried = /* @__PURE__ */ new Set();
	const failed = /* @__PURE__ */ new Set();
	return (user, hasFailed) => {
		tried.add(user);
		if (hasFailed) failed.add(user);
		if (!limit || failed.size <= limit.floor || failed.size * 100 <= limit.percent * tried.size) return void 0;
		return `${failed.size} of ${tried.size} users failed, above the limit of ${limit.percent} % that stops a run`;
	};
}
// src/apply/progress.ts
/** How far one change has come. */
var Progress = class {
	change;
	/** The object id; of a new user, once it exists. */
	id;
	confirmed;
	/** Whom each relationship was pointed at: an object id, or nobody. */
	pointedAt = /* @__PURE__ */ new Map();
	#steps;
	#done = /* @__PURE__ */ new Set();
	#failures = /* @__PURE__ */ new Map();
	#underWay;
	#stopped;
	#isNews = true;
	constructor(change, steps) {
		this.change = change;
		this.#steps = steps;
		this.id = change.kind === "create" ? void 0 : change.id;
	}
	stepsOf(phase) {
		return this.#steps.filter((step) => step.kind === "relationship" === (phase === "relationships"));
	}
	/**
	* A user that could not be created gets nothing further, and nobody is enabled whose phone number or name could not be
	* set before, for it may be somebody else's; else each request stands for itself.
	*/
	mayGoOn(step) {
		return this.#stopped === void 0 && (step.kind === "create" || this.id !== void 0) && !this.#isHeldBack(step);
	}
	/** Whether nothing is left to write. */
	isOver() {
		return this.#stopped !== void 0 || this.#steps.every((step) => this.#done.has(step) || this.#failures.has(step) || this.#isHeldBack(step)) || this.#steps.some((step) => step.kind === "create" && this.#failures.has(step));
	}
	hasFailed() {
		return this.#failures.size > 0;
	}
	/** Whether all of it was written and, where there was something to write, read back. */
	isConfirmed() {
		return this.outcome().status === "applied" && this.confirmed !== false;
	}
	/** From here on nobody knows, until it ends, whether the step is carried out. */
	begin(step) {
		this.#underWay = step;
		this.#isNews = true;
	}
	succeed(step) {
		this.#underWay = void 0;
		this.#done.add(step);
		this.#isNews = true;
	}
	fail(step, failure) {
		this.#underWay = void 0;
		this.#failures.set(step, failure);
		this.#isNews = true;
	}
	/** Nothing more is attempted, for a reason that concerns every user. */
	stop(reason) {
		this.#underWay = void 0;
		if (this.isOver()) return;
		this.#stopped = reason;
		this.#isNews = true;
	}
	/** The fields that were answered as written. */
	writtenFields() {
		return [...this.#done].flatMap(fieldsOf);
	}
	/** Passes on how far the change has come, unless that was passed on before. */
	async tell(onOutcome) {
		if (!this.#isNews) return;
		this.#isNews = false;
		await onOutcome?.(this.outcome(), this.isOver());
	}
	/** What became of the change; while it is not over, what would be true if the run ended here. */
	outcome() {
		const { kind, userPrincipalName } = this.change;
		const [failure, ...more] = [...this.#failures.values(), ...this.#underWay ? [LEFT_OPEN] : []];
		const done = this.writtenFields().map(({ field }) => field);
		const core = {
			kind,
			userPrincipalName,
			...this.id !== void 0 && { id: this.id },
			...isCreatedDisabled(this.change) && { disabled: true },
			...this.confirmed !== void 0 && { confirmed: this.confirmed }
		};
		if (failure) {
			const reasons = [...this.#steps.some((step) => this.#isHeldBack(step)) ? ["the account was not enabled, since not everything before that could be written"] : [], ...more.length > 0 ? [`also: ${more.map(({ message }) => message).join("; ")}`] : []];
			return {
				...core,
				status: "failed",
				...done.length > 0 && { done },
				...reasons.length > 0 && { reason: reasons.join("; ") },
				error: failure.error
			};
		}
		if (this.#stopped !== void 0 || !this.isOver()) return {
			...core,
			status: done.length > 0 ? "failed" : "not-attempted",
			...done.length > 0 && { done },
			reason: this.#stopped === void 0 ? "the run ended before the rest was written" : `the run was stopped: ${this.#stopped}`
		};
		return {
			...core,
			status: "applied"
		};
	}
	#isHeldBack(step) {
		return enables(step) && this.#failures.size > 0 && !this.#done.has(step) && !this.#failures.has(step);
	}
};
/** What is true of a write that is under way. */
const LEFT_OPEN = new WriteFailure({
	status: 0,
	code: "unknown",
	message: "The run ended while this was being written, so it may have been carried out or not. Run again.",
	requestId: ""
}, false);
function isCreatedDisabled({ kind, fields }) {
	return kind === "create" && fields.some(({ field, to }) => field === "accountEnabled" && to === false);
}
function enables(step) {
	return step.kind === "update" && step.fields.some(({ field, to }) => field === "accountEnabled" && to === true);
}
function fieldsOf(step) {
	return step.kind === "relationship" ? [step.field] : step.fields;
}
// src/apply/readyQueue.ts
/**
* Does both parts of every item, whatever is ready, first parts before second ones: so what a second part needs has had
* the longest time to spread, and nobody waits for those that have nothing to do with them. After a failure nothing
* more is begun, and it is thrown once what is under way has ended.
*/
function inTwoParts(items, { limit, first, second, needs }) {
	const open = new Set(items);
	const dependants = /* @__PURE__ */ new Map();
	const missing = /* @__PURE__ */ new Map();
	for (const item of items) {
		const awaited = [.../* @__PURE__ */ new Set([item, ...needs(item)])].filter((other) => open.has(other));
		missing.set(item, awaited.length);
		for (const other of awaited) {
			const list = dependants.get(other);
			if (list) list.push(item);
			else dependants.set(other, [item]);
		}
	}
	const ready = [];
	const release = (item) => {
		for (const dependant of dependants.get(item) ?? []) {
			const left = (missing.get(dependant) ?? 0) - 1;
			missing.set(dependant, left);
			if (left === 0) ready.push(dependant);
		}
	};
	const nextWork = workOf(items, ready, {
		first: (item) => first(item).then(() => release(item)),
		second
	});
	let underWay = 0;
	const failures = [];
	return new Promise((resolve, reject) => {
		const finish = async (work) => {
			await work.catch((reason) => failures.push(reason));
			underWay -= 1;
			goOn();
		};
		const goOn = () => {
			while (failures.length === 0 && underWay < limit) {
				const work = nextWork();
				if (!work) break;
				underWay += 1;
				finish(work);
			}
			if (underWay > 0) return;
			if (failures.length > 0) reject(failures[0]);
			else resolve();
		};
		goOn();
	});
}
/** Begins the next first part, or, when all have begun, the next second part that is ready; undefined: none is. */
function workOf(items, ready, { first, second }) {
	const begun = {
		firsts: 0,
		seconds: 0
	};
	return () => {
		const item = items[begun.firsts];
		if (item !== void 0) {
			begun.firsts += 1;
			return first(item);
		}
		const following = ready[begun.seconds];
		if (following === void 0) return void 0;
		begun.seconds += 1;
		return second(following);
	};
}
// src/apply/steps.ts
function createdBy(progresses) {
	const byName = new Map(progresses.filter(({ change }) => change.kind === "create").map((progress) => [foldName(progress.change.userPrincipalName), progress]));
	return (name) => byName.get(foldName(name));
}
/** The users that this run creates and at whom one of them is to be pointed. */
function pointedAt(progress, created) {
	return progress.stepsOf("relationships").flatMap((step) => {
		const to = step.kind === "relationship" ? step.field.to : null;
		return isPersonReference(to) && to.id === null ? created(to.userPrincipalName) ?? [] : [];
	});
}
/**
* Carries out one request of a change and notes how it ended.
*
* @returns the failure, which is noted already; or that it was not attempted any more, which is not
* @throws whatever is not a WriteFailure: a defect, not an answer of the directory
*/
async function runStep(step, progress, writer, created) {
	try {
		await write(step, progress, writer, created);
		progress.succeed(step);
		return;
	} catch (error) {
		if (error instanceof NotAttempted) return error;
		if (!(error instanceof WriteFailure)) throw error;
		progress.fail(step, error);
		return error;
	}
}
async function write(step, progress, writer, created) {
	switch (step.kind) {
		case "create":
			progress.id = await writer.createUser(targets(step.fields));
			return;
		case "update": return writer.updateUser(idOf$1(progress), targets(step.fields));
		case "relationship": {
			const { field } = step.field;
			const target = targetId(step.field, created);
			await writer.setRelationship(idOf$1(progress), field, target);
			progress.pointedAt.set(field, target);
			return;
		}
	}
}
function targets(fields) {
	return Object.fromEntries(fields.map(({ field, to }) => [field, to]));
}
function targetId({ field, to }, created) {
	if (!isPersonReference(to)) return null;
	const id = to.id ?? created(to.userPrincipalName)?.id;
	if (id !== void 0) return id;
	throw new WriteFailure({
		status: 0,
		code: "reference-not-created",
		message: `${to.userPrincipalName} could not be created, so nobody can be pointed at`,
		requestId: "",
		field
	}, false);
}
function idOf$1(progress) {
	if (progress.id === void 0) throw new Error("A user without an id cannot be written to");
	return progress.id;
}
// src/apply/applyChanges.ts
/**
* Carries out changes: users first, relationships as soon as whom they join exists, then reads back what was written.
* One failure never stops the rest, unless it would fail everything, or what is done can no longer be recorded.
*
* @returns one outcome for each change, in the same order; nothing is thrown for a write that failed
*/
async function applyChanges(changes, options) {
	const { clock, writer, reader, concurrency = 140, patienceSeconds = 90 } = options;
	const progresses = changes.map((change) => new Progress(change, writeSteps(change)));
	const created = createdBy(progresses);
	options.onBegin?.(changes);
	const { stopping } = options;
	const run = { stopped: void 0 };
	const stop = (reason) => {
		run.stopped ??= reason;
		writer.stop(run.stopped);
	};
	const noticeCancel = () => {
		if (stopping?.aborted) stop(stopping.reason.message);
	};
	const tell = (progress) => progress.tell(options.onOutcome).catch((error) => stop(`what was done cannot be recorded: ${error.message}`));
	const judge = errorRate(options.stopAtErrors);
	const work = (phase) => async (progress) => {
		let isTried = false;
		for (const step of progress.stepsOf(phase)) {
			noticeCancel();
			if (run.stopped === void 0 && progress.mayGoOn(step)) {
				progress.begin(step);
				await tell(progress);
			}
			if (run.stopped !== void 0) progress.stop(run.stopped);
			if (!progress.mayGoOn(step)) continue;
			isTried = true;
			const failure = await runStep(step, progress, writer, created);
			options.onWritten?.();
			noticeCancel();
			if (failure instanceof NotAttempted) progress.stop(run.stopped ?? failure.message);
			else if (failure?.fatal) stop(failure.message);
			await tell(progress);
		}
		if (progress.isOver()) await tell(progress);
		if (!isTried || run.stopped !== void 0) return;
		const reason = judge(progress, progress.hasFailed());
		if (reason !== void 0) stop(reason);
	};
	const carryOut = async (part) => {
		await inTwoParts(part, {
			limit: concurrency,
			first: work("users"),
			second: work("relationships"),
			needs: (progress) => pointedAt(progress, created)
		});
		await confirmWrites(part, {
			reader,
			clock,
			patienceSeconds,
			concurrency,
			...stopping && { stopping }
		});
	};
	const [canaries, rest] = withCanaries(progresses, options.canary, created);
	if (canaries.length > 0) {
		await carryOut(canaries);
		noticeCancel();
		const bad = canaries.filter((progress) => !progress.isConfirmed()).length;
		if (bad > 0) stop(`of the ${canaries.length} users who were written first, ${bad} failed or could not be read back`);
	}
	await carryOut(rest);
	return progresses.map((progress) => progress.outcome());
}
/** The first users, with those at whom they are pointed; and the rest. */
function withCanaries(progresses, canary, created) {
	if (canary === void 0 || canary >= progresses.length) return [[], progresses];
	const first = new Set(progresses.slice(0, canary));
	for (const progress of first) for (const target of pointedAt(progress, created)) first.add(target);
	return [[...first], progresses.filter((progress) => !first.has(progress))];
}
// src/plan/reviews.ts
/** Entra's times come in whole seconds, and clocks differ a little. */
const CLOCK_TOLERANCE_SECONDS = 2;
/** A plan that its guards refused, or that was made in observe mode, authorises nothing, whoever approved it. */
function reviewsOf(plans) {
	return plans.filter(({ refusals, observes }) => refusals.length === 0 && !observes).map(reviewOf);
}
/**
* The reviewed creates of this name that the account may have come from: it was made after the plan, carries the name
* and is enabled or not as was reviewed. Anything else by that name is somebody's account, which a create never covers.
*/
function createsBehind(seen, userPrincipalName, reviews) {
	const name = foldName(userPrincipalName);
	return reviews.flatMap(({ creates, madeAt }) => {
		const create = creates.get(name);
		return create && name === foldName(seen.userPrincipalName) && wasMadeBy(create, seen, madeAt) ? create : [];
	});
}
/** Whether a reviewed plan changes this very account and gives it this name. */
function reviewsChangeOf(id, userPrincipalName, reviews) {
	return reviews.some(({ byId }) => {
		const change = byId.get(id);
		return change && foldName(change.userPrincipalName) === foldName(userPrincipalName);
	});
}
function reviewOf(plan) {
	const byId = /* @__PURE__ */ new Map();
	const creates = /* @__PURE__ */ new Map();
	for (const change of changesToApply(plan)) if (change.kind === "create") creates.set(foldName(change.userPrincipalName), change);
	else byId.set(change.id, change);
	return {
		byId,
		creates,
		madeAt: plan.madeAt
	};
}
function wasMadeBy(create, seen, madeAt) {
	const earliest = Date.parse(madeAt) - CLOCK_TOLERANCE_SECONDS * 1e3;
	const enabled = create.fields.find(({ field }) => field === "accountEnabled");
	return seen.createdAt !== null && Date.parse(seen.createdAt) >= earliest && enabled !== void 0 && sameValue("accountEnabled", enabled.to, seen.accountEnabled);
}
// src/plan/authorise.ts
/**
* Makes only the changes that the roster still demands (`current`) and a review covers. Reviewed plans hold back; they
* are never carried out by themselves. Of several, each authorises what it lists as long as what it saw still holds.
*/
function authorise(current, reviewed) {
	const reviews = reviewsOf(reviewed);
	const changes = [];
	const skipped = [];
	const withheld = /* @__PURE__ */ new Map();
	for (const change of changesToApply(current)) {
		const verdict = judge(change, reviews);
		if ("reason" in verdict) skipped.push({
			change,
			...verdict
		});
		else {
			changes.push(verdict.change);
			if (verdict.withheld !== "") withheld.set(change.userPrincipalName, verdict.withheld);
		}
	}
	return {
		changes,
		skipped: [...skipped, ...lostSince(current, reviews)],
		withheld
	};
}
function lostSince(current, reviews) {
	const missing = new Set(current.changes.filter(({ kind, cause }) => kind === "create" && cause === "drift").map(({ userPrincipalName }) => foldName(userPrincipalName)));
	if (current.correctsDrift || missing.size === 0) return [];
	return [...new Map(reviews.flatMap(({ byId }) => [...byId.values()].filter(({ userPrincipalName }) => missing.has(foldName(userPrincipalName))).map((change) => [change.id, change]))).values()].map((change) => ({
		change,
		reason: "stale",
		message: `the account that the reviewed plan changes (${change.id}) has another name by now, or is gone; if it has another name, declare that one with "formerly: ${change.userPrincipalName}", and plan again`
	}));
}
function judge(change, reviews) {
	const creates = reviews.flatMap(({ creates: byName }) => byName.get(foldName(change.userPrincipalName)) ?? []);
	if (change.kind === "create") return judgeCreate(change, creates);
	const made = createsBehind(change.seen, change.userPrincipalName, reviews);
	const reviewed = [...reviews.flatMap(({ byId }) => byId.get(change.id) ?? []), ...made];
	if (reviewed.length > 0) return judgeExisting(change, reviewed);
	return unauthorised(creates.length > 0 ? "the reviewed plan creates this user; the account that is there now was not made by it, or was enabled, disabled or renamed since" : "the reviewed plan does not change this user");
}
function judgeCreate(change, reviewed) {
	if (reviewed.length === 0) return unauthorised("the reviewed plan does not create this user");
	const [fewest = []] = reviewed.map((review) => change.fields.filter((field) => !holdsTarget(review, field))).toSorted((left, right) => left.length - right.length);
	return fewest.length === 0 ? {
		change,
		withheld: ""
	} : unauthorised(`not in the reviewed plan: ${namesOf$1(fewest)}`);
}
function judgeExisting(change, reviewed) {
	const moved = /* @__PURE__ */ new Set();
	const valid = [];
	for (const review of reviewed) {
		const movedHere = review.kind === "create" ? filledSince(change) : movedSince(change, review);
		if (movedHere.length === 0) valid.push(review);
		for (const name of movedHere) moved.add(name);
	}
	const stale = `changed in the directory since the plan was reviewed: ${[...moved].toSorted().join(", ")}`;
	if (valid.length === 0) return {
		reason: "stale",
		message: stale
	};
	if (change.adopts && !valid.some((review) => review.kind === "create" || review.adopts)) return unauthorised("the reviewed plan does not adopt this user");
	const fields = change.fields.filter((field) => valid.some((review) => holdsTarget(review, field)));
	const others = change.fields.filter((field) => !fields.includes(field));
	const withheld = others.length === 0 ? "" : [`not in the reviewed plan: ${namesOf$1(others)}`, ...moved.size > 0 ? [stale] : []].join("; ");
	if (fields.length === 0 && others.length > 0) return unauthorised(withheld);
	return {
		change: {
			...change,
			kind: kindOf$1(change, fields),
			fields
		},
		withheld
	};
}
function namesOf$1(fields) {
	return fields.map(({ field }) => field).join(", ");
}
function kindOf$1(change, fields) {
	const flip = fields.find(({ field }) => field === "accountEnabled");
	if (flip) return flip.to === true ? "enable" : "disable";
	return change.adopts ? "adopt" : "update";
}
function filledSince(change) {
	return change.fields.filter(({ field, from }) => !sameValue(field, from, null)).map(({ field }) => field).toSorted();
}
function movedSince(change, reviewed) {
	const moved = /* @__PURE__ */ new Set();
	const target = (field) => reviewed.fields.find((other) => other.field === field)?.to;
	const { seen } = change;
	if (seen.accountEnabled !== reviewed.seen.accountEnabled && seen.accountEnabled !== target("accountEnabled")) moved.add("accountEnabled");
	if (seen.onPremisesSyncEnabled !== reviewed.seen.onPremisesSyncEnabled) moved.add("onPremisesSyncEnabled");
	const newName = target("userPrincipalName");
	if (![reviewed.seen.userPrincipalName, ...typeof newName === "string" ? [newName] : []].map(foldName).includes(foldName(seen.userPrincipalName))) moved.add("userPrincipalName");
	for (const field of change.fields) {
		const before = reviewed.fields.find((other) => other.field === field.field);
		if (before && !sameValue(field.field, field.from, before.from)) moved.add(field.field);
	}
	return [...moved].toSorted();
}
function holdsTarget(reviewed, field) {
	const listed = reviewed.fields.find((other) => other.field === field.field);
	return listed !== void 0 && sameValue(field.field, listed.to, field.to);
}
function unauthorised(message) {
	return {
		reason: "unauthorised",
		message
	};
}
// src/plan/match.ts
/**
* Finds each declared user in the directory: by `id` if declared, else by the configured key, else by the names under
* `formerly`. Names compare without case and in NFC. Where more than one answer is possible, nobody is chosen.
*
* @param settled keys (`keyOf`) of those who bear their name at the base already: what they were called before that
* may be somebody else's name by now, so their `formerly` is not looked at
* @returns one match for each user, in the same order
*/
function matchUsers(users, directory, key, settled = /* @__PURE__ */ new Set()) {
	const matches = users.map((desired) => matchUser(desired, directory, key, settled.size > 0 && settled.has(keyOf(desired, key))));
	const matched = matches.filter((match) => match.kind === "matched");
	if (idsOfMatched(matches).size === matched.length) return matches;
	const claims = Map.groupBy(matched, (match) => match.actual.id);
	return matches.map((match) => {
		if (match.kind !== "matched") return match;
		const rivals = claims.get(match.actual.id)?.filter((rival) => rival !== match) ?? [];
		if (rivals.length === 0) return match;
		return {
			kind: "blocked",
			desired: match.desired,
			reason: "already-matched",
			message: `is the same directory user as ${rivals.map((rival) => `${nameOf(rival.desired)} (${rival.desired.at.file}:${rival.desired.at.line})`).join(", ")}; keep one of them`,
			candidates: [match.actual]
		};
	});
}
/** Ids of the directory users whom declared users were matched to. */
function idsOfMatched(matches) {
	const ids = /* @__PURE__ */ new Set();
	for (const match of matches) if (match.kind === "matched") ids.add(match.actual.id);
	return ids;
}
/** By what a declared user is known from one commit to the next. */
function keyOf(user, key) {
	const value = user.fields[key];
	return foldName(typeof value === "string" ? value : nameOf(user));
}
/** Each index is made once it is asked for. */
function indexDirectory(users) {
	let byId;
	let byName;
	let byEmployeeId;
	return {
		get byId() {
			return byId ??= new Map(users.map((user) => [foldName(user.id), user]));
		},
		get byName() {
			return byName ??= Map.groupBy(users, (user) => foldName(user.userPrincipalName));
		},
		get byEmployeeId() {
			return byEmployeeId ??= usersByEmployeeId(users);
		}
	};
}
/** By folded employeeId; who has none is left out. */
function usersByEmployeeId(users) {
	return Map.groupBy(users.filter((user) => typeof user.fields["employeeId"] === "string"), (user) => foldName(user.fields["employeeId"]));
}
const NOBODY = [];
function matchUser(desired, directory, key, isSettled) {
	const byKey = candidatesByKey(desired, directory, key);
	if (desired.id) return matchById(desired, desired.id, byKey, directory);
	const byFormerName = isSettled || desired.formerly.length === 0 ? NOBODY : desired.formerly.flatMap((former) => directory.byName.get(foldName(former.value)) ?? []);
	const candidates = byFormerName.length === 0 ? byKey : [.../* @__PURE__ */ new Set([...byKey, ...byFormerName])];
	const [only, ...others] = candidates;
	if (!only) return {
		kind: "new",
		desired
	};
	if (others.length === 0) return !byKey.includes(only) && hasOtherEmployeeId(desired, only) ? {
		kind: "blocked",
		desired,
		reason: "other-employee-id",
		message: `was ${only.userPrincipalName} by its \`formerly\`, but that account has another employeeId, so it may be somebody else; declare the id of the right one`,
		candidates: [only]
	} : {
		kind: "matched",
		desired,
		actual: only
	};
	return {
		kind: "blocked",
		desired,
		reason: "ambiguous-match",
		message: `could be any of ${candidates.length} directory users; declare the id of the right one`,
		candidates
	};
}
/** Whether both sides have an employeeId, and not the same. */
function hasOtherEmployeeId(desired, actual) {
	const [declared, live] = [desired.fields["employeeId"], actual.fields["employeeId"]];
	return typeof declared === "string" && typeof live === "string" && live !== "" && foldName(declared) !== foldName(live);
}
function matchById(desired, id, byKey, directory) {
	const actual = directory.byId.get(foldName(id));
	if (!actual) return {
		kind: "blocked",
		desired,
		reason: "id-not-found",
		message: `no user with the id ${id} is in the directory; correct the id, or remove it if somebody new is meant`,
		candidates: byKey
	};
	const others = byKey.filter((user) => user !== actual);
	if (others.length > 0) return {
		kind: "blocked",
		desired,
		reason: "id-name-conflict",
		message: `the id belongs to ${actual.userPrincipalName}, the name to somebody else; correct one of them`,
		candidates: [actual, ...others]
	};
	return {
		kind: "matched",
		desired,
		actual
	};
}
function candidatesByKey(desired, directory, key) {
	const value = desired.fields[key];
	if (typeof value !== "string") return [];
	return (key === "employeeId" ? directory.byEmployeeId.get(foldName(value)) : directory.byName.get(foldName(value))) ?? NOBODY;
}
// src/plan/base.ts
function baseOf(base, headMatches, directory, key) {
	const settled = new Set(base.users.map((user) => keyOf(user, key)));
	const baseMatches = matchUsers(base.users, directory, key, settled);
	const byDirectoryId = new Map(baseMatches.flatMap((match) => match.kind === "matched" ? [[match.actual.id, match.desired]] : []));
	const byName = new Map(base.users.map((user) => [keyOf(user, key), user]));
	const counterpart = (match) => {
		if (match.kind === "matched") return byDirectoryId.get(match.actual.id);
		for (const name of [keyOf(match.desired, key), ...formerNames(match.desired)]) {
			const user = byName.get(name);
			if (user) return user;
		}
	};
	const mistake = base.diagnostics.find(({ severity }) => severity === "error");
	const kept = new Set(headMatches.map(counterpart));
	const headIds = new Set(headMatches.flatMap((match) => match.kind === "matched" ? [match.actual.id] : []));
	return {
		counterpart,
		...mistake && { mistake },
		findPerson: personFinder(baseMatches, directory),
		released: baseMatches.filter((match) => match.kind === "matched").filter(({ desired, actual }) => !kept.has(desired) && !headIds.has(actual.id)).map(({ desired, actual }) => ({
			userPrincipalName: actual.userPrincipalName,
			id: actual.id,
			accountEnabled: actual.accountEnabled,
			at: placeOf(desired.at),
			displayName: textOf$2(desired, "displayName")
		})).toSorted((a, b) => a.userPrincipalName < b.userPrincipalName ? -1 : 1)
	};
}
function formerNames(user) {
	return user.formerly.map((former) => foldName(former.value));
}
function textOf$2(user, field) {
	const value = user.fields[field];
	return typeof value === "string" ? value : null;
}
// src/plan/names.ts
/**
* Graph refuses a name that is anybody's userPrincipalName, mail or proxy address, and deleted users keep theirs.
*
* @see https://learn.microsoft.com/graph/api/user-post-users
*/
function takenNames(directory) {
	const names = /* @__PURE__ */ new Map();
	const add = (name, holder) => {
		if (name === null) return;
		const holders = names.get(foldName(name)) ?? [];
		if (!holders.some((known) => known.id === holder.id)) holders.push(holder);
		names.set(foldName(name), holders);
	};
	for (const [users, deleted] of [[directory.users, false], [directory.deletedUsers, true]]) for (const user of users) {
		const holder = {
			id: user.id,
			userPrincipalName: user.userPrincipalName,
			deleted
		};
		add(user.userPrincipalName, holder);
		add(user.mail, holder);
		for (const address of user.proxyAddresses) add(smtpAddress(address), holder);
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
function smtpAddress(proxyAddress) {
	return /^smtp:/i.test(proxyAddress) ? proxyAddress.slice(5) : null;
}
// src/plan/checkNames.ts
/** The userPrincipalName or mail that a user cannot get, with who has it. `ownId`: the user itself, if it exists. */
function checkNames(desired, fields, ownId, context) {
	return fields.flatMap(({ field, to }) => {
		if (field !== "userPrincipalName" && field !== "mail" || typeof to !== "string") return [];
		const rival = context.claimed.get(foldName(to))?.find((user) => user !== desired);
		if (rival) return [{
			field,
			reason: "name-taken",
			message: `${to} is also declared for ${nameOf(rival)} (${rival.at.file}:${rival.at.line})`
		}];
		const holder = holderOf(context.taken, to, ownId);
		if (holder?.deleted) return [{
			field,
			reason: "deleted-user",
			message: `${to} belongs to a deleted user (${holder.id}); restore that user, or delete it for good, first`
		}];
		if (holder) return [{
			field,
			reason: "name-taken",
			message: `${to} is already a name or mail address of ${holder.userPrincipalName} (${holder.id})`
		}];
		if (field === "userPrincipalName" && !isVerified(to, context)) return [{
			field,
			reason: "unverified-domain",
			message: `${domainOf(to)} is not a verified domain of this tenant (${[...context.verifiedDomains].join(", ")})`
		}];
		return [];
	});
}
function nameContext(users, directory) {
	let taken;
	let claimed;
	return {
		get taken() {
			return taken ??= takenNames(directory);
		},
		get claimed() {
			return claimed ??= claimedNames(users);
		},
		verifiedDomains: new Set(directory.tenant.verifiedDomains.map(foldName))
	};
}
/** Who claims which name, over the whole roster. */
function claimedNames(users) {
	const claimed = /* @__PURE__ */ new Map();
	for (const user of users) {
		const names = ["userPrincipalName", "mail"].flatMap((field) => {
			const value = user.fields[field];
			return typeof value === "string" ? [foldName(value)] : [];
		});
		for (const name of new Set(names)) claimed.set(name, [...claimed.get(name) ?? [], user]);
	}
	return claimed;
}
function isVerified(name, { verifiedDomains }) {
	return verifiedDomains.size === 0 || verifiedDomains.has(domainOf(name));
}
// src/plan/acknowledge.ts
const MOST_FILES = 3;
const MOST_NAMES$2 = 3;
/** Lets a refusal stand, with why the files that were meant to lift it do not, or takes it for lifted. */
function weigh(refusal, question, context) {
	const { guard, message } = refusal;
	const by = covering({
		guard,
		...question
	}, context);
	if (by) return { lifted: {
		guard,
		message,
		users: question.users.length,
		at: by.at,
		expires: by.expires
	} };
	const fallsShort = shortcomings({
		guard,
		...question
	}, context);
	return { refusal: {
		...refusal,
		...fallsShort.length > 0 && { fallsShort }
	} };
}
/** The acknowledgement that has not expired and covers all of these users, if there is one. */
function covering(question, context) {
	return context.acknowledgements.find((acknowledgement) => isAbout(acknowledgement, question) && objections(acknowledgement, question, context).length === 0);
}
/** The text of the file that would lift a guard for exactly these users. */
function proposeAcknowledgement(guard, users, context, properties) {
	return {
		path: freePath(`acknowledgements/${guard}${properties ? `-${properties.join("-")}` : ""}`, users, context),
		text: [
			`guard: ${guard}`,
			...properties ? [`properties: [${properties.join(", ")}]`] : [],
			`limit: ${users.length}`,
			"users:",
			...users.map((user) => `  - ${yamlText(user)}`),
			`expires: ${expiry(context.now)}`,
			""
		].join("\n")
	};
}
function isAbout({ guard, properties }, question) {
	return guard === question.guard && (question.property === void 0 || properties?.includes(question.property) === true);
}
function shortcomings(question, context) {
	return context.acknowledgements.filter((acknowledgement) => isAbout(acknowledgement, question)).map((acknowledgement) => ({
		acknowledgement,
		missing: namesMissing(acknowledgement, question).length
	})).filter(({ acknowledgement, missing }) => missing < question.users.length || !hasExpired(acknowledgement, context.now)).toSorted((left, right) => left.missing - right.missing || compareText(left.acknowledgement.at.file, right.acknowledgement.at.file)).slice(0, MOST_FILES).map(({ acknowledgement }) => ({
		at: acknowledgement.at,
		why: objections(acknowledgement, question, context).join("; ")
	}));
}
/** Why an acknowledgement does not cover what it is about; nothing when it does. */
function objections(acknowledgement, question, { now }) {
	const { expires, limit } = acknowledgement;
	const missing = namesMissing(acknowledgement, question);
	const more = missing.length - MOST_NAMES$2;
	return [
		...hasExpired(acknowledgement, now) ? [`it expired after ${expires}`] : [],
		...question.users.length > limit ? [`its limit is ${limit}, and ${question.users.length} users are concerned`] : [],
		...missing.length > 0 ? [`it does not name ${missing.slice(0, MOST_NAMES$2).join(", ")}${more > 0 ? ` and ${more} more` : ""}`] : []
	];
}
function namesMissing({ users }, question) {
	const named = new Set(users.map(foldName));
	return question.users.filter(({ userPrincipalName, id }) => !named.has(foldName(userPrincipalName)) && (id === void 0 || !named.has(foldName(id)))).map(({ userPrincipalName }) => userPrincipalName).toSorted(compareText);
}
function freePath(stem, users, context) {
	const named = new Set(users.map(foldName));
	const needed = new Set(context.acknowledgements.filter((other) => !hasExpired(other, context.now) && other.users.some((user) => !named.has(foldName(user)))).map(({ at }) => at.file));
	let path = `${stem}.yaml`;
	for (let number = 2; needed.has(path); number++) path = `${stem}-${number}.yaml`;
	return path;
}
function hasExpired({ expires }, now) {
	return now.toISOString().slice(0, 10) > expires;
}
function expiry(now) {
	const daysToSunday = (7 - now.getUTCDay()) % 7;
	return new Date(now.getTime() + (daysToSunday + 7) * 24 * 60 * 60 * 1e3).toISOString().slice(0, 10);
}
function yamlText(text) {
	return /^[A-Za-z][A-Za-z0-9._'@-]*$/.test(text) && text.includes("@") ? text : JSON.stringify(text);
}
// src/plan/guards.ts
/** Holds a plan against every safety rule. Nothing may be written unless there are no refusals. */
function checkGuards(input) {
	const verdicts = [...checkUnreadable(input), ...["here", "drift"].flatMap((cause) => COUNTED.flatMap((guard) => checkCount(guard, cause, input)))];
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
		counts: (change) => change.kind === "adopt" || change.kind !== "create" && change.adopts === true
	},
	{
		name: "signInProperties",
		would: "would have sign-in properties changed (phones, otherMails, userPrincipalName)",
		counts: (change) => change.kind !== "create" && change.fields.some(({ field }) => propertyOfField(field)?.signIn === true)
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
function checkCount(rule, cause, input) {
	const counted = input.changes.filter((change) => change.cause === cause && rule.counts(change));
	const changes = rule.name === "updates" ? withoutCompletions(counted, input) : counted;
	const limit = input.configuration.guards[rule.name];
	const exceeded = exceededLimit(changes.length, input.matched, limit);
	if (!exceeded) return [];
	const users = changes.map((change) => change.userPrincipalName).toSorted(compareText);
	const percent = input.matched > 0 ? ` (${(changes.length / input.matched * 100).toFixed(1)} %)` : "";
	const would = cause === "drift" ? `${rule.would} to correct drift` : rule.would;
	const subject = rule.name === "creates" ? `${changes.length} users ${would}, against ${input.matched} matched users${percent}` : `${changes.length} of ${input.matched} matched users ${would}${percent}`;
	return [weigh({
		guard: rule.name,
		message: `${subject}, above the limit of ${exceeded}.`,
		remedy: "If this is meant, commit this file and let it be reviewed:",
		users,
		acknowledgement: proposeAcknowledgement(rule.name, users, input)
	}, { users: changes }, input)];
}
function withoutCompletions(changes, input) {
	const completions = changes.filter((change) => change.fields.every(({ field, from }) => sameValue(field, from, null)));
	return covering({
		guard: "creates",
		users: completions
	}, input) ? changes.filter((change) => !completions.includes(change)) : changes;
}
function exceededLimit(count, matched, limit) {
	if (count <= limit.floor) return void 0;
	if (count > limit.count) return `${limit.count}`;
	if (matched === 0) return `${limit.floor} where nobody is matched`;
	return count * 100 > limit.percent * matched ? `${limit.percent} %` : void 0;
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
		message: `The roster declares nobody, while the directory has ${directory} users.`,
		remedy: "Check the folder (--users) and the commit; a roster is never emptied on purpose. If nobody was declared before, add the first file and plan again.",
		users: []
	}];
}
function checkProtected({ changes, protectedUsers }) {
	const refusals = [];
	if (protectedUsers.notFound.length > 0) refusals.push({
		guard: "protected",
		message: `Protected accounts are not in the directory: ${protectedUsers.notFound.join(", ")}.`,
		remedy: "Correct \"protected\" in the configuration, so that it protects somebody.",
		users: protectedUsers.notFound
	});
	const touched = changes.filter((change) => change.kind !== "create" && protectedUsers.ids.has(change.id) || namesSomebody(change) && protectedUsers.coversName(change.userPrincipalName));
	if (touched.length > 0) {
		const users = touched.map((change) => change.userPrincipalName).toSorted(compareText);
		refusals.push({
			guard: "protected",
			message: `${touched.length} ${touched.length === 1 ? "change touches" : "changes touch"} a protected account or name: ${users.join(", ")}.`,
			remedy: "Take the change out, or take the account off \"protected\" in the configuration, in a change of its own.",
			users
		});
	}
	return refusals;
}
function checkUnreadable(input) {
	return input.unreadable.map(({ field, how, users }) => {
		const permission = propertyOfField(field)?.permission;
		const count = `${users.length} declared ${users.length === 1 ? "user" : "users"}`;
		if (how === "missing") return { refusal: {
			guard: "unreadable",
			message: `The directory left ${field} out of its answers, so what ${count} would overwrite is not known.`,
			remedy: `Grant the identity the permission to read it (User.Read.All; to write it: ${permission}).`,
			users
		} };
		return weigh({
			guard: "unreadable",
			message: `${field} reads as empty for all ${input.directory} directory users while ${users.length === 1 ? `${count} has` : `${count} have`} a value for it: a permission to read it may be missing.`,
			remedy: `Grant the identity User.Read.All. If really nobody has a ${field} yet, commit this file and let it be reviewed:`,
			users,
			acknowledgement: proposeAcknowledgement("unreadable", users, input, [field])
		}, {
			users: users.map((userPrincipalName) => ({ userPrincipalName })),
			property: field
		}, input);
	});
}
function namesSomebody(change) {
	return change.kind === "create" || changesField(change, "userPrincipalName");
}
function changesField(change, name) {
	return change.fields.some(({ field }) => field === name);
}
// src/plan/planUser.ts
/** Decides what happens to one declared user: nothing, one change, or blocked until somebody decides. */
function planUser(match, context) {
	switch (match.kind) {
		case "blocked": return block(match, match.reason, match.message, match.candidates);
		case "new": return blockedByBase(match, context) ?? planNewUser(match, context);
		case "matched": return blockedByBase(match, context) ?? planExistingUser(match, context);
	}
}
function blockedByBase(match, { base }) {
	if (!base?.mistake || base.counterpart(match)) return void 0;
	const { at, message } = base.mistake;
	return block(match, "base-invalid", `may have been declared before, since the base has a mistake at ${at.file}:${at.line} (${message}); first merge a pull request that repairs it and does nothing else`);
}
function planNewUser(match, context) {
	const { desired } = match;
	const declaredBefore = context.base?.counterpart(match) !== void 0;
	if (declaredBefore && context.correctsDrift) return block(match, "drift-create", "was declared before and is not in the directory; correcting drift never creates an account. Restore it, or plan without a base to create it");
	const [holder, ...others] = holdersOfEmployeeId(desired, context);
	if (holder) return block(match, "undeclared-rename", `has the employeeId of ${[holder, ...others].map((user) => user.userPrincipalName).join(", ")}, whom no file declares; ${samePerson(desired, holder)}, else correct the employeeId`, [holder, ...others]);
	const missing = ["displayName", "userPrincipalName"].filter((field) => desired.fields[field] === void 0);
	if (missing.length > 0) return block(match, "missing-for-create", `is not in the directory, and creating it needs ${missing.join(" and ")}`);
	const { fields, held } = fieldsOfNewUser(desired, context.findPerson);
	const objection = checkNames(desired, fields, void 0, context.names)[0];
	if (objection) return block(match, objection.reason, objection.message);
	const change = {
		kind: "create",
		userPrincipalName: nameOf(desired),
		at: placeOf(desired.at),
		cause: declaredBefore ? "drift" : "here",
		fields,
		...held.length > 0 && { held }
	};
	return {
		match,
		unanswered: [],
		...declaredBefore ? { drift: change } : { change }
	};
}
function planExistingUser(match, context) {
	const { desired, actual } = match;
	const before = context.base?.counterpart(match);
	const adopts = context.base !== void 0 && before === void 0 && !isReviewed(match, context.reviews);
	if (adopts && !desired.id) return block(match, "adopt-needs-id", "already lives in the directory, and the base does not declare this account; if this file is to manage it, declare its id", [actual]);
	if (before && !desired.id && keepsEmployeeId(desired, before) && hasOtherEmployeeId(desired, actual)) return block(match, "other-employee-id", `is declared with another employeeId than the account ${actual.userPrincipalName} has, so it may be somebody else by now; declare its id if it is the same person`, [actual]);
	const { fields, held: unresolved, unanswered } = compareUser(desired, actual, context.findPerson);
	if (fields.length === 0 && unresolved.length === 0 && !adopts) return {
		match,
		unanswered
	};
	const held = [...unresolved, ...heldFields(desired, actual, fields, context)];
	const open = fields.filter(({ field }) => !held.some((holding) => holding.field === field));
	const drifted = before ? open.filter(({ field }) => declaresSame(field, desired, before, context.findPerson, context.base?.findPerson ?? context.findPerson)) : [];
	const caused = open.filter((field) => !drifted.includes(field));
	const make = (changed, cause, holding) => existingChange(desired, actual, changed, cause, holding, adopts);
	if (!context.correctsDrift) return {
		match,
		unanswered,
		...outcome(match, make, caused, "here", held, adopts),
		...drifted.length > 0 && { drift: make(drifted, "drift", []) }
	};
	const enabling = drifted.filter(({ field, to }) => field === "accountEnabled" && to === true);
	const kept = enabling.map(({ field }) => ({
		field,
		reason: "drift-enable",
		message: "was disabled outside Git; correcting drift never enables an account"
	}));
	return {
		match,
		unanswered,
		...outcome(match, make, open.filter((field) => !enabling.includes(field)), caused.length > 0 ? "here" : "drift", [...held, ...kept], adopts)
	};
}
function isReviewed({ desired, actual }, reviews) {
	return createsBehind(seenOf(actual), nameOf(desired), reviews).length > 0 || reviewsChangeOf(actual.id, nameOf(desired), reviews);
}
function outcome(match, make, fields, cause, held, adopts) {
	if (fields.length > 0 || adopts && held.length === 0) return { change: make(fields, cause, held) };
	const [first] = held;
	if (!first) return {};
	const message = held.map((holding) => `${holding.field}: ${holding.message}`).join("; ");
	const blocked = block(match, first.reason, message, [match.actual]).blocked;
	return blocked ? { blocked } : {};
}
function existingChange(desired, actual, fields, cause, held, adopts) {
	const flip = fields.find(({ field }) => field === "accountEnabled");
	const kind = flip ? flip.to === true ? "enable" : "disable" : adopts ? "adopt" : "update";
	const declaredName = desired.fields["userPrincipalName"];
	return {
		kind,
		id: actual.id,
		userPrincipalName: typeof declaredName === "string" ? declaredName : actual.userPrincipalName,
		at: placeOf(desired.at),
		cause,
		fields,
		...held.length > 0 && { held },
		...adopts && { adopts: true },
		seen: seenOf(actual)
	};
}
function seenOf(actual) {
	const { userPrincipalName, accountEnabled, onPremisesSyncEnabled, createdAt } = actual;
	return {
		userPrincipalName,
		accountEnabled,
		onPremisesSyncEnabled,
		createdAt
	};
}
function keepsEmployeeId(desired, before) {
	const [now, then] = [desired.fields["employeeId"], before.fields["employeeId"]];
	return typeof now === "string" && now === then;
}
function heldFields(desired, actual, fields, context) {
	return [...actual.onPremisesSyncEnabled ? fields.filter(({ field }) => !isWritableWhenSynced(field)).map(({ field }) => ({
		field,
		reason: "synced-from-on-premises",
		message: "is synced from on-premises; change it there"
	})) : [], ...checkNames(desired, fields, actual.id, context.names)];
}
function samePerson(desired, holder) {
	return desired.formerly.some(({ value }) => foldName(value) === foldName(holder.userPrincipalName)) ? `its rename is merged and not yet applied, or was undone; if it is the same person, declare its id` : `if it is the same person, add "formerly: ${holder.userPrincipalName}"`;
}
function holdersOfEmployeeId(desired, context) {
	const number = desired.fields["employeeId"];
	return typeof number === "string" ? context.unmatchedByEmployeeId.get(foldName(number)) ?? [] : [];
}
function block(match, reason, message, candidates = []) {
	return {
		match,
		unanswered: [],
		blocked: {
			userPrincipalName: nameOf(match.desired),
			at: placeOf(match.desired.at),
			reason,
			message,
			candidates: candidates.map(referenceTo)
		}
	};
}
// src/plan/namePattern.ts
/** A text in which `*` stands for any characters, as a pattern of folded texts. */
function namePattern(text) {
	const literal = foldName(text).split("*").map((part) => RegExp.escape(part));
	return new RegExp(`^${literal.join(".*")}$`, "s");
}
// src/plan/protectedUsers.ts
/** Resolves object ids and userPrincipalName patterns, in which `*` stands for any characters. */
function protectedUsers(configured, directory) {
	const wantedIds = new Set(configured.filter(isObjectId).map(foldName));
	const patterns = configured.filter((entry) => !isObjectId(entry)).map(namePattern);
	const isFound = (user) => wantedIds.has(foldName(user.id)) || patterns.some((pattern) => pattern.test(foldName(user.userPrincipalName)));
	const found = configured.length > 0 ? directory.filter(isFound) : [];
	const names = new Set(found.map((user) => foldName(user.userPrincipalName)));
	const foundIds = new Set(found.map((user) => foldName(user.id)));
	return {
		ids: new Set(found.map((user) => user.id)),
		notFound: [...wantedIds].filter((id) => !foundIds.has(id)).toSorted(),
		coversName: (name) => names.has(foldName(name)) || patterns.some((pattern) => pattern.test(foldName(name)))
	};
}
// src/plan/scope.ts
/**
* Prepares the configured scope. A property that was not answered excludes nobody: that somebody is no person is never
* guessed.
*/
function scopeOf({ scope }) {
	if (!scope) return () => void 0;
	const checks = [
		...userTypeCheck(scope),
		...enabledCheck(scope),
		...domainCheck(scope),
		...listCheck(scope),
		...propertyChecks(scope)
	];
	return (user) => {
		for (const check of checks) {
			const reason = check(user);
			if (reason !== void 0) return reason;
		}
	};
}
/** Counts users outside of the scope by reason, the most frequent first. */
function countOutside(users, outside) {
	const counts = /* @__PURE__ */ new Map();
	for (const user of users) {
		const reason = outside(user);
		if (reason !== void 0) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	}
	return Object.fromEntries([...counts].toSorted(([a, left], [b, right]) => right - left || compareText(a, b)));
}
function userTypeCheck({ userType }) {
	if (!userType) return [];
	return [(user) => {
		const value = user.fields["userType"];
		if (value === void 0) return void 0;
		const type = typeof value === "string" ? value : "Member";
		return userType.includes(type) ? void 0 : `userType ${type}`;
	}];
}
function enabledCheck({ accountEnabled }) {
	if (accountEnabled === void 0) return [];
	return [(user) => user.accountEnabled === null || user.accountEnabled === accountEnabled ? void 0 : `accountEnabled ${user.accountEnabled}`];
}
function domainCheck({ domains }) {
	if (!domains) return [];
	const wanted = new Set(domains.map(foldName));
	return [(user) => wanted.has(domainOf(user.userPrincipalName)) ? void 0 : "another domain"];
}
function listCheck({ exclude }) {
	const entries = exclude?.users ?? [];
	const ids = new Set(entries.filter(isObjectId).map(foldName));
	const patterns = entries.filter((entry) => !isObjectId(entry)).map(namePattern);
	return [(user) => {
		const name = foldName(user.userPrincipalName);
		return ids.has(foldName(user.id)) || patterns.some((pattern) => pattern.test(name)) ? "excluded by name" : void 0;
	}];
}
function propertyChecks({ exclude }) {
	return Object.entries(exclude?.properties ?? {}).flatMap(([field, wanted]) => (Array.isArray(wanted) ? wanted : [wanted]).map((value) => propertyCheck(field, value)));
}
function propertyCheck(field, wanted) {
	const pattern = wanted === null ? void 0 : namePattern(String(wanted));
	const reason = wanted === null ? `no ${field}` : `${field} ${wanted}`;
	return ({ fields }) => {
		const value = fields[field];
		if (value === void 0) return void 0;
		return (pattern ? textsOf(value).some((text) => pattern.test(text)) : isNothing(value)) ? reason : void 0;
	};
}
function textsOf(value) {
	if (typeof value === "string" || typeof value === "boolean") return [foldName(String(value))];
	if (value === null) return [];
	return Object.values(value).flatMap((text) => typeof text === "string" ? foldName(text) : []);
}
function isNothing(value) {
	return textsOf(value).length === 0;
}
// src/plan/totals.ts
/**
* Counts every declared and every directory user exactly once.
*
* @throws Error when a sum does not come out: a defect, and no plan
*/
function countTotals(input) {
	const { planned, directory, matchedIds, protectedIds } = input;
	const changed = planned.flatMap(({ change }) => change ?? []);
	const count = (kind) => changed.filter((change) => change.kind === kind).length;
	const unmatched = directory.filter(({ id }) => !matchedIds.has(id));
	const unmanaged = unmatched.filter(({ id }) => !protectedIds.has(id));
	const totals = {
		declared: planned.length,
		create: count("create"),
		update: count("update"),
		enable: count("enable"),
		disable: count("disable"),
		adopt: count("adopt"),
		unchanged: planned.filter(({ change, blocked }) => !change && !blocked).length,
		blocked: planned.filter(({ blocked }) => blocked).length,
		directory: directory.length,
		matched: matchedIds.size,
		protected: unmatched.filter(({ id }) => protectedIds.has(id)).length,
		unmanaged: unmanaged.length,
		...input.scope && { outsideScope: countOutside(unmanaged, input.scope) },
		drift: planned.filter(({ drift }) => drift).length,
		writes: changesToApply(input).reduce((sum, change) => sum + writeSteps(change).length, 0)
	};
	assertSums(totals);
	return totals;
}
function assertSums(totals) {
	const { declared, create, update, enable, disable, adopt, unchanged, blocked } = totals;
	const { directory, matched, protected: shielded, unmanaged, outsideScope = {} } = totals;
	const outside = Object.values(outsideScope).reduce((sum, count) => sum + count, 0);
	if (declared !== create + update + enable + disable + adopt + unchanged + blocked || directory !== matched + shielded + unmanaged || outside > unmanaged) throw new Error(`Internal error: the totals do not add up: ${JSON.stringify(totals)}`);
}
// src/plan/unreadable.ts
/**
* Unreadable is not empty: Graph answers null, or nothing, for what the identity may not read. The matching key counts
* as well, for a key that nobody has would make everybody new.
*/
function unreadableFields(matches, directory, planned, key) {
	const missing = /* @__PURE__ */ new Map();
	for (const { match, unanswered } of planned) for (const field of unanswered) addTo(missing, field, nameOf(match.desired));
	const isEmpty = /* @__PURE__ */ new Map();
	const empty = /* @__PURE__ */ new Map();
	for (const match of matches) for (const field in match.desired.fields) {
		if (!isEmpty.has(field)) isEmpty.set(field, directory.length > 0 && !missing.has(field) && !relationshipNamed(field) && directory.every((user) => sameValue(field, liveValue(user, field) ?? null, null)));
		if (!isEmpty.get(field) || match.kind !== "matched" && field !== key) continue;
		const declared = match.desired.fields[field];
		if (declared !== void 0 && !sameValue(field, declared, null)) addTo(empty, field, nameOf(match.desired));
	}
	return [...[...missing].map(([field, users]) => ({
		field,
		how: "missing",
		users: users.toSorted()
	})), ...[...empty].map(([field, users]) => ({
		field,
		how: "empty",
		users: users.toSorted()
	}))].toSorted((a, b) => a.field < b.field ? -1 : 1);
}
function addTo(map, field, name) {
	const names = map.get(field);
	if (names) names.push(name);
	else map.set(field, [name]);
}
// src/model/quota.ts
/**
* Writes of one application in one tenant.
*
* @see https://learn.microsoft.com/graph/throttling-limits (identity and access)
*/
const WRITE_LIMIT = {
	amount: 3e3,
	seconds: 150
};
/**
* Resource units of one application in one tenant, by the tenant's size.
*
* @param users how many the tenant has; the smallest limit where that is not known
* @see https://learn.microsoft.com/graph/throttling-limits (identity and access)
*/
function unitLimit(users = 0) {
	return {
		amount: users < 50 ? 3500 : users <= 500 ? 5e3 : 8e3,
		seconds: 10
	};
}
// src/plan/writing.ts
/** Six batches at a time, each answered within 300 ms. */
const WRITES_PER_SECOND_WITHIN_QUOTA = 400;
/**
* How so many writes go out at the edge of Graph's quota: what the quota allows at once, then the same after each window.
*
* @param quotaPercent what part of the quota may be used
*/
function writingOf(writes, quotaPercent) {
	const perWindow = Math.max(1, Math.floor(WRITE_LIMIT.amount * quotaPercent / 100));
	const windows = Math.max(0, Math.ceil(writes / perWindow) - 1);
	const rest = writes - windows * perWindow;
	return {
		batches: Math.ceil(writes / 20),
		seconds: windows * WRITE_LIMIT.seconds + Math.ceil(rest / WRITES_PER_SECOND_WITHIN_QUOTA),
		quotaPercent
	};
}
// src/plan/makePlan.ts
/**
* What has to happen so that the directory becomes as declared. Pure; the order of the input does not matter.
*
* @throws Error when the totals do not add up, which would be a defect of this program
*/
function makePlan(input) {
	const { roster, directory, configuration, correctsDrift } = input;
	const index = indexDirectory(directory.users);
	const { key } = configuration;
	const settled = new Set(input.base?.users.map((user) => keyOf(user, key)));
	const matches = matchUsers(roster.users, index, key, settled);
	const base = input.base && baseOf(input.base, matches, index, key);
	let unmatched;
	const names = nameContext(roster.users, directory);
	const reviews = reviewsOf(input.reviewed ?? []);
	const planAll = (findPerson) => {
		const context = {
			findPerson,
			names,
			...base && { base },
			correctsDrift,
			reviews,
			get unmatchedByEmployeeId() {
				return unmatched ??= unmatchedByEmployeeId(directory.users, matches);
			}
		};
		return matches.map((match) => planUser(match, context));
	};
	const first = planAll(personFinder(matches, index));
	const absent = usersNotCreated(first);
	const planned = absent.size === 0 ? first : planAll(personFinder(matches, index, absent));
	const changes = sortedChanges(planned);
	const shielded = protectedUsers(configuration.protected, directory.users);
	const totals = countTotals({
		planned,
		matchedIds: idsOfMatched(matches),
		directory: directory.users,
		changes,
		protectedIds: shielded.ids,
		correctsDrift,
		...configuration.scope && { scope: scopeOf(configuration) }
	});
	const { refusals, lifted } = checkGuards({
		tenant: directory.tenant,
		configuration,
		acknowledgements: input.acknowledgements,
		declared: totals.declared,
		matched: totals.matched,
		directory: totals.directory,
		changes: changesToApply({
			changes,
			correctsDrift
		}),
		protectedUsers: shielded,
		unreadable: unreadableFields(matches, directory.users, planned, configuration.key),
		now: input.now
	});
	return {
		tenant: {
			id: directory.tenant.id,
			domain: directory.tenant.domain
		},
		madeAt: input.now.toISOString(),
		...input.commit !== void 0 && { commit: input.commit },
		...input.baseCommit !== void 0 && { base: input.baseCommit },
		correctsDrift,
		...configuration.mode === "observe" && { observes: true },
		totals,
		requests: directory.requests,
		...totals.writes > 0 && { writing: writingOf(totals.writes, configuration.quota.percent) },
		changes,
		blocked: planned.flatMap(({ blocked }) => blocked ?? []).toSorted((a, b) => compareText(a.userPrincipalName, b.userPrincipalName)),
		released: (base?.released ?? []).map((user) => ({
			userPrincipalName: user.userPrincipalName,
			id: user.id,
			accountEnabled: user.accountEnabled,
			at: user.at
		})),
		refusals,
		lifted,
		diagnostics: [...roster.diagnostics, ...base ? possibleRenames(planned, base) : []].toSorted(compareDiagnostics)
	};
}
function usersNotCreated(planned) {
	return new Set(planned.filter(({ match, change }) => match.kind === "new" && !change).map(({ match }) => match.desired));
}
function sortedChanges(planned) {
	return [...planned.flatMap(({ change }) => change ?? []).toSorted(compareNames), ...planned.flatMap(({ drift }) => drift ?? []).toSorted(compareNames)];
}
function compareNames(left, right) {
	return compareText(foldName(left.userPrincipalName), foldName(right.userPrincipalName));
}
function unmatchedByEmployeeId(users, matches) {
	const matched = idsOfMatched(matches);
	return usersByEmployeeId(users.filter(({ id }) => !matched.has(id)));
}
function possibleRenames(planned, base) {
	return planned.flatMap(({ match, change }) => {
		if (change?.kind !== "create") return [];
		const displayName = match.desired.fields["displayName"];
		return base.released.filter((released) => released.displayName !== null && released.displayName === displayName).map((released) => ({
			severity: "warning",
			code: "possible-rename",
			message: `${nameOf(match.desired)} would be a second account beside ${released.userPrincipalName}, whose file is gone and whose displayName is the same; for a rename, add "formerly: ${released.userPrincipalName}"`,
			at: match.desired.at
		}));
	});
}
// src/directory/readRequest.ts
/** What has to be read to plan this roster: the declared fields, the key and what the scope needs, nothing more. */
function readRequestFor(roster, { key, scope }) {
	const fields = /* @__PURE__ */ new Set([key, ...scopeFields(scope)]);
	for (const user of roster.users) {
		for (const field in user.fields) fields.add(field);
		if (user.manager !== void 0) fields.add("manager");
	}
	let isLinked;
	return {
		fields: [...fields].toSorted(compareFields),
		deletedUsers: true,
		isLinked: (user) => (isLinked ??= managerTest(roster, key))(user)
	};
}
/** Whether a directory user may be one whose manager is declared. */
function managerTest(roster, key) {
	const ids = /* @__PURE__ */ new Set();
	const names = /* @__PURE__ */ new Set();
	const keys = /* @__PURE__ */ new Set();
	for (const user of roster.users) {
		if (user.manager === void 0) continue;
		if (user.id) ids.add(foldName(user.id));
		for (const former of user.formerly) names.add(foldName(former.value));
		const name = user.fields["userPrincipalName"];
		if (typeof name === "string") names.add(foldName(name));
		const value = user.fields[key];
		if (key !== "userPrincipalName" && typeof value === "string") keys.add(foldName(value));
	}
	return (user) => ids.has(foldName(user.id)) || names.has(foldName(user.userPrincipalName)) || typeof user.fields[key] === "string" && keys.has(foldName(user.fields[key]));
}
/** The properties that decide who is a person, beyond what is always read. */
function scopeFields(scope) {
	return [...scope?.userType ? ["userType"] : [], ...Object.keys(scope?.exclude?.properties ?? {})];
}
// src/reconcile.ts
/**
* The whole story: desired users, the directory as it is, the plan between them, its guards, and, where that is the
* mode, its changes made. Read it first, then the rooms that it calls.
*
* @throws DirectoryError when the directory cannot be read completely
*/
async function reconcile(desired, reader, clock, mode) {
	const { roster, configuration } = desired;
	if (hasErrors(roster.diagnostics)) return {
		kind: "invalid",
		diagnostics: roster.diagnostics
	};
	const readAndPlan = async () => {
		const directory = await reader.readDirectory(readRequestFor(roster, configuration));
		return makePlan({
			...desired,
			directory,
			now: clock.now()
		});
	};
	const plan = mode.kind === "apply" && mode.current || await readAndPlan();
	if (mode.kind === "plan") return {
		kind: "planned",
		plan
	};
	if (plan.refusals.length > 0 || configuration.mode === "observe") return {
		kind: "refused",
		plan
	};
	const { changes, skipped, withheld } = authorise(plan, mode.reviewed);
	return {
		kind: "applied",
		plan,
		outcomes: [...(await applyChanges(changes, {
			...configuration.apply,
			...mode.options,
			writer: mode.writer,
			reader,
			clock
		})).map((outcome) => withReason(outcome, withheld.get(outcome.userPrincipalName))), ...skipped.map(outcomeOfSkipped)]
	};
}
function withReason(outcome, withheld) {
	if (withheld === void 0) return outcome;
	return {
		...outcome,
		reason: [outcome.reason, withheld].filter(Boolean).join("; ")
	};
}
function outcomeOfSkipped({ change, reason, message }) {
	return {
		kind: change.kind,
		userPrincipalName: change.userPrincipalName,
		...change.kind !== "create" && { id: change.id },
		status: "skipped",
		reason: `${reason}: ${message}`
	};
}
// src/directory/endpoint.ts
const GLOBAL = {
	name: "global",
	graph: "https://graph.microsoft.com",
	authorities: ["https://login.microsoftonline.com"],
	federationAudience: "api://AzureADTokenExchange"
};
/**
* Microsoft's pages disagree on the audience in China; the one given for managed identities is taken.
*
* @see https://learn.microsoft.com/graph/deployments
*/
const CLOUDS = [
	GLOBAL,
	{
		name: "US Government L4",
		graph: "https://graph.microsoft.us",
		authorities: ["https://login.microsoftonline.us"],
		federationAudience: "api://AzureADTokenExchangeUSGov"
	},
	{
		name: "US Government L5 (DoD)",
		graph: "https://dod-graph.microsoft.us",
		authorities: ["https://login.microsoftonline.us"],
		federationAudience: "api://AzureADTokenExchangeUSGov"
	},
	{
		name: "China (21Vianet)",
		graph: "https://microsoftgraph.chinacloudapi.cn",
		authorities: ["https://login.chinacloudapi.cn", "https://login.partner.microsoftonline.cn"],
		federationAudience: "api://AzureADTokenExchangeChina"
	}
];
const VERSION = "/v1.0";
/**
* Reads `ROLLCALL_GRAPH_URL` and `AZURE_AUTHORITY_HOST`. Only known clouds and this machine are allowed: an address
* that anybody could choose would be handed a token that can change every user.
*
* @throws DirectoryError that lists what is allowed
*/
function endpointFromEnvironment(env) {
	const wanted = env["ROLLCALL_GRAPH_URL"]?.trim() || GLOBAL.graph + VERSION;
	const url = parseUrl(wanted);
	const path = url?.pathname.replace(/\/+$/, "");
	if (!url || url.username || url.password || url.search || url.hash || path !== VERSION) throw notAllowed(wanted);
	const root = url.origin + VERSION;
	const given = env["AZURE_AUTHORITY_HOST"]?.trim();
	if (isLoopback(url)) return {
		root,
		authority: loopbackAuthority(given),
		federationAudience: GLOBAL.federationAudience,
		loopback: true
	};
	const cloud = CLOUDS.find(({ graph }) => graph === url.origin);
	if (!cloud) throw notAllowed(wanted);
	return {
		root,
		authority: authorityOf(cloud, given),
		federationAudience: cloud.federationAudience,
		loopback: false
	};
}
function authorityOf(cloud, given) {
	if (!given) return cloud.authorities[0];
	const known = cloud.authorities.find((authority) => authority === bareOrigin(given));
	if (known) return known;
	throw new DirectoryError(`AZURE_AUTHORITY_HOST is ${quoted$1(given)}, which does not belong to the ${cloud.name} cloud (${cloud.graph}). Leave it out, or use ${cloud.authorities.join(" or ")}.`);
}
function loopbackAuthority(given) {
	if (!given) return GLOBAL.authorities[0];
	const url = parseUrl(given);
	const origin = bareOrigin(given);
	if (url && origin && (isLoopback(url) || CLOUDS.some((c) => c.authorities.includes(origin)))) return origin;
	throw new DirectoryError(`AZURE_AUTHORITY_HOST is ${quoted$1(given)}, which is no authority of a known cloud. Leave it out: nobody signs in to a directory on this machine.`);
}
function notAllowed(wanted) {
	const roots = CLOUDS.map(({ graph }) => graph + VERSION);
	return new DirectoryError(`ROLLCALL_GRAPH_URL is ${quoted$1(wanted)}, which is not a Graph root that may get a token. Allowed are ${roots.join(", ")}, and a directory on this machine such as http://127.0.0.1:8080/v1.0.`);
}
function isLoopback(url) {
	return (url.protocol === "http:" || url.protocol === "https:") && (url.hostname === "localhost" || url.hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(url.hostname));
}
function bareOrigin(text) {
	const url = parseUrl(text);
	return url && url.pathname === "/" && !url.search && !url.hash && !url.username && !url.password ? url.origin : void 0;
}
function parseUrl(text) {
	return URL.parse(text) ?? void 0;
}
function quoted$1(address) {
	return `"${address.replace(/\/\/[^/@]*@/, "//…@")}"`;
}
// node_modules/tslib/tslib.es6.mjs
var tslib_es6_exports = /* @__PURE__ */ __exportAll({
	__addDisposableResource: () => __addDisposableResource,
	__assign: () => __assign,
	__asyncDelegator: () => __asyncDelegator,
	__asyncGenerator: () => __asyncGenerator,
	__asyncValues: () => __asyncValues,
	__await: () => __await,
	__awaiter: () => __awaiter,
	__classPrivateFieldGet: () => __classPrivateFieldGet,
	__classPrivateFieldIn: () => __classPrivateFieldIn,
	__classPrivateFieldSet: () => __classPrivateFieldSet,
	__createBinding: () => __createBinding,
	__decorate: () => __decorate,
	__disposeResources: () => __disposeResources,
	__esDecorate: () => __esDecorate,
	__exportStar: () => __exportStar,
	__extends: () => __extends,
	__generator: () => __generator,
	__importDefault: () => __importDefault,
	__importStar: () => __importStar,
	__makeTemplateObject: () => __makeTemplateObject,
	__metadata: () => __metadata,
	__param: () => __param,
	__propKey: () => __propKey,
	__read: () => __read,
	__rest: () => __rest,
	__rewriteRelativeImportExtension: () => __rewriteRelativeImportExtension,
	__runInitializers: () => __runInitializers,
	__setFunctionName: () => __setFunctionName,
	__spread: () => __spread,
	__spreadArray: () => __spreadArray,
	__spreadArrays: () => __spreadArrays,
	__values: () => __values,
	default: () => tslib_es6_default
});
function __extends(d, b) {
	if (typeof b !== "function" && b !== null) throw new TypeError("Class extends value " + String(b) + " is not a constructor or null");
	extendStatics(d, b);
	function __() {
		this.constructor = d;
	}
	d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __());
}
function __rest(s, e) {
	var t = {};
	for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p) && e.indexOf(p) < 0) t[p] = s[p];
	if (s != null && typeof Object.getOwnPropertySymbols === "function") {
		for (var i = 0, p = Object.getOwnPropertySymbols(s); i < p.length; i++) if (e.indexOf(p[i]) < 0 && Object.prototype.propertyIsEnumerable.call(s, p[i])) t[p[i]] = s[p[i]];
	}
	return t;
}
function __decorate(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function __param(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
function __esDecorate(ctor, descriptorIn, decorators, contextIn, initializers, extraInitializers) {
	function accept(f) {
		if (f !== void 0 && typeof f !== "function") throw new TypeError("Function expected");
		return f;
	}
	var kind = contextIn.kind, key = kind === "getter" ? "get" : kind === "setter" ? "set" : "value";
	var target = !descriptorIn && ctor ? contextIn["static"] ? ctor : ctor.prototype : null;
	var descriptor = descriptorIn || (target ? Object.getOwnPropertyDescriptor(target, contextIn.name) : {});
	var _, done = false;
	for (var i = decorators.length - 1; i >= 0; i--) {
		var context = {};
		for (var p in contextIn) context[p] = p === "access" ? {} : contextIn[p];
		for (var p in contextIn.access) context.access[p] = contextIn.access[p];
		context.addInitializer = function(f) {
			if (done) throw new TypeError("Cannot add initializers after decoration has completed");
			extraInitializers.push(accept(f || null));
		};
		var result = (0, decorators[i])(kind === "accessor" ? {
			get: descriptor.get,
			set: descriptor.set
		} : descriptor[key], context);
		if (kind === "accessor") {
			if (result === void 0) continue;
			if (result === null || typeof result !== "object") throw new TypeError("Object expected");
			if (_ = accept(result.get)) descriptor.get = _;
			if (_ = accept(result.set)) descriptor.set = _;
			if (_ = accept(result.init)) initializers.unshift(_);
		} else if (_ = accept(result)) {
			if (kind === "field") initializers.unshift(_);
			else descriptor[key] = _;
		}
	}
	if (target) Object.defineProperty(target, contextIn.name, descriptor);
	done = true;
}
function __runInitializers(thisArg, initializers, value) {
	var useValue = arguments.length > 2;
	for (var i = 0; i < initializers.length; i++) value = useValue ? initializers[i].call(thisArg, value) : initializers[i].call(thisArg);
	return useValue ? value : void 0;
}
function __propKey(x) {
	return typeof x === "symbol" ? x : "".concat(x);
}
function __setFunctionName(f, name, prefix) {
	if (typeof name === "symbol") name = name.description ? "[".concat(name.description, "]") : "";
	return Object.defineProperty(f, "name", {
		configurable: true,
		value: prefix ? "".concat(prefix, " ", name) : name
	});
}
function __metadata(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function __awaiter(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
}
function __generator(thisArg, body) {
	var _ = {
		label: 0,
		sent: function() {
			if (t[0] & 1) throw t[1];
			return t[1];
		},
		trys: [],
		ops: []
	}, f, y, t, g = Object.create((typeof Iterator === "function" ? Iterator : Object).prototype);
	return g.next = verb(0), g["throw"] = verb(1), g["return"] = verb(2), typeof Symbol === "function" && (g[Symbol.iterator] = function() {
		return this;
	}), g;
	function verb(n) {
		return function(v) {
			return step([n, v]);
		};
	}
	function step(op) {
		if (f) throw new TypeError("Generator is already executing.");
		while (g && (g = 0, op[0] && (_ = 0)), _) try {
			if (f = 1, y && (t = op[0] & 2 ? y["return"] : op[0] ? y["throw"] || ((t = y["return"]) && t.call(y), 0) : y.next) && !(t = t.call(y, op[1])).done) return t;
			if (y = 0, t) op = [op[0] & 2, t.value];
			switch (op[0]) {
				case 0:
				case 1:
					t = op;
					break;
				case 4:
					_.label++;
					return {
						value: op[1],
						done: false
					};
				case 5:
					_.label++;
					y = op[1];
					op = [0];
					continue;
				case 7:
					op = _.ops.pop();
					_.trys.pop();
					continue;
				default:
					if (!(t = _.trys, t = t.length > 0 && t[t.length - 1]) && (op[0] === 6 || op[0] === 2)) {
						_ = 0;
						continue;
					}
					if (op[0] === 3 && (!t || op[1] > t[0] && op[1] < t[3])) {
						_.label = op[1];
						break;
					}
					if (op[0] === 6 && _.label < t[1]) {
						_.label = t[1];
						t = op;
						break;
					}
					if (t && _.label < t[2]) {
						_.label = t[2];
						_.ops.push(op);
						break;
					}
					if (t[2]) _.ops.pop();
					_.trys.pop();
					continue;
			}
			op = body.call(thisArg, _);
		} catch (e) {
			op = [6, e];
			y = 0;
		} finally {
			f = t = 0;
		}
		if (op[0] & 5) throw op[1];
		return {
			value: op[0] ? op[1] : void 0,
			done: true
		};
	}
}
function __exportStar(m, o) {
	for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(o, p)) __createBinding(o, m, p);
}
function __values(o) {
	var s = typeof Symbol === "function" && Symbol.iterator, m = s && o[s], i = 0;
	if (m) return m.call(o);
	if (o && typeof o.length === "number") return { next: function() {
		if (o && i >= o.length) o = void 0;
		return {
			value: o && o[i++],
			done: !o
		};
	} };
	throw new TypeError(s ? "Object is not iterable." : "Symbol.iterator is not defined.");
}
function __read(o, n) {
	var m = typeof Symbol === "function" && o[Symbol.iterator];
	if (!m) return o;
	var i = m.call(o), r, ar = [], e;
	try {
		while ((n === void 0 || n-- > 0) && !(r = i.next()).done) ar.push(r.value);
	} catch (error) {
		e = { error };
	} finally {
		try {
			if (r && !r.done && (m = i["return"])) m.call(i);
		} finally {
			if (e) throw e.error;
		}
	}
	return ar;
}
/** @deprecated */
function __spread() {
	for (var ar = [], i = 0; i < arguments.length; i++) ar = ar.concat(__read(arguments[i]));
	return ar;
}
/** @deprecated */
function __spreadArrays() {
	for (var s = 0, i = 0, il = arguments.length; i < il; i++) s += arguments[i].length;
	for (var r = Array(s), k = 0, i = 0; i < il; i++) for (var a = arguments[i], j = 0, jl = a.length; j < jl; j++, k++) r[k] = a[j];
	return r;
}
function __spreadArray(to, from, pack) {
	if (pack || arguments.length === 2) {
		for (var i = 0, l = from.length, ar; i < l; i++) if (ar || !(i in from)) {
			if (!ar) ar = Array.prototype.slice.call(from, 0, i);
			ar[i] = from[i];
		}
	}
	return to.concat(ar || Array.prototype.slice.call(from));
}
function __await(v) {
	return this instanceof __await ? (this.v = v, this) : new __await(v);
}
function __asyncGenerator(thisArg, _arguments, generator) {
	if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
	var g = generator.apply(thisArg, _arguments || []), i, q = [];
	return i = Object.create((typeof AsyncIterator === "function" ? AsyncIterator : Object).prototype), verb("next"), verb("throw"), verb("return", awaitReturn), i[Symbol.asyncIterator] = function() {
		return this;
	}, i;
	function awaitReturn(f) {
		return function(v) {
			return Promise.resolve(v).then(f, reject);
		};
	}
	function verb(n, f) {
		if (g[n]) {
			i[n] = function(v) {
				return new Promise(function(a, b) {
					q.push([
						n,
						v,
						a,
						b
					]) > 1 || resume(n, v);
				});
			};
			if (f) i[n] = f(i[n]);
		}
	}
	function resume(n, v) {
		try {
			step(g[n](v));
		} catch (e) {
			settle(q[0][3], e);
		}
	}
	function step(r) {
		r.value instanceof __await ? Promise.resolve(r.value.v).then(fulfill, reject) : settle(q[0][2], r);
	}
	function fulfill(value) {
		resume("next", value);
	}
	function reject(value) {
		resume("throw", value);
	}
	function settle(f, v) {
		if (f(v), q.shift(), q.length) resume(q[0][0], q[0][1]);
	}
}
function __asyncDelegator(o) {
	var i = {}, p;
	return verb("next"), verb("throw", function(e) {
		throw e;
	}), verb("return"), i[Symbol.iterator] = function() {
		return this;
	}, i;
	function verb(n, f) {
		i[n] = o[n] ? function(v) {
			return (p = !p) ? {
				value: __await(o[n](v)),
				done: false
			} : f ? f(v) : v;
		} : f;
	}
}
function __asyncValues(o) {
	if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
	var m = o[Symbol.asyncIterator], i;
	return m ? m.call(o) : (o = typeof __values === "function" ? __values(o) : o[Symbol.iterator](), i = {}, verb("next"), verb("throw"), verb("return"), i[Symbol.asyncIterator] = function() {
		return this;
	}, i);
	function verb(n) {
		i[n] = o[n] && function(v) {
			return new Promise(function(resolve, reject) {
				v = o[n](v), settle(resolve, reject, v.done, v.value);
			});
		};
	}
	function settle(resolve, reject, d, v) {
		Promise.resolve(v).then(function(v) {
			resolve({
				value: v,
				done: d
			});
		}, reject);
	}
}
function __makeTemplateObject(cooked, raw) {
	if (Object.defineProperty) Object.defineProperty(cooked, "raw", { value: raw });
	else cooked.raw = raw;
	return cooked;
}
function __importStar(mod) {
	if (mod && mod.__esModule) return mod;
	var result = {};
	if (mod != null) {
		for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
	}
	__setModuleDefault(result, mod);
	return result;
}
function __importDefault(mod) {
	return mod && mod.__esModule ? mod : { default: mod };
}
function __classPrivateFieldGet(receiver, state, kind, f) {
	if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
	if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
	return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
}
function __classPrivateFieldSet(receiver, state, value, kind, f) {
	if (kind === "m") throw new TypeError("Private method is not writable");
	if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
	if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
	return kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value), value;
}
function __classPrivateFieldIn(state, receiver) {
	if (receiver === null || typeof receiver !== "object" && typeof receiver !== "function") throw new TypeError("Cannot use 'in' operator on non-object");
	return typeof state === "function" ? receiver === state : state.has(receiver);
}
function __addDisposableResource(env, value, async) {
	if (value !== null && value !== void 0) {
		if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
		var dispose, inner;
		if (async) {
			if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
			dispose = value[Symbol.asyncDispose];
		}
		if (dispose === void 0) {
			if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
			dispose = value[Symbol.dispose];
			if (async) inner = dispose;
		}
		if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
		if (inner) dispose = function() {
			try {
				inner.call(this);
			} catch (e) {
				return Promise.reject(e);
			}
		};
		env.stack.push({
			value,
			dispose,
			async
		});
	} else if (async) env.stack.push({ async: true });
	return value;
}
function __disposeResources(env) {
	function fail(e) {
		env.error = env.hasError ? new _SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
		env.hasError = true;
	}
	var r, s = 0;
	function next() {
		while (r = env.stack.pop()) try {
			if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
			if (r.dispose) {
				var result = r.dispose.call(r.value);
				if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
					fail(e);
					return next();
				});
			} else s |= 1;
		} catch (e) {
			fail(e);
		}
		if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
		if (env.hasError) throw env.error;
	}
	return next();
}
function __rewriteRelativeImportExtension(path, preserveJsx, extraExtensions, ignoreCase) {
	if (typeof path === "string" && /^\.\.?\//.test(path)) {
		if (extraExtensions) for (var extension in extraExtensions) {
			var suffix = path.slice(-extension.length);
			if (suffix === extension || ignoreCase && suffix.toLowerCase() === extension.toLowerCase()) {
				var output = extraExtensions[extension];
				return output === extension ? path : path.slice(0, -extension.length) + output;
			}
		}
		return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function(m, tsx, d, ext, cm) {
			return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : d + ext + "." + cm.toLowerCase() + "js";
		});
	}
	return path;
}
var extendStatics, __assign, __createBinding, __setModuleDefault, ownKeys, _SuppressedError, tslib_es6_default;
var init_tslib_es6 = __esmMin((() => {
	extendStatics = function(d, b) {
		extendStatics = Object.setPrototypeOf || { __proto__: [] } instanceof Array && function(d, b) {
			d.__proto__ = b;
		} || function(d, b) {
			for (var p in b) if (Object.prototype.hasOwnProperty.call(b, p)) d[p] = b[p];
		};
		return extendStatics(d, b);
	};
	__assign = function() {
		__assign = Object.assign || function __assign(t) {
			for (var s, i = 1, n = arguments.length; i < n; i++) {
				s = arguments[i];
				for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p)) t[p] = s[p];
			}
			return t;
		};
		return __assign.apply(this, arguments);
	};
	__createBinding = Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	});
	__setModuleDefault = Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	};
	ownKeys = function(o) {
		ownKeys = Object.getOwnPropertyNames || function(o) {
			var ar = [];
			for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
			return ar;
		};
		return ownKeys(o);
	};
	_SuppressedError = typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
		var e = new Error(message);
		return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
	};
	tslib_es6_default = {
		__extends,
		__assign,
		__rest,
		__decorate,
		__param,
		__esDecorate,
		__runInitializers,
		__propKey,
		__setFunctionName,
		__metadata,
		__awaiter,
		__generator,
		__createBinding,
		__exportStar,
		__values,
		__read,
		__spread,
		__spreadArrays,
		__spreadArray,
		__await,
		__asyncGenerator,
		__asyncDelegator,
		__asyncValues,
		__makeTemplateObject,
		__importStar,
		__importDefault,
		__classPrivateFieldGet,
		__classPrivateFieldSet,
		__classPrivateFieldIn,
		__addDisposableResource,
		__disposeResources,
		__rewriteRelativeImportExtension
	};
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/RequestMethod.js
var require_RequestMethod = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RequestMethod = void 0;
	/**
	* @enum
	* Enum for RequestMethods
	* @property {string} GET - The get request type
	* @property {string} PATCH - The patch request type
	* @property {string} POST - The post request type
	* @property {string} PUT - The put request type
	* @property {string} DELETE - The delete request type
	*/
	var RequestMethod;
	(function(RequestMethod) {
		RequestMethod["GET"] = "GET";
		RequestMethod["PATCH"] = "PATCH";
		RequestMethod["POST"] = "POST";
		RequestMethod["PUT"] = "PUT";
		RequestMethod["DELETE"] = "DELETE";
	})(RequestMethod || (exports.RequestMethod = RequestMethod = {}));
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/content/BatchRequestContent.js
var require_BatchRequestContent = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.BatchRequestContent = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module BatchRequestContent
	*/
	var RequestMethod_1 = require_RequestMethod();
	exports.BatchRequestContent = function() {
		/**
		* @public
		* @constructor
		* Constructs a BatchRequestContent instance
		* @param {BatchRequestStep[]} [requests] - Array of requests value
		* @returns An instance of a BatchRequestContent
		*/
		function BatchRequestContent(requests) {
			this.requests = /* @__PURE__ */ new Map();
			if (typeof requests !== "undefined") {
				var limit = BatchRequestContent.requestLimit;
				if (requests.length > limit) {
					var error = new Error("Maximum requests limit exceeded, Max allowed number of requests are ".concat(limit));
					error.name = "Limit Exceeded Error";
					throw error;
				}
				for (var _i = 0, requests_1 = requests; _i < requests_1.length; _i++) {
					var req = requests_1[_i];
					this.addRequest(req);
				}
			}
		}
		/**
		* @private
		* @static
		* Validates the dependency chain of the requests
		*
		* Note:
		* Individual requests can depend on other individual requests. Currently, requests can only depend on a single other request, and must follow one of these three patterns:
		* 1. Parallel - no individual request states a dependency in the dependsOn property.
		* 2. Serial - all individual requests depend on the previous individual request.
		* 3. Same - all individual requests that state a dependency in the dependsOn property, state the same dependency.
		* As JSON batching matures, these limitations will be removed.
		* @see {@link https://developer.microsoft.com/en-us/graph/docs/concepts/known_issues#json-batching}
		*
		* @param {Map<string, BatchRequestStep>} requests - The map of requests.
		* @returns The boolean indicating the validation status
		*/
		BatchRequestContent.validateDependencies = function(requests) {
			var isParallel = function(reqs) {
				var iterator = reqs.entries();
				var cur = iterator.next();
				while (!cur.done) {
					var curReq = cur.value[1];
					if (curReq.dependsOn !== void 0 && curReq.dependsOn.length > 0) return false;
					cur = iterator.next();
				}
				return true;
			};
			var isSerial = function(reqs) {
				var iterator = reqs.entries();
				var cur = iterator.next();
				var firstRequest = cur.value[1];
				if (firstRequest.dependsOn !== void 0 && firstRequest.dependsOn.length > 0) return false;
				var prev = cur;
				cur = iterator.next();
				while (!cur.done) {
					var curReq = cur.value[1];
					if (curReq.dependsOn === void 0 || curReq.dependsOn.length !== 1 || curReq.dependsOn[0] !== prev.value[1].id) return false;
					prev = cur;
					cur = iterator.next();
				}
				return true;
			};
			var isSame = function(reqs) {
				var iterator = reqs.entries();
				var cur = iterator.next();
				var firstRequest = cur.value[1];
				var dependencyId;
				if (firstRequest.dependsOn === void 0 || firstRequest.dependsOn.length === 0) dependencyId = firstRequest.id;
				else if (firstRequest.dependsOn.length === 1) {
					var fDependencyId = firstRequest.dependsOn[0];
					if (fDependencyId !== firstRequest.id && reqs.has(fDependencyId)) dependencyId = fDependencyId;
					else return false;
				} else return false;
				cur = iterator.next();
				while (!cur.done) {
					var curReq = cur.value[1];
					if ((curReq.dependsOn === void 0 || curReq.dependsOn.length === 0) && dependencyId !== curReq.id) return false;
					if (curReq.dependsOn !== void 0 && curReq.dependsOn.length !== 0) {
						if (curReq.dependsOn.length === 1 && (curReq.id === dependencyId || curReq.dependsOn[0] !== dependencyId)) return false;
						if (curReq.dependsOn.length > 1) return false;
					}
					cur = iterator.next();
				}
				return true;
			};
			if (requests.size === 0) {
				var error = /* @__PURE__ */ new Error("Empty requests map, Please provide at least one request.");
				error.name = "Empty Requests Error";
				throw error;
			}
			return isParallel(requests) || isSerial(requests) || isSame(requests);
		};
		/**
		* @private
		* @static
		* @async
		* Converts Request Object instance to a JSON
		* @param {IsomorphicRequest} request - The IsomorphicRequest Object instance
		* @returns A promise that resolves to JSON representation of a request
		*/
		BatchRequestContent.getRequestData = function(request) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var requestData, hasHttpRegex, headers, _a;
				return tslib_1.__generator(this, function(_b) {
					switch (_b.label) {
						case 0:
							requestData = { url: "" };
							hasHttpRegex = /* @__PURE__ */ new RegExp("^https?://");
							requestData.url = hasHttpRegex.test(request.url) ? "/" + request.url.split(/.*?\/\/.*?\//)[1] : request.url;
							requestData.method = request.method;
							headers = {};
							request.headers.forEach(function(value, key) {
								headers[key] = value;
							});
							if (Object.keys(headers).length) requestData.headers = headers;
							if (!(request.method === RequestMethod_1.RequestMethod.PATCH || request.method === RequestMethod_1.RequestMethod.POST || request.method === RequestMethod_1.RequestMethod.PUT)) return [3, 2];
							_a = requestData;
							return [4, BatchRequestContent.getRequestBody(request)];
						case 1:
							_a.body = _b.sent();
							_b.label = 2;
						case 2:
 /**
						* TODO: Check any other property needs to be used from the Request object and add them
						*/
						return [2, requestData];
					}
				});
			});
		};
		/**
		* @private
		* @static
		* @async
		* Gets the body of a Request object instance
		* @param {IsomorphicRequest} request - The IsomorphicRequest object instance
		* @returns The Promise that resolves to a body value of a Request
		*/
		BatchRequestContent.getRequestBody = function(request) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var bodyParsed, body, cloneReq, blob_1, reader_1, buffer;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							bodyParsed = false;
							_a.label = 1;
						case 1:
							_a.trys.push([
								1,
								3,
								,
								4
							]);
							cloneReq = request.clone();
							return [4, cloneReq.json()];
						case 2:
							body = _a.sent();
							bodyParsed = true;
							return [3, 4];
						case 3:
							_a.sent();
							return [3, 4];
						case 4:
							if (!!bodyParsed) return [3, 12];
							_a.label = 5;
						case 5:
							_a.trys.push([
								5,
								11,
								,
								12
							]);
							if (!(typeof Blob !== "undefined")) return [3, 8];
							return [4, request.blob()];
						case 6:
							blob_1 = _a.sent();
							reader_1 = new FileReader();
							return [4, new Promise(function(resolve) {
								reader_1.addEventListener("load", function() {
									var dataURL = reader_1.result;
									resolve((/* @__PURE__ */ new RegExp("^s*data:(.+?/.+?(;.+?=.+?)*)?(;base64)?,(.*)s*$")).exec(dataURL)[4]);
								}, false);
								reader_1.readAsDataURL(blob_1);
							})];
						case 7:
							body = _a.sent();
							return [3, 10];
						case 8:
							if (!(typeof Buffer !== "undefined")) return [3, 10];
							return [4, request.buffer()];
						case 9:
							buffer = _a.sent();
							body = buffer.toString("base64");
							_a.label = 10;
						case 10:
							bodyParsed = true;
							return [3, 12];
						case 11:
							_a.sent();
							return [3, 12];
						case 12: return [2, body];
					}
				});
			});
		};
		/**
		* @public
		* Adds a request to the batch request content
		* @param {BatchRequestStep} request - The request value
		* @returns The id of the added request
		*/
		BatchRequestContent.prototype.addRequest = function(request) {
			var limit = BatchRequestContent.requestLimit;
			if (request.id === "") {
				var error = /* @__PURE__ */ new Error("Id for a request is empty, Please provide an unique id");
				error.name = "Empty Id For Request";
				throw error;
			}
			if (this.requests.size === limit) {
				var error = new Error("Maximum requests limit exceeded, Max allowed number of requests are ".concat(limit));
				error.name = "Limit Exceeded Error";
				throw error;
			}
			if (this.requests.has(request.id)) {
				var error = new Error("Adding request with duplicate id ".concat(request.id, ", Make the id of the requests unique"));
				error.name = "Duplicate RequestId Error";
				throw error;
			}
			this.requests.set(request.id, request);
			return request.id;
		};
		/**
		* @public
		* Removes request from the batch payload and its dependencies from all dependents
		* @param {string} requestId - The id of a request that needs to be removed
		* @returns The boolean indicating removed status
		*/
		BatchRequestContent.prototype.removeRequest = function(requestId) {
			var deleteStatus = this.requests.delete(requestId);
			var iterator = this.requests.entries();
			var cur = iterator.next();
			/**
			* Removing dependencies where this request is present as a dependency
			*/
			while (!cur.done) {
				var dependencies = cur.value[1].dependsOn;
				if (typeof dependencies !== "undefined") {
					var index = dependencies.indexOf(requestId);
					if (index !== -1) dependencies.splice(index, 1);
					if (dependencies.length === 0) delete cur.value[1].dependsOn;
				}
				cur = iterator.next();
			}
			return deleteStatus;
		};
		/**
		* @public
		* @async
		* Serialize content from BatchRequestContent instance
		* @returns The body content to make batch request
		*/
		BatchRequestContent.prototype.getContent = function() {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var requests, requestBody, iterator, cur, error, error, requestStep, batchRequestData, error;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							requests = [];
							requestBody = { requests };
							iterator = this.requests.entries();
							cur = iterator.next();
							if (cur.done) {
								error = /* @__PURE__ */ new Error("No requests added yet, Please add at least one request.");
								error.name = "Empty Payload";
								throw error;
							}
							if (!BatchRequestContent.validateDependencies(this.requests)) {
								error = /* @__PURE__ */ new Error("Invalid dependency found, Dependency should be:\n1. Parallel - no individual request states a dependency in the dependsOn property.\n2. Serial - all individual requests depend on the previous individual request.\n3. Same - all individual requests that state a dependency in the dependsOn property, state the same dependency.");
								error.name = "Invalid Dependency";
								throw error;
							}
							_a.label = 1;
						case 1:
							if (!!cur.done) return [3, 3];
							requestStep = cur.value[1];
							return [4, BatchRequestContent.getRequestData(requestStep.request)];
						case 2:
							batchRequestData = _a.sent();
							/**
							* @see{@https://tools.ietf.org/html/rfc7578#section-4.4}
							* TODO- Setting/Defaulting of content-type header to the correct value
							* @see {@link https://developer.microsoft.com/en-us/graph/docs/concepts/json_batching#request-format}
							*/
							if (batchRequestData.body !== void 0 && (batchRequestData.headers === void 0 || batchRequestData.headers["content-type"] === void 0)) {
								error = new Error("Content-type header is not mentioned for request #".concat(requestStep.id, ", For request having body, Content-type header should be mentioned"));
								error.name = "Invalid Content-type header";
								throw error;
							}
							batchRequestData.id = requestStep.id;
							if (requestStep.dependsOn !== void 0 && requestStep.dependsOn.length > 0) batchRequestData.dependsOn = requestStep.dependsOn;
							requests.push(batchRequestData);
							cur = iterator.next();
							return [3, 1];
						case 3:
							requestBody.requests = requests;
							return [2, requestBody];
					}
				});
			});
		};
		/**
		* @public
		* Adds a dependency for a given dependent request
		* @param {string} dependentId - The id of the dependent request
		* @param {string} [dependencyId] - The id of the dependency request, if not specified the preceding request will be considered as a dependency
		* @returns Nothing
		*/
		BatchRequestContent.prototype.addDependency = function(dependentId, dependencyId) {
			if (!this.requests.has(dependentId)) {
				var error = new Error("Dependent ".concat(dependentId, " does not exists, Please check the id"));
				error.name = "Invalid Dependent";
				throw error;
			}
			if (typeof dependencyId !== "undefined" && !this.requests.has(dependencyId)) {
				var error = new Error("Dependency ".concat(dependencyId, " does not exists, Please check the id"));
				error.name = "Invalid Dependency";
				throw error;
			}
			if (typeof dependencyId !== "undefined") {
				var dependent = this.requests.get(dependentId);
				if (dependent.dependsOn === void 0) dependent.dependsOn = [];
				if (dependent.dependsOn.indexOf(dependencyId) !== -1) {
					var error = new Error("Dependency ".concat(dependencyId, " is already added for the request ").concat(dependentId));
					error.name = "Duplicate Dependency";
					throw error;
				}
				dependent.dependsOn.push(dependencyId);
			} else {
				var iterator = this.requests.entries();
				var prev = void 0;
				var cur = iterator.next();
				while (!cur.done && cur.value[1].id !== dependentId) {
					prev = cur;
					cur = iterator.next();
				}
				if (typeof prev !== "undefined") {
					var dId = prev.value[0];
					if (cur.value[1].dependsOn === void 0) cur.value[1].dependsOn = [];
					if (cur.value[1].dependsOn.indexOf(dId) !== -1) {
						var error = new Error("Dependency ".concat(dId, " is already added for the request ").concat(dependentId));
						error.name = "Duplicate Dependency";
						throw error;
					}
					cur.value[1].dependsOn.push(dId);
				} else {
					var error = new Error("Can't add dependency ".concat(dependencyId, ", There is only a dependent request in the batch"));
					error.name = "Invalid Dependency Addition";
					throw error;
				}
			}
		};
		/**
		* @public
		* Removes a dependency for a given dependent request id
		* @param {string} dependentId - The id of the dependent request
		* @param {string} [dependencyId] - The id of the dependency request, if not specified will remove all the dependencies of that request
		* @returns The boolean indicating removed status
		*/
		BatchRequestContent.prototype.removeDependency = function(dependentId, dependencyId) {
			var request = this.requests.get(dependentId);
			if (typeof request === "undefined" || request.dependsOn === void 0 || request.dependsOn.length === 0) return false;
			if (typeof dependencyId !== "undefined") {
				var index = request.dependsOn.indexOf(dependencyId);
				if (index === -1) return false;
				request.dependsOn.splice(index, 1);
				return true;
			} else {
				delete request.dependsOn;
				return true;
			}
		};
		/**
		* @private
		* @static
		* Limit for number of requests {@link - https://developer.microsoft.com/en-us/graph/docs/concepts/known_issues#json-batching}
		*/
		BatchRequestContent.requestLimit = 20;
		return BatchRequestContent;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/content/BatchResponseContent.js
var require_BatchResponseContent = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.BatchResponseContent = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	exports.BatchResponseContent = function() {
		/**
		* @public
		* @constructor
		* Creates the BatchResponseContent instance
		* @param {BatchResponseBody} response - The response body returned for batch request from server
		* @returns An instance of a BatchResponseContent
		*/
		function BatchResponseContent(response) {
			this.responses = /* @__PURE__ */ new Map();
			this.update(response);
		}
		/**
		* @private
		* Creates native Response object from the json representation of it.
		* @param {KeyValuePairObject} responseJSON - The response json value
		* @returns The Response Object instance
		*/
		BatchResponseContent.prototype.createResponseObject = function(responseJSON) {
			var body = responseJSON.body;
			var options = {};
			options.status = responseJSON.status;
			if (responseJSON.statusText !== void 0) options.statusText = responseJSON.statusText;
			options.headers = responseJSON.headers;
			if (options.headers !== void 0 && options.headers["Content-Type"] !== void 0) {
				if (options.headers["Content-Type"].split(";")[0] === "application/json") {
					var bodyString = JSON.stringify(body);
					return new Response(bodyString, options);
				}
			}
			return new Response(body, options);
		};
		/**
		* @public
		* Updates the Batch response content instance with given responses.
		* @param {BatchResponseBody} response - The response json representing batch response message
		* @returns Nothing
		*/
		BatchResponseContent.prototype.update = function(response) {
			this.nextLink = response["@odata.nextLink"];
			var responses = response.responses;
			for (var i = 0, l = responses.length; i < l; i++) this.responses.set(responses[i].id, this.createResponseObject(responses[i]));
		};
		/**
		* @public
		* To get the response of a request for a given request id
		* @param {string} requestId - The request id value
		* @returns The Response object instance for the particular request
		*/
		BatchResponseContent.prototype.getResponseById = function(requestId) {
			return this.responses.get(requestId);
		};
		/**
		* @public
		* To get all the responses of the batch request
		* @returns The Map of id and Response objects
		*/
		BatchResponseContent.prototype.getResponses = function() {
			return this.responses;
		};
		/**
		* @public
		* To get the iterator for the responses
		* @returns The Iterable generator for the response objects
		*/
		BatchResponseContent.prototype.getResponsesIterator = function() {
			var iterator, cur;
			return tslib_1.__generator(this, function(_a) {
				switch (_a.label) {
					case 0:
						iterator = this.responses.entries();
						cur = iterator.next();
						_a.label = 1;
					case 1:
						if (!!cur.done) return [3, 3];
						return [4, cur.value];
					case 2:
						_a.sent();
						cur = iterator.next();
						return [3, 1];
					case 3: return [2];
				}
			});
		};
		return BatchResponseContent;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/Constants.js
var require_Constants = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GRAPH_URLS = exports.GRAPH_BASE_URL = exports.GRAPH_API_VERSION = void 0;
	/**
	* @module Constants
	*/
	/**
	* @constant
	* A Default API endpoint version for a request
	*/
	exports.GRAPH_API_VERSION = "v1.0";
	/**
	* @constant
	* A Default base url for a request
	*/
	exports.GRAPH_BASE_URL = "https://graph.microsoft.com/";
	/**
	* To hold list of the service root endpoints for Microsoft Graph and Graph Explorer for each national cloud.
	* Set(iterable:Object) is not supported in Internet Explorer. The consumer is recommended to use a suitable polyfill.
	*/
	exports.GRAPH_URLS = /* @__PURE__ */ new Set([
		"graph.microsoft.com",
		"graph.microsoft.us",
		"dod-graph.microsoft.us",
		"graph.microsoft.de",
		"microsoftgraph.chinacloudapi.cn",
		"canary.graph.microsoft.com"
	]);
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/GraphClientError.js
var require_GraphClientError = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GraphClientError = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	exports.GraphClientError = function(_super) {
		tslib_1.__extends(GraphClientError, _super);
		/**
		* @public
		* @constructor
		* Creates an instance of GraphClientError
		* @param {string} message? - Error message
		* @returns An instance of GraphClientError
		*/
		function GraphClientError(message) {
			var _this = _super.call(this, message) || this;
			Object.setPrototypeOf(_this, GraphClientError.prototype);
			return _this;
		}
		/**
		* @public
		* @static
		* @async
		* To set the GraphClientError object
		* @param {any} error - The error returned encountered by the Graph JavaScript Client SDK while processing request
		* @returns GraphClientError object set to the error passed
		*/
		GraphClientError.setGraphClientError = function(error) {
			var graphClientError;
			if (error instanceof Error) graphClientError = error;
			else {
				graphClientError = new GraphClientError();
				graphClientError.customError = error;
			}
			return graphClientError;
		};
		return GraphClientError;
	}(Error);
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/GraphRequestUtil.js
var require_GraphRequestUtil = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.isCustomHost = exports.isGraphURL = exports.serializeContent = exports.urlJoin = exports.oDataQueryNames = void 0;
	/**
	* @module GraphRequestUtil
	*/
	var Constants_1 = require_Constants();
	var GraphClientError_1 = require_GraphClientError();
	/**
	* To hold list of OData query params
	*/
	exports.oDataQueryNames = [
		"$select",
		"$expand",
		"$orderby",
		"$filter",
		"$top",
		"$skip",
		"$skipToken",
		"$count"
	];
	/**
	* To construct the URL by appending the segments with "/"
	* @param {string[]} urlSegments - The array of strings
	* @returns The constructed URL string
	*/
	var urlJoin = function(urlSegments) {
		var removePostSlash = function(s) {
			return s.replace(/\/+$/, "");
		};
		var removePreSlash = function(s) {
			return s.replace(/^\/+/, "");
		};
		var joiner = function(pre, cur) {
			return [removePostSlash(pre), removePreSlash(cur)].join("/");
		};
		return Array.prototype.slice.call(urlSegments).reduce(joiner);
	};
	exports.urlJoin = urlJoin;
	/**
	* Serializes the content
	* @param {any} content - The content value that needs to be serialized
	* @returns The serialized content
	*
	* Note:
	* This conversion is required due to the following reasons:
	* Body parameter of Request method of isomorphic-fetch only accepts Blob, ArrayBuffer, FormData, TypedArrays string.
	* Node.js platform does not support Blob, FormData. Javascript File object inherits from Blob so it is also not supported in node. Therefore content of type Blob, File, FormData will only come from browsers.
	* Parallel to ArrayBuffer in javascript, node provides Buffer interface. Node's Buffer is able to send the arbitrary binary data to the server successfully for both Browser and Node platform. Whereas sending binary data via ArrayBuffer or TypedArrays was only possible using Browser. To support both Node and Browser, `serializeContent` converts TypedArrays or ArrayBuffer to `Node Buffer`.
	* If the data received is in JSON format, `serializeContent` converts the JSON to string.
	*/
	var serializeContent = function(content) {
		var className = content && content.constructor && content.constructor.name;
		if (className === "Buffer" || className === "Blob" || className === "File" || className === "FormData" || typeof content === "string") return content;
		if (className === "ArrayBuffer") content = Buffer.from(content);
		else if (className === "Int8Array" || className === "Int16Array" || className === "Int32Array" || className === "Uint8Array" || className === "Uint16Array" || className === "Uint32Array" || className === "Uint8ClampedArray" || className === "Float32Array" || className === "Float64Array" || className === "DataView") content = Buffer.from(content.buffer);
		else try {
			content = JSON.stringify(content);
		} catch (error) {
			throw new Error("Unable to stringify the content");
		}
		return content;
	};
	exports.serializeContent = serializeContent;
	/**
	* Checks if the url is one of the service root endpoints for Microsoft Graph and Graph Explorer.
	* @param {string} url - The url to be verified
	* @returns {boolean} - Returns true if the url is a Graph URL
	*/
	var isGraphURL = function(url) {
		return isValidEndpoint(url);
	};
	exports.isGraphURL = isGraphURL;
	/**
	* Checks if the url is for one of the custom hosts provided during client initialization
	* @param {string} url - The url to be verified
	* @param {Set} customHosts - The url to be verified
	* @returns {boolean} - Returns true if the url is a for a custom host
	*/
	var isCustomHost = function(url, customHosts) {
		customHosts.forEach(function(host) {
			return isCustomHostValid(host);
		});
		return isValidEndpoint(url, customHosts);
	};
	exports.isCustomHost = isCustomHost;
	/**
	* Checks if the url is for one of the provided hosts.
	* @param {string} url - The url to be verified
	* @param {Set<string>} allowedHosts - A set of hosts.
	* @returns {boolean} - Returns true is for one of the provided endpoints.
	*/
	var isValidEndpoint = function(url, allowedHosts) {
		if (allowedHosts === void 0) allowedHosts = Constants_1.GRAPH_URLS;
		url = url.toLowerCase();
		if (url.indexOf("https://") !== -1) {
			url = url.replace("https://", "");
			var startofPortNoPos = url.indexOf(":");
			var endOfHostStrPos = url.indexOf("/");
			var hostName = "";
			if (endOfHostStrPos !== -1) {
				if (startofPortNoPos !== -1 && startofPortNoPos < endOfHostStrPos) {
					hostName = url.substring(0, startofPortNoPos);
					return allowedHosts.has(hostName);
				}
				hostName = url.substring(0, endOfHostStrPos);
				return allowedHosts.has(hostName);
			}
		}
		return false;
	};
	/**
	* Throws error if the string is not a valid host/hostname and contains other url parts.
	* @param {string} host - The host to be verified
	*/
	var isCustomHostValid = function(host) {
		if (host.indexOf("/") !== -1) throw new GraphClientError_1.GraphClientError("Please add only hosts or hostnames to the CustomHosts config. If the url is `http://example.com:3000/`, host is `example:3000`");
	};
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/MiddlewareControl.js
var require_MiddlewareControl = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.MiddlewareControl = void 0;
	exports.MiddlewareControl = function() {
		/**
		* @public
		* @constructor
		* Creates an instance of MiddlewareControl
		* @param {MiddlewareOptions[]} [middlewareOptions = []] - The array of middlewareOptions
		* @returns The instance of MiddlewareControl
		*/
		function MiddlewareControl(middlewareOptions) {
			if (middlewareOptions === void 0) middlewareOptions = [];
			this.middlewareOptions = /* @__PURE__ */ new Map();
			for (var _i = 0, middlewareOptions_1 = middlewareOptions; _i < middlewareOptions_1.length; _i++) {
				var option = middlewareOptions_1[_i];
				var fn = option.constructor;
				this.middlewareOptions.set(fn, option);
			}
		}
		/**
		* @public
		* To get the middleware option using the class of the option
		* @param {Function} fn - The class of the strongly typed option class
		* @returns The middleware option
		* @example
		* // if you wanted to return the middleware option associated with this class (MiddlewareControl)
		* // call this function like this:
		* getMiddlewareOptions(MiddlewareControl)
		*/
		MiddlewareControl.prototype.getMiddlewareOptions = function(fn) {
			return this.middlewareOptions.get(fn);
		};
		/**
		* @public
		* To set the middleware options using the class of the option
		* @param {Function} fn - The class of the strongly typed option class
		* @param {MiddlewareOptions} option - The strongly typed middleware option
		* @returns nothing
		*/
		MiddlewareControl.prototype.setMiddlewareOptions = function(fn, option) {
			this.middlewareOptions.set(fn, option);
		};
		return MiddlewareControl;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/MiddlewareUtil.js
var require_MiddlewareUtil = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.cloneRequestWithNewUrl = exports.appendRequestHeader = exports.setRequestHeader = exports.getRequestHeader = exports.generateUUID = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @constant
	* To generate the UUID
	* @returns The UUID string
	*/
	var generateUUID = function() {
		var uuid = "";
		for (var j = 0; j < 32; j++) {
			if (j === 8 || j === 12 || j === 16 || j === 20) uuid += "-";
			uuid += Math.floor(Math.random() * 16).toString(16);
		}
		return uuid;
	};
	exports.generateUUID = generateUUID;
	/**
	* @constant
	* To get the request header from the request
	* @param {RequestInfo} request - The request object or the url string
	* @param {FetchOptions|undefined} options - The request options object
	* @param {string} key - The header key string
	* @returns A header value for the given key from the request
	*/
	var getRequestHeader = function(request, options, key) {
		var value = null;
		if (typeof Request !== "undefined" && request instanceof Request) value = request.headers.get(key);
		else if (typeof options !== "undefined" && options.headers !== void 0) {
			if (typeof Headers !== "undefined" && options.headers instanceof Headers) value = options.headers.get(key);
			else if (options.headers instanceof Array) {
				var headers = options.headers;
				for (var i = 0, l = headers.length; i < l; i++) if (headers[i][0] === key) {
					value = headers[i][1];
					break;
				}
			} else if (options.headers[key] !== void 0) value = options.headers[key];
		}
		return value;
	};
	exports.getRequestHeader = getRequestHeader;
	/**
	* @constant
	* To set the header value to the given request
	* @param {RequestInfo} request - The request object or the url string
	* @param {FetchOptions|undefined} options - The request options object
	* @param {string} key - The header key string
	* @param {string } value - The header value string
	* @returns Nothing
	*/
	var setRequestHeader = function(request, options, key, value) {
		var _a, _b;
		if (typeof Request !== "undefined" && request instanceof Request) request.headers.set(key, value);
		else if (typeof options !== "undefined") {
			if (options.headers === void 0) options.headers = new Headers((_a = {}, _a[key] = value, _a));
			else if (typeof Headers !== "undefined" && options.headers instanceof Headers) options.headers.set(key, value);
			else if (options.headers instanceof Array) {
				var i = 0;
				var l = options.headers.length;
				for (; i < l; i++) {
					var header = options.headers[i];
					if (header[0] === key) {
						header[1] = value;
						break;
					}
				}
				if (i === l) options.headers.push([key, value]);
			} else Object.assign(options.headers, (_b = {}, _b[key] = value, _b));
		}
	};
	exports.setRequestHeader = setRequestHeader;
	/**
	* @constant
	* To append the header value to the given request
	* @param {RequestInfo} request - The request object or the url string
	* @param {FetchOptions|undefined} options - The request options object
	* @param {string} key - The header key string
	* @param {string } value - The header value string
	* @returns Nothing
	*/
	var appendRequestHeader = function(request, options, key, value) {
		var _a, _b;
		if (typeof Request !== "undefined" && request instanceof Request) request.headers.append(key, value);
		else if (typeof options !== "undefined") {
			if (options.headers === void 0) options.headers = new Headers((_a = {}, _a[key] = value, _a));
			else if (typeof Headers !== "undefined" && options.headers instanceof Headers) options.headers.append(key, value);
			else if (options.headers instanceof Array) options.headers.push([key, value]);
			else if (options.headers === void 0) options.headers = (_b = {}, _b[key] = value, _b);
			else if (options.headers[key] === void 0) options.headers[key] = value;
			else options.headers[key] += ", ".concat(value);
		}
	};
	exports.appendRequestHeader = appendRequestHeader;
	/**
	* @constant
	* To clone the request with the new url
	* @param {string} url - The new url string
	* @param {Request} request - The request object
	* @returns A promise that resolves to request object
	*/
	var cloneRequestWithNewUrl = function(newUrl, request) {
		return tslib_1.__awaiter(void 0, void 0, void 0, function() {
			var body, _a, method, headers, referrer, referrerPolicy, mode, credentials, cache, redirect, integrity, keepalive, signal;
			return tslib_1.__generator(this, function(_b) {
				switch (_b.label) {
					case 0:
						if (!request.headers.get("Content-Type")) return [3, 2];
						return [4, request.blob()];
					case 1:
						_a = _b.sent();
						return [3, 4];
					case 2: return [4, Promise.resolve(void 0)];
					case 3:
						_a = _b.sent();
						_b.label = 4;
					case 4:
						body = _a;
						method = request.method, headers = request.headers, referrer = request.referrer, referrerPolicy = request.referrerPolicy, mode = request.mode, credentials = request.credentials, cache = request.cache, redirect = request.redirect, integrity = request.integrity, keepalive = request.keepalive, signal = request.signal;
						return [2, new Request(newUrl, {
							method,
							headers,
							body,
							referrer,
							referrerPolicy,
							mode,
							credentials,
							cache,
							redirect,
							integrity,
							keepalive,
							signal
						})];
				}
			});
		});
	};
	exports.cloneRequestWithNewUrl = cloneRequestWithNewUrl;
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/options/AuthenticationHandlerOptions.js
var require_AuthenticationHandlerOptions = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AuthenticationHandlerOptions = void 0;
	exports.AuthenticationHandlerOptions = function() {
		/**
		* @public
		* @constructor
		* To create an instance of AuthenticationHandlerOptions
		* @param {AuthenticationProvider} [authenticationProvider] - The authentication provider instance
		* @param {AuthenticationProviderOptions} [authenticationProviderOptions] - The authentication provider options instance
		* @returns An instance of AuthenticationHandlerOptions
		*/
		function AuthenticationHandlerOptions(authenticationProvider, authenticationProviderOptions) {
			this.authenticationProvider = authenticationProvider;
			this.authenticationProviderOptions = authenticationProviderOptions;
		}
		return AuthenticationHandlerOptions;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/options/TelemetryHandlerOptions.js
var require_TelemetryHandlerOptions = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TelemetryHandlerOptions = exports.FeatureUsageFlag = void 0;
	var MiddlewareControl_1 = require_MiddlewareControl();
	/**
	* @enum
	* @property {number} NONE - The hexadecimal flag value for nothing enabled
	* @property {number} REDIRECT_HANDLER_ENABLED - The hexadecimal flag value for redirect handler enabled
	* @property {number} RETRY_HANDLER_ENABLED - The hexadecimal flag value for retry handler enabled
	* @property {number} AUTHENTICATION_HANDLER_ENABLED - The hexadecimal flag value for the authentication handler enabled
	*/
	var FeatureUsageFlag;
	(function(FeatureUsageFlag) {
		FeatureUsageFlag[FeatureUsageFlag["NONE"] = 0] = "NONE";
		FeatureUsageFlag[FeatureUsageFlag["REDIRECT_HANDLER_ENABLED"] = 1] = "REDIRECT_HANDLER_ENABLED";
		FeatureUsageFlag[FeatureUsageFlag["RETRY_HANDLER_ENABLED"] = 2] = "RETRY_HANDLER_ENABLED";
		FeatureUsageFlag[FeatureUsageFlag["AUTHENTICATION_HANDLER_ENABLED"] = 4] = "AUTHENTICATION_HANDLER_ENABLED";
	})(FeatureUsageFlag || (exports.FeatureUsageFlag = FeatureUsageFlag = {}));
	exports.TelemetryHandlerOptions = function() {
		function TelemetryHandlerOptions() {
			/**
			* @private
			* A member to hold the OR of feature usage flags
			*/
			this.featureUsage = FeatureUsageFlag.NONE;
		}
		/**
		* @public
		* @static
		* To update the feature usage in the context object
		* @param {Context} context - The request context object containing middleware options
		* @param {FeatureUsageFlag} flag - The flag value
		* @returns nothing
		*/
		TelemetryHandlerOptions.updateFeatureUsageFlag = function(context, flag) {
			var options;
			if (context.middlewareControl instanceof MiddlewareControl_1.MiddlewareControl) options = context.middlewareControl.getMiddlewareOptions(TelemetryHandlerOptions);
			else context.middlewareControl = new MiddlewareControl_1.MiddlewareControl();
			if (typeof options === "undefined") {
				options = new TelemetryHandlerOptions();
				context.middlewareControl.setMiddlewareOptions(TelemetryHandlerOptions, options);
			}
			options.setFeatureUsage(flag);
		};
		/**
		* @private
		* To set the feature usage flag
		* @param {FeatureUsageFlag} flag - The flag value
		* @returns nothing
		*/
		TelemetryHandlerOptions.prototype.setFeatureUsage = function(flag) {
			this.featureUsage = this.featureUsage | flag;
		};
		/**
		* @public
		* To get the feature usage
		* @returns A feature usage flag as hexadecimal string
		*/
		TelemetryHandlerOptions.prototype.getFeatureUsage = function() {
			return this.featureUsage.toString(16);
		};
		return TelemetryHandlerOptions;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/AuthenticationHandler.js
var require_AuthenticationHandler = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AuthenticationHandler = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module AuthenticationHandler
	*/
	var GraphRequestUtil_1 = require_GraphRequestUtil();
	var MiddlewareControl_1 = require_MiddlewareControl();
	var MiddlewareUtil_1 = require_MiddlewareUtil();
	var AuthenticationHandlerOptions_1 = require_AuthenticationHandlerOptions();
	var TelemetryHandlerOptions_1 = require_TelemetryHandlerOptions();
	exports.AuthenticationHandler = function() {
		/**
		* @public
		* @constructor
		* Creates an instance of AuthenticationHandler
		* @param {AuthenticationProvider} authenticationProvider - The authentication provider for the authentication handler
		*/
		function AuthenticationHandler(authenticationProvider) {
			this.authenticationProvider = authenticationProvider;
		}
		/**
		* @public
		* @async
		* To execute the current middleware
		* @param {Context} context - The context object of the request
		* @returns A Promise that resolves to nothing
		*/
		AuthenticationHandler.prototype.execute = function(context) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var url, options, authenticationProvider, authenticationProviderOptions, token, bearerKey;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							url = typeof context.request === "string" ? context.request : context.request.url;
							if (!((0, GraphRequestUtil_1.isGraphURL)(url) || context.customHosts && (0, GraphRequestUtil_1.isCustomHost)(url, context.customHosts))) return [3, 2];
							options = void 0;
							if (context.middlewareControl instanceof MiddlewareControl_1.MiddlewareControl) options = context.middlewareControl.getMiddlewareOptions(AuthenticationHandlerOptions_1.AuthenticationHandlerOptions);
							authenticationProvider = void 0;
							authenticationProviderOptions = void 0;
							if (options) {
								authenticationProvider = options.authenticationProvider;
								authenticationProviderOptions = options.authenticationProviderOptions;
							}
							if (!authenticationProvider) authenticationProvider = this.authenticationProvider;
							return [4, authenticationProvider.getAccessToken(authenticationProviderOptions)];
						case 1:
							token = _a.sent();
							bearerKey = "Bearer ".concat(token);
							(0, MiddlewareUtil_1.appendRequestHeader)(context.request, context.options, AuthenticationHandler.AUTHORIZATION_HEADER, bearerKey);
							TelemetryHandlerOptions_1.TelemetryHandlerOptions.updateFeatureUsageFlag(context, TelemetryHandlerOptions_1.FeatureUsageFlag.AUTHENTICATION_HANDLER_ENABLED);
							return [3, 3];
						case 2:
							if (context.options.headers) delete context.options.headers[AuthenticationHandler.AUTHORIZATION_HEADER];
							_a.label = 3;
						case 3: return [4, this.nextMiddleware.execute(context)];
						case 4: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* To set the next middleware in the chain
		* @param {Middleware} next - The middleware instance
		* @returns Nothing
		*/
		AuthenticationHandler.prototype.setNext = function(next) {
			this.nextMiddleware = next;
		};
		/**
		* @private
		* A member representing the authorization header name
		*/
		AuthenticationHandler.AUTHORIZATION_HEADER = "Authorization";
		return AuthenticationHandler;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/HTTPMessageHandler.js
var require_HTTPMessageHandler = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.HTTPMessageHandler = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	exports.HTTPMessageHandler = function() {
		function HTTPMessageHandler() {}
		/**
		* @public
		* @async
		* To execute the current middleware
		* @param {Context} context - The request context object
		* @returns A promise that resolves to nothing
		*/
		HTTPMessageHandler.prototype.execute = function(context) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var _a;
				return tslib_1.__generator(this, function(_b) {
					switch (_b.label) {
						case 0:
							_a = context;
							return [4, fetch(context.request, context.options)];
						case 1:
							_a.response = _b.sent();
							return [2];
					}
				});
			});
		};
		return HTTPMessageHandler;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/options/RetryHandlerOptions.js
var require_RetryHandlerOptions = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RetryHandlerOptions = void 0;
	exports.RetryHandlerOptions = function() {
		/**
		* @public
		* @constructor
		* To create an instance of RetryHandlerOptions
		* @param {number} [delay = RetryHandlerOptions.DEFAULT_DELAY] - The delay value in seconds
		* @param {number} [maxRetries = RetryHandlerOptions.DEFAULT_MAX_RETRIES] - The maxRetries value
		* @param {ShouldRetry} [shouldRetry = RetryHandlerOptions.DEFAULT_SHOULD_RETRY] - The shouldRetry callback function
		* @returns An instance of RetryHandlerOptions
		*/
		function RetryHandlerOptions(delay, maxRetries, shouldRetry) {
			if (delay === void 0) delay = RetryHandlerOptions.DEFAULT_DELAY;
			if (maxRetries === void 0) maxRetries = RetryHandlerOptions.DEFAULT_MAX_RETRIES;
			if (shouldRetry === void 0) shouldRetry = RetryHandlerOptions.defaultShouldRetry;
			if (delay > RetryHandlerOptions.MAX_DELAY && maxRetries > RetryHandlerOptions.MAX_MAX_RETRIES) {
				var error = new Error("Delay and MaxRetries should not be more than ".concat(RetryHandlerOptions.MAX_DELAY, " and ").concat(RetryHandlerOptions.MAX_MAX_RETRIES));
				error.name = "MaxLimitExceeded";
				throw error;
			} else if (delay > RetryHandlerOptions.MAX_DELAY) {
				var error = new Error("Delay should not be more than ".concat(RetryHandlerOptions.MAX_DELAY));
				error.name = "MaxLimitExceeded";
				throw error;
			} else if (maxRetries > RetryHandlerOptions.MAX_MAX_RETRIES) {
				var error = new Error("MaxRetries should not be more than ".concat(RetryHandlerOptions.MAX_MAX_RETRIES));
				error.name = "MaxLimitExceeded";
				throw error;
			} else if (delay < 0 && maxRetries < 0) {
				var error = /* @__PURE__ */ new Error("Delay and MaxRetries should not be negative");
				error.name = "MinExpectationNotMet";
				throw error;
			} else if (delay < 0) {
				var error = /* @__PURE__ */ new Error("Delay should not be negative");
				error.name = "MinExpectationNotMet";
				throw error;
			} else if (maxRetries < 0) {
				var error = /* @__PURE__ */ new Error("MaxRetries should not be negative");
				error.name = "MinExpectationNotMet";
				throw error;
			}
			this.delay = Math.min(delay, RetryHandlerOptions.MAX_DELAY);
			this.maxRetries = Math.min(maxRetries, RetryHandlerOptions.MAX_MAX_RETRIES);
			this.shouldRetry = shouldRetry;
		}
		/**
		* @public
		* To get the maximum delay
		* @returns A maximum delay
		*/
		RetryHandlerOptions.prototype.getMaxDelay = function() {
			return RetryHandlerOptions.MAX_DELAY;
		};
		/**
		* @private
		* @static
		* A member holding default delay value in seconds
		*/
		RetryHandlerOptions.DEFAULT_DELAY = 3;
		/**
		* @private
		* @static
		* A member holding default maxRetries value
		*/
		RetryHandlerOptions.DEFAULT_MAX_RETRIES = 3;
		/**
		* @private
		* @static
		* A member holding maximum delay value in seconds
		*/
		RetryHandlerOptions.MAX_DELAY = 180;
		/**
		* @private
		* @static
		* A member holding maximum maxRetries value
		*/
		RetryHandlerOptions.MAX_MAX_RETRIES = 10;
		/**
		* @private
		* A member holding default shouldRetry callback
		*/
		RetryHandlerOptions.defaultShouldRetry = function() {
			return true;
		};
		return RetryHandlerOptions;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/RetryHandler.js
var require_RetryHandler = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RetryHandler = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	var RequestMethod_1 = require_RequestMethod();
	var MiddlewareControl_1 = require_MiddlewareControl();
	var MiddlewareUtil_1 = require_MiddlewareUtil();
	var RetryHandlerOptions_1 = require_RetryHandlerOptions();
	var TelemetryHandlerOptions_1 = require_TelemetryHandlerOptions();
	exports.RetryHandler = function() {
		/**
		* @public
		* @constructor
		* To create an instance of RetryHandler
		* @param {RetryHandlerOptions} [options = new RetryHandlerOptions()] - The retry handler options value
		* @returns An instance of RetryHandler
		*/
		function RetryHandler(options) {
			if (options === void 0) options = new RetryHandlerOptions_1.RetryHandlerOptions();
			this.options = options;
		}
		/**
		*
		* @private
		* To check whether the response has the retry status code
		* @param {Response} response - The response object
		* @returns Whether the response has retry status code or not
		*/
		RetryHandler.prototype.isRetry = function(response) {
			return RetryHandler.RETRY_STATUS_CODES.indexOf(response.status) !== -1;
		};
		/**
		* @private
		* To check whether the payload is buffered or not
		* @param {RequestInfo} request - The url string or the request object value
		* @param {FetchOptions} options - The options of a request
		* @returns Whether the payload is buffered or not
		*/
		RetryHandler.prototype.isBuffered = function(request, options) {
			var method = typeof request === "string" ? options.method : request.method;
			if (method === RequestMethod_1.RequestMethod.PUT || method === RequestMethod_1.RequestMethod.PATCH || method === RequestMethod_1.RequestMethod.POST) {
				if ((0, MiddlewareUtil_1.getRequestHeader)(request, options, "Content-Type") === "application/octet-stream") return false;
			}
			return true;
		};
		/**
		* @private
		* To get the delay for a retry
		* @param {Response} response - The response object
		* @param {number} retryAttempts - The current attempt count
		* @param {number} delay - The delay value in seconds
		* @returns A delay for a retry
		*/
		RetryHandler.prototype.getDelay = function(response, retryAttempts, delay) {
			var getRandomness = function() {
				return Number(Math.random().toFixed(3));
			};
			var retryAfter = response.headers !== void 0 ? response.headers.get(RetryHandler.RETRY_AFTER_HEADER) : null;
			var newDelay;
			if (retryAfter !== null) {
				if (Number.isNaN(Number(retryAfter))) newDelay = Math.round((new Date(retryAfter).getTime() - Date.now()) / 1e3);
				else newDelay = Number(retryAfter);
			} else newDelay = retryAttempts >= 2 ? this.getExponentialBackOffTime(retryAttempts) + delay + getRandomness() : delay + getRandomness();
			return Math.min(newDelay, this.options.getMaxDelay() + getRandomness());
		};
		/**
		* @private
		* To get an exponential back off value
		* @param {number} attempts - The current attempt count
		* @returns An exponential back off value
		*/
		RetryHandler.prototype.getExponentialBackOffTime = function(attempts) {
			return Math.round(1 / 2 * (Math.pow(2, attempts) - 1));
		};
		/**
		* @private
		* @async
		* To add delay for the execution
		* @param {number} delaySeconds - The delay value in seconds
		* @returns Nothing
		*/
		RetryHandler.prototype.sleep = function(delaySeconds) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var delayMilliseconds;
				return tslib_1.__generator(this, function(_a) {
					delayMilliseconds = delaySeconds * 1e3;
					return [2, new Promise(function(resolve) {
						return setTimeout(resolve, delayMilliseconds);
					})];
				});
			});
		};
		RetryHandler.prototype.getOptions = function(context) {
			var options;
			if (context.middlewareControl instanceof MiddlewareControl_1.MiddlewareControl) options = context.middlewareControl.getMiddlewareOptions(this.options.constructor);
			if (typeof options === "undefined") options = Object.assign(new RetryHandlerOptions_1.RetryHandlerOptions(), this.options);
			return options;
		};
		/**
		* @private
		* @async
		* To execute the middleware with retries
		* @param {Context} context - The context object
		* @param {number} retryAttempts - The current attempt count
		* @param {RetryHandlerOptions} options - The retry middleware options instance
		* @returns A Promise that resolves to nothing
		*/
		RetryHandler.prototype.executeWithRetry = function(context, retryAttempts, options) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var delay;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.nextMiddleware.execute(context)];
						case 1:
							_a.sent();
							if (!(retryAttempts < options.maxRetries && this.isRetry(context.response) && this.isBuffered(context.request, context.options) && options.shouldRetry(options.delay, retryAttempts, context.request, context.options, context.response))) return [3, 4];
							++retryAttempts;
							(0, MiddlewareUtil_1.setRequestHeader)(context.request, context.options, RetryHandler.RETRY_ATTEMPT_HEADER, retryAttempts.toString());
							delay = this.getDelay(context.response, retryAttempts, options.delay);
							return [4, this.sleep(delay)];
						case 2:
							_a.sent();
							return [4, this.executeWithRetry(context, retryAttempts, options)];
						case 3: return [2, _a.sent()];
						case 4: return [2];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* To execute the current middleware
		* @param {Context} context - The context object of the request
		* @returns A Promise that resolves to nothing
		*/
		RetryHandler.prototype.execute = function(context) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var retryAttempts, options;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							retryAttempts = 0;
							options = this.getOptions(context);
							TelemetryHandlerOptions_1.TelemetryHandlerOptions.updateFeatureUsageFlag(context, TelemetryHandlerOptions_1.FeatureUsageFlag.RETRY_HANDLER_ENABLED);
							return [4, this.executeWithRetry(context, retryAttempts, options)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* To set the next middleware in the chain
		* @param {Middleware} next - The middleware instance
		* @returns Nothing
		*/
		RetryHandler.prototype.setNext = function(next) {
			this.nextMiddleware = next;
		};
		/**
		* @private
		* @static
		* A list of status codes that needs to be retried
		*/
		RetryHandler.RETRY_STATUS_CODES = [
			429,
			503,
			504
		];
		/**
		* @private
		* @static
		* A member holding the name of retry attempt header
		*/
		RetryHandler.RETRY_ATTEMPT_HEADER = "Retry-Attempt";
		/**
		* @private
		* @static
		* A member holding the name of retry after header
		*/
		RetryHandler.RETRY_AFTER_HEADER = "Retry-After";
		return RetryHandler;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/options/RedirectHandlerOptions.js
var require_RedirectHandlerOptions = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RedirectHandlerOptions = void 0;
	exports.RedirectHandlerOptions = function() {
		/**
		* @public
		* @constructor
		* To create an instance of RedirectHandlerOptions
		* @param {number} [maxRedirects = RedirectHandlerOptions.DEFAULT_MAX_REDIRECTS] - The max redirects value
		* @param {ShouldRedirect} [shouldRedirect = RedirectHandlerOptions.DEFAULT_SHOULD_RETRY] - The should redirect callback
		* @returns An instance of RedirectHandlerOptions
		*/
		function RedirectHandlerOptions(maxRedirects, shouldRedirect) {
			if (maxRedirects === void 0) maxRedirects = RedirectHandlerOptions.DEFAULT_MAX_REDIRECTS;
			if (shouldRedirect === void 0) shouldRedirect = RedirectHandlerOptions.defaultShouldRedirect;
			if (maxRedirects > RedirectHandlerOptions.MAX_MAX_REDIRECTS) {
				var error = new Error("MaxRedirects should not be more than ".concat(RedirectHandlerOptions.MAX_MAX_REDIRECTS));
				error.name = "MaxLimitExceeded";
				throw error;
			}
			if (maxRedirects < 0) {
				var error = /* @__PURE__ */ new Error("MaxRedirects should not be negative");
				error.name = "MinExpectationNotMet";
				throw error;
			}
			this.maxRedirects = maxRedirects;
			this.shouldRedirect = shouldRedirect;
		}
		/**
		* @private
		* @static
		* A member holding default max redirects value
		*/
		RedirectHandlerOptions.DEFAULT_MAX_REDIRECTS = 5;
		/**
		* @private
		* @static
		* A member holding maximum max redirects value
		*/
		RedirectHandlerOptions.MAX_MAX_REDIRECTS = 20;
		/**
		* @private
		* A member holding default shouldRedirect callback
		*/
		RedirectHandlerOptions.defaultShouldRedirect = function() {
			return true;
		};
		return RedirectHandlerOptions;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/RedirectHandler.js
var require_RedirectHandler = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RedirectHandler = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	var RequestMethod_1 = require_RequestMethod();
	var MiddlewareControl_1 = require_MiddlewareControl();
	var MiddlewareUtil_1 = require_MiddlewareUtil();
	var RedirectHandlerOptions_1 = require_RedirectHandlerOptions();
	var TelemetryHandlerOptions_1 = require_TelemetryHandlerOptions();
	exports.RedirectHandler = function() {
		/**
		* @public
		* @constructor
		* To create an instance of RedirectHandler
		* @param {RedirectHandlerOptions} [options = new RedirectHandlerOptions()] - The redirect handler options instance
		* @returns An instance of RedirectHandler
		*/
		function RedirectHandler(options) {
			if (options === void 0) options = new RedirectHandlerOptions_1.RedirectHandlerOptions();
			this.options = options;
		}
		/**
		* @private
		* To check whether the response has the redirect status code or not
		* @param {Response} response - The response object
		* @returns A boolean representing whether the response contains the redirect status code or not
		*/
		RedirectHandler.prototype.isRedirect = function(response) {
			return RedirectHandler.REDIRECT_STATUS_CODES.indexOf(response.status) !== -1;
		};
		/**
		* @private
		* To check whether the response has location header or not
		* @param {Response} response - The response object
		* @returns A boolean representing the whether the response has location header or not
		*/
		RedirectHandler.prototype.hasLocationHeader = function(response) {
			return response.headers.has(RedirectHandler.LOCATION_HEADER);
		};
		/**
		* @private
		* To get the redirect url from location header in response object
		* @param {Response} response - The response object
		* @returns A redirect url from location header
		*/
		RedirectHandler.prototype.getLocationHeader = function(response) {
			return response.headers.get(RedirectHandler.LOCATION_HEADER);
		};
		/**
		* @private
		* To check whether the given url is a relative url or not
		* @param {string} url - The url string value
		* @returns A boolean representing whether the given url is a relative url or not
		*/
		RedirectHandler.prototype.isRelativeURL = function(url) {
			return url.indexOf("://") === -1;
		};
		/**
		* @private
		* To check whether the authorization header in the request should be dropped for consequent redirected requests
		* @param {string} requestUrl - The request url value
		* @param {string} redirectUrl - The redirect url value
		* @returns A boolean representing whether the authorization header in the request should be dropped for consequent redirected requests
		*/
		RedirectHandler.prototype.shouldDropAuthorizationHeader = function(requestUrl, redirectUrl) {
			var schemeHostRegex = /^[A-Za-z].+?:\/\/.+?(?=\/|$)/;
			var requestMatches = schemeHostRegex.exec(requestUrl);
			var requestAuthority;
			var redirectAuthority;
			if (requestMatches !== null) requestAuthority = requestMatches[0];
			var redirectMatches = schemeHostRegex.exec(redirectUrl);
			if (redirectMatches !== null) redirectAuthority = redirectMatches[0];
			return typeof requestAuthority !== "undefined" && typeof redirectAuthority !== "undefined" && requestAuthority !== redirectAuthority;
		};
		/**
		* @private
		* @async
		* To update a request url with the redirect url
		* @param {string} redirectUrl - The redirect url value
		* @param {Context} context - The context object value
		* @returns Nothing
		*/
		RedirectHandler.prototype.updateRequestUrl = function(redirectUrl, context) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var _a, _b;
				return tslib_1.__generator(this, function(_c) {
					switch (_c.label) {
						case 0:
							_a = context;
							if (!(typeof context.request === "string")) return [3, 1];
							_b = redirectUrl;
							return [3, 3];
						case 1: return [4, (0, MiddlewareUtil_1.cloneRequestWithNewUrl)(redirectUrl, context.request)];
						case 2:
							_b = _c.sent();
							_c.label = 3;
						case 3:
							_a.request = _b;
							return [2];
					}
				});
			});
		};
		/**
		* @private
		* To get the options for execution of the middleware
		* @param {Context} context - The context object
		* @returns A options for middleware execution
		*/
		RedirectHandler.prototype.getOptions = function(context) {
			var options;
			if (context.middlewareControl instanceof MiddlewareControl_1.MiddlewareControl) options = context.middlewareControl.getMiddlewareOptions(RedirectHandlerOptions_1.RedirectHandlerOptions);
			if (typeof options === "undefined") options = Object.assign(new RedirectHandlerOptions_1.RedirectHandlerOptions(), this.options);
			return options;
		};
		/**
		* @private
		* @async
		* To execute the next middleware and to handle in case of redirect response returned by the server
		* @param {Context} context - The context object
		* @param {number} redirectCount - The redirect count value
		* @param {RedirectHandlerOptions} options - The redirect handler options instance
		* @returns A promise that resolves to nothing
		*/
		RedirectHandler.prototype.executeWithRedirect = function(context, redirectCount, options) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var response, redirectUrl;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.nextMiddleware.execute(context)];
						case 1:
							_a.sent();
							response = context.response;
							if (!(redirectCount < options.maxRedirects && this.isRedirect(response) && this.hasLocationHeader(response) && options.shouldRedirect(response))) return [3, 6];
							++redirectCount;
							if (!(response.status === RedirectHandler.STATUS_CODE_SEE_OTHER)) return [3, 2];
							context.options.method = RequestMethod_1.RequestMethod.GET;
							delete context.options.body;
							return [3, 4];
						case 2:
							redirectUrl = this.getLocationHeader(response);
							if (!this.isRelativeURL(redirectUrl) && this.shouldDropAuthorizationHeader(response.url, redirectUrl)) delete context.options.headers[RedirectHandler.AUTHORIZATION_HEADER];
							return [4, this.updateRequestUrl(redirectUrl, context)];
						case 3:
							_a.sent();
							_a.label = 4;
						case 4: return [4, this.executeWithRedirect(context, redirectCount, options)];
						case 5:
							_a.sent();
							return [3, 7];
						case 6: return [2];
						case 7: return [2];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* To execute the current middleware
		* @param {Context} context - The context object of the request
		* @returns A Promise that resolves to nothing
		*/
		RedirectHandler.prototype.execute = function(context) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var redirectCount, options;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							redirectCount = 0;
							options = this.getOptions(context);
							context.options.redirect = RedirectHandler.MANUAL_REDIRECT;
							TelemetryHandlerOptions_1.TelemetryHandlerOptions.updateFeatureUsageFlag(context, TelemetryHandlerOptions_1.FeatureUsageFlag.REDIRECT_HANDLER_ENABLED);
							return [4, this.executeWithRedirect(context, redirectCount, options)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* To set the next middleware in the chain
		* @param {Middleware} next - The middleware instance
		* @returns Nothing
		*/
		RedirectHandler.prototype.setNext = function(next) {
			this.nextMiddleware = next;
		};
		/**
		* @private
		* @static
		* A member holding the array of redirect status codes
		*/
		RedirectHandler.REDIRECT_STATUS_CODES = [
			301,
			302,
			303,
			307,
			308
		];
		/**
		* @private
		* @static
		* A member holding SeeOther status code
		*/
		RedirectHandler.STATUS_CODE_SEE_OTHER = 303;
		/**
		* @private
		* @static
		* A member holding the name of the location header
		*/
		RedirectHandler.LOCATION_HEADER = "Location";
		/**
		* @private
		* @static
		* A member representing the authorization header name
		*/
		RedirectHandler.AUTHORIZATION_HEADER = "Authorization";
		/**
		* @private
		* @static
		* A member holding the manual redirect value
		*/
		RedirectHandler.MANUAL_REDIRECT = "manual";
		return RedirectHandler;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/Version.js
var require_Version = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.PACKAGE_VERSION = void 0;
	/**
	* @module Version
	*/
	exports.PACKAGE_VERSION = "3.0.7";
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/TelemetryHandler.js
var require_TelemetryHandler = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TelemetryHandler = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module TelemetryHandler
	*/
	var GraphRequestUtil_1 = require_GraphRequestUtil();
	var Version_1 = require_Version();
	var MiddlewareControl_1 = require_MiddlewareControl();
	var MiddlewareUtil_1 = require_MiddlewareUtil();
	var TelemetryHandlerOptions_1 = require_TelemetryHandlerOptions();
	exports.TelemetryHandler = function() {
		function TelemetryHandler() {}
		/**
		* @public
		* @async
		* To execute the current middleware
		* @param {Context} context - The context object of the request
		* @returns A Promise that resolves to nothing
		*/
		TelemetryHandler.prototype.execute = function(context) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var url, clientRequestId, sdkVersionValue, options, featureUsage;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							url = typeof context.request === "string" ? context.request : context.request.url;
							if ((0, GraphRequestUtil_1.isGraphURL)(url) || context.customHosts && (0, GraphRequestUtil_1.isCustomHost)(url, context.customHosts)) {
								clientRequestId = (0, MiddlewareUtil_1.getRequestHeader)(context.request, context.options, TelemetryHandler.CLIENT_REQUEST_ID_HEADER);
								if (!clientRequestId) {
									clientRequestId = (0, MiddlewareUtil_1.generateUUID)();
									(0, MiddlewareUtil_1.setRequestHeader)(context.request, context.options, TelemetryHandler.CLIENT_REQUEST_ID_HEADER, clientRequestId);
								}
								sdkVersionValue = "".concat(TelemetryHandler.PRODUCT_NAME, "/").concat(Version_1.PACKAGE_VERSION);
								options = void 0;
								if (context.middlewareControl instanceof MiddlewareControl_1.MiddlewareControl) options = context.middlewareControl.getMiddlewareOptions(TelemetryHandlerOptions_1.TelemetryHandlerOptions);
								if (options) {
									featureUsage = options.getFeatureUsage();
									sdkVersionValue += " (".concat(TelemetryHandler.FEATURE_USAGE_STRING, "=").concat(featureUsage, ")");
								}
								(0, MiddlewareUtil_1.appendRequestHeader)(context.request, context.options, TelemetryHandler.SDK_VERSION_HEADER, sdkVersionValue);
							} else {
								delete context.options.headers[TelemetryHandler.CLIENT_REQUEST_ID_HEADER];
								delete context.options.headers[TelemetryHandler.SDK_VERSION_HEADER];
							}
							return [4, this.nextMiddleware.execute(context)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* To set the next middleware in the chain
		* @param {Middleware} next - The middleware instance
		* @returns Nothing
		*/
		TelemetryHandler.prototype.setNext = function(next) {
			this.nextMiddleware = next;
		};
		/**
		* @private
		* @static
		* A member holding the name of the client request id header
		*/
		TelemetryHandler.CLIENT_REQUEST_ID_HEADER = "client-request-id";
		/**
		* @private
		* @static
		* A member holding the name of the sdk version header
		*/
		TelemetryHandler.SDK_VERSION_HEADER = "SdkVersion";
		/**
		* @private
		* @static
		* A member holding the language prefix for the sdk version header value
		*/
		TelemetryHandler.PRODUCT_NAME = "graph-js";
		/**
		* @private
		* @static
		* A member holding the key for the feature usage metrics
		*/
		TelemetryHandler.FEATURE_USAGE_STRING = "featureUsage";
		return TelemetryHandler;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/MiddlewareFactory.js
var require_MiddlewareFactory = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.MiddlewareFactory = void 0;
	var AuthenticationHandler_1 = require_AuthenticationHandler();
	var HTTPMessageHandler_1 = require_HTTPMessageHandler();
	var RedirectHandlerOptions_1 = require_RedirectHandlerOptions();
	var RetryHandlerOptions_1 = require_RetryHandlerOptions();
	var RedirectHandler_1 = require_RedirectHandler();
	var RetryHandler_1 = require_RetryHandler();
	var TelemetryHandler_1 = require_TelemetryHandler();
	/**
	* @private
	* To check whether the environment is node or not
	* @returns A boolean representing the environment is node or not
	*/
	var isNodeEnvironment = function() {
		return typeof process === "object" && typeof __require === "function";
	};
	exports.MiddlewareFactory = function() {
		function MiddlewareFactory() {}
		/**
		* @public
		* @static
		* Returns the default middleware chain an array with the  middleware handlers
		* @param {AuthenticationProvider} authProvider - The authentication provider instance
		* @returns an array of the middleware handlers of the default middleware chain
		*/
		MiddlewareFactory.getDefaultMiddlewareChain = function(authProvider) {
			var middleware = [];
			var authenticationHandler = new AuthenticationHandler_1.AuthenticationHandler(authProvider);
			var retryHandler = new RetryHandler_1.RetryHandler(new RetryHandlerOptions_1.RetryHandlerOptions());
			var telemetryHandler = new TelemetryHandler_1.TelemetryHandler();
			var httpMessageHandler = new HTTPMessageHandler_1.HTTPMessageHandler();
			middleware.push(authenticationHandler);
			middleware.push(retryHandler);
			if (isNodeEnvironment()) {
				var redirectHandler = new RedirectHandler_1.RedirectHandler(new RedirectHandlerOptions_1.RedirectHandlerOptions());
				middleware.push(redirectHandler);
			}
			middleware.push(telemetryHandler);
			middleware.push(httpMessageHandler);
			return middleware;
		};
		return MiddlewareFactory;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/options/ChaosStrategy.js
var require_ChaosStrategy = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ChaosStrategy = void 0;
	/**
	* @module ChaosStrategy
	*/
	/**
	* Strategy used for Testing Handler
	* @enum
	*/
	var ChaosStrategy;
	(function(ChaosStrategy) {
		ChaosStrategy[ChaosStrategy["MANUAL"] = 0] = "MANUAL";
		ChaosStrategy[ChaosStrategy["RANDOM"] = 1] = "RANDOM";
	})(ChaosStrategy || (exports.ChaosStrategy = ChaosStrategy = {}));
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/options/ChaosHandlerOptions.js
var require_ChaosHandlerOptions = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ChaosHandlerOptions = void 0;
	/**
	* @module ChaosHandlerOptions
	*/
	var ChaosStrategy_1 = require_ChaosStrategy();
	exports.ChaosHandlerOptions = function() {
		/**
		* @public
		* @constructor
		* To create an instance of Testing Handler Options
		* @param {ChaosStrategy} chaosStrategy - Specifies the startegy used for the Testing Handler -> RAMDOM/MANUAL
		* @param {string} statusMessage - The Message to be returned in the response
		* @param {number?} statusCode - The statusCode to be returned in the response
		* @param {number?} chaosPercentage - The percentage of randomness/chaos in the handler
		* @param {any?} responseBody - The response body to be returned in the response
		* @returns An instance of ChaosHandlerOptions
		*/
		function ChaosHandlerOptions(chaosStrategy, statusMessage, statusCode, chaosPercentage, responseBody, headers) {
			if (chaosStrategy === void 0) chaosStrategy = ChaosStrategy_1.ChaosStrategy.RANDOM;
			if (statusMessage === void 0) statusMessage = "Some error Happened";
			this.chaosStrategy = chaosStrategy;
			this.statusCode = statusCode;
			this.statusMessage = statusMessage;
			this.chaosPercentage = chaosPercentage !== void 0 ? chaosPercentage : 10;
			this.responseBody = responseBody;
			this.headers = headers;
			if (this.chaosPercentage > 100) throw new Error("Error Pecentage can not be more than 100");
		}
		return ChaosHandlerOptions;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/options/ChaosHandlerData.js
var require_ChaosHandlerData = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.httpStatusCode = exports.methodStatusCode = void 0;
	/**
	* @module ChaosHandlerData
	*/
	/**
	* Contains RequestMethod to corresponding array of possible status codes, used for Random mode
	*/
	exports.methodStatusCode = {
		GET: [
			429,
			500,
			502,
			503,
			504
		],
		POST: [
			429,
			500,
			502,
			503,
			504,
			507
		],
		PUT: [
			429,
			500,
			502,
			503,
			504,
			507
		],
		PATCH: [
			429,
			500,
			502,
			503,
			504
		],
		DELETE: [
			429,
			500,
			502,
			503,
			504,
			507
		]
	};
	/**
	* Contains statusCode to statusMessage map
	*/
	exports.httpStatusCode = {
		100: "Continue",
		101: "Switching Protocols",
		102: "Processing",
		103: "Early Hints",
		200: "OK",
		201: "Created",
		202: "Accepted",
		203: "Non-Authoritative Information",
		204: "No Content",
		205: "Reset Content",
		206: "Partial Content",
		207: "Multi-Status",
		208: "Already Reported",
		226: "IM Used",
		300: "Multiple Choices",
		301: "Moved Permanently",
		302: "Found",
		303: "See Other",
		304: "Not Modified",
		305: "Use Proxy",
		307: "Temporary Redirect",
		308: "Permanent Redirect",
		400: "Bad Request",
		401: "Unauthorized",
		402: "Payment Required",
		403: "Forbidden",
		404: "Not Found",
		405: "Method Not Allowed",
		406: "Not Acceptable",
		407: "Proxy Authentication Required",
		408: "Request Timeout",
		409: "Conflict",
		410: "Gone",
		411: "Length Required",
		412: "Precondition Failed",
		413: "Payload Too Large",
		414: "URI Too Long",
		415: "Unsupported Media Type",
		416: "Range Not Satisfiable",
		417: "Expectation Failed",
		421: "Misdirected Request",
		422: "Unprocessable Entity",
		423: "Locked",
		424: "Failed Dependency",
		425: "Too Early",
		426: "Upgrade Required",
		428: "Precondition Required",
		429: "Too Many Requests",
		431: "Request Header Fields Too Large",
		451: "Unavailable For Legal Reasons",
		500: "Internal Server Error",
		501: "Not Implemented",
		502: "Bad Gateway",
		503: "Service Unavailable",
		504: "Gateway Timeout",
		505: "HTTP Version Not Supported",
		506: "Variant Also Negotiates",
		507: "Insufficient Storage",
		508: "Loop Detected",
		510: "Not Extended",
		511: "Network Authentication Required"
	};
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/middleware/ChaosHandler.js
var require_ChaosHandler = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ChaosHandler = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	var MiddlewareControl_1 = require_MiddlewareControl();
	var MiddlewareUtil_1 = require_MiddlewareUtil();
	var ChaosHandlerData_1 = require_ChaosHandlerData();
	var ChaosHandlerOptions_1 = require_ChaosHandlerOptions();
	var ChaosStrategy_1 = require_ChaosStrategy();
	exports.ChaosHandler = function() {
		/**
		* @public
		* @constructor
		* To create an instance of Testing Handler
		* @param {ChaosHandlerOptions} [options = new ChaosHandlerOptions()] - The testing handler options instance
		* @param manualMap - The Map passed by user containing url-statusCode info
		* @returns An instance of Testing Handler
		*/
		function ChaosHandler(options, manualMap) {
			if (options === void 0) options = new ChaosHandlerOptions_1.ChaosHandlerOptions();
			this.options = options;
			this.manualMap = manualMap;
		}
		/**
		* Generates responseHeader
		* @private
		* @param {ChaosHandlerOptions} chaosHandlerOptions - The ChaosHandlerOptions object
		* @param {string} requestID - request id
		* @param {string} requestDate - date of the request
		* @returns response Header
		*/
		ChaosHandler.prototype.createResponseHeaders = function(chaosHandlerOptions, requestID, requestDate) {
			var responseHeader = chaosHandlerOptions.headers ? new Headers(chaosHandlerOptions.headers) : new Headers();
			responseHeader.append("Cache-Control", "no-store");
			responseHeader.append("request-id", requestID);
			responseHeader.append("client-request-id", requestID);
			responseHeader.append("x-ms-ags-diagnostic", "");
			responseHeader.append("Date", requestDate);
			responseHeader.append("Strict-Transport-Security", "");
			if (chaosHandlerOptions.statusCode === 429) responseHeader.append("retry-after", "3");
			return responseHeader;
		};
		/**
		* Generates responseBody
		* @private
		* @param {ChaosHandlerOptions} chaosHandlerOptions - The ChaosHandlerOptions object
		* @param {string} requestID - request id
		* @param {string} requestDate - date of the request
		*  * @returns response body
		*/
		ChaosHandler.prototype.createResponseBody = function(chaosHandlerOptions, requestID, requestDate) {
			if (chaosHandlerOptions.responseBody) return chaosHandlerOptions.responseBody;
			var body;
			if (chaosHandlerOptions.statusCode >= 400) body = { error: {
				code: ChaosHandlerData_1.httpStatusCode[chaosHandlerOptions.statusCode],
				message: chaosHandlerOptions.statusMessage,
				innerError: {
					"request-id": requestID,
					date: requestDate
				}
			} };
			else body = {};
			return body;
		};
		/**
		* creates a response
		* @private
		* @param {ChaosHandlerOptions} chaosHandlerOptions - The ChaosHandlerOptions object
		* @param {Context} context - Contains the context of the request
		*/
		ChaosHandler.prototype.createResponse = function(chaosHandlerOptions, context) {
			var requestURL = context.request;
			var requestID = (0, MiddlewareUtil_1.generateUUID)();
			var requestDate = /* @__PURE__ */ new Date();
			var responseHeader = this.createResponseHeaders(chaosHandlerOptions, requestID, requestDate.toString());
			var responseBody = this.createResponseBody(chaosHandlerOptions, requestID, requestDate.toString());
			var init = {
				url: requestURL,
				status: chaosHandlerOptions.statusCode,
				statusText: chaosHandlerOptions.statusMessage,
				headers: responseHeader
			};
			context.response = new Response(typeof responseBody === "string" ? responseBody : JSON.stringify(responseBody), init);
		};
		/**
		* Decides whether to send the request to the graph or not
		* @private
		* @param {ChaosHandlerOptions} chaosHandlerOptions - A ChaosHandlerOptions object
		* @param {Context} context - Contains the context of the request
		* @returns nothing
		*/
		ChaosHandler.prototype.sendRequest = function(chaosHandlerOptions, context) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							this.setStatusCode(chaosHandlerOptions, context.request, context.options.method);
							if (!(chaosHandlerOptions.chaosStrategy === ChaosStrategy_1.ChaosStrategy.MANUAL && !this.nextMiddleware || Math.floor(Math.random() * 100) < chaosHandlerOptions.chaosPercentage)) return [3, 1];
							this.createResponse(chaosHandlerOptions, context);
							return [3, 3];
						case 1:
							if (!this.nextMiddleware) return [3, 3];
							return [4, this.nextMiddleware.execute(context)];
						case 2:
							_a.sent();
							_a.label = 3;
						case 3: return [2];
					}
				});
			});
		};
		/**
		* Fetches a random status code for the RANDOM mode from the predefined array
		* @private
		* @param {string} requestMethod - the API method for the request
		* @returns a random status code from a given set of status codes
		*/
		ChaosHandler.prototype.getRandomStatusCode = function(requestMethod) {
			var statusCodeArray = ChaosHandlerData_1.methodStatusCode[requestMethod];
			return statusCodeArray[Math.floor(Math.random() * statusCodeArray.length)];
		};
		/**
		* To fetch the relative URL out of the complete URL using a predefined regex pattern
		* @private
		* @param {string} urlMethod - the complete URL
		* @returns the string as relative URL
		*/
		ChaosHandler.prototype.getRelativeURL = function(urlMethod) {
			var pattern = /https?:\/\/graph\.microsoft\.com\/[^/]+(.+?)(\?|$)/;
			var relativeURL;
			if (pattern.exec(urlMethod) !== null) relativeURL = pattern.exec(urlMethod)[1];
			return relativeURL;
		};
		/**
		* To fetch the status code from the map(if needed), then returns response by calling createResponse
		* @private
		* @param {ChaosHandlerOptions} chaosHandlerOptions - The ChaosHandlerOptions object
		* @param {string} requestURL - the URL for the request
		* @param {string} requestMethod - the API method for the request
		*/
		ChaosHandler.prototype.setStatusCode = function(chaosHandlerOptions, requestURL, requestMethod) {
			var _this = this;
			if (chaosHandlerOptions.chaosStrategy === ChaosStrategy_1.ChaosStrategy.MANUAL) {
				if (chaosHandlerOptions.statusCode === void 0) {
					var relativeURL_1 = this.getRelativeURL(requestURL);
					if (this.manualMap.get(relativeURL_1) !== void 0) {
						if (this.manualMap.get(relativeURL_1).get(requestMethod) !== void 0) chaosHandlerOptions.statusCode = this.manualMap.get(relativeURL_1).get(requestMethod);
					} else this.manualMap.forEach(function(value, key) {
						if (new RegExp(key + "$").test(relativeURL_1)) {
							if (_this.manualMap.get(key).get(requestMethod) !== void 0) chaosHandlerOptions.statusCode = _this.manualMap.get(key).get(requestMethod);
						}
					});
				}
			} else chaosHandlerOptions.statusCode = this.getRandomStatusCode(requestMethod);
		};
		/**
		* To get the options for execution of the middleware
		* @private
		* @param {Context} context - The context object
		* @returns options for middleware execution
		*/
		ChaosHandler.prototype.getOptions = function(context) {
			var options;
			if (context.middlewareControl instanceof MiddlewareControl_1.MiddlewareControl) options = context.middlewareControl.getMiddlewareOptions(ChaosHandlerOptions_1.ChaosHandlerOptions);
			if (typeof options === "undefined") options = Object.assign(new ChaosHandlerOptions_1.ChaosHandlerOptions(), this.options);
			return options;
		};
		/**
		* To execute the current middleware
		* @public
		* @async
		* @param {Context} context - The context object of the request
		* @returns A Promise that resolves to nothing
		*/
		ChaosHandler.prototype.execute = function(context) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var chaosHandlerOptions;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							chaosHandlerOptions = this.getOptions(context);
							return [4, this.sendRequest(chaosHandlerOptions, context)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* To set the next middleware in the chain
		* @param {Middleware} next - The middleware instance
		* @returns Nothing
		*/
		ChaosHandler.prototype.setNext = function(next) {
			this.nextMiddleware = next;
		};
		return ChaosHandler;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/ResponseType.js
var require_ResponseType = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ResponseType = void 0;
	/**
	* @enum
	* Enum for ResponseType values
	* @property {string} ARRAYBUFFER - To download response content as an [ArrayBuffer]{@link https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/ArrayBuffer}
	* @property {string} BLOB - To download content as a [binary/blob] {@link https://developer.mozilla.org/en-US/docs/Web/API/Blob}
	* @property {string} DOCUMENT - This downloads content as a document or stream
	* @property {string} JSON - To download response content as a json
	* @property {string} STREAM - To download response as a [stream]{@link https://nodejs.org/api/stream.html}
	* @property {string} TEXT - For downloading response as a text
	*/
	var ResponseType;
	(function(ResponseType) {
		ResponseType["ARRAYBUFFER"] = "arraybuffer";
		ResponseType["BLOB"] = "blob";
		ResponseType["DOCUMENT"] = "document";
		ResponseType["JSON"] = "json";
		ResponseType["RAW"] = "raw";
		ResponseType["STREAM"] = "stream";
		ResponseType["TEXT"] = "text";
	})(ResponseType || (exports.ResponseType = ResponseType = {}));
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/GraphResponseHandler.js
var require_GraphResponseHandler = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GraphResponseHandler = exports.DocumentType = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	var ResponseType_1 = require_ResponseType();
	/**
	* @enum
	* Enum for document types
	* @property {string} TEXT_HTML - The text/html content type
	* @property {string} TEXT_XML - The text/xml content type
	* @property {string} APPLICATION_XML - The application/xml content type
	* @property {string} APPLICATION_XHTML - The application/xhml+xml content type
	*/
	var DocumentType;
	(function(DocumentType) {
		DocumentType["TEXT_HTML"] = "text/html";
		DocumentType["TEXT_XML"] = "text/xml";
		DocumentType["APPLICATION_XML"] = "application/xml";
		DocumentType["APPLICATION_XHTML"] = "application/xhtml+xml";
	})(DocumentType || (exports.DocumentType = DocumentType = {}));
	/**
	* @enum
	* Enum for Content types
	* @property {string} TEXT_PLAIN - The text/plain content type
	* @property {string} APPLICATION_JSON - The application/json content type
	*/
	var ContentType;
	(function(ContentType) {
		ContentType["TEXT_PLAIN"] = "text/plain";
		ContentType["APPLICATION_JSON"] = "application/json";
	})(ContentType || (ContentType = {}));
	/**
	* @enum
	* Enum for Content type regex
	* @property {string} DOCUMENT - The regex to match document content types
	* @property {string} IMAGE - The regex to match image content types
	*/
	var ContentTypeRegexStr;
	(function(ContentTypeRegexStr) {
		ContentTypeRegexStr["DOCUMENT"] = "^(text\\/(html|xml))|(application\\/(xml|xhtml\\+xml))$";
		ContentTypeRegexStr["IMAGE"] = "^image\\/.+";
	})(ContentTypeRegexStr || (ContentTypeRegexStr = {}));
	exports.GraphResponseHandler = function() {
		function GraphResponseHandler() {}
		/**
		* @private
		* @static
		* To parse Document response
		* @param {Response} rawResponse - The response object
		* @param {DocumentType} type - The type to which the document needs to be parsed
		* @returns A promise that resolves to a document content
		*/
		GraphResponseHandler.parseDocumentResponse = function(rawResponse, type) {
			if (typeof DOMParser !== "undefined") return new Promise(function(resolve, reject) {
				rawResponse.text().then(function(xmlString) {
					try {
						resolve(new DOMParser().parseFromString(xmlString, type));
					} catch (error) {
						reject(error);
					}
				});
			});
			else return Promise.resolve(rawResponse.body);
		};
		/**
		* @private
		* @static
		* @async
		* To convert the native Response to response content
		* @param {Response} rawResponse - The response object
		* @param {ResponseType} [responseType] - The response type value
		* @returns A promise that resolves to the converted response content
		*/
		GraphResponseHandler.convertResponse = function(rawResponse, responseType) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var responseValue, contentType, _a, mimeType;
				return tslib_1.__generator(this, function(_b) {
					switch (_b.label) {
						case 0:
							if (rawResponse.status === 204) return [2, Promise.resolve()];
							contentType = rawResponse.headers.get("Content-type");
							_a = responseType;
							switch (_a) {
								case ResponseType_1.ResponseType.ARRAYBUFFER: return [3, 1];
								case ResponseType_1.ResponseType.BLOB: return [3, 3];
								case ResponseType_1.ResponseType.DOCUMENT: return [3, 5];
								case ResponseType_1.ResponseType.JSON: return [3, 7];
								case ResponseType_1.ResponseType.STREAM: return [3, 9];
								case ResponseType_1.ResponseType.TEXT: return [3, 11];
							}
							return [3, 13];
						case 1: return [4, rawResponse.arrayBuffer()];
						case 2:
							responseValue = _b.sent();
							return [3, 24];
						case 3: return [4, rawResponse.blob()];
						case 4:
							responseValue = _b.sent();
							return [3, 24];
						case 5: return [4, GraphResponseHandler.parseDocumentResponse(rawResponse, DocumentType.TEXT_XML)];
						case 6:
							responseValue = _b.sent();
							return [3, 24];
						case 7: return [4, rawResponse.json()];
						case 8:
							responseValue = _b.sent();
							return [3, 24];
						case 9: return [4, Promise.resolve(rawResponse.body)];
						case 10:
							responseValue = _b.sent();
							return [3, 24];
						case 11: return [4, rawResponse.text()];
						case 12:
							responseValue = _b.sent();
							return [3, 24];
						case 13:
							if (!(contentType !== null)) return [3, 22];
							mimeType = contentType.split(";")[0];
							if (!new RegExp(ContentTypeRegexStr.DOCUMENT).test(mimeType)) return [3, 15];
							return [4, GraphResponseHandler.parseDocumentResponse(rawResponse, mimeType)];
						case 14:
							responseValue = _b.sent();
							return [3, 21];
						case 15:
							if (!new RegExp(ContentTypeRegexStr.IMAGE).test(mimeType)) return [3, 16];
							responseValue = rawResponse.blob();
							return [3, 21];
						case 16:
							if (!(mimeType === ContentType.TEXT_PLAIN)) return [3, 18];
							return [4, rawResponse.text()];
						case 17:
							responseValue = _b.sent();
							return [3, 21];
						case 18:
							if (!(mimeType === ContentType.APPLICATION_JSON)) return [3, 20];
							return [4, rawResponse.json()];
						case 19:
							responseValue = _b.sent();
							return [3, 21];
						case 20:
							responseValue = Promise.resolve(rawResponse.body);
							_b.label = 21;
						case 21: return [3, 23];
						case 22:
							/**
							* RFC specification {@link https://tools.ietf.org/html/rfc7231#section-3.1.1.5} says:
							*  A sender that generates a message containing a payload body SHOULD
							*  generate a Content-Type header field in that message unless the
							*  intended media type of the enclosed representation is unknown to the
							*  sender.  If a Content-Type header field is not present, the recipient
							*  MAY either assume a media type of "application/octet-stream"
							*  ([RFC2046], Section 4.5.1) or examine the data to determine its type.
							*
							*  So assuming it as a stream type so returning the body.
							*/
							responseValue = Promise.resolve(rawResponse.body);
							_b.label = 23;
						case 23: return [3, 24];
						case 24: return [2, responseValue];
					}
				});
			});
		};
		/**
		* @public
		* @static
		* @async
		* To get the parsed response
		* @param {Response} rawResponse - The response object
		* @param {ResponseType} [responseType] - The response type value
		* @param {GraphRequestCallback} [callback] - The graph request callback function
		* @returns The parsed response
		*/
		GraphResponseHandler.getResponse = function(rawResponse, responseType, callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var response;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							if (!(responseType === ResponseType_1.ResponseType.RAW)) return [3, 1];
							return [2, Promise.resolve(rawResponse)];
						case 1: return [4, GraphResponseHandler.convertResponse(rawResponse, responseType)];
						case 2:
							response = _a.sent();
							if (rawResponse.ok) {
								if (typeof callback === "function") callback(null, response);
								else return [2, response];
							} else throw response;
							_a.label = 3;
						case 3: return [2];
					}
				});
			});
		};
		return GraphResponseHandler;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/tasks/FileUploadTask/Range.js
var require_Range = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Range = void 0;
	exports.Range = function() {
		/**
		* @public
		* @constructor
		* Creates a range for given min and max values
		* @param {number} [minVal = -1] - The minimum value.
		* @param {number} [maxVal = -1] - The maximum value.
		* @returns An instance of a Range
		*/
		function Range(minVal, maxVal) {
			if (minVal === void 0) minVal = -1;
			if (maxVal === void 0) maxVal = -1;
			this.minValue = minVal;
			this.maxValue = maxVal;
		}
		return Range;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/tasks/FileUploadTask/UploadResult.js
var require_UploadResult = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.UploadResult = void 0;
	exports.UploadResult = function() {
		/**
		* @public
		* @param {responseBody} responsebody - The response body from the completed upload response
		* @param {location} location - The location value from the headers from the completed upload response
		*/
		function UploadResult(responseBody, location) {
			this._location = location;
			this._responseBody = responseBody;
		}
		Object.defineProperty(UploadResult.prototype, "location", {
			/**
			* @public
			* Get of the location value.
			* Location value is looked up in the response header
			*/
			get: function() {
				return this._location;
			},
			/**
			* @public
			* Set the location value
			* Location value is looked up in the response header
			*/
			set: function(location) {
				this._location = location;
			},
			enumerable: false,
			configurable: true
		});
		Object.defineProperty(UploadResult.prototype, "responseBody", {
			/**
			* @public
			* Get The response body from the completed upload response
			*/
			get: function() {
				return this._responseBody;
			},
			/**
			* @public
			* Set the response body from the completed upload response
			*/
			set: function(responseBody) {
				this._responseBody = responseBody;
			},
			enumerable: false,
			configurable: true
		});
		/**
		* @public
		* @param {responseBody} responseBody - The response body from the completed upload response
		* @param {responseHeaders} responseHeaders - The headers from the completed upload response
		*/
		UploadResult.CreateUploadResult = function(responseBody, responseHeaders) {
			return new UploadResult(responseBody, responseHeaders.get("location"));
		};
		return UploadResult;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/tasks/LargeFileUploadTask.js
var require_LargeFileUploadTask = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.LargeFileUploadTask = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module LargeFileUploadTask
	*/
	var GraphClientError_1 = require_GraphClientError();
	var GraphResponseHandler_1 = require_GraphResponseHandler();
	var ResponseType_1 = require_ResponseType();
	var Range_1 = require_Range();
	var UploadResult_1 = require_UploadResult();
	exports.LargeFileUploadTask = function() {
		/**
		* @public
		* @constructor
		* Constructs a LargeFileUploadTask
		* @param {Client} client - The GraphClient instance
		* @param {FileObject} file - The FileObject holding details of a file that needs to be uploaded
		* @param {LargeFileUploadSession} uploadSession - The upload session to which the upload has to be done
		* @param {LargeFileUploadTaskOptions} options - The upload task options
		* @returns An instance of LargeFileUploadTask
		*/
		function LargeFileUploadTask(client, file, uploadSession, options) {
			if (options === void 0) options = {};
			/**
			* @private
			* Default value for the rangeSize
			*/
			this.DEFAULT_FILE_SIZE = 5242880;
			this.client = client;
			if (!file.sliceFile) throw new GraphClientError_1.GraphClientError("Please pass the FileUpload object, StreamUpload object or any custom implementation of the FileObject interface");
			else this.file = file;
			this.file = file;
			if (!options.rangeSize) options.rangeSize = this.DEFAULT_FILE_SIZE;
			this.options = options;
			this.uploadSession = uploadSession;
			this.nextRange = new Range_1.Range(0, this.options.rangeSize - 1);
		}
		/**
		* @public
		* @static
		* @async
		* Makes request to the server to create an upload session
		* @param {Client} client - The GraphClient instance
		* @param {string} requestUrl - The URL to create the upload session
		* @param {any} payload - The payload that needs to be sent
		* @param {KeyValuePairObjectStringNumber} headers - The headers that needs to be sent
		* @returns The promise that resolves to LargeFileUploadSession
		*/
		LargeFileUploadTask.createUploadSession = function(client, requestUrl, payload, headers) {
			if (headers === void 0) headers = {};
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var session, largeFileUploadSession;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, client.api(requestUrl).headers(headers).post(payload)];
						case 1:
							session = _a.sent();
							largeFileUploadSession = {
								url: session.uploadUrl,
								expiry: new Date(session.expirationDateTime),
								isCancelled: false
							};
							return [2, largeFileUploadSession];
					}
				});
			});
		};
		/**
		* @private
		* Parses given range string to the Range instance
		* @param {string[]} ranges - The ranges value
		* @returns The range instance
		*/
		LargeFileUploadTask.prototype.parseRange = function(ranges) {
			var rangeStr = ranges[0];
			if (typeof rangeStr === "undefined" || rangeStr === "") return new Range_1.Range();
			var firstRange = rangeStr.split("-");
			var minVal = parseInt(firstRange[0], 10);
			var maxVal = parseInt(firstRange[1], 10);
			if (Number.isNaN(maxVal)) maxVal = this.file.size - 1;
			return new Range_1.Range(minVal, maxVal);
		};
		/**
		* @private
		* Updates the expiration date and the next range
		* @param {UploadStatusResponse} response - The response of the upload status
		* @returns Nothing
		*/
		LargeFileUploadTask.prototype.updateTaskStatus = function(response) {
			this.uploadSession.expiry = new Date(response.expirationDateTime);
			this.nextRange = this.parseRange(response.nextExpectedRanges);
		};
		/**
		* @public
		* Gets next range that needs to be uploaded
		* @returns The range instance
		*/
		LargeFileUploadTask.prototype.getNextRange = function() {
			if (this.nextRange.minValue === -1) return this.nextRange;
			var minVal = this.nextRange.minValue;
			var maxValue = minVal + this.options.rangeSize - 1;
			if (maxValue >= this.file.size) maxValue = this.file.size - 1;
			return new Range_1.Range(minVal, maxValue);
		};
		/**
		* @deprecated This function has been moved into FileObject interface.
		* @public
		* Slices the file content to the given range
		* @param {Range} range - The range value
		* @returns The sliced ArrayBuffer or Blob
		*/
		LargeFileUploadTask.prototype.sliceFile = function(range) {
			console.warn("The LargeFileUploadTask.sliceFile() function has been deprecated and moved into the FileObject interface.");
			if (this.file.content instanceof ArrayBuffer || this.file.content instanceof Blob || this.file.content instanceof Uint8Array) return this.file.content.slice(range.minValue, range.maxValue + 1);
			throw new GraphClientError_1.GraphClientError("The LargeFileUploadTask.sliceFile() function expects only Blob, ArrayBuffer or Uint8Array file content. Please note that the sliceFile() function is deprecated.");
		};
		/**
		* @public
		* @async
		* Uploads file to the server in a sequential order by slicing the file
		* @returns The promise resolves to uploaded response
		*/
		LargeFileUploadTask.prototype.upload = function() {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var uploadEventHandlers, nextRange, err, fileSlice, rawResponse, responseBody, res;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							uploadEventHandlers = this.options && this.options.uploadEventHandlers;
							_a.label = 1;
						case 1:
							if (!!this.uploadSession.isCancelled) return [3, 5];
							nextRange = this.getNextRange();
							if (nextRange.maxValue === -1) {
								err = /* @__PURE__ */ new Error("Task with which you are trying to upload is already completed, Please check for your uploaded file");
								err.name = "Invalid Session";
								throw err;
							}
							return [4, this.file.sliceFile(nextRange)];
						case 2:
							fileSlice = _a.sent();
							return [4, this.uploadSliceGetRawResponse(fileSlice, nextRange, this.file.size)];
						case 3:
							rawResponse = _a.sent();
							if (!rawResponse) throw new GraphClientError_1.GraphClientError("Something went wrong! Large file upload slice response is null.");
							return [4, GraphResponseHandler_1.GraphResponseHandler.getResponse(rawResponse)];
						case 4:
							responseBody = _a.sent();
							/**
							* (rawResponse.status === 201) -> This condition is applicable for OneDrive, PrintDocument and Outlook APIs.
							* (rawResponse.status === 200 && responseBody.id) -> This additional condition is applicable only for OneDrive API.
							*/
							if (rawResponse.status === 201 || rawResponse.status === 200 && responseBody.id) {
								this.reportProgress(uploadEventHandlers, nextRange);
								return [2, UploadResult_1.UploadResult.CreateUploadResult(responseBody, rawResponse.headers)];
							}
							res = {
								expirationDateTime: responseBody.expirationDateTime || responseBody.ExpirationDateTime,
								nextExpectedRanges: responseBody.NextExpectedRanges || responseBody.nextExpectedRanges
							};
							this.updateTaskStatus(res);
							this.reportProgress(uploadEventHandlers, nextRange);
							return [3, 1];
						case 5: return [2];
					}
				});
			});
		};
		LargeFileUploadTask.prototype.reportProgress = function(uploadEventHandlers, nextRange) {
			if (uploadEventHandlers && uploadEventHandlers.progress) uploadEventHandlers.progress(nextRange, uploadEventHandlers.extraCallbackParam);
		};
		/**
		* @public
		* @async
		* Uploads given slice to the server
		* @param {ArrayBuffer | Blob | File} fileSlice - The file slice
		* @param {Range} range - The range value
		* @param {number} totalSize - The total size of a complete file
		* @returns The response body of the upload slice result
		*/
		LargeFileUploadTask.prototype.uploadSlice = function(fileSlice, range, totalSize) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.client.api(this.uploadSession.url).headers({
							"Content-Length": "".concat(range.maxValue - range.minValue + 1),
							"Content-Range": "bytes ".concat(range.minValue, "-").concat(range.maxValue, "/").concat(totalSize),
							"Content-Type": "application/octet-stream"
						}).put(fileSlice)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Uploads given slice to the server
		* @param {unknown} fileSlice - The file slice
		* @param {Range} range - The range value
		* @param {number} totalSize - The total size of a complete file
		* @returns The raw response of the upload slice result
		*/
		LargeFileUploadTask.prototype.uploadSliceGetRawResponse = function(fileSlice, range, totalSize) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.client.api(this.uploadSession.url).headers({
							"Content-Length": "".concat(range.maxValue - range.minValue + 1),
							"Content-Range": "bytes ".concat(range.minValue, "-").concat(range.maxValue, "/").concat(totalSize),
							"Content-Type": "application/octet-stream"
						}).responseType(ResponseType_1.ResponseType.RAW).put(fileSlice)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Deletes upload session in the server
		* @returns The promise resolves to cancelled response
		*/
		LargeFileUploadTask.prototype.cancel = function() {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var cancelResponse;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.client.api(this.uploadSession.url).responseType(ResponseType_1.ResponseType.RAW).delete()];
						case 1:
							cancelResponse = _a.sent();
							if (cancelResponse.status === 204) this.uploadSession.isCancelled = true;
							return [2, cancelResponse];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Gets status for the upload session
		* @returns The promise resolves to the status enquiry response
		*/
		LargeFileUploadTask.prototype.getStatus = function() {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var response;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.client.api(this.uploadSession.url).get()];
						case 1:
							response = _a.sent();
							this.updateTaskStatus(response);
							return [2, response];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Resumes upload session and continue uploading the file from the last sent range
		* @returns The promise resolves to the uploaded response
		*/
		LargeFileUploadTask.prototype.resume = function() {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.getStatus()];
						case 1:
							_a.sent();
							return [4, this.upload()];
						case 2: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Get the upload session information
		* @returns The large file upload session
		*/
		LargeFileUploadTask.prototype.getUploadSession = function() {
			return this.uploadSession;
		};
		return LargeFileUploadTask;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/tasks/FileUploadTask/FileObjectClasses/FileUpload.js
var require_FileUpload = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.FileUpload = void 0;
	var GraphClientError_1 = require_GraphClientError();
	exports.FileUpload = function() {
		/**
		* @public
		* @constructor
		* @param {ArrayBuffer | Blob | Uint8Array} content - The file to be uploaded
		* @param {string} name - The name of the file to be uploaded
		* @param {number} size - The total size of the file to be uploaded
		* @returns An instance of the FileUpload class
		*/
		function FileUpload(content, name, size) {
			this.content = content;
			this.name = name;
			this.size = size;
			if (!content || !name || !size) throw new GraphClientError_1.GraphClientError("Please provide the upload content, name of the file and size of the file");
		}
		/**
		* @public
		* Slices the file content to the given range
		* @param {Range} range - The range value
		* @returns The sliced file part
		*/
		FileUpload.prototype.sliceFile = function(range) {
			return this.content.slice(range.minValue, range.maxValue + 1);
		};
		return FileUpload;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/tasks/OneDriveLargeFileUploadTaskUtil.js
var require_OneDriveLargeFileUploadTaskUtil = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.getValidRangeSize = void 0;
	/**
	* @module OneDriveLargeFileUploadTaskUtil
	*/
	/**
	* @constant
	* Default value for the rangeSize
	* Recommended size is between 5 - 10 MB {@link https://developer.microsoft.com/en-us/graph/docs/api-reference/v1.0/api/driveitem_createuploadsession#best-practices}
	*/
	var DEFAULT_FILE_SIZE = 5242880;
	/**
	* @constant
	* Rounds off the given value to a multiple of 320 KB
	* @param {number} value - The value
	* @returns The rounded off value
	*/
	var roundTo320KB = function(value) {
		if (value > 327680) value = Math.floor(value / 327680) * 320 * 1024;
		return value;
	};
	/**
	* @constant
	* Get the valid rangeSize for a file slicing (validity is based on the constrains mentioned in here
	* {@link https://developer.microsoft.com/en-us/graph/docs/api-reference/v1.0/api/driveitem_createuploadsession#upload-bytes-to-the-upload-session})
	*
	* @param {number} [rangeSize = DEFAULT_FILE_SIZE] - The rangeSize value.
	* @returns The valid rangeSize
	*/
	var getValidRangeSize = function(rangeSize) {
		if (rangeSize === void 0) rangeSize = DEFAULT_FILE_SIZE;
		var sixtyMB = 62914560;
		if (rangeSize > sixtyMB) rangeSize = sixtyMB;
		return roundTo320KB(rangeSize);
	};
	exports.getValidRangeSize = getValidRangeSize;
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/tasks/OneDriveLargeFileUploadTask.js
var require_OneDriveLargeFileUploadTask = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.OneDriveLargeFileUploadTask = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module OneDriveLargeFileUploadTask
	*/
	var GraphClientError_1 = require_GraphClientError();
	var FileUpload_1 = require_FileUpload();
	var LargeFileUploadTask_1 = require_LargeFileUploadTask();
	var OneDriveLargeFileUploadTaskUtil_1 = require_OneDriveLargeFileUploadTaskUtil();
	exports.OneDriveLargeFileUploadTask = function(_super) {
		tslib_1.__extends(OneDriveLargeFileUploadTask, _super);
		/**
		* @public
		* @constructor
		* Constructs a OneDriveLargeFileUploadTask
		* @param {Client} client - The GraphClient instance
		* @param {FileObject} file - The FileObject holding details of a file that needs to be uploaded
		* @param {LargeFileUploadSession} uploadSession - The upload session to which the upload has to be done
		* @param {LargeFileUploadTaskOptions} options - The upload task options
		* @returns An instance of OneDriveLargeFileUploadTask
		*/
		function OneDriveLargeFileUploadTask(client, file, uploadSession, options) {
			return _super.call(this, client, file, uploadSession, options) || this;
		}
		/**
		* @private
		* @static
		* Constructs the create session url for Onedrive
		* @param {string} fileName - The name of the file
		* @param {path} [path = OneDriveLargeFileUploadTask.DEFAULT_UPLOAD_PATH] - The path for the upload
		* @returns The constructed create session url
		*/
		OneDriveLargeFileUploadTask.constructCreateSessionUrl = function(fileName, path) {
			if (path === void 0) path = OneDriveLargeFileUploadTask.DEFAULT_UPLOAD_PATH;
			fileName = fileName.trim();
			path = path.trim();
			if (path === "") path = "/";
			if (path[0] !== "/") path = "/".concat(path);
			if (path[path.length - 1] !== "/") path = "".concat(path, "/");
			return "/me/drive/root:".concat(path.split("/").map(function(p) {
				return encodeURIComponent(p);
			}).join("/")).concat(encodeURIComponent(fileName), ":/createUploadSession");
		};
		/**
		* @private
		* @static
		* Get file information
		* @param {Blob | Uint8Array | File} file - The file entity
		* @param {string} fileName - The file name
		* @returns {FileInfo} The file information
		*/
		OneDriveLargeFileUploadTask.getFileInfo = function(file, fileName) {
			var content;
			var size;
			if (typeof Blob !== "undefined" && file instanceof Blob) {
				content = new File([file], fileName);
				size = content.size;
			} else if (typeof File !== "undefined" && file instanceof File) {
				content = file;
				size = content.size;
			} else if (typeof Uint8Array !== "undefined" && file instanceof Uint8Array) {
				var b = file;
				size = b.byteLength;
				content = b.buffer.slice(b.byteOffset, b.byteOffset + b.byteLength);
			}
			return {
				content,
				size
			};
		};
		/**
		* @public
		* @static
		* @async
		* Creates a OneDriveLargeFileUploadTask
		* @param {Client} client - The GraphClient instance
		* @param {Blob | Uint8Array | File} file - File represented as Blob, Uint8Array or File
		* @param {OneDriveLargeFileUploadOptions} options - The options for upload task
		* @returns The promise that will be resolves to OneDriveLargeFileUploadTask instance
		*/
		OneDriveLargeFileUploadTask.create = function(client, file, options) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var fileName, fileInfo, fileObj;
				return tslib_1.__generator(this, function(_a) {
					if (!client || !file || !options) throw new GraphClientError_1.GraphClientError("Please provide the Graph client instance, file object and OneDriveLargeFileUploadOptions value");
					fileName = options.fileName;
					fileInfo = OneDriveLargeFileUploadTask.getFileInfo(file, fileName);
					fileObj = new FileUpload_1.FileUpload(fileInfo.content, fileName, fileInfo.size);
					return [2, this.createTaskWithFileObject(client, fileObj, options)];
				});
			});
		};
		/**
		* @public
		* @static
		* @async
		* Creates a OneDriveLargeFileUploadTask
		* @param {Client} client - The GraphClient instance
		* @param {FileObject} fileObject - FileObject instance
		* @param {OneDriveLargeFileUploadOptions} options - The options for upload task
		* @returns The promise that will be resolves to OneDriveLargeFileUploadTask instance
		*/
		OneDriveLargeFileUploadTask.createTaskWithFileObject = function(client, fileObject, options) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var requestUrl, uploadSessionPayload, session, rangeSize;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							if (!client || !fileObject || !options) throw new GraphClientError_1.GraphClientError("Please provide the Graph client instance, FileObject interface implementation and OneDriveLargeFileUploadOptions value");
							requestUrl = options.uploadSessionURL ? options.uploadSessionURL : OneDriveLargeFileUploadTask.constructCreateSessionUrl(options.fileName, options.path);
							uploadSessionPayload = {
								fileName: options.fileName,
								fileDescription: options.fileDescription,
								conflictBehavior: options.conflictBehavior
							};
							return [4, OneDriveLargeFileUploadTask.createUploadSession(client, requestUrl, uploadSessionPayload)];
						case 1:
							session = _a.sent();
							rangeSize = (0, OneDriveLargeFileUploadTaskUtil_1.getValidRangeSize)(options.rangeSize);
							return [2, new OneDriveLargeFileUploadTask(client, fileObject, session, {
								rangeSize,
								uploadEventHandlers: options.uploadEventHandlers
							})];
					}
				});
			});
		};
		/**
		* @public
		* @static
		* @async
		* Makes request to the server to create an upload session
		* @param {Client} client - The GraphClient instance
		* @param {string} requestUrl - The URL to create the upload session
		* @param {string} payloadOptions - The payload option. Default conflictBehavior is 'rename'
		* @returns The promise that resolves to LargeFileUploadSession
		*/
		OneDriveLargeFileUploadTask.createUploadSession = function(client, requestUrl, payloadOptions) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var payload;
				return tslib_1.__generator(this, function(_a) {
					payload = { item: {
						"@microsoft.graph.conflictBehavior": (payloadOptions === null || payloadOptions === void 0 ? void 0 : payloadOptions.conflictBehavior) || "rename",
						name: payloadOptions === null || payloadOptions === void 0 ? void 0 : payloadOptions.fileName,
						description: payloadOptions === null || payloadOptions === void 0 ? void 0 : payloadOptions.fileDescription
					} };
					return [2, _super.createUploadSession.call(this, client, requestUrl, payload)];
				});
			});
		};
		/**
		* @public
		* Commits upload session to end uploading
		* @param {string} requestUrl - The URL to commit the upload session
		* @param {string} conflictBehavior - Conflict behaviour option. Default is 'rename'
		* @returns The promise resolves to committed response
		*/
		OneDriveLargeFileUploadTask.prototype.commit = function(requestUrl, conflictBehavior) {
			if (conflictBehavior === void 0) conflictBehavior = "rename";
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var payload;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							payload = {
								name: this.file.name,
								"@microsoft.graph.conflictBehavior": conflictBehavior,
								"@microsoft.graph.sourceUrl": this.uploadSession.url
							};
							return [4, this.client.api(requestUrl).put(payload)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @private
		* @static
		* Default path for the file being uploaded
		*/
		OneDriveLargeFileUploadTask.DEFAULT_UPLOAD_PATH = "/";
		return OneDriveLargeFileUploadTask;
	}(LargeFileUploadTask_1.LargeFileUploadTask);
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/tasks/FileUploadTask/FileObjectClasses/StreamUpload.js
var require_StreamUpload = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.StreamUpload = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	var GraphClientError_1 = require_GraphClientError();
	exports.StreamUpload = function() {
		function StreamUpload(content, name, size) {
			this.content = content;
			this.name = name;
			this.size = size;
			if (!content || !name || !size) throw new GraphClientError_1.GraphClientError("Please provide the Readable Stream content, name of the file and size of the file");
		}
		/**
		* @public
		* Slices the file content to the given range
		* @param {Range} range - The range value
		* @returns The sliced file part
		*/
		StreamUpload.prototype.sliceFile = function(range) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var rangeSize, bufs, previousRangeMin, previousRangeMax, _a, _b, slicedChunk;
				return tslib_1.__generator(this, function(_c) {
					switch (_c.label) {
						case 0:
							rangeSize = range.maxValue - range.minValue + 1;
							bufs = [];
							/**
							* The sliceFile reads the first `rangeSize` number of bytes from the stream.
							* The previousSlice property is used to seek the range of bytes in the previous slice.
							* Suppose, the sliceFile reads bytes from `10 - 20` from the stream but the upload of this slice fails.
							* When the user resumes, the stream will have bytes from position 21.
							* The previousSlice.Range is used to compare if the requested range is cached in the previousSlice property or present in the Readable Stream.
							*/
							if (this.previousSlice) {
								if (range.minValue < this.previousSlice.range.minValue) throw new GraphClientError_1.GraphClientError("An error occurred while uploading the stream. Please restart the stream upload from the first byte of the file.");
								if (range.minValue < this.previousSlice.range.maxValue) {
									previousRangeMin = this.previousSlice.range.minValue;
									previousRangeMax = this.previousSlice.range.maxValue;
									if (range.minValue === previousRangeMin && range.maxValue === previousRangeMax) return [2, this.previousSlice.fileSlice];
									/**
									* The following check considers a possibility
									* of an upload failing after some of the bytes of the previous slice
									* were successfully uploaded.
									* Example - Previous slice range - `10 - 20`. Current requested range is `15 - 20`.
									*/
									if (range.maxValue === previousRangeMax) return [2, this.previousSlice.fileSlice.slice(range.minValue, range.maxValue + 1)];
									/**
									* If an upload fails after some of the bytes of the previous slice
									* were successfully uploaded and the new Range.Maximum is greater than the previous Range.Maximum
									* Example - Previous slice range - `10 - 20`. Current requested range is `15 - 25`,
									* then read the bytes from position 15 to 20 from previousSlice.fileSlice and read bytes from position 21 to 25 from the Readable Stream
									*/
									bufs.push(this.previousSlice.fileSlice.slice(range.minValue, previousRangeMax + 1));
									rangeSize = range.maxValue - previousRangeMax;
								}
							}
							if (!(this.content && this.content.readable)) return [3, 4];
							if (!(this.content.readableLength >= rangeSize)) return [3, 1];
							bufs.push(this.content.read(rangeSize));
							return [3, 3];
						case 1:
							_b = (_a = bufs).push;
							return [4, this.readNBytesFromStream(rangeSize)];
						case 2:
							_b.apply(_a, [_c.sent()]);
							_c.label = 3;
						case 3: return [3, 5];
						case 4: throw new GraphClientError_1.GraphClientError("Stream is not readable.");
						case 5:
							slicedChunk = Buffer.concat(bufs);
							this.previousSlice = {
								fileSlice: slicedChunk,
								range
							};
							return [2, slicedChunk];
					}
				});
			});
		};
		/**
		* @private
		* Reads the specified byte size from the stream
		* @param {number} size - The size of bytes to be read
		* @returns Buffer with the given length of data.
		*/
		StreamUpload.prototype.readNBytesFromStream = function(size) {
			var _this = this;
			return new Promise(function(resolve, reject) {
				var chunks = [];
				var remainder = size;
				var length = 0;
				_this.content.on("end", function() {
					if (remainder > 0) return reject(new GraphClientError_1.GraphClientError("Stream ended before reading required range size"));
				});
				_this.content.on("readable", function() {
					/**
					* (chunk = this.content.read(size)) can return null if size of stream is less than 'size' parameter.
					* Read the remainder number of bytes from the stream iteratively as they are available.
					*/
					var chunk;
					while (length < size && (chunk = _this.content.read(remainder)) !== null) {
						length += chunk.length;
						chunks.push(chunk);
						if (remainder > 0) remainder = size - length;
					}
					if (length === size) return resolve(Buffer.concat(chunks));
					if (!_this.content || !_this.content.readable) return reject(new GraphClientError_1.GraphClientError("Error encountered while reading the stream during the upload"));
				});
			});
		};
		return StreamUpload;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/tasks/PageIterator.js
var require_PageIterator = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.PageIterator = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	exports.PageIterator = function() {
		/**
		* @public
		* @constructor
		* Creates new instance for PageIterator
		* @param {Client} client - The graph client instance
		* @param {PageCollection} pageCollection - The page collection object
		* @param {PageIteratorCallback} callBack - The callback function
		* @param {GraphRequestOptions} requestOptions - The request options
		* @returns An instance of a PageIterator
		*/
		function PageIterator(client, pageCollection, callback, requestOptions) {
			this.client = client;
			this.collection = pageCollection.value;
			this.nextLink = pageCollection["@odata.nextLink"];
			this.deltaLink = pageCollection["@odata.deltaLink"];
			this.callback = callback;
			this.cursor = 0;
			this.complete = false;
			this.requestOptions = requestOptions;
		}
		/**
		* @private
		* Iterates over a collection by enqueuing entries one by one and kicking the callback with the enqueued entry
		* @returns A boolean indicating the continue flag to process next page
		*/
		PageIterator.prototype.iterationHelper = function() {
			if (this.collection === void 0) return false;
			var advance = true;
			while (advance && this.cursor < this.collection.length) {
				var item = this.collection[this.cursor];
				advance = this.callback(item);
				this.cursor++;
			}
			return advance;
		};
		/**
		* @private
		* @async
		* Helper to make a get request to fetch next page with nextLink url and update the page iterator instance with the returned response
		* @returns A promise that resolves to a response data with next page collection
		*/
		PageIterator.prototype.fetchAndUpdateNextPageData = function() {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var graphRequest, response;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							graphRequest = this.client.api(this.nextLink);
							if (this.requestOptions) {
								if (this.requestOptions.headers) graphRequest = graphRequest.headers(this.requestOptions.headers);
								if (this.requestOptions.middlewareOptions) graphRequest = graphRequest.middlewareOptions(this.requestOptions.middlewareOptions);
								if (this.requestOptions.options) graphRequest = graphRequest.options(this.requestOptions.options);
							}
							return [4, graphRequest.get()];
						case 1:
							response = _a.sent();
							this.collection = response.value;
							this.cursor = 0;
							this.nextLink = response["@odata.nextLink"];
							this.deltaLink = response["@odata.deltaLink"];
							return [2];
					}
				});
			});
		};
		/**
		* @public
		* Getter to get the deltaLink in the current response
		* @returns A deltaLink which is being used to make delta requests in future
		*/
		PageIterator.prototype.getDeltaLink = function() {
			return this.deltaLink;
		};
		/**
		* @public
		* @async
		* Iterates over the collection and kicks callback for each item on iteration. Fetches next set of data through nextLink and iterates over again
		* This happens until the nextLink is drained out or the user responds with a red flag to continue from callback
		* @returns A Promise that resolves to nothing on completion and throws error incase of any discrepancy.
		*/
		PageIterator.prototype.iterate = function() {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var advance;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							advance = this.iterationHelper();
							_a.label = 1;
						case 1:
							if (!advance) return [3, 5];
							if (!(this.nextLink !== void 0)) return [3, 3];
							return [4, this.fetchAndUpdateNextPageData()];
						case 2:
							_a.sent();
							advance = this.iterationHelper();
							return [3, 4];
						case 3:
							advance = false;
							_a.label = 4;
						case 4: return [3, 1];
						case 5:
							if (this.nextLink === void 0 && this.cursor >= this.collection.length) this.complete = true;
							return [2];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* To resume the iteration
		* Note: This internally calls the iterate method, It's just for more readability.
		* @returns A Promise that resolves to nothing on completion and throws error incase of any discrepancy
		*/
		PageIterator.prototype.resume = function() {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				return tslib_1.__generator(this, function(_a) {
					return [2, this.iterate()];
				});
			});
		};
		/**
		* @public
		* To get the completeness status of the iterator
		* @returns Boolean indicating the completeness
		*/
		PageIterator.prototype.isComplete = function() {
			return this.complete;
		};
		return PageIterator;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/CustomAuthenticationProvider.js
var require_CustomAuthenticationProvider = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CustomAuthenticationProvider = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module CustomAuthenticationProvider
	*/
	var GraphClientError_1 = require_GraphClientError();
	exports.CustomAuthenticationProvider = function() {
		/**
		* @public
		* @constructor
		* Creates an instance of CustomAuthenticationProvider
		* @param {AuthProviderCallback} provider - An authProvider function
		* @returns An instance of CustomAuthenticationProvider
		*/
		function CustomAuthenticationProvider(provider) {
			this.provider = provider;
		}
		/**
		* @public
		* @async
		* To get the access token
		* @returns The promise that resolves to an access token
		*/
		CustomAuthenticationProvider.prototype.getAccessToken = function() {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var _this = this;
				return tslib_1.__generator(this, function(_a) {
					return [2, new Promise(function(resolve, reject) {
						_this.provider(function(error, accessToken) {
							return tslib_1.__awaiter(_this, void 0, void 0, function() {
								var invalidTokenMessage, err;
								return tslib_1.__generator(this, function(_a) {
									switch (_a.label) {
										case 0:
											if (!accessToken) return [3, 1];
											resolve(accessToken);
											return [3, 3];
										case 1:
											if (!error) {
												invalidTokenMessage = "Access token is undefined or empty.						Please provide a valid token.						For more help - https://github.com/microsoftgraph/msgraph-sdk-javascript/blob/dev/docs/CustomAuthenticationProvider.md";
												error = new GraphClientError_1.GraphClientError(invalidTokenMessage);
											}
											return [4, GraphClientError_1.GraphClientError.setGraphClientError(error)];
										case 2:
											err = _a.sent();
											reject(err);
											_a.label = 3;
										case 3: return [2];
									}
								});
							});
						});
					})];
				});
			});
		};
		return CustomAuthenticationProvider;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/GraphError.js
var require_GraphError = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GraphError = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	exports.GraphError = function(_super) {
		tslib_1.__extends(GraphError, _super);
		/**
		* @public
		* @constructor
		* Creates an instance of GraphError
		* @param {number} [statusCode = -1] - The status code of the error
		* @param {string} [message] - The message of the error
		* @param {Error} [baseError] - The base error
		* @returns An instance of GraphError
		*/
		function GraphError(statusCode, message, baseError) {
			if (statusCode === void 0) statusCode = -1;
			var _this = _super.call(this, message || baseError && baseError.message) || this;
			Object.setPrototypeOf(_this, GraphError.prototype);
			_this.statusCode = statusCode;
			_this.code = null;
			_this.requestId = null;
			_this.date = /* @__PURE__ */ new Date();
			_this.body = null;
			_this.stack = baseError ? baseError.stack : _this.stack;
			return _this;
		}
		return GraphError;
	}(Error);
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/GraphErrorHandler.js
var require_GraphErrorHandler = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GraphErrorHandler = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module GraphErrorHandler
	*/
	var GraphError_1 = require_GraphError();
	exports.GraphErrorHandler = function() {
		function GraphErrorHandler() {}
		/**
		* @private
		* @static
		* Populates the GraphError instance with Error instance values
		* @param {Error} error - The error returned by graph service or some native error
		* @param {number} [statusCode] - The status code of the response
		* @returns The GraphError instance
		*/
		GraphErrorHandler.constructError = function(error, statusCode, rawResponse) {
			var gError = new GraphError_1.GraphError(statusCode, "", error);
			if (error.name !== void 0) gError.code = error.name;
			gError.body = error.toString();
			gError.date = /* @__PURE__ */ new Date();
			gError.headers = rawResponse === null || rawResponse === void 0 ? void 0 : rawResponse.headers;
			return gError;
		};
		/**
		* @private
		* @static
		* @async
		* Populates the GraphError instance from the Error returned by graph service
		* @param {GraphAPIErrorResponse} graphError - The error possibly returned by graph service or some native error
		* @param {number} statusCode - The status code of the response
		* @returns A promise that resolves to GraphError instance
		*
		* Example error for https://graph.microsoft.com/v1.0/me/events?$top=3&$search=foo
		* {
		*      "error": {
		*          "code": "SearchEvents",
		*          "message": "The parameter $search is not currently supported on the Events resource.",
		*          "innerError": {
		*              "request-id": "b31c83fd-944c-4663-aa50-5d9ceb367e19",
		*              "date": "2016-11-17T18:37:45"
		*          }
		*      }
		*  }
		*/
		GraphErrorHandler.constructErrorFromResponse = function(graphError, statusCode, rawResponse) {
			var error = graphError.error;
			var gError = new GraphError_1.GraphError(statusCode, error.message);
			gError.code = error.code;
			if (error.innerError !== void 0) {
				gError.requestId = error.innerError["request-id"];
				gError.date = new Date(error.innerError.date);
			}
			gError.body = JSON.stringify(error);
			gError.headers = rawResponse === null || rawResponse === void 0 ? void 0 : rawResponse.headers;
			return gError;
		};
		/**
		* @public
		* @static
		* @async
		* To get the GraphError object
		* Reference - https://docs.microsoft.com/en-us/graph/errors
		* @param {any} [error = null] - The error returned by graph service or some native error
		* @param {number} [statusCode = -1] - The status code of the response
		* @param {GraphRequestCallback} [callback] - The graph request callback function
		* @returns A promise that resolves to GraphError instance
		*/
		GraphErrorHandler.getError = function(error, statusCode, callback, rawResponse) {
			if (error === void 0) error = null;
			if (statusCode === void 0) statusCode = -1;
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var gError;
				return tslib_1.__generator(this, function(_a) {
					if (error && error.error) gError = GraphErrorHandler.constructErrorFromResponse(error, statusCode, rawResponse);
					else if (error instanceof Error) gError = GraphErrorHandler.constructError(error, statusCode, rawResponse);
					else {
						gError = new GraphError_1.GraphError(statusCode);
						gError.body = error;
					}
					if (typeof callback === "function") callback(gError, null);
					else return [2, gError];
					return [2];
				});
			});
		};
		return GraphErrorHandler;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/GraphRequest.js
var require_GraphRequest = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.GraphRequest = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module GraphRequest
	*/
	var GraphClientError_1 = require_GraphClientError();
	var GraphErrorHandler_1 = require_GraphErrorHandler();
	var GraphRequestUtil_1 = require_GraphRequestUtil();
	var GraphResponseHandler_1 = require_GraphResponseHandler();
	var MiddlewareControl_1 = require_MiddlewareControl();
	var RequestMethod_1 = require_RequestMethod();
	var ResponseType_1 = require_ResponseType();
	exports.GraphRequest = function() {
		/**
		* @public
		* @constructor
		* Creates an instance of GraphRequest
		* @param {HTTPClient} httpClient - The HTTPClient instance
		* @param {ClientOptions} config - The options for making request
		* @param {string} path - A path string
		*/
		function GraphRequest(httpClient, config, path) {
			var _this = this;
			/**
			* @private
			* Parses the path string and creates URLComponents out of it
			* @param {string} path - The request path string
			* @returns Nothing
			*/
			this.parsePath = function(path) {
				if (path.indexOf("https://") !== -1) {
					path = path.replace("https://", "");
					var endOfHostStrPos = path.indexOf("/");
					if (endOfHostStrPos !== -1) {
						_this.urlComponents.host = "https://" + path.substring(0, endOfHostStrPos);
						path = path.substring(endOfHostStrPos + 1, path.length);
					}
					var endOfVersionStrPos = path.indexOf("/");
					if (endOfVersionStrPos !== -1) {
						_this.urlComponents.version = path.substring(0, endOfVersionStrPos);
						path = path.substring(endOfVersionStrPos + 1, path.length);
					}
				}
				if (path.charAt(0) === "/") path = path.substr(1);
				var queryStrPos = path.indexOf("?");
				if (queryStrPos === -1) _this.urlComponents.path = path;
				else {
					_this.urlComponents.path = path.substr(0, queryStrPos);
					var queryParams = path.substring(queryStrPos + 1, path.length).split("&");
					for (var _i = 0, queryParams_1 = queryParams; _i < queryParams_1.length; _i++) {
						var queryParam = queryParams_1[_i];
						_this.parseQueryParameter(queryParam);
					}
				}
			};
			this.httpClient = httpClient;
			this.config = config;
			this.urlComponents = {
				host: this.config.baseUrl,
				version: this.config.defaultVersion,
				oDataQueryParams: {},
				otherURLQueryParams: {},
				otherURLQueryOptions: []
			};
			this._headers = {};
			this._options = {};
			this._middlewareOptions = [];
			this.parsePath(path);
		}
		/**
		* @private
		* Adds the query parameter as comma separated values
		* @param {string} propertyName - The name of a property
		* @param {string|string[]} propertyValue - The vale of a property
		* @param {IArguments} additionalProperties - The additional properties
		* @returns Nothing
		*/
		GraphRequest.prototype.addCsvQueryParameter = function(propertyName, propertyValue, additionalProperties) {
			this.urlComponents.oDataQueryParams[propertyName] = this.urlComponents.oDataQueryParams[propertyName] ? this.urlComponents.oDataQueryParams[propertyName] + "," : "";
			var allValues = [];
			if (additionalProperties.length > 1 && typeof propertyValue === "string") allValues = Array.prototype.slice.call(additionalProperties);
			else if (typeof propertyValue === "string") allValues.push(propertyValue);
			else allValues = allValues.concat(propertyValue);
			this.urlComponents.oDataQueryParams[propertyName] += allValues.join(",");
		};
		/**
		* @private
		* Builds the full url from the URLComponents to make a request
		* @returns The URL string that is qualified to make a request to graph endpoint
		*/
		GraphRequest.prototype.buildFullUrl = function() {
			var url = (0, GraphRequestUtil_1.urlJoin)([
				this.urlComponents.host,
				this.urlComponents.version,
				this.urlComponents.path
			]) + this.createQueryString();
			if (this.config.debugLogging) console.log(url);
			return url;
		};
		/**
		* @private
		* Builds the query string from the URLComponents
		* @returns The Constructed query string
		*/
		GraphRequest.prototype.createQueryString = function() {
			var urlComponents = this.urlComponents;
			var query = [];
			if (Object.keys(urlComponents.oDataQueryParams).length !== 0) {
				for (var property in urlComponents.oDataQueryParams) if (Object.prototype.hasOwnProperty.call(urlComponents.oDataQueryParams, property)) query.push(property + "=" + urlComponents.oDataQueryParams[property]);
			}
			if (Object.keys(urlComponents.otherURLQueryParams).length !== 0) {
				for (var property in urlComponents.otherURLQueryParams) if (Object.prototype.hasOwnProperty.call(urlComponents.otherURLQueryParams, property)) query.push(property + "=" + urlComponents.otherURLQueryParams[property]);
			}
			if (urlComponents.otherURLQueryOptions.length !== 0) for (var _i = 0, _a = urlComponents.otherURLQueryOptions; _i < _a.length; _i++) {
				var str = _a[_i];
				query.push(str);
			}
			return query.length > 0 ? "?" + query.join("&") : "";
		};
		/**
		* @private
		* Parses the query parameters to set the urlComponents property of the GraphRequest object
		* @param {string|KeyValuePairObjectStringNumber} queryDictionaryOrString - The query parameter
		* @returns The same GraphRequest instance that is being called with
		*/
		GraphRequest.prototype.parseQueryParameter = function(queryDictionaryOrString) {
			if (typeof queryDictionaryOrString === "string") {
				if (queryDictionaryOrString.charAt(0) === "?") queryDictionaryOrString = queryDictionaryOrString.substring(1);
				if (queryDictionaryOrString.indexOf("&") !== -1) {
					var queryParams = queryDictionaryOrString.split("&");
					for (var _i = 0, queryParams_2 = queryParams; _i < queryParams_2.length; _i++) {
						var str = queryParams_2[_i];
						this.parseQueryParamenterString(str);
					}
				} else this.parseQueryParamenterString(queryDictionaryOrString);
			} else if (queryDictionaryOrString.constructor === Object) {
				for (var key in queryDictionaryOrString) if (Object.prototype.hasOwnProperty.call(queryDictionaryOrString, key)) this.setURLComponentsQueryParamater(key, queryDictionaryOrString[key]);
			}
			return this;
		};
		/**
		* @private
		* Parses the query parameter of string type to set the urlComponents property of the GraphRequest object
		* @param {string} queryParameter - the query parameters
		* returns nothing
		*/
		GraphRequest.prototype.parseQueryParamenterString = function(queryParameter) {
			if (this.isValidQueryKeyValuePair(queryParameter)) {
				var indexOfFirstEquals = queryParameter.indexOf("=");
				var paramKey = queryParameter.substring(0, indexOfFirstEquals);
				var paramValue = queryParameter.substring(indexOfFirstEquals + 1);
				this.setURLComponentsQueryParamater(paramKey, paramValue);
			} else this.urlComponents.otherURLQueryOptions.push(queryParameter);
		};
		/**
		* @private
		* Sets values into the urlComponents property of GraphRequest object.
		* @param {string} paramKey - the query parameter key
		* @param {string} paramValue - the query paramter value
		* @returns nothing
		*/
		GraphRequest.prototype.setURLComponentsQueryParamater = function(paramKey, paramValue) {
			if (GraphRequestUtil_1.oDataQueryNames.indexOf(paramKey) !== -1) {
				var currentValue = this.urlComponents.oDataQueryParams[paramKey];
				var isValueAppendable = currentValue && (paramKey === "$expand" || paramKey === "$select" || paramKey === "$orderby");
				this.urlComponents.oDataQueryParams[paramKey] = isValueAppendable ? currentValue + "," + paramValue : paramValue;
			} else this.urlComponents.otherURLQueryParams[paramKey] = paramValue;
		};
		/**
		* @private
		* Check if the query parameter string has a valid key-value structure
		* @param {string} queryString - the query parameter string. Example -> "name=value"
		* #returns true if the query string has a valid key-value structure else false
		*/
		GraphRequest.prototype.isValidQueryKeyValuePair = function(queryString) {
			var indexofFirstEquals = queryString.indexOf("=");
			if (indexofFirstEquals === -1) return false;
			if (queryString.indexOf("(") !== -1 && queryString.indexOf("(") < indexofFirstEquals) return false;
			return true;
		};
		/**
		* @private
		* Updates the custom headers and options for a request
		* @param {FetchOptions} options - The request options object
		* @returns Nothing
		*/
		GraphRequest.prototype.updateRequestOptions = function(options) {
			var optionsHeaders = tslib_1.__assign({}, options.headers);
			if (this.config.fetchOptions !== void 0) {
				var fetchOptions = tslib_1.__assign({}, this.config.fetchOptions);
				Object.assign(options, fetchOptions);
				if (typeof this.config.fetchOptions.headers !== void 0) options.headers = tslib_1.__assign({}, this.config.fetchOptions.headers);
			}
			Object.assign(options, this._options);
			if (options.headers !== void 0) Object.assign(optionsHeaders, options.headers);
			Object.assign(optionsHeaders, this._headers);
			options.headers = optionsHeaders;
		};
		/**
		* @private
		* @async
		* Adds the custom headers and options to the request and makes the HTTPClient send request call
		* @param {RequestInfo} request - The request url string or the Request object value
		* @param {FetchOptions} options - The options to make a request
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the response content
		*/
		GraphRequest.prototype.send = function(request, options, callback) {
			var _a;
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var rawResponse, middlewareControl, customHosts, context_1, response, error_1, statusCode, gError;
				return tslib_1.__generator(this, function(_b) {
					switch (_b.label) {
						case 0:
							middlewareControl = new MiddlewareControl_1.MiddlewareControl(this._middlewareOptions);
							this.updateRequestOptions(options);
							customHosts = (_a = this.config) === null || _a === void 0 ? void 0 : _a.customHosts;
							_b.label = 1;
						case 1:
							_b.trys.push([
								1,
								4,
								,
								6
							]);
							return [4, this.httpClient.sendRequest({
								request,
								options,
								middlewareControl,
								customHosts
							})];
						case 2:
							context_1 = _b.sent();
							rawResponse = context_1.response;
							return [4, GraphResponseHandler_1.GraphResponseHandler.getResponse(rawResponse, this._responseType, callback)];
						case 3:
							response = _b.sent();
							return [2, response];
						case 4:
							error_1 = _b.sent();
							if (error_1 instanceof GraphClientError_1.GraphClientError) throw error_1;
							statusCode = void 0;
							if (rawResponse) statusCode = rawResponse.status;
							return [4, GraphErrorHandler_1.GraphErrorHandler.getError(error_1, statusCode, callback, rawResponse)];
						case 5:
							gError = _b.sent();
							throw gError;
						case 6: return [2];
					}
				});
			});
		};
		/**
		* @private
		* Checks if the content-type is present in the _headers property. If not present, defaults the content-type to application/json
		* @param none
		* @returns nothing
		*/
		GraphRequest.prototype.setHeaderContentType = function() {
			if (!this._headers) {
				this.header("Content-Type", "application/json");
				return;
			}
			var headerKeys = Object.keys(this._headers);
			for (var _i = 0, headerKeys_1 = headerKeys; _i < headerKeys_1.length; _i++) if (headerKeys_1[_i].toLowerCase() === "content-type") return;
			this.header("Content-Type", "application/json");
		};
		/**
		* @public
		* Sets the custom header for a request
		* @param {string} headerKey - A header key
		* @param {string} headerValue - A header value
		* @returns The same GraphRequest instance that is being called with
		*/
		GraphRequest.prototype.header = function(headerKey, headerValue) {
			this._headers[headerKey] = headerValue;
			return this;
		};
		/**
		* @public
		* Sets the custom headers for a request
		* @param {KeyValuePairObjectStringNumber | HeadersInit} headers - The request headers
		* @returns The same GraphRequest instance that is being called with
		*/
		GraphRequest.prototype.headers = function(headers) {
			for (var key in headers) if (Object.prototype.hasOwnProperty.call(headers, key)) this._headers[key] = headers[key];
			return this;
		};
		/**
		* @public
		* Sets the option for making a request
		* @param {string} key - The key value
		* @param {any} value - The value
		* @returns The same GraphRequest instance that is being called with
		*/
		GraphRequest.prototype.option = function(key, value) {
			this._options[key] = value;
			return this;
		};
		/**
		* @public
		* Sets the options for making a request
		* @param {{ [key: string]: any }} options - The options key value pair
		* @returns The same GraphRequest instance that is being called with
		*/
		GraphRequest.prototype.options = function(options) {
			for (var key in options) if (Object.prototype.hasOwnProperty.call(options, key)) this._options[key] = options[key];
			return this;
		};
		/**
		* @public
		* Sets the middleware options for a request
		* @param {MiddlewareOptions[]} options - The array of middleware options
		* @returns The same GraphRequest instance that is being called with
		*/
		GraphRequest.prototype.middlewareOptions = function(options) {
			this._middlewareOptions = options;
			return this;
		};
		/**
		* @public
		* Sets the api endpoint version for a request
		* @param {string} version - The version value
		* @returns The same GraphRequest instance that is being called with
		*/
		GraphRequest.prototype.version = function(version) {
			this.urlComponents.version = version;
			return this;
		};
		/**
		* @public
		* Sets the api endpoint version for a request
		* @param {ResponseType} responseType - The response type value
		* @returns The same GraphRequest instance that is being called with
		*/
		GraphRequest.prototype.responseType = function(responseType) {
			this._responseType = responseType;
			return this;
		};
		/**
		* @public
		* To add properties for select OData Query param
		* @param {string|string[]} properties - The Properties value
		* @returns The same GraphRequest instance that is being called with, after adding the properties for $select query
		*/
		GraphRequest.prototype.select = function(properties) {
			this.addCsvQueryParameter("$select", properties, arguments);
			return this;
		};
		/**
		* @public
		* To add properties for expand OData Query param
		* @param {string|string[]} properties - The Properties value
		* @returns The same GraphRequest instance that is being called with, after adding the properties for $expand query
		*/
		GraphRequest.prototype.expand = function(properties) {
			this.addCsvQueryParameter("$expand", properties, arguments);
			return this;
		};
		/**
		* @public
		* To add properties for orderby OData Query param
		* @param {string|string[]} properties - The Properties value
		* @returns The same GraphRequest instance that is being called with, after adding the properties for $orderby query
		*/
		GraphRequest.prototype.orderby = function(properties) {
			this.addCsvQueryParameter("$orderby", properties, arguments);
			return this;
		};
		/**
		* @public
		* To add query string for filter OData Query param. The request URL accepts only one $filter Odata Query option and its value is set to the most recently passed filter query string.
		* @param {string} filterStr - The filter query string
		* @returns The same GraphRequest instance that is being called with, after adding the $filter query
		*/
		GraphRequest.prototype.filter = function(filterStr) {
			this.urlComponents.oDataQueryParams.$filter = filterStr;
			return this;
		};
		/**
		* @public
		* To add criterion for search OData Query param. The request URL accepts only one $search Odata Query option and its value is set to the most recently passed search criterion string.
		* @param {string} searchStr - The search criterion string
		* @returns The same GraphRequest instance that is being called with, after adding the $search query criteria
		*/
		GraphRequest.prototype.search = function(searchStr) {
			this.urlComponents.oDataQueryParams.$search = searchStr;
			return this;
		};
		/**
		* @public
		* To add number for top OData Query param. The request URL accepts only one $top Odata Query option and its value is set to the most recently passed number value.
		* @param {number} n - The number value
		* @returns The same GraphRequest instance that is being called with, after adding the number for $top query
		*/
		GraphRequest.prototype.top = function(n) {
			this.urlComponents.oDataQueryParams.$top = n;
			return this;
		};
		/**
		* @public
		* To add number for skip OData Query param. The request URL accepts only one $skip Odata Query option and its value is set to the most recently passed number value.
		* @param {number} n - The number value
		* @returns The same GraphRequest instance that is being called with, after adding the number for the $skip query
		*/
		GraphRequest.prototype.skip = function(n) {
			this.urlComponents.oDataQueryParams.$skip = n;
			return this;
		};
		/**
		* @public
		* To add token string for skipToken OData Query param. The request URL accepts only one $skipToken Odata Query option and its value is set to the most recently passed token value.
		* @param {string} token - The token value
		* @returns The same GraphRequest instance that is being called with, after adding the token string for $skipToken query option
		*/
		GraphRequest.prototype.skipToken = function(token) {
			this.urlComponents.oDataQueryParams.$skipToken = token;
			return this;
		};
		/**
		* @public
		* To add boolean for count OData Query param. The URL accepts only one $count Odata Query option and its value is set to the most recently passed boolean value.
		* @param {boolean} isCount - The count boolean
		* @returns The same GraphRequest instance that is being called with, after adding the boolean value for the $count query option
		*/
		GraphRequest.prototype.count = function(isCount) {
			if (isCount === void 0) isCount = true;
			this.urlComponents.oDataQueryParams.$count = isCount.toString();
			return this;
		};
		/**
		* @public
		* Appends query string to the urlComponent
		* @param {string|KeyValuePairObjectStringNumber} queryDictionaryOrString - The query value
		* @returns The same GraphRequest instance that is being called with, after appending the query string to the url component
		*/
		GraphRequest.prototype.query = function(queryDictionaryOrString) {
			return this.parseQueryParameter(queryDictionaryOrString);
		};
		/**
		* @public
		* @async
		* Makes a http request with GET method
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the get response
		*/
		GraphRequest.prototype.get = function(callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var url, options, response;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							url = this.buildFullUrl();
							options = { method: RequestMethod_1.RequestMethod.GET };
							return [4, this.send(url, options, callback)];
						case 1:
							response = _a.sent();
							return [2, response];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Makes a http request with POST method
		* @param {any} content - The content that needs to be sent with the request
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the post response
		*/
		GraphRequest.prototype.post = function(content, callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var url, options, className;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							url = this.buildFullUrl();
							options = {
								method: RequestMethod_1.RequestMethod.POST,
								body: (0, GraphRequestUtil_1.serializeContent)(content)
							};
							className = content && content.constructor && content.constructor.name;
							if (className === "FormData") options.headers = {};
							else {
								this.setHeaderContentType();
								options.headers = this._headers;
							}
							return [4, this.send(url, options, callback)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Alias for Post request call
		* @param {any} content - The content that needs to be sent with the request
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the post response
		*/
		GraphRequest.prototype.create = function(content, callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.post(content, callback)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Makes http request with PUT method
		* @param {any} content - The content that needs to be sent with the request
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the put response
		*/
		GraphRequest.prototype.put = function(content, callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var url, options;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							url = this.buildFullUrl();
							this.setHeaderContentType();
							options = {
								method: RequestMethod_1.RequestMethod.PUT,
								body: (0, GraphRequestUtil_1.serializeContent)(content)
							};
							return [4, this.send(url, options, callback)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Makes http request with PATCH method
		* @param {any} content - The content that needs to be sent with the request
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the patch response
		*/
		GraphRequest.prototype.patch = function(content, callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var url, options;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							url = this.buildFullUrl();
							this.setHeaderContentType();
							options = {
								method: RequestMethod_1.RequestMethod.PATCH,
								body: (0, GraphRequestUtil_1.serializeContent)(content)
							};
							return [4, this.send(url, options, callback)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Alias for PATCH request
		* @param {any} content - The content that needs to be sent with the request
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the patch response
		*/
		GraphRequest.prototype.update = function(content, callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.patch(content, callback)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Makes http request with DELETE method
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the delete response
		*/
		GraphRequest.prototype.delete = function(callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var url, options;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							url = this.buildFullUrl();
							options = { method: RequestMethod_1.RequestMethod.DELETE };
							return [4, this.send(url, options, callback)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Alias for delete request call
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the delete response
		*/
		GraphRequest.prototype.del = function(callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0: return [4, this.delete(callback)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Makes a http request with GET method to read response as a stream.
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the getStream response
		*/
		GraphRequest.prototype.getStream = function(callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var url, options;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							url = this.buildFullUrl();
							options = { method: RequestMethod_1.RequestMethod.GET };
							this.responseType(ResponseType_1.ResponseType.STREAM);
							return [4, this.send(url, options, callback)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		/**
		* @public
		* @async
		* Makes a http request with GET method to read response as a stream.
		* @param {any} stream - The stream instance
		* @param {GraphRequestCallback} [callback] - The callback function to be called in response with async call
		* @returns A promise that resolves to the putStream response
		*/
		GraphRequest.prototype.putStream = function(stream, callback) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var url, options;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							url = this.buildFullUrl();
							options = {
								method: RequestMethod_1.RequestMethod.PUT,
								headers: { "Content-Type": "application/octet-stream" },
								body: stream
							};
							return [4, this.send(url, options, callback)];
						case 1: return [2, _a.sent()];
					}
				});
			});
		};
		return GraphRequest;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/HTTPClient.js
var require_HTTPClient = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.HTTPClient = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	exports.HTTPClient = function() {
		/**
		* @public
		* @constructor
		* Creates an instance of a HTTPClient
		* @param {...Middleware} middleware - The first middleware of the middleware chain or a sequence of all the Middleware handlers
		*/
		function HTTPClient() {
			var middleware = [];
			for (var _i = 0; _i < arguments.length; _i++) middleware[_i] = arguments[_i];
			if (!middleware || !middleware.length) {
				var error = /* @__PURE__ */ new Error();
				error.name = "InvalidMiddlewareChain";
				error.message = "Please provide a default middleware chain or custom middleware chain";
				throw error;
			}
			this.setMiddleware.apply(this, middleware);
		}
		/**
		* @private
		* Processes the middleware parameter passed to set this.middleware property
		* The calling function should validate if middleware is not undefined or not empty.
		* @param {...Middleware} middleware - The middleware passed
		* @returns Nothing
		*/
		HTTPClient.prototype.setMiddleware = function() {
			var middleware = [];
			for (var _i = 0; _i < arguments.length; _i++) middleware[_i] = arguments[_i];
			if (middleware.length > 1) this.parseMiddleWareArray(middleware);
			else this.middleware = middleware[0];
		};
		/**
		* @private
		* Processes the middleware array to construct the chain
		* and sets this.middleware property to the first middleware handler of the array
		* The calling function should validate if middleware is not undefined or not empty
		* @param {Middleware[]} middlewareArray - The array of middleware handlers
		* @returns Nothing
		*/
		HTTPClient.prototype.parseMiddleWareArray = function(middlewareArray) {
			middlewareArray.forEach(function(element, index) {
				if (index < middlewareArray.length - 1) element.setNext(middlewareArray[index + 1]);
			});
			this.middleware = middlewareArray[0];
		};
		/**
		* @public
		* @async
		* To send the request through the middleware chain
		* @param {Context} context - The context of a request
		* @returns A promise that resolves to the Context
		*/
		HTTPClient.prototype.sendRequest = function(context) {
			return tslib_1.__awaiter(this, void 0, void 0, function() {
				var error;
				return tslib_1.__generator(this, function(_a) {
					switch (_a.label) {
						case 0:
							if (typeof context.request === "string" && context.options === void 0) {
								error = /* @__PURE__ */ new Error();
								error.name = "InvalidRequestOptions";
								error.message = "Unable to execute the middleware, Please provide valid options for a request";
								throw error;
							}
							return [4, this.middleware.execute(context)];
						case 1:
							_a.sent();
							return [2, context];
					}
				});
			});
		};
		return HTTPClient;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/HTTPClientFactory.js
var require_HTTPClientFactory = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.HTTPClientFactory = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module HTTPClientFactory
	*/
	var HTTPClient_1 = require_HTTPClient();
	var AuthenticationHandler_1 = require_AuthenticationHandler();
	var HTTPMessageHandler_1 = require_HTTPMessageHandler();
	var RedirectHandlerOptions_1 = require_RedirectHandlerOptions();
	var RetryHandlerOptions_1 = require_RetryHandlerOptions();
	var RedirectHandler_1 = require_RedirectHandler();
	var RetryHandler_1 = require_RetryHandler();
	var TelemetryHandler_1 = require_TelemetryHandler();
	/**
	* @private
	* To check whether the environment is node or not
	* @returns A boolean representing the environment is node or not
	*/
	var isNodeEnvironment = function() {
		return typeof process === "object" && typeof __require === "function";
	};
	exports.HTTPClientFactory = function() {
		function HTTPClientFactory() {}
		/**
		* @public
		* @static
		* Creates HTTPClient with default middleware chain
		* @param {AuthenticationProvider} authProvider - The authentication provider instance
		* @returns A HTTPClient instance
		*
		* NOTE: These are the things that we need to remember while doing modifications in the below default pipeline.
		* 		* HTTPMessageHandler should be the last one in the middleware pipeline, because this makes the actual network call of the request
		* 		* TelemetryHandler should be the one prior to the last middleware in the chain, because this is the one which actually collects and appends the usage flag and placing this handler 	*		  before making the actual network call ensures that the usage of all features are recorded in the flag.
		* 		* The best place for AuthenticationHandler is in the starting of the pipeline, because every other handler might have to work for multiple times for a request but the auth token for
		* 		  them will remain same. For example, Retry and Redirect handlers might be working multiple times for a request based on the response but their auth token would remain same.
		*/
		HTTPClientFactory.createWithAuthenticationProvider = function(authProvider) {
			var authenticationHandler = new AuthenticationHandler_1.AuthenticationHandler(authProvider);
			var retryHandler = new RetryHandler_1.RetryHandler(new RetryHandlerOptions_1.RetryHandlerOptions());
			var telemetryHandler = new TelemetryHandler_1.TelemetryHandler();
			var httpMessageHandler = new HTTPMessageHandler_1.HTTPMessageHandler();
			authenticationHandler.setNext(retryHandler);
			if (isNodeEnvironment()) {
				var redirectHandler = new RedirectHandler_1.RedirectHandler(new RedirectHandlerOptions_1.RedirectHandlerOptions());
				retryHandler.setNext(redirectHandler);
				redirectHandler.setNext(telemetryHandler);
			} else retryHandler.setNext(telemetryHandler);
			telemetryHandler.setNext(httpMessageHandler);
			return HTTPClientFactory.createWithMiddleware(authenticationHandler);
		};
		/**
		* @public
		* @static
		* Creates a middleware chain with the given one
		* @property {...Middleware} middleware - The first middleware of the middleware chain or a sequence of all the Middleware handlers
		* @returns A HTTPClient instance
		*/
		HTTPClientFactory.createWithMiddleware = function() {
			var middleware = [];
			for (var _i = 0; _i < arguments.length; _i++) middleware[_i] = arguments[_i];
			return new (HTTPClient_1.HTTPClient.bind.apply(HTTPClient_1.HTTPClient, tslib_1.__spreadArray([void 0], middleware, false)))();
		};
		return HTTPClientFactory;
	}();
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/ValidatePolyFilling.js
var require_ValidatePolyFilling = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validatePolyFilling = void 0;
	/**
	* @constant
	* @function
	* Validates availability of Promise and fetch in global context
	* @returns The true in case the Promise and fetch available, otherwise throws error
	*/
	var validatePolyFilling = function() {
		if (typeof Promise === "undefined" && typeof fetch === "undefined") {
			var error = /* @__PURE__ */ new Error("Library cannot function without Promise and fetch. So, please provide polyfill for them.");
			error.name = "PolyFillNotAvailable";
			throw error;
		} else if (typeof Promise === "undefined") {
			var error = /* @__PURE__ */ new Error("Library cannot function without Promise. So, please provide polyfill for it.");
			error.name = "PolyFillNotAvailable";
			throw error;
		} else if (typeof fetch === "undefined") {
			var error = /* @__PURE__ */ new Error("Library cannot function without fetch. So, please provide polyfill for it.");
			error.name = "PolyFillNotAvailable";
			throw error;
		}
		return true;
	};
	exports.validatePolyFilling = validatePolyFilling;
}));
// node_modules/@microsoft/microsoft-graph-client/lib/src/Client.js
var require_Client = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Client = void 0;
	var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	/**
	* @module Client
	*/
	var Constants_1 = require_Constants();
	var CustomAuthenticationProvider_1 = require_CustomAuthenticationProvider();
	var GraphRequest_1 = require_GraphRequest();
	var HTTPClient_1 = require_HTTPClient();
	var HTTPClientFactory_1 = require_HTTPClientFactory();
	var ValidatePolyFilling_1 = require_ValidatePolyFilling();
	exports.Client = function() {
		/**
		* @private
		* @constructor
		* Creates an instance of Client
		* @param {ClientOptions} clientOptions - The options to instantiate the client object
		*/
		function Client(clientOptions) {
			/**
			* @private
			* A member which stores the Client instance options
			*/
			this.config = {
				baseUrl: Constants_1.GRAPH_BASE_URL,
				debugLogging: false,
				defaultVersion: Constants_1.GRAPH_API_VERSION
			};
			(0, ValidatePolyFilling_1.validatePolyFilling)();
			for (var key in clientOptions) if (Object.prototype.hasOwnProperty.call(clientOptions, key)) this.config[key] = clientOptions[key];
			var httpClient;
			if (clientOptions.authProvider !== void 0 && clientOptions.middleware !== void 0) {
				var error = /* @__PURE__ */ new Error();
				error.name = "AmbiguityInInitialization";
				error.message = "Unable to Create Client, Please provide either authentication provider for default middleware chain or custom middleware chain not both";
				throw error;
			} else if (clientOptions.authProvider !== void 0) httpClient = HTTPClientFactory_1.HTTPClientFactory.createWithAuthenticationProvider(clientOptions.authProvider);
			else if (clientOptions.middleware !== void 0) httpClient = new (HTTPClient_1.HTTPClient.bind.apply(HTTPClient_1.HTTPClient, tslib_1.__spreadArray([void 0], [].concat(clientOptions.middleware), false)))();
			else {
				var error = /* @__PURE__ */ new Error();
				error.name = "InvalidMiddlewareChain";
				error.message = "Unable to Create Client, Please provide either authentication provider for default middleware chain or custom middleware chain";
				throw error;
			}
			this.httpClient = httpClient;
		}
		/**
		* @public
		* @static
		* To create a client instance with options and initializes the default middleware chain
		* @param {Options} options - The options for client instance
		* @returns The Client instance
		*/
		Client.init = function(options) {
			var clientOptions = {};
			for (var i in options) if (Object.prototype.hasOwnProperty.call(options, i)) clientOptions[i] = i === "authProvider" ? new CustomAuthenticationProvider_1.CustomAuthenticationProvider(options[i]) : options[i];
			return Client.initWithMiddleware(clientOptions);
		};
		/**
		* @public
		* @static
		* To create a client instance with the Client Options
		* @param {ClientOptions} clientOptions - The options object for initializing the client
		* @returns The Client instance
		*/
		Client.initWithMiddleware = function(clientOptions) {
			return new Client(clientOptions);
		};
		/**
		* @public
		* Entry point to make requests
		* @param {string} path - The path string value
		* @returns The graph request instance
		*/
		Client.prototype.api = function(path) {
			return new GraphRequest_1.GraphRequest(this.httpClient, this.config, path);
		};
		return Client;
	}();
}));
// src/directory/graph/exchange.ts
var import_src = (/* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* -------------------------------------------------------------------------------------------
	* Copyright (c) Microsoft Corporation.  All Rights Reserved.  Licensed under the MIT License.
	* See License in the project root for license information.
	* -------------------------------------------------------------------------------------------
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ResponseType = exports.GraphRequest = exports.GraphClientError = exports.GraphError = exports.CustomAuthenticationProvider = exports.Client = exports.PageIterator = exports.Range = exports.UploadResult = exports.FileUpload = exports.StreamUpload = exports.getValidRangeSize = exports.OneDriveLargeFileUploadTask = exports.LargeFileUploadTask = exports.ChaosHandler = exports.ChaosStrategy = exports.ChaosHandlerOptions = exports.TelemetryHandlerOptions = exports.FeatureUsageFlag = exports.RedirectHandlerOptions = exports.RetryHandlerOptions = exports.AuthenticationHandlerOptions = exports.MiddlewareFactory = exports.TelemetryHandler = exports.RedirectHandler = exports.RetryHandler = exports.HTTPMessageHandler = exports.AuthenticationHandler = exports.BatchResponseContent = exports.BatchRequestContent = void 0;
	var BatchRequestContent_1 = require_BatchRequestContent();
	Object.defineProperty(exports, "BatchRequestContent", {
		enumerable: true,
		get: function() {
			return BatchRequestContent_1.BatchRequestContent;
		}
	});
	var BatchResponseContent_1 = require_BatchResponseContent();
	Object.defineProperty(exports, "BatchResponseContent", {
		enumerable: true,
		get: function() {
			return BatchResponseContent_1.BatchResponseContent;
		}
	});
	var AuthenticationHandler_1 = require_AuthenticationHandler();
	Object.defineProperty(exports, "AuthenticationHandler", {
		enumerable: true,
		get: function() {
			return AuthenticationHandler_1.AuthenticationHandler;
		}
	});
	var HTTPMessageHandler_1 = require_HTTPMessageHandler();
	Object.defineProperty(exports, "HTTPMessageHandler", {
		enumerable: true,
		get: function() {
			return HTTPMessageHandler_1.HTTPMessageHandler;
		}
	});
	var RetryHandler_1 = require_RetryHandler();
	Object.defineProperty(exports, "RetryHandler", {
		enumerable: true,
		get: function() {
			return RetryHandler_1.RetryHandler;
		}
	});
	var RedirectHandler_1 = require_RedirectHandler();
	Object.defineProperty(exports, "RedirectHandler", {
		enumerable: true,
		get: function() {
			return RedirectHandler_1.RedirectHandler;
		}
	});
	var TelemetryHandler_1 = require_TelemetryHandler();
	Object.defineProperty(exports, "TelemetryHandler", {
		enumerable: true,
		get: function() {
			return TelemetryHandler_1.TelemetryHandler;
		}
	});
	var MiddlewareFactory_1 = require_MiddlewareFactory();
	Object.defineProperty(exports, "MiddlewareFactory", {
		enumerable: true,
		get: function() {
			return MiddlewareFactory_1.MiddlewareFactory;
		}
	});
	var AuthenticationHandlerOptions_1 = require_AuthenticationHandlerOptions();
	Object.defineProperty(exports, "AuthenticationHandlerOptions", {
		enumerable: true,
		get: function() {
			return AuthenticationHandlerOptions_1.AuthenticationHandlerOptions;
		}
	});
	var RetryHandlerOptions_1 = require_RetryHandlerOptions();
	Object.defineProperty(exports, "RetryHandlerOptions", {
		enumerable: true,
		get: function() {
			return RetryHandlerOptions_1.RetryHandlerOptions;
		}
	});
	var RedirectHandlerOptions_1 = require_RedirectHandlerOptions();
	Object.defineProperty(exports, "RedirectHandlerOptions", {
		enumerable: true,
		get: function() {
			return RedirectHandlerOptions_1.RedirectHandlerOptions;
		}
	});
	var TelemetryHandlerOptions_1 = require_TelemetryHandlerOptions();
	Object.defineProperty(exports, "FeatureUsageFlag", {
		enumerable: true,
		get: function() {
			return TelemetryHandlerOptions_1.FeatureUsageFlag;
		}
	});
	Object.defineProperty(exports, "TelemetryHandlerOptions", {
		enumerable: true,
		get: function() {
			return TelemetryHandlerOptions_1.TelemetryHandlerOptions;
		}
	});
	var ChaosHandlerOptions_1 = require_ChaosHandlerOptions();
	Object.defineProperty(exports, "ChaosHandlerOptions", {
		enumerable: true,
		get: function() {
			return ChaosHandlerOptions_1.ChaosHandlerOptions;
		}
	});
	var ChaosStrategy_1 = require_ChaosStrategy();
	Object.defineProperty(exports, "ChaosStrategy", {
		enumerable: true,
		get: function() {
			return ChaosStrategy_1.ChaosStrategy;
		}
	});
	var ChaosHandler_1 = require_ChaosHandler();
	Object.defineProperty(exports, "ChaosHandler", {
		enumerable: true,
		get: function() {
			return ChaosHandler_1.ChaosHandler;
		}
	});
	var LargeFileUploadTask_1 = require_LargeFileUploadTask();
	Object.defineProperty(exports, "LargeFileUploadTask", {
		enumerable: true,
		get: function() {
			return LargeFileUploadTask_1.LargeFileUploadTask;
		}
	});
	var OneDriveLargeFileUploadTask_1 = require_OneDriveLargeFileUploadTask();
	Object.defineProperty(exports, "OneDriveLargeFileUploadTask", {
		enumerable: true,
		get: function() {
			return OneDriveLargeFileUploadTask_1.OneDriveLargeFileUploadTask;
		}
	});
	var OneDriveLargeFileUploadTaskUtil_1 = require_OneDriveLargeFileUploadTaskUtil();
	Object.defineProperty(exports, "getValidRangeSize", {
		enumerable: true,
		get: function() {
			return OneDriveLargeFileUploadTaskUtil_1.getValidRangeSize;
		}
	});
	var StreamUpload_1 = require_StreamUpload();
	Object.defineProperty(exports, "StreamUpload", {
		enumerable: true,
		get: function() {
			return StreamUpload_1.StreamUpload;
		}
	});
	var FileUpload_1 = require_FileUpload();
	Object.defineProperty(exports, "FileUpload", {
		enumerable: true,
		get: function() {
			return FileUpload_1.FileUpload;
		}
	});
	var UploadResult_1 = require_UploadResult();
	Object.defineProperty(exports, "UploadResult", {
		enumerable: true,
		get: function() {
			return UploadResult_1.UploadResult;
		}
	});
	var Range_1 = require_Range();
	Object.defineProperty(exports, "Range", {
		enumerable: true,
		get: function() {
			return Range_1.Range;
		}
	});
	var PageIterator_1 = require_PageIterator();
	Object.defineProperty(exports, "PageIterator", {
		enumerable: true,
		get: function() {
			return PageIterator_1.PageIterator;
		}
	});
	var Client_1 = require_Client();
	Object.defineProperty(exports, "Client", {
		enumerable: true,
		get: function() {
			return Client_1.Client;
		}
	});
	var CustomAuthenticationProvider_1 = require_CustomAuthenticationProvider();
	Object.defineProperty(exports, "CustomAuthenticationProvider", {
		enumerable: true,
		get: function() {
			return CustomAuthenticationProvider_1.CustomAuthenticationProvider;
		}
	});
	var GraphError_1 = require_GraphError();
	Object.defineProperty(exports, "GraphError", {
		enumerable: true,
		get: function() {
			return GraphError_1.GraphError;
		}
	});
	var GraphClientError_1 = require_GraphClientError();
	Object.defineProperty(exports, "GraphClientError", {
		enumerable: true,
		get: function() {
			return GraphClientError_1.GraphClientError;
		}
	});
	var GraphRequest_1 = require_GraphRequest();
	Object.defineProperty(exports, "GraphRequest", {
		enumerable: true,
		get: function() {
			return GraphRequest_1.GraphRequest;
		}
	});
	var ResponseType_1 = require_ResponseType();
	Object.defineProperty(exports, "ResponseType", {
		enumerable: true,
		get: function() {
			return ResponseType_1.ResponseType;
		}
	});
})))();
/**
* One request on its way through the middlewares. It travels as a middleware option, for the library passes answers
* and errors on in a form of its own, in which the cause of a lost connection is lost as well.
*/
var Exchange = class {
	/** False: once it may have arrived, it is not sent again. */
	repeatable;
	method;
	/** Path and query below the root. */
	path;
	/** When it was sent last, in milliseconds of the clock. */
	sentAt = 0;
	answer;
	failure;
	/** The token that was sent last. */
	token;
	constructor(method, path, repeatable) {
		this.method = method;
		this.path = path;
		this.repeatable = repeatable;
	}
};
function middleware(step) {
	let following;
	return {
		setNext: (next) => {
			following = next;
		},
		execute: (context) => step(exchangeOf(context), async () => following?.execute(context), context)
	};
}
function exchangeOf(context) {
	const exchange = context.middlewareControl?.getMiddlewareOptions(Exchange);
	if (exchange instanceof Exchange) return exchange;
	throw new Error("A Graph request was made without its exchange");
}
// src/directory/noAnswer.ts
/** No usable answer came: refused, lost, cut off, not JSON. `cause` is the original error, where there is one. */
var NoAnswer = class extends DirectoryError {
	/** False: the service cannot have seen the request, so that anything may be sent again. */
	mayHaveArrived;
	constructor(message, mayHaveArrived, cause) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.mayHaveArrived = mayHaveArrived;
	}
};
// src/directory/graph/links.ts
/** Whether an absolute address is below the Graph root: same scheme, host, port and path prefix. */
function isBelowRoot(address, root) {
	const url = URL.parse(address);
	const base = new URL(root);
	return url !== null && url.origin === base.origin && url.username === "" && url.password === "" && url.pathname.startsWith(`${base.pathname}/`);
}
/**
* The path below the root of a page link. A link is data from the network: one that points elsewhere would carry the
* token away.
*
* @throws DirectoryError when the link is not below the root
*/
function pathOfLink(link, root) {
	if (typeof link === "string" && isBelowRoot(link, root)) {
		const url = new URL(link);
		return url.pathname.slice(new URL(root).pathname.length) + url.search;
	}
	const host = typeof link === "string" ? URL.parse(link)?.host : void 0;
	throw new DirectoryError(`The link to the next page points ${host === void 0 ? "nowhere" : `to ${host}`}, outside ${root}. It was not followed, so that the access token stays where it belongs.`);
}
// src/directory/graph/fetchWhole.ts
/**
* Sends one request and reads its answer to the end. Redirects are not followed, for the token would travel with them.
*
* @throws NoAnswer when the connection fails, the time runs out, or what came is not JSON; with the original cause
* @throws DirectoryError for a redirect, or an address outside the Graph root
*/
async function fetchWhole(context, token, options) {
	const address = String(context.request);
	if (!isBelowRoot(address, options.root)) throw new DirectoryError(`A request to an address outside ${options.root} was stopped`);
	const { method = "GET", headers, body } = context.options ?? {};
	const timeout = AbortSignal.timeout(options.timeoutSeconds * 1e3);
	try {
		const response = await fetch(address, {
			method,
			headers: {
				...headers,
				accept: "application/json",
				authorization: `Bearer ${token}`,
				"client-request-id": randomUUID()
			},
			...body !== void 0 && { body },
			redirect: "manual",
			signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout
		});
		const text = await response.text();
		if (response.status >= 300 && response.status < 400) throw redirected(response, options.root);
		return {
			response,
			answer: {
				status: response.status,
				headers: new Map(response.headers),
				body: parseBody$1(text, response, method)
			}
		};
	} catch (error) {
		if (error instanceof DirectoryError) throw error;
		options.signal?.throwIfAborted();
		throw lostConnection(error, options, timeout.aborted);
	}
}
function parseBody$1(text, response, method) {
	if (response.ok && response.status !== 204 && text === "") throw new NoAnswer(`Graph answered ${response.status} to ${method} with nothing in it`, true);
	if (text === "") return void 0;
	try {
		return JSON.parse(text);
	} catch (error) {
		if (!response.ok) return void 0;
		const start = JSON.stringify(text.slice(0, 40));
		throw new NoAnswer(`Graph answered ${response.status} with something that is not JSON; it starts with ${start}. A proxy or a sign-in page may stand in between.`, true, error);
	}
}
function redirected(response, root) {
	const target = URL.parse(response.headers.get("location") ?? "", root)?.host ?? "somewhere else";
	return new DirectoryError(`Graph answered with a redirect (${response.status}) to ${target}, which is never followed because the access token would travel there. Check ROLLCALL_GRAPH_URL and any proxy in between.`);
}
function lostConnection(error, options, timedOut) {
	const { origin } = new URL(options.root);
	if (timedOut) return new NoAnswer(`${origin} did not answer within ${options.timeoutSeconds} seconds`, true, error);
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	const code = cause?.code;
	const text = cause instanceof Error ? cause.message : String(cause);
	return new NoAnswer(`The connection to ${origin} failed: ${[typeof code === "string" && !text.includes(code) ? code : "", text].filter(Boolean).join(" ")}`, !hasNotConnected(cause), cause);
}
/**
* Whether no connection was made, so that nothing can have arrived. The code alone does not tell: Linux reports
* EHOSTUNREACH and ENETUNREACH also of a connection that stood, once it gives up sending again.
*/
function hasNotConnected(error) {
	if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(hasNotConnected);
	const { syscall, code } = error ?? {};
	return syscall === "connect" || syscall === "getaddrinfo" || code === "UND_ERR_CONNECT_TIMEOUT";
}
// src/directory/graph/budget.ts
/** The service's clock and ours may differ that much in speed. */
const CLOCK_TOLERANCE = 1.002;
/** A rate that is refused again and again is halved down to this part of it. */
const SLOWEST = 1 / 16;
/**
* One of Graph's budgets, as this connection believes it to be. What a request took comes back a whole window after its
* ANSWER, the latest moment at which the service can have counted it: so no window of the service, sliding or fixed,
* ever holds more than the limit, nor does a bucket that refills evenly run dry. Which of them Graph keeps is not
* documented.
*
* A refusal proves the belief wrong, since somebody else uses the same budget: from then on amounts go out evenly
* instead of at once, until a window has gone by without a refusal.
*
* Moments are milliseconds.
*/
var Budget = class {
	#windowMilliseconds;
	#amount;
	#underWay = 0;
	#answered = 0;
	/** In the order of the answers; whatever is before `#first` has come back. */
	#spent = [];
	#first = 0;
	#even;
	constructor({ amount, seconds }) {
		this.#amount = amount;
		this.#windowMilliseconds = Math.ceil(seconds * 1e3 * CLOCK_TOLERANCE);
	}
	/** The service allows more, or less, than was thought. */
	limitTo(amount) {
		this.#amount = amount;
	}
	/** When so much may be taken, as far as is known now; Infinity while only an answer can tell. */
	readyAt(wanted, now) {
		if (wanted === 0) return now;
		this.#forget(now);
		const excess = this.#underWay + this.#answered + Math.min(wanted, this.#amount) - this.#amount;
		const evenly = Math.max(now, this.#even?.nextAt ?? now);
		if (excess <= 0) return evenly;
		let back = 0;
		for (let index = this.#first; index < this.#spent.length; index += 1) {
			const entry = this.#spent[index];
			if (!entry) break;
			back += entry.amount;
			if (back >= excess) return Math.max(evenly, entry.at + this.#windowMilliseconds);
		}
		return Infinity;
	}
	take(amount, now) {
		this.#underWay += amount;
		if (!this.#even || amount === 0) return;
		const perMillisecond = this.#amount * this.#even.part / this.#windowMilliseconds;
		this.#even.nextAt = Math.max(now, this.#even.nextAt) + amount / perMillisecond;
	}
	/** An answer came to a request that had taken `taken`, and really cost `cost`. */
	answered(taken, cost, now) {
		this.#underWay -= taken;
		if (cost === 0) return;
		this.#answered += cost;
		this.#spent.push({
			at: now,
			amount: cost
		});
	}
	/** The service refused a request that was sent at `sentAt`, for want of this budget, until the moment `until`. */
	refused(sentAt, until) {
		if (!this.#even) this.#even = {
			part: 1,
			since: until,
			nextAt: until
		};
		else if (sentAt >= this.#even.since) {
			this.#even.part = Math.max(this.#even.part / 2, SLOWEST);
			this.#even.since = until;
		}
	}
	#forget(now) {
		if (this.#even && now - this.#even.since > this.#windowMilliseconds) this.#even = void 0;
		for (;;) {
			const entry = this.#spent[this.#first];
			if (!entry || entry.at + this.#windowMilliseconds > now) break;
			this.#answered -= entry.amount;
			this.#first += 1;
		}
		if (this.#first > 1e3) {
			this.#spent = this.#spent.slice(this.#first);
			this.#first = 0;
		}
	}
};
// src/directory/graph/cost.ts
/** What requests cost: as published, until answers of the same kind have told. */
var Costs = class {
	#units = /* @__PURE__ */ new Map();
	of(request) {
		if (isBatch(request)) return {
			units: 0,
			writes: 0
		};
		return {
			units: this.#units.get(kindOf(request)) ?? publishedUnits(request),
			writes: request.method === "GET" ? 0 : 1
		};
	}
	/** @returns the resource units that an answer says it cost, or those that are expected where it says nothing */
	told(request, answer) {
		const units = Number(answer?.headers.get("x-ms-resource-unit") ?? NaN);
		if (!Number.isFinite(units) || units < 0) return this.of(request).units;
		this.#units.set(kindOf(request), units);
		return units;
	}
};
/** @see https://learn.microsoft.com/graph/throttling-limits (identity and access) */
function publishedUnits(request) {
	if (request.method !== "GET") return 1;
	const [resource = "", query = ""] = request.path.split("?");
	const selects = query.includes("$select=") ? 1 : 0;
	const expands = query.includes("$expand=") ? 1 : 0;
	return Math.max(1, (resource === "/users" ? 2 : 1) - selects + expands);
}
function isBatch({ path }) {
	return path === "/$batch";
}
/** Requests of one kind differ in whom they concern only. */
function kindOf({ method, path }) {
	const [, resource = "", , ...rest] = path.split("?")[0]?.split("/") ?? [];
	return [
		method,
		resource,
		...rest
	].join(" ");
}
// src/directory/graph/pacer.ts
/** A long wait is told again and again. */
const LONGEST_SLEEP_MILLISECONDS = 5e3;
/**
* Decides when each request of a connection goes out: as soon as Graph's budgets allow, and never sooner; once one
* answer asks for a pause, everybody keeps it whom it concerns.
*
* @see https://learn.microsoft.com/graph/throttling and https://learn.microsoft.com/graph/throttling-limits
*/
var Pacer = class {
	costs = new Costs();
	#clock;
	#stopping;
	#share;
	#writes;
	#units;
	#pausedUntil = {
		everything: 0,
		writes: 0
	};
	#listeners = /* @__PURE__ */ new Set();
	#latest = 0;
	/** By how much the clock has been set back so far. */
	#setBack = 0;
	#waiters = [];
	#sleep;
	constructor({ clock, stopping, share }) {
		this.#clock = clock;
		this.#stopping = stopping;
		this.#share = share;
		this.#writes = new Budget({
			...WRITE_LIMIT,
			amount: this.#part(WRITE_LIMIT.amount)
		});
		this.#units = new Budget({
			...unitLimit(),
			amount: this.#part(unitLimit().amount)
		});
		stopping?.addEventListener("abort", () => this.#stop(), { once: true });
	}
	/**
	* Waits for leave to send what `want` tells at that moment; undefined once it wants nothing any more. Whoever asked
	* first goes first, but a lack of writes holds back no reads.
	*
	* @throws the reason of the stopping signal
	*/
	admit(want) {
		return new Promise((resolve, reject) => {
			this.#waiters.push({
				want,
				resolve,
				reject
			});
			this.review();
		});
	}
	/** Looks again at what everybody wants. */
	review() {
		if (this.#stopping?.aborted) return this.#stop();
		const now = this.#now();
		const waiting = [];
		let next = Infinity;
		const exhausted = {
			units: false,
			writes: false
		};
		for (const waiter of this.#waiters) {
			const cost = waiter.want();
			if (!cost) {
				waiter.resolve(void 0);
				continue;
			}
			const lacks = this.#lacks(cost, now);
			const isBehind = cost.units > 0 && exhausted.units || cost.writes > 0 && exhausted.writes;
			if (!isBehind && lacks.until <= now) {
				waiter.resolve(this.#admission(cost, now));
				continue;
			}
			waiting.push(waiter);
			if (isBehind) continue;
			next = Math.min(next, lacks.until);
			exhausted[lacks.writesOnly ? "writes" : "units"] = true;
		}
		this.#waiters = waiting;
		this.#wakeAt(waiting.length > 0 ? next : Infinity, now);
	}
	/** Nobody goes before so many seconds are over. */
	pause(seconds) {
		const until = this.#now() + seconds * 1e3;
		this.#pausedUntil.everything = Math.max(this.#pausedUntil.everything, until);
	}
	/**
	* Keeps the pause that a 429 asks for. Where it names the budget that is spent, that budget goes out evenly
	* afterwards; a lack of writes stops writes only.
	*
	* @param sentAt when the request that was refused went out, in milliseconds of the clock
	*/
	throttled(answer, seconds, sentAt) {
		const until = this.#now() + seconds * 1e3;
		const information = answer.headers.get("x-ms-throttle-information") ?? "";
		const scope = answer.headers.get("x-ms-throttle-scope") ?? "";
		if (information === "WriteLimitExceeded" || /\/Write(?:\/|$)/.test(scope)) {
			this.#pausedUntil.writes = Math.max(this.#pausedUntil.writes, until);
			this.#writes.refused(sentAt + this.#setBack, until);
		} else {
			this.pause(seconds);
			if (information === "ResourceUnitLimitExceeded") this.#units.refused(sentAt + this.#setBack, until);
		}
	}
	/** A pause of one request alone. */
	async wait(seconds) {
		this.#stopping?.throwIfAborted();
		await this.#clock.sleep(seconds * 1e3, this.#stopping);
	}
	/** How many resource units there are depends on the size of the tenant. */
	tenantHas(users) {
		this.#units.limitTo(this.#part(unitLimit(users).amount));
		this.review();
	}
	/** Tells again and again, while requests wait for a budget or in a pause, for how many seconds. @returns ends that */
	onWait(listener) {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
	#lacks({ units, writes }, now) {
		const anyAt = Math.max(this.#pausedUntil.everything, this.#units.readyAt(units, now));
		const writeAt = writes > 0 ? Math.max(this.#pausedUntil.writes, this.#writes.readyAt(writes, now)) : now;
		return anyAt > now ? {
			until: anyAt,
			writesOnly: false
		} : {
			until: writeAt,
			writesOnly: true
		};
	}
	#admission(cost, at) {
		this.#units.take(cost.units, at);
		this.#writes.take(cost.writes, at);
		return {
			at: at - this.#setBack,
			answered: (units = cost.units) => {
				this.#units.answered(cost.units, units, this.#now());
				this.#writes.answered(cost.writes, cost.writes, this.#now());
				this.review();
			}
		};
	}
	#wakeAt(moment, now) {
		if (this.#sleep && this.#sleep.until <= moment && this.#sleep.until > now) return;
		this.#sleep?.control.abort();
		this.#sleep = void 0;
		if (moment === Infinity) return;
		if (moment - now >= 1e3) for (const listener of this.#listeners) listener((moment - now) / 1e3);
		const longest = this.#listeners.size > 0 ? LONGEST_SLEEP_MILLISECONDS : Infinity;
		const until = Math.min(Math.ceil(moment), now + longest);
		this.#sleep = {
			until,
			control: new AbortController()
		};
		this.#sleepThenReview(this.#sleep, until - now);
	}
	async #sleepThenReview(sleep, milliseconds) {
		await this.#clock.sleep(milliseconds, sleep.control.signal).catch(() => void 0);
		if (this.#sleep !== sleep) return;
		this.#sleep = void 0;
		this.review();
	}
	#stop() {
		this.#sleep?.control.abort();
		this.#sleep = void 0;
		const waiters = this.#waiters;
		this.#waiters = [];
		for (const { reject } of waiters) reject(this.#stopping?.reason);
	}
	#part(amount) {
		return Math.max(1, Math.floor(amount * this.#share));
	}
	/** In milliseconds. It never goes back, unlike the clock: else everybody would wait for that much longer. */
	#now() {
		const read = this.#clock.now().getTime();
		this.#setBack = Math.max(this.#setBack, this.#latest - read);
		this.#latest = read + this.#setBack;
		return this.#latest;
	}
};
// src/directory/graph/answer.ts
function isSuccess(answer) {
	return answer.status >= 200 && answer.status < 300;
}
/**
* Reads Graph's error envelope in all the spellings in which it is met: `innerError` and `innererror`, a message that
* is an object, details that are no list, and nothing at all.
*
* @see https://learn.microsoft.com/graph/errors
*/
function problemOf(answer) {
	const error = memberOf(answer.body, "error");
	const inner = memberOf(error, "innerError") ?? memberOf(error, "innererror");
	const message = memberOf(error, "message");
	const details = memberOf(error, "details");
	return {
		status: answer.status,
		code: textOf$1(memberOf(error, "code")),
		message: textOf$1(message) || textOf$1(memberOf(message, "value")) || `the answer had status ${answer.status} and no readable message`,
		requestId: textOf$1(memberOf(inner, "request-id")) || (answer.headers.get("request-id") ?? ""),
		details: (Array.isArray(details) ? details : details === void 0 ? [] : [details]).map((detail) => ({
			code: textOf$1(memberOf(detail, "code")),
			target: textOf$1(memberOf(detail, "target"))
		}))
	};
}
/** The member of a JSON object; undefined for anything that is none or has it only by inheritance. */
function memberOf(value, name) {
	return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? value[name] : void 0;
}
function textOf$1(value) {
	return typeof value === "string" ? value : "";
}
// src/directory/graph/waiting.ts
const LONGEST_BACKOFF_SECONDS = 30;
/** Doubles from try to try, with jitter, so that many who failed together do not come back together. */
function backoffSeconds(attempt, random) {
	return Math.min(2 ** (attempt - 1), LONGEST_BACKOFF_SECONDS) * (.5 + random() / 2);
}
/**
* How long a throttled request waits. `Retry-After` counts; from the fourth refusal on it waits at least a second
* longer each time, for requests made while throttled are held against the quota.
*/
function throttlingSeconds(answer, now, refusals) {
	return Math.max(retryAfterSeconds(answer, now) ?? Math.min(2 ** (refusals - 1), 30), refusals - 3, 0);
}
/**
* `Retry-After` in seconds: a number, with decimals as Graph sends them, or an HTTP date, which is held against the
* answer's own `Date`.
*
* @returns undefined without a readable header
* @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
*/
function retryAfterSeconds(answer, now) {
	const value = answer.headers.get("retry-after")?.trim();
	if (!value) return void 0;
	if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
	const until = Date.parse(value);
	if (Number.isNaN(until)) return void 0;
	const sent = Date.parse(answer.headers.get("date") ?? "");
	return Math.max(0, (until - (Number.isNaN(sent) ? now.getTime() : sent)) / 1e3);
}
// src/directory/graph/retry.ts
/**
* Sends again what may be sent again, a bounded number of times; then leaves the last answer. A request that is not
* repeatable is sent again only if it was certainly not carried out: refused for its token, throttled, or never sent.
*
* @throws NoAnswer when the last try got none; DirectoryError at once when trying again cannot help
* @see https://learn.microsoft.com/graph/throttling and https://learn.microsoft.com/graph/errors
*/
async function sendWithRetries(exchange, sendOnce, { clock, pacer, random, token, hasAnswered }) {
	const startedAt = clock.now().getTime();
	const secondsSpent = () => (clock.now().getTime() - startedAt) / 1e3;
	let secondsAsked = 0;
	let failures = 0;
	let refusals = 0;
	let renewed = false;
	for (;;) {
		const result = await tryOnce(exchange, sendOnce);
		if (result instanceof NoAnswer) {
			failures += 1;
			if (result.mayHaveArrived && !exchange.repeatable) throw result;
			const unreachable = !result.mayHaveArrived && !hasAnswered();
			if (failures >= (unreachable ? 3 : 8)) throw afterAttempts(result, failures, secondsSpent());
			await pacer.wait(backoffSeconds(failures, random));
		} else if (result.status === 401) {
			if (renewed || !await hasNewToken(exchange.token, token)) return;
			renewed = true;
		} else if (isThrottled(result)) {
			refusals += 1;
			const seconds = throttlingSeconds(result, clock.now(), refusals);
			secondsAsked += seconds;
			if (secondsAsked > 900) return;
			pacer.throttled(result, seconds, exchange.sentAt);
			if (exchange.method === "POST") pacer.pause(seconds);
		} else if (isUnavailable(result)) {
			failures += 1;
			const asked = retryAfterSeconds(result, clock.now());
			if (asked !== void 0 && asked <= 900) pacer.pause(asked);
			if (!exchange.repeatable || failures >= 8) return;
			secondsAsked += asked ?? 0;
			if (secondsAsked > 900) return;
			if (asked === void 0) await pacer.wait(backoffSeconds(failures, random));
		} else return;
	}
}
/** Refused for now, and certainly not carried out. */
function isThrottled(answer) {
	return answer.status === 429 && problemOf(answer).code !== "Request_ThrottledPermanently";
}
/** The service had a difficulty of its own; whether it did what was asked is open. */
function isUnavailable({ status, body }) {
	if (status === 424) return !(typeof body === "object" && body !== null && "responses" in body);
	return [
		408,
		500,
		502,
		503,
		504
	].includes(status);
}
/** Unavailable for longer than anything here waits. */
function isAway(answer, now) {
	return isUnavailable(answer) && (retryAfterSeconds(answer, now) ?? 0) > 900;
}
async function tryOnce(exchange, sendOnce) {
	exchange.answer = void 0;
	try {
		await sendOnce();
	} catch (error) {
		if (error instanceof NoAnswer) return error;
		throw error;
	}
	return exchange.answer ?? new NoAnswer("No answer came", true);
}
async function hasNewToken(refused, token) {
	if (await token() !== refused) return true;
	return await token({ renew: true }) !== refused;
}
function afterAttempts(lost, attempts, seconds) {
	return new NoAnswer(`${lost.message} (tried ${attempts} times within ${Math.round(seconds)} seconds)`, lost.mayHaveArrived, lost.cause ?? lost);
}
// src/directory/graph/connection.ts
/** Sets up the Graph client; nothing is sent yet. */
function connect(options) {
	const { endpoint, token, clock, stopping, abandoning } = options;
	const { random = Math.random, patienceSeconds = 120, timeoutSeconds = 100, quotaShare = 1 } = options;
	const { root } = endpoint;
	const pacer = new Pacer({
		clock,
		stopping,
		share: quotaShare
	});
	const state = {
		requests: 0,
		lastAnswerAt: 0,
		clockOffset: 0
	};
	function note(answer) {
		state.lastAnswerAt = clock.now().getTime();
		const date = Date.parse(answer.headers.get("date") ?? "");
		if (!Number.isNaN(date)) state.clockOffset = date - state.lastAnswerAt;
	}
	const chain = [
		middleware(async (exchange, next) => {
			try {
				await next();
			} catch (error) {
				exchange.failure = error;
				throw error;
			}
		}),
		middleware((exchange, next) => sendWithRetries(exchange, next, {
			clock,
			pacer,
			random,
			token,
			hasAnswered: () => state.lastAnswerAt > 0
		})),
		middleware(async (exchange, next) => {
			const admission = await pacer.admit(() => pacer.costs.of(exchange));
			exchange.sentAt = clock.now().getTime();
			await next().finally(() => admission?.answered(pacer.costs.told(exchange, exchange.answer)));
		}),
		middleware(async (exchange, next) => {
			exchange.token = await token();
			await next();
		}),
		middleware(async (exchange, _next, context) => {
			state.requests += 1;
			const { answer, response } = await fetchWhole(context, exchange.token ?? "", {
				root,
				signal: abandoning,
				timeoutSeconds
			});
			note(answer);
			exchange.answer = answer;
			context.response = response;
		})
	];
	const versionStart = root.lastIndexOf("/");
	const client = import_src.Client.initWithMiddleware({
		baseUrl: root.slice(0, versionStart),
		defaultVersion: root.slice(versionStart + 1),
		middleware: chain
	});
	return {
		root,
		clock,
		random,
		pacer,
		stopping,
		patienceSeconds,
		get requests() {
			return state.requests;
		},
		get lastAnswerAt() {
			return state.lastAnswerAt;
		},
		serverTime: (local) => local + state.clockOffset,
		async send({ path, body, repeatable }) {
			const exchange = new Exchange(body === void 0 ? "GET" : "POST", path, repeatable);
			const request = client.api(path.replaceAll("https://", "https:%2F%2F")).responseType(import_src.ResponseType.RAW).middlewareOptions([exchange]);
			try {
				await (body === void 0 ? request.get() : request.post(JSON.stringify(body)));
			} catch (error) {
				throw exchange.failure ?? error;
			}
			if (!exchange.answer) throw new Error("The Graph client ended a request without an answer");
			return exchange.answer;
		}
	};
}
// src/directory/signInFailure.ts
/**
* What Entra's numbers mean. They are used for messages only, as Microsoft asks.
*
* @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
*/
const REFUSALS = [
	{
		numbers: [7000215],
		sentence: "the client secret is wrong; set AZURE_CLIENT_SECRET to the secret's value, not to its id"
	},
	{
		numbers: [7000222],
		sentence: "the client secret has expired; make a new one and set AZURE_CLIENT_SECRET"
	},
	{
		numbers: [700016, 700011],
		sentence: "the application is not known in this tenant; check AZURE_CLIENT_ID and AZURE_TENANT_ID"
	},
	{
		numbers: [90002, 900023],
		sentence: "there is no such tenant; check AZURE_TENANT_ID"
	},
	{
		numbers: [90038],
		sentence: "the tenant belongs to another national cloud; set ROLLCALL_GRAPH_URL and AZURE_AUTHORITY_HOST to that cloud"
	},
	{
		numbers: [70021],
		sentence: "no federated credential of the application matches; a new one takes some minutes",
		passing: true
	},
	{
		numbers: [700213, 7002131],
		sentence: "the subject of the federated token matches no federated credential of the application; compare it letter by letter"
	},
	{
		numbers: [700211, 700212],
		sentence: "issuer or audience of the federated token do not match the application's federated credential"
	},
	{
		numbers: [700024],
		sentence: "the assertion is outside its time of validity; get a new federated token"
	},
	{
		numbers: [700027],
		sentence: "the signature of the assertion is not valid; is the certificate the application's own?"
	},
	{
		numbers: [7000218],
		sentence: "no client secret and no assertion was sent"
	},
	{
		numbers: [7000112, 70001],
		sentence: "the application is disabled in this tenant; have an administrator enable it"
	},
	{
		numbers: [70011, 700022],
		sentence: "the scope is not valid; does ROLLCALL_GRAPH_URL belong to the tenant's cloud?"
	},
	{
		numbers: [65001, 90094],
		sentence: "nobody has consented to the application's permissions; have an administrator do so"
	},
	{
		numbers: [53003, 530032],
		sentence: "conditional access keeps the application out; ask who looks after its policies"
	},
	{
		numbers: [50196],
		sentence: "Entra sees a loop of sign-ins and refuses more of them; wait a few minutes"
	},
	{
		numbers: [
			90055,
			90024,
			90033,
			90006,
			90090,
			90012
		],
		sentence: "Entra is busy for the moment",
		passing: true
	}
];
/**
* Says in plain words why no token came. Neither secret nor Entra's own text, which may quote it, is repeated.
*
* @param subject of the federated token that was presented, where one was
*/
function signInFailure(error, authority, subject) {
	if (error instanceof DirectoryError) return error;
	const text = error instanceof Error ? error.message : String(error);
	const number = /AADSTS(\d+)/.exec(text)?.[1];
	const refusal = REFUSALS.find(({ numbers }) => numbers.includes(Number(number)));
	if (number !== void 0) {
		const message = `Signing in at ${authority} was refused (AADSTS${number}): ${refusal?.sentence ?? "look the number up at https://login.microsoftonline.com/error"}.${presentedSubject(subject)}`;
		return refusal?.passing ? new NoAnswer(message, false) : new DirectoryError(message);
	}
	if (/^(network_error|server_error)\b/.test(text)) return new NoAnswer(`Signing in at ${authority} failed: it cannot be reached, or is not well. Check the network and AZURE_AUTHORITY_HOST.`, false);
	if (/tenant id/i.test(text)) return new DirectoryError("AZURE_TENANT_ID is not a tenant id. It is a GUID, or one of the tenant's domains.");
	if (/certificate|ENOENT|EACCES|\bfile\b/i.test(text)) return new DirectoryError("The file that AZURE_CLIENT_CERTIFICATE_PATH or AZURE_FEDERATED_TOKEN_FILE names cannot be used. Does it exist, and is it PEM or a token?");
	return new DirectoryError(`Signing in at ${authority} failed: what came back was not a token. Is something else answering in its place?`);
}
/** @see https://learn.microsoft.com/entra/workload-id/workload-identities-github-immutable-subjects */
function presentedSubject(subject) {
	if (subject === void 0) return "";
	return ` The subject presented was "${subject}": a federated credential of the application must have exactly this one. GitHub writes it with names (repo:OWNER/REPOSITORY:environment:NAME) or, for repositories made or renamed since July 15, 2026 and for those that opted in, with ids that never change (repo:OWNER@ID/REPOSITORY@ID:environment:NAME); one does not stand for the other.` + (subject.endsWith(":pull_request") ? " Never register this subject, which every pull request gets: the job must name its environment." : "");
}
// src/directory/tokens.ts
const RENEW_BEFORE_EXPIRY_SECONDS = 300;
/** For a directory on this machine, which takes any token. */
const PLACEHOLDER = "loopback";
/**
* Decides from the environment how to get tokens: for a directory on this machine a placeholder, so that nothing real
* ever meets plain http or whoever listens there; else `ROLLCALL_ACCESS_TOKEN` as it is, or a client secret, certificate
* or federated token.
*
* @throws DirectoryError that names the variables that are missing
*/
function tokenSourceFromEnvironment(env, endpoint, options = {}) {
	if (endpoint.loopback) return async () => PLACEHOLDER;
	const given = env["ROLLCALL_ACCESS_TOKEN"]?.trim();
	if (given) {
		if (!/^[\x21-\x7e]+$/.test(given)) throw new DirectoryError("ROLLCALL_ACCESS_TOKEN holds characters that no token has, such as a line break. Set it to the token alone.");
		return async () => given;
	}
	let subject;
	const { assertion } = options;
	return cachedTokens(credentialFromEnvironment(env, endpoint, {
		...options,
		...assertion && { assertion: async (audience) => {
			const token = await assertion(audience);
			subject = subjectOf$1(token);
			return token;
		} }
	}), endpoint, {
		...options,
		presented: () => subject
	});
}
function subjectOf$1(token) {
	try {
		const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString();
		const { sub } = JSON.parse(payload);
		return typeof sub === "string" ? sub : void 0;
	} catch {
		return;
	}
}
function credentialFromEnvironment(env, endpoint, { credentialOptions = {}, assertion }) {
	const valueOf = (name) => env[name]?.trim() ?? "";
	const tenantId = valueOf("AZURE_TENANT_ID");
	const clientId = valueOf("AZURE_CLIENT_ID");
	const secret = valueOf("AZURE_CLIENT_SECRET");
	const certificatePath = valueOf("AZURE_CLIENT_CERTIFICATE_PATH");
	const tokenFilePath = valueOf("AZURE_FEDERATED_TOKEN_FILE");
	const missing = [
		...tenantId ? [] : ["AZURE_TENANT_ID"],
		...clientId ? [] : ["AZURE_CLIENT_ID"],
		...secret || certificatePath || tokenFilePath || assertion ? [] : ["AZURE_CLIENT_SECRET (or AZURE_CLIENT_CERTIFICATE_PATH, or AZURE_FEDERATED_TOKEN_FILE)"]
	];
	if (missing.length > 0) throw new DirectoryError(`Cannot sign in to ${endpoint.root}: ${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} not set. ` + (env["GITHUB_ACTIONS"] === "true" ? "To sign in without a secret, give the job the permission id-token: write." : "Set what is missing, or give a token in ROLLCALL_ACCESS_TOKEN."));
	const options = {
		...credentialOptions,
		authorityHost: endpoint.authority
	};
	if (secret) return ({ ClientSecretCredential }) => new ClientSecretCredential(tenantId, clientId, secret, options);
	if (certificatePath) return ({ ClientCertificateCredential }) => new ClientCertificateCredential(tenantId, clientId, certificatePath, options);
	if (tokenFilePath || !assertion) return ({ WorkloadIdentityCredential }) => new WorkloadIdentityCredential({
		...options,
		tenantId,
		clientId,
		tokenFilePath
	});
	return async ({ ClientAssertionCredential }) => {
		const token = await assertion(endpoint.federationAudience);
		return new ClientAssertionCredential(tenantId, clientId, async () => token, options);
	};
}
/** One request at a time, however many ask; @azure/identity would send one for each. */
function cachedTokens(makeCredential, endpoint, { clock = { now: () => /* @__PURE__ */ new Date() }, presented }) {
	const scope = `${new URL(endpoint.root).origin}/.default`;
	let current;
	let underWay;
	async function fetchToken() {
		try {
			const answer = await (await makeCredential(await import("./esm.js"))).getToken(scope);
			if (!answer) throw new Error("no token came");
			current = {
				token: answer.token,
				expiresAt: answer.expiresOnTimestamp
			};
			return answer.token;
		} catch (error) {
			throw signInFailure(error, endpoint.authority, presented?.());
		}
	}
	return ({ renew = false } = {}) => {
		const goodUntil = (current?.expiresAt ?? 0) - RENEW_BEFORE_EXPIRY_SECONDS * 1e3;
		if (current && !renew && clock.now().getTime() < goodUntil) return Promise.resolve(current.token);
		underWay ??= fetchToken().finally(() => {
			underWay = void 0;
		});
		return underWay;
	};
}
// src/embedded/graphError.ts
/**
* An answer that refuses, in Graph's envelope.
*
* @see https://learn.microsoft.com/graph/errors
*/
var GraphRefusal = class extends Error {
	status;
	code;
	details;
	headers;
	constructor(status, code, message, more = {}) {
		super(message);
		this.name = "GraphRefusal";
		this.status = status;
		this.code = code;
		this.details = more.details ?? [];
		this.headers = more.headers ?? {};
	}
};
function badRequest(message, details = []) {
	return new GraphRefusal(400, "Request_BadRequest", message, { details });
}
function unsupportedQuery(message) {
	return new GraphRefusal(400, "Request_UnsupportedQuery", message);
}
function notFound(id) {
	return new GraphRefusal(404, "Request_ResourceNotFound", `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`);
}
function errorBody(refusal, ids) {
	const inner = {
		date: ids.date,
		"request-id": ids.requestId,
		"client-request-id": ids.clientRequestId
	};
	return { error: {
		code: refusal.code,
		message: refusal.message,
		...refusal.details.length > 0 && { details: refusal.details },
		innerError: refusal.status === 429 ? {
			...inner,
			code: "429",
			status: "429"
		} : inner
	} };
}
// src/embedded/batch.ts
const MOST_ITEMS = 20;
/**
* Answers the items of a batch: each by itself, in an order that promises nothing.
*
* @param answer carries out one item and never throws
* @throws GraphRefusal when the batch as a whole is malformed
* @see https://learn.microsoft.com/graph/json-batching
*/
function answerBatch(body, answer, random) {
	const items = itemsOf(body);
	const answers = /* @__PURE__ */ new Map();
	for (const item of items) {
		const failed = item.dependsOn?.some((id) => (answers.get(id.toLowerCase())?.status ?? 424) >= 400);
		answers.set(item.id.toLowerCase(), failed ? dependencyFailed(item) : answer(item));
	}
	return { responses: shuffled([...answers.values()], random) };
}
function itemsOf(body) {
	const requests = body?.requests;
	if (!Array.isArray(requests) || requests.length === 0) throw badRequest("Invalid batch payload format.");
	if (requests.length > MOST_ITEMS) throw badRequest(`Number of batch request steps exceeds the maximum value of ${MOST_ITEMS}.`);
	const seen = /* @__PURE__ */ new Set();
	for (const item of requests) {
		if (typeof item?.id !== "string" || typeof item.method !== "string" || typeof item.url !== "string") throw badRequest("Invalid batch payload format.");
		if (seen.has(item.id.toLowerCase())) throw badRequest("Request Id has to be unique in a batch.");
		seen.add(item.id.toLowerCase());
		if (/^\/?\$batch/i.test(item.url)) throw badRequest("Nested batch requests are not supported.");
		const types = Object.entries(item.headers ?? {}).filter(([name]) => name.toLowerCase() === "content-type");
		if (item.body !== void 0 && types.length === 0) throw new GraphRefusal(400, "BadRequest", `Write request id : ${item.id} does not contain Content-Type header or body.`);
	}
	return requests;
}
function dependencyFailed(item) {
	return {
		id: item.id,
		status: 424,
		headers: { "Content-Type": "application/json" },
		body: { error: {
			code: "FailedDependency",
			message: "A request that this one depends on has failed."
		} }
	};
}
function shuffled(items, random) {
	return items.map((item) => ({
		item,
		rank: random()
	})).toSorted((a, b) => a.rank - b.rank).map(({ item }) => item);
}
// src/embedded/faultRefusals.ts
/**
* What Graph answers when a fault strikes. Codes are those that clients have met in the field; the messages of an expired
* page token, an expired access token and a full directory are unverified, as is the status of the last.
*
* @see https://learn.microsoft.com/graph/errors
*/
function refusalFor(fault) {
	switch (fault.kind) {
		case "throttled": return new GraphRefusal(429, "TooManyRequests", "Please retry again later.", { headers: retryAfter(fault) });
		case "unavailable": return new GraphRefusal(fault.status, CODES[fault.status], "The service is unavailable.", { headers: retryAfter(fault) });
		case "token-expired": return new GraphRefusal(401, "InvalidAuthenticationToken", "The access token has expired.");
		case "page-token-expired": return new GraphRefusal(400, "Directory_ExpiredPageToken", "The specified page token has expired.");
		case "full": return new GraphRefusal(fault.status, "Directory_QuotaExceeded", "The directory holds as many objects as it may.");
		case "user-refused": return userRefused(fault.status);
		default: return;
	}
}
/** @see https://learn.microsoft.com/graph/api/resources/users (sensitive actions) for the 403 */
function userRefused(status) {
	switch (status) {
		case 400: {
			const message = "Another object with the same value for property proxyAddresses already exists.";
			return new GraphRefusal(400, "Request_BadRequest", message, { details: [{
				code: "ObjectConflict",
				message,
				target: "proxyAddresses"
			}] });
		}
		case 403: return new GraphRefusal(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
		default: return new GraphRefusal(status, CODES[status], "The service is unavailable.");
	}
}
const CODES = {
	500: "Service_InternalServerError",
	502: "UnknownError",
	503: "Service_Unavailable",
	504: "UnknownError"
};
function retryAfter({ retryAfterSeconds }) {
	return retryAfterSeconds === void 0 ? {} : { "Retry-After": String(retryAfterSeconds) };
}
// src/embedded/random.ts
/** A stream of numbers in [0, 1) that a seed decides (mulberry32). */
function seededRandom(seed) {
	let state = seed >>> 0;
	return () => {
		state = state + 1831565813 >>> 0;
		let mixed = Math.imul(state ^ state >>> 15, state | 1);
		mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
		return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
	};
}
/** A number in [0, 1) that depends on the seed and a text only. */
function seededShare(seed, text) {
	let hash = seed >>> 0;
	for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619) >>> 0;
	return seededRandom(hash)();
}
// src/embedded/faults.ts
/**
* Decides what goes wrong. Each draw depends on the seed and on what is asked for the how-manieth time, not on the order
* in which requests arrive, so that a run repeats as far as its client asks for the same.
*/
var Faults = class {
	#plan;
	#turns = /* @__PURE__ */ new Map();
	#expired = /* @__PURE__ */ new Set();
	#requests = 0;
	constructor(plan) {
		this.#plan = plan;
	}
	/** What strikes the HTTP request that has just arrived. */
	ofRequest(authorization) {
		this.#requests += 1;
		if (this.#expired.has(authorization)) return strikeOf({ kind: "token-expired" });
		for (const [index, fault] of this.#plan.faults.entries()) {
			if (!isOfRequest(fault)) continue;
			if (!this.#isDrawn(fault, index, `request ${this.#requests}`)) continue;
			if (fault.kind === "token-expired") this.#expired.add(authorization);
			return strikeOf(fault);
		}
	}
	/** What strikes one request, alone or out of the batch that has just arrived. */
	ofItem(request, store) {
		const name = subjectOf(request, store);
		const { method, path } = request;
		const what = [
			method,
			name,
			...path.slice(path[0] === "users" ? 2 : 0)
		].join(" ");
		const turn = (this.#turns.get(what) ?? 0) + 1;
		this.#turns.set(what, turn);
		for (const [index, fault] of this.#plan.faults.entries()) if (!isOfRequest(fault) && concerns(fault, request, name, store) && this.#isDrawn(fault, index, `${what} ${turn}`)) return strikeOf(fault);
	}
	#isDrawn({ share = 1, from = 1, until = Infinity }, index, what) {
		if (this.#requests < from || this.#requests >= until) return false;
		return share >= 1 || seededShare(this.#plan.seed, `${what} ${index}`) < share;
	}
};
function isOfRequest(fault) {
	switch (fault.kind) {
		case "throttled":
		case "unavailable": return fault.of === "request";
		case "reset":
		case "cut":
		case "slow":
		case "token-expired": return true;
		default: return false;
	}
}
function strikeOf(fault) {
	return {
		fault,
		carriedOut: fault.kind === "cut" || fault.kind === "slow" || "when" in fault && fault.when === "after",
		refusal: refusalFor(fault)
	};
}
function concerns(fault, { method, path, query }, name, store) {
	switch (fault.kind) {
		case "throttled":
		case "unavailable": return true;
		case "page-token-expired": return method === "GET" && query.has("$skiptoken");
		case "manager-ignored": return method !== "GET" && path[2] === "manager";
		case "user-refused": return method !== "GET" && name === foldName(fault.userPrincipalName);
		case "full": return method === "POST" && path.length === 1 && path[0] === "users" && store.size + store.deleted().length >= fault.objects;
	}
}
/** The userPrincipalName of whom a request is about, in lower case; else what it names. */
function subjectOf({ method, path, body }, store) {
	if (path[0] !== "users") return "";
	const name = body?.userPrincipalName;
	const [, key] = path;
	if (key === void 0) return method === "POST" && typeof name === "string" ? foldName(name) : "";
	return foldName(store.nameOf(key) ?? key);
}
// src/embedded/http.ts
const LARGEST_BODY_BYTES = 4194304;
/** The whole body of a request. @throws GraphRefusal 413 when it is larger than Graph takes */
async function readBody(incoming) {
	const chunks = [];
	let bytes = 0;
	for await (const chunk of incoming) {
		bytes += chunk.length;
		if (bytes > LARGEST_BODY_BYTES) throw new GraphRefusal(413, "RequestEntityTooLarge", "The request is too large.");
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}
/** Path and query below the version, encoded. @throws GraphRefusal without a bearer token, and for another version */
function targetOf({ headers, url: address = "/" }) {
	if (!/^Bearer \S+$/.test(headers.authorization ?? "")) throw new GraphRefusal(401, "InvalidAuthenticationToken", "Access token is empty.");
	const url = new URL(address, "http://127.0.0.1");
	if (!url.pathname.startsWith("/v1.0/")) throw new GraphRefusal(400, "BadRequest", `Invalid version: ${url.pathname.split("/")[1] ?? ""}`);
	return url.pathname.slice(5) + url.search;
}
function parseBody(text, contentType) {
	if (text === "") return void 0;
	if (contentType !== void 0 && !/json/i.test(contentType)) throw new GraphRefusal(415, "UnsupportedMediaType", `The media type '${contentType}' is not supported.`);
	try {
		return JSON.parse(text);
	} catch {
		throw new GraphRefusal(400, "BadRequest", "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");
	}
}
/** Sends an answer, or what a fault leaves of it. */
async function sendAnswer(response, { status, body, headers }, fault) {
	if (fault?.kind === "reset") return void response.socket?.destroy();
	if (fault?.kind === "slow") await setTimeout$1(fault.milliseconds);
	const isGateway = fault?.kind === "unavailable" && (status === 502 || status === 504);
	const text = isGateway ? GATEWAY_PAGE : body === void 0 ? void 0 : JSON.stringify(body);
	response.writeHead(status, {
		...text !== void 0 && { "Content-Type": isGateway ? "text/html" : "application/json;odata.metadata=minimal" },
		...headers,
		...text !== void 0 && fault?.kind === "cut" && { "Content-Length": lengthOf(text, fault) }
	});
	if (text === void 0 || fault?.kind !== "cut") return void response.end(text);
	const half = Buffer.from(text).subarray(0, Buffer.byteLength(text) / 2);
	response.write(half, () => response.socket?.destroy());
}
const GATEWAY_PAGE = "<html><body><h1>Bad gateway</h1></body></html>";
function lengthOf(text, { length }) {
	const bytes = Buffer.byteLength(text);
	return length === "whole" ? bytes : Math.floor(bytes / 2);
}
function lowerCase(headers) {
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
/** @throws the server's own error, as when the port is taken */
function listen(server, port) {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", resolve);
	});
}
// src/embedded/record.ts
/** A copy of a body in which every password is replaced. */
function withoutSecrets(body) {
	if (Array.isArray(body)) return body.map(withoutSecrets);
	if (typeof body !== "object" || body === null) return body;
	return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, /password$/i.test(name) && typeof value === "string" ? "(not recorded)" : withoutSecrets(value)]));
}
// src/embedded/request.ts
/** @throws GraphRefusal for an address that cannot be decoded */
function parseRequest(asked) {
	const url = new URL(asked.url.startsWith("/") ? asked.url : `/${asked.url}`, "http://127.0.0.1");
	const path = url.pathname.split("/").filter(Boolean).map((part) => decode(part)).flatMap((part) => /^(\w+)\('(.+)'\)$/.exec(part)?.slice(1) ?? [part]);
	return {
		...asked,
		method: asked.method.toUpperCase(),
		path,
		query: url.searchParams
	};
}
/** Whether a query asks for the lagging index with all operators. */
function isAdvanced({ query, headers }) {
	return headers["consistencylevel"]?.toLowerCase() === "eventual" && query.get("$count") === "true";
}
function decode(part) {
	try {
		return decodeURIComponent(part);
	} catch {
		throw new GraphRefusal(400, "BadRequest", "The request URL is not valid.");
	}
}
// src/embedded/propertyNames.ts
const byLowerCase = new Map(PROPERTIES.map(({ name }) => [name.toLowerCase(), name]));
/** Graph's spelling of a property of the user that is named in any case; undefined when there is none. */
function canonicalName(name) {
	return byLowerCase.get(name.toLowerCase()) ?? (DIRECTORY_EXTENSION.test(name) ? name : void 0);
}
// src/embedded/filter.ts
const MOST_ALTERNATIVES = 15;
/**
* Parses the part of OData's `$filter` that Graph takes for users.
*
* @param advanced whether the request carries ConsistencyLevel: eventual and $count=true
* @throws GraphRefusal for what Graph does not take, as Graph words it
* @see https://learn.microsoft.com/graph/aad-advanced-queries
*/
function parseFilter(text, advanced) {
	const parser = new Parser(tokenize(text), advanced);
	const predicate = parser.alternatives();
	parser.end();
	if (!advanced && parser.alternativeCount > MOST_ALTERNATIVES) throw unsupportedQuery(`Too many child clauses specified in search filter expression containing 'OR' operators: ${parser.alternativeCount}. Max allowed: ${MOST_ALTERNATIVES}.`);
	return predicate;
}
const TOKEN = /\s*(?:'((?:[^']|'')*)'|([A-Za-z_@][\w.@/-]*)|(-?\d[\w:.+-]*)|([(),:]))/y;
function tokenize(text) {
	const tokens = [];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < text.trimEnd().length) {
		const match = TOKEN.exec(text);
		if (!match) throw badRequest("Invalid filter clause");
		const [, quoted, word, number, sign = ""] = match;
		if (quoted !== void 0) tokens.push({
			kind: "text",
			text: quoted.replaceAll("''", "'")
		});
		else if (word !== void 0) tokens.push({
			kind: "word",
			text: word
		});
		else if (number !== void 0) tokens.push({
			kind: "number",
			text: number
		});
		else tokens.push({
			kind: "sign",
			text: sign
		});
	}
	return tokens;
}
var Parser = class {
	alternativeCount = 0;
	#tokens;
	#advanced;
	#next = 0;
	constructor(tokens, advanced) {
		this.#tokens = tokens;
		this.#advanced = advanced;
	}
	end() {
		if (this.#next < this.#tokens.length) throw badRequest("Invalid filter clause");
	}
	alternatives() {
		const parts = [this.#conjunction()];
		while (this.#takeWord("or")) parts.push(this.#conjunction());
		if (parts.length > 1) this.alternativeCount += parts.length;
		return (user) => parts.some((part) => part(user));
	}
	#conjunction() {
		const parts = [this.#unary()];
		while (this.#takeWord("and")) parts.push(this.#unary());
		return (user) => parts.every((part) => part(user));
	}
	#unary() {
		if (this.#takeWord("not")) {
			this.#needAdvanced();
			const inner = this.#unary();
			return (user) => !inner(user);
		}
		if (this.#takeSign("(")) {
			const inner = this.alternatives();
			this.#need(")");
			return inner;
		}
		return this.#comparison();
	}
	#comparison() {
		const word = this.#word();
		if (/^(?:startswith|endswith|contains)$/i.test(word) && this.#takeSign("(")) return this.#textFunction(word.toLowerCase());
		if (/\/any$/i.test(word)) return this.#any(word.slice(0, word.lastIndexOf("/")));
		const operator = this.#word().toLowerCase();
		if (operator === "in") return this.#oneOf(word);
		const value = this.#literal();
		this.#assertFilterable(word, operator, value);
		return (user) => compare(valuesOf$1(user, word)[0], operator, value);
	}
	#textFunction(name) {
		const property = this.#word();
		this.#need(",");
		const value = String(this.#literal()).toLowerCase();
		this.#need(")");
		if (name === "contains") throw unsupportedQuery("Unsupported Query.");
		if (name === "endswith") this.#needAdvanced();
		this.#assertFilterable(property, "startswith", value);
		return (user) => valuesOf$1(user, property).some((held) => {
			const text = textOf(held).toLowerCase();
			return name === "startswith" ? text.startsWith(value) : text.endsWith(value);
		});
	}
	#any(property) {
		this.#need("(");
		const variable = this.#word();
		this.#need(":");
		const start = this.#word();
		if (/^startswith$/i.test(start)) {
			this.#need("(");
			if (this.#word() !== variable) throw badRequest("Invalid filter clause");
			this.#need(",");
			const value = String(this.#literal()).toLowerCase();
			this.#need(")");
			this.#need(")");
			this.#assertFilterable(property, "startswith", value);
			return (user) => valuesOf$1(user, property).some((held) => textOf(held).toLowerCase().startsWith(value));
		}
		if (start !== variable || this.#word().toLowerCase() !== "eq") throw unsupportedQuery("Unsupported Query.");
		const value = this.#literal();
		this.#need(")");
		this.#assertFilterable(property, "eq", value);
		return (user) => valuesOf$1(user, property).some((held) => compare(held, "eq", value));
	}
	#oneOf(property) {
		this.#need("(");
		const values = [this.#literal()];
		while (this.#takeSign(",")) values.push(this.#literal());
		this.#need(")");
		this.alternativeCount += values.length;
		this.#assertFilterable(property, "in", values[0] ?? null);
		return (user) => values.some((value) => compare(valuesOf$1(user, property)[0], "eq", value));
	}
	#assertFilterable(name, operator, value) {
		const [root = name] = name.split("/");
		const row = propertyNamed(canonicalName(root) ?? "");
		if (!row) throw badRequest(`Invalid filter clause: Could not find a property named '${name}' on type 'microsoft.graph.user'.`);
		if (typeof value === "string" && value.length > 120 && !this.#advanced) throw badRequest("Invalid filter clause");
		const ordinary = row.filter === "equality" ? ["eq", "in"] : [
			"eq",
			"in",
			"startswith",
			"ge",
			"le"
		];
		if (row.filter === "none") throw unsupportedQuery(`The request uses a filter property that is not indexed`);
		if (this.#advanced) return;
		if (row.filter === "advanced" || !ordinary.includes(operator) || value === null) throw unsupportedQuery("Unsupported Query.");
	}
	#needAdvanced() {
		if (!this.#advanced) throw unsupportedQuery("Unsupported Query.");
	}
	#literal() {
		const token = this.#tokens[this.#next];
		this.#next += 1;
		if (token?.kind === "text" || token?.kind === "number") return token.text;
		if (token?.kind === "word" && /^(?:true|false)$/.test(token.text)) return token.text === "true";
		if (token?.kind === "word" && token.text === "null") return null;
		throw badRequest("Invalid filter clause");
	}
	#word() {
		const token = this.#tokens[this.#next];
		if (token?.kind !== "word") throw badRequest("Invalid filter clause");
		this.#next += 1;
		return token.text;
	}
	#takeWord(text) {
		const token = this.#tokens[this.#next];
		if (token?.kind !== "word" || token.text.toLowerCase() !== text) return false;
		this.#next += 1;
		return true;
	}
	#takeSign(text) {
		const token = this.#tokens[this.#next];
		if (token?.kind !== "sign" || token.text !== text) return false;
		this.#next += 1;
		return true;
	}
	#need(sign) {
		if (!this.#takeSign(sign)) throw badRequest("Invalid filter clause");
	}
};
function valuesOf$1(user, path) {
	const [root = path, member] = path.split("/");
	const value = user[canonicalName(root) ?? root];
	if (Array.isArray(value)) return value;
	return [member === void 0 ? value : value?.[member]];
}
function compare(held, operator, value) {
	if (operator === "ne") return !compare(held, "eq", value);
	if (value === null || held === null || held === void 0) return operator === "eq" && (held ?? null) === value;
	if (typeof held === "boolean") return operator === "eq" && held === value;
	const [left, right] = comparable(textOf(held), String(value));
	switch (operator) {
		case "eq": return left === right;
		case "ge": return left >= right;
		case "le": return left <= right;
		default: throw unsupportedQuery("Unsupported Query.");
	}
}
function textOf(held) {
	return typeof held === "string" ? held : "";
}
function comparable(held, value) {
	const [left, right] = [instantOf(held), instantOf(value)];
	return left !== void 0 && right !== void 0 ? [left, right] : [held.toLowerCase(), value.toLowerCase()];
}
/** The page size that a request asks for. */
function pageSizeOf({ query }, context) {
	const top = query.get("$top");
	if (top === null) return Math.min(100, context.pageSize);
	if (!/^\d+$/.test(top) || Number(top) < 1 || Number(top) > 999) throw badRequest(`Invalid page size specified: '${top}'. Must be between 1 and 999 inclusive.`);
	return Math.min(Number(top), context.pageSize);
}
/** A token that says nothing to whoever reads it, and nothing to us if somebody changed it. */
function encodeToken(value) {
	return Buffer.from(JSON.stringify(["rollcall", value])).toString("base64url");
}
function decodeToken(token) {
	try {
		const [mark, value] = JSON.parse(Buffer.from(token, "base64url").toString("utf8"));
		if (mark === "rollcall") return value;
	} catch {}
	throw badRequest("The specified page token is not valid.");
}
/** The address of the next page: everything that was asked, and where to go on. */
function linkWith({ path, query }, context, parameters) {
	const next = new URLSearchParams(query);
	for (const [name, value] of Object.entries(parameters)) next.set(name, value);
	return `${context.root}/${path.map(encodeURIComponent).join("/")}?${next.toString()}`;
}
// src/embedded/tenant.ts
/** The id of a tenant that nobody gave one. */
const DEFAULT_TENANT_ID = "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10";
function newTenant(options) {
	const { id = DEFAULT_TENANT_ID, domain, moreDomains = [] } = options;
	return {
		formatVersion: 1,
		id,
		displayName: domain,
		domains: [domain, ...moreDomains],
		users: [],
		deletedUsers: []
	};
}
/** Puts a user into a tenant that is not served yet, unchecked: seeding for demo, tests and benchmarks. */
function addUser(tenant, user) {
	const { userPrincipalName } = user;
	const local = userPrincipalName.split("@")[0] ?? userPrincipalName;
	const stored = {
		accountEnabled: true,
		displayName: local,
		mailNickname: local,
		userType: "Member",
		createdDateTime: "2025-01-01T00:00:00Z",
		...user,
		id: user.id ?? seededId(tenant.users.length + tenant.deletedUsers.length),
		userPrincipalName,
		proxyAddresses: withMail(user["proxyAddresses"] ?? [], user["mail"])
	};
	tenant.users.push(stored);
	return stored;
}
/** Writing `mail` adds it as an SMTP address. */
function withMail(proxyAddresses, mail) {
	if (typeof mail !== "string") return [...proxyAddresses];
	return proxyAddresses.some((address) => foldName(address) === `smtp:${foldName(mail)}`) ? [...proxyAddresses] : [...proxyAddresses, `SMTP:${mail}`];
}
/** What Graph answers for a property that holds nothing: `[]` for a list, else null. */
function emptyValueOf(property) {
	return propertyNamed(property)?.type === "strings" ? [] : null;
}
function seededId(number) {
	return `e0000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}
// src/embedded/projection.ts
const DEFAULT_SET = PROPERTIES.filter(({ byDefault }) => byDefault).map(({ name }) => name);
/** The properties that `$select` names, or Graph's default set. */
function selected(select) {
	if (select === null || select.trim() === "") return DEFAULT_SET;
	return select.split(",").map((part) => {
		const name = canonicalName(part.trim());
		if (name === void 0) throw badRequest(`Parsing OData Select and Expand failed: Could not find a property named '${part.trim()}' on type 'microsoft.graph.user'.`);
		return name;
	});
}
/** A user as Graph answers it. */
function project(user, properties, context) {
	const answer = {};
	for (const name of properties) {
		if (context.omitted.has(name)) continue;
		const value = context.hidden.has(name) ? void 0 : whole(name, user[name]);
		if ((value === void 0 || value === null) && DIRECTORY_EXTENSION.test(name)) continue;
		answer[name] = value ?? emptyValueOf(name);
	}
	return answer;
}
function whole(name, value) {
	switch (propertyNamed(name)?.type) {
		case "extensionAttributes": return {
			...nulls$1(EXTENSION_ATTRIBUTES),
			...value
		};
		case "employeeOrgData": return value ? {
			...nulls$1(ORG_DATA_MEMBERS),
			...value
		} : null;
		case void 0:
		case "string":
		case "boolean":
		case "dateTime":
		case "strings":
		case "other": return value;
	}
}
function nulls$1(names) {
	return Object.fromEntries(names.map((name) => [name, null]));
}
// src/embedded/resources/deletedItems.ts
/** @see https://learn.microsoft.com/graph/api/directory-deleteditems-list */
const deletedItems = [
	{
		method: "GET",
		path: "directory/deletedItems/microsoft.graph.user",
		units: 1,
		handle: list$4
	},
	{
		method: "GET",
		path: "directory/deletedItems/{}",
		units: 1,
		handle: get$3
	},
	{
		method: "DELETE",
		path: "directory/deletedItems/{}",
		units: 1,
		handle: purge
	},
	{
		method: "POST",
		path: "directory/deletedItems/{}/restore",
		units: 1,
		handle: restore
	}
];
function list$4(request, context) {
	const { query } = request;
	const filter = query.get("$filter");
	const predicate = filter === null ? () => true : parseFilter(filter, isAdvanced(request));
	const properties = selected(query.get("$select"));
	const token = query.get("$skiptoken");
	const start = token === null ? 0 : Number(decodeToken(token));
	const all = context.store.deleted().filter(predicate);
	const end = start + pageSizeOf(request, context);
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#users`,
			...end < all.length && { "@odata.nextLink": linkWith(request, context, { $skiptoken: encodeToken(end) }) },
			value: all.slice(start, end).map((user) => project(user, properties, context))
		}
	};
}
function get$3({ query }, context, id = "") {
	const user = context.store.deletedUser(id);
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#directoryObjects/$entity`,
			"@odata.type": "#microsoft.graph.user",
			...project(user, selected(query.get("$select")), context)
		}
	};
}
function purge(_, context, id = "") {
	context.store.purge(context.store.deletedUser(id));
	return { status: 204 };
}
function restore({ body }, context, id = "") {
	const options = body ?? {};
	const name = options.newUserPrincipalName;
	const user = context.store.restore(context.store.deletedUser(id), typeof name === "string" ? name : void 0, options.autoReconcileProxyConflict === true);
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#directoryObjects/$entity`,
			"@odata.type": "#microsoft.graph.user",
			...project(user, selected(null), context)
		}
	};
}
// src/embedded/resources/delta.ts
/** @see https://learn.microsoft.com/graph/api/user-delta */
const delta = [
	{
		method: "GET",
		path: "users/delta",
		units: 1,
		handle
	},
	{
		method: "GET",
		path: "users/microsoft.graph.delta",
		units: 1,
		handle
	},
	{
		method: "GET",
		path: "users/microsoft.graph.delta()",
		units: 1,
		handle
	},
	{
		method: "GET",
		path: "users/delta()",
		units: 1,
		handle
	}
];
const run = String(process.hrtime.bigint());
function handle(request, context) {
	const { query } = request;
	for (const name of [
		"$top",
		"$expand",
		"$orderby",
		"$search"
	]) if (query.has(name)) throw badRequest(`${name} is not supported on delta queries.`);
	const { store } = context;
	const round = roundOf(request, store.changes);
	const end = (since) => answer(context, [], { "@odata.deltaLink": link(request, context, "$deltatoken", {
		...round,
		since,
		until: since,
		given: 0
	}) });
	if (query.get("$deltatoken") === "latest") return end(store.changes);
	const ids = round.since === 0 ? [...store.listedAfter(0)].map(({ user }) => user.id) : store.changedSince(round.since);
	const page = ids.slice(round.given, round.given + context.pageSize);
	const given = round.given + page.length;
	const names = (round.select ?? "").split(",").filter(Boolean);
	const wantsManager = names.includes("manager");
	const properties = selected(names.filter((name) => name !== "manager").join(",") || null);
	return answer(context, page.map((id) => {
		const fate = store.fate(id);
		if (typeof fate === "string") return {
			id,
			"@removed": { reason: fate }
		};
		return {
			id,
			...project(fate, properties, context),
			...wantsManager && fate.manager !== void 0 && { "manager@delta": [{
				"@odata.type": "#microsoft.graph.user",
				id: fate.manager
			}] }
		};
	}), given < ids.length ? { "@odata.nextLink": link(request, context, "$skiptoken", {
		...round,
		given
	}) } : { "@odata.deltaLink": link(request, context, "$deltatoken", {
		...round,
		since: round.until,
		given: 0
	}) });
}
function roundOf({ query }, changes) {
	const token = query.get("$skiptoken") ?? query.get("$deltatoken");
	const fresh = {
		since: 0,
		until: Math.max(changes, .5),
		given: 0,
		select: query.get("$select"),
		run
	};
	if (token === null || token === "latest") return fresh;
	const round = decodeToken(token);
	if (round.run !== run) throw new GraphRefusal(410, "resyncRequired", "Resync required. Replace any local items with the server's version.");
	return query.has("$deltatoken") ? {
		...round,
		until: Math.max(changes, .5)
	} : round;
}
function link(request, context, name, round) {
	return linkWith({
		...request,
		query: new URLSearchParams()
	}, context, { [name]: encodeToken(round) });
}
function answer(context, value, links) {
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#users`,
			...links,
			value
		}
	};
}
// src/embedded/resources/manager.ts
/** @see https://learn.microsoft.com/graph/api/user-post-manager */
const manager = [
	{
		method: "GET",
		path: "users/{}/manager",
		units: 1,
		handle: get$2
	},
	{
		method: "PUT",
		path: "users/{}/manager/$ref",
		units: 1,
		handle: set
	},
	{
		method: "DELETE",
		path: "users/{}/manager/$ref",
		units: 1,
		handle: remove$1
	},
	{
		method: "GET",
		path: "users/{}/directReports",
		units: 1,
		handle: directReports
	}
];
function get$2({ query }, context, key = "") {
	const { manager: id } = context.store.read(key);
	if (id === void 0) throw notFound("manager");
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#directoryObjects/$entity`,
			"@odata.type": "#microsoft.graph.user",
			...project(context.store.truth(id), selected(query.get("$select")), context)
		}
	};
}
function set({ body }, context, key = "") {
	const user = context.store.truth(context.store.reference(key));
	const reference = body?.["@odata.id"];
	const target = typeof reference === "string" ? referredId(reference, context.root) : void 0;
	if (target === void 0) throw badRequest("Invalid URL format specified in @odata.id for 'manager'.");
	context.store.update(user, { manager: context.store.reference(target) });
	return { status: 204 };
}
function remove$1(_, context, key = "") {
	const user = context.store.truth(key);
	if (user.manager === void 0) throw notFound("manager");
	context.store.update(user, { manager: void 0 });
	return { status: 204 };
}
function directReports({ query }, context, key = "") {
	const properties = selected(query.get("$select"));
	const { id } = context.store.read(key);
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#directoryObjects`,
			value: context.store.directReports(id).map((report) => ({
				"@odata.type": "#microsoft.graph.user",
				...project(report, properties, context)
			}))
		}
	};
}
function referredId(reference, root) {
	for (const collection of ["users", "directoryObjects"]) {
		const start = `${root}/${collection}/`;
		if (reference.startsWith(start)) return decodeURIComponent(reference.slice(start.length));
	}
}
// src/embedded/resources/organization.ts
/** @see https://learn.microsoft.com/graph/api/resources/organization */
const organization = [
	{
		method: "GET",
		path: "organization",
		units: 1,
		handle: list$3
	},
	{
		method: "GET",
		path: "organization/{}",
		units: 1,
		handle: get$1
	},
	{
		method: "GET",
		path: "domains",
		units: 1,
		handle: domains
	}
];
function list$3({ query }, context) {
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#organization`,
			value: [tenantOf(context, query.get("$select"))]
		}
	};
}
function get$1({ query }, context, id = "") {
	if (id.toLowerCase() !== context.store.tenant.id.toLowerCase()) throw notFound(id);
	return {
		status: 200,
		body: tenantOf(context, query.get("$select"))
	};
}
function tenantOf({ store }, select) {
	const { id, displayName, domains: names } = store.tenant;
	const all = {
		id,
		displayName,
		verifiedDomains: names.map((name, index) => ({
			name,
			type: "Managed",
			isDefault: index === 0,
			isInitial: name.endsWith(".onmicrosoft.com"),
			capabilities: "Email, OfficeCommunicationsOnline"
		}))
	};
	const wanted = select?.split(",").map((name) => name.trim().toLowerCase());
	return Object.fromEntries(Object.entries(all).filter(([name]) => !wanted || wanted.includes(name.toLowerCase())));
}
function domains(_, context) {
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#domains`,
			value: context.store.tenant.domains.map((id, index) => ({
				id,
				authenticationType: "Managed",
				isDefault: index === 0,
				isInitial: id.endsWith(".onmicrosoft.com"),
				isRoot: true,
				isVerified: true,
				isAdminManaged: true,
				supportedServices: ["Email"]
			}))
		}
	};
}
// src/embedded/writableUser.ts
const REQUIRED = [
	"accountEnabled",
	"displayName",
	"mailNickname",
	"passwordProfile",
	"userPrincipalName"
];
/**
* Holds the body of a POST or PATCH against Graph's rules and gives what is to be stored. A password is checked and
* dropped.
*
* @param user the user that is changed; undefined for a new one
* @throws GraphRefusal as Graph refuses
*/
function writableValues(body, user, domains) {
	if (typeof body !== "object" || body === null || Array.isArray(body)) throw new GraphRefusal(400, "BadRequest", "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");
	const values = {};
	for (const [given, value] of Object.entries(body)) {
		if (given.startsWith("@odata.")) continue;
		const row = rowOf(given, user === void 0);
		if (user?.["onPremisesSyncEnabled"] === true && !row.writableWhenSynced) throw badRequest("Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.");
		if (row.name === "passwordProfile") checkPassword(value);
		else values[row.name] = storable(row, value, user);
		if (row.name === "userPrincipalName") checkDomain(String(value), domains);
	}
	if (user === void 0) {
		const given = new Set(Object.keys(body).map((name) => canonicalName(name)));
		for (const name of REQUIRED) if (!given.has(name)) throw badRequest(`A value is required for property '${name}' of resource 'User'.`);
	}
	return values;
}
function rowOf(given, creating) {
	const row = propertyNamed(canonicalName(given) ?? "");
	if (!row) throw badRequest(`Property '${given}' does not exist as a declared property or extension property.`);
	if (creating ? row.create : row.update) return row;
	throw badRequest(`Property '${row.name}' is read-only and cannot be set.`, [{
		code: "InvalidValue",
		target: row.name,
		message: `Property '${row.name}' is read-only and cannot be set.`
	}]);
}
function storable(row, value, user) {
	if (value === null) {
		if (!row.clear || row.type === "strings") throw invalid(row.name);
		return null;
	}
	switch (row.type) {
		case "boolean":
			if (typeof value !== "boolean") throw invalid(row.name);
			return value;
		case "strings": return texts(row, value);
		case "employeeOrgData": return {
			...nulls(ORG_DATA_MEMBERS),
			...membersOf(row, value, ORG_DATA_MEMBERS)
		};
		case "extensionAttributes": return {
			...user?.[row.name],
			...membersOf(row, value, EXTENSION_ATTRIBUTES)
		};
		case "dateTime": return instant(row, value);
		case "string":
			if (typeof value === "boolean" && row.name.startsWith("extension_")) return value;
			return text$2(row, value);
		case "other": return value;
	}
}
function text$2(row, value) {
	if (typeof value !== "string" || checkText(row, value) && row.name !== "userPrincipalName") throw invalid(row.name);
	if (checkText(row, value)) {
		const message = "Property userPrincipalName is invalid.";
		throw badRequest(message, [{
			code: "InvalidValue",
			target: row.name,
			message
		}]);
	}
	return value;
}
function instant(row, value) {
	if (typeof value !== "string" || checkDate(value)) throw invalid(row.name);
	return `${new Date(value).toISOString().slice(0, 19)}Z`;
}
function texts(row, value) {
	if (!Array.isArray(value)) throw invalid(row.name);
	if (row.maxItems !== void 0 && value.length > row.maxItems) throw invalid(row.name);
	return value.map((item) => text$2(row, item));
}
function membersOf(row, value, names) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid(row.name);
	return Object.fromEntries(Object.entries(value).filter(([name]) => !name.startsWith("@odata.")).map(([name, member]) => {
		if (!names.includes(name) || member !== null && (typeof member !== "string" || member === "")) throw invalid(row.name);
		return [name, member];
	}));
}
function checkDomain(name, domains) {
	const domain = foldName(name.slice(name.lastIndexOf("@") + 1));
	if (domains.some((verified) => foldName(verified) === domain)) return;
	const message = "The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.";
	throw badRequest(message, [{
		code: "InvalidValue",
		target: "userPrincipalName",
		message
	}]);
}
function checkPassword(value) {
	const password = value?.password;
	if (typeof password === "string" && /^[\x20-\x7e]{8,256}$/.test(password) && [
		/[a-z]/,
		/[A-Z]/,
		/\d/,
		/[^A-Za-z0-9]/
	].filter((kind) => kind.test(password)).length >= 3) return;
	const message = "The specified password does not comply with password complexity requirements. Please provide a different password.";
	throw badRequest(message, [{
		code: "InvalidValue",
		target: "password",
		message
	}]);
}
function invalid(property) {
	const message = `Invalid value specified for property '${property}' of resource 'User'.`;
	return badRequest(message, [{
		code: "InvalidValue",
		target: property,
		message
	}]);
}
function nulls(names) {
	return Object.fromEntries(names.map((name) => [name, null]));
}
// src/embedded/resources/users.ts
/** @see https://learn.microsoft.com/graph/api/resources/user */
const users = [
	{
		method: "GET",
		path: "users",
		units: 2,
		handle: list$2
	},
	{
		method: "POST",
		path: "users",
		units: 1,
		handle: create
	},
	{
		method: "GET",
		path: "users/$count",
		units: 1,
		handle: count
	},
	{
		method: "GET",
		path: "users/{}",
		units: 1,
		handle: get
	},
	{
		method: "PATCH",
		path: "users/{}",
		units: 1,
		handle: update
	},
	{
		method: "DELETE",
		path: "users/{}",
		units: 1,
		handle: remove
	}
];
function list$2(request, context) {
	const { query } = request;
	if (query.has("$skip")) throw badRequest("$skip is not supported.");
	if (query.has("$search") && request.headers["consistencylevel"]?.toLowerCase() !== "eventual") throw unsupportedQuery("Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'");
	const properties = selected(query.get("$select"));
	for (const name of properties) if (propertyNamed(name)?.summary.startsWith("kept in SharePoint")) throw new GraphRefusal(501, "NotImplemented", `The property ${name} cannot be listed.`);
	const filter = query.get("$filter");
	const predicate = filter === null ? () => true : parseFilter(filter, isAdvanced(request));
	const expandsManager = wantsManager(query.get("$expand")) && !context.ignoreExpand;
	const size = pageSizeOf(request, context);
	const token = query.get("$skiptoken");
	const { found, last } = query.has("$orderby") ? orderedPage(request, context, predicate, size, token) : page$1(context, predicate, size, token);
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#users`,
			...token === null && isAdvanced(request) && { "@odata.count": total(context, predicate) },
			...last !== void 0 && { "@odata.nextLink": linkWith(request, context, { $skiptoken: encodeToken(last) }) },
			value: found.map((user) => ({
				...project(user, properties, context),
				...expandsManager && managerOf(user, query.get("$expand"), context)
			}))
		}
	};
}
function page$1({ store }, predicate, size, token) {
	const start = token === null ? 0 : decodeToken(token);
	if (typeof start !== "number") throw badRequest("The specified page token is not valid.");
	const found = [];
	let last = start;
	for (const { user, place } of store.listedAfter(start)) {
		if (!predicate(user)) continue;
		if (found.length === size) return {
			found,
			last
		};
		found.push(user);
		last = place;
	}
	return { found };
}
function orderedPage({ query, ...request }, { store }, predicate, size, token) {
	const [given = "", direction = "asc"] = (query.get("$orderby") ?? "").split(" ");
	const name = canonicalName(given);
	if (name !== "displayName" && name !== "userPrincipalName") throw unsupportedQuery("Unsupported Query.");
	if (query.has("$filter") && !isAdvanced({
		query,
		...request
	})) throw unsupportedQuery("Sorting not supported for current query.");
	const sign = direction.toLowerCase() === "desc" ? -1 : 1;
	const sorted = [...store.listedAfter(0)].map(({ user }) => user).filter(predicate).toSorted((a, b) => sign * String(a[name]).localeCompare(String(b[name]), "en"));
	const start = token === null ? 0 : Number(decodeToken(token));
	const next = start + size;
	return {
		found: sorted.slice(start, next),
		...next < sorted.length && { last: next }
	};
}
function total({ store }, predicate) {
	let number = 0;
	for (const { user } of store.listedAfter(0)) if (predicate(user)) number += 1;
	return number;
}
function count(request, context) {
	if (request.headers["consistencylevel"]?.toLowerCase() !== "eventual") throw badRequest("$count is not currently supported.");
	const filter = request.query.get("$filter");
	return {
		status: 200,
		body: total(context, filter === null ? () => true : parseFilter(filter, true)),
		headers: { "Content-Type": "text/plain" }
	};
}
function create(request, context) {
	const values = writableValues(request.body, void 0, context.store.tenant.domains);
	const user = context.store.create({
		userType: "Member",
		...values,
		userPrincipalName: String(values["userPrincipalName"])
	});
	return {
		status: 201,
		body: {
			"@odata.context": `${context.root}/$metadata#users/$entity`,
			...project(user, selected(null), context)
		}
	};
}
function get(request, context, key = "") {
	const user = context.store.read(key);
	const { query } = request;
	const expand = query.get("$expand");
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#users/$entity`,
			...project(user, selected(query.get("$select")), context),
			...wantsManager(expand) && !context.ignoreExpand && managerOf(user, expand, context)
		}
	};
}
function update(request, context, key = "") {
	const user = context.store.truth(key);
	context.store.update(user, writableValues(request.body, user, context.store.tenant.domains));
	return { status: 204 };
}
function remove(_, context, key = "") {
	context.store.delete(context.store.truth(key));
	return { status: 204 };
}
function wantsManager(expand) {
	if (expand === null) return false;
	if (/^manager(?:\(\$select=[\w,]+\))?$/i.test(expand)) return true;
	throw badRequest(`Parsing OData Select and Expand failed: the expand clause '${expand}' is not supported.`);
}
function managerOf(user, expand, context) {
	const manager = user.manager === void 0 ? void 0 : findManager(user.manager, context);
	if (!manager) return {};
	return { manager: {
		"@odata.type": "#microsoft.graph.user",
		...project(manager, selected(/\(\$select=([\w,]+)\)/i.exec(expand ?? "")?.[1] ?? null), context)
	} };
}
function findManager(id, { store }) {
	const fate = store.fate(id);
	return typeof fate === "string" ? void 0 : fate;
}
// src/embedded/routes.ts
/** Everything that is served. A new resource is one file and one line here. Exact paths come before `{}`. */
const ROUTES = [
	...delta,
	...users,
	...manager,
	...deletedItems,
	...organization
];
/** @throws GraphRefusal 405 for a method that the path does not take, 400 for a path that is not served */
function findRoute({ method, path }) {
	let pathKnown = false;
	for (const route of ROUTES) {
		const parts = partsOf$1(route.path, path);
		if (!parts) continue;
		if (route.method === method) return {
			route,
			parts
		};
		pathKnown = true;
	}
	if (pathKnown) throw new GraphRefusal(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
	throw new GraphRefusal(400, "BadRequest", `Resource not found for the segment '${path.at(-1) ?? ""}'.`);
}
/**
* Resource units of a request.
*
* @see https://learn.microsoft.com/graph/throttling-limits (identity and access)
*/
function unitsOf({ query }, { units }) {
	const top = query.get("$top");
	return Math.max(1, units - (query.has("$select") ? 1 : 0) + (query.has("$expand") ? 1 : 0) - (top !== null && Number(top) < 20 ? 1 : 0));
}
function partsOf$1(pattern, path) {
	const wanted = pattern.split("/");
	if (wanted.length !== path.length) return void 0;
	const parts = [];
	for (const [index, part] of path.entries()) if (wanted[index] === "{}") parts.push(part);
	else if (wanted[index]?.toLowerCase() !== part.toLowerCase()) return void 0;
	return parts;
}
// src/embedded/saver.ts
/** Saves a state after changes: calls that arrive while one save runs share the next. */
var Saver = class {
	#write;
	#running;
	#next;
	constructor(write) {
		this.#write = write;
	}
	/** Resolves once a save that began after this call is done. */
	save() {
		if (!this.#running) return this.#start();
		this.#next ??= this.#running.catch(() => void 0).then(() => {
			this.#next = void 0;
			return this.#start();
		});
		return this.#next;
	}
	async idle() {
		await (this.#next ?? this.#running);
	}
	#start() {
		const running = this.#write().finally(() => {
			if (this.#running === running) this.#running = void 0;
		});
		this.#running = running;
		return running;
	}
};
// src/embedded/replication.ts
/**
* What each view shows of an object that was written a moment ago: nothing of a new one, old values of a changed one.
*
* @see https://devblogs.microsoft.com/identity (Designing for Eventual Consistency for Microsoft Entra)
*/
var Replication = class {
	#clock;
	#lag;
	#pasts = /* @__PURE__ */ new Map();
	constructor(clock, lag) {
		this.#clock = clock;
		this.#lag = lag;
	}
	created(user) {
		this.#remember(user.id, void 0);
	}
	/** Called before a user changes. */
	changing(user) {
		this.#remember(user.id, this.#lag && { ...user });
	}
	/** The user as this view shows it; undefined while it does not show it at all. */
	seen(user, view) {
		const pasts = this.#pasts.get(user.id);
		if (!pasts) return user;
		const now = this.#clock.now().getTime();
		const stale = pasts.find((past) => past.writtenAt + this.#delay(user.id, past, view) > now);
		if (!stale) {
			this.#forget(user.id, pasts, now);
			return user;
		}
		return view === "reference" && stale.before !== void 0 ? user : stale.before;
	}
	#remember(id, before) {
		if (!this.#lag) return;
		const pasts = this.#pasts.get(id) ?? [];
		pasts.push({
			writtenAt: this.#clock.now().getTime(),
			before,
			number: pasts.length
		});
		this.#pasts.set(id, pasts);
	}
	#delay(id, past, view) {
		if (!this.#lag) return 0;
		return this.#lag[`${view}Milliseconds`] * seededShare(this.#lag.seed, `${view} ${past.number} ${id}`);
	}
	#forget(id, pasts, now) {
		const views = [
			"read",
			"list",
			"reference"
		];
		if (pasts.every((past) => views.every((view) => past.writtenAt + this.#delay(id, past, view) <= now))) this.#pasts.delete(id);
	}
};
// src/embedded/store.ts
/** The users of a tenant with the indexes that make every answer cheap. Writes see the truth, reads what has replicated. */
var Store = class {
	tenant;
	replication;
	#byId = /* @__PURE__ */ new Map();
	#idByName = /* @__PURE__ */ new Map();
	#idByAddress = /* @__PURE__ */ new Map();
	#deletedById = /* @__PURE__ */ new Map();
	#reports = /* @__PURE__ */ new Map();
	#places = /* @__PURE__ */ new Map();
	#clock;
	#joined = 0;
	#changes = 0;
	/** Object ids in the order in which they last changed, for delta. */
	#changedAt = /* @__PURE__ */ new Map();
	constructor(tenant, clock, lag) {
		this.tenant = tenant;
		this.#clock = clock;
		this.replication = new Replication(clock, lag);
		for (const user of tenant.users) this.#join(user);
		for (const user of tenant.deletedUsers) this.#deletedById.set(user.id, user);
	}
	get size() {
		return this.#byId.size;
	}
	/** How many changes there were since the store was opened. */
	get changes() {
		return this.#changes;
	}
	/**
	* Users as a listing shows them, in the order in which they joined, from after a place in that order on. New and
	* deleted users do not move the others, so that pages neither repeat nor skip anybody.
	*/
	*listedAfter(place) {
		const { users } = this.tenant;
		let low = 0;
		for (let high = users.length; low < high;) {
			const middle = low + high >> 1;
			if (this.#placeOf(users[middle]) <= place) low = middle + 1;
			else high = middle;
		}
		for (const user of users.slice(low)) {
			const seen = this.replication.seen(user, "list");
			if (seen) yield {
				user: seen,
				place: this.#placeOf(user)
			};
		}
	}
	/** One user, by object id or userPrincipalName, as a read shows it. */
	read(key) {
		const user = this.#find(key);
		const seen = user && this.replication.seen(user, "read");
		if (!seen) throw notFound(key);
		return seen;
	}
	/** One user as it is. */
	truth(key) {
		const user = this.#find(key);
		if (!user) throw notFound(key);
		return user;
	}
	/** The userPrincipalName of a user as it is, by object id or userPrincipalName. */
	nameOf(key) {
		return this.#find(key)?.userPrincipalName;
	}
	/** The object id of a user that may be referred to by now. */
	reference(key) {
		const user = this.#find(key);
		if (!user || !this.replication.seen(user, "reference")) throw notFound(key);
		return user.id;
	}
	create(values) {
		const id = idFrom(`${this.tenant.id} ${values.userPrincipalName} ${this.#changes} ${this.#now()}`);
		this.#assertFree(values, id);
		const user = {
			...values,
			id,
			proxyAddresses: withMail([], values["mail"]),
			createdDateTime: this.#now()
		};
		this.tenant.users.push(user);
		this.#join(user);
		this.replication.created(user);
		this.#touch(id);
		return user;
	}
	/** Sets properties of a user; undefined takes one away. */
	update(user, values) {
		this.#assertFree(values, user.id);
		this.replication.changing(user);
		this.#unindex(user);
		for (const [name, value] of Object.entries(values)) if (value === void 0) delete user[name];
		else user[name] = value;
		if ("mail" in values) user["proxyAddresses"] = withMail(user["proxyAddresses"], values["mail"]);
		this.#index(user);
		this.#touch(user.id);
	}
	directReports(id) {
		return [...this.#reports.get(id) ?? []].flatMap((report) => this.#byId.get(report) ?? []);
	}
	/** Moves a user to the deleted ones, whose userPrincipalName then begins with the object id. */
	delete(user) {
		this.#unindex(user);
		this.#byId.delete(user.id);
		this.tenant.users.splice(this.tenant.users.indexOf(user), 1);
		for (const report of this.directReports(user.id)) this.update(report, { manager: void 0 });
		const deleted = {
			...user,
			deletedDateTime: this.#now(),
			userPrincipalName: `${prefixOf(user.id)}${user.userPrincipalName}`
		};
		this.tenant.deletedUsers.push(deleted);
		this.#deletedById.set(user.id, deleted);
		this.#touch(user.id);
	}
	deleted() {
		return this.tenant.deletedUsers;
	}
	deletedUser(id) {
		const user = this.#deletedById.get(id.toLowerCase());
		if (!user) throw notFound(id);
		return user;
	}
	restore(user, newName, dropTakenProxies) {
		const userPrincipalName = newName ?? user.userPrincipalName.slice(prefixOf(user.id).length);
		const proxies = user["proxyAddresses"].filter((address) => !dropTakenProxies || !this.#idByAddress.has(foldName(address.slice(5))));
		this.#assertFree({
			userPrincipalName,
			proxyAddresses: proxies
		}, user.id);
		const { deletedDateTime: _, ...rest } = user;
		const restored = {
			...rest,
			id: user.id,
			userPrincipalName,
			proxyAddresses: proxies
		};
		this.purge(user);
		this.tenant.users.push(restored);
		this.#join(restored);
		this.#touch(user.id);
		return restored;
	}
	purge(user) {
		this.tenant.deletedUsers.splice(this.tenant.deletedUsers.indexOf(user), 1);
		this.#deletedById.delete(user.id);
		this.#touch(user.id);
	}
	/** Object ids that changed after a point in the count of changes. */
	changedSince(count) {
		return [...this.#changedAt].filter(([, at]) => at > count).map(([id]) => id);
	}
	/** What became of an object id: a user, soft-deleted, or gone. */
	fate(id) {
		return this.#byId.get(id) ?? (this.#deletedById.has(id) ? "changed" : "deleted");
	}
	#find(key) {
		const byId = this.#byId.get(key.toLowerCase());
		if (byId) return byId;
		const id = this.#idByName.get(foldName(key));
		return id === void 0 ? void 0 : this.#byId.get(id);
	}
	#assertFree(values, ownId) {
		const name = values["userPrincipalName"];
		if (typeof name === "string") {
			const holder = this.#idByName.get(foldName(name));
			if (holder !== void 0 && holder !== ownId) throw conflict("userPrincipalName", holder);
		}
		const proxies = values["proxyAddresses"] ?? [];
		const addresses = [
			name,
			values["mail"],
			...proxies.map((address) => address.slice(5))
		];
		for (const address of addresses) {
			if (typeof address !== "string") continue;
			const holder = this.#idByAddress.get(foldName(address));
			if (holder !== void 0 && holder !== ownId) throw conflict("proxyAddresses", holder);
		}
	}
	#join(user) {
		this.#places.set(user.id, this.#joined += 1);
		this.#index(user);
	}
	#placeOf(user) {
		return (user && this.#places.get(user.id)) ?? 0;
	}
	#index(user) {
		this.#byId.set(user.id, user);
		this.#idByName.set(foldName(user.userPrincipalName), user.id);
		for (const address of smtpAddresses(user)) this.#idByAddress.set(address, user.id);
		if (user.manager !== void 0) {
			const reports = this.#reports.get(user.manager) ?? /* @__PURE__ */ new Set();
			this.#reports.set(user.manager, reports.add(user.id));
		}
	}
	#unindex(user) {
		this.#idByName.delete(foldName(user.userPrincipalName));
		for (const address of smtpAddresses(user)) this.#idByAddress.delete(address);
		if (user.manager !== void 0) this.#reports.get(user.manager)?.delete(user.id);
	}
	#touch(id) {
		this.#changes += 1;
		this.#changedAt.delete(id);
		this.#changedAt.set(id, this.#changes);
	}
	#now() {
		return `${this.#clock.now().toISOString().slice(0, 19)}Z`;
	}
};
function smtpAddresses(user) {
	return (user["proxyAddresses"] ?? []).filter((address) => /^smtp:/i.test(address)).map((address) => foldName(address.slice(5)));
}
function idFrom(text) {
	const hex = createHash("sha256").update(text).digest("hex");
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
function prefixOf(id) {
	return id.replaceAll("-", "");
}
function conflict(property, holder) {
	const message = `Another object with the same value for property ${property} already exists.`;
	return badRequest(message, [{
		code: "ObjectConflict",
		message,
		target: property
	}, {
		code: "ConflictingObjects",
		message: "The conflicting object.",
		target: `User_${holder}`
	}]);
}
// src/embedded/budget.ts
function makeBudget(refill, limit, milliseconds) {
	switch (refill) {
		case "sliding": return new SlidingWindow(limit, milliseconds);
		case "fixed": return new FixedWindow(limit, milliseconds);
		case "token-bucket": return new TokenBucket(limit, milliseconds);
	}
}
/** What is spent within so many milliseconds is kept as one. */
const GRAIN_MILLISECONDS = 10;
var SlidingWindow = class {
	#limit;
	#milliseconds;
	/** In the order of time. */
	#spent = [];
	/** Where in it the window begins. */
	#first = 0;
	#used = 0;
	constructor(limit, milliseconds) {
		this.#limit = limit;
		this.#milliseconds = milliseconds;
	}
	waitFor(amount, now) {
		this.#forgetUntil(now - this.#milliseconds);
		if (this.#used + amount <= this.#limit) return 0;
		return (this.#spent[this.#first]?.at ?? now) + this.#milliseconds - now;
	}
	spend(amount, now) {
		this.#used += amount;
		const last = this.#spent.at(-1);
		if (last && this.#first < this.#spent.length && now - last.at < GRAIN_MILLISECONDS) last.amount += amount;
		else this.#spent.push({
			at: now,
			amount
		});
	}
	#forgetUntil(moment) {
		for (let oldest = this.#spent[this.#first]; oldest && oldest.at <= moment; oldest = this.#spent[this.#first]) {
			this.#used -= oldest.amount;
			this.#first += 1;
		}
		if (this.#first * 2 <= this.#spent.length) return;
		this.#spent = this.#spent.slice(this.#first);
		this.#first = 0;
	}
};
var FixedWindow = class {
	#limit;
	#milliseconds;
	#startedAt;
	#used = 0;
	constructor(limit, milliseconds) {
		this.#limit = limit;
		this.#milliseconds = milliseconds;
	}
	waitFor(amount, now) {
		this.#startedAt ??= now;
		const windows = Math.floor((now - this.#startedAt) / this.#milliseconds);
		if (windows > 0) {
			this.#startedAt += windows * this.#milliseconds;
			this.#used = 0;
		}
		return this.#used + amount <= this.#limit ? 0 : this.#startedAt + this.#milliseconds - now;
	}
	spend(amount) {
		this.#used += amount;
	}
};
var TokenBucket = class {
	#limit;
	#perMillisecond;
	#tokens;
	#filledAt;
	constructor(limit, milliseconds) {
		this.#limit = limit;
		this.#perMillisecond = limit / milliseconds;
		this.#tokens = limit;
	}
	waitFor(amount, now) {
		const passed = now - (this.#filledAt ?? now);
		this.#filledAt = now;
		this.#tokens = Math.min(this.#limit, this.#tokens + passed * this.#perMillisecond);
		return Math.max(0, amount - this.#tokens) / this.#perMillisecond;
	}
	spend(amount) {
		this.#tokens -= amount;
	}
};
// src/embedded/throttle.ts
/**
* Graph's three budgets for one application and tenant, held against each item of a batch.
*
* @see https://learn.microsoft.com/graph/throttling-limits (identity and access)
*/
var Throttle = class {
	#clock;
	#random;
	#limits;
	constructor(clock, options, users) {
		const { seed, scale = 1, refill = "sliding" } = options;
		const budget = (limit, seconds) => makeBudget(refill, Math.max(1, limit * scale), seconds * 1e3);
		this.#clock = clock;
		this.#random = seededRandom(seed);
		this.#limits = [
			{
				kind: "units",
				scope: "Tenant_Application/ReadWrite",
				reason: "ResourceUnitLimitExceeded",
				budget: budget(unitsFor(users), 10)
			},
			{
				kind: "writes",
				scope: "Tenant_Application/Write",
				reason: "WriteLimitExceeded",
				budget: budget(3e3, 150)
			},
			{
				kind: "writes",
				scope: "Tenant/Write",
				reason: "WriteLimitExceeded",
				budget: budget(18e3, 300)
			}
		];
	}
	/** Takes the cost from every budget, or throws the 429 of the first that has too little left. */
	spend(cost) {
		const now = this.#clock.now().getTime();
		for (const { kind, scope, reason, budget } of this.#limits) {
			const wait = cost[kind] === 0 ? 0 : budget.waitFor(cost[kind], now);
			if (wait === 0) continue;
			const retryAfter = Math.max(1, Math.ceil(wait / 1e3 + this.#random()));
			throw new GraphRefusal(429, "TooManyRequests", "Please retry again later.", { headers: {
				"Retry-After": String(retryAfter),
				"x-ms-throttle-scope": scope,
				"x-ms-throttle-information": reason
			} });
		}
		for (const { kind, budget } of this.#limits) if (cost[kind] > 0) budget.spend(cost[kind], now);
	}
};
/** Small, medium and large tenants have other budgets. */
function unitsFor(users) {
	if (users < 50) return 3500;
	return users <= 500 ? 5e3 : 8e3;
}
// src/embedded/server.ts
/** Serves a tenant as Microsoft Graph does, over loopback HTTP. */
async function serveEmbedded(options) {
	const service = new Service(options);
	const server = createServer((request, response) => void service.serve(request, response));
	await listen(server, options.port ?? 0);
	service.root = `http://127.0.0.1:${server.address().port}/v1.0`;
	return {
		root: service.root,
		tenant: options.tenant,
		requests: service.requests,
		close: async () => {
			const closed = new Promise((resolve) => server.close(resolve));
			server.closeAllConnections();
			await closed;
			await service.saved();
		}
	};
}
var Service = class {
	root = "";
	requests = [];
	#options;
	#store;
	#throttle;
	#faults;
	#order;
	#saver;
	constructor(options) {
		const { tenant, clock, lag, throttle, faults, save } = options;
		this.#options = options;
		this.#store = new Store(tenant, clock, lag);
		this.#throttle = throttle && new Throttle(clock, throttle, this.#store.size);
		this.#faults = faults && new Faults(faults);
		this.#order = seededRandom((faults?.seed ?? lag?.seed ?? 1) + 1);
		this.#saver = save && new Saver(() => save(tenant));
	}
	async saved() {
		await this.#saver?.idle();
	}
	/** Never throws: whatever is asked gets an answer, or none where a fault says so. */
	async serve(incoming, response) {
		const { clock, latency } = this.#options;
		const ids = {
			requestId: randomUUID(),
			clientRequestId: String(incoming.headers["client-request-id"] ?? "")
		};
		let strike;
		let answer;
		try {
			const text = await readBody(incoming);
			strike = this.#faults?.ofRequest(incoming.headers.authorization ?? "");
			if (latency !== void 0) await clock.sleep(latency);
			const before = this.#store.changes;
			answer = this.#answerStruck(incoming, text, ids, strike);
			if (this.#store.changes > before) await this.#saver?.save();
		} catch (error) {
			answer = this.#refusal(error, ids);
		}
		const headers = {
			...this.#headers(ids),
			...answer.headers
		};
		await sendAnswer(response, {
			...answer,
			headers
		}, strike?.fault);
	}
	#answerStruck(incoming, text, ids, strike) {
		if (strike && !strike.carriedOut) {
			const { method = "GET", url = "/" } = incoming;
			const path = url.slice(5);
			const answer = strike.refusal ? this.#refusal(strike.refusal, ids) : { status: 0 };
			const { status } = answer;
			const fault = strike.fault.kind;
			this.requests.push({
				method,
				path,
				batch: false,
				status,
				changed: false,
				fault
			});
			return answer;
		}
		const answer = this.#answerAll(incoming, text, ids, strike?.fault.kind);
		return strike?.refusal ? this.#refusal(strike.refusal, ids) : answer;
	}
	#answerAll(incoming, text, ids, fault) {
		const target = targetOf(incoming);
		const method = incoming.method ?? "GET";
		const body = parseBody(text, incoming.headers["content-type"]);
		if (!/^\/\$batch(?:\?|$)/i.test(target)) return this.#answerOne({
			method,
			url: target,
			headers: lowerCase(incoming.headers),
			body
		}, {
			ids,
			batch: false,
			fault
		});
		if (method !== "POST") throw new GraphRefusal(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
		const answer = answerBatch(body, (item) => this.#answerItem(item, fault), this.#order);
		this.requests.push({
			method,
			path: target,
			batch: false,
			status: 200,
			changed: false,
			...fault && { fault }
		});
		return {
			status: 200,
			body: answer
		};
	}
	#answerItem(item, fault) {
		const ids = {
			requestId: randomUUID(),
			clientRequestId: ""
		};
		const { id, method, url, headers = {}, body } = item;
		const answer = this.#answerOne({
			method,
			url,
			headers: lowerCase(headers),
			body
		}, {
			ids,
			batch: true,
			fault
		});
		return {
			id,
			status: answer.status,
			headers: {
				...answer.body !== void 0 && { "Content-Type": "application/json" },
				"request-id": ids.requestId,
				...answer.headers
			},
			...answer.body !== void 0 && { body: answer.body }
		};
	}
	#answerOne(asked, { ids, batch, fault: whole }) {
		let answer;
		let path = [];
		let strike;
		const before = this.#store.changes;
		try {
			const request = parseRequest(asked);
			path = [...request.path];
			const { route, parts } = findRoute(request);
			strike = this.#faults?.ofItem(request, this.#store);
			if (strike?.refusal && !strike.carriedOut) throw strike.refusal;
			const isWrite = request.method !== "GET";
			const units = unitsOf(request, route);
			this.#throttle?.spend({
				units,
				writes: isWrite ? 1 : 0
			});
			answer = strike?.fault.kind === "manager-ignored" ? { status: 204 } : route.handle(request, this.#context(), ...parts);
			if (strike?.refusal) throw strike.refusal;
			answer = {
				...answer,
				headers: {
					"x-ms-resource-unit": String(units),
					...answer.headers
				}
			};
		} catch (error) {
			answer = this.#refusal(error, ids);
		}
		const fault = strike?.fault.kind ?? whole;
		this.requests.push({
			method: asked.method,
			path: asked.url,
			batch,
			...asked.body !== void 0 && { body: withoutSecrets(asked.body) },
			status: answer.status,
			changed: this.#store.changes > before,
			...fault && { fault }
		});
		this.#options.observe?.({
			method: asked.method,
			path,
			status: answer.status,
			body: answer.body
		});
		return answer;
	}
	#context() {
		const { hiddenProperties = [], omittedProperties = [], ignoreExpand = false, pageSize = 999 } = this.#options;
		return {
			store: this.#store,
			root: this.root,
			pageSize,
			hidden: new Set(hiddenProperties),
			omitted: new Set(omittedProperties),
			ignoreExpand
		};
	}
	#refusal(error, ids) {
		const refusal = error instanceof GraphRefusal ? error : new GraphRefusal(500, "Service_InternalServerError", error instanceof Error ? error.message : String(error));
		const date = this.#options.clock.now().toISOString().slice(0, 19);
		return {
			status: refusal.status,
			body: errorBody(refusal, {
				date,
				...ids
			}),
			headers: refusal.headers
		};
	}
	#headers(ids) {
		return {
			Date: this.#options.clock.now().toUTCString(),
			"request-id": ids.requestId,
			...ids.clientRequestId !== "" && { "client-request-id": ids.clientRequestId }
		};
	}
};
// src/embedded/tenantFile.ts
/**
* Reads the file that an embedded directory keeps its tenant in, or makes a new tenant where there is none.
*
* @throws DirectoryError for a file that is something else; it is left as it is
*/
async function loadTenantFile(path, fallback) {
	let text;
	try {
		text = await readFile(path, "utf8");
	} catch (error) {
		if (error.code === "ENOENT") return fallback();
		throw new DirectoryError(`Cannot read the embedded directory's file ${path}: ${error.message}`);
	}
	const value = parse(text);
	if (value?.formatVersion === 1 && Array.isArray(value.users) && Array.isArray(value.deletedUsers) && Array.isArray(value.domains) && typeof value.id === "string") return value;
	throw new DirectoryError(`${path} is not the file of an embedded directory. Take it away to begin with a new tenant.`);
}
/** Writes the whole tenant to a new file and puts that in place, so that no crash leaves half a file. */
async function saveTenantFile(path, tenant) {
	await mkdir(dirname(path), { recursive: true });
	const file = await open(`${path}.new`, "w", 384);
	try {
		await file.writeFile(JSON.stringify(tenant));
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(`${path}.new`, path);
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/commands/rosterTenant.ts
/** An embedded tenant without users that has verified the domains of these rosters. */
function emptyTenantFor(...rosters) {
	const [domain = "contoso.com", ...moreDomains] = [...new Set(rosters.flatMap(({ users }) => users.flatMap((user) => {
		const name = user.fields["userPrincipalName"];
		return typeof name === "string" ? [domainOf(name)] : [];
	})))].toSorted();
	return newTenant({
		domain,
		moreDomains
	});
}
/** An embedded tenant in which a merged roster is applied already. */
function tenantHolding(merged, proposed) {
	const tenant = emptyTenantFor(merged, proposed);
	const ids = new Map(merged.users.map((user) => {
		const name = foldName(nameOf(user));
		return [name, user.id ?? seededUserId(name)];
	}));
	for (const user of merged.users) {
		const name = nameOf(user);
		const manager = user.manager && ids.get(foldName(user.manager));
		addUser(tenant, {
			...graphValues(user),
			userPrincipalName: name,
			id: ids.get(foldName(name)) ?? "",
			...manager && { manager }
		});
	}
	return tenant;
}
/** The declared properties in the shape of Graph's JSON. */
function graphValues(user) {
	return graphFields(Object.entries(user.fields));
}
/** Fields in the shape of Graph's JSON, where members stand inside their property. */
function graphFields(fields) {
	const values = {};
	for (const [field, value] of fields) {
		const [property = field, member] = field.split(".");
		if (member === void 0) values[property] = value;
		else values[property] = {
			...values[property],
			[member]: value
		};
	}
	return values;
}
/** The same in every run, so that a plan made over a seeded tenant fits the next one. */
function seededUserId(name) {
	return `d0000000-0000-4000-8000-${createHash("sha256").update(foldName(name)).digest("hex").slice(0, 12)}`;
}
// src/commands/openDirectory.ts
/** The folder for what a clone keeps to itself. */
const STATE_FOLDER = ".rollcall";
/**
* Connects to the tenant that the environment names, or starts the embedded directory for this command.
*
* @param desired its roster tells a new embedded tenant which domains to verify
* @param merged seeds an embedded directory that lives for this command only, as a pull request's job has no other
* @throws DirectoryError when the environment is incomplete or names an unknown address
*/
async function openDirectory(kind, { roster, configuration }, world, merged) {
	if (kind === "graph") {
		const endpoint = endpointFromEnvironment(world.environment);
		return {
			connection: connect({
				endpoint,
				token: tokenSourceFromEnvironment(world.environment, endpoint, {
					clock: world.clock,
					...world.assertion && { assertion: world.assertion }
				}),
				clock: world.clock,
				quotaShare: configuration.quota.percent / 100,
				...signalsOf(world)
			}),
			close: () => Promise.resolve()
		};
	}
	if (merged) {
		const server = await serveEmbedded({
			tenant: tenantHolding(merged, roster),
			clock: world.clock
		});
		return {
			...connectEmbedded(server.root, world),
			close: () => server.close()
		};
	}
	await makeStateFolder();
	const path = `${STATE_FOLDER}/tenant.json`;
	const server = await serveEmbedded({
		tenant: await loadTenantFile(path, () => emptyTenantFor(roster)),
		clock: world.clock,
		save: (state) => saveTenantFile(path, state)
	});
	return {
		...connectEmbedded(server.root, world),
		close: () => server.close()
	};
}
/** A connection to an embedded directory of this process. */
function connectEmbedded(root, world) {
	const endpoint = endpointFromEnvironment({ ROLLCALL_GRAPH_URL: root });
	return { connection: connect({
		endpoint,
		token: tokenSourceFromEnvironment({}, endpoint),
		clock: world.clock,
		quotaShare: Infinity,
		...signalsOf(world)
	}) };
}
function signalsOf({ cancellation: { stopping, abandoning } }) {
	return {
		stopping,
		abandoning
	};
}
/** Creates `.rollcall/`, which ignores itself, so that no clone commits it by accident. */
async function makeStateFolder() {
	await mkdir(STATE_FOLDER, { recursive: true });
	await writeFile(`${STATE_FOLDER}/.gitignore`, "*\n");
}
// node_modules/fast-json-patch/commonjs/helpers.js
var require_helpers = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	/*!
	* https://github.com/Starcounter-Jack/JSON-Patch
	* (c) 2017-2022 Joachim Wester
	* MIT licensed
	*/
	var __extends = this$1 && this$1.__extends || (function() {
		var extendStatics = function(d, b) {
			extendStatics = Object.setPrototypeOf || { __proto__: [] } instanceof Array && function(d, b) {
				d.__proto__ = b;
			} || function(d, b) {
				for (var p in b) if (b.hasOwnProperty(p)) d[p] = b[p];
			};
			return extendStatics(d, b);
		};
		return function(d, b) {
			extendStatics(d, b);
			function __() {
				this.constructor = d;
			}
			d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __());
		};
	})();
	Object.defineProperty(exports, "__esModule", { value: true });
	var _hasOwnProperty = Object.prototype.hasOwnProperty;
	function hasOwnProperty(obj, key) {
		return _hasOwnProperty.call(obj, key);
	}
	exports.hasOwnProperty = hasOwnProperty;
	function _objectKeys(obj) {
		if (Array.isArray(obj)) {
			var keys_1 = new Array(obj.length);
			for (var k = 0; k < keys_1.length; k++) keys_1[k] = "" + k;
			return keys_1;
		}
		if (Object.keys) return Object.keys(obj);
		var keys = [];
		for (var i in obj) if (hasOwnProperty(obj, i)) keys.push(i);
		return keys;
	}
	exports._objectKeys = _objectKeys;
	/**
	* Deeply clone the object.
	* https://jsperf.com/deep-copy-vs-json-stringify-json-parse/25 (recursiveDeepCopy)
	* @param  {any} obj value to clone
	* @return {any} cloned obj
	*/
	function _deepClone(obj) {
		switch (typeof obj) {
			case "object": return JSON.parse(JSON.stringify(obj));
			case "undefined": return null;
			default: return obj;
		}
	}
	exports._deepClone = _deepClone;
	function isInteger(str) {
		var i = 0;
		var len = str.length;
		var charCode;
		while (i < len) {
			charCode = str.charCodeAt(i);
			if (charCode >= 48 && charCode <= 57) {
				i++;
				continue;
			}
			return false;
		}
		return true;
	}
	exports.isInteger = isInteger;
	/**
	* Escapes a json pointer path
	* @param path The raw pointer
	* @return the Escaped path
	*/
	function escapePathComponent(path) {
		if (path.indexOf("/") === -1 && path.indexOf("~") === -1) return path;
		return path.replace(/~/g, "~0").replace(/\//g, "~1");
	}
	exports.escapePathComponent = escapePathComponent;
	/**
	* Unescapes a json pointer path
	* @param path The escaped pointer
	* @return The unescaped path
	*/
	function unescapePathComponent(path) {
		return path.replace(/~1/g, "/").replace(/~0/g, "~");
	}
	exports.unescapePathComponent = unescapePathComponent;
	function _getPathRecursive(root, obj) {
		var found;
		for (var key in root) if (hasOwnProperty(root, key)) {
			if (root[key] === obj) return escapePathComponent(key) + "/";
			else if (typeof root[key] === "object") {
				found = _getPathRecursive(root[key], obj);
				if (found != "") return escapePathComponent(key) + "/" + found;
			}
		}
		return "";
	}
	exports._getPathRecursive = _getPathRecursive;
	function getPath(root, obj) {
		if (root === obj) return "/";
		var path = _getPathRecursive(root, obj);
		if (path === "") throw new Error("Object not found in root");
		return "/" + path;
	}
	exports.getPath = getPath;
	/**
	* Recursively checks whether an object has any undefined values inside.
	*/
	function hasUndefined(obj) {
		if (obj === void 0) return true;
		if (obj) {
			if (Array.isArray(obj)) {
				for (var i_1 = 0, len = obj.length; i_1 < len; i_1++) if (hasUndefined(obj[i_1])) return true;
			} else if (typeof obj === "object") {
				var objKeys = _objectKeys(obj);
				var objKeysLength = objKeys.length;
				for (var i = 0; i < objKeysLength; i++) if (hasUndefined(obj[objKeys[i]])) return true;
			}
		}
		return false;
	}
	exports.hasUndefined = hasUndefined;
	function patchErrorMessageFormatter(message, args) {
		var messageParts = [message];
		for (var key in args) {
			var value = typeof args[key] === "object" ? JSON.stringify(args[key], null, 2) : args[key];
			if (typeof value !== "undefined") messageParts.push(key + ": " + value);
		}
		return messageParts.join("\n");
	}
	exports.PatchError = function(_super) {
		__extends(PatchError, _super);
		function PatchError(message, name, index, operation, tree) {
			var _newTarget = this.constructor;
			var _this = _super.call(this, patchErrorMessageFormatter(message, {
				name,
				index,
				operation,
				tree
			})) || this;
			_this.name = name;
			_this.index = index;
			_this.operation = operation;
			_this.tree = tree;
			Object.setPrototypeOf(_this, _newTarget.prototype);
			_this.message = patchErrorMessageFormatter(message, {
				name,
				index,
				operation,
				tree
			});
			return _this;
		}
		return PatchError;
	}(Error);
}));
// node_modules/fast-json-patch/commonjs/core.js
var require_core = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	var helpers_js_1 = require_helpers();
	exports.JsonPatchError = helpers_js_1.PatchError;
	exports.deepClone = helpers_js_1._deepClone;
	var objOps = {
		add: function(obj, key, document) {
			obj[key] = this.value;
			return { newDocument: document };
		},
		remove: function(obj, key, document) {
			var removed = obj[key];
			delete obj[key];
			return {
				newDocument: document,
				removed
			};
		},
		replace: function(obj, key, document) {
			var removed = obj[key];
			obj[key] = this.value;
			return {
				newDocument: document,
				removed
			};
		},
		move: function(obj, key, document) {
			var removed = getValueByPointer(document, this.path);
			if (removed) removed = helpers_js_1._deepClone(removed);
			var originalValue = applyOperation(document, {
				op: "remove",
				path: this.from
			}).removed;
			applyOperation(document, {
				op: "add",
				path: this.path,
				value: originalValue
			});
			return {
				newDocument: document,
				removed
			};
		},
		copy: function(obj, key, document) {
			var valueToCopy = getValueByPointer(document, this.from);
			applyOperation(document, {
				op: "add",
				path: this.path,
				value: helpers_js_1._deepClone(valueToCopy)
			});
			return { newDocument: document };
		},
		test: function(obj, key, document) {
			return {
				newDocument: document,
				test: _areEquals(obj[key], this.value)
			};
		},
		_get: function(obj, key, document) {
			this.value = obj[key];
			return { newDocument: document };
		}
	};
	var arrOps = {
		add: function(arr, i, document) {
			if (helpers_js_1.isInteger(i)) arr.splice(i, 0, this.value);
			else arr[i] = this.value;
			return {
				newDocument: document,
				index: i
			};
		},
		remove: function(arr, i, document) {
			return {
				newDocument: document,
				removed: arr.splice(i, 1)[0]
			};
		},
		replace: function(arr, i, document) {
			var removed = arr[i];
			arr[i] = this.value;
			return {
				newDocument: document,
				removed
			};
		},
		move: objOps.move,
		copy: objOps.copy,
		test: objOps.test,
		_get: objOps._get
	};
	/**
	* Retrieves a value from a JSON document by a JSON pointer.
	* Returns the value.
	*
	* @param document The document to get the value from
	* @param pointer an escaped JSON pointer
	* @return The retrieved value
	*/
	function getValueByPointer(document, pointer) {
		if (pointer == "") return document;
		var getOriginalDestination = {
			op: "_get",
			path: pointer
		};
		applyOperation(document, getOriginalDestination);
		return getOriginalDestination.value;
	}
	exports.getValueByPointer = getValueByPointer;
	/**
	* Apply a single JSON Patch Operation on a JSON document.
	* Returns the {newDocument, result} of the operation.
	* It modifies the `document` and `operation` objects - it gets the values by reference.
	* If you would like to avoid touching your values, clone them:
	* `jsonpatch.applyOperation(document, jsonpatch._deepClone(operation))`.
	*
	* @param document The document to patch
	* @param operation The operation to apply
	* @param validateOperation `false` is without validation, `true` to use default jsonpatch's validation, or you can pass a `validateOperation` callback to be used for validation.
	* @param mutateDocument Whether to mutate the original document or clone it before applying
	* @param banPrototypeModifications Whether to ban modifications to `__proto__`, defaults to `true`.
	* @return `{newDocument, result}` after the operation
	*/
	function applyOperation(document, operation, validateOperation, mutateDocument, banPrototypeModifications, index) {
		if (validateOperation === void 0) validateOperation = false;
		if (mutateDocument === void 0) mutateDocument = true;
		if (banPrototypeModifications === void 0) banPrototypeModifications = true;
		if (index === void 0) index = 0;
		if (validateOperation) {
			if (typeof validateOperation == "function") validateOperation(operation, 0, document, operation.path);
			else validator(operation, 0);
		}
		if (operation.path === "") {
			var returnValue = { newDocument: document };
			if (operation.op === "add") {
				returnValue.newDocument = operation.value;
				return returnValue;
			} else if (operation.op === "replace") {
				returnValue.newDocument = operation.value;
				returnValue.removed = document;
				return returnValue;
			} else if (operation.op === "move" || operation.op === "copy") {
				returnValue.newDocument = getValueByPointer(document, operation.from);
				if (operation.op === "move") returnValue.removed = document;
				return returnValue;
			} else if (operation.op === "test") {
				returnValue.test = _areEquals(document, operation.value);
				if (returnValue.test === false) throw new exports.JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document);
				returnValue.newDocument = document;
				return returnValue;
			} else if (operation.op === "remove") {
				returnValue.removed = document;
				returnValue.newDocument = null;
				return returnValue;
			} else if (operation.op === "_get") {
				operation.value = document;
				return returnValue;
			} else if (validateOperation) throw new exports.JsonPatchError("Operation `op` property is not one of operations defined in RFC-6902", "OPERATION_OP_INVALID", index, operation, document);
			else return returnValue;
		} else {
			if (!mutateDocument) document = helpers_js_1._deepClone(document);
			var keys = (operation.path || "").split("/");
			var obj = document;
			var t = 1;
			var len = keys.length;
			var existingPathFragment = void 0;
			var key = void 0;
			var validateFunction = void 0;
			if (typeof validateOperation == "function") validateFunction = validateOperation;
			else validateFunction = validator;
			while (true) {
				key = keys[t];
				if (key && key.indexOf("~") != -1) key = helpers_js_1.unescapePathComponent(key);
				if (banPrototypeModifications && (key == "__proto__" || key == "prototype" && t > 0 && keys[t - 1] == "constructor")) throw new TypeError("JSON-Patch: modifying `__proto__` or `constructor/prototype` prop is banned for security reasons, if this was on purpose, please set `banPrototypeModifications` flag false and pass it to this function. More info in fast-json-patch README");
				if (validateOperation) {
					if (existingPathFragment === void 0) {
						if (obj[key] === void 0) existingPathFragment = keys.slice(0, t).join("/");
						else if (t == len - 1) existingPathFragment = operation.path;
						if (existingPathFragment !== void 0) validateFunction(operation, 0, document, existingPathFragment);
					}
				}
				t++;
				if (Array.isArray(obj)) {
					if (key === "-") key = obj.length;
					else if (validateOperation && !helpers_js_1.isInteger(key)) throw new exports.JsonPatchError("Expected an unsigned base-10 integer value, making the new referenced value the array element with the zero-based index", "OPERATION_PATH_ILLEGAL_ARRAY_INDEX", index, operation, document);
					else if (helpers_js_1.isInteger(key)) key = ~~key;
					if (t >= len) {
						if (validateOperation && operation.op === "add" && key > obj.length) throw new exports.JsonPatchError("The specified index MUST NOT be greater than the number of elements in the array", "OPERATION_VALUE_OUT_OF_BOUNDS", index, operation, document);
						var returnValue = arrOps[operation.op].call(operation, obj, key, document);
						if (returnValue.test === false) throw new exports.JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document);
						return returnValue;
					}
				} else if (t >= len) {
					var returnValue = objOps[operation.op].call(operation, obj, key, document);
					if (returnValue.test === false) throw new exports.JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document);
					return returnValue;
				}
				obj = obj[key];
				if (validateOperation && t < len && (!obj || typeof obj !== "object")) throw new exports.JsonPatchError("Cannot perform operation at the desired path", "OPERATION_PATH_UNRESOLVABLE", index, operation, document);
			}
		}
	}
	exports.applyOperation = applyOperation;
	/**
	* Apply a full JSON Patch array on a JSON document.
	* Returns the {newDocument, result} of the patch.
	* It modifies the `document` object and `patch` - it gets the values by reference.
	* If you would like to avoid touching your values, clone them:
	* `jsonpatch.applyPatch(document, jsonpatch._deepClone(patch))`.
	*
	* @param document The document to patch
	* @param patch The patch to apply
	* @param validateOperation `false` is without validation, `true` to use default jsonpatch's validation, or you can pass a `validateOperation` callback to be used for validation.
	* @param mutateDocument Whether to mutate the original document or clone it before applying
	* @param banPrototypeModifications Whether to ban modifications to `__proto__`, defaults to `true`.
	* @return An array of `{newDocument, result}` after the patch
	*/
	function applyPatch(document, patch, validateOperation, mutateDocument, banPrototypeModifications) {
		if (mutateDocument === void 0) mutateDocument = true;
		if (banPrototypeModifications === void 0) banPrototypeModifications = true;
		if (validateOperation) {
			if (!Array.isArray(patch)) throw new exports.JsonPatchError("Patch sequence must be an array", "SEQUENCE_NOT_AN_ARRAY");
		}
		if (!mutateDocument) document = helpers_js_1._deepClone(document);
		var results = new Array(patch.length);
		for (var i = 0, length_1 = patch.length; i < length_1; i++) {
			results[i] = applyOperation(document, patch[i], validateOperation, true, banPrototypeModifications, i);
			document = results[i].newDocument;
		}
		results.newDocument = document;
		return results;
	}
	exports.applyPatch = applyPatch;
	/**
	* Apply a single JSON Patch Operation on a JSON document.
	* Returns the updated document.
	* Suitable as a reducer.
	*
	* @param document The document to patch
	* @param operation The operation to apply
	* @return The updated document
	*/
	function applyReducer(document, operation, index) {
		var operationResult = applyOperation(document, operation);
		if (operationResult.test === false) throw new exports.JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document);
		return operationResult.newDocument;
	}
	exports.applyReducer = applyReducer;
	/**
	* Validates a single operation. Called from `jsonpatch.validate`. Throws `JsonPatchError` in case of an error.
	* @param {object} operation - operation object (patch)
	* @param {number} index - index of operation in the sequence
	* @param {object} [document] - object where the operation is supposed to be applied
	* @param {string} [existingPathFragment] - comes along with `document`
	*/
	function validator(operation, index, document, existingPathFragment) {
		if (typeof operation !== "object" || operation === null || Array.isArray(operation)) throw new exports.JsonPatchError("Operation is not an object", "OPERATION_NOT_AN_OBJECT", index, operation, document);
		else if (!objOps[operation.op]) throw new exports.JsonPatchError("Operation `op` property is not one of operations defined in RFC-6902", "OPERATION_OP_INVALID", index, operation, document);
		else if (typeof operation.path !== "string") throw new exports.JsonPatchError("Operation `path` property is not a string", "OPERATION_PATH_INVALID", index, operation, document);
		else if (operation.path.indexOf("/") !== 0 && operation.path.length > 0) throw new exports.JsonPatchError("Operation `path` property must start with \"/\"", "OPERATION_PATH_INVALID", index, operation, document);
		else if ((operation.op === "move" || operation.op === "copy") && typeof operation.from !== "string") throw new exports.JsonPatchError("Operation `from` property is not present (applicable in `move` and `copy` operations)", "OPERATION_FROM_REQUIRED", index, operation, document);
		else if ((operation.op === "add" || operation.op === "replace" || operation.op === "test") && operation.value === void 0) throw new exports.JsonPatchError("Operation `value` property is not present (applicable in `add`, `replace` and `test` operations)", "OPERATION_VALUE_REQUIRED", index, operation, document);
		else if ((operation.op === "add" || operation.op === "replace" || operation.op === "test") && helpers_js_1.hasUndefined(operation.value)) throw new exports.JsonPatchError("Operation `value` property is not present (applicable in `add`, `replace` and `test` operations)", "OPERATION_VALUE_CANNOT_CONTAIN_UNDEFINED", index, operation, document);
		else if (document) {
			if (operation.op == "add") {
				var pathLen = operation.path.split("/").length;
				var existingPathLen = existingPathFragment.split("/").length;
				if (pathLen !== existingPathLen + 1 && pathLen !== existingPathLen) throw new exports.JsonPatchError("Cannot perform an `add` operation at the desired path", "OPERATION_PATH_CANNOT_ADD", index, operation, document);
			} else if (operation.op === "replace" || operation.op === "remove" || operation.op === "_get") {
				if (operation.path !== existingPathFragment) throw new exports.JsonPatchError("Cannot perform the operation at a path that does not exist", "OPERATION_PATH_UNRESOLVABLE", index, operation, document);
			} else if (operation.op === "move" || operation.op === "copy") {
				var error = validate([{
					op: "_get",
					path: operation.from,
					value: void 0
				}], document);
				if (error && error.name === "OPERATION_PATH_UNRESOLVABLE") throw new exports.JsonPatchError("Cannot perform the operation from a path that does not exist", "OPERATION_FROM_UNRESOLVABLE", index, operation, document);
			}
		}
	}
	exports.validator = validator;
	/**
	* Validates a sequence of operations. If `document` parameter is provided, the sequence is additionally validated against the object document.
	* If error is encountered, returns a JsonPatchError object
	* @param sequence
	* @param document
	* @returns {JsonPatchError|undefined}
	*/
	function validate(sequence, document, externalValidator) {
		try {
			if (!Array.isArray(sequence)) throw new exports.JsonPatchError("Patch sequence must be an array", "SEQUENCE_NOT_AN_ARRAY");
			if (document) applyPatch(helpers_js_1._deepClone(document), helpers_js_1._deepClone(sequence), externalValidator || true);
			else {
				externalValidator = externalValidator || validator;
				for (var i = 0; i < sequence.length; i++) externalValidator(sequence[i], i, document, void 0);
			}
		} catch (e) {
			if (e instanceof exports.JsonPatchError) return e;
			else throw e;
		}
	}
	exports.validate = validate;
	function _areEquals(a, b) {
		if (a === b) return true;
		if (a && b && typeof a == "object" && typeof b == "object") {
			var arrA = Array.isArray(a), arrB = Array.isArray(b), i, length, key;
			if (arrA && arrB) {
				length = a.length;
				if (length != b.length) return false;
				for (i = length; i-- !== 0;) if (!_areEquals(a[i], b[i])) return false;
				return true;
			}
			if (arrA != arrB) return false;
			var keys = Object.keys(a);
			length = keys.length;
			if (length !== Object.keys(b).length) return false;
			for (i = length; i-- !== 0;) if (!b.hasOwnProperty(keys[i])) return false;
			for (i = length; i-- !== 0;) {
				key = keys[i];
				if (!_areEquals(a[key], b[key])) return false;
			}
			return true;
		}
		return a !== a && b !== b;
	}
	exports._areEquals = _areEquals;
}));
// node_modules/fast-json-patch/commonjs/duplex.js
var require_duplex = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	/*!
	* https://github.com/Starcounter-Jack/JSON-Patch
	* (c) 2017-2021 Joachim Wester
	* MIT license
	*/
	var helpers_js_1 = require_helpers();
	var core_js_1 = require_core();
	var beforeDict = /* @__PURE__ */ new WeakMap();
	var Mirror = function() {
		function Mirror(obj) {
			this.observers = /* @__PURE__ */ new Map();
			this.obj = obj;
		}
		return Mirror;
	}();
	var ObserverInfo = function() {
		function ObserverInfo(callback, observer) {
			this.callback = callback;
			this.observer = observer;
		}
		return ObserverInfo;
	}();
	function getMirror(obj) {
		return beforeDict.get(obj);
	}
	function getObserverFromMirror(mirror, callback) {
		return mirror.observers.get(callback);
	}
	function removeObserverFromMirror(mirror, observer) {
		mirror.observers.delete(observer.callback);
	}
	/**
	* Detach an observer from an object
	*/
	function unobserve(root, observer) {
		observer.unobserve();
	}
	exports.unobserve = unobserve;
	/**
	* Observes changes made to an object, which can then be retrieved using generate
	*/
	function observe(obj, callback) {
		var patches = [];
		var observer;
		var mirror = getMirror(obj);
		if (!mirror) {
			mirror = new Mirror(obj);
			beforeDict.set(obj, mirror);
		} else {
			var observerInfo = getObserverFromMirror(mirror, callback);
			observer = observerInfo && observerInfo.observer;
		}
		if (observer) return observer;
		observer = {};
		mirror.value = helpers_js_1._deepClone(obj);
		if (callback) {
			observer.callback = callback;
			observer.next = null;
			var dirtyCheck = function() {
				generate(observer);
			};
			var fastCheck = function() {
				clearTimeout(observer.next);
				observer.next = setTimeout(dirtyCheck);
			};
			if (typeof window !== "undefined") {
				window.addEventListener("mouseup", fastCheck);
				window.addEventListener("keyup", fastCheck);
				window.addEventListener("mousedown", fastCheck);
				window.addEventListener("keydown", fastCheck);
				window.addEventListener("change", fastCheck);
			}
		}
		observer.patches = patches;
		observer.object = obj;
		observer.unobserve = function() {
			generate(observer);
			clearTimeout(observer.next);
			removeObserverFromMirror(mirror, observer);
			if (typeof window !== "undefined") {
				window.removeEventListener("mouseup", fastCheck);
				window.removeEventListener("keyup", fastCheck);
				window.removeEventListener("mousedown", fastCheck);
				window.removeEventListener("keydown", fastCheck);
				window.removeEventListener("change", fastCheck);
			}
		};
		mirror.observers.set(callback, new ObserverInfo(callback, observer));
		return observer;
	}
	exports.observe = observe;
	/**
	* Generate an array of patches from an observer
	*/
	function generate(observer, invertible) {
		if (invertible === void 0) invertible = false;
		var mirror = beforeDict.get(observer.object);
		_generate(mirror.value, observer.object, observer.patches, "", invertible);
		if (observer.patches.length) core_js_1.applyPatch(mirror.value, observer.patches);
		var temp = observer.patches;
		if (temp.length > 0) {
			observer.patches = [];
			if (observer.callback) observer.callback(temp);
		}
		return temp;
	}
	exports.generate = generate;
	function _generate(mirror, obj, patches, path, invertible) {
		if (obj === mirror) return;
		if (typeof obj.toJSON === "function") obj = obj.toJSON();
		var newKeys = helpers_js_1._objectKeys(obj);
		var oldKeys = helpers_js_1._objectKeys(mirror);
		var deleted = false;
		for (var t = oldKeys.length - 1; t >= 0; t--) {
			var key = oldKeys[t];
			var oldVal = mirror[key];
			if (helpers_js_1.hasOwnProperty(obj, key) && !(obj[key] === void 0 && oldVal !== void 0 && Array.isArray(obj) === false)) {
				var newVal = obj[key];
				if (typeof oldVal == "object" && oldVal != null && typeof newVal == "object" && newVal != null && Array.isArray(oldVal) === Array.isArray(newVal)) _generate(oldVal, newVal, patches, path + "/" + helpers_js_1.escapePathComponent(key), invertible);
				else if (oldVal !== newVal) {
					if (invertible) patches.push({
						op: "test",
						path: path + "/" + helpers_js_1.escapePathComponent(key),
						value: helpers_js_1._deepClone(oldVal)
					});
					patches.push({
						op: "replace",
						path: path + "/" + helpers_js_1.escapePathComponent(key),
						value: helpers_js_1._deepClone(newVal)
					});
				}
			} else if (Array.isArray(mirror) === Array.isArray(obj)) {
				if (invertible) patches.push({
					op: "test",
					path: path + "/" + helpers_js_1.escapePathComponent(key),
					value: helpers_js_1._deepClone(oldVal)
				});
				patches.push({
					op: "remove",
					path: path + "/" + helpers_js_1.escapePathComponent(key)
				});
				deleted = true;
			} else {
				if (invertible) patches.push({
					op: "test",
					path,
					value: mirror
				});
				patches.push({
					op: "replace",
					path,
					value: obj
				});
			}
		}
		if (!deleted && newKeys.length == oldKeys.length) return;
		for (var t = 0; t < newKeys.length; t++) {
			var key = newKeys[t];
			if (!helpers_js_1.hasOwnProperty(mirror, key) && obj[key] !== void 0) patches.push({
				op: "add",
				path: path + "/" + helpers_js_1.escapePathComponent(key),
				value: helpers_js_1._deepClone(obj[key])
			});
		}
	}
	/**
	* Create an array of patches from the differences in two objects
	*/
	function compare(tree1, tree2, invertible) {
		if (invertible === void 0) invertible = false;
		var patches = [];
		_generate(tree1, tree2, patches, "", invertible);
		return patches;
	}
	exports.compare = compare;
}));
// node_modules/fast-json-patch/index.js
var require_fast_json_patch = /* @__PURE__ */ __commonJSMin(((exports) => {
	var core = require_core();
	Object.assign(exports, core);
	var duplex = require_duplex();
	Object.assign(exports, duplex);
	var helpers = require_helpers();
	exports.JsonPatchError = helpers.PatchError;
	exports.deepClone = helpers._deepClone;
	exports.escapePathComponent = helpers.escapePathComponent;
	exports.unescapePathComponent = helpers.unescapePathComponent;
}));
// src/report/planPatch.ts
var import__2020 = require__2020();
var import_fast_json_patch = /* @__PURE__ */ __toESM(require_fast_json_patch(), 1);
/** The operations stand in the order of the fields; those of one list must keep theirs. */
function patchOf(change) {
	const before = change.kind === "create" ? {} : propertiesOf(change.fields, ({ from }) => from);
	const after = propertiesOf(change.fields, ({ to }) => to);
	const order = Object.keys(after);
	const position = ({ path }) => order.indexOf(path.split("/")[1] ?? "");
	return import_fast_json_patch.default.compare(before, after).toSorted((left, right) => position(left) - position(right));
}
function propertiesOf(fields, valueOf) {
	const properties = {};
	for (const field of fields) {
		const value = valueOf(field);
		const shown = isPersonReference(value) ? value.userPrincipalName : value;
		const member = memberOfField(field.field);
		const property = propertyOfField(field.field)?.name ?? field.field;
		properties[property] = member === void 0 ? shown : {
			...properties[property],
			[member]: shown
		};
	}
	return properties;
}
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
// src/report/schemas.ts
const DRAFT = "https://json-schema.org/draft/2020-12/schema";
const text$1 = (description) => ({
	type: "string",
	...description === void 0 ? {} : { description }
});
const number = (description) => ({
	type: "integer",
	minimum: 0,
	...description === void 0 ? {} : { description }
});
const list$1 = (items, description) => ({
	type: "array",
	items,
	...description === void 0 ? {} : { description }
});
const oneOf$1 = (...values) => ({
	type: "string",
	enum: values
});
const refer = (name) => ({ $ref: `#/$defs/${name}` });
/** An object with exactly these members; those of `optional` may be left out. */
function object(required, optional = {}) {
	return {
		type: "object",
		properties: {
			...required,
			...optional
		},
		required: Object.keys(required),
		additionalProperties: false
	};
}
const KIND = oneOf$1("create", "update", "enable", "disable", "adopt");
const TENANT$1 = object({
	id: text$1(),
	domain: text$1("The default verified domain.")
});
const REASON = oneOf$1("ambiguous-match", "id-not-found", "id-name-conflict", "already-matched", "adopt-needs-id", "undeclared-rename", "other-employee-id", "name-taken", "deleted-user", "unverified-domain", "synced-from-on-premises", "missing-for-create", "manager-not-found", "manager-blocked", "own-manager", "drift-enable", "drift-create", "base-invalid");
const GUARD = oneOf$1("creates", "updates", "enables", "disables", "renames", "adoptions", "signInProperties", "emptyRoster", "protected", "tenant", "unreadable");
const SHARED = {
	place: object({
		file: text$1("Relative to the repository."),
		line: number("Counts from 1.")
	}),
	field: {
		type: "string",
		pattern: "^[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)?$",
		description: "A Graph property, a relationship, or a member of onPremisesExtensionAttributes."
	},
	person: object({
		id: {
			type: ["string", "null"],
			description: "Null: created by the same plan."
		},
		userPrincipalName: text$1()
	}),
	blockedUser: object({
		userPrincipalName: text$1(),
		at: refer("place"),
		reason: REASON,
		message: text$1(),
		candidates: list$1(refer("person"), "Directory users that could be meant.")
	})
};
const PLAN_DEFINITIONS = {
	...SHARED,
	value: {
		description: "Null: holds nothing, or is cleared.",
		anyOf: [
			{ type: ["string", "null"] },
			{ type: "boolean" },
			list$1(text$1()),
			refer("person"),
			{
				type: "object",
				additionalProperties: { type: ["string", "null"] }
			}
		]
	},
	fieldChange: object({
		field: refer("field"),
		from: refer("value"),
		to: refer("value"),
		at: refer("place")
	}, {
		inherited: {
			const: true,
			description: "Comes from a _defaults.yaml."
		},
		filled: {
			const: true,
			description: "Filled in at creation, not managed afterwards."
		}
	}),
	heldField: object({
		field: refer("field"),
		reason: REASON,
		message: text$1()
	}),
	patchOperation: {
		type: "object",
		description: "RFC 6902.",
		properties: {
			op: oneOf$1("add", "replace", "remove"),
			path: text$1(),
			value: true
		},
		required: ["op", "path"],
		additionalProperties: false
	},
	change: {
		...object({
			kind: KIND,
			userPrincipalName: text$1("The declared name; the live one where none is declared."),
			at: refer("place"),
			cause: oneOf$1("here", "drift"),
			fields: list$1(refer("fieldChange")),
			patch: list$1(refer("patchOperation"), "The fields as RFC 6902 over the managed properties.")
		}, {
			id: text$1("Object id."),
			adopts: {
				const: true,
				description: "Newly declared, while the account exists already."
			},
			seen: object({
				userPrincipalName: text$1(),
				accountEnabled: { type: ["boolean", "null"] },
				onPremisesSyncEnabled: { type: "boolean" },
				createdAt: {
					type: ["string", "null"],
					description: "createdDateTime."
				}
			}),
			held: list$1(refer("heldField"), "Fields that cannot be written, while the rest can.")
		}),
		allOf: [{
			if: { properties: { kind: { const: "create" } } },
			else: { required: ["id", "seen"] }
		}, {
			if: { properties: { kind: { enum: [
				"update",
				"enable",
				"disable",
				"adopt"
			] } } },
			else: { properties: {
				id: false,
				adopts: false,
				seen: false
			} }
		}]
	},
	releasedUser: object({
		userPrincipalName: text$1(),
		id: text$1(),
		accountEnabled: { type: ["boolean", "null"] },
		at: refer("place")
	}),
	refusal: object({
		guard: GUARD,
		message: text$1("With the numbers that tripped it."),
		remedy: text$1(),
		users: list$1(text$1())
	}, {
		acknowledgement: object({
			path: text$1(),
			text: text$1()
		}),
		fallsShort: list$1(object({
			at: refer("place"),
			why: text$1()
		}), "Acknowledgements that were meant to lift it, and why each does not.")
	}),
	liftedGuard: object({
		guard: GUARD,
		message: text$1("With the numbers that would have tripped it."),
		users: number("How many it concerns."),
		at: refer("place"),
		expires: text$1("The last day of the acknowledgement, YYYY-MM-DD.")
	}),
	diagnostic: object({
		severity: oneOf$1("error", "warning"),
		code: text$1(),
		message: text$1(),
		at: object({
			file: text$1(),
			line: number(),
			column: number()
		})
	}, { excerpt: object({
		line: text$1(),
		length: number()
	}) })
};
/** The JSON Schema of a plan document. */
const planSchema = {
	$schema: DRAFT,
	title: "Rollcall plan",
	description: "What merging would do to the directory.",
	...object({
		formatVersion: { const: 1 },
		digest: text$1("Names the plan. It decides nothing."),
		tenant: TENANT$1,
		madeAt: text$1("When the directory was read, ISO 8601."),
		correctsDrift: {
			type: "boolean",
			description: "False: changes with the cause drift are shown only."
		},
		totals: object({
			declared: number("create + update + enable + disable + adopt + unchanged + blocked"),
			create: number(),
			update: number(),
			enable: number(),
			disable: number(),
			adopt: number(),
			unchanged: number(),
			blocked: number(),
			directory: number("matched + protected + unmanaged"),
			matched: number(),
			protected: number(),
			unmanaged: number(),
			drift: number("Users with drift that the plan leaves alone."),
			writes: number("Requests that change something.")
		}, { outsideScope: {
			type: "object",
			description: "How many of the unmanaged are no people by the configured scope, by reason.",
			additionalProperties: number()
		} }),
		requests: object({
			listing: number(),
			relationships: number()
		}),
		changes: list$1(refer("change")),
		blocked: list$1(refer("blockedUser"), "Users for whom nothing may be done yet."),
		released: list$1(refer("releasedUser"), "Declared at the base and no more; left as they are."),
		refusals: list$1(refer("refusal"), "Guards that the plan does not pass."),
		lifted: list$1(refer("liftedGuard"), "Guards that it passes by an acknowledgement only."),
		diagnostics: list$1(refer("diagnostic"))
	}, {
		commit: text$1(),
		base: text$1(),
		observes: {
			const: true,
			description: "Made in observe mode: it authorises nothing."
		},
		writing: {
			...object({
				batches: number("The fewest requests that hold them, 20 writes each."),
				seconds: number("About how long it takes at the quota, if nobody else uses it."),
				quotaPercent: number("What part of Graph's quota may be used.")
			}),
			description: "How the writes go out; absent when there are none."
		}
	}),
	$defs: PLAN_DEFINITIONS
};
({ ...object({
	formatVersion: { const: 1 },
	tenant: TENANT$1,
	madeAt: text$1("When the directory was read, ISO 8601."),
	totals: object({
		declared: number(),
		matched: number("Declared users that the directory has."),
		drifted: number(),
		unclear: number(),
		directory: number()
	}),
	requests: number(),
	users: list$1(refer("driftedUser"), "By risk, then by name."),
	unclear: list$1(refer("blockedUser"), "Nothing can be said of them until somebody decides."),
	refusals: list$1(refer("refusal"), "Why none of this can be relied on.")
}, { commit: text$1() }) }), { ...SHARED }, PLAN_DEFINITIONS.value, PLAN_DEFINITIONS.refusal, object({
	kind: oneOf$1(...DRIFT_KINDS),
	userPrincipalName: text$1("The declared name."),
	at: refer("place"),
	fields: list$1(object({
		field: refer("field"),
		declared: refer("value"),
		live: refer("value"),
		at: refer("place")
	}, { inherited: {
		const: true,
		description: "Comes from a _defaults.yaml."
	} }))
}, { id: text$1("Object id; absent for who is gone.") });
({ ...object({
	formatVersion: { const: 1 },
	taken: list$1(object({
		userPrincipalName: text$1("As it was declared."),
		id: text$1("Object id."),
		field: refer("field"),
		declared: refer("value"),
		live: refer("value"),
		at: refer("place"),
		place: refer("place")
	}, { inherited: {
		const: true,
		description: "Came from a _defaults.yaml."
	} })),
	left: list$1(object({
		userPrincipalName: text$1(),
		why: text$1()
	}, { field: refer("field") }), "What could not be written, or would have been refused.")
}) }), { ...SHARED }, PLAN_DEFINITIONS.value;
({ ...object({
	formatVersion: { const: 1 },
	tool: object({
		name: { const: "rollcall" },
		version: text$1()
	}),
	tenant: TENANT$1,
	startedAt: text$1("ISO 8601, UTC."),
	finishedAt: text$1("ISO 8601, UTC."),
	planDigest: text$1(),
	complete: {
		type: "boolean",
		description: "Everything that was to be done is done."
	},
	totals: object({
		applied: number(),
		failed: number(),
		skipped: number(),
		notAttempted: number(),
		unconfirmed: number("Applied, and not yet read back.")
	}),
	outcomes: list$1(refer("outcome"))
}, {
	commit: text$1(),
	pullRequest: number(),
	pullRequests: {
		type: "array",
		items: number()
	},
	actor: text$1(),
	blocked: list$1(refer("blockedUser"), "Users for whom nothing could be planned.")
}) }), { ...SHARED }, object({
	kind: KIND,
	userPrincipalName: text$1(),
	status: oneOf$1("applied", "failed", "skipped", "not-attempted")
}, {
	id: text$1("Object id."),
	disabled: {
		const: true,
		description: "Created disabled: needs no first credential yet."
	},
	confirmed: {
		type: "boolean",
		description: "False: could not be read back in time."
	},
	reason: text$1("Why it was skipped or not attempted, or what was held back."),
	done: list$1(refer("field"), "Fields that were written, where not all were."),
	error: object({
		status: number("HTTP status; 0 when no answer came."),
		code: text$1(),
		message: text$1(),
		requestId: text$1("Graph's request-id; empty when no answer came.")
	}, { field: refer("field") })
});
// src/report/planDocument.ts
/** A file that is not a plan as this program writes it. `message` says what to do. */
var PlanDocumentError = class extends Error {
	name = "PlanDocumentError";
};
/** The JSON form of a plan, with the RFC 6902 patch of each change. */
function planDocument(plan, digest) {
	return {
		formatVersion: 1,
		digest,
		...plan,
		changes: plan.changes.map((change) => ({
			...change,
			patch: patchOf(change)
		}))
	};
}
/**
* What the digest of a plan is made over: everything that decides what may be written, and what a reviewer was told
* about it. The same changes have the same digest, whatever the commit and the number of requests.
*/
function digestInput(plan) {
	const { tenant, correctsDrift, observes, totals, changes } = plan;
	const { blocked, released, refusals, lifted } = plan;
	return canonicalJson({
		tenant: tenant.id,
		correctsDrift,
		observes,
		totals,
		changes,
		blocked,
		released,
		refusals,
		lifted
	});
}
/**
* Reads back what `planDocument` made.
*
* @param value the parsed JSON
* @param digestOf the hash that made the digest
* @throws PlanDocumentError for anything that this version did not write, or that was edited since
*/
function parsePlanDocument(value, digestOf) {
	const { formatVersion: _, digest, changes, ...rest } = checkShape(value);
	const plan = {
		...rest,
		changes: changes.map(withoutPatch)
	};
	const actual = digestOf(digestInput(plan));
	if (digest !== actual) throw new PlanDocumentError(`The plan was edited after it was made: it calls itself ${digest}, but what it holds is ${actual}. Plan again.`);
	for (const change of changes) if (canonicalJson(change.patch) !== canonicalJson(patchOf(change))) throw new PlanDocumentError(`The plan was edited after it was made: the patch of ${change.userPrincipalName} does not match its fields. Plan again.`);
	return {
		plan,
		digest
	};
}
function checkShape(value) {
	if (typeof value !== "object" || value === null || !("formatVersion" in value)) throw new PlanDocumentError("This is not a plan: a JSON object with a formatVersion was expected, as rollcall plan --out writes it.");
	if (value.formatVersion !== 1) throw new PlanDocumentError(`The plan has the format version ${JSON.stringify(value.formatVersion)}, and this version of Rollcall reads 1. Use the version that made it, or plan again.`);
	validate ??= new import__2020.Ajv2020().compile(planSchema);
	if (validate(value)) return value;
	throw new PlanDocumentError(`The plan is not complete or was edited: ${objection(validate.errors?.at(-1))}. Plan again.`);
}
let validate;
function objection(error) {
	if (!error) return "it does not follow its schema";
	const place = error.instancePath === "" ? "it" : `"${error.instancePath}"`;
	const extra = error.params["additionalProperty"];
	return `${place} ${error.message ?? "is wrong"}${typeof extra === "string" ? ` ("${extra}")` : ""}`;
}
function withoutPatch(planned) {
	const { patch: _, ...change } = planned;
	return change;
}
/** JSON without blanks, the members of every object sorted, so that equal values have equal texts. */
function canonicalJson(value) {
	return JSON.stringify(value, (_key, member) => typeof member === "object" && member !== null && !Array.isArray(member) ? Object.fromEntries(Object.entries(member).toSorted(([left], [right]) => compareText(left, right))) : member);
}
// src/commands/planFile.ts
/** SHA-256 in hexadecimal of what a plan's digest names. */
function digestOf(plan) {
	return sha256(digestInput(plan));
}
function planJson(plan, { hidePersonal = false } = {}) {
	const document = planDocument(plan, digestOf(plan));
	return `${JSON.stringify(hidePersonal ? planWithoutPersonal(document) : document, null, 2)}\n`;
}
/** @throws UserError where it cannot be written, or would overwrite what is no plan */
async function savePlan(path, plan) {
	const existing = await readFile(path, "utf8").catch(() => "");
	if (existing !== "" && !/^\{\s*"formatVersion": 1,\s*"digest":/.test(existing)) throw new UserError(`${path} exists and is not a plan. Choose another file with --out.`);
	await writeFile(path, planJson(plan)).catch((error) => {
		throw new UserError(`Cannot write the plan to ${path}: ${error.message}`);
	});
}
/**
* @param name says where the text comes from
* @throws UserError for a text that is truncated, edited, or not a plan
*/
function planFrom(text, name) {
	try {
		return parsePlanDocument(JSON.parse(text), sha256).plan;
	} catch (error) {
		if (error instanceof SyntaxError) throw new UserError(`${name} is not a whole JSON document: the plan was truncated or is something else. Make one with: rollcall plan --out plan.json`);
		if (error instanceof PlanDocumentError) throw new UserError(`${name}: ${error.message} Make one with: rollcall plan --out plan.json`);
		throw error;
	}
}
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
// src/report/diagnosticsMarkdown.ts
/** Tried one after the other until the whole is below the limit. */
const BUDGETS$1 = [{
	rows: Infinity,
	text: 2e3
}, ...[
	1e3,
	300,
	100,
	30,
	10,
	3,
	0
].map((rows) => ({
	rows,
	text: 300
}))];
/**
* Mistakes because of which nothing can be planned, for a comment on a pull request or the summary of a job. The lines
* of YAML are not shown, since they may hold personal values.
*/
function renderInvalidMarkdown(diagnostics, options) {
	const files = new Set(diagnostics.map(({ at }) => at.file)).size;
	const title = `### Rollcall: nothing can be planned: ${countMistakes(diagnostics)} in ${count$1(files, "file")}`;
	return fitted(BUDGETS$1, options.limit, (budget) => joined([
		`${commentMarker(options.domain ?? "")}\n${title}`,
		rows$1(diagnostics, options, budget),
		"Nothing was read from or written to the directory. `rollcall validate` says the same before a push."
	]));
}
function rows$1(diagnostics, options, budget) {
	const shown = diagnostics.slice(0, budget.rows).map(({ at, severity, code, message }) => [
		placeLink(at, options),
		`${severity === "warning" ? "warning: " : ""}${forMarkdown(shorten(message, budget.text))}`,
		forMarkdownCode(shorten(code, budget.text))
	]);
	const more = diagnostics.length - shown.length;
	return joined([shown.length === 0 ? "" : table([
		"where",
		"what",
		"code"
	], shown), more > 0 ? `… and ${digits(more)} more: \`rollcall validate\` shows all.` : ""]).trimEnd();
}
// src/report/markdownDrift.ts
const VALUE_LENGTH = 60;
/** What was changed outside Git and stays as it is, folded away. */
function renderDrift(plan, options, { rows }) {
	const changes = driftLeftAlone(plan);
	if (changes.length === 0) return "";
	const lines = changes.flatMap((change) => {
		const name = nameLink(change.userPrincipalName, change.at, options);
		if (change.kind === "create") return [[
			name,
			"",
			"not in the directory",
			""
		]];
		return change.fields.map((field) => {
			const { from, to } = valuesOf$2(field, VALUE_LENGTH, options);
			return [
				name,
				forMarkdown(fieldLabel(field.field)),
				from,
				to
			];
		});
	});
	const more = lines.length - rows;
	return folded(`Drift: ${count$1(changes.length, "user was", "users were")} changed outside Git (left as ${changes.length === 1 ? "it is" : "they are"})`, [
		table([
			"user",
			"property",
			"in the directory",
			"declared"
		], lines.slice(0, rows)),
		...more > 0 ? [`… and ${digits(more)} more rows.`] : [],
		`\`${driftCommand(plan)}\` shows what correcting it would do.`
	].join("\n\n"));
}
// src/report/markdownChange.ts
const FIELDS_IN_FEW_WORDS = 4;
const VALUE_IN_FEW_WORDS = 60;
const VALUE_IN_TABLE = 120;
const MESSAGE_LENGTH$1 = 300;
/** One user, folded away under what becomes of them in a few words; open without these words. */
function renderChange(change, options, { lineLinks }, open) {
	const words = open ? "" : inFewWords(change, options);
	const name = codeTag(change.userPrincipalName);
	return folded(`<b>${change.kind}</b> ${name}${words === "" ? "" : `: ${words}`}`, [placeLink(change.at, options), properties(change, options, lineLinks)].filter((part) => part !== "").join("\n\n"), open);
}
/**
* What becomes of a user, beyond the kind of the change; may be empty. HTML with no Markdown in it, since the summary of
* a folded part takes none.
*/
function inFewWords(change, options, most = FIELDS_IN_FEW_WORDS) {
	const words = change.kind === "create" ? newcomer(change, options) : changed(change, options, most);
	const held = change.held?.map(({ field }) => forMarkdown(fieldLabel(field))) ?? [];
	return [words, held.length > 0 ? `held back: ${held.join(", ")}` : ""].filter((part) => part !== "").join("; ");
}
function newcomer(change, options) {
	const words = [
		"displayName",
		"jobTitle",
		"department",
		"manager"
	].flatMap((name) => {
		const field = change.fields.find(({ field }) => field === name);
		if (!field) return [];
		const { to } = valuesOf$2(field, VALUE_IN_FEW_WORDS, options, codeTag);
		return [name === "manager" ? `reports to ${to}` : to];
	});
	const isDisabled = change.fields.some(({ field, to }) => field === "accountEnabled" && to === false);
	return [...words, ...isDisabled ? ["cannot sign in yet"] : []].join(", ");
}
function changed(change, options, most) {
	const fields = change.fields.filter(({ field }) => field !== "accountEnabled" || change.kind !== "disable" && change.kind !== "enable");
	const more = fields.length - most;
	return [...fields.slice(0, most).map((field) => fieldInFewWords(field, options)), ...more > 0 ? [count$1(more, "more property", "more properties")] : []].join(", ");
}
function fieldInFewWords(field, options) {
	const { from, to, hidden } = valuesOf$2(field, VALUE_IN_FEW_WORDS, options, codeTag);
	return hidden ? `${forMarkdown(fieldLabel(field.field))} changes (${HIDDEN})` : `${forMarkdown(fieldLabel(field.field))}: ${from} → <b>${to}</b>`;
}
function properties(change, options, lineLinks) {
	const isNew = change.kind === "create";
	const rows = [...shownFields(change).map((field) => {
		const { from, to } = valuesOf$2(field, VALUE_IN_TABLE, options);
		return {
			name: lineLinks && !field.filled ? fieldLink(field, options) : label(field),
			values: isNew ? [to] : [from, to],
			note: notesOf(change, field).join("; ")
		};
	}), ...(change.held ?? []).map((held) => ({
		name: label(held),
		values: isNew ? ["(held back)"] : ["", "(held back)"],
		note: forMarkdown(shorten(held.message, MESSAGE_LENGTH$1))
	}))];
	if (rows.length === 0) return "Nothing of the account changes.";
	const header = isNew ? ["property", "value"] : [
		"property",
		"now",
		"will be"
	];
	return rows.every(({ note }) => note === "") ? table(header, rows.map(({ name, values }) => [name, ...values])) : table([...header, ""], rows.map(({ name, values, note }) => [
		name,
		...values,
		note
	]));
}
function label({ field }) {
	return forMarkdown(fieldLabel(field));
}
function fieldLink(field, { link }) {
	return linked(label(field), field.at, link);
}
function notesOf(change, field) {
	return [
		...isSensitive(change, field) ? ["sensitive, sent on its own"] : [],
		...field.filled ? ["filled in at creation, not managed afterwards"] : [],
		...field.inherited ? [`from ${codeTag(placeText(field.at))}`] : []
	];
}
// src/report/markdownUsers.ts
/** So few users are unfolded from the start. */
const MOST_OPEN = 3;
const MOST_ROWS_OPEN = 30;
/** How many more rows are left to those at risk than to others. */
const RISKY_ROWS = 5;
const MOST_FIELDS = 12;
const DONE = {
	disable: "disabled",
	enable: "enabled",
	adopt: "adopted",
	create: "created",
	update: "updated"
};
/**
* Every user in a folded part of their own, as long as that can be read. Above, what changes is counted, and the users
* become rows of one folded table for each kind, those at risk first and unfolded.
*
* @param changes those at risk first
*/
function renderUsers(changes, options, budget) {
	if (changes.length <= budget.folds) return changes.map((change) => renderChange(change, options, budget, changes.length <= MOST_OPEN));
	const risky = changes.filter(isRisky);
	const others = changes.filter((change) => !isRisky(change));
	const tables = (group, most) => KINDS.map((kind) => rows(kind, group.filter((change) => change.kind === kind), options, {
		most,
		rowLinks: budget.rowLinks
	}));
	return [
		counts(changes),
		...tables(risky, budget.rows * RISKY_ROWS),
		...tables(others, budget.rows)
	];
}
/** By kind and property: the first thing to read when nobody reads it all. */
function counts(changes) {
	const groups = KINDS.map((kind) => changes.filter((change) => change.kind === kind));
	return table([
		"",
		"users",
		"properties that change"
	], groups.flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		const fields = fieldCounts(group).map(({ field, number }) => `${forMarkdown(fieldLabel(field))} ${digits(number)}`);
		return [[
			`<b>${first.kind}</b>`,
			digits(group.length),
			firstOf(fields, MOST_FIELDS)
		]];
	}));
}
function rows(kind, group, options, { most, rowLinks }) {
	if (group.length === 0) return "";
	const risky = group.some(isRisky);
	const shown = group.slice(0, most).map((change) => [rowLinks ? nameLink(change.userPrincipalName, change.at, options) : nameCode(change.userPrincipalName), inFewWords(change, options, risky ? MOST_FIELDS : void 0) || DONE[kind]]);
	const more = group.length - shown.length;
	return folded([
		`<b>${kind}</b> ${count$1(group.length, "user")}`,
		...risky && kind === "update" ? [" whose sign-in changes"] : [],
		...more > 0 ? [`, the first ${digits(shown.length)}`] : []
	].join(""), [table(["user", "change"], shown), ...more > 0 ? [`… and ${digits(more)} more: ${options.rest ?? REST$1}.`] : []].join("\n\n"), risky && shown.length <= MOST_ROWS_OPEN);
}
const REST$1 = "`rollcall plan --full` shows all";
// src/report/markdownWarnings.ts
/**
* What a reviewer must not overlook, in GitHub's coloured quotes: refusals and guards that are lifted, removed files,
* blocked users, risky changes.
*/
function renderWarnings(plan, options, budget) {
	return [
		...plan.refusals.map((refusal) => refused$1(refusal, options, budget)),
		quoted("WARNING", lifted$1(plan, options, budget)),
		quoted("WARNING", released$1(plan, budget)),
		quoted("WARNING", blocked$2(plan, options, budget)),
		quoted("WARNING", risks(changesByRisk(plan), budget)),
		quoted("NOTE", remarks(plan, options, budget))
	].filter((quote) => quote !== "");
}
/** A longer list of users to paste is folded away, so that what follows is seen. */
const MOST_USERS_UNFOLDED = 12;
function quoted(alert, lines) {
	if (lines.length === 0) return "";
	return [`[!${alert}]`, ...lines].flatMap((line) => line.split("\n")).map((line) => line === "" ? ">" : `> ${line}`).join("\n");
}
function refused$1(refusal, options, budget) {
	const { fallsShort = [] } = refusal;
	return quoted("CAUTION", [
		`**Refused by the guard ${refusal.guard}:** ${forMarkdown(shorten(refusal.message, budget.text))}`,
		...fallsShort.flatMap(({ at, why }) => ["", `${placeLink(at, options)} does not lift this: ${forMarkdown(shorten(why, budget.text))}.`]),
		"",
		...remedy(refusal, options, budget)
	]);
}
function remedy({ acknowledgement, remedy, users }, options, budget) {
	const text = forMarkdown(shorten(remedy, budget.text));
	if (!acknowledgement) return [text, ...users.length > 0 ? ["", nameCodes(users, budget.names)] : []];
	const path = shorten(acknowledgement.path, budget.text);
	const pasted = forMarkdownBlock(acknowledgement.text);
	if (pasted.length > budget.text) return [`If this is meant, let ${forMarkdownCode(path)} be reviewed, a file that names the ${count$1(users.length, "user")}: ${options.rest === void 0 ? "" : "the summary of the run or "}\`rollcall plan\` prints it.`];
	return users.length > MOST_USERS_UNFOLDED ? [
		text,
		"",
		folded(codeTag(path), pasted)
	] : [
		text,
		"",
		forMarkdownCode(path),
		"",
		pasted
	];
}
function lifted$1(plan, options, budget) {
	return entries(plan.lifted.map(({ message, at, ...guard }) => `${forMarkdown(liftedText(guard))} by ${placeLink(at, options)}: ${forMarkdown(shorten(message, budget.text))}`), budget.names);
}
function released$1(plan, { names }) {
	return entries(plan.released.toSorted((left, right) => Number(right.accountEnabled === true) - Number(left.accountEnabled === true)).map((user) => `${nameCode(user.userPrincipalName)} is no longer declared (was ${forMarkdownCode(placeText(user.at))}): ${releasedText(user)}`), names);
}
function blocked$2(plan, options, budget) {
	return entries(plan.blocked.map((user) => {
		return [`${`${nameCode(user.userPrincipalName)} (${placeLink(user.at, options)})`} is **blocked**: ${forMarkdown(shorten(user.message, budget.text))}`, ...whatToDo(user, budget).map((line) => `  - ${line}`)].join("\n");
	}), budget.names);
}
function whatToDo(user, { names }) {
	const paste = lineToPaste(user);
	if (paste !== void 0) return [`line to add: ${forMarkdownCode(paste)}`];
	const more = user.candidates.length - names;
	return [...user.candidates.slice(0, names).map(({ userPrincipalName, id }) => id === null ? nameCode(userPrincipalName) : `${forMarkdownCode(`id: ${id}`)} is ${nameCode(userPrincipalName)}`), ...more > 0 ? [`… and ${digits(more)} more`] : []];
}
function risks(changes, { names }) {
	const kinds = [
		{
			what: "would be **disabled** and can no longer sign in",
			concerns: ({ kind }) => kind === "disable"
		},
		{
			what: "would be **enabled** and can sign in again",
			concerns: ({ kind }) => kind === "enable"
		},
		{
			what: "would be **adopted** (an account that exists is managed by these files from now on)",
			concerns: (change) => change.kind !== "create" && (change.kind === "adopt" || change.adopts === true)
		},
		{
			what: "would sign in with **another name**",
			concerns: isRename,
			name: bothNames
		},
		{
			what: "would have **sign-in properties** changed",
			concerns: (change) => signInFields(change).length > 0,
			name: (change) => `${nameCode(change.userPrincipalName)} (${signInFields(change).map(forMarkdown).join(", ")})`
		}
	];
	return entries(kinds.flatMap(({ what, concerns, name = nameOfChange }) => {
		const users = changes.filter(concerns);
		return users.length === 0 ? [] : [`${count$1(users.length, "user")} ${what}: ${firstOf(users.map(name), names)}`];
	}), kinds.length);
}
function nameOfChange({ userPrincipalName }) {
	return nameCode(userPrincipalName);
}
function bothNames(change) {
	const rename = change.fields.find(({ field }) => field === "userPrincipalName");
	return `${typeof rename?.from === "string" ? `${nameCode(rename.from)} → ` : ""}${nameCode(change.userPrincipalName)}`;
}
function signInFields(change) {
	return change.fields.filter((field) => field.field !== "userPrincipalName" && isSensitive(change, field)).map(({ field }) => fieldLabel(field));
}
function remarks(plan, options, { names, text }) {
	return entries(plan.diagnostics.map(({ at, message }) => `${placeLink(at, options)}: ${forMarkdown(shorten(message, text))}`), names);
}
function entries(texts, most) {
	if (texts.length <= 1) return texts.map(outdented);
	const more = texts.length - most;
	return [...texts.slice(0, most).map((text) => `- ${text}`), ...more > 0 ? [`- … and ${digits(more)} more`] : []];
}
function outdented(text) {
	return text.replace(/\n {2}- /g, "\n- ").replace("\n", "\n\n");
}
// src/report/planMarkdown.ts
/** Users with a folded part of their own, above which nobody reads them one by one. */
const MOST_FOLDS = 50;
/** Tried one after the other: first links and folded parts go, then rows of tables, then everything but the sums. */
function budgets(folds) {
	const whole = {
		folds,
		lineLinks: true,
		rowLinks: true,
		rows: Infinity,
		names: 20,
		text: 1e5
	};
	return [
		whole,
		{
			...whole,
			text: 1e4
		},
		{
			...whole,
			text: 1e4,
			lineLinks: false
		},
		{
			...whole,
			folds: 20,
			text: 1e4,
			lineLinks: false
		},
		{
			...whole,
			folds: 20,
			text: 1e4,
			lineLinks: false,
			rowLinks: false
		},
		...[
			{
				folds: 50,
				rows: 1e3,
				names: 20,
				text: 1e4
			},
			{
				folds: 20,
				rows: 20,
				names: 20,
				text: 6e3
			},
			{
				folds: 10,
				rows: 10,
				names: 10,
				text: 3e3
			},
			{
				folds: 3,
				rows: 5,
				names: 5,
				text: 1e3
			},
			{
				folds: 0,
				rows: 5,
				names: 5,
				text: 300
			},
			{
				folds: 0,
				rows: 1,
				names: 2,
				text: 120
			}
		].map((budget) => ({
			...whole,
			...budget,
			lineLinks: false
		}))
	];
}
/**
* The comment on a pull request and the summary of a job. Depends on nothing but the plan, so that an unchanged plan
* leaves a comment untouched. Starts with a hidden line by which the comment is found again.
*/
function renderPlanMarkdown(plan, options) {
	return fitted([...budgets(options.folds ?? MOST_FOLDS), void 0], options.limit, (budget) => budget === void 0 ? joined([
		heading(plan, options),
		"Too long to be shown here: see `rollcall plan`.",
		sums(plan)
	]) : render$1(plan, options, budget));
}
function render$1(plan, options, budget) {
	if (isQuiet(plan)) return joined([heading(plan, options), quietText(plan)]);
	const changes = changesByRisk(plan);
	return joined([
		heading(plan, options),
		...renderWarnings(plan, options, budget),
		...changes.length === 0 ? [nothingText(plan)] : renderUsers(changes, options, budget),
		renderDrift(plan, options, budget),
		sums(plan),
		promise(plan, changes.length)
	]);
}
function quietText({ totals }) {
	return `The directory is as declared: ${count$1(totals.declared, "declared user was", "declared users were")} compared with ${count$1(totals.directory, "account")}.`;
}
function heading(plan, { marker }) {
	return `${commentMarker(marker ?? plan.tenant.domain)}\n### Rollcall: ${planTitle(plan)}`;
}
/** What merging does, in one line of plain text that says it all. */
function planTitle(plan) {
	const verb = mergingOf(plan);
	const { blocked } = plan.totals;
	return [
		plan.observes ? "observe mode, nothing is written" : "",
		plan.refusals.length > 0 ? "refused" : "",
		`${verb} ${plan.observes || plan.refusals.length > 0 ? conditional(deedsOf(plan.totals)) : deedsOf(plan.totals) || "changes nothing"}`,
		blocked > 0 ? `${count$1(blocked, "user is", "users are")} blocked` : "",
		...releasedTitle(plan)
	].filter((part) => part !== "").join("; ");
}
function releasedTitle({ released }) {
	const enabled = released.filter(({ accountEnabled }) => accountEnabled === true).length;
	const others = released.length - enabled;
	return [...enabled > 0 ? [`${count$1(enabled, "account stays", "accounts stay")} enabled although ${enabled === 1 ? "its file is" : "their files are"} gone`] : [], ...others > 0 ? [`${count$1(others, "user is", "users are")} no longer declared`] : []];
}
function conditional(deeds) {
	return deeds === "" ? "would change nothing" : `would ${deeds.replace(/\b(disable|enable|adopt|create|update)s\b/g, "$1")}`;
}
function sums(plan) {
	const { totals } = plan;
	return [...totalsLines(totals, forMarkdown), ...totals.writes > 0 ? [writesText(plan)] : []].join("\\\n");
}
function promise(plan, changes) {
	if (plan.observes) return forMarkdown(OBSERVING);
	if (plan.refusals.length > 0) return "While it is refused, nothing is applied.";
	if (changes === 0) return "";
	const merging = mergingOf(plan) === "merging";
	const directory = forMarkdownCode(shorten(plan.tenant.domain, 100));
	return `${merging ? "On merge exactly this is applied" : "Exactly this is applied"} to ${directory}; a user who changes in the directory meanwhile is skipped and named.`;
}
function mergingOf(plan) {
	return plan.base !== void 0 && !plan.correctsDrift ? "merging" : "applying";
}
// src/report/changeText.ts
const SIGNS = {
	disable: ["!", "red"],
	enable: ["!", "yellow"],
	adopt: ["!", "yellow"],
	create: ["+", "green"],
	update: ["~", "cyan"]
};
const WIDEST_NAME$1 = 48;
const WIDEST_FIELD = 24;
const WIDEST_VALUE = 44;
const NAME_LENGTH = 120;
/** Columns that a field's name, the arrow and a note take beside two values. */
const BESIDE_VALUES = 40;
/** One block of lines for each change, with the columns of all of them aligned. */
function renderChanges(changes, { style, full, hidePersonal }) {
	const most = full ? 1e3 : Math.max(24, Math.floor((style.width - BESIDE_VALUES) / 2));
	const blocks = changes.map((change) => ({
		change,
		name: forTerminal(shorten(change.userPrincipalName, NAME_LENGTH)),
		rows: [...shownFields(change).map((field) => fieldRow(change, field, hidePersonal && isPersonal(field) ? "hidden" : most)), ...(change.held ?? []).map(heldRow)]
	}));
	const rows = blocks.flatMap((block) => block.rows);
	const widths = {
		kind: columnWidth(changes.map(({ kind }) => kind), WIDEST_NAME$1),
		name: columnWidth(blocks.map(({ name }) => name), WIDEST_NAME$1),
		field: columnWidth(rows.map(({ field }) => field), WIDEST_FIELD),
		value: columnWidth(rows.filter(({ note }) => note !== "").map(({ before, after }) => before + after), WIDEST_VALUE)
	};
	return blocks.map(({ change, name, rows }) => {
		const [sign, color] = SIGNS[change.kind];
		const place = forTerminal(`${change.at.file}:${change.at.line}`);
		return [
			`${paint(style, color, sign)} ${padTo(widths.kind, change.kind)}  ${padTo(widths.name, name)}  ${place}`,
			...warningsOf(change).map((warning) => `    ${paint(style, "yellow", warning)}`),
			...rows.map((row) => rowLine(row, widths, style))
		];
	});
}
function rowLine(row, widths, style) {
	const fill = row.note === "" ? "" : padTo(widths.value, row.before + row.after).slice((row.before + row.after).length);
	const note = row.note === "" ? "" : `${fill}  ${row.note}`;
	return `    ${padTo(widths.field, row.field)}  ${row.before}${paint(style, "bold", row.after)}${note}`;
}
function fieldRow(change, field, most) {
	const { before, after } = valuesOf(field, most);
	return {
		field: forTerminal(fieldLabel(field.field)),
		before: change.kind === "create" ? "" : `${before} → `,
		after,
		note: notes(change, field).join("; ")
	};
}
function valuesOf({ from, to }, most) {
	if (most === "hidden") return {
		before: `(${HIDDEN})`,
		after: `(${HIDDEN})`
	};
	const texts = [isCleared(from) ? "" : valueText(from), isCleared(to) ? "" : valueText(to)];
	const [left, right] = shortenPair(...texts, most);
	return {
		before: isCleared(from) ? "(not set)" : forTerminal(left),
		after: isCleared(to) ? "(cleared)" : forTerminal(right)
	};
}
function notes(change, field) {
	const newcomer = isPersonReference(field.to) && field.to.id === null;
	return [
		...isSensitive(change, field) ? ["sensitive, sent on its own"] : [],
		...newcomer ? ["created by this plan"] : [],
		...field.filled ? ["filled in at creation, not managed afterwards"] : [],
		...field.inherited ? [`from ${forTerminal(`${field.at.file}:${field.at.line}`)}`] : []
	];
}
function heldRow(held) {
	return {
		field: forTerminal(fieldLabel(held.field)),
		before: `held back: ${forTerminal(held.message)}`,
		after: "",
		note: ""
	};
}
// src/report/planText.ts
/** A plan with more changes than this is shown by its counts and the first users of each kind. */
const MOST_CHANGES = 40;
const FIRST_OF_EACH_KIND = 3;
const MOST_NAMES$1 = 10;
/** The plan for people at a terminal or reading a log. Ends with a line end. */
function renderPlanText(plan, { style, full = false, hidePersonal = false }) {
	const changes = changesByRisk(plan);
	const [declared, directory] = totalsLines(plan.totals, forTerminal);
	const nothing = changes.length === 0;
	return `${[
		[header(plan), ...nothing ? [nothingText(plan)] : []],
		released(plan, style, full),
		...full || changes.length <= MOST_CHANGES ? renderChanges(changes, {
			style,
			full,
			hidePersonal
		}) : overview(changes, {
			style,
			full,
			hidePersonal
		}),
		blocked$1(plan, style, full),
		lifted(plan, style),
		...plan.refusals.map((refusal) => refused(refusal, style)),
		plan.diagnostics.map((diagnostic) => diagnosticLine(diagnostic, style)),
		[
			declared,
			directory,
			...nothing ? [] : [writesText(plan)]
		],
		plan.observes ? [paint(style, "yellow", OBSERVING)] : [],
		drift(plan, full)
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function header(plan) {
	const { listing, relationships } = plan.requests;
	const forRelationships = relationships > 0 ? ` (${digits(relationships)} of them for relationships)` : "";
	return [
		forTerminal(plan.tenant.domain),
		`${count$1(plan.totals.directory, "user")} read in ${count$1(listing + relationships, "request")}${forRelationships}`,
		...plan.base === void 0 ? [] : [`base ${forTerminal(shortCommit(plan.base))}`],
		...plan.correctsDrift ? ["drift is corrected"] : []
	].join(", ");
}
function released(plan, style, full) {
	return firstLines(plan.released.map((user) => `${paint(style, "yellow", "!")} ${forTerminal(user.userPrincipalName)} is no longer declared (was ${forTerminal(`${user.at.file}:${user.at.line}`)}): ${releasedText(user)}`), full, "is no longer declared", "are no longer declared");
}
function overview(changes, options) {
	const byKind = KINDS.map((kind) => changes.filter((change) => change.kind === kind)).filter((group) => group.length > 0);
	const width = Math.max(...byKind.map((group) => digits(group.length).length));
	const counts = byKind.map((group) => `  ${(group[0]?.kind ?? "").padEnd(7)}  ${digits(group.length).padStart(width)}${countsText(group)}`);
	return [
		[`${count$1(changes.length, "change")}:`, ...counts],
		...byKind.flatMap((group) => {
			const more = group.length - FIRST_OF_EACH_KIND;
			return [...renderChanges(group.slice(0, FIRST_OF_EACH_KIND), options), ...more > 0 ? [[`  and ${digits(more)} more to ${group[0]?.kind}`]] : []];
		}),
		["All of them: rollcall plan --full"]
	];
}
function countsText(group) {
	const texts = fieldCounts(group).map(({ field, number, sensitive }) => `${forTerminal(fieldLabel(field))} ${digits(number)}${sensitive ? " (sensitive)" : ""}`);
	return texts.length === 0 ? "" : `   ${firstOf(texts, MOST_NAMES$1)}`;
}
function blocked$1(plan, style, full) {
	return firstLines(plan.blocked.map((user) => {
		const place = forTerminal(`${user.at.file}:${user.at.line}`);
		const paste = lineToPaste(user);
		const candidates = user.candidates.map(({ userPrincipalName, id }) => `    candidate: ${forTerminal(userPrincipalName)}${id === null ? "" : `  id: ${forTerminal(id)}`}`);
		return [
			`${paint(style, "yellow", "! blocked")}  ${forTerminal(user.userPrincipalName)}  ${place}  ${user.reason}`,
			`    ${forTerminal(user.message)}`,
			...paste === void 0 ? candidates : [`    line to add at ${place}:`, `      ${forTerminal(paste)}`]
		].join("\n");
	}), full, "is blocked", "are blocked");
}
function lifted(plan, style) {
	return plan.lifted.map(({ message, at, ...guard }) => `${paint(style, "yellow", "!")} ${forTerminal(liftedText(guard))} by ${forTerminal(`${at.file}:${at.line}`)}: ${forTerminal(message)}`);
}
function refused(refusal, style) {
	const { acknowledgement, users, fallsShort = [] } = refusal;
	return [
		`${paint(style, "red", `Refused by the guard ${refusal.guard}:`)} ${forTerminal(refusal.message)}`,
		...fallsShort.map(({ at, why }) => `${forTerminal(`${at.file}:${at.line}`)} does not lift this: ${forTerminal(why)}.`),
		`Nothing will be written. ${forTerminal(refusal.remedy)}`,
		...acknowledgement ? [
			"",
			`  ${forTerminal(acknowledgement.path)}`,
			...acknowledgement.text.trimEnd().split("\n").map((line) => `    ${forTerminal(line)}`)
		] : users.length > 0 ? [`  users: ${firstOf(users.map(forTerminal), MOST_NAMES$1)}`] : []
	];
}
function drift(plan, full) {
	const changes = driftLeftAlone(plan);
	if (changes.length === 0) return [];
	const lines = changes.map((change) => `  ${forTerminal(change.userPrincipalName)}  ${driftText(change)}`);
	return [
		`Drift, not applied: ${count$1(changes.length, "user")} changed outside Git (${driftCommand(plan)} shows ${changes.length === 1 ? "it" : "them"})`,
		...changes.some(({ kind }) => kind === "create") ? ["Who is missing is created by a plan without --base."] : [],
		...firstLines(lines, full, "changed outside Git", "changed outside Git")
	];
}
function driftText(change) {
	return change.kind === "create" ? "is not in the directory" : change.fields.map(({ field }) => forTerminal(fieldLabel(field))).join(", ");
}
function firstLines(lines, full, singular, plural) {
	const more = lines.length - MOST_NAMES$1;
	if (full || more <= 0) return [...lines];
	const verb = more === 1 ? singular : plural;
	return [...lines.slice(0, MOST_NAMES$1), `  and ${digits(more)} more ${verb}: rollcall plan --full shows all`];
}
// src/model/receipt.ts
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
/** Whether all of a change was made. */
function isDone({ status, reason }) {
	return status === "applied" && reason === void 0;
}
// src/report/receiptFacts.ts
function outcomesOf(receipt, status) {
	return receipt.outcomes.filter((outcome) => outcome.status === status);
}
/** In the order in which the reasons first occur. */
function groupedByReason(outcomes) {
	return [...Map.groupBy(outcomes, ({ reason }) => reason ?? "")].map(([reason, outcomes]) => ({
		reason,
		outcomes
	}));
}
/** Written, and not yet seen when it was read back. */
function unconfirmedOf(receipt) {
	return receipt.outcomes.filter(({ status, confirmed }) => status === "applied" && confirmed === false);
}
/** Applied, except for what the reason says. */
function heldBackOf(receipt) {
	return outcomesOf(receipt, "applied").filter(({ reason }) => reason !== void 0);
}
/** What to do about what was not done; empty when everything was. */
function whatNext({ totals, outcomes, blocked = [] }, retry) {
	const held = outcomes.some(({ status, reason }) => status === "applied" && reason !== void 0);
	return [
		...totals.failed + totals.notAttempted > 0 ? [`${retry} to retry what failed.`] : [],
		...totals.skipped > 0 || held ? ["What was skipped or held back needs a new plan, and its review."] : [],
		...blocked.length > 0 ? ["What is blocked needs a change of the files."] : []
	].join(" ");
}
// src/report/receiptMarkdown.ts
/** How many rows and names are written out; tried one after the other until the whole is below the limit. */
const BUDGETS = [
	1e3,
	300,
	100,
	30,
	10,
	3
];
const MESSAGE_LENGTH = 300;
/** What became of an apply run, for a job summary or a comment on GitHub. */
function renderReceiptMarkdown(whole, options) {
	const receipt = options.hidePersonal ? receiptWithoutPersonal(whole) : whole;
	return fitted([...BUDGETS, void 0], options.limit, (rows) => rows === void 0 ? joined([title(receipt), "Too long to be shown here: see the receipt."]) : render(receipt, options, rows));
}
function render(receipt, options, rows) {
	return joined([
		title(receipt),
		failures$1(outcomesOf(receipt, "failed"), rows),
		grouped("Skipped", outcomesOf(receipt, "skipped"), rows),
		grouped("Not attempted", outcomesOf(receipt, "not-attempted"), rows),
		blocked(receipt, rows),
		grouped("Applied in part", heldBackOf(receipt), rows),
		grouped("Applied, not yet visible when read back", unconfirmedOf(receipt), rows),
		firstCredentials$1(options.newAccounts ?? [], rows),
		whatNext(receipt, options.retry ?? "Run the job again")
	]);
}
function title({ totals, tenant, blocked = [] }) {
	const parts = [
		...totals.applied > 0 ? [`applied ${count$1(totals.applied, "change")}`] : [],
		...totals.failed > 0 ? [`${digits(totals.failed)} failed`] : [],
		...totals.skipped > 0 ? [`${digits(totals.skipped)} skipped`] : [],
		...totals.notAttempted > 0 ? [`${digits(totals.notAttempted)} not attempted`] : [],
		...blocked.length > 0 ? [`${count$1(blocked.length, "user")} blocked`] : []
	];
	return `### Rollcall: ${parts.length === 0 ? "nothing to do" : listed(parts)} in ${forMarkdownCode(shorten(tenant.domain, MESSAGE_LENGTH))}`;
}
function failures$1(outcomes, most) {
	if (outcomes.length === 0) return "";
	const rows = outcomes.slice(0, most).map((outcome) => [nameCode(outcome.userPrincipalName), ...failureCells(outcome)]);
	const more = outcomes.length - most;
	return [table([
		"failed",
		"answer",
		"written all the same"
	], rows), ...more > 0 ? [`… and ${digits(more)} more, all of them in the receipt.`] : []].join("\n\n");
}
function failureCells(outcome) {
	const { error, done = [], reason = "" } = outcome;
	const written = done.map(forMarkdown).join(", ");
	if (!error) return [forMarkdown(shorten(reason, MESSAGE_LENGTH)), written];
	const message = forMarkdown(shorten(error.message, MESSAGE_LENGTH));
	const further = reason === "" ? "" : `; ${forMarkdown(shorten(reason, MESSAGE_LENGTH))}`;
	const status = error.status === 0 ? "no answer," : String(error.status);
	const field = error.field === void 0 ? "" : `${forMarkdown(error.field)}: `;
	const request = error.requestId === "" ? "" : ` (request ${forMarkdownCode(shorten(error.requestId, MESSAGE_LENGTH))})`;
	return [`${status} ${forMarkdown(shorten(error.code, MESSAGE_LENGTH))}: ${field}${message}${request}${further}`, written];
}
function grouped(heading, outcomes, most) {
	if (outcomes.length === 0) return "";
	const groups = groupedByReason(outcomes).map(({ reason, outcomes }) => {
		const names = nameCodes(outcomes.map(({ userPrincipalName }) => userPrincipalName), most);
		return reason === "" ? names : `${forMarkdown(shorten(reason, MESSAGE_LENGTH))}: ${names}`;
	});
	return list(`**${heading}: ${count$1(outcomes.length, "user")}**`, groups, most);
}
function blocked({ blocked = [] }, most) {
	if (blocked.length === 0) return "";
	const lines = blocked.map(({ userPrincipalName, message }) => `${nameCode(userPrincipalName)}: ${forMarkdown(shorten(message, MESSAGE_LENGTH))}`);
	return list(`**Blocked: ${count$1(blocked.length, "user")}**`, lines, most);
}
function list(heading, lines, most) {
	const more = lines.length - most;
	return [
		`${heading}\n`,
		...lines.slice(0, most).map((line) => `- ${line}`),
		...more > 0 ? [`- … and ${digits(more)} more`] : []
	].join("\n");
}
function firstCredentials$1(names, most) {
	if (names.length === 0) return "";
	return `**${count$1(names.length, "new account needs", "new accounts need")} a first credential**, such as a Temporary Access Pass: ${nameCodes(names, most)}`;
}
// src/report/outcomePages.ts
/**
* What an apply run did of one pull request.
*
* @param plan what its reviewers saw; undefined: none was found, so nothing of it was applied
*/
function outcomePage(receipt, plan, { tenant, runUrl }) {
	const part = plan ? partOf(receipt, plan) : {
		...receipt,
		outcomes: []
	};
	return page(tenant, `${plan ? renderReceiptMarkdown(part, {
		hidePersonal: true,
		newAccounts: newAccountsIn(part),
		retry: "Run the job again"
	}) : "### Rollcall: merged, not applied\n\nThe plan workflow made no plan of this pull request's last commit, so nobody reviewed what it does. Start the apply workflow by hand: it plans what is missing, and applies it once somebody approved.\n"}\n${runLine(runUrl, plan ? "The run, with the receipt" : void 0)}`);
}
/** For a run that ended before it wrote anything. */
function notAppliedPage(reason, { tenant, runUrl }) {
	return page(tenant, `### Rollcall: merged, not applied\n\n${forMarkdown(reason)}\n\nNothing is lost: once the reason is settled, the next run applies this as well.\n\n${runLine(runUrl)}`);
}
/** For a run in observe mode, which ends as it should. */
function observedPage(reason, { tenant, runUrl }) {
	return page(tenant, `### Rollcall: merged, and only observed\n\n${forMarkdown(reason)}\n\n${runLine(runUrl)}`);
}
/** Names of the users that were created, who need a first credential. */
function newAccountsIn({ outcomes }) {
	return outcomes.filter(({ kind, id, disabled }) => kind === "create" && id !== void 0 && !disabled).map(({ userPrincipalName }) => userPrincipalName);
}
function page(tenant, text) {
	const marker = commentMarker(`outcome.${tenant}`);
	return {
		marker,
		comment: `${marker}\n${text}`
	};
}
function runLine(url, text = "The run") {
	return `[${text}](${url})\n`;
}
function partOf(receipt, plan) {
	const { blocked = [], ...rest } = receipt;
	const names = new Set([...changesToApply(plan), ...plan.blocked].map(({ userPrincipalName }) => foldName(userPrincipalName)));
	const isOfPlan = ({ userPrincipalName }) => names.has(foldName(userPrincipalName));
	const outcomes = receipt.outcomes.filter(isOfPlan);
	const blockedHere = blocked.filter(isOfPlan);
	return {
		...rest,
		outcomes,
		totals: countOutcomes(outcomes),
		...blockedHere.length > 0 && { blocked: blockedHere }
	};
}
// src/report/receiptText.ts
const MOST_NAMES = 20;
const WIDEST_NAME = 48;
/**
* What became of an apply run, for a terminal or a log. Ends with a line end.
*
* @param options.newAccounts names of the users that were created and need a first credential
* @param options.hidePersonal leaves out messages about personal properties, since they may quote the value
*/
function renderReceiptText(whole, options) {
	const receipt = options.hidePersonal ? receiptWithoutPersonal(whole) : whole;
	const { style, receiptPath, newAccounts } = options;
	const rows = rowsOf(receipt).filter(({ number }) => number > 0);
	const labelWidth = columnWidth(rows.map(({ label }) => label), WIDEST_NAME);
	const numberWidth = columnWidth(rows.map(({ number }) => digits(number)), WIDEST_NAME);
	const indent = " ".repeat(labelWidth + numberWidth + 2 + 3);
	const lines = rows.flatMap(({ label, number, color, details }) => {
		const start = `${paint(style, color, padTo(labelWidth, label))}  ${digits(number).padStart(numberWidth)}`;
		const [first, ...others] = details;
		return [first === void 0 ? start : `${start}   ${first}`, ...others.map((detail) => indent + detail)];
	});
	const next = whatNext(receipt, "Run the same command again");
	const kept = receiptPath === void 0 ? "" : `Receipt: ${forTerminal(receiptPath)}.`;
	return `${[
		...lines.length > 0 ? lines : ["Nothing was applied: there was nothing to do."],
		...firstCredentials(newAccounts),
		[kept, next].filter((text) => text !== "").join(" ")
	].filter((line) => line !== "").join("\n")}\n`;
}
function rowsOf(receipt) {
	const { totals, blocked = [] } = receipt;
	return [
		{
			label: "applied",
			number: totals.applied,
			color: "green",
			details: groupedByReason(heldBackOf(receipt)).map(groupText)
		},
		{
			label: "not yet visible",
			number: totals.unconfirmed,
			color: "yellow",
			details: [`of those applied: ${namesOf(unconfirmedOf(receipt))}`]
		},
		{
			label: "failed",
			number: totals.failed,
			color: "red",
			details: failures(outcomesOf(receipt, "failed"))
		},
		{
			label: "skipped",
			number: totals.skipped,
			color: "yellow",
			details: groupedByReason(outcomesOf(receipt, "skipped")).map(groupText)
		},
		{
			label: "not attempted",
			number: totals.notAttempted,
			color: "yellow",
			details: groupedByReason(outcomesOf(receipt, "not-attempted")).map(groupText)
		},
		{
			label: "blocked",
			number: blocked.length,
			color: "yellow",
			details: limited(blocked.map(({ userPrincipalName, message }) => `${forTerminal(userPrincipalName)}  ${forTerminal(message)}`))
		}
	];
}
function failures(outcomes) {
	const width = columnWidth(outcomes.map(({ userPrincipalName }) => forTerminal(userPrincipalName)), WIDEST_NAME);
	return limited(outcomes.map((outcome) => `${padTo(width, forTerminal(outcome.userPrincipalName))}  ${failureText(outcome)}`));
}
function failureText({ error, done = [], reason }) {
	const wrong = error ? `${error.status === 0 ? "no answer," : error.status} ${forTerminal(error.code)}: ${error.field === void 0 ? "" : `${forTerminal(error.field)}: `}${forTerminal(error.message)}` : forTerminal(reason ?? "");
	const request = error?.requestId ? ` (request ${forTerminal(error.requestId)})` : "";
	const written = done.length > 0 ? ` (written: ${done.map(forTerminal).join(", ")})` : "";
	const further = error && reason !== void 0 ? `; ${forTerminal(reason)}` : "";
	return wrong + request + written + further;
}
function groupText({ reason, outcomes }) {
	return reason === "" ? namesOf(outcomes) : `${forTerminal(reason)}: ${namesOf(outcomes)}`;
}
function namesOf(outcomes) {
	return firstOf(outcomes.map(({ userPrincipalName }) => forTerminal(userPrincipalName)), MOST_NAMES);
}
function limited(lines) {
	const more = lines.length - MOST_NAMES;
	return more > 0 ? [...lines.slice(0, MOST_NAMES), `and ${digits(more)} more, all of them in the receipt`] : [...lines];
}
function firstCredentials(names) {
	if (names.length === 0) return [];
	return [`${count$1(names.length, "new account needs", "new accounts need")} a first credential, such as a Temporary Access Pass: ${firstOf(names.map(forTerminal), MOST_NAMES)}`];
}
// src/commands/present.ts
/** Prints a plan, and the warnings about its input beside it. */
function showPlan(plan, options, { output, environment }) {
	const hidePersonal = isOnGitHub(environment);
	switch (options.format) {
		case "json": return output.out(planJson(plan, { hidePersonal }));
		case "markdown": return output.out(renderPlanMarkdown(plan, { hidePersonal }));
		case "text": return output.out(renderPlanText(plan, {
			style: output.style,
			full: options.full ?? false,
			hidePersonal
		}));
	}
}
/** Prints what is wrong with the input, which ends the command before any directory is asked. */
function showInvalid({ diagnostics, files }, { format }, { output }) {
	if (format === "json") output.out(`${JSON.stringify({
		formatVersion: 1,
		valid: false,
		diagnostics
	}, null, 2)}\n`);
	else if (format === "markdown") output.out(renderInvalidMarkdown(diagnostics, {}));
	else showDiagnostics({
		diagnostics,
		files
	}, output);
	return EXIT.invalid;
}
/** Prints mistakes and warnings for people who read them in a terminal or a log. */
function showDiagnostics({ diagnostics, files }, output) {
	output.err(renderDiagnostics(diagnostics, {
		style: output.errorStyle,
		drawing: output.errorStyle.color,
		files
	}));
}
/** Prints what became of an apply run. */
function showReceipt(receipt, receiptPath, { format }, { output, environment }) {
	const newAccounts = newAccountsIn(receipt);
	const hidePersonal = isOnGitHub(environment);
	switch (format) {
		case "json": return output.out(`${JSON.stringify(hidePersonal ? receiptWithoutPersonal(receipt) : receipt, null, 2)}\n`);
		case "markdown": return output.out(renderReceiptMarkdown(receipt, {
			hidePersonal,
			newAccounts
		}));
		case "text": return output.out(renderReceiptText(receipt, {
			style: output.style,
			receiptPath,
			newAccounts,
			hidePersonal
		}));
	}
}
function isOnGitHub(environment) {
	return environment["GITHUB_ACTIONS"] === "true";
}
// src/directory/graph/lane.ts
/**
* Items that wait, first come first served, and batches of them under way. Of several writes to one object the later
* ones wait until the earlier one has ended.
*/
var Lane = class {
	#batchesAtOnce;
	#sendNext;
	/** What may go out; whatever is before `#first` is gone. */
	#ready = [];
	#first = 0;
	/** By object, what waits for an earlier write to it; an entry without anybody: a write is ready or under way. */
	#heldBack = /* @__PURE__ */ new Map();
	#underWay = 0;
	#isSending = false;
	/** @param sendNext takes the next batch once it may go, and does not wait for its answer */
	constructor(batchesAtOnce, sendNext) {
		this.#batchesAtOnce = batchesAtOnce;
		this.#sendNext = sendNext;
	}
	add(waiting) {
		const { object } = waiting.item;
		const others = object === void 0 ? void 0 : this.#heldBack.get(object);
		if (others) return void others.push(waiting);
		if (object !== void 0) this.#heldBack.set(object, []);
		this.#ready.push(waiting);
		this.#send();
	}
	/** The first ones that may go, which stay. */
	next(most) {
		return this.#ready.slice(this.#first, this.#first + most);
	}
	take(number) {
		const taken = this.next(number);
		this.#first += taken.length;
		this.#underWay += 1;
		if (this.#first > 1e3) {
			this.#ready = this.#ready.slice(this.#first);
			this.#first = 0;
		}
		return taken;
	}
	/** A batch that was taken has ended. */
	ended(batch) {
		this.#underWay -= 1;
		for (const { item } of batch) {
			if (item.object === void 0) continue;
			const [next, ...others] = this.#heldBack.get(item.object) ?? [];
			if (next) {
				this.#heldBack.set(item.object, others);
				this.#ready.push(next);
			} else this.#heldBack.delete(item.object);
		}
		this.#send();
	}
	/** Ends all who wait. */
	reject(reason) {
		const ready = this.#ready.slice(this.#first);
		const heldBack = [...this.#heldBack.values()].flat();
		this.#ready = [];
		this.#first = 0;
		for (const object of this.#heldBack.keys()) this.#heldBack.set(object, []);
		for (const { item } of ready) if (item.object !== void 0) this.#heldBack.delete(item.object);
		for (const waiting of [...ready, ...heldBack]) waiting.reject(reason);
	}
	async #send() {
		if (this.#isSending) return;
		this.#isSending = true;
		await nextTurn();
		while (this.#first < this.#ready.length && this.#underWay < this.#batchesAtOnce) await this.#sendNext(this);
		this.#isSending = false;
	}
};
function nextTurn() {
	return new Promise((resolve) => {
		setImmediate(resolve);
	});
}
// src/directory/graph/password.ts
const LENGTH = 32;
const CLASSES = [
	"abcdefghijkmnopqrstuvwxyz",
	"ABCDEFGHJKLMNPQRSTUVWXYZ",
	"23456789",
	"!#$%&*+-.:=?@_"
];
/**
* A random password that nobody gets to see: made for one POST, sent, forgotten. It has characters of all four
* classes, where Entra asks for three.
*
* @see https://learn.microsoft.com/entra/identity/authentication/concept-sspr-policy
*/
function randomPassword() {
	const everything = CLASSES.join("");
	const characters = [...CLASSES.map(oneOf), ...Array.from({ length: LENGTH - CLASSES.length }, () => oneOf(everything))];
	for (let last = characters.length - 1; last > 0; last -= 1) {
		const other = randomInt(last + 1);
		[characters[last], characters[other]] = [characters[other] ?? "", characters[last] ?? ""];
	}
	return characters.join("");
}
/**
* An answer in which no password that was sent with the requests comes back: Graph, or a gateway before it, may quote
* what it refuses, the items of others included.
*/
function withoutPasswords(answer, requests) {
	const sent = requests.flatMap((request) => {
		const password = memberOf(memberOf(memberOf(request, "body"), "passwordProfile"), "password");
		return typeof password === "string" ? [password] : [];
	});
	const text = sent.length === 0 ? void 0 : JSON.stringify(answer.body);
	if (text === void 0 || !sent.some((password) => text.includes(password))) return answer;
	const body = JSON.parse(sent.reduce((rest, password) => rest.replaceAll(password, HIDDEN_PASSWORD), text));
	return {
		...answer,
		body
	};
}
const HIDDEN_PASSWORD = "(password)";
function oneOf(characters) {
	return characters.charAt(randomInt(characters.length));
}
// src/directory/graph/batcher.ts
/** Why a write is not sent any more. */
var WritesEnded = class extends Error {};
/** At 300 ms latency that is 400 requests a second: Graph's quota of writes is spent long before its window ends. */
const BATCHES_AT_ONCE = 6;
/**
* Packs items that wait into `POST /$batch`, as soon as the pacer lets them go. Writes and reads travel apart, so that
* a spent quota of writes holds back no reads.
*
* @see https://learn.microsoft.com/graph/json-batching
*/
var Batcher = class {
	/** Batches sent so far. */
	batches = 0;
	#connection;
	#lanes;
	#writesEnd;
	constructor(connection) {
		this.#connection = connection;
		const lane = () => new Lane(BATCHES_AT_ONCE, (open) => this.#sendNext(open));
		this.#lanes = {
			reads: lane(),
			writes: lane()
		};
	}
	/**
	* Sends one item, once. Rejects with NoAnswer when nobody knows what became of it.
	*
	* @param onSent called as it goes out, with the moment in milliseconds of the clock; never for what was withdrawn
	*/
	send(item, onSent) {
		return new Promise((resolve, reject) => {
			if (item.method !== "GET" && this.#writesEnd) return reject(this.#writesEnd);
			this.#lanes[item.method === "GET" ? "reads" : "writes"].add({
				item,
				resolve,
				reject,
				...onSent && { onSent }
			});
		});
	}
	/** Sends no further write: those that wait, and those to come, reject with the reason. */
	endWrites(reason) {
		this.#writesEnd ??= new WritesEnded(reason);
		this.#lanes.writes.reject(this.#writesEnd);
		this.#connection.pacer.review();
	}
	/** Waits for leave, and for nothing else; what is sent then ends by itself. */
	async #sendNext(lane) {
		const { pacer } = this.#connection;
		let items = 0;
		const admission = await pacer.admit(() => {
			const next = lane.next(20);
			items = next.length;
			return items === 0 ? void 0 : sumOf(next.map(({ item }) => pacer.costs.of(item)));
		}).catch((error) => {
			lane.reject(error);
		});
		if (!admission) return;
		const batch = lane.take(items);
		this.#post(batch, admission).finally(() => lane.ended(batch));
	}
	async #post(batch, admission) {
		const { costs } = this.#connection.pacer;
		this.batches += 1;
		let units;
		try {
			const requests = batch.map(({ item }, index) => toWire$1(item, index));
			for (const { onSent } of batch) onSent?.(admission.at);
			const answer = withoutPasswords(await this.#connection.send({
				path: "/$batch",
				body: { requests },
				repeatable: false
			}), requests);
			const items = itemAnswers(answer);
			units = 0;
			for (const [index, { item, resolve, reject }] of batch.entries()) {
				const own = items === "refused" ? {
					...answer,
					whole: true
				} : items.get(idOf(index));
				units += costs.told(item, own);
				if (own) resolve(own);
				else reject(new NoAnswer("The answer to a batch left out one of its requests", true));
			}
		} catch (error) {
			for (const { reject } of batch) reject(error);
		} finally {
			admission.answered(units);
		}
	}
};
function sumOf(costs) {
	return {
		units: costs.reduce((sum, { units }) => sum + units, 0),
		writes: costs.reduce((sum, { writes }) => sum + writes, 0)
	};
}
function toWire$1({ method, path, body }, index) {
	return {
		id: idOf(index),
		method,
		url: path,
		...body && {
			headers: { "Content-Type": "application/json" },
			body: body()
		}
	};
}
function idOf(index) {
	return String(index + 1);
}
/**
* Answers by item id, in whatever order they came; or that the batch was refused, with nothing in it carried out.
* Graph answers 200 when items failed; older documents say 424.
*/
function itemAnswers(answer) {
	const responses = memberOf(answer.body, "responses");
	if (Array.isArray(responses)) return new Map(responses.flatMap((response) => itemAnswer(response)));
	if (answer.status >= 400 && !isUnavailable(answer)) return "refused";
	throw new NoAnswer(`A batch was answered with ${answer.status}, without its responses`, true);
}
function itemAnswer(response) {
	const status = memberOf(response, "status");
	if (typeof status !== "number") return [];
	const headers = Object.entries(memberOf(response, "headers") ?? {});
	return [[String(memberOf(response, "id")), {
		status,
		headers: new Map(headers.map(([name, value]) => [name.toLowerCase(), String(value)])),
		body: memberOf(response, "body"),
		whole: false
	}]];
}
// src/directory/graph/items.ts
/** An item that the end of the run kept from being sent, again or at all. */
var Stopped = class extends Error {
	/** False: it was certainly not carried out. */
	mayBeDone;
	constructor(reason, mayBeDone) {
		super(reason);
		this.mayBeDone = mayBeDone;
	}
};
/**
* Sends one item through the batcher and reacts to its own answer: Graph judges, throttles and loses items one by one.
*
* @see https://learn.microsoft.com/graph/json-batching and https://learn.microsoft.com/graph/throttling
*/
async function sendItem(item, options, channel) {
	const { mayBeDone = false } = options;
	const tries = {
		sentAt: NaN,
		lastSentAt: 0,
		mayBeDone,
		lostBefore: mayBeDone
	};
	try {
		return await sendUntilEnded(item, options, channel, tries);
	} catch (error) {
		if ((error instanceof WritesEnded || channel.connection.stopping?.aborted === true) && item.method !== "GET") throw new Stopped(error.message, tries.mayBeDone);
		throw error instanceof DirectoryError && tries.lostBefore ? new DirectoryError(`${error.message}${LOST_BEFORE}`, { cause: error }) : error;
	}
}
/** For the message of a write. */
const LOST_BEFORE = " The answer to an earlier attempt was lost, so it may have been carried out all the same.";
async function sendUntilEnded(item, { repeatable, mayAppear = false }, { connection, batcher }, tries) {
	const { clock, pacer, random, patienceSeconds } = connection;
	const secondsSpent = () => (clock.now().getTime() - tries.sentAt) / 1e3;
	const count = {
		throttled: 0,
		unavailable: 0,
		concurrent: 0,
		absent: 0
	};
	let secondsAsked = 0;
	for (let attempts = 1;; attempts += 1) {
		const last = await batcher.send(item, (at) => {
			tries.sentAt = attempts === 1 ? at : tries.sentAt;
			tries.lastSentAt = at;
			tries.mayBeDone = true;
		}).catch((error) => {
			if (error instanceof NoAnswer) return error;
			throw error;
		});
		tries.lostBefore ||= item.method !== "GET" && isUnknown(last);
		tries.mayBeDone = tries.lostBefore;
		const ending = {
			last,
			attempts,
			sentAt: tries.sentAt,
			seconds: secondsSpent(),
			lostBefore: tries.lostBefore && !isUnknown(last)
		};
		switch (difficultyOf(last, mayAppear)) {
			case "throttled": {
				count.throttled += 1;
				const seconds = throttlingSeconds(last, clock.now(), count.throttled);
				secondsAsked += seconds;
				if (secondsAsked > 900) return ending;
				pacer.throttled(last, seconds, tries.lastSentAt);
				break;
			}
			case "unavailable": {
				count.unavailable += 1;
				const asked = last instanceof NoAnswer ? void 0 : retryAfterSeconds(last, clock.now());
				if (asked !== void 0 && asked <= 900) pacer.pause(asked);
				if (!repeatable || count.unavailable >= 8) return ending;
				secondsAsked += asked ?? 0;
				if (secondsAsked > 900) return ending;
				if (asked === void 0) await pacer.wait(backoffSeconds(count.unavailable, random));
				break;
			}
			case "concurrent": {
				count.concurrent += 1;
				if (count.concurrent >= 8) return ending;
				const asked = retryAfterSeconds(last, clock.now());
				secondsAsked += asked ?? 0;
				if (secondsAsked > 900) return ending;
				await pacer.wait(asked ?? backoffSeconds(count.concurrent, random));
				break;
			}
			case "absent": {
				count.absent += 1;
				const seconds = Math.min(backoffSeconds(count.absent, random), 15);
				if (secondsSpent() + seconds > patienceSeconds) return ending;
				await pacer.wait(seconds);
				break;
			}
			case "none": return ending;
		}
	}
}
/** Nobody knows whether the request was carried out. */
function isUnknown(last) {
	return last instanceof NoAnswer ? last.mayHaveArrived : isUnavailable(last);
}
function difficultyOf(last, mayAppear) {
	if (last instanceof NoAnswer) return last.mayHaveArrived ? "unavailable" : "none";
	if (last.whole) return "none";
	if (isThrottled(last)) return "throttled";
	if (isUnavailable(last)) return "unavailable";
	const { status, code, message } = problemOf(last);
	if (status === 409 && code === "Directory_ConcurrencyViolation") return "concurrent";
	const absent = status === 404 || /objects being referenced don't exist/i.test(message);
	return mayAppear && absent ? "absent" : "none";
}
// src/directory/graph/listing.ts
const MOST_RESTARTS = 3;
/** Reads one resource. @throws DirectoryError that names the permission where it is refused */
async function readOne(connection, path, subject) {
	const answer = await connection.send({
		path,
		repeatable: true
	});
	if (isSuccess(answer)) return answer.body;
	throw refusedReading(answer, subject);
}
/**
* Reads a list, page by page. A page token that the service no longer knows starts the list again.
*
* @param readPage makes of each page what is kept of it, before the next one is asked for
* @param onRead is told how many items have come so far
* @throws DirectoryError when the list cannot be read to its end
* @see https://learn.microsoft.com/graph/paging
*/
async function readList(connection, path, subject, readPage, onRead) {
	for (let restarts = 0;; restarts += 1) {
		let read = 0;
		const result = await readPages(connection, path, subject, (items) => {
			read += items.length;
			onRead?.(read);
			return readPage(items);
		});
		if (result !== "page token lost") return result;
		if (restarts === MOST_RESTARTS) throw new DirectoryError(`Reading ${subject.what} was begun ${restarts + 1} times, and each time Graph lost its place. Try again later.`);
	}
}
async function readPages(connection, firstPath, subject, readPage) {
	const pages = [];
	const visited = /* @__PURE__ */ new Set();
	let path = firstPath;
	while (path !== void 0) {
		if (visited.has(path)) throw new DirectoryError(`Reading ${subject.what} came back to a page that it had been on; the list would never end.`);
		visited.add(path);
		const answer = await connection.send({
			path,
			repeatable: true
		});
		if (!isSuccess(answer)) {
			if (isPageTokenProblem(answer)) return "page token lost";
			throw refusedReading(answer, subject);
		}
		const page = memberOf(answer.body, "value");
		if (!Array.isArray(page)) throw new DirectoryError(`Graph's answer is odd: a page of ${subject.what} holds no list. Does ROLLCALL_GRAPH_URL point at Microsoft Graph v1.0?`);
		pages.push(readPage(page));
		const link = memberOf(answer.body, "@odata.nextLink") ?? void 0;
		path = link === void 0 ? void 0 : pathOfLink(link, connection.root);
	}
	return pages;
}
const PAGE_TOKEN_CODES = /* @__PURE__ */ new Set(["Directory_ExpiredPageToken", "DirectoryPageTokenNotFoundException"]);
function isPageTokenProblem(answer) {
	const { code, message } = problemOf(answer);
	return PAGE_TOKEN_CODES.has(code) || /page token is not valid/i.test(message);
}
/** Why a reading failed, and what to do. */
function refusedReading(answer, { what, permission }) {
	const { status, code, message, requestId } = problemOf(answer);
	const said = `${[status, code].filter(Boolean).join(" ")}: ${message}${requestId && ` (request-id ${requestId})`}`;
	switch (status) {
		case 401: return new DirectoryError(`Reading ${what} failed because Graph does not take the access token (${said}). If it is given in ROLLCALL_ACCESS_TOKEN, it may have expired: get a new one, for this Graph root.`);
		case 403: return new DirectoryError(`Reading ${what} was refused (${said}). Give the application the permission ${permission} and have an administrator consent to it.`);
		case 429: return new DirectoryError(`Reading ${what} was given up because Graph kept asking to wait (${said}). Try again later.`);
		default: return new DirectoryError(isUnavailable(answer) ? `Reading ${what} failed again and again, so that it was given up (${said}). Try again later.` : `Reading ${what} failed (${said}).`);
	}
}
// src/directory/graph/wire.ts
/** The names to `$select` for fields that are no relationships, each once. */
function selectedProperties(fields) {
	return [...new Set(fields.map((field) => propertyOfField(field)?.name ?? field))];
}
/**
* What a user of an answer holds in a field.
*
* @returns undefined when the answer does not hold the property, which is never the same as null
* @throws DirectoryError when the value has a form that Graph does not document
*/
function readField(user, field) {
	const property = propertyOfField(field);
	const value = memberOf(user, property?.name ?? field);
	if (value === void 0) return DIRECTORY_EXTENSION.test(field) ? null : void 0;
	if (value === null) return null;
	switch (property?.type) {
		case "boolean":
			if (typeof value === "boolean") return value;
			break;
		case "strings":
			if (isTextList(value)) return value;
			break;
		case "employeeOrgData": return readMembers(user, field, value, ORG_DATA_MEMBERS);
		case "extensionAttributes": {
			const member = memberOfField(field);
			if (member !== void 0) return readMembers(user, field, value, [member])[member] ?? null;
			break;
		}
		default:
			if (typeof value === "string") return value;
			if (DIRECTORY_EXTENSION.test(field) && typeof value === "boolean") return value;
			if (DIRECTORY_EXTENSION.test(field) && typeof value === "number") return String(value);
	}
	throw odd(user, field);
}
/**
* The body that writes fields: members of onPremisesExtensionAttributes nested, lists cleared with `[]`,
* employeeOrgData always with both members, dates with their time.
*
* @see https://learn.microsoft.com/graph/api/user-update
*/
function toWire(fields) {
	const body = {};
	for (const [field, value] of Object.entries(fields)) {
		const property = propertyOfField(field);
		const member = memberOfField(field);
		if (property && member !== void 0) body[property.name] = {
			...body[property.name],
			[member]: value
		};
		else if (property?.type === "strings") body[field] = value ?? [];
		else if (property?.type === "employeeOrgData") body[field] = {
			costCenter: null,
			division: null,
			...value
		};
		else if (property?.type === "dateTime" && typeof value === "string" && !value.includes("T")) body[field] = `${value}T00:00:00Z`;
		else body[field] = value;
	}
	return body;
}
/** @throws DirectoryError unless the member is a text that is not empty */
function requiredText(object, name) {
	const value = memberOf(object, name);
	if (typeof value === "string" && value !== "") return value;
	throw odd(object, name);
}
/** @throws DirectoryError unless the member is a list of texts; one that is missing is empty */
function textList(object, name) {
	const value = memberOf(object, name) ?? [];
	if (isTextList(value)) return value;
	throw odd(object, name);
}
function odd(object, name) {
	const id = memberOf(object, "id");
	const whose = typeof id === "string" ? ` of ${id}` : "";
	return new DirectoryError(`Graph's answer is odd: "${name}"${whose} has a form that Graph does not document. Nothing was planned from it. Does ROLLCALL_GRAPH_URL point at Microsoft Graph v1.0?`);
}
function readMembers(user, field, value, names) {
	if (typeof value !== "object" || Array.isArray(value)) throw odd(user, field);
	return Object.fromEntries(names.map((name) => {
		const member = memberOf(value, name) ?? null;
		if (member !== null && typeof member !== "string") throw odd(user, field);
		return [name, member];
	}));
}
function isTextList(value) {
	return Array.isArray(value) && value.every((item) => typeof item === "string");
}
// src/directory/graph/relationships.ts
/**
* Puts what a page, read with `$expand`, tells about a relationship into its users. A page on which nobody has one tells
* nothing, for Graph may have ignored the expand without a word.
*
* @param answered what the users were made from, in the same order
*/
function addExpanded(users, answered, relationship) {
	const values = answered.map((user) => linkOf(user, relationship));
	if (values.every((value) => value === null)) return;
	for (const [index, { fields }] of users.entries()) fields[relationship.name] = values[index] ?? null;
}
function linkOf(user, relationship) {
	const linked = memberOf(user, relationship.name) ?? null;
	const value = linked === null ? null : relationship.read.fromAnswer(linked);
	if (linked !== null && value === null) throw odd(user, relationship.name);
	return value;
}
/** Asks user by user, twenty in a batch. */
async function readLinks(ids, relationship, connection, batcher) {
	const values = await Promise.all(ids.map((id) => readLink(id, relationship, connection, batcher)));
	return new Map(ids.map((id, index) => [id, values[index] ?? null]));
}
/** @throws DirectoryError unless the answer is the relationship, or 404 for none */
async function readLink(id, relationship, connection, batcher) {
	const { last } = await sendItem({
		method: "GET",
		path: relationship.read.path(id)
	}, { repeatable: true }, {
		connection,
		batcher
	});
	if (last instanceof NoAnswer) throw last;
	if (last.status === 404) return null;
	if (!isSuccess(last)) throw refusedReading(last, {
		what: `the ${relationship.name} of ${id}`,
		permission: "User.Read.All"
	});
	const value = relationship.read.fromAnswer(last.body);
	if (value === null) throw odd(last.body, relationship.name);
	return value;
}
/**
* Puts links into users by id, beside those that are there, and gives those who are linked to their names as far as they
* are among the users.
*
* @param links by relationship
*/
function addLinks(users, links) {
	for (const [name, values] of links) for (const { id, fields } of users.values()) {
		const read = values.get(id);
		const value = read === void 0 ? fields[name] : read;
		if (value !== void 0) fields[name] = named(value, users);
	}
}
function named(value, users) {
	const name = isPersonReference(value) && value.id !== null && users.get(value.id)?.userPrincipalName;
	return name ? {
		id: value.id,
		userPrincipalName: name
	} : value;
}
// src/directory/graph/users.ts
/** What is read of every user, whatever is asked: names, state, and what makes it hands-off. */
const ALWAYS_SELECTED = [
	"id",
	"userPrincipalName",
	"accountEnabled",
	"onPremisesSyncEnabled",
	"createdDateTime",
	"mail",
	"proxyAddresses"
];
/**
* @param fields properties that were selected, without relationships
* @throws DirectoryError when the answer has a form that Graph does not document
*/
function toDirectoryUser(user, fields) {
	const id = requiredText(user, "id");
	const read = {};
	for (const field of fields) {
		const value = readField(user, field);
		if (value !== void 0) read[field] = value;
	}
	return {
		id,
		userPrincipalName: requiredText(user, "userPrincipalName"),
		accountEnabled: flag(user, "accountEnabled"),
		onPremisesSyncEnabled: flag(user, "onPremisesSyncEnabled") ?? false,
		createdAt: text(user, "createdDateTime"),
		mail: text(user, "mail"),
		proxyAddresses: textList(user, "proxyAddresses"),
		fields: read
	};
}
/** A deleted user keeps its name with the object id, without dashes, in front of it. */
function toDeletedUser(user) {
	const id = requiredText(user, "id");
	const name = requiredText(user, "userPrincipalName");
	const prefix = id.replaceAll("-", "").toLowerCase();
	return {
		id,
		userPrincipalName: name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : name,
		mail: text(user, "mail"),
		proxyAddresses: textList(user, "proxyAddresses")
	};
}
/** The answer of `GET /organization`, which holds exactly one. */
function toTenant(answer) {
	const organizations = memberOf(answer, "value");
	if (!Array.isArray(organizations) || organizations.length !== 1) throw odd(answer, "value");
	const organization = organizations[0];
	const domains = memberOf(organization, "verifiedDomains");
	if (!Array.isArray(domains) || domains.length === 0) throw odd(organization, "verifiedDomains");
	const main = domains.find((domain) => memberOf(domain, "isDefault") === true) ?? domains.find((domain) => memberOf(domain, "isInitial") === true) ?? domains[0];
	return {
		id: requiredText(organization, "id"),
		domain: requiredText(main, "name"),
		verifiedDomains: domains.map((domain) => requiredText(domain, "name"))
	};
}
function flag(user, name) {
	const value = memberOf(user, name) ?? null;
	if (value === null || typeof value === "boolean") return value;
	throw odd(user, name);
}
function text(user, name) {
	const value = memberOf(user, name) ?? null;
	if (value === null || typeof value === "string") return value;
	throw odd(user, name);
}
// src/directory/graph/reader.ts
/** Graph's largest page. */
const PAGE_SIZE = 999;
const TENANT = {
	what: "the organization",
	permission: "Organization.Read.All"
};
const USERS = {
	what: "the users",
	permission: "User.Read.All"
};
const DELETED_USERS = {
	what: "the deleted users",
	permission: "User.Read.All, or User.DeleteRestore.All where that is not enough,"
};
/**
* Reads a tenant with as few requests as Graph allows: one for the organization, one for 999 users, one or more for
* the deleted ones.
*
* @see https://learn.microsoft.com/graph/api/user-list
*/
function graphReader(connection, { onRead } = {}) {
	const batcher = new Batcher(connection);
	return {
		readDirectory: (request) => readDirectory(request, connection, batcher, onRead),
		readUser: (id, fields) => readUser(id, fields, connection, batcher)
	};
}
async function readDirectory(request, connection, batcher, onRead) {
	const before = connection.requests;
	const { properties, relationships } = partsOf(request.fields);
	const tenant = toTenant(await readOne(connection, "/organization?$select=id,displayName,verifiedDomains", TENANT));
	const expanded = relationships[0];
	const pages = await readList(connection, `/users?${selectOf(properties)}&$top=${PAGE_SIZE}${expanded ? `&$expand=${expanded.read.expand}` : ""}`, USERS, (page) => {
		const users = page.map((user) => toDirectoryUser(user, properties));
		if (expanded) addExpanded(users, page, expanded);
		return users;
	}, onRead);
	const deleted = request.deletedUsers ? await readList(connection, "/directory/deletedItems/microsoft.graph.user?$select=id,userPrincipalName,mail,proxyAddresses", DELETED_USERS, (page) => page.map(toDeletedUser)) : [];
	const listing = connection.requests - before;
	const users = byId(pages.flat());
	connection.pacer.tenantHas(users.size);
	const links = /* @__PURE__ */ new Map();
	for (const relationship of relationships) {
		const read = await readLinks([...users.values().filter(({ fields }) => fields[relationship.name] === void 0).filter((user) => request.isLinked(user))].map(({ id }) => id), relationship, connection, batcher);
		links.set(relationship.name, read);
	}
	addLinks(users, links);
	return {
		tenant,
		users: sortedById(users),
		deletedUsers: sortedById(byId(deleted.flat())),
		requests: {
			listing,
			relationships: connection.requests - before - listing
		}
	};
}
async function readUser(id, fields, connection, batcher) {
	const { properties, relationships } = partsOf(fields);
	const path = `/users/${encodeURIComponent(id)}?${selectOf(properties)}`;
	const [{ last }, ...values] = await Promise.all([sendItem({
		method: "GET",
		path
	}, { repeatable: true }, {
		connection,
		batcher
	}), ...relationships.map((relationship) => readLink(id, relationship, connection, batcher))]);
	if (last instanceof NoAnswer) throw last;
	if (last.status === 404) return void 0;
	if (!isSuccess(last)) throw refusedReading(last, {
		...USERS,
		what: `the user ${id}`
	});
	const user = toDirectoryUser(last.body, properties);
	const links = relationships.map(({ name }, index) => [name, /* @__PURE__ */ new Map([[user.id, values[index] ?? null]])]);
	addLinks(byId([user]), new Map(links));
	return user;
}
function partsOf(fields) {
	return {
		properties: fields.filter((field) => !relationshipNamed(field)),
		relationships: fields.flatMap((field) => relationshipNamed(field) ?? [])
	};
}
function selectOf(properties) {
	return `$select=${[.../* @__PURE__ */ new Set([...ALWAYS_SELECTED, ...selectedProperties(properties)])].join(",")}`;
}
function byId(users) {
	return new Map(users.map((user) => [user.id, user]));
}
function sortedById(users) {
	return [...users.values()].sort((left, right) => left.id < right.id ? -1 : 1);
}
// src/commands/plan.ts
/** Whether part of what is declared cannot be done. */
function isPartlyBlocked(plan) {
	return namesHeldBack(plan).length > 0;
}
/** Names of the users who are blocked, or of whom something is held back. */
function namesHeldBack(plan) {
	return [...plan.blocked, ...changesToApply(plan).filter(({ held }) => held !== void 0)].map(({ userPrincipalName }) => userPrincipalName);
}
/** What a plan means for whoever only looks at the exit code. */
function exitCodeOf(plan, options = {}) {
	if (plan.refusals.length > 0) return EXIT.refused;
	if (isPartlyBlocked(plan)) return EXIT.failed;
	return options.detailedExitcode && changesToApply(plan).length > 0 ? EXIT.changes : EXIT.done;
}
// src/report/annotations.ts
const LONGEST_TITLE = 200;
const LONGEST_MESSAGE = 2e3;
/** What is wrong with the files: errors first, as far as GitHub shows them. */
function annotationsOfDiagnostics(diagnostics) {
	return diagnostics.toSorted((left, right) => Number(right.severity === "error") - Number(left.severity === "error")).map(({ severity, code, message, at }) => annotation(at, severity === "error" ? "failure" : "warning", code, message));
}
/** What holds the plan back, beside the lines of the users concerned: refusals, blocked users, warnings. */
function annotationsOfPlan(plan) {
	const places = new Map(changesToApply(plan).map((change) => [foldName(change.userPrincipalName), change.at]));
	return [
		...plan.refusals.flatMap((refusal) => annotationsOfRefusal(refusal, places)),
		...plan.blocked.map((user) => annotation(user.at, "failure", user.reason, `${user.userPrincipalName} ${user.message}`)),
		...annotationsOfDiagnostics(plan.diagnostics)
	];
}
function annotationsOfRefusal({ guard, message, users }, places) {
	return users.flatMap((user) => {
		const place = places.get(foldName(user));
		return place ? annotation(place, "failure", `refused: ${guard}`, message) : [];
	});
}
function annotation({ file, line }, level, title, message) {
	return {
		file,
		line,
		level,
		title: forTerminal(shorten(title, LONGEST_TITLE)),
		message: forTerminal(shorten(message, LONGEST_MESSAGE))
	};
}
// src/report/organisationChart.ts
/** People in one chart, so that it can be read. */
const MOST_PEOPLE = 30;
/**
* The part of the organisation that a plan changes, as a Mermaid flowchart in a fenced block; empty when nobody gets
* another manager, or when it would be too large to read.
*
* @see https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/creating-diagrams
*/
function renderOrganisationChart(plan) {
	const moves = changesToApply(plan).flatMap(moveOf);
	if (moves.length === 0) return "";
	const people = /* @__PURE__ */ new Map();
	const person = (name, sign = "") => {
		const known = people.get(foldName(name));
		if (known && sign === "") return known.id;
		const id = known?.id ?? `p${people.size}`;
		people.set(foldName(name), {
			id,
			label: harmless(`${sign}${name.split("@")[0]}`)
		});
		return id;
	};
	for (const { name, isNew } of moves) person(name, isNew ? "new: " : "");
	const edges = moves.flatMap(({ name, from, to }) => [...from === void 0 ? [] : [`  ${person(from)} -. no longer .-> ${person(name)}`], ...to === void 0 ? [] : [`  ${person(to)} --> ${person(name)}`]]);
	if (people.size > MOST_PEOPLE) return "";
	return [
		"Who reports to whom:",
		"",
		"```mermaid",
		"graph LR",
		...[...people.values()].map(({ id, label }) => `  ${id}["${label}"]`),
		...edges,
		"```"
	].join("\n");
}
function moveOf(change) {
	const manager = change.fields.find(({ field }) => field === "manager");
	if (!manager) return [];
	return {
		name: change.userPrincipalName,
		isNew: change.kind === "create",
		from: personIn(manager.from),
		to: personIn(manager.to)
	};
}
function personIn(value) {
	return isPersonReference(value) ? value.userPrincipalName : void 0;
}
function harmless(label) {
	return label.replace(/[^\p{L}\p{M}\p{N} .:'_-]/gu, "?").slice(0, 60);
}
// src/report/planPages.ts
/** Bytes; GitHub drops a summary of more than 1 MiB, and the chart is still to come. */
const LONGEST_SUMMARY = 9e5;
/** Users with a folded part of their own in the summary, which is there to hold them. */
const FOLDS_IN_SUMMARY = 300;
const REST = "the summary of the run shows more, `rollcall plan --full` all";
const FILES_SHOWN = 20;
function pagesOfPlan(plan, { tenant, commit, ...more }) {
	const options = {
		...more,
		marker: tenant,
		hidePersonal: true
	};
	const footer = commit ? `\nPlanned for ${shortCode(commit.head)} into ${shortCode(commit.base)}.\n` : "";
	return {
		marker: commentMarker(tenant),
		title: planTitle(plan),
		comment: `${renderPlanMarkdown(plan, {
			...options,
			rest: REST
		})}${footer}`,
		summary: `${summaryOfPlan(plan, options)}${footer}`,
		annotations: annotationsOfPlan(plan)
	};
}
/** What the page of a run holds of a plan, with a chart where it can be read. */
function summaryOfPlan(plan, options = {}) {
	const full = renderPlanMarkdown(plan, {
		...options,
		hidePersonal: true,
		limit: LONGEST_SUMMARY,
		folds: FOLDS_IN_SUMMARY
	});
	const chart = renderOrganisationChart(plan);
	return chart === "" ? full : `${full}\n${chart}\n`;
}
function shortCode(commit) {
	return forMarkdownCode(commit.slice(0, 10));
}
/** For a pull request whose files are invalid: no directory was asked. */
function pagesOfInvalid({ diagnostics }, { tenant, ...more }) {
	const options = {
		...more,
		domain: tenant
	};
	const files = new Set(diagnostics.map(({ at }) => at.file)).size;
	return {
		marker: commentMarker(tenant),
		title: `no plan: ${countMistakes(diagnostics)} in ${count$1(files, "file")}`,
		comment: renderInvalidMarkdown(diagnostics, options),
		summary: renderInvalidMarkdown(diagnostics, {
			...options,
			limit: LONGEST_SUMMARY
		}),
		annotations: annotationsOfDiagnostics(diagnostics)
	};
}
/** For a pull request that cannot be merged as it is, so that nobody knows what it would do. */
function pagesOfConflict(files, tenant) {
	const title = `no plan: conflicts in ${count$1(files.length, "file")}`;
	const marker = commentMarker(tenant);
	const shown = files.slice(0, FILES_SHOWN).map((file) => `- ${forMarkdownCode(shorten(file, 200))}`);
	const more = files.length - shown.length;
	const comment = [
		`${marker}\n### Rollcall: ${title}`,
		"This branch conflicts with the one that it goes to. Resolve the conflicts; the plan follows.",
		`${[...shown, ...more > 0 ? [`- … and ${digits(more)} more`] : []].join("\n")}\n`
	].join("\n\n");
	return {
		marker,
		title,
		comment,
		summary: comment,
		annotations: []
	};
}
// src/roster/history.ts
/**
* The commits that a branch got since another one of its commits, oldest first. A merge counts as one: what came in
* by it is its second parent's.
*
* @throws GitError when the history is not here
*/
async function commitsSince(base, tip) {
	return (await git("rev-list", "--first-parent", "--reverse", `${base}..${tip}`)).split("\n").filter(Boolean);
}
/**
* The commits that a branch pointed at, its tip first.
*
* @throws GitError for a clone without the whole history
*/
async function firstParentsOf(tip) {
	if ((await git("rev-parse", "--is-shallow-repository")).trim() !== "false") throw new GitError("This clone has only part of the history. In CI, check out with fetch-depth: 0.");
	const listing = await git("rev-list", "--first-parent", tip);
	return new Set(listing.split("\n").filter(Boolean));
}
/** Whether a commit changed anything below these paths, compared with its first parent. */
async function changesAny(commit, paths) {
	return (await git("diff-tree", "--no-commit-id", "--name-only", "-r", "--root", "-m", "--first-parent", commit, "--", ...paths)).trim() !== "";
}
// src/commands/action/outputs.ts
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
	return !plan.observes && changesToApply(plan).length > 0;
}
async function setOutputs(outputs) {
	const core = await import("./core.js");
	for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}
/** Adds to the page of the run; `markdown` is escaped already. */
async function addSummary(markdown) {
	const { summary } = await import("./core.js");
	await summary.addRaw(`${markdown}\n`).write();
}
// src/commands/action/planFromDirectory.ts
/**
* Opens the directory that the job is about. An embedded one lives for this job only and holds what is merged, so that
* a fork of this product shows the whole flow without a tenant.
*
* @throws UserError in a public repository, where everybody could read about the people of a real tenant
*/
async function openJobDirectory({ inputs, repository, world }, desired) {
	const kind = inputs.directory ?? desired.configuration.directory;
	if (kind === "graph" && repository.isPublic && !inputs.allowPublicRepository) throw new UserError("This repository is public, so that everybody can read who works there. Make it private, or set the input allow-public-repository to true. Nothing was read.");
	return openDirectory(kind, desired, world, desired.base ?? {
		users: [],
		diagnostics: [],
		files: 0
	});
}
/** Plans with a reader alone. @returns undefined when the roster is invalid */
async function planOnly(job, desired) {
	if (hasErrors(desired.roster.diagnostics)) return void 0;
	const directory = await openJobDirectory(job, desired);
	try {
		const result = await reconcile(desired, graphReader(directory.connection), job.world.clock, { kind: "plan" });
		return result.kind === "planned" ? result.plan : void 0;
	} finally {
		await directory.close();
	}
}
export { writingOf as $, newAccountsIn as A, DRIFT_KINDS as B, isUnknown as C, showInvalid as D, randomPassword as E, countOutcomes as F, backoffSeconds as G, makeStateFolder as H, isDone as I, problemOf as J, isSuccess as K, digestOf as L, observedPage as M, outcomePage as N, showPlan as O, renderReceiptMarkdown as P, makePlan as Q, planFrom as R, Stopped as S, Batcher as T, isAway as U, STATE_FOLDER as V, isUnavailable as W, reconcile as X, NoAnswer as Y, readRequestFor as Z, readField as _, setPlanOutputs as a, toWire as b, firstParentsOf as c, pagesOfPlan as d, sameValue as et, summaryOfPlan as f, graphReader as g, namesHeldBack as h, setOutputs as i, notAppliedPage as j, showReceipt as k, pagesOfConflict as l, isPartlyBlocked as m, planOnly as n, changesAny as o, exitCodeOf as p, memberOf as q, addSummary as r, commitsSince as s, openJobDirectory as t, writeSteps as tt, pagesOfInvalid as u, requiredText as v, sendItem as w, LOST_BEFORE as x, selectedProperties as y, savePlan as z };
