import { describe, expect, it } from "vitest";
import { addUser, newTenant, type TenantState } from "../../src/embedded/tenant/tenant.ts";
import { newUser, serve } from "./world.ts";

const ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
const EXTENSION = "extension_0123456789abcdef0123456789abcdef";

function company(): TenantState {
  const tenant = newTenant({ domain: "contoso.com" });
  addUser(tenant, { id: ANA, userPrincipalName: "ana@contoso.com" });
  return tenant;
}

describe("a password profile", () => {
  it.each([
    { body: { forceChangePasswordNextSignIn: true } },
    { body: { forceChangePasswordNextSignIn: false, forceChangePasswordNextSignInWithMfa: true } },
    { body: { password: "Correct-Horse-9" } },
    { body: {} },
  ])("is changed by $body", async ({ body }) => {
    const { ask } = await serve({ tenant: company() });
    expect((await ask("PATCH", `/users/${ANA}`, { passwordProfile: body })).status).toBe(204);
  });

  it.each([
    { body: { password: "xkpqwvzj1" } },
    { body: { password: "Short-1" } },
    { body: { password: "" } },
    { body: { password: null } },
    { body: { password: 12345678 } },
    { body: { password: "Unicode-é-1" } },
    { body: { forceChangePasswordNextSignIn: "yes" } },
    { body: { unheardOf: true } },
    { body: null },
    { body: [] },
    { body: "Correct-Horse-9" },
  ])("is not changed by $body", async ({ body }) => {
    const { ask } = await serve({ tenant: company() });
    expect((await ask("PATCH", `/users/${ANA}`, { passwordProfile: body })).status).toBe(400);
  });

  it("of a new user needs a password", async () => {
    const { ask } = await serve();
    const user = newUser("a", { passwordProfile: { forceChangePasswordNextSignIn: true } });
    expect((await ask("POST", "/users", user)).status).toBe(400);
  });

  it.each(["DisableStrongPassword", "DisablePasswordExpiration, DisableStrongPassword"])(
    "may be weak with %s, in one request or from before",
    async (passwordPolicies) => {
      const { ask } = await serve({ tenant: company() });
      const weak = { password: "xkpqwvzj1" };
      const user = newUser("a", { passwordPolicies, passwordProfile: weak });
      expect((await ask("POST", "/users", user)).status).toBe(201);
      expect((await ask("PATCH", "/users/a@contoso.com", { passwordProfile: weak })).status).toBe(
        204,
      );
      const short = { passwordProfile: { password: "short1" } };
      expect((await ask("PATCH", "/users/a@contoso.com", short)).status).toBe(400);
      const strong = { passwordPolicies: "None", passwordProfile: weak };
      expect((await ask("PATCH", "/users/a@contoso.com", strong)).status).toBe(400);
    },
  );
});

describe("a password that is too easy", () => {
  const tenant = (): TenantState => ({
    ...company(),
    displayName: "Fabrikam",
    bannedPasswords: ["Contoso"],
  });

  it.each([
    { name: "the tenant's name", password: "Xk7-F@brik@m-pqw", status: 400 },
    { name: "a word of the tenant's, and three characters", password: "C0nt0so-X7", status: 400 },
    { name: "a word of the tenant's, and four", password: "Contoso-Xk7", status: 204 },
    { name: "the user's name", password: "Xk7-pqw-AnnaMaria", status: 400 },
  ])("$name: $status", async ({ password, status }) => {
    const { ask } = await serve({ tenant: tenant() });
    await ask("PATCH", `/users/${ANA}`, { givenName: "AnnaMaria" });
    const passwordProfile = { password };
    expect((await ask("PATCH", `/users/${ANA}`, { passwordProfile })).status).toBe(status);
  });

  it("has the name that comes with it", async () => {
    const { ask } = await serve({ tenant: tenant() });
    const passwordProfile = { password: "Xk7-pqw-AnnaMaria" };
    const body = { passwordProfile, givenName: "AnnaMaria" };
    expect((await ask("PATCH", `/users/${ANA}`, body)).status).toBe(400);
    expect((await ask("PATCH", `/users/${ANA}`, { ...body, givenName: "Ana" })).status).toBe(204);
  });
});

