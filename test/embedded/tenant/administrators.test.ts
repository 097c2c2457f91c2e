import { beforeEach, describe, expect, it } from "vitest";
import { addUser, newTenant, type TenantState } from "../../../src/embedded/tenant/tenant.ts";
import { newUser, serve, type Served } from "../world.ts";

const ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
const wids = ["7be44c8a-adaf-4e2a-84d6-ab2649e08a13"];
const HIGH = {
  Authorization: `Bearer e30.${Buffer.from(JSON.stringify({ wids })).toString("base64url")}.x`,
};
const deleted = `/directory/deletedItems/${ANA}`;
let tenant: TenantState;

beforeEach(() => {
  tenant = { ...newTenant({ domain: "contoso.com" }), administrators: ["Ana@contoso.com"] };
  addUser(tenant, { id: ANA, userPrincipalName: "ana@contoso.com" });
});

async function disable({ ask }: Served, user: string): Promise<number> {
  return (await ask("PATCH", `/users/${user}`, { accountEnabled: false })).status;
}

describe("an administrator who is named in the tenant file keeps the role", () => {
  it.each([
    {
      what: "deleted and restored",
      steps: [
        ["DELETE", `/users/${ANA}`],
        ["POST", `${deleted}/restore`, {}],
      ],
    },
    {
      what: "restored under another name",
      steps: [
        ["DELETE", `/users/${ANA}`],
        ["POST", `${deleted}/restore`, { newUserPrincipalName: "ana.silva@contoso.com" }],
      ],
    },
    {
      what: "renamed",
      steps: [["PATCH", `/users/${ANA}`, { userPrincipalName: "ana.silva@contoso.com" }]],
    },
  ] as { what: string; steps: [string, string, object?][] }[])("$what", async ({ steps }) => {
    const served = await serve({ tenant });
    for (const [method, path, body] of steps)
      expect((await served.ask(method, path, body, HIGH)).status).toBeLessThan(300);
    expect(await disable(served, ANA)).toBe(403);
    expect(
      (await served.ask("GET", "/roleManagement/directory/roleAssignments")).body.value,
    ).toMatchObject([{ principalId: ANA }]);
  });

  it("while deleted, where another application does not restore the user", async () => {
    const { ask } = await serve({ tenant });
    expect((await ask("DELETE", `/users/${ANA}`, undefined, HIGH)).status).toBe(204);
    expect((await ask("POST", `${deleted}/restore`, {})).status).toBe(403);
  });
});

it("the role does not go to another user who takes the name", async () => {
  const served = await serve({ tenant });
  await served.ask("DELETE", `/users/${ANA}`, undefined, HIGH);
  const made = await served.ask("POST", "/users", newUser("ana"));
  expect(made.status).toBe(201);
  expect(await disable(served, made.body.id)).toBe(204);
});

describe("a deleted user whom the file names by the former name", () => {
  beforeEach(() => {
    const [ana] = tenant.users.splice(0);
    if (ana)
      tenant.deletedUsers.push({
        ...ana,
        userPrincipalName: `${ANA.replaceAll("-", "")}ana@contoso.com`,
        deletedDateTime: "2999-01-01T00:00:00Z",
      });
  });

  it("has the role", async () => {
    const { ask } = await serve({ tenant });
    expect((await ask("POST", `${deleted}/restore`, {})).status).toBe(403);
  });

  it("has none, if another user has the name by now", async () => {
    const other = addUser(tenant, { userPrincipalName: "ana@contoso.com" });
    const served = await serve({ tenant });
    expect(await disable(served, other.id)).toBe(403);
    expect((await served.ask("DELETE", deleted)).status).toBe(204);
  });
});
