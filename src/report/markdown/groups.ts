import type { Change } from "../../model/plan.ts";
import { HIDDEN } from "../../model/records/personal.ts";
import { groupsOfCreates, groupsOfUpdates, type ChangeGroup } from "../facts/changeGroups.ts";
import { forMarkdown } from "../escape.ts";
import { personLink, table, valuesOf, type Budget, type MarkdownOptions } from "./parts.ts";
import { personMarkdown } from "../people.ts";
import { fieldLabel } from "../facts/plan.ts";
import { count, digits } from "../words.ts";

const VALUE_LENGTH = 60;
const MOST_GROUPS = 30;
/** So many who make one step are all named. */
const MOST_NAMED = 3;

/**
 * What changes, by property and value instead of user by user, rare steps first: among thousands who are alike, the odd
 * one is seen at once.
 */
export function renderGroups(
  changes: readonly Change[],
  options: MarkdownOptions,
  budget: Pick<Budget, "rows" | "rowLinks">,
): string {
  return groupsTable(groupsOfUpdates(changes, options), options, budget, {
    header: ["users", "property", "from → to", "who"],
    step: stepOf,
  });
}

/** The same of new users, as far as they differ in what they share. */
export function renderGroupsOfCreates(
  changes: readonly Change[],
  options: MarkdownOptions,
  budget: Pick<Budget, "rows" | "rowLinks">,
): string {
  return groupsTable(groupsOfCreates(changes, options), options, budget, {
    header: ["new users", "property", "value", "who"],
    step: ({ example }, shown) => valuesOf(example, VALUE_LENGTH, shown).to,
  });
}

interface GroupsTable {
  readonly header: readonly string[];
  readonly step: (group: ChangeGroup, options: MarkdownOptions) => string;
}

function groupsTable(
  groups: readonly ChangeGroup[],
  options: MarkdownOptions,
  { rows, rowLinks }: Pick<Budget, "rows" | "rowLinks">,
  { header, step }: GroupsTable,
): string {
  if (groups.length === 0) return "";
  const shown = groups.slice(0, Math.min(rows, MOST_GROUPS));
  const more = groups.length - shown.length;
  return [
    table(
      header,
      shown.map((group) => [
        digits(group.changes.length),
        `${forMarkdown(fieldLabel(group.field))}${group.sensitive ? " (sensitive)" : ""}`,
        step(group, options),
        whoOf(group, options, rowLinks),
      ]),
    ),
    ...(more > 0
      ? [`… and ${count(more, "more kind")} of change, each for as many users or more.`]
      : []),
  ].join("\n\n");
}

function stepOf({ kind, example }: ChangeGroup, options: MarkdownOptions): string {
  if (kind === "hidden") return `(${HIDDEN})`;
  const { from, to } = valuesOf(example, VALUE_LENGTH, options);
  const step = `${from} → <b>${to}</b>`;
  return kind === "various" ? `each another, such as ${step}` : step;
}

// Who of thousands comes first says nothing.
function whoOf({ changes }: ChangeGroup, options: MarkdownOptions, rowLinks: boolean): string {
  if (changes.length > MOST_NAMED) return "";
  return changes
    .map((change) => (rowLinks ? personLink(change, change.at, options) : personMarkdown(change)))
    .join(", ");
}
