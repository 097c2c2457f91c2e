import { describe, expect, it } from "vitest";
import {
  FIRST_CONTACT_ATTEMPTS,
  MOST_ATTEMPTS,
} from "../../../../src/directory/graph/sending/waiting.ts";
import { NoAnswer } from "../../../../src/directory/noAnswer.ts";
import { DirectoryError } from "../../../../src/directory/ports.ts";
import type { TokenSource } from "../../../../src/directory/signIn/tokenSource.ts";
import { heardBy } from "../../heard.ts";
import { connectTo, failure, scriptedServer, type Reply } from "../../scriptedServer.ts";

const GOOD: Reply = { body: { value: [] } };
const throttled = (seconds?: number): Reply => asking(429, seconds);
const busy = (seconds?: number): Reply => asking(503, seconds);

function asking(status: number, seconds?: number): Reply {
  return { status, ...(seconds !== undefined && { headers: { "retry-after": `${seconds}` } }) };
}

interface Sent {
  readonly status: number | "lost";
  readonly message: string;
  readonly requests: number;
  readonly seconds: number;
}

/** Sends one request, answered in turn, the last answer again and again. */
async function sent(
  replies: readonly Reply[],
  {
    repeatable = true,
    post = false,
    token,
    onConnected,
  }: {
    repeatable?: boolean;
    post?: boolean;
    token?: TokenSource;
    /** Called before the request. */
    onConnected?: (connection: ReturnType<typeof connectTo>) => void;
  } = {},
): Promise<Sent> {
  const server = await scriptedServer([["", ...replies]]);
  const connection = connectTo(server.root, token && { token });
  onConnected?.(connection);
  const startedAt = connection.clock.now().getTime();
  const ended = await connection.send({ path: "/x", repeatable, ...(post && { body: {} }) }).then(
    ({ status }) => ({ status, message: "" }),
    (error: unknown) => {
      if (!(error instanceof NoAnswer)) throw error;
      return { status: "lost" as const, message: error.message };
    },
  );
  return {
    ...ended,
    requests: server.requests.length,
    seconds: (connection.clock.now().getTime() - startedAt) / 1000,
  };
}

describe("a request is sent again", () => {
  it.each<{
    name: string;
    replies: readonly Reply[];
    options?: Parameters<typeof sent>[1];
    status: number | "lost";
    requests: number;
    seconds: number;
  }>([
    { name: "never once it is answered", replies: [GOOD], status: 200, requests: 1, seconds: 0 },
    {
      name: "never once it is refused",
      replies: [{ status: 400 }, GOOD],
      status: 400,
      requests: 1,
      seconds: 0,
    },
    {
      name: "after throttling, longer each time",
      replies: [throttled(), throttled(), throttled(), GOOD],
      status: 200,
      requests: 4,
      seconds: 7,
    },
    {
      name: "after throttling, for a quarter of an hour in all",
      replies: [throttled(450), throttled(450), GOOD],
      status: 200,
      requests: 3,
      seconds: 900,
    },
    {
      name: "after throttling, and no longer",
      replies: [throttled(450), throttled(451), GOOD],
      status: 429,
      requests: 2,
      seconds: 450,
    },
    {
      name: "after throttling, whatever it is",
      replies: [throttled(5), GOOD],
      options: { repeatable: false, post: true },
      status: 200,
      requests: 2,
      seconds: 5,
    },
    {
      name: "never once it is throttled for good",
      replies: [{ status: 429, body: failure("Request_ThrottledPermanently", "x") }, GOOD],
      status: 429,
      requests: 1,
      seconds: 0,
    },
    {
      name: "after a difficulty, later each time",
      replies: [busy(), busy(), busy(), GOOD],
      status: 200,
      requests: 4,
      seconds: 7,
    },
    {
      name: "after a difficulty, as told",
      replies: [busy(5), busy(7), GOOD],
      status: 200,
      requests: 3,
      seconds: 12,
    },
    {
      name: "after a difficulty, for a quarter of an hour in all",
      replies: [busy(450), busy(450), GOOD],
      status: 200,
      requests: 3,
      seconds: 900,
    },
    {
      name: "after a difficulty, and no longer",
      replies: [busy(450), busy(451), GOOD],
      status: 503,
      requests: 2,
      seconds: 450,
    },
    {
      name: "never after a difficulty of hours",
      replies: [busy(901), GOOD],
      status: 503,
      requests: 1,
      seconds: 0,
    },
    {
      name: "after a difficulty, a number of times",
      replies: [busy()],
      status: 503,
      requests: MOST_ATTEMPTS,
      seconds: 91,
    },
    {
      name: "never after a difficulty, where it may not be repeated",
      replies: [busy(), GOOD],
      options: { repeatable: false },
      status: 503,
      requests: 1,
      seconds: 0,
    },
    {
      name: "after being lost, later each time",
      replies: [{ fault: "reset" }, { fault: "reset" }, GOOD],
      status: 200,
      requests: 3,
      seconds: 3,
    },
    {
      name: "after being lost, a number of times",
      replies: [{ fault: "reset" }],
      status: "lost",
      requests: MOST_ATTEMPTS,
      seconds: 91,
    },
    {
      name: "never after being lost, where it may not be repeated",
      replies: [{ fault: "reset" }, GOOD],
      options: { repeatable: false },
      status: "lost",
      requests: 1,
      seconds: 0,
    },
    {
      name: "with both kinds of difficulty counted together",
      replies: [{ fault: "reset" }, busy(), { fault: "reset" }, busy(), GOOD],
      status: 200,
      requests: 5,
      seconds: 15,
    },
  ])("$name", async ({ replies, options, status, requests, seconds }) => {
    expect(await sent(replies, options)).toMatchObject({ status, requests, seconds });
  });

  it("says how often it was tried, and for how long", async () => {
    expect((await sent([{ fault: "reset" }])).message).toMatch(
      / \(tried 8 times within 91 seconds\)$/,
    );
  });
});

