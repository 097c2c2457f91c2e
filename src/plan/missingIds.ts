import type { Configuration } from "../model/settings/configuration.ts";
import type { Drift, DriftedUser } from "../model/drift.ts";
import {
  displayNameOf,
  namedAs,
  nameOf,
  type DirectorySnapshot,
  type Roster,
} from "../model/user.ts";
import { placeOf } from "./compare/diff.ts";
import { hasOtherEmployeeId, indexDirectory, matchUsers } from "./accounts/match.ts";

/**
 * Declared users who were found by name or number alone, each with the object id that the file could hold: whoever is
 * declared by id is found again after being renamed outside Git. Pure.
 *
 * @param drift of the same reading; it leaves out users whose account is unclear
 */
export function missingIds(
  roster: Roster,
  directory: DirectorySnapshot,
  { key }: Pick<Configuration, "key">,
  drift: Drift,
): DriftedUser[] {
  const unclear = new Set(drift.unclear.map(({ at }) => `${at.file}:${at.line}`));
  const { matches } = matchUsers(roster.users, indexDirectory(directory.users), key);
  return matches.flatMap((match) => {
    if (match.kind !== "matched" || match.desired.id !== undefined) return [];
    const { desired, actual } = match;
    const at = placeOf(desired.at);
    if (unclear.has(`${at.file}:${at.line}`) || hasOtherEmployeeId(desired, actual)) return [];
    return {
      kind: "changed",
      userPrincipalName: nameOf(desired),
      ...namedAs(displayNameOf(actual, desired)),
      id: actual.id,
      at,
      fields: [{ field: "id", declared: null, live: actual.id.toLowerCase(), at }],
    };
  });
}
