import { rulesOfBranch } from "../../github/branchRules.ts";
import { CHECK_NAME } from "../../github/checkRun.ts";
import { listed } from "../../report/words.ts";
import { isKnown } from "../../session/process/knownErrors.ts";
import { announce, type Job } from "./job.ts";

/** Warns of what the rules of the default branch do not demand. Fails nothing. */
export async function warnOfRules({ github, repository, world }: Job): Promise<void> {
  const branch = repository.defaultBranch;
  try {
    const rules = await rulesOfBranch(github, branch);
    const missing = [
      ...(rules.approvals > 0 ? [] : ["an approval"]),
      ...(rules.codeOwners ? [] : ["a review by code owners"]),
      ...(rules.dismissesStale ? [] : ["that approvals are dismissed on a push"]),
      ...(rules.lastPushApproved ? [] : ["an approval of the last push"]),
      ...(rules.checks.includes(CHECK_NAME) ? [] : [`the check "${CHECK_NAME}"`]),
    ];
    if (missing.length > 0)
      announce(
        world,
        "warning",
        `The rulesets of ${branch} do not demand ${listed(missing)}. See "Branch rules" in the guide to setting up GitHub.`,
      );
  } catch (error) {
    if (!isKnown(error)) throw error;
    announce(
      world,
      "warning",
      `The rules of ${branch} could not be read: ${(error as Error).message}`,
    );
  }
}
