import { sameValue } from "../../model/properties/compare.ts";
import type { Location } from "../../model/diagnostic.ts";
import {
  compareFields,
  propertyOfField,
  wholeOfField,
  type FieldName,
} from "../../model/properties/fields.ts";
import type { FieldChange, HeldField, Place } from "../../model/plan.ts";
import type { DesiredUser, DirectoryUser } from "../../model/user.ts";
import {
  foldName,
  isHolding,
  isPersonReference,
  type FieldValue,
  type Holding,
} from "../../model/values.ts";
import { personRelationship, setOf } from "../../relationships/index.ts";
import {
  isUnresolved,
  type FindPerson,
  type Unresolved,
} from "../../relationships/relationship.ts";
import {
  compareSets,
  NO_SETS,
  saysNothingOf,
  wantedElement,
  wantsPerson,
  type SetContext,
} from "./sets.ts";

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
  sets: SetContext = NO_SETS,
): Difference {
  const fields: FieldChange[] = [];
  const held: HeldField[] = [];
  const unanswered: FieldName[] = [];
  for (const field in desired.fields) {
    const declared = desired.fields[field];
    if (declared === undefined || setOf(field)) continue;
    const from = liveValue(actual, field);
    if (from === undefined) unanswered.push(field);
    else {
      const to = wantedValue(field, declared, { live: from, self: actual.id, findPerson });
      if (isUnresolved(to)) held.push({ field, ...to });
      else if (!sameValue(field, from, to))
        fields.push({ field, from, to, ...placeIn(desired, field) });
    }
  }
  addElements(desired, actual, findPerson, sets, { fields, held });
  // A hundred thousand who are as declared need not keep three empty lists each.
  if (fields.length + held.length + unanswered.length === 0) return NO_DIFFERENCE;
  return { fields: fields.toSorted((a, b) => compareFields(a.field, b.field)), held, unanswered };
}

const NO_DIFFERENCE: Difference = { fields: [], held: [], unanswered: [] };

/** What a new user gets: every declared field, and what Graph demands at creation. */
export function fieldsOfNewUser(
  desired: DesiredUser,
  findPerson: FindPerson,
  sets: SetContext = NO_SETS,
): Difference {
  const fields: FieldChange[] = [];
  const held: HeldField[] = [];
  for (const [field, declared] of Object.entries(desired.fields)) {
    if (sameValue(field, declared, null) || setOf(field)) continue;
    const to = wantedValue(field, declared, { live: null, self: undefined, findPerson });
    if (isUnresolved(to)) held.push({ field, ...to });
    else fields.push({ field, from: null, to, ...placeIn(desired, field) });
  }
  const at = placeOf(desired.at);
  const name = desired.fields["userPrincipalName"];
  if (desired.fields["accountEnabled"] === undefined)
    fields.push({ field: "accountEnabled", from: null, to: true, at, filled: true });
  if (desired.fields["mailNickname"] === undefined && typeof name === "string")
    fields.push({
      field: "mailNickname",
      from: null,
      to: name.slice(0, name.indexOf("@")),
      at,
      filled: true,
    });
  addElements(desired, undefined, findPerson, sets, { fields, held });
  return {
    fields: fields.toSorted((a, b) => compareFields(a.field, b.field)),
    held,
    unanswered: [],
  };
}

function addElements(
  desired: DesiredUser,
  actual: DirectoryUser | undefined,
  findPerson: FindPerson,
  context: SetContext,
  { fields, held }: { readonly fields: FieldChange[]; readonly held: HeldField[] },
): void {
  const found = compareSets(desired, actual, findPerson, context);
  for (const { field, from, to, declaredAs, until } of found.changes)
    fields.push({
      field,
      from,
      to,
      ...(until !== undefined && { until }),
      ...(declaredAs === undefined ? { at: placeOf(desired.at) } : placeIn(desired, declaredAs)),
    });
  held.push(...found.held);
}

/**
 * What the directory holds in a field; undefined when it was not answered.
 *
 * @param element of a set: which one the field stands for, by id; by its name if it is not given
 */
