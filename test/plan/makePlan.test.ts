import { describe, expect, it } from "vitest";
import {
  DEFAULT_CONFIGURATION,
  type Configuration,
} from "../../src/model/settings/configuration.ts";
import type { Acknowledgement } from "../../src/model/settings/acknowledgement.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { KnownGroup } from "../../src/model/directory/surroundings.ts";
import type { Plan, RuleChange } from "../../src/model/plan.ts";
import type { DesiredUser, DirectoryUser } from "../../src/model/user.ts";
import { makePlan, type PlanInput } from "../../src/plan/makePlan.ts";
import { NOTHING_DONE } from "../../src/plan/review/done.ts";
import {
  desired,
  describeChange,
  idOf,
  live,
  plan,
  roster,
  snapshot,
  TENANT,
} from "../builders.ts";
import { creation } from "./changes.ts";

const ANA = "ana.silva@contoso.com";
const BEN = "Ben.Ito@contoso.com";
const CLEO = "cleo.diaz@contoso.com";

const declares = (userPrincipalName: string, department?: string) =>
  desired({
    userPrincipalName,
    displayName: userPrincipalName,
    ...(department !== undefined && { department }),
  });
const shows = (userPrincipalName: string, department = "Sales") =>
  live({ userPrincipalName, displayName: userPrincipalName, department });

