import type { JsonSchema } from "./parts.ts";
import { receiptSchema } from "./receipt.ts";

/** What is read as a receipt: of earlier and of later versions, more than is written. */
export const receiptRecordSchema: JsonSchema = {
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
