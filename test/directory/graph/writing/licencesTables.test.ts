import { describe, expect, it } from "vitest";
import type { DirectoryWriter } from "../../../../src/directory/ports.ts";
import type { Holding } from "../../../../src/model/values.ts";
import { graphWriter } from "../../../../src/directory/graph/writing/writer.ts";
import {
  batchReply,
  connectTo,
  failure,
  scriptedServer,
  type Reply,
} from "../../scriptedServer.ts";
import { ANA, failureOf, ID, sentItems, type ItemReply } from "./writing.ts";

const E3 = "05e9a617-0261-4cee-bb44-138d3ef5d965";
const E5 = "06ebc4ee-1bb5-47dd-8120-11324bc54e06";
const TEAMS = "57ff2da0-773e-42df-b2af-ffb7a2317929";
const YAMMER = "7547a3fe-08ee-4ccb-b430-5077c5041653";
const GROUP = "4b0c2d1e-8f3a-4c5d-9e6b-7a8f9c0d1e2f";

const e3 = (...without: readonly string[]): Holding => ({
  as: "assigned",
  id: E3,
  name: "SPE_E3",
  ...(without.length > 0 && { without }),
});
const e5: Holding = { as: "assigned", id: E5, name: "SPE_E5" };

const DONE: ItemReply = { status: 200, body: { id: ID } };
const refused = (status: number, message = "No."): ItemReply => ({
  status,
  body: failure("Request_BadRequest", message),
});
const SKUS: ItemReply = {
  status: 200,
  body: {
    value: [
      {
        skuId: E3,
        skuPartNumber: "SPE_E3",
        servicePlans: [
          { servicePlanId: TEAMS, servicePlanName: "TEAMS1" },
          { servicePlanId: YAMMER, servicePlanName: "YAMMER" },
        ],
      },
    ],
  },
};

interface State {
  readonly skuId: string;
  readonly disabledPlans?: readonly string[];
  readonly assignedByGroup?: string;
}
const has = (...states: readonly State[]): ItemReply => ({
  status: 200,
  body: { id: ID, licenseAssignmentStates: states },
});

type Steps = Parameters<DirectoryWriter["changeSet"]>[2];
const step = (from: Holding | null, to: Holding | null): Steps[number] => ({
  field: `licenses.${(to ?? from)?.name}`,
  from,
  to,
});

/** A writer against a directory that answers what it is asked for; the licences are as they were unless a test says. */
async function writing(
  {
    assign = DONE,
    user = has(),
    skus = SKUS,
  }: {
    assign?: ItemReply | ((turn: number) => ItemReply);
    user?: ItemReply | undefined | ((turn: number) => ItemReply);
    skus?: ItemReply;
  } = {},
  batch?: Reply,
) {
  let [turn, reads] = [0, 0];
  const server = await scriptedServer([
    [
      "POST /$batch",
      batch ??
        batchReply(({ method, url }) => {
          if (url.startsWith("/subscribedSkus")) return skus;
          if (method === "GET") return typeof user === "function" ? user((reads += 1)) : user;
          if (url === "/users") return { status: 201, body: { id: ID } };
          return typeof assign === "function" ? assign((turn += 1)) : assign;
        }),
    ],
  ]);
  const connection = connectTo(server.root);
  const startedAt = connection.clock.now().getTime();
  const writer = graphWriter(connection);
  return {
    writer,
    change: (...steps: Steps) => writer.changeSet(ID, "licenses", steps),
    seconds: () => (connection.clock.now().getTime() - startedAt) / 1000,
    bodies: () =>
      sentItems(server).flatMap(({ url, body }) => (url.endsWith("/assignLicense") ? [body] : [])),
    asked: () => sentItems(server).map(({ method, url }) => `${method} ${url.replace(/\?.*/, "")}`),
    server,
  };
}

const USER = `/users/${ID}`;

