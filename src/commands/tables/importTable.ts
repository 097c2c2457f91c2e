import type { Configuration } from "../../model/configuration.ts";
import { compareDiagnostics, hasErrors, type Diagnostic } from "../../model/diagnostic.ts";
import type { FieldName } from "../../model/fields.ts";
import { DATE_FORM } from "../../model/tables/forms.ts";
import { hasTableErrors, type TableProblem } from "../../model/tables/problem.ts";
import type { TableForms } from "../../model/tables/settings.ts";
import type { Roster } from "../../model/user.ts";
import { foldName } from "../../model/values.ts";
import { exceededLimit } from "../../plan/guards.ts";
import { renderTableImport, renderTableReading } from "../../report/text/tableImport.ts";
import { renderTableProblems } from "../../report/facts/tableProblems.ts";
import { renderUnifiedDiff } from "../../report/unifiedDiff.ts";
import { departmentsOf } from "../../roster/joiner/folder.ts";
import { loadFolder } from "../../roster/sources/loadFolder.ts";
import { inheritedIn, parseRoster } from "../../roster/read/parseRoster.ts";
import type { RosterSource } from "../../roster/sources/source.ts";
import { writeFlow } from "../../roster/yaml/write.ts";
import { asYaml } from "../../roster/edit/asYaml.ts";
import { tableKind } from "../../tables/cells/readSheet.ts";
import type { TableKind } from "../../tables/cells/sheet.ts";
import { importPeople } from "../../tables/importing/importPeople.ts";
import type { DirectoryNames, FileChange, ImportInput } from "../../tables/importing/types.ts";
import { readTable, type PeopleTable } from "../../tables/readTable.ts";
import { loadFiles } from "../../session/files/loadFiles.ts";
import { holdersInDirectory, readNames } from "../../session/directory/directoryNames.ts";
import type { DirectoryKind } from "../../session/directory/openDirectory.ts";
import type { SourceOptions } from "../../session/files/sourceOptions.ts";
import { showDiagnostics, showInvalid } from "../../session/outcome/present.ts";
import { adviseMapping, writeTableMapping } from "./tableMapping.ts";
import { readTableFile, writeFiles } from "./tableFiles.ts";
import { EXIT, UserError, type ExitCode, type World } from "../../session/process/world.ts";

export interface ImportTableOptions
  extends SourceOptions, Omit<TableForms, "headings" | "nothing" | "empty"> {
  readonly headings?: string;
  readonly source?: string;
  /** The name of the source that the mapping is written for; true: after the file. */
  readonly writeMapping?: string | true;
  /** Whose accounts get their ids written; undefined: the directory is not asked. */
  readonly directory?: DirectoryKind;
  readonly complete?: boolean;
  readonly move?: boolean;
  readonly full?: boolean;
  readonly dryRun?: boolean;
}

/**
 * Brings the people of a table into the roster: new files, and edits in place. With a mistake in any row, nothing is
 * written.
 */
