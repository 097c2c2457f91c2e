import type { Clock } from "../../model/clock.ts";
import { APPLICATION } from "../audit/auditLog.ts";
import { makeBudget, type Budget, type Refill } from "./budget.ts";
import { GraphRefusal } from "./graphError.ts";
import { seededRandom } from "../random.ts";
import type { Bucket } from "./request.ts";

export interface ThrottleOptions {
  readonly seed: number;
  /** All limits are multiplied by it; 1 is Graph's. */
  readonly scale?: number;
  /** `sliding` if absent. */
  readonly refill?: Refill;
  /** So many writes in so many seconds, in place of Graph's 3,000 in 150. */
  readonly writes?: { readonly amount: number; readonly seconds: number };
  /** `Retry-After` asks for up to so many seconds more than it takes until something comes back; 1 if absent. */
  readonly jitterSeconds?: number;
}

/** What a request costs: resource units, writes, and one request of each quota that it names. */
export interface Cost {
  readonly units: number;
  readonly writes: number;
  readonly buckets: readonly Bucket[];
}

const GRAPHS_WRITES = { amount: 3000, seconds: 150 };

/**
 * Graph's budgets for one application and tenant, held against each item of a batch.
 *
 * @see https://learn.microsoft.com/graph/throttling-limits (identity and access)
 */
export class Throttle {
  readonly #clock: Clock;
  readonly #jitter: () => number;
  readonly #limits: readonly Limit[];

  constructor(clock: Clock, options: ThrottleOptions, users: number, tenantId: string) {
    const {
      seed,
      scale = 1,
      refill = "sliding",
      writes = GRAPHS_WRITES,
      jitterSeconds = 1,
    } = options;
    const budget = (limit: number, seconds: number): Pick<Limit, "budget" | "most"> => {
      const most = Math.max(1, limit * scale);
      return { budget: makeBudget(refill, most, seconds * 1000), most };
    };
    const scope = (text: string): string => `${text}/${APPLICATION.appId}/${tenantId}`;
    this.#clock = clock;
    const random = seededRandom(seed);
    this.#jitter = () => random() * jitterSeconds;
    const requests = (bucket: Bucket, of: string, amount: number, seconds: number): Limit => ({
      cost: ({ buckets }) => (buckets.includes(bucket) ? 1 : 0),
      scope: scope(of),
      reason: "RequestLimitExceeded",
      ...budget(amount, seconds),
    });
    this.#limits = [
      {
        cost: ({ units }) => units,
        scope: scope("Tenant_Application/ReadWrite"),
        reason: "ResourceUnitLimitExceeded",
        ...budget(unitsFor(users), 10),
      },
      {
        cost: (cost) => cost.writes,
        scope: scope("Tenant_Application/Write"),
        reason: "WriteLimitExceeded",
        ...budget(writes.amount, writes.seconds),
      },
      {
        cost: (cost) => cost.writes,
        scope: scope("Tenant/Write"),
        reason: "WriteLimitExceeded",
        ...budget(18_000, 300),
      },
      requests("reports", "Tenant_Application/ReadWrite", 5, 10),
      requests("invitations", "Tenant/ReadWrite", 150, 5),
      requests("extensions", "Tenant_Application/ReadWrite", 455, 10),
      requests("signInActivity", "Tenant_Application/Read", 10, 60),
    ];
  }

  /**
   * Takes the cost from every budget, or throws the 429 of the first that has too little left. Graph goes on counting
   * while it refuses, so that takes the cost as well. `Retry-After` is the time until all of it fits.
   *
   * @see https://learn.microsoft.com/graph/throttling
   * @returns headers that tell of a budget of which little is left; one report never saw them
   */
  spend(cost: Cost): Readonly<Record<string, string>> {
    const now = this.#clock.now().getTime();
    const asked = this.#askedFor(cost);
    const waits = (): number[] => asked.map(({ budget, amount }) => budget.waitFor(amount, now));
    const lacking = asked[waits().findIndex((wait) => wait > 0)];
    for (const { budget, amount } of asked)
      if (!lacking || budget.share < MOST_SHARE) budget.spend(amount, now);
    if (lacking) throw this.#refusal(lacking, Math.max(...waits()));
    const share = Math.max(...asked.map(({ budget }) => budget.share));
    return share > TELLING_SHARE ? { "x-ms-throttle-limit-percentage": share.toFixed(2) } : {};
  }

  /** Takes back what a request has spent a moment ago. */
  giveBack(cost: Cost): void {
    const now = this.#clock.now().getTime();
    for (const { budget, amount } of this.#askedFor(cost)) budget.spend(-amount, now);
  }

  #askedFor(cost: Cost): (Limit & { readonly amount: number })[] {
    return (
      this.#limits
        .filter((limit) => limit.cost(cost) > 0)
        // What is dearer than a whole limit would never fit into it.
        .map((limit) => ({ ...limit, amount: Math.min(limit.cost(cost), limit.most) }))
    );
  }

  #refusal({ scope, reason }: Limit, wait: number): GraphRefusal {
    return new GraphRefusal(429, "TooManyRequests", "Please retry again later.", {
      headers: {
        "Retry-After": String(Math.max(1, Math.ceil(wait / 1000 + this.#jitter()))),
        "x-ms-throttle-scope": scope,
        "x-ms-throttle-information": reason,
      },
    });
  }
}

/**
 * Above the first share, a header tells how much is spent. Above the second, refused requests no longer count; that Graph
 * has such a limit is unverified.
 */
const TELLING_SHARE = 0.8;
const MOST_SHARE = 1.8;

interface Limit {
  readonly cost: (of: Cost) => number;
  readonly scope: string;
  readonly reason: string;
  readonly budget: Budget;
  /** All of it. */
  readonly most: number;
}

/** Small, medium and large tenants have other budgets. */
function unitsFor(users: number): number {
  if (users < 50) return 3500;
  return users <= 500 ? 5000 : 8000;
}
