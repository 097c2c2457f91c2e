import { g as forWorkflowCommand, h as forTerminal, t as addSummary } from "./outputs.js";
import { B as renderValidMarkdown, G as messageOf, W as isKnown, z as renderInvalidMarkdown } from "./plan.js";
import { n as Unanswered, r as UserError, t as EXIT } from "./world.js";
import { D as DEFAULT_SOURCE, a as tenantsOnDisk, n as bothKinds, r as sourceOfTenant } from "./tenants.js";
import { r as hasErrors, t as compareDiagnostics } from "./diagnostic.js";
import { a as renderDiagnostics, i as renderAnnotations } from "./present.js";
import { n as foldName } from "./values.js";
import { N as NEEDED_TO_CREATE } from "./user.js";
import { t as loadFiles } from "./loadFiles.js";
import "./currentFolder.js";
import { t as count } from "./wording.js";
import { t as processCancellation } from "./cancellation.js";
import process, { stderr, stdin, stdout } from "node:process";
import "node:path";
import "node:fs/promises";
import { createInterface } from "node:readline/promises";
import { setTimeout } from "node:timers/promises";
// src/commands/action/inputs.ts
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
// src/session/files/loadTenants.ts
/**
* Loads what is to be validated from disk: one roster, or, where a repository has several tenants and none is named, each of them, with
* what must be unique over all.
*
* @param now given where an acknowledgement that lasts too long is a mistake
*/
async function loadToValidate(options, now) {
	const tenants = await tenantsOnDisk();
	if (!(options.tenant === void 0 && options.users === DEFAULT_SOURCE.users && tenants.names.length + tenants.diagnostics.length > 0)) {
		const { roster, read, diagnostics } = await loadFiles(options, now);
		return {
			roster,
			read: read.files,
			diagnostics: [...diagnostics, ...notCreatable(roster)]
		};
	}
	const loaded = [];
	for (const name of tenants.names) {
		const source = {
			...sourceOfTenant(name),
			...asked(options)
		};
		const { roster, read, diagnostics } = await loadFiles(source, now);
		loaded.push({
			name,
			roster,
			read: read.files,
			diagnostics: [...diagnostics, ...notCreatable(roster)]
		});
	}
	const diagnostics = [
		...bothKinds(tenants),
		...tenants.diagnostics,
		...loaded.flatMap((each) => each.diagnostics),
		...inSeveral(loaded)
	].toSorted(compareDiagnostics);
	return {
		roster: {
			users: loaded.flatMap(({ roster }) => roster.users),
			files: loaded.reduce((sum, { roster }) => sum + roster.files, 0),
			diagnostics
		},
		read: loaded.flatMap(({ read }) => read),
		diagnostics,
		tenants: loaded
	};
}
function asked({ directory }) {
	return directory ? { directory } : {};
}
/**
* Who is declared in several tenants. A domain is verified in one tenant only, and object ids are unique everywhere: of two
* such files one names an account that its tenant cannot have.
*/
function inSeveral(tenants) {
	const found = [];
	for (const [property, keyIn] of UNIQUE) {
		const first = /* @__PURE__ */ new Map();
		for (const { name, roster } of tenants) for (const user of roster.users) {
			const key = keyIn(user);
			if (key === void 0) continue;
			const other = first.get(key);
			if (other === void 0) first.set(key, name);
			else if (other !== name) found.push({
				severity: "error",
				code: "in-two-tenants",
				message: `has the same ${property} as a user of the tenant ${other}. ${property === "id" ? "An account is in one tenant only" : "A domain is verified in one tenant only"}: remove the user from one of them`,
				at: user.at
			});
		}
	}
	return found;
}
const UNIQUE = [["userPrincipalName", ({ fields: { userPrincipalName: name } }) => typeof name === "string" ? foldName(name) : void 0], ["id", ({ id }) => id?.toLowerCase()]];
[
	"user",
	"defaults",
	"configuration",
	"acknowledgement"
].map((name) => `.vscode/rollcall/${name}.schema.json`);
// src/commands/validate.ts
/** "2 users in 2 files: valid.", "1 user in 1 file of 2 tenants: valid." */
function validText({ users, files }, tenants) {
	const where = tenants ? ` of ${count(tenants.length, "tenant")}` : "";
	return `${count(users.length, "user")} in ${count(files, "file")}${where}: valid.`;
}
// src/commands/action/validateRoster.ts
/**
* Checks the files of a pull request, whoever it is from: needs no credential, asks nobody, and shows every mistake
* beside its line.
*/
async function validateRoster(inputs, { output, clock }) {
	const { roster, diagnostics, tenants } = await loadToValidate(inputs.source, clock.now());
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
	output.out(`${validText(roster, tenants)}\n`);
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
		world.output.out(`::error::${forWorkflowCommand(messageOf(error), "data")}\n`);
		if (!isKnown(error) && error instanceof Error) world.output.err(`${(error.stack ?? "").split("\n").map(forTerminal).join("\n")}\n`);
		return error instanceof UserError ? error.exitCode : EXIT.failed;
	}
}
/** @throws UserError for a mode at an event that it is not made for */
async function runMode(world) {
	const inputs = readInputs(world.environment);
	const event = world.environment["GITHUB_EVENT_NAME"] ?? "";
	if (inputs.mode === "validate") return validateRoster(inputs, world);
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
function systemOutput(environment, color) {
	const isDumb = environment["TERM"] === "dumb";
	const showsProgress = stderr.isTTY && !isDumb && environment["CI"] === void 0;
	const styleOf = (stream) => ({
		color: isColored(color, environment, stream),
		...stream.isTTY ? {
			width: stream.columns || UNTOLD_WIDTH,
			wraps: true
		} : { width: PIPE_WIDTH }
	});
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
