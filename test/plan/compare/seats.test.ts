import { describe, expect, it } from "vitest";
import type { ExistingChange, FieldChange } from "../../../src/model/plan.ts";
import type {
  KnownGroup,
  KnownSku,
  Surroundings,
} from "../../../src/model/directory/surroundings.ts";
import type { Holding } from "../../../src/model/values.ts";
import type { Planned } from "../../../src/plan/compare/planned.ts";
import { holdUnassignable, warnOfSeats } from "../../../src/plan/compare/seats.ts";
import { desired, idOf, live } from "../../builders.ts";
import { creation, existing } from "../changes.ts";

const sku = (name: string, free: number, more: Partial<KnownSku> = {}): KnownSku => ({
  id: idOf(name),
  name,
  enabled: free + 5,
  consumed: 5,
  warning: 0,
  plans: [],
  ...more,
});
const group = (name: string, ...gives: string[]): KnownGroup => ({
  name: `the ${name}`,
  truth: "ours",
  candidates: [idOf(name)],
  found: {
    id: idOf(name),
    displayName: name,
    assignedLicenses: gives.map(idOf),
    members: 1,
    others: 0,
  },
});
const among = (skus: readonly KnownSku[], ...all: KnownGroup[]): Surroundings => ({
  skus: { all: skus },
  groups: { all },
});

const at = { file: "users/ana.silva.yaml", line: 1 };
const licence = (name: string, more: Partial<Holding> = {}): Holding => ({
  as: "assigned",
  id: idOf(name),
  name,
  ...more,
});
const member = (name: string): Holding => ({ as: "member", id: idOf(name), name });
const step = (field: string, from: FieldChange["from"], to: FieldChange["to"]): FieldChange => ({
  field,
  from,
  to,
  at,
});
const gets = (name: string): FieldChange => step(`licenses.${name}`, null, licence(name));
const loses = (name: string): FieldChange => step(`licenses.${name}`, licence(name), null);
const joins = (name: string): FieldChange => step(`groups.${name}`, null, member(name));
const leaves = (name: string): FieldChange => step(`groups.${name}`, member(name), null);
const country = (code: string | null): FieldChange => step("usageLocation", null, code);

interface Existing {
  readonly name?: string;
  /** What the user has; undefined where licences were not read. */
  readonly has?: readonly Holding[] | undefined;
  readonly country?: string | null;
  readonly more?: Partial<ExistingChange>;
}

/** A user in Norway who has no licence. */
function user(fields: readonly FieldChange[], options: Existing = {}): Planned {
  const userPrincipalName = `${options.name ?? "ana"}@contoso.com`;
  const has = "has" in options ? options.has : [];
  const usageLocation = options.country === undefined ? "NO" : options.country;
  return {
    match: {
      kind: "matched",
      desired: desired({ userPrincipalName }),
      actual: {
        ...live({ userPrincipalName, usageLocation }),
        ...(has && { sets: { licenses: has } }),
      },
    },
    change: { ...existing({}, { userPrincipalName }), fields, ...options.more },
  };
}

/** The directory told of sets, and nothing of this one. */
function withoutLicences(planned: Planned): Planned {
  const { match } = planned;
  return match.kind === "matched"
    ? { ...planned, match: { ...match, actual: { ...match.actual, sets: {} } } }
    : planned;
}

function newUser(...fields: FieldChange[]): Planned {
  return {
    match: { kind: "new", desired: desired() },
    change: { ...creation(), fields },
  };
}

/** For each user what is written and what is held back, and after them, whom a group's licence does not reach. */
function told(planned: readonly Planned[], surroundings: Surroundings): readonly string[] {
  const result = holdUnassignable(planned, surroundings);
  return [
    ...result.planned.map(({ change, blocked, held = [] }) =>
      [
        ...(blocked ? ["blocked"] : []),
        ...(change?.fields ?? []).map(({ field, to }) => `${to === null ? "-" : "+"}${field}`),
        ...held.map(({ field, reason }) => `!${field} ${reason}`),
      ].join(" "),
    ),
    ...result.without.map(
      (each) => `${each.group.name}, ${each.sku.name}: ${each.users.join(" ")}`,
    ),
  ];
}

const unreached = licence("E3", { error: "CountViolation" });
const otherPlans = step("licenses.E3", unreached, licence("E3", { without: ["TEAMS"] }));
const three = ["ana", "ben", "cy"];
const other = step("jobTitle", null, "Lead");

