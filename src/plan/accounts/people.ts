import type { BlockReason } from "../../model/plan.ts";
import { displayNameOf, namedAs, nameOf, referenceTo, type DesiredUser } from "../../model/user.ts";
import { foldName, isObjectId } from "../../model/values.ts";
import type { FindPerson } from "../../relationships/relationship.ts";
import type { DirectoryIndex, Match } from "./match.ts";

/** Whether a block has no cause of its own: it ends once another user, who is named for it, is no longer blocked. */
export function isConsequence(reason: BlockReason): boolean {
  return reason === "manager-blocked" || reason === "person-blocked";
}

/**
 * Resolves a userPrincipalName through the roster (so that a declared rename is followed, and somebody whom the same
 * plan creates is found) and an object id through the directory.
 *
 * @param absent users that are not in the directory and that the plan does not create
 */
export function personFinder(
  matches: readonly Match[],
  directory: DirectoryIndex,
  absent: ReadonlySet<DesiredUser> = new Set(),
): FindPerson {
  let byName: ReadonlyMap<string, Match> | undefined;
  return (name) => {
    if (isObjectId(name)) {
      const user = directory.byId.get(foldName(name));
      return user
        ? referenceTo(user)
        : {
            reason: "person-not-found",
            message: `no user with the id ${name} is in the directory`,
          };
    }
    const match = (byName ??= matchesByName(matches)).get(foldName(name));
    if (!match)
      return { reason: "person-not-found", message: `${name} is not declared in the roster` };
    switch (match.kind) {
      case "matched":
        return { ...referenceTo(match.actual), userPrincipalName: name };
      case "new":
        return absent.has(match.desired)
          ? {
              reason: "person-blocked",
              message: `${name} does not exist yet; once it does, this follows`,
            }
          : {
              id: null,
              userPrincipalName: name,
              ...namedAs(displayNameOf(undefined, match.desired)),
            };
      case "blocked":
        return {
          reason: "person-blocked",
          message: `${name} is blocked; once that is resolved, this follows`,
        };
    }
  };
}

function matchesByName(matches: readonly Match[]): Map<string, Match> {
  const byName = new Map<string, Match>();
  const others: Match[] = [];
  for (const match of matches) {
    const name = match.desired.fields["userPrincipalName"];
    if (typeof name === "string") byName.set(foldName(name), match);
    else others.push(match);
  }
  // Whoever bears it as a userPrincipalName is meant first.
  const further = new Map(others.map((match) => [foldName(nameOf(match.desired)), match]));
  for (const [name, match] of further) if (!byName.has(name)) byName.set(name, match);
  return byName;
}
