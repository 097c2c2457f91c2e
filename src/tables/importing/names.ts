import type { TableProblem } from "../../model/tables/problem.ts";
import { nameOf, type DesiredUser } from "../../model/user.ts";
import { foldName, type FieldValue } from "../../model/values.ts";
import { namesInRoster, suggestUserPrincipalName } from "../../roster/joiner/names.ts";
import { fillDisplayName, type NameParts } from "../../roster/joiner/pattern.ts";
import { usableRules, type UsableNameRules } from "../../roster/joiner/style.ts";
import type { TablePerson } from "../people/person.ts";
import type { RosterIndex } from "./match.ts";
import { isSameName, placeOf, problemOf, textOf } from "./places.ts";
import { partsOf } from "./nameParts.ts";
import { lettersNote, lettersOf } from "./letters.ts";
import type { Found, ImportInput, LettersOfNames } from "./types.ts";
import { digits } from "../../model/text/wording.ts";

/** What came of giving names to people: with notes about what was decided for them, a line each. */
export interface Named {
  readonly found: readonly Found[];
  readonly notes: readonly string[];
  readonly letters?: LettersOfNames;
  readonly problems: readonly TableProblem[];
}

/**
 * Gives those who have none a name to sign in with, by the rule that `rollcall new` has, and a display name. A declared
 * person who has just that name, and the same given name and surname, is taken to be the same person.
 */
export function nameNewPeople(
  found: readonly Found[],
  input: ImportInput,
  index: RosterIndex,
): Named {
  const rules = rulesOf(input);
  const notes: string[] = [];
  const problems: TableProblem[] = [];
  const taken = new Map(
    found.flatMap(({ person }) => {
      const name = textOf(person.fields["userPrincipalName"]);
      return name === undefined ? [] : [[foldName(name), `the name in row ${person.row}`]];
    }),
  );
  const inRoster = namesInRoster(input.roster.users);
  const holderOf = (name: string): string | undefined =>
    taken.get(foldName(name)) ?? inRoster(name) ?? input.directory?.holderOf(name);
  const named = found.map((one): Found => {
    const { person } = one;
    if (one.user || textOf(person.fields["userPrincipalName"]) !== undefined) return one;
    const parts = partsOf(person.fields);
    const suggested = rules && suggestUserPrincipalName(parts, rules, () => undefined);
    if (!suggested) {
      problems.push(noName(person, rules, input));
      return one;
    }
    const namesake = index.byName.get(foldName(suggested.name));
    if (namesake && isSamePerson(person, parts, namesake)) {
      notes.push(
        `Row ${person.row} is taken for ${nameOf(namesake)} (${placeOf(namesake)}), who has the same name and no other number.`,
      );
      return { person, user: namesake };
    }
    const inDirectory = input.directory?.byName(suggested.name);
    if (!namesake && inDirectory) {
      problems.push(
        problemOf(person, input.columns, "userPrincipalName", {
          code: "name-in-directory",
          message: `would be called ${suggested.name}, as an account of the directory is${inDirectory.displayName === undefined ? "" : ` (${JSON.stringify(inDirectory.displayName)})`}. If that is this person, write the name into a column userPrincipalName, or ${inDirectory.id} into a column id; if not, write another name`,
        }),
      );
      return one;
    }
    const free = suggestUserPrincipalName(parts, rules, holderOf);
    if (!free) {
      problems.push(noName(person, rules, input));
      return one;
    }
    if (free.notes.length > 0)
      notes.push(`Row ${person.row} gets ${free.name}: ${free.notes.join(" ")}`);
    taken.set(foldName(free.name), `the name of row ${person.row}`);
    return {
      user: undefined,
      person: { ...person, fields: { ...person.fields, userPrincipalName: free.name } },
    };
  });
  const isMade = named.filter(({ person }, row) => person !== found[row]?.person);
  if (isMade.length > 0 && rules)
    notes.unshift(
      `${isMade.length === 1 ? "1 name" : `${digits(isMade.length)} names`} to sign in with made by the rule ${rules.userPrincipalName}.`,
    );
  problems.push(...sameNames(isMade, input));
  const letters = rules && lettersOf(isMade, rules);
  if (letters) notes.push(lettersNote(letters));
  return {
    found: named.map((one) => withDisplayName(one, input)),
    notes,
    ...(letters && { letters }),
    problems,
  };
}

