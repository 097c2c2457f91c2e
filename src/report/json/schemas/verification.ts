import { DRAFT, type JsonSchema, list, number, object, oneOf, TENANT, text } from "./parts.ts";

/** The JSON Schema of what `rollcall verify` answers. */
export const verificationSchema: JsonSchema = {
  $schema: DRAFT,
  title: "Rollcall verification",
  description: "What examining the ledger of a tenant found.",
  ...object({
    formatVersion: { const: 1 },
    tenant: TENANT,
    totals: object({
      entries: number(),
      runs: number(),
      outcomes: number(),
      commits: number("Commits that were found in the history."),
      signed: number("Runs whose receipt is signed."),
      verified: number("Of these, those that a given key signed."),
    }),
    findings: list(
      object(
        {
          kind: oneOf(
            "missing",
            "changed",
            "reordered",
            "doubled",
            "foreign",
            "unended",
            "totals",
            "commit",
            "signature",
            "unreadable",
          ),
          message: text(),
        },
        {
          sequence: number("Of the entry; of a gap, its first."),
          last: number("Of a gap of several entries, its last."),
          run: text("As runs shows it."),
          at: text("When the run started, ISO 8601."),
        },
      ),
      "In the order of the chain. None: all is well.",
    ),
    unchecked: list(object({ what: text(), why: text() })),
  }),
};
