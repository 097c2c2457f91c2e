import { i as onDisk, n as givenFolder, r as knownHere, t as currentFolder } from "./currentFolder.js";
import { n as compareText } from "./diagnostic.js";
import { n as digits, t as count } from "./wording.js";
import { n as GitError, o as ownEnvironment, r as git, t as readBlobs } from "./blobs.js";
import { r as UserError } from "./world.js";
import process from "node:process";
import { basename, dirname, isAbsolute, join, posix, resolve } from "node:path";
import { access, lstat, readdir, realpath, stat } from "node:fs/promises";
import { existsSync } from "node:fs";
// src/session/files/sourceOptions.ts
/** Where things are unless said otherwise. */
const DEFAULT_SOURCE = {
	users: "users",
	config: "rollcall.yaml",
	acknowledgements: "acknowledgements"
};
// src/model/settings/tenantName.ts
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
// src/files/exists.ts
/** Whether something stands at a path, which counts from the folder that was entered. A link that leads nowhere is nothing. */
function exists(path) {
	return access(onDisk(path)).then(() => true, () => false);
}
// src/git/repository.ts
/**
* Whether a folder lies in a repository. What looks like one and cannot be read is none of the two.
*
* @throws GitError for a repository that is damaged or another user's, and where there is no Git to read it with
*/
async function isInRepository(folder = ".") {
	if (!await mayBeInRepository(folder)) return false;
	const place = await placeOfRepository(folder);
	try {
		await git("-C", folder, "rev-parse", "--git-dir");
		return true;
	} catch (error) {
		if (!(error instanceof GitError)) throw error;
		const isNone = error.message.startsWith("Git failed: not a git repository");
		if (place === void 0 && (isNone || error.exitCode === void 0)) return false;
		if (isNone && ownEnvironment()["GIT_CEILING_DIRECTORIES"] !== void 0) return false;
		if (!isNone) throw error;
		throw new GitError(`There is ${place}, and Git does not recognise a repository in it, so it is damaged: ${error.message} Clone the repository again.`, error.exitCode);
	}
}
/** Whether Git is worth asking: in no folder from here to the top is there anything that it takes for a repository. */
async function mayBeInRepository(folder = ".") {
	if (ownEnvironment()["GIT_DIR"] !== void 0) return true;
	const from = await realpath(resolve(currentFolder(), folder)).catch(() => void 0);
	if (from === void 0) return true;
	for (let place = from;; place = dirname(place)) {
		if (await exists(join(place, ".git")) || await exists(join(place, "HEAD"))) return true;
		if (place === dirname(place)) return false;
	}
}
async function placeOfRepository(start) {
	const environment = ownEnvironment();
	if (environment["GIT_DIR"] !== void 0) return environment["GIT_DIR"];
	const isAnywhere = /^(?:true|yes|on|[1-9]\d*)$/i.test(environment["GIT_DISCOVERY_ACROSS_FILESYSTEM"] ?? "");
	const from = resolve(currentFolder(), start);
	const device = await deviceOf(from);
	for (let folder = from;; folder = dirname(folder)) {
		if (!isAnywhere && await deviceOf(folder) !== device) return void 0;
		const place = join(folder, ".git");
		if (await exists(place)) return place;
		if (folder === dirname(folder)) return void 0;
	}
}
async function deviceOf(folder) {
	return (await stat(folder).catch(() => void 0))?.dev;
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
	return fileDiagnostic(path, "too-large", `has ${digits(bytes)} bytes; at most ${digits(LARGEST_FILE_BYTES)} are read. Split it into a file for each user or department.`);
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
	const entries = await entriesOf$1(folder, [rest === "" ? "." : rest]);
	const isMeant = (entry) => kind === "file" || entry.trouble === "submodule" || isRead(entry.path);
	await refuse(entries.filter(isMeant), folder);
}
/**
* The same for whatever is read of several places, about which Git is asked once, when the first of them is read. Only about
* what this leaves in doubt Git is asked again, for the words that tell of it.
*
* @param paths folders and files; those that are missing, or in another repository, are asked about on their own
*/
function assertCheckedOutTogether(paths) {
	const asked = paths.flatMap((path) => pathBelowHere(path) ?? []);
	let trouble;
	return async (path, kind) => {
		const place = pathBelowHere(path);
		if (place !== void 0 && asked.some((each) => isAtOrBelow(place, each))) {
			trouble ??= entriesOf$1(".", asked.map(literally)).catch(() => void 0);
			const [found, isHere] = await Promise.all([trouble, isInThisRepository(place)]);
			if (isHere && found?.every((entry) => !overlap(entry.path, place)) === true) return;
		}
		await assertCheckedOut(path, kind);
	};
}
/** The same for files by pathspecs, from the top of the repository that this runs in; those that Git compares itself may be missing. */
async function assertSeen(pathspecs, isReadHere) {
	await refuse((await entriesOf$1(".", pathspecs)).filter((entry) => entry.trouble === "unseen" || isReadHere(entry.path)), ".");
}
function literally(path) {
	return `:(literal)${path}`;
}
/** A path from the current folder into it, with slashes; undefined for one that leads elsewhere. */
function pathBelowHere(path) {
	const place = posix.normalize(path.replaceAll("\\", "/")).replace(/\/+$/, "");
	return /^(?:\.\.?(?:\/|$)|\/|[A-Za-z]:|$)/.test(place) ? void 0 : place;
}
function isAtOrBelow(path, folder) {
	return path === folder || path.startsWith(`${folder}/`);
}
function overlap(one, other) {
	return isAtOrBelow(one, other) || isAtOrBelow(other, one);
}
/** Whether nothing on the way to a path is a link, or a repository of its own. */
async function isInThisRepository(path) {
	if (ownEnvironment()["GIT_DIR"] !== void 0) return false;
	const here = await realpath(onDisk("."));
	let way = "";
	for (const part of path.split("/")) {
		way = posix.join(way, part);
		const real = await realpath(onDisk(way)).catch(() => void 0);
		if (real === void 0) return !await isLink(way);
		if (real !== join(here, way) || existsSync(onDisk(`${way}/.git`))) return false;
	}
	return true;
}
async function isLink(path) {
	return lstat(onDisk(path)).then((found) => found.isSymbolicLink(), () => false);
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
	if (!await mayBeInRepository(folder)) return "";
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
	unmerged: (paths) => `A merge, rebase or cherry-pick is under way, and Git holds several versions of ${some(paths)}. Resolve the conflict, then run:\n  git add -- ${quotedAll(paths)}`,
	submodule: (paths) => `${some(paths)} ${paths.length === 1 ? "is a submodule" : "are submodules"}. Rollcall reads no submodules, because a commit does not hold their files. Replace them with the files themselves.`,
	"kept away": async (paths, folder) => `Git keeps ${some(paths)} out of this checkout (${await isSparse(folder) ? "sparse checkout" : "skip-worktree"}). Rollcall would treat what is declared there as not declared. Check out all of these files:\n${await checkOutCommands(paths, folder)}`,
	unseen: (paths) => `A setting tells Git to assume that ${some(paths)} did not change (assume-unchanged), so neither Git nor a pull request sees what is on disk. Let Git look again:\n  git update-index --no-assume-unchanged -- ${quotedAll(paths)}`
};
async function checkOutCommands(paths, folder) {
	if (await isSparse(folder)) return "  git sparse-checkout disable";
	const missing = paths.filter((path) => !existsSync(onDisk(path)));
	return [`  git update-index --no-skip-worktree -- ${quotedAll(paths)}`, ...missing.length > 0 ? [`  git checkout -- ${quotedAll(missing)}`] : []].join("\n");
}
async function isSparse(folder) {
	return (await git("-C", folder, "config", "--type=bool", "core.sparseCheckout").catch(() => "")).trim() === "true";
}
const SHOWN = 5;
function some(paths) {
	const shown = paths.slice(0, SHOWN).join(", ");
	return paths.length > SHOWN ? `${shown} and ${count(paths.length - SHOWN, "more file")}` : shown;
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
	if (ownEnvironment()["GIT_DIR"] !== void 0) return {
		folder: ".",
		rest: path
	};
	for (let folder = path, rest = "";;) {
		const isFolder = await stat(onDisk(folder)).then((found) => found.isDirectory(), () => false);
		const above = dirname(folder);
		if (isFolder || above === folder) return {
			folder,
			rest
		};
		rest = posix.join(basename(folder), rest);
		folder = above;
	}
}
// src/roster/sources/commitTree.ts
const KINDS = {
	"040000": "folder",
	"120000": "link",
	"160000": "submodule"
};
function kindOf({ mode }) {
	return KINDS[mode] ?? "file";
}
/** The files in a folder of a commit and in all below it, with their sizes, by path from here. */
async function filesBelow(commit, folder) {
	return once(`${commit}:${folder}/**`, commit, async () => {
		if (!(!leadsOut(folder) && stepsTo(folder).at(-1) === folder)) return listBelow(commit, [folder]);
		return (await wholeFolders.ask(folder, commit)).filter(({ path }) => path.startsWith(`${folder}/`));
	});
}
async function listBelow(commit, folders) {
	const paths = folders.map((folder) => `${folder}/`);
	return parseTree(await git("ls-tree", "-rlz", commit, "--", ...paths));
}
/** The contents of files of a commit, by their object names. @throws GitError */
async function manyContents(objects) {
	const [read] = await Promise.all(objects.map((object) => blobs.ask(object)));
	return read ?? /* @__PURE__ */ new Map();
}
/** What a commit or tree has in a folder; nothing where it has none. */
async function entriesBelow(commit, folder) {
	return [...await entriesOf(commit, folder)].map(([name, entry]) => ({
		name,
		kind: kindOf(entry)
	}));
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
		if (kind !== (isLast ? wanted : "folder")) return fileDiagnostic(step, kind === "file" ? "not-a-folder" : "not-a-file", `is a ${kind} in this commit, where a ${isLast ? wanted : "folder"} is expected`);
	}
	return entry;
}
/** The contents of a file of a commit, by its object name. @throws GitError */
async function contentsAt(object) {
	return contentsOf(object, await once(object, object, () => blobs.ask(object)));
}
function contentsOf(object, read) {
	const contents = read.get(object);
	if (contents) return contents;
	throw new GitError(`Git has not given the object ${object} of this commit.`);
}
/** Why what stands at a path is not read, where it is a link or a submodule. */
function notFollowed(entry, path) {
	return fileDiagnostic(path, "link-outside", `is a ${kindOf(entry)}, which Rollcall does not follow in a commit; replace it with what it points to`);
}
/** "a/b/c" → "a", "a/b", "a/b/c": Git finds nothing behind a link, and does not say that there is one. */
function stepsTo(path) {
	if (isAbsolute(path)) return [path];
	const parts = path.split("/").filter((part) => part !== "" && part !== ".");
	return parts.flatMap((part, index) => part === ".." ? [] : [parts.slice(0, index + 1).join("/")]);
}
/** What `git ls-tree -z` tells; each entry is "<mode> <type> <object> <size>\t<path>\0". */
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
async function entryNamed(commit, step) {
	if (leadsOut(step)) return once(`${commit}:${step}`, commit, async () => parseTree(await git("ls-tree", "-z", commit, "--", step)).at(0));
	const { folder, name } = split(step);
	return (await entriesOf(commit, folder)).get(name);
}
function leadsOut(path) {
	return isAbsolute(path) || path.split("/").includes("..");
}
function split(path) {
	const end = path.lastIndexOf("/");
	return {
		folder: path.slice(0, Math.max(0, end)),
		name: path.slice(end + 1)
	};
}
/** By name. The current folder is "". */
async function entriesOf(commit, folder) {
	return once(`${commit}:${folder}/`, commit, async () => folder === "" ? byName(parseTree(await git("ls-tree", "-z", commit))) : (await folders.ask(folder, commit)).get(folder) ?? /* @__PURE__ */ new Map());
}
function byName(entries) {
	return new Map(entries.map((entry) => [split(entry.path).name, entry]));
}
/**
* Asks once about an object, since what it holds never changes. Paths count from the current folder, and so does which
* repository is asked.
*
* @param object its whole name; for any other text Git is asked each time
*/
async function once(key, object, ask) {
	if (!/^[0-9a-f]{40,64}$/.test(object)) return ask();
	const known = knownHere();
	const answer = known.get(key) ?? ask();
	known.set(key, answer);
	try {
		return await answer;
	} catch (error) {
		known.delete(key);
		throw error;
	}
}
/** What is asked in the same turn of the event loop, about the same thing, is asked at once. */
var Gathered = class {
	#answer;
	#waiting = /* @__PURE__ */ new Map();
	constructor(answer) {
		this.#answer = answer;
	}
	ask(one, about = "") {
		const key = `${givenFolder() ?? `${process.cwd()} `}\0${about}`;
		const waiting = this.#waiting.get(key);
		if (waiting) {
			waiting.asked.add(one);
			return waiting.answer;
		}
		const asked = /* @__PURE__ */ new Set([one]);
		const answer = new Promise((begin) => void setImmediate(begin)).then(() => {
			this.#waiting.delete(key);
			return this.#answer([...asked], about);
		});
		this.#waiting.set(key, {
			asked,
			answer
		});
		return answer;
	}
};
const folders = new Gathered(async (asked, commit) => {
	const paths = asked.map((folder) => `${folder}/`);
	const entries = parseTree(await git("ls-tree", "-tz", commit, "--", ...paths));
	const byFolder = Map.groupBy(entries, ({ path }) => split(path).folder);
	return new Map([...byFolder].map(([folder, below]) => [folder, byName(below)]));
});
const wholeFolders = new Gathered((asked, commit) => listBelow(commit, asked));
const blobs = new Gathered((names) => readBlobs(names));
// src/session/files/tenants.ts
/** The folder with a folder for each tenant, where a repository has several. */
const TENANTS_FOLDER = "tenants";
/** Where the files of a tenant are. @throws UserError for a text that names none */
function sourceOfTenant(name) {
	const problem = tenantNameProblem(name);
	if (problem !== void 0) throw new UserError(`${JSON.stringify(name)} does not name a tenant: ${problem}. Nothing was read or written.`);
	const folder = `${TENANTS_FOLDER}/${name}`;
	return {
		users: `${folder}/${DEFAULT_SOURCE.users}`,
		config: `${folder}/${DEFAULT_SOURCE.config}`,
		acknowledgements: `${folder}/${DEFAULT_SOURCE.acknowledgements}`,
		tenant: name
	};
}
/**
* The tenants on disk.
*
* @param assertReadable given where Git is asked about other places as well
* @throws GitError where Git keeps some of the files from the disk
*/
async function tenantsOnDisk(assertReadable = assertCheckedOut) {
	await assertReadable(TENANTS_FOLDER, "folder");
	const entries = await readdir(onDisk(TENANTS_FOLDER), { withFileTypes: true }).catch(() => []);
	const own = await readdir(onDisk(DEFAULT_SOURCE.users)).catch(() => []);
	return tenantsIn(entries.map((entry) => ({
		name: entry.name,
		kind: entry.isDirectory() ? "folder" : entry.isFile() ? "file" : "link"
	})), own.length > 0);
}
/** The tenants of a commit or tree. @throws GitError */
async function tenantsAt(commit) {
	const [entries, own] = await Promise.all([entriesBelow(commit, TENANTS_FOLDER), entriesBelow(commit, DEFAULT_SOURCE.users)]);
	return tenantsIn(entries, own.length > 0);
}
function tenantsIn(entries, hasOwnRoster) {
	const names = [];
	const diagnostics = [];
	const isOther = ({ name, kind }) => name.startsWith(".") || kind === "file" && !/\.ya?ml$/i.test(name);
	for (const entry of entries.filter((each) => !isOther(each))) {
		const problem = entry.kind === "folder" ? tenantNameProblem(entry.name) : "it is not a folder; put files into the folder of a tenant";
		if (problem === void 0) names.push(entry.name);
		else diagnostics.push(fileDiagnostic(`${TENANTS_FOLDER}/${entry.name}`, "tenant-name", `does not name a tenant: ${problem}`));
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
	return [fileDiagnostic(DEFAULT_SOURCE.users, "two-rosters", `is beside ${TENANTS_FOLDER}/. With several tenants, each file belongs to one of them: move these files to one of ${listed(names.map((name) => sourceOfTenant(name).users))}`)];
}
export { DEFAULT_SOURCE as A, noFiles as C, listed as D, duration as E, writesText as O, isRead as S, exists as T, assertSeen as _, tenantsOnDisk as a, isAlmostDefaults as b, entryAt as c, manyContents as d, notFollowed as f, assertCheckedOutTogether as g, assertCheckedOut as h, tenantsAt as i, artifactName as k, filesBelow as l, stepsTo as m, bothKinds as n, contentsAt as o, once as p, sourceOfTenant as r, contentsOf as s, TENANTS_FOLDER as t, kindOf as u, LARGEST_FILE_BYTES as v, tooLarge as w, isDefaults as x, fileDiagnostic as y };
