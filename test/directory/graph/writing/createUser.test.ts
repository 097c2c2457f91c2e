import { describe, expect, it } from "vitest";
import { MOST_ATTEMPTS } from "../../../../src/directory/graph/sending/waiting.ts";
import { graphWriter } from "../../../../src/directory/graph/writing/writer.ts";
import { WriteFailure } from "../../../../src/directory/ports.ts";
import {
  connectTo,
  failure,
  itemsOf,
  scriptedServer,
  type Received,
  type Reply,
  type ScriptedServer,
} from "../../scriptedServer.ts";

const ID = "a0000000-0000-4000-8000-000000000001";
const ANA = {
  userPrincipalName: "ana@contoso.com",
  displayName: "Ana Silva",
  mailNickname: "ana",
  accountEnabled: true,
  employeeHireDate: "2026-12-01",
};
/** The server is an hour ahead of the virtual clock, which begins at 08:00. */
const DATE = { date: "Mon, 02 Nov 2026 09:00:00 GMT" };
const ours = {
  ...ANA,
  id: ID,
  employeeHireDate: "2026-12-01T00:00:00Z",
  createdDateTime: "2026-11-02T09:00:01Z",
};
const found = (user: unknown): Reply => item({ status: 200, body: user });
const absent = item({ status: 404, body: failure("Request_ResourceNotFound", "no") });
const created = item({ status: 201, body: { id: ID } });
const lost: Reply = { fault: "reset" };

function item(response: { status: number; body?: unknown }): Reply {
  return { headers: DATE, body: { responses: [{ id: "1", ...response }] } };
}

function conflict(...more: string[]): Reply {
  return item({
    status: 400,
    body: failure(
      "Request_BadRequest",
      "Another object with the same value for property userPrincipalName already exists.",
      [
        { code: "ObjectConflict", target: "userPrincipalName" },
        ...more.map((target) => ({ code: "ConflictingObjects", target })),
      ],
    ),
  });
}

function transient(): Reply {
  return item({
    status: 400,
    body: failure("Request_BadRequest", "One or more property values specified are invalid."),
  });
}

/** Creates Ana against replies in turn. `requests` are as `POST`, or as `GET` and whom. */
async function create(
  ...replies: Reply[]
): Promise<{ id?: string; failed?: WriteFailure; requests: string[]; seconds: number }> {
  const server: ScriptedServer = await scriptedServer([["POST /$batch", ...replies]]);
  const connection = connectTo(server.root);
  const startedAt = connection.clock.now().getTime();
  const ended = await graphWriter(connection)
    .createUser(ANA)
    .then(
      ({ id }) => ({ id }),
      (error: unknown) => {
        if (error instanceof WriteFailure) return { failed: error };
        throw error;
      },
    );
  return {
    ...ended,
    requests: server.requests.flatMap(describeItems),
    seconds: (connection.clock.now().getTime() - startedAt) / 1000,
  };
}

function describeItems({ body }: Received): string[] {
  return itemsOf(body).map(({ method, url }) =>
    method === "GET"
      ? `GET ${decodeURIComponent(url.replace("/users/", "").replace(/\?.*/, ""))}`
      : method,
  );
}

const LOOK = "GET ana@contoso.com";

