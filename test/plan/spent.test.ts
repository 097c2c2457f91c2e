import { describe, expect, it } from "vitest";
import type { Outcome } from "../../src/model/receipt.ts";
import { authorise } from "../../src/plan/authorise.ts";
import { withoutSpent } from "../../src/plan/spent.ts";
import { acceptedPlan as plan, describeChange, desired, idOf, live } from "../builders.ts";

const ANA = "ana.silva@contoso.com";
const LATER = "2026-11-02T09:00:00Z";
const reviewed = plan(
  [desired({ jobTitle: "Lead", department: "Sales" })],
  [live({ jobTitle: "Engineer" })],
);
const creating = plan([desired({ department: "Sales" })], []);

const outcome = (more: Partial<Outcome>): Outcome => ({
  kind: "update",
  userPrincipalName: ANA,
  id: idOf(ANA),
  status: "applied",
  ...more,
});

describe("a reviewed plan after a run", () => {
  it.each<{ name: string; outcomes: Outcome[]; startedAt?: string; left: string[] }>([
    { name: "that applied it: nothing is left", outcomes: [outcome({})], left: [] },
    {
      name: "that failed half-way: what was not written is left",
      outcomes: [outcome({ status: "failed", done: ["jobTitle"] })],
      left: [`update ${ANA} department`],
    },
    {
      name: "that did not come to it: all is left",
      outcomes: [outcome({ status: "not-attempted" })],
      left: [`update ${ANA} jobTitle department`],
    },
    {
      name: "that was over before the plan was made: all is left",
      outcomes: [outcome({})],
      startedAt: "2026-11-02T07:00:00Z",
      left: [`update ${ANA} jobTitle department`],
    },
    {
      name: "about another account by the same name: all is left",
      outcomes: [outcome({ id: idOf("other") })],
      left: [`update ${ANA} jobTitle department`],
    },
  ])("$name", ({ outcomes, startedAt = LATER, left }) => {
    expect(withoutSpent(reviewed, [{ startedAt, outcomes }]).changes.map(describeChange)).toEqual(
      left,
    );
  });

  it("that created the account does not create it again", () => {
    const outcomes = [outcome({ kind: "create" })];
    expect(withoutSpent(creating, [{ startedAt: LATER, outcomes }]).changes).toEqual([]);
  });

  it("that created it and failed after that: it may be completed, and not created again", () => {
    const outcomes = [
      outcome({
        kind: "create",
        status: "failed",
        done: ["userPrincipalName", "accountEnabled", "displayName", "mailNickname"],
      }),
    ];
    const left = withoutSpent(creating, [{ startedAt: LATER, outcomes }]);
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
