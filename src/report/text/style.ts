import type { Rollcall } from "../rollcall.ts";

/** How text for a terminal may look. On a pipe: no colour, and a generous width. */
export interface Style {
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  /** Longer lines are broken between words, as a terminal would break them anywhere. */
  readonly wraps?: boolean;
}

/** For a reader who may run commands. */
export interface TextReader {
  readonly style: Style;
  /** Writes the commands. */
  readonly rollcall?: Rollcall;
}

const CODES = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 } as const;

export type Paint = keyof typeof CODES;

/** Wraps text, which must be escaped already, into an ANSI colour where the style allows colour. */
export function paint(style: Style, color: Paint, text: string): string {
  return style.color && text !== "" ? `\u001b[${CODES[color]}m${text}\u001b[0m` : text;
}
