import { describe, expect, it } from "vitest";
import { nameOf } from "../../../src/model/user.ts";
import { howUnread, oddFields, whyUnread } from "../../../src/plan/accounts/oddAccounts.ts";
import { blockedHere } from "../../../src/model/plan.ts";
import { crowd, desired, live, plan } from "../../builders.ts";

const LEGACY = "legacy@contoso.com";
const BEN = "ben@contoso.com";
const EMPTY = "reads as empty, and not as true or false";

function odd(odd: Record<string, string>, fields = {}): ReturnType<typeof live> {
  const user = live({ userPrincipalName: LEGACY, ...fields });
  const told = Object.entries(user.fields).filter(([field]) => odd[field] === undefined);
  return { ...user, fields: Object.fromEntries(told), odd };
}

/** Somebody whose account Graph tells oddly, and Ben, who has to be disabled. */
function planWith(account: ReturnType<typeof live>, declared = {}, more = {}) {
  return plan(
    [
      desired({ userPrincipalName: LEGACY, ...declared }),
      desired({ userPrincipalName: BEN, accountEnabled: false }),
    ],
    [account, live({ userPrincipalName: BEN })],
    more,
  );
}

describe("an account is odd as a whole", () => {
  const how = "reads as a list";
  it.each([
    "@odata.type",
    "userType",
    "userPrincipalName",
    "onPremisesSyncEnabled",
    "createdDateTime",
    "mail",
    "proxyAddresses",
  ])("by its %s", (field) => {
    expect(oddFields({ ...live(), odd: { city: how, [field]: how } })).toEqual([field]);
  });

  it("by several fields, in one order", () => {
    expect(oddFields({ ...live(), odd: { mail: how, userType: how } })).toEqual([
      "userType",
      "mail",
    ]);
  });

  it.each(["accountEnabled", "displayName", "employeeId"])("not by its %s alone", (field) => {
    expect(oddFields({ ...live(), odd: { [field]: how } })).toEqual([]);
  });

  it("not where all is well", () => {
    expect(oddFields(live())).toEqual([]);
  });

  it("and says how, or that nothing was said", () => {
    const user = { ...live(), odd: { mail: how } };
    expect(whyUnread(user, "mail")).toBe("mail reads as a list");
    expect(howUnread(user, "city")).toBe("was left out of Graph's answer for this account");
    expect(howUnread(live(), "mail")).toBe("was left out of Graph's answer for this account");
  });
});

