import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { compareDiagnostics, hasErrors, type Diagnostic } from "../model/diagnostic.ts";
import type { FieldName } from "../model/fields.ts";
import { hasTableErrors, type TableProblem } from "../model/tableProblem.ts";
import { forTerminal } from "../report/escape.ts";
import { renderTableProblems } from "../report/tableProblems.ts";
import { renderUnifiedDiff } from "../report/unifiedDiff.ts";
import { count, listed } from "../report/words.ts";
import { departmentsOf } from "../roster/joiner/folder.ts";
import { loadFolder } from "../roster/loadFolder.ts";
import { inheritedIn, parseRoster } from "../roster/parseRoster.ts";
import type { RosterSource } from "../roster/source.ts";
import {
  importPeople,
  type FileChange,
  type TableImport,
} from "../tables/importing/importPeople.ts";
import { readTable, tableKind, type TableOptions } from "../tables/readTable.ts";
import { loadFiles } from "./desired.ts";
import type { SourceOptions } from "./sourceOptions.ts";
import { showDiagnostics, showInvalid } from "./present.ts";
import { EXIT, UserError, type ExitCode, type World } from "./world.ts";

export interface ImportTableOptions extends SourceOptions, TableOptions {
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
  const bytes = await readBytes(file);
  const source = await existing(options.users);
  const { configuration, diagnostics } = await loadFiles(options);
  const serious = diagnostics.filter(({ code }) => !isAboutNothing(code));
  const roster = parseRoster(source, configuration);
  if (hasErrors(serious)) {
    output.err(`The roster has mistakes of its own; ${file} was not read.\n`);
    return showInvalid({ ...roster, diagnostics: serious }, { format: "text" }, world);
  }
  const table = readTable(bytes, kind, options, {
    ...configuration,
    columns: configuration.tables.columns,
  });
  if (hasTableErrors(table.problems)) return refuse(table.problems, file, world);
  const departments = departmentsOf(source, roster, configuration);
  const result = importPeople({
    ...table,
    roster,
    texts: new Map(source.files.map(({ path, bytes }) => [path, textOf(bytes)])),
    folderFor: (department) =>
      department === undefined ? source.folder : departments.homeOf(department).folder,
    inheritedIn: (folder) => inheritedFields(folder, source, configuration),
    key: configuration.key,
  });
  const problems = [...table.problems, ...result.problems];
  if (hasTableErrors(problems)) return refuse(problems, file, world);
  if (problems.length > 0)
    output.err(renderTableProblems(problems, { file, style: output.errorStyle }));
  const after = parseRoster(withChanges(source, result.changes), configuration);
  const caused = newMistakes(after.diagnostics, roster.diagnostics);
  if (hasErrors(caused)) {
    output.err("The roster would have these mistakes. Nothing was written.\n");
    showDiagnostics({ ...after, diagnostics: caused }, output);
    return EXIT.invalid;
  }
  if (options.dryRun)
    for (const change of result.changes) output.out(renderUnifiedDiff(change, output.style));
  else await write(result.changes);
  output.out(summary(result, options));
  return EXIT.done;
}

function inheritedFields(
  folder: string,
  source: RosterSource,
  rules: Parameters<typeof inheritedIn>[2],
): FieldName[] {
  const { fields, manager } = inheritedIn(folder, source, rules);
  return [...Object.keys(fields), ...(manager === undefined ? [] : ["manager"])];
}

// A roster begins with its first table.
function isAboutNothing(code: string): boolean {
  return code === "no-files" || code === "not-a-folder";
}

async function existing(users: string): Promise<RosterSource> {
  const source = await loadFolder(users);
  return { ...source, diagnostics: source.diagnostics.filter(({ code }) => !isAboutNothing(code)) };
}

function kindOf(file: string): "csv" | "xlsx" {
  const kind = tableKind(file);
  if (kind) return kind;
  throw new UserError(
    `${file} is neither .csv nor .xlsx. Save the table as "CSV UTF-8" or as an Excel workbook (.xlsx).`,
  );
}

async function readBytes(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: Error) => {
    throw new UserError(`Cannot read the table ${file}: ${error.message}`);
  });
}

// With its byte order mark, which is a part of the file that stays.
function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

function refuse(problems: readonly TableProblem[], file: string, { output }: World): ExitCode {
  output.err(renderTableProblems(problems, { file, style: output.errorStyle }));
  output.err("Nothing was written.\n");
  return EXIT.invalid;
}

function withChanges(source: RosterSource, changes: readonly FileChange[]): RosterSource {
  const files = new Map(source.files.map((file) => [file.path, file]));
  for (const { path, after } of changes)
    files.set(path, { path, bytes: new TextEncoder().encode(after) });
  return { ...source, files: [...files.values()] };
}

// Warnings that were there before are not the table's; lines may have moved.
function newMistakes(after: readonly Diagnostic[], before: readonly Diagnostic[]): Diagnostic[] {
  const known = new Set(before.map(({ code, message, at }) => `${code} ${at.file} ${message}`));
  return after
    .filter(({ code, message, at }) => !known.has(`${code} ${at.file} ${message}`))
    .toSorted(compareDiagnostics);
}

async function write(changes: readonly FileChange[]): Promise<void> {
  for (const [index, { path, before, after }] of changes.entries())
    try {
      await mkdir(dirname(path), { recursive: true });
      // A new file must not take the place of one that came meanwhile.
      await writeFile(path, after, { flag: before === undefined ? "wx" : "w" });
    } catch (error) {
      throw new UserError(
        `Cannot write ${path}: ${(error as Error).message}. ${count(index, "file")} of ${changes.length} were written; run the same import again for the others.`,
      );
    }
}

function summary(
  { changes, created, updated, unchanged }: TableImport,
  { dryRun = false, users }: ImportTableOptions,
): string {
  const people = listed([
    `${count(created.length, "user")} ${dryRun ? "would be " : ""}created`,
    `${updated.length} ${dryRun ? "would be " : ""}updated`,
    `${unchanged.length} unchanged`,
  ]);
  const files = dryRun
    ? "Nothing was written."
    : `${count(changes.length, "file")} written below ${forTerminal(users)}/.`;
  return `${people}. ${files}\n`;
}
