import { describe, expect, it } from "vitest";
import {
  DEFAULT_CONFIGURATION,
  type CountedGuard,
} from "../../src/model/settings/configuration.ts";
import type { Change, ExistingChange } from "../../src/model/plan.ts";
import { NOTHING_DONE } from "../../src/plan/review/done.ts";
import {
  checkGuards,
  countsByGuard,
  exceededLimit,
  type GuardInput,
} from "../../src/plan/guards/guards.ts";
import { protectedUsers } from "../../src/plan/accounts/protectedUsers.ts";
import type { Unreadable } from "../../src/plan/guards/unreadable.ts";
import { idOf, live, snapshot, TENANT } from "../builders.ts";
import { ANA, creation, existing } from "./changes.ts";

const BEN = "ben.ito@contoso.com";
const CLEO = "cleo.diaz@contoso.com";
const NOW = new Date("2026-11-02T08:00:00Z");
const NO_LIMITS = { count: 0, percent: 0, floor: 0 };
const NEVER = { count: 1000, percent: 100, floor: 1000 };

/** Every counted guard lets everything pass, apart from those given. */
const limits = (own: Partial<Record<CountedGuard, typeof NEVER>> = {}) => ({
  ...DEFAULT_CONFIGURATION,
  guards: {
    creates: NEVER,
    updates: NEVER,
    enables: NEVER,
    disables: NEVER,
    renames: NEVER,
    adoptions: NEVER,
    signInProperties: NEVER,
    memberships: NEVER,
    membershipRemovals: NEVER,
    licensedGroups: NEVER,
    licenses: NEVER,
    ...own,
  },
});

const MEMBER = { as: "member", id: idOf("sales"), name: "Sales" } as const;
const SPE_E3 = { as: "assigned", id: idOf("e3"), name: "SPE_E3" } as const;

/** Of a change, that one of its fields grants licences. */
const granting =
  (granted: string) =>
  (change: ExistingChange): ExistingChange => ({
    ...change,
    fields: change.fields.map((field) =>
      field.field === granted ? { ...field, grants: ["SPE_E3"] } : field,
    ),
  });

const guarded = (more: Partial<GuardInput>) =>
  checkGuards({
    tenant: TENANT,
    configuration: limits(),
    acknowledgements: [],
    declared: 1,
    matched: 10,
    directory: 10,
    changes: [],
    protectedUsers: protectedUsers([], snapshot([])),
    unreadable: [],
    surroundings: {},
    done: NOTHING_DONE,
    now: NOW,
    ...more,
  });

describe("a limit of 10 users or 10 %, above 3", () => {
  const limit = { count: 10, percent: 10, floor: 3 };
  const nobody = "3, which applies while no declared user has an account";
  it.each([
    { number: 0, matched: 0, exceeded: undefined },
    { number: 3, matched: 0, exceeded: undefined },
    { number: 4, matched: 0, exceeded: nobody },
    { number: 10, matched: 0, exceeded: nobody },
    { number: 11, matched: 0, exceeded: "10" },
    { number: 3, matched: 1, exceeded: undefined },
    { number: 4, matched: 1, exceeded: "10 %" },
    { number: 4, matched: 39, exceeded: "10 %" },
    { number: 4, matched: 40, exceeded: undefined },
    { number: 4, matched: 41, exceeded: undefined },
    { number: 10, matched: 99, exceeded: "10 %" },
    { number: 10, matched: 100, exceeded: undefined },
    { number: 10, matched: 10_000, exceeded: undefined },
    { number: 11, matched: 10_000, exceeded: "10" },
  ])("$number of $matched: $exceeded", ({ number, matched, exceeded }) => {
    expect(exceededLimit(number, matched, limit)).toBe(exceeded);
  });

  it.each([
    { limit: { count: 2, percent: 1, floor: 5 }, number: 5, exceeded: undefined },
    { limit: { count: 2, percent: 1, floor: 5 }, number: 6, exceeded: "2" },
    { limit: { count: 2000, percent: 100, floor: 0 }, number: 2001, exceeded: "2,000" },
    { limit: { count: 0, percent: 0, floor: 0 }, number: 1, exceeded: "0" },
    { limit: { count: 9, percent: 100, floor: 0 }, number: 2, exceeded: "100 %" },
  ])("$limit: $number of 1 is above $exceeded", ({ limit, number, exceeded }) => {
    expect(exceededLimit(number, 1, limit)).toBe(exceeded);
  });

  it("is in thousands for people", () => {
    expect(exceededLimit(1001, 0, { count: 5000, percent: 1, floor: 1000 })).toBe(
      "1,000, which applies while no declared user has an account",
    );
  });
});

