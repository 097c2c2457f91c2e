import { hasErrors } from "../model/diagnostic.ts";
import type { Drift } from "../model/drift.ts";
import { findDrift } from "../plan/drift.ts";
import { headCommit, resolveCommit } from "../roster/sources/loadCommit.ts";
import { loadDesired, loadDesiredOfCommit } from "../session/files/desired.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import { openDirectory, type DirectoryKind } from "../session/directory/openDirectory.ts";
import type { Format } from "../session/process/options.ts";
import { showDrift, showInvalid } from "../session/outcome/present.ts";
import { readerFor } from "../session/directory/readerFor.ts";
import { readForDrift } from "../session/directory/readForDrift.ts";
import { EXIT, UserError, type ExitCode, type World } from "../session/process/world.ts";

export interface DriftOptions extends SourceOptions {
  readonly format: Format;
  readonly directory?: DirectoryKind;
  readonly base?: string;
  readonly full?: boolean;
}

/**
 * Shows where the directory differs from what is merged, that is from a commit; outside a repository, from the files on
 * disk. Has nothing to write with.
 */
export async function drift(options: DriftOptions, world: World): Promise<ExitCode> {
  const commit =
    options.base === undefined ? await headCommit() : await resolveCommit(options.base);
  const desired =
    commit === undefined
      ? await loadDesired(options, { rules: "own", now: world.clock.now() })
      : await loadDesiredOfCommit(options, commit);
  if (hasErrors(desired.roster.diagnostics)) return showInvalid(desired.roster, options, world);
  if (desired.roster.files === 0)
    throw new UserError(
      `There are no files in ${options.users}${commit === undefined ? "" : ` at ${commit.slice(0, 10)}`}, so there is nothing to compare. Is that the folder (--users), and is it committed?`,
      EXIT.invalid,
    );
  const directory = await openDirectory(desired.configuration.directory, desired, world);
  try {
    const { connection } = directory;
    const read = await readForDrift(desired, readerFor(connection, world), connection, world);
    const found = findDrift({ ...desired, directory: read, now: world.clock.now() });
    world.output.progress("");
    showDrift(found, options, world);
    return exitCodeOfDrift(found);
  } finally {
    world.output.progress("");
    await directory.close();
  }
}

/** What a schedule goes by: that something differs counts for more than that somebody cannot be compared. */
export function exitCodeOfDrift({ refusals, users, unclear }: Drift): ExitCode {
  if (refusals.length > 0) return EXIT.refused;
  if (users.length > 0) return EXIT.changes;
  return unclear.length > 0 ? EXIT.failed : EXIT.done;
}
