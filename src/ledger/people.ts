import { foldName } from "../model/values.ts";
import type { Part } from "./ports.ts";

/** The folded object ids and userPrincipalNames that a part names, by which a keeper may find it. */
export function peopleIn({ outcomes }: Part): readonly string[] {
  return [
    ...new Set(
      outcomes.flatMap(({ id, userPrincipalName }) =>
        [...(id === undefined ? [] : [id]), userPrincipalName].map(foldName),
      ),
    ),
  ];
}

/** @param people folded */
export function isAbout(part: Part, people: readonly string[]): boolean {
  return peopleIn(part).some((name) => people.includes(name));
}
