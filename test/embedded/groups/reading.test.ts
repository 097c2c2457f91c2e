import { describe, expect, it } from "vitest";
import { addGroup, addUser, newTenant } from "../../../src/embedded/tenant/tenant.ts";
import { serve, type Answer } from "../world.ts";
import { ANA, BO, company, CY, DEVICE, GROUPS } from "./company.ts";

const EVENTUAL = { ConsistencyLevel: "eventual" };
const DYNAMIC = "groupTypes/any(t:t eq 'DynamicMembership')";

describe("a list of groups", () => {
  it.each([
    ["displayName eq 'SALES'", ["sales"]],
    ["displayName in ('sales','team')", ["sales", "team"]],
    [`id in ('${GROUPS.sales}','${GROUPS.roles}')`, ["sales", "roles"]],
    [`id eq '${GROUPS.team}'`, ["team"]],
    [DYNAMIC, ["dynamic"]],
    ["groupTypes/any(t:t eq 'Unified')", ["team", "hidden"]],
    ["mailEnabled eq true and securityEnabled eq false", ["list"]],
    ["onPremisesSyncEnabled eq true", ["synced"]],
    ["startsWith(displayName,'s')", ["sales", "synced"]],
  ])("by %s", async (filter, names) => {
    const { ask } = await serve({ tenant: company() });
    const { status, body } = await ask(
      "GET",
      `/groups?$select=displayName&$filter=${encodeURIComponent(filter)}`,
    );
    expect(status).toBe(200);
    expect(body.value).toEqual(names.map((displayName) => ({ displayName })));
  });

  it.each([
    ["$filter=colour eq 'red'", 400],
    ["$filter=displayName eq", 400],
    ["$filter=theme eq 'x'", 400],
    ["$filter=displayName ne 'x'", 400],
    ["$select=colour", 400],
    ["$select=infoCatalogs", 501],
    ["$filter=unseenCount eq 1", 501],
    ["$top=0", 400],
    ["$top=1000", 400],
    ["$orderby=displayName", 400],
    ["$expand=memberOf", 400],
    ["$skiptoken=x", 400],
    ["$count=perhaps", 400],
  ])("with %s is refused: %d", async (query, status) => {
    const { ask } = await serve({ tenant: company() });
    expect((await ask("GET", `/groups?${query}`)).status).toBe(status);
  });

  it("is counted with the header, and paged", async () => {
    const { ask } = await serve({ tenant: company() });
    const first = await ask("GET", "/groups?$select=id&$count=true&$top=5", undefined, EVENTUAL);
    expect(first.body).toMatchObject({ "@odata.count": 9 });
    const next = await ask("GET", first.body["@odata.nextLink"], undefined, EVENTUAL);
    const ids = [...first.body.value, ...next.body.value].map(({ id }) => id);
    expect(ids).toEqual(Object.values(GROUPS));
    expect(next.body).not.toHaveProperty("@odata.nextLink");
    expect((await ask("GET", "/groups/$count", undefined, EVENTUAL)).body).toBe(9);
    expect((await ask("GET", "/groups/$count")).status).toBe(400);
  });

  it("tells four properties with $select alone", async () => {
    const { ask } = await serve({ tenant: company() });
    const names = [
      "assignedLicenses",
      "hasMembersWithLicenseErrors",
      "licenseProcessingState",
      "isManagementRestricted",
    ];
    const path = `/groups/${GROUPS.restricted}`;
    const whole = (await ask("GET", path)).body;
    for (const name of names) expect(whole).not.toHaveProperty(name);
    expect(whole).toMatchObject({ groupTypes: [], membershipRule: null, visibility: null });
    expect((await ask("GET", `${path}?$select=${names.join(",")}`)).body).toMatchObject({
      assignedLicenses: [],
      hasMembersWithLicenseErrors: false,
      licenseProcessingState: null,
      isManagementRestricted: true,
    });
  });
});

