/** Variables of which each platform for automated runs sets at least one; Azure Pipelines and Jenkins do not set CI. */
const SIGNS = ["CI", "GITHUB_ACTIONS", "TF_BUILD", "JENKINS_URL", "BUILD_BUILDID"];

/**
 * Whether nobody sits before this run. A token that acts for a person is refused there, whatever gave it, and no file
 * of the folder completes the environment.
 */
export function isAutomated(env: Readonly<Record<string, string | undefined>>): boolean {
  return SIGNS.some((name) => {
    const value = env[name]?.trim().toLowerCase() ?? "";
    return value !== "" && value !== "false" && value !== "0";
  });
}
