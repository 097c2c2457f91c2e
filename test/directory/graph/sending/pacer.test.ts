import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../src/directory/graph/sending/answer.ts";
import type { Cost } from "../../../../src/directory/graph/sending/cost.ts";
import { Pacer } from "../../../../src/directory/graph/sending/pacer.ts";
import { VirtualClock } from "../../../virtualClock.ts";

const WRITE: Cost = { units: 1, writes: 1 };
const READ: Cost = { units: 1, writes: 0 };
const BATCH: Cost = { units: 20, writes: 20 };

function pacerOn(
  clock: VirtualClock,
  { share = 1, stopping }: { share?: number; stopping?: AbortSignal } = {},
): Pacer {
  return new Pacer({ clock, share, stopping });
}

/** Asks for each cost in turn, as many at a time as `lanes`; answers come after `latency` milliseconds. */
async function send(
  pacer: Pacer,
  clock: VirtualClock,
  costs: readonly Cost[],
  { lanes = 6, latency = 200 }: { lanes?: number; latency?: number } = {},
): Promise<{ seconds: number; cost: Cost }[]> {
  const sent: { seconds: number; cost: Cost }[] = [];
  const startedAt = clock.now().getTime();
  const queue = costs.values();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const cost of queue) {
        const admission = await pacer.admit(() => cost);
        sent.push({ seconds: (clock.now().getTime() - startedAt) / 1000, cost });
        await clock.sleep(latency);
        admission?.answered();
      }
    }),
  );
  return sent;
}

function refusal(headers: Record<string, string>): Answer {
  return { status: 429, headers: new Map(Object.entries(headers)), body: undefined };
}

/** A write that went out just now. */
function written(clock: VirtualClock): { sentAt: number; isWrite: boolean } {
  return { sentAt: clock.now().getTime(), isWrite: true };
}

const WRITES_SPENT = refusal({
  "x-ms-throttle-information": "WriteLimitExceeded",
  "x-ms-throttle-scope": "Tenant_Application/Write/app/tenant",
});
const UNITS_SPENT = refusal({
  "x-ms-throttle-information": "ResourceUnitLimitExceeded",
  "x-ms-throttle-scope": "Tenant_Application/ReadWrite/app/tenant",
});

