import { n as givenFolder } from "./currentFolder.js";
import process from "node:process";
import { spawn } from "node:child_process";
// src/git/run.ts
/**
* A local `refs/replace` must not put other contents in the place of a commit's. Messages are read, so they must not be
* translated.
*/
function gitEnvironment() {
	return {
		...ownEnvironment(),
		GIT_NO_REPLACE_OBJECTS: "1",
		LC_ALL: "C",
		LANGUAGE: ""
	};
}
/**
* Variables that say which repository is meant, as in a hook. Where a folder is given, that says it.
*
* @see https://git-scm.com/docs/git-rev-parse (--local-env-vars)
*/
const OF_A_REPOSITORY = [
	"GIT_ALTERNATE_OBJECT_DIRECTORIES",
	"GIT_COMMON_DIR",
	"GIT_DIR",
	"GIT_GRAFT_FILE",
	"GIT_IMPLICIT_WORK_TREE",
	"GIT_INDEX_FILE",
	"GIT_NAMESPACE",
	"GIT_OBJECT_DIRECTORY",
	"GIT_PREFIX",
	"GIT_SHALLOW_FILE",
	"GIT_WORK_TREE"
];
/** What Git finds in its environment, before anything is added for it. */
function ownEnvironment() {
	if (givenFolder() === void 0) return process.env;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_A_REPOSITORY.includes(name)));
}
const ALWAYS = ["-c", "core.fsmonitor=false"];
/**
* Runs Git to its end.
*
* @throws the error of the system where Git cannot be started
*/
async function runGit(args, { input, environment, timeoutMs } = {}) {
	const folder = givenFolder();
	const child = spawn("git", [...ALWAYS, ...args], {
		...folder !== void 0 && { cwd: folder },
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		],
		env: {
			...gitEnvironment(),
			...environment
		}
	});
	child.stdin.on("error", () => void 0);
	child.stdin.end(input ?? "");
	const timer = timeoutMs === void 0 ? void 0 : setTimeout(() => child.kill("SIGKILL"), timeoutMs);
	try {
		const [stdout, stderr, exitCode] = await Promise.all([
			bytesOf(child.stdout),
			bytesOf(child.stderr),
			new Promise((settle, reject) => {
				child.on("error", reject);
				child.on("close", settle);
			})
		]);
		return {
			exitCode,
			stdout,
			stderr: stderr.toString()
		};
	} finally {
		clearTimeout(timer);
	}
}
async function bytesOf(stream) {
	const chunks = [];
	for await (const chunk of stream) chunks.push(chunk);
	return Buffer.concat(chunks);
}
// src/git/git.ts
/** Git said no: not a repository, no such commit, not to be trusted. `message` holds what to do. */
var GitError = class extends Error {
	name = "GitError";
	/** Git's own; undefined where Git never ran. */
	exitCode;
	constructor(message, exitCode) {
		super(message);
		this.exitCode = exitCode;
	}
};
/** Of a command that Git does not know, or not with these options. */
const USAGE = 129;
const OLDEST_GIT = [2, 38];
/** Runs Git and gives its standard output as text. @throws GitError */
async function git(...args) {
	return (await gitBytes(args)).toString();
}
/** Runs Git and gives its standard output. @throws GitError */
async function gitBytes(args, options = {}) {
	const { exitCode, stdout, stderr } = await startedGit(args, options);
	if (exitCode === 0) return stdout;
	throw (exitCode === USAGE ? await tooOld() : void 0) ?? gitFailure(stderr, exitCode ?? -1);
}
/** Runs Git to its end, however that is. @throws GitError where Git cannot be started */
async function startedGit(args, options = {}) {
	return runGit(args, options).catch(({ code, message }) => {
		throw new GitError(code === "ENOENT" ? "Git is not installed, or not on the PATH. Install it, and run again." : `Git failed: ${message}.`);
	});
}
/** That Git is too old, where it is. */
async function tooOld() {
	const text = await git("--version").catch(() => "");
	const [version, major, minor] = /(\d+)\.(\d+)[\d.]*/.exec(text) ?? [];
	const [oldestMajor, oldestMinor] = OLDEST_GIT;
	if (version === void 0 || Number(major) > oldestMajor) return void 0;
	if (Number(major) === oldestMajor && Number(minor) >= oldestMinor) return void 0;
	return new GitError(`Git ${version} is too old. Rollcall needs ${oldestMajor}.${oldestMinor} or later.`);
}
/** What Git wrote to standard error as a sentence, with Git's own advice where a repository is another user's. */
function gitFailure(stderr, exitCode) {
	const lines = stderr.replaceAll(/\/\/[^/@\s]*@/g, "//…@").split("\n");
	const owner = lines.find((line) => /dubious ownership|unsafe repository/.test(line));
	if (owner !== void 0) {
		const advice = lines.find((line) => /^\s*git config --global --add safe\.directory\b/.test(line));
		const folder = /'(.*?)'/.exec(owner)?.[1];
		return new GitError(`Git does not read this repository, because ${folder ?? "its folder"} belongs to another user ("dubious ownership"), as is common in containers. If you trust it, run:\n  ${advice?.trim() ?? "git config --global --add safe.directory '*'"}`, exitCode);
	}
	return new GitError(`Git failed: ${(lines.find((each) => /^(?:fatal|error): /.test(each)) ?? lines[0] ?? "").replace(/^(?:fatal|error): /, "").replace(/\.$/, "") || "it did not say why"}.`, exitCode);
}
// src/git/blobs.ts
/**
* The contents of blobs, by object name, through one `git cat-file --batch`.
*
* @see https://git-scm.com/docs/git-cat-file (batch output)
*/
async function readBlobs(names, { where = [], environment = {} } = {}) {
	const blobs = /* @__PURE__ */ new Map();
	if (names.length === 0) return blobs;
	const { exitCode, stdout: output, stderr } = await startedGit([
		...where,
		"cat-file",
		"--batch"
	], {
		input: `${names.join("\n")}\n`,
		environment
	});
	if (exitCode !== 0) throw new GitError(`${gitFailure(stderr, exitCode ?? -1).message} Git cannot read all files of this commit. In a partial clone they come from the remote: check that it can be reached, or clone without --filter.`);
	for (let offset = 0; offset < output.length;) {
		const end = output.indexOf("\n", offset);
		const [name = "", , size = ""] = output.toString("latin1", offset, end).split(" ");
		if (!/^\d+$/.test(size)) throw new GitError(`The repository lacks the object ${name} of this commit. In a partial clone, fetch it again with git fetch --refetch; otherwise the repository is damaged, and git fsck shows where.`);
		blobs.set(name, output.subarray(end + 1, end + 1 + Number(size)));
		offset = end + 1 + Number(size) + 1;
	}
	return blobs;
}
export { startedGit as a, gitFailure as i, GitError as n, ownEnvironment as o, git as r, readBlobs as t };
