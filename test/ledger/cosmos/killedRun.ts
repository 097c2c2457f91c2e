import { readFile } from "node:fs/promises";
import process from "node:process";
import { appendBegun, appendEnded } from "../../../src/ledger/append.ts";
import { bringIn } from "../../../src/ledger/bringIn.ts";
import { runOf } from "../../../src/ledger/digests.ts";
import { keepLease, takeLease } from "../../../src/ledger/lease.ts";
import type { KeptRecord } from "../../../src/ledger/records/ports.ts";
import type { Outcome } from "../../../src/model/records/receipt.ts";
import { endOf, headerAt, TENANT } from "../samples.ts";
import { keeperOf } from "./world.ts";

/** What a process gets that is to be killed: where the ledger is, and what was done before and now. */
export interface KilledRun {
  readonly endpoint: string;
  readonly key: string;
  /** Milliseconds that its clock is ahead, so that the lease of a killed run is over. */
  readonly ahead: number;
  readonly startedAt: string;
  readonly outcomes: readonly Outcome[];
  /** Of the runs before: all that ended, and those that were killed. */
  readonly earlier: readonly {
    readonly startedAt: string;
    readonly outcomes: readonly Outcome[];
  }[];
}

// One run, in the order of a real one: the lease, what the ledger lacks, the beginning, the end.
const { endpoint, key, ahead, startedAt, outcomes, earlier } = JSON.parse(
  await readFile(process.argv[2] ?? "", "utf8"),
) as KilledRun;
const clock = {
  now: () => new Date(Date.now() + ahead),
  sleep: (milliseconds: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, Math.min(milliseconds, 2_000_000_000)).unref();
      signal?.addEventListener("abort", () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      });
    }),
};
const header = headerAt(startedAt);
const keeper = keeperOf({ endpoint, key }, { clock });
const holder = { tenant: TENANT, run: runOf(header), where: `process ${process.pid}` };
const held = await takeLease(keeper, holder, { clock, waitSeconds: 0 });
const release = keepLease(keeper, holder, held, {
  clock,
  onLost: (reason) => {
    throw reason;
  },
});
const records = earlier.map((run): KeptRecord => ({
  attempt: { ...headerAt(run.startedAt), complete: false, outcomes: run.outcomes },
  digest: "a".repeat(64),
  isWhole: false,
  holds: () => false,
}));
await bringIn(keeper, TENANT, records);
await appendBegun(keeper, header);
const entry = await appendEnded(keeper, header, { end: endOf(outcomes), outcomes });
await release(entry);
