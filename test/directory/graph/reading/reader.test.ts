import { describe, expect, it } from "vitest";
import { graphReader } from "../../../../src/directory/graph/reading/reader.ts";
import { DirectoryError } from "../../../../src/directory/ports.ts";
import { ana, ben, page, serve, wanting } from "./reading.ts";
import { batchReply, connectTo, failure, itemsOf, scriptedServer } from "../../scriptedServer.ts";

describe("the requests", () => {
  it("select what is asked, whole properties once, and expand one relationship", async () => {
    const server = await serve(["GET /users", page([{ ...ana, manager: { id: "b2" } }, ben])]);
    const snapshot = await graphReader(connectTo(server.root)).readDirectory(
      wanting([
        "jobTitle",
        "mail",
        "onPremisesExtensionAttributes.extensionAttribute1",
        "onPremisesExtensionAttributes.extensionAttribute2",
        "manager",
      ]),
    );
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /organization?$select=id,displayName,verifiedDomains",
      "GET /users?$select=id,userPrincipalName,accountEnabled,onPremisesSyncEnabled,createdDateTime,mail,proxyAddresses," +
        "jobTitle,onPremisesExtensionAttributes&$top=999&$expand=manager($select=id)",
    ]);
    expect(snapshot.tenant).toEqual({
      id: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10",
      domain: "contoso.com",
      verifiedDomains: ["contoso.onmicrosoft.com", "contoso.com"],
    });
    expect(snapshot.requests).toEqual({ listing: 2, relationships: 0 });
  });
});