export function liveValue(
  actual: DirectoryUser,
  field: FieldName,
  element?: FieldValue,
): FieldValue | undefined {
  const set = setOf(field);
  if (set) return liveElement(actual.sets?.[set.name], field, element);
  switch (field) {
    case "userPrincipalName":
      return actual.odd?.["userPrincipalName"] ? undefined : actual.userPrincipalName;
    case "accountEnabled":
      return actual.accountEnabled ?? undefined;
    default:
      return Object.hasOwn(actual.fields, field) ? actual.fields[field] : undefined;
  }
}

function liveElement(
  live: readonly Holding[] | undefined,
  field: FieldName,
  element: FieldValue | undefined,
): Holding | null | undefined {
  if (!live) return undefined;
  const id = isHolding(element) ? element.id : null;
  const name = field.slice(wholeOfField(field).length + 1);
  return (
    live.find(
      (each) => each.by === undefined && (id === null ? each.name === name : each.id === id),
    ) ?? null
  );
}

/**
 * Whether two rosters declare the same for a field: the test for drift.
 *
 * @param meant the element of a set that the field stands for
 */
export function declaresSame(
  field: FieldName,
  head: DesiredUser,
  base: DesiredUser,
  findHead: FindPerson,
  findBase: FindPerson,
  {
    today = NO_SETS.today,
    meant = null,
  }: { readonly today?: string; readonly meant?: FieldValue } = {},
): boolean {
  const set = setOf(field);
  if (set?.people && isHolding(meant)) {
    const wanted = wantsPerson(set, field, meant, head, findHead);
    return wanted !== undefined && wanted === wantsPerson(set, field, meant, base, findBase);
  }
  if (set) {
    // Who says nothing of a group of which the files are the whole truth is no member of it, before as now.
    if ([head, base].every((user) => saysNothingOf(set.name, field, user))) return true;
    const [wanted, before] = [head, base].map((user) =>
      wantedElement(set.name, field, user, today),
    );
    return wanted !== undefined && before !== undefined && sameValue(field, wanted, before);
  }
  const [left, right] = [head.fields[field], base.fields[field]];
  if (left === undefined || right === undefined) return false;
  const relationship = personRelationship(field);
  if (!relationship || left === null || right === null) return sameValue(field, left, right);
  if (typeof left === "string" && typeof right === "string" && foldName(left) === foldName(right))
    return true;
  const leftMeant = relationship.resolve(left, undefined, findHead);
  const rightMeant = relationship.resolve(right, undefined, findBase);
  return (
    !isUnresolved(leftMeant) && !isUnresolved(rightMeant) && sameValue(field, leftMeant, rightMeant)
  );
}

/** Whether the property stays writable for a user that is synced from on-premises. */
export function isWritableWhenSynced(field: FieldName): boolean {
  // Groups and licences live in the cloud, for synced users as well; that sponsors do so too is unverified.
  return setOf(field) !== undefined || (propertyOfField(field)?.writableWhenSynced ?? false);
}

export function placeOf(location: Location): Place {
  return { file: location.file, line: location.line };
}

function wantedValue(
  field: FieldName,
  declared: FieldValue,
  context: {
    readonly live: FieldValue;
    readonly self: string | undefined;
    readonly findPerson: FindPerson;
  },
): FieldValue | Unresolved {
  const relationship = declared === null ? undefined : personRelationship(field);
  return relationship
    ? relationship.resolve(declared, context.self, orHeld(context.live, context.findPerson))
    : wholeValue(declared, context.live);
}

/**
 * A manager may be a contact, which is not among the users that are read. Its object id is accepted as long as the user has
 * that manager, because then nothing is written.
 */
function orHeld(live: FieldValue, findPerson: FindPerson): FindPerson {
  if (!isPersonReference(live) || live.id === null) return findPerson;
  const held = foldName(live.id);
  return (name) => (foldName(name) === held ? live : findPerson(name));
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

function placeIn(desired: DesiredUser, field: FieldName): Pick<FieldChange, "at" | "inherited"> {
  const { at, inherited } = desired.originOf(field);
  return { at: placeOf(at), ...(inherited && { inherited }) };
}
