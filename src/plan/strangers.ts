import { compareText } from "../model/diagnostic.ts";
import { elementField } from "../model/fields.ts";
import type { Cause, ExistingChange, Place } from "../model/plan.ts";
import type { Surroundings } from "../model/surroundings.ts";
import { displayNameOf, namedAs, type DirectoryUser } from "../model/user.ts";
import { foldName } from "../model/values.ts";
import { groups } from "../relationships/groups.ts";
import { wholeGroups } from "./wholeGroups.ts";

// Which groups are managed, the surroundings tell.
const NOTHING_LISTED = { groups: {}, licenses: [] };

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
  const whole = wholeGroups(surroundings);
  if (whole.size === 0) return [];
  return unmatched
    .flatMap((user): ExistingChange[] => {
      const fields = groups
        .managed(user.sets?.[groups.name] ?? [], surroundings, NOTHING_LISTED)
        .filter(({ id }) => whole.has(id ?? ""))
        .map((from) => ({
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
