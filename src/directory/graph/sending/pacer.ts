import type { Clock } from "../../../model/clock.ts";
import { unitLimit, WRITE_LIMIT } from "../../../model/directory/quota.ts";
import type { Answer } from "./answer.ts";
import { Budget, type Spent } from "./budget.ts";
import { Costs, type Cost, type Told } from "./cost.ts";

/** Leave to send something, once. Its budget comes back a window after `answered`, which must be called in any case. */
export interface Admission {
  /** When it was given, in milliseconds of the clock. */
  readonly at: number;
  /** @param told what became of it; accepted at the expected cost if absent */
  answered(told?: Told): void;
}

export interface PacerOptions {
  readonly clock: Clock;
  /** Ends every wait. */
  readonly stopping: AbortSignal | undefined;
  /** What part of Graph's quota may be used; 1 is all of it. */
  readonly share: number;
}

interface Waiter {
  readonly want: () => Cost | undefined;
  readonly resolve: (admission: Admission | undefined) => void;
  readonly reject: (reason: unknown) => void;
}

interface Sleep {
  /** In milliseconds of the clock. */
  readonly until: number;
  readonly control: AbortController;
}

/** A long wait is told again and again. */
const LONGEST_SLEEP_MILLISECONDS = 5000;

/**
 * Decides when each request of a connection goes out: as soon as Graph's budgets allow, and never sooner; once one
 * answer asks for a pause, everybody keeps it whom it concerns.
 *
 * @see https://learn.microsoft.com/graph/throttling and https://learn.microsoft.com/graph/throttling-limits
 */
export class Pacer {
  readonly costs = new Costs();
  readonly #clock: Clock;
  readonly #stopping: AbortSignal | undefined;
  readonly #share: number;
  readonly #writes: Budget;
  readonly #units: Budget;
  readonly #pausedUntil = { everything: 0, writes: 0 };
  readonly #listeners = new Set<(secondsLeft: number) => void>();
  #latest = 0;
  /** By how much the clock has been set back so far. */
  #setBack = 0;
  #waiters: Waiter[] = [];
  #sleep: Sleep | undefined;

