import { describe, expect, it } from "vitest";
import { NoAnswer } from "../../../src/directory/noAnswer.ts";
import { DirectoryError } from "../../../src/directory/ports.ts";
import { cachedTokens } from "../../../src/directory/signIn/cachedTokens.ts";
import type { TokenSource } from "../../../src/directory/signIn/tokenSource.ts";
import { VirtualClock } from "../../virtualClock.ts";
import { connectTo, failure, scriptedServer, type Reply } from "../scriptedServer.ts";

// Many requests at once, while signing in or the token fails.

const MANY = 20;
const GOOD: Reply = { body: { responses: [] } };
const CLAIMS = '{"access_token":{"nbf":{"value":"1"}}}';
const CHALLENGED: Reply = {
  status: 401,
  headers: {
    "www-authenticate": `Bearer error="insufficient_claims", claims="${Buffer.from(CLAIMS).toString("base64")}"`,
  },
  body: failure("InvalidAuthenticationToken", "no"),
};

interface Sent {
  /** The status of each answer, or the error. */
  readonly ended: readonly (number | Error)[];
  readonly asked: readonly (string | undefined)[];
  /** The tokens of the requests that arrived, in order. */
  readonly tokens: readonly string[];
}

/** Sends batches side by side, whose tokens come from an authority that answers as the test says. */
async function sendMany(
  authority: (number: number) => string,
  reply: (token: string) => Reply,
  random?: () => number,
): Promise<Sent> {
  const server = await scriptedServer([
    ["", ({ headers }) => reply(String(headers.authorization).replace("Bearer ", ""))],
  ]);
  const asked: (string | undefined)[] = [];
  const clock = new VirtualClock();
  const token: TokenSource = cachedTokens(async (claims) => {
    asked.push(claims);
    const given = authority(asked.length);
    return { token: given, expiresOnTimestamp: clock.now().getTime() + 3_600_000 };
  }, clock);
  const connection = connectTo(server.root, { token, clock, ...(random && { random }) });
  const ended = await Promise.all(
    Array.from({ length: MANY }, () =>
      connection.send({ path: "/$batch", body: { requests: [] }, repeatable: false }).then(
        ({ status }) => status,
        (error: unknown) => error as Error,
      ),
    ),
  );
  return {
    ended,
    asked,
    tokens: server.requests.map(({ headers }) =>
      String(headers.authorization).replace("Bearer ", ""),
    ),
  };
}

const busy = (): never => {
  throw new NoAnswer("Entra is busy", false);
};
const refuse = (): never => {
  throw new DirectoryError("the client secret is wrong");
};
const all = (value: unknown): unknown[] => Array.from({ length: MANY }, () => value);
// So that no two wait for as long as each other by themselves.
const uneven = (): (() => number) => {
  let number = 0;
  return () => ((number += 0.37), number % 1);
};

describe("20 requests at once", () => {
  it("go on where signing in fails once: two requests for a token, all told", async () => {
    const { ended, asked, tokens } = await sendMany(
      (number) => (number === 1 ? busy() : "t"),
      () => GOOD,
      uneven(),
    );
    expect(ended).toEqual(all(200));
    expect(asked).toHaveLength(2);
    expect(tokens).toEqual(all("t"));
  });

  it("end where signing in never gets through, after as many tries as one takes", async () => {
    const { ended, asked, tokens } = await sendMany(busy, () => GOOD, uneven());
    for (const each of ended) expect(String(each)).toContain("Entra is busy (tried 3 times");
    expect(asked).toHaveLength(3);
    expect(tokens).toEqual([]);
  });

  it("end at once where signing in is refused, all with the reason", async () => {
    const { ended, asked } = await sendMany(refuse, () => GOOD);
    for (const each of ended) expect(String(each)).toContain("the client secret is wrong");
    expect(asked).toHaveLength(1);
  });

  it("get one new token where theirs is refused, and each is carried out once", async () => {
    const { ended, asked, tokens } = await sendMany(
      (number) => `t${number}`,
      (token) => (token === "t1" ? CHALLENGED : GOOD),
    );
    expect(ended).toEqual(all(200));
    expect(asked).toEqual([undefined, CLAIMS]);
    expect(tokens.filter((token) => token === "t2")).toHaveLength(MANY);
  });

  it("get it as well where it does not come at the first try", async () => {
    const { ended, asked, tokens } = await sendMany(
      (number) => (number === 2 ? busy() : `t${number}`),
      (token) => (token === "t1" ? CHALLENGED : GOOD),
      uneven(),
    );
    expect(ended).toEqual(all(200));
    expect(asked).toEqual([undefined, CLAIMS, CLAIMS]);
    expect(tokens.filter((token) => token === "t3")).toHaveLength(MANY);
  });

  it("end where each new token is refused in its turn", async () => {
    const { ended, asked, tokens } = await sendMany(
      (number) => `t${number}`,
      () => CHALLENGED,
    );
    expect(ended).toEqual(all(401));
    expect(asked).toHaveLength(2);
    expect(tokens).toHaveLength(2 * MANY);
  });

  it("end where the new token is the one that was refused", async () => {
    const { ended, asked, tokens } = await sendMany(
      () => "t",
      () => CHALLENGED,
    );
    expect(ended).toEqual(all(401));
    expect(tokens).toHaveLength(MANY);
    expect(asked).toEqual([undefined, CLAIMS]);
  });

  it("end with the reason where no new token is given", async () => {
    const { ended, tokens } = await sendMany(
      (number) => (number === 1 ? "t" : refuse()),
      () => CHALLENGED,
    );
    for (const each of ended) expect(String(each)).toContain("the client secret is wrong");
    expect(tokens).toHaveLength(MANY);
  });
});
