import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { hasErrors } from "../../../src/model/diagnostic.ts";
import { PROPERTIES } from "../../../src/model/properties/properties.ts";
import { parseRoster } from "../../../src/roster/read/parseRoster.ts";
import { defaultsFileSchema, userFileSchema } from "../../../src/roster/read/schema.ts";
import { parseConfiguration } from "../../../src/roster/settings/configuration.ts";

const ajv = new Ajv2020({ strict: false });
const acceptsUser = ajv.compile(userFileSchema());
const acceptsDefaults = ajv.compile(defaultsFileSchema());
const ALLOWED = PROPERTIES.filter(({ roster }) => roster === "configured").map(({ name }) => name);
const { configuration } = parseConfiguration({
  path: "rollcall.yaml",
  bytes: new TextEncoder().encode(
    `allow: [${ALLOWED.join(", ")}]\ngroups: { Sales: }\nlicenses: [SPE_E3]\n`,
  ),
});
const ID = "8d1c0b1e-5f0a-4a6b-9d2c-3e4f5a6b7c8d";
const NAME = "userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Silva\n";

/** Whether the check takes a file. */
function isValid(path: string, text: string): boolean {
  const { diagnostics } = parseRoster(
    {
      folder: "users",
      files: [{ path, bytes: new TextEncoder().encode(text) }],
      diagnostics: [],
    },
    configuration,
  );
  return !hasErrors(diagnostics);
}

const MANY = (count: number, letter = "a"): string => letter.repeat(count);

/** Lines beside a name, and whether they can be. */
const CASES: readonly (readonly [line: string, fits: boolean])[] = [
  ["usageLocation: GB", true],
  ["usageLocation: 'NO'", true],
  ["usageLocation: UK", false],
  ["usageLocation: gb", false],
  ["usageLocation: Norway", false],
  ["usageLocation: 47", false],
  ["usageLocation: null", false],
  ["employeeHireDate: 2026-11-30", true],
  ["employeeHireDate: 2024-02-29", true],
  ["employeeHireDate: 2000-02-29", true],
  ["employeeHireDate: 2026-11-30T08:00:00Z", true],
  ["employeeHireDate: 2026-11-30T08:00:00.1234567+01:00", true],
  ["employeeHireDate: 2026-02-29", false],
  ["employeeHireDate: 1900-02-29", false],
  ["employeeHireDate: 2026-02-30", false],
  ["employeeHireDate: 2026-04-31", false],
  ["employeeHireDate: 2026-13-01", false],
  ["employeeHireDate: 2026-00-01", false],
  ["employeeHireDate: 30.11.2026", false],
  ["employeeHireDate: 11/30/2026", false],
  ["employeeHireDate: 20261130", false],
  ["employeeHireDate: 2026-11-30T08:00:00", false],
  ["employeeHireDate: 2026-11-30T25:00:00Z", false],
  ["employeeHireDate: 2026-11-30T08:61:00Z", false],
  ["employeeHireDate: next week", false],
  [`employeeId: ${MANY(16, "7")}`, true],
  [`employeeId: ${MANY(17)}`, false],
  ["employeeId: 00042", true],
  [`givenName: ${MANY(64)}`, true],
  [`givenName: ${MANY(65)}`, false],
  [`jobTitle: ${MANY(129)}`, false],
  ["jobTitle: ''", false],
  ["jobTitle: null", true],
  ["jobTitle: 7", true],
  ["jobTitle: true", false],
  ["jobTitle: [a]", false],
  ["accountEnabled: false", true],
  ["accountEnabled: yes", false],
  ["accountEnabled: null", false],
  ["mail: ana@contoso.com", true],
  ["mail: ana", false],
  ["mail: ana@contoso@com", false],
  ["mail: åna@contoso.com", false],
  ["mail: Ana <ana@contoso.com>", false],
  ["mailNickname: ana.silva", true],
  ["mailNickname: 'ana silva'", false],
  ["mailNickname: ana@contoso", false],
  ["mailNickname: åna", false],
  [`mailNickname: ${MANY(65)}`, false],
  [`mailNickname: ${MANY(65)}\nid: ${ID}`, true],
  ["preferredLanguage: nb-NO", true],
  ["preferredLanguage: Norwegian Bokmål", false],
  ["otherMails: [a@example.com]", true],
  ["otherMails: [a]", false],
  ["otherMails: a@example.com", false],
  ["businessPhones: ['+47 1', '+47 2']", false],
  ["ageGroup: Minor", true],
  ["ageGroup: Old", false],
  [`id: ${ID}`, true],
  [`id: ${ID.toUpperCase()}`, true],
  ["id: ana", false],
  [`id: ${ID}0`, false],
  ["formerly: ana@contoso.com", true],
  ["formerly: [ana@contoso.com, 'ana.lund@contoso.com']", true],
  ["formerly: ana", false],
  ["formerly: [ana]", false],
  ["formerly: 'a na@contoso.com'", false],
  ["manager: ''", false],
  [`manager: ${ID}`, true],
  ["unmanaged: [jobTitle, manager]", true],
  ["unmanaged: [jobTitel]", false],
  ["employeeOrgData: { costCenter: A1 }", true],
  ["employeeOrgData: { costCenter: '' }", false],
  ["employeeOrgData: { costCentre: A1 }", false],
  ["onPremisesExtensionAttributes: { extensionAttribute1: a }", true],
  ["onPremisesExtensionAttributes: { extensionAttribute16: a }", false],
  ["groups: [Sales]", true],
  ["groups: [{ name: Sales, until: 2027-03-31 }]", true],
  ["groups: [{ name: Sales, until: 2027-02-29 }]", false],
  ["groups: [{ name: Sales, until: 31.03.2027 }]", false],
  ["groups: [{ until: 2027-03-31 }]", false],
  ["groups: Sales", false],
  ["licenses: [{ sku: SPE_E3, without: [TEAMS1] }]", true],
  ["licenses: [{ sku: SPE_E3, without: TEAMS1 }]", false],
  ["departmnet: Sales", false],
];

