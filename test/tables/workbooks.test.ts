import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readTable } from "../../src/tables/readTable.ts";
import { rulesWith } from "./rules.ts";
import { workbook, type Typed } from "./workbook.ts";

const NO_WIDTH = '<cols><col min="2" max="2" width="0" customWidth="1"/></cols><sheetData';
const NAME = ["userPrincipalName", "ana@contoso.com"];

describe("a number of a workbook is taken as the spreadsheet shows it", () => {
  it.each([
    ["General", 1042, "1042"],
    ["00000", 42, "00042"],
    ["00000;@", 42, "00042"],
    ["00000;-00000", 42, "00042"],
    ["[$-409]00000", 42, "00042"],
    ["[Blue]00000", 42, "00042"],
    ["00000_)", 42, "00042"],
    ["_(00000_)", 42, "00042"],
    ["00000\\ ", 42, "00042"],
    ["* 00000", 42, "00042"],
    ["000\\-00", 42, "000-42"],
    ['"E-"0000', 42, "E-0042"],
    ["@", 42, "42"],
    // Signs between thousands are no part of a number.
    ["#,##0", 1042, "1042"],
    ["# ##0", 1042, "1042"],
    ["#\\ ##0", 1042, "1042"],
    ["#\\ ###\\ ##0", 1042, "1042"],
    ["0.00", 1042, "1042"],
    ["[<=9999999]###-####;(###) ###-####", 2_123_456_789, "(212) 345-6789"],
  ])("%s: %d is %s", (z, v, said) => {
    const cells: Typed[] = ["employeeId", { v, z }];
    const bytes = workbook([0, 1].map((row) => [NAME[row], cells[row]]));
    const { people, problems } = readTable(bytes, "xlsx", {}, rulesWith());
    expect(problems).toMatchObject([{ severity: "warning", code: "number" }]);
    expect(people[0]?.fields["employeeId"]).toBe(said);
  });
});

describe("what nobody sees is told, however it is hidden", () => {
  it.each([
    ["a column without width", "hidden-column", "<sheetData", NO_WIDTH],
    ["a row without height", "hidden-row", '<row r="2"', '<row r="2" ht="0" customHeight="1"'],
    ["a row by another word", "hidden-row", '<row r="2"', '<row r="2" hidden="true"'],
  ])("%s", (_, code, before, after) => {
    const bytes = changed("xl/worksheets/sheet1.xml", before, after);
    expect(readTable(bytes, "xlsx", {}, rulesWith()).problems).toMatchObject([{ code }]);
  });

  it.each(["hidden", "veryHidden"])("a workbook whose only sheet is %s", (state) => {
    const bytes = changed("xl/workbook.xml", "<sheet ", `<sheet state="${state}" `);
    const { problems } = readTable(bytes, "xlsx", {}, rulesWith());
    expect(problems.map(({ message }) => message)).toEqual([
      'has hidden sheets only; --sheet chooses one of "Sheet1"',
    ]);
    expect(readTable(bytes, "xlsx", { sheet: "Sheet1" }, rulesWith()).people).toHaveLength(1);
  });
});

/** A workbook of one person, in one part of which a text is another. */
function changed(part: string, before: string, after: string): Uint8Array {
  const parts = unzipSync(workbook([0, 1].map((row) => [NAME[row], ["city", "Oslo"][row]])));
  const text = strFromU8(parts[part] ?? new Uint8Array());
  expect(text).toContain(before);
  // The library writes widths of its own.
  const own = text.replace(/<cols>.*?<\/cols>/s, "");
  return zipSync({ ...parts, [part]: strToU8(own.replace(before, after)) });
}
