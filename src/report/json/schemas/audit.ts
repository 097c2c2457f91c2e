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

const TEXT_OR_NULL: JsonSchema = { type: ["string", "null"] };

const ENTRY: JsonSchema = object(
  {
    id: text(),
    at: text("ISO 8601, UTC."),
    activity: text("As Entra calls it, such as Update user."),
    service: text("loggedByService."),
    correlationId: text(),
    by: object(
      { kind: oneOf("application", "person", "unknown") },
      {
        name: text("What the application is called, or the person's userPrincipalName."),
        appId: text("The application's client id."),
        objectId: text("Of the service principal, or of the person."),
      },
    ),
    userId: text("Object id of the user that it is about."),
    properties: list(
      object({ name: text("As the log calls it."), from: TEXT_OR_NULL, to: TEXT_OR_NULL }),
    ),
  },
  { groupId: text("Object id of the group that the user came into or left.") },
);

const PERSON = { userPrincipalName: text(), id: text("Object id.") };

/** The JSON Schema of what `rollcall audit` answers. */
export const auditSchema: JsonSchema = {
  $schema: DRAFT,
  title: "Rollcall audit",
  description: "A run beside Entra's audit log.",
  ...object(
    {
      formatVersion: { const: 1 },
      tenant: TENANT,
      run: object(
        { startedAt: text("ISO 8601, UTC.") },
        {
          run: text("Names it: 64 hexadecimal digits."),
          shortId: text("The beginning of `run`, long enough to be unique."),
          finishedAt: text("ISO 8601, UTC."),
          onGitHub: ofReceipt["run"] ?? {},
        },
      ),
      from: text("The oldest entries that were asked for, ISO 8601."),
      until: text("The newest entries that were asked for, ISO 8601."),
      marginMinutes: number("How late an entry may come."),
      totals: object({
        writes: number(),
        people: number("People that the run wrote to."),
        matched: number(),
        missing: number(),
        pending: number("Not there yet, and so new that their entries may still come."),
        expired: number("Older than Entra keeps entries."),
        others: number(),
        unrecorded: number(),
      }),
      writes: list(
        object(
          {
            ...PERSON,
            status: oneOf("matched", "missing", "pending", "expired"),
            at: text("When its answer came, ISO 8601."),
            requestId: text(),
            clientRequestId: text(),
            fields: list(text()),
            activities: list(text(), "What the log calls it: one of these."),
          },
          { displayName: text(), entry: refer("entry") },
        ),
        "In the order in which they were made.",
      ),
      others: list(refer("other"), "By others since the run began, the oldest first."),
      unrecorded: list(
        refer("other"),
        "By the run's own application since then, where no run of the ledger recorded them.",
      ),
      odd: number("Entries that are not as Graph documents them, and were left out."),
    },
    {
      principal: {
        ...ofReceipt["principal"],
        // A reader who names it need not know what it is.
        required: ["appId"],
        description: "Who wrote, as the run or the reader says.",
      },
    },
  ),
  $defs: {
    entry: ENTRY,
    other: object({ ...PERSON, entry: refer("entry") }, { displayName: text() }),
  },
};
