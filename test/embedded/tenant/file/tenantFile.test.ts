import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addUser, newTenant, type TenantState } from "../../../../src/embedded/tenant/tenant.ts";
import { loadTenantFile, saveTenantFile } from "../../../../src/embedded/tenant/file/tenantFile.ts";
import { newUser, serve } from "../../world.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-"));
});
afterEach(() => rm(folder, { recursive: true }));

it("comes back as it was saved", async () => {
  const tenant = newTenant({ domain: "contoso.com" });
  addUser(tenant, { userPrincipalName: "a@contoso.com", otherMails: ["x@example.com"] });
  const path = join(folder, "below", "tenant.json");
  await saveTenantFile(path, tenant);
  expect(await loadTenantFile(path, () => newTenant({ domain: "other.com" }))).toEqual(tenant);
});

it("is made anew where there is none, and refused and left alone where it is something else", async () => {
  const path = join(folder, "tenant.json");
  expect((await loadTenantFile(path, () => newTenant({ domain: "contoso.com" }))).domains).toEqual([
    "contoso.com",
  ]);
  for (const text of ["{", "[]", '{"formatVersion":2}', ""]) {
    await writeFile(path, text);
    await expect(loadTenantFile(path, () => newTenant({ domain: "contoso.com" }))).rejects.toThrow(
      "remove it",
    );
    expect(await readFile(path, "utf8")).toBe(text);
  }
});

it("comes back with all that a served directory can have written into it", async () => {
  const path = join(folder, "tenant.json");
  const tenant = newTenant({ domain: "contoso.com" });
  const boss = addUser(tenant, { userPrincipalName: "boss@contoso.com" });
  const ana = addUser(tenant, { userPrincipalName: "ana@contoso.com", manager: boss.id });
  const first = await serve({ tenant, save: (state) => saveTenantFile(path, state) });
  const { ask, directory } = first;
  const made = [
    await ask("POST", "/invitations", {
      invitedUserEmailAddress: "guest@fabrikam.example",
      inviteRedirectUrl: "https://myapplications.microsoft.com/",
    }),
    await ask("POST", `/users/${ana.id}/extensions`, { extensionName: "com.contoso.one", key: 1 }),
    await ask("POST", "/directory/administrativeUnits", {
      displayName: "Board",
      isMemberManagementRestricted: true,
    }),
  ];
  expect(made.map(({ status }) => status)).toEqual([201, 201, 201]);
  await ask("DELETE", `/users/${boss.id}`);
  const unit = `/directory/administrativeUnits/${made[2]?.body.id}`;
  const reference = { "@odata.id": `${directory.root}/users/${ana.id}` };
  expect((await ask("POST", `${unit}/members/$ref`, reference)).status).toBe(204);
  const again = await loadTenantFile(path, () => newTenant({ domain: "other.com" }));
  expect(again).toEqual(tenant);
  const second = await serve({ tenant: again });
  await second.ask("POST", `/directory/deletedItems/${boss.id}/restore`);
  expect((await second.ask("GET", `/users/${ana.id}/manager`)).body.id).toBe(boss.id);
  expect((await second.ask("PATCH", `/users/${ana.id}`, { jobTitle: "x" })).status).toBe(403);
});

const ANY_ID = "0a000000-0000-4000-8000-000000000001";
const SKU = { skuId: ANY_ID, skuPartNumber: "SPE_E3", prepaidUnits: { enabled: 1 } };
const LEAST = {
  formatVersion: 1,
  id: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10",
  domains: ["contoso.com"],
  users: [],
  deletedUsers: [],
};

async function loaded(content: unknown): Promise<TenantState> {
  const path = join(folder, "tenant.json");
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content, null, 1));
  return loadTenantFile(path, () => newTenant({ domain: "contoso.com" }));
}

