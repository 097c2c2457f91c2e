import { applicationOf } from "../applications/applications.ts";
import { revokedAfter, type Claims, type TokenFault } from "./claims.ts";
import type { SignInContext } from "../serving/context.ts";

/**
 * Continuous access evaluation: what has happened since a token was issued, of a client that can answer a challenge.
 * Tokens of other clients live until they expire.
 *
 * @returns undefined where nothing speaks against the token
 * @see https://learn.microsoft.com/entra/identity/conditional-access/concept-continuous-access-evaluation (critical events)
 */
export function evaluated(
  claims: Claims,
  { tenant, applications, clock }: Pick<SignInContext, "tenant" | "applications" | "clock">,
): TokenFault | undefined {
  if (!claims.xms_cc?.includes("cp1")) return undefined;
  const isEnabled = applicationOf(applications, claims.appid)?.enabled !== false;
  if (!isEnabled) return revokedAfter(clock.now().getTime());
  if (claims.idtyp !== "user") return undefined;
  const user = tenant.users?.find(({ id }) => id === claims.oid);
  if (!user || user["accountEnabled"] === false) return revokedAfter(clock.now().getTime());
  const { signInSessionsValidFromDateTime: validFrom } = user;
  const from = typeof validFrom === "string" ? Date.parse(validFrom) : Number.NEGATIVE_INFINITY;
  return claims.iat * 1000 < from ? revokedAfter(from) : undefined;
}
