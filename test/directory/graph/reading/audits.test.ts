import { describe, expect, it } from "vitest";
import { readAudits, type FoundAudits } from "../../../../src/directory/graph/reading/audits.ts";
import { connectTo, failure, scriptedServer, type Rule } from "../../scriptedServer.ts";

const ANA = "a0000000-0000-4000-8000-000000000001";
const SALES = "b0000000-0000-4000-8000-000000000001";
const LIST = "GET /auditLogs/directoryAudits";

/** As the page of Microsoft shows one, and records of tenants that people have shown. */
function entry(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: "Directory_da159bfb-54fa-4092-8a38-6e1fa7870e30_1",
    category: "UserManagement",
    correlationId: "da159bfb-54fa-4092-8a38-6e1fa7870e30",
    result: "success",
    resultReason: "",
    activityDisplayName: "Update user",
    activityDateTime: "2026-11-02T08:00:02.7215374Z",
    loggedByService: "Core Directory",
    initiatedBy: {
      user: null,
      app: {
        appId: null,
        displayName: "Rollcall",
        servicePrincipalId: "8ab73e2f-f11f-4bf3-a693-7a9d37bd5b49",
        servicePrincipalName: null,
      },
    },
    targetResources: [target()],
    ...more,
  };
}

function target(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: ANA.toUpperCase(),
    displayName: "Ana Silva",
    type: "User",
    userPrincipalName: "ana.silva@contoso.com",
    groupType: null,
    modifiedProperties: [
      { displayName: "JobTitle", oldValue: '["Engineer"]', newValue: '["Lead"]' },
      { displayName: "Included Updated Properties", oldValue: null, newValue: '"JobTitle"' },
      { displayName: "TargetId.UserType", oldValue: null, newValue: '"Member"' },
    ],
    ...more,
  };
}

async function found(...rules: readonly Rule[]): Promise<FoundAudits & { paths: string[] }> {
  const { root, requests } = await scriptedServer(rules);
  const result = await readAudits(connectTo(root), {
    ids: [ANA],
    from: new Date("2026-11-02T07:55:00Z"),
    until: new Date("2026-11-02T09:00:00Z"),
  });
  return { ...result, paths: requests.map(({ path }) => decodeURIComponent(path)) };
}

async function foundOf(...value: readonly unknown[]): Promise<FoundAudits> {
  return found([LIST, { body: { value } }]);
}

