import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIGURATION } from "../../../src/model/settings/configuration.ts";
import type { Surroundings } from "../../../src/model/directory/surroundings.ts";
import type { FieldValue, Holding } from "../../../src/model/values.ts";
import {
  compareSets,
  NO_SETS,
  wantedElement,
  wantsPerson,
  type SetContext,
} from "../../../src/plan/compare/sets.ts";
import { sponsors } from "../../../src/relationships/sponsors.ts";
import type { FindPerson } from "../../../src/relationships/relationship.ts";
import { desired, idOf, live, plan, snapshot } from "../../builders.ts";

const member = (name: string, id: string | null = idOf(name)): Holding => ({
  as: "member",
  id,
  name,
});
const licence = (name: string, more: Partial<Holding> = {}): Holding => ({
  as: "assigned",
  id: idOf(name),
  name,
  ...more,
});

const surroundings: Surroundings = {
  groups: {
    all: ["Sales", "Board"].map((name) => ({
      name,
      truth: "ours",
      candidates: [idOf(name)],
      found: { id: idOf(name), displayName: name, assignedLicenses: [], members: 1, others: 0 },
    })),
  },
  skus: {
    all: ["E3", "E5"].map((name) => ({
      id: idOf(name),
      name,
      enabled: 9,
      warning: 0,
      consumed: 0,
      plans: [{ id: idOf("teams"), name: "TEAMS" }],
    })),
  },
};
const context: SetContext = {
  surroundings,
  listed: { groups: {}, licenses: ["E3", "E5"] },
  today: "2026-11-26",
};

const nobody: FindPerson = () => ({ reason: "person-not-found", message: "is nobody" });

/** What changes for a user with these elements, whose file says these. */
function changes(
  fields: Readonly<Record<string, FieldValue>>,
  sets: Readonly<Record<string, readonly Holding[]>> | undefined,
  more: Partial<SetContext> = {},
): unknown {
  const actual = { ...live(), ...(sets && { sets }) };
  const { changes: found, held } = compareSets(desired(fields), actual, nobody, {
    ...context,
    ...more,
  });
  return [
    ...found.map(({ field, to }) => `${to === null ? "-" : "+"}${field}`),
    ...held.map(({ field, reason }) => `!${field} ${reason}`),
  ];
}

const declares = (...names: string[]): Record<string, FieldValue> => ({
  groups: [],
  ...Object.fromEntries(names.map((name) => [`groups.${name}`, member(name, null)])),
});
const licensed = (...all: Holding[]): Record<string, FieldValue> => ({
  licenses: [],
  ...Object.fromEntries(all.map((each) => [`licenses.${each.name}`, { ...each, id: null }])),
});

describe("groups", () => {
  it.each<[string, Record<string, FieldValue>, readonly Holding[], readonly string[]]>([
    ["not declared", {}, [member("Sales")], []],
    ["declared as none", declares(), [member("Sales")], ["-groups.Sales"]],
    ["declared and had", declares("Sales"), [member("Sales")], []],
    ["declared and not had", declares("Sales"), [], ["+groups.Sales"]],
    ["one for another", declares("Board"), [member("Sales")], ["+groups.Board", "-groups.Sales"]],
    ["had and not listed", declares(), [member("Secret")], []],
    [
      "had by another name than the configuration's",
      declares(),
      [member("x", idOf("Sales"))],
      ["-groups.Sales"],
    ],
    [
      "declared beside licences",
      { ...declares("Sales"), ...licensed(licence("E3")) },
      [],
      ["+groups.Sales", "+licenses.E3"],
    ],
    [
      "not known",
      declares("Nowhere"),
      [member("Sales")],
      ["-groups.Sales", "!groups.Nowhere group-not-found"],
    ],
  ])("%s", (_, fields, had, expected) => {
    expect(changes(fields, { groups: had, licenses: [] })).toEqual(expected);
  });

  it("that were not read are held back as a whole", () => {
    expect(changes(declares("Sales"), undefined)).toEqual(["!groups unreadable"]);
    expect(
      changes(declares("Sales"), undefined, {
        surroundings: { groups: { unreadable: "no permission" } },
      }),
    ).toEqual(["!groups unreadable"]);
  });

  it.each([
    ["2026-11-27", ["+groups.Sales"]],
    ["2026-11-26", ["+groups.Sales"]],
    ["2026-11-25", []],
  ])("until %s, on the 26th", (until, expected) => {
    const entry = { ...member("Sales", null), until };
    expect(changes({ groups: [], "groups.Sales": entry }, { groups: [] })).toEqual(expected);
  });
});

