import { a as forTerminal, o as forWorkflowCommand } from "./escape.js";
import { n as messageOf, t as isKnown } from "./knownErrors.js";
import { n as Unanswered, r as UserError, t as EXIT } from "./world.js";
import { A as DEFAULT_SOURCE, r as sourceOfTenant } from "./tenants.js";
import { t as processCancellation } from "./cancellation.js";
import process, { stderr, stdin, stdout } from "node:process";
import { createInterface } from "node:readline/promises";
import { setTimeout } from "node:timers/promises";
// src/commands/action/job/inputs.ts
const MODES = [
	"validate",
	"plan",
	"apply",
	"accept",
	"new",
	"doctor",
	"hand-over",
	"tenants",
	"comment"
];
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
	const said = {
		users: text("users") || DEFAULT_SOURCE.users,
		config: text("config") || DEFAULT_SOURCE.config,
		acknowledgements: text("acknowledgements") || DEFAULT_SOURCE.acknowledgements
	};
	const tenant = text("tenant") || void 0;
	const environmentNamed = (name) => tenant === void 0 ? text(name) : `${text(name)}-${tenant}`;
	return {
		mode: choice("mode", MODES),
		source: {
			...tenant === void 0 ? said : sourceOf(tenant, said),
			...directory && { directory }
		},
		tenant,
		token: text("github-token"),
		commentAuthor: text("comment-author"),
		planWorkflow: text("plan-workflow"),
		applyWorkflow: text("apply-workflow"),
		applyEnvironment: environmentNamed("apply-environment"),
		planEnvironment: environmentNamed("plan-environment"),
		approvedEnvironment: environmentNamed("approved-environment"),
		requireApproval: choice("require-approval", [
			"",
			"true",
			"false"
		]) !== "false",
		everything: flag("everything"),
		planForks: flag("plan-forks"),
		allowPublicRepository: flag("allow-public-repository"),
		allowDirectPushes: flag("allow-direct-pushes"),
		paused: isPaused(text("paused")),
		again: text("again")
	};
}
function sourceOf(tenant, said) {
	const source = sourceOfTenant(tenant);
	const other = [
		"users",
		"config",
		"acknowledgements"
	].find((name) => said[name] !== DEFAULT_SOURCE[name]);
	if (other === void 0) return source;
	throw new UserError(`The input tenant says where the files are, so take the input ${other} away: ${source[other]} is read. Nothing was read or written.`);
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
		world.output.out(`::error::${forWorkflowCommand(messageOf(error), "data")}\n`);
		if (!isKnown(error) && error instanceof Error) world.output.err(`${(error.stack ?? "").split("\n").map(forTerminal).join("\n")}\n`);
		return error instanceof UserError ? error.exitCode : EXIT.failed;
	}
}
/** @throws UserError for a mode at an event that it is not made for */
async function runMode(world) {
	const inputs = readInputs(world.environment);
	const event = world.environment["GITHUB_EVENT_NAME"] ?? "";
	if (inputs.mode === "validate") return (await import("./validateRoster.js")).validateRoster(inputs, world);
	if (inputs.mode === "tenants") return (await import("./listTenants.js")).listTenants(world);
	const { openJob } = await import("./job2.js");
	const job = await openJob(inputs, world);
	switch (`${inputs.mode} on ${event}`) {
		case "plan on workflow_run": return (await import("./planPullRequest2.js")).planPullRequest(job);
		case "plan on workflow_dispatch": return (await import("./planAll.js")).planAll(job);
		case "doctor on workflow_dispatch": return (await import("./examineJob.js")).examineJob(job);
		case "plan on schedule": return (await import("./reportDrift.js")).reportDrift(job);
		case "accept on schedule": return (await import("./proposeDrift.js")).proposeDrift(job);
		case "apply on push": return (await import("./applyPush.js")).applyPush(job);
		case "apply on workflow_dispatch": return (await import("./applyApproved.js")).applyApproved(job);
		case "hand-over on push":
		case "hand-over on workflow_dispatch": return (await import("./handOverJob.js")).handOverJob(job);
		case "comment on workflow_run": return (await import("./commentPlans.js")).commentPlans(job);
		case "comment on push":
		case "comment on workflow_dispatch": return (await import("./commentOutcomes.js")).commentOutcomes(job);
		case "new on issues": return (await import("./newFromIssue2.js")).newFromIssue(job);
		default: throw new UserError(`The mode ${inputs.mode} is not made for the event ${event}. Plan on workflow_run, workflow_dispatch or schedule; apply and hand-over on push or workflow_dispatch; accept on schedule; new on issues; doctor on workflow_dispatch; comment on workflow_run, push or workflow_dispatch: see the workflows that \`rollcall init\` writes.`);
	}
}
// src/session/process/color.ts
/**
* Whether text for a stream is coloured. What the command line says counts most, then FORCE_COLOR, then NO_COLOR, then what
* the terminal is.
*
* @see https://force-color.org
* @see https://no-color.org
*/
function isColored(choice, environment, screen) {
	if (choice !== "auto") return choice === "always";
	const { FORCE_COLOR: forced = "", NO_COLOR: refused = "", TERM: terminal } = environment;
	if (forced !== "") return !["0", "false"].includes(forced);
	if (refused !== "") return false;
	return screen.isTTY === true && terminal !== "dumb" && screen.hasColors();
}
// src/session/process/systemClock.ts
const systemClock = {
	now: () => /* @__PURE__ */ new Date(),
	sleep: (milliseconds, signal) => setTimeout(milliseconds, void 0, signal ? { signal } : {})
};
// src/session/process/systemWorld.ts
/** The real clock, streams and environment. */
function systemWorld(environment, color = "auto") {
	return {
		environment,
		clock: systemClock,
		output: systemOutput(environment, color),
		cancellation: processCancellation()
	};
}
const PIPE_WIDTH = 120;
/** How text for one of the process's streams may look. */
function styleOf(stream, environment, color = "auto") {
	return {
		color: isColored(color, environment, stream),
		...stream.isTTY ? {
			width: stream.columns || UNTOLD_WIDTH,
			wraps: true
		} : { width: PIPE_WIDTH }
	};
}
function systemOutput(environment, color) {
	const isDumb = environment["TERM"] === "dumb";
	const showsProgress = stderr.isTTY && !isDumb && environment["CI"] === void 0;
	return {
		out: (text) => void stdout.write(text),
		err: (text) => void stderr.write(text),
		progress: (line) => {
			if (showsProgress) stderr.write(`\r\u001b[K${line.slice(0, stderr.columns - 1)}`);
		},
		showsProgress,
		style: styleOf(stdout, environment, color),
		errorStyle: styleOf(stderr, environment, color),
		ask: stdin.isTTY && stderr.isTTY ? askOnTerminal : void 0
	};
}
/** Some terminals, such as those of a job, tell 0. */
const UNTOLD_WIDTH = 80;
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
		throw new Unanswered();
	} finally {
		prompt.close();
	}
}
// src/action.ts
process.exitCode = await runAction(systemWorld(process.env));
export {};
