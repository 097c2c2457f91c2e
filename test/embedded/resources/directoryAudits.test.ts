import { describe, expect, it } from "vitest";
import { GROUP_LICENSING, MOST_AUDITS } from "../../../src/embedded/audit/auditLog.ts";
import type { StoredAudit } from "../../../src/embedded/audit/entry.ts";
import { addGroup, addUser, newTenant } from "../../../src/embedded/tenant/tenant.ts";
import { newUser, serve, type Served } from "../world.ts";

const AUDITS = "/auditLogs/directoryAudits";
const ANA = "ana.silva@contoso.com";

/** A token that nobody signed, as the directory takes any. */
function tokenOf(claims: Readonly<Record<string, unknown>>): Record<string, string> {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return { Authorization: `Bearer ${part({ alg: "none" })}.${part(claims)}.` };
}

const APPLICATION = tokenOf({
  appid: "11111111-2222-4333-8444-555555555555",
  oid: "66666666-7777-4888-8999-000000000000",
  app_displayname: "People",
  idtyp: "app",
});
const MALLORY = tokenOf({
  idtyp: "user",
  scp: "User.ReadWrite.All",
  oid: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
  upn: "mallory@contoso.com",
  name: "Mallory",
});

function company(): ReturnType<typeof newTenant> {
  const tenant = {
    ...newTenant({ domain: "contoso.com" }),
    subscribedSkus: [
      {
        skuId: "05e9a617-0261-4cee-bb44-138d3ef5d965",
        skuPartNumber: "SPE_E3",
        prepaidUnits: { enabled: 5 },
        servicePlans: [],
      },
    ],
  };
  addUser(tenant, { userPrincipalName: ANA, displayName: "Ana Silva", usageLocation: "NO" });
  addUser(tenant, { userPrincipalName: "bo@contoso.com", displayName: "Bo Berg" });
  addGroup(tenant, { displayName: "Sales" });
  return tenant;
}

async function activities({ ask }: Served, query = ""): Promise<string[]> {
  const { body } = await ask("GET", `${AUDITS}?$orderby=activityDateTime asc${query}`);
  return body.value.map((entry: { activityDisplayName: string }) => entry.activityDisplayName);
}

describe("what leaves which entries", () => {
  it.each([
    ["PATCH", `users/${ANA}`, { jobTitle: "Lead", city: "Oslo" }, ["Update user"]],
    ["PATCH", `users/${ANA}`, { accountEnabled: false }, ["Update user", "Disable account"]],
    [
      "PATCH",
      `users/${ANA}`,
      { passwordProfile: { password: "Correct-Horse-9" } },
      ["Reset password"],
    ],
    ["POST", "users", newUser("nina"), ["Add user"]],
    ["DELETE", `users/${ANA}`, undefined, ["Delete user"]],
    [
      "PUT",
      `users/${ANA}/manager/$ref`,
      { "@odata.id": "{root}/users/{bo}" },
      ["Set user manager"],
    ],
    [
      "POST",
      `users/${ANA}/sponsors/$ref`,
      { "@odata.id": "{root}/users/{bo}" },
      ["Add user sponsor"],
    ],
    [
      "POST",
      `users/${ANA}/assignLicense`,
      {
        addLicenses: [{ skuId: "05e9a617-0261-4cee-bb44-138d3ef5d965", disabledPlans: [] }],
        removeLicenses: [],
      },
      ["Change user license"],
    ],
    [
      "POST",
      "groups/{sales}/members/$ref",
      { "@odata.id": "{root}/directoryObjects/{bo}" },
      ["Add member to group"],
    ],
    [
      "POST",
      `users/${ANA}/revokeSignInSessions`,
      undefined,
      ["Update StsRefreshTokenValidFrom Timestamp"],
    ],
  ])("%s %s", async (method, path, body, expected) => {
    const tenant = company();
    const served = await serve({ tenant });
    const filled = (text: string): string =>
      text
        .replace("{root}", served.directory.root)
        .replace("{bo}", tenant.users[1]?.id ?? "")
        .replace("{sales}", tenant.groups?.[0]?.id ?? "");
    const { status } = await served.ask(
      method,
      `/${filled(path)}`,
      body && JSON.parse(filled(JSON.stringify(body))),
    );
    expect(status).toBeLessThan(300);
    expect(await activities(served)).toEqual(expected);
  });

  it("not what is read or refused", async () => {
    const served = await serve({ tenant: company() });
    await served.ask("GET", `/users/${ANA}`);
    await served.ask("PATCH", `/users/${ANA}`, { usageLocation: 7 });
    expect(await activities(served)).toEqual([]);
  });

  it("those who lose a deleted manager have none of their own", async () => {
    const tenant = company();
    const served = await serve({ tenant });
    const bo = tenant.users[1]?.id;
    await served.ask("PUT", `/users/${ANA}/manager/$ref`, {
      "@odata.id": `${served.directory.root}/users/${bo}`,
    });
    await served.ask("DELETE", `/users/${bo}`);
    expect(await activities(served)).toEqual(["Set user manager", "Delete user"]);
  });

  it("what a group gives is done by the licensing service", async () => {
    const tenant = company();
    const served = await serve({ tenant });
    const sales = tenant.groups?.[0]?.id;
    await served.ask("POST", `/groups/${sales}/assignLicense`, {
      addLicenses: [{ skuId: "05e9a617-0261-4cee-bb44-138d3ef5d965", disabledPlans: [] }],
      removeLicenses: [],
    });
    await served.ask("POST", `/groups/${sales}/members/$ref`, {
      "@odata.id": `${served.directory.root}/directoryObjects/${tenant.users[0]?.id}`,
    });
    const { body } = await served.ask(
      "GET",
      `${AUDITS}?$filter=activityDisplayName eq 'Change user license'`,
    );
    expect(body.value).toMatchObject([
      { initiatedBy: { app: { displayName: GROUP_LICENSING.app?.displayName }, user: null } },
    ]);
    expect(await activities(served)).toEqual([
      "Set group license",
      "Add member to group",
      "Change user license",
    ]);
  });
});

