import { afterEach, describe, expect, it } from "vitest";
import type { EmbeddedOptions } from "../../src/embedded/serving/options.ts";
import { DEFAULT_CONFIGURATION } from "../../src/model/settings/configuration.ts";
import type { Outcome } from "../../src/model/records/receipt.ts";
import {
  people,
  storyWorld,
  tenantWith,
  yamlOf,
  type PlanSettings,
  type StoryWorld,
} from "./world.ts";

let world: StoryWorld | undefined;
afterEach(() => world?.close());

const MANY = { count: 10_000, percent: 100, floor: 10_000 };
const SETTINGS: Partial<PlanSettings> = {
  configuration: { guards: { ...DEFAULT_CONFIGURATION.guards, creates: MANY, updates: MANY } },
};
/** Longer than anything waits. */
const HOURS = 10 * 3_600_000;
const NO_LAG = { seed: 7, readMilliseconds: 0, listMilliseconds: 0, referenceMilliseconds: 0 };

interface Reads {
  /** Pages of the list of all users. */
  readonly pages: string[];
  /** Of one user each. */
  readonly byId: string[];
}

/** Makes the directory as declared, and tells what was read after planning. */
async function applied(
  yaml: Record<string, string>,
  options: Partial<Omit<EmbeddedOptions, "clock">> = {},
): Promise<{ outcomes: readonly Outcome[]; reads: Reads; world: StoryWorld }> {
  world = await storyWorld(options);
  const plan = await world.plan(yaml, SETTINGS);
  const start = world.directory.requests.length;
  // The plan that a run begins with is made again there; what it reads is left out.
  const result = await world.apply(yaml, plan, SETTINGS);
  if (result.kind !== "applied") throw new Error(JSON.stringify(result.plan.refusals));
  const requests = world.directory.requests.slice(start);
  const firstWrite = requests.findIndex(
    ({ method, path }) => method !== "GET" && path !== "/$batch",
  );
  const read = requests
    .slice(firstWrite)
    .filter(({ method }) => method === "GET")
    .map(({ path }) => path);
  return {
    outcomes: result.outcomes,
    reads: {
      pages: read.filter((path) => path.startsWith("/users?")),
      byId: read.filter((path) => path.startsWith("/users/")),
    },
    world,
  };
}

function confirmed(outcomes: readonly Outcome[]): number {
  return outcomes.filter(({ status, confirmed: isRead }) => status === "applied" && isRead).length;
}

describe("many who were written are read back by the list", () => {
  it("a page of 999 in the place of fifty batches, while the rest is still being written", async () => {
    const {
      outcomes,
      reads,
      world: seen,
    } = await applied(people(1100, { jobTitle: "Engineer" }).yaml);
    expect(confirmed(outcomes)).toBe(1100);
    expect(reads.byId.length).toBeLessThan(160);
    expect(reads.pages.length).toBeLessThanOrEqual(12);
    const kinds = seen.directory.requests.map(({ method, path }) =>
      method === "POST" && path === "/users" ? "write" : path.startsWith("/users?") ? "list" : "",
    );
    const early = kinds.slice(kinds.indexOf("write"), kinds.lastIndexOf("write"));
    expect(early).toContain("list");
    for (const path of reads.pages)
      for (const field of ["displayName", "jobTitle", "mailNickname", "accountEnabled"])
        expect(path).toContain(field);
  });

  it("those who were there before, as well", async () => {
    const { yaml, live } = people(500, { jobTitle: "Engineer" });
    const before = live.map((user) => ({ ...user, jobTitle: "Trainee" }));
    const { outcomes, reads } = await applied(yaml, { tenant: tenantWith(before) });
    expect(confirmed(outcomes)).toBe(500);
    expect(reads.pages.length).toBeGreaterThan(0);
    // Those who are left in the end are few.
    expect(reads.byId.length).toBeLessThan(160);
  });

  it("managers with them, where a page tells of any", async () => {
    const { live } = people(300);
    const declared = live.map((user, index) => ({
      ...user,
      ...(index > 0 && { manager: live[Math.floor(index / 10)]?.userPrincipalName }),
    }));
    const { outcomes, reads } = await applied({ "users/people.yaml": yamlOf(declared) });
    expect(confirmed(outcomes)).toBe(300);
    // The first of them has no manager, and is alone.
    expect(reads.byId).toHaveLength(1);
    expect(reads.pages.length).toBeGreaterThan(0);
    for (const path of reads.pages) expect(path).toContain("$expand=manager($select=id)");
  });
});

