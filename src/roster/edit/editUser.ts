import { isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode } from "yaml";
import { memberOfField, type FieldName } from "../../model/properties/fields.ts";
import { EXTENSION_ATTRIBUTES } from "../../model/properties/properties.ts";
import type { FieldValue } from "../../model/values.ts";
import { setOf } from "../../relationships/index.ts";
import type { YamlValue } from "../yaml/write.ts";
import { NoSurgery, splice, type BlockOrFlowMap } from "../yaml/cuts.ts";
import { Surgeon } from "../yaml/surgery.ts";
import type { Tree } from "../yaml/tree.ts";
import { asYaml } from "./asYaml.ts";
import {
  entriesAfter,
  newEntries,
  setEditsOf,
  setElements,
  withSameEntries,
  type SetEdits,
} from "./setElements.ts";
import { parseYaml, readYaml } from "../yaml/explained.ts";

/** Where a user is declared, as `DesiredUser.at` says it; the column matters only to two users in one line. */
export interface Place {
  readonly line: number;
  readonly column?: number;
}

/**
 * One value that a declared user gets. `employeeOrgData` is set whole: members without a value are taken out. An element of a set
 * gets the entry that says exactly its value, the last day included, and none for null; the set itself, with an empty list as
 * its value, is declared and keeps its entries.
 */
export interface Edit {
  /** A field, `manager`, `id`, a set such as `groups`, or an element of it. */
  readonly field: FieldName;
  readonly value: FieldValue;
}

/** Why a file cannot be changed in place. The message says the line, and what to do. */
export class CannotEdit extends Error {
  override readonly name = "CannotEdit";
  readonly line: number;

  constructor(line: number, message: string) {
    super(`line ${line} ${message}`);
    this.line = line;
  }
}

/**
 * Sets values of one declared user in the text of its file. Only the values change: comments, order, quoting, line ends
 * and everything else stay byte for byte. A value that is there already changes nothing; a key that is absent follows
 * the user's last one. Pure.
 *
 * @throws CannotEdit where the file does not read, nobody is declared at that line, or the value stands in a form that
 *   cannot be changed without touching more
 */
export function editUser(text: string, place: Place, edits: readonly Edit[]): string {
  return editUsers(text, [{ place, edits }]);
}

/** The same for several users of one file. @throws CannotEdit */
export function editUsers(
  text: string,
  changes: readonly { readonly place: Place; readonly edits: readonly Edit[] }[],
): string {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const body = text.slice(mark.length);
  refuseUnreadable(body);
  const lineCounter = new LineCounter();
  const users = parseYaml(body, lineCounter).flatMap(({ contents }) => usersIn(contents));
  const surgeon = new Surgeon(body);
  const wanted = new Map<number, readonly Edit[]>();
  for (const { place, edits } of changes) {
    const user = userAt(users, place, lineCounter);
    try {
      setValues(surgeon, user, edits);
    } catch (error) {
      if (!(error instanceof NoSurgery)) throw error;
      throw new CannotEdit(
        lineCounter.linePos(error.offset).line,
        `${error.message}; edit the file yourself`,
      );
    }
    const index = users.indexOf(user);
    wanted.set(index, [...(wanted.get(index) ?? []), ...edits]);
  }
  const edited = splice(body, surgeon.splices);
  confirm(body, edited, wanted, changes[0]?.place.line ?? 1);
  return mark + edited;
}

/**
 * Adds users, each as lines, behind the last one of a file's list.
 *
 * @returns undefined where the file is not just one list under `users` in the usual form
 */
export function addUsers(text: string, users: readonly (readonly string[])[]): string | undefined {
  const lineCounter = new LineCounter();
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const body = text.slice(mark.length);
  if (readTrees(body).diagnostics.length > 0) return undefined;
  const [document, second] = parseYaml(body, lineCounter);
  const list = isMap<ParsedNode, ParsedNode | null>(document?.contents)
    ? document.contents.items.find(({ key }) => isScalar(key) && key.value === "users")?.value
    : undefined;
  if (second || !isSeq<ParsedNode>(list) || list.flow) return undefined;
  const surgeon = new Surgeon(body);
  if (!surgeon.addItems(list.items, users)) return undefined;
  const grown = splice(body, surgeon.splices);
  const before = plainUsers(readTrees(body).documents);
  const after = plainUsers(readTrees(grown).documents);
  const isRight =
    after.length === before.length + users.length &&
    canonical(after.slice(0, before.length)) === canonical(before);
  return isRight ? mark + grown : undefined;
}

