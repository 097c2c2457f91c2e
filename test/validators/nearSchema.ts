import fc from "fast-check";
import type { JsonSchema } from "../../src/roster/read/schema.ts";

/** Values that keep to a schema, but for a part here and there. */
export function nearSchema(root: JsonSchema): fc.Arbitrary<unknown> {
  return valueOf(root, root, 0);
}

/** A value as it is, or with another part somewhere in it. */
export function nearValue(value: unknown): fc.Arbitrary<unknown> {
  const changed =
    Array.isArray(value) && value.length > 0
      ? fc
          .nat(value.length - 1)
          .chain((at) => nearValue(value[at]).map((part) => value.with(at, part)))
      : typeof value === "object" && value !== null && Object.keys(value).length > 0
        ? fc
            .constantFrom(...Object.entries(value))
            .chain(([name, part]) => nearValue(part).map((other) => ({ ...value, [name]: other })))
        : fc.constant(value);
  return fc.oneof({ arbitrary: changed, weight: 9 }, ANYTHING);
}

const TEXTS = fc.constantFrom("", "20", "a@contoso.com", "2026-11-30", "{givenName}");
const ANYTHING = fc.oneof(
  TEXTS,
  fc.constantFrom(null, true, -1, 7, 0.5),
  fc.string({ maxLength: 4 }),
  fc.array(fc.constantFrom<unknown>("a", 1, {}), { maxLength: 2 }),
  fc.constant({}),
);
const OTHER_NAMES = fc.constantFrom("nope", "userType", "A b", `extension_${"a".repeat(32)}_x`);
const DEEPEST = 8;

function valueOf(part: unknown, root: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  if (typeof part !== "object" || part === null || depth > DEEPEST) return ANYTHING;
  const schema = part as JsonSchema;
  const inside = (inner: unknown): fc.Arbitrary<unknown> => valueOf(inner, root, depth + 1);
  if (typeof schema["$ref"] === "string")
    return inside((root["$defs"] as JsonSchema)[schema["$ref"].replace("#/$defs/", "")]);
  const meant: fc.Arbitrary<unknown>[] = [];
  if ("const" in schema) meant.push(fc.constant(schema["const"]));
  if (Array.isArray(schema["enum"])) meant.push(fc.constantFrom(...(schema["enum"] as unknown[])));
  for (const keyword of ["anyOf", "oneOf"])
    for (const branch of (schema[keyword] as unknown[] | undefined) ?? [])
      meant.push(inside(branch));
  const types = [schema["type"]].flat();
  if (types.includes("object")) meant.push(objectOf(schema, inside));
  if (types.includes("array")) meant.push(fc.array(inside(schema["items"]), { maxLength: 3 }));
  if (types.includes("boolean")) meant.push(fc.boolean());
  if (types.includes("integer") || types.includes("number"))
    meant.push(fc.integer({ min: -1, max: 200 }));
  if (types.includes("string") && meant.length === 0)
    meant.push(TEXTS, fc.string({ maxLength: 4 }));
  if (types.includes("null")) meant.push(fc.constant(null));
  if (meant.length === 0) return ANYTHING;
  return fc.oneof({ arbitrary: fc.oneof(...meant), weight: 200 }, ANYTHING);
}

function objectOf(
  schema: JsonSchema,
  inside: (part: unknown) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const properties = (schema["properties"] ?? {}) as Record<string, unknown>;
  const required = (schema["required"] ?? []) as string[];
  const names = Object.keys(properties).filter((name) => properties[name] !== false);
  const dropped = fc.option(fc.constantFrom(...required, "nope"), { freq: 20, nil: undefined });
  const others = fc.oneof(
    { arbitrary: fc.constant({}), weight: 20 },
    fc.dictionary(
      fc.oneof(OTHER_NAMES, fc.constantFrom(...Object.keys(properties), "nope")),
      inside(schema["additionalProperties"]),
      { maxKeys: 2, noNullPrototype: true },
    ),
  );
  return fc
    .subarray(names, { maxLength: Math.min(6, names.length) })
    .chain((some) =>
      fc.record(
        Object.fromEntries(
          [...new Set([...some, ...required])].map((name) => [name, inside(properties[name])]),
        ),
        { noNullPrototype: true },
      ),
    )
    .chain((value) => fc.tuple(fc.constant(value), others, dropped))
    .map(([value, more, without]) =>
      Object.fromEntries(
        Object.entries({ ...value, ...more }).filter(([name]) => name !== without),
      ),
    );
}
