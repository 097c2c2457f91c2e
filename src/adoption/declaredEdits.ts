import { elementField, type FieldName } from "../model/properties/fields.ts";
import type { FieldChange, HeldField } from "../model/plan.ts";
import type { DesiredUser, DirectoryUser } from "../model/user.ts";
import { foldName, isHolding, isObjectId, type FieldValue } from "../model/values.ts";
import { compareUser, liveValue } from "../plan/compare/diff.ts";
import type { Match } from "../plan/accounts/match.ts";
import { howUnread, oddFields } from "../plan/accounts/oddAccounts.ts";
import { PERSON_RELATIONSHIPS, personRelationship, setOf, SETS } from "../relationships/index.ts";
import { isUnresolved } from "../relationships/relationship.ts";
import { CannotEdit, editUsers, type Edit, type Place } from "../roster/edit/editUser.ts";
import { reasonable, type Context, type Notes } from "./notes.ts";
import { elementEdits, firstElementEdits } from "./sets.ts";
import { asDeclared, declarable, leftOut, objectionTo } from "./values.ts";

/** What is to be changed in the file of a declared user. */
export interface UserEdits {
  readonly actual: DirectoryUser;
  readonly place: Place & { readonly file: string };
  readonly edits: readonly Edit[];
}

/** What the file of a declared user has to say so that it says what the directory holds. */
export function editsOf(match: Match & { kind: "matched" }, context: Context): UserEdits[] {
  const { desired, actual } = match;
  const edits: Edit[] = [];
  const odd = oddFields(actual);
  const { fields, held, unanswered } = compareUser(
    desired,
    actual,
    context.findPerson,
    context.sets,
  );
  for (const field of new Set([...odd, ...unanswered]))
    context.notes.add(
      leftOut(actual, field, `${howUnread(actual, field)}; ${desired.at.file} stays as it is`),
    );
  // Such a user is blocked while planning, so that nothing of the file would be proven.
  if (odd.length + unanswered.length > 0) return [];
  const differences = [...fields, ...held];
  const differing = new Set(differences.map(({ field }) => field).filter((field) => !setOf(field)));
  for (const { name } of PERSON_RELATIONSHIPS)
    if (isRenamed(desired.fields[name], context)) differing.add(name);
  for (const field of differing) {
    const { value, reason } = personRelationship(field)
      ? linkAsDeclared(actual, field, context)
      : withObjection(field, liveAsDeclared(desired, actual, field));
    if (reason === undefined) edits.push({ field, value });
    else context.notes.add(leftOut(actual, field, `${reason}; remove it from ${desired.at.file}`));
  }
  for (const field of context.fields) {
    if (
      differing.has(field) ||
      field === "userPrincipalName" ||
      setOf(field) !== undefined ||
      isSettled(desired, field)
    )
      continue;
    const { value } = reasonable(actual, field, context);
    if (value !== undefined) edits.push({ field, value });
  }
  const elements = differences.filter(({ field }) => setOf(field));
  edits.push(...setEdits(match, elements, context));
  edits.push(...renamedPeople(desired, context));
  const { file, line, column } = desired.at;
  return edits.length === 0 ? [] : [{ actual, place: { file, line, column }, edits }];
}

function setEdits(
  match: Match & { kind: "matched" },
  differing: readonly (FieldChange | HeldField)[],
  context: Context,
): Edit[] {
  const { desired } = match;
  // The first entry of a set makes all of them managed.
  const undeclared = SETS.filter(
    (set) =>
      !isSettled(desired, set.name) &&
      (context.fields.includes(set.name) || differing.some(({ field }) => setOf(field) === set)),
  );
  const ofDeclared = differing.filter(({ field }) =>
    undeclared.every((set) => set !== setOf(field)),
  );
  const changes = [
    elementEdits(match, ofDeclared, context),
    firstElementEdits(match, undeclared, context),
  ];
  const left = changes.flatMap(({ unmanaged }) => unmanaged);
  return [
    ...changes.flatMap(({ edits }) => edits),
    ...(left.length > 0 ? [{ field: "unmanaged", value: [...desired.unmanaged, ...left] }] : []),
  ];
}

