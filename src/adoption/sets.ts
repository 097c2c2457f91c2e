import { compareFields, elementField, type FieldName } from "../model/properties/fields.ts";
import type { BlockReason, FieldChange, HeldField } from "../model/plan.ts";
import type { DirectoryUser } from "../model/user.ts";
import { isHolding, type FieldValue, type Holding } from "../model/values.ts";
import { liveValue } from "../plan/compare/diff.ts";
import type { Match } from "../plan/accounts/match.ts";
import type { SetContext } from "../plan/compare/sets.ts";
import { setOf, SETS } from "../relationships/index.ts";
import {
  isUnresolved,
  type FindPerson,
  type SetRelationship,
} from "../relationships/relationship.ts";
import { elementAsDeclared, fieldAsDeclared, whyInherited } from "../roster/edit/driftEdits.ts";
import type { Edit } from "../roster/edit/editUser.ts";
import { hiddenInValue, hiddenMessage } from "../roster/yaml/hiddenCharacters.ts";
import type { Notes } from "./notes.ts";
import { leftOut } from "./values.ts";

interface Context {
  readonly sets: SetContext;
  readonly findPerson: FindPerson;
  /** userPrincipalNames in the roster, by object id. */
  readonly names: ReadonlyMap<string, string>;
  readonly notes: Notes;
}

/** What changes about the sets of a declared user. */
export interface SetEdits {
  readonly edits: readonly Edit[];
  /** Elements that are left alone from now on. */
  readonly unmanaged: readonly FieldName[];
}

/** The sets among fields. */
export function setsAmong(fields: readonly FieldName[]): SetRelationship[] {
  return SETS.filter(({ name }) => fields.includes(name));
}

/**
 * What a user who declares nothing of a set declares of it from now on: what the user has directly and the configuration lists. What
 * Rollcall cannot write is noted and, where the set is declared for the rest, left alone under `unmanaged`.
 *
 * @param unmanaged what the file says so of already
 * @returns nothing for who has nothing of it
 */
export function firstElements(
  user: DirectoryUser,
  set: SetRelationship,
  context: Context,
  unmanaged: ReadonlySet<string> = new Set(),
): { readonly elements: Readonly<Record<FieldName, Holding>>; readonly unmanaged: FieldName[] } {
  const elements: Record<FieldName, Holding> = {};
  const others: FieldName[] = [];
  const { sets, notes } = context;
  const live = set.managed(user.sets?.[set.name] ?? [], sets.surroundings, sets.listed);
  for (const held of live) {
    const field = fieldAsDeclared(elementField(set.name, held.name), held, context.names);
    if (unmanaged.has(field)) continue;
    const reason = objectionTo(held, set, user.id, context);
    if (reason === undefined) elements[field] = elementAsDeclared(field, held);
    else {
      notes.add(leftOut(user, field, reason));
      others.push(field);
    }
  }
  return { elements, unmanaged: Object.keys(elements).length === 0 ? [] : others };
}

/**
 * The edits by which a user who declares sets declares what the directory holds of them.
 *
 * @param differing elements that a plan would write or hold back
 */
export function elementEdits(
  { desired, actual }: Match & { kind: "matched" },
  differing: readonly (FieldChange | HeldField)[],
  context: Context,
): SetEdits {
  const edits: Edit[] = [];
  const unmanaged: FieldName[] = [];
  for (const difference of differing) {
    const { field } = difference;
    const set = setOf(field);
    const live = field === set?.name ? undefined : liveValue(actual, field);
    const wanted = "to" in difference ? difference.to : null;
    const reason = !set
      ? "belongs to no set"
      : isHolding(live)
        ? objectionTo(live, set, actual.id, context)
        : (whyUnknown(difference, live) ??
          whyInherited({ field, value: null }, desired, desired.at.file));
    if (reason !== undefined) {
      context.notes.add(leftOut(actual, field, reason));
      if (isHolding(live)) unmanaged.push(field);
    } else if (set && isHolding(live)) {
      const own = fieldAsDeclared(field, live, context.names);
      edits.push({
        field: own,
        value: elementAsDeclared(own, live, wanted, desired.fields[field]),
      });
    } else edits.push({ field, value: null });
  }
  return { edits, unmanaged };
}

/** The edits by which a user who says nothing of some sets declares them. */
export function firstElementEdits(
  { desired, actual }: Match & { kind: "matched" },
  undeclared: readonly SetRelationship[],
  context: Context,
): SetEdits {
  const first = undeclared.map((set) => firstElements(actual, set, context, desired.unmanaged));
  return {
    edits: first.flatMap(({ elements }) =>
      Object.entries(elements)
        .map(([field, value]): Edit => ({ field, value }))
        .toSorted((a, b) => compareFields(a.field, b.field)),
    ),
    unmanaged: first.flatMap(({ unmanaged }) => unmanaged),
  };
}

/** Why it is not known that a user has not what the file asks for; undefined: it is. */
function whyUnknown(
  difference: FieldChange | HeldField,
  live: FieldValue | undefined,
): string | undefined {
  if (!("reason" in difference)) return live === undefined ? "was not read" : undefined;
  const isKnown = live !== undefined && !UNKNOWN.has(difference.reason);
  return isKnown ? undefined : difference.message;
}

const UNKNOWN: ReadonlySet<BlockReason> = new Set([
  "unreadable",
  "group-not-found",
  "license-not-found",
  "person-not-found",
  "person-blocked",
]);

/** Why a file cannot declare what a user has; undefined: it can. */
function objectionTo(
  held: Holding,
  set: SetRelationship,
  self: string,
  { sets: { surroundings }, findPerson }: Context,
): string | undefined {
  const hidden = hiddenInValue(held.name, false);
  if (hidden) return hiddenMessage(hidden.name);
  // Whom a file is going to call by another name is there by the object id.
  const named = set.people && held.id !== null ? { ...held, name: held.id } : held;
  const meant = set.resolve(named, { surroundings, findPerson, self });
  return isUnresolved(meant) ? `is left alone: ${meant.message}` : undefined;
}
