/**
 * Characters that a reviewer does not see, or that turn around what is seen: control, zero-width, bidirectional and
 * tag characters, soft hyphens, line separators. Joiners (U+200C, U+200D) are among them: some scripts use them, but two
 * names that look the same must not be two names.
 *
 * @see https://www.unicode.org/reports/tr36/ (visual security)
 */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
// What most values consist of, and what is found much faster.
const VISIBLE = /^[ -~]*$/;
const HIDDEN_IN_VALUE = new RegExp(`[\\t\\r\\n]|${HIDDEN.source}`, "u");

/** Offset and name of the first such character in the text of a file, where tabs and line ends are fine. */
export function hiddenInText(text: string): { offset: number; name: string } | undefined {
  return find(HIDDEN, text);
}

/** The same in a value, where an escape can put any character. `multiline`: line feeds are fine. */
export function hiddenInValue(
  text: string,
  multiline: boolean,
): { offset: number; name: string } | undefined {
  if (VISIBLE.test(text)) return undefined;
  if (!text.isWellFormed()) return { offset: 0, name: "half a surrogate pair" };
  return find(multiline ? HIDDEN : HIDDEN_IN_VALUE, text);
}

function find(pattern: RegExp, text: string): { offset: number; name: string } | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const code = match[0].codePointAt(0) ?? 0;
  return { offset: match.index, name: `U+${code.toString(16).toUpperCase().padStart(4, "0")}` };
}
