import { D as compareText, E as compareDiagnostics, F as isInRepository, M as GitError, N as git, O as hasErrors, _ as noFiles, b as DEFAULT_CONFIGURATION, c as parseConfiguration, f as keepFile, g as isRead, j as UserError, k as DEFAULT_SOURCE, l as documentCheck, m as fileDiagnostic, n as parseRoster, o as notRead, p as LARGEST_FILE_BYTES, v as tooLarge } from "./parseRoster.js";
import { n as digits, t as count } from "./wording.js";
import { t as foldName } from "./values.js";
import { y as instantOf } from "./user.js";
import { i as changesToApply } from "./plan.js";
import process from "node:process";
import { access, appendFile, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, posix, sep } from "node:path";
import { closeSync, existsSync, fstatSync, openSync, readSync, readdirSync, realpathSync, statSync } from "node:fs";
// src/report/text/style.ts
const CODES = {
	red: 31,
	green: 32,
	yellow: 33,
	cyan: 36,
	bold: 1,
	dim: 2
};
/** Wraps text, which must be escaped already, into an ANSI colour where the style allows colour. */
function paint(style, color, text) {
	return style.color && text !== "" ? `\u001b[${CODES[color]}m${text}\u001b[0m` : text;
}
// src/plan/acknowledge.ts
/** How long before its last day an acknowledgement may be written at most. */
const MOST_DAYS = 90;
const MOST_FILES = 3;
const MOST_NAMES = 3;
/**
* The acknowledgements that last too long, as errors. What passes once passes on every later day, so that a file which
* was merged never becomes a mistake.
*/
function tooLong({ acknowledgements, now }) {
	const latest = lastDay(now);
	return acknowledgements.filter(({ expires }) => expires > latest).map(({ at, expires }) => ({
		severity: "error",
		code: "expires-too-late",
		message: `"expires" is ${expires}, and may be ${latest} at the latest, ${MOST_DAYS} days from today: a guard is lifted for a while and not for good`,
		at: {
			...at,
			column: 1
		}
	}));
}
/** Lets a refusal stand, with why the files that were meant to lift it do not, or takes it for lifted. */
function weigh(refusal, question, context) {
	const { guard, message } = refusal;
	const by = covering({
		guard,
		...question
	}, context);
	if (by) return { lifted: {
		guard,
		message,
		users: question.users.length,
		at: by.at,
		expires: by.expires
	} };
	const fallsShort = shortcomings({
		guard,
		...question
	}, context);
	return { refusal: {
		...refusal,
		...fallsShort.length > 0 && { fallsShort }
	} };
}
/** Lets a refusal stand that no file lifts, and says so of the files that were meant to. */
function refuse$1(refusal, question, why, { acknowledgements, now }) {
	const whole = {
		guard: refusal.guard,
		...question
	};
	const fallsShort = acknowledgements.filter((acknowledgement) => isAbout(acknowledgement, whole) && !hasExpired(acknowledgement, now) && namesMissing(acknowledgement, whole).length < question.users.length).slice(0, MOST_FILES).map(({ at }) => ({
		at,
		why
	}));
	return { refusal: {
		...refusal,
		...fallsShort.length > 0 && { fallsShort }
	} };
}
/** Warns of files that name single accounts whose values cannot be read: what is odd about them no file lifts. */
function warnOfUnread(unread, { acknowledgements, now }) {
	return acknowledgements.flatMap((acknowledgement) => {
		const { guard, users, properties = [], at } = acknowledgement;
		if (guard !== "unreadable" || hasExpired(acknowledgement, now)) return [];
		const named = new Set(users.map(foldName));
		const meant = unread.flatMap(({ userPrincipalName, fields }) => named.has(foldName(userPrincipalName)) ? fields.filter((field) => properties.includes(field)).map((field) => `${field} of ${userPrincipalName}`) : []);
		if (meant.length === 0) return [];
		return {
			severity: "warning",
			code: "lifts-nothing",
			message: `lifts nothing for ${meant.join(", ")}: a property can be acknowledged only when it reads as empty for all users`,
			at: {
				...at,
				column: 1
			}
		};
	});
}
/** The acknowledgement that has not expired and covers all of these users, if there is one. */
function covering(question, context) {
	return context.acknowledgements.find((acknowledgement) => isAbout(acknowledgement, question) && objections(acknowledgement, question, context).length === 0);
}
/** The text of the file that would lift a guard for exactly these users. */
function proposeAcknowledgement(guard, users, context, properties) {
	return {
		path: freePath(`acknowledgements/${guard}${properties ? `-${properties.join("-").replace(/[^A-Za-z0-9.]+/g, "-").replace(/\.{2,}/g, ".")}` : ""}`, users, properties, context),
		text: [
			`guard: ${guard}`,
			...properties ? [`properties: [${properties.map(propertyText).join(", ")}]`] : [],
			`limit: ${users.length}`,
			"users:",
			...users.map((user) => `  - ${yamlText(user)}`),
			`expires: ${expiry(context.now)}`,
			""
		].join("\n")
	};
}
function isAbout({ guard, properties }, question) {
	return guard === question.guard && (question.property === void 0 || properties === void 0 || properties.includes(question.property));
}
function shortcomings(question, context) {
	return context.acknowledgements.filter((acknowledgement) => isAbout(acknowledgement, question)).map((acknowledgement) => ({
		acknowledgement,
		missing: namesMissing(acknowledgement, question).length
	})).filter(({ acknowledgement, missing }) => missing < question.users.length || !hasExpired(acknowledgement, context.now)).toSorted((left, right) => left.missing - right.missing || compareText(left.acknowledgement.at.file, right.acknowledgement.at.file)).slice(0, MOST_FILES).map(({ acknowledgement }) => ({
		at: acknowledgement.at,
		why: objections(acknowledgement, question, context).join("; ")
	}));
}
/** Why an acknowledgement does not cover what it is about; nothing when it does. */
function objections(acknowledgement, question, { now }) {
	const { expires, limit } = acknowledgement;
	const missing = namesMissing(acknowledgement, question);
	const more = missing.length - MOST_NAMES;
	return [
		...question.property !== void 0 && acknowledgement.properties === void 0 ? [`it names no ${question.guard === "emptiedGroups" ? "group" : "property"}; add "properties: [${propertyText(question.property)}]"`] : [],
		...hasExpired(acknowledgement, now) ? [`it expired after ${expires}`] : [],
		...expires > lastDay(now) ? [`it expires on ${expires}, more than ${MOST_DAYS} days from today`] : [],
		...question.users.length > limit ? [`its limit is ${digits(limit)}, and ${count(question.users.length, "user is", "users are")} concerned`] : [],
		...missing.length > 0 ? [`it does not name ${missing.slice(0, MOST_NAMES).join(", ")}${more > 0 ? ` and ${digits(more)} more` : ""}`] : []
	];
}
function namesMissing({ users }, question) {
	const named = new Set(users.map(foldName));
	return question.users.filter(({ userPrincipalName, id }) => !named.has(foldName(userPrincipalName)) && (id === void 0 || !named.has(foldName(id)))).map(({ userPrincipalName }) => userPrincipalName).toSorted(compareText);
}
function freePath(stem, users, properties = [], context) {
	const named = new Set(users.map(foldName));
	const needed = new Set(context.acknowledgements.filter((other) => !hasExpired(other, context.now) && (other.users.some((user) => !named.has(foldName(user))) || other.properties?.some((property) => !properties.includes(property)))).map(({ at }) => at.file));
	let path = `${stem}.yaml`;
	for (let number = 2; needed.has(path); number++) path = `${stem}-${number}.yaml`;
	return path;
}
/** Whether its last day is over. */
function hasExpired({ expires }, now) {
	return dayOf(now) > expires;
}
function lastDay(now) {
	return dayOf(new Date(now.getTime() + MOST_DAYS * DAY_MILLISECONDS));
}
/** YYYY-MM-DD, UTC. */
function dayOf(time) {
	return time.toISOString().slice(0, 10);
}
const DAY_MILLISECONDS = 864e5;
function expiry(now) {
	const daysToSunday = (7 - now.getUTCDay()) % 7;
	return dayOf(new Date(now.getTime() + (daysToSunday + 7) * DAY_MILLISECONDS));
}
function propertyText(text) {
	return /^[A-Za-z][A-Za-z0-9._]*$/.test(text) ? text : JSON.stringify(text);
}
function yamlText(text) {
	return /^[A-Za-z][A-Za-z0-9._'@-]*$/.test(text) && text.includes("@") ? text : JSON.stringify(text);
}
// src/roster/settings/acknowledgements.ts
/** The reviewed files that lift guards. A folder that is missing or empty lifts nothing. */
function acknowledgementsIn({ files, diagnostics }) {
	const found = parseAcknowledgements(files);
	const serious = diagnostics.filter(({ code }) => code !== "not-a-folder" && code !== "no-files");
	return {
		...found,
		diagnostics: [...serious, ...found.diagnostics]
	};
}
const check = documentCheck(acknowledgementSchema);
function parseAcknowledgements(files) {
	const acknowledgements = [];
	const diagnostics = [];
	for (const file of files) {
		const { value, diagnostics: own, at } = check(file);
		diagnostics.push(...own);
		if (!value) continue;
		if (instantOf(value.expires) === void 0) diagnostics.push({
			severity: "error",
			code: "bad-date",
			message: `"expires" must be a date, such as 2026-11-30`,
			at
		});
		else acknowledgements.push({
			...value,
			limit: Number(value.limit),
			at: {
				file: file.path,
				line: at.line
			}
		});
	}
	return {
		acknowledgements,
		diagnostics: diagnostics.toSorted(compareDiagnostics)
	};
}
function acknowledgementSchema() {
	return {
		$schema: "https://json-schema.org/draft/2020-12/schema",
		title: "Rollcall: a reviewed file that lifts one guard",
		type: "object",
		additionalProperties: false,
		required: [
			"guard",
			"limit",
			"users",
			"expires"
		],
		properties: {
			guard: { enum: [
				...Object.keys(DEFAULT_CONFIGURATION.guards),
				"emptiedGroups",
				"unreadable"
			] },
			limit: {
				type: ["string", "integer"],
				pattern: "^[0-9]{1,9}$",
				patternErrorMessage: "must be a whole number of users, such as 20",
				description: "most users that it covers"
			},
			users: {
				type: "array",
				minItems: 1,
				items: { type: "string" },
				description: "userPrincipalNames or object ids; any subset of them passes"
			},
			properties: {
				type: "array",
				items: { type: "string" },
				description: "for the guard unreadable: properties that are known to be empty for everybody; for emptiedGroups: groups that may be left without a member, such as groups.Sales"
			},
			expires: {
				type: "string",
				pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
				patternErrorMessage: "must be a date, such as 2026-11-30",
				description: "last day on which it holds, UTC; 90 days from today at the latest"
			},
			reason: {
				type: "string",
				description: "why, for people who read this later"
			}
		}
	};
}
// src/roster/sources/checkout.ts
/**
* Refuses files that Git knows and keeps from the disk, or whose changes it was told not to see: what is not checked out
* would count as not declared, and no command of Git's would show that anything is amiss.
*
* @param path a folder with YAML files, or one file; it may be missing, and outside of a repository
* @throws GitError that names the files and the command that settles it
* @see https://git-scm.com/docs/git-ls-files (-v), https://git-scm.com/docs/git-sparse-checkout
*/
async function assertCheckedOut(path, kind) {
	const { folder, rest } = await nearestFolder(path);
	const entries = await entriesOf$1(folder, [rest === "" ? "." : rest]);
	const isMeant = (entry) => kind === "file" || entry.trouble === "submodule" || isRead(entry.path);
	await refuse(entries.filter(isMeant), folder);
}
/** The same for files by pathspecs, from the top of the repository that this runs in; those that Git compares itself may be missing. */
async function assertSeen(pathspecs, isReadHere) {
	await refuse((await entriesOf$1(".", pathspecs)).filter((entry) => entry.trouble === "unseen" || isReadHere(entry.path)), ".");
}
/** Only those that are in some trouble. */
async function entriesOf$1(folder, pathspecs) {
	return (await list(folder, pathspecs)).split("\0").flatMap((line) => {
		const trouble = line === "" ? void 0 : troubleOf(line);
		return trouble === void 0 ? [] : [{
			path: line.slice(line.indexOf("	") + 1),
			trouble
		}];
	});
}
async function list(folder, pathspecs) {
	try {
		return await git("-C", folder, "ls-files", "-v", "-s", "-z", "--", ...pathspecs);
	} catch (error) {
		if (!(error instanceof GitError) || !await isInRepository(folder)) return "";
		if (/in unpopulated submodule/.test(error.message)) throw new GitError(`${folder} is a submodule whose files are not checked out. Check them out:\n  git submodule update --init -- ${quoted(folder)}`);
		throw error;
	}
}
function troubleOf(line) {
	const tag = line.charAt(0);
	if (line.startsWith("160000", 2)) return "submodule";
	if (tag === "H") return void 0;
	if (tag === "S" || tag === "s") return "kept away";
	if (tag === "M" || tag === "m") return "unmerged";
	return tag === tag.toLowerCase() ? "unseen" : void 0;
}
async function refuse(entries, folder) {
	for (const trouble of [
		"unmerged",
		"submodule",
		"kept away",
		"unseen"
	]) {
		const paths = entries.filter((entry) => entry.trouble === trouble).map(({ path }) => path);
		const shown = [...new Set(paths)].map((path) => posix.join(folder.replaceAll("\\", "/"), path));
		if (shown.length > 0) throw new GitError(await MESSAGES[trouble](shown, folder));
	}
}
const MESSAGES = {
	unmerged: (paths) => `A merge, rebase or cherry-pick is under way, and Git holds several versions of ${some(paths)}. Settle the conflict, then run:\n  git add -- ${quotedAll(paths)}`,
	submodule: (paths) => `${some(paths)} ${paths.length === 1 ? "is a submodule" : "are submodules"}. Rollcall reads no submodules, because a commit does not hold their files. Put the files themselves in their place.`,
	"kept away": async (paths, folder) => `Git keeps ${some(paths)} out of this checkout (${await isSparse(folder) ? "sparse checkout" : "skip-worktree"}). Rollcall would take what is declared there for not declared. Check out all of these files:\n${await checkOutCommands(paths, folder)}`,
	unseen: (paths) => `Git was told to assume that ${some(paths)} did not change (assume-unchanged), so neither Git nor a pull request sees what is on disk. Let Git look again:\n  git update-index --no-assume-unchanged -- ${quotedAll(paths)}`
};
async function checkOutCommands(paths, folder) {
	if (await isSparse(folder)) return "  git sparse-checkout disable";
	const missing = paths.filter((path) => !existsSync(path));
	return [`  git update-index --no-skip-worktree -- ${quotedAll(paths)}`, ...missing.length > 0 ? [`  git checkout -- ${quotedAll(missing)}`] : []].join("\n");
}
async function isSparse(folder) {
	return (await git("-C", folder, "config", "--type=bool", "core.sparseCheckout").catch(() => "")).trim() === "true";
}
const SHOWN = 5;
function some(paths) {
	const shown = paths.slice(0, SHOWN).join(", ");
	return paths.length > SHOWN ? `${shown} and ${paths.length - SHOWN} more files` : shown;
}
const PASTED = 200;
function quotedAll(paths) {
	return paths.slice(0, PASTED).map(quoted).join(" ");
}
function quoted(path) {
	return /^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
/**
* The folder itself, or the nearest one above that is there, with the way from it to the path: a folder may lie in a
* repository of its own. Where the environment names the repository, as in some hooks, Git counts from here.
*/
async function nearestFolder(path) {
	if (process.env["GIT_DIR"] !== void 0) return {
		folder: ".",
		rest: path
	};
	for (let folder = path, rest = "";;) {
		const isFolder = await stat(folder).then((found) => found.isDirectory(), () => false);
		const above = dirname(folder);
		if (isFolder || above === folder) return {
			folder,
			rest
		};
		rest = posix.join(basename(folder), rest);
		folder = above;
	}
}
// src/roster/sources/loadFolder.ts
/**
* Reads every YAML file below a folder. What cannot be read is a diagnostic; nothing is thrown for it. The files are read
* one by one without leaving this thread, which takes a tenth of the processor time of promises.
*
* @throws GitError where Git keeps some of the files from the disk
*/
async function loadFolder(folder) {
	const shown = folder.replaceAll("\\", "/").replace(/\/+$/, "") || "/";
	const [problem] = await Promise.all([folderProblem(folder, shown), assertCheckedOut(folder, "folder")]);
	if (problem) return {
		folder: shown,
		files: [],
		diagnostics: [problem]
	};
	const root = await realpath(folder);
	const diagnostics = [];
	const files = [];
	const buffer = Buffer.allocUnsafeSlow(LARGEST_FILE_BYTES + 1);
	const onFound = (found) => {
		const read = readOne(found, buffer);
		if ("severity" in read) diagnostics.push(read);
		else files.push(read);
	};
	findFiles({
		disk: folder,
		shown
	}, root, diagnostics, onFound);
	if (files.length === 0 && !hasErrors(diagnostics)) diagnostics.push(noFiles(shown));
	return {
		folder: shown,
		files,
		diagnostics
	};
}
async function folderProblem(folder, shown) {
	try {
		return (await stat(folder)).isDirectory() ? void 0 : fileDiagnostic(shown, "not-a-folder", "is not a folder. Name the folder with the declared users with --users.");
	} catch (error) {
		return fileDiagnostic(shown, "not-a-folder", codeOf(error) === "ENOENT" ? "does not exist here. Run this where the folder with the declared users is, or name it with --users." : `cannot be read (${codeOf(error)}). Name the folder with the declared users with --users.`);
	}
}
function findFiles(folder, root, diagnostics, onFound) {
	const onFile = (file) => {
		const ignored = notRead(file.shown);
		if (ignored) diagnostics.push(ignored);
		else if (isRead(file.shown)) onFound(file);
	};
	for (const entry of entriesOf(folder, diagnostics)) {
		const child = {
			disk: `${folder.disk}${sep}${entry.name}`,
			shown: `${folder.shown}/${entry.name}`
		};
		if (entry.isSymbolicLink()) {
			const target = targetOf(child.disk);
			if (target === void 0 || !target.startsWith(root + sep)) diagnostics.push(fileDiagnostic(child.shown, "link-outside", "is a link that leaves the folder of the roster, which is not followed"));
			else if (statSync(target).isFile()) onFile(child);
		} else if (entry.isDirectory()) findFiles(child, root, diagnostics, onFound);
		else if (entry.isFile()) onFile(child);
	}
}
function entriesOf({ disk, shown }, diagnostics) {
	try {
		return readdirSync(disk, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
	} catch (error) {
		diagnostics.push(fileDiagnostic(shown, "unreadable", `cannot be read (${codeOf(error)})`));
		return [];
	}
}
function targetOf(link) {
	try {
		return realpathSync(link);
	} catch {
		return;
	}
}
/** @param buffer one byte longer than any file may be, and used again for each */
function readOne({ disk, shown }, buffer) {
	try {
		const file = openSync(disk, "r");
		try {
			let length = 0;
			for (let read = -1; read !== 0 && length < buffer.length; length += read) read = readSync(file, buffer, length, buffer.length - length, null);
			return length > 1048576 ? tooLarge(shown, fstatSync(file).size) : keepFile(shown, buffer.subarray(0, length));
		} finally {
			closeSync(file);
		}
	} catch (error) {
		return fileDiagnostic(shown, "unreadable", `cannot be read (${codeOf(error)})`);
	}
}
function codeOf(error) {
	return error.code ?? String(error);
}
// src/session/files/loadFiles.ts
/**
* Loads roster, configuration and acknowledgements from disk; mistakes are values.
*
* @param now given where an acknowledgement that lasts too long is a mistake
* @param rules the configuration that holds, where that is not the one on disk
*/
async function loadFiles(options, now, rules) {
	const file = await readConfiguration(options.config);
	const { configuration, diagnostics, locate } = parseConfiguration(file);
	const source = await loadFolder(options.users);
	const roster = parseRoster(source, rules ?? configuration);
	if (options.acknowledgements !== DEFAULT_SOURCE.acknowledgements) await access(options.acknowledgements).catch(() => {
		throw new UserError(`There is no folder ${options.acknowledgements} (--acknowledgements).`);
	});
	const acknowledgements = await loadFolder(options.acknowledgements);
	const acknowledged = acknowledgementsIn(acknowledgements);
	return {
		source,
		read: {
			folders: [options.users, options.acknowledgements],
			named: [options.config],
			files: [
				...source.files,
				...acknowledgements.files,
				...file ? [file] : []
			]
		},
		roster,
		configuration,
		locate,
		acknowledgements: acknowledged.acknowledgements,
		diagnostics: [
			...diagnostics,
			...roster.diagnostics,
			...acknowledged.diagnostics,
			...now ? tooLong({
				...acknowledged,
				now
			}) : []
		]
	};
}
async function readConfiguration(path) {
	await assertCheckedOut(path, "file");
	try {
		return {
			path,
			bytes: await readFile(path)
		};
	} catch (error) {
		if (error.code === "ENOENT" && path === DEFAULT_SOURCE.config) return void 0;
		throw new UserError(`Cannot read the configuration ${path}: ${error.message}`);
	}
}
// src/commands/action/outputs.ts
/** Sets the outputs that tell of a plan, as `action.yml` documents them. */
async function setPlanOutputs(plan) {
	const { totals } = plan;
	await setOutputs({
		"has-changes": String(isToBeApplied(plan)),
		create: totals.create,
		update: totals.update,
		enable: totals.enable,
		disable: totals.disable,
		adopt: totals.adopt,
		blocked: totals.blocked,
		drift: totals.drift,
		refused: String(plan.refusals.length > 0)
	});
}
function isToBeApplied(plan) {
	return !plan.observes && changesToApply(plan).length > 0;
}
async function setOutputs(outputs) {
	const core = await import("./core.js");
	for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}
/**
* Adds to the page of the run; `markdown` is escaped already. Does nothing where no runner asks for it.
*
* @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
*/
async function addSummary(markdown) {
	const file = process.env["GITHUB_STEP_SUMMARY"];
	if (file) await appendFile(file, `${markdown}\n`);
}
export { assertSeen as a, hasExpired as c, tooLong as d, warnOfUnread as f, loadFiles as i, proposeAcknowledgement as l, paint as m, setOutputs as n, acknowledgementsIn as o, weigh as p, setPlanOutputs as r, covering as s, addSummary as t, refuse$1 as u };
