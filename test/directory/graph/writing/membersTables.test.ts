import { describe, expect, it } from "vitest";
import { Batcher } from "../../../../src/directory/graph/sending/batcher.ts";
import type { BatchItem } from "../../../../src/directory/graph/sending/batchItem.ts";
import { MemberWriter } from "../../../../src/directory/graph/writing/members.ts";
import { WriteFailure } from "../../../../src/directory/ports.ts";
import {
  batchReply,
  connectTo,
  failure,
  scriptedServer,
  type Reply,
} from "../../scriptedServer.ts";
import { DONE, failureOf, sentItems, type ItemReply } from "./writing.ts";

const SALES = "4b0c2d1e-8f3a-4c5d-9e6b-7a8f9c0d1e2f";
const CREW = "5b0c2d1e-8f3a-4c5d-9e6b-7a8f9c0d1e2f";
const SUBJECT = {
  fields: ["groups.Sales"],
  permissions: ["GroupMember.ReadWrite.All"],
};

function user(number: number): string {
  return `bbbbbbbb-bbbb-4bbb-8bbb-${String(number).padStart(12, "0")}`;
}

const refused = (status: number, message: string, code = "Request_BadRequest"): ItemReply => ({
  status,
  body: failure(code, message),
});
const ADDED = "One or more ADDED object references already exist for …: 'members'.";
const REMOVED = "One or more REMOVED object references do not exist for …: 'members'.";
const ABSENT = refused(404, "Resource does not exist", "Request_ResourceNotFound");

type Item = ReturnType<typeof sentItems>[number];

/** Notes what goes through it. */
class NotingBatcher extends Batcher {
  readonly items: BatchItem[] = [];

  override send(...[item, onSent]: Parameters<Batcher["send"]>): ReturnType<Batcher["send"]> {
    this.items.push(item);
    return super.send(item, onSent);
  }
}

/** A writer of members against a directory that answers each item as a test says, or each batch. */
async function writing(
  answer: (item: Item, turn: number) => ItemReply | undefined,
  { created = [], batch }: { created?: readonly string[]; batch?: Reply } = {},
) {
  let turn = 0;
  const server = await scriptedServer([
    ["POST /$batch", batch ?? batchReply((item) => answer(item, (turn += 1)))],
  ]);
  const connection = connectTo(server.root);
  const startedAt = connection.clock.now().getTime();
  const batcher = new NotingBatcher(connection);
  const members = new MemberWriter({ connection, batcher, isNew: (id) => created.includes(id) });
  return {
    add: (who: string, group = SALES) => members.change("add", group, who, SUBJECT),
    remove: (who: string, group = SALES) => members.change("remove", group, who, SUBJECT),
    batcher,
    server,
    seconds: () => (connection.clock.now().getTime() - startedAt) / 1000,
    /** Each item, as its method, its group, and how many users it binds where it binds some. */
    sent: () =>
      sentItems(server).map(({ method, url, body }) => {
        const bound = body?.["members@odata.bind"];
        const what = url.includes(SALES) ? "Sales" : url.includes(CREW) ? "Crew" : url;
        return `${method} ${what}${Array.isArray(bound) ? ` ${bound.length}` : ""}`;
      }),
  };
}

function users(count: number): string[] {
  return Array.from({ length: count }, (_, index) => user(index));
}

