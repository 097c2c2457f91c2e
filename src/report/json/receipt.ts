import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import {
  countOutcomes,
  type Receipt,
  type RecordedPullRequest,
} from "../../model/records/receipt.ts";
import type { JsonSchema } from "./schemas/parts.ts";
import { receiptSchema } from "./schemas/receipt.ts";

/** What is kept of an apply run, in format 1 or 2. Whatever it does not tell is not there. */
export type ReceiptRecord = Pick<Receipt, "tenant" | "startedAt" | "totals" | "outcomes"> &
  Partial<Omit<Receipt, "formatVersion" | "pullRequests">> & {
    readonly formatVersion?: number;
    /** Format 1 has their numbers only. */
    readonly pullRequests?: readonly (number | RecordedPullRequest)[];
    /** Format 1, of one alone. */
    readonly pullRequest?: number;
    /** The run did not end: how far each user had come. */
    readonly partial?: true;
  };

/**
 * What a file holds, as a receipt. Members that this version does not know are kept.
 *
 * @param value the JSON of a receipt, or what a run that did not end has left
 * @returns undefined for anything else
 */
export function receiptRecordFrom(value: unknown): ReceiptRecord | undefined {
  validate ??= new Ajv2020({
    strict: false,
    validateSchema: false,
    code: { optimize: false },
  }).compile<ReceiptRecord>(LENIENT);
  if (!validate(value)) return undefined;
  return { ...value, totals: value.totals ?? countOutcomes(value.outcomes) };
}

/** Of earlier and of later versions, more is taken than is written. */
const LENIENT: JsonSchema = {
  ...withoutLimits(receiptSchema),
  required: ["tenant", "startedAt", "outcomes"],
};

function withoutLimits(schema: JsonSchema): JsonSchema {
  const { outcome, ...definitions } = schema["$defs"] as Record<string, JsonSchema>;
  const properties = schema["properties"] as Record<string, JsonSchema>;
  const pullRequests = properties["pullRequests"] as { readonly items: JsonSchema };
  return JSON.parse(
    JSON.stringify({
      ...schema,
      properties: {
        ...properties,
        formatVersion: { type: "integer" },
        pullRequest: { type: "integer" },
        pullRequests: {
          type: "array",
          items: { anyOf: [{ type: "integer" }, pullRequests.items] },
        },
      },
      $defs: {
        ...definitions,
        outcome: { ...outcome, required: ["kind", "userPrincipalName", "status"] },
      },
    }),
    (name, value: unknown) => (name === "additionalProperties" ? undefined : value),
  ) as JsonSchema;
}

let validate: ValidateFunction<ReceiptRecord> | undefined;
