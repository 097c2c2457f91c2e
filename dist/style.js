// src/report/text/style.ts
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
export { paint as t };