describe("a budget", () => {
  it.each([
    { name: "3,000 writes go at once", batches: 150, share: 1, lastAfter: 4.8 },
    { name: "the next waits for the window", batches: 151, share: 1, lastAfter: 150.5 },
    { name: "6,000 take one window", batches: 300, share: 1, lastAfter: 155.3 },
    { name: "half the share, half as many", batches: 76, share: 0.5, lastAfter: 150.5 },
    { name: "four times the quota", batches: 600, share: 4, lastAfter: 19.8 },
  ])("$name", async ({ batches, share, lastAfter }) => {
    const clock = new VirtualClock();
    const pacer = pacerOn(clock, { share });
    pacer.tenantHas(1000);
    const sent = await send(
      pacer,
      clock,
      Array.from({ length: batches }, () => BATCH),
    );
    expect(sent.at(-1)?.seconds).toBeCloseTo(lastAfter, 1);
  });

  it.each([
    { users: undefined, units: 3500 },
    { users: 49, units: 3500 },
    { users: 50, units: 5000 },
    { users: 501, units: 8000 },
  ])("of resource units is $units with $users users", async ({ users, units }) => {
    const clock = new VirtualClock();
    const pacer = pacerOn(clock);
    if (users !== undefined) pacer.tenantHas(users);
    const ten = { units: 10, writes: 0 };
    const sent = await send(
      pacer,
      clock,
      Array.from({ length: units / 10 + 1 }, () => ten),
      { lanes: units, latency: 100 },
    );
    expect(sent.filter(({ seconds }) => seconds === 0)).toHaveLength(units / 10);
    expect(sent.at(-1)?.seconds).toBeGreaterThan(10);
  });

  it("of which there is hardly a share is one at a time", async () => {
    const clock = new VirtualClock();
    const sent = await send(pacerOn(clock, { share: 0.0001 }), clock, [WRITE, WRITE]);
    expect(sent.map(({ seconds }) => Math.floor(seconds))).toEqual([0, 150]);
  });

  it("that grows lets those go who wait for it", async () => {
    const clock = new VirtualClock();
    const pacer = pacerOn(clock);
    await pacer.admit(() => ({ units: 3500, writes: 0 }));
    const waiting = pacer.admit(() => READ);
    pacer.tenantHas(1000);
    const startedAt = clock.now().getTime();
    expect(await waiting).toBeDefined();
    expect(clock.now().getTime()).toBe(startedAt);
  });

  it.each<{ name: string; first: Cost; later: Cost; isHeldBack: boolean }>([
    {
      name: "units: who asks for fewer later waits behind",
      first: { units: 20, writes: 0 },
      later: READ,
      isHeldBack: true,
    },
    {
      name: "units: who asks for none goes",
      first: { units: 20, writes: 0 },
      later: { units: 0, writes: 1 },
      isHeldBack: false,
    },
    {
      name: "writes: who asks for fewer later waits behind",
      first: { units: 1, writes: 20 },
      later: WRITE,
      isHeldBack: true,
    },
    {
      name: "writes: who asks for none goes",
      first: { units: 1, writes: 20 },
      later: READ,
      isHeldBack: false,
    },
  ])("that is too short for the first of two: $name", async ({ first, later, isHeldBack }) => {
    const clock = new VirtualClock();
    const pacer = pacerOn(clock);
    // Ten of each are left.
    await pacer.admit(() => ({ units: 3490, writes: 2990 }));
    const went: string[] = [];
    void pacer.admit(() => first).then(() => went.push("first"));
    void pacer.admit(() => later).then(() => went.push("later"));
    await Promise.resolve();
    expect(went).toEqual(isHeldBack ? [] : ["later"]);
  });

  it("learns from answers what requests of a kind cost", () => {
    const { costs } = pacerOn(new VirtualClock());
    const first = { method: "GET", path: "/users/1/manager?$select=id" };
    const other = { method: "GET", path: "/users/2/manager?$select=id" };
    expect(costs.of(other)).toEqual(READ);
    costs.told(first, { ...refusal({ "x-ms-resource-unit": "3" }), status: 200 });
    expect(costs.of(other)).toEqual({ units: 3, writes: 0 });
    expect(costs.of({ method: "GET", path: "/users/2?$select=id" })).toEqual(READ);
  });

  it.each([
    ["GET", "/users", { units: 2, writes: 0 }],
    ["GET", "/users?$select=id", { units: 1, writes: 0 }],
    ["GET", "/users?$select=id&$expand=manager($select=id)", { units: 2, writes: 0 }],
    ["GET", "/users/1?$select=id", { units: 1, writes: 0 }],
    ["POST", "/users", WRITE],
    ["PATCH", "/users/1", WRITE],
    ["PUT", "/users/1/manager/$ref", WRITE],
    ["POST", "/$batch", { units: 0, writes: 0 }],
  ])("is charged for %s %s as published", (method, path, cost) => {
    expect(pacerOn(new VirtualClock()).costs.of({ method, path })).toEqual(cost);
  });
});

