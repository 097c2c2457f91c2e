import { compareText } from "../../model/diagnostic.ts";
import {
  compareTableProblems,
  hasTableErrors,
  type TableProblem,
} from "../../model/tables/problem.ts";
import { nameOf, type DesiredUser } from "../../model/user.ts";
import { foldName } from "../../model/values.ts";
import { editsOf } from "./edits.ts";
import { editFiles, moveFiles, newFiles, type Update } from "./files.ts";
import { lostParts } from "./lostParts.ts";
import { resolveManagers } from "./managers.ts";
import { indexOf, matchPeople, twinUsers } from "./match.ts";
import { keptElements } from "./sets.ts";
import { nameNewPeople, withoutDisplayName } from "./names.ts";
import { phonesNote } from "./phones.ts";
import { wholeNamesNote } from "./wholeNames.ts";
import { shownName, textOf } from "./places.ts";
import type { FileChange, Found, ImportInput, TableImport } from "./types.ts";

/**
 * Finds each person of a table in the roster, by id, key, number or former name, and makes the texts of files: a new one
 * for who is not there, edits in place for who is. What has no column, or an empty cell, stays as it is.
 */
export function importPeople(input: ImportInput): TableImport {
  const index = indexOf(input.roster);
  const matched = matchPeople(input, index);
  const withIds = adopted(matched.found, input);
  // Who could not be told apart would only be told again.
  const named = hasTableErrors(matched.problems)
    ? { found: withIds, notes: [], problems: [] }
    : nameNewPeople(withIds, input, index);
  const managed = resolveManagers(named.found, input);
  const { found } = managed;
  const problems = [
    ...matched.problems,
    ...named.problems,
    ...twinUsers(found),
    ...managed.problems,
    ...lostParts(found, input),
  ];
  if (hasTableErrors(problems)) return { ...NOTHING, problems: sorted(problems) };
  problems.push(...withoutDisplayName(found, input), ...keptElements(found, input));

  const updates = found.flatMap((one): Update[] =>
    one.user
      ? [{ person: one.person, user: one.user, edits: editsOf(one, one.user, index, input.today) }]
      : [],
  );
  const changed = updates.filter(({ edits }) => edits.length > 0);
  const created = found.filter(({ user }) => !user).map(({ person }) => person);
  const missing = missingFrom(found, input);
  const leavers = input.complete
    ? missing.map((user): Update => ({ user, edits: [{ field: "accountEnabled", value: false }] }))
    : [];
  const edited = editFiles([...changed, ...leavers], input.texts);
  const taken = new Set([...input.texts.keys()].map((path) => path.toLowerCase()));
  const isTaken = (path: string): boolean => taken.has(path);
  const added = newFiles(created, input, isTaken);
  for (const { path } of added) taken.add(path.toLowerCase());
  const moved = moveFiles(edited.changes, changed, input, isTaken);
  return {
    changes: [...moved.changes, ...added].toSorted(byPath),
    created: created.map(shownName),
    updated: changed.map(({ user }) => nameOf(user)),
    unchanged: updates.filter(({ edits }) => edits.length === 0).map(({ user }) => nameOf(user)),
    missing: missing.map(nameOf),
    notes: [
      ...named.notes,
      ...wholeNamesNote(created, input.columns),
      ...phonesNote(created, changed),
      ...idsNote(withIds, matched.found),
      ...moved.notes,
    ],
    ...(named.letters && { letters: named.letters }),
    problems: sorted([...problems, ...edited.problems]),
  };
}

const NOTHING: Omit<TableImport, "problems"> = {
  changes: [],
  created: [],
  updated: [],
  unchanged: [],
  missing: [],
  notes: [],
};

/** Gives everybody the id of the account that lives in the directory by that name, unless one is declared. */
function adopted(found: readonly Found[], { directory }: ImportInput): readonly Found[] {
  if (!directory) return found;
  return found.map((one): Found => {
    const { person, user } = one;
    if (person.id !== undefined || user?.id !== undefined) return one;
    const name =
      textOf(user?.fields["userPrincipalName"]) ?? textOf(person.fields["userPrincipalName"]);
    const account = name === undefined ? undefined : directory.byName(name);
    return account ? { user, person: { ...person, id: account.id } } : one;
  });
}

function idsNote(after: readonly Found[], before: readonly Found[]): string[] {
  const ids = after.filter(({ person }, row) => person !== before[row]?.person).length;
  return ids === 0
    ? []
    : [`${ids === 1 ? "1 id" : `${ids} ids`} written, of accounts that the directory has by name.`];
}

/** Who is declared, may sign in, and has no row. */
function missingFrom(
  found: readonly Found[],
  { roster, leftOutTexts = [] }: ImportInput,
): DesiredUser[] {
  const there = new Set(found.flatMap(({ user }) => user ?? []));
  const leftOut = new Set(leftOutTexts.map(foldName));
  return roster.users.filter(
    (user) =>
      !there.has(user) &&
      user.fields["accountEnabled"] !== false &&
      !leftOut.has(foldName(nameOf(user))),
  );
}

function sorted(problems: readonly TableProblem[]): TableProblem[] {
  return problems.toSorted(compareTableProblems);
}

function byPath(left: FileChange, right: FileChange): number {
  return compareText(left.path, right.path);
}
