import { describe, expect, it } from "vitest";
import { Batcher } from "../../../../src/directory/graph/sending/batcher.ts";
import type { BatchItem } from "../../../../src/directory/graph/sending/batchItem.ts";
import {
  isUnknown,
  sendItem,
  Stopped,
  type Ending,
  type ItemOptions,
} from "../../../../src/directory/graph/sending/items.ts";
import { MOST_ATTEMPTS } from "../../../../src/directory/graph/sending/waiting.ts";
import { NoAnswer } from "../../../../src/directory/noAnswer.ts";
import { DirectoryError } from "../../../../src/directory/ports.ts";
import { heardBy } from "../../heard.ts";
import { VirtualClock } from "../../../virtualClock.ts";
import {
  batchReply,
  connectTo,
  failure,
  scriptedServer,
  type Received,
  type Reply,
} from "../../scriptedServer.ts";
import type { ItemReply } from "../writing/writing.ts";

const WRITE: BatchItem = { method: "PATCH", path: "/users/a1", body: () => ({ city: "Oslo" }) };
const READ: BatchItem = { method: "GET", path: "/users/a1?$select=id" };
const DONE: ItemReply = { status: 204 };
const BUSY: ItemReply = { status: 503 };
const LOST = "left out";

interface Sent {
  readonly ending?: Ending;
  readonly error?: unknown;
  readonly requests: number;
  readonly seconds: number;
}

type Options = Partial<ItemOptions> & {
  readonly item?: BatchItem;
  readonly clock?: VirtualClock;
  readonly stopping?: AbortSignal;
  readonly patienceSeconds?: number;
  readonly token?: () => Promise<string>;
  /** Whether no one listens any more where the server was. */
  readonly isClosed?: boolean;
  /** Called before the first batch. */
  readonly onConnected?: (connection: ReturnType<typeof connectTo>) => void;
  /** Called as each batch comes in, with its number from 1. */
  readonly onBatch?: (turn: number, batcher: Batcher) => void;
};

/** Sends one item, answered in turn, the last answer again and again. */
async function sent(
  replies: readonly (ItemReply | typeof LOST | { readonly batch: Reply })[],
  options: Options = {},
): Promise<Sent> {
  const { item = WRITE, repeatable = true, mayAppear, mayBeDone, ...more } = options;
  const { onBatch, onConnected, isClosed = false, ...connecting } = more;
  let turn = 0;
  const reply = (request: Received): Reply => {
    const next = replies[Math.min(turn++, replies.length - 1)];
    onBatch?.(turn, batcher);
    if (typeof next === "object" && "batch" in next) return next.batch;
    return batchReply(() => (next === LOST ? undefined : next))(request);
  };
  const server = await scriptedServer([["POST /$batch", reply]]);
  const connection = connectTo(server.root, connecting);
  onConnected?.(connection);
  if (isClosed) await server.close();
  const batcher = new Batcher(connection);
  const startedAt = connection.clock.now().getTime();
  const ended = await sendItem(
    item,
    {
      repeatable,
      ...(mayAppear !== undefined && { mayAppear }),
      ...(mayBeDone !== undefined && { mayBeDone }),
    },
    { connection, batcher },
  ).then(
    (ending) => ({ ending }),
    (error: unknown) => ({ error }),
  );
  return {
    ...ended,
    requests: server.requests.length,
    seconds: (connection.clock.now().getTime() - startedAt) / 1000,
  };
}

const throttled = (seconds: number): ItemReply => ({
  status: 429,
  headers: { "Retry-After": `${seconds}` },
});
const busy = (seconds: number): ItemReply => ({
  status: 503,
  headers: { "Retry-After": `${seconds}` },
});
const concurrent = (seconds?: number): ItemReply => ({
  status: 409,
  body: failure("Directory_ConcurrencyViolation", "x"),
  ...(seconds !== undefined && { headers: { "Retry-After": `${seconds}` } }),
});
const absent: ItemReply = { status: 404, body: failure("Request_ResourceNotFound", "x") };

