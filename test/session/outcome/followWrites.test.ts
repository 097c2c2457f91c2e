import { expect, it } from "vitest";
import { followWrites } from "../../../src/session/outcome/followWrites.ts";
import type { FieldChange } from "../../../src/model/plan.ts";
import type { Outcome } from "../../../src/model/records/receipt.ts";
import { progressText } from "../../../src/report/text/progress.ts";
import { create } from "../../report/situations.ts";
import { VirtualClock } from "../../virtualClock.ts";

interface Step {
  readonly seconds: number;
  /** Writes that end. */
  readonly wrote?: number;
  /** Users whose account exists from now on, and who lack a manager. */
  readonly created?: number;
  /** Users with nothing left to write. */
  readonly over?: number;
  readonly failed?: number;
  readonly waits?: number;
}

/** What is shown of a run: `steps` say after how many seconds what happens. */
function shown(
  showsProgress: boolean,
  users: number,
  steps: readonly Step[],
  { fields = [], columns = 80 }: { fields?: FieldChange[]; columns?: number } = {},
): { terminal: string[]; log: string[] } {
  const terminal: string[] = [];
  const log: string[] = [];
  const clock = new VirtualClock();
  const style = { color: false, width: columns };
  const follower = followWrites(
    Array.from({ length: users }, (_, index) => create(`new${index}`, fields)),
    100,
    {
      clock,
      output: {
        out: () => expect.unreachable("Progress is no answer"),
        err: (text) => log.push(text),
        progress: (line) => terminal.push(line),
        showsProgress,
        style,
        errorStyle: style,
        ask: undefined,
      },
    },
  );
  let users0 = 0;
  for (const {
    seconds,
    over = 0,
    created = 0,
    wrote = over + created,
    failed = 0,
    waits,
  } of steps) {
    clock.advance(seconds * 1000);
    for (let number = 0; number < wrote; number += 1) follower.wrote();
    for (let number = 0; number < created; number += 1)
      follower.hears(outcome(users0++, "failed", `id${number}`), false);
    for (let number = 0; number < over; number += 1)
      follower.hears(outcome(number, number < failed ? "failed" : "applied"), true);
    if (waits !== undefined) follower.waits(waits);
  }
  return { terminal, log };
}

function outcome(number: number, status: Outcome["status"], id?: string): Outcome {
  return {
    kind: "create",
    userPrincipalName: `x${number}\u001b[2J@contoso.com`,
    status,
    ...(id !== undefined && { id }),
  };
}

const RUN: readonly Step[] = [
  { seconds: 2, over: 1000, failed: 3 },
  { seconds: 5, over: 2000 },
  { seconds: 0.05, over: 1 },
  { seconds: 5, waits: 139 },
  { seconds: 5, waits: 134 },
  { seconds: 134, over: 1000 },
];
const MANAGER: FieldChange = {
  field: "manager",
  from: null,
  to: { id: "a1", userPrincipalName: "boss@contoso.com" },
  at: { file: "users/a.yaml", line: 1 },
};

it("rewrites one line on a terminal, and not for every user", () => {
  expect(shown(true, 7000, RUN)).toEqual({
    terminal: [
      "1 of 7,000 writes, 0 failed, 0.5/s, about 6 min left, 0 complete",
      "1,001 of 7,000 writes, 3 failed, 143/s, about 5 min left, 997 complete",
      "3,001 of 7,000 writes, 3 failed, 5 min left, waiting 3 min for Graph's quota",
      "3,001 of 7,000 writes, 3 failed, 5 min left, waiting 3 min for Graph's quota",
      "3,002 of 7,000 writes, 3 failed, 20/s, about 3 min left, 2,998 complete",
    ],
    log: [],
  });
});

it("adds a line to a log every ten seconds at most, with all there is to say", () => {
  expect(shown(false, 7000, RUN)).toEqual({
    terminal: [],
    log: [
      "3,001 of 7,000 writes, 3 failed, 249/s, about 5 min left, waiting 3 min for Graph's quota, 2,998 complete\n",
      "3,002 of 7,000 writes, 3 failed, 20/s, about 3 min left, 2,998 complete\n",
    ],
  });
});

it("tells of accounts that exist while their managers are still to be set", () => {
  const { log } = shown(
    false,
    5000,
    [
      { seconds: 10, created: 2991 },
      { seconds: 13, over: 9, wrote: 9 },
    ],
    { fields: [MANAGER] },
  );
  expect(log).toEqual([
    "1 of 10,000 writes, 0 failed, 0.1/s, about 8 min left, 0 complete\n",
    "2,992 of 10,000 writes, 0 failed, 130/s, about 8 min left, 2,991 created, 0 complete\n",
  ]);
});

it("tells what is left by what was written, for people with managers are all over at the end", () => {
  const steps = [
    { seconds: 10, wrote: 3000 },
    { seconds: 141, waits: 1 },
    { seconds: 10, wrote: 3000 },
    { seconds: 140, waits: 1 },
  ];
  const { log } = shown(false, 6000, steps, { fields: [MANAGER] });
  expect(log.map((line) => /about [^,\n]+/.exec(line)?.[0])).toEqual([
    "about 8 min left",
    "about 6 min left",
    "about 6 min left",
    "about 3 min left",
  ]);
});

it("goes by the pace so far once that is slower than the quota", () => {
  const { log } = shown(false, 20, [
    { seconds: 40, over: 1, failed: 1 },
    { seconds: 40, over: 3, failed: 3 },
  ]);
  expect(log.map((line) => /about [^,\n]+/.exec(line)?.[0])).toEqual([
    "about 13 min left",
    "about 12 min left",
  ]);
});

it("says nothing in a log of a run that is short", () => {
  expect(shown(false, 5, [{ seconds: 1, over: 5 }]).log).toEqual([]);
});

it("says that it reads back once everybody is done, however many that were at once", () => {
  expect(shown(true, 20, [{ seconds: 1, over: 20 }]).terminal.at(-1)).toBe(
    "20 of 20 writes, 0 failed, 20/s, reading back, 20 complete",
  );
});

const HALF_WAY = {
  writes: { done: 3000, total: 9999 },
  users: { created: 2991, over: 1, failed: 0, total: 5000 },
  secondsSpent: 23,
  secondsLeft: 60,
};

it.each([
  {
    columns: 120,
    advance: { ...HALF_WAY, waitsSeconds: 120 },
    expected:
      "3,000 of 9,999 writes, 0 failed, 130/s, about 60 s left, waiting 2 min for Graph's quota, 2,991 created, 1 complete",
  },
  {
    columns: 79,
    advance: HALF_WAY,
    expected: "3,000 of 9,999 writes, 0 failed, 130/s, 60 s left, 2,991 created, 1 complete",
  },
  {
    columns: 79,
    advance: { ...HALF_WAY, waitsSeconds: 120 },
    expected: "3,000 of 9,999 writes, 0 failed, 60 s left, waiting 2 min for Graph's quota",
  },
  { columns: 20, advance: HALF_WAY, expected: "3,000 of 9,999 writes, 0 failed, 60 s left" },
])("in $columns columns: $expected", ({ columns, advance, expected }) => {
  expect(progressText(advance, columns)).toBe(expected);
});
