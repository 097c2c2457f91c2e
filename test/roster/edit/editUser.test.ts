import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isHolding, type FieldValue, type Holding } from "../../../src/model/values.ts";
import { CannotEdit, editUser, type Edit } from "../../../src/roster/edit/editUser.ts";
import { newUserText } from "../../../src/roster/edit/newUserText.ts";
import { parseRoster } from "../../../src/roster/read/parseRoster.ts";
import { writeScalar } from "../../../src/roster/yaml/write.ts";
import { readYaml } from "../../../src/roster/yaml/explained.ts";

const NAME = "userPrincipalName: ana@contoso.com\n";
const EXTENSION = "onPremisesExtensionAttributes";
const ID = "8d1c0b1e-5f0a-4a6b-9d2c-3e4f5a6b7c8d";
const CLEARED = Array.from({ length: 15 }, (_, index) => index + 1);

const SALES: Holding = { as: "member", id: ID, name: "Sales" };
const ON_CALL: Holding = { as: "member", id: null, name: "On call", until: "2027-03-31" };
const VISIO: Holding = { as: "assigned", id: null, name: "VISIO", without: ["A", "B"] };

describe("an edit changes the value and nothing else", () => {
  it.each<[string, string, Edit["field"], FieldValue, string]>([
    ["a plain value", "city: Oslo\n", "city", "Bergen", "city: Bergen\n"],
    ["a comment behind it", "city: Oslo # HQ\n", "city", "Bergen", "city: Bergen # HQ\n"],
    ["single quotes", "city: 'Oslo'\n", "city", "L'Aquila", "city: 'L''Aquila'\n"],
    ["double quotes", 'city: "Oslo"\n', "city", "Bergen", 'city: "Bergen"\n'],
    ["a value that needs quotes", "city: Oslo\n", "city", "a: b # c", 'city: "a: b # c"\n'],
    ["null", "city: Oslo\n", "city", null, "city: null\n"],
    ["null in quotes", 'city: "Oslo"\n', "city", null, "city: null\n"],
    ["the text null", "city: null\n", "city", "null", 'city: "null"\n'],
    ["a boolean", "accountEnabled: true\n", "accountEnabled", false, "accountEnabled: false\n"],
    ["no value yet", "city: # where?\n", "city", "Oslo", "city: Oslo # where?\n"],
    [
      "no value yet, in braces",
      "employeeOrgData: {costCenter: , division: B}\n",
      "employeeOrgData",
      { costCenter: "A", division: "B" },
      "employeeOrgData: {costCenter: A , division: B}\n",
    ],
    ["what is there already", "city: 'Oslo'\n", "city", "Oslo", "city: 'Oslo'\n"],
    ["strange blanks", "city  :   Oslo   \n", "city", "Bergen", "city  :   Bergen   \n"],
    ["a key in quotes", '"city": Oslo\n', "city", "Bergen", '"city": Bergen\n'],
    ["several lines", "city: New\n  York\nstate: NY\n", "city", "Oslo", "city: Oslo\nstate: NY\n"],
    [
      "a block of text",
      "streetAddress: | # two\n  1 Main St\n  Floor 2\n\ncity: Oslo\n",
      "streetAddress",
      "2 High St\nFloor 3",
      "streetAddress: |- # two\n  2 High St\n  Floor 3\n\ncity: Oslo\n",
    ],
    [
      "a block that becomes one line",
      "streetAddress: |\n  1 Main St\n  Floor 2\ncity: Oslo\n",
      "streetAddress",
      "2 High St",
      "streetAddress: 2 High St\ncity: Oslo\n",
    ],
    [
      "an absent key",
      "city: Oslo # HQ\n# end\n",
      "state",
      "NY",
      "city: Oslo # HQ\nstate: NY\n# end\n",
    ],
    [
      "an absent key behind a block",
      "streetAddress: |+\n  a\n\n\n",
      "city",
      "Oslo",
      "streetAddress: |+\n  a\n\n\ncity: Oslo\n",
    ],
    ["no line end at the end", "city: Oslo", "state", "NY", "city: Oslo\nstate: NY"],
    ["Windows line ends", "city: Oslo\r\n", "city", "Bergen", "city: Bergen\r\n"],
    ["an absent list", "", "otherMails", ["a@x.no"], "otherMails:\n  - a@x.no\n"],
    [
      "a list that grows",
      "otherMails:\n- a@x.no # home\ncity: Oslo\n",
      "otherMails",
      ["a@x.no", "b@x.no"],
      "otherMails:\n- a@x.no # home\n- b@x.no\ncity: Oslo\n",
    ],
    [
      "a list that shrinks",
      "otherMails:\n  - a@x.no # home\n  # work\n  - b@x.no\n",
      "otherMails",
      ["b@x.no"],
      "otherMails:\n  # work\n  - b@x.no\n",
    ],
    [
      "a list with another item",
      "otherMails:\n  - a@x.no # home\n  - 'b@x.no'\n",
      "otherMails",
      ["a@x.no", "c@x.no"],
      "otherMails:\n  - a@x.no # home\n  - c@x.no\n",
    ],
    [
      "a list that ends",
      "otherMails: # private\n  - a@x.no\n",
      "otherMails",
      [],
      "otherMails: [] # private\n",
    ],
    [
      "brackets",
      "otherMails: [ a@x.no ]\n",
      "otherMails",
      ["a@x.no", "b"],
      "otherMails: [ a@x.no, b ]\n",
    ],
    ["empty brackets", "otherMails: []\n", "otherMails", ["a"], "otherMails: [a]\n"],
    [
      "a member",
      "employeeOrgData:\n  costCenter: 0001 # own\n  division: A\n",
      "employeeOrgData",
      { costCenter: "0002", division: "A" },
      "employeeOrgData:\n  costCenter: 0002 # own\n  division: A\n",
    ],
    [
      "a member too many",
      "employeeOrgData: { costCenter: 0001, division: A }\n",
      "employeeOrgData",
      { division: "A" },
      "employeeOrgData: { division: A }\n",
    ],
    [
      "all members cleared",
      "employeeOrgData: # own\n  costCenter: 0001\n",
      "employeeOrgData",
      null,
      "employeeOrgData: null # own\n",
    ],
    [
      "an extension attribute",
      `${EXTENSION}:\n    extensionAttribute2: b\ncity: Oslo\n`,
      `${EXTENSION}.extensionAttribute1`,
      "a",
      `${EXTENSION}:\n    extensionAttribute2: b\n    extensionAttribute1: a\ncity: Oslo\n`,
    ],
    [
      "the first extension attribute",
      "",
      `${EXTENSION}.extensionAttribute1`,
      "a",
      `${EXTENSION}:\n  extensionAttribute1: a\n`,
    ],
    [
      "one of the cleared extension attributes",
      `${EXTENSION}: null\n`,
      `${EXTENSION}.extensionAttribute2`,
      "a",
      `${EXTENSION}: { ${CLEARED.map((number) => `extensionAttribute${number}: ${number === 2 ? "a" : "null"}`).join(", ")} }\n`,
    ],
    [
      "a set's first entry",
      "city: Oslo\n",
      "groups.Sales",
      SALES,
      "city: Oslo\ngroups:\n  - Sales\n",
    ],
    [
      "an entry that ends",
      "",
      "groups.On call",
      ON_CALL,
      "groups:\n  - { name: On call, until: 2027-03-31 }\n",
    ],
    [
      "an entry more",
      "groups:\n- Ops # on Mondays\ncity: Oslo\n",
      "groups.Sales",
      SALES,
      "groups:\n- Ops # on Mondays\n- Sales\ncity: Oslo\n",
    ],
    [
      "an entry behind one in a block",
      "groups:\n  - name: Ops\n    until: 2027-01-01\n",
      "groups.Sales",
      SALES,
      "groups:\n  - name: Ops\n    until: 2027-01-01\n  - Sales\n",
    ],
    [
      "an entry more in brackets",
      "groups: [ Ops ] # x\n",
      "groups.On call",
      ON_CALL,
      "groups: [ Ops, { name: On call, until: 2027-03-31 } ] # x\n",
    ],
    ["the first in brackets", "groups: []\n", "groups.Sales", SALES, "groups: [Sales]\n"],
    [
      "one that is there already",
      "groups: ['Sales']\n",
      "groups.Sales",
      SALES,
      "groups: ['Sales']\n",
    ],
    [
      "one that is there already, as members",
      "groups:\n  - { name: Sales }\n",
      "groups.Sales",
      SALES,
      "groups:\n  - { name: Sales }\n",
    ],
    [
      "one in another order",
      "licenses: [{ without: [B, A], sku: VISIO }]\n",
      "licenses.VISIO",
      VISIO,
      "licenses: [{ without: [B, A], sku: VISIO }]\n",
    ],
    [
      "one less",
      "groups:\n  - Ops # a\n  # b\n  - Sales # c\n",
      "groups.Sales",
      null,
      "groups:\n  - Ops # a\n  # b\n",
    ],
    [
      "the last one less",
      "groups: # mine\n  - Sales\ncity: Oslo\n",
      "groups.Sales",
      null,
      "groups: [] # mine\ncity: Oslo\n",
    ],
    [
      "one less that spans lines",
      "groups:\n  - name: Sales\n    until: 2027-01-01\n  - Ops\n",
      "groups.Sales",
      null,
      "groups:\n  - Ops\n",
    ],
    [
      "the first in brackets less",
      "groups: [  Sales,   Ops, 'X' ]\n",
      "groups.Sales",
      null,
      "groups: [  Ops, 'X' ]\n",
    ],
    [
      "one in the middle of brackets less",
      "groups: [ A ,  Sales , B ]\n",
      "groups.Sales",
      null,
      "groups: [ A , B ]\n",
    ],
    [
      "the last in brackets less",
      "groups: [ A, Sales ]\n",
      "groups.Sales",
      null,
      "groups: [ A ]\n",
    ],
    ["the only one in brackets less", "groups: [ Sales, ]\n", "groups.Sales", null, "groups: []\n"],
    [
      "one less in brackets over several lines",
      "groups: [\n  Ops,\n  Sales,\n]\n",
      "groups.Sales",
      null,
      "groups: [\n  Ops,\n]\n",
    ],
    ["one that is not there", "city: Oslo\n", "groups.Sales", null, "city: Oslo\n"],
    ["one that is not in the list", "groups: [Ops]\n", "groups.Sales", null, "groups: [Ops]\n"],
    [
      "an end that is taken back",
      "groups:\n  - { name: Sales, until: 2025-01-01 } # x\n",
      "groups.Sales",
      SALES,
      "groups:\n  - { name: Sales } # x\n",
    ],
    [
      "an end before the name that is taken back",
      "groups:\n  - until: 2025-01-01\n    name: Sales # x\n",
      "groups.Sales",
      SALES,
      "groups:\n  - name: Sales # x\n",
    ],
    [
      "an end",
      "groups: [On call, Ops]\n",
      "groups.On call",
      ON_CALL,
      "groups: [{ name: On call, until: 2027-03-31 }, Ops]\n",
    ],
    [
      "plans that are left out",
      "licenses:\n  - sku: VISIO # x\n",
      "licenses.VISIO",
      VISIO,
      "licenses:\n  - sku: VISIO # x\n    without:\n      - A\n      - B\n",
    ],
    [
      "plans of a bare name",
      "licenses: [VISIO]\n",
      "licenses.VISIO",
      VISIO,
      "licenses: [{ sku: VISIO, without: [A, B] }]\n",
    ],
    [
      "one plan more",
      "licenses: [{ sku: VISIO, without: [A] }]\n",
      "licenses.VISIO",
      VISIO,
      "licenses: [{ sku: VISIO, without: [A, B] }]\n",
    ],
    ["a set without entries", "city: Oslo\n", "groups", [], "city: Oslo\ngroups: []\n"],
    ["a set that is there", "groups: [Ops]\n", "groups", [], "groups: [Ops]\n"],
    [
      "a set without a value",
      "groups: # mine\n",
      "groups.Sales",
      SALES,
      "groups: [Sales] # mine\n",
    ],
    [
      "a name with every sign of YAML",
      "",
      "groups.- a: b # {c}, [d] 'e' \"f\".g",
      { as: "member", id: null, name: "- a: b # {c}, [d] 'e' \"f\".g" },
      `groups:\n  - "- a: b # {c}, [d] 'e' \\"f\\".g"\n`,
    ],
    [
      "a name of several lines",
      "groups: [A]\n",
      "groups.x\ny",
      { as: "member", id: null, name: "x\ny" },
      `groups: [A, "x\\ny"]\n`,
    ],
    ["a manager", "manager: null\n", "manager", "b@contoso.com", "manager: b@contoso.com\n"],
  ])("%s", (_, before, field, value, after) => {
    for (const mark of ["", "\ufeff"])
      expect(editUser(`${mark}${NAME}${before}`, { line: 1 }, [{ field, value }])).toBe(
        `${mark}${NAME}${after}`,
      );
  });

  it("makes several edits of one set, and of what stands around it, at once", () => {
    const before = `${NAME}onPremisesExtensionAttributes:\n  extensionAttribute1: a\ngroups: [A, B]\nlicenses:\n  - X\n`;
    const group = (name: string): Holding => ({ as: "member", id: null, name });
    expect(
      editUser(before, { line: 1 }, [
        { field: "city", value: "Oslo" },
        { field: "groups.A", value: null },
        { field: "groups.B", value: null },
        { field: "groups.C", value: group("C") },
        { field: "groups.D", value: ON_CALL },
        { field: "licenses.X", value: null },
        { field: "licenses.Y", value: { as: "assigned", id: null, name: "Y" } },
        { field: `${EXTENSION}.extensionAttribute2`, value: "b" },
      ]),
    ).toBe(
      `${NAME}onPremisesExtensionAttributes:\n  extensionAttribute1: a\n  extensionAttribute2: b\ngroups: [C, { name: On call, until: 2027-03-31 }]\nlicenses:\n  - Y\ncity: Oslo\n`,
    );
    expect(
      editUser(`${NAME}groups: [A, B]\n`, { line: 1 }, [
        { field: "groups.B", value: null },
        { field: "groups.C", value: group("C") },
      ]),
    ).toBe(`${NAME}groups: [A, C]\n`);
  });

  it("finds the user in a list, in braces and in a later document", () => {
    const text = `users:
  - userPrincipalName: a@x
    city: Oslo

  # Ben
  - displayName: Ben
    userPrincipalName: b@x # him
  - { userPrincipalName: c@x, employeeOrgData: {}, otherMails: [a, b] }
---
userPrincipalName: d@x
`;
    const set = (line: number, ...fields: [string, FieldValue][]) =>
      editUser(
        text,
        { line },
        fields.map(([field, value]) => ({ field, value })),
      );
    expect(set(2, ["state", "NY"])).toBe(
      text.replace("city: Oslo\n", "city: Oslo\n    state: NY\n"),
    );
    expect(set(7, ["otherMails", ["q"]])).toBe(
      text.replace("# him\n", "# him\n    otherMails:\n      - q\n"),
    );
    expect(
      set(8, ["city", "a, b"], ["employeeOrgData", { division: "x" }], ["otherMails", ["b"]]),
    ).toBe(
      text.replace(
        "employeeOrgData: {}, otherMails: [a, b] }",
        'employeeOrgData: { division: x }, otherMails: [b], city: "a, b" }',
      ),
    );
    expect(set(10, ["city", "Oslo"])).toBe(`${text}city: Oslo\n`);
  });

  it.each([
    ["city: [\n", 1, /line \d cannot be read, so nothing in this file is changed/],
    ["city: &a Oslo\n", 1, /line 2 cannot be read.*anchors/],
    ["city: Oslo\n", 2, /line 2 declares no user/],
    ["otherMails: [a, # one\n  b]\n", 1, /line 2 is a list in brackets over several lines/],
    ["groups: [a, # one\n  b]\n", 1, /line 2 is a list in brackets over several lines/],
    ["groups: [b, # two\n  a]\n", 1, /line 2 is a list in brackets over several lines/],
    ["groups: [a # one\n  ]\n", 1, /line 2 is a list in brackets over several lines/],
    ["groups:\n  - # one\n    a\n  - b\n", 1, /line 1 is in a form that cannot be changed safely/],
    [
      "groups:\n  - until: 2025-01-01 # one\n    name: c\n",
      1,
      /line 3 has a comment that would go with it/,
    ],
    ["groups: a\n", 1, /line 2 holds something other than a list/],
    ["groups: [{ until: 2025-01-01,\n  name: c }]\n", 1, /line 2 is in braces over several lines/],
  ])("%j is refused with its line", (yaml, line, message) => {
    const edits: Edit[] = yaml.startsWith("groups")
      ? [
          { field: "groups.a", value: null },
          { field: "groups.c", value: { as: "member", id: null, name: "c" } },
        ]
      : [{ field: "otherMails", value: ["b"] }];
    const edit = () => editUser(NAME + yaml, { line }, edits);
    expect(edit).toThrow(CannotEdit);
    expect(edit).toThrow(message);
  });
});

