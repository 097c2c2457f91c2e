import type { GitHub } from "../client.ts";

/** What one person last said of a pull request. */
export interface PullRequestReview {
  readonly login: string;
  readonly isBot: boolean;
  readonly isApproval: boolean;
  /** The commit that was looked at. */
  readonly commit: string;
  /** When, by GitHub's clock; ISO 8601. */
  readonly at: string;
}

/**
 * The last word of each reviewer. A comment takes nothing back; a request for changes and a dismissal do.
 *
 * @see https://docs.github.com/rest/pulls/reviews#list-reviews-for-a-pull-request (in chronological order)
 */
export async function reviewsOf(
  { octokit, repository }: GitHub,
  pullRequest: number,
): Promise<PullRequestReview[]> {
  const reviews = await octokit.paginate(octokit.rest.pulls.listReviews, {
    ...repository,
    pull_number: pullRequest,
    per_page: 100,
  });
  const last = new Map<string, PullRequestReview>();
  for (const { user, state, commit_id: commit, submitted_at: at } of reviews) {
    // An account that was deleted since approves nothing: nobody can say who that was.
    if (!user || state === "COMMENTED" || state === "PENDING") continue;
    last.set(user.login, {
      login: user.login,
      isBot: user.type !== "User",
      isApproval: state === "APPROVED",
      commit: commit ?? "",
      at: at ?? "",
    });
  }
  return [...last.values()];
}

/** Who made a pull request what it is. */
export interface PullRequestMakers {
  readonly author: string;
  readonly isBot: boolean;
  readonly body: string;
  readonly branch: string;
  /** Logins of authors and committers of its commits; GitHub's own, for what was made on its pages, is not among them. */
  readonly committers: readonly string[];
  /** Commits whose author or committer GitHub does not know. */
  readonly unknown: number;
}

/** GitHub's account for what it commits itself. */
const WEB_FLOW = "web-flow";

/**
 * @see https://docs.github.com/rest/pulls/pulls#get-a-pull-request
 * @see https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request (250 at most)
 */
export async function makersOf(
  { octokit, repository }: GitHub,
  pullRequest: number,
): Promise<PullRequestMakers> {
  const asked = { ...repository, pull_number: pullRequest };
  const { data: pull } = await octokit.rest.pulls.get(asked);
  const commits = await octokit.paginate(octokit.rest.pulls.listCommits, {
    ...asked,
    per_page: 100,
  });
  const logins = commits.flatMap(({ author, committer }) =>
    [author, committer].flatMap((user) =>
      user && "login" in user && user.login !== WEB_FLOW ? user.login : [],
    ),
  );
  return {
    author: pull.user?.login ?? "",
    isBot: pull.user?.type !== "User",
    body: pull.body ?? "",
    branch: pull.head.ref,
    committers: [...new Set(logins)],
    unknown: commits.filter(({ author }) => !author || !("login" in author)).length,
  };
}
