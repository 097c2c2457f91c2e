// src/report/escape.ts
/**
* Text from YAML, names from the directory, file and branch names and Graph's messages may be hostile. Each function
* makes one piece of text harmless for one target; whatever a renderer prints that it did not write itself goes
* through exactly one of them.
*/
/**
* For a line on a terminal or in a log. Control characters, line ends, bidirectional and invisible characters become
* visible, as `\n` or `\u{202e}`. So does what a GitHub runner would take for a workflow command.
*
* @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
*/
function forTerminal(text) {
	return visible(text).replace(/^(\s*):/, (_, space) => `${space}${codePoint(":")}`).replace(/#(?=#\w*\[)/g, codePoint("#"));
}
/**
* For a paragraph, a table cell or the text of a link on GitHub. Shown as it is: no markup, HTML, emoji or mathematics,
* and nothing becomes a link or a mention.
*
* GitHub looks for mentions and references after Markdown is rendered, so an entity does not stop them; an element
* around one of their characters does, and leaves the text as it was when somebody copies it.
*
* @see https://github.github.com/gfm/
*/
function forMarkdown(text) {
	return visible(text).replace(MARKDOWN, (match, reference, space) => {
		if (reference !== void 0) return `<span>${match}</span>`;
		if (space !== void 0) return "&nbsp;".repeat(match.length);
		return `&#${match.codePointAt(0)};`;
	});
}
/** For an inline code span on GitHub, also inside a table or a link. Nothing in it is markup, a link or a mention. */
function forMarkdownCode(text) {
	const shown = visible(text);
	if (/[|<]/.test(shown)) return `<code>${forMarkdown(text)}</code>`;
	const fence = "`".repeat(longestRun(shown) + 1);
	const space = shown === "" || /^[ `]|[ `]$/.test(shown) ? " " : "";
	return `${fence}${space}${shown}${space}${fence}`;
}
/** For a fenced code block on GitHub; lines stay lines. */
function forMarkdownBlock(text) {
	const lines = text.replace(/\n$/, "").split("\n").map(visible);
	const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
	return [
		`${fence}yaml`,
		...lines,
		fence
	].join("\n");
}
/** For the target of a Markdown link, also inside a table; undefined for anything that is not http or https. */
function forMarkdownLink(url) {
	if (!/^https?:\/\//.test(url)) return void 0;
	return url.toWellFormed().replace(/[^#%&+,./0-9:;=?@A-Za-z~_-]/gu, (character) => encodeURIComponent(character).replace(/[!'()*]/g, (kept) => `%${kept.charCodeAt(0).toString(16).toUpperCase()}`));
}
/**
* For the data or for one property of a GitHub workflow command. Line ends are carried over in the command's own form.
*
* @see https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
*/
function forWorkflowCommand(text, part) {
	const escaped = visible(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
	return part === "data" ? escaped : escaped.replaceAll(":", "%3A").replaceAll(",", "%2C");
}
/** How many backticks stand side by side at most. */
function longestRun(text) {
	return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;
const SHORT_FORMS = {
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
function visible(text) {
	return text.replace(INVISIBLE, (character) => SHORT_FORMS[character] ?? codePoint(character));
}
function codePoint(character) {
	return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
const MARKDOWN = new RegExp([
	"(" + [
		"[@#$]",
		":(?=//)",
		"(?<=www)\\.",
		":(?=[\\w+-]+:)",
		"(?<=[A-Za-z])-(?=\\d)",
		"\\b[0-9a-f](?=[0-9a-f]{6,39}\\b)"
	].join("|") + ")",
	"(^ +| +$| {2,})",
	"[&<>`*_~[\\]|\\\\^]",
	"^[-+=:]",
	"(?<=^\\d{1,9})[.)]"
].join("|"), "gi");
// src/github/gitHubError.ts
/** GitHub refused, did not answer, or the job runs where it cannot. `message` says what to do. */
var GitHubError = class extends Error {
	name = "GitHubError";
};
export { forMarkdownLink as a, forMarkdownCode as i, forMarkdown as n, forTerminal as o, forMarkdownBlock as r, forWorkflowCommand as s, GitHubError as t };
