import { describe, expect, it } from "vitest";
import { MOST_ATTEMPTS } from "../../../../src/directory/graph/sending/waiting.ts";
import { graphWriter } from "../../../../src/directory/graph/writing/writer.ts";
import { WriteFailure, type WriteTrace } from "../../../../src/directory/ports.ts";
import type { FieldValue } from "../../../../src/model/values.ts";
import {
  batchReply,
  connectTo,
  failure,
  itemsOf,
  scriptedServer,
  type Reply,
} from "../../scriptedServer.ts";

const ID = "a0000000-0000-4000-8000-000000000001";
const OTHER = "b0000000-0000-4000-8000-000000000002";
const ANA = {
  userPrincipalName: "ana@contoso.com",
  displayName: "Ana Silva",
  mailNickname: "ana",
  accountEnabled: true,
};
/** The server is an hour ahead of the virtual clock, which begins at 08:00. */
const DATE = { date: "Mon, 02 Nov 2026 09:00:00 GMT" };
const OURS = { ...ANA, id: ID, createdDateTime: "2026-11-02T09:00:01Z" };

function item(status: number, body?: unknown, headers?: Record<string, string>): Reply {
  return { headers: DATE, body: { responses: [{ id: "1", status, body, headers }] } };
}

const lost: Reply = { fault: "reset" };
const created = item(201, { id: ID });
const absent = item(404, failure("Request_ResourceNotFound", "no"));
const found = (more: Record<string, unknown> = {}): Reply => item(200, { ...OURS, ...more });
const refused = (message: string, details?: unknown, status = 400, code = "x"): Reply =>
  item(status, failure(code, message, details));
const conflict = (...targets: string[]): Reply =>
  refused("Taken.", [
    { code: "ObjectConflict", target: "userPrincipalName" },
    ...targets.map((target) => ({ code: "ConflictingObjects", target })),
  ]);

interface Made {
  readonly id?: string;
  readonly trace?: WriteTrace;
  readonly failed?: WriteFailure;
  /** As `POST`, to /users, or as `GET` and whom. */
  readonly requests: string;
  readonly seconds: number;
}

async function made(
  replies: readonly Reply[],
  more: Readonly<Record<string, FieldValue>> = {},
): Promise<Made> {
  const server = await scriptedServer([["POST /$batch", ...replies]]);
  const connection = connectTo(server.root);
  const startedAt = connection.clock.now().getTime();
  const ended = await graphWriter(connection)
    .createUser({ ...ANA, ...more })
    .catch((error: unknown) => {
      if (error instanceof WriteFailure) return { failed: error };
      throw error;
    });
  return {
    ...ended,
    requests: server.requests
      .flatMap(({ body }) => itemsOf(body))
      .map(({ method, url }) =>
        method === "GET"
          ? `GET ${decodeURIComponent(url).replace(/^.users.|\?.*/g, "")}`
          : `${method}${url === "/users" ? "" : ` ${url}`}`,
      )
      .join(" "),
    seconds: (connection.clock.now().getTime() - startedAt) / 1000,
  };
}

const LOOK = "GET ana@contoso.com";

