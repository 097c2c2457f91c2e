import { t as configurationAt } from "./desired.js";
import { t as isKnown } from "./knownErrors.js";
import { E as readArtifact, w as findArtifact } from "./accepted.js";
import { R as planFrom, o as changesAny } from "./planFromDirectory.js";
import { t as announce } from "./job.js";
import { r as mergedPullRequests } from "./pullRequests.js";
// src/commands/action/reviewedPlans.ts
/** The artifact that holds the plan of a pull request's commit. */
function reviewedPlanName(pullRequest, headCommit) {
	return `rollcall-plan-${pullRequest}-${headCommit}`;
}
/**
* What people reviewed of these commits. Comments and check runs are never read for it: anybody may write them.
*
* @param commits of the default branch, by first parents
*/
async function mergedWith(job, commits) {
	const { inputs, repository, github } = job;
	const base = {
		repositoryId: repository.id,
		branch: repository.defaultBranch
	};
	const { users, config, acknowledgements } = inputs.source;
	const heads = /* @__PURE__ */ new Map();
	const directPushes = [];
	for (const commit of commits) {
		const pulls = await mergedPullRequests(github, commit, base);
		for (const { number, headCommit } of pulls) heads.set(number, headCommit);
		if (pulls.length === 0 && await changesAny(commit, [
			users,
			config,
			acknowledgements
		])) directPushes.push(commit);
	}
	const pullRequests = [];
	for (const [number, headCommit] of heads) pullRequests.push({
		number,
		headCommit,
		plan: await reviewedPlan(job, number, headCommit)
	});
	return {
		pullRequests,
		directPushes
	};
}
async function reviewedPlan({ inputs, repository, github, world }, pullRequest, headCommit) {
	const artifact = await findArtifact(github, reviewedPlanName(pullRequest, headCommit), {
		repositoryId: repository.id,
		workflowPath: inputs.planWorkflow,
		events: ["workflow_run"],
		branch: repository.defaultBranch
	});
	if (!artifact) return void 0;
	try {
		const files = await readArtifact(github, artifact);
		return planFrom(files.get("plan.json") ?? "", `The artifact ${artifact.name}`);
	} catch (error) {
		if (!isKnown(error)) throw error;
		announce(world, "warning", error.message);
		return;
	}
}
// src/commands/action/tenantOf.ts
/** What tells the comments about one tenant from those about another. Known before any directory is asked. */
async function tenantOf({ inputs, world }, commit) {
	const configuration = await configurationAt(commit, inputs.source);
	if ((inputs.directory ?? configuration.directory) === "embedded") return "embedded";
	return (configuration.tenant ?? world.environment["AZURE_TENANT_ID"]) || "default";
}
export { mergedWith as n, reviewedPlanName as r, tenantOf as t };
