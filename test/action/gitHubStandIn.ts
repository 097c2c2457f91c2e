import { keepArtifacts, type Artifacts } from "./gitHub/artifacts.ts";
import { keepComments, type Comments } from "./gitHub/comments.ts";
import { startEmulator } from "./gitHub/emulator.ts";
import { keepEnvironments, type Environments } from "./gitHub/environments.ts";
import { gitRoutes, type Database } from "./gitHub/gitData.ts";
import { TOKEN } from "./gitHub/names.ts";
import { keepPulls, type Pulls } from "./gitHub/pulls.ts";
import { repositoryRoutes } from "./gitHub/repositoryFacts.ts";
import { runRoutes, type Run } from "./gitHub/runs.ts";
import { serve, type ApiServer } from "./gitHub/server.ts";

export { BOT, NAME, OWNER, REPOSITORY_ID } from "./gitHub/names.ts";
export type { Comment } from "./gitHub/comments.ts";
export type { Pull } from "./gitHub/pulls.ts";
export type { Run } from "./gitHub/runs.ts";

/**
 * GitHub's API for one repository: comments, check runs and pages by the package emulate; what that lacks (pull requests
 * with real commits, runs, artifacts, environments, permissions) after GitHub's documentation, one file a resource.
 */
export interface GitHubStandIn
  extends
    Omit<Comments, "routes">,
    Omit<Environments, "routes">,
    Pick<Pulls, "pulls" | "mergedBy" | "opened">,
    Pick<Artifacts, "upload">,
    ApiServer {
  readonly token: string;
  readonly runs: Run[];
  readonly writers: Set<string>;
  /** Whether workflows may open pull requests, which is a setting; what happens just before a commit is made. */
  readonly settings: { mayOpenPullRequests: boolean; beforeCommit?: () => Promise<void> };
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
  const settings: GitHubStandIn["settings"] = { mayOpenPullRequests: true };
  const runs: Run[] = [];
  const writers = new Set(["ana"]);
  const artifacts = keepArtifacts(runs);
  const comments = keepComments(emulator);
  const environments = keepEnvironments();
  const pulls = keepPulls(emulator, repository, settings);
  const server = await serve(
    [
      ...repositoryRoutes(options.isPublic, writers),
      ...pulls.routes,
      ...gitRoutes(tip, repository, {
        beforeCommit: () => settings.beforeCommit?.(),
        moved: pulls.follow,
      }),
      ...runRoutes(runs),
      ...artifacts.routes,
      ...environments.routes,
      ...comments.routes,
    ],
    emulator,
    artifacts.zip,
  );
  return {
    ...server,
    ...comments,
    ...environments,
    ...pulls,
    token: TOKEN,
    runs,
    writers,
    settings,
    openIssue: () => emulator.openIssue("A change"),
    upload: artifacts.upload,
    artifacts: artifacts.names,
    close: async () => {
      await server.close();
      await emulator.close();
    },
  };
}
