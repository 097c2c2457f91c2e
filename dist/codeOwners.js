// src/roster/settings/codeOwners.ts
/** Where GitHub looks for the file, first found first. */
const CODE_OWNERS_PATHS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
/**
* Who owns a file, by the last line of CODEOWNERS whose pattern fits it; nobody where none does, or where that line
* names nobody. Lines that GitHub skips as invalid are skipped.
*
* @returns owners as they are written: "@name", "@organisation/team" or a mail address
* @see https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
*/
function parseCodeOwners(text) {
	const lines = text.split(/\r?\n/).flatMap((line) => parsedLine(line));
	return (path) => lines.findLast(({ pattern }) => pattern.test(path))?.owners ?? [];
}
function parsedLine(line) {
	const [pattern = "", ...owners] = line.replace(/(^|\s)#.*$/, "").split(/(?<!\\)\s+/).filter((word) => word !== "");
	const isInvalid = pattern.startsWith("!") || pattern.includes("[");
	if (pattern === "" || isInvalid || !owners.every((owner) => owner.includes("@"))) return [];
	return [{
		pattern: expressionOf(pattern.replaceAll(String.raw`\ `, " ")),
		owners
	}];
}
function expressionOf(pattern) {
	const isFolder = pattern.endsWith("/");
	const steps = pattern.replace(/^\//, "").replace(/\/$/, "").split("/");
	const isAnchored = pattern.startsWith("/") || steps.length > 1;
	const source = steps.map((step, index) => {
		const isLast = index === steps.length - 1;
		if (step === "**") return isLast ? ".*" : "(?:.*/)?";
		return `${RegExp.escape(step).replaceAll(String.raw`\*`, "[^/]*").replaceAll(String.raw`\?`, "[^/]")}${isLast ? "" : "/"}`;
	});
	const below = isFolder ? "/.*" : steps.length > 1 && steps.at(-1) === "*" ? "" : "(?:/.*)?";
	return new RegExp(`^${isAnchored ? "" : "(?:.*/)?"}${source.join("")}${below}$`, "s");
}
export { parseCodeOwners as n, CODE_OWNERS_PATHS as t };
