import { describe, expect, it } from "vitest";
import { Pace } from "../../../../src/directory/graph/sending/pace.ts";
import { BATCH_SIZE } from "../../../../src/model/directory/quota.ts";

/** Below what was measured, by so much. */
const MARGIN = 0.97;

/** How many a second go out, as told by when a batch would be ready that begins with nothing. */
function perSecond(pace: Pace, now: number): number {
  pace.refused(-1, 0, now);
  return (BATCH_SIZE * 1000) / (pace.readyAt(BATCH_SIZE, now) - now);
}

/** A pace that was measured as a thousandth, or so, a millisecond: `accepted` between two refusals. */
function measured(accepted: number, milliseconds: number): Pace {
  const pace = new Pace(0, 0);
  pace.accepted(accepted, 0, milliseconds);
  pace.refused(milliseconds, milliseconds, milliseconds);
  return pace;
}

describe("the pace is what was accepted between two refusals", () => {
  it.each([
    { accepted: 9.5, milliseconds: 1000, rate: 10 * MARGIN },
    { accepted: 19.5, milliseconds: 4000, rate: 5 * MARGIN },
    // As slow as it gets: one a minute.
    { accepted: 0.001, milliseconds: 10 ** 8, rate: 1 / 60 },
    // Where nothing was accepted, or in no time, nothing was measured.
    { accepted: 0, milliseconds: 1000, rate: BATCH_SIZE * 1000 },
    { accepted: 5, milliseconds: 0, rate: BATCH_SIZE * 1000 },
  ])("$accepted in $milliseconds ms", ({ accepted, milliseconds, rate }) => {
    expect(perSecond(measured(accepted, milliseconds), milliseconds + 1)).toBeCloseTo(rate, 6);
  });

  it("and never more than is published", () => {
    const pace = new Pace(0, 0, 0.005);
    expect(perSecond(pace, 0)).toBeCloseTo(5, 6);
    pace.accepted(50, 0, 100);
    pace.refused(1000, 1000, 1000, 0.005);
    expect(perSecond(pace, 1000)).toBeCloseTo(5, 6);
    // Of a service that publishes more than anything sends, it is as good as none.
    expect(perSecond(new Pace(0, 0, 10 ** 6), 0)).toBeCloseTo(BATCH_SIZE * 1000, 6);
  });

  it("but not of what was sent before the first refusal was over", () => {
    const pace = new Pace(0, 500);
    pace.accepted(100, 499, 600);
    pace.accepted(4.5, 500, 600);
    pace.refused(1000, 1000, 1000);
    expect(perSecond(pace, 1000)).toBeCloseTo(5 * MARGIN, 6);
  });

  it("and of what was sent as soon as that was over", () => {
    const pace = new Pace(0, 500);
    pace.accepted(4.5, 500, 600);
    pace.refused(500, 1000, 1000);
    expect(perSecond(pace, 1000)).toBeCloseTo(5 * MARGIN, 6);
  });

  it("and stays where nothing can be measured in no time", () => {
    const pace = measured(4.5, 1000);
    pace.accepted(5, 1000, 1000);
    pace.refused(1000, 1000, 1000);
    expect(perSecond(pace, 1000)).toBeCloseTo(5 * MARGIN, 6);
  });

  it("nor are refusals of the same time counted twice", () => {
    const pace = new Pace(0, 500);
    pace.accepted(4.5, 500, 600);
    pace.refused(1000, 2000, 1000);
    pace.refused(1999, 9000, 1999);
    expect(perSecond(pace, 2000)).toBeCloseTo(5 * MARGIN, 6);
  });

  it("where it is empty only from the last of them on", () => {
    const pace = new Pace(0, 500);
    // Of the same pause, and nothing was accepted since: only now is nothing left.
    pace.refused(400, 900, 400);
    pace.accepted(2.5, 500, 600);
    // Something was accepted since.
    pace.refused(450, 900, 700);
    pace.refused(1000, 1000, 1000);
    expect(perSecond(pace, 1000)).toBeCloseTo((3 / 0.6) * MARGIN, 6);
  });
});

