import type { KnownGroup, Surroundings } from "../../model/directory/surroundings.ts";

/** The groups of which the files are the whole truth, and which can be written, by object id. */
export function wholeGroups({ groups: reading }: Surroundings): ReadonlyMap<string, KnownGroup> {
  return new Map(
    (reading?.all ?? [])
      .filter(({ truth, found }) => truth === "roster" && found && found.refused === undefined)
      .flatMap((group) => (group.found ? [[group.found.id, group] as const] : [])),
  );
}
