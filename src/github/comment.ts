import type { GitHub } from "./client.ts";

/**
 * Puts the one comment of its kind on a pull request: updates it where it is, leaves it alone when nothing changed.
 * It is found by the hidden first line and by its author, since anybody can write such a line.
 *
 * @returns the comment's page
 * @see https://docs.github.com/rest/issues/comments
 */
export async function putComment(
  { octokit, repository }: GitHub,
  comment: {
    readonly pullRequest: number;
    readonly marker: string;
    readonly author: string;
    readonly body: string;
    /** Leaves one that is there as it is. */
    readonly onlyFirst?: boolean;
  },
): Promise<string> {
  const { marker, author, body } = comment;
  const existing = await octokit.paginate(octokit.rest.issues.listComments, {
    ...repository,
    issue_number: comment.pullRequest,
    per_page: 100,
  });
  const own = existing.find(
    (other) => other.user?.login === author && (other.body ?? "").startsWith(marker),
  );
  if (own && (comment.onlyFirst || plain(own.body) === plain(body))) return own.html_url;
  const { data } = own
    ? await octokit.rest.issues.updateComment({ ...repository, comment_id: own.id, body })
    : await octokit.rest.issues.createComment({
        ...repository,
        issue_number: comment.pullRequest,
        body,
      });
  return data.html_url;
}

function plain(body: string | undefined): string {
  return (body ?? "").replaceAll("\r\n", "\n").trim();
}
