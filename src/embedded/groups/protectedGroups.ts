import { badRequest, denied, type GraphRefusal } from "../serving/graphError.ts";
import { allows, type Caller } from "../serving/permissions.ts";
import { TO_WRITE_ROLE_ASSIGNABLE } from "../../model/directory/permissions.ts";
import { isDynamic, isKeptByExchange, type Kind } from "./kinds.ts";

/**
 * Holds a write to a group against what kind of group it is. No application here has a role, in the tenant or in a unit.
 *
 * @param what the members and owners, of which a dynamic group has its own way, or anything else
 * @throws GraphRefusal as Graph refuses; that a dynamic group answers 403 to `members/$ref` is unverified
 * @see https://learn.microsoft.com/graph/api/group-post-members
 * @see https://learn.microsoft.com/entra/identity/role-based-access-control/admin-units-restricted-management
 */
export function assertWritable(
  group: Kind,
  what: "members" | "owners" | "properties",
  caller: Caller,
): void {
  if (group["isManagementRestricted"] === true) throw denied();
  assertMayAssignRole(group, caller);
  if (isKeptByExchange(group)) throw keptByExchange();
  if (group["onPremisesSyncEnabled"] === true)
    throw badRequest(
      "Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.",
    );
  if (what === "members" && isDynamic(group)) throw denied();
}

/** @throws GraphRefusal 403 for a role-assignable group and a caller who may not write such */
export function assertMayAssignRole(group: Kind, caller: Caller): void {
  if (group["isAssignableToRole"] === true && !allows(TO_WRITE_ROLE_ASSIGNABLE, caller))
    throw denied();
}

/** As met in an issue of microsoftgraph/microsoft-graph-docs, in these words. */
export function keptByExchange(): GraphRefusal {
  return badRequest("Cannot Update a mail-enabled security groups and or distribution list.");
}
