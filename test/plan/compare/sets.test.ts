import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIGURATION } from "../../../src/model/settings/configuration.ts";
import type { Surroundings } from "../../../src/model/directory/surroundings.ts";
import type { FieldValue, Holding } from "../../../src/model/values.ts";
import { compareSets, type SetContext } from "../../../src/plan/compare/sets.ts";
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
      "not known",
      declares("Nowhere"),
      [member("Sales")],
      ["-groups.Sales", "!groups.Nowhere group-not-found"],
    ],
  ])("%s", (_, fields, had, expected) => {
    expect(changes(fields, { groups: had })).toEqual(expected);
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
      "with a plan that the SKU does not have",
      licensed(licence("E5", { without: ["YAMMER"] })),
      [licence("E3")],
      ["!licenses.E5 license-not-assignable", "!licenses.E3 license-not-assignable"],
    ],
  ])("%s", (_, fields, had, expected) => {
    expect(changes(fields, { licenses: had })).toEqual(expected);
  });
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
