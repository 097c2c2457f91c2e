import { describe, expect, it } from "vitest";
import type { NameRules } from "../../src/model/settings/nameRules.ts";
import type { TableForms } from "../../src/model/tables/settings.ts";
import type { ImportInput, TableImport } from "../../src/tables/importing/types.ts";
import { readTable, type PeopleTable } from "../../src/tables/readTable.ts";
import { importInto, textsOf } from "./importInto.ts";
import { rulesWith } from "./rules.ts";

type Key = "userPrincipalName" | "employeeId";
const ANA =
  "userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Silva\ngivenName: Ana\nsurname: Silva\nemployeeId: 00042\n";
const BEN = "userPrincipalName: ben.ito@contoso.com\ndisplayName: Ben Ito\n";
const FILES = { "users/ana.yaml": ANA, "users/ben.yaml": BEN };

describe("who has no name to sign in with", () => {
  const TABLE = "givenName,surname,jobTitle\nNina,Okafor,Counsel\nÅse,Bø,Fitter\n";

  it("gets one by the configured rule, and a display name", () => {
    const result = bring(TABLE, {
      names: {
        userPrincipalName: "{givenName:1}{surname}@contoso.com",
        displayName: "{surname}, {givenName}",
      },
    });
    expect(textsOf(result)).toEqual({
      "users/nokafor.yaml":
        'userPrincipalName: nokafor@contoso.com\ndisplayName: "Okafor, Nina"\ngivenName: Nina\nsurname: Okafor\njobTitle: Counsel\n',
      "users/abo.yaml":
        'userPrincipalName: abo@contoso.com\ndisplayName: "Bø, Åse"\ngivenName: Åse\nsurname: Bø\njobTitle: Fitter\n',
    });
    expect(result.notes[0]).toBe(
      "2 names to sign in with made by the rule {givenName:1}{surname}@contoso.com.",
    );
  });

  it("gets one as most people of the roster have, or in the domain that is told", () => {
    expect(bring(TABLE, { files: FILES }).created).toEqual([
      "nina.okafor@contoso.com",
      "ase.bo@contoso.com",
    ]);
    expect(bring(TABLE, { forms: { domain: "fabrikam.example" } }).created).toEqual([
      "nina.okafor@fabrikam.example",
      "ase.bo@fabrikam.example",
    ]);
    expect(
      bring("Login;Name\nnokafor;Nina Okafor\n", {
        forms: { domain: "contoso.com" },
        columns: { Login: "userPrincipalName", Name: "displayName" },
      }).created,
    ).toEqual(["nokafor@contoso.com"]);
  });

  it("gets none where nothing tells it", () => {
    expect(codes(bring(TABLE))).toEqual(["2 missing-key", "3 missing-key"]);
    expect(codes(bring("jobTitle\nCounsel\n", { files: FILES }))).toEqual(["2 missing-key"]);
  });

  it("is the same person next month, and a namesake is not", () => {
    const first = bring(TABLE, { files: FILES });
    const files = { ...FILES, ...textsOf(first) };
    const again = bring(TABLE.replace("Counsel", "Partner"), { files });
    expect(again).toMatchObject({ created: [], updated: ["nina.okafor@contoso.com"] });
    expect(again.notes).toEqual([
      expect.stringContaining("Row 2 is taken for nina.okafor@contoso.com"),
      expect.stringContaining("Row 3 is taken for ase.bo@contoso.com"),
    ]);
    const numbered = "givenName,surname,employeeId\nAna,Silva,00042\nAna,Silva,00077\n";
    const result = bring(numbered, { files });
    expect(result).toMatchObject({ created: ["ana.silva2@contoso.com"] });
    expect(result.notes.join(" ")).toContain("Row 3 gets ana.silva2@contoso.com: ana.silva@");
    // By the number there is nothing to guess any more.
    expect(bring(numbered, { files: { ...files, ...textsOf(result) } })).toMatchObject({
      created: [],
      updated: [],
    });
  });

  it("two of one name without a number are told, since nothing tells them apart next time", () => {
    expect(codes(bring("givenName,surname\nAna,Li\nAna,Li\n", { files: FILES }))).toEqual([
      "3 same-name",
    ]);
    expect(codes(bring("givenName,surname\nAna,Silva\nAna,Silva\n", { files: FILES }))).toEqual([
      "3 duplicate-row",
    ]);
  });

  it("a display name that the rule made follows the names it was made of", () => {
    const files = { "users/ana.yaml": ANA };
    expect(textsOf(bring("employeeId,surname\n00042,Li\n", { files }))["users/ana.yaml"]).toBe(
      ANA.replace("Ana Silva", "Ana Li").replace("surname: Silva", "surname: Li"),
    );
    const own = ANA.replace("Ana Silva", "Ana S.");
    expect(
      textsOf(bring("employeeId,surname\n00042,Li\n", { files: { "users/ana.yaml": own } }))[
        "users/ana.yaml"
      ],
    ).toBe(own.replace("surname: Silva", "surname: Li"));
  });

  it("a user who can never be created is told of", () => {
    expect(codes(bring("userPrincipalName,jobTitle\nlee@contoso.com,Boss\n"))).toEqual([
      "2 no-display-name",
    ]);
    expect(
      codes(bring(`id,userPrincipalName\n${ID},lee@contoso.com\n`)),
      "whoever has an id has an account",
    ).toEqual([]);
  });
});

