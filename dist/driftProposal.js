import { f as lineUrl, h as workflowUrl } from "./job.js";
import { k as artifactName } from "./tenants.js";
import { n as parseCodeOwners, t as CODE_OWNERS_PATHS } from "./codeOwners.js";
import { p as readFileAtCommit } from "./guards.js";
import { t as count } from "./wording.js";
import { n as compareText } from "./diagnostic.js";
import { k as propertyOfField } from "./user.js";
import { n as takenTable, t as leftTable } from "./accepted.js";
import { i as forMarkdownLink, r as forMarkdownCode } from "./escape.js";
import { _ as peopleMarkdown, r as fitted } from "./parts.js";
import { n as rollcallOnPath } from "./rollcall.js";
import { r as UserError } from "./world.js";
import { join } from "node:path";
import { mkdir, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
// src/report/pages/drift.ts
/** The values by who owns the files that change, in the order of the owners' names. */
function byOwner(taken, ownersOf) {
	return [...Map.groupBy(taken, ({ place }) => ownersOf(place.file).join(" "))].map(([owners, values]) => ({
		owners: owners.split(" ").filter(Boolean),
		taken: values
	})).toSorted((a, b) => Number(a.owners.length === 0) - Number(b.owners.length === 0) || compareText(a.owners.join(" "), b.owners.join(" ")));
}
/** What the pull request says that takes over what was changed in the directory by hand. */
function driftPullRequest(owned, left, options) {
	const values = owned.flatMap(({ taken }) => taken);
	const users = new Set(values.map(({ id }) => id)).size;
	return fitted([
		Infinity,
		1e3,
		300,
		100,
		20,
		3,
		0
	], options.limit, (most) => [
		`${count(values.length, "value")} of ${count(users, "user")} ${values.length === 1 ? "was" : "were"} changed outside Git. The files here say what the directory holds, so merging changes no account.`,
		...warnings(values),
		[
			"- **To keep it**, merge.",
			`- **To put back what was declared**, close this and start ${link$1("the apply workflow", options.applyUrl)} manually: it plans the correction, and writes it after an approval.`,
			`- **To keep some of it**, close this and open a pull request with what ${forMarkdownCode((options.rollcall ?? rollcallOnPath)("accept USER PROPERTY"))} writes.`
		].join("\n"),
		"Nothing is reverted by itself. Each night this is brought up to date, unless another commit is on its branch; once closed, it is not opened again for the same values. If GitHub shows \"Approve workflows to run\", someone with write access must click it.",
		...owned.slice(0, mostOwners(most)).flatMap(({ owners, taken }) => [owners.length === 0 ? "### Without an owner" : `### Owned by ${owners.map((owner) => forMarkdownCode(owner)).join(", ")}`, ...takenTable(taken.toSorted(byRisk), options, most)]),
		owned.length > mostOwners(most) ? `… and ${count(owned.length - mostOwners(most), "more group")} of owners.` : "",
		...left.length > 0 ? ["### Left as declared", ...leftTable(left, most)] : []
	]);
}
/** What an open one is told before it is closed. */
const DRIFT_ENDED = "Nothing of this differs any more, or nothing of it can be written into the files: closed.";
/** What nobody should merge without having looked. */
function warnings(values) {
	const named = (matches) => [...new Map(values.filter(matches).map((value) => [value.id, value])).values()];
	const enabled = named((value) => riskOf(value) === 0);
	const signIn = named((value) => [2, 3].includes(riskOf(value)));
	const lines = [...enabled.length > 0 ? [`${count(enabled.length, "user is declared disabled and **can sign in again**", "users are declared disabled and **can sign in again**")}: ${peopleMarkdown(enabled, 10)}`] : [], ...signIn.length > 0 ? [`${count(signIn.length, "user has", "users have")} other **sign-in properties** than declared: ${peopleMarkdown(signIn, 10)}`] : []];
	return lines.length === 0 ? [] : [`> [!WARNING]\n${lines.map((line) => `> ${line}`).join("\n>\n")}`];
}
function byRisk(left, right) {
	return riskOf(left) - riskOf(right);
}
function riskOf({ field, live }) {
	if (field === "accountEnabled") return live === true ? 0 : 1;
	if (field === "userPrincipalName") return 2;
	return propertyOfField(field)?.signIn === true ? 3 : 4;
}
function mostOwners(rows) {
	return rows >= 100 ? Infinity : 200;
}
function link$1(text, url) {
	const target = forMarkdownLink(url);
	return target === void 0 ? text : `[${text}](${target})`;
}
// src/commands/action/drift/driftProposal.ts
/** The artifact through which the job that may write to the repository gets what the one that signed in read. */
function proposalName(tenant) {
	return artifactName("rollcall-drift", tenant);
}
/** What is to be proposed, with who owns it by the commit's own CODEOWNERS. */
async function proposalOf({ files, taken, left }, { context, world }) {
	const { commit } = context;
	const owned = byOwner(taken, await ownersAt(commit));
	return {
		commit,
		files: files.map(({ path, bytes }) => ({
			path,
			text: textOf(bytes)
		})),
		digest: digestOf(taken),
		body: files.length === 0 ? DRIFT_ENDED : driftPullRequest(owned, left, {
			hidePersonal: true,
			link: (place) => lineUrl(context, commit, place),
			applyUrl: workflowUrl(context),
			...world.rollcall && { rollcall: world.rollcall }
		})
	};
}
/** Leaves it where the workflow keeps it from. @returns the path */
async function saveProposal(proposal, { world }) {
	const folder = join(world.environment["RUNNER_TEMP"] ?? ".", "rollcall");
	await mkdir(folder, { recursive: true });
	const path = join(folder, "drift.json");
	await writeFile(path, `${JSON.stringify({
		formatVersion: 1,
		...proposal
	}, null, 2)}\n`);
	return path;
}
/**
* Reads it back. It can change files of the roster and nothing else, whoever made it.
*
* @param source the roster's files at the commit
* @throws UserError when it is damaged, or made for another commit
*/
function proposalIn(text, commit, source) {
	const proposal = parsed(text);
	if (!proposal) throw new UserError("The proposed files cannot be read. Nothing was written.");
	if (proposal.commit !== commit) throw new UserError(`The proposal was made from ${proposal.commit.slice(0, 10)}, and this run is for ${commit.slice(0, 10)}. Nothing was written.`);
	const known = new Set(source.files.map(({ path }) => path));
	const foreign = proposal.files.find(({ path }) => !known.has(path));
	if (foreign) throw new UserError(`${JSON.stringify(foreign.path)} is not a file of the roster. Nothing was written.`);
	return proposal;
}
function digestOf(taken) {
	const values = taken.map(({ id, field, live }) => JSON.stringify([
		id,
		field,
		live
	])).toSorted();
	return createHash("sha256").update(values.join("\n")).digest("hex");
}
function textOf(bytes) {
	return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
async function ownersAt(commit) {
	for (const path of CODE_OWNERS_PATHS) {
		const file = await readFileAtCommit(commit, path);
		if (file instanceof Uint8Array) return parseCodeOwners(new TextDecoder().decode(file));
	}
	return () => [];
}
function parsed(text) {
	try {
		const { formatVersion, commit, files, digest, body } = JSON.parse(text);
		return formatVersion === 1 && typeof commit === "string" && typeof digest === "string" && typeof body === "string" && Array.isArray(files) && files.every(isFile) ? {
			commit,
			digest,
			body,
			files
		} : void 0;
	} catch {
		return;
	}
}
function isFile(value) {
	const { path, text } = value ?? {};
	return typeof path === "string" && typeof text === "string";
}
export { saveProposal as i, proposalName as n, proposalOf as r, proposalIn as t };
