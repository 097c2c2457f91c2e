import { namesakeAdvice } from "../../model/namesake.ts";
import { compareText, type Diagnostic } from "../../model/diagnostic.ts";
import type { DriftedField, DriftedUser, Left, Taken } from "../../model/drift.ts";
import { elementField, wholeOfField, type FieldName } from "../../model/properties/fields.ts";
import type { Place } from "../../model/plan.ts";
import { namedAs, type DesiredUser, type Roster } from "../../model/user.ts";
import { foldName, isHolding } from "../../model/values.ts";
import { editFor, personNames, placeText, whyInherited } from "./driftEdits.ts";
import { CannotEdit, editUser, type Edit } from "./editUser.ts";
import { editWhatCan } from "./editWhatCan.ts";
import { personRelationship, RELATIONSHIPS, setOf } from "../../relationships/index.ts";
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
  /** Whether users whose file says nothing of a set are given with all that they have of it. */
  readonly hasWholeSets?: boolean;
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
  const after = parseRoster(written.source, files.rules);
  const dropped = spoilers(wanted, after) ?? inheritedAgain(taken, after, files.roster);
  if (dropped.size > 0) {
    const gone = new Set([...dropped.keys()].map(({ field }) => field));
    const kept = users.map((user) => ({
      ...user,
      fields: user.fields.filter((field) => !gone.has(field)),
    }));
    const again = takeOver(kept, files);
    const more = [...dropped].map(([{ user, field }, why]) => leave(user, why, field.field));
    return { ...again, left: sorted([...again.left, ...more]) };
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
  { roster, rules, hasWholeSets = false }: Files,
): { wanted: Wanted[]; left: Left[] } {
  const wanted: Wanted[] = [];
  const left: Left[] = [];
  const declared = new Map(roster.users.map((user) => [placeText(user.at), user]));
  const names = personNames(users, roster);
  for (const user of users) {
    const desired = declared.get(placeText(user.at));
    if (user.kind === "gone" || !desired) {
      left.push(leave(user, user.kind === "gone" ? whyGone(user) : UNDECLARED));
      continue;
    }
    for (const field of user.fields) {
      const edit = editFor(field, desired, names);
      const objection =
        (hasWholeSets ? undefined : whySaysNothing(edit, desired, user.at.file)) ??
        whyInherited(edit, desired, user.at.file) ??
        objectionTo(edit, rules);
      if (objection === undefined) wanted.push({ at: user.at, edit, user, field });
      else left.push(leave(user, objection, field.field));
    }
  }
  return { wanted, left };
}

/** Of a member of a group of which the files are the whole truth. */
const UNDECLARED =
  "is declared by no file, so there is none to write it into. Declare the user with the group, or let the next apply remove the user from it";

function whyGone({ namesakes, at }: DriftedUser): string {
  return namesakes
    ? `is not in the directory by this name. ${namesakeAdvice(namesakes, at.file)}`
    : "is not in the directory; remove the file, or restore the account";
}

// An entry would say that the user is to have nothing else of the set.
function whySaysNothing({ field }: Edit, desired: DesiredUser, file: string): string | undefined {
  const set = setOf(field);
  if (!set || desired.fields[set.name] !== undefined) return undefined;
  return `${file} says nothing of ${set.name}, and with this one alone it would say that the user has no other. Declare all of them under ${set.name}, or let Rollcall remove this one`;
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
  return users.flatMap((user) => {
    const { file, line } = user.at;
    return referencesOf(user).flatMap(({ field, name, renamedTo }): Change[] => {
      const to = renamed.get(foldName(name));
      if (typeof to !== "string" || user.originOf(field).inherited) return [];
      if (settled.has(`${placeText(user.at)} ${field}`)) return [];
      return renamedTo(to).map((edit) => ({ at: { file, line }, edit }));
    });
  });
}

interface NamedReference {
  readonly field: FieldName;
  readonly name: string;
  /** What makes it call the person by another name. */
  readonly renamedTo: (name: string) => readonly Edit[];
}

/** The people whom a user's declarations call by name. */
function referencesOf({ fields }: DesiredUser): NamedReference[] {
  return Object.entries(fields).flatMap(([field, declared]): NamedReference[] => {
    if (personRelationship(field) && typeof declared === "string")
      return [{ field, name: declared, renamedTo: (value) => [{ field, value }] }];
    const set = setOf(field);
    if (!set?.people || !isHolding(declared)) return [];
    const renamedTo = (name: string): Edit[] => [
      { field, value: null },
      { field: elementField(set.name, name), value: { ...declared, name } },
    ];
    return [{ field, name: declared.name, renamedTo }];
  });
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
  ...RELATIONSHIPS.filter((each) => each.kind === "person" || each.people).map(({ name }) => name),
];

/** What most likely made the files invalid, and always something, with the reason; undefined where they are valid. */
function spoilers(
  wanted: readonly Wanted[],
  after: Roster,
): ReadonlyMap<Wanted, string> | undefined {
  const mistake = errorOf(after);
  if (!mistake) return undefined;
  const { file, line } = mistake.at;
  const isBetween = ({ field }: Wanted): boolean =>
    BETWEEN_USERS.includes(wholeOfField(field.field));
  const isSpoilt = ({ at }: Wanted): boolean => at.file === file;
  const dropped = [
    wanted.filter((each) => isSpoilt(each) && isBetween(each)),
    wanted.filter(isBetween),
    wanted.filter(isSpoilt),
    wanted,
  ].find((candidates) => candidates.length > 0);
  if (!dropped) throw new Error(`${file} is invalid, so nothing in it was changed`);
  const why = `the files would be invalid: ${file}:${line}: ${mistake.message}`;
  return new Map(dropped.map((each) => [each, why]));
}

/** Elements that were taken out of a user's own file and that its folder gives as well, with the reason. */
function inheritedAgain(
  taken: readonly Wanted[],
  after: Roster,
  before: Roster,
): ReadonlyMap<Wanted, string> {
  // Nobody was added or taken away, so that everybody has the place in the order that they had.
  const users = new Map(before.users.map(({ at }, index) => [placeText(at), after.users[index]]));
  return new Map(
    taken.flatMap((each): [Wanted, string][] => {
      const why = whyInherited(each.edit, users.get(placeText(each.at)), each.at.file);
      return why === undefined ? [] : [[each, why]];
    }),
  );
}

function errorOf({ diagnostics }: Roster): Diagnostic | undefined {
  return diagnostics.find(({ severity }) => severity === "error");
}

/** What the rules of the roster say against a value, when it is declared alone. */
function objectionTo(edit: Edit, rules: Files["rules"]): string | undefined {
  if (personRelationship(edit.field) || setOf(edit.field)?.people) return undefined;
  const names = 'userPrincipalName: ana@example.com\nemployeeId: "0"\n';
  let text: string;
  try {
    text = editUser(names, { line: 1 }, [edit]);
  } catch (error) {
    if (error instanceof CannotEdit) return "cannot be written into a file";
    throw error;
  }
  const file = { path: "x.yaml", bytes: new TextEncoder().encode(text) };
  return errorOf(parseRoster({ folder: "", files: [file], diagnostics: [] }, rules))?.message;
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
