import { ROLLCALL, SEQUENTIAL } from "./parts.ts";
import type { PartResult, RaceResult, ReadingResult, WayResult } from "./results.ts";
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
const MOST_OF_QUOTA = 1.1;
/** Beside the pages of 999. */
const MORE_REQUESTS = 4;
const MOST_MEGABYTES = 700;
const MOST_OF_FLOOR = 2;
const MANY_USERS = 100_000;

/** The bounds of whatever was measured. */
export function boundsOf(results: readonly PartResult[]): Bound[] {
  const readings = results.filter((result): result is ReadingResult => result.kind === "reading");
  const races = results.filter((result): result is RaceResult => result.kind === "race");
  return [
    ...readings.flatMap(size),
    ...races.flatMap((race) => {
      const rollcall = resultOf(race, ROLLCALL.name);
      if (!rollcall) return [];
      return [
        completeness(race, rollcall),
        // To find that a quota is smaller than published takes refusals.
        ...(race.name.startsWith("create-") && !race.service?.writes ? quota(race, rollcall) : []),
        ...(race.service?.writes ? smallQuota(race, rollcall) : []),
        ...(race.name === "create-2000" ? burst(race, rollcall) : []),
        ...(race.name === "create-2000-items" ? whole(race, rollcall) : []),
      ];
    }),
  ];
}

function size({ users, plan, floor }: ReadingResult): Bound[] {
  const what = `Plan of ${number(users)} unchanged users`;
  const mostRequests = Math.ceil(users / 999) + MORE_REQUESTS;
  const ofFloor = plan.cpuSeconds / floor.cpuSeconds;
  return [
    {
      what: `${what}: requests`,
      wanted: `at most ${number(mostRequests)}`,
      measured: number(plan.httpRequests),
      kept: plan.httpRequests <= mostRequests,
    },
    {
      what: `${what}: peak memory`,
      wanted: `at most ${MOST_MEGABYTES} MB`,
      measured: `${number(plan.peakMegabytes)} MB`,
      kept: plan.peakMegabytes <= MOST_MEGABYTES,
    },
    // With few users a process mostly starts, which the floor does not count.
    ...(users < MANY_USERS
      ? []
      : [
          {
            what: `${what}: CPU, of the floor`,
            wanted: `at most ${MOST_OF_FLOOR}`,
            measured: ofFloor.toFixed(2),
            kept: ofFloor <= MOST_OF_FLOOR,
          },
        ]),
  ];
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

function whole(race: RaceResult, rollcall: WayResult): Bound[] {
  const script = resultOf(race, SEQUENTIAL.name);
  if (!script) return [];
  const times = script.seconds / rollcall.seconds;
  return [
    {
      what: `${race.title}: times faster than the script, from start to end`,
      wanted: `at least ${LEAST_TIMES_FASTER}`,
      measured: number(times),
      kept: times >= LEAST_TIMES_FASTER,
    },
  ];
}

function smallQuota({ title, quotaSeconds }: RaceResult, { writes }: WayResult): Bound[] {
  const times = writes.seconds / quotaSeconds;
  return [
    {
      what: `${title}: time for writing, of what the quota alone takes`,
      wanted: `at most ${MOST_OF_QUOTA}`,
      measured: times.toFixed(2),
      kept: times <= MOST_OF_QUOTA,
    },
  ];
}

function resultOf({ ways }: RaceResult, name: string): WayResult | undefined {
  return ways.find(({ way }) => way === name);
}
