import type { Surroundings } from "../../model/directory/surroundings.ts";

/** The groups of which the files are the whole truth, and which can be written, by object id. */
export function wholeGroups({ groups: reading }: Surroundings): ReadonlySet<string> {
  return new Set(
    reading?.all?.flatMap(({ truth, found }) =>
      truth === "roster" && found && found.refused === undefined ? [found.id] : [],
    ),
  );
}
