import { compareFields, memberOfField, type FieldName } from "../../model/fields.ts";
import type { FieldValue } from "../../model/values.ts";
import { asYaml } from "./editUser.ts";
import { writeEntry, type YamlValue } from "../yaml/write.ts";

/** What a new user's text holds besides properties. */
export interface NewUserMore {
  readonly id?: string;
}

/**
 * The text of a new file for one user: userPrincipalName, id, displayName, the other properties in the order of the
 * property table, and relationships; with quotes only where the reader needs them.
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
    const member = memberOfField(field);
    if (member === undefined) values.set(field, asYaml(value));
    else {
      extension[member] = asYaml(value);
      values.set("onPremisesExtensionAttributes", extension);
    }
  }
  return [...values].flatMap(([key, value]) => writeEntry(key, value));
}
