import { i as stepText, r as renderChanges } from "./accepted.js";
import { A as HIDDEN, x as personText } from "./parts.js";
import { a as forTerminal } from "./escape.js";
import { C as groupsOfUpdates, S as groupsOfCreates, _ as RULES_HEADING, b as ruleGroups, d as openDeeds, f as openFollows, g as RISK_LABELS, h as totalsLines, l as renderPlanMarkdown, m as whoseRefusal, p as openRefusals, u as OPEN_TITLE, v as RULES_HOLD, x as ruleText, y as isAboutFile } from "./plan3.js";
import { S as releasedText, T as shortCommit, a as KINDS, b as lineToPaste, c as blockedGroups, d as driftCommand, f as driftLeftAlone, l as changesByRisk, n as EDITED, o as OBSERVING, p as fieldLabel, r as EMBEDDED_DIRECTORY, s as aboutNewAccounts, x as nothingText, y as liftedText } from "./plan.js";
import { O as writesText } from "./tenants.js";
import { i as padTo, n as displayWidth, o as wrapped, t as columnWidth } from "./columns.js";
import { t as paint } from "./style.js";
import { C as receiptWithoutPersonal, _ as whatNext, c as keptOtherwiseText, d as credentialText, f as groupedByReason, g as storedOtherwiseOf, h as outcomesOf, m as notYetVisibleOf, p as heldBackOf, s as renderReceiptMarkdown, u as stillShownText, v as writtenFieldsOf, x as planJson } from "./history.js";
import { n as rollcallOnPath } from "./rollcall.js";
import { a as blockedBefore, i as RULE_RISKS, o as blockedHere } from "./outputs.js";
import { t as diagnosticLine } from "./diagnostics2.js";
import { n as digits, r as firstOf, t as count } from "./wording.js";
import { c as newAccountsIn } from "./guards2.js";
// src/report/text/refusal.ts
/** A file to paste that is longer is not shown whole on a terminal. */
const MOST_LINES = 40;
const FIRST_LINES = 8;
/** A guard that refuses a plan, why, and the file that lifts it, ready to paste. */
function refusalText(refusal, reader) {
	const { style } = reader;
	const { fallsShort = [] } = refusal;
	return [...[
		`${paint(style, "red", `Refused by the guard ${refusal.guard}:`)} ${forTerminal(refusal.message)}`,
		...fallsShort.map(({ at, why }) => `${placeText(at)} does not lift this: ${forTerminal(why)}.`),
		`Nothing will be written. ${forTerminal(refusal.remedy)}`
	].map((line) => wrapped(line, style)), ...remedyLines(refusal, reader)];
}
/** What a refusal's remedy speaks of: the file that lifts the guard, or else the users. */
function remedyLines({ acknowledgement, users }, reader) {
	if (acknowledgement) return [
		"",
		`  ${forTerminal(acknowledgement.path)}`,
		...pasted(acknowledgement.text, reader)
	];
	return users.length > 0 ? [wrapped(`  users: ${firstOf(users.map(forTerminal), 10)}`, reader.style)] : [];
}
function pasted(text, { style, rollcall, full }) {
	const lines = text.trimEnd().split("\n");
	const most = style.wraps === true && !full && lines.length > MOST_LINES ? FIRST_LINES : lines.length;
	return [...lines.slice(0, most).map((line) => `    ${forTerminal(line)}`), ...most < lines.length ? [`  … and ${digits(lines.length - most)} more lines: ${rollcall("plan --acknowledge")} writes the file`] : []];
}
function placeText({ file, line }) {
	return `${forTerminal(file)}:${line}`;
}
// src/report/text/groups.ts
const MOST_GROUPS = 20;
const MOST_NAMED = 3;
const WIDEST_FIELD = 24;
const WIDEST_STEP = 48;
/** What changes, by property and value instead of user by user: rare steps first, since the odd one is looked for. */
function groupsText(changes, options) {
	const updates = groupsOfUpdates(changes, options);
	const creates = groupsOfCreates(changes, options);
	return [section("What changes, the rarest first:", updates, options, (group) => stepOf(group, options)), section("How the new users differ, the rarest values first:", creates, options, (group) => [stepText(group.example, options).after])].filter((lines) => lines.length > 0);
}
function section(title, groups, { style, full }, step) {
	if (groups.length === 0) return [];
	const shown = full ? groups : groups.slice(0, MOST_GROUPS);
	const more = groups.length - shown.length;
	const rows = shown.map((group) => ({
		number: digits(group.changes.length),
		field: forTerminal(fieldLabel(group.field)),
		step: [...step(group), ...group.sensitive ? ["(sensitive)"] : []].join(" "),
		who: whoOf(group)
	}));
	const width = (texts, most) => columnWidth(texts, most);
	const widths = {
		number: width(rows.map(({ number }) => number), WIDEST_FIELD),
		field: width(rows.map(({ field }) => field), WIDEST_FIELD),
		step: width(rows.map(({ step }) => step), WIDEST_STEP)
	};
	return [
		title,
		...rows.map(({ number, field, step, who }) => {
			const start = `  ${number.padStart(widths.number)}  ${padTo(widths.field, field)}  `;
			return wrapped(`${start}${who === "" ? step : `${padTo(widths.step, step)}  ${who}`}`, style, displayWidth(start));
		}),
		...more > 0 ? [`  … and ${digits(more)} more, each for as many users or more`] : []
	];
}
function stepOf({ kind, example }, options) {
	if (kind === "hidden") return [`(${HIDDEN})`];
	const { before, after } = stepText(example, options);
	return [
		...kind === "various" ? ["each another, such as"] : [],
		before,
		"→",
		after
	];
}
function whoOf({ changes }) {
	return changes.length > MOST_NAMED ? "" : firstOf(changes.map(personText), MOST_NAMED);
}
// src/report/text/open.ts
/**
* What was merged before and is not applied yet, for a terminal or a log.
*
* @param all the command that shows everything; undefined: this is it
*/
function openText(plan, style, options, all) {
	const { open } = plan;
	if (!open) return [];
	const mark = paint(style, "yellow", "!");
	const deeds = openDeeds(open);
	const shown = options.full ? open.changes : open.changes.slice(0, 10);
	const more = open.changes.length - shown.length;
	const held = options.full ? open.held : open.held.slice(0, 10);
	const moreHeld = open.held.length - held.length;
	return [
		open.unknown === void 0 ? [] : [`${mark} It is not known what was merged before and not applied: ${forTerminal(open.unknown)}`],
		deeds === "" ? [] : [`${mark} ${OPEN_TITLE}; ${openFollows(plan)}: ${forTerminal(deeds)}`],
		...renderChanges(shown, options),
		more > 0 ? [`  and ${digits(more)} more: ${all ?? ""} shows all`] : [],
		open.held.length === 0 ? [] : [
			`${mark} ${OPEN_TITLE}; merging leaves it as it is:`,
			...held.map(({ kind, message, ...person }) => `  ${kind}  ${personText(person)}  ${forTerminal(message)}`),
			...moreHeld > 0 ? [`  and ${digits(moreHeld)} more: ${all ?? ""} shows all`] : []
		],
		...openRefusals(plan).map((refusal) => [`${paint(style, "red", `Refused by the guard ${refusal.guard}`)}, with what was merged before: ${forTerminal(refusal.message)}`, whoseRefusal(refusal)])
	].filter((lines) => lines.length > 0).map((lines) => lines.map((line) => wrapped(line, style)));
}
// src/report/text/rules.ts
/** Lines about rules, above which the first are enough. */
const MOST_RULES = 10;
const RISK_COLORS = {
	"protects-less": "red",
	"reaches-others": "yellow",
	"protects-more": "green",
	other: "cyan"
};
/**
* What the commits change about the rules, the riskiest first, line by line; nothing where they change none.
*
* @param all the command that shows everything; undefined: this is it
*/
function renderRulesText({ rules = [] }, style, all) {
	if (rules.length === 0) return [];
	let shown = 0;
	const lines = RULE_RISKS.flatMap((risk) => {
		const groups = ruleGroups(rules.filter((rule) => rule.risk === risk));
		if (groups.length === 0 || all !== void 0 && shown >= MOST_RULES) return [];
		const some = all === void 0 ? groups : groups.slice(0, MOST_RULES - shown);
		shown += some.length;
		return [`  ${paint(style, RISK_COLORS[risk], RISK_LABELS[risk])}`, ...some.map((group) => {
			const place = isAboutFile(group[0]) ? "" : `  ${forTerminal(`${group[0].at.file}:${group[0].at.line}`)}`;
			return wrapped(`    ${ruleText(group, forTerminal)}${place}`, style, 6);
		})];
	});
	const more = ruleGroups(rules).length - shown;
	return [
		`${RULES_HEADING}:`,
		...lines,
		...more > 0 ? [wrapped(`  and ${digits(more)} more: ${all ?? ""} shows all`, style)] : [],
		wrapped(`  ${RULES_HOLD}`, style)
	];
}
// src/report/text/plan.ts
/** A plan with more changes than this is shown by its counts and the first users of each kind. */
const MOST_CHANGES = 40;
const FIRST_OF_EACH_KIND = 3;
/** The plan for people at a terminal or reading a log. Ends with a line end. */
function renderPlanText(plan, { style, full = false, hidePersonal = false, rollcall = rollcallOnPath, reviewedAs }) {
	const all = full ? void 0 : rollcall("plan --full");
	const changes = changesByRisk(plan);
	const [declared, directory] = totalsLines(plan.totals, forTerminal);
	const nothing = changes.length === 0;
	return `${[
		[wrapped(header(plan), style), ...nothing ? [wrapped(nothingText(plan), style)] : []],
		renderRulesText(plan, style, all),
		released(plan, style, all),
		...changes.length <= MOST_CHANGES ? renderChanges(changes, {
			style,
			full,
			hidePersonal
		}) : overview(changes, {
			style,
			full,
			hidePersonal,
			reviewedAs
		}, all),
		...openText(plan, style, {
			style,
			full,
			hidePersonal
		}, all),
		blocked(blockedHere(plan), style, all),
		lifted(plan, style),
		...plan.refusals.map((refusal) => refusalText(refusal, {
			style,
			rollcall,
			full
		})),
		plan.diagnostics.map((diagnostic) => wrapped(diagnosticLine(diagnostic, style), style)),
		[
			declared,
			directory,
			...nothing ? [] : [writesText(plan)],
			...aboutNewAccounts(plan)
		].map((line) => wrapped(line, style)),
		plan.observes ? [wrapped(paint(style, "yellow", OBSERVING), style, 0)] : [],
		before(plan, style, all),
		drift(plan, {
			style,
			rollcall
		}, all)
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function header(plan) {
	const { listing, relationships } = plan.requests;
	const forRelationships = relationships > 0 ? ` (${digits(relationships)} of them for relationships)` : "";
	return [
		plan.embedded ? `${EMBEDDED_DIRECTORY} of ${forTerminal(plan.tenant.domain)} (no tenant)` : forTerminal(plan.tenant.domain),
		`${count(plan.totals.directory, "user")} read in ${count(listing + relationships, "request")}${forRelationships}`,
		...plan.base === void 0 ? [] : [`base ${forTerminal(shortCommit(plan.base))}`],
		...plan.correctsDrift ? ["drift is corrected"] : []
	].join(", ");
}
function released(plan, style, all) {
	return firstLines(plan.released.map((user) => wrapped(`${paint(style, "yellow", "!")} ${personText(user)} is no longer declared (was ${placeText(user.at)}): ${releasedText(user)}`, style)), all, "is no longer declared", "are no longer declared");
}
/** Counts, and what the changes have in common; then the first of each kind, or all of them. */
function overview(changes, options, all) {
	const byKind = KINDS.map((kind) => changes.filter((change) => change.kind === kind)).filter((group) => group.length > 0);
	const width = Math.max(...byKind.map((group) => digits(group.length).length));
	const counts = byKind.map((group) => `  ${(group[0]?.kind ?? "").padEnd(7)}  ${digits(group.length).padStart(width)}`);
	return [
		[`${count(changes.length, "change")}:`, ...counts],
		...groupsText(changes, options),
		...all === void 0 ? renderChanges(changes, options) : firstOfEach(byKind, options, all)
	];
}
function firstOfEach(byKind, options, all) {
	return [...byKind.flatMap((group) => {
		const more = group.length - FIRST_OF_EACH_KIND;
		return [...renderChanges(group.slice(0, FIRST_OF_EACH_KIND), options), ...more > 0 ? [[`  and ${digits(more)} more to ${group[0]?.kind}`]] : []];
	}), options.reviewedAs === void 0 ? ["All of them:", `  ${all}`] : [`All of them are in ${forTerminal(options.reviewedAs)}.`]];
}
/** Who was blocked before: one line each, since nothing about it is new. */
function before(plan, style, all) {
	const users = blockedBefore(plan);
	if (users.length === 0) return [];
	const lines = users.map((user) => wrapped(`  ${personText(user)}  ${placeText(user.at)}  ${forTerminal(user.message)}${user.edited ? `. ${EDITED}` : ""}`, style, 4));
	return [`Blocked before these commits: ${count(users.length, "user")}`, ...firstLines(lines, all, "was blocked before", "were blocked before")];
}
function blocked(users, style, all) {
	return firstLines(blockedGroups(users).map((group) => {
		const [user] = group;
		const names = firstOf(group.map(personText), 10);
		const place = placeText(user.at);
		const paste = lineToPaste(user);
		const candidates = user.candidates.map((candidate) => wrapped(`    candidate: ${personText(candidate)}${candidate.id === null ? "" : `  id: ${forTerminal(candidate.id)}`}`, style, 15));
		return [
			wrapped(`${paint(style, "yellow", "! blocked")}  ${names}  ${place}  ${user.reason}`, style),
			wrapped(`    ${forTerminal(user.message)}`, style),
			...paste === void 0 ? candidates : [`    line to add at ${place}:`, `      ${forTerminal(paste)}`]
		].join("\n");
	}), all, "is blocked", "are blocked");
}
function lifted(plan, style) {
	return plan.lifted.map(({ message, at, ...guard }) => wrapped(`${paint(style, "yellow", "!")} ${forTerminal(liftedText(guard))} by ${placeText(at)}. By agreeing to this plan, a reviewer also agrees to this: ${forTerminal(message)}`, style));
}
function drift(plan, { style, rollcall }, all) {
	const changes = driftLeftAlone(plan);
	if (changes.length === 0) return [];
	const lines = changes.map((change) => wrapped(`  ${personText(change)}  ${driftText(change)}`, style));
	return [
		wrapped(`Drift, not applied: ${count(changes.length, "user")} changed outside Git (${driftCommand(plan, rollcall)} shows ${changes.length === 1 ? "it" : "them"})`, style),
		...changes.some(({ kind }) => kind === "create") ? ["To create those who are missing, plan without --base."] : [],
		...firstLines(lines, all, "changed outside Git", "changed outside Git")
	];
}
function driftText(change) {
	return change.kind === "create" ? "is not in the directory" : change.fields.map(({ field }) => forTerminal(fieldLabel(field))).join(", ");
}
function firstLines(lines, all, singular, plural) {
	const more = lines.length - 10;
	if (all === void 0 || more <= 0) return [...lines];
	const verb = more === 1 ? singular : plural;
	return [...lines.slice(0, 10), `  and ${digits(more)} more ${verb}: ${all} shows all`];
}
// src/report/text/receipt.ts
const MOST_NAMES = 20;
const WIDEST_NAME = 64;
const WIDEST_LABEL = 24;
/**
* What became of an apply run, for a terminal or a log. Ends with a line end.
*
* @param options.newAccounts users that were created and need a first credential
* @param options.credential how they get it
* @param options.kept where the receipt is, as a sentence
* @param options.hidePersonal leaves out messages about personal properties, since they may quote the value
*/
function renderReceiptText(whole, options) {
	const receipt = options.hidePersonal ? receiptWithoutPersonal(whole) : whole;
	const { style, kept = "", newAccounts } = options;
	const next = whatNext(receipt, "Run the same command again");
	const lines = totalsText(receipt, style);
	return `${[
		...lines.length > 0 ? lines : ["Nothing was applied: there was nothing to do."],
		...firstCredentials(newAccounts, style, options.credential),
		wrapped([kept, next].filter((text) => text !== "").join(" "), style, 0)
	].filter((line) => line !== "").join("\n")}\n`;
}
/** How many changes ended how, with what is worth knowing of them. */
function totalsText(receipt, style) {
	const rows = rowsOf(receipt).filter(({ number }) => number > 0);
	const labelWidth = columnWidth(rows.map(({ label }) => label), WIDEST_LABEL);
	const numberWidth = columnWidth(rows.map(({ number }) => digits(number)), WIDEST_LABEL);
	const indent = labelWidth + numberWidth + 2 + 3;
	return rows.flatMap(({ label, number, color, details }) => {
		const start = `${paint(style, color, padTo(labelWidth, label))}  ${digits(number).padStart(numberWidth)}`;
		if (details.length === 0) return [start];
		return details.map((detail, index) => wrapped(index === 0 ? `${start}   ${detail}` : " ".repeat(indent) + detail, style, indent + (details.length > 1 ? 2 : 0)));
	});
}
/** What the directory answered to a write that failed, or why there was none. */
function failureText(outcome) {
	const { error, reason } = outcome;
	const wrong = error ? `${error.status === 0 ? "no answer," : error.status} ${forTerminal(error.code)}: ${error.field === void 0 ? "" : `${forTerminal(error.field)}: `}${forTerminal(error.message)}` : forTerminal(reason ?? "");
	const request = error?.requestId ? ` (request ${forTerminal(error.requestId)})` : "";
	const fields = writtenFieldsOf(outcome);
	const written = fields.length > 0 ? ` (written: ${fields.map(forTerminal).join(", ")})` : "";
	const further = error && reason !== void 0 ? `; ${forTerminal(reason)}` : "";
	return wrong + request + written + further;
}
function rowsOf(receipt) {
	const { totals, blocked = [] } = receipt;
	const late = notYetVisibleOf(receipt);
	const unseen = late.filter((outcome) => stillShownText(outcome) === "");
	const otherwise = storedOtherwiseOf(receipt);
	return [
		{
			label: "applied",
			number: totals.applied,
			color: "green",
			details: groupedByReason(heldBackOf(receipt)).map(groupText)
		},
		{
			label: "not yet visible",
			number: late.length,
			color: "yellow",
			details: [...unseen.length > 0 ? [`of those applied: ${namesOf(unseen)}`] : [], ...limited(late.filter((outcome) => !unseen.includes(outcome)).map((outcome) => withPerson(outcome, stillShownText(outcome))))]
		},
		{
			label: "stored otherwise",
			number: otherwise.length,
			color: "yellow",
			details: limited(otherwise.map((outcome) => withPerson(outcome, keptOtherwiseText(outcome))))
		},
		{
			label: "failed",
			number: totals.failed,
			color: "red",
			details: failures(outcomesOf(receipt, "failed"))
		},
		{
			label: "skipped",
			number: totals.skipped,
			color: "yellow",
			details: groupedByReason(outcomesOf(receipt, "skipped")).map(groupText)
		},
		{
			label: "not attempted",
			number: totals.notAttempted,
			color: "yellow",
			details: groupedByReason(outcomesOf(receipt, "not-attempted")).map(groupText)
		},
		{
			label: "blocked",
			number: blocked.length,
			color: "yellow",
			details: limited(blocked.map((user) => `${personText(user)}  ${forTerminal(user.message)}`))
		}
	];
}
function withPerson(outcome, text) {
	return `${personText(outcome)}  ${forTerminal(text)}`;
}
function failures(outcomes) {
	const width = columnWidth(outcomes.map(personText), WIDEST_NAME);
	return limited(outcomes.map((outcome) => `${padTo(width, personText(outcome))}  ${failureText(outcome)}`));
}
function groupText({ reason, outcomes }) {
	return reason === "" ? namesOf(outcomes) : `${forTerminal(reason)}: ${namesOf(outcomes)}`;
}
function namesOf(outcomes) {
	return firstOf(outcomes.map(personText), MOST_NAMES);
}
function limited(lines) {
	const more = lines.length - MOST_NAMES;
	return more > 0 ? [...lines.slice(0, MOST_NAMES), `and ${digits(more)} more; the receipt names all`] : [...lines];
}
/** Who still needs a first credential; nothing where nobody does. */
function firstCredentials(people, style, credential) {
	if (people.length === 0) return [];
	return [wrapped(`${count(people.length, "new account needs", "new accounts need")} a first credential, ${credentialText(credential)}: ${firstOf(people.map(personText), MOST_NAMES)}${people.length > MOST_NAMES ? "; the receipt names all" : ""}`, style)];
}
// src/session/outcome/present.ts
/** Prints a plan, and the warnings about its input beside it. */
function showPlan(plan, options, { output, environment, rollcall }) {
	const hidePersonal = isOnGitHub(environment);
	const commands = rollcall && { rollcall };
	switch (options.format) {
		case "json": return output.out(planJson(plan, { hidePersonal }));
		case "markdown": return output.out(renderPlanMarkdown(plan, {
			...commands,
			hidePersonal
		}));
		case "text": return output.out(renderPlanText(plan, {
			...commands,
			style: output.style,
			full: options.full ?? false,
			hidePersonal,
			reviewedAs: options.reviewedAs
		}));
	}
}
/**
* Prints what became of an apply run.
*
* @param kept where the receipt is, as a sentence
*/
function showReceipt(receipt, kept, { format, credential }, { output, environment }) {
	const newAccounts = newAccountsIn(receipt);
	const hidePersonal = isOnGitHub(environment);
	switch (format) {
		case "json": return output.out(`${JSON.stringify(hidePersonal ? receiptWithoutPersonal(receipt) : receipt, null, 2)}\n`);
		case "markdown": return output.out(renderReceiptMarkdown(receipt, {
			hidePersonal,
			newAccounts,
			credential
		}));
		case "text": return output.out(renderReceiptText(receipt, {
			style: output.style,
			kept,
			newAccounts,
			credential,
			hidePersonal
		}));
	}
}
/** What is printed there is read by everybody who may read the repository. */
function isOnGitHub(environment) {
	return environment["GITHUB_ACTIONS"] === "true";
}
export { showReceipt as n, remedyLines as r, showPlan as t };