describe("groups", () => {
  const users = [{ userPrincipalName: "a@contoso.com" }];
  const groups = [
    {
      displayName: "Sales",
      members: ["A@contoso.com", "all"],
      owners: ["a@contoso.com"],
    },
    {
      displayName: "All",
      groupTypes: ["DynamicMembership"],
      members: [{ "@odata.type": "#microsoft.graph.device", id: ANY_ID }, ANY_ID.replace("0", "1")],
    },
  ];

  it("are read as a person writes them, and the same when read again", async () => {
    const tenant = await loaded({ ...LEAST, users, groups });
    const [sales, all] = tenant.groups ?? [];
    expect(sales).toMatchObject({
      members: [tenant.users[0]?.id, all?.id],
      owners: [tenant.users[0]?.id],
      securityEnabled: true,
      mailEnabled: false,
    });
    expect(all?.members).toHaveLength(2);
    const path = join(folder, "tenant.json");
    await saveTenantFile(path, tenant);
    const saved = await readFile(path, "utf8");
    const again = await loadTenantFile(path, () => newTenant({ domain: "contoso.com" }));
    expect(again).toEqual(tenant);
    await saveTenantFile(path, again);
    expect(await readFile(path, "utf8")).toBe(saved);
  });

  it("give their licences to members about which the file says nothing else", async () => {
    const id = "10000000-0000-4000-8000-000000000001";
    const refused = { skuId: ANY_ID, assignedByGroup: id, state: "Error", error: "CountViolation" };
    const tenant = await loaded({
      ...LEAST,
      users: [
        { userPrincipalName: "a@contoso.com" },
        { userPrincipalName: "b@contoso.com" },
        { userPrincipalName: "c@contoso.com", licenseAssignmentStates: [refused] },
      ],
      groups: [
        {
          id,
          displayName: "Sales",
          members: ["a@contoso.com", "b@contoso.com", "c@contoso.com"],
          assignedLicenses: [{ skuId: ANY_ID, disabledPlans: [] }],
        },
      ],
      subscribedSkus: [SKU],
    });
    expect(tenant.users.map((user) => user["licenseAssignmentStates"])).toMatchObject([
      [{ assignedByGroup: id, state: "Active" }],
      [{ assignedByGroup: id, state: "Error", error: "CountViolation" }],
      [refused],
    ]);
    const path = join(folder, "tenant.json");
    await saveTenantFile(path, tenant);
    const again = await loadTenantFile(path, () => newTenant({ domain: "contoso.com" }));
    expect(again).toEqual(tenant);
  });

  it("and users are found by an id in capitals, as a person may write it", async () => {
    const [ana, bo] = [
      "AAAAAAAA-AAAA-4AAA-8AAA-AAAAAAAAAAAA",
      "BBBBBBBB-BBBB-4BBB-8BBB-BBBBBBBBBBBB",
    ];
    const sales = "C0000000-0000-4000-8000-00000000000C";
    const tenant = await loaded({
      ...LEAST,
      users: [
        { userPrincipalName: "a@contoso.com", id: ana },
        { userPrincipalName: "b@contoso.com", id: bo, manager: ana.toLowerCase() },
      ],
      groups: [{ id: sales, displayName: "Sales", members: [ana.toLowerCase(), "b@contoso.com"] }],
    });
    const { ask } = await serve({ tenant });
    const ids = async (path: string): Promise<string[]> =>
      (await ask("GET", path)).body.value.map(({ id }: { id: string }) => id.toLowerCase());
    expect((await ask("GET", `/users/${ana}`)).status).toBe(200);
    expect(await ids(`/groups/${sales}/members`)).toEqual([ana, bo].map((id) => id.toLowerCase()));
    expect(await ids(`/users/${bo}/memberOf`)).toEqual([sales.toLowerCase()]);
    expect(await ids(`/users/${ana}/directReports`)).toEqual([bo.toLowerCase()]);
    expect((await ask("DELETE", `/groups/${sales}/members/${ana}/$ref`)).status).toBe(204);
    expect(await ids(`/groups/${sales}/members`)).toEqual([bo.toLowerCase()]);
  });

  it("are no part of the file of a tenant that has none", async () => {
    const path = join(folder, "tenant.json");
    const { ask } = await serve({
      tenant: await loaded({ ...LEAST, users }),
      save: (tenant) => saveTenantFile(path, tenant),
    });
    await ask("POST", "/users", newUser("b"));
    expect(Object.keys(JSON.parse(await readFile(path, "utf8")) as object).toSorted()).toEqual(
      [...Object.keys(LEAST), "directoryAudits", "displayName"].toSorted(),
    );
  });

  it("that are made while it is served are kept, and so is who joins them", async () => {
    const path = join(folder, "tenant.json");
    const tenant = await loaded({ ...LEAST, users });
    // As the command serves it: what is asked for on the command line makes it another object.
    const { ask, directory } = await serve({
      tenant: { ...tenant, administrators: [] },
      save: () => saveTenantFile(path, tenant),
    });
    const { body } = await ask("POST", "/groups", {
      displayName: "New",
      mailEnabled: false,
      mailNickname: "new",
      securityEnabled: true,
    });
    const id = tenant.users[0]?.id;
    await ask("PATCH", `/groups/${body.id}`, {
      "members@odata.bind": [`${directory.root}/directoryObjects/${id}`],
    });
    const [kept] =
      (await loadTenantFile(path, () => newTenant({ domain: "contoso.com" }))).groups ?? [];
    expect(kept).toMatchObject({ id: body.id, displayName: "New", members: [id] });
  });
});

