import { describe, expect, it } from "vitest";
import type { DesiredUser } from "../../../src/model/user.ts";
import type { FieldValue, Holding } from "../../../src/model/values.ts";
import {
  compareUser,
  declaresSame,
  fieldsOfNewUser,
  isWritableWhenSynced,
  liveValue,
} from "../../../src/plan/compare/diff.ts";
import type { FindPerson } from "../../../src/relationships/relationship.ts";
import { desired, idOf, live } from "../../builders.ts";
import { ANA } from "../changes.ts";

const BEN = "ben.ito@contoso.com";
const CLEO = "cleo.diaz@contoso.com";
const NOBODY = "nobody@contoso.com";
const at = (line: number) => ({ file: `users/${ANA}.yaml`, line });
const person = (name: string) => ({ id: idOf(name), userPrincipalName: name });
const NOT_FOUND = {
  reason: "person-not-found" as const,
  message: `${NOBODY} is not declared in the roster`,
};
const NO_MANAGER = { field: "manager", reason: "manager-not-found" };
/** Who is no user. */
const CONTACT = "c0000000-0000-4000-8000-00000000000c";
const find: FindPerson = (name) =>
  [NOBODY, CONTACT].includes(name.toLowerCase()) ? NOT_FOUND : person(name.toLowerCase());

