import { namesakeAdvice } from "../../model/namesake.ts";
import { compareText } from "../../model/diagnostic.ts";
import type { DriftedField, DriftedUser, Left, Taken } from "../../model/drift.ts";
import { propertyOfField, type FieldName } from "../../model/fields.ts";
import type { Place } from "../../model/plan.ts";
import { namedAs, nameOf, type DesiredUser, type Roster } from "../../model/user.ts";
import { foldName, isPersonReference, type FieldValue } from "../../model/values.ts";
import { CannotEdit, editUser, type Edit } from "./editUser.ts";
import { editWhatCan } from "./editWhatCan.ts";
import { PERSON_RELATIONSHIPS, personRelationship } from "../../relationships/index.ts";
import { parseRoster, type RosterRules } from "../read/parseRoster.ts";
import type { RosterSource, SourceFile } from "../sources/source.ts";

export interface TakenOver {
  /** The files that changed, whole. */
  readonly files: readonly SourceFile[];
  /** All files of the roster, with those that changed. */
  readonly source: RosterSource;
  readonly taken: readonly Taken[];
  readonly left: readonly Left[];
}

/** The roster whose files are changed. */
export interface Files {
  readonly roster: Roster;
  readonly source: RosterSource;
  readonly rules: RosterRules;
}

/**
 * Writes what the directory holds into the files that declare these users, value by value; an inherited one into the
 * user's own file. Users who are renamed get their new name wherever others refer to them. What the roster's rules refuse,
 * or what cannot be changed in place, is left with the reason. Pure.
 */
export function takeOver(users: readonly DriftedUser[], files: Files): TakenOver {
  const { left, wanted } = wantedOf(users, files);
  const written = write([...wanted, ...followUps(wanted, files.roster)], files.source);
  const taken = wanted.filter((each) => !written.failed.has(each));
  const mistake = mistakeIn(written.source, files.rules);
  if (mistake) {
    const { kept, dropped } = without(users, wanted, mistake.at.file);
    const why = `the files would be invalid: ${mistake.at.file}:${mistake.at.line}: ${mistake.message}`;
    const again = takeOver(kept, files);
    return {
      ...again,
      left: sorted([
        ...again.left,
        ...dropped.map(({ user, field }) => leave(user, why, field.field)),
      ]),
    };
  }
  return {
    files: written.source.files.filter((file, index) => file !== files.source.files[index]),
    source: written.source,
    taken: sorted(
      taken.map(({ user, field }) => ({
        ...field,
        userPrincipalName: user.userPrincipalName,
        ...namedAs(user.displayName),
        id: user.id ?? "",
        place: user.at,
      })),
    ),
    left: sorted([
      ...left,
      ...[...written.failed].flatMap(([{ user, field }, why]) =>
        user && field ? [leave(user, why, field.field)] : [],
      ),
    ]),
  };
}

interface Wanted {
  readonly at: Place;
  readonly edit: Edit;
  readonly user: DriftedUser;
  readonly field: DriftedField;
}

/** What follows from another edit has neither user nor field of its own. */
type Change = Wanted | (Pick<Wanted, "at" | "edit"> & { readonly user?: never; field?: never });

function wantedOf(
  users: readonly DriftedUser[],
  { roster, rules }: Files,
): { wanted: Wanted[]; left: Left[] } {
  const wanted: Wanted[] = [];
  const left: Left[] = [];
  const declared = new Map(roster.users.map((user) => [placeText(user.at), user]));
  const names = personNames(users, roster);
  for (const user of users) {
    const desired = declared.get(placeText(user.at));
    if (user.kind === "gone" || !desired) {
      left.push(leave(user, whyGone(user)));
      continue;
    }
    for (const field of user.fields) {
      const edit = editFor(field, desired, names);
      const objection = objectionTo(edit, rules);
      if (objection === undefined) wanted.push({ at: user.at, edit, user, field });
      else left.push(leave(user, objection, field.field));
    }
  }
  return { wanted, left };
}

function whyGone({ namesakes, at }: DriftedUser): string {
  return namesakes
    ? `is not in the directory by this name. ${namesakeAdvice(namesakes, at.file)}`
    : "is not in the directory; take the file away, or restore the account";
}

// Whoever is renamed is still called by the old name where somebody else reports to them.
function followUps(wanted: readonly Wanted[], { users }: Roster): Change[] {
  const renamed = new Map(
    wanted.flatMap(({ edit, field }) =>
      edit.field === "userPrincipalName" && typeof field.declared === "string"
        ? [[foldName(field.declared), edit.value] as const]
        : [],
    ),
  );
  const settled = new Set(wanted.map(({ at, edit }) => `${placeText(at)} ${edit.field}`));
  if (renamed.size === 0) return [];
  return users.flatMap((user) =>
    PERSON_RELATIONSHIPS.flatMap(({ name: field }): Change[] => {
      const { at, fields } = user;
      const declared = fields[field];
      const name = typeof declared === "string" ? renamed.get(foldName(declared)) : undefined;
      const value = name === undefined || user.originOf(field).inherited ? undefined : name;
      return value === undefined || settled.has(`${placeText(at)} ${field}`)
        ? []
        : [{ at: { file: at.file, line: at.line }, edit: { field, value } }];
    }),
  );
}

