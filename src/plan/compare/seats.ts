import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Change, FieldChange, HeldField } from "../../model/plan.ts";
import type { KnownGroup, KnownSku, Surroundings } from "../../model/directory/surroundings.ts";
import type { DirectoryUser } from "../../model/user.ts";
import { isHolding } from "../../model/values.ts";
import { count, digits } from "../../model/text/wording.ts";
import { setOf } from "../../relationships/index.ts";
import type { Planned } from "./planUser.ts";
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
    const { change, match } = each;
    if (!change) return each;
    const actual = match.kind === "matched" ? match.actual : undefined;
    const result = withAssignable(each, change, actual, seats);
    for (const { group, sku: id } of givenTo(change, actual, giving)) {
      const sku = skus.all.find((known) => known.id === id);
      if (!sku || !group.found || seats.get(id)?.take() !== false) continue;
      const key = `${group.found.id} ${id}`;
      const known = without.get(key) ?? { group, sku, users: [] };
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

type Giving = ReadonlyMap<string, KnownGroup>;

/** The groups that give licences, by object id. */
function givingGroups({ groups }: Surroundings): Giving {
  return new Map(
    (groups?.all ?? []).flatMap((group) =>
      group.found && group.found.assignedLicenses.length > 0
        ? [[group.found.id, group] as const]
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
): { readonly group: KnownGroup; readonly sku: string }[] {
  if (actual && !actual.sets?.["licenses"]) return [];
  const known = new Set(fields.filter(takesSeat).map(skuOf));
  return fields.flatMap(({ field, from, to }) => {
    const joins = setOf(field)?.as === "member" && from === null && isHolding(to);
    const group = joins ? giving.get(to.id ?? "") : undefined;
    return (group?.found?.assignedLicenses ?? []).flatMap((sku) => {
      if (!group || known.has(sku) || hasSeat(sku, actual)) return [];
      known.add(sku);
      return [{ group, sku }];
    });
  });
}

function withAssignable(
  each: Planned,
  change: Change,
  actual: DirectoryUser | undefined,
  seats: ReadonlyMap<string, Seats>,
): Planned {
  const adding = change.fields.filter(takesSeat);
  if (adding.length === 0) return each;
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
    return seat && !hasSeat(skuOf(field), actual) && !seat.take()
      ? [{ field: field.field, reason: "no-seat", message: seat.message }]
      : [];
  });
  return held.length === 0 ? each : withHeld(each, change, withSwapped(change, held));
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

function seatsOf(
  planned: readonly Planned[],
  skus: readonly KnownSku[],
  giving: Giving,
): Map<string, Seats> {
  const needs = new Map<string, number>();
  for (const { change, match } of planned) {
    if (!change) continue;
    const actual = match.kind === "matched" ? match.actual : undefined;
    const needed = [
      ...change.fields
        .filter(takesSeat)
        .map(skuOf)
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