describe("one user, compared", () => {
  const compare = (
    fields: Record<string, FieldValue>,
    actual: Record<string, FieldValue> = {},
    manager?: string | null,
  ) => compareUser(desired(fields, manager === undefined ? {} : { manager }), live(actual), find);

  it.each<[string, Record<string, FieldValue>, Record<string, FieldValue>, object]>([
    ["as declared", { department: "Sales" }, { department: "Sales" }, {}],
    ["empty as declared", { department: null }, { department: null }, {}],
    [
      "with another value",
      { department: "Sales" },
      { department: "Board" },
      { fields: [{ field: "department", from: "Board", to: "Sales", at: at(3) }] },
    ],
    [
      "to be cleared",
      { department: null },
      { department: "Board" },
      { fields: [{ field: "department", from: "Board", to: null, at: at(3) }] },
    ],
    [
      "with a value that is not declared",
      { department: undefined as never },
      { department: "Board" },
      {},
    ],
    ["of which a value is not told", { city: "Oslo" }, {}, { unanswered: ["city"] }],
    [
      "of which one is told and one is not, and two differ, in the order of the table",
      { jobTitle: "Lead", city: "Oslo", displayName: "Ana" },
      { displayName: "Ana Silva", jobTitle: "Head" },
      {
        fields: [
          { field: "displayName", from: "Ana Silva", to: "Ana", at: at(2) },
          { field: "jobTitle", from: "Head", to: "Lead", at: at(3) },
        ],
        unanswered: ["city"],
      },
    ],
  ])("%s", (_, declared, actual, expected) => {
    expect(compare(declared, actual)).toEqual({
      fields: [],
      held: [],
      unanswered: [],
      ...expected,
    });
  });

  it.each<[string, string | null | undefined, FieldValue | undefined, object]>([
    ["none, as declared", null, null, {}],
    ["another, and none is declared", undefined, person(BEN), {}],
    ["as declared", BEN, person(BEN), {}],
    [
      "none, and one is declared",
      BEN,
      null,
      { fields: [{ field: "manager", from: null, to: person(BEN), at: at(3) }] },
    ],
    [
      "another",
      BEN,
      person(CLEO),
      { fields: [{ field: "manager", from: person(CLEO), to: person(BEN), at: at(3) }] },
    ],
    [
      "to be cleared",
      null,
      person(CLEO),
      { fields: [{ field: "manager", from: person(CLEO), to: null, at: at(3) }] },
    ],
    ["not told", BEN, undefined, { unanswered: ["manager"] }],
    ["not told, and nobody is found", NOBODY, undefined, { unanswered: ["manager"] }],
    ["a contact, as is", CONTACT, { id: CONTACT, userPrincipalName: CONTACT }, {}],
    ["a contact in capitals", CONTACT.toUpperCase(), { id: CONTACT, userPrincipalName: "x" }, {}],
    [
      "nobody who is found, instead of one without an id",
      NOBODY,
      { id: null, userPrincipalName: "x@contoso.com" },
      { held: [{ ...NOT_FOUND, ...NO_MANAGER }] },
    ],
    ["a contact anew", CONTACT, null, { held: [{ ...NOT_FOUND, ...NO_MANAGER }] }],
    ["another contact", CONTACT, person(CLEO), { held: [{ ...NOT_FOUND, ...NO_MANAGER }] }],
    [
      "a user instead of a contact",
      BEN,
      { id: CONTACT, userPrincipalName: CONTACT },
      {
        fields: [
          {
            field: "manager",
            from: { id: CONTACT, userPrincipalName: CONTACT },
            to: person(BEN),
            at: at(3),
          },
        ],
      },
    ],
    ["nobody who is found", NOBODY, null, { held: [{ ...NOT_FOUND, ...NO_MANAGER }] }],
    [
      "the user",
      ANA,
      null,
      {
        held: [
          {
            field: "manager",
            reason: "own-manager",
            message: `${ANA} is this user, and no user can be their own manager`,
          },
        ],
      },
    ],
  ])("whose manager is %s", (_, manager, actual, expected) => {
    const result = compare({}, { manager: actual as FieldValue }, manager);
    expect(result).toEqual({ fields: [], held: [], unanswered: [], ...expected });
  });

  it("says where a value is declared, and that it is inherited", () => {
    const user = {
      ...desired({ department: "Sales" }),
      originOf: () => ({
        at: { file: "users/_defaults.yaml", line: 7, column: 3 },
        inherited: true,
      }),
    };
    expect(compareUser(user, live({ department: "Board" }), find).fields).toEqual([
      {
        field: "department",
        from: "Board",
        to: "Sales",
        at: { file: "users/_defaults.yaml", line: 7 },
        inherited: true,
      },
    ]);
  });

  const SALES = { costCenter: "1", division: "Sales" };
  it.each<[string, FieldValue, FieldValue, FieldValue | undefined]>([
    ["as it is", { costCenter: "1" }, SALES, undefined],
    [
      "with what is not declared",
      { costCenter: "2" },
      SALES,
      { costCenter: "2", division: "Sales" },
    ],
    ["where there was nothing", { costCenter: "2" }, null, { costCenter: "2", division: null }],
    ["cleared in part", { costCenter: null }, SALES, { costCenter: null, division: "Sales" }],
    ["cleared", { costCenter: null, division: null }, SALES, null],
    ["cleared as a whole", null, SALES, null],
    ["empty as it is", { costCenter: null }, null, undefined],
  ])("keeps a value of members whole: %s", (_, declared, actual, to) => {
    const { fields } = compare({ employeeOrgData: declared }, { employeeOrgData: actual });
    expect(fields.map((change) => change.to)).toEqual(to === undefined ? [] : [to]);
  });

  it.each<[string, FieldValue, FieldValue]>([
    ["a list", ["b", "a"], ["c"]],
    ["a text", "Sales", "Board"],
  ])("leaves %s alone", (_, declared, actual) => {
    const { fields } = compare({ businessPhones: declared }, { businessPhones: actual });
    expect(fields.map((change) => change.to)).toEqual([declared]);
  });
});

const holds =
  (as: Holding["as"]) =>
  (name: string, more: Partial<Holding> = {}): Holding => ({
    as,
    id: idOf(name),
    name,
    ...more,
  });
const member = holds("member");
const sponsor = holds("sponsor");
const groups = (...all: Holding[]): Record<string, FieldValue> => ({
  groups: [],
  ...Object.fromEntries(all.map((each) => [`groups.${each.name}`, { ...each, id: null }])),
});

