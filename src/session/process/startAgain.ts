import type { Command } from "commander";
import type { Rollcall } from "../../report/rollcall.ts";
import { quoted } from "./invocation.ts";

/** What one command says and the next one needs as well: whose files are meant, where they are, and which directory. */
const KEPT = ["tenant", "users", "config", "acknowledgements", "directory", "base", "drift"];
/** What a saved plan says itself, by the commit and not by a name that moves on. */
const IN_A_PLAN = ["base", "drift"];

/**
 * Writes commands for the reader of this one: each has what this one was given and it takes, too. So a command that is
 * printed is about the same tenant, files and directory, whichever part of the program prints it.
 *
 * @param program the command that starts Rollcall, as it is typed where this one was
 * @param started this command
 */
export function startAgain(program: string, started: Command | undefined): Rollcall {
  const given = KEPT.flatMap((name) => {
    const value: unknown = started?.getOptionValue(name);
    if (started?.getOptionValueSource(name) !== "cli") return [];
    return [{ name, words: value === true ? `--${name}` : `--${name} ${quoted(String(value))}` }];
  });
  const verbs = started?.parent?.commands ?? [];
  return (command) => {
    const [verb = "", ...rest] = command.split(" ");
    const takes = verbs.find((each) => each.name() === verb)?.options ?? [];
    const kept = given
      .filter(({ name }) => takes.some((option) => option.attributeName() === name))
      .filter(({ name }) => !rest.includes(`--${name}`))
      .filter(({ name }) => verb !== "apply" || !IN_A_PLAN.includes(name))
      .map(({ words }) => words);
    return [program, verb, ...kept, ...rest].join(" ");
  };
}
