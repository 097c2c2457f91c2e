import { describe, expect, it } from "vitest";
import { graphReader } from "../../src/directory/graph/reader.ts";
import { DirectoryError, type ReadRequest } from "../../src/directory/ports.ts";
import {
  batchReply,
  connectTo,
  failure,
  itemsOf,
  scriptedServer,
  type Reply,
  type Rule,
  type ScriptedServer,
} from "./scriptedServer.ts";

function serve(...rules: Rule[]): Promise<ScriptedServer> {
  return scriptedServer([...rules, ["GET /organization", ORGANIZATION]]);
}

const ORGANIZATION: Reply = {
  body: {
    value: [
      {
        id: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10",
        displayName: "Contoso",
        verifiedDomains: [
          { name: "contoso.onmicrosoft.com", isInitial: true, isDefault: false },
          { name: "contoso.com", isInitial: false, isDefault: true },
        ],
      },
    ],
  },
};
const ana = { id: "a1", userPrincipalName: "ana@contoso.com", accountEnabled: true };
const ben = { id: "b2", userPrincipalName: "ben@contoso.com", accountEnabled: false };

function page(users: readonly unknown[], nextLink?: string): Reply {
  return { body: { value: users, ...(nextLink !== undefined && { "@odata.nextLink": nextLink }) } };
}

