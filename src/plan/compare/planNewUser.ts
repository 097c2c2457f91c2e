import type { Change } from "../../model/plan.ts";
import { NEEDED_TO_CREATE } from "../../model/properties/properties.ts";
import {
  displayNameOf,
  namedAs,
  nameOf,
  type DesiredUser,
  type DirectoryUser,
} from "../../model/user.ts";
import { foldName } from "../../model/values.ts";
import { fieldsOfNewUser, placeOf } from "./diff.ts";
import type { Match } from "../accounts/match.ts";
import { checkNames } from "../accounts/checkNames.ts";
import { block, type PlanContext, type Planned } from "./planned.ts";

/** An account to create, or what is in its way. */
export function planNewUser(match: Match & { kind: "new" }, context: PlanContext): Planned {
  const { desired } = match;
  const name = foldName(nameOf(desired));
  const declaredBefore =
    context.base !== undefined &&
    (context.done.createdNames.has(name) ||
      (context.base.counterpart(match) !== undefined &&
        !context.reviews.some(({ creates }) => creates.has(name))));
  if (declaredBefore && context.correctsDrift)
    return block(
      match,
      "drift-create",
      "was declared before and is not in the directory; correcting drift never creates an account. Restore it, or plan without a base to create it",
    );
  const [holder, ...others] = holdersOfEmployeeId(desired, context);
  if (holder)
    return block(
      match,
      "undeclared-rename",
      `has the employeeId of ${[holder, ...others].map((user) => user.userPrincipalName).join(", ")}, which no file declares; ${samePerson(desired, holder)}; otherwise correct the employeeId`,
      [holder, ...others],
    );
  const missing = NEEDED_TO_CREATE.filter((field) => desired.fields[field] === undefined);
  if (missing.length > 0)
    return block(
      match,
      "missing-for-create",
      `is not in the directory. To create this account, declare ${missing.join(" and ")}`,
    );
  const { fields, held } = fieldsOfNewUser(desired, context.findPerson, context.sets);
  const objection = checkNames(desired, fields, undefined, context.names)[0];
  if (objection) return block(match, objection.reason, objection.message);
  const change: Change = {
    kind: "create",
    userPrincipalName: nameOf(desired),
    ...namedAs(displayNameOf(undefined, desired)),
    at: placeOf(desired.at),
    cause: declaredBefore ? "drift" : "here",
    fields,
    ...(held.length > 0 && { held }),
  };
  return { match, held, ...(declaredBefore ? { drift: change } : { change }) };
}

// A name under `formerly` that did not help is not asked for again.
function samePerson(desired: DesiredUser, holder: DirectoryUser): string {
  const isNamed = desired.formerly.some(
    ({ value }) => foldName(value) === foldName(holder.userPrincipalName),
  );
  return isNamed
    ? `its rename is merged and not yet applied, or was undone; if it is the same person, add its id`
    : `if it is the same person, add "formerly: ${holder.userPrincipalName}"`;
}

function holdersOfEmployeeId(desired: DesiredUser, context: PlanContext): readonly DirectoryUser[] {
  const number = desired.fields["employeeId"];
  return typeof number === "string" ? context.unmatchedByEmployeeId(foldName(number)) : [];
}
