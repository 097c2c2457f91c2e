import type { Clock } from "../../../model/clock.ts";

/** So many requests in so many milliseconds, where a service of Graph has a budget of its own. */
export interface Allowance {
  readonly requests: number;
  readonly milliseconds: number;
}

/**
 * The budget of authentication methods and reports, for one application and tenant.
 *
 * @see https://learn.microsoft.com/graph/throttling-limits (identity and access reports)
 */
export const REPORTS_ALLOWANCE: Allowance = { requests: 5, milliseconds: 10_000 };

/** Lets requests go one after another, so that any window of that length has no more of them than are allowed. */
export class Spacing {
  readonly #clock: Clock;
  readonly #allowance: Allowance;
  readonly #stopping: AbortSignal | undefined;
  readonly #sent: number[] = [];

  constructor(clock: Clock, allowance: Allowance, stopping?: AbortSignal) {
    this.#clock = clock;
    this.#allowance = allowance;
    this.#stopping = stopping;
  }

  /** Resolves when the next request may go. One call at a time. @throws the signal's reason when it is aborted */
  async turn(): Promise<void> {
    this.#stopping?.throwIfAborted();
    const { requests, milliseconds } = this.#allowance;
    const oldest = this.#sent.length < requests ? undefined : this.#sent.shift();
    const wait = oldest === undefined ? 0 : oldest + milliseconds - this.#clock.now().getTime();
    if (wait > 0) await this.#clock.sleep(wait, this.#stopping);
    this.#sent.push(this.#clock.now().getTime());
  }
}
