import { describe, expect, it } from "vitest";
import type { Connection } from "../../../../src/directory/graph/sending/connection.ts";
import type { Ending } from "../../../../src/directory/graph/sending/items.ts";
import {
  permissionsFor,
  writeFailure,
} from "../../../../src/directory/graph/writing/writeFailure.ts";
import { NoAnswer } from "../../../../src/directory/noAnswer.ts";
import type { WriteFailure } from "../../../../src/directory/ports.ts";
import { VirtualClock } from "../../../virtualClock.ts";
import { failure } from "../../scriptedServer.ts";

const ATTRIBUTE = "onPremisesExtensionAttributes.extensionAttribute1";
const EXTENSION = `extension_${"0a".repeat(16)}_badge`;
const OTHER_EXTENSION = `extension_${"0a".repeat(16)}_locker`;

interface Case {
  readonly status?: number;
  readonly code?: string;
  readonly message?: string;
  /** What the details name. */
  readonly targets?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly whole?: boolean;
  readonly fields?: readonly string[];
  readonly permissions?: readonly string[];
  readonly ending?: Partial<Ending>;
  /** For how long the service has been silent altogether. */
  readonly silentSeconds?: number;
}

function failed(given: Case): WriteFailure {
  const { status = 400, code = "x", message = "No.", targets = [], headers = {} } = given;
  const { whole = false, fields = ["city"], permissions = ["P"], silentSeconds = 0 } = given;
  const clock = new VirtualClock();
  const details = targets.map((target) => ({ code: "x", target }));
  const ending: Ending = {
    last: {
      status,
      headers: new Map(Object.entries(headers)),
      body: failure(code, message, details),
      whole,
    },
    attempts: 1,
    sentAt: 0,
    seconds: 0,
    lostBefore: false,
    ...given.ending,
  };
  const lastAnswerAt = clock.now().getTime() - silentSeconds * 1000;
  const connection: Pick<Connection, "clock" | "lastAnswerAt"> = { clock, lastAnswerAt };
  return writeFailure(ending, { fields, permissions }, connection as Connection);
}

