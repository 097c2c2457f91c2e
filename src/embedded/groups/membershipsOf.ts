import { transitiveHoldersOf } from "../tenant/closure.ts";
import type { View } from "../tenant/replication.ts";
import type { Store } from "../tenant/store.ts";
import type { StoredGroup } from "../tenant/tenant.ts";

/** The groups that something is in, as a view shows them. */
export function membershipsOf(
  id: string,
  isTransitive: boolean,
  { groups }: Store,
  view: View,
): StoredGroup[] {
  const ids = isTransitive
    ? transitiveHoldersOf(groups, id, view)
    : groups.memberships.holders(id, "members", view);
  return ids.flatMap((group) => groups.seen(group, view) ?? []);
}
