import type { NameRules } from "../../model/settings/nameRules.ts";

type Replacements = NonNullable<NameRules["replace"]>;

/** Letters that one organisation writes with one plain letter, and another with two. */
const WITH_TWO: readonly Replacements[] = [
  { ä: "ae", ö: "oe", ü: "ue" },
  { ø: "oe", å: "aa" },
];

/** How letters can be written in names to sign in with. */
export type LetterStyle = "one" | "two";

/** Those of such letters in names that no rule replaces, sorted. */
export function openLetters(names: readonly string[], replace: Replacements = {}): string[] {
  const known = new Set(Object.keys(replace).map(plain));
  const all = plain(names.join(" "));
  return WITH_TWO.flatMap((group) => Object.keys(group)).filter(
    (letter) => all.includes(letter) && !known.has(letter),
  );
}

/** The rules by which those letters, and those that go with them, are written in that style; what has a rule keeps it. */
export function replacements(
  letters: readonly string[],
  style: LetterStyle,
  replace: Replacements = {},
): Replacements {
  const known = new Set(Object.keys(replace).map(plain));
  const groups = WITH_TWO.filter((group) => letters.some((letter) => letter in group));
  return Object.fromEntries(
    groups
      .flatMap((group) => Object.entries(group))
      .filter(([letter]) => !known.has(letter))
      .map(([letter, two]) => [letter, (style === "two" ? two : ONE[letter]) ?? letter]),
  );
}

const ONE: Replacements = { ä: "a", ö: "o", ü: "u", ø: "o", å: "a" };

function plain(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
