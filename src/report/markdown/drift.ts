import type { Drift } from "../../model/drift.ts";
import { asChange, DRIFT_LABELS, driftWords, driftTitle } from "../facts/drift.ts";
import { forMarkdown } from "../escape.ts";
import { HIDDEN } from "../../model/records/personal.ts";
import {
  fitted,
  personLink,
  quoted,
  restOf,
  table,
  valuesOf,
  type MarkdownOptions,
} from "./parts.ts";
import { remedyMarkdown } from "./refusal.ts";
import { fieldLabel } from "../facts/plan.ts";
import { shorten } from "../values.ts";
import { MOST_NAMES, digits } from "../words.ts";

const VALUE_LENGTH = 60;
const MESSAGE_LENGTH = 300;
/** The drift for the page of a run or a comment: one table, by risk, never longer than GitHub takes. */
export function renderDriftMarkdown(drift: Drift, options: MarkdownOptions): string {
  return fitted([Infinity, 1_000, 300, 100, 20, 3, 0], options.limit, (rows) => [
    `### Rollcall: ${driftTitle(drift)}`,
    ...drift.refusals.slice(0, rows + 1).map((refusal) =>
      quoted("CAUTION", [
        `**Refused:** ${forMarkdown(shorten(refusal.message, MESSAGE_LENGTH))} Do not rely on any of this.`,
        "",
        ...remedyMarkdown(refusal, options, {
          text: MESSAGE_LENGTH,
          names: MOST_NAMES,
          paste: Math.min(rows, 100) * 100,
        }),
      ]),
    ),
    ...cut(["", "user", "property", "declared", "in the directory"], userRows(drift, options), {
      ...options,
      rows,
    }),
    ...cut(["unclear", "why"], unclearRows(drift, options), { ...options, rows }),
  ]);
}

function userRows({ users }: Drift, options: MarkdownOptions): string[][] {
  return users.flatMap((user): string[][] => {
    const label = DRIFT_LABELS[user.kind];
    const name = personLink(user, user.at, options);
    if (user.kind === "gone")
      return [
        [
          label,
          name,
          "",
          "",
          user.namesakes ? forMarkdown(driftWords(user)) : "not in the directory",
        ],
      ];
    return user.fields.map((field) => {
      const { from, to, hidden } = valuesOf(asChange(field), VALUE_LENGTH, options);
      const property = forMarkdown(fieldLabel(field.field));
      if (hidden) return [label, name, property, `(${HIDDEN})`, `(${HIDDEN})`];
      // Seen from here, what is declared as null is cleared, and what the directory lacks is not set.
      return [label, name, property, swapped(from), swapped(to)];
    });
  });
}

function unclearRows({ unclear }: Drift, options: MarkdownOptions): string[][] {
  return unclear.map((user) => [
    personLink(user, user.at, options),
    forMarkdown(shorten(user.message, MESSAGE_LENGTH)),
  ]);
}

function cut(
  header: readonly string[],
  lines: readonly string[][],
  { rows, rollcall }: { readonly rows: number } & Pick<MarkdownOptions, "rollcall">,
): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - rows;
  return [
    ...(rows > 0 ? [table(header, lines.slice(0, rows))] : []),
    ...(more > 0
      ? [
          `… and ${digits(more)} more rows: ${restOf(rollcall ? { rollcall } : {}, "drift --full")}.`,
        ]
      : []),
  ];
}

function swapped(value: string): string {
  return value === "(not set)" ? "(cleared)" : value === "(cleared)" ? "(not set)" : value;
}
