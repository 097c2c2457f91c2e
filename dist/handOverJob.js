import { i as checkMayWrite, o as branchTip } from "./guards.js";
import { a as handedOverBefore, i as attemptsOfRun, l as issueAll, n as accountsOf, o as passesArtifactName, r as attemptThatCreated, t as WHO } from "./waitingAccounts.js";
import { r as hasErrors } from "./diagnostic.js";
import { n as rollcallOnPath } from "./rollcall.js";
import { a as forTerminal, t as forMarkdown } from "./escape.js";
import { t as count } from "./wording.js";
import { x as personText, y as personMarkdown } from "./parts.js";
import { o as wrapped } from "./columns.js";
import { h as openDirectory, m as directoryKind } from "./guards2.js";
import { b as loadDesiredOfCommit, t as checkMayRead } from "./planFromDirectory.js";
import { t as showInvalid } from "./showMistakes.js";
import { t as quoted } from "./invocation.js";
import { r as UserError, t as EXIT } from "./world.js";
import { n as foldName } from "./values.js";
import { o as OBSERVING } from "./plan.js";
import { t as fileTrouble } from "./fileTrouble.js";
import { t as announce } from "./job.js";
import { n as setOutputs, t as addSummary } from "./outputs.js";
import { join } from "node:path";
import { mkdir, open, rename, rm, writeFile } from "node:fs/promises";
// src/report/facts/handOver.ts
/** "from 2026-11-30 08:00 UTC, for 60 minutes, once" */
function validityText({ startDateTime, lifetimeInMinutes, isUsableOnce }) {
	return `from ${new Date(startDateTime).toISOString().slice(0, 16).replace("T", " ")} UTC, for ${count(lifetimeInMinutes, "minute")}, ${isUsableOnce ? "once" : "many times"}`;
}
// src/report/markdown/handOver.ts
/** What a hand-over did, for a job summary. No pass is in it. */
function renderHandOverMarkdown({ handedOver, waiting, recipients }) {
	if (handedOver.length + waiting.length === 0) return "No new account waits for a first credential.\n";
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
function renderHandOverText(result, { reveal, earlier = [] }, style) {
	const { handedOver, waiting, file, recipients } = result;
	const isNobody = handedOver.length + waiting.length === 0;
	const { length } = earlier;
	if (isNobody && length === 0) return "No new account waits for a first credential.\n";
	return [
		...isNobody ? ["No new account of the last run waits for a first credential."] : [],
		...handedOver.length > 0 ? [`Passes for ${count(handedOver.length, "new account")}:`, ...handedOver.map((person) => wrapped(`  ${personText(person)}: valid ${validityText(person)}`, style, 4))] : [],
		...waiting.length > 0 ? [
			`Still waiting for a first credential: ${count(waiting.length, "new account")}`,
			...waiting.map((person) => wrapped(`  ${personText(person)}: ${forTerminal(person.reason)}`, style, 4)),
			"Run the same command again for those who wait."
		] : [],
		...file === void 0 ? [] : [
			`The passes are in ${forTerminal(file)}, encrypted for:`,
			...recipients.map((recipient) => `  ${forTerminal(recipient)}`),
			`The holder of one of these keys opens it: ${reveal(file)}`
		],
		...earlier.flatMap(({ number, command }) => [`${count(number, "account")} of an earlier run ${number === 1 ? "has" : "have"} no pass. To issue ${number === 1 ? "it" : "them"}:`, `  ${command}`]),
		""
	].join("\n");
}
// src/handover/sealedFile.ts
/**
* Encrypts a hand-over so that each recipient can open it, in age's text form.
*
* @param recipients public keys, `age1…`; one at least
* @throws Error that names a recipient which age does not take
*/
async function seal(content, recipients) {
	const age = await import("./dist.js");
	const encrypter = new age.Encrypter();
	for (const recipient of recipients) try {
		encrypter.addRecipient(recipient);
	} catch {
		throw new Error(`${recipient} is not a recipient that age accepts`);
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
		const { code } = error;
		throw new UserError(code === "EEXIST" ? `${forTerminal(path)} exists, and the passes in it may still be wanted. Give another file: --out FILE. No pass was issued.` : `Cannot write ${forTerminal(path)}: ${fileTrouble(error, "writing")}. No pass was issued.`);
	}
	let isFinished = false;
	return {
		finish: async (content, recipients) => {
			const text = await seal(content, recipients);
			try {
				await writeThrough(partial, text);
				await rename(partial, path);
			} catch (error) {
				throw new UserError(`The passes were issued, and ${forTerminal(path)} could not be written: ${fileTrouble(error, "writing")}. They are lost. Run it again once it can be written: it issues others in their place.`);
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
// src/commands/action/apply/handOverJob.ts
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
	world.output.out(renderHandOverText(result, { reveal: (file) => rollcallOnPath(`reveal ${quoted(file)} --identity KEYFILE`) }, world.output.style));
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
