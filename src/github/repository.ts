import type { GitHub } from "./client.ts";

export interface RepositoryFacts {
  readonly id: number;
  readonly defaultBranch: string;
  readonly isPublic: boolean;
}

/**
 * What the repository is now. The event does not tell: a run that is started again has the old one's.
 *
 * @see https://docs.github.com/rest/repos/repos#get-a-repository
 */
export async function readRepository({ octokit, repository }: GitHub): Promise<RepositoryFacts> {
  const { data } = await octokit.rest.repos.get({ ...repository });
  return {
    id: data.id,
    defaultBranch: data.default_branch,
    isPublic: data.visibility === undefined ? !data.private : data.visibility === "public",
  };
}
