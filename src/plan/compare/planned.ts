import type { FieldName } from "../../model/properties/fields.ts";
import type { BlockedUser, BlockReason, Change, HeldField } from "../../model/plan.ts";
import {
  displayNameOf,
  namedAs,
  nameOf,
  referenceTo,
  type DirectoryUser,
} from "../../model/user.ts";
import type { Base } from "./base.ts";
import { placeOf } from "./diff.ts";
import type { Done } from "../review/done.ts";
import type { FindAll, Match } from "../accounts/match.ts";
import type { NameContext } from "../accounts/checkNames.ts";
import type { FindPerson } from "../../relationships/relationship.ts";
import type { SetContext } from "./sets.ts";
import type { Review } from "../review/reviews.ts";

/** What became of one declared user. At most one of `change` and `blocked` is there. */
export interface Planned {
  readonly match: Match;
  readonly change?: Change;
  /** What differs without a cause in these commits and is left alone. */
  readonly drift?: Change;
  readonly blocked?: BlockedUser;
  /** Declared fields that the directory does not tell of this account; never empty. */
  readonly unanswered?: readonly FieldName[];
  /** Fields that hold the change back, or block the user. */
  readonly held?: readonly HeldField[];
}

export interface PlanContext {
  readonly findPerson: FindPerson;
  /** By what sets are compared. */
  readonly sets: SetContext;
  readonly names: NameContext;
  readonly base?: Pick<Base, "counterpart" | "mistake" | "findPerson">;
  readonly correctsDrift: boolean;
  /** The plans that are being carried out. */
  readonly reviews: readonly Review[];
  /** What runs of ours have done since the base. */
  readonly done: Done;
  /** Directory users that nobody declares, by folded employeeId. */
  readonly unmatchedByEmployeeId: FindAll;
}

/** A user for whom nothing is done until a person decides, and why. */
export function block(
  match: Match,
  reason: BlockReason,
  message: string,
  candidates: readonly DirectoryUser[] = [],
): Planned {
  return {
    match,
    blocked: {
      userPrincipalName: nameOf(match.desired),
      ...namedAs(displayNameOf(match.kind === "matched" ? match.actual : undefined, match.desired)),
      at: placeOf(match.desired.at),
      reason,
      message,
      candidates: candidates.map(referenceTo),
    },
  };
}