describe("what each guard counts", () => {
  it.each<[string, Change, Partial<Record<CountedGuard, 1>>]>([
    ["a creation", creation({ mobilePhone: "+1 425 555 0100" }), { creates: 1 }],
    ["an update", existing({ department: "Sales" }), { updates: 1 }],
    ["a phone", existing({ mobilePhone: "+1 425 555 0100" }), { updates: 1, signInProperties: 1 }],
    ["a manager", existing({ manager: { id: "1", userPrincipalName: BEN } }), { updates: 1 }],
    [
      "a phone among others",
      existing({ department: "Sales", businessPhones: ["+1 425 555 0100"] as never }),
      { updates: 1, signInProperties: 1 },
    ],
    [
      "a new name",
      existing({ userPrincipalName: [BEN, ANA], department: "Sales" }),
      { updates: 1, renames: 1, signInProperties: 1 },
    ],
    [
      "a flip to disabled",
      existing({ accountEnabled: [true, false] }, { kind: "disable" }),
      { disables: 1 },
    ],
    [
      "a flip to enabled",
      existing({ accountEnabled: [false, true] }, { kind: "enable" }),
      { enables: 1 },
    ],
    ["joining a group", existing({ "groups.Sales": MEMBER }), { updates: 1, memberships: 1 }],
    [
      "leaving a group",
      existing({ "groups.Sales": [MEMBER, null] }),
      { updates: 1, membershipRemovals: 1 },
    ],
    [
      "leaving a group that gives licences",
      granting("groups.Sales")(existing({ department: "Sales", "groups.Sales": [MEMBER, null] })),
      { updates: 1, membershipRemovals: 1, licensedGroups: 1 },
    ],
    [
      "joining a group that gives licences",
      granting("groups.Sales")(existing({ "groups.Sales": MEMBER })),
      { updates: 1, memberships: 1 },
    ],
    [
      "leaving a group and joining one that gives licences",
      granting("groups.Board")(
        existing({ "groups.Sales": [MEMBER, null], "groups.Board": MEMBER }),
      ),
      { updates: 1, memberships: 1, membershipRemovals: 1 },
    ],
    [
      "no value of anything else, whatever follows from it",
      granting("department")(existing({ department: ["Sales", null] })),
      { updates: 1 },
    ],
    [
      "a creation in a group and with a licence",
      creation({ "groups.Sales": MEMBER, "licenses.SPE_E3": SPE_E3 }),
      { creates: 1 },
    ],
    ["another licence", existing({ "licenses.SPE_E3": SPE_E3 }), { updates: 1, licenses: 1 }],
    ["no licence", existing({ "licenses.SPE_E3": [SPE_E3, null] }), { updates: 1, licenses: 1 }],
    ["an adoption", existing({}, { kind: "adopt" }), { adoptions: 1 }],
    [
      "an adoption that disables",
      existing({}, { kind: "disable", adopts: true }),
      { disables: 1, adoptions: 1 },
    ],
  ])("%s", (_, change, counted) => {
    const none = {
      disables: 0,
      enables: 0,
      renames: 0,
      adoptions: 0,
      signInProperties: 0,
      licensedGroups: 0,
      membershipRemovals: 0,
      memberships: 0,
      licenses: 0,
      creates: 0,
      updates: 0,
    };
    expect(countsByGuard([change])).toEqual({ ...none, ...counted });
    expect(countsByGuard([])).toEqual(none);
  });
});

