import {
  DRAFT,
  type JsonSchema,
  list,
  number,
  object,
  oneOf,
  refer,
  TENANT,
  text,
} from "./parts.ts";
import { receiptSchema } from "./receipt.ts";

const ofReceipt = receiptSchema["properties"] as Readonly<Record<string, JsonSchema>>;

/** What is taken over from a receipt as it is. */
function parts(...names: readonly string[]): Record<string, JsonSchema> {
  return Object.fromEntries(names.map((name) => [name, ofReceipt[name] ?? {}]));
}

const RUN: JsonSchema = object(
  {
    run: text("Names it: 64 hexadecimal digits."),
    shortId: text("The beginning of `run`, long enough to be unique."),
    state: oneOf("complete", "incomplete", "interrupted", "unended", "running"),
    tenant: TENANT,
    ...parts("directory", "startedAt", "planDigest"),
  },
  {
    ...parts("finishedAt", "totals", "blocked", "commit", "pullRequests", "actor", "host"),
    ...parts("principal"),
    ...parts("approvalRequired"),
    onGitHub: ofReceipt["run"] ?? {},
  },
);

const DEFINITIONS = {
  ...(receiptSchema["$defs"] as Readonly<Record<string, JsonSchema>>),
  run: RUN,
};

/** The JSON Schema of what `rollcall history` answers. */
export const historySchema: JsonSchema = {
  $schema: DRAFT,
  title: "Rollcall history",
  description: "What the ledger knows about a person.",
  ...object({
    formatVersion: { const: 1 },
    tenant: TENANT,
    asked: text("The name or the object id that was asked for."),
    people: list(
      object(
        {
          userPrincipalName: text("The newest name."),
          formerly: list(text(), "Earlier names, newest first."),
          events: list(object({ run: refer("run"), outcome: refer("outcome") }), "Newest first."),
        },
        { id: text("Object id; absent where no account came of it."), displayName: text() },
      ),
      "Several where several accounts had the name.",
    ),
    unended: list(refer("run"), "Runs whose effects are not known."),
  }),
  $defs: DEFINITIONS,
};

/** The JSON Schema of what `rollcall runs` answers. */
export const runsSchema: JsonSchema = {
  $schema: DRAFT,
  title: "Rollcall runs",
  description: "The runs that a ledger knows.",
  ...object({
    formatVersion: { const: 1 },
    tenant: TENANT,
    total: number("How many there are."),
    runs: list(refer("run"), "Newest first."),
  }),
  $defs: DEFINITIONS,
};
