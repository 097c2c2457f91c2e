import { NOTHING_DONE } from "../review/done.ts";
import { sameValue } from "../../model/properties/compare.ts";
import type { BlockedUser, HeldField } from "../../model/plan.ts";
import type { DesiredUser, DirectorySnapshot } from "../../model/user.ts";
import { foldName } from "../../model/values.ts";
import type { Base } from "./base.ts";
import { nameContext } from "../accounts/checkNames.ts";
import { declaresSame } from "./diff.ts";
import { usersByEmployeeId, type DirectoryIndex, type FindAll } from "../accounts/match.ts";
import type { FindPerson } from "../../relationships/relationship.ts";
import { personFinder } from "../accounts/people.ts";
import type { SetContext } from "./sets.ts";
import type { PlanContext, Planned } from "./planned.ts";
import { planUser } from "./planUser.ts";

export interface BeforeInput {
  readonly base: Base;
  readonly directory: DirectorySnapshot;
  readonly index: DirectoryIndex;
  readonly findPerson: FindPerson;
  readonly sets: SetContext;
}

/**
 * Marks who would be blocked, and what would be held back, if these commits changed nothing: the base planned against
 * itself. A pull request answers for the others only.
 *
 * @param input.findPerson as the head finds people
 */
export function markBefore(planned: readonly Planned[], input: BeforeInput): readonly Planned[] {
  let atBase: ((user: DesiredUser) => Planned | undefined) | undefined;
  return planned.map((each) => {
    const { match, blocked, change } = each;
    if (!blocked && !change?.held) return each;
    const before = input.base.counterpart(match);
    if (!before)
      return blocked?.reason === "base-invalid" && input.base.leavesOut(match.desired)
        ? { ...each, blocked: { ...blocked, before: true } }
        : each;
    const then = (atBase ??= plannerAtBase(input))(before);
    return then ? marked(each, before, then, input) : each;
  });
}

function marked(
  planned: Planned,
  before: DesiredUser,
  then: Planned,
  { base, findPerson, sets }: BeforeInput,
): Planned {
  const { match, blocked, change, held = [] } = planned;
  const wasHeld = ({ field, reason }: HeldField): boolean =>
    then.held?.some((other) => other.field === field && other.reason === reason) === true &&
    declaresSame(field, match.desired, before, findPerson, base.findPerson, {
      today: sets.today,
    });
  if (change?.held)
    return {
      ...planned,
      change: {
        ...change,
        held: change.held.map((each) => (wasHeld(each) ? { ...each, before: true } : each)),
      },
    };
  if (!blocked) return planned;
  const isSame =
    held.length > 0
      ? held.every(wasHeld)
      : then.blocked?.reason === blocked.reason && isSamePerson(match.desired, before);
  if (!isSame) return planned;
  const mark: BlockedUser = { ...blocked, before: true };
  return {
    ...planned,
    blocked: declaresAlike(match.desired, before) ? mark : { ...mark, edited: true },
  };
}

/** Plans users of the base's roster as if nothing were changed; made only once a user is blocked. */
function plannerAtBase({
  base,
  directory,
  index,
  sets,
}: BeforeInput): (user: DesiredUser) => Planned | undefined {
  const byUser = new Map(base.matches.map((match) => [match.desired, match]));
  const users = [...byUser.keys()];
  let unmatched: FindAll | undefined;
  const context: PlanContext = {
    // Nothing is new at its own base, so that nobody who is missing would be created.
    findPerson: personFinder(base.matches, index, new Set(users)),
    sets,
    names: nameContext(users, directory),
    base: { counterpart: ({ desired }) => desired, findPerson: base.findPerson },
    correctsDrift: false,
    reviews: [],
    done: NOTHING_DONE,
    get unmatchedByEmployeeId() {
      return (unmatched ??= usersByEmployeeId(
        directory.users.filter(({ id }) => !base.ids.has(id)),
      ));
    },
  };
  return (user) => {
    const match = byUser.get(user);
    return match && planUser(match, context);
  };
}

/** Whether both are found in the directory by the same names and numbers. */
function isSamePerson(head: DesiredUser, base: DesiredUser): boolean {
  return (
    head.id === base.id &&
    ["userPrincipalName", "employeeId", "mail"].every((field) => sameField(field, head, base)) &&
    namesOf(head) === namesOf(base)
  );
}

function declaresAlike(head: DesiredUser, base: DesiredUser): boolean {
  return (
    isSamePerson(head, base) &&
    [...Object.keys(head.fields), ...Object.keys(base.fields)].every((field) =>
      sameField(field, head, base),
    )
  );
}

function sameField(field: string, head: DesiredUser, base: DesiredUser): boolean {
  const [left, right] = [head.fields[field], base.fields[field]];
  return left === undefined || right === undefined ? left === right : sameValue(field, left, right);
}

function namesOf({ formerly }: DesiredUser): string {
  return formerly
    .map(({ value }) => foldName(value))
    .toSorted()
    .join(" ");
}
