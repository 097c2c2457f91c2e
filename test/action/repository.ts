import { execFile } from "node:child_process";
import { cpSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { GIT_ENVIRONMENT, importCommit, type Files } from "./gitObjects.ts";
import { startingPoint, type StartingPoint } from "./startingPoint.ts";

const run = promisify(execFile);

export type MergeMethod = "merge" | "squash" | "rebase" | "queue";

/** The repository as GitHub holds it; what people commit lies in it before it is published. */
export interface Repository {
  /** Where to fetch from. */
  readonly origin: string;
  readonly start: StartingPoint;
  git(...args: string[]): Promise<string>;
  /** With other e-mail addresses for what is committed. */
  gitAs(who: string | Who, ...args: string[]): Promise<string>;
  /** Commits on top of a commit, as Ana or with another e-mail address. @returns the new commit */
  commit(
    parent: string,
    files: Files,
    message: string,
    email?: string,
    minutesAgo?: number,
  ): Promise<string>;
  /** Points a reference of the origin at a commit. */
  publish(commit: string, reference: string): Promise<void>;
  /** Takes a reference of the origin away. */
  withdraw(reference: string): Promise<void>;
  /** A file of a commit, without the newline at its end. */
  textAt(commit: string, path: string): Promise<string>;
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

/**
 * References are read and written as the files that they are, and commits are made without a working tree: hundreds of
 * tests make dozens of both.
 *
 * @param folder an empty one
 * @param files of the first commit, which `main` points at
 */
export async function makeRepository(folder: string, files: Files): Promise<Repository> {
  const origin = join(folder, "origin.git");
  const start = await startingPoint(files);
  cpSync(start.origin, origin, { recursive: true });
  const gitAs: Repository["gitAs"] = async (who, ...args) => {
    const { author, committer } = typeof who === "string" ? { author: who, committer: who } : who;
    const env = { ...GIT_ENVIRONMENT, GIT_AUTHOR_EMAIL: author, GIT_COMMITTER_EMAIL: committer };
    const { stdout } = await run("git", ["-C", origin, ...args], { env });
    return stdout.trim();
  };
  const git = (...args: string[]): Promise<string> =>
    gitAs(GIT_ENVIRONMENT.GIT_AUTHOR_EMAIL, ...args);
  const tipOf = (branch: string): Promise<string> =>
    readFile(join(origin, "refs/heads", branch), "utf8").then(
      (text) => text.trim(),
      () => "",
    );
  const publish = async (commit: string, reference: string): Promise<void> => {
    const path = join(origin, reference);
    await mkdir(dirname(path), { recursive: true });
    // So that nobody reads half of it.
    const whole = join(folder, `reference-${commit}-${(published += 1)}`);
    await writeFile(whole, `${commit}\n`);
    await rename(whole, path);
  };
  let published = 0;
  let committed = 0;
  const touched = new Set<string>();
  await publish(start.commit, "refs/heads/main");
  return {
    origin,
    start,
    git,
    gitAs,
    tip: () => tipOf("main"),
    tipOf,
    publish,
    withdraw: (reference) => rm(join(origin, reference)),
    textAt: async (commit, path) => {
      // What no commit touched is as it was in the first one.
      const first = touched.has(path) ? undefined : files[path];
      if (typeof first === "string") return first.trim();
      const name = `${commit}:${path}`;
      const text = texts.get(name) ?? git("show", name);
      texts.set(name, text);
      return text;
    },
    commit: async (
      parent,
      files,
      message,
      email = GIT_ENVIRONMENT.GIT_AUTHOR_EMAIL,
      minutesAgo = 0,
    ) => {
      for (const path of Object.keys(files)) touched.add(path);
      return importCommit(origin, {
        minutesAgo,
        parent,
        files,
        message,
        by: `${GIT_ENVIRONMENT.GIT_AUTHOR_NAME} <${email}>`,
        reference: `refs/desk/${(committed += 1)}`,
      });
    },
    merge: async (head, method, { into = "main", by = "ana" } = {}) => {
      const before = await tipOf(into);
      const author = GIT_ENVIRONMENT.GIT_AUTHOR_EMAIL;
      const gitHub = { author, committer: "noreply@github.com" };
      const mergedTree = async (): Promise<string> => {
        const [tree = ""] = (await git("merge-tree", "--write-tree", before, head)).split("\n");
        return tree;
      };
      let after: string;
      switch (method) {
        case "merge":
        case "queue": {
          const message = ["-m", "Merge pull request"];
          const parents = ["-p", before, "-p", head];
          after = await gitAs(gitHub, "commit-tree", await mergedTree(), ...parents, ...message);
          break;
        }
        case "squash": {
          const tree = await mergedTree();
          after = await gitAs(gitHub, "commit-tree", tree, "-p", before, "-m", "Squashed");
          break;
        }
        case "rebase": {
          const presser = { author, committer: `${by}@users.noreply.github.com` };
          const desk = await mkdtemp(join(folder, "desk-"));
          await git("worktree", "add", "-q", "--detach", desk, before);
          const commits = `${await git("merge-base", before, head)}..${head}`;
          await gitAs(presser, "-C", desk, "cherry-pick", commits);
          after = await git("-C", desk, "rev-parse", "HEAD");
          break;
        }
      }
      await publish(after, `refs/heads/${into}`);
      if (method !== "rebase") return [after];
      const commits = await git("rev-list", "--first-parent", "--reverse", `${before}..${after}`);
      return commits.split("\n");
    },
  };
}

/** By commit and path: of a commit it never changes. */
const texts = new Map<string, Promise<string>>();