describe("an entry", () => {
  it("is asked for by time and person, and never by application", async () => {
    const { paths } = await found([LIST, { body: { value: [] } }]);
    expect(paths).toEqual([
      `/auditLogs/directoryAudits?$top=1000&$filter=activityDateTime ge 2026-11-02T07:55:00.000Z and activityDateTime le 2026-11-02T09:00:00.000Z and targetResources/any(t:t/id eq '${ANA}')`,
    ]);
  });

  it("tells who, when and what, without what is no property", async () => {
    expect((await foundOf(entry())).entries).toEqual([
      {
        id: "Directory_da159bfb-54fa-4092-8a38-6e1fa7870e30_1",
        at: "2026-11-02T08:00:02.721Z",
        activity: "Update user",
        service: "Core Directory",
        correlationId: "da159bfb-54fa-4092-8a38-6e1fa7870e30",
        by: {
          kind: "application",
          name: "Rollcall",
          objectId: "8ab73e2f-f11f-4bf3-a693-7a9d37bd5b49",
        },
        userId: ANA,
        properties: [{ name: "JobTitle", from: "Engineer", to: "Lead" }],
      },
    ]);
  });

  it.each([
    ["a list", '["a","b"]', "a, b"],
    ["an empty list", "[]", null],
    ["a list with nothing in it", "[null]", null],
    ["a text in JSON", '"Member"', "Member"],
    ["a text that is no JSON", "DirectorySync", "DirectorySync"],
    ["an object", '[{"MethodType":6}]', '{"MethodType":6}'],
    ["a boolean", "[true]", "true"],
    ["nothing", null, null],
    ["an empty text", "", null],
    ["a number, as nobody documents it", 7, null],
  ])("has values that are %s", async (_, newValue, expected) => {
    const modifiedProperties = [{ displayName: "JobTitle", oldValue: null, newValue }];
    const { entries } = await foundOf(entry({ targetResources: [target({ modifiedProperties })] }));
    expect(entries[0]?.properties).toEqual([{ name: "JobTitle", from: null, to: expected }]);
  });

  it.each([
    [
      "a person",
      { app: null, user: { id: "u", displayName: "M", userPrincipalName: "m@contoso.com" } },
      { kind: "person", name: "m@contoso.com", objectId: "u" },
    ],
    [
      "a person without a name to sign in with",
      { user: { id: "u", displayName: "M", userPrincipalName: null } },
      { kind: "person", name: "M", objectId: "u" },
    ],
    ["nobody", { app: null, user: null }, { kind: "unknown" }],
    ["nothing at all", null, { kind: "unknown" }],
  ])("is by %s", async (_, initiatedBy, by) => {
    expect((await foundOf(entry({ initiatedBy }))).entries[0]?.by).toEqual(by);
  });

  it.each([
    ["the group behind", [target({ modifiedProperties: [] }), { id: SALES, type: "Group" }]],
    [
      "the group before",
      [{ id: SALES, Type: "x", type: "Group" }, target({ modifiedProperties: [] })],
    ],
    [
      "the group among what changed",
      [
        target({
          modifiedProperties: [
            { displayName: "Group.ObjectID", oldValue: null, newValue: JSON.stringify(SALES) },
          ],
        }),
      ],
    ],
  ])("of a membership has %s", async (_, targetResources) => {
    expect((await foundOf(entry({ targetResources }))).entries).toMatchObject([
      { userId: ANA, groupId: SALES },
    ]);
  });

  it.each([
    ["that failed", entry({ result: "failure" })],
    ["of another user", entry({ targetResources: [target({ id: SALES })] })],
    ["of a device", entry({ targetResources: [target({ type: "Device" })] })],
    ["of nobody", entry({ targetResources: [] })],
  ])("%s is left out", async (_, item) => {
    expect(await foundOf(item)).toMatchObject({ entries: [], odd: 0 });
  });

  it.each([
    ["without an id", entry({ id: null })],
    ["without a time", entry({ activityDateTime: "soon" })],
    ["without targets", entry({ targetResources: null })],
    ["that is none", "entry"],
  ])("%s is odd, and told", async (_, item) => {
    const { entries, odd } = await foundOf(item, entry());
    expect({ entries: entries.length, odd }).toEqual({ entries: 1, odd: 1 });
  });

  it("that two pages have is one", async () => {
    const { root, requests } = await scriptedServer([
      [
        LIST,
        ({ headers }) => ({
          body: {
            value: [entry()],
            "@odata.nextLink": `http://${headers.host}/v1.0/auditLogs/directoryAudits?$skiptoken=2`,
          },
        }),
        { body: { value: [entry()] } },
      ],
    ]);
    const { entries } = await readAudits(connectTo(root), {
      ids: [ANA],
      from: new Date(0),
      until: new Date(1),
    });
    expect({ entries: entries.length, requests: requests.length }).toEqual({
      entries: 1,
      requests: 2,
    });
  });
});

describe("a log that cannot be read", () => {
  it.each([
    {
      status: 403,
      code: "Authorization_RequestDenied",
      says: /Give the application the permission AuditLog\.Read\.All/,
    },
    {
      status: 403,
      code: "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
      says: /It takes Microsoft Entra ID P1 or P2 in the tenant\. If the tenant has that, give the application the permission Directory\.Read\.All/,
    },
    { status: 400, code: "BadRequest", says: /Reading the audit log failed \(400 BadRequest/ },
  ])("$status $code says what to do", async ({ status, code, says }) => {
    await expect(found([LIST, { status, body: failure(code, "No.") }])).rejects.toThrow(says);
  });

  it("is waited for as long as it asks", async () => {
    const { root } = await scriptedServer([
      [
        LIST,
        { status: 429, headers: { "retry-after": "7" }, body: failure("TooManyRequests", "No.") },
        { body: { value: [entry()] } },
      ],
    ]);
    const connection = connectTo(root);
    const before = connection.clock.now().getTime();
    const { entries } = await readAudits(connection, {
      ids: [ANA],
      from: new Date(0),
      until: new Date(1),
    });
    expect(entries).toHaveLength(1);
    expect(connection.clock.now().getTime() - before).toBeGreaterThanOrEqual(7000);
  });

  it("is never asked elsewhere", async () => {
    const next = "https://graph.contoso.example/v1.0/auditLogs/directoryAudits?$skiptoken=2";
    await expect(found([LIST, { body: { value: [], "@odata.nextLink": next } }])).rejects.toThrow(
      /points to graph\.contoso\.example/,
    );
  });
});
