import type { Configuration } from "../model/configuration.ts";
import { compareText, hasErrors, type Diagnostic } from "../model/diagnostic.ts";
import { compareFields, extensionAttributeField, type FieldName } from "../model/fields.ts";
import type { Differing, ImportReport, LeftOut } from "../model/importReport.ts";
import { EXTENSION_ATTRIBUTES, propertyNamed } from "../model/properties.ts";
import {
  nameOf,
  type DesiredUser,
  type DirectorySnapshot,
  type DirectoryUser,
  type Roster,
} from "../model/user.ts";
import { foldName, type FieldValue } from "../model/values.ts";
import { compareUser, liveValue } from "../plan/diff.ts";
import { makePlan } from "../plan/makePlan.ts";
import { howUnread, oddFields } from "../plan/oddAccounts.ts";
import { indexDirectory, matchUsers, type Match } from "../plan/match.ts";
import { isObjectId, isUnresolved, personFinder } from "../plan/people.ts";
import { protectedUsers } from "../plan/protectedUsers.ts";
import { countOutside, scopeOf } from "../plan/scope.ts";
import { CannotEdit, editUsers, type Edit, type Place } from "../roster/editUser.ts";
import { parseRoster } from "../roster/parseRoster.ts";
import { asDeclared, declarable, leftOut, managerOf, objectionTo } from "./values.ts";
import { emptyOf, unreadOfMany } from "./unread.ts";
import { writeNewFiles, type Layout } from "./newFiles.ts";
import type { NewUser } from "./newUser.ts";

export interface ImportInput {
  /** The roster as it is; its folder as its paths begin, and the texts of its files. */
  readonly roster: Roster;
  readonly folder: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly directory: DirectorySnapshot;
  readonly configuration: Configuration;
  /** Fields, `manager` among them; onPremisesExtensionAttributes by member. */
  readonly fields: readonly FieldName[];
  readonly layout: Layout;
  readonly defaults: boolean;
  readonly now: Date;
}

export type ImportResult =
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] }
  /** The directory did not tell something: nothing can be concluded from that. */
  | { readonly kind: "unreadable"; readonly message: string }
  | {
      readonly kind: "imported";
      /** All files by path, changed or not. */
      readonly texts: ReadonlyMap<string, string>;
      readonly report: ImportReport;
    };

/**
 * Makes the roster say what the directory holds: people who are not declared get files, values that differ are edited
 * in place. Then plans the result against the directory; whoever still differs is in the report. Pure.
 */
