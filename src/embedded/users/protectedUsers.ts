import { foldName } from "../../model/values.ts";
import { denied } from "../serving/graphError.ts";
import type { Store } from "../tenant/store.ts";
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
 * @throws GraphRefusal 403 for a sensitive act on a user whose role protects it, or who is a member or owner of a group
 *   that may have one, and for any on one of a restricted administrative unit; that the latter has the same code and
 *   words is unverified
 * @see https://learn.microsoft.com/entra/identity/role-based-access-control/admin-units-restricted-management
 */
export function assertNotProtected(user: StoredUser, acts: readonly string[], store: Store): void {
  if (user["isManagementRestricted"] === true && acts.length > 0) throw denied();
  if (!acts.some((act) => SENSITIVE.has(act))) return;
  if (isAdministrator(user, store.tenant) || isInRoleGroup(user.id, store)) throw denied();
}

function isAdministrator(
  { id, userPrincipalName }: StoredUser,
  { administrators = [] }: TenantState,
): boolean {
  const names = administrators.map(foldName);
  return names.includes(foldName(id)) || names.includes(foldName(userPrincipalName));
}

function isInRoleGroup(id: string, { groups }: Store): boolean {
  return (["members", "owners"] as const).some((relation) =>
    groups.memberships
      .holders(id, relation, "write")
      .some((group) => groups.truth(group)?.["isAssignableToRole"] === true),
  );
}
