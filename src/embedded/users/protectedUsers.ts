import { foldName } from "../../model/values.ts";
import { denied } from "../serving/graphError.ts";
import type { Context } from "../serving/request.ts";
import type { Store } from "../tenant/store.ts";
import type { StoredUser, TenantState } from "../tenant/tenant.ts";
import { GLOBAL_ADMINISTRATOR, PRIVILEGED_AUTHENTICATION_ADMINISTRATOR } from "./directoryRoles.ts";

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
 * Who may do all of it to a Global Administrator, and to those in groups for roles. Lower roles may do it to lower ones, which
 * nobody here has.
 *
 * @see https://learn.microsoft.com/graph/api/resources/users#who-can-perform-sensitive-actions
 */
const HIGHEST = [GLOBAL_ADMINISTRATOR, PRIVILEGED_AUTHENTICATION_ADMINISTRATOR];

/**
 * Holds what is to be done to a user against what protects it. No application here has a role in a unit.
 *
 * @param acts names of properties and actions, `manager`, `delete` or `restore`
 * @throws GraphRefusal 403 for a sensitive act on a user whose role protects it, or who is a member or owner of a group
 *   that may have one, unless the application has one of the highest roles; and for any on a user of a restricted
 *   administrative unit; that the latter has the same code and words is unverified
 * @see https://learn.microsoft.com/entra/identity/role-based-access-control/admin-units-restricted-management
 */
export function assertNotProtected(
  user: StoredUser,
  acts: readonly string[],
  { store, caller: { directoryRoles } }: Pick<Context, "store" | "caller">,
): void {
  if (user["isManagementRestricted"] === true && acts.length > 0) throw denied();
  if (!acts.some((act) => SENSITIVE.has(act))) return;
  if (HIGHEST.some((role) => directoryRoles?.has(role))) return;
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
