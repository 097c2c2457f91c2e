import { afterEach, beforeEach, expect, it } from "vitest";
import { appendBegun } from "../../../src/ledger/append.ts";
import { digestOfEntry, digestOfPart, runOf } from "../../../src/ledger/digests.ts";
import { takeLease } from "../../../src/ledger/lease.ts";
import type { Part } from "../../../src/ledger/ports.ts";
import { LedgerError } from "../../../src/ledger/records/ports.ts";
import { VirtualClock } from "../../virtualClock.ts";
import { serveCosmos, type CosmosStandIn, type CosmosStandInOptions } from "../cosmos/service.ts";
import { all, keeperOf } from "../cosmos/world.ts";
import { headerAt, keepRun, promoted, TENANT } from "../samples.ts";
import { describeKeeper } from "./contract.ts";

let service: CosmosStandIn;
beforeEach(async () => {
  service = await serveCosmos();
});
afterEach(() => service.close());

async function served(options: CosmosStandInOptions): Promise<CosmosStandIn> {
  await service.close();
  service = await serveCosmos(options);
  return service;
}

describeKeeper("a ledger in Cosmos DB", () => keeperOf(service));

it("only creates in the container of the ledger, and under ids of its own", async () => {
  const keeper = keeperOf(service);
  await keepRun(keeper, headerAt("2026-11-02T08:00:00Z"), [promoted("ana")]);
  const held = await takeLease(
    keeper,
    { tenant: TENANT, run: "a".repeat(64), where: "a test" },
    { clock: new VirtualClock(), waitSeconds: 0 },
  );
  await keeper.replaceLease(TENANT, held.lease, held.version);
  const writes = service.requests.filter(
    ({ method, headers }) =>
      method !== "GET" &&
      !headers["x-ms-documentdb-isquery"] &&
      !headers["x-ms-cosmos-is-query-plan-request"],
  );
  expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "POST /dbs/rollcall/colls/ledger/docs",
    "POST /dbs/rollcall/colls/ledger/docs",
    "POST /dbs/rollcall/colls/ledger/docs",
    "POST /dbs/rollcall/colls/ledger-leases/docs",
    "PUT /dbs/rollcall/colls/ledger-leases/docs/lease",
  ]);
  expect(service.items("ledger").map(({ id }) => id)).toEqual([
    "entry-00000001",
    expect.stringMatching(/^part-[0-9a-f]{64}$/),
    "entry-00000002",
  ]);
  expect(service.items("ledger")[1]).toMatchObject({
    people: expect.arrayContaining(["ana@contoso.com"]),
  });
});

it("finds a person in every partition where the gateway leaves that to the client", async () => {
  await served({ fansOut: false });
  const keeper = keeperOf(service);
  for (let day = 1; day <= 9; day += 1)
    await keepRun(keeper, headerAt(`2026-11-0${day}T08:00:00Z`), [promoted("ana")]);
  expect(await all(keeper.partsAbout(TENANT, ["ana@contoso.com"]))).toHaveLength(9);
  expect(await keeper.tenants()).toEqual([TENANT]);
  const asked = service.requests.flatMap(
    ({ headers }) => headers["x-ms-documentdb-partitionkeyrangeid"] ?? [],
  );
  expect(new Set(asked).size).toBe(3);
});

it("reads more entries than a page has", async () => {
  const keeper = keeperOf(service);
  const first = await appendBegun(keeper, headerAt("2026-11-02T08:00:00Z"));
  for (let sequence = 2; sequence <= 120; sequence += 1)
    await keeper.add({ ...first, sequence }, []);
  const entries = await all(keeper.entries(TENANT));
  expect(entries.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: 120 }, (_, index) => 120 - index),
  );
});

it("keeps its chain where replicas are behind", async () => {
  let asked = 0;
  await served({ lag: () => (asked += 1) % 4 });
  for (let day = 1; day <= 9; day += 1)
    await keepRun(keeperOf(service), headerAt(`2026-11-0${day}T08:00:00Z`), [promoted("ana")]);
  const entries = service.items("ledger").filter(({ id }) => id.startsWith("entry"));
  expect(entries.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: 18 }, (_, index) => index + 1),
  );
});

