import { findArtifact } from "../../github/artifacts.ts";
import { commitBefore } from "../../github/event.ts";
import { isAncestor } from "../../roster/history.ts";
import type { Job } from "./job.ts";

/** The artifact in which each run of the apply workflow leaves what it did. */
export const RECEIPT_NAME = "rollcall-receipt";

/**
 * The newest commit of the default branch that a run of this workflow applied without a failure: what lies between it
 * and the tip is still to be done. Undefined where no such run is known.
 */
export async function lastApplied({
  context,
  repository,
  github,
}: Job): Promise<string | undefined> {
  const receipt = await findArtifact(github, RECEIPT_NAME, {
    repositoryId: repository.id,
    workflowPath: context.workflowPath,
    events: ["push", "workflow_dispatch"],
    branch: repository.defaultBranch,
    successful: true,
  });
  return receipt && (await isAncestor(receipt.runCommit, context.commit))
    ? receipt.runCommit
    : undefined;
}

/** Before the first apply of all, and when its record is lost: what the push found. */
export async function pushedOnto({ context }: Job): Promise<string | undefined> {
  const before = commitBefore(context.event);
  return before !== undefined && (await isAncestor(before, context.commit)) ? before : undefined;
}
