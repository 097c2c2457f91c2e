import { i as readArtifact, t as artifactsOfRun } from "./artifacts.js";
import { c as artifactRecords, n as recordSource, u as recordsOfRun } from "./records.js";
import { a as newAccountsIn } from "./receipt.js";
import { E as artifactName } from "./tenants.js";
import { t as foldName } from "./values.js";
import { c as configurationAt } from "./guards.js";
import { W as isKnown } from "./plan.js";
import { n as setOutputs } from "./outputs.js";
// src/handover/objections.ts
/** Clocks differ. */
const LEEWAY_MINUTES = 10;
const MINUTE = 6e4;
/**
* Why an account gets no pass, whatever a record says: a pass signs in as that person, so that it is for accounts that are
* new and declared, and that no person uses yet.
*
* @returns undefined where it may get one
*/
function objectionTo(account, { runStartedAt, now, declared, isProtected }) {
	if (isProtected(account)) return "the configuration protects this account";
	const name = foldName(account.userPrincipalName);
	if (!declared.some((each) => foldName(each) === name)) return "the files do not declare this user any more, or declare the account as disabled";
	const created = Date.parse(account.createdDateTime);
	if (!(created >= Date.parse(runStartedAt) - LEEWAY_MINUTES * MINUTE)) return "the account is older than the run that is said to have created it";
	if (now.getTime() - created > 43200 * MINUTE) return `the account was created more than 30 days ago: an administrator issues the pass`;
	return account.accountEnabled ? void 0 : "the account is disabled";
}
// src/commands/action/waitingAccounts.ts
/** The artifact in which an attempt of a run keeps its passes, encrypted, and who was handed one. */
function passesArtifactName(attempt, tenant) {
	return artifactName(`rollcall-passes-${attempt}`, tenant);
}
/** In that artifact, the file that says who was handed a pass. */
const WHO = "handed-over.json";
/**
* What this run has applied, over its attempts, as proven records say.
*
* @param until the last attempt that may have a record: this one, where another job has kept it already
*/
async function attemptsOfRun(job, until) {
	const { context } = job;
	const run = {
		id: context.runId,
		event: context.eventName,
		headCommit: context.commit,
		attempts: context.runAttempt
	};
	const own = {
		runId: context.runId,
		attempt: until + 1
	};
	const attempts = [];
	for await (const { attempt } of recordsOfRun(run, {
		...await recordSource(job),
		own
	})) attempts.push(attempt);
	return attempts;
}
/** Accounts that attempts created, by object id. */
function accountsOf(attempts) {
	return new Map(attempts.flatMap(newAccountsIn).flatMap(({ id, userPrincipalName, displayName }) => id === void 0 ? [] : [[id, {
		id,
		userPrincipalName,
		...displayName !== void 0 && { displayName }
	}]]));
}
/** The newest record, of any run whose accounts may still get a pass, that says this user was created. */
async function attemptThatCreated(job, userPrincipalName) {
	const oldest = job.world.clock.now().getTime() - 2592e6;
	for await (const { attempt } of artifactRecords(await recordSource(job))) {
		if (Date.parse(attempt.startedAt) < oldest) return void 0;
		const account = [...accountsOf([attempt]).values()].find((each) => foldName(each.userPrincipalName) === foldName(userPrincipalName));
		if (account) return {
			attempt,
			account
		};
	}
}
/** The accounts that earlier attempts of this run issued a pass for, by object id. */
async function handedOverBefore({ inputs, context, github }) {
	if (context.runAttempt === 1) return /* @__PURE__ */ new Set();
	const names = Array.from({ length: context.runAttempt - 1 }, (_, index) => passesArtifactName(index + 1, inputs.tenant));
	const artifacts = (await artifactsOfRun(github, context.runId)).filter(({ name, isExpired }) => names.includes(name) && !isExpired);
	const found = await Promise.all(artifacts.map((artifact) => readArtifact(github, artifact)));
	return new Set(found.flatMap((files) => idsIn(files.get(WHO))));
}
function idsIn(text = "{}") {
	try {
		const { ids } = JSON.parse(text);
		return Array.isArray(ids) ? ids.map(String) : [];
	} catch {
		return [];
	}
}
/**
* Tells the workflow that accounts wait which an earlier attempt of this run created, whatever this one comes to. Where
* that cannot be told, the job that hands over finds out, and says why.
*/
async function tellWhoWaits(job) {
	if (await waitsFromBefore(job)) await setOutputs({ "hand-over": "true" });
}
/** Whether an account of an earlier attempt of this run still waits for its pass. */
async function waitsFromBefore(job) {
	const { context, inputs } = job;
	if (context.runAttempt === 1) return false;
	try {
		const { newUsers } = await configurationAt(context.commit, inputs.source);
		if (newUsers.credential !== "temporaryAccessPass") return false;
		const accounts = accountsOf(await attemptsOfRun(job, context.runAttempt - 1));
		const before = await handedOverBefore(job);
		return [...accounts.keys()].some((id) => !before.has(id));
	} catch (error) {
		if (isKnown(error)) return true;
		throw error;
	}
}
export { handedOverBefore as a, waitsFromBefore as c, attemptsOfRun as i, objectionTo as l, accountsOf as n, passesArtifactName as o, attemptThatCreated as r, tellWhoWaits as s, WHO as t };
