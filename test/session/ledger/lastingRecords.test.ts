import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderKeeper } from "../../../src/ledger/keepers/folder.ts";
import { bringIn } from "../../../src/ledger/bringIn.ts";
import { appendBegun } from "../../../src/ledger/append.ts";
import type { Keeper } from "../../../src/ledger/ports.ts";
import { folderStore } from "../../../src/ledger/records/folder.ts";
import type { OpenRecord, RecordStore } from "../../../src/ledger/records/ports.ts";
import { lastingRecords } from "../../../src/session/ledger/lastingRecords.ts";
import { allRecords } from "../../../src/session/outcome/record.ts";
import { processCancellation } from "../../../src/session/process/cancellation.ts";
import type { Clock } from "../../../src/model/clock.ts";
import { headerAt, keepRun, promoted, TENANT } from "../../ledger/samples.ts";

/** Stands still: files take time that no clock of a test counts. */
const clock: Clock = {
  now: () => new Date("2026-11-02T08:00:00Z"),
  sleep: (_, signal) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason as Error));
    }),
};

let folder = "";
let keeper: Keeper;
let store: RecordStore;
let printed = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-lasting-"));
  keeper = folderKeeper(join(folder, "ledger"));
  store = folderStore(join(folder, "receipt.json"));
  printed = "";
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const style = { color: false, width: 80 };
function lasting(
  more: {
    readonly store?: Pick<RecordStore, "begin">;
    readonly earlier?: Parameters<typeof lastingRecords>[1]["earlier"];
  } = {},
): Pick<RecordStore, "begin"> {
  return lastingRecords(more.store ?? store, {
    keeper,
    earlier: more.earlier ?? (() => allRecords(store)),
    where: "a test",
    waitSeconds: 0,
    world: {
      clock,
      cancellation: processCancellation(),
      output: {
        out: () => undefined,
        err: (text) => {
          printed += text;
        },
        progress: () => undefined,
        showsProgress: false,
        style,
        errorStyle: style,
        ask: undefined,
      },
    },
  });
}

async function kinds(): Promise<string[]> {
  const found: string[] = [];
  for await (const { kind } of keeper.entries(TENANT)) found.unshift(kind);
  return found;
}

async function holder(): Promise<string | null | undefined> {
  return (await keeper.lease(TENANT))?.lease.holder;
}

const HEADER = headerAt("2026-11-02T08:00:00Z");

it("asks for the records of earlier runs once it holds the lease, since one may be writing its own until then", async () => {
  let held: string | null | undefined;
  const records = lasting({
    earlier: async () => {
      held = await holder();
      return allRecords(store);
    },
  });
  await (await records.begin(HEADER)).discard();
  expect(held).toMatch(/^[0-9a-f]{64}$/);
});

describe("the lease is released and the chain is ended", () => {
  it.each<[string, (record: OpenRecord) => Promise<unknown>]>([
    ["by a run that wrote nothing", (record) => record.discard()],
    ["by a run whose end failed half way", (record) => record.leave()],
  ])("%s", async (_, end) => {
    await end(await lasting().begin(HEADER));
    expect(await holder()).toBeNull();
  });

  it.each(["discard", "leave"] as const)("though the record's %s fails", async (name) => {
    const failing: Pick<RecordStore, "begin"> = {
      begin: async (header) => ({
        ...(await store.begin(header)),
        [name]: () => Promise.reject(new Error("EROFS")),
      }),
    };
    const record = await lasting({ store: failing }).begin(HEADER);
    await expect(record[name]()).rejects.toThrow("EROFS");
    expect(await holder()).toBeNull();
  });

  it("though the record cannot be begun", async () => {
    const failing = { begin: () => Promise.reject(new Error("ENOSPC")) };
    await expect(lasting({ store: failing }).begin(HEADER)).rejects.toThrow("ENOSPC");
    expect(await holder()).toBeNull();
    expect(await kinds()).toEqual(["begun", "ended"]);
  });
});

it("brings no run in twice because one that waited for a day began before it", async () => {
  const records = [];
  const record = await store.begin(headerAt("2026-11-03T10:00:00Z"));
  await record.finish({
    ...record.header,
    finishedAt: "2026-11-03T10:01:00Z",
    complete: true,
    totals: { applied: 1, failed: 0, skipped: 0, notAttempted: 0, unconfirmed: 0 },
    outcomes: [promoted("ana")],
  });
  records.push(...(await allRecords(store)));
  await keepRun(keeper, record.header, [promoted("ana")]);
  await appendBegun(keeper, headerAt("2026-11-02T09:00:00Z"));
  expect(await bringIn(keeper, TENANT, records)).toBe(0);
  expect(printed).toBe("");
});
