import { resolve } from "node:path";
import { currentFolder } from "../git/currentFolder.ts";
import { hasErrors, type Diagnostic } from "../model/diagnostic.ts";
import type { Roster } from "../model/user.ts";
import { validationDocument, type ValidationDocument } from "../report/json/validation.ts";
import { count, listed } from "../report/words.ts";
import { loadToValidate, type ValidatedFiles } from "../session/files/loadTenants.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import { UserError, type World } from "../session/process/world.ts";

export interface Validated extends Pick<ValidatedFiles, "tenants"> {
  readonly isValid: boolean;
  readonly roster: Roster;
  /** How many files were read. */
  readonly read: number;
  /** How many of them are told of, where not all are. */
  readonly wanted?: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly document: ValidationDocument;
}

/**
 * Checks roster, configuration and acknowledgements, of all tenants where none is named. Needs no directory and no credential.
 *
 * @param only paths of the files of which to tell; all if there are none. Everything is read all the same, since a mistake of
 * one file may be that another one says the same.
 * @throws UserError for a path that is none of these files
 */
export async function validateFiles(
  only: readonly string[],
  options: SourceOptions,
  { clock }: Pick<World, "clock">,
): Promise<Validated> {
  const loaded = await loadToValidate(options, clock.now());
  const { roster, read, tenants } = loaded;
  const wanted = wantedOf(only, read);
  const diagnostics = loaded.diagnostics.filter(
    (diagnostic) => wanted === undefined || isAbout(diagnostic, wanted),
  );
  return {
    isValid: !hasErrors(diagnostics),
    roster: { ...roster, diagnostics },
    read: read.length,
    ...(wanted && { wanted: wanted.size }),
    ...(tenants && { tenants }),
    diagnostics,
    document: validationDocument({
      roster,
      diagnostics,
      ...(tenants && { tenants: tenants.map(({ name }) => name) }),
    }),
  };
}

// Of what two files declare, the mistake stands at one of them and names the other.
function isAbout({ at, message }: Diagnostic, wanted: ReadonlySet<string>): boolean {
  return wanted.has(at.file) || [...wanted].some((file) => message.includes(` ${file}:`));
}

function wantedOf(
  only: readonly string[],
  files: readonly { readonly path: string }[],
): ReadonlySet<string> | undefined {
  if (only.length === 0) return undefined;
  const place = (path: string): string => resolve(currentFolder(), path);
  const known = new Map(files.map(({ path }) => [place(path), path]));
  const wanted = only.map((path) => known.get(place(path)) ?? path);
  const unknown = wanted.filter((path) => !files.some((file) => file.path === path));
  if (unknown.length > 0)
    throw new UserError(
      `${listed(unknown)} ${unknown.length === 1 ? "is not one" : "are not any"} of the ${count(files.length, "file")} that were read. Give paths of files with users, of the configuration or of acknowledgements.`,
    );
  return new Set(wanted);
}
