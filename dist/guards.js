import "./blobs.js";
import { r as UserError } from "./world.js";
import { A as DEFAULT_SOURCE, S as isRead, c as entryAt, d as manyContents, f as notFollowed, i as tenantsAt, l as filesBelow, m as stepsTo, o as contentsAt, r as sourceOfTenant, s as contentsOf, u as kindOf, w as tooLarge, y as fileDiagnostic } from "./tenants.js";
import { n as compareText, r as hasErrors } from "./diagnostic.js";
import { i as sentence } from "./wording.js";
import { c as parseConfiguration, l as notRead, m as keepFile, r as parseRoster, s as noConfiguration, t as withTenantMistakes } from "./tenantIds.js";
import { n as isNotFound } from "./client.js";
// src/roster/sources/loadCommit.ts
/** Reads the YAML files below a folder as they are in a commit. A folder that is not there yet is an empty roster. */
async function loadCommit(commit, folder) {
	const shown = folder.replaceAll("\\", "/").replace(/\/+$/, "");
	const found = await entryAt(commit, folder, "folder");
	if (found === void 0 && stepsTo(shown).length > 0 || found && "severity" in found) return {
		folder: shown,
		files: [],
		diagnostics: found ? [found] : []
	};
	const entries = await filesBelow(commit, shown);
	const diagnostics = [];
	const wanted = entries.filter((entry) => {
		const { path, size } = entry;
		if (kindOf(entry) !== "file") {
			diagnostics.push(notFollowed(entry, path));
			return false;
		}
		const ignored = notRead(path);
		if (ignored) diagnostics.push(ignored);
		if (!isRead(path)) return false;
		if (size > 1048576) diagnostics.push(tooLarge(path, size));
		else return true;
		return false;
	});
	const blobs = await manyContents(wanted.map(({ object }) => object));
	return {
		folder: shown,
		files: wanted.map(({ path, object }) => keepFile(path, contentsOf(object, blobs))).toSorted((a, b) => compareText(a.path, b.path)),
		diagnostics
	};
}
/**
* One file as it is in a commit; undefined when nothing is there. Anything but a plain file is a mistake and not a
* missing file, since what is missing has defaults.
*/
async function readFileAtCommit(commit, path) {
	const entry = await entryAt(commit, path, "file");
	if (!entry || "severity" in entry) return entry;
	return contentsAt(entry.object);
}
// src/session/files/loadCommitted.ts
/** The roster as it is in a commit. Its mistakes must not stop the pull request that repairs them. */
async function rosterAt(commit, options, configuration) {
	return parseRoster(await loadCommit(commit, options.users), configuration);
}
/** @throws UserError when the configuration at that commit is invalid */
async function configurationAt(commit, options) {
	return (await soundConfigurationAt(commit, options)).configuration;
}
/** As `configurationAt`, with the places of its settings. */
async function soundConfigurationAt(commit, options) {
	const parsed = await parseConfigurationAt(commit, options);
	if (!hasErrors(parsed.diagnostics)) return parsed;
	const [first] = parsed.diagnostics;
	throw new UserError(`The configuration at ${commit.slice(0, 10)}, by whose rules this is planned, is invalid: ${first?.at.file}:${first?.at.line}: ${sentence(first?.message ?? "")} Repair it on that branch first.`);
}
/** The configuration as it is in a commit or tree; mistakes are values, those of a tenant's id among them. */
async function parseConfigurationAt(commit, options) {
	if (options.tenant === void 0) return parsedAt(commit, options.config);
	const [parsed, others] = await Promise.all([parsedAt(commit, options.config), parsedOfOthers(commit, options.tenant)]);
	return withTenantMistakes(parsed, options, { others });
}
async function parsedOfOthers(commit, tenant) {
	const { names } = await tenantsAt(commit);
	const paths = names.filter((name) => name !== tenant).map((name) => sourceOfTenant(name).config);
	return Promise.all(paths.map(async (path) => ({
		path,
		...await parsedAt(commit, path)
	})));
}
async function parsedAt(commit, path) {
	const read = await readFileAtCommit(commit, path);
	if (read && "severity" in read) return noConfiguration(path, [read]);
	if (!read && path !== DEFAULT_SOURCE.config) return noConfiguration(path, [fileDiagnostic(path, "no-file", `is missing; only ${DEFAULT_SOURCE.config} may be`)]);
	return parseConfiguration(read && {
		path,
		bytes: read
	});
}
// src/github/approvals.ts
/**
* Who approved that a run may use an environment.
*
* @returns logins; empty where nobody had to
* @see https://docs.github.com/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run
*/
async function approversOf({ octokit, repository }, runId, environment) {
	const { data } = await octokit.rest.actions.getReviewsForRun({
		...repository,
		run_id: runId
	});
	const logins = data.filter(({ state, environments }) => state === "approved" && environments.some(({ name }) => name === environment)).map(({ user }) => user?.login ?? "");
	return [...new Set(logins)];
}
// src/github/branches.ts
/** Files of one request: a job's token has 1,000 requests an hour, and a request must not grow too large. */
const MOST_FILES_AT_ONCE = 500;
/** @returns the commit that a branch points to; undefined where there is no such branch */
async function branchTip({ octokit, repository }, branch) {
	try {
		const { data } = await octokit.rest.git.getRef({
			...repository,
			ref: `heads/${branch}`
		});
		return data.object.sha;
	} catch (error) {
		if (isNotFound(error)) return void 0;
		throw error;
	}
}
/**
* Makes a commit with these files new or changed, through the API, so that no clone holds a credential. No branch points
* to it yet.
*
* @param parent what it begins at
* @param change.message given the name of the new tree
* @returns the commit
* @see https://docs.github.com/rest/git/trees
*/
async function commitFiles({ octokit: { rest }, repository }, parent, change) {
	const { data: before } = await rest.git.getCommit({
		...repository,
		commit_sha: parent
	});
	let tree = before.tree.sha;
	for (let from = 0; from < change.files.length; from += MOST_FILES_AT_ONCE) {
		const files = change.files.slice(from, from + MOST_FILES_AT_ONCE);
		const { data } = await rest.git.createTree({
			...repository,
			base_tree: tree,
			tree: files.map(({ path, text }) => ({
				path,
				mode: "100644",
				type: "blob",
				content: text
			}))
		});
		tree = data.sha;
	}
	const { data: commit } = await rest.git.createCommit({
		...repository,
		message: change.message(tree),
		tree,
		parents: [parent]
	});
	return commit.sha;
}
// src/commands/action/job/guards.ts
const PAUSED = "Rollcall is paused (the variable ROLLCALL_PAUSED): nothing was written. Remove the variable and run this again.";
/** @throws UserError while writing is stopped, or for another branch than the default one */
function checkMayWrite(job) {
	checkBranch(job);
	if (job.inputs.paused) throw new UserError(PAUSED);
}
/** @throws UserError for another branch than the default one */
function checkBranch({ context, repository }) {
	if (context.ref !== `refs/heads/${repository.defaultBranch}`) throw new UserError(`Only what is on ${repository.defaultBranch} is applied; this run is for ${context.ref}. Nothing was written.`);
}
/**
* Whether the branch has moved on since this run began. The newer commit has a run of its own, which covers this one;
* to write an older state would undo what it does.
*/
async function isSuperseded({ context, repository, github }) {
	return await branchTip(github, repository.defaultBranch) !== context.commit;
}
/**
* Who approved this run, other than those who started it.
*
* @throws UserError unless a second person did: without that nobody else reviewed what it writes
*/
async function checkApproval({ inputs, context, github }) {
	const { approvedEnvironment, requireApproval } = inputs;
	const approvers = await approversOf(github, context.runId, approvedEnvironment);
	const others = approvers.filter((login) => !context.actors.includes(login));
	if (!requireApproval || others.length > 0) return others;
	if (approvers.length > 0) throw new UserError(`Only ${approvers.join(", ")} approved this run, who started it. A second person has to approve it: turn on "Prevent self-review" for the environment ${approvedEnvironment}, and start the workflow again. Nothing was written.`);
	throw new UserError(`No one approved this run: the environment ${approvedEnvironment} has no required reviewers. Add them in the repository's settings. Where GitHub's plan has none, set the input require-approval to false: then the person who starts this workflow decides alone. Nothing was written.`);
}
export { isSuperseded as a, configurationAt as c, soundConfigurationAt as d, loadCommit as f, checkMayWrite as i, parseConfigurationAt as l, checkApproval as n, branchTip as o, readFileAtCommit as p, checkBranch as r, commitFiles as s, PAUSED as t, rosterAt as u };
