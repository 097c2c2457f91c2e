import type { FieldName } from "../../model/fields.ts";
import type { Declared, DesiredUser } from "../../model/user.ts";
import type { FieldValue } from "../../model/values.ts";

/** One declared user as JSON, with where each value comes from. Data, never made safe for a terminal. */
export function userDocument(user: DesiredUser): Record<string, unknown> {
  const { at, formerly, fields, id, manager, unmanaged } = user;
  const declared = <Value extends FieldValue>(name: FieldName, value: Value): Declared<Value> => ({
    value,
    ...user.originOf(name),
  });
  return {
    formatVersion: 1,
    at,
    formerly,
    fields: Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [field, declared(field, value)]),
    ),
    ...(id !== undefined && { id: declared("id", id) }),
    ...(manager !== undefined && { manager: declared("manager", manager) }),
    ...(unmanaged.size > 0 && { unmanaged: [...unmanaged] }),
  };
}
