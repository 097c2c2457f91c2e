import { describe, expect, it } from "vitest";
import { applyChanges, type ApplyOptions } from "../../src/apply/applyChanges.ts";
import { graphReader } from "../../src/directory/graph/reading/reader.ts";
import { graphWriter } from "../../src/directory/graph/writing/writer.ts";
import type { Change, FieldChange } from "../../src/model/plan.ts";
import type { Outcome } from "../../src/model/records/receipt.ts";
import type { FieldValue } from "../../src/model/values.ts";
import {
  batchReply,
  connectTo,
  failure,
  itemsOf,
  scriptedServer,
} from "../directory/scriptedServer.ts";
import { VirtualClock } from "../virtualClock.ts";

const AT = { file: "users/people.yaml", line: 1 };
const BOSS = { id: "boss", userPrincipalName: "boss@contoso.com" };
const FULL = { status: 403, body: failure("Directory_QuotaExceeded", "The directory is full.") };

function newcomer(number: number): Change {
  const userPrincipalName = `new${number}@contoso.com`;
  return {
    kind: "create",
    userPrincipalName,
    at: AT,
    cause: "here",
    fields: [field("userPrincipalName", userPrincipalName), field("displayName", `New ${number}`)],
  };
}

function field(name: string, to: FieldValue): FieldChange {
  return { field: name, from: null, to, at: AT };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

type Item = ReturnType<typeof itemsOf>[number];
type ItemReply = { status: number; headers?: Record<string, string>; body?: unknown };

/** Applies against a directory that answers each write as a test says; what it reads is not there. */
async function applied(
  changes: readonly Change[],
  answer: (item: Item, turn: number) => ItemReply,
  options: Partial<ApplyOptions> & { readonly clock?: VirtualClock } = {},
): Promise<{ outcomes: Outcome[]; written: Item[] }> {
  const written: Item[] = [];
  const server = await scriptedServer([
    [
      "POST /$batch",
      batchReply((item) =>
        item.method === "GET" ? { status: 404 } : answer(item, written.push(item)),
      ),
    ],
  ]);
  const { stopping, clock } = options;
  const connection = connectTo(server.root, {
    ...(stopping && { stopping }),
    ...(clock && { clock }),
  });
  const outcomes = await applyChanges(changes, {
    writer: graphWriter(connection),
    reader: graphReader(connection),
    clock: connection.clock,
    patienceSeconds: 0,
    ...options,
  });
  return { outcomes, written };
}

it.each([
  { enabled: false, disabled: true },
  { enabled: true, disabled: undefined },
])(
  "a new account with accountEnabled $enabled has disabled $disabled in its outcome",
  async (one) => {
    const created = newcomer(0);
    const { outcomes } = await applied(
      [{ ...created, fields: [...created.fields, field("accountEnabled", one.enabled)] }],
      () => ({ status: 201, body: { id: "id0" } }),
    );
    expect(outcomes[0]?.id).toBe("id0");
    expect(outcomes[0]?.disabled).toBe(one.disabled);
  },
);

describe("what is told", () => {
  const withManager = (change: Change): Change => ({
    ...change,
    fields: [...change.fields, field("manager", BOSS)],
  });

  it("is every write before it begins and once it ended, as what would be true if the run ended there", async () => {
    const told: [Outcome, boolean][] = [];
    const { outcomes } = await applied(
      [withManager(newcomer(0))],
      ({ method }) => (method === "POST" ? { status: 201, body: { id: "id0" } } : { status: 204 }),
      {
        onOutcome: async (outcome, isOver) => {
          const { writes: _, ...rest } = outcome;
          told.push([rest, isOver]);
        },
      },
    );
    const core = { kind: "create", userPrincipalName: "new0@contoso.com", id: "id0" };
    const half = {
      ...core,
      status: "failed",
      done: ["userPrincipalName", "displayName"],
      reason: "the run ended before the rest was written",
    };
    const begun = {
      status: "failed",
      error: expect.objectContaining({ code: "unknown" }) as object,
    };
    const { reason: _, ...created } = half;
    const whole = { ...core, status: "applied", done: [...half.done, "manager"] };
    expect(told).toEqual([
      [{ kind: core.kind, userPrincipalName: core.userPrincipalName, ...begun }, false],
      [half, false],
      [{ ...created, ...begun }, false],
      [whole, true],
    ]);
    const [last] = outcomes;
    expect(last).toMatchObject({ ...whole, confirmed: false });
    expect(last?.writes?.map(({ fields }) => fields.map(({ field, to }) => [field, to]))).toEqual([
      [
        ["userPrincipalName", "new0@contoso.com"],
        ["displayName", "New 0"],
      ],
      [["manager", expect.anything()]],
    ]);
    for (const { at, clientRequestId } of last?.writes ?? []) {
      expect(at).toMatch(/^2026-/);
      expect(clientRequestId).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it.each([
    { name: "from the start", recordable: 0, failed: 0 },
    // Twenty begin, and one comes back.
    { name: "later", recordable: 20, failed: 20 },
  ])("and cannot be recorded $name, ends the run", async ({ recordable, failed }) => {
    let records = 0;
    const { outcomes, written } = await applied(
      Array.from({ length: 100 }, (_, index) => withManager(newcomer(index))),
      (_, turn) => ({ status: 201, body: { id: `id${turn}` } }),
      {
        concurrency: 20,
        onOutcome: async () => {
          if ((records += 1) > recordable) throw new Error("the disk is full");
        },
      },
    );
    expect(written).toHaveLength(failed);
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...Array.from({ length: failed }, () => "failed"),
      ...Array.from({ length: 100 - failed }, () => "not-attempted"),
    ]);
    for (const { reason } of outcomes)
      expect(reason).toBe(
        "the run was stopped: what was done cannot be recorded: the disk is full",
      );
  });
});

it("a request that is refused for one property is recorded part by part, with what is true if the run ends there", async () => {
  const change: Change = {
    kind: "update",
    id: "a1",
    userPrincipalName: "ana@contoso.com",
    at: AT,
    cause: "here",
    seen: {
      userPrincipalName: "ana@contoso.com",
      accountEnabled: true,
      onPremisesSyncEnabled: false,
      createdAt: null,
    },
    fields: [field("jobTitle", "Clerk"), field("mail", "crew@contoso.com"), field("city", "Oslo")],
  };
  const told: string[] = [];
  const more: number[] = [];
  const { outcomes, written } = await applied(
    [change],
    ({ body }) =>
      body && "mail" in body
        ? { status: 400, body: failure("Request_BadRequest", "Property 'mail' is read-only.") }
        : { status: 204 },
    {
      onOutcome: async ({ status, done = [], refused = [], error }, isOver) => {
        told.push(`${status} [${done.join()}] [${refused.join()}] ${error?.code} ${isOver}`);
      },
      onWritten: (added) => void more.push(added),
    },
  );
  expect(written.map(({ body }) => Object.keys(body ?? {}))).toEqual([
    ["jobTitle", "mail", "city"],
    ["jobTitle", "city"],
  ]);
  expect(told).toEqual([
    "failed [] [] unknown false",
    "failed [] [mail] Request_BadRequest false",
    "failed [] [mail] Request_BadRequest false",
    "failed [jobTitle,city] [mail] Request_BadRequest true",
  ]);
  expect(more).toEqual([1, 0]);
  expect(outcomes[0]?.reason).toBeUndefined();
});

describe("enabling and disabling beside a phone number that cannot be set", () => {
  const PHONE = field("mobilePhone", "+47 22 00 00 00");
  const existing = (kind: "enable" | "disable"): Change => ({
    kind,
    id: "a1",
    userPrincipalName: "ana@contoso.com",
    at: AT,
    cause: "here",
    seen: {
      userPrincipalName: "ana@contoso.com",
      accountEnabled: kind === "disable",
      onPremisesSyncEnabled: false,
      createdAt: null,
    },
    fields: [field("accountEnabled", kind === "enable"), PHONE],
  });
  const refusePhones = ({ body }: Item): ItemReply =>
    body && "mobilePhone" in body
      ? { status: 403, body: failure("Authorization_RequestDenied", "No.") }
      : { status: 204 };

  it("enables nobody, and says why", async () => {
    const { outcomes, written } = await applied([existing("enable")], refusePhones);
    expect(written.map(({ body }) => body)).toEqual([{ mobilePhone: PHONE.to }]);
    expect(outcomes).toMatchObject([
      {
        status: "failed",
        error: { field: "mobilePhone" },
        reason: "the account was not enabled, because an earlier change to it could not be written",
      },
    ]);
    expect(outcomes[0]).not.toHaveProperty("done");
  });

  it("disables all the same", async () => {
    const { outcomes, written } = await applied([existing("disable")], refusePhones);
    expect(written.map(({ body }) => body)).toEqual([
      { accountEnabled: false },
      { mobilePhone: PHONE.to },
    ]);
    expect(outcomes).toMatchObject([{ status: "failed", done: ["accountEnabled"] }]);
  });
});

describe("what would fail everything", () => {
  it("stops the creations that have not begun", async () => {
    const { outcomes, written } = await applied(
      Array.from({ length: 100 }, (_, index) => newcomer(index)),
      (_, turn) => (turn <= 20 ? { status: 201, body: { id: `id${turn}` } } : FULL),
      { concurrency: 20 },
    );
    expect(written).toHaveLength(40);
    expect(Map.groupBy(outcomes, ({ status }) => status).get("not-attempted")).toHaveLength(60);
    expect(outcomes.at(-1)).toMatchObject({
      status: "not-attempted",
      reason: expect.stringContaining("the run was stopped: 403 Directory_QuotaExceeded") as string,
    });
  });
});

describe("a run that is cancelled while it waits", () => {
  const newcomers = Array.from({ length: 200 }, (_, index) => newcomer(index));

  it.each([
    {
      name: "in a pause: what was throttled was not attempted",
      reply: { status: 429, headers: { "Retry-After": "600" } },
      unknown: 0,
    },
    {
      name: "after a failure: what may have been done is unknown",
      reply: { status: 503, headers: { "Retry-After": "600" } },
      unknown: 20,
    },
  ])("$name", async ({ reply, unknown }) => {
    const control = new AbortController();
    const clock = new VirtualClock();
    const startedAt = clock.now().getTime();
    const { outcomes, written } = await applied(
      newcomers,
      (_, turn) => {
        if (turn === 20) void clock.sleep(60_000).then(() => control.abort(new Error("enough")));
        return reply;
      },
      { concurrency: 20, stopping: control.signal, clock },
    );
    expect(written).toHaveLength(20);
    expect(clock.now().getTime() - startedAt).toBe(60_000);
    const failed = outcomes.filter(({ status }) => status === "failed");
    expect(failed).toHaveLength(unknown);
    for (const { error } of failed) expect(error?.code).toBe("unknown");
    for (const { status, reason } of outcomes)
      if (status !== "failed")
        expect({ status, reason }).toEqual({
          status: "not-attempted",
          reason: "the run was stopped: enough",
        });
  });
});

it("cancelled while the first users are read back, it says so", async () => {
  const control = new AbortController();
  const clock = new VirtualClock();
  void clock.sleep(5000).then(() => control.abort(new Error("enough")));
  const { outcomes, written } = await applied(
    Array.from({ length: 3 }, (_, index) => newcomer(index)),
    (_, turn) => ({ status: 201, body: { id: `id${turn}` } }),
    { canary: 1, patienceSeconds: 90, stopping: control.signal, clock },
  );
  expect(written).toHaveLength(1);
  expect(outcomes.map(({ reason }) => reason)).toEqual([
    undefined,
    "the run was stopped: enough",
    "the run was stopped: enough",
  ]);
});

describe("too many failures", () => {
  const taken = { status: 400, body: failure("Request_BadRequest", "No.") };
  const fails =
    (...numbers: readonly number[]) =>
    ({ body }: Item): ItemReply =>
      numbers.some((number) => body?.["userPrincipalName"] === `new${number}@contoso.com`)
        ? taken
        : { status: 201, body: { id: "id" } };
  const newcomers = Array.from({ length: 100 }, (_, index) => newcomer(index));

  it.each([
    {
      name: "end the run above share and floor",
      limit: { percent: 20, floor: 1 },
      failing: [0, 1],
      done: 2,
    },
    {
      name: "do not within the floor",
      limit: { percent: 20, floor: 2 },
      failing: [0, 1],
      done: 100,
    },
    {
      name: "do not within the share",
      limit: { percent: 50, floor: 1 },
      failing: [2, 3],
      done: 100,
    },
    { name: "do not without a limit", limit: undefined, failing: [0, 1, 2, 3], done: 100 },
  ])("$name", async ({ limit, failing, done }) => {
    const { outcomes, written } = await applied(newcomers, fails(...failing), {
      concurrency: 1,
      ...(limit && { stopAtErrors: limit }),
    });
    expect(written).toHaveLength(done);
    const open = outcomes.filter(({ status }) => status === "not-attempted");
    expect(open).toHaveLength(100 - done);
    for (const { reason } of open)
      expect(reason).toBe(
        "the run was stopped: 2 of 2 users failed, above the limit of 20 % that stops a run",
      );
  });

  it.each([
    { name: "are counted as they come", failing: range(0, 100), method: "POST", written: 2 },
    { name: "are a share of all who were tried", failing: [50, 51], method: "POST", written: 198 },
    { name: "of relationships count as well", failing: range(0, 100), method: "PUT", written: 121 },
  ])("$name, though relationships come last", async ({ failing, method, written: number }) => {
    const { outcomes, written } = await applied(
      newcomers.map((change) => ({
        ...change,
        fields: [...change.fields, field("manager", BOSS)],
      })),
      (item, turn) =>
        item.method === method && failing.includes((turn - 1) % 100)
          ? taken
          : { status: 201, body: { id: `id${turn}` } },
      { concurrency: 1, stopAtErrors: { percent: 20, floor: 1 } },
    );
    expect(written).toHaveLength(number);
    expect(outcomes.filter(({ status }) => status === "failed").length).toBeGreaterThan(1);
  });

  it("are counted before anybody's relationships follow", async () => {
    const { written } = await applied(
      range(0, 100).map((index) => ({
        kind: "update",
        id: `a${index}`,
        userPrincipalName: `old${index}@contoso.com`,
        at: AT,
        cause: "here",
        seen: {
          userPrincipalName: `old${index}@contoso.com`,
          accountEnabled: true,
          onPremisesSyncEnabled: false,
          createdAt: null,
        },
        fields: [field("city", "Oslo"), field("manager", BOSS)],
      })),
      () => taken,
      { concurrency: 1, stopAtErrors: { percent: 20, floor: 1 } },
    );
    expect(written).toHaveLength(2);
  });

  it("keep what waits from being sent", async () => {
    const { written } = await applied(
      Array.from({ length: 300 }, (_, index) => newcomer(index)),
      () => taken,
      { stopAtErrors: { percent: 0, floor: 0 }, concurrency: 300 },
    );
    // Six batches were on their way.
    expect(written.length).toBeLessThanOrEqual(120);
  });
});