const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ minLength: 1, unit: "grapheme" }) },
  fc.string({ minLength: 1, unit: "binary" }),
  fc.constantFrom(
    "NO",
    "Null",
    "null",
    "true",
    "~",
    "00042",
    "=1+1",
    "+47 400",
    "2026-01-01",
    " a",
    "a ",
    "a: b",
    "a #b",
    "#a",
    "'a'",
    '"',
    "\\",
    "a\nb",
    "a\n\n",
    "\n",
    "\r",
    "- a",
    "-",
    "---",
    "?",
    "a:",
    ":a",
    "[a]",
    "{a}",
    "a, b",
    "*a",
    "&a",
    "!a",
    "%a",
    "@a",
    "`a`",
    "|",
    ">",
    "\ttab",
    "é",
    "日本",
    "😀",
    "\u0085",
    "\u2028",
    "\ufeff",
    "\ud800",
    "…",
    "...",
  ),
);
const members = fc.dictionary(fc.constantFrom("costCenter", "division"), fc.option(text), {
  minKeys: 1,
  noNullPrototype: true,
});
function element(
  set: string,
  as: Holding["as"],
  names: readonly string[],
  more: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<Edit> {
  const name = fc.oneof(fc.constantFrom(...names), text);
  const said = fc.record(more, { requiredKeys: [], noNullPrototype: true });
  return fc.tuple(name, said, fc.boolean()).map(([called, others, has]) => ({
    field: `${set}.${called}`,
    value: has ? { as, id: null, name: called, ...others } : null,
  }));
}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    field: fc.constantFrom("city", "jobTitle", "manager", "id", "userPrincipalName"),
    value: fc.option(text),
  }),
  fc.record({ field: fc.constant("accountEnabled"), value: fc.boolean() }),
  fc.record({
    field: fc.constantFrom("otherMails", "businessPhones"),
    value: fc.array(text, { maxLength: 4 }),
  }),
  fc.record({ field: fc.constant("employeeOrgData"), value: fc.option(members) }),
  fc.record({
    field: fc
      .constantFrom("extensionAttribute1", "extensionAttribute15")
      .map((name) => `${EXTENSION}.${name}`),
    value: fc.option(text),
  }),
  element("groups", "member", ["Sales", "On call", "a.b"], {
    until: fc.constantFrom("2027-03-31", "2026-01-01"),
  }),
  element("licenses", "assigned", ["SPE_E3", "VISIO"], {
    without: fc
      .uniqueArray(fc.constantFrom("A", "B", "C"), { minLength: 1 })
      .map((plans) => plans.toSorted()),
  }),
  fc.record({ field: fc.constantFrom("groups", "licenses"), value: fc.constant([]) }),
);
const edits = fc.uniqueArray(edit, { selector: ({ field }) => field, minLength: 1, maxLength: 6 });

