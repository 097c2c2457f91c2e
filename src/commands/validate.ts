import { hasErrors } from "../model/diagnostic.ts";
import { renderDiagnostics } from "../report/diagnostics.ts";
import { count } from "../report/words.ts";
import { loadFiles, type SourceOptions } from "./desired.ts";
import type { Format } from "./options.ts";
import { EXIT, type ExitCode, type World } from "./world.ts";

export interface ValidateOptions extends SourceOptions {
  readonly format: Format;
}

/** Checks roster, configuration and acknowledgements. Needs no directory and no credential. */
export async function validate(options: ValidateOptions, { output }: World): Promise<ExitCode> {
  const { roster, diagnostics } = await loadFiles(options);
  const invalid = hasErrors(diagnostics);
  if (options.format === "json")
    output.out(
      `${JSON.stringify({ formatVersion: 1, valid: !invalid, files: roster.files, users: roster.users.length, diagnostics }, null, 2)}\n`,
    );
  else {
    if (diagnostics.length > 0)
      output.err(
        renderDiagnostics(diagnostics, {
          style: output.errorStyle,
          drawing: output.errorStyle.color,
          files: roster.files,
        }),
      );
    if (!invalid)
      output.out(
        `${count(roster.users.length, "user")} in ${count(roster.files, "file")}: valid.\n`,
      );
  }
  return invalid ? EXIT.invalid : EXIT.done;
}
