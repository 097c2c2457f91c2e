import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { withoutPaths, type Folder } from "../cli.ts";

/** A page of docs/ that shows commands with their output, so that both can be tried. */
export interface Page {
  readonly text: string;
  /** Files that it says to write, and commands with what they print, in the order of the page. */
  readonly steps: readonly Step[];
  /** The rows of its tables: the cells of each, without the heading. */
  readonly rows: readonly (readonly string[])[];
}

export type Step =
  | { readonly kind: "file"; readonly path: string; readonly text: string }
  | { readonly kind: "command"; readonly words: readonly string[]; readonly output: string };

export async function readPage(path: string): Promise<Page> {
  const text = await readFile(path, "utf8");
  const blocks = [...text.matchAll(/^```(\w*)\n([\s\S]*?)\n```$/gm)];
  return {
    text,
    steps: blocks.flatMap(([, language = "", block = ""]) =>
      language === "yaml" ? fileIn(block) : commandsIn(block),
    ),
    rows: [...text.matchAll(/^\|(?![ :|-]*$)(.*)\|$/gm)].map(([, row = ""]) =>
      row.split("|").map((cell) => cell.trim()),
    ),
  };
}

/** What is between backticks. */
export function codeIn(cell: string | undefined): string[] {
  return [...(cell ?? "").matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
}

// A YAML block whose first line is a comment with its path.
function fileIn(block: string): Step[] {
  const path = /^# (\S+\.yaml)\n/.exec(block)?.[1];
  return path === undefined ? [] : [{ kind: "file", path, text: `${block}\n` }];
}

// `$ rollcall …`, and below it what that prints.
function commandsIn(block: string): Step[] {
  return block
    .split(/^(?=\$ )/m)
    .filter((part) => part.startsWith("$ rollcall "))
    .map((part) => {
      const [command = "", ...lines] = part.trimEnd().split("\n");
      return { kind: "command", words: command.split(" ").slice(2), output: lines.join("\n") };
    });
}

/**
 * Does what a page says, and holds what is printed against what it shows. There, `…` alone on a line stands for any lines,
 * and a time in seconds for any time.
 *
 */
export async function followPage(
  { steps }: Page,
  folder: Folder,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  for (const step of steps) {
    if (step.kind === "file") {
      await folder.write({ [step.path]: step.text });
      continue;
    }
    const ran = await folder.run(answered(step.words), environment);
    const printed = withoutTimes(withoutPaths(`${ran.stdout}${ran.stderr}`));
    const shown = withoutTimes(step.output);
    if (!matching(shown).test(`${printed.trimEnd()}\n`))
      expect(printed, `rollcall ${step.words.join(" ")}`).toBe(shown);
  }
}

// There is no terminal to ask on here.
function answered(words: readonly string[]): readonly string[] {
  return words[0] === "apply" ? [...words, "--yes"] : words;
}

function withoutTimes(text: string): string {
  return text.replaceAll(/\d+\.\d s\b/g, "N s");
}

function matching(shown: string): RegExp {
  const lines = shown
    .trimEnd()
    .split("\n")
    .map((line) =>
      line === "…" ? "(?:.*\n)*" : `${line.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}\n`,
    );
  return new RegExp(`^${lines.join("")}$`);
}
