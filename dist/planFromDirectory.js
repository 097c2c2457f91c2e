import { i as isValueConflict, n as NotAttempted, r as WriteFailure, t as DirectoryError } from "./ports.js";
import { i as onDisk } from "./currentFolder.js";
import { r as git } from "./blobs.js";
import { r as UserError } from "./world.js";
import { _ as assertSeen } from "./tenants.js";
import { n as compareText, r as hasErrors, t as compareDiagnostics } from "./diagnostic.js";
import { n as digits, r as firstOf, t as count } from "./wording.js";
import { A as wholeOfField, E as elementField, N as NEEDED_TO_CREATE, O as memberOfField, T as compareFields, d as relationshipOf, f as setOf, g as groups, i as referenceTo, k as propertyOfField, l as personRelationship, m as isUnresolved, n as nameOf$1, r as namedAs, s as SETS, t as displayNameOf } from "./user.js";
import { a as isObjectId, i as isHolding, n as foldName, o as isPersonReference } from "./values.js";
import { n as sameValue } from "./compare.js";
import { a as tooLong, n as hasExpired, o as warnOfUnread } from "./acknowledge.js";
import { t as nearestOf } from "./suggest.js";
import { r as acknowledgementsIn } from "./loadFiles.js";
import { c as configurationAt, d as soundConfigurationAt, f as loadCommit, l as parseConfigurationAt, p as readFileAtCommit, u as rosterAt } from "./guards.js";
import { i as RULE_RISKS, s as changesToApply } from "./outputs.js";
import { n as parseCodeOwners, t as CODE_OWNERS_PATHS } from "./codeOwners.js";
import { a as NO_SETS, d as wantsPerson, f as withReplaced, i as takenNames, l as saysNothingOf, m as embeddedTenantId, n as holderOf, o as compareSets, p as wholeGroups, r as namesOf$4, t as domainOf, u as wantedElement } from "./names.js";
import { d as reviewsChangeOf, f as reviewsOf, h as openDirectory, p as reviewsStepTo, r as NOTHING_DONE, t as checkGuards, u as createsBehind } from "./guards2.js";
import { i as WRITE_LIMIT } from "./cost.js";
import { t as NoAnswer } from "./noAnswer.js";
import { d as memberOf, u as isSuccess } from "./links.js";
import { A as sendItem, S as readLinks, _ as readSkus, b as linksOf, c as USERS, d as selectOf, f as toDeletedUser, i as readMemberships, j as Batcher, l as UserList, m as toTenant, p as toDirectoryUser, r as readGroups, s as wholeList, t as Refused, u as partsOf, v as withLicences, x as readLink, y as addLinks } from "./groups.js";
import { n as readOne, r as refusedReading, t as readList } from "./listing.js";
import { join } from "node:path";
import { lstat, readFile } from "node:fs/promises";
// src/plan/rules/acknowledgementChanges.ts
const MOST_NAMES$1 = 3;
/** Which guards are lifted, for which users, and until when. A file that only got another name makes no difference. */
function acknowledgementChanges({ base, head, now }) {
	const [before, after] = [without$3(base, head), without$3(head, base)];
	const change = ({ guard, at }, from, to) => ({
		risk: riskOf(from, to, now),
		what: `acknowledgement.${guard}`,
		from: from ? textOf$2(from) : null,
		to: to ? textOf$2(to) : null,
		at
	});
	const isSame = (one, other) => one.at.file === other.at.file && one.guard === other.guard;
	return [...after.map((to) => change(to, before.find((from) => isSame(from, to)), to)), ...before.filter((from) => !after.some((to) => isSame(from, to))).map((from) => change(from, from, void 0))];
}
function without$3(acknowledgements, others) {
	const known = new Set(others.map(contentOf));
	return acknowledgements.filter((each) => !known.has(contentOf(each)));
}
function contentOf({ guard, limit, users, properties = [], expires }) {
	return JSON.stringify([
		guard,
		limit,
		namesIn(users),
		namesIn(properties),
		expires
	]);
}
function namesIn(names) {
	return [...new Set(names.map(foldName))].toSorted();
}
function riskOf(from, to, now) {
	const holds = (each) => each !== void 0 && !hasExpired(each, now);
	if (!holds(to)) return holds(from) ? "protects-more" : "other";
	return holds(from) && !isWider(from, to) ? "protects-more" : "protects-less";
}
function isWider(from, to) {
	const has = (names = []) => {
		const known = new Set(names.map(foldName));
		return (name) => known.has(foldName(name));
	};
	return to.expires > from.expires || to.limit > from.limit || !to.users.every(has(from.users)) || !(to.properties ?? []).every(has(from.properties));
}
/** "20 users (ana@contoso.com, ben@contoso.com, …) until 2026-11-30". */
function textOf$2({ limit, users, properties = [], expires }) {
	return `${properties.length > 0 ? `${properties.join(", ")} of ` : ""}${count(limit, "user")} (${firstOf(users, MOST_NAMES$1)}) until ${expires}`;
}
// src/plan/accounts/namePattern.ts
/**
* A text in which `*` stands for any characters, none included. Whatever the pattern, a text is gone through once: the
* parts between the stars are looked for from left to right, each at the first place after the one before.
*/
function namePattern(text) {
	const pattern = foldName(text);
	const first = pattern.indexOf("*");
	if (first < 0) return { test: (folded) => folded === pattern };
	const last = pattern.lastIndexOf("*");
	const [start, end] = [pattern.slice(0, first), pattern.slice(last + 1)];
	const middle = pattern.slice(first, last).split("*");
	return { test: (folded) => {
		if (!folded.startsWith(start) || !folded.endsWith(end)) return false;
		let from = start.length;
		for (const part of middle) {
			const found = folded.indexOf(part, from);
			if (found < 0) return false;
			from = found + part.length;
		}
		return from <= folded.length - end.length;
	} };
}
// src/plan/rules/protectedChanges.ts
/**
* Which accounts are protected no more, and which from now on. With both `from` and `to` an entry is narrower or wider than
* before (`protects-less`, `protects-more`), or is dropped while another one covers it (`other`).
*/
function protectedChanges(base, head, settingAt) {
	const change = (risk, from, to) => {
		const index = head.indexOf(to ?? "");
		const { file, line } = settingAt("protected", ...index < 0 ? [] : [String(index)]);
		return {
			risk,
			what: "protected",
			from,
			to,
			at: {
				file,
				line
			}
		};
	};
	const added = without$2(head, base);
	const told = /* @__PURE__ */ new Set();
	return [...without$2(base, head).map((entry) => {
		const wider = coverOf(entry, head);
		if (wider !== void 0) {
			told.add(wider);
			return change(added.includes(wider) ? "protects-more" : "other", entry, wider);
		}
		const narrower = added.filter((other) => coverOf(other, [entry]) !== void 0);
		return change("protects-less", entry, narrower.length > 0 ? narrower.join(", ") : null);
	}), ...added.filter((entry) => !told.has(entry) && coverOf(entry, base) === void 0).map((entry) => change("protects-more", null, entry))];
}
function without$2(entries, others) {
	const known = new Set(others.map(foldName));
	return [...new Map(entries.map((entry) => [foldName(entry), entry])).entries()].filter(([folded]) => !known.has(folded)).map(([, entry]) => entry);
}
function coverOf(entry, others) {
	if (isObjectId(entry)) return void 0;
	const folded = foldName(entry);
	return others.find((other) => namePattern(other).test(folded));
}
// src/plan/rules/configurationChanges.ts
/** Every setting of the configuration: a new one has to say here what changing it means. */
const SETTINGS = {
	mode: { risk: ({ to }) => to === "observe" ? "protects-more" : "reaches-others" },
	directory: { risk: always("reaches-others") },
	tenant: { risk: ({ from, to }) => to === void 0 ? "protects-less" : from === void 0 ? "protects-more" : "reaches-others" },
	requireApproval: { risk: ({ to }) => to === "false" ? "protects-less" : "protects-more" },
	key: { risk: always("reaches-others") },
	allow: {
		sets: true,
		risk: ({ to }) => to === void 0 ? "protects-more" : "reaches-others"
	},
	sensitive: {
		sets: true,
		risk: ({ to }) => to === void 0 ? "protects-less" : "protects-more"
	},
	guards: { risk: limitRisk },
	scope: {
		sets: true,
		risk: always("reaches-others")
	},
	groups: { risk: ({ to }) => to === void 0 ? "protects-more" : "reaches-others" },
	licenses: {
		sets: true,
		risk: ({ to }) => to === void 0 ? "protects-more" : "reaches-others"
	},
	apply: { risk: limitRisk },
	newUsers: {
		sets: true,
		risk: newUsersRisk
	},
	names: { risk: always("other") },
	quota: { risk: always("other") },
	tables: { risk: always("other") },
	editor: { risk: always("other") }
};
/** What differs between two configurations, setting by setting; those that say the same in another way do not. */
function configurationChanges({ base, head, settingAt }) {
	const leaves = Object.entries(SETTINGS).flatMap(([name, rule]) => differences([name], base[name], head[name], rule.sets === true).map((leaf) => {
		const { file, line } = settingAt(...leaf.path);
		return {
			risk: rule.risk(leaf),
			what: leaf.path.join("."),
			from: leaf.from ?? null,
			to: leaf.to ?? null,
			at: {
				file,
				line
			}
		};
	}));
	return [...protectedChanges(base.protected, head.protected, settingAt), ...leaves];
}
function always(risk) {
	return () => risk;
}
function limitRisk({ from, to }) {
	if (to === void 0) return "protects-less";
	if (from === void 0) return "protects-more";
	return Number(to) > Number(from) ? "protects-less" : "protects-more";
}
function newUsersRisk({ path: [, name], from, to }) {
	switch (name) {
		case "credential": return to === "temporaryAccessPass" ? "protects-less" : "protects-more";
		case "recipients": return to === void 0 ? "protects-more" : "protects-less";
		case "isUsableOnce": return to === "false" ? "protects-less" : "protects-more";
		case "lifetimeInMinutes":
			if (from === void 0 || to === void 0) return "reaches-others";
			return Number(to) > Number(from) ? "protects-less" : "protects-more";
		default: return "reaches-others";
	}
}
function differences(path, from, to, sets) {
	if (sets && (Array.isArray(from) || Array.isArray(to))) return setDifferences(path, listOf(from), listOf(to));
	if (isMembers$1(from) || isMembers$1(to)) {
		const [before, after] = [membersOf(from), membersOf(to)];
		return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => differences([...path, name], before[name], after[name], sets));
	}
	const [before, after] = [textOf$1(from), textOf$1(to)];
	return before === after ? [] : [{
		path,
		from: before,
		to: after
	}];
}
function setDifferences(path, from, to) {
	const texts = (values) => new Map(values.map((value) => [foldName(textOf$1(value) ?? ""), textOf$1(value) ?? ""]));
	const [before, after] = [texts(from), texts(to)];
	return [...[...before].filter(([folded]) => !after.has(folded)).map(([, text]) => ({
		path,
		from: text,
		to: void 0
	})), ...[...after].filter(([folded]) => !before.has(folded)).map(([, text]) => ({
		path,
		from: void 0,
		to: text
	}))];
}
function listOf(value) {
	if (value === void 0) return [];
	return Array.isArray(value) ? value : [value];
}
function isMembers$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function membersOf(value) {
	return isMembers$1(value) ? value : {};
}
function textOf$1(value) {
	if (typeof value === "string") return value;
	return Array.isArray(value) ? value.join(", ") : JSON.stringify(value);
}
// src/plan/rules/fileChanges.ts
/**
* What changes about the files by which GitHub decides who approves, and what runs with which identity. Of all other files
* nothing is said.
*/
function fileChanges({ changed, owners }) {
	return [...owners.map(({ path, from, to, more }) => ({
		risk: isStricter(from, to) ? "protects-more" : "protects-less",
		what: "owners",
		from: namesOf$3(from),
		to: namesOf$3(to),
		at: {
			file: path,
			line: 1
		},
		...more > 0 && { more }
	})), ...changed.flatMap((change) => {
		const meaning = meaningOf(change.path);
		return meaning === void 0 ? [] : [{
			...meaning,
			from: change.from,
			to: change.from === change.to ? `another ${change.to ?? ""}` : change.to,
			at: {
				file: change.path,
				line: 1
			}
		}];
	})];
}
function isStricter(from, to) {
	return to.length > 0 && (from.length === 0 || to.every((owner) => from.includes(owner)));
}
function namesOf$3(owners) {
	return owners.length === 0 ? null : owners.join(" ");
}
/**
* GitHub runs the workflows directly in the folder and not below; a case that it does not look for is taken as if it did.
*
* @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#about-yaml-syntax-for-workflows
* @see https://docs.github.com/actions/how-tos/reuse-automations/reuse-workflows (no subdirectories)
* @see https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-file-location
*/
function meaningOf(path) {
	const folded = path.toLowerCase();
	if (/^(?:\.github\/|docs\/)?codeowners$/.test(folded)) return {
		risk: "protects-less",
		what: "codeOwners"
	};
	if (/^\.github(?:\/workflows(?:\/[^/]*\.ya?ml)?)?$/.test(folded)) return {
		risk: "protects-less",
		what: "workflow"
	};
	if (folded.startsWith(".github/workflows/")) return {
		risk: "other",
		what: "notRun"
	};
	if (/^\.github\/actions(?:\/|$)|(?:^|\/)action\.ya?ml$/.test(folded)) return {
		risk: "protects-less",
		what: "action"
	};
	if (/(?:^|\/)\.gitattributes$/.test(folded)) return {
		risk: "protects-less",
		what: "attributes"
	};
}
// src/plan/rules/compareRules.ts
/** What differs between the rules before and after, the riskiest first. Pure; the order of the input does not matter. */
function compareRules(input) {
	return [
		...configurationChanges(input.configuration),
		...acknowledgementChanges(input.acknowledgements),
		...fileChanges(input.files)
	].toSorted((left, right) => RULE_RISKS.indexOf(left.risk) - RULE_RISKS.indexOf(right.risk) || kindRank(left) - kindRank(right) || compareText(left.what, right.what) || compareText(left.at.file, right.at.file) || compareText(left.from ?? "", right.from ?? "") || compareText(left.to ?? "", right.to ?? ""));
}
const KINDS$1 = [
	"newUsers",
	"protected",
	"guards",
	"acknowledgement",
	"tenant",
	"directory",
	"mode",
	"key"
];
function kindRank({ what }) {
	const index = KINDS$1.indexOf(what.split(".")[0] ?? "");
	return index < 0 ? KINDS$1.length : index;
}
// src/roster/sources/changedFiles.ts
/**
* The files that differ between a commit and another state, of those that pathspecs name. A file that moved is one that
* went and one that came. On disk files count that Git does not know yet, and not those that it ignores.
*
* @throws GitError outside of a repository
* @see https://git-scm.com/docs/git-diff#_raw_output_format
*/
async function changedFiles(base, head, pathspecs) {
	const raw = [
		"--raw",
		"-z",
		"--no-renames",
		"--no-abbrev"
	];
	if (head !== void 0) return parseRaw(await git("diff-tree", "-r", ...raw, base, head, "--", ...pathspecs));
	const tracked = parseRaw(await git("diff", ...raw, base, "--", ...pathspecs));
	const known = new Set(tracked.map(({ path }) => path));
	const unknown = (await untracked(pathspecs)).filter((path) => !known.has(path));
	const top = unknown.length > 0 ? (await git("rev-parse", "--show-toplevel")).trimEnd() : "";
	const added = unknown.map(async (path) => ({
		path,
		from: null,
		to: await kindOnDisk(join(top, path))
	}));
	return [...tracked, ...await Promise.all(added)];
}
/** Paths of all files of a state, relative to the repository. */
async function pathsIn(head) {
	if (head !== void 0) return pathsOf(await git("ls-tree", "-r", "-z", "--name-only", "--full-tree", head));
	return [...pathsOf(await git("ls-files", "-z", "--full-name", ":/")), ...await untracked([":/"])];
}
async function untracked(pathspecs) {
	return pathsOf(await git("ls-files", ...[
		"--others",
		"--exclude-standard",
		"-z",
		"--full-name"
	], "--", ...pathspecs));
}
function pathsOf(listing) {
	return listing.split("\0").filter(Boolean);
}
const KINDS = {
	"100755": "executable file",
	"120000": "link",
	"160000": "submodule"
};
function parseRaw(text) {
	const parts = pathsOf(text);
	const changes = [];
	for (let index = 0; index + 1 < parts.length; index += 2) {
		const [from = "", to = ""] = (parts[index] ?? "").slice(1).split(" ");
		changes.push({
			path: parts[index + 1] ?? "",
			from: kindOf$1(from),
			to: kindOf$1(to)
		});
	}
	return changes;
}
async function kindOnDisk(path) {
	const found = await lstat(path);
	if (found.isSymbolicLink()) return "link";
	return found.mode & 64 ? "executable file" : "file";
}
function kindOf$1(mode) {
	return mode === "000000" ? null : KINDS[mode] ?? "file";
}
// src/session/files/changedRules.ts
/** Where the files are by which GitHub decides, wherever in the repository this runs. */
const GITHUB_FILES = [
	":(top,icase).github",
	":(top,icase)CODEOWNERS",
	":(top,icase)docs/CODEOWNERS",
	":(top,icase,glob)**/action.yml",
	":(top,icase,glob)**/action.yaml",
	":(top,icase,glob)**/.gitattributes"
];
/**
* What a pull request changes about the rules: configuration, acknowledgements, code owners and workflows.
*
* @param head.tree what merging would make; not given: what is on disk
* @throws GitError
*/
async function changedRules(options, base, head, now) {
	const before = acknowledgementsIn(await loadCommit(base.commit, options.acknowledgements));
	const place = await placeInRepository();
	if (head.tree === void 0) await assertSeen(GITHUB_FILES, (path) => /(?:^|\/)codeowners$/i.test(path));
	const own = [options.users, options.acknowledgements].map((folder) => `${place.inside(folder)}/`);
	const changed = (await changedFiles(base.commit, head.tree, GITHUB_FILES)).filter(({ path }) => !own.some((folder) => path.startsWith(folder)));
	const isOwned = (path) => path === place.inside(options.config) || own.some((folder) => path.startsWith(folder)) || /^(?:\.github\/|docs\/)?CODEOWNERS$|^\.github\/|(?:^|\/)\.gitattributes$/.test(path);
	const ownersMoved = changed.some(({ path }) => /(?:^|\/)codeowners$/i.test(path));
	return compareRules({
		configuration: {
			base: base.configuration,
			head: head.configuration,
			settingAt: head.locate
		},
		acknowledgements: {
			base: before.acknowledgements,
			head: head.acknowledgements,
			now
		},
		files: {
			changed,
			owners: ownersMoved ? await ownersChanges(base.commit, head.tree, place.top, isOwned) : []
		}
	});
}
async function placeInRepository() {
	const [prefix = "", top = ""] = (await git("rev-parse", "--show-prefix", "--show-cdup")).split("\n");
	return {
		top,
		inside: (path) => `${prefix}${path.replaceAll("\\", "/").replace(/^(?:\.\/)+|\/+$/g, "")}`
	};
}
/** Whose approval the files take that matter here, before and after; those that change hands alike are told together. */
async function ownersChanges(base, head, top, isOwned) {
	const before = await ownersAt(base, top);
	const after = await ownersAt(head, top);
	const moved = (await pathsIn(head)).filter(isOwned).toSorted().map((path) => ({
		path,
		from: before(path),
		to: after(path)
	})).filter(({ from, to }) => namesOf$2(from) !== namesOf$2(to));
	return [...Map.groupBy(moved, ({ from, to }) => `${namesOf$2(from)}\n${namesOf$2(to)}`).values()].flatMap(([first, ...more]) => first ? [{
		...first,
		more: more.length
	}] : []);
}
function namesOf$2(owners) {
	return owners.toSorted().join(" ");
}
/** By the first of the files that GitHub looks for; nobody owns anything where there is none. */
async function ownersAt(head, top) {
	for (const path of CODE_OWNERS_PATHS) {
		const file = head === void 0 ? await readFile(onDisk(top + path)).catch(() => void 0) : await readFileAtCommit(head, top + path);
		if (file instanceof Uint8Array) return parseCodeOwners(new TextDecoder().decode(file));
	}
	return () => [];
}
// src/session/files/chosenDirectory.ts
/**
* A configuration for the directory that is meant: as it is asked, else as configured. Of several tenants each has an
* embedded directory with an id of its own, and nothing is compared with another's.
*/
function chosen(configuration, options) {
	const { directory = configuration.directory, tenant: name } = options;
	if (directory === "embedded" && name !== void 0) return {
		...configuration,
		directory,
		tenant: embeddedTenantId(name)
	};
	if (directory === configuration.directory) return configuration;
	const { tenant, ...rest } = configuration;
	return {
		...rest,
		directory,
		...directory === "graph" && tenant !== void 0 && { tenant }
	};
}
// src/session/files/desired.ts
/**
* What a pull request wants: roster and acknowledgements from Git's object database, as data, so that nothing of it is
* ever checked out; the rules from the base.
*
* @param head.tree what merging would make, as a tree or commit that Git knows
* @param head.commit the pull request's last commit, by which the plan is named
* @param more.before what was merged before it and not applied yet
*/
async function loadDesiredOfMerge(options, base, head, { now, before }) {
	const [proposed, rules] = await Promise.all([parseConfigurationAt(head.tree, options), configurationAt(base, options)]);
	const configuration = merged(rules, proposed.configuration);
	const [roster, baseRoster, acknowledged] = await Promise.all([
		rosterAt(head.tree, options, configuration),
		rosterAt(base, options, configuration),
		loadCommit(head.tree, options.acknowledgements).then(acknowledgementsIn)
	]);
	const { acknowledgements } = acknowledged;
	return {
		roster: {
			...roster,
			diagnostics: [
				...proposed.diagnostics,
				...roster.diagnostics,
				...acknowledged.diagnostics,
				...tooLong({
					acknowledgements,
					now
				})
			]
		},
		base: baseRoster,
		configuration: chosen(configuration, options),
		proposed: chosen(proposed.configuration, options),
		settingAt: proposed.locate,
		rules: await changedRules(options, {
			commit: base,
			configuration: rules
		}, {
			...proposed,
			acknowledgements,
			tree: head.tree
		}, now),
		...lifting(acknowledgements, options),
		correctsDrift: false,
		...before && { mergedBefore: {
			commit: before.commit,
			roster: await rosterAt(before.commit, options, configuration),
			done: before.done,
			reviewed: before.reviewed,
			unreviewed: before.unreviewed,
			rules: {
				before: await rulesAt(base, options),
				after: {
					configuration: proposed.configuration,
					acknowledgements: acknowledged.acknowledgements
				}
			}
		} },
		commit: head.commit,
		baseCommit: base
	};
}
async function rulesAt(commit, options) {
	const { acknowledgements } = acknowledgementsIn(await loadCommit(commit, options.acknowledgements));
	return {
		configuration: await configurationAt(commit, options),
		acknowledgements
	};
}
/**
* What is wanted at a commit, by its own rules: from Git's object database, so that nothing which acts at a checkout
* (`.gitattributes`, links) has a say.
*
* @param more.base against which what is merged is told from drift
* @param more.remarks whether the plan is to say what the configuration leaves open
*/
async function loadDesiredOfCommit(options, commit, more = {}) {
	const { configuration, locate } = await soundConfigurationAt(commit, options);
	const { base, drift = false, done } = more;
	const [roster, acknowledged, baseRoster] = await Promise.all([
		rosterAt(commit, options, configuration),
		loadCommit(commit, options.acknowledgements).then(acknowledgementsIn),
		base === void 0 ? void 0 : rosterAt(base, options, configuration)
	]);
	return {
		roster: {
			...roster,
			diagnostics: [...roster.diagnostics, ...acknowledged.diagnostics]
		},
		...base !== void 0 && baseRoster && {
			base: baseRoster,
			baseCommit: base
		},
		configuration: chosen(configuration, options),
		...more.remarks && { settingAt: locate },
		...lifting(acknowledged.acknowledgements, options),
		correctsDrift: base !== void 0 && drift,
		...done && { done },
		commit
	};
}
function merged(rules, { mode }) {
	return {
		...rules,
		mode
	};
}
function lifting(acknowledgements, { acknowledgements: acknowledgementFolder }) {
	return {
		acknowledgements,
		acknowledgementFolder
	};
}
// src/plan/requests.ts
/** What a request writes. */
function fieldsOf(step) {
	return step.kind === "relationship" ? [step.field] : step.fields;
}
/**
* Splits a change into requests. Properties that need more privilege travel on their own, so that a refused phone
* number does not stop a new job title. A disable goes first and an enable last: in between, the account is shut.
*/
function writeSteps(change) {
	const properties = change.fields.filter(({ field }) => !relationshipOf(field));
	const relationships = [...change.fields.filter(({ field }) => personRelationship(field)).map((field) => ({
		kind: "relationship",
		field
	})), ...SETS.flatMap((set) => setSteps(set, change))];
	if (change.kind === "create") {
		const own = properties.filter(({ field }) => groupOf(field) === "lifecycle");
		return [
			{
				kind: "create",
				fields: properties.filter((field) => !own.includes(field))
			},
			...own.length > 0 ? [{
				kind: "update",
				fields: own
			}] : [],
			...relationships
		];
	}
	const order = change.kind === "disable" ? DISABLE_FIRST : ENABLE_LAST;
	const groups = Map.groupBy(properties, ({ field }) => groupOf(field));
	return [...order.flatMap((group) => {
		const fields = groups.get(group);
		return fields ? [{
			kind: "update",
			fields
		}] : [];
	}), ...relationships];
}
function setSteps({ name, together }, change) {
	const fields = change.fields.filter(({ field }) => setOf(field)?.name === name);
	return (together ? [fields] : fields.map((field) => [field])).filter((part) => part.length > 0).map((part) => ({
		kind: "set",
		set: name,
		fields: part
	}));
}
const REST = [
	"plain",
	"phone",
	"otherMails",
	"hireDate",
	"lifecycle",
	"dataLocation",
	"policy",
	"name"
];
const DISABLE_FIRST = ["account", ...REST];
const ENABLE_LAST = [...REST, "account"];
function groupOf(field) {
	return propertyOfField(field)?.request ?? "plain";
}
// src/apply/concurrency.ts
/**
* Calls `work` for every item, at most `limit` at a time. After a failure nothing more is begun, and it is thrown once
* what is under way has ended.
*/
async function forEachConcurrently(items, limit, work) {
	const queue = items.values();
	const failures = [];
	const workers = Array.from({ length: Math.min(limit, items.length) }, async () => {
		for (const item of queue) {
			if (failures.length > 0) return;
			await work(item).catch((error) => failures.push(error));
		}
	});
	await Promise.all(workers);
	if (failures.length > 0) throw failures[0];
}
// src/apply/listedUsers.ts
/**
* Those of some users that the list of all users shows, by object id, where listing costs less than asking for each; others
* are left out, and so is everybody where the list cannot be read.
*
* @param batchesForPage how many batches, which travel side by side, a page must save, for pages follow one another
*/
async function listedUsers(progresses, reader, batchesForPage) {
	const inList = progresses.filter((progress) => writtenNames(progress).every((field) => setOf(field)?.inList !== false));
	const groups = Map.groupBy(inList, (progress) => relationshipsOf(progress) > 0);
	const found = await Promise.all(groups.values().map(async (group) => {
		const fields = [...new Set(group.flatMap(writtenNames))];
		const requests = group.reduce((sum, progress) => sum + 1 + relationshipsOf(progress), 0);
		const batches = Math.ceil(requests / 20);
		if (reader.listRequests(fields) * batchesForPage > batches) return NOBODY$1;
		const ids = new Set(group.flatMap(({ id }) => id ?? []));
		return reader.listUsers(ids, fields).catch(() => NOBODY$1);
	}));
	return new Map(found.flatMap((users) => [...users]));
}
const NOBODY$1 = /* @__PURE__ */ new Map();
function writtenNames(progress) {
	return progress.writtenFields().map(({ field }) => field);
}
function relationshipsOf(progress) {
	return writtenNames(progress).filter((field) => personRelationship(field)).length;
}
// src/plan/compare/diff.ts
/** Compares one user field by field: only what is declared, only where it differs. */
function compareUser(desired, actual, findPerson, sets = NO_SETS) {
	const fields = [];
	const held = [];
	const unanswered = [];
	for (const field in desired.fields) {
		const declared = desired.fields[field];
		if (declared === void 0 || setOf(field)) continue;
		const from = liveValue(actual, field);
		if (from === void 0) unanswered.push(field);
		else {
			const to = wantedValue(field, declared, {
				live: from,
				self: actual.id,
				findPerson
			});
			if (isUnresolved(to)) held.push({
				field,
				...to
			});
			else if (!sameValue(field, from, to)) fields.push({
				field,
				from,
				to,
				...placeIn(desired, field)
			});
		}
	}
	addElements(desired, actual, findPerson, sets, {
		fields,
		held
	});
	if (fields.length + held.length + unanswered.length === 0) return NO_DIFFERENCE;
	return {
		fields: fields.toSorted((a, b) => compareFields(a.field, b.field)),
		held,
		unanswered
	};
}
const NO_DIFFERENCE = {
	fields: [],
	held: [],
	unanswered: []
};
/** What a new user gets: every declared field, and what Graph demands at creation. */
function fieldsOfNewUser(desired, findPerson, sets = NO_SETS) {
	const fields = [];
	const held = [];
	for (const [field, declared] of Object.entries(desired.fields)) {
		if (sameValue(field, declared, null) || setOf(field)) continue;
		const to = wantedValue(field, declared, {
			live: null,
			self: void 0,
			findPerson
		});
		if (isUnresolved(to)) held.push({
			field,
			...to
		});
		else fields.push({
			field,
			from: null,
			to,
			...placeIn(desired, field)
		});
	}
	const at = placeOf(desired.at);
	const name = desired.fields["userPrincipalName"];
	if (desired.fields["accountEnabled"] === void 0) fields.push({
		field: "accountEnabled",
		from: null,
		to: true,
		at,
		filled: true
	});
	if (desired.fields["mailNickname"] === void 0 && typeof name === "string") fields.push({
		field: "mailNickname",
		from: null,
		to: name.slice(0, name.indexOf("@")),
		at,
		filled: true
	});
	addElements(desired, void 0, findPerson, sets, {
		fields,
		held
	});
	return {
		fields: fields.toSorted((a, b) => compareFields(a.field, b.field)),
		held,
		unanswered: []
	};
}
function addElements(desired, actual, findPerson, context, { fields, held }) {
	const found = compareSets(desired, actual, findPerson, context);
	for (const { field, from, to, declaredAs, until } of found.changes) fields.push({
		field,
		from,
		to,
		...until !== void 0 && { until },
		...declaredAs === void 0 ? { at: placeOf(desired.at) } : placeIn(desired, declaredAs)
	});
	held.push(...found.held);
}
/**
* What the directory holds in a field; undefined when it was not answered.
*
* @param element of a set: which one the field stands for, by id; by its name if it is not given
*/
function liveValue(actual, field, element) {
	const set = setOf(field);
	if (set) return liveElement(actual.sets?.[set.name], field, element);
	switch (field) {
		case "userPrincipalName": return actual.odd?.["userPrincipalName"] ? void 0 : actual.userPrincipalName;
		case "accountEnabled": return actual.accountEnabled ?? void 0;
		default: return Object.hasOwn(actual.fields, field) ? actual.fields[field] : void 0;
	}
}
function liveElement(live, field, element) {
	if (!live) return void 0;
	const id = isHolding(element) ? element.id : null;
	const name = field.slice(wholeOfField(field).length + 1);
	return live.find((each) => each.by === void 0 && (id === null ? each.name === name : each.id === id)) ?? null;
}
/**
* Whether two rosters declare the same for a field: the test for drift.
*
* @param meant the element of a set that the field stands for
*/
function declaresSame(field, head, base, findHead, findBase, { today = NO_SETS.today, meant = null } = {}) {
	const set = setOf(field);
	if (set?.people && isHolding(meant)) {
		const wanted = wantsPerson(set, field, meant, head, findHead);
		return wanted !== void 0 && wanted === wantsPerson(set, field, meant, base, findBase);
	}
	if (set) {
		if ([head, base].every((user) => saysNothingOf(set.name, field, user))) return true;
		const [wanted, before] = [head, base].map((user) => wantedElement(set.name, field, user, today));
		return wanted !== void 0 && before !== void 0 && sameValue(field, wanted, before);
	}
	const [left, right] = [head.fields[field], base.fields[field]];
	if (left === void 0 || right === void 0) return false;
	const relationship = personRelationship(field);
	if (!relationship || left === null || right === null) return sameValue(field, left, right);
	if (typeof left === "string" && typeof right === "string" && foldName(left) === foldName(right)) return true;
	const leftMeant = relationship.resolve(left, void 0, findHead);
	const rightMeant = relationship.resolve(right, void 0, findBase);
	return !isUnresolved(leftMeant) && !isUnresolved(rightMeant) && sameValue(field, leftMeant, rightMeant);
}
/** Whether the property stays writable for a user that is synced from on-premises. */
function isWritableWhenSynced(field) {
	return setOf(field) !== void 0 || (propertyOfField(field)?.writableWhenSynced ?? false);
}
function placeOf(location) {
	return {
		file: location.file,
		line: location.line
	};
}
function wantedValue(field, declared, context) {
	const relationship = declared === null ? void 0 : personRelationship(field);
	return relationship ? relationship.resolve(declared, context.self, orHeld(context.live, context.findPerson)) : wholeValue(declared, context.live);
}
/**
* A manager may be a contact, which is not among the users that are read. Its object id is accepted as long as the user has
* that manager, because then nothing is written.
*/
function orHeld(live, findPerson) {
	if (!isPersonReference(live) || live.id === null) return findPerson;
	const held = foldName(live.id);
	return (name) => foldName(name) === held ? live : findPerson(name);
}
function wholeValue(declared, live) {
	if (!isMembers(declared)) return declared;
	const members = {
		costCenter: null,
		division: null,
		...isMembers(live) ? live : {},
		...declared
	};
	return Object.values(members).every((member) => member === null) ? null : members;
}
function isMembers(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && !isPersonReference(value);
}
function placeIn(desired, field) {
	const { at, inherited } = desired.originOf(field);
	return {
		at: placeOf(at),
		...inherited && { inherited }
	};
}
// src/apply/readBack.ts
/**
* Holds what was read back against what was written.
*
* @param pointedAt the object id that each relationship was pointed at; null: nobody
* @param user undefined while the directory does not show it
*/
function readingOf(written, pointedAt, user) {
	if (!user) return {
		differs: [],
		isWhole: false
	};
	const shown = written.map((change) => ({
		change,
		live: liveValue(user, change.field, elementOf(change, pointedAt))
	}));
	return {
		isWhole: shown.every(({ live }) => live !== void 0),
		differs: shown.flatMap(({ change, live }) => {
			const { field, from, to } = change;
			if (live === void 0 || isAsWritten(live, change, pointedAt.get(field))) return [];
			return [{
				field,
				to,
				shown: live,
				...sameValue(field, live, from) && { old: true }
			}];
		})
	};
}
/** Whether the directory kept something else than was written, so that waiting changes nothing: neither the new value nor the old one. */
function isKeptOtherwise({ differs, isWhole }) {
	return isWhole && differs.length > 0 && differs.every(({ old }) => !old);
}
/** Whether two readings showed the same. */
function isSameReading(left, right) {
	return JSON.stringify(left) === JSON.stringify(right);
}
/** Which element of a set was written; somebody whom this run made is known by the object id only by now. */
function elementOf({ field, from, to }, pointedAt) {
	const id = pointedAt.get(field);
	return isHolding(to) && id !== void 0 ? {
		...to,
		id
	} : to ?? from;
}
function isAsWritten(live, { field, to }, target) {
	if (target === void 0) return sameValue(field, live, to);
	if (isHolding(to)) return isHolding(live);
	return (isPersonReference(live) ? live.id : null) === target;
}
// src/apply/confirm.ts
const FIRST_PAUSE_SECONDS = 1;
const LONGEST_PAUSE_SECONDS = 15;
const READS_AT_ONCE = 300;
/** A batch takes about as long as a page, but about so many of them travel side by side. */
const BATCHES_FOR_PAGE$1 = 8;
/**
* Reads back what was answered as written and not confirmed yet, again and again until it shows, something else has shown
* often enough, or patience ends: by the list of all users where many are open, and by id what that does not show as
* written. Entra promises no time in which a write becomes visible.
*
* @see https://devblogs.microsoft.com/identity (Designing for Eventual Consistency for Microsoft Entra)
*/
async function confirmWrites(progresses, options) {
	const { reader, clock, patienceSeconds, stopping } = options;
	const isStopping = () => stopping?.aborted === true;
	const deadline = clock.now().getTime() + patienceSeconds * 1e3;
	let waiting = progresses.filter((progress) => progress.confirmed !== true && progress.writtenFields().length > 0);
	for (const progress of waiting) progress.confirmed = false;
	for (let pause = FIRST_PAUSE_SECONDS; !isStopping(); pause = Math.min(pause * 2, LONGEST_PAUSE_SECONDS)) {
		const listed = await listedUsers(waiting, reader, BATCHES_FOR_PAGE$1);
		await forEachConcurrently(waiting, READS_AT_ONCE, async (progress) => {
			if (showsAll(listed.get(progress.id ?? ""), progress)) progress.confirmed = true;
			else await readBack(progress, reader);
		});
		waiting = waiting.filter((progress) => !progress.isSettled());
		if (waiting.length === 0 || clock.now().getTime() + pause * 1e3 > deadline) return;
		await clock.sleep(pause * 1e3, stopping).catch(() => void 0);
	}
}
async function readBack(progress, reader) {
	const written = progress.writtenFields();
	if (progress.id === void 0) return;
	try {
		const user = await reader.readUser(progress.id, written.map(({ field }) => field));
		progress.reads(readingOf(written, progress.pointedAt, user));
	} catch {}
}
/** Whether a user, as it was read, holds all that was written. */
function showsAll(user, progress) {
	const { isWhole, differs } = readingOf(progress.writtenFields(), progress.pointedAt, user);
	return isWhole && differs.length === 0;
}
// src/apply/earlyConfirmation.ts
/** While others are being written, nothing waits for reading back, so that it can wait for cheaper pages. */
const BATCHES_FOR_PAGE = 20;
/** Fewer never pay, even where two requests are needed for each: one of the user and one of a relationship. */
const LEAST = 200;
/**
* Reads back by the list of all users, while others are still being written, those who are over. Users that the list does not
* show as written is left to the end.
*/
var EarlyConfirmation = class {
	#reader;
	#waiting = /* @__PURE__ */ new Set();
	/** From how many on who wait it is looked again whether a list pays. */
	#enough = LEAST;
	#listing;
	constructor(reader) {
		this.#reader = reader;
	}
	/** A user of whose fields none is left to write. */
	add(progress) {
		if (progress.confirmed === true || progress.writtenFields().length === 0) return;
		this.#waiting.add(progress);
		if (this.#listing === void 0 && this.#waiting.size >= this.#enough) this.#listing = this.#list();
	}
	/** Waits for the list that is being read, if one is. */
	async ended() {
		await this.#listing;
	}
	async #list() {
		const waiting = [...this.#waiting];
		const listed = await listedUsers(waiting, this.#reader, BATCHES_FOR_PAGE);
		let left = waiting.length;
		for (const progress of waiting) {
			if (!showsAll(listed.get(progress.id ?? ""), progress)) continue;
			progress.confirmed = true;
			this.#waiting.delete(progress);
			left -= 1;
		}
		this.#enough = Math.max(left + LEAST, Math.ceil(left * 1.25));
		this.#listing = void 0;
	}
};
// src/apply/errorRate.ts
/**
* Counts users as their writes end, each once, and says when too many of them failed. Relationships come last: whoever
* waited for all of a user's writes would see failures late, and no success to hold them against.
*/
function errorRate(limit) {
	const tried = /* @__PURE__ */ new Set();
	const failed = /* @__PURE__ */ new Set();
	return (user, hasFailed) => {
		tried.add(user);
		if (hasFailed) failed.add(user);
		if (!limit || failed.size <= limit.floor || failed.size * 100 <= limit.percent * tried.size) return void 0;
		return `${digits(failed.size)} of ${digits(tried.size)} users failed, above the limit of ${limit.percent} % that stops a run`;
	};
}
// src/apply/progress.ts
/** So often the directory shows the same other value before that counts as what it keeps. */
const READINGS_TO_SETTLE = 4;
/** How far one change has come. */
var Progress = class {
	change;
	/** The object id; of a new user, once it exists. */
	id;
	confirmed;
	/** How many requests were added for those that were refused as a whole. */
	splits = 0;
	/** Whom each relationship was pointed at: an object id, or nobody. Of a set, only those whom this run made. */
	pointedAt = /* @__PURE__ */ new Map();
	#steps;
	#done = /* @__PURE__ */ new Map();
	#failures = /* @__PURE__ */ new Map();
	#underWay;
	#stopped;
	#isNews = true;
	#reading;
	#sameReadings = 0;
	constructor(change, steps) {
		this.change = change;
		this.#steps = steps;
		this.id = change.kind === "create" ? void 0 : change.id;
	}
	stepsOf(phase) {
		return this.#steps.filter(({ kind }) => (kind === "relationship" || kind === "set") === (phase === "relationships"));
	}
	/** The first request that is still to be made, and may be. */
	nextStep(phase) {
		return this.stepsOf(phase).find((step) => !this.#done.has(step) && !this.#failures.has(step) && this.mayGoOn(step));
	}
	/**
	* A user that could not be created gets nothing further, and nobody is enabled whose phone number or name could not be
	* set before, for it may be somebody else's; else each request stands for itself.
	*/
	mayGoOn(step) {
		return this.#stopped === void 0 && (step.kind === "create" || this.id !== void 0) && !this.#isHeldBack(step);
	}
	/** Whether nothing is left to write. */
	isOver() {
		return this.#stopped !== void 0 || this.#steps.every((step) => this.#done.has(step) || this.#failures.has(step) || this.#isHeldBack(step)) || this.#steps.some((step) => step.kind === "create" && this.#failures.has(step));
	}
	hasFailed() {
		return this.#failures.size > 0;
	}
	/** Whether all of it was written and, where there was something to write, read back. */
	isConfirmed() {
		return this.outcome().status === "applied" && this.confirmed !== false;
	}
	/** From here on nobody knows, until it ends, whether the step is carried out. */
	begin(step) {
		this.#underWay = step;
		this.#isNews = true;
	}
	succeed(step, at, trace) {
		this.#underWay = void 0;
		this.#done.set(step, {
			at,
			trace
		});
		this.#isNews = true;
	}
	fail(step, failure) {
		this.#underWay = void 0;
		this.#failures.set(step, failure);
		this.#isNews = true;
	}
	/** A request was refused as a whole: what it is about has failed, and the rest is asked for again, in parts. */
	split(step, { refused, again }, failure) {
		const failed = refused.length > 0 ? [{
			kind: "update",
			fields: refused
		}] : [];
		const parts = again.map((fields) => ({
			kind: "update",
			fields
		}));
		this.#steps = this.#steps.flatMap((other) => other === step ? [...failed, ...parts] : other);
		for (const part of failed) this.#failures.set(part, failure);
		this.splits += parts.length;
		this.#underWay = void 0;
		this.#isNews = true;
	}
	/** Nothing more is attempted, for a reason that concerns every user. */
	stop(reason) {
		this.#underWay = void 0;
		if (this.isOver()) return;
		this.#stopped = reason;
		this.#isNews = true;
	}
	/** The fields that were answered as written. */
	writtenFields() {
		return [...this.#done.keys()].flatMap(fieldsOf);
	}
	/** What was written was read back. */
	reads(reading) {
		this.#sameReadings = this.#reading && isSameReading(this.#reading, reading) ? this.#sameReadings + 1 : 1;
		this.#reading = reading;
		this.confirmed = reading.isWhole && reading.differs.length === 0;
	}
	/** Whether reading it back once more would tell nothing new. */
	isSettled() {
		if (this.confirmed) return true;
		return this.#reading !== void 0 && isKeptOtherwise(this.#reading) && this.#sameReadings >= READINGS_TO_SETTLE;
	}
	/** Passes on how far the change has come, unless that was passed on before. */
	async tell(onOutcome) {
		if (!this.#isNews) return;
		this.#isNews = false;
		await onOutcome?.(this.outcome(), this.isOver());
	}
	/** What became of the change; while it is not over, what would be true if the run ended here. */
	outcome() {
		const { kind, userPrincipalName, displayName } = this.change;
		const [failure, ...more] = [...this.#failures.values(), ...this.#underWay ? [LEFT_OPEN] : []];
		const refused = [...this.#failures.keys()].flatMap(fieldsOf).map(({ field }) => field);
		const done = this.writtenFields().map(({ field }) => field);
		const core = {
			kind,
			userPrincipalName,
			...namedAs(displayName),
			...this.id !== void 0 && { id: this.id },
			...isCreatedDisabled(this.change) && { disabled: true },
			...this.confirmed !== void 0 && { confirmed: this.confirmed },
			...this.confirmed === false && this.#reading && this.#reading.differs.length > 0 && { differs: this.#reading.differs },
			...done.length > 0 && { done },
			...refused.length > 0 && { refused },
			...this.#done.size > 0 && { writes: this.#writes() }
		};
		if (failure) {
			const reasons = [...this.#steps.some((step) => this.#isHeldBack(step)) ? ["the account was not enabled, because an earlier change to it could not be written"] : [], ...more.length > 0 ? [`also: ${more.map(furtherText).join("; ")}`] : []];
			return {
				...core,
				status: "failed",
				...reasons.length > 0 && { reason: reasons.join("; ") },
				error: failure.error
			};
		}
		if (this.#stopped !== void 0 || !this.isOver()) return {
			...core,
			status: done.length > 0 ? "failed" : "not-attempted",
			reason: this.#stopped === void 0 ? "the run ended before the rest was written" : `the run was stopped: ${this.#stopped}`
		};
		return {
			...core,
			status: "applied"
		};
	}
	#writes() {
		return [...this.#done].map(([step, { at, trace }]) => ({
			at: at.toISOString(),
			...trace,
			fields: fieldsOf(step).map(({ field, from, to }) => ({
				field,
				from,
				to
			}))
		}));
	}
	#isHeldBack(step) {
		return enables(step) && this.#failures.size > 0 && !this.#done.has(step) && !this.#failures.has(step);
	}
};
function furtherText({ error: { field }, message }) {
	return field === void 0 ? message : `${field}: ${message}`;
}
/** What is true of a write that is under way. */
const LEFT_OPEN = new WriteFailure({
	status: 0,
	code: "unknown",
	message: "The run ended while this was being written, so it may or may not have been carried out. Run the command again.",
	requestId: ""
}, false);
function isCreatedDisabled({ kind, fields }) {
	return kind === "create" && fields.some(({ field, to }) => field === "accountEnabled" && to === false);
}
function enables(step) {
	return step.kind === "update" && step.fields.some(({ field, to }) => field === "accountEnabled" && to === true);
}
// src/apply/readyQueue.ts
/**
* Does both parts of every item, whatever is ready, first parts before second ones: so what a second part needs has had
* the longest time to spread, and nobody waits for those that have nothing to do with them. After a failure nothing
* more is begun, and it is thrown once what is under way has ended.
*/
function inTwoParts(items, { limit, first, second, needs }) {
	const open = new Set(items);
	const dependants = /* @__PURE__ */ new Map();
	const missing = /* @__PURE__ */ new Map();
	for (const item of items) {
		const awaited = [.../* @__PURE__ */ new Set([item, ...needs(item)])].filter((other) => open.has(other));
		missing.set(item, awaited.length);
		for (const other of awaited) {
			const list = dependants.get(other);
			if (list) list.push(item);
			else dependants.set(other, [item]);
		}
	}
	const ready = [];
	const release = (item) => {
		for (const dependant of dependants.get(item) ?? []) {
			const left = (missing.get(dependant) ?? 0) - 1;
			missing.set(dependant, left);
			if (left === 0) ready.push(dependant);
		}
	};
	const nextWork = workOf(items, ready, {
		first: (item) => first(item).then(() => release(item)),
		second
	});
	let underWay = 0;
	const failures = [];
	return new Promise((resolve, reject) => {
		const finish = async (work) => {
			await work.catch((reason) => failures.push(reason));
			underWay -= 1;
			goOn();
		};
		const goOn = () => {
			while (failures.length === 0 && underWay < limit()) {
				const work = nextWork();
				if (!work) break;
				underWay += 1;
				finish(work);
			}
			if (underWay > 0) return;
			if (failures.length > 0) reject(failures[0]);
			else resolve();
		};
		goOn();
	});
}
/** Begins the next first part, or, when all have begun, the next second part that is ready; undefined: none is. */
function workOf(items, ready, { first, second }) {
	const begun = {
		firsts: 0,
		seconds: 0
	};
	return () => {
		const item = items[begun.firsts];
		if (item !== void 0) {
			begun.firsts += 1;
			return first(item);
		}
		const following = ready[begun.seconds];
		if (following === void 0) return void 0;
		begun.seconds += 1;
		return second(following);
	};
}
// src/apply/advice.ts
/**
* What to do about a property that Graph refuses for one user, as sentences that begin with a space; empty where the
* answer says all.
*
* @param fields the fields that were refused
*/
function adviceFor(error, fields, change) {
	const { status, message } = error;
	if (status !== 400) return "";
	if (isMasteredElsewhere(message)) return exchangeAdvice(fields, change);
	if (/extension properties are not available/i.test(message)) return " No application that has a service principal in this tenant registered it for users. Register it with POST /applications/{id}/extensionProperties, or leave it out of the file.";
	if (/property '?proxyAddresses/i.test(message)) {
		const address = fields.filter((field) => field === "mail" || field === "userPrincipalName").map((field) => change.fields.find((written) => written.field === field)?.to).find((value) => typeof value === "string");
		return address === void 0 ? " An address of this account also belongs to another user, group or contact, so Graph refuses every change to the account. Find the other one in Exchange Online PowerShell with Get-Recipient, and free the address." : ` Another user, group or contact has this address. Find it in Exchange Online PowerShell with Get-Recipient -Identity ${pasted(address, "ADDRESS")}. Free the address there, or declare another one.`;
	}
	return "";
}
/** Graph's answer for a property that another service keeps; it does not name the property. */
function isMasteredElsewhere(message) {
	return /originated within an external service/i.test(message);
}
/**
* The parameter of Set-Mailbox and Set-MailUser that writes what a field holds.
*
* @see https://learn.microsoft.com/graph/api/resources/onpremisesextensionattributes (Exchange custom attributes)
* @see https://learn.microsoft.com/powershell/module/exchangepowershell/set-mailbox
*/
function exchangeParameterOf(field) {
	if (field === "mail") return "-WindowsEmailAddress";
	return memberOfField(field)?.replace(/^extensionAttribute/, "-CustomAttribute");
}
function exchangeAdvice(fields, change) {
	const parameters = fields.map(exchangeParameterOf);
	if (parameters.length === 0 || parameters.includes(void 0)) return " Another service, such as Exchange Online, keeps this property of the account, so Graph does not change it. Change it there, or leave it out of the file.";
	const name = change.kind === "create" ? change.userPrincipalName : change.seen.userPrincipalName;
	const values = parameters.map((parameter) => `${parameter} VALUE`).join(" ");
	return ` Exchange Online keeps this property of the account. Change it there with Set-Mailbox -Identity ${pasted(name, "NAME")} ${values} (of a mail user with Set-MailUser), or leave it out of the file.`;
}
/** A name as an argument of a PowerShell command; where it could be anything else than an argument, a placeholder. */
function pasted(name, placeholder) {
	if (/^[A-Za-z0-9][A-Za-z0-9._+@-]*$/.test(name)) return name;
	return /^[A-Za-z0-9._+@'!#^~-]+$/.test(name) ? `'${name.replaceAll("'", "''")}'` : placeholder;
}
// src/apply/refusedFields.ts
/**
* Graph refuses a PATCH as a whole, for one property that it does not take. What the answer names is left out and the
* rest is sent again; where it names nothing, halves are sent until each refused property is found.
*
* @returns undefined where the answer would be the same for every part
* @see https://learn.microsoft.com/graph/api/user-update
*/
function splitRefused(fields, { error, fatal, fields: named }) {
	if (fatal || !(error.status === 400 || isValueConflict(error))) return void 0;
	const parts = inseparable(fields);
	if (parts.length < 2) return void 0;
	if (named.length > 0) return without$1(parts, (field) => named.includes(field));
	if (error.field === "proxyAddresses") return void 0;
	if (isOnPremisesMastered(error.message)) return without$1(parts, (field) => propertyOfField(field)?.writableWhenSynced !== true);
	const suspects = isMasteredElsewhere(error.message) ? parts.filter(isSuspect) : [];
	const others = parts.filter((part) => !suspects.includes(part));
	const middle = Math.ceil(parts.length / 2);
	return {
		refused: [],
		again: (suspects.length > 0 && others.length > 0 ? [others, suspects] : [parts.slice(0, middle), parts.slice(middle)]).map((half) => half.flat())
	};
}
function isOnPremisesMastered(message) {
	return /on-premises mastered/i.test(message);
}
function isSuspect(part) {
	return part.some(({ field }) => exchangeParameterOf(field) || field === "employeeId");
}
function without$1(parts, isRefused) {
	const refused = parts.filter((part) => part.some(({ field }) => isRefused(field)));
	const rest = parts.filter((part) => !refused.includes(part));
	return rest.length === 0 || refused.length === 0 ? void 0 : {
		refused: refused.flat(),
		again: [rest.flat()]
	};
}
/**
* Consent is meant for an age group: neither is written without the other where both are declared to change.
*
* @see https://learn.microsoft.com/graph/api/resources/user (legal age group property definitions)
*/
const TOGETHER = ["ageGroup", "consentProvidedForMinor"];
function inseparable(fields) {
	const together = fields.filter(({ field }) => TOGETHER.includes(field));
	return fields.flatMap((change) => {
		if (!together.includes(change)) return [[change]];
		return change === together[0] ? [together] : [];
	});
}
// src/apply/steps.ts
function createdBy(progresses) {
	const byName = new Map(progresses.filter(({ change }) => change.kind === "create").map((progress) => [foldName(progress.change.userPrincipalName), progress]));
	return (name) => byName.get(foldName(name));
}
/** The users that this run creates and at whom one of them is to be pointed. */
function pointedAt(progress, created) {
	return progress.stepsOf("relationships").flatMap((step) => fieldsOf(step).flatMap(({ to }) => {
		const name = newcomerIn(to);
		return name === void 0 ? [] : created(name) ?? [];
	}));
}
/** The name of the person whom a value refers to and who does not exist yet. */
function newcomerIn(value) {
	if (isPersonReference(value) && value.id === null) return value.userPrincipalName;
	return isHolding(value) && value.id === null ? value.name : void 0;
}
/**
* Carries out one request of a change and notes how it ended. One that was refused for one of its properties is split.
*
* @returns the failure, which is noted already; or that it was not attempted any more, which is not
* @throws whatever is not a WriteFailure: a defect, not an answer of the directory
*/
async function runStep(step, progress, writer, { created, clock }) {
	try {
		const trace = await write(step, progress, writer, created);
		progress.succeed(step, clock.now(), trace);
		return;
	} catch (error) {
		if (error instanceof NotAttempted) return error;
		if (!(error instanceof WriteFailure)) throw error;
		const split = step.kind === "update" ? splitRefused(step.fields, error) : void 0;
		const failure = withAdvice(error, (split?.refused ?? fieldsOf(step)).map(({ field }) => field), progress);
		if (split) progress.split(step, split, failure);
		else progress.fail(step, failure);
		return failure;
	}
}
function withAdvice({ error, fatal, fields: named }, fields, { change }) {
	const advice = adviceFor(error, named.length > 0 ? named : fields, change);
	return new WriteFailure({
		...error,
		message: `${error.message}${advice}`
	}, fatal, named);
}
async function write(step, progress, writer, created) {
	switch (step.kind) {
		case "create": {
			const { id, trace } = await writer.createUser(targets(step.fields));
			progress.id = id;
			return trace;
		}
		case "update": return writer.updateUser(idOf$1(progress), targets(step.fields));
		case "set": return writer.changeSet(idOf$1(progress), step.set, step.fields.map((field) => elementStep(field, progress, created)));
		case "relationship": {
			const { field } = step.field;
			const target = targetId(step.field, created);
			const trace = await writer.setRelationship(idOf$1(progress), field, target);
			progress.pointedAt.set(field, target);
			return trace;
		}
	}
}
function elementStep(change, progress, created) {
	const { field, from, to } = change;
	const id = newcomerIn(to) === void 0 ? void 0 : targetId(change, created);
	if (id !== void 0) progress.pointedAt.set(field, id);
	return {
		field,
		from: isHolding(from) ? from : null,
		to: isHolding(to) ? {
			...to,
			...id !== void 0 && { id }
		} : null
	};
}
function targets(fields) {
	return Object.fromEntries(fields.map(({ field, to }) => [field, to]));
}
function targetId({ field, to }, created) {
	if (isPersonReference(to) && to.id !== null) return to.id;
	const name = newcomerIn(to);
	if (name === void 0) return null;
	const id = created(name)?.id;
	if (id !== void 0) return id;
	throw new WriteFailure({
		status: 0,
		code: "reference-not-created",
		message: `${name} could not be created, so no one can refer to it`,
		requestId: "",
		field
	}, false);
}
function idOf$1(progress) {
	if (progress.id === void 0) throw new Error("A user without an id cannot be written to");
	return progress.id;
}
// src/apply/applyChanges.ts
/**
* Carries out changes: users first, relationships as soon as whom they join exists, then reads back what was written.
* One failure never stops the rest, unless it would fail everything, or what is done can no longer be recorded.
*
* @returns one outcome for each change, in the same order; nothing is thrown for a write that failed
*/
async function applyChanges(changes, options) {
	const { clock, writer, reader, patienceSeconds = 90 } = options;
	const progresses = changes.map((change) => new Progress(change, writeSteps(change)));
	const created = createdBy(progresses);
	options.onBegin?.(changes);
	const { stopping } = options;
	const run = {};
	const stop = (reason) => {
		run.stopped ??= reason;
		writer.stop(run.stopped);
	};
	const noticeCancel = () => {
		if (stopping?.aborted) stop(stopping.reason.message);
	};
	const tell = (progress) => progress.tell(options.onOutcome).catch((error) => stop(`what was done cannot be recorded: ${error.message}`));
	const judge = errorRate(options.stopAtErrors);
	const early = new EarlyConfirmation(reader);
	const work = (phase) => async (progress) => {
		let isTried = false;
		for (;;) {
			noticeCancel();
			if (run.stopped !== void 0) progress.stop(run.stopped);
			const step = progress.nextStep(phase);
			if (!step) break;
			progress.begin(step);
			await tell(progress);
			if (run.stopped !== void 0) continue;
			isTried = true;
			const { splits } = progress;
			const failure = await runStep(step, progress, writer, {
				created,
				clock
			});
			options.onWritten?.(progress.splits - splits);
			noticeCancel();
			if (failure instanceof NotAttempted) progress.stop(run.stopped ?? failure.message);
			else if (failure?.fatal) stop(failure.message);
			await tell(progress);
		}
		if (progress.isOver()) {
			early.add(progress);
			await tell(progress);
		}
		if (!isTried) return;
		const reason = judge(progress, progress.hasFailed());
		if (reason !== void 0) stop(reason);
	};
	const carryOut = async (part) => {
		await inTwoParts(part, {
			limit: () => options.concurrency ?? writer.concurrency,
			first: work("users"),
			second: work("relationships"),
			needs: (progress) => pointedAt(progress, created)
		});
		await early.ended();
		await confirmWrites(part, {
			reader,
			clock,
			patienceSeconds,
			...stopping && { stopping }
		});
	};
	const [canaries, rest] = withCanaries(progresses, options.canary ?? 0, created);
	await carryOut(canaries);
	noticeCancel();
	const bad = canaries.filter((progress) => !progress.isConfirmed()).length;
	if (bad > 0) stop(`of the ${digits(canaries.length)} users who were written first, ${digits(bad)} failed or could not be read back`);
	await carryOut(rest);
	return progresses.map((progress) => progress.outcome());
}
/** The first users, with those at whom they are pointed; and the rest. */
function withCanaries(progresses, canary, created) {
	const first = new Set(progresses.slice(0, canary));
	for (const progress of first) for (const target of pointedAt(progress, created)) first.add(target);
	return [[...first], progresses.filter((progress) => !first.has(progress))];
}
// src/plan/lostCreates.ts
/** Entra's times come in whole seconds, and clocks differ a little. */
const CLOCK_TOLERANCE_SECONDS = 2;
/** A request that was on its way when its run ended is carried out within so long, or never. */
const MOST_MINUTES_ON_ITS_WAY = 15;
/**
* The accounts that creations may have made whose answer was lost, as far as the list of all users tells. An account that was made
* later is another one, whatever its name.
*/
function lostCreates(roster, directory, { createdIds, lost }) {
	if (lost.size === 0) return [];
	const declared = new Map(roster.users.map((user) => [foldName(nameOf$1(user)), user]));
	return directory.users.flatMap((actual) => {
		const name = foldName(actual.userPrincipalName);
		const desired = declared.get(name);
		if (!desired || createdIds.has(actual.id) || actual.createdAt === null) return [];
		const isDeclared = desired.id !== void 0 && foldName(desired.id) === foldName(actual.id);
		if (desired.id !== void 0 && !isDeclared) return [];
		const made = Date.parse(actual.createdAt);
		const runs = lost.get(name)?.filter((run) => made >= run.begun - CLOCK_TOLERANCE_SECONDS * 1e3 && made <= lastMoment(run));
		if (!runs?.length) return [];
		const { fields } = fieldsOfNewUser(desired, nobody);
		const [create] = writeSteps({
			kind: "create",
			userPrincipalName: nameOf$1(desired),
			at: desired.at,
			cause: "here",
			fields
		});
		if (create?.kind !== "create") return [];
		return [{
			id: actual.id,
			userPrincipalName: nameOf$1(desired),
			...namedAs(displayNameOf(void 0, desired)),
			begunAt: new Date(Math.min(...runs.map(({ begun }) => begun))).toISOString(),
			madeBy: new Date(Math.max(...runs.map(lastMoment))).toISOString(),
			principals: runs.map(({ principal }) => principal),
			isDeclared,
			sent: create.fields,
			at: desired.at
		}];
	});
}
function lastMoment({ lastSign }) {
	return lastSign + MOST_MINUTES_ON_ITS_WAY * 6e4;
}
/**
* Who made an account, as Entra's audit log tells. Names do not count: any application may have the name of another.
*
* @param creators who made the entries of its creation
*/
function originOf({ principals }, creators) {
	if (creators.length === 0) return {
		kind: "unknown",
		why: "Entra's audit log does not tell who created it: it has no entry of that, or not yet, as entries come minutes to hours late"
	};
	const known = principals.filter((principal) => principal !== void 0);
	if (known.length === 0) return {
		kind: "unknown",
		why: "the record of that run does not tell as which application or person Rollcall was signed in"
	};
	const verdicts = creators.flatMap((actor) => known.map((own) => isSame(actor, own)));
	if (verdicts.includes(true)) return { kind: "ours" };
	if (verdicts.includes(void 0) || known.length < principals.length) return {
		kind: "unknown",
		why: "Entra's audit log does not tell by an id which application created it"
	};
	return {
		kind: "another",
		why: `Entra's audit log says that ${[...new Set(creators.map(actorText))].join(", ")} created it`
	};
}
function isSame(actor, own) {
	if (actor.kind === "unknown") return void 0;
	if (actor.kind !== own.kind) return false;
	const ids = [[actor.objectId, own.objectId]];
	if (own.kind === "application") ids.push([actor.appId, own.appId]);
	const told = ids.flatMap(([left, right]) => left === void 0 || right === void 0 ? [] : foldName(left) === foldName(right));
	return told.length === 0 ? void 0 : told.includes(true);
}
function actorText({ kind, name, appId, objectId }) {
	const id = appId ?? objectId;
	return [
		kind === "person" ? "the user" : "the application",
		...name === void 0 ? [] : [name],
		...id === void 0 ? [] : [name === void 0 ? id : `(${id})`]
	].join(" ");
}
/** What is said of an account that is not known to be ours, for the person who has to decide. */
function unsettledText(lost, { kind, why }) {
	const { id, begunAt, principals } = lost;
	const own = [...new Set(principals.flatMap((principal) => principal?.appId ?? []))];
	const known = own.length === 0 ? "" : ` Rollcall was signed in as the application ${own.join(", ")}.`;
	const head = `has an account (${id}) that was created while the run of ${begunAt} tried to create this user and got no answer`;
	if (kind === "another") return `${head}. ${why}, and not Rollcall, so it is another account. Rollcall does not change it under the plan that creates this user, and issues no first credential for it. If this file should manage that account, add its id; otherwise declare another userPrincipalName`;
	return `${head}, and another program may have created it as well: ${why}. Until that is known, Rollcall does not change the account under the plan that creates this user, and issues no first credential for it. Each run looks again. To decide it yourself, open the audit log of the account in the Entra admin centre, and look at who initiated "Add user".${known} If this file should manage the account, add its id`;
}
function nobody() {
	return {
		reason: "person-not-found",
		message: ""
	};
}
// src/apply/settleLost.ts
/**
* Settles which accounts earlier runs made without hearing of it. What has the name, and was made while such a run was alive, may be
* another program's: Entra's audit log decides. Where it does not tell, the account counts as nobody's, since else a first credential
* could go to the wrong person. Asked before anything is written, so that it is not this run that makes an account what it is.
*
* @param known what records tell of this tenant
*/
async function settleLost(known, { roster, directory }, reader) {
	const lost = lostCreates(roster, directory, known);
	if (lost.length === 0) return known;
	const traced = await withOrigins(lost, reader);
	const ours = traced.flatMap(({ create, origin }) => origin.kind === "ours" ? create : []);
	const found = [];
	for (const create of ours) if (await isAsSent(create, reader)) found.push(accountOf$1(create));
	const unsettled = new Map(traced.flatMap(({ create, origin }) => {
		if (origin.kind === "ours" || create.isDeclared) return [];
		return [[foldName(create.userPrincipalName), unsettledText(create, origin)]];
	}));
	return {
		...known,
		createdIds: /* @__PURE__ */ new Set([...known.createdIds, ...ours.map(({ id }) => id)]),
		createdNames: /* @__PURE__ */ new Set([...known.createdNames, ...ours.map(({ userPrincipalName }) => foldName(userPrincipalName))]),
		...found.length > 0 && { found },
		...unsettled.size > 0 && { unsettled }
	};
}
async function withOrigins(lost, reader) {
	try {
		const creators = await reader.readCreators(lost.map(({ id }) => id), {
			from: new Date(Math.min(...lost.map(({ begunAt }) => Date.parse(begunAt))) - CLOCKS_MS),
			until: new Date(Math.max(...lost.map(({ madeBy }) => Date.parse(madeBy))) + CLOCKS_MS)
		});
		return lost.map((create) => ({
			create,
			origin: originOf(create, creators.get(create.id) ?? [])
		}));
	} catch (error) {
		if (!(error instanceof DirectoryError)) throw error;
		const why = `Entra's audit log cannot be read (${error.message.replace(/\.$/, "")})`;
		return lost.map((create) => ({
			create,
			origin: {
				kind: "unknown",
				why
			}
		}));
	}
}
/** Clocks may differ by so much, as where Microsoft checks tokens. */
const CLOCKS_MS = 3e5;
async function isAsSent({ id, sent }, reader) {
	const user = await reader.readUser(id, sent.map(({ field }) => field)).catch(() => void 0);
	return user !== void 0 && sent.every(({ field, to }) => {
		const live = liveValue(user, field);
		return live !== void 0 && sameValue(field, live, to);
	});
}
function accountOf$1({ id, userPrincipalName, displayName, begunAt, sent }) {
	const isDisabled = sent.some(({ field, to }) => field === "accountEnabled" && to === false);
	return {
		userPrincipalName,
		...namedAs(displayName),
		id,
		begunAt,
		...isDisabled && { disabled: true }
	};
}
/**
* Adds to what became of a plan's changes what became of the creations that were lost. An account that was found counts as created
* where a review covers that: it creates this user, or lists the account as found.
*/
function withFound(outcomes, { found = [], unsettled = /* @__PURE__ */ new Map() }, { plan, reviewed }) {
	const creates = new Set(reviewsOf(reviewed).flatMap((review) => [...review.creates.keys()]));
	const listed = new Set(reviewed.flatMap((each) => (each.found ?? []).map(({ id }) => id)));
	const isCovered = ({ id, userPrincipalName }) => listed.has(id) || creates.has(foldName(userPrincipalName));
	const byId = new Map(found.filter(isCovered).map((account) => [account.id, account]));
	const reasons = new Map([...unsettled, ...found.filter((account) => !isCovered(account)).map(({ userPrincipalName }) => [foldName(userPrincipalName), UNREVIEWED])]);
	for (const { userPrincipalName } of plan.blocked) reasons.delete(foldName(userPrincipalName));
	const own = outcomes.map((outcome) => {
		const account = outcome.id === void 0 ? void 0 : byId.get(outcome.id);
		if (account) byId.delete(account.id);
		const name = foldName(outcome.userPrincipalName);
		const reason = outcome.status === "skipped" ? void 0 : reasons.get(name);
		reasons.delete(name);
		return {
			...outcome,
			...account && { begunAt: account.begunAt },
			...account?.disabled && { disabled: true },
			...reason !== void 0 && { reason: [outcome.reason, reason].filter(Boolean).join("; ") }
		};
	});
	return [
		...[...byId.values()].map((account) => ({
			kind: "create",
			status: "applied",
			...account
		})),
		...own,
		...[...reasons].map(([userPrincipalName, reason]) => ({
			kind: "create",
			userPrincipalName,
			status: "skipped",
			reason
		}))
	];
}
const UNREVIEWED = "an earlier run created this account and did not hear of it. The reviewed plan neither creates this user nor lists the account, so Rollcall does not record it as created now";
// src/plan/review/authorise.ts
const NO_REASONS = /* @__PURE__ */ new Map();
/**
* Makes only the changes that the roster still demands (`current`) and a review covers. Reviewed plans hold back; they
* are never carried out by themselves. Of several, each authorises what it lists as long as what it saw still holds.
*/
function authorise(current, reviewed, { done = NOTHING_DONE, unreviewed = NO_REASONS } = {}) {
	const reviews = reviewsOf(reviewed);
	const labels = /* @__PURE__ */ new Map();
	const changes = [];
	const skipped = [];
	const withheld = /* @__PURE__ */ new Map();
	for (const change of changesToApply(current)) {
		const verdict = judge(change, reviews, done);
		if ("reason" in verdict) skipped.push({
			change,
			...verdict,
			...reasonFor(change, verdict, unreviewed)
		});
		else {
			changes.push(verdict.change);
			labels.set(change.userPrincipalName, verdict.labels);
			if (verdict.withheld !== "") withheld.set(change.userPrincipalName, verdict.withheld);
		}
	}
	return {
		changes,
		skipped: [...skipped, ...lostSince(current, reviews)],
		withheld,
		reviews: labels
	};
}
function reasonFor({ userPrincipalName }, { reason }, unreviewed) {
	const message = unreviewed.get(foldName(userPrincipalName));
	return reason === "unauthorised" && message !== void 0 ? { message } : {};
}
function lostSince(current, reviews) {
	const missing = new Set(current.changes.filter(({ kind, cause }) => kind === "create" && cause === "drift").map(({ userPrincipalName }) => foldName(userPrincipalName)));
	if (current.correctsDrift) return [];
	return [...new Map(reviews.flatMap(({ byId }) => [...byId.values()].filter(({ userPrincipalName }) => missing.has(foldName(userPrincipalName))).map((change) => [change.id, change]))).values()].map((change) => ({
		change,
		reason: "stale",
		message: `the account that the reviewed plan changes (${change.id}) was renamed or is gone; if it was renamed, declare the new name with "formerly: ${change.userPrincipalName}", and plan again`
	}));
}
function judge(change, reviews, done) {
	const creates = reviews.flatMap(({ label, creates: byName }) => {
		const review = byName.get(foldName(change.userPrincipalName));
		return review ? {
			label,
			review
		} : [];
	});
	if (change.kind === "create") return judgeCreate(change, creates);
	const made = createsBehind(change, reviews, done).map(({ label, create }) => ({
		label,
		review: create
	}));
	const reviewed = [...reviews.flatMap(({ label, byId }) => {
		const review = byId.get(change.id);
		return review ? {
			label,
			review
		} : [];
	}), ...made];
	if (reviewed.length > 0) return judgeExisting(change, reviewed);
	const unsettled = done.unsettled?.get(foldName(change.userPrincipalName));
	if (creates.length > 0 && unsettled !== void 0) return unauthorised(unsettled);
	return unauthorised(creates.length > 0 ? "the reviewed plan creates this user, but the account that exists now was not created by it, or was enabled, disabled or renamed since" : "the reviewed plan does not change this user");
}
function judgeCreate(change, reviewed) {
	if (reviewed.length === 0) return unauthorised("the reviewed plan does not create this user");
	const judged = reviewed.map(({ label, review }) => ({
		label,
		others: change.fields.filter((field) => !holdsTarget(review, field))
	}));
	const labels = judged.flatMap(({ label, others }) => others.length === 0 ? label : []);
	if (labels.length > 0) return {
		change,
		withheld: "",
		labels
	};
	return unauthorised(`not in the reviewed plan: ${namesOf$1(judged.reduce((least, each) => each.others.length < least.others.length ? each : least).others)}`);
}
function judgeExisting(change, reviewed) {
	const moved = /* @__PURE__ */ new Set();
	const valid = [];
	for (const reviewedChange of reviewed) {
		const { review } = reviewedChange;
		const movedHere = review.kind === "create" ? filledSince(change) : movedSince(change, review);
		if (movedHere.length === 0) valid.push(reviewedChange);
		for (const name of movedHere) moved.add(name);
	}
	const stale = `changed in the directory since the plan was reviewed: ${[...moved].toSorted().join(", ")}`;
	if (valid.length === 0) return {
		reason: "stale",
		message: stale
	};
	if (change.adopts && !valid.some(({ review }) => review.kind === "create" || review.adopts)) return unauthorised("the reviewed plan does not adopt this user");
	const covered = change.fields.filter((field) => valid.some(({ review }) => holdsTarget(review, field)));
	const fields = covered.filter((field) => !isHalfSwap(field, change.fields, covered));
	const labels = valid.flatMap(({ label, review }) => fields.some((field) => holdsTarget(review, field)) || fields.length === 0 ? label : []);
	const others = change.fields.filter((field) => !fields.includes(field));
	const withheld = others.length === 0 ? "" : [`not in the reviewed plan: ${namesOf$1(others)}`, ...moved.size > 0 ? [stale] : []].join("; ");
	if (fields.length === 0 && others.length > 0) return unauthorised(withheld);
	return {
		change: {
			...change,
			kind: kindOf(change, fields),
			fields
		},
		withheld,
		labels
	};
}
function isHalfSwap({ field, to }, all, covered) {
	const set = setOf(field);
	return set?.together === true && to === null && all.some((other) => setOf(other.field) === set && other.to !== null && !covered.includes(other));
}
function namesOf$1(fields) {
	return fields.map(({ field }) => field).join(", ");
}
function kindOf(change, fields) {
	const flip = fields.find(({ field }) => field === "accountEnabled");
	if (flip) return flip.to === true ? "enable" : "disable";
	return change.adopts ? "adopt" : "update";
}
function filledSince(change) {
	return change.fields.filter(({ field, from }) => !sameValue(field, from, null)).map(({ field }) => field);
}
function movedSince(change, reviewed) {
	const moved = /* @__PURE__ */ new Set();
	const target = (field) => reviewed.fields.find((other) => other.field === field)?.to;
	const { seen } = change;
	if (seen.accountEnabled !== reviewed.seen.accountEnabled && seen.accountEnabled !== target("accountEnabled")) moved.add("accountEnabled");
	if (seen.onPremisesSyncEnabled !== reviewed.seen.onPremisesSyncEnabled) moved.add("onPremisesSyncEnabled");
	const names = [reviewed.seen.userPrincipalName, target("userPrincipalName")];
	const name = foldName(seen.userPrincipalName);
	if (!names.some((known) => typeof known === "string" && foldName(known) === name)) moved.add("userPrincipalName");
	for (const field of change.fields) {
		const before = reviewed.fields.find((other) => other.field === field.field);
		if (before && !sameValue(field.field, field.from, before.from)) moved.add(field.field);
	}
	return [...moved];
}
function holdsTarget(reviewed, field) {
	const listed = reviewed.fields.find((other) => other.field === field.field);
	return listed !== void 0 && sameValue(field.field, listed.to, field.to);
}
function unauthorised(message) {
	return {
		reason: "unauthorised",
		message
	};
}
// src/plan/accounts/match.ts
/**
* Finds each declared user in the directory: by `id` if declared, else by the configured key, else by the names under
* `formerly`. Names compare without case and in NFC. Where more than one answer is possible, nobody is chosen.
*
* @param settled keys (`keyOf`) of those who bear their name at the base already: what they were called before that
* may be somebody else's name by now, so their `formerly` is not looked at
* @returns one match for each user, in the same order, and the ids of those directory users who were found
*/
function matchUsers(users, directory, key, settled = /* @__PURE__ */ new Set()) {
	const matches = users.map((desired) => matchUser(desired, directory, key, settled.size > 0 && settled.has(keyOf$1(desired, key))));
	const matched = matches.filter((match) => match.kind === "matched");
	const ids = idsOf(matched);
	if (ids.size === matched.length) return {
		matches,
		ids
	};
	const claims = Map.groupBy(matched, (match) => match.actual.id);
	const unrivalled = matches.map((match) => {
		if (match.kind !== "matched") return match;
		const rivals = claims.get(match.actual.id)?.filter((rival) => rival !== match) ?? [];
		if (rivals.length === 0) return match;
		return {
			kind: "blocked",
			desired: match.desired,
			reason: "already-matched",
			message: `is the same directory user as ${rivals.map((rival) => `${nameOf$1(rival.desired)} (${rival.desired.at.file}:${rival.desired.at.line})`).join(", ")}; keep one of them`,
			candidates: [match.actual]
		};
	});
	return {
		matches: unrivalled,
		ids: idsOf(unrivalled)
	};
}
function idsOf(matches) {
	const ids = /* @__PURE__ */ new Set();
	for (const match of matches) if (match.kind === "matched") ids.add(match.actual.id);
	return ids;
}
/** By what a declared user is known from one commit to the next. */
function keyOf$1(user, key) {
	const value = user.fields[key];
	return foldName(typeof value === "string" ? value : nameOf$1(user));
}
/** Each index is made once it is asked for. */
function indexDirectory(users) {
	let byId;
	let byName;
	let byEmployeeId;
	return {
		get byId() {
			return byId ??= new Map(users.map((user) => [foldName(user.id), user]));
		},
		get byName() {
			return byName ??= findAllBy(users, (user) => user.userPrincipalName);
		},
		get byEmployeeId() {
			return byEmployeeId ??= usersByEmployeeId(users);
		}
	};
}
/** By folded employeeId; who has none is left out. */
function usersByEmployeeId(users) {
	return findAllBy(users, ({ fields: { employeeId } }) => typeof employeeId === "string" ? employeeId : void 0);
}
function findAllBy(users, valueOf) {
	const single = /* @__PURE__ */ new Map();
	let named = 0;
	for (const user of users) {
		const value = valueOf(user);
		if (value === void 0) continue;
		single.set(foldName(value), user);
		named += 1;
	}
	if (single.size === named) return (folded) => {
		const user = single.get(folded);
		return user ? [user] : NOBODY;
	};
	const all = Map.groupBy(users, (user) => {
		const value = valueOf(user);
		return value === void 0 ? void 0 : foldName(value);
	});
	return (folded) => all.get(folded) ?? NOBODY;
}
const NOBODY = [];
function matchUser(desired, directory, key, isSettled) {
	const byKey = candidatesByKey(desired, directory, key);
	if (desired.id) return matchById(desired, desired.id, byKey, directory);
	const byFormerName = isSettled || desired.formerly.length === 0 ? NOBODY : desired.formerly.flatMap((former) => directory.byName(foldName(former.value)));
	const candidates = byFormerName.length === 0 ? byKey : [.../* @__PURE__ */ new Set([...byKey, ...byFormerName])];
	const [only, ...others] = candidates;
	if (!only) return {
		kind: "new",
		desired
	};
	if (others.length === 0) return !byKey.includes(only) && hasOtherEmployeeId(desired, only) ? {
		kind: "blocked",
		desired,
		reason: "other-employee-id",
		message: `was ${only.userPrincipalName} by its \`formerly\`, but that account has another employeeId, so it may belong to another person; add the id of the right account`,
		candidates: [only]
	} : {
		kind: "matched",
		desired,
		actual: only
	};
	return {
		kind: "blocked",
		desired,
		reason: "ambiguous-match",
		message: `could be any of ${digits(candidates.length)} directory users; add the id of the right account`,
		candidates
	};
}
/** Whether both sides have an employeeId, and not the same. */
function hasOtherEmployeeId(desired, actual) {
	const [declared, live] = [desired.fields["employeeId"], actual.fields["employeeId"]];
	return typeof declared === "string" && typeof live === "string" && live !== "" && foldName(declared) !== foldName(live);
}
function matchById(desired, id, byKey, directory) {
	const actual = directory.byId.get(foldName(id));
	if (!actual) return {
		kind: "blocked",
		desired,
		reason: "id-not-found",
		message: `no user with the id ${id} is in the directory; correct the id, or remove it to create a new account`,
		candidates: byKey
	};
	const others = byKey.filter((user) => user !== actual);
	if (others.length > 0) return {
		kind: "blocked",
		desired,
		reason: "id-name-conflict",
		message: `the id belongs to ${actual.userPrincipalName}, the name to another account; correct one of them`,
		candidates: [actual, ...others]
	};
	return {
		kind: "matched",
		desired,
		actual
	};
}
function candidatesByKey(desired, directory, key) {
	const value = desired.fields[key];
	if (typeof value !== "string") return [];
	return key === "employeeId" ? directory.byEmployeeId(foldName(value)) : directory.byName(foldName(value));
}
// src/plan/accounts/people.ts
/** Whether a block has no cause of its own: it ends once another user, who is named for it, is no longer blocked. */
function isConsequence(reason) {
	return reason === "manager-blocked" || reason === "person-blocked";
}
/**
* Resolves a userPrincipalName through the roster (so that a declared rename is followed, and somebody whom the same
* plan creates is found) and an object id through the directory.
*
* @param absent users that are not in the directory and that the plan does not create
*/
function personFinder(matches, directory, absent = /* @__PURE__ */ new Set()) {
	let byName;
	return (name) => {
		if (isObjectId(name)) {
			const user = directory.byId.get(foldName(name));
			return user ? referenceTo(user) : {
				reason: "person-not-found",
				message: `no user with the id ${name} is in the directory`
			};
		}
		const match = (byName ??= matchesByName(matches)).get(foldName(name));
		if (!match) return {
			reason: "person-not-found",
			message: `${name} is not declared in the roster`
		};
		switch (match.kind) {
			case "matched": return {
				...referenceTo(match.actual),
				userPrincipalName: name
			};
			case "new": return absent.has(match.desired) ? {
				reason: "person-blocked",
				message: `${name} does not exist yet; once it does, this follows`
			} : {
				id: null,
				userPrincipalName: name,
				...namedAs(displayNameOf(void 0, match.desired))
			};
			case "blocked": return {
				reason: "person-blocked",
				message: `${name} is blocked; once that is resolved, this follows`
			};
		}
	};
}
function matchesByName(matches) {
	const byName = /* @__PURE__ */ new Map();
	const others = [];
	for (const match of matches) {
		const name = match.desired.fields["userPrincipalName"];
		if (typeof name === "string") byName.set(foldName(name), match);
		else others.push(match);
	}
	const further = new Map(others.map((match) => [foldName(nameOf$1(match.desired)), match]));
	for (const [name, match] of further) if (!byName.has(name)) byName.set(name, match);
	return byName;
}
// src/plan/compare/base.ts
function baseOf(base, headMatches, directory, key) {
	const settled = new Set(base.users.map((user) => keyOf$1(user, key)));
	const { matches: baseMatches, ids } = matchUsers(base.users, directory, key, settled);
	const byDirectoryId = new Map(baseMatches.flatMap((match) => match.kind === "matched" ? [[match.actual.id, match.desired]] : []));
	const byName = new Map(base.users.map((user) => [keyOf$1(user, key), user]));
	const counterpart = (match) => {
		if (match.kind === "matched") return byDirectoryId.get(match.actual.id);
		for (const name of [keyOf$1(match.desired, key), ...formerNames(match.desired)]) {
			const user = byName.get(name);
			if (user) return user;
		}
	};
	const leftOut = new Set(base.leftOut?.map(foldName));
	const mistake = base.diagnostics.find(({ severity }) => severity === "error");
	const kept = new Set(headMatches.map(counterpart));
	return {
		counterpart,
		...mistake && { mistake },
		leavesOut: (user) => leftOut.has(foldName(nameOf$1(user))),
		matches: baseMatches,
		ids,
		findPerson: personFinder(baseMatches, directory),
		released: baseMatches.filter((match) => match.kind === "matched").filter(({ desired }) => !kept.has(desired)).map(({ desired, actual }) => ({
			userPrincipalName: actual.userPrincipalName,
			...namedAs(displayNameOf(actual, desired)),
			id: actual.id,
			accountEnabled: actual.accountEnabled,
			at: placeOf(desired.at),
			declaredName: desired.fields["displayName"]
		})).toSorted((a, b) => compareText(a.userPrincipalName, b.userPrincipalName))
	};
}
function formerNames(user) {
	return user.formerly.map((former) => foldName(former.value));
}
// src/plan/accounts/checkNames.ts
/** The userPrincipalName or mail that a user cannot get, with who has it. `ownId`: the user itself, if it exists. */
function checkNames(desired, fields, ownId, context) {
	return fields.flatMap(({ field, from, to }) => {
		if (field !== "userPrincipalName" && field !== "mail" || typeof to !== "string") return [];
		const rival = context.claimed.get(foldName(to))?.find((user) => user !== desired);
		if (rival) return [{
			field,
			reason: "name-taken",
			message: `${to} is also declared for ${nameOf$1(rival)} (${rival.at.file}:${rival.at.line})`
		}];
		const holder = holderOf(context.taken, to, ownId);
		if (holder?.deleted) return [{
			field,
			reason: "deleted-user",
			message: `${to} belongs to a deleted user (${holder.id}); first restore that user, or delete it permanently`
		}];
		if (holder) return [{
			field,
			reason: "name-taken",
			message: `${to} is already a name or mail address of ${holder.userPrincipalName} (${holder.id})`
		}];
		if (field === "userPrincipalName" && !isVerified(to, context)) return [{
			field,
			reason: "unverified-domain",
			message: `${domainOf(to)} is not a verified domain of this tenant (${[...context.verifiedDomains].join(", ")})`
		}];
		if (field === "userPrincipalName" && isNewlyFederated(from, to, context)) return [{
			field,
			reason: "federated-domain",
			message: ownId === void 0 ? `${domainOf(to)} is federated: create the account where its users come from, and declare it once it is in the directory` : `${domainOf(to)} is federated: rename the account where the users of that domain come from`
		}];
		return [];
	});
}
/**
* Graph creates nobody in a federated domain without the `onPremisesImmutableId` that links the account to its source,
* which Rollcall never writes. Unverified: what Graph answers to a rename into such a domain from another one; between
* two federated domains, and in directory synchronisation, it is known to be refused.
*
* @see https://learn.microsoft.com/graph/api/user-post-users
*/
function isNewlyFederated(from, to, { federatedDomains }) {
	const domain = domainOf(to);
	return federatedDomains.has(domain) && !(typeof from === "string" && domainOf(from) === domain);
}
function nameContext(users, directory) {
	let taken;
	let claimed;
	return {
		get taken() {
			return taken ??= takenNames(directory);
		},
		get claimed() {
			return claimed ??= claimedNames(users);
		},
		verifiedDomains: new Set(directory.tenant.verifiedDomains.map(foldName)),
		federatedDomains: new Set(directory.tenant.federatedDomains?.map(foldName))
	};
}
/** Who claims which name, over the whole roster. */
function claimedNames(users) {
	const claimed = /* @__PURE__ */ new Map();
	for (const user of users) {
		const names = ["userPrincipalName", "mail"].flatMap((field) => {
			const value = user.fields[field];
			return typeof value === "string" ? [foldName(value)] : [];
		});
		for (const name of new Set(names)) claimed.set(name, [...claimed.get(name) ?? [], user]);
	}
	return claimed;
}
function isVerified(name, { verifiedDomains }) {
	return verifiedDomains.size === 0 || verifiedDomains.has(domainOf(name));
}
// src/plan/accounts/oddAccounts.ts
/** What Rollcall goes by whatever is declared; whose account is odd in one of these is left alone. */
const OF_EVERYBODY = [
	"@odata.type",
	"userType",
	"userPrincipalName",
	"onPremisesSyncEnabled",
	"createdDateTime",
	"mail",
	"proxyAddresses"
];
/** The fields by which an account is odd as a whole, whatever is declared of it. */
function oddFields({ odd }) {
	return odd ? OF_EVERYBODY.filter((field) => odd[field] !== void 0) : NONE$2;
}
const NONE$2 = [];
/** What the directory says in place of a value, as "accountEnabled reads as empty". */
function whyUnread(user, field) {
	return `${field} ${howUnread(user, field)}`;
}
/** The same without the name of the field. */
function howUnread({ odd }, field) {
	return odd?.[field] ?? "was left out of Graph's answer for this account";
}
// src/plan/compare/planned.ts
/** A user for whom nothing is done until a person decides, and why. */
function block(match, reason, message, candidates = []) {
	return {
		match,
		blocked: {
			userPrincipalName: nameOf$1(match.desired),
			...namedAs(displayNameOf(match.kind === "matched" ? match.actual : void 0, match.desired)),
			at: placeOf(match.desired.at),
			reason,
			message,
			candidates: candidates.map(referenceTo)
		}
	};
}
// src/plan/compare/planExistingUser.ts
/** What changes for a user who has an account: one change, drift, or what holds it back. */
function planExistingUser(match, context) {
	const { desired, actual } = match;
	const odd = oddFields(actual);
	if (odd.length > 0) return blockUnread(match, odd);
	const { base } = context;
	const before = base?.counterpart(match);
	const adopts = base !== void 0 && before === void 0 && !isOurs(match, context);
	if (adopts && !desired.id) return block(match, "adopt-needs-id", context.done.unsettled?.get(foldName(nameOf$1(desired))) ?? "already has an account, and no merged file declares it. If this file should manage that account, add its id", [actual]);
	if (before && !desired.id && desired.fields["employeeId"] === before.fields["employeeId"] && hasOtherEmployeeId(desired, actual)) return block(match, "other-employee-id", `declares a different employeeId than the account ${actual.userPrincipalName} has, which may belong to another person by now. If it is the same person, add its id`, [actual]);
	const { fields, held: unresolved, unanswered } = compareUser(desired, actual, context.findPerson, context.sets);
	if (unanswered.length > 0) return {
		...blockUnread(match, unanswered),
		unanswered
	};
	if (fields.length === 0 && unresolved.length === 0 && !adopts) return { match };
	const differsAtBase = (at, { field, ...step }) => setOf(field)?.as !== "member" || compareSets(at, actual, context.findPerson, context.sets).changes.some(({ from, to }) => sameValue(field, from, step.from) && sameValue(field, to, step.to));
	const drifted = withHalfSwaps(base ? fields.filter((step) => {
		const { field, from, to } = step;
		return context.done.wrote(actual.id, field, to) ?? (before !== void 0 && !reviewsStepTo(actual.id, field, to, context.reviews) && differsAtBase(before, step) && declaresSame(field, desired, before, context.findPerson, base.findPerson, {
			today: context.sets.today,
			meant: to ?? from
		}));
	}) : [], fields);
	const caused = fields.filter((field) => !drifted.includes(field));
	const make = (changed, cause, holding) => existingChange(desired, actual, changed, cause, holding, adopts);
	if (!context.correctsDrift) {
		const held = [...unresolved, ...heldFields(desired, actual, caused, context)];
		return {
			match,
			held,
			...outcome(match, make, without(caused, held), "here", held, adopts),
			...drifted.length > 0 && { drift: make(drifted, "drift", []) }
		};
	}
	const held = [...unresolved, ...heldFields(desired, actual, fields, context)];
	const enabling = without(drifted, held).filter(({ field, to }) => field === "accountEnabled" && to === true).map(({ field }) => ({
		field,
		reason: "drift-enable",
		message: "was disabled outside Git; correcting drift never enables an account"
	}));
	const cause = without(caused, held).length > 0 ? "here" : "drift";
	return {
		match,
		held,
		...outcome(match, make, without(fields, [...held, ...enabling]), cause, [...held, ...enabling], adopts)
	};
}
function withHalfSwaps(drifted, fields) {
	const isOf = ({ field }) => setOf(field)?.together === true;
	const given = fields.filter((field) => isOf(field) && field.to !== null);
	if (given.length === 0 || !given.every((field) => drifted.includes(field))) return drifted;
	return fields.filter((field) => drifted.includes(field) || isOf(field));
}
function without(fields, held) {
	return fields.filter(({ field }) => !held.some((holding) => holding.field === field));
}
function isOurs({ desired, actual }, { reviews, done }) {
	return done.createdIds.has(actual.id) || reviewsChangeOf(actual.id, nameOf$1(desired), reviews);
}
function outcome(match, make, fields, cause, held, adopts) {
	if (fields.length > 0 || adopts && held.length === 0) return { change: make(fields, cause, held) };
	const first = held.find(({ reason }) => !isConsequence(reason)) ?? held[0];
	if (!first) return {};
	const message = held.map((holding) => `${holding.field}: ${holding.message}`).join("; ");
	const blocked = block(match, first.reason, message, [match.actual]).blocked;
	return blocked ? { blocked } : {};
}
function existingChange(desired, actual, fields, cause, held, adopts) {
	const flip = fields.find(({ field }) => field === "accountEnabled");
	const kind = flip ? flip.to === true ? "enable" : "disable" : adopts ? "adopt" : "update";
	const declaredName = desired.fields["userPrincipalName"];
	return {
		kind,
		id: actual.id,
		userPrincipalName: typeof declaredName === "string" ? declaredName : actual.userPrincipalName,
		...namedAs(displayNameOf(actual, desired)),
		at: placeOf(desired.at),
		cause,
		fields,
		...held.length > 0 && { held },
		...adopts && { adopts: true },
		seen: seenOf(actual)
	};
}
function seenOf(actual) {
	const { userPrincipalName, accountEnabled, onPremisesSyncEnabled, createdAt } = actual;
	return {
		userPrincipalName,
		accountEnabled,
		onPremisesSyncEnabled,
		createdAt
	};
}
function heldFields(desired, actual, fields, context) {
	return [...actual.onPremisesSyncEnabled ? fields.filter(({ field }) => !isWritableWhenSynced(field)).map(({ field }) => ({
		field,
		reason: "synced-from-on-premises",
		message: "is synced from on-premises; change it there"
	})) : [], ...checkNames(desired, fields, actual.id, context.names)];
}
function blockUnread(match, fields) {
	const declared = fields.filter((field) => Object.hasOwn(match.desired.fields, field));
	const remedy = declared.length > 0 ? `${declared.join(" and ")} out of the file` : "its file out of the roster";
	return block(match, "unreadable", `${fields.map((field) => whyUnread(match.actual, field)).join(", ")}, so Rollcall does not know what it would change and leaves this account alone. Check the account in the directory, or take ${remedy}`, [match.actual]);
}
// src/plan/compare/planNewUser.ts
/** An account to create, or what is in its way. */
function planNewUser(match, context) {
	const { desired } = match;
	const name = foldName(nameOf$1(desired));
	const declaredBefore = context.base !== void 0 && (context.done.createdNames.has(name) || context.base.counterpart(match) !== void 0 && !context.reviews.some(({ creates }) => creates.has(name)));
	if (declaredBefore && context.correctsDrift) return block(match, "drift-create", "was declared before and is not in the directory; correcting drift never creates an account. Restore it, or plan without a base to create it");
	const [holder, ...others] = holdersOfEmployeeId(desired, context);
	if (holder) return block(match, "undeclared-rename", `has the employeeId of ${[holder, ...others].map((user) => user.userPrincipalName).join(", ")}, which no file declares; ${samePerson(desired, holder)}; otherwise correct the employeeId`, [holder, ...others]);
	const missing = NEEDED_TO_CREATE.filter((field) => desired.fields[field] === void 0);
	if (missing.length > 0) return block(match, "missing-for-create", `is not in the directory. To create this account, declare ${missing.join(" and ")}`);
	const { fields, held } = fieldsOfNewUser(desired, context.findPerson, context.sets);
	const objection = checkNames(desired, fields, void 0, context.names)[0];
	if (objection) return block(match, objection.reason, objection.message);
	const change = {
		kind: "create",
		userPrincipalName: nameOf$1(desired),
		...namedAs(displayNameOf(void 0, desired)),
		at: placeOf(desired.at),
		cause: declaredBefore ? "drift" : "here",
		fields,
		...held.length > 0 && { held }
	};
	return {
		match,
		held,
		...declaredBefore ? { drift: change } : { change }
	};
}
function samePerson(desired, holder) {
	return desired.formerly.some(({ value }) => foldName(value) === foldName(holder.userPrincipalName)) ? `its rename is merged and not yet applied, or was undone; if it is the same person, add its id` : `if it is the same person, add "formerly: ${holder.userPrincipalName}"`;
}
function holdersOfEmployeeId(desired, context) {
	const number = desired.fields["employeeId"];
	return typeof number === "string" ? context.unmatchedByEmployeeId(foldName(number)) : [];
}
// src/plan/compare/planUser.ts
/** Decides what happens to one declared user: nothing, one change, or blocked until a person decides. */
function planUser(match, context) {
	switch (match.kind) {
		case "blocked": return block(match, match.reason, match.message, match.candidates);
		case "new": return blockedByBase(match, context) ?? planNewUser(match, context);
		case "matched": return blockedByBase(match, context) ?? planExistingUser(match, context);
	}
}
function blockedByBase(match, { base }) {
	if (!base?.mistake || base.counterpart(match)) return void 0;
	const { at, message } = base.mistake;
	return block(match, "base-invalid", `may have been declared before, since the base has a mistake at ${at.file}:${at.line} (${message}); first merge a pull request that only repairs it`);
}
// src/plan/compare/blockedBefore.ts
/**
* Marks who would be blocked, and what would be held back, if these commits changed nothing: the base planned against
* itself. A pull request answers for the others only.
*
* @param input.findPerson as the head finds people
*/
function markBefore(planned, input) {
	let atBase;
	return planned.map((each) => {
		const { match, blocked, change } = each;
		if (!blocked && !change?.held) return each;
		const before = input.base.counterpart(match);
		if (!before) return blocked?.reason === "base-invalid" && input.base.leavesOut(match.desired) ? {
			...each,
			blocked: {
				...blocked,
				before: true
			}
		} : each;
		const then = (atBase ??= plannerAtBase(input))(before);
		return then ? marked(each, before, then, input) : each;
	});
}
function marked(planned, before, then, { base, findPerson, sets }) {
	const { match, blocked, change, held = [] } = planned;
	const wasHeld = ({ field, reason }) => then.held?.some((other) => other.field === field && other.reason === reason) === true && declaresSame(field, match.desired, before, findPerson, base.findPerson, { today: sets.today });
	if (change?.held) return {
		...planned,
		change: {
			...change,
			held: change.held.map((each) => wasHeld(each) ? {
				...each,
				before: true
			} : each)
		}
	};
	if (!blocked) return planned;
	if (!(held.length > 0 ? held.every(wasHeld) : then.blocked?.reason === blocked.reason && isSamePerson(match.desired, before))) return planned;
	const mark = {
		...blocked,
		before: true
	};
	return {
		...planned,
		blocked: declaresAlike(match.desired, before) ? mark : {
			...mark,
			edited: true
		}
	};
}
/** Plans users of the base's roster as if nothing were changed; made only once a user is blocked. */
function plannerAtBase({ base, directory, index, sets }) {
	const byUser = new Map(base.matches.map((match) => [match.desired, match]));
	const users = [...byUser.keys()];
	let unmatched;
	const context = {
		findPerson: personFinder(base.matches, index, new Set(users)),
		sets,
		names: nameContext(users, directory),
		base: {
			counterpart: ({ desired }) => desired,
			findPerson: base.findPerson
		},
		correctsDrift: false,
		reviews: [],
		done: NOTHING_DONE,
		get unmatchedByEmployeeId() {
			return unmatched ??= usersByEmployeeId(directory.users.filter(({ id }) => !base.ids.has(id)));
		}
	};
	return (user) => {
		const match = byUser.get(user);
		return match && planUser(match, context);
	};
}
/** Whether both are found in the directory by the same names and numbers. */
function isSamePerson(head, base) {
	return head.id === base.id && [
		"userPrincipalName",
		"employeeId",
		"mail"
	].every((field) => sameField(field, head, base)) && namesOf(head) === namesOf(base);
}
function declaresAlike(head, base) {
	return isSamePerson(head, base) && [...Object.keys(head.fields), ...Object.keys(base.fields)].every((field) => sameField(field, head, base));
}
function sameField(field, head, base) {
	const [left, right] = [head.fields[field], base.fields[field]];
	return left === void 0 || right === void 0 ? left === right : sameValue(field, left, right);
}
function namesOf({ formerly }) {
	return formerly.map(({ value }) => foldName(value)).toSorted().join(" ");
}
// src/plan/warnOfLost.ts
/** What is known of creations whose answer was lost. Who is blocked is told there. */
function warnOfLost(roster, { found = [], unsettled = /* @__PURE__ */ new Map() }, planned) {
	if (found.length + unsettled.size === 0) return [];
	const blocked = new Set(planned.flatMap(({ blocked: each }) => each ? foldName(each.userPrincipalName) : []));
	const foundAt = new Map(found.map((each) => [foldName(each.userPrincipalName), each]));
	return roster.users.flatMap((user) => {
		const name = foldName(nameOf$1(user));
		const warning = (code, message) => ({
			severity: "warning",
			code,
			message: `${nameOf$1(user)} ${message}`,
			at: user.at
		});
		const account = foundAt.get(name);
		const why = unsettled.get(name);
		return [...account ? [warning("found-account", `has an account (${account.id}) that the run of ${account.begunAt} created without hearing of it, as Entra's audit log says. Applying this plan records it as created${account.disabled ? "" : ", so that it gets a first credential like any new user"}.`)] : [], ...why !== void 0 && !blocked.has(name) ? [warning(UNSETTLED, `${why}.`)] : []];
	});
}
/** Whether a later run has to look again for what is behind creations whose answer was lost. */
function leavesAccountsOpen({ found, diagnostics }) {
	return found !== void 0 || diagnostics.some(({ code }) => code === UNSETTLED);
}
const UNSETTLED = "unsettled-account";
// src/plan/guards/sensitive.ts
/**
* Marks the fields that the configuration calls sensitive.
*
* @param names of properties; one that has members stands for all of them
*/
function markSensitive(changes, names) {
	const isNamed = ({ field }) => names.some((name) => field === name || field.startsWith(`${name}.`));
	return changes.map((change) => ({
		...change,
		fields: change.fields.map((field) => isNamed(field) ? {
			...field,
			sensitive: true
		} : field)
	}));
}
// src/model/namesake.ts
/** Most accounts that one message names. */
const MOST_NAMED$3 = 3;
/** Who they are, and the line to paste into the file of the declared user. */
function namesakeAdvice(found, file) {
	const [first] = found;
	const names = firstOf(found.map(({ userPrincipalName, id }) => `${userPrincipalName} (id: ${id})`), MOST_NAMED$3);
	const line = found.length === 1 ? `"id: ${first?.id}"` : "the id of that account";
	return `No file declares ${names}, with ${first?.shares}. If it is the same person, add ${line} to ${file}`;
}
// src/plan/accounts/protectedUsers.ts
const MOST_KEYSTROKES = 2;
const MOST_NEAR = 3;
/** Resolves object ids, userPrincipalNames, and patterns of them in which `*` stands for any characters. */
function protectedUsers(configured, { users, deletedUsers }) {
	const patterns = configured.filter((entry) => entry.includes("*")).map((entry) => ({
		entry,
		pattern: namePattern(entry)
	}));
	const exact = configured.filter((entry) => !entry.includes("*"));
	const wanted = new Set(exact.map(foldName));
	const isFound = ({ id, userPrincipalName }) => {
		const name = foldName(userPrincipalName);
		return wanted.has(foldName(id)) || wanted.has(name) || patterns.some(({ pattern }) => pattern.test(name));
	};
	const found = configured.length > 0 ? users.filter(isFound) : [];
	const names = new Set(found.map((user) => foldName(user.userPrincipalName)));
	const known = /* @__PURE__ */ new Set([...names, ...found.map((user) => foldName(user.id))]);
	const missing = [...new Map(exact.map((entry) => [foldName(entry), entry])).entries()].filter(([folded]) => !known.has(folded)).toSorted(([left], [right]) => compareText(left, right)).map(([, entry]) => entry);
	return {
		ids: new Set(found.map((user) => user.id)),
		notFound: missing.map((entry) => ({
			entry,
			near: isObjectId(entry) ? [] : nearNames(entry, users),
			deleted: deletedUsers.some((user) => [user.id, user.userPrincipalName].map(foldName).includes(foldName(entry)))
		})),
		unused: patterns.filter(({ pattern }) => ![...names].some((name) => pattern.test(name))).map(({ entry }) => entry),
		coversName: (userPrincipalName) => {
			const name = foldName(userPrincipalName);
			return names.has(name) || wanted.has(name) || patterns.some(({ pattern }) => pattern.test(name));
		}
	};
}
function nearNames(entry, users) {
	const names = users.map(({ userPrincipalName }) => userPrincipalName);
	const local = localPart(entry);
	const namesakes = local === "" ? [] : names.filter((name) => localPart(name) === local);
	return [.../* @__PURE__ */ new Set([...namesakes, ...nearestOf(entry, names, MOST_KEYSTROKES)])].slice(0, MOST_NEAR);
}
function localPart(name) {
	return foldName(name.slice(0, Math.max(0, name.indexOf("@"))));
}
// src/plan/accounts/scope.ts
/**
* Prepares the configured scope. A property that was not answered excludes nobody: that somebody is no person is never
* guessed.
*/
function scopeOf({ scope }) {
	if (!scope) return () => void 0;
	const checks = [
		...userTypeCheck(scope),
		...enabledCheck(scope),
		...domainCheck(scope),
		...listCheck(scope),
		...propertyChecks(scope)
	];
	return (user) => {
		for (const check of checks) {
			const reason = check(user);
			if (reason !== void 0) return reason;
		}
	};
}
/** Counts users outside of the scope by reason, the most frequent first. */
function countOutside(users, outside) {
	const counts = /* @__PURE__ */ new Map();
	for (const user of users) {
		const reason = outside(user);
		if (reason !== void 0) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	}
	return Object.fromEntries([...counts].toSorted(([a, left], [b, right]) => right - left || compareText(a, b)));
}
function userTypeCheck({ userType }) {
	if (!userType) return [];
	return [(user) => {
		const value = user.fields["userType"];
		if (value === void 0) return void 0;
		const type = typeof value === "string" ? value : "Member";
		return userType.includes(type) ? void 0 : `userType ${type}`;
	}];
}
function enabledCheck({ accountEnabled }) {
	if (accountEnabled === void 0) return [];
	return [(user) => user.accountEnabled === null || user.accountEnabled === accountEnabled ? void 0 : `accountEnabled ${user.accountEnabled}`];
}
function domainCheck({ domains }) {
	if (!domains) return [];
	const wanted = new Set(domains.map(foldName));
	return [(user) => wanted.has(domainOf(user.userPrincipalName)) ? void 0 : "another domain"];
}
function listCheck({ exclude }) {
	if (!exclude?.users) return [];
	const ids = new Set(exclude.users.map(foldName));
	const patterns = exclude.users.map(namePattern);
	return [(user) => {
		const name = foldName(user.userPrincipalName);
		return ids.has(foldName(user.id)) || patterns.some((pattern) => pattern.test(name)) ? "excluded by name" : void 0;
	}];
}
function propertyChecks({ exclude }) {
	return Object.entries(exclude?.properties ?? {}).flatMap(([field, wanted]) => (Array.isArray(wanted) ? wanted : [wanted]).map((value) => propertyCheck(field, value)));
}
function propertyCheck(field, wanted) {
	const pattern = wanted === null ? void 0 : namePattern(String(wanted));
	const reason = wanted === null ? `no ${field}` : `${field} ${wanted}`;
	return ({ fields }) => {
		const value = fields[field];
		if (value === void 0) return void 0;
		return (pattern ? textsOf(value).some((text) => pattern.test(text)) : isNothing(value)) ? reason : void 0;
	};
}
function textsOf(value) {
	if (typeof value === "string" || typeof value === "boolean") return [foldName(String(value))];
	if (value === null) return [];
	return Object.values(value).flatMap((text) => typeof text === "string" ? foldName(text) : []);
}
function isNothing(value) {
	return textsOf(value).length === 0;
}
// src/plan/accounts/namesakes.ts
/**
* Finds accounts by employeeId, else by displayName, else by givenName and surname; without case, in NFC, and only by what was
* read. Two with different employeeIds are two people. Pure.
*
* @param unmanaged accounts that no file declares and that a file could declare
*/
function namesakeFinder(unmanaged) {
	let indexes;
	return (desired) => {
		if (!indexes) {
			const users = unmanaged();
			indexes = KEYS.map(([shares, keyOf]) => ({
				shares,
				keyOf,
				index: indexed(users, keyOf)
			}));
		}
		for (const { shares, keyOf, index } of indexes) {
			const possible = (index.get(keyOf(desired.fields)) ?? []).filter((user) => !hasOtherEmployeeId(desired, user));
			if (possible.length > 0) return possible.map((user) => namesake(user, shares));
		}
		return [];
	};
}
/** Accounts that a file could declare and none does. Who is protected, or no person by the scope, is nobody's other account. */
function unmanagedPeople(directory, matchedIds, configuration) {
	const shielded = protectedUsers(configuration.protected, directory).ids;
	const scope = scopeOf(configuration);
	return directory.users.filter((user) => !matchedIds.has(user.id) && !shielded.has(user.id) && scope(user) === void 0);
}
const KEYS = [
	["the same employeeId", ({ employeeId }) => folded(employeeId)],
	["the same displayName", ({ displayName }) => folded(displayName)],
	["the same givenName and surname", ({ givenName, surname }) => {
		const [given, family] = [folded(givenName), folded(surname)];
		return given === void 0 || family === void 0 ? void 0 : `${given}\n${family}`;
	}]
];
function folded(value) {
	if (typeof value !== "string") return void 0;
	return foldName(value).trim().replace(/\s+/gu, " ") || void 0;
}
function indexed(users, keyOf) {
	const index = Map.groupBy(users, ({ fields }) => keyOf(fields));
	index.delete(void 0);
	return index;
}
function namesake(user, shares) {
	const { id, userPrincipalName } = user;
	return {
		id,
		userPrincipalName,
		...namedAs(displayNameOf(user)),
		shares
	};
}
/** Warns of accounts that a plan would make beside one that may be the same person, and of those who may be found again. */
function warnOfNamesakes(planned, find, base) {
	return summed(planned.flatMap(({ match, change, blocked }) => {
		const isCreated = change?.kind === "create";
		const isMissing = blocked !== void 0 && !blocked.before && (match.kind === "new" || blocked.reason === "id-not-found");
		if (!isCreated && !isMissing) return [];
		const { desired } = match;
		const renames = isCreated && base ? possibleRenames(desired, base) : [];
		if (renames.length > 0) return renames;
		const named = new Set(blocked?.candidates.map(({ id }) => id));
		const found = find(desired).filter(({ id }) => !named.has(id));
		if (found.length === 0) return [];
		const what = isCreated ? "would get a new account, and may have one already" : "is not in the directory, and may have another account";
		return [{
			severity: "warning",
			code: "namesake",
			message: `${nameOf$1(desired)} ${what}. ${namesakeAdvice(found, desired.at.file)}`,
			at: desired.at
		}];
	}));
}
/** Most users that a plan warns of one by one. */
const MOST_WARNINGS = 25;
function summed(warnings) {
	const ordered = warnings.toSorted(compareDiagnostics);
	const next = ordered[MOST_WARNINGS];
	if (!next) return ordered;
	const more = ordered.length - MOST_WARNINGS;
	return [...ordered.slice(0, MOST_WARNINGS), {
		severity: "warning",
		code: "namesake",
		message: `${count(more, "more user")} may have an account already that no file declares. If the roster and the directory are two lists of the same people, look at how they are matched: "key" in the configuration, and "id" in the files`,
		at: next.at
	}];
}
function possibleRenames(desired, { released }) {
	const displayName = desired.fields["displayName"];
	return released.filter(({ declaredName }) => typeof declaredName === "string" && declaredName === displayName).map(({ userPrincipalName }) => ({
		severity: "warning",
		code: "possible-rename",
		message: `${nameOf$1(desired)} would be a second account beside ${userPrincipalName}, whose file is gone and whose displayName is the same; for a rename, add "formerly: ${userPrincipalName}"`,
		at: desired.at
	}));
}
// src/plan/leavers.ts
const LAST_DAY = "employeeLeaveDateTime";
const MOST_NAMES = 10;
/**
* Whose account would be disabled before the last day that their file declares is over, and who stays enabled after it. Entra does
* nothing on that day by itself, and a plan takes effect when it is applied.
*
* @param today as YYYY-MM-DD
* @see https://learn.microsoft.com/graph/api/resources/user (employeeLeaveDateTime)
*/
function warnOfLeavers(planned, today) {
	const leaving = planned.flatMap((each) => {
		const last = each.match.desired.fields[LAST_DAY];
		return typeof last === "string" ? [{
			...each,
			day: last.slice(0, today.length)
		}] : [];
	});
	const early = leaving.filter(({ day, change }) => day > today && change?.kind === "disable");
	const late = leaving.filter(({ day, match }) => day < today && staysEnabled(match));
	return [...early.map(({ match: { desired } }) => ({
		severity: "warning",
		code: "disabled-early",
		message: `${nameOf$1(desired)} would be disabled as soon as this plan is applied, before the day in ${LAST_DAY} is over. To wait, write accountEnabled: true in this line and plan again: once the day is over, each plan warns until the account is disabled. Or apply this plan after that day, with all of its other changes.`,
		at: desired.originOf("accountEnabled").at
	})), ...stillEnabled(late)];
}
/** Whether the account is enabled once what is declared is so. */
function staysEnabled(match) {
	const { fields, unmanaged } = match.desired;
	const declared = fields["accountEnabled"];
	if (declared !== void 0) return declared === true;
	if (unmanaged.has("accountEnabled")) return false;
	return match.kind === "matched" ? match.actual.accountEnabled === true : match.kind === "new";
}
function stillEnabled(late) {
	const [first] = late;
	if (!first) return [];
	const who = firstOf(late.map(({ match }) => nameOf$1(match.desired)), MOST_NAMES);
	return [{
		severity: "warning",
		code: "enabled-late",
		message: `The day in ${LAST_DAY} is over for ${who}, and nothing disables the account. If a person has left, write accountEnabled: false. If not, correct the day.`,
		at: first.match.desired.originOf(LAST_DAY).at
	}];
}
// src/plan/remarks.ts
/** What the configuration leaves open that a reviewer should know: once, as warnings, with what to add. */
function remarksOn({ directory, protected: accounts, tenant }, found, actual, settingAt) {
	const remark = (code, message, setting) => ({
		severity: "warning",
		code,
		message,
		at: settingAt(setting)
	});
	if (directory === "embedded") return [];
	return [
		...accounts.length === 0 ? [remark("nothing-protected", `"protected" is empty, so a plan may change any account. Add your emergency accounts, such as: protected: ["emergency-*@${actual.domain}"]`, "protected")] : [],
		...tenant === void 0 ? [remark("no-tenant", `"tenant" is not set, so Rollcall accepts any tenant that the credential can sign in to. To accept only this one, add: tenant: ${actual.id}`, "tenant")] : [],
		...found.unused.map((entry) => remark("protects-nobody", `"protected" holds ${entry}, and no account in the directory has such a name. Correct it, or leave it if such an account will be created.`, "protected"))
	];
}
// src/plan/consequences.ts
/**
* Adds to each step what follows from it in the directory: the licences that a group gives its members, and the dynamic groups
* whose rule asks for the property.
*
* @see https://learn.microsoft.com/entra/fundamentals/concept-group-based-licensing
*/
function withConsequences(changes, surroundings) {
	const grants = grantsByGroup(surroundings);
	const rules = surroundings.dynamicGroups ?? [];
	if (grants.size === 0 && rules.length === 0) return changes;
	const told = (field) => {
		const holding = field.to ?? field.from;
		const given = isHolding(holding) ? grants.get(holding.id ?? "") : void 0;
		const asked = setOf(field.field) ? [] : rules.filter(({ asks }) => asks.includes(nameOf(field)));
		if (!given && asked.length === 0) return field;
		return {
			...field,
			...given && { grants: given },
			...asked.length > 0 && { decides: asked.map(({ displayName }) => displayName) }
		};
	};
	return changes.map((change) => {
		const fields = change.fields.map(told);
		return fields.some((field, index) => field !== change.fields[index]) ? {
			...change,
			fields
		} : change;
	});
}
/** As a membership rule names a property. */
function nameOf({ field }) {
	return memberOfField(field) ?? propertyOfField(field)?.name ?? field;
}
/** Part numbers of the SKUs, or their ids where they are not known, by object id of the group. */
function grantsByGroup({ groups, skus }) {
	const names = new Map(skus?.all?.map(({ id, name }) => [id, name]));
	return new Map((groups?.all ?? []).flatMap(({ found }) => found && found.assignedLicenses.length > 0 ? [[found.id, found.assignedLicenses.map((id) => names.get(id) ?? id)]] : []));
}
// src/plan/licenceErrors.ts
const MOST_NAMED$2 = 3;
/**
* What to do about an error with which a group's licence does not reach a member.
*
* @see https://learn.microsoft.com/entra/identity/users/licensing-groups-resolve-problems
*/
const CURES = {
	CountViolation: "no seat is free. Buy seats, or take the licence from others",
	MutuallyExclusiveViolation: "another licence of the user has a service plan that excludes one of these. Leave one of the two out",
	DependencyViolation: "a service plan of it depends on one that the user does not have. Give the licence that has it as well",
	ProhibitedInUsageLocationViolation: "it is not offered in the user's country. Correct usageLocation, or remove the user from the group",
	UniquenessViolation: "an address of the user is another account's as well. Correct the addresses in Exchange"
};
/** Warns of licences that groups give and that do not reach members, those of one kind together. */
function warnOfLicenceErrors(users, { groups }, at) {
	const called = new Map(groups?.all?.flatMap(({ found }) => found ? [[found.id, found.displayName]] : []));
	const found = users.flatMap(({ userPrincipalName, sets }) => (sets?.["licenses"] ?? []).flatMap(({ name, by, error }) => error === void 0 ? [] : [{
		userPrincipalName,
		name,
		by,
		error
	}]));
	return [...Map.groupBy(found, ({ name, by, error }) => JSON.stringify([
		name,
		by,
		error
	])).values()].flatMap((all) => {
		const [first] = all;
		if (!first) return [];
		const names = all.slice(0, MOST_NAMED$2).map(({ userPrincipalName }) => userPrincipalName);
		const more = all.length > MOST_NAMED$2 ? ` and ${count(all.length - MOST_NAMED$2, "other")}` : "";
		const source = first.by === void 0 ? "" : ` of the group ${called.get(first.by) ?? first.by}`;
		return [{
			severity: "warning",
			code: "licence-error",
			message: `the licence ${first.name}${source} does not reach ${names.join(", ")}${more} (${first.error}): ${CURES[first.error] ?? "look at it in the Microsoft 365 admin center"}`,
			at
		}];
	});
}
// src/plan/accounts/perhapsDeclared.ts
/**
* The users that no declared user may turn out to be: neither one that is blocked, nor one that is not found, as after a rename
* outside Git. An account whose names cannot be read may be anybody.
*
* @param unmatched users of the directory that nobody declares
*/
function withoutPerhapsDeclared(unmatched, planned, key) {
	const readable = unmatched.filter((user) => oddFields(user).length === 0 && key in user.fields);
	const findNamesakes = namesakeFinder(() => readable);
	const missing = planned.filter(({ match }) => match.kind !== "matched");
	const perhaps = new Set([...planned.flatMap(({ blocked }) => blocked?.candidates ?? []), ...missing.flatMap(({ match }) => findNamesakes(match.desired))].map(({ id }) => id));
	const addresses = new Set(missing.flatMap(({ match }) => addressesOf(match.desired)));
	return readable.filter((user) => !perhaps.has(user.id) && addresses.isDisjointFrom(namesOf$4(user)));
}
function addressesOf({ fields, formerly }) {
	return [
		fields["userPrincipalName"],
		fields["mail"],
		...formerly.map(({ value }) => value)
	].filter((address) => typeof address === "string").filter((address) => address !== "").map(foldName);
}
// src/plan/compare/strangers.ts
/** What a user has of the groups of which the files are the whole truth. */
function wholeMembershipsOf(user, surroundings) {
	const whole = wholeGroups(surroundings);
	return groups.managed(user.sets?.[groups.name] ?? [], surroundings, NO_SETS.listed).filter(({ id }) => whole.has(id ?? ""));
}
const MOST_NAMED$1 = 3;
/** Tells who stays in such a group, though no file declares them, because some file may mean them; one warning a group. */
function warnOfKept(kept, surroundings, at) {
	const members = kept.flatMap((user) => wholeMembershipsOf(user, surroundings).map(({ name }) => ({
		name,
		user
	})));
	return [...Map.groupBy(members, ({ name }) => name)].map(([name, all]) => {
		const names = all.map(({ user }) => user.userPrincipalName).toSorted(compareText);
		const more = names.length > MOST_NAMED$1 ? ` and ${count(names.length - MOST_NAMED$1, "other")}` : "";
		const [who, them, verb] = names.length === 1 ? [
			"this user",
			"it",
			"stays"
		] : [
			"these users",
			"one of them",
			"stay"
		];
		return {
			severity: "warning",
			code: "perhaps-declared",
			message: `${names.slice(0, MOST_NAMED$1).join(", ")}${more} ${verb} in the group ${name}: no file declares ${who}, and a file whose user is blocked or not found may mean ${them}. Repair that file, or declare ${who}`,
			at: at(name)
		};
	});
}
/**
* Takes users that no file declares out of the groups of which the files are the whole truth.
*
* @param unmatched users of the directory that nobody declares
* @param at where the configuration lists the group of that name
*/
function removeStrangers(unmatched, surroundings, { at, cause }) {
	return unmatched.flatMap((user) => {
		const fields = wholeMembershipsOf(user, surroundings).map((from) => ({
			field: elementField(groups.name, from.name),
			from,
			to: null,
			at: at(from.name)
		}));
		const [first] = fields;
		if (!first) return [];
		return [{
			kind: "update",
			id: user.id,
			userPrincipalName: user.userPrincipalName,
			...namedAs(displayNameOf(user)),
			at: first.at,
			cause,
			fields,
			seen: {
				userPrincipalName: user.userPrincipalName,
				accountEnabled: user.accountEnabled,
				onPremisesSyncEnabled: user.onPremisesSyncEnabled,
				createdAt: user.createdAt
			}
		}];
	}).toSorted((left, right) => compareText(foldName(left.userPrincipalName), foldName(right.userPrincipalName)));
}
// src/plan/compare/seats.ts
/**
* Holds back the licences for which no seat is free, in the order of the files, and those of users without a country, since Graph
* assigns them none. A membership in a group that gives a licence takes a seat as well, and is never held back for it: what else the
* group is for works without. Seats that this plan frees are not counted: which request comes first is open.
*
* @see https://learn.microsoft.com/graph/api/resources/licenseunitsdetail
* @see https://learn.microsoft.com/entra/fundamentals/concept-group-based-licensing
*/
function holdUnassignable(planned, surroundings) {
	const { skus } = surroundings;
	if (!skus?.all) return {
		planned,
		without: []
	};
	const giving = givingGroups(surroundings);
	const seats = seatsOf(planned, skus.all, giving);
	const without = /* @__PURE__ */ new Map();
	return {
		planned: planned.map((each) => {
			const { change } = each;
			if (!change) return each;
			const actual = accountOf(each);
			const result = withAssignable(each, change, actual, seats);
			for (const { group, sku: id } of givenTo(change, actual, giving)) {
				const seat = seats.get(id);
				if (!seat || seat.take()) continue;
				const key = `${group.name} ${id}`;
				const known = without.get(key) ?? {
					group,
					sku: seat.sku,
					users: []
				};
				known.users.push(change.userPrincipalName);
				without.set(key, known);
			}
			return result;
		}),
		without: [...without.values()]
	};
}
/** Warns of licences that groups are going to give and that will not reach those who join. */
function warnOfSeats(without, at) {
	return without.map(({ group, sku, users }) => {
		const more = users.length > MOST_NAMED ? ` and ${count(users.length - MOST_NAMED, "other")}` : "";
		return {
			severity: "warning",
			code: "no-seat",
			message: `the group ${group.found?.displayName ?? group.name} gives ${sku.name}, which will not reach ${users.slice(0, MOST_NAMED).join(", ")}${more}: no seat is left for ${users.length === 1 ? "this user" : "these users"}. Buy seats, or take the licence from others first`,
			at: at(group.name)
		};
	});
}
const MOST_NAMED = 3;
/** What groups give, by their object ids. */
function givingGroups({ groups }) {
	return new Map(groups?.all?.flatMap((group) => group.found ? [[group.found.id, group.found.assignedLicenses.map((sku) => ({
		group,
		sku
	}))]] : []));
}
/**
* The licences that a user gets by joining groups, each once, and besides what the plan gives directly. What an existing user has
* already is known only where licences were read; else nothing is counted.
*/
function givenTo({ fields }, actual, giving) {
	if (actual && !actual.sets?.["licenses"]) return [];
	const known = new Set(fields.filter(takesSeat).map(idOf));
	return fields.flatMap((field) => giving.get(idOf(field)) ?? []).filter(({ sku }) => {
		if (known.has(sku) || hasSeat(sku, actual)) return false;
		known.add(sku);
		return true;
	});
}
function withAssignable(each, change, actual, seats) {
	const held = change.fields.filter(takesSeat).flatMap((field) => {
		if (!hasCountry(change, actual)) return [{
			field: field.field,
			reason: "no-usage-location",
			message: "Graph assigns no licence to a user without usageLocation. Declare it, such as usageLocation: NO"
		}];
		const seat = seats.get(idOf(field));
		return seat && !hasSeat(idOf(field), actual) && !seat.take() ? [{
			field: field.field,
			reason: "no-seat",
			message: seat.message
		}] : [];
	});
	const [first] = held;
	return first ? withHeld(each, change, withSwapped(change, held), first.reason) : each;
}
/** A user that cannot get a licence keeps the one that it was to replace. */
function withSwapped({ fields }, held) {
	return withReplaced(held, fields.filter(({ field, to }) => setOf(field)?.as === "assigned" && to === null));
}
function withHeld(planned, change, held, reason) {
	const names = new Set(held.map(({ field }) => field));
	const fields = change.fields.filter(({ field }) => !names.has(field));
	const all = [...planned.held ?? [], ...held];
	if (fields.length === 0 && change.kind === "update") {
		const { change: _, ...rest } = planned;
		return {
			...rest,
			held: all,
			blocked: {
				userPrincipalName: change.userPrincipalName,
				...change.displayName !== void 0 && { displayName: change.displayName },
				at: change.at,
				reason,
				message: held.map(({ field, message }) => `${field}: ${message}`).join("; "),
				candidates: []
			}
		};
	}
	return {
		...planned,
		change: {
			...change,
			fields,
			held: all
		},
		held: all
	};
}
function seatsOf(planned, skus, giving) {
	const needs = /* @__PURE__ */ new Map();
	for (const each of planned) {
		const { change } = each;
		if (!change) continue;
		const actual = accountOf(each);
		const needed = [...change.fields.filter(takesSeat).map(idOf).filter((sku) => !hasSeat(sku, actual)), ...givenTo(change, actual, giving).map(({ sku }) => sku)];
		for (const sku of needed) needs.set(sku, (needs.get(sku) ?? 0) + 1);
	}
	return new Map(skus.map((sku) => {
		const free = Math.max(0, sku.enabled - sku.consumed);
		const needed = needs.get(sku.id) ?? 0;
		let left = free;
		const grace = sku.warning > 0 ? `, beside ${digits(sku.warning)} in their grace period` : "";
		return [sku.id, {
			sku,
			take: () => (left -= 1) >= 0,
			message: `${sku.name} has too few seats: this plan needs ${digits(needed)}, and ${digits(free)} ${free === 1 ? "is" : "are"} free${grace}; ${count(needed - free, "user is", "users are")} held back. Buy seats, or take the licence from others first`
		}];
	}));
}
function accountOf({ match }) {
	return match.kind === "matched" ? match.actual : void 0;
}
function takesSeat({ field, from }) {
	return setOf(field)?.as === "assigned" && from === null;
}
/** The id of what a user gets: a licence, or a group. */
function idOf({ to }) {
	return isHolding(to) ? to.id ?? "" : "";
}
/** Whether the user has the licence already, from a group as well, and with it a seat. */
function hasSeat(sku, actual) {
	return actual?.sets?.["licenses"]?.some(({ id, error }) => id === sku && error === void 0) ?? false;
}
function hasCountry({ fields }, actual) {
	const declared = fields.find(({ field }) => field === "usageLocation");
	return Boolean(declared ? declared.to : actual?.fields["usageLocation"]);
}
// src/plan/totals.ts
/**
* Counts every declared and every directory user exactly once.
*
* @throws Error when a sum does not come out: a defect, and no plan
*/
function countTotals(input) {
	const { planned, directory, matchedIds, protectedIds } = input;
	const changed = planned.flatMap(({ change }) => change ? [change] : NONE$1);
	const count = (kind) => changed.filter((change) => change.kind === kind).length;
	const unmatched = directory.filter(({ id }) => !matchedIds.has(id));
	const unmanaged = unmatched.filter(({ id }) => !protectedIds.has(id));
	const applied = changesToApply(input);
	const strangers = applied.filter((change) => "id" in change && !matchedIds.has(change.id)).length;
	const totals = {
		declared: planned.length,
		create: count("create"),
		update: count("update"),
		enable: count("enable"),
		disable: count("disable"),
		adopt: count("adopt"),
		unchanged: planned.filter(({ change, blocked }) => !change && !blocked).length,
		blocked: planned.filter(({ blocked }) => blocked).length,
		directory: directory.length,
		matched: matchedIds.size,
		protected: unmatched.filter(({ id }) => protectedIds.has(id)).length,
		unmanaged: unmanaged.length,
		...input.scope && { outsideScope: countOutside(unmanaged, input.scope) },
		...strangers > 0 && { strangers },
		drift: input.changes.length - applied.length,
		writes: applied.reduce((sum, change) => sum + writeSteps(change).length, 0)
	};
	assertSums(totals);
	return totals;
}
const NONE$1 = [];
function assertSums(totals) {
	const { declared, create, update, enable, disable, adopt, unchanged, blocked } = totals;
	const { directory, matched, protected: shielded, unmanaged } = totals;
	const { strangers = 0 } = totals;
	if (declared !== create + update + enable + disable + adopt + unchanged + blocked || directory !== matched + shielded + unmanaged || strangers > unmanaged + shielded) throw new Error(`Internal error: the totals do not add up: ${JSON.stringify(totals)}`);
}
// src/plan/guards/unreadable.ts
/**
* Unreadable is not empty: Graph answers null, or nothing, for what the identity may not read. The matching key counts
* as well, for a key that nobody has would make everybody new. What single accounts do not tell concerns those accounts,
* which are blocked, and nobody else.
*/
function unreadableFields(planned, directory, key) {
	const missing = missingFields(planned, directory);
	const known = new Set(missing.map(({ field }) => field));
	return [...missing, ...emptyFields(planned, directory, key).filter(({ field }) => !known.has(field))].toSorted((a, b) => a.field < b.field ? -1 : 1);
}
function missingFields(planned, directory) {
	const declared = /* @__PURE__ */ new Map();
	for (const { match, unanswered = [] } of planned) for (const field of unanswered) addTo(declared, field, nameOf$1(match.desired));
	return [...declared].flatMap(([field, users]) => {
		const asked = relationshipOf(field) ? linkedOf(planned, field) : directory;
		const unread = asked.filter((user) => liveValue(user, field) === void 0);
		if (!isWidespread(unread.length, asked.length)) return [];
		const reads = unread.map(({ odd }) => odd?.[field]).find((how) => how !== void 0);
		return {
			field,
			how: "missing",
			unread: unread.length,
			...reads !== void 0 && { reads },
			users: users.toSorted()
		};
	});
}
function linkedOf(planned, field) {
	return planned.flatMap(({ match }) => match.kind === "matched" && match.desired.fields[field] !== void 0 ? match.actual : []);
}
function emptyFields(planned, directory, key) {
	if (directory.length === 0) return [];
	const declared = /* @__PURE__ */ new Map();
	for (const field of declaredFields(planned)) {
		const property = propertyOfField(field);
		if (!property) continue;
		if (!directory.every((user) => sameValue(field, liveValue(user, field) ?? null, null))) continue;
		const ownPermission = property.readPermission !== void 0;
		for (const { match, blocked } of planned) {
			if (match.kind !== "matched" && field !== key) continue;
			if (blocked?.reason === "unreadable") continue;
			const value = match.desired.fields[field];
			if (value !== void 0 && (ownPermission || !sameValue(field, value, null))) addTo(declared, field, nameOf$1(match.desired));
		}
	}
	return [...declared].map(([field, users]) => ({
		field,
		how: "empty",
		unread: directory.length,
		users: users.toSorted()
	}));
}
/** Single accounts can be odd, ten of them in a small directory and one in twenty of a large one; more is the service's matter. */
const MOST_SINGLE = {
	users: 10,
	share: 1 / 20
};
/** Whether so many of those who were asked tell nothing that it is no matter of single accounts. */
function isWidespread(unread, asked) {
	return unread === asked || unread > MOST_SINGLE.users && unread > MOST_SINGLE.share * asked;
}
function declaredFields(planned) {
	const fields = /* @__PURE__ */ new Set();
	for (const { match } of planned) for (const field in match.desired.fields) fields.add(field);
	return fields;
}
function addTo(map, field, name) {
	const names = map.get(field);
	if (names) names.push(name);
	else map.set(field, [name]);
}
// src/plan/writing.ts
/** Six batches at a time, each answered within 300 ms. */
const WRITES_PER_SECOND_WITHIN_QUOTA = 400;
/**
* How so many writes go out at the edge of Graph's quota: what the quota allows at once, then the same after each window.
*
* @param quotaPercent what part of the quota may be used
*/
function writingOf(writes, quotaPercent) {
	const perWindow = Math.max(1, Math.floor(WRITE_LIMIT.amount * quotaPercent / 100));
	const windows = Math.max(0, Math.ceil(writes / perWindow) - 1);
	const rest = writes - windows * perWindow;
	return {
		batches: Math.ceil(writes / 20),
		seconds: windows * WRITE_LIMIT.seconds + Math.ceil(rest / WRITES_PER_SECOND_WITHIN_QUOTA),
		quotaPercent
	};
}
// src/plan/makePlan.ts
/**
* What has to happen so that the directory becomes as declared. Pure; the order of the input does not matter.
*
* @throws Error when the totals do not add up, which would be a defect of this program
*/
function makePlan(input) {
	const { roster, directory, configuration, correctsDrift, done = NOTHING_DONE } = input;
	const index = indexDirectory(directory.users);
	const { key } = configuration;
	const settled = new Set(input.base?.users.map((user) => keyOf$1(user, key)));
	const { matches, ids: matchedIds } = matchUsers(roster.users, index, key, settled);
	const base = input.base && baseOf(input.base, matches, index, key);
	let unmatched;
	const names = nameContext(roster.users, directory);
	const reviews = reviewsOf(input.reviewed ?? []);
	const sets = {
		surroundings: directory.surroundings ?? {},
		listed: configuration,
		today: input.now.toISOString().slice(0, 10)
	};
	const planAll = (findPerson) => {
		const context = {
			findPerson,
			sets,
			names,
			...base && { base },
			correctsDrift,
			reviews,
			done,
			get unmatchedByEmployeeId() {
				return unmatched ??= unmatchedByEmployeeId(directory.users, matchedIds);
			}
		};
		return matches.map((match) => planUser(match, context));
	};
	const first = planAll(personFinder(matches, index));
	const absent = usersNotCreated(first);
	const findPerson = personFinder(matches, index, absent);
	const { planned: second, without } = holdUnassignable(absent.size === 0 ? first : planAll(findPerson), sets.surroundings);
	const planned = base && !correctsDrift ? markBefore(second, {
		base,
		directory,
		index,
		findPerson,
		sets
	}) : second;
	const touched = planned.filter(({ change, drift, blocked }) => change || drift || blocked);
	const strange = strangers(input, matchedIds, planned);
	const changes = withConsequences(markSensitive([...sortedChanges(touched), ...strange.changes], configuration.sensitive), sets.surroundings);
	const shielded = protectedUsers(configuration.protected, directory);
	const totals = countTotals({
		planned,
		matchedIds,
		directory: directory.users,
		changes,
		protectedIds: shielded.ids,
		correctsDrift,
		...configuration.scope && { scope: scopeOf(configuration) }
	});
	const findNamesakes = namesakeFinder(() => unmanagedPeople(directory, matchedIds, configuration));
	const { refusals, lifted } = checkGuards({
		tenant: directory.tenant,
		configuration,
		acknowledgements: input.acknowledgements,
		acknowledgementFolder: input.acknowledgementFolder,
		declared: totals.declared,
		matched: totals.matched,
		directory: totals.directory,
		changes: changesToApply({
			changes,
			correctsDrift
		}),
		protectedUsers: shielded,
		surroundings: sets.surroundings,
		done,
		reviews: input.reviewed && reviews,
		proposedProtected: input.proposed?.protected,
		unreadable: unreadableFields(planned, directory.users, configuration.key),
		now: input.now
	});
	return {
		tenant: {
			id: directory.tenant.id,
			domain: directory.tenant.domain
		},
		madeAt: input.now.toISOString(),
		...input.commit !== void 0 && { commit: input.commit },
		...input.baseCommit !== void 0 && { base: input.baseCommit },
		correctsDrift,
		...configuration.directory === "embedded" && { embedded: true },
		...configuration.mode === "observe" && { observes: true },
		...input.rules && input.rules.length > 0 && { rules: input.rules },
		totals,
		requests: directory.requests,
		...totals.writes > 0 && { writing: writingOf(totals.writes, configuration.quota.percent) },
		changes,
		blocked: touched.flatMap(({ blocked }) => blocked ?? []).toSorted((a, b) => compareText(a.userPrincipalName, b.userPrincipalName)),
		released: (base?.released ?? []).map((user) => ({
			userPrincipalName: user.userPrincipalName,
			...namedAs(user.displayName),
			id: user.id,
			accountEnabled: user.accountEnabled,
			at: user.at
		})),
		...done.found && { found: done.found },
		refusals,
		lifted,
		diagnostics: [
			...roster.diagnostics,
			...warnOfLost(roster, done, planned),
			...warnOfLeavers(planned, sets.today),
			...warnOfNamesakes(touched, findNamesakes, base),
			...warnOfUnread(planned.flatMap(({ match, unanswered }) => unanswered ? {
				userPrincipalName: nameOf$1(match.desired),
				fields: unanswered
			} : []), input),
			...warnOfLicenceErrors(directory.users, sets.surroundings, input.settingAt?.("licenses") ?? CONFIGURATION_PLACE),
			...strange.kept,
			...warnOfSeats(without, (group) => input.settingAt?.("groups", group) ?? CONFIGURATION_PLACE),
			...remarks(input, shielded)
		].toSorted(compareDiagnostics)
	};
}
function remarks({ configuration, proposed = configuration, settingAt, directory }, shielded) {
	if (!settingAt) return [];
	return remarksOn(proposed, proposed === configuration ? shielded : protectedUsers(proposed.protected, directory), directory.tenant, settingAt);
}
function strangers({ directory, base, settingAt, configuration }, matchedIds, planned) {
	const surroundings = directory.surroundings ?? {};
	if (wholeGroups(surroundings).size === 0) return {
		changes: [],
		kept: []
	};
	const at = (group) => settingAt?.("groups", group) ?? CONFIGURATION_PLACE;
	const unmatched = directory.users.filter(({ id }) => !matchedIds.has(id));
	const certain = withoutPerhapsDeclared(unmatched, planned, configuration.key);
	const ids = new Set(certain.map(({ id }) => id));
	return {
		changes: removeStrangers(certain, surroundings, {
			at: (group) => placeOf(at(group)),
			cause: base ? "drift" : "here"
		}),
		kept: warnOfKept(unmatched.filter(({ id }) => !ids.has(id)), surroundings, at)
	};
}
const CONFIGURATION_PLACE = {
	file: "rollcall.yaml",
	line: 1,
	column: 1
};
function usersNotCreated(planned) {
	return new Set(planned.filter(({ match, change }) => match.kind === "new" && !change).map(({ match }) => match.desired));
}
function sortedChanges(touched) {
	return [...touched.flatMap(({ change }) => change ?? []).toSorted(compareNames), ...touched.flatMap(({ drift }) => drift ?? []).toSorted(compareNames)];
}
function compareNames(left, right) {
	return compareText(foldName(left.userPrincipalName), foldName(right.userPrincipalName));
}
function unmatchedByEmployeeId(users, matchedIds) {
	return usersByEmployeeId(users.filter(({ id }) => !matchedIds.has(id)));
}
// src/plan/openWork.ts
/**
* Plans a pull request where something was merged before it and not applied yet. The plan is what the pull request
* causes against the branch's tip; `open` is what merging applies beyond that, since apply starts from the last applied
* commit. It is made by planning as apply will. Pure.
*/
function planWithOpenWork(input, before) {
	const { done, reviewed, rules } = before;
	const own = makePlan({
		...input,
		done: {
			...done,
			wrote: () => void 0
		}
	});
	const { observes: _, ...free } = own;
	const authorising = [...reviewed, {
		...free,
		refusals: [],
		reviewedAs: THIS_ONE
	}];
	const fromApplied = {
		...input,
		base: before.roster,
		done
	};
	const whole = makePlan({
		...fromApplied,
		...rules.after,
		reviewed: authorising
	});
	const verdict = authorise(whole, authorising, before);
	const ownFields = fieldsByUser(own);
	const changes = verdict.changes.flatMap((change) => {
		const fields = beyond(change, ownFields);
		const labels = (verdict.reviews.get(change.userPrincipalName) ?? []).filter((label) => label !== THIS_ONE);
		return fields.length > 0 ? [{
			...withFields(change, fields),
			cause: "open",
			reviews: labels
		}] : [];
	});
	const held = [...verdict.skipped.map(({ change, reason, message }) => ({
		userPrincipalName: change.userPrincipalName,
		...namedAs(change.displayName),
		kind: change.kind,
		message: `${reason}: ${message}`
	})), ...verdict.changes.flatMap(({ userPrincipalName, displayName, kind }) => {
		const message = verdict.withheld.get(userPrincipalName);
		return message === void 0 ? [] : [{
			userPrincipalName,
			...namedAs(displayName),
			kind,
			message
		}];
	})];
	if (changes.length + held.length === 0) return own;
	const left = withoutOpen(own.changes, whole);
	const refusedBefore = whole.refusals.length === 0 ? [] : makePlan({
		...fromApplied,
		...rules.before,
		roster: input.base ?? input.roster,
		reviewed
	}).refusals.map(({ guard }) => guard);
	return {
		...own,
		changes: left,
		totals: {
			...own.totals,
			drift: left.filter(({ cause }) => cause === "drift").length
		},
		open: {
			applied: before.commit,
			changes,
			held,
			refusals: whole.refusals.map((refusal) => ({
				...refusal,
				isOwn: !refusedBefore.includes(refusal.guard)
			}))
		}
	};
}
function withoutOpen(changes, merged) {
	const open = fieldsByUser(merged);
	const existing = new Set(merged.changes.filter(({ kind }) => kind !== "create").map(({ userPrincipalName }) => foldName(userPrincipalName)));
	return changes.flatMap((change) => {
		if (change.cause !== "drift") return change;
		if (change.kind === "create" && existing.has(foldName(change.userPrincipalName))) return [];
		const rest = beyond(change, open);
		return rest.length === 0 ? [] : withFields(change, rest);
	});
}
const THIS_ONE = "this pull request";
/** What applying a plan would write. */
function fieldsByUser(plan) {
	return new Map(changesToApply(plan).map((change) => [keyOf(change), new Set(change.fields.map(({ field }) => field))]));
}
function keyOf(change) {
	return change.kind === "create" ? `name ${foldName(change.userPrincipalName)}` : change.id;
}
function beyond(change, known) {
	const fields = known.get(keyOf(change));
	return change.fields.filter(({ field }) => !fields?.has(field));
}
function withFields(change, fields) {
	return change.kind === "create" ? {
		...change,
		fields
	} : {
		...change,
		kind: kindOf(change, fields),
		fields
	};
}
// src/directory/readRequest.ts
/**
* What has to be read to plan this roster: the declared fields, the key, what the scope needs, and the name by which
* people know each other, since reviewers do not know people by number. Nothing more.
*/
function readRequestFor(roster, { key, scope, ...managed }) {
	const fields = /* @__PURE__ */ new Set([
		key,
		"displayName",
		...scopeFields(scope)
	]);
	for (const user of roster.users) for (const field in user.fields) fields.add(setOf(field)?.name ?? field);
	if (fields.has("licenses")) fields.add("usageLocation");
	const tests = /* @__PURE__ */ new Map();
	return {
		fields: [...fields].toSorted(compareFields),
		deletedUsers: true,
		sets: {
			...(fields.has("groups") || isWholeTruth(managed.groups)) && { groups: managed.groups ?? {} },
			...fields.has("licenses") && { licenses: managed.licenses ?? [] }
		},
		isLinked: (user, relationship) => {
			const test = tests.get(relationship) ?? linkedTest(roster, key, relationship);
			tests.set(relationship, test);
			return test(user);
		}
	};
}
/** Whether the files are the whole truth about some group. */
function isWholeTruth(groups = {}) {
	return Object.values(groups).some(({ members }) => members === "roster");
}
/** Whether a directory user may be one that declares a relationship. */
function linkedTest(roster, key, relationship) {
	const ids = /* @__PURE__ */ new Set();
	const names = /* @__PURE__ */ new Set();
	const keys = /* @__PURE__ */ new Set();
	for (const user of roster.users) {
		if (user.fields[relationship] === void 0) continue;
		if (user.id) ids.add(foldName(user.id));
		for (const former of user.formerly) names.add(foldName(former.value));
		const name = user.fields["userPrincipalName"];
		if (typeof name === "string") names.add(foldName(name));
		const value = user.fields[key];
		if (key !== "userPrincipalName" && typeof value === "string") keys.add(foldName(value));
	}
	return (user) => ids.has(foldName(user.id)) || names.has(foldName(user.userPrincipalName)) || typeof user.fields[key] === "string" && keys.has(foldName(user.fields[key]));
}
/** The properties that decide who is a person, beyond what is always read. */
function scopeFields(scope) {
	return [...scope?.userType ? ["userType"] : [], ...Object.keys(scope?.exclude?.properties ?? {})];
}
// src/reconcile.ts
/**
* The whole story: desired users, the directory as it is, the plan between them, its guards, and, where that is the
* mode, its changes made. Read it first, then the rooms that it calls.
*
* @throws DirectoryError when the directory cannot be read completely
*/
async function reconcile(desired, reader, clock, mode) {
	const { roster, configuration } = desired;
	if (hasErrors(roster.diagnostics)) return {
		kind: "invalid",
		diagnostics: roster.diagnostics
	};
	const readAndPlan = async () => {
		const directory = await reader.readDirectory(readRequestFor(roster, configuration));
		const recorded = desired.mergedBefore?.done ?? desired.done;
		const done = recorded && await settleLost(doneIn(recorded, directory), {
			roster,
			directory
		}, reader);
		const input = {
			...desired,
			directory,
			now: clock.now(),
			...done && { done }
		};
		return {
			plan: desired.mergedBefore && done ? planWithOpenWork(input, {
				...desired.mergedBefore,
				done
			}) : makePlan(input),
			...done && { done }
		};
	};
	const { plan, done } = mode.kind === "apply" && mode.current ? {
		plan: mode.current,
		done: mode.done
	} : await readAndPlan();
	if (mode.kind === "plan") return {
		kind: "planned",
		plan,
		...done && { done }
	};
	if (plan.refusals.length > 0 || configuration.mode === "observe") return {
		kind: "refused",
		plan
	};
	const { changes, skipped, withheld, reviews } = authorise(plan, mode.reviewed, {
		...desired,
		...done && { done }
	});
	return {
		kind: "applied",
		plan,
		outcomes: withFound([...(await applyChanges(changes, {
			...configuration.apply,
			...mode.options,
			writer: mode.writer,
			reader,
			clock
		})).map((outcome) => withReviews(withReason(outcome, withheld.get(outcome.userPrincipalName)), reviews.get(outcome.userPrincipalName))), ...skipped.map(outcomeOfSkipped)], done ?? NOTHING_DONE, {
			plan,
			reviewed: mode.reviewed
		})
	};
}
/** What was done in the tenant that was read: by then it is known which one it is. */
function doneIn(done, { tenant }) {
	return done.ofTenant?.(tenant.id) ?? done;
}
function withReviews(outcome, labels = []) {
	const reviews = [...new Set(labels)].filter((label) => label !== "");
	return reviews.length > 0 ? {
		...outcome,
		reviews
	} : outcome;
}
function withReason(outcome, withheld) {
	if (withheld === void 0) return outcome;
	return {
		...outcome,
		reason: [outcome.reason, withheld].filter(Boolean).join("; ")
	};
}
function outcomeOfSkipped({ change, reason, message }) {
	return {
		kind: change.kind,
		userPrincipalName: change.userPrincipalName,
		...namedAs(change.displayName),
		...change.kind !== "create" && { id: change.id },
		status: "skipped",
		reason: `${reason}: ${message}`
	};
}
// src/directory/graph/sending/spacing.ts
/**
* The budget of authentication methods and reports, for one application and tenant.
*
* @see https://learn.microsoft.com/graph/throttling-limits (identity and access reports)
*/
const REPORTS_ALLOWANCE = {
	requests: 5,
	milliseconds: 1e4
};
/** Lets requests go one after another, so that any window of that length has no more of them than are allowed. */
var Spacing = class {
	#clock;
	#allowance;
	#stopping;
	#sent = [];
	constructor(clock, allowance, stopping) {
		this.#clock = clock;
		this.#allowance = allowance;
		this.#stopping = stopping;
	}
	/** Resolves when the next request may go. One call at a time. @throws the signal's reason when it is aborted */
	async turn() {
		this.#stopping?.throwIfAborted();
		const { requests, milliseconds } = this.#allowance;
		const oldest = this.#sent.length < requests ? void 0 : this.#sent.shift();
		const wait = oldest === void 0 ? 0 : oldest + milliseconds - this.#clock.now().getTime();
		if (wait > 0) await this.#clock.sleep(wait, this.#stopping);
		this.#sent.push(this.#clock.now().getTime());
	}
};
// src/directory/graph/reading/audits.ts
const AUDITS = {
	what: "the audit log",
	permission: "AuditLog.Read.All"
};
/** Unverified as the largest; a page may be smaller than asked for anyway. */
const PAGE = 1e3;
/**
* What Entra's audit log tells of some people. It has a budget of its own, five requests in ten seconds, which this keeps to.
* The application is not asked for: Entra leaves its id out of many entries.
*
* @param asked.ids object ids
* @param asked.activity what alone is asked for, of everybody
* @param onRead gets how many entries have come so far
* @throws DirectoryError when it cannot be read to its end
* @see https://learn.microsoft.com/graph/api/directoryaudit-list
*/
async function readAudits(connection, asked, onRead) {
	const { ids, from, until, activity } = asked;
	const spacing = new Spacing(connection.clock, REPORTS_ALLOWANCE, connection.stopping);
	const spaced = {
		root: connection.root,
		random: connection.random,
		pacer: connection.pacer,
		send: async (request) => {
			await spacing.turn();
			return connection.send(request);
		}
	};
	const wanted = new Set(ids.map((id) => id.toLowerCase()));
	const found = /* @__PURE__ */ new Map();
	let read = 0;
	let odd = 0;
	const take = (items) => {
		read += items.length;
		onRead?.(read);
		for (const item of items) {
			const entries = entriesIn(item);
			if (!entries) odd += 1;
			for (const entry of entries ?? []) if (wanted.has(entry.userId)) found.set(`${entry.id} ${entry.userId}`, entry);
		}
	};
	const time = `activityDateTime ge ${from.toISOString()} and activityDateTime le ${until.toISOString()}`;
	const filters = activity !== void 0 ? [`${time} and activityDisplayName eq '${activity}'`] : ids.length > 20 ? [time] : ids.map((id) => `${time} and targetResources/any(t:t/id eq '${id.replaceAll("'", "''")}')`);
	for (const filter of filters) await readList(spaced, `/auditLogs/directoryAudits?$top=${PAGE}&$filter=${encodeURIComponent(filter)}`, AUDITS, take);
	return {
		entries: [...found.values()],
		odd
	};
}
/** What Entra calls the creation of a user. */
const CREATION = "Add user";
/**
* Who created some users, by object id as it was asked for. All creations of that time are read, since that takes fewer requests
* than asking for one user after another.
*
* @throws DirectoryError as `readAudits`
*/
async function readCreators(connection, ids, between) {
	const { entries } = await readAudits(connection, {
		ids,
		...between,
		activity: CREATION
	});
	return new Map(ids.map((id) => [id, entries.filter(({ userId, activity }) => userId === id.toLowerCase() && activity === CREATION).map(({ by }) => by)]));
}
/** One for each user that it is about; none for what failed. Undefined for what is not as Graph documents it. */
function entriesIn(item) {
	const [id, at, activity] = [
		"id",
		"activityDateTime",
		"activityDisplayName"
	].map((name) => memberOf(item, name));
	const targets = memberOf(item, "targetResources");
	if (typeof id !== "string" || typeof activity !== "string" || !Array.isArray(targets)) return void 0;
	if (typeof at !== "string" || Number.isNaN(Date.parse(at))) return void 0;
	if (["failure", "timeout"].includes(textOf(item, "result"))) return [];
	const ofType = (type) => targets.find((target) => textOf(target, "type").toLowerCase() === type);
	const user = ofType("user");
	const userId = textOf(user, "id").toLowerCase();
	if (userId === "") return [];
	const properties = propertiesOf(user);
	const groupId = textOf(ofType("group"), "id") || groupIn(properties);
	return [{
		id,
		at: new Date(at).toISOString(),
		activity,
		service: textOf(item, "loggedByService"),
		correlationId: textOf(item, "correlationId"),
		by: actorIn(memberOf(item, "initiatedBy")),
		userId,
		...groupId !== "" && { groupId: groupId.toLowerCase() },
		properties
	}];
}
function actorIn(initiatedBy) {
	const app = memberOf(initiatedBy, "app");
	const user = memberOf(initiatedBy, "user");
	if (typeof user === "object" && user !== null) return {
		kind: "person",
		...given("name", textOf(user, "userPrincipalName") || textOf(user, "displayName")),
		...given("objectId", textOf(user, "id"))
	};
	if (typeof app === "object" && app !== null) return {
		kind: "application",
		...given("name", textOf(app, "displayName")),
		...given("appId", textOf(app, "appId")),
		...given("objectId", textOf(app, "servicePrincipalId"))
	};
	return { kind: "unknown" };
}
/** Names that are not properties: what they say is shown elsewhere. */
const NO_PROPERTY = /^(?:Included Updated Properties|TargetId\..*|Action Client Name)$/i;
function propertiesOf(target) {
	const modified = memberOf(target, "modifiedProperties");
	if (!Array.isArray(modified)) return [];
	return modified.flatMap((property) => {
		const name = textOf(property, "displayName");
		if (name === "" || NO_PROPERTY.test(name)) return [];
		return [{
			name,
			from: plainText(memberOf(property, "oldValue")),
			to: plainText(memberOf(property, "newValue"))
		}];
	});
}
/** Values are JSON in a text, as a rule a list: `["Engineer"]`. */
function plainText(value) {
	if (typeof value !== "string" || value === "") return null;
	let parsed = value;
	try {
		parsed = JSON.parse(value);
	} catch {}
	const texts = (Array.isArray(parsed) ? parsed : [parsed]).filter((item) => item !== null).map((item) => typeof item === "string" ? item : JSON.stringify(item));
	return texts.length === 0 ? null : texts.join(", ");
}
function groupIn(properties) {
	const group = properties.find(({ name }) => name === "Group.ObjectID");
	return group?.to ?? group?.from ?? "";
}
function given(name, text) {
	return text === "" ? {} : { [name]: text };
}
function textOf(value, name) {
	const text = memberOf(value, name);
	return typeof text === "string" ? text : "";
}
// src/directory/graph/reading/memberships.ts
/**
* Asks the user; or, where only the members of groups may be read, all groups that the configuration lists, once for all
* who ask at the same time. Microsoft's pages differ on what shows the groups of a user.
*
* @see https://learn.microsoft.com/graph/api/user-list-memberof
* @see https://learn.microsoft.com/graph/api/group-list-members
*/
function membershipReader(channel) {
	let listed = {};
	let asksUsers = true;
	let underWay;
	async function byGroups(userId) {
		underWay ??= readGroups(listed, channel).finally(() => {
			underWay = void 0;
		});
		const { reading, memberships } = await underWay;
		if (reading.unreadable !== void 0) throw new DirectoryError(reading.unreadable);
		return memberships.get(userId) ?? [];
	}
	return {
		list: (groups = {}) => {
			listed = groups;
		},
		of: async (userId) => {
			if (!asksUsers) return byGroups(userId);
			try {
				return await readMemberships(userId, channel);
			} catch (error) {
				if (!(error instanceof Refused) || Object.keys(listed).length === 0) throw error;
				asksUsers = false;
				return byGroups(userId);
			}
		}
	};
}
// src/directory/graph/reading/people.ts
/**
* Puts the people that some users refer to into these users, twenty in a batch; with their names, as far as they are among the
* users.
*
* @param asked some of the users
*/
async function addPeople(users, asked, set, channel) {
	await Promise.all(asked.map(async (user) => {
		const people = await readPeople(user.id, set, channel);
		if (people) (user.sets ??= {})[set.name] = people.map((person) => named(person, users));
	}));
}
/**
* The people that one user refers to, called by their object ids. What is no person is left out.
*
* @returns undefined where the user is not found, or where the answer does not tell what is a person
* @throws DirectoryError when they cannot be read
*/
async function readPeople(userId, { name, as, people, reading }, channel) {
	if (!people) throw new Error(`"${name}" is no set of people`);
	const path = people.path(userId);
	const { last } = await sendItem({
		method: "GET",
		path
	}, { repeatable: true }, channel);
	if (last instanceof NoAnswer) throw last;
	if (last.status === 404) return void 0;
	const subject = {
		what: `the ${name} of ${userId}`,
		permission: reading.permission
	};
	if (!isSuccess(last)) throw refusedReading(last, subject);
	const found = [];
	for (const object of await wholeList(last.body, path, subject, channel)) {
		const [id, type] = [memberOf(object, "id"), memberOf(object, "@odata.type")];
		if (typeof id !== "string" || typeof type !== "string") return void 0;
		if (type === "#microsoft.graph.user") found.push({
			as,
			id,
			name: id
		});
	}
	return found;
}
/** A person by the name that the directory has for them; by the object id where they are not among the users. */
function named(person, users) {
	const user = users.get(person.id ?? "");
	return user ? {
		...person,
		name: user.userPrincipalName
	} : person;
}
// src/directory/graph/reading/reader.ts
const TENANT = {
	what: "the organization",
	permission: "Organization.Read.All"
};
const DELETED_USERS = {
	what: "the deleted users",
	permission: "User.Read.All, or User.DeleteRestore.All where that is not enough,"
};
/**
* Reads a tenant with as few requests as Graph allows: one for the organization, one for 999 users, one or more for
* the deleted ones.
*
* @see https://learn.microsoft.com/graph/api/user-list
*/
function graphReader(connection, { onRead } = {}) {
	const batcher = new Batcher(connection);
	const list = new UserList(connection);
	let known;
	const skusFor = async (fields) => partsOf(fields).sets.has("licenses") ? known ??= readSkus({
		connection,
		batcher
	}) : void 0;
	const memberships = membershipReader({
		connection,
		batcher
	});
	const channel = {
		connection,
		batcher,
		list,
		skusFor,
		memberships
	};
	return {
		readDirectory: (request) => {
			memberships.list(request.sets?.groups);
			return readDirectory(request, channel, onRead);
		},
		readUser: (id, fields) => readUser(id, fields, channel),
		listUsers: async (ids, fields) => byId((await list.read(fields, {
			ids,
			skus: skusById(await skusFor(fields))
		})).flat()),
		listRequests: (fields) => list.requests(fields),
		readCreators: (ids, between) => readCreators(connection, ids, between)
	};
}
/**
* The tenant behind a connection.
*
* @throws DirectoryError
* @see https://learn.microsoft.com/graph/api/organization-list
*/
async function readTenant(connection) {
	return toTenant(await readOne(connection, "/organization?$select=id,displayName,verifiedDomains", TENANT));
}
async function readDirectory(request, { connection, batcher, list, skusFor }, onRead) {
	const before = connection.requests;
	const { relationships, sets } = partsOf(request.fields);
	const tenant = await readTenant(connection);
	const [groups, skus] = await Promise.all([request.sets?.groups && readGroups(request.sets.groups, {
		connection,
		batcher
	}), (request.sets?.groups ?? request.sets?.licenses) && skusFor(["licenses"])]);
	const pages = await list.read(request.fields, {
		...onRead && { onRead },
		skus: skusById(skus)
	});
	const deleted = request.deletedUsers ? await readList(connection, "/directory/deletedItems/microsoft.graph.user?$select=id,userPrincipalName,mail,proxyAddresses", DELETED_USERS, (page) => page.map(toDeletedUser)) : [];
	const listing = connection.requests - before;
	const users = byId(pages.flat());
	connection.pacer.tenantHas(users.size);
	const links = /* @__PURE__ */ new Map();
	for (const relationship of relationships) {
		const open = users.values().filter(({ fields }) => fields[relationship.name] === void 0).filter((user) => request.isLinked(user, relationship.name));
		const read = await readLinks([...open].map(({ id }) => id), relationship, connection, batcher);
		links.set(relationship.name, read);
	}
	addLinks(users, links);
	addSets(users, groups, request.sets?.licenses);
	for (const set of setsOfPeople(sets)) await addPeople(users, [...users.values()].filter((user) => request.isLinked(user, set.name)), set, {
		connection,
		batcher
	});
	return {
		tenant,
		users: sortedById(users),
		deletedUsers: sortedById(byId(deleted.flat())),
		...(groups || skus) && { surroundings: {
			...groups && {
				groups: groups.reading,
				dynamicGroups: groups.dynamicGroups
			},
			...skus && { skus }
		} },
		requests: {
			listing,
			relationships: connection.requests - before - listing
		}
	};
}
async function readUser(id, fields, { connection, batcher, skusFor, memberships }) {
	const { properties, relationships, sets } = partsOf(fields);
	const path = `/users/${encodeURIComponent(id)}?${selectOf(properties, sets)}`;
	const [{ last }, skus, groups, ...values] = await Promise.all([
		sendItem({
			method: "GET",
			path
		}, { repeatable: true }, {
			connection,
			batcher
		}),
		skusFor(fields),
		sets.has("groups") ? memberships.of(id) : void 0,
		...relationships.map((relationship) => readLink(id, relationship, connection, batcher))
	]);
	if (last instanceof NoAnswer) throw last;
	if (last.status === 404) return void 0;
	if (!isSuccess(last)) throw refusedReading(last, {
		...USERS,
		what: `the user ${id}`
	});
	const user = withLicences(toDirectoryUser(last.body, properties), last.body, sets, skusById(skus));
	if (groups) (user.sets ??= {})["groups"] = groups;
	await Promise.all(setsOfPeople(sets).map((set) => addPeople(byId([user]), [user], set, {
		connection,
		batcher
	})));
	const links = relationships.map(({ name }, index) => [name, linksOf([user.id], [values[index]])]);
	addLinks(byId([user]), new Map(links));
	return user;
}
function setsOfPeople(names) {
	return SETS.filter(({ name, people }) => people && names.has(name));
}
const NONE = [];
/** Puts groups into all users, and leaves of their licences those that are managed. */
function addSets(users, groups, licenses) {
	if (groups?.reading.all) for (const user of users.values()) (user.sets ??= {})["groups"] = groups.memberships.get(user.id) ?? NONE;
	if (!licenses) return;
	for (const { sets } of users.values()) if (sets?.["licenses"]) sets["licenses"] = sets["licenses"].filter(({ name, by }) => by !== void 0 || licenses.includes(name));
}
function skusById(skus) {
	return new Map(skus?.all?.map((sku) => [sku.id, sku]));
}
function byId(users) {
	return new Map(users.map((user) => [user.id, user]));
}
function sortedById(users) {
	return [...users.values()].sort((left, right) => left.id < right.id ? -1 : 1);
}
// src/commands/action/job/planFromDirectory.ts
/**
* Opens the directory that the job is about. An embedded one lives for this job only and holds what is merged, so that
* a fork of this product shows the whole flow without a tenant.
*
* @throws UserError in a public repository, where everybody could read about the people of a real tenant
*/
async function openJobDirectory(job, desired) {
	checkMayRead(job, desired);
	const merged = desired.base ?? {
		users: [],
		diagnostics: [],
		files: 0
	};
	return openDirectory(desired.configuration.directory, desired, job.world, merged);
}
/** @throws UserError in a public repository, where everybody could read about the people of a real tenant */
function checkMayRead({ inputs, repository }, { configuration }) {
	if (configuration.directory === "graph" && repository.isPublic && !inputs.allowPublicRepository) throw new UserError("This repository is public, so anyone can read who works there. Make it private, or set the input allow-public-repository to true. Nothing was read.");
}
/** Plans with a reader alone. @returns undefined when the roster is invalid */
async function planOnly(job, desired) {
	if (hasErrors(desired.roster.diagnostics)) return void 0;
	const directory = await openJobDirectory(job, desired);
	try {
		const result = await reconcile(desired, graphReader(directory.connection), job.world.clock, { kind: "plan" });
		return result.kind === "planned" ? result.plan : void 0;
	} finally {
		await directory.close();
	}
}
export { indexDirectory as _, REPORTS_ALLOWANCE as a, loadDesiredOfCommit as b, readRequestFor as c, namesakeFinder as d, unmanagedPeople as f, isConsequence as g, leavesAccountsOpen as h, graphReader as i, makePlan as l, namesakeAdvice as m, openJobDirectory as n, Spacing as o, protectedUsers as p, planOnly as r, reconcile as s, checkMayRead as t, writingOf as u, matchUsers as v, loadDesiredOfMerge as x, writeSteps as y };
