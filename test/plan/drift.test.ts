import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIGURATION } from "../../src/model/settings/configuration.ts";
import type { DesiredUser, DirectoryUser } from "../../src/model/user.ts";
import { findDrift } from "../../src/plan/drift.ts";
import { desired, idOf, live, roster, snapshot, TENANT } from "../builders.ts";
import { ANA } from "./changes.ts";

const [BEN, CLEO, DORA, EVE] = [
  "ben@contoso.com",
  "cleo@contoso.com",
  "dora@contoso.com",
  "eve@contoso.com",
] as const;

const drift = (
  users: readonly DesiredUser[],
  directory: readonly DirectoryUser[],
  more: Partial<Parameters<typeof findDrift>[0]> = {},
) =>
  findDrift({
    roster: roster(users),
    directory: snapshot(directory),
    configuration: DEFAULT_CONFIGURATION,
    acknowledgements: [],
    now: new Date("2026-11-02T08:00:00Z"),
    ...more,
  });
/** The drift of Ana alone. */
const ofAna = (user: DesiredUser, actual: DirectoryUser) =>
  drift(
    [user],
    [
      actual,
      live({
        userPrincipalName: BEN,
        department: "x",
        jobTitle: "x",
        mobilePhone: "+1 425 555 0100",
      }),
    ],
  ).users;

describe("the drift of an account", () => {
  it.each<[string, DesiredUser, DirectoryUser, string | undefined]>([
    ["is none", desired(), live(), undefined],
    [
      "enabled outside Git",
      desired({ accountEnabled: false, department: "Sales" }),
      live({ department: "x" }),
      "enabled",
    ],
    [
      "disabled outside Git",
      desired({ accountEnabled: true }),
      live({}, { enabled: false }),
      "disabled",
    ],
    [
      "renamed",
      desired({ department: "Sales" }, { id: "1" }),
      live({ userPrincipalName: CLEO, department: "x" }, { id: "1" }),
      "renamed",
    ],
    [
      "with another phone",
      desired({ department: "Sales", mobilePhone: "+1 425 555 0111" }),
      live({ department: "x", mobilePhone: null }),
      "signIn",
    ],
    [
      "with another department",
      desired({ department: "Sales" }),
      live({ department: "x" }),
      "changed",
    ],
    [
      "synced from on-premises",
      desired({ department: "Sales" }),
      live({ department: "x" }, { synced: true }),
      "changed",
    ],
    [
      "with another manager",
      desired({}, { manager: null }),
      live({ manager: { id: "1", userPrincipalName: BEN } }),
      "changed",
    ],
  ])("is of the kind: %s", (_, user, actual, kind) => {
    expect(ofAna(user, actual).map((each) => each.kind)).toEqual(kind === undefined ? [] : [kind]);
  });

  it("says what is declared, what is there, and where", () => {
    const user = {
      ...desired({ department: "Sales", jobTitle: "Lead" }),
      originOf: (field: string) => ({
        at: { file: "users/_defaults.yaml", line: 2, column: 1 },
        inherited: field === "department",
      }),
    };
    const at = { file: "users/_defaults.yaml", line: 2 };
    expect(ofAna(user, live({ department: "Board", jobTitle: null }))).toEqual([
      {
        kind: "changed",
        userPrincipalName: ANA,
        displayName: "Ana Silva",
        id: idOf(ANA),
        at: { file: `users/${ANA}.yaml`, line: 1 },
        fields: [
          { field: "jobTitle", declared: "Lead", live: null, at },
          { field: "department", declared: "Sales", live: "Board", at, inherited: true },
        ],
      },
    ]);
  });
});

