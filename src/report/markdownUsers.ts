import type { Change, ChangeKind } from "../model/plan.ts";
import { forMarkdown } from "./escape.ts";
import { inFewWords, renderChange } from "./markdownChange.ts";
import {
  folded,
  nameCode,
  nameLink,
  table,
  type Budget,
  type MarkdownOptions,
} from "./markdownParts.ts";
import { fieldCounts, fieldLabel, isRisky, KINDS } from "./planFacts.ts";
import { count, digits, firstOf } from "./words.ts";

/** So few users are unfolded from the start. */
const MOST_OPEN = 3;
const MOST_ROWS_OPEN = 30;
/** How many more rows are left to those at risk than to others. */
const RISKY_ROWS = 5;
const MOST_FIELDS = 12;
const DONE: Readonly<Record<ChangeKind, string>> = {
  disable: "disabled",
  enable: "enabled",
  adopt: "adopted",
  create: "created",
  update: "updated",
};

/**
 * Every user in a folded part of their own, as long as that can be read. Above, what changes is counted, and the users
 * become rows of one folded table for each kind, those at risk first and unfolded.
 *
 * @param changes those at risk first
 */
export function renderUsers(
  changes: readonly Change[],
  options: MarkdownOptions,
  budget: Budget,
): string[] {
  if (changes.length <= budget.folds)
    return changes.map((change) =>
      renderChange(change, options, budget, changes.length <= MOST_OPEN),
    );
  const risky = changes.filter(isRisky);
  const others = changes.filter((change) => !isRisky(change));
  const tables = (group: readonly Change[], most: number): string[] =>
    KINDS.map((kind) =>
      rows(
        kind,
        group.filter((change) => change.kind === kind),
        options,
        { most, rowLinks: budget.rowLinks },
      ),
    );
  return [
    counts(changes),
    ...tables(risky, budget.rows * RISKY_ROWS),
    ...tables(others, budget.rows),
  ];
}

/** By kind and property: the first thing to read when nobody reads it all. */
function counts(changes: readonly Change[]): string {
  const groups = KINDS.map((kind) => changes.filter((change) => change.kind === kind));
  return table(
    ["", "users", "properties that change"],
    groups.flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const fields = fieldCounts(group).map(
        ({ field, number }) => `${forMarkdown(fieldLabel(field))} ${digits(number)}`,
      );
      return [[`<b>${first.kind}</b>`, digits(group.length), firstOf(fields, MOST_FIELDS)]];
    }),
  );
}

function rows(
  kind: ChangeKind,
  group: readonly Change[],
  options: MarkdownOptions,
  { most, rowLinks }: { readonly most: number; readonly rowLinks: boolean },
): string {
  if (group.length === 0) return "";
  const risky = group.some(isRisky);
  const shown = group
    .slice(0, most)
    .map((change) => [
      rowLinks
        ? nameLink(change.userPrincipalName, change.at, options)
        : nameCode(change.userPrincipalName),
      inFewWords(change, options, risky ? MOST_FIELDS : undefined) || DONE[kind],
    ]);
  const more = group.length - shown.length;
  return folded(
    [
      `<b>${kind}</b> ${count(group.length, "user")}`,
      ...(risky && kind === "update" ? [" whose sign-in changes"] : []),
      ...(more > 0 ? [`, the first ${digits(shown.length)}`] : []),
    ].join(""),
    [
      table(["user", "change"], shown),
      ...(more > 0 ? [`… and ${digits(more)} more: ${options.rest ?? REST}.`] : []),
    ].join("\n\n"),
    risky && shown.length <= MOST_ROWS_OPEN,
  );
}

const REST = "`rollcall plan --full` shows all";
