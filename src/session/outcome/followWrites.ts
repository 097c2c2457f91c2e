import type { Change } from "../../model/plan.ts";
import type { Outcome } from "../../model/records/receipt.ts";
import { writeSteps } from "../../plan/requests.ts";
import { writingOf } from "../../plan/writing.ts";
import { progressText } from "../../report/text/progress.ts";
import type { World } from "../process/world.ts";

/** Tells how far a run has come while it writes. */
export interface Follower {
  /** One write has ended, however, and takes so many more. */
  wrote(more?: number): void;
  /** One user has come further; `isOver` once nothing is left to write. */
  hears(outcome: Outcome, isOver: boolean): void;
  /** The next request waits so long for Graph's quota. */
  waits(seconds: number): void;
}

const LINE_SECONDS = 0.1;
const LOG_SECONDS = 10;

/**
 * Rewrites one line on a terminal; in a log, where every line stays, adds one every ten seconds at most.
 *
 * @param changes what is carried out
 * @param quotaPercent what part of Graph's quota may be used
 */
export function followWrites(
  changes: readonly Change[],
  quotaPercent: number,
  { clock, output }: Pick<World, "clock" | "output">,
): Follower {
  const startedAt = clock.now().getTime();
  const total = changes.length;
  let writes = changes.reduce((sum, change) => sum + writeSteps(change).length, 0);
  const planned = writingOf(writes, quotaPercent);
  const pause = (output.showsProgress ? LINE_SECONDS : LOG_SECONDS) * 1000;
  // The last column stays free, so that the line can be rewritten.
  const width = output.showsProgress ? output.errorStyle.width - 1 : Infinity;
  let toldAt = output.showsProgress ? 0 : startedAt;
  let written = 0;
  let over = 0;
  let failed = 0;
  const created = new Set<string>();

  const tell = (waitsSeconds?: number): void => {
    const now = clock.now().getTime();
    if (now - toldAt < pause) return;
    toldAt = now;
    const secondsSpent = (now - startedAt) / 1000;
    const line = progressText(
      {
        writes: { done: written, total: writes },
        users: { created: created.size, over, failed, total },
        secondsSpent,
        secondsLeft: Math.max(
          planned.seconds - secondsSpent,
          (waitsSeconds ?? 0) + writingOf(Math.max(0, writes - written), quotaPercent).seconds,
          // Once it takes longer than the quota alone would, the pace so far says more.
          secondsSpent > planned.seconds
            ? ((writes - written) * secondsSpent) / Math.max(1, written)
            : 0,
        ),
        ...(waitsSeconds !== undefined && { waitsSeconds }),
      },
      width,
    );
    if (output.showsProgress) output.progress(line);
    else output.err(`${line}\n`);
  };
  return {
    wrote: (more = 0) => {
      written += 1;
      writes += more;
      tell();
    },
    hears: ({ kind, userPrincipalName, id, status }, isOver) => {
      if (kind === "create" && id !== undefined) created.add(userPrincipalName);
      if (!isOver) return;
      over += 1;
      if (status === "failed") failed += 1;
      // Reading back may take long, and is to be seen where only the newest line is.
      if (over === total && output.showsProgress) toldAt = 0;
      tell();
    },
    waits: tell,
  };
}
