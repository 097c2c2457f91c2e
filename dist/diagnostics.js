import { A as hasErrors, C as digits, E as listed, S as count } from "./desired.js";
import { o as forTerminal, s as forWorkflowCommand } from "./gitHubError.js";
// src/report/columns.ts
/** How many columns of a terminal a text takes: two for East Asian wide characters and emoji, none for combining marks. */
function displayWidth(text) {
	let width = 0;
	for (const character of text) width += /\p{M}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
	return width;
}
/** Fills up with spaces on the right. Longer text stays whole. */
function padTo(width, text) {
	return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
/** The width that the widest of these texts takes, but never more than `most`, so that one long text cannot push all. */
function columnWidth(texts, most) {
	return texts.reduce((width, text) => Math.max(width, Math.min(most, displayWidth(text))), 0);
}
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
// src/report/style.ts
const CODES = {
	red: 31,
	green: 32,
	yellow: 33,
	cyan: 36,
	bold: 1,
	dim: 2
};
/** Wraps text, which must be escaped already, into an ANSI colour where the style allows colour. */
function paint(style, color, text) {
	return style.color && text !== "" ? `\u001b[${CODES[color]}m${text}\u001b[0m` : text;
}
// src/report/diagnostics.ts
/**
* Every mistake with its place first. With `drawing` the line of YAML and what is meant in it, else one line each.
*
* @param options.files how many files were read
*/
function renderDiagnostics(diagnostics, options) {
	return `${[...diagnostics.map((diagnostic) => options.drawing && diagnostic.excerpt ? `${drawnDiagnostic(diagnostic, options.style)}\n` : diagnosticLine(diagnostic, options.style)), summary(diagnostics, options.files)].join("\n")}\n`;
}
/** One diagnostic on one line. */
function diagnosticLine(diagnostic, style) {
	return `${heading(diagnostic, style)}: ${forTerminal(diagnostic.message)}`;
}
/** As GitHub workflow commands, which the runner shows beside the line of the file. */
function renderAnnotations(diagnostics) {
	return diagnostics.map(({ severity, code, message, at }) => {
		const file = forWorkflowCommand(at.file, "property");
		const title = forWorkflowCommand(code, "property");
		return `::${severity} file=${file},line=${at.line},col=${at.column},title=${title}::${forWorkflowCommand(message, "data")}\n`;
	}).join("");
}
/** "3 errors and 1 warning". */
function countMistakes(diagnostics) {
	const errors = diagnostics.filter(({ severity }) => severity === "error").length;
	const warnings = diagnostics.length - errors;
	return listed([...errors > 0 ? [count(errors, "error")] : [], ...warnings > 0 ? [count(warnings, "warning")] : []]);
}
function heading({ severity, code, at }, style) {
	const color = severity === "error" ? "red" : "yellow";
	return `${forTerminal(`${at.file}:${at.line}:${at.column}`)} ${paint(style, color, severity)} ${forTerminal(code)}`;
}
function drawnDiagnostic(diagnostic, style) {
	const { at, message, excerpt } = diagnostic;
	if (!excerpt) return diagnosticLine(diagnostic, style);
	const number = String(at.line);
	const margin = " ".repeat(number.length);
	const shown = drawnLine(excerpt, at.column, style.width - number.length - 6);
	return [
		heading(diagnostic, style),
		`  ${number} │ ${shown.text}`,
		`  ${margin} │ ${" ".repeat(shown.before)}${paint(style, "red", "^".repeat(shown.meant))} ${forTerminal(message)}`
	].join("\n");
}
/** The line as it is drawn, and how many columns come before what is meant and are taken by it. */
function drawnLine({ line, length }, column, width) {
	const first = wholeCharacter(line, column - 1);
	const start = first + length > width ? wholeCharacter(line, Math.max(0, first - CONTEXT)) : 0;
	const end = wholeCharacter(line, start + width);
	const lead = start > 0 ? "…" : "";
	const tail = end < line.length ? "…" : "";
	const columnsTo = (position) => displayWidth(lead + forTerminal(line.slice(start, wholeCharacter(line, position))));
	const before = columnsTo(first);
	return {
		text: lead + forTerminal(line.slice(start, end)) + tail,
		before,
		meant: Math.max(1, columnsTo(Math.min(end, first + length)) - before)
	};
}
function wholeCharacter(line, position) {
	return (line.codePointAt(position - 1) ?? 0) > 65535 ? position - 1 : position;
}
const CONTEXT = 20;
function summary(diagnostics, files) {
	if (diagnostics.length === 0) return `No mistakes in ${count(files, "file")}.`;
	const concerned = new Set(diagnostics.map(({ at }) => at.file)).size;
	const where = concerned <= files ? `${digits(concerned)} of ${count(files, "file")}` : count(concerned, "file");
	const untouched = hasErrors(diagnostics) ? " Nothing was read from or written to the directory." : "";
	return `${countMistakes(diagnostics)} in ${where}.${untouched}`;
}
export { paint as a, renderDiagnostics as i, diagnosticLine as n, columnWidth as o, renderAnnotations as r, padTo as s, countMistakes as t };
