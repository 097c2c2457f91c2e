/** Strikes an HTTP request as a whole, a `$batch` with everything in it. */
export type RequestFault =
  /** Refused with 429, whatever is left of the quota. */
  | { readonly kind: "throttled"; readonly of: "request"; readonly retryAfterSeconds?: number }
  /** Answered by a gateway or the service in distress, before or after it was carried out. */
  | ({ readonly kind: "unavailable"; readonly of: "request" } & Unavailable)
  /** The connection is reset, before or after the request was carried out. */
  | { readonly kind: "reset"; readonly when: When }
  /** The answer breaks off half-way; its Content-Length is that of the whole, or of the half that comes. */
  | { readonly kind: "cut"; readonly length: "whole" | "half" }
  /** Carried out at once and answered late, in real time. */
  | { readonly kind: "slow"; readonly milliseconds: number }
  /** The token that came with it is refused from now on. */
  | { readonly kind: "token-expired" };

/** Strikes one request, alone or in a `$batch`. */
export type ItemFault =
  | { readonly kind: "throttled"; readonly of: "item"; readonly retryAfterSeconds?: number }
  | ({ readonly kind: "unavailable"; readonly of: "item" } & Unavailable)
  /** The service no longer knows where a listing stands. */
  | { readonly kind: "page-token-expired" }
  /** A further page of a listing has no entries, and a link to where they are. */
  | { readonly kind: "page-empty" }
  /** A manager is set or removed with 204, and nothing happens. */
  | { readonly kind: "manager-ignored" }
  /** Whatever is written to one user, or to any, is refused, with what the service answers for a reason of its own. */
  | {
      readonly kind: "user-refused";
      readonly userPrincipalName?: string;
      readonly status: RefusedStatus;
    }
  /** Refused with a code that clients have met, for a reason that only the service knows. */
  | { readonly kind: "refused"; readonly code: string }
  | PropertyRefused
  | StoredOtherwise
  /** A new user is refused with words that do not tell why, and that also come and go while a domain spreads. */
  | { readonly kind: "creation-refused" }
  /** Nobody fits in any more once there are so many objects, deleted ones included. */
  | { readonly kind: "full"; readonly objects: number; readonly status: 400 | 403 };

/** What Graph may answer to one write, for as long as anybody asks. A 401 is about the token, and not about a user. */
export const REFUSED_STATUSES = [400, 403, 404, 409, 429, 500, 502, 503, 504] as const;
export type RefusedStatus = (typeof REFUSED_STATUSES)[number];

/** A request with one of these properties is refused as a whole. */
export interface PropertyRefused {
  readonly kind: "property-refused";
  /** By name; `extension_` stands for every directory extension. */
  readonly properties: readonly string[];
  readonly because: "mastered-elsewhere" | "address-taken" | "extension-unavailable" | "invalid";
}

/** A request with one of these properties is answered as done, and they are kept as something else, or not at all. */
export interface StoredOtherwise {
  readonly kind: "stored-otherwise";
  readonly properties: readonly string[];
  readonly as: "trimmed" | "lower-case" | "truncated" | "ignored";
}

interface Unavailable {
  readonly status: 500 | 502 | 503 | 504;
  readonly when: When;
  readonly retryAfterSeconds?: number;
}

type When = "before" | "after";
