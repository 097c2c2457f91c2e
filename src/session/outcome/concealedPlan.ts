import { createHash } from "node:crypto";
import { hashedValue } from "../../ledger/records/hashing.ts";
import { comparableForm, sameValue } from "../../model/properties/compare.ts";
import type { FieldName } from "../../model/properties/fields.ts";
import { isPersonal } from "../../model/records/personal.ts";
import type { Change, FieldChange, Plan } from "../../model/plan.ts";
import { isHashed, type FieldValue } from "../../model/values.ts";
import { digestInput } from "../../report/json/plan.ts";

/**
 * A plan as it is saved: with hashes in the place of personal values. Its key follows from the plan, so that the same
 * changes are saved as the same bytes.
 */
export function concealed(plan: Plan): Plan {
  if (plan.salt !== undefined || !holdsPersonal(plan)) return plan;
  const salt = createHash("sha256").update(digestInput(plan)).digest("hex").slice(0, 32);
  const hide = ({ field }: FieldChange, value: FieldValue): FieldValue =>
    isEmpty(field, value) ? value : hashedValue(salt, field, comparableForm(field, value));
  return { ...withValues(plan, hide), salt };
}

/** A plan that was saved, whose hashes can tell whether a value is the one that was reviewed. */
export function comparable(plan: Plan): Plan {
  const { salt } = plan;
  if (salt === undefined) return plan;
  const knows = ({ field }: FieldChange, value: FieldValue): FieldValue =>
    isHashed(value) ? { ...value, isOf: comparesWith(salt, field, value.hmac) } : value;
  return withValues(plan, knows);
}

function comparesWith(
  salt: string,
  field: FieldName,
  hmac: string,
): (value: FieldValue) => boolean {
  return (value) =>
    value !== null && hashedValue(salt, field, comparableForm(field, value)).hmac === hmac;
}

function withValues(
  plan: Plan,
  valueOf: (field: FieldChange, value: FieldValue) => FieldValue,
): Plan {
  const replaced = <Kind extends Change>(change: Kind): Kind => ({
    ...change,
    fields: change.fields.map((field) =>
      isPersonal(field)
        ? { ...field, from: valueOf(field, field.from), to: valueOf(field, field.to) }
        : field,
    ),
  });
  return {
    ...plan,
    changes: plan.changes.map(replaced),
    ...(plan.open && { open: { ...plan.open, changes: plan.open.changes.map(replaced) } }),
  };
}

function holdsPersonal({ changes, open }: Plan): boolean {
  return [...changes, ...(open?.changes ?? [])].some(({ fields }) =>
    fields.some(
      ({ field, from, to }) =>
        isPersonal({ field }) && !(isEmpty(field, from) && isEmpty(field, to)),
    ),
  );
}

// An empty list tells nothing of a person, and means the same as null: as a hash it would mean something else.
function isEmpty(field: FieldName, value: FieldValue): boolean {
  return sameValue(field, value, null);
}
