import type { FieldName } from "../../model/properties/fields.ts";
import type { Change, FieldChange } from "../../model/plan.ts";

/**
 * Marks the fields that the configuration calls sensitive.
 *
 * @param names of properties; one that has members stands for all of them
 */
export function markSensitive<Marked extends Change>(
  changes: readonly Marked[],
  names: readonly FieldName[],
): readonly Marked[] {
  const isNamed = ({ field }: FieldChange): boolean =>
    names.some((name) => field === name || field.startsWith(`${name}.`));
  return changes.map((change) => ({
    ...change,
    fields: change.fields.map((field) =>
      isNamed(field) ? { ...field, sensitive: true as const } : field,
    ),
  }));
}
