import type { FieldName } from "../../model/properties/fields.ts";
import type { TableProblem } from "../../model/tables/problem.ts";
import { nameOf, type DesiredUser } from "../../model/user.ts";
import { setOf } from "../../relationships/index.ts";
import { CannotEdit, editUser, editUsers, type Edit } from "../../roster/edit/editUser.ts";
import { userFileName } from "../../roster/edit/fileNames.ts";
import { newUserText } from "../../roster/edit/newUserText.ts";
import { movedText } from "../../roster/edit/schemaLine.ts";
import type { TablePerson } from "../people/person.ts";
import { textOf } from "./places.ts";
import type { FileChange, ImportInput } from "./types.ts";

/** What has to be written into the file of a declared user. */
export interface Update {
  /** Undefined: the user has no row. */
  readonly person?: TablePerson;
  readonly user: DesiredUser;
  readonly edits: readonly Edit[];
}

/** Edits users in place, file by file. */
export function editFiles(
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
      const [first] = own;
      problems.push({
        severity: "error",
        code: "cannot-edit",
        message: `cannot be written into ${path}: ${error.message}`,
        ...(first?.person && { row: first.person.row }),
      });
    }
  }
  return { changes, problems };
}

/** The files of new users, each in the folder of its department. */
export function newFiles(
  people: readonly TablePerson[],
  { homeOf, inheritedIn, configuration, schemaLine }: ImportInput,
  isTaken: (path: string) => boolean,
): FileChange[] {
  const taken = new Set<string>();
  return people.map((person) => {
    const { fields, id, formerly } = person;
    const name = textOf(fields["userPrincipalName"]) ?? textOf(fields[configuration.key]) ?? "user";
    const { folder } = homeOf(textOf(fields["department"]));
    const path = freePath(folder, name, (other) => taken.has(other) || isTaken(other));
    taken.add(path.toLowerCase());
    const own = newUserText(fields, id === undefined ? {} : { id });
    // Whose account exists has values that a folder's defaults would overwrite.
    const unmanaged =
      id === undefined
        ? []
        : [...inheritedIn(folder).keys()].filter(
            (field) => fields[field] === undefined || (setOf(field) && fields[field] === null),
          );
    const lists = { formerly, unmanaged };
    const edits = Object.entries(lists).flatMap(([field, value]) =>
      value.length > 0 ? [{ field, value }] : [],
    );
    const text = edits.length > 0 ? editUser(own, { line: 1 }, edits) : own;
    return { path, after: schemaLine(path) + text };
  });
}

/** A path in a folder that no file has. @param isTaken is asked in small letters */
function freePath(folder: string, name: string, isTaken: (path: string) => boolean): string {
  return `${folder}/${userFileName(name, (file) => isTaken(`${folder}/${file}`.toLowerCase()))}`;
}

/**
 * Moves the files of users with a new department to its folder, where the file holds nobody else.
 *
 * @param changes edits of the same import, which go along
 * @returns all changes, with a note for each file that moves, or would
 */
export function moveFiles(
  changes: readonly FileChange[],
  updates: readonly Update[],
  input: ImportInput,
  isTaken: (path: string) => boolean,
): { changes: FileChange[]; notes: string[] } {
  const notes: string[] = [];
  const moved = new Map<string, FileChange[]>();
  const stayed: string[] = [];
  for (const { user, edits } of updates) {
    const department = edits.find(({ field }) => field === "department")?.value;
    if (typeof department !== "string") continue;
    const home = input.homeOf(department);
    const folder = folderOf(user.at.file);
    if (!home.isKnown || home.folder === folder) continue;
    if (!input.move) {
      stayed.push(`${nameOf(user)} (${home.folder}/)`);
      continue;
    }
    const change = changes.find(({ path }) => path === user.at.file);
    if (input.roster.users.some((other) => other !== user && other.at.file === user.at.file)) {
      notes.push(
        `${nameOf(user)} stays in ${user.at.file}, which holds other people as well; ${home.folder}/ is the folder of ${department}.`,
      );
      continue;
    }
    if (change?.before === undefined || change.after === undefined) continue;
    const path = freePath(home.folder, nameOf(user), isTaken);
    moved.set(user.at.file, [
      { path: user.at.file, before: change.before },
      { path, after: movedText(change.after, user.at.file, path) },
    ]);
    notes.push(
      `${user.at.file} moves to ${path}.${inheritance(user, edits, folder, home.folder, input)}`,
    );
  }
  if (stayed.length > 0)
    notes.push(
      `${stayed.length === 1 ? "1 file stays" : `${stayed.length} files stay`} in the folder of the former department: ${stayed.slice(0, 5).join(", ")}${stayed.length > 5 ? ", …" : ""}. --move moves such files.`,
    );
  return { changes: changes.flatMap((change) => moved.get(change.path) ?? [change]), notes };
}

function inheritance(
  user: DesiredUser,
  edits: readonly Edit[],
  from: string,
  to: string,
  { inheritedIn }: ImportInput,
): string {
  const own = new Set(edits.map(({ field }) => field));
  const isOwn = (field: FieldName): boolean =>
    own.has(field) || (isDeclared(user, field) && !user.originOf(field).inherited);
  const [before, after] = [inheritedIn(from), inheritedIn(to)];
  const gains = [...after].filter(
    ([field, value]) => !isOwn(field) && !user.unmanaged.has(field) && before.get(field) !== value,
  );
  const losses = [...before.keys()].filter(
    (field) => !isOwn(field) && !user.unmanaged.has(field) && !after.has(field),
  );
  return [
    gains.length > 0
      ? ` It inherits there: ${gains.map(([field, value]) => `${field}: ${value}`).join(", ")}.`
      : "",
    losses.length > 0 ? ` It inherits no more: ${losses.join(", ")}.` : "",
  ].join("");
}

function isDeclared(user: DesiredUser, field: FieldName): boolean {
  return user.fields[field] !== undefined;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}
