import { targetName, type ColumnTarget } from "../../model/tables/columns.ts";
import { propertyNamed } from "../../model/properties/properties.ts";
import type { Objection } from "../../model/properties/rules.ts";
import { bareNumber } from "./digits.ts";
import { ESCAPED, GARBLED, LOST_LETTER, WRONG_CODE_PAGE } from "./letters.ts";
import { HEX, hexMeaning, LIST_TEXT, NULL_TEXT, TYPE_NAME } from "./programText.ts";

/** What has to be known about a column to find damage in one of its texts. */
export interface DamageFacts {
  readonly target: ColumnTarget;
  /** Digits of the shortest number with a leading zero in this column; undefined without any. */
  readonly zeroWidth?: number;
  /** Whether some of its texts are digits alone. */
  readonly hasWhole?: boolean;
}

/**
 * Why a text is not taken as it stands: a spreadsheet made it from something else, or would run it as a formula. Whoever
 * means exactly this text writes an apostrophe before it.
 */
export function damageIn(text: string, column: DamageFacts): Objection | undefined {
  const objection = DAMAGES.find((damage) => isFound(damage, text, column));
  return objection && { code: objection.code, message: objection.message(text, column) };
}

/** The damage that no format keeps from: what programs write for a value that is lost. */
export function lostIn(text: string, column: DamageFacts): Objection | undefined {
  const objection = damageIn(text, column);
  return objection && LOSSES.has(objection.code) ? objection : undefined;
}

/** What the texts of a column tell about each of them. */
export function damageFacts(target: ColumnTarget, texts: readonly string[]): DamageFacts {
  const whole = texts.filter((text) => /^\d+$/.test(text));
  const widths = whole.filter((text) => /^0\d/.test(text)).map(({ length }) => length);
  return {
    target,
    hasWhole: whole.length > 0,
    ...(widths.length > 0 && { zeroWidth: Math.min(...widths) }),
  };
}

/** Whether a text is one that `damageIn` objects to in some column, or in this one, or one that has a meaning of its own. */
export function isSpecial(text: string, column: DamageFacts): boolean {
  return (
    IDENTIFYING.has(column.target.key) ||
    MARKERS.test(text) ||
    DAMAGES.some(
      (damage) =>
        damage.pattern?.test(text) || (damage.code !== LOST && isFound(damage, text, column)),
    ) ||
    isMeant(text, column)
  );
}

// In "'t H?ft" the apostrophe is the name's own, and the letter is lost all the same.
function isMeant(text: string, column: DamageFacts): boolean {
  return !/^\p{L}[\s-]/u.test(text) && damageIn(text, column)?.code === LOST;
}

/** What a spreadsheet runs, or what looks like it after the file was saved as another kind. */
export function startsFormula(text: string): boolean {
  return FORMULA.test(text);
}

interface Damage {
  readonly code: string;
  /** What it looks like in any column; a text that matches can be meant by an apostrophe. */
  readonly pattern?: RegExp;
  /** Whether it is that in this column; else wherever the pattern matches. */
  readonly found?: (text: string, column: DamageFacts) => boolean;
  readonly message: (text: string, column: DamageFacts) => string;
}

/** @see https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r\n]/;
/** By which people are told apart: an apostrophe before one of these is a spreadsheet's, and never part of it. */
const IDENTIFYING = new Set([
  "id",
  "userPrincipalName",
  "formerly",
  "employeeId",
  "manager",
  "sponsors",
  "mail",
  "otherMails",
]);
const PHONE_NUMBER = /^\+\d[\d\s()./-]*$/;
const MARKERS = /^(?:null|true|false|\[\])$/i;
/** The code of `?` for letters. */
const LOST = "lost-characters";
/** Where older programs cut a text. */
const CUT_LENGTH = 255;
const LOSSES = new Set(["type-name", "hex", LOST, "garbled"]);

const NAMED = new Set(["displayName", "userPrincipalName"]);
const NAMES = new Set([
  "displayName",
  "givenName",
  "surname",
  "jobTitle",
  "department",
  "companyName",
  "officeLocation",
  "streetAddress",
  "city",
  "state",
  "country",
  "employeeType",
  "employeeOrgData.costCenter",
  "employeeOrgData.division",
]);

