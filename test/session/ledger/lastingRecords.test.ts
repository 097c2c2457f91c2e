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
    readonly waitSeconds?: number;
    readonly clock?: Clock;
  } = {},
): Pick<RecordStore, "begin"> {
  return lastingRecords(more.store ?? store, {
    keeper,
    earlier: more.earlier ?? (() => allRecords(store)),
    follows: (header, records) => ({ ...header, previous: records[0]?.digest ?? null }),
    where: "a test",
    waitSeconds: more.waitSeconds ?? 0,
    world: {
      clock: more.clock ?? clock,
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

describe("a run that waited for another one", () => {
  /** Another run has the lease, and ends while the clock is asked to wait. */
  async function waited(end: (record: OpenRecord) => Promise<unknown>): Promise<OpenRecord> {
    const other = await lasting().begin(headerAt("2026-11-02T07:59:00Z"));
    let hasEnded = false;
    return lasting({
      waitSeconds: 600,
      clock: {
        now: () => new Date(hasEnded ? "2026-11-02T08:05:00Z" : "2026-11-02T08:00:00Z"),
        sleep: async (milliseconds, signal) => {
          if (hasEnded) return clock.sleep(milliseconds, signal);
          hasEnded = true;
          await end(other);
        },
      },
    }).begin(HEADER);
  }

  it("follows that one's record, began after it, and is in the ledger under the name that has the lease", async () => {
    const record = await waited((other) =>
      other.finish({
        ...other.header,
        finishedAt: "2026-11-02T08:04:00Z",
        complete: true,
        totals: { applied: 1, failed: 0, skipped: 0, notAttempted: 0, unconfirmed: 0 },
        outcomes: [promoted("ana")],
      }),
    );
    const [, before] = await allRecords(store);
    expect(before?.attempt.startedAt).toBe("2026-11-02T07:59:00Z");
    expect(record.header).toMatchObject({
      previous: before?.digest,
      startedAt: "2026-11-02T08:05:00.000Z",
    });
    const entry = await keeper.newest(TENANT);
    expect(entry?.header.previous).toBe(before?.digest);
    expect(entry?.run).toBe(await holder());
    await record.discard();
    expect(await holder()).toBeNull();
  });

  it("is no other run where that one wrote nothing", async () => {
    const record = await waited((other) => other.discard());
    expect(record.header.previous).toBeNull();
    await record.discard();
    expect(await kinds()).toEqual(["begun", "ended", "begun", "ended"]);
  });

  it("gives the lease back where the records cannot be read", async () => {
    const records = lasting({ earlier: () => Promise.reject(new Error("EIO")) });
    await expect(records.begin(HEADER)).rejects.toThrow("EIO");
    expect(await holder()).toBeNull();
  });
});

it("brings no run in twice because the clock of another one was wrong", async () => {
  const [wrong, right] = ["2026-10-01T08:00:00Z", "2026-11-02T08:00:00Z"];
  const record = await store.begin(headerAt(right));
  await record.finish({
    ...record.header,
    finishedAt: right,
    complete: true,
    totals: { applied: 1, failed: 0, skipped: 0, notAttempted: 0, unconfirmed: 0 },
    outcomes: [promoted("ana")],
  });
  const records = await allRecords(store);
  await keepRun(keeper, record.header, [promoted("ana")]);
  // On another machine, of which there is no record here.
  await keepRun(keeper, headerAt(wrong), [promoted("ben")]);
  expect(await bringIn(keeper, TENANT, records)).toBe(0);
  expect(await kinds()).toEqual(["begun", "ended", "begun", "ended"]);
});
