import { digestOfPart } from "../../digests.ts";
import { isAbout } from "../../people.ts";
import type { Keeper } from "../../ports.ts";
import { storedEntry, storedLease, storedPart } from "../../stored.ts";
import { folderOf } from "../../tenantFolder.ts";
import { ledgerBranch } from "./branch.ts";
import { ledgerGit, REMOTE_NAME, type LedgerClone } from "./remote.ts";
import { foldersAt, textsOf, type Tree } from "./tree.ts";

/** Files that one Git process reads: at most some megabytes of parts. */
const CHUNK = 200;
/** Of the first one: most who ask for entries look at the newest few only. */
const FIRST_CHUNK = 10;

/**
 * Keeps a ledger in a branch of the remote `origin`: `TENANT/entries/00000001.json` and `TENANT/parts/SHA-256.json`,
 * with `TENANT/lease.json` in a branch beside it. A push that is no fast-forward is refused, which is the comparison;
 * none is forced. All that is touched here are objects and references below `refs/rollcall/`.
 *
 * @param branch without `refs/heads/`
 * @see https://git-scm.com/docs/git-push
 */
export function gitKeeper(branch: string, clone: LedgerClone): Keeper {
  const title = `the branch ${branch} of ${REMOTE_NAME}`;
  const git = ledgerGit(title, clone);
  const runs = ledgerBranch(git, branch);
  const leases = ledgerBranch(git, `${branch}-leases`);
  const place = (path: string): string => `The file ${path} in ${title}`;
  const read = async <Value>(
    found: readonly (readonly [path: string, object: string])[],
    parse: (text: string, place: string) => Value,
  ): Promise<Value[]> => {
    const texts = await textsOf(
      git,
      found.map(([, object]) => object),
    );
    return found.map(([path], index) => parse(texts[index] ?? "", place(path)));
  };
  let isOurs: Promise<unknown> | undefined;
  return {
    title,
    keepsPersonal: false,
    tenants: async () => {
      const commit = await runs.latest();
      return commit === undefined ? [] : foldersAt(git, commit);
    },
    newest: async (tenant) => {
      await runs.latest();
      const last = entriesIn(await runs.files(folderOf(tenant))).slice(0, 1);
      return (await read(last, storedEntry))[0];
    },
    async *entries(tenant) {
      const left = entriesIn(await runs.files(folderOf(tenant)));
      for (let size = FIRST_CHUNK; left.length > 0; size = CHUNK)
        yield* await read(left.splice(0, size), storedEntry);
    },
    keptParts: async (tenant) =>
      new Set(
        [...(await runs.files(folderOf(tenant))).keys()].flatMap((path) => digestIn(path) ?? []),
      ),
    async *parts({ tenant, parts }) {
      const files = await runs.files(folderOf(tenant));
      for (let from = 0; from < parts.length; from += CHUNK) {
        const wanted = parts.slice(from, from + CHUNK).map((digest) => pathOfPart(tenant, digest));
        const there = wanted.flatMap((path) => {
          const object = files.get(path);
          return object === undefined ? [] : [[path, object] as const];
        });
        const found = await read(there, storedPart);
        const byPath = new Map(there.map(([path], index) => [path, found[index]]));
        for (const path of wanted) yield byPath.get(path);
      }
    },
    async *partsAbout(tenant, people) {
      const left = [...(await runs.files(folderOf(tenant)))].filter(([path]) =>
        path.startsWith(`${tenant}/parts/`),
      );
      while (left.length > 0)
        for (const part of await read(left.splice(0, CHUNK), storedPart))
          if (isAbout(part, people)) yield part;
    },
    add: async (entry, parts) => {
      const { tenant, sequence, kind, run } = entry;
      const path = pathOfEntry(tenant, sequence);
      const text = textOf(entry);
      const files = new Map([
        ...parts.map((part) => [pathOfPart(tenant, digestOfPart(part)), textOf(part)] as const),
        [path, text],
      ]);
      let isThere = false;
      const added = await runs.add(
        folderOf(tenant),
        async (before) => {
          const object = before.get(path);
          if (object === undefined) return files;
          isThere = (await textsOf(git, [object]))[0] === text;
          return "no";
        },
        `Entry ${sequence} of ${tenant}: run ${run.slice(0, 12)} has ${kind}`,
      );
      return added !== undefined || isThere;
    },
    lease: async (tenant) => {
      await leases.latest();
      const path = pathOfLease(tenant);
      const version = (await leases.files(folderOf(tenant))).get(path);
      if (version === undefined) return undefined;
      const [lease] = await read([[path, version]], storedLease);
      return lease && { lease, version };
    },
    replaceLease: async (tenant, lease, version) => {
      // Beside a branch that is none of ours, no lease is begun either.
      await (isOurs ??= runs.latest());
      const path = pathOfLease(tenant);
      const { fence, holder } = lease;
      const after = await leases.add(
        folderOf(tenant),
        async (before) => (before.get(path) === version ? new Map([[path, textOf(lease)]]) : "no"),
        `Lease ${fence} of ${tenant}: ${holder === null ? "released" : `run ${holder.slice(0, 12)}`}`,
      );
      return after?.get(path);
    },
  };
}

function pathOfEntry(tenant: string, sequence: number): string {
  return `${tenant}/entries/${String(sequence).padStart(8, "0")}.json`;
}

// In 256 folders: a commit writes those anew in which something changed, as a whole.
function pathOfPart(tenant: string, digest: string): string {
  return `${tenant}/parts/${digest.slice(0, 2)}/${digest.slice(2)}.json`;
}

/** Of the path of a part. */
function digestIn(path: string): string | undefined {
  const [, first, rest] = /^[^/]+\/parts\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
  return first === undefined || rest === undefined ? undefined : `${first}${rest}`;
}

function pathOfLease(tenant: string): string {
  return `${tenant}/lease.json`;
}

// Newest first.
function entriesIn(files: Tree): [path: string, object: string][] {
  return [...files]
    .flatMap(([path, object]) => {
      const [, sequence] = /^[^/]+\/entries\/(\d+)\.json$/.exec(path) ?? [];
      return sequence === undefined ? [] : [{ path, object, sequence: Number(sequence) }];
    })
    .toSorted((left, right) => right.sequence - left.sequence)
    .map(({ path, object }) => [path, object]);
}

function textOf(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