export async function importTable(
  file: string,
  options: ImportTableOptions,
  world: World,
): Promise<ExitCode> {
  const { output } = world;
  const kind = kindOf(file);
  const forms = formsOf(options);
  const bytes = await readTableFile(file);
  const source = await existing(options.users);
  const { configuration, diagnostics } = await loadFiles(options);
  const serious = diagnostics.filter(({ code }) => !isAboutNothing(code));
  const roster = parseRoster(source, configuration);
  if (hasErrors(serious)) {
    output.err(
      `The declared users or the configuration have mistakes; repair them first. ${file} was not read.\n`,
    );
    return showInvalid({ ...roster, diagnostics: serious }, { format: "text" }, world);
  }
  const table = readTable(bytes, kind, forms, configuration);
  const place = { file, config: options.config, ...(options.source !== undefined && options) };
  if (options.writeMapping !== undefined && table.proposal) {
    const named = options.writeMapping === true ? {} : { source: options.writeMapping };
    return writeTableMapping(table.proposal(), { ...place, ...named }, world);
  }
  const refuse = async (problems: readonly TableProblem[]): Promise<ExitCode> => {
    output.err(renderTableReading(table));
    output.err(renderTableProblems(problems, { file, style: output.errorStyle, ...options }));
    const mapping = problems.some(({ code }) => isExplained(code)) ? table.proposal?.() : undefined;
    if (mapping && mapping.columns.length > 0) await adviseMapping(mapping, place, world);
    output.err("Nothing was written.\n");
    return EXIT.invalid;
  };
  if (hasTableErrors(table.problems)) return refuse(table.problems);
  const result = importPeople(
    await importInput(table, { source, roster, configuration }, options, world),
  );
  const problems = [...table.problems, ...result.problems];
  if (hasTableErrors(problems)) return refuse(problems);
  if (options.complete) refuseManyLeavers(result.missing, roster, configuration);
  if (problems.length > 0)
    output.err(renderTableProblems(problems, { file, style: output.errorStyle, ...options }));
  const after = parseRoster(withChanges(source, result.changes), configuration);
  const caused = newMistakes(after.diagnostics, roster.diagnostics);
  if (hasErrors(caused)) {
    output.err("The roster would have these mistakes. Nothing was written.\n");
    showDiagnostics({ ...after, diagnostics: caused }, output);
    return EXIT.invalid;
  }
  const reading = renderTableReading(table);
  if (options.dryRun)
    for (const change of result.changes) output.out(renderUnifiedDiff(change, output.style));
  output.out(reading);
  if (!options.dryRun) await writeFiles(result.changes);
  output.out(
    renderTableImport({
      ...result,
      leftOut: table.leftOut,
      complete: options.complete ?? false,
      files: result.changes.length,
      folder: options.users,
      dryRun: options.dryRun ?? false,
    }),
  );
  return EXIT.done;
}

/** Whether a mistake is one that a mapping of columns can explain. */
function isExplained(code: string): boolean {
  return code === "unknown-heading" || code === "missing-key" || code === "wrong-type";
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
    complete: options.complete ?? false,
    move: options.move ?? false,
    ...(options.directory && {
      directory: await directoryNames(options.directory, roster, configuration, world),
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

// A table of a part of the people, read as that of all, would disable the others.
function refuseManyLeavers(
  missing: readonly string[],
  { users }: Roster,
  { guards }: Configuration,
): void {
  const exceeded = exceededLimit(missing.length, users.length, guards.disables);
  if (exceeded !== undefined)
    throw new UserError(
      `${missing.length} of ${users.length} declared users have no row and would be disabled, above the limit of ${exceeded} (guards: disables). Does the table list all of your people? If so, raise the limit in the configuration; otherwise leave --complete out. Nothing was written.`,
      EXIT.refused,
    );
}

function formsOf(options: ImportTableOptions): TableForms & { source?: string } {
  const { encoding, separator, sheet, dates, domain, unknownManagers, source, headings } = options;
  if (dates !== undefined && !new RegExp(DATE_FORM, "i").test(dates))
    throw new UserError(
      `--dates ${dates} is not a date format; use one such as dd.mm.yyyy, mm/dd/yyyy, dd-mmm-yyyy or yyyymmdd.`,
    );
  if (headings !== undefined && !/^[1-9]\d{0,5}$/.test(headings))
    throw new UserError(`--headings must be the number of a row, such as 3.`);
  return {
    ...(encoding !== undefined && { encoding }),
    ...(separator !== undefined && { separator }),
    ...(sheet !== undefined && { sheet }),
    ...(dates !== undefined && { dates }),
    ...(domain !== undefined && { domain: domain.replace(/^@/, "") }),
    ...(unknownManagers !== undefined && { unknownManagers }),
    ...(source !== undefined && { source }),
    ...(headings !== undefined && { headings: Number(headings) }),
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

function withChanges(source: RosterSource, changes: readonly FileChange[]): RosterSource {
  const files = new Map(source.files.map((file) => [file.path, file]));
  for (const { path, after } of changes)
    if (after === undefined) files.delete(path);
    else files.set(path, { path, bytes: new TextEncoder().encode(after) });
  return { ...source, files: [...files.values()] };
}

// Warnings that were there before are not the table's; lines may have moved.
function newMistakes(after: readonly Diagnostic[], before: readonly Diagnostic[]): Diagnostic[] {
  const known = new Set(before.map(({ code, message, at }) => `${code} ${at.file} ${message}`));
  return after
    .filter(({ code, message, at }) => !known.has(`${code} ${at.file} ${message}`))
    .toSorted(compareDiagnostics);
}
