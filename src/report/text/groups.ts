import type { Change } from "../../model/plan.ts";
import { HIDDEN } from "../../model/records/personal.ts";
import { groupsOfCreates, groupsOfUpdates, type ChangeGroup } from "../facts/changeGroups.ts";
import { stepText, type ChangeOptions } from "./change.ts";
import { columnWidth, displayWidth, padTo, wrapped } from "./columns.ts";
import { forTerminal } from "../escape.ts";
import { personText } from "../people.ts";
import { fieldLabel } from "../facts/plan.ts";
import { digits, firstOf } from "../words.ts";

const MOST_GROUPS = 20;
const MOST_NAMED = 3;
const WIDEST_FIELD = 24;
const WIDEST_STEP = 48;

/** What changes, by property and value instead of user by user: rare steps first, since the odd one is looked for. */
export function groupsText(changes: readonly Change[], options: ChangeOptions): string[][] {
  const updates = groupsOfUpdates(changes, options);
  const creates = groupsOfCreates(changes, options);
  return [
    section("What changes, the rarest first:", updates, options, (group) => stepOf(group, options)),
    section("How the new users differ, the rarest values first:", creates, options, (group) => [
      stepText(group.example, options).after,
    ]),
  ].filter((lines) => lines.length > 0);
}

function section(
  title: string,
  groups: readonly ChangeGroup[],
  { style, full }: ChangeOptions,
  step: (group: ChangeGroup) => readonly string[],
): string[] {
  if (groups.length === 0) return [];
  const shown = full ? groups : groups.slice(0, MOST_GROUPS);
  const more = groups.length - shown.length;
  const rows = shown.map((group) => ({
    number: digits(group.changes.length),
    field: forTerminal(fieldLabel(group.field)),
    step: [...step(group), ...(group.sensitive ? ["(sensitive)"] : [])].join(" "),
    who: whoOf(group),
  }));
  const width = (texts: readonly string[], most: number): number => columnWidth(texts, most);
  const widths = {
    number: width(
      rows.map(({ number }) => number),
      WIDEST_FIELD,
    ),
    field: width(
      rows.map(({ field }) => field),
      WIDEST_FIELD,
    ),
    step: width(
      rows.map(({ step }) => step),
      WIDEST_STEP,
    ),
  };
  return [
    title,
    ...rows.map(({ number, field, step, who }) => {
      const start = `  ${number.padStart(widths.number)}  ${padTo(widths.field, field)}  `;
      return wrapped(
        `${start}${who === "" ? step : `${padTo(widths.step, step)}  ${who}`}`,
        style,
        displayWidth(start),
      );
    }),
    ...(more > 0 ? [`  … and ${digits(more)} more, each for as many users or more`] : []),
  ];
}

function stepOf({ kind, example }: ChangeGroup, options: ChangeOptions): string[] {
  if (kind === "hidden") return [`(${HIDDEN})`];
  const { before, after } = stepText(example, options);
  return [...(kind === "various" ? ["each another, such as"] : []), before, "→", after];
}

// Who of thousands comes first says nothing.
function whoOf({ changes }: ChangeGroup): string {
  return changes.length > MOST_NAMED ? "" : firstOf(changes.map(personText), MOST_NAMED);
}
