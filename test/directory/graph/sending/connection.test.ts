import { describe, expect, it } from "vitest";
import { hasNotConnected } from "../../../../src/network/failure.ts";
import { endpointFromEnvironment } from "../../../../src/directory/endpoint.ts";
import { connect } from "../../../../src/directory/graph/sending/connection.ts";
import { MOST_ATTEMPTS } from "../../../../src/directory/graph/sending/waiting.ts";
import { NoAnswer } from "../../../../src/directory/noAnswer.ts";
import { DirectoryError } from "../../../../src/directory/ports.ts";
import type { TokenSource } from "../../../../src/directory/signIn/tokenSource.ts";
import { VirtualClock } from "../../../virtualClock.ts";
import {
  connectTo,
  failure,
  scriptedServer,
  TOKEN,
  type Reply,
  type Rule,
  type ScriptedServer,
} from "../../scriptedServer.ts";

function serve(...rules: Rule[]): Promise<ScriptedServer> {
  return scriptedServer(rules);
}

const GOOD: Reply = { body: { value: [] } };
const GET = { path: "/users", repeatable: true };
const POST = { path: "/$batch", body: {}, repeatable: false };

describe("what is sent", () => {
  it("carries the token, and an id of its own for each request", async () => {
    const server = await serve(["GET /users", { status: 503 }, GOOD]);
    await connectTo(server.root).send(GET);
    const [first, second] = server.requests;
    expect(first?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(second?.headers["client-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(second?.headers["client-request-id"]).not.toBe(first?.headers["client-request-id"]);
  });

  it("keeps a path as it is, also one that holds an address", async () => {
    const server = await serve(["GET /users", GOOD]);
    await connectTo(server.root).send({
      path: "/users?$select=id&$expand=manager($select=id)&$skiptoken=https://evil.example/a%23b",
      repeatable: true,
    });
    expect(decodeURIComponent(server.requests[0]?.path ?? "")).toBe(
      "/users?$select=id&$expand=manager($select=id)&$skiptoken=https://evil.example/a#b",
    );
  });
});

describe("answers that a repeatable request survives", () => {
  it.each<{ name: string; reply: Reply; waitsSeconds: number }>([
    { name: "nothing: a lost connection", reply: { fault: "reset" }, waitsSeconds: 1 },
    { name: "an answer cut off in the middle", reply: { ...GOOD, fault: "half" }, waitsSeconds: 1 },
    { name: "200 with nothing in it", reply: { status: 200 }, waitsSeconds: 1 },
    { name: "200 with HTML", reply: { body: "<html>Sign in</html>" }, waitsSeconds: 1 },
    { name: "200 with half a document", reply: { body: '{"value":[{"id":' }, waitsSeconds: 1 },
    { name: "408", reply: { status: 408 }, waitsSeconds: 1 },
    { name: "424", reply: { status: 424, body: failure("x", "y") }, waitsSeconds: 1 },
    { name: "500", reply: { status: 500, body: failure("x", "y") }, waitsSeconds: 1 },
    { name: "502 with HTML", reply: { status: 502, body: "<html>Bad gateway" }, waitsSeconds: 1 },
    { name: "503", reply: { status: 503 }, waitsSeconds: 1 },
    {
      name: "503 with Retry-After",
      reply: { status: 503, headers: { "retry-after": "7" } },
      waitsSeconds: 7,
    },
    { name: "504", reply: { status: 504 }, waitsSeconds: 1 },
    { name: "429 without Retry-After", reply: { status: 429 }, waitsSeconds: 1 },
    {
      name: "429 with seconds",
      reply: { status: 429, headers: { "Retry-After": "10" } },
      waitsSeconds: 10,
    },
    {
      name: "429 with decimals",
      reply: { status: 429, headers: { "retry-after": "2.128" } },
      waitsSeconds: 2.128,
    },
    {
      name: "429 with a date",
      reply: {
        status: 429,
        headers: {
          "retry-after": "Mon, 02 Nov 2026 09:00:30 GMT",
          date: "Mon, 02 Nov 2026 09:00:00 GMT",
        },
      },
      waitsSeconds: 30,
    },
  ])("$name", async ({ reply, waitsSeconds }) => {
    const server = await serve(["GET /users", reply, GOOD]);
    const connection = connectTo(server.root);
    const startedAt = connection.clock.now().getTime();
    expect(await connection.send(GET)).toMatchObject({ status: 200, body: { value: [] } });
    expect((connection.clock.now().getTime() - startedAt) / 1000).toBeCloseTo(waitsSeconds, 2);
    expect(server.requests).toHaveLength(2);
  });
});

describe("a request that must not be repeated", () => {
  it.each<{ name: string; reply: Reply; status: number | "lost" }>([
    { name: "lost", reply: { fault: "reset" }, status: "lost" },
    { name: "unreadable", reply: { body: "<html>" }, status: "lost" },
    { name: "500", reply: { status: 500 }, status: 500 },
    { name: "503", reply: { status: 503, headers: { "retry-after": "5" } }, status: 503 },
    { name: "504", reply: { status: 504 }, status: 504 },
  ])("is sent once when it ends with $name", async ({ reply, status }) => {
    const server = await serve(["POST /$batch", reply]);
    const ended = await connectTo(server.root)
      .send(POST)
      .then(
        (answer) => answer.status,
        (error: unknown) => error instanceof NoAnswer && error.mayHaveArrived && "lost",
      );
    expect(ended).toBe(status);
    expect(server.requests).toHaveLength(1);
  });

  it("is sent again when it was throttled, for then nothing was done", async () => {
    const server = await serve(["POST /$batch", { status: 429 }, GOOD]);
    expect((await connectTo(server.root).send(POST)).status).toBe(200);
    expect(server.requests).toHaveLength(2);
  });
});

describe("giving up", () => {
  it("ends after a bounded number of tries and says how many, keeping the cause", async () => {
    const server = await serve(["GET /users", { fault: "reset" }]);
    const error = await connectTo(server.root)
      .send(GET)
      .catch((error: unknown) => error);
    expect(error).toBeInstanceOf(NoAnswer);
    expect((error as Error).message).toMatch(
      /^The connection to http:\/\/127\.0\.0\.1:\d+ failed: .*\(tried \d+ times within \d+ seconds\)$/,
    );
    expect((error as Error).cause).toBeInstanceOf(Error);
    expect(server.requests).toHaveLength(MOST_ATTEMPTS);
  });

  it("says when nobody listens", async () => {
    const server = await scriptedServer([]);
    await server.close();
    const error = await connectTo(server.root)
      .send(POST)
      .catch((error: unknown) => error);
    expect(error).toMatchObject({ mayHaveArrived: false });
    expect((error as Error).message).toContain("ECONNREFUSED");
    expect((error as Error).cause).toMatchObject({ code: "ECONNREFUSED" });
  });

  it("leaves a persistent 503 as the answer", async () => {
    const server = await serve(["GET /users", { status: 503 }]);
    expect((await connectTo(server.root).send(GET)).status).toBe(503);
    expect(server.requests).toHaveLength(MOST_ATTEMPTS);
  });

  it("does not wait for an hour because it is asked to", async () => {
    const server = await serve(["GET /users", { status: 429, headers: { "retry-after": "3600" } }]);
    const connection = connectTo(server.root);
    const startedAt = connection.clock.now().getTime();
    expect((await connection.send(GET)).status).toBe(429);
    expect(connection.clock.now().getTime()).toBe(startedAt);
  });

  it("ends also when Retry-After is always 0", async () => {
    const server = await serve(["GET /users", { status: 429, headers: { "retry-after": "0" } }]);
    expect((await connectTo(server.root).send(GET)).status).toBe(429);
    expect(server.requests.length).toBeLessThan(60);
  });

  it("ends a request that takes too long", async () => {
    const server = await serve(["POST /$batch", { fault: "never" }]);
    await expect(connectTo(server.root, { timeoutSeconds: 0.05 }).send(POST)).rejects.toThrow(
      /did not answer within 0.05 seconds/,
    );
  });

  it("ends at once when it is aborted, also in a pause", async () => {
    const controller = new AbortController();
    const clock = new VirtualClock();
    const server = await serve([
      "GET /users",
      () => {
        setImmediate(() => controller.abort(new Error("enough")));
        return { fault: "never" };
      },
    ]);
    const connection = connectTo(server.root, { clock, abandoning: controller.signal });
    await expect(connection.send(GET)).rejects.toThrow("enough");
    expect(server.requests).toHaveLength(1);
  });

  it("sends nothing more once it is stopping, and ends a pause at once", async () => {
    const controller = new AbortController();
    const clock = new VirtualClock();
    const server = await serve([
      "GET /users",
      () => {
        setImmediate(() => controller.abort(new Error("enough")));
        return { status: 429, headers: { "retry-after": "600" } };
      },
    ]);
    const connection = connectTo(server.root, { clock, stopping: controller.signal });
    await expect(connection.send(GET)).rejects.toThrow("enough");
    await expect(connection.send(GET)).rejects.toThrow("enough");
    expect(server.requests).toHaveLength(1);
  });
});

describe("what is known of the service", () => {
  const at = (date: string): Reply => ({ ...GOOD, headers: { date } });

  it("is nothing before its first answer", async () => {
    const server = await serve(["GET /users", { fault: "reset" }]);
    const connection = connectTo(server.root);
    expect(connection).toMatchObject({ requests: 0, lastAnswerAt: 0 });
    expect(connection.serverTime(7)).toBe(7);
    await expect(connection.send({ ...GET, repeatable: false })).rejects.toThrow(NoAnswer);
    expect(connection).toMatchObject({ requests: 1, lastAnswerAt: 0 });
    expect(connection.serverTime(7)).toBe(7);
  });

  it.each<{ name: string; replies: readonly Reply[]; behind: number }>([
    {
      name: "by a clock that is ahead",
      replies: [at("Mon, 02 Nov 2026 09:00:00 GMT")],
      behind: 3600,
    },
    { name: "by one that is behind", replies: [at("Mon, 02 Nov 2026 07:59:50 GMT")], behind: -10 },
    { name: "by no date", replies: [at("soon")], behind: 0 },
    {
      name: "by the last date",
      replies: [at("Mon, 02 Nov 2026 09:00:00 GMT"), at("Mon, 02 Nov 2026 08:00:01 GMT")],
      behind: 1,
    },
    {
      name: "by the last date that can be read",
      replies: [at("Mon, 02 Nov 2026 08:00:01 GMT"), at("soon")],
      behind: 1,
    },
  ])("is its time, $name", async ({ replies, behind }) => {
    const server = await serve(["GET /users", ...replies]);
    const connection = connectTo(server.root);
    for (const _ of replies) await connection.send(GET);
    expect(connection.serverTime(1_000_000)).toBe(1_000_000 + behind * 1000);
  });

  it("is when it answered last, and after how many requests", async () => {
    const server = await serve([
      "GET /users",
      { status: 503, headers: { "retry-after": "7" } },
      GOOD,
      { status: 404 },
    ]);
    const connection = connectTo(server.root);
    const startedAt = connection.clock.now().getTime();
    await connection.send(GET);
    expect(connection.requests).toBe(2);
    expect(connection.lastAnswerAt).toBe(startedAt + 7000);
    connection.clock.advance(1000);
    await connection.send(GET);
    expect(connection.requests).toBe(3);
    expect(connection.lastAnswerAt).toBe(startedAt + 8000);
  });
});

it("without further options it waits two minutes for what was written, and draws by chance", () => {
  const connection = connect({
    endpoint: endpointFromEnvironment({ ROLLCALL_GRAPH_URL: "http://127.0.0.1:1/v1.0" }),
    token: async () => TOKEN,
    clock: new VirtualClock(),
  });
  expect(connection.patienceSeconds).toBe(120);
  expect(connection.stopping).toBeUndefined();
  const drawn = Array.from({ length: 9 }, () => connection.random());
  expect(new Set(drawn).size).toBeGreaterThan(1);
  for (const number of drawn) expect(number >= 0 && number < 1).toBe(true);
});

describe("one pause for all", () => {
  it("holds back every request while one was told to wait", async () => {
    let arrivedAfter = 0;
    const server = await serve(
      ["GET /slow", { status: 429, headers: { "retry-after": "60" } }, GOOD],
      [
        "GET /users",
        () => {
          arrivedAfter = connection.clock.now().getTime() - startedAt;
          return GOOD;
        },
      ],
    );
    const connection = connectTo(server.root);
    const startedAt = connection.clock.now().getTime();
    const slow = connection.send({ path: "/slow", repeatable: true });
    while (connection.lastAnswerAt === 0) await nextTurn();
    await nextTurn();
    await Promise.all([slow, connection.send(GET)]);
    expect(arrivedAfter).toBeGreaterThanOrEqual(60_000);
  });
});

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

describe("what answers say that they cost", () => {
  it("holds later requests back until it is back in the budget", async () => {
    const costly = { ...GOOD, headers: { "x-ms-resource-unit": "1750" } };
    const server = await serve(["GET /users", costly]);
    const connection = connectTo(server.root);
    const startedAt = connection.clock.now().getTime();
    const moments: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      await connection.send(GET);
      moments.push(Math.floor((connection.clock.now().getTime() - startedAt) / 1000));
    }
    expect(moments).toEqual([0, 0, 10, 10, 20]);
  });
});

describe("an answer that is not understood", () => {
  const said = (secret?: boolean): Promise<string> =>
    serve(["GET /users", { status: 200, body: "The pass is 4711-s3cret" }])
      .then(({ root }) =>
        connectTo(root).send({
          ...GET,
          repeatable: false,
          ...(secret !== undefined && { secret }),
        }),
      )
      .then(
        () => "answered",
        (error: unknown) => (error as Error).message,
      );

  it("is quoted", async () => {
    expect(await said()).toContain("4711-s3cret");
    expect(await said(false)).toContain("4711-s3cret");
  });

  it("is not quoted where it may hold a secret", async () => {
    const message = await said(true);
    expect(message).not.toContain("4711");
    expect(message).toContain("200");
  });
});

describe("tokens", () => {
  const refused: Reply = { status: 401, body: failure("InvalidAuthenticationToken", "expired") };

  it("asks for one new token after 401, then goes on", async () => {
    const server = await serve(["POST /$batch", refused, GOOD]);
    const asked: unknown[] = [];
    let current = "old";
    const token: TokenSource = async (options) => {
      asked.push(options?.refused);
      if (options?.refused === current) current = "new";
      return current;
    };
    expect((await connectTo(server.root, { token }).send(POST)).status).toBe(200);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer old",
      "Bearer new",
    ]);
    expect(asked.filter(Boolean)).toEqual(["old"]);
  });

  it("gives up when the new one is refused as well", async () => {
    const server = await serve(["GET /users", refused]);
    let number = 0;
    const token: TokenSource = async (options) =>
      `token${options?.refused === undefined ? number : ++number}`;
    expect((await connectTo(server.root, { token }).send(GET)).status).toBe(401);
    expect(server.requests).toHaveLength(2);
  });

  it("does not try a given token twice", async () => {
    const server = await serve(["GET /users", refused]);
    expect((await connectTo(server.root).send(GET)).status).toBe(401);
    expect(server.requests).toHaveLength(1);
  });

  it("tries again when signing in did not get through, for nothing was sent", async () => {
    const server = await serve(["POST /$batch", GOOD]);
    let tries = 0;
    const token: TokenSource = async () => {
      tries += 1;
      if (tries === 1) throw new NoAnswer("Entra is busy", false);
      return TOKEN;
    };
    expect((await connectTo(server.root, { token }).send(POST)).status).toBe(200);
  });

  it("passes on a refused sign-in as it is", async () => {
    const server = await serve(["GET /users", GOOD]);
    const refusal = new DirectoryError("no such tenant");
    const token: TokenSource = () => Promise.reject(refusal);
    await expect(connectTo(server.root, { token }).send(GET)).rejects.toBe(refusal);
    expect(server.requests).toHaveLength(0);
  });
});

