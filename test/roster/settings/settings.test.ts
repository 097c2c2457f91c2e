import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { DEFAULT_CONFIGURATION } from "../../../src/model/settings/configuration.ts";
import { acknowledgementSchema } from "../../../src/roster/settings/acknowledgementSchema.ts";
import { parseAcknowledgements } from "../../../src/roster/settings/acknowledgements.ts";
import { parseConfiguration } from "../../../src/roster/settings/configuration.ts";
import { configurationSchema } from "../../../src/roster/settings/configurationSchema.ts";
import { defaultsSchema, userSchema } from "../../../src/roster/read/schema.ts";

const file = (text: string) => ({ path: "rollcall.yaml", bytes: new TextEncoder().encode(text) });

describe("the configuration", () => {
  it("is all defaults when there is none, or nothing in it", () => {
    expect(parseConfiguration(undefined).configuration).toEqual(DEFAULT_CONFIGURATION);
    expect(parseConfiguration(file("# nothing\n"))).toMatchObject({
      configuration: DEFAULT_CONFIGURATION,
      diagnostics: [],
    });
  });

  it("changes what it names and nothing else", () => {
    const { configuration } = parseConfiguration(
      file(
        "key: employeeId\nallow: [userType]\nprotected: [emergency-*@contoso.com]\nquota: { percent: 80 }\napply: { canary: 10, stopAtErrors: { percent: 20 } }\nguards:\n  disables: { percent: 2.5, floor: 0 }\n",
      ),
    );
    expect(configuration).toEqual({
      ...DEFAULT_CONFIGURATION,
      key: "employeeId",
      allow: ["userType"],
      protected: ["emergency-*@contoso.com"],
      quota: { percent: 80 },
      apply: { canary: 10, stopAtErrors: { percent: 20, floor: 10 } },
      guards: { ...DEFAULT_CONFIGURATION.guards, disables: { count: 100, percent: 2.5, floor: 0 } },
    });
  });

  it("says how the names of joiners are made", () => {
    const names = {
      userPrincipalName: "{givenName:1}{surname}@contoso.com",
      whenTaken: ["{givenName}.{middleName:1}.{surname}", "{givenName}.{surname}{number}"],
      mailNickname: "{givenName}",
      displayName: "{surname}, {givenName}",
      replace: { ø: "oe" },
    };
    const { configuration, diagnostics } = parseConfiguration(file(JSON.stringify({ names })));
    expect(diagnostics).toEqual([]);
    expect(configuration.names).toEqual(names);
  });

  it.each([
    { text: "tennant: x\n", found: "1:1 unknown-property", says: 'Did you mean "tenant"?' },
    { text: "key: upn\n", found: "1:1 unknown-value", says: "userPrincipalName, employeeId" },
    { text: "guards:\n  disable: {}\n", found: "2:3 unknown-property", says: '"disables"' },
    {
      text: "guards:\n  disables:\n    percent: many\n",
      found: "3:5 bad-value",
      says: '"guards.disables.percent" must be a number from 0 to 100',
    },
    { text: "guards:\n  disables: { percent: 200 }\n", found: "2:15 bad-value", says: "0 to 100" },
    { text: 'groups:\n  "":\n', found: "2:3 bad-value", says: '"" must be the name of a group' },
    {
      text: 'groups:\n  Sales:\n  " sales ":\n',
      found: "3:3 bad-value",
      says: '" sales " must be the name of a group',
    },
    { text: 'groups: { "On call ": {} }\n', found: "1:11 bad-value", says: "no space" },
    { text: 'groups:\n  "a\\tb": {}\n', found: "2:3 bad-value", says: "none of them invisible" },
    { text: 'groups:\n  "a\\u200Bb": {}\n', found: "2:3 bad-value", says: "invisible" },
    { text: `groups:\n  ${"x".repeat(257)}: {}\n`, found: "2:3 bad-value", says: "1 to 256" },
    {
      text: "groups:\n  Sales:\n  R/D ~ x: { member: ours }\n",
      found: "3:14 unknown-property",
      says: '"member"',
    },
    { text: "quota: { percent: 0 }\n", found: "1:10 bad-value", says: "from 1 to 100" },
    { text: "apply: { canary: 0 }\n", found: "1:10 bad-value", says: "such as 10" },
    {
      text: "apply: { stopAtErrors: { percent: 20% } }\n",
      found: "1:26 bad-value",
      says: "such as 20",
    },
    { text: "guards:\n  disables: 5\n", found: "2:3 wrong-type", says: "names with values" },
    {
      text: "names:\n  userPrincipalName: ana@contoso.com\n",
      found: "2:3 bad-value",
      says: '"{givenName}.{surname}@contoso.com"',
    },
    {
      text: 'names:\n  whenTaken: ["{givenName}@contoso.com"]\n',
      found: "2:15 bad-value",
      says: "without @",
    },
    { text: 'names: { mailNickname: "{sirname}" }\n', found: "1:10 bad-value", says: "{surname}" },
    { text: "names: { replace: { ø: ö } }\n", found: "1:21 bad-value", says: "plain letters" },
    { text: "sensitive: [departmnet]\n", found: "1:13 bad-value", says: "such as [department" },
    { text: "sensitive: [passwordProfile]\n", found: "1:13 bad-value", says: "can declare" },
    { text: "sensitive: department\n", found: "1:1 wrong-type", says: "must be a list" },
    { text: "- a\n", found: "1:1 wrong-type", says: "this file must be names with values" },
    { text: "protected: emergency\n", found: "1:1 wrong-type", says: "must be a list" },
    {
      text: "protected:\n  - emergency-*@contoso.com\n  - emergency\n",
      found: "3:5 bad-value",
      says: "protects no account",
    },
    {
      text: 'protected: ["emergency@contoso.com "]\n',
      found: "1:13 bad-value",
      says: "without spaces",
    },
    { text: "protected: [boss @contoso.com]\n", found: "1:13 bad-value", says: "without spaces" },
    { text: 'protected: [""]\n', found: "1:13 bad-value", says: "object id" },
    {
      text: "key: employeeId\ntenant: contoso.com\n",
      found: "2:1 bad-value",
      says: 'the Entra admin center shows it under "Overview"',
    },
    { text: 'tenant: ""\n', found: "1:1 bad-value", says: "must be the id of the tenant" },
    { text: "scope: { accountEnabled: yes }\n", found: "1:10 wrong-type", says: "true or false" },
    { text: "key: [\n", found: "2:1 syntax", says: "" },
  ])("$text is a mistake", ({ text, found, says }) => {
    const { diagnostics } = parseConfiguration(file(text));
    expect(`${diagnostics[0]?.at.line}:${diagnostics[0]?.at.column} ${diagnostics[0]?.code}`).toBe(
      found,
    );
    expect(diagnostics[0]?.message).toContain(says);
  });
});