describe("onPremisesImmutableId", () => {
  it.each(["a$b", "a_b", "$", "_"])("cannot be %s", async (onPremisesImmutableId) => {
    const { ask } = await serve({ tenant: company() });
    const { status, body } = await ask("PATCH", `/users/${ANA}`, { onPremisesImmutableId });
    expect(status).toBe(400);
    expect(body.error.details[0].target).toBe("onPremisesImmutableId");
  });

  it("belongs to one user, whom the refusal names, until it is given up", async () => {
    const { ask } = await serve({ tenant: company() });
    const same = { onPremisesImmutableId: "abc==" };
    expect((await ask("PATCH", `/users/${ANA}`, same)).status).toBe(204);
    expect((await ask("PATCH", `/users/${ANA}`, same)).status).toBe(204);
    const { status, body } = await ask("POST", "/users", newUser("b", same));
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      message:
        "Another object with the same value for property onPremisesImmutableId already exists.",
      details: [
        { code: "ObjectConflict", target: "onPremisesImmutableId" },
        { code: "ConflictingObjects", target: `User_${ANA}` },
      ],
    });
    await ask("PATCH", `/users/${ANA}`, { onPremisesImmutableId: null });
    expect((await ask("POST", "/users", newUser("b", same))).status).toBe(201);
  });
});

describe("directory extensions", () => {
  it("are taken where the tenant has them", async () => {
    const tenant = { ...company(), extensionProperties: [`${EXTENSION}_stamp`] };
    const { ask } = await serve({ tenant });
    expect((await ask("PATCH", `/users/${ANA}`, { [`${EXTENSION}_stamp`]: "x" })).status).toBe(204);
    for (const name of [`${EXTENSION}_other`, `${EXTENSION.replace("0", "f")}_stamp`]) {
      const { status, body } = await ask("PATCH", `/users/${ANA}`, { [name]: "x" });
      expect(status).toBe(400);
      expect(body.error.message).toBe(
        `The following extension properties are not available: ${name}.`,
      );
    }
  });

  it("are a hundred for one user", async () => {
    const { ask } = await serve({ tenant: company() });
    const values = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`${EXTENSION}_n${index}`, "x"]),
      );
    expect((await ask("PATCH", `/users/${ANA}`, values(100))).status).toBe(204);
    expect((await ask("PATCH", `/users/${ANA}`, { [`${EXTENSION}_more`]: "x" })).status).toBe(400);
    expect(
      (
        await ask("PATCH", `/users/${ANA}`, {
          [`${EXTENSION}_n0`]: null,
          [`${EXTENSION}_more`]: "x",
        })
      ).status,
    ).toBe(204);
    expect((await ask("POST", "/users", newUser("b", values(101)))).status).toBe(400);
  });
});