describe("a connection that fails", () => {
  const lost = (code: string, syscall?: string): Error =>
    Object.assign(new Error(code), { code, ...(syscall !== undefined && { syscall }) });

  it.each([
    { cause: lost("ECONNREFUSED", "connect"), proof: true },
    { cause: lost("EHOSTUNREACH", "connect"), proof: true },
    { cause: lost("ETIMEDOUT", "connect"), proof: true },
    { cause: lost("ENOTFOUND", "getaddrinfo"), proof: true },
    { cause: lost("UND_ERR_CONNECT_TIMEOUT"), proof: true },
    {
      cause: new AggregateError([lost("ECONNREFUSED", "connect"), lost("ENETUNREACH", "connect")]),
      proof: true,
    },
    // What Linux says of a connection that stood, when the network behind it goes away.
    { cause: lost("EHOSTUNREACH", "read"), proof: false },
    { cause: lost("ENETUNREACH", "write"), proof: false },
    { cause: lost("ECONNRESET", "read"), proof: false },
    { cause: lost("UND_ERR_SOCKET"), proof: false },
    { cause: new AggregateError([lost("ECONNREFUSED", "connect"), lost("EPIPE")]), proof: false },
    { cause: new AggregateError([]), proof: false },
    { cause: undefined, proof: false },
  ])("with $cause proves that nothing arrived: $proof", ({ cause, proof }) => {
    expect(hasNotConnected(cause)).toBe(proof);
  });
});

describe("the token stays with its host", () => {
  it.each([301, 302, 307, 308])("a redirect (%i) is not followed", async (status) => {
    const thief = await serve(["GET", GOOD]);
    const server = await serve([
      "GET /users",
      { status, headers: { location: `${thief.root}/users` } },
    ]);
    await expect(connectTo(server.root).send(GET)).rejects.toThrow(/redirect \(\d+\) to 127/);
    expect(thief.requests).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });
});
