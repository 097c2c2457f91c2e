import { findArtifact } from "../../github/artifacts.ts";
import { isAncestor } from "../../roster/history.ts";
import type { Job } from "./job.ts";

/** The artifact in which each run of the apply workflow leaves what it did. */
export const RECEIPT_NAME = "rollcall-receipt";

/**
 * The newest commit of the default branch that a run of this workflow applied without a failure, or found applied: what
 * lies between it and the tip is still to be done. Undefined where no such run is known. What the push found before
 * itself is no answer then: an earlier run may have failed, and what it should have done would pass for drift.
 */
export async function lastApplied({
  context,
  repository,
  github,
}: Job): Promise<string | undefined> {
  const receipt = await findArtifact(github, RECEIPT_NAME, {
    repositoryId: repository.id,
    workflowPath: context.workflowPath,
    events: ["push", "workflow_dispatch", "schedule"],
    branch: repository.defaultBranch,
    successful: true,
  });
  return receipt && (await isAncestor(receipt.runCommit, context.commit))
    ? receipt.runCommit
    : undefined;
}
