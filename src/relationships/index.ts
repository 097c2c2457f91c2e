import { wholeOfField, type FieldName } from "../model/fields.ts";
import type { DesiredUser } from "../model/user.ts";
import { groups } from "./groups.ts";
import { licenses } from "./licenses.ts";
import { manager } from "./manager.ts";
import type { PersonRelationship, Relationship, SetRelationship } from "./relationship.ts";

/** Those that hold one person. */
export const PERSON_RELATIONSHIPS: readonly PersonRelationship[] = [manager];

/** Those that hold several objects, each a field of its own. */
export const SETS: readonly SetRelationship[] = [groups, licenses];

/** Every relationship that a roster may declare. */
export const RELATIONSHIPS: readonly Relationship[] = [...PERSON_RELATIONSHIPS, ...SETS];

/** Whether a user declares any that is asked user by user where a page does not tell it. */
export function declaresPerson({ fields }: Pick<DesiredUser, "fields">): boolean {
  return PERSON_RELATIONSHIPS.some(({ name }) => fields[name] !== undefined);
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
