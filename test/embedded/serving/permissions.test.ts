import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { rowFor } from "../../../src/embedded/serving/permissions.ts";
import { GRANTED, KNOWN_PERMISSIONS } from "../../../src/model/directory/permissions.ts";
import { ROUTES } from "../../../src/embedded/serving/routes.ts";
import {
  addGroup,
  addUser,
  newTenant,
  type TenantState,
} from "../../../src/embedded/tenant/tenant.ts";
import { newUser, serve } from "../world.ts";

const ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
const BO = "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb";
const SALES = "10000000-0000-4000-8000-000000000001";
const UNIT = "20000000-0000-4000-8000-000000000001";
const EXTENSIONS = "/applications/01234567-89ab-cdef-0123-456789abcdef/extensionProperties";
const GONE = "dddddddd-dddd-4ddd-8ddd-dddddddddddd";
const DENIED = {
  status: 403,
  body: {
    error: {
      code: "Authorization_RequestDenied",
      message: "Insufficient privileges to complete the operation.",
    },
  },
};

function company(): TenantState {
  const tenant = newTenant({ domain: "contoso.com" });
  addUser(tenant, {
    id: ANA,
    userPrincipalName: "ana@contoso.com",
    department: "Sales",
    employeeLeaveDateTime: "2027-01-01T00:00:00Z",
  });
  addUser(tenant, { id: BO, userPrincipalName: "bo@contoso.com" });
  addGroup(tenant, { id: SALES, displayName: "Sales", members: [ANA], owners: [ANA] });
  tenant.administrativeUnits = [{ id: UNIT, displayName: "Norway", members: [ANA] }];
  tenant.deletedUsers.push({
    id: GONE,
    userPrincipalName: `${GONE.replaceAll("-", "")}gone@contoso.com`,
    proxyAddresses: [],
  });
  return tenant;
}

function tokenWith(roles: unknown): Record<string, string> {
  const payload = Buffer.from(JSON.stringify({ roles })).toString("base64url");
  return { Authorization: `Bearer e30.${payload}.x` };
}

const manager = { "@odata.id": `https://graph.microsoft.com/v1.0/users/${BO}` };
const extension = { name: "rollcall", dataType: "String", targetObjects: ["User"] };

