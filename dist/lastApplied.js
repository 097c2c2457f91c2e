import { W as findArtifact, c as isAncestor } from "./planFromDirectory.js";
import { t as commitBefore } from "./event.js";
// src/commands/action/lastApplied.ts
/** The artifact in which each run of the apply workflow leaves what it did. */
const RECEIPT_NAME = "rollcall-receipt";
/**
* The newest commit of the default branch that a run of this workflow applied without a failure: what lies between it
* and the tip is still to be done. Undefined where no such run is known.
*/
async function lastApplied({ context, repository, github }) {
	const receipt = await findArtifact(github, RECEIPT_NAME, {
		repositoryId: repository.id,
		workflowPath: context.workflowPath,
		events: ["push", "workflow_dispatch"],
		branch: repository.defaultBranch,
		successful: true
	});
	return receipt && await isAncestor(receipt.runCommit, context.commit) ? receipt.runCommit : void 0;
}
/** Before the first apply of all, and when its record is lost: what the push found. */
async function pushedOnto({ context }) {
	const before = commitBefore(context.event);
	return before !== void 0 && await isAncestor(before, context.commit) ? before : void 0;
}
export { pushedOnto as n, lastApplied as t };
