import { describe, expect, it } from "vitest";
import { addUser, newTenant, type TenantState } from "../../src/embedded/tenant/tenant.ts";
import { newUser, serve } from "./world.ts";

const ADVANCED = { ConsistencyLevel: "eventual" };
const ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
const BO = "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb";
const CEO = "cccccccc-cccc-4ccc-8ccc-cccccccccccc";
const SKU = "c7df2760-2c81-4ef7-b578-5b5392b571df";

function company(): TenantState {
  const tenant = newTenant({ domain: "contoso.com", moreDomains: ["contoso.onmicrosoft.com"] });
  addUser(tenant, {
    id: ANA,
    userPrincipalName: "ana@contoso.com",
    displayName: "Ana",
    manager: BO,
    assignedLicenses: [{ skuId: SKU, disabledPlans: [] }],
    signInActivity: { lastSignInDateTime: "2026-10-01T08:00:00Z" },
    onPremisesSamAccountName: "ANA1",
    otherMails: ["ana@example.com"],
  });
  addUser(tenant, {
    id: BO,
    userPrincipalName: "bo@contoso.com",
    displayName: "Bo",
    manager: CEO,
    signInActivity: { lastSignInDateTime: "2026-11-01T08:00:00Z" },
    accountEnabled: false,
  });
  addUser(tenant, { id: CEO, userPrincipalName: "ceo@contoso.com", displayName: "Cleo" });
  return tenant;
}

describe("$filter", () => {
  it.each([
    { filter: `assignedLicenses/any(x:x/skuId eq ${SKU})`, found: ["Ana"] },
    { filter: "signInActivity/lastSignInDateTime le 2026-10-15T00:00:00Z", found: ["Ana"] },
    { filter: "signInActivity/lastSignInDateTime ge 2026-10-15T00:00:00Z", found: ["Bo"] },
    {
      filter:
        "identities/any(c:c/issuerAssignedId eq 'bo@contoso.com' and c/issuer eq 'contoso.com')",
      found: ["Bo"],
    },
    { filter: "accountEnabled eq false", found: ["Bo"] },
    { filter: "otherMails/any(m:startsWith(m,'ana@'))", found: ["Ana"] },
  ])("$filter", async ({ filter, found }) => {
    const { ask } = await serve({ tenant: company() });
    const { body } = await ask("GET", `/users?$filter=${encodeURIComponent(filter)}`);
    expect(body.value.map(({ displayName }: { displayName: string }) => displayName)).toEqual(
      found,
    );
  });

  it.each([
    { filter: "endsWith(userPrincipalName,'a@contoso.com')", found: ["Ana"] },
    { filter: "otherMails/any(m:endsWith(m,'@example.com'))", found: ["Ana"] },
    { filter: "onPremisesSamAccountName eq 'ana1'", found: ["Ana"] },
    { filter: "not(startsWith(displayName,'A')) and accountEnabled ne false", found: ["Cleo"] },
    {
      filter: "onPremisesExtensionAttributes/extensionAttribute1 eq null",
      found: ["Ana", "Bo", "Cleo"],
    },
  ])("as an advanced query: $filter", async ({ filter, found }) => {
    const { ask } = await serve({ tenant: company() });
    const query = `/users?$count=true&$filter=${encodeURIComponent(filter)}`;
    const { body } = await ask("GET", query, undefined, ADVANCED);
    expect(body.value.map(({ displayName }: { displayName: string }) => displayName)).toEqual(
      found,
    );
    expect(body["@odata.count"]).toBe(found.length);
  });

  it.each([
    { filter: "endsWith(displayName,'a')", code: "Request_UnsupportedQuery" },
    { filter: "endsWith(department,'a')", code: "Request_UnsupportedQuery" },
    { filter: "displayName gt 'a'", code: "Request_UnsupportedQuery" },
    { filter: "contains(displayName,'a')", code: "Request_UnsupportedQuery" },
    { filter: "accountEnabled eq 'true'", code: "BadRequest" },
    { filter: "displayName eq true", code: "BadRequest" },
    { filter: "displayName eq 5", code: "BadRequest" },
    { filter: "createdDateTime ge '2026-01-01'", code: "BadRequest" },
    { filter: "createdDateTime ge 2026-02-30T00:00:00Z", code: "BadRequest" },
    { filter: "displayName foo 'a'", code: "BadRequest" },
    { filter: "otherMails eq 'a'", code: "BadRequest" },
    { filter: "displayName/any(x:x eq 'a')", code: "BadRequest" },
    { filter: "employeeOrgData/nonsense eq 'a'", code: "BadRequest" },
    { filter: "otherMails/any(m:n eq 'a')", code: "BadRequest" },
    { filter: "(".repeat(5000), code: "BadRequest" },
    { filter: "not ".repeat(5000), code: "BadRequest" },
    { filter: "", code: "BadRequest" },
  ])("is refused: $filter", async ({ filter, code }) => {
    const { ask } = await serve({ tenant: company() });
    const query = `/users?$count=true&$filter=${encodeURIComponent(filter)}`;
    const { status, body } = await ask("GET", query.slice(0, 1900), undefined, ADVANCED);
    expect({ status, code: body.error.code }).toEqual({ status: 400, code });
  });
});