describe("members", () => {
  it.each([
    ["members", [GROUPS.sales, DEVICE]],
    ["members/microsoft.graph.user", []],
    ["members/graph.group", [GROUPS.sales]],
    ["members/microsoft.graph.device", [DEVICE]],
    ["transitiveMembers", [GROUPS.sales, DEVICE, ANA]],
    ["owners", [BO]],
  ])("%s", async (relation, ids) => {
    const { ask } = await serve({ tenant: company() });
    const { body } = await ask("GET", `/groups/${GROUPS.outer}/${relation}?$select=id`);
    expect(body.value.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it("come with what their kind has, and a device with its id alone", async () => {
    const { ask } = await serve({ tenant: company() });
    const { body } = await ask(
      "GET",
      `/groups/${GROUPS.outer}/transitiveMembers?$select=id,displayName,mailEnabled,jobTitle`,
    );
    expect(body.value).toEqual([
      {
        "@odata.type": "#microsoft.graph.group",
        id: GROUPS.sales,
        displayName: "sales",
        mailEnabled: false,
      },
      { "@odata.type": "#microsoft.graph.device", id: DEVICE },
      { "@odata.type": "#microsoft.graph.user", id: ANA, displayName: "ana", jobTitle: null },
    ]);
    const references = await ask("GET", `/groups/${GROUPS.outer}/members/$ref`);
    expect(references.body.value[0]["@odata.id"]).toMatch(
      /\/directoryObjects\/10000000-.*\/Microsoft\.DirectoryServices\.Group$/,
    );
  });

  it("are told by id and type alone to a caller who may not read users", async () => {
    const { ask } = await serve({ tenant: company(), roles: ["GroupMember.Read.All"] });
    const { body } = await ask("GET", `/groups/${GROUPS.sales}/members?$select=id,displayName`);
    expect(body.value).toEqual([
      { "@odata.type": "#microsoft.graph.user", id: ANA, displayName: null },
    ]);
  });

  it("that are hidden need Member.Read.Hidden", async () => {
    const path = `/groups/${GROUPS.hidden}/members`;
    const { ask } = await serve({ tenant: company(), roles: ["Group.Read.All"] });
    for (const query of [path, `${path}/$ref`, `/groups/${GROUPS.hidden}?$expand=members`])
      expect((await ask("GET", query)).status).toBe(403);
    const { ask: allowed } = await serve({
      tenant: company(),
      roles: ["Group.Read.All", "Member.Read.Hidden"],
    });
    expect((await allowed("GET", path)).body.value).toHaveLength(1);
  });

  it.each([
    [undefined, 100],
    [7, 7],
    [999, 999],
  ])("come in pages of %s, each once, while others come and go", async (top, size) => {
    const { ask } = await serve({ tenant: crowd(2500) });
    const seen: string[] = [];
    const path = `/groups/${GROUPS.sales}/members?$select=id${top === undefined ? "" : `&$top=${top}`}`;
    for (let next: string | undefined = path; next !== undefined && seen.length < 3000;) {
      const { body }: Answer = await ask("GET", next);
      seen.push(...body.value.map(({ id }: { id: string }) => id));
      next = body["@odata.nextLink"];
      expect(body.value.length).toBe(next === undefined ? body.value.length : size);
      const first = seen[0] ?? "";
      if (seen.length === size)
        expect((await ask("DELETE", `/groups/${GROUPS.sales}/members/${first}/$ref`)).status).toBe(
          204,
        );
      if (size === 7 && seen.length > 70) return;
    }
    expect(new Set(seen).size).toBe(2500);
  });

  it("are 20 with $expand, whatever there are, and no link leads to the others", async () => {
    const { ask } = await serve({ tenant: crowd(30) });
    const { body } = await ask("GET", `/groups?$select=id&$expand=members($select=id)`);
    expect(body.value[0].members).toHaveLength(20);
    expect(body.value[0]).not.toHaveProperty("members@odata.nextLink");
  });
});

describe("the groups of a user", () => {
  it("are direct, transitive, and asked for by id", async () => {
    const { ask } = await serve({ tenant: company() });
    const ids = async (relation: string): Promise<string[]> =>
      (await ask("GET", `/users/${ANA}/${relation}?$select=id`)).body.value.map(
        ({ id }: { id: string }) => id,
      );
    const direct = Object.values(GROUPS).filter((id) => id !== GROUPS.outer);
    expect(await ids("memberOf")).toEqual(direct);
    expect((await ids("transitiveMemberOf")).toSorted()).toEqual(Object.values(GROUPS));
    const check = await ask("POST", `/users/${ANA}/checkMemberGroups`, {
      groupIds: [GROUPS.outer, GROUPS.sales, CY],
    });
    expect(check.body.value.toSorted()).toEqual([GROUPS.sales, GROUPS.outer].toSorted());
    const all = await ask("POST", `/users/${ANA}/getMemberGroups`, { securityEnabledOnly: true });
    expect(all.body.value).not.toContain(GROUPS.list);
    expect((await ask("GET", `/users/${CY}/memberOf`)).body.value).toEqual([]);
    const { body } = await ask("GET", `/users/${ANA}?$select=id&$expand=memberOf($select=id)`);
    expect(body.memberOf).toHaveLength(direct.length);
  });

  it("end where groups are in a circle", async () => {
    const tenant = company();
    tenant.groups?.[0]?.members.push(GROUPS.outer);
    const { ask } = await serve({ tenant });
    const { body } = await ask("GET", `/groups/${GROUPS.sales}/transitiveMembers?$select=id`);
    expect(body.value.map(({ id }: { id: string }) => id)).toEqual([
      ANA,
      GROUPS.outer,
      GROUPS.sales,
      DEVICE,
    ]);
  });
});

describe("directory objects", () => {
  it("are groups, too", async () => {
    const { ask } = await serve({ tenant: company() });
    const one = await ask("GET", `/directoryObjects/${GROUPS.sales}?$select=displayName`);
    expect(one.body).toMatchObject({
      "@odata.type": "#microsoft.graph.group",
      displayName: "sales",
    });
    const of = async (...types: readonly string[]): Promise<string[]> =>
      (
        await ask("POST", "/directoryObjects/getByIds", { ids: [GROUPS.sales, ANA, CY], types })
      ).body.value.map(({ id }: { id: string }) => id);
    expect(await of("group")).toEqual([GROUPS.sales]);
    expect(await of("user")).toEqual([ANA, CY]);
    expect(await of("directoryObject")).toEqual([GROUPS.sales, ANA, CY]);
    expect(await of("device")).toEqual([]);
  });
});

function crowd(size: number) {
  const tenant = newTenant({ domain: "contoso.com" });
  const users = Array.from({ length: size }, (_, index) =>
    addUser(tenant, { userPrincipalName: `p${index}@contoso.com` }),
  );
  addGroup(tenant, { id: GROUPS.sales, displayName: "Sales", members: users.map(({ id }) => id) });
  return tenant;
}