describe("a counted guard that refuses", () => {
  const two = [existing({}, { userPrincipalName: CLEO }), existing({}, { userPrincipalName: BEN })];
  const makingTwo = [
    creation({}, { userPrincipalName: CLEO }),
    creation({}, { userPrincipalName: BEN }),
  ];
  const drifting = two.map((change) => ({ ...change, cause: "drift" as const }));

  it.each<[string, CountedGuard, readonly Change[], number, string]>([
    [
      "two of three",
      "updates",
      two,
      3,
      "2 of 3 matched users would be updated (66.7 %), above the limit of 0.",
    ],
    [
      "one of one",
      "updates",
      two.slice(1),
      1,
      "1 of 1 matched user would be updated (100.0 %), above the limit of 0.",
    ],
    [
      "drift",
      "updates",
      drifting,
      3,
      "2 of 3 matched users would be updated to correct drift (66.7 %), above the limit of 0.",
    ],
    [
      "two of nobody",
      "updates",
      two,
      0,
      "2 of 0 matched users would be updated, above the limit of 0.",
    ],
    [
      "creations",
      "creates",
      makingTwo,
      1,
      "2 users would be created, beside 1 matched user (200.0 %), above the limit of 0.",
    ],
    [
      "a creation",
      "creates",
      makingTwo.slice(1),
      2,
      "1 user would be created, beside 2 matched users (50.0 %), above the limit of 0.",
    ],
    [
      "creations, while nobody is matched",
      "creates",
      makingTwo,
      0,
      "2 users would be created, above the limit of 0.",
    ],
  ])("%s", (_, guard, changes, matched, message) => {
    const users = changes.map(({ userPrincipalName }) => userPrincipalName).toSorted();
    expect(guarded({ configuration: limits({ [guard]: NO_LIMITS }), changes, matched })).toEqual({
      refusals: [
        {
          guard,
          message,
          remedy: "If this is intended, commit this file and have it reviewed:",
          users,
          acknowledgement: {
            path: `acknowledgements/${guard}.yaml`,
            text: `guard: ${guard}\nlimit: ${users.length}\nusers:\n${users.map((user) => `  - ${user}\n`).join("")}expires: 2026-11-15\n`,
          },
        },
      ],
      lifted: [],
    });
  });

  it.each<[CountedGuard, Change, string]>([
    ["enables", existing({}, { kind: "enable" }), "would be enabled"],
    ["disables", existing({}, { kind: "disable" }), "would be disabled"],
    ["renames", existing({ userPrincipalName: [BEN, ANA] }), "would be renamed"],
    ["adoptions", existing({}, { kind: "adopt", adopts: true }), "would be adopted"],
    [
      "signInProperties",
      existing({ mobilePhone: "+1 425 555 0100" }),
      "would have sign-in properties changed (phones, otherMails, userPrincipalName)",
    ],
    [
      "licensedGroups",
      granting("groups.Sales")(existing({ "groups.Sales": [MEMBER, null] })),
      "would leave a group that gives licences",
    ],
    [
      "membershipRemovals",
      existing({ "groups.Sales": [MEMBER, null] }),
      "would be removed from groups",
    ],
    ["memberships", existing({ "groups.Sales": MEMBER }), "would be added to groups"],
    ["licenses", existing({ "licenses.SPE_E3": SPE_E3 }), "would have licences changed"],
  ])("says what it counts: %s", (guard, change, words) => {
    const { refusals } = guarded({
      configuration: limits({ [guard]: NO_LIMITS }),
      changes: [change],
    });
    expect(refusals.map(({ message }) => message)).toEqual([
      `1 of 10 matched users ${words} (10.0 %), above the limit of 0.`,
    ]);
  });

  it("is lifted for those whom a file names, and refuses no more", () => {
    const at = { file: "acknowledgements/updates.yaml", line: 1 };
    const acknowledgement = { guard: "updates" as const, limit: 2, expires: "2026-11-30", at };
    const naming = (...users: string[]) =>
      guarded({
        configuration: limits({ updates: NO_LIMITS }),
        changes: two,
        acknowledgements: [{ ...acknowledgement, users }],
      });
    expect(naming(BEN, idOf(CLEO))).toEqual({
      refusals: [],
      lifted: [
        {
          guard: "updates",
          message: "2 of 10 matched users would be updated (20.0 %), above the limit of 0.",
          users: 2,
          at,
          expires: "2026-11-30",
        },
      ],
    });
    expect(naming(BEN).refusals).toMatchObject([
      { fallsShort: [{ at, why: `it does not name ${CLEO}` }] },
    ]);
  });

  it("lists thousands as people read them", () => {
    const changes = Array.from({ length: 1001 }, (_, index) =>
      existing({}, { userPrincipalName: `p${index}@contoso.com` }),
    );
    const { refusals } = guarded({
      configuration: limits({ updates: NO_LIMITS }),
      changes,
      matched: 1001,
    });
    expect(refusals[0]?.message).toMatch(/^1,001 of 1,001 matched users would be updated/);
  });

  it("counts neither drift with what these commits cause nor what is open", () => {
    const changes = [
      existing({}, { userPrincipalName: BEN }),
      existing({}, { userPrincipalName: CLEO, cause: "drift" }),
      existing({}, { userPrincipalName: ANA, cause: "open" }),
    ];
    const configuration = limits({ updates: { count: 1, percent: 0, floor: 1 } });
    expect(guarded({ configuration, changes }).refusals).toEqual([]);
  });

  it("stands beside the others, what these commits cause first", () => {
    const configuration = limits({ updates: NO_LIMITS, creates: NO_LIMITS, disables: NO_LIMITS });
    const changes = [...drifting, existing({}, { kind: "disable" }), ...makingTwo, ...two];
    expect(
      guarded({ configuration, changes }).refusals.map(({ message }) => message.slice(0, 50)),
    ).toEqual([
      "1 of 10 matched users would be disabled (10.0 %), ",
      "2 users would be created, beside 10 matched users ",
      "2 of 10 matched users would be updated (20.0 %), a",
      "2 of 10 matched users would be updated to correct ",
    ]);
  });
});

