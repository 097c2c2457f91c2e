import { CALLED, DRAFT, type JsonSchema, list, object, refer, SHARED, text } from "./parts.ts";
import { PLAN_DEFINITIONS } from "./plan.ts";

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
