import type { Configuration } from "../../model/settings/configuration.ts";
import { hasErrors } from "../../model/diagnostic.ts";
import type { FieldName } from "../../model/properties/fields.ts";
import { hasTableErrors, type TableProblem } from "../../model/tables/problem.ts";
import type { Roster } from "../../model/user.ts";
import { foldName } from "../../model/values.ts";
import { departmentsOf } from "../../roster/joiner/folder.ts";
import { loadFolder } from "../../roster/sources/loadFolder.ts";
import { inheritedIn, parseRoster } from "../../roster/read/parseRoster.ts";
import type { RosterSource } from "../../roster/sources/source.ts";
import { writeFlow } from "../../roster/yaml/write.ts";
import { asYaml } from "../../roster/edit/asYaml.ts";
import { tableKind } from "../../tables/cells/readSheet.ts";
import type { TableKind } from "../../tables/cells/sheet.ts";
import { importPeople } from "../../tables/importing/importPeople.ts";
import type { DirectoryNames, ImportInput, TableImport } from "../../tables/importing/types.ts";
import { readTable, type PeopleTable } from "../../tables/readTable.ts";
import { chosen } from "../../session/files/chosenDirectory.ts";
import { loadFiles } from "../../session/files/loadFiles.ts";
import { holdersInDirectory, readNames } from "../../session/directory/directoryNames.ts";
import type { DirectoryKind } from "../../session/directory/openDirectory.ts";
import { schemaLines } from "../../session/files/schemaLines.ts";
import { readTableFile } from "./tableFiles.ts";
import { tableFormsOf, type ImportTableOptions } from "./tableOptions.ts";
import { UserError, type World } from "../../session/process/world.ts";

/** What came of reading a table, before anything is written. */
export type PreparedImport = {
  readonly table: PeopleTable;
  readonly source: RosterSource;
  readonly configuration: Configuration;
  readonly problems: readonly TableProblem[];
} & (
  | { readonly kind: "refused" }
  | { readonly kind: "ready"; readonly roster: Roster; readonly result: TableImport }
);

/**
 * Reads a table and works out what it would make of the roster. Writes nothing.
 *
 * @returns the declared users, where they or the configuration have mistakes already
 */
export async function prepareImport(
  file: string,
  options: ImportTableOptions,
  world: World,
): Promise<PreparedImport | { readonly kind: "unsound"; readonly roster: Roster }> {
  const kind = kindOf(file);
  const forms = tableFormsOf(options);
  const bytes = await readTableFile(file);
  const source = await existing(options.users);
  const { configuration, diagnostics } = await loadFiles(options);
  const serious = diagnostics.filter(({ code }) => !isAboutNothing(code));
  const roster = parseRoster(source, configuration);
  if (hasErrors(serious)) return { kind: "unsound", roster: { ...roster, diagnostics: serious } };
  const table = readTable(bytes, kind, forms, configuration);
  const read = { table, source, configuration };
  // Before anybody is looked for: what the mapping says may change everything.
  if (hasTableErrors(table.problems) || options.writeMapping !== undefined)
    return { ...read, kind: "refused", problems: table.problems };
  const result = importPeople(
    await importInput(table, { source, roster, configuration }, options, world),
  );
  const problems = [...table.problems, ...result.problems];
  return hasTableErrors(problems)
    ? { ...read, kind: "refused", problems }
    : { ...read, kind: "ready", problems, roster, result };
}

async function importInput(
  table: PeopleTable,
  declared: {
    readonly source: RosterSource;
    readonly roster: Roster;
    readonly configuration: Configuration;
  },
  options: ImportTableOptions,
  world: World,
): Promise<ImportInput> {
  const { source, roster, configuration } = declared;
  const departments = departmentsOf(source, roster, configuration);
  return {
    ...table,
    roster,
    configuration,
    texts: new Map(source.files.map(({ path, bytes }) => [path, textOf(bytes)])),
    homeOf: (department) => {
      const home = department === undefined ? undefined : departments.homeOf(department);
      return {
        folder: home?.folder ?? source.folder,
        isKnown: home?.department !== undefined,
      };
    },
    inheritedIn: (folder) => inheritedFields(folder, source, configuration),
    today: world.clock.now().toISOString().slice(0, "YYYY-MM-DD".length),
    schemaLine: schemaLines(configuration, options.config),
    complete: options.complete ?? false,
    move: options.move ?? false,
    ...(options.directory && {
      directory: await directoryNames(
        options.directory,
        roster,
        chosen(configuration, options),
        world,
      ),
    }),
  };
}

async function directoryNames(
  kind: DirectoryKind,
  roster: Roster,
  configuration: Configuration,
  world: World,
): Promise<DirectoryNames> {
  const fields = ["userPrincipalName", "displayName", "mailNickname"];
  const snapshot = await readNames(kind, fields, roster, configuration, world);
  const { tenant } = configuration;
  if (tenant !== undefined && tenant.toLowerCase() !== snapshot.tenant.id.toLowerCase())
    throw new UserError(
      `The directory is the tenant ${snapshot.tenant.id} (${snapshot.tenant.domain}), and the configuration is for ${tenant}. Nothing was written.`,
    );
  const byName = new Map(
    snapshot.users.map(({ id, userPrincipalName, fields: { displayName } }) => [
      foldName(userPrincipalName),
      { id, ...(typeof displayName === "string" && { displayName }) },
    ]),
  );
  return {
    byName: (name) => byName.get(foldName(name)),
    holderOf: holdersInDirectory(snapshot).names,
  };
}

function inheritedFields(
  folder: string,
  source: RosterSource,
  rules: Parameters<typeof inheritedIn>[2],
): Map<FieldName, string> {
  const { fields } = inheritedIn(folder, source, rules);
  return new Map(
    Object.entries(fields).map(([field, value]) => [field, writeFlow(asYaml(value))] as const),
  );
}

// A roster begins with its first table.
function isAboutNothing(code: string): boolean {
  return code === "no-files" || code === "not-a-folder";
}

async function existing(users: string): Promise<RosterSource> {
  const source = await loadFolder(users);
  return { ...source, diagnostics: source.diagnostics.filter(({ code }) => !isAboutNothing(code)) };
}

function kindOf(file: string): TableKind {
  const kind = tableKind(file);
  if (kind) return kind;
  throw new UserError(
    `${file} is neither .csv, .xlsx nor .json. Save the table as "CSV UTF-8" or as an Excel workbook (.xlsx).`,
  );
}

// With its byte order mark, which is a part of the file that stays.
function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