describe("what completes a creation", () => {
  const acknowledging = (...users: string[]) => [
    {
      guard: "creates" as const,
      limit: users.length,
      users,
      expires: "2026-11-30",
      at: { file: "a.yaml", line: 1 },
    },
  ];
  const filling = (userPrincipalName: string) =>
    existing({ department: "Sales", jobTitle: "Lead" }, { userPrincipalName });
  const writingOver = (userPrincipalName: string) =>
    existing({ department: "Sales", jobTitle: ["Trainee", "Lead"] }, { userPrincipalName });
  const made = (...names: string[]) => ({ ...NOTHING_DONE, createdIds: new Set(names.map(idOf)) });

  it.each<[string, Partial<GuardInput>, string[]]>([
    ["nothing says so", { changes: [filling(BEN)] }, [BEN]],
    ["records say so", { changes: [filling(BEN)], done: made(BEN) }, []],
    ["records say so of one", { changes: [filling(BEN), filling(CLEO)], done: made(BEN) }, [CLEO]],
    [
      "records say so, and something is written over",
      { changes: [writingOver(BEN)], done: made(BEN) },
      [BEN],
    ],
    [
      "an acknowledgement says so",
      { changes: [filling(BEN)], acknowledgements: acknowledging(BEN) },
      [],
    ],
    [
      "an acknowledgement says so, and something is written over",
      { changes: [writingOver(BEN)], acknowledgements: acknowledging(BEN) },
      [BEN],
    ],
    [
      "an acknowledgement says so of one",
      { changes: [filling(BEN), filling(CLEO)], acknowledgements: acknowledging(BEN) },
      [BEN, CLEO],
    ],
    [
      "an acknowledgement of one, and records of the other",
      {
        changes: [filling(BEN), filling(CLEO)],
        acknowledgements: acknowledging(BEN),
        done: made(CLEO),
      },
      [],
    ],
    [
      "an acknowledgement, beside what is written over",
      { changes: [filling(BEN), writingOver(CLEO)], acknowledgements: acknowledging(BEN) },
      [CLEO],
    ],
  ])("%s", (_, input, users) => {
    const { refusals } = guarded({ configuration: limits({ updates: NO_LIMITS }), ...input });
    expect(refusals.flatMap((refusal) => refusal.users)).toEqual(users);
  });

  it.each<[CountedGuard, Parameters<typeof existing>[0], CountedGuard[]]>([
    ["memberships", { "groups.Sales": MEMBER }, []],
    ["licenses", { "licenses.SPE_E3": SPE_E3 }, []],
    ["membershipRemovals", { "groups.Sales": [MEMBER, null] }, ["membershipRemovals"]],
    ["licenses", { "licenses.SPE_E3": [SPE_E3, null] }, ["licenses"]],
    ["memberships", { "groups.Sales": MEMBER, "licenses.SPE_E3": [SPE_E3, null] }, ["memberships"]],
  ])("%s: what a creation has left is not counted, anything else is", (guard, fields, expected) => {
    const { refusals } = guarded({
      configuration: limits({ [guard]: NO_LIMITS }),
      changes: [existing(fields, { userPrincipalName: BEN })],
      done: made(BEN),
    });
    expect(refusals.map((refusal) => refusal.guard)).toEqual(expected);
  });

  it("is no reason not to count it as anything else", () => {
    const phone = existing({ mobilePhone: "+1 425 555 0100" }, { userPrincipalName: BEN });
    const { refusals } = guarded({
      configuration: limits({ signInProperties: NO_LIMITS }),
      changes: [phone],
      done: made(BEN),
    });
    expect(refusals.map(({ guard }) => guard)).toEqual(["signInProperties"]);
  });
});

