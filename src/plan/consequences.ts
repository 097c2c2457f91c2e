import { memberOfField, propertyOfField } from "../model/properties/fields.ts";
import type { Change, FieldChange } from "../model/plan.ts";
import type { Surroundings } from "../model/directory/surroundings.ts";
import { isHolding } from "../model/values.ts";
import { setOf } from "../relationships/index.ts";

/**
 * Adds to each step what follows from it in the directory: the licences that a group gives its members, and the dynamic groups
 * whose rule asks for the property.
 *
 * @see https://learn.microsoft.com/entra/fundamentals/concept-group-based-licensing
 */
export function withConsequences<Told extends Change>(
  changes: readonly Told[],
  surroundings: Surroundings,
): readonly Told[] {
  const grants = grantsByGroup(surroundings);
  const rules = surroundings.dynamicGroups ?? [];
  if (grants.size === 0 && rules.length === 0) return changes;
  const told = (field: FieldChange): FieldChange => {
    const holding = field.to ?? field.from;
    const given = isHolding(holding) ? grants.get(holding.id ?? "") : undefined;
    const asked = setOf(field.field)
      ? []
      : rules.filter(({ asks }) => asks.includes(nameOf(field)));
    if (!given && asked.length === 0) return field;
    return {
      ...field,
      ...(given && { grants: given }),
      ...(asked.length > 0 && { decides: asked.map(({ displayName }) => displayName) }),
    };
  };
  return changes.map((change) => {
    const fields = change.fields.map(told);
    return fields.some((field, index) => field !== change.fields[index])
      ? { ...change, fields }
      : change;
  });
}

/** As a membership rule names a property. */
function nameOf({ field }: FieldChange): string {
  return memberOfField(field) ?? propertyOfField(field)?.name ?? field;
}

/** Part numbers of the SKUs, or their ids where they are not known, by object id of the group. */
function grantsByGroup({ groups, skus }: Surroundings): ReadonlyMap<string, readonly string[]> {
  const names = new Map(skus?.all?.map(({ id, name }) => [id, name]));
  return new Map(
    (groups?.all ?? []).flatMap(({ found }) =>
      found && found.assignedLicenses.length > 0
        ? [[found.id, found.assignedLicenses.map((id) => names.get(id) ?? id)] as const]
        : [],
    ),
  );
}
