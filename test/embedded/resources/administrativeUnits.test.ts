import { beforeEach, expect, it } from "vitest";
import { checkTenant } from "../../../src/embedded/tenant/checks/tenant.ts";
import {
  addGroup,
  addUser,
  newTenant,
  type TenantState,
} from "../../../src/embedded/tenant/tenant.ts";
import { serve, type Served } from "../world.ts";

const UNITS = "/directory/administrativeUnits";
let tenant: TenantState;
let ana: string;
let team: string;

beforeEach(() => {
  tenant = newTenant({ domain: "contoso.com" });
  ana = addUser(tenant, { userPrincipalName: "ana@contoso.com" }).id;
  team = addGroup(tenant, { displayName: "Team" }).id;
});

async function made({ ask }: Served, more: object = {}): Promise<string> {
  const { status, body } = await ask("POST", UNITS, { displayName: "Norway", ...more });
  expect(status).toBe(201);
  return body.id as string;
}

const reference = ({ directory }: Served, id: string): object => ({
  "@odata.id": `${directory.root}/directoryObjects/${id}`,
});

async function joined(served: Served, unit: string, id: string): Promise<number> {
  const { status } = await served.ask(
    "POST",
    `${UNITS}/${unit}/members/$ref`,
    reference(served, id),
  );
  return status;
}

it("a unit is made, listed and read, with users and groups in it", async () => {
  const served = await serve({ tenant });
  const unit = await made(served, { description: "All of them" });
  expect(await joined(served, unit, ana)).toBe(204);
  expect(await joined(served, unit, team)).toBe(204);
  const { ask } = served;
  expect((await ask("GET", `${UNITS}?$select=id,displayName`)).body.value).toEqual([
    { id: unit, displayName: "Norway" },
  ]);
  expect((await ask("GET", `${UNITS}/${unit}`)).body).toMatchObject({
    description: "All of them",
    isMemberManagementRestricted: null,
  });
  const { body } = await ask("GET", `${UNITS}/${unit}/members?$select=id`);
  expect(body.value).toEqual([
    { "@odata.type": "#microsoft.graph.user", id: ana },
    { "@odata.type": "#microsoft.graph.group", id: team },
  ]);
});

it.each(["users", "groups"])("what is in a unit says so: %s", async (collection) => {
  const served = await serve({ tenant });
  const unit = await made(served);
  const id = collection === "users" ? ana : team;
  await joined(served, unit, id);
  const { ask } = served;
  const { body } = await ask("GET", `/${collection}/${id}/memberOf`);
  expect(body.value).toMatchObject([
    { "@odata.type": "#microsoft.graph.administrativeUnit", id: unit, displayName: "Norway" },
  ]);
  const groups = await ask("GET", `/${collection}/${id}/memberOf/microsoft.graph.group`);
  expect(groups.body.value).toEqual([]);
});

it("objects count units, groups do not", async () => {
  const served = await serve({ tenant });
  const unit = await made(served);
  await joined(served, unit, ana);
  const asked = async (name: string, body: object): Promise<unknown> =>
    (await served.ask("POST", `/users/${ana}/${name}`, body)).body.value;
  expect(await asked("getMemberObjects", { securityEnabledOnly: false })).toEqual([unit]);
  expect(await asked("getMemberObjects", { securityEnabledOnly: true })).toEqual([]);
  expect(await asked("getMemberGroups", { securityEnabledOnly: false })).toEqual([]);
  expect(await asked("checkMemberObjects", { ids: [unit] })).toEqual([unit]);
  expect(await asked("checkMemberGroups", { groupIds: [unit] })).toEqual([]);
});

it("a second reference is refused, and so is one that is not there", async () => {
  const served = await serve({ tenant });
  const unit = await made(served);
  expect(await joined(served, unit, ana)).toBe(204);
  expect(await joined(served, unit, ana)).toBe(400);
  const member = `${UNITS}/${unit}/members/${ana}/$ref`;
  expect((await served.ask("DELETE", member)).status).toBe(204);
  expect((await served.ask("DELETE", member)).status).toBe(404);
  expect(await joined(served, unit, "00000000-0000-4000-8000-000000000000")).toBe(404);
  expect(await joined(served, "00000000-0000-4000-8000-000000000000", ana)).toBe(404);
});

