import { n as compareText } from "./diagnostic.js";
import { n as digits, t as count } from "./wording.js";
import { n as GitError, r as git, t as readBlobs } from "./blobs.js";
import { n as UserError } from "./world.js";
import process from "node:process";
import { access, readdir, stat } from "node:fs/promises";
import { existsSync } from "node:fs";
import { basename, dirname, isAbsolute, join, posix, resolve } from "node:path";
import { isAscii, isUtf8 } from "node:buffer";
// src/session/files/sourceOptions.ts
/** Where things are unless said otherwise. */
const DEFAULT_SOURCE = {
	users: "users",
	config: "rollcall.yaml",
	acknowledgements: "acknowledgements"
};
// src/model/tenantName.ts
const LONGEST = 32;
/** Names that Windows gives no folder. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/**
* Why a text cannot name a tenant's folder; undefined: it can. The name becomes a part of paths, of GitHub's environments,
* artifacts and branches, and of hidden comments in Markdown, in which two hyphens would end something.
*/
function tenantNameProblem(name) {
	if (name.length > LONGEST) return `it is longer than ${LONGEST} characters`;
	if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return "it may hold lower-case letters, digits, and single hyphens between them";
	return DEVICES.test(name) ? "Windows has no folder of that name" : void 0;
}
/** The name of an artifact; that of one tenant ends in `.NAME`, which the name of no other artifact does. */
function artifactName(name, tenant) {
	return tenant === void 0 ? name : `${name}.${tenant}`;
}
// src/report/words.ts
/** "a", "a and b", "a, b and c". */
function listed(parts) {
	return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
/** The first `most` texts with what joins them, and how many more there are. */
function firstOf(texts, most) {
	const more = texts.length - most;
	return more > 0 ? `${texts.slice(0, most).join(", ")} and ${digits(more)} more` : texts.join(", ");
}
/** How many writes a plan makes, and how long that takes. */
function writesText({ totals: { writes }, writing }) {
	if (writes === 0) return "no writes";
	if (!writing) return count(writes, "write");
	const { seconds, quotaPercent } = writing;
	const share = quotaPercent === 100 ? "" : `${quotaPercent} % of `;
	return `${count(writes, "write")}, about ${duration(seconds)} at ${share}Graph's quota`;
}
/** "8 s", "3 min", "6.9 h", rounded up. */
function duration(seconds) {
	if (seconds <= 90) return `${Math.max(1, Math.ceil(seconds))} s`;
	if (seconds <= 5400) return `${Math.ceil(seconds / 60)} min`;
	return `${(seconds / 3600).toFixed(1)} h`;
}
// src/git/repository.ts
/**
* Whether a folder lies in a repository. What looks like one and cannot be read is none of the two.
*
* @throws GitError for a repository that is damaged or another user's, and where there is no Git to read it with
*/
async function isInRepository(folder = ".") {
	const place = await placeOfRepository(folder);
	try {
		await git("-C", folder, "rev-parse", "--git-dir");
		return true;
	} catch (error) {
		if (!(error instanceof GitError)) throw error;
		const isNone = error.message.startsWith("Git failed: not a git repository");
		if (place === void 0 && (isNone || error.exitCode === void 0)) return false;
		if (isNone && isLimited(error)) return false;
		if (!isNone) throw error;
		throw new GitError(`There is ${place}, and Git does not recognise a repository in it, so it is damaged: ${error.message} Clone the repository again.`, error.exitCode);
	}
}
function isLimited({ message }) {
	return process.env["GIT_CEILING_DIRECTORIES"] !== void 0 || /up to mount point/.test(message);
}
async function placeOfRepository(start) {
	if (process.env["GIT_DIR"] !== void 0) return process.env["GIT_DIR"];
	for (let folder = resolve(start);; folder = dirname(folder)) {
		const place = join(folder, ".git");
		if (await exists(place)) return place;
		if (folder === dirname(folder)) return void 0;
	}
}
function exists(path) {
	return access(path).then(() => true, () => false);
}
// src/roster/sources/source.ts
/** No file with people in it is larger; a larger one is a mistake or an attack. */
const LARGEST_FILE_BYTES = 1048576;
/** Whether a file is read: YAML, and what was perhaps meant as defaults, so that it is not passed over in silence. */
function isRead(path) {
	return /\.ya?ml$/i.test(path) || isAlmostDefaults(path);
}
/**
* Whether the users below a file's folder inherit from it. There is one spelling, since CODEOWNERS guards these files by
* name, and a second spelling would go past that line.
*/
function isDefaults(path) {
	return /(?:^|\/)_defaults\.yaml$/.test(path);
}
/** Whether a file's name only resembles that of the defaults. A copy that an editor leaves behind does not. */
function isAlmostDefaults(path) {
	return !isDefaults(path) && /(?:^|\/)_default(?:[^/]*\.ya?ml|\w*(?:\.\w+)?)$/i.test(path);
}
/** A mistake that concerns a whole file. */
function fileDiagnostic(path, code, message) {
	return {
		severity: "error",
		code,
		message,
		at: {
			file: path,
			line: 1,
			column: 1
		}
	};
}
function tooLarge(path, bytes) {
	return fileDiagnostic(path, "too-large", `has ${bytes} bytes; at most ${LARGEST_FILE_BYTES} are read. Split it into a file for each user or department.`);
}
/** The mistake of a roster without a single file. */
function noFiles(folder) {
	return fileDiagnostic(folder, "no-files", "holds no .yaml file. Name the folder with the declared users with --users.");
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
	const entries = await entriesOf(folder, [rest === "" ? "." : rest]);
	const isMeant = (entry) => kind === "file" || entry.trouble === "submodule" || isRead(entry.path);
	await refuse(entries.filter(isMeant), folder);
}
/** The same for files by pathspecs, from the top of the repository that this runs in; those that Git compares itself may be missing. */
async function assertSeen(pathspecs, isReadHere) {
	await refuse((await entriesOf(".", pathspecs)).filter((entry) => entry.trouble === "unseen" || isReadHere(entry.path)), ".");
}
/** Only those that are in some trouble. */
async function entriesOf(folder, pathspecs) {
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
// src/roster/yaml/places.ts
/** Of a text. Its lines are counted once somebody asks, for most places are never shown. */
var PlacesInText = class {
	path;
	text;
	#lineStarts;
	constructor(path, text) {
		this.path = path;
		this.text = text;
	}
	locate(offset) {
		const starts = this.#lineStarts ??= lineStartsOf(this.text);
		let [low, high] = [0, starts.length];
		while (high - low > 1) {
			const middle = low + high >>> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle;
		}
		return {
			file: this.path,
			line: low + 1,
			column: offset - (starts[low] ?? 0) + 1
		};
	}
};
function lineStartsOf(text) {
	const starts = [0];
	for (let feed = text.indexOf("\n"); feed >= 0; feed = text.indexOf("\n", feed + 1)) starts.push(feed + 1);
	return starts;
}
/** Offsets by the thousand, in one piece: numbers in arrays of their own take several times the memory. */
var Offsets = class {
	#all = /* @__PURE__ */ new Int32Array(64);
	#length = 0;
	/** @returns the index by which `at` tells it; the next one's is one more */
	add(offset) {
		const index = this.#length;
		if (index === this.#all.length) {
			const larger = new Int32Array(2 * index);
			larger.set(this.#all);
			this.#all = larger;
		}
		this.#all[index] = offset;
		this.#length += 1;
		return index;
	}
	replace(index, offset) {
		this.#all[index] = offset;
	}
	at(index) {
		return this.#all[index] ?? 0;
	}
};
// src/roster/sources/decode.ts
/**
* A file as it was read. What is UTF-8 is kept as text alone, which takes a fraction of the memory that a hundred
* thousand small buffers take; everything else as its bytes.
*
* @param bytes may be overwritten afterwards
*/
function keepFile(path, bytes) {
	if (isAscii(bytes)) return new TextFile(path, bytes.toString("latin1"));
	return isUtf8(bytes) ? new TextFile(path, bytes.toString()) : {
		path,
		bytes: Uint8Array.from(bytes)
	};
}
/** Tells its places itself, as one more object for each file would be much memory. */
var TextFile = class extends PlacesInText {
	get bytes() {
		return new TextEncoder().encode(this.text);
	}
};
/** The text of a file, without a byte order mark, or why it is none. Only UTF-8 is text. */
function decodeText(file) {
	const { path, text } = file;
	if (text !== void 0 && !text.includes("\0")) return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
	const { bytes } = file;
	if (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255) return fileDiagnostic(path, "bad-encoding", "is UTF-16; save it as UTF-8");
	if (bytes.includes(0)) return fileDiagnostic(path, "bad-encoding", "holds zero bytes, so it is no text; is it really a YAML file?");
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		const line = firstBadLine(bytes);
		return {
			...fileDiagnostic(path, "bad-encoding", "is not UTF-8 from this line on (perhaps Windows-1252 or Latin-1); save it as UTF-8"),
			at: {
				file: path,
				line,
				column: 1
			}
		};
	}
}
const BYTE_ORDER_MARK = "﻿";
function firstBadLine(bytes) {
	for (let line = 1, start = 0; start < bytes.length; line += 1) {
		const feed = bytes.indexOf(10, start);
		const end = feed < 0 ? bytes.length : feed + 1;
		try {
			new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, end));
		} catch {
			return line;
		}
		start = end;
	}
	return 1;
}
// src/roster/sources/notRead.ts
/**
* A warning of a file that looks as if it were read, such as `ana.yaml.txt`, `ben.ymal` or `people.csv`; undefined for
* one that is read, and for notes, hidden files and what editors and Git leave behind.
*/
function notRead(path) {
	if (isRead(path) || HIDDEN.test(path)) return void 0;
	const found = KINDS$1.find(({ pattern }) => pattern.test(path));
	return found && {
		severity: "warning",
		code: "not-read",
		message: `is not read: only files that end in .yaml or .yml are. ${found.advice}`,
		at: {
			file: path,
			line: 1,
			column: 1
		},
		cause: found.kind
	};
}
/** The file, or a folder that it is in; `..` is neither. */
const HIDDEN = /(?:^|\/)\.[^./]/;
const KINDS$1 = [
	{
		kind: "ending",
		pattern: /\.(?:y[aml]{1,4}|y[a-z]l|y[a-z]ml|ya[a-z]{1,2}l|yam[a-z]{1,2}|[jut]aml|ayml|ya?ml(?:\.(?:txt|json|text|old|new|off|disabled|bak)|[\d. _]+|\s*(?:\(\d+\)|-? ?copy)))$/i,
		advice: "Rename it if it is meant, else move it out of this folder."
	},
	{
		kind: "table",
		pattern: /\.(?:csv|xlsx|json)$/i,
		advice: "If it names people, import it, which writes them as YAML. Then move it out of this folder."
	},
	{
		kind: "other-table",
		pattern: /\.(?:tsv|tab|xls|xlsm|xlsb|ods|numbers)$/i,
		advice: "If it names people, save it as .csv or .xlsx in another folder, and import that, which writes them as YAML."
	},
	{
		kind: "language",
		pattern: /\.(?:json[5cl]|ndjson|toml|tf|tfvars|hcl|ini|xml|ldif?|psd?1|properties|cue|jsonnet)$/i,
		advice: "Write what it says as YAML, or move it out of this folder."
	}
];
// src/roster/sources/loadCommit.ts
/** Reads the YAML files below a folder as they are in a commit. A folder that is not there yet is an empty roster. */
async function loadCommit(commit, folder) {
	const shown = folder.replaceAll("\\", "/").replace(/\/+$/, "");
	const found = await entryAt(commit, folder, "folder");
	if (found === void 0 && stepsTo(shown).length > 0 || found && "severity" in found) return {
		folder: shown,
		files: [],
		diagnostics: found ? [found] : []
	};
	const entries = parseTree(await git("ls-tree", "-rlz", commit, "--", `${shown}/`));
	const diagnostics = [];
	const wanted = entries.filter((entry) => {
		const { path, size } = entry;
		if (kindOf(entry) !== "file") {
			diagnostics.push(notFollowed(entry, path));
			return false;
		}
		const ignored = notRead(path);
		if (ignored) diagnostics.push(ignored);
		if (!isRead(path)) return false;
		if (size > 1048576) diagnostics.push(tooLarge(path, size));
		else return true;
		return false;
	});
	const blobs = await readBlobs(wanted.map(({ object }) => object));
	return {
		folder: shown,
		files: wanted.map(({ path, object }) => keepFile(path, contentsOf(object, blobs))).toSorted((a, b) => compareText(a.path, b.path)),
		diagnostics
	};
}
/**
* One file as it is in a commit; undefined when nothing is there. Anything but a plain file is a mistake and not a
* missing file, since what is missing has defaults.
*/
async function readFileAtCommit(commit, path) {
	const entry = await entryAt(commit, path, "file");
	if (!entry || "severity" in entry) return entry;
	const { object } = entry;
	return contentsOf(object, await once(object, object, () => readBlobs([object])));
}
const known = /* @__PURE__ */ new Map();
async function once(key, object, ask) {
	if (!/^[0-9a-f]{40,64}$/.test(object)) return ask();
	const place = `${process.cwd()}\0${key}`;
	const answer = known.get(place) ?? ask();
	known.set(place, answer);
	try {
		return await answer;
	} catch (error) {
		known.delete(place);
		throw error;
	}
}
function contentsOf(object, blobs) {
	const contents = blobs.get(object);
	if (contents) return contents;
	throw new GitError(`Git has not given the object ${object} of this commit.`);
}
/** What a commit or tree has in a folder; nothing where it has none. */
async function entriesBelow(commit, folder) {
	return parseTree(await git("ls-tree", "-z", commit, "--", `${folder}/`)).map((entry) => ({
		name: entry.path.slice(folder.length + 1),
		kind: kindOf(entry)
	}));
}
const KINDS = {
	"040000": "folder",
	"120000": "link",
	"160000": "submodule"
};
function kindOf({ mode }) {
	return KINDS[mode] ?? "file";
}
/** What stands at a path, and why that is a mistake where it, or what is above it, is of another kind. */
async function entryAt(commit, path, wanted) {
	let entry;
	const steps = stepsTo(path.replaceAll("\\", "/"));
	for (const [index, step] of steps.entries()) {
		entry = await entryNamed(commit, step);
		if (!entry) return void 0;
		const isLast = index === steps.length - 1;
		const kind = kindOf(entry);
		if (kind === "link" || kind === "submodule") return notFollowed(entry, step);
		if (kind !== (isLast ? wanted : "folder")) return fileDiagnostic(step, kind === "file" ? "not-a-folder" : "not-a-file", `is a ${kind} in this commit, where a ${isLast ? wanted : "folder"} is meant`);
	}
	return entry;
}
async function entryNamed(commit, step) {
	const isOfThisFolder = !/[\\/]/.test(step);
	const paths = isOfThisFolder ? [] : ["--", step];
	const entries = parseTree(await once(`${commit}:${paths.join("")}`, commit, () => git("ls-tree", "-z", commit, ...paths)));
	return isOfThisFolder ? entries.find(({ path }) => path === step) : entries[0];
}
function stepsTo(path) {
	if (isAbsolute(path)) return [path];
	const parts = path.split("/").filter((part) => part !== "" && part !== ".");
	return parts.flatMap((part, index) => part === ".." ? [] : [parts.slice(0, index + 1).join("/")]);
}
function notFollowed(entry, path) {
	return fileDiagnostic(path, "link-outside", `is a ${kindOf(entry)}, which is not followed in a commit; put what it leads to in its place`);
}
function parseTree(text) {
	return text.split("\0").filter(Boolean).map((entry) => {
		const tab = entry.indexOf("	");
		const [mode = "", , object = "", size = ""] = entry.slice(0, tab).split(/ +/);
		return {
			mode,
			object,
			size: Number(size),
			path: entry.slice(tab + 1)
		};
	});
}
// src/session/files/tenants.ts
/** The folder with a folder for each tenant, where a repository has several. */
const TENANTS_FOLDER = "tenants";
/** Where the files of a tenant are. @throws UserError for a text that names none */
function sourceOfTenant(name) {
	const problem = tenantNameProblem(name);
	if (problem !== void 0) throw new UserError(`${JSON.stringify(name)} names no tenant: ${problem}. Nothing was read or written.`);
	const folder = `${TENANTS_FOLDER}/${name}`;
	return {
		users: `${folder}/${DEFAULT_SOURCE.users}`,
		config: `${folder}/${DEFAULT_SOURCE.config}`,
		acknowledgements: `${folder}/${DEFAULT_SOURCE.acknowledgements}`,
		tenant: name
	};
}
/** The tenants on disk. @throws GitError where Git keeps some of the files from the disk */
async function tenantsOnDisk() {
	await assertCheckedOut(TENANTS_FOLDER, "folder");
	const entries = await readdir(TENANTS_FOLDER, { withFileTypes: true }).catch(() => []);
	const own = await readdir(DEFAULT_SOURCE.users).catch(() => []);
	return tenantsIn(entries.map((entry) => ({
		name: entry.name,
		kind: entry.isDirectory() ? "folder" : entry.isFile() ? "file" : "link"
	})), own.length > 0);
}
/** The tenants of a commit or tree. @throws GitError */
async function tenantsAt(commit) {
	return tenantsIn(await entriesBelow(commit, TENANTS_FOLDER), (await entriesBelow(commit, DEFAULT_SOURCE.users)).length > 0);
}
function tenantsIn(entries, hasOwnRoster) {
	const names = [];
	const diagnostics = [];
	const isOther = ({ name, kind }) => name.startsWith(".") || kind === "file" && !/\.ya?ml$/i.test(name);
	for (const entry of entries.filter((each) => !isOther(each))) {
		const problem = entry.kind === "folder" ? tenantNameProblem(entry.name) : "it is no folder; files belong into that of a tenant";
		if (problem === void 0) names.push(entry.name);
		else diagnostics.push(fileDiagnostic(`${TENANTS_FOLDER}/${entry.name}`, "tenant-name", `names no tenant: ${problem}`));
	}
	return {
		names: names.toSorted(compareText),
		diagnostics,
		hasOwnRoster
	};
}
/** The mistake of a repository that has both. */
function bothKinds({ names, hasOwnRoster }) {
	if (!hasOwnRoster || names.length === 0) return [];
	return [fileDiagnostic(DEFAULT_SOURCE.users, "two-rosters", `stands beside ${TENANTS_FOLDER}/. With several tenants, each file belongs to one of them: move these files to one of ${listed(names.map((name) => sourceOfTenant(name).users))}`)];
}
export { firstOf as C, DEFAULT_SOURCE as D, artifactName as E, duration as S, writesText as T, isAlmostDefaults as _, tenantsOnDisk as a, noFiles as b, notRead as c, Offsets as d, PlacesInText as f, fileDiagnostic as g, LARGEST_FILE_BYTES as h, tenantsAt as i, decodeText as l, assertSeen as m, bothKinds as n, loadCommit as o, assertCheckedOut as p, sourceOfTenant as r, readFileAtCommit as s, TENANTS_FOLDER as t, keepFile as u, isDefaults as v, listed as w, tooLarge as x, isRead as y };
