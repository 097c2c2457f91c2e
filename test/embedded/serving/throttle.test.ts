import { describe, expect, it } from "vitest";
import { GraphRefusal } from "../../../src/embedded/serving/graphError.ts";
import {
  Throttle,
  type Cost,
  type ThrottleOptions,
} from "../../../src/embedded/serving/throttle.ts";
import { addUser, newTenant } from "../../../src/embedded/tenant/tenant.ts";
import { VirtualClock } from "../../virtualClock.ts";
import { serve } from "../world.ts";

const ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
const TENANT = "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10";

interface Tried {
  readonly scope: string;
  readonly reason: string;
  readonly seconds: number;
}

/** What takes so much hears: nothing where it is taken, or why it is not. */
function trying(users: number, options: Partial<ThrottleOptions> = {}) {
  const clock = new VirtualClock();
  const throttle = new Throttle(clock, { seed: 1, jitterSeconds: 0, ...options }, users, TENANT);
  const spend = (cost: {
    readonly units?: number;
    readonly writes?: number;
    readonly buckets?: Cost["buckets"];
  }): Tried | undefined => {
    try {
      throttle.spend({ units: 0, writes: 0, buckets: [], ...cost });
      return undefined;
    } catch (error) {
      if (!(error instanceof GraphRefusal)) throw error;
      const { headers } = error;
      return {
        scope: (headers["x-ms-throttle-scope"] ?? "").split("/").slice(0, 2).join("/"),
        reason: headers["x-ms-throttle-information"] ?? "",
        seconds: Number(headers["Retry-After"]),
      };
    }
  };
  return { clock, spend };
}

// https://learn.microsoft.com/graph/throttling-limits (identity and access)
describe("the quota of resource units follows the size of the tenant", () => {
  it.each([
    { users: 0, units: 3500 },
    { users: 49, units: 3500 },
    { users: 50, units: 5000 },
    { users: 500, units: 5000 },
    { users: 501, units: 8000 },
    { users: 100_000, units: 8000 },
  ])("$users users: $units in ten seconds", ({ users, units }) => {
    const { clock, spend } = trying(users);
    expect(spend({ units: units - 1 })).toBeUndefined();
    expect(spend({ units: 1 })).toBeUndefined();
    const refused = {
      scope: "Tenant_Application/ReadWrite",
      reason: "ResourceUnitLimitExceeded",
      seconds: 10,
    };
    expect(spend({ units: 1 })).toEqual(refused);
    clock.advance(10_000);
    expect(spend({ units })).toBeUndefined();
  });
});

describe("writes have two quotas", () => {
  it.each([
    {
      name: "3,000 in 150 seconds of the application in the tenant",
      options: {},
      writes: 3000,
      seconds: 150,
      scope: "Tenant_Application/Write",
    },
    {
      name: "18,000 in 300 seconds of the tenant",
      options: { writes: { amount: 1_000_000, seconds: 1 } },
      writes: 18_000,
      seconds: 300,
      scope: "Tenant/Write",
    },
  ])("$name", ({ options, writes, seconds, scope }) => {
    const { clock, spend } = trying(0, options);
    expect(spend({ writes: writes - 1 })).toBeUndefined();
    expect(spend({ writes: 1 })).toBeUndefined();
    const refused = { scope, reason: "WriteLimitExceeded", seconds };
    expect(spend({ writes: 1 })).toEqual(refused);
    clock.advance(seconds * 1000);
    expect(spend({ writes })).toBeUndefined();
  });
});

// https://learn.microsoft.com/graph/throttling-limits, by service
describe("requests of single services and properties have quotas besides", () => {
  it.each([
    { bucket: "reports", most: 5, seconds: 10, scope: "Tenant_Application/ReadWrite" },
    { bucket: "invitations", most: 150, seconds: 5, scope: "Tenant/ReadWrite" },
    { bucket: "extensions", most: 455, seconds: 10, scope: "Tenant_Application/ReadWrite" },
    { bucket: "signInActivity", most: 10, seconds: 60, scope: "Tenant_Application/Read" },
  ] as const)("$bucket: $most in $seconds seconds", ({ bucket, most, seconds, scope }) => {
    const { clock, spend } = trying(0);
    const asking = { buckets: [bucket] };
    for (let time = 0; time < most; time += 1) expect(spend(asking)).toBeUndefined();
    expect(spend(asking)).toEqual({ scope, reason: "RequestLimitExceeded", seconds });
    expect(spend({ units: 1, writes: 1 })).toBeUndefined();
    clock.advance(seconds * 1000);
    expect(spend(asking)).toBeUndefined();
  });
});

