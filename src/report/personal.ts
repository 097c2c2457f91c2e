import { propertyOfField, type FieldName } from "../model/fields.ts";
import { PROPERTIES } from "../model/properties.ts";
import type { FieldChange } from "../model/plan.ts";
import type { Receipt } from "../model/receipt.ts";
import type { PlanDocument } from "./planDocument.ts";

/** What stands in the place of a personal value, in brackets. */
export const HIDDEN = "not shown here";

export function isPersonal({ field }: Pick<FieldChange, "field">): boolean {
  return propertyOfField(field)?.personal === true;
}

/** The JSON form of a plan as it may be printed on GitHub. It is for reading: its digest names the whole plan. */
export function planWithoutPersonal(document: PlanDocument): PlanDocument {
  return {
    ...document,
    changes: document.changes.map((change) => ({
      ...change,
      fields: change.fields.map((field) =>
        isPersonal(field) ? { ...field, from: `(${HIDDEN})`, to: `(${HIDDEN})` } : field,
      ),
      patch: change.patch.map((operation) =>
        "value" in operation && isPersonal({ field: operation.path.split("/")[1] ?? "" })
          ? { ...operation, value: `(${HIDDEN})` }
          : operation,
      ),
    })),
  };
}

/** A receipt as it may be printed on GitHub: without messages about personal properties, which may quote the value. */
export function receiptWithoutPersonal(receipt: Receipt): Receipt {
  return {
    ...receipt,
    outcomes: receipt.outcomes.map((outcome) => {
      const { error, reason } = outcome;
      // Beside an error, the reason tells of further ones.
      return error
        ? {
            ...outcome,
            ...(reason !== undefined && { reason: withoutPersonal(reason) }),
            error: { ...error, message: withoutPersonal(error.message, error.field) },
          }
        : outcome;
    }),
  };
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