describe("a mistake is told with its line", () => {
  const group = (more: object): object => ({
    ...LEAST,
    users: [{ userPrincipalName: "a@contoso.com", id: ANY_ID }],
    groups: [{ displayName: "Sales" }, { displayName: "All", ...more }],
  });
  const sku = (more: object): object => ({ ...LEAST, subscribedSkus: [{ ...SKU, ...more }] });
  const contacts = (...all: object[]): object => ({
    ...LEAST,
    contacts: all.map((more) => ({ id: ANY_ID, displayName: "Board", ...more })),
  });
  it.each<{ content: unknown; says: string }>([
    { content: { ...LEAST, groups: {} }, says: "groups must be a list" },
    { content: { ...LEAST, groups: [5] }, says: "A group is an object" },
    { content: { ...LEAST, groups: [{}] }, says: "A group needs a displayName" },
    {
      content: { ...LEAST, deletedGroups: [{ displayName: "x" }] },
      says: "A deleted group needs a deletedDateTime",
    },
    { content: group({ membres: [] }), says: '"membres" is no member (did you mean members?)' },
    { content: group({ members: "a" }), says: "members must be a list" },
    { content: group({ members: [5] }), says: "A member is a userPrincipalName" },
    { content: group({ members: ["b@contoso.com"] }), says: "No user and no group has this name" },
    { content: group({ members: ["a@contoso.com", "A@contoso.com"] }), says: "in this list twice" },
    { content: group({ displayName: "sales" }), says: "give each an id" },
    { content: group({ id: ANY_ID }), says: "A user has the id of this group" },
    { content: group({ id: "x" }), says: "id must be a GUID" },
    { content: group({ mailEnabled: "no" }), says: "mailEnabled must be true or false" },
    { content: group({ groupTypes: "Unified" }), says: "groupTypes must be a list of texts" },
    { content: { ...LEAST, tenantType: "B2C" }, says: "must be one of AAD, AAD B2C, CIAM" },
    { content: { ...LEAST, bannedPasswords: "x" }, says: "bannedPasswords must be a list" },
    { content: { ...LEAST, bannedPasswords: ["abc"] }, says: "not a word of 4 to 16 characters" },
    { content: { ...LEAST, bannedPasswords: ["a".repeat(17)] }, says: "not a word of 4 to 16" },
    { content: { ...LEAST, subscribedSkus: {} }, says: "subscribedSkus must be a list" },
    { content: { ...LEAST, subscribedSkus: [5] }, says: "A subscribed SKU is an object" },
    { content: sku({ skuId: "SPE_E3" }), says: "skuId must be a GUID in small letters" },
    { content: sku({ skuPartNumber: "" }), says: "such as SPE_E3" },
    { content: sku({ seats: 5 }), says: '"seats" is no member' },
    { content: sku({ consumedUnits: 5 }), says: "consumedUnits follows from the users" },
    { content: sku({ appliesTo: "Everyone" }), says: "appliesTo must be one of User, Company" },
    { content: sku({ capabilityStatus: "On" }), says: "capabilityStatus must be one of Enabled" },
    { content: sku({ prepaidUnits: 5 }), says: "prepaidUnits must say how many there are" },
    { content: sku({ prepaidUnits: { enabled: -1 } }), says: "enabled must be a whole number" },
    { content: sku({ prepaidUnits: { enabled: 1, free: 1 } }), says: '"free" is no member' },
    { content: sku({ servicePlans: "x" }), says: "servicePlans must be a list" },
    { content: sku({ servicePlans: [5] }), says: "A service plan is an object" },
    { content: sku({ servicePlans: [{}] }), says: "servicePlanId must be a GUID" },
    {
      content: sku({
        servicePlans: [{ servicePlanId: ANY_ID, servicePlanName: "TEAMS1", dependsOn: ["MAIL"] }],
      }),
      says: "dependsOn must be a list of GUIDs",
    },
    {
      content: sku({
        servicePlans: [
          { servicePlanId: ANY_ID, servicePlanName: "TEAMS1", prohibitedIn: [["CN"]] },
        ],
      }),
      says: "prohibitedIn must be a list of countries",
    },
    {
      content: { ...LEAST, subscribedSkus: [SKU, SKU] },
      says: "Another SKU has this skuId",
    },
    { content: group({ hasMembersWithLicenseErrors: true }), says: "leave it out" },
    { content: { ...LEAST, contacts: {} }, says: "contacts must be a list" },
    { content: { ...LEAST, contacts: [5] }, says: "A contact is an object" },
    { content: { ...LEAST, contacts: [{ displayName: "x" }] }, says: "A contact needs an id" },
    { content: contacts({ id: "x" }), says: "id must be a GUID" },
    { content: contacts({ id: [ANY_ID] }), says: "id must be a GUID" },
    { content: contacts({ displayName: 5 }), says: "A contact needs a displayName" },
    { content: contacts({ mail: 5 }), says: "mail must be a text" },
    { content: contacts({ maill: "x" }), says: '"maill" is no member (did you mean mail?)' },
    { content: contacts({}, {}), says: "Another contact has the id of this contact" },
    {
      content: { ...contacts({}), ...group({}) },
      says: "A user has the id of this contact",
    },
    {
      content: {
        ...contacts({ id: ANY_ID.toUpperCase() }),
        deletedUsers: [
          {
            id: ANY_ID,
            userPrincipalName: "a@contoso.com",
            deletedDateTime: "2026-11-01T08:00:00Z",
          },
        ],
      },
      says: "A user has the id of this contact",
    },
    {
      content: { ...contacts({}), groups: [{ displayName: "Sales", id: ANY_ID }] },
      says: "A group has the id of this contact",
    },
  ])("$says", async ({ content, says }) => {
    await expect(loaded(content)).rejects.toThrow(says);
    await expect(loaded(content)).rejects.toThrow(/tenant\.json:\d+ /);
  });

  const user = (more: object): object => ({
    ...LEAST,
    users: [
      { userPrincipalName: "a@contoso.com" },
      { userPrincipalName: "b@contoso.com", ...more },
    ],
  });
  it.each<{ content: unknown; says: string }>([
    { content: "{\n", says: "tenant.json:2 This is not JSON" },
    { content: '{\n"id": 5,\n"id" 6}', says: "tenant.json:3 This is not JSON" },
    { content: { ...LEAST, formatVersion: 2 }, says: "tenant.json:2 formatVersion must be 1." },
    { content: { ...LEAST, id: "x" }, says: "tenant.json:3 id must be a GUID." },
    { content: { ...LEAST, domains: [] }, says: "tenant.json:4 domains must hold one" },
    { content: { ...LEAST, domains: ["contoso"] }, says: "tenant.json:5 This is not a domain." },
    {
      content: { ...LEAST, user: [] },
      says: 'tenant.json:9 "user" is no member (did you mean users?) of a tenant.',
    },
    {
      content: { ...LEAST, federatedDomains: ["fabrikam.example"] },
      says: "tenant.json:10 A federated domain must be one of the domains.",
    },
    { content: { ...LEAST, extensionProperties: ["x"] }, says: "10 This is not a directory ext" },
    { content: { ...LEAST, administrators: ["a@contoso.com"] }, says: "must be one of the users" },
    { content: { ...LEAST, users: {} }, says: "tenant.json:7 users must be a list." },
    { content: { ...LEAST, users: [5] }, says: "tenant.json:8 A user is an object." },
    { content: { ...LEAST, users: [{}] }, says: "tenant.json:8 A user needs a userPrincipalName." },
    {
      content: user({ jobtitle: "x" }),
      says: 'tenant.json:13 "jobtitle" is no member (did you mean jobTitle?) of a user.',
    },
    {
      content: user({ departmnet: "x" }),
      says: 'tenant.json:13 "departmnet" is no member (did you mean department?) of a user.',
    },
    {
      content: user({ accountEnabled: "yes" }),
      says: "tenant.json:13 accountEnabled must be true",
    },
    { content: user({ onPremisesSyncEnabled: 1 }), says: "onPremisesSyncEnabled must be true or" },
    { content: user({ jobTitle: ["x"] }), says: "tenant.json:13 jobTitle must be a text." },
    { content: user({ otherMails: "x" }), says: "otherMails must be a list of texts." },
    { content: user({ employeeHireDate: "soon" }), says: "employeeHireDate must be a moment" },
    { content: user({ passwordProfile: {} }), says: "tenant.json:13 No password is kept here" },
    { content: user({ id: "x" }), says: "tenant.json:13 id must be a GUID." },
    { content: user({ manager: "c@contoso.com" }), says: "tenant.json:13 No user has the userPr" },
    {
      content: user({ userPrincipalName: "A@contoso.com" }),
      says: "tenant.json:12 Another user has this userPrincipalName.",
    },
    { content: { ...LEAST, deletedUsers: null }, says: "deletedUsers must be a list." },
    {
      content: { ...LEAST, deletedUsers: [{ userPrincipalName: "a@contoso.com" }] },
      says: "tenant.json:9 A deleted user needs a deletedDateTime.",
    },
    {
      content: { ...LEAST, deletedUsers: [{ userPrincipalName: "a@contoso.com", reports: "b" }] },
      says: "reports must be a list of object ids.",
    },
    { content: user({ reports: [ANY_ID] }), says: '"reports" is no member' },
    { content: user({ extensions: [{}] }), says: "extensions must be a list of open extensions" },
  ])("$says", async ({ content, says }) => {
    await expect(loaded(content)).rejects.toThrow(says);
  });

  it("once for each kind, and no more than ten", async () => {
    const users = Array.from({ length: 30 }, (_, index) => ({
      userPrincipalName: `p${index}@contoso.com`,
      accountEnabled: "yes",
      [`other${index}`]: "x",
    }));
    const message = await loaded({ ...LEAST, users }).then(String, (error: Error) => error.message);
    expect(message).toContain(":10 accountEnabled must be true or false (and 29 more).");
    expect(message.split("\n")).toHaveLength(13);
    expect(message).toContain("… and 21 more.");
  });
});

