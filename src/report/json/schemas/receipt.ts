import {
  CALLED,
  DRAFT,
  type JsonSchema,
  KIND,
  list,
  number,
  object,
  oneOf,
  RECORDED_VALUE,
  refer,
  SHARED,
  TENANT,
  text,
} from "./parts.ts";
import { PLAN_DEFINITIONS } from "./plan.ts";

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
      principal: object(
        { kind: oneOf("application", "person"), appId: text("The application's client id.") },
        {
          objectId: text("Of the service principal, or of the person."),
          displayName: text("What the application is called."),
        },
      ),
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
          {
            author: text("Who opened it."),
            planDigest: text("Of the plan that was reviewed."),
          },
        ),
      ),
      begins: text("Why a chain begins here although there were records before."),
      approvalRequired: {
        const: false,
        description: "The configuration says that no approval is needed.",
      },
      actor: text(),
      host: text("The machine of a run that was not on GitHub."),
      blocked: list(refer("blockedUser"), "Users who could not be planned."),
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
        begunAt: {
          type: "string",
          description:
            "Created by an earlier run that began then, ISO 8601, and never heard of it; this run found the account.",
        },
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
