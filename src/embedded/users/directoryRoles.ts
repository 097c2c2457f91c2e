import { isPerson, textsIn } from "../serving/initiator.ts";

/** @see https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference */
export const GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
export const PRIVILEGED_AUTHENTICATION_ADMINISTRATOR = "7be44c8a-adaf-4e2a-84d6-ab2649e08a13";

/**
 * The roles in the directory of the application that a token belongs to, as ids of templates. A person's roles are not
 * modelled. That an application's `wids` are its roles is seen in the field (msgraph-sdk-powershell issue 1782); that Graph
 * goes by the token, and not by what is assigned by now, is unverified.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export function directoryRolesOf(claims: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const roles = isPerson(claims) ? [] : textsIn(claims["wids"]);
  return new Set(roles.map((role) => role.toLowerCase()));
}
