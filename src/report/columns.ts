/** How many columns of a terminal a text takes: two for East Asian wide characters and emoji, none for combining marks. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
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

// The ranges of Unicode's East Asian Width W and F that names are written in.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
