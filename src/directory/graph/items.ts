import { NoAnswer } from "../noAnswer.ts";
import { problemOf, type Answer } from "./answer.ts";
import type { Batcher, BatchItem, ItemAnswer } from "./batcher.ts";
import type { Connection } from "./connection.ts";
import { isThrottled, isUnavailable } from "./retry.ts";
import {
  backoffSeconds,
  MOST_ATTEMPTS,
  retryAfterSeconds,
  THROTTLING_LIMIT_SECONDS,
  throttlingSeconds,
} from "./waiting.ts";

/** How one item ended, after every retry that may help. */
export interface Ending {
  /** The last answer; or, if none came the last time, why. */
  readonly last: ItemAnswer | NoAnswer;
  readonly attempts: number;
  readonly seconds: number;
}

export interface ItemOptions {
  /** Whether it may be sent again when nobody knows whether it was carried out. */
  readonly repeatable: boolean;
  /** Whether it concerns something that was just written, so that "not found" means "not yet". */
  readonly mayAppear?: boolean;
}

/**
 * Sends one item through the batcher and reacts to its own answer: Graph judges, throttles and loses items one by one.
 *
 * @see https://learn.microsoft.com/graph/json-batching and https://learn.microsoft.com/graph/throttling
 */
export async function sendItem(
  item: BatchItem,
  { repeatable, mayAppear = false }: ItemOptions,
  { connection, batcher }: { readonly connection: Connection; readonly batcher: Batcher },
): Promise<Ending> {
  const { clock, pace, random, patienceSeconds } = connection;
  const startedAt = clock.now().getTime();
  const secondsSpent = (): number => (clock.now().getTime() - startedAt) / 1000;
  const count = { throttled: 0, unavailable: 0, concurrent: 0, absent: 0 };
  for (let attempts = 1; ; attempts += 1) {
    const last = await batcher.send(item).catch((error: unknown) => {
      if (error instanceof NoAnswer) return error;
      throw error;
    });
    const ending: Ending = { last, attempts, seconds: secondsSpent() };
    switch (difficultyOf(last, mayAppear)) {
      case "throttled": {
        count.throttled += 1;
        const seconds = throttlingSeconds(last as Answer, clock.now(), count.throttled);
        if (secondsSpent() + seconds > THROTTLING_LIMIT_SECONDS) return ending;
        pace.pause(seconds);
        await pace.ready();
        break;
      }
      case "unavailable": {
        count.unavailable += 1;
        const asked = last instanceof NoAnswer ? undefined : retryAfterSeconds(last, clock.now());
        if (asked !== undefined && asked <= THROTTLING_LIMIT_SECONDS) pace.pause(asked);
        if (!repeatable || count.unavailable >= MOST_ATTEMPTS) return ending;
        if (secondsSpent() + (asked ?? 0) > THROTTLING_LIMIT_SECONDS) return ending;
        await (asked === undefined
          ? pace.wait(backoffSeconds(count.unavailable, random))
          : pace.ready());
        break;
      }
      case "concurrent": {
        count.concurrent += 1;
        if (count.concurrent >= MOST_ATTEMPTS) return ending;
        const asked = retryAfterSeconds(last as Answer, clock.now());
        await pace.wait(asked ?? backoffSeconds(count.concurrent, random));
        break;
      }
      case "absent": {
        count.absent += 1;
        const seconds = Math.min(backoffSeconds(count.absent, random), 15);
        if (secondsSpent() + seconds > patienceSeconds) return ending;
        await pace.wait(seconds);
        break;
      }
      case "none":
        return ending;
    }
  }
}

/** Nobody knows whether the request was carried out. */
export function isUnknown(last: ItemAnswer | NoAnswer): boolean {
  return last instanceof NoAnswer ? last.mayHaveArrived : isUnavailable(last);
}

type Difficulty = "throttled" | "unavailable" | "concurrent" | "absent" | "none";

function difficultyOf(last: ItemAnswer | NoAnswer, mayAppear: boolean): Difficulty {
  // What never arrived has been tried often enough by the connection.
  if (last instanceof NoAnswer) return last.mayHaveArrived ? "unavailable" : "none";
  if (last.whole) return "none";
  if (isThrottled(last)) return "throttled";
  if (isUnavailable(last)) return "unavailable";
  const { status, code, message } = problemOf(last);
  if (status === 409 && code === "Directory_ConcurrencyViolation") return "concurrent";
  const absent = status === 404 || /objects being referenced don't exist/i.test(message);
  return mayAppear && absent ? "absent" : "none";
}
