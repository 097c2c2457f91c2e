import type { Command } from "commander";
import { nameOf } from "../../model/user.ts";
import { forTerminal } from "../../report/escape.ts";
import { loadFiles } from "../../session/files/loadFiles.ts";
import { DEFAULT_SOURCE } from "../../session/files/sourceOptions.ts";
import { EXIT, type ExitCode, type World } from "../../session/process/world.ts";
import { candidatesFor, type Candidate } from "./candidates.ts";

/**
 * Prints what the last of some words may become, one a line, with a tab before what it is. Leaves users out where the
 * files cannot be read: a shell shows no errors while a word is typed.
 *
 * @param words those after the program's name; PowerShell before 7.3 passes no empty word, so a blank stands for one
 */
export async function complete(
  words: readonly string[],
  program: Command,
  { output }: Pick<World, "output">,
): Promise<ExitCode> {
  const typed = (words.at(-1) ?? "").trim();
  const candidates = candidatesFor([...words.slice(0, -1), typed], program, await declaredUsers());
  for (const { value, description } of candidates) output.out(`${value}\t${description}\n`);
  return EXIT.done;
}

async function declaredUsers(): Promise<readonly Candidate[]> {
  try {
    const { roster } = await loadFiles(DEFAULT_SOURCE);
    return roster.users.map((user) => {
      const { displayName } = user.fields;
      return {
        value: forTerminal(nameOf(user)),
        description: typeof displayName === "string" ? forTerminal(displayName) : "",
      };
    });
  } catch {
    return [];
  }
}
