import { wrapped, wrappedLines } from "../../report/text/columns.ts";
import { readFile, writeFile } from "node:fs/promises";
import { hasErrors } from "../../model/diagnostic.ts";
import { forTerminal } from "../../report/escape.ts";
import { rollcallOnPath } from "../../report/rollcall.ts";
import { renderMappingAdvice } from "../../report/text/tableMapping.ts";
import { count } from "../../report/words.ts";
import { parseConfiguration } from "../../roster/settings/configuration.ts";
import { sourceName, type Mapping } from "../../tables/suggest/mapping.ts";
import { pastedLines, placeOfMapping, writeMapping } from "../../tables/suggest/writeMapping.ts";
import { quoted } from "../../session/process/invocation.ts";
import { EXIT, UserError, type ExitCode, type World } from "../../session/process/world.ts";
import { fileTrouble } from "../../files/fileTrouble.ts";

/** Shows what to put into the configuration so that a table can be read. */
export async function adviseMapping(
  mapping: Mapping,
  {
    file,
    source,
    config,
  }: { readonly file: string; readonly source?: string; readonly config: string },
  { output }: Pick<World, "output">,
): Promise<void> {
  const name = source ?? sourceName(file);
  const place = placeOfMapping(await textOf(config), name);
  output.err(renderMappingAdvice(pastedLines(name, mapping, place), { config, place }));
}

/**
 * Writes what the columns of a table seem to hold into the configuration, as a source by its name, and no users.
 *
 * @throws UserError where the configuration cannot be changed in place
 */
export async function writeTableMapping(
  mapping: Mapping,
  place: { readonly file: string; readonly source?: string; readonly config: string },
  world: Pick<World, "output" | "rollcall">,
): Promise<ExitCode> {
  const { output, rollcall = rollcallOnPath } = world;
  const { file, config } = place;
  if (mapping.columns.length === 0 && Object.keys(mapping.forms).length === 0) {
    output.out(
      wrapped(
        `Every column of ${forTerminal(file)} is understood. Nothing was written.\n`,
        output.style,
      ),
    );
    return EXIT.done;
  }
  const { name, lines } = await saveTableMapping(mapping, place, world);
  const left = mapping.columns.filter(({ meaning }) => meaning === "ignore").length;
  output.out(
    `${lines.map((line) => `${forTerminal(line)}\n`).join("")}\n${wrappedLines(
      `The source ${forTerminal(name)} was written into ${forTerminal(config)}: ${count(mapping.columns.length - left, "column")} to read, ${left} to ignore. Check it, then import the table:\n  ${rollcall(`import ${quoted(file)}`)}`,
      output.style,
    )}\n`,
  );
  return EXIT.done;
}

/**
 * Writes the source into the configuration, and says nothing.
 *
 * @returns its name, and its lines as they would be pasted
 * @throws UserError where the configuration cannot be changed in place, with the lines shown
 */
export async function saveTableMapping(
  mapping: Mapping,
  {
    file,
    source,
    config,
  }: { readonly file: string; readonly source?: string; readonly config: string },
  { output }: Pick<World, "output">,
): Promise<{ readonly name: string; readonly lines: readonly string[] }> {
  const name = source ?? sourceName(file);
  const before = await textOf(config);
  const after = writeMapping(before, name, mapping);
  const place = placeOfMapping(before, name);
  const lines = pastedLines(name, mapping, place);
  const isValid =
    after !== undefined &&
    !hasErrors(
      parseConfiguration({ path: config, bytes: new TextEncoder().encode(after) }).diagnostics,
    );
  if (after === undefined || !isValid) {
    output.err(renderMappingAdvice(lines, { config, place }));
    throw new UserError(
      `${config} cannot be changed in place; paste the lines above into it. Nothing was written.`,
    );
  }
  await writeFile(config, after);
  return { name, lines };
}

async function textOf(config: string): Promise<string> {
  return readFile(config, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw new UserError(`Cannot read the configuration ${config}: ${fileTrouble(error)}.`);
  });
}
