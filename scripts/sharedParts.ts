import type { JsonSchema } from "../src/roster/read/schema.ts";

/** In characters of JSON: a call takes about as much code as the check of what is shorter. */
const WORTH_A_CALL = 60;

/**
 * The same schema with each part that it has several times once in `$defs`: what is compiled of it is then one function, and
 * not a copy at each place. Descriptions are left out.
 */
export function sharedParts(schema: JsonSchema): JsonSchema {
  const times = new Map<string, number>();
  const countParts = (part: JsonSchema): JsonSchema => {
    const key = JSON.stringify(part);
    times.set(key, (times.get(key) ?? 0) + 1);
    return mapParts(part, countParts);
  };
  const plain = withoutDescriptions(schema);
  mapParts(plain, countParts);

  const shared = new Map<string, { readonly name: string; readonly part: JsonSchema }>();
  const share = (part: JsonSchema): JsonSchema => {
    const key = JSON.stringify(part);
    if (key.length < WORTH_A_CALL || (times.get(key) ?? 0) < 2) return mapParts(part, share);
    const known = shared.get(key) ?? { name: `shared${shared.size + 1}`, part };
    shared.set(key, known);
    return { $ref: `#/$defs/${known.name}` };
  };
  const root = mapParts(plain, share);
  const definitions: Record<string, unknown> = { ...(root["$defs"] as object | undefined) };
  // A Map that grows while it is gone through: a shared part may have shared parts.
  for (const { name, part } of shared.values()) definitions[name] = mapParts(part, share);
  return { ...root, $defs: definitions };
}

const DESCRIBING = ["$schema", "title", "description"];

function withoutDescriptions(part: JsonSchema): JsonSchema {
  const rules = Object.entries(part).filter(([name]) => !DESCRIBING.includes(name));
  return mapParts(Object.fromEntries(rules), withoutDescriptions);
}

/** @see https://json-schema.org/draft/2020-12/json-schema-core#section-10 (keywords with schemas in them) */
const OF_NAMES = ["properties", "patternProperties", "$defs"];
const OF_LISTS = ["anyOf", "oneOf", "allOf", "prefixItems"];
const OF_ONE = [
  "items",
  "additionalProperties",
  "propertyNames",
  "contains",
  "not",
  "if",
  "then",
  "else",
];

type Schema = JsonSchema | boolean;

/** A schema with each schema that is directly in it replaced, but for true and false. */
function mapParts(schema: JsonSchema, replace: (part: JsonSchema) => JsonSchema): JsonSchema {
  const replaced = (part: Schema): Schema => (typeof part === "boolean" ? part : replace(part));
  return mapValues(schema, (value, keyword) => {
    if (OF_NAMES.includes(keyword)) return mapValues(value as Record<string, Schema>, replaced);
    if (OF_LISTS.includes(keyword)) return (value as readonly Schema[]).map(replaced);
    return OF_ONE.includes(keyword) ? replaced(value as Schema) : value;
  });
}

function mapValues<Value, Result>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value, name: string) => Result,
): Record<string, Result> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, change(value, name)]),
  );
}
