import { i as putComment, n as mergedWith, t as tenantOf } from "./tenantOf.js";
import { a as runUrl } from "./job.js";
import { _ as notAppliedPage, s as commitsSince, v as outcomePage } from "./planFromDirectory.js";
import { R as EXIT, c as listed, h as loadDesired, z as UserError } from "./diagnostics.js";
import { n as isPartlyBlocked } from "./plan.js";
import { c as isSuperseded, i as lastApplied, r as writeJob, s as checkMayWrite, t as ended } from "./writeJob.js";
// src/commands/action/applyPush.ts
/**
* Applies what was merged since the last run that applied everything: of each pull request exactly what its reviewed
* plan lists. Each of them is told the outcome.
*
* @throws GitHubError, GitError, DirectoryError, UserError
*/
async function applyPush(job) {
	checkMayWrite(job);
	if (await isSuperseded(job)) return ended(job, EXIT.done, `${job.context.commit.slice(0, 10)} is no longer the tip of ${job.repository.defaultBranch}: the newer run applies it. Nothing was written.`).code;
	const base = await lastApplied(job);
	if (base === void 0) throw new UserError("No run of this workflow is known to have applied this branch, so there is nothing to compare with. Start it by hand: it plans everything, and applies it once somebody approved. From then on, merging applies.");
	const merged = await mergedWith(job, await commitsSince(base, job.context.commit));
	const result = await applyMerged(job, base, merged);
	await tellPullRequests(job, merged, result);
	if (result.kind === "ended") return result.code;
	return result.complete && !isPartlyBlocked(result.plan) ? EXIT.done : EXIT.failed;
}
async function applyMerged(job, base, merged) {
	const { inputs } = job;
	const { pullRequests, directPushes } = merged;
	if (directPushes.length > 0 && !inputs.allowDirectPushes) return ended(job, EXIT.refused, `${listed(directPushes.map((commit) => commit.slice(0, 10)))} changed the roster without a pull request, so nobody reviewed what it does. Nothing was written. Start this workflow by hand: it plans what is missing, and applies it once somebody approved.`);
	const reviewed = pullRequests.flatMap(({ plan }) => plan ?? []);
	const desired = await loadDesired(inputs.source, {
		base,
		rules: "own"
	});
	return writeJob(job, {
		...desired,
		reviewed
	}, {
		reviewedBy: (current) => directPushes.length > 0 ? [...reviewed, current] : reviewed,
		pullRequests: pullRequests.map(({ number }) => number).toSorted((a, b) => a - b)
	});
}
async function tellPullRequests(job, merged, result) {
	if (result.kind === "ended" && result.code === EXIT.done) return;
	const options = {
		tenant: await tenantOf(job, job.context.commit),
		runUrl: runUrl(job.context)
	};
	for (const { number, plan } of merged.pullRequests) {
		const page = result.kind === "ended" ? notAppliedPage(result.reason, options) : outcomePage(result.receipt, plan, options);
		await putComment(job.github, {
			pullRequest: number,
			marker: page.marker,
			author: job.inputs.commentAuthor,
			body: page.comment
		});
	}
}
export { applyPush };
