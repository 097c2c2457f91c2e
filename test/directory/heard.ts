import { vi } from "vitest";
import type { Pacer } from "../../src/directory/graph/sending/pacer.ts";

/** What a pacer hears from now on: refusals for quota, and pauses of all, in seconds. */
export function heardBy(pacer: Pacer): {
  refusals(): readonly unknown[];
  pauses(): readonly number[];
} {
  const throttled = vi.spyOn(pacer, "throttled");
  const pause = vi.spyOn(pacer, "pause");
  return {
    refusals: () => throttled.mock.calls.map(([, seconds, request]) => ({ seconds, ...request })),
    pauses: () => pause.mock.calls.map(([seconds]) => seconds),
  };
}
