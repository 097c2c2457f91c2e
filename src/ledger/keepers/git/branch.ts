import { LedgerError } from "../../records/ports.ts";
import { PAUSES, REMOTE, REMOTE_NAME, type LedgerGit } from "./remote.ts";
import { commitFiles, filesAt, type Files, type Tree } from "./tree.ts";

/** How often another run may be faster while one commit is added. */
const ATTEMPTS = 50;

/** A branch of the remote that only grows. */
export interface LedgerBranch {
  /** The remote's tip, as it is now; undefined where there is no such branch yet. */
  latest(): Promise<string | undefined>;
  /** The files below a folder, at the tip as this process last saw it. */
  files(folder: string): Promise<Tree>;
  /**
   * Adds one commit to the branch.
   *
   * @param change the files to write, given those that are below the folder; "no" where they must not be written
   * @returns those that are below the folder in that commit, whatever came on top of it; undefined for "no"
   */
  add(
    folder: string,
    change: (before: Tree) => Promise<Files | "no">,
    message: string,
  ): Promise<Tree | undefined>;
}

/** @param name of the branch, without `refs/heads/` */
export function ledgerBranch(git: LedgerGit, name: string): LedgerBranch {
  const reference = `refs/heads/${name}`;
  // So that the next process fetches only what is new.
  const kept = `refs/rollcall/ledger/${name}`;
  const trees = new Map<string, Promise<Tree>>();
  let tip: { readonly commit: string | undefined } | undefined;
  let isLedger = false;

  const see = async (commit: string): Promise<string> => {
    tip = { commit };
    trees.clear();
    // Another process of this clone may be doing the same: then its commit is kept.
    await git.local(["update-ref", kept, commit]).catch(() => undefined);
    return commit;
  };
  const latest = async (): Promise<string | undefined> => {
    const listed = await git.reading(["ls-remote", "--", REMOTE, reference]);
    const commit = commitIn(listed, reference);
    if (commit === undefined) {
      tip = { commit };
      return undefined;
    }
    if (commit === tip?.commit) return commit;
    if (commit !== (await valueOf(git, kept))) await fetchObjects(git, reference, commit);
    if (!isLedger) await checkLedger(git, name, commit);
    isLedger = true;
    return see(commit);
  };
  const seen = async (): Promise<string | undefined> => (tip ? tip.commit : latest());
  const files = async (folder: string): Promise<Tree> => {
    const commit = await seen();
    if (commit === undefined) return new Map();
    const known = trees.get(folder) ?? filesAt(git, commit, folder);
    trees.set(folder, known);
    return known;
  };
  // False: the branch has moved on.
  const push = async (commit: string, base: string | undefined): Promise<boolean> => {
    for (const pause of PAUSES) {
      const ran = await git.remote([
        "push",
        "--porcelain",
        "--no-verify",
        "--recurse-submodules=no",
        "--",
        REMOTE,
        `${commit}:${reference}`,
      ]);
      if (ran.kind === "done") {
        await see(commit);
        return true;
      }
      // Its answer may be lost, and a reason be any text: what the remote has now tells.
      const now = await latest();
      if (now !== undefined && (await isWithin(git, commit, now))) return true;
      if (now !== base) return false;
      if (!ran.mayPass || pause === undefined)
        throw new LedgerError(`The ledger in ${git.title} cannot be written. ${ran.sentence}`);
      await git.clock.sleep(pause * 1000);
    }
    throw new Error("The last try returns or throws");
  };
  return {
    latest,
    files,
    add: async (folder, change, message) => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const base = await seen();
        const changed = await change(await files(folder));
        if (changed === "no") return undefined;
        const begins = base === undefined ? BEGINNING : [];
        const written = new Map([...begins, ...changed]);
        const commit = await commitFiles(git, { base, files: written, message });
        if (await push(commit, base)) return filesAt(git, commit, folder);
      }
      throw new LedgerError(
        `The ledger in ${git.title} grew ${ATTEMPTS} times while one commit was added to it. Start again when the other runs have ended.`,
      );
    },
  };
}

// "<commit>\trefs/heads/NAME" for each reference that ends so.
function commitIn(listed: string, reference: string): string | undefined {
  return listed
    .split("\n")
    .map((line) => line.split("\t"))
    .find(([, name]) => name === reference)?.[0];
}

async function valueOf(git: LedgerGit, reference: string): Promise<string | undefined> {
  return git
    .local(["rev-parse", "--verify", "--quiet", reference])
    .then((text) => text.toString().trim())
    .catch(() => undefined);
}

// Whole, also in a clone that was told to leave files out: each that is missing would be a request of its own.
async function fetchObjects(git: LedgerGit, reference: string, commit: string): Promise<void> {
  const bring = (...more: string[]): Promise<string> =>
    git.reading([
      "fetch",
      "--quiet",
      "--no-tags",
      "--no-filter",
      "--no-write-fetch-head",
      "--no-recurse-submodules",
      "--no-auto-maintenance",
      ...more,
      "--",
      REMOTE,
      reference,
    ]);
  await bring();
  const lacking = await git.local([
    "rev-list",
    "--objects",
    "--no-object-names",
    "--missing=print",
    "--max-count=1",
    commit,
  ]);
  if (/^\?/m.test(lacking.toString())) await bring("--refetch");
}

async function isWithin(git: LedgerGit, commit: string, tip: string): Promise<boolean> {
  if (commit === tip) return true;
  return git.local(["merge-base", "--is-ancestor", commit, tip]).then(
    () => true,
    () => false,
  );
}

const MARKER = "ledger.json";

const BEGINNING = [
  [MARKER, `${JSON.stringify({ formatVersion: 1 })}\n`],
  [
    "README.md",
    "Rollcall keeps its ledger in this branch: what runs did to the directory. Only Rollcall writes here. Do not edit, rebase or delete this branch.\n",
  ],
] as const;

// The name of a branch is soon mistyped, and one that people use must not get a ledger's files.
async function checkLedger(git: LedgerGit, name: string, commit: string): Promise<void> {
  const listed = await git.local(["ls-tree", "--full-tree", "-z", commit, "--", MARKER]);
  if (listed.length > 0) return;
  throw new LedgerError(
    `The branch ${name} of ${REMOTE_NAME} is not a ledger: it has no file ${MARKER}. Rollcall begins the branch itself. Choose a name that no branch has, as ROLLCALL_LEDGER=git:NAME, or delete the branch if nobody needs it. Nothing was written to it.`,
  );
}
