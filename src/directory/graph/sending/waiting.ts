import type { Answer } from "./answer.ts";

/** Most tries of a request that fails for reasons of the service. Their pauses add up to about a minute and a half. */
export const MOST_ATTEMPTS = 8;
/** Tries to reach a service that nobody has heard of yet: most likely the address is wrong. */
export const FIRST_CONTACT_ATTEMPTS = 3;
/** For how long answers may ask a request to wait, all in all, before it counts as failed. */
export const THROTTLING_LIMIT_SECONDS = 900;

const LONGEST_BACKOFF_SECONDS = 30;

/** Doubles from try to try, with jitter, so that many who failed together do not come back together. */
export function backoffSeconds(attempt: number, random: () => number): number {
  return Math.min(2 ** (attempt - 1), LONGEST_BACKOFF_SECONDS) * (0.5 + random() / 2);
}

/**
 * How long a throttled request waits. `Retry-After` counts; from the fourth refusal on it waits at least a second
 * longer each time, for requests made while throttled are held against the quota.
 */
export function throttlingSeconds(answer: Answer, now: Date, refusals: number): number {
  return Math.max(
    retryAfterSeconds(answer, now) ?? Math.min(2 ** (refusals - 1), 30),
    refusals - 3,
    0,
  );
}

/**
 * `Retry-After` in seconds: a number, with decimals as Graph sends them, or an HTTP date, which is held against the
 * answer's own `Date`.
 *
 * @returns undefined without a readable header
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 */
export function retryAfterSeconds(answer: Answer, now: Date): number | undefined {
  const value = answer.headers.get("retry-after")?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
  const until = Date.parse(value);
  if (Number.isNaN(until)) return undefined;
  const sent = Date.parse(answer.headers.get("date") ?? "");
  return Math.max(0, (until - (Number.isNaN(sent) ? now.getTime() : sent)) / 1000);
}
