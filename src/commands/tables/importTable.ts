import { wrapped } from "../../report/text/columns.ts";
import type { Configuration } from "../../model/settings/configuration.ts";
import { compareDiagnostics, hasErrors, type Diagnostic } from "../../model/diagnostic.ts";
import type { TableProblem } from "../../model/tables/problem.ts";
import type { Roster } from "../../model/user.ts";
import { exceededLimit } from "../../plan/guards/guards.ts";
import { renderTableImport, renderTableReading } from "../../report/text/tableImport.ts";
import { renderTableProblems } from "../../report/facts/tableProblems.ts";
import { renderUnifiedDiff } from "../../report/unifiedDiff.ts";
import { parseRoster } from "../../roster/read/parseRoster.ts";
import type { RosterSource } from "../../roster/sources/source.ts";
import type { FileChange } from "../../tables/importing/types.ts";
import { showDiagnostics, showInvalid } from "../../session/outcome/showMistakes.ts";
import { adviseMapping, writeTableMapping } from "./tableMapping.ts";
import { writeFiles } from "./tableFiles.ts";
import { EXIT, UserError, type ExitCode, type World } from "../../session/process/world.ts";
import { digits } from "../../model/text/wording.ts";

import { prepareImport } from "./prepareImport.ts";
import type { ImportTableOptions } from "./tableOptions.ts";

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
  const prepared = await prepareImport(file, options, world);
  if (prepared.kind === "unsound") {
    output.err(
      wrapped(
        `The declared users or the configuration have mistakes; repair them first. ${file} was not read.\n`,
        output.errorStyle,
      ),
    );
    return showInvalid(prepared.roster, { format: "text" }, world);
  }
  const { table, source, configuration, problems } = prepared;
  const place = { file, config: options.config, ...(options.source !== undefined && options) };
  if (options.writeMapping !== undefined && table.proposal) {
    const named = options.writeMapping === true ? {} : { source: options.writeMapping };
    return writeTableMapping(table.proposal(), { ...place, ...named }, world);
  }
  if (prepared.kind === "refused") {
    output.err(renderTableReading(table));
    output.err(renderTableProblems(problems, { file, style: output.errorStyle, ...options }));
    const mapping = problems.some(({ code }) => isExplained(code)) ? table.proposal?.() : undefined;
    if (mapping && mapping.columns.length > 0) await adviseMapping(mapping, place, world);
    output.err("Nothing was written.\n");
    return EXIT.invalid;
  }
  const { roster, result } = prepared;
  if (options.complete) {
    if (result.missing.length > 0) refuseOtherSheets(result.missing, problems);
    refuseManyLeavers(result.missing, roster, configuration);
  }
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
      style: output.style,
    }),
  );
  return EXIT.done;
}

/** Whether a mistake is one that a mapping of columns can explain. */
export function isExplained(code: string): boolean {
  return code === "unknown-heading" || code === "missing-key" || code === "wrong-type";
}

// HR keeps departments, or new people, in sheets of their own.
function refuseOtherSheets(missing: readonly string[], problems: readonly TableProblem[]): void {
  if (problems.some(({ code }) => code === "several-sheets"))
    throw new UserError(
      `${missing.length === 1 ? "1 declared user has no row and would be disabled" : `${digits(missing.length)} declared users have no row and would be disabled`}, and the workbook has sheets that were not read. Pass --sheet with the sheet that lists all of your people, or leave --complete out. Nothing was written.`,
      EXIT.refused,
    );
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
      `${digits(missing.length)} of ${digits(users.length)} declared users have no row and would be disabled, above the limit of ${exceeded} (guards: disables). Does the table list all of your people? If so, raise the limit in the configuration; otherwise leave --complete out. Nothing was written.`,
      EXIT.refused,
    );
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
