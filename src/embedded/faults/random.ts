import type { Fault, FaultPlan } from "./faults.ts";
import { seededRandom } from "../random.ts";
import type { LagOptions } from "../tenant/replication.ts";

/** That share of connections is reset before, and again after, the request was carried out. */
export function connectionResets(seed: number, share: number): FaultPlan {
  return {
    seed,
    faults: [
      { kind: "reset", when: "before", share },
      { kind: "reset", when: "after", share },
    ],
  };
}

/**
 * A bad day that a seed decides: replication lag up to some minutes, and one to four faults, each scattered over all
 * requests or as a storm that strikes most of them for a while.
 */
export function randomFaults(seed: number): {
  readonly lag?: LagOptions;
  readonly faults: FaultPlan;
} {
  const draw = drawFrom(seededRandom(seed));
  const faults = Array.from({ length: 1 + draw.below(4) }, () => draw.oneOf(FAULTS)(draw));
  const listMilliseconds = draw.oneOf([0, 0, 2_000, 30_000, 240_000]);
  return {
    faults: { seed, faults },
    ...(listMilliseconds > 0 && {
      lag: {
        seed,
        readMilliseconds: draw.below(listMilliseconds),
        listMilliseconds,
        referenceMilliseconds: draw.below(listMilliseconds),
      },
    }),
  };
}

interface Draw {
  readonly share: (least: number, most: number) => number;
  readonly below: (limit: number) => number;
  readonly oneOf: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

const FAULTS: readonly [(draw: Draw) => Fault, ...((draw: Draw) => Fault)[]] = [
  (draw) => ({ kind: "throttled", of: "request", ...waitAsked(draw), ...scatteredOrStorm(draw) }),
  (draw) => ({ kind: "throttled", of: "item", ...waitAsked(draw), ...scatteredOrStorm(draw) }),
  (draw) => ({ kind: "unavailable", of: "request", ...distress(draw), ...scatteredOrStorm(draw) }),
  (draw) => ({ kind: "unavailable", of: "item", ...distress(draw), ...scatteredOrStorm(draw) }),
  (draw) => ({ kind: "reset", when: draw.oneOf(["before", "after"]), ...scatteredOrStorm(draw) }),
  (draw) => ({ kind: "cut", length: draw.oneOf(["whole", "half"]), ...scatteredOrStorm(draw) }),
  (draw) => ({ kind: "slow", milliseconds: 1 + draw.below(15), share: draw.share(0.1, 0.5) }),
  (draw) => ({ kind: "token-expired", ...once(draw) }),
  (draw) => ({ kind: "page-token-expired", share: draw.share(0.1, 0.5) }),
  (draw) => ({ kind: "manager-ignored", share: draw.share(0.1, 0.5) }),
];

function drawFrom(random: () => number): Draw {
  const below = (limit: number): number => Math.floor(random() * limit);
  return {
    share: (least, most) => least + random() * (most - least),
    below,
    oneOf: (items) => items[below(items.length)] ?? items[0],
  };
}

function scatteredOrStorm(draw: Draw): { share: number; from?: number; until?: number } {
  if (draw.below(2) === 0) return { share: draw.share(0.02, 0.25) };
  const from = 1 + draw.below(30);
  return { share: draw.share(0.6, 1), from, until: from + 3 + draw.below(25) };
}

function once(draw: Draw): { from: number; until: number } {
  const from = 1 + draw.below(20);
  return { from, until: from + 1 };
}

function waitAsked(draw: Draw): { retryAfterSeconds?: number } {
  const retryAfterSeconds = draw.oneOf([0, 1, 2, 10, 45]);
  return retryAfterSeconds === 0 ? {} : { retryAfterSeconds };
}

function distress(draw: Draw): {
  status: 500 | 502 | 503 | 504;
  when: "before" | "after";
  retryAfterSeconds?: number;
} {
  return {
    status: draw.oneOf([500, 502, 503, 504]),
    when: draw.oneOf(["before", "after"]),
    ...(draw.below(4) === 0 && { retryAfterSeconds: 1 + draw.below(20) }),
  };
}
