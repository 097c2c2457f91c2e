import { beforeEach, describe, expect, it } from "vitest";
import { addUser, newTenant, type TenantState } from "../../../src/embedded/tenant/tenant.ts";
import { newUser, serve } from "../world.ts";

const APPLICATION = "01234567-89ab-cdef-0123-456789abcdef";
const PREFIX = `extension_${APPLICATION.replaceAll("-", "")}`;
const DEFINITION = { name: "rollcall", dataType: "String", targetObjects: ["User"] };
let tenant: TenantState;

beforeEach(() => {
  tenant = newTenant({ domain: "contoso.com" });
});

it.each([`/applications/${APPLICATION}`, `/applications(appId='${APPLICATION}')`])(
  "%s registers one, users have values of it, and they cannot be reached without it",
  async (application) => {
    let saved = 0;
    const { ask } = await serve({
      tenant,
      save: async () => {
        saved += 1;
      },
    });
    const path = `${application}/extensionProperties`;
    const { status, body } = await ask("POST", path, DEFINITION);
    expect(status).toBe(201);
    expect(saved).toBe(1);
    expect(body).toMatchObject({ ...DEFINITION, name: `${PREFIX}_rollcall`, isMultiValued: false });
    const definitions = (await ask("GET", path)).body.value as { id: string; name: string }[];
    expect(definitions).toMatchObject([{ id: body.id, name: `${PREFIX}_rollcall` }]);
    const made = await ask("POST", "/users", newUser("ana", { [`${PREFIX}_rollcall`]: "x" }));
    expect(made.status).toBe(201);
    const user = `/users/${made.body.id}`;
    expect((await ask("PATCH", user, { [`${PREFIX}_other`]: "x" })).status).toBe(400);
    expect((await ask("DELETE", `${path}/${body.id}`)).status).toBe(204);
    expect((await ask("DELETE", `${path}/${body.id}`)).status).toBe(404);
    expect((await ask("PATCH", user, { [`${PREFIX}_rollcall`]: "y" })).status).toBe(400);
    const { body: read } = await ask("GET", `${user}?$select=id,${PREFIX}_rollcall`);
    expect(read).not.toHaveProperty(`${PREFIX}_rollcall`);
  },
);

describe("an application that is deleted", () => {
  const OTHER = `extension_${"1".repeat(32)}_other`;
  const STAMP = `${PREFIX}_rollcall`;
  const application = `/applications/${APPLICATION}`;
  let ana: string;

  beforeEach(() => {
    const user = { userPrincipalName: "ana@contoso.com", [STAMP]: "x", [OTHER]: "y" };
    ana = `/users/${addUser(tenant, user).id}`;
  });

  it.each([undefined, [STAMP, OTHER]])(
    "takes the values of its extensions with it, and no others, of %s",
    async (registered) => {
      let saved = 0;
      const { ask } = await serve({
        tenant: { ...tenant, ...(registered && { extensionProperties: registered }) },
        save: async () => {
          saved += 1;
        },
      });
      expect(
        (await ask("DELETE", application.toUpperCase().replace("APPLICATIONS", "applications")))
          .status,
      ).toBe(204);
      expect(saved).toBe(1);
      for (const path of [ana, "/users"]) {
        const { body } = await ask("GET", `${path}?$select=${STAMP},${OTHER}`);
        const user = body.value?.[0] ?? body;
        expect(user).toMatchObject({ [OTHER]: "y" });
        expect(user).not.toHaveProperty(STAMP);
      }
      const filter = (name: string) => ask("GET", `/users?$filter=${name} eq 'x'`);
      expect(await filter(STAMP)).toMatchObject({
        status: 400,
        body: { error: { message: expect.stringContaining(`property named '${STAMP}'`) } },
      });
      expect((await filter(OTHER)).status).toBe(200);
      expect(await ask("PATCH", ana, { [STAMP]: "z" })).toMatchObject({ status: 400 });
      expect((await ask("PATCH", ana, { [OTHER]: "z" })).status).toBe(204);
      expect((await ask("GET", `${application}/extensionProperties`)).body.value).toEqual([]);
    },
  );

  it("is gone, and one that registered nothing is not known", async () => {
    const { ask } = await serve({ tenant: { ...tenant, extensionProperties: [STAMP] } });
    expect((await ask("DELETE", application.replace("0", "f"))).status).toBe(404);
    expect((await ask("DELETE", application)).status).toBe(204);
    expect((await ask("DELETE", application)).status).toBe(404);
  });

  it("needs a permission for applications", async () => {
    const withRoles = async (...roles: string[]) => (await serve({ tenant, roles })).ask;
    for (const roles of [["Directory.ReadWrite.All"], ["User.ReadWrite.All"]])
      expect((await (await withRoles(...roles))("DELETE", application)).status).toBe(403);
    const ask = await withRoles("Application.ReadWrite.OwnedBy");
    expect((await ask("DELETE", application)).status).toBe(204);
  });
});

