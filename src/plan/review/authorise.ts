import { sameValue } from "../../model/properties/compare.ts";
import {
  changesToApply,
  type Change,
  type CreateChange,
  type ExistingChange,
  type FieldChange,
  type Plan,
} from "../../model/plan.ts";
import type { FieldName } from "../../model/properties/fields.ts";
import { foldName, type FieldValue } from "../../model/values.ts";
import { NOTHING_DONE, type Done } from "./done.ts";
import { setOf } from "../../relationships/index.ts";
import { createsBehind, reviewsOf, type Review } from "./reviews.ts";

/** What may be done now: the part of a fresh plan that the reviewed one covers, and what is held back, with why. */
export interface Authorised {
  readonly changes: readonly Change[];
  readonly skipped: readonly SkippedChange[];
  /** Fields held back from changes that are made otherwise, by userPrincipalName. */
  readonly withheld: ReadonlyMap<string, string>;
  /** The reviews that cover each change, by userPrincipalName. */
  readonly reviews: ReadonlyMap<string, readonly string[]>;
}

/** What is known beside the plans. */
export interface Circumstances {
  /** What runs of ours have done since the base. */
  readonly done?: Done;
  /** Why a plan that changes a user authorises nothing, by folded name. */
  readonly unreviewed?: ReadonlyMap<string, string>;
}

const NO_REASONS: ReadonlyMap<string, string> = new Map();

export interface SkippedChange {
  readonly change: Change;
  readonly reason: "stale" | "unauthorised";
  readonly message: string;
}

/**
 * Makes only the changes that the roster still demands (`current`) and a review covers. Reviewed plans hold back; they
 * are never carried out by themselves. Of several, each authorises what it lists as long as what it saw still holds.
 */
export function authorise(
  current: Plan,
  reviewed: readonly Plan[],
  { done = NOTHING_DONE, unreviewed = NO_REASONS }: Circumstances = {},
): Authorised {
  const reviews = reviewsOf(reviewed);
  const labels = new Map<string, readonly string[]>();
  const changes: Change[] = [];
  const skipped: SkippedChange[] = [];
  const withheld = new Map<string, string>();
  for (const change of changesToApply(current)) {
    const verdict = judge(change, reviews, done);
    if ("reason" in verdict)
      skipped.push({ change, ...verdict, ...reasonFor(change, verdict, unreviewed) });
    else {
      changes.push(verdict.change);
      labels.set(change.userPrincipalName, verdict.labels);
      if (verdict.withheld !== "") withheld.set(change.userPrincipalName, verdict.withheld);
    }
  }
  return {
    changes,
    skipped: [...skipped, ...lostSince(current, reviews)],
    withheld,
    reviews: labels,
  };
}

// Who is in a plan that counts as reviewed by nobody should hear that, and not that no plan was there.
function reasonFor(
  { userPrincipalName }: Change,
  { reason }: Pick<SkippedChange, "reason">,
  unreviewed: ReadonlyMap<string, string>,
): { readonly message?: string } {
  const message = unreviewed.get(foldName(userPrincipalName));
  return reason === "unauthorised" && message !== undefined ? { message } : {};
}

// Whom nobody finds by the declared name any more. Without a word, a leaver who got another name would stay enabled.
function lostSince(current: Plan, reviews: readonly Review[]): SkippedChange[] {
  const missing = new Set(
    current.changes
      .filter(({ kind, cause }) => kind === "create" && cause === "drift")
      .map(({ userPrincipalName }) => foldName(userPrincipalName)),
  );
  if (current.correctsDrift) return [];
  const lost = new Map(
    reviews.flatMap(({ byId }) =>
      [...byId.values()]
        .filter(({ userPrincipalName }) => missing.has(foldName(userPrincipalName)))
        .map((change) => [change.id, change] as const),
    ),
  );
  return [...lost.values()].map((change) => ({
    change,
    reason: "stale" as const,
    message: `the account that the reviewed plan changes (${change.id}) was renamed or is gone; if it was renamed, declare the new name with "formerly: ${change.userPrincipalName}", and plan again`,
  }));
}

type Verdict =
  | { readonly change: Change; readonly withheld: string; readonly labels: readonly string[] }
  | { readonly reason: SkippedChange["reason"]; readonly message: string };

/** A reviewed change, and the review that it is from. */
interface Reviewed<Kind extends Change = Change> {
  readonly label: string;
  readonly review: Kind;
}

function judge(change: Change, reviews: readonly Review[], done: Done): Verdict {
  const creates = reviews.flatMap(({ label, creates: byName }) => {
    const review = byName.get(foldName(change.userPrincipalName));
    return review ? { label, review } : [];
  });
  if (change.kind === "create") return judgeCreate(change, creates);
  const made = createsBehind(change, reviews, done).map(({ label, create }) => ({
    label,
    review: create,
  }));
  const existing = reviews.flatMap(({ label, byId }) => {
    const review = byId.get(change.id);
    return review ? { label, review } : [];
  });
  const reviewed: Reviewed[] = [...existing, ...made];
  if (reviewed.length > 0) return judgeExisting(change, reviewed);
  const unsettled = done.unsettled?.get(foldName(change.userPrincipalName));
  if (creates.length > 0 && unsettled !== undefined) return unauthorised(unsettled);
  return unauthorised(
    creates.length > 0
      ? "the reviewed plan creates this user, but the account that exists now was not created by it, or was enabled, disabled or renamed since"
      : "the reviewed plan does not change this user",
  );
}

