import type { Limit } from "../../../model/directory/quota.ts";
import { Pace } from "./pace.ts";

/** The service's clock and ours may differ that much in speed. */
const CLOCK_TOLERANCE = 1.002;

/** What became of an amount that was taken. */
export interface Spent {
  readonly taken: number;
  /** What it really cost. */
  readonly cost: number;
  /** What the service is known not to have refused. */
  readonly accepted: number;
  /** When it was sent. */
  readonly sentAt: number;
}

/** An answer that says that the budget is used up. */
export interface Refusal {
  /** When the request that was refused went out. */
  readonly sentAt: number;
  /** For how long the service asks to wait. */
  readonly until: number;
  /** Whether it names the budget; else it may have had another reason. */
  readonly named: boolean;
}

/**
 * One of Graph's budgets, as this connection believes it to be. What a request took comes back a whole window after its
 * ANSWER, the latest moment at which the service can have counted it: so no window of the service, sliding or fixed,
 * ever holds more than the limit, nor does a bucket that refills evenly run dry. Which of them Graph keeps is not
 * documented.
 *
 * A refusal proves the belief wrong, since another program uses the same budget, or it is smaller than published: from then
 * on amounts go out evenly instead of at once, at the pace that the answers tell.
 *
 * Amounts are whole numbers, and moments are milliseconds.
 */
export class Budget {
  readonly #windowMilliseconds: number;
  #amount: number;
  #underWay = 0;
  #answered = 0;
  /** In the order of the answers; whatever is before `#first` has come back. */
  #spent: { readonly at: number; readonly amount: number }[] = [];
  #first = 0;
  #pace: Pace | undefined;

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
    const evenly = this.#pace?.readyAt(wanted, now) ?? now;
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
    this.#pace?.take(amount, now);
  }

  answered({ taken, cost, accepted, sentAt }: Spent, now: number): void {
    this.#underWay -= taken;
    this.#pace?.accepted(accepted, sentAt, now);
    if (cost === 0) return;
    this.#answered += cost;
    this.#spent.push({ at: now, amount: cost });
  }

  refused({ sentAt, until, named }: Refusal, now: number): void {
    const most = named ? this.#published() : undefined;
    if (this.#pace) this.#pace.refused(sentAt, until, now, most);
    else this.#pace = new Pace(now, until, most);
  }

  /** The even pace at which the budget comes back, as far as is published. */
  #published(): number {
    return this.#amount / this.#windowMilliseconds;
  }

  #forget(now: number): void {
    if (this.#pace?.isOver(now, this.#windowMilliseconds, this.#published()))
      this.#pace = undefined;
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