function linkAsDeclared(actual: DirectoryUser, field: FieldName, { names }: Context) {
  const { value = null, reason } = declarable(actual, field, names);
  return { value, reason };
}

/** The people of sets whom files will call by another name. */
function renamedPeople(desired: DesiredUser, context: Context): Edit[] {
  return Object.entries(desired.fields).flatMap(([field, declared]): Edit[] => {
    const set = setOf(field);
    if (!set?.people || !isHolding(declared) || desired.originOf(field).inherited) return [];
    if (!isRenamed(declared.name, context)) return [];
    const person = context.findPerson(declared.name);
    const name = isUnresolved(person) ? undefined : context.names.get(person.id ?? "");
    return name === undefined
      ? []
      : [
          { field, value: null },
          { field: elementField(set.name, name), value: { ...declared, name } },
        ];
  });
}

/** Whether files will call the person that is declared by another name than this. */
function isRenamed(declared: FieldValue | undefined, { names, findPerson }: Context): boolean {
  if (typeof declared !== "string" || isObjectId(declared)) return false;
  const person = findPerson(declared);
  if (isUnresolved(person) || person.id === null) return false;
  return foldName(names.get(person.id) ?? declared) !== foldName(declared);
}

function withObjection(field: FieldName, value: FieldValue) {
  return { value, reason: objectionTo(field, value) };
}

/** Whether the file says a value, or that it is not managed. */
function isSettled({ fields, unmanaged }: DesiredUser, field: FieldName): boolean {
  if (unmanaged.has(field) || unmanaged.has(field.split(".")[0] ?? field)) return true;
  return fields[field] !== undefined;
}

function liveAsDeclared(desired: DesiredUser, actual: DirectoryUser, field: FieldName): FieldValue {
  const live = asDeclared(field, liveValue(actual, field) ?? null);
  if (field !== "employeeOrgData") return live;
  // A member that the file names stays named, with null where the directory has nothing.
  const declared = desired.fields[field];
  if (typeof declared !== "object" || declared === null || live === null) return live;
  const members = Object.fromEntries(Object.keys(declared).map((member) => [member, null]));
  return { ...members, ...(live as Readonly<Record<string, string | null>>) };
}

/**
 * Edits the texts of files, those of a file together where that can be done.
 *
 * @returns what was done; what could not be is noted
 */
export function carryOut(
  edits: readonly UserEdits[],
  texts: Map<string, string>,
  notes: Notes,
): UserEdits[] {
  const done: UserEdits[] = [];
  const note = (edit: UserEdits, error: CannotEdit): void => {
    for (const { field } of edit.edits)
      notes.add(
        leftOut(edit.actual, field, `stays as it is in ${edit.place.file}: ${error.message}`),
      );
  };
  for (const [path, inFile] of Map.groupBy(edits, ({ place }) => place.file)) {
    const whole = tryEdit(texts, path, inFile);
    if (!whole) done.push(...inFile);
    // One user whose text cannot be edited must not keep back the others of the file.
    else
      // From the last to the first, so that their lines stay true.
      for (const edit of inFile.toSorted((a, b) => b.place.line - a.place.line)) {
        const alone = inFile.length === 1 ? whole : tryEdit(texts, path, [edit]);
        if (alone) note(edit, alone);
        else done.push(edit);
      }
  }
  return done;
}

function tryEdit(
  texts: Map<string, string>,
  path: string,
  edits: readonly UserEdits[],
): CannotEdit | undefined {
  try {
    texts.set(path, editUsers(texts.get(path) ?? "", edits));
    return undefined;
  } catch (error) {
    if (error instanceof CannotEdit) return error;
    throw error;
  }
}
