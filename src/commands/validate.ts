import { hasErrors } from "../model/diagnostic.ts";
import type { Roster } from "../model/user.ts";
import { count } from "../report/words.ts";
import { loadToValidate, type ValidatedFiles } from "../session/files/loadTenants.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import type { Format } from "../session/process/options.ts";
import { showDiagnostics, showInvalid } from "../session/outcome/present.ts";
import { EXIT, type ExitCode, type World } from "../session/process/world.ts";

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

/** Checks roster, configuration and acknowledgements, of all tenants where none is named. Needs no directory and no credential. */
export async function validate(options: ValidateOptions, world: World): Promise<ExitCode> {
  const { output } = world;
  const { roster, diagnostics, tenants } = await loadToValidate(options, world.clock.now());
  const invalid = hasErrors(diagnostics);
  if (options.format === "json")
    output.out(
      `${JSON.stringify({ formatVersion: 1, valid: !invalid, files: roster.files, users: roster.users.length, ...(tenants && { tenants: tenants.map(({ name }) => name) }), diagnostics }, null, 2)}\n`,
    );
  else if (invalid) return showInvalid({ ...roster, diagnostics }, options, world);
  else {
    if (diagnostics.length > 0) showDiagnostics({ ...roster, diagnostics }, output);
    output.out(`${validText(roster, tenants)}\n`);
  }
  return invalid ? EXIT.invalid : EXIT.done;
}
