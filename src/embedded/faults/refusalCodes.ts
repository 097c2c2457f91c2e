import { GraphRefusal } from "../serving/graphError.ts";
import type { GraphRequest } from "../serving/request.ts";

/** A refusal that Graph gives for reasons of its own. */
interface RefusalCode {
  readonly status: number;
  /** What it answers, where that is not its name. */
  readonly code?: string;
  readonly message: string;
  /** Code of its only detail. */
  readonly detail?: string;
  /** What it strikes: `request` any, `page` one with a page token, `creation` a POST to a collection. */
  readonly strikes: "request" | "write" | "page" | "creation";
  readonly retryAfterSeconds?: number;
}

const BROKEN = "The service is unavailable.";

/**
 * Codes that clients have met and that nothing in a tenant brings about, with the status that they came with. The messages
 * are unverified but that of 409 `Request_MultipleObjectsWithSameKeyValue`, and the beginning of the other 409.
 *
 * @see https://learn.microsoft.com/graph/errors
 */
const CODES: Readonly<Record<string, RefusalCode>> = {
  Authorization_IdentityNotFound: refused(
    401,
    "The identity of the calling application could not be established.",
  ),
  Authorization_IdentityDisabled: refused(
    401,
    "The identity of the calling application is disabled.",
  ),
  Authentication_ExpiredToken: refused(
    401,
    "Your access token has expired. Please renew it before submitting the request.",
  ),
  Authentication_MissingOrMalformed: refused(401, "Access token is either missing or malformed."),
  Authentication_Unauthorized: refused(401, "The access token is not valid."),
  insufficient_claims: refused(403, "Continuous access evaluation resulted in a challenge."),
  accessDenied: refused(403, "Access denied."),
  Request_InvalidRequestUrl: refused(400, "The request URL is not valid."),
  Headers_HeaderNotSupported: refused(400, "A header of the request is not supported."),
  DirectoryPageTokenNotFoundException: {
    ...refused(400, "The page token was not found."),
    strikes: "page",
  },
  ConflictingObjects: {
    ...refused(
      400,
      "A conflicting object with one or more of the specified property values is present in the directory.",
    ),
    code: "Request_BadRequest",
    detail: "ConflictingObjects",
    strikes: "write",
  },
  InvalidNetId: {
    ...refused(400, "Property netId is invalid."),
    code: "Request_BadRequest",
    strikes: "creation",
  },
  ResourceNotFound: refused(404, "The resource was not found."),
  Directory_ObjectNotFound: {
    ...refused(404, "The directory object was not found."),
    strikes: "write",
  },
  // As a gateway answers: with the code of the timeout below, and without a word.
  MethodNotAllowed: { ...refused(405, ""), code: "UnknownError" },
  UnknownError: refused(408, "The request timed out."),
  Directory_ConcurrencyViolation: {
    ...refused(
      409,
      "Error due to concurrent requests being made to the tenant. Please retry later.",
    ),
    strikes: "write",
    retryAfterSeconds: 1,
  },
  Request_MultipleObjectsWithSameKeyValue: {
    ...refused(
      409,
      "A conflicting object with one or more of the specified property values is present in the directory.",
    ),
    detail: "ConflictingObjects",
    strikes: "write",
  },
  PreconditionFailed: {
    ...refused(412, "A condition of the request is not met."),
    strikes: "write",
  },
  Request_ThrottledTemporarily: {
    ...refused(429, "The request was throttled. Please retry later."),
    retryAfterSeconds: 1,
  },
  Request_ThrottledPermanently: refused(429, "The request was throttled permanently."),
  InternalServerError: refused(500, BROKEN),
  generalException: refused(500, BROKEN),
  serviceNotAvailable: refused(503, BROKEN),
  Directory_ReplicaUnavailable: refused(503, BROKEN),
  quotaLimitReached: {
    ...refused(507, "The quota of the tenant is reached."),
    strikes: "creation",
  },
};

export const REFUSAL_CODES: readonly string[] = Object.keys(CODES);

function refused(status: number, message: string): RefusalCode {
  return { status, message, strikes: "request" };
}

/** @param code one of REFUSAL_CODES */
export function refusalWith(code: string): GraphRefusal | undefined {
  const known = CODES[code];
  if (!known) return undefined;
  const { status, message, detail, retryAfterSeconds } = known;
  return new GraphRefusal(status, known.code ?? code, message, {
    headers: retryAfterSeconds === undefined ? {} : { "Retry-After": String(retryAfterSeconds) },
    ...(detail !== undefined && { details: [{ code: detail, message, target: "User" }] }),
  });
}

/** Whether a refusal strikes a request. */
export function isStruckBy(
  code: string,
  { method, path, query }: Pick<GraphRequest, "method" | "path" | "query">,
): boolean {
  switch (CODES[code]?.strikes) {
    case "request":
      return true;
    case "write":
      return method !== "GET";
    case "creation":
      return method === "POST" && path.length === 1;
    case "page":
      return query.has("$skiptoken");
    case undefined:
      return false;
  }
}
