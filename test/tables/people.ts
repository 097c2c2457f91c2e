import fc from "fast-check";
import { checkText } from "../../src/model/properties/rules.ts";
import {
  EXTENSION_ATTRIBUTES,
  PROPERTIES,
  type Property,
} from "../../src/model/properties/properties.ts";
import type { FieldValue, Holding } from "../../src/model/values.ts";
import type { SetSettings } from "../../src/relationships/relationship.ts";
import { hiddenInValue } from "../../src/roster/yaml/hiddenCharacters.ts";
import type { TablePerson } from "../../src/tables/people/person.ts";

/** Anybody whom a roster can declare, with a taste for what spreadsheets break. */

export type Person = Omit<TablePerson, "row">;

// oxfmt-ignore
const NASTY = [
  "00042", "42", "7", "0", "1.23E+11", "12E4", "=1+1", "+47 400 00 000", "-", "@home", "'t Hooft", "'90s", "''", "'",
  "'=1+1", "''-1", "null", "Null", "NULL", "'null", "true", "False", "[]", "NO", "#N/A", "###", "5-Mar", "01.02.2026",
  "1/2/26", "2026-03-05", "123.0", "46000", "a;b", "a,b", 'say "hi"', "_x0041_", "_x005F_", " x", "x ", "  ", "Ærø & Søn",
  "李", "e\u0301", "😀", "\u00a0", "<b>", "version:v1.0", "Example: x", "sep=;", "#", "id", "y".repeat(255), "'".padEnd(256, "y"),
];

function anyOf(characters: string): fc.Arbitrary<string> {
  return fc.constantFrom(...Array.from(characters));
}

const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  fc.string({ unit: anyOf("'=01-. a;\""), minLength: 1, maxLength: 6 }),
);
const lines = fc
  .tuple(fc.array(text, { minLength: 1, maxLength: 3 }), fc.constantFrom("\n", "\r\n"))
  .map(([parts, end]) => parts.join(end));
const guid = fc.uuid().map((id) => id.toLowerCase());
const local = fc.string({
  unit: anyOf("abcXYZ019'._-!#^~"),
  minLength: 1,
  maxLength: 12,
});
const name = local.filter((part) => !part.endsWith(".")).map((part) => `${part}@contoso.com`);
const mail = fc
  .tuple(fc.constantFrom("", "=", "+", "-", "'", "'="), local)
  .map(([lead, rest]) => `${lead}${rest}@contoso.com`);

function textFor(property: Property): fc.Arbitrary<string> {
  return sourceFor(property).filter(
    (value) =>
      !hiddenInValue(value, property.name === "streetAddress") &&
      checkText(property, value) === undefined,
  );
}

function sourceFor(property: Property): fc.Arbitrary<string> {
  if (property.values) return fc.constantFrom(...property.values);
  if (property.rule === "country") return fc.constantFrom("NO", "GB", "SE");
  if (property.rule === "language") return fc.constantFrom("en-US", "nb");
  if (property.rule === "mail") return mail;
  if (property.rule === "userPrincipalName") return name;
  return property.name === "streetAddress" ? lines : text;
}

const member = fc.option(text.filter((value) => !hiddenInValue(value, false)));
const orgData: fc.Arbitrary<FieldValue> = fc
  .record({ costCenter: member, division: member }, { requiredKeys: [] })
  .filter((members) => Object.keys(members).length > 0);

function valueFor(property: Property): fc.Arbitrary<FieldValue> {
  const value = someValue(property);
  return property.clear ? fc.option(value, { freq: 8 }) : value;
}

function someValue(property: Property): fc.Arbitrary<FieldValue> {
  switch (property.type) {
    case "boolean":
      return fc.boolean();
    case "dateTime":
      return fc.constantFrom("2026-11-30", "2026-11-30T08:00:00Z", "2026-11-30T08:00:00.5+01:00");
    case "strings":
      return fc.array(textFor(property), { maxLength: property.maxItems === 1 ? 1 : 3 });
    case "employeeOrgData":
      return orgData;
    default:
      return textFor(property);
  }
}