/** New people that the directory would refuse, and who may be known there already. */
export function withoutDisplayName(
  found: readonly Found[],
  { columns }: Pick<ImportInput, "columns">,
): TableProblem[] {
  return found
    .filter(
      ({ person, user }) =>
        !user && person.id === undefined && person.fields["displayName"] === undefined,
    )
    .map(({ person }) =>
      problemOf(person, columns, "displayName", {
        severity: "warning",
        code: "no-display-name",
        message:
          "has no displayName, and no givenName and surname to make one of; an account that does not exist yet cannot be created without a displayName",
      }),
    );
}

function rulesOf({ configuration, roster, forms }: ImportInput): UsableNameRules | undefined {
  const rules = usableRules(configuration.names, roster.users);
  if (forms.domain === undefined) return rules;
  const [local = ""] = (rules?.userPrincipalName ?? "{givenName}.{surname}").split("@");
  return usableRules({
    ...configuration.names,
    userPrincipalName: `${local}@${forms.domain}`,
  });
}

function noName(
  person: TablePerson,
  rules: UsableNameRules | undefined,
  { columns }: ImportInput,
): TableProblem {
  return problemOf(person, columns, "userPrincipalName", {
    code: "missing-key",
    message: rules
      ? `has no name to sign in with (userPrincipalName), and no givenName and surname to make one of by the rule ${rules.userPrincipalName}`
      : `has no name to sign in with (userPrincipalName). Say which column holds it (tables: { columns: { HEADING: userPrincipalName } }), or let names be made of givenName and surname, with --domain and the domain of your organisation, or by a rule of the configuration (names: { userPrincipalName: "{givenName}.{surname}@DOMAIN" })`,
  });
}

/** By given name and surname, or else by display name; a number of one's own says otherwise. */
function isSamePerson(person: TablePerson, parts: NameParts, user: DesiredUser): boolean {
  const number = person.fields["employeeId"];
  const known = textOf(user.fields["employeeId"]);
  if (typeof number === "string" && known !== undefined && !isSameName(number, known)) return false;
  const theirs = partsOf(user.fields);
  return isSameName(theirs.givenName, parts.givenName) && isSameName(theirs.surname, parts.surname);
}

// Nothing tells two people of one name apart next time, when each may be either.
function sameNames(made: readonly Found[], { columns }: ImportInput): TableProblem[] {
  const first = new Map<string, number>();
  return made.flatMap(({ person, user }): TableProblem[] => {
    if (user || person.fields["employeeId"] !== undefined || person.id !== undefined) return [];
    const { givenName = "", surname = "" } = partsOf(person.fields);
    const name = foldName(`${givenName} ${surname}`);
    const row = first.get(name);
    if (row === undefined) {
      first.set(name, person.row);
      return [];
    }
    return [
      problemOf(person, columns, "displayName", {
        code: "same-name",
        message: `is called ${JSON.stringify(`${givenName} ${surname}`)}, as row ${row} is, and nothing tells the two apart next time; add a column employeeId or userPrincipalName`,
      }),
    ];
  });
}

// A display name that the rule made once follows the names it was made of.
function withDisplayName(one: Found, { configuration }: ImportInput): Found {
  const { person, user } = one;
  if (person.fields["displayName"] !== undefined) return one;
  const pattern = configuration.names?.displayName ?? "{givenName} {surname}";
  const shown = (fields: Readonly<Record<string, FieldValue>>): string => {
    const [givenName, surname] = [textOf(fields["givenName"]), textOf(fields["surname"])];
    return givenName === undefined && surname === undefined
      ? ""
      : fillDisplayName(pattern, {
          ...(givenName !== undefined && { givenName }),
          ...(surname !== undefined && { surname }),
        });
  };
  const displayName = shown({ ...user?.fields, ...person.fields });
  const isMade = user ? user.fields["displayName"] === shown(user.fields) : person.id === undefined;
  return displayName === "" || !isMade
    ? one
    : { user, person: { ...person, fields: { ...person.fields, displayName } } };
}
