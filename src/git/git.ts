import { runGit, type GitRun, type GitRunOptions } from "./run.ts";

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

/** Of a command that Git does not know, or not with these options. */
const USAGE = 129;
const OLDEST_GIT = [2, 38] as const;

/** Runs Git and gives its standard output as text. @throws GitError */
export async function git(...args: string[]): Promise<string> {
  return (await gitBytes(args)).toString();
}

/** Runs Git and gives its standard output. @throws GitError */
export async function gitBytes(
  args: readonly string[],
  options: GitRunOptions = {},
): Promise<Buffer> {
  const { exitCode, stdout, stderr } = await startedGit(args, options);
  if (exitCode === 0) return stdout;
  throw (exitCode === USAGE ? await tooOld() : undefined) ?? gitFailure(stderr, exitCode ?? -1);
}

/** Runs Git to its end, however that is. @throws GitError where Git cannot be started */
export async function startedGit(
  args: readonly string[],
  options: GitRunOptions = {},
): Promise<GitRun> {
  return runGit(args, options).catch(({ code, message }: NodeJS.ErrnoException) => {
    throw new GitError(
      code === "ENOENT"
        ? "Git is not installed, or not on the PATH. Install it, and run again."
        : `Git failed: ${message}.`,
    );
  });
}

/** That Git is too old, where it is. */
export async function tooOld(): Promise<GitError | undefined> {
  const text = await git("--version").catch(() => "");
  const [version, major, minor] = /(\d+)\.(\d+)[\d.]*/.exec(text) ?? [];
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
