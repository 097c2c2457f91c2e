import { describe, expect, it } from "vitest";
import { parseRoster } from "../../src/roster/read/parseRoster.ts";
import type { Roster } from "../../src/model/user.ts";
import { importPeople } from "../../src/tables/importing/importPeople.ts";
import type { TableImport } from "../../src/tables/importing/types.ts";
import { readTable } from "../../src/tables/readTable.ts";
import { rulesWith } from "./rules.ts";
import { NO_SCHEMA_LINE } from "../../src/roster/edit/schemaLine.ts";

type Key = "userPrincipalName" | "employeeId";
const ID = "8d1c0b1e-5f0a-4a6b-9d2c-3e4f5a6b7c8d";
const ANA = `# our first
userPrincipalName: ana@contoso.com
id: ${ID}
displayName: 'Ana Silva' # quoted
employeeId: 00042
city: Oslo
employeeOrgData: { costCenter: CC-1, division: Product }
`;
const BEN =
  "users:\n  - userPrincipalName: ben@contoso.com\n    displayName: Ben\n  - userPrincipalName: cho@contoso.com\n";

describe("a table changes what it has a column for, and nothing else", () => {
  it("creates, updates in place, and leaves the others alone", () => {
    const result = bring(
      "userPrincipalName,city,jobTitle,costCenter,manager\n" +
        "ANA@contoso.com,Bergen,,CC-2,\nben@contoso.com,Oslo,Engineer,,dan@contoso.com\nDan@contoso.com,,Boss,,\n",
    );
    expect(result).toMatchObject({
      created: ["Dan@contoso.com"],
      updated: ["ana@contoso.com", "ben@contoso.com"],
      unchanged: [],
      missing: ["cho@contoso.com"],
    });
    expect(textsOf(result)).toEqual({
      "users/ana.yaml": ANA.replace("Oslo", "Bergen").replace("CC-1", "CC-2"),
      "users/dan.yaml": "userPrincipalName: Dan@contoso.com\njobTitle: Boss\n",
      "users/team.yaml":
        "users:\n  - userPrincipalName: ben@contoso.com\n    displayName: Ben\n    city: Oslo\n    jobTitle: Engineer\n    manager: dan@contoso.com\n  - userPrincipalName: cho@contoso.com\n",
    });
  });

  it("null clears", () => {
    expect(textsOf(bring("userPrincipalName,city\nana@contoso.com,null\n"))).toEqual({
      "users/ana.yaml": ANA.replace("Oslo", "null"),
    });
  });

  it("what is said already changes no byte", () => {
    const result = bring(
      "userPrincipalName,displayName,employeeId,city\nAna@Contoso.com,Ana Silva,00042,Oslo\n",
    );
    expect(result).toMatchObject({ changes: [], unchanged: ["ana@contoso.com"] });
  });

  it("a new name: by id, by the number where that is the key, and by the former name", () => {
    const renamed = { "users/ana.yaml": ANA.replace("ana@", "ana.li@") };
    expect(textsOf(bring(`id,userPrincipalName\n${ID},ana.li@contoso.com\n`))).toEqual(renamed);
    expect(
      textsOf(bring("employeeId,userPrincipalName\n00042,ana.li@contoso.com\n", "employeeId")),
    ).toEqual(renamed);
    expect(
      textsOf(bring("userPrincipalName,formerly\nben.li@contoso.com,ben@contoso.com\n"))[
        "users/team.yaml"
      ],
    ).toMatch(/ben\.li@contoso\.com\n {4}displayName: Ben\n {4}formerly:\n.*- ben@contoso\.com\n/);
  });

  it("the same table a second time changes nothing", () => {
    const csv =
      "userPrincipalName,city,manager\nana@contoso.com,Bergen,dan@contoso.com\ndan@contoso.com,Oslo,null\n";
    const first = bring(csv);
    expect(bring(csv, "userPrincipalName", { ...FILES, ...textsOf(first) }).changes).toEqual([]);
  });
});

describe("nothing is made of a table that contradicts the roster", () => {
  it.each<[string, string, string[]]>([
    [
      "one row, two users",
      `id,userPrincipalName\n${ID},ben@contoso.com\n`,
      [
        "2 B two-users means two users: users/ana.yaml:2 and users/team.yaml:2; correct one of the columns",
      ],
    ],
    [
      "two rows, one user",
      `id,userPrincipalName,city\n${ID},,Oslo\n,ana@contoso.com,Bergen\n`,
      [
        "3 - duplicate-row is ana@contoso.com (users/ana.yaml:2), as row 2 is; one row for each user",
      ],
    ],
    [
      "another id than the declared one",
      `id,userPrincipalName\n${ID.replace("8", "9")},ana@contoso.com\n`,
      [`2 A other-id is not the id of ana@contoso.com, who has ${ID} at users/ana.yaml:2`],
    ],
    [
      "an id that nobody has",
      `id,city\n${ID.replace("8", "9")},Oslo\n`,
      ["2 A unknown-id is not declared yet, and a new user needs a userPrincipalName"],
    ],
    [
      "a new name for a known number",
      "userPrincipalName,employeeId\nana.li@contoso.com,00042\n",
      [
        '2 B taken-employee-id "00042" is the number of ana@contoso.com (users/ana.yaml:2). Is this a rename? Then add a column "formerly" with that name',
      ],
    ],
    [
      "managers",
      "userPrincipalName,manager\nana@contoso.com,benn@contoso.com\nben@contoso.com,ben@contoso.com\n",
      [
        '2 B unknown-manager "benn@contoso.com" is neither in this table nor declared. Did you mean "ben@contoso.com"? Add them to the table, or write the object id of a manager who is not managed here. To leave out unknown managers, pass "--unknown-managers leave"',
        "3 B own-manager is ben@contoso.com, the same person, and no user can be their own manager",
      ],
    ],
  ])("%s", (_, csv, says) => {
    const { changes, problems } = bring(csv);
    expect(changes).toEqual([]);
    expect(
      problems.map(
        ({ row, column, code, message }) =>
          `${row} ${column === undefined ? "-" : "AB"[column]} ${code} ${message}`,
      ),
    ).toEqual(says);
  });
});

const FILES: Record<string, string> = { "users/ana.yaml": ANA, "users/team.yaml": BEN };

function bring(csv: string, key: Key = "userPrincipalName", files = FILES): TableImport {
  const table = readTable(new TextEncoder().encode(csv), "csv", {}, rulesWith({}, { key }));
  expect(table.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const roster = rosterOf(files, key);
  return importPeople({
    ...table,
    roster,
    texts: new Map(Object.entries(files)),
    homeOf: () => ({ folder: "users", isKnown: false }),
    inheritedIn: () => new Map(),
    schemaLine: NO_SCHEMA_LINE,
    configuration: { key },
  });
}

function rosterOf(files: Record<string, string>, key: Key): Roster {
  const source = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  return parseRoster({ folder: "users", files: source, diagnostics: [] }, { key, allow: [] });
}

function textsOf({ changes }: TableImport): Record<string, string> {
  return Object.fromEntries(changes.map(({ path, after = "" }) => [path, after]));
}
