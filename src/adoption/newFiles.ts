import { compareText } from "../model/diagnostic.ts";
import type { FieldName } from "../model/properties/fields.ts";
import { foldName, type FieldValue } from "../model/values.ts";
import { addUsers } from "../roster/edit/editUser.ts";
import { newUserLines } from "../roster/edit/newUserText.ts";
import { firstFree, safeName } from "../roster/edit/fileNames.ts";
import type { SchemaLine } from "../roster/edit/schemaLine.ts";
import { liftDefaults } from "./liftDefaults.ts";
import type { NewUser } from "./newUser.ts";

/** `file`: one for each user; `folder`: the same in a folder for each department; `department`: a list for each. */
export type Layout = "file" | "folder" | "department";

/** Most users of one list: well below the largest file that is read. */
const MOST_IN_A_LIST = 1000;

/**
 * Writes new users into texts of files.
 *
 * @param texts by path; new ones are added, lists that exist may grow
 * @param homes where the users of a department are declared already: a folder, or with the layout `department` a file
 */
export function writeNewFiles(
  texts: Map<string, string>,
  users: readonly NewUser[],
  options: {
    readonly folder: string;
    readonly layout: Layout;
    readonly defaults: boolean;
    readonly homes: ReadonlyMap<string, string>;
    readonly schemaLine: SchemaLine;
  },
): void {
  const { folder, layout } = options;
  const write: Write = (path, lines) =>
    void texts.set(path, options.schemaLine(path) + textOf(lines));
  const taken = new Set([...texts.keys()].map((path) => path.toLowerCase()));
  const isFresh = texts.size === 0;
  const sorted = users.toSorted((a, b) =>
    compareText(foldName(a.userPrincipalName), foldName(b.userPrincipalName)),
  );
  // Where each department has a place of its own, the largest one must not become everybody's.
  const apart = new Set<FieldName>(layout === "file" ? [] : ["department"]);
  const lifted =
    options.defaults && isFresh ? liftDefaults(sorted, apart) : { defaults: {}, users: sorted };
  writeDefaults(write, folder, lifted.defaults);
  if (layout === "file") return writeFiles(write, folder, lifted.users, taken);
  const groups = Map.groupBy(lifted.users, ({ department }) => department ?? "");
  const names = new Set<string>();
  for (const [department, members] of [...groups].toSorted(([a], [b]) => compareText(a, b))) {
    const home = options.homes.get(department);
    if (layout === "department") {
      if (home !== undefined && appendToList(texts, home, members)) continue;
      writeLists(write, `${folder}/${safeName(department, "department")}`, members, taken);
      continue;
    }
    const path = home ?? `${folder}/${take([safeName(department, "department")], names)}`;
    const isNew = ![...taken].some((known) => known.startsWith(`${path.toLowerCase()}/`));
    const inner =
      options.defaults && isNew
        ? liftDefaults(members, new Set(Object.keys(lifted.defaults)))
        : { defaults: {}, users: members };
    writeDefaults(write, path, inner.defaults);
    writeFiles(write, path, inner.users, taken);
  }
}

/** Makes a new file. */
type Write = (path: string, lines: readonly string[]) => void;

function writeDefaults(
  write: Write,
  folder: string,
  defaults: Readonly<Record<FieldName, FieldValue>>,
): void {
  if (Object.keys(defaults).length > 0) write(`${folder}/_defaults.yaml`, newUserLines(defaults));
}

function writeFiles(
  write: Write,
  folder: string,
  users: readonly NewUser[],
  taken: Set<string>,
): void {
  // A name tells the local part only, until it has to tell two people apart.
  for (const user of users) {
    const [local = ""] = user.userPrincipalName.split("@");
    const paths = [local, user.userPrincipalName].map(
      (name) => `${folder}/${safeName(name, "user")}`,
    );
    write(take(paths, taken, ".yaml"), linesOf(user));
  }
}

function writeLists(
  write: Write,
  path: string,
  users: readonly NewUser[],
  taken: Set<string>,
): void {
  for (let from = 0; from < users.length; from += MOST_IN_A_LIST) {
    const lines = users
      .slice(from, from + MOST_IN_A_LIST)
      .flatMap((user) =>
        linesOf(user).map((line, index) => `${index === 0 ? "  - " : "    "}${line}`),
      );
    write(take([path], taken, ".yaml"), ["users:", ...lines]);
  }
}

function appendToList(
  texts: Map<string, string>,
  path: string,
  users: readonly NewUser[],
): boolean {
  const text = texts.get(path);
  const grown = text !== undefined && addUsers(text, users.map(linesOf));
  if (typeof grown !== "string" || grown.length > LARGEST_LIST) return false;
  texts.set(path, grown);
  return true;
}

const LARGEST_LIST = 500_000;

function linesOf({ id, userPrincipalName, fields }: NewUser): string[] {
  return newUserLines({ userPrincipalName, ...fields }, { id });
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

function take(names: readonly string[], taken: Set<string>, ending = ""): string {
  const free = firstFree(names, (name) => taken.has(name), ending);
  taken.add(free.toLowerCase());
  return free;
}
