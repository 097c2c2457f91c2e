/**
 * GitHub's clock, which gives every event a whole second of its own, so that order is never a matter of luck. It begins
 * at the real time and goes on with it; each event that comes too soon after another moves it ahead.
 */
export interface GitHubClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The time of an event that happens now, such as `2026-11-02T08:00:01Z`. */
  readonly next: () => string;
}

export function startClock(): GitHubClock {
  let ahead = 0;
  let last = 0;
  const now = (): number => Date.now() + ahead;
  return {
    now,
    next: () => {
      last = Math.max(Math.ceil(now() / 1000) * 1000, last + 1000);
      ahead = last - Date.now();
      return timestamp(last);
    },
  };
}

/** As GitHub writes times: without fractions of a second. */
export function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, "Z");
}
