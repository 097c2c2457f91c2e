import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Acknowledgement } from "../../../src/model/settings/acknowledgement.ts";
import {
  DEFAULT_CONFIGURATION,
  type Configuration,
} from "../../../src/model/settings/configuration.ts";
import type { FieldValue } from "../../../src/model/values.ts";
import { tooLong } from "../../../src/plan/guards/acknowledge.ts";
import { crowd, desired, idOf, live, plan, TENANT } from "../../builders.ts";

const CROWD = crowd(300);

function withFields(count: number, fields: Record<string, FieldValue>, prefix = "p") {
  return Array.from({ length: count }, (_, index) =>
    desired({ userPrincipalName: `${prefix}${index}@contoso.com`, displayName: "P", ...fields }),
  );
}

function present(count: number, fields: Record<string, FieldValue>, options = {}, prefix = "p") {
  return Array.from({ length: count }, (_, index) =>
    live(
      { userPrincipalName: `${prefix}${index}@contoso.com`, displayName: "P", ...fields },
      options,
    ),
  );
}

describe("counted guards", () => {
  it.each([
    {
      guard: "disables",
      users: withFields(38, { accountEnabled: false }),
      directory: present(38, {}),
      words: "38 of 338 matched users would be disabled (11.2 %), above the limit of 5 %.",
    },
    {
      guard: "enables",
      users: withFields(38, { accountEnabled: true }),
      directory: present(38, {}, { enabled: false }),
      words: "38 of 338 matched users would be enabled (11.2 %), above the limit of 5 %.",
    },
    {
      guard: "creates",
      users: withFields(100, {}),
      directory: [],
      words:
        "100 users would be created, beside 300 matched users (33.3 %), above the limit of 20 %.",
    },
    {
      guard: "updates",
      users: withFields(200, { department: "New" }),
      directory: present(200, { department: "Old" }),
      words: "200 of 500 matched users would be updated (40.0 %), above the limit of 30 %.",
    },
    {
      guard: "signInProperties",
      users: withFields(60, { mobilePhone: "+1 425 555 0100" }),
      directory: present(60, { mobilePhone: "+1 425 555 0101" }),
      words:
        "60 of 360 matched users would have sign-in properties changed (phones, otherMails, userPrincipalName) (16.7 %), above the limit of 10 %.",
    },
  ])("$guard: refuses with the numbers that tripped it", ({ guard, users, directory, words }) => {
    const { refusals } = plan([...CROWD.desired, ...users], [...CROWD.live, ...directory]);
    expect(refusals.map((refusal) => `${refusal.guard}: ${refusal.message}`)).toEqual([
      `${guard}: ${words}`,
    ]);
    expect(refusals[0]?.acknowledgement?.text).toContain(
      `guard: ${guard}\nlimit: ${users.length}\n`,
    );
  });

  it("counts renames", () => {
    const users = Array.from({ length: 30 }, (_, index) =>
      desired(
        { userPrincipalName: `new${index}@contoso.com`, displayName: "P" },
        { formerly: [`p${index}@contoso.com`] },
      ),
    );
    const { refusals } = plan([...CROWD.desired, ...users], [...CROWD.live, ...present(30, {})]);
    expect(refusals.map(({ guard }) => guard)).toEqual(["renames"]);
  });

  it("counts adoptions, where there is a base", () => {
    const users = Array.from({ length: 50 }, (_, index) => {
      const userPrincipalName = `p${index}@contoso.com`;
      return desired({ userPrincipalName, displayName: "P" }, { id: idOf(userPrincipalName) });
    });
    const { refusals } = plan([...CROWD.desired, ...users], [...CROWD.live, ...present(50, {})], {
      base: CROWD.desired,
    });
    expect(refusals.map(({ guard }) => guard)).toEqual(["adoptions"]);
  });

  it("lets a few through in a small roster", () => {
    const { refusals } = plan(withFields(3, { accountEnabled: false }), present(3, {}));
    expect(refusals).toEqual([]);
  });

  it("fails closed where a share cannot be computed", () => {
    const { refusals } = plan(withFields(26, {}), []);
    expect(refusals[0]?.message).toBe(
      "26 users would be created, above the limit of 25, which applies while no declared user has an account.",
    );
  });

  it("counts drift apart from what these commits cause", () => {
    const users = withFields(20, { accountEnabled: false });
    const { refusals } = plan([...CROWD.desired, ...users], [...CROWD.live, ...present(20, {})], {
      base: [...CROWD.desired, ...users],
      correctsDrift: true,
    });
    expect(refusals[0]?.message).toContain("would be disabled to correct drift");
  });
});

