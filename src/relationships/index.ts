import { manager } from "./manager.ts";
import type { Relationship } from "./relationship.ts";

/** Every relationship that a roster may declare. */
export const RELATIONSHIPS: readonly Relationship[] = [manager];

export function relationshipNamed(name: string): Relationship | undefined {
  return RELATIONSHIPS.find((relationship) => relationship.name === name);
}