describe("the place", () => {
  const OTHER = "0A1B2C3D-0000-4000-8000-00000000ABCD";
  it.each([
    { configured: undefined, refuses: false },
    { configured: TENANT.id, refuses: false },
    { configured: TENANT.id.toUpperCase(), refuses: false },
    { configured: OTHER, refuses: true },
  ])("is the tenant, configured as $configured: refuses $refuses", ({ configured, refuses }) => {
    const configuration = { ...limits(), ...(configured && { tenant: configured }) };
    const { refusals } = guarded({ configuration });
    expect(refusals).toEqual(
      refuses
        ? [
            {
              guard: "tenant",
              message: `The directory is the tenant ${TENANT.id} (contoso.com), the configuration names ${OTHER}.`,
              remedy: 'Sign in to the right tenant, or correct "tenant" in the configuration.',
              users: [],
            },
          ]
        : [],
    );
    const inCapitals = { ...TENANT, id: TENANT.id.toUpperCase() };
    expect(guarded({ configuration, tenant: inCapitals }).refusals.length > 0).toBe(refuses);
  });

  it.each([
    [0, 1, "No file declares a user, while the directory has 1 user."],
    [0, 2000, "No file declares a user, while the directory has 2,000 users."],
    [1, 2000, undefined],
  ])("%d users are declared, of %d", (declared, directory, message) => {
    const { refusals } = guarded({ declared, directory });
    expect(refusals).toEqual(
      message === undefined
        ? []
        : [
            {
              guard: "emptyRoster",
              message,
              remedy:
                "Check the folder (--users) and the commit: Rollcall assumes that you do not empty a roster on purpose. In a new repository, add the first file and plan again.",
              users: [],
            },
          ],
    );
  });
});

