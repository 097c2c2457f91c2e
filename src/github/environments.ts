import { isNotFound, type GitHub } from "./client.ts";

/**
 * Whether a job in this environment waits until somebody approved it.
 *
 * @see https://docs.github.com/rest/deployments/environments#get-an-environment
 */
export async function needsApproval(
  { octokit, repository }: GitHub,
  environment: string,
): Promise<boolean> {
  try {
    const { data } = await octokit.rest.repos.getEnvironment({
      ...repository,
      environment_name: environment,
    });
    return (data.protection_rules ?? []).some(({ type }) => type === "required_reviewers");
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}
