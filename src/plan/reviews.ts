import { sameValue } from "../model/compare.ts";
import {
  changesToApply,
  type CreateChange,
  type ExistingChange,
  type Plan,
  type Seen,
} from "../model/plan.ts";
import { foldName } from "../model/values.ts";

/** One reviewed plan, as its changes are looked up. */
export interface Review {
  readonly byId: ReadonlyMap<string, ExistingChange>;
  readonly creates: ReadonlyMap<string, CreateChange>;
  readonly madeAt: string;
}

/** Entra's times come in whole seconds, and clocks differ a little. */
const CLOCK_TOLERANCE_SECONDS = 2;

/** A plan that its guards refused, or that was made in observe mode, authorises nothing, whoever approved it. */
export function reviewsOf(plans: readonly Plan[]): readonly Review[] {
  return plans.filter(({ refusals, observes }) => refusals.length === 0 && !observes).map(reviewOf);
}

/**
 * The reviewed creates of this name that the account may have come from: it was made after the plan, carries the name
 * and is enabled or not as was reviewed. Anything else by that name is somebody's account, which a create never covers.
 */
export function createsBehind(
  seen: Seen,
  userPrincipalName: string,
  reviews: readonly Review[],
): readonly CreateChange[] {
  const name = foldName(userPrincipalName);
  return reviews.flatMap(({ creates, madeAt }) => {
    const create = creates.get(name);
    return create && name === foldName(seen.userPrincipalName) && wasMadeBy(create, seen, madeAt)
      ? create
      : [];
  });
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

function reviewOf(plan: Plan): Review {
  const byId = new Map<string, ExistingChange>();
  const creates = new Map<string, CreateChange>();
  for (const change of changesToApply(plan))
    if (change.kind === "create") creates.set(foldName(change.userPrincipalName), change);
    else byId.set(change.id, change);
  return { byId, creates, madeAt: plan.madeAt };
}

function wasMadeBy(create: CreateChange, seen: Seen, madeAt: string): boolean {
  const earliest = Date.parse(madeAt) - CLOCK_TOLERANCE_SECONDS * 1000;
  const enabled = create.fields.find(({ field }) => field === "accountEnabled");
  return (
    seen.createdAt !== null &&
    Date.parse(seen.createdAt) >= earliest &&
    enabled !== undefined &&
    sameValue("accountEnabled", enabled.to, seen.accountEnabled)
  );
}
