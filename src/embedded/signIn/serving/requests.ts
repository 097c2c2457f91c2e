/** What was posted to the token endpoint or for a device code, before it is answered. */
export interface TokenRequest {
  /** `/{tenant}/oauth2/v2.0/token`, without a query. */
  readonly path: string;
  /** As the path names it. */
  readonly tenant: string;
  /** The `grant_type`; `device_authorization` where a device asks for its code. */
  readonly grant: string;
  readonly clientId: string;
  /** The names of the fields that were sent. */
  readonly fields: readonly string[];
  /** As it was sent, secrets and all. It is in memory only: for tests, and never to be shown. */
  readonly form: URLSearchParams;
}

export interface RecordedTokenRequest extends TokenRequest {
  readonly status: number;
  /** The AADSTS number, where it was refused. */
  readonly refusal?: number;
}

/** An answer of whatever stands before the service. */
export interface Outage {
  readonly status: 429 | 500 | 502 | 503 | 504;
  /** Seconds, for the header Retry-After. */
  readonly retryAfter?: number;
}