it("the last day of an entry goes with the change, and an entry without one has none", () => {
  const entry = { ...member("Sales", null), until: "2026-12-01" };
  const actual = { ...live(), sets: { groups: [] } };
  const [sales, board, ...others] = compareSets(
    desired({ ...declares("Sales", "Board"), "groups.Sales": entry }),
    actual,
    nobody,
    context,
  ).changes;
  expect(others).toEqual([]);
  expect(sales).toEqual({
    field: "groups.Sales",
    from: null,
    to: member("Sales"),
    declaredAs: "groups.Sales",
    until: "2026-12-01",
  });
  expect(board).not.toHaveProperty("until");
});

describe("a group of which the files are the whole truth", () => {
  const whole: Surroundings = {
    ...surroundings,
    groups: { all: (surroundings.groups?.all ?? []).map((each) => ({ ...each, truth: "roster" })) },
  };
  it.each<[string, Record<string, FieldValue>, readonly Holding[] | undefined, string[], string[]]>(
    [
      ["says nothing", {}, [member("Sales")], [], ["-groups.Sales"]],
      ["says nothing, and is in none", {}, [], [], []],
      ["says nothing, and of whom nothing is told", {}, undefined, [], []],
      ["says nothing of groups, which are not managed", {}, [member("Sales")], ["groups"], []],
      [
        "says nothing, and one group is not managed",
        {},
        [member("Sales"), member("Board")],
        ["groups.Sales"],
        ["-groups.Board"],
      ],
      ["declares none", declares(), [member("Sales")], [], ["-groups.Sales"]],
      ["declares it", declares("Sales"), [member("Sales")], [], []],
      [
        "declares a licence",
        licensed(licence("E3")),
        [member("Sales")],
        [],
        ["+licenses.E3", "-groups.Sales"],
      ],
      [
        "declares the licence that is had",
        licensed(licence("E5")),
        [member("Sales")],
        [],
        ["-groups.Sales"],
      ],
    ],
  )("has no member whose file %s", (_, fields, had, unmanaged, expected) => {
    const user = { ...desired(fields), unmanaged: new Set(unmanaged) };
    const actual = {
      ...live(),
      ...(had && {
        sets: { groups: had, licenses: [licence("E5")].slice(fields["licenses.E5"] ? 0 : 1) },
      }),
    };
    const found = compareSets(user, actual, nobody, { ...context, surroundings: whole });
    expect(found.changes.map(({ field, to }) => `${to === null ? "-" : "+"}${field}`)).toEqual(
      expected,
    );
    expect(found.held).toEqual([]);
  });
});

describe("sponsors", () => {
  const BEN = "ben.ito@contoso.com";
  const CLEO = "cleo.diaz@contoso.com";
  const sponsor = (name: string, id: string | null = idOf(name)): Holding => ({
    as: "sponsor",
    id,
    name,
  });
  const sponsored = (...names: string[]): Record<string, FieldValue> => ({
    sponsors: [],
    ...Object.fromEntries(names.map((name) => [`sponsors.${name}`, sponsor(name, null)])),
  });
  const NEW = ["new1@contoso.com", "new2@contoso.com"];
  const find: FindPerson = (name) =>
    name.startsWith("nobody")
      ? { reason: "person-not-found", message: "is nobody" }
      : {
          id: NEW.includes(name) ? null : name === idOf(BEN) ? name : idOf(name.toLowerCase()),
          userPrincipalName: name,
        };
  const steps = (names: readonly string[], had: readonly Holding[] | undefined) =>
    compareSets(
      desired(sponsored(...names)),
      had && { ...live(), sets: { sponsors: had } },
      find,
      context,
    ).changes.map(({ field, to }) => `${to === null ? "-" : "+"}${field.slice(9)}`);

  it.each<[string, readonly string[], readonly Holding[] | undefined, readonly string[]]>([
    ["declared and had", [BEN], [sponsor(BEN)], []],
    ["declared by an id and had", [idOf(BEN)], [sponsor(BEN)], []],
    ["declared by name and by id", [BEN, idOf(BEN)], [], [`+${BEN}`]],
    ["declared by name and by id, and had", [BEN, idOf(BEN)], [sponsor(BEN)], []],
    ["declared, two", [BEN, CLEO], [], [`+${BEN}`, `+${CLEO}`]],
    ["declared, two who are new", NEW, [], NEW.map((name) => `+${name}`)],
    ["declared for a new user", [BEN], undefined, [`+${BEN}`]],
    ["declared as none for a new user", [], undefined, []],
    ["had and not declared", [], [sponsor(BEN)], [`-${BEN}`]],
  ])("%s", (_, names, had, expected) => {
    expect(steps(names, had)).toEqual(expected);
  });

  const wants = (
    fields: Record<string, FieldValue>,
    meant = sponsor(BEN),
    ...unmanaged: string[]
  ) =>
    wantsPerson(
      sponsors,
      `sponsors.${BEN}`,
      meant,
      { ...desired(fields), unmanaged: new Set(unmanaged) },
      find,
    );
  it.each<[string, Record<string, FieldValue>, Holding, readonly string[], boolean | undefined]>([
    ["not, where it says nothing", {}, sponsor(BEN), [], undefined],
    ["not, where it is not managed", sponsored(), sponsor(BEN), [`sponsors.${BEN}`], undefined],
    ["and another is not managed", sponsored(BEN), sponsor(BEN), [`sponsors.${CLEO}`], true],
    ["by the name", sponsored(BEN), sponsor(BEN), [], true],
    ["by the name in capitals", sponsored(BEN.toUpperCase()), sponsor(BEN), [], true],
    ["by the id", sponsored(idOf(BEN)), sponsor(BEN), [], true],
    ["beside another", sponsored(CLEO, BEN), sponsor(BEN), [], true],
    ["not, but another", sponsored(CLEO), sponsor(BEN), [], false],
    ["not, but nobody", sponsored(), sponsor(BEN), [], false],
    ["who is not found", sponsored("nobody"), sponsor("NOBODY"), [], true],
    ["not, but one who is not found", sponsored("nobody"), sponsor(BEN), [], false],
  ])("a file wants a person %s", (_, fields, meant, unmanaged, expected) => {
    expect(wants(fields, meant, ...unmanaged)).toBe(expected);
  });
});

