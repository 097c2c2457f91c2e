import type { Configuration } from "../model/settings/configuration.ts";
import { hasErrors, type Diagnostic } from "../model/diagnostic.ts";
import { extensionAttributeField, type FieldName } from "../model/properties/fields.ts";
import type { ImportReport } from "../model/tables/importReport.ts";
import { EXTENSION_ATTRIBUTES, propertyNamed } from "../model/properties/properties.ts";
import { nameOf, type DirectorySnapshot, type Roster } from "../model/user.ts";
import { indexDirectory, matchUsers, type Match } from "../plan/accounts/match.ts";
import { personFinder } from "../plan/accounts/people.ts";
import { protectedUsers } from "../plan/accounts/protectedUsers.ts";
import { countOutside, scopeOf } from "../plan/accounts/scope.ts";
import type { SchemaLine } from "../roster/edit/schemaLine.ts";
import { parseRoster } from "../roster/read/parseRoster.ts";
import { carryOut, editsOf } from "./declaredEdits.ts";
import { writeNewFiles, type Layout } from "./newFiles.ts";
import { canBeDeclared, declaredEmployeeIds, homesOf, isWhole, newUser } from "./newPeople.ts";
import { Notes } from "./notes.ts";
import { differingOf, planOf, vanishedOf } from "./proof.ts";
import { emptyOf, unreadOfMany, unreadSet } from "./unread.ts";
import { objectionTo } from "./values.ts";

export interface ImportInput {
  /** The roster as it is; its folder as its paths begin, and the texts of its files. */
  readonly roster: Roster;
  readonly folder: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly directory: DirectorySnapshot;
  readonly configuration: Configuration;
  /** Fields, relationships among them, sets by their name; onPremisesExtensionAttributes by member. */
  readonly fields: readonly FieldName[];
  readonly layout: Layout;
  readonly defaults: boolean;
  readonly now: Date;
  /** What new files begin with. */
  readonly schemaLine: SchemaLine;
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
 * in place. Then plans the result against the directory; every user who still differs is in the report. Pure.
 */
export function importUsers(input: ImportInput): ImportResult {
  const { configuration, directory, fields, roster: before } = input;
  const refusedSet = unreadSet(directory, fields);
  if (refusedSet !== undefined) return { kind: "unreadable", message: refusedSet };
  const unread = unreadOfMany(directory.users, fields);
  if (unread.length > 0)
    return {
      kind: "unreadable",
      message: `The directory did not return ${unread.join(", ")}, so Rollcall cannot import it. Is a permission missing? If not, leave it out with --properties.`,
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
  const sets = {
    surroundings: directory.surroundings ?? {},
    listed: configuration,
    today: input.now.toISOString().slice(0, "YYYY-MM-DD".length),
  };
  const context = {
    names,
    // Before anybody new has a file.
    findPerson: personFinder(firstMatches, index),
    fields,
    notes,
    employeeIds: declaredEmployeeIds(before),
    sets,
  };
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

function parse(texts: ReadonlyMap<string, string>, { folder, configuration }: ImportInput): Roster {
  const encoder = new TextEncoder();
  const files = [...texts].map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
  return parseRoster({ folder, files, diagnostics: [] }, configuration);
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

// Who was renamed in the directory will be declared by the new name, and so are managers.
function nameAfterwards({ desired, actual }: Match & { kind: "matched" }): string {
  const { userPrincipalName } = actual;
  const follows =
    desired.fields["userPrincipalName"] !== undefined &&
    objectionTo("userPrincipalName", userPrincipalName) === undefined;
  return follows ? userPrincipalName : nameOf(desired);
}
