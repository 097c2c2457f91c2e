import { describe, expect, it } from "vitest";
import { joinAudit, type Joined } from "../../src/audit/joinAudit.ts";
import type { AuditActor, AuditEntry } from "../../src/model/records/audit.ts";
import type { Outcome, RecordedField, RecordedPrincipal } from "../../src/model/records/receipt.ts";

const ANA = "a0000000-0000-4000-8000-000000000001";
const SALES = "b0000000-0000-4000-8000-000000000001";
const SUPPORT = "b0000000-0000-4000-8000-000000000002";
const OWN: RecordedPrincipal = {
  kind: "application",
  appId: "c0000000-0000-4000-8000-000000000001",
  objectId: "c0000000-0000-4000-8000-000000000002",
  displayName: "Rollcall",
};
const BY_OWN: AuditActor = { kind: "application", appId: OWN.appId };

function entry(activity: string, more: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: `entry ${activity}`,
    at: "2026-11-02T08:00:02.000Z",
    activity,
    service: "Core Directory",
    correlationId: "",
    by: BY_OWN,
    userId: ANA,
    properties: [],
    ...more,
  };
}

function wrote(
  fields: readonly (readonly [string, RecordedField["from"], RecordedField["to"]])[],
  more: Partial<Outcome> = {},
  at = "2026-11-02T08:00:01.000Z",
): Outcome {
  return {
    kind: "update",
    userPrincipalName: "ana.silva@contoso.com",
    id: ANA.toUpperCase(),
    status: "applied",
    writes: [
      {
        at,
        requestId: "request",
        clientRequestId: "client",
        fields: fields.map(([field, from, to]) => ({ field, from, to })),
      },
    ],
    ...more,
  };
}

function joined(
  outcomes: readonly Outcome[],
  entries: readonly AuditEntry[],
  more: Partial<Parameters<typeof joinAudit>[0]> = {},
): Joined {
  return joinAudit({
    run: { startedAt: "2026-11-02T08:00:00.000Z" },
    outcomes,
    principal: OWN,
    entries,
    recorded: outcomes,
    now: new Date("2026-11-03T08:00:00Z"),
    marginMinutes: 120,
    ...more,
  });
}

const TITLE = wrote([["jobTitle", "Engineer", "Lead"]]);
const properties = (...names: readonly string[]): Pick<AuditEntry, "properties"> => ({
  properties: names.map((name) => ({ name, from: null, to: "x" })),
});
const membership = (id: string): RecordedField["to"] => ({ as: "member", id, name: "Sales" });

