import type { LedgerRun, RunState } from "../../model/records/ledgerRun.ts";
import { isHeldBy } from "../lease.ts";
import type { Entry, Keeper, Lease } from "../ports.ts";
import { LedgerError } from "../records/ports.ts";
import { thatCounts } from "../seenChain.ts";
import { isEntry } from "./verifyChain.ts";

/** A run, with the entries that tell of it. */
export interface EnteredRun {
  readonly run: LedgerRun;
  readonly begun: Entry | undefined;
  readonly ended: Entry | undefined;
}

const SHORTEST = 8;
/** Fewer digits name nothing, whatever they fit. */
const FEWEST_TYPED = 4;

/**
 * All runs of a tenant, those that started last first.
 *
 * @param now tells whether the lease is still held
 * @throws LedgerError
 */
export async function readRuns(keeper: Keeper, tenant: string, now: Date): Promise<EnteredRun[]> {
  const { entries, lease } = await readChain(keeper, tenant);
  return runsIn(entries, lease, now);
}

/** All entries of a tenant, newest first, and its lease. @throws LedgerError */
export async function readChain(
  keeper: Keeper,
  tenant: string,
): Promise<{ readonly entries: readonly Entry[]; readonly lease: Lease | undefined }> {
  const entries: Entry[] = [];
  for await (const entry of keeper.entries(tenant))
    if (isEntry(entry)) entries.push(entry);
    else
      throw new LedgerError(
        `The ledger in ${keeper.title} holds something that is not an entry, so it was changed. The command "verify" names it. Nothing was changed now.`,
      );
  return { entries, lease: (await keeper.lease(tenant))?.lease };
}

/** The runs that these entries tell of, those that started last first. Pure. */
export function runsIn(
  newestFirst: readonly Entry[],
  lease: Lease | undefined,
  now: Date,
): EnteredRun[] {
  const found = new Map<string, { begun?: Entry; ended?: Entry }>();
  for (const entry of newestFirst) {
    const entries = found.get(entry.run) ?? {};
    entries[entry.kind] = thatCounts(entries[entry.kind], entry);
    found.set(entry.run, entries);
  }
  const shortIds = shortIdsOf([...found.keys()]);
  return [...found]
    .flatMap(([run, { begun, ended }]): EnteredRun[] => {
      const entry = ended ?? begun;
      if (!entry) return [];
      const state = stateOf(entry, lease, now);
      return [{ run: runIn(entry, shortIds.get(run) ?? run, state), begun, ended }];
    })
    .toSorted(
      (left, right) =>
        compareTimes(right.run.startedAt, left.run.startedAt) ||
        sequenceOf(right) - sequenceOf(left),
    );
}

/**
 * The run that a text means.
 *
 * @param runs newest first
 * @param text the first digits of its id, the id of a run on GitHub (`4711`, `4711/2` for one attempt) or its address, or
 *   `last`
 * @throws LedgerError where none is meant, or several could be
 */
export function findRun(runs: readonly EnteredRun[], text: string): EnteredRun {
  const wanted = text.trim().toLowerCase();
  const [newest] = runs;
  if (wanted === "last" && newest) return newest;
  const found = runs.filter(({ run }) => isCalled(run, wanted));
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  if (!first)
    throw new LedgerError(
      `The ledger has no run ${JSON.stringify(text)}. Give the first digits of an id as "runs" shows it, the id of a run on GitHub, or last.`,
    );
  const names = found.map(({ run: { onGitHub, shortId } }) =>
    onGitHub ? `${shortId} (${onGitHub.id}/${onGitHub.attempt})` : shortId,
  );
  throw new LedgerError(
    `${JSON.stringify(text)} could be any of these runs: ${names.join(", ")}. Give one of these ids.`,
  );
}

function isCalled({ run, onGitHub }: LedgerRun, wanted: string): boolean {
  if (/^[0-9a-f]+$/.test(wanted) && wanted.length >= FEWEST_TYPED && run.startsWith(wanted))
    return true;
  if (!onGitHub) return false;
  const [, id, attempt] =
    /^(?:https?:\/\/\S+\/actions\/runs\/)?(\d+)(?:\/(?:attempts\/)?(\d+))?\/?$/.exec(wanted) ?? [];
  return (
    id === String(onGitHub.id) && (attempt === undefined || attempt === String(onGitHub.attempt))
  );
}

function shortIdsOf(runs: readonly string[]): ReadonlyMap<string, string> {
  const sorted = runs.toSorted();
  return new Map(
    sorted.map((run, index) => {
      const shared = Math.max(
        sharedLength(run, sorted[index - 1] ?? ""),
        sharedLength(run, sorted[index + 1] ?? ""),
      );
      return [run, run.slice(0, Math.max(SHORTEST, shared + 1))];
    }),
  );
}

function sharedLength(left: string, right: string): number {
  let length = 0;
  while (length < right.length && left[length] === right[length]) length += 1;
  return length;
}

function stateOf({ kind, run, end }: Entry, lease: Lease | undefined, now: Date): RunState {
  if (kind === "begun" || !end) return isHeldBy(lease, run, now) ? "running" : "unended";
  if (end.interrupted) return "interrupted";
  return end.complete ? "complete" : "incomplete";
}

function runIn({ run, header, end }: Entry, shortId: string, state: RunState): LedgerRun {
  const { tenant, directory, startedAt, planDigest, commit, pullRequests } = header;
  const { actor, host, approvalRequired, principal, run: onGitHub } = header;
  return {
    run,
    shortId,
    state,
    tenant,
    directory,
    startedAt,
    planDigest,
    ...(end && { finishedAt: end.finishedAt, totals: end.totals }),
    ...(end?.blocked && { blocked: end.blocked }),
    ...(onGitHub && { onGitHub }),
    ...(pullRequests && { pullRequests }),
    ...(commit !== undefined && { commit }),
    ...(principal && { principal }),
    ...(actor !== undefined && { actor }),
    ...(host !== undefined && { host }),
    ...(approvalRequired === false && { approvalRequired }),
  };
}

function sequenceOf({ begun, ended }: EnteredRun): number {
  return (ended ?? begun)?.sequence ?? 0;
}

function compareTimes(left: string, right: string): number {
  const difference = Date.parse(left) - Date.parse(right);
  return Number.isNaN(difference) ? 0 : difference;
}
