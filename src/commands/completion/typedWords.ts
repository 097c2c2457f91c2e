import { homedir } from "node:os";
import { join } from "node:path";

/**
 * The words of a line as the command gets them, from what shells pass while it is typed: with quotes and backslashes,
 * and cut at every blank. Nothing in them is run or replaced.
 */
export function typedWords(
  parts: readonly string[],
  platform: NodeJS.Platform = process.platform,
): readonly string[] {
  const escapes = platform !== "win32";
  const words: string[] = [];
  let open: string | undefined;
  for (const part of parts) {
    const word: string = open === undefined ? part : `${open} ${part}`;
    open = isOpen(word, escapes) ? word : undefined;
    if (open === undefined) words.push(unquoted(word, escapes));
  }
  return open === undefined ? words : [...words, unquoted(open, escapes)];
}

/** A folder as a shell would take it. */
export function typedFolder(text: string): string {
  return /^~(?:[/\\]|$)/.test(text) ? join(homedir(), text.slice(1)) : text;
}

function isOpen(word: string, escapes: boolean): boolean {
  const quote = quoteOf(word);
  if (quote !== "") return word.length === 1 || !word.endsWith(quote);
  return escapes && /(?<!\\)(?:\\\\)*\\$/.test(word);
}

function unquoted(word: string, escapes: boolean): string {
  const quote = quoteOf(word);
  if (quote !== "") return word.slice(1, word.length > 1 && word.endsWith(quote) ? -1 : undefined);
  return escapes ? word.replaceAll(/\\(.)/g, "$1") : word;
}

function quoteOf(word: string): string {
  return /^['"]/.exec(word)?.[0] ?? "";
}
