import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runGit } from "../../../src/git/run.ts";
import { gitKeeper } from "../../../src/ledger/keepers/git/keeper.ts";
import type { Keeper } from "../../../src/ledger/ports.ts";
import { GIT_ENVIRONMENT, importCommit } from "../../action/gitObjects.ts";
import { VirtualClock } from "../../virtualClock.ts";

export const LEDGER = "rollcall-ledger";

/** A remote with one commit on main, and clones of it. */
export interface Clones {
  readonly folder: string;
  readonly remote: string;
  /** Of the first one. */
  readonly clone: string;
  /** Another one, as the first was before anything happened. */
  readonly untouched: () => string;
  /** Another one, as Git makes it now. */
  readonly clones: (...options: readonly string[]) => Promise<string>;
  readonly git: (folder: string, ...args: string[]) => Promise<string>;
  readonly keeper: (clone?: string, branch?: string) => Keeper;
  /** Adds a commit of another person's to a branch of the remote. */
  readonly write: (
    branch: string,
    files: Readonly<Record<string, string>>,
    mode?: string,
  ) => Promise<void>;
  /** Lines in the file `asked` of the remote, which a hook may write to. */
  readonly asked: () => Promise<number>;
  /** A shell script that the remote runs, until it is taken away. */
  readonly hook: (name: string, script: string) => Promise<void>;
  readonly unhook: (name: string) => Promise<void>;
  /** Of the remote; empty where there is none. */
  readonly tip: (branch?: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

export async function makeClones(format = "sha1"): Promise<Clones> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-ledger-git-"));
  const remote = join(folder, "remote.git");
  let made = 0;
  const clones: Clones["clones"] = async (...options) => {
    const name = `clone-${(made += 1)}`;
    await git(folder, "clone", "-q", ...options, `file://${remote}`, name);
    return join(folder, name);
  };
  const start = await startWith(format);
  cpSync(join(start, "remote.git"), remote, { recursive: true });
  const untouched = (): string => {
    const path = join(folder, `clone-${(made += 1)}`);
    cpSync(join(start, "clone"), path, { recursive: true });
    const config = join(path, ".git/config");
    writeFileSync(config, readFileSync(config, "utf8").replace(start, folder));
    return path;
  };
  const clone = untouched();
  return {
    folder,
    remote,
    clone,
    clones,
    untouched,
    git,
    keeper: (where = clone, branch = LEDGER) =>
      gitKeeper(branch, { folder: where, clock: new VirtualClock() }),
    write: async (branch, files, mode = "100644") => {
      const reference = `refs/heads/${branch}`;
      const lines = Object.entries(files).map(
        ([path, text]) => `M ${mode} inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
      );
      const by = "committer Mallory <mallory@contoso.example> 1793600000 +0000\n";
      const { exitCode, stderr } = await runGit(["-C", remote, "fast-import", "--quiet"], {
        input: `commit ${reference}\n${by}data 0\nfrom ${reference}^0\n${lines.join("")}\n`,
        environment: GIT_ENVIRONMENT,
      });
      if (exitCode !== 0) throw new Error(stderr);
    },
    asked: async () =>
      (await readFile(join(remote, "asked"), "utf8").catch(() => "")).split("\n").length - 1,
    hook: async (name, script) => {
      const path = join(remote, "hooks", name);
      await writeFile(path, `#!/bin/sh\n${script}\n`);
      await chmod(path, 0o755);
    },
    unhook: (name) => rm(join(remote, "hooks", name)),
    tip: (branch = LEDGER) =>
      git(remote, "for-each-ref", "--format=%(objectname)", `refs/heads/${branch}`),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What every test begins with, asked of Git once for each format: a remote and a clone of it, which are copied. */
function startWith(format: string): Promise<string> {
  const made = starts.get(format) ?? makeStart(format);
  starts.set(format, made);
  return made;
}

const starts = new Map<string, Promise<string>>();

async function makeStart(format: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-ledger-start-"));
  const remote = join(folder, "remote.git");
  await git(folder, "init", "-q", "--bare", "-b", "main", `--object-format=${format}`, remote);
  await git(remote, "config", "uploadpack.allowFilter", "true");
  await git(remote, "config", "receive.denyNonFastForwards", "true");
  // No host packs objects while a push waits.
  await git(remote, "config", "receive.autoGC", "false");
  // Before it is cloned: a clone of an empty repository does not take over its format.
  await importCommit(remote, {
    parent: undefined,
    files: { "rollcall.yaml": "directory: embedded\n" },
    message: "Begin",
    by: "Ana Silva <ana@contoso.com>",
    reference: "refs/heads/main",
  });
  await git(folder, "clone", "-q", `file://${remote}`, "clone");
  return folder;
}

async function git(where: string, ...args: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runGit(["-C", where, ...args], {
    environment: GIT_ENVIRONMENT,
  });
  if (exitCode !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout.toString().trim();
}

/** What a person sees of a clone: the files, the index, HEAD, the settings, and every reference but Rollcall's. */
export async function surfaceOf(clones: Clones, clone: string): Promise<string[]> {
  const kept = ["HEAD", "index", "config", "FETCH_HEAD", "shallow", "packed-refs"];
  const files = kept.map((name) =>
    readFile(join(clone, ".git", name), "base64").catch(() => "none"),
  );
  const references = await clones.git(clone, "for-each-ref");
  return [
    ...(await Promise.all(files)),
    await clones.git(clone, "status", "--porcelain", "--ignored"),
    ...references.split("\n").filter((line) => !line.includes("refs/rollcall/")),
  ];
}
