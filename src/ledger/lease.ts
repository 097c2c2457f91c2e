import type { Clock } from "../model/clock.ts";
import { digestOfEntry } from "./digests.ts";
import type { Entry, Keeper, KeptLease, Lease } from "./ports.ts";
import { LedgerError } from "./records/ports.ts";

/** How long a lease is good for if nothing renews it. */
export const LEASE_SECONDS = 300;
/** Clocks of two machines may differ by so much before both believe that they hold it. */
const SKEW_SECONDS = 10;
/** The longest time for which a lease that is not renewed is still held. */
const LIFE_MS = (LEASE_SECONDS + SKEW_SECONDS) * 1000;

/** A run that wants to write to a tenant. */
export interface LeaseHolder {
  readonly tenant: string;
  /** As `Entry.run`. */
  readonly run: string;
  /** As `Lease.where`. */
  readonly where: string;
}

export interface LeaseOptions {
  readonly clock: Clock;
  /** How long to wait for another run to end; 0: not at all. */
  readonly waitSeconds: number;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
  readonly onWait?: (holder: Lease) => void;
}

/** The lease of this run, as it was taken or last renewed. */
export interface HeldLease {
  readonly lease: Lease;
  readonly version: string;
}

/**
 * Takes the lease of a tenant: the first of several runs that try at once has it.
 *
 * @throws LedgerError naming the run that holds it
 */
export async function takeLease(
  keeper: Keeper,
  holder: LeaseHolder,
  { clock, waitSeconds, signal, onWait }: LeaseOptions,
): Promise<HeldLease> {
  const patience = clock.now().getTime() + waitSeconds * 1000;
  let seen: { readonly version: string; readonly waited: number } | undefined;
  for (;;) {
    const kept = await keeper.lease(holder.tenant);
    if (kept?.version !== seen?.version) seen = kept && { version: kept.version, waited: 0 };
    const now = clock.now().getTime();
    // Counted by what was waited, and not by a clock that may be set meanwhile: its holder believes no longer that it has it.
    const isOver = (seen?.waited ?? 0) >= LIFE_MS;
    const freeAt = kept && !isOver ? freeFrom(kept.lease, holder) : 0;
    if (freeAt <= now) {
      const lease = {
        ...(kept?.lease.newest && { newest: kept.lease.newest }),
        ...heldUntil(holder, clock),
        fence: nextFence(kept?.lease),
      };
      const version = await keeper.replaceLease(holder.tenant, lease, kept?.version);
      if (version !== undefined) return { lease, version };
    } else if (kept && now < patience) {
      onWait?.(kept.lease);
      const pause = Math.min(freeAt - now, patience - now, POLL_SECONDS * 1000);
      await clock.sleep(pause, signal).catch(() => {
        throw new LedgerError(
          "The run was cancelled while it waited for another one. Nothing was written.",
        );
      });
      if (seen) seen = { ...seen, waited: seen.waited + pause };
    } else if (kept) throw isHeld(keeper, kept, clock);
  }
}

/**
 * The same lease under the final name of its run, whose header names the record before: that is known only once the lease is held.
 *
 * @throws LedgerError where another run has it by now
 */
export async function renamedLease(
  keeper: Keeper,
  { lease, version }: HeldLease,
  holder: LeaseHolder,
  clock: Clock,
): Promise<HeldLease> {
  if (lease.holder === holder.run) return { lease, version };
  const next = { ...lease, ...heldUntil(holder, clock) };
  const nextVersion = await keeper.replaceLease(holder.tenant, next, version);
  if (nextVersion === undefined) throw new Taken(keeper);
  return { lease: next, version: nextVersion };
}

/**
 * Whether a run holds the lease and can be alive. One that ends later than any run sets it shows nothing: a clock is wrong, or a
 * person wrote it.
 */
export function isHeldBy(lease: Lease | undefined, run: string, now: Date): boolean {
  if (lease?.holder !== run) return false;
  const left = Date.parse(lease.expiresAt) - now.getTime();
  return left > 0 && left <= LIFE_MS;
}

function nextFence(lease: Lease | undefined): number {
  const fence = lease?.fence ?? 0;
  // Whatever a person wrote there: beyond, two numbers in a row may be one.
  return fence < 0 || fence >= Number.MAX_SAFE_INTEGER ? 1 : fence + 1;
}

/** How often a run that waits looks whether the other one has ended. */
const POLL_SECONDS = 15;

/**
 * Renews a lease every third of its life, until it is released. A lease that is lost is told once: by then another run
 * may write.
 *
 * @returns releases it, and leaves the newest entry that this run knows of
 */