describe("seats", () => {
  it.each([
    [0, ["+jobTitle !licenses.E3 no-seat", "+jobTitle !licenses.E3 no-seat"]],
    [1, ["+licenses.E3 +jobTitle", "+jobTitle !licenses.E3 no-seat"]],
    [2, ["+licenses.E3 +jobTitle", "+licenses.E3 +jobTitle"]],
    [3, ["+licenses.E3 +jobTitle", "+licenses.E3 +jobTitle"]],
    [-1, ["+jobTitle !licenses.E3 no-seat", "+jobTitle !licenses.E3 no-seat"]],
  ])("of which %i are free go to two users in their order", (free, expected) => {
    const users = ["ana", "ben"].map((name) => user([gets("E3"), other], { name }));
    expect(told(users, among([sku("E3", free)]))).toEqual(expected);
  });

  it.each<[string, readonly Planned[], Surroundings, readonly string[]]>([
    ["that were not read hold nobody back", [user([gets("E3")])], {}, ["+licenses.E3"]],
    [
      "that could not be read hold nobody back",
      [user([gets("E3")])],
      { skus: { unreadable: "x" } },
      ["+licenses.E3"],
    ],
    ["of an unknown SKU hold nobody back", [user([gets("E3")])], among([]), ["+licenses.E3"]],
    [
      "of one SKU are not another's",
      [user([gets("E3"), gets("E5")])],
      among([sku("E3", 0), sku("E5", 1)]),
      ["+licenses.E5 !licenses.E3 no-seat"],
    ],
    [
      "are not taken by those who have the licence, from a group as well",
      [user([gets("E3")], { has: [licence("E3", { by: idOf("Sales") })] }), user([gets("E3")])],
      among([sku("E3", 1)]),
      ["+licenses.E3", "+licenses.E3"],
    ],
    [
      "are needed by those whom their licence does not reach",
      [user([gets("E3"), other], { has: [licence("E3", { error: "CountViolation" })] })],
      among([sku("E3", 0)]),
      ["+jobTitle !licenses.E3 no-seat"],
    ],
    [
      "are needed by those who have another licence",
      [user([gets("E3"), other], { has: [licence("E5")] })],
      among([sku("E3", 0)]),
      ["+jobTitle !licenses.E3 no-seat"],
    ],
    [
      "are not taken by a licence with other plans",
      [user([step("licenses.E3", licence("E3"), licence("E3", { without: ["TEAMS"] }))])],
      among([sku("E3", 0)]),
      ["+licenses.E3"],
    ],
    [
      "that the plan frees are not counted",
      [user([loses("E3")]), user([gets("E3"), other])],
      among([sku("E3", 0)]),
      ["-licenses.E3", "+jobTitle !licenses.E3 no-seat"],
    ],
    [
      "are nothing to a user who does not change",
      [{ match: user([]).match }, user([gets("E3")])],
      among([sku("E3", 1)]),
      ["", "+licenses.E3"],
    ],
    ["are nothing to other properties", [user([other])], among([sku("E3", 0)]), ["+jobTitle"]],
    [
      "go to one of whom it is not known which licences there are",
      [user([gets("E3")], { has: undefined }), withoutLicences(user([gets("E3"), other]))],
      among([sku("E3", 1)]),
      ["+licenses.E3", "+jobTitle !licenses.E3 no-seat"],
    ],
    [
      "that are missing let an account be adopted without its licence",
      [user([gets("E3")], { more: { kind: "adopt", adopts: true } })],
      among([sku("E3", 0)]),
      ["!licenses.E3 no-seat"],
    ],
    [
      "that are missing keep the licence that was to be replaced, and the groups apart",
      [user([gets("E5"), loses("E3"), leaves("Sales"), other])],
      among([sku("E5", 0)]),
      ["-groups.Sales +jobTitle !licenses.E5 no-seat !licenses.E3 no-seat"],
    ],
    [
      "block who gets nothing else",
      [user([gets("E3")])],
      among([sku("E3", 0)]),
      ["blocked !licenses.E3 no-seat"],
    ],
    [
      "let an account be made without its licence",
      [newUser(country("NO"), gets("E3"))],
      among([sku("E3", 0)]),
      ["+usageLocation !licenses.E3 no-seat"],
    ],
  ])("%s", (_, planned, surroundings, expected) => {
    expect(told(planned, surroundings)).toEqual(expected);
  });

  it.each<[string, Planned]>([
    ["has a seat", user([gets("E3"), other])],
    ["needs none", user([other])],
    ["is adopted and gets nothing", user([], { more: { kind: "adopt", adopts: true } })],
    ["is new", newUser(country("NO"), gets("E3"))],
    ["is blocked", { match: user([]).match }],
  ])("leave the plan as it is for one who %s", (_, planned) => {
    expect(holdUnassignable([planned], among([sku("E3", 1)])).planned).toEqual([planned]);
  });

  const messageOf = (users: readonly Planned[], skus: readonly KnownSku[]) =>
    holdUnassignable(users, among(skus, group("Sales", "E3"))).planned.flatMap(({ held = [] }) =>
      held.map(({ message }) => message),
    )[0];

  it.each([
    [three, 0, 0, "needs 3, and 0 are free; 3 users are held back"],
    [three, 1, 0, "needs 3, and 1 is free; 2 users are held back"],
    [three, 2, 0, "needs 3, and 2 are free; 1 user is held back"],
    [three, -4, 0, "needs 3, and 0 are free; 3 users are held back"],
    [three, 0, 1, "needs 3, and 0 are free, beside 1 in their grace period; 3 users"],
  ])("%o need them, %i are free, %i in grace: %s", (names, free, warning, expected) => {
    const users = names.map((name) => user([gets("E3"), other], { name }));
    expect(messageOf(users, [sku("E3", free, { warning })])).toContain(expected);
  });

  it("needed by those who join and not by those who have one are in the message", () => {
    const users = [
      user([joins("Sales")]),
      user([gets("E3")], { has: [licence("E3")] }),
      user([otherPlans], { has: [unreached] }),
      { match: user([]).match },
      newUser(joins("Sales")),
      user([gets("E3"), other]),
    ];
    expect(messageOf(users, [sku("E3", 2)])).toContain("needs 3, and 2 are free");
  });
});

