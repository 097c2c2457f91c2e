import { DirectoryError, type DirectoryReader } from "../../directory/ports.ts";
import type { GivenByGroup } from "../../model/directory/givenByGroup.ts";
import type { DesiredUser } from "../../model/user.ts";

/**
 * The licences that groups give a declared user, sorted.
 *
 * @returns undefined where the directory has no such user
 * @throws DirectoryError when they cannot be read; a group whose name may not be read is told by its id
 * @see https://learn.microsoft.com/entra/fundamentals/concept-group-based-licensing
 */
export async function givenByGroups(
  user: DesiredUser,
  reader: Pick<DirectoryReader, "readUser">,
): Promise<readonly GivenByGroup[] | undefined> {
  const name = user.fields["userPrincipalName"];
  const key = user.id ?? (typeof name === "string" ? name : undefined);
  const live = key === undefined ? undefined : await reader.readUser(key, ["licenses"]);
  if (!live) return undefined;
  const given = (live.sets?.["licenses"] ?? []).flatMap(({ name: sku, without, by, error }) =>
    by === undefined
      ? []
      : [{ name: sku, by, ...(without && { without }), ...(error !== undefined && { error }) }],
  );
  if (given.length === 0) return [];
  const names = await groupNames(live.id, reader);
  return given
    .map(({ by, ...licence }): GivenByGroup => {
      const displayName = names.get(by);
      return { ...licence, group: { id: by, ...(displayName && { displayName }) } };
    })
    .toSorted((a, b) => (`${a.name} ${a.group.id}` < `${b.name} ${b.group.id}` ? -1 : 1));
}

/** Names of the groups of a user by object id. To see licences is not to see groups. */
async function groupNames(
  id: string,
  reader: Pick<DirectoryReader, "readUser">,
): Promise<ReadonlyMap<string | null, string>> {
  const read = reader.readUser(id, ["groups"]).catch((error: unknown) => {
    if (error instanceof DirectoryError) return undefined;
    throw error;
  });
  const groups = (await read)?.sets?.["groups"] ?? [];
  return new Map(groups.map((group) => [group.id, group.name]));
}
