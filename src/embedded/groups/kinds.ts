/** A group, or what is to become one. */
export type Kind = Readonly<Record<string, unknown>>;

/** @see https://learn.microsoft.com/graph/api/resources/groups-overview (group types) */
export function isUnified(group: Kind): boolean {
  return hasType(group, "Unified");
}

export function isDynamic(group: Kind): boolean {
  return hasType(group, "DynamicMembership");
}

/** A mail-enabled security group or a distribution list: Exchange keeps it. */
export function isKeptByExchange(group: Kind): boolean {
  return group["mailEnabled"] === true && !isUnified(group);
}

function hasType({ groupTypes: types }: Kind, type: string): boolean {
  return Array.isArray(types) && types.includes(type);
}
