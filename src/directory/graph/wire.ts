import { memberOfField, propertyOfField, type FieldName } from "../../model/fields.ts";
import { DIRECTORY_EXTENSION, ORG_DATA_MEMBERS } from "../../model/properties.ts";
import type { FieldValue } from "../../model/values.ts";
import { DirectoryError } from "../ports.ts";
import { memberOf } from "./answer.ts";

/** The names to `$select` for fields that are no relationships, each once. */
export function selectedProperties(fields: readonly FieldName[]): string[] {
  return [...new Set(fields.map((field) => propertyOfField(field)?.name ?? field))];
}

/**
 * What a user of an answer holds in a field.
 *
 * @returns undefined when the answer does not hold the property, which is never the same as null
 * @throws DirectoryError when the value has a form that Graph does not document
 */
export function readField(user: unknown, field: FieldName): FieldValue | undefined {
  const property = propertyOfField(field);
  const value = memberOf(user, property?.name ?? field);
  // Graph leaves out directory extensions that are not set, and nothing else that was selected.
  if (value === undefined) return DIRECTORY_EXTENSION.test(field) ? null : undefined;
  if (value === null) return null;
  switch (property?.type) {
    case "boolean":
      if (typeof value === "boolean") return value;
      break;
    case "strings":
      if (isTextList(value)) return value;
      break;
    case "employeeOrgData":
      return readMembers(user, field, value, ORG_DATA_MEMBERS);
    case "extensionAttributes": {
      const member = memberOfField(field);
      if (member !== undefined) return readMembers(user, field, value, [member])[member] ?? null;
      break;
    }
    default:
      if (typeof value === "string") return value;
      // An application may register extensions of other types.
      if (DIRECTORY_EXTENSION.test(field) && typeof value === "boolean") return value;
      if (DIRECTORY_EXTENSION.test(field) && typeof value === "number") return String(value);
  }
  throw odd(user, field);
}

/**
 * The body that writes fields: members of onPremisesExtensionAttributes nested, lists cleared with `[]`,
 * employeeOrgData always with both members, dates with their time.
 *
 * @see https://learn.microsoft.com/graph/api/user-update
 */
export function toWire(fields: Readonly<Record<FieldName, FieldValue>>): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    const property = propertyOfField(field);
    const member = memberOfField(field);
    if (property && member !== undefined)
      body[property.name] = { ...(body[property.name] as object | undefined), [member]: value };
    else if (property?.type === "strings") body[field] = value ?? [];
    else if (property?.type === "employeeOrgData")
      body[field] = { costCenter: null, division: null, ...(value as object | null) };
    else if (property?.type === "dateTime" && typeof value === "string" && !value.includes("T"))
      body[field] = `${value}T00:00:00Z`;
    else body[field] = value;
  }
  return body;
}

/** @throws DirectoryError unless the member is a text that is not empty */
export function requiredText(object: unknown, name: string): string {
  const value = memberOf(object, name);
  if (typeof value === "string" && value !== "") return value;
  throw odd(object, name);
}

const NO_TEXTS: readonly string[] = [];

/** @throws DirectoryError unless the member is a list of texts; one that is missing is empty */
export function textList(object: unknown, name: string): readonly string[] {
  const value = memberOf(object, name) ?? NO_TEXTS;
  if (isTextList(value)) return value.length > 0 ? value : NO_TEXTS;
  throw odd(object, name);
}

export function odd(object: unknown, name: string): DirectoryError {
  const id = memberOf(object, "id");
  const whose = typeof id === "string" ? ` of ${id}` : "";
  return new DirectoryError(
    `Graph's answer is odd: "${name}"${whose} has a form that Graph does not document. ` +
      "Nothing was planned from it. Does ROLLCALL_GRAPH_URL point at Microsoft Graph v1.0?",
  );
}

function readMembers(
  user: unknown,
  field: FieldName,
  value: unknown,
  names: readonly string[],
): Record<string, string | null> {
  if (typeof value !== "object" || Array.isArray(value)) throw odd(user, field);
  return Object.fromEntries(
    names.map((name) => {
      const member = memberOf(value, name) ?? null;
      if (member !== null && typeof member !== "string") throw odd(user, field);
      return [name, member];
    }),
  );
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
