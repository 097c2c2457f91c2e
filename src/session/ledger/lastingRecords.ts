import { wrapped, wrappedLines } from "../../report/text/columns.ts";
import { appendBegun, appendEnded } from "../../ledger/append.ts";
import { bringIn } from "../../ledger/bringIn.ts";
import { runOf } from "../../ledger/digests.ts";
import { keepLease, renamedLease, takeLease, type HeldLease } from "../../ledger/lease.ts";
import type { Entry, Keeper, RunEnd } from "../../ledger/ports.ts";
import { hasherFor } from "../../ledger/records/hashing.ts";
import {
  LedgerError,
  type FinishedRecord,
  type KeptRecord,
  type RecordHeader,
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
   * Gives the records of earlier runs, newest first, of which the ledger may lack some. Asked once the lease is held: before that,
   * another run may be writing its record.
   *
   * @param hasWaited whether another run had the lease until now
   */
  readonly earlier: (hasWaited: boolean) => Promise<readonly KeptRecord[]>;
  /** Names the newest of them as the one before, where that is not known when the run asks for the lease. */
  readonly follows?: (header: RecordHeader, records: readonly KeptRecord[]) => RecordHeader;
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
  { keeper, earlier, follows, where, waitSeconds, world }: LastingOptions,
): Pick<RecordStore, "begin"> {
  const { clock, output, cancellation } = world;
  const warn = (message: string): void =>
    output.err(wrapped(`Warning: ${forTerminal(message)}\n`, output.errorStyle));
  /** What a run is, now that no other one can begin: it follows what the others did while it waited. */
  const placed = async (asked: RecordHeader, hasWaited: boolean, taken: HeldLease) => {
    const records = await earlier(hasWaited);
    const now = hasWaited ? { ...asked, startedAt: clock.now().toISOString() } : asked;
    const header = follows?.(now, records) ?? now;
    const holder = { tenant: header.tenant.id, run: runOf(header), where };
    return { records, header, held: await renamedLease(keeper, taken, holder, clock) };
  };
  return {
    begin: async (asked) => {
      const waiting = { tenant: asked.tenant.id, run: runOf(asked), where };
      let hasWaited = false;
      const taken = await takeLease(keeper, waiting, {
        clock,
        waitSeconds,
        signal: cancellation.stopping,
        onWait: ({ where: other }) => {
          hasWaited = true;
          output.progress(`Waiting for ${forTerminal(other)}, which is writing to this tenant …`);
        },
      }).finally(() => output.progress(""));
      const { records, header, held } = await placed(asked, hasWaited, taken).catch(
        async (error: unknown) => {
          await keepLease(keeper, waiting, taken, { clock, onLost: () => undefined })(
            undefined,
          ).catch(() => undefined);
          throw error;
        },
      );
      const holder = { ...waiting, run: runOf(header) };
      const release = keepLease(keeper, holder, held, {
        clock,
        onLost: ({ message }) => {
          output.err(
            wrappedLines(
              `\nThe lease is lost: ${forTerminal(message)}. Nothing more is begun; what is under way has 5 s to end.\n`,
              output.errorStyle,
            ),
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
        const added = await bringIn(keeper, header.tenant.id, records);
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
