import { groupPropertyNamed, isGroupPropertyNotHeld } from "../groups/groupProperties.ts";
import { groupAsDirectoryObject, selectedOfGroup } from "../groups/projectGroup.ts";
import { badRequest } from "../serving/graphError.ts";
import { mayCallAs, mayRead } from "../serving/permissions.ts";
import type { Context } from "../serving/request.ts";
import { idOf } from "../tenant/references.ts";
import type { View } from "../tenant/replication.ts";
import type { StoredGroup, StoredReference, StoredUnit, StoredUser } from "../tenant/tenant.ts";
import { canonicalName } from "../users/propertyNames.ts";
import { asContact, isContactProperty, selectedOfContact } from "./contactFields.ts";
import { project, selected } from "./projection.ts";
import { projectUnit, UNIT_PROPERTIES, UNIT_PROPERTIES_NOT_HELD } from "./unitFields.ts";

/** What is answered of directory objects of any kind, by kind. */
export interface ObjectSelection {
  readonly users: readonly string[];
  /** Answered as null, since the caller may not read them. */
  readonly hiddenOfUsers: readonly string[];
  readonly groups: readonly string[];
  readonly hiddenOfGroups: readonly string[];
  readonly units: readonly string[];
  readonly contacts: readonly string[];
}

/**
 * Reads `$select` for a list of directory objects: a name that any kind has is taken. Of what the caller may not read
 * it tells nothing but the id and the type.
 *
 * @see https://learn.microsoft.com/graph/api/group-list-members
 */
export function selectedOfAny(select: string | null, context: Context): ObjectSelection {
  const { caller } = context;
  const given = (select ?? "").split(",").flatMap((part) => part.trim() || []);
  for (const name of given)
    if (
      canonicalName(name) === undefined &&
      !groupPropertyNamed(name) &&
      !isGroupPropertyNotHeld(name) &&
      !UNIT_NAMES.has(name.toLowerCase()) &&
      !isContactProperty(name)
    )
      throw badRequest(
        `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.directoryObject'.`,
      );
  const ofUsers = given.flatMap((name) => canonicalName(name) ?? []);
  const ofGroups = given.filter(
    (name) => groupPropertyNamed(name) !== undefined || isGroupPropertyNotHeld(name),
  );
  const isAll = given.length === 0;
  const all = { roles: undefined };
  const users = isAll
    ? selected(null, { caller: all })
    : ofUsers.length > 0
      ? selected(ofUsers.join(","), { caller: all })
      : [];
  const groups = isAll
    ? selectedOfGroup(null)
    : ofGroups.length > 0
      ? selectedOfGroup(ofGroups.join(","))
      : [];
  const ofUnits = given.filter((name) => UNIT_NAMES.has(name.toLowerCase()));
  const seesUnits = mayCallAs(caller, "GET", ["directory", "administrativeUnits", "{}"]);
  const units = isAll ? UNIT_PROPERTIES : ofUnits;
  const seesUsers = mayCallAs(caller, "GET", ["users", "{}"]);
  const seesGroups = mayCallAs(caller, "GET", ["groups", "{}"]);
  const isSeen = (name: string): boolean => name === "id" || (seesUsers && mayRead(caller, name));
  const isSeenOfGroup = (name: string): boolean => name === "id" || seesGroups;
  return {
    users: users.filter(isSeen),
    hiddenOfUsers: users.filter((name) => !isSeen(name)),
    groups: groups.filter(isSeenOfGroup),
    hiddenOfGroups: groups.filter((name) => !isSeenOfGroup(name)),
    units: seesUnits ? units : [],
    contacts: selectedOfContact(select),
  };
}

const UNIT_NAMES = new Set(
  [...UNIT_PROPERTIES, ...UNIT_PROPERTIES_NOT_HELD].map((name) => name.toLowerCase()),
);

/** The kind of what a reference leads to, as in `#microsoft.graph.user`; undefined where there is nothing any more. */
export function kindOf(reference: StoredReference, { store }: Context): string | undefined {
  if (typeof reference !== "string")
    return reference["@odata.type"].replace(/^#microsoft\.graph\./, "");
  if (typeof store.fate(reference) !== "string") return "user";
  if (store.groups.truth(reference)) return "group";
  if (store.contacts.find(reference)) return "orgContact";
  return store.units.find(reference) ? "administrativeUnit" : undefined;
}

/** What a reference leads to, as a view shows it; undefined while it shows none. */
export function objectBehind(
  reference: StoredReference,
  selection: ObjectSelection,
  context: Context,
  view: View = "list",
): Record<string, unknown> | undefined {
  const { store } = context;
  if (typeof reference !== "string") return { ...reference };
  const user = store.fate(reference);
  if (typeof user !== "string") {
    const seen = store.replication.seen(user, view);
    return seen && userBehind(seen, selection, context);
  }
  const unit = store.units.find(reference);
  if (unit) return unitBehind(unit, selection);
  const contact = store.contacts.find(reference);
  if (contact) return asContact(contact, selection.contacts, context.caller);
  const group = store.groups.truth(reference);
  const seen = group && store.groups.replication.seen(group, view);
  return seen && groupBehind(seen, selection, context);
}

/** What has an object id, as a read shows it: also what is deleted, where the read does not know that yet. */
export function objectSeen(
  id: string,
  selection: ObjectSelection,
  context: Context,
): Record<string, unknown> | undefined {
  const group = context.store.groups.seen(id, "read");
  if (group) return groupBehind(group, selection, context);
  const unit = context.store.units.find(id);
  if (unit) return unitBehind(unit, selection);
  const contact = context.store.contacts.find(id);
  if (contact) return asContact(contact, selection.contacts, context.caller);
  return userBehind(context.store.read(id), selection, context);
}

/** The address of what a reference leads to, as Graph gives it. */
export function addressOf(reference: StoredReference, context: Context): string {
  const kind = kindOf(reference, context) ?? "directoryObject";
  // The older name of the type, which belongs to that namespace.
  const type = kind === "orgContact" ? "Contact" : kind[0]?.toUpperCase() + kind.slice(1);
  return `${context.root}/directoryObjects/${idOf(reference)}/Microsoft.DirectoryServices.${type}`;
}

function groupBehind(
  group: StoredGroup,
  { groups, hiddenOfGroups }: ObjectSelection,
  { store }: Context,
): Record<string, unknown> {
  return {
    ...groupAsDirectoryObject(group, withId(groups), store),
    ...nulls(hiddenOfGroups),
  };
}

function unitBehind(unit: StoredUnit, { units }: ObjectSelection): Record<string, unknown> {
  return {
    "@odata.type": "#microsoft.graph.administrativeUnit",
    ...projectUnit(unit, withId(units).join(",")),
  };
}

function userBehind(
  user: StoredUser,
  { users, hiddenOfUsers }: ObjectSelection,
  context: Context,
): Record<string, unknown> {
  return {
    "@odata.type": "#microsoft.graph.user",
    ...project(user, withId(users), context),
    ...nulls(hiddenOfUsers),
  };
}

function withId(names: readonly string[]): readonly string[] {
  return names.length > 0 ? names : ["id"];
}

function nulls(names: readonly string[]): Record<string, null> {
  return Object.fromEntries(names.map((name) => [name, null]));
}
