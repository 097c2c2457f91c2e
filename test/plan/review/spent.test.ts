import { describe, expect, it } from "vitest";
import { sameValue } from "../../../src/model/properties/compare.ts";
import type { Outcome, RecordedField } from "../../../src/model/records/receipt.ts";
import { authorise } from "../../../src/plan/review/authorise.ts";
import type { RunRecord } from "../../../src/plan/review/done.ts";
import { withoutSpent, withoutSpentSteps } from "../../../src/plan/review/spent.ts";
import {
  acceptedPlan as plan,
  describeChange,
  desired,
  idOf,
  live,
  TENANT,
} from "../../builders.ts";
import { creation, steps } from "../changes.ts";

const ANA = "ana.silva@contoso.com";
const reviewed = () =>
  plan([desired({ jobTitle: "Lead", department: "Sales" })], [live({ jobTitle: "Engineer" })]);
const creating = () => plan([desired({ department: "Sales" })], []);
const REVIEWED = `update ${ANA} jobTitle department`;
const CREATION = `create ${ANA} userPrincipalName accountEnabled displayName mailNickname department`;
const LEAD: RecordedField = { field: "jobTitle", from: "Engineer", to: "Lead" };
const SALES: RecordedField = { field: "department", from: null, to: "Sales" };

const outcome = (fields: readonly RecordedField[], more: Partial<Outcome> = {}): Outcome => ({
  kind: "update",
  userPrincipalName: ANA,
  id: idOf(ANA),
  status: "applied",
  ...(fields.length > 0 && {
    writes: [{ at: "2026-11-02T09:00:01Z", requestId: "r", clientRequestId: "c", fields }],
  }),
  ...more,
});

const failedToCreate = (userPrincipalName: string): Outcome => ({
  kind: "create",
  userPrincipalName,
  status: "failed",
  error: { status: 0, code: "unknown", message: "The run ended.", requestId: "" },
});

const recordOf = (...outcomes: Outcome[]): RunRecord => ({
  startedAt: "2026-11-02T09:00:00Z",
  outcomes,
  holds: (field, recorded, value) => sameValue(field, recorded, value),
});

