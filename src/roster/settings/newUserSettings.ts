import { DEFAULT_NEW_USERS, type NewUserSettings } from "../../model/settings/configuration.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Locate } from "../read/checkDocument.ts";
import type { JsonSchema } from "../read/schema.ts";
import { isAgeRecipient } from "./ageRecipient.ts";

/** What a configuration file says under `newUsers`; YAML numbers are text. */
export type NewUsersContent = Partial<Omit<NewUserSettings, "lifetimeInMinutes">> & {
  readonly lifetimeInMinutes?: string;
};

export function newUsersOf(content: NewUsersContent = {}): NewUserSettings {
  const { lifetimeInMinutes, ...rest } = content;
  return {
    ...DEFAULT_NEW_USERS,
    ...rest,
    ...(lifetimeInMinutes !== undefined && { lifetimeInMinutes: Number(lifetimeInMinutes) }),
  };
}

/** Mistakes that no schema tells: keys with a wrong character, and passes that nobody could open. */
export function newUsersMistakes(content: NewUsersContent = {}, locate: Locate): Diagnostic[] {
  const { credential, recipients = [] } = content;
  const wrong = recipients.flatMap((recipient, index): Diagnostic[] =>
    isAgeRecipient(recipient)
      ? []
      : [
          {
            severity: "error",
            code: "bad-value",
            message: recipient.startsWith("AGE-SECRET-KEY-")
              ? '"newUsers.recipients" holds a secret key. It is not secret any more: make another one with "rollcall keys new", and give its public half, age1…'
              : '"newUsers.recipients" must hold public keys of age, such as "rollcall keys new" prints: age1… with 62 characters. A character of this one is wrong or missing',
            at: locate("newUsers", "recipients", String(index)),
          },
        ],
  );
  const nobody = credential === "temporaryAccessPass" && recipients.length === 0;
  return [
    ...wrong,
    ...(nobody
      ? [
          {
            severity: "error" as const,
            code: "missing-key",
            message:
              '"newUsers.recipients" is missing: a pass is handed over encrypted only. Make a key with "rollcall keys new", and give its public half',
            at: locate("newUsers", "credential"),
          },
        ]
      : []),
  ];
}

export function newUsersSchema(): JsonSchema {
  return {
    type: "object",
    description: "how new users get their first credential; see docs/handover.md",
    additionalProperties: false,
    properties: {
      credential: {
        enum: ["none", "temporaryAccessPass"],
        description:
          "none: an administrator issues it; temporaryAccessPass: `rollcall hand-over` issues a pass for each new account",
      },
      recipients: {
        type: "array",
        description:
          "public keys (age1…) of the people who hand passes over; each of them can sign in as any new user",
        items: { type: "string" },
      },
      lifetimeInMinutes: {
        type: ["string", "integer"],
        pattern:
          "^(?:[1-9][0-9]|[1-9][0-9]{2,3}|[1-3][0-9]{4}|4[0-2][0-9]{3}|43[01][0-9]{2}|43200)$",
        patternErrorMessage: "must be a whole number of minutes from 10 to 43200, such as 480",
        minimum: 10,
        maximum: 43_200,
        description:
          "how long a pass is valid, within what the tenant's policy allows; else its default",
      },
      isUsableOnce: {
        type: "boolean",
        description: "whether a pass can be used only once (default: true)",
      },
      startDateTime: {
        enum: ["now", "employeeHireDate"],
        description:
          "when a pass begins to be valid: at once, or on the employeeHireDate where that is in the future",
      },
    },
  };
}