describe("by id are read back", () => {
  it("few users", async () => {
    const { outcomes, reads } = await applied(people(60).yaml);
    expect(confirmed(outcomes)).toBe(60);
    expect(reads.pages).toEqual([]);
    expect(reads.byId).toHaveLength(60);
  });

  it("some users of a large directory", async () => {
    const { yaml, live } = people(300);
    const { outcomes, reads } = await applied(yaml, {
      tenant: tenantWith(live.map((user) => ({ ...user, displayName: "N" }))),
      // As if it had a hundred times as many.
      pageSize: 10,
    });
    expect(confirmed(outcomes)).toBe(300);
    expect(reads.pages).toEqual([]);
    expect(reads.byId).toHaveLength(300);
  });

  it("all whom a list that lags behind does not show", async () => {
    const { outcomes, reads } = await applied(people(400).yaml, {
      lag: { ...NO_LAG, listMilliseconds: HOURS },
    });
    expect(confirmed(outcomes)).toBe(400);
    expect(reads.pages.length).toBeGreaterThan(0);
    expect(reads.byId.length).toBeGreaterThanOrEqual(395);
    // Nobody is asked for again and again.
    expect(new Set(reads.byId).size).toBe(reads.byId.length);
  });

  it("all of whom a list that lags behind shows old values", async () => {
    const { yaml, live } = people(400, { jobTitle: "Engineer" });
    const { outcomes, reads } = await applied(yaml, {
      tenant: tenantWith(live.map((user) => ({ ...user, jobTitle: "Trainee" }))),
      lag: { ...NO_LAG, listMilliseconds: HOURS },
    });
    expect(confirmed(outcomes)).toBe(400);
    expect(reads.byId.length).toBeGreaterThanOrEqual(395);
  });

  it("all, where the list cannot be read", async () => {
    const { outcomes, reads } = await applied(people(400).yaml, {
      faults: { seed: 1, faults: [{ kind: "page-token-expired", from: 8 }] },
      pageSize: 90,
    });
    expect(confirmed(outcomes)).toBe(400);
    expect(new Set(reads.byId).size).toBe(400);
  });

  it("managers, where the list does not tell", async () => {
    const { live } = people(300);
    const declared = live.map((user, index) => ({
      ...user,
      ...(index > 0 && { manager: live[0]?.userPrincipalName }),
    }));
    const { outcomes, reads } = await applied(
      { "users/people.yaml": yamlOf(declared) },
      { ignoreExpand: true },
    );
    expect(confirmed(outcomes)).toBe(300);
    expect(reads.byId.filter((path) => path.includes("/manager"))).toHaveLength(299);
  });
});

describe("nothing counts as read back", () => {
  it("that neither the list nor a read shows", async () => {
    const { outcomes } = await applied(people(400).yaml, {
      lag: { ...NO_LAG, readMilliseconds: HOURS, listMilliseconds: HOURS },
    });
    expect(outcomes.filter(({ status }) => status === "applied")).toHaveLength(400);
    // Each object's own lag is drawn, and some are short.
    expect(confirmed(outcomes)).toBeLessThan(10);
  });

  it("that the service answered and did not do", async () => {
    const { live } = people(300);
    const declared = live.map((user, index) => ({
      ...user,
      ...(index > 0 && { manager: live[Math.floor(index / 10)]?.userPrincipalName }),
    }));
    const { outcomes, world: told } = await applied(
      { "users/people.yaml": yamlOf(declared) },
      { faults: { seed: 1, faults: [{ kind: "manager-ignored", share: 0.3 }] } },
    );
    const without = new Set(
      told.tenant.users
        .filter(({ manager }) => manager === undefined)
        .map(({ userPrincipalName }) => userPrincipalName),
    );
    expect(without.size).toBeGreaterThan(50);
    for (const { userPrincipalName, confirmed: isRead } of outcomes)
      expect(isRead).toBe(
        userPrincipalName === live[0]?.userPrincipalName || !without.has(userPrincipalName),
      );
  });
});
