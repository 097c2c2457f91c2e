import { t as forMarkdown } from "./escape.js";
import { D as shorten, m as valuesOf, p as table, s as personLink, y as personMarkdown } from "./parts.js";
import { f as fieldLabel } from "./plan.js";
import { n as digits } from "./wording.js";
// src/report/facts/drift.ts
/** As a change from what is declared to what is there, so that it is shown like one. */
function asChange({ field, declared, live, at }) {
	return {
		field,
		from: declared,
		to: live,
		at
	};
}
// src/report/json/accepted.ts
const VALUE_LENGTH = 60;
const MESSAGE_LENGTH = 300;
/** What is declared anew, at most so many rows; nothing where there is nothing. */
function takenTable(taken, options, most) {
	return cut([
		"user",
		"property",
		"was declared",
		"in the directory"
	], taken.map((value) => {
		const { from, to } = valuesOf(asChange(value), VALUE_LENGTH, options);
		return [
			personLink(value, value.place, options),
			forMarkdown(fieldLabel(value.field)),
			from === "(not set)" ? "(cleared)" : from,
			to
		];
	}), most);
}
/** What stays as it is declared, with the reason, at most so many rows. */
function leftTable(left, most) {
	return cut([
		"left",
		"property",
		"why"
	], left.map(({ field, why, ...person }) => [
		personMarkdown(person),
		field === void 0 ? "" : forMarkdown(fieldLabel(field)),
		forMarkdown(shorten(why, MESSAGE_LENGTH))
	]), most);
}
function cut(header, rows, most) {
	if (rows.length === 0) return [];
	const more = rows.length - most;
	return [...most > 0 ? [table(header, rows.slice(0, most))] : [], ...more > 0 ? [`… and ${digits(more)} more.`] : []];
}
export { takenTable as n, leftTable as t };