describe("a protected account", () => {
  const directory = snapshot([
    live({ userPrincipalName: BEN }),
    live({ userPrincipalName: CLEO }),
    live({ userPrincipalName: ANA }),
  ]);
  const protecting = (...entries: string[]) => ({
    protectedUsers: protectedUsers(entries, directory),
  });
  const touching = (...users: string[]) => ({
    guard: "protected",
    message: `${users.length === 1 ? "1 change touches" : `${users.length} changes touch`} a protected account or name: ${users.join(", ")}.`,
    remedy:
      'Remove the change; or remove the account from "protected" in the configuration, in a separate pull request.',
    users,
  });

  it.each<[string, readonly Change[], string[]]>([
    ["nothing", [], []],
    ["another account", [existing({ department: "Sales" })], []],
    ["one", [existing({}, { userPrincipalName: BEN })], [BEN]],
    [
      "two, in order of their names",
      [existing({}, { userPrincipalName: CLEO }), existing({}, { userPrincipalName: BEN })],
      [BEN, CLEO],
    ],
    [
      "one by its id, whatever its name becomes",
      [existing({ userPrincipalName: [BEN, ANA] }, { id: idOf(BEN) })],
      [ANA],
    ],
    [
      "the name, given to another",
      [existing({ userPrincipalName: [ANA, BEN] }, { userPrincipalName: BEN, id: idOf(ANA) })],
      [BEN],
    ],
    [
      "a name that it does not get",
      [existing({ department: "Sales" }, { userPrincipalName: BEN, id: idOf(ANA) })],
      [],
    ],
    ["the name, by creating it", [creation({}, { userPrincipalName: BEN })], [BEN]],
    [
      "another name, by creating it",
      [creation({}, { userPrincipalName: "dora.lee@contoso.com" })],
      [],
    ],
  ])("is touched: %s", (_, changes, users) => {
    const { refusals } = guarded({ changes, ...protecting(BEN, CLEO) });
    expect(refusals).toEqual(users.length > 0 ? [touching(...users)] : []);
  });

  const missing = (words: string, ...users: string[]) => ({
    guard: "protected",
    message: `Protected accounts are not in the directory: ${words}.`,
    remedy:
      'Correct "protected" in the configuration, in a separate pull request: what it names does not exist, so it protects no account.',
    users,
  });
  it("that is not in the directory is told with others, and with who may have been meant", () => {
    const notFound = [
      { entry: "a@contoso.com", near: [], deleted: false },
      { entry: "b@contoso.com", near: [BEN, CLEO], deleted: false },
      { entry: "c@contoso.com", near: [CLEO], deleted: true },
    ];
    const { protectedUsers } = protecting();
    expect(guarded({ protectedUsers: { ...protectedUsers, notFound } }).refusals).toEqual([
      missing(
        `a@contoso.com, b@contoso.com (did you mean ${BEN} or ${CLEO}?), c@contoso.com (a deleted user)`,
        "a@contoso.com",
        "b@contoso.com",
        "c@contoso.com",
      ),
    ]);
  });

  const SLIP = "ben.ita@contoso.com";
  const near = `${SLIP} (did you mean ${BEN}?)`;
  const change = existing({ department: "Sales" });

  it.each<[string, Partial<GuardInput>, object[]]>([
    ["is told", {}, [missing(near, SLIP)]],
    ["is told beside a change", { changes: [change] }, [missing(near, SLIP)]],
    ["is not told where it is corrected", { proposedProtected: [BEN] }, []],
    ["is not told where it is taken out", { proposedProtected: [] }, []],
    [
      "is told where it is kept",
      { proposedProtected: [BEN, SLIP.toUpperCase()] },
      [missing(near, SLIP)],
    ],
    [
      "is told where it is corrected beside a change",
      { proposedProtected: [BEN], changes: [change] },
      [missing(near, SLIP)],
    ],
    [
      "is told as touched where it is given away",
      { changes: [creation({}, { userPrincipalName: SLIP.toUpperCase() })] },
      [touching(SLIP.toUpperCase())],
    ],
  ])("that is not in the directory %s", (_, input, refusals) => {
    expect(guarded({ ...input, ...protecting(SLIP) }).refusals).toEqual(refusals);
  });
});

