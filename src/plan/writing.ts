import type { Writing } from "../model/plan.ts";
import { BATCH_SIZE, WRITE_LIMIT } from "../model/directory/quota.ts";

/** Six batches at a time, each answered within 300 ms. */
const WRITES_PER_SECOND_WITHIN_QUOTA = 400;

/**
 * How so many writes go out at the edge of Graph's quota: what the quota allows at once, then the same after each window.
 *
 * @param quotaPercent what part of the quota may be used
 */
export function writingOf(writes: number, quotaPercent: number): Writing {
  const perWindow = Math.max(1, Math.floor((WRITE_LIMIT.amount * quotaPercent) / 100));
  const windows = Math.max(0, Math.ceil(writes / perWindow) - 1);
  const rest = writes - windows * perWindow;
  return {
    batches: Math.ceil(writes / BATCH_SIZE),
    seconds: windows * WRITE_LIMIT.seconds + Math.ceil(rest / WRITES_PER_SECOND_WITHIN_QUOTA),
    quotaPercent,
  };
}
