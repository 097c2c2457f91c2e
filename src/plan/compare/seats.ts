import type { Diagnostic } from "../../model/diagnostic.ts";
import type { BlockReason, Change, FieldChange, HeldField } from "../../model/plan.ts";
import type { KnownGroup, KnownSku, Surroundings } from "../../model/directory/surroundings.ts";
import type { DirectoryUser } from "../../model/user.ts";
import { isHolding } from "../../model/values.ts";
import { count, digits } from "../../model/text/wording.ts";
import { setOf } from "../../relationships/index.ts";
import type { Planned } from "./planned.ts";
import { withReplaced } from "./sets.ts";

/** Users who join a group that gives a licence, and for whom no seat is left. */
interface WithoutSeat {
  readonly group: KnownGroup;
  readonly sku: KnownSku;
  /** userPrincipalNames. */
  readonly users: readonly string[];
}

/**
 * Holds back the licences for which no seat is free, in the order of the files, and those of users without a country, since Graph
 * assigns them none. A membership in a group that gives a licence takes a seat as well, and is never held back for it: what else the
 * group is for works without. Seats that this plan frees are not counted: which request comes first is open.
 *
 * @see https://learn.microsoft.com/graph/api/resources/licenseunitsdetail
 * @see https://learn.microsoft.com/entra/fundamentals/concept-group-based-licensing
 */
export function holdUnassignable(
  planned: readonly Planned[],
  surroundings: Surroundings,
): { readonly planned: readonly Planned[]; readonly without: readonly WithoutSeat[] } {
  const { skus } = surroundings;
  if (!skus?.all) return { planned, without: [] };
  const giving = givingGroups(surroundings);
  const seats = seatsOf(planned, skus.all, giving);
  const without = new Map<string, { group: KnownGroup; sku: KnownSku; users: string[] }>();
  const held = planned.map((each) => {
    const { change } = each;
    if (!change) return each;
    const actual = accountOf(each);
    const result = withAssignable(each, change, actual, seats);
    for (const { group, sku: id } of givenTo(change, actual, giving)) {
      const seat = seats.get(id);
      if (!seat || seat.take()) continue;
      const key = `${group.name} ${id}`;
      const known = without.get(key) ?? { group, sku: seat.sku, users: [] };
      known.users.push(change.userPrincipalName);
      without.set(key, known);
    }
    return result;
  });
  return { planned: held, without: [...without.values()] };
}

/** Warns of licences that groups are going to give and that will not reach those who join. */
export function warnOfSeats(
  without: readonly WithoutSeat[],
  at: (group: string) => Diagnostic["at"],
): Diagnostic[] {
  return without.map(({ group, sku, users }) => {
    const more =
      users.length > MOST_NAMED ? ` and ${count(users.length - MOST_NAMED, "other")}` : "";
    return {
      severity: "warning",
      code: "no-seat",
      message: `the group ${group.found?.displayName ?? group.name} gives ${sku.name}, which will not reach ${users.slice(0, MOST_NAMED).join(", ")}${more}: no seat is left for ${users.length === 1 ? "this user" : "these users"}. Buy seats, or take the licence from others first`,
      at: at(group.name),
    };
  });
}

const MOST_NAMED = 3;

interface Given {
  readonly group: KnownGroup;
  /** Its id. */
  readonly sku: string;
}

type Giving = ReadonlyMap<string, readonly Given[]>;

/** What groups give, by their object ids. */
function givingGroups({ groups }: Surroundings): Giving {
  return new Map(
    groups?.all?.flatMap((group) =>
      group.found
        ? [[group.found.id, group.found.assignedLicenses.map((sku) => ({ group, sku }))] as const]
        : [],
    ),
  );
}

/**
 * The licences that a user gets by joining groups, each once, and besides what the plan gives directly. What an existing user has
 * already is known only where licences were read; else nothing is counted.
 */
function givenTo(
  { fields }: Change,
  actual: DirectoryUser | undefined,
  giving: Giving,
): readonly Given[] {
  if (actual && !actual.sets?.["licenses"]) return [];
  const known = new Set(fields.filter(takesSeat).map(idOf));
  return fields
    .flatMap((field) => giving.get(idOf(field)) ?? [])
    .filter(({ sku }) => {
      if (known.has(sku) || hasSeat(sku, actual)) return false;
      known.add(sku);
      return true;
    });
}