describe("the elements of a set", () => {
  const among = (truth: "ours" | "roster") => ({
    surroundings: {
      groups: {
        all: ["Sales", "Board"].map((name) => ({
          name,
          truth,
          candidates: [idOf(name)],
          found: { id: idOf(name), displayName: name, assignedLicenses: [], members: 1, others: 0 },
        })),
      },
    },
    listed: { groups: {}, licenses: [] },
    today: "2026-11-26",
  });
  const board = { ...live(), sets: { groups: [member("Board")] } };

  it("change where they are declared, and where the set is, with the last day", () => {
    const user = desired(groups(member("Sales", { until: "2026-12-01" })));
    expect(compareUser(user, board, find, among("ours")).fields).toEqual([
      { field: "groups.Board", from: member("Board"), to: null, at: at(3) },
      {
        field: "groups.Sales",
        from: null,
        to: member("Sales"),
        at: at(4),
        until: "2026-12-01",
      },
    ]);
  });

  it("change without a last day where none is declared", () => {
    const { fields } = compareUser(desired(groups(member("Sales"))), board, find, among("ours"));
    expect(fields).toHaveLength(2);
    for (const field of fields) expect(field).not.toHaveProperty("until");
  });

  it("change where the user is declared, who says nothing of the set", () => {
    const user = { ...desired(), at: { file: "users/x.yaml", line: 9, column: 1 } };
    expect(compareUser(user, board, find, among("roster")).fields).toEqual([
      {
        field: "groups.Board",
        from: member("Board"),
        to: null,
        at: { file: "users/x.yaml", line: 9 },
      },
    ]);
  });
});

describe("a new user", () => {
  it("gets what is declared, and what Graph demands, in the order of the table", () => {
    const user = desired({ jobTitle: "Lead", department: null, city: "" }, { manager: BEN });
    expect(fieldsOfNewUser(user, find)).toEqual({
      fields: [
        { field: "userPrincipalName", from: null, to: ANA, at: at(1) },
        { field: "accountEnabled", from: null, to: true, at: at(1), filled: true },
        { field: "displayName", from: null, to: "Ana Silva", at: at(2) },
        { field: "mailNickname", from: null, to: "ana.silva", at: at(1), filled: true },
        { field: "jobTitle", from: null, to: "Lead", at: at(3) },
        { field: "manager", from: null, to: person(BEN), at: at(6) },
      ],
      held: [],
      unanswered: [],
    });
  });

  it.each<[string, Record<string, FieldValue>, string | null | undefined, string[], object[]]>([
    ["and declares all of it", { accountEnabled: false, mailNickname: "ana" }, undefined, [], []],
    ["and no name", { userPrincipalName: null, accountEnabled: true }, undefined, [], []],
    ["and no manager", {}, null, ["accountEnabled", "mailNickname"], []],
    [
      "and a manager who is not found",
      {},
      NOBODY,
      ["accountEnabled", "mailNickname"],
      [{ ...NOT_FOUND, ...NO_MANAGER }],
    ],
  ])("%s", (_, fields, manager, filled, held) => {
    const result = fieldsOfNewUser(desired(fields, manager === undefined ? {} : { manager }), find);
    expect(result.fields.filter((change) => change.filled).map(({ field }) => field)).toEqual(
      filled,
    );
    expect(result.fields.map(({ field }) => field)).not.toContain("manager");
    expect(result.held).toEqual(held);
  });

  it("gets a value of members whole", () => {
    const user = desired({ employeeOrgData: { division: "Sales" } });
    expect(fieldsOfNewUser(user, find).fields).toContainEqual({
      field: "employeeOrgData",
      from: null,
      to: { costCenter: null, division: "Sales" },
      at: at(3),
    });
  });
});

