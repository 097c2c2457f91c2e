/** At 300 ms latency that is 400 requests a second. */
const FIRST = 6;
/** And that 800, which is all that the resource units of a large tenant allow. */
const MOST = 12;
/** An answer that takes so many times as long as the fastest round's has waited for others. */
const SLOW = 2;

/** One batch on its way. */
export interface Flight {
  readonly sentAt: number;
  /** How often the limit had been lowered when it was sent. */
  readonly lowered: number;
}

/** `strained`: refused for now, unavailable, or no answer at all. */
export type Landing = "well" | "strained";

/**
 * How many batches are under way at once: more while the service answers them as fast as fewer, half as many when it is
 * in distress, as TCP does it. Slowness alone never brings the number below that at which every run begins, for it may
 * have other reasons.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5681 (slow start, congestion avoidance)
 */
export class ConcurrencyLimit {
  #limit = FIRST;
  /** Until the first sign of strain each round doubles the limit; later ones add one. */
  #doubles = true;
  #lowered = 0;
  #fastestRound = Infinity;
  /** Milliseconds that the answers of this round took. */
  #round: number[] = [];
  /** Whether as many were under way in this round as may be; else it tells nothing about that many. */
  #isFull = false;

  get limit(): number {
    return this.#limit;
  }

  /** @param underWay with this one */
  begins(underWay: number, now: number): Flight {
    this.#isFull ||= underWay >= this.#limit;
    return { sentAt: now, lowered: this.#lowered };
  }

  ended({ sentAt, lowered }: Flight, landing: Landing, now: number): void {
    // What was sent before the limit was lowered tells what is known already.
    if (lowered < this.#lowered) return;
    if (landing === "strained") return this.#lower(Math.max(1, Math.floor(this.#limit / 2)));
    if (!this.#isFull) return;
    this.#round.push(now - sentAt);
    if (this.#round.length < this.#limit) return;
    const mean = this.#round.reduce((sum, one) => sum + one, 0) / this.#round.length;
    this.#newRound();
    this.#fastestRound = Math.min(this.#fastestRound, mean);
    if (mean <= this.#fastestRound * SLOW)
      this.#limit = Math.min(this.#doubles ? this.#limit * 2 : this.#limit + 1, MOST);
    else if (this.#limit > FIRST) this.#lower(this.#limit - 1);
  }

  #lower(limit: number): void {
    this.#limit = limit;
    this.#lowered += 1;
    this.#doubles = false;
    this.#newRound();
  }

  #newRound(): void {
    this.#round = [];
    this.#isFull = false;
  }
}
