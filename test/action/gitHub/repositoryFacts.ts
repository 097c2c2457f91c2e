import { REPOSITORY_ID } from "./names.ts";
import { get, pageOf, type Route } from "./routes.ts";

/** One rule of a ruleset: a type, and what belongs to it. */
export type BranchRule = Readonly<Record<string, unknown>>;

/** What docs/github.md tells people to set up. */
export const RECOMMENDED_RULES: readonly BranchRule[] = [
  {
    type: "pull_request",
    ruleset_source_type: "Repository",
    ruleset_source: "contoso/people",
    ruleset_id: 1,
    parameters: {
      required_approving_review_count: 1,
      dismiss_stale_reviews_on_push: true,
      require_code_owner_review: true,
      require_last_push_approval: true,
      required_review_thread_resolution: false,
      allowed_merge_methods: ["merge", "squash", "rebase"],
    },
  },
  {
    type: "required_status_checks",
    ruleset_source_type: "Repository",
    ruleset_source: "contoso/people",
    ruleset_id: 1,
    parameters: {
      strict_required_status_checks_policy: false,
      required_status_checks: [
        { context: "check", integration_id: 15_368 },
        { context: "Rollcall plan", integration_id: 15_368 },
      ],
    },
  },
];

/**
 * The repository itself, the rules of its branch, and who may write to it.
 *
 * @see https://docs.github.com/rest/repos/rules#get-rules-for-a-branch
 */
export function repositoryRoutes(
  isPublic: boolean,
  writers: ReadonlySet<string>,
  rules: () => readonly BranchRule[],
): readonly Route[] {
  return [
    get(/^$/, () => ({
      json: {
        id: REPOSITORY_ID,
        default_branch: "main",
        private: !isPublic,
        visibility: isPublic ? "public" : "private",
      },
    })),
    get(/^\/rules\/branches\/(.+)$/, (asked) =>
      pageOf(asked.matched[0] === "main" ? rules() : [], asked),
    ),
    get(/^\/collaborators\/([^/]+)\/permission$/, ({ matched: [login = ""] }) => ({
      json: { permission: writers.has(login) ? "write" : "read" },
    })),
  ];
}
