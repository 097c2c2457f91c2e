import type { Configuration, ManagedGroup } from "../../model/settings/configuration.ts";
import type { JsonSchema } from "../read/schema.ts";

/** What a configuration file says under `groups`. */
export type GroupsContent = Readonly<Record<string, Partial<ManagedGroup> | null>>;

export function groupsOf(content: GroupsContent = {}): Configuration["groups"] {
  return Object.fromEntries(
    Object.entries(content).map(([name, group]) => [
      name,
      {
        ...(group?.id !== undefined && { id: group.id.toLowerCase() }),
        members: group?.members ?? "ours",
      },
    ]),
  );
}

export function groupsSchema(guid: string): JsonSchema {
  return {
    type: "object",
    description: "the groups that files may name, by the name that they use; see docs/groups.md",
    // As long as Graph's displayName of a group.
    propertyNames: {
      pattern: String.raw`^(?!\s)(?!.*\s$)[^\p{Cc}\p{Cf}]{1,256}$`,
      patternErrorMessage:
        "must be the name of a group: 1 to 256 characters, none of them invisible, and no space at the beginning or the end",
    },
    additionalProperties: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        id: {
          type: "string",
          pattern: `^${guid}$`,
          patternErrorMessage:
            "must be the object id of the group, such as 4b0c2d1e-8f3a-4c5d-9e6b-7a8f9c0d1e2f",
          description: "the object id; without it, Rollcall takes the only group with that name",
        },
        members: {
          enum: ["ours", "roster"],
          description:
            "ours (the default): only people whose file declares groups are added and removed; roster: all others are removed",
        },
      },
    },
  };
}

export function licensesSchema(): JsonSchema {
  return {
    type: "array",
    description: "the licences that files may name, by skuPartNumber; see docs/licences.md",
    items: {
      type: "string",
      pattern: "^[A-Za-z0-9_-]+$",
      patternErrorMessage:
        "must be part numbers of SKUs, such as SPE_E3, and not names of products: Graph calls them skuPartNumber",
    },
  };
}