describe("a service that nobody has heard of", () => {
  const silent: TokenSource = () => Promise.reject(new NoAnswer("Nobody listens", false));

  it("is given up soon", async () => {
    const { message, requests } = await sent([GOOD], { token: silent });
    expect(message).toBe(`Nobody listens (tried ${FIRST_CONTACT_ATTEMPTS} times within 3 seconds)`);
    expect(requests).toBe(0);
  });

  it("is given more time where it has answered before", async () => {
    const server = await scriptedServer([["", GOOD]]);
    let isSilent = false;
    const connection = connectTo(server.root, {
      token: (options) => (isSilent ? silent(options) : Promise.resolve("token")),
    });
    await connection.send({ path: "/x", repeatable: true });
    isSilent = true;
    await expect(connection.send({ path: "/x", repeatable: false })).rejects.toThrow(
      `Nobody listens (tried ${MOST_ATTEMPTS} times within 91 seconds)`,
    );
  });
});

describe("a token that is refused", () => {
  const refused: Reply = { status: 401, body: failure("InvalidAuthenticationToken", "x") };

  it.each([
    {
      name: "is replaced by a new one",
      tokens: ["old", "new", "new"],
      status: 200,
      sends: ["old", "new"],
    },
    {
      name: "stays refused where there is no other",
      tokens: ["old", "old"],
      status: 401,
      sends: ["old"],
    },
  ])("$name", async ({ tokens, status, sends }) => {
    const server = await scriptedServer([["", refused, GOOD]]);
    const given = tokens.values();
    const connection = connectTo(server.root, { token: async () => given.next().value ?? "none" });
    expect((await connection.send({ path: "/x", repeatable: true })).status).toBe(status);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(
      sends.map((token) => `Bearer ${token}`),
    );
  });

  it("is replaced once, though each new one is another", async () => {
    const server = await scriptedServer([["", refused]]);
    let number = 0;
    const connection = connectTo(server.root, { token: async () => `token${(number += 1)}` });
    expect((await connection.send({ path: "/x", repeatable: true })).status).toBe(401);
    expect(server.requests).toHaveLength(2);
  });
});

