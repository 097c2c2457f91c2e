import { describe, expect, it } from "vitest";
import {
  DEFAULT_CONFIGURATION,
  type Configuration,
} from "../../src/model/settings/configuration.ts";
import type { Acknowledgement } from "../../src/model/settings/acknowledgement.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { DesiredUser, DirectoryUser } from "../../src/model/user.ts";
import { makePlan, type PlanInput } from "../../src/plan/makePlan.ts";
import { planWithOpenWork } from "../../src/plan/openWork.ts";
import { NOTHING_DONE, type Done } from "../../src/plan/review/done.ts";
import {
  acceptedPlan,
  crowd,
  desired,
  describeChange,
  idOf,
  live,
  roster,
  snapshot,
} from "../builders.ts";
import { ANA } from "./changes.ts";

const BEN = "ben.ito@contoso.com";
const CLEO = "cleo.diaz@contoso.com";
const SALES = { department: "Sales" };
const LEAD = { jobTitle: "Lead" };
const NEW = "userPrincipalName accountEnabled displayName mailNickname";

interface Case {
  /** What was applied last. */
  readonly applied: readonly DesiredUser[];
  /** What is merged. */
  readonly merged: readonly DesiredUser[];
  /** What the pull request makes of it. */
  readonly head: readonly DesiredUser[];
  readonly there: readonly DirectoryUser[];
  /** What was reviewed, if it is not what was merged since. */
  readonly reviewed?: readonly Review[];
  readonly unreviewed?: ReadonlyMap<string, string>;
  readonly done?: Partial<Done>;
  readonly rules?: Partial<Record<"before" | "after", Partial<Rules>>>;
  readonly more?: Partial<PlanInput>;
}

/** The users of a plan that was reviewed, the base of it and what was there. */
type Review = readonly [
  reviewedAs: string,
  users: readonly DesiredUser[],
  base: readonly DesiredUser[],
  there: readonly DirectoryUser[],
];

interface Rules {
  readonly configuration: Configuration;
  readonly acknowledgements: readonly Acknowledgement[];
}

// A colleague of whom every property can be read.
const OTHER = crowd(1).live;
const RULES: Rules = { configuration: DEFAULT_CONFIGURATION, acknowledgements: [] };

function inputOf({ merged, head, there, more }: Case): PlanInput {
  return {
    roster: roster(head),
    base: roster(merged),
    directory: snapshot([...there, ...OTHER]),
    ...RULES,
    correctsDrift: false,
    now: new Date("2026-11-02T08:00:00Z"),
    ...more,
  };
}

function reviewedPlan([reviewedAs, users, base, there]: Review): Plan {
  return { ...acceptedPlan(users, [...there, ...OTHER], { base }), reviewedAs };
}

function planned(given: Case): Plan {
  const { applied, merged, there, done, rules, unreviewed = new Map() } = given;
  const { reviewed = [["#12", merged, applied, there]] } = given;
  return planWithOpenWork(inputOf(given), {
    commit: "c0ffee",
    roster: roster(applied),
    done: { ...NOTHING_DONE, ...done },
    reviewed: reviewed.map(reviewedPlan),
    unreviewed,
    rules: { before: { ...RULES, ...rules?.before }, after: { ...RULES, ...rules?.after } },
  });
}

/** What the pull request causes, then what merging applies beyond it, and what it does not. */
function told({ changes, open }: Plan): string[] {
  return [
    ...changes.map(describeChange),
    ...(open?.changes ?? []).map(
      (change) => `${change.cause}: ${describeChange(change)} ${change.reviews.join(" ")}`,
    ),
    ...(open?.held ?? []).map(
      ({ kind, userPrincipalName, message }) => `held: ${kind} ${userPrincipalName} ${message}`,
    ),
  ];
}

const BERG = "ana.berg@contoso.com";
const renamed = (fields = {}): DesiredUser =>
  desired({ userPrincipalName: BERG, ...fields }, { formerly: [ANA] });
const ana = desired();
const sales = desired(SALES);
const both = desired({ ...SALES, ...LEAD });
const ben = desired({ userPrincipalName: BEN, displayName: "Ben" });
const benLeads = desired({ userPrincipalName: BEN, displayName: "Ben", ...LEAD });
const cleo = desired({ userPrincipalName: CLEO, displayName: "Cleo" });
const isBen = live({ userPrincipalName: BEN, displayName: "Ben" });
const OPEN = `open: update ${ANA} department #12`;

