import { CosmosClient, type Container } from "@azure/cosmos";
import { afterEach, describe, expect, it } from "vitest";
import { serveCosmos, type CosmosStandIn, type CosmosStandInOptions } from "./service.ts";
import { all } from "./world.ts";

let service: CosmosStandIn;
afterEach(() => service.close());

async function containerOf(options: CosmosStandInOptions = {}, key?: string): Promise<Container> {
  service = await serveCosmos(options);
  const client = new CosmosClient({
    endpoint: service.endpoint,
    key: key ?? service.key,
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  return client.database("rollcall").container("ledger");
}

/** The status of an answer, whether or not the library throws it. */
async function statusOf(answer: Promise<{ readonly statusCode?: number }>): Promise<unknown> {
  return answer.then(
    ({ statusCode }) => statusCode,
    (error: { readonly code?: unknown }) => error.code,
  );
}

describe("the stand-in does as the service does", () => {
  it("takes no other key", async () => {
    const other = Buffer.alloc(64, 3).toString("base64");
    const container = await containerOf({}, other);
    expect(await statusOf(container.items.create({ id: "a", pk: "one" }))).toBe(401);
    expect(service.items("ledger")).toEqual([]);
  });

  it("takes no signature that is older than a quarter of an hour", async () => {
    const container = await containerOf({ now: () => new Date(Date.now() + 16 * 60_000) });
    expect(await statusOf(container.items.create({ id: "a", pk: "one" }))).toBe(401);
  });

  it("keeps partitions apart", async () => {
    const container = await containerOf();
    const statuses = [
      await statusOf(container.items.create({ id: "a", pk: "one" })),
      await statusOf(container.items.create({ id: "a", pk: "one" })),
      await statusOf(container.items.create({ id: "a", pk: "two" })),
      await statusOf(container.item("a", "one").read()),
      await statusOf(container.item("a", "three").read()),
    ];
    expect(statuses).toEqual([201, 409, 201, 200, 404]);
    const query = { query: "SELECT * FROM c" };
    const one = await container.items.query(query, { partitionKey: "one" }).fetchAll();
    expect(one.resources).toHaveLength(1);
    expect((await container.items.query(query).fetchAll()).resources).toHaveLength(2);
  });

  it("compares quoted ETags, which change with each write", async () => {
    const container = await containerOf();
    const { etag } = await container.items.create({ id: "a", pk: "one" });
    expect(etag).toMatch(/^".+"$/);
    const replace = (condition: string): Promise<unknown> =>
      statusOf(
        container
          .item("a", "one")
          .replace({ id: "a", pk: "one" }, { accessCondition: { type: "IfMatch", condition } }),
      );
    expect([await replace(etag), await replace(etag), await replace("*")]).toEqual([200, 412, 200]);
  });

  it("refuses items of more than 2 MB, and ids that it cannot keep", async () => {
    const container = await containerOf();
    const text = "é".repeat(1024 * 1024);
    expect(await statusOf(container.items.create({ id: "a", pk: "one", text }))).toBe(413);
    expect(await statusOf(container.items.create({ id: "x".repeat(1024), pk: "one" }))).toBe(400);
  });

  it("holds unique keys within a partition, of which what is missing is one", async () => {
    const container = await containerOf({
      containers: [{ id: "ledger", partitionKey: "/pk", uniqueKeys: ["/sequence"] }],
    });
    const create = (item: { id: string; pk: string; sequence?: number }): Promise<unknown> =>
      statusOf(container.items.create(item));
    expect([
      await create({ id: "a", pk: "one", sequence: 1 }),
      await create({ id: "b", pk: "one", sequence: 1 }),
      await create({ id: "c", pk: "two", sequence: 1 }),
      await create({ id: "d", pk: "one" }),
      await create({ id: "e", pk: "one" }),
    ]).toEqual([201, 409, 201, 201, 409]);
  });

  it("lets items expire", async () => {
    let later = 0;
    const container = await containerOf({
      containers: [{ id: "ledger", partitionKey: "/pk", defaultTtl: 60 }],
      now: () => new Date(Date.now() + later),
    });
    await container.items.create({ id: "a", pk: "one" });
    await container.items.create({ id: "b", pk: "one", ttl: -1 });
    later = 61_000;
    expect(service.items("ledger").map(({ id }) => id)).toEqual(["b"]);
    expect(await statusOf(container.item("a", "one").read())).toBe(404);
  });

  it("answers in pages, over all partitions and in order", async () => {
    const container = await containerOf();
    for (let sequence = 1; sequence <= 9; sequence += 1)
      await container.items.create({ id: `a${sequence}`, pk: `p${sequence}`, sequence });
    const query = container.items.query<{ sequence: number }>(
      { query: "SELECT * FROM c ORDER BY c.sequence DESC" },
      { maxItemCount: 2 },
    );
    const pages = await all(query.getAsyncIterator());
    expect(pages.flatMap(({ resources }) => resources.map(({ sequence }) => sequence))).toEqual([
      9, 8, 7, 6, 5, 4, 3, 2, 1,
    ]);
    expect(pages.length).toBeGreaterThan(3);
  });

  it.each([
    "SELECT COUNT(1) FROM c",
    "SELECT * FROM c WHERE c.a > @a",
    "SELECT * FROM c JOIN d IN c.people",
    "SELECT * FROM c WHERE c.a = 'x' OFFSET 1 LIMIT 1",
    "SELECT * FROM c WHERE",
  ])("refuses what it does not understand: %s", async (query) => {
    const container = await containerOf();
    const asked = container.items.query({ query }, { partitionKey: "one" }).fetchAll();
    expect(await asked.catch((error: { code: unknown }) => error.code)).toBe(400);
  });

  it("refuses upserts, batches and deletions, which a ledger must not send", async () => {
    const container = await containerOf();
    await container.items.create({ id: "a", pk: "one" });
    expect(await statusOf(container.items.upsert({ id: "a", pk: "one" }))).toBe(400);
    expect(await statusOf(container.item("a", "one").delete())).toBe(400);
    const create = { operationType: "Create", resourceBody: { id: "b", pk: "one" } } as const;
    await expect(container.items.batch([create], "one")).rejects.toThrow("is not understood");
    expect(service.items("ledger")).toHaveLength(1);
  });
});
