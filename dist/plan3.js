import { _ as joinersInPlace, h as forTerminal, m as forMarkdownLink, o as blockedHere, p as forMarkdownCode, s as changesToApply } from "./outputs.js";
import { n as foldName, o as isPersonReference } from "./values.js";
import { H as mistakesIn, S as JOB_DIRECTORY, V as countMistakes, n as planTitle, r as renderPlanMarkdown, t as planMarkdown, z as renderInvalidMarkdown } from "./plan.js";
import { D as shorten, E as personValue, n as commentMarker, w as knownName } from "./parts.js";
import { n as digits, t as count } from "./wording.js";
// src/report/annotations.ts
const LONGEST_TITLE = 200;
const LONGEST_MESSAGE = 2e3;
/** As many of one cause: the message says how many there are. */
const MOST_OF_ONE_CAUSE = 3;
/** What is wrong with the files: errors first, as far as GitHub shows them, and of one cause the first lines. */
function annotationsOfDiagnostics(diagnostics) {
	return mistakesIn(diagnostics).toSorted((left, right) => Number(right.diagnostic.severity === "error") - Number(left.diagnostic.severity === "error")).flatMap(({ diagnostic: { severity, code, message, at }, others }) => [at, ...others].slice(0, MOST_OF_ONE_CAUSE).map((place) => annotation(place, severity === "error" ? "failure" : "warning", code, message)));
}
/** What holds the plan back, beside the lines of the users concerned: refusals, blocked users, warnings. */
function annotationsOfPlan(plan) {
	const places = new Map(changesToApply(plan).map((change) => [foldName(change.userPrincipalName), change.at]));
	return [
		...plan.refusals.flatMap((refusal) => annotationsOfRefusal(refusal, places)),
		...blockedHere(plan).map((user) => annotation(user.at, "failure", user.reason, `${personValue(user)} ${user.message}`)),
		...annotationsOfDiagnostics(plan.diagnostics)
	];
}
function annotationsOfRefusal({ guard, message, users }, places) {
	return users.flatMap((user) => {
		const place = places.get(foldName(user));
		return place ? annotation(place, "failure", `refused: ${guard}`, message) : [];
	});
}
function annotation({ file, line }, level, title, message) {
	return {
		file,
		line,
		level,
		title: forTerminal(shorten(title, LONGEST_TITLE)),
		message: forTerminal(shorten(message, LONGEST_MESSAGE))
	};
}
// src/report/markdown/organisationChart.ts
/** People in one chart, so that it can be read. */
const MOST_PEOPLE = 30;
/**
* The part of the organisation that a plan changes, as a Mermaid flowchart in a fenced block; empty when nobody gets
* another manager, or when it would be too large to read.
*
* @see https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/creating-diagrams
*/
function renderOrganisationChart(plan) {
	const moves = changesToApply(plan).flatMap(moveOf);
	if (moves.length === 0) return "";
	const people = /* @__PURE__ */ new Map();
	const node = (person, sign = "") => {
		const { userPrincipalName } = person;
		const known = people.get(foldName(userPrincipalName));
		if (known && sign === "") return known.id;
		const id = known?.id ?? `p${people.size}`;
		const name = knownName(person) ?? userPrincipalName.split("@")[0];
		people.set(foldName(userPrincipalName), {
			id,
			label: harmless(`${sign}${name}`)
		});
		return id;
	};
	for (const { person, isNew } of moves) node(person, isNew ? "new: " : "");
	const edges = moves.flatMap(({ person, from, to }) => [...from === void 0 ? [] : [`  ${node(from)} -. no longer .-> ${node(person)}`], ...to === void 0 ? [] : [`  ${node(to)} --> ${node(person)}`]]);
	if (people.size > MOST_PEOPLE) return "";
	return [
		"Managers and their reports:",
		"",
		"```mermaid",
		"graph LR",
		...[...people.values()].map(({ id, label }) => `  ${id}["${label}"]`),
		...edges,
		"```"
	].join("\n");
}
function moveOf(change) {
	const manager = change.fields.find(({ field }) => field === "manager");
	if (!manager) return [];
	return {
		person: change,
		isNew: change.kind === "create",
		from: personIn(manager.from),
		to: personIn(manager.to)
	};
}
function personIn(value) {
	return isPersonReference(value) ? value : void 0;
}
function harmless(label) {
	const plain = label.replace(/(?![\u200c\u200d])[^\p{L}\p{M}\p{N} .:'_-]/gu, "?");
	const cut = Array.from(plain).slice(0, 60).join("");
	const joiners = joinersInPlace(cut);
	return cut.replace(/[\u200c\u200d]/g, (joiner, offset) => joiners.has(offset) ? joiner : "?");
}
// src/report/pages/plan.ts
/** Bytes; GitHub drops a summary of more than 1 MiB, and the chart is still to come. */
const LONGEST_SUMMARY = 9e5;
/** Users with a folded part of their own in the summary, which is there to hold them. */
const FOLDS_IN_SUMMARY = 300;
const FILES_SHOWN = 20;
function pagesOfPlan(plan, { tenant, commit, runUrl, ...more }) {
	const options = {
		...more,
		marker: tenant,
		hidePersonal: true,
		embedded: JOB_DIRECTORY
	};
	const summary = summaryWithChart(plan, options);
	const run = runUrl === void 0 ? void 0 : {
		url: runUrl,
		isWhole: summary.isWhole
	};
	const footer = commit ? `\nPlanned for ${shortCode(commit.head)} into ${shortCode(commit.base)}.\n` : "";
	const within = (limit) => `${renderPlanMarkdown(plan, {
		...options,
		...run && { run },
		...limit !== void 0 && { limit }
	})}${footer}`;
	return {
		marker: commentMarker(tenant),
		title: planTitle(plan, options),
		comment: within(),
		within,
		summary: `${summary.markdown}${footer}`,
		annotations: annotationsOfPlan(plan)
	};
}
/** What the page of a run holds of a plan, with a chart where it can be read. */
function summaryOfPlan(plan, { rollcall }) {
	return summaryWithChart(plan, rollcall ? { rollcall } : {}).markdown;
}
function summaryWithChart(plan, options) {
	const full = planMarkdown(plan, {
		...options,
		hidePersonal: true,
		embedded: JOB_DIRECTORY,
		limit: LONGEST_SUMMARY,
		folds: FOLDS_IN_SUMMARY
	});
	const chart = renderOrganisationChart(plan);
	return chart === "" ? full : {
		...full,
		markdown: `${full.markdown}\n${chart}\n`
	};
}
function shortCode(commit) {
	return forMarkdownCode(commit.slice(0, 10));
}
/** For a pull request whose files are invalid: no directory was asked. */
function pagesOfInvalid({ diagnostics }, { tenant, link }) {
	const options = {
		...link && { link },
		domain: tenant
	};
	const files = new Set(diagnostics.map(({ at }) => at.file)).size;
	return {
		marker: commentMarker(tenant),
		title: `no plan: ${countMistakes(mistakesIn(diagnostics))} in ${count(files, "file")}`,
		comment: renderInvalidMarkdown(diagnostics, options),
		within: (limit) => renderInvalidMarkdown(diagnostics, {
			...options,
			limit
		}),
		summary: renderInvalidMarkdown(diagnostics, {
			...options,
			limit: LONGEST_SUMMARY
		}),
		annotations: annotationsOfDiagnostics(diagnostics)
	};
}
/** For a pull request from a fork that is not planned, since its plan would show what the directory holds. */
function pagesOfStranger(pullRequest, tenant) {
	return pagesWithout(tenant, "not planned: it comes from a fork, by a person without write access", [
		"A plan shows what the directory holds, so Rollcall plans a fork only when its author, and the person who pushed the last commit, may write to this repository.",
		takeOver(pullRequest),
		"**If you opened this pull request**, there is nothing for you to do: wait for a maintainer."
	]);
}
/** For a pull request whose branch is gone, with the repository that it was in. */
function pagesOfOrphan(pullRequest, tenant) {
	return pagesWithout(tenant, "not planned: the repository with its branch was deleted", ["Rollcall cannot see who may push to a branch that is gone, so it plans nothing of it.", takeOver(pullRequest)]);
}
function takeOver(pullRequest) {
	const branch = `fork-${pullRequest}`;
	return `**If you maintain this repository**, read the files. If they are harmless, take the branch over and open a pull request from it:\n\n\`\`\`\ngh pr checkout ${pullRequest} --branch ${branch} && git push origin ${branch}\n\`\`\``;
}
/** For a pull request that takes a tenant of several out of the repository. */
function pagesOfRemoved(tenant) {
	return pagesWithout(tenant, "this takes the tenant out of the repository", ["Its accounts stay as they are, and nothing writes to them from here any more. What is merged for this tenant and not applied yet is never applied."]);
}
/** For a pull request whose plan failed; the reason stands only on the page of the run, for an error may quote the directory. */
function pagesOfFailure(runPage, tenant) {
	const link = forMarkdownLink(runPage);
	return pagesWithout(tenant, "no plan: the run failed", [`${link === void 0 ? "The page of the run" : `[The page of the run](${link})`} says why. Once that is resolved, re-run the job there, or push another commit.`]);
}
function pagesWithout(tenant, title, paragraphs) {
	const marker = commentMarker(tenant);
	const comment = `${[`${marker}\n### Rollcall: ${title}`, ...paragraphs].join("\n\n")}\n`;
	return {
		marker,
		title,
		comment,
		summary: comment,
		annotations: []
	};
}
/** For a pull request that cannot be merged as it is, so that nobody knows what it would do. */
function pagesOfConflict(files, tenant) {
	const title = files.length === 0 ? "no plan: this branch cannot be merged" : `no plan: conflicts in ${count(files.length, "file")}`;
	const shown = files.slice(0, FILES_SHOWN).map((file) => `- ${forMarkdownCode(shorten(file, 200))}`);
	const more = files.length - shown.length;
	return pagesWithout(tenant, title, ["This branch conflicts with the one that it goes to. Resolve the conflicts; the plan follows.", [...shown, ...more > 0 ? [`- … and ${digits(more)} more`] : []].join("\n")]);
}
export { pagesOfPlan as a, summaryOfPlan as c, pagesOfOrphan as i, pagesOfFailure as n, pagesOfRemoved as o, pagesOfInvalid as r, pagesOfStranger as s, pagesOfConflict as t };