export function keepLease(
  keeper: Keeper,
  holder: LeaseHolder,
  held: HeldLease,
  { clock, onLost }: { readonly clock: Clock; readonly onLost: (reason: LedgerError) => void },
): (newest: Entry | undefined) => Promise<void> {
  const ended = new AbortController();
  let current = held;
  let isLost = false;
  const lose = (error: unknown): void => {
    if (ended.signal.aborted || isLost) return;
    isLost = true;
    onLost(error instanceof LedgerError ? error : new LedgerError((error as Error).message));
  };
  const renewing = (async () => {
    let pause = LEASE_SECONDS / 3;
    for (;;) {
      await clock.sleep(pause * 1000, ended.signal);
      try {
        const next = await renewed(keeper, holder, current, clock);
        if (!next) throw new Taken(keeper);
        current = next;
        pause = LEASE_SECONDS / 3;
      } catch (error) {
        if (error instanceof Taken || isLost) throw error;
        // It is ours for a while yet: the next try may get through.
        pause = POLL_SECONDS;
      }
    }
  })().catch(lose);
  // However long a try to renew takes, another run may write once the lease has ended.
  const watching = (async () => {
    for (;;) {
      const end = Date.parse(current.lease.expiresAt) - SKEW_SECONDS * 1000;
      const left = end - clock.now().getTime();
      if (left <= 0)
        throw new LedgerError(`The lease in ${keeper.title} could not be renewed in time`);
      await clock.sleep(left, ended.signal);
    }
  })().catch(lose);
  return async (newest) => {
    ended.abort();
    await Promise.all([renewing, watching]);
    if (isLost) return;
    const free = {
      ...current.lease,
      holder: null,
      expiresAt: clock.now().toISOString(),
      ...(newest && { newest: { sequence: newest.sequence, digest: digestOfEntry(newest) } }),
    };
    if ((await keeper.replaceLease(holder.tenant, free, current.version)) !== undefined) return;
    // The answer to a renewal may have been lost.
    const kept = await keeper.lease(holder.tenant);
    if (kept && isOurs(kept, holder, current))
      await keeper.replaceLease(holder.tenant, free, kept.version);
  };
}

/** Another run holds the lease. */
class Taken extends LedgerError {
  constructor({ title }: Keeper) {
    super(`The lease in ${title} is held by another run now`);
  }
}

function isOurs({ lease }: KeptLease, { run }: LeaseHolder, held: HeldLease): boolean {
  return lease.holder === run && lease.fence === held.lease.fence;
}

// Undefined: another run has it.
async function renewed(
  keeper: Keeper,
  holder: LeaseHolder,
  { lease, version }: HeldLease,
  clock: Clock,
): Promise<HeldLease | undefined> {
  const next = { ...lease, ...heldUntil(holder, clock) };
  const renewedVersion = await keeper.replaceLease(holder.tenant, next, version);
  if (renewedVersion !== undefined) return { lease: next, version: renewedVersion };
  // The answer to an earlier renewal may have been lost.
  const kept = await keeper.lease(holder.tenant);
  return kept && isOurs(kept, holder, { lease, version }) ? kept : undefined;
}

function heldUntil({ run, where }: LeaseHolder, clock: Clock): Omit<Lease, "fence" | "newest"> {
  return {
    holder: run,
    where,
    expiresAt: new Date(clock.now().getTime() + LEASE_SECONDS * 1000).toISOString(),
  };
}

// A run that was killed and is started again has another name, and waits like any other.
function freeFrom({ holder, expiresAt }: Lease, { run }: LeaseHolder): number {
  return holder === null || holder === run ? 0 : Date.parse(expiresAt) + SKEW_SECONDS * 1000;
}

function isHeld({ title }: Keeper, { lease }: KeptLease, clock: Clock): LedgerError {
  const { where, expiresAt } = lease;
  const now = clock.now();
  const holds = `Another run is writing to this tenant: ${where} holds the lease in ${title} until ${expiresAt}`;
  return new LedgerError(
    Date.parse(expiresAt) - now.getTime() > LIFE_MS
      ? `${holds}. No run takes a lease for longer than ${LEASE_SECONDS / 60} minutes. So a clock is wrong (on this machine it is ${now.toISOString()}), or a person wrote this lease. Nothing was written. If no such run is alive, start again with --lease-timeout 600, as jobs on GitHub do: Rollcall takes the lease over once nothing has renewed it for ${LIFE_MS / 1000} s.`
      : `${holds}, unless it renews it. Nothing was written. Start again when that run has ended; if it was killed, start again after that time.`,
  );
}