  constructor({ clock, stopping, share }: PacerOptions) {
    this.#clock = clock;
    this.#stopping = stopping;
    this.#share = share;
    this.#writes = new Budget({ ...WRITE_LIMIT, amount: this.#part(WRITE_LIMIT.amount) });
    this.#units = new Budget({ ...unitLimit(), amount: this.#part(unitLimit().amount) });
    stopping?.addEventListener("abort", () => this.#stop(), { once: true });
  }

  /**
   * Waits for leave to send what `want` tells at that moment; undefined once it wants nothing any more. Whoever asked
   * first goes first, but a lack of writes holds back no reads.
   *
   * @throws the reason of the stopping signal
   */
  admit(want: () => Cost | undefined): Promise<Admission | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiters.push({ want, resolve, reject });
      this.review();
    });
  }

  /** Looks again at what everybody wants. */
  review(): void {
    if (this.#stopping?.aborted) return this.#stop();
    const now = this.#now();
    const waiting: Waiter[] = [];
    let next = Infinity;
    const exhausted = { units: false, writes: false };
    for (const waiter of this.#waiters) {
      const cost = waiter.want();
      if (!cost) {
        waiter.resolve(undefined);
        continue;
      }
      const lacks = this.#lacks(cost, now);
      const isBehind = (cost.units > 0 && exhausted.units) || (cost.writes > 0 && exhausted.writes);
      if (!isBehind && lacks.until <= now) {
        waiter.resolve(this.#admission(cost, now));
        continue;
      }
      waiting.push(waiter);
      if (isBehind) continue;
      next = Math.min(next, lacks.until);
      exhausted[lacks.writesOnly ? "writes" : "units"] = true;
    }
    this.#waiters = waiting;
    this.#wakeAt(waiting.length > 0 ? next : Infinity, now);
  }

  /** Nobody goes before so many seconds are over. */
  pause(seconds: number): void {
    const until = this.#now() + seconds * 1000;
    this.#pausedUntil.everything = Math.max(this.#pausedUntil.everything, until);
  }

  /**
   * Keeps the pause that a 429 asks for. Where it names the budget that is spent, that budget goes out evenly
   * afterwards; a lack of writes stops writes only. Where it names none, a single one changes nothing else.
   *
   * @param refused when the request that was refused went out, in milliseconds of the clock, and whether it was a write
   */
  throttled(
    answer: Answer,
    seconds: number,
    refused: { readonly sentAt: number; readonly isWrite: boolean },
  ): void {
    const now = this.#now();
    const until = now + seconds * 1000;
    const sentAt = refused.sentAt + this.#setBack;
    const information = answer.headers.get("x-ms-throttle-information") ?? "";
    const scope = answer.headers.get("x-ms-throttle-scope") ?? "";
    if (information === "WriteLimitExceeded" || /\/Write(?:\/|$)/.test(scope)) {
      this.#pausedUntil.writes = Math.max(this.#pausedUntil.writes, until);
      this.#writes.refused({ sentAt, until, named: true }, now);
    } else {
      this.pause(seconds);
      if (information === "ResourceUnitLimitExceeded")
        this.#units.refused({ sentAt, until, named: true }, now);
      // Whatever is short, fewer writes take less of it.
      else if (refused.isWrite) this.#writes.refused({ sentAt, until, named: false }, now);
    }
  }

  /** A pause of one request alone. */
  async wait(seconds: number): Promise<void> {
    this.#stopping?.throwIfAborted();
    await this.#clock.sleep(seconds * 1000, this.#stopping);
  }

  /** How many resource units there are depends on the size of the tenant. */
  tenantHas(users: number): void {
    this.#units.limitTo(this.#part(unitLimit(users).amount));
    this.review();
  }

  /** Tells again and again, while requests wait for a budget or in a pause, for how many seconds. @returns ends that */
  onWait(listener: (secondsLeft: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #lacks({ units, writes }: Cost, now: number): { until: number; writesOnly: boolean } {
    const anyAt = Math.max(this.#pausedUntil.everything, this.#units.readyAt(units, now));
    const writeAt =
      writes > 0 ? Math.max(this.#pausedUntil.writes, this.#writes.readyAt(writes, now)) : now;
    // What everybody lacks comes first: once it is there, a lack of writes holds back writes only.
    return anyAt > now ? { until: anyAt, writesOnly: false } : { until: writeAt, writesOnly: true };
  }

  #admission(cost: Cost, at: number): Admission {
    this.#units.take(cost.units, at);
    this.#writes.take(cost.writes, at);
    return {
      at: at - this.#setBack,
      answered: (told = { cost, accepted: cost }) => {
        const now = this.#now();
        const spent = (kind: keyof Cost): Spent => ({
          taken: cost[kind],
          cost: told.cost[kind],
          accepted: told.accepted[kind],
          sentAt: at,
        });
        this.#units.answered(spent("units"), now);
        this.#writes.answered(spent("writes"), now);
        this.review();
      },
    };
  }

  #wakeAt(moment: number, now: number): void {
    if (this.#sleep && this.#sleep.until <= moment && this.#sleep.until > now) return;
    this.#sleep?.control.abort();
    this.#sleep = undefined;
    if (moment === Infinity) return;
    if (moment - now >= 1000)
      for (const listener of this.#listeners) listener((moment - now) / 1000);
    const longest = this.#listeners.size > 0 ? LONGEST_SLEEP_MILLISECONDS : Infinity;
    const until = Math.min(Math.ceil(moment), now + longest);
    this.#sleep = { until, control: new AbortController() };
    void this.#sleepThenReview(this.#sleep, until - now);
  }

  async #sleepThenReview(sleep: Sleep, milliseconds: number): Promise<void> {
    // Aborted: another sleep has taken its place.
    await this.#clock.sleep(milliseconds, sleep.control.signal).catch(() => undefined);
    if (this.#sleep !== sleep) return;
    this.#sleep = undefined;
    this.review();
  }

  #stop(): void {
    this.#sleep?.control.abort();
    this.#sleep = undefined;
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const { reject } of waiters) reject(this.#stopping?.reason);
  }

  #part(amount: number): number {
    return Math.max(1, Math.floor(amount * this.#share));
  }

  /** In milliseconds. It never goes back, unlike the clock: else everybody would wait for that much longer. */
  #now(): number {
    const read = this.#clock.now().getTime();
    this.#setBack = Math.max(this.#setBack, this.#latest - read);
    this.#latest = read + this.#setBack;
    return this.#latest;
  }
}
