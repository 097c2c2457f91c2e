import { blockedHere, changesToApply, type Plan } from "../../model/plan.ts";
import { countOutcomes, type Outcome, type Receipt } from "../../model/records/receipt.ts";
import { foldName } from "../../model/values.ts";

/**
 * The part of a receipt that is about what a plan lists, added up over attempts.
 *
 * @param earlier outcomes of the attempts before, oldest first
 */
export function outcomesOfPlan(
  receipt: Receipt,
  plan: Plan,
  earlier: readonly Outcome[] = [],
): Receipt {
  const { blocked = [], ...rest } = receipt;
  const names = new Set(
    // Who was blocked before is not this pull request's to be told of.
    [...changesToApply(plan), ...blockedHere(plan)].map(({ userPrincipalName }) =>
      foldName(userPrincipalName),
    ),
  );
  const isOfPlan = ({ userPrincipalName }: { userPrincipalName: string }): boolean =>
    names.has(foldName(userPrincipalName));
  const outcomes = addedUp([...earlier, ...receipt.outcomes].filter(isOfPlan));
  const own = blocked.filter(isOfPlan);
  return {
    ...rest,
    outcomes,
    totals: countOutcomes(outcomes),
    ...(own.length > 0 && { blocked: own }),
  };
}

// What is said last of a user counts; that an account was made here stays true, and so does what was written.
function addedUp(outcomes: readonly Outcome[]): Outcome[] {
  const byUser = new Map<string, Outcome>();
  for (const outcome of outcomes) {
    const name = foldName(outcome.userPrincipalName);
    const before = byUser.get(name);
    byUser.set(name, before === undefined ? outcome : after(before, outcome));
  }
  return [...byUser.values()];
}

function after(before: Outcome, outcome: Outcome): Outcome {
  if (before.id === undefined || before.id !== outcome.id) return outcome;
  const done = [...new Set([...(before.done ?? []), ...(outcome.done ?? [])])];
  return {
    ...outcome,
    ...(before.kind === "create" && { kind: before.kind }),
    ...(done.length > 0 && { done }),
  };
}