describe("one request asks for", () => {
  it.each<{ name: string; steps: Steps; add: readonly object[]; remove: readonly string[] }>([
    {
      name: "one more",
      steps: [step(null, e5)],
      add: [{ skuId: E5, disabledPlans: [] }],
      remove: [],
    },
    { name: "one less", steps: [step(e3(), null)], add: [], remove: [E3] },
    {
      name: "another one",
      steps: [step(e3(), null), step(null, e5)],
      add: [{ skuId: E5, disabledPlans: [] }],
      remove: [E3],
    },
    {
      name: "one without a plan, which is not taken before",
      steps: [step(e3(), e3("TEAMS1"))],
      add: [{ skuId: E3, disabledPlans: [TEAMS] }],
      remove: [],
    },
    {
      name: "one with all plans again",
      steps: [step(e3("TEAMS1"), e3())],
      add: [{ skuId: E3, disabledPlans: [] }],
      remove: [],
    },
    {
      name: "one without two plans, beside one with all",
      steps: [step(null, e3("TEAMS1", "YAMMER")), step(null, e5)],
      add: [
        { skuId: E3, disabledPlans: [TEAMS, YAMMER] },
        { skuId: E5, disabledPlans: [] },
      ],
      remove: [],
    },
    {
      name: "two less",
      steps: [step(e3("TEAMS1"), null), step(e5, null)],
      add: [],
      remove: [E3, E5],
    },
  ])("$name", async ({ steps, add, remove }) => {
    const { change, bodies } = await writing();
    await change(...steps);
    expect(bodies()).toEqual([{ addLicenses: add, removeLicenses: remove }]);
  });

  it("and the tenant's licences are asked for once, and not at all where no plan is left out", async () => {
    const { change, asked } = await writing();
    await change(step(null, e5));
    expect(asked()).toEqual([`POST ${USER}/assignLicense`]);
    await change(step(null, e3("TEAMS1")));
    await change(step(null, e3("YAMMER")));
    expect(asked().filter((line) => line === "GET /subscribedSkus")).toHaveLength(1);
  });

  it("by the encoded id of the user, one at a time", async () => {
    const { writer, server } = await writing();
    await Promise.all([
      writer.changeSet("a/b", "licenses", [step(null, e5)]),
      writer.updateUser("a/b", { city: "Oslo" }),
    ]);
    expect(sentItems(server)[0]?.url).toBe("/users/a%2Fb");
    expect(sentItems(server)[1]?.url).toBe("/users/a%2Fb/assignLicense");
    expect(server.requests).toHaveLength(2);
  });

  it("and says by what names it is found", async () => {
    const headers = { "request-id": "r1", "client-request-id": "c1" };
    const { change } = await writing({ assign: { ...DONE, headers } });
    expect(await change(step(null, e5))).toEqual({ requestId: "r1", clientRequestId: "c1" });
  });
});

describe("a plan that the licence has no more", () => {
  it.each<{ name: string; to: Holding; skus?: ItemReply; without: string }>([
    { name: "is the only one", to: e3("SWAY"), without: "SWAY" },
    { name: "is one of two", to: e3("SWAY", "TEAMS1"), without: "SWAY, TEAMS1" },
    { name: "is of another licence", to: { ...e5, without: ["TEAMS1"] }, without: "TEAMS1" },
    {
      name: "cannot be known",
      to: e3("TEAMS1"),
      skus: refused(403),
      without: "TEAMS1",
    },
  ])("$name: nothing is written", async ({ to, skus, without }) => {
    const { change, bodies } = await writing({ ...(skus && { skus }) });
    const { error, fatal } = await failureOf(change(step(null, to)));
    expect(error).toEqual({
      status: 0,
      code: "plan-not-found",
      message: `The licence ${to.name} has no longer all of the service plans ${without}. Plan again.`,
      requestId: "",
      field: `licenses.${to.name}`,
    });
    expect(fatal).toBe(false);
    expect(bodies()).toEqual([]);
  });
});