export function importUsers(input: ImportInput): ImportResult {
  const { configuration, directory, fields, roster: before } = input;
  const unread = unreadOfMany(directory.users, fields);
  if (unread.length > 0)
    return {
      kind: "unreadable",
      message: `The directory did not tell ${unread.join(", ")}, so nothing can be said about it. Is a permission missing? Else leave it out with --properties.`,
    };
  if (hasErrors(before.diagnostics)) return { kind: "invalid", diagnostics: before.diagnostics };
  const index = indexDirectory(directory.users);
  const refused = planOf(before, input).refusals.find(({ guard }) => guard === "unreadable");
  if (refused) return { kind: "unreadable", message: `${refused.message} ${refused.remedy}` };

  const { matches: firstMatches } = matchUsers(before.users, index, configuration.key);
  const matched = idsOf(firstMatches);
  const shielded = protectedUsers(configuration.protected, directory).ids;
  const undeclared = directory.users.filter(({ id }) => !matched.has(id) && !shielded.has(id));
  const outside = scopeOf(configuration);
  const notes = new Notes();
  const disputed = disputedIds(firstMatches);
  const whole = undeclared.filter((user) => isWhole(user, notes));
  const people = whole
    .filter((user) => outside(user) === undefined && !disputed.has(user.id))
    .filter((user) => canBeDeclared(user, configuration.key, notes));
  const names = new Map([
    ...firstMatches.flatMap((match) =>
      match.kind === "matched" ? [[match.actual.id, nameAfterwards(match)] as const] : [],
    ),
    ...people.map(({ id, userPrincipalName }) => [id, userPrincipalName] as const),
  ]);
  const context = { names, fields, notes, employeeIds: declaredEmployeeIds(before) };
  const texts = new Map(input.texts);
  writeNewFiles(
    texts,
    people.map((user) => newUser(user, context)),
    { ...input, homes: homesOf(before, input.layout) },
  );

  const grown = people.length === 0 ? before : parse(texts, input);
  if (hasErrors(grown.diagnostics)) return { kind: "invalid", diagnostics: grown.diagnostics };
  const { matches } = matchUsers(grown.users, index, configuration.key);
  const findPerson = personFinder(matches, index);
  const edits = matches.flatMap((match) =>
    match.kind === "matched" ? editsOf(match, { ...context, findPerson }) : [],
  );
  const edited = edits.length === 0 ? [] : carryOut(edits, texts, notes);
  const after = edited.length === 0 ? grown : parse(texts, input);
  if (hasErrors(after.diagnostics)) return { kind: "invalid", diagnostics: after.diagnostics };

  const isNew = new Set(people.map(({ id }) => id));
  const changed = new Set(
    edited.filter(({ actual }) => !isNew.has(actual.id)).map(({ actual }) => actual.id),
  );
  const vanished = vanishedOf(after, index, configuration.key);
  return {
    kind: "imported",
    texts,
    report: {
      directory: directory.users.length,
      created: people.map(({ userPrincipalName }) => userPrincipalName).toSorted(),
      updated: directory.users
        .filter(({ id }) => changed.has(id))
        .map(({ userPrincipalName }) => userPrincipalName)
        .toSorted(),
      unchanged: matched.size - changed.size,
      outsideScope: countOutside(whole, outside),
      protected: directory.users.filter(({ id }) => shielded.has(id) && !matched.has(id)).length,
      leftOut: notes.sorted(),
      empty: emptyOf(directory.users, fields),
      vanished: vanished.map(nameOf),
      differing: differingOf(after, vanished, input),
      files: [...texts.keys()]
        .filter((path) => texts.get(path) !== input.texts.get(path))
        .toSorted(),
    },
  };
}

/** Properties as they are named on a command line, as fields; the extension attributes by member. */
export function fieldsOfProperties(properties: readonly string[]): FieldName[] {
  return properties.flatMap((name) =>
    propertyNamed(name)?.type === "extensionAttributes"
      ? EXTENSION_ATTRIBUTES.map(extensionAttributeField)
      : [name],
  );
}

/** What could not be said, each thing once. */
class Notes {
  readonly #all: LeftOut[] = [];
  readonly #known = new Set<string>();

