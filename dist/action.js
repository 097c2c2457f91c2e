import { o as forTerminal, s as forWorkflowCommand } from "./gitHubError.js";
import { t as isKnown } from "./knownErrors.js";
import { A as EXIT, O as hasErrors, j as UserError, k as DEFAULT_SOURCE } from "./parseRoster.js";
import { n as renderAnnotations, r as renderDiagnostics } from "./diagnostics2.js";
import { n as renderValidMarkdown, t as renderInvalidMarkdown } from "./diagnostics.js";
import { t as count } from "./wording.js";
import { k as NEEDED_TO_CREATE } from "./user.js";
import { i as loadFiles, t as addSummary } from "./outputs.js";
import { t as processCancellation } from "./cancellation.js";
import process, { stderr, stdin, stdout } from "node:process";
import { createInterface } from "node:readline/promises";
import { setTimeout } from "node:timers/promises";
// src/commands/action/inputs.ts
/**
* Reads the inputs as the runner hands them over: upper case, with blanks as underscores.
*
* @throws UserError for a value that is none of the documented ones
* @see https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#inputs
*/
function readInputs(environment) {
	const text = (name) => environment[`INPUT_${name.toUpperCase()}`]?.trim() ?? "";
	const choice = (name, values) => {
		const value = values.find((known) => known === text(name));
		if (value !== void 0) return value;
		throw new UserError(`The input ${name} must be ${values.filter(Boolean).join(" or ")}, not ${JSON.stringify(text(name))}.`);
	};
	const flag = (name) => choice(name, [
		"",
		"false",
		"true"
	]) === "true";
	const directory = directoryIn(choice("directory", [
		"",
		"graph",
		"embedded"
	]));
	return {
		mode: choice("mode", [
			"validate",
			"plan",
			"apply",
			"accept",
			"new",
			"doctor",
			"hand-over"
		]),
		source: {
			users: text("users") || DEFAULT_SOURCE.users,
			config: text("config") || DEFAULT_SOURCE.config,
			acknowledgements: text("acknowledgements") || DEFAULT_SOURCE.acknowledgements,
			...directory && { directory }
		},
		token: text("github-token"),
		commentAuthor: text("comment-author"),
		planWorkflow: text("plan-workflow"),
		applyWorkflow: text("apply-workflow"),
		applyEnvironment: text("apply-environment"),
		planEnvironment: text("plan-environment"),
		approvedEnvironment: text("approved-environment"),
		requireApproval: choice("require-approval", [
			"",
			"true",
			"false"
		]) !== "false",
		everything: flag("everything"),
		planForks: flag("plan-forks"),
		allowPublicRepository: flag("allow-public-repository"),
		allowDirectPushes: flag("allow-direct-pushes"),
		paused: isPaused(text("paused"))
	};
}
function directoryIn(text) {
	return text === "" ? void 0 : text;
}
function isPaused(text) {
	return ![
		"",
		"false",
		"0",
		"no",
		"off"
	].includes(text.toLowerCase());
}
// src/roster/read/notCreatable.ts
/**
* Warnings of users whose accounts cannot be created: they declare too little. Who declares an id has an account; whether
* the others have one, only the directory knows.
*/
function notCreatable({ users }) {
	return users.flatMap((user) => {
		const missing = NEEDED_TO_CREATE.filter((field) => user.fields[field] === void 0);
		if (user.id !== void 0 || missing.length === 0) return [];
		const names = missing.join(" and ");
		return [{
			severity: "warning",
			code: "not-creatable",
			message: `has no ${names}: an account that does not exist yet cannot be created without it. Declare ${names}, or the id of the account if there is one`,
			at: user.at,
			cause: names
		}];
	});
}
// src/commands/action/validateRoster.ts
/**
* Checks the files of a pull request, whoever it is from: needs no credential, asks nobody, and shows every mistake
* beside its line.
*/
async function validateRoster(inputs, { output, clock }) {
	const { roster, diagnostics: mistakes } = await loadFiles(inputs.source, clock.now());
	const diagnostics = [...mistakes, ...notCreatable(roster)];
	if (diagnostics.length > 0) {
		const { files } = roster;
		output.out(renderAnnotations(diagnostics));
		output.err(renderDiagnostics(diagnostics, {
			style: output.errorStyle,
			drawing: false,
			files
		}));
	}
	if (hasErrors(diagnostics)) {
		await addSummary(renderInvalidMarkdown(diagnostics, {}));
		return EXIT.invalid;
	}
	output.out(`${count(roster.users.length, "user")} in ${count(roster.files, "file")}: valid.\n`);
	await addSummary(renderValidMarkdown({
		...roster,
		diagnostics
	}));
	return EXIT.done;
}
// src/commands/action/index.ts
/**
* Runs the Action: what it does follows from its mode and the event. Whatever a job does not need is not even loaded,
* so that checking a pull request has no code at hand that signs in or writes. Whatever is thrown becomes an error on
* the page of the run, and an exit code.
*/
async function runAction(world) {
	try {
		return await runMode(world);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		world.output.out(`::error::${forWorkflowCommand(message, "data")}\n`);
		if (!isKnown(error) && error instanceof Error) world.output.err(`${(error.stack ?? "").split("\n").map(forTerminal).join("\n")}\n`);
		return error instanceof UserError ? error.exitCode : EXIT.failed;
	}
}
/** @throws UserError for a mode at an event that it is not made for */
async function runMode(world) {
	const inputs = readInputs(world.environment);
	const event = world.environment["GITHUB_EVENT_NAME"] ?? "";
	if (inputs.mode === "validate") return validateRoster(inputs, world);
	const { openJob } = await import("./job2.js");
	const job = await openJob(inputs, world);
	switch (`${inputs.mode} on ${event}`) {
		case "plan on workflow_run": return (await import("./planPullRequest.js")).planPullRequest(job);
		case "plan on workflow_dispatch": return (await import("./planAll.js")).planAll(job);
		case "doctor on workflow_dispatch": return (await import("./examineJob.js")).examineJob(job);
		case "plan on schedule": return (await import("./reportDrift.js")).reportDrift(job);
		case "accept on schedule": return (await import("./proposeDrift.js")).proposeDrift(job);
		case "apply on push": return (await import("./applyPush.js")).applyPush(job);
		case "apply on workflow_dispatch": return (await import("./applyApproved.js")).applyApproved(job);
		case "hand-over on push":
		case "hand-over on workflow_dispatch": return (await import("./handOverJob.js")).handOverJob(job);
		case "new on issues": return (await import("./newFromIssue2.js")).newFromIssue(job);
		default: throw new UserError(`The mode ${inputs.mode} is not made for the event ${event}. Plan on workflow_run, workflow_dispatch or schedule; apply and hand-over on push or workflow_dispatch; accept on schedule; new on issues; doctor on workflow_dispatch: see the workflows that \`rollcall init\` writes.`);
	}
}
// src/session/process/systemWorld.ts
/** The real clock, streams and environment. */
function systemWorld(environment) {
	return {
		environment,
		clock: systemClock,
		output: systemOutput(environment),
		cancellation: processCancellation()
	};
}
const systemClock = {
	now: () => /* @__PURE__ */ new Date(),
	sleep: (milliseconds, signal) => setTimeout(milliseconds, void 0, signal ? { signal } : {})
};
const PIPE_WIDTH = 120;
function systemOutput(environment) {
	const showsProgress = stderr.isTTY && environment["CI"] === void 0;
	return {
		out: (text) => void stdout.write(text),
		err: (text) => void stderr.write(text),
		progress: (line) => {
			if (showsProgress) stderr.write(`\r\u001b[K${line.slice(0, stderr.columns - 1)}`);
		},
		showsProgress,
		style: styleOf(stdout),
		errorStyle: styleOf(stderr),
		ask: stdin.isTTY && stderr.isTTY ? askOnTerminal : void 0
	};
}
/** Some terminals, such as those of a job, tell 0. */
const UNTOLD_WIDTH = 80;
function styleOf(stream) {
	return stream.isTTY ? {
		color: stream.hasColors(),
		width: stream.columns || UNTOLD_WIDTH,
		wraps: true
	} : {
		color: false,
		width: PIPE_WIDTH
	};
}
async function askOnTerminal(question) {
	const prompt = createInterface({
		input: stdin,
		output: stderr
	});
	try {
		return await prompt.question(question);
	} catch (error) {
		if (error.name !== "AbortError") throw error;
		stderr.write("\n");
		throw new UserError("Nothing was answered, so nothing was written.");
	} finally {
		prompt.close();
	}
}
// src/action.ts
process.exitCode = await runAction(systemWorld(process.env));
export {};
