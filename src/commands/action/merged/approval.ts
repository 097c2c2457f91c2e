import { labellersOf } from "../../../github/issueEvents.ts";
import { mayWrite } from "../../../github/pullRequests/pullRequests.ts";
import {
  makersOf,
  reviewsOf,
  type PullRequestReview,
} from "../../../github/pullRequests/reviews.ts";
import type { RecordedReviewer } from "../../../model/records/receipt.ts";
import type { Job } from "../job/job.ts";
import { JOINER_BRANCH, JOINER_LABEL } from "../newFromIssue.ts";

/** Who approved the final head of a pull request, and how many have to. */
export interface Approval {
  /** People with write access who did not make it, by their last word. */
  readonly reviewers: readonly RecordedReviewer[];
  /** Whose approval does not count, with why. */
  readonly others: readonly { readonly login: string; readonly why: string }[];
  readonly needed: number;
}

/**
 * Reads who approved a merged pull request. Its author, and the authors and committers of its commits, do not count;
 * of a joiner's form, neither those who asked for it or let it through. What a bot opened otherwise has no author who
 * answers for it, so that two people have to approve.
 */
export async function readApproval(
  { github }: Pick<Job, "github">,
  pullRequest: number,
  headCommit: string,
): Promise<Approval> {
  const [reviews, makers] = [
    await reviewsOf(github, pullRequest),
    await makersOf(github, pullRequest),
  ];
  const form = makers.isBot ? JOINER_BRANCH.exec(makers.branch)?.[1] : undefined;
  const asked = form === undefined ? [] : await labellersOf(github, Number(form), JOINER_LABEL);
  const own = new Map([
    ...asked.map((login) => [login, "let the form through"] as const),
    ...makers.committers.map((login) => [login, "committed to it"] as const),
    [makers.author, "opened it"] as const,
  ]);
  const reviewers: RecordedReviewer[] = [];
  const others: { login: string; why: string }[] = [];
  for (const review of reviews.filter(({ isApproval }) => isApproval)) {
    const why = own.get(review.login) ?? (await objectionTo(review, headCommit, github));
    if (why === undefined)
      reviewers.push({ login: review.login, commit: review.commit, at: review.at });
    else others.push({ login: review.login, why });
  }
  const needed = makers.isBot && asked.length === 0 ? 2 : 1;
  return { reviewers, others, needed };
}

async function objectionTo(
  review: PullRequestReview,
  headCommit: string,
  github: Job["github"],
): Promise<string | undefined> {
  if (review.isBot) return "is not a person";
  if (review.commit !== headCommit) return "approved an older commit";
  return (await mayWrite(github, review.login)) ? undefined : "has no write access";
}
