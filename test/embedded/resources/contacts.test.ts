import { beforeEach, describe, expect, it } from "vitest";
import { checkTenant } from "../../../src/embedded/tenant/checks/tenant.ts";
import {
  addGroup,
  addUser,
  newTenant,
  type TenantState,
} from "../../../src/embedded/tenant/tenant.ts";
import { serve, type Served } from "../world.ts";

const BOARD = "CCCCCCCC-0000-4000-8000-000000000001";
const SALES = "cccccccc-0000-4000-8000-000000000002";
const TYPE = { "@odata.type": "#microsoft.graph.orgContact" };
let tenant: TenantState;
let ana: string;
let bo: string;

beforeEach(() => {
  tenant = {
    ...newTenant({ domain: "contoso.com" }),
    contacts: [
      { id: BOARD, displayName: "Fabrikam Board", mail: "board@fabrikam.example" },
      { id: SALES, displayName: "Fabrikam Sales" },
    ],
  };
  bo = addUser(tenant, { userPrincipalName: "bo@contoso.com", manager: BOARD.toLowerCase() }).id;
  ana = addUser(tenant, { userPrincipalName: "ana@contoso.com", manager: bo }).id;
});

function setTo({ ask }: Served, address: string): Promise<number> {
  const body = { "@odata.id": address };
  return ask("PUT", `/users/${ana}/manager/$ref`, body).then(({ status }) => status);
}

