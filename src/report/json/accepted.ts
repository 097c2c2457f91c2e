import type { Left, Taken } from "../../model/drift.ts";
import { stepValues } from "../text/change.ts";
import { stackedLine, wrapped } from "../text/columns.ts";
import { headingLines, takenHeading } from "../text/heading.ts";
import { asChange } from "../facts/drift.ts";
import { forMarkdown, forTerminal } from "../escape.ts";
import { fitted, personLink, table, valuesOf } from "../markdown/parts.ts";
import type { MarkdownOptions } from "../markdown/parts.ts";
import { HIDDEN, isPersonal } from "../../model/records/personal.ts";
import { personMarkdown, personText } from "../people.ts";
import { fieldLabel } from "../facts/plan.ts";
import { paint, type Style } from "../text/style.ts";
import { shorten } from "../values.ts";
import { count, digits } from "../words.ts";

/** What `accept` did. */
export interface Accepted {
  readonly taken: readonly Taken[];
  readonly left: readonly Left[];
}

const VALUE_LENGTH = 60;
const MESSAGE_LENGTH = 300;

/** For people at a terminal or reading a log. Ends with a line end. */
export function renderAcceptedText(
  { taken, left }: Accepted,
  { style, hidePersonal }: { readonly style: Style; readonly hidePersonal: boolean },
): string {
  const byUser = Map.groupBy(taken, ({ place }) => `${place.file}:${place.line}`);
  const users = [...byUser];
  const above = headingLines(
    users.map(([place, [first]]) => takenHeading(first, place, style)),
    style,
  );
  const blocks = users.map(([, values], index) => [
    ...(above[index] ?? []),
    ...values.map((value) => {
      const shown = hidePersonal && isPersonal(value) ? [`(${HIDDEN})`] : wasAndIs(value);
      return stackedLine(`    ${forTerminal(fieldLabel(value.field))}: `, shown, style);
    }),
  ]);
  const notes = left.map((each) =>
    wrapped(
      `${paint(style, "yellow", "! left")}  ${subjectOf(each)}: ${forTerminal(each.why)}`,
      style,
    ),
  );
  return `${[...blocks, notes, [wrapped(acceptedTitle({ taken, left }), style)]]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** For the text of a pull request: what merging it would settle. */
export function renderAcceptedMarkdown(accepted: Accepted, options: MarkdownOptions): string {
  return fitted([Infinity, 1_000, 300, 100, 20, 3, 0], options.limit, (most) => [
    `### Rollcall: ${acceptedTitle(accepted)}`,
    ...takenTable(accepted.taken, options, most),
    ...leftTable(accepted.left, most),
  ]);
}

/** What is declared anew, at most so many rows; nothing where there is nothing. */
export function takenTable(
  taken: readonly Taken[],
  options: MarkdownOptions,
  most: number,
): string[] {
  const rows = taken.map((value) => {
    const { from, to } = valuesOf(asChange(value), VALUE_LENGTH, options);
    return [
      personLink(value, value.place, options),
      forMarkdown(fieldLabel(value.field)),
      from === "(not set)" ? "(cleared)" : from,
      to,
    ];
  });
  return cut(["user", "property", "was declared", "in the directory"], rows, most);
}

/** What stays as it is declared, with the reason, at most so many rows. */
export function leftTable(left: readonly Left[], most: number): string[] {
  const rows = left.map(({ field, why, ...person }) => [
    personMarkdown(person),
    field === undefined ? "" : forMarkdown(fieldLabel(field)),
    forMarkdown(shorten(why, MESSAGE_LENGTH)),
  ]);
  return cut(["left", "property", "why"], rows, most);
}

/** As JSON; its schema is `acceptedSchema`. */
export function acceptedDocument(
  { taken, left }: Accepted,
  { hidePersonal }: { readonly hidePersonal: boolean },
): Accepted & { readonly formatVersion: 1 } {
  const hidden = `(${HIDDEN})`;
  return {
    formatVersion: 1,
    taken: taken.map((value) =>
      hidePersonal && isPersonal(value) ? { ...value, declared: hidden, live: hidden } : value,
    ),
    left,
  };
}

function acceptedTitle({ taken, left }: Accepted): string {
  const users = new Set(taken.map(({ id }) => id)).size;
  const files = new Set(taken.map(({ place }) => place.file)).size;
  const done =
    taken.length === 0
      ? "nothing accepted"
      : `accepted ${count(taken.length, "value")} of ${count(users, "user")} in ${count(files, "file")}`;
  return left.length === 0 ? done : `${done}; left ${digits(left.length)} as declared`;
}

function wasAndIs(value: Taken): string[] {
  const { before, after } = stepValues(asChange(value), VALUE_LENGTH, {
    before: "cleared",
    after: "null",
  });
  return [after, `(was ${before}${value.inherited ? `, from ${forTerminal(value.at.file)}` : ""})`];
}

function subjectOf({ field, ...person }: Left): string {
  const name = personText(person);
  return field === undefined ? name : `${name}  ${forTerminal(fieldLabel(field))}`;
}

function cut(header: readonly string[], rows: readonly string[][], most: number): string[] {
  if (rows.length === 0) return [];
  const more = rows.length - most;
  return [
    ...(most > 0 ? [table(header, rows.slice(0, most))] : []),
    ...(more > 0 ? [`… and ${digits(more)} more.`] : []),
  ];
}
