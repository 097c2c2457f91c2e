import { t as isCommand } from "./rollcall.js";
// src/report/text/columns.ts
/**
* How many columns of a terminal a text takes: two for East Asian wide characters and emoji, none for combining marks and
* for colours.
*/
function displayWidth(text) {
	let width = 0;
	for (const character of text.replaceAll(COLOR, "")) width += /\p{M}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
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
/** Whether a line need not be broken. */
function fits(line, { wraps, width }) {
	return wraps !== true || displayWidth(line) <= width;
}
/**
* Breaks a line between words where it is wider than a terminal, which would break it inside of one. What follows is set
* in. A word that is too wide by itself stays whole. Elsewhere lines stay as they are, for those who search in them.
*/
function wrapped(line, style, indent = indentOf(line) || 2) {
	if (fits(line, style)) return line;
	const lines = [];
	let current = "";
	for (const [part] of line.matchAll(/ *[^ ]+(?: +:[^ ]*)*/g)) if (current.trim() !== "" && !fits(current + part, style)) {
		lines.push(current);
		current = " ".repeat(indent) + part.trimStart();
	} else current += part;
	return withOwnColors([...lines, current]).join("\n");
}
/**
* The same for each line of a text, with what follows set in further than the line begins. A command with a line of its
* own stays whole, so that it can be pasted.
*/
function wrappedLines(text, style) {
	return text.split("\n").map((line) => indentOf(line) > 0 && isCommand(line.trim()) ? line : wrapped(line, style, indentOf(line) + 2)).join("\n");
}
function withOwnColors(lines) {
	let open = "";
	return lines.map((line) => {
		const indent = line.slice(0, indentOf(line));
		const shown = indent + open + line.slice(indent.length);
		open = [...line.matchAll(COLOR)].at(-1)?.[0] ?? open;
		if (open === UNCOLORED) open = "";
		return open === "" ? shown : shown + UNCOLORED;
	});
}
/**
* The parts behind the start of a line. Where one line does not hold them, each is below the other; and all are below the
* start, where that leaves no room beside it.
*
* @param whole the line, where its parts are not just joined
*/
function stackedLine(start, parts, style, whole = start + parts.join(" ")) {
	if (fits(whole, style)) return whole;
	const beside = displayWidth(start);
	const widest = Math.max(...parts.flatMap((part) => part.split(" ")).map(displayWidth));
	if (beside <= style.width / 2 && beside + widest <= style.width) return parts.map((part, index) => wrapped((index === 0 ? start : " ".repeat(beside)) + part, style, beside)).join("\n");
	const indent = indentOf(start) + 2;
	const together = " ".repeat(indent) + parts.join(" ");
	return [start.trimEnd(), ...fits(together, style) ? [together] : parts.map((part) => " ".repeat(indent) + part)].map((line) => wrapped(line, style, indent)).join("\n");
}
function indentOf(line) {
	return line.length - line.trimStart().length;
}
const COLOR = /\u001b\[\d+m/g;
const UNCOLORED = "\x1B[0m";
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
export { stackedLine as a, padTo as i, displayWidth as n, wrapped as o, fits as r, wrappedLines as s, columnWidth as t };
