import { describe, expect, it } from "vitest";
import type { ColumnMeanings, TableSettings } from "../../src/model/tables/settings.ts";
import { readTable } from "../../src/tables/readTable.ts";
import { importInto } from "./importInto.ts";
import { rulesWith } from "./rules.ts";
import { workbook } from "./workbook.ts";

describe("what a program wrote in the place of a value is never one", () => {
  it.each<[string, string, string]>([
    // .NET's names of types, as Export-Csv writes lists and objects.
    ["businessPhones", "System.String[]", "type-name"],
    ["jobTitle", "System.Object[]", "type-name"],
    ["department", "System.Collections.Hashtable", "type-name"],
    ["city", "System.Collections.Generic.List`1[System.String]", "type-name"],
    [
      "employeeOrgData.division",
      "Microsoft.Graph.PowerShell.Models.MicrosoftGraphEmployeeOrgData",
      "type-name",
    ],
    [
      "officeLocation",
      "Microsoft.ActiveDirectory.Management.ADPropertyValueCollection",
      "type-name",
    ],
    ["companyName", "Deserialized.Microsoft.Exchange.Data.ProxyAddressCollection", "type-name"],
    ["jobTitle", "@{Name=x}", "type-name"],
    ["jobTitle", "[object Object]", "type-name"],
    ["jobTitle", "[object Undefined]", "type-name"],
    ["jobTitle", "<__main__.User object at 0x7f3a>", "type-name"],
    // Lists as PowerShell, Python and JSON show them.
    ["businessPhones", "{+47 77 00 00 02}", "list-text"],
    ["businessPhones", "['+47 77 00 00 02']", "list-text"],
    ["businessPhones", '["+47 77 00 00 02"]', "list-text"],
    ["jobTitle", "{}", "list-text"],
    // Nothing.
    ["jobTitle", "\\N", "null-text"],
    ["jobTitle", "NULL", "null-text"],
    ["jobTitle", "None", "null-text"],
    ["jobTitle", "nan", "null-text"],
    ["jobTitle", "undefined", "null-text"],
    ["jobTitle", "N/A", "null-text"],
    ["mobilePhone", "n/a", "null-text"],
    // csvde's hexadecimal form, and letters that are lost.
    ["displayName", "X'C385736520 42C3B8'".replace(" ", ""), "hex"],
    ["displayName", "?se B?", "lost-characters"],
    ["displayName", "?? ?", "lost-characters"],
    ["surname", "M?ller", "lost-characters"],
    ["surname", "'t H?ft", "lost-characters"],
    ["city", "Troms?", "lost-characters"],
    ["jobTitle", "?", "lost-characters"],
    ["city", "Troms\ufffd", "lost-characters"],
    // UTF-8 that was read as Windows-1252, and other code pages read as it.
    ["city", "TromsÃ¸", "garbled"],
    ["city", "ÅÃ³dÅº", "garbled"],
    ["surname", "DvoÅ™Ã¡k", "garbled"],
    ["surname", "ÐŸÐµÑ‚Ñ€Ð¾Ð²", "garbled"],
    ["displayName", "£ukasz ¯ak", "wrong-code-page"],
    ["surname", "WoŸniak¿", "wrong-code-page"],
    ["surname", "Ïåòðîâ", "wrong-code-page"],
    ["displayName", "O\u00e2\u20ac\u2122Brien", "garbled"],
    ["city", "Z√ºrich", "garbled"],
    ["displayName", "√Öse B√∏", "garbled"],
    // Letters of a Mac read as Windows, and the other way round; boxes and signs that databases write for a letter.
    ["surname", "MŸller", "wrong-code-page"],
    ["displayName", "AndrŽ", "wrong-code-page"],
    ["city", "Malm‰", "wrong-code-page"],
    ["displayName", "≈se Bo", "wrong-code-page"],
    ["displayName", "¿se Bo", "wrong-code-page"],
    ["surname", "M□ller", "wrong-code-page"],
    // Letters as other formats write them.
    ["displayName", "Sean O&#39;Brien", "escaped"],
    ["companyName", "Smith &amp; Sons", "escaped"],
    ["displayName", "&Aring;se B&#248;", "escaped"],
    ["city", "Z&uuml;rich", "escaped"],
    ["surname", "M\\u00fcller", "escaped"],
    ["surname", "M\\xfcller", "escaped"],
    ["surname", "M<U+00FC>ller", "escaped"],
    ["surname", "M%C3%BCller", "escaped"],
    ["city", "Troms=C3=B8", "escaped"],
    ["extensionAttribute1", "R&amp;D", "escaped"],
    // Phones without a digit, and texts for a group of members.
    ["mobilePhone", "unknown", "no-digit"],
    ["businessPhones", "ext", "no-digit"],
    ["faxNumber", "none", "no-digit"],
    ["employeeOrgData", "CC-1", "no-member"],
    ["onPremisesExtensionAttributes", "badge 7", "no-member"],
    // What is left of a template.
    ["displayName", "Example: Chris Green", "example"],
    // Days on which nobody joined.
    ["employeeHireDate", "1900-01-01", "bad-date"],
    ["employeeHireDate", "2019-03-01 08:30:00", "bad-date"],
  ])("%s: %s", (heading, value, code) => {
    const { people, problems } = read([
      ["userPrincipalName", heading],
      ["a@contoso.com", value],
    ]);
    expect(problems).toMatchObject([{ severity: "error", code, row: 2, column: 1 }]);
    expect(people).toEqual([]);
  });

  it.each([
    ["displayName", "Who? What"],
    ["displayName", "£ukasz"],
    ["jobTitle", "N/A"],
    ["jobTitle", "System.String[]"],
    ["mobilePhone", "ext"],
    ["jobTitle", " blank "],
  ])("%s: whoever means %s writes an apostrophe before it", (field, value) => {
    const cell = value === value.trim() ? `'${value}` : `'${value}'`;
    const { people } = read([
      ["userPrincipalName", field],
      ["a@contoso.com", cell],
    ]);
    expect(people[0]?.fields[field]).toBe(value);
  });

  it.each([
    ["surname", "O'Brien"],
    ["surname", "'t Hooft"],
    ["displayName", "Jean-Luc L'Écuyer"],
    ["displayName", "ANDRÉ’S CAFÉ"],
    ["city", "'s-Gravenhage"],
    ["city", "Århus Å"],
    ["city", "São João da Pesqueira"],
    ["surname", "Ñuñez"],
    ["displayName", "Ægir Ø"],
    ["displayName", "伊藤 勉"],
    ["displayName", "Иван Петров"],
    ["jobTitle", "Leiter*in (F&E), 2½ Tage"],
    ["companyName", "Müller & Söhne GmbH"],
    ["companyName", "System Partner AG"],
    ["officeLocation", "B 12 / §3"],
    ["jobTitle", "What is next ?"],
    ["streetAddress", "1º andar, Rua 5"],
    ["surname", "Nan"],
    ["companyName", "R&D; Sales"],
    ["companyName", "Acme® & Co™"],
    ["jobTitle", "50% Lead & Coach"],
    ["employeeId", "CONTOSO\\xabier"],
    ["surname", "Šarić-Žák"],
    ["surname", "Ÿlmaz"],
  ])("%s: %s is what it looks like", (field, value) => {
    const { people, problems } = read([
      ["userPrincipalName", field],
      ["a@contoso.com", value],
    ]);
    expect(problems).toEqual([]);
    expect(people[0]?.fields[field]).toBe(value);
  });
});

