import { t as DirectoryError } from "./ports2.js";
import { a as checkDate, f as ORG_DATA_MEMBERS, h as foldName, l as DIRECTORY_EXTENSION, m as propertyNamed, n as nameOf, o as checkText, p as PROPERTIES, s as instantOf, u as EXTENSION_ATTRIBUTES } from "./user.js";
import { a as connectEmbedded, i as STATE_FOLDER, s as makeStateFolder, t as domainOf } from "./names.js";
import { link, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { createHash, randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { createServer } from "node:http";
import { hostname } from "node:os";
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
// src/embedded/struckProperties.ts
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
// src/embedded/faultRefusals.ts
/**
* What Graph answers when a fault strikes. Codes are those that clients have met in the field; the messages of an expired
* page token, an expired access token and a full directory are unverified, as is the status of the last.
*
* @see https://learn.microsoft.com/graph/errors
*/
function refusalFor(fault, body) {
	switch (fault.kind) {
		case "throttled": return new GraphRefusal(429, "TooManyRequests", "Please retry again later.", { headers: retryAfter(fault) });
		case "unavailable": return new GraphRefusal(fault.status, CODES[fault.status], "The service is unavailable.", { headers: retryAfter(fault) });
		case "token-expired": return new GraphRefusal(401, "InvalidAuthenticationToken", "The access token has expired.");
		case "page-token-expired": return new GraphRefusal(400, "Directory_ExpiredPageToken", "The specified page token has expired.");
		case "full": return new GraphRefusal(fault.status, "Directory_QuotaExceeded", "The directory holds as many objects as it may.");
		case "user-refused": return userRefused(fault.status);
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
			const message = `Invalid value specified for property '${target}' of resource 'User'.`;
			return badRequest(message, [{
				code: "InvalidValue",
				message,
				target
			}]);
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
/** @see https://learn.microsoft.com/graph/api/resources/users (sensitive actions) for the 403 */
function userRefused(status) {
	switch (status) {
		case 400: return addressTaken();
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
		for (const [index, fault] of this.#plan.faults.entries()) if (!isOfRequest(fault) && concerns(fault, request, name, store) && this.#isDrawn(fault, index, `${what} ${turn}`)) return strikeOf(fault, request);
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
function concerns(fault, { method, path, query, body }, name, store) {
	switch (fault.kind) {
		case "throttled":
		case "unavailable": return true;
		case "page-token-expired": return method === "GET" && query.has("$skiptoken");
		case "manager-ignored": return method !== "GET" && path[2] === "manager";
		case "user-refused": return method !== "GET" && path[0] === "users" && (fault.userPrincipalName === void 0 || name === foldName(fault.userPrincipalName));
		case "property-refused":
		case "stored-otherwise": return (method === "POST" || method === "PATCH") && path[0] === "users" && path.length <= 2 && struckProperties(body, fault).length > 0;
		case "creation-refused": return isCreation(method, path);
		case "full": return isCreation(method, path) && store.size + store.deleted().length >= fault.objects;
	}
}
function isCreation(method, path) {
	return method === "POST" && path.length === 1 && path[0] === "users";
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
	if (fault?.kind === "slow") await setTimeout(fault.milliseconds);
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
		return (user) => compare(valuesOf(user, word)[0], operator, value);
	}
	#textFunction(name) {
		const property = this.#word();
		this.#need(",");
		const value = String(this.#literal()).toLowerCase();
		this.#need(")");
		if (name === "contains") throw unsupportedQuery("Unsupported Query.");
		if (name === "endswith") this.#needAdvanced();
		this.#assertFilterable(property, "startswith", value);
		return (user) => valuesOf(user, property).some((held) => {
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
			return (user) => valuesOf(user, property).some((held) => textOf(held).toLowerCase().startsWith(value));
		}
		if (start !== variable || this.#word().toLowerCase() !== "eq") throw unsupportedQuery("Unsupported Query.");
		const value = this.#literal();
		this.#need(")");
		this.#assertFilterable(property, "eq", value);
		return (user) => valuesOf(user, property).some((held) => compare(held, "eq", value));
	}
	#oneOf(property) {
		this.#need("(");
		const values = [this.#literal()];
		while (this.#takeSign(",")) values.push(this.#literal());
		this.#need(")");
		this.alternativeCount += values.length;
		this.#assertFilterable(property, "in", values[0] ?? null);
		return (user) => values.some((value) => compare(valuesOf(user, property)[0], "eq", value));
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
function valuesOf(user, path) {
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
/** Whether the users of a domain come from somewhere else. */
function isFederated({ federatedDomains = [] }, domain) {
	return federatedDomains.some((federated) => foldName(federated) === foldName(domain));
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
		handle: list$2
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
function list$2(request, context) {
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
	const end = (since) => answer(context, [], { "@odata.deltaLink": link$1(request, context, "$deltatoken", {
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
	}), given < ids.length ? { "@odata.nextLink": link$1(request, context, "$skiptoken", {
		...round,
		given
	}) } : { "@odata.deltaLink": link$1(request, context, "$deltatoken", {
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
function link$1(request, context, name, round) {
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
		handle: list$1
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
function list$1({ query }, context) {
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
	const { tenant } = store;
	const { id, displayName, domains: names } = tenant;
	const all = {
		id,
		displayName,
		verifiedDomains: names.map((name, index) => ({
			name,
			type: authenticationOf(tenant, name),
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
				authenticationType: authenticationOf(context.store.tenant, id),
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
function authenticationOf(tenant, domain) {
	return isFederated(tenant, domain) ? "Federated" : "Managed";
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
function writableValues(body, user, tenant) {
	if (typeof body !== "object" || body === null || Array.isArray(body)) throw new GraphRefusal(400, "BadRequest", "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");
	const values = {};
	for (const [given, value] of Object.entries(body)) {
		if (given.startsWith("@odata.")) continue;
		const row = rowOf(given, user === void 0);
		if (user?.["onPremisesSyncEnabled"] === true && !row.writableWhenSynced) throw badRequest("Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.");
		if (row.name === "passwordProfile") checkPassword(value);
		else values[row.name] = storable(row, value, user);
		if (row.name === "userPrincipalName") checkDomain(String(value), tenant.domains);
	}
	if (user === void 0) {
		const given = new Set(Object.keys(body).map((name) => canonicalName(name)));
		for (const name of REQUIRED) if (!given.has(name)) throw badRequest(`A value is required for property '${name}' of resource 'User'.`);
		checkSource(values, tenant);
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
			return text(row, value);
		case "other": return value;
	}
}
function text(row, value) {
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
	return value.map((item) => text(row, item));
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
/** @see https://learn.microsoft.com/graph/api/user-post-users (onPremisesImmutableId) */
function checkSource(values, tenant) {
	const name = String(values["userPrincipalName"]);
	if (!isFederated(tenant, name.slice(name.lastIndexOf("@") + 1))) return;
	if (typeof values["onPremisesImmutableId"] === "string") return;
	throw badRequest("SourceAnchor is a required property for creation of a federated user.");
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
		handle: list
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
function list(request, context) {
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
	const { found, last } = query.has("$orderby") ? orderedPage(request, context, predicate, size, token) : page(context, predicate, size, token);
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
function page({ store }, predicate, size, token) {
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
	const values = writableValues(request.body, void 0, context.store.tenant);
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
	context.store.update(user, writableValues(request.body, user, context.store.tenant));
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
		const parts = partsOf(route.path, path);
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
function partsOf(pattern, path) {
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
const GRAPHS_WRITES = {
	amount: 3e3,
	seconds: 150
};
/**
* Graph's three budgets for one application and tenant, held against each item of a batch.
*
* @see https://learn.microsoft.com/graph/throttling-limits (identity and access)
*/
var Throttle = class {
	#clock;
	#jitter;
	#limits;
	constructor(clock, options, users) {
		const { seed, scale = 1, refill = "sliding", writes = GRAPHS_WRITES, jitterSeconds = 1 } = options;
		const budget = (limit, seconds) => makeBudget(refill, Math.max(1, limit * scale), seconds * 1e3);
		this.#clock = clock;
		const random = seededRandom(seed);
		this.#jitter = () => random() * jitterSeconds;
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
				budget: budget(writes.amount, writes.seconds)
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
			const retryAfter = Math.max(1, Math.ceil(wait / 1e3 + this.#jitter()));
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
			answer = strike?.fault.kind === "manager-ignored" ? { status: 204 } : route.handle(asStored(request, strike?.fault), this.#context(), ...parts);
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
function asStored(request, fault) {
	return fault?.kind === "stored-otherwise" ? {
		...request,
		body: bodyAsStored(request.body, fault)
	} : request;
}
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
// src/embedded/tenantLock.ts
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
	await mkdir(dirname(path), { recursive: true });
	while (!await isPlaced(lock, text)) {
		const found = await readFile(lock, "utf8").catch(() => void 0);
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
// src/commands/openEmbedded.ts
/**
* Starts the embedded directory for this command.
*
* @param roster tells a new tenant which domains to verify
* @param merged seeds a directory that lives for this command only; without it the clone's own is kept in a file
*/
async function openEmbedded(roster, world, merged) {
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
	const release = await lockSoon(path, world);
	try {
		const server = await serveEmbedded({
			tenant: await loadTenantFile(path, () => emptyTenantFor(roster)),
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
