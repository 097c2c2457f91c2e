import { compareText, type Diagnostic } from "../../model/diagnostic.ts";
import { elementField } from "../../model/properties/fields.ts";
import type { Cause, ExistingChange, Place } from "../../model/plan.ts";
import type { Surroundings } from "../../model/directory/surroundings.ts";
import { displayNameOf, namedAs, type DirectoryUser } from "../../model/user.ts";
import { foldName, type Holding } from "../../model/values.ts";
import { count } from "../../model/text/wording.ts";
import { groups } from "../../relationships/groups.ts";
import { NO_SETS } from "./sets.ts";
import { wholeGroups } from "./wholeGroups.ts";

/** What a user has of the groups of which the files are the whole truth. */
function wholeMembershipsOf(user: DirectoryUser, surroundings: Surroundings): readonly Holding[] {
  const whole = wholeGroups(surroundings);
  return groups
    .managed(user.sets?.[groups.name] ?? [], surroundings, NO_SETS.listed)
    .filter(({ id }) => whole.has(id ?? ""));
}

const MOST_NAMED = 3;

/** Tells who stays in such a group, though no file declares them, because some file may mean them; one warning a group. */
export function warnOfKept(
  kept: readonly DirectoryUser[],
  surroundings: Surroundings,
  at: (group: string) => Diagnostic["at"],
): Diagnostic[] {
  const members = kept.flatMap((user) =>
    wholeMembershipsOf(user, surroundings).map(({ name }) => ({ name, user })),
  );
  return [...Map.groupBy(members, ({ name }) => name)].map(([name, all]): Diagnostic => {
    const names = all.map(({ user }) => user.userPrincipalName).toSorted(compareText);
    const more =
      names.length > MOST_NAMED ? ` and ${count(names.length - MOST_NAMED, "other")}` : "";
    const [who, them, verb] =
      names.length === 1 ? ["this user", "it", "stays"] : ["these users", "one of them", "stay"];
    return {
      severity: "warning",
      code: "perhaps-declared",
      message: `${names.slice(0, MOST_NAMED).join(", ")}${more} ${verb} in the group ${name}: no file declares ${who}, and a file whose user is blocked or not found may mean ${them}. Repair that file, or declare ${who}`,
      at: at(name),
    };
  });
}

/**
 * Takes users that no file declares out of the groups of which the files are the whole truth.
 *
 * @param unmatched users of the directory that nobody declares
 * @param at where the configuration lists the group of that name
 */
export function removeStrangers(
  unmatched: readonly DirectoryUser[],
  surroundings: Surroundings,
  { at, cause }: { readonly at: (group: string) => Place; readonly cause: Cause },
): ExistingChange[] {
  return unmatched
    .flatMap((user): ExistingChange[] => {
      const fields = wholeMembershipsOf(user, surroundings).map((from) => ({
        field: elementField(groups.name, from.name),
        from,
        to: null,
        at: at(from.name),
      }));
      const [first] = fields;
      if (!first) return [];
      return [
        {
          kind: "update",
          id: user.id,
          userPrincipalName: user.userPrincipalName,
          ...namedAs(displayNameOf(user)),
          at: first.at,
          cause,
          fields,
          seen: {
            userPrincipalName: user.userPrincipalName,
            accountEnabled: user.accountEnabled,
            onPremisesSyncEnabled: user.onPremisesSyncEnabled,
            createdAt: user.createdAt,
          },
        },
      ];
    })
    .toSorted((left, right) =>
      compareText(foldName(left.userPrincipalName), foldName(right.userPrincipalName)),
    );
}
