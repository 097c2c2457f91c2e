import { COUNTRY_CODES } from "../../model/countries.ts";
import {
  EXTENSION_ATTRIBUTES,
  ORG_DATA_MEMBERS,
  PROPERTIES,
  type Property,
} from "../../model/properties.ts";
import { PERSON_RELATIONSHIPS, SETS } from "../../relationships/index.ts";
import type { SetRelationship } from "../../relationships/relationship.ts";

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * `strict`: text is text, which is what is checked. `editor`: plain scalars are accepted where text is meant, since an
 * editor reads `employeeId: 00042` as a number before it validates.
 */
export type SchemaFlavour = "strict" | "editor";

/** Keys that say who a user is; they are never inherited. */
export const IDENTITY_KEYS: readonly string[] = [
  "id",
  "formerly",
  "userPrincipalName",
  "employeeId",
  "mail",
  "mailNickname",
  "displayName",
];

/** One user as a mapping. */
export function userSchema(flavour: SchemaFlavour, allow?: readonly string[]): JsonSchema {
  return {
    type: "object",
    additionalProperties: false,
    patternProperties: {
      [EXTENSION_PATTERN]: { type: types(flavour, "string", "boolean", "null") },
    },
    properties: { ...IDENTITY, ...inheritable(flavour, allow), ...UNMANAGED },
  };
}

/** A `_defaults.yaml`: what the users below its folder inherit. */
export function defaultsSchema(flavour: SchemaFlavour, allow?: readonly string[]): JsonSchema {
  const properties = Object.fromEntries(
    Object.entries(inheritable(flavour, allow)).filter(([name]) => !IDENTITY_KEYS.includes(name)),
  );
  return {
    type: "object",
    additionalProperties: false,
    patternProperties: {
      [EXTENSION_PATTERN]: { type: types(flavour, "string", "boolean", "null") },
    },
    properties,
  };
}

/** A whole file for editors: one user, or a list of them. */
export function userFileSchema(): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Rollcall: declared users",
    description: "One user, or several under `users`.",
    if: { type: "object", required: ["users"] },
    // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's own keyword
    then: {
      type: "object",
      additionalProperties: false,
      properties: { users: { type: "array", items: { $ref: "#/$defs/user" } } },
    },
    else: { $ref: "#/$defs/user" },
    $defs: { user: userSchema("editor") },
  };
}

export function defaultsFileSchema(): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Rollcall: values that the users of a folder inherit",
    ...defaultsSchema("editor"),
  };
}

const EXTENSION_PATTERN = "^extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}$";

const IDENTITY: JsonSchema = {
  id: { type: "string", description: "the object id; needed to adopt an account that exists" },
  formerly: {
    description: "earlier userPrincipalNames, for a rename",
    anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }],
  },
};

const UNMANAGED: JsonSchema = {
  unmanaged: {
    type: "array",
    items: { type: "string" },
    description: "inherited properties that are not managed for this user",
  },
};

function inheritable(
  flavour: SchemaFlavour,
  allow?: readonly string[],
): Record<string, JsonSchema> {
  const managed = PROPERTIES.filter(
    ({ name, roster }) =>
      roster === "managed" ||
      (roster === "configured" && (allow === undefined || allow.includes(name))),
  );
  return Object.fromEntries([
    ...managed.map((property) => [property.name, propertySchema(property, flavour)]),
    ...PERSON_RELATIONSHIPS.map(({ name, summary }) => [
      name,
      { type: types(flavour, "string", "null"), description: summary },
    ]),
    ...SETS.map((set) => [set.name, setSchema(set, flavour)]),
  ]) as Record<string, JsonSchema>;
}

function setSchema({ summary, entry }: SetRelationship, flavour: SchemaFlavour): JsonSchema {
  const name = { type: types(flavour, "string") };
  const more = Object.entries(entry.more).map(([key, kind]) => [
    key,
    kind === "names" ? { type: "array", items: name } : name,
  ]);
  if (more.length === 0) return { type: "array", description: summary, items: name };
  return {
    type: "array",
    description: summary,
    items: {
      type: [...[types(flavour, "string")].flat(), "object"],
      required: [entry.key],
      additionalProperties: false,
      properties: { [entry.key]: name, ...(Object.fromEntries(more) as object) },
    },
  };
}

function propertySchema(property: Property, flavour: SchemaFlavour): JsonSchema {
  const { maxLength, maxItems, summary, values, clear } = property;
  const description =
    property.roster === "configured" ? `${summary} (only if configured)` : summary;
  const nothing = clear || flavour === "strict" ? ["null" as const] : [];
  const limits = flavour === "editor" && maxLength !== undefined ? { maxLength } : {};
  const known = property.name === "usageLocation" ? COUNTRY_CODES : values;
  const choice =
    flavour === "editor" && known ? { enum: [...known, ...(clear ? [null] : [])] } : {};
  const text = { type: types(flavour, "string", ...nothing), ...limits, ...choice };
  switch (property.type) {
    case "boolean":
      return { type: types(flavour, "boolean", ...nothing), description };
    case "strings":
      return {
        type: types("strict", "array", ...nothing),
        description,
        items: { type: types(flavour, "string"), ...limits },
        ...(flavour === "editor" && maxItems !== undefined && { maxItems }),
      };
    case "employeeOrgData":
      return members(ORG_DATA_MEMBERS, flavour, description);
    case "extensionAttributes":
      return members(EXTENSION_ATTRIBUTES, flavour, description);
    case "string":
    case "dateTime":
    case "other":
      return { ...text, description };
  }
}

function members(
  names: readonly string[],
  flavour: SchemaFlavour,
  description: string,
): JsonSchema {
  return {
    type: ["object", "null"],
    description,
    additionalProperties: false,
    properties: Object.fromEntries(
      names.map((name) => [name, { type: types(flavour, "string", "null") }]),
    ),
  };
}

function types(flavour: SchemaFlavour, ...wanted: string[]): string | string[] {
  const all = flavour === "editor" && wanted.includes("string") ? [...wanted, "number"] : wanted;
  const [only] = all;
  return all.length === 1 && only !== undefined ? only : all;
}
