import {
  memberOfField,
  propertyOfField,
  type FieldName,
} from "../../../model/properties/fields.ts";
import { DIRECTORY_EXTENSION, ORG_DATA_MEMBERS } from "../../../model/properties/properties.ts";
import type { FieldValue } from "../../../model/values.ts";
import { DirectoryError } from "../../ports.ts";
import { memberOf } from "./answer.ts";

/** The names to `$select` for fields that are no relationships, each once. */
export function selectedProperties(fields: readonly FieldName[]): string[] {
  return [...new Set(fields.map((field) => propertyOfField(field)?.name ?? field))];
}

/** A value of a form that Graph does not document for its property. It says nothing of other users. */
export class OddValue {
  /** Follows the property's name, as in "reads as a number, and not as a text". */
  readonly how: string;

  constructor(value: unknown, wanted: string) {
    this.how = `reads as ${formOf(value)}, and not as ${wanted}`;
  }
}

/**
 * What a user of an answer holds in a field.
 *
 * @returns undefined when the answer does not hold the property, which is never the same as null
 */
export function readValue(user: unknown, field: FieldName): FieldValue | undefined | OddValue {
  const property = propertyOfField(field);
  const value = memberOf(user, property?.name ?? field);
  // Graph leaves out directory extensions that are not set, and nothing else that was selected.
  if (value === undefined) return DIRECTORY_EXTENSION.test(field) ? null : undefined;
  if (value === null) return null;
  switch (property?.type) {
    case "boolean":
      return typeof value === "boolean" ? value : new OddValue(value, "true or false");
    case "strings":
      return isTextList(value) ? value : new OddValue(value, "a list of texts");
    case "employeeOrgData":
      return readMembers(value, ORG_DATA_MEMBERS);
    case "extensionAttributes": {
      const member = memberOfField(field) ?? "";
      const members = readMembers(value, [member]);
      return members instanceof OddValue ? members : (members[member] ?? null);
    }
    default:
      if (typeof value === "string") return value;
      // An application may register extensions of other types.
      if (DIRECTORY_EXTENSION.test(field) && typeof value === "boolean") return value;
      if (DIRECTORY_EXTENSION.test(field) && typeof value === "number") return String(value);
      return new OddValue(value, "a text");
  }
}

/**
 * The same, where nothing can be concluded without the value.
 *
 * @throws DirectoryError when the value has a form that Graph does not document
 */
export function readField(user: unknown, field: FieldName): FieldValue | undefined {
  const value = readValue(user, field);
  if (value instanceof OddValue) throw odd(user, field);
  return value;
}

function formOf(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "string":
      return "a text";
    case "number":
      return "a number";
    case "boolean":
      return "true or false";
    default:
      return "an object";
  }
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

/** A list of texts; one that is missing is empty. */
export function textList(object: unknown, name: string): readonly string[] | OddValue {
  const value = memberOf(object, name) ?? NO_TEXTS;
  if (!isTextList(value)) return new OddValue(value, "a list of texts");
  return value.length > 0 ? value : NO_TEXTS;
}

export function odd(object: unknown, name: string): DirectoryError {
  const id = memberOf(object, "id");
  const whose = typeof id === "string" && id !== "" ? ` of ${id}` : "";
  return new DirectoryError(
    `Graph's answer is odd: "${name}"${whose} has a form that Graph does not document. ` +
      "Nothing was planned from it. Does ROLLCALL_GRAPH_URL point at Microsoft Graph v1.0?",
  );
}

function readMembers(
  value: unknown,
  names: readonly string[],
): Record<string, string | null> | OddValue {
  if (typeof value !== "object" || Array.isArray(value)) return new OddValue(value, "an object");
  const members: Record<string, string | null> = {};
  for (const name of names) {
    const member = memberOf(value, name) ?? null;
    if (member !== null && typeof member !== "string") return new OddValue(member, "a text");
    members[name] = member;
  }
  return members;
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