it("finds a part that its replica has not yet, and says so of an old one at once", async () => {
  let behind = 0;
  await served({ lag: () => (behind > 0 ? behind-- : 0) });
  const entry = await keepRun(keeperOf(service), headerAt("2026-11-02T08:00:00Z"), [
    promoted("ana"),
  ]);
  const [digest = ""] = entry.parts;
  for (const { now, found } of [
    { now: "2026-11-02T08:02:00Z", found: [digest] },
    { now: "2026-11-03T08:00:00Z", found: [undefined] },
  ]) {
    behind = 3;
    const keeper = keeperOf(service, { clock: new VirtualClock(now) });
    const parts = await all(keeper.parts(entry));
    expect(parts.map((part) => part && digestOfPart(part))).toEqual(found);
  }
});

it("gives back every letter as it was kept", async () => {
  const displayName = 'Zo\u00eb \u{1f600} \u2028\u2029 \u0000 \\ " \ufeff\u202e اسم';
  const outcomes = [promoted("ana", { displayName, userPrincipalName: "zoë@contoso.example" })];
  const keeper = keeperOf(service);
  const entry = await keepRun(keeper, headerAt("2026-11-02T08:00:00Z"), outcomes);
  const again = keeperOf(service);
  const [newest] = await all(again.entries(TENANT));
  expect(newest && digestOfEntry(newest)).toBe(digestOfEntry(entry));
  const [part] = await all(again.partsAbout(TENANT, ["zoë@contoso.example"]));
  expect(part && digestOfPart(part)).toBe(entry.parts[0]);
  expect(part?.outcomes).toEqual(outcomes);
});

it("keeps one outcome of more than an item may have", async () => {
  const reason = "Not allowed here. ".repeat(150_000);
  const outcome = promoted("ana", { status: "failed", reason });
  expect(Buffer.byteLength(reason)).toBeGreaterThan(2 * 1024 * 1024);
  const keeper = keeperOf(service);
  const entry = await keepRun(keeper, headerAt("2026-11-02T08:00:00Z"), [
    promoted("ben"),
    outcome,
    promoted("cho"),
  ]);
  const parts: (Part | undefined)[] = await all(keeperOf(service).parts(entry));
  expect(parts.map((part) => part?.outcomes.length)).toEqual([1, 1, 1]);
  expect(parts[1]?.outcomes).toEqual([outcome]);
  expect(await all(keeper.partsAbout(TENANT, ["ana@contoso.com"]))).toEqual([parts[1]]);
});

it("keeps an entry that tells of thousands of blocked users", async () => {
  const blocked = Array.from({ length: 12_000 }, (_, index) => ({
    userPrincipalName: `user${index}@contoso.com`,
    reason: "not-found" as const,
    message:
      "The directory shows no account that could be meant by this name; look it up, or declare it anew.",
    at: { file: "users/everyone.yaml", line: index + 1 },
  }));
  const keeper = keeperOf(service);
  const header = headerAt("2026-11-02T08:00:00Z", { blocked } as never);
  const entry = await keepRun(keeper, header, []);
  expect(await keeperOf(service).newest(TENANT)).toEqual(entry);
});

it.each([
  { name: "other outcomes", more: { content: { run: "a", outcomes: [promoted("ben")] } } },
  { name: "nothing", more: {} },
  { name: "what cannot be unpacked", more: { compressed: "bm90IGd6aXA=" } },
])("says of a part that holds $name that it was changed", async ({ more }) => {
  const header = headerAt("2026-11-02T08:00:00Z");
  const part: Part = { run: runOf(header), outcomes: [promoted("ana")] };
  const id = `part-${digestOfPart(part)}`;
  service.plant("ledger", { id, pk: `${TENANT}:${part.run}`, ...more });
  await expect(keepRun(keeperOf(service), header, part.outcomes)).rejects.toThrow(
    `The item ${id} of the ledger in the container rollcall/ledger of Cosmos DB at ${new URL(service.endpoint).host} was changed.`,
  );
});

it("says of an entry that holds nothing that it was changed", async () => {
  const planted = { id: "entry-00000001", pk: TENANT, sequence: 1 };
  service.plant("ledger", planted);
  await expect(keeperOf(service).newest(TENANT)).rejects.toThrow(LedgerError);
  await expect(all(keeperOf(service).entries(TENANT))).rejects.toThrow(
    "The item entry-00000001 of the ledger in",
  );
});
