import { t as DirectoryError } from "./ports.js";
import { a as isUnavailable, d as memberOf, f as problemOf, n as pathOfLink, s as backoffSeconds, u as isSuccess } from "./links.js";
// src/model/directory/granting.ts
/** What to do where permissions are missing, in the same words wherever that is met. */
function adviceToGrant(permissions) {
	return `Give the application the ${permissions.length === 1 ? "permission" : "permissions"} ${`${permissions.slice(0, -1).join(", ")}${permissions.length > 1 ? " and " : ""}${permissions.at(-1) ?? ""}`} and have an administrator consent.`;
}
// src/directory/graph/reading/listing.ts
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
* Reads a list, page by page. A page token that the service no longer knows starts the list again, after a pause; only
* those restarts are counted that got no further than one before.
*
* @param readPage makes of each page what is kept of it, before the next one is asked for
* @param onRead is told how many items have come so far
* @throws DirectoryError when the list cannot be read to its end
* @see https://learn.microsoft.com/graph/paging
*/
async function readList(connection, path, subject, readPage, onRead) {
	let furthest = 0;
	let stuck = 0;
	for (let begun = 1;; begun += 1) {
		let read = 0;
		const result = await readPages(connection, path, subject, (items) => {
			read += items.length;
			onRead?.(read);
			return readPage(items);
		});
		if (result !== "page token lost") return result;
		stuck = read > furthest ? 1 : stuck + 1;
		furthest = Math.max(furthest, read);
		if (stuck >= 8) throw new DirectoryError(`Reading ${subject.what} was begun ${begun} times, and Graph lost its place each time, never beyond entry ${furthest}. Try again later.`);
		await connection.pacer.wait(backoffSeconds(stuck, connection.random));
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
		case 401: return new DirectoryError(`Reading ${what} failed because Graph does not accept the access token (${said}). If it is given in ROLLCALL_ACCESS_TOKEN, it may have expired: get a new one, for this Graph root.`);
		case 403:
			if (code === NO_PREMIUM_LICENCE) return withoutPremium(what, said);
			return new DirectoryError(`Reading ${what} was refused (${said}). ` + adviceToGrant([permission]));
		case 429: return new DirectoryError(`Rollcall gave up reading ${what} because Graph kept asking it to wait (${said}). Try again later.`);
		default: return new DirectoryError(isUnavailable(answer) ? `Reading ${what} failed repeatedly, so Rollcall gave up (${said}). Try again later.` : `Reading ${what} failed (${said}).`);
	}
}
/** Others met it with premium licences too, for applications that may not read the tenant's own. */
const NO_PREMIUM_LICENCE = "Authentication_RequestFromNonPremiumTenantOrB2CTenant";
function withoutPremium(what, said) {
	return new DirectoryError(`Reading ${what} was refused (${said}). It takes Microsoft Entra ID P1 or P2 in the tenant. If the tenant has that, ${adviceToGrant(["Directory.Read.All"]).replace("Give", "give")}`);
}
export { adviceToGrant as i, readOne as n, refusedReading as r, readList as t };