describe("a refusal", () => {
  it.each([
    { name: "for want of writes stops writes only", answer: WRITES_SPENT, reads: 0, writes: 60 },
    { name: "for want of units stops everything", answer: UNITS_SPENT, reads: 60, writes: 60 },
    { name: "that says nothing stops everything", answer: refusal({}), reads: 60, writes: 60 },
    {
      name: "with a scope only stops what it names",
      answer: refusal({ "x-ms-throttle-scope": "Tenant/Write/app/tenant" }),
      reads: 0,
      writes: 60,
    },
    {
      name: "with a scope that ends with what it names stops that only",
      answer: refusal({ "x-ms-throttle-scope": "Tenant/Write" }),
      reads: 0,
      writes: 60,
    },
    {
      name: "with another scope stops everything",
      answer: refusal({ "x-ms-throttle-scope": "Tenant/Writer/app/tenant" }),
      reads: 60,
      writes: 60,
    },
    {
      name: "that names writes and no scope stops writes only",
      answer: refusal({ "x-ms-throttle-information": "WriteLimitExceeded" }),
      reads: 0,
      writes: 60,
    },
  ])("$name", async ({ answer, reads, writes }) => {
    const clock = new VirtualClock();
    const pacer = pacerOn(clock);
    pacer.throttled(answer, 60, written(clock));
    const [write, read] = await Promise.all([
      send(pacer, clock, [WRITE]),
      send(pacer, clock, [READ]),
    ]);
    expect(write[0]?.seconds).toBeCloseTo(writes, 1);
    expect(read[0]?.seconds).toBeCloseTo(reads, 1);
  });

  it("for want of writes holds back no reads that came later, after a shorter pause of all", async () => {
    const clock = new VirtualClock();
    const pacer = pacerOn(clock);
    pacer.throttled(WRITES_SPENT, 60, written(clock));
    pacer.pause(5);
    const [write, read] = await Promise.all([
      send(pacer, clock, [WRITE]),
      send(pacer, clock, [READ]),
    ]);
    expect(write[0]?.seconds).toBe(60);
    expect(read[0]?.seconds).toBe(5);
  });

  it.each([
    { name: "of all", wait: (pacer: Pacer, seconds: number) => pacer.pause(seconds) },
    {
      name: "of writes",
      wait: (pacer: Pacer, seconds: number, clock: VirtualClock) =>
        pacer.throttled(WRITES_SPENT, seconds, written(clock)),
    },
  ])("shortens no pause $name that was longer", async ({ wait }) => {
    const clock = new VirtualClock();
    const pacer = pacerOn(clock);
    wait(pacer, 60, clock);
    wait(pacer, 5, clock);
    expect((await send(pacer, clock, [WRITE]))[0]?.seconds).toBe(60);
  });

  it("for want of units lets units out evenly", async () => {
    const clock = new VirtualClock();
    const pacer = pacerOn(clock);
    pacer.throttled(UNITS_SPENT, 10, { sentAt: clock.now().getTime(), isWrite: false });
    const twenty = { units: 20, writes: 0 };
    const sent = await send(pacer, clock, [twenty, twenty, twenty]);
    // 3,500 in ten seconds are twenty in 57 milliseconds.
    expect(sent.map(({ seconds }) => Math.floor(seconds * 100))).toEqual([1000, 1005, 1011]);
  });

  it.each([
    { name: "a write, again, is taken for the pace of writes", isWrite: true, after: [2, 4, 5] },
    { name: "a read, again, changes no pace", isWrite: false, after: [2, 2, 2] },
    {
      name: "a write, again, as well where the clock is set back",
      isWrite: true,
      setBack: 3_600_000,
      after: [2, 4, 5],
    },
  ])("that says nothing, of $name", async ({ isWrite, setBack = 0, after }) => {
    const clock = new VirtualClock();
    const pacer = pacerOn(clock);
    await pacer.admit(() => READ);
    clock.advance(-setBack);
    const refuse = (): void =>
      pacer.throttled(refusal({}), 1, { sentAt: clock.now().getTime(), isWrite });
    const startedAt = clock.now().getTime();
    refuse();
    await send(pacer, clock, [BATCH]);
    refuse();
    const passed = (clock.now().getTime() - startedAt) / 1000;
    const sent = await send(pacer, clock, [BATCH, BATCH, BATCH]);
    // Twenty were accepted in 1.2 seconds.
    expect(sent.map(({ seconds }) => Math.round(seconds + passed))).toEqual(after);
  });

  it("lets the budget out evenly, until a window went by without one", async () => {
    const clock = new VirtualClock();
    const pacer = pacerOn(clock);
    pacer.throttled(WRITES_SPENT, 10, written(clock));
    const sent = await send(
      pacer,
      clock,
      Array.from({ length: 200 }, () => BATCH),
    );
    const at = sent.map(({ seconds }) => seconds);
    expect(at[0]).toBe(10);
    // Twenty a second, until the window is over; then what the window leaves.
    expect(at[100]).toBeCloseTo(110, 0);
    expect(at[149]).toBeCloseTo(159.5, 0);
    expect(at.at(-1)).toBeLessThan(212);
  });

  it("that comes again, before anything was accepted, is a longer pause and nothing else", async () => {
    const clock = new VirtualClock();
    const pacer = pacerOn(clock);
    pacer.throttled(WRITES_SPENT, 1, written(clock));
    await clock.sleep(2000);
    pacer.throttled(WRITES_SPENT, 1, written(clock));
    // Sent before that pause was over: the same refusal once more.
    pacer.throttled(WRITES_SPENT, 1, written(clock));
    const sent = await send(pacer, clock, [BATCH, BATCH, BATCH]);
    expect(sent.map(({ seconds }) => Math.round(seconds))).toEqual([1, 2, 3]);
  });
});

