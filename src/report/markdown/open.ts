import type { Change, ChangeKind, OpenChange, Plan } from "../../model/plan.ts";
import { forMarkdown } from "../escape.ts";
import {
  folded,
  personLink,
  quoted,
  restOf,
  table,
  valuesOf,
  type Budget,
  type MarkdownOptions,
} from "./parts.ts";
import { OPEN_TITLE, openDeeds, openFollows, openRefusals, whoseRefusal } from "../facts/open.ts";
import { personMarkdown } from "../people.ts";
import { fieldLabel, shownFields } from "../facts/plan.ts";
import { shorten } from "../values.ts";
import { count, digits } from "../words.ts";

const VALUE_LENGTH = 60;
const MESSAGE_LENGTH = 300;

/** What was merged before and is not applied yet, for a comment or a summary. */
export function renderOpen(plan: Plan, options: MarkdownOptions, budget: Budget): string[] {
  const { open } = plan;
  if (!open) return [];
  const deeds = openDeeds(open, reviewLink);
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
            `**${OPEN_TITLE}; ${openFollows(plan)}:** ${deeds}`,
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
            `**${OPEN_TITLE}; merging leaves it as it is:** ${count(open.held.length, "user")}`,
            "",
            ...open.held
              .slice(0, budget.names)
              .map(
                ({ kind, message, ...person }) =>
                  `- ${kind} ${personMarkdown(person)}: ${forMarkdown(shorten(message, MESSAGE_LENGTH))}`,
              ),
            ...(open.held.length > budget.names
              ? [
                  `- and ${digits(open.held.length - budget.names)} more: ${restOf(options, "plan --full")}`,
                ]
              : []),
          ]),
        ]),
  ];
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
      change.reviews.map(reviewLink).join(", "),
    ]);
  const more = changes.length - rows;
  return more > 0
    ? [...shown, [`… and ${digits(more)} more: ${restOf(options, "plan --full")}`, "", ""]]
    : shown;
}

// GitHub makes a link of a pull request's number.
function reviewLink(review: string): string {
  return /^#\d{1,9}$/.test(review) ? review : forMarkdown(review);
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
