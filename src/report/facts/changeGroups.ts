import { compareText } from "../../model/diagnostic.ts";
import type { FieldName } from "../../model/properties/fields.ts";
import type { Change, FieldChange } from "../../model/plan.ts";
import { foldName, isHolding, isPersonReference, type FieldValue } from "../../model/values.ts";
import { isPersonal } from "../../model/records/personal.ts";
import { isSensitive } from "./plan.ts";

/** Users for which the same property makes the same step. */
export interface ChangeGroup {
  readonly field: FieldName;
  /**
   * `alike`: all make the step `example`. `various`: each makes a step of its own, such as `example`. `hidden`: the
   * values may not be shown, and so not who shares one.
   */
  readonly kind: "alike" | "various" | "hidden";
  readonly example: FieldChange;
  readonly changes: readonly Change[];
  readonly sensitive: boolean;
}

/** When more users than this make a step of their own in one property, these count as one group. */
const MOST_SINGLES = 10;

/**
 * The steps of users who exist, by property and value, rare ones first: among thousands who are alike, the odd one is
 * what a reviewer looks for. Disabled, enabled and renamed users are named elsewhere.
 *
 * @param hidePersonal groups personal properties by the property alone, since who shares a value tells of it
 */
export function groupsOfUpdates(
  changes: readonly Change[],
  { hidePersonal }: { readonly hidePersonal: boolean },
): ChangeGroup[] {
  const steps = changes
    .filter(({ kind }) => kind !== "create")
    .flatMap((change) =>
      change.fields
        .filter(({ field }) => field !== "accountEnabled" && field !== "userPrincipalName")
        .map((field): Step => ({ change, field })),
    );
  return sorted(byField(steps).flatMap((ofField) => groupsOfField(ofField, hidePersonal)));
}

/** In what new users who share something differ, by property and value, rare ones first; not what each has for itself. */
export function groupsOfCreates(
  changes: readonly Change[],
  { hidePersonal }: { readonly hidePersonal: boolean },
): ChangeGroup[] {
  const steps = changes
    .filter(({ kind }) => kind === "create")
    .flatMap((change) =>
      change.fields
        .filter(({ field, filled }) => !filled && !NAMES.has(field))
        .map((field): Step => ({ change, field })),
    );
  return sorted(
    byField(steps).flatMap((ofField) => {
      const groups = groupsOfField(ofField, hidePersonal);
      const isShared =
        groups.length > 1 &&
        groups.every(({ kind }) => kind === "alike") &&
        groups.some(({ changes }) => changes.length > 1);
      return isShared ? groups : [];
    }),
  );
}

/** Two who share a first name have nothing else in common. */
const NAMES: ReadonlySet<FieldName> = new Set<FieldName>(["givenName", "surname", "displayName"]);

interface Step {
  readonly change: Change;
  readonly field: FieldChange;
}

function byField(steps: readonly Step[]): (readonly Step[])[] {
  return [...Map.groupBy(steps, ({ field }) => field.field).values()];
}

function groupsOfField(steps: readonly Step[], hidePersonal: boolean): ChangeGroup[] {
  const [first] = steps;
  if (!first) return [];
  if (hidePersonal && isPersonal(first.field)) return [groupOf("hidden", steps, first)];
  const bySteps = [...Map.groupBy(steps, ({ field }) => keyOf(field)).values()];
  const singles = bySteps.filter(({ length }) => length === 1).flat();
  const [single] = singles;
  if (single === undefined || singles.length <= MOST_SINGLES)
    return bySteps.flatMap((alike) => (alike[0] ? [groupOf("alike", alike, alike[0])] : []));
  return [
    groupOf("various", singles, single),
    ...bySteps
      .filter(({ length }) => length > 1)
      .flatMap((alike) => (alike[0] ? [groupOf("alike", alike, alike[0])] : [])),
  ];
}

function groupOf(kind: ChangeGroup["kind"], steps: readonly Step[], first: Step): ChangeGroup {
  return {
    field: first.field.field,
    kind,
    example: first.field,
    changes: steps.map(({ change }) => change),
    sensitive: steps.some(({ change, field }) => isSensitive(change, field)),
  };
}

function keyOf({ from, to }: FieldChange): string {
  return JSON.stringify([valueKey(from), valueKey(to)]);
}

function valueKey(value: FieldValue): unknown {
  if (isHolding(value)) return [value.id ?? foldName(value.name), value.without ?? []];
  return isPersonReference(value) ? (value.id ?? foldName(value.userPrincipalName)) : value;
}

function sorted(groups: readonly ChangeGroup[]): ChangeGroup[] {
  return groups.toSorted(
    (left, right) =>
      left.changes.length - right.changes.length || compareText(left.field, right.field),
  );
}
