import { describe, expect, it } from "vitest";
import type { TableSource } from "../../src/model/tables/settings.ts";
import { readTable } from "../../src/tables/readTable.ts";
import type { TableOptions } from "../../src/tables/understand.ts";
import { columns as mapped, rulesWith } from "./rules.ts";
import { workbook } from "./workbook.ts";

const RULES = rulesWith();
const SMALL = "userPrincipalName,city\nana@contoso.com,Tromsø\n";
const ANA = {
  row: 2,
  formerly: [],
  fields: { userPrincipalName: "ana@contoso.com", city: "Tromsø" },
};

describe("a table is read however it was saved", () => {
  it.each<[string, Uint8Array, TableOptions?]>([
    ["UTF-8", utf8(SMALL)],
    ["UTF-8 with its mark", utf8(`\ufeff${SMALL}`)],
    ["UTF-16 LE with its mark", utf16(`\ufeff${SMALL}`, true)],
    ["UTF-16 BE with its mark", utf16(`\ufeff${SMALL}`, false)],
    ["UTF-16 LE without", utf16(SMALL, true)],
    ["UTF-16 BE, as told", utf16(SMALL, false), { encoding: "utf-16be" }],
    ["Windows-1252, as told", latin1(SMALL), { encoding: "windows-1252" }],
    ["semicolons", utf8(SMALL.replaceAll(",", ";"))],
    ["tabs", utf8(SMALL.replaceAll(",", "\t"))],
    ["semicolons, as told", utf8(SMALL.replaceAll(",", ";")), { separator: "semicolon" }],
    ["Excel's line about the separator", utf8(`sep=;\r\n${SMALL.replaceAll(",", ";")}`)],
    ["lines of Windows", utf8(SMALL.replaceAll("\n", "\r\n"))],
    ["lines of an old Mac", utf8(SMALL.replaceAll("\n", "\r"))],
    ["no line end at the end", utf8(SMALL.trimEnd())],
    ["quotes everywhere", utf8('"userPrincipalName","city"\n"ana@contoso.com","Tromsø"\n')],
    ["headings in another case", utf8(SMALL.replace("userPrincipalName", "USERPRINCIPALNAME"))],
    ["empty columns to the right", utf8(SMALL.replaceAll("\n", ",,\n"))],
    ["blanks in an empty cell", utf8("userPrincipalName,city,state\nana@contoso.com,Tromsø,  \n")],
  ])("%s", (_, bytes, options = {}) => {
    expect(readTable(bytes, "csv", options, RULES)).toMatchObject({ problems: [], people: [ANA] });
  });

  it("empty rows are passed over, and counted as the spreadsheet counts", () => {
    const { people } = read("userPrincipalName,city\n\n,\nana@contoso.com,Tromsø\n");
    expect(people).toEqual([{ ...ANA, row: 4 }]);
  });

  it("a value may have lines, separators and quotes when it stands in quotes", () => {
    const { people } = read(
      'userPrincipalName,streetAddress,jobTitle\nana@contoso.com,"1 Main St\r\nFloor 2","a, ""b"""\n',
    );
    expect(people[0]?.fields).toMatchObject({
      streetAddress: "1 Main St\r\nFloor 2",
      jobTitle: 'a, "b"',
    });
  });
});