describe("a table never takes letters from a declared name", () => {
  const file = "userPrincipalName: a@contoso.com\ndisplayName: Åse Bø\ncity: Zürich\n";
  it.each<[string, string, string]>([
    ["displayName", "?se B?", "error lost-characters"],
    ["displayName", "_se B_", "error lost-characters"],
    ["displayName", "*se B*", "error lost-characters"],
    ["displayName", ".se B.", "error lost-characters"],
    ["displayName", "se B", "error lost-characters"],
    ["city", "Zrich", "error lost-characters"],
    ["city", "Z#rich", "error lost-characters"],
    ["displayName", "Ase Bo", "warning lost-marks"],
    ["displayName", "Aase Boe", "warning lost-marks"],
    ["city", "Zuerich", "warning lost-marks"],
    ["city", "Zug", ""],
    ["displayName", "Åse B.", ""],
  ])("%s: %s: %s", (field, value, says) => {
    const table = read([
      ["userPrincipalName", field],
      ["a@contoso.com", field === "displayName" && value.startsWith("?") ? `'${value}` : value],
    ]);
    expect(table.problems).toEqual([]);
    const { problems, updated } = importInto(table, { "users/a.yaml": file });
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(says ? [says] : []);
    expect(updated).toHaveLength(says.startsWith("error") ? 0 : 1);
  });

  it.each(["A\u030ase Bø", "Åse\u00a0Bø", "Åse\u202fBø"])("%j says what is declared", (shown) => {
    const table = read([
      ["userPrincipalName", "displayName"],
      ["a@contoso.com", shown],
    ]);
    const { changes, problems } = importInto(table, { "users/a.yaml": file });
    expect([changes, problems]).toEqual([[], []]);
  });
});

