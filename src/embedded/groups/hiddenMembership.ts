import { denied } from "../serving/graphError.ts";
import { allows, type Caller } from "../serving/permissions.ts";
import { TO_READ_HIDDEN_MEMBERS } from "../../model/directory/permissions.ts";
import type { StoredGroup } from "../tenant/tenant.ts";

/**
 * Graph may give an empty list in place of the refusal, which is unverified; a client could take that for the truth.
 *
 * @throws GraphRefusal 403 for a group with hidden membership and a caller who may not see it
 */
export function assertMaySeeMembers(group: StoredGroup, caller: Caller): void {
  if (group["visibility"] === "HiddenMembership" && !allows(TO_READ_HIDDEN_MEMBERS, caller))
    throw denied();
}