it("a write that is refused with 403 leaves the quota as it was, and one with 404 does not", async () => {
  const tenant = { ...newTenant({ domain: "contoso.com" }), administrators: [ANA] };
  addUser(tenant, { id: ANA, userPrincipalName: "ana@contoso.com" });
  const throttle = { seed: 1, writes: { amount: 1, seconds: 150 } };
  const { ask } = await serve({ tenant, throttle });
  expect((await ask("PATCH", `/users/${ANA}`, { accountEnabled: false })).status).toBe(403);
  expect((await ask("PATCH", "/users/bo@contoso.com", { jobTitle: "x" })).status).toBe(404);
  expect((await ask("PATCH", `/users/${ANA}`, { jobTitle: "x" })).status).toBe(429);
});

describe("which requests count against them", () => {
  it.each([
    { send: ["GET", "/users?$select=id,%20signinactivity"], bucket: "Tenant_Application/Read/" },
    { send: ["GET", `/users/${ANA}/extensions`], bucket: "Tenant_Application/ReadWrite/" },
    {
      send: ["POST", `/users/${ANA}/extensions`],
      body: { "@odata.type": "microsoft.graph.openTypeExtension", extensionName: "com.contoso.x" },
      bucket: "Tenant_Application/ReadWrite/",
    },
    { send: ["DELETE", `/users/${ANA}/extensions/x`], bucket: "Tenant_Application/ReadWrite/" },
    {
      send: ["POST", "/invitations"],
      body: { invitedUserEmailAddress: "bo@fabrikam.example", inviteRedirectUrl: "https://x" },
      bucket: "Tenant/ReadWrite/",
    },
  ])("$send.0 $send.1", async ({ send: [method = "", path = ""], body, bucket }) => {
    const tenant = newTenant({ domain: "contoso.com" });
    addUser(tenant, { id: ANA, userPrincipalName: "ana@contoso.com" });
    // Two requests fit into each of them at most, and 22 units.
    const { ask } = await serve({ tenant, throttle: { seed: 1, scale: 1 / 155 } });
    const answers = [];
    for (let time = 0; time < 4; time += 1) answers.push(await ask(method, path, body));
    expect(answers[0]?.status).not.toBe(429);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers.get("x-ms-throttle-information")).toBe("RequestLimitExceeded");
    expect(refused?.headers.get("x-ms-throttle-scope")).toContain(bucket);
    expect((await ask("GET", "/users?$select=id")).status).toBe(200);
  });
});

// https://learn.microsoft.com/graph/throttling: usage is logged while a client is throttled
describe("of 3,500 units in ten seconds, those of a refused request count as well", () => {
  const refused = (seconds: number): Tried => ({
    scope: "Tenant_Application/ReadWrite",
    reason: "ResourceUnitLimitExceeded",
    seconds,
  });

  it("so a client that tries again at once waits longer", () => {
    const { clock, spend } = trying(0);
    expect(spend({ units: 3500 })).toBeUndefined();
    clock.advance(9_000);
    expect(spend({ units: 7 })).toEqual(refused(1));
    clock.advance(999);
    expect(spend({ units: 3490 })).toEqual(refused(10));
    clock.advance(1);
    expect(spend({ units: 4 })).toEqual(refused(9));
    clock.advance(9_000);
    expect(spend({ units: 4 })).toBeUndefined();
  });

  it("of all quotas, so the longest wait is asked for", () => {
    const { clock, spend } = trying(0);
    expect(spend({ units: 3500, writes: 3000 })).toBeUndefined();
    const told = spend({ units: 1, writes: 1 });
    expect(told).toEqual(refused(150));
    clock.advance(150_000);
    expect(spend({ units: 1, writes: 1 })).toBeUndefined();
  });

  it("and one that waits as long as it is asked to is served, whatever it spent when", () => {
    const { clock, spend } = trying(0);
    for (let time = 0; time < 35; time += 1) {
      expect(spend({ units: 100 })).toBeUndefined();
      clock.advance(100);
    }
    let refusals = 0;
    for (let time = 0; time < 50; time += 1) {
      const told = spend({ units: 150 });
      if (!told) continue;
      refusals += 1;
      clock.advance(told.seconds * 1000);
      expect(spend({ units: 150 })).toBeUndefined();
    }
    expect(refusals).toBeGreaterThan(1);
  });

  it.each(["sliding", "fixed", "token-bucket"] as const)(
    "never more than 1.8 of the quota: %s",
    (refill) => {
      const { clock, spend } = trying(0, { refill });
      for (let time = 0; time < 100; time += 1) spend({ units: 350 });
      clock.advance(18_000);
      expect(spend({ units: 1 })).toBeUndefined();
    },
  );

  it("but a refused write costs the tenant's quota of writes no more than that of the application", () => {
    const { clock, spend } = trying(0);
    expect(spend({ writes: 3000 })).toBeUndefined();
    for (let time = 0; time < 100; time += 1) spend({ writes: 100 });
    clock.advance(150_000);
    expect(spend({ writes: 3000 })).toBeUndefined();
  });
});
