import { o as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { a as forMarkdownLink, i as forMarkdownCode, n as forMarkdown, o as forTerminal, t as GitHubError } from "./gitHubError.js";
import { n as NotAttempted, r as WriteFailure, t as DirectoryError } from "./ports.js";
import { B as personText, C as folded$1, G as shorten, I as peopleMarkdown, J as HIDDEN, K as shortenPair, L as personColumns, M as table, Q as digits, R as personMarkdown, S as fitted, U as nothingText, V as isCleared, W as personValue, X as outcomeWithoutPersonal, Y as isPersonal, Z as count, at as compareDiagnostics, dt as GitError, et as columnWidth, ft as git, it as wrapped, j as runLink, lt as EXIT, nt as fits, ot as compareText, q as valueText, rt as padTo, st as hasErrors, tt as displayWidth, ut as UserError, w as joined, x as commentMarker, y as require__2020 } from "./parseRoster.js";
import { a as namesHeldBack, f as firstOf, h as LedgerError, i as changesToApply, m as writesText, n as blockedBefore, o as renderInvalidMarkdown, p as listed, r as blockedHere, t as RULE_RISKS } from "./plan.js";
import { _ as paint, a as assertSeen, c as hasExpired, d as tooLong, f as warnOfUnread, g as renderDiagnostics, l as proposeAcknowledgement, m as diagnosticLine, n as setOutputs, o as acknowledgementsIn, p as weigh, s as covering, u as refuse } from "./outputs.js";
import { A as NEEDED_TO_CREATE, C as elementField, D as wholeOfField, E as propertyOfField, F as isHolding, I as isObjectId, L as isPersonReference, N as propertyNamed, O as DIRECTORY_EXTENSION, P as foldName, S as compareFields, T as memberOfField, _ as groups, b as instantOf, d as declaresPerson, f as personRelationship, g as isUnresolved, h as setOf, i as referenceTo, j as ORG_DATA_MEMBERS, m as relationshipOf, n as nameOf$1, o as nearestOf, r as namedAs, t as displayNameOf, u as SETS } from "./user.js";
import { n as signalsOf } from "./cancellation.js";
import { A as blockedGroups, B as sensitivity, D as JOB_DIRECTORY, E as EMBEDDED_DIRECTORY, F as fieldLabel, G as CODE_OWNERS_PATHS, H as shownFields, I as liftedText, K as parseCodeOwners, L as lineToPaste, M as consequences, N as driftCommand, O as KINDS$2, P as driftLeftAlone, R as nothingText$1, T as EDITED, U as totalsLines, V as shortCommit, W as warningsOf, X as readArtifact, _ as isAboutFile, b as groupsOfCreates, c as OPEN_TITLE, d as openRefusals, f as whoseRefusal, g as RULES_HOLD, h as RULES_HEADING, j as changesByRisk, k as OBSERVING, l as openDeeds, m as RISK_LABELS, p as renderRefusal, q as artifactsOfRun, s as renderPlanMarkdown, u as openFollows, v as ruleGroups, w as DONE, x as groupsOfUpdates, y as ruleText, z as releasedText } from "./plan2.js";
import { t as networkFromEnvironment } from "./network.js";
import { c as configurationAt, d as soundConfigurationAt, f as loadCommit, l as parseConfigurationAt, p as readFileAtCommit, u as rosterAt } from "./guards.js";
import { _ as untold, a as connect, b as NoAnswer, c as isUnavailable, d as throttlingSeconds, f as isSuccess, g as sumOf, i as tokenSourceFromEnvironment, l as backoffSeconds, m as problemOf, n as holderOf, p as memberOf, r as takenNames, s as isThrottled, t as domainOf, u as retryAfterSeconds, v as WRITE_LIMIT, x as endpointFromEnvironment, y as pathOfLink } from "./names.js";
import { t as announce } from "./job.js";
import { appendFile, lstat, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createHash, createHmac, randomBytes, randomInt } from "node:crypto";
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
// src/model/compare.ts
/** Whether two values of a field mean the same to Graph. An empty list or text is the same as null. */
function sameValue(field, left, right) {
	if (left === right) return true;
	if (isEmpty$1(left) || isEmpty$1(right)) return isEmpty$1(left) && isEmpty$1(right);
	if (isPersonReference(left) && isPersonReference(right)) return left.id !== null && right.id !== null ? left.id === right.id : foldName(left.userPrincipalName) === foldName(right.userPrincipalName);
	if (isHolding(left) || isHolding(right)) return isHolding(left) && isHolding(right) && sameHolding(left, right);
	if (Array.isArray(left) && Array.isArray(right)) return sameList(field, left, right);
	if (typeof left === "object" && typeof right === "object") return sameMembers(left, right);
	if (typeof left === "string" && typeof right === "string") return sameText(field, left, right);
	return left === right;
}
function sameHolding(left, right) {
	return (left.id !== null && right.id !== null ? left.id === right.id : left.name === right.name) && left.until === right.until && sameItems([...left.without ?? []].toSorted(), [...right.without ?? []].toSorted());
}
function isEmpty$1(value) {
	if (value === null || value === "") return true;
	if (Array.isArray(value)) return value.length === 0;
	if (typeof value !== "object" || isPersonReference(value) || isHolding(value)) return false;
	return Object.values(value).every((member) => !member);
}
function sameList(field, left, right) {
	switch (propertyOfField(field)?.compare) {
		case "set": return sameItems([...new Set(left)].toSorted(), [...new Set(right)].toSorted());
		case "addresses": return sameItems([...new Set(left.map(foldName))].toSorted(), [...new Set(right.map(foldName))].toSorted());
		default: return sameItems(left, right);
	}
}
function sameItems(left, right) {
	return left.length === right.length && left.every((item, index) => item.normalize("NFC") === right[index]?.normalize("NFC"));
}
function sameMembers(left, right) {
	return [.../* @__PURE__ */ new Set([...Object.keys(left), ...Object.keys(right)])].every((member) => (left[member] ?? "").normalize("NFC") === (right[member] ?? "").normalize("NFC"));
}
function sameText(field, left, right) {
	switch (propertyOfField(field)?.compare) {
		case "ignoreCase": return foldName(left) === foldName(right);
		case "instant": {
			const instant = instantOf(left);
			return instant === void 0 ? left === right : instant === instantOf(right);
		}
		default: return left.normalize("NFC") === right.normalize("NFC");
	}
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
// src/plan/rules/acknowledgementChanges.ts
const MOST_NAMES$3 = 3;
/** Which guards are lifted, for which users, and until when. A file that only got another name makes no difference. */
function acknowledgementChanges({ base, head, now }) {
	const [before, after] = [without$3(base, head), without$3(head, base)];
	const change = (from, to) => ({
		risk: riskOf(from, to, now),
		what: `acknowledgement.${(to ?? from)?.guard}`,
		from: from ? textOf$1(from) : null,
		to: to ? textOf$1(to) : null,
		at: (to ?? from)?.at ?? {
			file: "",
			line: 1
		}
	});
	const isSame = (one, other) => one.at.file === other.at.file && one.guard === other.guard;
	return [...after.map((to) => change(before.find((from) => isSame(from, to)), to)), ...before.filter((from) => !after.some((to) => isSame(from, to))).map((from) => change(from, void 0))];
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
	return from && to && holds(from) && !isWider(from, to) ? "protects-more" : "protects-less";
}
function isWider(from, to) {
	const has = (names = []) => {
		const known = new Set(names.map(foldName));
		return (name) => known.has(foldName(name));
	};
	return to.expires > from.expires || to.limit > from.limit || !to.users.every(has(from.users)) || !(to.properties ?? []).every(has(from.properties));
}
/** "20 users (ana@contoso.com, ben@contoso.com, …) until 2026-11-30". */
function textOf$1({ limit, users, properties = [], expires }) {
	const more = users.length - MOST_NAMES$3;
	const names = `${users.slice(0, MOST_NAMES$3).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
	return `${properties.length > 0 ? `${properties.join(", ")} of ` : ""}${limit} ${limit === 1 ? "user" : "users"} (${names}) until ${expires}`;
}
// src/plan/namePattern.ts
/**
* A text in which `*` stands for any characters, none included. Whatever the pattern, a text is gone through once: the
* parts between the stars are looked for from left to right, each at the first place after the one before.
*/
function namePattern(text) {
	const [start = "", ...others] = foldName(text).split("*");
	const end = others.pop();
	if (end === void 0) return { test: (folded) => folded === start };
	const middle = others.filter((part) => part !== "");
	return { test: (folded) => {
		const last = folded.length - end.length;
		if (last < start.length || !folded.startsWith(start) || !folded.endsWith(end)) return false;
		let from = start.length;
		for (const part of middle) {
			const found = folded.indexOf(part, from);
			if (found < 0) return false;
			from = found + part.length;
		}
		return from <= last;
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
		for (const other of narrower) told.add(other);
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
	return others.find((other) => foldName(other) !== folded && namePattern(other).test(folded));
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
	names: { risk: always("other") },
	quota: { risk: always("other") },
	tables: { risk: always("other") }
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
function differences(path, from, to, sets) {
	if (sets && (Array.isArray(from) || Array.isArray(to))) return setDifferences(path, listOf(from), listOf(to));
	if (isMembers$1(from) || isMembers$1(to)) {
		const [before, after] = [membersOf(from), membersOf(to)];
		return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => differences([...path, name], before[name], after[name], sets));
	}
	const [before, after] = [textOf(from), textOf(to)];
	return before === after ? [] : [{
		path,
		from: before,
		to: after
	}];
}
function setDifferences(path, from, to) {
	const texts = (values) => new Map(values.map((value) => [foldName(textOf(value) ?? ""), textOf(value) ?? ""]));
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
function textOf(value) {
	if (value === void 0 || typeof value === "string") return value;
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
		from: namesOf$4(from),
		to: namesOf$4(to),
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
function namesOf$4(owners) {
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
	if (/^\.github(?:\/workflows(?:\/[^/]+\.ya?ml)?)?$/.test(folded)) return {
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
	})).filter(({ from, to }) => namesOf$3(from) !== namesOf$3(to));
	return [...Map.groupBy(moved, ({ from, to }) => `${namesOf$3(from)}\n${namesOf$3(to)}`).values()].flatMap(([first, ...more]) => first ? [{
		...first,
		more: more.length
	}] : []);
}
function namesOf$3(owners) {
	return owners.toSorted().join(" ");
}
/** By the first of the files that GitHub looks for; nobody owns anything where there is none. */
async function ownersAt(head, top) {
	for (const path of CODE_OWNERS_PATHS) {
		const file = head === void 0 ? await readFile(top + path).catch(() => void 0) : await readFileAtCommit(head, top + path);
		if (file instanceof Uint8Array) return parseCodeOwners(new TextDecoder().decode(file));
	}
	return () => [];
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
	const proposed = await parseConfigurationAt(head.tree, options.config);
	const rules = await configurationAt(base, options);
	const configuration = merged(rules, proposed.configuration);
	const roster = await rosterAt(head.tree, options, configuration);
	const acknowledged = acknowledgementsIn(await loadCommit(head.tree, options.acknowledgements));
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
		base: await rosterAt(base, options, configuration),
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
		acknowledgements,
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
	const roster = await rosterAt(commit, options, configuration);
	const acknowledged = acknowledgementsIn(await loadCommit(commit, options.acknowledgements));
	const { base, drift = false, done } = more;
	return {
		roster: {
			...roster,
			diagnostics: [...roster.diagnostics, ...acknowledged.diagnostics]
		},
		...base !== void 0 && {
			base: await rosterAt(base, options, configuration),
			baseCommit: base
		},
		configuration: chosen(configuration, options),
		...more.remarks && { settingAt: locate },
		acknowledgements: acknowledged.acknowledgements,
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
function chosen(configuration, { directory }) {
	return directory === void 0 ? configuration : {
		...configuration,
		directory
	};
}
// src/session/directory/openDirectory.ts
/** The directory that a run is about: as it is asked, else as configured. */
function directoryKind(asked, configuration) {
	return asked.directory ?? configuration.directory;
}
/**
* Connects to the tenant that the environment names, or starts the embedded directory for this command.
*
* @param desired its roster tells a new embedded tenant which domains to verify
* @param merged seeds an embedded directory that lives for this command only, as a pull request's job has no other
* @throws DirectoryError when the environment is incomplete or names an unknown address
*/
async function openDirectory(kind, { roster, configuration }, world, merged) {
	if (kind === "graph") {
		const endpoint = endpointFromEnvironment(world.environment);
		const network = networkFromEnvironment(world.environment);
		const token = tokenSourceFromEnvironment(world.environment, endpoint, {
			clock: world.clock,
			network,
			...world.assertion && { assertion: world.assertion },
			...world.hide && { onToken: world.hide }
		});
		return {
			connection: connect({
				endpoint,
				token,
				clock: world.clock,
				network,
				quotaShare: configuration.quota.percent / 100,
				...signalsOf(world)
			}),
			close: () => Promise.resolve()
		};
	}
	const { openEmbedded } = await import("./openEmbedded.js");
	return openEmbedded(roster, world, merged);
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
const REST$1 = [
	"plain",
	"phone",
	"otherMails",
	"hireDate",
	"lifecycle",
	"dataLocation",
	"policy",
	"name"
];
const DISABLE_FIRST = ["account", ...REST$1];
const ENABLE_LAST = [...REST$1, "account"];
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
// src/plan/wholeGroups.ts
/** The groups of which the files are the whole truth, and which can be written, by object id. */
function wholeGroups({ groups: reading }) {
	return new Map((reading?.all ?? []).filter(({ truth, found }) => truth === "roster" && found && found.refused === void 0).flatMap((group) => group.found ? [[group.found.id, group]] : []));
}
// src/plan/sets.ts
const NO_SETS = {
	surroundings: {},
	listed: {
		groups: {},
		licenses: []
	},
	today: "0000-01-01"
};
/**
* What a user gets and loses of the sets that it declares. What the configuration does not list is left alone, and so is what
* an entry of `unmanaged` names.
*
* @param actual undefined for a user who is yet to be created
*/
function compareSets(desired, actual, context) {
	const declared = SETS.filter(({ name }) => desired.fields[name] !== void 0);
	const strange = actual ? strangerIn(desired, actual, context) : [];
	if (declared.length + strange.length === 0) return NOTHING;
	const parts = [...declared.map((set) => compareSet(set, desired, actual, context)), {
		changes: strange,
		held: []
	}];
	return {
		changes: parts.flatMap(({ changes }) => changes),
		held: parts.flatMap(({ held }) => held)
	};
}
/** A user who declares no groups is taken out of those of which the files are the whole truth. */
function strangerIn(desired, { sets }, { surroundings, listed }) {
	const told = desired.fields[groups.name] === void 0 ? sets?.[groups.name] ?? [] : [];
	if (told.length === 0 || desired.unmanaged.has(groups.name)) return [];
	const live = groups.managed(told, surroundings, listed);
	const whole = wholeGroups(surroundings);
	return live.flatMap((from) => {
		const field = elementField(groups.name, from.name);
		return whole.has(from.id ?? "") && !isLeftAlone(from, groups, desired, surroundings) ? [{
			field,
			from,
			to: null,
			declaredAs: void 0
		}] : [];
	});
}
const NOTHING = {
	changes: [],
	held: []
};
function compareSet(set, desired, actual, { surroundings, listed, today }) {
	const wanted = elementsOf(set.name, desired).filter((element) => !hasEnded(element, today));
	const told = actual ? actual.sets?.[set.name] : [];
	if (!told) return {
		changes: [],
		held: [unread(set, surroundings)]
	};
	const live = set.managed(told, surroundings, listed);
	const changes = [];
	const held = [];
	/** By id, since two names may mean one group. */
	const kept = /* @__PURE__ */ new Set();
	const unknown = [];
	for (const element of wanted) {
		const field = elementField(set.name, element.name);
		const meant = set.resolve(element, surroundings);
		const has = live.find(({ name }) => name === element.name);
		if (isUnresolved(meant)) {
			unknown.push(element.name);
			if (!has) held.push({
				field,
				...meant
			});
			continue;
		}
		const to = withoutEnd(meant);
		const from = live.find(({ id }) => id === to.id) ?? null;
		kept.add(to.id);
		const { until } = element;
		if (!sameValue(field, from, to)) changes.push({
			field,
			from,
			to,
			declaredAs: field,
			...until !== void 0 && { until }
		});
	}
	for (const from of live) {
		const field = elementField(set.name, from.name);
		if (kept.has(from.id) || isLeftAlone(from, set, desired, surroundings)) continue;
		if (unknown.some((name) => mayMean(name, from, surroundings))) continue;
		if (set.canTake(from, surroundings)) changes.push({
			field,
			from,
			to: null,
			declaredAs: set.name
		});
	}
	return set.together ? withoutHalfSwaps({
		changes,
		held
	}) : {
		changes,
		held
	};
}
/** Whether a file opts out of what a user has, by any of the names that the configuration gives it. */
function isLeftAlone(from, { name: set }, { unmanaged }, surroundings) {
	const prefix = elementField(set, "");
	return [...unmanaged].some((field) => field.startsWith(prefix) && mayMean(field.slice(prefix.length), from, surroundings));
}
/** Whether a name of the configuration may mean what a user has: two names may mean one group, and one name two groups. */
function mayMean(name, { as, id, name: own }, { groups: known }) {
	if (name === own) return true;
	return as === "member" && (known?.all ?? []).some((group) => group.name === name && id !== null && group.candidates.includes(id));
}
/** What would be taken away stays while what is to come in its place is held back. */
function withoutHalfSwaps({ changes, held }) {
	const isTaken = ({ to }) => to === null;
	if (held.length === 0) return {
		changes,
		held
	};
	return {
		changes: changes.filter((change) => !isTaken(change)),
		held: withReplaced(held, changes.filter(isTaken))
	};
}
/** What is held back, and with it what it was to replace. */
function withReplaced(held, taken) {
	const [first] = held;
	if (!first) return held;
	const message = `stays until ${held.map(({ field }) => field).join(" and ")} can be written`;
	return [...held, ...taken.map(({ field }) => ({
		field,
		reason: first.reason,
		message
	}))];
}
function unread(set, { groups, skus }) {
	const reading = set.as === "member" ? groups : skus;
	return {
		field: set.name,
		reason: "unreadable",
		message: reading?.unreadable ?? `the directory does not tell the ${set.name} of this user; ${set.reading.permission} may be missing`
	};
}
/** The elements that a user declares, those that ended included. */
function elementsOf(set, { fields }) {
	const prefix = elementField(set, "");
	return Object.entries(fields).flatMap(([field, value]) => field.startsWith(prefix) && isHolding(value) ? [value] : []);
}
/** Whether the last day of an entry is over. */
function hasEnded({ until }, today) {
	return until !== void 0 && until < today;
}
/**
* What two rosters want of an element, as of one day: the test for drift. Undefined where the set is not declared, or the
* element not managed.
*/
function wantedElement(set, field, user, today) {
	if (user.fields[set] === void 0 || user.unmanaged.has(field)) return void 0;
	const declared = user.fields[field];
	return isHolding(declared) && !hasEnded(declared, today) ? withoutEnd(declared) : null;
}
/** Whether a user says nothing of an element: neither which of the set is meant, nor that it is left alone. */
function saysNothingOf(set, field, user) {
	return user.fields[set] === void 0 && !user.unmanaged.has(set) && !user.unmanaged.has(field);
}
function withoutEnd(declared) {
	const { until: _, ...holding } = declared;
	return holding;
}
// src/plan/diff.ts
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
	addElements(desired, actual, sets, {
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
	addElements(desired, void 0, sets, {
		fields,
		held
	});
	return {
		fields: fields.toSorted((a, b) => compareFields(a.field, b.field)),
		held,
		unanswered: []
	};
}
function addElements(desired, actual, context, { fields, held }) {
	const found = compareSets(desired, actual, context);
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
/** Whether two rosters declare the same for a field: the test for drift. */
function declaresSame(field, head, base, findHead, findBase, today = NO_SETS.today) {
	const set = setOf(field);
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
	return relationship ? relationship.resolve(declared, context.self, context.findPerson) : wholeValue(declared, context.live);
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
		live: liveValue(user, change.field, change.to ?? change.from)
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
function isAsWritten(live, { field, to }, target) {
	if (target === void 0) return sameValue(field, live, to);
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
	} catch {
		return;
	}
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
		return `${failed.size} of ${tried.size} users failed, above the limit of ${limit.percent} % that stops a run`;
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
	/** Whom each relationship was pointed at: an object id, or nobody. */
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
			const reasons = [...this.#steps.some((step) => this.#isHeldBack(step)) ? ["the account was not enabled, since not everything before that could be written"] : [], ...more.length > 0 ? [`also: ${more.map(furtherText).join("; ")}`] : []];
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
	message: "The run ended while this was being written, so it may have been carried out or not. Run again.",
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
		return address === void 0 ? " An address that the account has already is also one of another user, group or contact, so Graph refuses every change of it. Find the other one in Exchange Online PowerShell with Get-Recipient, and free the address." : ` Another user, group or contact has this address. Find it in Exchange Online PowerShell with Get-Recipient -Identity ${pasted$1(address, "ADDRESS")}. Free the address there, or declare another one.`;
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
	return ` Exchange Online keeps this property of the account. Change it there with Set-Mailbox -Identity ${pasted$1(name, "NAME")} ${values} (of a mail user with Set-MailUser), or leave it out of the file.`;
}
/** A name as an argument of a PowerShell command; where it could be anything else than an argument, a placeholder. */
function pasted$1(name, placeholder) {
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
	if (error.status !== 400 || fatal) return void 0;
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
	return progress.stepsOf("relationships").flatMap((step) => {
		const to = step.kind === "relationship" ? step.field.to : null;
		return isPersonReference(to) && to.id === null ? created(to.userPrincipalName) ?? [] : [];
	});
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
		case "set": return writer.changeSet(idOf$1(progress), step.set, step.fields.map(elementStep));
		case "relationship": {
			const { field } = step.field;
			const target = targetId(step.field, created);
			const trace = await writer.setRelationship(idOf$1(progress), field, target);
			progress.pointedAt.set(field, target);
			return trace;
		}
	}
}
function elementStep({ field, from, to }) {
	return {
		field,
		from: isHolding(from) ? from : null,
		to: isHolding(to) ? to : null
	};
}
function targets(fields) {
	return Object.fromEntries(fields.map(({ field, to }) => [field, to]));
}
function targetId({ field, to }, created) {
	if (!isPersonReference(to)) return null;
	const id = to.id ?? created(to.userPrincipalName)?.id;
	if (id !== void 0) return id;
	throw new WriteFailure({
		status: 0,
		code: "reference-not-created",
		message: `${to.userPrincipalName} could not be created, so nobody can be pointed at`,
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
	const run = { stopped: void 0 };
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
			if (run.stopped !== void 0) {
				progress.stop(run.stopped);
				break;
			}
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
		if (!isTried || run.stopped !== void 0) return;
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
	const [canaries, rest] = withCanaries(progresses, options.canary, created);
	if (canaries.length > 0) {
		await carryOut(canaries);
		noticeCancel();
		const bad = canaries.filter((progress) => !progress.isConfirmed()).length;
		if (bad > 0) stop(`of the ${canaries.length} users who were written first, ${bad} failed or could not be read back`);
	}
	await carryOut(rest);
	return progresses.map((progress) => progress.outcome());
}
/** The first users, with those at whom they are pointed; and the rest. */
function withCanaries(progresses, canary, created) {
	if (canary === void 0 || canary >= progresses.length) return [[], progresses];
	const first = new Set(progresses.slice(0, canary));
	for (const progress of first) for (const target of pointedAt(progress, created)) first.add(target);
	return [[...first], progresses.filter((progress) => !first.has(progress))];
}
// src/plan/done.ts
const NOTHING_DONE = {
	createdIds: /* @__PURE__ */ new Set(),
	createdNames: /* @__PURE__ */ new Set(),
	begun: /* @__PURE__ */ new Map(),
	wrote: () => void 0
};
/**
* Adds up what records say was done. Of several writes to a field, the last one counts.
*
* @param records in any order
*/
function doneIn(records) {
	const createdIds = /* @__PURE__ */ new Set();
	const createdNames = /* @__PURE__ */ new Set();
	const begun = /* @__PURE__ */ new Map();
	const written = /* @__PURE__ */ new Map();
	for (const { startedAt, outcomes, holds } of records.toSorted((left, right) => Date.parse(left.startedAt) - Date.parse(right.startedAt))) for (const outcome of outcomes) {
		const { id, kind, userPrincipalName } = outcome;
		const name = foldName(userPrincipalName);
		if (kind === "create" && id !== void 0) {
			createdIds.add(id);
			createdNames.add(name);
		} else if (kind === "create" && mayHaveBeenMade(outcome)) begun.set(name, Math.min(begun.get(name) ?? Infinity, Date.parse(startedAt)));
		for (const { field, to } of (outcome.writes ?? []).flatMap(({ fields }) => fields)) if (id !== void 0) written.set(keyOf$2(id, field), (value) => holds(field, to, value));
	}
	return {
		createdIds,
		createdNames,
		begun,
		wrote: (id, field, value) => written.get(keyOf$2(id, field))?.(value)
	};
}
function mayHaveBeenMade({ status, error }) {
	return status === "failed" && (error?.status === 0 || (error?.status ?? 0) >= 500);
}
function keyOf$2(id, field) {
	return `${id} ${field}`;
}
// src/plan/reviews.ts
/** Entra's times come in whole seconds, and clocks differ a little. */
const CLOCK_TOLERANCE_SECONDS = 2;
/** A plan that its guards refused, or that was made in observe mode, authorises nothing, whoever approved it. */
function reviewsOf(plans) {
	return plans.filter(({ refusals, observes }) => refusals.length === 0 && !observes).map(reviewOf);
}
/**
* The reviewed creates of this name that the account came from: a record says that a run of ours made it; or that one
* began to, and the account was made after that, carries the name and is enabled or not as was reviewed. Anything else
* by that name is another account, which a create never covers.
*/
function createsBehind({ id, seen, userPrincipalName }, reviews, done) {
	const name = foldName(userPrincipalName);
	const isOurs = done.createdIds.has(id);
	const begun = done.begun.get(name);
	if (!isOurs && (begun === void 0 || name !== foldName(seen.userPrincipalName))) return [];
	return reviews.flatMap(({ label, creates, madeAt }) => {
		const create = creates.get(name);
		return create && (isOurs || wasMadeBy(create, seen, Math.max(Date.parse(madeAt), begun ?? 0))) ? {
			label,
			create
		} : [];
	});
}
/** Whether a reviewed plan changes this very account and gives it this name. */
function reviewsChangeOf(id, userPrincipalName, reviews) {
	return reviews.some(({ byId }) => {
		const change = byId.get(id);
		return change && foldName(change.userPrincipalName) === foldName(userPrincipalName);
	});
}
/**
* Whether a reviewed plan sets a field of this account to this value. Of what is merged together, one part may take back
* what another does: then the base declares it, too, and it was reviewed all the same.
*/
function reviewsStepTo(id, field, to, reviews) {
	return reviews.some(({ byId }) => byId.get(id)?.fields.some((step) => step.field === field && sameValue(field, step.to, to)));
}
/** Whether a reviewed plan sets a field of the user of a change to this value, the creation of the user included. */
function reviewsStepOf(change, field, to, reviews) {
	if (change.kind !== "create" && reviewsStepTo(change.id, field, to, reviews)) return true;
	const name = foldName(change.userPrincipalName);
	return reviews.some(({ creates }) => creates.get(name)?.fields.some((step) => step.field === field && sameValue(field, step.to, to)));
}
function reviewOf(plan) {
	const byId = /* @__PURE__ */ new Map();
	const creates = /* @__PURE__ */ new Map();
	for (const change of changesToApply(plan)) if (change.kind === "create") creates.set(foldName(change.userPrincipalName), change);
	else byId.set(change.id, change);
	return {
		label: plan.reviewedAs ?? "",
		byId,
		creates,
		madeAt: plan.madeAt
	};
}
function wasMadeBy(create, seen, since) {
	const earliest = since - CLOCK_TOLERANCE_SECONDS * 1e3;
	const enabled = create.fields.find(({ field }) => field === "accountEnabled");
	return seen.createdAt !== null && Date.parse(seen.createdAt) >= earliest && enabled !== void 0 && enabled.to === seen.accountEnabled;
}
// src/plan/authorise.ts
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
		message: `the account that the reviewed plan changes (${change.id}) has another name by now, or is gone; if it has another name, declare that one with "formerly: ${change.userPrincipalName}", and plan again`
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
	return unauthorised(creates.length > 0 ? "the reviewed plan creates this user; the account that is there now was not made by it, or was enabled, disabled or renamed since" : "the reviewed plan does not change this user");
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
	return unauthorised(`not in the reviewed plan: ${namesOf$2(judged.reduce((least, each) => each.others.length < least.others.length ? each : least).others)}`);
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
	const withheld = others.length === 0 ? "" : [`not in the reviewed plan: ${namesOf$2(others)}`, ...moved.size > 0 ? [stale] : []].join("; ");
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
function namesOf$2(fields) {
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
// src/plan/match.ts
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
		message: `was ${only.userPrincipalName} by its \`formerly\`, but that account has another employeeId, so it may belong to another person; add the id of the right one`,
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
		message: `could be any of ${digits(candidates.length)} directory users; add the id of the right one`,
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
		message: `no user with the id ${id} is in the directory; correct the id, or remove it if a new account is meant`,
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
// src/plan/people.ts
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
				reason: "manager-not-found",
				message: `no user with the id ${name} is in the directory`
			};
		}
		const match = (byName ??= matchesByName(matches)).get(foldName(name));
		if (!match) return {
			reason: "manager-not-found",
			message: `${name} is not declared in the roster`
		};
		switch (match.kind) {
			case "matched": return {
				...referenceTo(match.actual),
				userPrincipalName: name
			};
			case "new": return absent.has(match.desired) ? {
				reason: "manager-blocked",
				message: `${name} does not exist and is not created yet; once it is, this follows`
			} : {
				id: null,
				userPrincipalName: name,
				...namedAs(displayNameOf(void 0, match.desired))
			};
			case "blocked": return {
				reason: "manager-blocked",
				message: `${name} is blocked; once that is settled, this follows`
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
// src/plan/base.ts
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
	const headIds = new Set(headMatches.flatMap((match) => match.kind === "matched" ? [match.actual.id] : []));
	return {
		counterpart,
		...mistake && { mistake },
		leavesOut: (user) => leftOut.has(foldName(nameOf$1(user))),
		matches: baseMatches,
		ids,
		findPerson: personFinder(baseMatches, directory),
		released: baseMatches.filter((match) => match.kind === "matched").filter(({ desired, actual }) => !kept.has(desired) && !headIds.has(actual.id)).map(({ desired, actual }) => ({
			userPrincipalName: actual.userPrincipalName,
			...namedAs(displayNameOf(actual, desired)),
			id: actual.id,
			accountEnabled: actual.accountEnabled,
			at: placeOf(desired.at),
			declaredName: desired.fields["displayName"]
		})).toSorted((a, b) => a.userPrincipalName < b.userPrincipalName ? -1 : 1)
	};
}
function formerNames(user) {
	return user.formerly.map((former) => foldName(former.value));
}
// src/plan/checkNames.ts
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
			message: `${to} belongs to a deleted user (${holder.id}); restore that user, or delete it for good, first`
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
		federatedDomains: new Set((directory.tenant.federatedDomains ?? []).map(foldName))
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
// src/plan/oddAccounts.ts
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
// src/plan/planUser.ts
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
	return block(match, "base-invalid", `may have been declared before, since the base has a mistake at ${at.file}:${at.line} (${message}); first merge a pull request that repairs it and does nothing else`);
}
function planNewUser(match, context) {
	const { desired } = match;
	const name = foldName(nameOf$1(desired));
	const declaredBefore = context.base !== void 0 && (context.done.createdNames.has(name) || context.base.counterpart(match) !== void 0 && !context.reviews.some(({ creates }) => creates.has(name)));
	if (declaredBefore && context.correctsDrift) return block(match, "drift-create", "was declared before and is not in the directory; correcting drift never creates an account. Restore it, or plan without a base to create it");
	const [holder, ...others] = holdersOfEmployeeId(desired, context);
	if (holder) return block(match, "undeclared-rename", `has the employeeId of ${[holder, ...others].map((user) => user.userPrincipalName).join(", ")}, which no file declares; ${samePerson(desired, holder)}, else correct the employeeId`, [holder, ...others]);
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
function planExistingUser(match, context) {
	const { desired, actual } = match;
	const odd = oddFields(actual);
	if (odd.length > 0) return blockUnread(match, odd);
	const before = context.base?.counterpart(match);
	const adopts = context.base !== void 0 && before === void 0 && !isOurs(match, context);
	if (adopts && !desired.id) return block(match, "adopt-needs-id", "already has an account, and no merged file declares it. If this file is meant to manage that account, add its id", [actual]);
	if (before && !desired.id && keepsEmployeeId(desired, before) && hasOtherEmployeeId(desired, actual)) return block(match, "other-employee-id", `declares another employeeId than the account ${actual.userPrincipalName} has, which may belong to another person by now. If it is the same person, add its id`, [actual]);
	const { fields, held: unresolved, unanswered } = compareUser(desired, actual, context.findPerson, context.sets);
	if (unanswered.length > 0) return {
		...blockUnread(match, unanswered),
		unanswered
	};
	if (fields.length === 0 && unresolved.length === 0 && !adopts) return { match };
	const differsAtBase = (field, step) => before === void 0 || setOf(field)?.as !== "member" || compareSets(before, actual, context.sets).changes.some(({ from, to }) => sameValue(field, from, step.from) && sameValue(field, to, step.to));
	const drifted = withHalfSwaps(context.base ? fields.filter(({ field, from, to }) => context.done.wrote(actual.id, field, to) ?? (before !== void 0 && !reviewsStepTo(actual.id, field, to, context.reviews) && differsAtBase(field, {
		from,
		to
	}) && declaresSame(field, desired, before, context.findPerson, context.base?.findPerson ?? context.findPerson, context.sets.today))) : [], fields);
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
	return fields.filter((field) => drifted.includes(field) || isOf(field) && field.to === null);
}
function without(fields, held) {
	return fields.filter(({ field }) => !held.some((holding) => holding.field === field));
}
function isOurs({ desired, actual }, { reviews, done }) {
	const account = {
		id: actual.id,
		seen: seenOf(actual),
		userPrincipalName: nameOf$1(desired)
	};
	return done.createdIds.has(actual.id) || createsBehind(account, reviews, done).length > 0 || reviewsChangeOf(actual.id, nameOf$1(desired), reviews);
}
function outcome(match, make, fields, cause, held, adopts) {
	if (fields.length > 0 || adopts && held.length === 0) return { change: make(fields, cause, held) };
	const [first] = held;
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
function keepsEmployeeId(desired, before) {
	const [now, then] = [desired.fields["employeeId"], before.fields["employeeId"]];
	return typeof now === "string" && now === then;
}
function heldFields(desired, actual, fields, context) {
	return [...actual.onPremisesSyncEnabled ? fields.filter(({ field }) => !isWritableWhenSynced(field)).map(({ field }) => ({
		field,
		reason: "synced-from-on-premises",
		message: "is synced from on-premises; change it there"
	})) : [], ...checkNames(desired, fields, actual.id, context.names)];
}
function samePerson(desired, holder) {
	return desired.formerly.some(({ value }) => foldName(value) === foldName(holder.userPrincipalName)) ? `its rename is merged and not yet applied, or was undone; if it is the same person, add its id` : `if it is the same person, add "formerly: ${holder.userPrincipalName}"`;
}
function holdersOfEmployeeId(desired, context) {
	const number = desired.fields["employeeId"];
	return typeof number === "string" ? context.unmatchedByEmployeeId(foldName(number)) : [];
}
function blockUnread(match, fields) {
	const declared = fields.filter((field) => Object.hasOwn(match.desired.fields, field));
	const remedy = declared.length > 0 ? `${declared.join(" and ")} out of the file` : "its file out of the roster";
	return block(match, "unreadable", `${fields.map((field) => whyUnread(match.actual, field)).join(", ")}, so Rollcall does not know what it would change and leaves this account alone. Check the account in the directory, or take ${remedy}`, [match.actual]);
}
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
// src/plan/blockedBefore.ts
/**
* Marks who would be blocked, and what would be held back, if these commits changed nothing: the base planned against
* itself. A pull request answers for the others only.
*
* @param input.roster the base's
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
	const wasHeld = ({ field, reason }) => then.held?.some((other) => other.field === field && other.reason === reason) === true && declaresSame(field, match.desired, before, findPerson, base.findPerson, sets.today);
	if (change) return {
		...planned,
		change: {
			...change,
			held: (change.held ?? []).map((each) => wasHeld(each) ? {
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
function plannerAtBase({ roster, base, directory, index, sets }) {
	const byUser = new Map(base.matches.map((match) => [match.desired, match]));
	const absent = new Set(base.matches.filter(({ kind }) => kind === "new").map(({ desired }) => desired));
	let unmatched;
	const context = {
		findPerson: personFinder(base.matches, index, absent),
		sets,
		names: nameContext(roster.users, directory),
		base: {
			counterpart: ({ desired }) => desired,
			leavesOut: () => false,
			matches: base.matches,
			ids: base.ids,
			findPerson: base.findPerson,
			released: []
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
	].every((field) => sameField(field, head, base)) && namesOf$1(head) === namesOf$1(base);
}
function declaresAlike(head, base) {
	return isSamePerson(head, base) && [...Object.keys(head.fields), ...Object.keys(base.fields)].every((field) => sameField(field, head, base));
}
function sameField(field, head, base) {
	const [left, right] = [head.fields[field], base.fields[field]];
	return left === void 0 || right === void 0 ? left === right : sameValue(field, left, right);
}
function namesOf$1({ formerly }) {
	return formerly.map(({ value }) => foldName(value)).toSorted().join(" ");
}
// src/plan/emptiedGroups.ts
/** A group that nobody is left in may be one that access or licences hang on, and is easily emptied by mistake. */
function checkEmptiedGroups(changes, context) {
	const leaving = /* @__PURE__ */ new Map();
	for (const change of changes) for (const { field, from, to } of change.fields) {
		const group = setOf(field)?.as === "member" ? to ?? from : null;
		if (!isHolding(group) || group.id === null) continue;
		const known = leaving.get(group.id) ?? {
			leavers: [],
			joining: 0
		};
		leaving.set(group.id, known);
		if (to === null) known.leavers.push(change);
		else if (!context.reviews || reviewsStepOf(change, field, to, context.reviews)) known.joining += 1;
	}
	return (context.surroundings.groups?.all ?? []).flatMap(({ found }) => {
		const { leavers = [], joining = 0 } = (found && leaving.get(found.id)) ?? {};
		if (!found || leavers.length === 0 || found.members + joining > leavers.length) return [];
		const users = leavers.map((change) => change.userPrincipalName).toSorted(compareText);
		const refusal = {
			guard: "emptiedGroups",
			message: `The group ${found.displayName} would have no member left: ${count(leavers.length, "user leaves", "users leave")} it.`,
			remedy: "If this is meant, commit this file and let it be reviewed:",
			users,
			acknowledgement: proposeAcknowledgement("emptiedGroups", users, context)
		};
		return [weigh(refusal, { users: leavers }, context)];
	});
}
// src/plan/guards.ts
/** Holds a plan against every safety rule. Nothing may be written unless there are no refusals. */
function checkGuards(input) {
	const verdicts = [
		...checkUnreadable(input),
		...checkEmptiedGroups(input.changes, input),
		...["here", "drift"].flatMap((cause) => COUNTED$1.flatMap((guard) => checkCount(guard, cause, input)))
	];
	return {
		refusals: [
			...checkTenant$1(input),
			...checkEmptyRoster(input),
			...checkProtected(input),
			...verdicts.flatMap((verdict) => "refusal" in verdict ? verdict.refusal : [])
		],
		lifted: verdicts.flatMap((verdict) => "lifted" in verdict ? verdict.lifted : [])
	};
}
/** How many of these changes each counted guard counts. */
function countsByGuard(changes) {
	const counts = COUNTED$1.map(({ name, counts }) => [name, changes.filter(counts).length]);
	return Object.fromEntries(counts);
}
const COUNTED$1 = [
	{
		name: "disables",
		would: "would be disabled",
		counts: ({ kind }) => kind === "disable"
	},
	{
		name: "enables",
		would: "would be enabled",
		counts: ({ kind }) => kind === "enable"
	},
	{
		name: "renames",
		would: "would be renamed",
		counts: (change) => change.kind !== "create" && changesField(change, "userPrincipalName")
	},
	{
		name: "adoptions",
		would: "would be adopted",
		counts: (change) => change.kind === "adopt" || "adopts" in change
	},
	{
		name: "signInProperties",
		would: "would have sign-in properties changed (phones, otherMails, userPrincipalName)",
		counts: (change) => change.kind !== "create" && change.fields.some(({ field }) => propertyOfField(field)?.signIn === true)
	},
	{
		name: "licensedGroups",
		would: "would leave a group that gives licences",
		counts: ({ fields }) => fields.some(({ field, to, grants }) => isMembership(field) && to === null && grants)
	},
	{
		name: "membershipRemovals",
		would: "would be removed from groups",
		counts: ({ fields }) => fields.some(({ field, to }) => isMembership(field) && to === null)
	},
	{
		name: "memberships",
		would: "would be added to groups",
		counts: ({ kind, fields }) => kind !== "create" && fields.some(({ field, to }) => isMembership(field) && to !== null)
	},
	{
		name: "licenses",
		would: "would have licences changed",
		counts: ({ kind, fields }) => kind !== "create" && fields.some(({ field }) => setOf(field)?.as === "assigned")
	},
	{
		name: "creates",
		would: "would be created",
		counts: ({ kind }) => kind === "create"
	},
	{
		name: "updates",
		would: "would be updated",
		counts: ({ kind }) => kind === "update"
	}
];
function isMembership(field) {
	return setOf(field)?.as === "member";
}
function checkCount(rule, cause, input) {
	const counted = input.changes.filter((change) => change.cause === cause && rule.counts(change));
	const changes = rule.name === "updates" ? withoutCompletions(counted, input) : counted;
	const limit = input.configuration.guards[rule.name];
	const exceeded = exceededLimit(changes.length, input.matched, limit);
	if (!exceeded) return [];
	const users = changes.map((change) => change.userPrincipalName).toSorted(compareText);
	const percent = input.matched > 0 ? ` (${(changes.length / input.matched * 100).toFixed(1)} %)` : "";
	const would = cause === "drift" ? `${rule.would} to correct drift` : rule.would;
	const subject = rule.name === "creates" ? `${count(changes.length, "user")} ${would}, beside ${count(input.matched, "matched user")}${percent}` : `${digits(changes.length)} of ${count(input.matched, "matched user")} ${would}${percent}`;
	const refusal = {
		guard: rule.name,
		message: `${subject}, above the limit of ${exceeded}.`,
		remedy: "If this is meant, commit this file and let it be reviewed:",
		users,
		acknowledgement: proposeAcknowledgement(rule.name, users, input)
	};
	return [weigh(refusal, { users: changes }, input)];
}
function withoutCompletions(changes, input) {
	const filling = new Set(changes.filter((change) => change.fields.every(({ field, from }) => sameValue(field, from, null))));
	const rest = changes.filter((change) => !filling.has(change) || change.kind === "create" || !input.done.createdIds.has(change.id));
	const others = rest.filter((change) => filling.has(change));
	return covering({
		guard: "creates",
		users: others
	}, input) ? rest.filter((change) => !filling.has(change)) : rest;
}
/** Which part of a limit a number exceeds; undefined: it passes. */
function exceededLimit(number, matched, limit) {
	if (number <= limit.floor) return void 0;
	if (number > limit.count) return digits(limit.count);
	if (matched === 0) return `${digits(limit.floor)} while no declared user has an account`;
	return number * 100 > limit.percent * matched ? `${limit.percent} %` : void 0;
}
function checkTenant$1({ configuration, tenant }) {
	const expected = configuration.tenant;
	if (expected === void 0 || expected.toLowerCase() === tenant.id.toLowerCase()) return [];
	return [{
		guard: "tenant",
		message: `The directory is the tenant ${tenant.id} (${tenant.domain}), the configuration names ${expected}.`,
		remedy: "Sign in to the right tenant, or correct \"tenant\" in the configuration.",
		users: []
	}];
}
function checkEmptyRoster({ declared, directory }) {
	if (declared > 0) return [];
	return [{
		guard: "emptyRoster",
		message: `No file declares a user, while the directory has ${count(directory, "user")}.`,
		remedy: "Check the folder (--users) and the commit; a roster is never emptied on purpose. In a new repository, add the first file and plan again.",
		users: []
	}];
}
function checkProtected(input) {
	const { changes, protectedUsers } = input;
	const refusals = [];
	const notFound = missingProtected(input);
	if (notFound.length > 0) refusals.push({
		guard: "protected",
		message: `Protected accounts are not in the directory: ${notFound.map(notFoundText).join(", ")}.`,
		remedy: "Correct \"protected\" in the configuration, in a change of its own: what it names does not exist, so it protects no account.",
		users: notFound.map(({ entry }) => entry)
	});
	const touched = changes.filter((change) => change.kind !== "create" && protectedUsers.ids.has(change.id) || changesField(change, "userPrincipalName") && protectedUsers.coversName(change.userPrincipalName));
	if (touched.length > 0) {
		const users = touched.map((change) => change.userPrincipalName).toSorted(compareText);
		refusals.push({
			guard: "protected",
			message: `${count(touched.length, "change touches", "changes touch")} a protected account or name: ${users.join(", ")}.`,
			remedy: "Take the change out, or take the account off \"protected\" in the configuration, in a change of its own.",
			users
		});
	}
	return refusals;
}
function missingProtected(input) {
	const { changes, proposedProtected } = input;
	const given = new Set(changes.map(({ userPrincipalName }) => foldName(userPrincipalName)));
	const missing = input.protectedUsers.notFound.filter(({ entry }) => !given.has(foldName(entry)));
	if (changes.length > 0 || proposedProtected === void 0) return missing;
	const kept = new Set(proposedProtected.map(foldName));
	return missing.filter(({ entry }) => kept.has(foldName(entry)));
}
function notFoundText({ entry, near, deleted }) {
	if (deleted) return `${entry} (a deleted user)`;
	return near.length > 0 ? `${entry} (did you mean ${near.join(" or ")}?)` : entry;
}
const READS_USERS = "User.Read.All";
function checkUnreadable(input) {
	return input.unreadable.map((unreadable) => {
		const { field, how, users } = unreadable;
		const property = propertyOfField(field);
		const reading = property?.readPermission ?? READS_USERS;
		const declared = count(users.length, "declared user");
		const concerned = {
			users: users.map((userPrincipalName) => ({ userPrincipalName })),
			property: field
		};
		if (how === "missing") return refuse({
			guard: "unreadable",
			message: `${missingText(unreadable, input)}, so what ${declared} would overwrite is not known.`,
			remedy: `Grant the identity the permission to read it (${reading}; to write it: ${property?.permission ?? "User.ReadWrite.All"}).`,
			users
		}, concerned, "only a property that reads as empty for all users can be acknowledged", input);
		const refusal = {
			guard: "unreadable",
			message: `${field} reads as empty for all ${count(input.directory, "directory user")} while ${declared} ${declaresText(unreadable)}: a permission to read it may be missing.`,
			remedy: `Grant the identity ${reading}${reading === READS_USERS ? "" : `, without which Graph answers null for everybody`}. If no user has a ${field} yet, commit this file and let it be reviewed:`,
			users,
			acknowledgement: proposeAcknowledgement("unreadable", users, input, [field])
		};
		return weigh(refusal, concerned, input);
	});
}
function declaresText({ field, users }) {
	const isOne = users.length === 1;
	if (propertyOfField(field)?.readPermission === void 0) return `${isOne ? "has" : "have"} a value for it`;
	return `${isOne ? "declares" : "declare"} it`;
}
function missingText({ field, unread, reads }, { directory }) {
	if (reads === void 0 && unread === directory) return `The directory left ${field} out of its answers`;
	return `Of ${digits(unread)} of ${count(directory, "directory user")}, ${field} ${reads ?? "was left out of the answers"}`;
}
function changesField(change, name) {
	return change.fields.some(({ field }) => field === name);
}
// src/plan/sensitive.ts
/**
* Marks the fields that the configuration calls sensitive.
*
* @param names of properties; one that has members stands for all of them
*/
function markSensitive(changes, names) {
	if (names.length === 0) return changes;
	const isNamed = ({ field }) => names.some((name) => field === name || field.startsWith(`${name}.`));
	return changes.map((change) => change.fields.some(isNamed) ? {
		...change,
		fields: change.fields.map((field) => isNamed(field) ? {
			...field,
			sensitive: true
		} : field)
	} : change);
}
// src/model/namesake.ts
/** Most accounts that one message names. */
const MOST_NAMED$2 = 3;
/** Who they are, and the line to paste into the file of the declared user. */
function namesakeAdvice(found, file) {
	const [first] = found;
	const named = found.slice(0, MOST_NAMED$2).map(({ userPrincipalName, id }) => `${userPrincipalName} (id: ${id})`);
	const more = found.length - named.length;
	const names = `${named.join(", ")}${more > 0 ? ` and ${digits(more)} more` : ""}`;
	const line = found.length === 1 ? `"id: ${first?.id}"` : "the id of that account";
	return `No file declares ${names}, with ${first?.shares}. If it is the same person, add ${line} to ${file}`;
}
// src/plan/protectedUsers.ts
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
// src/plan/scope.ts
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
	const entries = exclude?.users ?? [];
	const ids = new Set(entries.filter(isObjectId).map(foldName));
	const patterns = entries.filter((entry) => !isObjectId(entry)).map(namePattern);
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
// src/plan/namesakes.ts
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
			const key = keyOf(desired.fields);
			const possible = (key === void 0 ? [] : index.get(key) ?? []).filter((user) => !hasOtherEmployeeId(desired, user));
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
	const index = /* @__PURE__ */ new Map();
	for (const user of users) {
		const key = keyOf(user.fields);
		if (key === void 0) continue;
		const others = index.get(key);
		if (others) others.push(user);
		else index.set(key, [user]);
	}
	return index;
}
function namesake(user, shares) {
	const displayName = displayNameOf(user);
	return {
		id: user.id,
		userPrincipalName: user.userPrincipalName,
		...displayName !== void 0 && { displayName },
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
		...tenant === void 0 ? [remark("no-tenant", `"tenant" is not set, so any tenant that the credential opens is accepted. For this one, add: tenant: ${actual.id}`, "tenant")] : [],
		...found.unused.map((entry) => remark("protects-nobody", `"protected" holds ${entry}, and no account in the directory has such a name. Correct it, or leave it for accounts to come.`, "protected"))
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
const MOST_NAMED$1 = 3;
/**
* What to do about an error with which a group's licence does not reach a member.
*
* @see https://learn.microsoft.com/entra/identity/users/licensing-groups-resolve-problems
*/
const CURES = {
	CountViolation: "no seat is free. Buy seats, or take the licence from others",
	MutuallyExclusiveViolation: "another licence of the user has a service plan that excludes one of these. Leave one of the two out",
	DependencyViolation: "a service plan of it depends on one that the user does not have. Give the licence that has it as well",
	ProhibitedInUsageLocationViolation: "it is not offered in the user's country. Correct usageLocation, or take the user out of the group",
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
		const names = all.slice(0, MOST_NAMED$1).map(({ userPrincipalName }) => userPrincipalName);
		const more = all.length > MOST_NAMED$1 ? ` and ${count(all.length - MOST_NAMED$1, "other")}` : "";
		const source = first.by === void 0 ? "" : ` of the group ${called.get(first.by) ?? first.by}`;
		return [{
			severity: "warning",
			code: "licence-error",
			message: `the licence ${first.name}${source} does not reach ${names.join(", ")}${more} (${first.error}): ${CURES[first.error] ?? "look at it in the Microsoft 365 admin center"}`,
			at
		}];
	});
}
// src/plan/perhapsDeclared.ts
/**
* The users that no declared user may turn out to be: neither one that is blocked, nor one that is not found, as after a rename
* outside Git. An account whose names cannot be read may be anybody.
*
* @param unmatched users of the directory that nobody declares
*/
function withoutPerhapsDeclared(unmatched, planned, key) {
	const readable = unmatched.filter((user) => oddFields(user).length === 0 && (key in user.fields || key === "userPrincipalName"));
	const findNamesakes = namesakeFinder(() => readable);
	const missing = planned.filter(({ match }) => match.kind !== "matched");
	const perhaps = new Set([...planned.flatMap(({ blocked }) => blocked?.candidates ?? []), ...missing.flatMap(({ match }) => findNamesakes(match.desired))].map(({ id }) => id));
	const addresses = new Set(missing.flatMap(({ match }) => addressesOf(match.desired)));
	return readable.filter(({ id, userPrincipalName, mail, proxyAddresses }) => !perhaps.has(id) && ![
		userPrincipalName,
		mail ?? "",
		...proxyAddresses
	].some((address) => addresses.has(foldName(address).replace(/^smtp:/, ""))));
}
function addressesOf({ fields, formerly }) {
	return [
		fields["userPrincipalName"],
		fields["mail"],
		...formerly.map(({ value }) => value)
	].flatMap((address) => typeof address === "string" && address !== "" ? foldName(address) : []);
}
// src/plan/strangers.ts
const NOTHING_LISTED = {
	groups: {},
	licenses: []
};
/**
* Takes users that no file declares out of the groups of which the files are the whole truth.
*
* @param unmatched users of the directory that nobody declares
* @param at where the configuration lists the group of that name
*/
function removeStrangers(unmatched, surroundings, { at, cause }) {
	const whole = wholeGroups(surroundings);
	if (whole.size === 0) return [];
	return unmatched.flatMap((user) => {
		const fields = groups.managed(user.sets?.[groups.name] ?? [], surroundings, NOTHING_LISTED).filter(({ id }) => whole.has(id ?? "")).map((from) => ({
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
// src/plan/seats.ts
/**
* Holds back the licences for which no seat is free, in the order of the files, and those of users without a country, since Graph
* assigns them none. Seats that this plan frees are not counted: which request comes first is open.
*
* @see https://learn.microsoft.com/graph/api/resources/licenseunitsdetail
*/
function holdUnassignable(planned, { skus }) {
	if (!skus?.all) return planned;
	const seats = seatsOf(planned, skus.all);
	return planned.map((each) => {
		const { change, match } = each;
		const adding = change?.fields.filter(takesSeat) ?? [];
		if (!change || adding.length === 0) return each;
		const actual = match.kind === "matched" ? match.actual : void 0;
		const held = adding.flatMap((field) => {
			if (!hasCountry(change, actual)) return [{
				field: field.field,
				reason: "no-usage-location",
				message: "Graph assigns no licence to a user without usageLocation. Declare it, such as usageLocation: NO"
			}];
			const seat = seats.get(skuOf(field));
			return seat && !hasSeat(field, actual) && !seat.take() ? [{
				field: field.field,
				reason: "no-seat",
				message: seat.message
			}] : [];
		});
		return held.length === 0 ? each : withHeld(each, change, withSwapped(change, held));
	});
}
/** A user that cannot get a licence keeps the one that it was to replace. */
function withSwapped({ fields }, held) {
	return withReplaced(held, fields.filter(({ field, to }) => setOf(field)?.as === "assigned" && to === null));
}
function withHeld(planned, change, held) {
	const names = new Set(held.map(({ field }) => field));
	const fields = change.fields.filter(({ field }) => !names.has(field));
	const all = [...planned.held ?? [], ...held];
	if (fields.length === 0 && change.kind === "update") {
		const { change: _, ...rest } = planned;
		const [first] = held;
		if (!first) return planned;
		return {
			...rest,
			held: all,
			blocked: {
				userPrincipalName: change.userPrincipalName,
				...change.displayName !== void 0 && { displayName: change.displayName },
				at: change.at,
				reason: first.reason,
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
function seatsOf(planned, skus) {
	const needs = /* @__PURE__ */ new Map();
	for (const { change, match } of planned) for (const field of change?.fields ?? []) {
		if (!takesSeat(field)) continue;
		if (hasSeat(field, match.kind === "matched" ? match.actual : void 0)) continue;
		needs.set(skuOf(field), (needs.get(skuOf(field)) ?? 0) + 1);
	}
	return new Map(skus.map((sku) => {
		const free = Math.max(0, sku.enabled - sku.consumed);
		const needed = needs.get(sku.id) ?? 0;
		let left = free;
		const grace = sku.warning > 0 ? `, beside ${digits(sku.warning)} in their grace period` : "";
		return [sku.id, {
			take: () => (left -= 1) >= 0,
			message: `${sku.name} has too few seats: this plan needs ${digits(needed)}, and ${digits(free)} ${free === 1 ? "is" : "are"} free${grace}; ${count(needed - free, "user is", "users are")} held back. Buy seats, or take the licence from others first`
		}];
	}));
}
function takesSeat({ field, from, to }) {
	return setOf(field)?.as === "assigned" && from === null && to !== null;
}
function skuOf({ to }) {
	return isHolding(to) ? to.id ?? "" : "";
}
/** Whether a group gives the user the same licence, with which it has a seat. */
function hasSeat(field, actual) {
	return actual?.sets?.["licenses"]?.some(({ id, error }) => id === skuOf(field) && error === void 0) ?? false;
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
		drift: planned.filter(({ drift }) => drift).length,
		writes: changesToApply(input).reduce((sum, change) => sum + writeSteps(change).length, 0)
	};
	assertSums(totals);
	return totals;
}
const NONE$1 = [];
function assertSums(totals) {
	const { declared, create, update, enable, disable, adopt, unchanged, blocked } = totals;
	const { directory, matched, protected: shielded, unmanaged, outsideScope = {} } = totals;
	const outside = Object.values(outsideScope).reduce((sum, count) => sum + count, 0);
	if (declared !== create + update + enable + disable + adopt + unchanged + blocked || directory !== matched + shielded + unmanaged || outside > unmanaged) throw new Error(`Internal error: the totals do not add up: ${JSON.stringify(totals)}`);
}
// src/plan/unreadable.ts
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
		const asked = relationshipOf(field) ? linkedOf(planned) : directory;
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
function linkedOf(planned) {
	return planned.flatMap(({ match }) => match.kind === "matched" && declaresPerson(match.desired) ? match.actual : []);
}
function emptyFields(planned, directory, key) {
	if (directory.length === 0) return [];
	const declared = /* @__PURE__ */ new Map();
	for (const field of declaredFields(planned)) {
		if (relationshipOf(field)) continue;
		if (!directory.every((user) => sameValue(field, liveValue(user, field) ?? null, null))) continue;
		const ownPermission = propertyOfField(field)?.readPermission !== void 0;
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
	const second = holdUnassignable(absent.size === 0 ? first : planAll(findPerson), sets.surroundings);
	const planned = input.base && base && !correctsDrift ? markBefore(second, {
		roster: input.base,
		base,
		directory,
		index,
		findPerson,
		sets
	}) : second;
	const touched = planned.filter(({ change, drift, blocked }) => change || drift || blocked);
	const changes = withConsequences(markSensitive([...sortedChanges(touched), ...strangers(input, matchedIds, planned)], configuration.sensitive), sets.surroundings);
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
		...input.reviewed && { reviews },
		...input.proposed && { proposedProtected: input.proposed.protected },
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
		refusals,
		lifted,
		diagnostics: [
			...roster.diagnostics,
			...warnOfNamesakes(touched, findNamesakes, base),
			...warnOfUnread(planned.flatMap(({ match, unanswered }) => unanswered ? {
				userPrincipalName: nameOf$1(match.desired),
				fields: unanswered
			} : []), input),
			...warnOfLicenceErrors(directory.users, sets.surroundings, input.settingAt?.("licenses") ?? CONFIGURATION_PLACE),
			...remarks(input, shielded)
		].toSorted(compareDiagnostics)
	};
}
function remarks({ configuration, proposed = configuration, settingAt, directory }, shielded) {
	if (!settingAt) return [];
	return remarksOn(proposed, proposed === configuration ? shielded : protectedUsers(proposed.protected, directory), directory.tenant, settingAt);
}
function strangers({ directory, base, settingAt, configuration }, matchedIds, planned) {
	if (wholeGroups(directory.surroundings ?? {}).size === 0) return [];
	return removeStrangers(withoutPerhapsDeclared(directory.users.filter(({ id }) => !matchedIds.has(id)), planned, configuration.key), directory.surroundings ?? {}, {
		at: (group) => placeOf(settingAt?.("groups", group) ?? CONFIGURATION_PLACE),
		cause: base ? "drift" : "here"
	});
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
	const fromApplied = {
		...input,
		base: before.roster,
		reviewed,
		done
	};
	const whole = makePlan({
		...fromApplied,
		...rules.after
	});
	const asReviewed = {
		...own,
		refusals: [],
		reviewedAs: THIS_ONE
	};
	const { observes: _, ...free } = whole;
	const verdict = authorise(free, [...reviewed, asReviewed], before);
	const ownFields = fieldsByUser(own);
	const changes = verdict.changes.flatMap((change) => {
		const fields = beyond(change, ownFields);
		const labels = (verdict.reviews.get(change.userPrincipalName) ?? []).filter((label) => label !== THIS_ONE);
		return fields.length > 0 ? [openChange(change, fields, labels)] : [];
	});
	const held = [...verdict.skipped.filter(({ change }) => beyond(change, ownFields).length > 0).map(({ change, reason, message }) => ({
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
	const left = withoutOpen(own.changes, [
		...verdict.changes,
		...verdict.skipped.map(({ change }) => change),
		...changesToApply(whole)
	]);
	const refusedBefore = whole.refusals.length === 0 || input.base === void 0 ? [] : makePlan({
		...fromApplied,
		...rules.before,
		roster: input.base
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
	const open = new Map(merged.map((change) => [keyOf(change), new Set(change.fields.map(({ field }) => field))]));
	return changes.flatMap((change) => {
		const fields = open.get(keyOf(change));
		if (change.cause !== "drift" || !fields) return change;
		if (change.kind === "create") return [];
		const rest = change.fields.filter(({ field }) => !fields.has(field));
		if (rest.length === change.fields.length) return change;
		return rest.length === 0 ? [] : {
			...change,
			kind: kindOf(change, rest),
			fields: rest
		};
	});
}
const THIS_ONE = "this pull request";
function fieldsByUser(plan) {
	return new Map(changesToApply(plan).map((change) => [keyOf(change), new Set(change.fields.map(({ field }) => field))]));
}
function keyOf(change) {
	return change.kind === "create" ? `name ${foldName(change.userPrincipalName)}` : change.id;
}
function beyond(change, own) {
	const here = own.get(keyOf(change));
	if (!here) return change.fields;
	return change.kind === "create" ? [] : change.fields.filter(({ field }) => !here.has(field));
}
function openChange(change, fields, reviews) {
	if (change.kind === "create") return {
		...change,
		cause: "open",
		fields,
		reviews
	};
	return {
		...change,
		kind: kindOf(change, fields),
		cause: "open",
		fields,
		reviews
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
	let isLinked;
	return {
		fields: [...fields].toSorted(compareFields),
		deletedUsers: true,
		sets: {
			...(fields.has("groups") || isWholeTruth(managed.groups)) && { groups: managed.groups ?? {} },
			...fields.has("licenses") && { licenses: managed.licenses ?? [] }
		},
		isLinked: (user) => (isLinked ??= linkedTest(roster, key))(user)
	};
}
/** Whether the files are the whole truth about some group. */
function isWholeTruth(groups = {}) {
	return Object.values(groups).some(({ members }) => members === "roster");
}
/** Whether a directory user may be one that declares a relationship. */
function linkedTest(roster, key) {
	const ids = /* @__PURE__ */ new Set();
	const names = /* @__PURE__ */ new Set();
	const keys = /* @__PURE__ */ new Set();
	for (const user of roster.users) {
		if (!declaresPerson(user)) continue;
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
		const input = {
			...desired,
			directory,
			now: clock.now()
		};
		return desired.mergedBefore ? planWithOpenWork(input, desired.mergedBefore) : makePlan(input);
	};
	const plan = mode.kind === "apply" && mode.current || await readAndPlan();
	if (mode.kind === "plan") return {
		kind: "planned",
		plan
	};
	if (plan.refusals.length > 0 || configuration.mode === "observe") return {
		kind: "refused",
		plan
	};
	const { changes, skipped, withheld, reviews } = authorise(plan, mode.reviewed, desired);
	return {
		kind: "applied",
		plan,
		outcomes: [...(await applyChanges(changes, {
			...configuration.apply,
			...mode.options,
			writer: mode.writer,
			reader,
			clock
		})).map((outcome) => withReviews(withReason(outcome, withheld.get(outcome.userPrincipalName)), reviews.get(outcome.userPrincipalName))), ...skipped.map(outcomeOfSkipped)]
	};
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
const text$1 = (description) => ({
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
const oneOf$1 = (...values) => ({
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
const KIND = oneOf$1("create", "update", "enable", "disable", "adopt");
const TENANT$1 = object({
	id: text$1(),
	domain: text$1("The default verified domain.")
});
const EMBEDDED = {
	const: true,
	description: "The directory is an embedded one, and no tenant."
};
const REASON = oneOf$1("ambiguous-match", "id-not-found", "id-name-conflict", "already-matched", "adopt-needs-id", "undeclared-rename", "other-employee-id", "name-taken", "deleted-user", "unverified-domain", "federated-domain", "synced-from-on-premises", "missing-for-create", "manager-not-found", "manager-blocked", "own-manager", "group-not-found", "group-not-writable", "license-not-found", "license-not-assignable", "no-usage-location", "no-seat", "drift-enable", "drift-create", "base-invalid", "unreadable");
const GUARD = oneOf$1("creates", "updates", "enables", "disables", "renames", "adoptions", "signInProperties", "memberships", "membershipRemovals", "licensedGroups", "licenses", "emptiedGroups", "emptyRoster", "protected", "tenant", "unreadable");
/** What people call the user; left out where it is not known. */
const CALLED = { displayName: text$1("The name in the directory, else the declared one. Only shown.") };
const SHARED = {
	place: object({
		file: text$1("Relative to the repository."),
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
		userPrincipalName: text$1()
	}, CALLED),
	holding: object({
		as: oneOf$1("member", "assigned"),
		id: {
			type: ["string", "null"],
			description: "Of the group or the SKU."
		},
		name: text$1("As the configuration calls it.")
	}, {
		without: list$1(text$1(), "Service plans of the licence that are left out."),
		by: text$1("Object id of the group that gives the licence."),
		until: text$1("The last day on which a file means it.")
	}),
	blockedUser: object({
		userPrincipalName: text$1(),
		at: refer("place"),
		reason: REASON,
		message: text$1(),
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
		message: text$1("With the numbers that tripped it."),
		remedy: text$1(),
		users: list$1(text$1())
	},
	optional: {
		acknowledgement: object({
			path: text$1(),
			text: text$1()
		}),
		fallsShort: list$1(object({
			at: refer("place"),
			why: text$1()
		}), "Acknowledgements that were meant to lift it, and why each does not.")
	}
};
refer("value"), { ...object({ hmac: text$1("HMAC-SHA-256, hexadecimal.") }) };
/** One user's difference, with the members that its place adds. */
function changeWith(more) {
	return {
		...object({
			kind: KIND,
			userPrincipalName: text$1("The declared name; the live one where none is declared."),
			at: refer("place"),
			cause: oneOf$1("here", "drift", "open"),
			fields: list$1(refer("fieldChange")),
			...more
		}, {
			...CALLED,
			id: text$1("Object id."),
			adopts: {
				const: true,
				description: "Newly declared, while the account exists already."
			},
			seen: object({
				userPrincipalName: text$1(),
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
			list$1(text$1()),
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
		until: text$1("The last day of the entry that asks for it, YYYY-MM-DD."),
		grants: list$1(text$1(), "Licences that members of the group get, and lose when they leave."),
		decides: list$1(text$1(), "Dynamic groups whose rule asks for the property.")
	}),
	heldField: object({
		field: refer("field"),
		reason: REASON,
		message: text$1()
	}, { before: {
		const: true,
		description: "As at the base: no fault of these commits."
	} }),
	ruleChange: object({
		risk: oneOf$1(...RULE_RISKS),
		what: text$1("A setting by its path; acknowledgement. and the guard; or owners, codeOwners, workflow, action, attributes, notRun."),
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
			op: oneOf$1("add", "replace", "remove"),
			path: text$1(),
			value: true
		},
		required: ["op", "path"],
		additionalProperties: false
	},
	change: changeWith({ patch: list$1(refer("patchOperation"), "The fields as RFC 6902 over the managed properties.") }),
	openChange: changeWith({ reviews: list$1(text$1(), "The reviews behind it, such as #12.") }),
	releasedUser: object({
		userPrincipalName: text$1(),
		id: text$1(),
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
		message: text$1("With the numbers that would have tripped it."),
		users: number("How many it concerns."),
		at: refer("place"),
		expires: text$1("The last day of the acknowledgement, YYYY-MM-DD.")
	}),
	diagnostic: object({
		severity: oneOf$1("error", "warning"),
		code: text$1(),
		message: text$1(),
		at: object({
			file: text$1(),
			line: number(),
			column: number()
		})
	}, {
		cause: text$1("What others of this code and message may have in common."),
		excerpt: object({
			line: text$1(),
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
		digest: text$1("Names the plan. It decides nothing."),
		tenant: TENANT$1,
		madeAt: text$1("When the directory was read, ISO 8601."),
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
			drift: number("Users with drift that the plan leaves alone."),
			writes: number("Requests that change something.")
		}, { outsideScope: {
			type: "object",
			description: "How many of the unmanaged are no people by the configured scope, by reason.",
			additionalProperties: number()
		} }),
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
		commit: text$1(),
		base: text$1(),
		open: {
			...object({
				applied: text$1("The last commit of which everything was applied."),
				changes: list$1(refer("openChange"), "Merging applies them as well."),
				held: list$1(object({
					userPrincipalName: text$1(),
					kind: KIND,
					message: text$1()
				}, CALLED), "Merging leaves them as they are."),
				refusals: list$1(refer("openRefusal"), "Guards that do not pass all that merging applies.")
			}, { unknown: text$1("Why it is not known what was merged before.") }),
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
	const newcomer = isPersonReference(field.to) && field.to.id === null;
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
	const byKind = KINDS$2.map((kind) => changes.filter((change) => change.kind === kind)).filter((group) => group.length > 0);
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
// src/report/facts/outcomesOfPlan.ts
/**
* The part of a receipt that is about what a plan lists, added up over attempts.
*
* @param earlier outcomes of the attempts before, oldest first
*/
function outcomesOfPlan(receipt, plan, earlier = []) {
	const { blocked = [], ...rest } = receipt;
	const names = new Set([...changesToApply(plan), ...blockedHere(plan)].map(({ userPrincipalName }) => foldName(userPrincipalName)));
	const isOfPlan = ({ userPrincipalName }) => names.has(foldName(userPrincipalName));
	const outcomes = addedUp([...earlier, ...receipt.outcomes].filter(isOfPlan));
	const own = blocked.filter(isOfPlan);
	return {
		...rest,
		outcomes,
		totals: countOutcomes(outcomes),
		...own.length > 0 && { blocked: own }
	};
}
function addedUp(outcomes) {
	const byUser = /* @__PURE__ */ new Map();
	for (const outcome of outcomes) {
		const name = foldName(outcome.userPrincipalName);
		const before = byUser.get(name);
		byUser.set(name, before === void 0 ? outcome : after(before, outcome));
	}
	return [...byUser.values()];
}
function after(before, outcome) {
	if (before.id === void 0 || before.id !== outcome.id) return outcome;
	const done = [.../* @__PURE__ */ new Set([...before.done ?? [], ...outcome.done ?? []])];
	return {
		...outcome,
		...before.kind === "create" && { kind: before.kind },
		...done.length > 0 && { done }
	};
}
// src/report/facts/receipt.ts
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
	return outcomesOf(receipt, "applied").toSorted((left, right) => KINDS$2.indexOf(left.kind) - KINDS$2.indexOf(right.kind));
}
/** How many users of each kind, what could hurt most first. */
function countsByKind(outcomes) {
	return KINDS$2.map((kind) => ({
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
		firstCredentials$1(options.newAccounts ?? [], rows),
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
	return outcomes.length <= MOST_UNFOLDED ? `**${heading}**\n\n${body}` : folded$1(`<b>${heading}</b>${more > 0 ? `; the first ${digits(shown.length)}` : ""}`, body);
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
function firstCredentials$1(people, most) {
	if (people.length === 0) return "";
	return `**${count(people.length, "new account needs", "new accounts need")} a first credential**, such as a Temporary Access Pass: ${peopleMarkdown(people, most)}`;
}
// src/report/pages/outcome.ts
/** Of whom all went well, in the comment: the page of the run has room for all of them. */
const MOST_APPLIED = 20;
const REASON_LENGTH = 2e3;
const MOST_PULL_REQUESTS = 50;
/**
* What the attempts of apply runs did of one pull request.
*
* @param plan what its reviewers saw; undefined: none was found, so nothing of it was applied
* @param earlier outcomes of the attempts before, oldest first
*/
function outcomePage(receipt, plan, options, earlier = []) {
	const unapproved = options.approvalRequired === false ? NO_APPROVAL : "";
	if (!plan) return notApplied(options, "merged, not applied", "The plan workflow made no plan of this pull request's last commit, so what it does was not reviewed. Nothing of it was written.", startIt(options), unapproved);
	const part = outcomesOfPlan(receipt, plan, earlier);
	const text = renderReceiptMarkdown(part, {
		hidePersonal: true,
		newAccounts: newAccountsIn(part),
		embedded: JOB_DIRECTORY,
		retry: "Run the job again",
		mostApplied: MOST_APPLIED,
		rest: `${runLink({
			url: options.runUrl,
			isWhole: true
		})} shows all`
	});
	return page(options.tenant, joined([
		text.trimEnd(),
		approvedBy(options),
		unapproved,
		runLine(options, "The run, with the receipt")
	]));
}
function approvedBy({ approvers = [] }) {
	return approvers.length === 0 ? "" : `Approved by ${listed(approvers.map(forMarkdownCode))}.`;
}
const NO_APPROVAL = "The configuration says `requireApproval: false`, so nobody was asked whether a second person approved this.";
/**
* For a run that ended before it wrote anything.
*
* @param options.refusals the guards that refused, which say more than the reason
* @param options.pullRequests what was applied together, where the guards counted it together
*/
function notAppliedPage(reason, options) {
	const { refusals = [], pullRequests = [], runUrl, link } = options;
	const run = {
		url: runUrl,
		isWhole: true
	};
	return page(options.tenant, fitted([
		3e4,
		1e4,
		3e3,
		300
	], void 0, (paste) => joined([
		"### Rollcall: merged, not applied",
		refusals.length === 0 ? forMarkdown(shorten(reason, REASON_LENGTH)) : "A guard refused what is merged, so nothing was written.",
		...refusals.map((refusal) => renderRefusal(refusal, {
			run,
			...link && { link }
		}, {
			text: REASON_LENGTH,
			names: 20,
			paste
		})),
		countedTogether(refusals, pullRequests),
		"Nothing is lost: once that is settled, the next run applies this as well.",
		runLine(options)
	])));
}
/** For a run in observe mode, which ends as it should. */
function observedPage(reason, options) {
	return notApplied(options, "merged, and only observed", forMarkdown(reason));
}
/** For a run while the switch is on that stops every write. */
function pausedPage(options) {
	return notApplied(options, "merged, waiting: Rollcall is paused", "The repository's variable `ROLLCALL_PAUSED` is set, so nothing was written. What was merged waits.", "To apply it, remove the variable, then run the jobs of this run again. The next merge applies it as well.");
}
/**
* For a run that ended before it knew what earlier runs had applied, and so before it knew what is left to do.
*
* @param reason why not
*/
function notYetKnownPage(reason, options) {
	return notApplied(options, "merged, not applied yet", `What earlier runs applied is not known yet, so nothing was written: ${forMarkdown(shorten(reason, REASON_LENGTH))}`, "Nothing is lost: the next run that finds it out applies this as well.");
}
/**
* For a pull request that nobody approved who had no part in it.
*
* @param why as a sentence without its end
* @param pullRequestUrl its page
*/
function approvalMissingPage(why, pullRequestUrl, options) {
	return notApplied(options, "merged, not applied: an approval is missing", `${forMarkdown(shorten(why, REASON_LENGTH))}, so nothing of it was written.`, startIt(options, approveIt(pullRequestUrl)));
}
/**
* For a pull request whose approval is older than the plan, so that it cannot be meant for it.
*
* @param pullRequestUrl its page
*/
function approvedBeforePlanPage(pullRequestUrl, options) {
	return notApplied(options, "merged, not applied: approved before the plan was made", "The approval is older than the plan, so it was given without seeing what this does. Nothing of it was written.", startIt(options, approveIt(pullRequestUrl)));
}
/** Users that were created, who need a first credential. */
function newAccountsIn({ outcomes }) {
	return outcomes.filter(({ kind, id, disabled }) => kind === "create" && id !== void 0 && !disabled);
}
/**
* The page of a merged pull request takes no approval any more; the API and the command line tool do.
*
* @see https://github.com/cli/cli/issues/5038
*/
function approveIt(pullRequestUrl) {
	return `- **To apply it as planned**, ask someone who neither opened it nor committed to it to run ${forMarkdownCode(`gh pr review ${pullRequestUrl} --approve`)}, since GitHub's page of a merged pull request takes no approval. Then run the jobs of this run again.`;
}
function startIt({ applyUrl }, first) {
	const target = applyUrl === void 0 ? void 0 : forMarkdownLink(applyUrl);
	const workflow = target === void 0 ? "the apply workflow" : `[the apply workflow](${target})`;
	return [
		...first === void 0 ? [] : [first],
		`- **To apply it${first === void 0 ? "" : " with all that is waiting"}**, start ${workflow} manually. It plans everything that is merged and not applied, and waits for an approval.`,
		"- **To take it back**, revert this pull request."
	].join("\n");
}
function countedTogether(refusals, pullRequests) {
	const guards = refusals.map(({ guard }) => guard).filter(isCounted);
	const parts = pullRequests.map(({ number, counts }) => ({
		number,
		counts: guards.flatMap((guard) => {
			const counted = counts[guard] ?? 0;
			return counted === 0 ? [] : [count(counted, COUNTED[guard])];
		})
	})).filter(({ counts }) => counts.length > 0);
	if (parts.length < 2) return "";
	return `These were merged one after the other and are applied together, so the guard counts them together: ${firstOf(parts.map(({ number, counts }) => `#${number} (${listed(counts)})`), MOST_PULL_REQUESTS)}.`;
}
const COUNTED = {
	disables: "disable",
	enables: "enable",
	renames: "rename",
	adoptions: "adoption",
	signInProperties: "change of sign-in properties",
	licensedGroups: "removal from a group that gives licences",
	membershipRemovals: "removal from groups",
	memberships: "addition to groups",
	licenses: "change of licences",
	creates: "create",
	updates: "update"
};
function isCounted(guard) {
	return Object.hasOwn(COUNTED, guard);
}
function notApplied(options, title, ...parts) {
	return page(options.tenant, joined([
		`### Rollcall: ${title}`,
		...parts,
		runLine(options)
	]));
}
function page(tenant, text) {
	const marker = commentMarker(`outcome.${tenant}`);
	return {
		marker,
		comment: `${marker}\n${text.trimEnd()}\n`
	};
}
function runLine({ runUrl }, text = "The run") {
	const target = forMarkdownLink(runUrl);
	return target === void 0 ? "" : `[${text}](${target})`;
}
// src/report/text/receipt.ts
const MOST_NAMES = 20;
const WIDEST_NAME = 64;
const WIDEST_LABEL = 24;
/**
* What became of an apply run, for a terminal or a log. Ends with a line end.
*
* @param options.newAccounts users that were created and need a first credential
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
		...firstCredentials(newAccounts, style),
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
function firstCredentials(people, style) {
	if (people.length === 0) return [];
	return [wrapped(`${count(people.length, "new account needs", "new accounts need")} a first credential, such as a Temporary Access Pass: ${firstOf(people.map(personText), MOST_NAMES)}`, style)];
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
function showReceipt(receipt, kept, { format }, { output, environment }) {
	const newAccounts = newAccountsIn(receipt);
	const hidePersonal = isOnGitHub(environment);
	switch (format) {
		case "json": return output.out(`${JSON.stringify(hidePersonal ? receiptWithoutPersonal(receipt) : receipt, null, 2)}\n`);
		case "markdown": return output.out(renderReceiptMarkdown(receipt, {
			hidePersonal,
			newAccounts
		}));
		case "text": return output.out(renderReceiptText(receipt, {
			style: output.style,
			kept,
			newAccounts,
			hidePersonal
		}));
	}
}
/** What is printed there is read by everybody who may read the repository. */
function isOnGitHub(environment) {
	return environment["GITHUB_ACTIONS"] === "true";
}
// src/directory/graph/sending/concurrencyLimit.ts
/** At 300 ms latency that is 400 requests a second. */
const FIRST = 6;
/** And that 800, which is all that the resource units of a large tenant allow. */
const MOST = 12;
/** An answer that takes so many times as long as the fastest round's has waited for others. */
const SLOW = 2;
/**
* How many batches are under way at once: more while the service answers them as fast as fewer, half as many when it is
* in distress, as TCP does it. Slowness alone never brings the number below that at which every run begins, for it may
* have other reasons.
*
* @see https://www.rfc-editor.org/rfc/rfc5681 (slow start, congestion avoidance)
*/
var ConcurrencyLimit = class {
	#limit = FIRST;
	/** Until the first sign of strain each round doubles the limit; later ones add one. */
	#doubles = true;
	#lowered = 0;
	#fastestRound = Infinity;
	/** Milliseconds that the answers of this round took. */
	#round = [];
	/** Whether as many were under way in this round as may be; else it tells nothing about that many. */
	#isFull = false;
	get limit() {
		return this.#limit;
	}
	/** @param underWay with this one */
	begins(underWay, now) {
		this.#isFull ||= underWay >= this.#limit;
		return {
			sentAt: now,
			lowered: this.#lowered
		};
	}
	ended({ sentAt, lowered }, landing, now) {
		if (lowered < this.#lowered) return;
		if (landing === "strained") return this.#lower(Math.max(1, Math.floor(this.#limit / 2)));
		if (!this.#isFull) return;
		this.#round.push(now - sentAt);
		if (this.#round.length < this.#limit) return;
		const mean = this.#round.reduce((sum, one) => sum + one, 0) / this.#round.length;
		this.#newRound();
		this.#fastestRound = Math.min(this.#fastestRound, mean);
		if (mean <= this.#fastestRound * SLOW) this.#limit = Math.min(this.#doubles ? this.#limit * 2 : this.#limit + 1, MOST);
		else if (this.#limit > FIRST) this.#lower(this.#limit - 1);
	}
	#lower(limit) {
		this.#limit = limit;
		this.#lowered += 1;
		this.#doubles = false;
		this.#newRound();
	}
	#newRound() {
		this.#round = [];
		this.#isFull = false;
	}
};
// src/directory/graph/sending/lane.ts
/**
* Items that wait, first come first served, and batches of them under way, as many as the service bears. Of several writes to one object the later
* ones wait until the earlier one has ended.
*/
var Lane = class {
	#limit = new ConcurrencyLimit();
	#sendNext;
	/** What may go out; whatever is before `#first` is gone. */
	#ready = [];
	#first = 0;
	/** By object, what waits for an earlier write to it; an entry without anybody: a write is ready or under way. */
	#heldBack = /* @__PURE__ */ new Map();
	#underWay = 0;
	#isSending = false;
	/** @param sendNext takes the next batch once it may go, and does not wait for its answer */
	constructor(sendNext) {
		this.#sendNext = sendNext;
	}
	/** How many batches may be under way. */
	get limit() {
		return this.#limit.limit;
	}
	add(waiting) {
		const { object } = waiting.item;
		const others = object === void 0 ? void 0 : this.#heldBack.get(object);
		if (others) return void others.push(waiting);
		if (object !== void 0) this.#heldBack.set(object, []);
		this.#ready.push(waiting);
		this.#send();
	}
	/** The first ones that may go, which stay. */
	next(most) {
		return this.#ready.slice(this.#first, this.#first + most);
	}
	/** @param now in milliseconds of a clock */
	take(number, now) {
		const batch = this.next(number);
		this.#first += batch.length;
		this.#underWay += 1;
		if (this.#first > 1e3) {
			this.#ready = this.#ready.slice(this.#first);
			this.#first = 0;
		}
		return {
			batch,
			flight: this.#limit.begins(this.#underWay, now)
		};
	}
	/** A batch that was taken has ended. */
	ended({ batch, flight }, landing, now) {
		this.#underWay -= 1;
		this.#limit.ended(flight, landing, now);
		for (const { item } of batch) {
			if (item.object === void 0) continue;
			const [next, ...others] = this.#heldBack.get(item.object) ?? [];
			if (next) {
				this.#heldBack.set(item.object, others);
				this.#ready.push(next);
			} else this.#heldBack.delete(item.object);
		}
		this.#send();
	}
	/** Ends all who wait. */
	reject(reason) {
		const ready = this.#ready.slice(this.#first);
		const heldBack = [...this.#heldBack.values()].flat();
		this.#ready = [];
		this.#first = 0;
		for (const object of this.#heldBack.keys()) this.#heldBack.set(object, []);
		for (const { item } of ready) if (item.object !== void 0) this.#heldBack.delete(item.object);
		for (const waiting of [...ready, ...heldBack]) waiting.reject(reason);
	}
	async #send() {
		if (this.#isSending) return;
		this.#isSending = true;
		await nextTurn();
		while (this.#first < this.#ready.length && this.#underWay < this.#limit.limit) await this.#sendNext(this);
		this.#isSending = false;
	}
};
function nextTurn() {
	return new Promise((resolve) => {
		setImmediate(resolve);
	});
}
// src/directory/graph/writing/password.ts
const LENGTH = 32;
const CLASSES = [
	"abcdefghijkmnopqrstuvwxyz",
	"ABCDEFGHJKLMNPQRSTUVWXYZ",
	"23456789",
	"!#$%&*+-.:=?@_"
];
/**
* A random password that nobody gets to see: made for one POST, sent, forgotten. It has characters of all four
* classes, where Entra asks for three.
*
* @see https://learn.microsoft.com/entra/identity/authentication/concept-sspr-policy
*/
function randomPassword() {
	const everything = CLASSES.join("");
	const characters = [...CLASSES.map(oneOf), ...Array.from({ length: LENGTH - CLASSES.length }, () => oneOf(everything))];
	for (let last = characters.length - 1; last > 0; last -= 1) {
		const other = randomInt(last + 1);
		[characters[last], characters[other]] = [characters[other] ?? "", characters[last] ?? ""];
	}
	return characters.join("");
}
/**
* An answer in which no password that was sent with the requests comes back: Graph, or a gateway before it, may quote
* what it refuses, the items of others included.
*/
function withoutPasswords(answer, requests) {
	const sent = requests.flatMap((request) => {
		const password = memberOf(memberOf(memberOf(request, "body"), "passwordProfile"), "password");
		return typeof password === "string" ? [password] : [];
	});
	const text = sent.length === 0 ? void 0 : JSON.stringify(answer.body);
	if (text === void 0 || !sent.some((password) => text.includes(password))) return answer;
	const body = JSON.parse(sent.reduce((rest, password) => rest.replaceAll(password, HIDDEN_PASSWORD), text));
	return {
		...answer,
		body
	};
}
const HIDDEN_PASSWORD = "(password)";
function oneOf(characters) {
	return characters.charAt(randomInt(characters.length));
}
// src/directory/graph/sending/batcher.ts
/** Why a write is not sent any more. */
var WritesEnded = class extends Error {};
/**
* Packs items that wait into `POST /$batch`, as soon as the pacer lets them go. Writes and reads travel apart, so that
* a spent quota of writes holds back no reads.
*
* @see https://learn.microsoft.com/graph/json-batching
*/
var Batcher = class {
	/** Batches sent so far. */
	batches = 0;
	#connection;
	#lanes;
	#writesEnd;
	constructor(connection) {
		this.#connection = connection;
		const lane = () => new Lane((open) => this.#sendNext(open));
		this.#lanes = {
			reads: lane(),
			writes: lane()
		};
	}
	/** How many writes keep it busy: as many as may be under way, and one batch that waits. */
	get writesAtOnce() {
		return (this.#lanes.writes.limit + 1) * 20;
	}
	/**
	* Sends one item, once. Rejects with NoAnswer when nobody knows what became of it.
	*
	* @param onSent called as it goes out, with the moment in milliseconds of the clock; never for what was withdrawn
	*/
	send(item, onSent) {
		return new Promise((resolve, reject) => {
			if (item.method !== "GET" && this.#writesEnd) return reject(this.#writesEnd);
			this.#lanes[item.method === "GET" ? "reads" : "writes"].add({
				item,
				resolve,
				reject,
				...onSent && { onSent }
			});
		});
	}
	/** Sends no further write: those that wait, and those to come, reject with the reason. */
	endWrites(reason) {
		this.#writesEnd ??= new WritesEnded(reason);
		this.#lanes.writes.reject(this.#writesEnd);
		this.#connection.pacer.review();
	}
	/** Waits for leave, and for nothing else; what is sent then ends by itself. */
	async #sendNext(lane) {
		const { pacer } = this.#connection;
		let items = 0;
		const admission = await pacer.admit(() => {
			const next = lane.next(20);
			items = next.length;
			return items === 0 ? void 0 : sumOf(next.map(({ item }) => pacer.costs.of(item)));
		}).catch((error) => {
			lane.reject(error);
		});
		if (!admission) return;
		const taken = lane.take(items, this.#now());
		this.#post(taken.batch, admission).then((landing) => lane.ended(taken, landing, this.#now()));
	}
	#now() {
		return this.#connection.clock.now().getTime();
	}
	/** Never rejects: those who wait hear what became of theirs. */
	async #post(batch, admission) {
		const { costs } = this.#connection.pacer;
		this.batches += 1;
		let told = untold(sumOf(batch.map(({ item }) => costs.of(item))));
		try {
			const requests = batch.map(({ item }, index) => toWire$1(item, index));
			for (const { onSent } of batch) onSent?.(admission.at);
			const answer = withoutPasswords(await this.#connection.send({
				path: "/$batch",
				body: { requests },
				repeatable: false
			}), requests);
			const items = itemAnswers(answer);
			const answers = batch.map((_, index) => items === "refused" ? {
				...answer,
				whole: true
			} : items.get(idOf(index)));
			const each = batch.map(({ item }, index) => costs.told(item, answers[index]));
			told = {
				cost: sumOf(each.map(({ cost }) => cost)),
				accepted: sumOf(each.map(({ accepted }) => accepted))
			};
			for (const [index, { resolve, reject }] of batch.entries()) {
				const own = answers[index];
				if (own) resolve(own);
				else reject(new NoAnswer("The answer to a batch left out one of its requests", true));
			}
			return isStrained(answers) ? "strained" : "well";
		} catch (error) {
			for (const { reject } of batch) reject(error);
			return "strained";
		} finally {
			admission.answered(told);
		}
	}
};
/** One item that is unavailable may be so for a reason of its own. */
function isStrained(answers) {
	return answers.filter((own) => !own || isUnavailable(own)).length * 2 > answers.length || answers.some((own) => own && isThrottled(own));
}
function toWire$1({ method, path, body }, index) {
	return {
		id: idOf(index),
		method,
		url: path,
		...body && {
			headers: { "Content-Type": "application/json" },
			body: body()
		}
	};
}
function idOf(index) {
	return String(index + 1);
}
/**
* Answers by item id, in whatever order they came; or that the batch was refused, with nothing in it carried out.
* Graph answers 200 when items failed; older documents say 424.
*/
function itemAnswers(answer) {
	const responses = memberOf(answer.body, "responses");
	if (Array.isArray(responses)) return new Map(responses.flatMap((response) => itemAnswer(response, answer)));
	if (answer.status >= 400 && !isUnavailable(answer)) return "refused";
	throw new NoAnswer(`A batch was answered with ${answer.status}, without its responses`, true);
}
const NAMES_OF_REQUESTS = ["request-id", "client-request-id"];
function itemAnswer(response, batch) {
	const status = memberOf(response, "status");
	if (typeof status !== "number") return [];
	const headers = [...NAMES_OF_REQUESTS.map((name) => [name, batch.headers.get(name) ?? ""]), ...Object.entries(memberOf(response, "headers") ?? {})];
	return [[String(memberOf(response, "id")), {
		status,
		headers: new Map(headers.map(([name, value]) => [name.toLowerCase(), String(value)])),
		body: memberOf(response, "body"),
		whole: false
	}]];
}
// src/directory/graph/sending/items.ts
/** An item that the end of the run kept from being sent, again or at all. */
var Stopped = class extends Error {
	/** False: it was certainly not carried out. */
	mayBeDone;
	constructor(reason, mayBeDone) {
		super(reason);
		this.mayBeDone = mayBeDone;
	}
};
/**
* Sends one item through the batcher and reacts to its own answer: Graph judges, throttles and loses items one by one.
*
* @see https://learn.microsoft.com/graph/json-batching and https://learn.microsoft.com/graph/throttling
*/
async function sendItem(item, options, channel) {
	const { mayBeDone = false } = options;
	const tries = {
		sentAt: NaN,
		lastSentAt: 0,
		mayBeDone,
		lostBefore: mayBeDone
	};
	try {
		return await sendUntilEnded(item, options, channel, tries);
	} catch (error) {
		if ((error instanceof WritesEnded || channel.connection.stopping?.aborted === true) && item.method !== "GET") throw new Stopped(error.message, tries.mayBeDone);
		throw error instanceof DirectoryError && tries.lostBefore ? new DirectoryError(`${error.message}${LOST_BEFORE}`, { cause: error }) : error;
	}
}
/** For the message of a write. */
const LOST_BEFORE = " The answer to an earlier attempt was lost, so it may have been carried out all the same.";
async function sendUntilEnded(item, { repeatable, mayAppear = false }, { connection, batcher }, tries) {
	const { clock, pacer, random, patienceSeconds } = connection;
	const secondsSpent = () => (clock.now().getTime() - tries.sentAt) / 1e3;
	const count = {
		throttled: 0,
		unavailable: 0,
		concurrent: 0,
		absent: 0
	};
	let secondsAsked = 0;
	for (let attempts = 1;; attempts += 1) {
		const last = await batcher.send(item, (at) => {
			tries.sentAt = attempts === 1 ? at : tries.sentAt;
			tries.lastSentAt = at;
			tries.mayBeDone = true;
		}).catch((error) => {
			if (error instanceof NoAnswer) return error;
			throw error;
		});
		tries.lostBefore ||= item.method !== "GET" && isUnknown(last);
		tries.mayBeDone = tries.lostBefore;
		const ending = {
			last,
			attempts,
			sentAt: tries.sentAt,
			seconds: secondsSpent(),
			lostBefore: tries.lostBefore && !isUnknown(last)
		};
		switch (difficultyOf(last, mayAppear)) {
			case "throttled": {
				count.throttled += 1;
				const seconds = throttlingSeconds(last, clock.now(), count.throttled);
				secondsAsked += seconds;
				if (secondsAsked > 900) return ending;
				pacer.throttled(last, seconds, {
					sentAt: tries.lastSentAt,
					isWrite: item.method !== "GET"
				});
				break;
			}
			case "unavailable": {
				count.unavailable += 1;
				const asked = last instanceof NoAnswer ? void 0 : retryAfterSeconds(last, clock.now());
				if (asked !== void 0 && asked <= 900) pacer.pause(asked);
				if (!repeatable || count.unavailable >= 8) return ending;
				secondsAsked += asked ?? 0;
				if (secondsAsked > 900) return ending;
				if (asked === void 0) await pacer.wait(backoffSeconds(count.unavailable, random));
				break;
			}
			case "concurrent": {
				count.concurrent += 1;
				if (count.concurrent >= 8) return ending;
				const asked = retryAfterSeconds(last, clock.now());
				secondsAsked += asked ?? 0;
				if (secondsAsked > 900) return ending;
				await pacer.wait(asked ?? backoffSeconds(count.concurrent, random));
				break;
			}
			case "absent": {
				count.absent += 1;
				const seconds = Math.min(backoffSeconds(count.absent, random), 15);
				if (secondsSpent() + seconds > patienceSeconds) return ending;
				await pacer.wait(seconds);
				break;
			}
			case "none": return ending;
		}
	}
}
/** Nobody knows whether the request was carried out. */
function isUnknown(last) {
	return last instanceof NoAnswer ? last.mayHaveArrived : isUnavailable(last);
}
function difficultyOf(last, mayAppear) {
	if (last instanceof NoAnswer) return last.mayHaveArrived ? "unavailable" : "none";
	if (last.whole) return "none";
	if (isThrottled(last)) return "throttled";
	if (isUnavailable(last)) return "unavailable";
	const { status, code, message } = problemOf(last);
	if (status === 409 && code === "Directory_ConcurrencyViolation") return "concurrent";
	const absent = status === 404 || /objects being referenced (?:don't|do not) exist|invalid usage location/i.test(message);
	return mayAppear && absent ? "absent" : "none";
}
// src/directory/graph/reading/listing.ts
/** Reads one resource. @throws DirectoryError that names the permission where it is refused */
async function readOne(connection, path, subject) {
	const answer = await connection.send({
		path,
		repeatable: true
	});
	if (isSuccess(answer)) return answer.body;
	throw refusedReading(answer, subject);
}
/**
* Reads a list, page by page. A page token that the service no longer knows starts the list again, after a pause; only
* those restarts are counted that got no further than one before.
*
* @param readPage makes of each page what is kept of it, before the next one is asked for
* @param onRead is told how many items have come so far
* @throws DirectoryError when the list cannot be read to its end
* @see https://learn.microsoft.com/graph/paging
*/
async function readList(connection, path, subject, readPage, onRead) {
	let furthest = 0;
	let stuck = 0;
	for (let begun = 1;; begun += 1) {
		let read = 0;
		const result = await readPages(connection, path, subject, (items) => {
			read += items.length;
			onRead?.(read);
			return readPage(items);
		});
		if (result !== "page token lost") return result;
		stuck = read > furthest ? 1 : stuck + 1;
		furthest = Math.max(furthest, read);
		if (stuck >= 8) throw new DirectoryError(`Reading ${subject.what} was begun ${begun} times, and Graph lost its place each time, never beyond entry ${furthest}. Try again later.`);
		await connection.pacer.wait(backoffSeconds(stuck, connection.random));
	}
}
async function readPages(connection, firstPath, subject, readPage) {
	const pages = [];
	const visited = /* @__PURE__ */ new Set();
	let path = firstPath;
	while (path !== void 0) {
		if (visited.has(path)) throw new DirectoryError(`Reading ${subject.what} came back to a page that it had been on; the list would never end.`);
		visited.add(path);
		const answer = await connection.send({
			path,
			repeatable: true
		});
		if (!isSuccess(answer)) {
			if (isPageTokenProblem(answer)) return "page token lost";
			throw refusedReading(answer, subject);
		}
		const page = memberOf(answer.body, "value");
		if (!Array.isArray(page)) throw new DirectoryError(`Graph's answer is odd: a page of ${subject.what} holds no list. Does ROLLCALL_GRAPH_URL point at Microsoft Graph v1.0?`);
		pages.push(readPage(page));
		const link = memberOf(answer.body, "@odata.nextLink") ?? void 0;
		path = link === void 0 ? void 0 : pathOfLink(link, connection.root);
	}
	return pages;
}
const PAGE_TOKEN_CODES = /* @__PURE__ */ new Set(["Directory_ExpiredPageToken", "DirectoryPageTokenNotFoundException"]);
function isPageTokenProblem(answer) {
	const { code, message } = problemOf(answer);
	return PAGE_TOKEN_CODES.has(code) || /page token is not valid/i.test(message);
}
/** Why a reading failed, and what to do. */
function refusedReading(answer, { what, permission }) {
	const { status, code, message, requestId } = problemOf(answer);
	const said = `${[status, code].filter(Boolean).join(" ")}: ${message}${requestId && ` (request-id ${requestId})`}`;
	switch (status) {
		case 401: return new DirectoryError(`Reading ${what} failed because Graph does not take the access token (${said}). If it is given in ROLLCALL_ACCESS_TOKEN, it may have expired: get a new one, for this Graph root.`);
		case 403: return new DirectoryError(`Reading ${what} was refused (${said}). Give the application the permission ${permission} and have an administrator consent to it.`);
		case 429: return new DirectoryError(`Reading ${what} was given up because Graph kept asking to wait (${said}). Try again later.`);
		default: return new DirectoryError(isUnavailable(answer) ? `Reading ${what} failed again and again, so that it was given up (${said}). Try again later.` : `Reading ${what} failed (${said}).`);
	}
}
// src/directory/graph/sending/wire.ts
/** The names to `$select` for fields that are no relationships, each once. */
function selectedProperties(fields) {
	return [...new Set(fields.map((field) => propertyOfField(field)?.name ?? field))];
}
/** A value of a form that Graph does not document for its property. It says nothing of other users. */
var OddValue = class {
	/** Follows the property's name, as in "reads as a number, and not as a text". */
	how;
	constructor(value, wanted) {
		this.how = `reads as ${formOf(value)}, and not as ${wanted}`;
	}
};
/**
* What a user of an answer holds in a field.
*
* @returns undefined when the answer does not hold the property, which is never the same as null
*/
function readValue(user, field) {
	const property = propertyOfField(field);
	const value = memberOf(user, property?.name ?? field);
	if (value === void 0) return DIRECTORY_EXTENSION.test(field) ? null : void 0;
	if (value === null) return null;
	switch (property?.type) {
		case "boolean": return typeof value === "boolean" ? value : new OddValue(value, "true or false");
		case "strings": return isTextList(value) ? value : new OddValue(value, "a list of texts");
		case "employeeOrgData": return readMembers$1(value, ORG_DATA_MEMBERS);
		case "extensionAttributes": {
			const member = memberOfField(field) ?? "";
			const members = readMembers$1(value, [member]);
			return members instanceof OddValue ? members : members[member] ?? null;
		}
		default:
			if (typeof value === "string") return value;
			if (DIRECTORY_EXTENSION.test(field) && typeof value === "boolean") return value;
			if (DIRECTORY_EXTENSION.test(field) && typeof value === "number") return String(value);
			return new OddValue(value, "a text");
	}
}
/**
* The same, where nothing can be concluded without the value.
*
* @throws DirectoryError when the value has a form that Graph does not document
*/
function readField(user, field) {
	const value = readValue(user, field);
	if (value instanceof OddValue) throw odd(user, field);
	return value;
}
function formOf(value) {
	if (value === null) return "empty";
	if (Array.isArray(value)) return "a list";
	switch (typeof value) {
		case "string": return "a text";
		case "number": return "a number";
		case "boolean": return "true or false";
		default: return "an object";
	}
}
/**
* The body that writes fields: members of onPremisesExtensionAttributes nested, lists cleared with `[]`,
* employeeOrgData always with both members, dates with their time.
*
* @see https://learn.microsoft.com/graph/api/user-update
*/
function toWire(fields) {
	const body = {};
	for (const [field, value] of Object.entries(fields)) {
		const property = propertyOfField(field);
		const member = memberOfField(field);
		if (property && member !== void 0) body[property.name] = {
			...body[property.name],
			[member]: value
		};
		else if (property?.type === "strings") body[field] = value ?? [];
		else if (property?.type === "employeeOrgData") body[field] = {
			costCenter: null,
			division: null,
			...value
		};
		else if (property?.type === "dateTime" && typeof value === "string" && !value.includes("T")) body[field] = `${value}T00:00:00Z`;
		else body[field] = value;
	}
	return body;
}
/** @throws DirectoryError unless the member is a text that is not empty */
function requiredText(object, name) {
	const value = memberOf(object, name);
	if (typeof value === "string" && value !== "") return value;
	throw odd(object, name);
}
const NO_TEXTS = [];
/** A list of texts; one that is missing is empty. */
function textList(object, name) {
	const value = memberOf(object, name) ?? NO_TEXTS;
	if (!isTextList(value)) return new OddValue(value, "a list of texts");
	return value.length > 0 ? value : NO_TEXTS;
}
function odd(object, name) {
	const id = memberOf(object, "id");
	const whose = typeof id === "string" && id !== "" ? ` of ${id}` : "";
	return new DirectoryError(`Graph's answer is odd: "${name}"${whose} has a form that Graph does not document. Nothing was planned from it. Does ROLLCALL_GRAPH_URL point at Microsoft Graph v1.0?`);
}
function readMembers$1(value, names) {
	if (typeof value !== "object" || Array.isArray(value)) return new OddValue(value, "an object");
	const members = {};
	for (const name of names) {
		const member = memberOf(value, name) ?? null;
		if (member !== null && typeof member !== "string") return new OddValue(member, "a text");
		members[name] = member;
	}
	return members;
}
function isTextList(value) {
	return Array.isArray(value) && value.every((item) => typeof item === "string");
}
// src/directory/graph/reading/relationships.ts
/**
* Puts what a page, read with `$expand`, tells about a relationship into its users. A page on which nobody has one tells
* nothing, for Graph may have ignored the expand without a word.
*
* @param answered what the users were made from, in the same order
*/
function addExpanded(users, answered, relationship) {
	const values = answered.map((user) => linkOf(user, relationship));
	if (values.every((value) => value === null)) return;
	users.forEach((user, index) => {
		const value = values[index] ?? null;
		if (value instanceof OddValue) (user.odd ??= {})[relationship.name] = value.how;
		else user.fields[relationship.name] = value;
	});
}
function linkOf(user, relationship) {
	const linked = memberOf(user, relationship.name) ?? null;
	const value = linked === null ? null : relationship.read.fromAnswer(linked);
	return linked !== null && value === null ? new OddValue(linked, "a person with an id") : value;
}
/** Asks user by user, twenty in a batch. */
async function readLinks(ids, relationship, connection, batcher) {
	return linksOf(ids, await Promise.all(ids.map((id) => readLink(id, relationship, connection, batcher))));
}
/** The links of the users who have one, or who have none for certain. */
function linksOf(ids, values) {
	return new Map(ids.flatMap((id, index) => {
		const value = values[index];
		return value === void 0 ? [] : [[id, value]];
	}));
}
/**
* @returns null for none; undefined when the answer has a form that Graph does not document
* @throws DirectoryError when Graph does not answer, or refuses
*/
async function readLink(id, relationship, connection, batcher) {
	const { last } = await sendItem({
		method: "GET",
		path: relationship.read.path(id)
	}, { repeatable: true }, {
		connection,
		batcher
	});
	if (last instanceof NoAnswer) throw last;
	if (last.status === 404) return null;
	if (!isSuccess(last)) throw refusedReading(last, {
		what: `the ${relationship.name} of ${id}`,
		permission: "User.Read.All"
	});
	return relationship.read.fromAnswer(last.body) ?? void 0;
}
/**
* Puts links into users by id, beside those that are there, and gives those who are linked to their names as far as they
* are among the users.
*
* @param links by relationship
*/
function addLinks(users, links) {
	for (const [name, values] of links) for (const { id, fields } of users.values()) {
		const read = values.get(id);
		const value = read === void 0 ? fields[name] : read;
		if (value !== void 0) fields[name] = named(value, users);
	}
}
function named(value, users) {
	const person = isPersonReference(value) && value.id !== null ? users.get(value.id) : void 0;
	return person ? referenceTo(person) : value;
}
// src/directory/graph/reading/skus.ts
const SKUS = {
	what: "the licences",
	permission: "LicenseAssignment.Read.All"
};
/** What to select of a user so that the directory tells the licences. */
const LICENCE_STATES = "licenseAssignmentStates";
/**
* The SKUs of a tenant.
*
* @throws DirectoryError when they cannot be read; a missing permission is part of the result
* @see https://learn.microsoft.com/graph/api/subscribedsku-list
*/
async function readSkus(channel) {
	const { last } = await sendItem({
		method: "GET",
		path: "/subscribedSkus?$select=skuId,skuPartNumber,appliesTo,capabilityStatus,consumedUnits,prepaidUnits,servicePlans"
	}, { repeatable: true }, channel);
	if (last instanceof NoAnswer) throw last;
	if (!isSuccess(last)) {
		const refused = refusedReading(last, SKUS);
		if (last.status === 403) return { unreadable: refused.message };
		throw refused;
	}
	const skus = memberOf(last.body, "value");
	if (!Array.isArray(skus)) throw odd(last.body, "value");
	return { all: skus.map(toSku) };
}
function toSku(sku) {
	const units = memberOf(sku, "prepaidUnits");
	const plans = memberOf(sku, "servicePlans");
	const refused = whyNotAssignable(sku);
	return {
		id: requiredText(sku, "skuId").toLowerCase(),
		name: requiredText(sku, "skuPartNumber"),
		...refused !== void 0 && { refused },
		enabled: numberIn(units, "enabled"),
		warning: numberIn(units, "warning"),
		consumed: numberIn(sku, "consumedUnits"),
		plans: Array.isArray(plans) ? plans.map((plan) => ({
			id: requiredText(plan, "servicePlanId").toLowerCase(),
			name: requiredText(plan, "servicePlanName")
		})) : []
	};
}
function whyNotAssignable(sku) {
	if (memberOf(sku, "appliesTo") === "Company") return "is a licence of the whole tenant, which users cannot be given. Take it out of the files";
	const status = memberOf(sku, "capabilityStatus");
	return status === "Enabled" || status === "Warning" ? void 0 : `cannot be assigned, since its subscription is ${String(status)}. Renew it, or take it out of the files`;
}
function numberIn(value, name) {
	const number = memberOf(value, name);
	return typeof number === "number" ? number : 0;
}
/** The licences that a user has, as far as an answer tells them. */
function licencesOf(user, skus) {
	const found = readLicences(user, skus);
	return found instanceof OddValue || !found ? [] : found;
}
/**
* The licences that a user has, from `licenseAssignmentStates`: one for each way in which it came.
*
* @returns an odd value where the user is not told as Graph documents it
* @see https://learn.microsoft.com/graph/api/resources/licenseassignmentstate
*/
function readLicences(user, skus) {
	const states = memberOf(user, LICENCE_STATES);
	if (states === void 0) return void 0;
	if (!Array.isArray(states)) return new OddValue(states, "a list of licences");
	const odd = states.find((state) => typeof memberOf(state, "skuId") !== "string");
	if (odd !== void 0) return new OddValue(odd, "a licence with a SKU");
	return states.map((state) => {
		const id = requiredText(state, "skuId").toLowerCase();
		const sku = skus.get(id);
		const plans = new Map(sku?.plans.map((plan) => [plan.id, plan.name]));
		const disabled = memberOf(state, "disabledPlans");
		const by = memberOf(state, "assignedByGroup");
		const error = memberOf(state, "error");
		const without = (Array.isArray(disabled) ? disabled : []).map((plan) => plans.get(String(plan).toLowerCase()) ?? String(plan)).toSorted();
		return {
			as: "assigned",
			id,
			name: sku?.name ?? id,
			...without.length > 0 && { without },
			...typeof by === "string" && { by: by.toLowerCase() },
			...typeof error === "string" && error !== "None" && { error }
		};
	});
}
/** The user with its licences, where they were asked for; a form that Graph does not document is noted beside it. */
function withLicences(read, user, sets, skus = /* @__PURE__ */ new Map()) {
	if (!sets.has("licenses")) return read;
	const found = readLicences(user, skus);
	if (found instanceof OddValue) (read.odd ??= {})["licenses"] = found.how;
	else if (found) (read.sets ??= {})["licenses"] = found;
	return read;
}
// src/directory/graph/reading/users.ts
/** What is read of every user, whatever is asked: names, state, and what makes it hands-off. */
const ALWAYS_SELECTED = [
	"id",
	"userPrincipalName",
	"accountEnabled",
	"onPremisesSyncEnabled",
	"createdDateTime",
	"mail",
	"proxyAddresses"
];
/**
* A value of a form that Graph does not document is noted beside the user, and is no reason to refuse the others.
*
* @param fields properties that were selected, without relationships
* @throws DirectoryError for what is no user, or has no id by which it could be told from others
*/
function toDirectoryUser(user, fields) {
	const id = requiredText(user, "id");
	let odd;
	const plain = (field, value) => {
		if (!(value instanceof OddValue)) return value;
		(odd ??= {})[field] = value.how;
	};
	const read = {};
	for (const field of fields) {
		const value = plain(field, readValue(user, field));
		if (value !== void 0) read[field] = value;
	}
	const name = text(user, "userPrincipalName");
	const type = memberOf(user, "@odata.type");
	if (type !== void 0 && type !== USER_TYPE) (odd ??= {})["@odata.type"] = unknown(type);
	const userType = read["userType"];
	if (typeof userType === "string" && !USER_TYPES.includes(userType)) {
		(odd ??= {})["userType"] = unknown(userType);
		delete read["userType"];
	}
	const accountEnabled = memberOf(user, "accountEnabled");
	const result = {
		id,
		userPrincipalName: plain("userPrincipalName", name || new OddValue(name || null, "a name")) ?? id,
		accountEnabled: plain("accountEnabled", accountEnabled === null ? new OddValue(null, "true or false") : flag(user, "accountEnabled")) ?? null,
		onPremisesSyncEnabled: plain("onPremisesSyncEnabled", flag(user, "onPremisesSyncEnabled")) ?? false,
		createdAt: plain("createdDateTime", text(user, "createdDateTime")) ?? null,
		mail: plain("mail", text(user, "mail")) ?? null,
		proxyAddresses: plain("proxyAddresses", textList(user, "proxyAddresses")) ?? [],
		fields: read
	};
	return odd ? {
		...result,
		odd
	} : result;
}
/** As Graph spells it where it tells the type; a list of users mostly does not. */
const USER_TYPE = "#microsoft.graph.user";
const USER_TYPES = propertyNamed("userType")?.values ?? [];
function unknown(value) {
	return `reads as ${JSON.stringify(value)}, which Rollcall does not know`;
}
/** A deleted user keeps its name with the object id, without dashes, in front of it. */
function toDeletedUser(user) {
	const id = requiredText(user, "id");
	const name = textOr$1(user, "userPrincipalName", id);
	const prefix = id.replaceAll("-", "").toLowerCase();
	const addresses = textList(user, "proxyAddresses");
	return {
		id,
		userPrincipalName: name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : name,
		mail: textOr$1(user, "mail", null),
		proxyAddresses: addresses instanceof OddValue ? [] : addresses
	};
}
/**
* The answer of `GET /organization`, which holds exactly one.
*
* @see https://learn.microsoft.com/graph/api/resources/verifieddomain (`type`: "Managed" is documented; that the other
* value is "Federated", as `authenticationType` of a domain says, comes from others' answers)
*/
function toTenant(answer) {
	const organizations = memberOf(answer, "value");
	if (!Array.isArray(organizations) || organizations.length !== 1) throw odd(answer, "value");
	const organization = organizations[0];
	const domains = memberOf(organization, "verifiedDomains");
	if (!Array.isArray(domains) || domains.length === 0) throw odd(organization, "verifiedDomains");
	const main = domains.find((domain) => memberOf(domain, "isDefault") === true) ?? domains.find((domain) => memberOf(domain, "isInitial") === true) ?? domains[0];
	const names = domains.map((domain) => requiredText(domain, "name"));
	const federated = names.filter((_, index) => memberOf(domains[index], "type") === "Federated");
	return {
		id: requiredText(organization, "id"),
		domain: requiredText(main, "name"),
		verifiedDomains: names,
		...federated.length > 0 && { federatedDomains: federated }
	};
}
function flag(user, name) {
	const value = memberOf(user, name) ?? null;
	return value === null || typeof value === "boolean" ? value : new OddValue(value, "true or false");
}
function text(user, name) {
	const value = memberOf(user, name) ?? null;
	return value === null || typeof value === "string" ? value : new OddValue(value, "a text");
}
function textOr$1(user, name, other) {
	const value = text(user, name);
	return typeof value === "string" && value !== "" ? value : other;
}
// src/directory/graph/reading/userList.ts
/** Graph's largest page. */
const PAGE_SIZE$1 = 999;
/**
* With `$expand` Graph ends a page sooner, whatever `$top` says.
*
* @see https://techcommunity.microsoft.com/discussions/officegraph/the-top-parameter-does-not-work-together-with-the-expand-parameter-in-the-get-gr/3885391
*/
const EXPANDED_PAGE_SIZE = 100;
const USERS = {
	what: "the users",
	permission: "User.Read.All"
};
/**
* The list of all users. It remembers how long it was, and how long its pages were.
*
* @see https://learn.microsoft.com/graph/api/user-list
*/
var UserList = class {
	#connection;
	#users;
	#pageSizes = {
		plain: PAGE_SIZE$1,
		expanded: EXPANDED_PAGE_SIZE
	};
	constructor(connection) {
		this.#connection = connection;
	}
	/**
	* Reads it page by page, each with its users in the order of the answer. Graph expands one relationship at most; of
	* further ones it says nothing.
	*
	* @throws DirectoryError when it cannot be read to its end
	*/
	async read(fields, { ids, onRead, skus } = {}) {
		const { properties, relationships, sets } = partsOf(fields);
		const expanded = relationships[0];
		const lengths = [];
		const pages = await readList(this.#connection, `/users?${selectOf(properties, sets)}&$top=${PAGE_SIZE$1}${expanded ? `&$expand=${expanded.read.expand}` : ""}`, USERS, (page) => {
			lengths.push(page.length);
			const kept = ids ? page.filter((user) => ids.has(String(memberOf(user, "id")))) : page;
			const users = kept.map((user) => withLicences(toDirectoryUser(user, properties), user, sets, skus));
			if (expanded) addExpanded(users, kept, expanded);
			return users;
		}, onRead);
		this.#remember(lengths, expanded ? "expanded" : "plain");
		return pages;
	}
	/** How many requests it takes, one after another; Infinity before it was read. */
	requests(fields) {
		const isExpanded = partsOf(fields).relationships.length > 0;
		const size = this.#pageSizes[isExpanded ? "expanded" : "plain"];
		return this.#users === void 0 ? Infinity : Math.max(1, Math.ceil(this.#users / size));
	}
	#remember(lengths, kind) {
		this.#users = lengths.reduce((sum, length) => sum + length, 0);
		const longest = Math.max(...lengths);
		if (lengths.length > 1 || longest > this.#pageSizes[kind]) this.#pageSizes[kind] = Math.max(1, longest);
	}
};
function partsOf(fields) {
	return {
		sets: new Set(fields.flatMap((field) => setOf(field)?.name ?? [])),
		properties: fields.filter((field) => !relationshipOf(field)),
		relationships: fields.flatMap((field) => personRelationship(field) ?? [])
	};
}
function selectOf(properties, sets = /* @__PURE__ */ new Set()) {
	return `$select=${[.../* @__PURE__ */ new Set([
		...ALWAYS_SELECTED,
		...selectedProperties(properties),
		...sets.has("licenses") ? [LICENCE_STATES] : []
	])].join(",")}`;
}
// src/directory/graph/reading/writableGroup.ts
/**
* Why Rollcall cannot write the members of a group, as it goes on after the group's name, and what to do.
*
* @returns undefined where it can
* @see https://learn.microsoft.com/graph/api/resources/groups-overview
*/
function whyNotWritable(group) {
	const types = memberOf(group, "groupTypes");
	if (!Array.isArray(types)) return `comes without its groupTypes in the answer of Graph, so that Rollcall does not know who decides about its members. Check the permission GroupMember.Read.All`;
	const isUnified = types.includes("Unified");
	if (types.includes("DynamicMembership")) return `has a membership rule that decides who its members are. Declare what the rule asks for, and take the group out of rollcall.yaml and the files`;
	if (memberOf(group, "onPremisesSyncEnabled") === true) return `is synced from on-premises. Change its members there, and take the group out of rollcall.yaml and the files`;
	if (memberOf(group, "mailEnabled") === true && !isUnified) return `is a distribution list or a mail-enabled security group, whose members Graph cannot write. Change them in Exchange, and take the group out of rollcall.yaml and the files`;
	if (memberOf(group, "isAssignableToRole") === true) return `can be given directory roles, so that its members decide who administers the tenant: Rollcall does not write them. Take the group out of rollcall.yaml and the files`;
	if (memberOf(group, "isManagementRestricted") === true) return `is in a restricted administrative unit, which no application can write. Take the group out of rollcall.yaml and the files`;
	if (memberOf(group, "visibility") === "HiddenMembership") return `hides its members, so that Rollcall cannot see who is one. Take the group out of rollcall.yaml and the files`;
}
// src/directory/graph/reading/groups.ts
const PAGE_SIZE = 999;
const GROUPS = {
	what: "the groups",
	permission: "GroupMember.Read.All"
};
const FACTS = `$select=id,displayName,groupTypes,mailEnabled,securityEnabled,onPremisesSyncEnabled,isAssignableToRole,isManagementRestricted,assignedLicenses,visibility`;
/**
* Reads each group, and its members, at once and in batches; never with `$expand`, which tells 20 members and no more.
*
* @throws DirectoryError when a list of members cannot be read to its end; a missing permission is part of the result
* @see https://learn.microsoft.com/graph/api/group-list-members
*/
async function readGroups(managed, channel) {
	const memberships = /* @__PURE__ */ new Map();
	try {
		const [dynamicGroups, ...all] = await Promise.all([readDynamicGroups(channel), ...Object.entries(managed).map(([name, group]) => readGroup(name, group, channel, memberships))]);
		return {
			reading: { all },
			memberships,
			dynamicGroups
		};
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return {
			reading: { unreadable: error.message },
			memberships: /* @__PURE__ */ new Map(),
			dynamicGroups: []
		};
	}
}
const DYNAMIC = `/groups?$filter=${encodeURIComponent("groupTypes/any(t:t eq 'DynamicMembership')")}&$select=id,displayName,membershipRule&$top=${PAGE_SIZE}`;
/** @see https://learn.microsoft.com/entra/identity/users/groups-dynamic-membership */
async function readDynamicGroups(channel) {
	const { body } = await ask(DYNAMIC, channel);
	return (await wholeList(body, DYNAMIC, channel)).map((group) => {
		const rule = memberOf(group, "membershipRule");
		const asks = typeof rule === "string" ? rule.matchAll(/\buser\.([A-Za-z0-9_]+)/gi) : [];
		return {
			displayName: requiredText(group, "displayName"),
			asks: [...new Set([...asks].flatMap(([, property]) => property ?? []))]
		};
	});
}
async function wholeList(firstPage, path, { connection }) {
	const first = memberOf(firstPage, "value");
	if (!Array.isArray(first)) throw odd(firstPage, "value");
	if ((memberOf(firstPage, "@odata.nextLink") ?? void 0) === void 0) return first;
	return (await readList(connection, path, GROUPS, (page) => page)).flat();
}
var Refused = class extends Error {};
async function readGroup(name, { id, members: truth }, channel, memberships) {
	const early = id === void 0 ? void 0 : readMembers(id, channel);
	early?.catch(() => void 0);
	const groups = id === void 0 ? await groupsCalled(name, channel) : await groupWith(id, channel);
	const [group, second] = groups;
	if (!group || second) return {
		name,
		truth,
		candidates: id === void 0 ? groups.map((each) => requiredText(each, "id").toLowerCase()) : [id]
	};
	const own = requiredText(group, "id").toLowerCase();
	const refused = whyNotWritable(group);
	const members = await (early ?? readMembers(own, channel));
	const holding = {
		as: "member",
		id: own,
		name
	};
	for (const user of members.users) {
		const known = memberships.get(user);
		if (known) known.push(holding);
		else memberships.set(user, [holding]);
	}
	return {
		name,
		truth,
		candidates: [own],
		found: {
			id: own,
			displayName: requiredText(group, "displayName"),
			...refused !== void 0 && { refused },
			assignedLicenses: skuIds(memberOf(group, "assignedLicenses")),
			members: members.users.length + members.others,
			others: members.others
		}
	};
}
async function groupWith(id, channel) {
	const answer = await ask(`/groups/${encodeURIComponent(id)}?${FACTS}`, channel);
	return [answer.body].filter((group) => answer.status !== 404 && requiredText(group, "id").toLowerCase() === id.toLowerCase());
}
async function groupsCalled(name, channel) {
	const { body } = await ask(`/groups?$filter=${encodeURIComponent(`displayName eq '${name.replaceAll("'", "''")}'`)}&${FACTS}&$top=20`, channel);
	const groups = memberOf(body, "value");
	if (!Array.isArray(groups)) throw odd(body, "value");
	const named = groups.filter((group) => foldName(requiredText(group, "displayName")) === foldName(name));
	const exact = named.filter((group) => memberOf(group, "displayName") === name);
	return exact.length > 0 ? exact : named;
}
async function readMembers(id, channel) {
	const path = `/groups/${encodeURIComponent(id)}/members?$select=id&$top=${PAGE_SIZE}`;
	const { status, body } = await ask(path, channel);
	if (status === 404) return {
		users: [],
		others: 0
	};
	const users = /* @__PURE__ */ new Set();
	let others = 0;
	for (const member of await wholeList(body, path, channel)) {
		const memberId = memberOf(member, "id");
		if (memberOf(member, "@odata.type") === "#microsoft.graph.user" && typeof memberId === "string") users.add(memberId);
		else others += 1;
	}
	return {
		users: [...users],
		others
	};
}
async function ask(path, channel) {
	const { last } = await sendItem({
		method: "GET",
		path
	}, { repeatable: true }, channel);
	if (last instanceof NoAnswer) throw last;
	if (isSuccess(last) || last.status === 404) return last;
	const refused = refusedReading(last, GROUPS);
	throw last.status === 403 ? new Refused(refused.message) : refused;
}
function skuIds(assigned) {
	return Array.isArray(assigned) ? assigned.map((licence) => requiredText(licence, "skuId")) : [];
}
/**
* The groups of which one user is a direct member, whatever the configuration lists.
*
* @throws DirectoryError when they cannot be read
* @see https://learn.microsoft.com/graph/api/user-list-memberof
*/
async function readMemberships(userId, channel) {
	const path = `/users/${encodeURIComponent(userId)}/memberOf?$select=id,displayName&$top=${PAGE_SIZE}`;
	const { last } = await sendItem({
		method: "GET",
		path
	}, { repeatable: true }, channel);
	if (last instanceof NoAnswer) throw last;
	if (last.status === 404) return void 0;
	if (!isSuccess(last)) throw refusedReading(last, GROUPS);
	return (await wholeList(last.body, path, channel)).flatMap((group) => memberOf(group, "@odata.type") === "#microsoft.graph.group" ? [{
		as: "member",
		id: requiredText(group, "id").toLowerCase(),
		name: textOr(memberOf(group, "displayName"))
	}] : []);
}
function textOr(value) {
	return typeof value === "string" ? value : "";
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
	const channel = {
		connection,
		batcher,
		list,
		skusFor
	};
	return {
		readDirectory: (request) => readDirectory(request, channel, onRead),
		readUser: (id, fields) => readUser(id, fields, channel),
		listUsers: async (ids, fields) => byId((await list.read(fields, {
			ids,
			skus: skusById(await skusFor(fields))
		})).flat()),
		listRequests: (fields) => list.requests(fields)
	};
}
async function readDirectory(request, { connection, batcher, list, skusFor }, onRead) {
	const before = connection.requests;
	const { relationships } = partsOf(request.fields);
	const tenant = toTenant(await readOne(connection, "/organization?$select=id,displayName,verifiedDomains", TENANT));
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
		const read = await readLinks([...users.values().filter(({ fields }) => fields[relationship.name] === void 0).filter((user) => request.isLinked(user))].map(({ id }) => id), relationship, connection, batcher);
		links.set(relationship.name, read);
	}
	addLinks(users, links);
	addSets(users, groups, request.sets?.licenses);
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
async function readUser(id, fields, { connection, batcher, skusFor }) {
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
		sets.has("groups") ? readMemberships(id, {
			connection,
			batcher
		}) : void 0,
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
	const links = relationships.map(({ name }, index) => [name, linksOf([user.id], [values[index]])]);
	addLinks(byId([user]), new Map(links));
	return user;
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
// src/session/process/version.ts
const VERSION = "0.1.0";
// src/session/outcome/record.ts
/** The beginning of the record of a run that starts now. */
function headerOf(plan, facts, { clock, environment }) {
	const actor = environment["GITHUB_ACTOR"];
	const { commit, tenant } = plan;
	return {
		formatVersion: 2,
		tool: {
			name: "rollcall",
			version: VERSION
		},
		tenant,
		...facts,
		...commit !== void 0 && { commit },
		...actor !== void 0 && { actor },
		startedAt: clock.now().toISOString(),
		planDigest: digestOf(plan),
		salt: newSalt()
	};
}
/** The whole record, once the run is over. */
function makeReceipt(header, { plan, outcomes, accepts }, finishedAt) {
	const open = namesHeldBack(plan).filter((name) => !accepts?.(name));
	return {
		...header,
		finishedAt: finishedAt.toISOString(),
		complete: open.length === 0 && outcomes.every(isDone),
		totals: countOutcomes(outcomes),
		outcomes,
		...plan.blocked.length > 0 && { blocked: plan.blocked }
	};
}
/** A record as planning asks for it. */
function runRecordOf({ attempt, holds }) {
	return {
		startedAt: attempt.startedAt,
		outcomes: attempt.outcomes,
		holds
	};
}
function doneInRecords(records) {
	return doneIn(records.map(runRecordOf));
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
/** GitHub's address as a committer, of merges and squashes that it makes itself. */
const GITHUB_COMMITTER = "noreply@github.com";
/** Whether GitHub made a commit by merging, so that there is a pull request behind it. */
async function wasMadeByGitHub(commit) {
	return (await git("log", "-1", "--format=%ce", commit)).trim() === GITHUB_COMMITTER;
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
// src/commands/action/history.ts
/**
* Reads the records of earlier runs, back to one that applied everything.
*
* @param kind what this run is about: what was done in an embedded directory says nothing of a tenant
* @throws LedgerError naming a record that is missing or cannot be checked
* @throws UserError for an embedded directory after a tenant was written to
*/
async function readHistory(job, kind) {
	return historyOf(artifactRecords(await recordSource(job)), kind);
}
/**
* What records say that was done, back to one that says that everything was.
*
* @param records those of the newest commit first
* @throws as `readHistory`
*/
async function historyOf(records, kind) {
	const since = [];
	const all = [];
	let base;
	for await (const record of records) {
		const { attempt, run } = record;
		all.push(record);
		if (attempt.directory !== kind) {
			if (kind === "embedded") throw embeddedAfterTenant(attempt.tenant);
			continue;
		}
		if (attempt.complete) {
			base = {
				commit: run.headCommit,
				record
			};
			break;
		}
		since.push(record);
	}
	checkChain(since, all);
	return {
		applied: base?.commit,
		base: base?.record,
		records: since,
		done: doneInRecords(since),
		previous: newestOf(all)?.digest ?? null
	};
}
/** As `readHistory`; where a record is missing, a manual run begins anew, and says so. */
async function readHistoryOrBegin(job, kind) {
	try {
		return await readHistory(job, kind);
	} catch (error) {
		if (!(error instanceof LedgerError)) throw error;
		announce(job.world, "warning", `${error.message} This run begins a new chain of records.`);
		return {
			applied: void 0,
			base: void 0,
			records: [],
			done: doneInRecords([]),
			previous: null,
			begins: error.message
		};
	}
}
/** @throws UserError where what was applied went to another tenant */
function checkTenant({ base }, tenant) {
	const tenantId = base?.attempt.tenant.id;
	if (tenantId === void 0 || tenantId === tenant.id) return;
	throw new UserError(`What this branch declares was last applied to the tenant ${tenantId}; this is ${tenant.id} (${tenant.domain}). Sign in to the right tenant. If the tenant was changed on purpose, start the apply workflow manually with "everything". Nothing was written.`);
}
function checkChain(since, all) {
	const known = new Set(all.map(({ digest }) => digest));
	for (const { attempt } of since) if (attempt.previous !== null && !known.has(attempt.previous)) throw new LedgerError(`The record ${attempt.previous}, which the record of ${attempt.run ? `run ${attempt.run.id}, attempt ${attempt.run.attempt},` : attempt.startedAt} names as the one before it, is missing: its artifact was deleted or has expired. So it is not known what was done, and nothing is written. Start the apply workflow manually: it plans everything, and applies it once approved.`);
}
function newestOf(records) {
	return records.toSorted((left, right) => right.attempt.startedAt.localeCompare(left.attempt.startedAt))[0];
}
function embeddedAfterTenant(tenant) {
	return new UserError(`The configuration says "directory: embedded", and this branch was applied to the tenant ${tenant.domain} (${tenant.id}) before. What is merged now would reach nobody. Set "directory: graph" in the configuration, or begin in a repository of its own. Nothing was written.`);
}
// src/commands/action/planFromDirectory.ts
/**
* Opens the directory that the job is about. An embedded one lives for this job only and holds what is merged, so that
* a fork of this product shows the whole flow without a tenant.
*
* @throws UserError in a public repository, where everybody could read about the people of a real tenant
*/
async function openJobDirectory({ inputs, repository, world }, desired) {
	const kind = desired.configuration.directory;
	if (kind === "graph" && repository.isPublic && !inputs.allowPublicRepository) throw new UserError("This repository is public, so that everybody can read who works there. Make it private, or set the input allow-public-repository to true. Nothing was read.");
	return openDirectory(kind, desired, world, desired.base ?? {
		users: [],
		diagnostics: [],
		files: 0
	});
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
export { indexDirectory as $, showReceipt as A, keptOtherwiseWarning as B, Stopped as C, randomPassword as D, Batcher as E, notYetKnownPage as F, reconcile as G, planFrom as H, observedPage as I, writingOf as J, readRequestFor as K, outcomePage as L, approvedBeforePlanPage as M, newAccountsIn as N, showInvalid as O, notAppliedPage as P, countsByGuard as Q, pausedPage as R, LOST_BEFORE as S, sendItem as T, savePlan as U, digestOf as V, receiptWithoutPersonal as W, unmanagedPeople as X, namesakeFinder as Y, namesakeAdvice as Z, readSkus as _, readHistoryOrBegin as a, recordArtifactName as at, selectedProperties as b, changesAny as c, headerOf as d, matchUsers as et, makeReceipt as f, licencesOf as g, LICENCE_STATES as h, readHistory as i, loadDesiredOfMerge as it, approvalMissingPage as j, showPlan as k, commitsSince as l, graphReader as m, planOnly as n, directoryKind as nt, artifactLedger as o, recordsOfRun as ot, runRecordOf as p, makePlan as q, checkTenant as r, loadDesiredOfCommit as rt, recordSource as s, sameValue as st, openJobDirectory as t, writeSteps as tt, wasMadeByGitHub as u, readField as v, isUnknown as w, toWire as x, requiredText as y, renderReceiptMarkdown as z };
