import { adviceToGrant } from "../../../model/directory/granting.ts";
import {
  memberOfField,
  propertyOfField,
  type FieldName,
} from "../../../model/properties/fields.ts";
import { propertyNamed } from "../../../model/properties/properties.ts";
import { NoAnswer } from "../../noAnswer.ts";
import { isValueConflict, WriteFailure } from "../../ports.ts";
import { problemOf, type Problem } from "../sending/answer.ts";
import type { Connection } from "../sending/connection.ts";
import { LOST_BEFORE, type Ending } from "../sending/items.ts";
import { isAway, isUnavailable } from "../sending/retry.ts";

/** What a write was about, for its message. */
export interface WriteSubject {
  readonly fields: readonly FieldName[];
  /** Application permissions that it takes. */
  readonly permissions: readonly string[];
  /** The user does not exist yet, and so holds no role and is in no unit. */
  readonly creates?: true;
}

/** Codes with which nothing else would go better either, by status where they are common words. */
const FATAL_CODES = new Set([
  "Authorization_IdentityNotFound",
  "Authorization_IdentityDisabled",
  "Directory_QuotaExceeded",
  "Headers_HeaderNotSupported",
  "Request_InvalidRequestUrl",
  "Request_ThrottledPermanently",
  "Request_UnsupportedQuery",
  "accessDenied",
  "insufficient_claims",
]);
/** No valid token; wrong method, type or size, which are mistakes of Rollcall. */
const FATAL_STATUSES = new Set([401, 405, 412, 413, 415, 501]);

const LEFT_OPEN = " It may have been carried out anyway.";

/** A write that ended without success, in words that say what to do. */
export function writeFailure(
  ending: Ending,
  subject: WriteSubject,
  connection: Connection,
): WriteFailure {
  const { last } = ending;
  if (last instanceof NoAnswer) {
    const silentSeconds = (connection.clock.now().getTime() - connection.lastAnswerAt) / 1000;
    return new WriteFailure(
      {
        status: 0,
        code: "no-answer",
        message: `${last.message}${triedText(ending)}`,
        requestId: "",
      },
      // While others are being answered, only this write is in trouble.
      !last.mayHaveArrived || (ending.attempts > 1 && silentSeconds >= ending.seconds),
    );
  }
  const problem = problemOf(last);
  const { status, code, requestId } = problem;
  const isAboutValues = status === 400 || isValueConflict(problem);
  const named = isAboutValues ? namedFields(problem, subject.fields) : [];
  const field =
    isAboutValues || status === 403 ? (named[0] ?? fieldOf(problem, subject.fields)) : undefined;
  return new WriteFailure(
    {
      status,
      code,
      message: `${problem.message}${triedText(ending)}${adviceFor(problem, subject)}`,
      requestId,
      ...(field !== undefined && { field }),
    },
    last.whole ||
      status === 429 ||
      isAway(last, connection.clock.now()) ||
      FATAL_STATUSES.has(status) ||
      FATAL_CODES.has(code),
    named,
  );
}

function triedText({ last, attempts, seconds, lostBefore }: Ending): string {
  const tried =
    attempts > 1 ? ` (tried ${attempts} times within ${Math.round(seconds)} seconds)` : "";
  if (lostBefore) return `${tried}${LOST_BEFORE}`;
  return !(last instanceof NoAnswer) && isUnavailable(last) ? `${tried}${LEFT_OPEN}` : tried;
}

function adviceFor(
  { status, code, message }: Problem,
  { fields, permissions, creates }: WriteSubject,
): string {
  if (status === 401)
    return " Graph does not accept the access token, not even a new one. If it is given in ROLLCALL_ACCESS_TOKEN, get a new one.";
  if (status === 403 && !FATAL_CODES.has(code)) {
    const sensitive = !creates && fields.some((field) => SENSITIVE.has(field));
    return (
      ` ${adviceToGrant(permissions)}` +
      (sensitive
        ? " If it has that, the user may hold an administrator role, or be in a restricted unit: then the application needs a role that is high enough."
        : "")
    );
  }
  if (/on-premises mastered/i.test(message))
    return " The user is synced from on-premises: change it there.";
  if (code === "Directory_QuotaExceeded")
    return " The directory is full, deleted users included: verify a domain, or ask Microsoft for more.";
  return "";
}

/** @see https://learn.microsoft.com/graph/api/resources/users (sensitive actions) */
const SENSITIVE = new Set<FieldName>([
  "accountEnabled",
  "businessPhones",
  "mobilePhone",
  "otherMails",
  "userPrincipalName",
]);

/** The fields that were sent and that the answer names as at fault. */
function namedFields(problem: Problem, fields: readonly FieldName[]): readonly FieldName[] {
  const names = namesIn(problem).map((name) => name.toLowerCase());
  const named = fields.filter((field) => {
    const property = propertyOfField(field)?.name ?? field;
    return [field, property, memberOfField(field) ?? field].some((name) =>
      names.includes(name.toLowerCase()),
    );
  });
  if (named.length > 0 || !names.includes("proxyaddresses")) return named;
  // What is written to these is added there, and may be an address of another user, a group or a contact.
  const address = ["mail", "userPrincipalName"].find((field) => fields.includes(field));
  return address === undefined ? [] : [address];
}

/** Names in the details and the message, of properties or of anything else; empty ones are nobody's. */
function namesIn({ details, message }: Problem): string[] {
  const listed = /extension properties are not available: *([\w, ]+)/i.exec(message)?.[1] ?? "";
  const quoted = /property '?([A-Za-z_0-9.]+)'?/i.exec(message)?.[1] ?? "";
  return [...details.map(({ target }) => target), quoted, ...listed.split(/[, ]+/)];
}

/** Where none of those that were sent is named: a property beside them that is at fault, or the only one that was sent. */
function fieldOf(problem: Problem, fields: readonly FieldName[]): FieldName | undefined {
  return (
    namesIn(problem).find((name) => propertyNamed(name)) ??
    (fields.length === 1 ? fields[0] : undefined)
  );
}

/** The least permissions that write these properties. */
export function permissionsFor(fields: readonly FieldName[]): string[] {
  return [...new Set(fields.flatMap((field) => propertyOfField(field)?.permission ?? []))];
}
