import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DesiredUser } from "../../src/model/user.ts";
import { newUserText } from "../../src/roster/edit/newUserText.ts";
import { parseRoster } from "../../src/roster/read/parseRoster.ts";
import { importPeople } from "../../src/tables/importing/importPeople.ts";
import { peopleGrid } from "../../src/tables/writing/peopleGrid.ts";
import { readTable } from "../../src/tables/readTable.ts";
import { writeCsv } from "../../src/tables/writing/writeCsv.ts";
import { writeXlsx } from "../../src/tables/writing/writeXlsx.ts";
import { LISTED, people, type Person } from "./people.ts";
import { rulesWith } from "./rules.ts";
import { runs } from "../runs.ts";
import { NO_SCHEMA_LINE } from "../../src/roster/edit/schemaLine.ts";

const RULES = rulesWith({}, LISTED);

describe("people → table → people is the identity, whatever their values are", () => {
  it.each(["comma", "semicolon", "tab"] as const)("CSV, separated by %s", (separator) => {
    fc.assert(
      fc.property(people, (list) => {
        expect(readBack(writeCsv(peopleGrid(list, "csv"), separator), "csv")).toEqual(list);
      }),
      { numRuns: runs(25) },
    );
  });

  it("XLSX", () => {
    fc.assert(
      fc.property(people, (list) => {
        expect(readBack(writeXlsx(peopleGrid(list, "xlsx")), "xlsx")).toEqual(list);
      }),
      { numRuns: runs(20) },
    );
  });
});

describe("roster → table → roster is the identity", () => {
  it.each(["csv", "xlsx"] as const)("%s, by files that are made of it", (kind) => {
    fc.assert(
      fc.property(people, (list) => {
        const files = list.map(declarable).map(({ fields, ...more }, index) => ({
          path: `users/${index}.yaml`,
          text: newUserText(fields, more),
        }));
        const roster = rosterOf(files);
        const grid = peopleGrid(roster.map(toPerson), kind);
        const table = readTable(kind === "csv" ? writeCsv(grid) : writeXlsx(grid), kind, {}, RULES);
        const { changes, problems } = importPeople({
          ...table,
          roster: { users: [], diagnostics: [], files: 0 },
          texts: new Map(),
          homeOf: () => ({ folder: "users", isKnown: false }),
          inheritedIn: () => new Map(),
          schemaLine: NO_SCHEMA_LINE,
          configuration: { key: "userPrincipalName" },
        });
        expect(problems).toEqual([]);
        const again = rosterOf(changes.map(({ path, after = "" }) => ({ path, text: after })));
        expect(new Set(again.map(toPerson))).toEqual(new Set(roster.map(toPerson)));
      }),
      { numRuns: runs(12) },
    );
  });
});

/** Without former names, with a manager who needs no declaration, and with a display name, which an import makes otherwise. */
function declarable({ fields, id }: Person): Omit<Person, "formerly"> {
  return {
    fields: {
      displayName: "Ana Silva",
      ...fields,
      ...(typeof fields["manager"] === "string" && { manager: MANAGER }),
    },
    ...(id !== undefined && { id }),
  };
}

const MANAGER = "00000000-0000-4000-8000-000000000000";

function rosterOf(files: readonly { path: string; text: string }[]): readonly DesiredUser[] {
  const { users, diagnostics } = parseRoster(
    {
      folder: "users",
      files: files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })),
      diagnostics: [],
    },
    RULES,
  );
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return users;
}

function toPerson({ id, formerly, fields }: DesiredUser): Person {
  return {
    formerly: formerly.map(({ value }) => value),
    fields,
    ...(id !== undefined && { id }),
  };
}

function readBack(bytes: Uint8Array, kind: "csv" | "xlsx"): Person[] {
  const read = readTable(bytes, kind, {}, RULES);
  expect(read.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return read.people.map((person) => {
    const { row, ...rest } = person;
    expect(row).toBeGreaterThan(1);
    return rest;
  });
}