describe("what was merged and not applied", () => {
  it.each<[string, Case, string[]]>([
    [
      "is shown beside what the pull request changes of the same user",
      { applied: [ana], merged: [sales], head: [both], there: [live()] },
      [`update ${ANA} jobTitle`, OPEN],
    ],
    [
      "is shown beside what the pull request changes of another user",
      {
        applied: [ana, ben],
        merged: [sales, ben],
        head: [sales, benLeads],
        there: [live(), isBen],
      },
      [`update ${BEN} jobTitle`, OPEN],
    ],
    [
      "is shown where the pull request changes nothing",
      { applied: [ana], merged: [sales], head: [sales], there: [live()] },
      [OPEN],
    ],
    [
      "is not shown where the pull request takes it back",
      { applied: [ana], merged: [sales], head: [desired({ department: null })], there: [live()] },
      [],
    ],
    [
      "is shown with each review of it, and not with this one",
      {
        applied: [ana],
        merged: [sales],
        head: [both],
        there: [live()],
        reviewed: [
          ["#12", [sales], [ana], [live()]],
          ["#14", [sales], [ana], [live()]],
        ],
      },
      [`update ${ANA} jobTitle`, `${OPEN} #14`],
    ],
    [
      "is a creation",
      { applied: [ana], merged: [ana, cleo], head: [desired(LEAD), cleo], there: [live()] },
      [`update ${ANA} jobTitle`, `open: create ${CLEO} ${NEW} #12`],
    ],
    [
      "is a creation beside one of the pull request",
      { applied: [ana], merged: [ana, cleo], head: [ana, cleo, ben], there: [live()] },
      [`create ${BEN} ${NEW}`, `open: create ${CLEO} ${NEW} #12`],
    ],
    [
      "is a disable",
      {
        applied: [ana],
        merged: [desired({ accountEnabled: false })],
        head: [desired({ accountEnabled: false, ...LEAD })],
        there: [live()],
      },
      [`update ${ANA} jobTitle`, `open: disable ${ANA} accountEnabled #12`],
    ],
    [
      "is an update where the pull request disables",
      {
        applied: [ana],
        merged: [sales],
        head: [desired({ ...SALES, accountEnabled: false })],
        there: [live()],
      },
      [`disable ${ANA} accountEnabled`, OPEN],
    ],
    [
      "is an update of an account whose adoption was reviewed",
      {
        applied: [ben],
        merged: [ben, desired(SALES, { id: idOf(ANA) })],
        head: [ben, desired({ ...SALES, ...LEAD }, { id: idOf(ANA) })],
        there: [live(), isBen],
      },
      [`update ${ANA} jobTitle`, `open: update ${ANA} department #12`],
    ],
    [
      "is a rename, and no creation of the new name",
      {
        applied: [ana],
        merged: [renamed()],
        head: [renamed()],
        there: [live()],
      },
      [`open: update ${BERG} userPrincipalName #12`],
    ],
    [
      "is a rename, beside what the pull request changes of another user",
      {
        applied: [ana, ben],
        merged: [renamed(), ben],
        head: [renamed(), benLeads],
        there: [live(), isBen],
      },
      [`update ${BEN} jobTitle`, `open: update ${BERG} userPrincipalName #12`],
    ],
    [
      "is no drift, beside what is",
      {
        applied: [desired(LEAD)],
        merged: [desired({ ...LEAD, accountEnabled: false })],
        head: [desired({ ...LEAD, accountEnabled: false })],
        there: [live({ jobTitle: "Head" })],
      },
      [`update ${ANA} jobTitle (drift)`, `open: disable ${ANA} accountEnabled #12`],
    ],
    [
      "is no drift, beside that of another user",
      {
        applied: [ana, benLeads],
        merged: [sales, benLeads],
        head: [sales, benLeads],
        there: [live(), isBen],
      },
      [`update ${BEN} jobTitle (drift)`, OPEN],
    ],
    [
      "is no drift, beside another user who is gone",
      { applied: [ana, ben], merged: [sales, ben], head: [sales, ben], there: [live()] },
      [`create ${BEN} ${NEW} (drift)`, OPEN],
    ],
  ])("%s", (_, given, expected) => {
    expect(told(planned(given))).toEqual(expected);
  });

  it("is nothing where everything is applied: then the plan is as ever", () => {
    const given = { applied: [sales], merged: [sales], head: [both], there: [live(SALES)] };
    expect(planned(given)).toEqual(makePlan(inputOf(given)));
  });

  it("comes with the commit from which it is applied, and is not counted as drift", () => {
    const given = {
      applied: [ana, benLeads],
      merged: [sales, benLeads],
      head: [both, benLeads, cleo],
      there: [live(), isBen],
    };
    const { totals, open, ...rest } = planned(given);
    const { totals: own, changes: _, ...alone } = makePlan(inputOf(given));
    expect(own.drift).toBe(2);
    expect(totals).toEqual({ ...own, drift: 1 });
    expect(open).toMatchObject({ applied: "c0ffee", refusals: [] });
    expect(rest).toMatchObject(alone);
  });

  it("says nothing of what the pull request causes, though a run wrote the same before", () => {
    const given: Case = {
      applied: [ana],
      merged: [ana],
      head: [sales],
      there: [live()],
      done: { wrote: () => true },
    };
    expect(told(planned(given))).toEqual([`update ${ANA} department`]);
  });
});