describe("what the directory holds", () => {
  it.each<[string, ReturnType<typeof live>, FieldValue | undefined]>([
    ["userPrincipalName", live(), ANA],
    ["userPrincipalName", { ...live(), odd: { userPrincipalName: "reads as empty" } }, undefined],
    ["userPrincipalName", { ...live(), odd: { department: "reads as empty" } }, ANA],
    ["accountEnabled", live({}, { enabled: false }), false],
    ["accountEnabled", { ...live(), accountEnabled: null }, undefined],
    ["department", live({ department: null }), null],
    ["city", live(), undefined],
    ["toString", live(), undefined],
  ])("in %s", (field, actual, value) => {
    expect(liveValue(actual, field)).toEqual(value);
  });

  const sales = member("Sales");
  const given = member("Board", { by: idOf("Sales") });
  it.each<[string, string, Record<string, Holding[]> | undefined, FieldValue | undefined, unknown]>(
    [
      ["of sets that were not told", "groups.Sales", undefined, undefined, undefined],
      ["of a set that was not told", "groups.Sales", {}, undefined, undefined],
      ["of a set that is empty", "groups.Sales", { groups: [] }, undefined, null],
      ["by its name", "groups.Sales", { groups: [member("Board"), sales] }, undefined, sales],
      [
        "by its name, without an id",
        "groups.Sales",
        { groups: [sales] },
        member("x", { id: null }),
        sales,
      ],
      ["by its name, while nothing is meant", "groups.Sales", { groups: [sales] }, null, sales],
      ["by another name", "groups.Board", { groups: [sales] }, undefined, null],
      ["by its id", "groups.Selling", { groups: [member("Board"), sales] }, sales, sales],
      ["by another id", "groups.Sales", { groups: [sales] }, member("Board"), null],
      [
        "by the name of one that a group gives",
        "groups.Board",
        { groups: [given] },
        undefined,
        null,
      ],
      ["by the id of one that a group gives", "groups.Board", { groups: [given] }, given, null],
      ["of another set", "sponsors.Sales", { groups: [sales], sponsors: [] }, undefined, null],
    ],
  )("as an element %s", (_, field, sets, element, expected) => {
    expect(liveValue({ ...live(), ...(sets && { sets }) }, field, element)).toEqual(expected);
  });

  it.each([
    ["groups.Sales", true],
    ["licenses.E3", true],
    ["department", false],
    ["manager", false],
    ["usageLocation", true],
    ["nothing", false],
  ])("in %s can be written where it is synced: %s", (field, isWritable) => {
    expect(isWritableWhenSynced(field)).toBe(isWritable);
  });
});

