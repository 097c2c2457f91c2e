import { current } from "../jobs.ts";

/** In the place of Git's fetch. */
export async function fetchCommits(): Promise<{ readonly base: string; readonly head: string }> {
  return { base: current.repository.tip, head: current.head };
}
