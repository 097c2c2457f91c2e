import { readFile, writeFile } from "node:fs/promises";
import { linesOf, writeReplacements } from "../../roster/edit/writeReplacements.ts";
import type { LetterStyle } from "../../roster/joiner/letters.ts";
import { UserError } from "../../session/process/world.ts";
import type { LettersOfNames } from "../../tables/importing/types.ts";
import type { Left } from "./tableQuestions.ts";
import { chosen, type Talk } from "./talk.ts";

export const STYLES: readonly LetterStyle[] = ["one", "two"];

/** Asks how letters such as ü are written in names to sign in with. @returns undefined where nobody can be asked */
export async function agreedStyle(
  { letters, example, rules }: LettersOfNames,
  { talk: { ask, say }, yes }: { readonly talk: Talk; readonly yes: boolean },
): Promise<LetterStyle | undefined> {
  if (yes) return "one";
  if (!ask) return undefined;
  say(
    `Rollcall makes names to sign in with, which have plain letters only. How should it write ${letters.join(", ")}? If your people have mail addresses already, choose as these are written. Otherwise either is right: passports usually have two letters. The names of people who have a file do not change later.`,
  );
  const shown = STYLES.map(
    (style) =>
      `with ${style === "one" ? "one letter" : "two letters"}: ${example[style]} (${letters.map((letter) => `${letter}: ${rules[style][letter] ?? letter}`).join(", ")})`,
  );
  return (await chosen(STYLES, shown, { ask, say })) as LetterStyle;
}

/** What to do where nobody can be asked. */
export function leftStyle({ letters, example }: LettersOfNames): Left {
  return {
    sentence: `say how Rollcall writes ${letters.join(", ")} in names to sign in with. Run the command that is right:`,
    flags: STYLES.map((style) => ({ flag: `--letters ${style}`, note: example[style] })),
  };
}

/**
 * Writes the rule into the configuration.
 *
 * @returns its lines
 * @throws UserError where the configuration cannot be changed in place
 */
export async function saveStyle(
  { rules }: LettersOfNames,
  style: LetterStyle,
  config: string,
): Promise<readonly string[]> {
  const missing = rules[style];
  const after = writeReplacements(await readFile(config, "utf8"), missing);
  const lines = linesOf(missing);
  if (after === undefined)
    throw new UserError(
      `${config} cannot be changed in place. Paste this into it, and run the command again:\n${lines.join("\n")}`,
    );
  await writeFile(config, after);
  return lines;
}
