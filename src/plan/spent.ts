import type { Change, CreateChange, ExistingChange, Plan } from "../model/plan.ts";
import type { Outcome, Receipt } from "../model/receipt.ts";
import { foldName } from "../model/values.ts";

type Record = Pick<Receipt, "startedAt" | "outcomes">;

/**
 * A reviewed plan without what earlier runs have done by it: a review is good for one time. What somebody changed by
 * hand after that is not overwritten by running the plan again.
 *
 * @param records of runs; those from before the plan do not count
 */
export function withoutSpent(plan: Plan, records: readonly Record[]): Plan {
  const outcomes = records
    .filter(({ startedAt }) => Date.parse(startedAt) >= Date.parse(plan.madeAt))
    .flatMap((record) => record.outcomes);
  if (outcomes.length === 0) return plan;
  const changes = plan.changes.flatMap((change) => {
    const own = outcomes.filter((outcome) => isAbout(outcome, change));
    return own.reduce<Change | undefined>(remaining, change) ?? [];
  });
  return { ...plan, changes };
}

function isAbout(outcome: Outcome, change: Change): boolean {
  if (change.kind !== "create") return outcome.id === change.id;
  return (
    outcome.kind === "create" &&
    foldName(outcome.userPrincipalName) === foldName(change.userPrincipalName)
  );
}

function remaining(change: Change | undefined, outcome: Outcome): Change | undefined {
  if (change === undefined || outcome.status === "applied") return undefined;
  const done = new Set(outcome.done);
  const fields = change.fields.filter(({ field }) => !done.has(field));
  if (fields.length === 0) return undefined;
  if (change.kind === "create" && outcome.id !== undefined)
    return completionOf({ ...change, fields }, outcome.id);
  return { ...change, fields };
}

// The account exists, so the create cannot be meant again: what it lacks may still be filled in.
function completionOf(create: CreateChange, id: string): ExistingChange {
  const enabled = create.fields.find(({ field }) => field === "accountEnabled")?.to;
  return {
    ...create,
    kind: "update",
    id,
    seen: {
      userPrincipalName: create.userPrincipalName,
      accountEnabled: typeof enabled === "boolean" ? enabled : true,
      onPremisesSyncEnabled: false,
      createdAt: null,
    },
  };
}