describe("the property at fault", () => {
  const several = ["jobTitle", "mail", ATTRIBUTE, EXTENSION, OTHER_EXTENSION];
  const cases: readonly (Case & {
    readonly name: string;
    readonly named: readonly string[];
    readonly field: string | undefined;
  })[] = [
    {
      name: "is named in the details",
      targets: ["jobTitle"],
      named: ["jobTitle"],
      field: "jobTitle",
    },
    {
      name: "in any case",
      targets: ["MAIL", "jobtitle"],
      named: ["jobTitle", "mail"],
      field: "jobTitle",
    },
    {
      name: "by its member",
      targets: ["extensionAttribute1"],
      named: [ATTRIBUTE],
      field: ATTRIBUTE,
    },
    {
      name: "by the property of its members",
      targets: ["onPremisesExtensionAttributes"],
      named: [ATTRIBUTE],
      field: ATTRIBUTE,
    },
    { name: "by both", targets: [ATTRIBUTE], named: [ATTRIBUTE], field: ATTRIBUTE },
    { name: "by nothing", named: [], field: undefined },
    { name: "by an empty text", targets: [""], named: [], field: undefined },
    { name: "is the only one that was sent", fields: ["city"], named: [], field: "city" },
    { name: "is beside those that were sent", targets: ["surname"], named: [], field: "surname" },
    { name: "is none that there is", targets: ["nothing", "surname"], named: [], field: "surname" },
    { name: "is none at all", targets: ["nothing"], named: [], field: undefined },
    {
      name: "is quoted in the message",
      message: "Invalid value specified for property 'jobTitle' of resource 'User'.",
      named: ["jobTitle"],
      field: "jobTitle",
    },
    {
      name: "is in the message, and not quoted",
      message: "Invalid value for Property jobTitle.",
      named: [],
      field: undefined,
    },
    {
      name: "is in the message as a whole word",
      message: "Invalid value for Property jobTitle of User",
      named: ["jobTitle"],
      field: "jobTitle",
    },
    {
      name: "are extensions that are listed",
      message: `The following extension properties are not available: ${EXTENSION}, ${OTHER_EXTENSION}`,
      named: [EXTENSION, OTHER_EXTENSION],
      field: EXTENSION,
    },
    {
      name: "is one extension that is listed, in any case",
      message: `The following Extension Properties are not available:${EXTENSION}.`,
      named: [EXTENSION],
      field: EXTENSION,
    },
    {
      name: "is the mail where an address is taken",
      targets: ["proxyAddresses"],
      fields: ["jobTitle", "userPrincipalName", "mail"],
      named: ["mail"],
      field: "mail",
    },
    {
      name: "is the name where an address is taken and no mail is sent",
      targets: ["proxyAddresses"],
      fields: ["jobTitle", "userPrincipalName"],
      named: ["userPrincipalName"],
      field: "userPrincipalName",
    },
    {
      name: "is neither where none is sent",
      targets: ["proxyAddresses"],
      fields: ["jobTitle", "city"],
      named: [],
      field: "proxyAddresses",
    },
    {
      name: "is what is named beside an address",
      targets: ["proxyAddresses", "jobTitle"],
      named: ["jobTitle"],
      field: "jobTitle",
    },
    // For want of a permission nothing is split; what it is about is told all the same.
    { name: "is a relationship", fields: ["manager"], named: [], field: "manager" },
    { name: "is told with 403", status: 403, fields: ["city"], named: [], field: "city" },
    {
      name: "is told with 403 where it is named",
      status: 403,
      targets: ["surname"],
      named: [],
      field: "surname",
    },
    {
      name: "is not told with 404",
      status: 404,
      fields: ["city"],
      targets: ["city"],
      named: [],
      field: undefined,
    },
    {
      name: "is told with 409 where another object has the value",
      status: 409,
      code: "Request_MultipleObjectsWithSameKeyValue",
      targets: ["mail"],
      named: ["mail"],
      field: "mail",
    },
    {
      name: "is not told with 409 of requests at the same time",
      status: 409,
      code: "Directory_ConcurrencyViolation",
      targets: ["mail"],
      named: [],
      field: undefined,
    },
    { name: "is not told with 409", status: 409, fields: ["city"], named: [], field: undefined },
  ];
  it.each(cases)("$name", ({ named, field, ...given }) => {
    const { error, fields } = failed({ fields: several, ...given });
    expect(fields).toEqual(named);
    expect(error.field).toBe(field);
    expect("field" in error).toBe(field !== undefined);
  });
});

describe("everybody's failure", () => {
  it.each<Case & { name: string; fatal: boolean }>([
    { name: "is no plain refusal", fatal: false },
    {
      name: "is no missing permission",
      status: 403,
      code: "Authorization_RequestDenied",
      fatal: false,
    },
    { name: "is the whole batch's", whole: true, fatal: true },
    { name: "is being throttled for good", status: 429, fatal: true },
    { name: "is no service that is busy", status: 503, fatal: false },
    {
      name: "is no service that is away for a while",
      status: 503,
      headers: { "retry-after": "900" },
      fatal: false,
    },
    {
      name: "is a service that is away",
      status: 503,
      headers: { "retry-after": "901" },
      fatal: true,
    },
    ...[401, 405, 412, 413, 415, 501].map((status) => ({
      name: `is ${status}`,
      status,
      fatal: true,
    })),
    ...[400, 404, 406, 409, 414, 500, 502].map((status) => ({
      name: `is not ${status}`,
      status,
      fatal: false,
    })),
    ...[
      "Authorization_IdentityNotFound",
      "Authorization_IdentityDisabled",
      "Directory_QuotaExceeded",
      "Headers_HeaderNotSupported",
      "Request_InvalidRequestUrl",
      "Request_ThrottledPermanently",
      "Request_UnsupportedQuery",
      "accessDenied",
      "insufficient_claims",
    ].map((code) => ({ name: `is ${code}`, status: 403, code, fatal: true })),
  ])("$name", ({ fatal, ...given }) => {
    expect(failed(given).fatal).toBe(fatal);
  });

  it.each([
    { name: "what never arrived", mayHaveArrived: false, attempts: 1, silent: 0, fatal: true },
    { name: "what was lost once", mayHaveArrived: true, attempts: 1, silent: 99, fatal: false },
    {
      name: "what was lost while others are answered",
      mayHaveArrived: true,
      attempts: 2,
      silent: 29.9,
      fatal: false,
    },
    {
      name: "what was lost while nobody is",
      mayHaveArrived: true,
      attempts: 2,
      silent: 30,
      fatal: true,
    },
  ])("is $name: $fatal", ({ mayHaveArrived, attempts, silent, fatal }) => {
    const last = new NoAnswer("The connection failed", mayHaveArrived);
    const error = failed({ ending: { last, attempts, seconds: 30 }, silentSeconds: silent });
    expect(error.fatal).toBe(fatal);
    const tried = attempts > 1 ? ` (tried ${attempts} times within 30 seconds)` : "";
    expect(error.error).toEqual({
      status: 0,
      code: "no-answer",
      message: `The connection failed${tried}`,
      requestId: "",
    });
  });
});

