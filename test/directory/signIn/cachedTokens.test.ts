import { describe, expect, it } from "vitest";
import { cachedTokens } from "../../../src/directory/signIn/cachedTokens.ts";
import type { TokenSource } from "../../../src/directory/signIn/tokenSource.ts";

const HOUR = 3_600_000;
const A = '{"access_token":{"nbf":{"value":"1"}}}';
const B = '{"access_token":{"nbf":{"value":"2"}}}';

/** An authority that answers when the test lets it, one request after the other. */
function authority(): {
  readonly source: TokenSource;
  /** The claims of each request so far. */
  readonly asked: (string | undefined)[];
  readonly answer: () => Promise<void>;
  readonly refuse: () => Promise<void>;
  readonly pass: (milliseconds: number) => void;
} {
  let now = 0;
  const asked: (string | undefined)[] = [];
  const waiting: PromiseWithResolvers<{ token: string; expiresOnTimestamp: number }>[] = [];
  const source = cachedTokens(
    (claims) => {
      asked.push(claims);
      const answer = Promise.withResolvers<{ token: string; expiresOnTimestamp: number }>();
      waiting.push(answer);
      return answer.promise;
    },
    { now: () => new Date(now) },
  );
  const settled = (): Promise<void> => new Promise((turn) => void setImmediate(turn));
  return {
    source,
    asked,
    answer: () => {
      waiting.shift()?.resolve({ token: `t${asked.length}`, expiresOnTimestamp: now + HOUR });
      return settled();
    },
    refuse: () => {
      waiting.shift()?.reject(new Error(`no ${asked.length}`));
      return settled();
    },
    pass: (milliseconds) => void (now += milliseconds),
  };
}

const many = (source: TokenSource, options?: Parameters<TokenSource>[0]): Promise<unknown>[] =>
  Array.from({ length: 20 }, () => source(options).catch(String));

describe("many who want a token", () => {
  it("get the same one, of one request", async () => {
    const { source, asked, answer } = authority();
    const tokens = many(source);
    await answer();
    expect(new Set(await Promise.all(tokens))).toEqual(new Set(["t1"]));
    expect(asked).toHaveLength(1);
  });

  it("hear all of one refusal, and the next who wants one asks anew", async () => {
    const { source, asked, answer, refuse } = authority();
    for (const number of [1, 2, 3]) {
      const tokens = many(source);
      await refuse();
      expect(new Set(await Promise.all(tokens))).toEqual(new Set([`Error: no ${number}`]));
      expect(asked).toHaveLength(number);
    }
    const tokens = many(source);
    await answer();
    expect(new Set(await Promise.all(tokens))).toEqual(new Set(["t4"]));
  });

  it("and all were refused theirs, get one new one, however late they hear of it", async () => {
    const { source, asked, answer } = authority();
    const first = source();
    await answer();
    const refused = await first;
    const early = many(source, { refused });
    const others = many(source);
    await answer();
    const late = many(source, { refused });
    expect(new Set(await Promise.all([...early, ...others, ...late]))).toEqual(new Set(["t2"]));
    expect(asked).toHaveLength(2);
  });
});

describe("claims that Graph asks for", () => {
  it("reach the authority once, however many were asked for them", async () => {
    const { source, asked, answer } = authority();
    const first = source();
    await answer();
    const challenged = many(source, { refused: await first, claims: A });
    await answer();
    const late = many(source, { refused: "t1", claims: A });
    expect(new Set(await Promise.all([...challenged, ...late]))).toEqual(new Set(["t2"]));
    expect(asked).toEqual([undefined, A]);
  });

  it("are not lost where the token expired meanwhile", async () => {
    const { source, asked, answer, pass } = authority();
    const first = source();
    await answer();
    const refused = await first;
    pass(HOUR);
    const challenged = source({ refused, claims: A });
    await answer();
    await challenged;
    expect(asked).toEqual([undefined, A]);
  });

  it("are not lost over a renewal that is under way, or was made just before", async () => {
    const { source, asked, answer, pass } = authority();
    const first = source();
    await answer();
    const refused = await first;
    pass(HOUR);
    const renewed = source();
    const challenged = many(source, { refused, claims: A });
    await answer();
    expect(await renewed).toBe("t2");
    await answer();
    expect(new Set(await Promise.all(challenged))).toEqual(new Set(["t3"]));
    expect(asked).toEqual([undefined, undefined, A]);
    const again = source({ refused: "t2", claims: B });
    await answer();
    expect(await again).toBe("t4");
    expect(asked.at(-1)).toBe(B);
  });

  it("are asked for by the next who wants a token, where the request for them failed", async () => {
    const { source, asked, answer, refuse } = authority();
    const first = source();
    await answer();
    const challenged = source({ refused: await first, claims: A }).catch(String);
    await refuse();
    expect(await challenged).toBe("Error: no 2");
    const next = source();
    await answer();
    expect(await next).toBe("t3");
    expect(asked).toEqual([undefined, A, A]);
  });

  it("differ, and each gets its own", async () => {
    const { source, asked, answer } = authority();
    const first = source();
    await answer();
    const refused = await first;
    const both = [source({ refused, claims: A }), source({ refused, claims: B })];
    await answer();
    await answer();
    expect(await Promise.all(both)).toEqual(["t2", "t3"]);
    expect(asked).toEqual([undefined, A, B]);
  });

  it("are not sent once they are met", async () => {
    const { source, asked, answer, pass } = authority();
    const first = source();
    await answer();
    const challenged = source({ refused: await first, claims: A });
    await answer();
    await challenged;
    pass(HOUR);
    const next = source();
    await answer();
    await next;
    expect(asked).toEqual([undefined, A, undefined]);
  });
});