it("a resource is in 30 units at most", async () => {
  tenant.administrativeUnits = Array.from({ length: 31 }, (_, index) => ({
    id: `a0000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    displayName: `Unit ${index}`,
    members: [],
  }));
  const served = await serve({ tenant });
  const statuses: number[] = [];
  for (const { id } of tenant.administrativeUnits) statuses.push(await joined(served, id, ana));
  expect(statuses).toEqual([...Array.from({ length: 30 }, () => 204), 403]);
});

it("what is in a restricted unit takes no change until it leaves the last one", async () => {
  const served = await serve({ tenant });
  const { ask } = served;
  const change = async (): Promise<number[]> => [
    (await ask("PATCH", `/users/${ana}`, { jobTitle: "x" })).status,
    (await ask("PATCH", `/groups/${team}`, { description: "x" })).status,
  ];
  const restricted = { isMemberManagementRestricted: true };
  const [first, second] = [await made(served, restricted), await made(served, restricted)];
  const plain = await made(served);
  await joined(served, plain, ana);
  expect(await change()).toEqual([204, 204]);
  for (const unit of [first, second])
    for (const id of [ana, team]) expect(await joined(served, unit, id)).toBe(204);
  expect(await change()).toEqual([403, 403]);
  const { body } = await ask("GET", `/users/${ana}?$select=isManagementRestricted`);
  expect(body.isManagementRestricted).toBe(true);
  const leave = async (unit: string): Promise<void> => {
    for (const id of [ana, team]) await ask("DELETE", `${UNITS}/${unit}/members/${id}/$ref`);
  };
  await leave(first);
  expect(await change()).toEqual([403, 403]);
  await leave(second);
  expect(await change()).toEqual([204, 204]);
});

it("a tenant file says who is in a restricted unit", async () => {
  tenant.administrativeUnits = [
    {
      id: "a0000000-0000-4000-8000-000000000000",
      displayName: "Board",
      isMemberManagementRestricted: true,
      members: [ana],
    },
  ];
  const { ask } = await serve({ tenant });
  expect((await ask("DELETE", `/users/${ana}`)).status).toBe(403);
});

it("deleted users are not among the members, and come back with their units", async () => {
  const served = await serve({ tenant });
  const { ask } = served;
  const unit = await made(served);
  await joined(served, unit, ana);
  const members = async (): Promise<unknown[]> =>
    (await ask("GET", `${UNITS}/${unit}/members`)).body.value as unknown[];
  await ask("DELETE", `/users/${ana}`);
  expect(await members()).toEqual([]);
  await ask("POST", `/directory/deletedItems/${ana}/restore`);
  expect(await members()).toHaveLength(1);
  await ask("DELETE", `/users/${ana}`);
  await ask("DELETE", `/directory/deletedItems/${ana}`);
  expect(tenant.administrativeUnits).toMatchObject([{ members: [] }]);
});

it("what is written is kept", async () => {
  let saved = 0;
  const served = await serve({
    tenant,
    save: async () => {
      saved += 1;
    },
  });
  const unit = await made(served);
  expect(saved).toBe(1);
  await joined(served, unit, ana);
  expect(saved).toBe(2);
  expect(checkTenant(structuredClone(tenant))).toEqual([]);
});

it.each([
  { body: {}, status: 400 },
  { body: { displayName: "" }, status: 400 },
  { body: { displayName: "x".repeat(257) }, status: 400 },
  { body: { displayName: "x", isMemberManagementRestricted: "yes" }, status: 400 },
  { body: { displayName: "x", description: 5 }, status: 400 },
  { body: { displayName: "x", visibility: "Secret" }, status: 400 },
  { body: { displayName: "x", visibility: "HiddenMembership" }, status: 501 },
  { body: { displayName: "x", membershipRule: "true" }, status: 501 },
])("no unit comes of $body", async ({ body, status }) => {
  const { ask } = await serve({ tenant });
  expect((await ask("POST", UNITS, body)).status).toBe(status);
  expect(tenant.administrativeUnits ?? []).toEqual([]);
});

it.each(["PATCH", "DELETE"])("%s of a unit is not modelled", async (method) => {
  const served = await serve({ tenant });
  const unit = await made(served);
  const body = method === "PATCH" ? { displayName: "x" } : undefined;
  expect((await served.ask(method, `${UNITS}/${unit}`, body)).status).toBe(501);
});

it.each([
  { units: 5, at: ["administrativeUnits"] },
  { units: [5], at: ["administrativeUnits", 0] },
  { units: [{ id: "x", displayName: "x", members: [] }], at: ["administrativeUnits", 0, "id"] },
])("a tenant file has no units such as $units", ({ units, at }) => {
  expect(checkTenant({ ...tenant, administrativeUnits: units })[0]?.at).toEqual(at);
});
