import { A as hasErrors, C as digits, M as EXIT, N as UserError, S as count, s as relationshipNamed, u as propertyOfField, w as duration } from "./desired.js";
import { o as forTerminal } from "./gitHubError.js";
import { s as propertyNamed, u as instantOf } from "./values.js";
import { n as NotAttempted, r as WriteFailure, t as DirectoryError } from "./ports.js";
import { E as readArtifact, T as findArtifacts, i as OBSERVING } from "./accepted.js";
import { A as newAccountsIn, C as isUnknown, D as showInvalid, E as randomPassword, F as countOutcomes, G as sameValue, I as isDone$1, K as writeSteps, L as digestOf, O as showPlan, P as renderReceiptMarkdown, S as Stopped, T as Batcher, V as reconcile, W as writingOf, _ as readField, a as setPlanOutputs, b as toWire, c as firstParentsOf, f as summaryOfPlan, g as graphReader, h as namesHeldBack, i as setOutputs, k as showReceipt, r as addSummary, t as openJobDirectory, v as requiredText, w as sendItem, x as LOST_BEFORE, y as selectedProperties } from "./planFromDirectory.js";
import { a as isAway, c as backoffSeconds, d as isSuccess, f as memberOf, h as NoAnswer, p as problemOf, r as makeStateFolder, s as isUnavailable } from "./openDirectory.js";
import { i as isSuperseded } from "./guards.js";
import { t as announce } from "./job.js";
import { appendFile, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
// src/commands/version.ts
const VERSION = "0.1.0";
// src/commands/receiptFile.ts
/**
* Begins the record beside its final place, so that a run that is killed leaves what it did: one JSON value a line, the
* header first, then users as they get on, of whom the last line counts. The record of an earlier run is kept
* under another name.
*
* @throws UserError before anything is written to the directory, when the receipt could not be written
*/
async function openReceiptFile(options) {
	const { path } = options;
	const header = headerOf(options);
	const partial = `${path}.partial`;
	try {
		if (dirname(path) === ".rollcall") await makeStateFolder();
		await mkdir(dirname(path), { recursive: true });
		if (await stat(partial).catch(() => void 0)) await rename(partial, `${path}.interrupted-${digitsOf(header.startedAt)}`);
		await writeFile(partial, `${JSON.stringify(header)}\n`);
	} catch (error) {
		throw new UserError(`Cannot write the receipt ${path}: ${error.message}. Nothing was written to the directory.`);
	}
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
			lines += `${JSON.stringify(outcome)}\n`;
			queue = queue.then(appendAll);
			return queue;
		},
		finish: async (receipt) => {
			await queue.catch(() => void 0);
			await writeFile(`${path}.new`, `${JSON.stringify(receipt, null, 2)}\n`);
			if (await stat(path).catch(() => void 0)) await rename(path, `${path}.before-${digitsOf(header.startedAt)}`);
			await rename(`${path}.new`, path);
			await rm(partial, { force: true });
		},
		discard: () => rm(partial, { force: true })
	};
}
function makeReceipt(header, { plan, outcomes, accepts }, finishedAt) {
	const open = namesHeldBack(plan).filter((name) => !accepts?.(name));
	return {
		...header,
		finishedAt: finishedAt.toISOString(),
		complete: open.length === 0 && outcomes.every(isDone$1),
		totals: countOutcomes(outcomes),
		outcomes,
		...plan.blocked.length > 0 && { blocked: plan.blocked }
	};
}
function digitsOf(time) {
	return time.replaceAll(/\D/g, "");
}
/** What a run left: the receipt, or, of a run that was killed, how far each user had come. */
function journalIn(files) {
	const whole = files.get("receipt.json");
	const partial = files.get("receipt.json.partial");
	try {
		if (whole !== void 0) return journalOf(JSON.parse(whole));
		if (partial === void 0) return void 0;
		const [header, ...lines] = partial.split("\n").filter(Boolean).flatMap(parsedLine);
		const last = new Map(lines.map((outcome) => [`${outcome.kind} ${outcome.userPrincipalName}`, outcome]));
		return journalOf({
			...header,
			complete: false,
			outcomes: [...last.values()]
		});
	} catch {
		return;
	}
}
function journalOf({ startedAt, complete, outcomes }) {
	if (typeof startedAt !== "string" || !Array.isArray(outcomes)) return void 0;
	return {
		startedAt,
		complete: complete === true,
		outcomes
	};
}
function parsedLine(line) {
	try {
		return [JSON.parse(line)];
	} catch {
		return [];
	}
}
function headerOf({ plan, pullRequests = [], startedAt, environment }) {
	const actor = environment["GITHUB_ACTOR"];
	const { commit, tenant } = plan;
	const [only, ...others] = pullRequests;
	return {
		formatVersion: 1,
		tool: {
			name: "rollcall",
			version: VERSION
		},
		tenant,
		...commit !== void 0 && { commit },
		...actor !== void 0 && { actor },
		...only !== void 0 && others.length === 0 && { pullRequest: only },
		...others.length > 0 && { pullRequests },
		startedAt: startedAt.toISOString(),
		planDigest: digestOf(plan)
	};
}
// src/commands/action/receipts.ts
/** The artifact in which each run of the apply workflow leaves what it did. */
const RECEIPT_NAME = "rollcall-receipt";
/**
* Reads back what runs of this workflow left, until one that applied everything. What the receipt says counts, not how
* the run ended: a run that is started again may end well without doing what the first attempt did not.
*
* The newest commit comes first, and not the newest run: a nightly run that began before a merge may end after what was
* merged is applied, and an old one can be started again. Believing it would make reviews good for a second time.
*
* Only commits that the branch itself pointed at are believed: on any other commit somebody may have changed the
* workflow's file, and a tag may be called like the branch.
*
* @returns undefined where no such run is known
*/
async function readHistory(job) {
	const { context, repository, github, world } = job;
	const since = [];
	for await (const artifact of findArtifacts(github, RECEIPT_NAME, {
		repositoryId: repository.id,
		workflowPath: context.workflowPath,
		events: [
			"push",
			"workflow_dispatch",
			"schedule"
		],
		branch: repository.defaultBranch,
		commits: await firstParentsOf(context.commit)
	})) {
		const receipt = journalIn(await readArtifact(github, artifact));
		if (receipt === void 0) announce(world, "warning", `The artifact ${artifact.name} of ${artifact.runCommit} cannot be read.`);
		else if (receipt.complete) return {
			applied: artifact.runCommit,
			since
		};
		else since.push(receipt);
	}
}
// src/directory/graph/writeFailure.ts
/** Codes with which nothing else would go better either, by status where they are common words. */
const FATAL_CODES = /* @__PURE__ */ new Set([
	"Authorization_IdentityNotFound",
	"Authorization_IdentityDisabled",
	"Directory_QuotaExceeded",
	"Headers_HeaderNotSupported",
	"Request_InvalidRequestUrl",
	"Request_ThrottledPermanently",
	"Request_UnsupportedQuery",
	"accessDenied",
	"insufficient_claims"
]);
/** No valid token; wrong method, type or size, which are mistakes of Rollcall. */
const FATAL_STATUSES = /* @__PURE__ */ new Set([
	401,
	405,
	412,
	413,
	415,
	501
]);
const LEFT_OPEN = " It may have been carried out all the same.";
/** A write that ended without success, in words that say what to do. */
function writeFailure(ending, subject, connection) {
	const { last } = ending;
	if (last instanceof NoAnswer) {
		const silentSeconds = (connection.clock.now().getTime() - connection.lastAnswerAt) / 1e3;
		return new WriteFailure({
			status: 0,
			code: "no-answer",
			message: `${last.message}${triedText(ending)}`,
			requestId: ""
		}, !last.mayHaveArrived || ending.attempts > 1 && silentSeconds >= ending.seconds);
	}
	const problem = problemOf(last);
	const { status, code, requestId } = problem;
	const field = status === 400 || status === 403 ? fieldOf(problem, subject.fields) : void 0;
	return new WriteFailure({
		status,
		code,
		message: `${problem.message}${triedText(ending)}${adviceFor(problem, subject)}`,
		requestId,
		...field !== void 0 && { field }
	}, last.whole || status === 429 || isAway(last, connection.clock.now()) || FATAL_STATUSES.has(status) || FATAL_CODES.has(code));
}
function triedText({ last, attempts, seconds, lostBefore }) {
	const tried = attempts > 1 ? ` (tried ${attempts} times within ${Math.round(seconds)} seconds)` : "";
	if (lostBefore) return `${tried}${LOST_BEFORE}`;
	return !(last instanceof NoAnswer) && isUnavailable(last) ? `${tried}${LEFT_OPEN}` : tried;
}
function adviceFor({ status, code, message }, { fields, permissions }) {
	if (status === 401) return " Graph does not take the access token, not even a new one. If it is given in ROLLCALL_ACCESS_TOKEN, get a new one.";
	if (status === 403 && !FATAL_CODES.has(code)) {
		const sensitive = fields.some((field) => SENSITIVE.has(field));
		return ` Give the application the permission ${permissions.join(" and ")}.` + (sensitive ? " If it has that, the user may hold an administrator role, or be in a restricted unit: then the application needs a role that is high enough." : "");
	}
	if (/on-premises mastered/i.test(message)) return " The user is synced from on-premises: change it there.";
	if (code === "Directory_QuotaExceeded") return " The directory is full, deleted users included: verify a domain, or ask Microsoft for more.";
	return "";
}
/** @see https://learn.microsoft.com/graph/api/resources/users (sensitive actions) */
const SENSITIVE = /* @__PURE__ */ new Set([
	"accountEnabled",
	"businessPhones",
	"mobilePhone",
	"otherMails",
	"userPrincipalName"
]);
/** The field at fault: as the details name it, else as the message does, else the only one that was sent. */
function fieldOf({ details, message }, fields) {
	const quoted = /property '?([A-Za-z_0-9.]+)'?/.exec(message)?.[1];
	const named = [...details.map(({ target }) => target), ...quoted === void 0 ? [] : [quoted]];
	for (const name of named) {
		const sent = fields.find((field) => field.toLowerCase() === name.toLowerCase());
		if (sent !== void 0) return sent;
	}
	return named.find((name) => propertyNamed(name)) ?? (fields.length === 1 ? fields[0] : void 0);
}
/** The least permissions that write these properties. */
function permissionsFor(fields) {
	return [...new Set(fields.flatMap((field) => propertyOfField(field)?.permission ?? []))];
}
// src/directory/graph/ownAccount.ts
/**
* `Date` and `createdDateTime` come in whole seconds, and the servers of a cloud differ a little: an account may seem
* this much older than the request that made it.
*/
const CLOCK_TOLERANCE_SECONDS = 2;
/**
* Looks for the account that a lost attempt may have made. It is ours only if it was created after the first attempt
* and holds all that was sent: else somebody's account could be taken over by its name.
*
* @param key userPrincipalName or object id
* @param options `mayAppear`: whether to wait for it, as long as patience lasts; a 404 proves nothing
* @throws WriteFailure when it cannot be read
*/
async function findOwn(key, { fields, startedAt, channel }, { mayAppear }) {
	const select = [
		"id",
		"createdDateTime",
		...selectedProperties(Object.keys(fields))
	];
	const path = `/users/${encodeURIComponent(key)}?$select=${[...new Set(select)].join(",")}`;
	const ending = await sendItem({
		method: "GET",
		path
	}, {
		repeatable: true,
		mayAppear,
		mayBeDone: true
	}, channel);
	const { last } = ending;
	if (last instanceof NoAnswer || !isSuccess(last) && last.status !== 404) throw writeFailure({
		...ending,
		lostBefore: true
	}, {
		fields: [],
		permissions: ["User.Read.All"]
	}, channel.connection);
	if (last.status === 404) return { kind: "absent" };
	const id = requiredText(last.body, "id");
	const earliest = channel.connection.serverTime(startedAt) - CLOCK_TOLERANCE_SECONDS * 1e3;
	return {
		kind: wasCreatedSince(last.body, earliest) && holdsAll(last.body, fields) ? "ours" : "foreign",
		id
	};
}
function wasCreatedSince(user, earliest) {
	const created = memberOf(user, "createdDateTime");
	const createdAt = typeof created === "string" ? instantOf(created) : void 0;
	return createdAt !== void 0 && createdAt >= earliest;
}
function holdsAll(user, fields) {
	return Object.entries(fields).every(([field, sent]) => {
		const live = readField(user, field);
		return live !== void 0 && sameValue(field, live, sent);
	});
}
// src/directory/graph/createUser.ts
/**
* Creates a user exactly once. Graph has no idempotency key, so after a POST whose answer was lost the
* userPrincipalName is the key: an account by that name is ours if it was created after our first attempt and holds
* all that was sent. While there is none, the same POST is sent again.
*
* @returns the object id
* @throws WriteFailure when it was refused, or when the name turns out to be somebody else's
* @see https://learn.microsoft.com/graph/api/user-post-users
*/
async function createUser(fields, channel) {
	const { clock, pacer, random } = channel.connection;
	const subject = {
		fields: Object.keys(fields),
		permissions: ["User.ReadWrite.All"]
	};
	const name = nameIn(fields);
	let requests = 0;
	let lostOnce = false;
	let attempt;
	for (let tries = 1;; tries += 1) {
		const { last, attempts, sentAt, lostBefore } = await sendItem(postOf(fields, name), {
			repeatable: false,
			mayBeDone: lostOnce
		}, channel);
		requests += attempts;
		attempt ??= {
			fields,
			startedAt: sentAt,
			channel
		};
		const ending = {
			last,
			attempts: requests,
			sentAt: attempt.startedAt,
			seconds: (clock.now().getTime() - attempt.startedAt) / 1e3,
			lostBefore
		};
		const isLastTry = tries === 8;
		if (isUnknown(last) || isCreated(last)) {
			const id = isCreated(last) ? idOf(last) : void 0;
			if (id !== void 0) return id;
			if (!(last instanceof NoAnswer) && isAway(last, clock.now())) throw writeFailure(ending, subject, channel.connection);
			lostOnce = true;
			if (!isLastTry) await pacer.wait(backoffSeconds(tries, random));
			const found = await findOwn(name, attempt, { mayAppear: isLastTry });
			if (found.kind === "ours") return found.id;
			if (found.kind === "foreign") throw nameTaken(name, found.id);
			if (isLastTry) throw writeFailure(ending, subject, channel.connection);
		} else {
			const problem = last instanceof NoAnswer ? void 0 : problemOf(last);
			if (problem && lostOnce && isConflict(problem)) {
				const found = await findOwn(conflictingId(problem) ?? name, attempt, { mayAppear: true });
				if (found.kind === "ours") return found.id;
				if (found.kind === "foreign") throw nameTaken(name, found.id, problem);
				throw notVisible(name, problem);
			}
			if (!problem || isLastTry || !isPassing(problem)) throw writeFailure(ending, subject, channel.connection);
			await pacer.wait(backoffSeconds(tries, random));
		}
	}
}
function postOf(fields, name) {
	return {
		method: "POST",
		path: "/users",
		object: name.toLowerCase(),
		body: () => ({
			...toWire(fields),
			passwordProfile: {
				forceChangePasswordNextSignIn: true,
				password: randomPassword()
			}
		})
	};
}
function nameIn(fields) {
	const name = fields["userPrincipalName"];
	if (typeof name === "string") return name;
	throw new Error("A user cannot be created without a userPrincipalName");
}
function isCreated(last) {
	return !(last instanceof NoAnswer) && isSuccess(last);
}
function idOf(last) {
	const id = last instanceof NoAnswer ? void 0 : memberOf(last.body, "id");
	return typeof id === "string" && id !== "" ? id : void 0;
}
function isConflict({ status, code, message, details }) {
	return status === 409 && code === "Request_MultipleObjectsWithSameKeyValue" || status === 400 && (details.some((detail) => /^(ObjectConflict|ConflictingObjects)$/.test(detail.code)) || /Another object with the same value|A conflicting object/i.test(message));
}
function conflictingId({ details }) {
	for (const { target } of details) {
		const id = /^User_([0-9a-f-]{36})$/i.exec(target)?.[1];
		if (id !== void 0) return id;
	}
}
function isPassing({ status, message }) {
	return status === 400 && /One or more property values specified are invalid/i.test(message);
}
function nameTaken(name, id, problem) {
	return new WriteFailure({
		status: problem?.status ?? 0,
		code: problem?.code ?? "name-taken",
		message: `${name} could not be created: the answer to the first attempt was lost, and the account that is there now (${id}) was not made by it, or has been changed since. Compare it, then adopt it or choose another name.`,
		requestId: problem?.requestId ?? "",
		field: "userPrincipalName"
	}, false);
}
function notVisible(name, problem) {
	return new WriteFailure({
		status: problem.status,
		code: problem.code,
		message: `${problem.message} The answer to the first attempt to create ${name} was lost, so the account may be the one that was wanted, but it cannot be read yet. Run again in some minutes.`,
		requestId: problem.requestId,
		field: "userPrincipalName"
	}, false);
}
// src/directory/graph/writer.ts
/**
* Writes users through `POST /$batch`: what is asked for at the same time travels together, twenty at a time. Each
* method can be called again without harm.
*/
function graphWriter(connection) {
	const batcher = new Batcher(connection);
	/** Ids of users made here: for a while, "not found" only means that they are not known everywhere yet. */
	const created = /* @__PURE__ */ new Set();
	async function write(item, isNew, subject) {
		const ending = await sendItem(item, {
			repeatable: true,
			mayAppear: isNew && item.method !== "DELETE"
		}, {
			connection,
			batcher
		});
		if (!isDone(ending, item)) throw writeFailure(ending, subject, connection);
	}
	return {
		createUser: (fields) => asWriteFailure(connection, async () => {
			const id = await createUser(fields, {
				connection,
				batcher
			});
			created.add(id);
			return id;
		}),
		updateUser: (id, fields) => asWriteFailure(connection, () => {
			const item = patchOf(id, fields);
			const names = Object.keys(fields);
			return write(item, created.has(id), {
				fields: names,
				permissions: permissionsFor(names)
			});
		}),
		setRelationship: (id, field, target) => asWriteFailure(connection, () => {
			const relationship = relationshipNamed(field);
			if (!relationship) throw new Error(`"${field}" is not a relationship`);
			const { method, path, body } = relationship.write(id, target, connection.root);
			return write({
				method,
				path,
				object: id,
				...body !== void 0 && { body: () => body }
			}, created.has(id) || target !== null && created.has(target), {
				fields: [field],
				permissions: [relationship.permission]
			});
		}),
		stop: (reason) => batcher.endWrites(reason)
	};
}
function patchOf(id, fields) {
	return {
		method: "PATCH",
		path: `/users/${encodeURIComponent(id)}`,
		object: id,
		body: () => toWire(fields)
	};
}
/** Also done: what a repeated request finds to be so already. */
function isDone({ last }, { method }) {
	if (last instanceof NoAnswer) return false;
	if (isSuccess(last)) return true;
	if (last.whole) return false;
	const { status, message } = problemOf(last);
	if (method === "DELETE") return status === 404 || /removed object references do not exist/i.test(message);
	return method === "PUT" && /added object references already exist/i.test(message);
}
/** What stops one request for a reason of its own is a WriteFailure already; all else here stops every request. */
async function asWriteFailure({ stopping }, work) {
	try {
		return await work();
	} catch (error) {
		if (error instanceof WriteFailure) throw error;
		if (error instanceof Stopped && !error.mayBeDone) throw new NotAttempted(error.message);
		if (stopping?.aborted || error instanceof Stopped) throw failedWithoutAnswer("unknown", `The run was ${stopping?.aborted ? "cancelled" : "stopped"} while this was under way, so it may have been done or not. Run again.`);
		if (error instanceof DirectoryError) throw failedWithoutAnswer("no-access", error.message);
		throw error;
	}
}
function failedWithoutAnswer(code, message) {
	return new WriteFailure({
		status: 0,
		code,
		message,
		requestId: ""
	}, true);
}
// src/report/progressText.ts
/** One line without text from anywhere else, for a terminal or a log. */
function progressText(advance) {
	const { done, failed, total, secondsSpent, secondsLeft, waitsSeconds } = advance;
	const perSecond = done / Math.max(1, secondsSpent);
	return [
		`${digits(done)} of ${count(total, "user")} done`,
		`${digits(failed)} failed`,
		`${perSecond < 10 ? perSecond.toFixed(1) : digits(Math.round(perSecond))} users/s`,
		done < total ? `about ${duration(secondsLeft)} left` : "reading back",
		...waitsSeconds === void 0 ? [] : [`waiting for Graph's quota for ${duration(waitsSeconds)}`]
	].join(", ");
}
// src/commands/followWrites.ts
const LINE_SECONDS = .1;
const LOG_SECONDS = 10;
/**
* Rewrites one line on a terminal; in a log, where every line stays, adds one every ten seconds at most.
*
* @param changes what is carried out
* @param quotaPercent what part of Graph's quota may be used
*/
function followWrites(changes, quotaPercent, { clock, output }) {
	const startedAt = clock.now().getTime();
	const total = changes.length;
	const writes = changes.reduce((sum, change) => sum + writeSteps(change).length, 0);
	const planned = writingOf(writes, quotaPercent);
	const pause = (output.showsProgress ? LINE_SECONDS : LOG_SECONDS) * 1e3;
	let toldAt = output.showsProgress ? 0 : startedAt;
	let written = 0;
	let done = 0;
	let failed = 0;
	const tell = (waitsSeconds) => {
		const now = clock.now().getTime();
		if (now - toldAt < pause) return;
		toldAt = now;
		const secondsSpent = (now - startedAt) / 1e3;
		const line = progressText({
			done,
			failed,
			total,
			secondsSpent,
			secondsLeft: Math.max(planned.seconds - secondsSpent, (waitsSeconds ?? 0) + writingOf(Math.max(0, writes - written), quotaPercent).seconds),
			...waitsSeconds !== void 0 && { waitsSeconds }
		});
		if (output.showsProgress) output.progress(line);
		else output.err(`${line}\n`);
	};
	return {
		wrote: () => {
			written += 1;
			tell();
		},
		over: ({ status }) => {
			done += 1;
			if (status === "failed") failed += 1;
			if (done === total && output.showsProgress) toldAt = 0;
			tell();
		},
		waits: tell
	};
}
// src/commands/writeChanges.ts
/**
* Writes, and records each outcome as it arrives. A record that cannot be kept ends the run, and is told.
*
* @throws UserError before anything is written, when the receipt could not be
*/
async function writeChanges(desired, options) {
	const { reader, writer, reviewed, current, world } = options;
	const file = await openReceiptFile({
		...options.receipt,
		startedAt: world.clock.now(),
		environment: world.environment
	});
	let follower;
	const endFollowing = options.pacer.onWait((seconds) => follower?.waits(seconds));
	let unrecorded;
	const endListening = world.cancellation.listen((signal) => world.output.err(`\nCancelled (${signal}): nothing more is begun; what is under way has 5 s to end.\n`));
	const result = await reconcile(desired, reader, world.clock, {
		kind: "apply",
		writer,
		reviewed,
		...current && { current },
		options: {
			stopping: world.cancellation.stopping,
			onBegin: (changes) => {
				follower = followWrites(changes, desired.configuration.quota.percent, world);
			},
			onWritten: () => follower?.wrote(),
			onOutcome: async (outcome, isOver) => {
				if (isOver) follower?.over(outcome);
				await file.add(outcome).catch((error) => {
					unrecorded ??= error;
					throw error;
				});
			}
		}
	}).finally(() => {
		endListening();
		endFollowing();
		world.output.progress("");
	});
	if (result.kind === "refused") {
		await file.discard();
		return {
			kind: "refused",
			plan: result.plan
		};
	}
	if (result.kind !== "applied") throw new Error(`Cannot apply: ${result.kind}`);
	const { accepts } = options;
	const receipt = makeReceipt(file.header, {
		...result,
		...accepts && { accepts }
	}, world.clock.now());
	let { path } = file;
	await file.finish(receipt).catch((error) => {
		unrecorded ??= error;
		path = file.partialPath;
	});
	if (unrecorded) world.output.err(`Error: The receipt ${forTerminal(file.path)} could not be kept: ${forTerminal(unrecorded.message)}. Nothing more was begun after that. Repair it, then run again.\n`);
	return {
		kind: "applied",
		plan: result.plan,
		receipt,
		path,
		complete: unrecorded === void 0 && receipt.complete
	};
}
// src/commands/action/writeJob.ts
/**
* Plans afresh and writes what the reviewed plans authorise, with the receipt where the workflow keeps it from. The
* tip of the branch is asked for again just before the first write.
*
* @param reviewedBy the plans that people approved, given the fresh one
*/
async function writeJob(job, desired, options) {
	const { world } = job;
	if (hasErrors(desired.roster.diagnostics)) {
		showInvalid(desired.roster, { format: "text" }, world);
		return ended(job, EXIT.invalid, "The files are invalid: nothing was read and nothing written.");
	}
	const directory = await openJobDirectory(job, desired);
	try {
		const reader = graphReader(directory.connection);
		const fresh = await reconcile(desired, reader, world.clock, { kind: "plan" });
		if (fresh.kind === "invalid") throw new Error("The roster was valid a moment ago");
		const { plan } = fresh;
		showPlan(plan, { format: "text" }, world);
		await setPlanOutputs(plan);
		if (plan.refusals.length > 0) {
			await addSummary(summaryOfPlan(plan));
			return ended(job, EXIT.refused, `A guard refused the plan, so nothing was written: ${plan.refusals.map(({ message }) => message).join(" ")}`);
		}
		if (plan.observes) {
			await addSummary(summaryOfPlan(plan));
			return {
				...ended(job, EXIT.done, OBSERVING),
				observes: true
			};
		}
		const reviewed = options.reviewedBy(plan);
		for (const { tenant } of reviewed) if (tenant.id !== plan.tenant.id) throw new UserError(`A plan was reviewed for the tenant ${tenant.id} (${tenant.domain}); this is ${plan.tenant.id} (${plan.tenant.domain}). Nothing was written.`);
		if (await isSuperseded(job)) return ended(job, EXIT.done, "The branch has moved on meanwhile: the newer run applies it.");
		const path = await receiptPath(world.environment);
		await setOutputs({ "receipt-path": path });
		const result = await writeChanges(desired, {
			reader,
			writer: graphWriter(directory.connection),
			pacer: directory.connection.pacer,
			reviewed,
			current: plan,
			receipt: {
				path,
				plan,
				pullRequests: options.pullRequests
			},
			accepts: options.accepts,
			world
		});
		if (result.kind === "refused") throw new Error("The plan passed its guards a moment ago");
		showReceipt(result.receipt, path, { format: "text" }, world);
		await addSummary(renderReceiptMarkdown(result.receipt, {
			hidePersonal: true,
			newAccounts: newAccountsIn(result.receipt)
		}));
		return result;
	} finally {
		await directory.close();
	}
}
/** Leaves the receipt of a run that found everything applied, so that the next one compares with this commit. */
async function leaveEmptyReceipt({ world }, plan) {
	const path = await receiptPath(world.environment);
	const file = await openReceiptFile({
		path,
		plan,
		startedAt: world.clock.now(),
		environment: world.environment
	});
	await file.finish(makeReceipt(file.header, {
		plan,
		outcomes: [],
		accepts: () => true
	}, world.clock.now()));
	await setOutputs({ "receipt-path": path });
}
/** Ends without having written anything, and says why. */
function ended(job, code, reason) {
	announce(job.world, code === EXIT.done ? "notice" : "error", reason);
	return {
		kind: "ended",
		code,
		reason
	};
}
async function receiptPath(environment) {
	const folder = join(environment["RUNNER_TEMP"] ?? ".", "rollcall");
	await mkdir(folder, { recursive: true });
	return join(folder, "receipt.json");
}
export { readHistory as i, leaveEmptyReceipt as n, writeJob as r, ended as t };
