/** Letters that were lost, or became others, on the way through a program that could not write them. */

/** A `?` beside a letter, or where a whole word was. */
export const LOST_LETTER = /\?\p{L}|\p{L}\?|\?\?|^\?$/u;

/** UTF-8 that was read as Windows-1252 or Mac Roman, by the two letters that one of Latin, Greek or Cyrillic becomes. */
export const GARBLED =
  /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ˜™š›œžŸ]|Â[\u00a0-\u00bf]|[ÅÄ][\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf‚„…†‡ˆ‰‹™›ž]|(?:[ÐÑÎÏ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]){2}|â€[^\p{ASCII}\s]|â‚¬|â„¢|√[^\p{ASCII}\s]/u;

/**
 * A letter beside a sign that no name has, or a word of accented letters only: Polish or Russian read as Western. Or what
 * Macs and Windows make of each other's letters, and boxes for letters that a font or a database does not have.
 */
export const WRONG_CODE_PAGE =
  /\p{L}[¢£¤¥¦§¨©¬¯±²³´¶¹¸¿¡¼½¾×÷≈‰√∂∑∏∫≠≤≥∞◊□▯■␦]|[¢£¤¥¦§¨©¬¯±²³´¶¹¸¿¼½¾×÷≈‰√∂∑∏∫≠≤≥∞◊□▯■␦]\p{L}|\p{Ll}[ŠŽŸ]|\p{L}Ÿ\p{Ll}|(?<!\p{L})[À-ÖØ-öø-ÿ]{4,}(?!\p{L})/u;

/**
 * Letters as HTML, JavaScript, R, addresses of web pages and mail write them: `&#39;`, `\\u00e5`, `<U+00E5>`, `%C3%A5`, `=C3=A5`.
 *
 * @see https://html.spec.whatwg.org/multipage/named-characters.html (those of letters and of markup)
 */
export const ESCAPED =
  /&(?:#\d{2,6}|#x[0-9a-f]{2,5}|amp|lt|gt|quot|apos|nbsp|[lr]squo|szlig|eth|thorn|[a-z]{1,2}(?:acute|grave|circ|tilde|uml|ring|cedil|slash|lig|caron|stroke|ogon));|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|<U\+[0-9a-f]{4,6}>|(?:%[c-f][0-9a-f](?:%[89ab][0-9a-f])+)|(?:=[C-F][0-9A-F](?:=[89AB][0-9A-F])+)/i;

/**
 * Whether two texts are the same but for letters beyond ASCII, for each of which the second has a sign such as `?`, or, where
 * they are Latin, nothing.
 */
export function hasLostLetters(known: string, text: string): boolean {
  if (known === text || !/[\u0080-\u{10ffff}]/u.test(known)) return false;
  return [known, known.normalize("NFD")].some((form) => isWithoutLetters(form, text));
}

/** Whether the second text is the first without the marks of its letters: "Ase Bo" or "Aase Boe" for "Åse Bø". */
export function hasLostMarks(known: string, text: string): boolean {
  return known !== text && [known, spelled(known)].some((form) => withoutMarks(form) === text);
}

/** Whether the second text is the first in another form of Unicode, or with blanks that do not break. */
export function isSameToRead(known: string, text: string): boolean {
  return text.normalize("NFC").replace(/[\u00a0\u2007\u202f]/g, " ") === known;
}

// A letter beyond Unicode's first 65,536 may have become two.
function isWithoutLetters(known: string, text: string): boolean {
  const alternatives = Array.from(known, (letter) => {
    if (!/[\u0080-\u{10ffff}]/u.test(letter)) return escaped(letter);
    return /[\p{Script=Latin}\p{M}]/u.test(letter) ? "[?¿□_*#.]{0,2}" : "[?¿□_*#]{1,2}";
  });
  return new RegExp(`^${alternatives.join("")}$`, "su").test(text);
}

function escaped(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

function spelled(text: string): string {
  return text.normalize("NFC").replace(/[^\p{ASCII}]/gu, (letter) => {
    const two = TWO_LETTERS[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? two : two.charAt(0).toUpperCase() + two.slice(1);
  });
}

/** How German, Danish and Norwegian are spelled without their letters. */
const TWO_LETTERS: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  å: "aa",
  ø: "oe",
};

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
