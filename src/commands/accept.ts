import { hasErrors } from "../model/diagnostic.ts";
import type { DriftedUser } from "../model/drift.ts";
import { EXTENSION_ATTRIBUTES, propertyNamed } from "../model/properties/properties.ts";
import { nameOf, type DirectorySnapshot, type Roster } from "../model/user.ts";
import { findDrift } from "../plan/drift.ts";
import { missingIds } from "../plan/missingIds.ts";
import { relationshipOf } from "../relationships/index.ts";
import type { Desired } from "../reconcile.ts";
import { fieldLabel } from "../report/facts/plan.ts";
import { headCommit } from "../roster/sources/loadCommit.ts";
import { loadFolder } from "../roster/sources/loadFolder.ts";
import { acceptDrift } from "./acceptDrift.ts";
import { nobodyCalled, usersCalled } from "../session/files/declaredUsers.ts";
import { loadDesired } from "../session/files/desired.ts";
import { saveFiles } from "../session/files/saveFiles.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import { openDirectory, type DirectoryKind } from "../session/directory/openDirectory.ts";
import type { Format } from "../session/process/options.ts";
import { showAccepted } from "../session/outcome/present.ts";
import { showInvalid } from "../session/outcome/showMistakes.ts";
import { readerFor } from "../session/directory/readerFor.ts";
import { readForDrift } from "../session/directory/readForDrift.ts";
import { EXIT, UserError, type ExitCode, type World } from "../session/process/world.ts";

export interface AcceptOptions extends SourceOptions {
  readonly format: Format;
  readonly directory?: DirectoryKind;
  readonly all?: boolean;
  /** Write object ids instead of values. */
  readonly ids?: boolean;
}

/**
 * Writes what was changed in the directory by hand into the files that declare it, so that committing them makes it
 * declared. Only drift is taken over: what the files on disk change themselves stays. Writes nothing to the directory.
 */
export async function accept(
  user: string | undefined,
  properties: readonly string[],
  options: AcceptOptions,
  world: World,
): Promise<ExitCode> {
  if (options.ids && properties.length > 0)
    throw new UserError("--ids writes object ids and nothing else; leave the properties out.");
  if (options.ids ? user !== undefined && options.all : (user === undefined) === !options.all)
    throw new UserError("Name the user whose values are accepted, or give --all, and not both.");
  const unknown = properties.find((name) => !isProperty(name));
  if (unknown !== undefined)
    throw new UserError(`"${unknown}" is not a user property that could be accepted.`);
  const base = await headCommit();
  const desired = await loadDesired(options, {
    rules: "own",
    now: world.clock.now(),
    ...(base !== undefined && { base }),
  });
  if (hasErrors(desired.roster.diagnostics)) return showInvalid(desired.roster, options, world);
  const name = user === undefined ? undefined : onlyUserCalled(user, desired.roster);
  const source = await loadFolder(options.users);
  const directory = await readDirectory(desired, world);
  const drift = findDrift({ ...desired, directory, now: world.clock.now() });
  const isMeant = (other: string): boolean => name === undefined || other === name;
  const offered = options.ids
    ? [
        ...missingIds(desired.roster, directory, desired.configuration, drift),
        ...drift.users.filter(({ kind }) => kind === "gone"),
      ]
    : drift.users;
  const chosen = offered
    .filter(({ userPrincipalName }) => isMeant(userPrincipalName))
    .map((each) => onlyProperties(each, properties));
  const result = acceptDrift(chosen, { desired, source, directory, drift }, world, isMeant);
  await saveFiles(result.files, source, "Nothing was accepted.");
  const { taken, left } = result;
  showAccepted({ taken, left }, options, world);
  return left.length > 0 ? EXIT.failed : EXIT.done;
}

function isProperty(name: string): boolean {
  return (
    propertyNamed(name) !== undefined ||
    relationshipOf(name) !== undefined ||
    EXTENSION_ATTRIBUTES.includes(name.split(".").at(-1) ?? "")
  );
}

function onlyUserCalled(user: string, roster: Roster): string {
  const [found, ...others] = usersCalled(user, roster);
  if (!found) throw nobodyCalled(user, roster);
  if (others.length > 0)
    throw new UserError(
      `${JSON.stringify(user)} could be any of ${[found, ...others].map(nameOf).join(", ")}: give the whole userPrincipalName.`,
    );
  return nameOf(found);
}

async function readDirectory(desired: Desired, world: World): Promise<DirectorySnapshot> {
  const directory = await openDirectory(desired.configuration.directory, desired, world);
  try {
    const { connection } = directory;
    return await readForDrift(desired, readerFor(connection, world), connection, world);
  } finally {
    world.output.progress("");
    await directory.close();
  }
}

function onlyProperties(user: DriftedUser, properties: readonly string[]): DriftedUser {
  if (properties.length === 0) return user;
  return {
    ...user,
    fields: user.fields.filter(({ field }) =>
      properties.some((name) =>
        [field, fieldLabel(field), field.split(".")[0] ?? ""].includes(name),
      ),
    ),
  };
}
