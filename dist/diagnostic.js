// src/model/diagnostic.ts
function hasErrors(diagnostics) {
	return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
/** By file, then line, then column, then code, so that a run's output does not depend on reading order. */
function compareDiagnostics(left, right) {
	return compareLocations(left.at, right.at) || compareText(left.code, right.code);
}
function compareLocations(left, right) {
	return compareText(left.file, right.file) || left.line - right.line || left.column - right.column;
}
/** Orders by code unit, which no locale changes. */
function compareText(left, right) {
	return left < right ? -1 : left > right ? 1 : 0;
}
export { compareText as n, hasErrors as r, compareDiagnostics as t };
