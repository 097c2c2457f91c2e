import type { ItemFault, PropertyRefused, RequestFault } from "./kinds.ts";
import { badRequest, denied, GraphRefusal, invalidValue, notFound } from "../serving/graphError.ts";
import { refusalWith } from "./refusalCodes.ts";
import { struckProperties } from "./struckProperties.ts";

/**
 * What Graph answers when a fault strikes. Codes are those that clients have met in the field; the messages of an expired
 * page token, an expired access token and a full directory are unverified, as is the status of the last.
 *
 * @see https://learn.microsoft.com/graph/errors
 */
export function refusalFor(
  fault: RequestFault | ItemFault,
  body?: unknown,
): GraphRefusal | undefined {
  switch (fault.kind) {
    case "throttled":
      return new GraphRefusal(429, "TooManyRequests", "Please retry again later.", {
        // What the service says where a client has spent no quota of its own.
        headers: { ...retryAfter(fault), "x-ms-throttle-information": "CPULimitExceeded" },
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
    case "refused":
      return refusalWith(fault.code);
    case "user-refused":
      return userRefused(fault);
    case "property-refused":
      return propertyRefused(fault, struckProperties(body, fault));
    case "creation-refused":
      return badRequest("One or more property values specified are invalid.");
    default:
      return undefined;
  }
}

/**
 * In the words that others have met: none names the property but the last two, and the second names another one.
 *
 * @see https://learn.microsoft.com/graph/api/resources/onpremisesextensionattributes (kept by Exchange Online)
 */
function propertyRefused({ because }: PropertyRefused, struck: readonly string[]): GraphRefusal {
  switch (because) {
    case "mastered-elsewhere":
      return badRequest(
        "Unable to update the specified properties for objects that have originated within an external service.",
      );
    case "address-taken":
      return addressTaken();
    case "extension-unavailable":
      return badRequest(
        `The following extension properties are not available: ${struck.join(",")}.`,
      );
    case "invalid": {
      const [target = ""] = struck;
      return invalidValue(target);
    }
  }
}

type UserRefused = Extract<ItemFault, { readonly kind: "user-refused" }>;

function addressTaken(): GraphRefusal {
  const message = "Another object with the same value for property proxyAddresses already exists.";
  return badRequest(message, [{ code: "ObjectConflict", message, target: "proxyAddresses" }]);
}

/** In Graph's usual code for the status, and in words that others have met. */
function userRefused({ status, userPrincipalName = "" }: UserRefused): GraphRefusal {
  switch (status) {
    case 400:
      // Also met when a user with an old clash of addresses is changed in any way.
      return addressTaken();
    case 403:
      return denied();
    case 404:
      return notFound(userPrincipalName);
    case 409:
      return new GraphRefusal(
        409,
        "Directory_ConcurrencyViolation",
        "Error due to concurrent requests being made to the tenant.",
      );
    case 429:
      return new GraphRefusal(429, "TooManyRequests", "Please retry again later.", {
        headers: { "Retry-After": "1" },
      });
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
