import type { Configuration } from "../../model/settings/configuration.ts";
import { compareText, type Diagnostic } from "../../model/diagnostic.ts";
import type { ReleasedUser } from "../../model/plan.ts";
import { displayNameOf, namedAs, nameOf, type DesiredUser, type Roster } from "../../model/user.ts";
import { foldName, type FieldValue } from "../../model/values.ts";
import { placeOf } from "./diff.ts";
import { keyOf, matchUsers, type DirectoryIndex, type Match } from "../accounts/match.ts";
import type { FindPerson } from "../../relationships/relationship.ts";
import { personFinder } from "../accounts/people.ts";

/** What the roster at the base says of the users at the head. */
export interface Base {
  /** The same person in the base's roster; undefined for somebody newly declared. */
  readonly counterpart: (match: Match) => DesiredUser | undefined;
  /** The first reason why somebody who has no counterpart may all the same have been declared. */
  readonly mistake?: Diagnostic;
  /** Whether a user is declared there with a mistake, and is therefore nobody's counterpart. */
  readonly leavesOut: (user: DesiredUser) => boolean;
  /** Everybody of the base's roster in the directory, and which directory users they are. */
  readonly matches: readonly Match[];
  readonly ids: ReadonlySet<string>;
  readonly findPerson: FindPerson;
  readonly released: readonly Released[];
}

/** A user that is declared no longer, with the displayName that the base declares. */
export interface Released extends ReleasedUser {
  readonly declaredName: FieldValue | undefined;
}

export function baseOf(
  base: Roster,
  headMatches: readonly Match[],
  directory: DirectoryIndex,
  key: Configuration["key"],
): Base {
  // What a rename was called before it was merged says nothing any more: somebody else may have that name by now.
  const settled = new Set(base.users.map((user) => keyOf(user, key)));
  const { matches: baseMatches, ids } = matchUsers(base.users, directory, key, settled);
  const byDirectoryId = new Map(
    baseMatches.flatMap((match) =>
      match.kind === "matched" ? [[match.actual.id, match.desired] as const] : [],
    ),
  );
  const byName = new Map(base.users.map((user) => [keyOf(user, key), user]));
  const counterpart = (match: Match): DesiredUser | undefined => {
    if (match.kind === "matched") return byDirectoryId.get(match.actual.id);
    // Somebody who is not in the directory is known by name alone.
    for (const name of [keyOf(match.desired, key), ...formerNames(match.desired)]) {
      const user = byName.get(name);
      if (user) return user;
    }
    return undefined;
  };
  const leftOut = new Set(base.leftOut?.map(foldName));
  const mistake = base.diagnostics.find(({ severity }) => severity === "error");
  const kept = new Set(headMatches.map(counterpart));
  return {
    counterpart,
    ...(mistake && { mistake }),
    leavesOut: (user) => leftOut.has(foldName(nameOf(user))),
    matches: baseMatches,
    ids,
    findPerson: personFinder(baseMatches, directory),
    released: baseMatches
      .filter((match) => match.kind === "matched")
      .filter(({ desired }) => !kept.has(desired))
      .map(({ desired, actual }) => ({
        userPrincipalName: actual.userPrincipalName,
        ...namedAs(displayNameOf(actual, desired)),
        id: actual.id,
        accountEnabled: actual.accountEnabled,
        at: placeOf(desired.at),
        declaredName: desired.fields["displayName"],
      }))
      .toSorted((a, b) => compareText(a.userPrincipalName, b.userPrincipalName)),
  };
}

function formerNames(user: DesiredUser): string[] {
  return user.formerly.map((former) => foldName(former.value));
}
