/** Letters that were lost, or became others, on the way through a program that could not write them. */

/** A `?` beside a letter, or where a whole word was. */
export const LOST_LETTER = /\?\p{L}|\p{L}\?|\?\?|^\?$/u;

/** UTF-8 that was read as Windows-1252, by the two letters that one of Latin, Greek or Cyrillic becomes. */
export const GARBLED =
  /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ˜™š›œžŸ]|Â[\u00a0-\u00bf]|[ÅÄ][\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf‚„…†‡ˆ‰‹™›ž]|(?:[ÐÑÎÏ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]){2}/;

/** A letter beside a sign that no name has, or a word of accented letters only: Polish or Russian read as Western. */
export const WRONG_CODE_PAGE =
  /\p{L}[¢£¤¥¦§¨©¬¯±²³´¶¹¸¿¡¼½¾×÷]|[¢£¤¥¦§¨©¬¯±²³´¶¹¸¼½¾×÷]\p{L}|(?<!\p{L})[À-ÖØ-öø-ÿ]{4,}(?!\p{L})/u;

/** Whether two texts are the same but for letters beyond ASCII, for each of which the second has a `?`. */
export function hasLostLetters(known: string, text: string): boolean {
  if (!text.includes("?")) return false;
  return [known, known.normalize("NFD")].some((form) => isWithQuestionMarks(form, text));
}

/** Whether the second text is the first without the marks of its letters: "Ase Bo" for "Åse Bø". */
export function hasLostMarks(known: string, text: string): boolean {
  return known !== text && withoutMarks(known) === text;
}

// A letter beyond Unicode's first 65,536 may have become two.
function isWithQuestionMarks(known: string, text: string): boolean {
  const letters = Array.from(known);
  const alternatives = letters.map((letter) =>
    /[\u0080-\u{10ffff}]/u.test(letter) ? "\\?{1,2}" : escaped(letter),
  );
  return new RegExp(`^${alternatives.join("")}$`, "su").test(text);
}

function escaped(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

function withoutMarks(text: string): string {
  return text
    .replace(/[^\p{ASCII}]/gu, (letter) => PLAIN[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
}

/** What iconv and spreadsheets write for letters that Unicode does not take apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: "o",
  Ø: "O",
  æ: "ae",
  Æ: "AE",
  ß: "ss",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  þ: "th",
  ı: "i",
  œ: "oe",
  Œ: "OE",
};