describe("acknowledgements", () => {
  const users = withFields(38, { accountEnabled: false });
  const directory = present(38, {});
  const good: Acknowledgement = {
    guard: "disables",
    limit: 38,
    users: users.map((_, index) => `P${index}@contoso.com`),
    expires: "2026-11-02",
    at: { file: "acknowledgements/disables.yaml", line: 1 },
  };
  it.each([
    { name: "lifts the guard, on its last day", acknowledgement: good, refused: false },
    {
      name: "not after it expired",
      acknowledgement: { ...good, expires: "2026-11-01" },
      refused: true,
    },
    {
      name: "not another guard",
      acknowledgement: { ...good, guard: "enables" as const },
      refused: true,
    },
    { name: "not above its limit", acknowledgement: { ...good, limit: 37 }, refused: true },
    {
      name: "not for somebody else",
      acknowledgement: { ...good, users: good.users.slice(1) },
      refused: true,
    },
    {
      name: "for ids as well as names",
      acknowledgement: { ...good, users: directory.map(({ id }) => id) },
      refused: false,
    },
  ])("$name", ({ acknowledgement, refused }) => {
    const { refusals } = plan([...CROWD.desired, ...users], [...CROWD.live, ...directory], {
      acknowledgements: [acknowledgement],
    });
    expect(refusals.length > 0).toBe(refused);
  });

  it("is told when it lifts a guard, with its file and its last day", () => {
    const { lifted, refusals } = plan([...CROWD.desired, ...users], [...CROWD.live, ...directory], {
      acknowledgements: [{ ...good, expires: "2026-11-01" }, good],
    });
    expect(refusals).toEqual([]);
    expect(lifted).toEqual([
      {
        guard: "disables",
        message: "38 of 338 matched users would be disabled (11.2 %), above the limit of 5 %.",
        users: 38,
        at: good.at,
        expires: "2026-11-02",
      },
    ]);
  });

  it("lifts nothing that needs no lifting", () => {
    const { lifted } = plan(CROWD.desired, CROWD.live, { acknowledgements: [good] });
    expect(lifted).toEqual([]);
  });

  it.each([
    {
      name: "it expired",
      acknowledgement: { ...good, expires: "2026-11-01" },
      why: "it expired after 2026-11-01",
    },
    {
      name: "its limit is too low",
      acknowledgement: { ...good, limit: 37 },
      why: "its limit is 37, and 38 users are concerned",
    },
    {
      name: "users are missing",
      acknowledgement: { ...good, users: good.users.slice(5) },
      why: "it does not name p0@contoso.com, p1@contoso.com, p2@contoso.com and 2 more",
    },
    {
      name: "it lasts for more than 90 days",
      acknowledgement: { ...good, expires: "2027-02-01" },
      why: "it expires on 2027-02-01, more than 90 days from today",
    },
    {
      name: "all of that",
      acknowledgement: { ...good, expires: "2026-11-01", limit: 1, users: good.users.slice(1) },
      why: "it expired after 2026-11-01; its limit is 1, and 38 users are concerned; it does not name p0@contoso.com",
    },
  ])("falls short because $name", ({ acknowledgement, why }) => {
    const { refusals } = plan([...CROWD.desired, ...users], [...CROWD.live, ...directory], {
      acknowledgements: [acknowledgement],
    });
    expect(refusals).toMatchObject([{ fallsShort: [{ at: good.at, why }] }]);
  });

  it.each([
    { name: "another guard", acknowledgement: { ...good, guard: "enables" as const } },
    {
      name: "others, long ago",
      acknowledgement: { ...good, expires: "2025-01-01", users: ["else@contoso.com"] },
    },
  ])("was meant for $name, and is not spoken of", ({ acknowledgement }) => {
    const { refusals } = plan([...CROWD.desired, ...users], [...CROWD.live, ...directory], {
      acknowledgements: [acknowledgement],
    });
    expect(refusals[0]?.fallsShort).toBeUndefined();
  });

  it.each([
    { name: "still lifts something for others", more: ["else@contoso.com"], path: "disables-2" },
    { name: "names nobody else", more: [], path: "disables" },
  ])("that $name: what is proposed goes to $path", ({ more, path }) => {
    const short = { ...good, limit: 1, users: [...good.users, ...more] };
    const { refusals } = plan([...CROWD.desired, ...users], [...CROWD.live, ...directory], {
      acknowledgements: [short],
    });
    expect(refusals[0]?.acknowledgement?.path).toBe(`acknowledgements/${path}.yaml`);
  });

  it.each([
    { expires: "2027-01-31", says: undefined },
    {
      expires: "2027-02-01",
      says: '"expires" is 2027-02-01, and may be 2027-01-31 at the latest, 90 days from today: a guard can be lifted only for a limited time',
    },
    { expires: "2020-01-01", says: undefined },
  ])("until $expires, seen from 2026-11-02", ({ expires, says }) => {
    const now = new Date("2026-11-02T23:59:00Z");
    const [mistake] = tooLong({ acknowledgements: [{ ...good, expires }], now });
    expect(mistake?.message).toBe(says);
  });

  it("is never a mistake later when it was none once", () => {
    const days = fc.integer({ min: 0, max: 400 });
    const start = Date.parse("2026-11-02T12:00:00Z");
    const day = (offset: number) => new Date(start + offset * 86_400_000);
    fc.assert(
      fc.property(days, days, days, (end, first, wait) => {
        const acknowledgements = [{ ...good, expires: day(end).toISOString().slice(0, 10) }];
        const found = (now: Date) => tooLong({ acknowledgements, now }).length;
        expect(found(day(first + wait))).toBeLessThanOrEqual(found(day(first)));
      }),
    );
  });

  it("lets any subset of what it names pass", () => {
    const { refusals } = plan(
      [...CROWD.desired, ...users.slice(0, 30)],
      [...CROWD.live, ...directory],
      { acknowledgements: [good] },
    );
    expect(refusals).toEqual([]);
  });
});

