import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { link, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileTrouble } from "../../files/fileTrouble.ts";
import { makeFolder } from "../../files/makeFolder.ts";
import { digestOfPart } from "../digests.ts";
import type { Entry, Keeper, KeptLease, Part } from "../ports.ts";
import { LedgerError } from "../records/ports.ts";
import { isAbout } from "../people.ts";
import { folderOf } from "../tenantFolder.ts";
import { storedEntry, storedLease, storedPart } from "../stored.ts";

const { O_NONBLOCK, O_RDONLY } = constants;

/**
 * Keeps a ledger as files of one machine: `TENANT/entries/00000001.json`, `TENANT/parts/SHA-256.json` and
 * `TENANT/leases/00000001.json`, of which the last one counts. A file appears whole or not at all, and is never
 * written over. Personal values stand there in clear, so only the account that runs the command can read it.
 *
 * @param folder such as `.rollcall/ledger`
 */
export function folderKeeper(folder: string): Keeper {
  const title = `the folder ${folder}`;
  const failing = async <Value>(work: Promise<Value>): Promise<Value> =>
    work.catch((error: unknown) => {
      if (error instanceof LedgerError) throw error;
      throw new LedgerError(
        `The ledger in ${title} cannot be used: ${troubleIn(folder, error)}. Correct that, or set ROLLCALL_LEDGER to another folder, such as folder:/home/ana/ledger.`,
      );
    });
  const entryAt = async (tenant: string, sequence: number): Promise<Entry> =>
    read(join(folder, folderOf(tenant), "entries", numbered(sequence)), storedEntry);
  return {
    title,
    keepsPersonal: true,
    tenants: () => failing(namesIn(folder)),
    newest: (tenant) =>
      failing(
        (async () => {
          const last = (await numbersIn(join(folder, folderOf(tenant), "entries"))).at(-1);
          return last === undefined ? undefined : entryAt(tenant, last);
        })(),
      ),
    async *entries(tenant) {
      const place = join(folder, folderOf(tenant), "entries");
      const numbers = await failing(numbersIn(place));
      for (const sequence of numbers.toReversed()) yield await failing(entryAt(tenant, sequence));
    },
    keptParts: (tenant) =>
      failing(
        (async () => {
          const names = await namesIn(join(folder, folderOf(tenant), "parts"));
          return new Set(names.map((name) => name.replace(/\.json$/, "")));
        })(),
      ),
    async *parts({ tenant, parts }) {
      for (const digest of parts) yield await failing(partAt(folder, tenant, digest));
    },
    async *partsAbout(tenant, people) {
      for (const name of await failing(namesIn(join(folder, folderOf(tenant), "parts")))) {
        const part = await failing(partAt(folder, tenant, name.replace(/\.json$/, "")));
        if (part && isAbout(part, people)) yield part;
      }
    },
    add: (entry, parts) =>
      failing(
        (async () => {
          await putIgnored(folder);
          const place = join(folder, folderOf(entry.tenant));
          for (const part of parts) await putOnce(join(place, "parts"), partName(part), part);
          const entries = join(place, "entries");
          const name = numbered(entry.sequence);
          if (await putOnce(entries, name, entry)) return true;
          return (await readFile(join(entries, name), "utf8")) === textOf(entry);
        })(),
      ),
    lease: (tenant) =>
      failing((async () => newestLease(join(folder, folderOf(tenant), "leases")))()),
    replaceLease: (tenant, lease, version) =>
      failing(
        (async () => {
          await putIgnored(folder);
          const place = join(folder, folderOf(tenant), "leases");
          const next = Number(version ?? 0) + 1;
          const numbers = await numbersIn(place);
          if ((numbers.at(-1) ?? 0) >= next) return undefined;
          if (!(await putOnce(place, numbered(next), lease))) return undefined;
          // What was read may have been replaced twice meanwhile, and its successor be taken away already.
          if ((await numbersIn(place)).at(-1) !== next) return undefined;
          for (const earlier of numbers) await rm(join(place, numbered(earlier)), { force: true });
          return String(next);
        })(),
      ),
  };
}

async function newestLease(place: string): Promise<KeptLease | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const last = (await numbersIn(place)).at(-1);
    if (last === undefined) return undefined;
    try {
      return { lease: await read(join(place, numbered(last)), storedLease), version: String(last) };
    } catch (error) {
      // Another run has replaced it since the folder was listed.
      const isGone = (error as NodeJS.ErrnoException).code === "ENOENT";
      if (!isGone || attempt === MOST_LOOKS) throw error;
    }
  }
}

const MOST_LOOKS = 10;

async function partAt(folder: string, tenant: string, digest: string): Promise<Part | undefined> {
  return read(join(folder, folderOf(tenant), "parts", `${digest}.json`), storedPart).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    },
  );
}

async function read<Value>(
  path: string,
  parse: (text: string, place: string) => Value,
): Promise<Value> {
  // Without waiting for what a pipe may have to say.
  const text = await readFile(path, { encoding: "utf8", flag: O_RDONLY | O_NONBLOCK });
  return parse(text, `The file ${path} of the ledger`);
}

// Personal values stand below it in clear: no "git add -A" takes them along.
async function putIgnored(folder: string): Promise<void> {
  await makeFolder(folder, 0o700);
  const path = join(folder, ".gitignore");
  await writeFile(path, "*\n", { flag: "wx" }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
    // A process that was killed may have left it empty.
    if ((await readFile(path, "utf8")) === "") await writeFile(path, "*\n");
  });
}

// A link to a whole file: it is there with all its bytes, or another one was first.
async function putOnce(place: string, name: string, value: unknown): Promise<boolean> {
  await makeFolder(place, 0o700);
  // A process that was killed leaves its draft, and in a container the next one may have the same id.
  const draft = join(place, `.${name}.${randomUUID()}`);
  const file = await open(draft, "wx", 0o600);
  try {
    try {
      await file.writeFile(textOf(value));
      await file.sync();
    } finally {
      await file.close();
    }
    await link(draft, join(place, name));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    await rm(draft, { force: true });
  }
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function numbersIn(place: string): Promise<number[]> {
  return (await namesIn(place))
    .flatMap((name) => (/^\d{8,15}\.json$/.test(name) ? [Number.parseInt(name, 10)] : []))
    .toSorted((a, b) => a - b);
}

async function namesIn(place: string): Promise<string[]> {
  const names = await readdir(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return names.filter((name) => !name.startsWith("."));
}

// With the path, where it is another one than that of the folder.
function troubleIn(folder: string, error: unknown): string {
  const { path, syscall } = error as NodeJS.ErrnoException;
  const isRead = /^(?:open|read|scandir|stat)/.test(syscall ?? "") && !isDraft(path);
  const trouble = fileTrouble(error, isRead ? "reading" : "writing");
  const place = isDraft(path) ? dirname(path) : path;
  return place === undefined || resolve(place) === resolve(folder)
    ? trouble
    : `${place}: ${trouble}`;
}

function isDraft(path: string | undefined): path is string {
  return path !== undefined && basename(path).startsWith(".");
}

function numbered(sequence: number): string {
  return `${String(sequence).padStart(8, "0")}.json`;
}

function partName(part: Part): string {
  return `${digestOfPart(part)}.json`;
}
