import { AsyncLocalStorage } from "node:async_hooks";
import { resolve } from "node:path";
import process from "node:process";

interface Place {
  readonly folder: string;
  /** What was found out about objects of its repository, which never change. */
  readonly known: Map<string, Promise<unknown>>;
}

/** A program that calls Rollcall may work on several folders at once, and has one current folder. */
const places = new AsyncLocalStorage<Place>();

/**
 * Does something for which paths count from a folder, and Git runs in it, as if the process had been started there. The
 * process's own current folder stays as it is, and so does what else runs in it.
 *
 * @param folder absolute
 */
export function inFolder<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  return places.run({ folder, known: new Map() }, work);
}

/** The folder that paths count from where it is not that of the process. */
export function givenFolder(): string | undefined {
  return places.getStore()?.folder;
}

/** The folder that paths count from. */
export function currentFolder(): string {
  return givenFolder() ?? process.cwd();
}

/**
 * Where a path of the current folder is on disk, for whatever opens it. Messages show the path as it was.
 *
 * @returns the path itself where the current folder is that of the process
 */
export function onDisk(path: string): string {
  const folder = givenFolder();
  return folder === undefined ? path : resolve(folder, path);
}

const ofProcess = new Map<string, Promise<unknown>>();

/** What is known of objects of the current folder's repository, by a key of the caller's. */
export function knownHere(): {
  get(key: string): Promise<unknown> | undefined;
  set(key: string, value: Promise<unknown>): void;
  delete(key: string): void;
} {
  const place = places.getStore();
  const known = place?.known ?? ofProcess;
  // The folder of a process may change; that of a place does not.
  const prefix = place ? "" : `${process.cwd()}\0`;
  return {
    get: (key) => known.get(prefix + key),
    set: (key, value) => void known.set(prefix + key, value),
    delete: (key) => void known.delete(prefix + key),
  };
}
