import type { Clock } from "../../../model/clock.ts";
import { NoAnswer } from "../../noAnswer.ts";
import type { TokenSource } from "../../signIn/tokenSource.ts";
import { memberOf, problemOf, type Answer } from "./answer.ts";
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
  /** Waits for some seconds, with all others that wait to sign in: they ask again together, and one request does for all. */
  readonly signInPause: (seconds: number) => Promise<void>;
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
  { clock, pacer, random, token, signInPause, hasAnswered }: RetryOptions,
): Promise<void> {
  const startedAt = clock.now().getTime();
  const secondsSpent = (): number => (clock.now().getTime() - startedAt) / 1000;
  let secondsAsked = 0;
  let failures = 0;
  let refusals = 0;
  let renewed = false;
  const pauseAfter = async (
    lost: NoAnswer,
    wait: (seconds: number) => Promise<void>,
  ): Promise<void> => {
    failures += 1;
    if (lost.mayHaveArrived && !exchange.repeatable) throw lost;
    const unreachable = !lost.mayHaveArrived && !hasAnswered();
    if (failures >= (unreachable ? FIRST_CONTACT_ATTEMPTS : MOST_ATTEMPTS))
      throw afterAttempts(lost, failures, secondsSpent());
    await wait(backoffSeconds(failures, random));
  };
  for (;;) {
    const result = await tryOnce(exchange, sendOnce);
    if (result instanceof NoAnswer) {
      await pauseAfter(result, exchange.token === undefined ? signInPause : pacer.wait.bind(pacer));
    } else if (result.status === 401) {
      if (renewed) return;
      renewed = true;
      const found = await replacement(exchange.token, token, result);
      if (found instanceof NoAnswer) await pauseAfter(found, signInPause);
      else if (found === exchange.token) return;
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
    } else {
      const item = itemWithoutLeave(result);
      // The item is sent again, and hears then why there is no other token.
      if (item) await replacement(exchange.token, token, item).catch(() => undefined);
      return;
    }
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
  exchange.token = undefined;
  try {
    await sendOnce();
  } catch (error) {
    if (error instanceof NoAnswer) return error;
    throw error;
  }
  // Set by the last middleware, which TypeScript cannot see.
  return (exchange.answer as Answer | undefined) ?? new NoAnswer("No answer came", true);
}

/** The token to go on with after a refusal: another one, where there is one. */
async function replacement(
  refused: string | undefined,
  token: TokenSource,
  answer: Answer,
): Promise<string | NoAnswer> {
  try {
    return await token({ refused, claims: challengeIn(answer) });
  } catch (error) {
    if (error instanceof NoAnswer) return error;
    throw error;
  }
}

/** An item of a batch for which the token was not taken, though the batch was. */
function itemWithoutLeave({ body }: Answer): Answer | undefined {
  const items = memberOf(body, "responses");
  const item: unknown = Array.isArray(items)
    ? items.find((each: unknown) => memberOf(each, "status") === 401)
    : undefined;
  if (item === undefined) return undefined;
  const headers = Object.entries(memberOf(item, "headers") ?? {});
  return {
    status: 401,
    headers: new Map(headers.map(([name, value]) => [name.toLowerCase(), String(value)])),
    body: memberOf(item, "body"),
  };
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
