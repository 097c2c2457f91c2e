import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import {
  ConcurrencyLimit,
  type Landing,
} from "../../../../src/directory/graph/sending/concurrencyLimit.ts";
import { graphWriter } from "../../../../src/directory/graph/writing/writer.ts";
import { connectTo } from "../../scriptedServer.ts";

interface Round {
  readonly milliseconds: number;
  readonly landing?: Landing;
  /** Less than as many as may be. */
  readonly batches?: number;
}

/** The limit after each round, in which as many as may be go out together. */
function limitsAfter(rounds: readonly Round[]): number[] {
  const limit = new ConcurrencyLimit();
  let now = 0;
  return rounds.map(({ milliseconds, landing = "well", batches = limit.limit }) => {
    const flights = Array.from({ length: batches }, (_, index) => limit.begins(index + 1, now));
    now += milliseconds;
    for (const flight of flights) limit.ended(flight, landing, now);
    return limit.limit;
  });
}

const WELL: Round = { milliseconds: 300 };
const SLOW: Round = { milliseconds: 700 };
const STRAINED: Round = { milliseconds: 300, landing: "strained" };

it.each([
  { name: "grows while answers come as fast as before", rounds: [WELL, WELL], limits: [12, 12] },
  { name: "stays where fewer are sent", rounds: [{ ...WELL, batches: 3 }], limits: [6] },
  {
    name: "shrinks where answers take longer, to what every run begins with",
    rounds: [WELL, SLOW, SLOW, SLOW, SLOW, SLOW, SLOW, SLOW],
    limits: [12, 11, 10, 9, 8, 7, 6, 6],
  },
  {
    name: "does not begin to grow where answers take longer",
    rounds: [WELL, SLOW, WELL],
    limits: [12, 11, 12],
  },
  {
    name: "halves once for a round in distress, to one at least, and grows one by one again",
    rounds: [STRAINED, STRAINED, STRAINED, WELL, WELL],
    limits: [3, 1, 1, 2, 3],
  },
  {
    name: "stays where answers take more than twice as long, until it has grown",
    rounds: [{ ...WELL, batches: 6 }, STRAINED, SLOW, SLOW],
    limits: [12, 6, 6, 6],
  },
  {
    name: "grows where answers take twice as long, and no longer",
    rounds: [WELL, STRAINED, { milliseconds: 600 }, { milliseconds: 601 }],
    limits: [12, 6, 7, 6],
  },
  {
    name: "goes by the fastest round",
    rounds: [STRAINED, { milliseconds: 700 }, WELL, { milliseconds: 600 }, { milliseconds: 601 }],
    limits: [3, 4, 5, 6, 6],
  },
  {
    name: "grows one by one, up to what is sensible",
    rounds: [WELL, STRAINED, WELL, WELL, WELL, WELL, WELL, WELL, WELL],
    limits: [12, 6, 7, 8, 9, 10, 11, 12, 12],
  },
  { name: "halves to a whole number", rounds: [STRAINED, STRAINED], limits: [3, 1] },
])("the limit $name", ({ rounds, limits }) => {
  expect(limitsAfter(rounds)).toEqual(limits);
});

it("a round is as many answers as may be under way, of which one was sent beside as many", () => {
  const limit = new ConcurrencyLimit();
  const flights = Array.from({ length: 5 }, (_, index) => limit.begins(index + 1, 0));
  for (const flight of flights) limit.ended(flight, "well", 100);
  // Five under way tell nothing about six.
  const full = limit.begins(6, 100);
  for (let count = 0; count < 5; count += 1) limit.ended(full, "well", 300);
  expect(limit.limit).toBe(6);
  limit.ended(full, "well", 300);
  expect(limit.limit).toBe(12);
});

it("what was sent before it was lowered lowers it no further, nor raises it", () => {
  const limit = new ConcurrencyLimit();
  const flights = Array.from({ length: 12 }, (_, index) => limit.begins(index + 1, 0));
  const [first, ...others] = flights;
  if (first) limit.ended(first, "strained", 100);
  expect(limit.limit).toBe(3);
  for (const flight of others) limit.ended(flight, "strained", 100);
  expect(limit.limit).toBe(3);
  limit.begins(3, 100);
  for (const flight of others) limit.ended(flight, "well", 100);
  expect(limit.limit).toBe(3);
});

it("each round begins with nothing", () => {
  const limit = new ConcurrencyLimit();
  const flights = Array.from({ length: 6 }, (_, index) => limit.begins(index + 1, 0));
  for (const flight of flights.slice(0, 5)) limit.ended(flight, "well", 100);
  // The five answers before that tell nothing about three at once.
  for (const flight of flights.slice(5)) limit.ended(flight, "strained", 100);
  for (const expected of [3, 3, 4]) {
    limit.ended(limit.begins(3, 100), "well", 200);
    expect(limit.limit).toBe(expected);
  }
  // Nor does it tell anything where fewer are sent.
  for (let count = 0; count < 9; count += 1) limit.ended(limit.begins(1, 200), "well", 300);
  expect(limit.limit).toBe(4);
});

it("the mean of a round counts", () => {
  const limit = new ConcurrencyLimit();
  const round = (took: readonly number[]): number => {
    for (const milliseconds of took) limit.ended(limit.begins(99, 0), "well", milliseconds);
    return limit.limit;
  };
  expect(round([100, 100, 100, 300, 300, 300])).toBe(12);
  // Four hundred in the mean.
  expect(round([...Array.from({ length: 11 }, () => 400), 401])).toBe(11);
  expect(round([...Array.from({ length: 10 }, () => 400), 400])).toBe(12);
});

it("batches under way become more only once all that went out first were answered", async () => {
  const held: { id: string; response: ServerResponse }[] = [];
  const most: number[] = [];
  let expected = 6;
  const server = createServer((request, response) => {
    void (async () => {
      let text = "";
      for await (const chunk of request) text += String(chunk);
      const { requests } = JSON.parse(text) as { requests: { id: string }[] };
      held.push({ id: JSON.stringify(requests.map(({ id }) => id)), response });
      if (held.length < expected) return;
      // As many as that are under way, and none of them answered.
      most.push(held.length);
      expected = 12;
      for (const { id, response: waiting } of held.splice(0)) {
        const responses = (JSON.parse(id) as string[]).map((one) => ({ id: one, status: 204 }));
        waiting.writeHead(200, { "content-type": "application/json" });
        waiting.end(JSON.stringify({ responses }));
      }
    })();
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const connection = connectTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`);
  const writer = graphWriter(connection);
  expect(writer.concurrency).toBe(7 * 20);
  await Promise.all(
    Array.from({ length: (6 + 2 * 12) * 20 }, (_, index) =>
      writer.updateUser(`id${index}`, { city: "Oslo" }),
    ),
  );
  expect(most).toEqual([6, 12, 12]);
  expect(writer.concurrency).toBe(13 * 20);
  server.closeAllConnections();
  await new Promise((resolve) => void server.close(resolve));
});
