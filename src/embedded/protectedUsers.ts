import { foldName } from "../model/values.ts";
import { denied } from "./graphError.ts";
import type { StoredUser, TenantState } from "./tenant.ts";

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
 * @param acts names of properties, `delete` or `restore`
 * @throws GraphRefusal 403 for a sensitive act on a user whose role protects it: no application here has a role
 */
export function assertNotProtected(
  { id, userPrincipalName }: StoredUser,
  acts: readonly string[],
  { administrators = [] }: TenantState,
): void {
  if (administrators.length === 0 || !acts.some((act) => SENSITIVE.has(act))) return;
  const names = administrators.map(foldName);
  if (names.includes(foldName(id)) || names.includes(foldName(userPrincipalName))) throw denied();
}
