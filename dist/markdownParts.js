import { n as isPersonReference, o as PROPERTIES } from "./values.js";
import { a as forMarkdownLink, i as forMarkdownCode, n as forMarkdown } from "./gitHubError.js";
import { C as digits, u as propertyOfField } from "./desired.js";
// src/report/personal.ts
/** What stands in the place of a personal value, in brackets. */
const HIDDEN = "not shown here";
function isPersonal({ field }) {
	return propertyOfField(field)?.personal === true;
}
/** The JSON form of a plan as it may be printed on GitHub. It is for reading: its digest names the whole plan. */
function planWithoutPersonal(document) {
	return {
		...document,
		changes: document.changes.map((change) => ({
			...change,
			fields: change.fields.map((field) => isPersonal(field) ? {
				...field,
				from: `(${HIDDEN})`,
				to: `(${HIDDEN})`
			} : field),
			patch: change.patch.map((operation) => "value" in operation && isPersonal({ field: operation.path.split("/")[1] ?? "" }) ? {
				...operation,
				value: `(${HIDDEN})`
			} : operation)
		}))
	};
}
/** A receipt as it may be printed on GitHub: without messages about personal properties, which may quote the value. */
function receiptWithoutPersonal(receipt) {
	return {
		...receipt,
		outcomes: receipt.outcomes.map((outcome) => {
			const { error, reason } = outcome;
			return error ? {
				...outcome,
				...reason !== void 0 && { reason: withoutPersonal(reason) },
				error: {
					...error,
					message: withoutPersonal(error.message, error.field)
				}
			} : outcome;
		})
	};
}
function withoutPersonal(message, field) {
	return field !== void 0 && isPersonal({ field }) || PERSONAL_NAMES.some((name) => message.toLowerCase().includes(name)) ? `(${HIDDEN})` : message;
}
const PERSONAL_NAMES = PROPERTIES.filter(({ personal }) => personal).map(({ name }) => name.toLowerCase());
// src/report/values.ts
/** A value as plain text, not yet escaped for any target. Never used for null, which each target says in its words. */
function valueText(value) {
	if (typeof value === "boolean") return String(value);
	if (typeof value === "string") return quotedIfUnclear(value);
	if (isPersonReference(value)) return quotedIfUnclear(value.userPrincipalName);
	if (isList(value)) return value.map((item) => /[,"]/.test(item) ? JSON.stringify(item) : quotedIfUnclear(item)).join(", ");
	return Object.entries(value).filter(([, text]) => text !== null).map(([member, text]) => `${member}: ${/[,:]/.test(text ?? "") ? JSON.stringify(text) : quotedIfUnclear(text ?? "")}`).join(", ");
}
/** Whether a value holds nothing: null, an empty list, or members that are all null. */
function isCleared(value) {
	if (value === null) return true;
	if (typeof value !== "object" || isPersonReference(value)) return false;
	return isList(value) ? value.length === 0 : Object.values(value).every((text) => text === null);
}
/** Cuts a long text and says how long it is. */
function shorten(text, most) {
	return cut(Array.from(text), 0, most);
}
/** Cuts two long texts so that the first difference between them stays in sight. */
function shortenPair(from, to, most) {
	const [left, right] = [Array.from(from), Array.from(to)];
	const difference = (left.length > right.length ? left : right).findIndex((_, index) => left[index] !== right[index]);
	const start = difference < most - CONTEXT ? 0 : difference - CONTEXT;
	return [cut(left, start, most), cut(right, start, most)];
}
/** How many characters before the first difference are shown. */
const CONTEXT = 12;
function cut(characters, start, most) {
	if (characters.length <= most) return characters.join("");
	const end = start + most;
	return `${start > 0 ? "…" : ""}${characters.slice(start, end).join("")}${end < characters.length ? "…" : ""} (${characters.length} characters)`;
}
function quotedIfUnclear(text) {
	return text === "" || text !== text.trim() || /^[("…]|→/.test(text) ? JSON.stringify(text) : text;
}
function isList(value) {
	return Array.isArray(value);
}
const NAME_LENGTH = 120;
/** The hidden first line of a comment about a tenant. */
function commentMarker(domain) {
	return `<!-- rollcall:${domain.replace(/[^A-Za-z0-9.-]/g, "").replace(/-{2,}/g, "-").slice(0, LONGEST_DOMAIN)} -->`;
}
const LONGEST_DOMAIN = 253;
/** A user's name, which leads to the line that is meant where a link can be had. */
function nameLink(userPrincipalName, place, { link }) {
	return linked(nameCode(userPrincipalName), place, link);
}
function nameCode(userPrincipalName) {
	return forMarkdownCode(shorten(userPrincipalName, NAME_LENGTH));
}
/** "users/sales/ben.yaml:4", leading there where a link can be had. */
function placeLink(place, { link }) {
	return linked(forMarkdownCode(placeText(place)), place, link);
}
function placeText(place) {
	return `${shorten(place.file, NAME_LENGTH)}:${place.line}`;
}
/** What a field held and what it will hold, escaped and shortened; personal values only as far as they may be shown. */
function valuesOf(change, most, { hidePersonal }, code = forMarkdownCode) {
	const { field, from, to } = change;
	if (hidePersonal && isPersonal(change)) return {
		from: `(${HIDDEN})`,
		to: `(${HIDDEN})`,
		hidden: true
	};
	const [left, right] = shortenPair(isCleared(from) ? "" : valueText(from), isCleared(to) ? "" : valueText(to), most);
	return {
		from: isCleared(from) ? "(not set)" : escapedValue(field, from, left, code),
		to: isCleared(to) ? "(cleared)" : escapedValue(field, to, right, code),
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
/** The page by the first budget with which it keeps the limit, or else by the last one. */
function fitted(budgets, limit, render) {
	let markdown = "";
	for (const budget of budgets) {
		markdown = render(budget);
		if (new TextEncoder().encode(markdown).length <= (limit ?? 6e4)) return markdown;
	}
	return markdown;
}
/** A folded part of the page. GitHub takes the summary for HTML, in which Markdown means nothing. */
function folded(summary, body, open = false) {
	return `<details${open ? " open" : ""}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
/** The first names, and how many more there are. */
function nameCodes(names, most) {
	const shown = names.slice(0, most).map(nameCode).join(", ");
	const more = names.length - most;
	return more > 0 ? `${shown} and ${digits(more)} more` : shown;
}
/** A name as code where no Markdown is read: in the summary of a folded part. */
function codeTag(name) {
	return `<code>${forMarkdown(shorten(name, NAME_LENGTH))}</code>`;
}
function linked(text, place, link) {
	const url = link && forMarkdownLink(link(place));
	return url === void 0 ? text : `[${text}](${url})`;
}
function escapedValue(field, value, text, code) {
	return isPersonReference(value) || field === "userPrincipalName" || field === "mail" ? code(text) : forMarkdown(text);
}
export { valueText as _, joined as a, planWithoutPersonal as b, nameCodes as c, placeText as d, table as f, shortenPair as g, shorten as h, folded as i, nameLink as l, isCleared as m, commentMarker as n, linked as o, valuesOf as p, fitted as r, nameCode as s, codeTag as t, placeLink as u, HIDDEN as v, receiptWithoutPersonal as x, isPersonal as y };
