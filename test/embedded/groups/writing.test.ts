import { describe, expect, it } from "vitest";
import { addUser, type TenantState } from "../../../src/embedded/tenant/tenant.ts";
import { serve, type Served } from "../world.ts";
import { ANA, bind, BO, company, CY, DEVICE, GROUPS, NOWHERE, reference } from "./company.ts";

const DENIED = "Authorization_RequestDenied";
const BAD = "Request_BadRequest";
const ALREADY =
  "One or more added object references already exist for the following modified properties: 'members'.";

async function membersIn({ ask }: Pick<Served, "ask">, group: string): Promise<string[]> {
  const { body } = await ask("GET", `/groups/${group}/members?$select=id`);
  return body.value.map((member: { id: string }) => member.id);
}

/** Where nobody is protected by a group that may have a role. */
function withoutRoles(): TenantState {
  const tenant = company();
  return { ...tenant, groups: tenant.groups?.filter(({ id }) => id !== GROUPS.roles) ?? [] };
}

describe("what kinds of groups answer to a new member", () => {
  it.each([
    ["sales", 204, undefined],
    ["team", 204, undefined],
    ["hidden", 204, undefined],
    ["roles", 204, undefined],
    ["dynamic", 403, DENIED],
    ["restricted", 403, DENIED],
    ["list", 400, BAD],
    ["synced", 400, BAD],
  ] as const)("%s: %d", async (name, status, code) => {
    const world = await serve({ tenant: company() });
    const { ask } = world;
    const group = GROUPS[name];
    const before = await membersIn(world, group);
    const added = await ask("POST", `/groups/${group}/members/$ref`, reference(CY));
    expect([added.status, added.body?.error.code]).toEqual([status, code]);
    const bound = await ask("PATCH", `/groups/${group}`, bind(BO));
    expect([bound.status, bound.body?.error.code]).toEqual([status, code]);
    const removed = await ask("DELETE", `/groups/${group}/members/${ANA}/$ref`);
    expect([removed.status, removed.body?.error.code]).toEqual([status, code]);
    expect(await membersIn(world, group)).toEqual(status === 204 ? [CY, BO] : before);
  });

  it("in the words that others have met", async () => {
    const { ask } = await serve({ tenant: company() });
    const messageOf = async (group: string): Promise<string> =>
      (await ask("POST", `/groups/${group}/members/$ref`, reference(CY))).body.error.message;
    expect(await messageOf(GROUPS.list)).toBe(
      "Cannot Update a mail-enabled security groups and or distribution list.",
    );
    expect(await messageOf(GROUPS.synced)).toMatch(/on-premises mastered Directory Sync objects/);
    expect(await messageOf(NOWHERE)).toMatch(/^Resource '0+-.*' does not exist/);
  });
});

