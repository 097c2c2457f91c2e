import { readBlobs } from "../../../git/blobs.ts";
import { LedgerError } from "../../records/ports.ts";
import type { LedgerGit } from "./remote.ts";

/** Names of blobs by path. */
export type Tree = ReadonlyMap<string, string>;

/** Texts by path. */
export type Files = ReadonlyMap<string, string>;

// Nobody's address: that of an account would credit these commits to it. RFC 2606 keeps .invalid free.
const IDENTITY = "Rollcall <ledger@rollcall.invalid>";

/** @see https://git-scm.com/docs/git-ls-tree */
export async function filesAt(git: LedgerGit, commit: string, folder: string): Promise<Tree> {
  const listed = await git.local([
    "ls-tree",
    "-r",
    "-z",
    "--full-tree",
    commit,
    "--",
    `${folder}/`,
  ]);
  return new Map(
    listed
      .toString()
      .split("\0")
      .flatMap((line) => {
        const [, object, path] = /^100644 blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
        return object === undefined || path === undefined ? [] : [[path, object] as const];
      }),
  );
}

/** The folders at the top. */
export async function foldersAt(git: LedgerGit, commit: string): Promise<string[]> {
  const listed = await git.local(["ls-tree", "-d", "-z", "--name-only", "--full-tree", commit]);
  return listed.toString().split("\0").filter(Boolean);
}

/**
 * The texts of blobs, in the order of their names, one Git process for all.
 *
 * @throws LedgerError
 */
export async function textsOf(git: LedgerGit, objects: readonly string[]): Promise<string[]> {
  try {
    const blobs = await readBlobs([...new Set(objects)], {
      where: git.options,
      environment: await git.environment(),
    });
    return objects.map((object) => blobs.get(object)?.toString() ?? "");
  } catch (error) {
    throw new LedgerError(`The ledger in ${git.title} cannot be read: ${(error as Error).message}`);
  }
}

/**
 * Makes a commit in Git's object database alone: no index, no working tree and no reference has part in it.
 *
 * @see https://git-scm.com/docs/git-fast-import
 */
export async function commitFiles(
  git: LedgerGit,
  {
    base,
    files,
    message,
  }: { readonly base: string | undefined; readonly files: Files; readonly message: string },
): Promise<string> {
  const time = `${Math.floor(git.clock.now().getTime() / 1000)} +0000`;
  const draft = "refs/rollcall/ledger-draft";
  const stream = [
    `commit ${draft}\nmark :1\nauthor ${IDENTITY} ${time}\ncommitter ${IDENTITY} ${time}\n`,
    data(`${message}\n`),
    base === undefined ? "" : `from ${base}\n`,
    ...[...files].map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`),
    // Without a commit to begin at, the name stands for nothing, and no reference is written.
    `\nget-mark :1\nreset ${draft}\n`,
  ];
  const name = await git.local(["fast-import", "--quiet", "--date-format=raw"], stream.join(""));
  return name.toString().trim();
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