describe("a country", () => {
  const seats = among([sku("E3", 1)]);
  it.each<[string, Planned, string]>([
    ["had is enough", user([gets("E3")]), "+licenses.E3"],
    [
      "of nobody holds a licence back",
      user([gets("E3"), other], { country: null }),
      "+jobTitle !licenses.E3 no-usage-location",
    ],
    [
      "declared is enough",
      user([country("NO"), gets("E3")], { country: null }),
      "+usageLocation +licenses.E3",
    ],
    [
      "taken away holds a licence back",
      user([country(null), gets("E3")]),
      "-usageLocation !licenses.E3 no-usage-location",
    ],
    [
      "declared for a new user is enough",
      newUser(country("NO"), gets("E3")),
      "+usageLocation +licenses.E3",
    ],
    [
      "missing for a new user holds a licence back",
      newUser(other, gets("E3")),
      "+jobTitle !licenses.E3 no-usage-location",
    ],
  ])("%s", (_, planned, expected) => {
    expect(told([planned], seats)).toEqual([expected]);
  });

  it("that is missing takes no seat from the next user", () => {
    const users = [user([gets("E3"), other], { country: null }), user([gets("E3")])];
    expect(told(users, seats)[1]).toBe("+licenses.E3");
  });

  it("is asked for by name", () => {
    const { planned } = holdUnassignable([user([gets("E3"), other], { country: null })], seats);
    expect(planned[0]?.held?.[0]?.message).toContain("usageLocation: NO");
  });
});

describe("what is held back", () => {
  const none = among([sku("E3", 0), sku("E5", 0)]);
  const before = { field: "manager", reason: "manager-blocked", message: "m" } as const;

  it("comes after what was held back before, in the change as well", () => {
    const { planned } = holdUnassignable(
      [{ ...user([gets("E3"), other], { more: { held: [before] } }), held: [before] }],
      none,
    );
    const fields = ["manager", "licenses.E3"];
    expect(planned[0]?.change?.held?.map(({ field }) => field)).toEqual(fields);
    expect(planned[0]?.held?.map(({ field }) => field)).toEqual(fields);
  });

  it("blocks a user under the reason that came first, and says all", () => {
    const { planned } = holdUnassignable(
      [user([gets("E3"), gets("E5")], { more: { displayName: "Ana Silva" } })],
      none,
    );
    expect(planned[0]).not.toHaveProperty("change");
    expect(planned[0]?.blocked).toMatchObject({
      userPrincipalName: "ana@contoso.com",
      displayName: "Ana Silva",
      reason: "no-seat",
      candidates: [],
    });
    expect(planned[0]?.blocked?.message).toMatch(
      /^licenses\.E3: E3 has .*; licenses\.E5: E5 has /s,
    );
  });

  it("blocks a user without a displayName", () => {
    const { planned } = holdUnassignable([user([gets("E3")])], none);
    expect(planned[0]?.blocked).not.toHaveProperty("displayName");
  });
});

