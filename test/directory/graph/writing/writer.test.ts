import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { graphWriter } from "../../../../src/directory/graph/writing/writer.ts";
import { DirectoryError, type DirectoryWriter } from "../../../../src/directory/ports.ts";
import {
  batchReply,
  connectTo,
  failure,
  itemsOf,
  scriptedServer,
  type Received,
  type Reply,
} from "../../scriptedServer.ts";
import {
  ANA,
  DONE,
  failureOf,
  ID,
  passwordProfile,
  sentItems,
  writerAgainst,
  type ItemReply,
} from "./writing.ts";

describe("the wire", () => {
  it.each<{
    name: string;
    fields: Record<string, string | null | readonly string[] | object>;
    body: unknown;
  }>([
    {
      name: "plain values",
      fields: { jobTitle: "Clerk", city: null },
      body: { jobTitle: "Clerk", city: null },
    },
    {
      name: "extension attributes, nested",
      fields: {
        "onPremisesExtensionAttributes.extensionAttribute1": "x",
        "onPremisesExtensionAttributes.extensionAttribute2": null,
      },
      body: {
        onPremisesExtensionAttributes: { extensionAttribute1: "x", extensionAttribute2: null },
      },
    },
    {
      name: "lists, cleared with []",
      fields: { businessPhones: null, otherMails: ["a@b.example"] },
      body: { businessPhones: [], otherMails: ["a@b.example"] },
    },
    {
      name: "employeeOrgData with both members",
      fields: { employeeOrgData: { division: "East" } },
      body: { employeeOrgData: { costCenter: null, division: "East" } },
    },
    {
      name: "employeeOrgData, cleared",
      fields: { employeeOrgData: null },
      body: { employeeOrgData: { costCenter: null, division: null } },
    },
    {
      name: "dates with their time",
      fields: { employeeHireDate: "2026-11-30" },
      body: { employeeHireDate: "2026-11-30T00:00:00Z" },
    },
  ])("takes $name", async ({ fields, body }) => {
    const { writer, server } = await writerAgainst(DONE);
    await writer.updateUser(ID, fields as Parameters<DirectoryWriter["updateUser"]>[1]);
    expect(sentItems(server)).toEqual([
      {
        id: "1",
        method: "PATCH",
        url: `/users/${ID}`,
        headers: { "Content-Type": "application/json" },
        body,
      },
    ]);
  });

  it("points managers at the connection's own root", async () => {
    const { writer, server } = await writerAgainst(DONE);
    await writer.setRelationship(ID, "manager", "b2");
    await writer.setRelationship(ID, "manager", null);
    expect(sentItems(server)).toMatchObject([
      {
        method: "PUT",
        url: `/users/${ID}/manager/$ref`,
        body: { "@odata.id": `${server.root}/users/b2` },
      },
      { method: "DELETE", url: `/users/${ID}/manager/$ref` },
    ]);
  });
});

describe("passwords", () => {
  it("are complex, new for every POST, and must be changed", async () => {
    const { writer, server } = await writerAgainst(
      { status: 429, headers: { "Retry-After": "1" } },
      { status: 201, body: { id: ID } },
    );
    expect(await writer.createUser(ANA)).toMatchObject({ id: ID });
    const profiles = sentItems(server).map(passwordProfile);
    const passwords = profiles.map(({ password }) => password);
    expect(profiles).toEqual(
      passwords.map((password) => ({ forceChangePasswordNextSignIn: true, password })),
    );
    expect(new Set(passwords).size).toBe(2);
    for (const password of passwords) {
      expect(password.length).toBeGreaterThanOrEqual(24);
      for (const kind of [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/]) expect(password).toMatch(kind);
    }
  });

  it.each<{ name: string; echo: (request: Received) => Reply }>([
    {
      name: "with its own item",
      echo: batchReply(({ body }) => ({
        status: 400,
        body: failure(`Bad ${JSON.stringify(body)}`, `Refused: ${JSON.stringify(body)}`, [
          { code: "x", target: JSON.stringify(body) },
        ]),
      })),
    },
    {
      name: "with the whole batch, those of others included",
      echo: ({ body }) => ({
        status: 400,
        body: failure("BadRequest", `Refused: ${JSON.stringify(body)}`),
      }),
    },
  ])("are in no failure, also when Graph quotes them $name", async ({ echo }) => {
    const server = await scriptedServer([["POST /$batch", echo]]);
    const writer = graphWriter(connectTo(server.root));
    const failures = await Promise.all(
      ["ana@contoso.com", "ben@contoso.com"].map((userPrincipalName) =>
        failureOf(writer.createUser({ ...ANA, userPrincipalName })),
      ),
    );
    const passwords = sentItems(server).map((item) => passwordProfile(item).password);
    expect(passwords).toHaveLength(2);
    for (const error of failures) {
      expect(error.message).toContain("(password)");
      for (const password of passwords)
        expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(password);
    }
  });

  it("are in no failure", async () => {
    const { writer, server } = await writerAgainst({ status: 400, body: failure("x", "y") });
    const error = await failureOf(writer.createUser(ANA));
    const { password } = passwordProfile(sentItems(server)[0]);
    expect(password).toMatch(/^\S{24,}$/);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(password);
  });
});

