import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { hasErrors } from "../model/diagnostic.ts";
import { rollcallOnPath } from "../report/rollcall.ts";
import { forTerminal } from "../report/escape.ts";
import { renderJoinerFile, renderNextSteps } from "../report/text/joiner.ts";
import {
  prepareJoiner,
  type PreparedJoiner,
  type Surroundings,
} from "../roster/joiner/prepareJoiner.ts";
import { askJoiner } from "./joiner/askJoiner.ts";
import { loadFiles } from "../session/files/loadFiles.ts";
import { schemaLines } from "../session/files/schemaLines.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import { readDirectoryNames } from "../session/directory/directoryNames.ts";
import { readJoiner, type JoinerOptions } from "./joiner/joinerInput.ts";
import type { DirectoryKind } from "../session/directory/openDirectory.ts";
import { showDiagnostics, showInvalid } from "../session/outcome/showMistakes.ts";
import { EXIT, UserError, type ExitCode, type World } from "../session/process/world.ts";
import { makeFolder } from "../files/makeFolder.ts";
import { fileTrouble } from "../files/fileTrouble.ts";

export interface NewOptions extends SourceOptions, JoinerOptions {
  readonly format: "text" | "json";
  readonly checkDirectory?: boolean;
  readonly directory?: DirectoryKind;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

/**
 * Writes the file of somebody who joins: asks on a terminal, else takes options or JSON. The whole roster is checked
 * with the new file before it is written, and no file is ever overwritten.
 *
 * @throws UserError when something has to be decided first
 */
export async function newUser(options: NewOptions, world: World): Promise<ExitCode> {
  const { output } = world;
  const { source, roster, configuration, diagnostics } = await loadFiles(options);
  const standing = diagnostics.filter(({ code }) => code !== "no-files");
  if (hasErrors(standing)) {
    output.err("The roster has mistakes already; repair them first. Nothing was written.\n");
    return showInvalid({ ...roster, diagnostics: standing }, options, world);
  }
  const surroundings: Surroundings = {
    source,
    roster,
    configuration,
    schemaLine: schemaLines(configuration, options.config),
    ...(options.checkDirectory && {
      inDirectory: await readDirectoryNames(options.directory, roster, configuration, world),
    }),
  };
  const given = await readJoiner(options);
  const ask = options.json === undefined && !options.yes ? output.ask : undefined;
  const joiner = ask ? await askJoiner(given, surroundings, ask, output) : given;
  const prepared = prepareJoiner(joiner, surroundings);
  if ("problems" in prepared)
    throw new UserError(
      `${prepared.problems.join("\n")}\nNothing was written. See ${(world.rollcall ?? rollcallOnPath)("new --help")}.`,
    );
  return present(prepared, options, ask, world);
}

async function present(
  prepared: PreparedJoiner,
  options: NewOptions,
  ask: World["output"]["ask"],
  world: World,
): Promise<ExitCode> {
  const { output } = world;
  const { path, text, userPrincipalName, notes, diagnostics, roster } = prepared;
  const isText = options.format === "text";
  if (isText) output.out(renderJoinerFile(prepared, output));
  if (hasErrors(diagnostics)) {
    output.err("The roster would be invalid with this file. Nothing was written.\n");
    return showInvalid({ ...roster, diagnostics }, options, world);
  }
  if (diagnostics.length > 0) showDiagnostics({ ...roster, diagnostics }, output);
  const answer = ask && !options.dryRun ? await ask("Write this file? [Y/n] ") : "";
  const writes = !options.dryRun && /^(?:y|yes)?$/i.test(answer.trim());
  if (writes) await writeNewFile(path, text);
  if (!isText)
    output.out(
      `${JSON.stringify({ formatVersion: 1, written: writes, file: path, userPrincipalName, text, notes }, null, 2)}\n`,
    );
  else if (writes) output.out(renderNextSteps(prepared, { ...world, style: output.style }));
  else output.out("Nothing was written.\n");
  return EXIT.done;
}

// The check saw the files that the roster reads; whatever else has that name stays, too.
async function writeNewFile(path: string, text: string): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await writeFile(path, text, { flag: "wx" });
  } catch (error) {
    throw new UserError(
      `${forTerminal(path)} cannot be written: ${fileTrouble(error, "writing")}. Nothing was overwritten.`,
    );
  }
}
