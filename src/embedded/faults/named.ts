import type { Fault } from "./faults.ts";

export type FaultArgument = "PROPERTY" | "USER" | "PERCENT" | "USERS" | "CODE";

/** One behaviour of the service that can be switched on by name. */
export interface NamedFault {
  /** What happens, for people. */
  readonly summary: string;
  /** What may follow the name after `=`; absent where nothing may. */
  readonly argument?: FaultArgument;
  readonly make: (argument: string | undefined) => readonly Fault[];
  /** The domains of the tenant are federated. */
  readonly federates?: true;
}

/** Where texts are tidied. `mail` is not among them: Graph compares it without case. */
const TEXTS = ["displayName", "givenName", "surname", "jobTitle", "department", "companyName"];

/** By name, as `rollcall embedded --faults` takes them. docs/embedded.md says where each was met. */
export const NAMED_FAULTS: Readonly<Record<string, NamedFault>> = {
  "exchange-mastered": {
    summary: "a PATCH with an extension attribute, mail or employeeId is refused as a whole",
    make: () => [
      {
        kind: "property-refused",
        properties: ["onPremisesExtensionAttributes", "mail", "employeeId"],
        because: "mastered-elsewhere",
      },
    ],
  },
  "address-taken": {
    summary: "a request with mail is refused: a group has the address",
    make: () => [{ kind: "property-refused", properties: ["mail"], because: "address-taken" }],
  },
  "extension-unavailable": {
    summary: "a request with a directory extension is refused: nobody registered it",
    make: () => [
      {
        kind: "property-refused",
        properties: ["extension_"],
        because: "extension-unavailable",
      },
    ],
  },
  "property-refused": {
    summary: "a request with that property is refused as a whole, and the answer does not name it",
    argument: "PROPERTY",
    make: (argument = "jobTitle") => [
      { kind: "property-refused", properties: [argument], because: "mastered-elsewhere" },
    ],
  },
  "texts-trimmed": {
    summary: "texts are answered as written and kept without the spaces at their ends",
    make: () => [{ kind: "stored-otherwise", properties: TEXTS, as: "trimmed" }],
  },
  "addresses-in-lower-case": {
    summary: "otherMails are answered as written and kept in lower case",
    make: () => [{ kind: "stored-otherwise", properties: ["otherMails"], as: "lower-case" }],
  },
  "texts-truncated": {
    summary: "texts are answered as written and cut to 16 characters",
    make: () => [{ kind: "stored-otherwise", properties: TEXTS, as: "truncated" }],
  },
  "property-ignored": {
    summary: "that property is answered as written and not kept",
    argument: "PROPERTY",
    make: (argument = "givenName") => [
      { kind: "stored-otherwise", properties: [argument], as: "ignored" },
    ],
  },
  "creations-refused": {
    summary:
      "new users are refused without a reason, in the words that a new domain also answers for a while; with a percentage, that share of the tries",
    argument: "PERCENT",
    make: (argument = "100") => [{ kind: "creation-refused", share: Number(argument) / 100 }],
  },
  "federated-domain": {
    summary:
      "the tenant's domains are federated: new users need a source that Rollcall never writes",
    federates: true,
    make: () => [],
  },
  "page-tokens-expire": {
    summary: "three of four page tokens have expired",
    make: () => [{ kind: "page-token-expired", share: 0.75 }],
  },
  "empty-pages": {
    summary: "half of the further pages are empty, and link to where their entries are",
    make: () => [{ kind: "page-empty", share: 0.5 }],
  },
  "user-refused": {
    summary: "whatever is written to that user is refused",
    argument: "USER",
    make: (argument) => [
      {
        kind: "user-refused",
        status: 403,
        ...(argument !== undefined && { userPrincipalName: argument }),
      },
    ],
  },
  "writes-refused": {
    summary: "this percentage of writes is refused; 50 if not given",
    argument: "PERCENT",
    make: (argument = "50") => [
      { kind: "user-refused", status: 403, share: Number(argument) / 100 },
    ],
  },
  refused: {
    summary:
      "requests are refused with that code, as Graph does without a reason that Rollcall knows",
    argument: "CODE",
    make: (argument = "Directory_ConcurrencyViolation") => [{ kind: "refused", code: argument }],
  },
  "lost-answers": {
    summary: "one of five answers is lost after the request was carried out",
    make: () => [{ kind: "reset", when: "after", share: 0.2 }],
  },
  full: {
    summary: "no user can be created once there are this many, deleted ones included",
    argument: "USERS",
    make: (argument = "0") => [{ kind: "full", objects: Number(argument), status: 403 }],
  },
};
