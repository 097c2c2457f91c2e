import { describe, expect, it } from "vitest";
import { settleLost, withFound } from "../../src/apply/settleLost.ts";
import { DirectoryError, type DirectoryReader } from "../../src/directory/ports.ts";
import type { FoundAccount, Plan } from "../../src/model/plan.ts";
import type { AuditActor } from "../../src/model/records/audit.ts";
import type { Outcome } from "../../src/model/records/receipt.ts";
import type { DesiredUser, DirectoryUser } from "../../src/model/user.ts";
import { NOTHING_DONE, type Done, type LostIn } from "../../src/plan/review/done.ts";
import { acceptedPlan, desired, live, roster, snapshot } from "../builders.ts";
import { readerWith } from "./doubles.ts";

const ANA = "ana@contoso.com";
const BEN = "ben@contoso.com";
const BEGUN = "2026-11-02T09:00:00.000Z";
const OURS: AuditActor = { kind: "application", appId: "ours" };
const HR: AuditActor = { kind: "application", name: "HR", appId: "hr" };
const BADGE = `extension_${"0a".repeat(16)}_badge`;

/** A run that began at `minute`, was last heard of a minute later, and was signed in as Rollcall. */
function run(minute = 0): LostIn {
  const begun = Date.parse(BEGUN) + minute * 60_000;
  return { begun, lastSign: begun + 60_000, principal: { kind: "application", appId: "ours" } };
}

function user(name: string, fields: DesiredUser["fields"] = {}, id?: string): DesiredUser {
  return desired({ userPrincipalName: name, ...fields }, id === undefined ? {} : { id });
}

/** The account of that name, as it is when a creation has made it just now. */
function account(name: string, id: string, fields: DirectoryUser["fields"] = {}): DirectoryUser {
  const nickname = { mailNickname: name.replace(/@.*/, "") };
  return live(
    { userPrincipalName: name, ...nickname, ...fields },
    { id, createdAt: "2026-11-02T09:00:30Z", enabled: fields["accountEnabled"] !== false },
  );
}

interface Settled {
  readonly done: Done;
  readonly known: Done;
  readonly asked: Parameters<DirectoryReader["readCreators"]>[];
  readonly read: Parameters<DirectoryReader["readUser"]>[];
}

/** Settles the creations of some users, of whom the audit log and the directory show what a test says. */
async function settled(
  users: readonly DesiredUser[],
  accounts: readonly DirectoryUser[],
  {
    creators = {},
    log,
    shows = (id) => accounts.find((each) => each.id === id),
    lost = accounts.map(({ userPrincipalName }) => [userPrincipalName, [run()]] as const),
  }: {
    readonly creators?: Readonly<Record<string, readonly AuditActor[]>>;
    readonly log?: Error;
    readonly shows?: (id: string) => DirectoryUser | undefined;
    readonly lost?: readonly (readonly [name: string, runs: readonly LostIn[]])[];
  },
): Promise<Settled> {
  const known: Done = {
    ...NOTHING_DONE,
    createdIds: new Set(["eva0"]),
    createdNames: new Set(["eva@contoso.com"]),
    lost: new Map(lost),
  };
  const asked: Settled["asked"] = [];
  const read: Settled["read"] = [];
  const reader = readerWith({
    readCreators: async (...request) => {
      asked.push(request);
      if (log) throw log;
      return new Map(Object.entries(creators));
    },
    readUser: async (...request) => {
      read.push(request);
      return shows(request[0]);
    },
  });
  const input = { roster: roster(users), directory: snapshot(accounts) };
  return { done: await settleLost(known, input, reader), known, asked, read };
}

