import type { DesiredUser } from "../model/user.ts";
import { manager } from "./manager.ts";
import type { Relationship } from "./relationship.ts";

/** Every relationship that a roster may declare. */
export const RELATIONSHIPS: readonly Relationship[] = [manager];

/** Whether a user declares any of them. */
export function declaresRelationship({ fields }: Pick<DesiredUser, "fields">): boolean {
  return RELATIONSHIPS.some(({ name }) => fields[name] !== undefined);
}

export function relationshipNamed(name: string): Relationship | undefined {
  return RELATIONSHIPS.find((relationship) => relationship.name === name);
}