describe("an item is sent again", () => {
  it.each<{
    name: string;
    replies: Parameters<typeof sent>[0];
    options?: Options;
    status: number | "none";
    requests: number;
    seconds: number;
  }>([
    { name: "never, once it is done", replies: [DONE], status: 204, requests: 1, seconds: 0 },
    {
      name: "never, once it is refused",
      replies: [{ status: 400 }, DONE],
      status: 400,
      requests: 1,
      seconds: 0,
    },
    {
      name: "after throttling, each time longer",
      replies: [{ status: 429 }, { status: 429 }, { status: 429 }, DONE],
      status: 204,
      requests: 4,
      seconds: 7,
    },
    {
      name: "after throttling, though it may not be repeated",
      replies: [throttled(5), DONE],
      options: { repeatable: false },
      status: 204,
      requests: 2,
      seconds: 5,
    },
    {
      name: "as long as throttling asks for a quarter of an hour in all",
      replies: [throttled(450), throttled(450), DONE],
      status: 204,
      requests: 3,
      seconds: 900,
    },
    {
      name: "and no longer",
      replies: [throttled(450), throttled(451), DONE],
      status: 429,
      requests: 2,
      seconds: 450,
    },
    {
      name: "never, once it is throttled for good",
      replies: [{ status: 429, body: failure("Request_ThrottledPermanently", "x") }, DONE],
      status: 429,
      requests: 1,
      seconds: 0,
    },
    {
      name: "after a difficulty, at growing distances",
      replies: [BUSY, BUSY, BUSY, DONE],
      status: 204,
      requests: 4,
      seconds: 7,
    },
    {
      name: "after a difficulty, as told",
      replies: [busy(5), busy(7), DONE],
      status: 204,
      requests: 3,
      seconds: 12,
    },
    {
      name: "after a difficulty, as told and no later, however many there were before",
      replies: [BUSY, BUSY, BUSY, BUSY, busy(1), DONE],
      status: 204,
      requests: 6,
      seconds: 1 + 2 + 4 + 8 + 1,
    },
    {
      name: "after a difficulty, for a quarter of an hour in all",
      replies: [busy(450), busy(450), DONE],
      status: 204,
      requests: 3,
      seconds: 900,
    },
    {
      name: "after a difficulty, and no longer",
      replies: [busy(450), busy(451), DONE],
      status: 503,
      requests: 2,
      seconds: 450,
    },
    {
      name: "after a difficulty, a number of times",
      replies: [BUSY],
      status: 503,
      requests: MOST_ATTEMPTS,
      seconds: 91,
    },
    {
      name: "never after a difficulty, where it may not be repeated",
      replies: [BUSY, DONE],
      options: { repeatable: false },
      status: 503,
      requests: 1,
      seconds: 0,
    },
    {
      name: "after being left out",
      replies: [LOST, DONE],
      status: 204,
      requests: 2,
      seconds: 1,
    },
    {
      name: "after being left out, a number of times",
      replies: [LOST],
      status: "none",
      requests: MOST_ATTEMPTS,
      seconds: 91,
    },
    {
      name: "never after being left out, where it may not be repeated",
      replies: [LOST, DONE],
      options: { repeatable: false },
      status: "none",
      requests: 1,
      seconds: 0,
    },
    {
      name: "after another write at the same time",
      replies: [concurrent(), concurrent(), DONE],
      status: 204,
      requests: 3,
      seconds: 3,
    },
    {
      name: "after another write at the same time, though it may not be repeated",
      replies: [concurrent(4), DONE],
      options: { repeatable: false },
      status: 204,
      requests: 2,
      seconds: 4,
    },
    {
      name: "after other writes at the same time, a number of times",
      replies: [concurrent()],
      status: 409,
      requests: MOST_ATTEMPTS,
      seconds: 91,
    },
    {
      name: "after other writes at the same time, for a quarter of an hour in all",
      replies: [concurrent(450), concurrent(450), DONE],
      status: 204,
      requests: 3,
      seconds: 900,
    },
    {
      name: "after other writes at the same time, and no longer",
      replies: [concurrent(450), concurrent(451), DONE],
      status: 409,
      requests: 2,
      seconds: 450,
    },
    {
      name: "never after another conflict",
      replies: [{ status: 409, body: failure("x", "x") }, DONE],
      status: 409,
      requests: 1,
      seconds: 0,
    },
    {
      name: "never after that code with another status",
      replies: [{ status: 400, body: failure("Directory_ConcurrencyViolation", "x") }, DONE],
      status: 400,
      requests: 1,
      seconds: 0,
    },
    {
      name: "while it may appear, at distances of fifteen seconds at most",
      replies: [absent, absent, absent, absent, absent, absent, DONE],
      options: { mayAppear: true },
      status: 204,
      requests: 7,
      seconds: 1 + 2 + 4 + 8 + 15 + 15,
    },
    // Those who met it and Microsoft's page spell it differently.
    ...["don't", "do not"].map((not) => ({
      name: `while what it points at may appear ("${not} exist")`,
      replies: [
        { status: 400, body: failure("x", `One of the OBJECTS being referenced ${not} exist.`) },
        DONE,
      ],
      options: { mayAppear: true },
      status: 204,
      requests: 2,
      seconds: 1,
    })),
    {
      name: "as long as patience lasts",
      replies: [absent],
      options: { mayAppear: true, patienceSeconds: 7 },
      status: 404,
      requests: 4,
      seconds: 7,
    },
    {
      name: "no longer than patience lasts",
      replies: [absent],
      options: { mayAppear: true, patienceSeconds: 6.9 },
      status: 404,
      requests: 3,
      seconds: 3,
    },
    {
      name: "never, where it cannot appear",
      replies: [absent, DONE],
      status: 404,
      requests: 1,
      seconds: 0,
    },
    {
      name: "never after another refusal, though it may appear",
      replies: [{ status: 400, body: failure("x", "x") }, DONE],
      options: { mayAppear: true },
      status: 400,
      requests: 1,
      seconds: 0,
    },
    {
      name: "never, where the batch was refused",
      replies: [{ batch: { status: 400, body: failure("x", "x") } }, DONE],
      options: { mayAppear: true },
      status: 400,
      requests: 1,
      seconds: 0,
    },
    {
      name: "never, where the batch was not found",
      replies: [{ batch: { status: 404, body: failure("x", "x") } }, DONE],
      options: { mayAppear: true },
      status: 404,
      requests: 1,
      seconds: 0,
    },
    {
      name: "at once and once more, where its token was refused",
      replies: [{ status: 401 }, DONE],
      options: { repeatable: false },
      status: 204,
      requests: 2,
      seconds: 0,
    },
    {
      name: "and no third time",
      replies: [{ status: 401 }, { status: 401 }, DONE],
      status: 401,
      requests: 2,
      seconds: 0,
    },
    {
      name: "after the batch was lost",
      replies: [{ batch: { fault: "reset" } }, DONE],
      status: 204,
      requests: 2,
      seconds: 1,
    },
  ])("$name", async ({ replies, options = {}, status, requests, seconds }) => {
    const result = await sent(replies, options);
    const { last, attempts } = result.ending ?? {};
    expect(last instanceof NoAnswer ? "none" : last?.status).toBe(status);
    expect(result.requests).toBe(requests);
    expect(attempts).toBe(requests);
    expect(result.seconds).toBe(seconds);
    // From when it first went out.
    expect(result.ending?.seconds).toBe(seconds);
  });
});

