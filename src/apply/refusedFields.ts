import { isValueConflict, type WriteFailure } from "../directory/ports.ts";
import { propertyOfField, type FieldName } from "../model/properties/fields.ts";
import type { FieldChange } from "../model/plan.ts";
import { exchangeParameterOf, isMasteredElsewhere } from "./advice.ts";

/** How to go on after one PATCH was refused. */
export interface Split {
  /** What the answer is about; not sent again. */
  readonly refused: readonly FieldChange[];
  /** What is sent again, each part in a request of its own. */
  readonly again: readonly (readonly FieldChange[])[];
}

/**
 * Graph refuses a PATCH as a whole, for one property that it does not take. What the answer names is left out and the
 * rest is sent again; where it names nothing, halves are sent until each refused property is found.
 *
 * @returns undefined where the answer would be the same for every part
 * @see https://learn.microsoft.com/graph/api/user-update
 */
export function splitRefused(
  fields: readonly FieldChange[],
  { error, fatal, fields: named }: WriteFailure,
): Split | undefined {
  if (fatal || !(error.status === 400 || isValueConflict(error))) return undefined;
  const parts = inseparable(fields);
  if (parts.length < 2) return undefined;
  if (named.length > 0) return without(parts, (field) => named.includes(field));
  // An address that the account has already clashes with another object's: whatever is written is refused.
  if (error.field === "proxyAddresses") return undefined;
  if (isOnPremisesMastered(error.message))
    return without(parts, (field) => propertyOfField(field)?.writableWhenSynced !== true);
  const suspects = isMasteredElsewhere(error.message) ? parts.filter(isSuspect) : [];
  const others = parts.filter((part) => !suspects.includes(part));
  const middle = Math.ceil(parts.length / 2);
  const halves =
    suspects.length > 0 && others.length > 0
      ? [others, suspects]
      : [parts.slice(0, middle), parts.slice(middle)];
  return { refused: [], again: halves.map((half) => half.flat()) };
}

function isOnPremisesMastered(message: string): boolean {
  return /on-premises mastered/i.test(message);
}

function isSuspect(part: readonly FieldChange[]): boolean {
  return part.some(({ field }) => exchangeParameterOf(field) || field === "employeeId");
}

function without(
  parts: readonly (readonly FieldChange[])[],
  isRefused: (field: FieldName) => boolean,
): Split | undefined {
  const refused = parts.filter((part) => part.some(({ field }) => isRefused(field)));
  const rest = parts.filter((part) => !refused.includes(part));
  return rest.length === 0 || refused.length === 0
    ? undefined
    : { refused: refused.flat(), again: [rest.flat()] };
}

/**
 * Consent is meant for an age group: neither is written without the other where both are declared to change.
 *
 * @see https://learn.microsoft.com/graph/api/resources/user (legal age group property definitions)
 */
const TOGETHER: readonly FieldName[] = ["ageGroup", "consentProvidedForMinor"];

function inseparable(fields: readonly FieldChange[]): (readonly FieldChange[])[] {
  const together = fields.filter(({ field }) => TOGETHER.includes(field));
  return fields.flatMap((change) => {
    if (!together.includes(change)) return [[change]];
    return change === together[0] ? [together] : [];
  });
}