describe("a call needs one of its permissions", () => {
  it.each([
    {
      method: "GET",
      path: "/users",
      enough: ["User.ReadBasic.All", "User.Read.All", "User.ReadWrite.All", "Directory.Read.All"],
    },
    { method: "GET", path: `/users/${ANA}`, enough: ["User.ReadBasic.All", "User.Read.All"] },
    {
      method: "POST",
      path: "/users",
      body: newUser("n"),
      enough: ["User.Create", "User.ReadWrite.All", "Directory.ReadWrite.All"],
    },
    {
      method: "PATCH",
      path: `/users/${ANA}`,
      body: { jobTitle: "x" },
      enough: ["User.ReadUpdate.All", "User.ReadWrite.All", "Directory.ReadWrite.All"],
    },
    {
      method: "DELETE",
      path: `/users/${ANA}`,
      enough: ["User.DeleteRestore.All", "User.ReadWrite.All"],
    },
    {
      method: "POST",
      path: `/directory/deletedItems/${GONE}/restore`,
      enough: ["User.DeleteRestore.All", "User.ReadWrite.All"],
    },
    {
      method: "GET",
      path: "/directory/deletedItems/graph.user",
      enough: ["User.DeleteRestore.All", "User.ReadWrite.All"],
    },
    { method: "GET", path: "/users/delta", enough: ["User.Read.All"] },
    { method: "GET", path: `/users/${ANA}/directReports`, enough: ["User.Read.All"] },
    {
      method: "GET",
      path: `/users/${ANA}/memberOf`,
      enough: ["Directory.Read.All", "Group.ReadBasic.All", "GroupMember.ReadBasic.All"],
    },
    {
      method: "GET",
      path: `/users/${ANA}/transitiveMemberOf`,
      enough: ["User.Read.All", "GroupMember.Read.All"],
    },
    { method: "GET", path: `/users/${ANA}/displayName`, enough: ["User.ReadBasic.All"] },
    {
      method: "PUT",
      path: `/users/${ANA}/manager/$ref`,
      body: manager,
      enough: ["User.ReadWrite.All", "Directory.ReadWrite.All"],
    },
    {
      method: "GET",
      path: "/organization",
      enough: ["Organization.Read.All", "Directory.Read.All"],
    },
    { method: "GET", path: "/domains", enough: ["Domain.Read.All", "Directory.Read.All"] },
    { method: "GET", path: "/groups", enough: ["Group.ReadBasic.All", "GroupMember.Read.All"] },
    {
      method: "GET",
      path: `/groups/${SALES}/members`,
      enough: ["GroupMember.ReadBasic.All", "GroupMember.Read.All", "Group.Read.All"],
    },
    {
      method: "GET",
      path: `/groups/${SALES}/members/graph.user`,
      enough: ["GroupMember.ReadBasic.All", "GroupMember.Read.All"],
    },
    {
      method: "POST",
      path: `/groups/${SALES}/members/$ref`,
      body: manager,
      enough: ["GroupMember.ReadWrite.All", "Group.ReadWrite.All", "Directory.ReadWrite.All"],
    },
    {
      method: "DELETE",
      path: `/groups/${SALES}/members/${ANA}/$ref`,
      enough: ["GroupMember.ReadWrite.All", "Group.ReadWrite.All"],
    },
    { method: "DELETE", path: `/groups/${SALES}`, enough: ["Group.ReadWrite.All"] },
    { method: "GET", path: `/groups/${SALES}/owners`, enough: ["GroupMember.Read.All"] },
    {
      method: "POST",
      path: `/groups/${SALES}/owners/$ref`,
      body: manager,
      enough: ["Group.ReadWrite.All"],
    },
    {
      method: "GET",
      path: "/subscribedSkus",
      enough: ["LicenseAssignment.Read.All", "Organization.Read.All", "Directory.Read.All"],
    },
    {
      method: "POST",
      path: `/users/${ANA}/assignLicense`,
      body: { addLicenses: [], removeLicenses: [] },
      enough: ["LicenseAssignment.ReadWrite.All", "User.ReadWrite.All"],
    },
    {
      method: "POST",
      path: `/groups/${SALES}/assignLicense`,
      body: { addLicenses: [], removeLicenses: [] },
      enough: ["LicenseAssignment.ReadWrite.All", "Group.ReadWrite.All"],
    },
    {
      method: "POST",
      path: `/users/${ANA}/reprocessLicenseAssignment`,
      enough: ["User.ReadWrite.All"],
    },
    {
      method: "POST",
      path: `/directory/administrativeUnits/${UNIT}/members/$ref`,
      body: manager,
      enough: ["AdministrativeUnit.ReadWrite.All"],
    },
    {
      method: "DELETE",
      path: `/directory/administrativeUnits/${UNIT}/members/${ANA}/$ref`,
      enough: ["AdministrativeUnit.ReadWrite.All"],
    },
    {
      method: "POST",
      path: EXTENSIONS,
      body: extension,
      enough: ["Application.ReadWrite.OwnedBy", "Application.ReadWrite.All"],
    },
  ])("$method $path", async ({ method, path, body, enough }) => {
    for (const role of enough) {
      const { ask } = await serve({ tenant: company(), roles: [role] });
      expect((await ask(method, path, body)).status, role).toBeLessThan(300);
    }
    const { ask } = await serve({ tenant: company(), roles: ["AuditLog.Read.All"] });
    expect(await ask(method, path, body)).toMatchObject(DENIED);
  });

  it.each([
    { method: "POST", path: "/users", body: newUser("n"), role: "User.Read.All" },
    { method: "POST", path: "/users", body: newUser("n"), role: "User.ReadUpdate.All" },
    { method: "PATCH", path: `/users/${ANA}`, body: { jobTitle: "x" }, role: "User.Read.All" },
    {
      method: "PATCH",
      path: `/users/${ANA}`,
      body: { jobTitle: "x" },
      role: "User-Phone.ReadWrite.All",
    },
    { method: "DELETE", path: `/users/${ANA}`, body: undefined, role: "User.Create" },
    {
      method: "PUT",
      path: `/users/${ANA}/manager/$ref`,
      body: manager,
      role: "User.ReadUpdate.All",
    },
    { method: "GET", path: "/users/delta", body: undefined, role: "User.ReadBasic.All" },
    { method: "GET", path: "/organization", body: undefined, role: "User.Read.All" },
    { method: "DELETE", path: `/users/${ANA}`, body: undefined, role: "Directory.ReadWrite.All" },
    {
      method: "POST",
      path: `/directory/deletedItems/${GONE}/restore`,
      body: undefined,
      role: "Directory.ReadWrite.All",
    },
    { method: "GET", path: `/users/${ANA}/memberOf`, body: undefined, role: "User.Read.All" },
    { method: "GET", path: `/users/${ANA}/manager`, body: undefined, role: "User.ReadUpdate.All" },
    { method: "GET", path: "/domains", body: undefined, role: "Organization.Read.All" },
    { method: "GET", path: "/groups", body: undefined, role: "User.Read.All" },
    {
      method: "POST",
      path: `/groups/${SALES}/members/$ref`,
      body: manager,
      role: "GroupMember.Read.All",
    },
    {
      method: "DELETE",
      path: `/groups/${SALES}/members/${ANA}`,
      body: undefined,
      role: "GroupMember.ReadWrite.All",
    },
    {
      method: "POST",
      path: `/groups/${SALES}/owners/$ref`,
      body: manager,
      role: "GroupMember.ReadWrite.All",
    },
    {
      method: "DELETE",
      path: `/groups/${SALES}`,
      body: undefined,
      role: "GroupMember.ReadWrite.All",
    },
    {
      method: "DELETE",
      path: `/directory/deletedItems/${GONE}`,
      body: undefined,
      role: "Group.ReadWrite.All",
    },
    {
      method: "GET",
      path: `/directory/deletedItems/${GONE}`,
      body: undefined,
      role: "Group.Read.All",
    },
    { method: "GET", path: "/subscribedSkus", body: undefined, role: "User.Read.All" },
    {
      method: "POST",
      path: `/users/${ANA}/assignLicense`,
      body: { addLicenses: [], removeLicenses: [] },
      role: "LicenseAssignment.Read.All",
    },
    ...["AdministrativeUnit.Read.All", "User.ReadWrite.All", "Directory.ReadWrite.All"].flatMap(
      (role) => [
        {
          method: "POST",
          path: `/directory/administrativeUnits/${UNIT}/members/$ref`,
          body: manager,
          role,
        },
        {
          method: "DELETE",
          path: `/directory/administrativeUnits/${UNIT}/members/${ANA}/$ref`,
          body: undefined,
          role,
        },
      ],
    ),
    ...["Application.Read.All", "User.ReadWrite.All"].map((role) => ({
      method: "POST",
      path: EXTENSIONS,
      body: extension,
      role,
    })),
    { method: "GET", path: "/USERS/graph.delta()", body: undefined, role: "User.ReadBasic.All" },
  ])("$method $path is denied to $role", async ({ method, path, body, role }) => {
    const { ask } = await serve({ tenant: company(), roles: [role] });
    expect(await ask(method, path, body)).toMatchObject(DENIED);
  });
});

