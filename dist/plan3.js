import { a as blockedBefore, i as RULE_RISKS, o as blockedHere, s as changesToApply } from "./outputs.js";
import { i as isHolding, n as foldName, o as isPersonReference } from "./values.js";
import { a as forTerminal, i as forMarkdownLink, n as forMarkdownBlock, r as forMarkdownCode, s as joinersInPlace, t as forMarkdown } from "./escape.js";
import { i as mistakesIn, r as countMistakes, t as renderInvalidMarkdown } from "./diagnostics.js";
import { A as HIDDEN, D as shorten, E as personValue, _ as peopleMarkdown, b as personTag, c as placeLink, d as restOf, f as runLink, g as codeTag, h as accountCode, i as folded, j as isPersonal, l as placeText, m as valuesOf, n as commentMarker, o as linked, p as table, r as fitted, s as personLink, u as quoted, w as knownName, y as personMarkdown } from "./parts.js";
import { C as sensitivity, E as shownFields, S as releasedText, _ as isRisky, a as KINDS$1, b as lineToPaste, c as blockedGroups, d as driftCommand, f as driftLeftAlone, g as isRename, h as isQuiet, i as JOB_DIRECTORY, l as changesByRisk, m as isOfSignIn, n as EDITED, o as OBSERVING, p as fieldLabel, s as aboutNewAccounts, t as DONE, u as consequences, v as isSensitive, w as setsInFewWords, x as nothingText, y as liftedText } from "./plan.js";
import { n as digits, r as firstOf, t as count } from "./wording.js";
import { f as setOf, l as personRelationship } from "./user.js";
import { n as compareText } from "./diagnostic.js";
import { D as listed, O as writesText } from "./tenants.js";
import { n as rollcallOnPath } from "./rollcall.js";
// src/report/markdown/refusal.ts
/** A longer list of users to paste is folded away, so that what follows is seen. */
const MOST_USERS_UNFOLDED = 12;
/** A guard that refuses, with the file that lifts it, ready to paste, as far as there is room. */
function renderRefusal(refusal, options, budget) {
	const { fallsShort = [] } = refusal;
	return quoted("CAUTION", [
		`**Refused by the guard ${refusal.guard}:** ${forMarkdown(shorten(refusal.message, budget.text))}`,
		...fallsShort.flatMap(({ at, why }) => ["", `${placeLink(at, options)} does not lift this: ${forMarkdown(shorten(why, budget.text))}.`]),
		"",
		...remedyMarkdown(refusal, options, budget)
	]);
}
/** What to do, with the file that lifts the guard or else the users. */
function remedyMarkdown({ acknowledgement, remedy, users }, options, budget) {
	const text = forMarkdown(shorten(remedy, budget.text));
	if (!acknowledgement) {
		const people = users.map((userPrincipalName) => ({ userPrincipalName }));
		return [text, ...users.length > 0 ? ["", peopleMarkdown(people, budget.names)] : []];
	}
	const path = shorten(acknowledgement.path, 200);
	const pasted = forMarkdownBlock(acknowledgement.text);
	if (pasted.length > budget.paste) return [`If this is intended, add the file ${forMarkdownCode(path)}, which names the ${count(users.length, "user")}, and have it reviewed: ${options.run?.isWhole ? `${runLink(options.run)} holds it, ready to paste` : `${forMarkdownCode((options.rollcall ?? rollcallOnPath)("plan"))} prints it`}.`];
	return [
		text,
		"",
		folded(codeTag(path), pasted, users.length <= MOST_USERS_UNFOLDED)
	];
}
// src/report/markdown/outside.ts
const VALUE_LENGTH$3 = 60;
/** What was changed outside Git and stays as it is, folded away. */
function renderDrift(plan, options, { rows }) {
	const changes = driftLeftAlone(plan);
	if (changes.length === 0) return "";
	const lines = changes.flatMap((change) => {
		const name = personLink(change, change.at, options);
		if (change.kind === "create") return [[
			name,
			"",
			"not in the directory",
			""
		]];
		return change.fields.map((field) => {
			const { from, to } = valuesOf(field, VALUE_LENGTH$3, options);
			return [
				name,
				forMarkdown(fieldLabel(field.field)),
				from,
				to
			];
		});
	});
	const more = lines.length - rows;
	return folded(`Drift: ${count(changes.length, "user was", "users were")} changed outside Git (left as ${changes.length === 1 ? "it is" : "they are"})`, [
		table([
			"user",
			"property",
			"in the directory",
			"declared"
		], lines.slice(0, rows)),
		...more > 0 ? [`… and ${digits(more)} more rows.`] : [],
		`${forMarkdownCode(driftCommand(plan, options.rollcall))} shows what correcting it would do.`
	].join("\n\n"));
}
// src/report/markdown/change.ts
const FIELDS_IN_FEW_WORDS = 4;
const VALUE_IN_FEW_WORDS = 60;
const VALUE_IN_TABLE = 120;
const MESSAGE_LENGTH$1 = 300;
/** One user, folded away under what becomes of them in a few words; open without these words. */
function renderChange(change, options, { lineLinks }, open) {
	const words = open ? "" : inFewWords(change, options);
	const name = personTag(change);
	return folded(`<b>${change.kind}</b> ${name}${words === "" ? "" : `: ${words}`}`, [placeLink(change.at, options), properties(change, options, lineLinks)].filter((part) => part !== "").join("\n\n"), open);
}
/**
* What becomes of a user, beyond the kind of the change; may be empty. HTML with no Markdown in it, since the summary of
* a folded part takes none.
*/
function inFewWords(change, options, most = FIELDS_IN_FEW_WORDS) {
	const words = change.kind === "create" ? newcomer(change, options) : changed(change, options, most);
	const held = change.held?.map(({ field }) => forMarkdown(fieldLabel(field))) ?? [];
	return [words, held.length > 0 ? `held back: ${held.join(", ")}` : ""].filter((part) => part !== "").join("; ");
}
function newcomer(change, options) {
	const words = [
		"jobTitle",
		"department",
		"manager"
	].flatMap((name) => {
		const field = change.fields.find(({ field }) => field === name);
		if (!field) return [];
		const { to } = valuesOf(field, VALUE_IN_FEW_WORDS, options, "HTML");
		return [personRelationship(name)?.phrase(to) ?? to];
	});
	const isDisabled = change.fields.some(({ field, to }) => field === "accountEnabled" && to === false);
	return [
		...words,
		...setsInFewWords(change).map((text) => forMarkdown(text)),
		...isDisabled ? ["cannot sign in yet"] : []
	].join(", ");
}
function changed(change, options, most) {
	const fields = change.fields.filter(({ field }) => !setOf(field) && (field !== "accountEnabled" || change.kind !== "disable" && change.kind !== "enable"));
	const more = fields.length - most;
	return [
		...setsInFewWords(change).map((text) => forMarkdown(text)),
		...fields.slice(0, most).map((field) => fieldInFewWords(field, options)),
		...more > 0 ? [count(more, "more property", "more properties")] : []
	].join(", ");
}
function fieldInFewWords(field, options) {
	const { from, to, hidden } = valuesOf(field, VALUE_IN_FEW_WORDS, options, "HTML");
	return hidden ? `${forMarkdown(fieldLabel(field.field))} changes (${HIDDEN})` : `${forMarkdown(fieldLabel(field.field))}: ${from} → <b>${to}</b>`;
}
function properties(change, options, lineLinks) {
	const isNew = change.kind === "create";
	const rows = [...shownFields(change).map((field) => {
		const { from, to } = valuesOf(field, VALUE_IN_TABLE, options);
		return {
			name: lineLinks && !field.filled ? fieldLink(field, options) : label(field),
			values: isNew ? [to] : [from, to],
			note: notesOf(change, field).join("; ")
		};
	}), ...(change.held ?? []).map((held) => ({
		name: label(held),
		values: isNew ? ["(held back)"] : ["", "(held back)"],
		note: forMarkdown(shorten(held.message, MESSAGE_LENGTH$1))
	}))];
	if (rows.length === 0) return "Nothing of the account changes.";
	const header = isNew ? ["property", "value"] : [
		"property",
		"now",
		"will be"
	];
	return rows.every(({ note }) => note === "") ? table(header, rows.map(({ name, values }) => [name, ...values])) : table([...header, ""], rows.map(({ name, values, note }) => [
		name,
		...values,
		note
	]));
}
function label({ field }) {
	return forMarkdown(fieldLabel(field));
}
function fieldLink(field, { link }) {
	return linked(label(field), field.at, link);
}
function notesOf(change, field) {
	const sensitive = sensitivity(change, field);
	return [
		...sensitive === void 0 ? [] : [sensitive],
		...consequences(field).map((text) => forMarkdown(text)),
		...field.filled ? ["filled in at creation, not managed afterwards"] : [],
		...field.inherited ? [`from ${codeTag(placeText(field.at))}`] : []
	];
}
// src/report/facts/changeGroups.ts
/** When more users than this make a step of their own in one property, these count as one group. */
const MOST_SINGLES = 10;
/**
* The steps of users who exist, by property and value, rare ones first: among thousands who are alike, the odd one is
* what a reviewer looks for. Disabled, enabled and renamed users are named elsewhere.
*
* @param hidePersonal groups personal properties by the property alone, since who shares a value tells of it
*/
function groupsOfUpdates(changes, { hidePersonal }) {
	return sorted(byField(changes.filter(({ kind }) => kind !== "create").flatMap((change) => change.fields.filter(({ field }) => field !== "accountEnabled" && field !== "userPrincipalName").map((field) => ({
		change,
		field
	})))).flatMap((ofField) => groupsOfField(ofField, hidePersonal)));
}
/** In what new users who share something differ, by property and value, rare ones first; not what each has for itself. */
function groupsOfCreates(changes, { hidePersonal }) {
	return sorted(byField(changes.filter(({ kind }) => kind === "create").flatMap((change) => change.fields.filter(({ field, filled }) => !filled && !NAMES.has(field)).map((field) => ({
		change,
		field
	})))).flatMap((ofField) => {
		const groups = groupsOfField(ofField, hidePersonal);
		return groups.length > 1 && groups.every(({ kind }) => kind === "alike") && groups.some(({ changes }) => changes.length > 1) ? groups : [];
	}));
}
/** Two who share a first name have nothing else in common. */
const NAMES = /* @__PURE__ */ new Set([
	"givenName",
	"surname",
	"displayName"
]);
function byField(steps) {
	return [...Map.groupBy(steps, ({ field }) => field.field).values()];
}
function groupsOfField(steps, hidePersonal) {
	const [first] = steps;
	if (!first) return [];
	if (hidePersonal && isPersonal(first.field)) return [groupOf("hidden", steps, first)];
	const bySteps = [...Map.groupBy(steps, ({ field }) => keyOf(field)).values()];
	const singles = bySteps.filter(({ length }) => length === 1).flat();
	const [single] = singles;
	if (single === void 0 || singles.length <= MOST_SINGLES) return bySteps.flatMap((alike) => alike[0] ? [groupOf("alike", alike, alike[0])] : []);
	return [groupOf("various", singles, single), ...bySteps.filter(({ length }) => length > 1).flatMap((alike) => alike[0] ? [groupOf("alike", alike, alike[0])] : [])];
}
function groupOf(kind, steps, first) {
	return {
		field: first.field.field,
		kind,
		example: first.field,
		changes: steps.map(({ change }) => change),
		sensitive: steps.some(({ change, field }) => isSensitive(change, field))
	};
}
function keyOf({ from, to }) {
	return JSON.stringify([valueKey(from), valueKey(to)]);
}
function valueKey(value) {
	if (isHolding(value)) return [value.id ?? foldName(value.name), value.without ?? []];
	return isPersonReference(value) ? value.id ?? foldName(value.userPrincipalName) : value;
}
function sorted(groups) {
	return groups.toSorted((left, right) => left.changes.length - right.changes.length || compareText(left.field, right.field));
}
// src/report/markdown/groups.ts
const VALUE_LENGTH$2 = 60;
const MOST_GROUPS = 30;
/** So many who make one step are all named. */
const MOST_NAMED = 3;
/**
* What changes, by property and value instead of user by user, rare steps first: among thousands who are alike, the odd
* one is seen at once.
*/
function renderGroups(changes, options, budget) {
	return groupsTable(groupsOfUpdates(changes, options), options, budget, {
		header: [
			"users",
			"property",
			"from → to",
			"who"
		],
		step: stepOf
	});
}
/** The same of new users, as far as they differ in what they share. */
function renderGroupsOfCreates(changes, options, budget) {
	return groupsTable(groupsOfCreates(changes, options), options, budget, {
		header: [
			"new users",
			"property",
			"value",
			"who"
		],
		step: ({ example }, shown) => valuesOf(example, VALUE_LENGTH$2, shown).to
	});
}
function groupsTable(groups, options, { rows, rowLinks }, { header, step }) {
	if (groups.length === 0) return "";
	const shown = groups.slice(0, Math.min(rows, MOST_GROUPS));
	const more = groups.length - shown.length;
	return [table(header, shown.map((group) => [
		digits(group.changes.length),
		`${forMarkdown(fieldLabel(group.field))}${group.sensitive ? " (sensitive)" : ""}`,
		step(group, options),
		whoOf(group, options, rowLinks)
	])), ...more > 0 ? [`… and ${count(more, "more kind")} of change, each for as many users or more.`] : []].join("\n\n");
}
function stepOf({ kind, example }, options) {
	if (kind === "hidden") return `(${HIDDEN})`;
	const { from, to } = valuesOf(example, VALUE_LENGTH$2, options);
	const step = `${from} → <b>${to}</b>`;
	return kind === "various" ? `each another, such as ${step}` : step;
}
function whoOf({ changes }, options, rowLinks) {
	if (changes.length > MOST_NAMED) return "";
	return changes.map((change) => rowLinks ? personLink(change, change.at, options) : personMarkdown(change)).join(", ");
}
// src/report/markdown/users.ts
/** So few users are unfolded from the start. */
const MOST_OPEN = 3;
/** More users than this are seen better by what changes. */
const MOST_WITHOUT_GROUPS = 10;
const MOST_ROWS_OPEN = 30;
/** How many more rows are left to those at risk than to others. */
const RISKY_ROWS = 5;
const MOST_FIELDS = 12;
/**
* What changes, where there are many, and every user in a folded part of their own, as long as that can be read. Above,
* the users become rows of one folded table for each kind, those at risk first and unfolded.
*
* @param changes those at risk first
*/
function* renderUsers(changes, options, budget) {
	if (changes.length > MOST_WITHOUT_GROUPS) yield renderGroups(changes, options, budget);
	if (changes.length <= budget.folds) {
		const open = changes.length <= MOST_OPEN;
		for (const change of changes) yield renderChange(change, options, budget, open);
		return;
	}
	yield renderGroupsOfCreates(changes, options, budget);
	for (const { users, most } of [{
		users: changes.filter(isRisky),
		most: budget.rows * RISKY_ROWS
	}, {
		users: changes.filter((change) => !isRisky(change)),
		most: budget.rows
	}]) for (const kind of KINDS$1) yield rows(kind, users.filter((change) => change.kind === kind), options, {
		most,
		rowLinks: budget.rowLinks
	});
}
function rows(kind, users, options, { most, rowLinks }) {
	if (users.length === 0) return "";
	const risky = users.some(isRisky);
	const shown = users.slice(0, most).map((change) => [rowLinks ? personLink(change, change.at, options) : personMarkdown(change), inFewWords(change, options, risky ? MOST_FIELDS : void 0) || DONE[kind]]);
	const more = users.length - shown.length;
	return folded([
		`<b>${kind}</b> ${count(users.length, "user")}`,
		...risky && kind === "update" ? [" whose sign-in changes"] : [],
		...more > 0 ? [`, the first ${digits(shown.length)}`] : []
	].join(""), [table(["user", "change"], shown), ...more > 0 ? [`… and ${digits(more)} more: ${restOf(options, "plan --full")}.`] : []].join("\n\n"), risky && shown.length <= MOST_ROWS_OPEN);
}
// src/report/facts/rules.ts
/** How a group of changes is called. */
const RISK_LABELS = {
	"protects-less": "Protects less",
	"reaches-others": "Changes what may be written",
	"protects-more": "Protects more",
	other: "Other settings"
};
const RULES_HEADING = "What this changes about the rules";
/** By which rules a plan was made that changes them, in a sentence. */
const RULES_HOLD = "This plan was made with the configuration of the base. Once this is merged, the new rules hold.";
const MOST_DEEDS = 3;
/** "protects 2 accounts less, raises the guard disables and 2 more": for a title. Contains no text from outside. */
function ruleDeeds(rules) {
	const groups = Map.groupBy(rules, ({ what, risk }) => `${rootOf(what)} ${risk}`);
	const deeds = [...new Set([...groups.values()].flatMap((group) => {
		const [first] = group;
		return first ? [deedOf(rootOf(first.what), first.risk, group)] : [];
	}))];
	const more = deeds.length - MOST_DEEDS;
	return more > 0 ? `${deeds.slice(0, MOST_DEEDS).join(", ")} and ${more} more` : listed(deeds);
}
/** The numbers of one guard that change in the same direction are told together. */
function ruleGroups(rules) {
	return [...Map.groupBy(rules, (rule) => rootOf(rule.what) === "guards" ? `${rule.risk} ${guardOf(rule)}` : rule).values()].flatMap(([first, ...more]) => first ? [[first, ...more]] : []);
}
/**
* What changes together as a sentence without its end.
*
* @param show makes a value harmless where it is to be shown
*/
function ruleText([rule, ...others], show) {
	const { what, risk, from, to, at, more = 0 } = rule;
	const [root = "", name = ""] = what.split(".");
	const [before, after] = [from, to].map((value) => value === null ? "not set" : show(value));
	switch (root) {
		case "protected": return protectedText(rule, show);
		case "guards": return `the guard ${plain(guardOf(rule), show)}: ${[rule, ...others].map((each) => limitText(each, show)).join(", ")}`;
		case "acknowledgement": return acknowledgementText(rule, name, show);
		case "owners": {
			const files = `${show(at.file)}${more > 0 ? ` and ${count(more, "more file")}` : ""}`;
			const verb = more > 0 ? "need" : "needs";
			return to === null ? `${files} ${verb} no approval of a code owner any more (before: ${before})` : `${files} ${verb} the approval of ${after} (before: ${from === null ? "of no code owner" : before})`;
		}
		case "codeOwners": return `${show(at.file)}, which says who must approve, ${fileVerb(rule)}`;
		case "workflow": return `the workflow ${show(at.file)} ${fileVerb(rule)}`;
		case "action": return `${show(at.file)}, which workflows may run, ${fileVerb(rule)}`;
		case "attributes": return `${show(at.file)}, which says what of a change is shown, ${fileVerb(rule)}`;
		case "notRun": return `${show(at.file)}, which GitHub does not run from there, ${fileVerb(rule)}`;
		default: {
			const meaning = meaningOf(what, risk, to);
			return `${show(what)}: ${before} → ${after}${meaning === "" ? "" : ` (${meaning})`}`;
		}
	}
}
/** Whether it is about a whole file that is still there, so that its path can lead to it. */
function isAboutFile({ what }) {
	return FILES.has(what);
}
const FILES = /* @__PURE__ */ new Set([
	"owners",
	"codeOwners",
	"workflow",
	"action",
	"attributes",
	"notRun"
]);
function limitText({ what, from, to }, show) {
	return `${plain(what.split(".").slice(2).join("."), show)} ${show(from ?? "")} → ${show(to ?? "")}`;
}
function protectedText({ risk, from, to }, show) {
	if (from === null) return `${show(to ?? "")} is protected from now on`;
	if (to === null) return `${show(from)} is no longer protected`;
	if (risk === "other") return `${show(from)} is dropped, and ${show(to)} still covers it`;
	return risk === "protects-less" ? `${show(from)} is no longer protected, only ${show(to)} is` : `${show(to)} is protected, and not only ${show(from)}`;
}
function acknowledgementText({ risk, from, to }, guard, show) {
	const name = plain(guard, show);
	if (risk === "other") return `an acknowledgement of the guard ${name} that has expired`;
	if (to === null) return `the guard ${name} is no longer lifted for ${show(from ?? "")}`;
	const before = from === null ? "" : `, before for ${show(from)}`;
	return `the guard ${name} is lifted for ${show(to)}${before}`;
}
function fileVerb({ from, to }) {
	if (to === null) return "is removed";
	const kind = to.replace(/^another /, "");
	return `${from === null ? "is added" : "is changed"}${KINDS.get(kind) ?? ""}`;
}
const KINDS = /* @__PURE__ */ new Map([
	["executable file", " (now executable)"],
	["link", " (now a link)"],
	["submodule", " (now a submodule)"]
]);
function meaningOf(what, risk, to) {
	switch (what) {
		case "tenant": return risk === "protects-less" ? "any tenant is accepted" : "";
		case "directory": return to === "embedded" ? "the tenant is no longer written to" : "the tenant is written to";
		case "mode": return to === "observe" ? "merging writes nothing from now on" : "merging writes from now on";
		case "key": return "users are found by another property";
		case "newUsers.credential": return to === "temporaryAccessPass" ? "the recipients can sign in as every new user" : "no pass is issued from now on";
		case "newUsers.recipients": return to === null ? "this key opens what was written before, and nothing from now on" : "the holder of this key can sign in as every new user";
		default: return "";
	}
}
function deedOf(root, risk, group) {
	const less = risk === "protects-less";
	switch (root) {
		case "protected": return protectedDeed(risk, group);
		case "guards": return `${less ? "raises" : "lowers"} ${guardsOf(group)}`;
		case "acknowledgement": return risk === "other" ? "changes acknowledgements that have expired" : `${less ? "lifts" : "lifts less of"} ${guardsOf(group)}`;
		case "owners":
		case "codeOwners": return "changes code owners";
		case "workflow": return `changes ${count(group.length, "workflow")}`;
		case "action": return `changes ${count(group.length, "action")}`;
		case "attributes": return "changes .gitattributes";
		case "notRun": return "changes files beside the workflows";
		case "tenant":
			if (less) return "accepts any tenant";
			return risk === "protects-more" ? "names the tenant" : "names another tenant";
		case "directory": return group[0]?.to === "embedded" ? "writes to no tenant" : "writes to the tenant";
		case "mode": return group[0]?.to === "observe" ? "stops writing" : "begins to write";
		case "key": return "finds users by another property";
		case "allow": return `allows ${risk === "protects-more" ? "fewer" : "more"} properties`;
		case "newUsers": return less ? "changes who can sign in as new users" : "changes the first credential of new users";
		case "apply": return `${less ? "loosens" : "tightens"} the limits of a run`;
		default: return `changes ${ownName(root) ?? "a setting"}`;
	}
}
function protectedDeed(risk, group) {
	if (risk === "other") return "drops protected entries that others cover";
	const word = risk === "protects-less" ? "less" : "more";
	return group.some(({ from, to }) => `${from}${to}`.includes("*")) ? `protects ${word === "less" ? "fewer" : "more"} accounts` : `protects ${count(group.length, "account")} ${word}`;
}
function guardsOf(group) {
	const names = [...new Set(group.map(guardOf))].flatMap((name) => ownName(name) ?? []);
	return names.length === 0 || names.length > 2 ? count(Math.max(1, names.length), "guard") : `the ${names.length === 1 ? "guard" : "guards"} ${listed(names)}`;
}
function ownName(name) {
	return /^[A-Za-z]{1,40}$/.test(name) ? name : void 0;
}
function plain(name, show) {
	return ownName(name) ?? show(name);
}
function guardOf({ what }) {
	return what.split(".")[1] ?? "";
}
function rootOf(what) {
	return what.split(".")[0] ?? "";
}
// src/report/markdown/rules.ts
const VALUE_LENGTH$1 = 200;
/** What the commits change about the rules by which plans are made and approved, the riskiest first. */
function renderRules({ rules = [] }, options, { names }) {
	if (rules.length === 0) return "";
	return quoted(alertOf(rules), [
		`**${RULES_HEADING}**`,
		...RULE_RISKS.flatMap((risk) => {
			const groups = ruleGroups(rules.filter((rule) => rule.risk === risk));
			if (groups.length === 0) return [];
			const more = groups.length - names;
			return [
				"",
				`${RISK_LABELS[risk]}:`,
				...groups.slice(0, names).map((group) => `- ${entry(group, options)}`),
				...more > 0 ? [`- … and ${digits(more)} more`] : []
			];
		}),
		"",
		RULES_HOLD
	]);
}
function alertOf(rules) {
	switch (rules[0]?.risk) {
		case "protects-less": return "CAUTION";
		case "reaches-others": return "WARNING";
		default: return "NOTE";
	}
}
function entry(group, options) {
	const [rule] = group;
	const { at, to } = rule;
	const show = (value) => {
		const code = forMarkdownCode(shorten(value, VALUE_LENGTH$1));
		return isAboutFile(rule) && value === at.file && (to !== null || rule.what === "owners") ? linked(code, at, options.link) : code;
	};
	const text = ruleText(group, show);
	const isGone = rule.what.startsWith("acknowledgement") && to === null;
	return isAboutFile(rule) || isGone ? text : `${text} (${placeLink(at, options)})`;
}
// src/report/markdown/warnings.ts
/**
* What a reviewer must not overlook, in GitHub's coloured quotes: refusals and guards that are lifted, removed files,
* blocked users, risky changes.
*
* @param changes those at risk first
*/
function* renderWarnings(plan, changes, options, budget) {
	for (const refusal of plan.refusals) yield renderRefusal(refusal, options, budget);
	yield quoted("WARNING", lifted(plan, options, budget));
	yield quoted("WARNING", released(plan, budget));
	yield quoted("WARNING", blocked(blockedHere(plan), options, budget));
	yield quoted("WARNING", risks(changes, budget));
	yield quoted("NOTE", remarks(plan, options, budget));
}
function lifted(plan, options, budget) {
	return entries(plan.lifted.map(({ message, at, ...guard }) => `${forMarkdown(liftedText(guard))} by ${placeLink(at, options)}: ${forMarkdown(shorten(message, budget.text))}`), budget.names);
}
function released(plan, { names }) {
	return entries(plan.released.toSorted((left, right) => Number(right.accountEnabled === true) - Number(left.accountEnabled === true)).map((user) => `${personMarkdown(user)} is no longer declared (was ${forMarkdownCode(placeText(user.at))}): ${releasedText(user)}`), names);
}
function blocked(users, options, budget) {
	return entries(blockedGroups(users).map((group) => {
		const [user] = group;
		const more = group.length - budget.names;
		const shown = group.slice(0, budget.names).map((each) => `${personMarkdown(each)} (${placeLink(each.at, options)})`).join(", ");
		return [`${more > 0 ? `${shown} and ${digits(more)} more` : shown} ${group.length === 1 ? "is" : "are"} **blocked**: ${forMarkdown(shorten(user.message, budget.text))}`, ...(group.length === 1 ? adviceFor(user, budget) : []).map((line) => `  - ${line}`)].join("\n");
	}), budget.names);
}
/** Who was blocked before, folded away: these commits neither cause it nor settle it. */
function renderBlockedBefore(plan, options, budget) {
	const users = blockedBefore(plan);
	if (users.length === 0) return "";
	const more = users.length - budget.names;
	const lines = users.toSorted((left, right) => Number(right.edited === true) - Number(left.edited === true)).slice(0, budget.names).map((user) => `- ${personMarkdown(user)} (${placeLink(user.at, options)}): ${forMarkdown(shorten(user.message, budget.text))}${user.edited ? `. **${EDITED}**` : ""}`);
	return folded(`Blocked before this pull request: ${count(users.length, "user")} (${users.length === 1 ? "does" : "do"} not fail it)`, [...lines, ...more > 0 ? [`- … and ${digits(more)} more`] : []].join("\n"), users.some(({ edited }) => edited));
}
function adviceFor(user, { names }) {
	const paste = lineToPaste(user);
	if (paste !== void 0) return [`line to add: ${forMarkdownCode(paste)}`];
	const more = user.candidates.length - names;
	return [...user.candidates.slice(0, names).map((candidate) => candidate.id === null ? personMarkdown(candidate) : `${forMarkdownCode(`id: ${candidate.id}`)} is ${personMarkdown(candidate)}`), ...more > 0 ? [`… and ${digits(more)} more`] : []];
}
function risks(changes, { names }) {
	const kinds = [
		{
			what: "would be **disabled** and can no longer sign in",
			concerns: ({ kind }) => kind === "disable"
		},
		{
			what: "would be **enabled** and can sign in again",
			concerns: ({ kind }) => kind === "enable"
		},
		{
			what: "would be **adopted** (an account that exists is managed by these files from now on)",
			concerns: (change) => change.kind !== "create" && (change.kind === "adopt" || change.adopts === true)
		},
		{
			what: "would sign in with **another name**",
			concerns: isRename,
			name: bothNames
		},
		{
			what: "would have **sign-in properties** changed",
			concerns: (change) => signInFields(change).length > 0,
			name: (change) => withFields(change, signInFields(change))
		},
		{
			what: "would have properties changed that **the configuration calls sensitive**",
			concerns: (change) => calledSensitive(change).length > 0,
			name: (change) => withFields(change, calledSensitive(change))
		}
	];
	return entries(kinds.flatMap(({ what, concerns, name = personMarkdown }) => {
		const users = changes.filter(concerns);
		return users.length === 0 ? [] : [`${count(users.length, "user")} ${what}: ${firstOf(users.map(name), names)}`];
	}), kinds.length);
}
function bothNames(change) {
	const rename = change.fields.find(({ field }) => field === "userPrincipalName");
	return `${typeof rename?.from === "string" ? `${accountCode(rename.from)} → ` : ""}${personMarkdown(change)}`;
}
function withFields(change, labels) {
	return `${personMarkdown(change)} (${labels.map(forMarkdown).join(", ")})`;
}
function signInFields(change) {
	return change.fields.filter((field) => field.field !== "userPrincipalName" && isOfSignIn(change, field)).map(({ field }) => fieldLabel(field));
}
function calledSensitive(change) {
	return change.fields.filter((field) => isSensitive(change, field) && !isOfSignIn(change, field)).map(({ field }) => fieldLabel(field));
}
function remarks(plan, options, { names, text }) {
	return entries(plan.diagnostics.map(({ at, message }) => `${placeLink(at, options)}: ${forMarkdown(shorten(message, text))}`), names);
}
function entries(texts, most) {
	if (texts.length <= 1) return texts.map(outdented);
	const more = texts.length - most;
	return [...texts.slice(0, most).map((text) => `- ${text}`), ...more > 0 ? [`- … and ${digits(more)} more`] : []];
}
function outdented(text) {
	return text.replace(/\n {2}- /g, "\n- ").replace("\n", "\n\n");
}
// src/report/facts/totals.ts
/** "disables 1 user, creates 2 and updates 1". Empty when nothing would be applied. */
function deedsOf(totals) {
	const deeds = KINDS$1.filter((kind) => totals[kind] > 0);
	const { strangers = 0 } = totals;
	return listed([...deeds.map((kind, index) => `${kind}s ${index === 0 ? count(totals[kind], "user") : digits(totals[kind])}`), ...strangers > 0 ? [`takes ${count(strangers, "undeclared user")} out of groups`] : []]);
}
/**
* The two sums that account for everybody, for example "15 declared = 1 create + 14 unchanged".
*
* @param escape for the words of the scope, which come from the configuration
*/
function totalsLines(totals, escape) {
	const outside = Object.entries(totals.outsideScope ?? {}).map(([reason, number]) => `${digits(number)} ${escape(reason)}`);
	const { strangers = 0 } = totals;
	const notes = [...outside.length > 0 ? [`of these out of scope: ${outside.join(", ")}`] : [], ...strangers > 0 ? [`of these taken out of groups: ${digits(strangers)}`] : []];
	const directory = sum(totals.directory, "in the directory", [
		[totals.matched, "matched"],
		[totals.protected, "protected"],
		[totals.unmanaged, "unmanaged"]
	]);
	return [sum(totals.declared, "declared", [
		...KINDS$1.map((kind) => [totals[kind], kind]),
		[totals.unchanged, "unchanged"],
		[totals.blocked, "blocked"]
	]), `${directory}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`];
}
function sum(total, what, terms) {
	const right = terms.filter(([number]) => number > 0).map(([number, name]) => `${digits(number)} ${name}`).join(" + ");
	return `${digits(total)} ${what}${right === "" ? "" : ` = ${right}`}`;
}
// src/report/facts/open.ts
/**
* "9 disables (#1, #2 and #3)": what merging applies beyond what its pull request causes. Empty when nothing.
*
* @param label how a review is written
*/
function openDeeds({ changes }, label = (review) => review) {
	if (changes.length === 0) return "";
	const deeds = KINDS$1.flatMap((kind) => {
		const number = changes.filter((change) => change.kind === kind).length;
		return number > 0 ? [count(number, kind, `${kind}s`)] : [];
	});
	const labels = [...new Set(changes.flatMap(({ reviews }) => reviews))].toSorted(compareText);
	return `${listed(deeds)}${labels.length > 0 ? ` (${listed(labels.map(label))})` : ""}`;
}
/** What follows how open work is called: that merging applies it, or would if no guard refused. */
function openFollows(plan) {
	return plan.refusals.length + openRefusals(plan).length > 0 || plan.observes ? "merging would apply it as well" : "merging applies it as well";
}
/** The guards that refuse all that merging would apply, although they pass what its pull request causes. */
function openRefusals({ open, refusals }) {
	return (open?.refusals ?? []).filter(({ guard }) => !refusals.some((own) => own.guard === guard));
}
/** How both kinds of open work begin. */
const OPEN_TITLE = "Merged before and not applied yet";
/** Whether a pull request has to answer for a refusal, and what follows. */
function whoseRefusal({ isOwn }) {
	return isOwn ? "Each part passes alone. Merging both would apply nothing: wait until the changes merged before are applied, or commit the acknowledgement with this pull request." : "Changes merged before are refused already, so merging applies nothing until that is resolved. This pull request does not cause it.";
}
// src/report/markdown/open.ts
const VALUE_LENGTH = 60;
const MESSAGE_LENGTH = 300;
/** What was merged before and is not applied yet, for a comment or a summary. */
function renderOpen(plan, options, budget) {
	const { open } = plan;
	if (!open) return [];
	const deeds = openDeeds(open, reviewLink);
	return [
		...open.unknown === void 0 ? [] : [quoted("CAUTION", [`It is not known what was merged before and not applied yet. ${forMarkdown(shorten(open.unknown, budget.text))}`])],
		...openRefusals(plan).map((refusal) => quoted("CAUTION", [
			`**Refused by the guard ${refusal.guard}, with what was merged before:** ${forMarkdown(shorten(refusal.message, budget.text))}`,
			"",
			whoseRefusal(refusal)
		])),
		...deeds === "" ? [] : [quoted("WARNING", [
			`**${OPEN_TITLE}; ${openFollows(plan)}:** ${deeds}`,
			"",
			folded(count(open.changes.length, "user"), table([
				"user",
				"change",
				"reviewed in"
			], rowsOf(open.changes, options, budget)), open.changes.length <= 5)
		])],
		...open.held.length === 0 ? [] : [quoted("NOTE", [
			`**${OPEN_TITLE}; merging leaves it as it is:** ${count(open.held.length, "user")}`,
			"",
			...open.held.slice(0, budget.names).map(({ kind, message, ...person }) => `- ${kind} ${personMarkdown(person)}: ${forMarkdown(shorten(message, MESSAGE_LENGTH))}`),
			...open.held.length > budget.names ? [`- and ${digits(open.held.length - budget.names)} more: ${restOf(options, "plan --full")}`] : []
		])]
	];
}
function rowsOf(changes, options, { rows, rowLinks }) {
	const shown = changes.slice(0, rows).map((change) => [
		rowLinks ? personLink(change, change.at, options) : personMarkdown(change),
		[verbOf(change.kind), detailOf(change, options)].filter(Boolean).join(": "),
		change.reviews.map(reviewLink).join(", ")
	]);
	const more = changes.length - rows;
	return more > 0 ? [...shown, [
		`… and ${digits(more)} more: ${restOf(options, "plan --full")}`,
		"",
		""
	]] : shown;
}
function reviewLink(review) {
	return /^#\d{1,9}$/.test(review) ? review : forMarkdown(review);
}
function verbOf(kind) {
	return kind === "update" ? "" : `**${kind}**`;
}
function detailOf(change, options) {
	if (change.kind === "create") return "";
	return shownFields(change).map((field) => {
		const { from, to } = valuesOf(field, VALUE_LENGTH, options);
		return `${forMarkdown(fieldLabel(field.field))} ${from} → ${to}`;
	}).join(", ");
}
// src/report/markdown/plan.ts
/** Users with a folded part of their own, above which nobody reads them one by one. */
const MOST_FOLDS = 50;
/** Tried one after the other: first links and folded parts go, then rows of tables, then everything but the sums. */
function budgets(folds, changes) {
	const whole = {
		folds,
		lineLinks: true,
		rowLinks: true,
		rows: Infinity,
		names: 20,
		text: 1e4,
		paste: Infinity
	};
	const folded = [
		{
			...whole,
			lineLinks: false
		},
		{
			...whole,
			lineLinks: false,
			paste: 3e4
		},
		{
			...whole,
			lineLinks: false,
			paste: 3e4,
			folds: 20
		}
	];
	return [
		whole,
		...changes > folds ? [{
			...whole,
			paste: 3e4
		}] : folded,
		{
			...whole,
			folds: 20,
			lineLinks: false,
			rowLinks: false,
			paste: 3e4
		},
		...[
			{
				folds: 50,
				rows: 1e3,
				names: 20,
				text: 1e4,
				paste: 3e4
			},
			{
				folds: 20,
				rows: 20,
				names: 20,
				text: 6e3,
				paste: 3e4
			},
			{
				folds: 20,
				rows: 20,
				names: 20,
				text: 6e3,
				paste: 1e4
			},
			{
				folds: 10,
				rows: 10,
				names: 10,
				text: 3e3,
				paste: 3e3
			},
			{
				folds: 3,
				rows: 5,
				names: 5,
				text: 1e3,
				paste: 1e3
			},
			{
				folds: 0,
				rows: 5,
				names: 5,
				text: 300,
				paste: 300
			},
			{
				folds: 0,
				rows: 1,
				names: 2,
				text: 120,
				paste: 120
			}
		].map((budget) => ({
			...whole,
			...budget,
			lineLinks: false
		}))
	];
}
/**
* The comment on a pull request and the summary of a job. Depends on nothing but the plan, so that an unchanged plan
* leaves a comment untouched. Starts with a hidden line by which the comment is found again.
*/
function renderPlanMarkdown(plan, options) {
	return planMarkdown(plan, options).markdown;
}
/** The same, with whether it had to be cut. */
function planMarkdown(plan, options) {
	const changes = changesByRisk(plan);
	let spent;
	return {
		markdown: fitted([...budgets(options.folds ?? MOST_FOLDS, changes.length), void 0], options.limit, (budget) => {
			spent = budget;
			return budget === void 0 ? [
				heading(plan, options),
				`Too long to be shown here: ${restOf(options, "plan --full")}.`,
				sums(plan)
			] : render(plan, changes, options, budget);
		}),
		isWhole: spent?.rows === Infinity && spent.paste === Infinity
	};
}
function* render(plan, changes, options, budget) {
	yield heading(plan, options);
	if (isQuiet(plan)) return yield quietText(plan);
	yield renderRules(plan, options, budget);
	yield* renderOpen(plan, options, budget);
	yield* renderWarnings(plan, changes, options, budget);
	if (changes.length === 0) yield nothingText(plan);
	else yield* renderUsers(changes, options, budget);
	yield renderBlockedBefore(plan, options, budget);
	yield renderDrift(plan, options, budget);
	yield sums(plan);
	yield promise(plan, changes.length, options);
}
function quietText({ totals }) {
	return `The directory is as declared: ${count(totals.declared, "declared user was", "declared users were")} compared with ${count(totals.directory, "account")}.`;
}
function heading(plan, options) {
	const { marker } = options;
	return `${commentMarker(marker ?? plan.tenant.domain)}\n### Rollcall: ${planTitle(plan, options)}`;
}
/** What merging does, in one line of plain text that says it all. */
function planTitle(plan, options) {
	const blocked = blockedHere(plan).length;
	return [
		plan.observes ? "observe mode, nothing is written" : "",
		isRefused(plan) ? "refused" : "",
		...whatHappenedBefore(plan),
		...whatHappens(plan, plan.embedded ? ` in ${options.embedded ?? "the embedded directory"}` : ""),
		blocked > 0 ? `${count(blocked, "user is", "users are")} blocked` : "",
		...releasedTitle(plan)
	].filter((part) => part !== "").join("; ");
}
function isRefused(plan) {
	return plan.refusals.length + openRefusals(plan).length > 0;
}
function whatHappenedBefore(plan) {
	const before = plan.open ? openDeeds(plan.open) : "";
	const verb = plan.observes || isRefused(plan) ? "would apply" : "applies";
	return [...plan.open?.unknown === void 0 ? [] : ["what was merged before is not known"], ...before === "" ? [] : [`${mergingOf(plan)} ${verb} what was merged before: ${before}`]];
}
function whatHappens(plan, where) {
	const verb = mergingOf(plan);
	const deeds = deedsOf(plan.totals);
	const rules = plan.rules ? ruleDeeds(plan.rules) : "";
	const nothing = rules !== "" ? "nobody" : plan.open?.changes.length ? "nothing else" : "nothing";
	const what = plan.observes || isRefused(plan) ? conditional(deeds, nothing) : deeds || `changes ${nothing}`;
	if (rules === "") return [`${verb} ${what}${where}`];
	return deeds === "" ? [`${verb} ${what}${where}, but the rules: ${rules}`] : [`${verb} ${what}${where}`, `changes the rules: ${rules}`];
}
function releasedTitle({ released }) {
	const enabled = released.filter(({ accountEnabled }) => accountEnabled === true).length;
	const others = released.length - enabled;
	return [...enabled > 0 ? [`${count(enabled, "account stays", "accounts stay")} enabled although ${enabled === 1 ? "its file is" : "their files are"} gone`] : [], ...others > 0 ? [`${count(others, "user is", "users are")} no longer declared`] : []];
}
function conditional(deeds, nothing) {
	return deeds === "" ? `would change ${nothing}` : `would ${deeds.replace(/\b(disable|enable|adopt|create|update|take)s\b/g, "$1")}`;
}
function sums(plan) {
	const { totals } = plan;
	return [...totalsLines(totals, forMarkdown), ...totals.writes > 0 ? [writesText(plan)] : []].join("\\\n");
}
function promise(plan, changes, { embedded }) {
	if (plan.observes) return forMarkdown(OBSERVING);
	if (isRefused(plan)) return "While it is refused, nothing is applied.";
	if (changes + (plan.open?.changes.length ?? 0) === 0) return "";
	const merging = mergingOf(plan) === "merging";
	const directory = plan.embedded ? embedded ?? "the embedded directory" : forMarkdownCode(shorten(plan.tenant.domain, 100));
	return [`${merging ? "On merge exactly this is applied" : "Exactly this is applied"} to ${directory}; a user who changes in the directory in the meantime is skipped and listed.`, ...aboutNewAccounts(plan)].join(" ");
}
function mergingOf(plan) {
	return plan.base !== void 0 && !plan.correctsDrift ? "merging" : "applying";
}
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
	return pagesWithout(tenant, "this takes the tenant out of the repository", ["Its accounts stay as they are, and nothing writes to them from here any more. Changes that are merged for this tenant and not applied yet are never applied."]);
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
export { groupsOfUpdates as C, groupsOfCreates as S, RULES_HEADING as _, pagesOfPlan as a, ruleGroups as b, summaryOfPlan as c, openDeeds as d, openFollows as f, RISK_LABELS as g, totalsLines as h, pagesOfOrphan as i, renderPlanMarkdown as l, whoseRefusal as m, pagesOfFailure as n, pagesOfRemoved as o, openRefusals as p, pagesOfInvalid as r, pagesOfStranger as s, pagesOfConflict as t, OPEN_TITLE as u, RULES_HOLD as v, renderRefusal as w, ruleText as x, isAboutFile as y };
