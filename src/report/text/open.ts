import type { Plan } from "../../model/plan.ts";
import { renderChanges, type ChangeOptions } from "./change.ts";
import { wrapped } from "./columns.ts";
import { forTerminal } from "../escape.ts";
import { OPEN_TITLE, openDeeds, openFollows, openRefusals, whoseRefusal } from "../facts/open.ts";
import { personText } from "../people.ts";
import { paint, type Style } from "./style.ts";
import { MOST_NAMES, digits } from "../words.ts";

/**
 * What was merged before and is not applied yet, for a terminal or a log.
 *
 * @param all the command that shows everything; undefined: this is it
 */
export function openText(
  plan: Plan,
  style: Style,
  options: ChangeOptions,
  all: string | undefined,
): string[][] {
  const { open } = plan;
  if (!open) return [];
  const mark = paint(style, "yellow", "!");
  const deeds = openDeeds(open);
  const shown = options.full ? open.changes : open.changes.slice(0, MOST_NAMES);
  const more = open.changes.length - shown.length;
  const held = options.full ? open.held : open.held.slice(0, MOST_NAMES);
  const moreHeld = open.held.length - held.length;
  const sections = [
    open.unknown === undefined
      ? []
      : [
          `${mark} It is not known what was merged before and not applied: ${forTerminal(open.unknown)}`,
        ],
    deeds === "" ? [] : [`${mark} ${OPEN_TITLE}; ${openFollows(plan)}: ${forTerminal(deeds)}`],
    ...renderChanges(shown, options),
    more > 0 ? [`  and ${digits(more)} more: ${all ?? ""} shows all`] : [],
    open.held.length === 0
      ? []
      : [
          `${mark} ${OPEN_TITLE}; merging leaves it as it is:`,
          ...held.map(
            ({ kind, message, ...person }) =>
              `  ${kind}  ${personText(person)}  ${forTerminal(message)}`,
          ),
          ...(moreHeld > 0 ? [`  and ${digits(moreHeld)} more: ${all ?? ""} shows all`] : []),
        ],
    ...openRefusals(plan).map((refusal) => [
      `${paint(style, "red", `Refused by the guard ${refusal.guard}`)}, with what was merged before: ${forTerminal(refusal.message)}`,
      whoseRefusal(refusal),
    ]),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => wrapped(line, style)));
}