describe("who is gone", () => {
  const gone = {
    kind: "gone",
    userPrincipalName: ANA,
    displayName: "Ana Silva",
    at: { file: `users/${ANA}.yaml`, line: 1 },
    fields: [],
  };
  const other = live({ userPrincipalName: BEN, displayName: "Ben" });
  it.each<[string, DesiredUser, object]>([
    ["by name", desired(), gone],
    ["by id", desired({}, { id: "1" }), gone],
    [
      "and could not be created",
      desired({ displayName: undefined as never }),
      { kind: "gone", userPrincipalName: ANA },
    ],
  ])("%s", (_, user, expected) => {
    const found = drift([user], [other]);
    expect(found.users).toHaveLength(1);
    expect(found.users).toMatchObject([expected]);
    expect(found.unclear).toEqual([]);
  });

  it("as a deleted user", () => {
    const deleted = [{ id: "9", userPrincipalName: ANA, mail: null, proxyAddresses: [] }];
    const found = drift([desired()], [other], { directory: snapshot([other], deleted) });
    expect(found.users).toEqual([gone]);
    expect(found.unclear).toEqual([]);
  });

  it("may be there by another name", () => {
    const there = live({ userPrincipalName: CLEO });
    const namesakes = [
      {
        id: idOf(CLEO),
        userPrincipalName: CLEO,
        displayName: "Ana Silva",
        shares: "the same displayName",
      },
    ];
    expect(drift([desired()], [other, there]).users).toEqual([{ ...gone, namesakes }]);
    const declared = desired({ userPrincipalName: CLEO });
    expect(drift([desired(), declared], [other, there]).users).toEqual([gone]);
  });

  it("is sought by what its own file says", () => {
    const users = [desired(), desired({ userPrincipalName: BEN, displayName: "Ben" })];
    const found = drift(users, [other, live({ userPrincipalName: CLEO })]).users;
    expect(found).toMatchObject([{ userPrincipalName: ANA, namesakes: [{ id: idOf(CLEO) }] }]);
  });

  it("is sought by its own file alone, and not where somebody only differs", () => {
    const twin = live({ userPrincipalName: CLEO, displayName: "Ben" });
    const users = [desired({ userPrincipalName: BEN, displayName: "Ben", department: "Sales" })];
    const [found] = drift(users, [
      live({ userPrincipalName: BEN, displayName: "Ben", department: "x" }),
      twin,
    ]).users;
    expect(found).not.toHaveProperty("namesakes");
  });
});