describe("contacts", () => {
  it("are listed, page by page, and read one by one", async () => {
    const { ask } = await serve({ tenant });
    const first = (await ask("GET", "/contacts?$top=1&$select=id,mail")).body;
    expect(first.value).toEqual([{ id: BOARD, mail: "board@fabrikam.example" }]);
    const { body } = await ask("GET", first["@odata.nextLink"]);
    expect(body.value).toEqual([{ id: SALES, mail: null }]);
    expect(body).not.toHaveProperty("@odata.nextLink");
    const one = await ask("GET", `/contacts/${BOARD.toLowerCase()}`);
    expect(one.body).toMatchObject({
      id: BOARD,
      displayName: "Fabrikam Board",
      department: null,
      phones: [],
      proxyAddresses: ["SMTP:board@fabrikam.example"],
    });
    expect(one.body["@odata.context"]).toMatch(/\$metadata#contacts\/\$entity$/);
    expect((await ask("GET", `/contacts/${ana}`)).status).toBe(404);
    expect((await ask("GET", "/contacts?$select=userPrincipalName")).status).toBe(400);
  });

  it("are found among directory objects", async () => {
    const { ask } = await serve({ tenant });
    const select = "$select=displayName";
    const one = await ask("GET", `/directoryObjects/${BOARD}?${select},userPrincipalName`);
    expect(one.body).toMatchObject({ ...TYPE, displayName: "Fabrikam Board" });
    const found = async (types?: string[]) =>
      (await ask("POST", `/directoryObjects/getByIds?${select}`, { ids: [ana, BOARD], types })).body
        .value;
    const contact = { ...TYPE, displayName: "Fabrikam Board" };
    expect(await found(["orgContact"])).toEqual([contact]);
    expect(await found(["user"])).toHaveLength(1);
    expect(await found(["group"])).toEqual([]);
    expect(await found()).toEqual(expect.arrayContaining([contact, expect.anything()]));
  });

  it.each([
    ["POST", "/contacts"],
    ["PATCH", `/contacts/${SALES}`],
    ["DELETE", `/contacts/${SALES}`],
    ["GET", "/contacts/delta"],
    ["GET", "/contacts/$count"],
    ["GET", `/contacts/${SALES}/manager`],
  ])("%s %s is not served", async (method, path) => {
    const { ask } = await serve({ tenant });
    const body = method === "GET" || method === "DELETE" ? undefined : { displayName: "x" };
    expect((await ask(method, path, body)).status).toBe(501);
  });

  it("take a permission of their own, and where it is missing tell a type and an id", async () => {
    const roles = ["User.ReadWrite.All"];
    const { ask } = await serve({ tenant, roles });
    expect((await ask("GET", "/contacts")).status).toBe(403);
    expect((await ask("GET", `/contacts/${BOARD}`)).status).toBe(403);
    expect((await ask("GET", `/users/${bo}/manager?$select=id,displayName`)).body).toMatchObject({
      ...TYPE,
      id: BOARD,
      displayName: null,
    });
    const allowed = await serve({ tenant, roles: [...roles, "OrgContact.Read.All"] });
    expect((await allowed.ask("GET", "/contacts")).body.value).toHaveLength(2);
    expect((await allowed.ask("GET", `/users/${bo}/manager`)).body).toMatchObject({
      displayName: "Fabrikam Board",
    });
  });
});

describe("a manager who is a contact", () => {
  it("is read with its type, by itself and with the user", async () => {
    const { ask } = await serve({ tenant });
    const contact = { ...TYPE, id: BOARD, displayName: "Fabrikam Board" };
    const { body } = await ask("GET", `/users/${bo}/manager`);
    expect(body).toMatchObject({ ...contact, mail: "board@fabrikam.example" });
    expect(body).not.toHaveProperty("userPrincipalName");
    const expanded = await ask("GET", "/users?$select=id&$expand=manager($select=id,displayName)");
    expect(expanded.body.value).toEqual([
      { id: bo, manager: contact },
      { id: ana, manager: { "@odata.type": "#microsoft.graph.user", id: bo, displayName: "bo" } },
    ]);
    const reference = (await ask("GET", `/users/${bo}/manager/$ref`)).body["@odata.id"];
    expect(reference).toMatch(new RegExp(`/directoryObjects/${BOARD}/`, "i"));
  });

  it("ends the chain of managers", async () => {
    const { ask } = await serve({ tenant });
    const above = async (levels: string) =>
      (
        await ask(
          "GET",
          `/users/${ana}?$select=id&$count=true&$expand=manager($levels=${levels};$select=id)`,
          undefined,
          { ConsistencyLevel: "eventual" },
        )
      ).body.manager;
    const user = { "@odata.type": "#microsoft.graph.user", id: bo };
    expect(await above("1")).toEqual(user);
    expect(await above("max")).toEqual({ ...user, manager: { ...TYPE, id: BOARD } });
  });

  it.each(["directoryObjects", "contacts"])("is set by an address below /%s", async (below) => {
    const served = await serve({ tenant });
    expect(await setTo(served, `${served.directory.root}/${below}/${SALES}`)).toBe(204);
    expect((await served.ask("GET", `/users/${ana}/manager`)).body).toMatchObject({ id: SALES });
    expect(checkTenant(JSON.parse(JSON.stringify(tenant)))).toEqual([]);
  });

  it("is set by the address that reading it answered, and taken away", async () => {
    const served = await serve({ tenant });
    const { body } = await served.ask("GET", `/users/${bo}/manager/$ref`);
    expect(await setTo(served, body["@odata.id"])).toBe(204);
    expect((await served.ask("GET", `/users/${ana}/manager`)).body).toMatchObject({ id: BOARD });
    expect((await served.ask("DELETE", `/users/${ana}/manager/$ref`)).status).toBe(204);
    expect((await served.ask("GET", `/users/${ana}/manager`)).status).toBe(404);
  });

  it("is not found where the address is one of another collection", async () => {
    const served = await serve({ tenant });
    const { root } = served.directory;
    expect(await setTo(served, `${root}/users/${SALES}`)).toBe(404);
    expect(await setTo(served, `${root}/contacts/${bo}`)).toBe(404);
    expect((await served.ask("GET", `/users/${ana}/manager`)).body).toMatchObject({ id: bo });
  });
});

it("a contact is no member of a group, owner or sponsor here, and the answer says so", async () => {
  addGroup(tenant, { displayName: "Sales", id: "dddddddd-0000-4000-8000-000000000001" });
  const { ask } = await serve({ tenant });
  for (const path of [
    "/groups/dddddddd-0000-4000-8000-000000000001/members/$ref",
    "/groups/dddddddd-0000-4000-8000-000000000001/owners/$ref",
  ]) {
    const body = { "@odata.id": `https://graph.microsoft.com/v1.0/contacts/${BOARD}` };
    const answer = await ask("POST", path, body);
    expect(answer).toMatchObject({ status: 501, body: { error: { code: "NotImplemented" } } });
  }
});
