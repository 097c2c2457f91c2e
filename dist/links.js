import { t as DirectoryError } from "./ports.js";
import { t as NoAnswer } from "./noAnswer.js";
// src/directory/graph/sending/answer.ts
/** The names of the request that was answered; those of the batch where an item has none of its own. */
function traceOf({ headers }) {
	return {
		requestId: headers.get("request-id") ?? "",
		clientRequestId: headers.get("client-request-id") ?? ""
	};
}
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
		code: textOf(memberOf(error, "code")),
		message: textOf(message) || textOf(memberOf(message, "value")) || `the answer had status ${answer.status} and no readable message`,
		requestId: textOf(memberOf(inner, "request-id")) || (answer.headers.get("request-id") ?? ""),
		details: (Array.isArray(details) ? details : details === void 0 ? [] : [details]).map((detail) => ({
			code: textOf(memberOf(detail, "code")),
			target: textOf(memberOf(detail, "target"))
		}))
	};
}
/** The member of a JSON object; undefined for anything that is none or has it only by inheritance. */
function memberOf(value, name) {
	return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? value[name] : void 0;
}
function textOf(value) {
	return typeof value === "string" ? value : "";
}
// src/directory/graph/sending/waiting.ts
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
// src/directory/graph/sending/retry.ts
/**
* Sends again what may be sent again, a bounded number of times; then leaves the last answer. A request that is not
* repeatable is sent again only if it was certainly not carried out: refused for its token, throttled, or never sent.
*
* @throws NoAnswer when the last try got none; DirectoryError at once when trying again cannot help
* @see https://learn.microsoft.com/graph/throttling and https://learn.microsoft.com/graph/errors
*/
async function sendWithRetries(exchange, sendOnce, { clock, pacer, random, token, signInPause, hasAnswered }) {
	const startedAt = clock.now().getTime();
	const secondsSpent = () => (clock.now().getTime() - startedAt) / 1e3;
	let secondsAsked = 0;
	let failures = 0;
	let refusals = 0;
	let renewed = false;
	const pauseAfter = async (lost, wait) => {
		failures += 1;
		if (lost.mayHaveArrived && !exchange.repeatable) throw lost;
		const unreachable = !lost.mayHaveArrived && !hasAnswered();
		if (failures >= (unreachable ? 3 : 8)) throw afterAttempts(lost, failures, secondsSpent());
		await wait(backoffSeconds(failures, random));
	};
	for (;;) {
		const result = await tryOnce(exchange, sendOnce);
		if (result instanceof NoAnswer) await pauseAfter(result, exchange.token === void 0 ? signInPause : pacer.wait.bind(pacer));
		else if (result.status === 401) {
			if (renewed) return;
			renewed = true;
			const found = await replacement(exchange.token, token, result);
			if (found instanceof NoAnswer) await pauseAfter(found, signInPause);
			else if (found === exchange.token) return;
		} else if (isThrottled(result)) {
			refusals += 1;
			const seconds = throttlingSeconds(result, clock.now(), refusals);
			secondsAsked += seconds;
			if (secondsAsked > 900) return;
			pacer.throttled(result, seconds, {
				sentAt: exchange.sentAt,
				isWrite: false
			});
			if (exchange.method === "POST") pacer.pause(seconds);
		} else if (isUnavailable(result)) {
			failures += 1;
			const asked = retryAfterSeconds(result, clock.now());
			if (asked !== void 0 && asked <= 900) pacer.pause(asked);
			if (!exchange.repeatable || failures >= 8) return;
			secondsAsked += asked ?? 0;
			if (secondsAsked > 900) return;
			if (asked === void 0) await pacer.wait(backoffSeconds(failures, random));
		} else {
			const item = itemWithoutLeave(result);
			if (item) await replacement(exchange.token, token, item).catch(() => void 0);
			return;
		}
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
	exchange.token = void 0;
	try {
		await sendOnce();
	} catch (error) {
		if (error instanceof NoAnswer) return error;
		throw error;
	}
	return exchange.answer ?? new NoAnswer("No answer came", true);
}
/** The token to go on with after a refusal: another one, where there is one. */
async function replacement(refused, token, answer) {
	try {
		return await token({
			refused,
			claims: challengeIn(answer)
		});
	} catch (error) {
		if (error instanceof NoAnswer) return error;
		throw error;
	}
}
/** An item of a batch for which the token was not taken, though the batch was. */
function itemWithoutLeave({ body }) {
	const items = memberOf(body, "responses");
	const item = Array.isArray(items) ? items.find((each) => memberOf(each, "status") === 401) : void 0;
	if (item === void 0) return void 0;
	const headers = Object.entries(memberOf(item, "headers") ?? {});
	return {
		status: 401,
		headers: new Map(headers.map(([name, value]) => [name.toLowerCase(), String(value)])),
		body: memberOf(item, "body")
	};
}
/**
* The claims (JSON) that a new token must have, where Graph refuses one that has not expired.
*
* @see https://learn.microsoft.com/entra/identity-platform/claims-challenge
*/
function challengeIn({ headers }) {
	const challenge = headers.get("www-authenticate") ?? "";
	const encoded = /\bclaims="([A-Za-z0-9+/_=-]+)"/.exec(challenge)?.[1];
	if (encoded === void 0 || !/\binsufficient_claims\b/.test(challenge)) return void 0;
	const claims = Buffer.from(encoded, "base64").toString();
	return isJson(claims) ? claims : void 0;
}
function isJson(text) {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
function afterAttempts(lost, attempts, seconds) {
	return new NoAnswer(`${lost.message} (tried ${attempts} times within ${Math.round(seconds)} seconds)`, lost.mayHaveArrived, lost.cause ?? lost);
}
// src/directory/graph/reading/links.ts
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
export { isUnavailable as a, retryAfterSeconds as c, memberOf as d, problemOf as f, isThrottled as i, throttlingSeconds as l, pathOfLink as n, sendWithRetries as o, traceOf as p, isAway as r, backoffSeconds as s, isBelowRoot as t, isSuccess as u };