describe("all drift", () => {
  const users = [
    desired({ userPrincipalName: EVE, department: "Sales" }),
    desired({ userPrincipalName: DORA, department: "Sales" }),
    desired({ userPrincipalName: CLEO }, { id: "gone" }),
    desired({ userPrincipalName: BEN, accountEnabled: false }),
    desired({}, { manager: CLEO }),
  ];
  const there = [
    live({ userPrincipalName: EVE, department: "x" }),
    live({ userPrincipalName: DORA, department: "x" }),
    live({ userPrincipalName: BEN }),
    live(),
  ];

  it("comes by kind, then by name, with the totals", () => {
    const found = drift(users, there, { commit: "abc" });
    expect(
      found.users.map(({ kind, userPrincipalName }) => `${kind} ${userPrincipalName}`),
    ).toEqual([`enabled ${BEN}`, `gone ${CLEO}`, `changed ${DORA}`, `changed ${EVE}`]);
    expect(found).toMatchObject({
      tenant: { id: TENANT.id, domain: TENANT.domain },
      madeAt: "2026-11-02T08:00:00.000Z",
      commit: "abc",
      totals: { declared: 5, matched: 4, drifted: 4, unclear: 0, directory: 4 },
      requests: 3,
      // Who reports to somebody who is gone is not named for that.
      unclear: [],
      refusals: [],
    });
    expect(drift(users, there)).not.toHaveProperty("commit");
  });

  it("comes by kind before it comes by name", () => {
    const [first, last] = ["a@contoso.com", "z@contoso.com"] as const;
    const all = [
      desired({ userPrincipalName: first, department: "Sales" }),
      desired({ userPrincipalName: last, accountEnabled: false }),
    ];
    const actual = [
      live({ userPrincipalName: first, department: "x" }),
      live({ userPrincipalName: last }),
    ];
    expect(drift(all, actual).users.map(({ userPrincipalName }) => userPrincipalName)).toEqual([
      last,
      first,
    ]);
  });

  it("counts the requests of both kinds", () => {
    const directory = { ...snapshot(there), requests: { listing: 3, relationships: 2 } };
    expect(drift(users, [], { directory }).requests).toBe(5);
  });

  it("leaves out who is unclear, and says why", () => {
    const two = [
      live({ employeeId: "7", userPrincipalName: "a@contoso.com" }),
      live({ employeeId: "7", userPrincipalName: "b@contoso.com" }),
    ];
    const found = drift([desired({ employeeId: "7" })], two);
    expect(found.users).toEqual([]);
    expect(found.unclear).toHaveLength(1);
    expect(found.unclear[0]).toMatchObject({ userPrincipalName: ANA, reason: "undeclared-rename" });
    expect(Object.keys(found.unclear[0] ?? {}).toSorted()).toEqual([
      "at",
      "candidates",
      "message",
      "reason",
      "userPrincipalName",
    ]);
    expect(found.totals).toMatchObject({ drifted: 0, unclear: 1 });
  });

  it("names a manager who cannot be found, whom nobody waits for", () => {
    const found = drift([desired({}, { manager: "nobody@contoso.com" })], [live()]);
    expect(found.unclear.map(({ reason }) => reason)).toEqual(["manager-not-found"]);
  });

  it.each([
    { sponsors: [BEN], unclear: [] },
    { sponsors: ["nobody@contoso.com"], unclear: ["person-not-found"] },
    // By name, before and after what only follows from Ben, who is gone.
    { sponsors: ["aaron@contoso.com", BEN], unclear: ["person-not-found"] },
    { sponsors: [BEN, "nobody@contoso.com"], unclear: ["person-not-found"] },
  ])("of a user whose manager is gone, with the sponsors $sponsors: $unclear", (row) => {
    const sponsors = row.sponsors.map((name) => [`sponsors.${name}`, { as: "sponsor", name }]);
    const users = [
      desired({ sponsors: row.sponsors, ...Object.fromEntries(sponsors) }, { manager: BEN }),
      desired({ userPrincipalName: BEN, displayName: "Ben" }),
    ];
    const found = drift(users, [{ ...live({ manager: null }), sets: { sponsors: [] } }]);
    expect(found.users.map(({ userPrincipalName }) => userPrincipalName)).toEqual([BEN]);
    expect(found.unclear.map(({ reason }) => reason)).toEqual(row.unclear);
  });

  it.each([false, true])(
    "is told against a base, too: what these commits change is none (synced: %s)",
    (synced) => {
      const base = roster([desired({ department: "Board" })]);
      const found = drift(
        [desired({ department: "Sales" })],
        [
          live({ department: "Board" }, { synced }),
          live({ userPrincipalName: BEN, department: "x" }),
        ],
        { base },
      );
      expect([found.users, found.unclear]).toEqual([[], []]);
    },
  );

  it("is not of who is there, and gets a deleted user's name in these commits", () => {
    const named = (userPrincipalName: string) => desired({ userPrincipalName }, { id: "1" });
    const found = drift([named(ANA)], [], {
      base: roster([named(CLEO)]),
      directory: snapshot(
        [live({ userPrincipalName: CLEO }, { id: "1" })],
        [{ id: "9", userPrincipalName: ANA, mail: null, proxyAddresses: [] }],
      ),
    });
    expect(found.users).toEqual([]);
    expect(found.unclear.map(({ reason }) => reason)).toEqual(["deleted-user"]);
  });

  it("is not of who never was there and cannot be", () => {
    const found = drift([desired({ userPrincipalName: "ana@x.org" })], [live()]);
    expect(found.users).toEqual([]);
    expect(found.unclear.map(({ reason }) => reason)).toEqual(["unverified-domain"]);
  });

  it("is refused where the tenant is another or a property cannot be read, and for nothing else", () => {
    const refused = (more: object, directory = there) =>
      drift(users, directory, more).refusals.map(({ guard }) => guard);
    expect(refused({ configuration: { ...DEFAULT_CONFIGURATION, tenant: "1" } })).toEqual([
      "tenant",
    ]);
    expect(
      refused({ configuration: { ...DEFAULT_CONFIGURATION, protected: ["nobody@contoso.com"] } }),
    ).toEqual([]);
    expect(
      drift([desired({ department: "Sales" })], [live()]).refusals.map(({ guard }) => guard),
    ).toEqual(["unreadable"]);
  });
});
