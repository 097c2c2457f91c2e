import { describe, expect, it } from "vitest";
import { Batcher, WritesEnded } from "../../../../src/directory/graph/sending/batcher.ts";
import type { BatchItem, ItemAnswer } from "../../../../src/directory/graph/sending/batchItem.ts";
import { NoAnswer } from "../../../../src/directory/noAnswer.ts";
import { DirectoryError } from "../../../../src/directory/ports.ts";
import {
  batchReply,
  connectTo,
  failure,
  itemsOf,
  scriptedServer,
  type Received,
  type Reply,
  type ScriptedServer,
} from "../../scriptedServer.ts";

interface Line {
  readonly batcher: Batcher;
  readonly server: ScriptedServer;
  readonly connection: ReturnType<typeof connectTo>;
}

async function lineTo(
  reply: Reply | ((request: Received) => Reply),
  options: Parameters<typeof connectTo>[1] = {},
): Promise<Line> {
  const server = await scriptedServer([["POST /$batch", reply]]);
  const connection = connectTo(server.root, options);
  return { batcher: new Batcher(connection), server, connection };
}

const write = (name: string): BatchItem => ({
  method: "PATCH",
  path: `/users/${name}`,
  body: () => ({ city: name }),
});
const read = (name: string): BatchItem => ({ method: "GET", path: `/users/${name}` });

/** The answers to items sent together; the error where there was none. */
function answersTo(
  { batcher }: Line,
  items: readonly BatchItem[],
): Promise<(ItemAnswer | Error)[]> {
  return Promise.all(
    items.map((item) => batcher.send(item).catch((error: unknown) => error as Error)),
  );
}

const DONE = batchReply(() => ({ status: 204 }));

describe("a batch", () => {
  it("holds its items, numbered, and no body where there is none", async () => {
    const line = await lineTo(batchReply(() => ({ status: 200, body: {} })));
    await answersTo(line, [read("a"), read("b")]);
    await answersTo(line, [write("c")]);
    expect(line.server.requests.map(({ body }) => body)).toEqual([
      {
        requests: [
          { id: "1", method: "GET", url: "/users/a" },
          { id: "2", method: "GET", url: "/users/b" },
        ],
      },
      {
        requests: [
          {
            id: "1",
            method: "PATCH",
            url: "/users/c",
            headers: { "Content-Type": "application/json" },
            body: { city: "c" },
          },
        ],
      },
    ]);
    expect(line.batcher.batches).toBe(2);
  });

  it("holds either reads or writes", async () => {
    const line = await lineTo(DONE);
    await answersTo(line, [read("a"), write("b"), read("c")]);
    const methods = line.server.requests.map(({ body }) =>
      itemsOf(body)
        .map(({ method }) => method)
        .join(" "),
    );
    expect(methods.toSorted()).toEqual(["GET GET", "PATCH"]);
  });

  it("waits beside as many as may be under way", async () => {
    const { batcher } = await lineTo(DONE);
    expect(batcher.writesAtOnce).toBe((6 + 1) * 20);
  });

  it("tells each item when it went out", async () => {
    const line = await lineTo(DONE);
    const now = line.connection.clock.now().getTime();
    line.connection.pacer.pause(7);
    const moments: number[] = [];
    await Promise.all(
      ["a", "b"].map((name) => line.batcher.send(write(name), (at) => void moments.push(at))),
    );
    expect(moments).toEqual([now + 7000, now + 7000]);
  });
});

describe("an item's answer", () => {
  it("is its own, in whatever order they come", async () => {
    const line = await lineTo(({ body }) => ({
      headers: { "request-id": "of the batch" },
      body: {
        responses: itemsOf(body)
          .map(({ id, url }) => ({
            id: url.endsWith("b") ? Number(id) : id,
            status: 200,
            body: { url },
            ...(url.endsWith("a") && { headers: { "Request-Id": "its own", "Retry-After": 7 } }),
          }))
          .toReversed(),
      },
    }));
    const [a, b] = await answersTo(line, [read("a"), read("b")]);
    expect(a).toEqual({
      status: 200,
      body: { url: "/users/a" },
      headers: new Map([
        ["request-id", "its own"],
        ["client-request-id", expect.stringMatching(/^[0-9a-f-]{36}$/)],
        ["retry-after", "7"],
      ]),
      whole: false,
    });
    expect(b).toMatchObject({
      body: { url: "/users/b" },
      headers: new Map([
        ["request-id", "of the batch"],
        ["client-request-id", expect.stringMatching(/^[0-9a-f-]{36}$/)],
      ]),
    });
  });

  it("has empty names where neither it nor the batch has any", async () => {
    const [own] = await answersTo(await lineTo(DONE), [read("a")]);
    expect((own as ItemAnswer).headers.get("request-id")).toBe("");
  });

  it.each([
    { name: "it is left out", responses: [] },
    { name: "it has no status", responses: [{ id: "1" }] },
    { name: "its status is no number", responses: [{ id: "1", status: "204" }] },
    { name: "it is nothing", responses: [null] },
  ])("is missing where $name, and nobody knows what became of it", async ({ responses }) => {
    const line = await lineTo({
      body: { responses: [...responses, { id: "2", status: 204 }] },
    });
    const [lost, other] = await answersTo(line, [write("a"), write("b")]);
    expect(lost).toBeInstanceOf(NoAnswer);
    expect(lost).toMatchObject({
      mayHaveArrived: true,
      message: "The answer to a batch left out one of its requests",
    });
    expect(other).toMatchObject({ status: 204 });
  });

  it.each([400, 403, 404, 413, 499, 501])("is that of the whole batch with %i", async (status) => {
    const line = await lineTo({ status, body: failure("x", "No.") });
    const answers = await answersTo(line, [write("a"), write("b")]);
    for (const answer of answers)
      expect(answer).toMatchObject({ status, whole: true, body: failure("x", "No.") });
  });

  it.each([
    { status: 200, body: {} },
    { status: 200, body: { responses: {} } },
    { status: 503, body: failure("x", "x") },
    { status: 424, body: failure("x", "x") },
  ])("is missing where the batch has $status without responses", async ({ status, body }) => {
    const line = await lineTo({ status, body });
    for (const lost of await answersTo(line, [write("a"), write("b")]))
      expect(lost).toMatchObject({
        mayHaveArrived: true,
        message: `A batch was answered with ${status}, without its responses`,
      });
  });

  it.each([207, 424, 500])("counts where it comes inside of a batch of %i", async (status) => {
    const line = await lineTo({ status, body: { responses: [{ id: "1", status: 204 }] } });
    expect((await answersTo(line, [write("a")]))[0]).toMatchObject({ status: 204, whole: false });
  });
});

