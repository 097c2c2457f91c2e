import { describe, expect, it } from "vitest";
import { addUser, newTenant } from "../../../../src/embedded/tenant/tenant.ts";
import { newUser, serve } from "../../world.ts";

describe("POST /users", () => {
  it("answers 201 with the default set, unset ones null, and an id", async () => {
    const { ask } = await serve();
    const { status, body } = await ask("POST", "/users", newUser("AdeleV"));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      businessPhones: [],
      displayName: "Adele Vance",
      givenName: null,
      jobTitle: null,
      mail: null,
      mobilePhone: null,
      officeLocation: null,
      preferredLanguage: null,
      surname: null,
      userPrincipalName: "AdeleV@contoso.com",
    });
    expect(body.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(body["@odata.context"]).toMatch(/\$metadata#users\/\$entity$/);
    expect(Object.keys(body)).not.toContain("department");
  });

  it.each([
    "accountEnabled",
    "displayName",
    "mailNickname",
    "passwordProfile",
    "userPrincipalName",
  ])("needs %s", async (name) => {
    const { ask } = await serve();
    const { [name]: _, ...rest } = newUser("a");
    const { status, body } = await ask("POST", "/users", rest);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      code: "Request_BadRequest",
      message: `A value is required for property '${name}' of resource 'User'.`,
    });
  });

  it("refuses a userPrincipalName that is taken, in any case, with the details that clients branch on", async () => {
    const { ask } = await serve();
    const first = await ask("POST", "/users", newUser("AdeleV"));
    const { status, body } = await ask("POST", "/users", newUser("adelev"));
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      code: "Request_BadRequest",
      message: "Another object with the same value for property userPrincipalName already exists.",
      details: [
        { code: "ObjectConflict", target: "userPrincipalName" },
        { code: "ConflictingObjects", target: `User_${first.body.id}` },
      ],
    });
  });

  it("refuses a mail or name that is somebody's proxy address", async () => {
    const tenant = newTenant({ domain: "contoso.com" });
    addUser(tenant, {
      userPrincipalName: "b@contoso.com",
      proxyAddresses: ["SMTP:Sales@contoso.com"],
    });
    const { ask } = await serve({ tenant });
    for (const user of [newUser("sales"), newUser("c", { mail: "SALES@contoso.com" })]) {
      const { status, body } = await ask("POST", "/users", user);
      expect(status).toBe(400);
      expect(body.error.details[0]).toMatchObject({
        code: "ObjectConflict",
        target: "proxyAddresses",
      });
    }
  });

  it.each([
    {
      name: "an unverified domain",
      user: newUser("a@fabrikam.com"),
      message: /^The domain portion of the userPrincipalName property is invalid/,
      target: "userPrincipalName",
    },
    {
      name: "an accent in the name",
      user: newUser("adèle", { mailNickname: "a" }),
      message: /^Property userPrincipalName is invalid\.$/,
      target: "userPrincipalName",
    },
    {
      name: "a weak password",
      user: newUser("a", { passwordProfile: { password: "password" } }),
      message: /password complexity requirements/,
      target: "password",
    },
    {
      name: "an empty text",
      user: newUser("a", { displayName: "" }),
      message: /^Invalid value specified for property 'displayName' of resource 'User'\.$/,
      target: "displayName",
    },
    {
      name: "a department of 65 characters",
      user: newUser("a", { department: "x".repeat(65) }),
      message: /'department'/,
      target: "department",
    },
    {
      name: "an employeeId of 17 characters",
      user: newUser("a", { employeeId: "1".repeat(17) }),
      message: /'employeeId'/,
      target: "employeeId",
    },
    {
      name: "two business phones",
      user: newUser("a", { businessPhones: ["1", "2"] }),
      message: /'businessPhones'/,
      target: "businessPhones",
    },
    {
      name: "usageLocation UK",
      user: newUser("a", { usageLocation: "UK" }),
      message: /'usageLocation'/,
      target: "usageLocation",
    },
    {
      name: "a read-only property",
      user: newUser("a", { createdDateTime: "2026-01-01T00:00:00Z" }),
      message: /read-only/,
      target: "createdDateTime",
    },
  ])("refuses $name", async ({ user, message, target }) => {
    const { ask } = await serve();
    const { status, body } = await ask("POST", "/users", user);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
    expect(body.error.details[0].target).toBe(target);
  });

  it("takes property names in any case and never keeps a password", async () => {
    const { ask, directory } = await serve();
    const { status } = await ask(
      "POST",
      "/users",
      newUser("a", { surName: "Vance", JOBTITLE: "Manager" }),
    );
    expect(status).toBe(201);
    const read = await ask("GET", "/users/a@contoso.com?$select=surname,jobTitle,passwordProfile");
    expect(read.body).toMatchObject({
      surname: "Vance",
      jobTitle: "Manager",
      passwordProfile: null,
    });
    expect(JSON.stringify([directory.tenant, directory.requests])).not.toContain("Correct-Horse");
  });
});