describe("a group that gives a licence", () => {
  const sales = group("Sales", "E3");
  const both = group("Board", "E3", "E5");
  it.each<[string, readonly Planned[], Surroundings, readonly string[]]>([
    [
      "takes a seat for who joins, and is joined without one",
      [user([joins("Sales")]), user([joins("Sales")], { name: "ben" })],
      among([sku("E3", 1)], sales),
      ["+groups.Sales", "+groups.Sales", "the Sales, E3: ben@contoso.com"],
    ],
    [
      "and has a seat for each does not warn",
      [user([joins("Sales")])],
      among([sku("E3", 1)], sales),
      ["+groups.Sales"],
    ],
    [
      "comes after what the same user gets directly",
      [user([joins("Sales"), gets("E3")])],
      among([sku("E3", 1)], sales),
      ["+groups.Sales +licenses.E3"],
    ],
    [
      "gives nothing to who leaves",
      [user([leaves("Sales")])],
      among([sku("E3", 0)], sales),
      ["-groups.Sales"],
    ],
    [
      "gives nothing to who has the licence",
      [user([joins("Sales")], { has: [licence("E3")] })],
      among([sku("E3", 0)], sales),
      ["+groups.Sales"],
    ],
    [
      "gives what a licence is that does not reach the user, and gets other plans",
      [user([otherPlans, joins("Sales")], { has: [unreached] })],
      among([sku("E3", 0)], sales),
      ["+licenses.E3 +groups.Sales", "the Sales, E3: ana@contoso.com"],
    ],
    [
      "is not counted where it is unknown what a user has",
      [user([joins("Sales")], { has: undefined })],
      among([sku("E3", 0)], sales),
      ["+groups.Sales"],
    ],
    [
      "is counted for a new user",
      [newUser(joins("Sales"))],
      among([sku("E3", 0)], sales),
      ["+groups.Sales", "the Sales, E3: ana.silva@contoso.com"],
    ],
    [
      "takes one seat beside another that gives the same",
      [user([joins("Sales"), joins("Board")])],
      among([sku("E3", 1), sku("E5", 1)], sales, both),
      ["+groups.Sales +groups.Board"],
    ],
    [
      "may give two licences",
      [user([joins("Board")]), user([joins("Board")], { name: "ben" })],
      among([sku("E3", 0), sku("E5", 1)], both),
      [
        "+groups.Board",
        "+groups.Board",
        "the Board, E3: ana@contoso.com ben@contoso.com",
        "the Board, E5: ben@contoso.com",
      ],
    ],
    [
      "is told apart from another",
      [user([joins("Sales")]), user([joins("Board")], { name: "ben" })],
      among([sku("E3", 0), sku("E5", 1)], sales, both),
      [
        "+groups.Sales",
        "+groups.Board",
        "the Sales, E3: ana@contoso.com",
        "the Board, E3: ben@contoso.com",
      ],
    ],
    [
      "of which nothing is known is not counted",
      [user([joins("Sales")])],
      { skus: { all: [sku("E3", 0)] } },
      ["+groups.Sales"],
    ],
    [
      "that could not be read is not counted",
      [user([joins("Sales")])],
      { skus: { all: [sku("E3", 0)] }, groups: { unreadable: "x" } },
      ["+groups.Sales"],
    ],
    [
      "that was not found is not counted",
      [user([joins("Sales")])],
      among([sku("E3", 0)], { name: "the Sales", truth: "ours", candidates: [] }),
      ["+groups.Sales"],
    ],
    [
      "gives a licence that the tenant does not list",
      [user([joins("Sales")])],
      among([sku("E5", 0)], sales),
      ["+groups.Sales"],
    ],
    [
      "is left alone by who stands aside",
      [{ match: user([]).match }],
      among([sku("E3", 0)], sales),
      [""],
    ],
  ])("%s", (_, planned, surroundings, expected) => {
    expect(told(planned, surroundings)).toEqual(expected);
  });
});

describe("the warning of a group's licence", () => {
  const warn = (...users: string[]) =>
    warnOfSeats([{ group: group("Sales", "E3"), sku: sku("E3", 0), users }], (name) => ({
      file: name,
      line: 7,
      column: 1,
    }));

  it.each([
    [["ana"], "will not reach ana: no seat is left for this user."],
    [["ana", "ben"], "will not reach ana, ben: no seat is left for these users."],
    [["ana", "ben", "cy"], "will not reach ana, ben, cy: no seat is left for these users."],
    [["ana", "ben", "cy", "dag"], "will not reach ana, ben, cy and 1 other: no seat"],
    [["ana", "ben", "cy", "dag", "eva"], "will not reach ana, ben, cy and 2 others: no seat"],
  ])("for %o", (users, expected) => {
    const [warning] = warn(...users);
    expect(warning).toMatchObject({
      severity: "warning",
      code: "no-seat",
      at: { file: "the Sales", line: 7 },
    });
    expect(warning?.message).toContain(`the group Sales gives E3, which ${expected}`);
  });

  it("calls a group that was not found by its name in the configuration", () => {
    const { found: _, ...unknown } = group("Sales");
    const [warning] = warnOfSeats([{ group: unknown, sku: sku("E3", 0), users: ["ana"] }], () => ({
      file: "rollcall.yaml",
      line: 1,
      column: 1,
    }));
    expect(warning?.message).toContain("the group the Sales gives");
  });
});