describe("batches", () => {
  it("pack twenty at a time and match answers that come in any order", async () => {
    const server = await scriptedServer([
      [
        "POST /$batch",
        ({ body }): Reply => ({
          body: {
            responses: itemsOf(body)
              .map(({ id, url }) =>
                url.endsWith("7")
                  ? { id, status: 400, body: failure("Request_BadRequest", url) }
                  : { id, status: 204 },
              )
              .toReversed(),
          },
        }),
      ],
    ]);
    const writer = graphWriter(connectTo(server.root));
    const results = await Promise.allSettled(
      Array.from({ length: 45 }, (_, index) => writer.updateUser(`u${index}`, { city: "Oslo" })),
    );
    expect(server.requests.map(({ body }) => itemsOf(body).length)).toEqual([20, 20, 5]);
    expect(
      results.flatMap((result, index) => (result.status === "rejected" ? [index] : [])),
    ).toEqual([7, 17, 27, 37]);
  });

  it("never hold two writes to one object", async () => {
    const { writer, server } = await writerAgainst(DONE);
    await Promise.all([
      writer.updateUser("a1", { city: "Oslo" }),
      writer.updateUser("a1", { mobilePhone: "+47 400" }),
      writer.setRelationship("a1", "manager", "b2"),
      writer.updateUser("b2", { city: "Oslo" }),
    ]);
    const batches = server.requests.map(({ body }) => itemsOf(body).map(({ url }) => url));
    expect(batches).toEqual([
      ["/users/a1", "/users/b2"],
      ["/users/a1"],
      ["/users/a1/manager/$ref"],
    ]);
  });

  it("accept 424 outside as older documents describe it", async () => {
    const server = await scriptedServer([
      [
        "POST /$batch",
        { status: 424, body: { responses: [{ id: "1", status: 429 }] } },
        batchReply(() => DONE),
      ],
    ]);
    await graphWriter(connectTo(server.root)).updateUser(ID, { city: "Oslo" });
    expect(server.requests).toHaveLength(2);
  });
});

describe("an update goes on after", () => {
  it.each<{ name: string; first: ItemReply | "left out"; waits?: number }>([
    {
      name: "429 with Retry-After",
      first: { status: 429, headers: { "Retry-After": "12" } },
      waits: 12,
    },
    { name: "429 without", first: { status: 429 }, waits: 1 },
    {
      name: "a concurrent write",
      first: { status: 409, body: failure("Directory_ConcurrencyViolation", "x") },
      waits: 1,
    },
    { name: "424", first: { status: 424 }, waits: 1 },
    { name: "500", first: { status: 500 }, waits: 1 },
    {
      name: "503 with Retry-After",
      first: { status: 503, headers: { "retry-after": "4" } },
      waits: 4,
    },
    { name: "being left out of the answer", first: "left out", waits: 1 },
  ])("$name", async ({ first, waits = 0 }) => {
    const { writer, server, seconds } = await writerAgainst(first, DONE);
    await writer.updateUser(ID, { city: "Oslo" });
    expect(server.requests).toHaveLength(2);
    expect(seconds()).toBe(waits);
  });

  it.each<{ name: string; fault: Reply }>([
    { name: "a lost connection", fault: { fault: "reset" } },
    { name: "half an answer", fault: { body: { responses: [] }, fault: "half" } },
    { name: "HTML", fault: { body: "<html>" } },
    { name: "an answer without responses", fault: { body: {} } },
    { name: "502 outside", fault: { status: 502, body: "<html>" } },
  ])("$name", async ({ fault }) => {
    const server = await scriptedServer([["POST /$batch", fault, batchReply(() => DONE)]]);
    await graphWriter(connectTo(server.root)).updateUser(ID, { city: "Oslo" });
    expect(server.requests).toHaveLength(2);
  });
});

it("a batch that is refused whole waits as long as it is told, whatever it is short of", async () => {
  const refused = {
    status: 429,
    headers: { "Retry-After": "30", "x-ms-throttle-information": "WriteLimitExceeded" },
  };
  const server = await scriptedServer([["POST /$batch", refused, refused, batchReply(() => DONE)]]);
  const { clock, ...connection } = connectTo(server.root);
  const startedAt = clock.now().getTime();
  await graphWriter({ ...connection, clock }).updateUser(ID, { city: "Oslo" });
  expect(server.requests).toHaveLength(3);
  expect((clock.now().getTime() - startedAt) / 1000).toBe(60);
});

