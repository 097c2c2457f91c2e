import { compareText } from "../model/diagnostic.ts";
import type { Change, ChangeKind, OpenChange, OpenWork, Plan, Refusal } from "../model/plan.ts";
import { renderChanges, type ChangeOptions } from "./changeText.ts";
import { wrapped } from "./columns.ts";
import { forMarkdown, forTerminal } from "./escape.ts";
import {
  folded,
  personLink,
  quoted,
  restOf,
  table,
  valuesOf,
  type Budget,
  type MarkdownOptions,
} from "./markdownParts.ts";
import { personMarkdown, personText } from "./people.ts";
import { fieldLabel, KINDS, shownFields } from "./planFacts.ts";
import { paint, type Style } from "./style.ts";
import { shorten } from "./values.ts";
import { count, digits, listed } from "./words.ts";

const MOST_NAMES = 10;
const VALUE_LENGTH = 60;
const MESSAGE_LENGTH = 300;

/** "9 disables (#1, #2 and #3)": what merging applies beyond what its pull request causes. Empty when nothing. */
export function openDeeds({ changes }: Pick<OpenWork, "changes">): string {
  if (changes.length === 0) return "";
  const deeds = KINDS.flatMap((kind) => {
    const number = changes.filter((change) => change.kind === kind).length;
    return number > 0 ? [count(number, kind, `${kind}s`)] : [];
  });
  const labels = [...new Set(changes.flatMap(({ reviews }) => reviews))].toSorted(compareText);
  return `${listed(deeds)}${labels.length > 0 ? ` (${listed(labels)})` : ""}`;
}

/** The guards that refuse all that merging would apply, although they pass what its pull request causes. */
export function openRefusals({ open, refusals }: Plan): OpenWork["refusals"] {
  return (open?.refusals ?? []).filter(({ guard }) => !refusals.some((own) => own.guard === guard));
}

const TITLE = "Merged before and not applied yet";

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
    deeds === "" ? [] : [`${mark} ${TITLE}; merging applies it as well: ${forTerminal(deeds)}`],
    ...renderChanges(shown, options),
    more > 0 ? [`  and ${digits(more)} more: ${all ?? ""} shows all`] : [],
    open.held.length === 0
      ? []
      : [
          `${mark} ${TITLE}; merging leaves it as it is:`,
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

/** The same for a comment or a summary; contains no Markdown from outside. */
export function openMarkdown(plan: Plan, options: MarkdownOptions, budget: Budget): string[] {
  const { open } = plan;
  if (!open) return [];
  const deeds = openDeeds(open);
  return [
    ...(open.unknown === undefined
      ? []
      : [
          quoted("CAUTION", [
            `It is not known what was merged before and not applied yet. ${forMarkdown(shorten(open.unknown, budget.text))}`,
          ]),
        ]),
    ...openRefusals(plan).map((refusal) =>
      quoted("CAUTION", [
        `**Refused by the guard ${refusal.guard}, with what was merged before:** ${forMarkdown(shorten(refusal.message, budget.text))}`,
        "",
        whoseRefusal(refusal),
      ]),
    ),
    ...(deeds === ""
      ? []
      : [
          quoted("WARNING", [
            `**${TITLE}; merging applies it as well:** ${forMarkdown(deeds)}`,
            "",
            folded(
              count(open.changes.length, "user"),
              table(["user", "change", "reviewed in"], rowsOf(open.changes, options, budget)),
              open.changes.length <= 5,
            ),
          ]),
        ]),
    ...(open.held.length === 0
      ? []
      : [
          quoted("NOTE", [
            `**${TITLE}; merging leaves it as it is:** ${count(open.held.length, "user")}`,
            "",
            ...open.held
              .slice(0, budget.names)
              .map(
                ({ kind, message, ...person }) =>
                  `- ${kind} ${personMarkdown(person)}: ${forMarkdown(shorten(message, MESSAGE_LENGTH))}`,
              ),
            ...(open.held.length > budget.names
              ? [
                  `- and ${digits(open.held.length - budget.names)} more: ${restOf(options.run, "rollcall plan --full")}`,
                ]
              : []),
          ]),
        ]),
  ];
}

function whoseRefusal({ isOwn }: Refusal & { readonly isOwn: boolean }): string {
  return isOwn
    ? "Each part passes alone. Merging both would apply nothing: wait until what was merged before is applied, or commit the acknowledgement with this pull request."
    : "What was merged before is refused already, so merging applies nothing until that is settled. This pull request does not cause it.";
}

function rowsOf(
  changes: readonly OpenChange[],
  options: MarkdownOptions,
  { rows, rowLinks }: Budget,
): string[][] {
  const shown = changes
    .slice(0, rows)
    .map((change) => [
      rowLinks ? personLink(change, change.at, options) : personMarkdown(change),
      [verbOf(change.kind), detailOf(change, options)].filter(Boolean).join(": "),
      forMarkdown(change.reviews.join(", ")),
    ]);
  const more = changes.length - rows;
  return more > 0
    ? [
        ...shown,
        [`… and ${digits(more)} more: ${restOf(options.run, "rollcall plan --full")}`, "", ""],
      ]
    : shown;
}

function verbOf(kind: ChangeKind): string {
  return kind === "update" ? "" : `**${kind}**`;
}

function detailOf(change: Change, options: MarkdownOptions): string {
  if (change.kind === "create") return "";
  return shownFields(change)
    .map((field) => {
      const { from, to } = valuesOf(field, VALUE_LENGTH, options);
      return `${forMarkdown(fieldLabel(field.field))} ${from} → ${to}`;
    })
    .join(", ");
}
