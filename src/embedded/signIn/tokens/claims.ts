/**
 * What an access token says, in the form in which Graph gets it (version 1.0).
 *
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export interface Claims {
  readonly aud: string;
  readonly iss: string;
  readonly iat: number;
  readonly nbf: number;
  readonly exp: number;
  readonly appid: string;
  /** How the application proved itself: "0" public, "1" by secret, "2" by certificate or federated token. */
  readonly appidacr: "0" | "1" | "2";
  readonly app_displayname: string;
  readonly idtyp: "app" | "user";
  /** Object id of the service principal or the user. */
  readonly oid: string;
  readonly sub: string;
  readonly tid: string;
  /** Unique to this token; it also tells in which order tokens were issued. */
  readonly uti: string;
  readonly ver: "1.0";
  /** Application permissions. */
  readonly roles?: readonly string[];
  /** Roles in the directory, as ids of templates. */
  readonly wids?: readonly string[];
  /** Delegated permissions, with spaces between. */
  readonly scp?: string;
  readonly upn?: string;
  readonly unique_name?: string;
  readonly name?: string;
  readonly amr?: readonly string[];
  /** `["cp1"]`: the client can answer a claims challenge. */
  readonly xms_cc?: readonly string[];
}

/** What is wrong with a token that is not accepted. */
export type TokenFault =
  | { readonly kind: "malformed" | "signature" | "audience" | "tenant" | "expired" | "early" }
  | { readonly kind: "revoked"; readonly claims: string };

/** Asks for a token that was issued after a time, in milliseconds since 1970. */
export function revokedAfter(time: number): TokenFault {
  const nbf = { essential: true, value: String(Math.floor(time / 1000)) };
  return { kind: "revoked", claims: JSON.stringify({ access_token: { nbf } }) };
}
