import { O as artifactsOfRun, j as readArtifact } from "./plan.js";
import { d as recordsOfRun, l as artifactRecords, n as recordSource } from "./records.js";
import { k as artifactName } from "./tenants.js";
import { n as foldName } from "./values.js";
import { c as configurationAt } from "./guards.js";
import { t as isKnown } from "./knownErrors.js";
import { t as NoAnswer } from "./noAnswer.js";
import { t as DirectoryError } from "./ports.js";
import { a as isUnavailable, d as memberOf, f as problemOf, s as backoffSeconds, u as isSuccess } from "./links.js";
import { a as REPORTS_ALLOWANCE, o as Spacing, p as protectedUsers } from "./planFromDirectory.js";
import { c as newAccountsIn } from "./guards2.js";
import { n as nameOf } from "./user.js";
import { n as digits } from "./wording.js";
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
	if (!declared.some((each) => foldName(each) === name)) return "the files no longer declare this user, or declare the account as disabled";
	const created = Date.parse(account.createdDateTime);
	if (!(created >= Date.parse(runStartedAt) - LEEWAY_MINUTES * MINUTE)) return "the account is older than the run that is said to have created it";
	if (now.getTime() - created > 43200 * MINUTE) return `the account was created more than 30 days ago: an administrator issues the pass`;
	return account.accountEnabled ? void 0 : "the account is disabled";
}
// src/directory/graph/reading/newcomer.ts
const PROPERTIES = "id,userPrincipalName,displayName,accountEnabled,createdDateTime,employeeHireDate";
/**
* One account by object id.
*
* @returns undefined where the directory does not show it
* @throws DirectoryError when it cannot be read, or not all of it
*/
async function readNewcomer(connection, id) {
	const path = `/users/${encodeURIComponent(id)}?$select=${PROPERTIES}`;
	const answer = await connection.send({
		path,
		repeatable: true
	});
	if (answer.status === 404) return void 0;
	if (!isSuccess(answer)) {
		const { status, code, message } = problemOf(answer);
		throw new DirectoryError(`The account cannot be read: Graph answered ${status} ${code}: ${message}${status === 403 ? " Give the application the permission User.Read.All." : ""}`);
	}
	const { body } = answer;
	const text = (name) => {
		const value = memberOf(body, name);
		return typeof value === "string" ? value : void 0;
	};
	const [own, name, created] = [
		text("id"),
		text("userPrincipalName"),
		text("createdDateTime")
	];
	const accountEnabled = memberOf(body, "accountEnabled");
	if (own !== id || name === void 0 || created === void 0 || typeof accountEnabled !== "boolean") throw new DirectoryError("The account cannot be read whole. Give the application the permission User.Read.All.");
	const [displayName, employeeHireDate] = [text("displayName"), text("employeeHireDate")];
	return {
		id,
		userPrincipalName: name,
		accountEnabled,
		createdDateTime: created,
		...displayName !== void 0 && { displayName },
		...employeeHireDate !== void 0 && { employeeHireDate }
	};
}
/** The message of whatever kept one account from being read; what is no answer of the directory is thrown again. */
function troubleOf(error) {
	if (error instanceof NoAnswer || error instanceof DirectoryError) return error.message;
	throw error;
}
// src/directory/graph/writing/accessPass.ts
/** Why a user has no pass, in words that say what to do. Never holds anything of an answer that could hold a pass. */
var PassFailure = class extends Error {
	name = "PassFailure";
};
const MOST_ATTEMPTS = 5;
/**
* Issues a Temporary Access Pass. A second one replaces the first, so that a request whose answer was lost is simply sent
* again, and only the last pass counts; which one that is, the directory is asked, since a lost request may arrive late.
*
* @param spacing of all requests about passes; they have a budget of their own
* @throws PassFailure when there is none for this user; DirectoryError when there can be none for anybody
* @see https://learn.microsoft.com/graph/api/authentication-post-temporaryaccesspassmethods
*/
async function issuePass(userId, asked, { connection, spacing }) {
	const path = `/users/${encodeURIComponent(userId)}/authentication/temporaryAccessPassMethods`;
	const ask = async (body) => {
		await spacing.turn();
		try {
			return await connection.send({
				path,
				...body && { body },
				repeatable: body === void 0,
				secret: true
			});
		} catch (error) {
			if (error instanceof NoAnswer) return error;
			throw error;
		}
	};
	const isLast = async (id) => {
		const answer = await ask();
		if (answer instanceof NoAnswer || !isSuccess(answer)) return false;
		const listed = memberOf(answer.body, "value");
		return Array.isArray(listed) && listed.length === 1 && memberOf(listed[0], "id") === id;
	};
	let lost = false;
	let trouble = "";
	for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
		if (attempt > 1) await connection.pacer.wait(backoffSeconds(attempt - 1, connection.random));
		const answer = await ask(asked);
		if (answer instanceof NoAnswer) {
			lost = true;
			trouble = answer.message;
		} else if (isUnavailable(answer) || isNotThereYet(answer)) {
			lost ||= isUnavailable(answer);
			trouble = problemText(answer);
		} else if (isSuccess(answer)) {
			const pass = passIn(answer.body);
			if (pass && (!lost || await isLast(memberOf(answer.body, "id")))) return pass;
			lost = true;
			trouble = pass ? "Rollcall could not find out which of several passes is the latest" : "Graph answered without a pass";
		} else throw new PassFailure(`${problemText(answer)}${adviceFor(answer)}`);
	}
	throw new PassFailure(`${trouble} (tried ${MOST_ATTEMPTS} times). Run it again.`);
}
/** A user who was created a moment ago is not known everywhere yet. */
function isNotThereYet({ status }) {
	return status === 404;
}
function passIn(body) {
	const [pass, start, lifetime, once] = [
		"temporaryAccessPass",
		"startDateTime",
		"lifetimeInMinutes",
		"isUsableOnce"
	].map((name) => memberOf(body, name));
	return typeof pass === "string" && pass !== "" && typeof start === "string" && !Number.isNaN(Date.parse(start)) && typeof lifetime === "number" && typeof once === "boolean" ? {
		temporaryAccessPass: pass,
		startDateTime: start,
		lifetimeInMinutes: lifetime,
		isUsableOnce: once
	} : void 0;
}
function problemText(answer) {
	const { status, code, message } = problemOf(answer);
	return `Graph answered ${status}${code === "" ? "" : ` ${code}`}: ${message}`;
}
function adviceFor({ status }) {
	if (status === 403) return " Give the application the permission UserAuthMethod-TAP.ReadWrite.All. If it has that, the user may hold an administrator role: then an administrator issues the pass.";
	if (status === 400) return " See what the tenant allows: Entra admin center, Authentication methods, Temporary Access Pass.";
	return "";
}
// src/commands/handover/issueAll.ts
/** The accounts of a record that wait for a first credential. */
function newAccountsOf(record) {
	return newAccountsIn(record).flatMap(({ id, userPrincipalName, displayName, begunAt }) => id === void 0 ? [] : [{
		id,
		userPrincipalName,
		...displayName !== void 0 && { displayName },
		...begunAt !== void 0 && { begunAt }
	}]);
}
/**
* Issues passes one after another. What goes wrong for one account is why that one still waits; the others get theirs. Where
* nothing can be sent any more, what was issued so far is kept all the same.
*/
async function issueAll(accounts, { connection, configuration, roster, runStartedAt, isLimited }, { clock, output, cancellation }) {
	const { newUsers } = configuration;
	const spacing = new Spacing(clock, isLimited ? REPORTS_ALLOWANCE : {
		requests: 1,
		milliseconds: 0
	}, cancellation.stopping);
	const circumstances = {
		declared: roster.users.filter(({ fields }) => fields["accountEnabled"] !== false).map((user) => nameOf(user)),
		isProtected: protectionBy(configuration)
	};
	const people = [];
	const handedOver = [];
	const waiting = [];
	let ended;
	for (const [index, account] of accounts.entries()) {
		output.progress(`Issuing passes … ${digits(index + 1)} of ${digits(accounts.length)}`);
		try {
			if (ended !== void 0) throw new PassFailure(ended);
			const newcomer = await readNewcomer(connection, account.id);
			if (!newcomer) throw new PassFailure("the directory does not show the account");
			const objection = objectionTo(newcomer, {
				...circumstances,
				runStartedAt: account.begunAt ?? runStartedAt,
				now: clock.now()
			});
			if (objection !== void 0) throw new PassFailure(objection);
			const asked = passFor(newcomer.employeeHireDate, newUsers, clock.now());
			const pass = await issuePass(account.id, asked, {
				connection,
				spacing
			});
			const { userPrincipalName, displayName } = newcomer;
			const person = {
				userPrincipalName,
				...displayName !== void 0 && { displayName }
			};
			const { temporaryAccessPass: _, ...facts } = pass;
			people.push({
				...person,
				...pass
			});
			handedOver.push({
				id: account.id,
				...person,
				...facts
			});
		} catch (error) {
			if (cancellation.stopping.aborted) ended = "the run was cancelled";
			const reason = error instanceof PassFailure ? error.message : ended ?? troubleOf(error);
			const { begunAt: _, ...person } = account;
			waiting.push({
				...person,
				reason
			});
		}
	}
	output.progress("");
	return {
		people,
		handedOver,
		waiting
	};
}
function passFor(employeeHireDate, { lifetimeInMinutes, isUsableOnce, startDateTime }, now) {
	return {
		...startDateTime === "employeeHireDate" && Date.parse(employeeHireDate ?? "") > now.getTime() && employeeHireDate !== void 0 && { startDateTime: employeeHireDate },
		...lifetimeInMinutes !== void 0 && { lifetimeInMinutes },
		isUsableOnce
	};
}
function protectionBy(configuration) {
	const { coversName } = protectedUsers(configuration.protected, {
		users: [],
		deletedUsers: []
	});
	const entries = new Set(configuration.protected.map(foldName));
	return ({ id, userPrincipalName }) => entries.has(foldName(id)) || coversName(userPrincipalName);
}
// src/commands/action/apply/waitingAccounts.ts
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
	return new Map(attempts.flatMap(newAccountsOf).map((account) => [account.id, account]));
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
export { handedOverBefore as a, waitsFromBefore as c, attemptsOfRun as i, issueAll as l, accountsOf as n, passesArtifactName as o, attemptThatCreated as r, tellWhoWaits as s, WHO as t };
