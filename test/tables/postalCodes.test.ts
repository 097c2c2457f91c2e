import { describe, expect, it } from "vitest";
import { readTable, type PeopleTable } from "../../src/tables/readTable.ts";
import { rulesWith } from "./rules.ts";
import { workbook, type Typed } from "./workbook.ts";

/** What a spreadsheet makes of postal codes, told by the country in the row, or by the codes that are texts. */

type Row = readonly [code: Typed, country?: Typed, usageLocation?: Typed];

const number = (v: number, z?: string): Typed => ({ v, ...(z !== undefined && { z }) });

describe("a postal code that is a number in a workbook", () => {
  it.each<[string, readonly Row[], readonly (string | undefined)[]]>([
    ["four digits in a country of four", [[number(5003), "Norway"]], ["5003"]],
    ["three, where the zero is gone", [[number(150), "Norway"]], ["lost-zeros"]],
    ["four in a country of five", [[number(2142), "United States"]], ["lost-zeros"]],
    ["five in a country of five", [[number(10115), "Deutschland"]], ["10115"]],
    ["five in a country of six", [[number(10115), "Romania"]], ["lost-zeros"]],
    [
      "by the code of the country",
      [
        [number(8000), undefined, "CH"],
        [number(1067), undefined, "DE"],
      ],
      ["8000", "lost-zeros"],
    ],
    [
      "each by its own row",
      [
        [number(5003), "Norway"],
        [number(2142), "US"],
        [number(2142), undefined],
      ],
      ["5003", "lost-zeros", "number"],
    ],
    ["a country none of whose codes begins with a zero", [[number(150), "Austria"]], ["number"]],
    ["two countries in a row", [[number(2142), "United States", "NO"]], ["number"]],
    ["a country that is none", [[number(2142), "Atlantis"]], ["number"]],
    ["a country whose codes have several lengths", [[number(2142), "Costa Rica"]], ["number"]],
    [
      "beside texts of as many digits",
      [["0150"], [number(5003)], ["1344"]],
      ["0150", "5003", "1344"],
    ],
    ["beside longer texts", [["02142"], [number(5003)]], ["02142", "number"]],
    ["beside texts that are no numbers", [["SW1A 1AA"], [number(5003)]], ["SW1A 1AA", "number"]],
    ["with a format of zeros", [[number(150, "0000"), "Norway"]], ["0150"]],
  ])("%s", (_, rows, expected) => {
    expect(codesIn(read(rows))).toEqual(expected);
  });

  it("is refused with the code that it was, and how to write it", () => {
    const { problems } = read([[number(2142), "United States"]]);
    expect(problems[0]?.message).toBe(
      `"2142" has fewer digits than the postal codes of the country in this row, which have 5: a spreadsheet has probably dropped the zeros of "02142". Format the column as text and write it again, or write "'2142" if this is all of it`,
    );
  });
});

describe("a postal code in a CSV file", () => {
  it.each([
    ["2142", "United States", "lost-zeros"],
    ["1067", "Germany", "lost-zeros"],
    ["1067", "Tyskland", "lost-zeros"],
    ["501", "Japan", "501"],
    ["2142", "Norway", "2142"],
    ["37511", "India", "37511"],
    ["2142", "", "2142"],
    ["'2142", "United States", "2142"],
    ["02142", "US", "02142"],
    ["02142-1234", "US", "02142-1234"],
    ["1234 AB", "Netherlands", "1234 AB"],
  ])("%s in %s: %s", (code, country, expected) => {
    const text = `userPrincipalName,postalCode,country\na@contoso.com,${code},${country}\n`;
    const table = readTable(new TextEncoder().encode(text), "csv", {}, rulesWith());
    expect(codesIn(table)).toEqual([expected]);
  });
});

it("numbers of employees among texts are taken where all have one length", () => {
  const table = readTable(
    workbook([
      ["userPrincipalName", "employeeId"],
      ["a@contoso.com", "00042"],
      ["b@contoso.com", number(12345)],
      ["c@contoso.com", number(43)],
    ]),
    "xlsx",
    {},
    rulesWith(),
  );
  expect(table.people.map(({ fields }) => fields["employeeId"])).toEqual(["00042", "12345"]);
  expect(table.problems.filter(({ severity }) => severity === "error")).toMatchObject([
    { code: "number", row: 4 },
  ]);
});

function read(rows: readonly Row[]): PeopleTable {
  const bytes = workbook([
    ["userPrincipalName", "postalCode", "country", "usageLocation"],
    ...rows.map((row, index) => [`u${index}@contoso.com`, ...row]),
  ]);
  return readTable(bytes, "xlsx", {}, rulesWith());
}

/** Each row's postal code, or the code of the error that it is. */
function codesIn({ people, problems }: PeopleTable): unknown[] {
  return [
    ...people.map(({ row, fields }) => ({ row, found: fields["postalCode"] })),
    ...problems
      .filter(({ severity }) => severity === "error")
      .map(({ row = 0, code }) => ({ row, found: code })),
  ]
    .toSorted((a, b) => a.row - b.row)
    .map(({ found }) => found);
}
