import { DRIFT_KINDS } from "../model/drift.ts";
import { RULE_RISKS } from "../model/plan.ts";

/** A JSON Schema as a plain value. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

const text = (description?: string): JsonSchema => ({
  type: "string",
  ...(description === undefined ? {} : { description }),
});
const number = (description?: string): JsonSchema => ({
  type: "integer",
  minimum: 0,
  ...(description === undefined ? {} : { description }),
});
const list = (items: JsonSchema, description?: string): JsonSchema => ({
  type: "array",
  items,
  ...(description === undefined ? {} : { description }),
});
const oneOf = (...values: string[]): JsonSchema => ({ type: "string", enum: values });
const refer = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

/** An object with exactly these members; those of `optional` may be left out. */
function object(
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

const KIND = oneOf("create", "update", "enable", "disable", "adopt");
const TENANT = object({ id: text(), domain: text("The default verified domain.") });
const EMBEDDED = { const: true, description: "The directory is an embedded one, and no tenant." };
const REASON = oneOf(
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
  "drift-enable",
  "drift-create",
  "base-invalid",
  "unreadable",
);
const GUARD = oneOf(
  "creates",
  "updates",
  "enables",
  "disables",
  "renames",
  "adoptions",
  "signInProperties",
  "emptyRoster",
  "protected",
  "tenant",
  "unreadable",
);
/** What people call the user; left out where it is not known. */
const CALLED = {
  displayName: text("The name in the directory, else the declared one. Only shown."),
};

const SHARED = {
  place: object({ file: text("Relative to the repository."), line: number("Counts from 1.") }),
  field: {
    type: "string",
    pattern: "^[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)?$",
    description: "A Graph property, a relationship, or a member of onPremisesExtensionAttributes.",
  },
  person: object(
    {
      id: { type: ["string", "null"], description: "Null: created by the same plan." },
      userPrincipalName: text(),
    },
    CALLED,
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

const REFUSAL = {
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

const RECORDED_VALUE = {
  anyOf: [
    refer("value"),
    {
      ...object({ hmac: text("HMAC-SHA-256, hexadecimal.") }),
      description: "A personal value; the key is `salt` for `to`, and not kept for `from`.",
    },
  ],
};

/** One user's difference, with the members that its place adds. */
function changeWith(more: Readonly<Record<string, JsonSchema>>): JsonSchema {
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

const PLAN_DEFINITIONS = {
  ...SHARED,
  value: {
    description: "Null: holds nothing, or is cleared.",
    anyOf: [
      { type: ["string", "null"] },
      { type: "boolean" },
      list(text()),
      refer("person"),
      { type: "object", additionalProperties: { type: ["string", "null"] } },
    ],
  },
  fieldChange: object(
    { field: refer("field"), from: refer("value"), to: refer("value"), at: refer("place") },
    {
      inherited: { const: true, description: "Comes from a _defaults.yaml." },
      filled: { const: true, description: "Filled in at creation, not managed afterwards." },
      sensitive: { const: true, description: "The configuration calls the property sensitive." },
    },
  ),
  heldField: object(
    { field: refer("field"), reason: REASON, message: text() },
    { before: { const: true, description: "As at the base: no fault of these commits." } },
  ),
  ruleChange: object(
    {
      risk: oneOf(...RULE_RISKS),
      what: text(
        "A setting by its path; acknowledgement. and the guard; or owners, codeOwners, workflow, action, attributes, notRun.",
      ),
      from: { type: ["string", "null"], description: "Null: was not there." },
      to: { type: ["string", "null"], description: "Null: is there no more." },
      at: refer("place"),
    },
    { more: number("Of how many more files the same is true.") },
  ),
  patchOperation: {
    type: "object",
    description: "RFC 6902.",
    properties: { op: oneOf("add", "replace", "remove"), path: text(), value: true },
    required: ["op", "path"],
    additionalProperties: false,
  },
  change: changeWith({
    patch: list(refer("patchOperation"), "The fields as RFC 6902 over the managed properties."),
  }),
  openChange: changeWith({
    reviews: list(text(), "The reviews behind it, such as #12."),
  }),
  releasedUser: object(
    {
      userPrincipalName: text(),
      id: text(),
      accountEnabled: { type: ["boolean", "null"] },
      at: refer("place"),
    },
    CALLED,
  ),
  refusal: object(REFUSAL.required, REFUSAL.optional),
  openRefusal: object(
    {
      ...REFUSAL.required,
      isOwn: { type: "boolean", description: "Only with this pull request." },
    },
    REFUSAL.optional,
  ),
  liftedGuard: object({
    guard: GUARD,
    message: text("With the numbers that would have tripped it."),
    users: number("How many it concerns."),
    at: refer("place"),
    expires: text("The last day of the acknowledgement, YYYY-MM-DD."),
  }),
  diagnostic: object(
    {
      severity: oneOf("error", "warning"),
      code: text(),
      message: text(),
      at: object({ file: text(), line: number(), column: number() }),
    },
    {
      cause: text("What others of this code and message may have in common."),
      excerpt: object({ line: text(), length: number() }),
    },
  ),
};

/** The JSON Schema of a plan document. */
export const planSchema: JsonSchema = {
  $schema: DRAFT,
  title: "Rollcall plan",
  description: "What merging would do to the directory.",
  ...object(
    {
      formatVersion: { const: 1 },
      digest: text("Names the plan. It decides nothing."),
      tenant: TENANT,
      madeAt: text("When the directory was read, ISO 8601."),
      correctsDrift: {
        type: "boolean",
        description: "False: changes with the cause drift are shown only.",
      },
      totals: object(
        {
          declared: number("create + update + enable + disable + adopt + unchanged + blocked"),
          create: number(),
          update: number(),
          enable: number(),
          disable: number(),
          adopt: number(),
          unchanged: number(),
          blocked: number(),
          directory: number("matched + protected + unmanaged"),
          matched: number(),
          protected: number(),
          unmanaged: number(),
          drift: number("Users with drift that the plan leaves alone."),
          writes: number("Requests that change something."),
        },
        {
          outsideScope: {
            type: "object",
            description:
              "How many of the unmanaged are no people by the configured scope, by reason.",
            additionalProperties: number(),
          },
        },
      ),
      requests: object({ listing: number(), relationships: number() }),
      changes: list(refer("change")),
      blocked: list(refer("blockedUser"), "Users to whom nothing may be done yet."),
      released: list(refer("releasedUser"), "Declared at the base and no more; left as they are."),
      refusals: list(refer("refusal"), "Guards that the plan does not pass."),
      lifted: list(refer("liftedGuard"), "Guards that it passes by an acknowledgement only."),
      diagnostics: list(refer("diagnostic")),
    },
    {
      commit: text(),
      base: text(),
      open: {
        ...object(
          {
            applied: text("The last commit of which everything was applied."),
            changes: list(refer("openChange"), "Merging applies them as well."),
            held: list(
              object({ userPrincipalName: text(), kind: KIND, message: text() }, CALLED),
              "Merging leaves them as they are.",
            ),
            refusals: list(
              refer("openRefusal"),
              "Guards that do not pass all that merging applies.",
            ),
          },
          { unknown: text("Why it is not known what was merged before.") },
        ),
        description: "What was merged before and is not applied yet.",
      },
      embedded: EMBEDDED,
      observes: { const: true, description: "Made in observe mode: it authorises nothing." },
      rules: list(refer("ruleChange"), "What changes about the rules, the riskiest first."),
      writing: {
        ...object({
          batches: number("The fewest requests that hold them, 20 writes each."),
          seconds: number("About how long it takes at the quota, if nobody else uses it."),
          quotaPercent: number("What part of Graph's quota may be used."),
        }),
        description: "How the writes go out; absent when there are none.",
      },
    },
  ),
  $defs: PLAN_DEFINITIONS,
};

/** The JSON Schema of what `rollcall drift` finds. */
export const driftSchema: JsonSchema = {
  $schema: DRAFT,
  title: "Rollcall drift",
  description: "Where the directory differs from what is merged.",
  ...object(
    {
      formatVersion: { const: 1 },
      tenant: TENANT,
      madeAt: text("When the directory was read, ISO 8601."),
      totals: object({
        declared: number(),
        matched: number("Declared users that the directory has."),
        drifted: number(),
        unclear: number(),
        directory: number(),
      }),
      requests: number(),
      users: list(refer("driftedUser"), "By risk, then by name."),
      unclear: list(refer("blockedUser"), "Nothing can be said of them until a person decides."),
      refusals: list(refer("refusal"), "Why none of this can be relied on."),
    },
    { commit: text() },
  ),
  $defs: {
    ...SHARED,
    value: PLAN_DEFINITIONS.value,
    refusal: PLAN_DEFINITIONS.refusal,
    driftedUser: object(
      {
        kind: oneOf(...DRIFT_KINDS),
        userPrincipalName: text("The declared name."),
        at: refer("place"),
        fields: list(
          object(
            {
              field: refer("field"),
              declared: refer("value"),
              live: refer("value"),
              at: refer("place"),
            },
            { inherited: { const: true, description: "Comes from a _defaults.yaml." } },
          ),
        ),
      },
      {
        ...CALLED,
        id: text("Object id; absent for who is gone."),
        namesakes: list(
          object(
            {
              id: text("Object id."),
              userPrincipalName: text(),
              shares: text("What both have in common."),
            },
            CALLED,
          ),
          "Of who is gone: accounts that no file declares and that may be the same person.",
        ),
      },
    ),
  },
};

/** The JSON Schema of what `rollcall accept` did. */
export const acceptedSchema: JsonSchema = {
  $schema: DRAFT,
  title: "Rollcall accepted",
  description: "Values of the directory that were written into the files.",
  ...object({
    formatVersion: { const: 1 },
    taken: list(
      object(
        {
          userPrincipalName: text("As it was declared."),
          id: text("Object id."),
          field: refer("field"),
          declared: refer("value"),
          live: refer("value"),
          at: refer("place"),
          place: refer("place"),
        },
        { ...CALLED, inherited: { const: true, description: "Came from a _defaults.yaml." } },
      ),
    ),
    left: list(
      object({ userPrincipalName: text(), why: text() }, { ...CALLED, field: refer("field") }),
      "What could not be written, or would have been refused.",
    ),
  }),
  $defs: { ...SHARED, value: PLAN_DEFINITIONS.value },
};

/** The JSON Schema of a receipt. */
export const receiptSchema: JsonSchema = {
  $schema: DRAFT,
  title: "Rollcall receipt",
  description: "What one attempt of an apply run did.",
  ...object(
    {
      formatVersion: { const: 2 },
      tool: object({ name: { const: "rollcall" }, version: text() }),
      tenant: TENANT,
      directory: oneOf("graph", "embedded"),
      previous: {
        type: ["string", "null"],
        description: "SHA-256 of the record before; null begins a chain.",
      },
      salt: text("The key of the hashes in `to`, hexadecimal."),
      startedAt: text("ISO 8601, UTC."),
      finishedAt: text("ISO 8601, UTC."),
      planDigest: text(),
      complete: {
        type: "boolean",
        description: "Everything that was to be done is done.",
      },
      totals: object({
        applied: number(),
        failed: number(),
        skipped: number(),
        notAttempted: number(),
        unconfirmed: number("Applied, and not yet read back."),
      }),
      outcomes: list(refer("outcome")),
    },
    {
      commit: text(),
      run: object(
        {
          id: number(),
          attempt: number("Counts from 1."),
          url: text(),
          event: text(),
        },
        { approvedBy: list(text(), "Who let a manual run go on.") },
      ),
      pullRequests: list(
        object(
          {
            number: number(),
            headCommit: text(),
            reviewers: list(
              object({
                login: text(),
                commit: text("The commit that was approved."),
                at: text("When, ISO 8601, by GitHub's clock."),
              }),
            ),
          },
          { planDigest: text("Of the plan that was reviewed.") },
        ),
      ),
      begins: text("Why a chain begins here although there were records before."),
      approvalRequired: {
        const: false,
        description: "The configuration says that no approval is needed.",
      },
      actor: text(),
      blocked: list(refer("blockedUser"), "Users of whom nothing could be planned."),
    },
  ),
  $defs: {
    ...SHARED,
    value: PLAN_DEFINITIONS.value,
    outcome: object(
      {
        kind: KIND,
        userPrincipalName: text(),
        status: oneOf("applied", "failed", "skipped", "not-attempted"),
      },
      {
        ...CALLED,
        id: text("Object id."),
        disabled: { const: true, description: "Created disabled: needs no first credential yet." },
        confirmed: { type: "boolean", description: "False: could not be read back in time." },
        differs: list(
          object(
            { field: refer("field"), to: RECORDED_VALUE, shown: RECORDED_VALUE },
            { old: { const: true, description: "Shown is what was there before." } },
          ),
          "What the directory showed instead of what was written.",
        ),
        reason: text("Why it was skipped or not attempted, or what was held back."),
        done: list(refer("field"), "Fields that were written."),
        refused: list(refer("field"), "Fields whose writing failed."),
        reviews: list(text(), "The reviews that authorise it, such as #12."),
        writes: list(
          object({
            at: text("When it was answered, ISO 8601."),
            requestId: text("Graph's request-id; of the batch where the item had none."),
            clientRequestId: text("Ours."),
            fields: list(
              object({ field: refer("field"), from: RECORDED_VALUE, to: RECORDED_VALUE }),
            ),
          }),
          "The requests that were answered as done.",
        ),
        error: object(
          {
            status: number("HTTP status; 0 when no answer came."),
            code: text(),
            message: text(),
            requestId: text("Graph's request-id; empty when no answer came."),
          },
          { field: refer("field") },
        ),
      },
    ),
  },
};