describe("a user is created once", () => {
  it.each<{
    name: string;
    replies: readonly Reply[];
    requests: string;
    seconds: number;
    requestId?: string;
  }>([
    {
      name: "at once",
      replies: [item(201, { id: ID }, { "request-id": "r1" })],
      requests: "POST",
      seconds: 0,
      requestId: "r1",
    },
    {
      name: "and found, after a second",
      replies: [lost, found()],
      requests: `POST ${LOOK}`,
      seconds: 1,
    },
    {
      name: "and found, after a failure that has a name",
      replies: [item(500, undefined, { "request-id": "r5" }), found()],
      requests: `POST ${LOOK}`,
      seconds: 1,
      requestId: "r5",
    },
    ...[{}, { id: "" }, { id: 7 }, undefined].map((body) => ({
      name: `and found, where the answer has ${JSON.stringify(body)}`,
      replies: [item(201, body, { "request-id": "r2" }), found()],
      requests: `POST ${LOOK}`,
      seconds: 1,
      requestId: "r2",
    })),
    {
      name: "at growing distances, while there is nobody",
      replies: [lost, absent, lost, absent, lost, absent, created],
      requests: `POST ${LOOK} POST ${LOOK} POST ${LOOK} POST`,
      seconds: 1 + 2 + 4,
    },
    {
      name: "and found by the conflict with itself",
      replies: [lost, absent, conflict(`User_${ID}`), found()],
      requests: `POST ${LOOK} POST GET ${ID}`,
      seconds: 1,
    },
    {
      name: "and found by that, as soon as it appears",
      replies: [lost, absent, conflict(`User_${ID}`), absent, absent, found()],
      requests: `POST ${LOOK} POST GET ${ID} GET ${ID} GET ${ID}`,
      seconds: 1 + 1 + 2,
    },
    {
      name: "though it was throttled at first",
      replies: [item(429, undefined, { "Retry-After": "5" }), created],
      requests: "POST POST",
      seconds: 5,
    },
    {
      name: "though a domain is not known everywhere, three times at most",
      replies: [
        refused("One or more property values specified are INVALID."),
        refused("One or more property values specified are invalid."),
        created,
      ],
      requests: "POST POST POST",
      seconds: 3,
    },
    {
      name: "and looked for in the end, for as long as patience lasts",
      replies: [
        ...Array.from({ length: MOST_ATTEMPTS - 1 }, () => [lost, absent]).flat(),
        lost,
        absent,
        absent,
        found(),
      ],
      requests: `${`POST ${LOOK} `.repeat(MOST_ATTEMPTS - 1)}POST ${LOOK} ${LOOK} ${LOOK}`,
      seconds: 1 + 2 + 4 + 8 + 16 + 30 + 30 + 1 + 2,
    },
  ])("$name", async ({ replies, requests, seconds, requestId = "" }) => {
    const result = await made(replies);
    expect(result.failed?.message).toBeUndefined();
    expect(result).toMatchObject({ id: ID, requests, seconds });
    expect(result.trace?.requestId).toBe(requestId);
  });

  it("without ids of a request that had no answer", async () => {
    const { trace } = await made([lost, found()]);
    expect(trace).toEqual({ requestId: "", clientRequestId: "" });
  });

  it.each([
    {
      name: "two seconds before is ours, for the clocks may differ",
      created: "08:59:57",
      ours: true,
    },
    { name: "three seconds before is another one's", created: "08:59:56", ours: false },
  ])("and one made $name", async ({ created: time, ours }) => {
    // It was asked for a second before this answer: at 08:59:59 by the server's clock.
    const { id } = await made([lost, found({ createdDateTime: `2026-11-02T${time}Z` })]);
    expect(id).toBe(ours ? ID : undefined);
  });
});

describe("what counts as taken", () => {
  const withCode = (code: string): Reply => refused("No.", [{ code, target: "x" }]);
  it.each<{ name: string; reply: Reply; conflicts: boolean }>([
    {
      name: "409 by its code",
      reply: refused("No.", [], 409, "Request_MultipleObjectsWithSameKeyValue"),
      conflicts: true,
    },
    { name: "409 by another", reply: refused("No.", [], 409, "Request_Other"), conflicts: false },
    {
      name: "that code with 403",
      reply: refused("No.", [], 403, "Request_MultipleObjectsWithSameKeyValue"),
      conflicts: false,
    },
    { name: "ObjectConflict", reply: withCode("ObjectConflict"), conflicts: true },
    { name: "ConflictingObjects", reply: withCode("ConflictingObjects"), conflicts: true },
    { name: "no code that only begins so", reply: withCode("ObjectConflicts"), conflicts: false },
    { name: "no code that only ends so", reply: withCode("NoObjectConflict"), conflicts: false },
    {
      name: "one of several details",
      reply: refused("No.", [
        { code: "x", target: "x" },
        { code: "ObjectConflict", target: "x" },
      ]),
      conflicts: true,
    },
    {
      name: "its words",
      reply: refused("ANOTHER object with the same value exists."),
      conflicts: true,
    },
    {
      name: "its other words",
      reply: refused("a conflicting object with one or more"),
      conflicts: true,
    },
    { name: "no other words", reply: refused("No."), conflicts: false },
    {
      name: "no words with 403",
      reply: refused("Another object with the same value", [], 403),
      conflicts: false,
    },
  ])("$name: $conflicts", async ({ reply, conflicts }) => {
    // It is looked for once more only then.
    const { id, failed } = await made([lost, absent, reply, found()]);
    expect(id).toBe(conflicts ? ID : undefined);
    expect(failed === undefined).toBe(conflicts);
  });

  it.each([
    { targets: [`User_${ID}`], looks: `GET ${ID}` },
    { targets: [`user_${ID.toUpperCase()}`], looks: `GET ${ID.toUpperCase()}` },
    { targets: [`Group_${ID}`], looks: LOOK },
    { targets: [`User_${ID}0`], looks: LOOK },
    { targets: [`a User_${ID}`], looks: LOOK },
    { targets: ["User_x", `User_${ID}`, `User_${OTHER}`], looks: `GET ${ID}` },
  ])("is looked for by what $targets name", async ({ targets, looks }) => {
    const { id, requests } = await made([lost, absent, conflict(...targets), found()]);
    expect(id).toBe(ID);
    expect(requests).toBe(`POST ${LOOK} POST ${looks}`);
  });
});

