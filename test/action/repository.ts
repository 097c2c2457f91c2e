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
  /** With other e-mail addresses for what is committed. */
  gitAs(who: string | Who, ...args: string[]): Promise<string>;
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
  /**
   * Puts the commits of a branch onto another one, as GitHub's button does: a commit that it makes is committed by
   * `noreply@github.com`; a rebase is committed by who presses it, and "creates new commit SHAs".
   *
   * @returns the commits that the branch got, oldest first
   * @see https://docs.github.com/pull-requests/reference/pull-request-merges
   */
  merge(
    head: string,
    method: MergeMethod,
    more?: { readonly into?: string; readonly by?: string },
  ): Promise<string[]>;
}

export interface Who {
  readonly author: string;
  readonly committer: string;
}

/** @param folder an empty one */
export async function makeRepository(folder: string): Promise<Repository> {
  const origin = join(folder, "origin.git");
  const desk = join(folder, "desk");
  await run("git", ["init", "-q", "--bare", "-b", "main", origin]);
  await run("git", ["clone", "-q", origin, desk], { env: GIT_ENVIRONMENT });
  const gitAs: Repository["gitAs"] = async (who, ...args) => {
    const { author, committer } = typeof who === "string" ? { author: who, committer: who } : who;
    const env = { ...GIT_ENVIRONMENT, GIT_AUTHOR_EMAIL: author, GIT_COMMITTER_EMAIL: committer };
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
    merge: async (head, method, { into = "main", by = "ana" } = {}) => {
      const before = await tipOf(into);
      const author = GIT_ENVIRONMENT.GIT_AUTHOR_EMAIL;
      const gitHub = { author, committer: "noreply@github.com" };
      const presser = { author, committer: `${by}@users.noreply.github.com` };
      await git("checkout", "-q", "--detach", before);
      switch (method) {
        case "merge":
        case "queue":
          await gitAs(gitHub, "merge", "-q", "--no-ff", "-m", "Merge pull request", head);
          break;
        case "squash":
          await git("merge", "-q", "--squash", head);
          await gitAs(gitHub, "commit", "-q", "-m", "Squashed");
          break;
        case "rebase":
          await gitAs(presser, "cherry-pick", `${await git("merge-base", before, head)}..${head}`);
          break;
      }
      await publish("HEAD", `refs/heads/${into}`);
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
