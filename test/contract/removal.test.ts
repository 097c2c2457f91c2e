import { afterEach, describe, expect, it } from "vitest";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import type { EmbeddedOptions } from "../../src/embedded/serving/options.ts";
import { addUser, newTenant } from "../../src/embedded/tenant/tenant.ts";
import { networkFromEnvironment } from "../../src/network/network.ts";
import { VirtualClock } from "../virtualClock.ts";
import { namesFor, prepare } from "./accounts.ts";
import type { Ground } from "./ground.ts";
import { inBatches } from "./inBatches.ts";
import { findLeftovers, NOTHING_REMOVED, removeAll, sumOf, type Removal } from "./removal.ts";
import type { Claim } from "./claim.ts";
import { graphClient, type Send } from "./graph.ts";
import { EVERY_PREFIX } from "./names.ts";
import { Possessions } from "./possessions.ts";

const PREFIX = "rollcall-contract-0a1b2c3d-";
const CLAIM: Claim = {
  claim: "twenty accounts",
  source: "https://contoso.example/",
  section: "users 1.1",
  confidence: "guess",
  accounts: Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`p${index}`, {}])),
  steps: [],
};

let directory: EmbeddedDirectory | undefined;
afterEach(() => directory?.close());

interface Run {
  readonly directory: EmbeddedDirectory;
  readonly ground: Ground;
  readonly possessions: Possessions;
  readonly stop: () => void;
}

async function run(options: Partial<EmbeddedOptions> = {}): Promise<Run> {
  const clock = new VirtualClock();
  const tenant = newTenant({ domain: "contoso.com" });
  addUser(tenant, { userPrincipalName: "ana.silva@contoso.com" });
  directory = await serveEmbedded({ tenant, clock, ...options });
  const { root } = directory;
  const possessions = new Possessions();
  const stopping = new AbortController();
  const ground: Ground = {
    root,
    domain: "contoso.com",
    prefix: PREFIX,
    patienceSeconds: 60,
    sleep: (milliseconds, signal) => clock.sleep(milliseconds, signal),
    stopping: stopping.signal,
    send: graphClient({
      root,
      token: async () => "any",
      possessions,
      patienceSeconds: 600,
      sleep: (milliseconds) => clock.sleep(milliseconds),
      network: networkFromEnvironment({}),
    }),
  };
  return { directory, ground, possessions, stop: () => stopping.abort() };
}

const makeTwenty = ({ ground }: Run): Promise<unknown> =>
  prepare([{ claim: CLAIM, names: namesFor(CLAIM, 1, ground) }], ground);
const namesIn = ({ directory: { tenant } }: Run): string[] =>
  [...tenant.users, ...tenant.deletedUsers].map(({ userPrincipalName }) => userPrincipalName);

describe("what a run has made is removed", () => {
  it.each<{ name: string; options: Partial<EmbeddedOptions>; stopped: boolean }>([
    { name: "at the end", options: {}, stopped: false },
    { name: "after it was ended", options: {}, stopped: true },
    { name: "with a small quota", options: { throttle: { seed: 1, scale: 0.01 } }, stopped: false },
    {
      name: "with a small quota, after it was ended",
      options: { throttle: { seed: 1, scale: 0.01 } },
      stopped: true,
    },
    ...(["before", "after"] as const).map((when) => ({
      name: `while the service fails, ${when} it has done what was asked`,
      options: {
        faults: {
          seed: 1,
          // The accounts are made and seen with the first two requests.
          faults: [
            { kind: "unavailable", of: "request", status: 503, when, from: 3, until: 6 } as const,
          ],
        },
      },
      stopped: true,
    })),
  ])("$name", async ({ options, stopped }) => {
    const one = await run(options);
    await makeTwenty(one);
    expect(namesIn(one)).toHaveLength(21);
    if (stopped) one.stop();
    const { removed, left, failed } = await removeAll(one.possessions, one.ground);
    expect(new Set(removed).size).toBe(20);
    expect({ left, failed }).toEqual({ left: [], failed: [] });
    expect(namesIn(one)).toEqual(["ana.silva@contoso.com"]);
  });
});

describe("what a run left behind is found", () => {
  it("alive or deleted, and nothing else", async () => {
    const one = await run();
    await makeTwenty(one);
    const { users } = one.directory.tenant;
    for (const { id } of users.slice(1, 6))
      await one.ground.send({ method: "DELETE", path: `/users/${id}` });
    addUser(one.directory.tenant, { userPrincipalName: "rollcall-contract-mine@contoso.com" });
    const next = new Possessions();
    expect(await findLeftovers(EVERY_PREFIX, next, one.ground)).toBe(20);
    expect(await findLeftovers("rollcall-contract-ffffffff-", new Possessions(), one.ground)).toBe(
      0,
    );
  });
});

it("an account whose answer was lost is found by its name, and removed", async () => {
  const one = await run({
    faults: {
      seed: 1,
      faults: [
        { kind: "unavailable", of: "request", status: 504, when: "after", from: 1, until: 2 },
      ],
    },
  });
  await makeTwenty(one);
  expect(namesIn(one)).toHaveLength(21);
  expect(one.possessions.all).toEqual([]);
  expect(await findLeftovers(PREFIX, one.possessions, one.ground)).toBe(20);
  await removeAll(one.possessions, one.ground);
  expect(namesIn(one)).toEqual(["ana.silva@contoso.com"]);
});

it.each<{ name: string; first: Partial<Removal>; later: Partial<Removal>; sum: Partial<Removal> }>([
  { name: "left twice", first: { left: ["a"] }, later: { left: ["a"] }, sum: { left: ["a"] } },
  {
    name: "left, then removed",
    first: { left: ["a", "b"] },
    later: { removed: ["a"] },
    sum: { removed: ["a"], left: ["b"] },
  },
  {
    name: "not removed, then removed",
    first: { failed: ["a"] },
    later: { removed: ["a"] },
    sum: { removed: ["a"] },
  },
  {
    name: "removed, and others not",
    first: { removed: ["a"] },
    later: { removed: ["b"], failed: ["c"] },
    sum: { removed: ["a", "b"], failed: ["c"] },
  },
])("an account is counted once: $name", ({ first, later, sum }) => {
  expect(sumOf({ ...NOTHING_REMOVED, ...first }, { ...NOTHING_REMOVED, ...later })).toEqual({
    ...NOTHING_REMOVED,
    ...sum,
  });
});

it("a root that answers no batch is no Graph root", async () => {
  const { ground } = await run();
  const send: Send = async () => ({ status: 404, headers: {}, body: "<h1>Not found</h1>" });
  await expect(inBatches([{ method: "GET", path: "/users" }], { ...ground, send })).rejects.toThrow(
    "answers a batch with 404",
  );
});