describe("a name that was taken before", () => {
  const PLAIN = /^Taken\.$/;
  const at = (time: string): Reply => item(200, { id: ID, createdDateTime: `2026-11-02T${time}Z` });
  it.each<{ name: string; replies: readonly Reply[]; says: RegExp; requests?: string }>([
    {
      name: "a quarter of an hour ago",
      replies: [conflict(), at("08:45:00")],
      says: /made 900 seconds ago/,
    },
    { name: "longer ago", replies: [conflict(), at("08:44:59")], says: PLAIN },
    {
      name: "this moment, by a clock that is ahead",
      replies: [conflict(), at("09:00:09")],
      says: /made 0 seconds ago/,
    },
    { name: "at no time that is told", replies: [conflict(), item(200, { id: ID })], says: PLAIN },
    {
      name: "where it cannot be read",
      replies: [conflict(), refused("No.", [], 403)],
      says: PLAIN,
    },
    {
      name: "where reading it is lost",
      replies: [conflict(), lost],
      says: PLAIN,
      requests: `POST ${`${LOOK} `.repeat(MOST_ATTEMPTS).trim()}`,
    },
    {
      name: "by nobody who can be read",
      replies: [conflict(), absent],
      says: /^Taken\. No user of that name can be read\./,
    },
    {
      name: "as another property is",
      replies: [refused("Taken.", [{ code: "ObjectConflict", target: "mailNickname" }])],
      says: PLAIN,
      requests: "POST",
    },
    {
      name: "as another property is, by an account that is named",
      replies: [
        refused("Taken.", [
          { code: "ObjectConflict", target: "mailNickname" },
          { code: "ConflictingObjects", target: `User_${ID}` },
        ]),
        at("08:59:20"),
      ],
      says: /made 40 seconds ago/,
      requests: `POST GET ${ID}`,
    },
  ])("$name", async ({ replies, says, requests = `POST ${LOOK}` }) => {
    const { failed, requests: asked } = await made(replies);
    expect(failed?.error.message).toMatch(says);
    expect(failed?.error).toMatchObject({ status: 400, code: "x" });
    expect(failed?.fatal).toBe(false);
    expect(asked).toBe(requests);
  });
});

