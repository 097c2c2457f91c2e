import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Files by path; null takes one away. */
export type Files = Readonly<Record<string, string | null>>;

export type MergeMethod = "merge" | "squash" | "rebase" | "queue";

/** The repository as GitHub holds it, and a desk at which people work on it. */
export interface Repository {
  /** Where to fetch from. */
  readonly origin: string;
  git(...args: string[]): Promise<string>;
  /** With another e-mail address for what is committed. */
  gitAs(email: string, ...args: string[]): Promise<string>;
  /** Commits on top of a commit, as Ana or with another e-mail address. @returns the new commit */
  commit(
    parent: string | undefined,
    files: Files,
    message: string,
    email?: string,
  ): Promise<string>;
  /** Points a reference of the origin at a commit. */
  publish(commit: string, reference: string): Promise<void>;
  tip(): Promise<string>;
  tipOf(branch: string): Promise<string>;
  /** Puts the commits of a branch onto main. @returns the commits that main got, oldest first */
  merge(head: string, method: MergeMethod): Promise<string[]>;
}

/** @param folder an empty one */
export async function makeRepository(folder: string): Promise<Repository> {
  const origin = join(folder, "origin.git");
  const desk = join(folder, "desk");
  await run("git", ["init", "-q", "--bare", "-b", "main", origin]);
  await run("git", ["clone", "-q", origin, desk], { env: GIT_ENVIRONMENT });
  const gitAs = async (email: string, ...args: string[]): Promise<string> => {
    const env = { ...GIT_ENVIRONMENT, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_EMAIL: email };
    const { stdout } = await run("git", ["-C", desk, ...args], { env });
    return stdout.trim();
  };
  const git = (...args: string[]): Promise<string> =>
    gitAs(GIT_ENVIRONMENT.GIT_AUTHOR_EMAIL, ...args);
  const headOf = (): Promise<string> => git("rev-parse", "HEAD");
  const tipOf = (branch: string): Promise<string> =>
    git("ls-remote", origin, `refs/heads/${branch}`).then(firstWord);
  const tip = (): Promise<string> => tipOf("main");
  const publish = async (commit: string, reference: string): Promise<void> => {
    await git("push", "-q", "-f", origin, `${commit}:${reference}`);
  };
  return {
    origin,
    git,
    gitAs,
    tip,
    tipOf,
    publish,
    commit: async (parent, files, message, email = GIT_ENVIRONMENT.GIT_AUTHOR_EMAIL) => {
      if (parent !== undefined) await git("checkout", "-q", "--detach", parent);
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(desk, path)), { recursive: true });
        if (text === null) await rm(join(desk, path));
        else await writeFile(join(desk, path), text);
      }
      await git("add", "-A");
      await gitAs(email, "commit", "-q", "--allow-empty", "-m", message);
      return headOf();
    },
    merge: async (head, method) => {
      const before = await tip();
      await git("checkout", "-q", "--detach", before);
      switch (method) {
        case "merge":
        case "queue":
          await git("merge", "-q", "--no-ff", "-m", "Merge pull request", head);
          break;
        case "squash":
          await git("merge", "-q", "--squash", head);
          await git("commit", "-q", "-m", "Squashed");
          break;
        case "rebase":
          await git("cherry-pick", `${await git("merge-base", before, head)}..${head}`);
          break;
      }
      await publish("HEAD", "refs/heads/main");
      const commits = await git("rev-list", "--first-parent", "--reverse", `${before}..HEAD`);
      return commits.split("\n");
    },
  };
}

/** Nobody's own settings, and a fixed author. */
export const GIT_ENVIRONMENT = {
  PATH: process.env["PATH"],
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Ana Silva",
  GIT_AUTHOR_EMAIL: "ana@contoso.com",
  GIT_COMMITTER_NAME: "Ana Silva",
  GIT_COMMITTER_EMAIL: "ana@contoso.com",
};

function firstWord(text: string): string {
  return text.split(/\s/)[0] ?? "";
}
