import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { peopleGrid } from "../../src/tables/peopleGrid.ts";
import { readTable } from "../../src/tables/readTable.ts";
import { writeCsv } from "../../src/tables/writeCsv.ts";
import { writeXlsx } from "../../src/tables/writeXlsx.ts";
import { people, type Person } from "./people.ts";

const RULES = { columns: {}, allow: [], key: "userPrincipalName" } as const;

describe("people → table → people is the identity, whatever their values are", () => {
  it.each(["comma", "semicolon", "tab"] as const)("CSV, separated by %s", (separator) => {
    fc.assert(
      fc.property(people, (list) => {
        expect(readBack(writeCsv(peopleGrid(list, "csv"), separator), "csv")).toEqual(list);
      }),
      { numRuns: 150 },
    );
  });

  it("XLSX", () => {
    fc.assert(
      fc.property(people, (list) => {
        expect(readBack(writeXlsx(peopleGrid(list, "xlsx")), "xlsx")).toEqual(list);
      }),
      { numRuns: 100 },
    );
  });
});

function readBack(bytes: Uint8Array, kind: "csv" | "xlsx"): Person[] {
  const read = readTable(bytes, kind, {}, RULES);
  expect(read.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return read.people.map((person) => {
    const { row, ...rest } = person;
    expect(row).toBeGreaterThan(1);
    return rest;
  });
}
