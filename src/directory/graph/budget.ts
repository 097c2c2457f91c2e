import type { Limit } from "../../model/quota.ts";

/** The service's clock and ours may differ that much in speed. */
const CLOCK_TOLERANCE = 1.002;
/** A rate that is refused again and again is halved down to this part of it. */
const SLOWEST = 1 / 16;

/**
 * One of Graph's budgets, as this connection believes it to be. What a request took comes back a whole window after its
 * ANSWER, the latest moment at which the service can have counted it: so no window of the service, sliding or fixed,
 * ever holds more than the limit, nor does a bucket that refills evenly run dry. Which of them Graph keeps is not
 * documented.
 *
 * A refusal proves the belief wrong, since somebody else uses the same budget: from then on amounts go out evenly
 * instead of at once, until a window has gone by without a refusal.
 *
 * Moments are milliseconds.
 */
export class Budget {
  readonly #windowMilliseconds: number;
  #amount: number;
  #underWay = 0;
  #answered = 0;
  /** In the order of the answers; whatever is before `#first` has come back. */
  #spent: { readonly at: number; readonly amount: number }[] = [];
  #first = 0;
  #even: { part: number; since: number; nextAt: number } | undefined;

  constructor({ amount, seconds }: Limit) {
    this.#amount = amount;
    this.#windowMilliseconds = Math.ceil(seconds * 1000 * CLOCK_TOLERANCE);
  }

  /** The service allows more, or less, than was thought. */
  limitTo(amount: number): void {
    this.#amount = amount;
  }

  /** When so much may be taken, as far as is known now; Infinity while only an answer can tell. */
  readyAt(wanted: number, now: number): number {
    if (wanted === 0) return now;
    this.#forget(now);
    // What is more than a whole window goes out when nothing else is held against it.
    const excess = this.#underWay + this.#answered + Math.min(wanted, this.#amount) - this.#amount;
    const evenly = Math.max(now, this.#even?.nextAt ?? now);
    if (excess <= 0) return evenly;
    let back = 0;
    for (let index = this.#first; index < this.#spent.length; index += 1) {
      const entry = this.#spent[index];
      if (!entry) break;
      back += entry.amount;
      if (back >= excess) return Math.max(evenly, entry.at + this.#windowMilliseconds);
    }
    return Infinity;
  }

  take(amount: number, now: number): void {
    this.#underWay += amount;
    if (!this.#even || amount === 0) return;
    const perMillisecond = (this.#amount * this.#even.part) / this.#windowMilliseconds;
    this.#even.nextAt = Math.max(now, this.#even.nextAt) + amount / perMillisecond;
  }

  /** An answer came to a request that had taken `taken`, and really cost `cost`. */
  answered(taken: number, cost: number, now: number): void {
    this.#underWay -= taken;
    if (cost === 0) return;
    this.#answered += cost;
    this.#spent.push({ at: now, amount: cost });
  }

  /** The service refused a request that was sent at `sentAt`, for want of this budget, until the moment `until`. */
  refused(sentAt: number, until: number): void {
    if (!this.#even) this.#even = { part: 1, since: until, nextAt: until };
    // What was under way with the refused one tells nothing new.
    else if (sentAt >= this.#even.since) {
      this.#even.part = Math.max(this.#even.part / 2, SLOWEST);
      this.#even.since = until;
    }
  }

  #forget(now: number): void {
    if (this.#even && now - this.#even.since > this.#windowMilliseconds) this.#even = undefined;
    for (;;) {
      const entry = this.#spent[this.#first];
      if (!entry || entry.at + this.#windowMilliseconds > now) break;
      this.#answered -= entry.amount;
      this.#first += 1;
    }
    if (this.#first > 1000) {
      this.#spent = this.#spent.slice(this.#first);
      this.#first = 0;
    }
  }
}