describe("an answered creation", () => {
  it("gives the id", async () => {
    expect(await create(created)).toMatchObject({ id: ID, requests: ["POST"] });
  });

  it.each<{ name: string; replies: readonly Reply[]; requests: readonly string[]; says: RegExp }>([
    {
      name: "long ago is a plain failure",
      replies: [conflict(`User_${ID}`), found({ id: ID, createdDateTime: "2026-11-01T09:00:00Z" })],
      requests: ["POST", `GET ${ID}`],
      says: /already exists\.$/,
    },
    {
      name: "a moment ago may be an earlier run's",
      replies: [conflict(`User_${ID}`), found({ id: ID, createdDateTime: "2026-11-02T08:59:40Z" })],
      requests: ["POST", `GET ${ID}`],
      says: /made 20 seconds ago, perhaps by a run that was stopped\. Run again in some minutes/,
    },
    {
      name: "a moment ago may be an earlier run's, found by its name",
      replies: [conflict(), found({ id: ID, createdDateTime: "2026-11-02T08:59:40Z" })],
      requests: ["POST", LOOK],
      says: /made 20 seconds ago/,
    },
    {
      name: "by whom nobody can read may be an earlier run's",
      replies: [conflict(), absent],
      requests: ["POST", LOOK],
      says: /No user of that name can be read\. .* or a deleted user, a group or a contact/,
    },
    {
      name: "by whom cannot be asked is a plain failure",
      replies: [conflict(), item({ status: 403, body: failure("x", "No.") })],
      requests: ["POST", LOOK],
      says: /already exists\.$/,
    },
  ])("that finds the name taken $name", async ({ replies, requests: asked, says }) => {
    const { failed, requests } = await create(...replies);
    expect(failed?.error).toMatchObject({ status: 400, field: "userPrincipalName" });
    expect(failed?.error.message).toMatch(says);
    expect(failed?.fatal).toBe(false);
    expect(requests).toEqual(asked);
  });

  it("is repeated a few times while a domain is not known everywhere", async () => {
    expect(await create(transient(), transient(), created)).toMatchObject({
      id: ID,
      requests: ["POST", "POST", "POST"],
      seconds: 3,
    });
  });

  it("is not repeated for ever", async () => {
    const { failed, requests } = await create(transient());
    expect(failed?.error.status).toBe(400);
    expect(requests).toEqual(["POST", "POST", "POST"]);
  });

  it("is not repeated when the answer names the property", async () => {
    const { failed, requests } = await create(
      item({
        status: 400,
        body: failure("Request_BadRequest", "One or more property values specified are invalid.", [
          { code: "InvalidValue", target: "mailNickname" },
        ]),
      }),
    );
    expect(failed?.error.field).toBe("mailNickname");
    expect(requests).toEqual(["POST"]);
  });

  it("is repeated after throttling, for then nothing was done; a name taken then is a plain failure", async () => {
    const throttled = item({ status: 429 });
    const { failed, requests } = await create(throttled, conflict(), absent);
    expect(failed?.error.code).toBe("Request_BadRequest");
    expect(requests).toEqual(["POST", "POST", LOOK]);
  });
});

