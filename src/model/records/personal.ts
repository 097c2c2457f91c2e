import { propertyOfField, type FieldName } from "../properties/fields.ts";
import { PROPERTIES } from "../properties/properties.ts";
import type { Outcome } from "./receipt.ts";

/** What stands in the place of a personal value, in brackets. */
export const HIDDEN = "not shown here";

/** Whether a field's values are personal: phones, otherMails, addresses. */
export function isPersonal({ field }: { readonly field: FieldName }): boolean {
  return propertyOfField(field)?.personal === true;
}

/** An outcome without messages about personal properties, which may quote the value. */
export function outcomeWithoutPersonal(outcome: Outcome): Outcome {
  const { error, reason } = outcome;
  // Beside an error, the reason tells of further ones.
  return error
    ? {
        ...outcome,
        ...(reason !== undefined && { reason: withoutPersonal(reason) }),
        error: { ...error, message: withoutPersonal(error.message, error.field) },
      }
    : outcome;
}

function withoutPersonal(message: string, field?: FieldName): string {
  const isAbout =
    (field !== undefined && isPersonal({ field })) ||
    PERSONAL_NAMES.some((name) => message.toLowerCase().includes(name));
  return isAbout ? `(${HIDDEN})` : message;
}

const PERSONAL_NAMES = PROPERTIES.filter(({ personal }) => personal).map(({ name }) =>
  name.toLowerCase(),
);
