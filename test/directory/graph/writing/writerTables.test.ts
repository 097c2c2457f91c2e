import { describe, expect, it } from "vitest";
import { graphWriter } from "../../../../src/directory/graph/writing/writer.ts";
import {
  DirectoryError,
  NotAttempted,
  WriteFailure,
  type DirectoryWriter,
} from "../../../../src/directory/ports.ts";
import type { Holding } from "../../../../src/model/values.ts";
import { VirtualClock } from "../../../virtualClock.ts";
import { connectTo, failure, scriptedServer, type Reply } from "../../scriptedServer.ts";
import { ANA, DONE, failureOf, ID, sentItems, writerAgainst, type ItemReply } from "./writing.ts";

const ABSENT: ItemReply = { status: 404, body: failure("Request_ResourceNotFound", "no") };
const CREATED: ItemReply = { status: 201, body: { id: ID } };
const refused = (message: string): ItemReply => ({
  status: 400,
  body: failure("Request_BadRequest", message),
});
const REMOVED = refused("One or more REMOVED object references do not exist for …");
const ADDED = refused("One or more ADDED object references already exist for …");

type Write = (writer: DirectoryWriter) => Promise<unknown>;
const update: Write = (writer) => writer.updateUser(ID, { city: "Oslo" });
const point: Write = (writer) => writer.setRelationship(ID, "manager", "b2");
const unpoint: Write = (writer) => writer.setRelationship(ID, "manager", null);

describe("what is so already", () => {
  it.each<{ name: string; write: Write; reply: ItemReply; done: boolean }>([
    { name: "nobody, where there is none", write: unpoint, reply: ABSENT, done: true },
    { name: "nobody, where the reference is gone", write: unpoint, reply: REMOVED, done: true },
    { name: "nobody, where one was added", write: unpoint, reply: ADDED, done: false },
    { name: "somebody, who was added before", write: point, reply: ADDED, done: true },
    { name: "somebody, who was removed", write: point, reply: REMOVED, done: false },
    { name: "somebody, who is not there", write: point, reply: ABSENT, done: false },
    { name: "a value, with those words", write: update, reply: ADDED, done: false },
    { name: "a value of nobody", write: update, reply: ABSENT, done: false },
    { name: "a value, as answered", write: update, reply: { status: 200 }, done: true },
  ])("is done: $name: $done", async ({ write, reply, done }) => {
    const { writer, server } = await writerAgainst(reply);
    const ended = await write(writer).then(
      () => true,
      (error: unknown) => !(error instanceof WriteFailure),
    );
    expect(ended).toBe(done);
    expect(server.requests).toHaveLength(1);
  });

  it("is not said by a batch that was refused", async () => {
    const server = await scriptedServer([
      ["POST /$batch", { status: 404, body: failure("x", "no") }],
    ]);
    const { error, fatal } = await failureOf(unpoint(graphWriter(connectTo(server.root))));
    expect(error.status).toBe(404);
    expect(fatal).toBe(true);
  });
});

describe("what may not be known everywhere yet", () => {
  it.each<{ name: string; write: Write; waits: boolean }>([
    { name: "a user who was just created", write: update, waits: true },
    {
      name: "another one",
      write: (writer) => writer.updateUser("b2", { city: "Oslo" }),
      waits: false,
    },
    { name: "their manager", write: point, waits: true },
    {
      name: "one who is pointed at them",
      write: (writer) => writer.setRelationship("b2", "manager", ID),
      waits: true,
    },
    {
      name: "one who is pointed at another",
      write: (writer) => writer.setRelationship("b2", "manager", "c3"),
      waits: false,
    },
  ])("is waited for: $name: $waits", async ({ write, waits }) => {
    const { writer, server } = await writerAgainst(CREATED, ABSENT, DONE);
    await writer.createUser(ANA);
    const ended = await write(writer).then(
      () => "done",
      () => "failed",
    );
    expect(ended).toBe(waits ? "done" : "failed");
    expect(server.requests).toHaveLength(waits ? 3 : 2);
  });

  it("has nobody to be taken from", async () => {
    const { writer, server, seconds } = await writerAgainst(CREATED, ABSENT, DONE);
    await writer.createUser(ANA);
    await unpoint(writer);
    expect(server.requests).toHaveLength(2);
    expect(seconds()).toBe(0);
  });
});

