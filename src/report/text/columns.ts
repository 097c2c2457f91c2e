import type { Style } from "./style.ts";

/**
 * How many columns of a terminal a text takes: two for East Asian wide characters and emoji, none for combining marks and
 * for colours.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.replaceAll(COLOR, ""))
    width += /\p{M}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** Fills up with spaces on the right. Longer text stays whole. */
export function padTo(width: number, text: string): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** The width that the widest of these texts takes, but never more than `most`, so that one long text cannot push all. */
export function columnWidth(texts: readonly string[], most: number): number {
  return texts.reduce((width, text) => Math.max(width, Math.min(most, displayWidth(text))), 0);
}

/** Whether a line need not be broken. */
export function fits(line: string, { wraps, width }: Style): boolean {
  return wraps !== true || displayWidth(line) <= width;
}

/**
 * Breaks a line between words where it is wider than a terminal, which would break it inside of one. What follows is set
 * in. A word that is too wide by itself stays whole. Elsewhere lines stay as they are, for those who search in them.
 */
export function wrapped(line: string, style: Style, indent = indentOf(line) || 2): string {
  if (fits(line, style)) return line;
  const lines: string[] = [];
  let current = "";
  // A word that begins with a colon is kept where it is: at the start of a line a runner may take it for a command.
  for (const [part] of line.matchAll(/ *[^ ]+(?: +:[^ ]*)*/g)) {
    if (current.trim() !== "" && !fits(current + part, style)) {
      lines.push(current);
      current = " ".repeat(indent) + part.trimStart();
    } else current += part;
  }
  return [...lines, current].join("\n");
}

/** The same for each line of a text, with what follows set in further than the line begins. */
export function wrappedLines(text: string, style: Style): string {
  return text
    .split("\n")
    .map((line) => wrapped(line, style, indentOf(line) + 2))
    .join("\n");
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

const COLOR = /\u001b\[\d+m/g;

// The ranges of Unicode's East Asian Width W and F that names are written in.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
