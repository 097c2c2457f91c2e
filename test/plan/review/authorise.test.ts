import { describe, expect, it } from "vitest";
import type { DesiredUser, DirectoryUser } from "../../../src/model/user.ts";
import { authorise } from "../../../src/plan/review/authorise.ts";
import { NOTHING_DONE } from "../../../src/plan/review/done.ts";
import { acceptedPlan as plan, describeChange, desired, idOf, live } from "../../builders.ts";

const ANA = "ana.silva@contoso.com";
/** After the plans of `builders.ts` were made. */
const LATER = "2026-11-02T08:05:00Z";
const NOT_MADE =
  "the reviewed plan creates this user, but the account that exists now was not created by it, or was enabled, disabled or renamed since";

interface Row {
  readonly name: string;
  readonly users: readonly DesiredUser[];
  readonly reviewedAt: readonly DirectoryUser[];
  readonly now: readonly DirectoryUser[];
  /** The roster at the time of apply, where it differs. */
  readonly usersNow?: readonly DesiredUser[];
  /** A run of ours created the account. */
  readonly created?: true;
  readonly changes?: readonly string[];
  readonly skipped?: readonly string[];
}

const promoted = desired({ jobTitle: "Senior Engineer" });

describe("a reviewed plan authorises steps, and only those", () => {
  it.each<Row>([
    {
      name: "nothing moved: it is made",
      users: [promoted],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [live({ jobTitle: "Engineer" })],
      changes: [`update ${ANA} jobTitle`],
    },
    {
      name: "the live value moved: skipped as stale",
      users: [promoted],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [live({ jobTitle: "Architect" })],
      skipped: [`${ANA} stale: changed in the directory since the plan was reviewed: jobTitle`],
    },
    {
      name: "somebody disabled the account meanwhile: skipped as stale",
      users: [promoted],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [live({ jobTitle: "Engineer" }, { enabled: false })],
      skipped: [
        `${ANA} stale: changed in the directory since the plan was reviewed: accountEnabled`,
      ],
    },
    {
      name: "somebody else did it already: nothing is left",
      users: [promoted],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [live({ jobTitle: "Senior Engineer" })],
    },
    {
      name: "the roster was reverted since: an old plan writes nothing",
      users: [promoted],
      usersNow: [desired({ jobTitle: "Engineer" })],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [live({ jobTitle: "Engineer" })],
    },
    {
      name: "the roster now wants another value: unauthorised",
      users: [promoted],
      usersNow: [desired({ jobTitle: "Director" })],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [live({ jobTitle: "Engineer" })],
      skipped: [`${ANA} unauthorised: not in the reviewed plan: jobTitle`],
    },
    {
      name: "a field that was not reviewed is held back, the reviewed one is written",
      users: [promoted],
      usersNow: [desired({ jobTitle: "Senior Engineer", department: "Sales" })],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [live({ jobTitle: "Engineer" })],
      changes: [`update ${ANA} jobTitle`],
    },
    {
      name: "a flip that was not reviewed does not ride along",
      users: [promoted],
      usersNow: [desired({ jobTitle: "Senior Engineer", accountEnabled: false })],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [live({ jobTitle: "Engineer" })],
      changes: [`update ${ANA} jobTitle`],
    },
    {
      name: "a reviewed create may be finished when it was interrupted",
      created: true,
      users: [desired({ department: "Sales" })],
      reviewedAt: [],
      now: [live({ department: null }, { createdAt: LATER })],
      changes: [`update ${ANA} department`],
    },
    {
      name: "an account that appears under its name is not a reviewed create's",
      users: [desired({ department: "Sales" })],
      reviewedAt: [],
      now: [live({ department: null }, { createdAt: LATER })],
      skipped: [`${ANA} unauthorised: ${NOT_MADE}`],
    },
    {
      name: "an account that was there before the plan is not what the reviewed create made",
      users: [desired({ department: "Sales" })],
      reviewedAt: [],
      now: [live({ department: null }, { createdAt: "2026-11-02T07:59:00Z" })],
      skipped: [`${ANA} unauthorised: ${NOT_MADE}`],
    },
    {
      name: "an account that was disabled since it was made is not enabled by its reviewed create",
      created: true,
      users: [desired({ department: "Sales", accountEnabled: true })],
      reviewedAt: [],
      now: [live({ department: null }, { createdAt: LATER, enabled: false })],
      skipped: [
        `${ANA} stale: changed in the directory since the plan was reviewed: accountEnabled`,
      ],
    },
    {
      name: "a value that somebody gave the new account is not overwritten by its reviewed create",
      created: true,
      users: [desired({ department: "Sales", mobilePhone: "+1 425 555 0100" })],
      reviewedAt: [],
      now: [live({ department: null, mobilePhone: "+1 425 555 0111" }, { createdAt: LATER })],
      skipped: [`${ANA} stale: changed in the directory since the plan was reviewed: mobilePhone`],
    },
    {
      name: "a rename that an earlier run made already does not hold back the rest",
      users: [
        desired({ department: "Sales", mobilePhone: "+1 425 555 0100" }, { id: idOf("ana") }),
      ],
      reviewedAt: [live({ userPrincipalName: "ana@contoso.com" }, { id: idOf("ana") })],
      now: [live({ department: "Sales" }, { id: idOf("ana") })],
      changes: [`update ${ANA} mobilePhone`],
    },
    {
      name: "an account that got a third name since is stale",
      users: [desired({ department: "Sales" }, { id: idOf("ana") })],
      reviewedAt: [live({ userPrincipalName: "ana@contoso.com" }, { id: idOf("ana") })],
      now: [live({ userPrincipalName: "anna@contoso.com" }, { id: idOf("ana") })],
      skipped: [
        `${ANA} stale: changed in the directory since the plan was reviewed: userPrincipalName`,
      ],
    },
    {
      name: "a create with a value that was not reviewed is not made",
      users: [desired({ department: "Sales" })],
      usersNow: [desired({ department: "Board" })],
      reviewedAt: [],
      now: [],
      skipped: [`${ANA} unauthorised: not in the reviewed plan: department`],
    },
    {
      name: "a create that nobody reviewed is not made",
      users: [],
      usersNow: [desired()],
      reviewedAt: [],
      now: [],
      skipped: [`${ANA} unauthorised: the reviewed plan does not create this user`],
    },
    {
      name: "a reviewed update of somebody who vanished does not become a create",
      users: [promoted],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [],
      skipped: [`${ANA} unauthorised: the reviewed plan does not create this user`],
    },
    {
      name: "the same name at another account is another user",
      users: [promoted],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [live({ jobTitle: "Engineer" }, { id: idOf("other") })],
      skipped: [`${ANA} unauthorised: the reviewed plan does not change this user`],
    },
  ])("$name", ({ users, usersNow, created, reviewedAt, now, changes = [], skipped = [] }) => {
    const reviewed = plan(users, reviewedAt);
    const current = plan(usersNow ?? users, now);
    const result = authorise(current, [reviewed], {
      done: { ...NOTHING_DONE, createdIds: new Set(created ? [idOf(ANA)] : []) },
    });
    expect(result.changes.map(describeChange)).toEqual(changes);
    expect(
      result.skipped.map(
        ({ change, reason, message }) => `${change.userPrincipalName} ${reason}: ${message}`,
      ),
    ).toEqual(skipped);
  });

  it("says why it is not known whether the account is that of a reviewed create", () => {
    const reviewed = plan([desired({ department: "Sales" })], []);
    const current = plan([desired({ department: "Sales" })], [live({ department: null })]);
    const unsettled = new Map([[ANA, "nobody knows"]]);
    const { changes, skipped } = authorise(current, [reviewed], {
      done: { ...NOTHING_DONE, unsettled },
    });
    expect(changes).toEqual([]);
    expect(skipped).toMatchObject([{ reason: "unauthorised", message: "nobody knows" }]);
  });

  it("says so of nobody whom no reviewed plan creates", () => {
    const current = plan([promoted], [live({ jobTitle: "Engineer" })]);
    const unsettled = new Map([[ANA, "nobody knows"]]);
    const { skipped } = authorise(current, [], { done: { ...NOTHING_DONE, unsettled } });
    expect(skipped).toMatchObject([{ message: "the reviewed plan does not change this user" }]);
  });

  it("names the fields that it held back", () => {
    const reviewed = plan([promoted], [live()]);
    const current = plan([desired({ jobTitle: "Senior Engineer", department: "Sales" })], [live()]);
    expect([...authorise(current, [reviewed]).withheld]).toEqual([
      [ANA, "not in the reviewed plan: department"],
    ]);
  });

  it("somebody who has another name by now is named, not forgotten: a leaver would stay enabled", () => {
    const base = [desired({ accountEnabled: true })];
    const leaving = [desired({ accountEnabled: false })];
    const reviewed = plan(leaving, [live()], { base });
    const renamed = live({ userPrincipalName: "ana.costa@contoso.com" }, { id: idOf(ANA) });
    const { changes, skipped } = authorise(plan(leaving, [renamed], { base }), [reviewed]);
    expect(changes).toEqual([]);
    expect(skipped).toMatchObject([
      { reason: "stale", change: { kind: "disable", id: idOf(ANA) } },
    ]);
    expect(skipped[0]?.message).toContain("was renamed or is gone");
  });

  it("a plan that its guards refused authorises nothing", () => {
    const reviewed = plan([promoted], [live()]);
    const refused = {
      ...reviewed,
      refusals: [{ guard: "protected" as const, message: "", remedy: "", users: [ANA] }],
    };
    expect(authorise(plan([promoted], [live()]), [refused]).changes).toEqual([]);
  });

  it("does not count drift as authorised unless the reviewed plan corrects it", () => {
    const base = [desired({ jobTitle: "Engineer" })];
    const reviewed = plan(base, [live({ jobTitle: "Wizard" })], { base });
    const current = plan(base, [live({ jobTitle: "Wizard" })]);
    expect(authorise(current, [reviewed]).changes).toEqual([]);
  });
});

