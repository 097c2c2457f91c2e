import { parseRoster } from "../../src/roster/read/parseRoster.ts";
import { importPeople } from "../../src/tables/importing/importPeople.ts";
import type { ImportInput, TableImport } from "../../src/tables/importing/types.ts";
import type { PeopleTable } from "../../src/tables/readTable.ts";
import { NO_SCHEMA_LINE } from "../../src/roster/edit/schemaLine.ts";

/** What a table makes of a roster of these files, in which every folder is a department's by its own name. */
export function importInto(
  table: PeopleTable,
  files: Readonly<Record<string, string>> = {},
  more: Partial<ImportInput> = {},
): TableImport {
  const key = more.configuration?.key ?? "userPrincipalName";
  const source = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  return importPeople({
    ...table,
    roster: parseRoster({ folder: "users", files: source, diagnostics: [] }, { key, allow: [] }),
    texts: new Map(Object.entries(files)),
    homeOf: () => ({ folder: "users", isKnown: false }),
    inheritedIn: () => new Map(),
    schemaLine: NO_SCHEMA_LINE,
    configuration: { key },
    ...more,
  });
}

/** The texts of the files that an import writes, by path. */
export function textsOf({ changes }: TableImport): Record<string, string> {
  return Object.fromEntries(changes.map(({ path, after = "" }) => [path, after]));
}
