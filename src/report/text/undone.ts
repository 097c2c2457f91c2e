import type { Taken } from "../../model/drift.ts";
import { HIDDEN, isPersonal } from "../../model/records/personal.ts";
import type { NotUndone, Undone } from "../../model/records/undo.ts";
import { asChange } from "../facts/drift.ts";
import { fieldLabel } from "../facts/plan.ts";
import { forTerminal } from "../escape.ts";
import { personText } from "../people.ts";
import { count, digits, firstOf } from "../words.ts";
import { stepValues } from "./change.ts";
import { stackedLine, wrapped } from "./columns.ts";
import { headingLines, takenHeading } from "./heading.ts";
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
  const users = [...byUser];
  const above = headingLines(
    users.map(([place, [first]]) => takenHeading(first, place, style)),
    style,
  );
  const blocks = users.map(([, values], index) =>
    [
      ...(above[index] ?? []),
      ...values.map((value) =>
        stackedLine(
          `    ${forTerminal(fieldLabel(value.field))}: `,
          stepParts(value, hidePersonal),
          style,
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
  const people = new Set(restored.map(({ id }) => id)).size;
  const files = new Set(restored.map(({ place }) => place.file)).size;
  const title =
    restored.length === 0
      ? "Nothing was written into the files"
      : `${isDryRun ? "Would restore" : "Restored"} ${count(restored.length, "value")} of ${count(people, "user")} in ${count(files, "file")}`;
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

function stepParts(value: Taken, hidePersonal: boolean): string[] {
  if (hidePersonal && isPersonal(value)) return [`(${HIDDEN})`];
  const { before, after } = stepValues(asChange(value), VALUE_LENGTH, {
    before: "(not set)",
    after: "(not set)",
  });
  return [before, `→ ${after}`];
}

function subjectOf({ field, ...person }: NotUndone): string {
  const name = personText(person);
  return field === undefined ? name : `${name}  ${forTerminal(fieldLabel(field))}`;
}