describe("a plan tells", () => {
  const nothing = () => plan([desired()], [live()]);

  it("which tenant it is for, when it was made and of what, and nothing more where nothing is to do", () => {
    const { totals: _totals, ...rest } = nothing();
    expect(rest).toStrictEqual({
      tenant: { id: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10", domain: "contoso.com" },
      madeAt: "2026-11-02T08:00:00.000Z",
      correctsDrift: false,
      requests: { listing: 3, relationships: 0 },
      changes: [],
      blocked: [],
      released: [],
      refusals: [],
      lifted: [],
      diagnostics: [],
    });
  });

  const rule: RuleChange = {
    risk: "other",
    what: "quota.percent",
    from: "100",
    to: "50",
    at: { file: "rollcall.yaml", line: 1 },
  };
  const found = {
    id: idOf(ANA),
    userPrincipalName: ANA,
    begunAt: "2026-11-01T08:00:00Z",
    at: { file: "users/ana.yaml", line: 1 },
  };
  it.each<[string, Parameters<typeof plan>[2], object]>([
    ["its commit", { commit: "c0ffee" }, { commit: "c0ffee" }],
    ["the commit of its base", { baseCommit: "facade" }, { base: "facade" }],
    ["that it corrects drift", { correctsDrift: true }, { correctsDrift: true }],
    [
      "that it is for an embedded directory",
      { configuration: { ...DEFAULT_CONFIGURATION, directory: "embedded" } },
      { embedded: true },
    ],
    [
      "that it only observes",
      { configuration: { ...DEFAULT_CONFIGURATION, mode: "observe" } },
      { observes: true },
    ],
    ["which rules change", { rules: [rule] }, { rules: [rule] }],
    ["no rules where none changes", { rules: [] }, {}],
    [
      "the accounts that were found",
      { done: { ...NOTHING_DONE, found: [{ ...found, id: "1", userPrincipalName: CLEO }] } },
      { found: [{ ...found, id: "1", userPrincipalName: CLEO }] },
    ],
  ])("%s", (_, input, more) => {
    expect(plan([desired()], [live()], input)).toStrictEqual({ ...nothing(), ...more });
  });

  it("how it writes, by the quota, where it writes", () => {
    const names = Array.from({ length: 25 }, (_, index) => `p${index}@contoso.com`);
    const users = names.map((name) => declares(name, "New"));
    const directory = names.map((name) => shows(name));
    const configuration = { ...DEFAULT_CONFIGURATION, quota: { percent: 50 } };
    expect(plan(users, directory, { configuration }).writing).toEqual({
      batches: 2,
      seconds: 1,
      quotaPercent: 50,
    });
    expect(plan(users.slice(0, 1), directory).writing?.quotaPercent).toBe(100);
  });

  it("of those whose file is gone what is known of their account", () => {
    const gone = { ...declares(CLEO), at: { file: "users/c.yaml", line: 4, column: 1 } };
    const { released } = plan([desired()], [live(), { ...shows(CLEO), accountEnabled: false }], {
      base: [desired(), gone],
    });
    expect(released).toStrictEqual([
      {
        userPrincipalName: CLEO,
        displayName: CLEO,
        id: idOf(CLEO),
        accountEnabled: false,
        at: expect.objectContaining({ file: "users/c.yaml", line: 4 }),
      },
    ]);
  });
});

describe("in order, whatever the case of the names,", () => {
  const names = ["d@contoso.com", "B@contoso.com", "a@contoso.com", "C@contoso.com"];
  const ordered = ["a@contoso.com", "B@contoso.com", "C@contoso.com", "d@contoso.com"];
  const directory = names.map((name) => shows(name));

  it("are changes, and drift after them", () => {
    const users = names.map((name) => ({
      ...declares(name, "New"),
      fields: { ...declares(name, "New").fields, jobTitle: "Lead" },
    }));
    const base = names.map((name) => declares(name, "New"));
    expect(plan(users, directory, { base }).changes.map(describeChange)).toEqual([
      ...ordered.map((name) => `update ${name} jobTitle`),
      ...ordered.map((name) => `update ${name} department (drift)`),
    ]);
  });

  it("are, by code unit, those who are blocked", () => {
    const users = ["z@x.org", "b@x.org", "a@x.org"].map((name) => declares(name));
    expect(plan(users, []).blocked.map(({ userPrincipalName }) => userPrincipalName)).toEqual([
      "a@x.org",
      "b@x.org",
      "z@x.org",
    ]);
  });

  it("are, by place, diagnostics, those of the roster among them", () => {
    const told = (file: string): Diagnostic => ({
      severity: "warning",
      code: "told",
      message: "",
      at: { file, line: 1, column: 1 },
    });
    const users = [declares(ANA), declares(CLEO)];
    const made = makePlan({
      roster: { ...roster(users), diagnostics: [told("z.yaml"), told("a.yaml")] },
      directory: snapshot([shows(ANA), shows(CLEO)]),
      configuration: { ...DEFAULT_CONFIGURATION, protected: ["x*"] },
      settingAt: () => ({ file: "m.yaml", line: 1, column: 1 }),
      acknowledgements: [],
      correctsDrift: false,
      now: new Date("2026-11-02T08:00:00Z"),
    });
    expect(made.diagnostics.map(({ at, code }) => `${at.file} ${code}`)).toEqual([
      "a.yaml told",
      "m.yaml no-tenant",
      "m.yaml protects-nobody",
      "z.yaml told",
    ]);
  });
});

describe("what is asked beside the users", () => {
  const SINGLE = { count: 0, percent: 0, floor: 0 };
  const refusing = {
    ...DEFAULT_CONFIGURATION,
    guards: { ...DEFAULT_CONFIGURATION.guards, updates: SINGLE },
  };

  it("is the folder where a file belongs that lifts a guard", () => {
    const proposed = (acknowledgementFolder?: string) =>
      plan([declares(ANA, "New")], [shows(ANA)], {
        configuration: refusing,
        ...(acknowledgementFolder !== undefined && { acknowledgementFolder }),
      }).refusals.map(({ acknowledgement }) => acknowledgement?.path);
    expect(proposed()).toEqual(["acknowledgements/updates.yaml"]);
    expect(proposed("north/acknowledgements")).toEqual(["north/acknowledgements/updates.yaml"]);
  });

  it("is who is matched, declared and there, for the guards", () => {
    const users = [declares(ANA, "New"), declares(CLEO), declares("new@contoso.com")];
    const { refusals } = plan(users, [shows(ANA), shows(CLEO), shows(BEN)], {
      configuration: {
        ...refusing,
        guards: { ...refusing.guards, creates: SINGLE },
        tenant: idOf("other"),
      },
    });
    expect(refusals.map(({ message }) => message)).toEqual([
      expect.stringContaining("The directory is the tenant 5f0c1b7e"),
      "1 user would be created, beside 2 matched users (50.0 %), above the limit of 0.",
      "1 of 2 matched users would be updated (50.0 %), above the limit of 0.",
    ]);
    expect(plan([], [shows(ANA), shows(CLEO)]).refusals[0]?.message).toBe(
      "No file declares a user, while the directory has 2 users.",
    );
  });

  it("is what counts: drift only where it is corrected", () => {
    const users = [declares(ANA, "New")];
    const guarded = (correctsDrift: boolean) =>
      plan(users, [shows(ANA)], { base: users, configuration: refusing, correctsDrift }).refusals;
    expect(guarded(false)).toEqual([]);
    expect(guarded(true)).toHaveLength(1);
  });

  it("is what is acknowledged, until the day of the plan", () => {
    const acknowledgement: Acknowledgement = {
      guard: "updates",
      limit: 1,
      users: [ANA],
      expires: "2026-11-02",
      at: { file: "acknowledgements/updates.yaml", line: 1 },
    };
    const on = (day: string) =>
      plan([declares(ANA, "New")], [shows(ANA)], {
        configuration: refusing,
        acknowledgements: [acknowledgement],
        now: new Date(`${day}T08:00:00Z`),
      });
    expect([on("2026-11-02").refusals.length, on("2026-11-02").lifted.length]).toEqual([0, 1]);
    expect([on("2026-11-03").refusals.length, on("2026-11-03").lifted.length]).toEqual([1, 0]);
  });

  it("is the list of protected accounts that merging brings, so that a wrong name can be corrected", () => {
    const protecting = (...names: string[]) => ({ ...DEFAULT_CONFIGURATION, protected: names });
    const guards = (proposed?: Configuration) =>
      plan([declares(ANA)], [shows(ANA), shows(BEN)], {
        configuration: protecting("ben.ita@contoso.com"),
        ...(proposed && { proposed }),
      }).refusals.map(({ guard }) => guard);
    expect(guards()).toEqual(["protected"]);
    expect(guards(protecting(BEN))).toEqual([]);
    expect(guards(protecting("ben.ita@contoso.com"))).toEqual(["protected"]);
  });
});

describe("a manager whom the plan does not create", () => {
  const boss = desired({ userPrincipalName: "boss@x.org", displayName: "Boss" });
  const first = desired(
    { userPrincipalName: "first@contoso.com", displayName: "First" },
    { manager: "boss@x.org" },
  );
  const held = (users: readonly DesiredUser[], directory: readonly DirectoryUser[]) => {
    const { changes, blocked } = plan(users, directory);
    return [
      ...changes.map((change) =>
        [describeChange(change), ...(change.held ?? []).map(({ field }) => `-${field}`)].join(" "),
      ),
      ...blocked.map(({ userPrincipalName, reason }) => `${userPrincipalName} ${reason}`),
    ];
  };

  it("is pointed at by nobody, new or not", () => {
    expect(held([boss, first], [])).toEqual([
      "create first@contoso.com userPrincipalName accountEnabled displayName mailNickname -manager",
      "boss@x.org unverified-domain",
    ]);
    const there = live({ userPrincipalName: "first@contoso.com", displayName: "First" });
    expect(held([boss, first], [there])).toEqual([
      "boss@x.org unverified-domain",
      "first@contoso.com manager-blocked",
    ]);
  });

  it("is another than one whom it creates", () => {
    const users = [
      desired({ userPrincipalName: "boss@contoso.com", displayName: "Boss" }),
      desired(
        { userPrincipalName: "first@contoso.com", displayName: "First" },
        { manager: "boss@contoso.com" },
      ),
    ];
    expect(held(users, [])[1]).toBe(
      "create first@contoso.com userPrincipalName accountEnabled displayName mailNickname manager",
    );
  });
});

describe("drift where reviewed plans are carried out", () => {
  it("is what the base declares and no reviewed plan creates", () => {
    const user = desired();
    const causes = (reviewed?: PlanInput["reviewed"]) =>
      plan([user], [], { base: [user], ...(reviewed && { reviewed }) }).changes.map(
        ({ cause }) => cause,
      );
    const made = plan([user], []);
    expect(causes()).toEqual(["drift"]);
    expect(causes([])).toEqual(["drift"]);
    expect(causes([{ ...made, changes: [creation()], refusals: [] }])).toEqual(["here"]);
  });
});

it("a snapshot without surroundings is planned as one where nothing was read", () => {
  const directory = snapshot([shows(ANA)]);
  const made = plan([declares(ANA, "New")], [], { directory });
  expect(made).toEqual(
    plan([declares(ANA, "New")], [], { directory: { ...directory, surroundings: {} } }),
  );
});

describe("groups of the configuration", () => {
  const FREE = { count: 1000, percent: 100, floor: 1000 };
  const E3 = { as: "assigned", id: idOf("E3"), name: "E3" } as const;
  const member = (name: string) => ({ as: "member", id: idOf(name), name }) as const;
  const group = (name: string, truth: "ours" | "roster", more: object = {}): KnownGroup => ({
    name,
    truth,
    candidates: [idOf(name)],
    found: {
      id: idOf(name),
      displayName: name,
      assignedLicenses: [],
      members: 9,
      others: 0,
      ...more,
    },
  });
  const configuration = {
    ...DEFAULT_CONFIGURATION,
    groups: { Staff: { members: "roster" as const }, Sales: { members: "ours" as const } },
    licenses: ["E3"],
    guards: { ...DEFAULT_CONFIGURATION.guards, membershipRemovals: FREE, creates: FREE },
  };
  const surroundings = {
    groups: {
      all: [group("Staff", "roster"), group("Sales", "ours", { assignedLicenses: [E3.id] })],
    },
    skus: {
      all: [{ id: E3.id, name: "E3", enabled: 5, consumed: 5, warning: 0, plans: [] }],
    },
  };
  const inGroups = (user: DirectoryUser, ...names: string[]): DirectoryUser => ({
    ...user,
    sets: { groups: names.map(member), licenses: [] },
  });
  const settingAt = (...path: readonly string[]) => ({
    file: path.join("/"),
    line: 7,
    column: 3,
  });
  const planned = (
    users: readonly DesiredUser[],
    directory: readonly DirectoryUser[],
    more: Partial<PlanInput> = {},
  ) =>
    makePlan({
      roster: roster(users),
      directory: { ...snapshot(directory), surroundings },
      configuration,
      acknowledgements: [],
      correctsDrift: false,
      now: new Date("2026-11-02T23:59:59Z"),
      ...more,
    });
  const ana = declares(ANA);
  const stranger = inGroups(shows("x1@contoso.com"), "Staff");
  const odd = { ...stranger, odd: { userPrincipalName: "reads as empty" } };
  const joining = desired({
    userPrincipalName: ANA,
    displayName: ANA,
    usageLocation: "NO",
    groups: [],
    "groups.Sales": { ...member("Sales"), id: null },
  });

  it("lose who is not declared, at the place where they are listed", () => {
    const places = (more: Partial<PlanInput>) =>
      planned([ana], [stranger, inGroups(shows(ANA))], more).changes.map(
        ({ userPrincipalName, cause, at }) => `${userPrincipalName} ${cause} ${at.file}:${at.line}`,
      );
    expect(places({})).toEqual(["x1@contoso.com here rollcall.yaml:1"]);
    expect(places({ settingAt })).toEqual(["x1@contoso.com here groups/Staff:7"]);
    expect(places({ base: roster([ana]) })).toEqual(["x1@contoso.com drift rollcall.yaml:1"]);
  });

  it("are told of with who else would leave them, after who is declared", () => {
    const users = [declares("z@contoso.com", "New"), ana];
    const directory = [stranger, inGroups(shows("z@contoso.com")), inGroups(shows(ANA))];
    expect(planned(users, directory).changes.map(describeChange)).toEqual([
      "update z@contoso.com department",
      "update x1@contoso.com groups.Staff",
    ]);
  });

  it("are left once by who is declared as no member, and not by who is declared as one", () => {
    const inStaff = desired({
      userPrincipalName: ANA,
      displayName: ANA,
      groups: [],
      "groups.Staff": { ...member("Staff"), id: null },
    });
    const steps = (user: DesiredUser) =>
      planned([user], [inGroups(shows(ANA), "Staff")]).changes.map(describeChange);
    expect(steps(ana)).toEqual([`update ${ANA} groups.Staff`]);
    expect(steps(inStaff)).toEqual([]);
  });

  it("are emptied where nobody joins whom a reviewed plan lets in, once plans are carried out", () => {
    const joins = { ...member("Staff"), id: null };
    const users = [
      ana,
      desired({ userPrincipalName: CLEO, displayName: CLEO, groups: [], "groups.Staff": joins }),
    ];
    const directory = {
      ...snapshot([inGroups(shows(ANA), "Staff"), inGroups(shows(CLEO))]),
      surroundings: { groups: { all: [group("Staff", "roster", { members: 1 })] } },
    };
    const guards = (reviewed?: readonly Plan[]) =>
      planned(users, [], { directory, ...(reviewed && { reviewed }) }).refusals.map(
        ({ guard }) => guard,
      );
    const whole = planned(users, [], { directory });
    const withoutCleo = whole.changes.filter(({ userPrincipalName }) => userPrincipalName === ANA);
    expect(guards()).toEqual([]);
    expect(guards([])).toEqual(["emptiedGroups"]);
    expect(guards([{ ...whole, changes: withoutCleo }])).toEqual(["emptiedGroups"]);
    expect(guards([whole])).toEqual([]);
  });

  it("keep who is declared, and who may be", () => {
    const placed = ({ diagnostics }: Plan) =>
      diagnostics
        .filter(({ code }) => code === "perhaps-declared")
        .map(({ message, at }) => `${message.split(":")[0]} (${at.file}:${at.line})`);
    const kept = "x1@contoso.com stays in the group Staff";
    const directory = [odd, inGroups(shows(ANA))];
    expect(planned([ana], directory).changes).toEqual([]);
    expect(placed(planned([ana], directory))).toEqual([`${kept} (rollcall.yaml:1)`]);
    expect(placed(planned([ana], directory, { settingAt }))).toEqual([`${kept} (groups/Staff:7)`]);
    expect(placed(planned([ana], [stranger, inGroups(shows(ANA))]))).toEqual([]);
  });

  it("warn of licences that do not reach their members, and of seats, at their place", () => {
    const failing = {
      ...inGroups(shows(ANA)),
      sets: { groups: [], licenses: [{ ...E3, error: "CountViolation" }] },
    };
    const places = (users: readonly DesiredUser[], directory: DirectoryUser[], code: string) =>
      [{}, { settingAt }].flatMap((more) =>
        planned(users, directory, more)
          .diagnostics.filter((told) => told.code === code)
          .map(({ at }) => `${at.file}:${at.line}:${at.column}`),
      );
    expect(places([ana], [failing], "licence-error")).toEqual([
      "rollcall.yaml:1:1",
      "licenses:7:3",
    ]);
    expect(places([joining], [], "no-seat")).toEqual(["rollcall.yaml:1:1", "groups/Sales:7:3"]);
  });

  it("tell what they give", () => {
    const [change] = planned([joining], []).changes;
    expect(change?.fields.find(({ field }) => field === "groups.Sales")).toMatchObject({
      grants: ["E3"],
    });
  });

  it.each([
    ["2026-11-01", []],
    ["2026-11-02", ["update ana.silva@contoso.com groups.Sales"]],
  ])("are open until the end of %s, in UTC, to who declares it", (until, expected) => {
    const user = desired({
      ...joining.fields,
      "groups.Sales": { ...member("Sales"), id: null, until },
    });
    const there = inGroups(live({ userPrincipalName: ANA, displayName: ANA, usageLocation: "NO" }));
    expect(planned([user], [there]).changes.map(describeChange)).toEqual(expected);
  });
});

describe("what is said of users, and of the configuration", () => {
  const codes = ({ diagnostics }: Plan) => diagnostics.map(({ code }) => code);
  const closed = { ...DEFAULT_CONFIGURATION, tenant: TENANT.id, protected: ["a*"] };
  const settingAt = () => ({ file: "rollcall.yaml", line: 1, column: 1 });

  it("is what the configuration leaves open that merging brings", () => {
    const told = (more: Omit<Partial<PlanInput>, "base" | "roster">) =>
      codes(plan([desired()], [live()], more));
    expect(told({})).toEqual([]);
    expect(told({ settingAt, configuration: closed })).toEqual([]);
    expect(told({ settingAt })).toEqual(["no-tenant", "nothing-protected"]);
    expect(told({ settingAt, proposed: closed })).toEqual([]);
    expect(told({ settingAt, configuration: closed, proposed: DEFAULT_CONFIGURATION })).toEqual([
      "no-tenant",
      "nothing-protected",
    ]);
    const proposed = { ...closed, protected: ["x*"] };
    expect(told({ settingAt, configuration: closed, proposed })).toEqual(["protects-nobody"]);
  });

  it("is who may have an account already that no file declares, and is a person", () => {
    const other = live({ userPrincipalName: "ana@contoso.com" });
    const told = (configuration: Configuration) =>
      codes(plan([desired()], [other], { configuration }));
    expect(told(DEFAULT_CONFIGURATION)).toEqual(["namesake"]);
    expect(told({ ...DEFAULT_CONFIGURATION, protected: ["ana@*"] })).toEqual([]);
    expect(codes(plan([desired(), declares("ana@contoso.com")], [other]))).toEqual([]);
  });

  it("is an acknowledgement that lifts nothing for a single account", () => {
    const acknowledgement: Acknowledgement = {
      guard: "unreadable",
      properties: ["city"],
      limit: 1,
      users: [ANA],
      expires: "2026-11-30",
      at: { file: "acknowledgements/unreadable.yaml", line: 1 },
    };
    const users = [desired({ city: "Oslo" }), declares(CLEO)];
    const directory = [live(), live({ userPrincipalName: CLEO, displayName: CLEO, city: "Oslo" })];
    expect(codes(plan(users, directory, { acknowledgements: [acknowledgement] }))).toEqual([
      "lifts-nothing",
    ]);
    expect(codes(plan(users, directory))).toEqual([]);
  });

  it("is of whom it is not known whether their account is theirs", () => {
    const done = { ...NOTHING_DONE, unsettled: new Map([[ANA, "nobody knows"]]) };
    expect(codes(plan([desired()], [], { done }))).toEqual(["unsettled-account"]);
  });

  it("is how many are no people, where the configuration says who is one", () => {
    const users = [desired()];
    const directory = [live(), live({ userPrincipalName: "x@x.org" })];
    expect(plan(users, directory).totals).not.toHaveProperty("outsideScope");
    const configuration = { ...DEFAULT_CONFIGURATION, scope: { domains: ["contoso.com"] } };
    expect(plan(users, directory, { configuration }).totals.outsideScope).toEqual({
      "another domain": 1,
    });
  });
});

describe("who is blocked at the base as well", () => {
  const users = [desired({ userPrincipalName: "ana@x.org" })];
  const before = (more: Parameters<typeof plan>[2]) =>
    plan(users, [], more).blocked.map(({ before }) => before ?? false);

  it("is told as such, unless drift is corrected, which includes theirs", () => {
    expect(before({})).toEqual([false]);
    expect(before({ base: [] })).toEqual([false]);
    expect(before({ base: users })).toEqual([true]);
    expect(before({ base: users, correctsDrift: true })).toEqual([false]);
  });
});
