import { describe, expect, it } from "vitest";
import { Budget } from "../../../../src/directory/graph/sending/budget.ts";
import { BATCH_SIZE } from "../../../../src/model/directory/quota.ts";

/** Ten in ten seconds, for which the service's clock may be a little slower. */
const WINDOW = 10_020;

function ten(): Budget {
  return new Budget({ amount: 10, seconds: 10 });
}

/** Takes so much at one moment, and is answered at another. */
function spend(
  budget: Budget,
  amount: number,
  { sentAt = 0, answeredAt = 100, cost = amount } = {},
): void {
  const accepted = cost;
  budget.take(amount, sentAt);
  budget.answered({ taken: amount, cost, accepted, sentAt }, answeredAt);
}

describe("a budget comes back a window after the answer", () => {
  it.each([
    { wanted: 0, at: 200 },
    { wanted: 3, at: 200 },
    { wanted: 4, at: 100 + WINDOW },
    { wanted: 6, at: 100 + WINDOW },
    { wanted: 7, at: 150 + WINDOW },
    { wanted: 10, at: 150 + WINDOW },
    // More than there is goes out once nothing else is held against it.
    { wanted: 11, at: 150 + WINDOW },
    { wanted: 100, at: 150 + WINDOW },
  ])("$wanted after 3 and 4 of ten: at $at", ({ wanted, at }) => {
    const budget = ten();
    spend(budget, 3, { answeredAt: 100 });
    spend(budget, 4, { answeredAt: 150 });
    expect(budget.readyAt(wanted, 200)).toBe(at);
  });

  it.each([
    { now: 100 + WINDOW - 1, wanted: 4, at: 100 + WINDOW },
    { now: 100 + WINDOW, wanted: 4, at: 100 + WINDOW },
    { now: 100 + WINDOW, wanted: 7, at: 150 + WINDOW },
    { now: 150 + WINDOW, wanted: 10, at: 150 + WINDOW },
    { now: 99_999, wanted: 10, at: 99_999 },
  ])("at $now, $wanted at $at", ({ now, wanted, at }) => {
    const budget = ten();
    spend(budget, 3, { answeredAt: 100 });
    spend(budget, 4, { answeredAt: 150 });
    expect(budget.readyAt(wanted, now)).toBe(at);
  });

  it("and not before there is one", () => {
    const budget = ten();
    budget.take(8, 0);
    expect(budget.readyAt(2, 5)).toBe(5);
    expect(budget.readyAt(3, 5)).toBe(Infinity);
    budget.answered({ taken: 8, cost: 8, accepted: 8, sentAt: 0 }, 50);
    expect(budget.readyAt(3, 60)).toBe(50 + WINDOW);
  });

  it.each([
    { name: "less than was taken", cost: 2, ready: 8 },
    { name: "more than was taken", cost: 9, ready: 1 },
    { name: "nothing", cost: 0, ready: 10 },
  ])("which may say that it cost $name", ({ cost, ready }) => {
    const budget = ten();
    spend(budget, 6, { cost });
    expect(budget.readyAt(ready, 200)).toBe(200);
    expect(budget.readyAt(ready + 1, 200)).toBe(ready === 10 ? 200 : 100 + WINDOW);
  });

  it.each([
    { limit: 20, wanted: 11, at: 200 },
    { limit: 20, wanted: 12, at: 100 + WINDOW },
    { limit: 9, wanted: 1, at: 100 + WINDOW },
    { limit: 5, wanted: 0, at: 200 },
  ])("as large as the service allows: $wanted of $limit", ({ limit, wanted, at }) => {
    const budget = ten();
    spend(budget, 9);
    budget.limitTo(limit);
    expect(budget.readyAt(wanted, 200)).toBe(at);
  });

  it("however many answers there were", () => {
    const budget = ten();
    for (let second = 0; second < 3000; second += 1) {
      const now = second * 2000;
      expect(budget.readyAt(2, now)).toBeLessThanOrEqual(now + 2020);
      spend(budget, 1, { sentAt: now, answeredAt: now });
    }
    // The last six of them are within a window.
    expect(budget.readyAt(4, 3000 * 2000)).toBe(3000 * 2000);
    expect(budget.readyAt(5, 3000 * 2000)).toBe(3000 * 2000);
    expect(budget.readyAt(6, 3000 * 2000)).toBe(2995 * 2000 + WINDOW);
    expect(budget.readyAt(10, 3000 * 2000)).toBe(2999 * 2000 + WINDOW);
  });
});

describe("after a refusal it goes out evenly", () => {
  /** Two hundred in ten seconds, which is two batches a second. */
  const many = (): Budget => new Budget({ amount: 200, seconds: 10 });
  const RATE = 200 / WINDOW;

  it.each([
    {
      name: "at the pace that is published, where it is named",
      named: true,
      at: BATCH_SIZE / RATE,
    },
    { name: "as before, where it is not", named: false, at: 1 },
  ])("$name", ({ named, at }) => {
    const budget = many();
    budget.refused({ sentAt: 0, until: 0, named }, 0);
    expect(budget.readyAt(BATCH_SIZE, 0)).toBeCloseTo(at, 6);
    expect(budget.readyAt(0, 0)).toBe(0);
    // What goes out is paced, whatever is left.
    budget.take(BATCH_SIZE, 5000);
    expect(budget.readyAt(1, 5000)).toBeCloseTo(named ? 5000 + 1 / RATE : 5000 + 1 / BATCH_SIZE, 6);
  });

  it("of which a second one, that names it, tells the pace as well", () => {
    const budget = many();
    budget.refused({ sentAt: 0, until: 0, named: false }, 0);
    budget.refused({ sentAt: 1, until: 1, named: true }, 1);
    expect(budget.readyAt(BATCH_SIZE, 1)).toBeCloseTo(1 + BATCH_SIZE / RATE, 6);
  });

  it.each([
    { now: WINDOW, isOver: false },
    { now: WINDOW + 1, isOver: true },
  ])("until a window went by without another: at $now $isOver", ({ now, isOver }) => {
    const budget = many();
    budget.refused({ sentAt: 0, until: 0, named: true }, 0);
    // A whole batch may be saved up, and no more.
    budget.take(BATCH_SIZE, now);
    expect(budget.readyAt(1, now) === now).toBe(isOver);
  });

  it("and no sooner than the window has it", () => {
    const budget = many();
    spend(budget, 200, { answeredAt: 0 });
    budget.refused({ sentAt: 0, until: 0, named: true }, 0);
    expect(budget.readyAt(1, 500)).toBe(WINDOW);
  });

  it("and what was accepted raises the pace", () => {
    const budget = many();
    budget.limitTo(1000);
    budget.refused({ sentAt: 0, until: 0, named: false }, 0);
    spend(budget, 3, { sentAt: 1, answeredAt: 999 });
    budget.refused({ sentAt: 1000, until: 1000, named: false }, 1000);
    // Three and a half in a second, less what is kept as a margin.
    expect(budget.readyAt(BATCH_SIZE, 1000)).toBeCloseTo(1000 + BATCH_SIZE / (0.0035 * 0.97), 3);
  });
});