it("that a person wrote is completed, the same in every run", async () => {
  const page = await readFile(new URL("../../../../docs/embedded.md", import.meta.url), "utf8");
  const [, example = ""] = /^## The tenant file$.*?```json\n(.*?)```/ms.exec(page) ?? [];
  const tenant = await loaded(example);
  expect(await loaded(example)).toEqual(tenant);
  const [ana, bo] = tenant.users;
  expect(ana).toMatchObject({
    accountEnabled: true,
    mailNickname: "ana.silva",
    userType: "Member",
  });
  expect(bo?.manager).toBe(ana?.id);

  const { ask } = await serve({ tenant });
  const write = async (name: string, body: object) =>
    (await ask("PATCH", `/users/${name}`, body)).status;
  expect(await write("ana.silva@contoso.com", { mobilePhone: "1" })).toBe(403);
  expect(await write("bo.chen@contoso.com", { jobTitle: "x" })).toBe(400);
  const attributes = { onPremisesExtensionAttributes: { extensionAttribute1: "x" } };
  expect(await write("carla.diaz@contoso.com", attributes)).toBe(400);
  expect(await write("carla.diaz@contoso.com", { jobTitle: "x" })).toBe(204);
  const password = { passwordProfile: { password: "Correct-Horse-9" } };
  expect(await write("gil.ito@fabrikam.example", password)).toBe(400);
  expect(await write("dan.ek@contoso.com", password)).toBe(204);
  const guests = await ask("GET", "/users?$select=mail&$filter=userType eq 'Guest'");
  expect(guests.body.value).toEqual([{ mail: "f.gomes@example.org" }]);
  const { body } = await ask("GET", "/users/eva.roy@contoso.com?$select=proxyAddresses");
  expect(body.proxyAddresses).toEqual(["SMTP:eva.roy@contoso.com"]);
  const [gone] = (await ask("GET", "/directory/deletedItems/graph.user")).body.value;
  expect((await ask("POST", `/directory/deletedItems/${gone.id}/restore`)).body).toMatchObject({
    userPrincipalName: "hana.mori@contoso.com",
  });
});

