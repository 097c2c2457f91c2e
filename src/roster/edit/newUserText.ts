import { compareFields, memberOfField, type FieldName } from "../../model/properties/fields.ts";
import { isHolding, type FieldValue } from "../../model/values.ts";
import { setOf } from "../../relationships/index.ts";
import { asYaml, entryOf } from "./asYaml.ts";
import { writeEntry, type YamlItem, type YamlValue } from "../yaml/write.ts";

/** What a new user's text holds besides properties. */
export interface NewUserMore {
  readonly id?: string;
}

/**
 * The text of a new file for one user: userPrincipalName, id, displayName, the other properties in the order of the
 * property table, and relationships, each set as a list; with quotes only where the reader needs them.
 */
export function newUserText(
  fields: Readonly<Record<FieldName, FieldValue>>,
  more: NewUserMore = {},
): string {
  return newUserLines(fields, more)
    .map((line) => `${line}\n`)
    .join("");
}

/** The same as lines without line ends, for a list of users. */
export function newUserLines(
  fields: Readonly<Record<FieldName, FieldValue>>,
  more: NewUserMore = {},
): string[] {
  const values = new Map<string, YamlValue>();
  const { userPrincipalName, displayName, ...others } = fields;
  if (userPrincipalName !== undefined) values.set("userPrincipalName", asYaml(userPrincipalName));
  if (more.id !== undefined) values.set("id", more.id);
  if (displayName !== undefined) values.set("displayName", asYaml(displayName));
  const extension: Record<string, YamlValue> = {};
  for (const [field, value] of Object.entries(others).toSorted(([a], [b]) => compareFields(a, b))) {
    const set = setOf(field);
    if (set) {
      if (value === null) continue;
      // The set itself holds nothing; its elements come after it.
      const entries = (values.get(set.name) as readonly YamlItem[] | undefined) ?? [];
      values.set(set.name, isHolding(value) ? [...entries, entryOf(value)] : entries);
      continue;
    }
    const member = memberOfField(field);
    if (member === undefined) values.set(field, asYaml(value));
    else {
      extension[member] = asYaml(value);
      values.set("onPremisesExtensionAttributes", extension);
    }
  }
  return [...values].flatMap(([key, value]) => writeEntry(key, value));
}
