import { expect, it } from "vitest";
import type { Answer } from "../../../../src/directory/graph/sending/answer.ts";
import type { Cost } from "../../../../src/directory/graph/sending/cost.ts";
import { Pacer, type Admission } from "../../../../src/directory/graph/sending/pacer.ts";
import { makeBudget, type Budget, type Refill } from "../../../../src/embedded/serving/budget.ts";
import { BATCH_SIZE } from "../../../../src/model/directory/quota.ts";
import { VirtualClock } from "../../../virtualClock.ts";

interface Service {
  readonly refill: Refill;
  readonly amount: number;
  readonly seconds: number;
}

interface Sending {
  readonly writes: number;
  /** Whether refusals say what is short. */
  readonly named?: boolean;
  readonly batchesAtOnce?: number;
  /** When the quota is another one, and which. */
  readonly later?: { readonly afterWrites: number; readonly service: Service };
}

const LATENCY = 300;
const NAMED = { "x-ms-throttle-information": "WriteLimitExceeded" };

/** Sends writes in batches through a pacer, to a service that judges them one by one. */
async function sent(
  service: Service,
  { writes, named = true, batchesAtOnce = 6, later }: Sending,
): Promise<{ seconds: number; refusedLater: number }> {
  const clock = new VirtualClock();
  const pacer = new Pacer({ clock, share: 1, stopping: undefined });
  const startedAt = clock.now().getTime();
  const now = (): number => clock.now().getTime() - startedAt;
  let budget = budgetOf(service);
  const refusals: number[] = [];
  let left = writes;
  let accepted = 0;
  const answerAfterLatency = async (items: number, admission: Admission): Promise<void> => {
    await clock.sleep(LATENCY);
    let refused = 0;
    let wait = 0;
    for (let item = 0; item < items; item += 1) {
      const milliseconds = budget.waitFor(1, now());
      if (milliseconds > 0) refused += 1;
      else budget.spend(1, now());
      wait = Math.max(wait, milliseconds);
    }
    const before = accepted;
    accepted += items - refused;
    left += refused;
    if (later && before < later.afterWrites && accepted >= later.afterWrites)
      budget = budgetOf(later.service);
    const cost = (amount: number): Cost => ({ units: amount, writes: amount });
    admission.answered({ cost: cost(items), accepted: cost(items - refused) });
    for (let item = 0; item < refused; item += 1) {
      refusals.push(now());
      const refusal = { sentAt: admission.at, isWrite: true };
      pacer.throttled(answer(named ? NAMED : {}), Math.ceil(wait / 1000), refusal);
    }
  };
  const underWay = new Set<Promise<void>>();
  for (;;) {
    if (accepted >= writes) break;
    if (underWay.size === batchesAtOnce || left === 0) {
      await Promise.race(underWay);
      continue;
    }
    const items = Math.min(left, BATCH_SIZE);
    const admission = await pacer.admit(() => ({ units: items, writes: items }));
    if (!admission) break;
    left -= items;
    const answered = answerAfterLatency(items, admission).then(
      () => void underWay.delete(answered),
    );
    underWay.add(answered);
  }
  // Those of the burst tell that there is another quota, and nothing tells that before.
  return {
    seconds: now() / 1000,
    refusedLater: refusals.filter((at) => at !== refusals[0]).length,
  };
}

function budgetOf({ refill, amount, seconds }: Service): Budget {
  return makeBudget(refill, amount, seconds * 1000);
}

function answer(headers: Record<string, string>): Answer {
  return { status: 429, headers: new Map(Object.entries(headers)), body: undefined };
}

it.each([
  { name: "half of Graph's", refill: "token-bucket", amount: 100, seconds: 10, writes: 590 },
  { name: "a tenth of Graph's", refill: "token-bucket", amount: 100, seconds: 50, writes: 400 },
  { name: "a small bucket", refill: "token-bucket", amount: 40, seconds: 4, writes: 400 },
  {
    name: "nine tenths of Graph's",
    refill: "token-bucket",
    amount: 900,
    seconds: 50,
    writes: 2400,
  },
] as const)(
  "finds the pace of a smaller quota from the answers: $name",
  async ({ writes, ...service }) => {
    const { amount, seconds } = service;
    const most = ((writes - amount) / amount) * seconds;
    const found = await sent(service, { writes });
    expect(found.seconds).toBeLessThan(most * 1.06);
    // The first batch after the pause, most of which is refused, and few from then on.
    expect(found.refusedLater).toBeLessThan(BATCH_SIZE + writes * 0.05);
  },
);

it.each(["sliding", "fixed"] as const)(
  "wastes little of a smaller quota whose window is %s",
  async (refill) => {
    const found = await sent({ refill, amount: 100, seconds: 10 }, { writes: 1500 });
    expect(found.seconds).toBeLessThan(140 * 1.5);
    expect(found.refusedLater).toBeLessThan(1500 * 0.1);
  },
);

it("does so as well where refusals do not say what is short, once there were two", async () => {
  const service: Service = { refill: "token-bucket", amount: 100, seconds: 10 };
  const found = await sent(service, { writes: 590, named: false });
  expect(found.seconds).toBeLessThan(49 * 1.06);
  // The second one comes with everything that was sent after the first pause.
  expect(found.refusedLater).toBeLessThan(6 * BATCH_SIZE + 590 * 0.05);
});

it("slows down for nothing more than the pause, where a refusal does not say what is short and stays alone", async () => {
  const clock = new VirtualClock();
  const pacer = new Pacer({ clock, share: 1, stopping: undefined });
  const startedAt = clock.now().getTime();
  pacer.throttled(answer({}), 7, { sentAt: startedAt, isWrite: true });
  const batch = { units: BATCH_SIZE, writes: BATCH_SIZE };
  for (let number = 0; number < 100; number += 1) (await pacer.admit(() => batch))?.answered();
  expect(clock.now().getTime() - startedAt).toBeLessThan(7000 + 200);
});

it.each([
  {
    name: "falls when others take more of it",
    first: { amount: 100, seconds: 10 },
    later: { amount: 100, seconds: 40 },
    // 390 at ten a second, and the others at 2.5.
    seconds: (39 + 400 / 2.5) * 1.1,
  },
  {
    name: "rises when others take less of it",
    first: { amount: 100, seconds: 40 },
    later: { amount: 100, seconds: 10 },
    // It is raised step by step; else the rest would take 160.
    seconds: 390 / 2.5 + 130,
  },
])("the pace $name", async ({ first, later, seconds }) => {
  const refill = "token-bucket";
  const found = await sent(
    { refill, ...first },
    { writes: 890, later: { afterWrites: 490, service: { refill, ...later } } },
  );
  expect(found.seconds).toBeLessThan(seconds);
  expect(found.refusedLater).toBeLessThan(890 * 0.05);
});
