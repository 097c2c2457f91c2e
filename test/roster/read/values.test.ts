import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyNamed } from "../../../src/model/properties/properties.ts";
import { checkText } from "../../../src/model/properties/rules.ts";
import { parseRoster } from "../../../src/roster/read/parseRoster.ts";
import { rosterOf } from "../../story/world.ts";

const NAME = "userPrincipalName: ana@contoso.com\n";

function valuesOf(yaml: string | Record<string, string>): Record<string, unknown> {
  const { users, diagnostics } = rosterOf(
    typeof yaml === "string" ? { "users/a.yaml": yaml } : yaml,
  );
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return users[0]?.fields ?? {};
}

describe("no scalar becomes a number, a date or a boolean by itself", () => {
  it.each([
    ["employeeId: 00042", { employeeId: "00042" }],
    ["mobilePhone: +47400", { mobilePhone: "+47400" }],
    ["surname: Null", { surname: "Null" }],
    ["usageLocation: NO", { usageLocation: "NO" }],
    ["jobTitle: 1e3", { jobTitle: "1e3" }],
    ["jobTitle: 0x10", { jobTitle: "0x10" }],
    ["jobTitle: 3.10", { jobTitle: "3.10" }],
    ["jobTitle: 2024-02-30", { jobTitle: "2024-02-30" }],
    ['jobTitle: "~"', { jobTitle: "~" }],
    ["jobTitle: '~'", { jobTitle: "~" }],
    ["jobTitle: ~ 5", { jobTitle: "~ 5" }],
    ["jobTitle: NULL", { jobTitle: "NULL" }],
    ["otherMails: ['~x@contoso.com']", { otherMails: ["~x@contoso.com"] }],
    ["jobTitle: True", { jobTitle: "True" }],
    ['jobTitle: "true"', { jobTitle: "true" }],
    ["jobTitle: null", { jobTitle: null }],
    ["accountEnabled: false", { accountEnabled: false }],
    ['streetAddress: "1 Main St\\nFloor 2"', { streetAddress: "1 Main St\nFloor 2" }],
    ["employeeOrgData: {costCenter: 0001}", { employeeOrgData: { costCenter: "0001" } }],
    ["employeeOrgData: null", { employeeOrgData: null }],
    [
      "onPremisesExtensionAttributes: {extensionAttribute2: x}",
      { "onPremisesExtensionAttributes.extensionAttribute2": "x" },
    ],
    [
      "extension_0123456789abcdef0123456789abcdef_badge: 007",
      { extension_0123456789abcdef0123456789abcdef_badge: "007" },
    ],
    ["otherMails: []", { otherMails: [] }],
  ])("%s", (line, expected) => {
    expect(valuesOf(`${NAME}${line}\n`)).toEqual({
      userPrincipalName: "ana@contoso.com",
      ...expected,
    });
  });

  it("reads one user, a list and several documents", () => {
    const { users } = rosterOf({
      "users/a.yaml": `${NAME}---\nusers:\n  - userPrincipalName: b@contoso.com\n  - userPrincipalName: c@contoso.com\n---\nuserPrincipalName: d@contoso.com\n`,
    });
    expect(users.map(({ at }) => at.line)).toEqual([1, 4, 5, 7]);
  });

  it("accepts a byte order mark and Windows line ends", () => {
    expect(valuesOf(`\ufeff${NAME.replace("\n", "\r\n")}city: Oslo\r\n`)).toMatchObject({
      city: "Oslo",
    });
  });
});

