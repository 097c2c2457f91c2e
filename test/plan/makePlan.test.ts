import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIGURATION } from "../../src/model/settings/configuration.ts";
import type { Acknowledgement } from "../../src/model/settings/acknowledgement.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { RuleChange } from "../../src/model/plan.ts";
import type { DesiredUser, DirectoryUser } from "../../src/model/user.ts";
import { makePlan, type PlanInput } from "../../src/plan/makePlan.ts";
import { NOTHING_DONE } from "../../src/plan/review/done.ts";
import { desired, describeChange, idOf, live, plan, roster, snapshot } from "../builders.ts";
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
