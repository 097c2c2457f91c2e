import type { DriftedField, DriftedUser } from "../../model/drift.ts";
import {
  elementField,
  propertyOfField,
  wholeOfField,
  type FieldName,
} from "../../model/properties/fields.ts";
import type { Place } from "../../model/plan.ts";
import { nameOf, type DesiredUser, type Roster } from "../../model/user.ts";
import {
  foldName,
  isHolding,
  isPersonReference,
  type FieldValue,
  type Holding,
} from "../../model/values.ts";
import { personRelationship, setOf } from "../../relationships/index.ts";
import { writeFlowEntry } from "../yaml/write.ts";
import type { Edit } from "./editUser.ts";

/** The edit that makes a user declare what the directory holds. */
export function editFor(
  drifted: DriftedField,
  desired: DesiredUser,
  names: ReadonlyMap<string, string>,
): Edit {
  const { field, live, declared: wanted } = drifted;
  if (isPersonReference(live)) return { field, value: names.get(live.id ?? "") ?? live.id };
  const declared = desired.fields[field];
  if (isHolding(live)) {
    const own = fieldAsDeclared(field, live, names);
    return { field: own, value: elementAsDeclared(own, live, wanted, declared) };
  }
  if (field !== "employeeOrgData" || !isMembers(declared))
    return { field, value: shortDate(field, live) };
  // A member that is not declared stays unmanaged.
  const whole = isMembers(live) ? live : {};
  const members = Object.keys(declared).map((name) => [name, whole[name] ?? null] as const);
  return { field, value: Object.fromEntries(members) };
}

/** The field under which a file declares an element of a set: a person by the name that files use, or by object id. */
export function fieldAsDeclared(
  field: FieldName,
  { id }: Holding,
  names: ReadonlyMap<string, string>,
): FieldName {
  const set = setOf(field);
  return set?.people && id !== null ? elementField(set.name, set.people.nameOf(id, names)) : field;
}

/**
 * An element of a set that a user has, as the file is going to declare it. An entry keeps its last day. If that day is over and the
 * user still has the element, the entry has no end.
 *
 * @param wanted what the file asks for as of today
 * @param entry what it says
 */
export function elementAsDeclared(
  field: FieldName,
  { as, id, without }: Holding,
  wanted?: FieldValue,
  entry?: FieldValue,
): Holding {
  const name = field.slice(wholeOfField(field).length + 1);
  const until = isHolding(wanted) && isHolding(entry) ? entry.until : undefined;
  return { as, id, name, ...(without && { without }), ...(until !== undefined && { until }) };
}

/** How people are called, by object id: as declared, or as they are going to be. Nobody else has a name here. */
export function personNames(
  users: readonly DriftedUser[],
  roster: Roster,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const live = new Map<string, string>();
  for (const { fields } of users)
    for (const { field, live: value } of fields)
      if (personRelationship(field) && isPersonReference(value) && value.id !== null)
        live.set(foldName(value.userPrincipalName), value.id);
      else if (setOf(field)?.people && isHolding(value) && value.id !== null)
        live.set(foldName(value.name), value.id);
  for (const user of roster.users) {
    const id = user.id ?? live.get(foldName(nameOf(user)));
    const name = user.fields["userPrincipalName"];
    if (id !== undefined && typeof name === "string") names.set(id, name);
  }
  for (const { id, fields } of users)
    for (const { field, live: name } of fields)
      if (field === "userPrincipalName" && id !== undefined && typeof name === "string")
        names.set(id, name);
  return names;
}

// A day is declared as a day, and answered as midnight.
function shortDate(field: FieldName, value: FieldValue): FieldValue {
  return typeof value === "string" && propertyOfField(field)?.type === "dateTime"
    ? value.replace(/T00:00:00(?:\.0+)?Z$/, "")
    : value;
}

/**
 * Why an element that the directory does not have cannot be taken out of a user's file; undefined: it can. What a folder gives is
 * added to what the file says, so that a file cannot say that it is not there.
 */
export function whyInherited(
  { field, value }: Edit,
  desired: DesiredUser | undefined,
  file: string,
): string | undefined {
  if (value !== null || !setOf(field) || desired?.fields[field] === undefined) return undefined;
  const origin = desired.originOf(field);
  return origin.inherited
    ? `comes from ${placeText(origin.at)}, and ${file} cannot remove it. Remove it there, or write ${writeFlowEntry("unmanaged", [field])} in ${file} to leave it alone`
    : undefined;
}

function isMembers(
  value: FieldValue | undefined,
): value is { readonly [member: string]: string | null } {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !isPersonReference(value)
  );
}

export function placeText({ file, line }: Place): string {
  return `${file}:${line}`;
}