describe("users who are added to a group at the same time", () => {
  it.each([
    { count: 1, sent: ["POST Sales"], writes: [undefined] },
    { count: 2, sent: ["PATCH Sales 2"], writes: [1] },
    { count: 3, sent: ["PATCH Sales 3"], writes: [1] },
    { count: 4, sent: ["PATCH Sales 4"], writes: [2] },
    { count: 20, sent: ["PATCH Sales 20"], writes: [7] },
    { count: 21, sent: ["PATCH Sales 20", "POST Sales"], writes: [7, undefined] },
    {
      count: 41,
      sent: ["PATCH Sales 20", "PATCH Sales 20", "POST Sales"],
      writes: [7, 7, undefined],
    },
  ])("are $count, in $sent", async ({ count, sent, writes }) => {
    const { add, sent: items, batcher, server } = await writing(() => DONE);
    await Promise.all(users(count).map((who) => add(who)));
    expect(items()).toEqual(sent);
    expect(batcher.items.map((item) => item.writes)).toEqual(writes);
    expect(batcher.items.map(({ object }) => object)).toEqual(sent.map(() => SALES));
    const bound = sentItems(server).flatMap(
      ({ body }) =>
        (body?.["members@odata.bind"] as string[] | undefined) ?? [body?.["@odata.id"] as string],
    );
    expect(bound).toEqual(users(count).map((who) => `${server.root}/directoryObjects/${who}`));
  });

  it("come before those who are removed, each of whom is a request", async () => {
    const { add, remove, sent } = await writing(() => DONE);
    await Promise.all([remove(user(1)), add(user(2)), remove(user(3)), add(user(4))]);
    expect(sent()).toEqual(["PATCH Sales 2", "DELETE Sales", "DELETE Sales"]);
  });

  it("are collected while another request is under way", async () => {
    const { add, sent } = await writing(() => DONE);
    const first = add(user(0));
    // The first one has begun, and is not answered yet.
    await new Promise((turn) => void setImmediate(turn));
    const later = [add(user(1)), add(user(2))];
    await Promise.all([first, ...later]);
    expect(sent()).toEqual(["POST Sales", "PATCH Sales 2"]);
  });

  it("are written again once all of them have been", async () => {
    const { add, remove, sent } = await writing(() => DONE);
    await add(user(0));
    await add(user(1));
    await remove(user(0));
    expect(sent()).toEqual(["POST Sales", "POST Sales", "DELETE Sales"]);
  });

  it("of different groups are written side by side", async () => {
    const { add, server, sent } = await writing(() => DONE);
    await Promise.all([add(user(0)), add(user(1), CREW), add(user(2), CREW)]);
    expect(server.requests).toHaveLength(1);
    expect(sent()).toEqual(["POST Sales", "PATCH Crew 2"]);
  });

  it("each hear by what request they were", async () => {
    const headers = { "request-id": "r1", "client-request-id": "c1" };
    const { add } = await writing(() => ({ status: 204, headers }));
    const trace = { requestId: "r1", clientRequestId: "c1" };
    expect(await Promise.all([add(user(0)), add(user(1))])).toEqual([trace, trace]);
  });
});

describe("where Graph refuses several users at once", () => {
  it.each([
    { status: 400, isAlone: true },
    { status: 403, isAlone: true },
    { status: 404, isAlone: true },
    { status: 401, isAlone: false },
    { status: 402, isAlone: false },
    { status: 405, isAlone: false },
    { status: 409, isAlone: false },
  ])("with $status, each is asked for alone: $isAlone", async ({ status, isAlone }) => {
    const { add, sent } = await writing(({ method }) =>
      method === "PATCH" ? refused(status, "No.") : DONE,
    );
    const results = await Promise.allSettled([add(user(0)), add(user(1))]);
    expect(sent().filter((item) => item.startsWith("POST"))).toHaveLength(isAlone ? 2 : 0);
    for (const result of results)
      if (isAlone) expect(result.status).toBe("fulfilled");
      else
        expect(result).toMatchObject({
          reason: expect.any(WriteFailure) as object,
          status: "rejected",
        });
  });

  it.each<{ name: string; batch: Reply; status: number; fatal: boolean }>([
    {
      name: "with the batch",
      batch: { status: 400, body: failure("x", "No.") },
      status: 400,
      fatal: true,
    },
    {
      name: "for being the wrong caller",
      batch: { status: 403, body: failure("x", "No.") },
      status: 403,
      fatal: true,
    },
    { name: "by no answer", batch: { fault: "reset" }, status: 0, fatal: true },
  ])("$name, nobody is asked for alone", async ({ batch, status, fatal }) => {
    const { add, sent } = await writing(() => DONE, { batch });
    const failures = await Promise.all([add(user(0)), add(user(1))].map(failureOf));
    for (const each of failures) {
      expect(each.error.status).toBe(status);
      expect(each.fatal).toBe(fatal);
    }
    expect(new Set(sent())).toEqual(new Set(["PATCH Sales 2"]));
  });

  it("each ends by itself, and those who wait follow", async () => {
    const bad = `/${user(1)}`;
    const { add, sent } = await writing(({ method, body }) =>
      method === "PATCH" || String(body?.["@odata.id"]).endsWith(bad)
        ? refused(400, "No such user.")
        : DONE,
    );
    const first = [add(user(0)), add(user(1)), add(user(2))];
    await new Promise((turn) => void setImmediate(turn));
    const results = await Promise.allSettled([...first, add(user(3))]);
    expect(results.map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
    ]);
    expect(sent()).toEqual([
      "PATCH Sales 3",
      "POST Sales",
      "POST Sales",
      "POST Sales",
      "POST Sales",
    ]);
  });

  it.each([1, 2])("%i users hear that the run has ended", async (count) => {
    const { add, batcher, server } = await writing(() => DONE);
    batcher.endWrites("enough");
    const results = await Promise.allSettled(users(count).map((who) => add(who)));
    expect(results).toHaveLength(count);
    for (const result of results)
      expect(result).toMatchObject({
        status: "rejected",
        reason: expect.objectContaining({ message: "enough", mayBeDone: false }) as object,
      });
    expect(server.requests).toEqual([]);
  });
});