describe("without a refusal the pace is raised", () => {
  const RATE = 5 * MARGIN;
  const after = (accepted: readonly (readonly [amount: number, now: number])[]): number => {
    const pace = measured(4.5, 1000);
    let last = 1000;
    for (const [amount, now] of accepted) pace.accepted(amount, (last = now), now);
    return perSecond(pace, last) / RATE;
  };

  it.each<{ name: string; accepted: readonly (readonly [number, number])[]; by: number }>([
    { name: "after three batches", accepted: [[60, 1100]], by: 1.01 },
    {
      name: "after three batches in parts",
      accepted: [
        [40, 1100],
        [20, 1200],
      ],
      by: 1.01,
    },
    { name: "not after less", accepted: [[59, 1100]], by: 1 },
    { name: "after one batch, where it took ten seconds", accepted: [[20, 11_000]], by: 1.01 },
    { name: "not after one in less time", accepted: [[20, 10_999]], by: 1 },
    { name: "not after less than one", accepted: [[19, 11_000]], by: 1 },
    {
      name: "twice as much the next time",
      accepted: [
        [60, 1100],
        [60, 1200],
      ],
      by: 1.01 * 1.02,
    },
    {
      name: "not for the same ones again",
      accepted: [
        [60, 1100],
        [59, 1200],
      ],
      by: 1.01,
    },
    {
      name: "in the next ten seconds from then on",
      accepted: [
        [60, 2000],
        [20, 11_999],
        [20, 12_000],
      ],
      by: 1.01 * 1.02,
    },
    {
      name: "by half at most",
      accepted: Array.from({ length: 9 }, (_, step) => [60, 1100 + step] as const),
      by: 1.01 * 1.02 * 1.04 * 1.08 * 1.16 * 1.32 * 1.5 * 1.5 * 1.5,
    },
  ])("$name", ({ accepted, by }) => {
    expect(after(accepted)).toBeCloseTo(by, 6);
  });

  it("and begins again carefully after the next one", () => {
    const pace = measured(4.5, 1000);
    pace.accepted(60, 1000, 1100);
    pace.accepted(60, 1000, 1200);
    pace.refused(2000, 2000, 2000);
    const before = perSecond(pace, 2000);
    expect(before).toBeCloseTo(120.5 * MARGIN, 6);
    pace.accepted(59, 2000, 2100);
    expect(perSecond(pace, 2100)).toBeCloseTo(before, 6);
    pace.accepted(1, 2000, 2200);
    expect(perSecond(pace, 2200)).toBeCloseTo(before * 1.01, 6);
  });

  it("up to what is published", () => {
    const pace = new Pace(0, 0, 0.005);
    pace.accepted(4.5, 0, 999);
    pace.refused(1000, 1000, 2000, 0.005);
    for (let step = 0; step < 40; step += 1) pace.accepted(60, 2000, 3000 + step);
    expect(perSecond(pace, 4000)).toBeCloseTo(5, 6);
  });
});

describe("what may go out", () => {
  it.each([
    { now: 0, wanted: BATCH_SIZE, at: 4000 },
    { now: 0, wanted: 1, at: 200 },
    { now: 1000, wanted: 5, at: 1000 },
    { now: 1000, wanted: 6, at: 1200 },
    // More than a batch is none that travels.
    { now: 0, wanted: 999, at: 4000 },
    { now: 4000, wanted: BATCH_SIZE, at: 4000 },
  ])("is $wanted at $at, as of $now", ({ now, wanted, at }) => {
    expect(new Pace(0, 0, 0.005).readyAt(wanted, now)).toBeCloseTo(at, 6);
  });

  it("is never more than a batch, and is owed where more was taken", () => {
    const pace = new Pace(0, 0, 0.005);
    pace.take(BATCH_SIZE, 99_000);
    expect(pace.readyAt(1, 99_000)).toBeCloseTo(99_200, 6);
    pace.take(BATCH_SIZE, 99_000);
    expect(pace.readyAt(1, 99_000)).toBeCloseTo(99_200 + 4000, 6);
    // A refusal takes away what there is, and gives nothing back.
    pace.refused(-1, 0, 99_000);
    expect(pace.readyAt(1, 99_000)).toBeCloseTo(99_200 + 4000, 6);
    pace.refused(-1, 0, 199_000);
    expect(pace.readyAt(1, 199_000)).toBeCloseTo(199_200, 6);
  });

  it.each([0.0007, 0.003, 0.0033, 0.0049, 0.007])(
    "is there by when it is promised, at %s",
    (most) => {
      for (let wanted = 1; wanted <= BATCH_SIZE; wanted += 1) {
        const pace = new Pace(0, 0, most);
        for (let step = 1; step < 50; step += 1) pace.readyAt(wanted, step / most / 70);
        const at = pace.readyAt(wanted, 50 / most / 70);
        expect(pace.readyAt(wanted, at)).toBe(at);
      }
    },
  );

  it("is no less where the clock stands still", () => {
    const pace = new Pace(1000, 0, 0.005);
    expect(pace.readyAt(1, 1000)).toBeCloseTo(1200, 6);
    expect(pace.readyAt(1, 1100)).toBeCloseTo(1200, 6);
    expect(pace.readyAt(1, 1100)).toBeCloseTo(1200, 6);
  });
});

describe("it is over", () => {
  it.each([
    {
      name: "not within a window",
      now: 1500,
      window: 1000,
      most: 0.005,
      published: 0.005,
      over: false,
    },
    { name: "after one", now: 1501, window: 1000, most: 0.005, published: 0.005, over: true },
    {
      name: "as soon as it is as fast as is published",
      now: 1501,
      window: 1000,
      most: undefined,
      published: 0.005,
      over: true,
    },
    {
      name: "where it is as fast as it may be",
      now: 1501,
      window: 1000,
      most: 0.004,
      published: 0.005,
      over: true,
    },
  ])("$name", ({ now, window, most, published, over }) => {
    expect(new Pace(0, 500, most).isOver(now, window, published)).toBe(over);
  });

  it("not while it is slower than is published", () => {
    const pace = measured(4.5, 1000);
    expect(pace.isOver(99_000, 1000, 0.00485)).toBe(true);
    expect(pace.isOver(99_000, 1000, 0.00486)).toBe(false);
  });
});
