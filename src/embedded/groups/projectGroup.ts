import type { Field } from "../query/filter.ts";
import { invalidFilter } from "../query/filterSyntax.ts";
import { badRequest, notModelled, unsupportedQuery } from "../serving/graphError.ts";
import { securityIdentifierOf } from "../users/computedProperties.ts";
import type { Store } from "../tenant/store.ts";
import type { StoredGroup, StoredUser } from "../tenant/tenant.ts";
import { GROUP_PROPERTIES, groupPropertyNamed, isGroupPropertyNotHeld } from "./groupProperties.ts";

const DEFAULT_SET = GROUP_PROPERTIES.filter(({ byDefault }) => byDefault).map(({ name }) => name);

/** The properties that `$select` names, or those of Graph's default set. */
export function selectedOfGroup(select: string | null): readonly string[] {
  if (select === null || select.trim() === "") return DEFAULT_SET;
  return [
    ...new Set(
      select.split(",").map((part) => {
        const given = part.trim();
        const row = groupPropertyNamed(given);
        if (row) return row.name;
        if (isGroupPropertyNotHeld(given)) throw notModelled(`the property ${given} of groups`);
        throw badRequest(
          `Parsing OData Select and Expand failed: Could not find a property named '${given}' on type 'microsoft.graph.group'.`,
        );
      }),
    ),
  ];
}

/** A group as Graph answers it. */
export function projectGroup(
  group: StoredGroup,
  properties: readonly string[],
  store: Store,
): Record<string, unknown> {
  return Object.fromEntries(
    properties.map((name) => [name, groupValueOf(group, name, store) ?? emptyOf(name)]),
  );
}

/** A group as it is answered among directory objects of any kind. */
export function groupAsDirectoryObject(
  group: StoredGroup,
  properties: readonly string[],
  store: Store,
): Record<string, unknown> {
  return { "@odata.type": "#microsoft.graph.group", ...projectGroup(group, properties, store) };
}

/** What groups can be filtered by. @throws GraphRefusal for anything else */
export function groupFieldAt(path: string, store: Store): Field<StoredGroup> {
  const [given = path, ...more] = path.split("/");
  const row = groupPropertyNamed(given);
  if (!row || more.length > 0) {
    if (isGroupPropertyNotHeld(given)) throw notModelled(`the property ${given} of groups`);
    throw invalidFilter(
      `: Could not find a property named '${path}' on type 'microsoft.graph.group'.`,
    );
  }
  const { name, filter, type } = row;
  if (filter === "none")
    throw unsupportedQuery("The request uses a filter property that is not indexed");
  const valueOf = (group: StoredGroup): unknown => groupValueOf(group, name, store);
  if (name === "assignedLicenses")
    return { name, isList: true, type: "guid", operators: filter, members: ["skuId"], valueOf };
  const fieldType = type === "dateTime" ? "instant" : type === "boolean" ? type : "text";
  return {
    name,
    isList: type === "strings",
    type: fieldType,
    operators: filter,
    valueOf,
    endsWith: name === "mail" || name === "proxyAddresses",
  };
}

/** The members whose licence of this group is not in force. */
export function* membersWithErrors(group: StoredGroup, store: Store): Generator<StoredUser> {
  for (const reference of store.groups.memberships.of(group.id, "members").all) {
    const user = typeof reference === "string" ? store.fate(reference) : "deleted";
    if (typeof user === "string") continue;
    const states = (user["licenseAssignmentStates"] ?? []) as readonly Record<string, unknown>[];
    if (states.some((state) => state["assignedByGroup"] === group.id && state["state"] === "Error"))
      yield user;
  }
}

function groupValueOf(group: StoredGroup, name: string, store: Store): unknown {
  switch (name) {
    case "securityIdentifier":
      return group[name] ?? securityIdentifierOf(group.id);
    case "renewedDateTime":
      return group[name] ?? group["createdDateTime"];
    case "hasMembersWithLicenseErrors":
      return membersWithErrors(group, store).next().done !== true;
    case "licenseProcessingState":
      return Array.isArray(group["assignedLicenses"]) && group["assignedLicenses"].length > 0
        ? { state: "ProcessingComplete" }
        : null;
    default:
      return group[name];
  }
}

function emptyOf(name: string): unknown {
  const type = groupPropertyNamed(name)?.type;
  return type === "strings" || (type === "other" && name !== "licenseProcessingState") ? [] : null;
}
