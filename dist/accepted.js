import { i as isHolding, o as isPersonReference } from "./values.js";
import { a as stackedLine, i as padTo, n as displayWidth, o as wrapped, r as fits, t as columnWidth } from "./columns.js";
import { a as forTerminal, t as forMarkdown } from "./escape.js";
import { A as HIDDEN, C as isCleared, D as shorten, O as shortenPair, T as nothingText, j as isPersonal, k as valueText, m as valuesOf, p as table, s as personLink, v as personColumns, y as personMarkdown } from "./parts.js";
import { C as sensitivity, D as warningsOf, E as shownFields, p as fieldLabel, u as consequences } from "./plan.js";
import { t as paint } from "./style.js";
import { n as digits } from "./wording.js";
// src/report/text/heading.ts
/** Headings of several users: their places are behind them, or, where a terminal is too narrow for one, all below. */
function headingLines(headings, style) {
	const whole = headings.map(({ start, name, place }) => `${start}${name.aligned}  ${place}`);
	if (whole.every((line) => fits(line, style))) return whole.map((line) => [line]);
	return headings.map(({ start, name, place }) => [...nameLines(start, name, style), wrapped(`    ${place}`, style)]);
}
/** A name behind its start, on one line where that fits. */
function nameLines(start, { aligned, parts }, style) {
	const line = start + aligned.trimEnd();
	if (fits(line, style)) return [line];
	const indent = displayWidth(start);
	return parts.map((part, index) => wrapped((index === 0 ? start : " ".repeat(indent)) + part, style, indent));
}
// src/report/text/change.ts
const SIGNS = {
	disable: ["!", "red"],
	enable: ["!", "yellow"],
	adopt: ["!", "yellow"],
	create: ["+", "green"],
	update: ["~", "cyan"]
};
const WIDEST_FIELD = 24;
const WIDEST_VALUE = 44;
/** Columns that a field's name, the arrow and a note take beside two values. */
const BESIDE_VALUES = 40;
const LONGEST_NAME = 120;
const NAMES = [
	"displayName",
	"userPrincipalName",
	"mail"
];
/** One block of lines for each change, with the columns of all of them aligned. */
function renderChanges(changes, options) {
	const { style } = options;
	const nameOf = personColumns(changes);
	const rowsOf = changes.map((change) => [...shownFields(change).map((field) => fieldRow(change, field, options)), ...(change.held ?? []).map(heldRow)]);
	const rows = rowsOf.flat();
	const widths = {
		kind: columnWidth(changes.map(({ kind }) => kind), WIDEST_FIELD),
		field: columnWidth(rows.map(({ field }) => field), WIDEST_FIELD),
		value: columnWidth(rows.filter(({ note }) => note !== "").map(({ values }) => values.join(" ")), WIDEST_VALUE)
	};
	const above = headingLines(changes.map((change) => {
		const [sign, color] = SIGNS[change.kind];
		return {
			start: `${paint(style, color, sign)} ${padTo(widths.kind, change.kind)}  `,
			name: nameOf(change),
			place: forTerminal(`${change.at.file}:${change.at.line}`)
		};
	}), style);
	return changes.map((change, index) => [
		...above[index] ?? [],
		...warningsOf(change).map((warning) => wrapped(`    ${paint(style, "yellow", warning)}`, style)),
		...(rowsOf[index] ?? []).map((row) => rowLine(row, widths, style))
	]);
}
/** The values of a step, escaped and not yet coloured. */
function stepText(field, { style, full, hidePersonal }) {
	if (hidePersonal && isPersonal(field)) return {
		before: `(${HIDDEN})`,
		after: `(${HIDDEN})`
	};
	return stepValues(field, longestValue(style, full), {
		before: "(not set)",
		after: "(cleared)"
	});
}
/**
* The values of a step, escaped. Names of people are told whole, whatever else is shortened.
*
* @param nothing what is said of properties without a value
*/
function stepValues({ field, from, to }, most, nothing) {
	const isWhole = isPersonReference(from) || isPersonReference(to);
	const [left, right] = shortenPair(isCleared(from) ? "" : valueText(from), isCleared(to) ? "" : valueText(to), isWhole ? Infinity : NAMES.includes(field) ? Math.max(most, LONGEST_NAME) : most);
	return {
		before: isCleared(from) ? nothingText(to, nothing.before) : forTerminal(left),
		after: isCleared(to) ? nothingText(from, nothing.after) : forTerminal(right)
	};
}
/** How much of a value is shown: where lines are broken, two values stand below each other. */
function longestValue({ width, wraps }, full) {
	if (full) return 1e3;
	const room = width - BESIDE_VALUES;
	return Math.max(24, wraps ? room : Math.floor(room / 2));
}
function fieldRow(change, field, options) {
	const { before, after } = stepText(field, options);
	const shown = paint(options.style, "bold", after);
	return {
		field: forTerminal(fieldLabel(field.field)),
		values: change.kind === "create" ? [shown] : [before, `→ ${shown}`],
		note: notes(change, field).join("; ")
	};
}
function heldRow(held) {
	return {
		field: forTerminal(fieldLabel(held.field)),
		values: [`held back: ${forTerminal(held.message)}`],
		note: ""
	};
}
/** A property with its values, and what is worth knowing of them. */
function rowLine({ field, values, note }, widths, style) {
	const start = `    ${padTo(widths.field, field)}  `;
	const line = note === "" ? values.join(" ") : `${padTo(widths.value, values.join(" "))}  ${note}`;
	const shown = fits(start + values.join(" "), style) ? [values.join(" ")] : values;
	return stackedLine(start, [...shown, ...note === "" ? [] : [note]], style, start + line);
}
function notes(change, field) {
	const sensitive = sensitivity(change, field);
	const { to } = field;
	const newcomer = (isPersonReference(to) || isHolding(to)) && to.id === null;
	return [
		...sensitive === void 0 ? [] : [sensitive],
		...newcomer ? ["created by this plan"] : [],
		...consequences(field).map(forTerminal),
		...field.filled ? ["filled in at creation, not managed afterwards"] : [],
		...field.inherited ? [`from ${forTerminal(`${field.at.file}:${field.at.line}`)}`] : []
	];
}
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
export { stepText as i, takenTable as n, renderChanges as r, leftTable as t };
