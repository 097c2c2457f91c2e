import { t as DirectoryError } from "./ports.js";
import { i as onDisk } from "./currentFolder.js";
import { a as isObjectId, n as foldName } from "./values.js";
import { a as AuditLog, i as APPLICATION, n as connectEmbedded, o as GROUP_LICENSING } from "./connectEmbedded.js";
import { C as instantOf, F as PROPERTIES, I as propertyNamed, M as EXTENSION_ATTRIBUTES, P as ORG_DATA_MEMBERS, S as checkText$1, d as relationshipOf, g as groups$1, h as licenses, j as DIRECTORY_EXTENSION, n as nameOf, p as sponsors$1, x as checkDate } from "./user.js";
import { a as SIGN_IN_ACTIVITY, c as TO_READ_GROUPS, d as TO_WRITE_ROLE_ASSIGNABLE, f as UNSEEN$1, i as READ_ALL, l as TO_READ_HIDDEN_MEMBERS, n as CALLS, o as TO_DELETE_USERS, p as waysToWrite, r as GRANTED, s as TO_READ_DELETED_USERS, t as BASIC, u as TO_WRITE_GROUPS } from "./permissions.js";
import { n as suggest, t as nearestOf } from "./suggest.js";
import { t as require_dist } from "./dist2.js";
import { t as makeFolder } from "./makeFolder.js";
import { t as fileTrouble } from "./fileTrouble.js";
import { c as hasEnded, m as embeddedTenantId, s as elementsOf, t as domainOf$1 } from "./names.js";
import { n as stateFolderOf, t as makeStateFolder } from "./stateFolder.js";
import { dirname } from "node:path";
import { link, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { createServer } from "node:http";
import { createHash, randomInt, randomUUID } from "node:crypto";
import { hostname } from "node:os";
// src/embedded/serving/graphError.ts
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
function invalidValue(property, message = `Invalid value specified for property '${property}' of resource 'User'.`) {
	return badRequest(message, [{
		code: "InvalidValue",
		target: property,
		message
	}]);
}
/** The whole code of the detail is unverified; others have met its beginning. */
function missingValue(property, resource) {
	const message = `A value is required for property '${property}' of resource '${resource}'.`;
	return badRequest(message, [{
		code: "MissingRequiredProperty",
		target: property,
		message
	}]);
}
function unsupportedQuery(message) {
	return new GraphRefusal(400, "Request_UnsupportedQuery", message);
}
/** What is wrong with an address rather than with what it stands for. */
function badQuery(message) {
	return new GraphRefusal(400, "BadRequest", message);
}
/** What Graph has and the embedded directory has not. */
function notModelled(what) {
	return new GraphRefusal(501, "NotImplemented", `The embedded directory does not model ${what}. Nothing was read or changed.`);
}
/** @see https://learn.microsoft.com/graph/api/resources/users (sensitive actions) */
function denied() {
	return new GraphRefusal(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
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
			message: "Please retry after",
			status: "429"
		} : inner
	} };
}
// src/embedded/faults/refusalCodes.ts
const BROKEN = "The service is unavailable.";
/**
* Codes that clients have met and that nothing in a tenant brings about, with the status that they came with. The messages
* are unverified but that of 409 `Request_MultipleObjectsWithSameKeyValue`, and the beginning of the other 409.
*
* @see https://learn.microsoft.com/graph/errors
*/
const CODES$1 = {
	Authorization_IdentityNotFound: refused$1(401, "The identity of the calling application could not be established."),
	Authorization_IdentityDisabled: refused$1(401, "The identity of the calling application is disabled."),
	Authentication_ExpiredToken: refused$1(401, "Your access token has expired. Please renew it before submitting the request."),
	Authentication_MissingOrMalformed: refused$1(401, "Access token is either missing or malformed."),
	Authentication_Unauthorized: refused$1(401, "The access token is not valid."),
	insufficient_claims: refused$1(403, "Continuous access evaluation resulted in a challenge."),
	accessDenied: refused$1(403, "Access denied."),
	Request_InvalidRequestUrl: refused$1(400, "The request URL is not valid."),
	Headers_HeaderNotSupported: refused$1(400, "A header of the request is not supported."),
	DirectoryPageTokenNotFoundException: {
		...refused$1(400, "The page token was not found."),
		strikes: "page"
	},
	ConflictingObjects: {
		...refused$1(400, "A conflicting object with one or more of the specified property values is present in the directory."),
		code: "Request_BadRequest",
		detail: "ConflictingObjects",
		strikes: "write"
	},
	InvalidNetId: {
		...refused$1(400, "Property netId is invalid."),
		code: "Request_BadRequest",
		strikes: "creation"
	},
	ResourceNotFound: refused$1(404, "The resource was not found."),
	Directory_ObjectNotFound: {
		...refused$1(404, "The directory object was not found."),
		strikes: "write"
	},
	MethodNotAllowed: {
		...refused$1(405, ""),
		code: "UnknownError"
	},
	UnknownError: refused$1(408, "The request timed out."),
	Directory_ConcurrencyViolation: {
		...refused$1(409, "Error due to concurrent requests being made to the tenant. Please retry later."),
		strikes: "write",
		retryAfterSeconds: 1
	},
	Request_MultipleObjectsWithSameKeyValue: {
		...refused$1(409, "A conflicting object with one or more of the specified property values is present in the directory."),
		detail: "ConflictingObjects",
		strikes: "write"
	},
	PreconditionFailed: {
		...refused$1(412, "A condition of the request is not met."),
		strikes: "write"
	},
	Request_ThrottledTemporarily: {
		...refused$1(429, "The request was throttled. Please retry later."),
		retryAfterSeconds: 1
	},
	Request_ThrottledPermanently: refused$1(429, "The request was throttled permanently."),
	InternalServerError: refused$1(500, BROKEN),
	generalException: refused$1(500, BROKEN),
	serviceNotAvailable: refused$1(503, BROKEN),
	Directory_ReplicaUnavailable: refused$1(503, BROKEN),
	quotaLimitReached: {
		...refused$1(507, "The quota of the tenant is reached."),
		strikes: "creation"
	}
};
Object.keys(CODES$1);
function refused$1(status, message) {
	return {
		status,
		message,
		strikes: "request"
	};
}
/** @param code one of REFUSAL_CODES */
function refusalWith(code) {
	const known = CODES$1[code];
	if (!known) return void 0;
	const { status, message, detail, retryAfterSeconds } = known;
	return new GraphRefusal(status, known.code ?? code, message, {
		headers: retryAfterSeconds === void 0 ? {} : { "Retry-After": String(retryAfterSeconds) },
		...detail !== void 0 && { details: [{
			code: detail,
			message,
			target: "User"
		}] }
	});
}
/** Whether a refusal strikes a request. */
function isStruckBy(code, { method, path, query }) {
	switch (CODES$1[code]?.strikes) {
		case "request": return true;
		case "write": return method !== "GET";
		case "creation": return method === "POST" && path.length === 1;
		case "page": return query.has("$skiptoken");
		case void 0: return false;
	}
}
// src/embedded/faults/struckProperties.ts
/** The members of a body that a fault is about. */
function struckProperties(body, { properties }) {
	return Object.keys(body ?? {}).filter((name) => properties.some((property) => property === "extension_" ? name.startsWith(property) : name === property));
}
/** The body as it is kept where the service makes something else of what it answers as done. */
function bodyAsStored(body, fault) {
	const struck = struckProperties(body, fault);
	return Object.fromEntries(Object.entries(body).flatMap(([name, value]) => {
		if (!struck.includes(name)) return [[name, value]];
		return fault.as === "ignored" ? [] : [[name, valueAsStored(value, fault.as)]];
	}));
}
const TRUNCATED_LENGTH = 16;
function valueAsStored(value, as) {
	if (Array.isArray(value)) return value.map((item) => valueAsStored(item, as));
	if (typeof value !== "string") return value;
	switch (as) {
		case "trimmed": return value.trim().replaceAll(/\s+/g, " ");
		case "lower-case": return value.toLowerCase();
		case "truncated": return value.slice(0, TRUNCATED_LENGTH);
	}
}
// src/embedded/faults/refusals.ts
/**
* What Graph answers when a fault strikes. Codes are those that clients have met in the field; the messages of an expired
* page token, an expired access token and a full directory are unverified, as is the status of the last.
*
* @see https://learn.microsoft.com/graph/errors
*/
function refusalFor(fault, body) {
	switch (fault.kind) {
		case "throttled": return new GraphRefusal(429, "TooManyRequests", "Please retry again later.", { headers: {
			...retryAfter(fault),
			"x-ms-throttle-information": "CPULimitExceeded"
		} });
		case "unavailable": return new GraphRefusal(fault.status, CODES[fault.status], "The service is unavailable.", { headers: retryAfter(fault) });
		case "token-expired": return new GraphRefusal(401, "InvalidAuthenticationToken", "The access token has expired.");
		case "page-token-expired": return new GraphRefusal(400, "Directory_ExpiredPageToken", "The specified page token has expired.");
		case "full": return new GraphRefusal(fault.status, "Directory_QuotaExceeded", "The directory holds as many objects as it may.");
		case "refused": return refusalWith(fault.code);
		case "user-refused": return userRefused(fault);
		case "property-refused": return propertyRefused(fault, struckProperties(body, fault));
		case "creation-refused": return badRequest("One or more property values specified are invalid.");
		default: return;
	}
}
/**
* In the words that others have met: none names the property but the last two, and the second names another one.
*
* @see https://learn.microsoft.com/graph/api/resources/onpremisesextensionattributes (kept by Exchange Online)
*/
function propertyRefused({ because }, struck) {
	switch (because) {
		case "mastered-elsewhere": return badRequest("Unable to update the specified properties for objects that have originated within an external service.");
		case "address-taken": return addressTaken();
		case "extension-unavailable": return badRequest(`The following extension properties are not available: ${struck.join(",")}.`);
		case "invalid": {
			const [target = ""] = struck;
			return invalidValue(target);
		}
	}
}
function addressTaken() {
	const message = "Another object with the same value for property proxyAddresses already exists.";
	return badRequest(message, [{
		code: "ObjectConflict",
		message,
		target: "proxyAddresses"
	}]);
}
/** In Graph's usual code for the status, and in words that others have met. */
function userRefused({ status, userPrincipalName = "" }) {
	switch (status) {
		case 400: return addressTaken();
		case 403: return denied();
		case 404: return notFound(userPrincipalName);
		case 409: return new GraphRefusal(409, "Directory_ConcurrencyViolation", "Error due to concurrent requests being made to the tenant.");
		case 429: return new GraphRefusal(429, "TooManyRequests", "Please retry again later.", { headers: { "Retry-After": "1" } });
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
// src/embedded/faults/faults.ts
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
		const names = subjectsOf(request, store);
		const { method, path } = request;
		const what = [
			method,
			...names,
			...path.slice(isUnder("users", path) ? 2 : 0)
		].join(" ");
		const turn = (this.#turns.get(what) ?? 0) + 1;
		this.#turns.set(what, turn);
		for (const [index, fault] of this.#plan.faults.entries()) if (!isOfRequest(fault) && concerns(fault, request, names, store) && this.#isDrawn(fault, index, `${what} ${turn}`)) return strikeOf(fault, request);
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
function strikeOf(fault, request) {
	return {
		fault,
		carriedOut: fault.kind === "cut" || fault.kind === "slow" || "when" in fault && fault.when === "after",
		refusal: refusalFor(fault, request?.body)
	};
}
function concerns(fault, { method, path, query, body }, names, store) {
	switch (fault.kind) {
		case "throttled":
		case "unavailable": return true;
		case "page-token-expired":
		case "page-empty": return method === "GET" && query.has("$skiptoken");
		case "manager-ignored": return method !== "GET" && path[2]?.toLowerCase() === "manager";
		case "refused": return isStruckBy(fault.code, {
			method,
			path,
			query
		});
		case "user-refused": return method !== "GET" && [
			"users",
			"directory",
			"groups"
		].some((collection) => isUnder(collection, path)) && (fault.userPrincipalName === void 0 || names.includes(foldName(fault.userPrincipalName)));
		case "property-refused":
		case "stored-otherwise": return (method === "POST" || method === "PATCH") && isUnder("users", path) && path.length <= 2 && struckProperties(body, fault).length > 0;
		case "creation-refused": return isCreation(method, path);
		case "full": return isCreation(method, path) && store.size + store.deleted().length >= fault.objects;
	}
}
function isCreation(method, path) {
	return method === "POST" && path.length === 1 && isUnder("users", path);
}
/** The userPrincipalNames of the users that a request is about, in lower case; else what it names. */
function subjectsOf(request, store) {
	const { method, path, body } = request;
	const [, key] = path;
	if (isUnder("directory", path)) return [foldName(store.deletedNameOf(path[2] ?? "") ?? "")];
	if (isUnder("groups", path)) return referredIn(request, store);
	return [isUnder("users", path) ? userOf(method, key, body, store) : ""];
}
/** The users that a write to a group adds or takes away. */
function referredIn({ method, path, body }, store) {
	if (method === "GET") return [""];
	const keys = Object.entries(Object(body)).flatMap(([name, value]) => /@odata\.(?:id|bind)$/i.test(name) ? [value].flat() : []).flatMap((address) => typeof address === "string" ? address.split("/").at(-1) ?? [] : []);
	const [, , , id] = path;
	return [...id === void 0 ? [] : [id], ...keys].map((key) => foldName(store.nameOf(key) ?? key));
}
function userOf(method, key, body, store) {
	if (key !== void 0) return foldName(store.nameOf(key) ?? key);
	const [, name] = Object.entries(Object(body)).find(([property]) => property.toLowerCase() === "userprincipalname") ?? [];
	return method === "POST" && typeof name === "string" ? foldName(name) : "";
}
function isUnder(collection, path) {
	return path[0]?.toLowerCase() === collection;
}
// src/embedded/tenant/file/saver.ts
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
// src/embedded/audit/changes.ts
/** Kept here for its own use: no part of what Entra calls a change. */
const UNSEEN = /* @__PURE__ */ new Set(["isManagementRestricted", "licenseAssignmentStates"]);
/**
* What a change of properties is called in the log. Activities are those of Microsoft's list, but for the removal of a
* manager and for sponsors: the first is unverified, and "Add user sponsor" was met by others. That a change of
* accountEnabled leaves two entries, and a password "Reset password", is unverified.
*
* @see https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
*/
function deedsOf(all, skus, tenantId) {
	const changes = all.filter(({ name }) => !UNSEEN.has(name));
	const deeds = [];
	const rest = [];
	for (const change of changes) {
		const { name, from, to } = change;
		switch (name) {
			case "manager":
				deeds.push({
					activity: to === void 0 ? "Remove user manager" : "Set user manager",
					changes: [[
						"Manager.ObjectID",
						scalar(from),
						scalar(to)
					]]
				});
				break;
			case "sponsors":
				deeds.push(...sponsorDeeds(from, to));
				break;
			case "assignedLicenses":
				deeds.push({
					activity: "Change user license",
					changes: [[
						"AssignedLicense",
						licencesText(from, skus, tenantId),
						licencesText(to, skus, tenantId)
					]]
				});
				break;
			case "lastPasswordChangeDateTime":
				deeds.push({
					activity: "Reset password",
					changes: []
				});
				break;
			case "signInSessionsValidFromDateTime":
				deeds.push({
					activity: "Update StsRefreshTokenValidFrom Timestamp",
					changes: [[
						"StsRefreshTokensValidFrom",
						listText(from),
						listText(to)
					]]
				});
				break;
			default: rest.push(change);
		}
	}
	if (rest.length > 0 || deeds.length === 0 && all.length === 0) deeds.unshift({
		activity: "Update user",
		changes: withNames(rest.flatMap(modified))
	});
	const state = rest.find(({ name, from, to }) => name === "accountEnabled" && from !== to);
	if (state) deeds.push({
		activity: state.to === false ? "Disable account" : "Enable account",
		changes: withNames(modified(state))
	});
	return deeds;
}
/** What a new user has, as the log tells it. */
function changesOfNew(values) {
	return withNames(Object.entries(values).filter(([name, value]) => !UNSEEN.has(name) && value !== null && value !== void 0).flatMap(([name, to]) => modified({
		name,
		from: void 0,
		to
	})));
}
function userTarget(user, changes = []) {
	const { displayName, userPrincipalName } = user;
	return {
		type: "User",
		id: user.id,
		displayName: typeof displayName === "string" ? displayName : null,
		userPrincipalName,
		changes
	};
}
function groupTarget({ id, displayName }, changes = []) {
	return {
		type: "Group",
		id,
		displayName,
		changes
	};
}
/** The group that a member came into or left, as the log names it in the member's entry. */
function groupOf({ id, displayName }, joined) {
	const of = (name, value) => joined ? [
		name,
		null,
		JSON.stringify(value)
	] : [
		name,
		JSON.stringify(value),
		null
	];
	return [of("Group.ObjectID", id), of("Group.DisplayName", displayName)];
}
/** Under what name a property stands in the log; most of these names are unverified. */
const NAMES = {
	mobilePhone: "Mobile",
	businessPhones: "TelephoneNumber",
	otherMails: "OtherMail",
	officeLocation: "PhysicalDeliveryOfficeName",
	faxNumber: "FacsimileTelephoneNumber"
};
function nameInLog(property) {
	return NAMES[property] ?? property.charAt(0).toUpperCase() + property.slice(1);
}
function modified({ name, from, to }) {
	if (name !== "onPremisesExtensionAttributes") return [[
		nameInLog(name),
		listText(from),
		listText(to)
	]];
	const [before, after] = [from, to].map((value) => value ?? {});
	return [.../* @__PURE__ */ new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((member) => before?.[member] !== after?.[member]).map((member) => [
		nameInLog(member),
		listText(before?.[member]),
		listText(after?.[member])
	]);
}
function withNames(changes) {
	const names = changes.map(([name]) => name).join(", ");
	return [...changes, [
		"Included Updated Properties",
		null,
		JSON.stringify(names)
	]];
}
function sponsorDeeds(from, to) {
	const [before, after] = [from, to].map((ids) => Array.isArray(ids) ? ids.map(String) : []);
	const came = (after ?? []).filter((id) => !before?.includes(id));
	const went = (before ?? []).filter((id) => !after?.includes(id));
	return [...came.map((id) => ({
		activity: "Add user sponsor",
		changes: [[
			"Sponsor.ObjectID",
			null,
			JSON.stringify(id)
		]]
	})), ...went.map((id) => ({
		activity: "Remove user sponsor",
		changes: [[
			"Sponsor.ObjectID",
			JSON.stringify(id),
			null
		]]
	}))];
}
/** The directory holds every property as a list. */
function listText(value) {
	if (value === void 0 || value === null) return "[]";
	return JSON.stringify(Array.isArray(value) ? value : [value]);
}
function scalar(value) {
	return value === void 0 ? null : JSON.stringify(value);
}
/** As an audit record of an assigned licence was met. */
function licencesText(value, skus, tenantId) {
	return listText((Array.isArray(value) ? value : []).map(({ skuId, disabledPlans = [] }) => {
		return `[SkuName=${skus.find((each) => each.skuId === skuId)?.skuPartNumber ?? ""}, AccountId=${tenantId}, SkuId=${skuId}, DisabledPlans=[${disabledPlans.join(",")}]]`;
	}));
}
// src/embedded/tenant/contacts.ts
/**
* The organizational contacts of a tenant. They come from a synced directory or from Exchange, and Graph only reads them.
*
* @see https://learn.microsoft.com/graph/api/resources/orgcontact
*/
var Contacts = class {
	all;
	#byId;
	constructor({ contacts = [] }) {
		this.all = contacts;
		this.#byId = new Map(contacts.map((contact) => [contact.id.toLowerCase(), contact]));
	}
	find(id) {
		return this.#byId.get(id.toLowerCase());
	}
	/** @throws GraphRefusal 404 where there is none */
	get(id) {
		const contact = this.find(id);
		if (!contact) throw notFound(id);
		return contact;
	}
};
// src/embedded/tenant/deletedUsers.ts
/** @see https://learn.microsoft.com/graph/api/directory-deleteditems-list */
const KEPT_MILLISECONDS$1 = 2592e6;
/** The soft-deleted users of a tenant, whose userPrincipalName begins with their object id. */
var DeletedUsers = class {
	#tenant;
	#byId = /* @__PURE__ */ new Map();
	constructor(tenant) {
		this.#tenant = tenant;
		for (const user of tenant.deletedUsers) this.#byId.set(user.id.toLowerCase(), user);
	}
	add(user) {
		this.#tenant.deletedUsers.push(user);
		this.#byId.set(user.id.toLowerCase(), user);
	}
	remove(user) {
		this.#tenant.deletedUsers.splice(this.#tenant.deletedUsers.indexOf(user), 1);
		this.#byId.delete(user.id.toLowerCase());
	}
	of(id) {
		return this.#byId.get(id.toLowerCase());
	}
	/** Those whose thirty days are over. */
	overdue(moment) {
		const oldest = moment - KEPT_MILLISECONDS$1;
		return this.#tenant.deletedUsers.filter(({ deletedDateTime: at }) => typeof at === "string" && Date.parse(at) < oldest);
	}
};
/** The userPrincipalName of a user while it is deleted. */
function nameWhileDeleted({ id, userPrincipalName }) {
	return `${prefixOf(id)}${userPrincipalName}`;
}
/** The one that it had before. */
function nameBefore({ id, userPrincipalName }) {
	const prefix = prefixOf(id);
	return userPrincipalName.startsWith(prefix) ? userPrincipalName.slice(prefix.length) : userPrincipalName;
}
function prefixOf(id) {
	return id.replaceAll("-", "");
}
// src/embedded/tenant/ghosts.ts
/** Deleted users that some view still shows, for as long as replication takes. */
var Ghosts = class {
	#replication;
	#places = /* @__PURE__ */ new Map();
	constructor(replication) {
		this.#replication = replication;
	}
	add({ user, place }) {
		if (this.#replication.isCatchingUp(user.id)) this.#places.set(user.id, {
			name: foldName(user.userPrincipalName),
			place
		});
	}
	/** Of a user that is back. */
	remove(id) {
		this.#places.delete(id);
	}
	/** One of them as a read shows it, by object id or userPrincipalName. */
	read(key) {
		const folded = foldName(key);
		for (const [id, { name }] of this.#places) if (id.toLowerCase() === folded || name === folded) return this.#replication.seenDeleted(id, "read");
	}
	/** Those that a listing shows after a place, in order. */
	after(place, view) {
		const found = [];
		for (const [id, ghost] of this.#places) {
			const user = this.#replication.seenDeleted(id, view);
			if (user && ghost.place > place) found.push({
				user,
				place: ghost.place
			});
			if (!this.#replication.isCatchingUp(id)) this.#places.delete(id);
		}
		return found.toSorted((a, b) => a.place - b.place);
	}
};
// src/embedded/tenant/references.ts
/** What one group refers to in one way, with indexes that make every answer cheap. */
var References = class {
	/** The tenant's own list. */
	#list;
	#places;
	#placeById = /* @__PURE__ */ new Map();
	/** Removed ones that some view may still show. */
	#removed = /* @__PURE__ */ new Map();
	#joined = 0;
	constructor(list) {
		this.#list = list;
		this.#places = list.map((reference) => {
			this.#joined += 1;
			this.#placeById.set(keyOf(reference), this.#joined);
			return this.#joined;
		});
	}
	get size() {
		return this.#list.length;
	}
	get all() {
		return this.#list;
	}
	has(id) {
		return this.#placeById.has(id.toLowerCase());
	}
	get(id) {
		const place = this.#placeById.get(id.toLowerCase());
		return place === void 0 ? void 0 : this.#list[this.#after(place - 1)];
	}
	add(reference) {
		const key = keyOf(reference);
		if (this.#placeById.has(key)) return;
		this.#joined += 1;
		this.#list.push(reference);
		this.#places.push(this.#joined);
		this.#placeById.set(key, this.#joined);
		this.#removed.delete(key);
	}
	/** @param isRemembered whether some view may still show it */
	remove(id, isRemembered) {
		const key = id.toLowerCase();
		const place = this.#placeById.get(key);
		if (place === void 0) return;
		const at = this.#after(place - 1);
		const [reference] = this.#list.splice(at, 1);
		this.#places.splice(at, 1);
		this.#placeById.delete(key);
		if (isRemembered && reference !== void 0) this.#removed.set(key, {
			reference,
			place
		});
	}
	/** Those after a place, in their order; with those that were removed, where they stood. */
	*after(place) {
		const removed = [...this.#removed.values()].filter((each) => each.place > place).toSorted((a, b) => a.place - b.place);
		for (let at = this.#after(place); at < this.#list.length; at += 1) {
			const [reference, own] = [this.#list[at], this.#places[at]];
			if (reference === void 0 || own === void 0) return;
			while (removed[0] && removed[0].place < own) yield* removed.splice(0, 1);
			yield {
				reference,
				place: own
			};
		}
		yield* removed;
	}
	forgetRemoved(id) {
		this.#removed.delete(id.toLowerCase());
	}
	/** The index of the first one after a place. */
	#after(place) {
		let low = 0;
		for (let high = this.#places.length; low < high;) {
			const middle = low + high >> 1;
			if ((this.#places[middle] ?? Infinity) <= place) low = middle + 1;
			else high = middle;
		}
		return low;
	}
};
function idOf$1(reference) {
	return typeof reference === "string" ? reference : reference.id;
}
function keyOf(reference) {
	return idOf$1(reference).toLowerCase();
}
// src/embedded/tenant/replication.ts
/** Which replica answers: the next one for each request. */
var Replicas = class {
	count;
	#turn = 0;
	#answering = 0;
	constructor(count = 1) {
		this.count = count;
	}
	/**
	* Begins another request: those of applications go round, and those with a person's session keep to one replica.
	*
	* @see https://devblogs.microsoft.com/identity (Designing for Eventual Consistency for Microsoft Entra)
	*/
	next(hasSession) {
		if (!hasSession) this.#turn = (this.#turn + 1) % this.count;
		this.#answering = hasSession ? 0 : this.#turn;
	}
	/** Of the one that answers now; empty where there is only one. */
	get name() {
		return this.count === 1 ? "" : ` ${this.#answering}`;
	}
};
/**
* What each view shows of an object that was written a moment ago: nothing of a new one, old values of a changed one, and
* still all of a deleted one.
*
* @see https://devblogs.microsoft.com/identity (Designing for Eventual Consistency for Microsoft Entra)
*/
var Replication = class {
	#clock;
	#lag;
	#replicas;
	#pasts = /* @__PURE__ */ new Map();
	constructor(clock, lag, replicas = new Replicas()) {
		this.#clock = clock;
		this.#lag = lag;
		this.#replicas = replicas;
	}
	/** Milliseconds after which every view shows a write. */
	get longest() {
		return this.#lag ? Math.max(...VIEWS$1.map((view) => this.#most(view))) : 0;
	}
	/** Called when an object has come, or has come back. */
	created(object) {
		this.#remember(object.id, void 0);
	}
	/** Called before an object changes or goes. */
	changing(object) {
		this.#remember(object.id, this.#lag && { ...object });
	}
	/** The object as this view shows it; undefined while it does not show it at all. */
	seen(object, view) {
		const stale = this.#staleIn(object.id, view);
		if (!stale) return object;
		return (view === "reference" || view === "write") && stale.before !== void 0 ? object : stale.before;
	}
	/** An object that is deleted, as a view that does not know it yet shows it. */
	seenDeleted(id, view) {
		return this.#staleIn(id, view)?.before;
	}
	/** Whether some view has not caught up with an object. */
	isCatchingUp(id) {
		return this.#pasts.has(id);
	}
	#staleIn(id, view) {
		const pasts = this.#pasts.get(id);
		if (!pasts) return void 0;
		const now = this.#clock.now().getTime();
		const stale = pasts.find((past) => past.writtenAt + this.#delay(id, past, view) > now);
		if (!stale && pasts.every((past) => past.writtenAt + this.longest <= now)) this.#pasts.delete(id);
		return stale;
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
		if (view === "delta") return this.longest;
		const draw = `${view} ${past.number} ${id}${this.#replicas.name}`;
		return this.#most(view) * seededShare(this.#lag.seed, draw);
	}
	#most(view) {
		if (!this.#lag) return 0;
		switch (view) {
			case "read": return this.#lag.readMilliseconds;
			case "list": return this.#lag.listMilliseconds;
			case "reference": return this.#lag.referenceMilliseconds;
			case "write": return this.#lag.writeMilliseconds ?? 0;
			case "advanced": return this.#lag.advancedMilliseconds ?? this.#lag.listMilliseconds;
		}
	}
};
const VIEWS$1 = [
	"read",
	"list",
	"reference",
	"write",
	"advanced"
];
// src/embedded/tenant/memberships.ts
const RELATIONS$1 = ["members", "owners"];
/**
* Who is in which group. Each single reference lags on its own, as a view of a large group shows parts of a change.
*/
var Memberships = class {
	#references = /* @__PURE__ */ new Map();
	/** By the id of what is referred to: the ids of the groups that refer to it, or did a moment ago. */
	#holders = {
		members: /* @__PURE__ */ new Map(),
		owners: /* @__PURE__ */ new Map()
	};
	#replication;
	constructor(clock, lag, replicas) {
		this.#replication = new Replication(clock, lag, replicas);
	}
	/** Takes note of a group and of what it refers to. */
	join({ id, members, owners }) {
		const all = {
			members: new References(members),
			owners: new References(owners)
		};
		this.#references.set(id.toLowerCase(), all);
		for (const relation of RELATIONS$1) for (const reference of all[relation].all) this.#hold(relation, idOf$1(reference), id);
	}
	/** Called for a group that is gone for good. */
	leave({ id }) {
		for (const relation of RELATIONS$1) for (const reference of this.of(id, relation).all) this.#holders[relation].get(idOf$1(reference).toLowerCase())?.delete(id);
		this.#references.delete(id.toLowerCase());
		this.forget(id);
	}
	/** Called for what is gone for good: no group refers to it any more. */
	forget(id) {
		for (const relation of RELATIONS$1) {
			for (const group of this.#holders[relation].get(id.toLowerCase()) ?? []) {
				this.of(group, relation).remove(id, false);
				this.of(group, relation).forgetRemoved(id);
			}
			this.#holders[relation].delete(id.toLowerCase());
		}
	}
	of(group, relation) {
		const all = this.#references.get(group.toLowerCase());
		return all ? all[relation] : new References([]);
	}
	add(group, relation, reference) {
		const id = idOf$1(reference);
		this.of(group, relation).add(reference);
		this.#hold(relation, id, group);
		this.#replication.created({ id: edge(group, relation, id) });
	}
	remove(group, relation, id) {
		const key = edge(group, relation, id);
		this.#replication.changing({ id: key });
		const isRemembered = this.#replication.isCatchingUp(key);
		this.of(group, relation).remove(id, isRemembered);
		if (!isRemembered) this.#holders[relation].get(id.toLowerCase())?.delete(group);
	}
	/** Whether a view has not caught up with a change of one reference. */
	isCatchingUp(group, relation, id) {
		return this.#replication.isCatchingUp(edge(group, relation, id));
	}
	/** What a group refers to as a view shows it, from after a place on. */
	*shown(group, relation, view, place = 0) {
		for (const placed of this.of(group, relation).after(place)) if (this.isShown(group, relation, idOf$1(placed.reference), view)) yield placed;
	}
	isShown(group, relation, id, view) {
		const key = edge(group, relation, id);
		if (this.of(group, relation).has(id)) return this.#replication.seen({ id: key }, view) !== void 0;
		return this.#replication.seenDeleted(key, view) !== void 0;
	}
	/** The ids of the groups that refer to something, as a view shows it or as it is. */
	holders(id, relation, view) {
		return [...this.#holders[relation].get(id.toLowerCase()) ?? []].filter((group) => view === "truth" ? this.of(group, relation).has(id) : this.isShown(group, relation, id, view));
	}
	#hold(relation, id, group) {
		const key = id.toLowerCase();
		const groups = this.#holders[relation].get(key) ?? /* @__PURE__ */ new Set();
		this.#holders[relation].set(key, groups.add(group));
	}
};
function edge(group, relation, id) {
	return `${group.toLowerCase()} ${relation} ${id.toLowerCase()}`;
}
// src/embedded/tenant/stamps.ts
/** An object id that depends on a text alone. */
function idFrom(text) {
	const hex = createHash("sha256").update(text).digest("hex");
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
/** Now, as Graph writes it. */
function timestampOf(clock) {
	return `${clock.now().toISOString().slice(0, 19)}Z`;
}
// src/embedded/tenant/tenant.ts
const ALLOW_INVITES_FROM = [
	"none",
	"adminsAndGuestInviters",
	"adminsGuestInvitersAndAllMembers",
	"everyone"
];
/** @see https://learn.microsoft.com/graph/api/resources/organization */
const TENANT_TYPES = [
	"AAD",
	"AAD B2C",
	"CIAM"
];
/** The id of a tenant that nobody gave one. */
const DEFAULT_TENANT_ID = "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10";
/** When what a person has written was made, where nobody says so. */
const MADE_AT = "2025-01-01T00:00:00Z";
function newTenant(options) {
	const { id = DEFAULT_TENANT_ID, domain, moreDomains = [] } = options;
	return {
		formatVersion: 1,
		id,
		displayName: domain,
		domains: [domain, ...moreDomains],
		users: [],
		deletedUsers: [],
		groups: [],
		deletedGroups: [],
		directoryAudits: []
	};
}
/** Whether the users of a domain come from somewhere else. */
function isFederated({ federatedDomains = [] }, domain) {
	return federatedDomains.some((federated) => foldName(federated) === foldName(domain));
}
/** Puts a user into a tenant that is not served yet, unchecked: seeding for demo, tests and benchmarks. */
function addUser(tenant, user) {
	const stored = completed(user, user.id ?? seededId$1(tenant.users.length + tenant.deletedUsers.length));
	tenant.users.push(stored);
	return stored;
}
/** Puts a group into a tenant that is not served yet, unchecked: seeding for demo, tests and benchmarks. */
function addGroup(tenant, group) {
	tenant.groups ??= [];
	const number = tenant.groups.length + (tenant.deletedGroups ?? []).length;
	const stored = completedGroup(group, group.id ?? seededId$1(number, "e1"));
	tenant.groups.push(stored);
	return stored;
}
/** A group with what every group has, where nothing else is said: one for security, with assigned members. */
function completedGroup(group, id) {
	const { id: _, members = [], owners = [], ...rest } = group;
	return {
		id,
		groupTypes: [],
		mailEnabled: false,
		securityEnabled: true,
		createdDateTime: MADE_AT,
		proxyAddresses: withMail([], group["mail"]),
		...rest,
		members: [...members],
		owners: [...owners]
	};
}
/** A user with what every user has, where nothing else is said. */
function completed(user, id) {
	const { userPrincipalName } = user;
	const local = userPrincipalName.split("@")[0] ?? userPrincipalName;
	return {
		accountEnabled: true,
		displayName: local,
		mailNickname: local,
		userType: "Member",
		createdDateTime: MADE_AT,
		...user,
		id,
		userPrincipalName,
		proxyAddresses: withMail(user["proxyAddresses"] ?? [], user["mail"])
	};
}
/** Writing `mail` adds it as an SMTP address. */
function withMail(proxyAddresses, mail) {
	if (typeof mail !== "string") return [...proxyAddresses];
	return proxyAddresses.some((address) => foldName(address) === `smtp:${foldName(mail)}`) ? [...proxyAddresses] : [...proxyAddresses, `SMTP:${mail}`];
}
/** What Graph answers for a property that holds nothing: `[]` for a list, else null. */
function emptyValueOf(property) {
	return propertyNamed(property)?.type === "strings" || COLLECTIONS.has(property) ? [] : null;
}
const COLLECTIONS = /* @__PURE__ */ new Set([
	"assignedLicenses",
	"assignedPlans",
	"interests",
	"licenseAssignmentStates",
	"onPremisesProvisioningErrors",
	"pastProjects",
	"provisionedPlans",
	"responsibilities",
	"schools",
	"serviceProvisioningErrors",
	"skills"
]);
function seededId$1(number, kind = "e0") {
	return `${kind}000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}
// src/embedded/tenant/uniqueValues.ts
/** Who holds what only one object may hold. */
var UniqueValues = class {
	#idByName = /* @__PURE__ */ new Map();
	#idByAddress = /* @__PURE__ */ new Map();
	#idByImmutableId = /* @__PURE__ */ new Map();
	#groups = /* @__PURE__ */ new Set();
	/** The addresses of a group are taken, too. */
	addGroup(group) {
		this.#groups.add(group.id);
		for (const address of smtpAddressesOf(group)) this.#idByAddress.set(address, group.id);
	}
	removeGroup(group) {
		for (const address of smtpAddressesOf(group)) removeIfOf(group, this.#idByAddress, address);
	}
	add(user) {
		this.#idByName.set(foldName(user.userPrincipalName), user.id);
		for (const address of smtpAddressesOf(user)) this.#idByAddress.set(address, user.id);
		const immutableId = user["onPremisesImmutableId"];
		if (typeof immutableId === "string") this.#idByImmutableId.set(immutableId, user.id);
	}
	remove(user) {
		removeIfOf(user, this.#idByName, foldName(user.userPrincipalName));
		for (const address of smtpAddressesOf(user)) removeIfOf(user, this.#idByAddress, address);
		const immutableId = user["onPremisesImmutableId"];
		if (typeof immutableId === "string") removeIfOf(user, this.#idByImmutableId, immutableId);
	}
	holderOfName(userPrincipalName) {
		return this.#idByName.get(foldName(userPrincipalName));
	}
	/** @param address as in proxyAddresses: with its type in front */
	holderOfAddress(address) {
		return this.#idByAddress.get(foldName(address.slice(5)));
	}
	/** @throws GraphRefusal where another user holds one of the values; it names that user */
	assertFree(values, ownId) {
		const assert = (property, holder) => {
			if (holder !== void 0 && holder !== ownId) throw conflict(property, `${this.#groups.has(holder) ? "Group" : "User"}_${holder}`);
		};
		const { userPrincipalName: name, mail, onPremisesImmutableId: immutableId } = values;
		if (typeof name === "string") assert("userPrincipalName", this.holderOfName(name));
		if (typeof immutableId === "string") assert("onPremisesImmutableId", this.#idByImmutableId.get(immutableId));
		const proxies = values["proxyAddresses"] ?? [];
		for (const address of [
			name,
			mail,
			...proxies.map((each) => each.slice(5))
		]) if (typeof address === "string") assert("proxyAddresses", this.#idByAddress.get(foldName(address)));
	}
};
function removeIfOf(user, ids, value) {
	if (ids.get(value) === user.id) ids.delete(value);
}
function smtpAddressesOf(object) {
	return (object["proxyAddresses"] ?? []).filter((address) => /^smtp:/i.test(address)).map((address) => foldName(address.slice(5)));
}
/** @param holder with its type in front, such as `User_…` */
function conflict(property, holder) {
	const message = `Another object with the same value for property ${property} already exists.`;
	return badRequest(message, [{
		code: "ObjectConflict",
		message,
		target: property
	}, {
		code: "ConflictingObjects",
		message: "The conflicting object.",
		target: holder
	}]);
}
// src/embedded/tenant/groups.ts
/** @see https://learn.microsoft.com/graph/api/directory-deleteditems-list */
const KEPT_MILLISECONDS = 2592e6;
/** The groups of a tenant with the indexes that make every answer cheap. Writes see the truth, reads what has replicated. */
var Groups = class {
	replication;
	memberships;
	/** Called after a user has become a member of a group, or is a member no more. */
	membersChanged = () => void 0;
	/** Called with what the log says of a group, and of the user or group that came into it or left. */
	audited = () => void 0;
	#tenant;
	#alive;
	#gone;
	#byId = /* @__PURE__ */ new Map();
	#goneById = /* @__PURE__ */ new Map();
	#places = /* @__PURE__ */ new Map();
	#clock;
	#unique;
	#joined = 0;
	#changes = 0;
	constructor(tenant, unique, clock, lag, replicas) {
		this.#tenant = tenant;
		this.#unique = unique;
		this.#clock = clock;
		this.replication = new Replication(clock, lag, replicas);
		this.memberships = new Memberships(clock, lag, replicas);
		this.#alive = tenant.groups ??= [];
		this.#gone = tenant.deletedGroups ??= [];
		for (const group of this.#alive) this.#join(group);
		for (const group of this.#gone) {
			this.#goneById.set(group.id.toLowerCase(), group);
			this.memberships.join(group);
		}
	}
	/** How many changes there were since the store was opened. */
	get changes() {
		return this.#changes;
	}
	get size() {
		return this.#alive.length;
	}
	/** Groups as a view shows them, in the order in which they were made. */
	*listedAfter(place, view) {
		yield* [...this.#alive.map((group) => this.replication.seen(group, view)), ...this.#gone.map(({ id }) => this.replication.seenDeleted(id, view))].flatMap((item) => item ? [{
			item,
			place: this.#places.get(item.id) ?? 0
		}] : []).filter((each) => each.place > place).toSorted((a, b) => a.place - b.place);
	}
	/** One group, by object id or `uniqueName='…'`, as a read shows it. */
	read(key) {
		const seen = this.seen(key, "read");
		if (!seen) throw notFound(key);
		return seen;
	}
	/** One group as a view shows it; undefined while it shows none. */
	seen(key, view) {
		const group = this.truth(key);
		if (group) return this.replication.seen(group, view);
		return this.replication.seenDeleted(key.toLowerCase(), view);
	}
	truth(key) {
		const [, name] = /^uniqueName='(.*)'$/is.exec(key) ?? [];
		if (name === void 0) return this.#byId.get(key.toLowerCase());
		const folded = foldName(name);
		return this.#alive.find(({ uniqueName: each }) => typeof each === "string" && foldName(each) === folded);
	}
	/**
	* One group as it is, where a write finds it.
	*
	* @throws GraphRefusal 404 where there is none, 400 where it is so new that it is not known everywhere
	* @see https://learn.microsoft.com/graph/api/group-post-members
	*/
	toWrite(key) {
		const group = this.truth(key);
		if (!group) throw notFound(key);
		if (!this.replication.seen(group, "reference")) throw badRequest("The source resource object or one of the objects being referenced do not exist.");
		return group;
	}
	/**
	* A mailNickname is one group's only among groups with mail.
	*
	* @param values with the kind of the group
	* @throws GraphRefusal where another object holds one of the values; it names that object
	*/
	assertFree(values, ownId) {
		const { mailNickname, mailEnabled, uniqueName, mail } = values;
		this.#unique.assertFree({ mail }, ownId);
		for (const [property, value] of Object.entries({
			...mailEnabled === true && { mailNickname },
			uniqueName
		})) {
			if (typeof value !== "string") continue;
			const holder = this.#alive.find((group) => {
				const held = group[property];
				const counts = property === "uniqueName" || group["mailEnabled"] === true;
				return group.id !== ownId && counts && typeof held === "string" && foldName(held) === foldName(value);
			});
			if (holder) throw conflict(property, `Group_${holder.id}`);
		}
	}
	create(values, related) {
		const id = idFrom(`${this.#tenant.id} group ${values.displayName} ${this.#changes} ${this.#timestamp}`);
		const group = completedGroup({
			...values,
			createdDateTime: this.#timestamp
		}, id);
		this.#alive.push(group);
		this.#join(group);
		this.replication.created(group);
		for (const relation of ["members", "owners"]) for (const reference of related[relation]) this.memberships.add(id, relation, reference);
		this.#changes += 1;
		this.audited("Add group", group, []);
		for (const relation of ["members", "owners"]) this.#auditRelation(group, relation, related[relation].map(idOf$1), true);
		return group;
	}
	/** Sets properties of a group. */
	update(group, values) {
		this.replication.changing(group);
		Object.assign(group, values);
		this.#changes += 1;
		if (!("isManagementRestricted" in values)) this.audited("assignedLicenses" in values ? "Set group license" : "Update group", group, []);
	}
	add(group, relation, references) {
		for (const reference of references) this.memberships.add(group.id, relation, reference);
		this.#changes += 1;
		this.#auditRelation(group, relation, references.map(idOf$1), true);
		if (relation === "members") this.membersChanged(group, references.filter((each) => typeof each === "string"));
	}
	remove(group, relation, id) {
		this.memberships.remove(group.id, relation, id);
		this.#changes += 1;
		this.#auditRelation(group, relation, [id], false);
		if (relation === "members") this.membersChanged(group, [id]);
	}
	/** Moves a group to the deleted ones, with all that it refers to. */
	delete(group) {
		this.replication.changing(group);
		this.#byId.delete(group.id.toLowerCase());
		this.#unique.removeGroup(group);
		this.#alive.splice(this.#alive.indexOf(group), 1);
		group["deletedDateTime"] = this.#timestamp;
		this.#gone.push(group);
		this.#goneById.set(group.id.toLowerCase(), group);
		this.#changes += 1;
		this.audited("Delete group", group, []);
	}
	/** What was deleted within the last thirty days; what is older is gone. */
	deleted() {
		const oldest = this.#clock.now().getTime() - KEPT_MILLISECONDS;
		const isOver = ({ deletedDateTime: at }) => typeof at === "string" && Date.parse(at) < oldest;
		for (const group of this.#gone.filter(isOver)) this.purge(group);
		return this.#gone;
	}
	deletedGroup(id) {
		this.deleted();
		return this.#goneById.get(id.toLowerCase());
	}
	restore(group) {
		this.assertFree(group, group.id);
		this.#take(group);
		delete group["deletedDateTime"];
		this.#alive.push(group);
		this.#know(group);
		this.replication.created(group);
		this.#changes += 1;
		this.audited("Restore Group", group, []);
		return group;
	}
	purge(group) {
		this.#take(group);
		this.memberships.leave(group);
		this.#changes += 1;
	}
	/** Called for a user that is gone for good. */
	forget(id) {
		this.memberships.forget(id);
	}
	#auditRelation(group, relation, ids, joined) {
		const [noun] = relation.split("s");
		const activity = joined ? `Add ${noun} to group` : `Remove ${noun} from group`;
		for (const id of ids) this.audited(activity, group, groupOf(group, joined), id);
	}
	#take(group) {
		this.#gone.splice(this.#gone.indexOf(group), 1);
		this.#goneById.delete(group.id.toLowerCase());
	}
	#join(group) {
		this.#know(group);
		this.memberships.join(group);
	}
	#know(group) {
		this.#byId.set(group.id.toLowerCase(), group);
		this.#unique.addGroup(group);
		this.#joined += 1;
		this.#places.set(group.id, this.#joined);
	}
	get #timestamp() {
		return timestampOf(this.#clock);
	}
};
// src/embedded/tenant/journal.ts
/** What changed of which user and when, for delta. Changes are counted from 1 since the directory was started. */
var Journal = class {
	#count = 0;
	#whole = /* @__PURE__ */ new Map();
	#properties = /* @__PURE__ */ new Map();
	#managers = /* @__PURE__ */ new Map();
	#moments = [];
	#settled = 0;
	get count() {
		return this.#count;
	}
	/** A user came, went, or came back. */
	wholeChanged(id, moment) {
		this.#whole.delete(id);
		this.#whole.set(id, this.#next(moment));
		this.#properties.delete(id);
	}
	propertiesChanged(id, names, moment) {
		const count = this.#next(moment);
		const known = this.#properties.get(id) ?? /* @__PURE__ */ new Map();
		for (const name of names) known.set(name, count);
		this.#properties.delete(id);
		this.#properties.set(id, known);
	}
	/** Called besides `propertiesChanged`, right after it. */
	managerLost(id, manager) {
		const lost = this.#managers.get(id) ?? [];
		lost.push({
			id: manager,
			at: this.#count
		});
		this.#managers.set(id, lost);
	}
	/** The last change that was made no later than at a moment, with all before it. */
	countAt(moment) {
		for (let next = this.#moments[this.#settled]; next && next.moment <= moment; next = this.#moments[this.#settled]) this.#settled += 1;
		return this.#moments[this.#settled - 1]?.count ?? 0;
	}
	/**
	* Who changed after one count and up to another, in an order in which later changes move nobody to before a place that
	* was passed already.
	*/
	changesBetween(since, until) {
		const within = (count) => count > since && count <= until;
		const found = /* @__PURE__ */ new Map();
		for (const [id, counts] of this.#properties) {
			const changed = [...counts].filter(([, count]) => within(count));
			if (changed.length === 0) continue;
			const place = Math.min(...changed.map(([, count]) => count));
			found.set(id, {
				id,
				place,
				names: new Set(changed.map(([name]) => name))
			});
		}
		for (const [id, place] of this.#whole) if (within(place)) found.set(id, {
			id,
			place,
			names: void 0
		});
		return [...found.values()].toSorted((a, b) => a.place - b.place);
	}
	managersLostBetween(id, since, until) {
		const lost = (this.#managers.get(id) ?? []).filter(({ at }) => at > since && at <= until);
		return [...new Set(lost.map((each) => each.id))];
	}
	#next(moment) {
		this.#count += 1;
		this.#moments.push({
			count: this.#count,
			moment
		});
		return this.#count;
	}
};
// src/embedded/tenant/passes.ts
/**
* The Temporary Access Passes of users, one for each. They are in memory only, and none of them holds a pass: the tenant's
* file never knows of them.
*/
var Passes = class {
	#byUser = /* @__PURE__ */ new Map();
	#changes = 0;
	get changes() {
		return this.#changes;
	}
	of(userId) {
		return this.#byUser.get(userId);
	}
	/** Replaces the one that there was. */
	put(userId, pass) {
		this.#byUser.set(userId, pass);
		this.#changes += 1;
	}
	remove(userId) {
		if (this.#byUser.delete(userId)) this.#changes += 1;
	}
};
// src/embedded/licences/assignmentBody.ts
const GUID$4 = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/**
* Reads the body of `assignLicense`. The words of all refusals are unverified.
*
* @throws GraphRefusal 400 for a body that is not of the page's form
* @see https://learn.microsoft.com/graph/api/user-assignlicense
*/
function readAssignment(body) {
	const { addLicenses, removeLicenses } = Object(body);
	if (!Array.isArray(addLicenses)) throw badRequest("The parameter 'addLicenses' must be a list.");
	if (!Array.isArray(removeLicenses)) throw badRequest("The parameter 'removeLicenses' must be a list.");
	const adds = addLicenses.map(asLicence);
	const removes = removeLicenses.map(asGuid);
	const all = [...adds.map(({ skuId }) => skuId), ...removes];
	const twice = all.find((skuId, index) => all.indexOf(skuId) !== index);
	if (twice !== void 0) throw badRequest(`The license ${twice} is in the request twice.`);
	return {
		adds,
		removes
	};
}
/**
* Holds what is to be assigned against what the tenant subscribes to. That the first and the last refusal have these words
* is unverified.
*
* @throws GraphRefusal 400 for a SKU that the tenant does not have or that is not for users, and for a plan of another SKU
*/
function assertAssignable(adds, { subscribedSkus = [] }) {
	for (const { skuId, disabledPlans } of adds) {
		const sku = subscribedSkus.find((each) => each.skuId === skuId);
		if (!sku) throw unknownLicence(skuId);
		if (sku.appliesTo === "Company") throw badRequest(`License ${sku.skuPartNumber} cannot be assigned to a user.`);
		const plans = (sku.servicePlans ?? []).map(({ servicePlanId }) => servicePlanId);
		const foreign = disabledPlans.find((plan) => !plans.includes(plan));
		if (foreign !== void 0) throw badRequest(`Service plan ${foreign} is not part of the license ${skuId}.`);
	}
}
function unknownLicence(skuId) {
	return badRequest(`License ${skuId} does not correspond to a valid company License.`);
}
function asLicence(value) {
	const { skuId, disabledPlans = [] } = Object(value);
	if (!Array.isArray(disabledPlans)) throw badRequest("The member 'disabledPlans' of a license must be a list.");
	return {
		skuId: asGuid(skuId),
		disabledPlans: [...new Set(disabledPlans.map(asGuid))]
	};
}
function asGuid(value) {
	if (typeof value !== "string" || !GUID$4.test(value)) throw badRequest(`Cannot convert ${JSON.stringify(value) ?? "nothing"} to a GUID.`);
	return value.toLowerCase();
}
// src/embedded/licences/states.ts
/** From where a user has which licences; what a tenant file only calls assigned is direct. */
function statesOf(user) {
	const states = user["licenseAssignmentStates"];
	if (Array.isArray(states)) return states.flatMap((each) => {
		const state = Object(each);
		const [licence] = licencesOf([each]);
		return licence ? [{
			assignedByGroup: null,
			state: "Active",
			error: "None",
			...state,
			...licence
		}] : [];
	});
	return licencesOf(user["assignedLicenses"]).map(({ skuId, disabledPlans }) => ({
		skuId,
		disabledPlans,
		assignedByGroup: null,
		state: "Active",
		error: "None"
	}));
}
/** What `assignedLicenses` of a user or a group holds. */
function licencesOf(assigned) {
	if (!Array.isArray(assigned)) return [];
	return assigned.flatMap((each) => {
		const { skuId, disabledPlans } = Object(each);
		const plans = Array.isArray(disabledPlans) ? disabledPlans : [];
		return typeof skuId === "string" ? [{
			skuId: skuId.toLowerCase(),
			disabledPlans: plans.map((plan) => String(plan).toLowerCase())
		}] : [];
	});
}
/** What is in force, each SKU once: a plan is off where every source has it off. */
function inForce(states) {
	const found = /* @__PURE__ */ new Map();
	for (const { skuId, disabledPlans, state } of states) {
		if (state !== "Active" && state !== "ActiveWithError") continue;
		const before = found.get(skuId);
		found.set(skuId, {
			skuId,
			disabledPlans: before ? before.disabledPlans.filter((plan) => disabledPlans.includes(plan)) : [...disabledPlans]
		});
	}
	return [...found.values()];
}
/** The plans that licences switch on. */
function plansOn(licences, { subscribedSkus = [] }) {
	return licences.flatMap(({ skuId, disabledPlans }) => (subscribedSkus.find((sku) => sku.skuId === skuId)?.servicePlans ?? []).filter(({ servicePlanId }) => !disabledPlans.includes(servicePlanId)).map((plan) => ({
		plan,
		skuId
	})));
}
// src/embedded/licences/violations.ts
/**
* What hinders a change from some licences of a user to others; what hindered before hinders no more. A country hinders
* only those who declare it; the words for that are unverified.
*
* @see https://learn.microsoft.com/entra/identity/users/licensing-groups-resolve-problems
*/
function violationIn(before, after, user, { tenant, seats }) {
	for (const { skuId } of after) {
		if (before.some((licence) => licence.skuId === skuId)) continue;
		const sku = (tenant.subscribedSkus ?? []).find((each) => each.skuId === skuId);
		if (!sku || !seats.hasFree(sku)) return {
			error: "CountViolation",
			message: `Subscription with SKU ${skuId} does not have any available licenses.`
		};
	}
	const country = user["usageLocation"];
	const known = new Set(planViolations(before, country, tenant).map(({ message }) => message));
	return planViolations(after, country, tenant).find(({ message }) => !known.has(message));
}
function planViolations(licences, country, tenant) {
	const on = plansOn(licences, tenant).map(({ plan }) => plan);
	const ids = new Set(on.map(({ servicePlanId }) => servicePlanId));
	return on.flatMap((plan) => {
		const { servicePlanId: id, dependsOn = [], excludes = [], prohibitedIn = [] } = plan;
		const excluded = excludes.find((each) => ids.has(each));
		return [
			...typeof country === "string" && prohibitedIn.includes(country) ? [{
				error: "ProhibitedInUsageLocationViolation",
				message: `License assignment failed because service plan ${id} is not allowed in the usage location ${country}.`
			}] : [],
			...dependsOn.length > 0 && !dependsOn.some((each) => ids.has(each)) ? [{
				error: "DependencyViolation",
				message: `License assignment failed because service plan ${id} depends on the service plan(s) ${dependsOn.join(", ")}`
			}] : [],
			...excluded === void 0 ? [] : [{
				error: "MutuallyExclusiveViolation",
				message: `License assignment failed because service plans ${id}, ${excluded} are mutually exclusive.`
			}]
		];
	});
}
/** The refusal that says why a licence of a group is not in force. */
function refusalOf$1({ message }) {
	return badRequest(message);
}
// src/embedded/licences/licensing.ts
/**
* Assigns licences to a user and takes direct ones away, all of it or nothing. What is assigned again has other plans
* switched off than before.
*
* @throws GraphRefusal as Graph refuses
* @see https://learn.microsoft.com/graph/api/user-assignlicense
*/
function assignToUser(user, { adds, removes }, store) {
	const { tenant, timestamp } = store;
	if (adds.length > 0 && !hasLocation(user, store)) throw badRequest("License assignment cannot be done for user with invalid usage location.");
	assertAssignable(adds, tenant);
	const before = statesOf(user);
	for (const skuId of removes) assertDirect(skuId, before, store);
	if (adds.length + removes.length === 0) return;
	const gone = /* @__PURE__ */ new Set([...removes, ...adds.map(({ skuId }) => skuId)]);
	const after = [...before.filter(({ skuId, assignedByGroup }) => assignedByGroup !== null || !gone.has(skuId)), ...adds.map((licence) => active(licence, null, timestamp))];
	const violation = violationIn(inForce(before), inForce(after), user, store);
	if (violation) throw refusalOf$1(violation);
	setStates(user, after, store);
}
/**
* Assigns licences to a group and takes them away. Its members get them at once; where one cannot, the user's states say why.
*
* @throws GraphRefusal as Graph refuses
* @see https://learn.microsoft.com/graph/api/group-assignlicense
*/
function assignToGroup(group, { adds, removes }, store) {
	assertAssignable(adds, store.tenant);
	const before = licencesOf(group["assignedLicenses"]);
	for (const skuId of removes) if (!before.some((licence) => licence.skuId === skuId)) throw badRequest("Group does not have a corresponding license.");
	if (adds.length + removes.length === 0) return;
	const gone = /* @__PURE__ */ new Set([...removes, ...adds.map(({ skuId }) => skuId)]);
	const after = [...before.filter(({ skuId }) => !gone.has(skuId)), ...adds];
	store.groups.update(group, { assignedLicenses: after });
	for (const reference of store.groups.memberships.of(group.id, "members").all) if (typeof reference === "string") inherit(group, reference, store);
}
/**
* Gives a user what a group gives, or takes it back. All products of a group fail together. Those without a usageLocation
* have the tenant's.
*
* @returns what hinders it
* @see https://learn.microsoft.com/entra/identity/users/licensing-group-advanced
*/
function inherit(group, id, store) {
	const user = store.fate(id);
	if (typeof user === "string") return void 0;
	const licences = store.groups.truth(group.id) !== void 0 && store.groups.memberships.of(group.id, "members").has(id) ? licencesOf(group["assignedLicenses"]) : [];
	const before = statesOf(user);
	const others = before.filter(({ assignedByGroup }) => assignedByGroup !== group.id);
	if (licences.length === 0 && others.length === before.length) return void 0;
	const wanted = licences.map((licence) => active(licence, group.id, store.timestamp));
	const violation = wanted.length === 0 ? void 0 : violationIn(inForce(before), inForce([...others, ...wanted]), user, store);
	const states = [...others, ...wanted.map((state) => violation ? {
		...state,
		state: "Error",
		error: violation.error
	} : state)];
	store.audit.as(GROUP_LICENSING, () => setStates(user, states, store));
	return violation;
}
/**
* Works out anew what a user inherits.
*
* @returns what hinders it first
* @see https://learn.microsoft.com/graph/api/user-reprocesslicenseassignment
*/
function reprocess(user, store) {
	return [.../* @__PURE__ */ new Set([...statesOf(user).flatMap(({ assignedByGroup }) => assignedByGroup ?? []), ...store.groups.memberships.holders(user.id, "members", "truth")])].flatMap((id) => {
		const group = store.groups.truth(id) ?? store.groups.deletedGroup(id);
		return (group && inherit(group, user.id, store)) ?? [];
	})[0];
}
/** A usageLocation that was written a moment ago may not be known where licences are assigned. */
function hasLocation(user, { replication }) {
	return typeof replication.seen(user, "reference")?.["usageLocation"] === "string";
}
function assertDirect(skuId, states, { tenant }) {
	const held = states.filter((state) => state.skuId === skuId);
	if (held.some(({ assignedByGroup }) => assignedByGroup === null)) return;
	if (held.length > 0) throw badRequest("User license is inherited from a group membership and it cannot be removed directly from the user.");
	if (!(tenant.subscribedSkus ?? []).some((sku) => sku.skuId === skuId)) throw unknownLicence(skuId);
	throw badRequest("User does not have a corresponding license.");
}
function active({ skuId, disabledPlans }, assignedByGroup, lastUpdatedDateTime) {
	return {
		skuId,
		disabledPlans,
		assignedByGroup,
		state: "Active",
		error: "None",
		lastUpdatedDateTime
	};
}
function setStates(user, states, store) {
	store.update(user, {
		licenseAssignmentStates: states,
		assignedLicenses: inForce(states)
	});
}
// src/embedded/licences/seats.ts
/** How many users have each SKU, however many groups give it to one. */
var Seats = class {
	#used = /* @__PURE__ */ new Map();
	add(user) {
		this.#count(user, 1);
	}
	remove(user) {
		this.#count(user, -1);
	}
	used(skuId) {
		return this.#used.get(skuId) ?? 0;
	}
	/**
	* Whether one more user can have it. That units of the grace period after expiry count is unverified.
	*
	* @see https://learn.microsoft.com/graph/api/resources/licenseunitsdetail
	*/
	hasFree({ skuId, capabilityStatus = "Enabled", prepaidUnits: units }) {
		if (capabilityStatus !== "Enabled" && capabilityStatus !== "Warning") return false;
		return this.used(skuId) < units.enabled + (units.warning ?? 0);
	}
	#count(user, change) {
		if (!user["licenseAssignmentStates"] && !user["assignedLicenses"]) return;
		for (const { skuId } of inForce(statesOf(user))) this.#used.set(skuId, this.used(skuId) + change);
	}
};
// src/embedded/tenant/units.ts
/** The administrative units of a tenant. What becomes of them is seen at once: how they lag, no page says. */
var Units = class {
	#tenant;
	#changes = 0;
	constructor(tenant) {
		this.#tenant = tenant;
	}
	/** How many changes there were since the store was opened. */
	get changes() {
		return this.#changes;
	}
	get all() {
		return this.#tenant.administrativeUnits ?? [];
	}
	find(id) {
		return this.all.find((unit) => unit.id.toLowerCase() === id.toLowerCase());
	}
	/** @throws GraphRefusal 404 where there is none */
	get(id) {
		const unit = this.find(id);
		if (!unit) throw notFound(id);
		return unit;
	}
	/** Those that a user or a group is in. */
	holding(id) {
		return this.all.filter(({ members }) => holds(members, id));
	}
	/** The ids of all that are in one whose management is restricted. */
	get restricted() {
		return this.all.filter(({ isMemberManagementRestricted: isRestricted }) => isRestricted === true).flatMap(({ members }) => members);
	}
	create(values) {
		const { id: tenant } = this.#tenant;
		const id = idFrom(`${tenant} unit ${values.displayName} ${this.all.length} ${this.#changes}`);
		const unit = {
			...values,
			id,
			members: []
		};
		(this.#tenant.administrativeUnits ??= []).push(unit);
		this.#changes += 1;
		return unit;
	}
	add(unit, id) {
		unit.members.push(id);
		this.#changes += 1;
	}
	remove(unit, id) {
		const at = unit.members.findIndex((each) => each.toLowerCase() === id.toLowerCase());
		if (at >= 0) unit.members.splice(at, 1);
		this.#changes += 1;
	}
	/** Called for what is gone for good. */
	forget(id) {
		for (const unit of this.holding(id)) this.remove(unit, id);
	}
};
function holds(members, id) {
	return members.some((each) => each.toLowerCase() === id.toLowerCase());
}
// src/embedded/tenant/store.ts
/** The users of a tenant, and through `groups` its groups, with the indexes that make every answer cheap. Writes see the truth, reads what has replicated. */
var Store = class {
	tenant;
	replication;
	replicas;
	groups;
	units;
	contacts;
	seats = new Seats();
	passes = new Passes();
	journal = new Journal();
	audit;
	#byId = /* @__PURE__ */ new Map();
	#unique = new UniqueValues();
	#deleted;
	#reports = /* @__PURE__ */ new Map();
	#places = /* @__PURE__ */ new Map();
	#clock;
	#joined = 0;
	#registrations = 0;
	#ghosts;
	constructor(tenant, clock, lag, audit) {
		this.tenant = tenant;
		this.#clock = clock;
		this.audit = new AuditLog(tenant, clock, audit);
		this.replicas = new Replicas(lag?.replicas);
		this.replication = new Replication(clock, lag, this.replicas);
		this.#ghosts = new Ghosts(this.replication);
		this.#deleted = new DeletedUsers(tenant);
		this.groups = new Groups(tenant, this.#unique, clock, lag, this.replicas);
		this.groups.audited = (activity, group, changes, related) => {
			const user = related && this.#byId.get(related.toLowerCase());
			const of = user ? [userTarget(user, changes), groupTarget(group)] : [groupTarget(group, changes)];
			this.audit.record(activity, of);
		};
		this.units = new Units(tenant);
		this.contacts = new Contacts(tenant);
		this.groups.membersChanged = (group, ids) => {
			for (const id of ids) inherit(group, id, this);
		};
		for (const user of tenant.users) this.#join(user);
		for (const user of tenant.deletedUsers) if (this.idNamed(nameBefore(user)) === void 0) this.#keepRole(user, nameBefore(user));
		for (const id of this.units.restricted) {
			const member = this.#byId.get(id.toLowerCase()) ?? this.groups.truth(id);
			if (member) member["isManagementRestricted"] = true;
		}
	}
	get size() {
		return this.#byId.size;
	}
	/** How many changes there were since the store was opened. */
	get changes() {
		return this.journal.count + this.groups.changes + this.units.changes + this.passes.changes + this.#registrations;
	}
	/**
	* Users as a listing shows them, in the order in which they joined, from after a place in that order on. New and
	* deleted users do not move the others, so that pages neither repeat nor skip anybody.
	*/
	*listedAfter(place, view = "list") {
		const { users } = this.tenant;
		let low = 0;
		for (let high = users.length; low < high;) {
			const middle = low + high >> 1;
			if (this.#placeOf(users[middle]) <= place) low = middle + 1;
			else high = middle;
		}
		const ghosts = this.#ghosts.after(place, view);
		for (const user of users.slice(low)) {
			const own = this.#placeOf(user);
			while (ghosts[0] && ghosts[0].place < own) yield* ghosts.splice(0, 1);
			const seen = this.replication.seen(user, view);
			if (seen) yield {
				user: seen,
				place: own
			};
		}
		yield* ghosts;
	}
	/** One user, by object id or userPrincipalName, as a read shows it. */
	read(key) {
		const user = this.#find(key);
		const seen = user ? this.replication.seen(user, "read") : this.#ghosts.read(key);
		if (!seen) throw notFound(key);
		return seen;
	}
	/** One user as it is, where a write finds it. */
	toWrite(key) {
		const user = this.#find(key);
		if (!user || !this.replication.seen(user, "write")) throw notFound(key);
		return user;
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
	/** The id of the user or group that has a mail address. */
	holderOfAddress(address) {
		return this.#unique.holderOfAddress(`smtp:${address}`);
	}
	/** The id of the user that has a userPrincipalName. */
	idNamed(userPrincipalName) {
		return this.#unique.holderOfName(userPrincipalName);
	}
	/** The userPrincipalName that a deleted user had. */
	deletedNameOf(id) {
		const user = this.#deleted.of(id);
		return user && nameBefore(user);
	}
	/** The object id of a user that may be referred to by now. */
	reference(key) {
		const user = this.#find(key);
		if (!user || !this.replication.seen(user, "reference")) throw notFound(key);
		return user.id;
	}
	create(values) {
		const id = idFrom(`${this.tenant.id} ${values.userPrincipalName} ${this.changes} ${this.timestamp}`);
		this.#unique.assertFree(values, id);
		const user = {
			...values,
			id,
			proxyAddresses: withMail([], values["mail"]),
			createdDateTime: this.timestamp,
			lastPasswordChangeDateTime: this.timestamp
		};
		this.tenant.users.push(user);
		this.#join(user);
		this.replication.created(user);
		this.#touch(id);
		this.audit.record("Add user", [userTarget(user, changesOfNew(values))]);
		return user;
	}
	/** Sets properties of a user; undefined takes one away. */
	update(user, values) {
		this.#unique.assertFree(values, user.id);
		this.replication.changing(user);
		this.#unindex(user);
		if ("userPrincipalName" in values) this.#keepRole(user);
		const { manager } = user;
		const changes = Object.entries(values).map(([name, to]) => ({
			name,
			from: user[name],
			to
		}));
		for (const [name, value] of Object.entries(values)) if (value === void 0) delete user[name];
		else user[name] = value;
		if ("mail" in values) user["proxyAddresses"] = withMail(user["proxyAddresses"], values["mail"]);
		this.#index(user);
		const names = Object.keys(values);
		if ("mail" in values) names.push("proxyAddresses");
		if ("userPrincipalName" in values) names.push("identities");
		if ("assignedLicenses" in values) names.push("assignedPlans", "provisionedPlans");
		this.journal.propertiesChanged(user.id, names, this.moment);
		if (manager !== void 0 && manager !== user.manager) this.journal.managerLost(user.id, manager);
		const { subscribedSkus = [], id } = this.tenant;
		for (const deed of deedsOf(changes, subscribedSkus, id)) this.audit.record(deed.activity, [userTarget(user, deed.changes)]);
	}
	/** Whether another user has an address of this user's, as directories hold where several sources write to them. */
	assertNoClash(user) {
		this.#unique.assertFree({
			userPrincipalName: user.userPrincipalName,
			proxyAddresses: user["proxyAddresses"]
		}, user.id);
	}
	/** Lets a user or a group be changed by nobody but administrators of a unit, or by all again. */
	restrict(id, isManagementRestricted) {
		const user = this.#byId.get(id.toLowerCase());
		const group = this.groups.truth(id);
		if ((user ?? group)?.["isManagementRestricted"] === true === isManagementRestricted) return;
		if (user) this.update(user, { isManagementRestricted });
		else if (group) this.groups.update(group, { isManagementRestricted });
	}
	/** From now on no other directory extension is taken. */
	registerExtensions(names) {
		this.tenant.extensionProperties = names;
		this.#registrations += 1;
	}
	directReports(id) {
		return [...this.#reports.get(id.toLowerCase()) ?? []].flatMap((report) => this.#byId.get(report.toLowerCase()) ?? []);
	}
	/** Moves a user to the deleted ones, whose userPrincipalName then begins with the object id. Its reports lose it. */
	delete(user) {
		this.replication.changing(user);
		this.#ghosts.add({
			user,
			place: this.#placeOf(user)
		});
		this.#unindex(user);
		this.#keepRole(user);
		this.#byId.delete(user.id.toLowerCase());
		this.tenant.users.splice(this.tenant.users.indexOf(user), 1);
		const reports = this.directReports(user.id);
		this.audit.silently(() => {
			for (const report of reports) this.update(report, { manager: void 0 });
		});
		const deleted = {
			...user,
			...reports.length > 0 && { reports: reports.map(({ id }) => id) },
			deletedDateTime: this.timestamp,
			userPrincipalName: nameWhileDeleted(user)
		};
		this.#deleted.add(deleted);
		this.#touch(user.id);
		this.audit.record("Delete user", [userTarget(user)]);
	}
	/** What was deleted within the last thirty days; what is older is gone. */
	deleted() {
		this.audit.silently(() => {
			for (const user of this.#deleted.overdue(this.moment)) this.purge(user);
		});
		return this.tenant.deletedUsers;
	}
	deletedUser(id) {
		this.deleted();
		const user = this.#deleted.of(id);
		if (!user) throw notFound(id);
		return user;
	}
	/** Brings a user back with its relations; reports that have another manager by now keep that one. */
	restore(user, newName, dropTakenProxies) {
		const userPrincipalName = newName ?? nameBefore(user);
		const proxies = user["proxyAddresses"].filter((address) => !dropTakenProxies || this.#unique.holderOfAddress(address) === void 0);
		this.#unique.assertFree({
			userPrincipalName,
			proxyAddresses: proxies
		}, user.id);
		const { deletedDateTime: _, reports = [], ...rest } = user;
		const restored = {
			...rest,
			id: user.id,
			userPrincipalName,
			proxyAddresses: proxies
		};
		this.#deleted.remove(user);
		this.tenant.users.push(restored);
		this.#ghosts.remove(user.id);
		this.#join(restored);
		this.replication.created(restored);
		this.#touch(user.id);
		this.audit.record("Restore user", [userTarget(restored)]);
		reprocess(restored, this);
		this.audit.silently(() => {
			for (const report of reports) {
				const found = this.#byId.get(report.toLowerCase());
				if (found && found.manager === void 0) this.update(found, { manager: user.id });
			}
		});
		return restored;
	}
	purge(user) {
		this.#deleted.remove(user);
		this.groups.forget(user.id);
		this.units.forget(user.id);
		this.#touch(user.id);
		this.audit.record("Hard Delete user", [userTarget(user)]);
	}
	/** The last change that delta may tell of by now. */
	get settled() {
		const { longest } = this.replication;
		return longest === 0 ? this.journal.count : this.journal.countAt(this.moment - longest);
	}
	/** What became of an object id: a user, soft-deleted, or gone. */
	fate(id) {
		return this.#byId.get(id.toLowerCase()) ?? (this.#deleted.of(id) ? "changed" : "deleted");
	}
	/** An administrator's role stays with the user under any name, and does not go to another who takes the name. */
	#keepRole({ id, userPrincipalName }, name = userPrincipalName) {
		const { administrators } = this.tenant;
		const isNamed = (each) => foldName(each) === foldName(name);
		if (administrators?.some(isNamed)) this.tenant.administrators = administrators.map((each) => isNamed(each) ? id : each);
	}
	#find(key) {
		const byId = this.#byId.get(key.toLowerCase());
		if (byId) return byId;
		const id = this.#unique.holderOfName(key);
		return id === void 0 ? void 0 : this.#byId.get(id.toLowerCase());
	}
	#join(user) {
		this.#places.set(user.id, this.#joined += 1);
		this.#index(user);
	}
	#placeOf(user) {
		return (user && this.#places.get(user.id)) ?? 0;
	}
	#index(user) {
		this.#byId.set(user.id.toLowerCase(), user);
		this.#unique.add(user);
		this.seats.add(user);
		if (user.manager !== void 0) {
			const manager = user.manager.toLowerCase();
			const reports = this.#reports.get(manager) ?? /* @__PURE__ */ new Set();
			this.#reports.set(manager, reports.add(user.id));
		}
	}
	#unindex(user) {
		this.#unique.remove(user);
		this.seats.remove(user);
		if (user.manager !== void 0) this.#reports.get(user.manager.toLowerCase())?.delete(user.id);
	}
	#touch(id) {
		this.journal.wholeChanged(id, this.moment);
	}
	/** Now, in milliseconds since 1970. */
	get moment() {
		return this.#clock.now().getTime();
	}
	/** Now, as Graph writes it. */
	get timestamp() {
		return timestampOf(this.#clock);
	}
};
// src/embedded/serving/request.ts
/** @throws GraphRefusal for an address that cannot be decoded */
function parseRequest(asked) {
	const [address = ""] = asked.url.split("#");
	const queryAt = address.indexOf("?");
	const path = (queryAt < 0 ? address : address.slice(0, queryAt)).split("/").filter(Boolean).map((part) => decode(part)).flatMap(withKeyApart);
	const query = new URLSearchParams(queryAt < 0 ? "" : address.slice(queryAt + 1));
	return {
		...asked,
		method: asked.method.toUpperCase(),
		path,
		query
	};
}
/** Whether a query asks for the lagging index with all operators. */
function isAdvanced({ query, headers }) {
	return isEventual({ headers }) && query.get("$count")?.toLowerCase() === "true";
}
function isEventual({ headers }) {
	return headers["consistencylevel"]?.trim().toLowerCase() === "eventual";
}
/** `users('ana@contoso.com')`, `users(id='…')` and `applications(appId='…')` are a collection and a key; an alternate key keeps its name. */
function withKeyApart(part) {
	if (part.startsWith("$") && part.includes("@")) throw badQuery("The request URL is not valid.");
	const [, groups = "", uniqueName = ""] = /^(groups)\((uniqueName='.+')\)$/is.exec(part) ?? [];
	if (groups !== "") return [groups, uniqueName.replaceAll("''", "'")];
	const [, collection = "", key = ""] = /^(\w+)\((?:(?:id|appId|userPrincipalName)=)?'(.+)'\)$/i.exec(part) ?? [];
	return collection === "" ? [part] : [collection, key.replaceAll("''", "'")];
}
function decode(part) {
	try {
		return decodeURIComponent(part);
	} catch {
		throw badQuery("The request URL is not valid.");
	}
}
// src/embedded/query/queryOptions.ts
const OPTIONS = [
	"$select",
	"$filter",
	"$top",
	"$orderby",
	"$search",
	"$count",
	"$expand",
	"$skiptoken",
	"$deltatoken"
];
/** OData's options that no route obeys. */
const OTHERS$1 = [
	"$skip",
	"$format",
	"$apply",
	"$compute",
	"$levels",
	"$index",
	"$schemaversion"
];
const LONGEST_ADVANCED_ADDRESS = 2048;
/**
* Gives the options in Graph's spelling, and refuses each that the route does not obey: Graph leaves some out of account
* without a word, which no client can tell from an answer to what it asked. Other parameters are the client's own.
*
* @param address path and query as they came; an advanced query is limited by their length, alone and not in a batch
* @throws GraphRefusal for an option that is not obeyed, written twice, or without its `$`
* @see https://learn.microsoft.com/graph/query-parameters
*/
function withKnownOptions(request, { options }, address) {
	const query = new URLSearchParams();
	for (const [given, value] of request.query) {
		const lower = given.toLowerCase();
		const bare = lower.startsWith("$") ? lower : `$${lower}`;
		if (![...OPTIONS, ...OTHERS$1].includes(bare) && !given.startsWith("$")) continue;
		const option = options.find((each) => each === lower);
		if (option === void 0) throw notObeyed(given, options);
		if (query.has(option)) throw badQuery(`Query option '${option}' was specified more than once, but it must be specified at most once.`);
		query.set(option, value);
	}
	if ((address?.length ?? 0) > LONGEST_ADVANCED_ADDRESS && isAdvanced({
		...request,
		query
	})) throw badQuery(`The request URL has ${address?.length} characters; an advanced query takes at most ${LONGEST_ADVANCED_ADDRESS}. Use $batch.`);
	return {
		...request,
		query
	};
}
function notObeyed(given, options) {
	return badQuery(`The query option '${given}' is not supported by the embedded directory. ${options.length === 0 ? "It obeys no query option here." : `It obeys these here: ${options.join(", ")}.`}`);
}
// src/embedded/tenant/record.ts
/** A copy of a body in which every password and every pass is replaced. */
function withoutSecrets(body) {
	if (Array.isArray(body)) return body.map(withoutSecrets);
	if (typeof body !== "object" || body === null) return body;
	return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, /password$|^temporaryAccessPass$/i.test(name) && typeof value === "string" ? "(not recorded)" : withoutSecrets(value)]));
}
// src/embedded/serving/batch.ts
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
/** How many requests the body of a request brings; one where it is no batch. */
function itemsIn(text) {
	try {
		const { requests } = JSON.parse(text);
		return Array.isArray(requests) ? requests.length : 1;
	} catch {
		return 1;
	}
}
function itemsOf(body) {
	const requests = body?.requests;
	if (!Array.isArray(requests) || requests.length === 0) throw badPayload();
	if (requests.length > MOST_ITEMS) throw badQuery(`Number of batch request steps exceeds the maximum value of ${MOST_ITEMS}.`);
	const items = requests.map(itemOf);
	const seen = /* @__PURE__ */ new Set();
	for (const { id, dependsOn = [] } of items) {
		if (seen.has(id.toLowerCase())) throw badQuery(`Request Id ${id} has to be unique in a batch.`);
		if (dependsOn.some((other) => !seen.has(other.toLowerCase()))) throw badQuery(`Invalid dependency for request Id ${id}.`);
		seen.add(id.toLowerCase());
	}
	assertSequentialOrParallel(items);
	return items;
}
function itemOf(given) {
	if (!isObject$2(given)) throw badPayload();
	const { method, url, headers, body, dependsOn } = given;
	const id = idOf(given["id"]);
	if (typeof method !== "string" || typeof url !== "string") throw badPayload();
	if (!(headers === void 0 || headers === null || isObject$2(headers))) throw badPayload();
	if (!(dependsOn === void 0 || dependsOn === null || Array.isArray(dependsOn))) throw badPayload();
	if (/^\/?\$batch/i.test(url)) throw badQuery("Nested batch requests are not supported.");
	const texts = Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]));
	const isTyped = (texts["content-type"] ?? "") !== "";
	const isWrite = /^(?:POST|PUT|PATCH)$/i.test(method);
	if (!isTyped && (isWrite || body !== void 0)) throw withoutBody(id);
	return {
		id,
		method,
		url,
		headers: texts,
		...body !== void 0 && { body },
		...Array.isArray(dependsOn) && { dependsOn: dependsOn.map(idOf) }
	};
}
/** That numbers are taken is unverified: a client of Microsoft's community numbers so. */
function idOf(id) {
	if (typeof id === "number" && Number.isInteger(id)) return String(id);
	if (typeof id !== "string" || id === "") throw badPayload();
	return id;
}
/** Either nothing depends on anything, or each request on the one before it, or all on the first one. */
function assertSequentialOrParallel(items) {
	const [first, ...others] = items;
	const dependOn = (item, other) => (item.dependsOn ?? []).some((id) => id.toLowerCase() === other?.id.toLowerCase());
	const isParallel = items.every(({ dependsOn = [] }) => dependsOn.length === 0);
	const isChain = others.every((item, index) => dependOn(item, items[index]));
	const isStar = others.every((item) => dependOn(item, first));
	if (!isParallel && !isChain && !isStar) throw badQuery("Batch should be either fully sequential or fully parallel.");
}
function isObject$2(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function badPayload() {
	return badQuery("Invalid batch payload format.");
}
function withoutBody(id) {
	return badQuery(`Write request id : ${id} does not contain Content-Type header or body.`);
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
// src/embedded/serving/http.ts
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
/**
* Path and query below the version, encoded.
*
* @throws GraphRefusal without a bearer token, for another version, and for what no Graph root has
*/
function targetOf({ headers, url = "/" }) {
	if (/^\/[^/]+\/oauth2(?:\/v2\.0)?\/(?:token|devicecode)(?:\?|$)/i.test(url)) throw new GraphRefusal(404, "NotFound", "There is no token endpoint at this address. Without --sign-in the embedded directory takes any bearer token: set ROLLCALL_ACCESS_TOKEN to any text.");
	if (!/^Bearer +\S+$/i.test(headers.authorization ?? "")) throw new GraphRefusal(401, "InvalidAuthenticationToken", "Access token is empty.");
	const [, version = "", target = ""] = /^\/+([^/?#]*)(.*)$/s.exec(url) ?? [];
	if (version.toLowerCase() === "beta") throw notModelled("the beta version of Graph, only v1.0");
	if (version.toLowerCase() !== "v1.0") throw badQuery(`Invalid version: ${version}`);
	return target;
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
	if (fault?.kind === "slow") await setTimeout(fault.milliseconds);
	const isGateway = fault?.kind === "unavailable" && (status === 502 || status === 504);
	const text = isGateway ? GATEWAY_PAGE : textOf(body, headers);
	response.writeHead(status, {
		...text !== void 0 && { "Content-Type": isGateway ? "text/html" : "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8" },
		...headers,
		...text !== void 0 && fault?.kind === "cut" && { "Content-Length": lengthOf(text, fault) }
	});
	if (text === void 0 || fault?.kind !== "cut") return void response.end(text);
	const half = Buffer.from(text).subarray(0, Buffer.byteLength(text) / 2);
	response.write(half, () => response.socket?.destroy());
}
function textOf(body, headers) {
	if (body === void 0) return void 0;
	return /^(?:text\/plain|application\/xml)$/.test(headers?.["Content-Type"] ?? "") && typeof body === "string" ? body : JSON.stringify(body);
}
const GATEWAY_PAGE = "<html><body><h1>Bad gateway</h1></body></html>";
function lengthOf(text, { length }) {
	const bytes = Buffer.byteLength(text);
	return length === "whole" ? bytes : Math.floor(bytes / 2);
}
function lowerCase(headers) {
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value ?? "")]));
}
/** @throws the server's own error, as when the port is taken */
function listen(server, port) {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", resolve);
	});
}
// src/embedded/serving/metadata.ts
const KEPT = /* @__PURE__ */ new Set([
	"@odata.nextLink",
	"@odata.deltaLink",
	"@odata.count"
]);
/** Whether a client asks for an answer that does not describe itself. */
function wantsNoMetadata(accept) {
	return /;\s*(?:odata\.)?metadata\s*=\s*none\b/i.test(accept ?? "");
}
/**
* An answer without what describes it; counts and links to what follows stay.
*
* @see https://docs.oasis-open.org/odata/odata-json-format/v4.01/odata-json-format-v4.01.html (metadata=none)
*/
function withoutMetadata(body) {
	if (Array.isArray(body)) return body.map(withoutMetadata);
	if (typeof body !== "object" || body === null) return body;
	return Object.fromEntries(Object.entries(body).filter(([name]) => !name.startsWith("@odata.") || KEPT.has(name)).map(([name, value]) => [name, withoutMetadata(value)]));
}
// src/embedded/serving/initiator.ts
/** Whether a token is a person's, and not an application's. @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */
function isPerson({ idtyp, scp }) {
	return idtyp === "user" || typeof scp === "string";
}
/** The texts of a claim that is a list of them. */
function textsIn(claim) {
	return Array.isArray(claim) ? claim.filter((each) => typeof each === "string") : [];
}
/** The application or person that a token belongs to; undefined where it does not say. */
function initiatorOf(claims) {
	const text = (name) => {
		const value = claims[name];
		return typeof value === "string" ? value : null;
	};
	if (isPerson(claims)) return { user: {
		id: text("oid") ?? "",
		displayName: text("name"),
		userPrincipalName: text("upn") ?? text("unique_name")
	} };
	const appId = text("appid");
	if (appId === null) return void 0;
	return { app: {
		appId,
		displayName: text("app_displayname"),
		servicePrincipalId: text("oid")
	} };
}
// src/embedded/users/directoryRoles.ts
/** @see https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference */
const GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
const PRIVILEGED_AUTHENTICATION_ADMINISTRATOR = "7be44c8a-adaf-4e2a-84d6-ab2649e08a13";
/**
* The roles in the directory of the application that a token belongs to, as ids of templates. A person's roles are not
* modelled. That an application's `wids` are its roles is seen in the field (msgraph-sdk-powershell issue 1782); that Graph
* goes by the token, and not by what is assigned by now, is unverified.
*
* @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
*/
function directoryRolesOf(claims) {
	const roles = isPerson(claims) ? [] : textsIn(claims["wids"]);
	return new Set(roles.map((role) => role.toLowerCase()));
}
// src/embedded/users/propertyNames.ts
const byLowerCase$1 = new Map(PROPERTIES.map(({ name }) => [name.toLowerCase(), name]));
/** Graph's spelling of a property of the user that is named in any case; undefined when there is none. */
function canonicalName(name) {
	return byLowerCase$1.get(name.toLowerCase()) ?? (DIRECTORY_EXTENSION.test(name) ? name : void 0);
}
// src/embedded/serving/permissions.ts
/**
* The caller that a bearer token stands for: what its `roles` claim says, else what every token is said to hold. Nobody
* checks who signed the token: it only narrows what may be done here.
*/
function callerOf(authorization, { roles, withoutPermissions } = {}) {
	const claims = claimsOf(authorization);
	const held = Array.isArray(claims["roles"]) ? textsIn(claims["roles"]) : roles;
	const without = new Set(withoutPermissions);
	const initiator = initiatorOf(claims);
	return {
		...held ? { roles: new Set(held.filter((permission) => !without.has(permission))) } : {
			roles: void 0,
			without
		},
		directoryRoles: directoryRolesOf(claims),
		...initiator && { initiator }
	};
}
/** Of a user, which goes by the properties that it changes. */
const UPDATE = "PATCH users/{}";
/**
* Whatever Graph asks for, whether the path is served here or not.
*
* @throws GraphRefusal 403 where the caller holds nothing of what the request needs
*/
function assertMayCall(caller, { method, path }) {
	const [call, ways] = rowFor(method, path) ?? [];
	if (ways && !mayCall(call, ways, caller)) throw denied();
}
/** Whether a caller may send a request of this kind, where it is about what another one answers. */
function mayCallAs(caller, method, path) {
	const [call, ways] = rowFor(method, path) ?? [];
	return ways === void 0 || mayCall(call, ways, caller);
}
function mayCall(call, ways, caller) {
	return !caller.roles && call === UPDATE || allows(ways, caller);
}
/** @throws GraphRefusal 403 where one of the properties needs what the caller does not hold */
function assertMayWrite(caller, names, creating) {
	if (!names.every((name) => allows(waysToWrite(name, creating), caller))) throw denied();
}
/** The properties that are answered as null to this caller, whatever they hold. */
function unseenBy(caller) {
	return Object.entries(UNSEEN$1).filter(([, ways]) => !allows(ways, caller)).map(([name]) => name);
}
/** @throws GraphRefusal 403 for what may not be asked for at all; seen in the field, the page names the permission only */
function assertMaySelect(caller, names) {
	if (!names.includes("signInActivity") || allows([["AuditLog.Read.All"]], caller)) return;
	throw new GraphRefusal(403, "Authentication_MSGraphPermissionMissing", `Calling principal does not have required MSGraph permissions ${SIGN_IN_ACTIVITY}`);
}
/** Whether a property may be read, filtered and sorted by. What Graph answers for one that may not is unverified. */
function mayRead(caller, name) {
	return BASIC.has(name) || allows(READ_ALL, caller);
}
function allows(ways, { roles, without }) {
	if (roles) return ways.some((all) => all.every((permission) => roles.has(permission)));
	return without === void 0 || !meantFor(ways).some((permission) => without.has(permission));
}
/** What an administrator grants for it: what the documentation asks for, else the least. */
function meantFor(ways) {
	return ways.find((all) => all.every((each) => GRANTED.includes(each))) ?? ways[0] ?? [];
}
const rows = Object.entries(CALLS).map(([call, ways]) => {
	const [method = "", path = ""] = call.split(" ");
	return {
		call,
		method,
		parts: path.toLowerCase().split("/"),
		ways
	};
});
/** The row of the table that a request falls under. */
function rowFor(method, path) {
	const asked = path.map(bareName);
	const row = rowOf$2(method, asked) ?? rowOf$2(method, relationOf(method, asked));
	return row && [row.call, row.ways];
}
function rowOf$2(method, asked) {
	return rows.find((each) => each.method === method && each.parts.length === asked.length && each.parts.every((part, index) => stands(part, asked[index] ?? "")));
}
const VIEWS = [
	"$count",
	"$ref",
	"user",
	"group",
	"device",
	"serviceprincipal",
	"orgcontact"
];
/** What is related to a user or a group, without the type that it is narrowed to, its count and its references. */
function relationOf(method, asked) {
	const [collection = "", , relation, ...views] = asked;
	const isRelation = relation !== void 0 && views.every((view) => VIEWS.includes(view));
	return method === "GET" && ["users", "groups"].includes(collection) && isRelation ? asked.slice(0, 3) : asked;
}
function stands(part, asked) {
	if (part === "{}") return true;
	return part === "{property}" ? canonicalName(asked) !== void 0 : part === asked;
}
/** `microsoft.graph.delta()` is delta; so a cast is its type. */
function bareName(part) {
	return part.toLowerCase().replace(/^(?:microsoft\.)?graph\./, "").replace(/\(\)$/, "");
}
function claimsOf(authorization) {
	const [, payload] = authorization.replace(/^Bearer +/i, "").split(".");
	if (payload === void 0) return {};
	try {
		const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
		return typeof claims === "object" && claims !== null ? claims : {};
	} catch {
		return {};
	}
}
// src/embedded/serving/address.ts
/** Microsoft's own roots. @see https://learn.microsoft.com/graph/deployments */
const CLOUD_HOSTS = /* @__PURE__ */ new Set([
	"graph.microsoft.com",
	"graph.microsoft.us",
	"dod-graph.microsoft.us",
	"microsoftgraph.chinacloudapi.cn"
]);
const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
/**
* The Graph root as the client sees it: by the name that it used, or that a front on this machine says it used.
*
* @param own what the directory calls itself where a request names nothing that can be a host
*/
function rootSeenBy({ headers }, own) {
	const host = [first(headers["x-forwarded-host"]), headers.host].find((name) => name !== void 0 && HOST.test(name));
	if (host === void 0) return own;
	return `${first(headers["x-forwarded-proto"])?.toLowerCase() === "https" ? "https" : "http"}://${host}/v1.0`;
}
/**
* The object id or userPrincipalName that an `@odata.id` names: below the root that the client sees, below any loopback
* name, or below a root of Microsoft's, as in its examples. Whether Graph takes an address of another cloud, or of any
* host at all, is unverified.
*
* @param collections in which it may be
* @returns undefined for any other address, and for what cannot be decoded
* @see https://learn.microsoft.com/graph/api/user-post-manager
*/
function referredKey(reference, root, collections = ["users", "directoryObjects"]) {
	if (typeof reference !== "string" || !URL.canParse(reference)) return void 0;
	const url = new URL(reference);
	if (!(CLOUD_HOSTS.has(url.host) || url.host === new URL(root).host || isLoopback(url.hostname)) || !/^https?:$/.test(url.protocol)) return void 0;
	const path = decoded(url.pathname);
	const [, collection = "", plain, quoted] = /^\/(?:v1\.0|beta)\/(\w+)(?:\/([^/]+)|\('([^/]+)'\))(?:\/microsoft\.(?:graph|directoryservices)\.(?:user|group|(?:org)?contact))?\/?$/i.exec(path ?? "") ?? [];
	if (!collections.some((each) => each.toLowerCase() === collection.toLowerCase())) return void 0;
	return plain ?? quoted?.replaceAll("''", "'");
}
function isLoopback(name) {
	return name === "localhost" || name === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(name);
}
function decoded(path) {
	try {
		return decodeURIComponent(path);
	} catch {
		return;
	}
}
function first(header) {
	return (Array.isArray(header) ? header[0] : header)?.split(",")[0]?.trim();
}
// src/embedded/groups/kinds.ts
/** @see https://learn.microsoft.com/graph/api/resources/groups-overview (group types) */
function isUnified(group) {
	return hasType(group, "Unified");
}
function isDynamic(group) {
	return hasType(group, "DynamicMembership");
}
/** A mail-enabled security group or a distribution list: Exchange keeps it. */
function isKeptByExchange(group) {
	return group["mailEnabled"] === true && !isUnified(group);
}
function hasType({ groupTypes: types }, type) {
	return Array.isArray(types) && types.includes(type);
}
// src/embedded/groups/bind.ts
/** @see https://learn.microsoft.com/entra/identity/users/directory-service-limits-restrictions */
const MOST_OWNERS = 100;
/** How many references a body binds. */
function bindingsIn({ body }) {
	return Object.entries(Object(body)).filter(([name]) => /^(?:members|owners)@odata\.bind$/i.test(name)).reduce((sum, [, value]) => sum + (Array.isArray(value) ? value.length : 0), 0);
}
/**
* What addresses lead to: users and groups that can be referred to by now.
*
* @throws GraphRefusal 400 for what is no such address, 404 where there is nothing
*/
function boundReferences(addresses, context) {
	return addresses.map((address) => {
		const key = referredKey(address, context.root, [
			"users",
			"groups",
			"directoryObjects",
			"devices",
			"servicePrincipals",
			"contacts"
		]);
		if (key === void 0) throw badRequest("Invalid URL format specified in payload.");
		const { groups } = context.store;
		const group = groups.truth(key);
		if (context.store.contacts.find(key)) throw notModelled("contacts as members, owners and sponsors");
		if (!group) return context.store.reference(key);
		if (!groups.replication.seen(group, "reference")) throw notFound(key);
		return group.id;
	});
}
/**
* Holds what is to be added to a group against what it may hold; all of it, or nothing. A group can be new.
*
* @throws GraphRefusal as Graph refuses: the quota before what is there already, as others have met it
* @see https://learn.microsoft.com/graph/api/group-post-members
*/
function assertAddable(group, relation, references, { store }) {
	const id = typeof group["id"] === "string" ? group["id"] : "";
	const held = store.groups.memberships.of(id, relation);
	for (const reference of references) {
		const nested = store.groups.truth(idOf$1(reference));
		if (!nested) continue;
		if (relation === "owners") throw badRequest("Only users can be owners of a group.");
		if (isUnified(group)) throw badRequest("Only users can be members of a Microsoft 365 group.");
		if (isUnified(nested)) throw badRequest("A Microsoft 365 group cannot be a member of another group.");
		if (nested.id === id) throw badRequest("A group cannot be a member of itself.");
	}
	const sum = held.size + references.length;
	if (relation === "owners" && references.length > 0 && sum > MOST_OWNERS) throw new GraphRefusal(403, "Directory_QuotaExceeded", `Unable to perform operation as '${sum}' would exceed the maximum quota count '${MOST_OWNERS}' for forward-link 'owners'.`);
	const ids = references.map((reference) => idOf$1(reference).toLowerCase());
	if (ids.some((each, index) => held.has(each) || ids.indexOf(each) !== index)) throw badRequest(`One or more added object references already exist for the following modified properties: '${relation}'.`);
}
// src/embedded/groups/groupProperties.ts
/** @see https://learn.microsoft.com/graph/api/resources/group (properties) */
const GROUP_PROPERTIES = [
	row("id", "string", "never", "default"),
	row("deletedDateTime", "dateTime", "never", "default"),
	row("classification", "string", "always", "default"),
	row("createdDateTime", "dateTime", "never", "default"),
	row("description", "string", "always", "default"),
	row("displayName", "string", "always", "default"),
	row("expirationDateTime", "dateTime", "never", "default"),
	row("groupTypes", "strings", "create", "default"),
	row("isAssignableToRole", "boolean", "create", "equality"),
	row("mail", "string", "never", "default"),
	row("mailEnabled", "boolean", "create", "equality"),
	row("mailNickname", "string", "always", "default"),
	row("membershipRule", "string", "always", "default"),
	row("membershipRuleProcessingState", "string", "always", "equality"),
	row("onPremisesDomainName", "string", "never", "none"),
	row("onPremisesLastSyncDateTime", "dateTime", "never", "default"),
	row("onPremisesNetBiosName", "string", "never", "none"),
	row("onPremisesProvisioningErrors", "other", "never", "none"),
	row("onPremisesSamAccountName", "string", "never", "default"),
	row("onPremisesSecurityIdentifier", "string", "never", "equality"),
	row("onPremisesSyncEnabled", "boolean", "never", "equality"),
	row("preferredDataLocation", "string", "always", "default"),
	row("preferredLanguage", "string", "always", "default"),
	row("proxyAddresses", "strings", "never", "default"),
	row("renewedDateTime", "dateTime", "never", "default"),
	row("resourceBehaviorOptions", "strings", "never", "none"),
	row("resourceProvisioningOptions", "strings", "never", "default"),
	row("securityEnabled", "boolean", "always", "equality"),
	row("securityIdentifier", "string", "never", "equality"),
	row("serviceProvisioningErrors", "other", "never", "none"),
	row("theme", "string", "always", "none"),
	row("uniqueName", "string", "create", "equality"),
	row("visibility", "string", "always", "none"),
	{
		...row("assignedLicenses", "other", "never", "default"),
		byDefault: false
	},
	{
		...row("hasMembersWithLicenseErrors", "boolean", "never", "equality"),
		byDefault: false
	},
	{
		...row("isArchived", "boolean", "never", "none"),
		byDefault: false
	},
	{
		...row("isManagementRestricted", "boolean", "never", "none"),
		byDefault: false
	},
	{
		...row("licenseProcessingState", "other", "never", "none"),
		byDefault: false
	}
];
/** What Graph has besides. */
const GROUP_PROPERTIES_NOT_HELD = [
	"accessType",
	"allowExternalSenders",
	"assignedLabels",
	"autoSubscribeNewMembers",
	"hideFromAddressLists",
	"hideFromOutlookClients",
	"infoCatalogs",
	"isFavorite",
	"isSubscribedByMail",
	"onPremisesExtensionAttributes",
	"organizationId",
	"unseenConversationsCount",
	"unseenCount",
	"unseenMessagesCount",
	"welcomeMessageEnabled"
];
const byLowerCase = new Map(GROUP_PROPERTIES.map((each) => [each.name.toLowerCase(), each]));
/** By its name in any case. */
function groupPropertyNamed(name) {
	return byLowerCase.get(name.toLowerCase());
}
function isGroupPropertyNotHeld(name) {
	return GROUP_PROPERTIES_NOT_HELD.some((each) => each.toLowerCase() === name.toLowerCase());
}
function row(name, type, written, filter) {
	return {
		name,
		type,
		byDefault: true,
		written,
		filter
	};
}
// src/embedded/query/filterSyntax.ts
/** Deeper than any client writes; it keeps a long row of brackets from exhausting the stack. */
const DEEPEST$1 = 50;
/**
* Reads OData's `$filter` as far as Graph takes it for users.
*
* @throws GraphRefusal `BadRequest` for what is no filter, as Graph words it
*/
function readFilter(text) {
	const reader = new Reader(tokenize$1(text));
	const node = reader.alternatives();
	reader.end();
	return node;
}
const TOKEN$1 = /\s*(?:'((?:[^']|'')*)'|([A-Za-z_@][\w.@/-]*)|(-?\d[\w:.+-]*)|([(),:]))/y;
const GUID$3 = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function tokenize$1(text) {
	const tokens = [];
	const { length } = text.trimEnd();
	TOKEN$1.lastIndex = 0;
	while (TOKEN$1.lastIndex < length) {
		const match = TOKEN$1.exec(text);
		if (!match) throw invalidFilter();
		const [, quoted, word, symbol, sign = ""] = match;
		if (quoted !== void 0) tokens.push({
			kind: "text",
			text: quoted.replaceAll("''", "'")
		});
		else if (word !== void 0) tokens.push({
			kind: "word",
			text: word
		});
		else if (symbol !== void 0) tokens.push({
			kind: "symbol",
			text: symbol
		});
		else tokens.push({
			kind: "sign",
			text: sign
		});
	}
	return tokens;
}
var Reader = class {
	#tokens;
	#next = 0;
	#depth = 0;
	constructor(tokens) {
		this.#tokens = tokens;
	}
	end() {
		if (this.#next < this.#tokens.length) throw invalidFilter();
	}
	alternatives() {
		return this.#joined("or", () => this.#joined("and", () => this.#unary()));
	}
	#joined(kind, read) {
		const first = read();
		const parts = [first];
		while (this.#takeWord(kind)) parts.push(read());
		return parts.length === 1 ? first : {
			kind,
			parts
		};
	}
	#unary() {
		this.#depth += 1;
		if (this.#depth > DEEPEST$1) throw invalidFilter();
		const node = this.#negatedOrPlain();
		this.#depth -= 1;
		return node;
	}
	#negatedOrPlain() {
		if (this.#takeWord("not")) return {
			kind: "not",
			inner: this.#unary()
		};
		if (this.#takeSign("(")) {
			const inner = this.alternatives();
			this.#need(")");
			return inner;
		}
		return this.#comparison();
	}
	#comparison() {
		const path = this.#word();
		const [, name] = /^(startswith|endswith|contains)$/i.exec(path) ?? [];
		if (name !== void 0 && this.#takeSign("(")) return this.#function(name.toLowerCase());
		if (/\/any$/i.test(path)) return this.#any(path.slice(0, path.lastIndexOf("/")));
		const operator = this.#word().toLowerCase();
		return operator === "in" ? {
			kind: "in",
			path,
			values: this.#list()
		} : {
			kind: "compare",
			path,
			operator,
			value: this.#literal()
		};
	}
	#function(name) {
		const path = this.#word();
		this.#need(",");
		const value = this.#literal();
		this.#need(")");
		return {
			kind: "function",
			name,
			path,
			value
		};
	}
	#any(path) {
		this.#need("(");
		const variable = this.#word();
		this.#need(":");
		const inner = this.alternatives();
		this.#need(")");
		return {
			kind: "any",
			path,
			variable,
			inner
		};
	}
	#list() {
		this.#need("(");
		const values = [this.#literal()];
		while (this.#takeSign(",")) values.push(this.#literal());
		this.#need(")");
		return values;
	}
	#literal() {
		const token = this.#tokens[this.#next];
		this.#next += 1;
		switch (token?.kind) {
			case "text":
			case "symbol": return {
				kind: token.kind,
				text: token.text
			};
			case "word":
				if (token.text === "null") return { kind: "null" };
				if (/^(?:true|false)$/.test(token.text)) return {
					kind: "boolean",
					value: token.text === "true"
				};
				if (GUID$3.test(token.text)) return {
					kind: "symbol",
					text: token.text
				};
				throw invalidFilter();
			case "sign":
			case void 0: throw invalidFilter();
		}
	}
	#word() {
		const token = this.#tokens[this.#next];
		if (token?.kind !== "word") throw invalidFilter();
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
		if (!this.#takeSign(sign)) throw invalidFilter();
	}
};
function invalidFilter(more = "") {
	return badQuery(`Invalid filter clause${more}`);
}
// src/embedded/licences/told.ts
/** A SKU as Graph answers it. @see https://learn.microsoft.com/graph/api/resources/subscribedsku */
function skuAnswer(sku, tenant, seats) {
	const { skuId, skuPartNumber, appliesTo = "User", capabilityStatus = "Enabled" } = sku;
	return {
		accountName: sku["accountName"] ?? tenant.displayName,
		accountId: sku["accountId"] ?? tenant.id,
		appliesTo,
		capabilityStatus,
		consumedUnits: seats.used(skuId),
		id: `${tenant.id}_${skuId}`,
		skuId,
		skuPartNumber,
		subscriptionIds: sku["subscriptionIds"] ?? [idFrom(`${tenant.id} ${skuId}`)],
		prepaidUnits: {
			suspended: 0,
			warning: 0,
			lockedOut: 0,
			...sku.prepaidUnits
		},
		servicePlans: (sku.servicePlans ?? []).map((plan) => ({
			servicePlanId: plan.servicePlanId,
			servicePlanName: plan.servicePlanName,
			provisioningStatus: plan.provisioningStatus ?? "Success",
			appliesTo: plan.appliesTo ?? "User"
		}))
	};
}
/**
* What a user's licences consist of; undefined where one of them is of a SKU that the tenant file does not describe.
*
* @see https://learn.microsoft.com/graph/api/user-list-licensedetails
*/
function licenceDetails(user, tenant) {
	const details = licencesOf(user["assignedLicenses"]).map(({ skuId, disabledPlans }) => {
		const sku = (tenant.subscribedSkus ?? []).find((each) => each.skuId === skuId);
		return sku && {
			id: idFrom(`${user.id} ${skuId}`),
			skuId,
			skuPartNumber: sku.skuPartNumber,
			servicePlans: (sku.servicePlans ?? []).map((plan) => ({
				servicePlanId: plan.servicePlanId,
				servicePlanName: plan.servicePlanName,
				provisioningStatus: disabledPlans.includes(plan.servicePlanId) ? "Disabled" : "Success",
				appliesTo: plan.appliesTo ?? "User"
			}))
		};
	});
	return details.every((each) => each !== void 0) ? details : void 0;
}
/** What follows from the licences of a user, where the tenant says what these consist of. */
function licenceValueOf(user, name, tenant) {
	if (!tenant.subscribedSkus) return void 0;
	const states = statesOf(user);
	switch (name) {
		case "licenseAssignmentStates": return states;
		case "assignedPlans": return plansOn(inForce(states), tenant).map(({ plan, skuId }) => ({
			assignedDateTime: states.find((state) => state.skuId === skuId)?.lastUpdatedDateTime ?? user["createdDateTime"],
			capabilityStatus: "Enabled",
			service: plan.service ?? plan.servicePlanName,
			servicePlanId: plan.servicePlanId
		}));
		case "provisionedPlans": return plansOn(inForce(states), tenant).map(({ plan }) => ({
			capabilityStatus: "Enabled",
			provisioningStatus: "Success",
			service: plan.service ?? plan.servicePlanName
		}));
		default: return;
	}
}
// src/embedded/users/computedProperties.ts
/**
* A property as the service shows it, where that follows from others: nobody has to store it for every user.
*
* @see https://learn.microsoft.com/graph/api/resources/user
*/
function valueOf(user, name, tenant) {
	const stored = user[name];
	switch (name) {
		case "identities": return [{
			signInType: "userPrincipalName",
			issuer: tenant.domains[0] ?? tenant.displayName,
			issuerAssignedId: user.userPrincipalName
		}, ...stored ?? []];
		case "securityIdentifier": return stored ?? securityIdentifierOf(user.id);
		case "lastPasswordChangeDateTime":
		case "signInSessionsValidFromDateTime": return stored ?? user["lastPasswordChangeDateTime"] ?? user["createdDateTime"];
		case "licenseAssignmentStates":
		case "assignedPlans":
		case "provisionedPlans": return stored ?? licenceValueOf(user, name, tenant);
		case "legalAgeGroupClassification": return stored ?? legalAgeGroupOf(user);
		default: return isRegistered(name, tenant) ? stored : void 0;
	}
}
/** Of a directory extension that is not registered any more, the values are there and cannot be reached. */
function isRegistered(name, { extensionProperties }) {
	if (!extensionProperties || !DIRECTORY_EXTENSION.test(name)) return true;
	return extensionProperties.some((each) => foldName(each) === foldName(name));
}
/** That a minor without a word on consent has none is unverified. */
function legalAgeGroupOf(user) {
	if (user["ageGroup"] !== "Minor") return user["ageGroup"] ?? null;
	return MINORS[String(user["consentProvidedForMinor"])] ?? null;
}
/** @see https://learn.microsoft.com/graph/api/resources/user (legal age group property definitions) */
const MINORS = {
	Granted: "MinorWithParentalConsent",
	Denied: "MinorWithOutParentalConsent",
	NotRequired: "MinorNoParentalConsentRequired"
};
/** The object id as a SID of Microsoft Entra: its 16 bytes, as Windows orders them, in four numbers. */
function securityIdentifierOf(id) {
	const hex = id.replaceAll("-", "");
	if (!/^[0-9a-f]{32}$/i.test(hex)) return null;
	const bytes = Buffer.from(hex, "hex");
	bytes.subarray(0, 4).reverse();
	bytes.subarray(4, 6).reverse();
	bytes.subarray(6, 8).reverse();
	return `S-1-12-1-${[
		0,
		4,
		8,
		12
	].map((at) => bytes.readUInt32LE(at)).join("-")}`;
}
// src/embedded/groups/projectGroup.ts
const DEFAULT_SET$1 = GROUP_PROPERTIES.filter(({ byDefault }) => byDefault).map(({ name }) => name);
/** The properties that `$select` names, or those of Graph's default set. */
function selectedOfGroup(select) {
	if (select === null || select.trim() === "") return DEFAULT_SET$1;
	return [...new Set(select.split(",").map((part) => {
		const given = part.trim();
		const row = groupPropertyNamed(given);
		if (row) return row.name;
		if (isGroupPropertyNotHeld(given)) throw notModelled(`the property ${given} of groups`);
		throw badRequest(`Parsing OData Select and Expand failed: Could not find a property named '${given}' on type 'microsoft.graph.group'.`);
	}))];
}
/** A group as Graph answers it. */
function projectGroup(group, properties, store) {
	return Object.fromEntries(properties.map((name) => [name, groupValueOf(group, name, store) ?? emptyOf(name)]));
}
/** A group as it is answered among directory objects of any kind. */
function groupAsDirectoryObject(group, properties, store) {
	return {
		"@odata.type": "#microsoft.graph.group",
		...projectGroup(group, properties, store)
	};
}
/** What groups can be filtered by. @throws GraphRefusal for anything else */
function groupFieldAt(path, store) {
	const [given = path, ...more] = path.split("/");
	const row = groupPropertyNamed(given);
	if (!row || more.length > 0) {
		if (isGroupPropertyNotHeld(given)) throw notModelled(`the property ${given} of groups`);
		throw invalidFilter(`: Could not find a property named '${path}' on type 'microsoft.graph.group'.`);
	}
	const { name, filter, type } = row;
	if (filter === "none") throw unsupportedQuery("The request uses a filter property that is not indexed");
	const valueOf = (group) => groupValueOf(group, name, store);
	if (name === "assignedLicenses") return {
		name,
		isList: true,
		type: "guid",
		operators: filter,
		members: ["skuId"],
		valueOf
	};
	return {
		name,
		isList: type === "strings",
		type: type === "dateTime" ? "instant" : type === "boolean" ? type : "text",
		operators: filter,
		valueOf,
		endsWith: name === "mail" || name === "proxyAddresses"
	};
}
/** The members whose licence of this group is not in force. */
function* membersWithErrors(group, store) {
	for (const reference of store.groups.memberships.of(group.id, "members").all) {
		const user = typeof reference === "string" ? store.fate(reference) : "deleted";
		if (typeof user === "string") continue;
		if ((user["licenseAssignmentStates"] ?? []).some((state) => state["assignedByGroup"] === group.id && state["state"] === "Error")) yield user;
	}
}
function groupValueOf(group, name, store) {
	switch (name) {
		case "securityIdentifier": return group[name] ?? securityIdentifierOf(group.id);
		case "renewedDateTime": return group[name] ?? group["createdDateTime"];
		case "hasMembersWithLicenseErrors": return membersWithErrors(group, store).next().done !== true;
		case "licenseProcessingState": return Array.isArray(group["assignedLicenses"]) && group["assignedLicenses"].length > 0 ? { state: "ProcessingComplete" } : null;
		default: return group[name];
	}
}
function emptyOf(name) {
	const type = groupPropertyNamed(name)?.type;
	return type === "strings" || type === "other" && name !== "licenseProcessingState" ? [] : null;
}
// src/embedded/query/selectOf.ts
/**
* What `$select` leaves of an object that has all of its properties.
*
* @param notHeld what Graph has besides
* @throws GraphRefusal 400 for a name that it does not have, 501 for what is not held
*/
function selectedOf(all, select, type, notHeld = []) {
	if (select === null || select.trim() === "") return all;
	return Object.fromEntries(select.split(",").map((part) => {
		const given = part.trim();
		const same = (name) => name.toLowerCase() === given.toLowerCase();
		const name = Object.keys(all).find(same);
		if (name !== void 0) return [name, all[name]];
		if (notHeld.some(same)) throw notModelled(`the property ${given} of the ${type}`);
		throw badQuery(`Parsing OData Select and Expand failed: Could not find a property named '${given}' on type 'microsoft.graph.${type}'.`);
	}));
}
// src/embedded/query/contactFields.ts
/** What a contact is answered with. @see https://learn.microsoft.com/graph/api/resources/orgcontact */
const CONTACT_PROPERTIES = [
	{
		name: "id",
		type: "string"
	},
	{
		name: "deletedDateTime",
		type: "dateTime"
	},
	{
		name: "addresses",
		type: "other"
	},
	{
		name: "companyName",
		type: "string"
	},
	{
		name: "department",
		type: "string"
	},
	{
		name: "displayName",
		type: "string"
	},
	{
		name: "givenName",
		type: "string"
	},
	{
		name: "jobTitle",
		type: "string"
	},
	{
		name: "mail",
		type: "string"
	},
	{
		name: "mailNickname",
		type: "string"
	},
	{
		name: "onPremisesLastSyncDateTime",
		type: "dateTime"
	},
	{
		name: "onPremisesProvisioningErrors",
		type: "other"
	},
	{
		name: "onPremisesSyncEnabled",
		type: "boolean"
	},
	{
		name: "phones",
		type: "other"
	},
	{
		name: "proxyAddresses",
		type: "strings"
	},
	{
		name: "serviceProvisioningErrors",
		type: "other"
	},
	{
		name: "surname",
		type: "string"
	}
];
/** A contact with what `$select` leaves of it. @throws GraphRefusal for a name that it does not have */
function projectContact(contact, select) {
	return selectedOf(whole$1(contact), select, "orgContact");
}
function isContactProperty(name) {
	return propertyOf(name) !== void 0;
}
/** What `$select` names of a contact among objects of other kinds, whose properties it may name as well. */
function selectedOfContact(select) {
	if (select === null || select.trim() === "") return CONTACT_PROPERTIES.map(({ name }) => name);
	const names = select.split(",").flatMap((part) => propertyOf(part.trim())?.name ?? []);
	return names.length > 0 ? names : ["id"];
}
/** A contact in the place of a user: who may not read contacts is told its type and its id. */
function asContact(contact, names, caller) {
	const isSeen = mayCallAs(caller, "GET", ["contacts", "{}"]);
	const values = whole$1(contact);
	return {
		"@odata.type": "#microsoft.graph.orgContact",
		...Object.fromEntries(names.map((name) => [name, isSeen || name === "id" ? values[name] : null]))
	};
}
function propertyOf(name) {
	return CONTACT_PROPERTIES.find((each) => each.name.toLowerCase() === name.toLowerCase());
}
function whole$1(contact) {
	const held = {
		...contact,
		proxyAddresses: withMail([], contact.mail)
	};
	return Object.fromEntries(CONTACT_PROPERTIES.map(({ name, type }) => [name, held[name] ?? (type === "other" ? [] : null)]));
}
// src/embedded/query/projection.ts
const DEFAULT_SET = PROPERTIES.filter(({ byDefault }) => byDefault).map(({ name }) => name);
/** The properties that `$select` names, or those of Graph's default set that the caller may read. */
function selected(select, { caller }) {
	if (select === null || select.trim() === "") return DEFAULT_SET.filter((name) => mayRead(caller, name));
	const names = select.split(",").map((part) => {
		const name = canonicalName(part.trim());
		if (name === void 0) throw badRequest(`Parsing OData Select and Expand failed: Could not find a property named '${part.trim()}' on type 'microsoft.graph.user'.`);
		if (!mayRead(caller, name)) throw denied();
		return name;
	});
	if (names.includes("mailboxSettings")) throw notModelled("mailboxes, and so no mailboxSettings");
	assertMaySelect(caller, names);
	return [...new Set(names)];
}
/** A user as Graph answers it. */
function project(user, properties, context) {
	const answer = {};
	for (const name of properties) {
		if (context.omitted.has(name)) continue;
		const value = context.hidden.has(name) ? void 0 : whole(name, valueOf(user, name, context.store.tenant));
		if ((value === void 0 || value === null) && DIRECTORY_EXTENSION.test(name)) continue;
		answer[name] = value ?? emptyValueOf(name);
	}
	return answer;
}
function whole(name, value) {
	switch (propertyNamed(name)?.type) {
		case "extensionAttributes": return {
			...nulls$2(EXTENSION_ATTRIBUTES),
			...value
		};
		case "employeeOrgData": return value ? {
			...nulls$2(ORG_DATA_MEMBERS),
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
function nulls$2(names) {
	return Object.fromEntries(names.map((name) => [name, null]));
}
// src/embedded/query/unitFields.ts
/** What an administrative unit is answered with. @see https://learn.microsoft.com/graph/api/resources/administrativeunit */
const UNIT_PROPERTIES = [
	"id",
	"deletedDateTime",
	"displayName",
	"description",
	"isMemberManagementRestricted",
	"visibility"
];
/** What Graph has besides: units with a rule for who is in them. */
const UNIT_PROPERTIES_NOT_HELD = [
	"membershipRule",
	"membershipRuleProcessingState",
	"membershipType"
];
/** A unit with what `$select` leaves of it. @throws GraphRefusal for a name that it does not have */
function projectUnit(unit, select) {
	const { members: _, ...values } = unit;
	return selectedOf(Object.fromEntries(UNIT_PROPERTIES.map((name) => [name, values[name] ?? null])), select, "administrativeUnit", UNIT_PROPERTIES_NOT_HELD);
}
// src/embedded/query/anyObject.ts
/**
* Reads `$select` for a list of directory objects: a name that any kind has is taken. Of what the caller may not read
* it tells nothing but the id and the type.
*
* @see https://learn.microsoft.com/graph/api/group-list-members
*/
function selectedOfAny(select, context) {
	const { caller } = context;
	const given = (select ?? "").split(",").flatMap((part) => part.trim() || []);
	for (const name of given) if (canonicalName(name) === void 0 && !groupPropertyNamed(name) && !isGroupPropertyNotHeld(name) && !UNIT_NAMES.has(name.toLowerCase()) && !isContactProperty(name)) throw badRequest(`Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.directoryObject'.`);
	const ofUsers = given.flatMap((name) => canonicalName(name) ?? []);
	const ofGroups = given.filter((name) => groupPropertyNamed(name) !== void 0 || isGroupPropertyNotHeld(name));
	const isAll = given.length === 0;
	const all = { roles: void 0 };
	const users = isAll ? selected(null, { caller: all }) : ofUsers.length > 0 ? selected(ofUsers.join(","), { caller: all }) : [];
	const groups = isAll ? selectedOfGroup(null) : ofGroups.length > 0 ? selectedOfGroup(ofGroups.join(",")) : [];
	const ofUnits = given.filter((name) => UNIT_NAMES.has(name.toLowerCase()));
	const seesUnits = mayCallAs(caller, "GET", [
		"directory",
		"administrativeUnits",
		"{}"
	]);
	const units = isAll ? UNIT_PROPERTIES : ofUnits;
	const seesUsers = mayCallAs(caller, "GET", ["users", "{}"]);
	const seesGroups = mayCallAs(caller, "GET", ["groups", "{}"]);
	const isSeen = (name) => name === "id" || seesUsers && mayRead(caller, name);
	const isSeenOfGroup = (name) => name === "id" || seesGroups;
	return {
		users: users.filter(isSeen),
		hiddenOfUsers: users.filter((name) => !isSeen(name)),
		groups: groups.filter(isSeenOfGroup),
		hiddenOfGroups: groups.filter((name) => !isSeenOfGroup(name)),
		units: seesUnits ? units : [],
		contacts: selectedOfContact(select)
	};
}
const UNIT_NAMES = new Set([...UNIT_PROPERTIES, ...UNIT_PROPERTIES_NOT_HELD].map((name) => name.toLowerCase()));
/** The kind of what a reference leads to, as in `#microsoft.graph.user`; undefined where there is nothing any more. */
function kindOf(reference, { store }) {
	if (typeof reference !== "string") return reference["@odata.type"].replace(/^#microsoft\.graph\./, "");
	if (typeof store.fate(reference) !== "string") return "user";
	if (store.groups.truth(reference)) return "group";
	if (store.contacts.find(reference)) return "orgContact";
	return store.units.find(reference) ? "administrativeUnit" : void 0;
}
/** What a reference leads to, as a view shows it; undefined while it shows none. */
function objectBehind(reference, selection, context, view = "list") {
	const { store } = context;
	if (typeof reference !== "string") return { ...reference };
	const user = store.fate(reference);
	if (typeof user !== "string") {
		const seen = store.replication.seen(user, view);
		return seen && userBehind(seen, selection, context);
	}
	const unit = store.units.find(reference);
	if (unit) return unitBehind(unit, selection);
	const contact = store.contacts.find(reference);
	if (contact) return asContact(contact, selection.contacts, context.caller);
	const group = store.groups.truth(reference);
	const seen = group && store.groups.replication.seen(group, view);
	return seen && groupBehind(seen, selection, context);
}
/** What has an object id, as a read shows it: also what is deleted, where the read does not know that yet. */
function objectSeen(id, selection, context) {
	const group = context.store.groups.seen(id, "read");
	if (group) return groupBehind(group, selection, context);
	const unit = context.store.units.find(id);
	if (unit) return unitBehind(unit, selection);
	const contact = context.store.contacts.find(id);
	if (contact) return asContact(contact, selection.contacts, context.caller);
	return userBehind(context.store.read(id), selection, context);
}
/** The address of what a reference leads to, as Graph gives it. */
function addressOf(reference, context) {
	const kind = kindOf(reference, context) ?? "directoryObject";
	const type = kind === "orgContact" ? "Contact" : kind[0]?.toUpperCase() + kind.slice(1);
	return `${context.root}/directoryObjects/${idOf$1(reference)}/Microsoft.DirectoryServices.${type}`;
}
function groupBehind(group, { groups, hiddenOfGroups }, { store }) {
	return {
		...groupAsDirectoryObject(group, withId(groups), store),
		...nulls$1(hiddenOfGroups)
	};
}
function unitBehind(unit, { units }) {
	return {
		"@odata.type": "#microsoft.graph.administrativeUnit",
		...projectUnit(unit, withId(units).join(","))
	};
}
function userBehind(user, { users, hiddenOfUsers }, context) {
	return {
		"@odata.type": "#microsoft.graph.user",
		...project(user, withId(users), context),
		...nulls$1(hiddenOfUsers)
	};
}
function withId(names) {
	return names.length > 0 ? names : ["id"];
}
function nulls$1(names) {
	return Object.fromEntries(names.map((name) => [name, null]));
}
// src/embedded/query/filter.ts
const MOST_ALTERNATIVES = 15;
const LONGEST_VALUE = 120;
/**
* Makes a predicate of the part of OData's `$filter` that Graph takes.
*
* @throws GraphRefusal for what Graph does not take, as Graph words it
* @see https://learn.microsoft.com/graph/aad-advanced-queries
*/
function parseFilter(text, scope) {
	const node = readFilter(text);
	const predicate = predicateOf(node, scope);
	const alternatives = alternativesIn(node);
	if (!scope.advanced && alternatives > MOST_ALTERNATIVES) throw unsupportedQuery(`Too many child clauses specified in search filter expression containing 'OR' operators: ${alternatives}. Max allowed: ${MOST_ALTERNATIVES}.`);
	return predicate;
}
function alternativesIn(node) {
	switch (node.kind) {
		case "or":
		case "and": return node.parts.reduce((sum, part) => sum + alternativesIn(part), node.kind === "or" ? node.parts.length : 0);
		case "not":
		case "any": return alternativesIn(node.inner);
		case "in": return node.values.length;
		case "compare":
		case "function": return 0;
	}
}
function predicateOf(node, scope) {
	switch (node.kind) {
		case "or": {
			const parts = node.parts.map((part) => predicateOf(part, scope));
			return (item) => parts.some((part) => part(item));
		}
		case "and": {
			const parts = node.parts.map((part) => predicateOf(part, scope));
			return (item) => parts.every((part) => part(item));
		}
		case "not": {
			needAdvanced(scope);
			const inner = predicateOf(node.inner, scope);
			return (item) => !inner(item);
		}
		case "compare":
		case "in":
		case "function": {
			const field = scope.fieldAt(node.path);
			if (field.isList) throw invalidFilter();
			const test = testOf(node, field, scope);
			return (item) => test(field.valueOf(item));
		}
		case "any": return anyOf(node, scope);
	}
}
function anyOf(node, scope) {
	const list = scope.fieldAt(node.path);
	if (!list.isList) throw invalidFilter();
	const test = elementTest(node.inner, node.variable, list, scope);
	return (item) => (list.valueOf(item) ?? []).some(test);
}
/** Inside `any()`, paths begin with the variable, and lists of lists there are none. */
function elementTest(node, variable, list, scope) {
	switch (node.kind) {
		case "and":
		case "or": {
			const parts = node.parts.map((part) => elementTest(part, variable, list, scope));
			return (element) => node.kind === "and" ? parts.every((part) => part(element)) : parts.some((part) => part(element));
		}
		case "compare":
		case "in":
		case "function": {
			const [start, member, ...more] = node.path.split("/");
			const known = list.members?.find((each) => each.toLowerCase() === member?.toLowerCase());
			if (start !== variable || more.length > 0) throw invalidFilter();
			if (list.members ? known === void 0 : member !== void 0) throw invalidFilter();
			if (node.kind === "compare" && !elementOperators(list).includes(node.operator)) throw unsupported();
			const test = testOf(node, list, scope);
			return (element) => test(known === void 0 ? element : element[known]);
		}
		case "not":
		case "any": throw unsupported();
	}
}
/** @see https://learn.microsoft.com/graph/api/resources/user (otherMails, proxyAddresses, businessPhones, assignedLicenses) */
function elementOperators({ members }) {
	return members ? ["eq"] : [
		"eq",
		"ge",
		"le"
	];
}
/** Which operators work without the header, where a property has an index for them. */
const ORDINARY = {
	default: [
		"eq",
		"in",
		"startswith",
		"ge",
		"le"
	],
	equality: ["eq", "in"],
	equal: ["eq"],
	prefix: ["eq", "startswith"],
	range: [
		"eq",
		"ge",
		"le"
	],
	advanced: [],
	unordered: []
};
const UNORDERED = [
	"eq",
	"ne",
	"startswith"
];
function testOf(node, field, scope) {
	const operator = node.kind === "compare" ? node.operator : node.kind === "in" ? "in" : node.name;
	const literals = node.kind === "in" ? node.values : [node.value];
	for (const literal of literals) assertFits(literal, field, scope);
	if (operator === "contains" || operator === "lt" || operator === "gt" || operator === "has") throw unsupported();
	if (operator === "endswith" && field.endsWith !== true) throw unsupported();
	if (field.operators === "unordered" && !UNORDERED.includes(operator)) throw unsupported();
	if (![
		"eq",
		"ne",
		"ge",
		"le",
		"in",
		"startswith",
		"endswith"
	].includes(operator)) throw invalidFilter();
	if (!(ORDINARY[field.operators].includes(operator) && literals.every(({ kind }) => kind !== "null"))) needAdvanced(scope);
	const folded = (text) => field.isCaseSensitive ? text : text.toLowerCase();
	if (node.kind === "function") {
		if (node.value.kind !== "text") throw invalidFilter();
		const value = folded(node.value.text);
		return orAnyOf((held) => typeof held === "string" && (node.name === "startswith" ? folded(held).startsWith(value) : folded(held).endsWith(value)));
	}
	const tests = literals.map((literal) => comparison(operator === "in" ? "eq" : operator, literal, folded));
	return (held) => tests.some((test) => test(held));
}
function assertFits(literal, { type }, { advanced }) {
	switch (literal.kind) {
		case "null": return;
		case "boolean":
			if (type !== "boolean") throw invalidFilter();
			return;
		case "text":
			if (type !== "text") throw invalidFilter();
			if (literal.text.length > LONGEST_VALUE && !advanced) throw invalidFilter();
			return;
		case "symbol":
			if (type === "instant" && instantOf(literal.text) !== void 0) return;
			if (type === "guid") return;
			throw invalidFilter();
	}
}
function comparison(operator, literal, folded) {
	if (operator === "ne") {
		const equal = comparison("eq", literal, folded);
		return (held) => !equal(held);
	}
	if (literal.kind === "null") return (held) => operator === "eq" && (held ?? null) === null;
	if (literal.kind === "boolean") return (held) => operator === "eq" && held === literal.value;
	const wanted = folded(literal.text);
	const instant = literal.kind === "symbol" ? instantOf(literal.text) : void 0;
	return orAnyOf((held) => {
		if (typeof held !== "string") return false;
		const [left, right] = instant === void 0 ? [folded(held), wanted] : [instantOf(held) ?? NaN, instant];
		if (operator === "ge") return left >= right;
		return operator === "le" ? left <= right : left === right;
	});
}
/** Of a custom security attribute with several values, one is enough. */
function orAnyOf(test) {
	return (held) => Array.isArray(held) ? held.some(test) : test(held);
}
function needAdvanced({ advanced }) {
	if (!advanced) throw unsupported();
}
function unsupported() {
	return unsupportedQuery("Unsupported Query.");
}
/** The page size that a request asks for. */
function pageSizeOf({ query }, context, largest = 999) {
	const top = query.get("$top");
	if (top === null) return Math.min(100, context.pageSize);
	if (!/^\d+$/.test(top) || Number(top) < 1 || Number(top) > largest) throw badRequest(`Invalid page size specified: '${top}'. Must be between 1 and ${largest} inclusive.`);
	return Math.min(Number(top), context.pageSize);
}
/**
* A token that says nothing to whoever reads it, and nothing to us if somebody changed it.
*
* @param salt makes it another token for the same value
*/
function encodeToken(value, salt) {
	return Buffer.from(JSON.stringify([
		"rollcall",
		value,
		salt
	])).toString("base64url");
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
// src/embedded/query/search.ts
/** As deep as a `$filter`. */
const DEEPEST = 50;
const TOKEN = /\s*(?:"((?:[^"\\]|\\.)*)"|(AND|OR)\b|([()]))/y;
/**
* Makes a predicate of `$search`: `"property:text"` clauses, joined by AND and OR, with brackets. In displayName every
* word of the text has to begin a word of the name, in any order; of other properties the value has to begin with the
* text.
*
* @throws GraphRefusal for anything else; its words and code are unverified
* @see https://learn.microsoft.com/graph/search-query-parameter
*/
function parseSearch(text, caller) {
	const tokens = tokenize(text);
	let next = 0;
	let depth = 0;
	const take = (sign) => {
		if (tokens[next]?.sign !== sign) return false;
		next += 1;
		return true;
	};
	const joined = (sign, read) => {
		const parts = [read()];
		while (take(sign)) parts.push(read());
		return (user) => sign === "OR" ? parts.some((part) => part(user)) : parts.every((part) => part(user));
	};
	const clause = () => {
		if (take("(")) {
			depth += 1;
			if (depth > DEEPEST) throw badSearch(text);
			const inner = alternatives();
			if (!take(")")) throw badSearch(text);
			depth -= 1;
			return inner;
		}
		const quoted = tokens[next]?.clause;
		if (quoted === void 0) throw badSearch(text);
		next += 1;
		return clausePredicate(quoted, caller);
	};
	const alternatives = () => joined("OR", () => joined("AND", clause));
	const predicate = alternatives();
	if (next < tokens.length) throw badSearch(text);
	return predicate;
}
function tokenize(text) {
	const tokens = [];
	const { length } = text.trimEnd();
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < length) {
		const match = TOKEN.exec(text);
		if (!match) throw badSearch(text);
		const [, quoted, word, bracket = ""] = match;
		tokens.push(quoted === void 0 ? { sign: word ?? bracket } : { clause: quoted.replaceAll(/\\(.)/gs, "$1") });
	}
	return tokens;
}
function clausePredicate(clause, caller) {
	const [, given = "", wanted = ""] = /^([^:]+):(.+)$/s.exec(clause) ?? [];
	const name = canonicalName(given.trim());
	const row = propertyNamed(name ?? "");
	const isText = row?.type === "string" || row?.type === "strings";
	if (name === void 0 || !row || !isText || row.filter === "none" || wanted.trim() === "") throw badRequest(`Invalid search clause '${clause}'. Write "property:text" with a property that $filter takes.`);
	if (!mayRead(caller, name)) throw denied();
	if (name === "displayName") return matchesWords(wanted);
	const start = wanted.trim().toLowerCase();
	return (user) => textsOf(user, name).some((text) => text.toLowerCase().startsWith(start));
}
function matchesWords(wanted) {
	const words = wordsOf(wanted);
	const signs = signsOf(wanted);
	return (user) => {
		const [name = ""] = textsOf(user, "displayName");
		if (words.length === 0) return signs.every((sign) => name.includes(sign));
		const held = [...wordsOf(name), ...name.split(/\s+/).map((part) => wordsOf(part).join(""))];
		return words.every((word) => held.some((each) => each.startsWith(word)));
	};
}
/** Words end at blanks, signs, numbers, and where a small letter is followed by a capital one. */
function wordsOf(text) {
	return (text.replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2").match(/\p{N}+|[\p{L}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase());
}
function signsOf(text) {
	return text.match(/[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}
function textsOf(user, name) {
	const value = user[name];
	return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string");
}
function badSearch(text) {
	return badRequest(`Syntax error in the search clause '${text}'. Write clauses as "property:text", with AND or OR between them.`);
}
// src/embedded/query/userFields.ts
/** What can be filtered by although no file declares it. @see https://learn.microsoft.com/graph/api/resources/user */
const OTHERS = {
	assignedLicenses: {
		type: "guid",
		operators: "default",
		members: ["skuId"]
	},
	identities: {
		type: "text",
		operators: "default",
		members: ["issuer", "issuerAssignedId"]
	},
	deletedDateTime: {
		type: "instant",
		operators: "default"
	},
	onPremisesSamAccountName: {
		type: "text",
		operators: "advanced"
	}
};
const SIGN_INS = [
	"lastSignInDateTime",
	"lastNonInteractiveSignInDateTime",
	"lastSuccessfulSignInDateTime"
];
const ENDS_WITH = [
	"mail",
	"userPrincipalName",
	"otherMails",
	"proxyAddresses"
];
const MEMBERS$5 = {
	onPremisesExtensionAttributes: EXTENSION_ATTRIBUTES,
	employeeOrgData: ORG_DATA_MEMBERS,
	signInActivity: SIGN_INS
};
/** @throws GraphRefusal for what users cannot be filtered by, or this caller not */
function userFieldAt(path, caller, tenant) {
	const [given = path, member, ...more] = path.split("/");
	const name = canonicalName(given);
	const row = propertyNamed(name ?? "");
	const depth = name === "customSecurityAttributes" ? 1 : 0;
	if (name === void 0 || !row || more.length > depth || !isRegistered(name, tenant)) throw invalidFilter(`: Could not find a property named '${path}' on type 'microsoft.graph.user'.`);
	if (!mayRead(caller, name)) throw denied();
	if (name === "customSecurityAttributes") return securityAttribute(member, more, tenant);
	const members = MEMBERS$5[name];
	const known = members?.find((each) => each.toLowerCase() === member?.toLowerCase());
	if (members ? known === void 0 : member !== void 0) throw invalidFilter();
	const other = OTHERS[name];
	const read = (user) => valueOf(user, name, tenant);
	const endsWith = ENDS_WITH.includes(name);
	if (other) return {
		name,
		isList: other.members !== void 0,
		valueOf: read,
		endsWith,
		...other
	};
	if (known !== void 0) return {
		name,
		isList: false,
		type: name === "signInActivity" ? "instant" : "text",
		operators: name === "signInActivity" ? "range" : "advanced",
		valueOf: (user) => read(user)?.[known]
	};
	if (row.filter === "none") throw unsupportedQuery("The request uses a filter property that is not indexed");
	const type = row.type === "dateTime" ? "instant" : row.type === "boolean" ? row.type : "text";
	return {
		name,
		isList: row.type === "strings",
		type,
		operators: row.filter,
		valueOf: read,
		endsWith
	};
}
/** `customSecurityAttributes/Engineering/Project`. @see https://learn.microsoft.com/graph/custom-security-attributes-examples */
function securityAttribute(set, [attribute], tenant) {
	if (set === void 0 || attribute === void 0) throw invalidFilter();
	const member = (of, name) => typeof of === "object" && of !== null && Object.hasOwn(of, name) ? of[name] : void 0;
	return {
		name: "customSecurityAttributes",
		isList: false,
		type: "text",
		operators: "unordered",
		isCaseSensitive: true,
		valueOf: (user) => member(member(valueOf(user, "customSecurityAttributes", tenant), set), attribute)
	};
}
// src/embedded/query/listing.ts
/**
* Reads `$filter`, `$search`, `$orderby` and `$count`.
*
* @param sortable the properties that the collection can be sorted by
* @throws GraphRefusal as Graph refuses them
* @see https://learn.microsoft.com/graph/aad-advanced-queries
*/
function wantedBy(request, context, sortable) {
	const { query } = request;
	const counts = countWanted(request);
	const search = query.get("$search");
	if (search !== null && !isEventual(request)) throw unsupportedQuery("Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'");
	const advanced = isAdvanced(request) || search !== null;
	return {
		predicate: predicateFor(request, context, advanced),
		order: orderOf(request, context, sortable, advanced),
		counts,
		view: advanced ? "advanced" : "list"
	};
}
/** Whether `@odata.count` is part of the answer. */
function countWanted(request) {
	const count = request.query.get("$count");
	if (count !== null && !/^(?:true|false)$/i.test(count)) throw badQuery(`Invalid value '${count}' for $count query option found.`);
	return isAdvanced(request);
}
/** What `$filter` and `$search` leave, both together. */
function predicateFor({ query }, context, advanced) {
	const { caller, store } = context;
	const filter = query.get("$filter");
	const search = query.get("$search");
	const parts = [...filter === null ? [] : [parseFilter(filter, {
		advanced,
		fieldAt: (path) => userFieldAt(path, caller, store.tenant)
	})], ...search === null ? [] : [parseSearch(search, caller)]];
	return (user) => parts.every((part) => part(user));
}
function orderOf({ query }, { caller }, sortable, advanced) {
	const clause = query.get("$orderby");
	if (clause === null) return void 0;
	const [, given = "", direction = "asc"] = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/i.exec(clause) ?? [];
	if (given === "") throw badQuery(`Syntax error in the $orderby clause '${clause}'.`);
	const name = canonicalName(given);
	if (name === void 0) throw badQuery(`Could not find a property named '${given}' on type 'microsoft.graph.user'.`);
	if (!sortable.includes(name)) throw unsupportedQuery("Unsupported Query.");
	if (!mayRead(caller, name)) throw denied();
	if (query.has("$filter") && !advanced) throw unsupportedQuery("Sorting not supported for current query.");
	const sign = direction.toLowerCase() === "desc" ? -1 : 1;
	const collator = new Intl.Collator("en");
	const textOf = (user) => {
		const value = user[name];
		return typeof value === "string" ? value : "";
	};
	return (a, b) => sign * collator.compare(textOf(a), textOf(b));
}
/**
* One page of what has places that do not move when others come and go.
*
* @param after what comes after a place
*/
function pageByPlace(after, request, context, size) {
	const token = request.query.get("$skiptoken");
	const start = token === null ? 0 : decodeToken(token);
	if (typeof start !== "number") throw badPageToken();
	const found = [];
	let last = start;
	for (const { item, place } of after(start)) {
		if (found.length === size) return {
			found,
			link: { "@odata.nextLink": linkWith(request, context, { $skiptoken: encodeToken(last) }) }
		};
		found.push(item);
		last = place;
	}
	return {
		found,
		link: {}
	};
}
/** One page of what is sorted, or comes from a list: it is made anew for each page. */
function pageOf(items, request, context, size) {
	const token = request.query.get("$skiptoken");
	const start = token === null ? 0 : decodeToken(token);
	if (typeof start !== "number" || !Number.isSafeInteger(start) || start < 0) throw badPageToken();
	const next = start + size;
	return {
		found: items.slice(start, next),
		link: next < items.length ? { "@odata.nextLink": linkWith(request, context, { $skiptoken: encodeToken(next) }) } : {}
	};
}
function badPageToken() {
	return badRequest("The specified page token is not valid.");
}
// src/embedded/resources/administrativeUnits.ts
const UNITS$1 = "directory/administrativeUnits";
/**
* Administrative units and who is in them. What is in one whose management is restricted takes no change from an
* application, as none here has a role in a unit.
*
* @see https://learn.microsoft.com/graph/api/directory-list-administrativeunits
* @see https://learn.microsoft.com/graph/api/administrativeunit-post-members
*/
const administrativeUnits = [
	{
		method: "GET",
		path: UNITS$1,
		units: 1,
		options: [
			"$select",
			"$top",
			"$skiptoken"
		],
		handle: list$15
	},
	{
		method: "POST",
		path: UNITS$1,
		units: 1,
		options: [],
		handle: create$4
	},
	{
		method: "GET",
		path: `${UNITS$1}/{}`,
		units: 1,
		options: ["$select"],
		handle: get$9
	},
	{
		method: "GET",
		path: `${UNITS$1}/{}/members`,
		units: 1,
		options: [
			"$select",
			"$top",
			"$skiptoken"
		],
		handle: members
	},
	{
		method: "GET",
		path: `${UNITS$1}/{}/members/$ref`,
		units: 1,
		options: ["$top", "$skiptoken"],
		handle: references
	},
	{
		method: "POST",
		path: `${UNITS$1}/{}/members/$ref`,
		units: 1,
		options: [],
		handle: add$2
	},
	{
		method: "DELETE",
		path: `${UNITS$1}/{}/members/{}/$ref`,
		units: 1,
		options: [],
		handle: remove$8
	}
];
/** @see https://learn.microsoft.com/entra/identity/users/directory-service-limits-restrictions */
const MOST_UNITS = 30;
const MOST_CHARACTERS = 256;
function list$15(request, context) {
	const select = request.query.get("$select");
	const page = pageOf(context.store.units.all, request, context, pageSizeOf(request, context));
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#directory/administrativeUnits`,
			...page.link,
			value: page.found.map((unit) => projectUnit(unit, select))
		}
	};
}
function get$9({ query }, context, id = "") {
	return answerOf$3(200, context.store.units.get(id), context, query.get("$select"));
}
/** @throws GraphRefusal for what no unit is made of; the words are unverified */
function create$4({ body }, context) {
	const { displayName, description = null, isMemberManagementRestricted = null, visibility = null, "@odata.type": _, ...rest } = Object(body);
	const [other] = Object.keys(rest);
	if (other !== void 0) throw notModelled(`the property ${other} of new administrative units`);
	if (typeof displayName !== "string" || displayName === "") throw missingValue("displayName", "AdministrativeUnit");
	if (displayName.length > MOST_CHARACTERS) throw invalid$1("displayName");
	if (description !== null && typeof description !== "string") throw invalid$1("description");
	if (isMemberManagementRestricted !== null && typeof isMemberManagementRestricted !== "boolean") throw invalid$1("isMemberManagementRestricted");
	if (visibility !== null && visibility !== "Public" && visibility !== "HiddenMembership") throw invalid$1("visibility");
	if (visibility === "HiddenMembership") throw notModelled("administrative units with hidden members");
	return answerOf$3(201, context.store.units.create({
		displayName,
		description,
		isMemberManagementRestricted,
		visibility
	}), context);
}
function members(request, context, id = "") {
	const selection = selectedOfAny(request.query.get("$select"), context);
	const { found, link } = pageOf(context.store.units.get(id).members.flatMap((member) => objectBehind(member, selection, context) ?? []), request, context, pageSizeOf(request, context));
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#directoryObjects`,
			...link,
			value: found
		}
	};
}
function references(request, context, id = "") {
	const { found, link } = pageOf(context.store.units.get(id).members.filter((each) => isThere(each, context.store)), request, context, pageSizeOf(request, context));
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#Collection($ref)`,
			...link,
			value: found.map((member) => ({ "@odata.id": addressOf(member, context) }))
		}
	};
}
function add$2({ body }, context, id = "") {
	const { store } = context;
	const unit = store.units.get(id);
	const address = body?.["@odata.id"];
	const [member = ""] = boundReferences([address], context).map(idOf$1);
	const held = store.units.holding(member);
	if (held.includes(unit)) throw badRequest("One or more added object references already exist for the following modified properties: 'members'.");
	if (held.length >= MOST_UNITS) throw new GraphRefusal(403, "Directory_QuotaExceeded", `Unable to perform operation as '${held.length + 1}' would exceed the maximum quota count '${MOST_UNITS}' of administrative units of a resource.`);
	store.units.add(unit, member);
	if (unit.isMemberManagementRestricted === true) store.restrict(member, true);
	return { status: 204 };
}
function remove$8(_, { store }, id = "", member = "") {
	const unit = store.units.get(id);
	const held = unit.members.find((each) => each.toLowerCase() === member.toLowerCase());
	if (held === void 0 || !isThere(held, store)) throw notFound(member);
	store.units.remove(unit, held);
	if (unit.isMemberManagementRestricted === true) store.restrict(held, store.units.restricted.includes(held));
	return { status: 204 };
}
function isThere(id, store) {
	return typeof store.fate(id) !== "string" || store.groups.truth(id) !== void 0;
}
function invalid$1(property) {
	return badQuery(`Invalid value specified for property '${property}' of resource 'AdministrativeUnit'.`);
}
function answerOf$3(status, unit, { root }, select = null) {
	return {
		status,
		body: {
			"@odata.context": `${root}/$metadata#directory/administrativeUnits/$entity`,
			...projectUnit(unit, select)
		}
	};
}
// src/embedded/users/protectedUsers.ts
/** @see https://learn.microsoft.com/graph/api/resources/users (sensitive actions) */
const SENSITIVE = /* @__PURE__ */ new Set([
	"accountEnabled",
	"businessPhones",
	"mobilePhone",
	"onPremisesImmutableId",
	"otherMails",
	"passwordProfile",
	"userPrincipalName",
	"delete",
	"restore"
]);
/**
* Who may do all of it to a Global Administrator, and to those in groups for roles. Lower roles may do it to lower ones, which
* nobody here has.
*
* @see https://learn.microsoft.com/graph/api/resources/users#who-can-perform-sensitive-actions
*/
const HIGHEST = [GLOBAL_ADMINISTRATOR, PRIVILEGED_AUTHENTICATION_ADMINISTRATOR];
/**
* Holds what is to be done to a user against what protects it. No application here has a role in a unit.
*
* @param acts names of properties and actions, `manager`, `delete` or `restore`
* @throws GraphRefusal 403 for a sensitive act on a user whose role protects it, or who is a member or owner of a group
*   that may have one, unless the application has one of the highest roles; and for any on a user of a restricted
*   administrative unit; that the latter has the same code and words is unverified
* @see https://learn.microsoft.com/entra/identity/role-based-access-control/admin-units-restricted-management
*/
function assertNotProtected(user, acts, { store, caller: { directoryRoles } }) {
	if (user["isManagementRestricted"] === true && acts.length > 0) throw denied();
	if (!acts.some((act) => SENSITIVE.has(act))) return;
	if (HIGHEST.some((role) => directoryRoles?.has(role))) return;
	if (isAdministrator(user, store.tenant) || isInRoleGroup(user.id, store)) throw denied();
}
function isAdministrator({ id, userPrincipalName }, { administrators = [] }) {
	const names = administrators.map(foldName);
	return names.includes(foldName(id)) || names.includes(foldName(userPrincipalName));
}
function isInRoleGroup(id, { groups }) {
	return ["members", "owners"].some((relation) => groups.memberships.holders(id, relation, "write").some((group) => groups.truth(group)?.["isAssignableToRole"] === true));
}
// src/embedded/groups/protectedGroups.ts
/**
* Holds a write to a group against what kind of group it is. No application here has a role, in the tenant or in a unit.
*
* @param what the members and owners, of which a dynamic group has its own way, or anything else
* @throws GraphRefusal as Graph refuses; that a dynamic group answers 403 to `members/$ref` is unverified
* @see https://learn.microsoft.com/graph/api/group-post-members
* @see https://learn.microsoft.com/entra/identity/role-based-access-control/admin-units-restricted-management
*/
function assertWritable(group, what, caller) {
	if (group["isManagementRestricted"] === true) throw denied();
	assertMayAssignRole(group, caller);
	if (isKeptByExchange(group)) throw keptByExchange();
	if (group["onPremisesSyncEnabled"] === true) throw badRequest("Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.");
	if (what === "members" && isDynamic(group)) throw denied();
}
/** @throws GraphRefusal 403 for a role-assignable group and a caller who may not write such */
function assertMayAssignRole(group, caller) {
	if (group["isAssignableToRole"] === true && !allows(TO_WRITE_ROLE_ASSIGNABLE, caller)) throw denied();
}
/** As met in an issue of microsoftgraph/microsoft-graph-docs, in these words. */
function keptByExchange() {
	return badRequest("Cannot Update a mail-enabled security groups and or distribution list.");
}
// src/embedded/groups/writableGroup.ts
/** Members and owners in one request, together. @see https://learn.microsoft.com/graph/api/group-post-members */
const MOST_BOUND = 20;
const REQUIRED$1 = [
	"displayName",
	"mailEnabled",
	"mailNickname",
	"securityEnabled"
];
const LONGEST$1 = {
	description: 1024,
	displayName: 256,
	mailNickname: 64
};
/**
* Reads the body of a request that makes or changes a group.
*
* @param group the one that is changed; undefined for a new one
* @throws GraphRefusal as Graph refuses, and 501 for what is not modelled
* @see https://learn.microsoft.com/graph/api/group-post-groups
*/
function readGroupBody(body, group) {
	if (typeof body !== "object" || body === null || Array.isArray(body)) throw badQuery("Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");
	const values = {};
	const bound = {
		members: [],
		owners: []
	};
	for (const [given, value] of Object.entries(body)) {
		const [, relation] = /^(members|owners)@odata\.bind$/i.exec(given) ?? [];
		if (relation !== void 0) {
			if (!Array.isArray(value)) throw badRequest(`The value of '${given}' must be a list.`);
			bound[relation.toLowerCase()].push(...value);
			continue;
		}
		if (given.startsWith("@odata.")) continue;
		const row = rowOf$1(given, group);
		if (row.name in values) throw badQuery(`The property '${given}' is in the body twice.`);
		values[row.name] = checked(row, value);
	}
	if (bound.members.length + bound.owners.length > MOST_BOUND) throw badRequest(`The request has ${bound.members.length + bound.owners.length} references, and takes at most ${MOST_BOUND}.`);
	if (group === void 0) checkNew(values);
	else checkChange(values, group);
	return {
		values,
		bound
	};
}
/** The address of a Microsoft 365 group, which follows from its mailNickname. */
function mailOf(values, { domains }) {
	return isUnified(values) ? `${String(values["mailNickname"])}@${domains[0]}` : void 0;
}
function rowOf$1(given, group) {
	const row = groupPropertyNamed(given);
	if (!row) {
		if (isGroupPropertyNotHeld(given)) throw notModelled(`the property ${given} of groups`);
		throw badRequest(`Property '${given}' does not exist as a declared property or extension property.`);
	}
	if (group === void 0 ? row.written !== "never" : row.written === "always") return row;
	throw invalid(row.name, `Property '${row.name}' is read-only and cannot be set.`);
}
function checked({ name, type }, value) {
	if (value === null) {
		if (REQUIRED$1.includes(name) || name === "groupTypes") throw invalid(name);
		return null;
	}
	switch (type) {
		case "boolean":
			if (typeof value !== "boolean") throw invalid(name);
			return value;
		case "strings":
			if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) throw invalid(name);
			checkTypes(value);
			return [...new Set(value)];
		default:
			if (typeof value !== "string" || value.length > (LONGEST$1[name] ?? 3072)) throw invalid(name);
			checkText(name, value);
			return value;
	}
}
/** Only `groupTypes` is a list that is written. */
function checkTypes(types) {
	for (const type of types) if (type !== "Unified" && type !== "DynamicMembership") throw invalid("groupTypes");
}
const CHOICES = {
	visibility: [
		"Private",
		"Public",
		"HiddenMembership"
	],
	membershipRuleProcessingState: ["On", "Paused"]
};
/** @see https://learn.microsoft.com/graph/api/resources/group (mailNickname) */
function checkText(name, value) {
	if (name === "mailNickname" && (value === "" || /[^\x21-\x7e]|[@()\\[\]";:<>,]/.test(value))) throw invalid(name);
	if (name === "displayName" && value.trim() === "") throw invalid(name);
	if (CHOICES[name] && !CHOICES[name].includes(value)) throw invalid(name);
}
function checkNew(values) {
	for (const name of REQUIRED$1) if (!(name in values)) throw missingValue(name, "Group");
	if (isUnified(values) ? values["mailEnabled"] !== true : values["mailEnabled"] === true) throw invalid("mailEnabled");
	if (!isUnified(values) && values["securityEnabled"] !== true) throw invalid("securityEnabled");
	checkRule(values, isDynamic(values));
	if (values["isAssignableToRole"] === true) {
		if (isDynamic(values) || values["securityEnabled"] !== true) throw invalid("isAssignableToRole");
		if (values["visibility"] !== void 0 && values["visibility"] !== "Private") throw invalid("visibility");
	}
	if (values["visibility"] === "HiddenMembership" && !isUnified(values)) throw invalid("visibility");
}
function checkChange(values, group) {
	if (values["visibility"] === "HiddenMembership" && group["visibility"] !== "HiddenMembership") throw invalid("visibility");
	if (!isUnified(group) && values["securityEnabled"] === false) throw invalid("securityEnabled");
	if (!isDynamic(group) && ("membershipRule" in values || "membershipRuleProcessingState" in values)) throw invalid("membershipRule");
	if (isDynamic(group)) checkRule({
		...group,
		...values
	}, true);
}
function checkRule(values, isDynamic) {
	const { membershipRule: rule, membershipRuleProcessingState: state } = values;
	if (!isDynamic && ((rule ?? null) !== null || (state ?? null) !== null)) throw invalid("membershipRule");
	if (isDynamic && (typeof rule !== "string" || rule.trim() === "")) throw invalid("membershipRule");
	if (isDynamic && typeof state !== "string") throw invalid("membershipRuleProcessingState");
}
function invalid(property, message) {
	return invalidValue(property, message ?? `Invalid value specified for property '${property}' of resource 'Group'.`);
}
// src/embedded/groups/hiddenMembership.ts
/**
* Graph may give an empty list in place of the refusal, which is unverified; a client could take that for the truth.
*
* @throws GraphRefusal 403 for a group with hidden membership and a caller who may not see it
*/
function assertMaySeeMembers(group, caller) {
	if (group["visibility"] === "HiddenMembership" && !allows(TO_READ_HIDDEN_MEMBERS, caller)) throw denied();
}
// src/embedded/query/expandGroup.ts
/** More are left out, without a link to them. @see https://learn.microsoft.com/graph/query-parameters (expand) */
const MOST_RELATED$1 = 20;
/**
* Reads `$expand` of groups: their members or their owners.
*
* @throws GraphRefusal for what Graph, or the embedded directory, does not expand
*/
function expandedMembers({ query }, context) {
	const clause = query.get("$expand");
	if (clause === null || context.ignoreExpand) return () => ({});
	const [, given = "", select] = /^\s*(members|owners)\s*(?:\(\s*\$select\s*=([^;()]*)\))?\s*$/i.exec(clause) ?? [];
	const relation = given.toLowerCase();
	if (relation !== "members" && relation !== "owners") throw badQuery(`Parsing OData Select and Expand failed: the embedded directory does not support the expand clause '${clause}'.`);
	const selection = selectedOfAny(select ?? null, context);
	return (group) => {
		if (relation === "members") assertMaySeeMembers(group, context.caller);
		const related = [];
		for (const { reference } of context.store.groups.memberships.shown(group.id, relation, "list")) {
			const object = objectBehind(reference, selection, context);
			if (object) related.push(object);
			if (related.length === MOST_RELATED$1) break;
		}
		return { [relation]: related };
	};
}
// src/embedded/resources/groups/groups.ts
/** @see https://learn.microsoft.com/graph/api/resources/group */
const groups = [
	{
		method: "GET",
		path: "groups",
		units: 2,
		options: [
			"$select",
			"$filter",
			"$top",
			"$count",
			"$expand",
			"$skiptoken"
		],
		handle: list$14
	},
	{
		method: "POST",
		path: "groups",
		units: 1,
		options: [],
		writes: bindingsIn,
		handle: create$3
	},
	{
		method: "GET",
		path: "groups/$count",
		units: 1,
		options: ["$filter"],
		handle: count$3
	},
	{
		method: "GET",
		path: "groups/{}",
		units: 1,
		options: ["$select", "$expand"],
		accepts: isKey$1,
		handle: get$8
	},
	{
		method: "PATCH",
		path: "groups/{}",
		units: 1,
		options: [],
		accepts: isKey$1,
		writes: bindingsIn,
		handle: update$1
	},
	{
		method: "DELETE",
		path: "groups/{}",
		units: 1,
		options: [],
		accepts: isKey$1,
		handle: remove$7
	}
];
/** Functions, such as `delta`, are none. */
function isKey$1(part) {
	return /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|uniqueName='.*')$/is.test(part);
}
function list$14(request, context) {
	const { query } = request;
	const counts = countWanted(request);
	const advanced = isAdvanced(request);
	const predicate = groupPredicate(request, context, advanced);
	const view = advanced ? "advanced" : "list";
	const properties = selectedOfGroup(query.get("$select"));
	const expanded = expandedMembers(request, context);
	const { found, link } = pageByPlace((place) => matching$1(context, predicate, view, place), request, context, pageSizeOf(request, context));
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#groups`,
			...counts && !query.has("$skiptoken") && { "@odata.count": [...matching$1(context, predicate, view, 0)].length },
			...link,
			value: found.map((group) => ({
				...projectGroup(group, properties, context.store),
				...expanded(group)
			}))
		}
	};
}
function* matching$1({ store }, predicate, view, place) {
	for (const each of store.groups.listedAfter(place, view)) if (predicate(each.item)) yield each;
}
/** What `$filter` leaves. */
function groupPredicate({ query }, { store }, advanced) {
	const filter = query.get("$filter");
	if (filter === null) return () => true;
	return parseFilter(filter, {
		advanced,
		fieldAt: (path) => groupFieldAt(path, store)
	});
}
function count$3(request, context) {
	if (!isEventual(request)) throw badRequest("$count is not currently supported.");
	return {
		status: 200,
		body: [...matching$1(context, groupPredicate(request, context, true), "advanced", 0)].length,
		headers: { "Content-Type": "text/plain" }
	};
}
function get$8(request, context, key = "") {
	const properties = selectedOfGroup(request.query.get("$select"));
	const expanded = expandedMembers(request, context);
	const group = context.store.groups.read(key);
	return answerOf$2(200, context, {
		...projectGroup(group, properties, context.store),
		...expanded(group)
	});
}
function create$3({ body }, context) {
	const { store, caller } = context;
	const { values, bound } = readGroupBody(body, void 0);
	assertMayAssignRole(values, caller);
	const mail = mailOf(values, store.tenant);
	const all = {
		...values,
		...mail !== void 0 && { mail }
	};
	store.groups.assertFree(all, "");
	const related = {
		members: boundReferences(bound.members, context),
		owners: boundReferences(bound.owners, context)
	};
	for (const relation of ["members", "owners"]) assertAddable(all, relation, related[relation], context);
	if (related.members.length > 0) assertWritable(all, "members", caller);
	return answerOf$2(201, context, projectGroup(store.groups.create({
		...all,
		displayName: String(values["displayName"])
	}, related), selectedOfGroup(null), store));
}
function update$1({ body }, context, key = "") {
	const { store, caller } = context;
	const group = store.groups.toWrite(key);
	const { values, bound } = readGroupBody(body, group);
	const changes = Object.keys(values).length > 0;
	if ((changes || bound.owners.length > 0) && !allows(TO_WRITE_GROUPS, caller)) throw denied();
	for (const what of ["members", "owners"]) if (bound[what].length > 0) assertWritable(group, what, caller);
	if (changes) assertWritable(group, "properties", caller);
	store.groups.assertFree({
		...pick(group),
		...values
	}, group.id);
	const related = {
		members: boundReferences(bound.members, context),
		owners: boundReferences(bound.owners, context)
	};
	for (const relation of ["members", "owners"]) assertAddable(group, relation, related[relation], context);
	for (const relation of ["members", "owners"]) if (related[relation].length > 0) store.groups.add(group, relation, related[relation]);
	if (changes) store.groups.update(group, values);
	return { status: 204 };
}
function pick({ mailEnabled, groupTypes }) {
	return {
		mailEnabled,
		groupTypes
	};
}
/** @see https://learn.microsoft.com/entra/identity/users/licensing-groups-resolve-problems (deleting a group) */
function remove$7(_, { store, caller }, key = "") {
	const group = store.groups.toWrite(key);
	if (isKeptByExchange(group)) throw keptByExchange();
	assertWritable(group, "properties", caller);
	const licences = group["assignedLicenses"];
	if (Array.isArray(licences) && licences.length > 0) throw badRequest("A group with assigned licenses cannot be deleted. Remove them first.");
	store.groups.delete(group);
	return { status: 204 };
}
function answerOf$2(status, { root }, group) {
	return {
		status,
		body: {
			"@odata.context": `${root}/$metadata#groups/$entity`,
			...group
		}
	};
}
// src/embedded/resources/assignLicense.ts
/** Licences of users and of groups are assigned and taken away. */
const assignLicense = [
	...action("users", "assignLicense", toUser),
	...action("users", "reprocessLicenseAssignment", again),
	...action("groups", "assignLicense", toGroup),
	{
		method: "GET",
		path: "groups/{}/membersWithLicenseErrors",
		units: 1,
		options: [
			"$select",
			"$top",
			"$skiptoken"
		],
		accepts: isKey$1,
		handle: withErrors
	}
];
function action(collection, name, handle) {
	return [
		name,
		`microsoft.graph.${name}`,
		`graph.${name}`
	].map((path) => ({
		method: "POST",
		path: `${collection}/{}/${path}`,
		units: 1,
		options: [],
		...collection === "groups" && { accepts: (key = "") => isKey$1(key) },
		handle
	}));
}
/** @see https://learn.microsoft.com/graph/api/user-assignlicense */
function toUser({ body }, context, key = "") {
	const { store } = context;
	const user = store.toWrite(key);
	assertNotProtected(user, ["assignLicense"], context);
	assignToUser(user, readAssignment(body), store);
	return userAnswer(context, user.id);
}
/** @see https://learn.microsoft.com/graph/api/user-reprocesslicenseassignment */
function again(_, context, key = "") {
	const user = context.store.toWrite(key);
	assertNotProtected(user, ["assignLicense"], context);
	const violation = reprocess(user, context.store);
	if (violation) throw refusalOf$1(violation);
	return userAnswer(context, user.id);
}
/** 202, as the page says: members get their licences in the background. */
function toGroup({ body }, context, key = "") {
	const { store, root } = context;
	const group = store.groups.toWrite(key);
	if (group["isManagementRestricted"] === true) throw denied();
	const assignment = readAssignment(body);
	if (group["securityEnabled"] !== true) throw badRequest("Licenses can be assigned to security-enabled groups only.");
	assignToGroup(group, assignment, store);
	return {
		status: 202,
		body: {
			"@odata.context": `${root}/$metadata#groups/$entity`,
			...projectGroup(group, selectedOfGroup(null), store)
		}
	};
}
/** @see https://learn.microsoft.com/graph/api/resources/group (relationships) */
function withErrors(request, context, key = "") {
	const selection = selectedOfAny(request.query.get("$select"), context);
	const { found, link } = pageOf([...membersWithErrors(context.store.groups.read(key), context.store)], request, context, pageSizeOf(request, context));
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#directoryObjects`,
			...link,
			value: found.flatMap(({ id }) => objectBehind(id, selection, context) ?? [])
		}
	};
}
function userAnswer(context, id) {
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#users/$entity`,
			...project(context.store.truth(id), selected(null, { caller: { roles: void 0 } }), context)
		}
	};
}
// src/embedded/users/externalUsers.ts
/**
* A new user of an external tenant who signs in by identities, with the names that the service makes up. Whether these are
* the object id, and what a user without displayName is called, is unverified.
*
* @param values what the request says; the identities without that of the userPrincipalName
* @see https://learn.microsoft.com/graph/api/user-post-users (external tenants)
*/
function withMadeUpNames(values, tenant) {
	if (!isExternal(tenant) || identitiesOf(values).length === 0) return values;
	const name = randomUUID();
	return {
		accountEnabled: true,
		displayName: "unknown",
		mailNickname: name,
		userPrincipalName: `${name}@${tenant.domains.find((each) => each.endsWith(".onmicrosoft.com")) ?? tenant.domains[0] ?? ""}`,
		...values
	};
}
/** Whether a new user needs no password, because somebody else signs the user in. */
function isSocial(values, tenant) {
	const identities = identitiesOf(values);
	return isExternal(tenant) && identities.length > 0 && identities.every(({ signInType }) => signInType === "federated");
}
/** External tenants, of the older kind (B2C) and the newer, have customers and partners as users. */
function isExternal({ tenantType = "AAD" }) {
	return tenantType !== "AAD";
}
function identitiesOf({ identities }) {
	return Array.isArray(identities) ? identities : [];
}
// src/embedded/users/identities.ts
/**
* Identities are replaced whole, and the entry of the userPrincipalName has to stay. Only the others are stored.
*
* @param user whose they are; undefined for a new one
* @throws GraphRefusal for what are no identities
* @see https://learn.microsoft.com/graph/api/resources/objectidentity
*/
function otherIdentities(value, user) {
	if (!Array.isArray(value)) throw invalidValue("identities");
	const limits = {
		issuer: 512,
		issuerAssignedId: 64
	};
	for (const each of value) {
		const { signInType, ...ids } = each ?? {};
		const isText = (name) => {
			const text = ids[name];
			return typeof text === "string" && text !== "" && text.length <= limits[name];
		};
		if (typeof signInType !== "string" || !isText("issuer") || !isText("issuerAssignedId")) throw invalidValue("identities");
	}
	const isOfName = (each) => each.signInType === "userPrincipalName";
	const identities = value;
	const ofName = identities.filter(isOfName);
	const keeps = ofName.every(({ issuerAssignedId: name }) => user && foldName(name) === foldName(user.userPrincipalName));
	if (user ? ofName.length !== 1 || !keeps : ofName.length > 1) throw invalidValue("identities");
	return identities.filter((each) => !isOfName(each));
}
// src/embedded/users/bannedPasswords.ts
/** A few, in place of Microsoft's list, which is not public. */
const EVERYWHERE = [
	"password",
	"administrator",
	"admin",
	"welcome",
	"changeme",
	"letmein",
	"qwerty",
	"monkey",
	"dragon",
	"summer",
	"winter"
];
const LOOKALIKES = {
	"0": "o",
	"1": "l",
	$: "s",
	"@": "a"
};
/** Shorter names are not looked for. */
const SHORTEST_NAME = 4;
const LEAST_POINTS = 5;
/**
* Whether Entra finds a password too easy: it is a banned word but for one character, contains a name, or is made of
* banned words and too little else.
*
* @see https://learn.microsoft.com/entra/identity/authentication/concept-password-ban-bad
*/
function isBanned(password, { words, names }) {
	const normal = normalized(password);
	const banned = [...EVERYWHERE, ...words.map(normalized)];
	return nearestOf(normal, banned, 1).length > 0 || names.some((name) => name.length >= SHORTEST_NAME && normal.includes(normalized(name))) || points(normal, banned) < LEAST_POINTS;
}
/** One for each banned word in it, and for each character that is in none. */
function points(normal, banned) {
	const longestFirst = banned.toSorted((left, right) => right.length - left.length);
	let sum = 0;
	for (let at = 0; at < normal.length; sum += 1) at += longestFirst.find((word) => normal.startsWith(word, at))?.length ?? 1;
	return sum;
}
function normalized(text) {
	return text.toLowerCase().replace(/[01$@]/g, (sign) => LOOKALIKES[sign] ?? sign);
}
// src/embedded/users/passwordProfile.ts
/** Whether a body brings a password. */
function setsPassword(body) {
	return Object.entries(body ?? {}).some(([given, value]) => canonicalName(given) === "passwordProfile" && typeof value?.password === "string");
}
/**
* A new user needs a password, a change does not.
*
* @see https://learn.microsoft.com/graph/api/resources/passwordprofile
*/
function checkPasswordProfile(value, creating, policies, banned) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidValue("passwordProfile");
	for (const [name, member] of Object.entries(value)) {
		if (name === "password" || name.startsWith("@odata.")) continue;
		if (!/^forceChangePasswordNextSignIn(?:WithMfa)?$/.test(name) || typeof member !== "boolean") throw invalidValue("passwordProfile");
	}
	const { password } = value;
	if (password === void 0 && !creating) return;
	const kinds = [
		/[a-z]/,
		/[A-Z]/,
		/\d/,
		/[^A-Za-z0-9]/
	];
	const wanted = typeof policies === "string" && policies.includes("DisableStrongPassword") ? 1 : 3;
	if (typeof password === "string" && /^[\x20-\x7e]{8,256}$/.test(password) && kinds.filter((kind) => kind.test(password)).length >= wanted && !isBanned(password, banned)) return;
	throw invalidValue("password", "The specified password does not comply with password complexity requirements. Please provide a different password.");
}
// src/embedded/users/securityAttributes.ts
const NAME = "customSecurityAttributes";
const LONGEST = 64;
const MOST = 50;
/**
* What a user has after a change: attributes that it does not name stay, and null removes one.
*
* @param given by set, then by attribute
* @throws GraphRefusal for other shapes, texts over 64 characters and more than 50 attributes; its words are unverified
* @see https://learn.microsoft.com/entra/fundamentals/custom-security-attributes-overview (limits)
* @see https://learn.microsoft.com/graph/custom-security-attributes-examples
*/
function securityAttributes(given, before) {
	if (!isObject$1(given)) throw invalidValue(NAME);
	const sets = new Map(Object.entries(before ?? {}));
	for (const [set, attributes] of Object.entries(given)) {
		if (!isObject$1(attributes)) throw invalidValue(NAME);
		sets.set(set, withoutRemoved({
			...sets.get(set),
			...attributes
		}));
	}
	const values = [...sets.values()].flatMap((attributes) => Object.entries(attributes).filter(([name]) => !name.includes("@")));
	if (!values.every(([, value]) => isValue(value))) throw invalidValue(NAME);
	if (values.length > MOST) throw badRequest(`A user takes at most ${MOST} custom security attributes.`);
	return Object.fromEntries(sets);
}
/** null removes a value, and an empty list several; the annotation of their type goes with them. */
function withoutRemoved(attributes) {
	const isGone = (name) => {
		const value = Object.hasOwn(attributes, name) ? attributes[name] : void 0;
		return value === null || Array.isArray(value) && value.length === 0;
	};
	return Object.fromEntries(Object.entries(attributes).filter(([name]) => !isGone(name) && !isGone(name.replace(/@odata\.type$/, ""))));
}
function isValue(value) {
	if (Array.isArray(value)) return value.every((each) => !Array.isArray(each) && isValue(each));
	if (typeof value === "string") return value.length <= LONGEST;
	return typeof value === "number" || typeof value === "boolean";
}
function isObject$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/embedded/users/writableUser.ts
const REQUIRED = [
	"accountEnabled",
	"displayName",
	"mailNickname",
	"passwordProfile",
	"userPrincipalName"
];
/** The properties that a body names, in Graph's spelling where there is one. */
function writableNames(body) {
	return Object.keys(membersIn(body)).filter((given) => !given.startsWith("@odata.")).map((given) => canonicalName(given) ?? given);
}
/**
* Holds the body of a POST or PATCH against Graph's rules and gives what is to be stored. A password is checked and
* dropped.
*
* @param user the user that is changed; undefined for a new one
* @throws GraphRefusal as Graph refuses
*/
function writableValues(body, user, tenant) {
	const asked = storableValues(body, user, tenant);
	const values = user ? asked : withMadeUpNames(asked, tenant);
	assertRegistered(Object.keys(values), tenant);
	if (user === void 0) {
		for (const name of REQUIRED) if (!(name in values) && !(name === "passwordProfile" && isSocial(values, tenant))) throw missingValue(name, "User");
		checkSource(values, tenant);
	} else if (!("userPrincipalName" in values)) checkStoredName(user, tenant);
	const { passwordProfile, ...rest } = values;
	const policies = rest["passwordPolicies"] ?? user?.["passwordPolicies"];
	if (user && "passwordProfile" in values) assertPasswordHere(user, tenant);
	if ("passwordProfile" in values) {
		const { givenName, surname } = {
			...user,
			...rest
		};
		checkPasswordProfile(passwordProfile, user === void 0, policies, {
			words: tenant.bannedPasswords ?? [],
			names: [
				givenName,
				surname,
				tenant.displayName
			].filter((name) => typeof name === "string")
		});
	}
	assertFewExtensions({
		...user,
		...rest
	});
	return rest;
}
function storableValues(body, user, tenant) {
	const values = {};
	for (const [given, value] of Object.entries(membersIn(body))) {
		if (given.startsWith("@odata.")) continue;
		const row = rowOf(given, user === void 0);
		if (row.name in values) throw badQuery(`The property '${given}' is in the body twice.`);
		if (user) assertMasteredHere(user, row);
		values[row.name] = row.name === "passwordProfile" ? value : storable(row, value, user);
		if (row.name === "userPrincipalName") checkDomain(String(value), tenant.domains);
	}
	return values;
}
function membersIn(body) {
	if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
	throw badQuery("Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");
}
/**
* Formerly synced users have false, not null, and keep some properties read-only.
*
* @see https://learn.microsoft.com/graph/api/user-update
*/
function assertMasteredHere(user, row) {
	const isSynced = user["onPremisesSyncEnabled"] === true && !row.writableWhenSynced;
	const wasSynced = user["onPremisesSyncEnabled"] === false && row.name === "onPremisesExtensionAttributes";
	if (isSynced || wasSynced) throw badRequest("Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.");
}
function rowOf(given, creating) {
	const row = propertyNamed(canonicalName(given) ?? "");
	if (!row) throw badRequest(`Property '${given}' does not exist as a declared property or extension property.`);
	if (creating ? row.create : row.update) return row;
	throw invalidValue(row.name, `Property '${row.name}' is read-only and cannot be set.`);
}
function storable(row, value, user) {
	if (value === null) {
		if (!row.clear || row.type === "strings" || row.name === "identities") throw invalidValue(row.name);
		return null;
	}
	switch (row.type) {
		case "boolean":
			if (typeof value !== "boolean") throw invalidValue(row.name);
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
			return text(row, value);
		case "other":
			if (row.name === "identities") return otherIdentities(value, user);
			return row.name === "customSecurityAttributes" ? securityAttributes(value, user?.[row.name]) : objectValue(row, value);
	}
}
function objectValue(row, value) {
	if (typeof value !== "object" || Array.isArray(value)) throw invalidValue(row.name);
	return value;
}
function text(row, value) {
	if (typeof value !== "string" || checkText$1(row, value) && row.name !== "userPrincipalName") throw invalidValue(row.name);
	if (row.name === "onPremisesImmutableId" && /[$_]/.test(value)) throw invalidValue(row.name);
	if (checkText$1(row, value)) throw invalidValue(row.name, "Property userPrincipalName is invalid.");
	return value;
}
function instant(row, value) {
	if (typeof value !== "string" || checkDate(value)) throw invalidValue(row.name);
	return `${new Date(value).toISOString().slice(0, 19)}Z`;
}
function texts(row, value) {
	if (!Array.isArray(value)) throw invalidValue(row.name);
	if (row.maxItems !== void 0 && value.length > row.maxItems) throw invalidValue(row.name);
	return value.map((item) => text(row, item));
}
function membersOf(row, value, names) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidValue(row.name);
	return Object.fromEntries(Object.entries(value).filter(([name]) => !name.startsWith("@odata.")).map(([name, member]) => {
		if (!names.includes(name) || member !== null && (typeof member !== "string" || member === "")) throw invalidValue(row.name);
		return [name, member];
	}));
}
/** @throws GraphRefusal for what no user can be called */
function checkName(value, { domains }) {
	const row = propertyNamed("userPrincipalName");
	if (typeof value !== "string" || !row) throw invalidValue("userPrincipalName");
	const name = text(row, value);
	checkDomain(name, domains);
	return name;
}
function checkDomain(name, domains) {
	const domain = foldName(name.slice(name.lastIndexOf("@") + 1));
	if (domains.some((each) => foldName(each) === domain)) return;
	throw invalidValue("userPrincipalName", "The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.");
}
/** @see https://learn.microsoft.com/graph/api/user-post-users (onPremisesImmutableId) */
function checkSource(values, tenant) {
	const name = String(values["userPrincipalName"]);
	if (!isFederated(tenant, name.slice(name.lastIndexOf("@") + 1))) return;
	if (typeof values["onPremisesImmutableId"] === "string") return;
	throw badRequest("SourceAnchor is a required property for creation of a federated user.");
}
/** How it is refused is unverified. @see https://learn.microsoft.com/graph/api/user-update (passwordProfile) */
function assertPasswordHere({ userPrincipalName: name }, tenant) {
	if (isFederated(tenant, name.slice(name.lastIndexOf("@") + 1))) throw invalidValue("passwordProfile");
}
/** A user whose domain is no longer verified takes no other change before its name is changed. */
function checkStoredName({ userPrincipalName: name }, { domains }) {
	if (isVerified(name, domains)) return;
	throw invalidValue("userPrincipalName", "Property userPrincipalName is invalid.");
}
function isVerified(name, domains) {
	const domain = foldName(name.slice(name.lastIndexOf("@") + 1));
	return domain.endsWith(".onmicrosoft.com") || domains.some((each) => foldName(each) === domain);
}
/** Only what an application registered can be written, where the tenant says what was. */
function assertRegistered(names, tenant) {
	const missing = names.filter((name) => !isRegistered(name, tenant));
	if (missing.length > 0) throw badRequest(`The following extension properties are not available: ${missing.join(",")}.`);
}
const MOST_EXTENSION_VALUES = 100;
/** The words of the refusal are unverified. @see https://learn.microsoft.com/graph/extensibility-overview */
function assertFewExtensions(user) {
	const values = Object.entries(user).filter(([name, value]) => name.startsWith("extension_") && value !== null && value !== void 0);
	if (values.length > MOST_EXTENSION_VALUES) throw badRequest(`A user takes at most ${MOST_EXTENSION_VALUES} values of directory extensions; this one would have ${values.length}.`);
}
function nulls(names) {
	return Object.fromEntries(names.map((name) => [name, null]));
}
// src/embedded/resources/deletedItems.ts
/** The type has to be said; SDKs that Microsoft generates use the short form. */
const CASTS$2 = ["microsoft.graph.user", "graph.user"];
const GROUP_CASTS = ["microsoft.graph.group", "graph.group"];
/** @see https://learn.microsoft.com/graph/api/directory-deleteditems-list */
const deletedItems = [
	...CASTS$2.flatMap((cast) => [{
		method: "GET",
		path: `directory/deletedItems/${cast}`,
		units: 1,
		options: [
			"$select",
			"$filter",
			"$top",
			"$orderby",
			"$search",
			"$count",
			"$skiptoken"
		],
		handle: list$13
	}, {
		method: "GET",
		path: `directory/deletedItems/${cast}/$count`,
		units: 1,
		options: ["$filter", "$search"],
		handle: count$2
	}]),
	...GROUP_CASTS.map((cast) => ({
		method: "GET",
		path: `directory/deletedItems/${cast}`,
		units: 1,
		options: [
			"$select",
			"$filter",
			"$top",
			"$count",
			"$skiptoken"
		],
		handle: listGroups
	})),
	{
		method: "GET",
		path: "directory/deletedItems",
		units: 1,
		options: [],
		handle: () => {
			throw unsupportedQuery("Unsupported Query.");
		}
	},
	{
		method: "GET",
		path: "directory/deletedItems/{}",
		units: 1,
		options: ["$select"],
		accepts: isKey,
		handle: get$7
	},
	{
		method: "DELETE",
		path: "directory/deletedItems/{}",
		units: 1,
		options: [],
		accepts: isKey,
		handle: purge
	},
	{
		method: "POST",
		path: "directory/deletedItems/{}/restore",
		units: 1,
		options: [],
		handle: restore
	}
];
/** Of other types than users and groups nothing is deleted here. */
function isKey(part) {
	return !/^(?:microsoft\.)?graph\.|^\$/i.test(part);
}
function list$13(request, context) {
	const { predicate, order, counts } = wantedBy(request, context, [
		"deletedDateTime",
		"displayName",
		"userPrincipalName"
	]);
	const properties = selected(request.query.get("$select"), context);
	const found = context.store.deleted().filter(predicate);
	const all = order ? found.toSorted(order) : found;
	const page = pageOf(all, request, context, pageSizeOf(request, context));
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#users`,
			...counts && !request.query.has("$skiptoken") && { "@odata.count": all.length },
			...page.link,
			value: page.found.map((user) => project(user, properties, context))
		}
	};
}
function count$2(request, context) {
	if (!isEventual(request)) throw badRequest("$count is not currently supported.");
	return {
		status: 200,
		body: context.store.deleted().filter(predicateFor(request, context, true)).length,
		headers: { "Content-Type": "text/plain" }
	};
}
function listGroups(request, context) {
	const counts = countWanted(request);
	const properties = selectedOfGroup(request.query.get("$select"));
	const found = context.store.groups.deleted().filter(groupPredicate(request, context, isAdvanced(request)));
	const page = pageOf(found, request, context, pageSizeOf(request, context));
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#groups`,
			...counts && !request.query.has("$skiptoken") && { "@odata.count": found.length },
			...page.link,
			value: page.found.map((group) => projectGroup(group, properties, context.store))
		}
	};
}
function get$7({ query }, context, id = "") {
	const group = context.store.groups.deletedGroup(id);
	assertAllowed(group ? TO_READ_GROUPS : TO_READ_DELETED_USERS, context.caller);
	if (group) return answerOf$1(context, projectGroup(group, selectedOfGroup(query.get("$select")), context.store), "group");
	const properties = selected(query.get("$select"), context);
	return answerOf$1(context, project(context.store.deletedUser(id), properties, context));
}
function purge(_, context, id = "") {
	const { store, caller } = context;
	const group = store.groups.deletedGroup(id);
	if (group) {
		assertAllowed(TO_WRITE_GROUPS, caller);
		assertMayAssignRole(group, caller);
		store.groups.purge(group);
		return { status: 204 };
	}
	assertAllowed(TO_DELETE_USERS, caller);
	const user = store.deletedUser(id);
	assertNotProtected(user, ["delete"], context);
	store.purge(user);
	return { status: 204 };
}
function restore({ body }, context, id = "") {
	const { store } = context;
	const group = store.groups.deletedGroup(id);
	if (group) return restoreGroup(group, body, context);
	assertAllowed(TO_DELETE_USERS, context.caller);
	const user = store.deletedUser(id);
	assertNotProtected(user, ["restore"], context);
	const { newUserPrincipalName: name, autoReconcileProxyConflict: drops, ...rest } = optionsIn(body);
	const [unknown] = Object.keys(rest);
	if (unknown !== void 0) throw badQuery(`The parameter '${unknown}' in the request payload is not a valid parameter.`);
	if (drops !== void 0 && drops !== null && typeof drops !== "boolean") throw badQuery("autoReconcileProxyConflict must be true or false.");
	return answerOf$1(context, project(store.restore(user, name === void 0 || name === null ? void 0 : checkName(name, store.tenant), drops === true), selected(null, { caller: { roles: void 0 } }), context));
}
function restoreGroup(group, body, context) {
	const { store, caller } = context;
	assertAllowed(TO_WRITE_GROUPS, caller);
	assertMayAssignRole(group, caller);
	const [unknown] = Object.keys(optionsIn(body));
	if (unknown !== void 0) throw badQuery(`The parameter '${unknown}' in the request payload is not a valid parameter.`);
	return answerOf$1(context, projectGroup(store.groups.restore(group), selectedOfGroup(null), store), "group");
}
/** The path leads to users and groups alike: which of them it is tells what is needed. */
function assertAllowed(ways, caller) {
	if (!allows(ways, caller)) throw denied();
}
function optionsIn(body) {
	if (body === void 0 || body === null) return {};
	if (typeof body === "object" && !Array.isArray(body)) return body;
	throw badQuery("Unable to read JSON request payload.");
}
function answerOf$1(context, object, type = "user") {
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#directoryObjects/$entity`,
			"@odata.type": `#microsoft.graph.${type}`,
			...object
		}
	};
}
// src/embedded/tenant/checks/checks.ts
const GUID$2 = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function unknownText(name, known, near = suggest(name, known)) {
	return `${JSON.stringify(name)} is no member${near === void 0 ? "" : ` (did you mean ${near}?)`}`;
}
// src/embedded/resources/contacts.ts
/**
* Organizational contacts, which a user may have as the manager.
*
* @see https://learn.microsoft.com/graph/api/orgcontact-list
* @see https://learn.microsoft.com/graph/api/orgcontact-get
*/
const contacts = [{
	method: "GET",
	path: "contacts",
	units: 1,
	options: [
		"$select",
		"$top",
		"$skiptoken"
	],
	handle: list$12
}, {
	method: "GET",
	path: "contacts/{}",
	units: 1,
	options: ["$select"],
	accepts: (id) => GUID$2.test(id),
	handle: get$6
}];
function list$12(request, context) {
	const select = request.query.get("$select");
	const page = pageOf(context.store.contacts.all, request, context, pageSizeOf(request, context));
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#contacts`,
			...page.link,
			value: page.found.map((contact) => projectContact(contact, select))
		}
	};
}
function get$6({ query }, { root, store }, id = "") {
	return {
		status: 200,
		body: {
			"@odata.context": `${root}/$metadata#contacts/$entity`,
			...projectContact(store.contacts.get(id), query.get("$select"))
		}
	};
}
// src/embedded/resources/users/delta.ts
/**
* `$top` is taken and ignored, as others have met it. External tenants have none.
*
* @see https://learn.microsoft.com/graph/api/user-delta
* @see https://learn.microsoft.com/graph/delta-query-overview
*/
const delta = [
	"delta",
	"delta()",
	"microsoft.graph.delta",
	"microsoft.graph.delta()"
].map((name) => ({
	method: "GET",
	path: `users/${name}`,
	units: 1,
	options: [
		"$select",
		"$filter",
		"$top",
		"$skiptoken",
		"$deltatoken"
	],
	handle: handle$1
}));
const run = String(process.hrtime.bigint());
/** @see https://learn.microsoft.com/graph/delta-query-overview (token duration of directory objects) */
const TOKEN_MILLISECONDS = 6048e5;
const MOST_IDS$2 = 50;
function handle$1(request, context) {
	const { store } = context;
	if (isExternal(store.tenant)) throw badRequest("External tenants have no delta of users.");
	const round = roundOf(request, context);
	const [tracked, wantsManager] = trackedBy(round.select, context);
	if (request.query.get("$deltatoken") === "latest") return answer(context, [], deltaLink(request, context, {
		...round,
		since: settledIn(context)
	}));
	const changes = changesIn(round, context).filter(({ id, place, names }) => place > round.given && (!round.ids || round.ids.includes(id.toLowerCase())) && (!names || tracked.some((name) => names.has(name)) || wantsManager && names.has("manager")));
	const page = changes.slice(0, context.pageSize);
	const isMinimal = /(?:^|[,;\s])return=minimal\b/i.test(request.headers["prefer"] ?? "");
	const value = page.flatMap(({ id, names, user = store.fate(id) }) => {
		if (typeof user === "string") return names ? [] : [{
			id,
			"@removed": { reason: user }
		}];
		const seen = round.since === 0 ? user : store.replication.seen(user, "delta");
		if (!seen) return [];
		const told = isMinimal && names ? tracked.filter((name) => names.has(name)) : tracked;
		const tellsManager = wantsManager && (!isMinimal || !names || names.has("manager"));
		return [{
			id,
			...project(seen, told, context),
			...tellsManager && managersOf$1(id, seen.manager, round, context)
		}];
	});
	const last = page.at(-1);
	return answer(context, value, last && page.length < changes.length ? link$1(request, context, "@odata.nextLink", {
		...round,
		given: last.place
	}) : deltaLink(request, context, {
		...round,
		since: round.until
	}));
}
/** A first round tells everybody; nobody at all is a first round no more. */
function settledIn({ store }) {
	return Math.max(store.settled, .5);
}
function changesIn(round, { store }) {
	if (round.since > 0) return store.journal.changesBetween(round.since, round.until);
	return [...store.listedAfter(round.given, "delta")].map(({ user, place }) => ({
		id: user.id,
		place,
		names: void 0,
		user
	}));
}
/** What has to change for a user to be listed: what `$select` names, or the default set. */
function trackedBy(select, context) {
	const names = (select ?? "").split(",").map((name) => name.trim());
	const others = names.filter((name) => name !== "" && name.toLowerCase() !== "manager");
	const wantsManager = names.some((name) => name.toLowerCase() === "manager");
	if (others.length === 0 && wantsManager) return [[], true];
	return [selected(others.join(",") || null, context), wantsManager];
}
/** The reason of one that was removed is as others have met it for members of groups. */
function managersOf$1(id, manager, { since, until }, context) {
	const { store } = context;
	const asObject = (each) => ({
		"@odata.type": `#microsoft.graph.${kindOf(each, context) ?? "user"}`,
		id: each
	});
	const lost = since > 0 ? store.journal.managersLostBetween(id, since, until) : [];
	const told = [...manager === void 0 ? [] : [asObject(manager)], ...lost.filter((each) => each !== manager).map((each) => ({
		...asObject(each),
		"@removed": { reason: "deleted" }
	}))];
	return told.length === 0 ? {} : { "manager@delta": told };
}
function roundOf({ query }, context) {
	const isDelta = query.has("$deltatoken");
	const token = query.get("$skiptoken") ?? query.get("$deltatoken") ?? "";
	const at = context.store.moment;
	const until = settledIn(context);
	const fresh = {
		since: 0,
		until,
		given: 0,
		select: query.get("$select"),
		ids: idsIn(query.get("$filter")),
		run,
		at
	};
	if (token === "" || token === "latest") return fresh;
	const round = decodeToken(token);
	if (!isRound(round)) throw badRequest("The specified page token is not valid.");
	if (round.run !== run) throw resync("resyncRequired", round, context);
	if (at - round.at > TOKEN_MILLISECONDS) throw resync("syncStateNotFound", round, context);
	return isDelta ? {
		...round,
		until: Math.max(until, round.since),
		given: 0
	} : round;
}
function isRound(value) {
	const { since, until, given, select, ids, run: other, at } = value ?? {};
	return typeof other === "string" && (other !== run || [
		since,
		until,
		given,
		at
	].every((each) => typeof each === "number") && (select === null || typeof select === "string") && (ids === null || Array.isArray(ids)));
}
/** @throws GraphRefusal for any filter but `id eq 'a' or id eq 'b'` */
function idsIn(filter) {
	if (filter === null) return null;
	const ids = filter.trim().split(/\s+or\s+/i).map((part) => /^\(?\s*id\s+eq\s+'([^']+)'\s*\)?$/i.exec(part.trim())?.[1]);
	if (ids.some((id) => id === void 0)) throw unsupportedQuery("Unsupported Query.");
	if (ids.length > MOST_IDS$2) throw unsupportedQuery(`Delta takes at most ${MOST_IDS$2} ids, not ${ids.length}.`);
	return ids.flatMap((id) => id?.toLowerCase() ?? []);
}
/** `Location` is the address of the first request again, with nothing as its token. */
function resync(code, { select, ids }, { root }) {
	return new GraphRefusal(410, code, "Resync required. Replace any local items with the server's version.", { headers: { Location: `${root}/users/delta?${[
		...typeof select === "string" ? [`$select=${encodeURIComponent(select)}`] : [],
		...Array.isArray(ids) ? [`$filter=${encodeURIComponent(ids.map((id) => `id eq '${id}'`).join(" or "))}`] : [],
		"$deltatoken="
	].join("&")}` } });
}
function deltaLink(request, context, round) {
	return link$1(request, context, "@odata.deltaLink", {
		...round,
		given: 0
	});
}
function link$1(request, context, name, round) {
	const parameter = name === "@odata.nextLink" ? "$skiptoken" : "$deltatoken";
	const token = encodeToken({
		...round,
		at: context.store.moment
	});
	return { [name]: linkWith({
		...request,
		query: new URLSearchParams()
	}, context, { [parameter]: token }) };
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
// src/embedded/audit/entry.ts
/**
* An entry as Graph answers it.
*
* @see https://learn.microsoft.com/graph/api/resources/directoryaudit
*/
function directoryAudit({ number, at, activity, correlationId, by, targets }, { tellsAppId }) {
	const [first] = targets;
	return {
		id: `Directory_${correlationId}_${number}`,
		category: first?.type === "Group" || targets.length > 1 ? "GroupManagement" : "UserManagement",
		correlationId,
		result: "success",
		resultReason: "",
		activityDisplayName: activity,
		activityDateTime: `${at.slice(0, 23)}0000Z`,
		loggedByService: "Core Directory",
		operationType: operationOf(activity),
		initiatedBy: {
			user: by.user ? {
				...by.user,
				ipAddress: ""
			} : null,
			app: by.app ? {
				...by.app,
				appId: tellsAppId ? by.app.appId : null,
				servicePrincipalName: null
			} : null
		},
		targetResources: targets.map((target) => ({
			id: target.id,
			displayName: target.displayName,
			type: target.type,
			userPrincipalName: target.userPrincipalName ?? null,
			groupType: target.type === "Group" ? "azureAD" : null,
			modifiedProperties: target.changes.map(([displayName, oldValue, newValue]) => ({
				displayName,
				oldValue,
				newValue
			}))
		})),
		additionalDetails: []
	};
}
/** In the words of the page, which says that there are more. */
function operationOf(activity) {
	if (/^(?:Add|Remove) (?:member|owner)/.test(activity)) return activity.startsWith("Add") ? "Assign" : "Unassign";
	if (/delete/i.test(activity)) return "Delete";
	return activity.startsWith("Add ") ? "Add" : "Update";
}
// src/embedded/resources/directoryAudits.ts
/**
* Who did what, by the log of this directory. The newest come first unless `$orderby` says otherwise, which no page says.
*
* @see https://learn.microsoft.com/graph/api/directoryaudit-list
*/
const directoryAudits = [{
	method: "GET",
	path: "auditLogs/directoryAudits",
	units: 0,
	bucket: "reports",
	options: [
		"$filter",
		"$top",
		"$orderby",
		"$skiptoken"
	],
	handle: list$11
}];
const LARGEST_PAGE = 1e3;
function list$11(request, context) {
	const { query } = request;
	const { audit } = context.store;
	const told = (entry) => ({
		entry,
		...asAudit(entry, audit.tellsAppId)
	});
	const filter = query.get("$filter");
	const isWanted = filter === null ? () => true : parseFilter(filter, {
		advanced: false,
		fieldAt
	});
	const isAscending = isOldestFirst(query.get("$orderby"));
	const { found, link } = pageByPlace((place) => after(place), request, context, sizeOf(query.get("$top"), context));
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#auditLogs/directoryAudits`,
			...link,
			value: found
		}
	};
	/** Places are the entries' own numbers, so that what comes meanwhile moves nothing. */
	function* after(place) {
		const shown = audit.shown();
		for (const entry of isAscending ? shown : shown.toReversed()) {
			if ((isAscending ? entry.number <= place : place > 0 && entry.number >= place) || !isWanted(told(entry))) continue;
			yield {
				item: directoryAudit(entry, { tellsAppId: audit.tellsAppId }),
				place: entry.number
			};
		}
	}
}
function asAudit({ by }, tellsAppId) {
	return { appId: tellsAppId ? by.app?.appId ?? null : null };
}
function sizeOf(top, { pageSize }) {
	if (top !== null && (!/^\d+$/.test(top) || Number(top) < 1 || Number(top) > LARGEST_PAGE)) throw badRequest(`Invalid page size specified: '${top}'. Must be between 1 and ${LARGEST_PAGE} inclusive.`);
	return Math.min(Number(top ?? LARGEST_PAGE), pageSize);
}
function isOldestFirst(clause) {
	if (clause === null) return false;
	const [, name = "", direction = "asc"] = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/i.exec(clause) ?? [];
	if (name === "") throw badQuery(`Syntax error in the $orderby clause '${clause}'.`);
	if (name.toLowerCase() !== "activitydatetime") throw unsupportedQuery("Unsupported Query.");
	return direction.toLowerCase() === "asc";
}
/** What the page says can be filtered by, and with which operators. */
const FIELDS = {
	activityDateTime: {
		type: "instant",
		operators: "range",
		valueOf: ({ entry }) => entry.at
	},
	activityDisplayName: {
		type: "text",
		operators: "prefix",
		valueOf: ({ entry }) => entry.activity
	},
	correlationId: equal(({ entry }) => entry.correlationId),
	id: equal(({ entry }) => `Directory_${entry.correlationId}_${entry.number}`),
	loggedByService: equal(() => "Core Directory"),
	"initiatedBy/app/appId": equal(({ appId }) => appId),
	"initiatedBy/app/displayName": equal(({ entry }) => entry.by.app?.displayName),
	"initiatedBy/user/id": equal(({ entry }) => entry.by.user?.id),
	"initiatedBy/user/displayName": equal(({ entry }) => entry.by.user?.displayName),
	"initiatedBy/user/userPrincipalName": {
		...equal(({ entry }) => entry.by.user?.userPrincipalName),
		operators: "prefix"
	},
	targetResources: {
		type: "text",
		operators: "prefix",
		isList: true,
		members: ["id", "displayName"],
		valueOf: ({ entry }) => entry.targets
	}
};
function equal(valueOf) {
	return {
		type: "text",
		operators: "equal",
		valueOf
	};
}
/** @throws GraphRefusal for what the page does not list */
function fieldAt(path) {
	const [name, field] = Object.entries(FIELDS).find(([known]) => known.toLowerCase() === path.toLowerCase()) ?? [];
	if (name === void 0 || !field) throw invalidFilter(`: Could not find a property named '${path}' on type 'microsoft.graph.directoryAudit', or it cannot be filtered by.`);
	return {
		name,
		isList: false,
		...field
	};
}
// src/embedded/resources/directoryObjects.ts
/**
* Users, groups, contacts and units as directory objects: one by object id alone, or many.
*
* @see https://learn.microsoft.com/graph/api/directoryobject-get
* @see https://learn.microsoft.com/graph/api/directoryobject-getbyids
*/
const directoryObjects = [...[
	"getByIds",
	"microsoft.graph.getByIds",
	"graph.getByIds"
].map((name) => ({
	method: "POST",
	path: `directoryObjects/${name}`,
	units: 5,
	unitsWithSelect: 2,
	reads: true,
	options: ["$select"],
	handle: getByIds
})), {
	method: "GET",
	path: "directoryObjects/{}",
	units: 1,
	options: ["$select"],
	accepts: (id) => GUID$1.test(id),
	handle: get$5
}];
const MOST_IDS$1 = 1e3;
const GUID$1 = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function get$5({ query }, context, id = "") {
	const object = objectSeen(id, selectedOfAny(query.get("$select"), context), context);
	if (!object) throw notFound(id);
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#directoryObjects/$entity`,
			...object
		}
	};
}
/** What nobody has is left out, and so is what is of another type. Without `$select` a user has Graph's default set. */
function getByIds({ query, body }, context) {
	const { ids, types } = askedIn(body);
	const selection = selectedOfAny(query.get("$select"), context);
	const asked = new Set(ids.map((id) => id.toLowerCase()));
	const wanted = types.map((type) => type.toLowerCase());
	const value = [...asked].flatMap((id) => {
		return (["directoryobject", kindOf(id, context)?.toLowerCase()].some((each) => wanted.includes(each ?? "")) ? objectBehind(id, selection, context, "read") : void 0) ?? [];
	});
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#directoryObjects`,
			value
		}
	};
}
function askedIn(body) {
	const { ids, types = ["directoryObject"] } = body ?? {};
	if (!areTexts$1(ids) || ids.length === 0) throw badQuery("The parameter 'ids' is required.");
	if (!areTexts$1(types)) throw badQuery("The parameter 'types' must be a list of texts.");
	if (ids.length > MOST_IDS$1) throw badRequest(`Number of included identifiers cannot exceed '${MOST_IDS$1}'.`);
	if (!ids.every((id) => GUID$1.test(id))) throw badRequest("Invalid GUID specified.");
	return {
		ids,
		types
	};
}
function areTexts$1(value) {
	return Array.isArray(value) && value.every((item) => typeof item === "string");
}
// src/embedded/resources/extensionProperties.ts
const OF_APPLICATION = "applications/{}/extensionProperties";
/**
* The directory extensions that applications have registered: those that the tenant file names, or, where it names none
* and every name is taken, those that users have values of. From the first registration on no other name is taken.
* There are no applications here: each has the appId as its object id. What is no longer registered cannot be reached, and is
* there again once its name is registered again.
*
* @see https://learn.microsoft.com/graph/api/directoryobject-getavailableextensionproperties
* @see https://learn.microsoft.com/graph/api/application-post-extensionproperty
* @see https://learn.microsoft.com/graph/extensibility-overview#considerations-for-using-directory-extensions
*/
const extensionProperties = [
	...[
		"",
		"microsoft.graph.",
		"graph."
	].map((prefix) => ({
		method: "POST",
		path: `directoryObjects/${prefix}getAvailableExtensionProperties`,
		units: 1,
		reads: true,
		options: [],
		handle: listAll
	})),
	{
		method: "GET",
		path: OF_APPLICATION,
		units: 2,
		options: [],
		accepts: isId,
		handle: list$10
	},
	{
		method: "POST",
		path: OF_APPLICATION,
		units: 1,
		options: [],
		accepts: isId,
		handle: register
	},
	{
		method: "DELETE",
		path: `${OF_APPLICATION}/{}`,
		units: 1,
		options: [],
		accepts: isId,
		handle: remove$6
	},
	{
		method: "DELETE",
		path: "applications/{}",
		units: 1,
		options: [],
		accepts: isId,
		handle: removeApplication
	}
];
const DATA_TYPES = [
	"Binary",
	"Boolean",
	"DateTime",
	"Integer",
	"LargeInteger",
	"String"
];
const TARGETS = [
	"User",
	"Group",
	"AdministrativeUnit",
	"Application",
	"Device",
	"Organization"
];
function isId(id = "") {
	return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}
function listAll({ body }, { root, store }) {
	const { isSyncedFromOnPremises: wanted } = Object(body);
	if (wanted !== void 0 && wanted !== null && typeof wanted !== "boolean") throw badQuery("The parameter 'isSyncedFromOnPremises' must be true or false.");
	return {
		status: 200,
		body: {
			"@odata.context": `${root}/$metadata#Collection(microsoft.graph.extensionProperty)`,
			value: wanted === true ? [] : namesIn(store).map(definitionOf)
		}
	};
}
function list$10(_, { root, store }, application = "") {
	return {
		status: 200,
		body: {
			"@odata.context": `${root}/$metadata#applications('${application}')/extensionProperties`,
			value: namesIn(store).filter((name) => isOf(application, name)).map(definitionOf)
		}
	};
}
/** @throws GraphRefusal for what cannot be registered; the words are unverified */
function register({ body }, context, application = "") {
	const { root, store } = context;
	const { name, dataType, isMultiValued = false, targetObjects } = Object(body);
	if (typeof name !== "string") throw badRequest("The property 'name' is required.");
	if (!DATA_TYPES.some((each) => each === dataType)) throw badRequest(`The property 'dataType' must be one of ${DATA_TYPES.join(", ")}.`);
	const targets = Array.isArray(targetObjects) ? targetObjects : [];
	if (targets.length === 0 || !targets.every((each) => TARGETS.some((target) => target === each))) throw badRequest(`The property 'targetObjects' takes ${TARGETS.join(", ")}.`);
	if (typeof isMultiValued !== "boolean") throw badRequest("The property 'isMultiValued' must be true or false.");
	if (dataType !== "String" || isMultiValued || targets.length > 1 || targets[0] !== "User") throw notModelled("directory extensions but for one text of a user");
	const full = `extension_${application.replaceAll("-", "").toLowerCase()}_${name}`;
	if (!DIRECTORY_EXTENSION.test(full)) throw badRequest("The property 'name' is invalid.");
	const names = namesIn(store);
	if (names.some((each) => foldName(each) === foldName(full))) throw badRequest(`An extension property exists with the name ${full}.`);
	store.registerExtensions([...names, full]);
	return {
		status: 201,
		body: {
			"@odata.context": `${root}/$metadata#applications('${application}')/extensionProperties/$entity`,
			...definitionOf(full)
		}
	};
}
function remove$6(_, { store }, application = "", id = "") {
	const names = namesIn(store);
	const gone = names.find((name) => isOf(application, name) && definitionOf(name).id === id.toLowerCase());
	if (gone === void 0) throw notFound(id);
	store.registerExtensions(names.filter((name) => name !== gone));
	return { status: 204 };
}
/**
* Only an application that has registered something is known here, unless every name is taken as registered.
*
* @see https://learn.microsoft.com/graph/api/application-delete
*/
function removeApplication(_, { store }, application = "") {
	const names = namesIn(store);
	const others = names.filter((name) => !isOf(application, name));
	if (store.tenant.extensionProperties && others.length === names.length) throw notFound(application);
	store.registerExtensions(others);
	return { status: 204 };
}
function namesIn({ tenant }) {
	const { extensionProperties: registered, users, deletedUsers } = tenant;
	if (registered) return registered;
	const inUse = [...users, ...deletedUsers].flatMap((user) => Object.keys(user).filter((name) => DIRECTORY_EXTENSION.test(name)));
	return [...new Set(inUse)];
}
function isOf(application, name) {
	return name.toLowerCase().startsWith(`extension_${application.replaceAll("-", "")}_`.toLowerCase());
}
function definitionOf(name) {
	return {
		id: idFrom(name.toLowerCase()),
		appDisplayName: null,
		name,
		dataType: "String",
		isMultiValued: false,
		isSyncedFromOnPremises: false,
		targetObjects: ["User"]
	};
}
// src/embedded/resources/groups/groupRelations.ts
const CASTS$1 = [
	"user",
	"group",
	"device",
	"servicePrincipal",
	"orgContact"
].flatMap((kind) => [{
	kind,
	cast: `microsoft.graph.${kind}`
}, {
	kind,
	cast: `graph.${kind}`
}]);
/**
* Members and owners of a group.
*
* @see https://learn.microsoft.com/graph/api/group-list-members
* @see https://learn.microsoft.com/graph/api/group-post-members
* @see https://learn.microsoft.com/graph/api/group-delete-members
*/
const groupRelations = RELATIONS$1.flatMap((relation) => {
	const path = `groups/{}/${relation}`;
	const units = relation === "members" ? 3 : 2;
	return [
		...[{
			kind: void 0,
			cast: void 0
		}, ...CASTS$1].flatMap(({ kind, cast }) => [{
			method: "GET",
			path: cast === void 0 ? path : `${path}/${cast}`,
			units,
			options: [
				"$select",
				"$top",
				"$count",
				"$skiptoken"
			],
			accepts: isKey$1,
			handle: (request, context, key = "") => list$9(request, context, key, relation, kind)
		}, {
			method: "GET",
			path: `${cast === void 0 ? path : `${path}/${cast}`}/$count`,
			units: 1,
			options: [],
			accepts: isKey$1,
			handle: (request, context, key = "") => count$1(request, context, key, relation, kind)
		}]),
		{
			method: "GET",
			path: `${path}/$ref`,
			units,
			options: ["$top", "$skiptoken"],
			accepts: isKey$1,
			handle: (request, context, key = "") => listReferences(request, context, key, relation)
		},
		{
			method: "POST",
			path: `${path}/$ref`,
			units: 1,
			options: [],
			accepts: isKey$1,
			handle: (request, context, key = "") => add$1(request, context, key, relation)
		},
		{
			method: "DELETE",
			path: `${path}/{}/$ref`,
			units: 1,
			options: [],
			accepts: isKey$1,
			handle: (_, context, key = "", id = "") => remove$5(context, key, relation, id)
		},
		{
			method: "DELETE",
			path: `${path}/{}`,
			units: 1,
			options: [],
			accepts: (key, id) => isKey$1(key ?? "") && /^[0-9a-f-]{36}$/i.test(id ?? ""),
			handle: (_, context, key = "", id = "") => deleteObject$1(context, key, relation, id)
		}
	];
});
function* referencesOf(group, relation, kind, context, place) {
	for (const placed of context.store.groups.memberships.shown(group.id, relation, "list", place)) {
		const own = kindOf(placed.reference, context);
		if (own !== void 0 && (kind === void 0 || own === kind)) yield {
			item: placed.reference,
			place: placed.place
		};
	}
}
function groupAt(context, key, relation) {
	const group = context.store.groups.read(key);
	if (relation === "members") assertMaySeeMembers(group, context.caller);
	return group;
}
function list$9(request, context, key, relation, kind) {
	const counts = countWanted(request);
	const selection = selectedOfAny(request.query.get("$select"), context);
	const group = groupAt(context, key, relation);
	const { found, link } = pageByPlace((place) => objects(place), request, context, pageSizeOf(request, context));
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#directoryObjects`,
			...counts && !request.query.has("$skiptoken") && { "@odata.count": [...referencesOf(group, relation, kind, context, 0)].length },
			...link,
			value: found
		}
	};
	function* objects(start) {
		for (const { item, place } of referencesOf(group, relation, kind, context, start)) {
			const object = objectBehind(item, selection, context);
			if (object) yield {
				item: object,
				place
			};
		}
	}
}
function count$1(request, context, key, relation, kind) {
	if (!isEventual(request)) throw badRequest("$count is not currently supported.");
	return {
		status: 200,
		body: [...referencesOf(groupAt(context, key, relation), relation, kind, context, 0)].length,
		headers: { "Content-Type": "text/plain" }
	};
}
function listReferences(request, context, key, relation) {
	const group = groupAt(context, key, relation);
	const { found, link } = pageByPlace((place) => referencesOf(group, relation, void 0, context, place), request, context, pageSizeOf(request, context));
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#Collection($ref)`,
			...link,
			value: found.map((reference) => ({ "@odata.id": addressOf(reference, context) }))
		}
	};
}
function add$1({ body }, context, key, relation) {
	const { groups } = context.store;
	const group = groups.toWrite(key);
	assertWritable(group, relation, context.caller);
	const address = body?.["@odata.id"];
	const references = boundReferences([address], context);
	assertAddable(group, relation, references, context);
	groups.add(group, relation, references);
	return { status: 204 };
}
function remove$5(context, key, relation, id) {
	const { groups } = context.store;
	const group = groups.toWrite(key);
	assertWritable(group, relation, context.caller);
	if (referenceTo(group, relation, id, context) === void 0) {
		if (groups.memberships.isCatchingUp(group.id, relation, id)) throw badRequest(`One or more removed object references do not exist for the following modified properties: '${relation}'.`);
		throw notFound(id);
	}
	if (relation === "owners" && isUnified(group) && ownersOf(group, context) === 1) throw badRequest("The group must have at least one owner, hence this owner cannot be removed.");
	groups.remove(group, relation, id);
	return { status: 204 };
}
/**
* Without `/$ref` the path names the object itself: a user is deleted.
*
* @see https://learn.microsoft.com/graph/api/group-delete-members
*/
function deleteObject$1(context, key, relation, id) {
	const { store } = context;
	const held = referenceTo(store.groups.toWrite(key), relation, id, context);
	if (held === void 0) throw notFound(id);
	if (kindOf(held, context) !== "user") throw badQuery("Write requests are only supported on contained entities");
	const user = store.toWrite(id);
	assertNotProtected(user, ["delete"], context);
	store.delete(user);
	return { status: 204 };
}
/** What a group refers to under an object id, where that is still there. */
function referenceTo(group, relation, id, context) {
	const held = context.store.groups.memberships.of(group.id, relation).get(id);
	return held !== void 0 && kindOf(held, context) !== void 0 ? held : void 0;
}
function ownersOf(group, context) {
	const { all } = context.store.groups.memberships.of(group.id, "owners");
	return all.filter((owner) => kindOf(owner, context) !== void 0).length;
}
// src/embedded/resources/users/invitations.ts
/**
* Makes guests. Nothing is sent, and nobody can accept an invitation here: whether a guest has done so is what the
* tenant file says.
*
* @see https://learn.microsoft.com/graph/api/invitation-post
*/
const invitations = [{
	method: "POST",
	path: "invitations",
	units: 1,
	bucket: "invitations",
	options: [],
	handle: invite
}];
/** What is needed besides `User.Invite.All`; that it is enough for members is unverified. */
const TO_RESET = [["User.ReadWrite.All"]];
const TO_INVITE_MEMBERS = [["User.ReadWrite.All"], ["Directory.ReadWrite.All"]];
function invite({ body }, context) {
	const { store, caller, root } = context;
	const invitation = invitationIn(body);
	const { address, resets, user } = invitation;
	if (invitation.userType === "Member" && !allows(TO_INVITE_MEMBERS, caller)) throw denied();
	assertInvitable(address, store.tenant);
	const guest = resets ? reset(address, user, context) : invitedBefore(address, user, context) ?? created(invitation, context);
	return {
		status: 201,
		body: {
			"@odata.context": `${root}/$metadata#invitations/$entity`,
			id: randomUUID(),
			inviteRedeemUrl: `${new URL(root).origin}/redeem?rd=${randomUUID()}`,
			invitedUserDisplayName: invitation.displayName,
			invitedUserType: invitation.userType,
			invitedUserEmailAddress: address,
			sendInvitationMessage: invitation.sendsMessage,
			resetRedemption: resets,
			inviteRedirectUrl: invitation.redirectUrl,
			status: guest["externalUserState"] === "Accepted" ? "Completed" : "PendingAcceptance",
			invitedUserMessageInfo: invitation.messageInfo,
			invitedUser: {
				id: guest.id,
				userPrincipalName: guest.userPrincipalName
			}
		}
	};
}
/** @throws GraphRefusal for what is missing or of another type; the words are unverified */
function invitationIn(body) {
	if (typeof body !== "object" || body === null || Array.isArray(body)) throw badQuery("Unable to read JSON request payload.");
	const values = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null && value !== void 0));
	const unknown = Object.keys(values).find((name) => !MEMBERS$4.has(name) && !name.includes("@"));
	if (unknown !== void 0) throw badQuery(`The property '${unknown}' does not exist on type 'microsoft.graph.invitation'.`);
	if (Object.keys(values).some((name) => name.startsWith("invitedUserSponsors"))) throw notModelled("sponsors in an invitation");
	const address = textIn(values, "invitedUserEmailAddress") ?? "";
	const redirectUrl = textIn(values, "inviteRedirectUrl") ?? "";
	if (address === "") throw badQuery("The property 'invitedUserEmailAddress' is required.");
	if (redirectUrl === "") throw badQuery("The property 'inviteRedirectUrl' is required.");
	if (!URL.canParse(redirectUrl)) throw badQuery("The property 'inviteRedirectUrl' is no URL.");
	if (!ADDRESS.test(address)) throw badQuery("The Primary SMTP Address is an invalid value.");
	const userType = textIn(values, "invitedUserType") ?? "Guest";
	if (userType !== "Guest" && userType !== "Member") throw badQuery("The property 'invitedUserType' must be Guest or Member.");
	const resets = isTrue(values, "resetRedemption");
	const user = values["invitedUser"]?.id;
	if (user !== void 0 && typeof user !== "string") throw badQuery("The property 'invitedUser' must name an id.");
	if (resets && user === void 0) throw badQuery("To reset a redemption, the property 'invitedUser' is required.");
	return {
		address,
		redirectUrl,
		displayName: textIn(values, "invitedUserDisplayName") ?? null,
		userType,
		sendsMessage: isTrue(values, "sendInvitationMessage"),
		messageInfo: messageInfoIn(values["invitedUserMessageInfo"]),
		resets,
		user
	};
}
const MEMBERS$4 = /* @__PURE__ */ new Set([
	"invitedUser",
	"invitedUserDisplayName",
	"invitedUserEmailAddress",
	"invitedUserMessageInfo",
	"invitedUserSponsors",
	"invitedUserType",
	"inviteRedirectUrl",
	"resetRedemption",
	"sendInvitationMessage"
]);
/**
* The characters that the page permits: a full stop or a hyphen is in the middle of the name, an underscore anywhere.
*
* @see https://learn.microsoft.com/graph/api/resources/invitation (invitedUserEmailAddress)
*/
const ADDRESS = /^(?![.-])[^~!#$%^&*()+=[\]{}\\/|;:"<>?,@\s]{1,64}(?<![.-])@(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/i;
function textIn(values, name) {
	const value = values[name];
	if (value === void 0 || typeof value === "string") return value;
	throw badQuery(`The property '${name}' must be a text.`);
}
function isTrue(values, name) {
	const value = values[name] ?? false;
	if (typeof value === "boolean") return value;
	throw badQuery(`The property '${name}' must be true or false.`);
}
/** One further recipient at most. @see https://learn.microsoft.com/graph/api/resources/invitedusermessageinfo */
function messageInfoIn(value) {
	const empty = {
		messageLanguage: null,
		customizedMessageBody: null,
		ccRecipients: [{ emailAddress: {
			name: null,
			address: null
		} }]
	};
	if (value === void 0) return empty;
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw badQuery("The property 'invitedUserMessageInfo' must be an object.");
	const { ccRecipients } = value;
	if (ccRecipients !== void 0 && (!Array.isArray(ccRecipients) || ccRecipients.length > 1)) throw badQuery("The property 'ccRecipients' must be a list of one recipient at most.");
	return {
		...empty,
		...value
	};
}
/** @throws GraphRefusal where the tenant invites nobody, or nobody of this domain; the words are unverified */
function assertInvitable(address, { domains, invitations: policy }) {
	const { allowInvitesFrom = "everyone", allowedDomains, blockedDomains = [] } = policy ?? {};
	if (allowInvitesFrom === "none" || allowInvitesFrom === "adminsAndGuestInviters") throw denied();
	const domain = foldName(address.slice(address.lastIndexOf("@") + 1));
	const isOf = (list) => list.some((each) => foldName(each) === domain);
	if (isOf(domains)) throw badQuery("The invited user can't be invited, since the domain of the address is one of this directory's. Create a user account instead.");
	if (isOf(blockedDomains) || allowedDomains && !isOf(allowedDomains)) throw badQuery("The domain of the invited user is not on the list of allowed domains.");
}
/**
* The guest that has the address already, as no second one is made of it; that the answer is 201 then is unverified.
*
* @throws GraphRefusal where that guest is blocked, or something else has the address
*/
function invitedBefore(address, named, context) {
	const { store } = context;
	const holder = store.holderOfAddress(address) ?? store.idNamed(guestName(address, store.tenant));
	if (named !== void 0 && named.toLowerCase() !== holder?.toLowerCase()) {
		store.toWrite(named);
		throw notModelled("the invitation of a user who is there already");
	}
	if (holder === void 0) return void 0;
	const user = store.fate(holder);
	if (typeof user === "string") throw conflict("proxyAddresses", `Group_${holder}`);
	if (!isGuest(user)) throw conflict("proxyAddresses", `User_${holder}`);
	if (user["accountEnabled"] === false) throw badQuery(`The invited user already exists in the directory as object ID: ${user.id}, but the account is blocked from signing in.`);
	return user;
}
/** How it is known, however it is typed by now. */
function isGuest(user) {
	return user["creationType"] === "Invitation" || user["userType"] === "Guest";
}
/** @throws GraphRefusal as others have met it, in issues of MicrosoftDocs/azure-docs */
function reset(address, named = "", context) {
	const { store, caller } = context;
	if (!allows(TO_RESET, caller)) throw new GraphRefusal(403, "Forbidden", "Generic authorization exception.");
	const user = store.toWrite(named);
	assertNotProtected(user, ["externalUserState"], context);
	const { mail, otherMails = [], proxyAddresses = [] } = user;
	if (![
		mail ?? [],
		otherMails,
		[proxyAddresses].flat().map((each) => each.replace(/^smtp:/i, ""))
	].flat().some((each) => foldName(each) === foldName(address))) throw badQuery("The email you're using to invite this user doesn't match any emails on the user object.");
	store.update(user, {
		externalUserState: "PendingAcceptance",
		externalUserStateChangeDateTime: store.timestamp
	});
	return user;
}
function created({ address, displayName, userType }, { store }) {
	return store.create({
		accountEnabled: true,
		displayName: displayName ?? address,
		mail: address,
		mailNickname: `${address.replace("@", "_")}#EXT#`,
		userPrincipalName: guestName(address, store.tenant),
		userType,
		creationType: "Invitation",
		externalUserState: "PendingAcceptance",
		externalUserStateChangeDateTime: store.timestamp
	});
}
/** `ana@contoso.example` is `ana_contoso.example#EXT#` of the initial domain. */
function guestName(address, { domains }) {
	const initial = domains.find((each) => foldName(each).endsWith(".onmicrosoft.com"));
	return `${address.replace("@", "_")}#EXT#@${initial ?? domains[0] ?? ""}`;
}
// src/embedded/resources/licences.ts
/**
* What a tenant subscribes to, and what users' licences consist of.
*
* @see https://learn.microsoft.com/graph/api/user-list-licensedetails
* @see https://learn.microsoft.com/graph/api/subscribedsku-list
*/
const licences = [
	{
		method: "GET",
		path: "users/{}/licenseDetails",
		units: 2,
		options: ["$select"],
		handle: details
	},
	{
		method: "GET",
		path: "subscribedSkus",
		units: 3,
		unitsWithSelect: 2,
		options: [
			"$select",
			"$filter",
			"$orderby",
			"$search"
		],
		handle: skus
	},
	{
		method: "GET",
		path: "subscribedSkus/{}",
		units: 1,
		options: ["$select"],
		handle: sku
	}
];
function details({ query }, context, key = "") {
	const user = context.store.read(key);
	const found = licenceDetails(user, context.store.tenant);
	if (!found) throw notModelled("the details of licences that the tenant file does not describe");
	const select = query.get("$select");
	return list$8(context, `users('${user.id}')/licenseDetails`, found.map((each) => selectedOf(each, select, "licenseDetails")));
}
function skus({ query }, context) {
	const { tenant, seats } = context.store;
	if ([
		"$filter",
		"$orderby",
		"$search"
	].some((option) => query.has(option))) throw unsupportedQuery("Unsupported Query.");
	if (!tenant.subscribedSkus && tenant.users.some(({ assignedLicenses }) => isSome(assignedLicenses))) throw notModelled("what licences a tenant subscribes to whose file does not say so");
	const select = query.get("$select");
	return list$8(context, "subscribedSkus", (tenant.subscribedSkus ?? []).map((each) => selectedOf(skuAnswer(each, tenant, seats), select, "subscribedSku")));
}
function sku({ query }, context, key = "") {
	const { tenant, seats } = context.store;
	const found = (tenant.subscribedSkus ?? []).find(({ skuId }) => `${tenant.id}_${skuId}`.toLowerCase() === key.toLowerCase());
	if (!found) throw notFound(key);
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#subscribedSkus/$entity`,
			...selectedOf(skuAnswer(found, tenant, seats), query.get("$select"), "subscribedSku")
		}
	};
}
function isSome(assigned) {
	return Array.isArray(assigned) && assigned.length > 0;
}
function list$8({ root }, what, value) {
	return {
		status: 200,
		body: {
			"@odata.context": `${root}/$metadata#${what}`,
			value
		}
	};
}
// src/embedded/tenant/closure.ts
/** All that is in a group, or in a group in it, as a view shows it; each once, however many ways lead to it. */
function transitiveMembersOf(groups, group, view) {
	const found = /* @__PURE__ */ new Map();
	const open = [group];
	for (let next = open.shift(); next !== void 0; next = open.shift()) for (const { reference } of groups.memberships.shown(next, "members", view)) {
		const id = idOf$1(reference);
		if (found.has(id)) continue;
		found.set(id, reference);
		if (groups.seen(id, view)) open.push(id);
	}
	return [...found.values()];
}
/** The ids of all groups that something is in, or a group that it is in, as a view shows it. */
function transitiveHoldersOf(groups, id, view) {
	const found = /* @__PURE__ */ new Set();
	const open = [id];
	for (let next = open.shift(); next !== void 0; next = open.shift()) for (const group of groups.memberships.holders(next, "members", view)) {
		if (found.has(group) || !groups.seen(group, view)) continue;
		found.add(group);
		open.push(group);
	}
	return [...found];
}
// src/embedded/groups/membershipsOf.ts
/** The groups that something is in, as a view shows them. */
function membershipsOf(id, isTransitive, { groups }, view) {
	return (isTransitive ? transitiveHoldersOf(groups, id, view) : groups.memberships.holders(id, "members", view)).flatMap((group) => groups.seen(group, view) ?? []);
}
// src/embedded/users/openExtensions.ts
const TYPE = "#microsoft.graph.openTypeExtension";
/** What applications keep with a user. @see https://learn.microsoft.com/graph/api/resources/opentypeextension */
function extensionsOf({ extensions = [] }) {
	return extensions;
}
// src/embedded/query/expand.ts
/** More related objects are left out, without a link to them. */
const MOST_RELATED = 20;
const MOST_LEVELS = 1e3;
/**
* Reads `$expand`: one relation, of one level but for managers.
*
* @throws GraphRefusal for what Graph, or the embedded directory, does not expand
* @see https://learn.microsoft.com/graph/api/user-list-manager ($levels)
*/
function expansionOf(request, context) {
	const clause = request.query.get("$expand");
	if (clause === null || context.ignoreExpand) return () => ({});
	const [, relation = "", inner = ""] = /^\s*(\w+)\s*(?:\((.*)\))?\s*$/s.exec(clause) ?? [];
	const options = innerOptions(inner, clause);
	const select = options.get("$select") ?? null;
	const levels = levelsOf(options.get("$levels"), request);
	switch (relation.toLowerCase()) {
		case "manager": {
			const selection = selectedOfManager(select, context);
			return (user) => managersOf(user, selection, levels, context);
		}
		case "directreports": {
			if (options.has("$levels")) throw notExpandable(clause);
			const properties = selected(select, context);
			return ({ id }) => ({ directReports: context.store.directReports(id).slice(0, MOST_RELATED).map((report) => asDirectoryObject(report, properties, context)) });
		}
		case "extensions":
			if (options.size > 0) throw notExpandable(clause);
			return (user) => ({ extensions: extensionsOf(user) });
		case "memberof":
		case "transitivememberof": {
			if (options.has("$levels")) throw notExpandable(clause);
			const isTransitive = relation.toLowerCase() === "transitivememberof";
			const selection = selectedOfAny(select, context);
			return ({ id }) => ({ [isTransitive ? "transitiveMemberOf" : "memberOf"]: membershipsOf(id, isTransitive, context.store, "list").slice(0, MOST_RELATED).flatMap((group) => objectBehind(group.id, selection, context) ?? []) });
		}
		default: throw notExpandable(clause);
	}
}
/** A user as it is answered among directory objects of any kind. */
function asDirectoryObject(user, properties, context) {
	return {
		"@odata.type": "#microsoft.graph.user",
		...project(user, properties, context)
	};
}
function selectedOfManager(select, context) {
	return {
		users: selected(select, context),
		contacts: selectedOfContact(select)
	};
}
/** @throws GraphRefusal 404 where nobody has the id */
function asManager(id, { users, contacts }, context) {
	const contact = context.store.contacts.find(id);
	return contact ? asContact(contact, contacts, context.caller) : asDirectoryObject(context.store.truth(id), users, context);
}
function managersOf(user, selection, levels, context) {
	const { store } = context;
	const chain = [];
	for (let next = user.manager?.toLowerCase(); next !== void 0 && chain.length < levels;) {
		const manager = store.fate(next);
		const isUser = typeof manager !== "string";
		if (!isUser && !store.contacts.find(next) || chain.includes(next)) break;
		chain.push(next);
		next = isUser ? manager.manager?.toLowerCase() : void 0;
	}
	return chain.reduceRight((above, id) => ({ manager: {
		...asManager(id, selection, context),
		...above
	} }), {});
}
function innerOptions(inner, clause) {
	const options = /* @__PURE__ */ new Map();
	for (const part of inner.split(";").filter((each) => each.trim() !== "")) {
		const [, name = "", value = ""] = /^\s*(\$\w+)\s*=\s*(.+)$/s.exec(part) ?? [];
		const known = name.toLowerCase();
		if (known !== "$select" && known !== "$levels" || options.has(known)) throw notExpandable(clause);
		options.set(known, value.trim());
	}
	return options;
}
function levelsOf(levels, request) {
	if (levels === void 0) return 1;
	if (!isAdvanced(request)) throw unsupportedQuery("Unsupported Query.");
	if (levels.toLowerCase() === "max") return MOST_LEVELS;
	if (/^\d{1,4}$/.test(levels) && Number(levels) >= 1 && Number(levels) <= MOST_LEVELS) return Number(levels);
	throw badQuery(`$levels must be max or a number from 1 to ${MOST_LEVELS}, not '${levels}'.`);
}
function notExpandable(clause) {
	return badQuery(`Parsing OData Select and Expand failed: the embedded directory does not support the expand clause '${clause}'.`);
}
// src/embedded/resources/users/manager.ts
/** @see https://learn.microsoft.com/graph/api/user-post-manager */
const manager = [
	{
		method: "GET",
		path: "users/{}/manager",
		units: 1,
		options: ["$select"],
		handle: get$4
	},
	{
		method: "GET",
		path: "users/{}/manager/$ref",
		units: 1,
		options: [],
		handle: getReference
	},
	{
		method: "PUT",
		path: "users/{}/manager/$ref",
		units: 1,
		options: [],
		handle: set
	},
	{
		method: "DELETE",
		path: "users/{}/manager/$ref",
		units: 1,
		options: [],
		handle: remove$4
	},
	{
		method: "GET",
		path: "users/{}/directReports",
		units: 1,
		options: [
			"$select",
			"$top",
			"$skiptoken"
		],
		handle: directReports
	}
];
function get$4({ query }, context, key = "") {
	const selection = selectedOfManager(query.get("$select"), context);
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#directoryObjects/$entity`,
			...asManager(managerIdOf(context, key), selection, context)
		}
	};
}
function getReference(_, context, key = "") {
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#$ref`,
			"@odata.id": addressOf(managerIdOf(context, key), context)
		}
	};
}
function managerIdOf({ store }, key) {
	const { manager: id } = store.read(key);
	if (id === void 0) throw notFound("manager");
	return id;
}
function set({ body }, context, key = "") {
	const user = context.store.truth(context.store.reference(key));
	assertNotProtected(user, ["manager"], context);
	const address = body?.["@odata.id"];
	context.store.update(user, { manager: referredManager(address, context) });
	return { status: 204 };
}
/**
* The object id of what an address leads to, by a collection that it is in.
*
* @throws GraphRefusal 400 for what is no such address, 404 where there is neither a user nor a contact
*/
function referredManager(address, { root, store }) {
	const user = referredKey(address, root, ["users", "directoryObjects"]);
	const contact = referredKey(address, root, ["contacts", "directoryObjects"]);
	const key = user ?? contact;
	if (key === void 0) throw badRequest("Invalid URL format specified in payload.");
	const found = contact === void 0 ? void 0 : store.contacts.find(contact);
	if (found) return found.id;
	if (user === void 0) throw notFound(key);
	return store.reference(user);
}
function remove$4(_, context, key = "") {
	const user = context.store.truth(key);
	assertNotProtected(user, ["manager"], context);
	if (user.manager === void 0) throw notFound("manager");
	context.store.update(user, { manager: void 0 });
	return { status: 204 };
}
function directReports(request, context, key = "") {
	const properties = selected(request.query.get("$select"), context);
	const { id } = context.store.read(key);
	const size = pageSizeOf(request, context);
	const { found, link } = pageOf(context.store.directReports(id), request, context, size);
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#directoryObjects`,
			...link,
			value: found.map((report) => asDirectoryObject(report, properties, context))
		}
	};
}
// src/embedded/resources/groups/memberOf.ts
const RELATIONS = ["memberOf", "transitiveMemberOf"];
const CASTS = [
	"",
	"/microsoft.graph.group",
	"/graph.group"
];
/**
* The groups and administrative units of a user, or of a group. What a group is in a unit for, its members are not.
* Roles are not told.
*
* @see https://learn.microsoft.com/graph/api/user-list-memberof
*/
const memberOf = [
	...RELATIONS.flatMap((relation) => CASTS.flatMap((cast) => [{
		method: "GET",
		path: `users/{}/${relation}${cast}`,
		units: 2,
		options: [
			"$select",
			"$top",
			"$skiptoken"
		],
		handle: (request, context, key = "") => list$7(request, context, context.store.read(key).id, {
			relation,
			cast
		})
	}, {
		method: "GET",
		path: `groups/{}/${relation}${cast}`,
		units: 2,
		options: [
			"$select",
			"$top",
			"$skiptoken"
		],
		accepts: (key) => isKey$1(key ?? ""),
		handle: (request, context, key = "") => list$7(request, context, context.store.groups.read(key).id, {
			relation,
			cast
		})
	}])),
	...asked("getMemberGroups", 2, (body, context, id) => all("groups", body, context, id)),
	...asked("getMemberObjects", 2, (body, context, id) => all("objects", body, context, id)),
	...asked("checkMemberGroups", 4, (body, context, id) => some("groupIds", body, context, id)),
	...asked("checkMemberObjects", 4, (body, context, id) => some("ids", body, context, id))
];
/** @see https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups */
const MOST_IDS = 20;
function list$7(request, context, id, { relation, cast }) {
	const selection = selectedOfAny(request.query.get("$select"), context);
	const groups = membershipsOf(id, relation === "transitiveMemberOf", context.store, "list");
	const units = cast === "" ? context.store.units.holding(id) : [];
	const { found, link } = pageOf([...groups, ...units], request, context, pageSizeOf(request, context));
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#directoryObjects`,
			...link,
			value: found.flatMap((each) => objectBehind(each.id, selection, context) ?? [])
		}
	};
}
function asked(name, units, answer) {
	return [
		name,
		`microsoft.graph.${name}`,
		`graph.${name}`
	].map((path) => ({
		method: "POST",
		path: `users/{}/${path}`,
		units,
		reads: true,
		options: [],
		handle: ({ body }, context, key = "") => {
			const value = answer(Object(body), context, key);
			return {
				status: 200,
				body: {
					"@odata.context": `${context.root}/$metadata#Collection(Edm.String)`,
					value
				}
			};
		}
	}));
}
function all(what, body, { store }, key) {
	const { securityEnabledOnly: only } = body;
	if (typeof only !== "boolean") throw badQuery("The parameter 'securityEnabledOnly' must be true or false.");
	const { id: own } = store.read(key);
	const units = what === "objects" && !only ? store.units.holding(own) : [];
	return [...membershipsOf(own, true, store, "read").filter(({ securityEnabled }) => !only || securityEnabled === true), ...units].map(({ id }) => id);
}
function some(name, body, { store }, key) {
	const ids = body[name];
	if (!Array.isArray(ids) || !ids.every((id) => typeof id === "string")) throw badQuery(`The parameter '${name}' must be a list of texts.`);
	if (ids.length > MOST_IDS) throw badRequest(`At most ${MOST_IDS} are checked at once, not ${ids.length}.`);
	const wanted = new Set(ids.map((id) => id.toLowerCase()));
	const { id: own } = store.read(key);
	const units = name === "ids" ? store.units.holding(own) : [];
	return [...membershipsOf(own, true, store, "read"), ...units].map(({ id }) => id).filter((id) => wanted.has(id.toLowerCase()));
}
// src/embedded/resources/users/openExtensions.ts
/**
* What applications keep with a user, in extensions with names of their own. Every token here is one application's.
*
* @see https://learn.microsoft.com/graph/api/opentypeextension-post-opentypeextension
*/
const openExtensions = [
	{
		method: "GET",
		path: "users/{}/extensions",
		units: 1,
		bucket: "extensions",
		options: [],
		handle: list$6
	},
	{
		method: "POST",
		path: "users/{}/extensions",
		units: 1,
		bucket: "extensions",
		options: [],
		handle: create$2
	},
	{
		method: "GET",
		path: "users/{}/extensions/{}",
		units: 1,
		bucket: "extensions",
		options: [],
		handle: get$3
	},
	{
		method: "DELETE",
		path: "users/{}/extensions/{}",
		units: 1,
		bucket: "extensions",
		options: [],
		handle: remove$3
	}
];
/** Both limits are the page's. @see https://learn.microsoft.com/graph/extensibility-overview (open extensions) */
const MOST_OF_AN_APPLICATION = 2;
const MOST_BYTES = 2048;
const TYPE_NAMES = [TYPE, TYPE.slice(1)];
function list$6(_, context, key = "") {
	const user = context.store.read(key);
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#users('${user.id}')/extensions`,
			value: extensionsOf(user)
		}
	};
}
function get$3(_, context, key = "", name = "") {
	const user = context.store.read(key);
	return answerOf(200, user, named(user, name), context);
}
function create$2({ body }, context, key = "") {
	const { store } = context;
	const user = store.toWrite(key);
	assertNotProtected(user, ["extensions"], context);
	const extension = extensionIn(body);
	const held = extensionsOf(user);
	if (held.some(({ id }) => id === extension.id)) throw new GraphRefusal(409, "Request_BadRequest", `An extension named '${extension.id}' already exists.`);
	if (held.length >= MOST_OF_AN_APPLICATION) throw badRequest(`maximum number of extensions values supported per application is ${MOST_OF_AN_APPLICATION}.`);
	store.update(user, { extensions: [...held, extension] });
	return answerOf(201, user, extension, context);
}
function remove$3(_, context, key = "", name = "") {
	const { store } = context;
	const user = store.toWrite(key);
	assertNotProtected(user, ["extensions"], context);
	const gone = named(user, name);
	const rest = extensionsOf(user).filter(({ id }) => id !== gone.id);
	store.update(user, { extensions: rest.length > 0 ? rest : void 0 });
	return { status: 204 };
}
/** @throws GraphRefusal for what is no open extension; the words are unverified */
function extensionIn(body) {
	if (typeof body !== "object" || body === null || Array.isArray(body)) throw badQuery("Unable to read JSON request payload.");
	const { "@odata.type": type, extensionName, id: _, ...values } = body;
	if (type !== void 0 && !TYPE_NAMES.some((each) => each === type)) throw badQuery("The property '@odata.type' names no open extension.");
	if (typeof extensionName !== "string" || extensionName === "") throw badQuery("The property 'extensionName' is required.");
	for (const [name, value] of Object.entries(values)) if (!isPrimitive(value) && !(Array.isArray(value) && value.every(isPrimitive))) throw badQuery(`The property '${name}' must be a primitive value or a list of them.`);
	const extension = {
		"@odata.type": TYPE,
		...values,
		extensionName,
		id: extensionName
	};
	if (Buffer.byteLength(JSON.stringify(extension)) > MOST_BYTES) throw badRequest(`An open extension takes at most ${MOST_BYTES} bytes.`);
	return extension;
}
function isPrimitive(value) {
	return value === null || [
		"string",
		"number",
		"boolean"
	].includes(typeof value);
}
/** By its name, with or without the name of the type in front. */
function named(user, name) {
	const bare = name.replace(/^microsoft\.graph\.openTypeExtension\./i, "");
	const found = extensionsOf(user).find(({ id }) => id === bare);
	if (!found) throw notFound(name);
	return found;
}
function answerOf(status, { id }, extension, { root }) {
	return {
		status,
		body: {
			"@odata.context": `${root}/$metadata#users('${id}')/extensions/$entity`,
			...extension
		}
	};
}
// src/embedded/resources/metadata.ts
/**
* What is served, in the language that Graph describes itself in: the entities with the properties and relations that
* can be asked for here. Functions, actions and annotations are left out.
*
* @see https://docs.oasis-open.org/odata/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html
*/
const metadata = [{
	method: "GET",
	path: "$metadata",
	units: 1,
	options: [],
	handle
}];
function handle() {
	return {
		status: 200,
		body: DESCRIPTION,
		headers: { "Content-Type": "application/xml" }
	};
}
const EDM = {
	string: "Edm.String",
	boolean: "Edm.Boolean",
	dateTime: "Edm.DateTimeOffset",
	strings: "Collection(Edm.String)",
	employeeOrgData: "graph.employeeOrgData",
	extensionAttributes: "graph.onPremisesExtensionAttributes"
};
/** What is of a type of its own. @see https://github.com/microsoftgraph/msgraph-metadata */
const OF_OWN_TYPE = {
	addresses: "Collection(graph.physicalOfficeAddress)",
	assignedLicenses: "Collection(graph.assignedLicense)",
	assignedPlans: "Collection(graph.assignedPlan)",
	authorizationInfo: "graph.authorizationInfo",
	birthday: "Edm.DateTimeOffset",
	customSecurityAttributes: "graph.customSecurityAttributeValue",
	hireDate: "Edm.DateTimeOffset",
	identities: "Collection(graph.objectIdentity)",
	interests: "Collection(Edm.String)",
	licenseAssignmentStates: "Collection(graph.licenseAssignmentState)",
	licenseProcessingState: "graph.licenseProcessingState",
	mailboxSettings: "graph.mailboxSettings",
	onPremisesProvisioningErrors: "Collection(graph.onPremisesProvisioningError)",
	passwordProfile: "graph.passwordProfile",
	phones: "Collection(graph.phone)",
	pastProjects: "Collection(Edm.String)",
	provisionedPlans: "Collection(graph.provisionedPlan)",
	responsibilities: "Collection(Edm.String)",
	schools: "Collection(Edm.String)",
	serviceProvisioningErrors: "Collection(graph.serviceProvisioningError)",
	signInActivity: "graph.signInActivity",
	skills: "Collection(Edm.String)"
};
const OBJECTS = "Collection(graph.directoryObject)";
const SETS = {
	users: "user",
	groups: "group",
	contacts: "orgContact",
	directoryObjects: "directoryObject"
};
/** Properties of every directory object. */
const INHERITED = ["id", "deletedDateTime"];
function typed(rows) {
	return rows.filter(({ name }) => !INHERITED.includes(name)).map(({ name, type }) => {
		return `<Property Name="${name}" Type="${OF_OWN_TYPE[name] ?? (type in EDM ? EDM[type] : "Edm.String")}"/>`;
	});
}
function relations(names) {
	return Object.entries(names).map(([name, type]) => `<NavigationProperty Name="${name}" Type="${type}"/>`);
}
/** Their members are not told: each is an open type. */
const COMPLEX = [.../* @__PURE__ */ new Set([...Object.values(OF_OWN_TYPE), ...Object.values(EDM)])].flatMap((type) => /graph\.(\w+)/.exec(type)?.[1] ?? []).map((name) => `<ComplexType Name="${name}" OpenType="true"/>`);
const DESCRIPTION = [
	"<?xml version=\"1.0\" encoding=\"utf-8\"?>",
	"<edmx:Edmx Version=\"4.0\" xmlns:edmx=\"http://docs.oasis-open.org/odata/ns/edmx\">",
	"<edmx:DataServices>",
	"<Schema Namespace=\"microsoft.graph\" Alias=\"graph\" xmlns=\"http://docs.oasis-open.org/odata/ns/edm\">",
	"<EntityType Name=\"entity\" Abstract=\"true\">",
	"<Key><PropertyRef Name=\"id\"/></Key>",
	"<Property Name=\"id\" Type=\"Edm.String\" Nullable=\"false\"/>",
	"</EntityType>",
	"<EntityType Name=\"directoryObject\" BaseType=\"graph.entity\" OpenType=\"true\">",
	"<Property Name=\"deletedDateTime\" Type=\"Edm.DateTimeOffset\"/>",
	"</EntityType>",
	"<EntityType Name=\"user\" BaseType=\"graph.directoryObject\" OpenType=\"true\">",
	...typed(PROPERTIES),
	...relations({
		manager: "graph.directoryObject",
		directReports: OBJECTS,
		memberOf: OBJECTS,
		transitiveMemberOf: OBJECTS,
		extensions: "Collection(graph.extension)"
	}),
	"</EntityType>",
	"<EntityType Name=\"group\" BaseType=\"graph.directoryObject\" OpenType=\"true\">",
	...typed(GROUP_PROPERTIES),
	...relations({
		members: OBJECTS,
		owners: OBJECTS,
		transitiveMembers: OBJECTS,
		memberOf: OBJECTS,
		transitiveMemberOf: OBJECTS
	}),
	"</EntityType>",
	"<EntityType Name=\"orgContact\" BaseType=\"graph.directoryObject\" OpenType=\"true\">",
	...typed(CONTACT_PROPERTIES),
	"</EntityType>",
	"<EntityType Name=\"extension\" BaseType=\"graph.entity\" Abstract=\"true\" OpenType=\"true\"/>",
	...COMPLEX,
	"<EntityContainer Name=\"GraphService\">",
	...Object.entries(SETS).map(([name, type]) => `<EntitySet Name="${name}" EntityType="graph.${type}"/>`),
	"</EntityContainer>",
	"</Schema>",
	"</edmx:DataServices>",
	"</edmx:Edmx>"
].join("\n");
// src/embedded/resources/organization.ts
const options = ["$select"];
/** @see https://learn.microsoft.com/graph/api/resources/organization */
const organization = [
	{
		method: "GET",
		path: "organization",
		units: 1,
		options,
		handle: list$5
	},
	{
		method: "GET",
		path: "organization/{}",
		units: 1,
		options,
		handle: get$2
	},
	{
		method: "GET",
		path: "domains",
		units: 1,
		options,
		handle: domains
	},
	{
		method: "GET",
		path: "domains/{}",
		units: 1,
		options,
		handle: domain
	}
];
function list$5({ query }, context) {
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#organization`,
			value: [picked(organizationOf(context.store.tenant), query.get("$select"), "organization")]
		}
	};
}
function get$2({ query }, context, id = "") {
	const { tenant } = context.store;
	if (id.toLowerCase() !== tenant.id.toLowerCase()) throw notFound(id);
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#organization/$entity`,
			...picked(organizationOf(tenant), query.get("$select"), "organization")
		}
	};
}
function domains({ query }, context) {
	const { tenant } = context.store;
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#domains`,
			value: tenant.domains.map((name) => picked(domainOf(tenant, name), query.get("$select"), "domain"))
		}
	};
}
function domain({ query }, context, id = "") {
	const { tenant } = context.store;
	const name = tenant.domains.find((each) => each.toLowerCase() === id.toLowerCase());
	if (name === void 0) throw notFound(id);
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#domains/$entity`,
			...picked(domainOf(tenant, name), query.get("$select"), "domain")
		}
	};
}
function organizationOf(tenant) {
	const { id, displayName, tenantType = "AAD" } = tenant;
	return {
		id,
		displayName,
		tenantType,
		onPremisesSyncEnabled: tenant.users.some(({ onPremisesSyncEnabled: isSynced }) => isSynced === true) ? true : null,
		verifiedDomains: tenant.domains.map((name) => ({
			name,
			type: authenticationOf(tenant, name),
			isDefault: name === tenant.domains[0],
			isInitial: name.endsWith(".onmicrosoft.com"),
			capabilities: "Email, OfficeCommunicationsOnline"
		}))
	};
}
function domainOf(tenant, id) {
	return {
		id,
		authenticationType: authenticationOf(tenant, id),
		isDefault: id === tenant.domains[0],
		isInitial: id.endsWith(".onmicrosoft.com"),
		isRoot: true,
		isVerified: true,
		isAdminManaged: true,
		supportedServices: ["Email"]
	};
}
/** What Graph has besides, by type. */
const NOT_HELD = {
	organization: [
		"assignedPlans",
		"businessPhones",
		"city",
		"country",
		"countryLetterCode",
		"createdDateTime",
		"defaultUsageLocation",
		"marketingNotificationEmails",
		"mobileDeviceManagementAuthority",
		"onPremisesLastSyncDateTime",
		"partnerTenantType",
		"postalCode",
		"preferredLanguage",
		"privacyProfile",
		"provisionedPlans",
		"securityComplianceNotificationMails",
		"securityComplianceNotificationPhones",
		"state",
		"street",
		"technicalNotificationMails"
	],
	domain: [
		"availabilityStatus",
		"manufacturer",
		"model",
		"passwordNotificationWindowInDays",
		"passwordValidityPeriodInDays",
		"state"
	]
};
function picked(all, select, type) {
	return selectedOf(all, select, type, NOT_HELD[type]);
}
function authenticationOf(tenant, domain) {
	return isFederated(tenant, domain) ? "Federated" : "Managed";
}
// src/embedded/resources/policies.ts
/**
* Of the policies, who may invite guests.
*
* @see https://learn.microsoft.com/graph/api/authorizationpolicy-get
*/
const policies = [{
	method: "GET",
	path: "policies/authorizationPolicy",
	units: 1,
	options: ["$select"],
	handle: authorization
}];
function authorization({ query }, { root, store }) {
	const { allowInvitesFrom = "everyone" } = store.tenant.invitations ?? {};
	const policy = {
		id: "authorizationPolicy",
		displayName: "Authorization Policy",
		description: "Used to manage authorization related settings across the company.",
		allowInvitesFrom
	};
	return {
		status: 200,
		body: {
			"@odata.context": `${root}/$metadata#policies/authorizationPolicy/$entity`,
			...selectedOf(policy, query.get("$select"), "authorizationPolicy", [
				"allowedToSignUpEmailBasedSubscriptions",
				"allowedToUseSSPR",
				"allowEmailVerifiedUsersToJoinOrganization",
				"allowUserConsentForRiskyApps",
				"blockMsolPowerShell",
				"defaultUserRolePermissions",
				"deletedDateTime",
				"guestUserRoleId"
			])
		}
	};
}
// src/embedded/resources/roleManagement.ts
const DIRECTORY = "roleManagement/directory";
/**
* Who has which role. The administrators of the tenant file are Global Administrators of the whole directory, for good;
* nobody else has a role, and nobody is eligible for one.
*
* @see https://learn.microsoft.com/graph/api/rbacapplication-list-roleassignments
*/
const roleManagement = [...Object.entries({
	roleAssignments: assignments,
	roleAssignmentScheduleInstances: activations,
	roleEligibilityScheduleInstances: () => [],
	roleDefinitions: definitions
}).map(([name, all]) => ({
	method: "GET",
	path: `${DIRECTORY}/${name}`,
	units: 1,
	options: [
		"$select",
		"$filter",
		"$top",
		"$skiptoken"
	],
	handle: (request, context) => list$4(name, all(context.store), request, context)
})), {
	method: "GET",
	path: `${DIRECTORY}/transitiveRoleAssignments`,
	units: 1,
	options: [
		"$select",
		"$filter",
		"$top",
		"$count",
		"$skiptoken"
	],
	handle: () => {
		throw badQuery("Resource not found for the segment 'transitiveRoleAssignments'.");
	}
}];
function list$4(name, all, request, context) {
	const { query } = request;
	const isWanted = filterOf(query.get("$filter"));
	const page = pageOf(all.filter(isWanted), request, context, pageSizeOf(request, context));
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#${DIRECTORY}/${name}`,
			...page.link,
			value: page.found.map((row) => selectedOf(row, query.get("$select"), TYPES[name] ?? name))
		}
	};
}
const TYPES = {
	roleAssignments: "unifiedRoleAssignment",
	roleAssignmentScheduleInstances: "unifiedRoleAssignmentScheduleInstance",
	roleEligibilityScheduleInstances: "unifiedRoleEligibilityScheduleInstance",
	roleDefinitions: "unifiedRoleDefinition"
};
/** What is compared is one of these, with a text. */
const FILTERED = [
	"principalId",
	"roleDefinitionId",
	"directoryScopeId",
	"id",
	"templateId"
];
/** @throws GraphRefusal for any filter but comparisons for equality, joined by `and` */
function filterOf(filter) {
	const parts = ((filter?.trim() ?? "") === "" ? [] : (filter ?? "").trim().split(/\s+and\s+/i)).map((part) => {
		const [, name = "", value = ""] = /^(\w+)\s+eq\s+'([^']*)'$/i.exec(part.trim()) ?? [];
		if (!FILTERED.includes(name)) throw unsupportedQuery("Unsupported Query.");
		return {
			name,
			value
		};
	});
	return (row) => parts.every(({ name, value }) => foldName(String(row[name] ?? "")) === foldName(value));
}
function principals({ tenant }) {
	const administrators = new Set((tenant.administrators ?? []).map(foldName));
	return tenant.users.filter(({ id, userPrincipalName }) => [id, userPrincipalName].some((each) => administrators.has(foldName(each)))).map(({ id }) => id);
}
function assignments(store) {
	return principals(store).map((principalId) => ({
		id: idFrom(`${store.tenant.id} role ${principalId}`),
		principalId,
		roleDefinitionId: GLOBAL_ADMINISTRATOR,
		directoryScopeId: "/"
	}));
}
function activations(store) {
	return assignments(store).map((assignment) => ({
		...assignment,
		assignmentType: "Assigned",
		memberType: "Direct",
		startDateTime: null,
		endDateTime: null
	}));
}
/** Those that have to do with users. @see https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference */
const ROLES = {
	[GLOBAL_ADMINISTRATOR]: "Global Administrator",
	"fe930be7-5e62-47db-91af-98c3a49a38b1": "User Administrator",
	"95e79109-95c0-4d8e-aee3-d01accf2d47b": "Guest Inviter",
	"c4e39bd9-1100-46d3-8c65-fb160da0071f": "Authentication Administrator",
	[PRIVILEGED_AUTHENTICATION_ADMINISTRATOR]: "Privileged Authentication Administrator",
	"e8611ab8-c189-46e8-94e1-60213ab1f814": "Privileged Role Administrator",
	"fdd7a751-b60b-444a-984c-02652fe8fa1c": "Groups Administrator",
	"4d6ac14f-3453-41d0-bef9-a3e0c569773a": "License Administrator"
};
function definitions() {
	return Object.entries(ROLES).map(([id, displayName]) => ({
		id,
		displayName,
		templateId: id,
		isBuiltIn: true,
		isEnabled: true
	}));
}
// src/embedded/resources/users/sessions.ts
/**
* Signs a user out. Nobody is signed in here: what is left of it is the time from which sessions count.
*
* @see https://learn.microsoft.com/graph/api/user-revokesigninsessions
*/
const sessions = [
	"revokeSignInSessions",
	"microsoft.graph.revokeSignInSessions",
	"graph.revokeSignInSessions"
].map((name) => ({
	method: "POST",
	path: `users/{}/${name}`,
	units: 1,
	options: [],
	handle: revoke
}));
/** 200 with true, as the metadata and the field say; the page has 204. */
function revoke(_, context, key = "") {
	const { root, store } = context;
	const user = store.toWrite(key);
	assertNotProtected(user, ["revokeSignInSessions"], context);
	store.update(user, { signInSessionsValidFromDateTime: store.timestamp });
	return {
		status: 200,
		body: {
			"@odata.context": `${root}/$metadata#Edm.Boolean`,
			value: true
		}
	};
}
// src/embedded/resources/users/temporaryAccessPasses.ts
const PASSES = "users/{}/authentication/temporaryAccessPassMethods";
const MINUTE = 6e4;
/**
* A first credential that lasts for a while. The pass is in the answer that creates it and nowhere else: what is kept of it
* is in memory, and without it.
*
* @see https://learn.microsoft.com/graph/api/authentication-post-temporaryaccesspassmethods
* @see https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethodconfiguration
*/
const temporaryAccessPasses = [
	{
		method: "POST",
		path: PASSES,
		units: 0,
		bucket: "reports",
		options: [],
		handle: create$1
	},
	{
		method: "GET",
		path: PASSES,
		units: 0,
		bucket: "reports",
		options: ["$select"],
		handle: list$3
	},
	{
		method: "GET",
		path: `${PASSES}/{}`,
		units: 0,
		bucket: "reports",
		options: ["$select"],
		handle: get$1
	},
	{
		method: "DELETE",
		path: `${PASSES}/{}`,
		units: 0,
		bucket: "reports",
		options: [],
		handle: remove$2
	},
	{
		method: "GET",
		path: "policies/authenticationMethodsPolicy/authenticationMethodConfigurations/TemporaryAccessPass",
		units: 1,
		options: [],
		handle: policy
	}
];
function create$1({ body }, context, key = "") {
	const { store } = context;
	const user = store.toWrite(key);
	assertNotProtected(user, ["passwordProfile"], context);
	const rules = policyOf(store.tenant);
	const asked = readPass(body, rules);
	if (rules.state !== "enabled") throw refused("Temporary Access Pass is not enabled by policy.");
	if (/#EXT#@/i.test(user.userPrincipalName)) throw refused("Temporary Access Pass cannot be added to an external user.");
	const createdAt = store.moment;
	const pass = {
		id: idFrom(`${store.tenant.id} ${user.id} pass ${store.changes} ${createdAt}`),
		createdAt,
		startsAt: asked.startsAt ?? createdAt,
		lifetimeInMinutes: asked.lifetimeInMinutes,
		isUsableOnce: asked.isUsableOnce
	};
	store.passes.put(user.id, pass);
	return {
		status: 201,
		body: {
			"@odata.context": contextOf(context, user, "/$entity"),
			...told(pass, user, context),
			temporaryAccessPass: randomPass(rules.defaultLength)
		}
	};
}
function list$3({ query }, context, key = "") {
	const user = context.store.read(key);
	const pass = context.store.passes.of(user.id);
	const select = query.get("$select");
	return {
		status: 200,
		body: {
			"@odata.context": contextOf(context, user),
			value: pass ? [selectedOf(told(pass, user, context), select, "temporaryAccessPassAuthenticationMethod")] : []
		}
	};
}
function get$1({ query }, context, key = "", id = "") {
	const user = context.store.read(key);
	const pass = passOf(user, id, context);
	return {
		status: 200,
		body: {
			"@odata.context": contextOf(context, user, "/$entity"),
			...selectedOf(told(pass, user, context), query.get("$select"), "temporaryAccessPassAuthenticationMethod")
		}
	};
}
function remove$2(_, context, key = "", id = "") {
	const user = context.store.toWrite(key);
	assertNotProtected(user, ["passwordProfile"], context);
	passOf(user, id, context);
	context.store.passes.remove(user.id);
	return { status: 204 };
}
function policy(_, { store, root }) {
	const { includeGroups = ["all_users"], excludeGroups = [] } = store.tenant.temporaryAccessPassPolicy ?? {};
	return {
		status: 200,
		body: {
			"@odata.context": `${root}/$metadata#authenticationMethodConfigurations/$entity`,
			"@odata.type": "#microsoft.graph.temporaryAccessPassAuthenticationMethodConfiguration",
			id: "TemporaryAccessPass",
			...policyOf(store.tenant),
			excludeTargets: excludeGroups.map((id) => ({
				targetType: "group",
				id
			})),
			includeTargets: includeGroups.map((id) => ({
				targetType: "group",
				id,
				isRegistrationRequired: false
			}))
		}
	};
}
/** What a tenant says of passes; its file may say it otherwise. */
const DEFAULT_POLICY = {
	state: "enabled",
	defaultLength: 8,
	defaultLifetimeInMinutes: 60,
	minimumLifetimeInMinutes: 60,
	maximumLifetimeInMinutes: 480,
	isUsableOnce: false
};
function policyOf({ temporaryAccessPassPolicy = {} }) {
	const { includeGroups: _, excludeGroups: __, ...rules } = temporaryAccessPassPolicy;
	return {
		...DEFAULT_POLICY,
		...rules
	};
}
/** Whether a start that has passed is refused is unverified: it is taken. So are the words of all refusals but that of the lifetime. */
function readPass(body, rules) {
	const { startDateTime = null, lifetimeInMinutes = null, isUsableOnce = null } = Object(body);
	if (startDateTime !== null && (typeof startDateTime !== "string" || instantOf(startDateTime) === void 0)) throw refused("Invalid StartDateTime specified.");
	const minutes = lifetimeInMinutes ?? rules.defaultLifetimeInMinutes;
	const { minimumLifetimeInMinutes: least, maximumLifetimeInMinutes: most } = rules;
	if (typeof minutes !== "number" || !Number.isInteger(minutes) || minutes < least || minutes > most) throw refused(`Invalid LifetimeInMinutes specified. The valid range between ${least} and ${most}.`);
	if (isUsableOnce !== null && typeof isUsableOnce !== "boolean") throw refused("Invalid IsUsableOnce specified.");
	if (isUsableOnce === false && rules.isUsableOnce) throw refused("Invalid IsUsableOnce specified. The policy allows one-time use only.");
	return {
		startsAt: startDateTime === null ? void 0 : instantOf(startDateTime),
		lifetimeInMinutes: minutes,
		isUsableOnce: isUsableOnce ?? rules.isUsableOnce
	};
}
/** Its code is not that of users: authentication methods are another service. */
function refused(message) {
	return new GraphRefusal(400, "badRequest", message);
}
function passOf(user, id, { store }) {
	const pass = store.passes.of(user.id);
	if (pass?.id !== id.toLowerCase()) throw notFound(id);
	return pass;
}
/** Never the pass. That it is used up is not told: nobody signs in with one here. */
function told(pass, user, { store }) {
	const reason = reasonOf(pass, store.moment, policyOf(store.tenant));
	return {
		id: pass.id,
		temporaryAccessPass: null,
		createdDateTime: timeOf(pass.createdAt),
		startDateTime: timeOf(pass.startsAt),
		lifetimeInMinutes: pass.lifetimeInMinutes,
		isUsableOnce: pass.isUsableOnce,
		isUsable: reason === "EnabledByPolicy" && user["accountEnabled"] !== false,
		methodUsabilityReason: reason
	};
}
/** In the words that the page lists. */
function reasonOf({ startsAt, lifetimeInMinutes }, now, rules) {
	if (rules.state !== "enabled") return "DisabledByPolicy";
	if (now < startsAt) return "NotYetValid";
	return now >= startsAt + lifetimeInMinutes * MINUTE ? "Expired" : "EnabledByPolicy";
}
function contextOf({ root }, { id }, end = "") {
	return `${root}/$metadata#users('${id}')/authentication/temporaryAccessPassMethods${end}`;
}
function timeOf(moment) {
	return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}
const CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!#$%&*+-=?@";
function randomPass(length) {
	return Array.from({ length }, () => CHARACTERS.charAt(randomInt(68))).join("");
}
// src/embedded/resources/groups/transitiveMembers.ts
/** @see https://learn.microsoft.com/graph/api/group-list-transitivemembers */
const transitiveMembers = [{
	method: "GET",
	path: "groups/{}/transitiveMembers",
	units: 5,
	options: [
		"$select",
		"$top",
		"$skiptoken"
	],
	accepts: isKey$1,
	handle: list$2
}];
function list$2(request, context, key = "") {
	const selection = selectedOfAny(request.query.get("$select"), context);
	const { groups } = context.store;
	const group = groups.read(key);
	assertMaySeeMembers(group, context.caller);
	const { found, link } = pageOf(transitiveMembersOf(groups, group.id, "list").filter((reference) => kindOf(reference, context) !== void 0), request, context, pageSizeOf(request, context));
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#directoryObjects`,
			...link,
			value: found.flatMap((reference) => objectBehind(reference, selection, context) ?? [])
		}
	};
}
// src/embedded/resources/users/sponsors.ts
/**
* The users and groups that sponsor a user. How many there can be is unverified, so that any number is taken.
*
* @see https://learn.microsoft.com/graph/api/user-list-sponsors
* @see https://learn.microsoft.com/graph/api/user-post-sponsors
*/
const sponsors = [
	{
		method: "GET",
		path: "users/{}/sponsors",
		units: 1,
		options: [
			"$select",
			"$top",
			"$skiptoken"
		],
		handle: list$1
	},
	{
		method: "POST",
		path: "users/{}/sponsors/$ref",
		units: 1,
		options: [],
		handle: add
	},
	{
		method: "DELETE",
		path: "users/{}/sponsors/{}/$ref",
		units: 1,
		options: [],
		handle: remove$1
	},
	{
		method: "DELETE",
		path: "users/{}/sponsors/{}",
		units: 1,
		options: [],
		handle: deleteObject
	}
];
function list$1(request, context, key = "") {
	const selection = selectedOfAny(request.query.get("$select"), context);
	const { found, link } = pageOf(sponsorsOf(context.store.read(key)).flatMap((id) => objectBehind(id, selection, context) ?? []), request, context, pageSizeOf(request, context));
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#directoryObjects`,
			...link,
			value: found
		}
	};
}
function add({ body }, context, key = "") {
	const user = context.store.truth(context.store.reference(key));
	assertNotProtected(user, ["sponsors"], context);
	const address = body?.["@odata.id"];
	const ids = boundReferences([address], context).map(idOf$1);
	const held = sponsorsOf(user);
	if (ids.some((id) => held.includes(id))) throw badRequest("One or more added object references already exist for the following modified properties: 'sponsors'.");
	context.store.update(user, { sponsors: [...held, ...ids] });
	return { status: 204 };
}
function remove$1(_, context, key = "", id = "") {
	const user = context.store.truth(key);
	assertNotProtected(user, ["sponsors"], context);
	const held = sponsorsOf(user);
	const found = sponsorIn(held, id, context);
	context.store.update(user, { sponsors: held.filter((each) => each !== found) });
	return { status: 204 };
}
/**
* Without `/$ref` the path names the sponsor itself: a user is deleted.
*
* @see https://learn.microsoft.com/graph/api/user-delete-sponsors
*/
function deleteObject(_, context, key = "", id = "") {
	const { store } = context;
	const found = sponsorIn(sponsorsOf(store.truth(key)), id, context);
	if (kindOf(found, context) !== "user") throw badQuery("Write requests are only supported on contained entities");
	const user = store.truth(found);
	assertNotProtected(user, ["delete"], context);
	store.delete(user);
	return { status: 204 };
}
function sponsorsOf({ sponsors: held = [] }) {
	return held;
}
/** @throws GraphRefusal where the object is no sponsor of the user, or is gone */
function sponsorIn(held, id, context) {
	const found = held.find((each) => each.toLowerCase() === id.toLowerCase());
	if (found === void 0 || kindOf(found, context) === void 0) throw notFound(id);
	return found;
}
// src/embedded/resources/users/userProperty.ts
/**
* One property of one user, with what surrounds it or as bare text. What holds nothing is answered with 204.
*
* @see https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part1-protocol.html (individual properties)
*/
const userProperty = [{
	method: "GET",
	path: "users/{}/{}",
	units: 1,
	options: [],
	accepts: (_, name) => canonicalName(name) !== void 0,
	handle: property
}, {
	method: "GET",
	path: "users/{}/{}/$value",
	units: 1,
	options: [],
	accepts: (_, name) => canonicalName(name) !== void 0,
	handle: bare
}];
function property(_, context, key = "", given = "") {
	const { id, name, value } = valueAt(context, key, given);
	if (value === null || value === void 0) return { status: 204 };
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#users('${id}')/${name}`,
			value
		}
	};
}
function bare(_, context, key = "", given = "") {
	const { name, value } = valueAt(context, key, given);
	if (value === null || value === void 0) return { status: 204 };
	if (typeof value === "object") throw badQuery(`The property '${name}' is no single value, and has no $value.`);
	return {
		status: 200,
		body: value,
		headers: { "Content-Type": "text/plain" }
	};
}
function valueAt(context, key, given) {
	const names = selected(given, context);
	const user = context.store.read(key);
	const [name = given] = names;
	return {
		id: user.id,
		name,
		value: project(user, names, context)[name]
	};
}
// src/embedded/resources/users/users.ts
/** @see https://learn.microsoft.com/graph/api/resources/user */
const users = [
	{
		method: "GET",
		path: "users",
		units: 2,
		options: [
			"$select",
			"$filter",
			"$top",
			"$orderby",
			"$search",
			"$count",
			"$expand",
			"$skiptoken"
		],
		handle: list
	},
	{
		method: "POST",
		path: "users",
		units: 1,
		options: [],
		handle: create
	},
	{
		method: "GET",
		path: "users/$count",
		units: 1,
		options: ["$filter", "$search"],
		handle: count
	},
	{
		method: "GET",
		path: "users/{}",
		units: 1,
		options: [
			"$select",
			"$expand",
			"$count"
		],
		handle: get
	},
	{
		method: "PATCH",
		path: "users/{}",
		units: 1,
		options: [],
		handle: update
	},
	{
		method: "DELETE",
		path: "users/{}",
		units: 1,
		options: [],
		handle: remove
	}
];
const LARGEST_PAGE_WITH_SIGN_INS = 500;
function list(request, context) {
	const { query } = request;
	const wanted = wantedBy(request, context, ["displayName", "userPrincipalName"]);
	const properties = selected(query.get("$select"), context);
	for (const name of properties) if (propertyNamed(name)?.notListed) throw new GraphRefusal(501, "NotImplemented", `The property ${name} cannot be listed.`);
	const expanded = expansionOf(request, context);
	const size = pageSizeOf(request, context, properties.includes("signInActivity") ? LARGEST_PAGE_WITH_SIGN_INS : void 0);
	const { predicate, order, counts, view } = wanted;
	const { found, link } = order ? pageOf(everybody(context, predicate, view).toSorted(order), request, context, size) : pageByPlace((place) => matching(context, predicate, view, place), request, context, size);
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#users`,
			...counts && !query.has("$skiptoken") && { "@odata.count": everybody(context, predicate, view).length },
			...link,
			value: found.map((user) => ({
				...project(user, properties, context),
				...expanded(user)
			}))
		}
	};
}
function* matching({ store }, predicate, view, start) {
	for (const { user, place } of store.listedAfter(start, view)) if (predicate(user)) yield {
		item: user,
		place
	};
}
function everybody({ store }, predicate, view) {
	return [...store.listedAfter(0, view)].map(({ user }) => user).filter(predicate);
}
function count(request, context) {
	if (!isEventual(request)) throw badRequest("$count is not currently supported.");
	return {
		status: 200,
		body: everybody(context, predicateFor(request, context, true), "advanced").length,
		headers: { "Content-Type": "text/plain" }
	};
}
function create(request, context) {
	assertMayWrite(context.caller, writableNames(request.body), true);
	const values = writableValues(request.body, void 0, context.store.tenant);
	const user = context.store.create({
		userType: "Member",
		...values,
		userPrincipalName: String(values["userPrincipalName"])
	});
	return {
		status: 201,
		headers: { Location: locationOf(user, context) },
		body: {
			"@odata.context": `${context.root}/$metadata#users/$entity`,
			...project(user, selected(null, { caller: { roles: void 0 } }), context)
		}
	};
}
/** As seen in an issue of microsoftgraph/microsoft-graph-docs: below the tenant of another version. */
function locationOf({ id }, { root, store }) {
	const { origin } = new URL(root);
	return `${origin}/v2/${store.tenant.id}/directoryObjects/${id}/Microsoft.DirectoryServices.User`;
}
function get(request, context, key = "") {
	const properties = selected(request.query.get("$select"), context);
	const expanded = expansionOf(request, context);
	const user = context.store.read(key);
	if (properties.includes("signInActivity") && key.toLowerCase() !== user.id.toLowerCase()) throw badQuery("Get By Key only supports UserId and the key has to be a valid Guid");
	return {
		status: 200,
		body: {
			"@odata.context": `${context.root}/$metadata#users/$entity`,
			...project(user, properties, context),
			...expanded(user)
		}
	};
}
function update(request, context, key = "") {
	const { store, caller } = context;
	const user = store.toWrite(key);
	const names = writableNames(request.body);
	assertMayWrite(caller, names, false);
	assertNotProtected(user, names, context);
	const values = writableValues(request.body, user, store.tenant);
	if (names.includes("usageLocation")) store.assertNoClash(user);
	store.update(user, {
		...values,
		...setsPassword(request.body) && { lastPasswordChangeDateTime: store.timestamp }
	});
	return { status: 204 };
}
function remove(_, context, key = "") {
	const { store } = context;
	const user = store.toWrite(key);
	assertNotProtected(user, ["delete"], context);
	store.delete(user);
	return { status: 204 };
}
// src/embedded/serving/routes.ts
/** Everything that is served. A new resource is one file and one line here. Exact paths come before `{}`. */
const ROUTES = [
	...delta,
	...users,
	...manager,
	...sponsors,
	...memberOf,
	...groups,
	...groupRelations,
	...transitiveMembers,
	...licences,
	...assignLicense,
	...sessions,
	...openExtensions,
	...temporaryAccessPasses,
	...userProperty,
	...deletedItems,
	...directoryObjects,
	...organization,
	...invitations,
	...administrativeUnits,
	...contacts,
	...extensionProperties,
	...policies,
	...roleManagement,
	...directoryAudits,
	...metadata
];
/**
* @throws GraphRefusal 405 for a method that the path does not take, 501 for a path or a method of it that Graph serves
*   and the embedded directory does not, 400 for a path that Graph does not know
*/
function findRoute({ method, path }) {
	let pathKnown = false;
	for (const route of ROUTES) {
		const parts = partsOf(route.path, path);
		if (!parts || route.accepts?.(...parts) === false) continue;
		if (route.method === method) return {
			route,
			parts
		};
		pathKnown = true;
	}
	const [first = ""] = path;
	if (pathKnown && (rowFor(method, path) || first.toLowerCase() === "contacts")) throw notModelled(`${method} /${path.join("/")}`);
	if (pathKnown) throw new GraphRefusal(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
	if (first.toLowerCase() === "me") throw badQuery("/me request is only valid with delegated authentication flow.");
	if (NOT_SERVED.has(first.toLowerCase())) throw notModelled(`${method} /${path.join("/")}`);
	throw badQuery(`Resource not found for the segment '${path.at(-1) ?? ""}'.`);
}
/** Where Graph has more than what is served. @see https://learn.microsoft.com/graph/api/overview */
const NOT_SERVED = new Set([
	"administrativeUnits",
	"applications",
	"auditLogs",
	"contacts",
	"contracts",
	"devices",
	"directory",
	"directoryObjects",
	"directoryRoles",
	"directoryRoleTemplates",
	"domains",
	"groups",
	"groupSettings",
	"identity",
	"identityGovernance",
	"invitations",
	"oauth2PermissionGrants",
	"organization",
	"permissionGrants",
	"policies",
	"reports",
	"roleManagement",
	"schemaExtensions",
	"servicePrincipals",
	"subscribedSkus",
	"subscriptions",
	"teams",
	"tenantRelationships",
	"users"
].map((segment) => segment.toLowerCase()));
function partsOf(pattern, path) {
	const wanted = pattern.split("/");
	if (wanted.length !== path.length) return void 0;
	const parts = [];
	for (const [index, part] of path.entries()) if (wanted[index] === "{}") parts.push(part);
	else if (wanted[index]?.toLowerCase() !== part.toLowerCase()) return void 0;
	return parts;
}
// src/embedded/serving/costs.ts
/**
* The writes that a request counts as. Canvas reckons one for each three bound references, in Microsoft's name; no page
* says so.
*
* @see https://learn.microsoft.com/graph/throttling-limits (identity and access)
*/
function writesOf(request, route, bindCost) {
	if (request.method === "GET" || route.reads === true || route.bucket === "reports") return 0;
	const bound = bindCost === "third" ? route.writes?.(request) ?? 0 : 0;
	return Math.max(1, Math.ceil(bound / 3));
}
/**
* Resource units of a request.
*
* @see https://learn.microsoft.com/graph/throttling-limits (identity and access)
*/
function unitsOf({ query, method }, { units, unitsWithSelect, bucket, path }, writes, { tenantType }) {
	if (bucket === "reports") return 0;
	const ofCustomer = method === "POST" && path === "users" && tenantType === "AAD B2C" ? 4 : 0;
	const top = query.get("$top");
	return Math.max(1, writes, (query.has("$select") ? unitsWithSelect ?? units - 1 : units) + (query.has("$expand") ? 1 : 0) - (top !== null && Number(top) < 20 ? 1 : 0)) + ofCustomer;
}
/** The quotas besides those of units and writes that a request counts against. */
function bucketsOf({ query }, { bucket }) {
	const tellsSignIns = (query.get("$select")?.split(",") ?? []).some((name) => name.trim().toLowerCase() === "signinactivity");
	return [...bucket ? [bucket] : [], ...tellsSignIns ? ["signInActivity"] : []];
}
// src/embedded/serving/budget.ts
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
		let lacking = this.#used + amount - this.#limit;
		if (lacking <= 0) return 0;
		for (const spent of this.#spent.slice(this.#first)) {
			lacking -= spent.amount;
			if (lacking <= 0) return spent.at + this.#milliseconds - now;
		}
		return this.#milliseconds;
	}
	get share() {
		return this.#used / this.#limit;
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
	get share() {
		return this.#used / this.#limit;
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
	get share() {
		return 1 - this.#tokens / this.#limit;
	}
	spend(amount) {
		this.#tokens -= amount;
	}
};
// src/embedded/serving/throttle.ts
const GRAPHS_WRITES = {
	amount: 3e3,
	seconds: 150
};
/**
* Graph's budgets for one application and tenant, held against each item of a batch.
*
* @see https://learn.microsoft.com/graph/throttling-limits (identity and access)
*/
var Throttle = class {
	#clock;
	#jitter;
	#limits;
	constructor(clock, options, users, tenantId) {
		const { seed, scale = 1, refill = "sliding", writes = GRAPHS_WRITES, jitterSeconds = 1 } = options;
		const budget = (limit, seconds) => {
			const most = Math.max(1, limit * scale);
			return {
				budget: makeBudget(refill, most, seconds * 1e3),
				most
			};
		};
		const scope = (text) => `${text}/${APPLICATION.appId}/${tenantId}`;
		this.#clock = clock;
		const random = seededRandom(seed);
		this.#jitter = () => random() * jitterSeconds;
		const requests = (bucket, of, amount, seconds) => ({
			cost: ({ buckets }) => buckets.includes(bucket) ? 1 : 0,
			scope: scope(of),
			reason: "RequestLimitExceeded",
			...budget(amount, seconds)
		});
		this.#limits = [
			{
				cost: ({ units }) => units,
				scope: scope("Tenant_Application/ReadWrite"),
				reason: "ResourceUnitLimitExceeded",
				...budget(unitsFor(users), 10)
			},
			{
				cost: (cost) => cost.writes,
				scope: scope("Tenant_Application/Write"),
				reason: "WriteLimitExceeded",
				...budget(writes.amount, writes.seconds)
			},
			{
				cost: (cost) => cost.writes,
				scope: scope("Tenant/Write"),
				reason: "WriteLimitExceeded",
				...budget(18e3, 300)
			},
			requests("reports", "Tenant_Application/ReadWrite", 5, 10),
			requests("invitations", "Tenant/ReadWrite", 150, 5),
			requests("extensions", "Tenant_Application/ReadWrite", 455, 10),
			requests("signInActivity", "Tenant_Application/Read", 10, 60)
		];
	}
	/**
	* Takes the cost from every budget, or throws the 429 of the first that has too little left. Graph goes on counting
	* while it refuses, so that takes the cost as well. `Retry-After` is the time until all of it fits.
	*
	* @see https://learn.microsoft.com/graph/throttling
	* @returns headers that tell of a budget of which little is left; one report never saw them
	*/
	spend(cost) {
		const now = this.#clock.now().getTime();
		const asked = this.#askedFor(cost);
		const waits = () => asked.map(({ budget, amount }) => budget.waitFor(amount, now));
		const lacking = asked[waits().findIndex((wait) => wait > 0)];
		for (const { budget, amount } of asked) if (!lacking || budget.share < MOST_SHARE) budget.spend(amount, now);
		if (lacking) throw this.#refusal(lacking, Math.max(...waits()));
		const share = Math.max(...asked.map(({ budget }) => budget.share));
		return share > TELLING_SHARE ? { "x-ms-throttle-limit-percentage": share.toFixed(2) } : {};
	}
	/** Takes back what a request has spent a moment ago. */
	giveBack(cost) {
		const now = this.#clock.now().getTime();
		for (const { budget, amount } of this.#askedFor(cost)) budget.spend(-amount, now);
	}
	#askedFor(cost) {
		return this.#limits.filter((limit) => limit.cost(cost) > 0).map((limit) => ({
			...limit,
			amount: Math.min(limit.cost(cost), limit.most)
		}));
	}
	#refusal({ scope, reason }, wait) {
		return new GraphRefusal(429, "TooManyRequests", "Please retry again later.", { headers: {
			"Retry-After": String(Math.max(1, Math.ceil(wait / 1e3 + this.#jitter()))),
			"x-ms-throttle-scope": scope,
			"x-ms-throttle-information": reason
		} });
	}
};
/**
* Above the first share, a header tells how much is spent. Above the second, refused requests no longer count; that Graph
* has such a limit is unverified.
*/
const TELLING_SHARE = .8;
const MOST_SHARE = 1.8;
/** Small, medium and large tenants have other budgets. */
function unitsFor(users) {
	if (users < 50) return 3500;
	return users <= 500 ? 5e3 : 8e3;
}
// src/embedded/serving/answering.ts
/** Answers requests from what a store holds, as Microsoft Graph does, and records them. */
var Answering = class {
	requests = [];
	#options;
	#store;
	#throttle;
	#faults;
	#order;
	constructor(options, store, faults) {
		const { tenant, clock, lag, throttle } = options;
		this.#options = options;
		this.#store = store;
		this.#faults = faults;
		this.#throttle = throttle && new Throttle(clock, throttle, store.size, tenant.id);
		this.#order = seededRandom((options.faults?.seed ?? lag?.seed ?? 1) + 1);
	}
	/** Answers what came as one HTTP request, a batch included. */
	answer(incoming, text, { ids, ...whole }) {
		const target = targetOf(incoming);
		const method = incoming.method ?? "GET";
		const body = parseBody(text, incoming.headers["content-type"]);
		if (!/^\/\$batch\/?(?:\?|$)/i.test(target)) return this.#answerOne({
			method,
			url: target,
			headers: lowerCase(incoming.headers),
			body
		}, {
			ids,
			batch: false,
			...whole
		});
		if (method !== "POST") throw new GraphRefusal(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
		const answer = answerBatch(body, (item) => this.#answerItem(item, whole), this.#order);
		this.requests.push({
			method,
			path: target,
			batch: false,
			status: 200,
			changed: false,
			...whole.fault && { fault: whole.fault }
		});
		return {
			status: 200,
			body: answer
		};
	}
	#answerItem(item, whole) {
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
			...whole
		});
		return {
			id,
			status: answer.status,
			headers: {
				...answer.body !== void 0 && { "Content-Type": answer.status < 400 ? "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8" : "application/json" },
				"Cache-Control": "no-cache",
				"request-id": ids.requestId,
				...answer.headers
			},
			...answer.body !== void 0 && { body: answer.body }
		};
	}
	#answerOne(asked, asking) {
		const { ids, batch, fault: whole, root, caller } = asking;
		let answer;
		let path = [];
		let strike;
		let told = {};
		let spent;
		const before = this.#store.changes;
		try {
			const parsed = parseRequest(asked);
			path = [...parsed.path];
			assertMayCall(caller, parsed);
			const { route, parts } = findRoute(parsed);
			const request = withKnownOptions(parsed, route, batch ? void 0 : root + asked.url);
			assertUnconditional(request);
			const writes = writesOf(request, route, this.#options.bindCost ?? "third");
			const units = unitsOf(request, route, writes, this.#store.tenant);
			if (route.bucket !== "reports") told = { "x-ms-resource-unit": String(units) };
			strike = this.#faults?.ofItem(request, this.#store);
			if (strike?.refusal && !strike.carriedOut) throw strike.refusal;
			const cost = {
				units,
				writes,
				buckets: bucketsOf(request, route)
			};
			const warning = this.#throttle?.spend(cost);
			spent = cost;
			this.#store.replicas.next(caller.initiator?.user !== void 0);
			this.#store.audit.begin(caller.initiator);
			answer = strike?.fault.kind === "manager-ignored" ? { status: 204 } : route.handle(asStored(request, strike?.fault), this.#context(root, caller), ...parts);
			if (strike?.refusal) throw strike.refusal;
			if (strike?.fault.kind === "page-empty") answer = emptied(answer, request, this.#context(root, caller));
			const headers = {
				...told,
				...warning,
				"OData-Version": "4.0",
				...answer.headers
			};
			answer = {
				...answer,
				...wantsNoMetadata(request.headers["accept"]) && { body: withoutMetadata(answer.body) },
				headers
			};
		} catch (error) {
			const refusal = this.refusal(error, ids);
			if (spent && FREE.has(refusal.status)) this.#throttle?.giveBack(spent);
			answer = {
				...refusal,
				headers: {
					...told,
					...refusal.headers
				}
			};
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
			body: asked.method === "GET" ? answer.body : withoutSecrets(answer.body)
		});
		return answer;
	}
	#context(root, caller) {
		const { hiddenProperties = [], omittedProperties = [], ignoreExpand = false, pageSize = 999 } = this.#options;
		return {
			store: this.#store,
			root,
			caller,
			pageSize,
			hidden: /* @__PURE__ */ new Set([...hiddenProperties, ...unseenBy(caller)]),
			omitted: new Set(omittedProperties),
			ignoreExpand
		};
	}
	/** What is answered in place of an answer; for a defect as well. */
	refusal(error, ids) {
		const refusal = error instanceof GraphRefusal ? error : new GraphRefusal(500, "Service_InternalServerError", "The embedded directory failed at this request, which is a defect. Please report it.");
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
};
function asStored(request, fault) {
	return fault?.kind === "stored-otherwise" ? {
		...request,
		body: bodyAsStored(request.body, fault)
	} : request;
}
/** Nothing here has an ETag, so that no condition on one can be met. Those of a GET may be ignored. */
function assertUnconditional({ method, headers }) {
	if (method !== "GET" && (headers["if-match"] ?? "*").trim() !== "*") throw notModelled("conditional writes (If-Match)");
}
/** One report from the field says that these answers cost nothing, another that their headers name a cost. */
const FREE = /* @__PURE__ */ new Set([400, 403]);
/**
* A page without its entries, and a link to them. The token is another one for the same place: clients stop at a link that
* they have followed before.
*
* @see https://learn.microsoft.com/graph/paging
*/
function emptied(answer, request, context) {
	const place = decodeToken(request.query.get("$skiptoken") ?? "");
	const { "@odata.context": described } = Object(answer.body);
	const link = linkWith(request, context, { $skiptoken: encodeToken(place, randomUUID()) });
	return {
		...answer,
		body: {
			"@odata.context": described,
			value: [],
			"@odata.nextLink": link
		}
	};
}
// src/embedded/serving/bearer.ts
/**
* The caller that a bearer token of the endpoint stands for: with the application permissions of its `roles`, or the
* delegated ones of its `scp`. That a user also needs a role in the directory is not modelled.
*
* @throws GraphRefusal 401 with a challenge where the token does not count
*/
async function callerSignedIn(authorization, endpoint, { withoutPermissions = [] } = {}) {
	const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
	if (token === void 0) throw unauthorised("Access token is empty.", endpoint);
	const claims = await endpoint.check(token);
	if ("kind" in claims) throw refusalOf(claims, endpoint);
	const held = claims.idtyp === "user" ? (claims.scp ?? "").split(" ") : claims.roles ?? [];
	const initiator = initiatorOf({ ...claims });
	return {
		roles: new Set(held.filter((each) => !withoutPermissions.includes(each))),
		directoryRoles: directoryRolesOf({ ...claims }),
		...initiator && { initiator }
	};
}
/** Audience and expiry are as others have met them; what Graph says of a signature or another tenant is unverified. */
const MESSAGES = {
	malformed: "IDX14100: JWT is not well formed. The token needs to be in JWS or JWE Compact Serialization Format.",
	signature: "Access token validation failure. Invalid signature.",
	audience: "Access token validation failure. Invalid audience.",
	tenant: "Access token validation failure. Invalid issuer.",
	expired: "Lifetime validation failed, the token is expired.",
	early: "Lifetime validation failed, the token is not yet valid."
};
function refusalOf(fault, endpoint) {
	if (fault.kind !== "revoked") return unauthorised(MESSAGES[fault.kind], endpoint);
	return unauthorised("Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenCreatedWithOutdatedPolicies", endpoint, `, error="insufficient_claims", claims="${Buffer.from(fault.claims).toString("base64")}"`);
}
/** @see https://learn.microsoft.com/entra/identity-platform/claims-challenge */
function unauthorised(message, { authority }, challenge = "") {
	return new GraphRefusal(401, "InvalidAuthenticationToken", message, { headers: { "WWW-Authenticate": `Bearer realm="", authorization_uri="${authority}/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"${challenge}` } });
}
// src/embedded/serving/server.ts
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
/** Takes HTTP requests in, with the faults that strike them whole, and sends answers. */
var Service = class {
	root = "";
	#options;
	#store;
	#faults;
	#answering;
	#saver;
	constructor(options) {
		const { tenant, clock, lag, audit, faults, save } = options;
		this.#options = options;
		this.#store = new Store(tenant, clock, lag, audit);
		this.#faults = faults && new Faults(faults);
		this.#answering = new Answering(options, this.#store, this.#faults);
		this.#saver = save && new Saver(() => save(tenant));
	}
	get requests() {
		return this.#answering.requests;
	}
	async saved() {
		await this.#saver?.idle();
	}
	/** Never throws: whatever is asked gets an answer, or none where a fault says so. */
	async serve(incoming, response) {
		const { clock, latency, itemLatency = 0 } = this.#options;
		const ids = {
			requestId: randomUUID(),
			clientRequestId: String(incoming.headers["client-request-id"] ?? "")
		};
		let strike;
		let answer;
		try {
			const text = await readBody(incoming);
			strike = this.#faults?.ofRequest(incoming.headers.authorization ?? "");
			if (latency !== void 0) await clock.sleep(latency + (itemLatency > 0 ? itemLatency * itemsIn(text) : 0));
			const caller = await this.#callerOf(incoming.headers.authorization ?? "");
			const before = this.#store.changes;
			answer = this.#answerStruck(incoming, text, {
				ids,
				caller,
				strike
			});
			if (this.#store.changes > before) await this.#saver?.save();
		} catch (error) {
			answer = this.#answering.refusal(error, ids);
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
	async #callerOf(authorization) {
		const { signIn } = this.#options;
		return signIn ? callerSignedIn(authorization, signIn, this.#options) : callerOf(authorization, this.#options);
	}
	#answerStruck(incoming, text, { ids, caller, strike }) {
		if (strike && !strike.carriedOut) {
			const { method = "GET", url = "/" } = incoming;
			const path = url.slice(5);
			const answer = strike.refusal ? this.#answering.refusal(strike.refusal, ids) : { status: 0 };
			const { status } = answer;
			const fault = strike.fault.kind;
			this.#answering.requests.push({
				method,
				path,
				batch: false,
				status,
				changed: false,
				fault
			});
			return answer;
		}
		const answer = this.#answering.answer(incoming, text, {
			ids,
			caller,
			fault: strike?.fault.kind,
			root: rootSeenBy(incoming, this.root)
		});
		return strike?.refusal ? this.#answering.refusal(strike.refusal, ids) : answer;
	}
	#headers(ids) {
		return {
			Date: this.#options.clock.now().toUTCString(),
			"request-id": ids.requestId,
			"Cache-Control": "no-cache",
			"Strict-Transport-Security": "max-age=31536000",
			"x-ms-ags-diagnostic": DIAGNOSTIC,
			...ids.clientRequestId !== "" && { "client-request-id": ids.clientRequestId }
		};
	}
};
/** In the form in which Graph tells which machine has answered. */
const DIAGNOSTIC = JSON.stringify({ ServerInfo: {
	DataCenter: "Loopback",
	Slice: "E",
	Ring: "0",
	ScaleUnit: "000",
	RoleInstance: "ROLLCALL"
} });
// src/embedded/tenant/checks/contacts.ts
const MEMBERS$3 = [
	"id",
	"displayName",
	"mail"
];
/** Holds what a tenant file says of its organizational contacts against what they are. */
function checkContacts(value, say) {
	if (value === void 0) return;
	if (!Array.isArray(value)) return say(["contacts"], "contacts must be a list");
	for (const [index, contact] of value.entries()) {
		const at = ["contacts", index];
		if (!isObject(contact)) {
			say(at, "A contact is an object");
			continue;
		}
		for (const name of Object.keys(contact)) if (!MEMBERS$3.includes(name)) say([...at, name], `${unknownText(name, MEMBERS$3)} of a contact`);
		const { id, displayName, mail = "" } = contact;
		if (!("id" in contact)) say(at, "A contact needs an id");
		else if (typeof id !== "string" || !GUID$2.test(id)) say([...at, "id"], "id must be a GUID");
		if (typeof displayName !== "string") say(at, "A contact needs a displayName");
		if (typeof mail !== "string") say([...at, "mail"], "mail must be a text");
	}
}
/**
* What only all together tell: that no other object has the id of a contact.
*
* @param users folded ids of the users, ids of deleted ones too
*/
function checkContactsTogether(value, users, say) {
	const groups = new Set(["groups", "deletedGroups"].flatMap((list) => value[list] ?? []).map(({ id }) => foldName(String(id))));
	const ids = /* @__PURE__ */ new Set();
	for (const [index, contact] of (value["contacts"] ?? []).entries()) {
		const id = foldName(String(contact["id"]));
		const other = users.has(id) ? "A user" : groups.has(id) ? "A group" : ids.has(id) ? "Another contact" : void 0;
		if (other !== void 0) say([
			"contacts",
			index,
			"id"
		], `${other} has the id of this contact`);
		ids.add(id);
	}
}
// src/embedded/tenant/checks/groups.ts
/** Counted or worked out, and so not kept. */
const COMPUTED = ["hasMembersWithLicenseErrors", "licenseProcessingState"];
/** Holds one group of a tenant file against what a group is. */
function checkGroup(group, at, say) {
	if (!isObject(group)) return say(at, "A group is an object");
	const isDeleted = at[0] === "deletedGroups";
	if (typeof group["displayName"] !== "string") say(at, "A group needs a displayName");
	if (isDeleted && !("id" in group)) say(at, "A deleted group needs an id");
	if (isDeleted && !("deletedDateTime" in group)) say(at, "A deleted group needs a deletedDateTime");
	for (const [name, value] of Object.entries(group)) if (RELATIONS$1.some((relation) => relation === name)) checkReferences(value, [...at, name], say);
	else {
		const problem = problemOf$1(name, value);
		if (problem !== void 0) say([...at, name], problem);
	}
}
/**
* What only all together tell: that each group can be told from the others, and that each member is there.
*
* @param users folded userPrincipalNames and ids of the users, ids of deleted ones too
*/
function checkGroupsTogether(value, users, say) {
	const lists = Object.entries({
		groups: value["groups"] ?? [],
		deletedGroups: value["deletedGroups"] ?? []
	});
	const ids = /* @__PURE__ */ new Set();
	for (const [list, groups] of lists) for (const [index, group] of groups.entries()) {
		const { id, displayName } = group;
		const own = foldName(typeof id === "string" ? id : String(displayName));
		if (ids.has(own)) say([
			list,
			index,
			...id === void 0 ? [] : ["id"]
		], id === void 0 ? "Another group has this displayName: give each an id" : "Another group has this id");
		if (typeof id === "string" && users.has(own)) say([
			list,
			index,
			"id"
		], "A user has the id of this group");
		ids.add(own);
	}
	for (const [list, groups] of lists) for (const [index, group] of groups.entries()) for (const relation of RELATIONS$1) {
		const seen = /* @__PURE__ */ new Set();
		for (const [place, reference] of (group[relation] ?? []).entries()) {
			const at = [
				list,
				index,
				relation,
				place
			];
			const name = foldName(String(isObject(reference) ? reference["id"] : reference));
			if (seen.has(name)) say(at, "It is in this list twice");
			seen.add(name);
			if (!isObject(reference) && !GUID$2.test(name) && !users.has(name) && !ids.has(name)) say(at, "No user and no group has this name");
		}
	}
}
function checkReferences(value, at, say) {
	const name = String(at.at(-1));
	if (!Array.isArray(value)) return say(at, `${name} must be a list`);
	for (const [index, reference] of value.entries()) {
		if (typeof reference === "string") continue;
		const { "@odata.type": type, id, ...rest } = isObject(reference) ? reference : {};
		if (!(/^#microsoft\.graph\.\w+$/.test(String(type)) && GUID$2.test(String(id)) && Object.keys(rest).length === 0)) say([...at, index], "A member is a userPrincipalName, an object id, the displayName of a group, or { \"@odata.type\": \"#microsoft.graph.device\", \"id\": … }");
	}
}
function problemOf$1(name, value) {
	const row = groupPropertyNamed(name);
	if (row?.name !== name) return `${unknownText(name, [...GROUP_PROPERTIES.map((each) => each.name), ...RELATIONS$1], row?.name)} of a group`;
	if (COMPUTED.includes(name)) return `${name} follows from the members: leave it out`;
	if (name === "id") return GUID$2.test(String(value)) ? void 0 : "id must be a GUID";
	if (value === null) return void 0;
	switch (row.type) {
		case "boolean": return typeof value === "boolean" ? void 0 : `${name} must be true or false`;
		case "string": return typeof value === "string" ? void 0 : `${name} must be a text`;
		case "strings": return Array.isArray(value) && value.every((item) => typeof item === "string") ? void 0 : `${name} must be a list of texts`;
		case "dateTime": return typeof value === "string" && !checkDate(value) ? void 0 : `${name} must be a moment, such as 2026-11-30T08:00:00Z`;
		case "other": return Array.isArray(value) && value.every(isObject) ? void 0 : `${name} must be a list of objects`;
	}
}
// src/embedded/tenant/checks/units.ts
const UNIT_MEMBERS = [
	"id",
	"displayName",
	"description",
	"isMemberManagementRestricted",
	"visibility",
	"members"
];
const POLICY_MEMBERS = [
	"allowInvitesFrom",
	"allowedDomains",
	"blockedDomains"
];
/** Holds what a tenant file says of its administrative units against what they are. */
function checkUnits$1(value, say) {
	if (value === void 0) return;
	if (!Array.isArray(value)) return say(["administrativeUnits"], "administrativeUnits must be a list");
	const ids = /* @__PURE__ */ new Set();
	for (const [index, unit] of value.entries()) {
		const at = ["administrativeUnits", index];
		if (!isObject(unit)) {
			say(at, "An administrative unit is an object");
			continue;
		}
		checkUnit(unit, at, say);
		const id = String(unit["id"]).toLowerCase();
		if (ids.has(id)) say([...at, "id"], "Another administrative unit has this id");
		ids.add(id);
	}
}
function checkUnit(unit, at, say) {
	for (const name of Object.keys(unit)) if (!UNIT_MEMBERS.includes(name)) say([...at, name], `${unknownText(name, UNIT_MEMBERS)} of an administrative unit`);
	const { id, displayName, isMemberManagementRestricted: isRestricted = null, members } = unit;
	if (!GUID$2.test(String(id))) say([...at, "id"], "id must be a GUID");
	if (typeof displayName !== "string") say(at, "An administrative unit needs a displayName");
	if (isRestricted !== null && typeof isRestricted !== "boolean") say([...at, "isMemberManagementRestricted"], "isMemberManagementRestricted must be true or false");
	if (!Array.isArray(members) || !members.every((member) => GUID$2.test(String(member)))) say([...at, "members"], "members must be a list of ids of users and groups");
}
/** Holds what a tenant file says of invitations against what it can say. */
function checkInvitations(value, say) {
	if (value === void 0) return;
	if (!isObject(value)) return say(["invitations"], "invitations must be an object");
	for (const name of Object.keys(value)) if (!POLICY_MEMBERS.includes(name)) say(["invitations", name], `${unknownText(name, POLICY_MEMBERS)} of invitations`);
	const { allowInvitesFrom = "everyone" } = value;
	if (!ALLOW_INVITES_FROM.some((each) => each === allowInvitesFrom)) say(["invitations", "allowInvitesFrom"], `allowInvitesFrom must be one of ${ALLOW_INVITES_FROM.join(", ")}`);
	for (const name of ["allowedDomains", "blockedDomains"]) {
		const { [name]: domains = [] } = value;
		if (!Array.isArray(domains) || !domains.every((domain) => typeof domain === "string")) say(["invitations", name], `${name} must be a list of domains`);
	}
}
// src/embedded/tenant/checks/passPolicy.ts
const LIFETIME = [10, 43200];
/** Bounds that Graph gives. @see https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethodconfiguration */
const NUMBERS = {
	defaultLength: [8, 48],
	defaultLifetimeInMinutes: LIFETIME,
	minimumLifetimeInMinutes: LIFETIME,
	maximumLifetimeInMinutes: LIFETIME
};
const GROUPS = ["includeGroups", "excludeGroups"];
const MEMBERS$2 = [
	"state",
	"isUsableOnce",
	...Object.keys(NUMBERS),
	...GROUPS
];
/** Holds what a file says of Temporary Access Passes against what a policy may say. */
function checkPassPolicy(value, say) {
	const at = "temporaryAccessPassPolicy";
	if (value === void 0) return;
	if (!isObject(value)) return say([at], `${at} must be an object`);
	for (const [name, member] of Object.entries(value)) {
		const bounds = Object.hasOwn(NUMBERS, name) ? NUMBERS[name] : void 0;
		if (bounds) {
			const [least, most] = bounds;
			if (!Number.isInteger(member) || Number(member) < least || Number(member) > most) say([at, name], `${name} must be a whole number from ${least} to ${most}`);
		} else if (name === "state") {
			if (member !== "enabled" && member !== "disabled") say([at, name], "state must be enabled or disabled");
		} else if (name === "isUsableOnce") {
			if (typeof member !== "boolean") say([at, name], "isUsableOnce must be true or false");
		} else if (GROUPS.includes(name)) {
			if (!Array.isArray(member) || !member.every((id) => typeof id === "string")) say([at, name], `${name} must be a list of object ids`);
		} else say([at, name], `${unknownText(name, MEMBERS$2)} of a policy of passes`);
	}
}
// src/embedded/tenant/checks/skus.ts
/** In small letters, as Graph writes it, so that it can be compared. */
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MEMBERS$1 = [
	"skuId",
	"skuPartNumber",
	"appliesTo",
	"capabilityStatus",
	"prepaidUnits",
	"servicePlans",
	"accountId",
	"accountName",
	"subscriptionIds"
];
const UNITS = [
	"enabled",
	"warning",
	"suspended",
	"lockedOut"
];
const PLAN_MEMBERS = [
	"servicePlanId",
	"servicePlanName",
	"appliesTo",
	"provisioningStatus",
	"service",
	"dependsOn",
	"excludes",
	"prohibitedIn"
];
const APPLIES_TO = ["User", "Company"];
const STATUSES = [
	"Enabled",
	"Warning",
	"Suspended",
	"Deleted",
	"LockedOut"
];
/** Holds what a tenant file says of its subscriptions against what they are. */
function checkSkus(value, say) {
	if (value === void 0) return;
	if (!Array.isArray(value)) return say(["subscribedSkus"], "subscribedSkus must be a list");
	const ids = /* @__PURE__ */ new Set();
	for (const [index, sku] of value.entries()) {
		const at = ["subscribedSkus", index];
		if (!isObject(sku)) {
			say(at, "A subscribed SKU is an object");
			continue;
		}
		checkSku(sku, at, say);
		const id = String(sku["skuId"]).toLowerCase();
		if (ids.has(id)) say([...at, "skuId"], "Another SKU has this skuId");
		ids.add(id);
	}
}
function checkSku(sku, at, say) {
	for (const name of Object.keys(sku)) if (name === "consumedUnits") say([...at, name], "consumedUnits follows from the users: leave it out");
	else if (!MEMBERS$1.includes(name)) say([...at, name], `${unknownText(name, MEMBERS$1)} of a subscribed SKU`);
	const { skuId, skuPartNumber, appliesTo = "User", capabilityStatus = "Enabled" } = sku;
	if (!GUID.test(String(skuId))) say([...at, "skuId"], "skuId must be a GUID in small letters");
	if (typeof skuPartNumber !== "string" || skuPartNumber === "") say([...at, "skuPartNumber"], "skuPartNumber must be a text, such as SPE_E3");
	if (!APPLIES_TO.includes(String(appliesTo))) say([...at, "appliesTo"], `appliesTo must be one of ${APPLIES_TO.join(", ")}`);
	if (!STATUSES.includes(String(capabilityStatus))) say([...at, "capabilityStatus"], `capabilityStatus must be one of ${STATUSES.join(", ")}`);
	checkUnits(sku["prepaidUnits"], [...at, "prepaidUnits"], say);
	const { servicePlans: plans = [] } = sku;
	if (!Array.isArray(plans)) say([...at, "servicePlans"], "servicePlans must be a list");
	else for (const [index, plan] of plans.entries()) checkPlan(plan, [
		...at,
		"servicePlans",
		index
	], say);
}
function checkUnits(units, at, say) {
	if (!isObject(units) || !("enabled" in units)) return say(at, "prepaidUnits must say how many there are, such as { \"enabled\": 25 }");
	for (const [name, value] of Object.entries(units)) if (!UNITS.includes(name)) say([...at, name], `${unknownText(name, UNITS)} of prepaidUnits`);
	else if (!Number.isSafeInteger(value) || Number(value) < 0) say([...at, name], `${name} must be a whole number`);
}
function checkPlan(plan, at, say) {
	if (!isObject(plan)) return say(at, "A service plan is an object");
	for (const name of Object.keys(plan)) if (!PLAN_MEMBERS.includes(name)) say([...at, name], `${unknownText(name, PLAN_MEMBERS)} of a service plan`);
	const { servicePlanId, servicePlanName } = plan;
	if (!GUID.test(String(servicePlanId))) say([...at, "servicePlanId"], "servicePlanId must be a GUID in small letters");
	if (typeof servicePlanName !== "string" || servicePlanName === "") say([...at, "servicePlanName"], "servicePlanName must be a text, such as TEAMS1");
	for (const name of ["dependsOn", "excludes"]) {
		const { [name]: ids = [] } = plan;
		if (!Array.isArray(ids) || !ids.every((id) => GUID.test(String(id)))) say([...at, name], `${name} must be a list of GUIDs in small letters`);
	}
	const { prohibitedIn = [] } = plan;
	if (!Array.isArray(prohibitedIn) || !prohibitedIn.every((one) => typeof one === "string" && /^[A-Z]{2}$/.test(one))) say([...at, "prohibitedIn"], "prohibitedIn must be a list of countries, such as CN");
}
// src/embedded/tenant/checks/tenant.ts
const MEMBERS = [
	"formatVersion",
	"id",
	"displayName",
	"tenantType",
	"domains",
	"federatedDomains",
	"extensionProperties",
	"administrators",
	"administrativeUnits",
	"contacts",
	"invitations",
	"users",
	"deletedUsers",
	"groups",
	"deletedGroups",
	"directoryAudits",
	"subscribedSkus",
	"temporaryAccessPassPolicy",
	"bannedPasswords"
];
const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
/**
* Holds what a file says against what a tenant is. Users may be as odd as directories hold them: in domains that nobody
* verified any more, or with an address that another one has.
*/
function checkTenant(value) {
	if (!isObject(value)) return [{
		at: [],
		message: "A tenant is an object"
	}];
	const problems = [];
	const say = (at, message) => problems.push({
		at,
		message
	});
	for (const name of Object.keys(value)) if (!MEMBERS.includes(name)) say([name], `${unknownText(name, MEMBERS)} of a tenant`);
	const { formatVersion, id, displayName, domains, federatedDomains = [] } = value;
	if (formatVersion !== 1) say(["formatVersion"], "formatVersion must be 1");
	if (typeof id !== "string" || !GUID$2.test(id)) say(["id"], "id must be a GUID");
	if (displayName !== void 0 && typeof displayName !== "string") say(["displayName"], "displayName must be a text");
	const { tenantType = "AAD" } = value;
	if (!TENANT_TYPES.some((each) => each === tenantType)) say(["tenantType"], `tenantType must be one of ${TENANT_TYPES.join(", ")}`);
	checkTexts("domains", domains, DOMAIN, "a domain", say);
	if (Array.isArray(domains) && domains.length === 0) say(["domains"], "domains must hold one domain at least");
	checkTexts("federatedDomains", federatedDomains, DOMAIN, "a domain", say);
	checkTexts("extensionProperties", value["extensionProperties"] ?? [], DIRECTORY_EXTENSION, "a directory extension, such as extension_0123456789abcdef0123456789abcdef_rollcall", say);
	checkTexts("bannedPasswords", value["bannedPasswords"] ?? [], /^.{4,16}$/, "a word of 4 to 16 characters", say);
	checkTexts("administrators", value["administrators"] ?? [], /./, "a user", say);
	for (const list of ["users", "deletedUsers"]) {
		const users = list === "deletedUsers" && !(list in value) ? [] : value[list];
		if (Array.isArray(users)) for (const [index, user] of users.entries()) checkUser(user, [list, index], say);
		else say([list], `${list} must be a list`);
	}
	for (const list of ["groups", "deletedGroups"]) {
		const groups = value[list] ?? [];
		if (Array.isArray(groups)) for (const [index, group] of groups.entries()) checkGroup(group, [list, index], say);
		else say([list], `${list} must be a list`);
	}
	checkAudits(value["directoryAudits"] ?? [], say);
	checkSkus(value["subscribedSkus"], say);
	checkUnits$1(value["administrativeUnits"], say);
	checkContacts(value["contacts"], say);
	checkInvitations(value["invitations"], say);
	checkPassPolicy(value["temporaryAccessPassPolicy"], say);
	if (problems.length === 0) checkTogether(value, say);
	return problems;
}
/** Nobody writes them but the directory itself: what is looked at is what answering them takes. */
function checkAudits(audits, say) {
	if (!Array.isArray(audits)) return say(["directoryAudits"], "directoryAudits must be a list");
	const isEntry = (entry) => isObject(entry) && Number.isSafeInteger(entry["number"]) && [
		"at",
		"activity",
		"correlationId"
	].every((name) => typeof entry[name] === "string") && isObject(entry["by"]) && Array.isArray(entry["targets"]) && entry["targets"].every((target) => isObject(target) && Array.isArray(target["changes"]));
	for (const [index, entry] of audits.entries()) if (!isEntry(entry)) say(["directoryAudits", index], "An entry of the audit log is not as this directory wrote it");
}
function checkUser(user, at, say) {
	if (!isObject(user)) return say(at, "A user is an object");
	const isDeleted = at[0] === "deletedUsers";
	if (!("userPrincipalName" in user)) say(at, "A user needs a userPrincipalName");
	if (isDeleted && !("id" in user)) say(at, "A deleted user needs an id");
	if (isDeleted && !("deletedDateTime" in user)) say(at, "A deleted user needs a deletedDateTime");
	for (const [name, value] of Object.entries(user)) {
		const problem = isDeleted && name === "reports" ? reportsProblem(value) : problemOf(name, value);
		if (problem !== void 0) say([...at, name], problem);
	}
}
function problemOf(name, value) {
	if (name === "manager") return typeof value === "string" ? void 0 : "manager must be an id or a userPrincipalName";
	if (name === "sponsors") return areTexts(value) ? void 0 : "sponsors must be a list of ids, userPrincipalNames or displayNames of groups";
	if (name === "extensions") return extensionsProblem(value);
	const known = canonicalName(name);
	if (known !== name) return `${unknownText(name, PROPERTIES.map((row) => row.name), known)} of a user`;
	if (name === "passwordProfile") return "No password is kept here: leave passwordProfile out";
	if (name === "id") return GUID$2.test(String(value)) ? void 0 : "id must be a GUID";
	if (name === "userPrincipalName") return /^[^@\s]+@[^@\s]+$/.test(String(value)) ? void 0 : "userPrincipalName must be a name, an @ and a domain";
	if (value === null) return void 0;
	switch (propertyNamed(name)?.type) {
		case "boolean": return typeof value === "boolean" ? void 0 : `${name} must be true or false`;
		case "string": return typeof value === "string" || name.startsWith("extension_") ? void 0 : `${name} must be a text`;
		case "strings": return areTexts(value) ? void 0 : `${name} must be a list of texts`;
		case "dateTime": return typeof value === "string" && !checkDate(value) ? void 0 : `${name} must be a moment, such as 2026-11-30T08:00:00Z`;
		case "employeeOrgData":
		case "extensionAttributes": return isObject(value) ? void 0 : `${name} must be an object`;
		default: return;
	}
}
function reportsProblem(value) {
	return Array.isArray(value) && value.every((id) => GUID$2.test(String(id))) ? void 0 : "reports must be a list of object ids";
}
function extensionsProblem(value) {
	return Array.isArray(value) && value.every((each) => isObject(each) && typeof each["id"] === "string") ? void 0 : "extensions must be a list of open extensions, each with an id";
}
/** What only all together tell. */
function checkTogether(value, say) {
	const domains = value["domains"].map(foldName);
	for (const [index, name] of (value["federatedDomains"] ?? []).entries()) if (!domains.includes(foldName(name))) say(["federatedDomains", index], "A federated domain must be one of the domains");
	const users = value["users"];
	const deleted = value["deletedUsers"] ?? [];
	const ids = /* @__PURE__ */ new Set();
	const names = /* @__PURE__ */ new Set();
	for (const [list, all] of Object.entries({
		users,
		deletedUsers: deleted
	})) for (const [index, user] of all.entries()) {
		const given = user["id"];
		const id = typeof given === "string" ? foldName(given) : "";
		if (id !== "" && ids.has(id)) say([
			list,
			index,
			"id"
		], "Another user has this id");
		ids.add(id);
		if (list !== "users") continue;
		const name = foldName(String(user["userPrincipalName"]));
		if (names.has(name)) say([
			list,
			index,
			"userPrincipalName"
		], "Another user has this userPrincipalName");
		names.add(name);
	}
	for (const [index, { manager }] of users.entries()) if (typeof manager === "string" && !GUID$2.test(manager) && !names.has(foldName(manager))) say([
		"users",
		index,
		"manager"
	], "No user has the userPrincipalName of this manager");
	const groupNames = (value["groups"] ?? []).map(({ displayName }) => foldName(String(displayName)));
	const known = /* @__PURE__ */ new Set([...names, ...groupNames]);
	for (const [index, { sponsors = [] }] of users.entries()) for (const [place, sponsor] of sponsors.entries()) if (!GUID$2.test(sponsor) && !known.has(foldName(sponsor))) say([
		"users",
		index,
		"sponsors",
		place
	], "No user and no group has the name of this sponsor");
	checkGroupsTogether(value, /* @__PURE__ */ new Set([...names, ...ids]), say);
	checkContactsTogether(value, ids, say);
	const gone = deleted.map((user) => foldName(String(user["userPrincipalName"])).slice(32));
	for (const [index, name] of (value["administrators"] ?? []).entries()) if (!GUID$2.test(name) && !names.has(foldName(name)) && !gone.includes(foldName(name))) say(["administrators", index], "An administrator must be one of the users");
}
function checkTexts(name, value, form, what, say) {
	if (!Array.isArray(value)) return say([name], `${name} must be a list`);
	for (const [index, item] of value.entries()) if (typeof item !== "string" || !form.test(item)) say([name, index], `This is not ${what}`);
}
function areTexts(value) {
	return Array.isArray(value) && value.every((item) => typeof item === "string");
}
// src/embedded/tenant/file/inherited.ts
/** Gives members what their groups give and a person has not written to each of them. */
function withInherited(tenant) {
	const giving = (tenant.groups ?? []).filter(({ assignedLicenses }) => licencesOf(assignedLicenses).length > 0);
	if (giving.length === 0) return tenant;
	const store = new Store(tenant, {
		now: () => /* @__PURE__ */ new Date(MADE_AT),
		sleep: () => Promise.resolve()
	}, void 0);
	for (const group of giving) for (const id of group.members.map(idOf$1)) {
		const user = store.fate(id);
		if (typeof user === "string") continue;
		if (!statesOf(user).some(({ assignedByGroup }) => assignedByGroup === group.id)) inherit(group, id, store);
	}
	return tenant;
}
// src/embedded/tenant/file/jsonFile.ts
var import_dist = require_dist();
const MOST_PROBLEMS = 10;
/** The value of a JSON file that a person may have written, or where it is none. */
function parseJson(text) {
	try {
		return { value: JSON.parse(text) };
	} catch (error) {
		const { message } = error;
		const [, line] = /\(line (\d+) column \d+\)/.exec(message) ?? [];
		const what = message.replace(/ \(line \d+ column \d+\)$/, "");
		return { problem: {
			line: Number(line ?? 1),
			message: `This is not JSON: ${what}`
		} };
	}
}
/** Each kind of problem once, where it is met first. */
function problemLines(text, problems) {
	const lineCounter = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, { lineCounter });
	const kinds = /* @__PURE__ */ new Map();
	for (const { at, message } of problems) {
		const line = lineCounter.linePos(startOf(document, at)).line;
		kinds.set(message, [...kinds.get(message) ?? [], {
			line,
			message
		}]);
	}
	return [...kinds.values()].flatMap(([first, ...others]) => {
		if (!first) return [];
		const more = others.length > 0 ? ` (and ${others.length} more)` : "";
		return [{
			...first,
			message: first.message + more
		}];
	});
}
/** The first of the problems, one a line. */
function problemText(path, problems) {
	const lines = problems.slice(0, MOST_PROBLEMS).map(({ line, message }) => `  ${path}:${line} ${message}.`);
	if (problems.length > MOST_PROBLEMS) lines.push(`  … and ${problems.length - MOST_PROBLEMS} more.`);
	return lines.join("\n");
}
/** Where a member stands, or what is nearest to it. */
function startOf(document, at) {
	for (let length = at.length; length > 0; length -= 1) {
		const parent = document.getIn(at.slice(0, length - 1), true);
		const last = at[length - 1];
		const key = (0, import_dist.isMap)(parent) ? parent.items.find((pair) => (0, import_dist.isScalar)(pair.key) && pair.key.value === last)?.key : (0, import_dist.isSeq)(parent) ? parent.items[Number(last)] : void 0;
		if ((0, import_dist.isNode)(key) && key.range) return key.range[0];
	}
	return 0;
}
// src/embedded/tenant/file/tenantFile.ts
/**
* Reads the file that an embedded directory keeps its tenant in, or makes a new tenant where there is none.
*
* @throws DirectoryError for a file that is something else, with the lines; it is left as it is
*/
async function loadTenantFile(path, fallback) {
	let text;
	try {
		text = await readFile(path, "utf8");
	} catch (error) {
		if (error.code === "ENOENT") return fallback();
		throw new DirectoryError(`Cannot read the embedded directory's file ${path}: ${fileTrouble(error)}.`);
	}
	const value = parsed(text, path);
	const problems = checkTenant(value);
	if (problems.length > 0) throw refusal(path, problemLines(text, problems));
	return withInherited(withAllCompleted({
		deletedUsers: [],
		...value
	}));
}
/** Users and groups as a person writes them: without an id, and naming others by their names. */
function withAllCompleted(tenant) {
	const ids = new Map(tenant.users.map(({ userPrincipalName: name, id }) => [foldName(name), id ?? idFor(name)]));
	const { groups = [], deletedGroups = [] } = tenant;
	const groupIds = new Map(groups.map(({ displayName, id }) => [foldName(displayName), id ?? groupIdFor(displayName)]));
	const idNamed = (name) => ids.get(foldName(name)) ?? groupIds.get(foldName(name));
	const complete = ({ manager, sponsors, ...user }) => {
		const id = user.id ?? idFor(user.userPrincipalName);
		return {
			...completed({
				...user,
				userPrincipalName: user.userPrincipalName
			}, id),
			...manager !== void 0 && { manager: ids.get(foldName(manager)) ?? manager },
			...sponsors && { sponsors: sponsors.map((sponsor) => idNamed(sponsor) ?? sponsor) }
		};
	};
	const referenceTo = (reference) => typeof reference === "string" ? idNamed(reference) ?? reference : reference;
	const completeGroup = ({ members = [], owners = [], ...group }) => completedGroup({
		...group,
		displayName: group.displayName,
		members: members.map(referenceTo),
		owners: owners.map(referenceTo)
	}, group.id ?? groupIdFor(group.displayName));
	return {
		...tenant,
		groups: groups.map(completeGroup),
		deletedGroups: deletedGroups.map(completeGroup),
		directoryAudits: tenant.directoryAudits ?? [],
		displayName: tenant.displayName ?? tenant.domains[0],
		users: tenant.users.map(complete),
		deletedUsers: tenant.deletedUsers.map((user) => {
			const prefix = user.id.replaceAll("-", "");
			const name = user.userPrincipalName;
			const isPrefixed = name.toLowerCase().startsWith(prefix.toLowerCase());
			return complete({
				...user,
				userPrincipalName: isPrefixed ? name : prefix + name
			});
		})
	};
}
/** The same in every run. */
function idFor(name) {
	return `f0000000-0000-4000-8000-${createHash("sha256").update(foldName(name)).digest("hex").slice(0, 12)}`;
}
function groupIdFor(name) {
	return idFor(name).replace(/^f0/, "f1");
}
/** Writes the whole tenant to a new file and puts that in place, so that no crash leaves half a file. */
async function saveTenantFile(path, tenant) {
	await makeFolder(dirname(path));
	const file = await open(`${path}.new`, "w", 384);
	try {
		await file.writeFile(JSON.stringify(withoutEmptyLists(tenant)));
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(`${path}.new`, path);
}
/** A tenant without groups is written as it was before there were any. */
function withoutEmptyLists({ groups = [], deletedGroups = [], directoryAudits = [], ...rest }) {
	return {
		...rest,
		...groups.length > 0 && { groups },
		...deletedGroups.length > 0 && { deletedGroups },
		...directoryAudits.length > 0 && { directoryAudits: directoryAudits.slice(-5e3) }
	};
}
function parsed(text, path) {
	const read = parseJson(text);
	if ("problem" in read) throw refusal(path, [read.problem]);
	return read.value;
}
function refusal(path, problems) {
	return new DirectoryError(`${path} is not the file of an embedded directory:\n${problemText(path, problems)}\nCorrect the file. To begin with a new tenant, remove it.`);
}
// src/embedded/tenant/file/tenantLock.ts
/** Locks of this process. A lock with its number that is not among them was left by an earlier process. */
const own = /* @__PURE__ */ new Set();
/**
* Keeps every other process from keeping the same tenant file, whose writes would be lost without a word. What a
* process left that is no more is taken over.
*
* @param path of the tenant file; the lock is beside it
* @throws DirectoryError that names the process that has it
*/
async function lockTenantFile(path) {
	const lock = `${path}.lock`;
	const text = JSON.stringify({
		pid: process.pid,
		host: hostname(),
		begun: await beginningOf(process.pid)
	});
	await makeFolder(dirname(path));
	while (!await isPlaced(lock, text)) {
		const found = await readFile(lock, "utf8").catch((error) => {
			if (error.code === "ENOENT") return void 0;
			throw new DirectoryError(`Cannot read the lock ${lock}: ${fileTrouble(error)}.`);
		});
		if (found === void 0) continue;
		if (!await isLeftBehind(lock, found)) throw inUse(path, lock, found);
		await takeAway(lock, found);
	}
	own.add(lock);
	return async () => {
		own.delete(lock);
		await rm(lock, { force: true });
	};
}
/** Puts the lock in place with all that it holds, or not at all. */
async function isPlaced(lock, text) {
	const draft = besides(lock);
	await writeFile(draft, text);
	try {
		await link(draft, lock).catch((error) => {
			if (error.code === "EEXIST") throw error;
			return writeFile(lock, text, { flag: "wx" });
		});
		return true;
	} catch (error) {
		if (error.code === "EEXIST") return false;
		throw error;
	} finally {
		await rm(draft, { force: true });
	}
}
/** Takes a lock away that was found to be left behind, unless another process has put its own there meanwhile. */
async function takeAway(lock, found) {
	const aside = besides(lock);
	if (!await rename(lock, aside).then(() => true, () => false)) return;
	if (await readFile(aside, "utf8") !== found) await link(aside, lock).catch(() => void 0);
	await rm(aside, { force: true });
}
function besides(lock) {
	return `${lock}.${randomUUID()}`;
}
async function isLeftBehind(lock, text) {
	const holder = holderIn(text);
	if (holder?.host !== hostname()) return false;
	if (holder.pid === process.pid) return !own.has(lock);
	if (!isRunning(holder.pid)) return true;
	const begun = await beginningOf(holder.pid);
	return begun !== "" && holder.begun !== "" && begun !== holder.begun;
}
function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code !== "ESRCH";
	}
}
/** @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html (starttime is the 20th field after the name) */
async function beginningOf(pid) {
	const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
	return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}
function holderIn(text) {
	try {
		const value = JSON.parse(text);
		return typeof value.pid === "number" && typeof value.host === "string" ? {
			pid: value.pid,
			host: value.host,
			begun: value.begun ?? ""
		} : void 0;
	} catch {
		return;
	}
}
function inUse(path, lock, text) {
	const holder = holderIn(text);
	const who = holder ? `process ${holder.pid} on ${holder.host}` : "another process";
	return new DirectoryError(`${path} is kept by ${who}; a second process would lose what the first one wrote. Stop that process, or keep another file. If there is no such process, delete ${lock}.`);
}
// src/session/directory/embedded/seededSets.ts
/**
* Puts the groups and subscriptions that a configuration lists into a new embedded tenant, so that files can name them. Every
* subscription has seats for all users of the files.
*
* @param declared users of files, whose entries tell service plans
*/
function withListedSets(tenant, listed, declared) {
	for (const [displayName, { id }] of Object.entries(listed.groups)) addGroup(tenant, {
		displayName,
		id: id ?? seededId(`group ${displayName}`)
	});
	const leftOut = Map.groupBy(declared.flatMap((user) => elementsOf(licenses.name, user)), ({ name }) => name);
	const seats = Math.max(FEWEST_SEATS, declared.length * 2);
	return {
		...tenant,
		subscribedSkus: listed.licenses.map((name) => {
			const plans = (leftOut.get(name) ?? []).flatMap(({ without = [] }) => without);
			return skuCalled(name, seats, plans);
		})
	};
}
/** Makes users of such a tenant members of groups, and gives them licences, as their files say as of a day. */
function holdSets(tenant, users, { idOf, today }) {
	const stored = new Map(tenant.users.map((user) => [user.id, user]));
	for (const declared of users) {
		const user = stored.get(idOf(declared));
		if (!user) continue;
		const current = (set) => elementsOf(set, declared).filter((element) => !hasEnded(element, today));
		for (const { name } of current(groups$1.name)) tenant.groups?.find(({ displayName }) => displayName === name)?.members.push(user.id);
		const held = current(licenses.name).flatMap(({ name, without = [] }) => {
			const sku = tenant.subscribedSkus?.find(({ skuPartNumber }) => skuPartNumber === name);
			const disabledPlans = (sku?.servicePlans ?? []).filter(({ servicePlanName }) => without.includes(servicePlanName)).map(({ servicePlanId }) => servicePlanId);
			return sku ? [{
				skuId: sku.skuId,
				disabledPlans
			}] : [];
		});
		if (held.length > 0) user["assignedLicenses"] = held;
	}
}
const FEWEST_SEATS = 25;
function skuCalled(skuPartNumber, enabled, more) {
	const known = KNOWN_SKUS[skuPartNumber];
	const names = new Set(known?.servicePlans.map(({ servicePlanName }) => servicePlanName));
	const others = [.../* @__PURE__ */ new Set([...more, ...known ? [] : [`${skuPartNumber}_PLAN`]])].filter((name) => !names.has(name));
	return {
		skuId: known?.skuId ?? seededId(`sku ${skuPartNumber}`),
		skuPartNumber,
		prepaidUnits: { enabled },
		servicePlans: [...known?.servicePlans ?? [], ...others.map((servicePlanName) => ({
			servicePlanId: seededId(`plan ${servicePlanName}`),
			servicePlanName
		}))]
	};
}
/**
* Ids and names of Microsoft's list of products; a few plans of each.
*
* @see https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
*/
const KNOWN_SKUS = {
	SPE_E3: {
		skuId: "05e9a617-0261-4cee-bb44-138d3ef5d965",
		servicePlans: [{
			servicePlanId: "efb87545-963c-4e0d-99df-69c6916d9eb0",
			servicePlanName: "EXCHANGE_S_ENTERPRISE",
			service: "exchange"
		}, {
			servicePlanId: "57ff2da0-773e-42df-b2af-ffb7a2317929",
			servicePlanName: "TEAMS1",
			service: "TeamspaceAPI"
		}]
	},
	POWER_BI_PRO: {
		skuId: "f8a1db68-be16-40ed-86d5-cb42ce701560",
		servicePlans: [{
			servicePlanId: "70d33638-9c74-4d01-bfd3-562de28bd4ba",
			servicePlanName: "BI_AZURE_P2",
			service: "PowerBI"
		}]
	}
};
/** The same in every run. */
function seededId(name) {
	return `d1000000-0000-4000-8000-${createHash("sha256").update(foldName(name)).digest("hex").slice(0, 12)}`;
}
// src/session/directory/embedded/rosterTenant.ts
/**
* An embedded tenant without users that has verified the domains of these rosters, and has the groups and subscriptions that the
* configuration lists.
*/
function emptyTenantFor(listed, ...rosters) {
	const [domain = "contoso.com", ...moreDomains] = [...new Set(rosters.flatMap(({ users }) => users.flatMap((user) => {
		const name = user.fields["userPrincipalName"];
		return typeof name === "string" ? [domainOf$1(name)] : [];
	})))].toSorted();
	return withListedSets(newTenant({
		domain,
		moreDomains
	}), listed, rosters.flatMap(({ users }) => users));
}
/**
* An embedded tenant in which a merged roster is applied already.
*
* @param today YYYY-MM-DD
*/
function tenantHolding(merged, proposed, listed, today) {
	const tenant = emptyTenantFor(listed, merged, proposed);
	const ids = new Map(merged.users.map((user) => {
		const name = foldName(nameOf(user));
		return [name, user.id ?? seededUserId(name)];
	}));
	for (const user of merged.users) {
		const name = nameOf(user);
		const { manager: named } = user.fields;
		const idNamed = (person) => isObjectId(person) ? person : ids.get(foldName(person));
		const manager = typeof named === "string" && ids.get(foldName(named));
		const sponsored = elementsOf(sponsors$1.name, user).flatMap(({ name }) => idNamed(name) ?? []);
		addUser(tenant, {
			...graphValues(user),
			userPrincipalName: name,
			id: ids.get(foldName(name)) ?? "",
			...manager && { manager },
			...sponsored.length > 0 && { sponsors: sponsored }
		});
	}
	holdSets(tenant, merged.users, {
		idOf: (user) => ids.get(foldName(nameOf(user))) ?? "",
		today
	});
	return tenant;
}
/** The declared properties in the shape of Graph's JSON. */
function graphValues(user) {
	return graphFields(Object.entries(user.fields).filter(([field]) => !relationshipOf(field)));
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
// src/session/directory/embedded/openEmbedded.ts
/**
* Starts the embedded directory for this command.
*
* @param files tell a new tenant which domains to verify, and which groups and subscriptions to have
* @param merged seeds a directory that lives for this command only; without it the clone's own is kept in a file
*/
async function openEmbedded({ roster, configuration }, world, merged) {
	if (merged) {
		const server = await serveEmbedded({
			tenant: withOwnId(tenantHolding(merged, roster, configuration, world.clock.now().toISOString().slice(0, 10)), world),
			clock: world.clock
		});
		return {
			...connectEmbedded(server.root, world),
			close: () => server.close()
		};
	}
	await makeStateFolder(world);
	const path = onDisk(`${stateFolderOf(world)}/tenant.json`);
	const release = await lockSoon(path, world);
	try {
		const server = await serveEmbedded({
			tenant: withOwnId(await loadTenantFile(path, () => emptyTenantFor(configuration, roster)), world, path),
			clock: world.clock,
			save: (state) => saveTenantFile(path, state)
		});
		return {
			...connectEmbedded(server.root, world),
			close: async () => {
				try {
					await server.close();
				} finally {
					await release();
				}
			}
		};
	} catch (error) {
		await release();
		throw error;
	}
}
/**
* Of several tenants, each embedded directory has its own id.
*
* @param path of the file that the state was read from
* @throws DirectoryError for the directory of another tenant
*/
function withOwnId(state, { tenant }, path = "") {
	if (tenant === void 0) return state;
	const id = embeddedTenantId(tenant);
	if (state.id === id) return state;
	if (state.id === "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10") return {
		...state,
		id
	};
	throw new DirectoryError(`${path} is not the embedded directory of ${tenant}: it has the id ${state.id}, and that of ${tenant} has ${id}. Write that id into the file if it was made for ${tenant}, or remove the file to begin with an empty directory. Nothing was read or written.`);
}
const LOCK_ATTEMPTS = 20;
const LOCK_PAUSE_MILLISECONDS = 250;
/** Most commands are over in a second or two: another one in the same clone is waited for. */
async function lockSoon(path, { clock }) {
	for (let attempts = 1;; attempts += 1) try {
		return await lockTenantFile(path);
	} catch (error) {
		if (attempts === LOCK_ATTEMPTS || !(error instanceof DirectoryError)) throw error;
		await clock.sleep(LOCK_PAUSE_MILLISECONDS);
	}
}
export { openEmbedded };
