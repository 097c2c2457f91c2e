import { keepAccounts, type Accounts } from "./gitHub/accounts.ts";
import { keepArtifacts, type Artifacts } from "./gitHub/artifacts.ts";
import { startClock, type GitHubClock } from "./gitHub/clock.ts";
import { keepComments, type Comments } from "./gitHub/comments.ts";
import { startEmulator } from "./gitHub/emulator.ts";
import { keepEnvironments, type Environments } from "./gitHub/environments.ts";
import { gitRoutes, type Database } from "./gitHub/gitData.ts";
import type { Interference } from "./gitHub/limits.ts";
import { TOKEN } from "./gitHub/names.ts";
import { keepOidc, type Oidc } from "./gitHub/oidc.ts";
import { keepTokens, type Tokens } from "./gitHub/permissions.ts";
import { keepPulls, type Pulls, type PullSettings } from "./gitHub/pulls.ts";
import { RECOMMENDED_RULES, repositoryRoutes, type BranchRule } from "./gitHub/repositoryFacts.ts";
import { keepIssueEvents, type IssueEvents } from "./gitHub/issueEvents.ts";
import { keepReviews, type Reviews } from "./gitHub/reviews.ts";
import { runRoutes, type Run } from "./gitHub/runs.ts";
import { serve, type ApiServer } from "./gitHub/server.ts";

export { BOT, NAME, OWNER, REPOSITORY_ID } from "./gitHub/names.ts";
export type { Pull } from "./gitHub/pulls.ts";
export type { Review } from "./gitHub/reviews.ts";
export type { Run } from "./gitHub/runs.ts";

/**
 * GitHub's API for one repository: comments, check runs and pages by the package emulate; what that lacks (pull requests
 * with real commits, runs, artifacts, environments, permissions) after GitHub's documentation, one file a resource.
 */
export interface GitHubStandIn
  extends
    Interference,
    ApiServer,
    Omit<Comments, "routes" | "stamp">,
    Omit<Environments, "routes">,
    Omit<Reviews, "routes">,
    Omit<IssueEvents, "routes">,
    Omit<Accounts, "json">,
    Omit<Oidc, "answer">,
    Tokens,
    Pick<Pulls, "pulls" | "mergedBy" | "opened">,
    Pick<
      Artifacts,
      "upload" | "deleteArtifact" | "expireArtifact" | "reserveArtifact" | "contents"
    > {
  /** Of a job that may do everything. */
  readonly token: string;
  readonly clock: GitHubClock;
  readonly runs: Run[];
  readonly writers: Set<string>;
  /** What GET /rules/branches/main answers. */
  branchRules: readonly BranchRule[];
  /** Whether workflows may open pull requests, which is a setting; what happens just before a commit is made. */
  readonly settings: PullSettings & {
    mayOpenPullRequests: boolean;
    beforeCommit?: () => Promise<void>;
    /** Where Git finds the repository, if not by its path; and what stands for https://github.com then. */
    git?: { readonly serverUrl: string; readonly repositoryUrl: string };
    /** The subjects of OIDC tokens name ids. */
    immutableSubjects?: boolean;
  };
  readonly openIssue: () => Promise<number>;
  /** Names of the artifacts that begin so. */
  readonly artifacts: (beginning: string) => string[];
}

export async function startGitHub(
  tip: () => Promise<string>,
  options: { readonly isPublic: boolean; readonly repository?: Database },
): Promise<GitHubStandIn> {
  const emulator = await startEmulator();
  const { repository } = options;
  const clock = startClock();
  const accounts = keepAccounts();
  const settings: GitHubStandIn["settings"] = { mayOpenPullRequests: true };
  // A test may set these anew.
  const changeable = { limits: [], before: {}, branchRules: RECOMMENDED_RULES } as Interference & {
    branchRules: readonly BranchRule[];
  };
  const runs: Run[] = [];
  const writers = new Set(["ana", "cara"]);
  const artifacts = keepArtifacts(runs, clock);
  const comments = keepComments(emulator, clock, accounts);
  const environments = keepEnvironments(accounts);
  const reviews = keepReviews(accounts, clock);
  const issueEvents = keepIssueEvents(accounts, clock);
  const pulls = keepPulls({ emulator, repository, accounts, clock, settings });
  const tokens = keepTokens();
  const oidc = keepOidc(() => server.url, clock);
  const server: ApiServer = await serve({
    routes: [
      ...repositoryRoutes(options.isPublic, writers, () => changeable.branchRules),
      ...pulls.routes,
      ...reviews.routes,
      ...issueEvents.routes,
      ...gitRoutes(tip, repository, {
        beforeCommit: () => settings.beforeCommit?.(),
        moved: pulls.follow,
      }),
      ...runRoutes(runs, accounts, clock.next()),
      ...artifacts.routes,
      ...environments.routes,
      ...comments.routes,
    ],
    emulator,
    interference: changeable,
    storage: artifacts.zip,
    oidc,
    tokens,
    stamp: comments.stamp,
  });
  return Object.assign(changeable, {
    ...server,
    ...comments,
    ...environments,
    ...reviews,
    ...issueEvents,
    ...accounts,
    ...oidc,
    ...tokens,
    ...pulls,
    ...artifacts,
    token: TOKEN,
    clock,
    runs,
    writers,
    settings,
    openIssue: () => emulator.openIssue("A change"),
    artifacts: artifacts.names,
    close: async () => {
      await server.close();
      await emulator.close();
    },
  });
}
