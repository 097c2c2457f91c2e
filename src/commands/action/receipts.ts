import { findArtifacts, readArtifact } from "../../github/artifacts.ts";
import type { Receipt } from "../../model/receipt.ts";
import { firstParentsOf } from "../../roster/history.ts";
import { journalIn } from "../receiptFile.ts";
import { announce, type Job } from "./job.ts";

/** The artifact in which each run of the apply workflow leaves what it did. */
export const RECEIPT_NAME = "rollcall-receipt";

/** What earlier runs did. */
export interface History {
  /** The newest commit of which everything was applied: what lies between it and the tip is still to be done. */
  readonly applied: string;
  /** Of the runs since, which left something undone; newest first. */
  readonly since: readonly Pick<Receipt, "startedAt" | "outcomes">[];
}

/**
 * Reads back what runs of this workflow left, until one that applied everything. What the receipt says counts, not how
 * the run ended: a run that is started again may end well without doing what the first attempt did not.
 *
 * The newest commit comes first, and not the newest run: a nightly run that began before a merge may end after what was
 * merged is applied, and an old one can be started again. Believing it would make reviews good for a second time.
 *
 * Only commits that the branch itself pointed at are believed: on any other commit somebody may have changed the
 * workflow's file, and a tag may be called like the branch.
 *
 * @returns undefined where no such run is known
 */
export async function readHistory(job: Job): Promise<History | undefined> {
  const { context, repository, github, world } = job;
  const since: History["since"][number][] = [];
  for await (const artifact of findArtifacts(github, RECEIPT_NAME, {
    repositoryId: repository.id,
    workflowPath: context.workflowPath,
    events: ["push", "workflow_dispatch", "schedule"],
    branch: repository.defaultBranch,
    commits: await firstParentsOf(context.commit),
  })) {
    const files = await readArtifact(github, artifact);
    const receipt = journalIn(files);
    if (receipt === undefined)
      announce(
        world,
        "warning",
        `The artifact ${artifact.name} of ${artifact.runCommit} cannot be read.`,
      );
    else if (receipt.complete) return { applied: artifact.runCommit, since };
    else since.push(receipt);
  }
  return undefined;
}
