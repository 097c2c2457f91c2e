import { isNotFound, type GitHub } from "./client.ts";
import { GitHubError } from "./gitHubError.ts";

/** A branch with one new file, and the pull request for it. */
export type Proposed =
  | { readonly kind: "opened"; readonly number: number; readonly url: string }
  /** The branch is there; opening the pull request was refused. */
  | { readonly kind: "pushed"; readonly compareUrl: string; readonly reason: string }
  | { readonly kind: "exists" };

/**
 * Puts one new file on a new branch and opens a pull request, through the API: no clone holds a credential.
 *
 * @param file.commit what the branch begins at; the file must not be in it
 * @see https://docs.github.com/rest/git
 */
export async function proposeFile(
  { octokit, repository }: GitHub,
  file: {
    readonly branch: string;
    readonly base: string;
    readonly commit: string;
    readonly path: string;
    readonly text: string;
    readonly title: string;
    readonly body: string;
    readonly serverUrl: string;
  },
): Promise<Proposed> {
  const { rest } = octokit;
  if (await branchExists({ octokit, repository }, file.branch)) return { kind: "exists" };
  const parent = await rest.git.getCommit({ ...repository, commit_sha: file.commit });
  const blob = await rest.git.createBlob({
    ...repository,
    content: Buffer.from(file.text).toString("base64"),
    encoding: "base64",
  });
  const tree = await rest.git.createTree({
    ...repository,
    base_tree: parent.data.tree.sha,
    tree: [{ path: file.path, mode: "100644", type: "blob", sha: blob.data.sha }],
  });
  const commit = await rest.git.createCommit({
    ...repository,
    message: file.title,
    tree: tree.data.sha,
    parents: [file.commit],
  });
  await rest.git.createRef({
    ...repository,
    ref: `refs/heads/${file.branch}`,
    sha: commit.data.sha,
  });
  try {
    const { data } = await rest.pulls.create({
      ...repository,
      title: file.title,
      head: file.branch,
      base: file.base,
      body: file.body,
    });
    return { kind: "opened", number: data.number, url: data.html_url };
  } catch (error) {
    // A setting of the repository, or of its organization, may forbid it to workflows.
    if (!(error instanceof GitHubError)) throw error;
    const range = `${encodeURIComponent(file.base)}...${encodeURIComponent(file.branch)}`;
    return {
      kind: "pushed",
      compareUrl: `${file.serverUrl}/${repository.owner}/${repository.repo}/compare/${range}?expand=1`,
      reason: error.message,
    };
  }
}

async function branchExists({ octokit, repository }: GitHub, branch: string): Promise<boolean> {
  try {
    await octokit.rest.git.getRef({ ...repository, ref: `heads/${branch}` });
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}
