import { HIDDEN } from "../../model/records/personal.ts";
import {
  keptOtherwise,
  type Outcome,
  type RecordedValue,
  type ShownOtherwise,
} from "../../model/records/receipt.ts";
import { isHashed } from "../../model/values.ts";
import { HASHED, personValue, isCleared, shorten, valueText } from "../values.ts";
import { fieldLabel } from "./plan.ts";
import { count, firstOf } from "../words.ts";

const VALUE_LENGTH = 120;
const MOST_IN_WARNING = 10;

/** What was written, what the directory shows instead, and what to do; not escaped, without a full stop. */
function shownOtherwiseText(change: ShownOtherwise): string {
  const { field, to, shown, old } = change;
  const written = isCleared(to) ? "was cleared" : `${quoted(to)} was written`;
  const seen = isCleared(shown) ? "nothing" : quoted(shown);
  return old
    ? `${fieldLabel(field)}: ${written}, the directory still shows ${seen}; if the next plan proposes it again, the service ignores it: leave the property out`
    : `${fieldLabel(field)}: ${written}, the directory shows ${seen}; declare that, or leave the property out`;
}

/** The fields of one user of which the directory keeps something else; not escaped. */
export function keptOtherwiseText(outcome: Outcome): string {
  return keptOtherwise(outcome).map(shownOtherwiseText).join("; ");
}

/** Of a user who existed: what still shows although it was written; not escaped. Of a new account, nothing shows at first. */
export function stillShownText({ kind, differs = [] }: Outcome): string {
  return kind === "create" ? "" : differs.map(shownOtherwiseText).join("; ");
}

/**
 * A warning for a log about all whose values the directory keeps as something else; not escaped.
 *
 * @param outcomes without personal values
 * @returns undefined where there is nobody
 */
export function keptOtherwiseWarning(outcomes: readonly Outcome[]): string | undefined {
  const concerned = outcomes.filter((outcome) => keptOtherwise(outcome).length > 0);
  if (concerned.length === 0) return undefined;
  const texts = concerned.map(
    (outcome) => `${personValue(outcome)}: ${keptOtherwiseText(outcome)}`,
  );
  return `Of ${count(concerned.length, "user")}, the directory stores something other than what was written. ${firstOf(texts, MOST_IN_WARNING)}.`;
}

function quoted(value: RecordedValue): string {
  if (isHashed(value)) return HASHED;
  if (value === null) return "nothing";
  if (typeof value !== "string") return shorten(valueText(value), VALUE_LENGTH);
  return value === `(${HIDDEN})` ? value : JSON.stringify(shorten(value, VALUE_LENGTH));
}
