import { o as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { i as forMarkdownCode, n as forMarkdown, o as forTerminal, t as GitHubError } from "./gitHubError.js";
import { A as EXIT, C as fits, D as compareText, M as GitError, N as git, S as displayWidth, T as wrapped, j as UserError, w as padTo, x as columnWidth, y as require__2020 } from "./parseRoster.js";
import { c as listed, l as writesText, s as firstOf, t as renderInvalidMarkdown, u as LedgerError } from "./diagnostics.js";
import { m as paint, n as setOutputs } from "./outputs.js";
import { n as digits, t as count } from "./wording.js";
import { r as renderDiagnostics, t as diagnosticLine } from "./diagnostics2.js";
import { i as isPersonReference, n as isHolding } from "./values.js";
import { T as propertyOfField, f as setOf, w as memberOfField } from "./user.js";
import { A as outcomeWithoutPersonal, C as nothingText, D as valueText, E as shortenPair, O as HIDDEN, T as shorten, _ as personColumns, b as personText, f as table, g as peopleMarkdown, i as joined, k as isPersonal, n as fitted, r as folded, v as personMarkdown, w as personValue, x as isCleared } from "./parts.js";
import { n as blockedBefore, r as blockedHere, t as RULE_RISKS } from "./plan.js";
import { A as driftCommand, B as warningsOf, C as EMBEDDED_DIRECTORY, D as blockedGroups, E as OBSERVING, F as nothingText$1, I as releasedText, L as sensitivity, M as fieldLabel, N as liftedText, O as changesByRisk, P as lineToPaste, R as shortCommit, S as EDITED, T as KINDS, V as artifactsOfRun, W as readArtifact, _ as groupsOfCreates, a as openDeeds, c as whoseRefusal, d as RISK_LABELS, f as RULES_HEADING, g as ruleText, h as ruleGroups, i as OPEN_TITLE, j as driftLeftAlone, k as consequences, l as totalsLines, m as isAboutFile, o as openFollows, p as RULES_HOLD, r as renderPlanMarkdown, s as openRefusals, v as groupsOfUpdates, x as DONE, z as shownFields } from "./plan2.js";
import { t as networkFromEnvironment } from "./network.js";
import { p as sameValue } from "./names.js";
import { t as announce } from "./job.js";
import { appendFile, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createHash, createHmac, randomBytes } from "node:crypto";
// src/github/jobToken.ts
var import__2020 = require__2020();
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
// src/github/workflowRuns.ts
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
// src/ledger/digest.ts
/** SHA-256 of a record's bytes, in hexadecimal. */
function digestOfRecord(text) {
	return createHash("sha256").update(text).digest("hex");
}
// src/model/receipt.ts
function isHashed(value) {
	return typeof value === "object" && value !== null && "hmac" in value;
}
/** The sums over a run's outcomes. */
function countOutcomes(outcomes) {
	const count = (status) => outcomes.filter((outcome) => outcome.status === status).length;
	return {
		applied: count("applied"),
		failed: count("failed"),
		skipped: count("skipped"),
		notAttempted: count("not-attempted"),
		unconfirmed: outcomes.filter(({ confirmed }) => confirmed === false).length
	};
}
/** The fields of which the directory keeps something else than was written, and not what was there before. */
function keptOtherwise({ differs = [] }) {
	return differs.filter(({ old }) => !old);
}
/** Whether all of a change was made. */
function isDone({ status, reason }) {
	return status === "applied" && reason === void 0;
}
/** Users that were created, who need a first credential. */
function newAccountsIn({ outcomes }) {
	return outcomes.filter(({ kind, id, disabled }) => kind === "create" && id !== void 0 && !disabled);
}
// src/ledger/hashing.ts
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
	return isHashed(recorded) ? recorded.hmac === hashOf(salt, field, value).hmac : sameValue(field, recorded, value);
}
function hashOf(key, field, value) {
	const text = JSON.stringify([field, value]);
	return { hmac: createHmac("sha256", Buffer.from(key, "hex")).update(text).digest("hex") };
}
// src/ledger/journal.ts
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
		if (whole !== void 0) return found(whole, JSON.parse(whole), whole);
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
// src/ledger/recordFile.ts
/** What of a record proves where it was written; kept beside it under these endings. */
const PROOF_ENDINGS = {
	whole: ".proof",
	begun: ".begun"
};
/**
* Begins a record beside its final place, so that a run that is killed leaves what it did: one JSON value a line, the
* header first, then users as they get on, of whom the last line counts. The record of an earlier run is kept under
* another name.
*
* @param prove makes the proof of a record, given its SHA-256; the header is proven before anything else happens
* @throws LedgerError before anything is written to the directory, when the record could not be kept or proven
*/
async function openRecordFile(path, header, prove) {
	const partial = `${path}.partial`;
	const begun = `${path}${PROOF_ENDINGS.begun}`;
	const firstLine = JSON.stringify(header);
	const begunProof = await prove?.(digestOfRecord(firstLine));
	try {
		await mkdir(dirname(path), { recursive: true });
		if (await exists(partial)) await rename(partial, `${path}.interrupted-${digitsOf(header.startedAt)}`);
		await writeFile(partial, `${firstLine}\n`);
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
		if (text !== "") await appendFile(partial, text);
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
			const proof = await prove?.(digestOfRecord(text));
			await writeFile(`${path}.new`, text);
			if (await exists(path)) await rename(path, `${path}.before-${digitsOf(header.startedAt)}`);
			if (proof !== void 0) await writeFile(`${path}${PROOF_ENDINGS.whole}`, proof);
			await rename(`${path}.new`, path);
			await Promise.all([partial, begun].map((file) => rm(file, { force: true })));
		},
		discard: async () => {
			await Promise.all([partial, begun].map((file) => rm(file, { force: true })));
		}
	};
}
/** What is thrown before the first write, where a record could not be kept. */
function cannotKeep(path, { message }) {
	return new LedgerError(`Cannot write the receipt ${path}: ${message}. Nothing was written to the directory.`);
}
async function exists(path) {
	return await stat(path).catch(() => void 0) !== void 0;
}
function digitsOf(time) {
	return time.replaceAll(/\D/g, "");
}
// src/ledger/artifacts.ts
/** The artifact in which an attempt of a run keeps its record. Artifacts of a run share one space over its attempts. */
function recordArtifactName(attempt) {
	return `rollcall-record-${attempt}`;
}
/** The step of the workflow that keeps it. */
const KEEPING_STEP = "Keep the record";
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
	const { github, own } = source;
	const artifacts = await artifactsOfRun(github, run.id);
	for (let attempt = run.attempts; attempt >= 1; attempt -= 1) {
		if (run.id === own.runId && attempt >= own.attempt) continue;
		const artifact = artifacts.find(({ name }) => name === recordArtifactName(attempt));
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
			}, KEEPING_STEP);
			if (ending === "success") throw unknownRecord(`${where} is missing: its artifact ${recordArtifactName(attempt)} was deleted or has expired.`);
			if (ending === "lost") source.onRefused(`${where} was never kept: the runner was lost. What that attempt wrote is not on record, so a step that was undone since may be made again.`);
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
// node_modules/fast-json-patch/commonjs/helpers.js
var require_helpers = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	/*!
	* https://github.com/Starcounter-Jack/JSON-Patch
	* (c) 2017-2022 Joachim Wester
	* MIT licensed
	*/
	var __extends = this$1 && this$1.__extends || (function() {
		var extendStatics = function(d, b) {
			extendStatics = Object.setPrototypeOf || { __proto__: [] } instanceof Array && function(d, b) {
				d.__proto__ = b;
			} || function(d, b) {
				for (var p in b) if (b.hasOwnProperty(p)) d[p] = b[p];
			};
			return extendStatics(d, b);
		};
		return function(d, b) {
			extendStatics(d, b);
			function __() {
				this.constructor = d;
			}
			d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __());
		};
	})();
	Object.defineProperty(exports, "__esModule", { value: true });
	var _hasOwnProperty = Object.prototype.hasOwnProperty;
	function hasOwnProperty(obj, key) {
		return _hasOwnProperty.call(obj, key);
	}
	exports.hasOwnProperty = hasOwnProperty;
	function _objectKeys(obj) {
		if (Array.isArray(obj)) {
			var keys_1 = new Array(obj.length);
			for (var k = 0; k < keys_1.length; k++) keys_1[k] = "" + k;
			return keys_1;
		}
		if (Object.keys) return Object.keys(obj);
		var keys = [];
		for (var i in obj) if (hasOwnProperty(obj, i)) keys.push(i);
		return keys;
	}
	exports._objectKeys = _objectKeys;
	/**
	* Deeply clone the object.
	* https://jsperf.com/deep-copy-vs-json-stringify-json-parse/25 (recursiveDeepCopy)
	* @param  {any} obj value to clone
	* @return {any} cloned obj
	*/
	function _deepClone(obj) {
		switch (typeof obj) {
			case "object": return JSON.parse(JSON.stringify(obj));
			case "undefined": return null;
			default: return obj;
		}
	}
	exports._deepClone = _deepClone;
	function isInteger(str) {
		var i = 0;
		var len = str.length;
		var charCode;
		while (i < len) {
			charCode = str.charCodeAt(i);
			if (charCode >= 48 && charCode <= 57) {
				i++;
				continue;
			}
			return false;
		}
		return true;
	}
	exports.isInteger = isInteger;
	/**
	* Escapes a json pointer path
	* @param path The raw pointer
	* @return the Escaped path
	*/
	function escapePathComponent(path) {
		if (path.indexOf("/") === -1 && path.indexOf("~") === -1) return path;
		return path.replace(/~/g, "~0").replace(/\//g, "~1");
	}
	exports.escapePathComponent = escapePathComponent;
	/**
	* Unescapes a json pointer path
	* @param path The escaped pointer
	* @return The unescaped path
	*/
	function unescapePathComponent(path) {
		return path.replace(/~1/g, "/").replace(/~0/g, "~");
	}
	exports.unescapePathComponent = unescapePathComponent;
	function _getPathRecursive(root, obj) {
		var found;
		for (var key in root) if (hasOwnProperty(root, key)) {
			if (root[key] === obj) return escapePathComponent(key) + "/";
			else if (typeof root[key] === "object") {
				found = _getPathRecursive(root[key], obj);
				if (found != "") return escapePathComponent(key) + "/" + found;
			}
		}
		return "";
	}
	exports._getPathRecursive = _getPathRecursive;
	function getPath(root, obj) {
		if (root === obj) return "/";
		var path = _getPathRecursive(root, obj);
		if (path === "") throw new Error("Object not found in root");
		return "/" + path;
	}
	exports.getPath = getPath;
	/**
	* Recursively checks whether an object has any undefined values inside.
	*/
	function hasUndefined(obj) {
		if (obj === void 0) return true;
		if (obj) {
			if (Array.isArray(obj)) {
				for (var i_1 = 0, len = obj.length; i_1 < len; i_1++) if (hasUndefined(obj[i_1])) return true;
			} else if (typeof obj === "object") {
				var objKeys = _objectKeys(obj);
				var objKeysLength = objKeys.length;
				for (var i = 0; i < objKeysLength; i++) if (hasUndefined(obj[objKeys[i]])) return true;
			}
		}
		return false;
	}
	exports.hasUndefined = hasUndefined;
	function patchErrorMessageFormatter(message, args) {
		var messageParts = [message];
		for (var key in args) {
			var value = typeof args[key] === "object" ? JSON.stringify(args[key], null, 2) : args[key];
			if (typeof value !== "undefined") messageParts.push(key + ": " + value);
		}
		return messageParts.join("\n");
	}
	exports.PatchError = function(_super) {
		__extends(PatchError, _super);
		function PatchError(message, name, index, operation, tree) {
			var _newTarget = this.constructor;
			var _this = _super.call(this, patchErrorMessageFormatter(message, {
				name,
				index,
				operation,
				tree
			})) || this;
			_this.name = name;
			_this.index = index;
			_this.operation = operation;
			_this.tree = tree;
			Object.setPrototypeOf(_this, _newTarget.prototype);
			_this.message = patchErrorMessageFormatter(message, {
				name,
				index,
				operation,
				tree
			});
			return _this;
		}
		return PatchError;
	}(Error);
}));
// node_modules/fast-json-patch/commonjs/core.js
var require_core = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	var helpers_js_1 = require_helpers();
	exports.JsonPatchError = helpers_js_1.PatchError;
	exports.deepClone = helpers_js_1._deepClone;
	var objOps = {
		add: function(obj, key, document) {
			obj[key] = this.value;
			return { newDocument: document };
		},
		remove: function(obj, key, document) {
			var removed = obj[key];
			delete obj[key];
			return {
				newDocument: document,
				removed
			};
		},
		replace: function(obj, key, document) {
			var removed = obj[key];
			obj[key] = this.value;
			return {
				newDocument: document,
				removed
			};
		},
		move: function(obj, key, document) {
			var removed = getValueByPointer(document, this.path);
			if (removed) removed = helpers_js_1._deepClone(removed);
			var originalValue = applyOperation(document, {
				op: "remove",
				path: this.from
			}).removed;
			applyOperation(document, {
				op: "add",
				path: this.path,
				value: originalValue
			});
			return {
				newDocument: document,
				removed
			};
		},
		copy: function(obj, key, document) {
			var valueToCopy = getValueByPointer(document, this.from);
			applyOperation(document, {
				op: "add",
				path: this.path,
				value: helpers_js_1._deepClone(valueToCopy)
			});
			return { newDocument: document };
		},
		test: function(obj, key, document) {
			return {
				newDocument: document,
				test: _areEquals(obj[key], this.value)
			};
		},
		_get: function(obj, key, document) {
			this.value = obj[key];
			return { newDocument: document };
		}
	};
	var arrOps = {
		add: function(arr, i, document) {
			if (helpers_js_1.isInteger(i)) arr.splice(i, 0, this.value);
			else arr[i] = this.value;
			return {
				newDocument: document,
				index: i
			};
		},
		remove: function(arr, i, document) {
			return {
				newDocument: document,
				removed: arr.splice(i, 1)[0]
			};
		},
		replace: function(arr, i, document) {
			var removed = arr[i];
			arr[i] = this.value;
			return {
				newDocument: document,
				removed
			};
		},
		move: objOps.move,
		copy: objOps.copy,
		test: objOps.test,
		_get: objOps._get
	};
	/**
	* Retrieves a value from a JSON document by a JSON pointer.
	* Returns the value.
	*
	* @param document The document to get the value from
	* @param pointer an escaped JSON pointer
	* @return The retrieved value
	*/
	function getValueByPointer(document, pointer) {
		if (pointer == "") return document;
		var getOriginalDestination = {
			op: "_get",
			path: pointer
		};
		applyOperation(document, getOriginalDestination);
		return getOriginalDestination.value;
	}
	exports.getValueByPointer = getValueByPointer;
	/**
	* Apply a single JSON Patch Operation on a JSON document.
	* Returns the {newDocument, result} of the operation.
	* It modifies the `document` and `operation` objects - it gets the values by reference.
	* If you would like to avoid touching your values, clone them:
	* `jsonpatch.applyOperation(document, jsonpatch._deepClone(operation))`.
	*
	* @param document The document to patch
	* @param operation The operation to apply
	* @param validateOperation `false` is without validation, `true` to use default jsonpatch's validation, or you can pass a `validateOperation` callback to be used for validation.
	* @param mutateDocument Whether to mutate the original document or clone it before applying
	* @param banPrototypeModifications Whether to ban modifications to `__proto__`, defaults to `true`.
	* @return `{newDocument, result}` after the operation
	*/
	function applyOperation(document, operation, validateOperation, mutateDocument, banPrototypeModifications, index) {
		if (validateOperation === void 0) validateOperation = false;
		if (mutateDocument === void 0) mutateDocument = true;
		if (banPrototypeModifications === void 0) banPrototypeModifications = true;
		if (index === void 0) index = 0;
		if (validateOperation) {
			if (typeof validateOperation == "function") validateOperation(operation, 0, document, operation.path);
			else validator(operation, 0);
		}
		if (operation.path === "") {
			var returnValue = { newDocument: document };
			if (operation.op === "add") {
				returnValue.newDocument = operation.value;
				return returnValue;
			} else if (operation.op === "replace") {
				returnValue.newDocument = operation.value;
				returnValue.removed = document;
				return returnValue;
			} else if (operation.op === "move" || operation.op === "copy") {
				returnValue.newDocument = getValueByPointer(document, operation.from);
				if (operation.op === "move") returnValue.removed = document;
				return returnValue;
			} else if (operation.op === "test") {
				returnValue.test = _areEquals(document, operation.value);
				if (returnValue.test === false) throw new exports.JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document);
				returnValue.newDocument = document;
				return returnValue;
			} else if (operation.op === "remove") {
				returnValue.removed = document;
				returnValue.newDocument = null;
				return returnValue;
			} else if (operation.op === "_get") {
				operation.value = document;
				return returnValue;
			} else if (validateOperation) throw new exports.JsonPatchError("Operation `op` property is not one of operations defined in RFC-6902", "OPERATION_OP_INVALID", index, operation, document);
			else return returnValue;
		} else {
			if (!mutateDocument) document = helpers_js_1._deepClone(document);
			var keys = (operation.path || "").split("/");
			var obj = document;
			var t = 1;
			var len = keys.length;
			var existingPathFragment = void 0;
			var key = void 0;
			var validateFunction = void 0;
			if (typeof validateOperation == "function") validateFunction = validateOperation;
			else validateFunction = validator;
			while (true) {
				key = keys[t];
				if (key && key.indexOf("~") != -1) key = helpers_js_1.unescapePathComponent(key);
				if (banPrototypeModifications && (key == "__proto__" || key == "prototype" && t > 0 && keys[t - 1] == "constructor")) throw new TypeError("JSON-Patch: modifying `__proto__` or `constructor/prototype` prop is banned for security reasons, if this was on purpose, please set `banPrototypeModifications` flag false and pass it to this function. More info in fast-json-patch README");
				if (validateOperation) {
					if (existingPathFragment === void 0) {
						if (obj[key] === void 0) existingPathFragment = keys.slice(0, t).join("/");
						else if (t == len - 1) existingPathFragment = operation.path;
						if (existingPathFragment !== void 0) validateFunction(operation, 0, document, existingPathFragment);
					}
				}
				t++;
				if (Array.isArray(obj)) {
					if (key === "-") key = obj.length;
					else if (validateOperation && !helpers_js_1.isInteger(key)) throw new exports.JsonPatchError("Expected an unsigned base-10 integer value, making the new referenced value the array element with the zero-based index", "OPERATION_PATH_ILLEGAL_ARRAY_INDEX", index, operation, document);
					else if (helpers_js_1.isInteger(key)) key = ~~key;
					if (t >= len) {
						if (validateOperation && operation.op === "add" && key > obj.length) throw new exports.JsonPatchError("The specified index MUST NOT be greater than the number of elements in the array", "OPERATION_VALUE_OUT_OF_BOUNDS", index, operation, document);
						var returnValue = arrOps[operation.op].call(operation, obj, key, document);
						if (returnValue.test === false) throw new exports.JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document);
						return returnValue;
					}
				} else if (t >= len) {
					var returnValue = objOps[operation.op].call(operation, obj, key, document);
					if (returnValue.test === false) throw new exports.JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document);
					return returnValue;
				}
				obj = obj[key];
				if (validateOperation && t < len && (!obj || typeof obj !== "object")) throw new exports.JsonPatchError("Cannot perform operation at the desired path", "OPERATION_PATH_UNRESOLVABLE", index, operation, document);
			}
		}
	}
	exports.applyOperation = applyOperation;
	/**
	* Apply a full JSON Patch array on a JSON document.
	* Returns the {newDocument, result} of the patch.
	* It modifies the `document` object and `patch` - it gets the values by reference.
	* If you would like to avoid touching your values, clone them:
	* `jsonpatch.applyPatch(document, jsonpatch._deepClone(patch))`.
	*
	* @param document The document to patch
	* @param patch The patch to apply
	* @param validateOperation `false` is without validation, `true` to use default jsonpatch's validation, or you can pass a `validateOperation` callback to be used for validation.
	* @param mutateDocument Whether to mutate the original document or clone it before applying
	* @param banPrototypeModifications Whether to ban modifications to `__proto__`, defaults to `true`.
	* @return An array of `{newDocument, result}` after the patch
	*/
	function applyPatch(document, patch, validateOperation, mutateDocument, banPrototypeModifications) {
		if (mutateDocument === void 0) mutateDocument = true;
		if (banPrototypeModifications === void 0) banPrototypeModifications = true;
		if (validateOperation) {
			if (!Array.isArray(patch)) throw new exports.JsonPatchError("Patch sequence must be an array", "SEQUENCE_NOT_AN_ARRAY");
		}
		if (!mutateDocument) document = helpers_js_1._deepClone(document);
		var results = new Array(patch.length);
		for (var i = 0, length_1 = patch.length; i < length_1; i++) {
			results[i] = applyOperation(document, patch[i], validateOperation, true, banPrototypeModifications, i);
			document = results[i].newDocument;
		}
		results.newDocument = document;
		return results;
	}
	exports.applyPatch = applyPatch;
	/**
	* Apply a single JSON Patch Operation on a JSON document.
	* Returns the updated document.
	* Suitable as a reducer.
	*
	* @param document The document to patch
	* @param operation The operation to apply
	* @return The updated document
	*/
	function applyReducer(document, operation, index) {
		var operationResult = applyOperation(document, operation);
		if (operationResult.test === false) throw new exports.JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document);
		return operationResult.newDocument;
	}
	exports.applyReducer = applyReducer;
	/**
	* Validates a single operation. Called from `jsonpatch.validate`. Throws `JsonPatchError` in case of an error.
	* @param {object} operation - operation object (patch)
	* @param {number} index - index of operation in the sequence
	* @param {object} [document] - object where the operation is supposed to be applied
	* @param {string} [existingPathFragment] - comes along with `document`
	*/
	function validator(operation, index, document, existingPathFragment) {
		if (typeof operation !== "object" || operation === null || Array.isArray(operation)) throw new exports.JsonPatchError("Operation is not an object", "OPERATION_NOT_AN_OBJECT", index, operation, document);
		else if (!objOps[operation.op]) throw new exports.JsonPatchError("Operation `op` property is not one of operations defined in RFC-6902", "OPERATION_OP_INVALID", index, operation, document);
		else if (typeof operation.path !== "string") throw new exports.JsonPatchError("Operation `path` property is not a string", "OPERATION_PATH_INVALID", index, operation, document);
		else if (operation.path.indexOf("/") !== 0 && operation.path.length > 0) throw new exports.JsonPatchError("Operation `path` property must start with \"/\"", "OPERATION_PATH_INVALID", index, operation, document);
		else if ((operation.op === "move" || operation.op === "copy") && typeof operation.from !== "string") throw new exports.JsonPatchError("Operation `from` property is not present (applicable in `move` and `copy` operations)", "OPERATION_FROM_REQUIRED", index, operation, document);
		else if ((operation.op === "add" || operation.op === "replace" || operation.op === "test") && operation.value === void 0) throw new exports.JsonPatchError("Operation `value` property is not present (applicable in `add`, `replace` and `test` operations)", "OPERATION_VALUE_REQUIRED", index, operation, document);
		else if ((operation.op === "add" || operation.op === "replace" || operation.op === "test") && helpers_js_1.hasUndefined(operation.value)) throw new exports.JsonPatchError("Operation `value` property is not present (applicable in `add`, `replace` and `test` operations)", "OPERATION_VALUE_CANNOT_CONTAIN_UNDEFINED", index, operation, document);
		else if (document) {
			if (operation.op == "add") {
				var pathLen = operation.path.split("/").length;
				var existingPathLen = existingPathFragment.split("/").length;
				if (pathLen !== existingPathLen + 1 && pathLen !== existingPathLen) throw new exports.JsonPatchError("Cannot perform an `add` operation at the desired path", "OPERATION_PATH_CANNOT_ADD", index, operation, document);
			} else if (operation.op === "replace" || operation.op === "remove" || operation.op === "_get") {
				if (operation.path !== existingPathFragment) throw new exports.JsonPatchError("Cannot perform the operation at a path that does not exist", "OPERATION_PATH_UNRESOLVABLE", index, operation, document);
			} else if (operation.op === "move" || operation.op === "copy") {
				var error = validate([{
					op: "_get",
					path: operation.from,
					value: void 0
				}], document);
				if (error && error.name === "OPERATION_PATH_UNRESOLVABLE") throw new exports.JsonPatchError("Cannot perform the operation from a path that does not exist", "OPERATION_FROM_UNRESOLVABLE", index, operation, document);
			}
		}
	}
	exports.validator = validator;
	/**
	* Validates a sequence of operations. If `document` parameter is provided, the sequence is additionally validated against the object document.
	* If error is encountered, returns a JsonPatchError object
	* @param sequence
	* @param document
	* @returns {JsonPatchError|undefined}
	*/
	function validate(sequence, document, externalValidator) {
		try {
			if (!Array.isArray(sequence)) throw new exports.JsonPatchError("Patch sequence must be an array", "SEQUENCE_NOT_AN_ARRAY");
			if (document) applyPatch(helpers_js_1._deepClone(document), helpers_js_1._deepClone(sequence), externalValidator || true);
			else {
				externalValidator = externalValidator || validator;
				for (var i = 0; i < sequence.length; i++) externalValidator(sequence[i], i, document, void 0);
			}
		} catch (e) {
			if (e instanceof exports.JsonPatchError) return e;
			else throw e;
		}
	}
	exports.validate = validate;
	function _areEquals(a, b) {
		if (a === b) return true;
		if (a && b && typeof a == "object" && typeof b == "object") {
			var arrA = Array.isArray(a), arrB = Array.isArray(b), i, length, key;
			if (arrA && arrB) {
				length = a.length;
				if (length != b.length) return false;
				for (i = length; i-- !== 0;) if (!_areEquals(a[i], b[i])) return false;
				return true;
			}
			if (arrA != arrB) return false;
			var keys = Object.keys(a);
			length = keys.length;
			if (length !== Object.keys(b).length) return false;
			for (i = length; i-- !== 0;) if (!b.hasOwnProperty(keys[i])) return false;
			for (i = length; i-- !== 0;) {
				key = keys[i];
				if (!_areEquals(a[key], b[key])) return false;
			}
			return true;
		}
		return a !== a && b !== b;
	}
	exports._areEquals = _areEquals;
}));
// node_modules/fast-json-patch/commonjs/duplex.js
var require_duplex = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	/*!
	* https://github.com/Starcounter-Jack/JSON-Patch
	* (c) 2017-2021 Joachim Wester
	* MIT license
	*/
	var helpers_js_1 = require_helpers();
	var core_js_1 = require_core();
	var beforeDict = /* @__PURE__ */ new WeakMap();
	var Mirror = function() {
		function Mirror(obj) {
			this.observers = /* @__PURE__ */ new Map();
			this.obj = obj;
		}
		return Mirror;
	}();
	var ObserverInfo = function() {
		function ObserverInfo(callback, observer) {
			this.callback = callback;
			this.observer = observer;
		}
		return ObserverInfo;
	}();
	function getMirror(obj) {
		return beforeDict.get(obj);
	}
	function getObserverFromMirror(mirror, callback) {
		return mirror.observers.get(callback);
	}
	function removeObserverFromMirror(mirror, observer) {
		mirror.observers.delete(observer.callback);
	}
	/**
	* Detach an observer from an object
	*/
	function unobserve(root, observer) {
		observer.unobserve();
	}
	exports.unobserve = unobserve;
	/**
	* Observes changes made to an object, which can then be retrieved using generate
	*/
	function observe(obj, callback) {
		var patches = [];
		var observer;
		var mirror = getMirror(obj);
		if (!mirror) {
			mirror = new Mirror(obj);
			beforeDict.set(obj, mirror);
		} else {
			var observerInfo = getObserverFromMirror(mirror, callback);
			observer = observerInfo && observerInfo.observer;
		}
		if (observer) return observer;
		observer = {};
		mirror.value = helpers_js_1._deepClone(obj);
		if (callback) {
			observer.callback = callback;
			observer.next = null;
			var dirtyCheck = function() {
				generate(observer);
			};
			var fastCheck = function() {
				clearTimeout(observer.next);
				observer.next = setTimeout(dirtyCheck);
			};
			if (typeof window !== "undefined") {
				window.addEventListener("mouseup", fastCheck);
				window.addEventListener("keyup", fastCheck);
				window.addEventListener("mousedown", fastCheck);
				window.addEventListener("keydown", fastCheck);
				window.addEventListener("change", fastCheck);
			}
		}
		observer.patches = patches;
		observer.object = obj;
		observer.unobserve = function() {
			generate(observer);
			clearTimeout(observer.next);
			removeObserverFromMirror(mirror, observer);
			if (typeof window !== "undefined") {
				window.removeEventListener("mouseup", fastCheck);
				window.removeEventListener("keyup", fastCheck);
				window.removeEventListener("mousedown", fastCheck);
				window.removeEventListener("keydown", fastCheck);
				window.removeEventListener("change", fastCheck);
			}
		};
		mirror.observers.set(callback, new ObserverInfo(callback, observer));
		return observer;
	}
	exports.observe = observe;
	/**
	* Generate an array of patches from an observer
	*/
	function generate(observer, invertible) {
		if (invertible === void 0) invertible = false;
		var mirror = beforeDict.get(observer.object);
		_generate(mirror.value, observer.object, observer.patches, "", invertible);
		if (observer.patches.length) core_js_1.applyPatch(mirror.value, observer.patches);
		var temp = observer.patches;
		if (temp.length > 0) {
			observer.patches = [];
			if (observer.callback) observer.callback(temp);
		}
		return temp;
	}
	exports.generate = generate;
	function _generate(mirror, obj, patches, path, invertible) {
		if (obj === mirror) return;
		if (typeof obj.toJSON === "function") obj = obj.toJSON();
		var newKeys = helpers_js_1._objectKeys(obj);
		var oldKeys = helpers_js_1._objectKeys(mirror);
		var deleted = false;
		for (var t = oldKeys.length - 1; t >= 0; t--) {
			var key = oldKeys[t];
			var oldVal = mirror[key];
			if (helpers_js_1.hasOwnProperty(obj, key) && !(obj[key] === void 0 && oldVal !== void 0 && Array.isArray(obj) === false)) {
				var newVal = obj[key];
				if (typeof oldVal == "object" && oldVal != null && typeof newVal == "object" && newVal != null && Array.isArray(oldVal) === Array.isArray(newVal)) _generate(oldVal, newVal, patches, path + "/" + helpers_js_1.escapePathComponent(key), invertible);
				else if (oldVal !== newVal) {
					if (invertible) patches.push({
						op: "test",
						path: path + "/" + helpers_js_1.escapePathComponent(key),
						value: helpers_js_1._deepClone(oldVal)
					});
					patches.push({
						op: "replace",
						path: path + "/" + helpers_js_1.escapePathComponent(key),
						value: helpers_js_1._deepClone(newVal)
					});
				}
			} else if (Array.isArray(mirror) === Array.isArray(obj)) {
				if (invertible) patches.push({
					op: "test",
					path: path + "/" + helpers_js_1.escapePathComponent(key),
					value: helpers_js_1._deepClone(oldVal)
				});
				patches.push({
					op: "remove",
					path: path + "/" + helpers_js_1.escapePathComponent(key)
				});
				deleted = true;
			} else {
				if (invertible) patches.push({
					op: "test",
					path,
					value: mirror
				});
				patches.push({
					op: "replace",
					path,
					value: obj
				});
			}
		}
		if (!deleted && newKeys.length == oldKeys.length) return;
		for (var t = 0; t < newKeys.length; t++) {
			var key = newKeys[t];
			if (!helpers_js_1.hasOwnProperty(mirror, key) && obj[key] !== void 0) patches.push({
				op: "add",
				path: path + "/" + helpers_js_1.escapePathComponent(key),
				value: helpers_js_1._deepClone(obj[key])
			});
		}
	}
	/**
	* Create an array of patches from the differences in two objects
	*/
	function compare(tree1, tree2, invertible) {
		if (invertible === void 0) invertible = false;
		var patches = [];
		_generate(tree1, tree2, patches, "", invertible);
		return patches;
	}
	exports.compare = compare;
}));
// src/report/json/patch.ts
var import_fast_json_patch = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports) => {
	var core = require_core();
	Object.assign(exports, core);
	var duplex = require_duplex();
	Object.assign(exports, duplex);
	var helpers = require_helpers();
	exports.JsonPatchError = helpers.PatchError;
	exports.deepClone = helpers._deepClone;
	exports.escapePathComponent = helpers.escapePathComponent;
	exports.unescapePathComponent = helpers.unescapePathComponent;
})))(), 1);
/** The operations stand in the order of the fields; those of one list must keep theirs. */
function patchOf(change) {
	const before = change.kind === "create" ? {} : propertiesOf(change.fields, ({ from }) => from);
	const after = propertiesOf(change.fields, ({ to }) => to);
	const order = Object.keys(after);
	const position = ({ path }) => order.indexOf(path.split("/")[1] ?? "");
	return import_fast_json_patch.default.compare(before, after).toSorted((left, right) => position(left) - position(right));
}
function propertiesOf(fields, valueOf) {
	const properties = {};
	for (const field of fields) {
		const value = valueOf(field);
		const shown = isPersonReference(value) ? value.userPrincipalName : value;
		const set = setOf(field.field);
		const member = set ? field.field.slice(set.name.length + 1) : memberOfField(field.field);
		const property = set?.name ?? propertyOfField(field.field)?.name ?? field.field;
		properties[property] = member === void 0 ? shown : {
			...properties[property],
			[member]: shown
		};
	}
	return properties;
}
// src/report/json/schemas/parts.ts
const DRAFT = "https://json-schema.org/draft/2020-12/schema";
const text = (description) => ({
	type: "string",
	...description === void 0 ? {} : { description }
});
const number = (description) => ({
	type: "integer",
	minimum: 0,
	...description === void 0 ? {} : { description }
});
const list$1 = (items, description) => ({
	type: "array",
	items,
	...description === void 0 ? {} : { description }
});
const oneOf = (...values) => ({
	type: "string",
	enum: values
});
const refer = (name) => ({ $ref: `#/$defs/${name}` });
/** An object with exactly these members; those of `optional` may be left out. */
function object(required, optional = {}) {
	return {
		type: "object",
		properties: {
			...required,
			...optional
		},
		required: Object.keys(required),
		additionalProperties: false
	};
}
const KIND = oneOf("create", "update", "enable", "disable", "adopt");
const TENANT = object({
	id: text(),
	domain: text("The default verified domain.")
});
const EMBEDDED = {
	const: true,
	description: "The directory is an embedded one, and no tenant."
};
const REASON = oneOf("ambiguous-match", "id-not-found", "id-name-conflict", "already-matched", "adopt-needs-id", "undeclared-rename", "other-employee-id", "name-taken", "deleted-user", "unverified-domain", "federated-domain", "synced-from-on-premises", "missing-for-create", "manager-not-found", "manager-blocked", "own-manager", "person-not-found", "person-blocked", "own-person", "group-not-found", "group-not-writable", "license-not-found", "license-not-assignable", "no-usage-location", "no-seat", "drift-enable", "drift-create", "base-invalid", "unreadable");
const GUARD = oneOf("creates", "updates", "enables", "disables", "renames", "adoptions", "signInProperties", "memberships", "membershipRemovals", "licensedGroups", "licenses", "emptiedGroups", "emptyRoster", "protected", "tenant", "unreadable");
/** What people call the user; left out where it is not known. */
const CALLED = { displayName: text("The name in the directory, else the declared one. Only shown.") };
const SHARED = {
	place: object({
		file: text("Relative to the repository."),
		line: number("Counts from 1.")
	}),
	field: {
		type: "string",
		pattern: "^[A-Za-z][A-Za-z0-9_]*(\\.[\\s\\S]*)?$",
		description: "A Graph property, a relationship, a member of onPremisesExtensionAttributes, or an element of a set, such as groups.Sales."
	},
	person: object({
		id: {
			type: ["string", "null"],
			description: "Null: created by the same plan."
		},
		userPrincipalName: text()
	}, CALLED),
	holding: object({
		as: oneOf("member", "assigned", "sponsor"),
		id: {
			type: ["string", "null"],
			description: "Of the group, the SKU or the person; null: created by the same plan."
		},
		name: text("As the configuration calls it; of a person, the userPrincipalName or the object id.")
	}, {
		without: list$1(text(), "Service plans of the licence that are left out."),
		by: text("Object id of the group that gives the licence."),
		until: text("The last day on which a file means it.")
	}),
	blockedUser: object({
		userPrincipalName: text(),
		at: refer("place"),
		reason: REASON,
		message: text(),
		candidates: list$1(refer("person"), "Directory users that could be meant.")
	}, {
		...CALLED,
		before: {
			const: true,
			description: "As at the base: no fault of these commits."
		},
		edited: {
			const: true,
			description: "What these commits change for them is not done."
		}
	})
};
const REFUSAL = {
	required: {
		guard: GUARD,
		message: text("With the numbers that tripped it."),
		remedy: text(),
		users: list$1(text())
	},
	optional: {
		acknowledgement: object({
			path: text(),
			text: text()
		}),
		fallsShort: list$1(object({
			at: refer("place"),
			why: text()
		}), "Acknowledgements that were meant to lift it, and why each does not.")
	}
};
refer("value"), { ...object({ hmac: text("HMAC-SHA-256, hexadecimal.") }) };
/** One user's difference, with the members that its place adds. */
function changeWith(more) {
	return {
		...object({
			kind: KIND,
			userPrincipalName: text("The declared name; the live one where none is declared."),
			at: refer("place"),
			cause: oneOf("here", "drift", "open"),
			fields: list$1(refer("fieldChange")),
			...more
		}, {
			...CALLED,
			id: text("Object id."),
			adopts: {
				const: true,
				description: "Newly declared, while the account exists already."
			},
			seen: object({
				userPrincipalName: text(),
				accountEnabled: { type: ["boolean", "null"] },
				onPremisesSyncEnabled: { type: "boolean" },
				createdAt: {
					type: ["string", "null"],
					description: "createdDateTime."
				}
			}),
			held: list$1(refer("heldField"), "Fields that cannot be written, while the rest can.")
		}),
		allOf: [{
			if: { properties: { kind: { const: "create" } } },
			else: { required: ["id", "seen"] }
		}, {
			if: { properties: { kind: { enum: [
				"update",
				"enable",
				"disable",
				"adopt"
			] } } },
			else: { properties: {
				id: false,
				adopts: false,
				seen: false
			} }
		}]
	};
}
// src/report/json/schemas/plan.ts
const PLAN_DEFINITIONS = {
	...SHARED,
	value: {
		description: "Null: holds nothing, or is cleared.",
		anyOf: [
			{ type: ["string", "null"] },
			{ type: "boolean" },
			list$1(text()),
			refer("person"),
			refer("holding"),
			{
				type: "object",
				additionalProperties: { type: ["string", "null"] }
			}
		]
	},
	fieldChange: object({
		field: refer("field"),
		from: refer("value"),
		to: refer("value"),
		at: refer("place")
	}, {
		inherited: {
			const: true,
			description: "Comes from a _defaults.yaml."
		},
		filled: {
			const: true,
			description: "Filled in at creation, not managed afterwards."
		},
		sensitive: {
			const: true,
			description: "The configuration calls the property sensitive."
		},
		until: text("The last day of the entry that asks for it, YYYY-MM-DD."),
		grants: list$1(text(), "Licences that members of the group get, and lose when they leave."),
		decides: list$1(text(), "Dynamic groups whose rule asks for the property.")
	}),
	heldField: object({
		field: refer("field"),
		reason: REASON,
		message: text()
	}, { before: {
		const: true,
		description: "As at the base: no fault of these commits."
	} }),
	ruleChange: object({
		risk: oneOf(...RULE_RISKS),
		what: text("A setting by its path; acknowledgement. and the guard; or owners, codeOwners, workflow, action, attributes, notRun."),
		from: {
			type: ["string", "null"],
			description: "Null: was not there."
		},
		to: {
			type: ["string", "null"],
			description: "Null: is there no more."
		},
		at: refer("place")
	}, { more: number("Of how many more files the same is true.") }),
	patchOperation: {
		type: "object",
		description: "RFC 6902.",
		properties: {
			op: oneOf("add", "replace", "remove"),
			path: text(),
			value: true
		},
		required: ["op", "path"],
		additionalProperties: false
	},
	change: changeWith({ patch: list$1(refer("patchOperation"), "The fields as RFC 6902 over the managed properties.") }),
	openChange: changeWith({ reviews: list$1(text(), "The reviews behind it, such as #12.") }),
	releasedUser: object({
		userPrincipalName: text(),
		id: text(),
		accountEnabled: { type: ["boolean", "null"] },
		at: refer("place")
	}, CALLED),
	refusal: object(REFUSAL.required, REFUSAL.optional),
	openRefusal: object({
		...REFUSAL.required,
		isOwn: {
			type: "boolean",
			description: "Only with this pull request."
		}
	}, REFUSAL.optional),
	liftedGuard: object({
		guard: GUARD,
		message: text("With the numbers that would have tripped it."),
		users: number("How many it concerns."),
		at: refer("place"),
		expires: text("The last day of the acknowledgement, YYYY-MM-DD.")
	}),
	diagnostic: object({
		severity: oneOf("error", "warning"),
		code: text(),
		message: text(),
		at: object({
			file: text(),
			line: number(),
			column: number()
		})
	}, {
		cause: text("What others of this code and message may have in common."),
		excerpt: object({
			line: text(),
			length: number()
		})
	})
};
/** The JSON Schema of a plan document. */
const planSchema = {
	$schema: DRAFT,
	title: "Rollcall plan",
	description: "What merging would do to the directory.",
	...object({
		formatVersion: { const: 1 },
		digest: text("Names the plan. It decides nothing."),
		tenant: TENANT,
		madeAt: text("When the directory was read, ISO 8601."),
		correctsDrift: {
			type: "boolean",
			description: "False: changes with the cause drift are shown only."
		},
		totals: object({
			declared: number("create + update + enable + disable + adopt + unchanged + blocked"),
			create: number(),
			update: number(),
			enable: number(),
			disable: number(),
			adopt: number(),
			unchanged: number(),
			blocked: number(),
			directory: number("matched + protected + unmanaged"),
			matched: number(),
			protected: number(),
			unmanaged: number(),
			drift: number("Users with drift that the plan leaves alone, declared or not."),
			writes: number("Requests that change something.")
		}, {
			strangers: number("Of the unmanaged, those whom the plan takes out of groups that the files tell whole."),
			outsideScope: {
				type: "object",
				description: "How many of the unmanaged are no people by the configured scope, by reason.",
				additionalProperties: number()
			}
		}),
		requests: object({
			listing: number(),
			relationships: number()
		}),
		changes: list$1(refer("change")),
		blocked: list$1(refer("blockedUser"), "Users to whom nothing may be done yet."),
		released: list$1(refer("releasedUser"), "Declared at the base and no more; left as they are."),
		refusals: list$1(refer("refusal"), "Guards that the plan does not pass."),
		lifted: list$1(refer("liftedGuard"), "Guards that it passes by an acknowledgement only."),
		diagnostics: list$1(refer("diagnostic"))
	}, {
		commit: text(),
		base: text(),
		open: {
			...object({
				applied: text("The last commit of which everything was applied."),
				changes: list$1(refer("openChange"), "Merging applies them as well."),
				held: list$1(object({
					userPrincipalName: text(),
					kind: KIND,
					message: text()
				}, CALLED), "Merging leaves them as they are."),
				refusals: list$1(refer("openRefusal"), "Guards that do not pass all that merging applies.")
			}, { unknown: text("Why it is not known what was merged before.") }),
			description: "What was merged before and is not applied yet."
		},
		embedded: EMBEDDED,
		observes: {
			const: true,
			description: "Made in observe mode: it authorises nothing."
		},
		rules: list$1(refer("ruleChange"), "What changes about the rules, the riskiest first."),
		writing: {
			...object({
				batches: number("The fewest requests that hold them, 20 writes each."),
				seconds: number("About how long it takes at the quota, if nobody else uses it."),
				quotaPercent: number("What part of Graph's quota may be used.")
			}),
			description: "How the writes go out; absent when there are none."
		}
	}),
	$defs: PLAN_DEFINITIONS
};
// src/report/json/plan.ts
/** A file that is not a plan as this program writes it. `message` says what to do. */
var PlanDocumentError = class extends Error {
	name = "PlanDocumentError";
};
/** The JSON form of a plan, with the RFC 6902 patch of each change. */
function planDocument(plan, digest) {
	const { reviewedAs: _, ...shown } = plan;
	return {
		formatVersion: 1,
		digest,
		...shown,
		changes: plan.changes.map((change) => ({
			...change,
			patch: patchOf(change)
		}))
	};
}
/**
* What the digest of a plan is made over: everything that decides what may be written, and what a reviewer was told
* about it. The same changes have the same digest, whatever the commit and the number of requests.
*/
function digestInput(plan) {
	const { tenant, correctsDrift, observes, totals, changes } = plan;
	const { blocked, released, refusals, lifted, open, rules, embedded } = plan;
	return canonicalJson({
		tenant: tenant.id,
		correctsDrift,
		observes,
		embedded,
		rules,
		totals,
		changes,
		blocked,
		released,
		refusals,
		lifted,
		open
	});
}
/**
* Reads back what `planDocument` made.
*
* @param value the parsed JSON
* @param digestOf the hash that made the digest
* @throws PlanDocumentError for anything that this version did not write, or that was edited since
*/
function parsePlanDocument(value, digestOf) {
	const { formatVersion: _, digest, changes, ...rest } = checkShape(value);
	const plan = {
		...rest,
		changes: changes.map(withoutPatch)
	};
	const actual = digestOf(digestInput(plan));
	if (digest !== actual) throw new PlanDocumentError(`The plan was edited after it was made: it calls itself ${digest}, but what it holds is ${actual}. Plan again.`);
	for (const change of changes) if (canonicalJson(change.patch) !== canonicalJson(patchOf(change))) throw new PlanDocumentError(`The plan was edited after it was made: the patch of ${change.userPrincipalName} does not match its fields. Plan again.`);
	return {
		plan,
		digest
	};
}
function checkShape(value) {
	if (typeof value !== "object" || value === null || !("formatVersion" in value)) throw new PlanDocumentError("This is not a plan: a JSON object with a formatVersion was expected.");
	if (value.formatVersion !== 1) throw new PlanDocumentError(`The plan has the format version ${JSON.stringify(value.formatVersion)}, and this version of Rollcall reads 1. Use the version that made it, or plan again.`);
	validate ??= new import__2020.Ajv2020({
		validateSchema: false,
		code: { optimize: false }
	}).compile(planSchema);
	if (validate(value)) return value;
	throw new PlanDocumentError(`The plan is not complete or was edited: ${objection(validate.errors?.at(-1))}. Plan again.`);
}
let validate;
function objection(error) {
	if (!error) return "it does not follow its schema";
	const place = error.instancePath === "" ? "it" : `"${error.instancePath}"`;
	const extra = error.params["additionalProperty"];
	return `${place} ${error.message ?? "is wrong"}${typeof extra === "string" ? ` ("${extra}")` : ""}`;
}
function withoutPatch(planned) {
	const { patch: _, ...change } = planned;
	return change;
}
/** JSON without blanks, the members of every object sorted, so that equal values have equal texts. */
function canonicalJson(value) {
	return JSON.stringify(value, (_key, member) => typeof member === "object" && member !== null && !Array.isArray(member) ? Object.fromEntries(Object.entries(member).toSorted(([left], [right]) => compareText(left, right))) : member);
}
// src/report/personal.ts
/** The JSON form of a plan as it may be printed on GitHub. It is for reading: its digest names the whole plan. */
function planWithoutPersonal(document) {
	return {
		...document,
		changes: document.changes.map((change) => ({
			...change,
			fields: change.fields.map((field) => isPersonal(field) ? {
				...field,
				from: `(${HIDDEN})`,
				to: `(${HIDDEN})`
			} : field),
			patch: change.patch.map((operation) => "value" in operation && isPersonal({ field: operation.path.split("/")[1] ?? "" }) ? {
				...operation,
				value: `(${HIDDEN})`
			} : operation)
		}))
	};
}
/** A receipt as it may be printed on GitHub: without personal values, and messages about them, which may quote one. */
function receiptWithoutPersonal(receipt) {
	return {
		...receipt,
		outcomes: receipt.outcomes.map((outcome) => {
			const { writes, differs, ...rest } = outcomeWithoutPersonal(outcome);
			return {
				...rest,
				...differs && { differs: differs.map((change) => isPersonal(change) ? {
					...change,
					to: `(not shown here)`,
					shown: `(not shown here)`
				} : change) },
				...writes && { writes: writes.map(writeWithoutPersonal) }
			};
		})
	};
}
function writeWithoutPersonal(write) {
	return {
		...write,
		fields: write.fields.map((change) => isPersonal(change) ? {
			...change,
			from: `(${HIDDEN})`,
			to: `(${HIDDEN})`
		} : change)
	};
}
// src/session/outcome/planFile.ts
/** SHA-256 in hexadecimal of what a plan's digest names. */
function digestOf(plan) {
	return sha256(digestInput(plan));
}
function planJson(plan, { hidePersonal = false } = {}) {
	const document = planDocument(plan, digestOf(plan));
	return `${JSON.stringify(hidePersonal ? planWithoutPersonal(document) : document, null, 2)}\n`;
}
/** @throws UserError where it cannot be written, or would overwrite what is no plan */
async function savePlan(path, plan) {
	const existing = await readFile(path, "utf8").catch(() => "");
	if (existing !== "" && !/^\{\s*"formatVersion": 1,\s*"digest":/.test(existing)) throw new UserError(`${path} exists and is not a plan. Choose another file with --out.`);
	await writeFile(path, planJson(plan)).catch((error) => {
		throw new UserError(`Cannot write the plan to ${path}: ${error.message}`);
	});
}
/**
* @param name says where the text comes from
* @param rollcall the command that the reader starts Rollcall by
* @throws UserError for a text that is truncated, edited, or not a plan
*/
function planFrom(text, name, rollcall = "rollcall") {
	try {
		return parsePlanDocument(JSON.parse(text), sha256).plan;
	} catch (error) {
		if (error instanceof SyntaxError) throw new UserError(`${name} is not a whole JSON document: the plan was truncated or is something else. Make one with: ${rollcall} plan --out plan.json`);
		if (error instanceof PlanDocumentError) throw new UserError(`${name}: ${error.message} Make one with: ${rollcall} plan --out plan.json`);
		throw error;
	}
}
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
// src/report/text/change.ts
const SIGNS = {
	disable: ["!", "red"],
	enable: ["!", "yellow"],
	adopt: ["!", "yellow"],
	create: ["+", "green"],
	update: ["~", "cyan"]
};
const WIDEST_FIELD$1 = 24;
const WIDEST_VALUE = 44;
/** Columns that a field's name, the arrow and a note take beside two values. */
const BESIDE_VALUES = 40;
/** Names are told whole, whatever else is shortened. */
const LONGEST_NAME = 120;
const NAMES = [
	"displayName",
	"userPrincipalName",
	"mail"
];
/** One block of lines for each change, with the columns of all of them aligned. */
function renderChanges(changes, options) {
	const { style } = options;
	const names = personColumns(changes);
	const blocks = changes.map((change, index) => ({
		change,
		name: names[index] ?? "",
		place: forTerminal(`${change.at.file}:${change.at.line}`),
		rows: [...shownFields(change).map((field) => fieldRow(change, field, options)), ...(change.held ?? []).map(heldRow)]
	}));
	const rows = blocks.flatMap((block) => block.rows);
	const widths = {
		kind: columnWidth(changes.map(({ kind }) => kind), WIDEST_FIELD$1),
		field: columnWidth(rows.map(({ field }) => field), WIDEST_FIELD$1),
		value: columnWidth(rows.filter(({ note }) => note !== "").map(({ values }) => values.join(" ")), WIDEST_VALUE)
	};
	const beforePlace = " ".repeat(2 + widths.kind + 4);
	const isNarrow = blocks.some(({ name, place }) => !fits(beforePlace + name + place, style));
	return blocks.map(({ change, name, place, rows }) => {
		const [sign, color] = SIGNS[change.kind];
		const start = `${paint(style, color, sign)} ${padTo(widths.kind, change.kind)}  `;
		return [
			...isNarrow ? [wrapped(start + name.trimEnd(), style, displayWidth(start)), `    ${place}`] : [`${start}${name}  ${place}`],
			...warningsOf(change).map((warning) => wrapped(`    ${paint(style, "yellow", warning)}`, style)),
			...rows.map((row) => rowLine(row, widths, style))
		];
	});
}
/** The values of a step, escaped and not yet coloured. */
function stepText(field, { style, full, hidePersonal }) {
	if (hidePersonal && isPersonal(field)) return {
		before: `(${HIDDEN})`,
		after: `(${HIDDEN})`
	};
	const { from, to } = field;
	const most = NAMES.includes(field.field) ? LONGEST_NAME : longestValue(style, full);
	const [left, right] = isPersonReference(from) || isPersonReference(to) ? [isCleared(from) ? "" : valueText(from), isCleared(to) ? "" : valueText(to)] : shortenPair(isCleared(from) ? "" : valueText(from), isCleared(to) ? "" : valueText(to), most);
	return {
		before: isCleared(from) ? nothingText(to, "(not set)") : forTerminal(left),
		after: isCleared(to) ? nothingText(from, "(cleared)") : forTerminal(right)
	};
}
function longestValue({ width, wraps }, full) {
	if (full) return 1e3;
	const room = width - BESIDE_VALUES;
	return Math.max(24, wraps ? room : Math.floor(room / 2));
}
function fieldRow(change, field, options) {
	const { before, after } = stepText(field, options);
	const shown = paint(options.style, "bold", after);
	return {
		field: forTerminal(fieldLabel(field.field)),
		values: change.kind === "create" ? [shown] : [before, `→ ${shown}`],
		note: notes(change, field).join("; ")
	};
}
function heldRow(held) {
	return {
		field: forTerminal(fieldLabel(held.field)),
		values: [`held back: ${forTerminal(held.message)}`],
		note: ""
	};
}
function rowLine({ field, values, note }, widths, style) {
	const start = `    ${padTo(widths.field, field)}  `;
	const line = note === "" ? values.join(" ") : `${padTo(widths.value, values.join(" "))}  ${note}`;
	if (fits(start + line, style)) return start + line;
	const indent = displayWidth(start);
	return [...fits(start + values.join(" "), style) ? [values.join(" ")] : values, note].filter((part) => part !== "").map((part, index) => wrapped((index === 0 ? start : " ".repeat(indent)) + part, style, indent)).join("\n");
}
function notes(change, field) {
	const sensitive = sensitivity(change, field);
	const { to } = field;
	const newcomer = (isPersonReference(to) || isHolding(to)) && to.id === null;
	return [
		...sensitive === void 0 ? [] : [sensitive],
		...newcomer ? ["created by this plan"] : [],
		...consequences(field).map(forTerminal),
		...field.filled ? ["filled in at creation, not managed afterwards"] : [],
		...field.inherited ? [`from ${forTerminal(`${field.at.file}:${field.at.line}`)}`] : []
	];
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
	return [section("What changes, rare ones first:", updates, options, (group) => stepOf(group, options)), section("How the new users differ, rare ones first:", creates, options, (group) => [stepText(group.example, options).after])].filter((lines) => lines.length > 0);
}
function section(title, groups, { style }, step) {
	if (groups.length === 0) return [];
	const shown = groups.slice(0, MOST_GROUPS);
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
		...more > 0 ? [`  … and ${count(more, "more step")}, each of as many users or more`] : []
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
const MOST_NAMES$2 = 10;
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
	const shown = options.full ? open.changes : open.changes.slice(0, MOST_NAMES$2);
	const more = open.changes.length - shown.length;
	const held = options.full ? open.held : open.held.slice(0, MOST_NAMES$2);
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
const MOST_NAMES$1 = 10;
/** A file to paste that is longer is not shown whole on a terminal. */
const MOST_LINES = 40;
const FIRST_LINES = 8;
/** The plan for people at a terminal or reading a log. Ends with a line end. */
function renderPlanText(plan, { style, full = false, hidePersonal = false, rollcall = "rollcall" }) {
	const all = full ? void 0 : `${rollcall} plan --full`;
	const changes = changesByRisk(plan);
	const [declared, directory] = totalsLines(plan.totals, forTerminal);
	const nothing = changes.length === 0;
	return `${[
		[wrapped(header(plan), style), ...nothing ? [wrapped(nothingText$1(plan), style)] : []],
		renderRulesText(plan, style, all),
		released(plan, style, all),
		...all === void 0 || changes.length <= MOST_CHANGES ? renderChanges(changes, {
			style,
			full,
			hidePersonal
		}) : overview(changes, {
			style,
			full,
			hidePersonal
		}, all),
		...openText(plan, style, {
			style,
			full,
			hidePersonal
		}, all),
		blocked$1(blockedHere(plan), style, all),
		lifted(plan, style),
		...plan.refusals.map((refusal) => refused(refusal, {
			style,
			rollcall
		}, full)),
		plan.diagnostics.map((diagnostic) => wrapped(diagnosticLine(diagnostic, style), style)),
		[
			declared,
			directory,
			...nothing ? [] : [writesText(plan)]
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
		`${plan.embedded ? `${EMBEDDED_DIRECTORY} of ` : ""}${forTerminal(plan.tenant.domain)}`,
		`${count(plan.totals.directory, "user")} read in ${count(listing + relationships, "request")}${forRelationships}`,
		...plan.base === void 0 ? [] : [`base ${forTerminal(shortCommit(plan.base))}`],
		...plan.correctsDrift ? ["drift is corrected"] : []
	].join(", ");
}
function released(plan, style, all) {
	return firstLines(plan.released.map((user) => wrapped(`${paint(style, "yellow", "!")} ${personText(user)} is no longer declared (was ${placeText(user.at)}): ${releasedText(user)}`, style)), all, "is no longer declared", "are no longer declared");
}
function overview(changes, options, all) {
	const byKind = KINDS.map((kind) => changes.filter((change) => change.kind === kind)).filter((group) => group.length > 0);
	const width = Math.max(...byKind.map((group) => digits(group.length).length));
	const counts = byKind.map((group) => `  ${(group[0]?.kind ?? "").padEnd(7)}  ${digits(group.length).padStart(width)}`);
	return [
		[`${count(changes.length, "change")}:`, ...counts],
		...groupsText(changes, options),
		...byKind.flatMap((group) => {
			const more = group.length - FIRST_OF_EACH_KIND;
			return [...renderChanges(group.slice(0, FIRST_OF_EACH_KIND), options), ...more > 0 ? [[`  and ${digits(more)} more to ${group[0]?.kind}`]] : []];
		}),
		[`All of them: ${all}`]
	];
}
/** Who was blocked before: one line each, since nothing about it is new. */
function before(plan, style, all) {
	const users = blockedBefore(plan);
	if (users.length === 0) return [];
	const lines = users.map((user) => wrapped(`  ${personText(user)}  ${placeText(user.at)}  ${forTerminal(user.message)}${user.edited ? `. ${EDITED}` : ""}`, style, 4));
	return [`Blocked before these commits: ${count(users.length, "user")}`, ...firstLines(lines, all, "was blocked before", "were blocked before")];
}
function blocked$1(users, style, all) {
	return firstLines(blockedGroups(users).map((group) => {
		const [user] = group;
		const names = firstOf(group.map(personText), MOST_NAMES$1);
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
	return plan.lifted.map(({ message, at, ...guard }) => wrapped(`${paint(style, "yellow", "!")} ${forTerminal(liftedText(guard))} by ${placeText(at)}: ${forTerminal(message)}`, style));
}
function refused(refusal, reader, full) {
	const { style } = reader;
	const { acknowledgement, users, fallsShort = [] } = refusal;
	return [...[
		`${paint(style, "red", `Refused by the guard ${refusal.guard}:`)} ${forTerminal(refusal.message)}`,
		...fallsShort.map(({ at, why }) => `${placeText(at)} does not lift this: ${forTerminal(why)}.`),
		`Nothing will be written. ${forTerminal(refusal.remedy)}`
	].map((line) => wrapped(line, style)), ...acknowledgement ? [
		"",
		`  ${forTerminal(acknowledgement.path)}`,
		...pasted(acknowledgement.text, reader, full)
	] : users.length > 0 ? [wrapped(`  users: ${firstOf(users.map(forTerminal), MOST_NAMES$1)}`, style)] : []];
}
function pasted(text, { style, rollcall }, full) {
	const lines = text.trimEnd().split("\n");
	const most = style.wraps === true && !full && lines.length > MOST_LINES ? FIRST_LINES : lines.length;
	return [...lines.slice(0, most).map((line) => `    ${forTerminal(line)}`), ...most < lines.length ? [`  … and ${digits(lines.length - most)} more lines: ${rollcall} plan --acknowledge writes the file`] : []];
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
function placeText({ file, line }) {
	return forTerminal(`${file}:${line}`);
}
function firstLines(lines, all, singular, plural) {
	const more = lines.length - MOST_NAMES$1;
	if (all === void 0 || more <= 0) return [...lines];
	const verb = more === 1 ? singular : plural;
	return [...lines.slice(0, MOST_NAMES$1), `  and ${digits(more)} more ${verb}: ${all} shows all`];
}
// src/report/facts/receipt.ts
/** What a new account needs, and where it comes from, as the end of "1 new account needs". */
function credentialText(credential = "none") {
	return credential === "temporaryAccessPass" ? "a Temporary Access Pass, which the hand-over issues" : "such as a Temporary Access Pass";
}
function outcomesOf(receipt, status) {
	return receipt.outcomes.filter((outcome) => outcome.status === status);
}
/** In the order in which the reasons first occur. */
function groupedByReason(outcomes) {
	return [...Map.groupBy(outcomes, ({ reason }) => reason ?? "")].map(([reason, outcomes]) => ({
		reason,
		outcomes
	}));
}
/** Of whom something was written, and nothing failed: what could hurt most first. */
function appliedByRisk(receipt) {
	return outcomesOf(receipt, "applied").toSorted((left, right) => KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind));
}
/** How many users of each kind, what could hurt most first. */
function countsByKind(outcomes) {
	return KINDS.map((kind) => ({
		kind,
		number: outcomes.filter((outcome) => outcome.kind === kind).length
	})).filter(({ number }) => number > 0);
}
/** What was written of a user, as people call it; nothing where the receipt does not tell. */
function writtenFieldsOf({ done = [] }) {
	return done.map(fieldLabel);
}
/** Written, and not yet seen when it was read back. */
function notYetVisibleOf(receipt) {
	return receipt.outcomes.filter((outcome) => outcome.status === "applied" && outcome.confirmed === false && keptOtherwise(outcome).length === 0);
}
/** Outcomes where the directory keeps something else than was written. */
function storedOtherwiseOf(receipt) {
	return receipt.outcomes.filter((outcome) => keptOtherwise(outcome).length > 0);
}
/** Applied, except for what the reason says. */
function heldBackOf(receipt) {
	return outcomesOf(receipt, "applied").filter(({ reason }) => reason !== void 0);
}
/** What to do about what was not done; empty when everything was. */
function whatNext({ totals, outcomes, blocked = [] }, retry) {
	const held = outcomes.some(({ status, reason }) => status === "applied" && reason !== void 0);
	const refused = outcomes.filter(({ status, error }) => status === "failed" && error?.status === 400);
	return [
		...totals.failed - refused.length + totals.notAttempted > 0 ? [`${retry} to retry what failed.`] : [],
		...refused.length > 0 ? ["What Graph refused with 400 is refused again until it is changed there or in the files."] : [],
		...totals.skipped > 0 || held ? ["What was skipped or held back needs a new plan, and its review."] : [],
		...storedOtherwiseOf({ outcomes }).length > 0 ? ["What is stored otherwise needs a change of the files, or every plan proposes it again."] : [],
		...blocked.length > 0 ? ["What is blocked needs a change of the files."] : []
	].join(" ");
}
// src/report/facts/shownOtherwise.ts
const VALUE_LENGTH = 120;
const MOST_IN_WARNING = 10;
/** What was written, what the directory shows instead, and what to do; not escaped, without a full stop. */
function shownOtherwiseText(change) {
	const { field, to, shown, old } = change;
	const written = isCleared(to) ? "was cleared" : `${quoted(to)} was written`;
	const seen = isCleared(shown) ? "nothing" : quoted(shown);
	return old ? `${fieldLabel(field)}: ${written}, the directory still shows ${seen}; if the next plan proposes it again, the service ignores it: leave the property out` : `${fieldLabel(field)}: ${written}, the directory shows ${seen}; declare that, or leave the property out`;
}
/** The fields of one user of which the directory keeps something else; not escaped. */
function keptOtherwiseText(outcome) {
	return keptOtherwise(outcome).map(shownOtherwiseText).join("; ");
}
/** Of a user who existed: what still shows although it was written; not escaped. Of a new account, nothing shows at first. */
function stillShownText({ kind, differs = [] }) {
	return kind === "create" ? "" : differs.map(shownOtherwiseText).join("; ");
}
/**
* A warning for a log about all whose values the directory keeps as something else; not escaped.
*
* @param outcomes without personal values
* @returns undefined where there is nobody
*/
function keptOtherwiseWarning(outcomes) {
	const concerned = outcomes.filter((outcome) => keptOtherwise(outcome).length > 0);
	if (concerned.length === 0) return void 0;
	const texts = concerned.map((outcome) => `${personValue(outcome)}: ${keptOtherwiseText(outcome)}`);
	return `Of ${count(concerned.length, "user")}, the directory keeps something else than was written. ${firstOf(texts, MOST_IN_WARNING)}.`;
}
function quoted(value) {
	if (isHashed(value)) return "(kept as a hash)";
	if (value === null) return "nothing";
	if (typeof value !== "string") return shorten(valueText(value), VALUE_LENGTH);
	return value === `(not shown here)` ? value : JSON.stringify(shorten(value, VALUE_LENGTH));
}
// src/report/markdown/receipt.ts
/** How many rows and names are written out; tried one after the other until the whole is below the limit. */
const BUDGETS = [
	Infinity,
	1e4,
	3e3,
	1e3,
	300,
	100,
	30,
	10,
	3
];
const MESSAGE_LENGTH = 300;
const MOST_FIELDS = 6;
/** A longer list of users with whom all went well is folded away. */
const MOST_UNFOLDED = 20;
const REST = "the receipt names all";
/** What became of an apply run, for a job summary or a comment on GitHub. */
function renderReceiptMarkdown(whole, options) {
	const receipt = options.hidePersonal ? receiptWithoutPersonal(whole) : whole;
	return fitted([...BUDGETS, void 0], options.limit, (rows) => rows === void 0 ? joined([title(receipt, options), "Too long to be shown here: see the receipt."]) : render(receipt, options, rows));
}
function render(receipt, options, rows) {
	const { rest = REST } = options;
	return joined([
		title(receipt, options),
		firstCredentials$1(options.newAccounts ?? [], rows, options.credential),
		failures$1(outcomesOf(receipt, "failed"), rows, rest),
		grouped("Skipped", outcomesOf(receipt, "skipped"), rows),
		grouped("Not attempted", outcomesOf(receipt, "not-attempted"), rows),
		blocked(receipt, rows),
		grouped("Applied in part", heldBackOf(receipt), rows),
		withValues("Stored otherwise", storedOtherwiseOf(receipt), keptOtherwiseText, rows),
		grouped("Applied, not yet visible when read back", unseenOf(receipt), rows),
		withValues("Applied, still the old value when read back", stillOldOf(receipt), stillShownText, rows),
		applied(appliedByRisk(receipt), Math.min(rows, options.mostApplied ?? Infinity), rest),
		whatNext(receipt, options.retry ?? "Run the job again")
	]);
}
function title({ totals, tenant, directory, blocked = [] }, options) {
	const parts = [
		...totals.applied > 0 ? [`applied ${count(totals.applied, "change")}`] : [],
		...totals.failed > 0 ? [`${digits(totals.failed)} failed`] : [],
		...totals.skipped > 0 ? [`${digits(totals.skipped)} skipped`] : [],
		...totals.notAttempted > 0 ? [`${digits(totals.notAttempted)} not attempted`] : [],
		...blocked.length > 0 ? [`${count(blocked.length, "user")} blocked`] : []
	];
	return `### Rollcall: ${parts.length === 0 ? "nothing to do" : listed(parts)} in ${directory === "embedded" ? options.embedded ?? "the embedded directory" : forMarkdownCode(shorten(tenant.domain, MESSAGE_LENGTH))}`;
}
function applied(outcomes, most, rest) {
	if (outcomes.length === 0) return "";
	const shown = outcomes.slice(0, most).map((outcome) => [
		`<b>${outcome.kind}</b>`,
		personMarkdown(outcome),
		firstOf(writtenFieldsOf(outcome).map(forMarkdown), MOST_FIELDS)
	]);
	const counts = countsByKind(outcomes).map(({ kind, number }, index) => `${index === 0 ? count(number, "user") : digits(number)} ${DONE[kind]}`);
	const heading = `Applied: ${listed(counts)}`;
	const more = outcomes.length - shown.length;
	const body = [table([
		"",
		"user",
		"what was written"
	], shown), ...more > 0 ? [`… and ${digits(more)} more: ${rest}.`] : []].join("\n\n");
	return outcomes.length <= MOST_UNFOLDED ? `**${heading}**\n\n${body}` : folded(`<b>${heading}</b>${more > 0 ? `; the first ${digits(shown.length)}` : ""}`, body);
}
function failures$1(outcomes, most, rest) {
	if (outcomes.length === 0) return "";
	const rows = outcomes.slice(0, most).map((outcome) => [personMarkdown(outcome), ...failureCells(outcome)]);
	const more = outcomes.length - most;
	return [table([
		"failed",
		"answer",
		"written all the same"
	], rows), ...more > 0 ? [`… and ${digits(more)} more: ${rest}.`] : []].join("\n\n");
}
function failureCells(outcome) {
	const { error, reason = "" } = outcome;
	const written = writtenFieldsOf(outcome).map(forMarkdown).join(", ");
	if (!error) return [forMarkdown(shorten(reason, MESSAGE_LENGTH)), written];
	const message = forMarkdown(shorten(error.message, MESSAGE_LENGTH));
	const further = reason === "" ? "" : `; ${forMarkdown(shorten(reason, MESSAGE_LENGTH))}`;
	const status = error.status === 0 ? "no answer," : String(error.status);
	const field = error.field === void 0 ? "" : `${forMarkdown(error.field)}: `;
	const request = error.requestId === "" ? "" : ` (request ${forMarkdownCode(shorten(error.requestId, MESSAGE_LENGTH))})`;
	return [`${status} ${forMarkdown(shorten(error.code, MESSAGE_LENGTH))}: ${field}${message}${request}${further}`, written];
}
function grouped(heading, outcomes, most) {
	if (outcomes.length === 0) return "";
	const groups = groupedByReason(outcomes).map(({ reason, outcomes }) => {
		const names = peopleMarkdown(outcomes, most);
		return reason === "" ? names : `${forMarkdown(shorten(reason, MESSAGE_LENGTH))}: ${names}`;
	});
	return list(`**${heading}: ${count(outcomes.length, "user")}**`, groups, most);
}
function unseenOf(receipt) {
	return notYetVisibleOf(receipt).filter((outcome) => stillShownText(outcome) === "");
}
function stillOldOf(receipt) {
	return notYetVisibleOf(receipt).filter((outcome) => stillShownText(outcome) !== "");
}
function withValues(heading, outcomes, textOf, most) {
	if (outcomes.length === 0) return "";
	const lines = outcomes.map((outcome) => `${personMarkdown(outcome)}: ${forMarkdown(textOf(outcome))}`);
	return list(`**${heading}: ${count(outcomes.length, "user")}**`, lines, most);
}
function blocked({ blocked = [] }, most) {
	if (blocked.length === 0) return "";
	const lines = blocked.map((user) => `${personMarkdown(user)}: ${forMarkdown(shorten(user.message, MESSAGE_LENGTH))}`);
	return list(`**Blocked: ${count(blocked.length, "user")}**`, lines, most);
}
function list(heading, lines, most) {
	const more = lines.length - most;
	return [
		`${heading}\n`,
		...lines.slice(0, most).map((line) => `- ${line}`),
		...more > 0 ? [`- … and ${digits(more)} more`] : []
	].join("\n");
}
function firstCredentials$1(people, most, credential) {
	if (people.length === 0) return "";
	return `**${count(people.length, "new account needs", "new accounts need")} a first credential**, ${credentialText(credential)}: ${peopleMarkdown(people, most)}`;
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
	return [wrapped(`${count(people.length, "new account needs", "new accounts need")} a first credential, ${credentialText(credential)}: ${firstOf(people.map(personText), MOST_NAMES)}`, style)];
}
// src/session/outcome/present.ts
/** Prints a plan, and the warnings about its input beside it. */
function showPlan(plan, options, { output, environment, rollcall }) {
	const hidePersonal = isOnGitHub(environment);
	const reader = {
		style: output.style,
		...rollcall !== void 0 && { rollcall }
	};
	switch (options.format) {
		case "json": return output.out(planJson(plan, { hidePersonal }));
		case "markdown": return output.out(renderPlanMarkdown(plan, { hidePersonal }));
		case "text": return output.out(renderPlanText(plan, {
			...reader,
			full: options.full ?? false,
			hidePersonal
		}));
	}
}
/** Prints what is wrong with the input, which ends the command before any directory is asked. */
function showInvalid({ diagnostics, files }, { format }, { output }) {
	if (format === "json") output.out(`${JSON.stringify({
		formatVersion: 1,
		valid: false,
		diagnostics
	}, null, 2)}\n`);
	else if (format === "markdown") output.out(renderInvalidMarkdown(diagnostics, {}));
	else showDiagnostics({
		diagnostics,
		files
	}, output);
	return EXIT.invalid;
}
/** Prints mistakes and warnings for people who read them in a terminal or a log. */
function showDiagnostics({ diagnostics, files }, output) {
	output.err(renderDiagnostics(diagnostics, {
		style: output.errorStyle,
		drawing: output.errorStyle.color,
		files
	}));
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
async function firstParentsOf(tip) {
	if ((await git("rev-parse", "--is-shallow-repository")).trim() !== "false") throw new GitError("This clone has only part of the history. In CI, check out with fetch-depth: 0.");
	const listing = await git("rev-list", "--first-parent", tip);
	return new Set(listing.split("\n").filter(Boolean));
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
// src/commands/action/records.ts
/**
* The records that runs on GitHub keep as artifacts. The workflow keeps what this job leaves at the output
* `receipt-path`.
*/
function artifactLedger(job) {
	return {
		begin: async (header) => {
			const path = join(job.world.environment["RUNNER_TEMP"] ?? ".", "rollcall", "receipt.json");
			const record = await openRecordFile(path, header, (digest) => tokenFor(job, audienceOf(digest)));
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
		environments: {
			apply: inputs.applyEnvironment,
			plan: inputs.planEnvironment
		},
		commits: await firstParentsOf(context.commit),
		verify: await jobTokenVerifier(await tokenFor(job, READER), context.serverUrl, job.github.network),
		own: {
			runId: context.runId,
			attempt: context.runAttempt
		},
		onRefused: (message) => announce(world, "warning", message)
	};
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
export { newAccountsIn as S, recordArtifactName as _, committedAt as a, countOutcomes as b, showPlan as c, keptOtherwiseWarning as d, digestOf as f, artifactRecords as g, receiptWithoutPersonal as h, commitsSince as i, showReceipt as l, savePlan as m, recordSource as n, wasMadeByGitHub as o, planFrom as p, changesAny as r, showInvalid as s, artifactLedger as t, renderReceiptMarkdown as u, recordsOfRun as v, isDone as x, newSalt as y };
