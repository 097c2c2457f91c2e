import anyAscii from "any-ascii";
import type { NameRules } from "../../model/settings/nameRules.ts";

/** The names of a person as people write them. */
export interface NameParts {
  readonly givenName?: string;
  readonly middleName?: string;
  readonly surname?: string;
}

/** @see https://learn.microsoft.com/entra/identity/authentication/concept-sspr-policy */
const LONGEST = 64;
const PLACE = /\{(givenName|middleName|surname|number)(?::([1-9]\d?))?\}/g;
const SEPARATORS = "._-";
const PLACE_AFTER = new RegExp(`([${SEPARATORS}]?)(\\{\\w+(?::\\d+)?\\})`, "g");

/** Whether a pattern has such a place. */
export function hasPlace(pattern: string, place: keyof NameParts | "number"): boolean {
  return [...pattern.matchAll(PLACE)].some(([, name]) => name === place);
}

/**
 * The part of a userPrincipalName before the @: plain small letters, digits and hyphens in the pattern's places. Where
 * somebody has no such name, the separator goes with it; what is too long loses letters of its longest name.
 *
 * @returns an empty text if no letter is left
 */
export function fillLocalPart(
  pattern: string,
  parts: NameParts,
  more: { readonly replace?: NameRules["replace"]; readonly number?: number } = {},
): string {
  const values = new Map(
    [...pattern.matchAll(PLACE)].map(([place, name = "", length]) => {
      const letters =
        name === "number"
          ? String(more.number ?? "")
          : plainLetters(parts[name as keyof NameParts] ?? "", more.replace);
      return [place, letters.slice(0, length === undefined ? LONGEST : Number(length))];
    }),
  );
  const names = [...values].filter(([place]) => !place.startsWith("{number"));
  if (names.every(([, value]) => value === "")) return "";
  for (;;) {
    const filled = tidy(
      pattern.replace(PLACE_AFTER, (_, separator: string, place: string) => {
        const value = values.get(place) ?? "";
        return value === "" ? "" : separator + value;
      }),
    );
    const [longest] = [...values]
      .filter(([place, value]) => !place.startsWith("{number") && value.length > 1)
      .toSorted(([, left], [, right]) => right.length - left.length);
    if (filled.length <= LONGEST || longest === undefined) return filled;
    values.set(longest[0], longest[1].slice(0, -1));
  }
}

/** A name for people to read: the names as they are written. */
export function fillDisplayName(pattern: string, parts: NameParts): string {
  return pattern
    .replace(PLACE, (_, name: string, length?: string) => {
      const letters = Array.from(parts[name as keyof NameParts] ?? "");
      return letters.slice(0, length === undefined ? undefined : Number(length)).join("");
    })
    .replace(/\s+/g, " ")
    .trim();
}

/** Any script in plain small letters, digits and hyphens. Chinese characters are read as in Mandarin. */
export function plainLetters(text: string, replace: NameRules["replace"] = {}): string {
  let letters = text.normalize("NFC").toLowerCase();
  for (const [from, to] of Object.entries(replace))
    letters = letters.replaceAll(from.normalize("NFC").toLowerCase(), to);
  return anyAscii(letters)
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, "")
    .replace(/^-+|-+$/g, "");
}

function tidy(text: string): string {
  const set = `[${SEPARATORS}]`;
  return text
    .replace(new RegExp(`(${set})${set}+`, "g"), "$1")
    .replace(new RegExp(`^${set}+|${set}+$`, "g"), "");
}