describe("what an item hears holds for all of them", () => {
  it.each([
    { name: "a write", item: WRITE, isWrite: true },
    { name: "a read", item: READ, isWrite: false },
  ])("throttling of $name, with the moment when it was sent", async ({ item, isWrite }) => {
    let heard: ReturnType<typeof heardBy> | undefined;
    const clock = new VirtualClock();
    const startedAt = clock.now().getTime();
    await sent([throttled(5), { status: 429 }, DONE], {
      item,
      clock,
      onConnected: ({ pacer }) => {
        heard = heardBy(pacer);
      },
    });
    expect(heard?.refusals()).toEqual([
      { seconds: 5, sentAt: startedAt, isWrite },
      { seconds: 2, sentAt: startedAt + 5000, isWrite },
    ]);
  });

  it.each([
    { name: "without a time", reply: BUSY, pauses: [] },
    { name: "of a second", reply: busy(1), pauses: [1] },
    { name: "of a quarter of an hour", reply: busy(900), pauses: [900] },
    { name: "of more than that", reply: busy(901), pauses: [] },
  ])("a difficulty $name", async ({ reply, pauses }) => {
    let heard: ReturnType<typeof heardBy> | undefined;
    await sent([reply, DONE], {
      onConnected: ({ pacer }) => {
        heard = heardBy(pacer);
      },
    });
    expect(heard?.pauses()).toEqual(pauses);
  });
});

describe("whether an earlier attempt may have done it", () => {
  it.each<{
    name: string;
    replies: Parameters<typeof sent>[0];
    options?: Options;
    lostBefore: boolean;
  }>([
    { name: "is no question of the first", replies: [DONE], lostBefore: false },
    { name: "is open after a difficulty", replies: [BUSY, { status: 400 }], lostBefore: true },
    { name: "is open after being left out", replies: [LOST, { status: 400 }], lostBefore: true },
    {
      name: "stays open",
      replies: [LOST, throttled(1), throttled(1), { status: 400 }],
      lostBefore: true,
    },
    {
      name: "is closed by throttling",
      replies: [throttled(1), { status: 400 }],
      lostBefore: false,
    },
    {
      name: "is not asked where nobody knows of the last either",
      replies: [BUSY],
      lostBefore: false,
    },
    { name: "is known", replies: [DONE], options: { mayBeDone: true }, lostBefore: true },
    {
      name: "does not matter to a read",
      replies: [BUSY, DONE],
      options: { item: READ },
      lostBefore: false,
    },
  ])("$name", async ({ replies, options = {}, lostBefore }) => {
    expect((await sent(replies, options)).ending?.lostBefore).toBe(lostBefore);
  });

  it.each([
    { last: new NoAnswer("x", true), unknown: true },
    { last: new NoAnswer("x", false), unknown: false },
    { last: { status: 503, headers: new Map(), body: undefined, whole: false }, unknown: true },
    { last: { status: 429, headers: new Map(), body: undefined, whole: false }, unknown: false },
  ])("is unknown of $last.status: $unknown", ({ last, unknown }) => {
    expect(isUnknown(last)).toBe(unknown);
  });
});