describe("two requests that fail together", () => {
  /** At which seconds they were tried, with pauses of which the second is drawn twice as long as the first. */
  async function triedAt(
    token: (options?: Parameters<TokenSource>[0]) => Promise<string>,
    ...replies: readonly Reply[]
  ): Promise<{ tokens: number[]; requests: number[] }> {
    const seconds = (): number => (connection.clock.now().getTime() - startedAt) / 1000;
    const tokens: number[] = [];
    const requests: number[] = [];
    const server = await scriptedServer([
      [
        "",
        ...replies.map((reply) => () => {
          requests.push(seconds());
          return reply;
        }),
      ],
    ]);
    const drawn = [0, 1].values();
    const connection = connectTo(server.root, {
      random: () => drawn.next().value ?? 1,
      token: (options) => {
        tokens.push(seconds());
        return token(options);
      },
    });
    const startedAt = connection.clock.now().getTime();
    await Promise.all(["/x", "/y"].map((path) => connection.send({ path, repeatable: true })));
    return { tokens, requests };
  }

  it("to sign in wait together, as long as the first of them", async () => {
    let calls = 0;
    const tried = await triedAt(async () => {
      if ((calls += 1) <= 2) throw new NoAnswer("lost", true);
      return "token";
    }, GOOD);
    expect(tried).toEqual({ tokens: [0, 0, 0.5, 0.5], requests: [0.5, 0.5] });
  });

  it("to get another token wait together as well", async () => {
    let replaced = 0;
    const { tokens, requests } = await triedAt(
      async (options) => {
        if (options && (replaced += 1) <= 2) throw new NoAnswer("lost", true);
        return `token${replaced}`;
      },
      { status: 401 },
      { status: 401 },
      GOOD,
    );
    expect(tokens).toEqual([0, 0, 0, 0, 0.5, 0.5]);
    expect(requests).toEqual([0, 0, 0.5, 0.5]);
  });

  it("on their way wait each for itself", async () => {
    const lost: Reply = { fault: "reset" };
    const { requests } = await triedAt(async () => "token", lost, lost, GOOD);
    expect(requests).toEqual([0, 0, 0.5, 1]);
  });
});

describe("a new token is asked for", () => {
  const CLAIMS = '{"access_token":{"nbf":{"value":"1"}}}';
  const encoded = (text: string): string => Buffer.from(text).toString("base64");
  const challenge = (claims: string, error = "insufficient_claims"): string =>
    `Bearer error="${error}", claims="${claims}"`;

  /** Which tokens were asked for, beside the first one, by a request that is answered in turn. */
  async function asked(
    replies: readonly Reply[],
    replacement: () => Promise<string> = async () => "new",
  ): Promise<{ asked: unknown[]; status: number; sent: (string | undefined)[] }> {
    const server = await scriptedServer([["", ...replies]]);
    const wanted: unknown[] = [];
    let token = "old";
    const connection = connectTo(server.root, {
      token: async (options) => {
        if (!options) return token;
        wanted.push(options);
        return (token = await replacement());
      },
    });
    const { status } = await connection.send({ path: "/x", repeatable: false, body: {} });
    return {
      asked: wanted,
      status,
      sent: server.requests.map(({ headers }) => headers.authorization),
    };
  }

  const headers = [
    { name: "none", header: undefined, claims: undefined },
    { name: "the claims", header: challenge(encoded(CLAIMS)), claims: CLAIMS },
    {
      name: "them, after others",
      header: `Basic, ${challenge(encoded(CLAIMS))}, x="y"`,
      claims: CLAIMS,
    },
    {
      name: "those of another error",
      header: challenge(encoded(CLAIMS), "invalid"),
      claims: undefined,
    },
    {
      name: "those of an error that only begins so",
      header: challenge(encoded(CLAIMS), "insufficient_claims2"),
      claims: undefined,
    },
    {
      name: "another part that only ends so",
      header: challenge(encoded(CLAIMS)).replace("claims=", "other_claims="),
      claims: undefined,
    },
    { name: "what is no JSON", header: challenge(encoded("{")), claims: undefined },
    { name: "what is not encoded", header: challenge("%%"), claims: undefined },
    { name: "nothing", header: challenge(""), claims: undefined },
    { name: "no claims", header: 'Bearer error="insufficient_claims"', claims: undefined },
  ];

  it.each(headers)("with the claims of the refusal: $name", async ({ header, claims }) => {
    const refused: Reply = {
      status: 401,
      ...(header !== undefined && { headers: { "WWW-Authenticate": header } }),
    };
    expect(await asked([refused, GOOD])).toEqual({
      asked: [{ refused: "old", claims }],
      status: 200,
      sent: ["Bearer old", "Bearer new"],
    });
  });

  const batch = (...responses: readonly unknown[]): Reply => ({ body: { responses } });

  it.each(headers)("with those of an item of a batch: $name", async ({ header, claims }) => {
    const item = {
      id: "2",
      status: 401,
      ...(header !== undefined && { headers: { "WWW-Authenticate": header } }),
    };
    expect(await asked([batch({ id: "1", status: 204 }, item)])).toEqual({
      asked: [{ refused: "old", claims }],
      status: 200,
      // Which items are sent again, the batcher decides.
      sent: ["Bearer old"],
    });
  });

  it("and whether there is one, an item hears when it is sent again", async () => {
    const refused = batch({ id: "1", status: 401 });
    for (const failure of [new DirectoryError("Signing in failed."), new NoAnswer("lost", true)])
      expect(await asked([refused], () => Promise.reject(failure))).toMatchObject({ status: 200 });
  });

  it.each<{ name: string; reply: Reply }>([
    {
      name: "no item is refused",
      reply: batch({ id: "1", status: 403 }, { id: "2", status: 204 }),
    },
    { name: "the batch is empty", reply: batch() },
    { name: "it has no list", reply: { body: { responses: { find: 401, status: 401 } } } },
    { name: "an item is nothing", reply: batch(null, "401") },
  ])("by nobody where $name", async ({ reply }) => {
    expect(await asked([reply])).toEqual({ asked: [], status: 200, sent: ["Bearer old"] });
  });
});