describe("elements of a set", () => {
  const CY = "cccccccc-cccc-4ccc-8ccc-cccccccccccc";
  const SALES = { as: "member", id: CY, name: "Sales" } as const;
  const SPONSOR = { as: "sponsor", id: CY, name: "cy@contoso.com" } as const;
  const change =
    (set: string, ...steps: readonly (readonly [Holding | null, Holding | null])[]): Write =>
    (writer) =>
      writer.changeSet(
        ID,
        set,
        steps.map(([from, to]) => ({ field: `${set}.x`, from, to })),
      );

  it.each<{ name: string; write: Write; says: string }>([
    { name: "none", write: change("groups"), says: '0 elements of "groups"' },
    {
      name: "two of groups",
      write: change("groups", [null, SALES], [null, SALES]),
      says: '2 elements of "groups" cannot be written in one step',
    },
    {
      name: "two of sponsors",
      write: change("sponsors", [null, SPONSOR], [SPONSOR, null]),
      says: '2 elements of "sponsors"',
    },
    {
      name: "one without an id",
      write: change("groups", [null, { ...SALES, id: null }]),
      says: "1 el",
    },
    { name: "neither before nor after", write: change("groups", [null, null]), says: "1 elements" },
    { name: "of no set", write: change("city", [null, SALES]), says: '"city" is no set' },
  ])("are a defect where there are $name", async ({ write, says }) => {
    const { writer, server } = await writerAgainst(DONE);
    await expect(write(writer)).rejects.toThrow(says);
    expect(server.requests).toEqual([]);
  });

  it.each<{ name: string; write: Write; sent: readonly [method: string, url: string] }>([
    {
      name: "a membership given",
      write: change("groups", [null, SALES]),
      sent: ["POST", `/groups/${CY}/members/$ref`],
    },
    {
      name: "a membership taken",
      write: change("groups", [SALES, null]),
      sent: ["DELETE", `/groups/${CY}/members/${ID}/$ref`],
    },
    {
      name: "a membership of another group of that name",
      write: change("groups", [{ ...SALES, id: "b2" }, SALES]),
      sent: ["POST", `/groups/${CY}/members/$ref`],
    },
    {
      name: "a sponsor given",
      write: change("sponsors", [null, SPONSOR]),
      sent: ["POST", `/users/${ID}/sponsors/$ref`],
    },
    {
      name: "a sponsor taken",
      write: change("sponsors", [SPONSOR, null]),
      sent: ["DELETE", `/users/${ID}/sponsors/${CY}/$ref`],
    },
  ])("are one request each: $name", async ({ write, sent }) => {
    const headers = { "request-id": "r1", "client-request-id": "c1" };
    const { writer, server } = await writerAgainst({ ...DONE, headers });
    expect(await write(writer)).toEqual({ requestId: "r1", clientRequestId: "c1" });
    expect(sentItems(server).map(({ method, url }) => [method, url])).toEqual([sent]);
    // What takes something away has no body, and says nothing of its type.
    expect(Object.hasOwn(sentItems(server)[0] ?? {}, "headers")).toBe(sent[0] === "POST");
  });

  it("name a sponsor by the address below the same root", async () => {
    const { writer, server } = await writerAgainst(DONE);
    await change("sponsors", [null, SPONSOR])(writer);
    expect(sentItems(server).map(({ body }) => body)).toEqual([
      { "@odata.id": `${server.root}/users/${CY}` },
    ]);
  });

  it.each<{ name: string; write: Write; reply: ItemReply; done: boolean }>([
    {
      name: "a sponsor, who was added before",
      write: change("sponsors", [null, SPONSOR]),
      reply: ADDED,
      done: true,
    },
    {
      name: "a sponsor, who was removed",
      write: change("sponsors", [null, SPONSOR]),
      reply: REMOVED,
      done: false,
    },
    {
      name: "no sponsor, where the reference is gone",
      write: change("sponsors", [SPONSOR, null]),
      reply: REMOVED,
      done: true,
    },
  ])("are so already: $name: $done", async ({ write, reply, done }) => {
    const { writer, server } = await writerAgainst(reply);
    const ended = await write(writer).then(
      () => true,
      (error: unknown) => !(error instanceof WriteFailure),
    );
    expect(ended).toBe(done);
    expect(server.requests).toHaveLength(1);
  });

  it.each<{ name: string; write: Write; waits: boolean }>([
    { name: "a sponsor of a new user", write: change("sponsors", [null, SPONSOR]), waits: true },
    {
      name: "a new user as sponsor",
      write: (writer) =>
        writer.changeSet(CY, "sponsors", [
          { field: "sponsors.x", from: null, to: { ...SPONSOR, id: ID } },
        ]),
      waits: true,
    },
    {
      name: "neither of them new",
      write: (writer) =>
        writer.changeSet(CY, "sponsors", [
          { field: "sponsors.x", from: null, to: { ...SPONSOR, id: CY.replace(/c$/, "d") } },
        ]),
      waits: false,
    },
    { name: "a membership of a new user", write: change("groups", [null, SALES]), waits: true },
    {
      name: "a membership of another",
      write: (writer) =>
        writer.changeSet(CY, "groups", [{ field: "groups.x", from: null, to: SALES }]),
      waits: false,
    },
  ])("are waited for: $name: $waits", async ({ write, waits }) => {
    const { writer, server } = await writerAgainst(CREATED, ABSENT, DONE);
    await writer.createUser(ANA);
    const ended = await write(writer).then(
      () => true,
      () => false,
    );
    expect(ended).toBe(waits);
    expect(server.requests).toHaveLength(waits ? 3 : 2);
  });

  it.each<{ name: string; write: Write; permission: string }>([
    {
      name: "a membership",
      write: change("groups", [null, SALES]),
      permission: "GroupMember.ReadWrite.All",
    },
    {
      name: "a sponsor",
      write: change("sponsors", [null, SPONSOR]),
      permission: "User.ReadWrite.All",
    },
    {
      name: "a licence",
      write: change("licenses", [null, { ...SALES, as: "assigned" }]),
      permission: "LicenseAssignment.ReadWrite.All",
    },
  ])("say which permission they take: $name", async ({ write, permission }) => {
    const { writer } = await writerAgainst({ status: 403, body: failure("x", "No.") });
    const { error } = await failureOf(write(writer));
    expect(error.message).toContain(`the permission ${permission} and`);
    expect(error.field).toMatch(/\.x$/);
  });
});

