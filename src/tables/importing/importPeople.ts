import type { Configuration } from "../../model/configuration.ts";
import { compareText, type Location } from "../../model/diagnostic.ts";
import { sameValue } from "../../model/compare.ts";
import type { FieldName } from "../../model/fields.ts";
import { compareTableProblems, type TableProblem } from "../../model/tableProblem.ts";
import { nameOf, type DesiredUser, type Roster } from "../../model/user.ts";
import { foldName, type FieldValue } from "../../model/values.ts";
import { CannotEdit, editUser, editUsers, type Edit } from "../../roster/editUser.ts";
import { userFileName } from "../../roster/fileNames.ts";
import { newUserText } from "../../roster/newUserText.ts";
import { suggest } from "../../model/suggest.ts";
import type { Column } from "../headings/columns.ts";
import type { TablePerson } from "../people/person.ts";

export interface ImportInput {
  readonly people: readonly TablePerson[];
  readonly columns: readonly Column[];
  /** Without mistakes. */
  readonly roster: Roster;
  /** The text of every file of the roster, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Where the file of a new user goes, by the department, which a row may not name. */
  readonly folderFor: (department: string | undefined) => string;
  /** What users in a folder inherit; the manager among it. */
  readonly inheritedIn: (folder: string) => readonly FieldName[];
  readonly key: Configuration["key"];
}

export interface FileChange {
  readonly path: string;
  /** Undefined: the file is new. */
  readonly before?: string;
  readonly after: string;
}

/** What a table makes of a roster. With a problem, nothing of it may be written. */
export interface TableImport {
  /** Sorted by path. */
  readonly changes: readonly FileChange[];
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly unchanged: readonly string[];
  readonly problems: readonly TableProblem[];
}

/**
 * Finds each person of a table in the roster, by id, key or former name, and makes the texts of files: a new one for who
 * is not there, edits in place for who is. What has no column, or an empty cell, stays as it is.
 */
export function importPeople(input: ImportInput): TableImport {
  const problems: TableProblem[] = [];
  const index = indexOf(input.roster);
  const found = input.people.map((person) => {
    const match = matchOf(person, input, index);
    if ("problem" in match) problems.push(match.problem);
    return { person, user: "user" in match ? match.user : undefined };
  });
  problems.push(...twinUsers(found), ...managerProblems(found, input));
  if (problems.length > 0) return { ...NOTHING, problems: problems.toSorted(compareTableProblems) };

  const updates = found.flatMap(({ person, user }) =>
    user ? [{ person, user, edits: editsOf(person, user, index) }] : [],
  );
  const changed = updates.filter(({ edits }) => edits.length > 0);
  const created = found.filter(({ user }) => !user).map(({ person }) => person);
  const edited = editFiles(changed, input.texts);
  return {
    changes: [...edited.changes, ...newFiles(created, input)].toSorted((a, b) =>
      compareText(a.path, b.path),
    ),
    created: created.map(shownName),
    updated: changed.map(({ user }) => nameOf(user)),
    unchanged: updates.filter(({ edits }) => edits.length === 0).map(({ user }) => nameOf(user)),
    problems: edited.problems,
  };
}

const NOTHING = { changes: [], created: [], updated: [], unchanged: [] };

type Match = { readonly user?: DesiredUser } | { readonly problem: TableProblem };

/** Who of the roster has a value, folded as names are. */
interface Index {
  readonly byId: ReadonlyMap<string, DesiredUser>;
  readonly byName: ReadonlyMap<string, DesiredUser>;
  readonly byNumber: ReadonlyMap<string, DesiredUser>;
}

function indexOf({ users }: Roster): Index {
  const by = (valueOf: (user: DesiredUser) => FieldValue | undefined): Map<string, DesiredUser> =>
    new Map(
      users.flatMap((user): [string, DesiredUser][] => {
        const value = text(valueOf(user));
        return value === undefined ? [] : [[foldName(value), user]];
      }),
    );
  return {
    byId: by(({ id }) => id),
    byName: by(({ fields }) => fields["userPrincipalName"]),
    byNumber: by(({ fields }) => fields["employeeId"]),
  };
}

