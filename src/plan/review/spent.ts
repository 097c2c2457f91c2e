import type { Change, CreateChange, ExistingChange, Plan } from "../../model/plan.ts";
import type { Outcome } from "../../model/records/receipt.ts";
import { foldName } from "../../model/values.ts";
import type { RunRecord } from "./done.ts";

/**
 * A reviewed plan without the steps that records list as carried out: a review is good for one time. What was undone in
 * the directory after that is not done again by running the plan again.
 *
 * @param all records of the runs that may have carried it out; those of another tenant have not
 */
export function withoutSpent(plan: Plan, all: readonly RunRecord[]): Plan {
  const records = all.filter(({ tenantId }) => isOf(plan, tenantId));
  const changes = plan.changes.flatMap((change) => {
    const own = records.flatMap(({ outcomes, holds }) =>
      outcomes.filter((outcome) => isAbout(outcome, change)).map((outcome) => ({ outcome, holds })),
    );
    return own.reduce<Change | undefined>(remaining, change) ?? [];
  });
  return { ...plan, changes };
}

/**
 * Reviewed plans of what is merged and not applied, each without the steps that a run carried out under it: else a change
 * that nobody approved could be made once more by an older review of the same step. Creations stay, since what was
 * created has to be completed.
 *
 * @param records of the runs since the last that applied everything
 */
export function withoutSpentSteps(plans: readonly Plan[], records: readonly RunRecord[]): Plan[] {
  return plans.map((plan) => {
    const own = records.map((record) => ({
      ...record,
      outcomes: record.outcomes.filter((outcome) => wasUnder(plan, outcome, record)),
    }));
    const creations = plan.changes.filter(({ kind }) => kind === "create");
    const others = plan.changes.filter(({ kind }) => kind !== "create");
    const left = withoutSpent({ ...plan, changes: others }, own).changes;
    return { ...plan, changes: [...creations, ...left] };
  });
}

function isOf({ tenant }: Plan, tenantId = tenant.id): boolean {
  return foldName(tenantId) === foldName(tenant.id);
}

// A run that was killed leaves outcomes that do not name their reviews.
function wasUnder(plan: Plan, { reviews }: Outcome, { startedAt }: RunRecord): boolean {
  return reviews === undefined
    ? Date.parse(startedAt) >= Date.parse(plan.madeAt)
    : plan.reviewedAs !== undefined && reviews.includes(plan.reviewedAs);
}

interface Recorded extends Pick<RunRecord, "holds"> {
  readonly outcome: Outcome;
}

function isAbout(outcome: Outcome, change: Change): boolean {
  if (change.kind !== "create") return outcome.id === change.id;
  return (
    outcome.kind === "create" &&
    foldName(outcome.userPrincipalName) === foldName(change.userPrincipalName)
  );
}

function remaining(change: Change | undefined, { outcome, holds }: Recorded): Change | undefined {
  if (change === undefined) return undefined;
  const written = (outcome.writes ?? []).flatMap(({ fields }) => fields);
  const fields = change.fields.filter(
    ({ field, to }) => !written.some((done) => done.field === field && holds(field, done.to, to)),
  );
  const isMade = change.kind === "create" && outcome.id !== undefined;
  // An adoption may have no fields; then its outcome says all.
  const isOver = fields.length === 0 && (written.length > 0 || outcome.status === "applied");
  if (isOver) return undefined;
  return { ...(isMade ? completionOf(change, outcome.id) : change), fields };
}

// The account exists, so the create cannot be meant again: what it lacks may still be filled in.
function completionOf(create: CreateChange, id: string): ExistingChange {
  const enabled = create.fields.find(({ field }) => field === "accountEnabled");
  return {
    ...create,
    kind: "update",
    id,
    seen: {
      userPrincipalName: create.userPrincipalName,
      accountEnabled: enabled?.to !== false,
      onPremisesSyncEnabled: false,
      createdAt: null,
    },
  };
}