function setValues(surgeon: Surgeon, user: BlockOrFlowMap, edits: readonly Edit[]): void {
  const { own, extension, sets } = grouped(edits);
  // What is there comes first, since what is not follows the last line of all.
  for (const set of sets) if (declares(user, set.set.name)) setElements(surgeon, user, set);
  const merge = (): void => surgeon.mergeMembers(user, EXTENSION, extension, EXTENSION_ATTRIBUTES);
  const merges = Object.keys(extension).length > 0;
  if (merges && declares(user, EXTENSION)) merge();
  const values: Record<string, YamlValue> = {};
  for (const { field } of edits) {
    const set = sets.find((each) => each.set === setOf(field));
    const value = set ? (declares(user, set.set.name) ? undefined : newEntries(set)) : own[field];
    if (value !== undefined) values[set?.set.name ?? field] = value;
  }
  surgeon.setMembers(user, values);
  if (merges && !declares(user, EXTENSION)) merge();
}

const EXTENSION = "onPremisesExtensionAttributes";

function declares({ items }: BlockOrFlowMap, name: string): boolean {
  return items.some(({ key }) => isScalar(key) && key.value === name);
}

function grouped(edits: readonly Edit[]): {
  own: Record<string, YamlValue>;
  extension: Record<string, YamlValue>;
  sets: SetEdits[];
} {
  const own: Record<string, YamlValue> = {};
  const extension: Record<string, YamlValue> = {};
  for (const { field, value } of edits) {
    if (setOf(field)) continue;
    const member = memberOfField(field);
    if (member === undefined) own[field] = asYaml(value);
    else extension[member] = asYaml(value);
  }
  return { own, extension, sets: setEditsOf(edits) };
}

function refuseUnreadable(text: string): void {
  const [mistake] = readTrees(text).diagnostics;
  if (mistake)
    throw new CannotEdit(
      mistake.at.line,
      `cannot be read, so nothing in this file is changed: ${mistake.message}`,
    );
}

function readTrees(text: string): ReturnType<typeof readYaml> {
  return readYaml({ path: "", bytes: new TextEncoder().encode(text) });
}

function usersIn(contents: Node | null): BlockOrFlowMap[] {
  if (!isMap<ParsedNode, ParsedNode | null>(contents)) return [];
  const list = contents.items.find(({ key }) => isScalar(key) && key.value === "users");
  if (!list) return [contents];
  return isSeq<ParsedNode>(list.value)
    ? list.value.items.filter((item) => isMap<ParsedNode, ParsedNode | null>(item))
    : [];
}

function userAt(
  users: readonly BlockOrFlowMap[],
  { line, column }: Place,
  lineCounter: LineCounter,
): BlockOrFlowMap {
  const found = users.filter(({ items }) =>
    items.some(({ key }, index) => {
      const at = lineCounter.linePos(key.range[0]);
      const isNamed = index === 0 || (isScalar(key) && key.value === "userPrincipalName");
      return isNamed && at.line === line && (column === undefined || at.col === column);
    }),
  );
  const [user, second] = found;
  if (!user) throw new CannotEdit(line, "declares no user; was the file changed in the meantime?");
  if (second) throw new CannotEdit(line, "declares two users; put each on its own line");
  return user;
}

/** Reads the result and holds it against what was asked: a slip of the knife must not reach a file. */
function confirm(
  before: string,
  after: string,
  wanted: ReadonlyMap<number, readonly Edit[]>,
  line: number,
): void {
  const read = readTrees(after);
  const expected = plainUsers(readTrees(before).documents).map((user, index) =>
    withEdits(user, wanted.get(index) ?? []),
  );
  const isRight =
    read.diagnostics.length === 0 && canonical(plainUsers(read.documents)) === canonical(expected);
  if (!isRight)
    throw new CannotEdit(
      line,
      "is in a form that cannot be changed safely; edit the file yourself",
    );
}

type Plain = Record<string, unknown>;

function plainUsers(documents: readonly Tree[]): Plain[] {
  return documents
    .flatMap((document) => {
      const value = plain(document) as Plain;
      const users = value?.["users"];
      return Array.isArray(users) ? (users as Plain[]) : [value];
    })
    .filter(isPlainMap)
    .map(withSameEntries);
}

function isPlainMap(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function plain(tree: Tree): unknown {
  switch (tree.kind) {
    case "scalar":
      return tree.value;
    case "list":
      return tree.items.map(plain);
    case "map":
      return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value)]));
  }
}

function withEdits(user: Plain, edits: readonly Edit[]): Plain {
  const { own, extension, sets } = grouped(edits);
  const result: Plain = { ...user, ...own };
  for (const set of sets) {
    const entries = entriesAfter(result[set.set.name], set);
    if (entries) result[set.set.name] = entries;
  }
  if (Object.keys(extension).length === 0) return result;
  const before = result[EXTENSION];
  if (before !== null) return { ...result, [EXTENSION]: { ...(before as Plain), ...extension } };
  if (Object.values(extension).every((value) => value === null)) return result;
  const cleared = Object.fromEntries(EXTENSION_ATTRIBUTES.map((name) => [name, null]));
  return { ...result, [EXTENSION]: { ...cleared, ...extension } };
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isPlainMap(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
