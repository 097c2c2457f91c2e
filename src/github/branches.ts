import { isNotFound, type GitHub } from "./client.ts";

/** Files of one request: a job's token has 1,000 requests an hour, and a request must not grow too large. */
const MOST_FILES_AT_ONCE = 500;

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
 * @returns the commit
 * @see https://docs.github.com/rest/git/trees
 */
export async function commitFiles(
  { octokit: { rest }, repository }: GitHub,
  parent: string,
  change: {
    readonly files: readonly { readonly path: string; readonly text: string }[];
    readonly message: (tree: string) => string;
  },
): Promise<string> {
  const { data: before } = await rest.git.getCommit({ ...repository, commit_sha: parent });
  let tree = before.tree.sha;
  for (let from = 0; from < change.files.length; from += MOST_FILES_AT_ONCE) {
    const files = change.files.slice(from, from + MOST_FILES_AT_ONCE);
    const { data } = await rest.git.createTree({
      ...repository,
      base_tree: tree,
      tree: files.map(({ path, text }) => ({
        path,
        mode: "100644" as const,
        type: "blob" as const,
        content: text,
      })),
    });
    tree = data.sha;
  }
  const { data: commit } = await rest.git.createCommit({
    ...repository,
    message: change.message(tree),
    tree,
    parents: [parent],
  });
  return commit.sha;
}
