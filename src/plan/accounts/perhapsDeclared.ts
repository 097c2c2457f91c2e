import type { Configuration } from "../../model/settings/configuration.ts";
import type { DesiredUser, DirectoryUser } from "../../model/user.ts";
import { foldName } from "../../model/values.ts";
import { namesOf } from "./names.ts";
import { namesakeFinder } from "./namesakes.ts";
import { oddFields } from "./oddAccounts.ts";
import type { Planned } from "../compare/planned.ts";

/**
 * The users that no declared user may turn out to be: neither one that is blocked, nor one that is not found, as after a rename
 * outside Git. An account whose names cannot be read may be anybody.
 *
 * @param unmatched users of the directory that nobody declares
 */
export function withoutPerhapsDeclared(
  unmatched: readonly DirectoryUser[],
  planned: readonly Planned[],
  key: Configuration["key"],
): readonly DirectoryUser[] {
  const readable = unmatched.filter((user) => oddFields(user).length === 0 && key in user.fields);
  const findNamesakes = namesakeFinder(() => readable);
  const missing = planned.filter(({ match }) => match.kind !== "matched");
  const perhaps = new Set(
    [
      ...planned.flatMap(({ blocked }) => blocked?.candidates ?? []),
      ...missing.flatMap(({ match }) => findNamesakes(match.desired)),
    ].map(({ id }) => id),
  );
  const addresses = new Set(missing.flatMap(({ match }) => addressesOf(match.desired)));
  return readable.filter(
    (user) => !perhaps.has(user.id) && addresses.isDisjointFrom(namesOf(user)),
  );
}

function addressesOf({ fields, formerly }: DesiredUser): string[] {
  return [fields["userPrincipalName"], fields["mail"], ...formerly.map(({ value }) => value)]
    .filter((address) => typeof address === "string")
    .filter((address) => address !== "")
    .map(foldName);
}