function write(
  changes: readonly Change[],
  source: RosterSource,
): { source: RosterSource; failed: ReadonlyMap<Change, string> } {
  const failed = new Map<Change, string>();
  const byFile = Map.groupBy(changes, ({ at }) => at.file);
  const files = source.files.map((file) => {
    const here = byFile.get(file.path);
    if (!here) return file;
    const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes);
    const byLine = [...Map.groupBy(here, ({ at }) => at.line)];
    // From the bottom up, since a new line moves those below it.
    const text = editWhatCan(
      before,
      byLine.toSorted(([a], [b]) => b - a),
      failed,
    );
    return text === before ? file : { path: file.path, bytes: new TextEncoder().encode(text) };
  });
  return { source: { ...source, files }, failed };
}

/** Fields by which users are told apart, or held against each other. */
const BETWEEN_USERS = [
  "userPrincipalName",
  "employeeId",
  "mail",
  "mailNickname",
  ...PERSON_RELATIONSHIPS.map(({ name }) => name),
];

/** Leaves out what most likely made the files invalid, and always something. */
function without(
  users: readonly DriftedUser[],
  wanted: readonly Wanted[],
  spoilt: string,
): { kept: DriftedUser[]; dropped: readonly Wanted[] } {
  const isBetween = ({ field }: Wanted): boolean => BETWEEN_USERS.includes(field.field);
  const isSpoilt = ({ at }: Wanted): boolean => at.file === spoilt;
  const dropped = [
    wanted.filter((each) => isSpoilt(each) && isBetween(each)),
    wanted.filter(isBetween),
    wanted.filter(isSpoilt),
    wanted,
  ].find((candidates) => candidates.length > 0);
  if (!dropped) throw new Error(`${spoilt} is invalid, and nothing of it was changed`);
  const gone = new Set(dropped.map(({ field }) => field));
  return {
    kept: users.map((user) => ({
      ...user,
      fields: user.fields.filter((field) => !gone.has(field)),
    })),
    dropped,
  };
}

function mistakeIn(source: RosterSource, rules: Files["rules"]) {
  return parseRoster(source, rules).diagnostics.find(({ severity }) => severity === "error");
}

/** The edit that makes a user declare what the directory holds. */
function editFor(
  { field, live }: DriftedField,
  desired: DesiredUser,
  names: ReadonlyMap<string, string>,
): Edit {
  if (isPersonReference(live)) return { field, value: names.get(live.id ?? "") ?? live.id };
  const declared = desired.fields[field];
  if (field !== "employeeOrgData" || !isMembers(declared))
    return { field, value: shortDate(field, live) };
  // A member that is not declared stays unmanaged.
  const whole = isMembers(live) ? live : {};
  const members = Object.keys(declared).map((name) => [name, whole[name] ?? null] as const);
  return { field, value: Object.fromEntries(members) };
}

/** How people are called, by object id: as declared, or as they are going to be. Nobody else has a name here. */
function personNames(users: readonly DriftedUser[], roster: Roster): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const live = new Map<string, string>();
  for (const { fields } of users)
    for (const { field, live: value } of fields)
      if (personRelationship(field) && isPersonReference(value) && value.id !== null)
        live.set(foldName(value.userPrincipalName), value.id);
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

/** What the rules of the roster say against a value, when it is declared alone. */
function objectionTo(edit: Edit, rules: Files["rules"]): string | undefined {
  if (personRelationship(edit.field)) return undefined;
  const names = 'userPrincipalName: somebody@example.com\nemployeeId: "0"\n';
  let text: string;
  try {
    text = editUser(names, { line: 1 }, [edit]);
  } catch (error) {
    if (error instanceof CannotEdit) return "cannot be written into a file";
    throw error;
  }
  const file = { path: "x.yaml", bytes: new TextEncoder().encode(text) };
  return mistakeIn({ folder: "", files: [file], diagnostics: [] }, rules)?.message;
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

function placeText({ file, line }: Place): string {
  return `${file}:${line}`;
}

function leave(
  { userPrincipalName, displayName }: Pick<DriftedUser, "userPrincipalName" | "displayName">,
  why: string,
  field?: FieldName,
): Left {
  return {
    userPrincipalName,
    ...namedAs(displayName),
    ...(field !== undefined && { field }),
    why,
  };
}

function sorted<Item extends { readonly userPrincipalName: string }>(items: readonly Item[]) {
  return items.toSorted((a, b) => compareText(a.userPrincipalName, b.userPrincipalName));
}
