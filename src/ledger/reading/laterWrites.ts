import { sameValue } from "../../model/properties/compare.ts";
import type { FieldName } from "../../model/properties/fields.ts";
import type { HistoryEvent, LedgerRun } from "../../model/records/ledgerRun.ts";
import type { RecordedField, RecordedValue } from "../../model/records/receipt.ts";
import { isHashed } from "../../model/values.ts";

/** What later runs made of a value that a run wrote. */
export type Later =
  /** The value is what the run left, as far as runs recorded it: none wrote it again, or what they wrote was taken back. */
  | { readonly kind: "left" }
  /** A later run wrote what was there before. */
  | { readonly kind: "restored"; readonly by: LedgerRun }
  /** Another value is there; the run that has to be undone first. */
  | { readonly kind: "changed"; readonly by: LedgerRun }
  /** Hashes with other keys do not tell. */
  | { readonly kind: "unknown"; readonly by: LedgerRun; readonly to: RecordedValue };

/**
 * Follows a value through the runs after the one that wrote it. Undoing a run is a run of its own, and so is a correction: what
 * counts is the value that was recorded last.
 *
 * @param later what later runs did to the same account, oldest first
 */
export function followValue(
  { field, from, to }: RecordedField,
  later: readonly HistoryEvent[],
): Later {
  const steps = later.flatMap(({ run, outcome: { writes = [] } }) =>
    writes
      .flatMap(({ fields }) => fields)
      .flatMap((step) => (step.field === field ? [{ ...step, run }] : [])),
  );
  const last = steps.at(-1);
  if (!last || sameValue(field, last.to, to)) return { kind: "left" };
  // A value that is there is none that was not there, whatever its hash.
  if (sameValue(field, last.to, from)) return { kind: "restored", by: last.run };
  if (isHashed(last.to) ? to !== null : isHashed(to) && last.to !== null)
    return { kind: "unknown", by: last.run, to: last.to };
  return { kind: "changed", by: inEffect(steps, field)?.run ?? last.run };
}

// Of the steps since, those that no later one took back. The first of them stands on what the run wrote.
function inEffect<Step extends RecordedField>(
  steps: readonly Step[],
  field: FieldName,
): Step | undefined {
  const standing: Step[] = [];
  for (const step of steps) {
    const undone = standing.findIndex(({ from }) => sameValue(field, from, step.to));
    if (undone === -1) standing.push(step);
    else standing.splice(undone);
  }
  return standing.at(-1);
}
