import type { Outcome } from "../model/records/receipt.ts";
import { foldName } from "../model/values.ts";
import type { Part } from "./ports.ts";

/** The folded object ids and userPrincipalNames that a part names, by which a keeper may find it. */
export function peopleIn({ outcomes }: Part): readonly string[] {
  return [
    ...new Set(
      outcomes.flatMap((outcome) => [
        ...(outcome.id === undefined ? [] : [foldName(outcome.id)]),
        ...namesIn(outcome).map(foldName),
      ]),
    ),
  ];
}

/** The userPrincipalNames that a person had before, during and after a run, the last one first. */
export function namesIn({ userPrincipalName, writes = [] }: Outcome): readonly string[] {
  const renames = writes
    .flatMap(({ fields }) => fields)
    .filter(({ field }) => field === "userPrincipalName")
    .flatMap(({ from, to }) => [to, from])
    .filter((name) => typeof name === "string");
  return [...new Set([...renames, userPrincipalName])];
}

/** @param people folded */
export function isAbout(part: Part, people: readonly string[]): boolean {
  return peopleIn(part).some((name) => people.includes(name));
}
