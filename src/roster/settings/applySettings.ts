import { ERRORS_FLOOR, type Configuration } from "../../model/settings/configuration.ts";
import type { JsonSchema } from "../read/schema.ts";

/** What a configuration file says under `apply`; YAML numbers are text. */
export interface ApplyContent {
  readonly canary?: string;
  readonly stopAtErrors?: { readonly percent: string; readonly floor?: string };
}

export function applyOf({ canary, stopAtErrors }: ApplyContent = {}): Configuration["apply"] {
  return {
    ...(canary !== undefined && { canary: Number(canary) }),
    ...(stopAtErrors && {
      stopAtErrors: {
        percent: Number(stopAtErrors.percent),
        floor: Number(stopAtErrors.floor ?? ERRORS_FLOOR),
      },
    }),
  };
}

export function applySchema(): JsonSchema {
  return {
    type: "object",
    description: "how a run writes; see docs/guards.md",
    additionalProperties: false,
    properties: {
      canary: {
        type: ["string", "integer"],
        pattern: "^[1-9][0-9]{0,8}$",
        patternErrorMessage: "must be a whole number of users, such as 10",
        minimum: 1,
        description: "this many users are written and verified before the rest",
      },
      stopAtErrors: {
        type: "object",
        description: "stops a run in which more users fail than both numbers allow",
        additionalProperties: false,
        required: ["percent"],
        properties: {
          percent: {
            type: ["string", "integer"],
            pattern: "^(?:[0-9]{1,2}|100)$",
            patternErrorMessage: "must be a whole number from 0 to 100, such as 20",
            minimum: 0,
            maximum: 100,
            description: "most failures in percent of the users who were tried",
          },
          floor: {
            type: ["string", "integer"],
            pattern: "^[0-9]{1,9}$",
            patternErrorMessage: "must be a whole number of users, such as 10",
            minimum: 0,
            description: `this many failures never stop a run (default: ${ERRORS_FLOOR})`,
          },
        },
      },
    },
  };
}

export function quotaSchema(): JsonSchema {
  return {
    type: "object",
    description: "how much of Graph's quota may be used; the rest is left to others",
    additionalProperties: false,
    properties: {
      percent: {
        type: ["string", "integer"],
        pattern: "^(?:[1-9][0-9]?|100)$",
        patternErrorMessage: "must be a whole number from 1 to 100, such as 80",
        minimum: 1,
        maximum: 100,
        description: "most writes and resource units, in percent of what Graph allows",
      },
    },
  };
}
