import { BATCH_SIZE } from "../../../model/directory/quota.ts";

/** Below what was measured, so that one measurement that was a little high does not lead to the next refusal. */
const MARGIN = 0.97;
/** After so much, or so long, without a refusal the pace is raised, each time by twice as much as the time before. */
const STRETCH = 3 * BATCH_SIZE;
const STRETCH_MILLISECONDS = 10_000;
const FIRST_RAISE = 0.01;
const LARGEST_RAISE = 0.5;
/** As good as no pace at all, in amounts a millisecond. */
const UNPACED = BATCH_SIZE;
const SLOWEST = 1 / 60_000;
const ROUNDING = 1e-6;

/**
 * How fast a budget goes out evenly, once the service has refused something for want of it. The answers tell: at a refusal
 * nothing is left, so that what was accepted between two of them is what came back between them, whatever the quota is
 * and whatever else uses it. Without a refusal the pace is raised, carefully at first.
 *
 * Moments are milliseconds, and paces amounts a millisecond.
 */
export class Pace {
  #most = UNPACED;
  #rate = UNPACED;
  #raise = FIRST_RAISE;
  /** Accepted since the pace last changed, and when that was. */
  #clean: { amount: number; since: number };
  /** Accepted since the last refusal, of what was sent after it was known. */
  #accepted = 0;
  #emptyAt: number;
  /** What was sent before is refused for the same reason as what was sent with it. */
  #knownUntil: number;
  /** What may go out, as of a moment; below nothing while it is owed. */
  #stock: { amount: number; at: number };

  /**
   * @param until when the service takes more, as it says
   * @param most the pace to begin with, and never to exceed; none if absent: a single refusal tells little
   */
  constructor(now: number, until: number, most?: number) {
    this.#emptyAt = now;
    this.#knownUntil = until;
    this.#stock = { amount: 0, at: now };
    this.#clean = { amount: 0, since: now };
    if (most !== undefined) this.#limitTo(most);
  }

  /** Whether the pace is back at what is published, and a window has gone by without a refusal. */
  isOver(now: number, windowMilliseconds: number, published: number): boolean {
    return (
      now - this.#knownUntil > windowMilliseconds && this.#rate >= Math.min(this.#most, published)
    );
  }

  readyAt(wanted: number, now: number): number {
    this.#fill(now);
    const missing = Math.min(wanted, BATCH_SIZE) - this.#stock.amount;
    return missing <= ROUNDING ? now : now + missing / this.#rate;
  }

  take(amount: number, now: number): void {
    this.#fill(now);
    this.#stock.amount -= amount;
  }

  accepted(amount: number, sentAt: number, now: number): void {
    if (sentAt < this.#knownUntil) return;
    this.#accepted += amount;
    this.#clean.amount += amount;
    const isLong = now - this.#clean.since >= STRETCH_MILLISECONDS;
    if (this.#clean.amount < (isLong ? BATCH_SIZE : STRETCH)) return;
    this.#clean = { amount: 0, since: now };
    this.#rate = Math.min(this.#rate * (1 + this.#raise), this.#most);
    this.#raise = Math.min(this.#raise * 2, LARGEST_RAISE);
  }

  /** The answer to something that was sent at `sentAt` was a refusal, which holds until the moment `until`. */
  refused(sentAt: number, until: number, now: number, most?: number): void {
    this.#fill(now);
    if (most !== undefined) this.#limitTo(most);
    // What was saved up is gone; what was owed has been paid off by now, as far as time has gone by.
    this.#stock = { amount: Math.min(this.#stock.amount, 0), at: now };
    if (sentAt < this.#knownUntil) {
      if (this.#accepted === 0) this.#emptyAt = now;
      return;
    }
    // Where nothing was accepted, nothing was measured: only the pause that was asked for was too short.
    if (this.#accepted > 0 && now > this.#emptyAt) {
      // What comes back by halves is accepted only as a whole.
      const measured = (this.#accepted + 0.5) / (now - this.#emptyAt);
      this.#rate = Math.min(Math.max(measured * MARGIN, SLOWEST), this.#most);
    }
    this.#emptyAt = now;
    this.#knownUntil = until;
    this.#accepted = 0;
    this.#clean = { amount: 0, since: now };
    this.#raise = FIRST_RAISE;
  }

  #limitTo(most: number): void {
    this.#most = Math.min(most, UNPACED);
    this.#rate = Math.min(this.#rate, this.#most);
  }

  #fill(now: number): void {
    const { amount, at } = this.#stock;
    if (now > at)
      this.#stock = { amount: Math.min(amount + (now - at) * this.#rate, BATCH_SIZE), at: now };
  }
}
