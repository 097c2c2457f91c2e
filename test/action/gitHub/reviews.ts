import type { Accounts } from "./accounts.ts";
import type { GitHubClock } from "./clock.ts";
import { get, pageOf, type Route } from "./routes.ts";

export interface Review {
  readonly id: number;
  readonly pull: number;
  readonly by: string;
  state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED";
  /** The head as it was then. */
  readonly commit: string;
  readonly submittedAt: string;
}

export interface Reviews {
  readonly routes: readonly Route[];
  /** Oldest first, as the API lists them. */
  readonly reviews: Review[];
  readonly review: (review: Omit<Review, "id" | "submittedAt">) => Review;
}

/** @see https://docs.github.com/rest/pulls/reviews#list-reviews-for-a-pull-request */
export function keepReviews(accounts: Accounts, clock: GitHubClock): Reviews {
  const reviews: Review[] = [];
  return {
    reviews,
    review: (given) => {
      const review = { ...given, id: reviews.length + 1, submittedAt: clock.next() };
      reviews.push(review);
      return review;
    },
    routes: [
      get(/^\/pulls\/(\d+)\/reviews$/, (asked) =>
        pageOf(
          reviews
            .filter(({ pull }) => String(pull) === asked.matched[0])
            .map(({ id, by, state, commit, submittedAt }) => ({
              id,
              user: accounts.json(by),
              body: "",
              state,
              commit_id: commit,
              submitted_at: submittedAt,
              author_association: "MEMBER",
            })),
          asked,
        ),
      ),
    ],
  };
}
