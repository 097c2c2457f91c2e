import { spawn } from "node:child_process";
import { gitEnvironment, GitError, gitFailure } from "./git.ts";

/**
 * The contents of blobs, by object name, through one `git cat-file --batch`.
 *
 * @see https://git-scm.com/docs/git-cat-file (batch output)
 */
export async function readBlobs(names: readonly string[]): Promise<Map<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  if (names.length === 0) return blobs;
  const child = spawn("git", ["cat-file", "--batch"], {
    stdio: ["pipe", "pipe", "pipe"],
    env: gitEnvironment(),
  });
  // Git may end before it has read all names; what it says then is in its exit code.
  child.stdin.on("error", () => undefined);
  child.stdin.end(`${names.join("\n")}\n`);
  const [output, said, exitCode] = await Promise.all([
    bytesOf(child.stdout),
    bytesOf(child.stderr),
    new Promise<number | null>((settle, reject) => {
      child.on("error", reject);
      child.on("close", settle);
    }),
  ]);
  // A partial clone fetches what it lacks, and a file that did not come must never read as an empty one.
  if (exitCode !== 0)
    throw new GitError(
      `${gitFailure(said.toString(), exitCode ?? -1).message} Git cannot read all files of this commit. ` +
        "In a partial clone they come from the remote: check that it can be reached, or clone without --filter.",
    );
  for (let offset = 0; offset < output.length;) {
    const end = output.indexOf("\n", offset);
    const [name = "", , size = ""] = output.toString("latin1", offset, end).split(" ");
    if (!/^\d+$/.test(size))
      throw new GitError(
        `The repository lacks the object ${name} of this commit. In a partial clone, fetch it again with git fetch --refetch; else the repository is damaged, and git fsck tells more.`,
      );
    blobs.set(name, output.subarray(end + 1, end + 1 + Number(size)));
    offset = end + 1 + Number(size) + 1;
  }
  return blobs;
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
