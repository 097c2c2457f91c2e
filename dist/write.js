import { c as withoutJoinersInPlace } from "./escape.js";
import { s as SETS } from "./user.js";
import { i as isHolding, o as isPersonReference, r as isHashed } from "./values.js";
// src/roster/edit/asYaml.ts
/** A field's value as it is written: a person by name, an element of a set as its entry. */
function asYaml(value) {
	if (isPersonReference(value)) return value.userPrincipalName;
	if (isHashed(value)) throw new Error("A hash is no value that a file may hold");
	return isHolding(value) ? entryOf(value) : value;
}
/** An element of a set as an item of the list: by name, and what is said besides. */
function entryOf({ as, name, until, without }) {
	const key = SETS.find((set) => set.as === as)?.entry.key ?? "name";
	const more = {
		...until !== void 0 && { until },
		...without && { without }
	};
	return Object.keys(more).length === 0 ? name : {
		[key]: name,
		...more
	};
}
// src/roster/yaml/write.ts
/** One value on one line, so that Rollcall's reader reads exactly it: with the quoting asked for, if that can hold it. */
function writeScalar(value, quoting = "plain", inFlow = false) {
	if (typeof value !== "string") return String(value);
	if (quoting === "plain" && isPlain(value, inFlow)) return value;
	if (quoting === "single" && isPrintable(value)) return `'${value.replaceAll("'", "''")}'`;
	return doubleQuoted(value);
}
/** A key with its value as lines without line ends; members and items are indented by two below it. */
function writeEntry(key, value) {
	if (isList(value) && value.length > 0) return [`${writeScalar(key)}:`, ...value.map((item) => `  - ${writeItem(item)}`)];
	if (isMembers(value) && Object.keys(value).length > 0) return [`${writeScalar(key)}:`, ...Object.entries(value).flatMap(([member, inner]) => writeEntry(member, inner).map((line) => `  ${line}`))];
	return [writeFlowEntry(key, value)];
}
/** A key with its value on one line, as between braces. */
function writeFlowEntry(key, value) {
	return `${writeScalar(key, "plain", true)}: ${writeFlow(value)}`;
}
/** A value on one line, as between braces or brackets. */
function writeFlow(value) {
	if (isList(value)) return `[${value.map((item) => writeItem(item, true)).join(", ")}]`;
	if (!isMembers(value)) return writeScalar(value, "plain", true);
	const entries = Object.entries(value).map(([key, inner]) => writeFlowEntry(key, inner));
	return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
/** An item of a list on one line, without what stands before it. */
function writeItem(item, inFlow = false) {
	return typeof item === "string" ? writeScalar(item, "plain", inFlow) : writeFlow(item);
}
function isList(value) {
	return Array.isArray(value);
}
function isMembers(value) {
	return typeof value === "object" && value !== null && !isList(value);
}
function isPrintable(text) {
	return text.isWellFormed() && !UNPRINTABLE.test(withoutJoinersInPlace(text));
}
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/u;
/** @see https://yaml.org/spec/1.2.2/#733-plain-style */
function isPlain(text, inFlow) {
	if (text === "" || text !== text.trim()) return false;
	if (text === "true" || text === "false" || text === "null" || text === "~") return false;
	if (!isPrintable(text)) return false;
	if (/^[,[\]{}#&*!|>'"%@`]/.test(text) || /^[-?:](?:[^\w]|$)/.test(text)) return false;
	if (/:(?:\s|$)|\s#/.test(text)) return false;
	return !inFlow || !/[,[\]{}]/.test(text);
}
const ESCAPES = {
	"\"": "\\\"",
	"\\": "\\\\",
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
function doubleQuoted(text) {
	const keepsJoiners = isPrintable(text);
	return `"${Array.from(text, (character) => {
		const known = ESCAPES[character];
		if (known !== void 0) return known;
		if ((keepsJoiners || !UNPRINTABLE.test(character)) && character.isWellFormed()) return character;
		const code = character.codePointAt(0) ?? 0;
		return code > 65535 ? `\\U${code.toString(16).toUpperCase().padStart(8, "0")}` : `\\u${code.toString(16).toUpperCase().padStart(4, "0")}`;
	}).join("")}"`;
}
export { writeFlowEntry as a, asYaml as c, writeFlow as i, entryOf as l, isMembers as n, writeItem as o, writeEntry as r, writeScalar as s, isList as t };
