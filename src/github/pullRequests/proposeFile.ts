import { branchTip, commitFiles } from "../branches.ts";
import type { GitHub } from "../client.ts";
import { openPullRequest, type Opened } from "./pullRequests.ts";

/** A branch with one new file, and the pull request for it. */
export type Proposed = Opened | { readonly kind: "exists" };

/**
 * Puts one new file on a new branch and opens a pull request, through the API: no clone holds a credential.
 *
 * @param file.commit what the branch begins at; the file must not be in it
 * @see https://docs.github.com/rest/git
 */
export async function proposeFile(
  github: GitHub,
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
  if ((await branchTip(github, file.branch)) !== undefined) return { kind: "exists" };
  const sha = await commitFiles(github, file.commit, {
    files: [{ path: file.path, text: file.text }],
    message: () => file.title,
  });
  await github.octokit.rest.git.createRef({
    ...github.repository,
    ref: `refs/heads/${file.branch}`,
    sha,
  });
  return openPullRequest(github, file);
}
