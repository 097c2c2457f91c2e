import { execFile, spawn } from "node:child_process";
import process from "node:process";
import { promisify } from "node:util";

/** Git said no: not a repository, or no such commit. `message` is Git's first line. */
export class GitError extends Error {
  override readonly name = "GitError";
}

const run = promisify(execFile);

/** A local `refs/replace` must not put other contents in the place of a commit's. */
export const GIT_ENVIRONMENT = { ...process.env, GIT_NO_REPLACE_OBJECTS: "1" };
const LARGEST_LISTING_BYTES = 256 * 1024 * 1024;

/** Runs Git and gives its standard output as text. */
export async function git(...args: string[]): Promise<string> {
  try {
    const { stdout } = await run("git", args, {
      maxBuffer: LARGEST_LISTING_BYTES,
      env: GIT_ENVIRONMENT,
    });
    return stdout;
  } catch (error) {
    const { code, stderr = "" } = error as { code?: unknown; stderr?: string };
    if (code === "ENOENT") throw new GitError("Git is not installed, or not on the PATH.");
    const [line = ""] = stderr.split("\n");
    throw new GitError(`Git failed: ${line.replace(/^fatal: /, "") || "it did not say why"}.`);
  }
}

/**
 * The contents of blobs, by object name, through one `git cat-file --batch`.
 *
 * @see https://git-scm.com/docs/git-cat-file (batch output)
 */
export async function readBlobs(names: readonly string[]): Promise<Map<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  if (names.length === 0) return blobs;
  const child = spawn("git", ["cat-file", "--batch"], {
    stdio: ["pipe", "pipe", "ignore"],
    env: GIT_ENVIRONMENT,
  });
  child.stdin.end(`${names.join("\n")}\n`);
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
  const output = Buffer.concat(chunks);
  for (let offset = 0; offset < output.length;) {
    const end = output.indexOf("\n", offset);
    const [name = "", , size = ""] = output.toString("latin1", offset, end).split(" ");
    if (!/^\d+$/.test(size)) throw new GitError(`Git has no object ${name}.`);
    blobs.set(name, output.subarray(end + 1, end + 1 + Number(size)));
    offset = end + 1 + Number(size) + 1;
  }
  return blobs;
}
