import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parseRoster } from "../../src/roster/read/parseRoster.ts";
import type { DesiredUser } from "../../src/model/user.ts";
import { hasTableErrors } from "../../src/model/tables/problem.ts";
import { tableKind } from "../../src/tables/cells/readSheet.ts";
import { readTable, type PeopleTable } from "../../src/tables/readTable.ts";
import { importInto, textsOf } from "./importInto.ts";
import { rulesWith } from "./rules.ts";

/** Our own workbooks after LibreOffice saved them; how they were made stands beside them. */

const FOLDER = join(import.meta.dirname, "..", "fixtures", "tables", "libreoffice");
const PEOPLE = { "users/people.yaml": await readFile(join(FOLDER, "people.yaml"), "utf8") };

it.each([
  "roster.xlsx",
  "roster-saved.xlsx",
  "roster-through-ods.xlsx",
  "roster-through-xls.xlsx",
  "roster-saved.csv",
])("%s is the roster that it was made of", async (file) => {
  const table = await read(file);
  expect(importInto(table, PEOPLE)).toMatchObject({ changes: [], created: [], missing: [] });
  const fresh = importInto(table);
  expect(hasTableErrors(fresh.problems)).toBe(false);
  expect(peopleOf(textsOf(fresh))).toEqual(peopleOf(PEOPLE));
});

it("directory-saved.xlsx is the directory that it was made of", async () => {
  const { people } = await read("directory.xlsx");
  expect(people.map(({ id, fields }) => [typeof id, fields["accountEnabled"]])).toEqual([
    ["string", false],
    ["string", true],
    ["string", true],
    ["string", true],
  ]);
  expect((await read("directory-saved.xlsx")).people).toEqual(people);
  const again = importInto(await read("directory-saved.xlsx"), PEOPLE);
  expect(again).toMatchObject({ created: [], missing: [] });
  // "accountEnabled: true" stands in the file already, of another person.
  const added = again.changes.flatMap(({ before = "", after = "" }) =>
    after.split("\n").filter((line) => !before.split("\n").includes(line)),
  );
  expect(new Set(added.map((line) => line.trim().split(":")[0]))).toEqual(
    new Set(["id", "mailNickname"]),
  );
});

async function read(file: string): Promise<PeopleTable> {
  const bytes = await readFile(join(FOLDER, file));
  const table = readTable(bytes, tableKind(file) ?? "csv", {}, rulesWith());
  expect(table.problems.map(({ code }) => code)).toEqual(["outer-blank"]);
  return table;
}

function peopleOf(files: Readonly<Record<string, string>>): unknown {
  const { users } = parseRoster(
    {
      folder: "users",
      files: Object.entries(files).map(([path, text]) => ({
        path,
        bytes: new TextEncoder().encode(text),
      })),
      diagnostics: [],
    },
    rulesWith(),
  );
  return users
    .map(({ fields }: DesiredUser) => ({ fields }))
    .toSorted((a, b) => (nameOf(a.fields) < nameOf(b.fields) ? -1 : 1));
}

function nameOf(fields: DesiredUser["fields"]): string {
  const name = fields["userPrincipalName"];
  return typeof name === "string" ? name : "";
}