describe("waiting", () => {
  it("ends at once when the run is stopping", async () => {
    const clock = new VirtualClock();
    const control = new AbortController();
    const pacer = pacerOn(clock, { stopping: control.signal });
    pacer.pause(600);
    const startedAt = clock.now().getTime();
    const waiting = pacer.admit(() => WRITE);
    control.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
    await expect(pacer.admit(() => READ)).rejects.toThrow("enough");
    expect(clock.now().getTime()).toBe(startedAt);
  });

  it("ends when nothing is wanted any more", async () => {
    const clock = new VirtualClock();
    const pacer = pacerOn(clock);
    pacer.pause(600);
    let wanted: Cost | undefined = WRITE;
    const waiting = pacer.admit(() => wanted);
    wanted = undefined;
    pacer.review();
    expect(await waiting).toBeUndefined();
  });

  it.each([
    {
      name: "a budget",
      wait: (pacer: Pacer) => pacer.throttled(WRITES_SPENT, 60, { sentAt: 0, isWrite: true }),
    },
    { name: "a pause", wait: (pacer: Pacer) => pacer.pause(60) },
  ])("for $name is no longer where the clock is set back", async ({ wait }) => {
    const clock = new VirtualClock();
    const pacer = pacerOn(clock);
    wait(pacer);
    clock.advance(-3_600_000);
    const sent = await send(pacer, clock, [WRITE, WRITE]);
    expect(sent[0]?.seconds).toBe(60);
  });

  it("of one request alone ends as well when the run is stopping", async () => {
    const clock = new VirtualClock();
    const control = new AbortController();
    const pacer = pacerOn(clock, { stopping: control.signal });
    const startedAt = clock.now().getTime();
    const waiting = pacer.wait(60);
    control.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
    await expect(pacer.wait(60)).rejects.toThrow("enough");
    expect(clock.now().getTime()).toBe(startedAt);
  });

  it("ends with the pause that is over first, whatever waits longer already", async () => {
    const clock = new VirtualClock();
    const pacer = pacerOn(clock);
    pacer.throttled(WRITES_SPENT, 60, written(clock));
    const write = send(pacer, clock, [WRITE]);
    pacer.pause(5);
    const read = send(pacer, clock, [READ]);
    expect((await read)[0]?.seconds).toBe(5);
    expect((await write)[0]?.seconds).toBe(60);
  });

  it("ends at a moment of the clock, though it was set back", async () => {
    const clock = new VirtualClock();
    const pacer = pacerOn(clock);
    await pacer.admit(() => READ);
    clock.advance(-3_600_000);
    const admission = await pacer.admit(() => READ);
    expect(admission?.at).toBe(clock.now().getTime());
  });

  it.each([
    { seconds: 0.9, told: [] },
    { seconds: 1, told: [1] },
    { seconds: 5, told: [5] },
    { seconds: 5.5, told: [5.5] },
    { seconds: 6, told: [6, 1] },
  ])("of $seconds s is told: $told", async ({ seconds, told }) => {
    const clock = new VirtualClock();
    const pacer = pacerOn(clock);
    const heard: number[] = [];
    pacer.onWait((left) => heard.push(left));
    pacer.pause(seconds);
    await send(pacer, clock, [WRITE]);
    expect(heard).toEqual(told);
  });

  it("is told, with the seconds that are left", async () => {
    const clock = new VirtualClock();
    const pacer = pacerOn(clock);
    const told: number[] = [];
    const end = pacer.onWait((seconds) => told.push(seconds));
    pacer.pause(12);
    await send(pacer, clock, [WRITE]);
    end();
    pacer.pause(12);
    await send(pacer, clock, [WRITE]);
    expect(told).toEqual([12, 7, 2]);
  });
});

