import { expect, it } from "vitest";
import { applyChanges } from "../../../../src/apply/applyChanges.ts";
import { graphReader } from "../../../../src/directory/graph/reading/reader.ts";
import { graphWriter } from "../../../../src/directory/graph/writing/writer.ts";
import { serveEmbedded } from "../../../../src/embedded/serving/server.ts";
import { newTenant } from "../../../../src/embedded/tenant/tenant.ts";
import type { Change } from "../../../../src/model/plan.ts";
import { VirtualClock } from "../../../virtualClock.ts";
import { connectTo } from "../../scriptedServer.ts";

const WINDOW_SECONDS = 150;
const QUOTA = 3000;

/** At least one window that is full. */
const USERS = 7000;

// Which of them Graph keeps is not documented.
it.each([
  { refill: "sliding", users: USERS },
  { refill: "fixed", users: USERS },
  { refill: "token-bucket", users: USERS },
] as const)(
  "writes $users users at the edge of a $refill quota, and hardly ever over it",
  async ({ refill, users }) => {
    const clock = new VirtualClock();
    const writes: { status: number; seconds: number }[] = [];
    let reads = 0;
    const directory = await serveEmbedded({
      tenant: newTenant({ domain: "contoso.com" }),
      clock,
      throttle: { seed: 19, refill },
      observe: ({ method, status }) => {
        if (method === "GET") reads += 1;
        else writes.push({ status, seconds: (clock.now().getTime() - startedAt) / 1000 });
      },
    });
    const startedAt = clock.now().getTime();
    const connection = connectTo(directory.root, { clock });
    const outcomes = await applyChanges(
      Array.from({ length: users }, (_, index) => newcomer(index)),
      { writer: graphWriter(connection), reader: graphReader(connection), clock },
    );
    await directory.close();

    expect(
      outcomes.filter(({ status, confirmed }) => status === "applied" && confirmed),
    ).toHaveLength(users);
    const refused = writes.filter(({ status }) => status === 429).length;
    expect(refused / writes.length).toBeLessThan(0.01);
    const wholeWindows = Math.floor(users / QUOTA);
    const perWindow = Array.from({ length: wholeWindows }, (_, window) => window).map(
      (window) =>
        writes.filter(
          ({ status, seconds }) =>
            status === 201 && Math.floor(seconds / WINDOW_SECONDS) === window,
        ).length,
    );
    for (const created of perWindow) expect(created).toBeGreaterThanOrEqual(0.95 * QUOTA);
    // One POST for each, and one reading back: nobody is looked up first.
    expect(writes.length - refused).toBe(users);
    expect(reads).toBe(users);
    // Full batches of writes and of reads, but for a few where a window ends.
    expect(connection.requests).toBeLessThan((users / 20) * 2 + 20);
  },
);

it("meets what an earlier run has spent once, and goes on evenly", async () => {
  const clock = new VirtualClock();
  const directory = await serveEmbedded({
    tenant: newTenant({ domain: "contoso.com" }),
    clock,
    throttle: { seed: 19 },
  });
  const create = async (from: number, to: number): Promise<void> => {
    const connection = connectTo(directory.root, { clock });
    const writer = graphWriter(connection);
    await Promise.all(
      Array.from({ length: to - from }, (_, index) =>
        writer.createUser({
          userPrincipalName: `newcomer${from + index}@contoso.com`,
          displayName: "N",
          mailNickname: "n",
          accountEnabled: true,
        }),
      ),
    );
  };
  await create(0, 2900);
  const startedAt = clock.now().getTime();
  await create(2900, 4400);
  await directory.close();
  expect(directory.tenant.users).toHaveLength(4400);
  // The batches that were under way when the first refusal came.
  const refused = directory.requests.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThanOrEqual(120);
  // Until the earlier run's writes count no more, and 20 a second from then on.
  const seconds = (clock.now().getTime() - startedAt) / 1000;
  expect(seconds).toBeGreaterThan(WINDOW_SECONDS);
  expect(seconds).toBeLessThan(WINDOW_SECONDS + 1500 / 20);
});

function newcomer(index: number): Change {
  const at = { file: "users/newcomers.yaml", line: index + 1 };
  const name = `newcomer${index}@contoso.com`;
  const values = {
    accountEnabled: true,
    displayName: `Newcomer ${index}`,
    mailNickname: `newcomer${index}`,
    userPrincipalName: name,
  };
  return {
    kind: "create",
    userPrincipalName: name,
    at,
    cause: "here",
    fields: Object.entries(values).map(([field, to]) => ({ field, from: null, to, at })),
  };
}