// A creation is one act: it is made with what was reviewed, or not at all.
function judgeCreate(change: CreateChange, reviewed: readonly Reviewed<CreateChange>[]): Verdict {
  if (reviewed.length === 0) return unauthorised("the reviewed plan does not create this user");
  const judged = reviewed.map(({ label, review }) => ({
    label,
    others: change.fields.filter((field) => !holdsTarget(review, field)),
  }));
  const labels = judged.flatMap(({ label, others }) => (others.length === 0 ? label : []));
  if (labels.length > 0) return { change, withheld: "", labels };
  const nearest = judged.reduce((least, each) =>
    each.others.length < least.others.length ? each : least,
  );
  return unauthorised(`not in the reviewed plan: ${namesOf(nearest.others)}`);
}

function judgeExisting(change: ExistingChange, reviewed: readonly Reviewed[]): Verdict {
  const moved = new Set<string>();
  const valid: Reviewed[] = [];
  for (const reviewedChange of reviewed) {
    const { review } = reviewedChange;
    const movedHere = review.kind === "create" ? filledSince(change) : movedSince(change, review);
    if (movedHere.length === 0) valid.push(reviewedChange);
    for (const name of movedHere) moved.add(name);
  }
  const stale = `changed in the directory since the plan was reviewed: ${[...moved].toSorted().join(", ")}`;
  if (valid.length === 0) return { reason: "stale", message: stale };
  // Who is named by a reviewed create was made by us; whoever else is newly declared needs a reviewed adoption.
  if (change.adopts && !valid.some(({ review }) => review.kind === "create" || review.adopts))
    return unauthorised("the reviewed plan does not adopt this user");
  const covered = change.fields.filter((field) =>
    valid.some(({ review }) => holdsTarget(review, field)),
  );
  const fields = covered.filter((field) => !isHalfSwap(field, change.fields, covered));
  const labels = valid.flatMap(({ label, review }) =>
    fields.some((field) => holdsTarget(review, field)) || fields.length === 0 ? label : [],
  );
  const others = change.fields.filter((field) => !fields.includes(field));
  const withheld =
    others.length === 0
      ? ""
      : [`not in the reviewed plan: ${namesOf(others)}`, ...(moved.size > 0 ? [stale] : [])].join(
          "; ",
        );
  if (fields.length === 0 && others.length > 0) return unauthorised(withheld);
  return { change: { ...change, kind: kindOf(change, fields), fields }, withheld, labels };
}

// Of a set that is written in one request, nothing is taken while what is to come in its place is not reviewed.
function isHalfSwap(
  { field, to }: FieldChange,
  all: readonly FieldChange[],
  covered: readonly FieldChange[],
): boolean {
  const set = setOf(field);
  return (
    set?.together === true &&
    to === null &&
    all.some((other) => setOf(other.field) === set && other.to !== null && !covered.includes(other))
  );
}

function namesOf(fields: readonly FieldChange[]): string {
  return fields.map(({ field }) => field).join(", ");
}

// Without its flip of accountEnabled a change is no longer a disable or an enable.
export function kindOf(
  change: ExistingChange,
  fields: readonly FieldChange[],
): ExistingChange["kind"] {
  const flip = fields.find(({ field }) => field === "accountEnabled");
  if (flip) return flip.to === true ? "enable" : "disable";
  return change.adopts ? "adopt" : "update";
}

// What an interrupted creation left empty may still be filled in; a value that is there was put there by somebody.
function filledSince(change: ExistingChange): string[] {
  return change.fields
    .filter(({ field, from }) => !sameValue(field, from, null))
    .map(({ field }) => field);
}

// What already is as was reviewed has been done by an earlier run, and is no move.
function movedSince(change: ExistingChange, reviewed: ExistingChange): string[] {
  const moved = new Set<string>();
  const target = (field: FieldName): FieldValue | undefined =>
    reviewed.fields.find((other) => other.field === field)?.to;
  const { seen } = change;
  if (
    seen.accountEnabled !== reviewed.seen.accountEnabled &&
    seen.accountEnabled !== target("accountEnabled")
  )
    moved.add("accountEnabled");
  if (seen.onPremisesSyncEnabled !== reviewed.seen.onPremisesSyncEnabled)
    moved.add("onPremisesSyncEnabled");
  const names = [reviewed.seen.userPrincipalName, target("userPrincipalName")];
  const name = foldName(seen.userPrincipalName);
  if (!names.some((known) => typeof known === "string" && foldName(known) === name))
    moved.add("userPrincipalName");
  for (const field of change.fields) {
    const before = reviewed.fields.find((other) => other.field === field.field);
    if (before && !sameValue(field.field, field.from, before.from)) moved.add(field.field);
  }
  return [...moved];
}

function holdsTarget(reviewed: Change, field: FieldChange): boolean {
  const listed = reviewed.fields.find((other) => other.field === field.field);
  return listed !== undefined && sameValue(field.field, listed.to, field.to);
}

function unauthorised(message: string): Verdict {
  return { reason: "unauthorised", message };
}
