/** A write that was answered, at a moment in milliseconds of the directory's clock. */
export interface AnsweredWrite {
  readonly at: number;
  readonly status: number;
}

export interface WriteTally {
  /** Answered other than by 429. */
  readonly writes: number;
  readonly throttled: number;
  /** From when the first write was sent until the last was answered. */
  readonly seconds: number;
  /** Of what the quota allows in all whole windows after the first; absent without any. */
  readonly sustainedShare?: number;
}

/** Graph's writes for one application and tenant. */
const WINDOW_MILLISECONDS = 150_000;
const WRITES_IN_WINDOW = 3000;

/** Windows follow one another from the first write on. `latency`: milliseconds from sending to the answer. */
export function tallyWrites(answered: readonly AnsweredWrite[], latency: number): WriteTally {
  const first = answered[0]?.at ?? 0;
  const span = (answered.at(-1)?.at ?? first) - first;
  const written = answered.filter(({ status }) => status !== 429);
  const whole = Math.floor(span / WINDOW_MILLISECONDS) - 1;
  const sustained = written.filter(({ at }) => {
    const window = Math.floor((at - first) / WINDOW_MILLISECONDS);
    return window >= 1 && window <= whole;
  });
  return {
    writes: written.length,
    throttled: answered.length - written.length,
    seconds: answered.length === 0 ? 0 : (span + latency) / 1000,
    ...(whole >= 1 && { sustainedShare: sustained.length / (whole * WRITES_IN_WINDOW) }),
  };
}

/** The least seconds in which the quota allows so many writes from a full budget, however fast everything else is. */
export function quotaMinimum(
  writes: number,
  refill: string,
  { amount, seconds } = { amount: WRITES_IN_WINDOW, seconds: WINDOW_MILLISECONDS / 1000 },
): number {
  const windows = Math.max(0, writes - amount) / amount;
  return (refill === "token-bucket" ? windows : Math.ceil(windows)) * seconds;
}
