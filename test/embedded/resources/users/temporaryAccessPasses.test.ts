import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { saveTenantFile } from "../../../../src/embedded/tenant/file/tenantFile.ts";
import { addUser, newTenant, type TenantState } from "../../../../src/embedded/tenant/tenant.ts";
import { checkTenant } from "../../../../src/embedded/tenant/checks/tenant.ts";
import { serve, type Served } from "../../world.ts";

const ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
const PASSES = `/users/${ANA}/authentication/temporaryAccessPassMethods`;
const POLICY =
  "/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/TemporaryAccessPass";

function tenant(more: Partial<TenantState> = {}): TenantState {
  const made = { ...newTenant({ domain: "contoso.com" }), ...more };
  addUser(made, { id: ANA, userPrincipalName: "ana@contoso.com" });
  addUser(made, {
    userPrincipalName: "guest_fabrikam.com#EXT#@contoso.com",
    userType: "Guest",
  });
  return made;
}

const HOUR = { lifetimeInMinutes: 60, isUsableOnce: true };

async function passNow(ask: Served["ask"]): Promise<string> {
  const { status, body } = await ask("POST", PASSES, HOUR);
  expect(status).toBe(201);
  return body.temporaryAccessPass;
}

describe("the pass", () => {
  it("is in the answer that creates it, and in no list, record or file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "rollcall-passes-"));
    const file = join(folder, "tenant.json");
    const { ask, directory } = await serve({
      tenant: tenant(),
      save: (state) => saveTenantFile(file, state),
    });
    const pass = await passNow(ask);
    expect(pass).toMatch(/^\S{8}$/);
    const { body: listed } = await ask("GET", PASSES);
    const { body: one } = await ask("GET", `${PASSES}/${listed.value[0].id}`);
    expect(listed.value).toEqual([expect.objectContaining({ temporaryAccessPass: null })]);
    expect(one.temporaryAccessPass).toBeNull();
    expect(directory.requests.at(0)).toMatchObject({ status: 201, changed: true });
    const written = [
      JSON.stringify([listed, one, directory.requests, directory.tenant]),
      await readFile(file, "utf8"),
    ];
    expect(written.filter((text) => text.includes(pass))).toEqual([]);
    expect(written[1]).toContain("ana@contoso.com");
  });

  it("that a client sends is not recorded either", async () => {
    const { ask, directory } = await serve({ tenant: tenant() });
    await ask("POST", PASSES, { temporaryAccessPass: "Chosen-By-Client" });
    expect(JSON.stringify(directory.requests)).not.toContain("Chosen-By-Client");
  });

  it("replaces the one before", async () => {
    const { ask } = await serve({ tenant: tenant() });
    const first = await passNow(ask);
    const { body: before } = await ask("GET", PASSES);
    const second = await passNow(ask);
    const { body: after } = await ask("GET", PASSES);
    expect(second).not.toBe(first);
    expect(after.value).toHaveLength(1);
    expect(after.value[0].id).not.toBe(before.value[0].id);
    expect((await ask("GET", `${PASSES}/${before.value[0].id}`)).status).toBe(404);
    expect((await ask("DELETE", `${PASSES}/${before.value[0].id}`)).status).toBe(404);
  });

  it("tells when it can be used, and why not", async () => {
    const { ask, clock } = await serve({ tenant: tenant() });
    await ask("POST", PASSES, { ...HOUR, startDateTime: "2026-11-02T09:00:00Z" });
    const seen: unknown[] = [];
    for (const minutes of [0, 60, 59, 1]) {
      await clock.sleep(minutes * 60_000);
      const { body } = await ask("GET", PASSES);
      seen.push([body.value[0].isUsable, body.value[0].methodUsabilityReason]);
    }
    expect(seen).toEqual([
      [false, "NotYetValid"],
      [true, "EnabledByPolicy"],
      [true, "EnabledByPolicy"],
      [false, "Expired"],
    ]);
  });
});

