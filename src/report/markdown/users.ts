import type { Change, ChangeKind } from "../../model/plan.ts";
import { inFewWords, renderChange } from "./change.ts";
import { renderGroups, renderGroupsOfCreates } from "./groups.ts";
import { folded, personLink, restOf, table, type Budget, type MarkdownOptions } from "./parts.ts";
import { personMarkdown } from "../people.ts";
import { DONE, isRisky, KINDS } from "../facts/plan.ts";
import { count, digits } from "../words.ts";

/** So few users are unfolded from the start. */
const MOST_OPEN = 3;
/** More users than this are seen better by what changes. */
const MOST_WITHOUT_GROUPS = 10;
const MOST_ROWS_OPEN = 30;
/** How many more rows are left to those at risk than to others. */
const RISKY_ROWS = 5;
const MOST_FIELDS = 12;

/**
 * What changes, where there are many, and every user in a folded part of their own, as long as that can be read. Above,
 * the users become rows of one folded table for each kind, those at risk first and unfolded.
 *
 * @param changes those at risk first
 */
export function* renderUsers(
  changes: readonly Change[],
  options: MarkdownOptions,
  budget: Budget,
): Iterable<string> {
  if (changes.length > MOST_WITHOUT_GROUPS) yield renderGroups(changes, options, budget);
  if (changes.length <= budget.folds) {
    const open = changes.length <= MOST_OPEN;
    for (const change of changes) yield renderChange(change, options, budget, open);
    return;
  }
  yield renderGroupsOfCreates(changes, options, budget);
  for (const { users, most } of [
    { users: changes.filter(isRisky), most: budget.rows * RISKY_ROWS },
    { users: changes.filter((change) => !isRisky(change)), most: budget.rows },
  ])
    for (const kind of KINDS)
      yield rows(
        kind,
        users.filter((change) => change.kind === kind),
        options,
        { most, rowLinks: budget.rowLinks },
      );
}

function rows(
  kind: ChangeKind,
  users: readonly Change[],
  options: MarkdownOptions,
  { most, rowLinks }: { readonly most: number; readonly rowLinks: boolean },
): string {
  if (users.length === 0) return "";
  const risky = users.some(isRisky);
  const shown = users
    .slice(0, most)
    .map((change) => [
      rowLinks ? personLink(change, change.at, options) : personMarkdown(change),
      inFewWords(change, options, risky ? MOST_FIELDS : undefined) || DONE[kind],
    ]);
  const more = users.length - shown.length;
  return folded(
    [
      `<b>${kind}</b> ${count(users.length, "user")}`,
      ...(risky && kind === "update" ? [" whose sign-in changes"] : []),
      ...(more > 0 ? [`, the first ${digits(shown.length)}`] : []),
    ].join(""),
    [
      table(["user", "change"], shown),
      ...(more > 0 ? [`… and ${digits(more)} more: ${restOf(options, "plan --full")}.`] : []),
    ].join("\n\n"),
    risky && shown.length <= MOST_ROWS_OPEN,
  );
}