/** Files in many styles; `§` stands at the beginning of the line of each user. */
const LAYOUTS = [
  "§userPrincipalName: a@x\n",
  "# first\n\n§userPrincipalName: a@x # her\ncity: 'Oslo' # HQ\n\notherMails: # private\n  - a # one\n  # two\n  - b\n\naccountEnabled: true\n# last\n",
  "§userPrincipalName: a@x\nemployeeOrgData:\n    costCenter: 1\n    # in between\n    division: |\n      a\n      b\n\nonPremisesExtensionAttributes: null\n",
  "§userPrincipalName: a@x\nonPremisesExtensionAttributes:\n  extensionAttribute1: |+\n    a\n\n\njobTitle: >-\n  folded\n  text\n",
  'users:\n  §- userPrincipalName: a@x\n    city: "Oslo"\n  # Ben\n  §- id: b\n    otherMails: [a, b] # two\n    employeeOrgData: {costCenter: 1, division: 2}\n  §- {userPrincipalName: c@x, city: Oslo, "otherMails":["a"], employeeOrgData: {},}\n',
  "users:\n- §userPrincipalName: a@x\n- §userPrincipalName: b@x\n  manager: null\n---\n§userPrincipalName: c@x\nbusinessPhones: []\n...\n",
  "§userPrincipalName: a@x\njobTitle: several\n  lines # of text\ncity:\n  Oslo\nemployeeOrgData: null\naccountEnabled: false",
  "§userPrincipalName: a@x\ngroups: [Sales,  { name: On call, until: 2026-01-01 } ] # two\nlicenses: # all\n  - SPE_E3 # main\n  # more\n  - sku: VISIO\n    without: [ C, A ] # plans\n",
  "users:\n  - §userPrincipalName: a@x\n    groups:\n    - 'On call'\n    - {name: a.b}\n    city: Oslo\n  §- licenses: []\n    id: b\n    groups:\n      - until: 2027-03-31\n        name: Sales\n  §- {userPrincipalName: c@x, groups: [Sales,'a.b',], licenses: []}\n",
  "§userPrincipalName: a@x\ngroups: [\n  Sales,\n  On call,\n]\nlicenses:\n- SPE_E3\n-   VISIO",
] as const;