function matchOf(person: TablePerson, { key, columns }: ImportInput, index: Index): Match {
  const { byId, byName, byNumber } = index;
  const name = text(person.fields["userPrincipalName"]);
  const number = text(person.fields["employeeId"]);
  const known = [
    person.id === undefined ? undefined : byId.get(person.id),
    name === undefined ? undefined : byName.get(foldName(name)),
    key === "employeeId" && number !== undefined ? byNumber.get(foldName(number)) : undefined,
  ].filter((user) => user !== undefined);
  const former = person.formerly.flatMap((earlier) => byName.get(foldName(earlier)) ?? []);
  const candidates = new Set(known.length > 0 ? known : former);
  const [user, second] = candidates;
  const say = (code: string, column: string, message: string): Match => ({
    problem: problemOf(person, columns, column, code, message),
  });
  if (user && second)
    return say(
      "two-users",
      key,
      `means two users: ${placeOf(user)} and ${placeOf(second)}; correct one of the columns`,
    );
  if (user?.id && person.id !== undefined && user.id !== person.id)
    return say(
      "other-id",
      "id",
      `is not the id of ${nameOf(user)}, who has ${user.id} at ${placeOf(user)}`,
    );
  if (user) return { user };
  if (text(person.fields[key]) === undefined)
    return say("unknown-id", "id", `is not declared yet, and a new user needs a ${key}`);
  const owner = number === undefined ? undefined : byNumber.get(foldName(number));
  if (owner)
    return say(
      "taken-employee-id",
      "employeeId",
      `${JSON.stringify(number)} is the number of ${nameOf(owner)} (${placeOf(owner)}). Is this a rename? Then add a column "formerly" with that name`,
    );
  return {};
}

