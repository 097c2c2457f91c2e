import type { Clock } from "../../model/clock.ts";
import type { TokenSource } from "./tokenSource.ts";

/** A token as the authority gave it. */
export interface FreshToken {
  readonly token: string;
  /** Milliseconds since 1970; an authority may say anything. */
  readonly expiresOnTimestamp: number;
}

/** A token is renewed so long before it expires, and one that lives for minutes only in the last fifth of its life. */
const RENEW_BEFORE_EXPIRY_SECONDS = 300;
const RENEWED_PART = 1 / 5;
/**
 * For how long any token is used. One that seems to have expired already comes from a clock that is wrong; asking for
 * another before each request would get no better one.
 */
const SHORTEST_USE_SECONDS = 30;

interface Held {
  readonly token: string;
  readonly goodUntil: number;
  /** What Graph wanted of it when it was asked for. */
  readonly claims: string | undefined;
  /** The refused one in whose place it was asked for; where it is the same, there is no other. */
  readonly insteadOf: string | undefined;
}

/**
 * Keeps a token while it is good, and asks for one at a time, however many want it. A refusal is heard by all who wait
 * for it, and is not kept. A token that was refused is not handed out again, and claims that Graph asked for are not
 * forgotten over another request that is under way.
 *
 * @param fetchToken asks the authority
 */
export function cachedTokens(
  fetchToken: (claims: string | undefined) => Promise<FreshToken>,
  clock: Pick<Clock, "now">,
): TokenSource {
  let held: Held | undefined;
  let underWay:
    | { readonly claims: string | undefined; readonly token: Promise<string> }
    | undefined;
  /** Claims for which no token has come yet. */
  let wanted: string | undefined;

  async function renew(claims: string | undefined, insteadOf: string | undefined): Promise<string> {
    try {
      const { token, expiresOnTimestamp } = await fetchToken(claims);
      if (wanted === claims) wanted = undefined;
      const until = goodUntil(expiresOnTimestamp, clock.now().getTime());
      held = { token, claims, insteadOf, goodUntil: until };
      return token;
    } finally {
      underWay = undefined;
    }
  }

  return async ({ refused, claims } = {}) => {
    if (held && held.token === refused && held.insteadOf !== refused) held = undefined;
    if (claims !== undefined && held?.claims !== claims) {
      held = undefined;
      wanted = claims;
    }
    for (;;) {
      if (held && clock.now().getTime() < held.goodUntil) return held.token;
      if (!underWay) {
        const asked = claims ?? wanted;
        underWay = { claims: asked, token: renew(asked, refused) };
      }
      const { token, claims: asked } = underWay;
      if (claims === undefined || asked === claims) return token;
      await token;
      if (held?.claims !== claims) held = undefined;
    }
  };
}

function goodUntil(expiresAt: number, now: number): number {
  const life = (expiresAt - now) / 1000;
  const used = life - Math.min(RENEW_BEFORE_EXPIRY_SECONDS, life * RENEWED_PART);
  return now + (used > SHORTEST_USE_SECONDS ? used : SHORTEST_USE_SECONDS) * 1000;
}
