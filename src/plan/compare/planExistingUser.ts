import { sameValue } from "../../model/properties/compare.ts";
import type { FieldName } from "../../model/properties/fields.ts";
import type {
  BlockedUser,
  Change,
  ExistingChange,
  FieldChange,
  HeldField,
  Seen,
} from "../../model/plan.ts";
import {
  displayNameOf,
  namedAs,
  nameOf,
  type DesiredUser,
  type DirectoryUser,
} from "../../model/user.ts";
import { foldName } from "../../model/values.ts";
import { compareUser, declaresSame, isWritableWhenSynced, placeOf } from "./diff.ts";
import { isConsequence } from "../accounts/people.ts";
import { hasOtherEmployeeId, type Match } from "../accounts/match.ts";
import { checkNames } from "../accounts/checkNames.ts";
import { whyUnread, oddFields } from "../accounts/oddAccounts.ts";
import { setOf } from "../../relationships/index.ts";
import { compareSets } from "./sets.ts";
import { reviewsChangeOf, reviewsStepTo } from "../review/reviews.ts";
import { block, type PlanContext, type Planned } from "./planned.ts";

/** What changes for a user who has an account: one change, drift, or what holds it back. */
export function planExistingUser(
  match: Match & { kind: "matched" },
  context: PlanContext,
): Planned {
  const { desired, actual } = match;
  const odd = oddFields(actual);
  if (odd.length > 0) return blockUnread(match, odd);
  const { base } = context;
  const before = base?.counterpart(match);
  const adopts = base !== undefined && before === undefined && !isOurs(match, context);
  if (adopts && !desired.id)
    return block(
      match,
      "adopt-needs-id",
      context.done.unsettled?.get(foldName(nameOf(desired))) ??
        "already has an account, and no merged file declares it. If this file should manage that account, add its id",
      [actual],
    );
  if (
    before &&
    !desired.id &&
    desired.fields["employeeId"] === before.fields["employeeId"] &&
    hasOtherEmployeeId(desired, actual)
  )
    return block(
      match,
      "other-employee-id",
      `declares a different employeeId than the account ${actual.userPrincipalName} has, which may belong to another person by now. If it is the same person, add its id`,
      [actual],
    );
  const {
    fields,
    held: unresolved,
    unanswered,
  } = compareUser(desired, actual, context.findPerson, context.sets);
  if (unanswered.length > 0) return { ...blockUnread(match, unanswered), unanswered };
  if (fields.length === 0 && unresolved.length === 0 && !adopts) return { match };
  // A group that the configuration lists under two names may be declared by the other one at the base.
  const differsAtBase = (at: DesiredUser, { field, ...step }: FieldChange): boolean =>
    setOf(field)?.as !== "member" ||
    compareSets(at, actual, context.findPerson, context.sets).changes.some(
      ({ from, to }) => sameValue(field, from, step.from) && sameValue(field, to, step.to),
    );
  const left = base
    ? fields.filter((step) => {
        const { field, from, to } = step;
        return (
          context.done.wrote(actual.id, field, to) ??
          (before !== undefined &&
            !reviewsStepTo(actual.id, field, to, context.reviews) &&
            differsAtBase(before, step) &&
            declaresSame(field, desired, before, context.findPerson, base.findPerson, {
              today: context.sets.today,
              meant: to ?? from,
            }))
        );
      })
    : [];
  const drifted = withHalfSwaps(left, fields);
  const caused = fields.filter((field) => !drifted.includes(field));
  const make = (
    changed: readonly FieldChange[],
    cause: Change["cause"],
    holding: readonly HeldField[],
  ) => existingChange(desired, actual, changed, cause, holding, adopts);

  if (!context.correctsDrift) {
    // What cannot be written, and is not asked for by these commits, is drift like any other.
    const held = [...unresolved, ...heldFields(desired, actual, caused, context)];
    return {
      match,
      held,
      ...outcome(match, make, without(caused, held), "here", held, adopts),
      ...(drifted.length > 0 && { drift: make(drifted, "drift", []) }),
    };
  }
  const held = [...unresolved, ...heldFields(desired, actual, fields, context)];
  const enabling = without(drifted, held)
    .filter(({ field, to }) => field === "accountEnabled" && to === true)
    .map(({ field }): HeldField => ({
      field,
      reason: "drift-enable",
      message: "was disabled outside Git; correcting drift never enables an account",
    }));
  const cause = without(caused, held).length > 0 ? "here" : "drift";
  const all = without(fields, [...held, ...enabling]);
  return {
    match,
    held,
    ...outcome(match, make, all, cause, [...held, ...enabling], adopts),
  };
}

