import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { shapeCheck } from "../../../src/roster/read/checkShape.ts";
import { PlacesInText } from "../../../src/roster/yaml/places.ts";
import { defaultsSchema, userSchema } from "../../../src/roster/read/schema.ts";
import type { Entry, Tree } from "../../../src/roster/yaml/tree.ts";
import { validateDefaults } from "../../../src/validators/defaults.js";
import { validateUser } from "../../../src/validators/user.js";

const places = new PlacesInText("a.yaml", "");

it.each([
  ["a user", userSchema("strict", []), validateUser],
  ["a user with one that can be allowed", userSchema("strict", ["userType"]), validateUser],
  ["a user with all that can be allowed", userSchema("strict"), validateUser],
  ["defaults", defaultsSchema("strict", []), validateDefaults],
])("takes of %s what the schema takes, and objects to everything else", (_, schema, made) => {
  const check = shapeCheck(schema, made);
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
  const names = Object.keys(schema["properties"] as object);
  const name = fc.oneof(
    { arbitrary: fc.constantFrom(...names), weight: 30 },
    fc.constantFrom("userType", "preferredDataLocation"),
    fc.constantFrom("constructor", "toString", "nope", `extension_${"a".repeat(32)}_x`),
  );
  const value = fc.oneof(
    { arbitrary: fc.string({ maxLength: 3 }), weight: 6 },
    fc.constantFrom(true, false, null),
    fc.array(fc.string({ maxLength: 2 }), { maxLength: 2 }),
  );
  let taken = 0;
  fc.assert(
    fc.property(fc.dictionary(name, value, { maxKeys: 4, noNullPrototype: true }), (given) => {
      const isTaken = validate(given);
      if (isTaken) taken += 1;
      expect(check(treeOf(given), places).length === 0).toBe(isTaken);
    }),
    { numRuns: 1000 },
  );
  expect(taken).toBeGreaterThan(100);
});

function treeOf(given: Readonly<Record<string, unknown>>): Tree {
  const entries = Object.entries(given).map(([key, value]): Entry => ({
    key,
    start: 0,
    value: pieceOf(value),
  }));
  return { kind: "map", start: 0, entries };
}

function pieceOf(value: unknown): Tree {
  return Array.isArray(value)
    ? { kind: "list", start: 0, items: value.map(pieceOf) }
    : { kind: "scalar", start: 0, value: value as string | boolean | null };
}
