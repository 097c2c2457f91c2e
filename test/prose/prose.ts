import { parseSync, Visitor } from "rolldown/utils";
import { RULES } from "./rules.ts";

/** A text that people read, and the line of its file in which it begins. */
export interface Passage {
  readonly line: number;
  readonly text: string;
}

/** A forbidden word: where it is, and what to write instead. */
export interface Find {
  readonly path: string;
  readonly line: number;
  readonly word: string;
  readonly better: string;
}

/** A phrase may go on in the next line. */
const PATTERNS = RULES.map(({ word, better }) => ({
  pattern: new RegExp(word.source.replaceAll(" ", String.raw`\s+`), `${word.flags}g`),
  better,
}));

/** All forbidden words of a file, also those that a line break divides. */
export function findsIn(path: string, passages: readonly Passage[]): Find[] {
  return passages
    .flatMap(({ line, text }) =>
      PATTERNS.flatMap(({ pattern, better }) =>
        [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
          path,
          line: line + lineBreaks(text.slice(0, index)),
          word: found.replaceAll(/\s+/g, " "),
          better,
        })),
      ),
    )
    .toSorted((left, right) => left.line - right.line);
}

export function findText({ path, line, word, better }: Find): string {
  return `${path}:${line} "${word}": write ${better}`;
}

/** The prose of a page in Markdown: without code, output, addresses and comments. */
export function markdownPassages(text: string): Passage[] {
  const prose = text
    .replaceAll(/^( *)(`{3,}|~{3,}).*?^\1\2 *$/gms, spaces)
    .replaceAll(/<!--.*?-->/gs, spaces)
    // Code may go on in the next line, but not in the next paragraph.
    .replaceAll(/(?<!`)(`+)(?!`)(?:(?!\n\s*\n)[\s\S])+?(?<!`)\1(?!`)/g, spaces)
    .replaceAll(/\]\([^)\s]*\)/g, spaces)
    .replaceAll(/https?:\/\/\S+/g, spaces);
  return [{ line: 1, text: prose }];
}

/** The strings of a program in TypeScript that have more than one word: messages and `--help`. */
export function messagePassages(path: string, text: string): Passage[] {
  const passages: Passage[] = [];
  const add = (value: unknown, start: number): void => {
    if (typeof value === "string" && /\w\s+\S|\S\s+\w/.test(value))
      passages.push({ line: 1 + lineBreaks(text.slice(0, start)), text: value });
  };
  new Visitor({
    Literal: ({ value, start }) => add(value, start),
    TemplateElement: ({ value, start }) => add(value.cooked, start),
  }).visit(parseSync(path, text).program);
  return passages;
}

function lineBreaks(text: string): number {
  return text.split("\n").length - 1;
}

function spaces(text: string): string {
  return text.replaceAll(/[^\n]/g, " ");
}