describe("when the run ends", () => {
  const until = async (
    replies: Parameters<typeof sent>[0],
    options: Options = {},
  ): Promise<Sent> => {
    const control = new AbortController();
    const clock = new VirtualClock();
    return sent(replies, {
      clock,
      stopping: control.signal,
      onBatch: () => void clock.sleep(5000).then(() => control.abort(new Error("enough"))),
      ...options,
    });
  };

  it.each<{
    name: string;
    replies: Parameters<typeof sent>[0];
    options?: Options;
    mayBeDone: boolean;
  }>([
    { name: "in a pause of throttling", replies: [throttled(60)], mayBeDone: false },
    { name: "in a pause of a difficulty", replies: [busy(60)], mayBeDone: true },
    {
      name: "after an earlier item",
      replies: [throttled(60)],
      options: { mayBeDone: true },
      mayBeDone: true,
    },
    { name: "beside another write", replies: [concurrent(60)], mayBeDone: false },
  ])("$name, it may be done: $mayBeDone", async ({ replies, options, mayBeDone }) => {
    const { error, seconds, requests } = await until(replies, options);
    expect(error).toBeInstanceOf(Stopped);
    expect(error).toMatchObject({ message: "enough", mayBeDone });
    expect({ seconds, requests }).toEqual({ seconds: 5, requests: 1 });
  });

  it("a read ends with the reason itself", async () => {
    const { error } = await until([throttled(60)], { item: READ });
    expect(error).not.toBeInstanceOf(Stopped);
    expect(error).toMatchObject({ message: "enough" });
  });

  it("as it is on its way, it may be done", async () => {
    const control = new AbortController();
    const { error, requests } = await sent([DONE], {
      stopping: control.signal,
      token: async () => {
        control.abort(new Error("enough"));
        throw control.signal.reason;
      },
    });
    expect(error).toBeInstanceOf(Stopped);
    expect(error).toMatchObject({ message: "enough", mayBeDone: true });
    expect(requests).toBe(0);
  });

  it("before it went out, it was certainly not made", async () => {
    const stopping = AbortSignal.abort(new Error("enough"));
    const { error, requests } = await sent([DONE], { stopping });
    expect(error).toMatchObject({ message: "enough", mayBeDone: false });
    expect(requests).toBe(0);
  });

  it("for writes only, reads go on", async () => {
    const ended: Options = { onBatch: (_, batcher) => batcher.endWrites("closed") };
    expect((await sent([throttled(9), DONE], ended)).error).toMatchObject({
      message: "closed",
      mayBeDone: false,
    });
    const { ending } = await sent([throttled(9), DONE], { ...ended, item: READ });
    expect(ending?.last).toMatchObject({ status: 204 });
  });
});

describe("what keeps it from being sent at all", () => {
  it("is that no one is there, which the connection has tried often enough", async () => {
    const { ending, requests } = await sent([DONE], { isClosed: true });
    expect(ending).toMatchObject({ last: { mayHaveArrived: false }, attempts: 1 });
    expect(requests).toBe(0);
  });

  const signsInOnce = (): Options["token"] => {
    let times = 0;
    return async () => {
      if ((times += 1) > 1) throw new DirectoryError("Signing in failed.");
      return "token";
    };
  };

  it.each<{ name: string; first: ItemReply; says: string; item?: BatchItem }>([
    {
      name: "after a lost attempt says so",
      first: BUSY,
      says: "Signing in failed. The answer to an earlier attempt was lost, so it may have been carried out anyway.",
    },
    { name: "after throttling is what it is", first: throttled(1), says: "Signing in failed." },
    { name: "of a read is what it is", first: BUSY, says: "Signing in failed.", item: READ },
  ])("$name", async ({ first, says, item = WRITE }) => {
    const { error } = await sent([first, DONE], { token: signsInOnce() ?? (async () => ""), item });
    expect(error).toBeInstanceOf(DirectoryError);
    expect((error as Error).message).toBe(says);
    expect((error as Error).cause !== undefined).toBe(says.includes("earlier"));
  });
});
