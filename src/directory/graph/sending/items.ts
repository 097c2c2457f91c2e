import { NoAnswer } from "../../noAnswer.ts";
import { DirectoryError } from "../../ports.ts";
import { problemOf, type Answer } from "./answer.ts";
import { WritesEnded, type Batcher } from "./batcher.ts";
import type { BatchItem, ItemAnswer } from "./batchItem.ts";
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
  /** When it was first sent, in milliseconds of the clock. */
  readonly sentAt: number;
  /** Since then. */
  readonly seconds: number;
  /** Whether the last answer is one, while nobody knows what became of an earlier attempt. */
  readonly lostBefore: boolean;
}

/** An item that the end of the run kept from being sent, again or at all. */
export class Stopped extends Error {
  /** False: it was certainly not carried out. */
  readonly mayBeDone: boolean;

  constructor(reason: string, mayBeDone: boolean) {
    super(reason);
    this.mayBeDone = mayBeDone;
  }
}

export interface ItemOptions {
  /** Whether it may be sent again when nobody knows whether it was carried out. */
  readonly repeatable: boolean;
  /** Whether it concerns something that was just written, so that "not found" means "not yet". */
  readonly mayAppear?: boolean;
  /** Whether an earlier item may have done it already. */
  readonly mayBeDone?: boolean;
}

/**
 * Sends one item through the batcher and reacts to its own answer: Graph judges, throttles and loses items one by one.
 *
 * @see https://learn.microsoft.com/graph/json-batching and https://learn.microsoft.com/graph/throttling
 */
export async function sendItem(
  item: BatchItem,
  options: ItemOptions,
  channel: { readonly connection: Connection; readonly batcher: Batcher },
): Promise<Ending> {
  const { mayBeDone = false } = options;
  const tries = { sentAt: Number.NaN, lastSentAt: 0, mayBeDone, lostBefore: mayBeDone };
  try {
    return await sendUntilEnded(item, options, channel, tries);
  } catch (error) {
    const isStopped = error instanceof WritesEnded || channel.connection.stopping?.aborted === true;
    if (isStopped && item.method !== "GET")
      throw new Stopped((error as Error).message, tries.mayBeDone);
    throw error instanceof DirectoryError && tries.lostBefore
      ? new DirectoryError(`${error.message}${LOST_BEFORE}`, { cause: error })
      : error;
  }
}

/** For the message of a write. */
export const LOST_BEFORE =
  " The answer to an earlier attempt was lost, so it may have been carried out anyway.";

async function sendUntilEnded(
  item: BatchItem,
  { repeatable, mayAppear = false }: ItemOptions,
  { connection, batcher }: { readonly connection: Connection; readonly batcher: Batcher },
  tries: { sentAt: number; lastSentAt: number; mayBeDone: boolean; lostBefore: boolean },
): Promise<Ending> {
  const { clock, pacer, random, patienceSeconds } = connection;
  const secondsSpent = (): number => (clock.now().getTime() - tries.sentAt) / 1000;
  const count = { throttled: 0, unavailable: 0, concurrent: 0, absent: 0, unauthorized: 0 };
  let secondsAsked = 0;
  for (let attempts = 1; ; attempts += 1) {
    const last = await batcher
      .send(item, (at) => {
        tries.sentAt = attempts === 1 ? at : tries.sentAt;
        tries.lastSentAt = at;
        tries.mayBeDone = true;
      })
      .catch((error: unknown) => {
        if (error instanceof NoAnswer) return error;
        throw error;
      });
    tries.lostBefore ||= item.method !== "GET" && isUnknown(last);
    tries.mayBeDone = tries.lostBefore;
    const ending: Ending = {
      last,
      attempts,
      sentAt: tries.sentAt,
      seconds: secondsSpent(),
      lostBefore: tries.lostBefore && !isUnknown(last),
    };
    switch (difficultyOf(last, mayAppear)) {
      case "throttled": {
        count.throttled += 1;
        const seconds = throttlingSeconds(last as Answer, clock.now(), count.throttled);
        secondsAsked += seconds;
        if (secondsAsked > THROTTLING_LIMIT_SECONDS) return ending;
        pacer.throttled(last as Answer, seconds, {
          sentAt: tries.lastSentAt,
          isWrite: item.method !== "GET",
        });
        break;
      }
      case "unavailable": {
        count.unavailable += 1;
        const asked = last instanceof NoAnswer ? undefined : retryAfterSeconds(last, clock.now());
        if (asked !== undefined && asked <= THROTTLING_LIMIT_SECONDS) pacer.pause(asked);
        if (!repeatable || count.unavailable >= MOST_ATTEMPTS) return ending;
        secondsAsked += asked ?? 0;
        if (secondsAsked > THROTTLING_LIMIT_SECONDS) return ending;
        if (asked === undefined) await pacer.wait(backoffSeconds(count.unavailable, random));
        break;
      }
      case "concurrent": {
        count.concurrent += 1;
        if (count.concurrent >= MOST_ATTEMPTS) return ending;
        const asked = retryAfterSeconds(last as Answer, clock.now());
        secondsAsked += asked ?? 0;
        if (secondsAsked > THROTTLING_LIMIT_SECONDS) return ending;
        await pacer.wait(asked ?? backoffSeconds(count.concurrent, random));
        break;
      }
      case "absent": {
        count.absent += 1;
        const seconds = Math.min(backoffSeconds(count.absent, random), 15);
        if (secondsSpent() + seconds > patienceSeconds) return ending;
        await pacer.wait(seconds);
        break;
      }
      case "unauthorized":
        // The connection has asked for another token, and what was refused for its token was not carried out.
        count.unauthorized += 1;
        if (count.unauthorized > 1) return ending;
        break;
      case "none":
        return ending;
    }
  }
}

/** Nobody knows whether the request was carried out. */
export function isUnknown(last: ItemAnswer | NoAnswer): boolean {
  return last instanceof NoAnswer ? last.mayHaveArrived : isUnavailable(last);
}

type Difficulty = "throttled" | "unavailable" | "concurrent" | "absent" | "unauthorized" | "none";

function difficultyOf(last: ItemAnswer | NoAnswer, mayAppear: boolean): Difficulty {
  // What never arrived has been tried often enough by the connection.
  if (last instanceof NoAnswer) return last.mayHaveArrived ? "unavailable" : "none";
  if (last.whole) return "none";
  if (isThrottled(last)) return "throttled";
  if (isUnavailable(last)) return "unavailable";
  const { status, code, message } = problemOf(last);
  if (status === 401) return "unauthorized";
  if (status === 409 && code === "Directory_ConcurrencyViolation") return "concurrent";
  const absent =
    status === 404 ||
    /objects being referenced (?:don't|do not) exist|invalid usage location/i.test(message);
  return mayAppear && absent ? "absent" : "none";
}
