import type { Change, FieldChange, HeldField } from "../model/plan.ts";
import type { KnownSku, Surroundings } from "../model/surroundings.ts";
import type { DirectoryUser } from "../model/user.ts";
import { isHolding } from "../model/values.ts";
import { count, digits } from "../model/wording.ts";
import { setOf } from "../relationships/index.ts";
import type { Planned } from "./planUser.ts";
import { withReplaced } from "./sets.ts";

/**
 * Holds back the licences for which no seat is free, in the order of the files, and those of users without a country, since Graph
 * assigns them none. Seats that this plan frees are not counted: which request comes first is open.
 *
 * @see https://learn.microsoft.com/graph/api/resources/licenseunitsdetail
 */
export function holdUnassignable(
  planned: readonly Planned[],
  { skus }: Surroundings,
): readonly Planned[] {
  if (!skus?.all) return planned;
  const seats = seatsOf(planned, skus.all);
  return planned.map((each) => {
    const { change, match } = each;
    const adding = change?.fields.filter(takesSeat) ?? [];
    if (!change || adding.length === 0) return each;
    const actual = match.kind === "matched" ? match.actual : undefined;
    const held = adding.flatMap((field): HeldField[] => {
      if (!hasCountry(change, actual))
        return [
          {
            field: field.field,
            reason: "no-usage-location",
            message:
              "Graph assigns no licence to a user without usageLocation. Declare it, such as usageLocation: NO",
          },
        ];
      const seat = seats.get(skuOf(field));
      return seat && !hasSeat(field, actual) && !seat.take()
        ? [{ field: field.field, reason: "no-seat", message: seat.message }]
        : [];
    });
    return held.length === 0 ? each : withHeld(each, change, withSwapped(change, held));
  });
}

/** A user that cannot get a licence keeps the one that it was to replace. */
function withSwapped({ fields }: Change, held: readonly HeldField[]): readonly HeldField[] {
  return withReplaced(
    held,
    fields.filter(({ field, to }) => setOf(field)?.as === "assigned" && to === null),
  );
}

function withHeld(planned: Planned, change: Change, held: readonly HeldField[]): Planned {
  const names = new Set(held.map(({ field }) => field));
  const fields = change.fields.filter(({ field }) => !names.has(field));
  const all = [...(planned.held ?? []), ...held];
  // A user with nothing left to do is blocked, so that it is not counted as a change.
  if (fields.length === 0 && change.kind === "update") {
    const { change: _, ...rest } = planned;
    const [first] = held;
    if (!first) return planned;
    return {
      ...rest,
      held: all,
      blocked: {
        userPrincipalName: change.userPrincipalName,
        ...(change.displayName !== undefined && { displayName: change.displayName }),
        at: change.at,
        reason: first.reason,
        message: held.map(({ field, message }) => `${field}: ${message}`).join("; "),
        candidates: [],
      },
    };
  }
  return { ...planned, change: { ...change, fields, held: all }, held: all };
}

interface Seats {
  /** Takes one of those that are free. */
  readonly take: () => boolean;
  readonly message: string;
}

function seatsOf(planned: readonly Planned[], skus: readonly KnownSku[]): Map<string, Seats> {
  const needs = new Map<string, number>();
  for (const { change, match } of planned)
    for (const field of change?.fields ?? []) {
      if (!takesSeat(field)) continue;
      if (hasSeat(field, match.kind === "matched" ? match.actual : undefined)) continue;
      needs.set(skuOf(field), (needs.get(skuOf(field)) ?? 0) + 1);
    }
  return new Map(
    skus.map((sku) => {
      const free = Math.max(0, sku.enabled - sku.consumed);
      const needed = needs.get(sku.id) ?? 0;
      let left = free;
      const grace = sku.warning > 0 ? `, beside ${digits(sku.warning)} in their grace period` : "";
      return [
        sku.id,
        {
          take: () => (left -= 1) >= 0,
          message: `${sku.name} has too few seats: this plan needs ${digits(needed)}, and ${digits(free)} ${free === 1 ? "is" : "are"} free${grace}; ${count(needed - free, "user is", "users are")} held back. Buy seats, or take the licence from others first`,
        },
      ];
    }),
  );
}

function takesSeat({ field, from, to }: FieldChange): boolean {
  return setOf(field)?.as === "assigned" && from === null && to !== null;
}

function skuOf({ to }: FieldChange): string {
  return isHolding(to) ? (to.id ?? "") : "";
}

/** Whether a group gives the user the same licence, with which it has a seat. */
function hasSeat(field: FieldChange, actual: DirectoryUser | undefined): boolean {
  return (
    actual?.sets?.["licenses"]?.some(
      ({ id, error }) => id === skuOf(field) && error === undefined,
    ) ?? false
  );
}

function hasCountry({ fields }: Change, actual: DirectoryUser | undefined): boolean {
  const declared = fields.find(({ field }) => field === "usageLocation");
  return Boolean(declared ? declared.to : actual?.fields["usageLocation"]);
}