function twinUsers(
  found: readonly { person: TablePerson; user: DesiredUser | undefined }[],
): TableProblem[] {
  const first = new Map<DesiredUser, number>();
  return found.flatMap(({ person, user }): TableProblem[] => {
    if (!user) return [];
    const row = first.get(user);
    if (row === undefined) {
      first.set(user, person.row);
      return [];
    }
    return [
      {
        severity: "error",
        code: "duplicate-row",
        message: `is ${nameOf(user)} (${placeOf(user)}), as row ${row} is; one row for each user`,
        row: person.row,
      },
    ];
  });
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function managerProblems(
  found: readonly { person: TablePerson; user: DesiredUser | undefined }[],
  { roster, columns }: ImportInput,
): TableProblem[] {
  const renamed = new Set(
    found.flatMap(({ person, user }) => (user && person.fields["userPrincipalName"] ? [user] : [])),
  );
  const names = new Map(
    [
      ...roster.users
        .filter((user) => !renamed.has(user))
        .map(({ fields }) => text(fields["userPrincipalName"])),
      ...found.map(({ person }) => text(person.fields["userPrincipalName"])),
    ].flatMap((name) => (name === undefined ? [] : [[foldName(name), name]])),
  );
  return found.flatMap(({ person, user }): TableProblem[] => {
    const { manager } = person;
    if (manager === undefined || manager === null || GUID.test(manager)) return [];
    const own = text(person.fields["userPrincipalName"]) ?? (user && nameOf(user));
    if (isSame(own, manager))
      return [
        problemOf(
          person,
          columns,
          "manager",
          "own-manager",
          `is ${manager}, the same person; nobody is their own manager`,
        ),
      ];
    if (names.has(foldName(manager))) return [];
    const near = suggest(manager, names.values(), 2);
    return [
      problemOf(
        person,
        columns,
        "manager",
        "unknown-manager",
        `${JSON.stringify(manager)} is neither in this table nor declared.${near === undefined ? "" : ` Did you mean "${near}"?`} Somebody who is not managed here is given by object id`,
      ),
    ];
  });
}

/** What has to be written into a user's own file, so that it says what the row says. */
function editsOf(person: TablePerson, user: DesiredUser, index: Index): Edit[] {
  const edits: Edit[] = [];
  if (person.id !== undefined && !user.id) edits.push({ field: "id", value: person.id });
  const former = user.formerly.map(({ value }) => value);
  if (person.formerly.length > 0 && !sameValue("otherMails", former, person.formerly))
    edits.push({ field: "formerly", value: person.formerly });
  for (const [field, value] of Object.entries(person.fields)) {
    const known = user.fields[field];
    const wanted = withMembers(field, value, known);
    if (known === undefined || !sameValue(field, known, wanted))
      edits.push({ field, value: wanted });
  }
  if (person.manager !== undefined && !isSameManager(user.manager, person.manager, index))
    edits.push({ field: "manager", value: person.manager });
  return edits;
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
function isSameManager(
  known: string | null | undefined,
  wanted: string | null,
  { byId }: Index,
): boolean {
  if (known === undefined || known === null || wanted === null) return known === wanted;
  const named = (manager: string): string =>
    text(byId.get(manager.toLowerCase())?.fields["userPrincipalName"]) ?? manager;
  return isSame(named(known), named(wanted));
}

interface Update {
  readonly person: TablePerson;
  readonly user: DesiredUser;
  readonly edits: readonly Edit[];
}

function editFiles(
  updates: readonly Update[],
  texts: ReadonlyMap<string, string>,
): { changes: FileChange[]; problems: TableProblem[] } {
  const changes: FileChange[] = [];
  const problems: TableProblem[] = [];
  for (const [path, own] of Map.groupBy(updates, ({ user }) => user.at.file)) {
    const before = texts.get(path) ?? "";
    try {
      changes.push({
        path,
        before,
        after: editUsers(
          before,
          own.map(({ user, edits }) => ({ place: user.at, edits })),
        ),
      });
    } catch (error) {
      if (!(error instanceof CannotEdit)) throw error;
      problems.push({
        severity: "error",
        code: "cannot-edit",
        message: `cannot be written into ${path}: ${error.message}`,
        ...(own[0] && { row: own[0].person.row }),
      });
    }
  }
  return { changes, problems };
}

function newFiles(
  people: readonly TablePerson[],
  { texts, folderFor, inheritedIn, key }: ImportInput,
): FileChange[] {
  const taken = new Set([...texts.keys()].map((path) => path.toLowerCase()));
  return people.map((person) => {
    const { fields, id, manager, formerly } = person;
    const name = text(fields["userPrincipalName"]) ?? text(fields[key]) ?? "user";
    const folder = folderFor(text(fields["department"]));
    const path = `${folder}/${userFileName(name, (file) => taken.has(`${folder}/${file}`.toLowerCase()))}`;
    taken.add(path.toLowerCase());
    const own = newUserText(fields, {
      ...(id !== undefined && { id }),
      ...(manager !== undefined && { manager }),
    });
    // Whose account exists has values that a folder's defaults would overwrite.
    const unmanaged =
      id === undefined
        ? []
        : inheritedIn(folder).filter((field) =>
            field === "manager" ? manager === undefined : fields[field] === undefined,
          );
    const lists = { formerly, unmanaged };
    const edits = Object.entries(lists).flatMap(([field, value]) =>
      value.length > 0 ? [{ field, value }] : [],
    );
    return { path, after: edits.length > 0 ? editUser(own, { line: 1 }, edits) : own };
  });
}

function problemOf(
  person: TablePerson,
  columns: readonly Column[],
  key: string,
  code: string,
  message: string,
): TableProblem {
  const column = columns.find(({ target }) => target.key === key);
  return {
    severity: "error",
    code,
    message,
    row: person.row,
    ...(column && { column: column.index, heading: column.heading }),
  };
}

function shownName({ fields, id }: TablePerson): string {
  return text(fields["userPrincipalName"]) ?? text(fields["employeeId"]) ?? id ?? "?";
}

function placeOf({ at }: { readonly at: Location }): string {
  return `${at.file}:${at.line}`;
}

function text(value: FieldValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function isSame(left: FieldValue | undefined, right: string | undefined): boolean {
  return typeof left === "string" && right !== undefined && foldName(left) === foldName(right);
}