describe("an editor refuses what the check refuses, and nothing else", () => {
  it.each(CASES)("%s", (line, fits) => {
    const text = `${NAME}${line}\n`;
    const user: unknown = parse(text);
    expect(isValid("users/ana.yaml", text), "by the check").toBe(fits);
    expect(acceptsUser(user), "by the schema").toBe(fits);
    expect(acceptsUser({ users: [user] }), "in a list").toBe(fits);
  });

  it.each([
    ["ana.silva@contoso.com", true, true],
    ["ana'silva_1@contoso.com", true, true],
    ["ana", false, false],
    ["ana@contoso@com", false, false],
    ["'@contoso.com'", false, false],
    ["'ana silva@contoso.com'", false, true],
    ["åna@contoso.com", false, true],
    ["ana.@contoso.com", false, true],
    [`${MANY(65)}@contoso.com`, false, true],
    [`ana@${MANY(49)}`, false, true],
    ["ana_x.com#EXT#@contoso.com", true, true],
  ])("of the name %s; of an account that is there already, more fits", (name, isNew, isThere) => {
    const user = `userPrincipalName: ${name}\ndisplayName: Ana\n`;
    for (const [text, fits] of [
      [user, isNew],
      [`${user}id: ${ID}\n`, isThere],
    ] as const) {
      expect(isValid("users/ana.yaml", text), "by the check").toBe(fits);
      expect(acceptsUser(parse(text)), "by the schema").toBe(fits);
    }
  });

  it.each([
    ["usageLocation: UK", false],
    ["usageLocation: GB", true],
    ["employeeHireDate: 2026-02-30", false],
    ["displayName: Ana", false],
    ["companyName: Contoso", true],
    [`companyName: ${MANY(65)}`, false],
  ])("of defaults: %s", (text, fits) => {
    expect(isValid("users/_defaults.yaml", `${text}\n`), "by the check").toBe(fits);
    expect(acceptsDefaults(parse(text)), "by the schema").toBe(fits);
  });
});