describe("finishing an acknowledged creation that was interrupted", () => {
  const users = withFields(200, { department: "New" });
  const acknowledgements: Acknowledgement[] = [
    {
      guard: "creates",
      limit: 200,
      users: users.map((_, index) => `p${index}@contoso.com`),
      expires: "2026-11-30",
      at: { file: "acknowledgements/creates.yaml", line: 1 },
    },
  ];
  it("does not count as updates while it fills in what is empty", () => {
    const directory = [...CROWD.live, ...present(200, { department: null })];
    expect(plan([...CROWD.desired, ...users], directory, { acknowledgements }).refusals).toEqual(
      [],
    );
  });

  it("counts when there are more than the acknowledgement allows for", () => {
    const directory = [...CROWD.live, ...present(200, { department: null })];
    const { refusals } = plan([...CROWD.desired, ...users], directory, {
      acknowledgements: acknowledgements.map((one) => ({ ...one, limit: 1 })),
    });
    expect(refusals.map(({ guard }) => guard)).toEqual(["updates"]);
  });

  it("counts when it writes over something", () => {
    const directory = [...CROWD.live, ...present(200, { department: "Old" })];
    const { refusals } = plan([...CROWD.desired, ...users], directory, { acknowledgements });
    expect(refusals.map(({ guard }) => guard)).toEqual(["updates"]);
  });
});