describe("a property that cannot be read", () => {
  const users = [ANA, BEN];
  const unreadable = (
    more: Partial<Unreadable>,
  ): { unreadable: Unreadable[]; directory: number } => ({
    unreadable: [{ field: "department", how: "missing", unread: 1200, users, ...more }],
    directory: 1200,
  });
  const GRANT =
    "Grant the identity the permission to read it (User.Read.All; to write it: User.ReadWrite.All).";

  it.each<[string, Partial<Unreadable>, string, string]>([
    [
      "is in no answer",
      {},
      "The directory left department out of its answers, so what 2 declared users would overwrite is not known.",
      GRANT,
    ],
    [
      "is not in many answers",
      { unread: 1199, users: [ANA] },
      "Of 1,199 of 1,200 directory users, department was left out of the answers, so what 1 declared user would overwrite is not known.",
      GRANT,
    ],
    [
      "is odd in every answer",
      { reads: "reads as a number" },
      "Of 1,200 of 1,200 directory users, department reads as a number, so what 2 declared users would overwrite is not known.",
      GRANT,
    ],
    [
      "is a relationship",
      { field: "manager" },
      "The directory left manager out of its answers, so what 2 declared users would overwrite is not known.",
      GRANT,
    ],
    [
      "has a permission of its own",
      { field: "employeeLeaveDateTime" },
      "The directory left employeeLeaveDateTime out of its answers, so what 2 declared users would overwrite is not known.",
      "Grant the identity the permission to read it (User-LifeCycleInfo.Read.All; to write it: User-LifeCycleInfo.ReadWrite.All).",
    ],
  ])("because it %s", (_, more, message, remedy) => {
    const { refusals } = guarded(unreadable(more));
    expect(refusals).toEqual([
      { guard: "unreadable", message, remedy, users: more.users ?? users },
    ]);
  });

  it.each<[string, Partial<Unreadable>, string, string]>([
    [
      "of two",
      {},
      "while 2 declared users have a value for it",
      "Grant the identity User.Read.All. If department is empty for all users",
    ],
    [
      "of one",
      { users: [ANA] },
      "while 1 declared user has a value for it",
      "Grant the identity User.Read.All. If department is empty for all users",
    ],
    [
      "of a relationship",
      { field: "manager" },
      "while 2 declared users have a value for it",
      "Grant the identity User.Read.All. If manager is empty for all users",
    ],
    [
      "of two, with a permission of its own",
      { field: "employeeLeaveDateTime" },
      "while 2 declared users declare it",
      "Grant the identity User-LifeCycleInfo.Read.All, without which Graph returns null for every user. If employeeLeaveDateTime is empty for all users",
    ],
    [
      "of one, with a permission of its own",
      { field: "employeeLeaveDateTime", users: [ANA] },
      "while 1 declared user declares it",
      "Grant the identity User-LifeCycleInfo.Read.All, without which Graph returns null for every user. If employeeLeaveDateTime is empty for all users",
    ],
  ])("because it is empty for everybody, %s", (_, more, words, remedy) => {
    const { refusals } = guarded(unreadable({ how: "empty", ...more }));
    const field = more.field ?? "department";
    expect(refusals).toMatchObject([
      {
        guard: "unreadable",
        message: `${field} reads as empty for all 1,200 directory users ${words}: a permission to read it may be missing.`,
        remedy: `${remedy}, commit this file and have it reviewed:`,
        users: more.users ?? users,
        acknowledgement: { path: `acknowledgements/unreadable-${field}.yaml` },
      },
    ]);
  });

  it.each<["missing" | "empty", string]>([
    ["missing", "only a property that reads as empty for all users can be acknowledged"],
    ["empty", `it does not name ${BEN}`],
  ])("because it is %s, and a file names one of two", (how, why) => {
    const at = { file: "acknowledgements/unreadable.yaml", line: 1 };
    const file = {
      guard: "unreadable" as const,
      limit: 2,
      users: [ANA],
      expires: "2026-11-30",
      at,
    };
    const told = (...properties: string[]) =>
      guarded({ ...unreadable({ how }), acknowledgements: [{ ...file, properties }] }).refusals;
    expect(told("department")).toMatchObject([{ fallsShort: [{ at, why }] }]);
    expect(told("city")[0]).not.toHaveProperty("fallsShort");
  });
});