const file = fc
  .record({
    layout: fc.constantFrom(...LAYOUTS),
    windows: fc.boolean(),
    mark: fc.boolean(),
    pick: fc.nat(),
  })
  .map(({ layout, windows, mark, pick }) => {
    const lines = layout.split("\n");
    const places = lines.flatMap((line, index) => (line.includes("§") ? [index + 1] : []));
    const plainText = layout.replaceAll("§", "").replaceAll("\n", windows ? "\r\n" : "\n");
    return {
      text: (mark ? "\ufeff" : "") + plainText,
      index: pick % places.length,
      line: places[pick % places.length] ?? 1,
    };
  });

describe("whatever is written", () => {
  it("reads as exactly that, with every other user and every comment as before", () => {
    fc.assert(
      fc.property(file, edits, ({ text: before, index, line }, wanted) => {
        const after = editUser(before, { line }, wanted);
        const users = usersOf(after);
        const others = usersOf(before);
        expect(users.toSpliced(index, 1)).toEqual(others.toSpliced(index, 1));
        for (const { field, value } of wanted)
          if (!isOfSet(field)) expect(valueAt(users[index], field)).toEqual(value);
        for (const set of ["groups", "licenses"])
          expect(entriesOf(users[index], set)).toEqual(
            entriesWith(entriesOf(others[index], set), set, wanted),
          );
        const fields = wanted.map(({ field }) => field.split(".")[0]);
        for (const [key, value] of Object.entries(others[index] ?? {}))
          if (!fields.includes(key)) expect(users[index]?.[key]).toEqual(value);
        expect(editUser(after, { line }, wanted)).toBe(after);
        expect(untouched(before, fields).filter((kept) => !after.includes(kept))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("reads as exactly that in every place and style", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("plain", "single", "double"), (value, quoting) => {
        const yaml = `a: ${writeScalar(value, quoting)}\nb: [${writeScalar(value, quoting, true)}, x]\nc:\n  - ${writeScalar(value)}\n`;
        expect(usersOf(yaml)).toEqual([{ a: value, b: [value, "x"], c: [value] }]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a new user's text", () => {
  it("has a fixed order and no needless quotes", () => {
    expect(
      newUserText(
        {
          [`${EXTENSION}.extensionAttribute10`]: "ten",
          [`${EXTENSION}.extensionAttribute2`]: "NO",
          city: "São Paulo",
          employeeId: "00042",
          employeeOrgData: { costCenter: "CC: 1", division: null },
          accountEnabled: true,
          otherMails: [],
          businessPhones: ["+47 21 55 01 00"],
          displayName: "Seán O'Neil",
          surname: "Null",
          userPrincipalName: "sean@contoso.com",
          manager: "ana@contoso.com",
        },
        { id: "8d1c0b1e-5f0a-4a6b-9d2c-3e4f5a6b7c8d" },
      ),
    ).toBe(`userPrincipalName: sean@contoso.com
id: 8d1c0b1e-5f0a-4a6b-9d2c-3e4f5a6b7c8d
displayName: Seán O'Neil
accountEnabled: true
surname: Null
employeeId: 00042
employeeOrgData:
  costCenter: "CC: 1"
  division: null
businessPhones:
  - +47 21 55 01 00
otherMails: []
city: São Paulo
onPremisesExtensionAttributes:
  extensionAttribute2: NO
  extensionAttribute10: ten
manager: ana@contoso.com
`);
  });

  it("has each set as a list, its entries by name, before the manager", () => {
    expect(
      newUserText({
        manager: "ana@contoso.com",
        "licenses.VISIO": VISIO,
        "groups.Sales": SALES,
        "groups.On call": ON_CALL,
        groups: [],
        userPrincipalName: "ben@contoso.com",
      }),
    ).toBe(`userPrincipalName: ben@contoso.com
groups:
  - { name: On call, until: 2027-03-31 }
  - Sales
licenses:
  - { sku: VISIO, without: [A, B] }
manager: ana@contoso.com
`);
    expect(newUserText({ groups: [] })).toBe("groups: []\n");
  });

  it("is read as it was meant", () => {
    const bytes = new TextEncoder().encode(
      newUserText({ userPrincipalName: "a@contoso.com", surname: "true", manager: null }),
    );
    const { users, diagnostics } = parseRoster(
      { folder: "users", files: [{ path: "users/a.yaml", bytes }], diagnostics: [] },
      { key: "userPrincipalName", allow: [] },
    );
    expect(diagnostics).toEqual([]);
    expect(users[0]?.fields["surname"]).toBe("true");
    expect(users[0]?.fields["manager"]).toBeNull();
  });
});

type Plain = Record<string, unknown>;

function usersOf(yaml: string): Plain[] {
  const { documents, diagnostics } = readYaml({
    path: "a.yaml",
    bytes: new TextEncoder().encode(yaml),
  });
  expect(diagnostics).toEqual([]);
  return documents.flatMap((tree) => {
    const value = plain(tree) as Plain;
    return (value["users"] as Plain[] | undefined) ?? [value];
  });
}

function plain(tree: ReturnType<typeof readYaml>["documents"][number]): unknown {
  if (tree.kind === "scalar") return tree.value;
  if (tree.kind === "list") return tree.items.map(plain);
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value)]));
}

function valueAt(user: Plain | undefined, field: string): unknown {
  const [key = "", member] = field.split(".");
  const value = user?.[key] as Plain | null | undefined;
  return member === undefined || value === null ? value : value?.[member];
}

function isOfSet(field: string): boolean {
  return /^(?:groups|licenses)(?:\.|$)/.test(field);
}

/** What a set says, each entry as members; undefined where it is not declared. */
function entriesOf(user: Plain | undefined, set: string): Plain[] | undefined {
  const entries = user?.[set] as (string | Plain)[] | undefined;
  return entries?.map((entry) => {
    const { sku, name = sku, ...more } = typeof entry === "string" ? { name: entry } : entry;
    const without = (more["without"] as string[] | undefined)?.toSorted();
    return { name, ...more, ...(without && { without }) };
  });
}

function entriesWith(before: Plain[] | undefined, set: string, wanted: readonly Edit[]) {
  const own = wanted.filter(({ field }) => field === set || field.startsWith(`${set}.`));
  let entries = before;
  for (const { field, value } of own) {
    const name = field.slice(set.length + 1);
    if (isHolding(value)) {
      const { as: _, id: __, ...said } = value;
      const isThere = entries?.some((each) => each["name"] === name) ?? false;
      entries = isThere
        ? entries?.map((each) => (each["name"] === name ? said : each))
        : [...(entries ?? []), said];
    } else if (field === set) entries ??= [];
    else entries = entries?.filter((each) => each["name"] !== name);
  }
  return entries;
}

/** Comments of whole lines, and lines whose key nobody edits, with their line ends. */
function untouched(yaml: string, fields: readonly (string | undefined)[]): string[] {
  return (yaml.match(/[^\n]*\n/g) ?? []).filter((line) => {
    const key = /^[ -]*(\w+):(?= ?[^{|>\s])/.exec(line)?.[1];
    return (
      /^\s*#/.test(line) ||
      (key !== undefined &&
        !fields.includes(key) &&
        !/^[ ]+(?:- )?(?:costCenter|division|extension|name|until|sku|without)/.test(line) &&
        !line.includes("{"))
    );
  });
}
