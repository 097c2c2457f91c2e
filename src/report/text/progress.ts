import { displayWidth } from "./columns.ts";
import { count, digits, duration } from "../words.ts";

/** How far a run has come. */
export interface Advance {
  /** Requests that have ended, however, of those that are planned. */
  readonly writes: { readonly done: number; readonly total: number };
  /** `created`: accounts that exist by now; `over`: with nothing left to write, the failed ones included. */
  readonly users: {
    readonly created: number;
    readonly over: number;
    readonly failed: number;
    readonly total: number;
  };
  readonly secondsSpent: number;
  readonly secondsLeft: number;
  /** For how long the next request waits for the quota, or in a pause that Graph asked for. */
  readonly waitsSeconds?: number;
}

/**
 * One line without text from anywhere else, for a terminal or a log.
 *
 * @param width columns that there are; what matters least is left out where they are too few
 */
export function progressText(advance: Advance, width = Infinity): string {
  const { writes, users, secondsSpent, secondsLeft, waitsSeconds } = advance;
  const perSecond = writes.done / Math.max(1, secondsSpent);
  const parts: readonly Part[] = [
    { need: 1, text: `${digits(writes.done)} of ${count(writes.total, "write")}` },
    { need: 1, text: `${digits(users.failed)} failed` },
    {
      need: 4,
      text: `${perSecond < 10 ? perSecond.toFixed(1) : digits(Math.round(perSecond))}/s`,
    },
    {
      need: 1,
      text: users.over < users.total ? `${ABOUT}${duration(secondsLeft)} left` : "reading back",
    },
    ...(waitsSeconds === undefined
      ? []
      : [{ need: 2, text: `waiting ${duration(waitsSeconds)} for Graph's quota` }]),
    // What the writes mean for people: a manager is set once both accounts are there, so most are complete at the end.
    ...(users.created > 0 ? [{ need: 5, text: `${digits(users.created)} created` }] : []),
    { need: 3, text: `${digits(users.over - users.failed)} complete` },
  ];
  const [whole = "", ...shorter] = [5, 5, 4, 3, 2, 1].map((most) =>
    parts
      .filter(({ need }) => need <= most)
      .map(({ text }) => text)
      .join(", "),
  );
  const lines = [whole, ...shorter.map((line) => line.replace(ABOUT, ""))];
  return lines.find((line) => displayWidth(line) <= width) ?? lines.at(-1) ?? "";
}

const ABOUT = "about ";

interface Part {
  /** Counts from 1: this is always shown. */
  readonly need: number;
  readonly text: string;
}
