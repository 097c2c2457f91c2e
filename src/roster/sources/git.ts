import { execFile, spawn } from "node:child_process";
import { access } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { promisify } from "node:util";

/** Git said no: not a repository, no such commit, not to be trusted. `message` holds what to do. */
export class GitError extends Error {
  override readonly name = "GitError";
  /** Git's own; undefined where Git never ran. */
  readonly exitCode: number | undefined;

  constructor(message: string, exitCode?: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

const run = promisify(execFile);

/**
 * A local `refs/replace` must not put other contents in the place of a commit's. Messages are read, so they must not be
 * translated.
 */
export function gitEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_NO_REPLACE_OBJECTS: "1", LC_ALL: "C", LANGUAGE: "" };
}

const LARGEST_LISTING_BYTES = 256 * 1024 * 1024;
// A monitor that missed a change would hide it, and is a program that the repository's configuration names.
const ALWAYS = ["-c", "core.fsmonitor=false"];
/** Of a command that Git does not know, or not with these options. */
const USAGE = 129;
const OLDEST_GIT = [2, 38] as const;

/** Runs Git and gives its standard output as text. @throws GitError */
export async function git(...args: string[]): Promise<string> {
  try {
    const { stdout } = await run("git", [...ALWAYS, ...args], {
      maxBuffer: LARGEST_LISTING_BYTES,
      env: gitEnvironment(),
    });
    return stdout;
  } catch (error) {
    const { code, stderr = "", message } = error as NodeJS.ErrnoException & { stderr?: string };
    if (code === "ENOENT")
      throw new GitError("Git is not installed, or not on the PATH. Install it, and run again.");
    if (typeof code !== "number") throw new GitError(`Git failed: ${message}.`);
    throw (code === USAGE ? await tooOld() : undefined) ?? gitFailure(stderr, code);
  }
}

/** That Git is too old, where it is. */
export async function tooOld(): Promise<GitError | undefined> {
  const { stdout } = await run("git", ["--version"]).catch(() => ({ stdout: "" }));
  const [version, major, minor] = /(\d+)\.(\d+)[\d.]*/.exec(stdout) ?? [];
  const [oldestMajor, oldestMinor] = OLDEST_GIT;
  if (version === undefined || Number(major) > oldestMajor) return undefined;
  if (Number(major) === oldestMajor && Number(minor) >= oldestMinor) return undefined;
  return new GitError(
    `Git ${version} is too old. Rollcall needs ${oldestMajor}.${oldestMinor} or later.`,
  );
}

/** What Git wrote to standard error as a sentence, with Git's own advice where a repository is another user's. */
function gitFailure(stderr: string, exitCode: number): GitError {
  // Git shows addresses of remotes, which may hold a password.
  const lines = stderr.replaceAll(/\/\/[^/@\s]*@/g, "//…@").split("\n");
  const owner = lines.find((line) => /dubious ownership|unsafe repository/.test(line));
  if (owner !== undefined) {
    const advice = lines.find((line) =>
      /^\s*git config --global --add safe\.directory\b/.test(line),
    );
    const folder = /'(.*?)'/.exec(owner)?.[1];
    return new GitError(
      `Git does not read this repository, because ${folder ?? "its folder"} belongs to another user ("dubious ownership"), ` +
        `as is common in containers. If you trust it, run:\n  ${advice?.trim() ?? "git config --global --add safe.directory '*'"}`,
      exitCode,
    );
  }
  const line = lines.find((each) => /^(?:fatal|error): /.test(each)) ?? lines[0] ?? "";
  return new GitError(
    `Git failed: ${line.replace(/^(?:fatal|error): /, "").replace(/\.$/, "") || "it did not say why"}.`,
    exitCode,
  );
}

/**
 * Whether a folder lies in a repository. What looks like one and cannot be read is none of the two.
 *
 * @throws GitError for a repository that is damaged or another user's, and where there is no Git to read it with
 */
export async function isInRepository(folder = "."): Promise<boolean> {
  const place = await placeOfRepository(folder);
  try {
    await git("-C", folder, "rev-parse", "--git-dir");
    return true;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const isNone = error.message.startsWith("Git failed: not a git repository");
    if (place === undefined && (isNone || error.exitCode === undefined)) return false;
    if (isNone && isLimited(error)) return false;
    if (!isNone) throw error;
    throw new GitError(
      `There is ${place}, and Git does not recognise a repository in it, so it is damaged: ${error.message} ` +
        "Clone the repository again.",
      error.exitCode,
    );
  }
}

// Git was told, or decides by itself, not to look further up.
function isLimited({ message }: GitError): boolean {
  return process.env["GIT_CEILING_DIRECTORIES"] !== undefined || /up to mount point/.test(message);
}

// Git's own answer "not a repository" is also that for a repository which is damaged.
async function placeOfRepository(start: string): Promise<string | undefined> {
  if (process.env["GIT_DIR"] !== undefined) return process.env["GIT_DIR"];
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    const place = join(folder, ".git");
    if (await exists(place)) return place;
    if (folder === dirname(folder)) return undefined;
  }
}

export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
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