describe("what was merged and is not applied by merging", () => {
  const NOT_REVIEWED = "the reviewed plan does not change this user";
  const other = {
    applied: [ana, ben],
    merged: [sales, ben],
    head: [sales, benLeads],
    there: [live(), isBen],
  };
  it.each<[string, Case, string[]]>([
    [
      "is shown of a user whom nobody reviewed",
      { ...other, reviewed: [] },
      [`update ${BEN} jobTitle`, `held: update ${ANA} unauthorised: ${NOT_REVIEWED}`],
    ],
    [
      "is shown with why its review authorises nothing",
      { ...other, reviewed: [], unreviewed: new Map([[ANA, "#12 was not approved"]]) },
      [`update ${BEN} jobTitle`, `held: update ${ANA} unauthorised: #12 was not approved`],
    ],
    [
      "is shown of a field that nobody reviewed, of a user whom the pull request changes",
      { applied: [ana], merged: [sales], head: [both], there: [live()], reviewed: [] },
      [`update ${ANA} jobTitle`, `held: update ${ANA} not in the reviewed plan: department`],
    ],
    [
      "is shown of a creation that nobody reviewed",
      { applied: [ana], merged: [ana, cleo], head: [ana, cleo], there: [live()], reviewed: [] },
      [`held: create ${CLEO} unauthorised: the reviewed plan does not create this user`],
    ],
    [
      "is no adoption that nobody reviewed, of an account that the pull request changes",
      {
        applied: [ben],
        merged: [ben, desired({}, { id: idOf(ANA) })],
        head: [ben, desired(LEAD, { id: idOf(ANA) })],
        there: [live(), isBen],
        reviewed: [],
      },
      [`update ${ANA} jobTitle`],
    ],
    [
      "is a change of a user whose merged rename is not applied, which waits for it",
      { applied: [ana], merged: [renamed()], head: [renamed(LEAD)], there: [live()] },
      [
        `open: update ${BERG} userPrincipalName #12`,
        `held: update ${BERG} not in the reviewed plan: jobTitle`,
      ],
    ],
    [
      "is shown of one field beside another that is applied",
      {
        applied: [ana],
        merged: [both],
        head: [both],
        there: [live()],
        reviewed: [["#12", [sales], [ana], [live()]]],
      },
      [OPEN, `held: update ${ANA} not in the reviewed plan: jobTitle`],
    ],
    [
      "is shown of an account that is gone since",
      {
        applied: [ana, ben],
        merged: [ana, benLeads],
        head: [ana, benLeads],
        there: [live()],
        reviewed: [["#12", [ana, benLeads], [ana, ben], [live(), isBen]]],
      },
      [
        `create ${BEN} ${NEW} jobTitle (drift)`,
        `held: update ${BEN} stale: the account that the reviewed plan changes (${idOf(BEN)}) was renamed or is gone; if it was renamed, declare the new name with "formerly: ${BEN}", and plan again`,
      ],
    ],
  ])("%s", (_, given, expected) => {
    expect(told(planned(given))).toEqual(expected);
  });

  it.each<[string, Case]>([
    ["a user", { ...other, reviewed: [] }],
    ["a field", { ...other, head: [both, ben], reviewed: [] }],
  ])("is shown with what people call the user: %s", (_, given) => {
    expect(planned(given).open?.held).toMatchObject([{ displayName: "Ana Silva" }]);
  });

  it.each<[string, Case, string[]]>([
    [
      "is not the pull request's own, in observe mode",
      {
        applied: [ana, ben],
        merged: [sales, ben],
        head: [sales, benLeads],
        there: [live(), isBen],
      },
      [`update ${BEN} jobTitle`, OPEN],
    ],
    [
      "is not the pull request's own of the same user, in observe mode",
      { applied: [ana], merged: [sales], head: [both], there: [live()] },
      [`update ${ANA} jobTitle`, OPEN],
    ],
  ])("%s", (_, given, expected) => {
    const configuration = { ...DEFAULT_CONFIGURATION, mode: "observe" as const };
    const observing = { ...given, more: { configuration }, rules: { after: { configuration } } };
    expect(told(planned(observing))).toEqual(expected);
  });
});

