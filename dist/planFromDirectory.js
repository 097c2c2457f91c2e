import { o as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { A as hasErrors, C as digits, D as writesText, E as listed, M as EXIT, N as UserError, O as compareDiagnostics, S as count, T as firstOf, c as compareFields, h as git, k as compareText, l as memberOfField, m as GitError, s as relationshipNamed, u as propertyOfField, x as require__2020 } from "./desired.js";
import { a as paint, i as renderDiagnostics, n as diagnosticLine, o as columnWidth, s as padTo, t as countMistakes } from "./diagnostics.js";
import { i as forMarkdownCode, n as forMarkdown, o as forTerminal, r as forMarkdownBlock } from "./gitHubError.js";
import { a as ORG_DATA_MEMBERS, n as isPersonReference, r as DIRECTORY_EXTENSION, t as foldName, u as instantOf } from "./values.js";
import { n as NotAttempted, r as WriteFailure, t as DirectoryError } from "./ports.js";
import { C as changesToApply, S as warningsOf, _ as nothingText, a as changesByRisk, b as shownFields, c as driftLeftAlone, d as isQuiet, f as isRename, g as lineToPaste, h as liftedText, i as OBSERVING, l as fieldCounts, m as isSensitive, o as deedsOf, p as isRisky, r as KINDS, s as driftCommand, u as fieldLabel, v as releasedText, x as totalsLines, y as shortCommit } from "./accepted.js";
import { n as referenceTo, t as nameOf } from "./user.js";
import { _ as domainOf, c as backoffSeconds, d as isSuccess, f as memberOf, g as WRITE_LIMIT, h as NoAnswer, i as openDirectory, l as retryAfterSeconds, m as pathOfLink, o as isThrottled, p as problemOf, s as isUnavailable, u as throttlingSeconds, v as holderOf, y as takenNames } from "./openDirectory.js";
import { _ as valueText, a as joined, b as planWithoutPersonal, c as nameCodes, d as placeText, f as table, g as shortenPair, h as shorten, i as folded, l as nameLink, m as isCleared, n as commentMarker, o as linked, p as valuesOf$1, r as fitted, s as nameCode, t as codeTag, u as placeLink, v as HIDDEN, x as receiptWithoutPersonal, y as isPersonal } from "./markdownParts.js";
import { readFile, writeFile } from "node:fs/promises";
import { createHash, randomInt } from "node:crypto";
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
			kind: kindOf(change, fields),
			fields
		},
		withheld
	};
}
function namesOf$1(fields) {
	return fields.map(({ field }) => field).join(", ");
}
function kindOf(change, fields) {
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
* @returns one match for each user, in the same order, and the ids of those directory users who were found
*/
function matchUsers(users, directory, key, settled = /* @__PURE__ */ new Set()) {
	const matches = users.map((desired) => matchUser(desired, directory, key, settled.size > 0 && settled.has(keyOf(desired, key))));
	const matched = matches.filter((match) => match.kind === "matched");
	const ids = idsOf(matched);
	if (ids.size === matched.length) return {
		matches,
		ids
	};
	const claims = Map.groupBy(matched, (match) => match.actual.id);
	const unrivalled = matches.map((match) => {
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
	return {
		matches: unrivalled,
		ids: idsOf(unrivalled)
	};
}
function idsOf(matches) {
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
			return byName ??= findAllBy(users, (user) => user.userPrincipalName);
		},
		get byEmployeeId() {
			return byEmployeeId ??= usersByEmployeeId(users);
		}
	};
}
/** By folded employeeId; who has none is left out. */
function usersByEmployeeId(users) {
	return findAllBy(users, ({ fields: { employeeId } }) => typeof employeeId === "string" ? employeeId : void 0);
}
function findAllBy(users, valueOf) {
	const single = /* @__PURE__ */ new Map();
	let named = 0;
	for (const user of users) {
		const value = valueOf(user);
		if (value === void 0) continue;
		single.set(foldName(value), user);
		named += 1;
	}
	if (single.size === named) return (folded) => {
		const user = single.get(folded);
		return user ? [user] : NOBODY;
	};
	const all = Map.groupBy(users, (user) => {
		const value = valueOf(user);
		return value === void 0 ? void 0 : foldName(value);
	});
	return (folded) => all.get(folded) ?? NOBODY;
}
const NOBODY = [];
function matchUser(desired, directory, key, isSettled) {
	const byKey = candidatesByKey(desired, directory, key);
	if (desired.id) return matchById(desired, desired.id, byKey, directory);
	const byFormerName = isSettled || desired.formerly.length === 0 ? NOBODY : desired.formerly.flatMap((former) => directory.byName(foldName(former.value)));
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
	return key === "employeeId" ? directory.byEmployeeId(foldName(value)) : directory.byName(foldName(value));
}
// src/plan/base.ts
function baseOf(base, headMatches, directory, key) {
	const settled = new Set(base.users.map((user) => keyOf(user, key)));
	const { matches: baseMatches } = matchUsers(base.users, directory, key, settled);
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
			displayName: textOf(desired, "displayName")
		})).toSorted((a, b) => a.userPrincipalName < b.userPrincipalName ? -1 : 1)
	};
}
function formerNames(user) {
	return user.formerly.map((former) => foldName(former.value));
}
function textOf(user, field) {
	const value = user.fields[field];
	return typeof value === "string" ? value : null;
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
	return typeof number === "string" ? context.unmatchedByEmployeeId(foldName(number)) : [];
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
	const changed = planned.flatMap(({ change }) => change ? [change] : NONE);
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
const NONE = [];
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
	const empty = /* @__PURE__ */ new Map();
	for (const field of declaredFields(matches)) {
		if (directory.length === 0 || missing.has(field) || relationshipNamed(field)) continue;
		if (!directory.every((user) => sameValue(field, liveValue(user, field) ?? null, null))) continue;
		for (const match of matches) {
			if (match.kind !== "matched" && field !== key) continue;
			const declared = match.desired.fields[field];
			if (declared !== void 0 && !sameValue(field, declared, null)) addTo(empty, field, nameOf(match.desired));
		}
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
function declaredFields(matches) {
	const fields = /* @__PURE__ */ new Set();
	for (const { desired } of matches) for (const field in desired.fields) fields.add(field);
	return fields;
}
function addTo(map, field, name) {
	const names = map.get(field);
	if (names) names.push(name);
	else map.set(field, [name]);
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
	const { matches, ids: matchedIds } = matchUsers(roster.users, index, key, settled);
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
				return unmatched ??= unmatchedByEmployeeId(directory.users, matchedIds);
			}
		};
		return matches.map((match) => planUser(match, context));
	};
	const first = planAll(personFinder(matches, index));
	const absent = usersNotCreated(first);
	const planned = absent.size === 0 ? first : planAll(personFinder(matches, index, absent));
	const touched = planned.filter(({ change, drift, blocked }) => change || drift || blocked);
	const changes = sortedChanges(touched);
	const shielded = protectedUsers(configuration.protected, directory.users);
	const totals = countTotals({
		planned,
		matchedIds,
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
		blocked: touched.flatMap(({ blocked }) => blocked ?? []).toSorted((a, b) => compareText(a.userPrincipalName, b.userPrincipalName)),
		released: (base?.released ?? []).map((user) => ({
			userPrincipalName: user.userPrincipalName,
			id: user.id,
			accountEnabled: user.accountEnabled,
			at: user.at
		})),
		refusals,
		lifted,
		diagnostics: [...roster.diagnostics, ...base ? possibleRenames(touched, base) : []].toSorted(compareDiagnostics)
	};
}
function usersNotCreated(planned) {
	return new Set(planned.filter(({ match, change }) => match.kind === "new" && !change).map(({ match }) => match.desired));
}
function sortedChanges(touched) {
	return [...touched.flatMap(({ change }) => change ?? []).toSorted(compareNames), ...touched.flatMap(({ drift }) => drift ?? []).toSorted(compareNames)];
}
function compareNames(left, right) {
	return compareText(foldName(left.userPrincipalName), foldName(right.userPrincipalName));
}
function unmatchedByEmployeeId(users, matchedIds) {
	return usersByEmployeeId(users.filter(({ id }) => !matchedIds.has(id)));
}
function possibleRenames(touched, base) {
	return touched.flatMap(({ match, change }) => {
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
	const title = `### Rollcall: nothing can be planned: ${countMistakes(diagnostics)} in ${count(files, "file")}`;
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
			const { from, to } = valuesOf$1(field, VALUE_LENGTH, options);
			return [
				name,
				forMarkdown(fieldLabel(field.field)),
				from,
				to
			];
		});
	});
	const more = lines.length - rows;
	return folded(`Drift: ${count(changes.length, "user was", "users were")} changed outside Git (left as ${changes.length === 1 ? "it is" : "they are"})`, [
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
		const { to } = valuesOf$1(field, VALUE_IN_FEW_WORDS, options, codeTag);
		return [name === "manager" ? `reports to ${to}` : to];
	});
	const isDisabled = change.fields.some(({ field, to }) => field === "accountEnabled" && to === false);
	return [...words, ...isDisabled ? ["cannot sign in yet"] : []].join(", ");
}
function changed(change, options, most) {
	const fields = change.fields.filter(({ field }) => field !== "accountEnabled" || change.kind !== "disable" && change.kind !== "enable");
	const more = fields.length - most;
	return [...fields.slice(0, most).map((field) => fieldInFewWords(field, options)), ...more > 0 ? [count(more, "more property", "more properties")] : []].join(", ");
}
function fieldInFewWords(field, options) {
	const { from, to, hidden } = valuesOf$1(field, VALUE_IN_FEW_WORDS, options, codeTag);
	return hidden ? `${forMarkdown(fieldLabel(field.field))} changes (${HIDDEN})` : `${forMarkdown(fieldLabel(field.field))}: ${from} → <b>${to}</b>`;
}
function properties(change, options, lineLinks) {
	const isNew = change.kind === "create";
	const rows = [...shownFields(change).map((field) => {
		const { from, to } = valuesOf$1(field, VALUE_IN_TABLE, options);
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
		`<b>${kind}</b> ${count(group.length, "user")}`,
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
	if (pasted.length > budget.text) return [`If this is meant, let ${forMarkdownCode(path)} be reviewed, a file that names the ${count(users.length, "user")}: ${options.rest === void 0 ? "" : "the summary of the run or "}\`rollcall plan\` prints it.`];
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
		return users.length === 0 ? [] : [`${count(users.length, "user")} ${what}: ${firstOf(users.map(name), names)}`];
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
	return `The directory is as declared: ${count(totals.declared, "declared user was", "declared users were")} compared with ${count(totals.directory, "account")}.`;
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
		blocked > 0 ? `${count(blocked, "user is", "users are")} blocked` : "",
		...releasedTitle(plan)
	].filter((part) => part !== "").join("; ");
}
function releasedTitle({ released }) {
	const enabled = released.filter(({ accountEnabled }) => accountEnabled === true).length;
	const others = released.length - enabled;
	return [...enabled > 0 ? [`${count(enabled, "account stays", "accounts stay")} enabled although ${enabled === 1 ? "its file is" : "their files are"} gone`] : [], ...others > 0 ? [`${count(others, "user is", "users are")} no longer declared`] : []];
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
		`${count(plan.totals.directory, "user")} read in ${count(listing + relationships, "request")}${forRelationships}`,
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
		[`${count(changes.length, "change")}:`, ...counts],
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
		`Drift, not applied: ${count(changes.length, "user")} changed outside Git (${driftCommand(plan)} shows ${changes.length === 1 ? "it" : "them"})`,
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
		...totals.applied > 0 ? [`applied ${count(totals.applied, "change")}`] : [],
		...totals.failed > 0 ? [`${digits(totals.failed)} failed`] : [],
		...totals.skipped > 0 ? [`${digits(totals.skipped)} skipped`] : [],
		...totals.notAttempted > 0 ? [`${digits(totals.notAttempted)} not attempted`] : [],
		...blocked.length > 0 ? [`${count(blocked.length, "user")} blocked`] : []
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
	return list(`**${heading}: ${count(outcomes.length, "user")}**`, groups, most);
}
function blocked({ blocked = [] }, most) {
	if (blocked.length === 0) return "";
	const lines = blocked.map(({ userPrincipalName, message }) => `${nameCode(userPrincipalName)}: ${forMarkdown(shorten(message, MESSAGE_LENGTH))}`);
	return list(`**Blocked: ${count(blocked.length, "user")}**`, lines, most);
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
	return `**${count(names.length, "new account needs", "new accounts need")} a first credential**, such as a Temporary Access Pass: ${nameCodes(names, most)}`;
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
	return [`${count(names.length, "new account needs", "new accounts need")} a first credential, such as a Temporary Access Pass: ${firstOf(names.map(forTerminal), MOST_NAMES)}`];
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
const NO_TEXTS = [];
/** @throws DirectoryError unless the member is a list of texts; one that is missing is empty */
function textList(object, name) {
	const value = memberOf(object, name) ?? NO_TEXTS;
	if (isTextList(value)) return value.length > 0 ? value : NO_TEXTS;
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
	users.forEach(({ fields }, index) => {
		fields[relationship.name] = values[index] ?? null;
	});
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
	const person = isPersonReference(value) && value.id !== null ? users.get(value.id) : void 0;
	return person ? referenceTo(person) : value;
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
		title: `no plan: ${countMistakes(diagnostics)} in ${count(files, "file")}`,
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
	const title = `no plan: conflicts in ${count(files.length, "file")}`;
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
	const merged = desired.base ?? {
		users: [],
		diagnostics: [],
		files: 0
	};
	return openDirectory(kind, desired, world, merged);
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
export { newAccountsIn as A, DRIFT_KINDS as B, isUnknown as C, showInvalid as D, randomPassword as E, countOutcomes as F, sameValue as G, readRequestFor as H, isDone as I, writeSteps as K, digestOf as L, observedPage as M, outcomePage as N, showPlan as O, renderReceiptMarkdown as P, planFrom as R, Stopped as S, Batcher as T, makePlan as U, reconcile as V, writingOf as W, readField as _, setPlanOutputs as a, toWire as b, firstParentsOf as c, pagesOfPlan as d, summaryOfPlan as f, graphReader as g, namesHeldBack as h, setOutputs as i, notAppliedPage as j, showReceipt as k, pagesOfConflict as l, isPartlyBlocked as m, planOnly as n, changesAny as o, exitCodeOf as p, addSummary as r, commitsSince as s, openJobDirectory as t, pagesOfInvalid as u, requiredText as v, sendItem as w, LOST_BEFORE as x, selectedProperties as y, savePlan as z };