it.each([
  "protected: [8D1C0B1E-5f0a-4a6b-9d2c-3e4f5a6b7c8d, '*', ana@contoso.com, emergency-*]",
  `sensitive: [department, manager, employeeOrgData.costCenter, extension_${"0".repeat(32)}_badge]`,
  "tenant: 5F0C1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10",
  `groups: { Sales: , "R&D: C#, v1.0": {}, "a": {}, "Ωmega team": {}, ${"x".repeat(256)}: {} }`,
])("%s is no mistake", (text) => {
  expect(parseConfiguration(file(text)).diagnostics).toEqual([]);
});

describe("an acknowledgement", () => {
  it("is read with its place", () => {
    const { acknowledgements, diagnostics } = parseAcknowledgements([
      file(
        "guard: disables\nlimit: 38\nusers: [a@contoso.com]\nexpires: 2026-11-30\nreason: the sale\n",
      ),
    ]);
    expect(diagnostics).toEqual([]);
    expect(acknowledgements).toMatchObject([
      { guard: "disables", limit: 38, users: ["a@contoso.com"], expires: "2026-11-30" },
    ]);
  });

  it.each([
    {
      text: "guard: protected\nlimit: 1\nusers: [a]\nexpires: 2026-11-30\n",
      code: "unknown-value",
      says: "must be one of: creates",
    },
    { text: "guard: disables\nlimit: 1\nusers: [a]\n", code: "missing-key", says: '"expires"' },
    {
      text: "guard: disables\nlimit: all\nusers: [a]\nexpires: 2026-11-30\n",
      code: "bad-value",
      says: "a whole number",
    },
    {
      text: "guard: disables\nlimit: 1\nusers: []\nexpires: 2026-11-30\n",
      code: "bad-value",
      says: "an empty list",
    },
    {
      text: "guard: disables\nlimit: 1\nusers: [a]\nexpires: soon\n",
      code: "bad-value",
      says: "must be a date",
    },
    {
      text: "guard: disables\nlimit: 1\nusers: [a]\nexpires: 2026-02-30\n",
      code: "bad-date",
      says: "must be a date",
    },
  ])("$text is a mistake", ({ text, code, says }) => {
    const { acknowledgements, diagnostics } = parseAcknowledgements([file(text)]);
    expect(acknowledgements).toEqual([]);
    expect(diagnostics).toMatchObject([{ code }]);
    expect(diagnostics[0]?.message).toContain(says);
  });
});

// They are not checked each time that they are used, which takes longer than compiling them.
it.each([
  ["the configuration", configurationSchema()],
  ["an acknowledgement", acknowledgementSchema()],
  ["a user", userSchema("strict", [])],
  ["a user with all that can be allowed", userSchema("strict")],
  ["defaults", defaultsSchema("strict")],
])("the schema of %s is one", (_, schema) => {
  const ajv = new Ajv2020({ strict: false });
  expect(ajv.validateSchema(schema) || ajv.errors).toBe(true);
});

describe("the published schema", () => {
  const validator = async (name: string) =>
    new Ajv2020({ strict: false }).compile(
      JSON.parse(await readFile(`schema/${name}.schema.json`, "utf8")) as object,
    );

  it("accepts every file of the sample as an editor reads it", async () => {
    const [user, defaults] = [await validator("user"), await validator("defaults")];
    const paths = (await readdir("users", { recursive: true, withFileTypes: true })).filter(
      (entry) => entry.isFile(),
    );
    for (const entry of paths) {
      const value: unknown = parse(await readFile(join(entry.parentPath, entry.name), "utf8"));
      const validate = entry.name === "_defaults.yaml" ? defaults : user;
      expect({ file: entry.name, valid: validate(value), errors: validate.errors }).toMatchObject({
        valid: true,
      });
    }
  });

  it.each([
    "departmnet: Sales",
    "accountEnabled: maybe",
    `department: ${"x".repeat(65)}`,
    "ageGroup: Old",
    "passwordProfile: {password: x}",
  ])("refuses %s", async (line) => {
    const user = await validator("user");
    expect(user(parse(`userPrincipalName: ana@contoso.com\n${line}\n`))).toBe(false);
  });
});
