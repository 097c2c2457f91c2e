import { wholeOfField, type FieldName } from "../model/properties/fields.ts";
import { groups } from "./groups.ts";
import { licenses } from "./licenses.ts";
import { manager } from "./manager.ts";
import { sponsors } from "./sponsors.ts";
import type {
  PersonRelationship,
  Relationship,
  SetRelationship,
  SetSettings,
} from "./relationship.ts";

/** Those that hold one person. */
export const PERSON_RELATIONSHIPS: readonly PersonRelationship[] = [manager];

/** Those that hold several objects, each a field of its own. */
export const SETS: readonly SetRelationship[] = [groups, licenses, sponsors];

/** Every relationship that a roster may declare. */
export const RELATIONSHIPS: readonly Relationship[] = [...PERSON_RELATIONSHIPS, ...SETS];

/** What files may name as elements of each set, as far as the configuration lists it. */
export function listedIn(configuration: SetSettings): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    SETS.flatMap(({ name, listed }) => (listed ? [[name, listed(configuration)]] : [])),
  );
}

/** The sets of which a user may have elements: people always, others where the configuration lists some. */
export function setsOpenTo(configuration: SetSettings): readonly SetRelationship[] {
  return SETS.filter(({ listed }) => !listed || listed(configuration).length > 0);
}

export function relationshipNamed(name: string): Relationship | undefined {
  return RELATIONSHIPS.find((relationship) => relationship.name === name);
}

/** The relationship that a field is, or is an element of. */
export function relationshipOf(field: FieldName): Relationship | undefined {
  return relationshipNamed(wholeOfField(field));
}

export function personRelationship(field: FieldName): PersonRelationship | undefined {
  return PERSON_RELATIONSHIPS.find(({ name }) => name === field);
}

// Asked for each field of each user.
const setsByName: ReadonlyMap<string, SetRelationship> = new Map(
  SETS.map((set) => [set.name, set]),
);

/** The set that a field is, or is an element of. */
export function setOf(field: FieldName): SetRelationship | undefined {
  return setsByName.get(wholeOfField(field));
}
