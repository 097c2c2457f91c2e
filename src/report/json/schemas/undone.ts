import { acceptedSchema } from "./accepted.ts";
import { DRAFT, type JsonSchema, number, object } from "./parts.ts";

const { taken, left } = acceptedSchema["properties"] as Readonly<
  Record<"taken" | "left", JsonSchema>
>;

/** The JSON Schema of what `rollcall undo` did. */
export const undoneSchema: JsonSchema = {
  $schema: DRAFT,
  title: "Rollcall undo",
  description: "Values that a run changed and that the files declare as they were before.",
  ...object({
    formatVersion: { const: 1 },
    restored: {
      ...taken,
      description: "`declared` is what the run wrote; `live` is what is declared from now on.",
    },
    already: number("Values that the files had as they were before."),
    left: { ...left, description: "What does not come back, and why." },
  }),
  $defs: acceptedSchema["$defs"],
};