describe("a person is not taken for the total at the end of a table", () => {
  const people = (last: string[]) =>
    read([["displayName", "employeeId", "jobTitle"], ["Ana Silva", "00001", "Engineer"], last]);
  it.each([
    ["Sum Wong", "00002", "Clerk"],
    ["Count Basie", "00002", ""],
    ["Suma", "", "Clerk"],
    ["Total (Maria)", "A-2", ""],
  ])("%s, %s, %s is a person", (...last) => {
    expect(people(last).people).toHaveLength(2);
  });

  it.each([
    ["Total", "2", ""],
    ["Summe", "", "2"],
    ["Total: 2", "", ""],
    ["Total", "", "2 people"],
    ["Totalt", "", "100 %"],
  ])("%s, %s, %s is a total", (...last) => {
    const { people: read, problems } = people(last);
    expect(read).toHaveLength(1);
    expect(problems).toMatchObject([{ code: "total-row", severity: "warning" }]);
  });
});

describe("a column that says who is blocked is never taken for one that says who is not", () => {
  it.each([
    "Block credential",
    "Block sign in",
    "BlockCredential",
    "suspended",
    "isSuspended",
    "Disabled",
    "Account Disabled",
    "Inactive",
    "Locked",
    "Terminated",
    "archived",
    "Gesperrt",
    "Konto gesperrt",
    "Deaktiviert",
    "Inaktiv",
    "Ausgeschieden",
    "Compte bloqué",
    "Désactivé",
    "Bloqueado",
    "Deshabilitado",
    "Geblokkeerd",
    "Uitgeschakeld",
    "Spärrad",
    "Blokkert",
    "Låst",
    "Disattivato",
    // Words in which the opposite stands.
    "Inattivo",
    "Inativo",
    "Neaktivní",
    "Nieaktywny",
    "Dezaktywowany",
    "Desabilitado",
    "Desativado",
    "Passiv",
    // Turned round by a word before them.
    "Not active",
    "NotEnabled",
    "is_not_active",
    "Not currently active",
    "Nicht aktiv",
    "Non actif",
    "Non attivo",
    "Niet actief",
    "Ikke aktiv",
    "Ei käytössä",
    "Cannot sign in",
    "Unable to log in",
    // Who left.
    "Leaver",
    "Ex-employee",
    "Resigned",
    "Left company",
    "Ausgetreten",
    "Uit dienst",
    "Sluttet",
    "Zwolniony",
    "Заблокирован",
    "退職",
  ])("%s: accountEnabled is refused, not accountEnabled is turned round", (heading) => {
    const rows = [
      ["userPrincipalName", heading],
      ["a@contoso.com", "True"],
      ["b@contoso.com", "False"],
    ];
    expect(read(rows, { columns: { [heading]: "accountEnabled" } }).problems).toMatchObject([
      { severity: "error", code: "opposite", column: 1 },
    ]);
    const { people, problems } = read(rows, { columns: { [heading]: "not accountEnabled" } });
    expect(problems).toEqual([]);
    expect(people.map(({ fields }) => fields["accountEnabled"])).toEqual([false, true]);
  });

  it.each([
    "Enabled",
    "Active",
    "Aktiv",
    "Actif",
    "Activo",
    "Actief",
    "isActive",
    "Ativo",
    "Aktywny",
    "Not blocked",
    "Nicht gesperrt",
    "Non bloqué",
    "Niet geblokkeerd",
    "Unlocked",
    "Unblocked",
    "Active (not suspended)",
    "Reactivated",
    "Freigeschaltet",
    "In dienst",
    "Active department",
  ])("%s: not accountEnabled is refused", (heading) => {
    const rows = [
      ["userPrincipalName", heading],
      ["a@contoso.com", "True"],
    ];
    expect(read(rows, { columns: { [heading]: "not accountEnabled" } }).problems).toMatchObject([
      { severity: "error", code: "opposite" },
    ]);
    expect(read(rows, { columns: { [heading]: "accountEnabled" } }).people).toMatchObject([
      { fields: { accountEnabled: true } },
    ]);
  });

  it.each(["Login", "Konto", "Status", "Fermé", "Active, blocked"])(
    "%s: accountEnabled has to say what each value means",
    (heading) => {
      const rows = [
        ["userPrincipalName", heading],
        ["a@contoso.com", "True"],
      ];
      const said = (meaning: ColumnMeanings[string]) =>
        read(rows, { columns: { [heading]: meaning } });
      expect(said("accountEnabled").problems).toMatchObject([
        { severity: "error", code: "unclear-state", column: 1 },
      ]);
      expect(said({ accountEnabled: { True: false } }).people).toMatchObject([
        { fields: { accountEnabled: false } },
      ]);
    },
  );

  it.each([
    ["Aktiv? (Ja/Nein) [accountEnabled]", "error"],
    ["Not blocked", undefined],
    ["Nicht gesperrt", undefined],
  ])("%s", (heading, severity) => {
    const rows = [
      ["userPrincipalName", heading],
      ["a@contoso.com", "Yes"],
    ];
    const settings = heading.includes("[")
      ? {}
      : { columns: { [heading]: { accountEnabled: { yes: true } } } };
    const { problems, people } = read(rows, settings);
    expect(problems[0]?.severity).toBe(severity);
    if (!severity) expect(people).toMatchObject([{ fields: { accountEnabled: true } }]);
  });

  it("each value can be given its meaning, and one that has none is an error", () => {
    const columns = { Status: { accountEnabled: { Active: true, Terminated: false, New: "" } } };
    const { people, problems } = read(
      [
        ["userPrincipalName", "Status"],
        ["a@contoso.com", "ACTIVE "],
        ["b@contoso.com", "Terminated"],
        ["c@contoso.com", "New"],
        ["d@contoso.com", "On leave"],
      ],
      { columns },
    );
    expect(people.map(({ fields }) => fields["accountEnabled"])).toEqual([true, false, undefined]);
    expect(problems).toMatchObject([{ code: "unknown-value", row: 5, column: 1 }]);
  });
});