it("a batch that is throttled holds back everything, a read only what it is short of", async () => {
  const spent = { "x-ms-throttle-information": "WriteLimitExceeded", "retry-after": "60" };
  const server = await scriptedServer([
    ["POST", { status: 429, headers: spent }, GOOD],
    ["GET /y", GOOD],
    ["GET", { status: 429, headers: spent }, GOOD],
  ]);
  const secondsOf = async (post: boolean): Promise<number> => {
    const connection = connectTo(server.root);
    const startedAt = connection.clock.now().getTime();
    const first = connection.send({ path: "/x", repeatable: true, ...(post && { body: {} }) });
    while (connection.lastAnswerAt === 0) await new Promise((turn) => void setImmediate(turn));
    await new Promise((turn) => void setImmediate(turn));
    await connection.send({ path: "/y", repeatable: true });
    const seconds = (connection.clock.now().getTime() - startedAt) / 1000;
    await first;
    return seconds;
  };
  expect(await secondsOf(true)).toBe(60);
  expect(await secondsOf(false)).toBe(0);
});

describe("what a request hears holds for all of them", () => {
  it("throttling, with the moment when it was sent", async () => {
    let heard: ReturnType<typeof heardBy> | undefined;
    let startedAt = Number.NaN;
    await sent([throttled(5), throttled(), GOOD], {
      onConnected: ({ pacer, clock }) => {
        startedAt = clock.now().getTime();
        heard = heardBy(pacer);
      },
    });
    expect(heard?.refusals()).toEqual([
      { seconds: 5, sentAt: startedAt, isWrite: false },
      { seconds: 2, sentAt: startedAt + 5000, isWrite: false },
    ]);
  });

  it.each([
    { name: "without a time", reply: busy(), pauses: [] },
    { name: "of a second", reply: busy(1), pauses: [1] },
    { name: "of a quarter of an hour", reply: busy(900), pauses: [900] },
    { name: "of more than that", reply: busy(901), pauses: [] },
  ])("a difficulty $name", async ({ reply, pauses }) => {
    let heard: ReturnType<typeof heardBy> | undefined;
    await sent([reply, GOOD], {
      onConnected: ({ pacer }) => {
        heard = heardBy(pacer);
      },
    });
    expect(heard?.pauses()).toEqual(pauses);
  });

  it("a difficulty, as long as the service asks and no longer, however many there were before", async () => {
    const { seconds } = await sent([busy(), busy(), busy(), busy(), busy(1), GOOD]);
    expect(seconds).toBe(1 + 2 + 4 + 8 + 1);
  });
});
