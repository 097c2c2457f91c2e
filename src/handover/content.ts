import type { HandOver, PersonWithPass } from "../model/handOver.ts";

/** @returns undefined for anything else than what a hand-over writes; never an error that could quote the text */
export function handOverFrom(text: string): HandOver | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { formatVersion, tenant, people } = Object(value) as Partial<HandOver>;
  const isOne =
    formatVersion === 1 &&
    typeof tenant?.domain === "string" &&
    Array.isArray(people) &&
    people.every(isPerson);
  return isOne ? (value as HandOver) : undefined;
}

function isPerson(value: unknown): value is PersonWithPass {
  const person = Object(value) as Partial<PersonWithPass>;
  return (
    typeof person.userPrincipalName === "string" &&
    ["string", "undefined"].includes(typeof person.displayName) &&
    typeof person.temporaryAccessPass === "string" &&
    !Number.isNaN(Date.parse(String(person.startDateTime))) &&
    typeof person.lifetimeInMinutes === "number" &&
    typeof person.isUsableOnce === "boolean"
  );
}
