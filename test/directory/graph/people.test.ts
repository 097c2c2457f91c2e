import { describe, expect, it } from "vitest";
import { graphReader } from "../../../src/directory/graph/reading/reader.ts";
import type { DirectoryWriter } from "../../../src/directory/ports.ts";
import { WriteFailure } from "../../../src/directory/ports.ts";
import type { Holding } from "../../../src/model/values.ts";
import { connectTo, failure } from "../scriptedServer.ts";
import { ana, ben, page, serve, wanting } from "./reading/reading.ts";
import { DONE, sentItems, writerAgainst, type ItemReply } from "./writing/writing.ts";

const GUEST = "10000000-0000-4000-8000-000000000001";
const CY = "10000000-0000-4000-8000-000000000002";
const FIELD = "sponsors.cy@contoso.com";
const cy: Holding = { as: "sponsor", id: CY, name: "cy@contoso.com" };

type Write = (writer: DirectoryWriter) => Promise<unknown>;
const add: Write = (writer) =>
  writer.changeSet(GUEST, "sponsors", [{ field: FIELD, from: null, to: cy }]);
const remove: Write = (writer) =>
  writer.changeSet(GUEST, "sponsors", [{ field: FIELD, from: cy, to: null }]);

const ABSENT: ItemReply = { status: 404, body: failure("Request_ResourceNotFound", "no") };
const refused = (message: string): ItemReply => ({
  status: 400,
  body: failure("Request_BadRequest", message),
});
const ADDED = refused("One or more added object references already exist for …: 'sponsors'.");
const REMOVED = refused("One or more removed object references do not exist for …: 'sponsors'.");

describe("a sponsor is written", () => {
  it("alone, by reference, and a removal ends in /$ref", async () => {
    const { writer, server } = await writerAgainst(DONE);
    await add(writer);
    await remove(writer);
    expect(sentItems(server).map(({ method, url, body }) => [method, url, body])).toEqual([
      [
        "POST",
        `/users/${GUEST}/sponsors/$ref`,
        { "@odata.id": expect.stringMatching(new RegExp(`/v1\\.0/users/${CY}$`)) as string },
      ],
      ["DELETE", `/users/${GUEST}/sponsors/${CY}/$ref`, undefined],
    ]);
  });

  it.each<{ name: string; write: Write; reply: ItemReply; done: boolean }>([
    { name: "added, who was added before", write: add, reply: ADDED, done: true },
    { name: "added, who is not there", write: add, reply: ABSENT, done: false },
    { name: "added, with the words of a removal", write: add, reply: REMOVED, done: false },
    { name: "removed, who is none", write: remove, reply: ABSENT, done: true },
    { name: "removed, whose reference is gone", write: remove, reply: REMOVED, done: true },
    { name: "removed, with the words of an addition", write: remove, reply: ADDED, done: false },
    { name: "added, refused", write: add, reply: refused("No."), done: false },
  ])("$name: $done", async ({ write, reply, done }) => {
    const { writer } = await writerAgainst(reply);
    const ended = await write(writer).then(
      () => true,
      (error: unknown) => !(error instanceof WriteFailure),
    );
    expect(ended).toBe(done);
  });

  it.each([
    ["user", "a/b", CY],
    ["user", "", CY],
    ["sponsor", GUEST, "b2"],
    ["sponsor", GUEST, `${CY}/../..`],
  ])("by object ids alone: nothing is sent for a %s called %j, %j", async (_, user, sponsor) => {
    const { writer, server } = await writerAgainst(DONE);
    for (const [from, to] of [
      [null, { ...cy, id: sponsor }],
      [{ ...cy, id: sponsor }, null],
    ] as const)
      await expect(
        writer.changeSet(user, "sponsors", [{ field: FIELD, from, to }]),
      ).rejects.toThrow("object ids");
    expect(server.requests).toEqual([]);
  });

  it("one in each request: several at once are a defect", async () => {
    const { writer, server } = await writerAgainst(DONE);
    const step = { field: FIELD, from: null, to: cy };
    await expect(writer.changeSet(GUEST, "sponsors", [step, step])).rejects.toThrow("in one step");
    expect(server.requests).toEqual([]);
  });
});

describe("sponsors are read", () => {
  const user = (id: string) => ({ "@odata.type": "#microsoft.graph.user", id });
  const read = async (reply: unknown, status = 200) => {
    const server = await serve(
      ["GET /users?", page([ana, ben])],
      ["POST /$batch", { body: { responses: [{ id: "1", status, body: reply }] } }],
      ["GET /users/a1/sponsors", { status, body: reply }],
    );
    const request = wanting(["sponsors"], { isLinked: ({ id }) => id === "a1" });
    const { users } = await graphReader(connectTo(server.root)).readDirectory(request);
    return users.map(({ sets }) => sets?.["sponsors"]);
  };

  it.each<[string, object, readonly Partial<Holding>[] | undefined]>([
    ["none", { value: [] }, []],
    [
      "with the name that the directory has",
      { value: [user("b2")] },
      [{ as: "sponsor", id: "b2", name: "ben@contoso.com" }],
    ],
    ["by id, who is not among the users", { value: [user(CY)] }, [{ id: CY, name: CY }]],
    [
      "without groups",
      { value: [{ "@odata.type": "#microsoft.graph.group", id: "g1" }, user("b2")] },
      [{ id: "b2" }],
    ],
    ["not at all where the kind is not told", { value: [user("b2"), { id: "c3" }] }, undefined],
    [
      "not at all where the id is not told",
      { value: [{ "@odata.type": "#microsoft.graph.user" }] },
      undefined,
    ],
  ])("%s", async (_, reply, expected) => {
    const [ofAna, ofBen] = await read(reply);
    if (expected) expect(ofAna).toMatchObject(expected);
    else expect(ofAna).toBeUndefined();
    if (expected) expect(ofAna).toHaveLength(expected.length);
    expect(ofBen).toBeUndefined();
  });

  it("not at all of who is gone, and a refusal names the permission", async () => {
    expect(await read(failure("Request_ResourceNotFound", "no"), 404)).toEqual([
      undefined,
      undefined,
    ]);
    await expect(read(failure("Authorization_RequestDenied", "No."), 403)).rejects.toThrow(
      "Give the application the permission User.Read.All",
    );
  });
});
