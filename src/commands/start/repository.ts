import { stat } from "node:fs/promises";
import { git } from "../../git/git.ts";
import { exists } from "../../files/exists.ts";
import { count } from "../../report/words.ts";
import { quoted } from "../../session/process/invocation.ts";
import { NO_OWNERS, type InitOptions } from "../init/options.ts";
import { namesOfRepository, writeRepository } from "../init/writeRepository.ts";
import type { Answers } from "./answers.ts";
import type { StartOptions } from "./options.ts";
import { authorIn } from "./place.ts";
import type { Step } from "./steps.ts";

const MESSAGE = "Begin a repository of people";

/** Writes the repository into the current folder, unless it is there. */
export async function ensureFiles(
  answers: Answers,
  options: StartOptions,
  { tell, rollcall }: Step,
): Promise<void> {
  const { owners = NO_OWNERS, directory = "embedded", tenantId, folder, isThere } = answers;
  const asked: InitOptions = {
    owners,
    directory,
    branch: options.branch,
    ...(tenantId !== undefined && { tenantId }),
    ...(options.action !== undefined && { action: options.action }),
  };
  tell("Write the repository", [
    rollcall(
      [
        "init",
        quoted(folder),
        `--owners ${quoted(owners)}`,
        tenantId === undefined ? `--directory ${directory}` : `--tenant-id ${tenantId}`,
        ...(options.branch === "main" ? [] : [`--branch ${quoted(options.branch)}`]),
        ...(options.action === undefined ? [] : [`--action ${quoted(options.action)}`]),
      ].join(" "),
    ),
  ]);
  if (isThere) return tell("It is there already.");
  const { files } = await writeRepository(".", asked);
  tell(`${count(files.length, "file")} written.`);
}

/**
 * Begins Git's history with those files, unless it has them.
 *
 * @param way to the repository, from where the reader stands
 */
export async function ensureCommit(
  { author }: Answers,
  way: string,
  { branch }: StartOptions,
  { tell }: Step,
): Promise<void> {
  const names = await topNames();
  const who = author === undefined ? undefined : authorIn(author);
  const add = ["add", "--", ...names];
  const commit = ["commit", "--quiet", "--message", MESSAGE, "--", ...names];
  const settings = who
    ? [
        ["config", "user.name", who.name],
        ["config", "user.email", who.email],
      ]
    : [];
  const isInitialised = await exists(".git");
  const commands = [
    ...(isInitialised ? [] : [["init", "--quiet", "-b", branch]]),
    ...settings,
    ...(isInitialised && (await isCommitted()) ? [] : [add, commit]),
  ];
  tell("Git's history", [
    ...(way === "." ? [] : [`cd ${quoted(way)}`]),
    ...commands.map((words) => `git ${words.map((word) => quoted(word)).join(" ")}`),
  ]);
  if (commands.length === 0) return tell("The first commit is there already.");
  for (const words of commands) await git(...words);
  if (commands.includes(commit)) tell("The first commit is made.");
}

/** Whether Git has the configuration. */
async function isCommitted(): Promise<boolean> {
  return git("cat-file", "-e", "HEAD:rollcall.yaml").then(
    () => true,
    () => false,
  );
}

// Folders that only Rollcall fills are named as such; the people that are imported later are no part of it.
async function topNames(): Promise<readonly string[]> {
  const names = (await namesOfRepository()).map((name) =>
    /^\.(?:github|vscode)\//.test(name) ? (name.split("/")[0] ?? name) : name,
  );
  const there = await Promise.all(
    [...new Set(names)].map(async (name) =>
      (await stat(name).catch(() => undefined)) ? [name] : [],
    ),
  );
  return there.flat();
}
