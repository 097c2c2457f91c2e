import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { DirectoryError } from "../../../directory/ports.ts";
import { makeFolder } from "../../../files/makeFolder.ts";
import { fileTrouble } from "../../../files/fileTrouble.ts";

/** Lets go of a tenant file, so that another process may keep it. */
export type Release = () => Promise<void>;

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** What the system says of when the process began; empty where it does not. */
  readonly begun: string;
}

/** Locks of this process. A lock with its number that is not among them was left by an earlier process. */
const own = new Set<string>();

/**
 * Keeps every other process from keeping the same tenant file, whose writes would be lost without a word. What a
 * process left that is no more is taken over.
 *
 * @param path of the tenant file; the lock is beside it
 * @throws DirectoryError that names the process that has it
 */
export async function lockTenantFile(path: string): Promise<Release> {
  const lock = `${path}.lock`;
  const text = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    begun: await beginningOf(process.pid),
  } satisfies Holder);
  await makeFolder(dirname(path));
  while (!(await isPlaced(lock, text))) {
    const found = await readFile(lock, "utf8").catch((error: NodeJS.ErrnoException) => {
      // Released since.
      if (error.code === "ENOENT") return undefined;
      throw new DirectoryError(`Cannot read the lock ${lock}: ${fileTrouble(error)}.`);
    });
    if (found === undefined) continue;
    if (!(await isLeftBehind(lock, found))) throw inUse(path, lock, found);
    await takeAway(lock, found);
  }
  own.add(lock);
  return async () => {
    own.delete(lock);
    await rm(lock, { force: true });
  };
}

/** Puts the lock in place with all that it holds, or not at all. */
async function isPlaced(lock: string, text: string): Promise<boolean> {
  const draft = besides(lock);
  await writeFile(draft, text);
  try {
    await link(draft, lock).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") throw error;
      // Some file systems have no links.
      return writeFile(lock, text, { flag: "wx" });
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Takes a lock away that was found to be left behind, unless another process has put its own there meanwhile. */
async function takeAway(lock: string, found: string): Promise<void> {
  const aside = besides(lock);
  if (
    !(await rename(lock, aside).then(
      () => true,
      () => false,
    ))
  )
    return;
  if ((await readFile(aside, "utf8")) !== found) await link(aside, lock).catch(() => undefined);
  await rm(aside, { force: true });
}

function besides(lock: string): string {
  return `${lock}.${randomUUID()}`;
}

async function isLeftBehind(lock: string, text: string): Promise<boolean> {
  const holder = holderIn(text);
  if (holder?.host !== hostname()) return false;
  if (holder.pid === process.pid) return !own.has(lock);
  if (!isRunning(holder.pid)) return true;
  // The number of a process that ended is given to another one some day.
  const begun = await beginningOf(holder.pid);
  return begun !== "" && holder.begun !== "" && begun !== holder.begun;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html (starttime is the 20th field after the name) */
async function beginningOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function holderIn(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Partial<Holder>;
    return typeof value.pid === "number" && typeof value.host === "string"
      ? { pid: value.pid, host: value.host, begun: value.begun ?? "" }
      : undefined;
  } catch {
    return undefined;
  }
}

function inUse(path: string, lock: string, text: string): DirectoryError {
  const holder = holderIn(text);
  const who = holder ? `process ${holder.pid} on ${holder.host}` : "another process";
  return new DirectoryError(
    `${path} is kept by ${who}; a second process would lose what the first one wrote. ` +
      `Stop that process, or keep another file. If there is no such process, delete ${lock}.`,
  );
}
