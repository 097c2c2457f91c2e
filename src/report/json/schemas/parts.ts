/** A JSON Schema as a plain value. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export const DRAFT = "https://json-schema.org/draft/2020-12/schema";

export const text = (description?: string): JsonSchema => ({
  type: "string",
  ...(description === undefined ? {} : { description }),
});
export const number = (description?: string): JsonSchema => ({
  type: "integer",
  minimum: 0,
  ...(description === undefined ? {} : { description }),
});
export const list = (items: JsonSchema, description?: string): JsonSchema => ({
  type: "array",
  items,
  ...(description === undefined ? {} : { description }),
});
export const oneOf = (...values: string[]): JsonSchema => ({ type: "string", enum: values });
export const refer = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

/** An object with exactly these members; those of `optional` may be left out. */
export function object(
  required: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema {
  return {
    type: "object",
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

export const KIND = oneOf("create", "update", "enable", "disable", "adopt");
export const TENANT = object({ id: text(), domain: text("The default verified domain.") });
export const EMBEDDED = {
  const: true,
  description: "The directory is an embedded one, and no tenant.",
};
export const REASON = oneOf(
  "ambiguous-match",
  "id-not-found",
  "id-name-conflict",
  "already-matched",
  "adopt-needs-id",
  "undeclared-rename",
  "other-employee-id",
  "name-taken",
  "deleted-user",
  "unverified-domain",
  "federated-domain",
  "synced-from-on-premises",
  "missing-for-create",
  "manager-not-found",
  "manager-blocked",
  "own-manager",
  "person-not-found",
  "person-blocked",
  "own-person",
  "group-not-found",
  "group-not-writable",
  "license-not-found",
  "license-not-assignable",
  "no-usage-location",
  "no-seat",
  "drift-enable",
  "drift-create",
  "base-invalid",
  "unreadable",
);
export const GUARD = oneOf(
  "creates",
  "updates",
  "enables",
  "disables",
  "renames",
  "adoptions",
  "signInProperties",
  "memberships",
  "membershipRemovals",
  "licensedGroups",
  "licenses",
  "emptiedGroups",
  "emptyRoster",
  "protected",
  "tenant",
  "unreadable",
);
/** What people call the user; left out where it is not known. */
export const CALLED = {
  displayName: text("The name in the directory, else the declared one. Only shown."),
};

export const SHARED = {
  place: object({ file: text("Relative to the repository."), line: number("Counts from 1.") }),
  field: {
    type: "string",
    pattern: "^[A-Za-z][A-Za-z0-9_]*(\\.[\\s\\S]*)?$",
    description:
      "A Graph property, a relationship, a member of onPremisesExtensionAttributes, or an element of a set, such as groups.Sales.",
  },
  person: object(
    {
      id: { type: ["string", "null"], description: "Null: created by the same plan." },
      userPrincipalName: text(),
    },
    CALLED,
  ),
  holding: object(
    {
      as: oneOf("member", "assigned", "sponsor"),
      id: {
        type: ["string", "null"],
        description: "Of the group, the SKU or the person; null: created by the same plan.",
      },
      name: text(
        "As the configuration calls it; of a person, the userPrincipalName or the object id.",
      ),
    },
    {
      without: list(text(), "Service plans of the licence that are left out."),
      by: text("Object id of the group that gives the licence."),
      until: text("The last day on which a file means it."),
    },
  ),
  blockedUser: object(
    {
      userPrincipalName: text(),
      at: refer("place"),
      reason: REASON,
      message: text(),
      candidates: list(refer("person"), "Directory users that could be meant."),
    },
    {
      ...CALLED,
      before: { const: true, description: "As at the base: no fault of these commits." },
      edited: { const: true, description: "What these commits change for them is not done." },
    },
  ),
};

export const REFUSAL = {
  required: {
    guard: GUARD,
    message: text("With the numbers that tripped it."),
    remedy: text(),
    users: list(text()),
  },
  optional: {
    acknowledgement: object({ path: text(), text: text() }),
    fallsShort: list(
      object({ at: refer("place"), why: text() }),
      "Acknowledgements that were meant to lift it, and why each does not.",
    ),
  },
};

export const RECORDED_VALUE = {
  anyOf: [
    refer("value"),
    {
      ...object({ hmac: text("HMAC-SHA-256, hexadecimal.") }),
      description: "A personal value; the key is `salt` for `to`, and not kept for `from`.",
    },
  ],
};

/** One user's difference, with the members that its place adds. */
export function changeWith(more: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return {
    ...object(
      {
        kind: KIND,
        userPrincipalName: text("The declared name; the live one where none is declared."),
        at: refer("place"),
        cause: oneOf("here", "drift", "open"),
        fields: list(refer("fieldChange")),
        ...more,
      },
      {
        ...CALLED,
        id: text("Object id."),
        adopts: { const: true, description: "Newly declared, while the account exists already." },
        seen: object({
          userPrincipalName: text(),
          accountEnabled: { type: ["boolean", "null"] },
          onPremisesSyncEnabled: { type: "boolean" },
          createdAt: { type: ["string", "null"], description: "createdDateTime." },
        }),
        held: list(refer("heldField"), "Fields that cannot be written, while the rest can."),
      },
    ),
    allOf: [
      { if: { properties: { kind: { const: "create" } } }, else: { required: ["id", "seen"] } },
      {
        if: { properties: { kind: { enum: ["update", "enable", "disable", "adopt"] } } },
        else: { properties: { id: false, adopts: false, seen: false } },
      },
    ],
  };
}
