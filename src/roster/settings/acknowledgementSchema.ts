import { DEFAULT_CONFIGURATION } from "../../model/settings/configuration.ts";
import type { JsonSchema } from "../read/schema.ts";

/** What an acknowledgement may say. */
export function acknowledgementSchema(): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Rollcall: a reviewed file that lifts one guard",
    type: "object",
    additionalProperties: false,
    required: ["guard", "limit", "users", "expires"],
    properties: {
      guard: {
        enum: [...Object.keys(DEFAULT_CONFIGURATION.guards), "emptiedGroups", "unreadable"],
      },
      limit: {
        type: ["string", "integer"],
        pattern: "^[0-9]{1,9}$",
        patternErrorMessage: "must be a whole number of users, such as 20",
        description: "most users that it covers",
      },
      users: {
        type: "array",
        minItems: 1,
        items: { type: "string" },
        description: "userPrincipalNames or object ids; any subset of them passes",
      },
      properties: {
        type: "array",
        items: { type: "string" },
        description:
          "for the guard unreadable: properties that are known to be empty for everybody; for emptiedGroups: groups that may be left without a member, such as groups.Sales",
      },
      expires: {
        type: "string",
        pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        patternErrorMessage: "must be a date, such as 2026-11-30",
        description: "last day on which it holds, UTC; 90 days from today at the latest",
      },
      reason: { type: "string", description: "why, for people who read this later" },
    },
  };
}
