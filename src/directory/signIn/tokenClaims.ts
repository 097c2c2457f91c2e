/** What the middle part of a JWT says; nobody checks its signature. */
interface TokenClaims {
  readonly sub?: string;
  readonly scp?: string;
  readonly idtyp?: string;
}

/** Undefined for a token that is no JWT. */
export function claimsOfToken(token: string): TokenClaims | undefined {
  try {
    const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString();
    const claims = JSON.parse(payload) as Record<string, unknown>;
    return Object.fromEntries(
      ["sub", "scp", "idtyp"].flatMap((name) =>
        typeof claims[name] === "string" ? [[name, claims[name]]] : [],
      ),
    );
  } catch {
    return undefined;
  }
}

/**
 * Whether a token acts for a person: only such a one names delegated permissions.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference (scp, idtyp)
 */
export function isForPerson(token: string): boolean {
  const claims = claimsOfToken(token);
  return claims?.scp !== undefined || claims?.idtyp === "user";
}
