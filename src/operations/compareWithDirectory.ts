import { hasErrors } from "../model/diagnostic.ts";
import type { Drift } from "../model/drift.ts";
import type { Roster } from "../model/user.ts";
import { findDrift } from "../plan/drift.ts";
import { headCommit, resolveCommit } from "../roster/sources/loadCommit.ts";
import { openDirectory, type DirectoryKind } from "../session/directory/openDirectory.ts";
import { readerFor } from "../session/directory/readerFor.ts";
import { readForDrift } from "../session/directory/readForDrift.ts";
import { loadDesired, loadDesiredOfCommit } from "../session/files/desired.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import { EXIT, UserError, type World } from "../session/process/world.ts";

export interface DriftRequest extends SourceOptions {
  readonly directory?: DirectoryKind;
  /** The commit that is compared; what is checked out if absent. */
  readonly base?: string;
}

export type Compared =
  | { readonly kind: "invalid"; readonly roster: Roster }
  | { readonly kind: "compared"; readonly drift: Drift };

/**
 * Finds where the directory differs from what is merged, that is from a commit; outside a repository, from the files on
 * disk. Has nothing to write with.
 *
 * @throws UserError where nothing is declared; GitError, DirectoryError
 */
export async function compareWithDirectory(request: DriftRequest, world: World): Promise<Compared> {
  const commit =
    request.base === undefined ? await headCommit() : await resolveCommit(request.base);
  const desired =
    commit === undefined
      ? await loadDesired(request, { rules: "own", now: world.clock.now() })
      : await loadDesiredOfCommit(request, commit);
  if (hasErrors(desired.roster.diagnostics)) return { kind: "invalid", roster: desired.roster };
  if (desired.roster.files === 0)
    throw new UserError(
      `There are no files in ${request.users}${commit === undefined ? "" : ` at ${commit.slice(0, 10)}`}, so there is nothing to compare. Is that the folder (--users), and is it committed?`,
      EXIT.invalid,
    );
  const directory = await openDirectory(desired.configuration.directory, desired, world);
  try {
    const { connection } = directory;
    const read = await readForDrift(desired, readerFor(connection, world), connection, world);
    return {
      kind: "compared",
      drift: findDrift({ ...desired, directory: read, now: world.clock.now() }),
    };
  } finally {
    world.output.progress("");
    await directory.close();
  }
}
