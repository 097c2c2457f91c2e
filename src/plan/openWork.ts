import {
  changesToApply,
  type Change,
  type FieldChange,
  type HeldWork,
  type OpenChange,
  type Plan,
} from "../model/plan.ts";
import type { Acknowledgement } from "../model/settings/acknowledgement.ts";
import type { Configuration } from "../model/settings/configuration.ts";
import { namedAs, type Roster } from "../model/user.ts";
import { foldName } from "../model/values.ts";
import { authorise, kindOf } from "./review/authorise.ts";
import type { Done } from "./review/done.ts";
import { makePlan, type PlanInput } from "./makePlan.ts";

/** What was merged before a pull request, and not applied yet. */
export interface MergedBefore {
  /** The last commit of which everything was applied. */
  readonly commit: string;
  /** The roster there. */
  readonly roster: Roster;
  /** What runs have done since, in all tenants or in this one. */
  readonly done: Done;
  /** The plans that were reviewed of what was merged since. */
  readonly reviewed: readonly Plan[];
  /** Why a plan of what was merged since authorises nothing, by folded name. */
  readonly unreviewed: ReadonlyMap<string, string>;
  /** The rules that hold before the merge and after it. */
  readonly rules: { readonly before: Rules; readonly after: Rules };
}

interface Rules {
  readonly configuration: Configuration;
  readonly acknowledgements: readonly Acknowledgement[];
}

/**
 * Plans a pull request where something was merged before it and not applied yet. The plan is what the pull request
 * causes against the branch's tip; `open` is what merging applies beyond that, since apply starts from the last applied
 * commit. It is made by planning as apply will. Pure.
 */
export function planWithOpenWork(input: PlanInput, before: MergedBefore): Plan {
  const { done, reviewed, rules } = before;
  // What is caused here is told by the tip alone; records say only which accounts are ours.
  const own = makePlan({ ...input, done: { ...done, wrote: () => undefined } });
  const fromApplied = { ...input, base: before.roster, reviewed, done };
  const whole = makePlan({ ...fromApplied, ...rules.after });
  // What holds this plan back is told of it, and not as work that was merged before.
  const { observes: _, ...free } = own;
  const asReviewed: Plan = { ...free, refusals: [], reviewedAs: THIS_ONE };
  const verdict = authorise(whole, [...reviewed, asReviewed], before);
  const ownFields = fieldsByUser(own);
  const changes = verdict.changes.flatMap((change) => {
    const fields = beyond(change, ownFields);
    const labels = (verdict.reviews.get(change.userPrincipalName) ?? []).filter(
      (label) => label !== THIS_ONE,
    );
    return fields.length > 0 ? [openChange(change, fields, labels)] : [];
  });
  const held: HeldWork[] = [
    ...verdict.skipped
      .filter(({ change }) => beyond(change, ownFields).length > 0)
      .map(({ change, reason, message }) => ({
        userPrincipalName: change.userPrincipalName,
        ...namedAs(change.displayName),
        kind: change.kind,
        message: `${reason}: ${message}`,
      })),
    ...verdict.changes.flatMap(({ userPrincipalName, displayName, kind }) => {
      const message = verdict.withheld.get(userPrincipalName);
      return message === undefined
        ? []
        : [{ userPrincipalName, ...namedAs(displayName), kind, message }];
    }),
  ];
  if (changes.length + held.length === 0) return own;
  const left = withoutOpen(own.changes, changesToApply(whole));
  const refusedBefore =
    whole.refusals.length === 0 || input.base === undefined
      ? []
      : makePlan({ ...fromApplied, ...rules.before, roster: input.base }).refusals.map(
          ({ guard }) => guard,
        );
  return {
    ...own,
    changes: left,
    totals: { ...own.totals, drift: left.filter(({ cause }) => cause === "drift").length },
    open: {
      applied: before.commit,
      changes,
      held,
      refusals: whole.refusals.map((refusal) => ({
        ...refusal,
        isOwn: !refusedBefore.includes(refusal.guard),
      })),
    },
  };
}

// What merging applies is never called drift, nor what it would if it might.
function withoutOpen(changes: readonly Change[], merged: readonly Change[]): readonly Change[] {
  const open = new Map(
    merged.map((change) => [keyOf(change), new Set(change.fields.map(({ field }) => field))]),
  );
  return changes.flatMap((change) => {
    const fields = open.get(keyOf(change));
    if (change.cause !== "drift" || !fields) return change;
    if (change.kind === "create") return [];
    const rest = change.fields.filter(({ field }) => !fields.has(field));
    return rest.length === 0 ? [] : { ...change, kind: kindOf(change, rest), fields: rest };
  });
}

const THIS_ONE = "this pull request";

function fieldsByUser(plan: Plan): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    changesToApply(plan).map((change) => [
      keyOf(change),
      new Set(change.fields.map(({ field }) => field)),
    ]),
  );
}

function keyOf(change: Change): string {
  return change.kind === "create" ? `name ${foldName(change.userPrincipalName)}` : change.id;
}

// A create is one act: it is caused here, or it is not.
function beyond(
  change: Change,
  own: ReadonlyMap<string, ReadonlySet<string>>,
): readonly FieldChange[] {
  const here = own.get(keyOf(change));
  if (!here) return change.fields;
  return change.kind === "create" ? [] : change.fields.filter(({ field }) => !here.has(field));
}

function openChange(
  change: Change,
  fields: readonly FieldChange[],
  reviews: readonly string[],
): OpenChange {
  if (change.kind === "create") return { ...change, cause: "open", fields, reviews };
  return { ...change, kind: kindOf(change, fields), cause: "open", fields, reviews };
}
