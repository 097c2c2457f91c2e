import { describe, expect, it } from "vitest";
import { rosterOf } from "../../story/world.ts";

const NAME = "userPrincipalName: ana@contoso.com\n";
const ID = "id: 8d1c0b1e-5f0a-4a6b-9d2c-3e4f5a6b7c8d\n";
const BOSS = "userPrincipalName: boss@contoso.com\n";

interface Row {
  readonly name: string;
  readonly yaml: string | Record<string, string>;
  /** Each mistake as `line:column code`, in front the file where there are several. */
  readonly found: readonly string[];
  readonly says?: string;
}

describe("every mistake, with its place", () => {
  it.each<Row>([
    { name: "broken YAML", yaml: `${NAME}displayName: "open\n`, found: ["2:14 syntax"] },
    {
      name: "a tab as indentation",
      yaml: "users:\n\t- userPrincipalName: a@contoso.com\n",
      found: ["2:1 syntax"],
    },
    {
      name: "a key given twice",
      yaml: `${NAME}city: A\ncity: B\n`,
      found: ["3:1 duplicate-key"],
      says: "line 2",
    },
    {
      name: "a misspelt property",
      yaml: `${NAME}departmnet: Sales\n`,
      found: ["2:1 unknown-property"],
      says: 'Did you mean "department"?',
    },
    {
      name: "a property in another case",
      yaml: `${NAME}JobTitle: x\n`,
      found: ["2:1 unknown-property"],
      says: 'Did you mean "jobTitle"?',
    },
    {
      name: "upn",
      yaml: "upn: ana@contoso.com\n",
      found: ["1:1 unknown-property"],
      says: '"userPrincipalName"',
    },
    { name: "__proto__", yaml: `${NAME}__proto__: {}\n`, found: ["2:1 unknown-property"] },
    {
      name: "a misspelt member",
      yaml: `${NAME}employeeOrgData:\n  costCentre: x\n`,
      found: ["3:3 unknown-property"],
      says: 'Did you mean "costCenter"?',
    },
    {
      name: "a password",
      yaml: `${NAME}passwordProfile:\n  password: x\n`,
      found: ["2:1 refused-property"],
      says: "sign in as the user",
    },
    {
      name: "a password by itself",
      yaml: `${NAME}password: x\n`,
      found: ["2:1 refused-property"],
      says: "sign in as the user",
    },
    {
      name: "costCentre",
      yaml: `${NAME}employeeOrgData:\n  cost-centre: x\n`,
      found: ["3:3 unknown-property"],
      says: 'Did you mean "costCenter"?',
    },
    {
      name: "a property that is not allowed here",
      yaml: `${NAME}userType: Guest\n`,
      found: ["2:1 refused-property"],
      says: "allow: [userType]",
    },
    {
      name: "a read-only property",
      yaml: `${NAME}createdDateTime: 2026-01-01\n`,
      found: ["2:1 refused-property"],
      says: "read-only",
    },
    {
      name: "a property of SharePoint",
      yaml: `${NAME}aboutMe: x\n`,
      found: ["2:1 refused-property"],
      says: "SharePoint",
    },
    {
      name: "yes for a boolean",
      yaml: `${NAME}accountEnabled: yes\n`,
      found: ["2:1 wrong-type"],
      says: "true or false",
    },
    { name: "a list for a text", yaml: `${NAME}jobTitle: [a]\n`, found: ["2:1 wrong-type"] },
    {
      name: "a text for a list",
      yaml: `${NAME}otherMails: a@example.com\n`,
      found: ["2:1 wrong-type"],
      says: "must be a list",
    },
    {
      name: "true for a text",
      yaml: `${NAME}jobTitle: true\n`,
      found: ["2:1 wrong-type"],
      says: "quotes",
    },
    { name: "a text for a whole file", yaml: "hello\n", found: ["1:1 wrong-type"] },
    {
      name: "an empty value",
      yaml: `${NAME}jobTitle:\n`,
      found: ["2:1 empty-value"],
      says: "Write null to clear it",
    },
    { name: "an empty text", yaml: `${NAME}jobTitle: ""\n`, found: ["2:1 empty-value"] },
    {
      name: "too long",
      yaml: `${NAME}department: ${"x".repeat(65)}\n`,
      found: ["2:1 too-long"],
      says: "65 characters; Graph takes at most 64",
    },
    {
      name: "two business phones",
      yaml: `${NAME}businessPhones: ["1", "2"]\n`,
      found: ["2:1 too-many"],
    },
    {
      name: "an accent in the name",
      yaml: "userPrincipalName: añа@contoso.com\n",
      found: ["1:1 bad-character"],
      says: "U+00F1",
    },
    {
      name: "a space in the alias",
      yaml: `${NAME}mailNickname: a b\n`,
      found: ["2:1 bad-character"],
      says: "a space",
    },
    { name: "a name without a domain", yaml: "userPrincipalName: ana\n", found: ["1:1 bad-name"] },
    {
      name: "a dot before the @",
      yaml: "userPrincipalName: ana.@contoso.com\n",
      found: ["1:1 bad-name"],
    },
    {
      name: "what is no name, of an existing account either",
      yaml: `userPrincipalName: ana\n${ID}`,
      found: ["1:1 bad-name"],
    },
    {
      name: "another value of an existing account",
      yaml: `${NAME}${ID}department: ${"x".repeat(65)}\n`,
      found: ["3:1 too-long"],
    },
    { name: "UK", yaml: `${NAME}usageLocation: UK\n`, found: ["2:1 unknown-country"], says: "GB" },
    {
      name: "no",
      yaml: `${NAME}usageLocation: "no"\n`,
      found: ["2:1 unknown-country"],
      says: "in capitals: NO",
    },
    { name: "February 30", yaml: `${NAME}employeeHireDate: 2026-02-30\n`, found: ["2:1 bad-date"] },
    { name: "a mail address", yaml: `${NAME}otherMails: [nobody]\n`, found: ["2:14 bad-mail"] },
    {
      name: "a language",
      yaml: `${NAME}preferredLanguage: English please\n`,
      found: ["2:1 bad-language"],
    },
    {
      name: "an age group",
      yaml: `${NAME}ageGroup: Old\n`,
      found: ["2:1 unknown-value"],
      says: "Minor, NotAdult, Adult",
    },
    {
      name: "no key",
      yaml: "displayName: Ana\n",
      found: ["1:1 missing-key"],
      says: "userPrincipalName",
    },
    {
      name: "null where Graph refuses it",
      yaml: `${NAME}displayName: null\nusageLocation: null\nmail: null\n`,
      found: ["2:1 cannot-clear", "3:1 cannot-clear", "4:1 cannot-clear"],
    },
    { name: "an id that is none", yaml: `${NAME}id: 42\n`, found: ["2:1 bad-id"] },
    {
      name: "a manager nobody declares",
      yaml: `${NAME}manager: bos@contoso.com\n---\n${BOSS}`,
      found: ["2:1 unknown-manager"],
      says: 'Did you mean "boss@contoso.com"?',
    },
    {
      name: "a manager by display name",
      yaml: `${NAME}manager: bo  SILVA\n---\n${BOSS}displayName: Bo Silva\n`,
      found: ["2:1 bad-name"],
      says: 'Is it boss@contoso.com (users/a.yaml:4)? Then write "manager: boss@contoso.com".',
    },
    {
      name: "a manager by surname and given name, in letters that no name to sign in with has",
      yaml: `${NAME}manager: "Bø, Åse"\n---\n${BOSS}givenName: Åse\nsurname: Bø\n`,
      found: ["2:1 bad-name"],
      says: '"manager: boss@contoso.com"',
    },
    {
      name: "a manager by number",
      yaml: `${NAME}manager: 00042\n---\n${BOSS}employeeId: 00042\n`,
      found: ["2:1 bad-name"],
      says: '"manager: boss@contoso.com"',
    },
    {
      name: "a manager by name without a domain",
      yaml: `${NAME}manager: boss\n---\n${BOSS}`,
      found: ["2:1 bad-name"],
      says: '"manager: boss@contoso.com"',
    },
    {
      name: "a manager by mail address",
      yaml: `${NAME}manager: bo@contoso.example\n---\n${BOSS}mail: bo@contoso.example\n`,
      found: ["2:1 unknown-manager"],
      says: '"manager: boss@contoso.com"',
    },
    {
      name: "a manager by a former name",
      yaml: `${NAME}manager: chef@contoso.com\n---\n${BOSS}formerly: [chef@contoso.com]\n`,
      found: ["2:1 unknown-manager"],
      says: '"manager: boss@contoso.com"',
    },
    {
      name: "a manager by the display name of two",
      yaml: `${NAME}manager: Bo Silva\n---\n${BOSS}displayName: Bo Silva\n---\nuserPrincipalName: b2@contoso.com\ndisplayName: Bo Silva\n`,
      found: ["2:1 bad-name"],
      says: `2 declared users are called "Bo Silva": boss@contoso.com (users/a.yaml:4), b2@contoso.com (users/a.yaml:7). Write the right person's userPrincipalName.`,
    },
    {
      name: "a manager by the display name of nobody",
      yaml: `${NAME}manager: Bo Silva\n---\n${BOSS}`,
      found: ["2:1 bad-name"],
      says: "No declared user is called that.",
    },
    {
      name: "a manager by one's own display name",
      yaml: `${NAME}displayName: Ana\nmanager: Ana\n`,
      found: ["3:1 bad-name"],
      says: "No declared user is called that.",
    },
    {
      name: "a manager of a whole folder by display name",
      yaml: {
        "users/sales/_defaults.yaml": "manager: Bo Silva\n",
        "users/sales/ana.yaml": NAME,
        "users/sales/eve.yaml": "userPrincipalName: eve@contoso.com\n",
        "users/bo.yaml": `${BOSS}displayName: Bo Silva\n`,
      },
      found: ["users/sales/_defaults.yaml:1:1 bad-name"],
      says: 'Then write "manager: boss@contoso.com".',
    },
    {
      name: "one's own manager",
      yaml: `${NAME}manager: ANA@contoso.com\n`,
      found: ["2:1 own-manager"],
    },
    {
      name: "a zero-width character",
      yaml: `${NAME}jobTitle: a\u200bb\n`,
      found: ["2:12 hidden-character"],
      says: "U+200B",
    },
    {
      name: "a bidirectional character in a comment",
      yaml: `${NAME}# \u202ereversed\n`,
      found: ["2:3 hidden-character"],
      says: "U+202E",
    },
    {
      name: "a hidden character by an escape",
      yaml: `${NAME}jobTitle: "a\\u202Eb"\n`,
      found: ["2:1 hidden-character"],
    },
    {
      name: "a line break in a title",
      yaml: `${NAME}jobTitle: "a\\nb"\n`,
      found: ["2:1 hidden-character"],
      says: "U+000A",
    },
    {
      name: "an alias",
      yaml: `${NAME}city: &c Oslo\nstate: *c\n`,
      found: ["2:10 alias", "3:8 alias"],
    },
    { name: "a tag", yaml: `${NAME}employeeId: !!int 42\n`, found: ["2:13 unknown-tag"] },
    {
      name: "YAML 1.1",
      yaml: `%YAML 1.1\n---\n${NAME}`,
      found: ["2:1 yaml-version"],
      says: "NO means false",
    },
    { name: "an empty file", yaml: "# nobody here\n", found: ["1:1 empty-file"] },
    {
      name: "something beside users",
      yaml: `team: x\nusers:\n  - ${NAME}`,
      found: ["1:1 unknown-property"],
    },
    {
      name: "an identity key among the defaults",
      yaml: { "users/_defaults.yaml": "displayName: Everybody\n", "users/a.yaml": NAME },
      found: ["users/_defaults.yaml:1:1 refused-property"],
    },
    {
      name: "a second file for the defaults of one folder, in another spelling",
      yaml: {
        "users/_defaults.yaml": "# ours\ncity: Oslo\n",
        "users/_DEFAULTS.YAML": "city: Bergen\n",
        "users/a.yaml": NAME,
      },
      found: ["users/_DEFAULTS.YAML:1:1 not-defaults"],
      says: "must be called exactly _defaults.yaml",
    },
    {
      name: "two documents in one file of defaults",
      yaml: { "users/_defaults.yaml": "city: Oslo\n---\ncity: Bergen\n", "users/a.yaml": NAME },
      found: ["users/_defaults.yaml:3:1 duplicate-defaults"],
      says: "users/_defaults.yaml:1",
    },
    ...[
      "_defaults.yml",
      "_defaults.YAML",
      "_Defaults.yaml",
      "_DEFAULTS.YML",
      "_default.yaml",
      "_defaults.json",
      "_Default.YML",
      "_defaults-sales.yaml",
      "_defaults",
    ].map((name) => ({
      name: `defaults called ${name}`,
      yaml: { [`users/sales/${name}`]: "city: Oslo\n", "users/sales/a.yaml": NAME },
      found: [`users/sales/${name}:1:1 not-defaults`],
      says: "rename this file to users/sales/_defaults.yaml",
    })),
    {
      name: "the same name in another case and file",
      yaml: { "users/a.yaml": NAME, "users/b.yaml": "userPrincipalName: ANA@contoso.com\n" },
      found: ["users/b.yaml:1:1 duplicate-user"],
      says: "users/a.yaml:1",
    },
    {
      name: "one's own name as a former one",
      yaml: `${NAME}formerly: Ana@contoso.com\n`,
      found: ["2:11 own-former-name"],
      says: "this user's present name",
    },
    {
      name: "a former name that somebody else has",
      yaml: {
        "users/a.yaml": `${NAME}formerly:\n  - ana.old@contoso.com\n  - boss@contoso.com\n`,
        "users/b.yaml": BOSS,
      },
      found: ["users/a.yaml:4:5 former-name-in-use"],
      says: "users/b.yaml:1",
    },
    { name: "a list of nobody", yaml: "users: []\n", found: ["1:1 empty-file"], says: "delete" },
    {
      name: "a list of nobody beside a user",
      yaml: `${NAME}---\nusers: []\n`,
      found: ["3:1 empty-file"],
    },
    {
      name: "users without a list",
      yaml: "users:\n",
      found: ["1:1 wrong-type"],
      says: "must be a list",
    },
    { name: "nothing but a comment", yaml: "# later\n", found: ["1:1 empty-file"] },
    { name: "nothing at all", yaml: "", found: ["1:1 empty-file"] },
    {
      name: "an employeeId twice",
      yaml: {
        "users/a.yaml": `${NAME}employeeId: 00042\n`,
        "users/b.yaml": `${BOSS}employeeId: 00042\n`,
      },
      found: ["users/b.yaml:2:1 duplicate-employee-id"],
    },
  ])("$name", ({ yaml, found, says }) => {
    const files = typeof yaml === "string" ? { "users/a.yaml": yaml } : yaml;
    const { diagnostics } = rosterOf(files);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(
      errors.map(
        ({ at, code }) =>
          `${typeof yaml === "string" ? "" : `${at.file}:`}${at.line}:${at.column} ${code}`,
      ),
    ).toEqual(found);
    if (says !== undefined) expect(errors.map(({ message }) => message).join("\n")).toContain(says);
  });

  it.each([
    {
      name: "a name with a plus sign",
      yaml: `userPrincipalName: ana+x_contoso.example#EXT#@contoso.com\n${ID}`,
      code: "bad-character",
    },
    {
      name: "a long name of a guest",
      yaml: `userPrincipalName: ${"x".repeat(70)}#EXT#@contoso.com\n${ID}`,
      code: "too-long",
    },
    {
      name: "a very long name of a guest",
      yaml: `${ID}userPrincipalName: ${"x".repeat(120)}@contoso.com\n`,
      code: "too-long",
    },
    {
      name: "a dot before the @",
      yaml: `userPrincipalName: ana.@contoso.com\n${ID}`,
      code: "bad-name",
    },
    {
      name: "an alias with a space",
      yaml: `${NAME}${ID}mailNickname: a b\n`,
      code: "bad-character",
    },
    {
      name: "an earlier name",
      yaml: `${NAME}${ID}formerly: ana+x@contoso.com\n`,
      code: "bad-character",
    },
  ])("$name is only a warning for an account that exists", ({ yaml, code }) => {
    const { diagnostics, users } = rosterOf({ "users/a.yaml": yaml });
    expect(diagnostics.map((each) => [each.severity, each.code])).toEqual([["warning", code]]);
    expect(diagnostics[0]?.message).toContain("the account with this id may already have it");
    expect(users).toHaveLength(1);
    const withoutId = rosterOf({ "users/a.yaml": yaml.replace(ID, "") });
    expect(withoutId.diagnostics.map((each) => [each.severity, each.code])).toEqual([
      ["error", code],
    ]);
  });

  it("a manager with such a name is pointed at by it", () => {
    const { diagnostics } = rosterOf({
      "users/a.yaml": `${NAME}manager: ana+x@contoso.com\n`,
      "users/b.yaml": `userPrincipalName: ana+x@contoso.com\n${ID}`,
    });
    expect(diagnostics.map(({ severity, at }) => [severity, at.file])).toEqual([
      ["warning", "users/b.yaml"],
    ]);
  });

  it.each([
    ["firstName", "givenName"],
    ["first_name", "givenName"],
    ["First Name", "givenName"],
    ["lastName", "surname"],
    ["phone", "mobilePhone"],
    ["mobile", "mobilePhone"],
    ["telephoneNumber", "businessPhones"],
    ["title", "jobTitle"],
    ["job-title", "jobTitle"],
    ["office", "officeLocation"],
    ["enabled", "accountEnabled"],
    ["active", "accountEnabled"],
    ["disabled", "accountEnabled: false"],
    ["name", "displayName"],
    ["email", "mail"],
    ["UPN", "userPrincipalName"],
    ["employeeNumber", "employeeId"],
    ["startDate", "employeeHireDate"],
    ["zip", "postalCode"],
    ["company", "companyName"],
    ["boss", "manager"],
    ["objectId", "id"],
    ["user", "users"],
    ["people", "users"],
  ])("%s: did you mean %s", (written, meant) => {
    const { diagnostics } = rosterOf({ "users/a.yaml": `${NAME}${written}: x\n` });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `"${written}" is not a user property. Did you mean "${meant}"?`,
    ]);
  });

  it.each(["email", "users", "zzzzzzzz"])("among defaults, %s is nothing that could be", (name) => {
    const { diagnostics } = rosterOf({ "users/_defaults.yaml": `${name}: x\n` });
    expect(diagnostics[0]?.message).toBe(`"${name}" is not a user property.`);
  });

  it("a circle of managers is a warning, once", () => {
    const { diagnostics, users } = rosterOf({
      "users/a.yaml":
        "userPrincipalName: a@contoso.com\nmanager: b@contoso.com\n---\nuserPrincipalName: b@contoso.com\nmanager: c@contoso.com\n---\nuserPrincipalName: c@contoso.com\nmanager: a@contoso.com\n",
    });
    expect(diagnostics).toMatchObject([{ severity: "warning", code: "manager-cycle" }]);
    expect(diagnostics[0]?.message).toContain(
      "a@contoso.com → b@contoso.com → c@contoso.com → a@contoso.com",
    );
    expect(users).toHaveLength(3);
  });

  it("a mistake in defaults loses the users below them: what they inherit is not known", () => {
    const { users, diagnostics } = rosterOf({
      "users/sales/_defaults.yaml": "department: Sales\nusageLocation: UK\n",
      "users/sales/a.yaml": NAME,
      "users/b.yaml": BOSS,
    });
    expect(diagnostics).toMatchObject([{ code: "unknown-country" }]);
    expect(users.map(({ at }) => at.file)).toEqual(["users/b.yaml"]);
  });

  it("a mistake in one user loses nobody else", () => {
    const { users } = rosterOf({
      "users/a.yaml": `${NAME}usageLocation: UK\n`,
      "users/b.yaml": BOSS,
      "users/c.yaml": "{",
    });
    expect(users.map(({ fields }) => fields["userPrincipalName"])).toEqual(["boss@contoso.com"]);
  });
});