it.each<{ name: string; write: (writer: DirectoryWriter) => Promise<unknown> }>([
  { name: "an update", write: (writer) => writer.updateUser(ID, { city: "Oslo" }) },
  { name: "a creation", write: (writer) => writer.createUser(ANA) },
])("$name that meets a service which is away for hours ends the run", async ({ write }) => {
  const { writer, server, seconds } = await writerAgainst({
    status: 503,
    headers: { "Retry-After": "7200" },
  });
  const { error, fatal } = await failureOf(write(writer));
  expect(error).toMatchObject({
    status: 503,
    message: expect.stringContaining("may have been carried out") as string,
  });
  expect(fatal).toBe(true);
  expect(server.requests).toHaveLength(1);
  expect(seconds()).toBe(0);
});

it.each<{ name: string; write: (writer: DirectoryWriter) => Promise<unknown> }>([
  { name: "an update", write: (writer) => writer.updateUser(ID, { city: "Oslo" }) },
  { name: "a creation", write: (writer) => writer.createUser(ANA) },
])(
  "$name whose answer was lost, and then the sign-in, may have been made, and says so",
  async ({ write }) => {
    const server = await scriptedServer([["POST /$batch", batchReply(() => ({ status: 503 }))]]);
    let tokens = 0;
    const connection = connectTo(server.root, {
      token: async () => {
        if ((tokens += 1) > 1) throw new DirectoryError("Signing in failed.");
        return "token";
      },
    });
    const { error } = await failureOf(write(graphWriter(connection)));
    expect(error).toMatchObject({
      code: "no-access",
      message: expect.stringMatching(/^Signing in failed\..* may have been carried out/) as string,
    });
  },
);

it("a concurrent write that is to wait for hours is given up", async () => {
  const { writer, server, seconds } = await writerAgainst({
    status: 409,
    headers: { "Retry-After": "7200" },
    body: failure("Directory_ConcurrencyViolation", "x"),
  });
  const { error, fatal } = await failureOf(writer.updateUser(ID, { city: "Oslo" }));
  expect(error.code).toBe("Directory_ConcurrencyViolation");
  expect(fatal).toBe(false);
  expect(server.requests).toHaveLength(1);
  expect(seconds()).toBe(0);
});

describe("what is so already is done", () => {
  it.each<{ target: string | null; reply: ItemReply }>([
    { target: null, reply: { status: 404, body: failure("Request_ResourceNotFound", "none") } },
    {
      target: null,
      reply: {
        status: 400,
        body: failure("Request_BadRequest", "One or more removed object references do not exist"),
      },
    },
    {
      target: "b2",
      reply: {
        status: 400,
        body: failure(
          "Request_BadRequest",
          "One or more added object references already exist for the following modified properties: 'manager'.",
        ),
      },
    },
  ])("$reply.body.error.message for $target", async ({ target, reply }) => {
    const { writer, server } = await writerAgainst(reply);
    await writer.setRelationship(ID, "manager", target);
    expect(server.requests).toHaveLength(1);
  });
});

describe("what was just created", () => {
  it.each<{ status: number; message: string }>([
    { status: 404, message: "Resource 'x' does not exist or one of its queried …" },
    {
      status: 400,
      message: "The source resource object or one of the objects being referenced don't exist.",
    },
    {
      status: 400,
      message: "The source resource object or one of the objects being referenced do not exist.",
    },
  ])("may be unknown for a while ($status, $message)", async ({ status, message }) => {
    const notYet = { status, body: failure("Request_ResourceNotFound", message) };
    const { writer, seconds } = await writerAgainst(
      { status: 201, body: { id: ID } },
      notYet,
      notYet,
      notYet,
      DONE,
    );
    await writer.createUser(ANA);
    await writer.setRelationship("b2", "manager", ID);
    expect(seconds()).toBe(7);
  });

  it("fails when it stays unknown", async () => {
    const { writer, seconds } = await writerAgainst(
      { status: 201, body: { id: ID } },
      { status: 404, body: failure("Request_ResourceNotFound", "no") },
    );
    await writer.createUser(ANA);
    const { error } = await failureOf(writer.updateUser(ID, { city: "Oslo" }));
    expect(error.message).toMatch(/^no \(tried \d+ times within 1\d\d seconds\)$/);
    expect(seconds()).toBeLessThanOrEqual(120);
  });

  it("and what was not is missing at once", async () => {
    const { writer, server } = await writerAgainst({
      status: 404,
      body: failure("Request_ResourceNotFound", "no"),
    });
    const { error, fatal } = await failureOf(writer.updateUser(ID, { city: "Oslo" }));
    expect(error).toMatchObject({ status: 404, code: "Request_ResourceNotFound" });
    expect(fatal).toBe(false);
    expect(server.requests).toHaveLength(1);
  });
});

it("a change that is refused after its first answer was lost may have been made, and says so", async () => {
  const refused = { status: 403, body: failure("Authorization_RequestDenied", "No.") };
  const { writer } = await writerAgainst({ status: 503 }, refused);
  const { error } = await failureOf(writer.updateUser(ID, { city: "Oslo" }));
  expect(error.message).toContain("may have been carried out anyway");
  const once = await failureOf((await writerAgainst(refused)).writer.updateUser(ID, { city: "x" }));
  expect(once.error.message).not.toContain("may have been");
});
