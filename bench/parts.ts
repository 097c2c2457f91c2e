import type { Refill } from "../src/embedded/serving/budget.ts";
import type { Service } from "./results.ts";

/** A way to bring a directory to what is declared: a program below ways/. */
export interface Way {
  readonly name: string;
  /** In ways/, or the whole path of another one. */
  readonly program: string;
  readonly arguments: readonly string[];
  /** Asks user by user, or writes user by user, so that a part of it tells how long the rest takes. */
  readonly oneByOne: readonly ("create" | "update")[];
}

export const ROLLCALL: Way = {
  name: "rollcall apply",
  program: "rollcall.ts",
  arguments: [],
  oneByOne: [],
};

export const SEQUENTIAL: Way = {
  name: "script, a connection for each request",
  program: "sequential.ts",
  arguments: [],
  oneByOne: ["create", "update"],
};

const EVERY_WAY: readonly Way[] = [
  SEQUENTIAL,
  {
    name: "script, one connection",
    program: "sequential.ts",
    arguments: ["--reuse"],
    oneByOne: ["create", "update"],
  },
  {
    name: "Graph SDK, a loop",
    program: "sdkLoop.ts",
    arguments: [],
    oneByOne: ["create"],
  },
  {
    name: "Graph SDK, batches, four at a time",
    program: "sdkBatches.ts",
    arguments: [],
    oneByOne: [],
  },
  ROLLCALL,
];

/** Ways compared over the same work. */
export interface Race {
  readonly kind: "race";
  readonly name: string;
  readonly title: string;
  readonly users: number;
  /** `create`: nobody declared is there yet. */
  readonly work: "create" | "update" | "unchanged";
  readonly refill: Refill;
  /** Where the directory is not as everywhere. */
  readonly service?: Service;
  readonly ways: readonly Way[];
  /** So many users are measured of ways that go one by one, and the rest reckoned from them; everybody if absent. */
  readonly sample?: number;
  /** Short enough for the wall's clock, in which the processor's time counts as it is. */
  readonly realTime?: boolean;
}

/** What reading alone costs: checking the files, and planning when nothing differs. */
export interface Reading {
  readonly kind: "reading";
  readonly name: string;
  readonly users: number;
}

export type Part = Race | Reading;

export const SIZES = [100, 1_000, 10_000, 100_000] as const;

/** A tenth of them is changed in an update. */
const SAMPLE = 500;

/** In the order in which they are measured and shown. */
export const PARTS: readonly Part[] = [
  ...SIZES.map((users): Reading => ({ kind: "reading", name: `read-${users}`, users })),
  { ...race("create", 100, [ROLLCALL]), realTime: true },
  { ...race("create", 1_000, [ROLLCALL]), realTime: true },
  race("create", 2_000, EVERY_WAY),
  {
    ...race("create", 2_000, [SEQUENTIAL, ROLLCALL]),
    name: "create-2000-items",
    title: "Create 2,000 users in a new tenant, where each item of a batch takes its time",
    service: { itemLatency: 5, others: 10 },
    sample: 100,
    realTime: true,
  },
  {
    ...race("create", 590, [ROLLCALL]),
    name: "create-590-small-quota",
    title: "Create 590 users where the quota is smaller than Graph's",
    refill: "token-bucket",
    service: { itemLatency: 5, others: 10, writes: { amount: 100, seconds: 10 } },
    realTime: true,
  },
  { ...race("create", 10_000, EVERY_WAY), sample: SAMPLE },
  ...(["fixed", "token-bucket"] as const).map((refill) => ({
    ...race("create", 10_000, [ROLLCALL]),
    name: `create-10000-${refill}`,
    refill,
  })),
  { ...race("update", 10_000, EVERY_WAY), sample: SAMPLE },
  { ...race("unchanged", 10_000, EVERY_WAY), sample: 200, realTime: true },
  { ...race("unchanged", 100_000, EVERY_WAY), sample: 200, realTime: true },
  race("create", 100_000, [ROLLCALL]),
];

/** What shows within some minutes whether something is wrong; sequential ways on few users only. */
export const QUICK_PARTS: readonly Part[] = PARTS.filter(({ name }) =>
  ["read-1000", "create-1000", "create-2000", "update-10000", "unchanged-10000"].includes(name),
).map((part) => (part.kind === "race" ? { ...part, sample: 100 } : part));

function race(work: Race["work"], users: number, ways: readonly Way[]): Race {
  return {
    kind: "race",
    name: `${work}-${users}`,
    title: titleOf(work, `${users.toLocaleString("en")} users`),
    users,
    work,
    refill: "sliding",
    ways,
  };
}

function titleOf(work: Race["work"], users: string): string {
  switch (work) {
    case "create":
      return `Create ${users}`;
    case "update":
      return `Update a tenth of ${users}`;
    case "unchanged":
      return `Nothing to do for ${users}`;
  }
}
