import { sameValue } from "../../model/properties/compare.ts";
import { elementField, type FieldName } from "../../model/properties/fields.ts";
import type { HeldField } from "../../model/plan.ts";
import type { SetReading, Surroundings } from "../../model/directory/surroundings.ts";
import type { DesiredUser, DirectoryUser } from "../../model/user.ts";
import { foldName, isHolding, type Holding } from "../../model/values.ts";
import { groups } from "../../relationships/groups.ts";
import { SETS } from "../../relationships/index.ts";
import { wholeGroups } from "./wholeGroups.ts";
import {
  isUnresolved,
  type FindPerson,
  type Known,
  type SetRelationship,
  type SetSettings,
} from "../../relationships/relationship.ts";

/** What sets are compared by, besides the user. */
export interface SetContext {
  readonly surroundings: Surroundings;
  /** What the configuration lets files name. */
  readonly listed: SetSettings;
  /** YYYY-MM-DD: entries that ended before it mean nothing. */
  readonly today: string;
}

export const NO_SETS: SetContext = {
  surroundings: {},
  listed: { groups: {}, licenses: [] },
  today: "0000-01-01",
};

/** A difference in an element of a set. */
export interface ElementChange {
  readonly field: FieldName;
  readonly from: Holding | null;
  readonly to: Holding | null;
  /** The name under which its place is declared: its own, or the set's; undefined: the user says nothing of the set. */
  readonly declaredAs: FieldName | undefined;
  /** The last day of the entry that asks for it. */
  readonly until?: string;
}

export interface SetDifference {
  readonly changes: readonly ElementChange[];
  readonly held: readonly HeldField[];
}

/**
 * What a user gets and loses of the sets that it declares. What the configuration does not list is left alone, and so is what
 * an entry of `unmanaged` names.
 *
 * @param actual undefined for a user who is yet to be created
 */
export function compareSets(
  desired: DesiredUser,
  actual: DirectoryUser | undefined,
  findPerson: FindPerson,
  context: SetContext,
): SetDifference {
  const declared = SETS.filter(({ name }) => desired.fields[name] !== undefined);
  const strange = actual ? strangerIn(desired, actual, findPerson, context) : [];
  if (declared.length + strange.length === 0) return NOTHING;
  const known = { surroundings: context.surroundings, findPerson, self: actual?.id };
  const parts = [
    ...declared.map((set) => compareSet(set, desired, actual, known, context)),
    { changes: strange, held: [] },
  ];
  return {
    changes: parts.flatMap(({ changes }) => changes),
    held: parts.flatMap(({ held }) => held),
  };
}

/** A user who declares no groups is taken out of those of which the files are the whole truth. */
function strangerIn(
  desired: DesiredUser,
  { id: self, sets }: DirectoryUser,
  findPerson: FindPerson,
  { surroundings, listed }: SetContext,
): readonly ElementChange[] {
  if (desired.fields[groups.name] !== undefined || desired.unmanaged.has(groups.name)) return [];
  const told = sets?.[groups.name];
  if (!told?.length) return [];
  const live = groups.managed(told, surroundings, listed);
  const whole = wholeGroups(surroundings);
  const known = { surroundings, findPerson, self };
  return live.flatMap((from) => {
    const field = elementField(groups.name, from.name);
    return whole.has(from.id ?? "") && !isLeftAlone(from, groups, desired, known)
      ? [{ field, from, to: null, declaredAs: undefined }]
      : [];
  });
}

const NOTHING: SetDifference = { changes: [], held: [] };

function compareSet(
  set: SetRelationship,
  desired: DesiredUser,
  actual: DirectoryUser | undefined,
  known: Known,
  { surroundings, listed, today }: SetContext,
): SetDifference {
  const wanted = elementsOf(set.name, desired).filter((element) => !hasEnded(element, today));
  const told = actual ? actual.sets?.[set.name] : [];
  if (!told) return { changes: [], held: [unread(set, surroundings)] };
  const live = set.managed(told, surroundings, listed);
  const changes: ElementChange[] = [];
  const held: HeldField[] = [];
  /** By id, since two names may mean one group. */
  const kept = new Set<string | null>();
  const unknown: string[] = [];
  for (const element of wanted) {
    const field = elementField(set.name, element.name);
    const meant = set.resolve(element, known);
    const has = live.find(({ name }) => name === element.name);
    if (isUnresolved(meant)) {
      unknown.push(element.name);
      if (!has) held.push({ field, ...meant });
      continue;
    }
    const to = withoutEnd(meant);
    // One person may be declared by name and by object id, and one group by two names.
    if (to.id !== null && kept.has(to.id)) continue;
    const from = live.find(({ id }) => id === to.id) ?? null;
    kept.add(to.id);
    const { until } = element;
    if (!sameValue(field, from, to))
      changes.push({ field, from, to, declaredAs: field, ...(until !== undefined && { until }) });
  }
  for (const from of live) {
    const field = elementField(set.name, from.name);
    if (kept.has(from.id) || isLeftAlone(from, set, desired, known)) continue;
    if (unknown.some((name) => set.mayMean(name, from, known))) continue;
    // A rule, or another program, decides who is in a group that cannot be written.
    if (set.canTake(from, surroundings))
      changes.push({ field, from, to: null, declaredAs: set.name });
  }
  return set.together ? withoutHalfSwaps({ changes, held }) : { changes, held };
}