describe("a bind", () => {
  it.each([
    ["one who is there already", [CY, ANA], 400, ALREADY],
    ["the same one twice", [CY, CY], 400, ALREADY],
    ["nobody that exists", [CY, NOWHERE], 404, undefined],
    ["a Microsoft 365 group", [CY, GROUPS.team], 400, undefined],
    ["the group itself", [CY, GROUPS.sales], 400, undefined],
  ])("of %s is refused as a whole", async (_, ids, status, message) => {
    const world = await serve({ tenant: company() });
    const answer = await world.ask("PATCH", `/groups/${GROUPS.sales}`, {
      ...bind(...ids),
      description: "not kept either",
    });
    expect(answer.status).toBe(status);
    if (message !== undefined) expect(answer.body.error.message).toBe(message);
    expect(await membersIn(world, GROUPS.sales)).toEqual([ANA]);
    const { body } = await world.ask("GET", `/groups/${GROUPS.sales}?$select=description`);
    expect(body.description).toBeNull();
    expect(world.directory.requests[0]?.changed).toBe(false);
  });

  it("takes 20 members and owners together, and costs a write for each three of them", async () => {
    const tenant = crowd(21);
    const { ask } = await serve({ tenant });
    const ids = tenant.users.slice(3).map(({ id }) => id);
    const most = await ask("PATCH", `/groups/${GROUPS.sales}`, {
      ...bind(...ids.slice(0, 19)),
      "owners@odata.bind": [`https://graph.microsoft.com/v1.0/users/${ids[0]}`],
    });
    expect(most.status).toBe(204);
    expect(most.headers.get("x-ms-resource-unit")).toBe("7");
    const { body } = await ask("PATCH", `/groups/${GROUPS.outer}`, bind(...ids));
    expect(body.error.message).toMatch(/21 references/);
  });

  it.each([
    ["third", 429],
    ["one-for-all", 204],
  ] as const)("counts in the quota by the %s", async (bindCost, second) => {
    const tenant = crowd(8);
    const ids = tenant.users.slice(3).map(({ id }) => id);
    const throttle = { seed: 1, writes: { amount: 3, seconds: 150 } };
    const { ask } = await serve({ tenant, bindCost, throttle });
    expect((await ask("PATCH", `/groups/${GROUPS.sales}`, bind(...ids.slice(0, 4)))).status).toBe(
      204,
    );
    expect((await ask("PATCH", `/groups/${GROUPS.sales}`, bind(...ids.slice(4)))).status).toBe(
      second,
    );
  });

  it("that is dearer than the whole quota waits for all of it, and not for ever", async () => {
    const tenant = crowd(20);
    const ids = tenant.users.slice(3).map(({ id }) => id);
    const throttle = { seed: 1, writes: { amount: 1, seconds: 150 } };
    const { ask } = await serve({ tenant, throttle });
    expect((await ask("PATCH", `/groups/${GROUPS.sales}`, bind(...ids))).status).toBe(204);
  });
});

describe("a removal", () => {
  it("of who is no member is a 404, and one of a group that is not there too", async () => {
    const { ask } = await serve({ tenant: company() });
    for (const [group, id, missing] of [
      [GROUPS.sales, CY, CY],
      [GROUPS.sales, NOWHERE, NOWHERE],
      [NOWHERE, ANA, NOWHERE],
    ] as const) {
      const { status, body } = await ask("DELETE", `/groups/${group}/members/${id}/$ref`);
      expect([status, body.error.code]).toEqual([404, "Request_ResourceNotFound"]);
      expect(body.error.message).toContain(missing);
    }
  });

  it("takes a device and a nested group away like a user", async () => {
    const world = await serve({ tenant: company() });
    for (const id of [DEVICE, GROUPS.sales])
      expect((await world.ask("DELETE", `/groups/${GROUPS.outer}/members/${id}/$ref`)).status).toBe(
        204,
      );
    expect(await membersIn(world, GROUPS.outer)).toEqual([]);
  });

  it("without /$ref deletes the user, as Graph does, where the application may delete users", async () => {
    const path = `/groups/${GROUPS.sales}/members/${ANA}`;
    const { ask: harmless } = await serve({
      tenant: withoutRoles(),
      roles: ["GroupMember.ReadWrite.All", "User.Read.All"],
    });
    expect((await harmless("DELETE", path)).status).toBe(403);
    expect((await harmless("GET", `/users/${ANA}`)).status).toBe(200);
    const world = await serve({
      tenant: withoutRoles(),
      roles: ["GroupMember.ReadWrite.All", "User.ReadWrite.All"],
    });
    expect((await world.ask("DELETE", path)).status).toBe(204);
    expect((await world.ask("GET", `/users/${ANA}`)).status).toBe(404);
    expect(world.directory.tenant.deletedUsers.map(({ id }) => id)).toEqual([ANA]);
  });

  it("without /$ref does nothing to a device, a group, or who is no member", async () => {
    const { ask, directory } = await serve({ tenant: company() });
    for (const [id, status] of [
      [DEVICE, 400],
      [GROUPS.sales, 400],
      [ANA, 404],
    ] as const)
      expect((await ask("DELETE", `/groups/${GROUPS.outer}/members/${id}`)).status).toBe(status);
    expect(directory.requests.filter(({ changed }) => changed)).toEqual([]);
  });
});

