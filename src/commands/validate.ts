import { validateFiles } from "../operations/validateFiles.ts";
import { rollcallOnPath } from "../report/rollcall.ts";
import { wrappedLines } from "../report/text/columns.ts";
import { validText } from "../report/text/valid.ts";
import { count, digits } from "../report/words.ts";
import { staleSchemas } from "../session/files/staleSchemas.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import type { Format } from "../session/process/options.ts";
import { showDiagnostics, showInvalid } from "../session/outcome/showMistakes.ts";
import { EXIT, type ExitCode, type World } from "../session/process/world.ts";

export interface ValidateOptions extends SourceOptions {
  readonly format: Format;
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
        wrappedLines(
          `The schemas for editors in .vscode/rollcall/ are of another version of Rollcall, so editors may mark other mistakes. To renew them:\n  ${(world.rollcall ?? rollcallOnPath)("init . --only editor")}\n`,
          output.errorStyle,
        ),
      );
    output.out(
      wanted !== undefined && roster.users.length === 0
        ? `${count(wanted, "file")} of ${digits(read)}: valid.\n`
        : `${validText(roster, wanted === undefined ? tenants : undefined)}\n`,
    );
  }
  return isValid ? EXIT.done : EXIT.invalid;
}
