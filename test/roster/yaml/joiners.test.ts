import { describe, expect, it } from "vitest";
import { joinersInPlace, withoutJoinersInPlace } from "../../../src/model/text/joiners.ts";
import { JOINING_TYPES } from "../../../src/model/text/joiningTypes.ts";
import { PROPERTIES } from "../../../src/model/properties/properties.ts";
import {
  forMarkdown,
  forMarkdownCode,
  forTerminal,
  forWorkflowCommand,
} from "../../../src/report/escape.ts";
import { editUser } from "../../../src/roster/edit/editUser.ts";
import { rosterOf } from "../../story/world.ts";
import {
  charactersOf,
  compareJoinersOn,
  recommendedSequences,
  shownSequences,
  textOf,
} from "./joinerOracle.ts";

const NAME = "userPrincipalName: ana@contoso.com\n";
const NAMES = [
  ["Persian, parted after a letter that joins", "علی‌رضا"],
  ["Persian, with a plural", "خانه‌ها"],
  ["Arabic, with a mark between", "بِ‌ب"],
  ["Sinhala", "ශ්‍රී"],
  ["Devanagari, half a letter", "क्‍ष"],
  ["Devanagari, parted", "क्‌ष"],
  ["Malayalam, an old chillu", "ന്‍"],
  ["a family", "Ana 👨‍👩‍👧"],
  ["a profession with a tone of skin", "👩🏽‍💻"],
  ["a flag", "🏳️‍🌈"],
  ["an emoji without its selectors", "🏳‍🌈"],
] as const;
const STRAYS = [
  ["between Latin letters", "An\u200ca"],
  ["between Latin letters, joining", "An\u200da"],
  ["at the beginning", "\u200cعلی"],
  ["at the end", "علی\u200c"],
  ["before a blank", "علی\u200c رضا"],
  ["after a letter that does not join on", "کار\u200cها"],
  ["twice", "علی\u200c\u200cرضا"],
  ["joining where nothing is parted", "علی\u200dرضا"],
  ["before a virama", "র\u200d্য"],
  ["between emoji that make no other", "👩\u200d🌈"],
  ["in a longer sequence than there is", "👩‍💻\u200d👩"],
  ["behind an emoji", "👩\u200d"],
  ["between digits", "1\u200d2"],
  ["between Chinese characters", "山\u200c田"],
] as const;

function diagnosticsOf(line: string) {
  const { users, diagnostics } = rosterOf({ "users/a.yaml": `${NAME}${line}\n` });
  return {
    fields: users[0]?.fields ?? {},
    errors: diagnostics.filter(({ severity }) => severity === "error"),
  };
}

describe("joiners that belong to a name", () => {
  it.each(NAMES)("%s: plain, in quotes, in a list and as escapes", (_, name) => {
    const escaped = Array.from(name, (character) =>
      /[\u200c\u200d]/.test(character) ? `\\u${character.charCodeAt(0).toString(16)}` : character,
    ).join("");
    for (const value of [name, `'${name}'`, `"${name}"`, `"${escaped}"`]) {
      const { fields, errors } = diagnosticsOf(
        `displayName: ${value}\nemployeeOrgData:\n  division: ${value}`,
      );
      expect(errors).toEqual([]);
      expect(fields).toMatchObject({ displayName: name, employeeOrgData: { division: name } });
    }
  });

  it.each(NAMES)("%s: is shown as it is, wherever it is shown", (_, name) => {
    expect(forTerminal(name)).toBe(name);
    expect(forMarkdown(name)).toBe(name);
    expect(forMarkdownCode(name)).toContain(name);
    expect(forWorkflowCommand(name, "data")).toBe(name);
  });

  it.each(NAMES)("%s: is written into a file as it is", (_, name) => {
    const text = editUser(NAME, { line: 1 }, [{ field: "displayName", value: name }]);
    expect(text).toContain(name);
    expect(rosterOf({ "users/a.yaml": text }).users[0]?.fields["displayName"]).toBe(name);
  });

  it("may stand in a comment as well", () => {
    expect(diagnosticsOf("city: Oslo # علی‌رضا").errors).toEqual([]);
  });
});

