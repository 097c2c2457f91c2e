import { badRequest, invalidValue } from "../serving/graphError.ts";

const NAME = "customSecurityAttributes";
const LONGEST = 64;
const MOST = 50;

type Sets = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * What a user has after a change: attributes that it does not name stay, and null removes one.
 *
 * @param given by set, then by attribute
 * @throws GraphRefusal for other shapes, texts over 64 characters and more than 50 attributes; its words are unverified
 * @see https://learn.microsoft.com/entra/fundamentals/custom-security-attributes-overview (limits)
 * @see https://learn.microsoft.com/graph/custom-security-attributes-examples
 */
export function securityAttributes(given: unknown, before: unknown): Sets {
  if (!isObject(given)) throw invalidValue(NAME);
  const sets = { ...(before as Sets | null | undefined) };
  for (const [set, attributes] of Object.entries(given)) {
    if (!isObject(attributes)) throw invalidValue(NAME);
    const merged = Object.entries({ ...sets[set], ...attributes });
    sets[set] = Object.fromEntries(merged.filter(([, value]) => value !== null));
  }
  const values = Object.values(sets).flatMap((attributes) =>
    Object.entries(attributes).filter(([name]) => !name.includes("@")),
  );
  if (values.some(([, value]) => isTooLong(value))) throw invalidValue(NAME);
  if (values.length > MOST)
    throw badRequest(`A user takes at most ${MOST} custom security attributes.`);
  return sets;
}

function isTooLong(value: unknown): boolean {
  return Array.isArray(value)
    ? value.some(isTooLong)
    : typeof value === "string" && value.length > LONGEST;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
