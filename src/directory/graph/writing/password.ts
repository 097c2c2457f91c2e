import { randomInt } from "node:crypto";
import { memberOf, type Answer } from "../sending/answer.ts";

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

/**
 * An answer in which no password that was sent with the requests comes back: Graph, or a gateway before it, may quote
 * what it refuses, the items of others included.
 */
export function withoutPasswords(answer: Answer, requests: readonly unknown[]): Answer {
  const sent = requests.flatMap((request) => {
    const password = memberOf(memberOf(memberOf(request, "body"), "passwordProfile"), "password");
    return typeof password === "string" ? [password] : [];
  });
  const text = sent.length === 0 ? undefined : JSON.stringify(answer.body);
  if (text === undefined || !sent.some((password) => text.includes(password))) return answer;
  // None of the characters is written differently in JSON.
  const body: unknown = JSON.parse(
    sent.reduce((rest, password) => rest.replaceAll(password, HIDDEN_PASSWORD), text),
  );
  return { ...answer, body };
}

const HIDDEN_PASSWORD = "(password)";

function oneOf(characters: string): string {
  return characters.charAt(randomInt(characters.length));
}
