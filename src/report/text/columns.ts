import { isCommand } from "../rollcall.ts";
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
  return withOwnColors([...lines, current]).join("\n");
}

/**
 * The same for each line of a text, with what follows set in further than the line begins. A command with a line of its
 * own stays whole, so that it can be pasted.
 */
export function wrappedLines(text: string, style: Style): string {
  return text
    .split("\n")
    .map((line) =>
      indentOf(line) > 0 && isCommand(line.trim())
        ? line
        : wrapped(line, style, indentOf(line) + 2),
    )
    .join("\n");
}

// A pager begins each line without colour.
function withOwnColors(lines: readonly string[]): string[] {
  let open = "";
  return lines.map((line) => {
    const indent = line.slice(0, indentOf(line));
    const shown = indent + open + line.slice(indent.length);
    open = [...line.matchAll(COLOR)].at(-1)?.[0] ?? open;
    if (open === UNCOLORED) open = "";
    return open === "" ? shown : shown + UNCOLORED;
  });
}

/**
 * The parts behind the start of a line. Where one line does not hold them, each is below the other; and all are below the
 * start, where that leaves no room beside it.
 *
 * @param whole the line, where its parts are not just joined
 */
export function stackedLine(
  start: string,
  parts: readonly string[],
  style: Style,
  whole = start + parts.join(" "),
): string {
  if (fits(whole, style)) return whole;
  const beside = displayWidth(start);
  const widest = Math.max(...parts.flatMap((part) => part.split(" ")).map(displayWidth));
  if (beside <= style.width / 2 && beside + widest <= style.width)
    return parts
      .map((part, index) =>
        wrapped((index === 0 ? start : " ".repeat(beside)) + part, style, beside),
      )
      .join("\n");
  const indent = indentOf(start) + 2;
  const together = " ".repeat(indent) + parts.join(" ");
  return [
    start.trimEnd(),
    ...(fits(together, style) ? [together] : parts.map((part) => " ".repeat(indent) + part)),
  ]
    .map((line) => wrapped(line, style, indent))
    .join("\n");
}

/** The width of a column of labels. On a terminal, one that would leave little room has a line of its own. */
export function labelWidth(labels: readonly string[], { wraps, width }: Style): number {
  if (!wraps) return columnWidth(labels, WIDEST_LABEL);
  const most = Math.min(WIDEST_LABEL, Math.floor(width * LABEL_SHARE));
  return columnWidth(
    labels.filter((label) => displayWidth(label) <= most),
    most,
  );
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

const WIDEST_LABEL = 48;
const LABEL_SHARE = 0.3;

const COLOR = /\u001b\[\d+m/g;
const UNCOLORED = "\u001b[0m";

// The ranges of Unicode's East Asian Width W and F that names are written in.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
