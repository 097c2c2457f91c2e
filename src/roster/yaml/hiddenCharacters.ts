import { joinersInPlace } from "../../model/text/joiners.ts";

/**
 * Characters that a reviewer does not see, or that turn around what is seen: control, zero-width, bidirectional and
 * tag characters, soft hyphens, line separators. Joiners (U+200C, U+200D) are among them where they change nothing that is
 * seen: two names that look the same must not be two names.
 *
 * @see https://www.unicode.org/reports/tr36/ (visual security)
 */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
// What most values consist of, and what is found much faster.
const VISIBLE = /^[ -~]*$/;
const HIDDEN_IN_VALUE = new RegExp(`[\\t\\r\\n]|${HIDDEN.source}`, "gu");

interface Hidden {
  readonly offset: number;
  readonly name: string;
}

/** Offset and name of the first such character in the text of a file, where tabs and line ends are fine. */
export function hiddenInText(text: string): Hidden | undefined {
  return find(HIDDEN, text, joinersInPlace);
}

/**
 * The same in a value, where an escape can put any character. `multiline`: line feeds are fine. `joiners`: joiners are
 * fine where they belong.
 */
export function hiddenInValue(
  text: string,
  multiline: boolean,
  joiners = false,
): Hidden | undefined {
  if (VISIBLE.test(text)) return undefined;
  if (!text.isWellFormed()) return { offset: 0, name: "half a surrogate pair" };
  return find(multiline ? HIDDEN : HIDDEN_IN_VALUE, text, joiners ? joinersInPlace : nowhere);
}

/** Why such a character is refused, and what to do. */
export function hiddenMessage(name: string): string {
  const isJoiner = name === "U+200C" || name === "U+200D";
  return `invisible character ${name}${isJoiner ? ", which joins or separates nothing here" : ""}; remove it`;
}

function nowhere(): ReadonlySet<number> {
  return NOWHERE;
}

const NOWHERE: ReadonlySet<number> = new Set();

function find(
  pattern: RegExp,
  text: string,
  joinersOf: (text: string) => ReadonlySet<number>,
): Hidden | undefined {
  let fine: ReadonlySet<number> | undefined;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const code = match[0].codePointAt(0) ?? 0;
    const isJoiner = code === NON_JOINER || code === JOINER;
    if (isJoiner && (fine ??= joinersOf(text)).has(match.index)) continue;
    return { offset: match.index, name: `U+${code.toString(16).toUpperCase().padStart(4, "0")}` };
  }
  return undefined;
}

const NON_JOINER = 0x200c;
const JOINER = 0x200d;
