import { sameValue } from "../model/properties/compare.ts";
import type { FieldName } from "../model/properties/fields.ts";
import type { FieldChange } from "../model/plan.ts";
import type { ShownOtherwise } from "../model/records/receipt.ts";
import type { DirectoryUser } from "../model/user.ts";
import { isHolding, isPersonReference, type FieldValue } from "../model/values.ts";
import { liveValue } from "../plan/compare/diff.ts";

/** What one reading showed of the fields that were written. */
export interface Reading {
  /** The fields that hold another value than was written. */
  readonly differs: readonly ShownOtherwise[];
  /** Whether every field was answered. */
  readonly isWhole: boolean;
}

/**
 * Holds what was read back against what was written.
 *
 * @param pointedAt the object id that each relationship was pointed at; null: nobody
 * @param user undefined while the directory does not show it
 */
export function readingOf(
  written: readonly FieldChange[],
  pointedAt: ReadonlyMap<FieldName, string | null>,
  user: DirectoryUser | undefined,
): Reading {
  if (!user) return { differs: [], isWhole: false };
  const shown = written.map((change) => ({
    change,
    live: liveValue(user, change.field, elementOf(change, pointedAt)),
  }));
  return {
    isWhole: shown.every(({ live }) => live !== undefined),
    differs: shown.flatMap(({ change, live }): ShownOtherwise[] => {
      const { field, from, to } = change;
      if (live === undefined || isAsWritten(live, change, pointedAt.get(field))) return [];
      return [{ field, to, shown: live, ...(sameValue(field, live, from) && { old: true }) }];
    }),
  };
}

/** Whether the directory kept something else than was written, so that waiting changes nothing: neither the new value nor the old one. */
export function isKeptOtherwise({ differs, isWhole }: Reading): boolean {
  return isWhole && differs.length > 0 && differs.every(({ old }) => !old);
}

/** Whether two readings showed the same. */
export function isSameReading(left: Reading, right: Reading): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Which element of a set was written; somebody whom this run made is known by the object id only by now. */
function elementOf(
  { field, from, to }: FieldChange,
  pointedAt: ReadonlyMap<FieldName, string | null>,
): FieldValue {
  const id = pointedAt.get(field);
  return isHolding(to) && id !== undefined ? { ...to, id } : (to ?? from);
}

function isAsWritten(
  live: FieldValue,
  { field, to }: FieldChange,
  target: string | null | undefined,
): boolean {
  if (target === undefined) return sameValue(field, live, to);
  // An element of a set was looked up by that id.
  if (isHolding(to)) return isHolding(live);
  return (isPersonReference(live) ? live.id : null) === target;
}
