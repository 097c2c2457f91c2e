import jsonpatch from "fast-json-patch";
import { memberOfField, propertyOfField } from "../../model/properties/fields.ts";
import type { Change, FieldChange } from "../../model/plan.ts";
import { isHashed, isPersonReference, type FieldValue } from "../../model/values.ts";
import { setOf } from "../../relationships/index.ts";

/**
 * One step of RFC 6902 over the managed properties of one user. People are referred to by userPrincipalName. A user
 * to be created starts as the empty object; of others, what holds nothing is null.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6902
 */
export type PatchOperation =
  | { readonly op: "add" | "replace"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string };

/** The operations stand in the order of the fields; those of one list must keep theirs. */
export function patchOf(change: Change): readonly PatchOperation[] {
  const before = change.kind === "create" ? {} : propertiesOf(change.fields, ({ from }) => from);
  const after = propertiesOf(change.fields, ({ to }) => to);
  const order = Object.keys(after);
  const position = ({ path }: PatchOperation): number => order.indexOf(path.split("/")[1] ?? "");
  return (jsonpatch.compare(before, after) as PatchOperation[]).toSorted(
    (left, right) => position(left) - position(right),
  );
}

function propertiesOf(
  fields: readonly FieldChange[],
  valueOf: (field: FieldChange) => FieldValue,
): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  for (const field of fields) {
    const value = valueOf(field);
    const shown = isPersonReference(value)
      ? value.userPrincipalName
      : isHashed(value)
        ? `hmac:${value.hmac}`
        : value;
    const set = setOf(field.field);
    const member = set ? field.field.slice(set.name.length + 1) : memberOfField(field.field);
    const property = set?.name ?? propertyOfField(field.field)?.name ?? field.field;
    properties[property] =
      member === undefined
        ? shown
        : { ...(properties[property] as object | undefined), [member]: shown };
  }
  return properties;
}