describe("protected accounts", () => {
  const chief = live({ userPrincipalName: "emergency-1@contoso.com", displayName: "Emergency" });
  const protecting = (...entries: string[]) => ({
    configuration: { ...DEFAULT_CONFIGURATION, protected: entries },
  });
  it.each([
    {
      name: "a change of one refuses",
      users: [desired({ userPrincipalName: "emergency-1@contoso.com", displayName: "Other" })],
      entries: ["emergency-*@contoso.com"],
      words: "1 change touches a protected account or name: emergency-1@contoso.com.",
    },
    {
      name: "by object id as well",
      users: [desired({ userPrincipalName: "emergency-1@contoso.com", displayName: "Other" })],
      entries: [chief.id.toUpperCase()],
      words: "1 change touches a protected account or name: emergency-1@contoso.com.",
    },
    {
      name: "an id that is not found refuses",
      users: [],
      entries: [idOf("nobody")],
      words: `Protected accounts are not in the directory: ${idOf("nobody")}.`,
    },
    {
      name: "a rename onto a protected name refuses",
      users: [
        desired(
          { userPrincipalName: "Emergency-2@contoso.com" },
          { formerly: ["ana.silva@contoso.com"] },
        ),
      ],
      entries: ["emergency-*@contoso.com"],
      words: "1 change touches a protected account or name: Emergency-2@contoso.com.",
    },
    {
      name: "a new account with a protected name refuses",
      users: [desired({ userPrincipalName: "emergency-3@contoso.com" })],
      entries: ["emergency-*@contoso.com"],
      words: "1 change touches a protected account or name: emergency-3@contoso.com.",
    },
  ])("$name", ({ users, entries, words }) => {
    const { refusals } = plan(
      [...CROWD.desired, ...users],
      [...CROWD.live, live(), chief],
      protecting(...entries),
    );
    expect(refusals.map(({ message }) => message)).toEqual([words]);
  });

  describe("a name that nobody has", () => {
    const missing = (words: string) => `Protected accounts are not in the directory: ${words}.`;
    it.each([
      {
        name: "refuses, and proposes who was probably meant",
        entries: ["emergncy-1@contoso.com"],
        words: missing("emergncy-1@contoso.com (did you mean emergency-1@contoso.com?)"),
      },
      {
        name: "proposes the same name in another domain",
        entries: ["emergency-1@contoso.onmicrosoft.com"],
        words: missing(
          "emergency-1@contoso.onmicrosoft.com (did you mean emergency-1@contoso.com?)",
        ),
      },
      {
        name: "proposes at most three",
        entries: ["colleague9@contoso.con"],
        words: missing(
          "colleague9@contoso.con (did you mean colleague9@contoso.com or colleague0@contoso.com or colleague1@contoso.com?)",
        ),
      },
      {
        name: "proposes nobody where none is near",
        entries: ["break-glass@contoso.com"],
        words: missing("break-glass@contoso.com"),
      },
      {
        name: "is said to be a deleted user's",
        entries: ["Gone@contoso.com"],
        words: missing("Gone@contoso.com (a deleted user)"),
      },
      {
        name: "is told together with others, each once",
        entries: ["x@contoso.com", idOf("nobody"), "X@contoso.com", "y@contoso.com"],
        words: missing(`${idOf("nobody")}, X@contoso.com, y@contoso.com`),
      },
    ])("$name", ({ entries, words }) => {
      const deleted = [
        { id: idOf("gone"), userPrincipalName: "gone@contoso.com", mail: null, proxyAddresses: [] },
      ];
      const { refusals } = plan(CROWD.desired, [...CROWD.live, chief], {
        ...protecting(...entries),
        deleted,
      });
      expect(refusals.map(({ guard, message }) => `${guard}: ${message}`)).toEqual([
        `protected: ${words}`,
      ]);
    });

    it.each([
      ["in another case", "Emergency-1@CONTOSO.com"],
      ["in another form of Unicode", "jose\u0301@contoso.com"],
    ])("is found %s", (_, entry) => {
      const jose = live({ userPrincipalName: "jos\u00e9@contoso.com", displayName: "José" });
      const { refusals, totals } = plan(
        CROWD.desired,
        [...CROWD.live, chief, jose],
        protecting(entry),
      );
      expect(refusals).toEqual([]);
      expect(totals.protected).toBe(1);
    });

    it.each([
      ["creates", desired({ userPrincipalName: "break-glass@contoso.com" })],
      [
        "renames to it",
        desired(
          { userPrincipalName: "break-glass@contoso.com" },
          { formerly: ["ana.silva@contoso.com"] },
        ),
      ],
    ])("is one refusal where the same plan %s", (_, user) => {
      const { refusals } = plan(
        [...CROWD.desired, user],
        [...CROWD.live, live()],
        protecting("break-glass@contoso.com"),
      );
      expect(refusals.map(({ message }) => message)).toEqual([
        "1 change touches a protected account or name: break-glass@contoso.com.",
      ]);
    });

    const corrected = {
      ...protecting("emergncy-1@contoso.com"),
      proposed: protecting("emergency-1@contoso.com").configuration,
    };

    it("does not stop the change that corrects it and does nothing else", () => {
      expect(plan(CROWD.desired, [...CROWD.live, chief], corrected).refusals).toEqual([]);
      const kept = { ...corrected, proposed: corrected.configuration };
      expect(plan(CROWD.desired, [...CROWD.live, chief], kept).refusals).toHaveLength(1);
    });

    it("stops a change that corrects it and changes somebody, who may be the one", () => {
      const disabled = desired({
        userPrincipalName: "emergency-1@contoso.com",
        displayName: "Emergency",
        accountEnabled: false,
      });
      const { refusals } = plan([...CROWD.desired, disabled], [...CROWD.live, chief], corrected);
      expect(refusals.map(({ guard }) => guard)).toEqual(["protected"]);
    });
  });

  describe("what the configuration leaves open is told of, and is no error", () => {
    const settingAt = () => ({ file: "rollcall.yaml", line: 3, column: 1 });
    const remarks = (more: Partial<Configuration>, proposed?: Partial<Configuration>) =>
      plan(CROWD.desired, [...CROWD.live, chief], {
        configuration: { ...DEFAULT_CONFIGURATION, ...more },
        ...(proposed && { proposed: { ...DEFAULT_CONFIGURATION, ...proposed } }),
        settingAt,
      }).diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);
    const OPEN = [
      'warning no-tenant: "tenant" is not set, so Rollcall accepts any tenant that the credential can sign in to. To accept only this one, add: tenant: 5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10',
      'warning nothing-protected: "protected" is empty, so a plan may change any account. Add your emergency accounts, such as: protected: ["emergency-*@contoso.com"]',
    ];
    const CLOSED = { protected: ["emergency-*"], tenant: TENANT.id };

    it.each<[string, Partial<Configuration>, Partial<Configuration> | undefined, string[]]>([
      ["nothing is protected, and any tenant is good", {}, undefined, OPEN],
      ["not where the directory is embedded", { directory: "embedded" }, undefined, []],
      ["not where both are said", CLOSED, undefined, []],
      ["nor in the pull request that says both", {}, CLOSED, []],
      ["but in the one that takes them away", CLOSED, {}, OPEN],
      [
        "a pattern that no account fits",
        { ...CLOSED, protected: ["emergency-*", "brkglass-*"] },
        undefined,
        [
          'warning protects-nobody: "protected" holds brkglass-*, and no account in the directory has such a name. Correct it, or leave it if such an account will be created.',
        ],
      ],
    ])("%s", (_, base, proposed, expected) => {
      expect(remarks(base, proposed)).toEqual(expected);
    });
  });

  it("are no obstacle while nothing changes about them, and are counted", () => {
    const { refusals, totals } = plan(
      CROWD.desired,
      [...CROWD.live, chief],
      protecting("emergency-*"),
    );
    expect(refusals).toEqual([]);
    expect(totals).toMatchObject({ directory: 301, matched: 300, protected: 1, unmanaged: 0 });
  });
});

