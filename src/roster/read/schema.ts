import { COUNTRY_CODES } from "../../model/properties/countries.ts";
import {
  EXTENSION_ATTRIBUTES,
  ORG_DATA_MEMBERS,
  PROPERTIES,
  type Property,
} from "../../model/properties/properties.ts";
import { PERSON_RELATIONSHIPS, SETS } from "../../relationships/index.ts";
import {
  ANY_NAME_PATTERN,
  DATE_PATTERN,
  DAY_PATTERN,
  RULE_PATTERNS,
} from "../../model/properties/rules.ts";
import { OBJECT_ID_PATTERN } from "../../model/values.ts";
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
    properties: {
      ...(flavour === "editor" ? EDITOR_IDENTITY : IDENTITY),
      ...inheritable(flavour, allow),
      ...(flavour === "editor" ? EDITOR_UNMANAGED : UNMANAGED),
    },
    ...(flavour === "editor" && NAMES_OF_NEW_ACCOUNTS),
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

const TEXT_OF_A_NAME = { type: "string", pattern: ANY_NAME_PATTERN };

// What only an editor is given: the check itself says what is wrong in words.
const EDITOR_IDENTITY: JsonSchema = {
  id: { ...(IDENTITY["id"] as object), pattern: OBJECT_ID_PATTERN },
  formerly: {
    ...(IDENTITY["formerly"] as object),
    anyOf: [TEXT_OF_A_NAME, { type: "array", items: TEXT_OF_A_NAME }],
  },
};

const EDITOR_UNMANAGED: JsonSchema = {
  unmanaged: {
    ...(UNMANAGED["unmanaged"] as object),
    items: {
      type: "string",
      anyOf: [
        { enum: [...PROPERTIES, ...PERSON_RELATIONSHIPS, ...SETS].map(({ name }) => name) },
        { pattern: String.raw`^extension|\.` },
      ],
    },
  },
};

// An account that is there already may have a name that Graph would give to nobody new.
const NAMES_OF_NEW_ACCOUNTS: JsonSchema = {
  if: { not: { required: ["id"] } },
  // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's own keyword
  then: {
    properties: Object.fromEntries([
      ...PROPERTIES.flatMap(({ name, rule, maxLength }) =>
        rule === "userPrincipalName" || rule === "mailNickname"
          ? [
              [
                name,
                {
                  pattern: RULE_PATTERNS[rule],
                  ...(rule === "mailNickname" && maxLength !== undefined && { maxLength }),
                },
              ],
            ]
          : [],
      ),
      ["formerly", namesInFormerly()],
    ]),
  },
};

function namesInFormerly(): JsonSchema {
  const pattern = RULE_PATTERNS.userPrincipalName;
  return { pattern, items: { pattern } };
}

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
      {
        type: types(flavour, "string", "null"),
        ...(flavour === "editor" && NOT_EMPTY),
        description: summary,
      },
    ]),
    ...SETS.map((set) => [set.name, setSchema(set, flavour)]),
  ]) as Record<string, JsonSchema>;
}

function setSchema({ summary, entry }: SetRelationship, flavour: SchemaFlavour): JsonSchema {
  const name = { type: types(flavour, "string") };
  const more = Object.entries(entry.more).map(([key, kind]) => [
    key,
    kind === "names"
      ? { type: "array", items: name }
      : flavour === "editor"
        ? { type: "string", pattern: DAY_PATTERN }
        : name,
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
  const { maxItems, summary, values, clear } = property;
  const description =
    property.roster === "configured" ? `${summary} (only if configured)` : summary;
  const nothing = clear || flavour === "strict" ? ["null" as const] : [];
  const limits = flavour === "editor" ? limitsOf(property) : {};
  const isText = flavour === "editor" && isNoNumber(property);
  const known = property.name === "usageLocation" ? COUNTRY_CODES : values;
  const choice =
    flavour === "editor" && known ? { enum: [...known, ...(clear ? [null] : [])] } : {};
  const text = {
    type: types(isText ? "strict" : flavour, "string", ...nothing),
    ...limits,
    ...choice,
  };
  switch (property.type) {
    case "boolean":
      return { type: types(flavour, "boolean", ...nothing), description };
    case "strings":
      return {
        type: types("strict", "array", ...nothing),
        description,
        items: { type: types(isText ? "strict" : flavour, "string"), ...limits },
        ...(flavour === "editor" && maxItems !== undefined && { maxItems }),
      };
    case "employeeOrgData":
      return members(ORG_DATA_MEMBERS, flavour, description, limits);
    case "extensionAttributes":
      return members(EXTENSION_ATTRIBUTES, flavour, description, limits);
    case "string":
    case "dateTime":
    case "other":
      return { ...text, description };
  }
}

const NOT_EMPTY = { minLength: 1 };

/** What a text of a property may be, as far as a schema can say it. */
function limitsOf({ maxLength, rule, type }: Property): JsonSchema {
  const pattern =
    type === "dateTime"
      ? DATE_PATTERN
      : rule === undefined || rule === "country"
        ? undefined
        : RULE_PATTERNS[rule];
  // Of an account that is there already, see NAMES_OF_NEW_ACCOUNTS.
  if (rule === "mailNickname") return NOT_EMPTY;
  if (rule === "userPrincipalName") return { ...NOT_EMPTY, pattern: ANY_NAME_PATTERN };
  return {
    ...NOT_EMPTY,
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern !== undefined && { pattern }),
  };
}

// What an editor takes for a number is never one of these.
function isNoNumber({ type, rule }: Property): boolean {
  return (
    type === "dateTime" || ["userPrincipalName", "mail", "language", "country"].includes(rule ?? "")
  );
}

function members(
  names: readonly string[],
  flavour: SchemaFlavour,
  description: string,
  limits: JsonSchema,
): JsonSchema {
  return {
    type: ["object", "null"],
    description,
    additionalProperties: false,
    properties: Object.fromEntries(
      names.map((name) => [name, { type: types(flavour, "string", "null"), ...limits }]),
    ),
  };
}

function types(flavour: SchemaFlavour, ...wanted: string[]): string | string[] {
  const all = flavour === "editor" && wanted.includes("string") ? [...wanted, "number"] : wanted;
  const [only] = all;
  return all.length === 1 && only !== undefined ? only : all;
}