describe("what is refused with 400 counts as written where it is so already", () => {
  const swap = [step(e3(), null), step(null, e5)];
  it.each<{ name: string; steps?: Steps; user: ItemReply | undefined; isSo: boolean }>([
    { name: "as asked for", user: has({ skuId: E5 }), isSo: true },
    { name: "with others beside", user: has({ skuId: GROUP }, { skuId: E5 }), isSo: true },
    { name: "the old one is there", user: has({ skuId: E3 }, { skuId: E5 }), isSo: false },
    { name: "the new one is not", user: has(), isSo: false },
    {
      name: "the new one is there by a group alone",
      user: has({ skuId: E5, assignedByGroup: GROUP }),
      isSo: false,
    },
    {
      name: "the old one is there by a group",
      user: has({ skuId: E3, assignedByGroup: GROUP }, { skuId: E5 }),
      isSo: true,
    },
    {
      name: "the new one is there by a group as well",
      user: has({ skuId: E5, assignedByGroup: GROUP }, { skuId: E5 }),
      isSo: true,
    },
    {
      name: "with a plan less than asked for",
      user: has({ skuId: E5, disabledPlans: [TEAMS] }),
      isSo: false,
    },
    {
      name: "without the plan",
      steps: [step(null, e3("TEAMS1"))],
      user: has({ skuId: E3, disabledPlans: [TEAMS] }),
      isSo: true,
    },
    {
      name: "with the plan",
      steps: [step(null, e3("TEAMS1"))],
      user: has({ skuId: E3 }),
      isSo: false,
    },
    { name: "nothing is told of the user", user: DONE, isSo: false },
    { name: "the user cannot be read", user: { ...has({ skuId: E5 }), status: 404 }, isSo: false },
    { name: "no answer comes", user: undefined, isSo: false },
  ])("$name: $isSo", async ({ steps = swap, user, isSo }) => {
    const { change, asked } = await writing({ assign: refused(400, "No licence."), user });
    const ended: unknown = await change(...steps).catch((error: unknown) => error);
    if (isSo)
      expect(ended).toEqual({ requestId: "", clientRequestId: expect.any(String) as string });
    else
      expect(ended).toMatchObject({
        fatal: false,
        error: { status: 400, message: expect.stringMatching(/^No licence/) as string },
      });
    expect(asked()).toContain(`GET ${USER}`);
  });

  it("also where the service is busy when it is looked at", async () => {
    const { change } = await writing({
      assign: refused(400),
      user: (reading) => (reading === 1 ? { status: 503 } : has({ skuId: E5 })),
    });
    await expect(change(...swap)).resolves.toMatchObject({ requestId: "" });
  });

  it("and is not looked at otherwise", async () => {
    const { change, asked } = await writing({ assign: refused(403), user: has({ skuId: E5 }) });
    const { error } = await failureOf(change(...swap));
    expect(error.status).toBe(403);
    expect(error.message).toContain("LicenseAssignment.ReadWrite.All");
    expect(asked()).toEqual([`POST ${USER}/assignLicense`]);
  });

  it.each<{ name: string; batch: Reply; status: number }>([
    {
      name: "is refused as a batch",
      batch: { status: 400, body: failure("x", "No.") },
      status: 400,
    },
    { name: "is not answered", batch: { fault: "reset" }, status: 0 },
  ])("nor where it $name", async ({ batch, status }) => {
    const { change, asked } = await writing({}, batch);
    const { error, fatal } = await failureOf(change(...swap));
    expect(error.status).toBe(status);
    expect(fatal).toBe(true);
    expect(new Set(asked())).toEqual(new Set([`POST ${USER}/assignLicense`]));
  });
});

it.each([
  { name: "that Graph does not know yet", reply: refused(404), written: true },
  {
    name: "whose country it does not know yet",
    reply: refused(400, "License assignment cannot be done for user with invalid usage location."),
    written: true,
  },
  { name: "whom it refuses", reply: refused(403), written: false },
])("a user $name is waited for: $written", async ({ reply, written }) => {
  const { writer, change, seconds } = await writing({
    assign: (turn) => (turn === 1 ? reply : DONE),
  });
  await writer.createUser(ANA);
  const ended = await change(step(null, e5)).then(
    () => true,
    () => false,
  );
  expect(ended).toBe(written);
  expect(seconds() > 0).toBe(written);
});

it("a difficulty of the service is met by asking again", async () => {
  const { change, bodies } = await writing({
    assign: (turn) => (turn === 1 ? { status: 503 } : DONE),
  });
  await change(step(null, e5));
  expect(bodies()).toHaveLength(2);
});