describe("values", () => {
  const EXTENSION = "extension_00000000000000000000000000000001_costObject";

  it.each<{ field: string; answered: Record<string, unknown>; expected: unknown }>([
    { field: "jobTitle", answered: { jobTitle: "Clerk" }, expected: "Clerk" },
    { field: "jobTitle", answered: { jobTitle: null }, expected: null },
    { field: "jobTitle", answered: {}, expected: undefined },
    { field: "accountEnabled", answered: {}, expected: true },
    { field: "mail", answered: {}, expected: undefined },
    { field: "businessPhones", answered: { businessPhones: [] }, expected: [] },
    { field: "otherMails", answered: { otherMails: ["a@b.example"] }, expected: ["a@b.example"] },
    { field: "employeeOrgData", answered: { employeeOrgData: null }, expected: null },
    {
      field: "employeeOrgData",
      answered: { employeeOrgData: { "@odata.type": "x", division: "East" } },
      expected: { costCenter: null, division: "East" },
    },
    {
      field: "onPremisesExtensionAttributes.extensionAttribute3",
      answered: { onPremisesExtensionAttributes: { extensionAttribute3: "x" } },
      expected: "x",
    },
    {
      field: "onPremisesExtensionAttributes.extensionAttribute3",
      answered: { onPremisesExtensionAttributes: { extensionAttribute4: "x" } },
      expected: null,
    },
    {
      field: "onPremisesExtensionAttributes.extensionAttribute3",
      answered: { onPremisesExtensionAttributes: null },
      expected: null,
    },
    {
      field: "onPremisesExtensionAttributes.extensionAttribute3",
      answered: {},
      expected: undefined,
    },
    { field: EXTENSION, answered: {}, expected: null },
    { field: EXTENSION, answered: { [EXTENSION]: "x" }, expected: "x" },
    { field: EXTENSION, answered: { [EXTENSION]: 7 }, expected: "7" },
    {
      field: "jobTitle",
      answered: JSON.parse('{"__proto__":{"jobTitle":"x"}}'),
      expected: undefined,
    },
  ])("$field of $answered is $expected", async ({ field, answered, expected }) => {
    const server = await serve(["GET /users", page([{ ...ana, ...answered }])]);
    const { users } = await graphReader(connectTo(server.root)).readDirectory(wanting([field]));
    expect(users[0]?.fields).toEqual(expected === undefined ? {} : { [field]: expected });
    expect(Object.hasOwn(users[0]?.fields ?? {}, field)).toBe(expected !== undefined);
  });

  it.each<{ name: string; user: unknown }>([
    { name: "no object", user: 7 },
    { name: "null", user: null },
    { name: "no id", user: { userPrincipalName: "ana@contoso.com" } },
    { name: "a number for an id", user: { ...ana, id: 7 } },
  ])("$name is an odd answer, not a user", async ({ user }) => {
    const server = await serve(["GET /users", page([user])]);
    const reading = graphReader(connectTo(server.root)).readDirectory(wanting([]));
    await expect(reading).rejects.toThrow(DirectoryError);
    await expect(reading).rejects.toThrow(/^Graph's answer is odd: /);
  });

  it.each<{ name: string; more: object; field: string; reads: string }>([
    {
      name: "no name",
      more: { userPrincipalName: null },
      field: "userPrincipalName",
      reads: "empty",
    },
    {
      name: "an empty name",
      more: { userPrincipalName: "" },
      field: "userPrincipalName",
      reads: "empty",
    },
    {
      name: "a number for a name",
      more: { userPrincipalName: 7 },
      field: "userPrincipalName",
      reads: "a number",
    },
    {
      name: "null for accountEnabled",
      more: { accountEnabled: null },
      field: "accountEnabled",
      reads: "empty, and not as true or false",
    },
    {
      name: "a text for accountEnabled",
      more: { accountEnabled: "yes" },
      field: "accountEnabled",
      reads: "a text",
    },
    {
      name: "a text for onPremisesSyncEnabled",
      more: { onPremisesSyncEnabled: "no" },
      field: "onPremisesSyncEnabled",
      reads: "a text",
    },
    {
      name: "an object among proxyAddresses",
      more: { proxyAddresses: [{}] },
      field: "proxyAddresses",
      reads: "a list",
    },
    {
      name: "a number for a text",
      more: { jobTitle: 7 },
      field: "jobTitle",
      reads: "a number, and not as a text",
    },
    {
      name: "a list for a text",
      more: { jobTitle: ["Clerk"] },
      field: "jobTitle",
      reads: "a list",
    },
    {
      name: "a text for a list",
      more: { otherMails: "a@b.example" },
      field: "otherMails",
      reads: "a text",
    },
    {
      name: "a text for an object",
      more: { employeeOrgData: "x" },
      field: "employeeOrgData",
      reads: "a text",
    },
    {
      name: "a number inside",
      more: { employeeOrgData: { division: 7 } },
      field: "employeeOrgData",
      reads: "a number",
    },
    {
      name: "an unknown type",
      more: { "@odata.type": "#microsoft.graph.agentUser" },
      field: "@odata.type",
      reads: '"#microsoft.graph.agentUser", which',
    },
    {
      name: "an unknown userType",
      more: { userType: "Robot" },
      field: "userType",
      reads: '"Robot", which',
    },
  ])("$name is noted beside the one who has it", async ({ more, field, reads }) => {
    const asked = ["jobTitle", "otherMails", "employeeOrgData", "userType"];
    const server = await serve(["GET /users", page([{ ...ana, ...more }, ben])]);
    const { users } = await graphReader(connectTo(server.root)).readDirectory(wanting(asked));
    const [odd, other] = users;
    expect(Object.keys(odd?.odd ?? {})).toEqual([field]);
    expect(odd?.odd?.[field]).toMatch(new RegExp(`^reads as ${reads}`));
    expect(Object.hasOwn(odd?.fields ?? {}, field)).toBe(false);
    expect(odd?.userPrincipalName).toBe(
      field === "userPrincipalName" ? ana.id : ana.userPrincipalName,
    );
    expect(other).not.toHaveProperty("odd");
  });

  it("takes the type that every user has, and a missing one, for granted", async () => {
    const server = await serve([
      "GET /users",
      page([{ ...ana, "@odata.type": "#microsoft.graph.user", userType: null }, ben]),
    ]);
    const { users } = await graphReader(connectTo(server.root)).readDirectory(
      wanting(["userType"]),
    );
    for (const user of users) expect(user).not.toHaveProperty("odd");
  });

  it("asks once more for a manager of whom the list tells no id", async () => {
    const server = await serve(
      [
        "GET /users",
        page([
          { ...ana, manager: {} },
          { ...ben, manager: { id: "a1" } },
        ]),
      ],
      ["POST /$batch", batchReply((item) => ({ id: item.id, status: 200, body: {} }))],
    );
    const { users } = await graphReader(connectTo(server.root)).readDirectory({
      ...wanting(["manager"]),
      isLinked: () => true,
    });
    expect(users[0]?.odd).toEqual({
      manager: "reads as an object, and not as a person with an id",
    });
    expect(users[1]?.fields["manager"]).toMatchObject({ id: "a1" });
  });

  it.each<{ name: string; body: unknown }>([
    { name: "no list", body: { value: {} } },
    { name: "two organizations", body: { value: [{ id: "1" }, { id: "2" }] } },
    { name: "no domains", body: { value: [{ id: "1", verifiedDomains: [] }] } },
    { name: "domains without names", body: { value: [{ id: "1", verifiedDomains: [{}] }] } },
  ])("an organization with $name is odd", async ({ body }) => {
    const server = await scriptedServer([["GET /organization", { body }]]);
    await expect(graphReader(connectTo(server.root)).readDirectory(wanting([]))).rejects.toThrow(
      /^Graph's answer is odd: /,
    );
  });
});

describe("deleted users", () => {
  it("come with the name that they had", async () => {
    const id = "e0000000-0000-4000-8000-00000000000A";
    const server = await serve(
      ["GET /users", page([ana])],
      [
        "GET /directory/deletedItems/microsoft.graph.user?$select=id,userPrincipalName,mail,proxyAddresses",
        page([
          {
            id,
            userPrincipalName: "e000000000004000800000000000000agone@contoso.com",
            mail: "gone@contoso.com",
            proxyAddresses: ["SMTP:gone@contoso.com"],
          },
          { id: "f1", userPrincipalName: "kept@contoso.com", mail: null, proxyAddresses: [] },
        ]),
      ],
    );
    const { deletedUsers } = await graphReader(connectTo(server.root)).readDirectory(
      wanting([], { deletedUsers: true }),
    );
    expect(deletedUsers).toEqual([
      {
        id,
        userPrincipalName: "gone@contoso.com",
        mail: "gone@contoso.com",
        proxyAddresses: ["SMTP:gone@contoso.com"],
      },
      { id: "f1", userPrincipalName: "kept@contoso.com", mail: null, proxyAddresses: [] },
    ]);
  });
});

it("a deleted user who is told oddly takes no name, and keeps nobody from being read", async () => {
  const server = await serve(
    ["GET /users", page([ana])],
    [
      "GET /directory/deletedItems/microsoft.graph.user",
      page([{ id: "g-1", userPrincipalName: null, mail: 7, proxyAddresses: "x" }]),
    ],
  );
  const { deletedUsers } = await graphReader(connectTo(server.root)).readDirectory(
    wanting([], { deletedUsers: true }),
  );
  expect(deletedUsers).toEqual([
    { id: "g-1", userPrincipalName: "g-1", mail: null, proxyAddresses: [] },
  ]);
});

describe("managers", () => {
  it("come with the list, by name where the list knows it", async () => {
    const server = await serve([
      "GET /users",
      page([
        { ...ana, manager: { id: "b2" } },
        { ...ben, manager: { id: "c3" } },
        { id: "d4", userPrincipalName: "dan@contoso.com" },
      ]),
    ]);
    const { users } = await graphReader(connectTo(server.root)).readDirectory(wanting(["manager"]));
    expect(users.map(({ fields }) => fields["manager"])).toEqual([
      { id: "b2", userPrincipalName: "ben@contoso.com" },
      { id: "c3", userPrincipalName: "c3" },
      null,
    ]);
  });

  it("are asked one by one for declared users when the list shows none", async () => {
    const users = Array.from({ length: 50 }, (_, index) => ({
      id: `u${String(index).padStart(2, "0")}`,
      userPrincipalName: `user${index}@contoso.com`,
    }));
    const server = await serve(
      ["GET /users", page(users)],
      [
        "POST /$batch",
        batchReply(({ url }) =>
          url.startsWith("/users/u07/")
            ? { status: 200, body: { id: "u01" } }
            : { status: 404, body: failure("Request_ResourceNotFound", "none") },
        ),
      ],
    );
    const snapshot = await graphReader(connectTo(server.root)).readDirectory(
      wanting(["manager"], { isLinked: ({ id }) => id < "u45" }),
    );
    expect(snapshot.requests).toEqual({ listing: 2, relationships: 3 });
    expect(snapshot.users[7]?.fields).toEqual({
      manager: { id: "u01", userPrincipalName: "user1@contoso.com" },
    });
    expect(snapshot.users[8]?.fields).toEqual({ manager: null });
    expect(snapshot.users[49]?.fields).toEqual({});
  });
});

describe("managers of which a later page says nothing", () => {
  const dan = { id: "d4", userPrincipalName: "dan@contoso.com" };
  const eve = { id: "e5", userPrincipalName: "eve@contoso.com" };

  it("are asked one by one, for those on it whose manager is declared", async () => {
    let root = "";
    const server = await serve(
      ["GET /users?$skiptoken=2", page([dan, eve, { ...ben, id: "f6" }])],
      [
        "GET /users",
        () => page([{ ...ana, manager: { id: "b2" } }, ben], `${root}/users?$skiptoken=2`),
      ],
      [
        "POST /$batch",
        batchReply(({ url }) =>
          url.startsWith("/users/d4/")
            ? { status: 200, body: { id: "a1" } }
            : { status: 404, body: failure("Request_ResourceNotFound", "none") },
        ),
      ],
    );
    ({ root } = server);
    const snapshot = await graphReader(connectTo(root)).readDirectory(
      wanting(["manager"], { isLinked: ({ id }) => id === "d4" || id === "e5" || id === "a1" }),
    );
    expect(Object.fromEntries(snapshot.users.map(({ id, fields }) => [id, fields]))).toEqual({
      a1: { manager: { id: "b2", userPrincipalName: "ben@contoso.com" } },
      b2: { manager: null },
      d4: { manager: { id: "a1", userPrincipalName: "ana@contoso.com" } },
      e5: { manager: null },
      f6: {},
    });
    expect(snapshot.requests).toEqual({ listing: 3, relationships: 1 });
    expect(itemsOf(server.requests.at(-1)?.body)).toHaveLength(2);
  });

  it("are not taken from an earlier page for somebody who comes twice", async () => {
    let root = "";
    const server = await serve(
      ["GET /users?$skiptoken=2", page([ana])],
      [
        "GET /users",
        () => page([{ ...ana, manager: { id: "b2" } }, ben], `${root}/users?$skiptoken=2`),
      ],
      ["POST /$batch", batchReply(() => ({ status: 200, body: { id: "e5" } }))],
    );
    ({ root } = server);
    const { users } = await graphReader(connectTo(root)).readDirectory(wanting(["manager"]));
    expect(users[0]?.fields).toEqual({ manager: { id: "e5", userPrincipalName: "e5" } });
  });
});

describe("one user", () => {
  it("is read together with others that are asked for at the same time", async () => {
    const server = await serve([
      "POST /$batch",
      (request) => {
        const responses = itemsOf(request.body).map(({ id, url }) => {
          if (url.includes("/manager"))
            return url.includes("/a1/")
              ? { id, status: 200, body: { id: "b2" } }
              : { id, status: 404 };
          return url.includes("/c3")
            ? { id, status: 404, body: failure("Request_ResourceNotFound", "no") }
            : {
                id,
                status: 200,
                body: { ...(url.includes("/a1") ? ana : ben), jobTitle: "Clerk" },
              };
        });
        return { body: { responses: responses.toReversed() } };
      },
    ]);
    const reader = graphReader(connectTo(server.root));
    const [first, second, third] = await Promise.all(
      ["a1", "b2", "c3"].map((id) => reader.readUser(id, ["jobTitle", "manager"])),
    );
    expect(first?.fields).toEqual({
      jobTitle: "Clerk",
      manager: { id: "b2", userPrincipalName: "b2" },
    });
    expect(second?.fields).toEqual({ jobTitle: "Clerk", manager: null });
    expect(third).toBeUndefined();
    expect(server.requests).toHaveLength(1);
    expect(itemsOf(server.requests[0]?.body).map(({ method }) => method)).toEqual(
      Array.from({ length: 6 }, () => "GET"),
    );
  });

  it("is asked for again when its item alone was throttled, spelt in lower case", async () => {
    const server = await serve([
      "POST /$batch",
      batchReply(({ url }) =>
        url.includes("/b2")
          ? { status: 429, headers: { "retry-after": "3" } }
          : { status: 200, body: ana },
      ),
      batchReply(() => ({ status: 200, body: ben })),
    ]);
    const connection = connectTo(server.root);
    const startedAt = connection.clock.now().getTime();
    const reader = graphReader(connection);
    const found = await Promise.all([reader.readUser("a1", []), reader.readUser("b2", [])]);
    expect(found.map((user) => user?.id)).toEqual(["a1", "b2"]);
    expect(server.requests.map(({ body }) => itemsOf(body).length)).toEqual([2, 1]);
    expect(connection.clock.now().getTime() - startedAt).toBe(3000);
  });
});
