import type { GitHub } from "./client.ts";

/**
 * Who set a label on an issue, and who opened it.
 *
 * @returns logins; empty where the issue never had the label
 * @see https://docs.github.com/rest/issues/events#list-issue-events-for-a-repository
 */
export async function labellersOf(
  { octokit, repository }: GitHub,
  issue: number,
  label: string,
): Promise<readonly string[]> {
  const events = await octokit.paginate(octokit.rest.issues.listEvents, {
    ...repository,
    issue_number: issue,
    per_page: 100,
  });
  const setters = events.flatMap((event) =>
    event.event === "labeled" && "label" in event && event.label.name === label
      ? (event.actor?.login ?? [])
      : [],
  );
  if (setters.length === 0) return [];
  const { data } = await octokit.rest.issues.get({ ...repository, issue_number: issue });
  return [...new Set([...setters, ...(data.user ? [data.user.login] : [])])];
}
