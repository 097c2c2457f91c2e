import { r as renderDiagnostics } from "./diagnostics2.js";
import { t as renderInvalidMarkdown } from "./diagnostics.js";
import { t as EXIT } from "./world.js";
// src/session/outcome/showMistakes.ts
/** Prints what is wrong with the input, which ends the command before any directory is asked. */
function showInvalid({ diagnostics, files }, { format }, { output }) {
	if (format === "json") output.out(`${JSON.stringify({
		formatVersion: 1,
		valid: false,
		diagnostics
	}, null, 2)}\n`);
	else if (format === "markdown") output.out(renderInvalidMarkdown(diagnostics, {}));
	else showDiagnostics({
		diagnostics,
		files
	}, output);
	return EXIT.invalid;
}
/** Prints mistakes and warnings for people who read them in a terminal or a log. */
function showDiagnostics({ diagnostics, files }, output) {
	output.err(renderDiagnostics(diagnostics, {
		style: output.errorStyle,
		drawing: true,
		files
	}));
}
export { showInvalid as t };
