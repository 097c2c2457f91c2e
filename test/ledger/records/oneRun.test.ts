import { describe, expect, it } from "vitest";
import { oneRunAtATime } from "../../../src/ledger/records/oneRun.ts";
import {
  LedgerError,
  type OpenRecord,
  type RecordHeader,
  type RecordStore,
} from "../../../src/ledger/records/ports.ts";
import type { Receipt } from "../../../src/model/records/receipt.ts";

const HEADER = {} as RecordHeader;
const RECEIPT = {} as Receipt;

function storeWith(record: Partial<OpenRecord> = {}, begin?: RecordStore["begin"]): RecordStore {
  const open: OpenRecord = {
    path: "receipt.json",
    partialPath: "receipt.json.partial",
    header: HEADER,
    add: async () => undefined,
    finish: async () => ({ digest: "d" }),
    discard: async () => undefined,
    leave: async () => undefined,
    ...record,
  };
  return { begin: begin ?? (async () => open), async *chain() {} };
}

describe("one run of a process at a time writes a record", () => {
  it.each<[string, Partial<OpenRecord>, (record: OpenRecord) => Promise<unknown>]>([
    ["is whole", {}, (record) => record.finish(RECEIPT)],
    ["was discarded", {}, (record) => record.discard()],
    ["was left", {}, (record) => record.leave()],
    [
      "could not be finished",
      { finish: () => Promise.reject(new Error("The disk is full")) },
      (record) => record.finish(RECEIPT).catch(() => undefined),
    ],
  ])("until it %s", async (name, made, end) => {
    const place = `/people/${name}/receipt.json`;
    const record = await oneRunAtATime(storeWith(made), place).begin(HEADER);
    const second = oneRunAtATime(storeWith(), place);
    await expect(second.begin(HEADER)).rejects.toBeInstanceOf(LedgerError);
    // Another record is no matter.
    await (await oneRunAtATime(storeWith(), `${place}.other`).begin(HEADER)).leave();
    await end(record);
    await (await second.begin(HEADER)).leave();
  });

  it("and one that could not be begun holds up no other", async () => {
    const place = "/people/begun/receipt.json";
    const failing = storeWith({}, () => Promise.reject(new Error("The disk is full")));
    await expect(oneRunAtATime(failing, place).begin(HEADER)).rejects.toThrow(/disk/);
    await (await oneRunAtATime(storeWith(), place).begin(HEADER)).leave();
  });
});