describe("what is so already", () => {
  it.each<{ act: "add" | "remove"; reply: ItemReply; done: boolean }>([
    { act: "add", reply: refused(400, ADDED), done: true },
    { act: "add", reply: refused(400, ADDED.toLowerCase()), done: true },
    { act: "add", reply: refused(400, REMOVED), done: false },
    { act: "add", reply: refused(403, ADDED), done: false },
    { act: "add", reply: ABSENT, done: false },
    { act: "remove", reply: refused(400, REMOVED), done: true },
    { act: "remove", reply: refused(400, REMOVED.toLowerCase()), done: true },
    { act: "remove", reply: refused(400, ADDED), done: false },
    { act: "remove", reply: refused(403, REMOVED), done: false },
  ])("$reply.status $reply.body.error.message, to $act: $done", async ({ act, reply, done }) => {
    const { add, remove, sent } = await writing(() => reply);
    const work = act === "add" ? add(user(0)) : remove(user(0));
    if (done) await work;
    else expect((await failureOf(work)).error.status).toBe(reply.status);
    expect(sent()).toHaveLength(1);
  });

  it.each<{ name: string; act: "add" | "remove"; message: string }>([
    { name: "added", act: "add", message: ADDED },
    { name: "removed", act: "remove", message: REMOVED },
  ])("is not said by a batch that was refused: $name", async ({ act, message }) => {
    const { add, remove } = await writing(() => DONE, {
      batch: { status: 400, body: failure("x", message) },
    });
    const { fatal } = await failureOf(act === "add" ? add(user(0)) : remove(user(0)));
    expect(fatal).toBe(true);
  });

  it.each<{ name: string; group: ItemReply | undefined; isGone: boolean }>([
    { name: "is there", group: { status: 200, body: { id: SALES } }, isGone: false },
    { name: "is gone", group: ABSENT, isGone: true },
    { name: "may not be read", group: refused(403, "No."), isGone: false },
    { name: "is not answered about", group: undefined, isGone: false },
  ])("is nobody to be removed, with a 404, where the group $name", async ({ group, isGone }) => {
    const { remove, sent } = await writing(({ method }) => (method === "GET" ? group : ABSENT));
    const ended: unknown = await remove(user(0)).catch((error: unknown) => error);
    if (isGone)
      expect(ended).toMatchObject({
        fatal: false,
        error: {
          status: 404,
          code: "group-gone",
          requestId: "11111111-2222-3333-4444-555555555555",
          message: `The group ${SALES} no longer exists. Remove it from the configuration and the files`,
        },
      });
    else expect(ended).toEqual({ requestId: "", clientRequestId: expect.any(String) as string });
    expect(new Set(sent())).toEqual(new Set(["DELETE Sales", "GET Sales"]));
  });

  it("is asked about again where the service is busy", async () => {
    const { remove, sent } = await writing(({ method }, turn) =>
      method === "GET" && turn === 2 ? { status: 503 } : ABSENT,
    );
    expect((await failureOf(remove(user(0)))).error.code).toBe("group-gone");
    expect(sent()).toEqual(["DELETE Sales", "GET Sales", "GET Sales"]);
  });

  it("is not asked about where a batch was refused with 404", async () => {
    const { remove, sent } = await writing(() => DONE, {
      batch: { status: 404, body: failure("x", "No.") },
    });
    expect(await failureOf(remove(user(0)))).toMatchObject({ fatal: true, error: { code: "x" } });
    expect(sent()).toEqual(["DELETE Sales"]);
  });
});

