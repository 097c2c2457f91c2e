import { HIDDEN, isPersonal, outcomeWithoutPersonal } from "../model/records/personal.ts";
import type { Outcome, Receipt, RecordedWrite } from "../model/records/receipt.ts";
import type { PlanDocument } from "./json/plan.ts";

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

/** A receipt as it may be printed on GitHub: without personal values, and messages about them, which may quote one. */
export function receiptWithoutPersonal<Record extends Pick<Receipt, "outcomes">>(
  receipt: Record,
): Record {
  return {
    ...receipt,
    outcomes: receipt.outcomes.map(outcomeShown),
  };
}

/** The same of one outcome. */
export function outcomeShown(outcome: Outcome): Outcome {
  const { writes, differs, ...rest } = outcomeWithoutPersonal(outcome);
  return {
    ...rest,
    ...(differs && {
      differs: differs.map((change) =>
        isPersonal(change) ? { ...change, to: `(${HIDDEN})`, shown: `(${HIDDEN})` } : change,
      ),
    }),
    ...(writes && { writes: writes.map(writeWithoutPersonal) }),
  };
}

function writeWithoutPersonal(write: RecordedWrite): RecordedWrite {
  return {
    ...write,
    fields: write.fields.map((change) =>
      isPersonal(change) ? { ...change, from: `(${HIDDEN})`, to: `(${HIDDEN})` } : change,
    ),
  };
}
