import type { Command } from "commander";
import { forTerminal } from "../../report/escape.ts";
import { EXIT, type ExitCode, type World } from "../../session/process/world.ts";
import { candidatesFor } from "./candidates.ts";
import { typedWords } from "./typedWords.ts";

/**
 * Prints what the last of some words may become, one a line, with a tab before what it is.
 *
 * @param words those after the program's name; PowerShell before 7.3 passes no empty word, so a blank stands for one
 */
export async function complete(
  words: readonly string[],
  program: Command,
  world: World,
): Promise<ExitCode> {
  const candidates = await candidatesFor(
    typedWords(words).map((word, index, { length }) => (index < length - 1 ? word : word.trim())),
    program,
    async (kind, said) => {
      // Most words need no file, and a shell waits for each.
      const { known } = await import("./known.ts");
      return known(kind, said, world);
    },
  );
  for (const { value, description } of candidates)
    world.output.out(`${value}\t${forTerminal(description)}\n`);
  return EXIT.done;
}