describe("PATCH /users/{id}", () => {
  const tenant = () => {
    const made = newTenant({ domain: "contoso.com" });
    addUser(made, {
      userPrincipalName: "a@contoso.com",
      displayName: "A",
      jobTitle: "Old",
      otherMails: ["x@example.com"],
      employeeOrgData: { costCenter: "1", division: "N" },
      onPremisesExtensionAttributes: { extensionAttribute1: "one", extensionAttribute2: "two" },
    });
    addUser(made, { userPrincipalName: "synced@contoso.com", onPremisesSyncEnabled: true });
    return made;
  };

  it.each([
    {
      name: "null clears a text",
      body: { jobTitle: null },
      select: "jobTitle",
      becomes: { jobTitle: null },
    },
    {
      name: "what is not sent stays",
      body: { department: "S" },
      select: "jobTitle,department",
      becomes: { jobTitle: "Old", department: "S" },
    },
    {
      name: "a collection is replaced whole",
      body: { otherMails: ["y@example.com"] },
      select: "otherMails",
      becomes: { otherMails: ["y@example.com"] },
    },
    {
      name: "a collection is cleared by []",
      body: { otherMails: [] },
      select: "otherMails",
      becomes: { otherMails: [] },
    },
    {
      name: "an omitted member of employeeOrgData becomes null",
      body: { employeeOrgData: { costCenter: "2" } },
      select: "employeeOrgData",
      becomes: { employeeOrgData: { costCenter: "2", division: null } },
    },
    {
      name: "extension attributes merge one by one",
      body: {
        onPremisesExtensionAttributes: { extensionAttribute2: null, extensionAttribute3: "three" },
      },
      select: "onPremisesExtensionAttributes",
      becomes: {
        onPremisesExtensionAttributes: {
          extensionAttribute1: "one",
          extensionAttribute2: null,
          extensionAttribute3: "three",
        },
      },
    },
    {
      name: "a date becomes an instant",
      body: { employeeHireDate: "2026-11-30" },
      select: "employeeHireDate",
      becomes: { employeeHireDate: "2026-11-30T00:00:00Z" },
    },
  ])("$name", async ({ body, select, becomes }) => {
    const { ask } = await serve({ tenant: tenant() });
    expect((await ask("PATCH", "/users/a@contoso.com", body)).status).toBe(204);
    expect((await ask("GET", `/users/a@contoso.com?$select=${select}`)).body).toMatchObject(
      becomes,
    );
  });

  it.each(["displayName", "usageLocation", "mail", "userPrincipalName", "otherMails"])(
    "refuses to set %s to null",
    async (name) => {
      const { ask } = await serve({ tenant: tenant() });
      expect((await ask("PATCH", "/users/a@contoso.com", { [name]: null })).status).toBe(400);
    },
  );

  it("refuses directory-mastered properties of a synced user", async () => {
    const { ask } = await serve({ tenant: tenant() });
    const refused = await ask("PATCH", "/users/synced@contoso.com", { jobTitle: "x" });
    expect(refused.body.error.message).toContain("on-premises mastered Directory Sync objects");
    expect((await ask("PATCH", "/users/synced@contoso.com", { usageLocation: "NO" })).status).toBe(
      204,
    );
  });

  it("answers 404 for nobody, in Graph's words", async () => {
    const { ask } = await serve();
    const { status, body } = await ask("PATCH", "/users/nobody@contoso.com", { jobTitle: "x" });
    expect(status).toBe(404);
    expect(body.error).toMatchObject({
      code: "Request_ResourceNotFound",
      message:
        "Resource 'nobody@contoso.com' does not exist or one of its queried reference-property objects are not present.",
    });
  });
});

