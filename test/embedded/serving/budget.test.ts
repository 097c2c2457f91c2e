import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeBudget, type Refill } from "../../../src/embedded/serving/budget.ts";

const REFILLS: readonly Refill[] = ["sliding", "fixed", "token-bucket"];

/** 100 in each second; half of them spent at once, and half 400 ms later. */
describe("what was spent of 100 a second, 50 at 0 ms and 50 at 400 ms", () => {
  it.each([
    { refill: "sliding", now: 400, amount: 1, wait: 600 },
    { refill: "sliding", now: 999, amount: 1, wait: 1 },
    { refill: "sliding", now: 1000, amount: 50, wait: 0 },
    { refill: "sliding", now: 1000, amount: 51, wait: 400 },
    { refill: "sliding", now: 1400, amount: 100, wait: 0 },
    { refill: "fixed", now: 400, amount: 1, wait: 600 },
    { refill: "fixed", now: 999, amount: 1, wait: 1 },
    { refill: "fixed", now: 1000, amount: 100, wait: 0 },
    { refill: "fixed", now: 2700, amount: 101, wait: 300 },
    { refill: "token-bucket", now: 400, amount: 40, wait: 0 },
    { refill: "token-bucket", now: 400, amount: 41, wait: 10 },
    { refill: "token-bucket", now: 900, amount: 90, wait: 0 },
    { refill: "token-bucket", now: 900, amount: 95, wait: 50 },
    { refill: "token-bucket", now: 5000, amount: 101, wait: 10 },
  ] as const)("$refill: $amount at $now ms wait for $wait ms", ({ refill, now, amount, wait }) => {
    const budget = makeBudget(refill, 100, 1000);
    for (const at of [0, 400]) {
      expect(budget.waitFor(50, at)).toBe(0);
      budget.spend(50, at);
    }
    expect(budget.waitFor(amount, now)).toBeCloseTo(wait, 6);
  });
});

it.each([
  { refill: "sliding", at: 400, share: 1 },
  { refill: "sliding", at: 1000, share: 0.5 },
  { refill: "fixed", at: 400, share: 1 },
  { refill: "fixed", at: 1000, share: 0 },
  { refill: "token-bucket", at: 400, share: 0.6 },
  { refill: "token-bucket", at: 1000, share: 0 },
] as const)("$refill: $share of it is spent at $at ms", ({ refill, at, share }) => {
  const budget = makeBudget(refill, 100, 1000);
  for (const moment of [0, 400]) {
    budget.waitFor(50, moment);
    budget.spend(50, moment);
  }
  budget.waitFor(0, at);
  expect(budget.share).toBeCloseTo(share, 6);
});

describe("whatever is asked for, and whenever", () => {
  const asked = fc.array(
    fc.record({ after: fc.integer({ min: 0, max: 60 }), amount: fc.integer({ min: 1, max: 9 }) }),
    { maxLength: 200 },
  );

  it.each([
    // What is spent within 10 ms counts as one.
    { refill: "sliding", most: 20, window: 490 },
    { refill: "fixed", most: 40, window: 500 },
    { refill: "token-bucket", most: 40, window: 500 },
  ] as const)("$refill: no 500 ms see more than $most spent of 20", ({ refill, most, window }) => {
    fc.assert(
      fc.property(asked, (requests) => {
        const spent = spendAll(refill, requests);
        for (const { at } of spent)
          expect(
            sum(spent.filter((other) => other.at >= at && other.at < at + window)),
          ).toBeLessThanOrEqual(most);
      }),
    );
  });

  it.each(REFILLS)(
    "%s: what had to wait can be spent after the wait, asked often enough",
    (refill) => {
      fc.assert(
        fc.property(asked, fc.integer({ min: 1, max: 20 }), (requests, amount) => {
          const { budget, now } = after(refill, requests);
          let at = now;
          for (let tries = 0; tries < 60; tries += 1) {
            const wait = budget.waitFor(amount, at);
            if (wait === 0) return;
            at += Math.ceil(wait);
          }
          expect.fail(`nothing came back until ${at - now} ms later`);
        }),
      );
    },
  );
});

type Requests = readonly { readonly after: number; readonly amount: number }[];

function spendAll(refill: Refill, requests: Requests): { at: number; amount: number }[] {
  return after(refill, requests).spent;
}

function after(
  refill: Refill,
  requests: Requests,
): {
  budget: ReturnType<typeof makeBudget>;
  spent: { at: number; amount: number }[];
  now: number;
} {
  const budget = makeBudget(refill, 20, 500);
  const spent: { at: number; amount: number }[] = [];
  let now = 0;
  for (const request of requests) {
    now += request.after;
    if (budget.waitFor(request.amount, now) > 0) continue;
    budget.spend(request.amount, now);
    spent.push({ at: now, amount: request.amount });
  }
  return { budget, spent, now };
}

function sum(spent: readonly { readonly amount: number }[]): number {
  return spent.reduce((total, { amount }) => total + amount, 0);
}