describe("a creation whose answer was lost", () => {
  it.each<{ name: string; replies: Reply[]; requests: string[] }>([
    { name: "is found by name", replies: [lost, found(ours)], requests: ["POST", LOOK] },
    {
      name: "is sent again while there is nobody",
      replies: [lost, absent, created],
      requests: ["POST", LOOK, "POST"],
    },
    {
      name: "is found by the id that a conflict names",
      replies: [lost, absent, conflict(`User_${ID}`), absent, found(ours)],
      requests: ["POST", LOOK, "POST", `GET ${ID}`, `GET ${ID}`],
    },
    {
      name: "is found by name when a conflict names no id",
      replies: [lost, absent, conflict(), absent, found(ours)],
      requests: ["POST", LOOK, "POST", LOOK, LOOK],
    },
    {
      name: "may be lost again",
      replies: [lost, absent, lost, found(ours)],
      requests: ["POST", LOOK, "POST", LOOK],
    },
    {
      name: "counts as lost with 500",
      replies: [item({ status: 500 }), found(ours)],
      requests: ["POST", LOOK],
    },
    {
      name: "counts as lost with 504 for the batch",
      replies: [{ status: 504, body: "<html>" }, found(ours)],
      requests: ["POST", LOOK],
    },
    {
      name: "counts as lost when left out of the answer",
      replies: [{ headers: DATE, body: { responses: [] } }, found(ours)],
      requests: ["POST", LOOK],
    },
    {
      name: "counts as lost when the answer has no id",
      replies: [item({ status: 201, body: {} }), found(ours)],
      requests: ["POST", LOOK],
    },
    {
      name: "holds even if the search is lost as well",
      replies: [lost, lost, found(ours)],
      requests: ["POST", LOOK, LOOK],
    },
  ])("$name", async ({ replies, requests }) => {
    const result = await create(...replies);
    expect(result).toMatchObject({ id: ID, requests });
  });

  it("reads what was sent and when it was made", async () => {
    const server = await scriptedServer([["POST /$batch", lost, found(ours)]]);
    await graphWriter(connectTo(server.root)).createUser(ANA);
    expect(itemsOf(server.requests[1]?.body)[0]?.url).toBe(
      "/users/ana%40contoso.com?$select=id,createdDateTime,userPrincipalName,displayName,mailNickname,accountEnabled,employeeHireDate",
    );
  });

  it.each<{ name: string; user: Record<string, unknown> }>([
    { name: "trimmed", user: { ...ours, displayName: "Ana  Silva" } },
    { name: "in another case", user: { ...ours, mailNickname: "ANA" } },
    { name: "not at all", user: { ...ours, employeeHireDate: null } },
  ])("is found although the service kept a value $name", async ({ user }) => {
    expect(await create(lost, found(user))).toMatchObject({ id: ID, requests: ["POST", LOOK] });
    expect(await create(lost, absent, conflict(`User_${ID}`), found(user))).toMatchObject({
      id: ID,
    });
  });

  it.each<{ name: string; live: Record<string, unknown>; isOurs: boolean }>([
    { name: "a list in part", live: { otherMails: ["a@contoso.example"] }, isOurs: true },
    {
      name: "an address of somebody else",
      live: { otherMails: ["c@contoso.example"] },
      isOurs: false,
    },
    { name: "a title that was cut", live: { jobTitle: "Engineer of the f" }, isOurs: true },
    { name: "a title that is another one", live: { jobTitle: "Engineer" }, isOurs: false },
    {
      name: "a cost centre in part",
      live: { employeeOrgData: { costCenter: "7", division: null } },
      isOurs: true,
    },
    {
      name: "a cost centre of somebody else",
      live: { employeeOrgData: { costCenter: "8", division: null } },
      isOurs: false,
    },
  ])("with $name is ours: $isOurs", async ({ live, isOurs }) => {
    const more = {
      otherMails: ["A@contoso.example", "b@contoso.example"],
      jobTitle: "Engineer of the first class",
      employeeOrgData: { costCenter: "7", division: "East" },
    };
    const server = await scriptedServer([
      ["POST /$batch", lost, found({ ...ours, ...more, ...live })],
    ]);
    const made = graphWriter(connectTo(server.root)).createUser({ ...ANA, ...more });
    const ended = await made.then(
      ({ id }) => id,
      ({ message }: Error) => message,
    );
    expect(ended).toMatch(isOurs ? ID : /could not be created/);
  });

  it.each<{ name: string; user: Record<string, unknown> }>([
    { name: "was there before", user: { ...ours, createdDateTime: "2026-11-02T08:59:50Z" } },
    { name: "does not say when it was made", user: { ...ours, createdDateTime: null } },
    { name: "has another value", user: { ...ours, displayName: "Ana Sousa" } },
    { name: "has no name that people call it", user: { ...ours, displayName: null } },
    { name: "has another date", user: { ...ours, employeeHireDate: "2026-12-02T00:00:00Z" } },
    { name: "may not sign in", user: { ...ours, accountEnabled: false } },
    { name: "has a shorter name", user: { ...ours, displayName: "Ana" } },
    { name: "does not show a value", user: { ...ours, employeeHireDate: undefined } },
  ])("does not take over an account that $name", async ({ user }) => {
    for (const replies of [
      [lost, found(user)],
      [lost, absent, conflict(`User_${ID}`), found(user)],
    ]) {
      const { failed } = await create(...replies);
      expect(failed?.error).toMatchObject({
        field: "userPrincipalName",
        message: expect.stringMatching(/^ana@contoso\.com could not be created: .*adopt it/),
      });
      expect(failed?.fatal).toBe(false);
    }
  });

  it("ends as a failure while the account cannot be read", async () => {
    const { failed, seconds } = await create(lost, absent, conflict(), absent);
    expect(failed?.error).toMatchObject({
      status: 400,
      message: expect.stringContaining("Run again in some minutes"),
    });
    expect(seconds).toBeLessThanOrEqual(125);
  });

  it("ends as a failure when it cannot be searched for", async () => {
    const { failed } = await create(lost, item({ status: 403, body: failure("x", "No.") }));
    expect(failed?.error).toMatchObject({
      status: 403,
      message: expect.stringContaining("User.Read.All"),
    });
  });

  it.each<{ name: string; replies: Reply[] }>([
    {
      name: "is refused the next time",
      replies: [
        lost,
        absent,
        item({ status: 403, body: failure("Directory_QuotaExceeded", "No.") }),
      ],
    },
    {
      name: "cannot be searched for",
      replies: [lost, item({ status: 403, body: failure("x", "No.") })],
    },
  ])("may have been carried out although it $name, and says so", async ({ replies }) => {
    const { failed } = await create(...replies);
    expect(failed?.error.message).toContain("may have been carried out anyway");
  });

  it("is given up after many losses", async () => {
    const replies = Array.from({ length: 2 * MOST_ATTEMPTS }, (_, index) =>
      index % 2 === 0 ? lost : absent,
    );
    const { failed, requests } = await create(...replies);
    expect(failed?.error).toMatchObject({ status: 0, code: "no-answer" });
    expect(requests.filter((request) => request === "POST")).toHaveLength(MOST_ATTEMPTS);
  });
});
