/** Digits and signs that were lost on the way through a program that took a text for a number. */

/**
 * Whether the second text is what a spreadsheet makes of the first as a number: without zeros before it or behind its decimal
 * point, without its plus, with 1E5 written out, or with zeros for all digits behind the fifteenth.
 */
export function hasLostDigits(known: string, text: string): boolean {
  if (known === text || !NUMBER.test(known)) return false;
  const comma = known.includes(",");
  const number = comma ? known.replace(",", ".") : known;
  const made = comma ? text.replace(",", ".") : text;
  return made === rounded(number) || made === cut(number);
}

const NUMBER = /^\+?\d+(?:[.,]\d+)?(?:E\d+)?$/i;
const KEPT = 15;

// As LibreOffice does it.
function rounded(text: string): string {
  return String(Number(Number(text).toPrecision(KEPT)));
}

// As Excel does it.
function cut(text: string): string | undefined {
  const digits = text.replace(/^\+?0*/, "");
  return /^\d+$/.test(digits)
    ? digits.slice(0, KEPT) + digits.slice(KEPT).replace(/\d/g, "0")
    : undefined;
}