describe("managers are found by what tables call them", () => {
  const PEOPLE =
    "userPrincipalName,displayName,givenName,surname,employeeId,mail,DN,manager\n" +
    'lee@contoso.com,Lee Chan,Lee,Chan,00007,l.chan@contoso.com,"CN=Lee Chan,DC=contoso",\n';

  it.each([
    ["name", "LEE@contoso.com"],
    ["name without domain", "lee"],
    ["mail address", "l.chan@contoso.com"],
    ["number", "00007"],
    ["display name", "lee chan"],
    ["surname first", "Chan, Lee"],
    ["surname first, without a comma", "Chan Lee"],
    ["more blanks than needed", "Lee  Chan"],
    ["distinguished name", "CN=Lee Chan,DC=contoso"],
  ])("%s: %s", (_, manager) => {
    const result = bring(`${PEOPLE}mia@contoso.com,Mia,,,,,,"${manager}"\n`, {
      columns: { DN: "reference" },
    });
    expect(result.problems).toEqual([]);
    expect(textsOf(result)["users/mia.yaml"]?.toLowerCase()).toContain(
      "manager: lee@contoso.com\n",
    );
  });

  it("in the roster, by a former name, and by the name of until today", () => {
    const files = {
      ...FILES,
      "users/pia.yaml":
        "userPrincipalName: pia.storm@contoso.com\ndisplayName: Pia Storm\nformerly: [pia.dahl@contoso.com]\n",
      "users/pia2.yaml": "userPrincipalName: pia.dahl2@contoso.com\ndisplayName: Pia Dahl\n",
    };
    const result = bring(
      `userPrincipalName,displayName,formerly,manager\nlee@contoso.com,Lee,,pia.dahl@contoso.com\nmia@contoso.com,Mia,,00042\nana.li@contoso.com,Ana Li,ana.silva@contoso.com,\nno@contoso.com,No,,ana.silva@contoso.com\n`,
      { files },
    );
    expect(result.problems).toEqual([]);
    expect(textsOf(result)).toMatchObject({
      "users/lee.yaml": expect.stringContaining("manager: pia.storm@contoso.com") as string,
      "users/mia.yaml": expect.stringContaining("manager: ana.li@contoso.com") as string,
      "users/no.yaml": expect.stringContaining("manager: ana.li@contoso.com") as string,
    });
  });

  it("two of one name are told, and nobody is chosen", () => {
    const files = {
      ...FILES,
      "users/ana2.yaml": ANA.replace("ana.silva", "ana2").replace("00042", "00043"),
    };
    const { problems } = bring(
      "userPrincipalName,displayName,manager\nlee@contoso.com,Lee,Ana Silva\n",
      {
        files,
      },
    );
    expect(problems).toMatchObject([
      {
        code: "ambiguous-manager",
        message: expect.stringContaining(
          "ana.silva@contoso.com (users/ana.yaml:1), ana2@contoso.com (users/ana2.yaml:1)",
        ) as string,
      },
    ]);
  });

  it("somebody unknown is an error, or left out and named where that is said", () => {
    const table = "userPrincipalName,displayName,manager\nlee@contoso.com,Lee,01684\n";
    expect(bring(table)).toMatchObject({ changes: [], problems: [{ code: "unknown-manager" }] });
    const left = bring(table, { forms: { unknownManagers: "leave" } });
    expect(left.problems).toMatchObject([
      {
        severity: "warning",
        message: expect.stringMatching(
          /^"01684" is neither in this table nor declared, and left out: .* pass "--unknown-managers refuse"$/,
        ) as string,
      },
    ]);
    expect(textsOf(left)["users/lee.yaml"]).not.toContain("manager");
  });

  it("all who are unknown are one message, with their rows", () => {
    const rows = ["01684", "01684", "20002", "ann@contoso.com"].map(
      (manager, index) => `u${index}@contoso.com,U,${manager}\n`,
    );
    const { problems } = bring(
      `userPrincipalName,displayName,manager\n${rows.join("")}ana@contoso.com,Ana,\n`,
    );
    expect(problems).toMatchObject([
      {
        row: 2,
        message: expect.stringMatching(
          /^names 3 managers who are neither in this table nor declared\. Add them/,
        ) as string,
        details: [
          '"01684": 2 rows, first row 2',
          '"20002": row 4',
          '"ann@contoso.com": row 5. Did you mean "ana@contoso.com"?',
        ],
      },
    ]);
  });

  it("a program's export may name managers that it does not hold; what is declared stays", () => {
    const okta = (managerId: string): string =>
      `login,firstName,lastName,email,mobilePhone,managerId\nana.silva@contoso.com,Ana,Silva,a@contoso.com,,${managerId}\n`;
    const files = {
      "users/ana.yaml": `${ANA}manager: ben.ito@contoso.com\n`,
      "users/ben.yaml": BEN,
    };
    const result = bring(okta("boss@contoso.com"), { files });
    expect(result.problems).toMatchObject([{ severity: "warning", code: "unknown-manager" }]);
    expect(textsOf(result)["users/ana.yaml"]).toBe(
      `${files["users/ana.yaml"]}mail: a@contoso.com\n`,
    );
    const strict = { unknownManagers: "refuse" } as const;
    expect(bring(okta("boss@contoso.com"), { files, forms: strict })).toMatchObject({
      changes: [],
      problems: [{ severity: "error", code: "unknown-manager" }],
    });
  });
});

