import { randomInt } from "node:crypto";

const LENGTH = 32;
const CLASSES = [
  "abcdefghijkmnopqrstuvwxyz",
  "ABCDEFGHJKLMNPQRSTUVWXYZ",
  "23456789",
  "!#$%&*+-.:=?@_",
] as const;

/**
 * A random password that nobody gets to see: made for one POST, sent, forgotten. It has characters of all four
 * classes, where Entra asks for three.
 *
 * @see https://learn.microsoft.com/entra/identity/authentication/concept-sspr-policy
 */
export function randomPassword(): string {
  const everything = CLASSES.join("");
  const characters = [
    ...CLASSES.map(oneOf),
    ...Array.from({ length: LENGTH - CLASSES.length }, () => oneOf(everything)),
  ];
  for (let last = characters.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [characters[last], characters[other]] = [characters[other] ?? "", characters[last] ?? ""];
  }
  return characters.join("");
}

function oneOf(characters: string): string {
  return characters.charAt(randomInt(characters.length));
}
