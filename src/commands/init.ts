import { lstat, mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { forTerminal } from "../report/escape.ts";
import { renderTemplates } from "./templates.ts";
import { EXIT, UserError, type ExitCode, type World } from "./world.ts";

export interface InitOptions {
  readonly action?: string;
  readonly owners: string;
  readonly branch: string;
  readonly directory: "graph" | "embedded";
}

const PRODUCT = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

/**
 * Writes a repository that holds nothing but people: workflows that use the Action at one commit, owners, a
 * configuration, and a text for those who will edit. Overwrites nothing.
 *
 * @throws UserError when a file exists already, or the options are none that GitHub would take
 */
export async function init(
  folder: string,
  options: InitOptions,
  { output }: World,
): Promise<ExitCode> {
  const action = options.action ?? (await ownCommit());
  const [, repository = "", commit = ""] =
    /^(\w[\w-]*\/[\w.-]+)@([0-9a-f]{40})$/.exec(action) ?? [];
  if (commit === "")
    throw new UserError(
      `--action must name a repository and a full commit, such as contoso/rollcall@${"0123456789".repeat(4)}, not ${JSON.stringify(action)}. A tag or a branch could be moved.`,
    );
  if (!/^@[\w/-]+( @[\w/-]+)*$/.test(options.owners))
    throw new UserError(
      `--owners must be users or teams of GitHub, such as "@contoso/people-team", not ${JSON.stringify(options.owners)}.`,
    );
  if (!/^\w(?:[\w-]|[./](?=\w))*$/.test(options.branch))
    throw new UserError(`--branch must be a branch name, not ${JSON.stringify(options.branch)}.`);
  const files = await renderTemplates({
    action,
    branch: options.branch,
    owners: options.owners,
    directory: options.directory,
    schemas: `https://raw.githubusercontent.com/${repository}/${commit}/schema`,
  });
  if (await isNoFolder(folder)) throw new UserError(`${folder} is not a folder.`);
  const existing: string[] = [];
  for (const name of files.keys()) if (await isTaken(join(folder, name))) existing.push(name);
  if (existing.length > 0)
    throw new UserError(
      `${folder} has ${existing.join(", ")} already. Nothing was written: choose an empty folder, or move them away.`,
    );
  for (const [name, text] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text, { flag: "wx" });
  }
  output.out(
    [
      ...[...files.keys()].map((name) => `  ${forTerminal(join(folder, name))}`),
      "",
      "Next: add people under users/, put your tenant and your emergency accounts into rollcall.yaml, and set up",
      "GitHub and Entra ID as docs/github.md says.",
      "",
    ].join("\n"),
  );
  return EXIT.done;
}

async function isNoFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isDirectory(),
    () => false,
  );
}

// Also by a link that leads nowhere, and where a file stands in place of a folder above.
async function isTaken(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== "ENOENT",
  );
}

// A clone knows where it comes from.
async function ownCommit(): Promise<string> {
  try {
    const [{ stdout: origin }, { stdout: commit }] = await Promise.all([
      run("git", ["-C", PRODUCT, "remote", "get-url", "origin"]),
      run("git", ["-C", PRODUCT, "rev-parse", "HEAD"]),
    ]);
    const [, repository] =
      /^(?:https:\/\/[^/]+\/|git@[^:]+:)([\w.-]+\/[\w.-]+?)(?:\.git)?\s*$/.exec(origin) ?? [];
    if (repository !== undefined) return `${repository}@${commit.trim()}`;
  } catch {
    // Not a clone: then it must be said.
  }
  throw new UserError(
    "Say where the Action is and at which commit: --action OWNER/REPOSITORY@COMMIT. This copy of Rollcall does not know where it comes from.",
  );
}
