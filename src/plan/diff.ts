import { sameValue } from "../model/compare.ts";
import type { Location } from "../model/diagnostic.ts";
import { compareFields, propertyOfField, type FieldName } from "../model/fields.ts";
import type { FieldChange, HeldField, Place } from "../model/plan.ts";
import type { DesiredUser, DirectoryUser } from "../model/user.ts";
import { foldName, isPersonReference, type FieldValue } from "../model/values.ts";
import { isUnresolved, type FindPerson } from "./people.ts";

export interface Difference {
  readonly fields: readonly FieldChange[];
  readonly held: readonly HeldField[];
  /** Declared fields that the directory did not answer. */
  readonly unanswered: readonly FieldName[];
}

/** Compares one user field by field: only what is declared, only where it differs. */
export function compareUser(
  desired: DesiredUser,
  actual: DirectoryUser,
  findPerson: FindPerson,
): Difference {
  const fields: FieldChange[] = [];
  const held: HeldField[] = [];
  const unanswered: FieldName[] = [];
  for (const field in desired.fields) {
    const declared = desired.fields[field];
    const from = liveValue(actual, field);
    if (!declared) continue;
    if (from === undefined) unanswered.push(field);
    else {
      const to = wholeValue(declared.value, from);
      if (!sameValue(field, from, to))
        fields.push({ field, from, to, at: placeOf(declared.at), ...inherited(declared) });
    }
  }
  if (desired.manager) {
    const { value, at } = desired.manager;
    const from = liveValue(actual, "manager");
    const to = value === null ? null : findPerson(value);
    if (from === undefined) unanswered.push("manager");
    else if (to !== null && isUnresolved(to)) held.push({ field: "manager", ...to });
    else if (to?.id === actual.id)
      held.push({
        field: "manager",
        reason: "own-manager",
        message: `${value} is this user; nobody is their own manager`,
      });
    else if (!sameValue("manager", from, to))
      fields.push({ field: "manager", from, to, at: placeOf(at), ...inherited(desired.manager) });
  }
  // A hundred thousand who are as declared need not keep three empty lists each.
  if (fields.length + held.length + unanswered.length === 0) return NO_DIFFERENCE;
  return { fields: fields.toSorted((a, b) => compareFields(a.field, b.field)), held, unanswered };
}

const NO_DIFFERENCE: Difference = { fields: [], held: [], unanswered: [] };

/** What a new user gets: every declared field, and what Graph demands at creation. */
export function fieldsOfNewUser(desired: DesiredUser, findPerson: FindPerson): Difference {
  const fields: FieldChange[] = [];
  const held: HeldField[] = [];
  for (const [field, declared] of Object.entries(desired.fields))
    if (!sameValue(field, declared.value, null))
      fields.push({
        field,
        from: null,
        to: wholeValue(declared.value, null),
        at: placeOf(declared.at),
        ...inherited(declared),
      });
  const at = placeOf(desired.at);
  const name = desired.fields["userPrincipalName"]?.value;
  if (!desired.fields["accountEnabled"])
    fields.push({ field: "accountEnabled", from: null, to: true, at, filled: true });
  if (!desired.fields["mailNickname"] && typeof name === "string")
    fields.push({
      field: "mailNickname",
      from: null,
      to: name.slice(0, name.indexOf("@")),
      at,
      filled: true,
    });
  if (desired.manager && desired.manager.value !== null) {
    const to = findPerson(desired.manager.value);
    if (isUnresolved(to)) held.push({ field: "manager", ...to });
    else
      fields.push({
        field: "manager",
        from: null,
        to,
        at: placeOf(desired.manager.at),
        ...inherited(desired.manager),
      });
  }
  return {
    fields: fields.toSorted((a, b) => compareFields(a.field, b.field)),
    held,
    unanswered: [],
  };
}

/** What the directory holds in a field; undefined when it was not answered. */
export function liveValue(actual: DirectoryUser, field: FieldName): FieldValue | undefined {
  switch (field) {
    case "userPrincipalName":
      return actual.userPrincipalName;
    case "accountEnabled":
      return actual.accountEnabled ?? undefined;
    default:
      return Object.hasOwn(actual.fields, field) ? actual.fields[field] : undefined;
  }
}

/** Whether two rosters declare the same for a field: the test for drift. */
export function declaresSame(
  field: FieldName,
  head: DesiredUser,
  base: DesiredUser,
  findHead: FindPerson,
  findBase: FindPerson,
): boolean {
  if (field === "manager") {
    if (!head.manager || !base.manager) return false;
    const [left, right] = [head.manager.value, base.manager.value];
    if (left === null || right === null) return left === right;
    if (foldName(left) === foldName(right)) return true;
    const [leftPerson, rightPerson] = [findHead(left), findBase(right)];
    return (
      !isUnresolved(leftPerson) &&
      !isUnresolved(rightPerson) &&
      sameValue(field, leftPerson, rightPerson)
    );
  }
  const [left, right] = [head.fields[field], base.fields[field]];
  return left !== undefined && right !== undefined && sameValue(field, left.value, right.value);
}

/** Whether the property stays writable for a user that is synced from on-premises. */
export function isWritableWhenSynced(field: FieldName): boolean {
  return propertyOfField(field)?.writableWhenSynced ?? false;
}

export function placeOf(location: Location): Place {
  return { file: location.file, line: location.line };
}

// Graph sets a member of employeeOrgData that is not sent to null, so what is not declared is sent as it is.
function wholeValue(declared: FieldValue, live: FieldValue): FieldValue {
  if (!isMembers(declared)) return declared;
  const members = {
    costCenter: null,
    division: null,
    ...(isMembers(live) ? live : {}),
    ...declared,
  };
  return Object.values(members).every((member) => member === null) ? null : members;
}

function isMembers(value: FieldValue): value is { readonly [member: string]: string | null } {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !isPersonReference(value)
  );
}

function inherited(declared: { readonly inherited: boolean }): { inherited?: true } {
  return declared.inherited ? { inherited: true } : {};
}
