import { expect, it } from "vitest";
import { boundsOf } from "../../bench/bounds.ts";
import { ROLLCALL, SEQUENTIAL } from "../../bench/parts.ts";
import type { RaceResult, WayResult } from "../../bench/results.ts";

it.each([
  { name: "all is well", rollcall: {}, notKept: [] },
  { name: "somebody was lost", rollcall: { lost: 1 }, notKept: ["users lost"] },
  { name: "it failed", rollcall: { exitCode: 1 }, notKept: ["users lost"] },
  {
    name: "one item in a hundred was throttled",
    rollcall: { writes: { writes: 1_980, throttled: 20, seconds: 8 } },
    notKept: ["items answered 429"],
  },
  {
    name: "a tenth of the quota lay idle",
    rollcall: { writes: { writes: 2_000, throttled: 0, seconds: 8, sustainedShare: 0.9 } },
    notKept: ["share of the write quota"],
  },
  {
    name: "it was only forty times as fast",
    rollcall: { writes: { writes: 2_000, throttled: 0, seconds: 10 } },
    notKept: ["times faster than the script"],
  },
])("$name", ({ rollcall, notKept }) => {
  const bounds = boundsOf([
    race([way(SEQUENTIAL.name, 400), { ...way(ROLLCALL.name, 8), ...rollcall }]),
  ]);
  expect(bounds.filter(({ kept }) => !kept)).toEqual(
    notKept.map((what) => expect.objectContaining({ what: expect.stringContaining(what) })),
  );
});

const SMALL = { writes: { amount: 100, seconds: 10 } };

it.each([
  { name: "fifty times as fast", seconds: 8, notKept: [] },
  { name: "only forty times", seconds: 10, notKept: ["from start to end"] },
])("from start to end it is $name", ({ seconds, notKept }) => {
  const writing = { writes: 2_000, throttled: 0, seconds: 3 };
  const bounds = boundsOf([
    {
      ...race([way(SEQUENTIAL.name, 400), { ...way(ROLLCALL.name, seconds), writes: writing }]),
      name: "create-2000-items",
    },
  ]);
  expect(bounds.filter(({ kept }) => !kept)).toEqual(
    notKept.map((what) => expect.objectContaining({ what: expect.stringContaining(what) })),
  );
});

it.each([
  { name: "as fast as it allows", seconds: 52, notKept: [] },
  { name: "half as fast", seconds: 98, notKept: ["of what the quota alone takes"] },
])("within a small quota it is $name, and refusals are no fault", ({ seconds, notKept }) => {
  const writing = { writes: 590, throttled: 60, seconds };
  const bounds = boundsOf([
    {
      ...race([{ ...way(ROLLCALL.name, seconds + 2), writes: writing }]),
      name: "create-590-small-quota",
      service: SMALL,
      quotaSeconds: 49,
    },
  ]);
  expect(bounds.filter(({ kept }) => !kept)).toEqual(
    notKept.map((what) => expect.objectContaining({ what: expect.stringContaining(what) })),
  );
});

it.each([
  { name: "all is well", plan: {}, notKept: [] },
  {
    name: "a page was asked for six times more",
    plan: { httpRequests: 111 },
    notKept: ["requests"],
  },
  { name: "it took as much as a browser", plan: { peakMegabytes: 900 }, notKept: ["peak memory"] },
  { name: "it computed three times the floor", plan: { cpuSeconds: 3 }, notKept: ["CPU"] },
])("of a plan of 100,000: $name", ({ plan, notKept }) => {
  const cost = { seconds: 1, cpuSeconds: 1, peakMegabytes: 100 };
  const bounds = boundsOf([
    {
      kind: "reading",
      name: "read-100000",
      users: 100_000,
      validate: cost,
      plan: { ...cost, httpRequests: 104, ...plan },
      floor: cost,
      on: { date: "2026-11-02", machine: "a test", speed: 1, latency: 200 },
      minutes: 1,
    },
  ]);
  expect(bounds.filter(({ kept }) => !kept)).toEqual(
    notKept.map((what) => expect.objectContaining({ what: expect.stringContaining(what) })),
  );
});

it("nothing is asked of the others", () => {
  const others = race([{ ...way(SEQUENTIAL.name, 400), lost: 5, exitCode: 1 }]);
  expect(boundsOf([others])).toEqual([]);
});

function race(ways: readonly WayResult[]): RaceResult {
  return {
    kind: "race",
    name: "create-2000",
    title: "Create 2,000 users",
    users: 2_000,
    refill: "sliding",
    quotaSeconds: 0,
    ways,
    on: { date: "2026-11-02", machine: "a test", speed: 4, latency: 200 },
    minutes: 1,
  };
}

function way(name: string, seconds: number): WayResult {
  return {
    way: name,
    seconds,
    writes: { writes: 2_000, throttled: 0, seconds },
    httpRequests: 2_000,
    batches: 0,
    lost: 0,
    cpuSeconds: 1,
    peakMegabytes: 100,
    exitCode: 0,
  };
}