  add(note: LeftOut): void {
    const key = `${note.userPrincipalName} ${note.field}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.#all.push(note);
  }

  sorted(): LeftOut[] {
    return this.#all.toSorted(
      (a, b) =>
        compareText(a.userPrincipalName, b.userPrincipalName) || compareFields(a.field, b.field),
    );
  }
}

interface Context {
  readonly names: ReadonlyMap<string, string>;
  readonly fields: readonly FieldName[];
  readonly notes: Notes;
  /** Folded employeeIds that somebody is declared with. */
  readonly employeeIds: Set<string>;
}

function parse(texts: ReadonlyMap<string, string>, { folder, configuration }: ImportInput): Roster {
  const encoder = new TextEncoder();
  const files = [...texts].map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
  return parseRoster({ folder, files, diagnostics: [] }, configuration);
}

function planOf(
  roster: Roster,
  { directory, configuration, now }: ImportInput,
): ReturnType<typeof makePlan> {
  return makePlan({
    roster,
    directory,
    configuration,
    acknowledgements: [],
    correctsDrift: false,
    now,
  });
}

function idsOf(matches: readonly Match[]): Set<string> {
  return new Set(matches.flatMap((match) => (match.kind === "matched" ? [match.actual.id] : [])));
}

// Whom a declaration means that cannot be settled: a file more would make it worse.
function disputedIds(matches: readonly Match[]): Set<string> {
  return new Set(
    matches.flatMap((match) =>
      match.kind === "blocked" ? match.candidates.map(({ id }) => id) : [],
    ),
  );
}

// What is odd about an account concerns nobody else.
function isWhole(user: DirectoryUser, notes: Notes): boolean {
  const odd = oddFields(user);
  for (const field of odd)
    notes.add(leftOut(user, field, `${howUnread(user, field)}; the user is not imported`));
  return odd.length === 0;
}

// Without an id, a name and the key nobody could be found again.
function canBeDeclared(user: DirectoryUser, key: Configuration["key"], notes: Notes): boolean {
  const problem = (field: FieldName, reason: string | undefined): boolean => {
    if (reason !== undefined)
      notes.add(leftOut(user, field, `${reason}; the user is not imported`));
    return reason !== undefined;
  };
  if (problem("id", isObjectId(user.id) ? undefined : "is no object id")) return false;
  const name = objectionTo("userPrincipalName", user.userPrincipalName);
  if (problem("userPrincipalName", name)) return false;
  if (key === "userPrincipalName") return true;
  const { value, reason } = { reason: "is not set", ...declarable(user, key) };
  return !problem(
    key,
    value === undefined ? `${reason}, and is the key of this roster` : undefined,
  );
}

function declaredEmployeeIds({ users }: Roster): Set<string> {
  return new Set(
    users.flatMap(({ fields }) => {
      const value = fields["employeeId"];
      return typeof value === "string" ? [foldName(value)] : [];
    }),
  );
}

function newUser(user: DirectoryUser, context: Context): NewUser {
  const fields: Record<FieldName, FieldValue> = {};
  const refused = new Set<FieldName>();
  for (const field of context.fields) {
    if (field === "userPrincipalName" || field === "manager") continue;
    const { value, reason } = reasonable(user, field, context);
    if (value !== undefined) fields[field] = value;
    if (reason !== undefined) refused.add(field);
  }
  const manager = context.fields.includes("manager")
    ? reasonable(user, "manager", context).value
    : undefined;
  const department = liveValue(user, "department");
  return {
    userPrincipalName: user.userPrincipalName,
    id: user.id.toLowerCase(),
    department: typeof department === "string" ? department : null,
    fields,
    refused,
    ...(typeof manager === "string" && { manager }),
  };
}

/** What is declared of a field that nobody declares yet; notes why nothing is. */
function reasonable(
  user: DirectoryUser,
  field: FieldName,
  { names, notes, employeeIds }: Context,
): { value?: FieldValue; reason?: string } {
  const found = field === "manager" ? managerOf(user, names) : declarable(user, field);
  if (found.value === undefined) {
    if (found.reason === undefined) return {};
    notes.add(leftOut(user, field, found.reason));
    return { reason: found.reason };
  }
  if (field === "employeeId" && typeof found.value === "string") {
    const folded = foldName(found.value);
    if (employeeIds.has(folded)) {
      const reason = "is another user's as well, and a number is declared once";
      notes.add(leftOut(user, field, reason));
      return { reason };
    }
    employeeIds.add(folded);
  }
  return { value: found.value };
}

/** Where the users of each department are, by the first of them. */
function homesOf({ users }: Roster, layout: Layout): Map<string, string> {
  const homes = new Map<string, string>();
  for (const { at, fields } of users) {
    const department = fields["department"];
    const key = typeof department === "string" ? department : "";
    const home = layout === "department" ? at.file : at.file.slice(0, at.file.lastIndexOf("/"));
    if (!homes.has(key)) homes.set(key, home);
  }
  return homes;
}

// Who was renamed in the directory will be declared by the new name, and so are managers.
function nameAfterwards({ desired, actual }: Match & { kind: "matched" }): string {
  const { userPrincipalName } = actual;
  const follows =
    desired.fields["userPrincipalName"] !== undefined &&
    objectionTo("userPrincipalName", userPrincipalName) === undefined;
  return follows ? userPrincipalName : nameOf(desired);
}

interface UserEdits {
  readonly actual: DirectoryUser;
  readonly place: Place & { readonly file: string };
  readonly edits: readonly Edit[];
}

/** What the file of a declared user has to say so that it says what the directory holds. */
function editsOf(
  { desired, actual }: Match & { kind: "matched" },
  context: Context & { readonly findPerson: Parameters<typeof compareUser>[2] },
): UserEdits[] {
  const edits: Edit[] = [];
  const odd = oddFields(actual);
  const { fields, held, unanswered } = compareUser(desired, actual, context.findPerson);
  for (const field of new Set([...odd, ...unanswered]))
    context.notes.add(
      leftOut(actual, field, `${howUnread(actual, field)}; ${desired.at.file} stays as it is`),
    );
  // Such a user is blocked while planning, so that nothing of the file would be proven.
  if (odd.length + unanswered.length > 0) return [];
  const differing = new Set([...fields, ...held].map(({ field }) => field));
  const manager = desired.manager ?? null;
  const named = manager === null || isObjectId(manager) ? null : context.findPerson(manager);
  if (named && !isUnresolved(named) && named.id !== null) {
    const name = context.names.get(named.id) ?? manager;
    if (name !== null && manager !== null && foldName(name) !== foldName(manager))
      differing.add("manager");
  }
  for (const field of differing) {
    const { value, reason } =
      field === "manager"
        ? liveManager(actual, context)
        : withObjection(field, liveAsDeclared(desired, actual, field));
    if (reason === undefined) edits.push({ field, value });
    else context.notes.add(leftOut(actual, field, `${reason}; take it out of ${desired.at.file}`));
  }
  for (const field of context.fields) {
    if (differing.has(field) || field === "userPrincipalName" || isSettled(desired, field))
      continue;
    const { value } = reasonable(actual, field, context);
    if (value !== undefined) edits.push({ field, value });
  }
  const { file, line, column } = desired.at;
  return edits.length === 0 ? [] : [{ actual, place: { file, line, column }, edits }];
}

function liveManager(actual: DirectoryUser, { names }: Context) {
  const found = managerOf(actual, names);
  return { value: found.value ?? null, reason: "reason" in found ? found.reason : undefined };
}

function withObjection(field: FieldName, value: FieldValue) {
  return { value, reason: objectionTo(field, value) };
}

/** Whether the file says a value, or that it is not managed. */
function isSettled({ fields, manager, unmanaged }: DesiredUser, field: FieldName): boolean {
  if (unmanaged.has(field) || unmanaged.has(field.split(".")[0] ?? field)) return true;
  return field === "manager" ? manager !== undefined : fields[field] !== undefined;
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

function carryOut(
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
    // One user whom the knife does not reach must not keep back the others of the file.
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

function vanishedOf(
  roster: Roster,
  index: ReturnType<typeof indexDirectory>,
  key: Configuration["key"],
): DesiredUser[] {
  return matchUsers(roster.users, index, key).matches.flatMap((match) =>
    match.kind === "new" ||
    (match.kind === "blocked" && match.reason === "id-not-found" && match.candidates.length === 0)
      ? [match.desired]
      : [],
  );
}

/** The proof: whoever a plan of the new roster would change, block or leave half done, except those who vanished. */
function differingOf(
  roster: Roster,
  vanished: readonly DesiredUser[],
  input: ImportInput,
): Differing[] {
  const { changes, blocked } = planOf(roster, input);
  const gone = new Set(vanished.map(({ at }) => `${at.file}:${at.line}`));
  return [
    ...changes.map(({ userPrincipalName, at, fields, held = [] }) => ({
      userPrincipalName,
      at,
      why: [...fields, ...held].map(({ field }) => field).join(", "),
    })),
    // Who is odd in the directory was noted, and is written by no plan.
    ...blocked
      .filter(({ reason }) => reason !== "unreadable")
      .map(({ userPrincipalName, at, message }) => ({ userPrincipalName, at, why: message })),
  ]
    .filter(({ at }) => !gone.has(`${at.file}:${at.line}`))
    .map(({ userPrincipalName, why }) => ({ userPrincipalName, why }));
}