describe("an account whose creation got no answer", () => {
  it("is not looked for where no creation was lost", async () => {
    const { done, known, asked, read } = await settled([user(ANA)], [account(ANA, "a0")], {
      lost: [],
    });
    expect(done).toBe(known);
    expect(asked).toEqual([]);
    expect(read).toEqual([]);
  });

  it("is found where the audit log names this application, and it is as it was sent", async () => {
    const { done, known, read } = await settled(
      [user("Ana@contoso.com", { displayName: "Ana Sílva", city: "Oslo" })],
      [account(ANA, "a0", { displayName: "Ana Sílva", city: "Oslo", mailNickname: "Ana" })],
      { creators: { a0: [OURS] } },
    );
    const found = { userPrincipalName: "Ana@contoso.com", displayName: "Ana Sílva", id: "a0" };
    expect(done).toStrictEqual({
      ...known,
      createdIds: new Set(["eva0", "a0"]),
      createdNames: new Set(["eva@contoso.com", ANA]),
      found: [{ ...found, begunAt: BEGUN }],
    });
    expect(read).toHaveLength(1);
    expect(read[0]?.[0]).toBe("a0");
    expect(read[0]?.[1].toSorted()).toEqual(
      ["accountEnabled", "city", "displayName", "mailNickname", "userPrincipalName"].toSorted(),
    );
  });

  it.each([
    { fields: { accountEnabled: false }, disabled: true },
    { fields: { accountEnabled: true }, disabled: undefined },
    { fields: {}, disabled: undefined },
    { fields: { [BADGE]: false }, disabled: undefined },
  ])("is found as disabled, $disabled, where $fields was sent", async ({ fields, disabled }) => {
    const { done } = await settled([user(ANA, fields)], [account(ANA, "a0", fields)], {
      creators: { a0: [OURS] },
    });
    expect(done.found).toHaveLength(1);
    expect(done.found?.[0]?.disabled).toBe(disabled);
    if (!disabled) expect(done.found?.[0]).not.toHaveProperty("disabled");
  });

  const sent = { city: "Oslo", otherMails: ["a@contoso.example"] };
  it.each<{ name: string; shows: () => DirectoryUser | undefined }>([
    { name: "another value", shows: () => account(ANA, "a0", { ...sent, city: "Bergen" }) },
    { name: "no value", shows: () => account(ANA, "a0", { ...sent, city: null }) },
    { name: "nothing of a field", shows: () => account(ANA, "a0", { city: "Oslo" }) },
    {
      name: "an account that is disabled",
      shows: () => account(ANA, "a0", { ...sent, accountEnabled: false }),
    },
    { name: "nothing", shows: () => undefined },
    {
      name: "an error",
      shows: () => {
        throw new Error("busy");
      },
    },
  ])("is ours, but not found, where the directory shows $name", async ({ shows }) => {
    const { done } = await settled([user(ANA, sent)], [account(ANA, "a0", sent)], {
      creators: { a0: [OURS] },
      shows,
    });
    expect(done.createdIds).toContain("a0");
    expect(done.createdNames).toContain(ANA);
    expect(done).not.toHaveProperty("found");
    expect(done).not.toHaveProperty("unsettled");
  });

  it("is as it was sent where what it shows means the same", async () => {
    const { done } = await settled(
      [user(ANA, sent)],
      [account(ANA, "a0", { ...sent, otherMails: ["A@contoso.example"] })],
      { creators: { a0: [OURS] } },
    );
    expect(done.found).toHaveLength(1);
  });

  it.each<{
    name: string;
    creators?: Readonly<Record<string, readonly AuditActor[]>>;
    log?: Error;
    why: string;
  }>([
    { name: "names another", creators: { a0: [HR] }, why: "says that the application HR (hr)" },
    { name: "names nobody", creators: { a0: [] }, why: "has no entry of that" },
    { name: "has no entry", creators: {}, why: "has no entry of that" },
    { name: "has one of another account", creators: { b0: [OURS] }, why: "has no entry of that" },
    {
      name: "cannot be read",
      log: new DirectoryError("Grant v1.0 AuditLog.Read.All."),
      why: "Entra's audit log cannot be read (Grant v1.0 AuditLog.Read.All).",
    },
  ])("is nobody's where the audit log $name", async ({ creators, log, why }) => {
    const { done, known, read } = await settled([user("Ana@contoso.com")], [account(ANA, "a0")], {
      ...(creators && { creators }),
      ...(log && { log }),
    });
    expect(done).toStrictEqual({ ...known, unsettled: done.unsettled });
    expect([...(done.unsettled ?? [])]).toEqual([[ANA, expect.stringContaining(why)]]);
    expect(done.unsettled?.get(ANA)).toContain("(a0)");
    // It is not looked at: that would be for a first credential.
    expect(read).toEqual([]);
  });

  it.each([
    { name: "another", creators: { a0: [HR] } },
    { name: "nobody", creators: {} },
  ])("is settled by the id in its file, though the log names $name", async ({ creators }) => {
    const { done, known } = await settled([user(ANA, {}, "a0")], [account(ANA, "a0")], {
      creators,
    });
    expect(done).toStrictEqual(known);
  });

  it("is found beside its id in its file where it is ours", async () => {
    const { done } = await settled([user(ANA, {}, "a0")], [account(ANA, "a0")], {
      creators: { a0: [OURS] },
    });
    expect(done.found).toMatchObject([{ id: "a0" }]);
  });

  it("is told apart from those of others", async () => {
    const names = ["ana", "ben", "joe", "zoe"].map((name) => `${name}@contoso.com`);
    const { done, asked, read } = await settled(
      names.map((name) => user(name)),
      names.map((name, index) => account(name, `id${index}`)),
      { creators: { id0: [OURS], id1: [HR], id3: [OURS] } },
    );
    expect(asked.map(([ids]) => ids)).toEqual([["id0", "id1", "id2", "id3"]]);
    expect(read.map(([id]) => id)).toEqual(["id0", "id3"]);
    expect(done.found?.map(({ id }) => id)).toEqual(["id0", "id3"]);
    expect([...(done.unsettled?.keys() ?? [])]).toEqual([BEN, "joe@contoso.com"]);
    expect([...done.createdIds]).toEqual(["eva0", "id0", "id3"]);
  });

  it("is looked for in the log from five minutes before the first run to five after the last", async () => {
    const early = { ...run(-10), lastSign: run().lastSign + 30 * 60_000 };
    const { asked } = await settled(
      [user(ANA), user(BEN)],
      [account(ANA, "a0"), account(BEN, "b0")],
      {
        lost: [
          [ANA, [run()]],
          [BEN, [early, run(-1)]],
        ],
      },
    );
    expect(asked).toEqual([
      [
        ["a0", "b0"],
        // The request may have been a quarter of an hour on its way.
        { from: new Date("2026-11-02T08:45:00Z"), until: new Date("2026-11-02T09:51:00Z") },
      ],
    ]);
  });

  it("is no reason to hide a defect", async () => {
    await expect(
      settled([user(ANA)], [account(ANA, "a0")], { log: new TypeError("broken") }),
    ).rejects.toThrow("broken");
  });
});