function wanting(fields: readonly string[], more: Partial<ReadRequest> = {}): ReadRequest {
  return { fields, deletedUsers: false, isDeclared: () => true, ...more };
}

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
      "GET /users?$select=id,userPrincipalName,accountEnabled,onPremisesSyncEnabled,mail,proxyAddresses," +
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

  it.each<{ name: string; user: unknown; fields?: string[] }>([
    { name: "no object", user: 7 },
    { name: "null", user: null },
    { name: "no id", user: { userPrincipalName: "ana@contoso.com" } },
    { name: "a number for an id", user: { ...ana, id: 7 } },
    { name: "no name", user: { id: "a1" } },
    { name: "a text for accountEnabled", user: { ...ana, accountEnabled: "yes" } },
    { name: "an object among proxyAddresses", user: { ...ana, proxyAddresses: [{}] } },
    { name: "a list for a text", user: { ...ana, jobTitle: ["Clerk"] }, fields: ["jobTitle"] },
    {
      name: "a text for a list",
      user: { ...ana, otherMails: "a@b.example" },
      fields: ["otherMails"],
    },
    {
      name: "a text for an object",
      user: { ...ana, employeeOrgData: "x" },
      fields: ["employeeOrgData"],
    },
    {
      name: "a number inside",
      user: { ...ana, employeeOrgData: { division: 7 } },
      fields: ["employeeOrgData"],
    },
    { name: "a manager without an id", user: { ...ana, manager: {} }, fields: ["manager"] },
  ])("$name is an odd answer, not a user", async ({ user, fields = [] }) => {
    const server = await serve(["GET /users", page([user])]);
    const reading = graphReader(connectTo(server.root)).readDirectory(wanting(fields));
    await expect(reading).rejects.toThrow(DirectoryError);
    await expect(reading).rejects.toThrow(/^Graph's answer is odd: /);
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

describe("pages", () => {
  it("are followed to the end, empty ones too, and give each user once, sorted by id", async () => {
    const server = await serve(
      ["GET /users?$skiptoken=2", () => page([], `${server.root}/users?$skiptoken=3`)],
      ["GET /users?$skiptoken=3", page([{ ...ana, mail: "new@contoso.com" }])],
      ["GET /users", () => page([ben, ana], `${server.root}/users?$skiptoken=2`)],
    );
    const { users, requests } = await graphReader(connectTo(server.root)).readDirectory(
      wanting([]),
    );
    expect(users.map(({ id, mail }) => [id, mail])).toEqual([
      ["a1", "new@contoso.com"],
      ["b2", null],
    ]);
    expect(requests.listing).toBe(4);
  });

  it.each([
    ["Directory_ExpiredPageToken", "The page token has expired."],
    ["DirectoryPageTokenNotFoundException", "No."],
    ["Request_BadRequest", "The specified page token is not valid."],
  ])("begin anew when the service loses its place (%s)", async (code, message) => {
    const server = await serve(
      ["GET /users?$skiptoken", { status: 400, body: failure(code, message) }, page([ben])],
      ["GET /users", () => page([ana], `${server.root}/users?$skiptoken=2`)],
    );
    const { users } = await graphReader(connectTo(server.root)).readDirectory(wanting([]));
    expect(users.map(({ id }) => id)).toEqual(["a1", "b2"]);
  });

  it("do not begin anew for ever", async () => {
    const server = await serve(
      ["GET /users?$skiptoken", { status: 400, body: failure("Directory_ExpiredPageToken", "") }],
      ["GET /users", () => page([ana], `${server.root}/users?$skiptoken=2`)],
    );
    await expect(graphReader(connectTo(server.root)).readDirectory(wanting([]))).rejects.toThrow(
      /begun 4 times/,
    );
  });

  it("that lead in a circle are an error", async () => {
    const server = await serve([
      "GET /users",
      () => page([ana], `${server.root}/users?$skiptoken=2`),
    ]);
    await expect(graphReader(connectTo(server.root)).readDirectory(wanting([]))).rejects.toThrow(
      /would never end/,
    );
  });

  it("on another host are not asked for: the token stays", async () => {
    const thief = await scriptedServer([["GET", page([])]]);
    const server = await serve(["GET /users", page([ana], `${thief.root}/users?$skiptoken=2`)]);
    await expect(graphReader(connectTo(server.root)).readDirectory(wanting([]))).rejects.toThrow(
      /points to 127\.0\.0\.1:\d+, outside http/,
    );
    expect(thief.requests).toEqual([]);
  });
});

describe("refusals", () => {
  it.each<{ name: string; rules: Rule[]; message: RegExp }>([
    {
      name: "403 on the users names the permission",
      rules: [["GET /users", { status: 403, body: failure("Authorization_RequestDenied", "No.") }]],
      message:
        /the users was refused \(403 Authorization_RequestDenied: No\. \(request-id 1{8}.*User\.Read\.All/,
    },
    {
      name: "403 on the organization names its own",
      rules: [["GET /organization", { status: 403 }]],
      message: /Organization\.Read\.All/,
    },
    {
      name: "401 speaks of the token",
      rules: [["GET /users", { status: 401, body: failure("InvalidAuthenticationToken", "x") }]],
      message: /ROLLCALL_ACCESS_TOKEN/,
    },
    {
      name: "lasting 503 says that it was given up",
      rules: [["GET /users", { status: 503, body: "<html>" }]],
      message: /^Reading the users failed again and again/,
    },
    {
      name: "a sign-in page is recognised",
      rules: [["GET /users", { body: "<html>Sign in" }]],
      message: /not JSON; it starts with "<html>Sign in"/,
    },
    {
      name: "an unknown status is told",
      rules: [["GET /users", { status: 501, body: failure("NotImplemented", "cannot") }]],
      message: /^Reading the users failed \(501 NotImplemented: cannot/,
    },
    {
      name: "a list that is none",
      rules: [["GET /users", { body: { value: "x" } }]],
      message: /a page of the users holds no list/,
    },
  ])("$name", async ({ rules, message }) => {
    const server = await serve(...rules);
    const reading = graphReader(connectTo(server.root)).readDirectory(wanting([]));
    await expect(reading).rejects.toThrow(DirectoryError);
    await expect(reading).rejects.toThrow(message);
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
      wanting(["manager"], { isDeclared: ({ id }) => id < "u45" }),
    );
    expect(snapshot.requests).toEqual({ listing: 2, relationships: 3 });
    expect(snapshot.users[7]?.fields).toEqual({
      manager: { id: "u01", userPrincipalName: "user1@contoso.com" },
    });
    expect(snapshot.users[8]?.fields).toEqual({ manager: null });
    expect(snapshot.users[49]?.fields).toEqual({});
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
