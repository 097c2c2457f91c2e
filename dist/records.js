import { t as GitHubError } from "./gitHubError.js";
import { n as GitError, r as git } from "./blobs.js";
import { t as LedgerError } from "./ports2.js";
import { t as fileTrouble } from "./fileTrouble.js";
import { r as UserError } from "./world.js";
import { T as exists, k as artifactName, p as once } from "./tenants.js";
import { O as artifactsOfRun, j as readArtifact } from "./plan.js";
import { t as networkFromEnvironment } from "./network.js";
import { r as isHashed } from "./values.js";
import { n as sameValue } from "./compare.js";
import { M as outcomeWithoutPersonal, j as isPersonal } from "./parts.js";
import { t as makeFolder } from "./makeFolder.js";
import { n as setOutputs } from "./outputs.js";
import { t as canonicalJson } from "./canonicalJson.js";
import { t as announce } from "./job.js";
import { basename, dirname, join } from "node:path";
import { open, readdir, rename, rm, writeFile } from "node:fs/promises";
import { constants as constants$1 } from "node:fs";
import { createHash, createHmac, createPrivateKey, createPublicKey, randomBytes, sign } from "node:crypto";
// src/github/job/jobToken.ts
/** Why a token is not believed; `message` continues "the record …". */
var TokenRefused = class extends Error {
	name = "TokenRefused";
	/** True: it may be genuine, but GitHub no longer publishes the key that tells. */
	isUndecided;
	constructor(message, isUndecided = false) {
		super(message);
		this.isUndecided = isUndecided;
	}
};
/**
* Prepares the check of tokens that jobs of this repository asked for. Who issues them is learnt from a token of this
* very job, which came from the runner and not from the author of the one to be checked.
*
* @param ownToken a token that this job has just been given
* @param serverUrl `https://github.com`, or the address of another GitHub
* @param network by which GitHub's keys are fetched
* @throws GitHubError when the issuer is not GitHub's
* @see https://docs.github.com/actions/reference/security/oidc
*/
async function jobTokenVerifier(ownToken, serverUrl, network = networkFromEnvironment({})) {
	const { createRemoteJWKSet, customFetch, decodeJwt, jwtVerify, errors } = await import("./webapi.js");
	const issuer = decodeJwt(ownToken).iss ?? "";
	if (!isIssuer(issuer, serverUrl)) throw new GitHubError(`The job's own token was issued by ${issuer}, which is not GitHub.`);
	const address = `${issuer}/.well-known/jwks`;
	const keys = createRemoteJWKSet(new URL(address), { [customFetch]: network.fetch });
	return async (token, audience) => {
		try {
			const { payload } = await jwtVerify(token, keys, {
				issuer,
				audience,
				algorithms: ["RS256"],
				currentDate: /* @__PURE__ */ new Date((decodeJwt(token).iat ?? 0) * 1e3)
			});
			return claimsOf(payload);
		} catch (error) {
			if (error instanceof errors.JWKSNoMatchingKey) throw new TokenRefused("is signed with a key that GitHub does not publish (any more)", true);
			if (error instanceof errors.JWTClaimValidationFailed) throw new TokenRefused(error.claim === "aud" ? "was changed after it was proven, or the proof belongs to another record" : `has a proof that GitHub issued for something else (${error.claim})`);
			if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw new GitHubError(`GitHub's keys at ${issuer} could not be read: ${network.failure(error, address).message} Run the job again.`, { cause: error });
			throw new TokenRefused("has a proof that GitHub did not sign");
		}
	};
}
function isIssuer(issuer, serverUrl) {
	const url = URL.parse(issuer);
	if (!url) return false;
	const isLoopback = url.hostname === "127.0.0.1" || url.hostname === "[::1]";
	if (url.protocol === "http:") return isLoopback;
	return url.protocol === "https:" && (url.hostname === "token.actions.githubusercontent.com" || /^token\.actions\.[a-z0-9-]+\.ghe\.com$/.test(url.hostname) || url.host === URL.parse(serverUrl)?.host);
}
function claimsOf(payload) {
	const text = (name) => {
		const value = payload[name];
		return typeof value === "string" ? value : "";
	};
	const [workflow = "", workflowRef = ""] = text("workflow_ref").split("@");
	return {
		repositoryId: text("repository_id"),
		ref: text("ref"),
		refType: text("ref_type"),
		commit: text("sha"),
		event: text("event_name"),
		workflowPath: workflow.split("/").slice(2).join("/"),
		workflowRef,
		environment: payload["environment"] === void 0 ? void 0 : text("environment"),
		runId: Number(text("run_id")),
		runAttempt: Number(text("run_attempt"))
	};
}
// src/github/job/workflowRuns.ts
/**
* The runs of a workflow file on a branch, newest first. The API tells a branch from a tag of the same name no more
* than from a branch that was deleted: its commit must be looked at besides.
*
* @param workflowPath such as `.github/workflows/rollcall-apply.yml`
* @see https://docs.github.com/rest/actions/workflow-runs#list-workflow-runs-for-a-workflow
*/
async function* runsOfWorkflow({ octokit, repository }, workflowPath, from) {
	const pages = octokit.paginate.iterator(octokit.rest.actions.listWorkflowRuns, {
		...repository,
		workflow_id: workflowPath.split("/").at(-1) ?? "",
		branch: from.branch,
		per_page: 100
	});
	for await (const { data } of pages) yield data.filter((run) => run.path.replace(/@.*$/s, "") === workflowPath && run.head_branch === from.branch && run.repository.id === from.repositoryId && run.head_repository?.id === from.repositoryId).map((run) => ({
		id: run.id,
		event: run.event,
		headCommit: run.head_sha,
		attempts: run.run_attempt ?? 1
	}));
}
/**
* How a step of this name ended in the jobs that an attempt started; "lost" where a job ended before it came to it. An
* attempt lists the jobs that it did not start again as well; those began before it.
*
* @returns undefined where every job left the step out, or has none
*
* @see https://docs.github.com/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run-attempt
*/
async function stepEnding({ octokit, repository }, { runId, attempt }, step) {
	const ofAttempt = {
		...repository,
		run_id: runId,
		attempt_number: attempt
	};
	const own = (await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRunAttempt, {
		...ofAttempt,
		per_page: 100
	})).filter((job) => (job.run_attempt ?? attempt) === attempt);
	const begun = attempt === 1 ? NaN : await begunAt(ofAttempt, octokit);
	const endings = own.filter((job) => Number.isNaN(begun) || Date.parse(job.started_at) >= begun).flatMap(({ steps, status }) => {
		if (status !== "completed") return [];
		const last = steps?.findLast(({ name }) => name === step);
		return last && last.conclusion !== "skipped" ? last.conclusion ?? "lost" : [];
	});
	if (endings.includes("success")) return "success";
	return endings.length > 0 ? "lost" : void 0;
}
async function begunAt(attempt, octokit) {
	const { data } = await octokit.rest.actions.getWorkflowRunAttempt(attempt);
	return Date.parse(data.run_started_at ?? "");
}
// src/model/records/envelope.ts
function isEnvelope(value) {
	if (typeof value !== "object" || value === null) return false;
	const { payloadType, payload, signatures } = value;
	return typeof payloadType === "string" && typeof payload === "string" && Array.isArray(signatures) && signatures.every((each) => typeof each === "object" && each !== null && "sig" in each && typeof each.sig === "string" && (!("keyid" in each) || typeof each.keyid === "string"));
}
// src/ledger/records/digest.ts
/** SHA-256 of a record's bytes, in hexadecimal. */
function digestOfRecord(text) {
	return createHash("sha256").update(text).digest("hex");
}
// src/ledger/records/hashing.ts
/** Makes the salt of a record. */
function newSalt() {
	return randomBytes(16).toString("hex");
}
/**
* Takes personal values out of what was written. A target is declared in the roster for the same readers, so its hash
* may be checked with the record's salt. What was there before is known to the directory alone: its salt is forgotten.
*/
function hasherFor(salt) {
	const forgotten = newSalt();
	const hashed = (key, field, value) => value === null || isHashed(value) ? value : hashOf(key, field, value);
	return (outcome) => {
		const { writes, differs, ...rest } = outcome;
		return {
			...rest,
			...differs && { differs: differs.map((change) => isPersonal(change) ? {
				...change,
				to: hashed(salt, change.field, change.to),
				shown: hashed(forgotten, change.field, change.shown)
			} : change) },
			...writes && { writes: writes.map((write) => ({
				...write,
				fields: write.fields.map((change) => isPersonal(change) ? {
					field: change.field,
					from: hashed(forgotten, change.field, change.from),
					to: hashed(salt, change.field, change.to)
				} : change)
			})) }
		};
	};
}
/** Whether a recorded target is this value. */
function holdsValue(salt, field, recorded, value) {
	if (!isHashed(recorded)) return sameValue(field, recorded, value);
	return isHashed(value) || recorded.hmac === hashOf(salt, field, value).hmac;
}
/** The hash of a personal value under a field. */
function hashedValue(key, field, value) {
	return hashOf(key, field, value);
}
function hashOf(key, field, value) {
	const text = JSON.stringify([field, value]);
	return { hmac: createHmac("sha256", Buffer.from(key, "hex")).update(text).digest("hex") };
}
// src/ledger/records/journalFile.ts
const { O_APPEND, O_WRONLY } = constants$1;
/**
* Begins a journal with its first line.
*
* @param path of the record; the journal is beside it
* @throws where there is one already, or it cannot be written
*/
async function beginJournal(path, firstLine) {
	const place = `${path}.partial`;
	const file = await open(place, "wx");
	let own;
	try {
		own = await file.stat();
		await file.appendFile(`${firstLine}\n`);
	} finally {
		await file.close();
	}
	const find = async () => {
		const aside = (await readdir(dirname(path))).filter((name) => name.startsWith(`${basename(path)}.interrupted-`)).map((name) => join(dirname(path), name));
		for (const name of [place, ...aside]) {
			const found = await open(name, O_APPEND | O_WRONLY).catch(unlessGone);
			if (!found) continue;
			const { ino, dev } = await found.stat();
			if (ino === own.ino && dev === own.dev) return {
				name,
				file: found
			};
			await found.close();
		}
		throw new Error("the journal of this run is no longer there");
	};
	return {
		append: async (text) => {
			const { file: journal } = await find();
			try {
				await journal.appendFile(text);
			} finally {
				await journal.close();
			}
		},
		remove: async () => {
			const found = await find().catch(() => void 0);
			await found?.file.close();
			if (found) await rm(found.name, { force: true });
			return found?.name === place;
		}
	};
}
function unlessGone(error) {
	if (error.code !== "ENOENT") throw error;
}
// src/ledger/records/recordFile.ts
/** What of a record proves where it was written; kept beside it under these endings. */
const PROOF_ENDINGS = {
	whole: ".proof",
	begun: ".begun"
};
/** What signs a record is kept beside it under this ending. */
const ENVELOPE_ENDING = ".dsse";
/**
* Begins a record beside its final place, so that a run that is killed leaves what it did: one JSON value a line, the
* header first, then users as they get on, of whom the last line counts. The record of an earlier run is kept under
* another name.
*
* @throws LedgerError before anything is written to the directory, when the record could not be kept or proven
*/
async function openRecordFile(path, header, { prove, sign } = {}) {
	const partial = `${path}.partial`;
	const begun = `${path}${PROOF_ENDINGS.begun}`;
	const firstLine = JSON.stringify(header);
	const begunProof = await prove?.(digestOfRecord(firstLine));
	let journal;
	try {
		await makeFolder(dirname(path));
		if (await exists(partial)) await rename(partial, await unusedName(`${path}.interrupted-`, header.startedAt));
		journal = await beginJournal(path, firstLine);
		if (begunProof !== void 0) await writeFile(begun, begunProof);
	} catch (error) {
		throw cannotKeep(path, error);
	}
	const hashed = hasherFor(header.salt);
	const asKept = (outcome) => hashed(outcomeWithoutPersonal(outcome));
	let lines = "";
	let queue = Promise.resolve();
	const appendAll = async () => {
		const text = lines;
		lines = "";
		if (text !== "") await journal.append(text).catch((error) => {
			throw new LedgerError(`${partial}: ${fileTrouble(error, "writing")}`);
		});
	};
	const removeJournal = async () => {
		if (await journal.remove()) await rm(begun, { force: true });
	};
	return {
		path,
		partialPath: partial,
		header,
		add: (outcome) => {
			lines += `${JSON.stringify(asKept(outcome))}\n`;
			queue = queue.then(appendAll);
			return queue;
		},
		finish: async (receipt) => {
			await queue.catch(() => void 0);
			const kept = {
				...receipt,
				outcomes: receipt.outcomes.map(asKept)
			};
			const text = `${JSON.stringify(kept, null, 2)}\n`;
			const digest = digestOfRecord(text);
			const proof = await prove?.(digest);
			const envelope = sign?.(digest, kept);
			await writeFile(`${path}.new`, text);
			const earlier = await unusedName(`${path}.before-`, header.startedAt);
			if (await exists(path)) await rename(path, earlier);
			if (await exists(`${path}.dsse`)) await rename(`${path}${ENVELOPE_ENDING}`, `${earlier}${ENVELOPE_ENDING}`);
			if (envelope) await writeFile(`${path}${ENVELOPE_ENDING}`, `${JSON.stringify(envelope)}\n`);
			if (proof !== void 0) await writeFile(`${path}${PROOF_ENDINGS.whole}`, proof);
			await rename(`${path}.new`, path);
			await removeJournal();
			return {
				digest,
				...envelope && { envelope }
			};
		},
		discard: removeJournal,
		leave: async () => {
			await queue.catch(() => void 0);
		}
	};
}
/** What is thrown before the first write, where a record could not be kept. */
function cannotKeep(path, error) {
	return new LedgerError(`Cannot write the receipt ${path}: ${fileTrouble(error, "writing")}. Nothing was written to the directory.`);
}
async function unusedName(start, time) {
	let name = `${start}${time.replaceAll(/\D/g, "")}`;
	while (await exists(name)) name += "0";
	return name;
}
// src/ledger/records/journal.ts
/**
* Reads what a run left: the record, or, of a run that was killed, how far each user had come.
*
* @param files texts by file name
* @param name of the record's file, such as `receipt.json`
* @returns undefined for what is missing, damaged, or of another format
*/
function recordIn(files, name = "receipt.json") {
	const whole = files.get(name);
	const partial = files.get(`${name}.partial`);
	try {
		if (whole !== void 0) {
			const read = found(whole, JSON.parse(whole), whole);
			const envelope = envelopeIn(files.get(`${name}${ENVELOPE_ENDING}`));
			return read && envelope ? {
				...read,
				record: {
					...read.record,
					envelope
				}
			} : read;
		}
		if (partial === void 0) return void 0;
		const begun = partialIn(partial);
		return begun && found(partial, {
			...begun,
			complete: false
		}, headerLine(partial));
	} catch {
		return;
	}
}
function found(text, attempt, proven) {
	const { formatVersion, startedAt, outcomes, salt, complete, tenant } = attempt;
	if (formatVersion !== 2 || typeof startedAt !== "string" || typeof salt !== "string" || typeof tenant?.id !== "string" || !Array.isArray(outcomes)) return void 0;
	return {
		record: {
			attempt: {
				...attempt,
				complete: complete === true
			},
			digest: digestOfRecord(text),
			isWhole: proven === text,
			holds: (field, recorded, value) => holdsValue(salt, field, recorded, value)
		},
		provenDigest: digestOfRecord(proven)
	};
}
/**
* What a run that did not end has left: its header, then a line for each step of a user, of whom the last line counts.
* The last line may be torn.
*
* @returns undefined when there is not even a header
*/
function partialIn(text) {
	const [header] = parsedLine(headerLine(text));
	if (!header) return void 0;
	const outcomes = linesOf(text).slice(1).flatMap(parsedLine);
	const last = new Map(outcomes.map((outcome) => [`${outcome.kind} ${outcome.userPrincipalName}`, outcome]));
	return {
		...header,
		outcomes: [...last.values()]
	};
}
function envelopeIn(text) {
	if (text === void 0) return void 0;
	try {
		const value = JSON.parse(text);
		return isEnvelope(value) ? value : void 0;
	} catch {
		return;
	}
}
function headerLine(text) {
	return linesOf(text)[0] ?? "";
}
function linesOf(text) {
	return text.split("\n").filter(Boolean);
}
function parsedLine(line) {
	try {
		const value = JSON.parse(line);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? [value] : [];
	} catch {
		return [];
	}
}
// src/ledger/records/artifacts.ts
/** The artifact in which an attempt of a run keeps its record. Artifacts of a run share one space over its attempts. */
function recordArtifactName(attempt, tenant) {
	return artifactName(`rollcall-record-${attempt}`, tenant);
}
/**
* The step of the workflow that keeps it, as GitHub lists it.
*
* @see https://github.com/actions/runner/pull/2313 (the runner fills expressions into a name when the job begins)
*/
function keepingStep(tenant) {
	return tenant === void 0 ? "Keep the record" : `Keep the record of ${tenant}`;
}
/** The audience of the token that proves a record, given the SHA-256 of what is proven. */
function audienceOf(digest) {
	return `rollcall-record:${digest}`;
}
const EVENTS = [
	"push",
	"workflow_dispatch",
	"schedule"
];
/**
* The records that jobs of a workflow kept, those of the newest commit first. The commit counts and not the time: a
* nightly run that began before a merge may end after what was merged is applied, and an old run can be started again.
*
* @throws LedgerError naming the record of an attempt that kept one which is no longer there, or that cannot be checked
* @throws GitHubError
*/
async function* artifactRecords(source) {
	const ranks = new Map([...source.commits].map((commit, index) => [commit, index]));
	const rank = ({ headCommit }) => ranks.get(headCommit) ?? Infinity;
	const known = {
		repositoryId: source.repositoryId,
		branch: source.branch
	};
	for await (const page of runsOfWorkflow(source.github, source.workflowPath, known)) {
		const runs = page.filter((run) => EVENTS.includes(run.event) && ranks.has(run.headCommit)).toSorted((left, right) => rank(left) - rank(right) || right.id - left.id);
		for (const run of runs) yield* recordsOfRun(run, source);
	}
}
/**
* The records of one run, its last attempt first.
*
* @throws LedgerError, GitHubError as `artifactRecords`
*/
async function* recordsOfRun(run, source) {
	const { github, own, tenant } = source;
	const artifacts = await artifactsOfRun(github, run.id);
	for (let attempt = run.attempts; attempt >= 1; attempt -= 1) {
		if (run.id === own.runId && attempt >= own.attempt) continue;
		const artifact = artifacts.find(({ name }) => name === recordArtifactName(attempt, tenant));
		const where = `The record of run ${run.id}, attempt ${attempt},`;
		if (artifact && !artifact.isExpired) {
			const record = await believed(await readFiles(github, artifact), {
				run,
				attempt
			}, source).catch((error) => {
				if (!(error instanceof TokenRefused)) throw error;
				if (error.isUndecided) throw unknownRecord(`${where} ${error.message}.`);
				source.onRefused(`${where} is not believed: it ${error.message}.`);
			});
			if (record) yield {
				...record,
				run
			};
		} else {
			const ending = artifact?.isExpired ? "success" : await stepEnding(github, {
				runId: run.id,
				attempt
			}, keepingStep(tenant));
			if (ending === "success") throw unknownRecord(`${where} is missing: its artifact ${recordArtifactName(attempt, tenant)} was deleted or has expired.`);
			if (ending === "lost") source.onRefused(`${where} was never kept: the runner was lost. Its changes are not on record, so a change that was undone since may be made again.`);
		}
	}
}
async function readFiles(github, artifact) {
	try {
		return await readArtifact(github, artifact);
	} catch (error) {
		if (error instanceof GitHubError && error.cause === void 0) return /* @__PURE__ */ new Map();
		throw error;
	}
}
async function believed(files, { run, attempt }, source) {
	const found = recordIn(files);
	if (!found) throw new TokenRefused("is damaged, or of a format that proves nothing");
	const { record, provenDigest } = found;
	const proof = files.get(`receipt.json${record.isWhole ? PROOF_ENDINGS.whole : PROOF_ENDINGS.begun}`);
	if (proof === void 0) throw new TokenRefused("has no proof of where it was written");
	const objection = objectionTo(await source.verify(proof, audienceOf(provenDigest)), found, {
		run,
		attempt
	}, source);
	if (objection !== void 0) throw new TokenRefused(objection);
	return record;
}
function objectionTo(claims, { record }, { run, attempt }, { repositoryId, branch, workflowPath, environments }) {
	const reference = `refs/heads/${branch}`;
	if (claims.repositoryId !== String(repositoryId)) return "was written in another repository";
	if (claims.refType !== "branch" || claims.ref !== reference) return `was written for ${claims.ref}, which is not the branch ${branch}`;
	if (claims.workflowPath !== workflowPath || claims.workflowRef !== reference) return `was written by the workflow ${claims.workflowPath} of ${claims.workflowRef}`;
	if (claims.runId !== run.id || claims.runAttempt !== attempt) return `was written by run ${claims.runId}, attempt ${claims.runAttempt}`;
	if (claims.commit !== run.headCommit || claims.event !== run.event) return "was written for another commit or event than its run";
	if (claims.environment === environments.apply) return void 0;
	if (claims.environment === environments.plan && record.isWhole && isEmpty(record)) return void 0;
	return `was written ${claims.environment === void 0 ? "outside of any environment" : `in the environment ${claims.environment}`}, not in ${environments.apply}`;
}
function isEmpty({ attempt }) {
	return attempt.outcomes.length === 0;
}
function unknownRecord(what) {
	return new LedgerError(`${what} So it is not known what was done, and nothing is written. Start the apply workflow manually: it plans everything, and applies it once approved.`);
}
const VERSION = "0.1.0";
// src/roster/sources/history.ts
/**
* The commits that a branch got since another one of its commits, oldest first. A merge counts as one: what came in
* by it is its second parent's.
*
* @throws GitError when the history is not here
*/
async function commitsSince(base, tip) {
	return (await git("rev-list", "--first-parent", "--reverse", `${base}..${tip}`)).split("\n").filter(Boolean);
}
/**
* The commits that a branch pointed at, its tip first.
*
* @throws GitError for a clone without the whole history
*/
function firstParentsOf(tip) {
	return once(`first parents of ${tip}`, tip, () => askForFirstParents(tip));
}
async function askForFirstParents(tip) {
	if ((await git("rev-parse", "--is-shallow-repository")).trim() !== "false") throw new GitError("This clone has only part of the history. In CI, check out with fetch-depth: 0.");
	const listing = await git("rev-list", "--first-parent", tip);
	return new Set(listing.split("\n").filter(Boolean));
}
/** The newest commit that a branch pointed at, by first parents, and that added a file; undefined where none did. */
async function lastAdded(tip, path) {
	const [commit = ""] = (await git("log", "--first-parent", "--diff-merges=first-parent", "--no-renames", "--diff-filter=A", "--name-only", "--format=%H", "-1", tip, "--", path)).split("\n");
	return commit || void 0;
}
/** Whether two commits or trees differ in anything below these paths. */
async function differIn(left, right, paths) {
	return (await git("diff-tree", "--name-only", "-r", left, right, "--", ...paths)).trim() !== "";
}
/** GitHub's address as a committer, of merges, squashes, and what is edited on its pages. */
const GITHUB_COMMITTER = "noreply@github.com";
/** Whether GitHub itself made a commit, so that there may be a pull request behind it. */
async function wasMadeByGitHub(commit) {
	return (await git("log", "-1", "--format=%ce", commit)).trim() === GITHUB_COMMITTER;
}
/** When a commit was made, in milliseconds since 1970, as it says itself. */
async function committedAt(commit) {
	return Number(await git("log", "-1", "--format=%ct", commit)) * 1e3;
}
/** Whether a commit changed anything below these paths, compared with its first parent. */
async function changesAny(commit, paths) {
	return (await git("diff-tree", "--no-commit-id", "--name-only", "-r", "--root", "-m", "--first-parent", commit, "--", ...paths)).trim() !== "";
}
// src/ledger/signing/dsse.ts
/**
* What is signed: "DSSEv1", the type and the body, each after its length in bytes.
*
* @see https://github.com/secure-systems-lab/dsse/blob/master/protocol.md
*/
function preAuthenticationEncoding(payloadType, body) {
	const type = Buffer.from(payloadType);
	return Buffer.concat([
		Buffer.from(`DSSEv1 ${type.length} `),
		type,
		Buffer.from(` ${body.length} `),
		body
	]);
}
/** @param key of Ed25519 */
function signEnvelope(payloadType, body, key) {
	const signature = sign(null, preAuthenticationEncoding(payloadType, body), key);
	return {
		payloadType,
		payload: body.toString("base64"),
		signatures: [{
			keyid: keyIdOf(key),
			sig: signature.toString("base64")
		}]
	};
}
/** SHA-256 of the public key as SubjectPublicKeyInfo in DER, in hexadecimal. */
function keyIdOf(key) {
	const publicKey = key.type === "private" ? createPublicKey(key) : key;
	return createHash("sha256").update(publicKey.export({
		type: "spki",
		format: "der"
	})).digest("hex");
}
/** @returns undefined for what is no private key of Ed25519 in PEM */
function privateKeyIn(pem) {
	return ofEd25519(() => createPrivateKey(pem));
}
function ofEd25519(read) {
	try {
		const key = read();
		return key.asymmetricKeyType === "ed25519" ? key : void 0;
	} catch {
		return;
	}
}
// src/ledger/signing/statement.ts
/** @see https://github.com/in-toto/attestation/blob/main/spec/v1/envelope.md */
const PAYLOAD_TYPE = "application/vnd.in-toto+json";
const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
const PREDICATE_TYPE = "urn:rollcall:receipt:2";
/** @param digest SHA-256 of the receipt's bytes, in hexadecimal */
function statementOf(digest, receipt) {
	const { tenant, tool, directory, startedAt, finishedAt, planDigest, complete, totals } = receipt;
	const { previous, commit, run, pullRequests } = receipt;
	return {
		_type: STATEMENT_TYPE,
		subject: [{
			name: "receipt.json",
			digest: { sha256: digest }
		}],
		predicateType: PREDICATE_TYPE,
		predicate: {
			tenant: tenant.id,
			tool: `${tool.name} ${tool.version}`,
			directory,
			startedAt,
			finishedAt,
			planDigest,
			complete,
			totals,
			previous,
			...commit !== void 0 && { commit },
			...run && { run: {
				id: run.id,
				attempt: run.attempt,
				event: run.event
			} },
			...pullRequests && { pullRequests: pullRequests.map(({ number, headCommit, planDigest: digestOfPlan }) => ({
				number,
				headCommit,
				...digestOfPlan !== void 0 && { planDigest: digestOfPlan }
			})) }
		}
	};
}
/** @param key of Ed25519 */
function signingWith(key) {
	return (digest, receipt) => signEnvelope(PAYLOAD_TYPE, Buffer.from(canonicalJson(statementOf(digest, receipt))), key);
}
// src/session/ledger/signingKey.ts
/**
* What signs receipts, where `ROLLCALL_SIGNING_KEY` is set.
*
* @throws UserError for what is no key, without repeating it
*/
function signerFrom(environment) {
	const pem = environment["ROLLCALL_SIGNING_KEY"]?.trim();
	if (!pem) return void 0;
	const key = privateKeyIn(pem);
	if (key) return signingWith(key);
	throw new UserError("ROLLCALL_SIGNING_KEY is not a private Ed25519 key in PEM. Make one with: openssl genpkey -algorithm ed25519 -out signing.pem. Set the variable to the whole text of that file. Nothing was read or written.");
}
// src/commands/action/merged/records.ts
/**
* The records that runs on GitHub keep as artifacts. The workflow keeps what this job leaves at the output
* `receipt-path`.
*/
function artifactStore(job) {
	return {
		begin: async (header) => {
			const path = join(job.world.environment["RUNNER_TEMP"] ?? ".", "rollcall", "receipt.json");
			const sign = signerFrom(job.world.environment);
			const record = await openRecordFile(path, header, {
				prove: (digest) => tokenFor(job, audienceOf(digest)),
				...sign && { sign }
			});
			await setOutputs({ "receipt-path": path });
			return record;
		},
		async *chain() {
			yield* artifactRecords(await recordSource(job));
		}
	};
}
/** Which records of earlier runs are believed. */
async function recordSource(job) {
	const { inputs, context, repository, github, world } = job;
	return {
		github,
		repositoryId: repository.id,
		branch: repository.defaultBranch,
		workflowPath: applyWorkflowOf(job),
		...inputs.tenant !== void 0 && { tenant: inputs.tenant },
		environments: {
			apply: inputs.applyEnvironment,
			plan: inputs.planEnvironment
		},
		commits: await countingCommits(job),
		verify: await jobTokenVerifier(await tokenFor(job, READER), context.serverUrl, job.github.network),
		own: {
			runId: context.runId,
			attempt: context.runAttempt
		},
		onRefused: (message) => announce(world, "warning", message)
	};
}
async function countingCommits({ inputs, context }) {
	const commits = await firstParentsOf(context.commit);
	if (inputs.tenant === void 0) return commits;
	const added = await lastAdded(context.commit, inputs.source.config);
	const all = [...commits];
	return added === void 0 ? commits : new Set(all.slice(0, all.indexOf(added) + 1));
}
/** The audience of a token that is only asked who issued it. */
const READER = "rollcall-reader";
function applyWorkflowOf({ inputs, context }) {
	return inputs.mode === "plan" && context.eventName === "workflow_run" ? inputs.applyWorkflow : context.workflowPath;
}
async function tokenFor({ world }, audience) {
	if (!world.assertion) throw new UserError("This job has no permission id-token: write, by which records prove where they were written. Add it to the job's permissions, as the workflows of `rollcall init` do. Nothing was written.");
	return world.assertion(audience);
}
export { committedAt as a, VERSION as c, recordsOfRun as d, hashedValue as f, commitsSince as i, artifactRecords as l, newSalt as m, recordSource as n, differIn as o, hasherFor as p, changesAny as r, wasMadeByGitHub as s, artifactStore as t, recordArtifactName as u };
