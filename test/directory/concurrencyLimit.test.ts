import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { ConcurrencyLimit, type Landing } from "../../src/directory/graph/concurrencyLimit.ts";
import { graphWriter } from "../../src/directory/graph/writer.ts";
import { connectTo } from "./scriptedServer.ts";

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
])("the limit $name", ({ rounds, limits }) => {
  expect(limitsAfter(rounds)).toEqual(limits);
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