const MONTHS =
  "jan|feb|m[aä]r|mrz|apr|ma[yij]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|f[eé]v|avr|juin|juil|ao[uû]|d[eé]c|ene|abr|ago|dic";
const THOUSANDS = /^\d{1,3}([.,'’ \u00a0\u202f])\d{3}(?:\1\d{3})*$/;
const LOCAL_DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;
const DAY_AND_MONTH = new RegExp(
  `^(?:\\d{1,2}[-. ]{1,2}(?:${MONTHS})[a-zé]*\\.?(?:[-. ]{1,2}\\d{2,4})?|(?:${MONTHS})[a-zé]*\\.?[-. ]{1,2}\\d{2,4})$`,
  "i",
);

const DAMAGES: readonly Damage[] = [
  {
    code: "type-name",
    pattern: TYPE_NAME,
    message: (text) =>
      `${quoted(text)} is what a program writes for a value that it cannot write; its content is lost. Export the values themselves, or pass the column over (ignore)`,
  },
  {
    code: "list-text",
    pattern: LIST_TEXT,
    message: (text) =>
      `${quoted(text)} is a list as a program shows it; write the value alone, or several of them with a semicolon between`,
  },
  {
    code: "hex",
    pattern: HEX,
    message: (text) =>
      `${quoted(text)} is ${hexMeaning(text)} in the hexadecimal form of csvde; export again with csvde -u`,
  },
  {
    code: LOST,
    found: (text, { target }) => NAMES.has(targetName(target)) && LOST_LETTER.test(text),
    message: (text) =>
      `${quoted(text)} holds a ? where a letter may have been: programs that save as ASCII or ANSI write ? for what they cannot write. Export again as UTF-8, or write ${quoted(`'${text}`)} if the ? is intended`,
  },
  {
    code: "escaped",
    pattern: ESCAPED,
    // What stands behind the \\ of an account's name is no escape.
    found: (text, { target }) =>
      ESCAPED.test(text) && (NAMES.has(targetName(target)) || !text.includes("\\")),
    message: (text) =>
      `${quoted(text)} has letters as a program writes them in other formats. Write the letters themselves, or ${quoted(`'${text}`)} if this text is intended`,
  },
  {
    code: "example",
    found: (text, { target }) => NAMED.has(target.key) && /^example\s*:/i.test(text),
    message: (text) =>
      `${quoted(text)} is left over from the template's example row; delete the row, or write the person's own name`,
  },
  {
    code: "exponent",
    pattern: /^[+-]?\d(?:[.,]\d+)?E[+-]\d{2,3}$/i,
    message: (text) =>
      `${quoted(text)} is a long number that a spreadsheet shortened: its digits are lost. Format the column as text and write it again`,
  },
  {
    code: "formula",
    pattern: FORMULA,
    found: (text, { target }) =>
      FORMULA.test(text) &&
      !PHONE_NUMBER.test(text) &&
      !(PHONES.has(target.key) && /^\+[\d( ]/.test(text)),
    message: (text) =>
      `${quoted(text)} begins like a formula. Paste values, or write ${quoted(`'${text}`)} if this text is intended`,
  },
  {
    code: "error-value",
    pattern: /^#(?:N\/A|NV|NULL!|DIV\/0!|CALC!|SPILL!|FIELD!|GETTING_DATA|[A-ZÄÖÜ]{3,10}[!?])$/,
    message: (text) => `${quoted(text)} is the error of a formula; repair it or empty the cell`,
  },
  {
    code: "too-narrow",
    pattern: /^#{3,}$/,
    message: () =>
      "is only #, which a spreadsheet shows where a column is too narrow; widen it and save again",
  },
  {
    code: "lost-characters",
    pattern: /\ufffd/,
    message: (text) =>
      `${quoted(text)} holds U+FFFD, which stands for a letter that was lost in another program`,
  },
  {
    code: "garbled",
    pattern: GARBLED,
    message: (text) =>
      `${quoted(text)} is UTF-8 that some program read as Windows-1252 or Mac Roman; go back to the file that it came from`,
  },
  {
    code: "wrong-code-page",
    found: (text, { target }) => NAMES.has(targetName(target)) && WRONG_CODE_PAGE.test(text),
    message: (text) =>
      `${quoted(text)} has symbols where letters belong: the file probably has a different encoding. Write ${quoted(`'${text}`)} if they are intended`,
  },
  {
    code: "null-text",
    pattern: NULL_TEXT,
    found: (text, { target }) =>
      NULL_TEXT.test(text) && !(propertyNamed(target.key)?.values ?? []).includes(text),
    message: (text) =>
      `${quoted(text)} can be meant in two ways: empty the cell to leave the property alone, write null to clear it, or ${quoted(`'${text}`)} for the text. Where a program writes it for nothing: tables: { nothing: [${JSON.stringify(text)}] }`,
  },
  {
    code: "lost-zeros",
    pattern: /^\d+$/,
    found: (text, { target, zeroWidth }) =>
      zeroWidth !== undefined &&
      !PHONES.has(target.key) &&
      /^[1-9]\d*$/.test(text) &&
      text.length < zeroWidth,
    message: (text, { zeroWidth = 0 }) =>
      `${quoted(text)} is shorter than the numbers with leading zeros in this column: a spreadsheet has probably dropped the zeros of ${quoted(text.padStart(zeroWidth, "0"))}. Format the column as text, or write ${quoted(`'${text}`)} if this is all of it`,
  },
  {
    code: "decimals",
    pattern: /^\d+[.,]0{1,2}$/,
    found: (text, { target }) =>
      isCode(target) || PHONES.has(target.key)
        ? (WHOLE.has(target.key) ? /^\d+[.,]0{1,2}$/ : /^\d+\.0$/).test(text)
        : false,
    message: (text) =>
      `${quoted(text)} went through a program that took it for a decimal number; write it as text`,
  },
  {
    code: "thousands",
    pattern: THOUSANDS,
    found: (text, { target, hasWhole }) =>
      target.key === "employeeId" &&
      THOUSANDS.test(text) &&
      (/[^\d. ]/.test(text) || hasWhole === true),
    message: (text) =>
      `${quoted(text)} is ${quoted(bareNumber(text) ?? "")} with signs between its thousands, as programs show numbers. Format the column as text and write it again, or write ${quoted(`'${text}`)} if this is intended`,
  },
  {
    code: "became-date",
    pattern: LOCAL_DATE,
    found: (text, { target }) => LOCAL_DATE.test(text) && isCode(target),
    message: becameDate,
  },
  {
    code: "became-date",
    pattern: DAY_AND_MONTH,
    found: (text, { target }) => DAY_AND_MONTH.test(text) && isCode(target),
    message: becameDate,
  },
  {
    code: "no-digit",
    found: (text, { target }) => PHONES.has(target.key) && !/\p{Nd}/u.test(text),
    message: (text) => `${quoted(text)} has no digit, so it is not a phone number; empty the cell`,
  },
  {
    code: "cut-off",
    found: (text) => text.length === CUT_LENGTH,
    message: () =>
      `has exactly ${CUT_LENGTH} characters, where some programs cut a text. Look at its end; write an apostrophe before it if it is whole`,
  },
];

/** Properties that hold phone numbers. */
export const PHONES = new Set(["mobilePhone", "businessPhones", "faxNumber"]);
/** Of which no part stands behind a point. */
const WHOLE = new Set(["employeeId", "postalCode", "mobilePhone", "businessPhones", "faxNumber"]);
const CODES = new Set(["employeeId", "postalCode", "employeeOrgData.costCenter", "officeLocation"]);

function isCode(target: ColumnTarget): boolean {
  return CODES.has(targetName(target));
}

function isFound({ pattern, found }: Damage, text: string, column: DamageFacts): boolean {
  return found ? found(text, column) : (pattern?.test(text) ?? false);
}

function becameDate(text: string): string {
  return `${quoted(text)} is probably a code such as 3-5 that a spreadsheet took for a date. Format the column as text, or write ${quoted(`'${text}`)} if this is intended`;
}

const LONGEST_QUOTE = 40;

function quoted(text: string): string {
  const characters = Array.from(text);
  return JSON.stringify(
    characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join("")}…` : text,
  );
}