describe("what a cell says", () => {
  it("empty says nothing, null clears, an apostrophe means the text behind it", () => {
    const { people, problems } = read(
      "userPrincipalName,city,state,jobTitle,surname,department,employeeId,manager,businessPhones\n" +
        "ana@contoso.com,,null,'null,'t Hooft,'=1+1,'42,null,[]\nben@contoso.com,,,,,,00042,,\n",
    );
    expect(problems).toEqual([]);
    expect(people[0]).toEqual({
      row: 2,
      formerly: [],
      fields: {
        manager: null,
        userPrincipalName: "ana@contoso.com",
        state: null,
        jobTitle: "null",
        surname: "'t Hooft",
        department: "=1+1",
        employeeId: "42",
        businessPhones: [],
      },
    });
  });

  it("headings below those of groups of columns", () => {
    const rows = [
      ["Person", undefined, "Employment", "Contact"],
      ["userPrincipalName", "displayName", "jobTitle", "city"],
      ["ana@contoso.com", "Ana", "Fitter", "Tromsø"],
    ];
    const { people, problems } = readTable(workbook(rows), "xlsx", {}, RULES);
    expect(problems).toMatchObject([{ severity: "warning", code: "title-rows", row: 2 }]);
    expect(people).toMatchObject([{ row: 3, fields: { displayName: "Ana", city: "Tromsø" } }]);
    const problemsOf = (columns: TableSource["columns"]): string[] =>
      readTable(
        workbook(rows),
        "xlsx",
        {},
        { ...RULES, tables: { ...RULES.tables, sources: { hr: { columns } } } },
      ).problems.map(({ code }) => code);
    expect(problemsOf({ displayName: "displayName", city: "city" })).not.toContain("title-rows");
    expect(problemsOf({ displayName: "displayName", town: "city" })).toContain("title-rows");
    // A person called as a heading is none.
    const { people: all } = read(
      "userPrincipalName,displayName,jobTitle\nana@contoso.com,Manager,Department\n",
    );
    expect(all).toHaveLength(1);
  });

  it("Microsoft's template: the version row, its headings, and a column that says who is blocked", () => {
    const { people, problems, columns } = read(
      "version:v1.0,,,,,\r\n" +
        "Name [displayName] Required,User name [userPrincipalName] Required,Initial password [passwordProfile] Required,Block sign in (Yes/No) [accountEnabled] Required,Office [physicalDeliveryOfficeName],Office phone [telephoneNumber],Mobile phone [mobile]\r\n" +
        "Ana Silva,ana@contoso.com,Secret1!,No,B 12,+1 425 555 0100,+1 425 555 0199\r\n" +
        "Ben Ito,ben@contoso.com,Secret1!,Yes,,,\r\n",
    );
    expect(problems.map(({ code }) => code)).toEqual(["passwords"]);
    expect(JSON.stringify([people, columns, problems])).not.toContain("Secret1");
    expect(people.map(({ fields }) => fields)).toEqual([
      {
        displayName: "Ana Silva",
        userPrincipalName: "ana@contoso.com",
        accountEnabled: true,
        officeLocation: "B 12",
        businessPhones: ["+1 425 555 0100"],
        mobilePhone: "+1 425 555 0199",
      },
      { displayName: "Ben Ito", userPrincipalName: "ben@contoso.com", accountEnabled: false },
    ]);
  });

  it("the template's headings of older years, and of other languages", () => {
    const { people } = read(
      "User name (example: chris@contoso.com) [userPrincipalName] *,Anmeldung blockieren (Ja/Nein) [accountEnabled] *\nana@contoso.com,Yes\n",
    );
    expect(people[0]?.fields).toEqual({
      userPrincipalName: "ana@contoso.com",
      accountEnabled: false,
    });
  });

  it("columns by the configuration, and members of properties", () => {
    const { people, problems } = readTable(
      utf8(
        "Login;Job;Shoe size;extensionAttribute3;costCenter;employeeOrgData.division;otherMails\nana@contoso.com;Engineer;42;x;CC-1;Product;a@b.c, d@e.f\n"
          .replace(", ", ";")
          .replace("a@b.c;d@e.f", '"a@b.c; d@e.f"'),
      ),
      "csv",
      {},
      mapped({ LOGIN: "userPrincipalName", Job: "jobTitle", "Shoe size": "ignore" }),
    );
    expect(problems).toEqual([]);
    expect(people[0]?.fields).toEqual({
      userPrincipalName: "ana@contoso.com",
      jobTitle: "Engineer",
      "onPremisesExtensionAttributes.extensionAttribute3": "x",
      employeeOrgData: { costCenter: "CC-1", division: "Product" },
      otherMails: ["a@b.c", "d@e.f"],
    });
  });

  it("a workbook's texts, dates and booleans", () => {
    const bytes = workbook([
      ["userPrincipalName", "employeeId", "employeeHireDate", "accountEnabled", "streetAddress"],
      ["ana@contoso.com", "00042", { v: 46003, z: "dd/mm/yyyy" }, true, "1 Main St\r\nFloor 2"],
      ["ben@contoso.com", undefined, "2026-11-30", "FALSE"],
    ]);
    const { people, problems } = readTable(bytes, "xlsx", {}, RULES);
    expect(problems).toEqual([]);
    expect(people.map(({ fields }) => fields)).toEqual([
      {
        userPrincipalName: "ana@contoso.com",
        employeeId: "00042",
        employeeHireDate: "2025-12-12",
        accountEnabled: true,
        streetAddress: "1 Main St\r\nFloor 2",
      },
      {
        userPrincipalName: "ben@contoso.com",
        employeeHireDate: "2026-11-30",
        accountEnabled: false,
      },
    ]);
  });

  it("the sheet that is asked for", () => {
    const bytes = workbook([["userPrincipalName"], ["ana@contoso.com"]], {}, ["People", "Old"]);
    expect(readTable(bytes, "xlsx", { sheet: "People" }, RULES)).toMatchObject({
      problems: [],
      people: [{ row: 2 }],
    });
  });
});

it("ten thousand rows are read", () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, index) => `u${index}@contoso.com,${String(index).padStart(5, "0")}`,
  );
  const { people, problems } = read(`userPrincipalName,employeeId\n${rows.join("\n")}\n`);
  expect(problems).toEqual([]);
  expect(people).toHaveLength(10_000);
});

function read(text: string): ReturnType<typeof readTable> {
  return readTable(utf8(text), "csv", {}, RULES);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return new Uint8Array(view.buffer);
}
