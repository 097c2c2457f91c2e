import { sameValue } from "../../model/properties/compare.ts";
import { propertyOfField, type FieldName } from "../../model/properties/fields.ts";
import type { DesiredUser } from "../../model/user.ts";
import { foldName, type FieldValue } from "../../model/values.ts";
import { personRelationship, setOf } from "../../relationships/index.ts";
import type { Edit } from "../../roster/edit/editUser.ts";
import { isSameToRead } from "../values/letters.ts";
import type { TablePerson } from "../people/person.ts";
import type { RosterIndex } from "./match.ts";
import { isSameName, textOf } from "./places.ts";
import { elementClearings, setEdits } from "./sets.ts";
import type { Found } from "./types.ts";

/**
 * What has to be written into a user's own file, so that it says what the row says.
 *
 * @param today YYYY-MM-DD: entries that ended before it mean nothing
 */
export function editsOf(
  { person }: Found,
  user: DesiredUser,
  { byId }: Pick<RosterIndex, "byId">,
  today?: string,
): Edit[] {
  const edits: Edit[] = [];
  if (person.id !== undefined && !user.id) edits.push({ field: "id", value: person.id });
  const former = user.formerly.map(({ value }) => value);
  if (person.formerly.length > 0 && !sameValue("otherMails", former, person.formerly))
    edits.push({ field: "formerly", value: person.formerly });
  for (const [field, value] of Object.entries(withEmptiedMembers(person, user))) {
    if (setOf(field)) continue;
    const known = user.fields[field];
    const wanted = withMembers(field, value, known);
    if (known !== undefined && isSame(field, known, wanted, byId)) continue;
    edits.push({ field, value: wanted });
  }
  return [...edits, ...setEdits(person, user, today), ...clearings(person.emptied ?? [], user)];
}

// A table may have a column for one member only; the other stays.
function withMembers(
  field: FieldName,
  value: FieldValue,
  known: FieldValue | undefined,
): FieldValue {
  return field === "employeeOrgData" && value !== null && typeof known === "object"
    ? { ...(known as object), ...(value as object) }
    : value;
}

// One and the same person can be given by name or by object id.
function isSame(
  field: FieldName,
  known: FieldValue,
  wanted: FieldValue,
  byId: RosterIndex["byId"],
): boolean {
  if (typeof known !== "string" || typeof wanted !== "string")
    return sameValue(field, known, wanted);
  if (!personRelationship(field))
    return sameValue(field, known, wanted) || isSameToRead(known, wanted);
  const named = (person: string): string =>
    textOf(byId.get(foldName(person))?.fields["userPrincipalName"]) ?? person;
  return isSameName(named(known), named(wanted));
}

/** What empty cells take away: a value that the user's own file declares, where Graph lets it be cleared. */
function clearings(emptied: readonly FieldName[], user: DesiredUser): Edit[] {
  return emptied.flatMap((field): Edit[] => {
    if (setOf(field)) return elementClearings(field, user);
    const known = user.fields[field];
    const isOwn = known !== undefined && known !== null && !user.originOf(field).inherited;
    // A number identifies a person, and goes with them.
    if (!isOwn || !canBeCleared(field) || field === "employeeId") return [];
    if (!Array.isArray(known)) return [{ field, value: null }];
    return known.length > 0 ? [{ field, value: [] }] : [];
  });
}

function canBeCleared(field: FieldName): boolean {
  return personRelationship(field) !== undefined || (propertyOfField(field)?.clear ?? false);
}

/** The fields of a row, where an empty cell of one member clears that member. */
function withEmptiedMembers(
  { fields, emptied = [] }: TablePerson,
  user: DesiredUser,
): Readonly<Record<FieldName, FieldValue>> {
  const field = "employeeOrgData";
  const known = user.fields[field];
  if (typeof known !== "object" || known === null || user.originOf(field).inherited) return fields;
  const members = Object.keys(known).filter((member) => emptied.includes(`${field}.${member}`));
  if (members.length === 0 || fields[field] === null) return fields;
  const nothing = Object.fromEntries(members.map((member) => [member, null]));
  return { ...fields, [field]: { ...(fields[field] as object | undefined), ...nothing } };
}
