import { appendBegun, appendEnded } from "../../../src/ledger/append.ts";
import { runOf } from "../../../src/ledger/digests.ts";
import { keepLease, takeLease } from "../../../src/ledger/lease.ts";
import type { Outcome } from "../../../src/model/records/receipt.ts";
import { VirtualClock } from "../../virtualClock.ts";
import { endOf, headerAt, promoted, TENANT } from "../samples.ts";
import { seededFaults } from "./faults.ts";
import { expectIntact } from "./intact.ts";
import { serveCosmos } from "./service.ts";
import { keeperOf } from "./world.ts";

export interface Ordeal {
  readonly faults: number;
  readonly runs: number;
}

/**
 * Runs, two of them at once, on a service that fails as a seed decides, until so many faults have struck; then looks
 * whether anything was lost or doubled, and whether each run had the lease once.
 */
export async function ordeal(seed: number, faults: number): Promise<Ordeal> {
  const strike = seededFaults(seed);
  let isOver = false;
  const clock = new VirtualClock();
  const service = await serveCosmos({ fault: () => (isOver ? undefined : strike()) });
  try {
    const expected = new Map<string, readonly Outcome[]>();
    while (service.faults < faults)
      await Promise.all(
        [0, 1].map(async (which) => {
          const header = headerAt(
            new Date(Date.UTC(2026, 10, 2) + expected.size + which).toISOString(),
          );
          const outcomes = [promoted("ana"), promoted(`user${which}`)];
          const keeper = keeperOf(service, { clock });
          const holder = { tenant: TENANT, run: runOf(header), where: header.startedAt };
          const held = await takeLease(keeper, holder, { clock, waitSeconds: 86_400 });
          let lost: Error | undefined;
          const release = keepLease(keeper, holder, held, {
            clock,
            onLost: (reason) => {
              lost = reason;
            },
          });
          await appendBegun(keeper, header);
          const entry = await appendEnded(keeper, header, { end: endOf(outcomes), outcomes });
          await release(entry);
          if (lost) throw lost;
          expected.set(header.startedAt, outcomes);
        }),
      );
    isOver = true;
    await expectIntact(service, expected);
    const lease = await keeperOf(service).lease(TENANT);
    if (lease?.lease.fence !== expected.size || lease.lease.holder !== null)
      throw new Error(`the lease was not taken ${expected.size} times: ${JSON.stringify(lease)}`);
    return { faults: service.faults, runs: expected.size };
  } finally {
    await service.close();
  }
}
