import type { Clock } from "../model/clock.ts";
import { GraphRefusal } from "./graphError.ts";
import { seededRandom } from "./random.ts";

export interface ThrottleOptions {
  readonly seed: number;
  /** All limits are multiplied by it; 1 is Graph's. */
  readonly scale?: number;
}

/** What a request costs: resource units, and writes. */
export interface Cost {
  readonly units: number;
  readonly writes: number;
}

/**
 * Graph's three budgets for one application and tenant, over sliding windows, held against each item of a batch.
 * Whether the real windows slide is not documented.
 *
 * @see https://learn.microsoft.com/graph/throttling-limits (identity and access)
 */
export class Throttle {
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #budgets: readonly Budget[];

  constructor(clock: Clock, { seed, scale = 1 }: ThrottleOptions, users: number) {
    this.#clock = clock;
    this.#random = seededRandom(seed);
    this.#budgets = [
      {
        kind: "units",
        scope: "Tenant_Application/ReadWrite",
        reason: "ResourceUnitLimitExceeded",
        seconds: 10,
        limit: unitsFor(users) * scale,
        spent: [],
      },
      {
        kind: "writes",
        scope: "Tenant_Application/Write",
        reason: "WriteLimitExceeded",
        seconds: 150,
        limit: 3000 * scale,
        spent: [],
      },
      {
        kind: "writes",
        scope: "Tenant/Write",
        reason: "WriteLimitExceeded",
        seconds: 300,
        limit: 18000 * scale,
        spent: [],
      },
    ];
  }

  /** Takes the cost from every budget, or throws the 429 of the first that has too little left. */
  spend(cost: Cost): void {
    const now = this.#clock.now().getTime();
    for (const budget of this.#budgets) {
      const from = now - budget.seconds * 1000;
      while (budget.spent[0] && budget.spent[0].at <= from) budget.spent.shift();
      const used = budget.spent.reduce((sum, { amount }) => sum + amount, 0);
      if (used + cost[budget.kind] <= Math.max(1, budget.limit)) continue;
      const free = (budget.spent[0]?.at ?? now) + budget.seconds * 1000 - now;
      const retryAfter = Math.max(1, Math.ceil(free / 1000 + this.#random()));
      throw new GraphRefusal(429, "TooManyRequests", "Please retry again later.", {
        headers: {
          "Retry-After": String(retryAfter),
          "x-ms-throttle-scope": budget.scope,
          "x-ms-throttle-information": budget.reason,
        },
      });
    }
    for (const budget of this.#budgets) record(budget, now, cost[budget.kind]);
  }
}

interface Budget {
  readonly kind: keyof Cost;
  readonly scope: string;
  readonly reason: string;
  readonly seconds: number;
  readonly limit: number;
  /** In the order of time, one entry for each hundredth of a second. */
  readonly spent: { at: number; amount: number }[];
}

function record(budget: Budget, now: number, amount: number): void {
  if (amount === 0) return;
  const last = budget.spent.at(-1);
  if (last && now - last.at < 10) last.amount += amount;
  else budget.spent.push({ at: now, amount });
}

/** Small, medium and large tenants have other budgets. */
function unitsFor(users: number): number {
  if (users < 50) return 3500;
  return users <= 500 ? 5000 : 8000;
}