describe("the message says", () => {
  const LEFT_OPEN = " It may have been carried out anyway.";
  const LOST =
    " The answer to an earlier attempt was lost, so it may have been carried out anyway.";
  const ROLE =
    " If it has that, the user may hold an administrator role, or be in a restricted unit: then the application needs a role that is high enough.";
  it.each<Case & { name: string; says: string }>([
    { name: "what Graph says", says: "No." },
    {
      name: "how often it was tried",
      ending: { attempts: 2, seconds: 1.5 },
      says: "No. (tried 2 times within 2 seconds)",
    },
    { name: "what is open", status: 503, says: `No.${LEFT_OPEN}` },
    {
      name: "what is open, after how many tries",
      status: 503,
      ending: { attempts: 8, seconds: 91.4 },
      says: `No. (tried 8 times within 91 seconds)${LEFT_OPEN}`,
    },
    { name: "that an earlier answer was lost", ending: { lostBefore: true }, says: `No.${LOST}` },
    {
      name: "that an earlier answer was lost, of a service that is busy",
      status: 503,
      ending: { lostBefore: true },
      says: `No.${LOST}`,
    },
    {
      name: "that the token is refused",
      status: 401,
      says: "No. Graph does not accept the access token, not even a new one. If it is given in ROLLCALL_ACCESS_TOKEN, get a new one.",
    },
    {
      name: "which permission is missing",
      status: 403,
      permissions: ["A", "B"],
      says: "No. Give the application the permissions A and B and have an administrator consent.",
    },
    ...["accountEnabled", "businessPhones", "mobilePhone", "otherMails", "userPrincipalName"].map(
      (field) => ({
        name: `which role is missing for ${field}`,
        status: 403,
        fields: ["city", field],
        says: `No. Give the application the permission P and have an administrator consent.${ROLE}`,
      }),
    ),
    {
      name: "nothing of permissions where that is not why",
      status: 403,
      code: "accessDenied",
      says: "No.",
    },
    { name: "nothing of permissions with 400", fields: ["mobilePhone"], says: "No." },
    {
      name: "where a synced user is changed",
      message: "Unable to update On-Premises Mastered objects.",
      says: "Unable to update On-Premises Mastered objects. The user is synced from on-premises: change it there.",
    },
    {
      name: "what to do about a full directory",
      code: "Directory_QuotaExceeded",
      says: "No. The directory is full, deleted users included: verify a domain, or ask Microsoft for more.",
    },
  ])("$name", ({ says, ...given }) => {
    const { error } = failed(given);
    expect(error.message).toBe(says);
    expect(error).toMatchObject({
      status: given.status ?? 400,
      code: given.code ?? "x",
      requestId: "11111111-2222-3333-4444-555555555555",
    });
  });
});

it("the least permissions that write properties are named once", () => {
  expect(permissionsFor(["city", "mobilePhone", "jobTitle", "businessPhones"])).toEqual([
    "User.ReadWrite.All",
    "User-Phone.ReadWrite.All",
  ]);
  expect(permissionsFor([])).toEqual([]);
  expect(permissionsFor(["manager"])).toEqual([]);
});
