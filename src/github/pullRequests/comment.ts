import type { GitHub } from "../client.ts";

/**
 * Puts the one comment of its kind on a pull request: updates it where it is, leaves it alone when nothing changed.
 * It is found by the hidden first line and by its author, since anybody can write such a line.
 *
 * @returns the comment's page
 * @see https://docs.github.com/rest/issues/comments
 */
export async function putComment(
  { octokit, repository }: Pick<GitHub, "octokit" | "repository">,
  comment: {
    readonly pullRequest: number;
    readonly marker: string;
    readonly author: string;
    readonly body: string;
    /** Leaves one that is there as it is. */
    readonly onlyFirst?: boolean;
  },
): Promise<string> {
  const { body } = comment;
  const own = await findComment({ octokit, repository }, comment);
  if (own && (comment.onlyFirst || plain(own.body) === plain(body))) return own.url;
  const { data } = own
    ? await octokit.rest.issues.updateComment({ ...repository, comment_id: own.id, body })
    : await octokit.rest.issues.createComment({
        ...repository,
        issue_number: comment.pullRequest,
        body,
      });
  return data.html_url;
}

/** The comment of its kind, if it is there. */
export async function findComment(
  { octokit, repository }: Pick<GitHub, "octokit" | "repository">,
  wanted: { readonly pullRequest: number; readonly marker: string; readonly author: string },
): Promise<{ readonly id: number; readonly url: string; readonly body: string } | undefined> {
  const existing = await octokit.paginate(octokit.rest.issues.listComments, {
    ...repository,
    issue_number: wanted.pullRequest,
    per_page: 100,
  });
  const own = existing.find(
    (other) => other.user?.login === wanted.author && (other.body ?? "").startsWith(wanted.marker),
  );
  return own && { id: own.id, url: own.html_url, body: own.body ?? "" };
}

function plain(body: string | undefined): string {
  return (body ?? "").replaceAll("\r\n", "\n").trim();
}