describe("an odd account concerns that account", () => {
  it.each([
    {
      name: "null for accountEnabled",
      account: { ...odd({ accountEnabled: EMPTY }), accountEnabled: null },
      declared: { accountEnabled: true, jobTitle: "Clerk" },
      says: "accountEnabled reads as empty",
    },
    {
      name: "a number for a text",
      account: odd({ department: "reads as a number, and not as a text" }),
      declared: { department: "Sales" },
      says: "department reads as a number, and not as a text",
    },
    {
      name: "a property that was left out",
      account: odd({ department: "" }),
      declared: { department: "Sales" },
      says: "department was left out of Graph's answer for this account",
    },
    {
      name: "no userPrincipalName",
      account: odd({ userPrincipalName: "reads as empty, and not as a name" }),
      declared: { employeeId: "00042" },
      says: "userPrincipalName reads as empty",
    },
    {
      name: "an unknown type",
      account: odd({ "@odata.type": 'reads as "#x.robot", which Rollcall does not know' }),
      declared: {},
      says: "@odata.type reads as",
    },
    {
      name: "an unknown userType",
      account: odd({ userType: 'reads as "Robot", which Rollcall does not know' }),
      declared: { jobTitle: "Clerk" },
      says: 'userType reads as "Robot"',
    },
  ])(
    "$name: blocked with the reason, and everybody else goes on",
    ({ account, declared, says }) => {
      const without = {
        ...account,
        odd: Object.fromEntries(Object.entries(account.odd ?? {}).filter(([, how]) => how !== "")),
      };
      const { blocked, changes, refusals, totals } = planWith(without, declared);
      expect(refusals).toEqual([]);
      expect(blocked).toMatchObject([{ userPrincipalName: LEGACY, reason: "unreadable" }]);
      expect(blocked[0]?.message).toContain(says);
      expect(changes).toMatchObject([{ kind: "disable", userPrincipalName: BEN }]);
      expect(totals).toMatchObject({ declared: 2, disable: 1, blocked: 1, unchanged: 0 });
    },
  );

  it("is no matter where nothing is declared of what is odd", () => {
    const account = {
      ...odd({ accountEnabled: EMPTY, department: "reads as a number" }),
      accountEnabled: null,
    };
    const { blocked, changes } = planWith(account, { jobTitle: "Clerk" });
    expect(blocked).toEqual([]);
    expect(changes.map(({ kind }) => kind)).toEqual(["disable", "update"]);
  });

  it("is told as it was before, where a pull request does not cause it", () => {
    const users = [
      desired({ userPrincipalName: LEGACY, accountEnabled: true }),
      desired({ userPrincipalName: BEN }),
    ];
    const account = { ...odd({ accountEnabled: EMPTY }), accountEnabled: null };
    const made = plan(users, [account, live({ userPrincipalName: BEN })], { base: users });
    expect(made.blocked).toMatchObject([{ userPrincipalName: LEGACY, before: true }]);
    expect(blockedHere(made)).toEqual([]);
  });

  it("cannot be acknowledged, and the file that was meant to is named", () => {
    const account = { ...odd({ accountEnabled: EMPTY }), accountEnabled: null };
    const { diagnostics, blocked } = planWith(
      account,
      { accountEnabled: true },
      {
        acknowledgements: [
          {
            guard: "unreadable",
            properties: ["accountEnabled"],
            limit: 1,
            users: [LEGACY],
            expires: "2026-11-30",
            at: { file: "acknowledgements/unreadable.yaml", line: 1 },
          },
        ],
      },
    );
    expect(blocked).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      {
        severity: "warning",
        code: "lifts-nothing",
        message: `lifts nothing for accountEnabled of ${LEGACY}: a property can be acknowledged only when it reads as empty for all users`,
        at: { file: "acknowledgements/unreadable.yaml", line: 1 },
      },
    ]);
  });
});

it("a property that one user was not told of, and that is null for all others, is not taken for readable", () => {
  const account = odd({ faxNumber: "reads as a number, and not as a text" });
  const users = [
    desired({ userPrincipalName: LEGACY, faxNumber: "1" }),
    desired({ userPrincipalName: BEN, faxNumber: "2" }),
  ];
  const { refusals } = plan(users, [account, live({ userPrincipalName: BEN, faxNumber: null })]);
  expect(refusals).toMatchObject([{ guard: "unreadable", users: [BEN] }]);
});