it.each([
  [
    "CSV",
    (rows: string[][]) =>
      new TextEncoder().encode(rows.map((row) => `${row.join(",")}\n`).join("")),
    "csv" as const,
  ],
  ["a workbook", (rows: string[][]) => workbook(rows), "xlsx" as const],
])("%s whose UTF-8 was read as Windows-1252 is refused as a whole", (_, write, kind) => {
  const bytes = write([
    ["ï»¿userPrincipalName", "city"],
    ["a@contoso.com", "Oslo"],
  ]);
  const { people, problems, proposal } = readTable(bytes, kind, {}, rulesWith());
  expect(people).toEqual([]);
  expect(problems).toMatchObject([{ severity: "error", code: "garbled", row: 1 }]);
  expect(proposal).toBeUndefined();
});

it("LibreOffice's TRUE() and FALSE() are booleans; any other formula is refused", () => {
  const bytes = workbook([
    ["userPrincipalName", "accountEnabled", "city"],
    ["a@contoso.com", { t: "b", v: false, f: "FALSE()" }, "Oslo"],
    ["b@contoso.com", { t: "b", v: true, f: "TRUE()" }, "Oslo"],
    ["c@contoso.com", { t: "b", v: true, f: "A1=A1" }, { t: "s", v: "Oslo", f: "TRUE()" }],
  ]);
  const { people, problems } = readTable(bytes, "xlsx", {}, rulesWith());
  expect(people.map(({ fields }) => fields["accountEnabled"])).toEqual([false, true]);
  expect(problems.map(({ code, row, column }) => [code, row, column])).toEqual([
    ["formula", 4, 1],
    ["formula", 4, 2],
  ]);
});

function read(
  rows: readonly (readonly string[])[],
  settings: Partial<TableSettings> = {},
): ReturnType<typeof readTable> {
  const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","));
  const bytes = new TextEncoder().encode(`${quoted.join("\n")}\n`);
  return readTable(bytes, "csv", {}, rulesWith(settings));
}
