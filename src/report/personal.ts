import { propertyOfField } from "../model/fields.ts";
import { PROPERTIES } from "../model/properties.ts";
import type { FieldChange } from "../model/plan.ts";
import type { WriteError } from "../model/receipt.ts";

/** What stands in the place of a personal value, in brackets. */
export const HIDDEN = "not shown here";

export function isPersonal({ field }: Pick<FieldChange, "field">): boolean {
  return propertyOfField(field)?.personal === true;
}

/** Whether what the directory said may quote a personal value, since it is about such a property. */
export function mayQuotePersonal(error: WriteError | undefined, reason = ""): boolean {
  const text = `${error?.message ?? ""} ${reason}`.toLowerCase();
  return (
    (error?.field !== undefined && isPersonal({ field: error.field })) ||
    PERSONAL_NAMES.some((name) => text.includes(name))
  );
}

const PERSONAL_NAMES = PROPERTIES.filter(({ personal }) => personal).map(({ name }) =>
  name.toLowerCase(),
);
