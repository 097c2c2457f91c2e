import { graphReader } from "../../directory/graph/reading/reader.ts";
import type { Configuration } from "../../model/settings/configuration.ts";
import type { FieldName } from "../../model/properties/fields.ts";
import type { DirectorySnapshot, Roster } from "../../model/user.ts";
import { foldName } from "../../model/values.ts";
import { holderOf, takenNames } from "../../plan/accounts/names.ts";
import type { Surroundings } from "../../roster/joiner/prepareJoiner.ts";
import { openDirectory, type DirectoryKind } from "./openDirectory.ts";
import type { World } from "../process/world.ts";

/** Asks the directory who holds which name: users, their mail and proxy addresses, and deleted users. */
export async function readDirectoryNames(
  kind: DirectoryKind | undefined,
  roster: Roster,
  configuration: Configuration,
  world: World,
): Promise<NonNullable<Surroundings["inDirectory"]>> {
  return holdersInDirectory(
    await readNames(kind, ["userPrincipalName", "mailNickname"], roster, configuration, world),
  );
}

/** Users by what they are called, deleted ones included. @param fields of the users */
export async function readNames(
  kind: DirectoryKind | undefined,
  fields: readonly FieldName[],
  roster: Roster,
  configuration: Configuration,
  world: World,
): Promise<DirectorySnapshot> {
  const directory = await openDirectory(
    kind ?? configuration.directory,
    { roster, configuration },
    world,
  );
  try {
    return await graphReader(directory.connection).readDirectory({
      fields,
      deletedUsers: true,
      isLinked: () => false,
    });
  } finally {
    await directory.close();
  }
}

/** Who holds which name, in words that follow "is". */
export function holdersInDirectory(
  snapshot: DirectorySnapshot,
): NonNullable<Surroundings["inDirectory"]> {
  const taken = takenNames(snapshot);
  const nicknames = new Map(
    snapshot.users.flatMap(({ userPrincipalName, fields }) =>
      typeof fields["mailNickname"] === "string"
        ? [[foldName(fields["mailNickname"]), userPrincipalName] as const]
        : [],
    ),
  );
  return {
    names: (name) => {
      const holder = holderOf(taken, name);
      if (!holder) return undefined;
      return holder.deleted
        ? `a name of the deleted user ${holder.userPrincipalName} (${holder.id}) in the directory`
        : `a name or mail address of ${holder.userPrincipalName} (${holder.id}) in the directory`;
    },
    nicknames: (name) => {
      const holder = nicknames.get(foldName(name));
      return holder && `the mailNickname of ${holder} in the directory`;
    },
  };
}
