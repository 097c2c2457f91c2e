/**
 * How what was spent comes back. Graph calls its limits a token bucket over summed costs, and does not say how it
 * refills (learn.microsoft.com/graph/throttling-limits), so that a client should do well under each:
 * `sliding`: what was spent counts for one window from that moment on; `fixed`: windows follow one another from the
 * first request on, and each starts with nothing spent; `token-bucket`: the bucket is full at first, and refills steadily.
 */
export type Refill = "sliding" | "fixed" | "token-bucket";

/** So much in a window of so many milliseconds. Moments are milliseconds too, and never go back. */
export interface Budget {
  /** Milliseconds until `amount`, which is at most the limit, can be spent; 0 if that is now. */
  waitFor(amount: number, now: number): number;
  /** May spend more than is left, and gives back what is negative, if that was spent at the same moment. */
  spend(amount: number, now: number): void;
  /** Which share of the limit is spent, as of the last question. */
  readonly share: number;
}

export function makeBudget(refill: Refill, limit: number, milliseconds: number): Budget {
  switch (refill) {
    case "sliding":
      return new SlidingWindow(limit, milliseconds);
    case "fixed":
      return new FixedWindow(limit, milliseconds);
    case "token-bucket":
      return new TokenBucket(limit, milliseconds);
  }
}

/** What is spent within so many milliseconds is kept as one. */
const GRAIN_MILLISECONDS = 10;

class SlidingWindow implements Budget {
  readonly #limit: number;
  readonly #milliseconds: number;
  /** In the order of time. */
  #spent: { readonly at: number; amount: number }[] = [];
  /** Where in it the window begins. */
  #first = 0;
  #used = 0;

  constructor(limit: number, milliseconds: number) {
    this.#limit = limit;
    this.#milliseconds = milliseconds;
  }

  waitFor(amount: number, now: number): number {
    this.#forgetUntil(now - this.#milliseconds);
    let lacking = this.#used + amount - this.#limit;
    if (lacking <= 0) return 0;
    for (const spent of this.#spent.slice(this.#first)) {
      lacking -= spent.amount;
      if (lacking <= 0) return spent.at + this.#milliseconds - now;
    }
    return this.#milliseconds;
  }

  get share(): number {
    return this.#used / this.#limit;
  }

  spend(amount: number, now: number): void {
    this.#used += amount;
    const last = this.#spent.at(-1);
    if (last && this.#first < this.#spent.length && now - last.at < GRAIN_MILLISECONDS)
      last.amount += amount;
    else this.#spent.push({ at: now, amount });
  }

  #forgetUntil(moment: number): void {
    for (
      let oldest = this.#spent[this.#first];
      oldest && oldest.at <= moment;
      oldest = this.#spent[this.#first]
    ) {
      this.#used -= oldest.amount;
      this.#first += 1;
    }
    // Seldom enough that moving the rest costs each entry no more than one move.
    if (this.#first * 2 <= this.#spent.length) return;
    this.#spent = this.#spent.slice(this.#first);
    this.#first = 0;
  }
}

class FixedWindow implements Budget {
  readonly #limit: number;
  readonly #milliseconds: number;
  #startedAt: number | undefined;
  #used = 0;

  constructor(limit: number, milliseconds: number) {
    this.#limit = limit;
    this.#milliseconds = milliseconds;
  }

  waitFor(amount: number, now: number): number {
    this.#startedAt ??= now;
    const windows = Math.floor((now - this.#startedAt) / this.#milliseconds);
    if (windows > 0) {
      this.#startedAt += windows * this.#milliseconds;
      this.#used = 0;
    }
    return this.#used + amount <= this.#limit ? 0 : this.#startedAt + this.#milliseconds - now;
  }

  get share(): number {
    return this.#used / this.#limit;
  }

  spend(amount: number): void {
    this.#used += amount;
  }
}

class TokenBucket implements Budget {
  readonly #limit: number;
  readonly #perMillisecond: number;
  #tokens: number;
  #filledAt: number | undefined;

  constructor(limit: number, milliseconds: number) {
    this.#limit = limit;
    this.#perMillisecond = limit / milliseconds;
    this.#tokens = limit;
  }

  waitFor(amount: number, now: number): number {
    const passed = now - (this.#filledAt ?? now);
    this.#filledAt = now;
    this.#tokens = Math.min(this.#limit, this.#tokens + passed * this.#perMillisecond);
    return Math.max(0, amount - this.#tokens) / this.#perMillisecond;
  }

  get share(): number {
    return 1 - this.#tokens / this.#limit;
  }

  spend(amount: number): void {
    this.#tokens -= amount;
  }
}
