import { beforeEach, expect, it } from "vitest";
import { checkTenant } from "../../../../src/embedded/tenant/checks/tenant.ts";
import { addUser, newTenant, type TenantState } from "../../../../src/embedded/tenant/tenant.ts";
import { serve } from "../../world.ts";

const TYPE = "#microsoft.graph.openTypeExtension";
let tenant: TenantState;
let path: string;

beforeEach(() => {
  tenant = newTenant({ domain: "contoso.com" });
  path = `/users/${addUser(tenant, { userPrincipalName: "ana@contoso.com" }).id}/extensions`;
});

it("an extension is made, read, listed and taken away", async () => {
  const { ask } = await serve({ tenant });
  const extension = { "@odata.type": TYPE, extensionName: "com.contoso.one", key: ["a", "b"] };
  const { status, body } = await ask("POST", path, extension);
  expect(status).toBe(201);
  expect(body).toMatchObject({ ...extension, id: "com.contoso.one" });
  for (const name of ["com.contoso.one", "microsoft.graph.openTypeExtension.com.contoso.one"])
    expect((await ask("GET", `${path}/${name}`)).body).toMatchObject(extension);
  expect((await ask("GET", path)).body.value).toMatchObject([extension]);
  expect((await ask("DELETE", `${path}/com.contoso.one`)).status).toBe(204);
  expect((await ask("DELETE", `${path}/com.contoso.one`)).status).toBe(404);
  expect((await ask("GET", path)).body.value).toEqual([]);
});

it("$expand brings them along, and nothing else does", async () => {
  const { ask } = await serve({ tenant });
  await ask("POST", path, { extensionName: "com.contoso.one", key: 1 });
  const { body } = await ask("GET", "/users?$select=id&$expand=extensions");
  expect(body.value[0].extensions).toMatchObject([{ extensionName: "com.contoso.one", key: 1 }]);
  const [, user = ""] = path.split("/extensions")[0]?.split("/users") ?? [];
  expect((await ask("GET", `/users${user}`)).body).not.toHaveProperty("extensions");
  expect((await ask("GET", "/users?$expand=extensions($select=id)")).status).toBe(400);
});

it("there are two of them at most, and each name once", async () => {
  const { ask } = await serve({ tenant });
  const add = async (extensionName: string) => ask("POST", path, { extensionName });
  expect((await add("a")).status).toBe(201);
  expect((await add("a")).status).toBe(409);
  expect((await add("b")).status).toBe(201);
  const { status, body } = await add("c");
  expect(status).toBe(400);
  expect(body.error.message).toBe(
    "maximum number of extensions values supported per application is 2.",
  );
});

it.each([
  { body: {} },
  { body: { extensionName: "" } },
  { body: { extensionName: "a", "@odata.type": "#microsoft.graph.user" } },
  { body: { extensionName: "a", key: { nested: true } } },
  { body: { extensionName: "a", key: "x".repeat(2048) } },
])("no extension comes of $body", async ({ body }) => {
  const { ask } = await serve({ tenant });
  expect((await ask("POST", path, body)).status).toBe(400);
  expect((await ask("GET", path)).body.value).toEqual([]);
});

it("a change is not modelled, and a user in a restricted unit takes none", async () => {
  const { id } = addUser(tenant, {
    userPrincipalName: "bo@contoso.com",
    isManagementRestricted: true,
  });
  const { ask } = await serve({ tenant });
  await ask("POST", path, { extensionName: "a" });
  expect((await ask("PATCH", `${path}/a`, { key: 1 })).status).toBe(501);
  expect((await ask("POST", `/users/${id}/extensions`, { extensionName: "a" })).status).toBe(403);
});

it("they are kept with the user, and go with it", async () => {
  const { ask } = await serve({ tenant });
  await ask("POST", path, { extensionName: "a" });
  expect(checkTenant(structuredClone(tenant))).toEqual([]);
  const [, , id = ""] = path.split("/");
  await ask("DELETE", `/users/${id}`);
  expect((await ask("GET", path)).status).toBe(404);
  await ask("POST", `/directory/deletedItems/${id}/restore`);
  expect((await ask("GET", path)).body.value).toMatchObject([{ id: "a" }]);
});