describe("how many go out at once falls", () => {
  const ITEM = { ok: 204, busy: 503, throttled: 429, refused: 400, missing: undefined };
  const falls = async (kinds: string): Promise<boolean> => {
    const names = kinds.split(" ") as (keyof typeof ITEM)[];
    const line = await lineTo(
      batchReply(({ url }) => {
        const status = ITEM[names[Number(url.replace("/users/", ""))] ?? "ok"];
        return status === undefined ? undefined : { status };
      }),
    );
    expect(line.batcher.writesAtOnce).toBe(7 * 20);
    await answersTo(
      line,
      names.map((_, index) => write(`${index}`)),
    );
    await new Promise((turn) => void setImmediate(turn));
    return line.batcher.writesAtOnce === 4 * 20;
  };

  it.each([
    { kinds: "ok", lower: false },
    { kinds: "refused refused", lower: false },
    { kinds: "busy", lower: true },
    { kinds: "missing", lower: true },
    { kinds: "ok busy", lower: false },
    { kinds: "ok missing", lower: false },
    { kinds: "ok busy missing", lower: true },
    { kinds: "ok ok busy busy", lower: false },
    { kinds: "ok ok ok ok throttled", lower: true },
  ])("with $kinds: $lower", async ({ kinds, lower }) => {
    expect(await falls(kinds)).toBe(lower);
  });

  it("when nothing comes", async () => {
    const line = await lineTo({ fault: "reset" });
    const [lost] = await answersTo(line, [write("a")]);
    expect(lost).toBeInstanceOf(NoAnswer);
    await new Promise((turn) => void setImmediate(turn));
    expect(line.batcher.writesAtOnce).toBe(4 * 20);
  });
});

describe("ending writes", () => {
  it("rejects those that wait and those to come, and no reads", async () => {
    const line = await lineTo(DONE);
    line.connection.pacer.pause(60);
    const waiting = answersTo(line, [write("a"), read("b")]);
    await new Promise((turn) => void setImmediate(turn));
    line.batcher.endWrites("closed");
    line.batcher.endWrites("closed again");
    const [wrote, readAnswer] = await waiting;
    expect(wrote).toBeInstanceOf(WritesEnded);
    expect(wrote).toMatchObject({ message: "closed" });
    expect(readAnswer).toMatchObject({ status: 204 });
    let wentOut = false;
    await expect(line.batcher.send(write("c"), () => (wentOut = true))).rejects.toThrow("closed");
    expect(wentOut).toBe(false);
    expect((await answersTo(line, [read("d")]))[0]).toMatchObject({ status: 204 });
    expect(line.server.requests.flatMap(({ body }) => itemsOf(body).map(({ url }) => url))).toEqual(
      ["/users/b", "/users/d"],
    );
  });
});

it("each hears of it where no batch can be sent", async () => {
  const token = (): Promise<string> => Promise.reject(new DirectoryError("Signing in failed."));
  const line = await lineTo(DONE, { token });
  for (const error of await answersTo(line, [write("a"), write("b"), read("c")]))
    expect(error).toMatchObject({ message: "Signing in failed." });
});

it("each hears of it where the run is stopped before it went out", async () => {
  const line = await lineTo(DONE, { stopping: AbortSignal.abort(new Error("enough")) });
  for (const error of await answersTo(line, [write("a"), read("b")]))
    expect(error).toMatchObject({ message: "enough" });
  expect(line.server.requests).toEqual([]);
});

it("what an item cost, as its answer tells, counts for the next one of its kind", async () => {
  const line = await lineTo(
    batchReply(() => ({ status: 200, headers: { "x-ms-resource-unit": "5" }, body: {} })),
  );
  await answersTo(line, [read("a")]);
  expect(line.connection.pacer.costs.of(read("b"))).toEqual({ units: 5, writes: 0 });
});

it("what was refused is spent no less, and comes back a window later", async () => {
  // Of thirty writes in 150 seconds, twenty are on their way; they count until their answers are a window old.
  const line = await lineTo(DONE, { quotaShare: 0.01 });
  const startedAt = line.connection.clock.now().getTime();
  const twenty = Array.from({ length: 20 }, (_, index) => write(`${index}`));
  await answersTo(line, twenty);
  expect(line.connection.clock.now().getTime()).toBe(startedAt);
  await answersTo(line, twenty);
  expect((line.connection.clock.now().getTime() - startedAt) / 1000).toBeCloseTo(150.3, 3);
});
