import { foldName } from "../../model/values.ts";
import { denied } from "../serving/graphError.ts";
import type { StoredUser, TenantState } from "../tenant/tenant.ts";

/** @see https://learn.microsoft.com/graph/api/resources/users (sensitive actions) */
const SENSITIVE = new Set([
  "accountEnabled",
  "businessPhones",
  "mobilePhone",
  "onPremisesImmutableId",
  "otherMails",
  "passwordProfile",
  "userPrincipalName",
  "delete",
  "restore",
]);

/**
 * Holds what is to be done to a user against what protects it. No application here has a role, in the tenant or in a unit.
 *
 * @param acts names of properties and actions, `manager`, `delete` or `restore`
 * @throws GraphRefusal 403 for a sensitive act on a user whose role protects it, and for any on one of a restricted
 *   administrative unit; that the latter has the same code and words is unverified
 * @see https://learn.microsoft.com/entra/identity/role-based-access-control/admin-units-restricted-management
 */
export function assertNotProtected(
  user: StoredUser,
  acts: readonly string[],
  { administrators = [] }: TenantState,
): void {
  if (user["isManagementRestricted"] === true && acts.length > 0) throw denied();
  const { id, userPrincipalName } = user;
  if (administrators.length === 0 || !acts.some((act) => SENSITIVE.has(act))) return;
  const names = administrators.map(foldName);
  if (names.includes(foldName(id)) || names.includes(foldName(userPrincipalName))) throw denied();
}