describe("many odd accounts are the service's matter", () => {
  const many = crowd(300);

  /** A directory in which so many do not tell a department. */
  function planWithout(count: number, how?: string, many = crowd(300)) {
    const directory = many.live.map((user, index) => {
      if (index >= count) return user;
      const told = Object.entries(user.fields).filter(([field]) => field !== "department");
      return {
        ...user,
        fields: Object.fromEntries(told),
        ...(how && { odd: { department: how } }),
      };
    });
    const users = many.desired.map((user) =>
      desired({ ...user.fields, department: "Sales" }, { file: user.at.file }),
    );
    return plan(users, directory);
  }

  it.each([
    { count: 1, refuses: false },
    { count: 10, refuses: false },
    { count: 15, refuses: false },
    { count: 16, refuses: true },
    { count: 300, refuses: true },
  ])("$count of 300 accounts: refuses $refuses", ({ count, refuses }) => {
    const { refusals, blocked, totals } = planWithout(count);
    expect(refusals.some(({ guard }) => guard === "unreadable")).toBe(refuses);
    // Told or refused: of those whom nobody can compare, none counts as unchanged.
    expect(blocked).toHaveLength(count);
    expect(totals).toMatchObject({ blocked: count, update: 300 - count, unchanged: 0 });
  });

  it.each([
    { count: 10, refuses: false },
    { count: 11, refuses: true },
    { count: 20, refuses: true },
  ])("$count of 20 accounts: refuses $refuses", ({ count, refuses }) => {
    const { refusals } = planWithout(count, undefined, crowd(20));
    expect(refusals.some(({ guard }) => guard === "unreadable")).toBe(refuses);
  });

  it("says of how many, and how it reads", () => {
    const { refusals } = planWithout(60, "reads as a number, and not as a text");
    expect(refusals.find(({ guard }) => guard === "unreadable")?.message).toBe(
      "Of 60 of 300 directory users, department reads as a number, and not as a text, so what 60 declared users would overwrite is not known.",
    );
  });

  it("names the file that was meant to lift what cannot be lifted", () => {
    const users = many.desired.map((user) => desired({ ...user.fields, city: "Oslo" }));
    const { refusals } = plan(users, many.live, {
      acknowledgements: [
        {
          guard: "unreadable",
          properties: ["city"],
          limit: 300,
          users: many.desired.map(nameOf),
          expires: "2026-11-30",
          at: { file: "acknowledgements/unreadable-city.yaml", line: 1 },
        },
      ],
    });
    expect(refusals.find(({ guard }) => guard === "unreadable")?.fallsShort).toEqual([
      {
        at: { file: "acknowledgements/unreadable-city.yaml", line: 1 },
        why: "only a property that reads as empty for all users can be acknowledged",
      },
    ]);
  });
});

describe("a property with a reading permission of its own", () => {
  const leaver = (value: string | null) =>
    desired({ userPrincipalName: BEN, employeeLeaveDateTime: value });
  const nobodyTells = [
    live({ userPrincipalName: BEN, employeeLeaveDateTime: null }),
    live({ userPrincipalName: LEGACY, employeeLeaveDateTime: null }),
  ];

  it.each(["2026-12-31", null])("is not believed when null for everybody, %s declared", (value) => {
    const { refusals } = plan([leaver(value)], nobodyTells);
    expect(refusals).toMatchObject([{ guard: "unreadable", users: [BEN] }]);
    expect(`${refusals[0]?.message} ${refusals[0]?.remedy}`).toContain(
      "Grant the identity User-LifeCycleInfo.Read.All, without which Graph returns null for every user.",
    );
    expect(refusals[0]?.acknowledgement?.text).toContain("properties: [employeeLeaveDateTime]");
  });

  it("is believed once one user has a value, and once it is acknowledged", () => {
    const one = [...nobodyTells, live({ employeeLeaveDateTime: "2027-01-31T00:00:00Z" })];
    expect(plan([leaver(null)], one).refusals).toEqual([]);
    const acknowledgements = [
      {
        guard: "unreadable" as const,
        properties: ["employeeLeaveDateTime"],
        limit: 1,
        users: [BEN],
        expires: "2026-11-30",
        at: { file: "acknowledgements/unreadable.yaml", line: 1 },
      },
    ];
    expect(plan([leaver(null)], nobodyTells, { acknowledgements }).refusals).toEqual([]);
  });

  it.each(["mobilePhone", "employeeHireDate", "employeeOrgData", "mail"])(
    "%s has none: null for everybody is null where null is declared",
    (field) => {
      const directory = [live({ userPrincipalName: BEN, [field]: null })];
      const { refusals } = plan([desired({ userPrincipalName: BEN, [field]: null })], directory);
      expect(refusals).toEqual([]);
    },
  );

  it("an acknowledgement without properties says what it lacks", () => {
    const { refusals } = plan([leaver("2026-12-31")], nobodyTells, {
      acknowledgements: [
        {
          guard: "unreadable",
          limit: 1,
          users: [BEN],
          expires: "2026-11-30",
          at: { file: "acknowledgements/unreadable.yaml", line: 1 },
        },
      ],
    });
    expect(refusals[0]?.fallsShort).toMatchObject([
      { why: 'it names no property; add "properties: [employeeLeaveDateTime]"' },
    ]);
  });
});
