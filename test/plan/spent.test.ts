import { describe, expect, it } from "vitest";
import { sameValue } from "../../src/model/compare.ts";
import type { Outcome, RecordedField } from "../../src/model/receipt.ts";
import type { FieldValue } from "../../src/model/values.ts";
import { authorise } from "../../src/plan/authorise.ts";
import type { RunRecord } from "../../src/plan/done.ts";
import { withoutSpent } from "../../src/plan/spent.ts";
import { acceptedPlan as plan, describeChange, desired, idOf, live } from "../builders.ts";

const ANA = "ana.silva@contoso.com";
const reviewed = plan(
  [desired({ jobTitle: "Lead", department: "Sales" })],
  [live({ jobTitle: "Engineer" })],
);
const creating = plan([desired({ department: "Sales" })], []);
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

const recordOf = (...outcomes: Outcome[]): RunRecord => ({
  startedAt: "2026-11-02T09:00:00Z",
  outcomes,
  holds: (field, recorded, value) => sameValue(field, recorded as FieldValue, value),
});

describe("a reviewed plan after a run", () => {
  it.each<{ name: string; outcomes: Outcome[]; left: string[] }>([
    { name: "that applied it: nothing is left", outcomes: [outcome([LEAD, SALES])], left: [] },
    {
      name: "that failed half-way: what was not written is left",
      outcomes: [outcome([LEAD], { status: "failed" })],
      left: [`update ${ANA} department`],
    },
    {
      name: "that did not come to it: all is left",
      outcomes: [outcome([], { status: "not-attempted" })],
      left: [`update ${ANA} jobTitle department`],
    },
    {
      name: "that wrote another value: all is left",
      outcomes: [outcome([{ ...LEAD, to: "Director" }])],
      left: [`update ${ANA} jobTitle department`],
    },
    {
      name: "about another account by the same name: all is left",
      outcomes: [outcome([LEAD, SALES], { id: idOf("other") })],
      left: [`update ${ANA} jobTitle department`],
    },
  ])("$name", ({ outcomes, left }) => {
    expect(withoutSpent(reviewed, [recordOf(...outcomes)]).changes.map(describeChange)).toEqual(
      left,
    );
  });

  const created: RecordedField[] = ["userPrincipalName", "displayName", "mailNickname"].map(
    (field) => ({
      field,
      from: null,
      to: creating.changes[0]?.fields.find((each) => each.field === field)?.to ?? null,
    }),
  );
  const enabled: RecordedField = { field: "accountEnabled", from: null, to: true };

  it("that created the account does not create it again", () => {
    const outcomes = [outcome([...created, enabled, SALES], { kind: "create" })];
    expect(withoutSpent(creating, [recordOf(...outcomes)]).changes).toEqual([]);
  });

  it("that created it and failed after that: it may be completed, and not created again", () => {
    const left = withoutSpent(creating, [
      recordOf(outcome([...created, enabled], { kind: "create", status: "failed" })),
    ]);
    expect(left.changes.map(describeChange)).toEqual([`update ${ANA} department`]);
    const users = [desired({ department: "Sales" })];
    expect(authorise(plan(users, []), [left]).changes).toEqual([]);
    const missing = plan(users, [live({ department: null })]);
    expect(authorise(missing, [left]).changes.map(describeChange)).toEqual([
      `update ${ANA} department`,
    ]);
    const changed = plan(users, [live({ department: "Board" })]);
    expect(authorise(changed, [left]).changes).toEqual([]);
  });
});