const properties = PROPERTIES.filter(
  ({ roster, type }) => roster === "managed" && type !== "extensionAttributes",
);
const fields = fc.record(
  {
    ...Object.fromEntries(properties.map((property) => [property.name, valueFor(property)])),
    ...Object.fromEntries(
      EXTENSION_ATTRIBUTES.slice(0, 3).map((attribute) => [
        `onPremisesExtensionAttributes.${attribute}`,
        member,
      ]),
    ),
    [`extension_${"0".repeat(31)}a_Badge`]: fc.oneof(fc.boolean(), member),
  },
  { requiredKeys: [] },
);

/** What a configuration may list, with a taste for what lists in cells break. */
export const LISTED: SetSettings = {
  // oxfmt-ignore
  groups: Object.fromEntries(
    [
      "Sales", "On call", "R&D; Ops", 'The "A" team', '"quoted"', '"', "a, b", "groups.Sales", "null", "[]", "true", "00042", "=1+1",
      "'t Hooft", "'", "Sales (EMEA)", "x (until 2027-03-31)", "x (until then)", "x (without a)", "#1", "a: b", "日本", "-", "x".repeat(255),
      " led by a blank", "followed by one ",
    ].map((name) => [name, { members: "ours" as const }]),
  ),
  licenses: ["SPE_E3", "VISIOCLIENT", "0"],
};

function setOf(
  set: string,
  as: Holding["as"],
  names: readonly string[],
  said: fc.Arbitrary<Partial<Holding>>,
): fc.Arbitrary<Record<string, FieldValue>> {
  const entry = fc.tuple(fc.constantFrom(...names), said);
  return fc.uniqueArray(entry, { selector: ([name]) => name, maxLength: 4 }).map((entries) => ({
    [set]: [],
    ...Object.fromEntries(
      entries.map(([name, more]) => [`${set}.${name}`, { as, id: null, name, ...more }]),
    ),
  }));
}

const until = fc.record(
  { until: fc.constantFrom("2027-03-31", "2020-02-29") },
  { requiredKeys: [], noNullPrototype: true },
);
const without = fc.record(
  {
    without: fc
      .uniqueArray(fc.constantFrom("TEAMS1", "YAMMER", "A-b.c", "a, b", 'c" d'), { minLength: 1 })
      .map((plans) => plans.toSorted()),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const sets = fc
  .record({
    groups: fc.option(setOf("groups", "member", Object.keys(LISTED.groups), until)),
    licenses: fc.option(setOf("licenses", "assigned", LISTED.licenses, without)),
  })
  .map(({ groups, licenses }) => ({ ...groups, ...licenses }));

const person: fc.Arbitrary<Person> = fc
  .record(
    {
      id: guid,
      formerly: fc.array(name, { maxLength: 2 }),
      fields,
      userPrincipalName: name,
      manager: fc.option(fc.option(fc.oneof(name, guid)), { nil: undefined }),
      sets,
    },
    { requiredKeys: ["formerly", "fields", "userPrincipalName", "manager", "sets"] },
  )
  .map(({ userPrincipalName, manager, sets: own, ...rest }) => ({
    ...rest,
    fields: {
      ...rest.fields,
      ...own,
      userPrincipalName,
      ...(manager !== undefined && { manager }),
    },
  }));

/** Several people of whom no two have a name, a number or an id in common. */
export const people: fc.Arbitrary<Person[]> = fc.uniqueArray(person, {
  minLength: 1,
  maxLength: 5,
  comparator: (left, right) =>
    isSame(left.id, right.id) ||
    ["userPrincipalName", "employeeId"].some((key) => isSame(left.fields[key], right.fields[key])),
});

function isSame(left: unknown, right: unknown): boolean {
  return (
    typeof left === "string" &&
    typeof right === "string" &&
    left.normalize("NFC").toLowerCase() === right.normalize("NFC").toLowerCase()
  );
}
