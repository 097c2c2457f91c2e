import { beforeEach, describe, expect, it } from "vitest";
import { addUser, newTenant, type TenantState } from "../../../src/embedded/tenant/tenant.ts";
import { serve } from "../world.ts";

const ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
const GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
const PRIVILEGED = "7be44c8a-adaf-4e2a-84d6-ab2649e08a13";
const USER_ADMINISTRATOR = "fe930be7-5e62-47db-91af-98c3a49a38b1";
const DENIED = { status: 403, body: { error: { code: "Authorization_RequestDenied" } } };
const phone = { mobilePhone: "+47 5555 0101" };
let tenant: TenantState;

beforeEach(() => {
  tenant = { ...newTenant({ domain: "contoso.com" }), administrators: [ANA] };
  addUser(tenant, { id: ANA, userPrincipalName: "ana@contoso.com" });
});

function saying(claims: object): Record<string, string> {
  const payload = Buffer.from(JSON.stringify(claims)).toString("base64url");
  return { Authorization: `Bearer e30.${payload}.x` };
}

describe("an administrator is changed by an application", () => {
  it.each([
    { what: "with the highest role", claims: { wids: [GLOBAL_ADMINISTRATOR] }, may: true },
    {
      what: "with that role beside others, and a permission",
      claims: {
        wids: [USER_ADMINISTRATOR, PRIVILEGED.toUpperCase()],
        roles: ["User.ReadWrite.All"],
      },
      may: true,
    },
    { what: "with a lower role", claims: { wids: [USER_ADMINISTRATOR] }, may: false },
    { what: "with no role", claims: { wids: [] }, may: false },
    { what: "whose roles are no texts", claims: { wids: [{ toString: 1 }, 5, null] }, may: false },
    { what: "whose roles are no list", claims: { wids: PRIVILEGED }, may: false },
    {
      what: "with the role, and without the permission",
      claims: { wids: [PRIVILEGED], roles: ["User.Read.All"] },
      may: false,
    },
    {
      what: "for a person with the role",
      claims: { wids: [PRIVILEGED], scp: "User.ReadWrite.All" },
      may: false,
    },
    {
      what: "for a person, as the type of the token says",
      claims: { wids: [PRIVILEGED], idtyp: "user" },
      may: false,
    },
  ])("$what: $may", async ({ claims, may }) => {
    const { ask } = await serve({ tenant });
    const answer = await ask("PATCH", `/users/${ANA}`, phone, saying(claims));
    expect(answer).toMatchObject(may ? { status: 204 } : DENIED);
  });

  it("with the role, in a batch", async () => {
    const { ask } = await serve({ tenant });
    const requests = [
      {
        id: "1",
        method: "PATCH",
        url: `/users/${ANA}`,
        body: phone,
        headers: { "Content-Type": "application/json" },
      },
    ];
    const { body } = await ask("POST", "/$batch", { requests }, saying({ wids: [PRIVILEGED] }));
    expect(body.responses).toMatchObject([{ status: 204 }]);
  });
});

it("the role also permits a pass for an administrator, and purging", async () => {
  const { ask } = await serve({ tenant });
  const high = saying({ wids: [PRIVILEGED] });
  const passes = `/users/${ANA}/authentication/temporaryAccessPassMethods`;
  expect((await ask("POST", passes, {}, high)).status).toBe(201);
  expect((await ask("DELETE", `/users/${ANA}`, undefined, high)).status).toBe(204);
  const deleted = `/directory/deletedItems/${ANA}`;
  expect(await ask("DELETE", deleted)).toMatchObject(DENIED);
  expect((await ask("DELETE", deleted, undefined, high)).status).toBe(204);
});

it("no role in the tenant changes what only administrators of a unit may", async () => {
  tenant.administrativeUnits = [
    {
      id: "20000000-0000-4000-8000-000000000001",
      displayName: "Board",
      isMemberManagementRestricted: true,
      members: [ANA],
    },
  ];
  const { ask } = await serve({ tenant });
  const high = saying({ wids: [GLOBAL_ADMINISTRATOR] });
  expect(await ask("PATCH", `/users/${ANA}`, phone, high)).toMatchObject(DENIED);
});
