import { appendBegun, appendEnded } from "../../ledger/append.ts";
import { bringIn } from "../../ledger/bringIn.ts";
import { runOf } from "../../ledger/digests.ts";
import { keepLease, takeLease } from "../../ledger/lease.ts";
import type { Entry, Keeper, RunEnd } from "../../ledger/ports.ts";
import { hasherFor } from "../../ledger/records/hashing.ts";
import {
  LedgerError,
  type FinishedRecord,
  type KeptRecord,
  type RecordStore,
} from "../../ledger/records/ports.ts";
import type { Envelope } from "../../model/records/envelope.ts";
import { outcomeWithoutPersonal } from "../../model/records/personal.ts";
import { countOutcomes, type Outcome } from "../../model/records/receipt.ts";
import { forTerminal } from "../../report/escape.ts";
import { count } from "../../report/words.ts";
import type { World } from "../process/world.ts";

export interface LastingOptions {
  readonly keeper: Keeper;
  /**
   * Gives the records of earlier runs, of which the ledger may lack some. Asked once the lease is held: before that, another run
   * may be writing its record.
   */
  readonly earlier: () => Promise<readonly KeptRecord[]>;
  /** As `Lease.where`. */
  readonly where: string;
  /** How long to wait for another run that holds the lease. */
  readonly waitSeconds: number;
  readonly world: Pick<World, "clock" | "output" | "cancellation">;
}

/**
 * Records that are kept in a ledger as well. Before the first write the lease is taken, and the ledger gets what it
 * lacks; if any of that fails, the run ends there. After the last write a ledger that fails stops nothing: the receipt
 * has everything, and the next run brings it in. A lease that is lost meanwhile ends the run as Ctrl+C does.
 */
export function lastingRecords(
  store: Pick<RecordStore, "begin">,
  { keeper, earlier, where, waitSeconds, world }: LastingOptions,
): Pick<RecordStore, "begin"> {
  const { clock, output, cancellation } = world;
  const warn = (message: string): void => output.err(`Warning: ${forTerminal(message)}\n`);
  return {
    begin: async (header) => {
      const holder = { tenant: header.tenant.id, run: runOf(header), where };
      const held = await takeLease(keeper, holder, {
        clock,
        waitSeconds,
        signal: cancellation.stopping,
        onWait: ({ where: other }) =>
          output.progress(`Waiting for ${forTerminal(other)}, which is writing to this tenant …`),
      }).finally(() => output.progress(""));
      const release = keepLease(keeper, holder, held, {
        clock,
        onLost: ({ message }) => {
          output.err(
            `\nThe lease is lost: ${forTerminal(message)}. Nothing more is begun; what is under way has 5 s to end.\n`,
          );
          cancellation.cancel("the lease is lost");
        },
      });
      const releasing = (newest: Entry | undefined): Promise<void> =>
        release(newest).catch(({ message }: Error) =>
          warn(`The lease could not be released: ${message} It ends by itself.`),
        );
      const end = async (
        outcomes: readonly Outcome[],
        runEnd: RunEnd,
        envelope?: Envelope,
      ): Promise<void> => {
        let entry: Entry | undefined;
        try {
          entry = await appendEnded(keeper, header, {
            end: runEnd,
            outcomes,
            ...(envelope && { envelope }),
          });
        } catch (error) {
          if (!(error instanceof LedgerError)) throw error;
          warn(
            `${error.message} The receipt has everything that was done; the next run brings it into the ledger.`,
          );
        } finally {
          await releasing(entry);
        }
      };
      try {
        const added = await bringIn(keeper, header.tenant.id, await earlier());
        if (added > 0) output.err(`Brought ${count(added, "earlier record")} into the ledger.\n`);
        await appendBegun(keeper, header);
        const record = await store.begin(header).catch(async (error: unknown) => {
          // Else the ledger would ask for ever how this run ended.
          await appendEnded(keeper, header, { end: nothingDone(clock.now()), outcomes: [] }).catch(
            () => undefined,
          );
          throw error;
        });
        return {
          ...record,
          finish: async (receipt) => {
            const kept = keeper.keepsPersonal ? (outcome: Outcome) => outcome : hashedBy(header);
            const { finishedAt, complete, totals, blocked } = receipt;
            let finished: FinishedRecord | undefined;
            try {
              finished = await record.finish(receipt);
              return finished;
            } finally {
              await end(
                receipt.outcomes.map(kept),
                {
                  finishedAt,
                  complete,
                  totals,
                  ...(blocked && { blocked }),
                  ...(finished && { receipt: finished.digest }),
                },
                finished?.envelope,
              );
            }
          },
          discard: async () => {
            try {
              await record.discard();
            } finally {
              await end([], nothingDone(clock.now()));
            }
          },
          leave: async () => {
            try {
              await record.leave();
            } finally {
              await releasing(undefined);
            }
          },
        };
      } catch (error) {
        await releasing(undefined);
        throw error;
      }
    },
  };
}

function nothingDone(now: Date): RunEnd {
  return { finishedAt: now.toISOString(), complete: false, totals: countOutcomes([]) };
}

function hashedBy({ salt }: { readonly salt: string }): (outcome: Outcome) => Outcome {
  const hashed = hasherFor(salt);
  return (outcome) => hashed(outcomeWithoutPersonal(outcome));
}