it("keeps whole batches under way, and one more that waits", async () => {
  const { writer } = await writerAgainst(DONE);
  expect(writer.concurrency).toBe((6 + 1) * 20);
});

it.each<{ name: string; write: Write }>([
  { name: "an update", write: update },
  { name: "a relationship", write: point },
])("$name tells by what names it is found", async ({ write }) => {
  const headers = { "request-id": "r1", "client-request-id": "c1" };
  const { writer } = await writerAgainst({ status: 204, headers });
  expect(await write(writer)).toEqual({ requestId: "r1", clientRequestId: "c1" });
});

it("ids are encoded, and each write is one to its own object", async () => {
  const { writer, server } = await writerAgainst(DONE);
  await Promise.all([
    writer.updateUser("a/b", { city: "Oslo" }),
    writer.setRelationship("a/b", "manager", null),
    writer.updateUser("c", { city: "Oslo" }),
  ]);
  expect(server.requests).toHaveLength(2);
  expect(sentItems(server).map(({ method, url, body }) => [method, url, body])).toEqual([
    ["PATCH", "/users/a%2Fb", { city: "Oslo" }],
    ["PATCH", "/users/c", { city: "Oslo" }],
    ["DELETE", "/users/a%2Fb/manager/$ref", undefined],
  ]);
  expect(sentItems(server).at(-1)).not.toHaveProperty("headers");
});