describe("an element is wanted", () => {
  const sales = (until?: string) => ({
    groups: [],
    "groups.Sales": { ...member("Sales", null), ...(until !== undefined && { until }) },
  });
  it.each<[string, Record<string, FieldValue>, readonly string[], Holding | null | undefined]>([
    ["or not, which is unknown where the set is not declared", {}, [], undefined],
    ["or not, which is unknown where it is not managed", sales(), ["groups.Sales"], undefined],
    ["where another is not managed", sales(), ["groups.Board"], member("Sales", null)],
    ["where it is declared", sales(), [], member("Sales", null)],
    ["until tomorrow", sales("2026-11-27"), [], member("Sales", null)],
    ["until today", sales("2026-11-26"), [], member("Sales", null)],
    ["not, where it ended yesterday", sales("2026-11-25"), [], null],
    ["not, where another is declared", declares("Board"), [], null],
    ["not, where none is", declares(), [], null],
  ])("%s", (_, fields, unmanaged, expected) => {
    const user = { ...desired(fields), unmanaged: new Set(unmanaged) };
    expect(wantedElement("groups", "groups.Sales", user, "2026-11-26")).toEqual(expected);
  });
});

it("where nothing is known of sets, what is declared is held back and the rest left alone", () => {
  const fields = { ...declares("Sales"), ...licensed() };
  const actual = { ...live(), sets: { groups: [member("Board")], licenses: [licence("E3")] } };
  const { changes: found, held } = compareSets(desired(fields), actual, nobody, NO_SETS);
  expect(found).toEqual([]);
  expect(held).toMatchObject([{ field: "groups.Sales", reason: "unreadable" }]);
});

describe("what was not read is told by the reason", () => {
  it.each<[string, Surroundings, string]>([
    ["groups", { groups: { unreadable: "no right to groups" } }, "no right to groups"],
    ["groups", { skus: { unreadable: "x" } }, "GroupMember.Read.All may be missing"],
    ["licenses", { skus: { unreadable: "no right to SKUs" } }, "no right to SKUs"],
    ["licenses", { groups: { unreadable: "x" } }, "did not return the licenses of this user"],
    [
      "sponsors",
      { groups: { unreadable: "x" }, skus: { unreadable: "x" } },
      "did not return the sponsors of this user; User.Read.All may be missing",
    ],
  ])("%s, %o", (set, around, expected) => {
    const { held } = compareSets(desired({ [set]: [] }), live(), nobody, {
      ...context,
      surroundings: around,
    });
    expect(held).toMatchObject([{ field: set, reason: "unreadable" }]);
    expect(held[0]?.message).toContain(expected);
  });
});

