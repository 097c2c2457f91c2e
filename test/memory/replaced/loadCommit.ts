import type { RosterSource } from "../../../src/roster/sources/source.ts";
import { current } from "../jobs.ts";

/** In the place of Git's objects. */

export async function loadCommit(commit: string, folder: string): Promise<RosterSource> {
  return current.repository.load(commit, folder);
}

export async function readFileAtCommit(
  _commit: string,
  path: string,
): Promise<Uint8Array | undefined> {
  return current.repository.readFile(path);
}
