import { expect, it } from "vitest";
import { followWrites } from "../../src/commands/followWrites.ts";
import type { FieldChange } from "../../src/model/plan.ts";
import type { Outcome } from "../../src/model/receipt.ts";
import { create } from "../report/situations.ts";
import { VirtualClock } from "../virtualClock.ts";

/** What is shown of a run: `steps` say after how many seconds what happens. */
function shown(
  showsProgress: boolean,
  users: number,
  steps: readonly {
    seconds: number;
    wrote?: number;
    over?: number;
    failed?: number;
    waits?: number;
  }[],
  fields: FieldChange[] = [],
): { terminal: string[]; log: string[] } {
  const terminal: string[] = [];
  const log: string[] = [];
  const clock = new VirtualClock();
  const style = { color: false, width: 80 };
  const follower = followWrites(
    Array.from({ length: users }, (_, index) => create(`new${index}@contoso.com`, fields)),
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
  for (const { seconds, over = 0, wrote = over, failed = 0, waits } of steps) {
    clock.advance(seconds * 1000);
    for (let number = 0; number < wrote; number += 1) follower.wrote();
    for (let number = 0; number < over; number += 1)
      follower.over(outcome(number < failed ? "failed" : "applied"));
    if (waits !== undefined) follower.waits(waits);
  }
  return { terminal, log };
}

function outcome(status: Outcome["status"]): Outcome {
  return { kind: "create", userPrincipalName: "x\u001b[2J@contoso.com", status };
}

const RUN = [
  { seconds: 2, over: 1000, failed: 3 },
  { seconds: 5, over: 2000 },
  { seconds: 0.05, over: 1 },
  { seconds: 5, waits: 139 },
  { seconds: 5, waits: 134 },
  { seconds: 134, over: 1000 },
];

it("rewrites one line on a terminal, and not for every user", () => {
  expect(shown(true, 7000, RUN)).toEqual({
    terminal: [
      "0 of 7,000 users done, 0 failed, 0.0 users/s, about 6 min left",
      "1,000 of 7,000 users done, 3 failed, 143 users/s, about 5 min left",
      "3,001 of 7,000 users done, 3 failed, 249 users/s, about 5 min left, waiting for Graph's quota for 3 min",
      "3,001 of 7,000 users done, 3 failed, 176 users/s, about 5 min left, waiting for Graph's quota for 3 min",
      "3,001 of 7,000 users done, 3 failed, 20 users/s, about 3 min left",
    ],
    log: [],
  });
});

it("adds a line to a log every ten seconds at most", () => {
  expect(shown(false, 7000, RUN)).toEqual({
    terminal: [],
    log: [
      "3,001 of 7,000 users done, 3 failed, 249 users/s, about 5 min left, waiting for Graph's quota for 3 min\n",
      "3,001 of 7,000 users done, 3 failed, 20 users/s, about 3 min left\n",
    ],
  });
});

it("tells what is left by what was written, for people with managers are all over at the end", () => {
  const manager: FieldChange = {
    field: "manager",
    from: null,
    to: { id: "a1", userPrincipalName: "boss@contoso.com" },
    at: { file: "users/a.yaml", line: 1 },
  };
  const steps = [
    { seconds: 10, wrote: 3000 },
    { seconds: 141, waits: 1 },
    { seconds: 10, wrote: 3000 },
    { seconds: 140, waits: 1 },
  ];
  expect(
    shown(false, 6000, steps, [manager]).log.map((line) => /about [^,\n]+/.exec(line)?.[0]),
  ).toEqual(["about 8 min left", "about 6 min left", "about 6 min left", "about 3 min left"]);
});

it("says nothing in a log of a run that is short", () => {
  expect(shown(false, 5, [{ seconds: 1, over: 5 }]).log).toEqual([]);
});

it("says that it reads back once everybody is done, however many that were at once", () => {
  expect(shown(true, 20, [{ seconds: 1, over: 20 }]).terminal.at(-1)).toBe(
    "20 of 20 users done, 0 failed, 20 users/s, reading back",
  );
});
