import { appendEnded } from "./append.ts";
import { runOf } from "./digests.ts";
import type { Keeper, RunEnd } from "./ports.ts";
import type { KeptRecord, RecordedAttempt, RecordHeader } from "./records/ports.ts";
import { countOutcomes, type Receipt } from "../model/receipt.ts";

/**
 * An entry is added when its run begins, by the time of its header; give or take the clocks of two machines, and as long as a run
 * may wait for the lease: `--lease-timeout` has five digits at most.
 */
const CLOCK_TOLERANCE_MS = 30 * 60 * 60 * 1000;

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
    .toSorted((left, right) => left.attempt.startedAt.localeCompare(right.attempt.startedAt));
  const [earliest] = ours;
  if (!earliest) return 0;
  const known = await endedSince(keeper, tenant, Date.parse(earliest.attempt.startedAt));
  const missing = ours.filter(({ attempt }) => !known.has(runOf(headerIn(attempt))));
  for (const { attempt, digest, isWhole, envelope } of missing)
    await appendEnded(keeper, headerIn(attempt), {
      end: endIn(attempt, isWhole ? digest : undefined),
      // As they were kept: with hashes in the place of personal values.
      outcomes: attempt.outcomes,
      ...(envelope && { envelope }),
    });
  return missing.length;
}

async function endedSince(
  keeper: Keeper,
  tenant: string,
  earliest: number,
): Promise<ReadonlySet<string>> {
  const ended = new Set<string>();
  for await (const { kind, run, header } of keeper.entries(tenant)) {
    if (kind === "ended") ended.add(run);
    else if (Date.parse(header.startedAt) < earliest - CLOCK_TOLERANCE_MS) break;
  }
  return ended;
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
