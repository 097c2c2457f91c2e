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
  // Its refusals and observe mode hold this plan back: its fields are no work that was merged before.
  const { observes: _, ...free } = own;
  const authorising: Plan[] = [...reviewed, { ...free, refusals: [], reviewedAs: THIS_ONE }];
  const fromApplied = { ...input, base: before.roster, done };
  const whole = makePlan({ ...fromApplied, ...rules.after, reviewed: authorising });
  const verdict = authorise(whole, authorising, before);
  const ownFields = fieldsByUser(own);
  const changes = verdict.changes.flatMap((change): OpenChange[] => {
    const fields = beyond(change, ownFields);
    const labels = (verdict.reviews.get(change.userPrincipalName) ?? []).filter(
      (label) => label !== THIS_ONE,
    );
    return fields.length > 0
      ? [{ ...withFields(change, fields), cause: "open", reviews: labels }]
      : [];
  });
  const held: HeldWork[] = [
    ...verdict.skipped.map(({ change, reason, message }) => ({
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
  const left = withoutOpen(own.changes, whole);
  const refusedBefore =
    whole.refusals.length === 0
      ? []
      : makePlan({
          ...fromApplied,
          ...rules.before,
          roster: input.base ?? input.roster,
          reviewed,
        }).refusals.map(({ guard }) => guard);
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

// What merging applies is never called drift, nor what it would if it might: of a rename that is merged and not applied,
// the tip alone knows only that nobody has the new name.
function withoutOpen(changes: readonly Change[], merged: Plan): readonly Change[] {
  const open = fieldsByUser(merged);
  const existing = new Set(
    merged.changes
      .filter(({ kind }) => kind !== "create")
      .map(({ userPrincipalName }) => foldName(userPrincipalName)),
  );
  return changes.flatMap((change) => {
    if (change.cause !== "drift") return change;
    if (change.kind === "create" && existing.has(foldName(change.userPrincipalName))) return [];
    const rest = beyond(change, open);
    return rest.length === 0 ? [] : withFields(change, rest);
  });
}

const THIS_ONE = "this pull request";

type FieldsByUser = ReadonlyMap<string, ReadonlySet<string>>;

/** What applying a plan would write. */
function fieldsByUser(plan: Plan): FieldsByUser {
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

function beyond(change: Change, known: FieldsByUser): readonly FieldChange[] {
  const fields = known.get(keyOf(change));
  return change.fields.filter(({ field }) => !fields?.has(field));
}

function withFields(change: Change, fields: readonly FieldChange[]): Change {
  return change.kind === "create"
    ? { ...change, fields }
    : { ...change, kind: kindOf(change, fields), fields };
}
