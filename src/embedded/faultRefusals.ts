import type { ItemFault, RequestFault } from "./faults.ts";
import { GraphRefusal } from "./graphError.ts";

/**
 * What Graph answers when a fault strikes. Codes are those that clients have met in the field; the messages of an expired
 * page token, an expired access token and a full directory are unverified, as is the status of the last.
 *
 * @see https://learn.microsoft.com/graph/errors
 */
export function refusalFor(fault: RequestFault | ItemFault): GraphRefusal | undefined {
  switch (fault.kind) {
    case "throttled":
      return new GraphRefusal(429, "TooManyRequests", "Please retry again later.", {
        headers: retryAfter(fault),
      });
    case "unavailable":
      return new GraphRefusal(fault.status, CODES[fault.status], "The service is unavailable.", {
        headers: retryAfter(fault),
      });
    case "token-expired":
      return new GraphRefusal(401, "InvalidAuthenticationToken", "The access token has expired.");
    case "page-token-expired":
      return new GraphRefusal(
        400,
        "Directory_ExpiredPageToken",
        "The specified page token has expired.",
      );
    case "full":
      return new GraphRefusal(
        fault.status,
        "Directory_QuotaExceeded",
        "The directory holds as many objects as it may.",
      );
    case "user-refused":
      return userRefused(fault.status);
    default:
      return undefined;
  }
}

/** @see https://learn.microsoft.com/graph/api/resources/users (sensitive actions) for the 403 */
function userRefused(status: 400 | 403 | 500 | 503): GraphRefusal {
  switch (status) {
    case 400: {
      // Also met when a user with an old clash of addresses is changed in any way.
      const message =
        "Another object with the same value for property proxyAddresses already exists.";
      return new GraphRefusal(400, "Request_BadRequest", message, {
        details: [{ code: "ObjectConflict", message, target: "proxyAddresses" }],
      });
    }
    case 403:
      return new GraphRefusal(
        403,
        "Authorization_RequestDenied",
        "Insufficient privileges to complete the operation.",
      );
    default:
      return new GraphRefusal(status, CODES[status], "The service is unavailable.");
  }
}

const CODES = {
  500: "Service_InternalServerError",
  502: "UnknownError",
  503: "Service_Unavailable",
  504: "UnknownError",
} as const;

function retryAfter({
  retryAfterSeconds,
}: {
  readonly retryAfterSeconds?: number;
}): Record<string, string> {
  return retryAfterSeconds === undefined ? {} : { "Retry-After": String(retryAfterSeconds) };
}
