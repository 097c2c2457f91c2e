import { GitError, gitFailure, startedGit } from "./git.ts";

export interface BlobOptions {
  /** Options before the command, such as `-C FOLDER`. */
  readonly where?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * The contents of blobs, by object name, through one `git cat-file --batch`.
 *
 * @see https://git-scm.com/docs/git-cat-file (batch output)
 */
export async function readBlobs(
  names: readonly string[],
  { where = [], environment = {} }: BlobOptions = {},
): Promise<Map<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  if (names.length === 0) return blobs;
  const {
    exitCode,
    stdout: output,
    stderr,
  } = await startedGit([...where, "cat-file", "--batch"], {
    input: `${names.join("\n")}\n`,
    environment,
  });
  // A partial clone fetches what it lacks, and a file that did not come must never read as an empty one.
  if (exitCode !== 0)
    throw new GitError(
      `${gitFailure(stderr, exitCode ?? -1).message} Git cannot read all files of this commit. ` +
        "In a partial clone they come from the remote: check that it can be reached, or clone without --filter.",
    );
  for (let offset = 0; offset < output.length;) {
    const end = output.indexOf("\n", offset);
    const [name = "", , size = ""] = output.toString("latin1", offset, end).split(" ");
    if (!/^\d+$/.test(size))
      throw new GitError(
        `The repository lacks the object ${name} of this commit. In a partial clone, fetch it again with git fetch --refetch; otherwise the repository is damaged, and git fsck shows where.`,
      );
    blobs.set(name, output.subarray(end + 1, end + 1 + Number(size)));
    offset = end + 1 + Number(size) + 1;
  }
  return blobs;
}