describe("what became of a creation whose answer was lost", () => {
  const ana: FoundAccount = {
    userPrincipalName: "Ana@contoso.com",
    displayName: "Ana",
    id: "a0",
    begunAt: BEGUN,
  };
  const UNREVIEWED = "an earlier run created this account";
  const none = acceptedPlan([], []);
  const creating = (name: string): Plan => acceptedPlan([user(name)], []);
  const listing = (...found: readonly FoundAccount[]): Plan => ({ ...none, found });
  const outcome = (more: Partial<Outcome> = {}): Outcome => ({
    kind: "update",
    userPrincipalName: "Ana@contoso.com",
    id: "a0",
    status: "applied",
    ...more,
  });
  const added = { kind: "create", status: "applied" };

  it.each<{ name: string; reviewed: readonly Plan[]; isCovered: boolean }>([
    { name: "none", reviewed: [], isCovered: false },
    { name: "one without it", reviewed: [none], isCovered: false },
    { name: "one that creates this user", reviewed: [creating(ANA)], isCovered: true },
    { name: "one that creates another", reviewed: [creating(BEN)], isCovered: false },
    { name: "one that lists the account", reviewed: [listing(ana)], isCovered: true },
    {
      name: "one that lists another account of this name",
      reviewed: [listing({ ...ana, id: "a1" })],
      isCovered: false,
    },
    {
      name: "a second one that creates this user",
      reviewed: [none, creating(ANA)],
      isCovered: true,
    },
    { name: "a second one that lists it", reviewed: [none, listing(ana)], isCovered: true },
    {
      name: "one that was refused",
      reviewed: [
        {
          ...creating(ANA),
          refusals: [{ guard: "updates", message: "", remedy: "", users: [] }],
        },
      ],
      isCovered: false,
    },
  ])("counts as created where a review covers it: $name", ({ reviewed, isCovered }) => {
    const result = withFound([], { found: [ana] }, { plan: none, reviewed });
    if (isCovered) expect(result).toStrictEqual([{ ...added, ...ana }]);
    else
      expect(result).toStrictEqual([
        {
          kind: "create",
          userPrincipalName: ANA,
          status: "skipped",
          reason: expect.stringContaining(UNREVIEWED) as string,
        },
      ]);
  });

  it.each<{ name: string; own: Outcome; disabled?: true; becomes: Outcome }>([
    {
      name: "a change of the account is told with when it was created",
      own: outcome({ reason: "held" }),
      becomes: outcome({ reason: "held", begunAt: BEGUN }),
    },
    {
      name: "so is that it is disabled",
      own: outcome(),
      disabled: true,
      becomes: outcome({ begunAt: BEGUN, disabled: true }),
    },
    {
      name: "so is what was skipped",
      own: outcome({ status: "skipped", reason: "not reviewed" }),
      becomes: outcome({ status: "skipped", reason: "not reviewed", begunAt: BEGUN }),
    },
  ])("$name, instead of apart", ({ own, disabled, becomes }) => {
    const found = { ...ana, ...(disabled && { disabled }) };
    expect(
      withFound([own], { found: [found] }, { plan: none, reviewed: [listing(ana)] }),
    ).toStrictEqual([becomes]);
  });

  it("is told apart from what became of another account of this name, or of none", () => {
    for (const own of [outcome({ id: "a1" }), withoutId(outcome({ kind: "create" }))])
      expect(
        withFound([own], { found: [ana] }, { plan: none, reviewed: [listing(ana)] }),
      ).toStrictEqual([{ ...added, ...ana }, own]);
  });

  it("is told of one account once, before everything else and in order", () => {
    const ben = { ...ana, id: "b0", userPrincipalName: BEN };
    const joe = { ...ana, id: "j0", userPrincipalName: "joe@contoso.com" };
    const own = [outcome({ id: "z0", userPrincipalName: "zoe@contoso.com" }), outcome(), outcome()];
    expect(
      withFound(
        own,
        { found: [ana, ben, joe] },
        { plan: none, reviewed: [listing(ana, ben, joe)] },
      ),
    ).toStrictEqual([
      { ...added, ...ben },
      { ...added, ...joe },
      own[0],
      { ...outcome(), begunAt: BEGUN },
      outcome(),
    ]);
  });

  describe("and is not known to be ours", () => {
    const unsettled = new Map([[ANA, "nobody knows"]]);

    it.each<{ name: string; own: Outcome; reason: string | undefined }>([
      { name: "is the reason", own: outcome(), reason: "nobody knows" },
      {
        name: "follows the reason of the outcome",
        own: outcome({ status: "failed", reason: "No." }),
        reason: "No.; nobody knows",
      },
      {
        name: "is not told where the user was skipped",
        own: outcome({ status: "skipped", reason: "not reviewed" }),
        reason: "not reviewed",
      },
    ])("$name, told once", ({ own, reason }) => {
      const result = withFound([own], { unsettled }, { plan: none, reviewed: [] });
      expect(result).toStrictEqual([{ ...own, reason }]);
    });

    it("is told apart where the run has nothing to do with the user", () => {
      const other = outcome({ userPrincipalName: BEN, id: "b0" });
      expect(withFound([other], { unsettled }, { plan: none, reviewed: [] })).toStrictEqual([
        other,
        { kind: "create", userPrincipalName: ANA, status: "skipped", reason: "nobody knows" },
      ]);
    });

    it("is not told where the plan says why the user is blocked", () => {
      const at = { file: "users/ana.yaml", line: 1 };
      const blocked = (userPrincipalName: string): Plan => ({
        ...none,
        blocked: [{ userPrincipalName, at, reason: "unreadable", message: "No.", candidates: [] }],
      });
      const reviewed: readonly Plan[] = [];
      expect(withFound([], { unsettled }, { plan: blocked("Ana@contoso.com"), reviewed })).toEqual(
        [],
      );
      expect(withFound([], { unsettled }, { plan: blocked(BEN), reviewed })).toHaveLength(1);
      expect(
        withFound([], { found: [ana] }, { plan: blocked("Ana@contoso.com"), reviewed }),
      ).toEqual([]);
    });
  });

  it("changes nothing where no creation was lost", () => {
    const own = [outcome(), withoutId(outcome({ kind: "create", status: "not-attempted" }))];
    expect(withFound(own, {}, { plan: none, reviewed: [creating(ANA)] })).toStrictEqual(own);
  });
});

function withoutId(outcome: Outcome): Outcome {
  const { id: _, ...rest } = outcome;
  return rest;
}