describe("several reviewed plans", () => {
  const title = desired({ jobTitle: "Senior Engineer" });
  const both = desired({ jobTitle: "Senior Engineer", department: "Sales" });
  const engineer = live({ jobTitle: "Engineer" });

  it("authorise together what each lists", () => {
    const reviewed = [
      plan([title], [engineer]),
      plan([desired({ department: "Sales" })], [engineer]),
    ];
    const { changes, withheld } = authorise(plan([both], [engineer]), reviewed);
    expect(changes.map(describeChange)).toEqual([`update ${ANA} jobTitle department`]);
    expect(withheld.size).toBe(0);
  });

  it("one of which is stale do not hold back the other, and the reason is told", () => {
    const before = live({ jobTitle: "Trainee" });
    const reviewed = [
      plan([title], [before]),
      plan([desired({ department: "Sales" })], [engineer]),
    ];
    const { changes, withheld } = authorise(plan([both], [engineer]), reviewed);
    expect(changes.map(describeChange)).toEqual([`update ${ANA} department`]);
    expect(withheld.get(ANA)).toBe(
      "not in the reviewed plan: jobTitle; changed in the directory since the plan was reviewed: jobTitle",
    );
  });

  it("none: nothing is authorised", () => {
    const { changes, skipped } = authorise(plan([both], [engineer]), []);
    expect(changes).toEqual([]);
    expect(skipped.map(({ reason }) => reason)).toEqual(["unauthorised"]);
  });

  it("a creation must be covered by one of them as a whole", () => {
    const { changes, skipped } = authorise(plan([both], []), [
      plan([title], []),
      plan([desired({ department: "Sales" })], []),
    ]);
    expect(changes).toEqual([]);
    expect(skipped).toHaveLength(1);
  });

  it("an adoption needs one that adopts", () => {
    const adopted = { ...plan([title], [engineer]) };
    const change = adopted.changes[0];
    if (!change || change.kind === "create") throw new Error("an update was expected");
    const current = {
      ...adopted,
      changes: [{ ...change, kind: "adopt" as const, adopts: true as const }],
    };
    expect(authorise(current, [adopted]).changes).toEqual([]);
    expect(authorise(current, [adopted, current]).changes).toHaveLength(1);
  });
});