// What is to come in the place of a licence that is taken may be missing without a cause in these commits: then both are left
// alone, or the user would have neither.
function withHalfSwaps(
  drifted: readonly FieldChange[],
  fields: readonly FieldChange[],
): readonly FieldChange[] {
  const isOf = ({ field }: FieldChange): boolean => setOf(field)?.together === true;
  const given = fields.filter((field) => isOf(field) && field.to !== null);
  if (given.length === 0 || !given.every((field) => drifted.includes(field))) return drifted;
  return fields.filter((field) => drifted.includes(field) || isOf(field));
}

function without(fields: readonly FieldChange[], held: readonly HeldField[]): FieldChange[] {
  return fields.filter(({ field }) => !held.some((holding) => holding.field === field));
}

// A run of ours made the account, or a reviewed plan changes it and gives it this name.
function isOurs(
  { desired, actual }: Match & { kind: "matched" },
  { reviews, done }: PlanContext,
): boolean {
  return done.createdIds.has(actual.id) || reviewsChangeOf(actual.id, nameOf(desired), reviews);
}

type MakeChange = (
  fields: readonly FieldChange[],
  cause: Change["cause"],
  held: readonly HeldField[],
) => ExistingChange;

// With fields there is a change, what is held back or not; with nothing but held fields the user is blocked.
function outcome(
  match: Match & { kind: "matched" },
  make: MakeChange,
  fields: readonly FieldChange[],
  cause: Change["cause"],
  held: readonly HeldField[],
  adopts: boolean,
): { change?: Change; blocked?: BlockedUser } {
  if (fields.length > 0 || (adopts && held.length === 0))
    return { change: make(fields, cause, held) };
  const first = held.find(({ reason }) => !isConsequence(reason)) ?? held[0];
  if (!first) return {};
  const message = held.map((holding) => `${holding.field}: ${holding.message}`).join("; ");
  const blocked = block(match, first.reason, message, [match.actual]).blocked;
  return blocked ? { blocked } : {};
}

function existingChange(
  desired: DesiredUser,
  actual: DirectoryUser,
  fields: readonly FieldChange[],
  cause: Change["cause"],
  held: readonly HeldField[],
  adopts: boolean,
): ExistingChange {
  const flip = fields.find(({ field }) => field === "accountEnabled");
  const kind = flip ? (flip.to === true ? "enable" : "disable") : adopts ? "adopt" : "update";
  const declaredName = desired.fields["userPrincipalName"];
  return {
    kind,
    id: actual.id,
    userPrincipalName: typeof declaredName === "string" ? declaredName : actual.userPrincipalName,
    ...namedAs(displayNameOf(actual, desired)),
    at: placeOf(desired.at),
    cause,
    fields,
    ...(held.length > 0 && { held }),
    ...(adopts && { adopts: true as const }),
    seen: seenOf(actual),
  };
}

function seenOf(actual: DirectoryUser): Seen {
  const { userPrincipalName, accountEnabled, onPremisesSyncEnabled, createdAt } = actual;
  return { userPrincipalName, accountEnabled, onPremisesSyncEnabled, createdAt };
}

function heldFields(
  desired: DesiredUser,
  actual: DirectoryUser,
  fields: readonly FieldChange[],
  context: PlanContext,
): HeldField[] {
  const synced = actual.onPremisesSyncEnabled
    ? fields
        .filter(({ field }) => !isWritableWhenSynced(field))
        .map(({ field }) => ({
          field,
          reason: "synced-from-on-premises" as const,
          message: "is synced from on-premises; change it there",
        }))
    : [];
  return [...synced, ...checkNames(desired, fields, actual.id, context.names)];
}

function blockUnread(match: Match & { kind: "matched" }, fields: readonly FieldName[]): Planned {
  const declared = fields.filter((field) => Object.hasOwn(match.desired.fields, field));
  const remedy =
    declared.length > 0
      ? `${declared.join(" and ")} out of the file`
      : "its file out of the roster";
  return block(
    match,
    "unreadable",
    `${fields.map((field) => whyUnread(match.actual, field)).join(", ")}, so Rollcall does not know what it would change and leaves this account alone. Check the account in the directory, or take ${remedy}`,
    [match.actual],
  );
}