/** Whether a file opts out of what a user has, by any of the names that the configuration gives it. */
function isLeftAlone(
  from: Holding,
  { name: set, mayMean }: SetRelationship,
  { unmanaged }: DesiredUser,
  known: Known,
): boolean {
  const prefix = elementField(set, "");
  return [...unmanaged].some(
    (field) => field.startsWith(prefix) && mayMean(field.slice(prefix.length), from, known),
  );
}

/** What would be taken away stays while what is to come in its place is held back. */
function withoutHalfSwaps({ changes, held }: SetDifference): SetDifference {
  const isTaken = ({ to }: ElementChange): boolean => to === null;
  if (held.length === 0) return { changes, held };
  return {
    changes: changes.filter((change) => !isTaken(change)),
    held: withReplaced(held, changes.filter(isTaken)),
  };
}

/** What is held back, and with it what it was to replace. */
export function withReplaced(
  held: readonly HeldField[],
  taken: readonly { readonly field: FieldName }[],
): readonly HeldField[] {
  const [first] = held;
  if (!first) return held;
  const message = `stays until ${held.map(({ field }) => field).join(" and ")} can be written`;
  return [...held, ...taken.map(({ field }) => ({ field, reason: first.reason, message }))];
}

function unread(set: SetRelationship, surroundings: Surroundings): HeldField {
  return {
    field: set.name,
    reason: "unreadable",
    message:
      readingOf(set, surroundings)?.unreadable ??
      `the directory did not return the ${set.name} of this user; ${set.reading.permission} may be missing`,
  };
}

/** What was read once for all users of a set; undefined where it is read user by user. */
export function readingOf(
  { as }: Pick<SetRelationship, "as">,
  { groups, skus }: Surroundings,
): SetReading<unknown> | undefined {
  return as === "member" ? groups : as === "assigned" ? skus : undefined;
}

/** The elements that a user declares, those that ended included. */
export function elementsOf(set: FieldName, { fields }: Pick<DesiredUser, "fields">): Holding[] {
  const prefix = elementField(set, "");
  return Object.entries(fields).flatMap(([field, value]) =>
    field.startsWith(prefix) && isHolding(value) ? [value] : [],
  );
}

/** Whether the last day of an entry is over. */
export function hasEnded({ until }: Holding, today: string): boolean {
  return until !== undefined && until < today;
}

/**
 * What two rosters want of an element, as of one day: the test for drift. Undefined where the set is not declared, or the
 * element not managed.
 */
export function wantedElement(
  set: FieldName,
  field: FieldName,
  user: DesiredUser,
  today: string,
): Holding | null | undefined {
  if (user.fields[set] === undefined || user.unmanaged.has(field)) return undefined;
  const declared = user.fields[field];
  return isHolding(declared) && !hasEnded(declared, today) ? withoutEnd(declared) : null;
}

/**
 * The same for a person of a set, whom two rosters may call by other names.
 *
 * @param meant whom the field stands for
 */
export function wantsPerson(
  set: SetRelationship,
  field: FieldName,
  meant: Holding,
  user: DesiredUser,
  findPerson: FindPerson,
): boolean | undefined {
  if (user.fields[set.name] === undefined || user.unmanaged.has(field)) return undefined;
  const known = { surroundings: {}, findPerson, self: undefined };
  return elementsOf(set.name, user).some((element) => {
    const found = set.resolve(element, known);
    return isUnresolved(found)
      ? foldName(element.name) === foldName(meant.name)
      : sameValue(field, found, meant);
  });
}

/** Whether a user says nothing of an element: neither which of the set is meant, nor that it is left alone. */
export function saysNothingOf(set: FieldName, field: FieldName, user: DesiredUser): boolean {
  return user.fields[set] === undefined && !user.unmanaged.has(set) && !user.unmanaged.has(field);
}

function withoutEnd(declared: Holding): Holding {
  const { until: _, ...holding } = declared;
  return holding;
}
