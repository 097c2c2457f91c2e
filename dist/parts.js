import { i as isHolding, n as foldName, o as isPersonReference, r as isHashed } from "./values.js";
import { a as forTerminal, i as forMarkdownLink, r as forMarkdownCode, t as forMarkdown } from "./escape.js";
import { n as rollcallOnPath } from "./rollcall.js";
import { F as PROPERTIES, k as propertyOfField } from "./user.js";
import { i as padTo, t as columnWidth } from "./columns.js";
import { n as digits } from "./wording.js";
// src/model/records/personal.ts
/** What stands in the place of a personal value, in brackets. */
const HIDDEN = "not shown here";
/** Whether a field's values are personal: phones, otherMails, addresses. */
function isPersonal({ field }) {
	return propertyOfField(field)?.personal === true;
}
/** An outcome without messages about personal properties, which may quote the value. */
function outcomeWithoutPersonal(outcome) {
	const { error, reason } = outcome;
	return error ? {
		...outcome,
		...reason !== void 0 && { reason: withoutPersonal(reason) },
		error: {
			...error,
			message: withoutPersonal(error.message, error.field)
		}
	} : outcome;
}
function withoutPersonal(message, field) {
	return field !== void 0 && isPersonal({ field }) || PERSONAL_NAMES.some((name) => message.toLowerCase().includes(name)) ? `(${HIDDEN})` : message;
}
const PERSONAL_NAMES = PROPERTIES.filter(({ personal }) => personal).map(({ name }) => name.toLowerCase());
// src/report/values.ts
const LONGEST_ACCOUNT = 120;
const LONGEST_NAME = 60;
/** "Ana Silva (ana.silva@contoso.com)", not yet escaped; the account alone where nobody knows a name. */
function personValue(person) {
	const account = shorten(person.userPrincipalName, LONGEST_ACCOUNT);
	const name = knownName(person);
	return name === void 0 ? account : `${name} (${account})`;
}
/** What people call a user, shortened and not yet escaped. In quotes where it could pass for an account. */
function knownName({ userPrincipalName, displayName = "" }) {
	const name = displayName.trim();
	if (name === "" || foldName(name) === foldName(userPrincipalName)) return void 0;
	const shown = shorten(name, LONGEST_NAME);
	return /^["(…]|[@→]/.test(name) ? JSON.stringify(shown) : shown;
}
/** A value as plain text, not yet escaped for any target. Never used for null, which each target says in its words. */
function valueText(value) {
	if (typeof value === "boolean") return String(value);
	if (typeof value === "string") return quotedIfUnclear(value);
	if (isPersonReference(value)) return personValue(value);
	if (isHolding(value)) return holdingText(value);
	if (isHashed(value)) return HASHED;
	if (isList(value)) return value.map((item) => /[,"]/.test(item) ? JSON.stringify(item) : quotedIfUnclear(item)).join(", ");
	return Object.entries(value).filter(([, text]) => text !== null).map(([member, text]) => `${member}: ${/[,:]/.test(text ?? "") ? JSON.stringify(text) : quotedIfUnclear(text ?? "")}`).join(", ");
}
/** What is said in the place of a value of which only a hash is kept. */
const HASHED = "(kept as a hash)";
function holdingText({ as, without = [], until }) {
	return [
		as,
		...without.length > 0 ? [`without ${without.join(", ")}`] : [],
		...until === void 0 ? [] : [`until ${until}`]
	].join(", ");
}
const HAS_NOT = {
	member: "not a member",
	assigned: "not assigned",
	sponsor: "no sponsor"
};
/**
* What is said in place of a value that holds nothing.
*
* @param other the value on the other side of the step
* @param usual what is said of properties, such as "(not set)"
*/
function nothingText(other, usual) {
	return isHolding(other) ? HAS_NOT[other.as] : usual;
}
/** Whether a value holds nothing: null, an empty list, or members that are all null. */
function isCleared(value) {
	if (value === null) return true;
	if (typeof value !== "object" || isPersonReference(value) || isHolding(value) || isHashed(value)) return false;
	return isList(value) ? value.length === 0 : Object.values(value).every((text) => text === null);
}
/** Cuts a long text and says how long it is. */
function shorten(text, most) {
	return text.length <= most ? text : cut(text, 0, most);
}
/** Cuts two long texts so that the first difference between them stays in sight. */
function shortenPair(from, to, most) {
	if (from.length <= most && to.length <= most) return [from, to];
	const difference = sharedLength(from, to);
	const start = difference < most - CONTEXT ? 0 : Math.max(0, difference - CONTEXT);
	return [cut(from, start, most), cut(to, start, most)];
}
/** How many characters before the first difference are shown. */
const CONTEXT = 12;
function cut(text, start, most) {
	const length = lengthOf(text);
	const told = ` (${digits(length)} characters)`;
	if (length <= most + 1 + told.length) return text;
	const from = offsetOf(text, start);
	const end = from + offsetOf(text.slice(from), most);
	return `${start > 0 ? "…" : ""}${text.slice(from, end)}${end < text.length ? "…" : ""}${told}`;
}
function lengthOf(text) {
	let length = 0;
	for (let offset = 0; offset < text.length; offset = after(text, offset)) length += 1;
	return length;
}
/** Where a character begins; the end of the text where it has fewer. */
function offsetOf(text, characters) {
	let offset = 0;
	for (let left = characters; left > 0 && offset < text.length; left -= 1) offset = after(text, offset);
	return offset;
}
/** How many characters two texts begin with alike; -1 where they are the same. */
function sharedLength(left, right) {
	if (left === right) return -1;
	let length = 0;
	for (let offset = 0; left.codePointAt(offset) === right.codePointAt(offset); length += 1) offset = after(left, offset);
	return length;
}
function after(text, offset) {
	return offset + ((text.codePointAt(offset) ?? 0) > 65535 ? 2 : 1);
}
function quotedIfUnclear(text) {
	return text === "" || text !== text.trim() || /^[("…]|→/.test(text) ? JSON.stringify(text) : text;
}
function isList(value) {
	return Array.isArray(value);
}
// src/report/people.ts
const ACCOUNT_LENGTH = 120;
const WIDEST_COLUMN = 48;
/** "Ana Silva (ana.silva@contoso.com)" for a terminal or a log; the account alone where nobody knows a name. */
function personText(person) {
	return forTerminal(personValue(person));
}
/** Two columns for a terminal: accounts, and, where any is known, what people call them. */
function personColumns(people) {
	const accountWidth = columnWidth(people.map(accountText), WIDEST_COLUMN);
	const nameWidth = columnWidth(people.map(nameText), WIDEST_COLUMN);
	return (person) => {
		const account = accountText(person);
		const name = nameText(person);
		const column = padTo(accountWidth, account);
		return {
			aligned: nameWidth === 0 ? column : `${column}  ${padTo(nameWidth, name)}`,
			parts: name === "" ? [account] : [account, name]
		};
	};
}
function accountText({ userPrincipalName }) {
	return forTerminal(shorten(userPrincipalName, ACCOUNT_LENGTH));
}
function nameText(person) {
	return forTerminal(knownName(person) ?? "");
}
/** "Ana Silva `ana.silva@contoso.com`": code can be copied, and becomes neither a mention nor a link. */
function personMarkdown(person) {
	return withName(person, accountCode(person.userPrincipalName));
}
/** The same where no Markdown is read: in the summary of a folded part. */
function personTag(person) {
	return withName(person, codeTag(person.userPrincipalName));
}
/** The first of them, and how many more there are. */
function peopleMarkdown(people, most) {
	const shown = people.slice(0, most).map(personMarkdown).join(", ");
	const more = people.length - most;
	return more > 0 ? `${shown} and ${digits(more)} more` : shown;
}
function accountCode(userPrincipalName) {
	return forMarkdownCode(shorten(userPrincipalName, ACCOUNT_LENGTH));
}
/** A name as code in HTML. */
function codeTag(name) {
	return `<code>${forMarkdown(shorten(name, ACCOUNT_LENGTH))}</code>`;
}
function withName(person, account) {
	const name = knownName(person);
	return name === void 0 ? account : `${forMarkdown(name)} ${account}`;
}
// src/report/markdown/parts.ts
/** Lines as a coloured quote; nothing where there are none. */
function quoted(alert, lines) {
	if (lines.length === 0) return "";
	return [`[!${alert}]`, ...lines].flatMap((line) => line.split("\n")).map((line) => line === "" ? ">" : `> ${line}`).join("\n");
}
/** "the page of this run", as a link. */
function runLink({ url }) {
	const target = forMarkdownLink(url);
	return target === void 0 ? "the page of this run" : `[the page of this run](${target})`;
}
/**
* Where to see what is left out, as the end of a sentence.
*
* @param command a verb of Rollcall, and what follows it, that shows all
*/
function restOf({ run, rollcall = rollcallOnPath }, command) {
	const written = forMarkdownCode(rollcall(command));
	if (run === void 0) return `${written} shows all`;
	return run.isWhole ? `${runLink(run)} shows all` : `${runLink(run)} shows more, ${written} all`;
}
/** A GitHub comment takes 65,536 characters, which are no more than bytes; the rest is for what others put around. */
const DEFAULT_LIMIT = 6e4;
const PATH_LENGTH = 120;
/** The hidden first line of a comment about a tenant. */
function commentMarker(domain) {
	return `<!-- rollcall:${domain.replace(/[^A-Za-z0-9.-]/g, "").replace(/-{2,}/g, "-").slice(0, LONGEST_DOMAIN)} -->`;
}
const LONGEST_DOMAIN = 253;
/** A user, leading to the line that is meant where a link can be had. */
function personLink(person, place, { link }) {
	return linked(personMarkdown(person), place, link);
}
/** "users/sales/ben.yaml:4", leading there where a link can be had. */
function placeLink(place, { link }) {
	return linked(forMarkdownCode(placeText(place)), place, link);
}
function placeText(place) {
	return `${shorten(place.file, PATH_LENGTH)}:${place.line}`;
}
/** What a field held and what it will hold, escaped and shortened; personal values only as far as they may be shown. */
function valuesOf(change, most, { hidePersonal }, target = "Markdown") {
	const { field, from, to } = change;
	if (hidePersonal && isPersonal(change)) return {
		from: `(${HIDDEN})`,
		to: `(${HIDDEN})`,
		hidden: true
	};
	const [left, right] = shortenPair(isCleared(from) ? "" : valueText(from), isCleared(to) ? "" : valueText(to), most);
	return {
		from: isCleared(from) ? nothingText(to, "(not set)") : escapedValue(field, from, left, target),
		to: isCleared(to) ? nothingText(from, "(cleared)") : escapedValue(field, to, right, target),
		hidden: false
	};
}
/** A table with a header; `cells` are escaped already. */
function table(header, rows) {
	return [
		header,
		header.map(() => "---"),
		...rows
	].map((cells) => `|${cells.map((cell) => cell === "" ? " " : ` ${cell} `).join("|")}|`).join("\n");
}
/** Paragraphs as one page; those with nothing in them are left out. */
function joined(sections) {
	return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}
/**
* The page by the first budget with which it keeps the limit, or else by the last one.
*
* @param render its paragraphs, one after the other: those behind the limit are not made
*/
function fitted(budgets, limit, render) {
	for (const [index, budget] of budgets.entries()) {
		const most = index === budgets.length - 1 ? Infinity : limit ?? 6e4;
		const sections = sectionsWithin(render(budget), most);
		if (sections) return joined(sections);
	}
	return "";
}
/** Nothing where they take more bytes, with what is put between and behind them. */
function sectionsWithin(sections, most) {
	const taken = [];
	let bytes = LINE_END;
	for (const section of sections) {
		if (section === "") continue;
		bytes += new TextEncoder().encode(section).length + (taken.length > 0 ? 2 * LINE_END : 0);
		if (bytes > most) return void 0;
		taken.push(section);
	}
	return taken;
}
const LINE_END = 1;
/** A folded part of the page. GitHub takes the summary for HTML, in which Markdown means nothing. */
function folded(summary, body, open = false) {
	return `<details${open ? " open" : ""}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function linked(text, place, link) {
	const url = link && forMarkdownLink(link(place));
	return url === void 0 ? text : `[${text}](${url})`;
}
function escapedValue(field, value, text, target) {
	if (isPersonReference(value)) return target === "HTML" ? personTag(value) : personMarkdown(value);
	if (field !== "userPrincipalName" && field !== "mail") return forMarkdown(text);
	return target === "HTML" ? codeTag(text) : forMarkdownCode(text);
}
export { HIDDEN as A, isCleared as C, shorten as D, personValue as E, outcomeWithoutPersonal as M, shortenPair as O, HASHED as S, nothingText as T, peopleMarkdown as _, joined as a, personTag as b, placeLink as c, restOf as d, runLink as f, codeTag as g, accountCode as h, folded as i, isPersonal as j, valueText as k, placeText as l, valuesOf as m, commentMarker as n, linked as o, table as p, fitted as r, personLink as s, DEFAULT_LIMIT as t, quoted as u, personColumns as v, knownName as w, personText as x, personMarkdown as y };
