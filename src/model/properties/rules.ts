import { COUNTRY_CODES } from "./countries.ts";
import { countryCodeOf } from "./countryNames.ts";
import type { Property, RuleName } from "./properties.ts";
import { digits } from "../text/wording.ts";

/** Why a value cannot be what a property holds. `code` is stable; the message follows "displayName ". */
export interface Objection {
  readonly code: string;
  readonly message: string;
  /** Graph gives nobody such a name, and there are accounts that have one: guests, and users from other directories. */
  readonly onlyNew?: true;
}

/**
 * Holds one text (of a list: one item) against length, choice and rule of its property.
 *
 * @see https://learn.microsoft.com/graph/api/user-update (lengths and characters)
 */
export function checkText(property: Property, text: string): Objection | undefined {
  if (text === "")
    return {
      code: "empty-value",
      message: property.clear
        ? "is empty; write null to clear it"
        : "is empty, and cannot be cleared: remove the line to leave it unmanaged",
    };
  // "Norway" is too long as well, but what helps is that it is NO.
  const isLong = property.maxLength !== undefined && text.length > property.maxLength;
  if (isLong && property.rule !== "country")
    return {
      code: "too-long",
      message: `has ${digits(text.length)} characters; Graph takes at most ${digits(property.maxLength)}`,
      ...(isNameRule(property.rule) && ONLY_NEW),
    };
  if (property.values && !property.values.includes(text))
    return { code: "unknown-value", message: `must be one of: ${property.values.join(", ")}` };
  return property.rule && RULES[property.rule](text);
}

/** Holds an ISO 8601 date, with or without a time, against the calendar. */
export function checkDate(text: string): Objection | undefined {
  return instantOf(text) === undefined
    ? {
        code: "bad-date",
        message:
          "is not a date; write year, month and day, such as 2026-11-30 or 2026-11-30T08:00:00Z",
      }
    : undefined;
}

/**
 * Milliseconds since 1970 of an ISO 8601 date; a date alone is midnight UTC, as Graph stores it.
 *
 * @returns undefined for anything else, days such as February 30 included
 */
export function instantOf(text: string): number | undefined {
  const parts = DATE.exec(text);
  if (!parts) return undefined;
  const [, year, month, day] = parts;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // JavaScript reads February 30 as March 2: a date that does not come back unchanged does not exist.
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
}

const DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;
const COUNTRIES = new Set(COUNTRY_CODES);
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const MAIL = /^[^\s@"<>()[\],;:\\]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;
const NAME_LIMITS = { local: 64, domain: 48 };
const GOOD_NAME = /^[A-Za-z0-9'.\-_!#^~]{0,63}[A-Za-z0-9'\-_!#^~]@[A-Za-z0-9.-]{1,48}$/;

/** What RULES take, for programs that know regular expressions alone, such as editors; `country` is a choice. */
export const RULE_PATTERNS: Readonly<Record<Exclude<RuleName, "country">, string>> = {
  required: String.raw`\S`,
  userPrincipalName: GOOD_NAME.source,
  mailNickname: String.raw`^(?![\s\S]*[@()\\[\]";:<>,])[\x21-\x7e]*$`,
  language: LANGUAGE.source,
  mail: `^(?=[\\x21-\\x7e]+$)${MAIL.source.slice(1)}`,
};

const DAY = ((): string => {
  const day = String.raw`\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))`;
  const leapDay = String.raw`(?:\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29`;
  return `(?:${day}|${leapDay})`;
})();
const TIME = String.raw`(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,7})?)?|24:00(?::00(?:\.0{1,7})?)?)`;
const ZONE = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;

/** A day, with the lengths of months. */
export const DAY_PATTERN = `^${DAY}$`;
/** What {@link instantOf} takes. */
export const DATE_PATTERN = `^${DAY}(?:T${TIME}${ZONE})?$`;

/** One name, one @ and one domain: what even an account that is there already has. */
export const ANY_NAME_PATTERN = "^[^@]+@[^@]+$";

const ONLY_NEW = { onlyNew: true } as const;

function isNameRule(rule: RuleName | undefined): boolean {
  return rule === "userPrincipalName" || rule === "mailNickname";
}

const RULES: Record<RuleName, (text: string) => Objection | undefined> = {
  required: (text) =>
    text.trim() === ""
      ? { code: "empty-value", message: "is empty or only spaces; every user needs one" }
      : undefined,
  userPrincipalName: checkUserPrincipalName,
  mailNickname: (text) => {
    const bad = /[^\x21-\x7e]|[@()\\[\]";:<>,]/.exec(text);
    return bad ? { ...badCharacter(bad[0]), ...ONLY_NEW } : undefined;
  },
  country: (text) =>
    COUNTRIES.has(text)
      ? undefined
      : {
          code: "unknown-country",
          message: COUNTRIES.has(text.toUpperCase())
            ? `must be in capitals: ${text.toUpperCase()}`
            : `is not a country code of ISO 3166-1, such as NO or GB${codeHint(text)}`,
        },
  language: (text) =>
    LANGUAGE.test(text)
      ? undefined
      : { code: "bad-language", message: "is not a language tag, such as en-US" },
  mail: (text) => {
    if (!MAIL.test(text)) return { code: "bad-mail", message: "is not a mail address" };
    const bad = /[^\x21-\x7e]/.exec(text);
    return bad ? badCharacter(bad[0]) : undefined;
  },
};

/** @see https://learn.microsoft.com/entra/identity/authentication/concept-sspr-policy (characters and lengths) */
function checkUserPrincipalName(text: string): Objection | undefined {
  // Mostly there is nothing to explain.
  if (GOOD_NAME.test(text)) return undefined;
  const [local = "", domain = "", ...more] = text.split("@");
  if (more.length > 0 || local === "" || domain === "")
    return { code: "bad-name", message: "must be a name, an @ and a domain" };
  const bad = /[^A-Za-z0-9'.\-_!#^~]/.exec(local) ?? /[^A-Za-z0-9.-]/.exec(domain);
  if (bad) return { ...badCharacter(bad[0]), ...ONLY_NEW };
  if (local.endsWith("."))
    return {
      code: "bad-name",
      message: "must not have a dot right before the @",
      ...ONLY_NEW,
    };
  if (local.length > NAME_LIMITS.local)
    return {
      code: "too-long",
      message: `has ${local.length} characters before the @; Graph takes at most ${NAME_LIMITS.local}`,
      ...ONLY_NEW,
    };
  if (domain.length > NAME_LIMITS.domain)
    return {
      code: "too-long",
      message: `has ${domain.length} characters after the @; Graph takes at most ${NAME_LIMITS.domain}`,
      ...ONLY_NEW,
    };
  return undefined;
}

function codeHint(text: string): string {
  const code = countryCodeOf(text);
  return code === undefined ? "" : `; write ${code} for ${JSON.stringify(text)}`;
}

function badCharacter(character: string): Objection {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  return {
    code: "bad-character",
    message: `has ${character === " " ? "a space" : `"${character}"`} (U+${code}), which Graph does not take there`,
  };
}
