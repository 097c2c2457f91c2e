import type { Accounts } from "./accounts.ts";
import { get, type Route } from "./routes.ts";

export interface EnvironmentRules {
  /** Patterns of branches and tags from which it may be entered; without the list from all. */
  readonly branches?: readonly string[];
  readonly tags?: readonly string[];
}

/** Reviewers of an environment say yes or no once for each time that a job waits there. */
interface Review {
  readonly run: number;
  readonly environment: string;
  readonly state: "approved" | "rejected";
  readonly user: string;
  readonly comment: string;
}

export interface Environments {
  readonly routes: readonly Route[];
  /** What each may be entered from; one that is not here has no rules, as one that GitHub makes for a job. */
  readonly environments: Map<string, EnvironmentRules>;
  /** Environments whose reviewers approve whatever waits there. */
  readonly reviewed: Set<string>;
  /** Environments whose reviewers reject whatever waits there. */
  readonly rejections: Set<string>;
  /** Who reviews, and what they say. */
  readonly reviewer: { login: string; comment: string };
  /**
   * A job of a run goes into an environment.
   *
   * @returns why it may not; the job then has no steps
   */
  readonly enter: (run: number, environment: string, ref: string) => string | undefined;
}

const ONLY_MAIN: EnvironmentRules = { branches: ["main"] };

/**
 * @see https://docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments
 * @see https://docs.github.com/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run
 */
export function keepEnvironments(accounts: Accounts): Environments {
  const reviews: Review[] = [];
  const kept = {
    environments: new Map([
      ["rollcall-plan", ONLY_MAIN],
      ["rollcall-apply", ONLY_MAIN],
      ["rollcall-approved", ONLY_MAIN],
      ["rollcall-handover", ONLY_MAIN],
    ]),
    reviewed: new Set(["rollcall-approved"]),
    rejections: new Set<string>(),
    reviewer: { login: "cara", comment: "" },
  };
  const review = (run: number, environment: string, state: Review["state"]): void => {
    const { login, comment } = kept.reviewer;
    reviews.push({ run, environment, state, user: login, comment });
  };
  return {
    ...kept,
    enter: (run, environment, ref) => {
      const [, kind = "", name = ref] = /^refs\/(heads|tags)\/(.*)$/s.exec(ref) ?? [];
      // In the words of https://github.com/llm4s/llm4s/issues/1152 and https://github.com/rocicorp/mono/pull/6163.
      if (!mayEnter(kept.environments.get(environment) ?? {}, kind, name))
        return `${kind === "tags" ? "Tag" : "Branch"} "${name}" is not allowed to deploy to ${environment} due to environment protection rules.`;
      if (kept.rejections.has(environment)) {
        review(run, environment, "rejected");
        return "The deployment was rejected or didn't satisfy other protection rules.";
      }
      if (kept.reviewed.has(environment)) review(run, environment, "approved");
      return undefined;
    },
    routes: [
      get(/^\/actions\/runs\/(\d+)\/approvals$/, ({ matched: [asked] }) => ({
        json: reviews
          .filter(({ run }) => String(run) === asked)
          .map(({ environment, state, user, comment }) => ({
            state,
            comment,
            user: accounts.json(user),
            environments: [{ name: environment }],
          })),
      })),
    ],
  };
}

function mayEnter({ branches, tags }: EnvironmentRules, kind: string, name: string): boolean {
  if (!branches && !tags) return true;
  const patterns = (kind === "tags" ? tags : branches) ?? [];
  return patterns.some((pattern) =>
    new RegExp(
      `^${pattern.replaceAll(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]*")}$`,
    ).test(name),
  );
}
