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
import { reviewedPerson } from "./planUser.ts";

/** What may be done now: the part of a fresh plan that the reviewed one covers, and what is held back, with why. */
export interface Authorised {
  readonly changes: readonly Change[];
  readonly skipped: readonly SkippedChange[];
  /** Fields held back from changes that are made otherwise, by userPrincipalName. */
  readonly withheld: ReadonlyMap<string, string>;
}

/** Whom these plans create or change, for `reviewedPeople` of a plan that carries them out. */
export function peopleReviewedIn(plans: readonly Plan[]): Set<string> {
  return new Set(
    plans.flatMap((plan) =>
      changesToApply(plan).map((change) =>
        change.kind === "create"
          ? reviewedPerson(change.userPrincipalName)
          : reviewedPerson(change.userPrincipalName, change.id),
      ),
    ),
  );
}

export interface SkippedChange {
  readonly change: Change;
  readonly reason: "stale" | "unauthorised";
  readonly message: string;
}

/**
 * Makes only the changes that the roster still demands (`current`) and a review covers. Reviewed plans hold back; they
 * are never carried out by themselves. Of several, each authorises what it lists as long as what it saw still holds.
 */
export function authorise(current: Plan, reviewed: readonly Plan[]): Authorised {
  const reviews = reviewed.map(indexed);
  const changes: Change[] = [];
  const skipped: SkippedChange[] = [];
  const withheld = new Map<string, string>();
  for (const change of changesToApply(current)) {
    const verdict = judge(change, reviews);
    if ("reason" in verdict) skipped.push({ change, ...verdict });
    else {
      changes.push(verdict.change);
      if (verdict.withheld !== "") withheld.set(change.userPrincipalName, verdict.withheld);
    }
  }
  return { changes, skipped, withheld };
}

type Verdict =
  | { readonly change: Change; readonly withheld: string }
  | { readonly reason: SkippedChange["reason"]; readonly message: string };

/** The changes of one reviewed plan, as they are looked up. */
interface Review {
  readonly byId: ReadonlyMap<string, ExistingChange>;
  readonly creates: ReadonlyMap<string, CreateChange>;
}

function indexed(plan: Plan): Review {
  const byId = new Map<string, ExistingChange>();
  const creates = new Map<string, CreateChange>();
  for (const change of changesToApply(plan))
    if (change.kind === "create") creates.set(foldName(change.userPrincipalName), change);
    else byId.set(change.id, change);
  return { byId, creates };
}

function judge(change: Change, reviews: readonly Review[]): Verdict {
  const reviewedCreates = reviews.flatMap(
    ({ creates }) => creates.get(foldName(change.userPrincipalName)) ?? [],
  );
  if (change.kind === "create") return judgeCreate(change, reviewedCreates);
  const reviewed = [
    ...reviews.flatMap(({ byId }) => byId.get(change.id) ?? []),
    ...reviewedCreates,
  ];
  if (reviewed.length === 0) return unauthorised("the reviewed plan does not change this user");
  return judgeExisting(change, reviewed);
}

// A creation is one act: it is made with what was reviewed, or not at all.
function judgeCreate(change: CreateChange, reviewed: readonly CreateChange[]): Verdict {
  if (reviewed.length === 0) return unauthorised("the reviewed plan does not create this user");
  const others = reviewed.map((review) =>
    change.fields.filter((field) => !holdsTarget(review, field)),
  );
  const [fewest = []] = others.toSorted((left, right) => left.length - right.length);
  return fewest.length === 0
    ? { change, withheld: "" }
    : unauthorised(`not in the reviewed plan: ${namesOf(fewest)}`);
}

function judgeExisting(change: ExistingChange, reviewed: readonly Change[]): Verdict {
  const moved = new Set<string>();
  const valid: Change[] = [];
  for (const review of reviewed) {
    const movedHere = review.kind === "create" ? [] : movedSince(change, review);
    if (movedHere.length === 0) valid.push(review);
    for (const name of movedHere) moved.add(name);
  }
  const stale = `changed in the directory since the plan was reviewed: ${[...moved].toSorted().join(", ")}`;
  if (valid.length === 0) return { reason: "stale", message: stale };
  // Who is named by a reviewed create was made by us; whoever else is newly declared needs a reviewed adoption.
  if (change.adopts && !valid.some((review) => review.kind === "create" || review.adopts))
    return unauthorised("the reviewed plan does not adopt this user");
  const fields = change.fields.filter((field) =>
    valid.some((review) => holdsTarget(review, field)),
  );
  const others = change.fields.filter((field) => !fields.includes(field));
  const withheld =
    others.length === 0
      ? ""
      : [`not in the reviewed plan: ${namesOf(others)}`, ...(moved.size > 0 ? [stale] : [])].join(
          "; ",
        );
  if (fields.length === 0 && others.length > 0) return unauthorised(withheld);
  return { change: { ...change, kind: kindOf(change, fields), fields }, withheld };
}

function namesOf(fields: readonly FieldChange[]): string {
  return fields.map(({ field }) => field).join(", ");
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
