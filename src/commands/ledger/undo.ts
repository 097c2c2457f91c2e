import { findRun } from "../../ledger/reading/runs.ts";
import { readUndo } from "../../ledger/reading/undo.ts";
import { hasErrors } from "../../model/diagnostic.ts";
import { undoneDocument } from "../../report/json/undone.ts";
import { renderUndoneText } from "../../report/text/undone.ts";
import { restore } from "../../roster/edit/restore.ts";
import { chosen } from "../../session/files/chosenDirectory.ts";
import { loadFiles } from "../../session/files/loadFiles.ts";
import { saveFiles } from "../../session/files/saveFiles.ts";
import { DEFAULT_SOURCE, type SourceOptions } from "../../session/files/sourceOptions.ts";
import type { LedgerTenant } from "../../session/ledger/chooseLedgerTenant.ts";
import { ledgerToRead } from "../../session/ledger/ledgerToRead.ts";
import { isOnGitHub } from "../../session/outcome/present.ts";
import { showInvalid } from "../../session/outcome/showMistakes.ts";
import type { Format } from "../../session/process/options.ts";
import { EXIT, UserError, type ExitCode, type World } from "../../session/process/world.ts";

export interface UndoOptions extends Pick<SourceOptions, "users" | "config">, LedgerTenant {
  readonly format: Format;
  /** Of one tenant of several; the default ones if absent. */
  readonly acknowledgements?: string;
  readonly personal?: boolean;
  readonly dryRun?: boolean;
}

/**
 * Writes into the files what was there before a run, so that a pull request restores it. Writes nothing to the directory.
 *
 * @param people names or ids of those who are meant; everybody if empty
 */
export async function undo(
  text: string,
  people: readonly string[],
  options: UndoOptions,
  world: World,
): Promise<ExitCode> {
  const { personal = false, dryRun: isDryRun = false, format } = options;
  const { tenant: name } = world;
  const loaded = await loadFiles({
    users: options.users,
    config: options.config,
    acknowledgements: options.acknowledgements ?? DEFAULT_SOURCE.acknowledgements,
    ...(name !== undefined && { tenant: name }),
  });
  const { roster, source, configuration } = loaded;
  if (hasErrors(loaded.diagnostics))
    return showInvalid({ ...roster, diagnostics: loaded.diagnostics }, options, world);
  const { keeper, tenant, runs } = await ledgerToRead(options, world);
  const { tenant: own } = chosen(configuration, name === undefined ? {} : { tenant: name });
  if (own !== undefined && own.toLowerCase() !== tenant.id.toLowerCase())
    throw new UserError(
      `The ledger is that of the tenant ${tenant.id} (${tenant.domain}), and ${options.config} names ${own}. Nothing was changed.`,
    );
  const undoing = await readUndo(keeper, findRun(runs, text), runs, { people, personal });
  const { files, ...undone } = restore(undoing, { roster, source, rules: configuration });
  if (!isDryRun) await saveFiles(files, source, "Nothing was changed.");
  const hidePersonal = isOnGitHub(world.environment);
  world.output.out(
    format === "json"
      ? `${JSON.stringify(undoneDocument(undone, { hidePersonal }), null, 2)}\n`
      : renderUndoneText(undone, { style: world.output.style, hidePersonal, isDryRun }),
  );
  return undone.left.length > 0 ? EXIT.failed : EXIT.done;
}
