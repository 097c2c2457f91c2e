import { t as DirectoryError } from "./ports.js";
import { I as propertyNamed, O as memberOfField, P as ORG_DATA_MEMBERS, d as relationshipOf, f as setOf, i as referenceTo, j as DIRECTORY_EXTENSION, k as propertyOfField, l as personRelationship } from "./user.js";
import { n as foldName, o as isPersonReference } from "./values.js";
import { n as sumOf, r as untold } from "./cost.js";
import { t as NoAnswer } from "./noAnswer.js";
import { a as isUnavailable, c as retryAfterSeconds, d as memberOf, f as problemOf, i as isThrottled, l as throttlingSeconds, s as backoffSeconds, u as isSuccess } from "./links.js";
import { r as refusedReading, t as readList } from "./listing.js";
import { randomInt } from "node:crypto";
// src/directory/graph/sending/concurrencyLimit.ts
/** At 300 ms latency that is 400 requests a second. */
const FIRST = 6;
/** And that 800, which is all that the resource units of a large tenant allow. */
const MOST = 12;
/** An answer that takes so many times as long as the fastest round's has waited for others. */
const SLOW = 2;
/**
* How many batches are under way at once: more while the service answers them as fast as fewer, half as many when it is
* in distress, as TCP does it. Slowness alone never brings the number below that at which every run begins, for it may
* have other reasons.
*
* @see https://www.rfc-editor.org/rfc/rfc5681 (slow start, congestion avoidance)
*/
var ConcurrencyLimit = class {
	#limit = FIRST;
	/** Until the first sign of strain each round doubles the limit; later ones add one. */
	#doubles = true;
	#lowered = 0;
	#fastestRound = Infinity;
	/** Milliseconds that the answers of this round took. */
	#round = [];
	/** Whether as many were under way in this round as may be; else it tells nothing about that many. */
	#isFull = false;
	get limit() {
		return this.#limit;
	}
	/** @param underWay with this one */
	begins(underWay, now) {
		this.#isFull ||= underWay >= this.#limit;
		return {
			sentAt: now,
			lowered: this.#lowered
		};
	}
	ended({ sentAt, lowered }, landing, now) {
		if (lowered < this.#lowered) return;
		if (landing === "strained") return this.#lower(Math.max(1, Math.floor(this.#limit / 2)));
		if (!this.#isFull) return;
		this.#round.push(now - sentAt);
		if (this.#round.length < this.#limit) return;
		const mean = this.#round.reduce((sum, one) => sum + one, 0) / this.#round.length;
		this.#newRound();
		this.#fastestRound = Math.min(this.#fastestRound, mean);
		if (mean <= this.#fastestRound * SLOW) this.#limit = Math.min(this.#doubles ? this.#limit * 2 : this.#limit + 1, MOST);
		else if (this.#limit > FIRST) this.#lower(this.#limit - 1);
	}
	#lower(limit) {
		this.#limit = limit;
		this.#lowered += 1;
		this.#doubles = false;
		this.#newRound();
	}
	#newRound() {
		this.#round = [];
		this.#isFull = false;
	}
};
// src/directory/graph/sending/lane.ts
/**
* Items that wait, first come first served, and batches of them under way, as many as the service bears. Of several writes to one object the later
* ones wait until the earlier one has ended.
*/
var Lane = class {
	#limit = new ConcurrencyLimit();
	#sendNext;
	/** What may go out; whatever is before `#first` is gone. */
	#ready = [];
	#first = 0;
	/** By object, what waits for an earlier write to it; an entry without anybody: a write is ready or under way. */
	#heldBack = /* @__PURE__ */ new Map();
	#underWay = 0;
	#isSending = false;
	/** @param sendNext takes the next batch once it may go, and does not wait for its answer */
	constructor(sendNext) {
		this.#sendNext = sendNext;
	}
	/** How many batches may be under way. */
	get limit() {
		return this.#limit.limit;
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
	/** @param now in milliseconds of a clock */
	take(number, now) {
		const batch = this.next(number);
		this.#first += batch.length;
		this.#underWay += 1;
		if (this.#first > 1e3) {
			this.#ready = this.#ready.slice(this.#first);
			this.#first = 0;
		}
		return {
			batch,
			flight: this.#limit.begins(this.#underWay, now)
		};
	}
	/** A batch that was taken has ended. */
	ended({ batch, flight }, landing, now) {
		this.#underWay -= 1;
		this.#limit.ended(flight, landing, now);
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
		while (this.#first < this.#ready.length && this.#underWay < this.#limit.limit) await this.#sendNext(this);
		this.#isSending = false;
	}
};
function nextTurn() {
	return new Promise((resolve) => {
		setImmediate(resolve);
	});
}
// src/directory/graph/writing/password.ts
const GROUPS$1 = 8;
const CLASSES = [
	"abcdefghijkmnopqrstuvwxyz",
	"ABCDEFGHJKLMNPQRSTUVWXYZ",
	"!#$%&*+-.:=?@_",
	"23456789"
];
/**
* A random password that nobody gets to see: made for one POST, sent, forgotten. It has 32 characters and 128 bits, of
* all four classes, where Entra asks for three. Entra also refuses a password that contains the user's or the tenant's
* name, of four letters or more. It reads `$`, `@`, `0` and `1` as letters, so symbols do not part words. Every fourth
* character is therefore one of the digits 2 to 9.
*
* @see https://learn.microsoft.com/entra/identity/authentication/concept-sspr-policy
* @see https://learn.microsoft.com/entra/identity/authentication/concept-password-ban-bad
*/
function randomPassword() {
	return Array.from({ length: GROUPS$1 }, () => CLASSES.map(oneOf).join("")).join("");
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
// src/directory/graph/sending/batcher.ts
/** Why a write is not sent any more. */
var WritesEnded = class extends Error {};
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
		const lane = () => new Lane((open) => this.#sendNext(open));
		this.#lanes = {
			reads: lane(),
			writes: lane()
		};
	}
	/** How many writes keep it busy: as many as may be under way, and one batch that waits. */
	get writesAtOnce() {
		return (this.#lanes.writes.limit + 1) * 20;
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
		const taken = lane.take(items, this.#now());
		this.#post(taken.batch, admission).then((landing) => lane.ended(taken, landing, this.#now()));
	}
	#now() {
		return this.#connection.clock.now().getTime();
	}
	/** Never rejects: those who wait hear what became of theirs. */
	async #post(batch, admission) {
		const { costs } = this.#connection.pacer;
		this.batches += 1;
		let told = untold(sumOf(batch.map(({ item }) => costs.of(item))));
		try {
			const requests = batch.map(({ item }, index) => toWire$1(item, index));
			for (const { onSent } of batch) onSent?.(admission.at);
			const answer = withoutPasswords(await this.#connection.send({
				path: "/$batch",
				body: { requests },
				repeatable: false
			}), requests);
			const items = itemAnswers(answer);
			const answers = batch.map((_, index) => items === "refused" ? {
				...answer,
				whole: true
			} : items.get(idOf(index)));
			const each = batch.map(({ item }, index) => costs.told(item, answers[index]));
			told = {
				cost: sumOf(each.map(({ cost }) => cost)),
				accepted: sumOf(each.map(({ accepted }) => accepted))
			};
			for (const [index, { resolve, reject }] of batch.entries()) {
				const own = answers[index];
				if (own) resolve(own);
				else reject(new NoAnswer("The answer to a batch left out one of its requests", true));
			}
			return isStrained(answers) ? "strained" : "well";
		} catch (error) {
			for (const { reject } of batch) reject(error);
			return "strained";
		} finally {
			admission.answered(told);
		}
	}
};
/** One item that is unavailable may be so for a reason of its own. */
function isStrained(answers) {
	return answers.filter((own) => !own || isUnavailable(own)).length * 2 > answers.length || answers.some((own) => own && isThrottled(own));
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
	if (Array.isArray(responses)) return new Map(responses.flatMap((response) => itemAnswer(response, answer)));
	if (answer.status >= 400 && !isUnavailable(answer)) return "refused";
	throw new NoAnswer(`A batch was answered with ${answer.status}, without its responses`, true);
}
const NAMES_OF_REQUESTS = ["request-id", "client-request-id"];
function itemAnswer(response, batch) {
	const status = memberOf(response, "status");
	if (typeof status !== "number") return [];
	const headers = [...NAMES_OF_REQUESTS.map((name) => [name, batch.headers.get(name) ?? ""]), ...Object.entries(memberOf(response, "headers") ?? {})];
	return [[String(memberOf(response, "id")), {
		status,
		headers: new Map(headers.map(([name, value]) => [name.toLowerCase(), String(value)])),
		body: memberOf(response, "body"),
		whole: false
	}]];
}
// src/directory/graph/sending/items.ts
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
const LOST_BEFORE = " The answer to an earlier attempt was lost, so it may have been carried out anyway.";
async function sendUntilEnded(item, { repeatable, mayAppear = false }, { connection, batcher }, tries) {
	const { clock, pacer, random, patienceSeconds } = connection;
	const secondsSpent = () => (clock.now().getTime() - tries.sentAt) / 1e3;
	const count = {
		throttled: 0,
		unavailable: 0,
		concurrent: 0,
		absent: 0,
		unauthorized: 0
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
				pacer.throttled(last, seconds, {
					sentAt: tries.lastSentAt,
					isWrite: item.method !== "GET"
				});
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
			case "unauthorized":
				count.unauthorized += 1;
				if (count.unauthorized > 1) return ending;
				break;
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
	if (status === 401) return "unauthorized";
	if (status === 409 && code === "Directory_ConcurrencyViolation") return "concurrent";
	const absent = status === 404 || /objects being referenced (?:don't|do not) exist|invalid usage location/i.test(message);
	return mayAppear && absent ? "absent" : "none";
}
// src/directory/graph/sending/wire.ts
/** The names to `$select` for fields that are no relationships, each once. */
function selectedProperties(fields) {
	return [...new Set(fields.map((field) => propertyOfField(field)?.name ?? field))];
}
/** A value of a form that Graph does not document for its property. It says nothing of other users. */
var OddValue = class {
	/** Follows the property's name, as in "reads as a number, and not as a text". */
	how;
	constructor(value, wanted) {
		this.how = `reads as ${formOf(value)}, and not as ${wanted}`;
	}
};
/**
* What a user of an answer holds in a field.
*
* @returns undefined when the answer does not hold the property, which is never the same as null
*/
function readValue(user, field) {
	const property = propertyOfField(field);
	const value = memberOf(user, property?.name ?? field);
	if (value === void 0) return DIRECTORY_EXTENSION.test(field) ? null : void 0;
	if (value === null) return null;
	switch (property?.type) {
		case "boolean": return typeof value === "boolean" ? value : new OddValue(value, "true or false");
		case "strings": return isTextList(value) ? value : new OddValue(value, "a list of texts");
		case "employeeOrgData": return readMembers$1(value, ORG_DATA_MEMBERS);
		case "extensionAttributes": {
			const member = memberOfField(field) ?? "";
			const members = readMembers$1(value, [member]);
			return members instanceof OddValue ? members : members[member] ?? null;
		}
		default:
			if (typeof value === "string") return value;
			if (DIRECTORY_EXTENSION.test(field) && typeof value === "boolean") return value;
			if (DIRECTORY_EXTENSION.test(field) && typeof value === "number") return String(value);
			return new OddValue(value, "a text");
	}
}
/**
* The same, where nothing can be concluded without the value.
*
* @throws DirectoryError when the value has a form that Graph does not document
*/
function readField(user, field) {
	const value = readValue(user, field);
	if (value instanceof OddValue) throw odd(user, field);
	return value;
}
function formOf(value) {
	if (value === null) return "empty";
	if (Array.isArray(value)) return "a list";
	switch (typeof value) {
		case "string": return "a text";
		case "number": return "a number";
		case "boolean": return "true or false";
		default: return "an object";
	}
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
/** A list of texts; one that is missing is empty. */
function textList(object, name) {
	const value = memberOf(object, name) ?? NO_TEXTS;
	if (!isTextList(value)) return new OddValue(value, "a list of texts");
	return value.length > 0 ? value : NO_TEXTS;
}
function odd(object, name) {
	const id = memberOf(object, "id");
	const whose = typeof id === "string" && id !== "" ? ` of ${id}` : "";
	return new DirectoryError(`Graph's answer is odd: "${name}"${whose} has a form that Graph does not document. Nothing was planned from it. Does ROLLCALL_GRAPH_URL point at Microsoft Graph v1.0?`);
}
function readMembers$1(value, names) {
	if (typeof value !== "object" || Array.isArray(value)) return new OddValue(value, "an object");
	const members = {};
	for (const name of names) {
		const member = memberOf(value, name) ?? null;
		if (member !== null && typeof member !== "string") return new OddValue(member, "a text");
		members[name] = member;
	}
	return members;
}
function isTextList(value) {
	return Array.isArray(value) && value.every((item) => typeof item === "string");
}
// src/directory/graph/reading/relationships.ts
/**
* Puts what a page, read with `$expand`, tells about a relationship into its users. A page on which nobody has one tells
* nothing, for Graph may have ignored the expand without a word.
*
* @param answered what the users were made from, in the same order
*/
function addExpanded(users, answered, relationship) {
	const values = answered.map((user) => linkOf(user, relationship));
	if (values.every((value) => value === null)) return;
	users.forEach((user, index) => {
		const value = values[index] ?? null;
		if (value instanceof OddValue) (user.odd ??= {})[relationship.name] = value.how;
		else user.fields[relationship.name] = value;
	});
}
function linkOf(user, relationship) {
	const linked = memberOf(user, relationship.name) ?? null;
	const value = linked === null ? null : relationship.read.fromAnswer(linked);
	return linked !== null && value === null ? new OddValue(linked, "a person with an id") : value;
}
/** Asks user by user, twenty in a batch. */
async function readLinks(ids, relationship, connection, batcher) {
	return linksOf(ids, await Promise.all(ids.map((id) => readLink(id, relationship, connection, batcher))));
}
/** The links of the users who have one, or who have none for certain. */
function linksOf(ids, values) {
	return new Map(ids.flatMap((id, index) => {
		const value = values[index];
		return value === void 0 ? [] : [[id, value]];
	}));
}
/**
* @returns null for none; undefined when the answer has a form that Graph does not document
* @throws DirectoryError when Graph does not answer, or refuses
*/
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
	return relationship.read.fromAnswer(last.body) ?? void 0;
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
// src/directory/graph/reading/skus.ts
const SKUS = {
	what: "the licences",
	permission: "LicenseAssignment.Read.All"
};
/** What to select of a user so that the directory tells the licences. */
const LICENCE_STATES = "licenseAssignmentStates";
/**
* The SKUs of a tenant.
*
* @throws DirectoryError when they cannot be read; a missing permission is part of the result
* @see https://learn.microsoft.com/graph/api/subscribedsku-list
*/
async function readSkus(channel) {
	const { last } = await sendItem({
		method: "GET",
		path: "/subscribedSkus?$select=skuId,skuPartNumber,appliesTo,capabilityStatus,consumedUnits,prepaidUnits,servicePlans"
	}, { repeatable: true }, channel);
	if (last instanceof NoAnswer) throw last;
	if (!isSuccess(last)) {
		const refused = refusedReading(last, SKUS);
		if (last.status === 403) return { unreadable: refused.message };
		throw refused;
	}
	const skus = memberOf(last.body, "value");
	if (!Array.isArray(skus)) throw odd(last.body, "value");
	return { all: skus.map(toSku) };
}
function toSku(sku) {
	const units = memberOf(sku, "prepaidUnits");
	const plans = memberOf(sku, "servicePlans");
	const refused = whyNotAssignable(sku);
	return {
		id: requiredText(sku, "skuId").toLowerCase(),
		name: requiredText(sku, "skuPartNumber"),
		...refused !== void 0 && { refused },
		enabled: numberIn(units, "enabled"),
		warning: numberIn(units, "warning"),
		consumed: numberIn(sku, "consumedUnits"),
		plans: Array.isArray(plans) ? plans.map((plan) => ({
			id: requiredText(plan, "servicePlanId").toLowerCase(),
			name: requiredText(plan, "servicePlanName")
		})) : []
	};
}
function whyNotAssignable(sku) {
	if (memberOf(sku, "appliesTo") === "Company") return "is a licence of the whole tenant, which users cannot be given. Remove it from the files";
	const status = memberOf(sku, "capabilityStatus");
	return status === "Enabled" || status === "Warning" ? void 0 : `cannot be assigned, since its subscription is ${String(status)}. Renew it, or remove it from the files`;
}
function numberIn(value, name) {
	const number = memberOf(value, name);
	return typeof number === "number" ? number : 0;
}
/** The licences that a user has, as far as an answer tells them. */
function licencesOf(user, skus) {
	const found = readLicences(user, skus);
	return found instanceof OddValue || !found ? [] : found;
}
/**
* The licences that a user has, from `licenseAssignmentStates`: one for each way in which it came.
*
* @returns an odd value where the user is not told as Graph documents it
* @see https://learn.microsoft.com/graph/api/resources/licenseassignmentstate
*/
function readLicences(user, skus) {
	const states = memberOf(user, LICENCE_STATES);
	if (states === void 0) return void 0;
	if (!Array.isArray(states)) return new OddValue(states, "a list of licences");
	const odd = states.find((state) => typeof memberOf(state, "skuId") !== "string");
	if (odd !== void 0) return new OddValue(odd, "a licence with a SKU");
	return states.map((state) => {
		const id = requiredText(state, "skuId").toLowerCase();
		const sku = skus.get(id);
		const plans = new Map(sku?.plans.map((plan) => [plan.id, plan.name]));
		const disabled = memberOf(state, "disabledPlans");
		const by = memberOf(state, "assignedByGroup");
		const error = memberOf(state, "error");
		const without = (Array.isArray(disabled) ? disabled : []).map((plan) => plans.get(String(plan).toLowerCase()) ?? String(plan)).toSorted();
		return {
			as: "assigned",
			id,
			name: sku?.name ?? id,
			...without.length > 0 && { without },
			...typeof by === "string" && { by: by.toLowerCase() },
			...typeof error === "string" && error !== "None" && { error }
		};
	});
}
/** The user with its licences, where they were asked for; a form that Graph does not document is noted beside it. */
function withLicences(read, user, sets, skus = /* @__PURE__ */ new Map()) {
	if (!sets.has("licenses")) return read;
	const found = readLicences(user, skus);
	if (found instanceof OddValue) (read.odd ??= {})["licenses"] = found.how;
	else if (found) (read.sets ??= {})["licenses"] = found;
	return read;
}
// src/directory/graph/reading/users.ts
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
* A value of a form that Graph does not document is noted beside the user, and is no reason to refuse the others.
*
* @param fields properties that were selected, without relationships
* @throws DirectoryError for what is no user, or has no id by which it could be told from others
*/
function toDirectoryUser(user, fields) {
	const id = requiredText(user, "id");
	let odd;
	const plain = (field, value) => {
		if (!(value instanceof OddValue)) return value;
		(odd ??= {})[field] = value.how;
	};
	const read = {};
	for (const field of fields) {
		const value = plain(field, readValue(user, field));
		if (value !== void 0) read[field] = value;
	}
	const name = text(user, "userPrincipalName");
	const type = memberOf(user, "@odata.type");
	if (type !== void 0 && type !== USER_TYPE) (odd ??= {})["@odata.type"] = unknown(type);
	const userType = read["userType"];
	if (typeof userType === "string" && !USER_TYPES.includes(userType)) {
		(odd ??= {})["userType"] = unknown(userType);
		delete read["userType"];
	}
	const accountEnabled = memberOf(user, "accountEnabled");
	const result = {
		id,
		userPrincipalName: plain("userPrincipalName", name || new OddValue(name || null, "a name")) ?? id,
		accountEnabled: plain("accountEnabled", accountEnabled === null ? new OddValue(null, "true or false") : flag(user, "accountEnabled")) ?? null,
		onPremisesSyncEnabled: plain("onPremisesSyncEnabled", flag(user, "onPremisesSyncEnabled")) ?? false,
		createdAt: plain("createdDateTime", text(user, "createdDateTime")) ?? null,
		mail: plain("mail", text(user, "mail")) ?? null,
		proxyAddresses: plain("proxyAddresses", textList(user, "proxyAddresses")) ?? [],
		fields: read
	};
	return odd ? {
		...result,
		odd
	} : result;
}
/** As Graph spells it where it tells the type; a list of users mostly does not. */
const USER_TYPE = "#microsoft.graph.user";
const USER_TYPES = propertyNamed("userType")?.values ?? [];
function unknown(value) {
	return `reads as ${JSON.stringify(value)}, which Rollcall does not know`;
}
/** A deleted user keeps its name with the object id, without dashes, in front of it. */
function toDeletedUser(user) {
	const id = requiredText(user, "id");
	const name = textOr$1(user, "userPrincipalName", id);
	const prefix = id.replaceAll("-", "").toLowerCase();
	const addresses = textList(user, "proxyAddresses");
	return {
		id,
		userPrincipalName: name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : name,
		mail: textOr$1(user, "mail", null),
		proxyAddresses: addresses instanceof OddValue ? [] : addresses
	};
}
/**
* The answer of `GET /organization`, which holds exactly one.
*
* @see https://learn.microsoft.com/graph/api/resources/verifieddomain (`type`: "Managed" is documented; that the other
* value is "Federated", as `authenticationType` of a domain says, comes from others' answers)
*/
function toTenant(answer) {
	const organizations = memberOf(answer, "value");
	if (!Array.isArray(organizations) || organizations.length !== 1) throw odd(answer, "value");
	const organization = organizations[0];
	const domains = memberOf(organization, "verifiedDomains");
	if (!Array.isArray(domains) || domains.length === 0) throw odd(organization, "verifiedDomains");
	const main = domains.find((domain) => memberOf(domain, "isDefault") === true) ?? domains.find((domain) => memberOf(domain, "isInitial") === true) ?? domains[0];
	const names = domains.map((domain) => requiredText(domain, "name"));
	const federated = names.filter((_, index) => memberOf(domains[index], "type") === "Federated");
	return {
		id: requiredText(organization, "id"),
		domain: requiredText(main, "name"),
		verifiedDomains: names,
		...federated.length > 0 && { federatedDomains: federated }
	};
}
function flag(user, name) {
	const value = memberOf(user, name) ?? null;
	return value === null || typeof value === "boolean" ? value : new OddValue(value, "true or false");
}
function text(user, name) {
	const value = memberOf(user, name) ?? null;
	return value === null || typeof value === "string" ? value : new OddValue(value, "a text");
}
function textOr$1(user, name, other) {
	const value = text(user, name);
	return typeof value === "string" && value !== "" ? value : other;
}
// src/directory/graph/reading/userList.ts
/** Graph's largest page. */
const PAGE_SIZE$1 = 999;
/**
* With `$expand` Graph ends a page sooner, whatever `$top` says.
*
* @see https://techcommunity.microsoft.com/discussions/officegraph/the-top-parameter-does-not-work-together-with-the-expand-parameter-in-the-get-gr/3885391
*/
const EXPANDED_PAGE_SIZE = 100;
const USERS = {
	what: "the users",
	permission: "User.Read.All"
};
/**
* The list of all users. It remembers how long it was, and how long its pages were.
*
* @see https://learn.microsoft.com/graph/api/user-list
*/
var UserList = class {
	#connection;
	#users;
	#pageSizes = {
		plain: PAGE_SIZE$1,
		expanded: EXPANDED_PAGE_SIZE
	};
	constructor(connection) {
		this.#connection = connection;
	}
	/**
	* Reads it page by page, each with its users in the order of the answer. Graph expands one relationship at most; of
	* further ones it says nothing.
	*
	* @throws DirectoryError when it cannot be read to its end
	*/
	async read(fields, { ids, onRead, skus } = {}) {
		const { properties, relationships, sets } = partsOf(fields);
		const expanded = relationships[0];
		const lengths = [];
		const pages = await readList(this.#connection, `/users?${selectOf(properties, sets)}&$top=${PAGE_SIZE$1}${expanded ? `&$expand=${expanded.read.expand}` : ""}`, USERS, (page) => {
			lengths.push(page.length);
			const kept = ids ? page.filter((user) => ids.has(String(memberOf(user, "id")))) : page;
			const users = kept.map((user) => withLicences(toDirectoryUser(user, properties), user, sets, skus));
			if (expanded) addExpanded(users, kept, expanded);
			return users;
		}, onRead);
		this.#remember(lengths, expanded ? "expanded" : "plain");
		return pages;
	}
	/** How many requests it takes, one after another; Infinity before it was read. */
	requests(fields) {
		const isExpanded = partsOf(fields).relationships.length > 0;
		const size = this.#pageSizes[isExpanded ? "expanded" : "plain"];
		return this.#users === void 0 ? Infinity : Math.max(1, Math.ceil(this.#users / size));
	}
	#remember(lengths, kind) {
		this.#users = lengths.reduce((sum, length) => sum + length, 0);
		const longest = Math.max(...lengths);
		if (lengths.length > 1 || longest > this.#pageSizes[kind]) this.#pageSizes[kind] = Math.max(1, longest);
	}
};
function partsOf(fields) {
	return {
		sets: new Set(fields.flatMap((field) => setOf(field)?.name ?? [])),
		properties: fields.filter((field) => !relationshipOf(field)),
		relationships: fields.flatMap((field) => personRelationship(field) ?? [])
	};
}
function selectOf(properties, sets = /* @__PURE__ */ new Set()) {
	return `$select=${[.../* @__PURE__ */ new Set([
		...ALWAYS_SELECTED,
		...selectedProperties(properties),
		...sets.has("licenses") ? [LICENCE_STATES] : []
	])].join(",")}`;
}
// src/directory/graph/reading/wholeList.ts
/**
* A list of which the first page has come. A long one is read apart, from its start: so it can be begun again when Graph loses its
* place.
*
* @throws DirectoryError when it cannot be read to its end
*/
async function wholeList(firstPage, path, subject, { connection }) {
	const first = memberOf(firstPage, "value");
	if (!Array.isArray(first)) throw odd(firstPage, "value");
	if ((memberOf(firstPage, "@odata.nextLink") ?? void 0) === void 0) return first;
	return (await readList(connection, path, subject, (page) => page)).flat();
}
// src/directory/graph/reading/writableGroup.ts
/**
* Why Rollcall cannot write the members of a group, as it goes on after the group's name, and what to do.
*
* @returns undefined where it can
* @see https://learn.microsoft.com/graph/api/resources/groups-overview
*/
function whyNotWritable(group) {
	const types = memberOf(group, "groupTypes");
	if (!Array.isArray(types)) return `comes without its groupTypes in the answer of Graph, so that Rollcall does not know who decides about its members. Check the permission GroupMember.Read.All`;
	const isUnified = types.includes("Unified");
	if (types.includes("DynamicMembership")) return `has a membership rule that decides who its members are. Declare what the rule asks for, and remove the group from rollcall.yaml and the files`;
	if (memberOf(group, "onPremisesSyncEnabled") === true) return `is synced from on-premises. Change its members there, and remove the group from rollcall.yaml and the files`;
	if (memberOf(group, "mailEnabled") === true && !isUnified) return `is a distribution list or a mail-enabled security group, whose members Graph cannot write. Change them in Exchange, and remove the group from rollcall.yaml and the files`;
	if (memberOf(group, "isAssignableToRole") === true) return `can be given directory roles, so that its members decide who administers the tenant: Rollcall does not write them. Remove the group from rollcall.yaml and the files`;
	if (memberOf(group, "isManagementRestricted") === true) return `is in a restricted administrative unit, which no application can write. Remove the group from rollcall.yaml and the files`;
	if (hidesMembers(group)) return `hides its members, so that Rollcall cannot see who is one. Remove the group from rollcall.yaml and the files`;
}
/** @see https://learn.microsoft.com/graph/api/resources/group (visibility) */
function hidesMembers(group) {
	return memberOf(group, "visibility") === "HiddenMembership";
}
// src/directory/graph/reading/groups.ts
const PAGE_SIZE = 999;
const GROUPS = {
	what: "the groups",
	permission: "GroupMember.Read.All"
};
const FACTS = `$select=id,displayName,groupTypes,mailEnabled,securityEnabled,onPremisesSyncEnabled,isAssignableToRole,isManagementRestricted,assignedLicenses,visibility`;
/**
* Reads each group, and its members, at once and in batches; never with `$expand`, which tells 20 members and no more.
*
* @throws DirectoryError when a list of members cannot be read to its end; a missing permission is part of the result
* @see https://learn.microsoft.com/graph/api/group-list-members
*/
async function readGroups(managed, channel) {
	const memberships = /* @__PURE__ */ new Map();
	try {
		const [dynamicGroups, ...all] = await Promise.all([readDynamicGroups(channel), ...Object.entries(managed).map(([name, group]) => readGroup(name, group, channel, memberships))]);
		return {
			reading: { all },
			memberships,
			dynamicGroups
		};
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return {
			reading: { unreadable: error.message },
			memberships: /* @__PURE__ */ new Map(),
			dynamicGroups: []
		};
	}
}
const DYNAMIC = `/groups?$filter=${encodeURIComponent("groupTypes/any(t:t eq 'DynamicMembership')")}&$select=id,displayName,membershipRule&$top=${PAGE_SIZE}`;
/** @see https://learn.microsoft.com/entra/identity/users/groups-dynamic-membership */
async function readDynamicGroups(channel) {
	const { body } = await ask(DYNAMIC, channel);
	return (await wholeList(body, DYNAMIC, GROUPS, channel)).map((group) => {
		const rule = memberOf(group, "membershipRule");
		const asks = typeof rule === "string" ? rule.matchAll(/\buser\.([A-Za-z0-9_]+)/gi) : [];
		return {
			displayName: requiredText(group, "displayName"),
			asks: [...new Set([...asks].flatMap(([, property]) => property ?? []))]
		};
	});
}
/** Groups, or a user's memberships, may not be read; the message says what to grant. */
var Refused = class extends DirectoryError {};
async function readGroup(name, { id, members: truth }, channel, memberships) {
	const early = id === void 0 ? void 0 : readMembers(id, channel);
	early?.catch(() => void 0);
	const groups = id === void 0 ? await groupsCalled(name, channel) : await groupWith(id, channel);
	const [group, second] = groups;
	if (!group || second) return {
		name,
		truth,
		candidates: id === void 0 ? groups.map((each) => requiredText(each, "id").toLowerCase()) : [id]
	};
	const own = requiredText(group, "id").toLowerCase();
	const refused = whyNotWritable(group);
	const hidden = hidesMembers(group);
	const members = hidden ? NO_MEMBERS : await (early ?? readMembers(own, channel));
	const holding = {
		as: "member",
		id: own,
		name
	};
	for (const user of members.users) {
		const known = memberships.get(user);
		if (known) known.push(holding);
		else memberships.set(user, [holding]);
	}
	return {
		name,
		truth,
		candidates: [own],
		found: {
			id: own,
			displayName: requiredText(group, "displayName"),
			...refused !== void 0 && { refused },
			...hidden && { hidden: true },
			assignedLicenses: skuIds(memberOf(group, "assignedLicenses")),
			members: members.users.length + members.others,
			others: members.others
		}
	};
}
async function groupWith(id, channel) {
	const answer = await ask(groupPath("", { id }), channel);
	return [answer.body].filter((group) => answer.status !== 404 && requiredText(group, "id").toLowerCase() === id.toLowerCase());
}
async function groupsCalled(name, channel) {
	const { body } = await ask(groupPath(name, {}), channel);
	const groups = memberOf(body, "value");
	if (!Array.isArray(groups)) throw odd(body, "value");
	return whichIsCalled(groups, name);
}
/** How a group that the configuration lists is asked for: by its id, else by its name. */
function groupPath(name, { id }) {
	if (id !== void 0) return `/groups/${encodeURIComponent(id)}?${FACTS}`;
	return `/groups?$filter=${encodeURIComponent(`displayName eq '${name.replaceAll("'", "''")}'`)}&${FACTS}&$top=20`;
}
/** Of the groups that an answer lists, those that a name means. */
function whichIsCalled(groups, name) {
	const named = groups.filter((group) => foldName(requiredText(group, "displayName")) === foldName(name));
	const exact = named.filter((group) => memberOf(group, "displayName") === name);
	return exact.length > 0 ? exact : named;
}
const NO_MEMBERS = {
	users: [],
	others: 0
};
async function readMembers(id, channel) {
	const path = `/groups/${encodeURIComponent(id)}/members?$select=id&$top=${PAGE_SIZE}`;
	const { status, body } = await ask(path, channel);
	if (status === 404) return {
		users: [],
		others: 0
	};
	const users = /* @__PURE__ */ new Set();
	let others = 0;
	for (const member of await wholeList(body, path, GROUPS, channel)) {
		const memberId = memberOf(member, "id");
		if (memberOf(member, "@odata.type") === "#microsoft.graph.user" && typeof memberId === "string") users.add(memberId);
		else others += 1;
	}
	return {
		users: [...users],
		others
	};
}
async function ask(path, channel) {
	const { last } = await sendItem({
		method: "GET",
		path
	}, { repeatable: true }, channel);
	if (last instanceof NoAnswer) throw last;
	if (isSuccess(last) || last.status === 404) return last;
	const refused = refusedReading(last, GROUPS);
	throw last.status === 403 ? new Refused(refused.message) : refused;
}
function skuIds(assigned) {
	return Array.isArray(assigned) ? assigned.map((licence) => requiredText(licence, "skuId")) : [];
}
/**
* The groups of which one user is a direct member, whatever the configuration lists.
*
* @throws Refused where the application may read the members of groups, and not the groups of members
* @throws DirectoryError when they cannot be read
* @see https://learn.microsoft.com/graph/api/user-list-memberof
*/
async function readMemberships(userId, channel) {
	const path = `/users/${encodeURIComponent(userId)}/memberOf?$select=id,displayName&$top=${PAGE_SIZE}`;
	const { last } = await sendItem({
		method: "GET",
		path
	}, { repeatable: true }, channel);
	if (last instanceof NoAnswer) throw last;
	if (last.status === 404) return void 0;
	if (!isSuccess(last)) {
		const refused = refusedReading(last, GROUPS);
		throw last.status === 403 ? new Refused(refused.message) : refused;
	}
	return (await wholeList(last.body, path, GROUPS, channel)).flatMap((group) => memberOf(group, "@odata.type") === "#microsoft.graph.group" ? [{
		as: "member",
		id: requiredText(group, "id").toLowerCase(),
		name: textOr(memberOf(group, "displayName"))
	}] : []);
}
function textOr(value) {
	return typeof value === "string" ? value : "";
}
export { sendItem as A, readField as C, LOST_BEFORE as D, toWire as E, randomPassword as M, Stopped as O, readLinks as S, selectedProperties as T, readSkus as _, whichIsCalled as a, linksOf as b, USERS as c, selectOf as d, toDeletedUser as f, licencesOf as g, LICENCE_STATES as h, readMemberships as i, Batcher as j, isUnknown as k, UserList as l, toTenant as m, groupPath as n, whyNotWritable as o, toDirectoryUser as p, readGroups as r, wholeList as s, Refused as t, partsOf as u, withLicences as v, requiredText as w, readLink as x, addLinks as y };