describe("what is not served", () => {
  it.each([
    { method: "GET", path: "/groups/delta", enough: "Group.ReadBasic.All" },
    { method: "GET", path: "/auditLogs/signIns", enough: "AuditLog.Read.All" },
    {
      method: "POST",
      path: "/roleManagement/directory/roleAssignments",
      enough: "RoleManagement.ReadWrite.Directory",
    },
    {
      method: "GET",
      path: `/directoryRoles/${BO}/members`,
      enough: "RoleManagement.Read.Directory",
    },
  ])("$method $path is denied first, and not modelled to $enough", async ({ enough, ...asked }) => {
    const body = asked.method === "POST" ? {} : undefined;
    const { ask: denied } = await serve({ tenant: company(), roles: ["User.Read.All"] });
    expect(await denied(asked.method, asked.path, body)).toMatchObject(DENIED);
    const { ask } = await serve({ tenant: company(), roles: [enough] });
    expect((await ask(asked.method, asked.path, body)).status).toBe(501);
  });
});

it("every route stands in the table", () => {
  const missing = ROUTES.filter(
    ({ method, path }) =>
      !rowFor(method, path.replace(/^(users\/\{\})\/\{\}/, "$1/displayName").split("/")),
  );
  expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

it("a denied request costs nothing of the quota", async () => {
  const { ask } = await serve({
    tenant: company(),
    roles: ["User.Read.All"],
    throttle: { seed: 1, scale: 0.0005 },
  });
  for (let index = 0; index < 5; index += 1)
    expect(await ask("PATCH", `/users/${ANA}`, { jobTitle: "x" })).toMatchObject(DENIED);
  expect((await ask("GET", `/users/${ANA}`)).status).toBe(200);
});

describe("a permission that was not granted", () => {
  const phone = { method: "PATCH", path: `/users/${ANA}`, body: { mobilePhone: "1" } };
  const title = { method: "PATCH", path: `/users/${ANA}`, body: { jobTitle: "x" } };
  const disabling = { method: "PATCH", path: `/users/${ANA}`, body: { accountEnabled: false } };
  const reading = { method: "GET", path: "/users", body: undefined };
  const organization = { method: "GET", path: "/organization", body: undefined };
  const domains = { method: "GET", path: "/domains", body: undefined };
  const creating = { method: "POST", path: "/users", body: newUser("n") };
  const managing = { method: "PUT", path: `/users/${ANA}/manager/$ref`, body: manager };
  const deleting = { method: "DELETE", path: `/users/${BO}`, body: undefined };

  it.each([
    {
      permission: "User.ReadWrite.All",
      refused: [title, creating, managing],
      permitted: [reading, phone, disabling, organization],
    },
    {
      permission: "User-Phone.ReadWrite.All",
      refused: [phone],
      permitted: [reading, title, disabling],
    },
    {
      permission: "User.EnableDisableAccount.All",
      refused: [disabling],
      permitted: [reading, title, phone],
    },
    {
      permission: "User.Read.All",
      refused: [reading, disabling],
      permitted: [organization, title],
    },
    { permission: "Organization.Read.All", refused: [organization], permitted: [reading, domains] },
    { permission: "User.DeleteRestore.All", refused: [deleting], permitted: [reading, title] },
    { permission: "Domain.Read.All", refused: [domains], permitted: [organization, reading] },
    {
      permission: "Directory.ReadWrite.All",
      refused: [],
      permitted: [reading, title, phone, creating],
    },
  ])("$permission takes away what it is for", async ({ permission, refused, permitted }) => {
    const { ask } = await serve({ tenant: company(), withoutPermissions: [permission] });
    for (const { method, path, body } of refused)
      expect(await ask(method, path, body), `${method} ${path}`).toMatchObject(DENIED);
    for (const { method, path, body } of permitted)
      expect((await ask(method, path, body)).status, `${method} ${path}`).toBeLessThan(300);
  });

  it("hides what it would show", async () => {
    const { ask } = await serve({
      tenant: company(),
      withoutPermissions: ["User-LifeCycleInfo.Read.All"],
    });
    const { body } = await ask("GET", `/users/${ANA}?$select=employeeLeaveDateTime`);
    expect(body.employeeLeaveDateTime).toBeNull();
  });

  it("is missing from what every token holds, and from what a token says", async () => {
    const { ask } = await serve({
      tenant: company(),
      roles: ["User.Read.All", "Organization.Read.All"],
      withoutPermissions: ["Organization.Read.All"],
    });
    expect((await ask("GET", "/users")).status).toBe(200);
    expect(await ask("GET", "/organization")).toMatchObject(DENIED);
    const other = tokenWith(["Organization.Read.All", "Domain.Read.All"]);
    expect(await ask("GET", "/organization", undefined, other)).toMatchObject(DENIED);
    expect((await ask("GET", "/domains", undefined, other)).status).toBe(200);
  });

  it("is one of those that the documentation asks for", async () => {
    const page = await readFile(new URL("../../../docs/privileges.md", import.meta.url), "utf8");
    const asked = page
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .flatMap((line) => line.match(/[A-Z][\w-]*(?:\.\w+)+/g) ?? [])
      .filter((name) => KNOWN_PERMISSIONS.includes(name));
    // `audit` alone needs one besides.
    expect([...new Set(asked)].toSorted()).toEqual([...GRANTED, "AuditLog.Read.All"].toSorted());
  });
});

describe("a property needs its own", () => {
  const attributes = { customSecurityAttributes: { Set: { Name: "x" } } };
  it.each([
    {
      body: { accountEnabled: false },
      enough: [["User.EnableDisableAccount.All", "User.Read.All"], ["User.ReadWrite.All"]],
      short: ["User.EnableDisableAccount.All"],
    },
    {
      body: { mobilePhone: "1" },
      enough: [["User-Phone.ReadWrite.All"], ["User.ReadWrite.All"]],
      short: ["User-Mail.ReadWrite.All"],
    },
    {
      body: { businessPhones: ["1"] },
      enough: [["User-Phone.ReadWrite.All"]],
      short: ["User.Read.All"],
    },
    {
      body: { otherMails: ["a@contoso.com"] },
      enough: [["User-Mail.ReadWrite.All"]],
      short: ["User-Phone.ReadWrite.All"],
    },
    {
      body: { passwordProfile: { password: "Correct-Horse-9" } },
      enough: [["User-PasswordProfile.ReadWrite.All"]],
      short: ["User.ReadWrite.All", "Directory.ReadWrite.All"],
    },
    {
      body: { employeeLeaveDateTime: "2027-01-01" },
      enough: [
        ["User-LifeCycleInfo.ReadWrite.All", "User.Read.All"],
        ["User-LifeCycleInfo.ReadWrite.All", "User.ReadWrite.All"],
      ],
      short: ["User-LifeCycleInfo.ReadWrite.All"],
    },
    {
      body: attributes,
      enough: [["CustomSecAttributeAssignment.ReadWrite.All"]],
      short: ["User.ReadWrite.All"],
    },
    {
      body: { jobTitle: "x", employeeLeaveDateTime: "2027-01-01" },
      enough: [["User.ReadWrite.All", "User-LifeCycleInfo.ReadWrite.All"]],
      short: ["User.ReadWrite.All"],
    },
    {
      body: { JobTitle: "x", mobilePhone: "1" },
      enough: [["User.ReadWrite.All"]],
      short: ["User-Phone.ReadWrite.All"],
    },
  ])("$body", async ({ body, enough, short }) => {
    for (const roles of enough) {
      const { ask } = await serve({ tenant: company(), roles });
      expect((await ask("PATCH", `/users/${ANA}`, body)).status, roles.join()).toBe(204);
    }
    const { ask, directory } = await serve({ tenant: company(), roles: short });
    expect(await ask("PATCH", `/users/${ANA}`, body)).toMatchObject(DENIED);
    expect(directory.requests.at(-1)?.changed).toBe(false);
  });

  it("a new user's leave date, too, but not its password", async () => {
    const { ask } = await serve({ tenant: company(), roles: ["User.Create"] });
    const leaving = newUser("n", { employeeLeaveDateTime: "2027-01-01" });
    expect(await ask("POST", "/users", leaving)).toMatchObject(DENIED);
    expect((await ask("POST", "/users", newUser("n"))).status).toBe(201);
  });
});

describe("what a caller may see", () => {
  it("is basic with User.ReadBasic.All", async () => {
    const { ask } = await serve({ tenant: company(), roles: ["User.ReadBasic.All"] });
    const { body } = await ask("GET", `/users/${ANA}`);
    expect(Object.keys(body).toSorted()).toEqual([
      "@odata.context",
      "displayName",
      "givenName",
      "id",
      "mail",
      "surname",
      "userPrincipalName",
    ]);
    for (const query of [
      "$select=department",
      "$filter=department eq 'Sales'",
      "$expand=manager($select=department)",
    ])
      expect(await ask("GET", `/users?${query}`), query).toMatchObject(DENIED);
    expect((await ask("GET", "/users?$filter=displayName eq 'ana'")).status).toBe(200);
    expect(await ask("GET", `/users/${ANA}/department`)).toMatchObject(DENIED);
  });

  it("is null where it takes another permission, and a refusal for sign-ins", async () => {
    const read = async (...roles: string[]) => {
      const { ask } = await serve({ tenant: company(), roles });
      const { body } = await ask("GET", `/users/${ANA}?$select=employeeLeaveDateTime`);
      return body.employeeLeaveDateTime;
    };
    expect(await read("User.Read.All")).toBeNull();
    expect(await read("User.Read.All", "User-LifeCycleInfo.Read.All")).toBe("2027-01-01T00:00:00Z");
    const { ask } = await serve({ tenant: company(), roles: ["User.Read.All"] });
    const { status, body } = await ask("GET", "/users?$select=signInActivity");
    expect({ status, code: body.error.code }).toEqual({
      status: 403,
      code: "Authentication_MSGraphPermissionMissing",
    });
  });
});

describe("a token", () => {
  it("that names its roles is held to them, in a batch as well", async () => {
    const { ask } = await serve({ tenant: company() });
    const reader = tokenWith(["User.Read.All"]);
    expect((await ask("GET", "/users", undefined, reader)).status).toBe(200);
    expect(await ask("PATCH", `/users/${ANA}`, { jobTitle: "x" }, reader)).toMatchObject(DENIED);
    const requests = [
      {
        id: "1",
        method: "PATCH",
        url: `/users/${ANA}`,
        headers: { "Content-Type": "application/json" },
        body: { jobTitle: "x" },
      },
    ];
    expect((await ask("POST", "/$batch", { requests }, reader)).body.responses).toMatchObject([
      DENIED,
    ]);
    expect(await ask("GET", "/users", undefined, tokenWith([]))).toMatchObject(DENIED);
  });

  it.each([
    "Bearer any",
    "Bearer a.b.c",
    "Bearer e30.e30.x",
    tokenWith("x")["Authorization"] ?? "",
  ])("that names none is allowed what all are: %s", async (Authorization) => {
    const { ask } = await serve({ tenant: company() });
    expect((await ask("DELETE", `/users/${ANA}`, undefined, { Authorization })).status).toBe(204);
  });
});

describe("an administrator", () => {
  it.each(["ana@contoso.com", "ANA@contoso.com", ANA])("named as %s is protected", async (name) => {
    const { ask } = await serve({ tenant: { ...company(), administrators: [name] } });
    for (const body of [
      { accountEnabled: false },
      { businessPhones: ["1"] },
      { mobilePhone: "1" },
      { onPremisesImmutableId: "x" },
      { otherMails: ["a@contoso.com"] },
      { passwordProfile: { password: "Correct-Horse-9" } },
      { userPrincipalName: "b@contoso.com" },
      { jobTitle: "x", MobilePhone: "1" },
    ])
      expect(await ask("PATCH", `/users/${ANA}`, body)).toMatchObject(DENIED);
    expect(await ask("DELETE", `/users/${ANA}`)).toMatchObject(DENIED);
    expect((await ask("PATCH", `/users/${ANA}`, { jobTitle: "x" })).status).toBe(204);
    expect((await ask("PUT", `/users/${ANA}/manager/$ref`, manager)).status).toBe(204);
    expect((await ask("PATCH", `/users/${BO}`, { mobilePhone: "1" })).status).toBe(204);
    expect((await ask("DELETE", `/users/${BO}`)).status).toBe(204);
  });

  it("who is deleted is neither restored nor purged", async () => {
    const { ask } = await serve({ tenant: { ...company(), administrators: [GONE] } });
    expect(await ask("POST", `/directory/deletedItems/${GONE}/restore`)).toMatchObject(DENIED);
    expect(await ask("DELETE", `/directory/deletedItems/${GONE}`)).toMatchObject(DENIED);
  });
});

it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
  "a body that names %s is refused as naming no property",
  async (name) => {
    const body = JSON.parse(`{"${name}": []}`) as Record<string, unknown>;
    for (const roles of [undefined, ["User.ReadWrite.All"]]) {
      const { ask } = await serve({ tenant: company(), ...(roles && { roles }) });
      expect((await ask("PATCH", `/users/${ANA}`, body)).status).toBe(400);
    }
  },
);
