import { r as hasErrors } from "./diagnostic.js";
import { n as displayWidth, o as wrapped, r as fits, s as wrappedLines } from "./columns.js";
import { a as forTerminal, o as forWorkflowCommand } from "./escape.js";
import { t as paint } from "./style.js";
import { a as otherPlaces, i as mistakesIn, r as countMistakes } from "./diagnostics.js";
import { n as digits, t as count } from "./wording.js";
// src/report/diagnostics.ts
const MOST_PLACES = 5;
/** GitHub shows ten remarks of a step, and other mistakes want some of them. */
const MOST_REMARKS = 3;
/**
* Every mistake with its place first. With `drawing` the line of YAML and what is meant in it, else one line each; and
* below, where else it is.
*
* @param options.files how many files were read
*/
function renderDiagnostics(diagnostics, options) {
	const texts = mistakesIn(diagnostics).map((mistake) => {
		const { diagnostic } = mistake;
		const places = elsewhere(mistake);
		return options.drawing && diagnostic.excerpt ? `${drawnDiagnostic(diagnostic, options.style)}${wrappedLines(places, options.style)}\n` : wrappedLines(diagnosticLine(diagnostic, options.style) + places, options.style);
	});
	const end = wrapped(summary(diagnostics, options.files), options.style);
	return `${[...texts, end].join("\n")}\n`;
}
/** One diagnostic on one line. */
function diagnosticLine(diagnostic, style) {
	return `${heading(diagnostic, style)}: ${forTerminal(diagnostic.message)}`;
}
/** As GitHub workflow commands, which the runner shows beside the line of the file: of one cause the first lines. */
function renderAnnotations(diagnostics) {
	return mistakesIn(diagnostics).flatMap(({ diagnostic, others }) => [diagnostic.at, ...others].slice(0, MOST_REMARKS).map((at) => workflowCommand({
		...diagnostic,
		at
	}))).join("");
}
function workflowCommand({ severity, code, message, at }) {
	const file = forWorkflowCommand(at.file, "property");
	const title = forWorkflowCommand(code, "property");
	return `::${severity} file=${file},line=${at.line},col=${at.column},title=${title}::${forWorkflowCommand(message, "data")}\n`;
}
function elsewhere(mistake) {
	const places = otherPlaces(mistake, MOST_PLACES, ({ file, line, column }) => forTerminal(`${file}:${line}:${column}`));
	return places === "" ? "" : `\n  also at ${places}`;
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
	const shown = drawnLine(excerpt, at.column, style.width - number.length - 5);
	const before = `  ${margin} │ `;
	const carets = `${before}${" ".repeat(shown.before)}${paint(style, "red", "^".repeat(shown.meant))}`;
	const told = forTerminal(message);
	return [
		wrapped(heading(diagnostic, style), style),
		`  ${number} │ ${shown.text}`,
		...fits(`${carets} ${told}`, style) ? [`${carets} ${told}`] : [carets, ...below(before, told, style)]
	].join("\n");
}
function below(before, text, style) {
	const width = style.width - displayWidth(before);
	return wrapped(text, {
		...style,
		width
	}, 0).split("\n").map((line) => before + line);
}
/** The line as it is drawn in so many columns, and how many come before what is meant and are taken by it. */
function drawnLine({ line, length }, column, width) {
	const first = wholeCharacter(line, column - 1);
	const partOf = (from, to) => (from > 0 ? "…" : "") + forTerminal(line.slice(from, to)) + (to < line.length ? "…" : "");
	const holds = (from, to) => displayWidth(partOf(from, to)) <= width;
	const meantEnd = wholeCharacter(line, Math.min(line.length, first + length));
	const start = [0, wholeCharacter(line, Math.max(0, first - CONTEXT))].find((from) => holds(from, meantEnd)) ?? first;
	let end = wholeCharacter(line, Math.min(line.length, start + width));
	while (end > first + 1 && !holds(start, end)) end = wholeCharacter(line, end - 1);
	const columnsTo = (position) => displayWidth((start > 0 ? "…" : "") + forTerminal(line.slice(start, position)));
	const before = columnsTo(first);
	return {
		text: partOf(start, end),
		before,
		meant: Math.max(1, columnsTo(Math.min(end, meantEnd)) - before)
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
	return `${countMistakes(mistakesIn(diagnostics))} in ${where}.${untouched}`;
}
export { renderAnnotations as n, renderDiagnostics as r, diagnosticLine as t };
