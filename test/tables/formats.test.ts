import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasTableErrors } from "../../src/model/tables/problem.ts";
import { tableKind } from "../../src/tables/cells/readSheet.ts";
import type { TableKind } from "../../src/tables/cells/sheet.ts";
import { FORMATS } from "../../src/tables/formats/index.ts";
import { readTable, type PeopleTable } from "../../src/tables/readTable.ts";
import type { TableOptions } from "../../src/tables/understand.ts";
import { importInto } from "./importInto.ts";
import { rulesWith } from "./rules.ts";

interface Known {
  readonly file: string;
  readonly name: string;
  readonly people: number;
  readonly leftOut?: readonly string[];
  /** What the file cannot tell: Microsoft's sample has no names to sign in with. */
  readonly options?: TableOptions;
}

/** Files as well-known programs write them, each of which needs no line of configuration. */
const KNOWN: readonly Known[] = [
  {
    file: "entra-template.csv",
    name: "Entra's template for creating users",
    people: 2,
    leftOut: ["1 row of examples"],
  },
  { file: "entra-template-german.csv", name: "Entra's template for creating users", people: 2 },
  {
    file: "entra-download.csv",
    name: "Entra's list of users (Download users)",
    people: 1,
    leftOut: ["1 account synced from on-premises", "1 guest"],
  },
  {
    file: "microsoft-365-import.csv",
    name: "Microsoft 365's template for adding several users",
    people: 2,
  },
  {
    file: "microsoft-365-export.csv",
    name: "Microsoft 365's list of users (Export users)",
    people: 1,
    leftOut: ["1 account synced from on-premises"],
  },
  {
    file: "get-mguser.csv",
    name: "the users of Get-MgUser",
    people: 1,
    leftOut: ["1 account synced from on-premises", "1 guest"],
  },
  {
    file: "get-azureaduser.csv",
    name: "the users of Get-AzureADUser",
    people: 1,
    leftOut: ["1 account synced from on-premises"],
  },
  {
    file: "get-msoluser.csv",
    name: "the users of Get-MsolUser",
    people: 2,
    leftOut: ["1 account synced from on-premises"],
  },
  {
    file: "exchange.csv",
    name: "the recipients of Exchange",
    people: 2,
    leftOut: ["2 shared mailboxes, rooms and groups"],
  },
  {
    file: "inbound-provisioning.csv",
    name: "Microsoft's sample of inbound provisioning",
    people: 2,
    options: { domain: "contoso.com" },
  },
  { file: "get-aduser.csv", name: "the users of Get-ADUser", people: 2 },
  {
    file: "csvde.csv",
    name: "an export of csvde",
    people: 2,
    leftOut: ["1 computer, group or contact"],
  },
  { file: "new-aduser.csv", name: "a list for scripts with New-ADUser", people: 2 },
  { file: "google.csv", name: "Google Workspace's list of users", people: 2 },
  { file: "gam.csv", name: "the users of GAM", people: 2 },
  {
    file: "gam-typed.csv",
    name: "the users of GAM",
    people: 2,
    leftOut: ["1 archived account"],
  },
  { file: "okta.csv", name: "Okta's user export", people: 2 },
  { file: "okta-api.json", name: "the users of Okta's API", people: 2 },
  { file: "keycloak.json", name: "the users of Keycloak", people: 2 },
  {
    file: "oneroster.csv",
    name: "the users.csv of OneRoster",
    people: 2,
    leftOut: ["1 deleted account"],
  },
  { file: "bamboohr.csv", name: "an HR export as BambooHR's", people: 3 },
  { file: "personio.csv", name: "an HR export as Personio's", people: 3 },
  { file: "personio-english.csv", name: "an HR export as Personio's", people: 3 },
  { file: "graph.json", name: "users of Microsoft Graph", people: 1 },
  {
    file: "graph-expanded.json",
    name: "users of Microsoft Graph",
    people: 2,
    leftOut: ["1 account synced from on-premises"],
  },
  {
    file: "az-ad-user-list.json",
    name: "users of Microsoft Graph",
    people: 2,
    leftOut: ["1 guest"],
  },
  {
    file: "scim-bulk.json",
    name: "users of SCIM",
    people: 2,
    leftOut: ["1 request that changes no whole user"],
  },
];