describe("a row that stands there twice", () => {
  it("counts once where both say the same", () => {
    const row = "lee@contoso.com,Lee,Fitter\n";
    const result = bring(`userPrincipalName,displayName,jobTitle\n${row}x@contoso.com,X,\n${row}`);
    expect(result.created).toEqual(["lee@contoso.com", "x@contoso.com"]);
  });

  it("is an error where one says what the other does not, or where only names tell people apart", () => {
    const { people, problems } = readTable(
      new TextEncoder().encode("employeeId,jobTitle\n7,Fitter\n7,Clerk\n"),
      "csv",
      {},
      rulesWith(),
    );
    expect(people).toHaveLength(2);
    expect(problems).toMatchObject([{ severity: "error", code: "duplicate-row", row: 3 }]);
    expect(
      codes(bring("givenName,surname\nLee,Ek\nLee,Ek\n", { forms: { domain: "contoso.com" } })),
    ).toEqual(["3 same-name"]);
  });
});

describe("the month after", () => {
  it("who has no row is named, but not who is disabled already", () => {
    const files = {
      ...FILES,
      "users/old.yaml":
        "userPrincipalName: old@contoso.com\ndisplayName: Old\naccountEnabled: false\n",
    };
    const table = "userPrincipalName,jobTitle\nben.ito@contoso.com,Engineer\n";
    expect(bring(table, { files }).missing).toEqual(["ana.silva@contoso.com"]);
    const complete = bring(table, { files, more: { complete: true } });
    expect(textsOf(complete)).toEqual({
      "users/ana.yaml": `${ANA}accountEnabled: false\n`,
      "users/ben.yaml": `${BEN}jobTitle: Engineer\n`,
    });
  });

  it("an empty cell clears what the file itself declares, where that is said", () => {
    const own = `${BEN}mobilePhone: +47 1\nusageLocation: NO\notherMails: [a@b.c]\nemployeeOrgData: { costCenter: A, division: B }\nmanager: ana.silva@contoso.com\n`;
    const files = { ...FILES, "users/ben.yaml": own };
    const table =
      "userPrincipalName,mobilePhone,usageLocation,otherMails,costCenter,division,manager,city\nben.ito@contoso.com,,,,,X,,\nana.silva@contoso.com,,,,,,,\n";
    expect(textsOf(bring(table, { files }))).toEqual({
      "users/ben.yaml": own.replace("division: B", "division: X"),
    });
    const cleared = bring(table, { files, forms: { empty: "clear" } });
    expect(textsOf(cleared)).toEqual({
      "users/ben.yaml": own
        .replace("+47 1", "null")
        .replace("[a@b.c]", "[]")
        .replace("{ costCenter: A, division: B }", "{ costCenter: null, division: X }")
        .replace("manager: ana.silva@contoso.com", "manager: null"),
    });
  });

  it("who moves to another department moves to its folder when that is asked", () => {
    const files = {
      "users/it/ben.yaml": `${BEN}department: IT\n`,
      "users/it/_defaults.yaml": "companyName: Contoso\n",
      "users/sales/_defaults.yaml": "department: Sales\nusageLocation: NO\n",
      "users/list.yaml":
        "users:\n  - userPrincipalName: a@contoso.com\n    department: IT\n  - userPrincipalName: b@contoso.com\n",
    };
    const table = "userPrincipalName,department\nben.ito@contoso.com,Sales\na@contoso.com,Sales\n";
    const more: Partial<ImportInput> = {
      homeOf: (department) => ({ folder: `users/${department?.toLowerCase()}`, isKnown: true }),
      inheritedIn: (folder) =>
        new Map(
          folder === "users/sales"
            ? [
                ["department", "Sales"],
                ["usageLocation", "NO"],
              ]
            : folder === "users/it"
              ? [["companyName", "Contoso"]]
              : [],
        ),
    };
    const stays = bring(table, { files, more });
    expect(stays.changes.map(({ path }) => path)).toEqual(["users/it/ben.yaml", "users/list.yaml"]);
    expect(stays.notes).toEqual([
      "2 files stay in the folder of the former department: ben.ito@contoso.com (users/sales/), a@contoso.com (users/sales/). --move moves such files.",
    ]);
    const moved = bring(table, { files, more: { ...more, move: true } });
    expect(moved.changes.filter(({ path }) => path !== "users/list.yaml")).toEqual([
      { path: "users/it/ben.yaml", before: files["users/it/ben.yaml"] },
      { path: "users/sales/ben.ito.yaml", after: `${BEN}department: Sales\n` },
    ]);
    expect(moved.notes).toEqual([
      "users/it/ben.yaml moves to users/sales/ben.ito.yaml. It inherits there: usageLocation: NO. It inherits no more: companyName.",
      "a@contoso.com stays in users/list.yaml, which holds other people as well; users/sales/ is the folder of Sales.",
    ]);
  });

  it("whoever lives in the directory by that name gets the id", () => {
    const accounts = new Map([
      ["ben.ito@contoso.com", { id: ID }],
      ["nina.okafor@contoso.com", { id: ID, displayName: "Nina O." }],
    ]);
    const directory = {
      byName: (name: string) => accounts.get(name),
      holderOf: (name: string) => (accounts.has(name) ? "a name of the directory" : undefined),
    };
    const result = bring(
      "userPrincipalName,displayName\nben.ito@contoso.com,Ben Ito\nnina.okafor@contoso.com,Nina\nlee@contoso.com,Lee\n",
      { files: FILES, more: { directory } },
    );
    expect(textsOf(result)).toEqual({
      "users/ben.yaml": `${BEN}id: ${ID}\n`,
      "users/nina.okafor.yaml": `userPrincipalName: nina.okafor@contoso.com\nid: ${ID}\ndisplayName: Nina\n`,
      "users/lee.yaml": "userPrincipalName: lee@contoso.com\ndisplayName: Lee\n",
    });
    expect(result.notes).toContain("2 ids written, of accounts that the directory has by name.");
    expect(
      codes(bring("givenName,surname\nNina,Okafor\n", { files: FILES, more: { directory } })),
      "whether a name that was made is that person's is nobody's guess",
    ).toEqual(["2 name-in-directory"]);
  });

  it("letters that became ?, and numbers that lost zeros, are told from what is declared", () => {
    const files = {
      "users/ase.yaml":
        "userPrincipalName: ase.bo@contoso.com\ndisplayName: 伊藤 勉\nsurname: Bø\nemployeeId: 00043\n",
    };
    expect(
      codes(bring('userPrincipalName,displayName\nase.bo@contoso.com,"\'?? ?"\n', { files })),
    ).toEqual(["2 lost-characters"]);
    expect(codes(bring("userPrincipalName,surname\nase.bo@contoso.com,Bo\n", { files }))).toEqual([
      "2 lost-marks",
    ]);
    expect(
      codes(bring("userPrincipalName,displayName,employeeId\nx@contoso.com,X,43\n", { files })),
    ).toEqual(["2 lost-zeros"]);
  });

  it.each([
    ["employeeOrgData: { costCenter: 0100 }", "employeeOrgData.costCenter", "100", "101"],
    ["postalCode: 02142", "postalCode", "2142", "2139"],
    ["mobilePhone: +4740000000", "mobilePhone", "4740000000", "4740000001"],
    ["businessPhones: [+4722334455]", "businessPhones", "4722334455", "+4722334456"],
    ["faxNumber: 0047221234567890123", "faxNumber", "47221234567890100", "47221234567890123"],
    ["employeeType: '1234567890123456'", "employeeType", "1234567890123450", "1234567890123451"],
    ["employeeType: '1234567890123456'", "employeeType", "1234567890123460", "1234567890123465"],
    ["officeLocation: 3.10", "officeLocation", "3.1", "3.2"],
    ["officeLocation: '3,10'", "officeLocation", "3,1", "3,11"],
    ["employeeType: 1E5", "employeeType", "100000", "1E6"],
    [
      "onPremisesExtensionAttributes: { extensionAttribute1: '007' }",
      "extensionAttribute1",
      "7",
      "8",
    ],
  ])("%s: a spreadsheet's number is no new value", (line, heading, lost, changed) => {
    const files = { "users/ana.yaml": `${ANA}${line}\n` };
    const table = (value: string): string =>
      `userPrincipalName,${heading}\nana.silva@contoso.com,"${value}"\n`;
    const { problems } = bring(table(lost), { files });
    expect(problems).toMatchObject([{ code: "lost-digits", row: 2, column: 1, heading }]);
    expect(problems[0]?.message).toContain("write it into users/ana.yaml:1 first");
    expect(bring(table(changed), { files })).toMatchObject({
      problems: [],
      updated: ["ana.silva@contoso.com"],
    });
  });

  it("a row by a former name does not rename anybody back", () => {
    const files = { "users/ana.yaml": `${ANA}formerly: [ana.li@contoso.com]\n` };
    expect(codes(bring("userPrincipalName,city\nana.li@contoso.com,Oslo\n", { files }))).toEqual([
      "2 former-name",
    ]);
  });
});

const ID = "8d1c0b1e-5f0a-4a6b-9d2c-3e4f5a6b7c8d";

interface World {
  readonly files?: Readonly<Record<string, string>>;
  readonly columns?: Readonly<Record<string, string>>;
  readonly forms?: TableForms;
  readonly names?: NameRules;
  readonly key?: Key;
  readonly more?: Partial<ImportInput>;
}

function bring(
  csv: string,
  { files = {}, columns = {}, forms = {}, names, more }: World = {},
): TableImport {
  const table: PeopleTable = readTable(
    new TextEncoder().encode(csv),
    "csv",
    {},
    rulesWith({ columns, ...forms }),
  );
  expect(table.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return importInto(table, files, {
    configuration: { key: "userPrincipalName", ...(names && { names }) },
    ...more,
  });
}

function codes({ problems }: TableImport): string[] {
  return problems.map(({ row, code }) => `${row} ${code}`);
}
