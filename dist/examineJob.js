import { a as forTerminal, r as forMarkdownCode, t as forMarkdown } from "./escape.js";
import { n as rollcallOnPath, t as isCommand } from "./rollcall.js";
import { t as count } from "./wording.js";
import { o as wrapped } from "./columns.js";
import { t as paint } from "./style.js";
import { A as wholeOfField, I as propertyNamed, n as nameOf, u as relationshipNamed } from "./user.js";
import { f as UNSEEN, i as READ_ALL, n as CALLS, p as waysToWrite, s as TO_READ_DELETED_USERS } from "./permissions.js";
import { r as hasErrors } from "./diagnostic.js";
import { i as warning, n as ok, t as failed } from "./finding.js";
import { h as openDirectory } from "./guards2.js";
import { b as loadDesiredOfCommit, t as checkMayRead } from "./planFromDirectory.js";
import { t as EXIT } from "./world.js";
import { r as checkBranch } from "./guards.js";
import { t as addSummary } from "./outputs.js";
// src/report/text/examination.ts
const MARKS$1 = {
	ok: {
		mark: "✓",
		color: "green"
	},
	failed: {
		mark: "✗",
		color: "red"
	},
	warning: {
		mark: "!",
		color: "yellow"
	},
	unknown: {
		mark: "?",
		color: "cyan"
	}
};
/** One line a finding, with what to do below it. */
function renderExaminationText(findings, style) {
	const width = Math.max(...findings.map(({ check }) => check.length));
	return `${withFixesOnce(findings).flatMap(({ check, status, says, fix }) => {
		const { mark, color } = MARKS$1[status];
		const indent = width + 4;
		const line = wrapped(`${mark} ${check.padEnd(width)}  ${forTerminal(says)}`, style, indent);
		return [paint(style, color, mark) + line.slice(mark.length), ...fix.map((each) => {
			const shown = `${" ".repeat(indent)}→ ${forTerminal(each)}`;
			return isCommand(each) ? shown : wrapped(shown, style, indent + 2);
		})];
	}).join("\n")}\n\n${wrapped(summaryOf(findings), style)}\n`;
}
/** What several findings in a row have in common is done once, after the last of them. */
function withFixesOnce(findings) {
	return findings.map((finding, index) => {
		return (findings[index + 1]?.fix)?.join("\n") === finding.fix.join("\n") ? {
			...finding,
			fix: []
		} : finding;
	});
}
/** "2 problems, 1 warning." */
function summaryOf(findings) {
	const of = (status) => findings.filter((finding) => finding.status === status).length;
	const parts = [
		...of("failed") > 0 ? [count(of("failed"), "problem")] : [],
		...of("warning") > 0 ? [count(of("warning"), "warning")] : [],
		...of("unknown") > 0 ? [`${count(of("unknown"), "thing")} that could not be checked`] : []
	];
	if (of("failed") > 0) return `${parts.join(", ")}.`;
	return ["Everything that a run needs is in order", ...parts].join("; ").concat(".");
}
// src/report/markdown/examination.ts
const MARKS = {
	ok: "✅",
	failed: "❌",
	warning: "⚠️",
	unknown: "❔"
};
/** A table of what was found, and below it what to do. */
function renderExaminationMarkdown(findings) {
	const open = withFixesOnce(findings).filter(({ fix }) => fix.length > 0);
	return [
		"### Rollcall doctor",
		"",
		summaryOf(findings),
		"",
		"| | what | found |",
		"| --- | --- | --- |",
		...findings.map(({ check, status, says }) => `| ${MARKS[status]} | ${check} | ${forMarkdown(says)} |`),
		...open.flatMap(({ check, fix }) => [
			"",
			`**${check}**`,
			"",
			...fix.map((line) => `- ${isCommand(line) ? forMarkdownCode(line) : forMarkdown(line)}`)
		]),
		""
	].join("\n");
}
// src/doctor/needs.ts
/** What handing passes over takes, and what the doctor looks up for it besides. */
const HAND_OVER_NEEDS = [
	{
		purpose: "hand-over",
		what: "reading new users",
		least: ["User.Read.All"],
		ways: CALLS["GET users/{}"] ?? []
	},
	{
		purpose: "hand-over",
		what: "issuing passes",
		least: ["UserAuthMethod-TAP.ReadWrite.All"],
		ways: CALLS["POST users/{}/authentication/temporaryAccessPassMethods"] ?? []
	},
	{
		purpose: "hand-over",
		what: "reading the policy for passes",
		least: ["Policy.Read.AuthenticationMethod"],
		ways: CALLS["GET policies/authenticationMethodsPolicy/authenticationMethodConfigurations/{}"] ?? [],
		isOptional: true
	},
	{
		purpose: "hand-over",
		what: "reading the policy's groups",
		least: ["GroupMember.Read.All"],
		ways: CALLS["GET groups/{}"] ?? [],
		isOptional: true
	}
];
/** What reading the audit log takes. */
const AUDIT_NEEDS = [{
	purpose: "audit",
	what: "reading the audit log",
	least: ["AuditLog.Read.All"],
	ways: CALLS["GET auditLogs/directoryAudits"] ?? []
}];
/** What planning and applying this roster takes, in the order of docs/privileges.md. */
function needsOf(roster, configuration) {
	const fields = [...new Set(roster.users.flatMap(({ fields: all }) => Object.keys(all).map(wholeOfField)))].filter((name) => name !== "passwordProfile");
	const sets = [...Object.keys(configuration.groups).length > 0 ? ["groups"] : [], ...configuration.licenses.length > 0 ? ["licenses"] : []];
	const names = [.../* @__PURE__ */ new Set([...fields, ...sets])];
	return [
		...READINGS,
		...names.flatMap((name) => readingOf(name)),
		...roster.users.some(({ id }) => id === void 0) ? [CREATING] : [],
		...names.flatMap((name) => writingOf(name))
	];
}
const READINGS = [
	{
		purpose: "plan",
		what: "reading the tenant",
		least: ["Organization.Read.All"],
		ways: CALLS["GET organization"] ?? []
	},
	{
		purpose: "plan",
		what: "reading users",
		least: ["User.Read.All"],
		ways: READ_ALL
	},
	{
		purpose: "plan",
		what: "reading deleted users",
		least: ["User.Read.All"],
		ways: TO_READ_DELETED_USERS
	}
];
const CREATING = {
	purpose: "apply",
	what: "creating users",
	least: ["User.ReadWrite.All"],
	ways: CALLS["POST users"] ?? []
};
function readingOf(name) {
	const permission = propertyNamed(name)?.readPermission;
	if (permission !== void 0) return [{
		purpose: "plan",
		what: `reading ${name}`,
		least: [permission],
		ways: UNSEEN[name] ?? [[permission]]
	}];
	const relationship = relationshipNamed(name);
	if (relationship?.kind !== "set") return [];
	const { path, permission: least } = relationship.reading;
	return [`GET ${path.slice(1).replaceAll(/\{\w+\}/g, "{}")}`, ...name === "groups" ? ["GET groups"] : []].map((each) => ({
		purpose: "plan",
		what: `reading ${name}`,
		least: [least],
		ways: CALLS[each] ?? [[least]]
	}));
}
function writingOf(name) {
	const relationship = relationshipNamed(name);
	if (relationship) {
		const least = [relationship.permission];
		return [{
			purpose: "apply",
			what: `writing ${name}`,
			least,
			ways: CALLS[relationship.call] ?? [least]
		}];
	}
	const property = propertyNamed(name);
	if (!property || !property.update) return [];
	const { permission, request } = property;
	const needsReading = request === "account" || request === "lifecycle";
	return [{
		purpose: "apply",
		what: `writing ${name}`,
		least: needsReading ? [permission, "User.Read.All"] : [permission],
		ways: waysToWrite(name, false),
		...permission !== "User.ReadWrite.All" && request !== "lifecycle" && { broaderIsUnverified: true }
	}];
}
// src/session/directory/examine.ts
/** Looks at everything that a run depends on, from the files to the directory, and writes nothing. */
async function examine(kind, desired, purpose, world) {
	return [...configurationFindings(desired, kind, world), ...await directoryFindings(kind, desired, purpose, world)];
}
async function directoryFindings(kind, { roster, configuration }, purpose, world) {
	const asked = {
		configuration,
		fields: [...new Set(roster.users.flatMap(({ fields }) => Object.keys(fields).map(wholeOfField)))],
		needs: needsFor(purpose, roster, configuration),
		users: declaredUsers(roster),
		isWhole: !hasErrors(roster.diagnostics),
		purpose
	};
	if (kind === "graph") {
		const { examineGraph } = await import("./examineGraph.js");
		return examineGraph(asked, world);
	}
	const directory = await openDirectory(kind, {
		roster,
		configuration
	}, world);
	try {
		const { probeOf } = await import("./probe.js");
		const probe = probeOf(directory.connection);
		const needsNone = ok("credential", "the embedded directory needs none");
		if (purpose === "audit") {
			const { examineAudits } = await import("./audits.js");
			return [needsNone, ...await examineAudits(probe)];
		}
		if (purpose === "hand-over") {
			const { examinePasses } = await import("./passes.js");
			return [needsNone, ...await examinePasses(probe, asked)];
		}
		const { examineReadings } = await import("./readings.js");
		return [needsNone, ...await examineReadings(probe, {
			...asked,
			held: void 0,
			missing: /* @__PURE__ */ new Set()
		})];
	} finally {
		await directory.close();
	}
}
function needsFor(purpose, roster, configuration) {
	switch (purpose) {
		case "hand-over": return HAND_OVER_NEEDS;
		case "audit": return AUDIT_NEEDS;
		case "plan":
		case "apply":
		case void 0: return needsOf(roster, configuration);
	}
}
function declaredUsers({ users }) {
	return users.filter(({ fields }) => fields["accountEnabled"] !== false).map((user) => ({
		userPrincipalName: nameOf(user),
		groups: Object.entries(user.fields).flatMap(([field, value]) => field.startsWith("groups.") && value !== null ? [field.slice(7)] : []),
		isKnown: user.id !== void 0
	}));
}
function configurationFindings({ roster, configuration }, kind, { rollcall = rollcallOnPath }) {
	const { diagnostics, users, files } = roster;
	const mistakes = diagnostics.filter(({ severity }) => severity === "error").length;
	const tenant = configuration.tenant === void 0 ? "" : `, tenant ${configuration.tenant}`;
	return [hasErrors(diagnostics) ? failed("configuration", `${count(mistakes, "mistake")} in the files`, rollcall("validate")) : ok("configuration", `${count(users.length, "user")} in ${count(files, "file")}, directory ${kind}${tenant}`), ...configuration.mode === "observe" ? [warning("configuration", "mode: observe, so that nothing is written", "To write, remove mode: observe.")] : []];
}
// src/commands/doctor.ts
function exitCodeOfExamination(findings) {
	return findings.some(({ status }) => status === "failed") ? EXIT.failed : EXIT.done;
}
// src/commands/action/examineJob.ts
/** Examines what the jobs that plan depend on, as `doctor` does, with the identity of this job. Writes nothing. */
async function examineJob(job) {
	const { inputs, context, world } = job;
	checkBranch(job);
	const desired = await loadDesiredOfCommit(inputs.source, context.commit);
	checkMayRead(job, desired);
	const findings = await examine(desired.configuration.directory, desired, "plan", world);
	world.output.out(renderExaminationText(findings, world.output.style));
	await addSummary(renderExaminationMarkdown(findings));
	return exitCodeOfExamination(findings);
}
export { examineJob };