describe("the tables of well-known programs need no mapping", () => {
  it.each(KNOWN)("$file: $name", async ({ file, name, people, leftOut = [], options = {} }) => {
    const table = read(await fixture(file), tableKind(file) ?? "csv", options);
    expect(table.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(table).toMatchObject({ readAs: name, leftOut });
    expect(table.people).toHaveLength(people);
    const { changes, problems } = importInto(table);
    expect(problems).toEqual([]);
    const texts = changes.map(({ after }) => after);
    expect(texts.join("")).not.toMatch(/Xy12345|secretData|\*{4}/);
    await expect(texts.join("---\n")).toMatchFileSnapshot(
      join("..", "golden", "tables", `${file.replace(".", "-")}.yaml`),
    );
  });

  it("each format has a file that shows it", () => {
    const shown = new Set(KNOWN.map(({ name }) => name));
    expect(FORMATS.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
  });
});

/** What other versions, other countries and other programs make of the same file. */
const VARIANTS: readonly (readonly [string, (text: string) => Uint8Array | undefined])[] = [
  ["semicolons", (text) => utf8(separated(text, ";"))],
  ["tabs", (text) => utf8(separated(text, "\t"))],
  ["quotes around everything", (text) => utf8(separated(text, ",", true))],
  ["UTF-16 with its mark", (text) => utf16(`\ufeff${text}`)],
  ["UTF-8 with its mark", (text) => utf8(`\ufeff${text}`)],
  ["lines that end with CR LF", (text) => utf8(text.replaceAll("\n", "\r\n"))],
  ["headings in capitals", (text) => utf8(onHeadings(text, (one) => one.toUpperCase()))],
  [
    "columns the other way round",
    (text) => utf8(toCsv(rowsOf(text).map((row) => row.toReversed()))),
  ],
  [
    "a column of one's own, and one that is empty",
    (text) =>
      utf8(
        toCsv(
          rowsOf(text).map((row, index) => [
            index === headingIndex(text) ? "Shoe size" : index > headingIndex(text) ? "42" : "",
            ...row,
            index === headingIndex(text) ? "Locker" : "",
          ]),
        ),
      ),
  ],
  [
    "PowerShell's line about the type",
    (text) => utf8(`#TYPE System.Management.Automation.PSCustomObject,,\n${text}`),
  ],
  ["a title above it", (text) => utf8(`Staff of Contoso,,\n,,\n${text}`)],
  [
    "an empty row at the end",
    (text) => utf8(`${text.trimEnd()}\n${(text.includes(";") ? ";" : ",").repeat(9)}\n`),
  ],
];

/** What stands above the headings does not stand above a mark, which is the first line. */
const ABOVE = /above it$|about the type/;

describe("a known table is known in whatever form it comes", () => {
  const tables = KNOWN.filter(({ file }) => file.endsWith(".csv"));
  it.each(VARIANTS)("%s", async (variant, change) => {
    for (const { file, name, options = {} } of tables) {
      const bytes = await fixture(file);
      const changed = change(textOf(bytes).replaceAll("\r\n", "\n"));
      if (!changed || (isMarked(bytes) && ABOVE.test(variant))) continue;
      const table = read(changed, "csv", options);
      expect(hasTableErrors(table.problems), `${file}: ${JSON.stringify(table.problems)}`).toBe(
        false,
      );
      expect(table.readAs, file).toBe(name);
      const expected = read(bytes, "csv", options);
      expect(table.people.map(withoutRow), file).toEqual(expected.people.map(withoutRow));
    }
  });
});

describe("what is left of the template's example is nobody", () => {
  const HEADINGS =
    "Name [displayName] Required,User name [userPrincipalName] Required,First name [givenName]";
  it.each([
    ["as it comes", "Example: Chris Green,Example: chris@contoso.com,Example: Chris"],
    ["half written over", "Example: Chris Green,chris.green@contoso.com,Maja"],
    ["only its name to sign in with", "Chris Green,example: chris@contoso.com,Chris"],
    ["in German", "Beispiel: Chris Green,Beispiel: chris@contoso.com,Beispiel: Chris"],
    ["in French", "Exemple : Chris Green,Exemple : chris@contoso.com,Exemple : Chris"],
  ])("%s", (_, row) => {
    for (const version of ["version:v1.0,,\n", ""]) {
      const table = read(
        utf8(`${version}${HEADINGS}\n${row}\nAna Silva,ana@contoso.com,Ana\n`),
        "csv",
      );
      expect(table).toMatchObject({ problems: [], leftOut: ["1 row of examples"] });
      expect(table.people.map(({ fields }) => fields["displayName"])).toEqual(["Ana Silva"]);
    }
  });

  it("a user who stands in it is not missing from the table", () => {
    const table = read(
      utf8(`${HEADINGS}\nExample: Chris,chris@contoso.com,\nAna Silva,ana@contoso.com,Ana\n`),
      "csv",
    );
    const chris = "userPrincipalName: chris@contoso.com\ndisplayName: Chris\n";
    const { missing } = importInto(table, { "users/chris.yaml": chris }, { complete: true });
    expect(missing).toEqual([]);
  });
});

it("columns that nobody knows are named where they hold anything", () => {
  const { problems } = read(
    utf8(
      "login,firstName,lastName,email,mobilePhone,Shoe size,Locker\nana@contoso.com,Ana,Silva,ana@contoso.com,+47 1,42,\n",
    ),
    "csv",
  );
  expect(problems).toMatchObject([
    { severity: "warning", code: "not-imported", heading: "Shoe size" },
  ]);
});

it("the configuration goes before what a format says", () => {
  const { people, problems } = readTable(
    utf8(
      "login,firstName,lastName,email,mobilePhone,title\na@contoso.com,Ana,Silva,x@contoso.com,+47 1,T\n",
    ),
    "csv",
    {},
    rulesWith({ columns: { email: "ignore", title: "employeeType" } }),
  );
  expect(problems).toEqual([]);
  expect(people[0]?.fields).toEqual({
    userPrincipalName: "a@contoso.com",
    givenName: "Ana",
    surname: "Silva",
    mobilePhone: "+47 1",
    employeeType: "T",
  });
});

function read(bytes: Uint8Array, kind: TableKind, options: TableOptions = {}): PeopleTable {
  return readTable(bytes, kind, options, rulesWith());
}

async function fixture(file: string): Promise<Uint8Array> {
  return readFile(join(import.meta.dirname, "..", "fixtures", "tables", "formats", file));
}

function withoutRow(person: PeopleTable["people"][number]): object {
  const { row: _, references: __, ...rest } = person;
  return rest;
}

function isMarked(bytes: Uint8Array): boolean {
  return /^(?:version:|#TYPE)/.test(textOf(bytes));
}

function textOf(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
}

function headingIndex(text: string): number {
  return /^(?:version:|#TYPE)/.test(text) ? 1 : 0;
}

function onHeadings(text: string, change: (heading: string) => string): string {
  const lines = text.split("\n");
  const index = headingIndex(text);
  lines[index] = change(lines[index] ?? "");
  return lines.join("\n");
}

function separated(text: string, separator: string, quoted = false): string {
  return toCsv(rowsOf(text), separator, quoted);
}

/** Cells by the rules of RFC 4180, without the code that is tested. */
function rowsOf(text: string): string[][] {
  const semicolons = /;.*;/.test(text.split("\n")[headingIndex(text)] ?? "");
  return (semicolons ? text.replaceAll(";", ",") : text)
    .trimEnd()
    .split("\n")
    .map((line) =>
      [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^,]*),/g)].map(([, cell = ""]) =>
        cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
      ),
    );
}

function toCsv(rows: readonly (readonly string[])[], separator = ",", quoted = false): string {
  const write = (cell: string): string =>
    (quoted && cell !== "") || /[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return `${rows.map((row) => (row.length === 1 ? row[0] : row.map(write).join(separator))).join("\n")}\n`;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), true);
  return new Uint8Array(view.buffer);
}
