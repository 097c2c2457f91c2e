import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Acknowledgement } from "../../../src/model/settings/acknowledgement.ts";
import type { Change } from "../../../src/model/plan.ts";
import type { KnownGroup } from "../../../src/model/directory/surroundings.ts";
import { checkEmptiedGroups } from "../../../src/plan/guards/emptiedGroups.ts";
import { parseAcknowledgements } from "../../../src/roster/settings/acknowledgements.ts";
import { reviewsOf } from "../../../src/plan/review/reviews.ts";
import { acceptedPlan, idOf } from "../../builders.ts";
import { creation, existing } from "../changes.ts";

const ANA = "ana@contoso.com";
const BEN = "ben@contoso.com";
const CLEO = "cleo@contoso.com";
const now = new Date("2026-11-26T08:00:00Z");

/** A group whose only member is Ana, by the names that the configuration gives it. */
function group(name: string, id = idOf(name)): KnownGroup {
  const found = { id, displayName: name, assignedLicenses: [], members: 1, others: 0 };
  return { name, truth: "ours", candidates: [id], found };
}

const leaving = (...names: readonly string[]): Change[] => [
  {
    kind: "update",
    id: idOf(ANA),
    userPrincipalName: ANA,
    at: { file: "users/ana.yaml", line: 1 },
    cause: "here",
    fields: names.map((name) => ({
      field: `groups.${name}`,
      from: { as: "member", id: idOf(name), name },
      to: null,
      at: { file: "users/ana.yaml", line: 1 },
    })),
    seen: {
      userPrincipalName: ANA,
      accountEnabled: true,
      onPremisesSyncEnabled: false,
      createdAt: null,
    },
  },
];

function verdicts(
  changes: readonly Change[],
  all: readonly KnownGroup[],
  acknowledgements: readonly Acknowledgement[] = [],
) {
  return checkEmptiedGroups(changes, { surroundings: { groups: { all } }, acknowledgements, now });
}

/** The files that a plan proposes, as they are read back. */
function proposed(changes: readonly Change[], all: readonly KnownGroup[]): Acknowledgement[] {
  const files = verdicts(changes, all).flatMap((verdict) =>
    "refusal" in verdict && verdict.refusal.acknowledgement
      ? [
          {
            path: verdict.refusal.acknowledgement.path,
            bytes: Buffer.from(verdict.refusal.acknowledgement.text),
          },
        ]
      : [],
  );
  const { acknowledgements, diagnostics } = parseAcknowledgements(files);
  expect(diagnostics).toEqual([]);
  return [...acknowledgements];
}

const HOSTILE = 'R&D: "C#", v1.0/../../x';

it.each(["Sales", "On call", "sales.emea", HOSTILE, "Ωmega", "[x]"])(
  "a group %j that is emptied is lifted by the file that is proposed, and no other group is",
  (name) => {
    const files = proposed(leaving(name), [group(name)]);
    expect(files.map(({ properties }) => properties)).toEqual([[`groups.${name}`]]);
    expect(files[0]?.at.file).toMatch(
      /^acknowledgements\/emptiedGroups-groups\.[A-Za-z0-9.-]*\.yaml$/,
    );
    expect(files[0]?.at.file).not.toContain("..");
    expect(verdicts(leaving(name), [group(name)], files)[0]).toHaveProperty("lifted");
    expect(verdicts(leaving("Board"), [group("Board")], files)[0]).toHaveProperty("refusal");
  },
);

it("two groups that the same people empty take two files, at two paths", () => {
  const all = [group("On call"), group("On-call")];
  const first = proposed(leaving("On call"), all);
  const [second] = verdicts(leaving("On-call"), all, first);
  if (!second || !("refusal" in second)) throw new Error("Nothing was refused");
  expect(second.refusal.acknowledgement?.path).toBe(
    "acknowledgements/emptiedGroups-groups.On-call-2.yaml",
  );
  expect(parse(second.refusal.acknowledgement?.text ?? "")).toMatchObject({
    properties: ["groups.On-call"],
  });
  expect(second.refusal.fallsShort).toBeUndefined();
});

it("a file that names no group lifts nothing, and says what to add", () => {
  const file: Acknowledgement = {
    guard: "emptiedGroups",
    limit: 9,
    users: [ANA],
    expires: "2026-12-01",
    at: { file: "acknowledgements/emptiedGroups.yaml", line: 1 },
  };
  expect(verdicts(leaving("On call"), [group("On call")], [file])[0]).toMatchObject({
    refusal: {
      fallsShort: [{ why: 'it names no group; add "properties: ["groups.On call"]"' }],
    },
  });
});

it("a group that is listed under two names is refused once", () => {
  const all = [group("Sales"), group("Vertrieb", idOf("Sales"))];
  expect(verdicts(leaving("Sales"), all)).toHaveLength(1);
  expect(verdicts(leaving("Sales"), all, proposed(leaving("Sales"), all))[0]).toHaveProperty(
    "lifted",
  );
});

