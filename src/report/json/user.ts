import type { FieldName } from "../../model/properties/fields.ts";
import type { Declared, DesiredUser } from "../../model/user.ts";
import type { GivenByGroup } from "../../model/directory/givenByGroup.ts";
import type { FieldValue } from "../../model/values.ts";
import { personRelationship, relationshipOf, SETS, setOf } from "../../relationships/index.ts";

/**
 * One declared user as JSON, with where each value comes from. Data, never made safe for a terminal.
 *
 * @param live what groups give the user: null in the document where the directory has no such user
 */
export function userDocument(
  user: DesiredUser,
  live?: { readonly given: readonly GivenByGroup[] | undefined },
): Record<string, unknown> {
  const { at, formerly, fields, id, unmanaged } = user;
  const declared = <Value extends FieldValue>(name: FieldName, value: Value): Declared<Value> => ({
    value,
    ...user.originOf(name),
  });
  const all = Object.entries(fields).map(
    ([field, value]) => [field, declared(field, value)] as const,
  );
  return {
    formatVersion: 1,
    at,
    formerly,
    fields: Object.fromEntries(all.filter(([field]) => !relationshipOf(field))),
    ...(id !== undefined && { id: declared("id", id) }),
    ...Object.fromEntries(all.filter(([field]) => personRelationship(field))),
    ...Object.fromEntries(
      SETS.filter(({ name }) => fields[name] !== undefined).map(({ name }) => [
        name,
        all
          .filter(([field]) => field !== name && setOf(field)?.name === name)
          .map(([, value]) => value),
      ]),
    ),
    ...(unmanaged.size > 0 && { unmanaged: [...unmanaged] }),
    ...(live && { inheritedLicenses: live.given ?? null }),
  };
}