describe("owners", () => {
  it("are 100 at most, which is said before that some are there already", async () => {
    const tenant = crowd(100);
    const ids = tenant.users.slice(3).map(({ id }) => id);
    tenant.groups?.[0]?.owners.push(...ids.slice(0, 98));
    const { ask } = await serve({ tenant });
    const own = async (...who: readonly string[]) =>
      ask("PATCH", `/groups/${GROUPS.sales}`, {
        "owners@odata.bind": who.map((id) => `https://graph.microsoft.com/v1.0/users/${id}`),
      });
    const { status, body } = await own(BO, CY);
    expect([status, body.error.code, body.error.message]).toEqual([
      403,
      "Directory_QuotaExceeded",
      "Unable to perform operation as '101' would exceed the maximum quota count '100' for forward-link 'owners'.",
    ]);
    expect((await own(CY)).status).toBe(204);
  });

  it("of a Microsoft 365 group never all go", async () => {
    const { ask } = await serve({ tenant: company() });
    const remove = (group: string, id: string) =>
      ask("DELETE", `/groups/${group}/owners/${id}/$ref`);
    expect((await remove(GROUPS.team, BO)).body.error.message).toBe(
      "The group must have at least one owner, hence this owner cannot be removed.",
    );
    expect((await remove(GROUPS.sales, BO)).status).toBe(204);
    await ask("POST", `/groups/${GROUPS.team}/owners/$ref`, reference(CY));
    expect((await remove(GROUPS.team, BO)).status).toBe(204);
  });
});

describe("what becomes of members", () => {
  it("one who is deleted is out of the groups, and back in them when restored", async () => {
    const world = await serve({ tenant: withoutRoles() });
    const { ask } = world;
    await ask("DELETE", `/users/${ANA}`);
    expect(await membersIn(world, GROUPS.sales)).toEqual([]);
    expect((await ask("DELETE", `/groups/${GROUPS.sales}/members/${ANA}/$ref`)).status).toBe(404);
    await ask("POST", `/directory/deletedItems/${ANA}/restore`, {});
    expect(await membersIn(world, GROUPS.sales)).toEqual([ANA]);
    await ask("DELETE", `/users/${ANA}`);
    await ask("DELETE", `/directory/deletedItems/${ANA}`);
    expect(world.directory.tenant.groups?.[0]?.members).toEqual([]);
  });

  it("a deleted group is no membership any more, and one again when restored", async () => {
    const { ask } = await serve({ tenant: company() });
    const groupsOf = async (): Promise<string[]> =>
      (await ask("GET", `/users/${ANA}/transitiveMemberOf?$select=id`)).body.value.map(
        ({ id }: { id: string }) => id,
      );
    const before = await groupsOf();
    expect(before).toEqual(expect.arrayContaining([GROUPS.sales, GROUPS.outer]));
    expect((await ask("DELETE", `/groups/${GROUPS.sales}`)).status).toBe(204);
    expect(await groupsOf()).toEqual(
      before.filter((id) => id !== GROUPS.sales && id !== GROUPS.outer),
    );
    const deleted = await ask("GET", "/directory/deletedItems/microsoft.graph.group?$select=id");
    expect(deleted.body.value).toEqual([{ id: GROUPS.sales }]);
    await ask("POST", `/directory/deletedItems/${GROUPS.sales}/restore`);
    expect((await groupsOf()).toSorted()).toEqual(before.toSorted());
  });
});

