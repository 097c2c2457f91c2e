import { DRAFT, type JsonSchema, list, object, oneOf, refer, text } from "./parts.ts";

/** The JSON Schema of what `rollcall doctor` finds. */
export const examinationSchema: JsonSchema = {
  $schema: DRAFT,
  title: "Rollcall doctor",
  description: "What a run depends on, from the configuration to the directory.",
  ...object({
    formatVersion: { const: 1 },
    inOrder: { type: "boolean", description: "No finding has failed." },
    findings: list(refer("finding"), "From the outside in."),
  }),
  $defs: {
    finding: object({
      check: text("What was looked at, such as clock; several findings may be about the same."),
      status: oneOf("ok", "failed", "warning", "unknown"),
      says: text("What is the case."),
      fix: list(text(), "What to do: sentences, and commands to paste."),
    }),
  },
};
