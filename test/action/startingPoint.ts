import { execFile } from "node:child_process";
import { appendFileSync, copyFileSync, cpSync, mkdirSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { copyEmptyRepository, GIT_ENVIRONMENT, importCommit, type Files } from "./gitObjects.ts";

const run = promisify(execFile);

/** A repository with one commit, and what a job checks out of it. Both are to be copied, and never written to. */
export interface StartingPoint {
  readonly commit: string;
  readonly origin: string;
  readonly checkedOut: () => Promise<string>;
}

/**
 * Hundreds of tests begin with the same files, and every job checks them out: Git is asked for each once, and answers are
 * copied. Each is one pack, since to copy a file for each object takes longer than to make them.
 */
export function startingPoint(files: Files): Promise<StartingPoint> {
  const key = JSON.stringify(files);
  const made = known.get(key) ?? makeStartingPoint(files);
  known.set(key, made);
  return made;
}

const known = new Map<string, Promise<StartingPoint>>();

async function makeStartingPoint(files: Files): Promise<StartingPoint> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-start-"));
  const origin = join(folder, "origin.git");
  await copyEmptyRepository(origin, "bare");
  const commit = await importCommit(origin, {
    parent: undefined,
    files,
    message: "Begin",
    by: `${GIT_ENVIRONMENT.GIT_AUTHOR_NAME} <${GIT_ENVIRONMENT.GIT_AUTHOR_EMAIL}>`,
    reference: "refs/desk/begin",
    isOnePack: true,
  });
  let checkedOut: Promise<string> | undefined;
  return {
    commit,
    origin,
    checkedOut: () =>
      (checkedOut ??= (async () => {
        const workspace = join(folder, "workspace");
        await copyEmptyRepository(workspace, "plain");
        await fetchAndCheckOut(workspace, origin, commit, ["-c", "fetch.unpackLimit=1"]);
        return workspace;
      })()),
  };
}

/** What `actions/checkout` leaves in an empty folder. */
export async function checkOut(
  workspace: string,
  commit: string,
  {
    origin,
    url = origin,
    start,
    isShallow,
  }: {
    readonly origin: string;
    /** What Git then knows as the address of the remote. */
    readonly url?: string;
    readonly start: StartingPoint;
    readonly isShallow: boolean;
  },
): Promise<void> {
  if (isShallow) {
    await copyEmptyRepository(workspace, "plain");
    nameOrigin(workspace, origin);
    await fetchAndCheckOut(workspace, "origin", commit, [], ["--depth=1"]);
    return;
  }
  cpSync(await start.checkedOut(), workspace, { recursive: true });
  nameOrigin(workspace, url);
  if (commit === start.commit) return;
  await copyObjects(origin, workspace, [commit, `^${start.commit}`]);
  await git(workspace, "checkout", "-q", "--detach", commit);
}

/** As `git fetch` would bring them, of which each takes five processes: a file for each. */
async function copyObjects(
  from: string,
  to: string,
  commits: readonly [wanted: string, had: string],
): Promise<void> {
  // The jobs of a run check out the same commit.
  const key = [from, ...commits].join(" ");
  const listed =
    lists.get(key) ?? git(from, "rev-list", "--objects", "--no-object-names", ...commits);
  lists.set(key, listed);
  const names = await listed;
  for (const name of names.split("\n").filter(Boolean)) {
    const path = join("objects", name.slice(0, 2), name.slice(2));
    const copy = join(to, ".git", path);
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(join(from, path), copy);
  }
}

const lists = new Map<string, Promise<string>>();

function nameOrigin(workspace: string, origin: string): void {
  appendFileSync(
    join(workspace, ".git/config"),
    `[remote "origin"]\n\turl = ${origin}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`,
  );
}

async function fetchAndCheckOut(
  workspace: string,
  origin: string,
  commit: string,
  settings: readonly string[],
  depth: readonly string[] = [],
): Promise<void> {
  await git(
    workspace,
    ...settings,
    "fetch",
    "-q",
    "--no-auto-maintenance",
    ...depth,
    origin,
    commit,
  );
  await git(workspace, "checkout", "-q", "--detach", commit);
}

async function git(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await run("git", ["-C", folder, ...args], { env: GIT_ENVIRONMENT });
  return stdout;
}
