import { sameValue } from "../model/compare.ts";
import {
  changesToApply,
  type Change,
  type CreateChange,
  type ExistingChange,
  type FieldChange,
  type Plan,
} from "../model/plan.ts";
import { foldName } from "../model/values.ts";

/** What may be done now: the part of a fresh plan that the reviewed one covers, and what is held back, with why. */
export interface Authorised {
  readonly changes: readonly Change[];
  readonly skipped: readonly SkippedChange[];
  /** Fields held back from changes that are made otherwise, by userPrincipalName. */
  readonly withheld: ReadonlyMap<string, string>;
}

/** The folded names of the users that a plan creates. */
export function namesCreatedBy(plan: Plan): Set<string> {
  return new Set(
    changesToApply(plan).flatMap((change) =>
      change.kind === "create" ? [foldName(change.userPrincipalName)] : [],
    ),
  );
}

export interface SkippedChange {
  readonly change: Change;
  readonly reason: "stale" | "unauthorised";
  readonly message: string;
}

/**
 * Makes only the changes that the roster still demands (`current`) and the review covers (`reviewed`). The reviewed
 * plan holds back; it is never carried out by itself.
 */
export function authorise(current: Plan, reviewed: Plan): Authorised {
  const reviewedChanges = changesToApply(reviewed);
  const byId = new Map(
    reviewedChanges.flatMap((change) =>
      change.kind === "create" ? [] : [[change.id, change] as const],
    ),
  );
  const creates = new Map(
    reviewedChanges.flatMap((change) =>
      change.kind === "create" ? [[foldName(change.userPrincipalName), change] as const] : [],
    ),
  );
  const changes: Change[] = [];
  const skipped: SkippedChange[] = [];
  const withheld = new Map<string, string>();
  for (const change of changesToApply(current)) {
    const verdict = judge(change, byId, creates);
    if ("reason" in verdict) skipped.push({ change, ...verdict });
    else {
      changes.push(verdict.change);
      if (verdict.withheld.length > 0)
        withheld.set(
          change.userPrincipalName,
          `not in the reviewed plan: ${verdict.withheld.join(", ")}`,
        );
    }
  }
  return { changes, skipped, withheld };
}

type Verdict =
  | { readonly change: Change; readonly withheld: readonly string[] }
  | { readonly reason: SkippedChange["reason"]; readonly message: string };

function judge(
  change: Change,
  byId: ReadonlyMap<string, ExistingChange>,
  creates: ReadonlyMap<string, CreateChange>,
): Verdict {
  const reviewedCreate = creates.get(foldName(change.userPrincipalName));
  if (change.kind === "create")
    return reviewedCreate
      ? judgeCreate(change, reviewedCreate)
      : unauthorised("the reviewed plan does not create this user");
  const reviewed = byId.get(change.id);
  if (reviewed) return judgeExisting(change, reviewed);
  if (reviewedCreate) return judgeFields(change, (field) => holdsTarget(reviewedCreate, field));
  return unauthorised("the reviewed plan does not change this user");
}

// A creation is one act: it is made with what was reviewed, or not at all.
function judgeCreate(change: CreateChange, reviewed: CreateChange): Verdict {
  const others = change.fields.filter((field) => !holdsTarget(reviewed, field));
  return others.length === 0
    ? { change, withheld: [] }
    : unauthorised(`not in the reviewed plan: ${others.map(({ field }) => field).join(", ")}`);
}

function judgeExisting(change: ExistingChange, reviewed: ExistingChange): Verdict {
  const moved = movedSince(change, reviewed);
  if (moved.length > 0)
    return {
      reason: "stale",
      message: `changed in the directory since the plan was reviewed: ${moved.join(", ")}`,
    };
  if (change.adopts && !reviewed.adopts)
    return unauthorised("the reviewed plan does not adopt this user");
  return judgeFields(change, (field) => holdsTarget(reviewed, field));
}

function judgeFields(
  change: ExistingChange,
  isAuthorised: (field: FieldChange) => boolean,
): Verdict {
  const fields = change.fields.filter(isAuthorised);
  const withheld = change.fields
    .filter((field) => !fields.includes(field))
    .map(({ field }) => field);
  if (fields.length === 0 && withheld.length > 0)
    return unauthorised(`not in the reviewed plan: ${withheld.join(", ")}`);
  return { change: { ...change, kind: kindOf(change, fields), fields }, withheld };
}

// Without its flip of accountEnabled a change is no longer a disable or an enable.
function kindOf(change: ExistingChange, fields: readonly FieldChange[]): ExistingChange["kind"] {
  const flip = fields.find(({ field }) => field === "accountEnabled");
  if (flip) return flip.to === true ? "enable" : "disable";
  return change.adopts ? "adopt" : "update";
}

function movedSince(change: ExistingChange, reviewed: ExistingChange): string[] {
  const moved = new Set<string>();
  if (change.seen.accountEnabled !== reviewed.seen.accountEnabled) moved.add("accountEnabled");
  if (change.seen.onPremisesSyncEnabled !== reviewed.seen.onPremisesSyncEnabled)
    moved.add("onPremisesSyncEnabled");
  if (foldName(change.seen.userPrincipalName) !== foldName(reviewed.seen.userPrincipalName))
    moved.add("userPrincipalName");
  for (const field of change.fields) {
    const before = reviewed.fields.find((other) => other.field === field.field);
    if (before && !sameValue(field.field, field.from, before.from)) moved.add(field.field);
  }
  return [...moved].toSorted();
}

function holdsTarget(reviewed: Change, field: FieldChange): boolean {
  const listed = reviewed.fields.find((other) => other.field === field.field);
  return listed !== undefined && sameValue(field.field, listed.to, field.to);
}

function unauthorised(message: string): Verdict {
  return { reason: "unauthorised", message };
}
