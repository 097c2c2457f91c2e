import { nearestOf } from "../../model/text/suggest.ts";

/** What a password must not be made of, besides the words that no tenant takes. */
export interface Banned {
  /** The tenant's list. */
  readonly words: readonly string[];
  /** The user's first and last name, and the tenant's. */
  readonly names: readonly string[];
}

/** A few, in place of Microsoft's list, which is not public. */
const EVERYWHERE = [
  "password",
  "administrator",
  "admin",
  "welcome",
  "changeme",
  "letmein",
  "qwerty",
  "monkey",
  "dragon",
  "summer",
  "winter",
];
const LOOKALIKES: Readonly<Record<string, string>> = { "0": "o", "1": "l", $: "s", "@": "a" };
/** Shorter names are not looked for. */
const SHORTEST_NAME = 4;
const LEAST_POINTS = 5;

/**
 * Whether Entra finds a password too easy: it is a banned word but for one character, contains a name, or is made of
 * banned words and too little else.
 *
 * @see https://learn.microsoft.com/entra/identity/authentication/concept-password-ban-bad
 */
export function isBanned(password: string, { words, names }: Banned): boolean {
  const normal = normalized(password);
  const banned = [...EVERYWHERE, ...words.map(normalized)];
  return (
    nearestOf(normal, banned, 1).length > 0 ||
    names.some((name) => name.length >= SHORTEST_NAME && normal.includes(normalized(name))) ||
    points(normal, banned) < LEAST_POINTS
  );
}

/** One for each banned word in it, and for each character that is in none. */
function points(normal: string, banned: readonly string[]): number {
  const longestFirst = banned.toSorted((left, right) => right.length - left.length);
  let sum = 0;
  for (let at = 0; at < normal.length; sum += 1)
    at += longestFirst.find((word) => normal.startsWith(word, at))?.length ?? 1;
  return sum;
}

function normalized(text: string): string {
  return text.toLowerCase().replace(/[01$@]/g, (sign) => LOOKALIKES[sign] ?? sign);
}