describe("licences", () => {
  it.each<[string, Record<string, FieldValue>, readonly Holding[], readonly string[]]>([
    ["swapped", licensed(licence("E5")), [licence("E3")], ["+licenses.E5", "-licenses.E3"]],
    [
      "with other plans",
      licensed(licence("E3", { without: ["TEAMS"] })),
      [licence("E3")],
      ["+licenses.E3"],
    ],
    ["of a group", licensed(), [licence("E3", { by: idOf("Sales") })], []],
    ["had and not listed", licensed(), [licence("VISIO")], []],
    [
      "that the tenant does not have, beside one that is had",
      licensed(licence("E7")),
      [licence("E3")],
      ["!licenses.E7 license-not-found", "!licenses.E3 license-not-found"],
    ],
    [
      "that the tenant does not have, beside one that is given and one that is taken",
      licensed(licence("E5"), licence("E7")),
      [licence("E3")],
      ["+licenses.E5", "!licenses.E7 license-not-found", "!licenses.E3 license-not-found"],
    ],
    [
      "with a plan that the SKU does not have",
      licensed(licence("E5", { without: ["YAMMER"] })),
      [licence("E3")],
      ["!licenses.E5 license-not-assignable", "!licenses.E3 license-not-assignable"],
    ],
  ])("%s", (_, fields, had, expected) => {
    expect(changes(fields, { licenses: had })).toEqual(expected);
  });
});

it("a licence stays until each that is to come in its place can be written", () => {
  const { held } = compareSets(
    desired(licensed(licence("E7"), licence("E9"))),
    { ...live(), sets: { licenses: [licence("E3")] } },
    nobody,
    context,
  );
  expect(held[2]?.message).toBe("stays until licenses.E7 and licenses.E9 can be written");
});

it("a group that is declared by two of its names is joined once", () => {
  const [sales] = surroundings.groups?.all ?? [];
  const all = sales ? [sales, { ...sales, name: "Selling" }] : [];
  const twice = { surroundings: { groups: { all } } };
  expect(changes(declares("Selling", "Sales"), { groups: [] }, twice)).toEqual(["+groups.Selling"]);
  expect(changes(declares("Selling", "Sales"), { groups: [member("Sales")] }, twice)).toEqual([]);
});

it("a membership that cannot be taken away is left alone, and so is the user", () => {
  const group = surroundings.groups?.all?.find(({ name }) => name === "Sales");
  const found = { ...group?.found, refused: "has a membership rule" } as never;
  const dynamic = { groups: { all: [{ ...group, found } as never] } };
  const had = { groups: [member("Sales")] };
  expect(changes(declares(), had, { surroundings: dynamic })).toEqual([]);
  expect(changes(declares("Sales"), had, { surroundings: dynamic })).toEqual([]);
});

it("what a file opts out of is left alone, element by element", () => {
  const user = { ...desired(declares()), unmanaged: new Set(["groups.Sales"]) };
  const actual = { ...live(), sets: { groups: [member("Sales"), member("Board")] } };
  expect(compareSets(user, actual, nobody, context).changes.map(({ field }) => field)).toEqual([
    "groups.Board",
  ]);
});

it("of two groups with a declared name, a user stays in that which the configuration lists by its id, too", () => {
  const [sales] = surroundings.groups?.all ?? [];
  const ambiguous = {
    name: "Selling",
    truth: "ours",
    candidates: [idOf("Sales"), idOf("x")],
  } as const;
  const groups = { all: [ambiguous, ...(sales ? [sales] : [])] };
  expect(
    changes(declares("Selling"), { groups: [member("Sales")] }, { surroundings: { groups } }),
  ).toEqual(["!groups.Selling group-not-found"]);
});

describe("a licence that these commits take", () => {
  const user = (...names: string[]) =>
    desired({ usageLocation: "NO", ...licensed(...names.map((name) => licence(name))) });
  const steps = (head: string[], base: string[], had: string[]) => {
    const actual = {
      ...live({ usageLocation: "NO" }),
      sets: { licenses: had.map((name) => licence(name)) },
    };
    const made = plan([user(...head)], [actual], {
      base: [user(...base)],
      configuration: { ...DEFAULT_CONFIGURATION, licenses: ["E3", "E5"] },
      directory: { ...snapshot([actual]), surroundings },
    });
    return made.changes.flatMap(({ cause, fields }) =>
      fields.map(({ field, to }) => `${cause} ${to === null ? "-" : "+"}${field}`),
    );
  };

  it("is left alone with what is to stay, while the user has lost that outside Git", () => {
    expect(steps(["E5"], ["E3", "E5"], ["E3", "E5"])).toEqual(["here -licenses.E3"]);
    expect(steps(["E5"], ["E3", "E5"], ["E3"])).toEqual([
      "drift -licenses.E3",
      "drift +licenses.E5",
    ]);
  });

  it("is taken where another comes in its place, or none is to stay", () => {
    expect(steps(["E5"], ["E3"], ["E3"])).toEqual(["here -licenses.E3", "here +licenses.E5"]);
    expect(steps([], ["E3", "E5"], ["E3"])).toEqual(["here -licenses.E3"]);
  });
});
