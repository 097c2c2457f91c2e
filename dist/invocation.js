import "./records.js";
import { a as forTerminal } from "./escape.js";
import process from "node:process";
import "node:path";
import "node:fs/promises";
import "node:fs";
import "node:url";
import sea from "node:sea";
// src/session/product.ts
/** Whether this is one file with Node in it. */
function isExecutable() {
	return sea.isSea();
}
// src/session/process/invocation.ts
/** A word for the shell that the reader types into, quoted where that is needed. */
function quoted(word, start = thisStart()) {
	const shell = shellOf(start);
	if ((shell === "posix" ? /^[\w./:@+-]+$/ : /^[\w./:\\+-]+$/).test(word)) return word;
	const quotedWord = {
		posix: `'${word.replaceAll("'", String.raw`'\''`)}'`,
		powershell: inPowerShell(word),
		cmd: `"${word}"`
	}[shell];
	return forTerminal(quotedWord);
}
/**
* PowerShell takes typographic quotes for the plain one, and each of them twice for itself.
*
* @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
*/
function inPowerShell(text) {
	return `'${text.replaceAll(/['\u2018-\u201b]/g, "$&$&")}'`;
}
function shellOf({ platform, environment }) {
	if (platform !== "win32" || environment["MSYSTEM"]) return "posix";
	return environment["PROMPT"] ? "cmd" : "powershell";
}
function thisStart() {
	return {
		argv0: process.argv0,
		node: process.execPath,
		script: process.argv[1] ?? "",
		cwd: process.cwd(),
		environment: process.env,
		platform: process.platform,
		isExecutable: isExecutable()
	};
}
export { quoted as t };
