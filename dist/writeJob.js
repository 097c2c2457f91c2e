import { i as graphReader, n as openJobDirectory, s as reconcile, u as writingOf, y as writeSteps } from "./planFromDirectory.js";
import { C as instantOf, I as propertyNamed, O as memberOfField, f as setOf, k as propertyOfField, l as personRelationship } from "./user.js";
import { t as NoAnswer } from "./noAnswer.js";
import { i as isValueConflict, n as NotAttempted, r as WriteFailure, t as DirectoryError } from "./ports.js";
import { a as isUnavailable, d as memberOf, f as problemOf, p as traceOf, r as isAway, s as backoffSeconds, u as isSuccess } from "./links.js";
import { A as sendItem, C as readField, D as LOST_BEFORE, E as toWire, M as randomPassword, O as Stopped, T as selectedProperties, _ as readSkus, g as licencesOf, h as LICENCE_STATES, j as Batcher, k as isUnknown, w as requiredText } from "./groups.js";
import { n as sameValue } from "./compare.js";
import { i as adviceToGrant } from "./listing.js";
import { a as isObjectId } from "./values.js";
import { m as runUrl, t as announce } from "./job.js";
import { p as hasherFor, t as artifactStore, u as recordArtifactName } from "./records.js";
import { n as displayWidth, o as wrapped, s as wrappedLines } from "./columns.js";
import { n as digestOfPart, r as runOf, t as digestOfEntry } from "./digests.js";
import { t as LedgerError } from "./ports2.js";
import { a as countOutcomes, c as newAccountsIn, m as directoryKind } from "./guards2.js";
import { M as outcomeWithoutPersonal } from "./parts.js";
import { a as forTerminal } from "./escape.js";
import { n as digits, t as count } from "./wording.js";
import { i as onDisk } from "./currentFolder.js";
import { n as stateFolderOf } from "./stateFolder.js";
import { r as UserError, t as EXIT } from "./world.js";
import { r as hasErrors } from "./diagnostic.js";
import { c as summaryOfPlan } from "./plan3.js";
import { i as JOB_DIRECTORY, o as OBSERVING } from "./plan.js";
import { C as receiptWithoutPersonal, a as makeReceipt, i as headerOf, l as keptOtherwiseWarning, n as readHistory, s as renderReceiptMarkdown, t as checkTenant } from "./history.js";
import { n as showReceipt, t as showPlan } from "./present.js";
import { t as showInvalid } from "./showMistakes.js";
import { t as fileTrouble } from "./fileTrouble.js";
import { E as duration } from "./tenants.js";
import { a as isSuperseded } from "./guards.js";
import { n as setOutputs, r as setPlanOutputs, t as addSummary } from "./outputs.js";
import { c as waitsFromBefore } from "./waitingAccounts.js";
// src/directory/graph/writing/writeFailure.ts
/** Codes with which nothing else would go better either, by status where they are common words. */
const FATAL_CODES = /* @__PURE__ */ new Set([
	"Authorization_IdentityNotFound",
	"Authorization_IdentityDisabled",
	"Directory_QuotaExceeded",
	"Headers_HeaderNotSupported",
	"Request_InvalidRequestUrl",
	"Request_ThrottledPermanently",
	"Request_UnsupportedQuery",
	"accessDenied",
	"insufficient_claims"
]);
/** No valid token; wrong method, type or size, which are mistakes of Rollcall. */
const FATAL_STATUSES = /* @__PURE__ */ new Set([
	401,
	405,
	412,
	413,
	415,
	501
]);
const LEFT_OPEN = " It may have been carried out anyway.";
/** A write that ended without success, in words that say what to do. */
function writeFailure(ending, subject, connection) {
	const { last } = ending;
	if (last instanceof NoAnswer) {
		const silentSeconds = (connection.clock.now().getTime() - connection.lastAnswerAt) / 1e3;
		return new WriteFailure({
			status: 0,
			code: "no-answer",
			message: `${last.message}${triedText(ending)}`,
			requestId: ""
		}, !last.mayHaveArrived || ending.attempts > 1 && silentSeconds >= ending.seconds);
	}
	const problem = problemOf(last);
	const { status, code, requestId } = problem;
	const isAboutValues = status === 400 || isValueConflict(problem);
	const named = isAboutValues ? namedFields(problem, subject.fields) : [];
	const field = isAboutValues || status === 403 ? named[0] ?? fieldOf(problem, subject.fields) : void 0;
	return new WriteFailure({
		status,
		code,
		message: `${problem.message}${triedText(ending)}${adviceFor(problem, subject)}`,
		requestId,
		...field !== void 0 && { field }
	}, last.whole || status === 429 || isAway(last, connection.clock.now()) || FATAL_STATUSES.has(status) || FATAL_CODES.has(code), named);
}
function triedText({ last, attempts, seconds, lostBefore }) {
	const tried = attempts > 1 ? ` (tried ${attempts} times within ${Math.round(seconds)} seconds)` : "";
	if (lostBefore) return `${tried}${LOST_BEFORE}`;
	return !(last instanceof NoAnswer) && isUnavailable(last) ? `${tried}${LEFT_OPEN}` : tried;
}
function adviceFor({ status, code, message }, { fields, permissions, creates }) {
	if (status === 401) return " Graph does not accept the access token, not even a new one. If it is given in ROLLCALL_ACCESS_TOKEN, get a new one.";
	if (status === 403 && !FATAL_CODES.has(code)) {
		const sensitive = !creates && fields.some((field) => SENSITIVE.has(field));
		return ` ${adviceToGrant(permissions)}` + (sensitive ? " If it has that, the user may hold an administrator role, or be in a restricted unit: then the application needs a role that is high enough." : "");
	}
	if (/on-premises mastered/i.test(message)) return " The user is synced from on-premises: change it there.";
	if (code === "Directory_QuotaExceeded") return " The directory is full, deleted users included: verify a domain, or ask Microsoft for more.";
	return "";
}
/** @see https://learn.microsoft.com/graph/api/resources/users (sensitive actions) */
const SENSITIVE = /* @__PURE__ */ new Set([
	"accountEnabled",
	"businessPhones",
	"mobilePhone",
	"otherMails",
	"userPrincipalName"
]);
/** The fields that were sent and that the answer names as at fault. */
function namedFields(problem, fields) {
	const names = namesIn(problem).map((name) => name.toLowerCase());
	const named = fields.filter((field) => {
		return [
			field,
			propertyOfField(field)?.name ?? field,
			memberOfField(field) ?? field
		].some((name) => names.includes(name.toLowerCase()));
	});
	if (named.length > 0 || !names.includes("proxyaddresses")) return named;
	const address = ["mail", "userPrincipalName"].find((field) => fields.includes(field));
	return address === void 0 ? [] : [address];
}
/** Names in the details and the message, of properties or of anything else; empty ones are nobody's. */
function namesIn({ details, message }) {
	const listed = /extension properties are not available: *([\w, ]+)/i.exec(message)?.[1] ?? "";
	const quoted = /property '?([A-Za-z_0-9.]+)'?/i.exec(message)?.[1] ?? "";
	return [
		...details.map(({ target }) => target),
		quoted,
		...listed.split(/[, ]+/)
	];
}
/** Where none of those that were sent is named: a property beside them that is at fault, or the only one that was sent. */
function fieldOf(problem, fields) {
	return namesIn(problem).find((name) => propertyNamed(name)) ?? (fields.length === 1 ? fields[0] : void 0);
}
/** The least permissions that write these properties. */
function permissionsFor(fields) {
	return [...new Set(fields.flatMap((field) => propertyOfField(field)?.permission ?? []))];
}
// src/directory/graph/writing/ownAccount.ts
/**
* `Date` and `createdDateTime` come in whole seconds, and the servers of a cloud differ a little: an account may seem
* this much older than the request that made it.
*/
const CLOCK_TOLERANCE_SECONDS = 2;
/**
* Looks for the account that a lost attempt may have made. It is ours only if it was created after the first attempt
* and holds nothing that contradicts what was sent: else another person's account could be taken over by its name.
*
* @param key userPrincipalName or object id
* @param options `mayAppear`: whether to wait for it, as long as patience lasts; a 404 proves nothing
* @throws WriteFailure when it cannot be read
*/
async function findOwn(key, { fields, startedAt, channel }, { mayAppear }) {
	const select = [
		"id",
		"createdDateTime",
		...selectedProperties(Object.keys(fields))
	];
	const path = `/users/${encodeURIComponent(key)}?$select=${[...new Set(select)].join(",")}`;
	const ending = await sendItem({
		method: "GET",
		path
	}, {
		repeatable: true,
		mayAppear,
		mayBeDone: true
	}, channel);
	const { last } = ending;
	if (last instanceof NoAnswer || !isSuccess(last) && last.status !== 404) throw writeFailure({
		...ending,
		lostBefore: true
	}, {
		fields: [],
		permissions: ["User.Read.All"]
	}, channel.connection);
	if (last.status === 404) return { kind: "absent" };
	const id = requiredText(last.body, "id");
	const earliest = channel.connection.serverTime(startedAt) - CLOCK_TOLERANCE_SECONDS * 1e3;
	return {
		kind: wasCreatedSince(last.body, earliest) && holdsAll(last.body, fields) ? "ours" : "foreign",
		id
	};
}
/**
* How long ago an account was made, by the service's clock; `absent` while there is none to be read.
*
* @param key userPrincipalName or object id
* @returns undefined where it cannot be told
*/
async function secondsSinceMade(key, channel) {
	const path = `/users/${encodeURIComponent(key)}?$select=id,createdDateTime`;
	const { last } = await sendItem({
		method: "GET",
		path
	}, { repeatable: true }, channel);
	if (last instanceof NoAnswer) return void 0;
	if (last.status === 404) return "absent";
	const made = isSuccess(last) ? createdAtOf(last.body) : void 0;
	if (made === void 0) return void 0;
	const now = channel.connection.serverTime(channel.connection.clock.now().getTime());
	return Math.max(0, (now - made) / 1e3);
}
function createdAtOf(user) {
	const created = memberOf(user, "createdDateTime");
	return typeof created === "string" ? instantOf(created) : void 0;
}
function wasCreatedSince(user, earliest) {
	const createdAt = createdAtOf(user);
	return createdAt !== void 0 && createdAt >= earliest;
}
/**
* Whether the account holds what was sent, or what a service may have made of it: trimmed, in another case, cut, or not
* kept at all. Anything else contradicts what was sent. Who it is must hold in any case: the account's name, what people
* call it, and whether it may sign in.
*/
function holdsAll(user, fields) {
	return Object.entries(fields).every(([field, sent]) => {
		const live = readField(user, field);
		if (live === void 0) return false;
		return sameValue(field, live, sent) || field !== "userPrincipalName" && mayComeFrom(sent, live, IDENTIFYING.has(field));
	});
}
const IDENTIFYING = /* @__PURE__ */ new Set(["displayName", "mailNickname"]);
/** No limit of a property is shorter: what was cut has at least so many characters. */
const LEAST_CUT_LENGTH = 16;
function mayComeFrom(sent, live, isNeeded) {
	if (typeof sent === "boolean") return false;
	if (sameValue("", live, null)) return !isNeeded;
	if (typeof sent === "string" && typeof live === "string") {
		const [whole, kept] = [plain(sent), plain(live)];
		return whole === kept || kept.length >= LEAST_CUT_LENGTH && whole.startsWith(kept);
	}
	if (!Array.isArray(sent) || !Array.isArray(live)) return membersMayComeFrom(sent, live);
	const wanted = sent.map(plain);
	return live.every((item) => wanted.includes(plain(item)));
}
function membersMayComeFrom(sent, live) {
	if (typeof sent !== "object" || typeof live !== "object" || !sent || !live) return false;
	const wanted = new Map(Object.entries(sent));
	return Object.entries(live).every(([member, value]) => mayComeFrom(wanted.get(member) ?? null, value, false));
}
/** A text without what a service may change of it. */
function plain(text) {
	return text.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase();
}
// src/directory/graph/writing/createUser.ts
/**
* Creates a user exactly once. Graph has no idempotency key, so after a POST whose answer was lost the
* userPrincipalName is the key: an account by that name is ours if it was created after our first attempt and holds
* nothing that contradicts what was sent. While there is none, the same POST is sent again.
*
* @returns the object id, and the names of the request that made the user or found it made
* @throws WriteFailure when it was refused, or when the name turns out to be somebody else's
* @see https://learn.microsoft.com/graph/api/user-post-users
*/
async function createUser(fields, channel) {
	const { clock, pacer, random } = channel.connection;
	const subject = {
		fields: Object.keys(fields),
		permissions: ["User.ReadWrite.All"],
		creates: true
	};
	const name = nameIn(fields);
	let requests = 0;
	let lostOnce = false;
	let refusals = 0;
	let attempt;
	for (let tries = 1;; tries += 1) {
		const { last, attempts, sentAt, lostBefore } = await sendItem(postOf(fields, name), {
			repeatable: false,
			mayBeDone: lostOnce
		}, channel);
		requests += attempts;
		attempt ??= {
			fields,
			startedAt: sentAt,
			channel
		};
		const ending = {
			last,
			attempts: requests,
			sentAt: attempt.startedAt,
			seconds: (clock.now().getTime() - attempt.startedAt) / 1e3,
			lostBefore
		};
		const isLastTry = tries === 8;
		if (isUnknown(last) || isCreated(last)) {
			const id = isCreated(last) ? idOf(last) : void 0;
			const trace = last instanceof NoAnswer ? UNANSWERED : traceOf(last);
			if (id !== void 0) return {
				id,
				trace
			};
			if (!(last instanceof NoAnswer) && isAway(last, clock.now())) throw writeFailure(ending, subject, channel.connection);
			lostOnce = true;
			if (!isLastTry) await pacer.wait(backoffSeconds(tries, random));
			const found = await findOwn(name, attempt, { mayAppear: isLastTry });
			if (found.kind === "ours") return {
				id: found.id,
				trace
			};
			if (found.kind === "foreign") throw nameTaken(name, found.id);
			if (isLastTry) throw writeFailure(ending, subject, channel.connection);
		} else {
			const problem = last instanceof NoAnswer ? void 0 : problemOf(last);
			if (problem && lostOnce && isConflict(problem)) {
				const found = await findOwn(conflictingId(problem) ?? name, attempt, { mayAppear: true });
				if (found.kind === "ours") return {
					id: found.id,
					trace: UNANSWERED
				};
				if (found.kind === "foreign") throw nameTaken(name, found.id, problem);
				throw notVisible(name, problem);
			}
			if (problem && isConflict(problem)) throw await nameHeld(problem, ending, name, subject, channel);
			if (!problem || !isPassing(problem) || (refusals += 1) >= MOST_REFUSALS) throw writeFailure(ending, subject, channel.connection);
			await pacer.wait(backoffSeconds(tries, random));
		}
	}
}
const UNANSWERED = {
	requestId: "",
	clientRequestId: ""
};
function postOf(fields, name) {
	return {
		method: "POST",
		path: "/users",
		object: name.toLowerCase(),
		body: () => ({
			...toWire(fields),
			passwordProfile: {
				forceChangePasswordNextSignIn: true,
				password: randomPassword()
			}
		})
	};
}
function nameIn(fields) {
	const name = fields["userPrincipalName"];
	if (typeof name === "string") return name;
	throw new Error("A user cannot be created without a userPrincipalName");
}
function isCreated(last) {
	return !(last instanceof NoAnswer) && isSuccess(last);
}
function idOf(last) {
	const id = last instanceof NoAnswer ? void 0 : memberOf(last.body, "id");
	return typeof id === "string" && id !== "" ? id : void 0;
}
function isConflict(problem) {
	const { status, message, details } = problem;
	return isValueConflict(problem) || status === 400 && (details.some((detail) => /^(ObjectConflict|ConflictingObjects)$/.test(detail.code)) || /Another object with the same value|A conflicting object/i.test(message));
}
function conflictingId({ details }) {
	for (const { target } of details) {
		const id = /^User_([0-9a-f-]{36})$/i.exec(target)?.[1];
		if (id !== void 0) return id;
	}
}
/** So often a create is tried that is refused without a reason: a wrong value is refused with the same words for ever. */
const MOST_REFUSALS = 3;
function isPassing({ status, message, details }) {
	return status === 400 && details.length === 0 && /One or more property values specified are invalid/i.test(message);
}
/**
* The name was taken before the first attempt. If that is only minutes ago, the account may be one that an earlier run
* made and was stopped before it could tell: the list of users does not show it yet.
*/
async function nameHeld(problem, ending, name, subject, channel) {
	const failure = writeFailure(ending, subject, channel.connection);
	const id = conflictingId(problem);
	if (id === void 0 && failure.error.field !== "userPrincipalName") return failure;
	const seconds = await secondsSinceMade(id ?? name, channel);
	if (seconds === void 0 || seconds !== "absent" && seconds > RECENT_SECONDS) return failure;
	const hint = seconds === "absent" ? " No user of that name can be read. It may have been made a moment ago, perhaps by a run that was stopped; or a deleted user, a group or a contact has the name. Run again in some minutes." : ` That account was made ${Math.round(seconds)} seconds ago, perhaps by a run that was stopped. Run again in some minutes, when the list of users shows it.`;
	const { error, fatal, fields } = failure;
	return new WriteFailure({
		...error,
		message: `${error.message}${hint}`
	}, fatal, fields);
}
/** An account that is older was not made by a run that has just been stopped. */
const RECENT_SECONDS = 900;
function nameTaken(name, id, problem) {
	return new WriteFailure({
		status: problem?.status ?? 0,
		code: problem?.code ?? "name-taken",
		message: `${name} could not be created: the answer to the first attempt was lost, and the account that is there now (${id}) was not made by it, or has been changed since. Compare it, then adopt it or choose another name.`,
		requestId: problem?.requestId ?? "",
		field: "userPrincipalName"
	}, false);
}
function notVisible(name, problem) {
	return new WriteFailure({
		status: problem.status,
		code: problem.code,
		message: `${problem.message} The answer to the first attempt to create ${name} was lost, so the account may be the one that was wanted, but it cannot be read yet. Run again in some minutes.`,
		requestId: problem.requestId,
		field: "userPrincipalName"
	}, false);
}
// src/directory/graph/writing/licences.ts
/** Writes the licences of users, all of one user in one request: a swap leaves no moment without. */
var LicenceWriter = class {
	#channel;
	#skus;
	constructor(channel) {
		this.#channel = channel;
	}
	/**
	* Ends well when the user has them so already.
	*
	* @throws WriteFailure
	* @see https://learn.microsoft.com/graph/api/user-assignlicense
	*/
	async change(user, steps, subject) {
		const { connection } = this.#channel;
		const body = {
			addLicenses: await Promise.all(steps.flatMap(({ to }) => to ? [this.#addition(to, subject)] : [])),
			removeLicenses: steps.flatMap(({ from, to }) => to === null && from ? [from.id] : [])
		};
		const path = `/users/${encodeURIComponent(user)}/assignLicense`;
		const ending = await sendItem({
			method: "POST",
			path,
			object: user,
			body: () => body
		}, {
			repeatable: true,
			mayAppear: true
		}, this.#channel);
		const { last } = ending;
		if (!(last instanceof NoAnswer)) {
			if (isSuccess(last)) return traceOf(last);
			if (last.status === 400 && !last.whole && await this.#isSo(user, steps)) return traceOf(last);
		}
		throw writeFailure(ending, subject, connection);
	}
	async #addition({ id, name, without = [] }, { fields }) {
		if (without.length === 0) return {
			skuId: id,
			disabledPlans: []
		};
		const sku = (await this.#known()).get(id ?? "");
		const disabledPlans = without.flatMap((plan) => sku?.plans.find((each) => each.name === plan)?.id ?? []);
		if (disabledPlans.length < without.length) throw new WriteFailure({
			status: 0,
			code: "plan-not-found",
			message: `The licence ${name} has no longer all of the service plans ${without.join(", ")}. Plan again.`,
			requestId: "",
			...fields[0] !== void 0 && { field: fields[0] }
		}, false);
		return {
			skuId: id,
			disabledPlans
		};
	}
	async #isSo(user, steps) {
		const path = `/users/${encodeURIComponent(user)}?$select=id,${LICENCE_STATES}`;
		const { last } = await sendItem({
			method: "GET",
			path
		}, { repeatable: true }, this.#channel);
		if (last instanceof NoAnswer || !isSuccess(last)) return false;
		const has = licencesOf(last.body, await this.#known());
		return steps.every(({ from, to }) => {
			const id = (to ?? from)?.id;
			const live = has.find((each) => each.by === void 0 && each.id === id) ?? null;
			return sameValue("licenses", live, to);
		});
	}
	#known() {
		return this.#skus ??= readSkus(this.#channel).then(({ all = [] }) => new Map(all.map((sku) => [sku.id, sku])));
	}
};
// src/directory/graph/writing/members.ts
/** Graph's limit of references in one request. */
const MOST_IN_BIND = 20;
/**
* Writes the members of groups. Writes to one group go one after the other, for Graph refuses others; what is wanted of a group
* meanwhile is collected, so that up to twenty additions are one request. Different groups are written side by side.
*
* @see https://learn.microsoft.com/graph/api/group-post-members
*/
var MemberWriter = class {
	#channel;
	#waiting = /* @__PURE__ */ new Map();
	constructor(channel) {
		this.#channel = channel;
	}
	/** Ends well when the user is a member, or is none, already. @throws WriteFailure */
	change(act, group, user, subject) {
		return new Promise((resolve, reject) => {
			const wanted = {
				act,
				user,
				subject,
				resolve,
				reject
			};
			const waiting = this.#waiting.get(group);
			if (waiting) waiting.push(wanted);
			else {
				this.#waiting.set(group, [wanted]);
				setImmediate(() => void this.#work(group));
			}
		});
	}
	async #work(group) {
		for (;;) {
			const waiting = this.#waiting.get(group) ?? [];
			const adding = waiting.filter(({ act }) => act === "add").slice(0, MOST_IN_BIND);
			const [next] = waiting;
			if (!next) break;
			const taken = new Set(adding.length > 0 ? adding : [next]);
			this.#waiting.set(group, waiting.filter((wanted) => !taken.has(wanted)));
			await (adding.length > 1 ? this.#addTogether(group, adding) : this.#alone(group, [...taken]));
		}
		this.#waiting.delete(group);
	}
	async #addTogether(group, wanted) {
		const { root } = this.#channel.connection;
		const item = {
			method: "PATCH",
			path: `/groups/${encodeURIComponent(group)}`,
			object: group,
			writes: Math.ceil(wanted.length / REFERENCES_PER_WRITE),
			body: () => ({ "members@odata.bind": wanted.map(({ user }) => reference(root, user)) })
		};
		try {
			const ending = await this.#send(item, wanted);
			const { last } = ending;
			if (!(last instanceof NoAnswer) && isSuccess(last)) {
				for (const { resolve } of wanted) resolve(traceOf(last));
				return;
			}
			if (!(last instanceof NoAnswer) && !last.whole && [
				400,
				403,
				404
			].includes(last.status)) return await this.#alone(group, wanted);
			for (const { reject, subject } of wanted) reject(this.#failure(ending, subject));
		} catch (error) {
			for (const { reject } of wanted) reject(error);
		}
	}
	async #alone(group, wanted) {
		for (const each of wanted) try {
			each.resolve(await this.#single(group, each));
		} catch (error) {
			each.reject(error);
		}
	}
	async #single(group, { act, user, subject }) {
		const { connection } = this.#channel;
		const item = act === "remove" ? {
			method: "DELETE",
			path: memberPath(group, user),
			object: group
		} : {
			method: "POST",
			path: `/groups/${encodeURIComponent(group)}/members/$ref`,
			object: group,
			body: () => ({ "@odata.id": reference(connection.root, user) })
		};
		const ending = await this.#send(item, [{
			act,
			user
		}]);
		const { last } = ending;
		if (last instanceof NoAnswer) throw this.#failure(ending, subject);
		if (isSuccess(last) || isSoAlready(last, act)) return traceOf(last);
		if (act === "remove" && last.status === 404 && !last.whole) {
			if (await this.#exists(group)) return traceOf(last);
			throw new WriteFailure({
				status: 404,
				code: "group-gone",
				message: `The group ${group} no longer exists. Remove it from the configuration and the files`,
				requestId: problemOf(last).requestId
			}, false);
		}
		throw this.#failure(ending, subject);
	}
	/** A group that is full, or that may not be written, says nothing of other groups and users. */
	#failure(ending, subject) {
		const failure = writeFailure(ending, subject, this.#channel.connection);
		const { last } = ending;
		return failure.error.status === 403 && !(last instanceof NoAnswer) && !last.whole ? new WriteFailure(failure.error, false, failure.fields) : failure;
	}
	async #exists(group) {
		const path = `/groups/${encodeURIComponent(group)}?$select=id`;
		const { last } = await sendItem({
			method: "GET",
			path
		}, { repeatable: true }, this.#channel);
		return last instanceof NoAnswer || last.status !== 404;
	}
	#send(item, wanted) {
		const mayAppear = wanted.some(({ act, user }) => act === "add" && this.#channel.isNew(user));
		return sendItem(item, {
			repeatable: true,
			mayAppear
		}, this.#channel);
	}
};
const REFERENCES_PER_WRITE = 3;
/**
* The reference of one member. Without its end, the request would delete the user.
*
* @throws Error where it would name nobody, or more than a member
* @see https://learn.microsoft.com/graph/api/group-delete-members
*/
function memberPath(group, user) {
	if (!isObjectId(group) || !isObjectId(user)) throw new Error("A member is removed by the object ids of the group and the user");
	return `/groups/${group}/members/${user}/$ref`;
}
function reference(root, user) {
	return `${root}/directoryObjects/${user}`;
}
function isSoAlready(last, act) {
	if (last.whole || last.status !== 400) return false;
	const { message } = problemOf(last);
	return act === "add" ? /added object references already exist/i.test(message) : /removed object references do not exist/i.test(message);
}
// src/directory/graph/writing/writer.ts
/**
* Writes users through `POST /$batch`: what is asked for at the same time travels together, twenty at a time. Each
* method can be called again without harm.
*/
function graphWriter(connection) {
	const batcher = new Batcher(connection);
	/** Ids of users made here: for a while, "not found" only means that they are not known everywhere yet. */
	const created = /* @__PURE__ */ new Set();
	const channel = {
		connection,
		batcher,
		isNew: (id) => created.has(id)
	};
	const members = new MemberWriter(channel);
	const licences = new LicenceWriter(channel);
	async function write(item, isNew, subject) {
		const ending = await sendItem(item, {
			repeatable: true,
			mayAppear: isNew && item.method !== "DELETE"
		}, {
			connection,
			batcher
		});
		const { last } = ending;
		if (last instanceof NoAnswer || !isDone(last, item)) throw writeFailure(ending, subject, connection);
		return traceOf(last);
	}
	return {
		get concurrency() {
			return batcher.writesAtOnce;
		},
		createUser: (fields) => asWriteFailure(connection, async () => {
			const made = await createUser(fields, {
				connection,
				batcher
			});
			created.add(made.id);
			return made;
		}),
		updateUser: (id, fields) => asWriteFailure(connection, () => {
			const item = patchOf(id, fields);
			const names = Object.keys(fields);
			return write(item, created.has(id), {
				fields: names,
				permissions: permissionsFor(names)
			});
		}),
		setRelationship: (id, field, target) => asWriteFailure(connection, () => {
			const relationship = personRelationship(field);
			if (!relationship) throw new Error(`"${field}" is not a relationship`);
			const { method, path, body } = relationship.write(id, target, connection.root);
			return write({
				method,
				path,
				object: id,
				...body !== void 0 && { body: () => body }
			}, created.has(id) || target !== null && created.has(target), {
				fields: [field],
				permissions: [relationship.permission]
			});
		}),
		changeSet: (id, name, steps) => asWriteFailure(connection, () => {
			const set = setOf(name);
			const subject = {
				fields: steps.map(({ field }) => field),
				permissions: set ? [set.permission] : []
			};
			const { people } = set ?? {};
			if (set?.as === "assigned") return licences.change(id, steps, subject);
			const [step, second] = steps;
			const target = (step?.to ?? step?.from)?.id;
			if (!step || second || typeof target !== "string") throw new Error(`${steps.length} elements of "${name}" cannot be written in one step`);
			if (people) {
				const act = step.to ? "add" : "remove";
				const { method, path, body } = people.write(id, target, act, connection.root);
				return write({
					method,
					path,
					object: id,
					...body !== void 0 && { body: () => body }
				}, created.has(id) || created.has(target), subject);
			}
			if (set?.as !== "member") throw new Error(`"${name}" is no set that can be written`);
			return members.change(step.to ? "add" : "remove", target, id, subject);
		}),
		stop: (reason) => batcher.endWrites(reason)
	};
}
function patchOf(id, fields) {
	return {
		method: "PATCH",
		path: `/users/${encodeURIComponent(id)}`,
		object: id,
		body: () => toWire(fields)
	};
}
/** Also done: what a repeated request finds to be so already. */
function isDone(last, { method }) {
	if (isSuccess(last)) return true;
	if (last.whole) return false;
	const { status, message } = problemOf(last);
	if (method === "DELETE") return status === 404 || /removed object references do not exist/i.test(message);
	return (method === "PUT" || method === "POST") && /added object references already exist/i.test(message);
}
/** What stops one request for a reason of its own is a WriteFailure already; all else here stops every request. */
async function asWriteFailure({ stopping }, work) {
	try {
		return await work();
	} catch (error) {
		if (error instanceof WriteFailure) throw error;
		if (error instanceof Stopped && !error.mayBeDone) throw new NotAttempted(error.message);
		if (stopping?.aborted || error instanceof Stopped) throw failedWithoutAnswer("unknown", `The run was ${stopping?.aborted ? "cancelled" : "stopped"} while this was under way, so it may or may not have been done. Run the command again.`);
		if (error instanceof DirectoryError) throw failedWithoutAnswer("no-access", error.message);
		throw error;
	}
}
function failedWithoutAnswer(code, message) {
	return new WriteFailure({
		status: 0,
		code,
		message,
		requestId: ""
	}, true);
}
// src/ledger/seenChain.ts
/**
* @param isFarEnough whether no entry before this one can be of a run that is asked for, so that the first look ends there
*/
function seenChain(keeper, tenant, isFarEnough) {
	const known = /* @__PURE__ */ new Map();
	let newest;
	const note = (entry) => {
		const key = `${entry.kind} ${entry.run}`;
		known.set(key, thatCounts(known.get(key), entry));
		if (entry.sequence > (newest?.sequence ?? 0)) newest = entry;
	};
	return {
		newest: () => newest,
		note,
		entered: (run, kind, end) => {
			const entry = known.get(`${kind} ${run}`);
			return entry && !completes(entry.end, end) ? entry : void 0;
		},
		look: async () => {
			const seen = newest;
			const last = await keeper.newest(tenant);
			if (!last || last.sequence === seen?.sequence) return;
			note(last);
			if (seen ? last.sequence === seen.sequence + 1 : isFarEnough(last)) return;
			for await (const entry of keeper.entries(tenant)) {
				if (seen && entry.sequence <= seen.sequence) break;
				note(entry);
				if (!seen && isFarEnough(entry)) break;
			}
		}
	};
}
/**
* Whether the end of a run says more than what is entered as its end. A run that was taken for killed, and whose journal was entered,
* may have gone on and tell of its end itself.
*/
function completes(entered, end) {
	return entered?.interrupted === true && Boolean(end) && !end?.interrupted;
}
/** Of two entries of a run and of one kind, the one that counts: that of its end, else the earlier one. */
function thatCounts(left, right) {
	if (!left || completes(left.end, right.end)) return right;
	if (completes(right.end, left.end)) return left;
	return right.sequence < left.sequence ? right : left;
}
// src/ledger/append.ts
/** How often the end of a chain may move on while an entry is added. */
const ATTEMPTS = 20;
/**
* Says that a run begins. It is the first thing that a run writes anywhere: a ledger that cannot be written is found
* before the directory is touched.
*
* @throws LedgerError
*/
async function appendBegun(keeper, header) {
	const chain = seenChain(keeper, header.tenant.id, () => true);
	return place(keeper, {
		kind: "begun",
		header,
		parts: []
	}, {
		parts: [],
		chain
	});
}
/**
* Says what a run did. Of a run whose end the ledger already has, nothing is added, whether it was entered by the run itself or by another
* one that found its record.
*
* @param ended.outcomes as the keeper may hold them: personal values as hashes, unless it keeps them in clear
* @param chain what is seen already; without it, entries are read back to the beginning of the run
* @returns the entry that tells of its end
* @throws LedgerError
*/
async function appendEnded(keeper, header, ended, chain = chainSince(keeper, header)) {
	const parts = partsOf(runOf(header), ended.outcomes);
	return place(keeper, {
		kind: "ended",
		header,
		end: ended.end,
		parts: parts.map(digestOfPart),
		...ended.envelope && { envelope: ended.envelope }
	}, {
		parts,
		chain
	});
}
function chainSince(keeper, header) {
	const own = runOf(header);
	return seenChain(keeper, header.tenant.id, ({ kind, run }) => kind === "begun" && run === own);
}
/** @returns at least one part where there are outcomes; the same parts each time, by which a repeat is known */
function partsOf(run, outcomes) {
	const parts = [];
	let bytes = 0;
	for (const outcome of outcomes) {
		const own = Buffer.byteLength(JSON.stringify(outcome));
		const last = parts.at(-1);
		if (last && last.outcomes.length < 100 && bytes + own <= 5e5) {
			last.outcomes.push(outcome);
			bytes += own;
		} else {
			parts.push({
				run,
				outcomes: [outcome]
			});
			bytes = own;
		}
	}
	return parts;
}
async function place(keeper, placed, { parts, chain }) {
	const { header, kind, end } = placed;
	const run = runOf(header);
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		await chain.look();
		const known = chain.entered(run, kind, end);
		if (known) return known;
		const newest = chain.newest();
		const entry = {
			formatVersion: 1,
			tenant: header.tenant.id,
			sequence: (newest?.sequence ?? 0) + 1,
			previous: newest ? digestOfEntry(newest) : null,
			run,
			...placed
		};
		if (!await keeper.add(entry, parts)) continue;
		chain.note(entry);
		return entry;
	}
	throw new LedgerError(`The ledger in ${keeper.title} grew ${ATTEMPTS} times while one entry was added to it. Start again when the other runs have ended.`);
}
// src/ledger/bringIn.ts
/**
* Adds the records that a ledger has not: of runs that could not reach it when they ended, that were killed, or that
* came before it.
*
* @returns how many were added
* @throws LedgerError
*/
async function bringIn(keeper, tenant, records) {
	const ours = records.filter(({ attempt }) => attempt.tenant.id === tenant).toSorted((left, right) => left.attempt.startedAt.localeCompare(right.attempt.startedAt) || Number(right.isWhole) - Number(left.isWhole));
	if (ours.length === 0) return 0;
	const unmet = new Set(ours.map(({ attempt }) => runOf(headerIn(attempt))));
	const chain = seenChain(keeper, tenant, ({ kind, run, end }) => {
		if (kind === "begun" || !end?.interrupted) unmet.delete(run);
		return unmet.size === 0;
	});
	await chain.look();
	let added = 0;
	for (const { attempt, digest, isWhole, envelope } of ours) {
		const header = headerIn(attempt);
		const end = endIn(attempt, isWhole ? digest : void 0);
		if (chain.entered(runOf(header), "ended", end)) continue;
		await appendEnded(keeper, header, {
			end,
			outcomes: attempt.outcomes,
			...envelope && { envelope }
		}, chain);
		added += 1;
	}
	return added;
}
function headerIn(attempt) {
	const { outcomes: _outcomes, complete: _complete, totals: _totals, finishedAt: _finishedAt, blocked: _blocked, ...header } = attempt;
	return header;
}
function endIn(attempt, receipt) {
	const { complete, totals, finishedAt, blocked, outcomes, startedAt } = attempt;
	return {
		finishedAt: finishedAt ?? startedAt,
		complete,
		totals: totals ?? countOutcomes(outcomes),
		...blocked && { blocked },
		...receipt === void 0 ? { interrupted: true } : { receipt }
	};
}
/** Clocks of two machines may differ by so much before both believe that they hold it. */
const SKEW_SECONDS = 10;
/** The longest time for which a lease that is not renewed is still held. */
const LIFE_MS = 31e4;
/**
* Takes the lease of a tenant: the first of several runs that try at once has it.
*
* @throws LedgerError naming the run that holds it
*/
async function takeLease(keeper, holder, { clock, waitSeconds, signal, onWait }) {
	const patience = clock.now().getTime() + waitSeconds * 1e3;
	let seen;
	for (;;) {
		const kept = await keeper.lease(holder.tenant);
		if (kept?.version !== seen?.version) seen = kept && {
			version: kept.version,
			waited: 0
		};
		const now = clock.now().getTime();
		const isOver = (seen?.waited ?? 0) >= LIFE_MS;
		const freeAt = kept && !isOver ? freeFrom(kept.lease, holder) : 0;
		if (freeAt <= now) {
			const lease = {
				...kept?.lease.newest && { newest: kept.lease.newest },
				...heldUntil(holder, clock),
				fence: nextFence(kept?.lease)
			};
			const version = await keeper.replaceLease(holder.tenant, lease, kept?.version);
			if (version !== void 0) return {
				lease,
				version
			};
		} else if (kept && now < patience) {
			onWait?.(kept.lease);
			const pause = Math.min(freeAt - now, patience - now, POLL_SECONDS * 1e3);
			await clock.sleep(pause, signal).catch(() => {
				throw new LedgerError("The run was cancelled while it waited for another one. Nothing was written.");
			});
			if (seen) seen = {
				...seen,
				waited: seen.waited + pause
			};
		} else if (kept) throw isHeld(keeper, kept, clock);
	}
}
/**
* The same lease under the final name of its run, whose header names the record before: that is known only once the lease is held.
*
* @throws LedgerError where another run has it by now
*/
async function renamedLease(keeper, { lease, version }, holder, clock) {
	if (lease.holder === holder.run) return {
		lease,
		version
	};
	const next = {
		...lease,
		...heldUntil(holder, clock)
	};
	const nextVersion = await keeper.replaceLease(holder.tenant, next, version);
	if (nextVersion === void 0) throw new Taken(keeper);
	return {
		lease: next,
		version: nextVersion
	};
}
function nextFence(lease) {
	const fence = lease?.fence ?? 0;
	return fence < 0 || fence >= Number.MAX_SAFE_INTEGER ? 1 : fence + 1;
}
/** How often a run that waits looks whether the other one has ended. */
const POLL_SECONDS = 15;
/**
* Renews a lease every third of its life, until it is released. A lease that is lost is told once: by then another run
* may write.
*
* @returns releases it, and leaves the newest entry that this run knows of
*/
function keepLease(keeper, holder, held, { clock, onLost }) {
	const ended = new AbortController();
	let current = held;
	let isLost = false;
	const lose = (error) => {
		if (ended.signal.aborted || isLost) return;
		isLost = true;
		onLost(error instanceof LedgerError ? error : new LedgerError(error.message));
	};
	const renewing = (async () => {
		let pause = 100;
		for (;;) {
			await clock.sleep(pause * 1e3, ended.signal);
			try {
				const next = await renewed(keeper, holder, current, clock);
				if (!next) throw new Taken(keeper);
				current = next;
				pause = 100;
			} catch (error) {
				if (error instanceof Taken || isLost) throw error;
				pause = POLL_SECONDS;
			}
		}
	})().catch(lose);
	const watching = (async () => {
		for (;;) {
			const left = Date.parse(current.lease.expiresAt) - SKEW_SECONDS * 1e3 - clock.now().getTime();
			if (left <= 0) throw new LedgerError(`The lease in ${keeper.title} could not be renewed in time`);
			await clock.sleep(left, ended.signal);
		}
	})().catch(lose);
	return async (newest) => {
		ended.abort();
		await Promise.all([renewing, watching]);
		if (isLost) return;
		const free = {
			...current.lease,
			holder: null,
			expiresAt: clock.now().toISOString(),
			...newest && { newest: {
				sequence: newest.sequence,
				digest: digestOfEntry(newest)
			} }
		};
		if (await keeper.replaceLease(holder.tenant, free, current.version) !== void 0) return;
		const kept = await keeper.lease(holder.tenant);
		if (kept && isOurs(kept, holder, current)) await keeper.replaceLease(holder.tenant, free, kept.version);
	};
}
/** Another run holds the lease. */
var Taken = class extends LedgerError {
	constructor({ title }) {
		super(`The lease in ${title} is held by another run now`);
	}
};
function isOurs({ lease }, { run }, held) {
	return lease.holder === run && lease.fence === held.lease.fence;
}
async function renewed(keeper, holder, { lease, version }, clock) {
	const next = {
		...lease,
		...heldUntil(holder, clock)
	};
	const renewedVersion = await keeper.replaceLease(holder.tenant, next, version);
	if (renewedVersion !== void 0) return {
		lease: next,
		version: renewedVersion
	};
	const kept = await keeper.lease(holder.tenant);
	return kept && isOurs(kept, holder, {
		lease,
		version
	}) ? kept : void 0;
}
function heldUntil({ run, where }, clock) {
	return {
		holder: run,
		where,
		expiresAt: new Date(clock.now().getTime() + 3e5).toISOString()
	};
}
function freeFrom({ holder, expiresAt }, { run }) {
	return holder === null || holder === run ? 0 : Date.parse(expiresAt) + SKEW_SECONDS * 1e3;
}
function isHeld({ title }, { lease }, clock) {
	const { where, expiresAt } = lease;
	const now = clock.now();
	const holds = `Another run is writing to this tenant: ${where} holds the lease in ${title} until ${expiresAt}`;
	return new LedgerError(Date.parse(expiresAt) - now.getTime() > LIFE_MS ? `${holds}. No run takes a lease for longer than 5 minutes. So a clock is wrong (on this machine it is ${now.toISOString()}), or a person wrote this lease. Nothing was written. If no such run is alive, start again with --lease-timeout 600, as jobs on GitHub do: Rollcall takes the lease over once nothing has renewed it for ${LIFE_MS / 1e3} s.` : `${holds}, unless it renews it. Nothing was written. Start again when that run has ended; if it was killed, start again after that time.`);
}
// src/session/ledger/lastingRecords.ts
/**
* Records that are kept in a ledger as well. Before the first write the lease is taken, and the ledger gets what it
* lacks; if any of that fails, the run ends there. After the last write a ledger that fails stops nothing: the receipt
* has everything, and the next run brings it in. A lease that is lost meanwhile ends the run as Ctrl+C does.
*/
function lastingRecords(store, { keeper, earlier, follows, where, waitSeconds, world }) {
	const { clock, output, cancellation } = world;
	const warn = (message) => output.err(wrapped(`Warning: ${forTerminal(message)}\n`, output.errorStyle));
	/** What a run is, now that no other one can begin: it follows what the others did while it waited. */
	const placed = async (asked, hasWaited, taken) => {
		const records = await earlier(hasWaited);
		const now = hasWaited ? {
			...asked,
			startedAt: clock.now().toISOString()
		} : asked;
		const header = follows?.(now, records) ?? now;
		return {
			records,
			header,
			held: await renamedLease(keeper, taken, {
				tenant: header.tenant.id,
				run: runOf(header),
				where
			}, clock)
		};
	};
	return { begin: async (asked) => {
		const waiting = {
			tenant: asked.tenant.id,
			run: runOf(asked),
			where
		};
		let hasWaited = false;
		const taken = await takeLease(keeper, waiting, {
			clock,
			waitSeconds,
			signal: cancellation.stopping,
			onWait: ({ where: other }) => {
				hasWaited = true;
				output.progress(`Waiting for ${forTerminal(other)}, which is writing to this tenant …`);
			}
		}).finally(() => output.progress(""));
		const { records, header, held } = await placed(asked, hasWaited, taken).catch(async (error) => {
			await keepLease(keeper, waiting, taken, {
				clock,
				onLost: () => void 0
			})(void 0).catch(() => void 0);
			throw error;
		});
		const release = keepLease(keeper, {
			...waiting,
			run: runOf(header)
		}, held, {
			clock,
			onLost: ({ message }) => {
				output.err(wrappedLines(`\nThe lease is lost: ${forTerminal(message)}. Nothing more is begun; what is under way has 5 s to end.\n`, output.errorStyle));
				cancellation.cancel("the lease is lost");
			}
		});
		const releasing = (newest) => release(newest).catch(({ message }) => warn(`The lease could not be released: ${message} It ends by itself.`));
		const end = async (outcomes, runEnd, envelope) => {
			let entry;
			try {
				entry = await appendEnded(keeper, header, {
					end: runEnd,
					outcomes,
					...envelope && { envelope }
				});
			} catch (error) {
				if (!(error instanceof LedgerError)) throw error;
				warn(`${error.message} The receipt has everything that was done; the next run brings it into the ledger.`);
			} finally {
				await releasing(entry);
			}
		};
		try {
			const added = await bringIn(keeper, header.tenant.id, records);
			if (added > 0) output.err(`Brought ${count(added, "earlier record")} into the ledger.\n`);
			await appendBegun(keeper, header);
			const record = await store.begin(header).catch(async (error) => {
				await appendEnded(keeper, header, {
					end: nothingDone(clock.now()),
					outcomes: []
				}).catch(() => void 0);
				throw error;
			});
			return {
				...record,
				finish: async (receipt) => {
					const kept = keeper.keepsPersonal ? (outcome) => outcome : hashedBy(header);
					const { finishedAt, complete, totals, blocked } = receipt;
					let finished;
					try {
						finished = await record.finish(receipt);
						return finished;
					} finally {
						await end(receipt.outcomes.map(kept), {
							finishedAt,
							complete,
							totals,
							...blocked && { blocked },
							...finished && { receipt: finished.digest }
						}, finished?.envelope);
					}
				},
				discard: async () => {
					try {
						await record.discard();
					} finally {
						await end([], nothingDone(clock.now()));
					}
				},
				leave: async () => {
					try {
						await record.leave();
					} finally {
						await releasing(void 0);
					}
				}
			};
		} catch (error) {
			await releasing(void 0);
			throw error;
		}
	} };
}
function nothingDone(now) {
	return {
		finishedAt: now.toISOString(),
		complete: false,
		totals: countOutcomes([])
	};
}
function hashedBy({ salt }) {
	const hashed = hasherFor(salt);
	return (outcome) => hashed(outcomeWithoutPersonal(outcome));
}
// src/session/ledger/openLedger.ts
/** Where the ledger of the embedded directory is, and what `folder` means. */
function ledgerFolderOf(world) {
	return `${stateFolderOf(world)}/ledger`;
}
/** The branch that `git` means. */
const LEDGER_BRANCH = "rollcall-ledger";
/**
* Opens the ledger that the environment names. Without one, runs against the embedded directory are kept in
* `.rollcall/ledger`, and those against a tenant in none. Nothing is read or written yet.
*
* @param hostToken what a Git branch is pushed with, where the clone's own settings hold nothing
* @throws UserError for an address that is none
*/
async function openLedger(world, directory, hostToken) {
	const address = ledgerAddress(world.environment, directory, ledgerFolderOf(world));
	switch (address.kind) {
		case "none": return;
		case "folder": {
			const { folderKeeper } = await import("./folder.js");
			return folderKeeper(onDisk(address.folder));
		}
		case "cosmos": {
			const { openCosmos } = await import("./openCosmos.js");
			return openCosmos(address, world);
		}
		case "git": {
			const { gitKeeper } = await import("./keeper.js");
			const { clock } = world;
			return gitKeeper(address.branch, {
				folder: ".",
				clock,
				...hostToken && { hostToken }
			});
		}
	}
}
/** @throws UserError for an address that is none */
function ledgerAddress(environment, directory, own = ledgerFolderOf({})) {
	const text = environment["ROLLCALL_LEDGER"]?.trim() ?? "";
	if (text === "") return directory === "embedded" ? {
		kind: "folder",
		folder: own
	} : { kind: "none" };
	if (text === "none") return { kind: "none" };
	const [word, ...rest] = text.split(":");
	const detail = rest.join(":");
	if (word === "folder" && detail.startsWith("~")) throw new UserError("ROLLCALL_LEDGER names a folder that begins with ~, which only a shell understands. Write the whole path, such as folder:/home/ana/ledger. Nothing was read or written.");
	if (word === "folder" && /\p{Cc}/u.test(detail)) throw new UserError("ROLLCALL_LEDGER names a folder with a control character in its name. Write its path without, such as folder:/home/ana/ledger. Nothing was read or written.");
	if (word === "folder") return {
		kind: "folder",
		folder: detail || own
	};
	if (word === "git") return {
		kind: "git",
		branch: branchIn(detail || LEDGER_BRANCH)
	};
	return cosmosAddress(text) ?? notAnAddress();
}
function branchIn(name) {
	if (!/^refs\/|\.lock$/.test(name) && /^\w(?:[\w-]|[./](?=\w))*$/.test(name)) return name;
	throw new UserError("ROLLCALL_LEDGER names no branch behind git:. Give its name without refs/heads/, such as git:rollcall-ledger. Nothing was read or written.");
}
function cosmosAddress(text) {
	if (!URL.canParse(text)) return void 0;
	const { protocol, origin, pathname, search, hash, username, password } = new URL(text);
	const [, database = "", container = "", ...more] = pathname.replace(/\/$/, "").split("/");
	if (!/^https?:$/.test(protocol) || search || hash || username || password) return void 0;
	if (more.length > 0 || ![database, container].every((name) => NAME.test(name))) return void 0;
	return {
		kind: "cosmos",
		endpoint: origin,
		database,
		container
	};
}
/** Of a database or container: what stands in an address as it is. */
const NAME = /^[A-Za-z0-9._~-]{1,200}$/;
function notAnAddress() {
	throw new UserError("ROLLCALL_LEDGER names no ledger. Set it to one of: none; folder; folder:PATH; git; git:BRANCH; https://ACCOUNT.documents.azure.com/DATABASE/CONTAINER. Nothing was read or written.");
}
// src/session/directory/principalIn.ts
/** Who is signed in, for a record. */
async function principalIn(directory) {
	const signedIn = await directory.principal();
	return signedIn ? { principal: signedIn.principal } : {};
}
// src/report/text/progress.ts
/**
* One line without text from anywhere else, for a terminal or a log.
*
* @param width columns that there are; what matters least is left out where they are too few
*/
function progressText(advance, width = Infinity) {
	const { writes, users, secondsSpent, secondsLeft, waitsSeconds } = advance;
	const perSecond = writes.done / Math.max(1, secondsSpent);
	const parts = [
		{
			need: 1,
			text: `${digits(writes.done)} of ${count(writes.total, "write")}`
		},
		{
			need: 1,
			text: `${digits(users.failed)} failed`
		},
		{
			need: 4,
			text: `${perSecond < 10 ? perSecond.toFixed(1) : digits(Math.round(perSecond))}/s`
		},
		{
			need: 1,
			text: users.over < users.total ? `${ABOUT}${duration(secondsLeft)} left` : "reading back"
		},
		...waitsSeconds === void 0 ? [] : [{
			need: 2,
			text: `waiting ${duration(waitsSeconds)} for Graph's quota`
		}],
		...users.created > 0 ? [{
			need: 5,
			text: `${digits(users.created)} created`
		}] : [],
		{
			need: 3,
			text: `${digits(users.over - users.failed)} complete`
		}
	];
	const [whole = "", ...shorter] = [
		5,
		5,
		4,
		3,
		2,
		1
	].map((most) => parts.filter(({ need }) => need <= most).map(({ text }) => text).join(", "));
	const lines = [whole, ...shorter.map((line) => line.replace(ABOUT, ""))];
	return lines.find((line) => displayWidth(line) <= width) ?? lines.at(-1) ?? "";
}
const ABOUT = "about ";
// src/session/outcome/followWrites.ts
const LINE_SECONDS = .1;
const LOG_SECONDS = 10;
/**
* Rewrites one line on a terminal; in a log, where every line stays, adds one every ten seconds at most.
*
* @param changes what is carried out
* @param quotaPercent what part of Graph's quota may be used
*/
function followWrites(changes, quotaPercent, { clock, output }) {
	const startedAt = clock.now().getTime();
	const total = changes.length;
	let writes = changes.reduce((sum, change) => sum + writeSteps(change).length, 0);
	const planned = writingOf(writes, quotaPercent);
	const pause = (output.showsProgress ? LINE_SECONDS : LOG_SECONDS) * 1e3;
	const width = output.showsProgress ? output.errorStyle.width - 1 : Infinity;
	let toldAt = output.showsProgress ? 0 : startedAt;
	let written = 0;
	let over = 0;
	let failed = 0;
	const created = /* @__PURE__ */ new Set();
	const tell = (waitsSeconds) => {
		const now = clock.now().getTime();
		if (now - toldAt < pause) return;
		toldAt = now;
		const secondsSpent = (now - startedAt) / 1e3;
		const line = progressText({
			writes: {
				done: written,
				total: writes
			},
			users: {
				created: created.size,
				over,
				failed,
				total
			},
			secondsSpent,
			secondsLeft: Math.max(planned.seconds - secondsSpent, (waitsSeconds ?? 0) + writingOf(Math.max(0, writes - written), quotaPercent).seconds, secondsSpent > planned.seconds ? (writes - written) * secondsSpent / Math.max(1, written) : 0),
			...waitsSeconds !== void 0 && { waitsSeconds }
		}, width);
		if (output.showsProgress) output.progress(line);
		else output.err(`${line}\n`);
	};
	return {
		wrote: (more = 0) => {
			written += 1;
			writes += more;
			tell();
		},
		hears: ({ kind, userPrincipalName, id, status }, isOver) => {
			if (kind === "create" && id !== void 0) created.add(userPrincipalName);
			if (!isOver) return;
			over += 1;
			if (status === "failed") failed += 1;
			if (over === total && output.showsProgress) toldAt = 0;
			tell();
		},
		waits: tell
	};
}
// src/session/outcome/writeChanges.ts
/**
* Writes, and records each outcome as it arrives. A record that cannot be kept ends the run, and is told.
*
* @throws LedgerError before anything is written, when the record could not be
*/
async function writeChanges(desired, options) {
	const { world } = options;
	const endListening = world.cancellation.listen((signal) => world.output.err(wrappedLines(`\nCancelled (${signal}): nothing more is begun; what is under way has 5 s to end.\n`, world.output.errorStyle)));
	try {
		return await recordWrites(await options.records.begin(options.header), desired, options);
	} finally {
		endListening();
	}
}
async function recordWrites(file, desired, options) {
	const { reader, writer, current, world } = options;
	let follower;
	const endFollowing = options.pacer.onWait((seconds) => follower?.waits(seconds));
	let unrecorded;
	const write = async () => {
		const now = await options.afresh?.() ?? {
			desired,
			reviewed: options.reviewed
		};
		return reconcile(now.desired, reader, world.clock, {
			kind: "apply",
			writer,
			reviewed: now.reviewed,
			...current && {
				current: current.plan,
				...current.done && { done: current.done }
			},
			options: {
				stopping: world.cancellation.stopping,
				onBegin: (changes) => {
					follower = followWrites(changes, desired.configuration.quota.percent, world);
				},
				onWritten: (more) => follower?.wrote(more),
				onOutcome: async (outcome, isOver) => {
					follower?.hears(outcome, isOver);
					await file.add(outcome).catch((error) => {
						unrecorded ??= error;
						throw error;
					});
				}
			}
		});
	};
	const result = await write().catch(async (error) => {
		await file.leave();
		throw error;
	}).finally(() => {
		endFollowing();
		world.output.progress("");
	});
	if (result.kind === "refused") {
		await file.discard();
		return {
			kind: "refused",
			plan: result.plan
		};
	}
	if (result.kind !== "applied") throw new Error(`Cannot apply: ${result.kind}`);
	const { accepts } = options;
	const receipt = makeReceipt(file.header, {
		...result,
		...accepts && { accepts }
	}, world.clock.now());
	let { path } = file;
	await file.finish(receipt).catch((error) => {
		unrecorded ??= error;
		path = file.partialPath;
	});
	if (unrecorded) world.output.err(wrapped(`Error: The receipt ${forTerminal(file.path)} could not be kept: ${forTerminal(fileTrouble(unrecorded, "writing"))}. Nothing more was begun after that. Repair it, then run again.\n`, world.output.errorStyle));
	return {
		kind: "applied",
		plan: result.plan,
		receipt,
		path,
		complete: unrecorded === void 0 && receipt.complete
	};
}
// src/commands/action/apply/writeJob.ts
/**
* Plans afresh and writes what the reviewed plans authorise, with the record where the workflow keeps it from. The tip
* of the branch is asked for again just before the first write.
*
* @param reviewedBy the plans that people approved, given the fresh one
*/
async function writeJob(job, desired, options) {
	const { world } = job;
	const { history } = options;
	if (hasErrors(desired.roster.diagnostics)) {
		showInvalid(desired.roster, { format: "text" }, world);
		return ended(job, EXIT.invalid, "The files are invalid: nothing was read and nothing written.");
	}
	const directory = await openJobDirectory(job, desired);
	try {
		const reader = graphReader(directory.connection);
		const fresh = await reconcile(desired, reader, world.clock, { kind: "plan" });
		if (fresh.kind !== "planned") throw new Error("The roster was valid a moment ago");
		const { plan } = fresh;
		showPlan(plan, { format: "text" }, world);
		await setPlanOutputs(plan);
		if (desired.base) checkTenant(history, plan.tenant);
		if (plan.refusals.length > 0) {
			await addSummary(summaryOfPlan(plan, job.world));
			return {
				...ended(job, EXIT.refused, refusedBy(plan)),
				refused: plan
			};
		}
		if (plan.observes) {
			await addSummary(summaryOfPlan(plan, job.world));
			return {
				...ended(job, EXIT.done, OBSERVING),
				observes: true
			};
		}
		const reviewed = options.reviewedBy(plan);
		for (const { tenant } of reviewed) if (tenant.id !== plan.tenant.id) throw new UserError(`A plan was reviewed for the tenant ${tenant.id} (${tenant.domain}); this is ${plan.tenant.id} (${plan.tenant.domain}). Nothing was written.`);
		if (await isSuperseded(job)) return ended(job, EXIT.done, "The branch has moved on in the meantime: the newer run applies it.");
		const { credential } = desired.configuration.newUsers;
		const issues = credential === "temporaryAccessPass";
		if (issues && plan.totals.create > 0) await setOutputs({ "hand-over": "true" });
		const lasting = await lastingStore(job, desired, history);
		const result = await writeChanges(desired, {
			reader,
			writer: graphWriter(directory.connection),
			pacer: directory.connection.pacer,
			reviewed,
			...!lasting && { current: fresh },
			records: lasting ?? artifactStore(job),
			header: headerOf(plan, {
				...factsOf(job, desired, history, options.reviewed),
				...await principalIn(directory)
			}, world),
			accepts: options.accepts,
			world
		});
		if (result.kind === "refused") {
			await addSummary(summaryOfPlan(result.plan, job.world));
			return {
				...ended(job, EXIT.refused, refusedBy(result.plan)),
				refused: result.plan
			};
		}
		showReceipt(result.receipt, `The receipt is the artifact ${recordArtifactName(job.context.runAttempt, job.inputs.tenant)} of this run.`, {
			format: "text",
			credential
		}, world);
		const newAccounts = newAccountsIn(result.receipt);
		if (issues) await setOutputs({ "hand-over": String(newAccounts.length > 0 || await waitsFromBefore(job)) });
		const warning = keptOtherwiseWarning(receiptWithoutPersonal(result.receipt).outcomes);
		if (warning !== void 0) announce(world, "warning", warning);
		await addSummary(renderReceiptMarkdown(result.receipt, {
			hidePersonal: true,
			newAccounts,
			credential,
			embedded: JOB_DIRECTORY
		}));
		return result;
	} finally {
		await directory.close();
	}
}
function refusedBy({ refusals }) {
	return `A guard refused the plan, so nothing was written: ${refusals.map(({ message }) => message).join(" ")}`;
}
const LEASE_TIMEOUT_SECONDS = 600;
async function lastingStore(job, { configuration }, history) {
	const { records, base } = history;
	const { inputs, context, world } = job;
	const kind = directoryKind(inputs.source, configuration);
	const hostToken = {
		token: inputs.token,
		serverUrl: context.serverUrl
	};
	const keeper = kind === "graph" ? await openLedger(world, kind, hostToken) : void 0;
	if (!keeper) return void 0;
	const store = lastingRecords(artifactStore(job), {
		keeper,
		earlier: async (hasWaited) => {
			if (hasWaited) await checkNothingNew(job, kind, history);
			return [...records, ...base ? [base] : []];
		},
		where: `${runUrl(context)}, attempt ${context.runAttempt}`,
		waitSeconds: LEASE_TIMEOUT_SECONDS,
		world
	});
	return { begin: async (header) => {
		const record = await store.begin(header);
		if (!await isSuperseded(job)) return record;
		await record.discard();
		throw new UserError("The branch has moved on in the meantime: the newer run applies it. Nothing was written.", EXIT.done);
	} };
}
async function checkNothingNew(job, kind, known) {
	if (known.begins !== void 0) return;
	const { previous } = await readHistory(job, kind);
	if (previous === known.previous) return;
	throw new UserError("Another run of this workflow applied changes while this one waited for the lease. Run this job again: it plans what is left. Nothing was written.");
}
/** Leaves the record of a run that found everything applied, so that the next one compares with this commit. */
async function leaveEmptyRecord(job, desired, { plan, history }) {
	const { world } = job;
	const record = await artifactStore(job).begin(headerOf(plan, factsOf(job, desired, history, {
		pullRequests: [],
		approvalRequired: true
	}), world));
	await record.finish(makeReceipt(record.header, {
		plan,
		outcomes: [],
		accepts: () => true
	}, world.clock.now()));
}
/** Ends without having written anything, and says why. */
function ended(job, code, reason) {
	announce(job.world, code === EXIT.done ? "notice" : "error", reason);
	return {
		kind: "ended",
		code,
		reason
	};
}
function factsOf({ context, inputs }, { configuration }, { previous, begins }, { pullRequests, approvedBy, approvalRequired }) {
	return {
		directory: directoryKind(inputs.source, configuration),
		run: {
			id: context.runId,
			attempt: context.runAttempt,
			url: runUrl(context),
			event: context.eventName,
			...approvedBy && { approvedBy }
		},
		...pullRequests.length > 0 && { pullRequests },
		previous,
		...begins !== void 0 && { begins },
		...!approvalRequired && { approvalRequired }
	};
}
export { leaveEmptyRecord as n, writeJob as r, ended as t };