describe("options", () => {
  it.each([
    "/users?$format=json",
    "/users?$skip=1",
    "/users?$apply=aggregate($count as n)",
    "/users?$unheardOf=1",
    "/users?select=id",
    "/users?$select=id&$select=mail",
    "/users?$count=maybe",
    "/users?$orderby=displayName sideways",
    "/users?$orderby=displayName,mail",
    "/users?$orderby=department",
    "/users?$orderby=",
    "/users?$select=signInActivity&$top=999",
    "/users/ana@contoso.com?$select=signInActivity",
    "/users/ana@contoso.com?$filter=id eq 'x'",
    "/users/ana@contoso.com?$top=1",
    "/users/ana@contoso.com/manager?$expand=manager",
    "/organization?$filter=id eq 'x'",
    "/organization?$select=nonsense",
    "/users/delta?$expand=manager",
    "/users/delta?$orderby=displayName",
  ])("%s is refused", async (path) => {
    const { ask } = await serve({ tenant: company() });
    expect((await ask("GET", path)).status).toBe(400);
  });

  it("are taken in any case, and parameters of the client's own are left alone", async () => {
    const { ask } = await serve({ tenant: company() });
    const { body } = await ask("GET", "/users?$Select=id&$TOP=1&trace=7");
    expect(body.value).toEqual([{ id: ANA }]);
    expect(body["@odata.nextLink"]).toContain("select=id");
  });

  it("of an advanced query are 2,048 characters long at most, with the address before them", async () => {
    const { ask, directory } = await serve({ tenant: company() });
    const path = (length: number): string => {
      const start = "/users?$count=true&$filter=displayName%20eq%20%27";
      return `${start}${"x".repeat(length - directory.root.length - start.length - 3)}%27`;
    };
    expect((await ask("GET", path(2048), undefined, ADVANCED)).status).toBe(200);
    expect((await ask("GET", path(2049), undefined, ADVANCED)).status).toBe(400);
  });

  it("let 500 users with their sign-ins on a page", async () => {
    const { ask } = await serve({ tenant: company() });
    expect((await ask("GET", "/users?$select=signInActivity&$top=500")).status).toBe(200);
    expect((await ask("GET", "/users?$select=signInActivity&$top=501")).status).toBe(400);
    expect((await ask("GET", `/users/${BO}?$select=signInActivity`)).body.signInActivity).toEqual({
      lastSignInDateTime: "2026-11-01T08:00:00Z",
    });
  });
});

describe("$expand", () => {
  it("takes one relation: a manager, reports, and memberships of which there are none", async () => {
    const { ask } = await serve({ tenant: company() });
    const expanded = async (clause: string, headers = {}) =>
      (await ask("GET", `/users/${ANA}?$select=id&${clause}`, undefined, headers)).body;
    expect(await expanded("$expand=manager($select=displayName)")).toMatchObject({
      manager: { "@odata.type": "#microsoft.graph.user", displayName: "Bo" },
    });
    expect((await expanded("$expand=memberOf")).memberOf).toEqual([]);
    const { body } = await ask("GET", `/users/${BO}?$expand=directReports($select=id)`);
    expect(body.directReports).toEqual([{ "@odata.type": "#microsoft.graph.user", id: ANA }]);
  });

  it("climbs to the top with $levels, as an advanced query", async () => {
    const { ask } = await serve({ tenant: company() });
    const query = `/users/${ANA}?$select=id&$count=true&$expand=manager($levels=max;$select=displayName)`;
    const { body } = await ask("GET", query, undefined, ADVANCED);
    expect(body.manager).toMatchObject({ displayName: "Bo", manager: { displayName: "Cleo" } });
    expect(body.manager.manager).not.toHaveProperty("manager");
    const one = await ask("GET", query.replace("max", "1"), undefined, ADVANCED);
    expect(one.body.manager).not.toHaveProperty("manager");
    expect((await ask("GET", query)).status).toBe(400);
  });

  it("leaves out what is beyond twenty", async () => {
    const tenant = company();
    for (let index = 0; index < 25; index += 1)
      addUser(tenant, { userPrincipalName: `r${index}@contoso.com`, manager: CEO });
    const { ask } = await serve({ tenant });
    const { body } = await ask("GET", `/users/${CEO}?$expand=directReports`);
    expect(body.directReports).toHaveLength(20);
    expect((await ask("GET", `/users/${CEO}/directReports`)).body.value).toHaveLength(26);
  });

  it.each([
    "manager($expand=manager)",
    "manager($levels=0)",
    "manager($levels=1001)",
    "manager($filter=id eq 'x')",
    "manager,directReports",
    "directReports($levels=2)",
    "ownedDevices",
    "manager(",
    "",
  ])("is refused: %s", async (clause) => {
    const { ask } = await serve({ tenant: company() });
    const query = `/users?$count=true&$expand=${encodeURIComponent(clause)}`;
    expect((await ask("GET", query, undefined, ADVANCED)).status).toBe(400);
  });
});