describe("a group", () => {
  const holding = (name: string, id: string | null = idOf(name)) =>
    ({ as: "member", id, name }) as const;
  const SALES = holding("Sales");
  const leaves = (userPrincipalName: string, ...names: string[]) =>
    existing(Object.fromEntries(names.map((name) => [`groups.${name}`, [holding(name), null]])), {
      userPrincipalName,
    });
  const joins = (userPrincipalName: string) =>
    existing({ "groups.Sales": SALES }, { userPrincipalName });
  const having = (members: number, name = "Sales"): KnownGroup => {
    const known = group(name);
    return { ...known, ...(known.found && { found: { ...known.found, members } }) };
  };
  const refusals = (
    changes: readonly Change[],
    all: readonly KnownGroup[] | undefined,
    reviewed?: readonly Change[],
  ) =>
    checkEmptiedGroups(changes, {
      surroundings: { ...(all && { groups: { all } }) },
      acknowledgements: [],
      now,
      ...(reviewed && {
        reviews: reviewsOf([{ ...acceptedPlan([], []), changes: reviewed }]),
      }),
    }).flatMap((verdict) => ("refusal" in verdict ? verdict.refusal : []));
  const emptied = (name: string, leavers: string, ...users: string[]) => ({
    guard: "emptiedGroups",
    message: `The group ${name} would have no member left: ${leavers} it.`,
    remedy: "If this is intended, commit this file and have it reviewed:",
    users,
    acknowledgement: {
      path: `acknowledgements/emptiedGroups-groups.${name}.yaml`,
      text: `guard: emptiedGroups\nproperties: [groups.${name}]\nlimit: ${users.length}\nusers:\n${users.map((user) => `  - ${user}\n`).join("")}expires: 2026-12-06\n`,
    },
  });
  const one = emptied("Sales", "1 user leaves", ANA);
  const two = emptied("Sales", "2 users leave", ANA, BEN);
  const both = [leaves(BEN, "Sales"), leaves(ANA, "Sales")];

  it.each<[string, readonly Change[], readonly KnownGroup[] | undefined, object[]]>([
    ["that its only member leaves", [leaves(ANA, "Sales")], [having(1)], [one]],
    ["that its two members leave", both, [having(2)], [two]],
    ["of which one of two is left", [leaves(ANA, "Sales")], [having(2)], []],
    ["of which one of three is left", both, [having(3)], []],
    ["that more leave than were counted", both, [having(1)], [two]],
    ["that one leaves and one joins", [leaves(ANA, "Sales"), joins(BEN)], [having(1)], []],
    ["that two leave and one joins", [...both, joins(CLEO)], [having(2)], []],
    ["that two leave and one joins, of one", [...both, joins(CLEO)], [having(1)], [two]],
    ["that two leave and a new user joins", [...both, joiner(CLEO)], [having(2)], []],
    ["that nobody leaves", [joins(ANA)], [having(0)], []],
    ["that nobody leaves or joins", [], [having(0)], []],
    ["that another is left", [leaves(ANA, "Board")], [having(1)], []],
    ["that was not found", [leaves(ANA, "Sales")], [unfound("Sales")], []],
    ["that was not found, while nothing changes", [], [unfound("Sales")], []],
    ["that is not listed", [leaves(ANA, "Sales")], [], []],
    ["where groups were not read", [leaves(ANA, "Sales")], undefined, []],
    ["that is not known by an id", [leavesUnknown(ANA)], [having(1)], []],
    [
      "whose only member changes otherwise, too",
      [
        existing(
          { department: "Board", "groups.Sales": [SALES, null] },
          { userPrincipalName: ANA },
        ),
      ],
      [having(1)],
      [one],
    ],
    ["whose only member loses a licence of the same id", [losesLicence(ANA)], [having(1)], []],
    [
      "and another, in the order in which they are listed",
      [leaves(ANA, "Sales", "Board")],
      [having(1, "Sales"), having(2, "Staff"), having(1, "Board")],
      [one, emptied("Board", "1 user leaves", ANA)],
    ],
    [
      "and another, listed the other way round",
      [leaves(ANA, "Sales", "Board")],
      [having(1, "Board"), having(1, "Sales")],
      [emptied("Board", "1 user leaves", ANA), one],
    ],
  ])("%s", (_, changes, all, expected) => {
    expect(refusals(changes, all)).toEqual(expected);
  });

  it("that is listed under two names is named as in the first", () => {
    const all = [having(1), { ...having(1), name: "Vertrieb" }];
    expect(refusals([leaves(ANA, "Sales")], all)).toEqual([one]);
  });

  it.each<[string, readonly Change[], object[]]>([
    ["a reviewed change", [joins(BEN)], []],
    ["a reviewed creation", [joiner(BEN)], []],
    ["no reviewed plan", [], [one]],
    ["the reviewed plan of another", [joins(CLEO)], [one]],
    ["a reviewed plan that changes something else", [leaves(BEN, "Board")], [one]],
  ])("that one joins by %s", (_, reviewed, expected) => {
    const changes = [leaves(ANA, "Sales"), joins(BEN)];
    expect(refusals(changes, [having(1)], reviewed)).toEqual(expected);
    expect(refusals(changes.toReversed(), [having(1)], reviewed)).toEqual(expected);
  });

  function joiner(userPrincipalName: string): Change {
    return creation({ "groups.Sales": SALES }, { userPrincipalName });
  }
  function unfound(name: string): KnownGroup {
    return { name, truth: "ours", candidates: [] };
  }
  function leavesUnknown(userPrincipalName: string): Change {
    return existing({ "groups.Sales": [holding("Sales", null), null] }, { userPrincipalName });
  }
  function losesLicence(userPrincipalName: string): Change {
    const licence = { as: "assigned", id: idOf("Sales"), name: "Sales" } as const;
    return existing({ "licenses.Sales": [licence, null] }, { userPrincipalName });
  }
});