describe("manager", () => {
  it("is set and taken away by reference, and its absence is a 404", async () => {
    const { ask, directory } = await serve();
    const [a, b] = [
      await ask("POST", "/users", newUser("a")),
      await ask("POST", "/users", newUser("b")),
    ];
    const path = `/users/${a.body.id}/manager`;
    expect((await ask("GET", path)).status).toBe(404);
    expect(
      (await ask("PUT", `${path}/$ref`, { "@odata.id": `${directory.root}/users/${b.body.id}` }))
        .status,
    ).toBe(204);
    expect((await ask("GET", `${path}?$select=id`)).body).toMatchObject({ id: b.body.id });
    expect((await ask("GET", `/users/${b.body.id}/directReports`)).body.value).toMatchObject([
      { id: a.body.id },
    ]);
    const list = await ask("GET", "/users?$select=id&$expand=manager($select=id)");
    expect(list.body.value.find((user: { id: string }) => user.id === a.body.id).manager.id).toBe(
      b.body.id,
    );
    expect((await ask("DELETE", `${path}/$ref`)).status).toBe(204);
    expect((await ask("DELETE", `${path}/$ref`)).status).toBe(404);
    expect(
      (await ask("PUT", `${path}/$ref`, { "@odata.id": "https://graph.example.com/v1.0/users/1" }))
        .status,
    ).toBe(400);
  });
});

describe("soft delete", () => {
  it("keeps the user under its id, gives the name free, and restores", async () => {
    const { ask } = await serve();
    const { body } = await ask("POST", "/users", newUser("a", { mail: "a@contoso.com" }));
    expect((await ask("DELETE", `/users/${body.id}`)).status).toBe(204);
    expect((await ask("GET", `/users/${body.id}`)).status).toBe(404);
    const deleted = await ask(
      "GET",
      "/directory/deletedItems/microsoft.graph.user?$select=id,userPrincipalName",
    );
    expect(deleted.body.value).toEqual([
      { id: body.id, userPrincipalName: `${body.id.replaceAll("-", "")}a@contoso.com` },
    ]);
    await ask("POST", "/users", newUser("a"));
    const conflict = await ask("POST", `/directory/deletedItems/${body.id}/restore`, {});
    expect(conflict.body.error.details[0].code).toBe("ObjectConflict");
    const restored = await ask("POST", `/directory/deletedItems/${body.id}/restore`, {
      newUserPrincipalName: "a2@contoso.com",
      autoReconcileProxyConflict: true,
    });
    expect(restored).toMatchObject({ status: 200, body: { id: body.id } });
    expect((await ask("GET", `/users/a2@contoso.com`)).body.id).toBe(body.id);
    await ask("DELETE", `/users/${body.id}`);
    expect((await ask("DELETE", `/directory/deletedItems/${body.id}`)).status).toBe(204);
    expect((await ask("GET", `/directory/deletedItems/${body.id}`)).status).toBe(404);
  });
});

describe("organization and domains", () => {
  it("tell the tenant and its verified domains", async () => {
    const { ask } = await serve({
      tenant: newTenant({ domain: "contoso.com", moreDomains: ["contoso.no"] }),
    });
    const { body } = await ask("GET", "/organization?$select=id,verifiedDomains");
    expect(
      body.value[0].verifiedDomains.map(
        ({ name, isDefault }: { name: string; isDefault: boolean }) => [name, isDefault],
      ),
    ).toEqual([
      ["contoso.com", true],
      ["contoso.no", false],
    ]);
    expect((await ask("GET", "/domains")).body.value).toHaveLength(2);
  });
});
