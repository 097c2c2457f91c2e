import { access, readFile } from "node:fs/promises";
import { onDisk } from "../../files/currentFolder.ts";
import type { Acknowledgement } from "../../model/settings/acknowledgement.ts";
import type { Configuration } from "../../model/settings/configuration.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Roster } from "../../model/user.ts";
import { tooLong } from "../../plan/guards/acknowledge.ts";
import { acknowledgementsIn } from "../../roster/settings/acknowledgements.ts";
import { assertCheckedOutTogether, type AssertCheckedOut } from "../../roster/sources/checkout.ts";
import type { ReadFiles } from "../../roster/sources/commitHolding.ts";
import {
  parseConfiguration,
  type ParsedConfiguration,
} from "../../roster/settings/configuration.ts";
import { loadFolder } from "../../roster/sources/loadFolder.ts";
import { parseRoster } from "../../roster/read/parseRoster.ts";
import type { RosterSource, SourceFile } from "../../roster/sources/source.ts";
import { DEFAULT_SOURCE, type SourceOptions } from "./sourceOptions.ts";
import { withTenantMistakes } from "./tenantIds.ts";
import { sourceOfTenant, TENANTS_FOLDER, tenantsOnDisk } from "./tenants.ts";
import { UserError } from "../process/world.ts";
import { fileTrouble } from "../../files/fileTrouble.ts";

export interface LoadedFiles {
  /** The files that the roster was read from. */
  readonly source: RosterSource;
  /** All that was read. */
  readonly read: ReadFiles;
  readonly roster: Roster;
  readonly configuration: Configuration;
  readonly locate: ParsedConfiguration["locate"];
  readonly acknowledgements: readonly Acknowledgement[];
  /** Mistakes in all of these files. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads roster, configuration and acknowledgements from disk; mistakes are values.
 *
 * @param now given where an acknowledgement that lasts too long is a mistake
 * @param rules the configuration that holds, where that is not the one on disk
 * @param assertReadable given where Git is asked about other places as well
 */
export async function loadFiles(
  options: SourceOptions,
  now?: Date,
  rules?: Configuration,
  assertReadable: AssertCheckedOut = assertCheckedOutTogether(placesOf(options)),
): Promise<LoadedFiles> {
  const file = await readConfiguration(options.config, assertReadable);
  const { configuration, diagnostics, locate } = await withTenant(
    parseConfiguration(file),
    options,
    assertReadable,
  );
  const source = await loadFolder(options.users, assertReadable);
  const roster = parseRoster(source, rules ?? configuration);
  if (options.tenant === undefined && options.acknowledgements !== DEFAULT_SOURCE.acknowledgements)
    await access(onDisk(options.acknowledgements)).catch(() => {
      throw new UserError(`There is no folder ${options.acknowledgements} (--acknowledgements).`);
    });
  const acknowledgements = await loadFolder(options.acknowledgements, assertReadable);
  const acknowledged = acknowledgementsIn(acknowledgements);
  return {
    source,
    read: {
      folders: [options.users, options.acknowledgements],
      named: [options.config],
      files: [...source.files, ...acknowledgements.files, ...(file ? [file] : [])],
    },
    roster,
    configuration,
    locate,
    acknowledgements: acknowledged.acknowledgements,
    diagnostics: [
      ...diagnostics,
      ...roster.diagnostics,
      ...acknowledged.diagnostics,
      ...(now ? tooLong({ ...acknowledged, now }) : []),
    ],
  };
}

/** All that may be read for a roster, about which Git can be asked at once. */
export function placesOf({ users, config, acknowledgements }: SourceOptions): readonly string[] {
  return [TENANTS_FOLDER, config, users, acknowledgements];
}

/** The configuration on disk; mistakes are values. @throws UserError when it cannot be read */
export async function loadConfiguration(
  options: Pick<SourceOptions, "config" | "tenant" | "directory">,
): Promise<ParsedConfiguration> {
  const assertReadable = assertCheckedOutTogether([TENANTS_FOLDER, options.config]);
  const file = await readConfiguration(options.config, assertReadable);
  return withTenant(parseConfiguration(file), options, assertReadable);
}

/** With the mistakes about the id of a tenant, of which there are several. */
async function withTenant(
  parsed: ParsedConfiguration,
  options: Pick<SourceOptions, "config" | "tenant" | "directory">,
  assertReadable: AssertCheckedOut,
): Promise<ParsedConfiguration> {
  if (options.tenant === undefined) return parsed;
  const { names } = await tenantsOnDisk(assertReadable);
  const others = names.filter((name) => name !== options.tenant);
  return withTenantMistakes(parsed, options, {
    others: await Promise.all(
      others.map(async (name) => {
        const path = sourceOfTenant(name).config;
        const bytes = await readFile(onDisk(path)).catch(() => undefined);
        return { path, ...parseConfiguration(bytes && { path, bytes }) };
      }),
    ),
  });
}

async function readConfiguration(
  path: string,
  assertReadable: AssertCheckedOut,
): Promise<SourceFile | undefined> {
  await assertReadable(path, "file");
  try {
    return { path, bytes: await readFile(onDisk(path)) };
  } catch (error) {
    // Only the default one may be missing: without the one that is meant, nobody would be protected.
    if ((error as NodeJS.ErrnoException).code === "ENOENT" && path === DEFAULT_SOURCE.config)
      return undefined;
    throw new UserError(`Cannot read the configuration ${path}: ${fileTrouble(error)}.`);
  }
}
