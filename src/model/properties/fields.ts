import { EXTENSION_ATTRIBUTES, PROPERTIES, propertyNamed, type Property } from "./properties.ts";

/**
 * The unit that is compared, authorised and reported: a property's name, `manager` (and later relationships), or
 * `onPremisesExtensionAttributes.extensionAttribute1` to `15`, which Graph merges one by one; or an element of a set, such as
 * `groups.Sales`.
 */
export type FieldName = string;

const EXTENSION_PREFIX = "onPremisesExtensionAttributes.";

/** The property that a field belongs to; undefined for a relationship. */
export function propertyOfField(field: FieldName): Property | undefined {
  return propertyNamed(
    field.startsWith(EXTENSION_PREFIX) ? "onPremisesExtensionAttributes" : field,
  );
}

/** The member inside a property that Graph merges member by member. */
export function memberOfField(field: FieldName): string | undefined {
  return field.startsWith(EXTENSION_PREFIX) ? field.slice(EXTENSION_PREFIX.length) : undefined;
}

export function extensionAttributeField(member: string): FieldName {
  return EXTENSION_PREFIX + member;
}

/** The field of one element of a set, such as `groups.Sales`. */
export function elementField(set: FieldName, name: string): FieldName {
  return `${set}.${name}`;
}

/** The set or property that a field belongs to: what stands before the first dot. */
export function wholeOfField(field: FieldName): FieldName {
  const dot = field.indexOf(".");
  return dot < 0 ? field : field.slice(0, dot);
}

const order = new Map<string, number>(
  PROPERTIES.flatMap((property) =>
    property.type === "extensionAttributes"
      ? EXTENSION_ATTRIBUTES.map(extensionAttributeField)
      : [property.name],
  ).map((field, index) => [field, index]),
);

/** The order of the property table, then everything else by name. */
export function compareFields(left: FieldName, right: FieldName): number {
  const leftOrder = order.get(left) ?? Number.MAX_SAFE_INTEGER;
  const rightOrder = order.get(right) ?? Number.MAX_SAFE_INTEGER;
  return leftOrder - rightOrder || (left < right ? -1 : left > right ? 1 : 0);
}