it.each<{ name: string; write: Write; says: string; field?: string }>([
  {
    name: "an update",
    write: (writer) => writer.updateUser(ID, { city: "Oslo", employeeLeaveDateTime: "2027-01-31" }),
    says: "the permissions User.ReadWrite.All and User-LifeCycleInfo.ReadWrite.All",
  },
  {
    name: "a relationship",
    write: point,
    says: "the permission User.ReadWrite.All",
    field: "manager",
  },
])("$name says which permissions it takes", async ({ write, says, field }) => {
  const { writer } = await writerAgainst({ status: 403, body: failure("x", "No.") });
  const { error } = await failureOf(write(writer));
  expect(error.message).toBe(`No. Give the application ${says} and have an administrator consent.`);
  expect(error.field).toBe(field);
});

it("what is no relationship is a defect", async () => {
  const { writer } = await writerAgainst(DONE);
  await expect(writer.setRelationship(ID, "city", "b2")).rejects.toThrow(
    '"city" is not a relationship',
  );
});

describe("a write that the end of the run meets", () => {
  const meets = async (reply: ItemReply, how: "cancelled" | "stopped"): Promise<unknown> => {
    const control = new AbortController();
    const clock = new VirtualClock();
    const ends: (() => void)[] = [];
    const server = await scriptedServer([
      [
        "POST /$batch",
        (): Reply => {
          void clock.sleep(5000).then(() => ends[0]?.());
          return { body: { responses: [{ id: "1", ...reply }] } };
        },
      ],
    ]);
    // A program may stop a run that it cannot cancel.
    const stopping = how === "cancelled" && { stopping: control.signal };
    const writer = graphWriter(connectTo(server.root, { clock, ...stopping }));
    ends.push(() =>
      how === "stopped" ? writer.stop("enough") : control.abort(new Error("enough")),
    );
    return writer.updateUser(ID, { city: "Oslo" }).catch((error: unknown) => error);
  };
  const waiting = (status: number): ItemReply => ({ status, headers: { "Retry-After": "60" } });

  it.each(["cancelled", "stopped"] as const)(
    "after it was throttled was not made (%s)",
    async (how) => {
      const error = await meets(waiting(429), how);
      expect(error).toBeInstanceOf(NotAttempted);
      expect((error as Error).message).toBe("enough");
    },
  );

  it.each(["cancelled", "stopped"] as const)(
    "after a difficulty may have been made (%s)",
    async (how) => {
      const error = await meets(waiting(503), how);
      expect(error).toMatchObject({
        fatal: true,
        error: {
          status: 0,
          code: "unknown",
          requestId: "",
          message: `The run was ${how} while this was under way, so it may or may not have been done. Run the command again.`,
        },
      });
    },
  );

  it("that cannot sign in ends the run, and says why", async () => {
    const server = await scriptedServer([["POST /$batch", { status: 204 }]]);
    const connection = connectTo(server.root, {
      token: () => Promise.reject(new DirectoryError("Signing in failed.")),
    });
    expect(await failureOf(update(graphWriter(connection)))).toMatchObject({
      fatal: true,
      error: { status: 0, code: "no-access", requestId: "", message: "Signing in failed." },
    });
    expect(server.requests).toEqual([]);
  });

  it("that meets a defect throws it", async () => {
    const server = await scriptedServer([["POST /$batch", { status: 204 }]]);
    const defect = new TypeError("broken");
    const connection = connectTo(server.root, { token: () => Promise.reject(defect) });
    await expect(update(graphWriter(connection))).rejects.toBe(defect);
  });

  it("and that is refused at that moment is refused, whatever ends the run", async () => {
    const control = new AbortController();
    const server = await scriptedServer([
      [
        "POST /$batch",
        (): Reply => {
          control.abort(new Error("enough"));
          return { body: { responses: [{ id: "1", ...refused("No.") }] } };
        },
      ],
    ]);
    const writer = graphWriter(connectTo(server.root, { stopping: control.signal }));
    expect(await failureOf(update(writer))).toMatchObject({ fatal: false, error: { status: 400 } });
  });

  it("before it began was not made", async () => {
    const { writer, server } = await writerAgainst(DONE);
    writer.stop("enough");
    await expect(update(writer)).rejects.toThrow(new NotAttempted("enough"));
    expect(server.requests).toEqual([]);
  });
});