describe("a new group", () => {
  const least = {
    displayName: "New",
    mailEnabled: false,
    mailNickname: "new",
    securityEnabled: true,
  };
  const unified = { ...least, groupTypes: ["Unified"], mailEnabled: true };
  it.each([
    ["a body that is no object", [], 400],
    ["no displayName", { ...least, displayName: "" }, 400],
    ["an unheard-of type", { ...least, groupTypes: ["Static"] }, 400],
    ["a nickname with a blank", { ...least, mailNickname: "a b" }, 400],
    ["a property that Graph does not have", { ...least, colour: "red" }, 400],
    ["a property that is not modelled", { ...least, infoCatalogs: ["x"] }, 501],
    ["one that nobody sets", { ...least, id: NOWHERE }, 400],
    ["a rule without the type", { ...least, membershipRule: "x" }, 400],
    ["the type without a rule", { ...least, groupTypes: ["DynamicMembership"] }, 400],
    ["hidden membership of a security group", { ...least, visibility: "HiddenMembership" }, 400],
    ["a nickname that a group with mail has", { ...unified, mailNickname: "Team" }, 400],
    ["the address of a user", { ...unified, mailNickname: "ana" }, 400],
    ["a bind that is no list", { ...least, "members@odata.bind": "x" }, 400],
    ["a bind of what is no address", { ...least, "members@odata.bind": [5] }, 400],
    ["the same property twice", { ...least, DisplayName: "x" }, 400],
  ])("with %s is refused", async (_, body, status) => {
    const tenant = company();
    addUser(tenant, { userPrincipalName: "a@contoso.com", mail: "ana@contoso.com" });
    const { ask, directory } = await serve({ tenant });
    expect((await ask("POST", "/groups", body)).status).toBe(status);
    expect(directory.tenant.groups).toHaveLength(Object.keys(GROUPS).length);
  });

  it("with mail has an address that nobody else gets", async () => {
    const { ask } = await serve({ tenant: company() });
    const { status, body } = await ask("POST", "/groups", unified);
    expect([status, body.mail, body.proxyAddresses]).toEqual([
      201,
      "new@contoso.com",
      ["SMTP:new@contoso.com"],
    ]);
    const taken = await ask("PATCH", `/users/${ANA}`, { mail: "new@contoso.com" });
    expect(taken.status).toBe(400);
    expect(taken.body.error.details[1].target).toBe(`Group_${body.id}`);
  });

  it("may have the address of a deleted one, which is then not restored", async () => {
    const { ask } = await serve({ tenant: company() });
    const again = { ...unified, mailNickname: "team" };
    expect((await ask("POST", "/groups", again)).status).toBe(400);
    await ask("DELETE", `/groups/${GROUPS.team}`);
    expect((await ask("POST", "/groups", again)).status).toBe(201);
    expect((await ask("POST", `/directory/deletedItems/${GROUPS.team}/restore`)).status).toBe(400);
    expect((await ask("GET", `/directory/deletedItems/${GROUPS.team}`)).status).toBe(200);
  });

  it("for roles needs RoleManagement.ReadWrite.Directory", async () => {
    const body = { ...least, isAssignableToRole: true };
    const { ask } = await serve({ tenant: company(), roles: ["Group.ReadWrite.All"] });
    expect((await ask("POST", "/groups", body)).status).toBe(403);
    expect((await ask("PATCH", `/groups/${GROUPS.roles}`, bind(CY))).status).toBe(403);
    const { ask: allowed } = await serve({
      tenant: company(),
      roles: ["Group.ReadWrite.All", "RoleManagement.ReadWrite.Directory"],
    });
    expect((await allowed("POST", "/groups", body)).status).toBe(201);
    expect((await allowed("PATCH", `/groups/${GROUPS.roles}`, bind(CY))).status).toBe(204);
  });
});

it("GroupMember.ReadWrite.All binds members, and neither owners nor a name", async () => {
  const { ask } = await serve({ tenant: company(), roles: ["GroupMember.ReadWrite.All"] });
  expect((await ask("PATCH", `/groups/${GROUPS.sales}`, bind(CY))).status).toBe(204);
  expect((await ask("PATCH", `/groups/${GROUPS.sales}`, { description: "x" })).status).toBe(403);
  const owners = { "owners@odata.bind": [`https://graph.microsoft.com/v1.0/users/${CY}`] };
  expect((await ask("PATCH", `/groups/${GROUPS.sales}`, owners)).status).toBe(403);
});

function crowd(size: number): TenantState {
  const tenant = company();
  for (let index = 0; index < size; index += 1)
    addUser(tenant, { userPrincipalName: `p${index}@contoso.com` });
  return tenant;
}
