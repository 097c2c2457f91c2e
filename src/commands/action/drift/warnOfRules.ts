import {
  GITHUB_ACTIONS_APP,
  rulesOfBranch,
  type BranchRules,
} from "../../../github/branchRules.ts";
import { CHECK_NAME } from "../../../github/job/checkRun.ts";
import { listed } from "../../../report/words.ts";
import { isKnown } from "../../../session/process/knownErrors.ts";
import { announce, type Job } from "../job/job.ts";

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
      ...missingCheck(rules),
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

// Without its app, anyone who may write can set a status of that name.
function missingCheck({ checks }: BranchRules): string[] {
  const own = checks.filter(({ name }) => name === CHECK_NAME);
  if (own.some(({ app }) => app === GITHUB_ACTIONS_APP)) return [];
  return own.length === 0
    ? [`the check "${CHECK_NAME}"`]
    : [`that the check "${CHECK_NAME}" comes from GitHub Actions`];
}