function withAssignable(
  each: Planned,
  change: Change,
  actual: DirectoryUser | undefined,
  seats: ReadonlyMap<string, Seats>,
): Planned {
  const held = change.fields.filter(takesSeat).flatMap((field): HeldField[] => {
    if (!hasCountry(change, actual))
      return [
        {
          field: field.field,
          reason: "no-usage-location",
          message:
            "Graph assigns no licence to a user without usageLocation. Declare it, such as usageLocation: NO",
        },
      ];
    const seat = seats.get(idOf(field));
    return seat && !hasSeat(idOf(field), actual) && !seat.take()
      ? [{ field: field.field, reason: "no-seat", message: seat.message }]
      : [];
  });
  const [first] = held;
  return first ? withHeld(each, change, withSwapped(change, held), first.reason) : each;
}

/** A user that cannot get a licence keeps the one that it was to replace. */
function withSwapped({ fields }: Change, held: readonly HeldField[]): readonly HeldField[] {
  return withReplaced(
    held,
    fields.filter(({ field, to }) => setOf(field)?.as === "assigned" && to === null),
  );
}

function withHeld(
  planned: Planned,
  change: Change,
  held: readonly HeldField[],
  reason: BlockReason,
): Planned {
  const names = new Set(held.map(({ field }) => field));
  const fields = change.fields.filter(({ field }) => !names.has(field));
  const all = [...(planned.held ?? []), ...held];
  // A user with nothing left to do is blocked, so that it is not counted as a change.
  if (fields.length === 0 && change.kind === "update") {
    const { change: _, ...rest } = planned;
    return {
      ...rest,
      held: all,
      blocked: {
        userPrincipalName: change.userPrincipalName,
        ...(change.displayName !== undefined && { displayName: change.displayName }),
        at: change.at,
        reason,
        message: held.map(({ field, message }) => `${field}: ${message}`).join("; "),
        candidates: [],
      },
    };
  }
  return { ...planned, change: { ...change, fields, held: all }, held: all };
}

interface Seats {
  readonly sku: KnownSku;
  /** Takes one of those that are free. */
  readonly take: () => boolean;
  readonly message: string;
}

function seatsOf(
  planned: readonly Planned[],
  skus: readonly KnownSku[],
  giving: Giving,
): Map<string, Seats> {
  const needs = new Map<string, number>();
  for (const each of planned) {
    const { change } = each;
    if (!change) continue;
    const actual = accountOf(each);
    const needed = [
      ...change.fields
        .filter(takesSeat)
        .map(idOf)
        .filter((sku) => !hasSeat(sku, actual)),
      ...givenTo(change, actual, giving).map(({ sku }) => sku),
    ];
    for (const sku of needed) needs.set(sku, (needs.get(sku) ?? 0) + 1);
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
          sku,
          take: () => (left -= 1) >= 0,
          message: `${sku.name} has too few seats: this plan needs ${digits(needed)}, and ${digits(free)} ${free === 1 ? "is" : "are"} free${grace}; ${count(needed - free, "user is", "users are")} held back. Buy seats, or take the licence from others first`,
        },
      ];
    }),
  );
}

function accountOf({ match }: Planned): DirectoryUser | undefined {
  return match.kind === "matched" ? match.actual : undefined;
}

function takesSeat({ field, from }: FieldChange): boolean {
  return setOf(field)?.as === "assigned" && from === null;
}

/** The id of what a user gets: a licence, or a group. */
function idOf({ to }: FieldChange): string {
  return isHolding(to) ? (to.id ?? "") : "";
}

/** Whether the user has the licence already, from a group as well, and with it a seat. */
function hasSeat(sku: string, actual: DirectoryUser | undefined): boolean {
  return (
    actual?.sets?.["licenses"]?.some(({ id, error }) => id === sku && error === undefined) ?? false
  );
}

function hasCountry({ fields }: Change, actual: DirectoryUser | undefined): boolean {
  const declared = fields.find(({ field }) => field === "usageLocation");
  return Boolean(declared ? declared.to : actual?.fields["usageLocation"]);
}
