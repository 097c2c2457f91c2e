import { i as checkMayWrite, o as branchTip } from "./guards.js";
import { a as handedOverBefore, i as attemptsOfRun, l as objectionTo, n as accountsOf, o as passesArtifactName, r as attemptThatCreated, t as WHO } from "./waitingAccounts.js";
import { r as hasErrors } from "./diagnostic.js";
import { m as forTerminal, n as setOutputs, t as addSummary, u as forMarkdown } from "./outputs.js";
import { t as count } from "./wording.js";
import { x as personText, y as personMarkdown } from "./parts.js";
import { d as openDirectory, u as directoryKind } from "./guards2.js";
import { d as protectedUsers, h as loadDesiredOfCommit, t as checkMayRead } from "./planFromDirectory.js";
import { t as showInvalid } from "./present.js";
import { n as UserError, t as EXIT } from "./world.js";
import { t as foldName } from "./values.js";
import { w as OBSERVING } from "./plan.js";
import { t as NoAnswer } from "./noAnswer.js";
import { t as DirectoryError } from "./ports.js";
import { a as isUnavailable, d as memberOf, f as problemOf, s as backoffSeconds, u as isSuccess } from "./links.js";
import { n as nameOf } from "./user.js";
import { t as announce } from "./job.js";
import { mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
// src/report/facts/handOver.ts
/** "from 2026-11-30 08:00 UTC, for 60 minutes, once" */
function validityText({ startDateTime, lifetimeInMinutes, isUsableOnce }) {
	return `from ${new Date(startDateTime).toISOString().slice(0, 16).replace("T", " ")} UTC, for ${count(lifetimeInMinutes, "minute")}, ${isUsableOnce ? "once" : "many times"}`;
}
// src/report/markdown/handOver.ts
/** What a hand-over did, for a job summary. No pass is in it. */
function renderHandOverMarkdown({ handedOver, waiting, recipients }) {
	if (handedOver.length + waiting.length === 0) return "Nobody waits for a first credential.\n";
	return [...handedOver.length > 0 ? [
		`**Passes for ${count(handedOver.length, "new account")}**, encrypted for ${count(recipients.length, "recipient")}:\n`,
		...handedOver.map((person) => `- ${personMarkdown(person)}: valid ${validityText(person)}`),
		""
	] : [], ...waiting.length > 0 ? [
		`**Still waiting for a first credential: ${count(waiting.length, "new account")}**\n`,
		...waiting.map((person) => `- ${personMarkdown(person)}: ${forMarkdown(person.reason)}`),
		""
	] : []].join("\n");
}
// src/report/text/handOver.ts
/** What a hand-over did, for a terminal or a log. No pass is in it. Ends with a line end. */
function renderHandOverText(result, rollcall) {
	const { handedOver, waiting, file, recipients } = result;
	if (handedOver.length + waiting.length === 0) return "Nobody waits for a first credential.\n";
	return [
		...handedOver.length > 0 ? [`Passes for ${count(handedOver.length, "new account")}:`, ...handedOver.map((person) => `  ${personText(person)}: valid ${validityText(person)}`)] : [],
		...waiting.length > 0 ? [
			`Still waiting for a first credential: ${count(waiting.length, "new account")}`,
			...waiting.map((person) => `  ${personText(person)}: ${forTerminal(person.reason)}`),
			"Run the same command again for those who wait."
		] : [],
		...file === void 0 ? [] : [
			`The passes are in ${forTerminal(file)}, encrypted for:`,
			...recipients.map((recipient) => `  ${forTerminal(recipient)}`),
			`The holder of one of these keys opens it: ${rollcall} reveal ${forTerminal(file)} --identity KEYFILE`
		],
		""
	].join("\n");
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
// src/directory/graph/sending/spacing.ts
/**
* The budget of authentication methods and reports, for one application and tenant.
*
* @see https://learn.microsoft.com/graph/throttling-limits (identity and access reports)
*/
const REPORTS_ALLOWANCE = {
	requests: 5,
	milliseconds: 1e4
};
/** Lets requests go one after another, so that any window of that length has no more of them than are allowed. */
var Spacing = class {
	#clock;
	#allowance;
	#stopping;
	#sent = [];
	constructor(clock, allowance, stopping) {
		this.#clock = clock;
		this.#allowance = allowance;
		this.#stopping = stopping;
	}
	/** Resolves when the next request may go. One call at a time. @throws the signal's reason when it is aborted */
	async turn() {
		this.#stopping?.throwIfAborted();
		const { requests, milliseconds } = this.#allowance;
		const oldest = this.#sent.length < requests ? void 0 : this.#sent.shift();
		const wait = oldest === void 0 ? 0 : oldest + milliseconds - this.#clock.now().getTime();
		if (wait > 0) await this.#clock.sleep(wait, this.#stopping);
		this.#sent.push(this.#clock.now().getTime());
	}
};
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
			trouble = pass ? "which of several passes is the last one could not be found out" : "Graph answered without a pass";
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
		runStartedAt,
		declared: roster.users.filter(({ fields }) => fields["accountEnabled"] !== false).map((user) => nameOf(user)),
		isProtected: protectionBy(configuration)
	};
	const people = [];
	const handedOver = [];
	const waiting = [];
	let ended;
	for (const [index, account] of accounts.entries()) {
		output.progress(`Issuing passes … ${index + 1} of ${accounts.length}`);
		try {
			if (ended !== void 0) throw new PassFailure(ended);
			const newcomer = await readNewcomer(connection, account.id);
			if (!newcomer) throw new PassFailure("the directory does not show the account");
			const objection = objectionTo(newcomer, {
				...circumstances,
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
			waiting.push({
				...account,
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
// src/handover/sealedFile.ts
/**
* Encrypts a hand-over so that each recipient can open it, in age's text form.
*
* @param recipients public keys, `age1…`; one at least
* @throws Error that names a recipient which age does not take
*/
async function seal(content, recipients) {
	const age = await import("./dist2.js");
	const encrypter = new age.Encrypter();
	for (const recipient of recipients) try {
		encrypter.addRecipient(recipient);
	} catch {
		throw new Error(`${recipient} is no recipient that age takes`);
	}
	if (recipients.length === 0) throw new Error("A file without recipients could not be opened");
	const bytes = Buffer.from(JSON.stringify(content));
	try {
		return age.armor.encode(await encrypter.encrypt(bytes));
	} finally {
		bytes.fill(0);
	}
}
// src/commands/handover/writeSealed.ts
/**
* Makes sure that a file can be written, before there is a pass that could be lost.
*
* @throws UserError where it exists, or cannot be written
*/
async function writeSealed(path) {
	const partial = `${path}.new`;
	try {
		await (await open(path, "wx", 384)).close();
	} catch (error) {
		const { code, message } = error;
		throw new UserError(code === "EEXIST" ? `${forTerminal(path)} exists, and the passes in it may still be wanted. Give another file: --out FILE. No pass was issued.` : `Cannot write ${forTerminal(path)}: ${message}. No pass was issued.`);
	}
	let isFinished = false;
	return {
		finish: async (content, recipients) => {
			const text = await seal(content, recipients);
			try {
				await writeThrough(partial, text);
				await rename(partial, path);
			} catch (error) {
				throw new UserError(`The passes were issued, and ${forTerminal(path)} could not be written: ${error.message}. They are lost. Run it again once it can be written: it issues others in their place.`);
			}
			isFinished = true;
		},
		discard: async () => {
			if (!isFinished) await Promise.all([partial, path].map((file) => rm(file, { force: true })));
		}
	};
}
/** Only what has reached the disk may take the place of a file. */
async function writeThrough(path, text) {
	const handle = await open(path, "w", 384);
	try {
		await handle.writeFile(text);
		await handle.sync();
	} finally {
		await handle.close();
	}
}
// src/commands/handover/handOverTo.ts
/**
* Issues passes, and writes them encrypted. They are in clear text in this function's people alone.
*
* @throws UserError where the file cannot be written; DirectoryError where the directory cannot be asked at all
*/
async function handOverTo(accounts, { configuration, roster, kind, path, tenant, runStartedAt }, world) {
	const file = await writeSealed(path);
	const stop = world.cancellation.listen(() => world.output.err("Ending: what was issued so far is still written.\n"));
	try {
		const directory = await openDirectory(kind, {
			roster,
			configuration
		}, world);
		try {
			const { people, handedOver, waiting } = await issueAll(accounts, {
				configuration,
				roster,
				runStartedAt,
				connection: directory.connection,
				isLimited: kind === "graph"
			}, world);
			if (people.length > 0) await file.finish({
				formatVersion: 1,
				tenant,
				people
			}, configuration.newUsers.recipients);
			return {
				handedOver,
				waiting
			};
		} finally {
			await directory.close();
		}
	} finally {
		stop();
		await file.discard();
	}
}
/** @throws UserError where the configuration, the receipt and the directory do not belong together, or nothing may be issued */
function assertMeant({ tenant, directory = "graph" }, kind, configuration, { environment }) {
	if (configuration.mode === "observe") throw new UserError(`${OBSERVING} No pass was issued.`, EXIT.refused);
	if (configuration.newUsers.credential !== "temporaryAccessPass") throw new UserError("The configuration says that new users get no pass. To change that: newUsers.credential: temporaryAccessPass, and at least one key under newUsers.recipients. No pass was issued.");
	if (directory !== kind) throw new UserError(`The receipt is of a run on the directory "${directory}", and this is "${kind}". No pass was issued.`);
	const named = [configuration.tenant, kind === "graph" ? environment["AZURE_TENANT_ID"] : void 0];
	for (const other of named) if (other !== void 0 && GUID.test(other) && foldName(other) !== foldName(tenant.id)) throw new UserError(`The receipt is of the tenant ${forTerminal(tenant.id)}, and this is ${forTerminal(other)}. No pass was issued.`);
}
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
// src/commands/action/handOverJob.ts
/**
* Issues a pass for each account that this run has created and that no earlier attempt handed one, or another one for the user
* that a person names, by the configuration that
* the default branch has now: a recipient who was taken off it since cannot open what is written.
*/
async function handOverJob(job) {
	const { inputs, context, repository, github, world } = job;
	checkMayWrite(job);
	const tip = await branchTip(github, repository.defaultBranch) ?? context.commit;
	const desired = await loadDesiredOfCommit(inputs.source, tip);
	if (hasErrors(desired.roster.diagnostics)) return showInvalid(desired.roster, { format: "text" }, world);
	checkMayRead(job, desired);
	const { configuration, roster } = desired;
	const kind = directoryKind(inputs.source, configuration);
	if (kind === "embedded") {
		announce(world, "notice", "The directory of a job is gone when the job ends: no passes.");
		return EXIT.done;
	}
	const { accounts: all, attempts } = await toHandOver(job);
	const [first] = attempts.toSorted((left, right) => left.startedAt.localeCompare(right.startedAt));
	if (!first) throw new Error("Accounts without a record");
	for (const attempt of attempts) assertMeant(attempt, kind, configuration, world);
	const before = await handedOverBefore(job);
	const accounts = all.filter(({ id }) => !before.has(id));
	const folder = join(world.environment["RUNNER_TEMP"] ?? ".", "rollcall", "passes");
	await mkdir(folder, { recursive: true });
	const { handedOver, waiting } = await handOverTo(accounts, {
		configuration,
		roster,
		kind,
		path: join(folder, `passes-${context.runId}-${context.runAttempt}.age`),
		tenant: first.tenant,
		runStartedAt: first.startedAt
	}, world);
	if (handedOver.length > 0) {
		const ids = handedOver.map(({ id }) => id);
		await writeFile(join(folder, WHO), `${JSON.stringify({
			formatVersion: 1,
			ids
		}, null, 2)}\n`);
		await setOutputs({ "passes-path": folder });
	}
	const result = {
		tenant: first.tenant,
		recipients: configuration.newUsers.recipients,
		handedOver,
		waiting
	};
	world.output.out(renderHandOverText(result, "rollcall"));
	if (handedOver.length > 0) world.output.out(`The passes are the artifact ${passesArtifactName(context.runAttempt, inputs.tenant)} of this run.\n`);
	await addSummary(renderHandOverMarkdown(result));
	if (waiting.length === 0) return EXIT.done;
	announce(world, "error", `${count(waiting.length, "new account")} still ${waiting.length === 1 ? "waits" : "wait"} for a first credential; the summary says why. Run this job again: it issues passes for those who wait.`);
	return EXIT.failed;
}
/** All that this run created; or, where another pass is asked for, that one user, whichever run created the account. */
async function toHandOver(job) {
	const { inputs, context } = job;
	if (inputs.again !== "") {
		const found = await attemptThatCreated(job, inputs.again);
		if (!found) throw new UserError(`No record of the last 30 days says that Rollcall created ${inputs.again}. No pass was issued. An administrator issues one: Entra admin center > Users > the user > Authentication methods > Add authentication method > Temporary Access Pass.`);
		return {
			accounts: [found.account],
			attempts: [found.attempt]
		};
	}
	const attempts = await attemptsOfRun(job, context.runAttempt);
	if (attempts.length === 0) throw new UserError("This run has no record of what it applied, so no new account is known. No pass was issued.");
	return {
		accounts: [...accountsOf(attempts).values()],
		attempts
	};
}
export { handOverJob };
