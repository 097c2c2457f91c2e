import { hasErrors } from "../model/diagnostic.ts";
import { count } from "../report/words.ts";
import { notCreatable } from "../roster/read/notCreatable.ts";
import { loadFiles } from "../session/files/loadFiles.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import type { Format } from "../session/process/options.ts";
import { showDiagnostics, showInvalid } from "../session/outcome/present.ts";
import { EXIT, type ExitCode, type World } from "../session/process/world.ts";

export interface ValidateOptions extends SourceOptions {
  readonly format: Format;
}

/** Checks roster, configuration and acknowledgements. Needs no directory and no credential. */
export async function validate(options: ValidateOptions, world: World): Promise<ExitCode> {
  const { output } = world;
  const { roster, diagnostics: mistakes } = await loadFiles(options, world.clock.now());
  const diagnostics = [...mistakes, ...notCreatable(roster)];
  const invalid = hasErrors(diagnostics);
  if (options.format === "json")
    output.out(
      `${JSON.stringify({ formatVersion: 1, valid: !invalid, files: roster.files, users: roster.users.length, diagnostics }, null, 2)}\n`,
    );
  else if (invalid) return showInvalid({ ...roster, diagnostics }, options, world);
  else {
    if (diagnostics.length > 0) showDiagnostics({ ...roster, diagnostics }, output);
    output.out(`${count(roster.users.length, "user")} in ${count(roster.files, "file")}: valid.\n`);
  }
  return invalid ? EXIT.invalid : EXIT.done;
}
