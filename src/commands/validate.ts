import type { Roster } from "../model/user.ts";
import { validateFiles } from "../operations/validateFiles.ts";
import { rollcallOnPath } from "../report/rollcall.ts";
import { count, digits } from "../report/words.ts";
import type { ValidatedFiles } from "../session/files/loadTenants.ts";
import { staleSchemas } from "../session/files/staleSchemas.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import type { Format } from "../session/process/options.ts";
import { showDiagnostics, showInvalid } from "../session/outcome/present.ts";
import { EXIT, type ExitCode, type World } from "../session/process/world.ts";

export interface ValidateOptions extends SourceOptions {
  readonly format: Format;
}

/** "2 users in 2 files: valid.", "1 user in 1 file of 2 tenants: valid." */
export function validText(
  { users, files }: Pick<Roster, "users" | "files">,
  tenants: ValidatedFiles["tenants"],
): string {
  const where = tenants ? ` of ${count(tenants.length, "tenant")}` : "";
  return `${count(users.length, "user")} in ${count(files, "file")}${where}: valid.`;
}

/**
 * Prints what is wrong with roster, configuration and acknowledgements.
 *
 * @param only as `validateFiles` takes it
 */
export async function validate(
  only: readonly string[],
  options: ValidateOptions,
  world: World,
): Promise<ExitCode> {
  const { output } = world;
  const validated = await validateFiles(only, options, world);
  const { isValid, roster, tenants, wanted, read } = validated;
  if (options.format === "json") output.out(`${JSON.stringify(validated.document, null, 2)}\n`);
  else if (!isValid) return showInvalid(roster, options, world);
  else {
    if (roster.diagnostics.length > 0) showDiagnostics(roster, output);
    if ((await staleSchemas()).length > 0)
      output.err(
        `The schemas for editors in .vscode/rollcall/ are of another version of Rollcall, so editors may mark other mistakes. To renew them: ${(world.rollcall ?? rollcallOnPath)("init . --only editor")}\n`,
      );
    output.out(
      wanted !== undefined && roster.users.length === 0
        ? `${count(wanted, "file")} of ${digits(read)}: valid.\n`
        : `${validText(roster, wanted === undefined ? tenants : undefined)}\n`,
    );
  }
  return isValid ? EXIT.done : EXIT.invalid;
}
