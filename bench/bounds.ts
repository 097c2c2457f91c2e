import { ROLLCALL, SEQUENTIAL } from "./parts.ts";
import type { PartResult, RaceResult, WayResult } from "./results.ts";
import { number, percent } from "./table.ts";

/** What a run must show, and whether it did. */
export interface Bound {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly kept: boolean;
}

const LEAST_SUSTAINED = 0.95;
const MOST_THROTTLED = 0.01;
const LEAST_TIMES_FASTER = 50;

/** The bounds of whatever was measured. */
export function boundsOf(results: readonly PartResult[]): Bound[] {
  const races = results.filter((result): result is RaceResult => result.kind === "race");
  return races.flatMap((race) => {
    const rollcall = resultOf(race, ROLLCALL.name);
    if (!rollcall) return [];
    return [
      completeness(race, rollcall),
      ...(race.name.startsWith("create-") ? quota(race, rollcall) : []),
      ...(race.name === "create-2000" ? burst(race, rollcall) : []),
    ];
  });
}

function completeness({ title, refill }: RaceResult, { lost, exitCode }: WayResult): Bound {
  return {
    what: `${title} (${refill}): users lost`,
    wanted: "0, exit code 0",
    measured: `${number(lost)}, exit code ${exitCode}`,
    kept: lost === 0 && exitCode === 0,
  };
}

function quota({ title, refill }: RaceResult, { writes }: WayResult): Bound[] {
  const throttled = writes.throttled / Math.max(1, writes.writes + writes.throttled);
  const { sustainedShare } = writes;
  return [
    {
      what: `${title} (${refill}): items answered 429`,
      wanted: `below ${percent(MOST_THROTTLED)}`,
      measured: percent(throttled),
      kept: throttled < MOST_THROTTLED,
    },
    // Without a whole window after the first there is nothing to hold against the quota.
    ...(sustainedShare === undefined
      ? []
      : [
          {
            what: `${title} (${refill}): share of the write quota, whole windows after the first`,
            wanted: `at least ${percent(LEAST_SUSTAINED)}`,
            measured: percent(sustainedShare),
            kept: sustainedShare >= LEAST_SUSTAINED,
          },
        ]),
  ];
}

function burst(race: RaceResult, rollcall: WayResult): Bound[] {
  const script = resultOf(race, SEQUENTIAL.name);
  if (!script) return [];
  const times = script.writes.seconds / rollcall.writes.seconds;
  return [
    {
      what: `${race.title}: times faster than the script, first POST to last answer`,
      wanted: `at least ${LEAST_TIMES_FASTER}`,
      measured: number(times),
      kept: times >= LEAST_TIMES_FASTER,
    },
  ];
}

function resultOf({ ways }: RaceResult, name: string): WayResult | undefined {
  return ways.find(({ way }) => way === name);
}
