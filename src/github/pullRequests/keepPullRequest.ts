import { createHash } from "node:crypto";
import { branchTip, commitFiles } from "../branches.ts";
import type { GitHub } from "../client.ts";
import { openPullRequest, pullRequestsFrom, type Opened } from "./pullRequests.ts";

/** The one pull request for something that may be another thing tomorrow. */
export interface KeptPullRequest {
  readonly branch: string;
  readonly base: { readonly repositoryId: number; readonly branch: string };
  /** What the branch begins at; the files are in it. */
  readonly commit: string;
  /** None: there is nothing to ask for any more. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Names what is asked for, whatever else is in the files: by this it is known again when somebody has declined it. */
  readonly digest: string;
  readonly title: string;
  /** Without files: what an open one is told before it is closed. */
  readonly body: string;
  readonly serverUrl: string;
}

export type Kept =
  | Opened
  | { readonly kind: "updated" | "unchanged"; readonly number: number }
  /** The branch holds what somebody else committed, so it was left alone. */
  | { readonly kind: "foreign" }
  /** Somebody closed a pull request for just this. */
  | { readonly kind: "declined"; readonly number: number }
  /** Nothing is to be asked for; `number` is the pull request that was open for it. */
  | { readonly kind: "none"; readonly number?: number };

/**
 * Opens the pull request, brings it up to date, or takes its branch away when there is nothing left to ask for. What
 * somebody else committed to its branch is never overwritten, and what somebody declined is not asked for again.
 *
 * @see https://docs.github.com/rest/pulls/pulls and https://docs.github.com/rest/git/refs
 */
export async function keepPullRequest(github: GitHub, wanted: KeptPullRequest): Promise<Kept> {
  const { branch, base, files } = wanted;
  const tip = await branchTip(github, branch);
  const last = tip === undefined ? undefined : await readCommit(github, tip);
  if (last && !last.isOwn) return { kind: "foreign" };
  const [open] = await pullRequestsFrom(github, branch, base, "open");
  if (files.length === 0) {
    if (open) await describe(github, open.number, { ...wanted, body: `${ENDED}\n${wanted.body}` });
    if (tip !== undefined) await deleteBranch(github, branch);
    return { kind: "none", ...(open && { number: open.number }) };
  }
  const filesDigest = digestOf(wanted);
  if (open && last?.files === filesDigest) {
    if (!isSame(open.body, wanted.body)) await describe(github, open.number, wanted);
    return { kind: "unchanged", number: open.number };
  }
  if (!open) {
    const declined = await declinedBefore(github, wanted);
    if (declined !== undefined) return { kind: "declined", number: declined };
  }
  // Without an open one the branch may be left over from a merge, and then nothing is new on it.
  if (!(await pushCommit(github, wanted, filesDigest, tip))) return { kind: "foreign" };
  if (!open) return openPullRequest(github, { ...wanted, base: base.branch });
  await describe(github, open.number, wanted);
  return { kind: "updated", number: open.number };
}

/** @returns false when the branch got another commit meanwhile, which was left alone */
async function pushCommit(
  github: GitHub,
  { branch, commit, files, digest, title }: KeptPullRequest,
  filesDigest: string,
  tip: string | undefined,
): Promise<boolean> {
  const { rest } = github.octokit;
  const sha = await commitFiles(github, commit, {
    files,
    message: (tree) =>
      `${title}\n\n${VALUES}: ${digest}\n${FILES}: ${filesDigest}\n${TREE}: ${tree}\n`,
  });
  // Making the commit of very many files takes a while, and GitHub moves a branch by force whatever it holds.
  if ((await branchTip(github, branch)) !== tip) return false;
  if (tip === undefined)
    await rest.git.createRef({ ...github.repository, ref: `refs/heads/${branch}`, sha });
  else await rest.git.updateRef({ ...github.repository, ref: `heads/${branch}`, sha, force: true });
  return true;
}

async function declinedBefore(
  github: GitHub,
  { branch, base, digest }: KeptPullRequest,
): Promise<number | undefined> {
  const [closed] = await pullRequestsFrom(github, branch, base, "closed");
  if (!closed || closed.body.startsWith(ENDED)) return undefined;
  const last = await readCommit(github, closed.headCommit);
  return last.values === digest ? closed.number : undefined;
}

/** Begins the text of what was closed here, and not declined by somebody. */
const ENDED = "<!-- rollcall:ended -->";

const VALUES = "Rollcall-Values";
const FILES = "Rollcall-Files";
const TREE = "Rollcall-Tree";

/** The trailers tell a commit made here, with everything that is in it, from what people commit on top or amend. */
async function readCommit(
  { octokit, repository }: GitHub,
  commit: string,
): Promise<{
  readonly isOwn: boolean;
  readonly values: string | undefined;
  readonly files: string | undefined;
}> {
  const { data } = await octokit.rest.git.getCommit({ ...repository, commit_sha: commit });
  const trailer = (name: string): string | undefined =>
    data.message
      .split("\n")
      .findLast((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  return {
    isOwn: trailer(TREE) === data.tree.sha,
    values: trailer(VALUES),
    files: trailer(FILES),
  };
}

function digestOf({ files }: KeptPullRequest): string {
  const sorted = files.map(({ path, text }) => [path, text]).toSorted();
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex");
}

async function describe(
  { octokit, repository }: GitHub,
  number: number,
  { title, body }: KeptPullRequest,
): Promise<void> {
  await octokit.rest.pulls.update({ ...repository, pull_number: number, title, body });
}

// GitHub closes the pull requests of a branch that is gone.
async function deleteBranch({ octokit, repository }: GitHub, branch: string): Promise<void> {
  await octokit.rest.git.deleteRef({ ...repository, ref: `heads/${branch}` });
}

function isSame(left: string, right: string): boolean {
  const plain = (text: string): string => text.replaceAll("\r\n", "\n").trim();
  return plain(left) === plain(right);
}
