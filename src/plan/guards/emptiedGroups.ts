import { compareText } from "../../model/diagnostic.ts";
import { elementField } from "../../model/properties/fields.ts";
import type { Change, Refusal } from "../../model/plan.ts";
import type { Surroundings } from "../../model/directory/surroundings.ts";
import { isHolding } from "../../model/values.ts";
import { count } from "../../model/text/wording.ts";
import { groups } from "../../relationships/groups.ts";
import { setOf } from "../../relationships/index.ts";
import { proposeAcknowledgement, weigh, type Acknowledged, type Verdict } from "./acknowledge.ts";
import { reviewsStepOf, type Review } from "../review/reviews.ts";

interface EmptiedInput extends Acknowledged {
  readonly surroundings: Surroundings;
  /** The plans that are being carried out: only who joins by one of them counts as joining. */
  readonly reviews?: readonly Review[] | undefined;
}

/** A group that nobody is left in may be one that access or licences hang on, and is easily emptied by mistake. */
export function checkEmptiedGroups(changes: readonly Change[], context: EmptiedInput): Verdict[] {
  const leaving = new Map<string, { leavers: Change[]; joining: number }>();
  for (const change of changes)
    for (const { field, from, to } of change.fields) {
      const group = setOf(field)?.as === "member" ? (to ?? from) : null;
      if (!isHolding(group) || group.id === null) continue;
      const known = leaving.get(group.id) ?? { leavers: [], joining: 0 };
      leaving.set(group.id, known);
      if (to === null) known.leavers.push(change);
      else if (!context.reviews || reviewsStepOf(change, field, to, context.reviews))
        known.joining += 1;
    }
  // A group that the configuration lists under two names is one all the same.
  const known = new Map(
    (context.surroundings.groups?.all ?? []).toReversed().map((group) => [group.found?.id, group]),
  );
  return [...known.values()].toReversed().flatMap(({ name, found }): Verdict[] => {
    const { leavers = [], joining = 0 } = (found && leaving.get(found.id)) ?? {};
    if (!found || leavers.length === 0 || found.members + joining > leavers.length) return [];
    const users = leavers.map((change) => change.userPrincipalName).toSorted(compareText);
    const property = elementField(groups.name, name);
    const refusal: Refusal = {
      guard: "emptiedGroups",
      message: `The group ${found.displayName} would have no member left: ${count(leavers.length, "user leaves", "users leave")} it.`,
      remedy: "If this is intended, commit this file and have it reviewed:",
      users,
      acknowledgement: proposeAcknowledgement("emptiedGroups", users, context, [property]),
    };
    return [weigh(refusal, { users: leavers, property }, context)];
  });
}
