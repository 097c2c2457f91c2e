import { describe, expect, it } from "vitest";
import type { DirectoryWriter } from "../../../../src/directory/ports.ts";
import type { Holding } from "../../../../src/model/values.ts";
import { failure } from "../../scriptedServer.ts";
import { DONE, failureOf, sentItems, writerAgainst, type ItemReply } from "./writing.ts";

const GROUP = "4b0c2d1e-8f3a-4c5d-9e6b-7a8f9c0d1e2f";
const BO = "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb";
const CY = "cccccccc-cccc-4ccc-8ccc-cccccccccccc";
const sales: Holding = { as: "member", id: GROUP, name: "Sales" };

const add = (writer: DirectoryWriter, user = BO) =>
  writer.changeSet(user, "groups", [{ field: "groups.Sales", from: null, to: sales }]);
const remove = (writer: DirectoryWriter, user = BO) =>
  writer.changeSet(user, "groups", [{ field: "groups.Sales", from: sales, to: null }]);

const refused = (status: number, code: string, message: string): ItemReply => ({
  status,
  body: failure(code, message),
});
const ALREADY = refused(
  400,
  "Request_BadRequest",
  "One or more added object references already exist for the following modified properties: 'members'.",
);
const NOT_ONE = refused(
  400,
  "Request_BadRequest",
  "One or more removed object references do not exist for the following modified properties: 'members'.",
);
const ABSENT = refused(404, "Request_ResourceNotFound", "Resource does not exist");
const FULL = refused(
  403,
  "Directory_QuotaExceeded",
  "would exceed the maximum quota count for forward-link 'members'",
);

describe("one user", () => {
  it.each<[string, typeof add, readonly ItemReply[], readonly string[]]>([
    ["added", add, [DONE], [`POST /groups/${GROUP}/members/$ref`]],
    ["added who is a member already", add, [ALREADY], [`POST /groups/${GROUP}/members/$ref`]],
    ["removed", remove, [DONE], [`DELETE /groups/${GROUP}/members/${BO}/$ref`]],
    ["removed who is none", remove, [NOT_ONE], [`DELETE /groups/${GROUP}/members/${BO}/$ref`]],
    [
      "removed, with a 404 while the group is there",
      remove,
      [ABSENT, { status: 200, body: { id: GROUP } }],
      [`DELETE /groups/${GROUP}/members/${BO}/$ref`, `GET /groups/${GROUP}?$select=id`],
    ],
  ])("%s", async (_, act, replies, sent) => {
    const { writer, server } = await writerAgainst(...replies);
    await act(writer);
    expect(sentItems(server).map(({ method, url }) => `${method} ${url}`)).toEqual(sent);
  });

  it("removed, with a 404 where the group is gone, names the group", async () => {
    const { writer } = await writerAgainst(ABSENT, ABSENT);
    const { error, fatal } = await failureOf(remove(writer));
    expect(error).toMatchObject({ status: 404, code: "group-gone" });
    expect(fatal).toBe(false);
  });

  it("that a full group refuses ends nobody else's writes", async () => {
    const { writer } = await writerAgainst(FULL);
    const { error, fatal } = await failureOf(add(writer));
    expect(error.code).toBe("Directory_QuotaExceeded");
    expect(fatal).toBe(false);
  });

  it("is never removed by anything but an object id", async () => {
    const { writer, server } = await writerAgainst(DONE);
    await expect(remove(writer, "")).rejects.toThrow("object ids");
    await expect(remove(writer, `${BO}/x`)).rejects.toThrow("object ids");
    expect(server.requests).toEqual([]);
  });
});

describe("two users of one group", () => {
  it("are added in one request", async () => {
    const { writer, server } = await writerAgainst(DONE);
    await Promise.all([add(writer, BO), add(writer, CY)]);
    expect(sentItems(server)).toEqual([
      expect.objectContaining({
        method: "PATCH",
        url: `/groups/${GROUP}`,
        body: {
          "members@odata.bind": [BO, CY].map((user) =>
            expect.stringMatching(new RegExp(`/directoryObjects/${user}$`)),
          ),
        },
      }),
    ]);
  });

  it("are added one by one where Graph refuses both, and each ends by itself", async () => {
    const { writer } = await writerAgainst(ALREADY, ALREADY, FULL);
    const [first, second] = await Promise.allSettled([add(writer, BO), add(writer, CY)]);
    expect([first.status, second.status]).toEqual(["fulfilled", "rejected"]);
  });

  it("added and removed are written one after the other", async () => {
    const { writer, server } = await writerAgainst(DONE, DONE);
    await Promise.all([add(writer, BO), remove(writer, CY)]);
    expect(sentItems(server).map(({ method }) => method)).toEqual(["POST", "DELETE"]);
  });
});
