import { resolve } from "node:path";
import { hasErrors } from "../model/diagnostic.ts";
import { count, listed } from "../report/words.ts";
import { notCreatable } from "../roster/read/notCreatable.ts";
import { loadFiles } from "../session/files/loadFiles.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import type { Format } from "../session/process/options.ts";
import { showDiagnostics, showInvalid } from "../session/outcome/present.ts";
import { EXIT, UserError, type ExitCode, type World } from "../session/process/world.ts";

export interface ValidateOptions extends SourceOptions {
  readonly format: Format;
}

/**
 * Checks roster, configuration and acknowledgements. Needs no directory and no credential.
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
  const { roster, read, diagnostics: mistakes } = await loadFiles(options, world.clock.now());
  const wanted = wantedOf(only, read.files);
  const diagnostics = [...mistakes, ...notCreatable(roster)].filter(
    ({ at }) => wanted?.has(at.file) ?? true,
  );
  const invalid = hasErrors(diagnostics);
  if (options.format === "json")
    output.out(
      `${JSON.stringify({ formatVersion: 1, valid: !invalid, files: roster.files, users: roster.users.length, diagnostics }, null, 2)}\n`,
    );
  else if (invalid) return showInvalid({ ...roster, diagnostics }, options, world);
  else {
    if (diagnostics.length > 0) showDiagnostics({ ...roster, diagnostics }, output);
    output.out(
      wanted
        ? `${count(wanted.size, "file")} of ${read.files.length}: valid.\n`
        : `${count(roster.users.length, "user")} in ${count(roster.files, "file")}: valid.\n`,
    );
  }
  return invalid ? EXIT.invalid : EXIT.done;
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
