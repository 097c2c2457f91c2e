import type { Taken } from "../../model/drift.ts";
import { HIDDEN, isPersonal } from "../../model/records/personal.ts";
import type { NotUndone, Undone } from "../../model/records/undo.ts";
import { asChange } from "../facts/drift.ts";
import { fieldLabel } from "../facts/plan.ts";
import { forTerminal } from "../escape.ts";
import { personText } from "../people.ts";
import { isCleared, nothingText, shorten, valueText } from "../values.ts";
import { count, digits, firstOf } from "../words.ts";
import { wrapped } from "./columns.ts";
import { paint, type Style } from "./style.ts";

const VALUE_LENGTH = 60;
const MOST_SUBJECTS = 10;

/** What `undo` wrote into files, and what does not come back. Ends with a line end. */
export function renderUndoneText(
  { restored, already, left }: Undone,
  {
    style,
    hidePersonal,
    isDryRun,
  }: { readonly style: Style; readonly hidePersonal: boolean; readonly isDryRun: boolean },
): string {
  const byUser = Map.groupBy(restored, ({ place }) => `${place.file}:${place.line}`);
  const blocks = [...byUser].map(([place, values]) =>
    [
      `${paint(style, "green", "+")} ${values[0] ? personText(values[0]) : ""}  ${forTerminal(place)}`,
      ...values.map((value) =>
        wrapped(
          `    ${forTerminal(fieldLabel(value.field))}: ${stepText(value, hidePersonal)}`,
          style,
          6,
        ),
      ),
    ].join("\n"),
  );
  // What is so for many is said once.
  const notes = [...Map.groupBy(left, ({ why }) => why)].map(([why, same]) =>
    wrapped(
      `${paint(style, "yellow", "! left")}  ${firstOf(same.map(subjectOf), MOST_SUBJECTS)}: ${forTerminal(why)}.`,
      style,
    ),
  );
  const users = new Set(restored.map(({ id }) => id)).size;
  const files = new Set(restored.map(({ place }) => place.file)).size;
  const title =
    restored.length === 0
      ? "Nothing was written into the files"
      : `${isDryRun ? "Would restore" : "Restored"} ${count(restored.length, "value")} of ${count(users, "user")} in ${count(files, "file")}`;
  const rest = [
    ...(already > 0
      ? [`${digits(already)} ${already === 1 ? "was" : "were"} as before already`]
      : []),
    ...(left.length > 0 ? [`${digits(left.length)} left, see above`] : []),
  ];
  const next =
    restored.length === 0 || isDryRun
      ? "Nothing was written to the directory."
      : "Nothing was written to the directory. Look at the files, commit them, and open a pull request.";
  return `${[
    ...blocks,
    ...(notes.length > 0 ? [notes.join("\n")] : []),
    wrapped(`${[title, ...rest].join("; ")}. ${next}`, style),
  ].join("\n\n")}\n`;
}

function stepText(value: Taken, hidePersonal: boolean): string {
  if (hidePersonal && isPersonal(value)) return `(${HIDDEN})`;
  const { from, to } = asChange(value);
  const was = isCleared(from)
    ? nothingText(to, "(not set)")
    : shorten(valueText(from), VALUE_LENGTH);
  const is = isCleared(to) ? nothingText(from, "(not set)") : shorten(valueText(to), VALUE_LENGTH);
  return forTerminal(`${was} → ${is}`);
}

function subjectOf({ field, ...person }: NotUndone): string {
  const name = personText(person);
  return field === undefined ? name : `${name}  ${forTerminal(fieldLabel(field))}`;
}
