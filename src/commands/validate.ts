import { resolve } from "node:path";
import { hasErrors, type Diagnostic } from "../model/diagnostic.ts";
import type { Roster } from "../model/user.ts";
import { count, listed } from "../report/words.ts";
import { loadToValidate, type ValidatedFiles } from "../session/files/loadTenants.ts";
import { staleSchemas } from "../session/files/staleSchemas.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import type { Format } from "../session/process/options.ts";
import { showDiagnostics, showInvalid } from "../session/outcome/present.ts";
import { EXIT, UserError, type ExitCode, type World } from "../session/process/world.ts";

export interface ValidateOptions extends SourceOptions {
  readonly format: Format;
}

/** "2 users in 2 files: valid." */
export function validText(
  { users, files }: Pick<Roster, "users" | "files">,
  tenants: ValidatedFiles["tenants"],
): string {
  const where = tenants ? ` of ${count(tenants.length, "tenant")}` : "";
  return `${count(users.length, "user")} in ${count(files, "file")}${where}: valid.`;
}

/**
 * Checks roster, configuration and acknowledgements, of all tenants where none is named. Needs no directory and no credential.
 *
 * @param only paths of the files of which to tell; all if there are none. Everything is read all the same, since a mistake of
 * one file may be that another one says the same.
 * @throws UserError for a path that is none of these files
 */
export async function validate(
  only: readonly string[],
  options: ValidateOptions,
  world: World,
): Promise<ExitCode> {
  const { output } = world;
  const loaded = await loadToValidate(options, world.clock.now());
  const { roster, read, tenants } = loaded;
  const wanted = wantedOf(only, read);
  const diagnostics = loaded.diagnostics.filter(
    (diagnostic) => wanted === undefined || isAbout(diagnostic, wanted),
  );
  const invalid = hasErrors(diagnostics);
  if (options.format === "json")
    output.out(
      `${JSON.stringify({ formatVersion: 1, valid: !invalid, files: roster.files, users: roster.users.length, ...(tenants && { tenants: tenants.map(({ name }) => name) }), diagnostics }, null, 2)}\n`,
    );
  else if (invalid) return showInvalid({ ...roster, diagnostics }, options, world);
  else {
    if (diagnostics.length > 0) showDiagnostics({ ...roster, diagnostics }, output);
    if ((await staleSchemas()).length > 0)
      output.err(
        `The schemas for editors in .vscode/rollcall/ are of another version of Rollcall, so editors may mark other mistakes. To renew them: ${world.rollcall ?? "rollcall"} init . --only editor\n`,
      );
    output.out(
      wanted
        ? `${count(wanted.size, "file")} of ${read.length}: valid.\n`
        : `${validText(roster, tenants)}\n`,
    );
  }
  return invalid ? EXIT.invalid : EXIT.done;
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
  const known = new Map(files.map(({ path }) => [resolve(path), path]));
  const wanted = only.map((path) => known.get(resolve(path)) ?? path);
  const unknown = wanted.filter((path) => !files.some((file) => file.path === path));
  if (unknown.length > 0)
    throw new UserError(
      `${listed(unknown)} ${unknown.length === 1 ? "is not one" : "are not any"} of the ${count(files.length, "file")} that were read. Give paths of files with users, of the configuration or of acknowledgements.`,
    );
  return new Set(wanted);
}