describe("a reviewed plan after a run", () => {
  it.each<{ name: string; outcomes: Outcome[]; left: string[] }>([
    { name: "that did nothing: all is left", outcomes: [], left: [REVIEWED] },
    { name: "that applied it: nothing is left", outcomes: [outcome([LEAD, SALES])], left: [] },
    {
      name: "that failed half-way: what was not written is left",
      outcomes: [outcome([LEAD], { status: "failed" })],
      left: [`update ${ANA} department`],
    },
    {
      name: "that failed after all was written: nothing is left",
      outcomes: [outcome([LEAD, SALES], { status: "failed" })],
      left: [],
    },
    {
      name: "that did not come to it: all is left",
      outcomes: [outcome([], { status: "not-attempted" })],
      left: [REVIEWED],
    },
    {
      name: "that wrote another value: all is left",
      outcomes: [outcome([{ ...LEAD, to: "Director" }])],
      left: [REVIEWED],
    },
    {
      name: "that wrote the value to another field: all is left",
      outcomes: [outcome([{ ...LEAD, to: "Sales" }])],
      left: [REVIEWED],
    },
    {
      name: "about another account by the same name: all is left",
      outcomes: [outcome([LEAD, SALES], { id: idOf("other") })],
      left: [REVIEWED],
    },
    {
      name: "that began with another account by the same name",
      outcomes: [outcome([LEAD, SALES], { id: idOf("other") }), outcome([SALES])],
      left: [`update ${ANA} jobTitle`],
    },
  ])("$name", ({ outcomes, left }) => {
    expect(withoutSpent(reviewed(), [recordOf(...outcomes)]).changes.map(describeChange)).toEqual(
      left,
    );
  });

  it.each<{ name: string; records: Outcome[][]; left: string[] }>([
    { name: "none is recorded", records: [], left: [REVIEWED] },
    { name: "each did a part", records: [[outcome([LEAD])], [outcome([SALES])]], left: [] },
    { name: "one did nothing", records: [[], [outcome([LEAD, SALES])]], left: [] },
    {
      name: "both did all",
      records: [[outcome([LEAD, SALES])], [outcome([LEAD, SALES])]],
      left: [],
    },
  ])("of several, where $name", ({ records, left }) => {
    const all = records.map((outcomes) => recordOf(...outcomes));
    expect(withoutSpent(reviewed(), all).changes.map(describeChange)).toEqual(left);
  });

  const [REVIEWED_IN, OTHER] = [TENANT.id, "0a1b2c3d-0000-4000-8000-00000000abcd"];
  it.each<[string, string | undefined, string, number]>([
    ["its own tenant", REVIEWED_IN, REVIEWED_IN, 0],
    ["its own tenant, in capitals", REVIEWED_IN.toUpperCase(), REVIEWED_IN, 0],
    ["its own tenant, which the plan has in capitals", REVIEWED_IN, REVIEWED_IN.toUpperCase(), 0],
    ["another tenant, whose user has the same id", OTHER, REVIEWED_IN, 1],
    ["a tenant that the record does not tell", undefined, REVIEWED_IN, 0],
  ])("of %s: so many changes are left", (_, tenantId, id, left) => {
    const reviewedThere = { ...reviewed(), tenant: { ...reviewed().tenant, id } };
    const done = { ...recordOf(outcome([LEAD, SALES])), ...(tenantId && { tenantId }) };
    expect(withoutSpent(reviewedThere, [done]).changes).toHaveLength(left);
    const nothing = { ...recordOf(), tenantId: REVIEWED_IN };
    expect(withoutSpent(reviewedThere, [nothing, done]).changes).toHaveLength(left);
  });

  it("keeps what a change is and saw, and the rest of the plan", () => {
    const leaving = plan([desired({ jobTitle: "Lead", accountEnabled: false })], [live()]);
    const left = withoutSpent(leaving, [recordOf(outcome([LEAD]))]);
    const [change] = leaving.changes;
    expect(left).toEqual({
      ...leaving,
      changes: [
        { ...change, fields: change?.fields.filter(({ field }) => field === "accountEnabled") },
      ],
    });
    expect(left.changes.map(({ kind }) => kind)).toEqual(["disable"]);
  });

  it.each<[Outcome["status"], number]>([
    ["applied", 0],
    ["failed", 1],
    ["skipped", 1],
    ["not-attempted", 1],
  ])("an adoption that writes nothing and was %s", (status, left) => {
    const adopting = plan([desired({}, { id: idOf(ANA) })], [live()], { base: [] });
    expect(adopting.changes).toMatchObject([{ kind: "adopt", fields: [] }]);
    const records = [recordOf(outcome([], { kind: "adopt", status }))];
    expect(withoutSpent(adopting, records).changes).toHaveLength(left);
  });
});

