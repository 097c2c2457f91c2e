import type { StoredUnit } from "../tenant/tenant.ts";
import { selectedOf } from "./selectOf.ts";

/** What an administrative unit is answered with. @see https://learn.microsoft.com/graph/api/resources/administrativeunit */
export const UNIT_PROPERTIES = [
  "id",
  "deletedDateTime",
  "displayName",
  "description",
  "isMemberManagementRestricted",
  "visibility",
] as const;

/** What Graph has besides: units with a rule for who is in them. */
export const UNIT_PROPERTIES_NOT_HELD = [
  "membershipRule",
  "membershipRuleProcessingState",
  "membershipType",
];

/** A unit with what `$select` leaves of it. @throws GraphRefusal for a name that it does not have */
export function projectUnit(unit: StoredUnit, select: string | null): Record<string, unknown> {
  const { members: _, ...values } = unit;
  const all = Object.fromEntries(
    UNIT_PROPERTIES.map((name) => [name, (values as Record<string, unknown>)[name] ?? null]),
  );
  return selectedOf(all, select, "administrativeUnit", UNIT_PROPERTIES_NOT_HELD);
}
