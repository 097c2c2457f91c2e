import type { MergeResult } from "../../../src/roster/sources/mergeTree.ts";
import { current } from "../jobs.ts";
import { edited } from "../repository.ts";

/** In the place of Git's merge: what the pull request changes, upon what the branch declares. */
export async function mergeTree(base: string): Promise<MergeResult> {
  const { repository, edits } = current;
  return { tree: repository.commit(edited(repository.declaredAt(base), edits)) };
}
