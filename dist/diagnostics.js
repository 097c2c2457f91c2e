import { r as forMarkdownCode, t as forMarkdown } from "./escape.js";
import { D as shorten, a as joined, c as placeLink, n as commentMarker, p as table, r as fitted } from "./parts.js";
import { D as listed } from "./tenants.js";
import { n as digits, t as count } from "./wording.js";
// src/report/facts/mistakes.ts
/** One entry for each cause, in the order in which they first occur. A diagnostic without a cause stands for itself. */
function mistakesIn(diagnostics) {
	const mistakes = /* @__PURE__ */ new Map();
	for (const diagnostic of diagnostics) {
		const { code, cause, message, at } = diagnostic;
		const key = cause === void 0 ? diagnostic : JSON.stringify([
			code,
			cause,
			message
		]);
		const known = mistakes.get(key);
		if (known) known.others.push(at);
		else mistakes.set(key, {
			diagnostic,
			others: []
		});
	}
	return [...mistakes.values()];
}
/** "3 errors and 1 warning". What has one cause counts as one. */
function countMistakes(mistakes) {
	const errors = mistakes.filter(({ diagnostic }) => diagnostic.severity === "error").length;
	const warnings = mistakes.length - errors;
	return listed([...errors > 0 ? [count(errors, "error")] : [], ...warnings > 0 ? [count(warnings, "warning")] : []]);
}
/** "a, b and 3 more places": the first of the other places, and how many more there are; empty where there is none. */
function otherPlaces({ others }, most, show) {
	if (others.length === 0) return "";
	const more = others.length - most;
	const shown = others.slice(0, most).map(show);
	return more > 0 ? `${shown.join(", ")} and ${count(more, "more place", "more places")}` : listed(shown);
}
// src/report/markdown/diagnostics.ts
const MOST_PLACES = 5;
/** Tried one after the other until the whole is below the limit. */
const BUDGETS = [{
	rows: Infinity,
	text: 2e3
}, ...[
	1e3,
	300,
	100,
	30,
	10,
	3,
	0
].map((rows) => ({
	rows,
	text: 300
}))];
/**
* Mistakes because of which nothing can be planned, for a comment on a pull request or the summary of a job. The lines
* of YAML are not shown, since they may hold personal values.
*/
function renderInvalidMarkdown(diagnostics, options) {
	const files = new Set(diagnostics.map(({ at }) => at.file)).size;
	const mistakes = mistakesIn(diagnostics);
	const title = `### Rollcall: nothing can be planned: ${countMistakes(mistakes)} in ${count(files, "file")}`;
	const marker = options.domain ? `${commentMarker(options.domain)}\n` : "";
	return fitted(BUDGETS, options.limit, (budget) => [
		`${marker}${title}`,
		rows(mistakes, options, budget),
		"Nothing was read from or written to the directory. `rollcall validate` says the same before a push."
	]);
}
/** For the summary of the job that checks the files: what was checked, and the warnings. */
function renderValidMarkdown({ users, files, diagnostics }, options = {}) {
	const mistakes = mistakesIn(diagnostics);
	const warnings = mistakes.length === 0 ? "" : `, ${countMistakes(mistakes)}`;
	return fitted(BUDGETS, options.limit, (budget) => [`### Rollcall: ${count(users.length, "user")} in ${count(files, "file")}: valid${warnings}`, rows(mistakes, options, budget)]);
}
function rows(mistakes, options, budget) {
	const shown = mistakes.slice(0, budget.rows).map((mistake) => {
		const { at, severity, code, message } = mistake.diagnostic;
		const places = otherPlaces(mistake, MOST_PLACES, (place) => placeLink(place, options));
		return [
			placeLink(at, options),
			[`${severity === "warning" ? "warning: " : ""}${forMarkdown(shorten(message, budget.text))}`, ...places === "" ? [] : [`Also at ${places}.`]].join(" "),
			forMarkdownCode(shorten(code, budget.text))
		];
	});
	const more = mistakes.length - shown.length;
	return joined([shown.length === 0 ? "" : table([
		"where",
		"what",
		"code"
	], shown), more > 0 ? `… and ${digits(more)} more: \`rollcall validate\` shows all.` : ""]).trimEnd();
}
export { otherPlaces as a, mistakesIn as i, renderValidMarkdown as n, countMistakes as r, renderInvalidMarkdown as t };