describe("which entry is that of a write", () => {
  it.each<[string, Outcome, AuditEntry, boolean]>([
    ["an update", TITLE, entry("Update user"), true],
    [
      "an update that names the property",
      TITLE,
      entry("Update user", properties("JobTitle")),
      true,
    ],
    ["one that names another one", TITLE, entry("Update user", properties("City")), false],
    ["one that names both", TITLE, entry("Update user", properties("City", "JobTitle")), true],
    ["one with a name of Entra's own", TITLE, entry("Update user", properties("Whatever")), true],
    ["one of another kind", TITLE, entry("Add user"), false],
    [
      "one before it, as clocks differ",
      TITLE,
      entry("Update user", { at: "2026-11-02T07:56:00Z" }),
      true,
    ],
    ["one long before it", TITLE, entry("Update user", { at: "2026-11-02T07:54:00Z" }), false],
    ["one long after it", TITLE, entry("Update user", { at: "2026-11-02T08:06:00Z" }), false],
    ["one of another user", TITLE, entry("Update user", { userId: SALES }), false],
    [
      "a new account",
      wrote([["userPrincipalName", null, "ana.silva@contoso.com"]], { kind: "create" }),
      entry("Add user"),
      true,
    ],
    [
      "a renamed one",
      wrote([["userPrincipalName", "a@contoso.com", "b@contoso.com"]]),
      entry("Update user", properties("UserPrincipalName")),
      true,
    ],
    ["disabling", wrote([["accountEnabled", true, false]]), entry("Disable account"), true],
    [
      "disabling, told as an update",
      wrote([["accountEnabled", true, false]]),
      entry("Update user", properties("AccountEnabled")),
      true,
    ],
    [
      "enabling for disabling",
      wrote([["accountEnabled", true, false]]),
      entry("Enable account"),
      false,
    ],
    [
      "a manager",
      wrote([["manager", null, { id: SALES, userPrincipalName: "b" }]]),
      entry("Set user manager"),
      true,
    ],
    [
      "no manager",
      wrote([["manager", { id: SALES, userPrincipalName: "b" }, null]]),
      entry("Remove user manager"),
      true,
    ],
    [
      "another update for a manager",
      wrote([["manager", null, { id: SALES, userPrincipalName: "b" }]]),
      entry("Update user", properties("JobTitle")),
      false,
    ],
    [
      "a membership",
      wrote([["groups.Sales", null, membership(SALES)]]),
      entry("Add member to group", { groupId: SALES }),
      true,
    ],
    [
      "a membership elsewhere",
      wrote([["groups.Sales", null, membership(SALES)]]),
      entry("Add member to group", { groupId: SUPPORT }),
      false,
    ],
    [
      "leaving a group",
      wrote([["groups.Sales", membership(SALES), null]]),
      entry("Remove member from group", { groupId: SALES }),
      true,
    ],
    [
      "coming for leaving",
      wrote([["groups.Sales", membership(SALES), null]]),
      entry("Add member to group", { groupId: SALES }),
      false,
    ],
    [
      "a licence",
      wrote([["licenses.SPE_E3", null, { as: "assigned", id: SALES, name: "SPE_E3" }]]),
      entry("Change user license"),
      true,
    ],
  ])("%s", (_, outcome, found, isMatched) => {
    const { writes } = joined([outcome], [found]);
    expect(writes.map(({ status }) => status)).toEqual([isMatched ? "matched" : "missing"]);
  });

  it.each<[string, AuditActor, boolean]>([
    ["its client id, in any case", { kind: "application", appId: OWN.appId.toUpperCase() }, true],
    [
      "another client id, whatever its name",
      { kind: "application", appId: SALES, name: "Rollcall" },
      false,
    ],
    ["its service principal", { kind: "application", objectId: OWN.objectId ?? "" }, true],
    [
      "another service principal",
      { kind: "application", objectId: SALES, name: "Rollcall" },
      false,
    ],
    ["its name alone", { kind: "application", name: "Rollcall" }, true],
    ["a person of the same id", { kind: "person", objectId: OWN.objectId ?? "" }, false],
    ["nobody", { kind: "unknown" }, false],
  ])("by %s", (_, by, isMatched) => {
    const { totals } = joined([TITLE], [entry("Update user", { by })]);
    expect(totals.matched).toBe(isMatched ? 1 : 0);
    expect(totals.others).toBe(isMatched ? 0 : 1);
  });

  it("by the person who was signed in, and not by the application alone", () => {
    const principal: RecordedPrincipal = { kind: "person", appId: OWN.appId, objectId: SALES };
    const person: AuditActor = { kind: "person", objectId: SALES };
    const of = (by: AuditActor): number =>
      joined([TITLE], [entry("Update user", { by })], { principal }).totals.matched;
    expect([of(person), of(BY_OWN), of({ ...person, objectId: SUPPORT })]).toEqual([1, 0, 0]);
  });

  it("one entry stands for one write, the one that names what was written first", () => {
    const city = wrote([["city", "Oslo", "Bergen"]], {}, "2026-11-02T08:00:02.000Z");
    const { writes } = joined(
      [TITLE, city],
      [
        entry("Update user", { id: "city", ...properties("City") }),
        entry("Update user", { id: "title", ...properties("JobTitle") }),
      ],
    );
    expect(writes.map((write) => write.entry?.id)).toEqual(["title", "city"]);
    expect(joined([TITLE, city], [entry("Update user")]).totals).toMatchObject({
      matched: 1,
      missing: 1,
    });
  });

  it("all elements of licences are one write, and each membership is one of its own", () => {
    const outcome = wrote([
      ["licenses.SPE_E3", { as: "assigned", id: SALES, name: "SPE_E3" }, null],
      ["licenses.SPE_E5", null, { as: "assigned", id: SUPPORT, name: "SPE_E5" }],
      ["groups.Sales", null, membership(SALES)],
      ["groups.Support", null, membership(SUPPORT)],
    ]);
    expect(joined([outcome], []).writes.map(({ fields }) => fields)).toEqual([
      ["groups.Sales"],
      ["groups.Support"],
      ["licenses.SPE_E3", "licenses.SPE_E5"],
    ]);
  });
});

describe("what is left", () => {
  it("near a recorded write is a part of it; later it is named, where all runs are known", () => {
    const near = entry("Update user", { id: "near", at: "2026-11-02T08:03:00Z" });
    const later = entry("Update user", { id: "later", at: "2026-11-02T20:00:00Z" });
    const all = [entry("Update user", properties("JobTitle")), near, later];
    expect(joined([TITLE], all).unrecorded.map((each) => each.entry.id)).toEqual(["later"]);
    const again = wrote([["jobTitle", "Lead", "Head"]], {}, "2026-11-02T20:01:00Z");
    expect(joined([TITLE], all, { recorded: [TITLE, again] }).unrecorded).toEqual([]);
    expect(joined([TITLE], all, { recorded: undefined }).unrecorded).toEqual([]);
  });

  it("by another service under the run's application is not said to be unrecorded", () => {
    const pass = entry("Admin registered security info", {
      at: "2026-11-02T20:00:00Z",
      service: "Authentication Methods",
    });
    expect(joined([TITLE], [pass]).totals).toMatchObject({ unrecorded: 0, others: 0 });
  });

  it("lists the people of the run alone, the oldest first", () => {
    const by: AuditActor = { kind: "person", name: "m@contoso.com" };
    const { others } = joined(
      [TITLE],
      [
        entry("Update user", { id: "2", by, at: "2026-11-02T10:00:00Z" }),
        entry("Update user", { id: "1", by, at: "2026-11-02T09:00:00Z" }),
        entry("Update user", { id: "other", by, userId: SALES }),
      ],
    );
    expect(others.map((each) => each.entry.id)).toEqual(["1", "2"]);
  });

  it("of a run that wrote nothing is nothing", () => {
    const nothing: Outcome = { ...TITLE, status: "skipped", writes: [] };
    expect(joined([nothing], [entry("Update user")]).totals).toMatchObject({
      writes: 0,
      others: 0,
    });
  });
});
