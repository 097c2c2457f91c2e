import { t as LedgerError } from "./ports2.js";
import { n as foldName } from "./values.js";
// src/ledger/people.ts
/** The folded object ids and userPrincipalNames that a part names, by which a keeper may find it. */
function peopleIn({ outcomes }) {
	return [...new Set(outcomes.flatMap((outcome) => [...outcome.id === void 0 ? [] : [foldName(outcome.id)], ...namesIn(outcome).map(foldName)]))];
}
/** The userPrincipalNames that a person had before, during and after a run, the last one first. */
function namesIn({ userPrincipalName, writes = [] }) {
	const renames = writes.flatMap(({ fields }) => fields).filter(({ field }) => field === "userPrincipalName").flatMap(({ from, to }) => [to, from]).filter((name) => typeof name === "string");
	return [.../* @__PURE__ */ new Set([...renames, userPrincipalName])];
}
/** @param people folded */
function isAbout(part, people) {
	return peopleIn(part).some((name) => people.includes(name));
}
// src/ledger/stored.ts
/** @param place as the message names it: "PATH of the ledger" @throws LedgerError */
function storedEntry(text, place) {
	return stored(text, place, ({ tenant, sequence, run, kind, header, parts }) => typeof tenant === "string" && Number.isSafeInteger(sequence) && typeof run === "string" && (kind === "begun" || kind === "ended") && isObject(header) && typeof header["startedAt"] === "string" && Array.isArray(parts) && parts.every((part) => typeof part === "string"));
}
/** As `storedEntry`. @throws LedgerError */
function storedPart(text, place) {
	return stored(text, place, ({ run, outcomes }) => typeof run === "string" && Array.isArray(outcomes) && outcomes.every((outcome) => isObject(outcome) && typeof outcome["userPrincipalName"] === "string" && ["string", "undefined"].includes(typeof outcome["id"])));
}
/** As `storedEntry`. @throws LedgerError */
function storedLease(text, place) {
	return stored(text, place, ({ holder, where, expiresAt, fence }) => (holder === null || typeof holder === "string") && typeof where === "string" && typeof expiresAt === "string" && !Number.isNaN(Date.parse(expiresAt)) && Number.isSafeInteger(fence));
}
function stored(text, place, isWhole) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		value = void 0;
	}
	if (isObject(value) && isWhole(value)) return value;
	throw new LedgerError(`${place} is not what Rollcall wrote there: it was changed, or is not whole. Restore it from a copy or from the history of where it is kept.`);
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
export { peopleIn as a, isAbout as i, storedLease as n, storedPart as r, storedEntry as t };
