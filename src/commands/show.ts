import { graphReader } from "../directory/graph/reading/reader.ts";
import { hasErrors } from "../model/diagnostic.ts";
import type { GivenByGroup } from "../model/directory/givenByGroup.ts";
import type { DesiredUser } from "../model/user.ts";
import { userDocument } from "../report/json/user.ts";
import { renderUserText } from "../report/text/user.ts";
import { nobodyCalled, usersCalled } from "../session/files/declaredUsers.ts";
import { givenByGroups } from "../session/directory/givenByGroups.ts";
import { openDirectory, type DirectoryKind } from "../session/directory/openDirectory.ts";
import { loadFiles, type LoadedFiles } from "../session/files/loadFiles.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import type { Format } from "../session/process/options.ts";
import { showInvalid } from "../session/outcome/showMistakes.ts";
import { EXIT, type ExitCode, type World } from "../session/process/world.ts";

export interface ShowOptions extends SourceOptions {
  readonly format: Format;
  /** Read as well, for what groups give; not read if absent. */
  readonly directory?: DirectoryKind;
}

/**
 * Prints one declared user with the defaults of its folders resolved, and where each value comes from.
 *
 * @throws UserError where nobody is called that
 * @throws DirectoryError when a directory that is asked for cannot be read
 */
export async function show(user: string, options: ShowOptions, world: World): Promise<ExitCode> {
  const { roster, configuration, diagnostics } = await loadFiles(options);
  const found = usersCalled(user, roster);
  if (found.length === 0) {
    if (hasErrors(diagnostics)) return showInvalid({ ...roster, diagnostics }, options, world);
    throw nobodyCalled(user, roster);
  }
  const live = options.directory
    ? await readGiven(found, options.directory, { roster, configuration }, world)
    : undefined;
  for (const candidate of found) {
    const given = live && { given: live.get(candidate) };
    world.output.out(
      options.format === "json"
        ? `${JSON.stringify(userDocument(candidate, given), null, 2)}\n`
        : renderUserText(candidate, { style: world.output.style, ...given }),
    );
  }
  return EXIT.done;
}

/** What groups give each of these users; undefined for who is not in the directory. */
async function readGiven(
  users: readonly DesiredUser[],
  kind: DirectoryKind,
  files: Pick<LoadedFiles, "roster" | "configuration">,
  world: World,
): Promise<ReadonlyMap<DesiredUser, readonly GivenByGroup[] | undefined>> {
  const directory = await openDirectory(kind, files, world);
  try {
    const reader = graphReader(directory.connection);
    return new Map(
      await Promise.all(
        users.map(async (user) => [user, await givenByGroups(user, reader)] as const),
      ),
    );
  } finally {
    await directory.close();
  }
}
