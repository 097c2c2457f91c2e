import { expect, it } from "vitest";
import { errorRate } from "../../src/apply/errorRate.ts";

/** `f` fails and `.` does not, one user each; the answer to the last one. */
function lastOf(ends: string, percent: number, floor: number): string | undefined {
  const judge = errorRate<number>({ percent, floor });
  return ends
    .split("")
    .map((end, user) => judge(user, end === "f"))
    .at(-1);
}

it.each([
  { ends: "f", percent: 20, floor: 1, stops: false },
  { ends: "ff", percent: 20, floor: 1, stops: true },
  { ends: "ff", percent: 20, floor: 2, stops: false },
  { ends: "fff", percent: 20, floor: 2, stops: true },
  { ends: "f", percent: 0, floor: 0, stops: true },
  { ends: ".", percent: 0, floor: 0, stops: false },
  // A quarter is not above a quarter.
  { ends: "...f", percent: 25, floor: 0, stops: false },
  { ends: "...f", percent: 24, floor: 0, stops: true },
  { ends: "..f", percent: 25, floor: 0, stops: true },
  { ends: "....f", percent: 25, floor: 0, stops: false },
  { ends: "ffff", percent: 100, floor: 0, stops: false },
])(
  "$ends with $percent % and a floor of $floor stops: $stops",
  ({ ends, percent, floor, stops }) => {
    expect(lastOf(ends, percent, floor) !== undefined).toBe(stops);
  },
);

it("says how many of how many", () => {
  expect(lastOf("..ff", 20, 1)).toBe(
    "2 of 4 users failed, above the limit of 20 % that stops a run",
  );
});

it("counts a user once, who failed in any of the writes", () => {
  const judge = errorRate<string>({ percent: 60, floor: 1 });
  expect(judge("ana", true)).toBeUndefined();
  expect(judge("ana", true)).toBeUndefined();
  expect(judge("ana", false)).toBeUndefined();
  expect(judge("ben", true)).toMatch(/^2 of 2 users/);
  expect(judge("eva", false)).toMatch(/^2 of 3 users/);
  expect(judge("eva", false)).toMatch(/^2 of 3 users/);
  expect(judge("joe", false)).toBeUndefined();
});

it("stops nothing without a limit", () => {
  const judge = errorRate<number>(undefined);
  expect(Array.from({ length: 9 }, (_, user) => judge(user, true))).toEqual(
    Array.from({ length: 9 }, () => undefined),
  );
});
