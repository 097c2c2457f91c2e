import type { Clock } from "../../../model/clock.ts";
import { NoAnswer } from "../../noAnswer.ts";
import type { TokenSource } from "../../signIn/tokenSource.ts";
import { problemOf, type Answer } from "./answer.ts";
import type { Exchange } from "./exchange.ts";
import type { Pacer } from "./pacer.ts";
import {
  backoffSeconds,
  FIRST_CONTACT_ATTEMPTS,
  MOST_ATTEMPTS,
  retryAfterSeconds,
  THROTTLING_LIMIT_SECONDS,
  throttlingSeconds,
} from "./waiting.ts";

export interface RetryOptions {
  readonly clock: Clock;
  readonly pacer: Pacer;
  readonly random: () => number;
  readonly token: TokenSource;
  /** Whether the service has ever answered on this connection. */
  readonly hasAnswered: () => boolean;
}

/**
 * Sends again what may be sent again, a bounded number of times; then leaves the last answer. A request that is not
 * repeatable is sent again only if it was certainly not carried out: refused for its token, throttled, or never sent.
 *
 * @throws NoAnswer when the last try got none; DirectoryError at once when trying again cannot help
 * @see https://learn.microsoft.com/graph/throttling and https://learn.microsoft.com/graph/errors
 */
export async function sendWithRetries(
  exchange: Exchange,
  sendOnce: () => Promise<void>,
  { clock, pacer, random, token, hasAnswered }: RetryOptions,
): Promise<void> {
  const startedAt = clock.now().getTime();
  const secondsSpent = (): number => (clock.now().getTime() - startedAt) / 1000;
  let secondsAsked = 0;
  let failures = 0;
  let refusals = 0;
  let renewed = false;
  for (;;) {
    const result = await tryOnce(exchange, sendOnce);
    if (result instanceof NoAnswer) {
      failures += 1;
      if (result.mayHaveArrived && !exchange.repeatable) throw result;
      const unreachable = !result.mayHaveArrived && !hasAnswered();
      if (failures >= (unreachable ? FIRST_CONTACT_ATTEMPTS : MOST_ATTEMPTS))
        throw afterAttempts(result, failures, secondsSpent());
      await pacer.wait(backoffSeconds(failures, random));
    } else if (result.status === 401) {
      if (renewed || !(await hasNewToken(exchange.token, token, challengeIn(result)))) return;
      renewed = true;
    } else if (isThrottled(result)) {
      refusals += 1;
      const seconds = throttlingSeconds(result, clock.now(), refusals);
      secondsAsked += seconds;
      if (secondsAsked > THROTTLING_LIMIT_SECONDS) return;
      pacer.throttled(result, seconds, { sentAt: exchange.sentAt, isWrite: false });
      // A batch takes nothing of a budget beside its items, so that only a pause of all holds it back.
      if (exchange.method === "POST") pacer.pause(seconds);
    } else if (isUnavailable(result)) {
      failures += 1;
      const asked = retryAfterSeconds(result, clock.now());
      if (asked !== undefined && asked <= THROTTLING_LIMIT_SECONDS) pacer.pause(asked);
      if (!exchange.repeatable || failures >= MOST_ATTEMPTS) return;
      secondsAsked += asked ?? 0;
      if (secondsAsked > THROTTLING_LIMIT_SECONDS) return;
      if (asked === undefined) await pacer.wait(backoffSeconds(failures, random));
    } else return;
  }
}

/** Refused for now, and certainly not carried out. */
export function isThrottled(answer: Answer): boolean {
  return answer.status === 429 && problemOf(answer).code !== "Request_ThrottledPermanently";
}

/** The service had a difficulty of its own; whether it did what was asked is open. */
export function isUnavailable({ status, body }: Answer): boolean {
  // A batch with throttled items may come with 424 outside; then it has its answers inside.
  if (status === 424) return !(typeof body === "object" && body !== null && "responses" in body);
  return [408, 500, 502, 503, 504].includes(status);
}

/** Unavailable for longer than anything here waits. */
export function isAway(answer: Answer, now: Date): boolean {
  return isUnavailable(answer) && (retryAfterSeconds(answer, now) ?? 0) > THROTTLING_LIMIT_SECONDS;
}

async function tryOnce(
  exchange: Exchange,
  sendOnce: () => Promise<void>,
): Promise<Answer | NoAnswer> {
  exchange.answer = undefined;
  try {
    await sendOnce();
  } catch (error) {
    if (error instanceof NoAnswer) return error;
    throw error;
  }
  // Set by the last middleware, which TypeScript cannot see.
  return (exchange.answer as Answer | undefined) ?? new NoAnswer("No answer came", true);
}

async function hasNewToken(
  refused: string | undefined,
  token: TokenSource,
  claims: string | undefined,
): Promise<boolean> {
  // Another request may have had the token renewed meanwhile.
  if ((await token()) !== refused) return true;
  return (await token({ renew: true, claims })) !== refused;
}

/**
 * The claims (JSON) that a new token must have, where Graph refuses one that has not expired.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
function challengeIn({ headers }: Answer): string | undefined {
  const challenge = headers.get("www-authenticate") ?? "";
  const encoded = /\bclaims="([A-Za-z0-9+/_=-]+)"/.exec(challenge)?.[1];
  if (encoded === undefined || !/\binsufficient_claims\b/.test(challenge)) return undefined;
  const claims = Buffer.from(encoded, "base64").toString();
  return isJson(claims) ? claims : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function afterAttempts(lost: NoAnswer, attempts: number, seconds: number): NoAnswer {
  return new NoAnswer(
    `${lost.message} (tried ${attempts} times within ${Math.round(seconds)} seconds)`,
    lost.mayHaveArrived,
    lost.cause ?? lost,
  );
}
