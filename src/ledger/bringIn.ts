import { appendEnded } from "./append.ts";
import { runOf } from "./digests.ts";
import type { Keeper, RunEnd } from "./ports.ts";
import type { KeptRecord, RecordedAttempt, RecordHeader } from "./records/ports.ts";
import { countOutcomes, type Receipt } from "../model/records/receipt.ts";
import { seenChain } from "./seenChain.ts";

/**
 * Adds the records that a ledger has not: of runs that could not reach it when they ended, that were killed, or that
 * came before it.
 *
 * @returns how many were added
 * @throws LedgerError
 */
export async function bringIn(
  keeper: Keeper,
  tenant: string,
  records: readonly KeptRecord[],
): Promise<number> {
  const ours = records
    .filter(({ attempt }) => attempt.tenant.id === tenant)
    // Of one attempt that left both, the journal tells nothing more than the record.
    .toSorted(
      (left, right) =>
        left.attempt.startedAt.localeCompare(right.attempt.startedAt) ||
        Number(right.isWhole) - Number(left.isWhole),
    );
  if (ours.length === 0) return 0;
  // Until each run is met, or there are no more: the times in the entries are those of clocks that may be wrong.
  const unmet = new Set(ours.map(({ attempt }) => runOf(headerIn(attempt))));
  const chain = seenChain(keeper, tenant, ({ kind, run, end }) => {
    if (kind === "begun" || !end?.interrupted) unmet.delete(run);
    return unmet.size === 0;
  });
  await chain.look();
  let added = 0;
  for (const { attempt, digest, isWhole, envelope } of ours) {
    const header = headerIn(attempt);
    const end = endIn(attempt, isWhole ? digest : undefined);
    if (chain.entered(runOf(header), "ended", end)) continue;
    await appendEnded(
      keeper,
      header,
      {
        end,
        // As they were kept: with hashes in the place of personal values.
        outcomes: attempt.outcomes,
        ...(envelope && { envelope }),
      },
      chain,
    );
    added += 1;
  }
  return added;
}

function headerIn(attempt: RecordedAttempt & Partial<Receipt>): RecordHeader {
  const {
    outcomes: _outcomes,
    complete: _complete,
    totals: _totals,
    finishedAt: _finishedAt,
    blocked: _blocked,
    ...header
  } = attempt;
  return header;
}

function endIn(attempt: RecordedAttempt & Partial<Receipt>, receipt: string | undefined): RunEnd {
  const { complete, totals, finishedAt, blocked, outcomes, startedAt } = attempt;
  return {
    finishedAt: finishedAt ?? startedAt,
    complete,
    totals: totals ?? countOutcomes(outcomes),
    ...(blocked && { blocked }),
    ...(receipt === undefined ? { interrupted: true } : { receipt }),
  };
}
