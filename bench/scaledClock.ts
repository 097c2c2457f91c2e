import { setTimeout as delay } from "node:timers/promises";
import type { Clock } from "../src/model/clock.ts";

export interface Speed {
  /** How many seconds of this clock pass in a real one. */
  readonly factor: number;
  /** When it starts, in milliseconds of real time; every process of a measurement takes the same. */
  readonly startedAt: number;
}

/**
 * A clock that runs faster than the wall. Given to the directory and to whoever writes to it, it shortens a benchmark
 * and leaves every constant as it is: Graph's limits and windows, latency, and what the client waits for. Only what a
 * processor does is not any faster, and so counts `factor` times over.
 */
export function scaledClock({ factor, startedAt }: Speed): Clock {
  return {
    now: () => new Date(startedAt + (Date.now() - startedAt) * factor),
    sleep: (milliseconds, signal) =>
      delay(milliseconds / factor, undefined, signal ? { signal } : {}),
  };
}
