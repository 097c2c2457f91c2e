import { DirectoryError } from "../ports.ts";

/**
 * What the middle part of a JWT says; its signature is not checked.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export interface TokenClaims {
  readonly sub?: string;
  readonly scp?: string;
  readonly idtyp?: string;
  readonly tid?: string;
  /** What it is made out to: the origin of a service, or its application's id. */
  readonly aud?: string;
  readonly appid?: string;
  readonly app_displayname?: string;
  /** Object id of the service principal, or of the person. */
  readonly oid?: string;
  readonly roles?: readonly string[];
  /** Seconds since 1970. */
  readonly exp?: number;
}

const TEXTS = ["sub", "scp", "idtyp", "tid", "aud", "appid", "app_displayname", "oid"];

/** Undefined for a token that is no JWT. */
export function claimsOfToken(token: string): TokenClaims | undefined {
  try {
    const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString();
    const claims = JSON.parse(payload) as Record<string, unknown>;
    const { roles, exp } = claims;
    return {
      ...Object.fromEntries(
        TEXTS.flatMap((name) => (typeof claims[name] === "string" ? [[name, claims[name]]] : [])),
      ),
      ...(Array.isArray(roles) && { roles: roles.map(String) }),
      ...(typeof exp === "number" && { exp }),
    };
  } catch {
    return undefined;
  }
}

/** Whether a token acts for a person: only such a one names delegated permissions. */
export function isForPerson(token: string): boolean {
  const claims = claimsOfToken(token);
  return claims?.scp !== undefined || claims?.idtyp === "user";
}

/** That a token acts for a person where it may not. @param name what gave it */
export function forPerson(name: string): DirectoryError {
  return new DirectoryError(
    `The token that ${name} gave acts for a person, and this is an automated run, which may not. Sign in as an application.`,
  );
}

/** Whether it can stand in a header. Of one that cannot, fetch would quote all of it. */
export function isToken(given: unknown): boolean {
  return typeof given === "string" && /^[\x21-\x7e]+$/.test(given);
}
