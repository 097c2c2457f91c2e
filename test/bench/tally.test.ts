import { describe, expect, it } from "vitest";
import { quotaMinimum, tallyWrites, type AnsweredWrite } from "../../bench/tally.ts";

describe("the record of writes", () => {
  it("is counted from when the first was sent until the last was answered", () => {
    const answered = [...writes(5_000, 10), { at: 6_000, status: 429 }, ...writes(9_000, 5)];
    expect(tallyWrites(answered, 200)).toEqual({ writes: 15, throttled: 1, seconds: 4.2 });
  });

  it("is empty when nothing was written", () => {
    expect(tallyWrites([], 200)).toEqual({ writes: 0, throttled: 0, seconds: 0 });
  });

  it.each([
    { name: "a burst alone has no whole window after it", moments: [0, 149_999], share: undefined },
    {
      name: "nor has what follows it, until that window is over",
      moments: [0, 299_999],
      share: undefined,
    },
    { name: "two full windows after the first", moments: [0, 150_000, 300_000, 450_000], share: 1 },
    { name: "one that was left empty", moments: [0, 300_000, 450_000], share: 0.5 },
  ])("$name", ({ moments, share }) => {
    const answered = moments.flatMap((at) => writes(1_000 + at, 3_000));
    expect(tallyWrites(answered, 0).sustainedShare).toBe(share);
  });

  it("counts what was throttled as no use of the quota", () => {
    const answered = [
      ...writes(0, 3_000),
      ...writes(150_000, 1_500),
      ...writes(160_000, 1_500, 429),
      ...writes(300_000, 1),
    ];
    expect(tallyWrites(answered, 0).sustainedShare).toBe(0.5);
  });
});

it.each([
  { writes: 3_000, refill: "sliding", seconds: 0 },
  { writes: 3_001, refill: "sliding", seconds: 150 },
  { writes: 10_000, refill: "sliding", seconds: 450 },
  { writes: 10_000, refill: "fixed", seconds: 450 },
  { writes: 10_000, refill: "token-bucket", seconds: 350 },
])("$writes writes take at least $seconds s: $refill", ({ writes, refill, seconds }) => {
  expect(quotaMinimum(writes, refill)).toBe(seconds);
});

it("another quota takes another time", () => {
  expect(quotaMinimum(590, "token-bucket", { amount: 100, seconds: 10 })).toBe(49);
});

function writes(at: number, count: number, status = 201): AnsweredWrite[] {
  return Array.from({ length: count }, () => ({ at, status }));
}