describe("joiners that change nothing that is seen", () => {
  it.each(STRAYS)(
    "%s: refused with the place, escaped too, and shown for what they are",
    (_, name) => {
      for (const value of [
        name,
        JSON.stringify(name).replace(
          /[\u200c\u200d]/g,
          (joiner) => `\\u${joiner.charCodeAt(0).toString(16)}`,
        ),
      ]) {
        const { errors } = diagnosticsOf(`displayName: ${value}`);
        expect(errors).toMatchObject([{ code: "hidden-character", at: { line: 2 } }]);
        expect(errors[0]?.message).toMatch(
          /invisible character U\+200[CD], which joins or separates nothing here; remove it/,
        );
      }
      expect(forTerminal(name)).toMatch(/\\u\{200[cd]\}/);
      expect(withoutJoinersInPlace(name)).toMatch(/[\u200c\u200d]/);
    },
  );
});

it.each([
  "userPrincipalName",
  "mail",
  "mailNickname",
  "employeeId",
  "mobilePhone",
  "faxNumber",
  "postalCode",
  "usageLocation",
  "preferredLanguage",
])("%s holds none, wherever they stand", (property) => {
  const file =
    property === "userPrincipalName"
      ? `${property}: علی‌رضا@contoso.com\n`
      : `${NAME}${property}: علی‌رضا\n`;
  const { diagnostics } = rosterOf({ "users/a.yaml": file });
  expect(diagnostics.map(({ code }) => code)).toContain("hidden-character");
});

it.each([
  ["otherMails", "otherMails: [علی‌رضا@contoso.example]"],
  ["businessPhones", "businessPhones: ['👨‍👩‍👧']"],
  ["manager", "manager: علی‌رضا@contoso.com"],
  ["formerly", "formerly: علی‌رضا@contoso.com"],
])("nor does %s", (_, line) => {
  expect(diagnosticsOf(line).errors).toHaveLength(1);
});

it("allows them in what people read, and in nothing by which somebody is found", () => {
  const allowed = PROPERTIES.filter(({ joiners }) => joiners);
  for (const { name, type, rule } of allowed) {
    expect(["string", "employeeOrgData", "extensionAttributes"]).toContain(type);
    expect([undefined, "required"]).toContain(rule);
    expect(["employeeId", "mobilePhone", "faxNumber", "postalCode"]).not.toContain(name);
  }
  expect(allowed.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "displayName",
      "givenName",
      "surname",
      "jobTitle",
      "department",
      "city",
    ]),
  );
});

it.each([
  ["emoji without end", "👩\u200d".repeat(200_000)],
  ["marks without end", `ب${"\u064b".repeat(200_000)}\u200cx`],
  ["joiners without end", "ب\u200c".repeat(200_000)],
])("%s are read once", (_, text) => {
  // Read over and over again, this would take hours.
  expect(withoutJoinersInPlace(text).length).toBeGreaterThan(0);
});

describe("Unicode's own files", () => {
  it.each([
    ["dual", "D"],
    ["left", "L"],
    ["right", "R"],
    ["transparent", "T"],
  ] as const)("agree with the table of the type %s", (name, type) => {
    const pattern = new RegExp(`^[${JOINING_TYPES[name]}]$`, "u");
    const found: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const character = String.fromCodePoint(point);
      if (pattern.test(character)) found.push(character);
    }
    expect(found.toSorted()).toEqual(charactersOf(type).toSorted());
  });

  it("agree on every emoji that is made with joiners", () => {
    expect(recommendedSequences.length).toBeGreaterThan(1_500);
    for (const sequence of [...recommendedSequences, ...shownSequences]) {
      const text = textOf(sequence);
      const parts = [...text.matchAll(/\u200d|\ufe0f/g)];
      expect([sequence, joinersInPlace(text).size]).toEqual([sequence, parts.length]);
    }
  });

  it("agree on a thousand texts", () => {
    const { accepted, refused } = compareJoinersOn(1_000);
    expect(accepted).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(250);
  });
});
