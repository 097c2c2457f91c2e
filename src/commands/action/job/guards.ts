import { approversOf } from "../../../github/approvals.ts";
import { branchTip } from "../../../github/branches.ts";
import { UserError } from "../../../session/process/world.ts";
import type { Job } from "./job.ts";

export const PAUSED =
  "Rollcall is paused (the variable ROLLCALL_PAUSED): nothing was written. Remove the variable and run this again.";

/** @throws UserError while writing is stopped, or for another branch than the default one */
export function checkMayWrite(job: Job): void {
  checkBranch(job);
  if (job.inputs.paused) throw new UserError(PAUSED);
}

/** @throws UserError for another branch than the default one */
export function checkBranch({ context, repository }: Job): void {
  if (context.ref !== `refs/heads/${repository.defaultBranch}`)
    throw new UserError(
      `Only what is on ${repository.defaultBranch} is applied; this run is for ${context.ref}. Nothing was written.`,
    );
}

/**
 * Whether the branch has moved on since this run began. The newer commit has a run of its own, which covers this one;
 * to write an older state would undo what it does.
 */
export async function isSuperseded({ context, repository, github }: Job): Promise<boolean> {
  return (await branchTip(github, repository.defaultBranch)) !== context.commit;
}

/**
 * Who approved this run, other than those who started it.
 *
 * @throws UserError unless a second person did: without that nobody else reviewed what it writes
 */
export async function checkApproval({ inputs, context, github }: Job): Promise<readonly string[]> {
  const { approvedEnvironment, requireApproval } = inputs;
  const approvers = await approversOf(github, context.runId, approvedEnvironment);
  const others = approvers.filter((login) => !context.actors.includes(login));
  if (!requireApproval || others.length > 0) return others;
  if (approvers.length > 0)
    throw new UserError(
      `Only ${approvers.join(", ")} approved this run, who started it. A second person has to approve it: turn on "Prevent self-review" for the environment ${approvedEnvironment}, and start the workflow again. Nothing was written.`,
    );
  throw new UserError(
    `No one approved this run: the environment ${approvedEnvironment} has no required reviewers. Add them in the repository's settings. ` +
      "Where GitHub's plan has none, set the input require-approval to false: then the person who starts this workflow decides alone. Nothing was written.",
  );
}
