import { badQuery, notModelled } from "../serving/graphError.ts";

/**
 * What `$select` leaves of an object that has all of its properties.
 *
 * @param notHeld what Graph has besides
 * @throws GraphRefusal 400 for a name that it does not have, 501 for what is not held
 */
export function selectedOf(
  all: Record<string, unknown>,
  select: string | null,
  type: string,
  notHeld: readonly string[] = [],
): Record<string, unknown> {
  if (select === null || select.trim() === "") return all;
  return Object.fromEntries(
    select.split(",").map((part) => {
      const given = part.trim();
      const same = (name: string): boolean => name.toLowerCase() === given.toLowerCase();
      const name = Object.keys(all).find(same);
      if (name !== undefined) return [name, all[name]];
      if (notHeld.some(same)) throw notModelled(`the property ${given} of the ${type}`);
      throw badQuery(
        `Parsing OData Select and Expand failed: Could not find a property named '${given}' on type 'microsoft.graph.${type}'.`,
      );
    }),
  );
}
