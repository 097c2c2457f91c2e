import { count, digits, duration } from "./words.ts";

/** How far a run has come. */
export interface Advance {
  /** Users who are over, the failed ones included. */
  readonly done: number;
  readonly failed: number;
  readonly total: number;
  readonly secondsSpent: number;
  readonly secondsLeft: number;
  /** For how long the next request waits for the quota, or in a pause that Graph asked for. */
  readonly waitsSeconds?: number;
}

/** One line without text from anywhere else, for a terminal or a log. */
export function progressText(advance: Advance): string {
  const { done, failed, total, secondsSpent, secondsLeft, waitsSeconds } = advance;
  const perSecond = done / Math.max(1, secondsSpent);
  return [
    `${digits(done)} of ${count(total, "user")} done`,
    `${digits(failed)} failed`,
    `${perSecond < 10 ? perSecond.toFixed(1) : digits(Math.round(perSecond))} users/s`,
    done < total ? `about ${duration(secondsLeft)} left` : "reading back",
    ...(waitsSeconds === undefined
      ? []
      : [`waiting for Graph's quota for ${duration(waitsSeconds)}`]),
  ].join(", ");
}
