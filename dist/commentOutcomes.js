import { c as findComment, l as putComment, m as runUrl, t as announce } from "./job.js";
import { n as commentMarker } from "./parts.js";
import { a as sectionsIn, o as tenantsComment, r as lostOutcome, t as leftPages } from "./leftPages.js";
import { i as tenantsAt, r as sourceOfTenant } from "./tenants.js";
import { t as isKnown } from "./knownErrors.js";
import { t as EXIT } from "./world.js";
import { r as checkBranch } from "./guards.js";
import { i as numbersBehind } from "./openWork.js";
import { t as ALL_TENANTS } from "./tenantOf.js";
import { t as tellConflicts } from "./tellConflicts.js";
import { t as commitsOfPush } from "./tellPullRequests.js";
// src/commands/action/comments/commentOutcomes.ts
/**
* The last job of the apply workflow where there are several tenants: tells each merged pull request in one comment what
* became of it in each tenant. What is not told anew stays as it was told.
*
* @returns `failed` where a pull request could not be told
* @throws GitHubError, GitError
*/
async function commentOutcomes(job) {
	const { context } = job;
	checkBranch(job);
	const { names } = await tenantsAt(context.commit);
	const found = await leftPages(job, names);
	const told = /* @__PURE__ */ new Map();
	const add = (pullRequest, section) => void told.set(pullRequest, [...told.get(pullRequest) ?? [], section]);
	for (const tenant of names) {
		const pages = found.get(tenant);
		if (pages) for (const [number, section] of sectionsOf(pages, job)) add(number, section);
		else for (const number of await touchedBy(job, tenant)) add(number, {
			tenant,
			texts: [lostOutcome(runUrl(context))],
			onlyFirst: false
		});
	}
	const ends = [];
	for (const [pullRequest, sections] of told) ends.push(await tell(job, pullRequest, sections, names));
	if (context.eventName === "push") await tellConflicts(job);
	return ends.every(Boolean) ? EXIT.done : EXIT.failed;
}
function sectionsOf(pages, { context }) {
	const { tenant, attempt, comments } = pages;
	if (attempt !== context.runAttempt) return /* @__PURE__ */ new Map();
	return new Map(comments.filter(({ kind }) => kind === "outcome").map(({ pullRequest, texts, onlyFirst = false }) => [pullRequest, {
		tenant,
		texts,
		onlyFirst
	}]));
}
/** The pull requests of this push that change a file of a tenant. */
async function touchedBy(job, tenant) {
	if (job.context.eventName !== "push") return [];
	const inputs = {
		...job.inputs,
		tenant,
		source: sourceOfTenant(tenant)
	};
	return numbersBehind({
		...job,
		inputs
	}, await commitsOfPush(job));
}
async function tell({ inputs, context, github, world }, pullRequest, sections, tenants) {
	const marker = commentMarker(`outcome.${ALL_TENANTS}`);
	const comment = {
		pullRequest,
		marker,
		author: inputs.commentAuthor
	};
	try {
		const earlier = sectionsIn((await findComment(github, comment))?.body ?? "");
		const fresh = sections.filter(({ tenant, onlyFirst }) => !onlyFirst || !earlier.has(tenant));
		const isKept = (tenant) => tenants.includes(tenant) && !fresh.some((section) => section.tenant === tenant);
		const kept = new Map([...earlier].filter(([tenant]) => isKept(tenant)));
		if (fresh.length === 0) return true;
		const body = tenantsComment(marker, fresh, {
			runUrl: runUrl(context),
			kept
		});
		await putComment(github, {
			...comment,
			body
		});
		return true;
	} catch (error) {
		if (!isKnown(error)) throw error;
		announce(world, "warning", `Rollcall could not comment the outcome on pull request ${pullRequest}: ${error.message}`);
		return false;
	}
}
export { commentOutcomes };
