import { describe, expect, it } from "vitest";
import { addUser, newTenant, type TenantState } from "../../src/embedded/tenant/tenant.ts";
import { serve } from "./world.ts";

const ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
const NOWHERE = "00000000-0000-4000-8000-000000000000";

function company(more: Readonly<Record<string, unknown>> = {}): TenantState {
  const tenant = newTenant({ domain: "contoso.com" });
  const ceo = addUser(tenant, { userPrincipalName: "ceo@contoso.com" });
  addUser(tenant, {
    id: ANA,
    userPrincipalName: "ana@contoso.com",
    displayName: "Ana",
    manager: ceo.id,
    ...more,
  });
  return tenant;
}

describe("sign-in sessions", () => {
  it.each([
    "revokeSignInSessions",
    "microsoft.graph.revokeSignInSessions",
    "graph.revokeSignInSessions",
  ])("are void from now on after %s, and nothing else changes", async (action) => {
    const { ask } = await serve({ tenant: company() });
    const since = `/users/${ANA}?$select=signInSessionsValidFromDateTime,lastPasswordChangeDateTime`;
    expect((await ask("GET", since)).body).toMatchObject({
      signInSessionsValidFromDateTime: "2025-01-01T00:00:00Z",
    });
    const { status, body } = await ask("POST", `/users/${ANA}/${action}`);
    expect([status, body.value]).toEqual([200, true]);
    expect((await ask("GET", since)).body).toMatchObject({
      signInSessionsValidFromDateTime: "2026-11-02T08:00:00Z",
      lastPasswordChangeDateTime: "2025-01-01T00:00:00Z",
    });
  });

  it("of nobody are a 404, and need a permission", async () => {
    const { ask } = await serve({ tenant: company(), roles: ["User.Read.All"] });
    expect((await ask("POST", `/users/${ANA}/revokeSignInSessions`)).status).toBe(403);
    const { ask: allowed } = await serve({ roles: ["User.RevokeSessions.All"] });
    expect((await allowed("POST", `/users/${ANA}/revokeSignInSessions`)).status).toBe(404);
  });
});

describe("licences", () => {
  it("are none where no user has any", async () => {
    const { ask } = await serve({ tenant: company() });
    for (const path of [`/users/${ANA}/licenseDetails`, "/subscribedSkus"])
      expect((await ask("GET", path)).body.value).toEqual([]);
  });

  it("that a tenant file gives to users are not described, and that is said", async () => {
    const tenant = company({ assignedLicenses: [{ skuId: NOWHERE, disabledPlans: [] }] });
    const { ask } = await serve({ tenant });
    for (const path of [`/users/${ANA}/licenseDetails`, "/subscribedSkus"]) {
      const { status, body } = await ask("GET", path);
      expect([status, body.error.code]).toEqual([501, "NotImplemented"]);
    }
    expect((await ask("GET", "/users/ceo@contoso.com/licenseDetails")).body.value).toEqual([]);
  });
});

describe("groups of a user", () => {
  it.each([
    ["getMemberGroups", { securityEnabledOnly: true }, 200],
    ["microsoft.graph.getMemberGroups", { securityEnabledOnly: false }, 200],
    ["getMemberGroups", {}, 400],
    ["checkMemberGroups", { groupIds: [NOWHERE] }, 200],
    ["checkMemberGroups", { groupIds: Array.from({ length: 21 }, () => NOWHERE) }, 400],
    ["checkMemberGroups", { groupIds: [5] }, 400],
    ["checkMemberGroups", [], 400],
  ])("%s with %o: %d", async (action, sent, expected) => {
    const { ask } = await serve({ tenant: company() });
    const { status, body } = await ask("POST", `/users/${ANA}/${action}`, sent);
    expect(status).toBe(expected);
    if (status === 200) expect(body.value).toEqual([]);
  });

  it("of nobody are a 404", async () => {
    const { ask } = await serve();
    const asked = { securityEnabledOnly: true };
    expect((await ask("POST", `/users/${ANA}/getMemberGroups`, asked)).status).toBe(404);
  });
});

describe("a directory object", () => {
  it("is a user with its type, by object id alone", async () => {
    const { ask } = await serve({ tenant: company() });
    const { body } = await ask("GET", `/directoryObjects/${ANA}?$select=displayName`);
    expect(body).toMatchObject({ "@odata.type": "#microsoft.graph.user", displayName: "Ana" });
    expect((await ask("GET", `/directoryObjects/${NOWHERE}`)).status).toBe(404);
    expect((await ask("GET", "/directoryObjects/ana@contoso.com")).status).toBe(501);
  });
});

describe("odata.metadata=none", () => {
  const accept = { Accept: "application/json;odata.metadata=none" };

  it("leaves out what describes the answer, at any depth", async () => {
    const { ask } = await serve({ tenant: company() });
    const path = `/users/${ANA}?$select=displayName&$expand=manager($select=displayName)`;
    expect((await ask("GET", path, undefined, accept)).body).toEqual({
      displayName: "Ana",
      manager: { displayName: "ceo" },
    });
    expect((await ask("GET", path)).body).toMatchObject({
      "@odata.context": expect.any(String),
      manager: { "@odata.type": "#microsoft.graph.user" },
    });
  });

  it.each([
    ["application/json; odata.metadata=none", undefined],
    ["application/json;metadata=none", undefined],
    ["application/json;odata.metadata=minimal", expect.any(String)],
    ["application/json;odata.metadata=nonesuch", expect.any(String)],
    ["*/*", expect.any(String)],
  ])("%s", async (Accept, context) => {
    const { ask } = await serve({ tenant: company() });
    const { body } = await ask("GET", "/users?$select=id", undefined, { Accept });
    expect(body["@odata.context"]).toEqual(context);
  });

  it("leaves the count and the link to the next page", async () => {
    const { ask } = await serve({ tenant: company() });
    const headers = { ...accept, ConsistencyLevel: "eventual" };
    const { body } = await ask("GET", "/users?$select=id&$top=1&$count=true", undefined, headers);
    expect(Object.keys(body).toSorted()).toEqual(["@odata.count", "@odata.nextLink", "value"]);
  });

  it("goes for the item of a batch that asks for it", async () => {
    const { ask } = await serve({ tenant: company() });
    const requests = [
      { id: "1", method: "GET", url: `/users/${ANA}?$select=id`, headers: accept },
      { id: "2", method: "GET", url: `/users/${ANA}?$select=id` },
    ];
    const { body } = await ask("POST", "/$batch", { requests });
    const of = (id: string): unknown =>
      body.responses.find((each: { id: string }) => each.id === id).body;
    expect(of("1")).toEqual({ id: ANA });
    expect(of("2")).toMatchObject({ "@odata.context": expect.any(String), id: ANA });
  });
});
