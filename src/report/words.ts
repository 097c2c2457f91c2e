import type { Plan } from "../model/plan.ts";
import { count, digits, firstOf } from "../model/text/wording.ts";

export { count, digits, firstOf };

/** Most names in a list that is no list of all: the rest is a number. */
export const MOST_NAMES = 10;

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** How many writes a plan makes, and how long that takes. */
export function writesText({
  totals: { writes },
  writing,
}: Pick<Plan, "totals" | "writing">): string {
  if (writes === 0) return "no writes";
  if (!writing) return count(writes, "write");
  const { seconds, quotaPercent } = writing;
  const share = quotaPercent === 100 ? "" : `${quotaPercent} % of `;
  return `${count(writes, "write")}, about ${duration(seconds)} at ${share}Graph's quota`;
}

/** "8 s", "3 min", "6.9 h", rounded up. */
export function duration(seconds: number): string {
  if (seconds <= 90) return `${Math.max(1, Math.ceil(seconds))} s`;
  if (seconds <= 90 * 60) return `${Math.ceil(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