it("never lets more out than the limit, in any window, and everything in the end", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          writes: fc.integer({ min: 0, max: 20 }),
          latency: fc.integer({ min: 1, max: 40_000 }),
          // When, between sending and answering, the service counts it.
          counted: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        { minLength: 1, maxLength: 40 },
      ),
      fc.integer({ min: 1, max: 12 }),
      fc.array(fc.record({ after: fc.nat(300_000), seconds: fc.nat(200) }), { maxLength: 3 }),
      async (requests, lanes, pauses) => {
        const clock = new VirtualClock();
        // 30 writes in 150 s.
        const pacer = pacerOn(clock, { share: 0.01 });
        const startedAt = clock.now().getTime();
        const counted: { at: number; writes: number }[] = [];
        const paused: { from: number; until: number }[] = [];
        const queue = requests.values();
        const pausing = pauses.map(async ({ after, seconds }) => {
          await clock.sleep(after);
          const from = clock.now().getTime() - startedAt;
          pacer.throttled(WRITES_SPENT, seconds, written(clock));
          paused.push({ from, until: from + seconds * 1000 });
        });
        const sending = Array.from({ length: lanes }, async () => {
          for (const { writes, latency, counted: share } of queue) {
            const admission = await pacer.admit(() => ({ units: 0, writes }));
            const at = clock.now().getTime() - startedAt;
            if (writes > 0)
              for (const { from, until } of paused) expect(at <= from || at >= until).toBe(true);
            counted.push({ at: at + latency * share, writes });
            await clock.sleep(latency);
            admission?.answered();
          }
        });
        await Promise.all([...sending, ...pausing]);
        expect(counted).toHaveLength(requests.length);
        counted.sort((left, right) => left.at - right.at);
        expectWithin(counted, { amount: 30, milliseconds: 150_000 });
      },
    ),
    { numRuns: 15, seed: 19 },
  );
});

/** Holds against a sliding window, fixed windows from anywhere, and a bucket that is full at first. */
function expectWithin(
  counted: readonly { at: number; writes: number }[],
  { amount, milliseconds }: { amount: number; milliseconds: number },
): void {
  let level = amount;
  let last = 0;
  for (const { at, writes } of counted) {
    // Every fixed window is one of these.
    const window = counted.filter((other) => other.at > at - milliseconds && other.at <= at);
    expect(window.reduce((sum, other) => sum + other.writes, 0)).toBeLessThanOrEqual(amount);
    level = Math.min(amount, level + ((at - last) * amount) / milliseconds) - writes;
    last = at;
    expect(level).toBeGreaterThanOrEqual(-1e-6);
  }
}
