import type { TableProblem } from "../../model/tables/problem.ts";
import { foldName, isObjectId } from "../../model/values.ts";
import { isSameName, placeOf, problemOf, textOf } from "./places.ts";
import type { Found, ImportInput } from "./types.ts";
import { unknownManagers, type UnknownManager } from "./unknownManagers.ts";

/** A person who can be a manager, by everything that a row may call them. */
interface Person {
  /** As it is written into a file: the userPrincipalName, or the object id. */
  readonly reference: string;
  readonly names: readonly string[];
  /** How they are told apart. */
  readonly shown: string;
}

/**
 * Finds the manager that each row names: by userPrincipalName, today's or an earlier one, mail address, number, display
 * name, distinguished name or another name of the table, where that means one person only.
 *
 * @returns the people with their managers as files name them
 */
export function resolveManagers(
  found: readonly Found[],
  input: ImportInput,
): { found: Found[]; problems: TableProblem[] } {
  const people = peopleIn(found, input);
  const byName = Map.groupBy(
    people.flatMap((person) => person.names.map((name) => ({ person, name: plain(name) }))),
    ({ name }) => name,
  );
  const problems: TableProblem[] = [];
  const unknown = new Map<string, UnknownManager>();
  const resolved = found.map((one): Found => {
    const { person } = one;
    const manager = textOf(person.fields["manager"]);
    if (manager === undefined) return one;
    const say = (code: string, message: string): Found => {
      problems.push(problemOf(person, input.columns, "manager", { code, message }));
      return withManager(one, undefined);
    };
    const candidates = new Set(
      (byName.get(plain(manager)) ?? []).map(({ person: candidate }) => candidate),
    );
    const [only, second] = candidates;
    if (second)
      return say(
        "ambiguous-manager",
        `${JSON.stringify(manager)} is the name of several people: ${[...candidates]
          .slice(0, 5)
          .map(({ shown }) => shown)
          .join(", ")}. Write a userPrincipalName or an object id`,
      );
    // What names a person already stays as it is written.
    const isReference = isObjectId(manager) || isSameName(only?.reference, manager);
    const reference = isReference ? manager : only?.reference;
    if (reference === undefined) {
      const rows = unknown.get(plain(manager)) ?? { manager, people: [] };
      unknown.set(plain(manager), { manager, people: [...rows.people, person] });
      return withManager(one, undefined);
    }
    const own = ownReference(one);
    if (isSameName(own, reference) || isSameName(person.id ?? one.user?.id, reference))
      return say(
        "own-manager",
        `is ${manager}, the same person, and no user can be their own manager`,
      );
    return withManager(one, reference);
  });
  const references = people.map(({ reference }) => reference);
  problems.push(...unknownManagers([...unknown.values()], references, input));
  return { found: resolved, problems };
}

function withManager({ person, user }: Found, manager: string | undefined): Found {
  const { manager: _, ...others } = person.fields;
  const fields = { ...others, ...(manager !== undefined && { manager }) };
  return { user, person: { ...person, fields } };
}

function ownReference({ person, user }: Found): string | undefined {
  return textOf(person.fields["userPrincipalName"]) ?? textOf(user?.fields["userPrincipalName"]);
}

function peopleIn(found: readonly Found[], { roster }: ImportInput): Person[] {
  const inTable = new Set(found.flatMap(({ user }) => user ?? []));
  const rows = found.flatMap((one): Person[] => {
    const { person, user } = one;
    const reference = ownReference(one) ?? person.id ?? user?.id;
    if (reference === undefined) return [];
    const valueOf = (field: string): string | undefined =>
      textOf(person.fields[field]) ?? textOf(user?.fields[field]);
    return [
      {
        reference,
        shown: `${reference} (row ${person.row})`,
        names: namesOf(valueOf, [
          reference,
          person.id ?? user?.id,
          // A report may still name the manager as the file did until today.
          textOf(user?.fields["userPrincipalName"]),
          ...person.formerly,
          ...(user?.formerly.map(({ value }) => value) ?? []),
          ...(person.references ?? []),
        ]),
      },
    ];
  });
  const others = roster.users
    .filter((user) => !inTable.has(user))
    .flatMap((user): Person[] => {
      const reference = textOf(user.fields["userPrincipalName"]) ?? user.id;
      if (reference === undefined) return [];
      return [
        {
          reference,
          shown: `${reference} (${placeOf(user)})`,
          names: namesOf(
            (field) => textOf(user.fields[field]),
            [reference, user.id, ...user.formerly.map(({ value }) => value)],
          ),
        },
      ];
    });
  return [...rows, ...others];
}

function namesOf(
  valueOf: (field: string) => string | undefined,
  others: readonly (string | undefined)[],
): string[] {
  const [given, surname] = [valueOf("givenName"), valueOf("surname")];
  const both =
    given === undefined || surname === undefined
      ? []
      : [`${given} ${surname}`, `${surname}, ${given}`, `${surname} ${given}`];
  const names = [
    ...others,
    // The name of an account, as it is before its domain.
    (others[0] ?? "").includes("@") ? others[0]?.split("@")[0] : undefined,
    valueOf("employeeId"),
    valueOf("displayName"),
    valueOf("mail"),
    ...both,
  ];
  return [...new Set(names.flatMap((name) => (name === undefined ? [] : [plain(name)])))];
}

function plain(name: string): string {
  return foldName(name).replace(/\s+/g, " ").trim();
}
