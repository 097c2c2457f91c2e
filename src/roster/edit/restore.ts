import { compareText } from "../../model/diagnostic.ts";
import type { DriftedField, DriftedUser } from "../../model/drift.ts";
import type { RecordedValue } from "../../model/records/receipt.ts";
import type {
  NotUndone,
  Undoing,
  Undone,
  UndoneField,
  UndoneUser,
} from "../../model/records/undo.ts";
import { namedAs, nameOf, type DesiredUser } from "../../model/user.ts";
import {
  foldName,
  isHashed,
  isHolding,
  isObjectId,
  isPersonReference,
  type FieldValue,
} from "../../model/values.ts";
import { setOf } from "../../relationships/index.ts";
import type { SourceFile } from "../sources/source.ts";
import { placeText } from "./driftEdits.ts";
import { takeOver, type Files } from "./takeOver.ts";

export interface Restored extends Undone {
  /** The files that changed, whole. */
  readonly files: readonly SourceFile[];
}

/**
 * Writes into the files that declare these users what was there before a run. Only what the files still say as the run
 * wrote it is changed. What folders give is left to them. Pure.
 */
export function restore({ users, left, holds }: Undoing, files: Files): Restored {
  const kept: NotUndone[] = [...left];
  const wanted: DriftedUser[] = [];
  let already = 0;
  for (const user of users) {
    const desired = declaring(user, files);
    if (typeof desired === "string") {
      kept.push(leave(user, desired));
      continue;
    }
    const fields: DriftedField[] = [];
    for (const change of changesOf(user, desired)) {
      const why = whyNot(change, desired, { isCreated: user.created === true, holds, files });
      if (why === undefined) fields.push(driftedField(change, desired));
      else if (why === ALREADY) already += 1;
      else kept.push(leave(user, why, change));
    }
    if (fields.length > 0)
      wanted.push({
        kind: "changed",
        userPrincipalName: nameOf(desired),
        ...namedAs(user.displayName),
        id: user.id,
        at: placeOf(desired),
        fields: [...fields, ...earlierName(fields, desired)],
      });
  }
  // That the whole set is declared is seen to above.
  const result = takeOver(wanted, { ...files, hasWholeSets: true });
  return {
    files: result.files,
    restored: result.taken,
    already,
    left: [...kept, ...result.left].toSorted((a, b) =>
      compareText(a.userPrincipalName, b.userPrincipalName),
    ),
  };
}

const ALREADY = Symbol("the file already says so");

function declaring(
  { id, names }: UndoneUser,
  { roster }: Pick<Files, "roster">,
): DesiredUser | string {
  const byId = roster.users.find((user) => user.id !== undefined && foldName(user.id) === id);
  if (byId) return byId;
  for (const name of names) {
    const byName = roster.users.find((user) => foldName(nameOf(user)) === foldName(name));
    if (byName?.id !== undefined)
      return `is no longer declared in any file: ${placeText(byName.at)} declares another account by this name`;
    if (byName) return byName;
  }
  return "is no longer declared in any file. Declare the user again to change anything";
}

function changesOf(user: UndoneUser, { fields }: DesiredUser): readonly UndoneField[] {
  if (!user.created) return user.fields;
  const to = fields["accountEnabled"] !== false;
  return [{ field: "accountEnabled", from: false, to }];
}

function whyNot(
  { field, from, to, again }: UndoneField,
  desired: DesiredUser,
  {
    isCreated,
    holds,
    files,
  }: {
    readonly isCreated: boolean;
    readonly holds: Undoing["holds"];
    readonly files: Files;
  },
): string | typeof ALREADY | undefined {
  const set = setOf(field);
  const { file } = desired.at;
  const declared = desired.fields[field];
  const now = declared ?? null;
  const isAs = (recorded: RecordedValue): boolean =>
    isDeclaredAs(now, recorded, field, holds, files);
  if (again && !isAs(from) && !(isAs(to) && again.holds?.(now)))
    return isAs(to)
      ? `was changed again by ${again.by}, and no run has written since what ${file} says. Apply that first, or edit the file yourself`
      : `was changed again by ${again.by}. Undo that run first, or edit the file yourself`;
  if (set && desired.fields[set.name] === undefined)
    return `${file} says nothing of ${set.name}, and with this one alone it would say that the user has no other. Declare all of them under ${set.name}`;
  if (declared === undefined && !set)
    // An account is enabled where its file says nothing of it, so that disabling it has to be said.
    return isCreated ? undefined : `${file} does not declare it any more`;
  if (isAs(from)) return ALREADY;
  if (!isAs(to)) return `${file} says something else by now than the run wrote. Edit it yourself`;
  if (declared === undefined) return undefined;
  const origin = desired.originOf(field);
  return origin.inherited
    ? `comes from ${placeText(origin.at)}, for everybody below that folder. Change it there, or declare another value in ${file}`
    : undefined;
}

/** Whether a file's value means a recorded one. */
function isDeclaredAs(
  declared: FieldValue,
  recorded: RecordedValue,
  field: UndoneField["field"],
  holds: Undoing["holds"],
  { roster }: Pick<Files, "roster">,
): boolean {
  if (isHashed(recorded)) return declared !== null && holds(field, recorded, declared);
  if (isPersonReference(recorded)) {
    if (typeof declared !== "string") return false;
    const { id, userPrincipalName } = recorded;
    if (isObjectId(declared)) return foldName(declared) === id;
    const person = roster.users.find((user) => foldName(nameOf(user)) === foldName(declared));
    if (person?.id !== undefined && id !== null) return foldName(person.id) === id;
    return [declared, ...(person?.formerly ?? []).map(({ value }) => value)].some(
      (name) => foldName(name) === foldName(userPrincipalName),
    );
  }
  if (isHolding(recorded) || isHolding(declared))
    return (
      isHolding(recorded) &&
      isHolding(declared) &&
      String(recorded.without ?? []) === String(declared.without ?? [])
    );
  if (isMembers(declared) && isMembers(recorded))
    // Members that a file does not declare are not managed.
    return Object.entries(declared).every(
      ([member, value]) => (recorded[member] ?? null) === (value === "" ? null : value),
    );
  return holds(field, recorded, declared);
}

function isMembers(value: FieldValue): value is { readonly [member: string]: string | null } {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !isPersonReference(value) &&
    !isHolding(value)
  );
}

/** To get an earlier name back is to be renamed, which the file has to say. */
function earlierName(fields: readonly DriftedField[], desired: DesiredUser): DriftedField[] {
  const rename = fields.find(({ field }) => field === "userPrincipalName");
  const { live, declared } = rename ?? {};
  if (typeof live !== "string" || typeof declared !== "string") return [];
  const formerly = desired.formerly.map(({ value }) => value);
  const others = formerly.filter((name) => foldName(name) !== foldName(live));
  if (desired.id !== undefined && others.length === formerly.length) return [];
  return [
    { field: "formerly", declared: formerly, live: [...others, declared], at: placeOf(desired) },
  ];
}

function driftedField({ field, from, to }: UndoneField, desired: DesiredUser): DriftedField {
  const declared = desired.fields[field];
  return {
    field,
    declared: isHashed(to) ? (declared ?? null) : to,
    live: from,
    at: placeOf(desired),
  };
}

function placeOf({ at }: DesiredUser): DriftedUser["at"] {
  return { file: at.file, line: at.line };
}

function leave(
  { userPrincipalName, displayName }: UndoneUser,
  why: string,
  change?: UndoneField,
): NotUndone {
  return {
    userPrincipalName,
    ...namedAs(displayName),
    ...(change && { field: change.field }),
    why,
  };
}
