import { changesToApply, type Change, type ChangeKind, type Totals } from "../model/plan.ts";
import type { DirectoryUser } from "../model/user.ts";
import type { Planned } from "./compare/planned.ts";
import { writeSteps } from "./requests.ts";
import { countOutside, type ScopeOf } from "./accounts/scope.ts";

/**
 * Counts every declared and every directory user exactly once.
 *
 * @throws Error when a sum does not come out: a defect, and no plan
 */
export function countTotals(input: {
  readonly planned: readonly Planned[];
  readonly matchedIds: ReadonlySet<string>;
  readonly directory: readonly DirectoryUser[];
  readonly changes: readonly Change[];
  readonly protectedIds: ReadonlySet<string>;
  readonly correctsDrift: boolean;
  /** Which users are people; absent where nothing says so. */
  readonly scope?: ScopeOf;
}): Totals {
  const { planned, directory, matchedIds, protectedIds } = input;
  const changed = planned.flatMap(({ change }) => (change ? [change] : NONE));
  const count = (kind: ChangeKind): number =>
    changed.filter((change) => change.kind === kind).length;
  const unmatched = directory.filter(({ id }) => !matchedIds.has(id));
  const unmanaged = unmatched.filter(({ id }) => !protectedIds.has(id));
  const applied = changesToApply(input);
  const strangers = applied.filter((change) => "id" in change && !matchedIds.has(change.id)).length;
  const totals: Totals = {
    declared: planned.length,
    create: count("create"),
    update: count("update"),
    enable: count("enable"),
    disable: count("disable"),
    adopt: count("adopt"),
    // Counted, not reckoned: else the sum below would prove nothing.
    unchanged: planned.filter(({ change, blocked }) => !change && !blocked).length,
    blocked: planned.filter(({ blocked }) => blocked).length,
    directory: directory.length,
    matched: matchedIds.size,
    protected: unmatched.filter(({ id }) => protectedIds.has(id)).length,
    unmanaged: unmanaged.length,
    ...(input.scope && { outsideScope: countOutside(unmanaged, input.scope) }),
    ...(strangers > 0 && { strangers }),
    drift: input.changes.length - applied.length,
    writes: applied.reduce((sum, change) => sum + writeSteps(change).length, 0),
  };
  assertSums(totals);
  return totals;
}

const NONE: readonly Change[] = [];

function assertSums(totals: Totals): void {
  const { declared, create, update, enable, disable, adopt, unchanged, blocked } = totals;
  const { directory, matched, protected: shielded, unmanaged } = totals;
  const { strangers = 0 } = totals;
  if (
    declared !== create + update + enable + disable + adopt + unchanged + blocked ||
    directory !== matched + shielded + unmanaged ||
    strangers > unmanaged + shielded
  )
    throw new Error(`Internal error: the totals do not add up: ${JSON.stringify(totals)}`);
}