describe("a failure of one group", () => {
  it.each<{ name: string; reply: ItemReply; fatal: boolean }>([
    {
      name: "that is full",
      reply: refused(403, "Full.", "Directory_QuotaExceeded"),
      fatal: false,
    },
    { name: "that may not be written", reply: refused(403, "No.", "accessDenied"), fatal: false },
    {
      name: "of a full directory",
      reply: refused(400, "Full.", "Directory_QuotaExceeded"),
      fatal: true,
    },
    { name: "for a wrong request", reply: refused(405, "No."), fatal: true },
  ])("$name ends the run: $fatal", async ({ reply, fatal }) => {
    const { add } = await writing(() => reply);
    const found = await failureOf(add(user(0)));
    expect(found.fatal).toBe(fatal);
    expect(found.error).toMatchObject({ status: reply.status });
  });

  it("says which permission it takes, and of which field it is", async () => {
    const { add, remove } = await writing(() => refused(403, "No."));
    for (const work of [add(user(0)), remove(user(1))])
      expect((await failureOf(work)).error).toMatchObject({
        field: "groups.Sales",
        message: expect.stringContaining("GroupMember.ReadWrite.All") as string,
      });
  });

  it.each(["add", "remove"] as const)("that gives no answer is one, to %s", async (act) => {
    const { add, remove } = await writing(() => undefined);
    const { error } = await failureOf(act === "add" ? add(user(0)) : remove(user(0)));
    expect(error).toMatchObject({ status: 0, code: "no-answer" });
  });
});

describe("a user who was just created", () => {
  const created = [user(0)];
  it.each<{ name: string; who: readonly string[]; act: "add" | "remove"; waits: boolean }>([
    { name: "is waited for", who: [user(0)], act: "add", waits: true },
    { name: "is waited for beside another", who: [user(1), user(0)], act: "add", waits: true },
    { name: "is not one who was created before", who: [user(1)], act: "add", waits: false },
    { name: "nor are two of them", who: [user(1), user(2)], act: "add", waits: false },
    { name: "is not waited for to be removed", who: [user(0)], act: "remove", waits: false },
  ])("$name", async ({ who, act, waits }) => {
    const { add, remove, seconds } = await writing((_, turn) => (turn === 1 ? ABSENT : DONE), {
      created,
    });
    await Promise.allSettled(who.map((each) => (act === "add" ? add(each) : remove(each))));
    expect(seconds() > 0).toBe(waits);
  });
});

describe("nothing is sent", () => {
  it.each([
    { name: "without the id of a user", group: SALES, who: "ana@contoso.com" },
    { name: "without the id of a group", group: "Sales", who: user(0) },
  ])("to remove $name", async ({ group, who }) => {
    const { remove, server } = await writing(() => DONE);
    await expect(remove(who, group)).rejects.toThrow("object ids of the group and the user");
    expect(server.requests).toEqual([]);
  });
});

it("the name of a group is encoded", async () => {
  const { add, server } = await writing(() => DONE);
  await add(user(0), "a/b");
  await Promise.all([add(user(1), "a/b"), add(user(2), "a/b")]);
  expect(sentItems(server).map(({ url }) => url)).toEqual([
    "/groups/a%2Fb/members/$ref",
    "/groups/a%2Fb",
  ]);
});