describe("what the policy says", () => {
  it("is told, with what the file says otherwise", async () => {
    const { ask } = await serve({
      tenant: tenant({ temporaryAccessPassPolicy: { maximumLifetimeInMinutes: 1440 } }),
    });
    expect((await ask("GET", POLICY)).body).toMatchObject({
      state: "enabled",
      defaultLength: 8,
      defaultLifetimeInMinutes: 60,
      minimumLifetimeInMinutes: 60,
      maximumLifetimeInMinutes: 1440,
      isUsableOnce: false,
      includeTargets: [{ id: "all_users" }],
    });
    expect((await ask("POST", PASSES, { lifetimeInMinutes: 1440 })).status).toBe(201);
  });

  it.each<{ name: string; body: unknown; policy?: TenantState["temporaryAccessPassPolicy"] }>([
    { name: "a life that is too short", body: { lifetimeInMinutes: 59 } },
    { name: "a life that is too long", body: { lifetimeInMinutes: 481 } },
    { name: "a life in a text", body: { lifetimeInMinutes: "60" } },
    { name: "half a minute", body: { lifetimeInMinutes: 60.5 } },
    { name: "a start that is no date", body: { startDateTime: "tomorrow" } },
    { name: "once in a text", body: { isUsableOnce: "true" } },
    {
      name: "many times where once is the rule",
      body: { isUsableOnce: false },
      policy: { isUsableOnce: true },
    },
    { name: "any pass while the method is off", body: {}, policy: { state: "disabled" } },
  ])("$name is refused", async ({ body, policy }) => {
    const { ask } = await serve({
      tenant: tenant(policy && { temporaryAccessPassPolicy: policy }),
    });
    const answer = await ask("POST", PASSES, body);
    expect([answer.status, answer.body.error.code]).toEqual([400, "badRequest"]);
    expect((await ask("GET", PASSES)).body.value).toEqual([]);
  });

  it("is that a pass is used once, where the request does not say", async () => {
    const { ask } = await serve({
      tenant: tenant({ temporaryAccessPassPolicy: { isUsableOnce: true } }),
    });
    expect((await ask("POST", PASSES, {})).body.isUsableOnce).toBe(true);
  });

  it("does not hold for guests, who sign in at home", async () => {
    const { ask } = await serve({ tenant: tenant() });
    const guest = encodeURIComponent("guest_fabrikam.com#EXT#@contoso.com");
    const path = `/users/${guest}/authentication/temporaryAccessPassMethods`;
    expect((await ask("POST", path, {})).status).toBe(400);
  });

  it("does not open an administrator's account", async () => {
    const { ask } = await serve({ tenant: tenant({ administrators: ["ana@contoso.com"] }) });
    expect((await ask("POST", PASSES, {})).status).toBe(403);
  });

  it.each([
    [{ state: "on" }, "state must be enabled or disabled"],
    [{ defaultLength: 7 }, "defaultLength must be a whole number from 8 to 48"],
    [
      { minimumLifetimeInMinutes: 9 },
      "minimumLifetimeInMinutes must be a whole number from 10 to 43200",
    ],
    [{ isUsableOnce: "yes" }, "isUsableOnce must be true or false"],
    [{ isUsable: true }, '"isUsable" is no member'],
    [[], "temporaryAccessPassPolicy must be an object"],
  ])("%j in a tenant file is a mistake", (temporaryAccessPassPolicy, message) => {
    const problems = checkTenant({ ...tenant(), temporaryAccessPassPolicy });
    expect(problems.map((each) => each.message).join()).toContain(message);
  });
});

describe("the budget", () => {
  it("is five requests in ten seconds, and none of the others is touched", async () => {
    const { ask, clock } = await serve({
      tenant: tenant(),
      throttle: { seed: 1, writes: { amount: 1, seconds: 150 }, jitterSeconds: 0 },
    });
    for (let number = 1; number <= 5; number += 1) await passNow(ask);
    const { status, headers, body } = await ask("POST", PASSES, HOUR);
    expect([status, body.error.code, headers.get("retry-after")]).toEqual([
      429,
      "TooManyRequests",
      "10",
    ]);
    expect((await ask("PATCH", `/users/${ANA}`, { jobTitle: "Lead" })).status).toBe(204);
    await clock.sleep(10_000);
    await passNow(ask);
  });

  it("counts reading as well", async () => {
    const { ask } = await serve({ tenant: tenant(), throttle: { seed: 1 } });
    for (let number = 1; number <= 5; number += 1) await ask("GET", PASSES);
    expect((await ask("POST", PASSES, HOUR)).status).toBe(429);
  });
});