it("is what the directory itself keeps of whatever can be written", async () => {
  const path = join(folder, "tenant.json");
  const { ask, directory } = await serve({ save: (tenant) => saveTenantFile(path, tenant) });
  const extension = "extension_0123456789abcdef0123456789abcdef_rollcall";
  const made = await ask(
    "POST",
    "/users",
    newUser("ana", {
      mail: "ana@contoso.com",
      otherMails: ["a@example.org"],
      businessPhones: ["1"],
      employeeHireDate: "2026-01-01T00:00:00Z",
      employeeOrgData: { costCenter: "1" },
      onPremisesExtensionAttributes: { extensionAttribute1: "x" },
      [extension]: true,
      showInAddressList: false,
      customSecurityAttributes: { Set: { Name: "x" } },
    }),
  );
  await ask("POST", "/users", newUser("bo"));
  await ask("PUT", "/users/bo@contoso.com/manager/$ref", {
    "@odata.id": `${directory.root}/users/${made.body.id}`,
  });
  await ask("PATCH", "/users/bo@contoso.com", { jobTitle: null, mail: null, department: "x" });
  await ask("DELETE", "/users/bo@contoso.com");
  expect(await loadTenantFile(path, () => newTenant({ domain: "contoso.com" }))).toEqual(
    JSON.parse(JSON.stringify(directory.tenant)),
  );
});

it("holds every write that was answered", async () => {
  const path = join(folder, "tenant.json");
  const { ask } = await serve({ save: (tenant) => saveTenantFile(path, tenant) });
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) => ask("POST", "/users", newUser(`p${index}`))),
  );
  const saved = await loadTenantFile(path, () => newTenant({ domain: "contoso.com" }));
  expect(saved.users.map(({ id }) => id)).toEqual(
    expect.arrayContaining(answers.map(({ body }) => body.id)),
  );
});
