import { isNotFound, type GitHub } from "./client.ts";

export interface NewCommit {
  readonly sha: string;
  /** Of what the commit holds. */
  readonly tree: string;
}

/** @returns the commit that a branch points to; undefined where there is no such branch */
export async function branchTip(
  { octokit, repository }: GitHub,
  branch: string,
): Promise<string | undefined> {
  try {
    const { data } = await octokit.rest.git.getRef({ ...repository, ref: `heads/${branch}` });
    return data.object.sha;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/**
 * Makes a commit with these files new or changed, through the API, so that no clone holds a credential. No branch points
 * to it yet.
 *
 * @param parent what it begins at
 * @param change.message given the name of the new tree
 * @see https://docs.github.com/rest/git
 */
export async function commitFiles(
  { octokit: { rest }, repository }: GitHub,
  parent: string,
  change: {
    readonly files: readonly { readonly path: string; readonly text: string }[];
    readonly message: (tree: string) => string;
  },
): Promise<NewCommit> {
  const { data: before } = await rest.git.getCommit({ ...repository, commit_sha: parent });
  const entries = [];
  for (const { path, text } of change.files) {
    const { data: blob } = await rest.git.createBlob({
      ...repository,
      content: Buffer.from(text).toString("base64"),
      encoding: "base64",
    });
    entries.push({ path, mode: "100644" as const, type: "blob" as const, sha: blob.sha });
  }
  const { data: tree } = await rest.git.createTree({
    ...repository,
    base_tree: before.tree.sha,
    tree: entries,
  });
  const { data: commit } = await rest.git.createCommit({
    ...repository,
    message: change.message(tree.sha),
    tree: tree.sha,
    parents: [parent],
  });
  return { sha: commit.sha, tree: tree.sha };
}