describe("users from elsewhere", () => {
  it.each([
    {
      was: false,
      property: { onPremisesExtensionAttributes: { extensionAttribute1: "x" } },
      status: 400,
    },
    { was: false, property: { jobTitle: "x" }, status: 204 },
    { was: false, property: { usageLocation: "NO" }, status: 204 },
    {
      was: null,
      property: { onPremisesExtensionAttributes: { extensionAttribute1: "x" } },
      status: 204,
    },
    {
      was: true,
      property: { onPremisesExtensionAttributes: { extensionAttribute1: "x" } },
      status: 400,
    },
    { was: true, property: { jobTitle: "x" }, status: 400 },
  ])(
    "with onPremisesSyncEnabled $was: $property gets $status",
    async ({ was, property, status }) => {
      const tenant = company();
      addUser(tenant, { userPrincipalName: "s@contoso.com", onPremisesSyncEnabled: was });
      const { ask } = await serve({ tenant });
      const answer = await ask("PATCH", "/users/s@contoso.com", property);
      expect(answer.status).toBe(status);
      if (status === 400)
        expect(answer.body.error.message).toContain("on-premises mastered Directory Sync objects");
    },
  );

  it("with a domain that is no longer verified change their name first", async () => {
    const tenant = company();
    addUser(tenant, { userPrincipalName: "old@fabrikam.com" });
    addUser(tenant, { userPrincipalName: "a_b.c#EXT#@contoso.onmicrosoft.com" });
    const { ask } = await serve({ tenant });
    const { status, body } = await ask("PATCH", "/users/old@fabrikam.com", { jobTitle: "x" });
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message: "Property userPrincipalName is invalid.",
    });
    const renamed = { jobTitle: "x", userPrincipalName: "new@contoso.com" };
    expect((await ask("PATCH", "/users/old@fabrikam.com", renamed)).status).toBe(204);
    const guest = "/users/a_b.c%23EXT%23@contoso.onmicrosoft.com";
    expect((await ask("PATCH", guest, { jobTitle: "x" })).status).toBe(204);
  });

  it("with an address that another user has cannot get a usageLocation", async () => {
    const tenant = company();
    for (const name of ["one", "two"])
      addUser(tenant, {
        userPrincipalName: `${name}@contoso.com`,
        proxyAddresses: ["smtp:shared@contoso.com"],
      });
    const { ask } = await serve({ tenant });
    const { status, body } = await ask("PATCH", "/users/one@contoso.com", { usageLocation: "NO" });
    expect(status).toBe(400);
    expect(body.error.details[0]).toMatchObject({
      code: "ObjectConflict",
      target: "proxyAddresses",
    });
    expect((await ask("PATCH", "/users/one@contoso.com", { jobTitle: "x" })).status).toBe(204);
  });
});

describe("identities", () => {
  const own = {
    signInType: "userPrincipalName",
    issuer: "contoso.com",
    issuerAssignedId: "ana@contoso.com",
  };
  const other = {
    signInType: "emailAddress",
    issuer: "contoso.com",
    issuerAssignedId: "ana@example.com",
  };

  it("are replaced whole, and follow the userPrincipalName", async () => {
    const { ask } = await serve({ tenant: company() });
    const read = async () => (await ask("GET", `/users/${ANA}?$select=identities`)).body.identities;
    expect((await ask("PATCH", `/users/${ANA}`, { identities: [other, own] })).status).toBe(204);
    expect(await read()).toEqual([own, other]);
    await ask("PATCH", `/users/${ANA}`, { userPrincipalName: "anna@contoso.com" });
    const renamed = { ...own, issuerAssignedId: "anna@contoso.com" };
    expect(await read()).toEqual([renamed, other]);
    expect((await ask("PATCH", `/users/${ANA}`, { identities: [renamed] })).status).toBe(204);
    expect(await read()).toEqual([renamed]);
  });

  it.each([
    { name: "none", identities: [] },
    { name: "none of the name", identities: [other] },
    { name: "another name", identities: [{ ...own, issuerAssignedId: "bo@contoso.com" }] },
    { name: "the name twice", identities: [own, own] },
    {
      name: "an issuer that is too long",
      identities: [own, { ...other, issuer: "x".repeat(513) }],
    },
    {
      name: "an id that is too long",
      identities: [own, { ...other, issuerAssignedId: "x".repeat(65) }],
    },
    { name: "no list", identities: "x" },
    { name: "null", identities: null },
  ])("are refused: $name", async ({ identities }) => {
    const { ask } = await serve({ tenant: company() });
    expect((await ask("PATCH", `/users/${ANA}`, { identities })).status).toBe(400);
  });
});

it.each([
  { customSecurityAttributes: 5 },
  { customSecurityAttributes: [] },
  { authorizationInfo: "x" },
  { jobTitle: "x", JOBTITLE: "y" },
  { mailboxSettings: {} },
])("an odd body is refused: %j", async (body) => {
  const { ask } = await serve({ tenant: company() });
  expect((await ask("PATCH", `/users/${ANA}`, body)).status).toBe(400);
});

it("mailbox settings are not modelled, in lists or alone", async () => {
  const { ask } = await serve({ tenant: company() });
  for (const path of ["/users", `/users/${ANA}`])
    expect((await ask("GET", `${path}?$select=mailboxSettings`)).status).toBe(501);
});