describe("what the guards say of all that merging applies", () => {
  const limited = (most: number): Configuration => ({
    ...DEFAULT_CONFIGURATION,
    guards: { ...DEFAULT_CONFIGURATION.guards, updates: { count: most, percent: 100, floor: 0 } },
  });
  const cleoIs = live({ userPrincipalName: CLEO, displayName: "Cleo" });
  const cleoLeads = desired({ userPrincipalName: CLEO, displayName: "Cleo", ...LEAD });
  const there = [live(), isBen, cleoIs];
  const applied = [ana, ben, cleo];
  const one: Case = { applied, merged: [sales, ben, cleo], head: [sales, benLeads, cleo], there };
  const two: Case = {
    applied,
    merged: [sales, benLeads, cleo],
    head: [sales, benLeads, cleoLeads],
    there,
  };
  const lifting: Acknowledgement = {
    guard: "updates",
    limit: 2,
    users: [ANA, BEN],
    expires: "2026-11-30",
    at: { file: "acknowledgements/updates.yaml", line: 1 },
  };
  const refused = (given: Case, before: number, after: number, more: Partial<Rules> = {}) =>
    planned({
      ...given,
      more: { configuration: limited(before) },
      rules: {
        before: { configuration: limited(before) },
        after: { configuration: limited(after), ...more },
      },
    }).open?.refusals.map(({ guard, isOwn }) => `${guard} ${isOwn}`);

  it.each<[string, Parameters<typeof refused>, string[]]>([
    ["nothing, within the limit", [one, 2, 2], []],
    ["that only the pull request exceeds it", [one, 1, 1], ["updates true"]],
    ["that it was exceeded before", [two, 1, 1], ["updates false"]],
    ["that it is exceeded by the limit that merging brings", [two, 2, 1], ["updates true"]],
    ["nothing, where merging brings a higher limit", [two, 1, 3], []],
    [
      "nothing, where merging brings the file that lifts it",
      [one, 1, 1, { acknowledgements: [lifting] }],
      [],
    ],
  ])("is %s", (_, given, expected) => {
    expect(refused(...given)).toEqual(expected);
  });

  it("does not make the pull request's own change one that is held back", () => {
    const given = { ...one, more: { configuration: limited(0) } };
    expect(planned(given).refusals.map(({ guard }) => guard)).toEqual(["updates"]);
    expect(told(planned(given))).toEqual([`update ${BEN} jobTitle`, OPEN]);
  });

  it("counts who joins a group by the pull request, as apply will", () => {
    const staff = { as: "member", id: idOf("Staff"), name: "Staff" } as const;
    const inStaff = { groups: [], "groups.Staff": { ...staff, id: null } };
    const found = {
      id: staff.id,
      displayName: "Staff",
      assignedLicenses: [],
      members: 1,
      others: 0,
    };
    const group = { name: "Staff", truth: "ours", candidates: [staff.id], found } as const;
    const configuration = {
      ...DEFAULT_CONFIGURATION,
      groups: { Staff: { members: "ours" as const } },
    };
    const fields = { userPrincipalName: BEN, displayName: "Ben" };
    const nobody = desired({ ...fields, groups: [] });
    const given: Case = {
      applied: [desired({ ...inStaff }), nobody],
      merged: [desired({ ...inStaff, ...LEAD }), nobody],
      head: [desired({ groups: [], ...LEAD }), desired({ ...fields, ...inStaff })],
      there: [
        { ...live(), sets: { groups: [staff] } },
        { ...isBen, sets: { groups: [] } },
      ],
      more: { configuration },
      rules: { before: { configuration }, after: { configuration } },
    };
    const surroundings = { groups: { all: [group] } };
    const { refusals, open } = planned({
      ...given,
      more: { configuration, directory: { ...inputOf(given).directory, surroundings } },
    });
    expect([refusals, open?.refusals]).toEqual([[], []]);
    expect(open?.changes.map(describeChange)).toEqual([`update ${ANA} jobTitle`]);
  });
});
