import { execFile } from "node:child_process";
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
export function gitFailure(stderr: string, exitCode: number): GitError {
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