describe("an entry", () => {
  it("tells who did what to which user, and the values before and after as JSON", async () => {
    const served = await serve({ tenant: company() });
    await served.ask("PATCH", `/users/${ANA}`, { jobTitle: "Lead" }, APPLICATION);
    await served.ask("PATCH", `/users/${ANA}`, { jobTitle: "Wizard" }, MALLORY);
    const { body } = await served.ask("GET", AUDITS);
    expect(body.value).toMatchObject([
      {
        activityDisplayName: "Update user",
        initiatedBy: {
          app: null,
          user: {
            id: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
            displayName: "Mallory",
            userPrincipalName: "mallory@contoso.com",
          },
        },
        targetResources: [
          {
            type: "User",
            userPrincipalName: ANA,
            modifiedProperties: [
              { displayName: "JobTitle", oldValue: '["Lead"]', newValue: '["Wizard"]' },
              {
                displayName: "Included Updated Properties",
                oldValue: null,
                newValue: '"JobTitle"',
              },
            ],
          },
        ],
      },
      {
        initiatedBy: {
          app: {
            appId: "11111111-2222-4333-8444-555555555555",
            displayName: "People",
            servicePrincipalId: "66666666-7777-4888-8999-000000000000",
          },
          user: null,
        },
        targetResources: [{ modifiedProperties: [{ oldValue: "[]", newValue: '["Lead"]' }, {}] }],
      },
    ]);
  });

  it("of a membership names the member and the group, and of one request all have one correlationId", async () => {
    const tenant = company();
    const served = await serve({ tenant });
    const group = tenant.groups?.[0]?.id;
    await served.ask("PATCH", `/groups/${group}`, {
      "members@odata.bind": tenant.users.map(
        ({ id }) => `${served.directory.root}/directoryObjects/${id}`,
      ),
    });
    const { body } = await served.ask("GET", AUDITS);
    expect(body.value).toHaveLength(2);
    expect(body.value[0]).toMatchObject({
      targetResources: [
        {
          type: "User",
          modifiedProperties: [
            { displayName: "Group.ObjectID", oldValue: null, newValue: JSON.stringify(group) },
            { displayName: "Group.DisplayName", newValue: '"Sales"' },
          ],
        },
        { type: "Group", id: group },
      ],
    });
    expect(body.value[0].correlationId).toBe(body.value[1].correlationId);
    expect(body.value[0].id).not.toBe(body.value[1].id);
  });

  it("holds no password", async () => {
    const tenant = company();
    const served = await serve({ tenant });
    await served.ask("POST", "/users", newUser("nina"));
    await served.ask("PATCH", `/users/${ANA}`, { passwordProfile: { password: "Secret-Horse-7" } });
    expect(JSON.stringify(tenant.directoryAudits)).not.toMatch(/Correct-Horse|Secret-Horse/);
  });

  it("may come late, and may keep the application's id to itself", async () => {
    const served = await serve({
      tenant: company(),
      audit: { lateMilliseconds: 60_000, tellsAppId: false },
    });
    await served.ask("PATCH", `/users/${ANA}`, { jobTitle: "Lead" }, APPLICATION);
    expect(await activities(served)).toEqual([]);
    await served.clock.sleep(60_000);
    const { body } = await served.ask("GET", AUDITS);
    expect(body.value[0].initiatedBy.app).toMatchObject({ appId: null, displayName: "People" });
    const byId = "&$filter=initiatedBy/app/appId eq '11111111-2222-4333-8444-555555555555'";
    expect(await activities(served, byId)).toEqual([]);
  });
});