describe("defaults", () => {
  it("come from the outermost folder first, and a user's own value wins", () => {
    const values = valuesOf({
      "users/_defaults.yaml":
        "companyName: Contoso\ndepartment: All\nonPremisesExtensionAttributes: {extensionAttribute1: a, extensionAttribute2: b}\n",
      "users/eng/_defaults.yaml":
        "department: Engineering\ncity: Oslo\nonPremisesExtensionAttributes: {extensionAttribute2: c}\n",
      "users/eng/ana.yaml": `${NAME}city: Bergen\n`,
      "users/engineering/ben.yaml": "userPrincipalName: ben@contoso.com\n",
    });
    expect(values).toEqual({
      userPrincipalName: "ana@contoso.com",
      companyName: "Contoso",
      department: "Engineering",
      city: "Bergen",
      "onPremisesExtensionAttributes.extensionAttribute1": "a",
      "onPremisesExtensionAttributes.extensionAttribute2": "c",
    });
  });

  it("do not reach a folder whose name only begins alike, and say where they come from", () => {
    const { users } = rosterOf({
      "users/eng/_defaults.yaml": "# who\ncity: Oslo\n",
      "users/eng/ana.yaml": NAME,
      "users/engineering/ben.yaml": "userPrincipalName: ben@contoso.com\n",
    });
    expect(users[0]?.originOf("city")).toMatchObject({
      inherited: true,
      at: { file: "users/eng/_defaults.yaml", line: 2 },
    });
    expect(users[1]?.fields["city"]).toBeUndefined();
  });

  it("can be opted out of", () => {
    const { users } = rosterOf({
      "users/_defaults.yaml":
        "department: All\nmanager: ben@contoso.com\nonPremisesExtensionAttributes: {extensionAttribute1: a, extensionAttribute2: b}\n",
      "users/ana.yaml": `${NAME}unmanaged: [department, manager, onPremisesExtensionAttributes.extensionAttribute1]\n`,
      "users/ben.yaml": "userPrincipalName: ben@contoso.com\nunmanaged: [manager]\n",
    });
    expect(Object.keys(users[0]?.fields ?? {})).toEqual([
      "onPremisesExtensionAttributes.extensionAttribute2",
      "userPrincipalName",
    ]);
  });
});

describe("always", () => {
  it("any text without hidden characters comes back as it was written", () => {
    const visible = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
      .filter(
        (text) =>
          !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text) && text.isWellFormed() && text.length <= 128,
      );
    fc.assert(
      fc.property(visible, (text) => {
        expect(valuesOf(`${NAME}jobTitle: ${JSON.stringify(text)}\n`)).toMatchObject({
          jobTitle: text,
        });
      }),
    );
  });

  it("the order of the files changes nothing", () => {
    const files = Array.from({ length: 6 }, (_, index): [string, string] => [
      `users/${index}.yaml`,
      `userPrincipalName: p${index % 4}@contoso.com\nmanager: p${(index + 1) % 5}@contoso.com\n`,
    ]);
    const expected = JSON.stringify(rosterOf(Object.fromEntries(files)));
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        expect(JSON.stringify(rosterOf(Object.fromEntries(shuffled)))).toBe(expected);
      }),
    );
  });

  it("no bytes make it throw", () => {
    const tokens = fc.constantFrom(
      "userPrincipalName",
      ": ",
      "a@contoso.com",
      "\n",
      "- ",
      "users:",
      "[",
      "]",
      "{",
      "}",
      "&a",
      "*a",
      "!!int",
      "---\n",
      "%YAML 1.1\n",
      "null",
      "|",
      ">",
      '"',
      "'",
      "#",
      "\t",
      "  ",
      "? ",
      "<<: ",
      "manager",
      "_",
      "\u202e",
      "employeeOrgData",
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.array(tokens, { maxLength: 25 }).map((parts) => new TextEncoder().encode(parts.join(""))),
    );
    fc.assert(
      fc.property(fc.array(bytes, { minLength: 1, maxLength: 3 }), (all) => {
        const roster = parseRoster(
          {
            folder: "users",
            diagnostics: [],
            files: all.map((content, index) => ({ path: `users/${index}.yaml`, bytes: content })),
          },
          { key: "userPrincipalName", allow: [] },
        );
        for (const { at } of roster.diagnostics) expect(at.line).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

it("takes a userPrincipalName exactly where each of Graph's rules is kept", () => {
  const property = propertyNamed("userPrincipalName");
  const text = fc.string({
    unit: fc.constantFrom(...Array.from("aZ09'.-_!#^~@,é ")),
    maxLength: 8,
  });
  const long = fc.tuple(fc.constantFrom("a", "."), fc.integer({ min: 40, max: 66 }));
  const part = fc.oneof(
    text,
    long.map(([unit, length]) => unit.repeat(length)),
    fc.constant("a"),
  );
  const name = fc.tuple(part, fc.constantFrom("@", "@", ""), part).map((parts) => parts.join(""));
  fc.assert(
    fc.property(name, (given) => {
      const [local = "", domain = "", ...more] = given.split("@");
      const rules = [
        more.length === 0 && local !== "" && domain !== "",
        Array.from(local).every((character) => /[A-Za-z0-9'.\-_!#^~]/.test(character)),
        Array.from(domain).every((character) => /[A-Za-z0-9.-]/.test(character)),
        !local.endsWith("."),
        local.length <= 64 && domain.length <= 48,
      ];
      const isTaken = property && checkText(property, given) === undefined;
      expect(isTaken).toBe(rules.every(Boolean));
    }),
    { numRuns: 1000 },
  );
});