describe("a creation that fails", () => {
  const REQUEST_ID = "11111111-2222-3333-4444-555555555555";
  it("says which permission is missing", async () => {
    const { failed, requests } = await made([refused("No.", [], 403)]);
    expect(failed?.error.message).toBe(
      "No. Give the application the permission User.ReadWrite.All and have an administrator consent.",
    );
    expect(requests).toBe("POST");
  });

  it.each([
    {
      name: "names a property",
      reply: refused("One or more property values specified are invalid.", [
        { code: "x", target: "city" },
      ]),
    },
    {
      name: "has another status",
      reply: refused("One or more property values specified are invalid.", undefined, 403),
    },
    { name: "has other words", reply: refused("Invalid.") },
  ])("is not repeated where the answer $name", async ({ reply }) => {
    const { failed, requests } = await made([reply, created]);
    expect(failed).toBeDefined();
    expect(requests).toBe("POST");
  });

  it("says how often it was tried, in all", async () => {
    const { failed } = await made([
      lost,
      absent,
      item(429, undefined, { "Retry-After": "5" }),
      refused("No."),
    ]);
    expect(failed?.error.message).toBe(
      "No. (tried 3 times within 6 seconds) The answer to an earlier attempt was lost, so it may have been carried out anyway.",
    );
  });

  it("stops everything where nothing arrives", async () => {
    const server = await scriptedServer([]);
    await server.close();
    const thrown = await graphWriter(connectTo(server.root))
      .createUser(ANA)
      .catch((error: unknown) => error);
    expect(thrown).toMatchObject({ fatal: true, error: { status: 0, code: "no-answer" } });
  });

  it.each([
    {
      name: "that was found",
      replies: [lost, found({ displayName: "Ana Sousa", id: OTHER })],
      error: { status: 0, code: "name-taken", requestId: "", field: "userPrincipalName" },
    },
    {
      name: "in conflict",
      replies: [lost, absent, conflict(), found({ displayName: "Ana Sousa", id: OTHER })],
      error: { status: 400, code: "x", requestId: REQUEST_ID, field: "userPrincipalName" },
    },
  ])("for an account of another one $name", async ({ replies, error }) => {
    const { failed } = await made(replies);
    expect(failed?.fatal).toBe(false);
    expect(failed?.error).toEqual({
      ...error,
      message: `ana@contoso.com could not be created: the answer to the first attempt was lost, and the account that is there now (${OTHER}) was not made by it, or has been changed since. Compare it, then adopt it or choose another name.`,
    });
  });

  it("for an account that cannot be read yet", async () => {
    const { failed } = await made([lost, absent, conflict(), absent]);
    expect(failed?.fatal).toBe(false);
    expect(failed?.error).toEqual({
      status: 400,
      code: "x",
      requestId: REQUEST_ID,
      field: "userPrincipalName",
      message:
        "Taken. The answer to the first attempt to create ana@contoso.com was lost, so the account may be the one that was wanted, but it cannot be read yet. Run again in some minutes.",
    });
  });

  it("since it may not be looked for", async () => {
    const { failed } = await made([lost, refused("No.", [], 403)]);
    expect(failed?.error).toEqual({
      status: 403,
      code: "x",
      requestId: REQUEST_ID,
      message:
        "No. The answer to an earlier attempt was lost, so it may have been carried out anyway. Give the application the permission User.Read.All and have an administrator consent.",
    });
  });

  it("in the end, where it is lost again and again", async () => {
    const replies = Array.from({ length: MOST_ATTEMPTS }, () => [lost, absent]).flat();
    const { failed, seconds } = await made(replies);
    expect(failed?.error.message).toContain(`(tried ${MOST_ATTEMPTS} times within `);
    // The tries take 91 seconds, and the last look as long as patience lasts.
    expect(seconds).toBeGreaterThan(91 + 100);
    expect(seconds).toBeLessThanOrEqual(91 + 120);
  });

  it("as a defect, without a name", async () => {
    const server = await scriptedServer([["POST /$batch", created]]);
    await expect(
      graphWriter(connectTo(server.root)).createUser({ displayName: "Ana" }),
    ).rejects.toThrow("A user cannot be created without a userPrincipalName");
    expect(server.requests).toEqual([]);
  });
});

it("two of one name, in any case, never travel together", async () => {
  const server = await scriptedServer([
    ["POST /$batch", batchReply(() => ({ status: 201, body: { id: ID } }))],
  ]);
  const writer = graphWriter(connectTo(server.root));
  await Promise.all(
    ["ana@contoso.com", "ANA@contoso.com", "ben@contoso.com"].map((userPrincipalName) =>
      writer.createUser({ ...ANA, userPrincipalName }),
    ),
  );
  const names = server.requests.map(({ body }) =>
    itemsOf(body).map(({ body: sent }) => sent?.["userPrincipalName"]),
  );
  expect(names).toEqual([["ana@contoso.com", "ben@contoso.com"], ["ANA@contoso.com"]]);
});

