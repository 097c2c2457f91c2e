import type { Diagnostic } from "../model/diagnostic.ts";
import type { Surroundings } from "../model/directory/surroundings.ts";
import type { DirectoryUser } from "../model/user.ts";
import { count } from "../model/text/wording.ts";

const MOST_NAMED = 3;

/**
 * What to do about an error with which a group's licence does not reach a member.
 *
 * @see https://learn.microsoft.com/entra/identity/users/licensing-groups-resolve-problems
 */
const CURES: Readonly<Record<string, string>> = {
  CountViolation: "no seat is free. Buy seats, or take the licence from others",
  MutuallyExclusiveViolation:
    "another licence of the user has a service plan that excludes one of these. Leave one of the two out",
  DependencyViolation:
    "a service plan of it depends on one that the user does not have. Give the licence that has it as well",
  ProhibitedInUsageLocationViolation:
    "it is not offered in the user's country. Correct usageLocation, or remove the user from the group",
  UniquenessViolation:
    "an address of the user is another account's as well. Correct the addresses in Exchange",
};

/** Warns of licences that groups give and that do not reach members, those of one kind together. */
export function warnOfLicenceErrors(
  users: readonly DirectoryUser[],
  { groups }: Surroundings,
  at: Diagnostic["at"],
): Diagnostic[] {
  const called = new Map(
    groups?.all?.flatMap(({ found }) => (found ? [[found.id, found.displayName] as const] : [])),
  );
  const found = users.flatMap(({ userPrincipalName, sets }) =>
    (sets?.["licenses"] ?? []).flatMap(({ name, by, error }) =>
      error === undefined ? [] : [{ userPrincipalName, name, by, error }],
    ),
  );
  const alike = Map.groupBy(found, ({ name, by, error }) => JSON.stringify([name, by, error]));
  return [...alike.values()].flatMap((all): Diagnostic[] => {
    const [first] = all;
    if (!first) return [];
    const names = all.slice(0, MOST_NAMED).map(({ userPrincipalName }) => userPrincipalName);
    const more = all.length > MOST_NAMED ? ` and ${count(all.length - MOST_NAMED, "other")}` : "";
    const source =
      first.by === undefined ? "" : ` of the group ${called.get(first.by) ?? first.by}`;
    return [
      {
        severity: "warning",
        code: "licence-error",
        message: `the licence ${first.name}${source} does not reach ${names.join(", ")}${more} (${first.error}): ${CURES[first.error] ?? "look at it in the Microsoft 365 admin center"}`,
        at,
      },
    ];
  });
}
