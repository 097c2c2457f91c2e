import { Ajv2020, type Options } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharedParts } from "../../scripts/sharedParts.ts";
import { planDocument } from "../../src/report/json/plan.ts";
import { planSchema } from "../../src/report/json/schemas/plan.ts";
import { receiptRecordSchema } from "../../src/report/json/schemas/receiptRecord.ts";
import { defaultsSchema, userSchema, type JsonSchema } from "../../src/roster/read/schema.ts";
import { acknowledgementSchema } from "../../src/roster/settings/acknowledgementSchema.ts";
import { configurationSchema } from "../../src/roster/settings/configurationSchema.ts";
import { validateAcknowledgement } from "../../src/validators/acknowledgement.js";
import { validateConfiguration } from "../../src/validators/configuration.js";
import { validateDefaults } from "../../src/validators/defaults.js";
import { validatePlan } from "../../src/validators/plan.js";
import { validateReceiptRecord } from "../../src/validators/receiptRecord.js";
import { validateUser } from "../../src/validators/user.js";
import type { Validator } from "../../src/validators/validator.ts";
import { runs } from "../runs.ts";
import { PLANS, RECEIPTS } from "../report/situations.ts";
import { nearSchema, nearValue } from "./nearSchema.ts";

const ALL: Options = { allErrors: true };

const plans = PLANS.map(({ plan }): unknown =>
  JSON.parse(JSON.stringify(planDocument(plan, "sha256:0"))),
);

it.each<
  [
    name: string,
    validate: Validator,
    schema: JsonSchema,
    options: Options,
    samples?: readonly unknown[],
  ]
>([
  ["a user", validateUser, userSchema("strict"), ALL],
  ["defaults", validateDefaults, defaultsSchema("strict"), ALL],
  ["the configuration", validateConfiguration, configurationSchema(), ALL],
  [
    "an acknowledgement",
    validateAcknowledgement,
    acknowledgementSchema(),
    ALL,
    // Of random ones hardly any is valid.
    [{ guard: "disables", limit: 5, expires: "2026-12-01", users: ["ana.silva@contoso.com"] }],
  ],
  ["a plan", validatePlan, planSchema, {}, plans],
  [
    "a receipt",
    validateReceiptRecord,
    receiptRecordSchema,
    {},
    RECEIPTS.map(({ receipt }) => receipt),
  ],
])(
  "the validator of %s finds what its schema forbids",
  (_, validate, schema, options, samples = []) => {
    const compiled = new Ajv2020({
      strict: false,
      verbose: true,
      code: { optimize: false },
      ...options,
    }).compile(schema);
    const seen = { valid: 0, invalid: 0 };
    fc.assert(
      fc.property(fc.oneof(nearSchema(schema), ...samples.map(nearValue)), (value) => {
        const isValid = compiled(value);
        seen[isValid ? "valid" : "invalid"] += 1;
        expect(validate(value)).toBe(isValid);
        expect(told(validate.errors)).toEqual(told(compiled.errors));
      }),
      { numRuns: runs(250) },
    );
    expect(seen.valid).toBeGreaterThan(0);
    expect(seen.invalid).toBeGreaterThan(runs(250) / 50);
  },
);

function told(errors: Validator["errors"]): unknown[] {
  return (errors ?? []).map((error) => {
    const { keyword, instancePath, params, propertyName } = error;
    // What ajv knows of the schema, a validator has as the reason.
    const { parentSchema } = error as { readonly parentSchema?: JsonSchema };
    const reason = params["reason"] ?? parentSchema?.["patternErrorMessage"];
    return {
      keyword,
      instancePath,
      ...(propertyName !== undefined && { propertyName }),
      ...(keyword === "pattern" ? { reason } : { params }),
    };
  });
}

describe("a schema with its equal parts shared", () => {
  const NAME = { type: "string", pattern: "^[a-z]+$", maxLength: 10, minLength: 2 };
  const object = (properties: object): JsonSchema => ({
    type: "object",
    additionalProperties: false,
    properties,
  });

  it("has each part once that it had several times", () => {
    expect(sharedParts(object({ one: NAME, other: { type: "array", items: NAME } }))).toEqual({
      ...object({
        one: { $ref: "#/$defs/shared1" },
        other: { type: "array", items: { $ref: "#/$defs/shared1" } },
      }),
      $defs: { shared1: NAME },
    });
  });

  it("shares parts of what is shared", () => {
    const pair = object({ first: NAME, second: NAME });
    expect(sharedParts(object({ one: pair, other: pair }))).toEqual({
      ...object({ one: { $ref: "#/$defs/shared1" }, other: { $ref: "#/$defs/shared1" } }),
      $defs: {
        shared1: object({
          first: { $ref: "#/$defs/shared2" },
          second: { $ref: "#/$defs/shared2" },
        }),
        shared2: NAME,
      },
    });
  });

  it.each([
    ["a property that there may not be", object({ id: false, name: { type: "string" } })],
    [
      "parts that are shorter than a reference",
      object({ one: { type: "null" }, other: { type: "null" } }),
    ],
    ["values that look like a schema", { enum: [NAME, NAME], default: NAME }],
    [
      "properties that are named like words of a schema",
      object({ title: true, description: true }),
    ],
    ["definitions of its own", { $ref: "#/$defs/name", $defs: { name: { type: "string" } } }],
  ])("keeps %s", (_, schema) => {
    expect(sharedParts(schema)).toEqual({ $defs: {}, ...schema });
  });

  it("describes nothing", () => {
    expect(
      sharedParts({ title: "A", ...object({ title: { description: "B", type: "string" } }) }),
    ).toEqual({ ...object({ title: { type: "string" } }), $defs: {} });
  });
});
