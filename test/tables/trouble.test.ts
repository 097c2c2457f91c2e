import { describe, expect, it } from "vitest";
import { hasTableErrors } from "../../src/model/tables/problem.ts";
import { tableProblemLine } from "../../src/report/facts/tableProblems.ts";
import { readTable } from "../../src/tables/readTable.ts";
import type { TableOptions, TableRules } from "../../src/tables/understand.ts";
import { columns, rulesWith } from "./rules.ts";
import { workbook, type Typed } from "./workbook.ts";

/** Each small file as somebody would send it, and every line that they would read. */
interface Trouble {
  readonly name: string;
  readonly csv?: string | Uint8Array;
  readonly xlsx?: Uint8Array;
  readonly options?: TableOptions;
  readonly rules?: TableRules;
  readonly says: readonly string[];
}

const ANA = "ana@contoso.com";
const DATE = { t: "n", v: 46003, z: "dd/mm/yyyy" } as const;

const TROUBLES: readonly Trouble[] = [
  {
    name: "nothing at all",
    csv: "",
    says: [": error empty-table: holds no table; the first row must be headings"],
  },
  {
    name: "headings and nobody",
    csv: "userPrincipalName,city\n",
    says: [": error empty-table: has headings, but no rows below them"],
  },
  {
    name: "Windows-1252 that nobody told",
    csv: latin1("userPrincipalName,city\nana@contoso.com,Troms\xf8\n"),
    says: [
      ` row 2: error bad-encoding: is not UTF-8 from here on. Save it as "CSV UTF-8", or say in which encoding these are right
  --encoding windows-1252: "Tromsø"
  --encoding windows-1250: "Tromsř"
  --encoding windows-1257: "Tromsų"
  --encoding windows-1256: "Tromsّ"`,
    ],
  },
  {
    name: "UTF-8 told to be Windows-1252",
    csv: "userPrincipalName,city\nana@contoso.com,Tromsø\n",
    options: { encoding: "windows-1252" },
    says: [
      `: error bad-encoding: is UTF-8, which read as windows-1252 would turn "é" into "Ã©"; leave --encoding out`,
    ],
  },
  {
    name: "a mark against what was told",
    csv: "\ufeffuserPrincipalName\nana@contoso.com\n",
    options: { encoding: "utf-16le" },
    says: [
      ": error bad-encoding: begins with the mark of utf-8, but --encoding says utf-16le; leave the option out",
    ],
  },
  {
    name: "a workbook that is called .csv",
    csv: table(["userPrincipalName"], [ANA]),
    says: [": error not-csv: is an Excel workbook by its content; name it .xlsx"],
  },
  {
    name: "CSV that is called .xlsx",
    xlsx: new TextEncoder().encode("userPrincipalName\nana@contoso.com\n"),
    says: [
      ": error not-xlsx: is not an .xlsx workbook by its content; is it a CSV file by another name?",
    ],
  },
  {
    name: "an old or protected workbook",
    xlsx: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
    says: [
      ": error not-xlsx: is an old or protected Excel workbook by its content; save it as .xlsx without a password",
    ],
  },
  {
    name: "a quote that never ends",
    csv: 'userPrincipalName,city\nana@contoso.com,"Oslo\nben@contoso.com,Bergen\n',
    says: [
      ` row 2, column B: error broken-quotes: begins a quoted value (") that never ends (line 2 of the file); add the closing quote at its end`,
    ],
  },
  {
    name: "a quote that never ends, in the headings",
    csv: 'userPrincipalName,"city\nana@contoso.com,Oslo\n',
    says: [
      ` row 1, column B: error broken-quotes: begins a quoted value (") that never ends (line 1 of the file); add the closing quote at its end`,
    ],
  },
  {
    name: "a quote that never ends, below a cell of several lines",
    csv: 'userPrincipalName,city\nana@contoso.com,"Oslo\nNorway"\nben@contoso.com,"Bergen\ncat@contoso.com,Bergen\n',
    says: [
      ` row 3, column B: error broken-quotes: begins a quoted value (") that never ends (line 4 of the file); add the closing quote at its end`,
    ],
  },
  {
    name: "a quote inside a value",
    csv: 'userPrincipalName,displayName\nana@contoso.com,Ana "A" Silva\n',
    says: [
      ` row 2: error broken-quotes: has a quote (") in the middle of a value (line 2 of the file); put the whole value in quotes and write the inner ones twice ("")`,
    ],
  },
  {
    name: "text behind a closing quote",
    csv: 'userPrincipalName,displayName\nana@contoso.com,"Ana" Silva\n',
    says: [
      ` row 2, column B: error broken-quotes: has something between a closing quote (") and the next separator (line 2 of the file); inside quotes, a quote is written twice ("")`,
    ],
  },
  {
    name: "an unknown heading, nearly right",
    csv: "userPrincipalName,Job Titel\nana@contoso.com,Engineer\n",
    says: [
      ` row 1, column B "Job Titel": error unknown-heading: "Job Titel" is not a user property`,
    ],
  },
  {
    name: "a heading that nobody knows",
    csv: "userPrincipalName,Shoe size\nana@contoso.com,42\n",
    says: [
      ` row 1, column B "Shoe size": error unknown-heading: "Shoe size" is not a user property`,
    ],
  },
  {
    name: "two headings that are one property",
    csv: "userPrincipalName,jobTitle,Job title [jobTitle]\nana@contoso.com,A,B\n",
    says: [
      ` row 1, column C "Job title [jobTitle]": error duplicate-heading: "Job title [jobTitle]" and "jobTitle" in column B are the same property; keep one of them, or say "Job title [jobTitle]": ignore`,
    ],
  },
  {
    name: "a value without a heading",
    csv: "userPrincipalName,,city\nana@contoso.com,x,Oslo\n",
    says: [
      " row 2, column B: error no-heading: has a value in a column without a heading; name the column, or empty it",
    ],
  },
  {
    name: "a row that is too long, and one that is too short",
    csv: "userPrincipalName,city,state\nana@contoso.com,Oslo,NO,more\nben@contoso.com,Oslo\n",
    says: [
      " row 2, column D: error too-many-cells: has 4 cells, where the headings are 3; is a separator inside a value that is not in quotes?",
      " row 3: warning short-row: has 2 of 3 cells; the others count as empty",
    ],
  },
  {
    name: "the wrong separator",
    csv: "userPrincipalName;city\nana@contoso.com;Oslo\n",
    options: { separator: "comma" },
    says: [`: error wrong-separator: makes no sense with the separator ",", but with ";"`],
  },
  {
    name: "two rows of one person",
    csv: "userPrincipalName,city\n,Oslo\nana@contoso.com,Oslo\nANA@contoso.com,Bergen\n",
    says: [
      ` row 4, column A "userPrincipalName": error duplicate-row: "ANA@contoso.com" is in row 3 already; one row for each user. Delete one of the two, or correct it`,
    ],
  },
  {
    name: "a password, and what Graph does not let anybody write",
    csv: "userPrincipalName,Initial password [passwordProfile] Required,createdDateTime,onPremisesImmutableId\nana@contoso.com,Secret1!,2020-01-01,abc\n",
    says: [
      ` row 1, column B "Initial password [passwordProfile] Required": warning passwords: holds passwords, which are neither read nor kept: a new account gets a random one. Delete the column, and do not commit this file`,
      ` row 1, column C "createdDateTime": warning not-imported: is not imported: "createdDateTime" is read-only in Graph`,
      ` row 1, column D "onPremisesImmutableId": warning not-imported: is not imported: "onPremisesImmutableId" links the account to another directory, whose users could then sign in as it`,
    ],
  },
  {
    name: "a property that has to be allowed",
    csv: "userPrincipalName,userType\nana@contoso.com,Guest\n",
    says: [
      ` row 1, column B "userType": error refused-property: "userType" is managed only if the configuration allows it (allow: [userType]). Take the column out, or say "userType": ignore`,
    ],
  },
  {
    name: "leading zeros that are lost",
    csv: "userPrincipalName,employeeId,postalCode\nana@contoso.com,00042,0150\nben@contoso.com,43,150\n",
    says: [
      ` row 3, column B "employeeId": error lost-zeros: "43" is shorter than the numbers with leading zeros in this column: a spreadsheet has probably dropped the zeros of "00043". Format the column as text, or write "'43" if this is all of it`,
      ` row 3, column C "postalCode": error lost-zeros: "150" is shorter than the numbers with leading zeros in this column: a spreadsheet has probably dropped the zeros of "0150". Format the column as text, or write "'150" if this is all of it`,
    ],
  },
  {
    name: "a phone number as an exponent",
    csv: 'userPrincipalName,mobilePhone\nana@contoso.com,4.74E+10\nben@contoso.com,"1,23E+11"\n',
    says: [
      ` row 2, column B "mobilePhone": error exponent: "4.74E+10" is a long number that a spreadsheet shortened: its digits are lost. Format the column as text and write it again`,
      ` row 3, column B "mobilePhone": error exponent: "1,23E+11" is a long number that a spreadsheet shortened: its digits are lost. Format the column as text and write it again`,
    ],
  },
  {
    name: "dates of one country, and the number of a day",
    csv: "userPrincipalName,employeeHireDate\nana@contoso.com,11/30/2026\nben@contoso.com,30.11.2026\ncho@contoso.com,46003\ndan@contoso.com,2026-02-30\n",
    says: [
      ` row 2, column B "employeeHireDate": error local-date: "11/30/2026" is an ambiguous date: day and month could be swapped; write the dates of this column in one form, such as 2026-11-30`,
      ` row 3, column B "employeeHireDate": error local-date: "30.11.2026" is an ambiguous date: day and month could be swapped; write the dates of this column in one form, such as 2026-11-30`,
      ` row 4, column B "employeeHireDate": error date-number: "46003" is a spreadsheet's number for a day, probably 2025-12-12; write that`,
      ` row 5, column B "employeeHireDate": error bad-date: "employeeHireDate" is not a date; write year, month and day, such as 2026-11-30 or 2026-11-30T08:00:00Z`,
    ],
  },
  {
    name: "codes that became dates",
    csv: "userPrincipalName,employeeId,officeLocation\nana@contoso.com,5-Mar,01.02.2026\n",
    says: [
      ` row 2, column B "employeeId": error became-date: "5-Mar" is probably a code such as 3-5 that a spreadsheet took for a date. Format the column as text, or write "'5-Mar" if this is intended`,
      ` row 2, column C "officeLocation": error became-date: "01.02.2026" is probably a code such as 3-5 that a spreadsheet took for a date. Format the column as text, or write "'01.02.2026" if this is intended`,
    ],
  },
  {
    name: "codes that became decimal numbers",
    csv: "userPrincipalName,employeeId\nana@contoso.com,12345.0\n",
    says: [
      ` row 2, column B "employeeId": error decimals: "12345.0" went through a program that took it for a decimal number; write it as text`,
    ],
  },
  {
    name: "errors of formulas, and a column that was too narrow",
    csv: "userPrincipalName,jobTitle,department,mobilePhone\nana@contoso.com,#N/A,#REF!,########\n",
    says: [
      ` row 2, column B "jobTitle": error error-value: "#N/A" is the error of a formula; repair it or empty the cell`,
      ` row 2, column C "department": error error-value: "#REF!" is the error of a formula; repair it or empty the cell`,
      ` row 2, column D "mobilePhone": error too-narrow: is only #, which a spreadsheet shows where a column is too narrow; widen it and save again`,
    ],
  },
  {
    name: "formulas",
    csv: "userPrincipalName,jobTitle,department,city\nana@contoso.com,=1+1,@SUM(A1),-2+3\n",
    says: [
      ` row 2, column B "jobTitle": error formula: "=1+1" begins like a formula. Paste values, or write "'=1+1" if this text is intended`,
      ` row 2, column C "department": error formula: "@SUM(A1)" begins like a formula. Paste values, or write "'@SUM(A1)" if this text is intended`,
      ` row 2, column D "city": error formula: "-2+3" begins like a formula. Paste values, or write "'-2+3" if this text is intended`,
    ],
  },
  {
    name: "a text that was cut off",
    csv: `userPrincipalName,streetAddress\nana@contoso.com,${"x".repeat(255)}\n`,
    says: [
      ` row 2, column B "streetAddress": error cut-off: has exactly 255 characters, where some programs cut a text. Look at its end; write an apostrophe before it if it is whole`,
    ],
  },
  {
    name: "what cannot be cleared, and NULL",
    csv: "userPrincipalName,displayName,usageLocation,jobTitle,city\nana@contoso.com,null,null,NULL,null\n",
    says: [
      ` row 2, column B "displayName": error cannot-clear: "displayName" cannot be cleared: Graph refuses null. Empty the cell to leave it alone.`,
      ` row 2, column C "usageLocation": error cannot-clear: "usageLocation" cannot be cleared: Graph refuses null. Empty the cell to leave it alone.`,
      ` row 2, column D "jobTitle": error null-text: "NULL" can be meant in two ways: empty the cell to leave the property alone, write null to clear it, or "'NULL" for the text. Where a program writes it for nothing: tables: { nothing: ["NULL"] }`,
    ],
  },
  {
    name: "characters that are not seen, and ones that were lost",
    csv: "userPrincipalName,displayName,city\nana@contoso.com,Ana\u200bSilva,Troms\ufffd\n",
    says: [
      ` row 2, column B "displayName": error hidden-character: invisible character U+200B; remove it`,
      ` row 2, column C "city": error lost-characters: "Troms�" holds U+FFFD, which stands for a letter that was lost in another program`,
    ],
  },
  {
    name: "values that Graph does not take",
    csv: `userPrincipalName,usageLocation,mail,employeeId,preferredLanguage\nana silva@contoso.com,Europe,ana,${"1".repeat(17)},english!\n`,
    says: [
      ` row 2, column A "userPrincipalName": error bad-character: "userPrincipalName" has a space (U+0020), which Graph does not take there`,
      ` row 2, column B "usageLocation": error unknown-country: "usageLocation" is not a country code of ISO 3166-1, such as NO or GB`,
      ` row 2, column C "mail": error bad-mail: "mail" is not a mail address`,
      ` row 2, column D "employeeId": error too-long: "employeeId" has 17 characters; Graph takes at most 16`,
      ` row 2, column E "preferredLanguage": error bad-language: "preferredLanguage" is not a language tag, such as en-US`,
    ],
  },
  {
    name: "yes and no where true and false belong",
    csv: "userPrincipalName,accountEnabled\nana@contoso.com,yes\nben@contoso.com,WAHR\n",
    says: [
      ` row 2, column B "accountEnabled": error wrong-type: must be true or false, not "yes"`,
      ` row 3, column B "accountEnabled": error wrong-type: must be true or false, not "WAHR"`,
    ],
  },
  {
    name: "the template with its row of examples, and a word that it does not know",
    csv: "version:v1.0,,\nName [displayName] Required,User name [userPrincipalName] Required,Block sign in (Yes/No) [accountEnabled] Required\nExample: Chris Green,Example: chris@contoso.com,Example: No\nAna Silva,ana@contoso.com,Ja\n",
    says: [
      ` row 4, column C "Block sign in (Yes/No) [accountEnabled] Required": error wrong-type: must be Yes (blocked) or No, not "Ja"`,
    ],
  },
  {
    name: "an id that is none",
    csv: "id,jobTitle\n42,Engineer\n",
    says: [
      ` row 2, column A "id": error bad-id: "id" must be an object id, such as 8d1c0b1e-5f0a-4a6b-9d2c-3e4f5a6b7c8d`,
    ],
  },
  {
    name: "a list with one item that is none",
    csv: "userPrincipalName,otherMails\nana@contoso.com,a@b.c; d.e.f\n",
    says: [` row 2, column B "otherMails": error bad-mail: "otherMails" is not a mail address`],
  },
  {
    name: "blanks around a value",
    csv: "userPrincipalName,city\nana@contoso.com, Oslo\n",
    says: [
      ` row 2, column B "city": warning outer-blank: has spaces around its text, which are left out`,
    ],
  },
  {
    name: "numbers in columns for texts: as a format shows them, whole ones, and ones that lost something",
    xlsx: table(
      ["userPrincipalName", "employeeId", "mobilePhone", "postalCode", "faxNumber", "department"],
      [
        ANA,
        { v: 42, z: "00000" },
        { v: 4740000000 },
        { v: 150 },
        { v: 47400, z: "+0" },
        { v: 7.5 },
      ],
    ),
    says: [
      ` row 2, column B "employeeId": warning number: ${numbers("00042")}`,
      ` row 2, column C "mobilePhone": warning number: ${numbers("4740000000")}`,
      ` row 2, column D "postalCode": error number: is the number 150, and postal codes as numbers may have lost a leading zero. Give the column a format of zeros that shows them whole, such as 00000, or 0000 where they have four digits`,
      ` row 2, column E "faxNumber": warning number: ${numbers("+47400")}`,
      ` row 2, column F "department": error number: is the number 7.5 in a column of numbers that are not whole, or have more digits than a spreadsheet keeps. Select the column and turn it into text (in Excel: Data, Text to Columns, Next, Next, "Text")`,
    ],
  },
  {
    name: "numbers among texts",
    xlsx: table(
      ["userPrincipalName", "officeLocation"],
      [ANA, "B 12"],
      ["ben@contoso.com", { v: 7 }],
    ),
    says: [
      ` row 3, column B "officeLocation": error number: is the number 7 among texts: leading zeros, a plus and long numbers are lost that way. Select the column and turn it into text (in Excel: Data, Text to Columns, Next, Next, "Text")`,
    ],
  },
  {
    name: "dates where texts belong, and with a time",
    xlsx: table(
      ["userPrincipalName", "employeeId", "employeeHireDate"],
      [ANA, DATE, { ...DATE, v: 46003.5 }],
    ),
    says: [
      ` row 2, column B "employeeId": error became-date: is the date 2025-12-12 for the spreadsheet, where a text belongs: a code such as 3-5 became a date. Format the column as text and write it again`,
      ` row 2, column C "employeeHireDate": error bad-date: has a time without a zone; write it as text, such as 2025-12-12T08:00:00Z`,
    ],
  },
  {
    name: "a day as a number",
    xlsx: table(["userPrincipalName", "employeeHireDate"], [ANA, { v: 46003 }]),
    says: [
      ` row 2, column B "employeeHireDate": error date-number: is the number 46003; format the column as a date`,
    ],
  },
  {
    name: "a boolean where a text belongs",
    xlsx: table(["userPrincipalName", "jobTitle"], [ANA, true]),
    says: [
      ` row 2, column B "jobTitle": error wrong-type: is true, where a text belongs; format the column as text`,
    ],
  },
  {
    name: "formulas and their errors",
    xlsx: table(
      ["userPrincipalName", "displayName", "city"],
      [ANA, { t: "s", v: "Ana Silva", f: 'B1&"x"' }, { t: "e", v: 42 }],
    ),
    says: [
      ` row 2, column B "displayName": error formula: holds a formula; copy the column and paste it as values`,
      ` row 2, column C "city": error error-value: holds the error #N/A; repair it or empty the cell`,
    ],
  },
  {
    name: "merged cells",
    xlsx: workbook([["userPrincipalName", "city"], [ANA, "Oslo"], ["ben@contoso.com"]], {
      "!merges": [{ s: { r: 1, c: 1 }, e: { r: 2, c: 1 } }],
    }),
    says: [
      ` row 2, column B "city": error merged-cells: is merged (B2:B3), so only its first cell has a value; take the merging back`,
    ],
  },
  {
    name: "a hidden row and a hidden column",
    xlsx: workbook(
      [
        ["userPrincipalName", "city"],
        [ANA, "Oslo"],
        ["ben@contoso.com", "Oslo"],
      ],
      { "!rows": [{}, {}, { hidden: true }], "!cols": [{}, { hidden: true }] },
    ),
    says: [
      ` row 2, column B "city": error hidden-column: is a hidden column; show it, or delete it`,
      " row 3: error hidden-row: is hidden, perhaps by a filter; show it, or delete it",
    ],
  },
  {
    name: "a sheet that is not there",
    xlsx: workbook([["userPrincipalName"], [ANA]], {}, ["People", "Old"]),
    options: { sheet: "Persons" },
    says: [`: error no-sheet: has no sheet "Persons"; it has "People", "Old"`],
  },
  {
    name: "several sheets",
    xlsx: workbook([["userPrincipalName"], [ANA]], {}, ["People", "Old"]),
    says: [
      `: warning several-sheets: only the sheet "People" is read, not "Old"; --sheet chooses another`,
    ],
  },
  {
    name: "a heading that is a number",
    xlsx: table(["userPrincipalName", { v: 2026 }], [ANA, "x"]),
    says: [
      " row 1, column B: error bad-heading: is not text, so it cannot be the heading of a column",
    ],
  },
  {
    name: "letters that another program garbled",
    csv: "userPrincipalName,city\nana@contoso.com,TromsÃ¸\n",
    says: [
      ` row 2, column B "city": error garbled: "TromsÃ¸" is UTF-8 that some program read as Windows-1252 or Mac Roman; go back to the file that it came from`,
    ],
  },
  {
    name: "a mapping of two columns to one property",
    csv: "UPN,Job,Role\nana@contoso.com,A,B\n",
    rules: columns({ upn: "userPrincipalName", job: "jobTitle", Role: "jobTitle" }),
    says: [
      ` row 1, column C "Role": error duplicate-heading: "Role" and "Job" in column B are the same property; keep one of them, or say "Role": ignore`,
    ],
  },
];

it("there are enough of them", () => {
  expect(TROUBLES.length).toBeGreaterThanOrEqual(25);
});

describe("trouble in a table is told with its row and column, all of it at once", () => {
  it.each(TROUBLES)("$name", ({ csv, xlsx, options = {}, rules, says }) => {
    const bytes = xlsx ?? (typeof csv === "string" ? new TextEncoder().encode(csv) : csv);
    const kind = xlsx ? "xlsx" : "csv";
    const { problems, people } = readTable(
      bytes ?? new Uint8Array(),
      kind,
      options,
      rules ?? rulesWith(),
    );
    const file = `people.${kind}`;
    expect(
      problems.map((problem) => tableProblemLine(problem, file, { color: false, width: 80 })),
    ).toEqual(says.map((line) => `${file}${line}`));
    if (!hasTableErrors(problems)) expect(people.length).toBeGreaterThan(0);
  });
});

function numbers(shown: string): string {
  return `holds numbers, which are taken as the spreadsheet shows them, such as ${shown}; leading zeros and a plus would be lost. To be sure, format the column as text before you fill it`;
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function table(...rows: readonly (readonly Typed[])[]): Uint8Array {
  return workbook(rows);
}
