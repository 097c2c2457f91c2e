import { beforeEach, expect, it } from "vitest";
import { addUser, newTenant, type TenantState } from "../../../src/embedded/tenant/tenant.ts";
import { serve } from "../world.ts";

const DIRECTORY = "/roleManagement/directory";
const GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
let tenant: TenantState;
let ana: string;

beforeEach(() => {
  tenant = { ...newTenant({ domain: "contoso.com" }), administrators: ["Ana@contoso.com"] };
  ana = addUser(tenant, { userPrincipalName: "ana@contoso.com" }).id;
  addUser(tenant, { userPrincipalName: "bo@contoso.com" });
});

it("administrators of the tenant file have a role, and nobody else", async () => {
  const { ask } = await serve({ tenant });
  const { body } = await ask("GET", `${DIRECTORY}/roleAssignments`);
  expect(body.value).toMatchObject([
    { principalId: ana, roleDefinitionId: GLOBAL_ADMINISTRATOR, directoryScopeId: "/" },
  ]);
  const { body: active } = await ask("GET", `${DIRECTORY}/roleAssignmentScheduleInstances`);
  expect(active.value).toMatchObject([{ principalId: ana, endDateTime: null }]);
  const { body: eligible } = await ask("GET", `${DIRECTORY}/roleEligibilityScheduleInstances`);
  expect(eligible.value).toEqual([]);
});

it.each([
  { filter: () => `principalId eq '${ana}'`, count: 1 },
  {
    filter: () => `principalId eq '${ana}' and roleDefinitionId eq '${GLOBAL_ADMINISTRATOR}'`,
    count: 1,
  },
  { filter: () => "roleDefinitionId eq 'fe930be7-5e62-47db-91af-98c3a49a38b1'", count: 0 },
])("a filter leaves $count", async ({ filter, count }) => {
  const { ask } = await serve({ tenant });
  const { body } = await ask(
    "GET",
    `${DIRECTORY}/roleAssignments?$filter=${encodeURIComponent(filter())}`,
  );
  expect(body.value).toHaveLength(count);
});

it.each([
  "principalId ne 'x'",
  "displayName eq 'x'",
  "principalId eq 'x' or id eq 'y'",
  "nonsense",
])("the filter %s is refused", async (filter) => {
  const { ask } = await serve({ tenant });
  const path = `${DIRECTORY}/roleAssignments?$filter=${encodeURIComponent(filter)}`;
  expect((await ask("GET", path)).status).toBe(400);
});

it("each role that is assigned is defined, and lists go on page after page", async () => {
  const { ask } = await serve({ tenant });
  const found: unknown[] = [];
  let next: string | undefined = `${DIRECTORY}/roleDefinitions?$top=3&$select=id,templateId`;
  while (next !== undefined) {
    const { body } = await ask("GET", next);
    found.push(...(body.value as unknown[]));
    next = body["@odata.nextLink"] as string | undefined;
  }
  expect(found).toContainEqual({ id: GLOBAL_ADMINISTRATOR, templateId: GLOBAL_ADMINISTRATOR });
});

it("an administrator who is deleted has no role", async () => {
  tenant.deletedUsers.push(...tenant.users.splice(0, 1));
  const { ask } = await serve({ tenant });
  expect((await ask("GET", `${DIRECTORY}/roleAssignments`)).body.value).toEqual([]);
});