describe("two rosters declare", () => {
  const same = (
    field: string,
    head: readonly [Record<string, FieldValue>, string?],
    base: readonly [Record<string, FieldValue>, string?],
  ) =>
    declaresSame(
      field,
      desired(head[0], { manager: head[1] as string }),
      desired(base[0], { manager: base[1] as string }),
      find,
      find,
    );
  it.each<[string, FieldValue | undefined, FieldValue | undefined, boolean]>([
    ["the same", "Sales", "Sales", true],
    ["the same nothing", null, null, true],
    ["another value", "Sales", "Board", false],
    ["a value anew", "Sales", undefined, false],
    ["a value no more", undefined, "Sales", false],
    ["neither", undefined, undefined, false],
  ])("%s", (_, head, base, expected) => {
    expect(
      same("department", [{ department: head as never }], [{ department: base as never }]),
    ).toBe(expected);
  });

  it.each<[string, string | null | undefined, string | null | undefined, boolean]>([
    ["the same manager", BEN, BEN, true],
    ["the same, who is not found", NOBODY, NOBODY, true],
    ["the same in capitals, who is not found", NOBODY.toUpperCase(), NOBODY, true],
    ["the same in capitals, before", NOBODY, NOBODY.toUpperCase(), true],
    ["another manager", BEN, CLEO, false],
    ["no manager", null, null, true],
    ["a manager instead of none", BEN, null, false],
    ["none instead of a manager", null, BEN, false],
    ["a manager anew", BEN, undefined, false],
    ["a manager no more", undefined, BEN, false],
    ["nothing of a manager", undefined, undefined, false],
    ["one who is not found now", NOBODY, BEN, false],
    ["one who was not found", BEN, NOBODY, false],
  ])("%s", (_, head, base, expected) => {
    expect(same("manager", [{}, head as never], [{}, base as never])).toBe(expected);
  });

  it("the same manager by another name", () => {
    const renamed: FindPerson = () => ({ ...person(BEN), userPrincipalName: CLEO });
    const [head, base] = [desired({}, { manager: CLEO }), desired({}, { manager: BEN })];
    expect(declaresSame("manager", head, base, renamed, find)).toBe(true);
    expect(declaresSame("manager", head, base, find, find)).toBe(false);
    expect(declaresSame("manager", head, base, () => NOT_FOUND, find)).toBe(false);
    expect(declaresSame("manager", head, base, renamed, () => NOT_FOUND)).toBe(false);
    const none: FindPerson = () => NOT_FOUND;
    expect(declaresSame("manager", head, base, none, none)).toBe(false);
  });

  const says = (fields: Record<string, FieldValue>, ...unmanaged: string[]): DesiredUser => ({
    ...desired(fields),
    unmanaged: new Set(unmanaged),
  });
  const nothing = says({});
  const none = says(groups());
  const sales = says(groups(member("Sales")));
  const ended = says(groups(member("Sales", { until: "2026-11-25" })));
  const leaves = says(groups(), "groups.Sales");
  it.each<[string, DesiredUser, DesiredUser, boolean]>([
    ["nothing of a group", nothing, nothing, true],
    ["a group that is not managed as a whole", says({}, "groups"), says({}, "groups"), false],
    ["a group that is not managed", leaves, leaves, false],
    ["a group that is not managed any more", none, leaves, false],
    ["a group that is not managed from now on", leaves, none, false],
    ["a group", sales, sales, true],
    ["no group", none, none, true],
    ["a group anew", sales, none, false],
    ["a group no more", none, sales, false],
    ["a group, and nothing before", sales, nothing, false],
    ["nothing, and a group before", nothing, sales, false],
    ["no group, and nothing before", none, nothing, false],
    ["nothing, and no group before", nothing, none, false],
    ["a group that ended, and none", ended, none, true],
    ["a group, and the same that ended", sales, ended, false],
  ])("%s", (_, head, base, expected) => {
    expect(declaresSame("groups.Sales", head, base, find, find, { today: "2026-11-26" })).toBe(
      expected,
    );
  });

  it("a group with a last day that is far, where no day is told", () => {
    expect(declaresSame("groups.Sales", ended, sales, find, find)).toBe(true);
  });

  const sponsored = (name: string): DesiredUser =>
    says({ sponsors: [], [`sponsors.${name}`]: sponsor(name, { id: null }) });
  const alone = says({ sponsors: [] });
  it.each<[string, DesiredUser, DesiredUser, boolean]>([
    ["a sponsor", sponsored(BEN), sponsored(BEN), true],
    ["a sponsor in capitals", sponsored(BEN.toUpperCase()), sponsored(BEN), true],
    ["a sponsor anew", sponsored(BEN), alone, false],
    ["a sponsor no more", alone, sponsored(BEN), false],
    ["no sponsor", alone, alone, true],
    ["other sponsors", sponsored(CLEO), sponsored(NOBODY), true],
    ["nothing of sponsors", nothing, nothing, false],
    ["a sponsor, and nothing before", sponsored(BEN), nothing, false],
    ["no sponsor, and nothing before", alone, nothing, false],
    ["nothing, and a sponsor before", nothing, sponsored(BEN), false],
    ["nothing, and no sponsor before", nothing, alone, false],
  ])("%s", (_, head, base, expected) => {
    const meant = sponsor(BEN);
    expect(declaresSame(`sponsors.${BEN}`, head, base, find, find, { meant })).toBe(expected);
  });
});
