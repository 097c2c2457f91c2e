import { randomInt } from "node:crypto";
import { memberOf, type Answer } from "../sending/answer.ts";

const GROUPS = 8;
const CLASSES = [
  "abcdefghijkmnopqrstuvwxyz",
  "ABCDEFGHJKLMNPQRSTUVWXYZ",
  "!#$%&*+-.:=?@_",
  "23456789",
] as const;

/**
 * A random password that nobody gets to see: made for one POST, sent, forgotten. It has 32 characters and 128 bits, of
 * all four classes, where Entra asks for three. Entra also refuses a password that contains the user's or the tenant's
 * name, of four letters or more. It reads `$`, `@`, `0` and `1` as letters, so symbols do not part words. Every fourth
 * character is therefore one of the digits 2 to 9.
 *
 * @see https://learn.microsoft.com/entra/identity/authentication/concept-sspr-policy
 * @see https://learn.microsoft.com/entra/identity/authentication/concept-password-ban-bad
 */
export function randomPassword(): string {
  return Array.from({ length: GROUPS }, () => CLASSES.map(oneOf).join("")).join("");
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
