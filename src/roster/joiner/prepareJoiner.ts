import type { Configuration } from "../../model/settings/configuration.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Roster } from "../../model/user.ts";
import type { FieldValue } from "../../model/values.ts";
import { newUserText } from "../edit/newUserText.ts";
import { askedElements, type AskedSets } from "./askedElements.ts";
import { inheritedIn, parseRoster } from "../read/parseRoster.ts";
import type { RosterSource } from "../sources/source.ts";
import { userFileName } from "../edit/fileNames.ts";
import { departmentsOf, folderNamed, folderOf, foldersOf } from "./folder.ts";
import {
  namesInRoster,
  nicknamesInRoster,
  suggestMailNickname,
  suggestUserPrincipalName,
  type NameHolders,
} from "./names.ts";
import { fillDisplayName, type NameParts } from "./pattern.ts";
import { describePerson, findPeople } from "../read/findPeople.ts";
import { usableRules } from "./style.ts";
import { sentence } from "../../model/text/wording.ts";
import type { SchemaLine } from "../edit/schemaLine.ts";

/** What is known of somebody who joins. */
export interface Joiner {
  /** By Graph's names; `manager` by any name that the roster knows. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Groups and licences. */
  readonly sets?: AskedSets;
  /** Not a property of Graph's; only told from a namesake by it. */
  readonly middleName?: string;
  /** Where the file goes; else the department tells. */
  readonly folder?: string;
}

/** The roster that somebody joins. It must be free of mistakes. */
export interface Surroundings {
  readonly source: RosterSource;
  readonly roster: Roster;
  readonly configuration: Configuration;
  /** What a new file begins with. */
  readonly schemaLine: SchemaLine;
  /** Who else holds a name, where the directory was asked. */
  readonly inDirectory?: { readonly names: NameHolders; readonly nicknames: NameHolders };
}