it("values that cannot be reached count as values, and are back once the name is registered", async () => {
  const { ask } = await serve({ tenant: { ...tenant, extensionProperties: [] } });
  const path = `/applications/${APPLICATION}/extensionProperties`;
  const names = Array.from({ length: 101 }, (_, index) => `n${index}`);
  const ids: string[] = [];
  for (const name of names)
    ids.push((await ask("POST", path, { ...DEFINITION, name })).body.id as string);
  const values = Object.fromEntries(names.slice(0, 100).map((name) => [`${PREFIX}_${name}`, "x"]));
  const made = await ask("POST", "/users", newUser("ana", values));
  const user = `/users/${made.body.id}`;
  expect((await ask("DELETE", `${path}/${ids[0]}`)).status).toBe(204);
  const last = { [`${PREFIX}_n100`]: "x" };
  expect((await ask("PATCH", user, last)).status).toBe(400);
  expect((await ask("PATCH", user, { ...last, [`${PREFIX}_n1`]: null })).status).toBe(204);
  expect((await ask("POST", path, { ...DEFINITION, name: "n0" })).status).toBe(201);
  const { body } = await ask("GET", `${user}?$select=${PREFIX}_n0`);
  expect(body).toMatchObject({ [`${PREFIX}_n0`]: "x" });
});

it("a name is registered once, and each application has its own", async () => {
  const { ask } = await serve({ tenant });
  const path = `/applications/${APPLICATION}/extensionProperties`;
  expect((await ask("POST", path, DEFINITION)).status).toBe(201);
  expect((await ask("POST", path, { ...DEFINITION, name: "Rollcall" })).status).toBe(400);
  const other = `/applications/${APPLICATION.replace("0", "f")}/extensionProperties`;
  expect((await ask("GET", other)).body.value).toEqual([]);
  expect((await ask("POST", other, DEFINITION)).status).toBe(201);
});

it.each([
  { body: {}, status: 400 },
  { body: { ...DEFINITION, name: 5 }, status: 400 },
  { body: { ...DEFINITION, name: "not a name" }, status: 400 },
  { body: { ...DEFINITION, dataType: "string" }, status: 400 },
  { body: { ...DEFINITION, targetObjects: ["user"] }, status: 400 },
  { body: { ...DEFINITION, targetObjects: [] }, status: 400 },
  { body: { ...DEFINITION, dataType: "Integer" }, status: 501 },
  { body: { ...DEFINITION, isMultiValued: true }, status: 501 },
  { body: { ...DEFINITION, targetObjects: ["User", "Group"] }, status: 501 },
])("nothing is registered by $body", async ({ body, status }) => {
  const { ask } = await serve({ tenant });
  const path = `/applications/${APPLICATION}/extensionProperties`;
  expect((await ask("POST", path, body)).status).toBe(status);
  expect(tenant.extensionProperties).toBeUndefined();
});

it("applications tell of the directory extensions that are registered", async () => {
  const one = `extension_${"0".repeat(32)}_one`;
  const list = async (extensionProperties?: string[], body: object = {}): Promise<unknown> => {
    const served = await serve({
      tenant: { ...tenant, ...(extensionProperties && { extensionProperties }) },
    });
    const { body: answer } = await served.ask(
      "POST",
      "/directoryObjects/getAvailableExtensionProperties",
      body,
    );
    return answer.value;
  };
  expect(await list([one])).toMatchObject([{ name: one, targetObjects: ["User"] }]);
  expect(await list([one], { isSyncedFromOnPremises: true })).toEqual([]);
  expect(await list()).toEqual([]);
  addUser(tenant, { userPrincipalName: "carl@contoso.com", [one]: "x" });
  expect(await list()).toMatchObject([{ name: one }]);
});