describe("unreadable is not empty", () => {
  it("refuses when a declared property reads as null for everybody", () => {
    const users = withFields(50, { department: "Sales" });
    const { refusals } = plan(users, present(50, { department: null }));
    expect(refusals[0]).toMatchObject({
      guard: "unreadable",
      message:
        "department reads as empty for all 50 directory users while 50 declared users have a value for it: a permission to read it may be missing.",
    });
  });

  it("refuses when a property is missing from the answers, whatever is acknowledged", () => {
    const { refusals, changes } = plan([desired({ streetAddress: "1 Main St" })], [live()]);
    expect(refusals[0]?.message).toContain("left streetAddress out of its answers");
    expect(refusals[0]?.acknowledgement).toBeUndefined();
    expect(changes).toEqual([]);
  });

  it("passes once it is acknowledged that nobody has one", () => {
    const users = [desired({ faxNumber: "+1 425 555 0100" })];
    const directory = [live({ faxNumber: null })];
    const refused = plan(users, directory).refusals[0];
    expect(refused?.acknowledgement?.text).toContain("properties: [faxNumber]");
    const { refusals } = plan(users, directory, {
      acknowledgements: [
        {
          guard: "unreadable",
          properties: ["faxNumber"],
          limit: 1,
          users: ["ana.silva@contoso.com"],
          expires: "2026-11-30",
          at: { file: "acknowledgements/unreadable.yaml", line: 1 },
        },
      ],
    });
    expect(refusals).toEqual([]);
  });

  it("refuses when nobody has the key, which would make everybody new", () => {
    const { refusals } = plan(
      [desired({ employeeId: "00042" })],
      present(20, { employeeId: null }),
      {
        configuration: { ...DEFAULT_CONFIGURATION, key: "employeeId" },
      },
    );
    expect(refusals.map(({ guard }) => guard)).toContain("unreadable");
  });
});

describe("the wrong place", () => {
  it("refuses an empty roster", () => {
    expect(plan([], [live()]).refusals).toMatchObject([{ guard: "emptyRoster" }]);
  });

  it("refuses another tenant than the configured one", () => {
    const { refusals } = plan([desired()], [live()], {
      configuration: { ...DEFAULT_CONFIGURATION, tenant: idOf("other") },
    });
    expect(refusals).toMatchObject([{ guard: "tenant" }]);
  });
});
