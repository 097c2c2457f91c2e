import { sameValue } from "../../model/properties/compare.ts";
import {
  changesToApply,
  type Change,
  type CreateChange,
  type ExistingChange,
  type Plan,
} from "../../model/plan.ts";
import type { FieldName } from "../../model/properties/fields.ts";
import { foldName, type FieldValue } from "../../model/values.ts";
import type { Done } from "./done.ts";

/** One reviewed plan, as its changes are looked up. */
export interface Review {
  /** As records name it, such as `#12`; empty for a plan that is approved on the spot. */
  readonly label: string;
  readonly byId: ReadonlyMap<string, ExistingChange>;
  readonly creates: ReadonlyMap<string, CreateChange>;
}

/** A plan that its guards refused, or that was made in observe mode, authorises nothing, whoever approved it. */
export function canAuthorise({ refusals, observes }: Plan): boolean {
  return refusals.length === 0 && !observes;
}

export function reviewsOf(plans: readonly Plan[]): readonly Review[] {
  return plans.filter(canAuthorise).map(reviewOf);
}

/**
 * The reviewed creates of this name that an account came from, which a run of ours made. Any other account by that name is another
 * one, which a create never covers.
 *
 * @param account.userPrincipalName the declared name
 */
export function createsBehind(
  { id, userPrincipalName }: { readonly id: string; readonly userPrincipalName: string },
  reviews: readonly Review[],
  { createdIds }: Done,
): readonly ReviewedCreate[] {
  if (!createdIds.has(id)) return [];
  return reviews.flatMap(({ label, creates }) => {
    const create = creates.get(foldName(userPrincipalName));
    return create ? { label, create } : [];
  });
}

interface ReviewedCreate {
  readonly label: string;
  readonly create: CreateChange;
}

/** Whether a reviewed plan changes this very account and gives it this name. */
export function reviewsChangeOf(
  id: string,
  userPrincipalName: string,
  reviews: readonly Review[],
): boolean {
  return reviews.some(({ byId }) => {
    const change = byId.get(id);
    return change && foldName(change.userPrincipalName) === foldName(userPrincipalName);
  });
}

/**
 * Whether a reviewed plan sets a field of this account to this value. Of what is merged together, one part may take back
 * what another does: then the base declares it, too, and it was reviewed all the same.
 */
export function reviewsStepTo(
  id: string,
  field: FieldName,
  to: FieldValue,
  reviews: readonly Review[],
): boolean {
  return reviews.some(({ byId }) =>
    byId.get(id)?.fields.some((step) => step.field === field && sameValue(field, step.to, to)),
  );
}

/** Whether a reviewed plan sets a field of the user of a change to this value, the creation of the user included. */
export function reviewsStepOf(
  change: Change,
  field: FieldName,
  to: FieldValue,
  reviews: readonly Review[],
): boolean {
  if (change.kind !== "create" && reviewsStepTo(change.id, field, to, reviews)) return true;
  const name = foldName(change.userPrincipalName);
  return reviews.some(({ creates }) =>
    creates.get(name)?.fields.some((step) => step.field === field && sameValue(field, step.to, to)),
  );
}

function reviewOf(plan: Plan): Review {
  const byId = new Map<string, ExistingChange>();
  const creates = new Map<string, CreateChange>();
  for (const change of changesToApply(plan))
    if (change.kind === "create") creates.set(foldName(change.userPrincipalName), change);
    else byId.set(change.id, change);
  return { label: plan.reviewedAs ?? "", byId, creates };
}
