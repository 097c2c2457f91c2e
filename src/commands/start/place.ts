import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import process from "node:process";
import { git } from "../../git/git.ts";
import { exists } from "../../files/exists.ts";
import { isInRepository } from "../../git/repository.ts";
import { START_FILE } from "./remembered.ts";
import { isExecutable, productFolder } from "../../session/product.ts";

/** Whether the current folder is a repository of people, or was about to become one. */
export async function isRepositoryHere(): Promise<boolean> {
  // The sample company that comes with Rollcall is nobody's own.
  if (!isExecutable() && (await realpath(".")) === (await realpath(await productFolder())))
    return false;
  return (await exists("rollcall.yaml")) || (await exists(START_FILE));
}

/** Where a repository of people may be: here where nothing else is, else beside what is here. */
export async function suggestFolder(): Promise<string> {
  const here = process.cwd();
  if ((await readdir(here)).every((name) => name === ".git")) return ".";
  const top = await topOf(here);
  return top === undefined
    ? "people"
    : relative(await realpath(here), join(dirname(top), "people")).replaceAll("\\", "/");
}

/** Why people cannot be kept in a folder, as a sentence. */
export async function repositoryProblem(folder: string): Promise<string | undefined> {
  if (folder === "") return "Give a folder, such as people.";
  const path = resolve(folder);
  const found = await stat(path).catch(() => undefined);
  if (found && !found.isDirectory()) return `${JSON.stringify(folder)} is a file.`;
  if ((await exists(join(path, "tenants"))) && !(await exists(join(path, "users"))))
    return `${JSON.stringify(folder)} is a repository of several tenants. Use import --tenant there.`;
  const top = await topOf(await existing(path));
  const isOwn = found !== undefined && top === (await realpath(path));
  return top === undefined || isOwn
    ? undefined
    : `${JSON.stringify(folder)} is inside another Git repository, ${top}. Choose a folder outside of it, because people need a separate repository.`;
}

/** Whether Git knows by which name to commit in a folder. */
export async function knowsAuthor(folder: string): Promise<boolean> {
  const place = await existing(resolve(folder));
  return git("-C", place, "var", "GIT_COMMITTER_IDENT").then(
    () => true,
    () => false,
  );
}

/** What is wrong with `Ana Silva <ana.silva@contoso.com>`, as a sentence. */
export function authorProblem(author: string): string | undefined {
  return authorIn(author)
    ? undefined
    : "Give a name and an address in angle brackets, such as Ana Silva <ana.silva@contoso.com>.";
}

/** The two parts of an author. */
export function authorIn(author: string): { name: string; email: string } | undefined {
  const [, name = "", email = ""] =
    /^([^<>\p{Cc}]*[^<>\s\p{Cc}])\s*<([^<>\s]+@[^<>\s]+)>$/u.exec(author.trim()) ?? [];
  return name === "" ? undefined : { name, email };
}

/** The top of the repository in which a folder lies. */
async function topOf(folder: string): Promise<string | undefined> {
  if (!(await isInRepository(folder))) return undefined;
  const top = (await git("-C", folder, "rev-parse", "--show-toplevel")).replace(/\r?\n$/, "");
  return realpath(top).catch(() => top);
}

async function existing(path: string): Promise<string> {
  let place = path;
  while (!(await exists(place)) && place !== dirname(place)) place = dirname(place);
  return place;
}