describe("an account is ours where nothing in it contradicts what was sent", () => {
  const EXTENSION = "extension_0123456789abcdef0123456789abcdef_badge";
  const TITLE = "Engineer of the first class";
  it.each<{ field: string; sent: FieldValue; live: unknown; ours: boolean }>([
    { field: "jobTitle", sent: TITLE, live: TITLE, ours: true },
    { field: "jobTitle", sent: TITLE, live: null, ours: true },
    { field: "jobTitle", sent: TITLE, live: "", ours: true },
    { field: "jobTitle", sent: TITLE, live: undefined, ours: false },
    { field: "jobTitle", sent: TITLE, live: `  ENGINEER of  the\tfirst class `, ours: true },
    { field: "jobTitle", sent: TITLE, live: "Engineer of thefirst class", ours: false },
    { field: "jobTitle", sent: "Maßnahmen", live: "MASSNAHMEN", ours: false },
    { field: "jobTitle", sent: null, live: undefined, ours: false },
    { field: "jobTitle", sent: null, live: "x", ours: false },
    { field: "otherMails", sent: null, live: [], ours: true },
    { field: "otherMails", sent: null, live: ["a@x.example"], ours: false },
    {
      field: "employeeOrgData",
      sent: null,
      live: { costCenter: "7", division: null },
      ours: false,
    },
    { field: "jobTitle", sent: "Ⅸ. Engineer", live: "IX. engineer", ours: true },
    // Cut, at sixteen characters or later.
    { field: "jobTitle", sent: "0123456789abcdefgh", live: "0123456789abcdef", ours: true },
    { field: "jobTitle", sent: "0123456789abcdefgh", live: "0123456789abcde", ours: false },
    { field: "jobTitle", sent: "0123456789abcdefgh", live: "123456789abcdefgh", ours: false },
    { field: "jobTitle", sent: "0123456789abcdef", live: "0123456789abcdefgh", ours: false },
    { field: "displayName", sent: TITLE, live: TITLE.toUpperCase(), ours: true },
    { field: "displayName", sent: TITLE, live: null, ours: false },
    { field: "mailNickname", sent: "ana", live: "Ana", ours: true },
    { field: "mailNickname", sent: "ana", live: "", ours: false },
    { field: "userPrincipalName", sent: "ana@contoso.com", live: "ANA@contoso.com", ours: true },
    { field: "userPrincipalName", sent: "ana@contoso.com", live: "ana@contoso.com ", ours: false },
    { field: "accountEnabled", sent: false, live: false, ours: true },
    { field: "accountEnabled", sent: false, live: true, ours: false },
    { field: "accountEnabled", sent: true, live: null, ours: false },
    {
      field: "otherMails",
      sent: ["a@x.example", "b@x.example"],
      live: ["B@x.example", "a@x.example"],
      ours: true,
    },
    {
      field: "otherMails",
      sent: ["a@x.example", "b@x.example"],
      live: ["b@x.example "],
      ours: true,
    },
    { field: "otherMails", sent: ["a@x.example", "b@x.example"], live: [], ours: true },
    {
      field: "otherMails",
      sent: ["a@x.example"],
      live: ["a@x.example", "c@x.example"],
      ours: false,
    },
    {
      field: "employeeOrgData",
      sent: { costCenter: "7", division: "East" },
      live: { costCenter: "7", division: null },
      ours: true,
    },
    {
      field: "employeeOrgData",
      sent: { costCenter: "7", division: "East" },
      live: { costCenter: "7", division: "EAST" },
      ours: true,
    },
    {
      field: "employeeOrgData",
      sent: { costCenter: "7", division: "East" },
      live: null,
      ours: true,
    },
    {
      field: "employeeOrgData",
      sent: { costCenter: "7", division: "East" },
      live: { costCenter: "7", division: "West" },
      ours: false,
    },
    {
      field: "employeeOrgData",
      sent: { costCenter: "7", division: null },
      live: { costCenter: "7", division: "West" },
      ours: false,
    },
    // An application may have registered it as another type.
    { field: EXTENSION, sent: "yes", live: true, ours: false },
    { field: EXTENSION, sent: "7", live: 7, ours: true },
    {
      field: "onPremisesExtensionAttributes.extensionAttribute1",
      sent: "x",
      live: { extensionAttribute1: "X" },
      ours: true,
    },
    {
      field: "onPremisesExtensionAttributes.extensionAttribute1",
      sent: "x",
      live: { extensionAttribute1: "y" },
      ours: false,
    },
  ])("$field $sent and then $live: $ours", async ({ field, sent, live, ours }) => {
    const property = field.replace(/\..*/, "");
    const { id, failed } = await made([lost, found({ [property]: live })], { [field]: sent });
    expect(id).toBe(ours ? ID : undefined);
    expect(failed?.error.code).toBe(ours ? undefined : "name-taken");
  });

  it("is not known to be where its form is none that Graph documents", async () => {
    const { failed } = await made([lost, found({ jobTitle: ["x"] })], { jobTitle: "x" });
    expect(failed?.error).toMatchObject({ code: "no-access" });
    expect(failed?.error.message).toContain('"jobTitle" of a0000000');
  });

  it.each([undefined, null, 7, "soon", ["2026-11-02T09:00:01Z"]])(
    "nor where it was made at %s",
    async (createdDateTime) => {
      const { failed } = await made([lost, found({ createdDateTime })]);
      expect(failed?.error.code).toBe("name-taken");
    },
  );
});
