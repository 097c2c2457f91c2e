import { compareFields, propertyOfField, type FieldName } from "../model/properties/fields.ts";
import type { FieldValue } from "../model/values.ts";
import type { NewUser } from "./newUser.ts";

/**
 * Takes what most users of a folder have in common out of their files: the values for its `_defaults.yaml`. Who has
 * none then says so with null, and who has another keeps it.
 *
 * @param settled fields that are not lifted here: a folder above has, or those below do
 */
export function liftDefaults(
  users: readonly NewUser[],
  settled: ReadonlySet<FieldName> = new Set(),
): { defaults: Record<FieldName, FieldValue>; users: NewUser[] } {
  const defaults: Record<FieldName, FieldValue> = {};
  if (users.length < 2) return { defaults, users: [...users] };
  const fields = new Set(users.flatMap((user) => Object.keys(user.fields)));
  for (const field of [...fields].toSorted(compareFields)) {
    if (!SHARED.has(field) || settled.has(field)) continue;
    const common = mostCommon(users.map((user) => user.fields[field]));
    if (!common || common.count * 2 <= users.length) continue;
    // Null is for the few: where it cannot be written, everybody has to have a value.
    const without = users.filter((user) => user.fields[field] === undefined);
    if (without.length > 0 && !propertyOfField(field)?.clear) continue;
    if (without.some((user) => user.refused.has(field))) continue;
    defaults[field] = common.value;
  }
  return { defaults, users: users.map((user) => withoutDefaults(user, defaults)) };
}

/** What people share because of where they work; names, titles and dates are equal by chance. */
const SHARED: ReadonlySet<FieldName> = new Set([
  "employeeType",
  "department",
  "companyName",
  "officeLocation",
  "streetAddress",
  "postalCode",
  "city",
  "state",
  "country",
  "usageLocation",
  "preferredLanguage",
]);

function mostCommon(
  values: readonly (FieldValue | undefined)[],
): { value: string; count: number } | undefined {
  const counts = new Map<string, number>();
  for (const value of values)
    if (typeof value === "string") counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: { value: string; count: number } | undefined;
  for (const [value, count] of counts) if (count > (best?.count ?? 1)) best = { value, count };
  return best;
}

function withoutDefaults(user: NewUser, defaults: Record<FieldName, FieldValue>): NewUser {
  const fields: Record<FieldName, FieldValue> = { ...user.fields };
  for (const [field, value] of Object.entries(defaults))
    if (fields[field] === value) delete fields[field];
    else fields[field] ??= null;
  return { ...user, fields };
}
