import { n as digestOfPart } from "./digests.js";
import { i as isAbout, n as storedLease, r as storedPart, t as storedEntry } from "./stored.js";
import { t as folderOf } from "./tenantFolder.js";
import { t as LedgerError } from "./ports2.js";
import { a as startedGit, i as gitFailure, t as readBlobs } from "./blobs.js";
import { t as withToken } from "./token.js";
import process from "node:process";
import { devNull } from "node:os";
// src/ledger/keepers/git/trouble.ts
const LONGEST_QUOTE = 400;
/**
* Tells failures apart by what Git and the remote say of them. Git has no other answer; what no row knows may pass.
*
* @param said Git's standard error, and the reason of a push that was refused, without secrets
*/
function troubleIn(said) {
	const { mayPass, advice } = KINDS.find(({ pattern }) => pattern.test(said)) ?? UNKNOWN;
	return {
		mayPass,
		sentence: `${quoteOf(said)} ${advice}`
	};
}
const KINDS = [
	{
		pattern: /\bGH0\d\d\b|rule violations|protected branch|hook declined|push declined|prohibited/i,
		mayPass: false,
		advice: "A rule of the remote refuses this push. Let fast-forward pushes to the ledger's two branches through: docs/github.md has the ruleset."
	},
	{
		pattern: /returned error: 403|permission to \S+ denied|write access .*not granted|marked as read.only|archived/i,
		mayPass: false,
		advice: "Rollcall may not write there. On GitHub the job needs the permission contents: write, and the repository must not be archived. On your machine, your account needs write access."
	},
	{
		pattern: /authentication failed|could not read (?:username|password)|invalid username|permission denied \(|returned error: 401|access denied|host key verification failed/i,
		mayPass: false,
		advice: "Git could not sign in. On GitHub the Action signs in with its input github-token. On your machine, sign Git in until this works without a question: git ls-remote origin"
	},
	{
		pattern: /not found|does not appear to be a git repository|no such file or directory/i,
		mayPass: false,
		advice: "Check the address, and that you may read it: git remote get-url origin"
	},
	{
		pattern: /certificate|code 407 from proxy|mismatched algorithms|redirect/i,
		mayPass: false,
		advice: "Repair that until this works: git ls-remote origin"
	}
];
const UNKNOWN = {
	mayPass: true,
	advice: "Check that this works, and start again: git ls-remote origin"
};
function quoteOf(said) {
	const lines = said.split("\n").map((line) => line.trim());
	const remote = lines.flatMap((line) => /^remote:\s*(.*)$/.exec(line)?.[1] ?? []);
	const reason = lines.filter((line) => line.startsWith("["));
	const own = lines.filter((line) => /^(?:fatal|error|ERROR): /.test(line)).slice(0, 1);
	return `Git says: ${([
		[...remote, ...reason],
		own,
		lines
	].map((each) => each.filter(Boolean)).find((each) => each.length > 0) ?? []).join(" ").replace(/^(?:(?:fatal|error|ERROR): )+/, "").slice(0, LONGEST_QUOTE).replace(/\.$/, "") || "nothing"}.`;
}
/** Without tokens, in any form in which Git passes them on, and without what an address has before its host. */
function withoutSecrets(text, secrets) {
	return secrets.filter(Boolean).flatMap((secret) => [Buffer.from(`x-access-token:${secret}`).toString("base64"), secret]).reduce((cleaned, secret) => cleaned.replaceAll(secret, "…"), text).replaceAll(/\/\/[^/@\s]*@/g, "//…@");
}
// src/ledger/keepers/git/remote.ts
/** Stands for the remote's address in the arguments of a command. */
const REMOTE = "\0remote";
const REMOTE_NAME = "origin";
/** Seconds between the tries of a command that failed and may pass. */
const PAUSES = [
	1,
	3,
	9,
	void 0
];
/** Ends what neither fails nor goes on, so that a lease of five minutes can still be renewed by another try. */
const TIMEOUT_MS = 9e4;
const SETTINGS = [
	`core.hooksPath=${devNull}`,
	"gc.auto=0",
	"maintenance.auto=false",
	"fetch.writeCommitGraph=false",
	"credential.interactive=false",
	"push.gpgSign=false",
	"push.followTags=false",
	"push.autoSetupRemote=false",
	"http.lowSpeedLimit=1",
	"http.lowSpeedTime=60"
].flatMap((setting) => ["-c", setting]);
/** @param title as `Keeper.title` */
function ledgerGit(title, { folder, hostToken, clock }) {
	const options = [
		"-C",
		folder,
		...SETTINGS
	];
	const secrets = hostToken ? [hostToken.token] : [];
	const start = (...[args, more]) => startedGit([...options, ...args], more).catch(({ message }) => {
		throw new LedgerError(`The ledger in ${title} cannot be used: ${message}`);
	});
	const settings = once(() => settingsOf(start));
	const address = once(async () => addressOf(title, start, await settings()));
	const environment = once(async () => environmentFor(await settings(), hostToken));
	const remote = async (args) => {
		const place = await address();
		const { exitCode, stdout, stderr } = await start(args.map((word) => word === "\0remote" ? place : word), {
			environment: await environment(),
			timeoutMs: TIMEOUT_MS
		});
		if (exitCode === 0) return {
			kind: "done",
			stdout: stdout.toString()
		};
		return {
			kind: "failed",
			...troubleIn(withoutSecrets(`${exitCode === null ? `fatal: ended by a signal, or after ${TIMEOUT_MS / 1e3} s\n` : ""}${stderr}\n${refusalIn(stdout.toString())}`, secrets))
		};
	};
	return {
		title,
		clock,
		options,
		environment,
		remote,
		local: async (args, input) => {
			const { exitCode, stdout, stderr } = await start(args, input === void 0 ? {} : { input });
			if (exitCode === 0) return stdout;
			const { message } = gitFailure(withoutSecrets(stderr, secrets), exitCode ?? -1);
			throw new LedgerError(`The ledger in ${title} cannot be used: ${message}`);
		},
		reading: async (args) => {
			for (const pause of PAUSES) {
				const ran = await remote(args);
				if (ran.kind === "done") return ran.stdout;
				if (!ran.mayPass || pause === void 0) throw new LedgerError(`The ledger in ${title} cannot be read. ${ran.sentence}`);
				await clock.sleep(pause * 1e3);
			}
			throw new Error("The last try returns or throws");
		}
	};
}
function once(make) {
	let made;
	return () => made ??= make();
}
function refusalIn(porcelain) {
	return /^!\t.*\t(\[.*)$/m.exec(porcelain)?.[1] ?? "";
}
const PUSH_URL = `remote.${REMOTE_NAME}.pushurl`;
const FETCH_URL = `remote.${REMOTE_NAME}.url`;
const SSH_COMMAND = "core.sshcommand";
/**
* The values of those settings that matter here, by name, the last one of a name last. None where Git finds no repository.
*
* @see https://git-scm.com/docs/git-config (--get-regexp: names in small letters, but for the remote's own)
*/
async function settingsOf(start) {
	const { stdout } = await start([
		"config",
		"-z",
		"--get-regexp",
		`^(${[
			PUSH_URL,
			FETCH_URL,
			SSH_COMMAND
		].map((name) => name.replaceAll(".", String.raw`\.`)).join("|")})$`
	]);
	const values = /* @__PURE__ */ new Map();
	for (const line of stdout.toString().split("\0").filter(Boolean)) {
		const [, name = line, value = ""] = /^([^\n]*)\n(.*)$/s.exec(line) ?? [];
		values.set(name, [...values.get(name) ?? [], value]);
	}
	return values;
}
async function addressOf(title, start, settings) {
	for (const name of [PUSH_URL, FETCH_URL]) {
		const [first = ""] = settings.get(name) ?? [];
		if (first !== "") return first;
	}
	const { exitCode, stderr } = await start(["rev-parse", "--git-dir"]);
	if (exitCode === 0) throw new LedgerError(`The ledger in ${title} cannot be used: this repository has no remote ${REMOTE_NAME}. Add it: git remote add ${REMOTE_NAME} URL. Or choose another ledger, such as ROLLCALL_LEDGER=folder.`);
	const { message } = gitFailure(stderr, exitCode ?? -1);
	throw new LedgerError(message.startsWith("Git failed: not a git repository") ? `The ledger in ${title} cannot be used: this folder is in no Git repository. Run Rollcall in a clone of the repository that has the ledger, or choose another ledger, such as ROLLCALL_LEDGER=folder.` : `The ledger in ${title} cannot be used: ${message}`);
}
function environmentFor(settings, hostToken) {
	return {
		GIT_TERMINAL_PROMPT: "0",
		...!(settings.has(SSH_COMMAND) || ["GIT_SSH", "GIT_SSH_COMMAND"].some((name) => process.env[name] !== void 0)) && { GIT_SSH_COMMAND: "ssh -oBatchMode=yes -oConnectTimeout=30 -oServerAliveInterval=15" },
		...hostToken && withToken(hostToken)
	};
}
// src/ledger/keepers/git/tree.ts
const IDENTITY = "Rollcall <ledger@rollcall.invalid>";
/** @see https://git-scm.com/docs/git-ls-tree */
async function filesAt(git, commit, folder) {
	const listed = await git.local([
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit,
		"--",
		`${folder}/`
	]);
	return new Map(listed.toString().split("\0").flatMap((line) => {
		const [, object, path] = /^100644 blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
		return object === void 0 || path === void 0 ? [] : [[path, object]];
	}));
}
/** The folders at the top. */
async function foldersAt(git, commit) {
	return (await git.local([
		"ls-tree",
		"-d",
		"-z",
		"--name-only",
		"--full-tree",
		commit
	])).toString().split("\0").filter(Boolean);
}
/**
* The texts of blobs, in the order of their names, one Git process for all.
*
* @throws LedgerError
*/
async function textsOf(git, objects) {
	try {
		const blobs = await readBlobs([...new Set(objects)], {
			where: git.options,
			environment: await git.environment()
		});
		return objects.map((object) => blobs.get(object)?.toString() ?? "");
	} catch (error) {
		throw new LedgerError(`The ledger in ${git.title} cannot be read: ${error.message}`);
	}
}
/**
* Makes a commit in Git's object database alone: no index, no working tree and no reference has part in it.
*
* @see https://git-scm.com/docs/git-fast-import
*/
async function commitFiles(git, { base, files, message }) {
	const time = `${Math.floor(git.clock.now().getTime() / 1e3)} +0000`;
	const draft = "refs/rollcall/ledger-draft";
	const stream = [
		`commit ${draft}\nmark :1\nauthor ${IDENTITY} ${time}\ncommitter ${IDENTITY} ${time}\n`,
		data(`${message}\n`),
		base === void 0 ? "" : `from ${base}\n`,
		...[...files].map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`),
		`\nget-mark :1\nreset ${draft}\n`
	];
	return (await git.local([
		"fast-import",
		"--quiet",
		"--date-format=raw"
	], stream.join(""))).toString().trim();
}
function data(text) {
	return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
// src/ledger/keepers/git/branch.ts
/** How often another run may be faster while one commit is added. */
const ATTEMPTS = 50;
/** @param name of the branch, without `refs/heads/` */
function ledgerBranch(git, name) {
	const reference = `refs/heads/${name}`;
	const kept = `refs/rollcall/ledger/${name}`;
	const trees = /* @__PURE__ */ new Map();
	let tip;
	let isLedger = false;
	const see = async (commit) => {
		tip = { commit };
		trees.clear();
		await git.local([
			"update-ref",
			kept,
			commit
		]).catch(() => void 0);
		return commit;
	};
	const latest = async () => {
		const commit = commitIn(await git.reading([
			"ls-remote",
			"--",
			REMOTE,
			reference
		]), reference);
		if (commit === void 0) {
			tip = { commit };
			return;
		}
		if (commit === tip?.commit) return commit;
		if (commit !== await valueOf(git, kept)) await fetchObjects(git, reference, commit);
		if (!isLedger) await checkLedger(git, name, commit);
		isLedger = true;
		return see(commit);
	};
	const seen = async () => tip ? tip.commit : latest();
	const files = async (folder) => {
		const commit = await seen();
		if (commit === void 0) return /* @__PURE__ */ new Map();
		const known = trees.get(folder) ?? filesAt(git, commit, folder);
		trees.set(folder, known);
		return known;
	};
	const push = async (commit, base) => {
		for (const pause of PAUSES) {
			const ran = await git.remote([
				"push",
				"--porcelain",
				"--no-verify",
				"--recurse-submodules=no",
				"--",
				REMOTE,
				`${commit}:${reference}`
			]);
			if (ran.kind === "done") {
				await see(commit);
				return true;
			}
			const now = await latest();
			if (now !== void 0 && await isWithin(git, commit, now)) return true;
			if (now !== base) return false;
			if (!ran.mayPass || pause === void 0) throw new LedgerError(`The ledger in ${git.title} cannot be written. ${ran.sentence}`);
			await git.clock.sleep(pause * 1e3);
		}
		throw new Error("The last try returns or throws");
	};
	return {
		latest,
		files,
		add: async (folder, change, message) => {
			for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
				const base = await seen();
				const changed = await change(await files(folder));
				if (changed === "no") return void 0;
				const commit = await commitFiles(git, {
					base,
					files: new Map([...base === void 0 ? BEGINNING : [], ...changed]),
					message
				});
				if (await push(commit, base)) return filesAt(git, commit, folder);
			}
			throw new LedgerError(`The ledger in ${git.title} grew ${ATTEMPTS} times while one commit was added to it. Start again when the other runs have ended.`);
		}
	};
}
function commitIn(listed, reference) {
	return listed.split("\n").map((line) => line.split("	")).find(([, name]) => name === reference)?.[0];
}
async function valueOf(git, reference) {
	return git.local([
		"rev-parse",
		"--verify",
		"--quiet",
		reference
	]).then((text) => text.toString().trim()).catch(() => void 0);
}
async function fetchObjects(git, reference, commit) {
	const bring = (...more) => git.reading([
		"fetch",
		"--quiet",
		"--no-tags",
		"--no-filter",
		"--no-write-fetch-head",
		"--no-recurse-submodules",
		"--no-auto-maintenance",
		...more,
		"--",
		REMOTE,
		reference
	]);
	await bring();
	const lacking = await git.local([
		"rev-list",
		"--objects",
		"--no-object-names",
		"--missing=print",
		"--max-count=1",
		commit
	]);
	if (/^\?/m.test(lacking.toString())) await bring("--refetch");
}
async function isWithin(git, commit, tip) {
	if (commit === tip) return true;
	return git.local([
		"merge-base",
		"--is-ancestor",
		commit,
		tip
	]).then(() => true, () => false);
}
const MARKER = "ledger.json";
const BEGINNING = [[MARKER, `${JSON.stringify({ formatVersion: 1 })}\n`], ["README.md", "Rollcall keeps its ledger in this branch: what runs did to the directory. Only Rollcall writes here. Do not edit, rebase or delete this branch.\n"]];
async function checkLedger(git, name, commit) {
	if ((await git.local([
		"ls-tree",
		"--full-tree",
		"-z",
		commit,
		"--",
		MARKER
	])).length > 0) return;
	throw new LedgerError(`The branch ${name} of ${REMOTE_NAME} is not a ledger: it has no file ${MARKER}. Rollcall begins the branch itself. Choose a name that no branch has, as ROLLCALL_LEDGER=git:NAME, or delete the branch if nobody needs it. Nothing was written to it.`);
}
// src/ledger/keepers/git/keeper.ts
/** Files that one Git process reads: at most some megabytes of parts. */
const CHUNK = 200;
/** Of the first one: most who ask for entries look at the newest few only. */
const FIRST_CHUNK = 10;
/**
* Keeps a ledger in a branch of the remote `origin`: `TENANT/entries/00000001.json` and `TENANT/parts/SHA-256.json`,
* with `TENANT/lease.json` in a branch beside it. A push that is no fast-forward is refused, which is the comparison;
* none is forced. All that is touched here are objects and references below `refs/rollcall/`.
*
* @param branch without `refs/heads/`
* @see https://git-scm.com/docs/git-push
*/
function gitKeeper(branch, clone) {
	const title = `the branch ${branch} of ${REMOTE_NAME}`;
	const git = ledgerGit(title, clone);
	const runs = ledgerBranch(git, branch);
	const leases = ledgerBranch(git, `${branch}-leases`);
	const place = (path) => `The file ${path} in ${title}`;
	const read = async (found, parse) => {
		const texts = await textsOf(git, found.map(([, object]) => object));
		return found.map(([path], index) => parse(texts[index] ?? "", place(path)));
	};
	let isOurs;
	return {
		title,
		keepsPersonal: false,
		tenants: async () => {
			const commit = await runs.latest();
			return commit === void 0 ? [] : foldersAt(git, commit);
		},
		newest: async (tenant) => {
			await runs.latest();
			const last = entriesIn(await runs.files(folderOf(tenant))).slice(0, 1);
			return (await read(last, storedEntry))[0];
		},
		async *entries(tenant) {
			const left = entriesIn(await runs.files(folderOf(tenant)));
			for (let size = FIRST_CHUNK; left.length > 0; size = CHUNK) yield* await read(left.splice(0, size), storedEntry);
		},
		keptParts: async (tenant) => new Set([...(await runs.files(folderOf(tenant))).keys()].flatMap((path) => digestIn(path) ?? [])),
		async *parts({ tenant, parts }) {
			const files = await runs.files(folderOf(tenant));
			for (let from = 0; from < parts.length; from += CHUNK) {
				const wanted = parts.slice(from, from + CHUNK).map((digest) => pathOfPart(tenant, digest));
				const there = wanted.flatMap((path) => {
					const object = files.get(path);
					return object === void 0 ? [] : [[path, object]];
				});
				const found = await read(there, storedPart);
				const byPath = new Map(there.map(([path], index) => [path, found[index]]));
				for (const path of wanted) yield byPath.get(path);
			}
		},
		async *partsAbout(tenant, people) {
			const left = [...await runs.files(folderOf(tenant))].filter(([path]) => path.startsWith(`${tenant}/parts/`));
			while (left.length > 0) for (const part of await read(left.splice(0, CHUNK), storedPart)) if (isAbout(part, people)) yield part;
		},
		add: async (entry, parts) => {
			const { tenant, sequence, kind, run } = entry;
			const path = pathOfEntry(tenant, sequence);
			const text = textOf(entry);
			const files = new Map([...parts.map((part) => [pathOfPart(tenant, digestOfPart(part)), textOf(part)]), [path, text]]);
			let isThere = false;
			return await runs.add(folderOf(tenant), async (before) => {
				const object = before.get(path);
				if (object === void 0) return files;
				isThere = (await textsOf(git, [object]))[0] === text;
				return "no";
			}, `Entry ${sequence} of ${tenant}: run ${run.slice(0, 12)} has ${kind}`) !== void 0 || isThere;
		},
		lease: async (tenant) => {
			await leases.latest();
			const path = pathOfLease(tenant);
			const version = (await leases.files(folderOf(tenant))).get(path);
			if (version === void 0) return void 0;
			const [lease] = await read([[path, version]], storedLease);
			return lease && {
				lease,
				version
			};
		},
		replaceLease: async (tenant, lease, version) => {
			await (isOurs ??= runs.latest());
			const path = pathOfLease(tenant);
			const { fence, holder } = lease;
			return (await leases.add(folderOf(tenant), async (before) => before.get(path) === version ? /* @__PURE__ */ new Map([[path, textOf(lease)]]) : "no", `Lease ${fence} of ${tenant}: ${holder === null ? "released" : `run ${holder.slice(0, 12)}`}`))?.get(path);
		}
	};
}
function pathOfEntry(tenant, sequence) {
	return `${tenant}/entries/${String(sequence).padStart(8, "0")}.json`;
}
function pathOfPart(tenant, digest) {
	return `${tenant}/parts/${digest.slice(0, 2)}/${digest.slice(2)}.json`;
}
/** Of the path of a part. */
function digestIn(path) {
	const [, first, rest] = /^[^/]+\/parts\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
	return first === void 0 || rest === void 0 ? void 0 : `${first}${rest}`;
}
function pathOfLease(tenant) {
	return `${tenant}/lease.json`;
}
function entriesIn(files) {
	return [...files].flatMap(([path, object]) => {
		const [, sequence] = /^[^/]+\/entries\/(\d+)\.json$/.exec(path) ?? [];
		return sequence === void 0 ? [] : [{
			path,
			object,
			sequence: Number(sequence)
		}];
	}).toSorted((left, right) => right.sequence - left.sequence).map(({ path, object }) => [path, object]);
}
function textOf(value) {
	return `${JSON.stringify(value, null, 2)}\n`;
}
export { gitKeeper };
