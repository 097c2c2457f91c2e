import type { TableProblem } from "../../model/tables/problem.ts";
import { nameOf, type DesiredUser, type Roster } from "../../model/user.ts";
import { foldName, type FieldValue } from "../../model/values.ts";
import type { TablePerson } from "../people/person.ts";
import { bareNumber } from "../values/digits.ts";
import { isSameName, placeOf, problemOf, textOf } from "./places.ts";
import type { Found, ImportInput } from "./types.ts";

/** Who of the roster has a value, folded as names are. */
export interface RosterIndex {
  readonly byId: ReadonlyMap<string, DesiredUser>;
  readonly byName: ReadonlyMap<string, DesiredUser>;
  readonly byNumber: ReadonlyMap<string, DesiredUser>;
  /** By names that they had. */
  readonly byFormerName: ReadonlyMap<string, DesiredUser>;
  /** By numbers as `bareNumber` has them. */
  readonly byBareNumber: ReadonlyMap<string, DesiredUser>;
}

export function indexOf({ users }: Roster): RosterIndex {
  const by = (valueOf: (user: DesiredUser) => FieldValue | undefined): Map<string, DesiredUser> =>
    new Map(
      users.flatMap((user): [string, DesiredUser][] => {
        const value = textOf(valueOf(user));
        return value === undefined ? [] : [[foldName(value), user]];
      }),
    );
  const numberOf = ({ fields }: DesiredUser): string | undefined => textOf(fields["employeeId"]);
  return {
    byId: by(({ id }) => id),
    byName: by(({ fields }) => fields["userPrincipalName"]),
    byNumber: by(numberOf),
    byFormerName: new Map(
      users.flatMap((user) => user.formerly.map(({ value }) => [foldName(value), user] as const)),
    ),
    byBareNumber: by((user) => bareNumber(numberOf(user) ?? "")),
  };
}

/** Finds each person of a table in the roster: by id, by name, by number where that tells, or by a former name. */
export function matchPeople(
  input: ImportInput,
  index: RosterIndex,
): { found: Found[]; problems: TableProblem[] } {
  const problems: TableProblem[] = [];
  const found = input.people.map((person) => {
    const match = matchOf(person, input, index);
    if ("problem" in match) problems.push(match.problem);
    return { person, user: "user" in match ? match.user : undefined };
  });
  return { found, problems };
}

type Match = { readonly user: DesiredUser | undefined } | { readonly problem: TableProblem };

function matchOf(person: TablePerson, input: ImportInput, index: RosterIndex): Match {
  const { columns, configuration } = input;
  const { key } = configuration;
  const name = textOf(person.fields["userPrincipalName"]);
  const number = textOf(person.fields["employeeId"]);
  const owner = number === undefined ? undefined : index.byNumber.get(foldName(number));
  // Where a row has no name, its number is the only thing that tells who it is.
  const isTold = key === "employeeId" || (name === undefined && person.id === undefined);
  const known = [
    person.id === undefined ? undefined : index.byId.get(person.id),
    name === undefined ? undefined : index.byName.get(foldName(name)),
    isTold ? owner : undefined,
  ].filter((user) => user !== undefined);
  const former = person.formerly.flatMap((earlier) => index.byName.get(foldName(earlier)) ?? []);
  const [user, second] = new Set([...known, ...former]);
  const say = (code: string, column: string, message: string): Match => ({
    problem: problemOf(person, columns, column, { code, message }),
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
  if (user) {
    const stranger = person.id === undefined ? strangerIn(person, user, owner, key) : undefined;
    return stranger === undefined ? { user } : say("other-number", "employeeId", stranger);
  }
  const renamed = name === undefined ? undefined : index.byFormerName.get(foldName(name));
  if (renamed)
    return say(
      "former-name",
      "userPrincipalName",
      `${JSON.stringify(name)} is a former name of ${nameOf(renamed)} (${placeOf(renamed)}); write the name of today`,
    );
  if (owner)
    return say(
      "taken-employee-id",
      "employeeId",
      `${JSON.stringify(number)} is the number of ${nameOf(owner)} (${placeOf(owner)}). Is this a rename? Then add a column "formerly" with that name`,
    );
  const same = index.byBareNumber.get(bareNumber(number ?? "") ?? "");
  if (same && number !== undefined) return say(...otherForm(number, same));
  return person.id !== undefined && textOf(person.fields[key]) === undefined
    ? say("unknown-id", "id", `is not declared yet, and a new user needs a ${key}`)
    : { user: undefined };
}

/**
 * Why a row that has the name of a user is probably about another person: names are given again, and numbers are not.
 *
 * @param owner who is declared with the number of the row
 */
function strangerIn(
  { fields }: TablePerson,
  user: DesiredUser,
  owner: DesiredUser | undefined,
  key: string,
): string | undefined {
  const [number, known] = [textOf(fields["employeeId"]), textOf(user.fields["employeeId"])];
  if (number === undefined || owner === user) return undefined;
  const who = `the row has the name of ${nameOf(user)} (${placeOf(user)})`;
  if (owner)
    return `${JSON.stringify(number)} is the number of ${nameOf(owner)} (${placeOf(owner)}), and ${who}. If the two have exchanged names, first give one of them a name that nobody has. If they have exchanged numbers, write the numbers into their files first`;
  if (known === undefined || isSameName(known, number)) return undefined;
  if (bareNumber(known) !== undefined && bareNumber(known) === bareNumber(number)) return undefined;
  const isRenamed = PERSON_NAMES.some((field) => {
    const [before, after] = [textOf(user.fields[field]), textOf(fields[field])];
    return before !== undefined && after !== undefined && !isSameName(before, after);
  });
  return key === "employeeId" || isRenamed
    ? `${who}, whose number is ${JSON.stringify(known)}, not ${JSON.stringify(number)}. If this is another person, give them another userPrincipalName. If the number of ${nameOf(user)} has changed, write it into the file first`
    : undefined;
}

const PERSON_NAMES = ["displayName", "givenName", "surname"];

/** Two rows about one user of the roster: nothing says which of them holds. */
export function twinUsers(found: readonly Found[]): TableProblem[] {
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

function otherForm(number: string, user: DesiredUser): [string, string, string] {
  const known = textOf(user.fields["employeeId"]) ?? "";
  const whose = `${JSON.stringify(number)} is ${JSON.stringify(known)} of ${nameOf(user)} (${placeOf(user)})`;
  const again = "Format the column as text and write it again";
  return /^\d+$/.test(number) && known.length > number.length
    ? [
        "lost-zeros",
        "employeeId",
        `${whose} without zeros at its beginning: a spreadsheet has probably dropped them. ${again}`,
      ]
    : [
        "lost-digits",
        "employeeId",
        `${whose} in another form, as programs write numbers. ${again}, as the file has it`,
      ];
}
