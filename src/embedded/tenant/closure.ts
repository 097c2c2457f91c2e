import type { Groups } from "./groups.ts";
import { idOf } from "./references.ts";
import type { View } from "./replication.ts";
import type { StoredReference } from "./tenant.ts";

/** All that is in a group, or in a group in it, as a view shows it; each once, however many ways lead to it. */
export function transitiveMembersOf(groups: Groups, group: string, view: View): StoredReference[] {
  const found = new Map<string, StoredReference>();
  const open = [group];
  for (let next = open.shift(); next !== undefined; next = open.shift())
    for (const { reference } of groups.memberships.shown(next, "members", view)) {
      const id = idOf(reference);
      if (found.has(id)) continue;
      found.set(id, reference);
      if (groups.seen(id, view)) open.push(id);
    }
  return [...found.values()];
}

/** The ids of all groups that something is in, or a group that it is in, as a view shows it. */
export function transitiveHoldersOf(groups: Groups, id: string, view: View): string[] {
  const found = new Set<string>();
  const open = [id];
  for (let next = open.shift(); next !== undefined; next = open.shift())
    for (const group of groups.memberships.holders(next, "members", view)) {
      if (found.has(group) || !groups.seen(group, view)) continue;
      found.add(group);
      open.push(group);
    }
  return [...found];
}
