import { RULE_RISKS } from "../../../model/plan.ts";
import {
  CALLED,
  changeWith,
  DRAFT,
  EMBEDDED,
  GUARD,
  type JsonSchema,
  KIND,
  list,
  number,
  object,
  oneOf,
  REASON,
  refer,
  REFUSAL,
  SHARED,
  TENANT,
  text,
} from "./parts.ts";

export const PLAN_DEFINITIONS = {
  ...SHARED,
  value: {
    description: "Null: holds nothing, or is cleared.",
    anyOf: [
      { type: ["string", "null"] },
      { type: "boolean" },
      list(text()),
      refer("person"),
      refer("holding"),
      { type: "object", additionalProperties: { type: ["string", "null"] } },
    ],
  },
  fieldChange: object(
    { field: refer("field"), from: refer("value"), to: refer("value"), at: refer("place") },
    {
      inherited: { const: true, description: "Comes from a _defaults.yaml." },
      filled: { const: true, description: "Filled in at creation, not managed afterwards." },
      sensitive: { const: true, description: "The configuration calls the property sensitive." },
      until: text("The last day of the entry that asks for it, YYYY-MM-DD."),
      grants: list(text(), "Licences that members of the group get, and lose when they leave."),
      decides: list(text(), "Dynamic groups whose rule asks for the property."),
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
      to: { type: ["string", "null"], description: "Null: is no longer there." },
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
  foundAccount: object(
    { userPrincipalName: text(), id: text(), begunAt: text("When that run began, ISO 8601.") },
    {
      ...CALLED,
      disabled: { const: true, description: "Created so that nobody can sign in yet." },
    },
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
          drift: number("Users with drift that the plan leaves alone, declared or not."),
          writes: number(
            "Requests that change something. One that adds several people to a group counts once for each.",
          ),
        },
        {
          strangers: number(
            "Of the unmanaged, how many the plan removes from groups whose members the files list completely.",
          ),
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
      blocked: list(refer("blockedUser"), "Users who cannot be changed yet."),
      released: list(
        refer("releasedUser"),
        "Declared at the base and no longer; left as they are.",
      ),
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
      found: list(
        refer("foundAccount"),
        "Accounts that an earlier run created without hearing of it. Applying records that, so that they get a first credential.",
      ),
      embedded: EMBEDDED,
      salt: text(
        "The key of the hashes (HMAC-SHA-256) in place of personal values in a saved plan, in hexadecimal.",
      ),
      observes: { const: true, description: "Made in observe mode: it authorises nothing." },
      rules: list(refer("ruleChange"), "What changes about the rules, the riskiest first."),
      writing: {
        ...object({
          batches: number("The fewest requests that hold them, 20 writes each."),
          seconds: number("About how long it takes at the quota, if nothing else uses it."),
          quotaPercent: number("What part of Graph's quota may be used."),
        }),
        description: "How the writes go out; absent when there are none.",
      },
    },
  ),
  $defs: PLAN_DEFINITIONS,
};
