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
  const sets = new Map(Object.entries((before as Sets | null | undefined) ?? {}));
  for (const [set, attributes] of Object.entries(given)) {
    if (!isObject(attributes)) throw invalidValue(NAME);
    sets.set(set, withoutRemoved({ ...sets.get(set), ...attributes }));
  }
  const values = [...sets.values()].flatMap((attributes) =>
    Object.entries(attributes).filter(([name]) => !name.includes("@")),
  );
  if (!values.every(([, value]) => isValue(value))) throw invalidValue(NAME);
  if (values.length > MOST)
    throw badRequest(`A user takes at most ${MOST} custom security attributes.`);
  return Object.fromEntries(sets);
}

/** null removes a value, and an empty list several; the annotation of their type goes with them. */
function withoutRemoved(attributes: Sets[string]): Sets[string] {
  const isGone = (name: string): boolean => {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    return value === null || (Array.isArray(value) && value.length === 0);
  };
  return Object.fromEntries(
    Object.entries(attributes).filter(
      ([name]) => !isGone(name) && !isGone(name.replace(/@odata\.type$/, "")),
    ),
  );
}

function isValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => !Array.isArray(each) && isValue(each));
  if (typeof value === "string") return value.length <= LONGEST;
  return typeof value === "number" || typeof value === "boolean";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