export interface PreparedJoiner {
  /** With the roster's folder in front. */
  readonly path: string;
  readonly text: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  /** What whoever asked should know, a sentence each. */
  readonly notes: readonly string[];
  /** The whole roster with the new file: its mistakes forbid to write it. */
  readonly roster: Roster;
  /** Its mistakes, and the warnings about the new file. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The file of somebody who joins: names by the rules that nobody has, in the folder of the department, without what the
 * folder's defaults say already. Pure: writes nothing.
 *
 * @returns `problems`, all of them, when something has to be decided first
 */
export function prepareJoiner(
  joiner: Joiner,
  surroundings: Surroundings,
): PreparedJoiner | { readonly problems: readonly string[] } {
  const problems: string[] = [];
  const notes: string[] = [];
  const fields: Record<string, FieldValue> = { ...joiner.fields };
  for (const key of ["id", "formerly"])
    if (key in fields)
      problems.push(
        `"${key}" is only for people who already have an account, and this one gets a new account.`,
      );

  for (const key of ["userPrincipalName", "displayName", "manager"])
    if (fields[key] !== undefined && typeof fields[key] !== "string" && fields[key] !== null)
      problems.push(`"${key}" must be a text.`);
  const elements = askedElements(joiner.sets ?? {}, surroundings.configuration);
  problems.push(...elements.problems.map(sentence));
  Object.assign(fields, elements.fields);
  fields["displayName"] ??= suggestDisplayName(joiner, surroundings);
  if (fields["displayName"] === "")
    problems.push("The name is missing: give a givenName and a surname, or a displayName.");
  else addNames(fields, joiner, surroundings, problems, notes);

  const folder = chooseFolder(fields, joiner, surroundings, problems, notes);
  if (typeof fields["manager"] === "string")
    fields["manager"] = managerNamed(fields["manager"], surroundings, problems);
  if (problems.length > 0)
    return { problems: [...problems, ...furtherMistakes(fields, folder, surroundings)] };
  return {
    ...newFile(fields, folder, surroundings),
    userPrincipalName: textIn(fields, "userPrincipalName"),
    displayName: textIn(fields, "displayName"),
    notes,
  };
}

/** An empty text where there is no name yet. */
export function suggestDisplayName(
  joiner: Joiner,
  { configuration }: Pick<Surroundings, "configuration">,
): string {
  const pattern = configuration.names?.displayName ?? "{givenName} {surname}";
  return fillDisplayName(pattern, namePartsOf(joiner));
}

/** The names of a joiner that patterns are filled with; a displayName stands in for names that are not given. */
export function namePartsOf({ fields, middleName }: Joiner): NameParts {
  const text = (name: string): string | undefined => {
    const value = fields[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const shown = text("displayName");
  const givenName = text("givenName");
  const surname = text("surname");
  const [first, ...rest] = shown?.trim().split(/\s+/) ?? [];
  const parts =
    givenName === undefined && surname === undefined
      ? { givenName: first, surname: rest.at(-1) }
      : { givenName, surname };
  return {
    ...(parts.givenName !== undefined && { givenName: parts.givenName }),
    ...(parts.surname !== undefined && { surname: parts.surname }),
    ...(middleName !== undefined && { middleName }),
  };
}

/** Who holds a name, in the roster or in the directory. */
export function holdersIn({ roster, inDirectory }: Surroundings): {
  names: NameHolders;
  nicknames: NameHolders;
} {
  const [names, nicknames] = [namesInRoster(roster.users), nicknamesInRoster(roster.users)];
  return {
    names: (name) => names(name) ?? inDirectory?.names(name),
    nicknames: (name) => nicknames(name) ?? inDirectory?.nicknames(name),
  };
}

function newFile(
  fields: Readonly<Record<string, FieldValue>>,
  folder: string,
  surroundings: Surroundings,
): Pick<PreparedJoiner, "path" | "text" | "roster" | "diagnostics"> {
  const { source, configuration, schemaLine } = surroundings;
  const name = userFileName(textIn(fields, "userPrincipalName"), filesIn(folder, source));
  const path = `${folder}/${name}`;
  const text = schemaLine(path) + newUserText(withoutInherited(fields, folder, surroundings));
  const file = { path, bytes: new TextEncoder().encode(text) };
  const roster = parseRoster(
    {
      ...source,
      files: [...source.files, file],
      diagnostics: source.diagnostics.filter(({ code }) => code !== "no-files"),
    },
    configuration,
  );
  const diagnostics = roster.diagnostics.filter(
    ({ severity, at }) => severity === "error" || at.file === path,
  );
  return { path, text, roster, diagnostics };
}

// So that nobody repairs one mistake only to be told the next. What the problems are about is left out.
function furtherMistakes(
  { id: _id, formerly: _formerly, manager: _manager, ...fields }: Record<string, FieldValue>,
  folder: string,
  surroundings: Surroundings,
): string[] {
  if (textIn(fields, "userPrincipalName") === "") return [];
  const { path, diagnostics } = newFile(fields, folder, surroundings);
  return diagnostics
    .filter(({ severity, at }) => severity === "error" && at.file === path)
    .filter(({ code }) => code !== "duplicate-user")
    .map(({ message }) => sentence(message));
}

function addNames(
  fields: Record<string, FieldValue>,
  joiner: Joiner,
  surroundings: Surroundings,
  problems: string[],
  notes: string[],
): void {
  const { configuration, roster } = surroundings;
  const parts = namePartsOf({ ...joiner, fields });
  const rules = usableRules(configuration.names, roster.users);
  const holders = holdersIn(surroundings);
  const suggested = rules && suggestUserPrincipalName(parts, rules, holders.names);
  const given = fields["userPrincipalName"];
  if (typeof given === "string") {
    const holder = holders.names(given);
    if (holder !== undefined)
      problems.push(`${given} is ${holder}.${suggested ? ` ${suggested.name} is free.` : ""}`);
  } else if (suggested) {
    notes.push(...suggested.notes);
    fields["userPrincipalName"] = suggested.name;
  } else
    problems.push(
      rules
        ? `No userPrincipalName can be made of ${JSON.stringify(textIn(fields, "displayName"))} by the rule ${rules.userPrincipalName}: give one (userPrincipalName).`
        : `No user is declared yet whose userPrincipalName could serve as the pattern. Set the pattern in the configuration (names: { userPrincipalName: "{givenName}.{surname}@contoso.com" }), or give a userPrincipalName.`,
    );
  if (fields["mailNickname"] !== undefined || !rules) return;
  const nickname = suggestMailNickname(parts, rules, holders.nicknames);
  if (!nickname) return;
  notes.push(...nickname.notes);
  fields["mailNickname"] = nickname.name;
}

function chooseFolder(
  fields: Record<string, FieldValue>,
  joiner: Joiner,
  { source, roster, configuration }: Surroundings,
  problems: string[],
  notes: string[],
): string {
  const department = fields["department"];
  const home =
    typeof department === "string"
      ? departmentsOf(source, roster, configuration).homeOf(department)
      : undefined;
  if (home?.department !== undefined) fields["department"] = home.department;
  if (joiner.folder === undefined) {
    if (home?.note !== undefined) notes.push(home.note);
    return home?.folder ?? source.folder;
  }
  const folder = folderNamed(joiner.folder, source);
  if (folder === undefined)
    problems.push(
      `The roster has no folder ${JSON.stringify(joiner.folder)}; it has ${foldersOf(source).join(", ")}. To start a new folder, add its _defaults.yaml.`,
    );
  return folder ?? source.folder;
}

// Somebody outside of the roster is given by object id, which the check of the whole roster knows.
function managerNamed(name: string, { roster }: Surroundings, problems: string[]): string {
  const { people, exact } = findPeople(name, roster.users);
  const [only, ...more] = people;
  if (only && exact && more.length === 0) {
    const found = only.fields["userPrincipalName"];
    return typeof found === "string" ? found : (only.id ?? name);
  }
  if (/^\S+@\S+$|^[0-9a-f-]{36}$/i.test(name) && !exact) return name;
  const who = people.slice(0, 5).map(describePerson).join("; ");
  if (exact)
    problems.push(
      `Several people are called ${JSON.stringify(name)}: ${who}. Give the manager by userPrincipalName.`,
    );
  else
    problems.push(
      `No declared user is called ${JSON.stringify(name)}.${who === "" ? "" : ` Similar: ${who}.`} Give the manager by userPrincipalName.`,
    );
  return name;
}

function textIn(fields: Readonly<Record<string, FieldValue>>, name: string): string {
  const value = fields[name];
  return typeof value === "string" ? value : "";
}

function withoutInherited(
  fields: Readonly<Record<string, FieldValue>>,
  folder: string,
  { source, configuration }: Surroundings,
): Record<string, FieldValue> {
  const inherited = inheritedIn(folder, source, configuration);
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => JSON.stringify(inherited.fields[name]) !== JSON.stringify(value),
    ),
  );
}

function filesIn(folder: string, { files }: RosterSource): (name: string) => boolean {
  const used = new Set(
    files
      .filter(({ path }) => folderOf(path) === folder)
      .map(({ path }) =>
        path
          .slice(folder.length + 1)
          .toLowerCase()
          .replace(/\.yml$/, ".yaml"),
      ),
  );
  return (name) => used.has(name);
}