describe("the list", () => {
  async function ten(): Promise<Served> {
    const served = await serve({ tenant: company() });
    for (let number = 0; number < 10; number += 1) {
      await served.ask("PATCH", `/users/${ANA}`, { jobTitle: `Job ${number}` }, APPLICATION);
      await served.clock.sleep(1000);
    }
    await served.ask("PATCH", "/users/bo@contoso.com", { jobTitle: "Wizard" }, MALLORY);
    return served;
  }

  it("is paged, and what comes meanwhile moves nothing", async () => {
    const served = await ten();
    const seen: string[] = [];
    let link: string | undefined = `${AUDITS}?$top=4`;
    for (let page = 0; link !== undefined; page += 1) {
      const { body } = await served.ask("GET", link);
      seen.push(...body.value.map(({ id }: { id: string }) => id));
      link = body["@odata.nextLink"];
      if (page === 0) await served.ask("PATCH", `/users/${ANA}`, { jobTitle: "Late" });
    }
    expect(seen).toHaveLength(11);
    expect(new Set(seen).size).toBe(11);
  });

  it.each([
    ["activityDisplayName eq 'Update user'", 11],
    ["startswith(activityDisplayName, 'Update')", 11],
    ["activityDisplayName eq 'Add user'", 0],
    ["initiatedBy/app/appId eq '11111111-2222-4333-8444-555555555555'", 10],
    ["initiatedBy/app/displayName eq 'People'", 10],
    ["initiatedBy/user/userPrincipalName eq 'mallory@contoso.com'", 1],
    ["startswith(initiatedBy/user/userPrincipalName, 'mallory')", 1],
    ["targetResources/any(t: t/displayName eq 'Bo Berg')", 1],
    ["loggedByService eq 'Core Directory' and activityDisplayName eq 'Update user'", 11],
    ["activityDateTime ge 2999-01-01T00:00:00Z", 0],
  ])("$filter=%s", async (filter, expected) => {
    const { ask } = await ten();
    const { status, body } = await ask("GET", `${AUDITS}?$filter=${encodeURIComponent(filter)}`);
    expect(status).toBe(200);
    expect(body.value).toHaveLength(expected);
  });

  it.each([
    ["$filter=category eq 'UserManagement'", 400],
    ["$filter=activityDisplayName ne 'Add user'", 400],
    ["$filter=contains(activityDisplayName, 'user')", 400],
    ["$filter=initiatedBy/app/servicePrincipalId eq 'x'", 400],
    ["$orderby=activityDisplayName", 400],
    ["$select=id", 400],
    ["$top=1001", 400],
    ["$top=0", 400],
    ["$count=true", 400],
  ])("%s is refused", async (query, expected) => {
    const { ask } = await serve({ tenant: company() });
    expect((await ask("GET", `${AUDITS}?${query}`)).status).toBe(expected);
  });

  it("takes a permission", async () => {
    const { ask } = await serve({ tenant: company(), roles: ["User.ReadWrite.All"] });
    expect((await ask("GET", AUDITS)).status).toBe(403);
  });

  it("takes five requests in ten seconds", async () => {
    const { ask, clock } = await serve({
      tenant: company(),
      throttle: { seed: 1, jitterSeconds: 0 },
    });
    const statuses: number[] = [];
    for (let number = 0; number < 6; number += 1) statuses.push((await ask("GET", AUDITS)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    await clock.sleep(10_000);
    expect((await ask("GET", AUDITS)).status).toBe(200);
  });

  it("keeps the newest, and goes on counting after a restart", async () => {
    const tenant = company();
    const entry = (number: number): StoredAudit => ({
      number,
      at: "2026-11-01T00:00:00.000Z",
      activity: "Update user",
      correlationId: "c",
      by: {},
      targets: [],
    });
    tenant.directoryAudits = Array.from({ length: MOST_AUDITS * 2 - 1 }, (_, at) => entry(at + 1));
    const served = await serve({ tenant });
    await served.ask("PATCH", `/users/${ANA}`, { jobTitle: "Lead" });
    expect(tenant.directoryAudits).toHaveLength(MOST_AUDITS);
    expect(tenant.directoryAudits.at(-1)?.number).toBe(MOST_AUDITS * 2);
  });
});
