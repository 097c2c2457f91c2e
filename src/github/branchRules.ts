import type { GitHub } from "./client.ts";

/** What the rules of a branch demand before a pull request may be merged into it. */
export interface BranchRules {
  readonly approvals: number;
  readonly codeOwners: boolean;
  readonly dismissesStale: boolean;
  readonly lastPushApproved: boolean;
  readonly checks: readonly RequiredCheck[];
}

export interface RequiredCheck {
  readonly name: string;
  /** The only app whose check counts; undefined: anyone with write access may set a status of that name. */
  readonly app: number | undefined;
}

/** The app of GitHub Actions on github.com, as the checks of its workflows name it. */
export const GITHUB_ACTIONS_APP = 15_368;

/**
 * The rules that hold for a branch, of all rulesets together; classic branch protection is not among them.
 *
 * @see https://docs.github.com/rest/repos/rules#get-rules-for-a-branch
 */
export async function rulesOfBranch(
  { octokit, repository }: GitHub,
  branch: string,
): Promise<BranchRules> {
  const rules = await octokit.paginate(octokit.rest.repos.getBranchRules, {
    ...repository,
    branch,
    per_page: 100,
  });
  const pulls = rules.flatMap((rule) =>
    rule.type === "pull_request" && rule.parameters ? [rule.parameters] : [],
  );
  return {
    approvals: Math.max(0, ...pulls.map((pull) => pull.required_approving_review_count)),
    codeOwners: pulls.some((pull) => pull.require_code_owner_review),
    dismissesStale: pulls.some((pull) => pull.dismiss_stale_reviews_on_push),
    lastPushApproved: pulls.some((pull) => pull.require_last_push_approval),
    checks: rules.flatMap((rule) =>
      rule.type === "required_status_checks" && rule.parameters
        ? rule.parameters.required_status_checks.map(({ context, integration_id: app }) => ({
            name: context,
            app,
          }))
        : [],
    ),
  };
}