describe("single properties", () => {
  it("are served whole, as bare text, and as nothing", async () => {
    const { ask, directory } = await serve({ tenant: company() });
    expect((await ask("GET", `/users/${ANA}/displayName`)).body).toEqual({
      "@odata.context": `${directory.root}/$metadata#users('${ANA}')/displayName`,
      value: "Ana",
    });
    expect((await ask("GET", `/users/${ANA}/jobTitle`)).status).toBe(204);
    expect((await ask("GET", `/users/${ANA}/otherMails`)).body.value).toEqual(["ana@example.com"]);
    const bare = await fetch(`${directory.root}/users/${ANA}/displayName/$value`, {
      headers: { Authorization: "Bearer test" },
    });
    expect([bare.headers.get("content-type"), await bare.text()]).toEqual(["text/plain", "Ana"]);
    expect((await ask("GET", `/users/${ANA}/otherMails/$value`)).status).toBe(400);
    expect((await ask("GET", "/users/nobody/displayName")).status).toBe(404);
  });
});

describe("what every user has", () => {
  it("are dates, and an identity by its name", async () => {
    const { ask } = await serve({ tenant: company() });
    const select =
      "identities,lastPasswordChangeDateTime,signInSessionsValidFromDateTime,assignedLicenses";
    const { body } = await ask("GET", `/users/${BO}?$select=${select}`);
    expect(body).toMatchObject({
      identities: [
        {
          signInType: "userPrincipalName",
          issuer: "contoso.com",
          issuerAssignedId: "bo@contoso.com",
        },
      ],
      lastPasswordChangeDateTime: "2025-01-01T00:00:00Z",
      signInSessionsValidFromDateTime: "2025-01-01T00:00:00Z",
      assignedLicenses: [],
    });
  });

  it("is a SID that others know to belong to the object id", async () => {
    const tenant = newTenant({ domain: "contoso.com" });
    const id = "73d664e4-0886-4a73-b745-c694da45ddb4";
    addUser(tenant, { id, userPrincipalName: "x@contoso.com" });
    const { ask } = await serve({ tenant });
    expect((await ask("GET", `/users/${id}/securityIdentifier`)).body.value).toBe(
      "S-1-12-1-1943430372-1249052806-2496021943-3034400218",
    );
  });

  it("change with a new password", async () => {
    const { ask, clock } = await serve({ tenant: company() });
    clock.advance(1000);
    await ask("PATCH", `/users/${BO}`, { passwordProfile: { password: "Correct-Horse-9" } });
    const { body } = await ask("GET", `/users/${BO}/lastPasswordChangeDateTime`);
    expect(body.value).not.toBe("2025-01-01T00:00:00Z");
  });
});

describe("organization and domains", () => {
  it("are answered with what is asked for, and one domain by its name", async () => {
    const { ask } = await serve({ tenant: company() });
    const { body } = await ask("GET", "/organization");
    expect(Object.keys(body.value[0])).toEqual([
      "id",
      "displayName",
      "tenantType",
      "onPremisesSyncEnabled",
      "verifiedDomains",
    ]);
    expect((await ask("GET", "/organization?$select=city")).status).toBe(501);
    expect(
      (await ask("GET", "/domains/CONTOSO.onmicrosoft.com?$select=id,isInitial")).body,
    ).toMatchObject({ id: "contoso.onmicrosoft.com", isInitial: true });
    expect((await ask("GET", "/domains/fabrikam.com")).status).toBe(404);
  });
});

it("a new user's own identities are refused where they are none", async () => {
  const { ask } = await serve({ tenant: company() });
  for (const identities of [[], "x", [5], [null], [{ signInType: "emailAddress" }]])
    expect((await ask("PATCH", `/users/${BO}`, { identities })).status).toBe(400);
  expect((await ask("POST", "/users", newUser("n", { identities: "x" }))).status).toBe(400);
});
