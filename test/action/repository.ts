import { execFile, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { ended } from "../cli.ts";

const run = promisify(execFile);

/** Files by path; null takes one away. */
export type Files = Readonly<Record<string, string | null>>;

export type MergeMethod = "merge" | "squash" | "rebase" | "queue";

/** The repository as GitHub holds it; what people commit lies in it before it is published. */
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
 */
export async function makeRepository(folder: string): Promise<Repository> {
  const origin = join(folder, "origin.git");
  await copyEmptyRepository(origin, "bare");
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
  const texts = new Map<string, Promise<string>>();
  return {
    origin,
    git,
    gitAs,
    tip: () => tipOf("main"),
    tipOf,
    publish,
    withdraw: (reference) => rm(join(origin, reference)),
    textAt: (commit, path) => {
      const name = `${commit}:${path}`;
      const text = texts.get(name) ?? git("show", name);
      texts.set(name, text);
      return text;
    },
    commit: async (parent, files, message, email = GIT_ENVIRONMENT.GIT_AUTHOR_EMAIL) =>
      importCommit(origin, {
        parent,
        files,
        message,
        by: `${GIT_ENVIRONMENT.GIT_AUTHOR_NAME} <${email}>`,
        reference: `refs/desk/${(committed += 1)}`,
      }),
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
      const commits = await git("rev-list", "--first-parent", "--reverse", `${before}..${after}`);
      return commits.split("\n");
    },
  };
}

/** What `git init` makes, asked of Git once. */
export async function copyEmptyRepository(folder: string, kind: "bare" | "plain"): Promise<void> {
  const made = (empty[kind] ??= (async () => {
    const place = await mkdtemp(join(tmpdir(), "rollcall-empty-"));
    process.on("exit", () => rmSync(place, { recursive: true, force: true }));
    const bare = kind === "bare" ? ["--bare"] : [];
    await run("git", ["init", "-q", "-b", "main", "--template=", ...bare, place], {
      env: GIT_ENVIRONMENT,
    });
    return place;
  })());
  await cp(await made, folder, { recursive: true });
}

const empty: Partial<Record<"bare" | "plain", Promise<string>>> = {};

/** @see https://git-scm.com/docs/git-fast-import */
async function importCommit(
  repository: string,
  {
    parent,
    files,
    message,
    by,
    reference,
  }: {
    readonly parent: string | undefined;
    readonly files: Files;
    readonly message: string;
    readonly by: string;
    readonly reference: string;
  },
): Promise<string> {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const lines = [
    `commit ${reference}\nmark :1\nauthor ${by} now\ncommitter ${by} now\n`,
    data(`${message}\n`),
    parent === undefined ? "" : `from ${parent}\n`,
    ...Object.entries(files).map(([path, text]) =>
      text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`,
    ),
    "\nget-mark :1\n",
  ];
  const child = spawn("git", ["fast-import", "--quiet", "--date-format=now"], {
    cwd: repository,
    env: GIT_ENVIRONMENT,
    stdio: ["pipe", "pipe", "pipe"],
  });
  const { code, stdout, stderr } = await ended(child, lines.join(""));
  if (code !== 0) throw new Error(`Git cannot make the commit: ${stderr}`);
  return stdout.trim();
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
