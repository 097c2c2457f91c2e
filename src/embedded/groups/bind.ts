import { referredKey } from "../serving/address.ts";
import { badRequest, GraphRefusal, notFound, notModelled } from "../serving/graphError.ts";
import type { Context, GraphRequest } from "../serving/request.ts";
import type { Relation } from "../tenant/memberships.ts";
import { idOf } from "../tenant/references.ts";
import type { StoredReference } from "../tenant/tenant.ts";
import { isUnified } from "./kinds.ts";

/** @see https://learn.microsoft.com/entra/identity/users/directory-service-limits-restrictions */
const MOST_OWNERS = 100;

/** How many references a body binds. */
export function bindingsIn({ body }: GraphRequest): number {
  return Object.entries(Object(body) as object)
    .filter(([name]) => /^(?:members|owners)@odata\.bind$/i.test(name))
    .reduce((sum, [, value]) => sum + (Array.isArray(value) ? value.length : 0), 0);
}

/**
 * What addresses lead to: users and groups that can be referred to by now.
 *
 * @throws GraphRefusal 400 for what is no such address, 404 where there is nothing
 */
export function boundReferences(
  addresses: readonly unknown[],
  context: Context,
): StoredReference[] {
  return addresses.map((address) => {
    const key = referredKey(address, context.root, [
      "users",
      "groups",
      "directoryObjects",
      "devices",
      "servicePrincipals",
      "contacts",
    ]);
    if (key === undefined) throw badRequest("Invalid URL format specified in payload.");
    const { groups } = context.store;
    const group = groups.truth(key);
    if (context.store.contacts.find(key))
      throw notModelled("contacts as members, owners and sponsors");
    if (!group) return context.store.reference(key);
    if (!groups.replication.seen(group, "reference")) throw notFound(key);
    return group.id;
  });
}

/**
 * Holds what is to be added to a group against what it may hold; all of it, or nothing. A group can be new.
 *
 * @throws GraphRefusal as Graph refuses: the quota before what is there already, as others have met it
 * @see https://learn.microsoft.com/graph/api/group-post-members
 */
export function assertAddable(
  group: Readonly<Record<string, unknown>>,
  relation: Relation,
  references: readonly StoredReference[],
  { store }: Context,
): void {
  const id = typeof group["id"] === "string" ? group["id"] : "";
  const held = store.groups.memberships.of(id, relation);
  for (const reference of references) {
    const nested = store.groups.truth(idOf(reference));
    if (!nested) continue;
    // The words of all three are unverified.
    if (relation === "owners") throw badRequest("Only users can be owners of a group.");
    if (isUnified(group)) throw badRequest("Only users can be members of a Microsoft 365 group.");
    if (isUnified(nested))
      throw badRequest("A Microsoft 365 group cannot be a member of another group.");
    if (nested.id === id) throw badRequest("A group cannot be a member of itself.");
  }
  const sum = held.size + references.length;
  if (relation === "owners" && references.length > 0 && sum > MOST_OWNERS)
    throw new GraphRefusal(
      403,
      "Directory_QuotaExceeded",
      `Unable to perform operation as '${sum}' would exceed the maximum quota count '${MOST_OWNERS}' for forward-link 'owners'.`,
    );
  const ids = references.map((reference) => idOf(reference).toLowerCase());
  if (ids.some((each, index) => held.has(each) || ids.indexOf(each) !== index))
    throw badRequest(
      `One or more added object references already exist for the following modified properties: '${relation}'.`,
    );
}