describe("a reviewed creation after a run", () => {
  const created = (enabled = true): RecordedField[] => [
    { field: "userPrincipalName", from: null, to: ANA },
    { field: "displayName", from: null, to: "Ana Silva" },
    { field: "mailNickname", from: null, to: "ana.silva" },
    { field: "accountEnabled", from: null, to: enabled },
  ];

  it.each<{ name: string; outcomes: Outcome[]; left: string[] }>([
    {
      name: "that created the account: it is not created again",
      outcomes: [outcome([...created(), SALES], { kind: "create" })],
      left: [],
    },
    {
      name: "that created it in another spelling of the name",
      outcomes: [
        outcome([...created(), SALES], { kind: "create", userPrincipalName: ANA.toUpperCase() }),
      ],
      left: [],
    },
    {
      name: "that failed to create it: it may be created",
      outcomes: [failedToCreate(ANA)],
      left: [CREATION],
    },
    {
      name: "that created another: it may be created",
      outcomes: [
        outcome([...created(), SALES], { kind: "create", userPrincipalName: "ben@contoso.com" }),
      ],
      left: [CREATION],
    },
    {
      name: "that changed an account by the name: it may be created, or is refused as taken",
      outcomes: [outcome([...created(), SALES])],
      left: [CREATION],
    },
    {
      name: "that created it and failed after that: it may be completed, and not created again",
      outcomes: [outcome(created(), { kind: "create", status: "failed" })],
      left: [`update ${ANA} department`],
    },
  ])("$name", ({ outcomes, left }) => {
    expect(withoutSpent(creating(), [recordOf(...outcomes)]).changes.map(describeChange)).toEqual(
      left,
    );
  });

  it("finds one that is reviewed in another spelling of the name", () => {
    const named = { userPrincipalName: "Ana.Silva@contoso.com", mailNickname: "ana.silva" };
    const users = [desired({ ...named, department: "Sales" })];
    const records = [recordOf(outcome([...created(), SALES], { kind: "create" }))];
    expect(withoutSpent(plan(users, []), records).changes).toEqual([]);
  });

  it("that does not say whether it is enabled is taken for enabled", () => {
    const bare = {
      ...creating(),
      changes: [creation({}, { fields: steps({ department: "Sales" }) })],
    };
    const left = withoutSpent(bare, [recordOf(outcome([], { kind: "create", status: "failed" }))]);
    expect(left.changes).toMatchObject([{ kind: "update", seen: { accountEnabled: true } }]);
  });

  it.each([
    ["enabled", true],
    ["disabled", false],
  ])("that made it %s and failed after that: only what it lacks is filled in", (_, enabled) => {
    const users = [desired({ department: "Sales", accountEnabled: enabled })];
    const left = withoutSpent(plan(users, []), [
      recordOf(outcome(created(enabled), { kind: "create", status: "failed" })),
    ]);
    expect(left.changes).toMatchObject([
      {
        kind: "update",
        id: idOf(ANA),
        seen: {
          userPrincipalName: ANA,
          accountEnabled: enabled,
          onPremisesSyncEnabled: false,
          createdAt: null,
        },
      },
    ]);
    const now = (department: string | null, isEnabled = enabled) =>
      authorise(plan(users, [live({ department }, { enabled: isEnabled })]), [left]).changes;
    expect(now(null).map(describeChange)).toEqual([`update ${ANA} department`]);
    expect(now("Board")).toEqual([]);
    expect(now(null, !enabled)).toEqual([]);
    expect(authorise(plan(users, []), [left]).changes).toEqual([]);
  });
});

describe("a merged pull request's plan after a run of the same commits", () => {
  const labelled = () => ({ ...reviewed(), reviewedAs: "#2", madeAt: "2026-11-02T08:30:00Z" });
  it.each<{ name: string; made: Partial<Outcome>; madeAt?: string; left: string[] }>([
    { name: "under it: what was written is spent", made: { reviews: ["#2"] }, left: [] },
    { name: "under it and another", made: { reviews: ["#1", "#2"] }, left: [] },
    { name: "under another: nothing is spent", made: { reviews: ["#1"] }, left: [REVIEWED] },
    { name: "that was killed, after it was planned: spent", made: {}, left: [] },
    {
      name: "that was killed, begun in the second in which it was planned: spent",
      made: {},
      madeAt: "2026-11-02T09:00:00Z",
      left: [],
    },
    {
      name: "that was killed, before it was planned: nothing is spent",
      made: {},
      madeAt: "2026-11-02T10:00:00Z",
      left: [REVIEWED],
    },
  ])("$name", ({ made, madeAt, left }) => {
    const asked = { ...labelled(), ...(madeAt !== undefined && { madeAt }) };
    const [after] = withoutSpentSteps([asked], [recordOf(outcome([LEAD, SALES], made))]);
    expect(after?.changes.map(describeChange)).toEqual(left);
  });

  it("keeps creations, which may have to be completed", () => {
    const asked = { ...creating(), reviewedAs: "#2" };
    const created = outcome([SALES], { kind: "create", reviews: ["#2"] });
    const [after] = withoutSpentSteps([asked], [recordOf(created)]);
    expect(after?.changes.map(describeChange)).toEqual([CREATION]);
  });
});
