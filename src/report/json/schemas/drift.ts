import { DRIFT_KINDS } from "../../../model/drift.ts";
import {
  CALLED,
  DRAFT,
  type JsonSchema,
  list,
  number,
  object,
  oneOf,
  refer,
  SHARED,
  TENANT,
  text,
} from "./parts.ts";
import { PLAN_DEFINITIONS } from "./plan.ts";

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
        id: text("Object id; absent for an account that is gone."),
        namesakes: list(
          object(
            {
              id: text("Object id."),
              userPrincipalName: text(),
              shares: text("What both have in common."),
            },
            CALLED,
          ),
          "For an account that is gone: accounts that no file declares and that may be the same person.",
        ),
      },
    ),
  },
};
