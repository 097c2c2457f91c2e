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

/**
 * Whether the second text is the first number as programs show numbers: `1042` as `1,042`, `1.042`, `1042.00` or `１０４２`.
 *
 * @param isPhone what people write between the digits of a phone number says nothing
 */
export function isShownNumber(known: string, text: string, isPhone: boolean): boolean {
  const digits = known.replace(/^\+/, "");
  if (!/^\d+$/.test(digits) || /^\+?\d+$/.test(text)) return false;
  if (isPhone && /^\d{1,3}(?:[. ]\d{3})+$/.test(text)) return false;
  return bareNumber(text) === bareNumber(digits);
}

/**
 * A number without the zeros at its beginning, the signs between its thousands, and the zeros behind its decimal point.
 *
 * @returns undefined for a text that is no number
 */
export function bareNumber(text: string): string | undefined {
  const plain = text.normalize("NFKC").trim();
  const whole = GROUPED.test(plain)
    ? plain.replace(/[.,]0{1,2}$/, "").replace(/[.,'’ ]/g, "")
    : plain.replace(/[.,]0{1,2}$/, "");
  return /^\d+$/.test(whole) ? whole.replace(/^0+(?=.)/, "") : undefined;
}

const GROUPED = /^\d{1,3}([.,'’ ])\d{3}(?:\1\d{3})*(?:[.,]0{1,2})?$/;

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
