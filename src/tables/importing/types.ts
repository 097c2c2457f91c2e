import type { Configuration } from "../../model/settings/configuration.ts";
import type { FieldName } from "../../model/properties/fields.ts";
import type { TableForms } from "../../model/tables/settings.ts";
import type { TableProblem } from "../../model/tables/problem.ts";
import type { DesiredUser, Roster } from "../../model/user.ts";
import type { SchemaLine } from "../../roster/edit/schemaLine.ts";
import type { LetterStyle } from "../../roster/joiner/letters.ts";
import type { Column } from "../headings/columns.ts";
import type { TablePerson } from "../people/person.ts";

/** What a table is brought into. */
export interface ImportInput {
  readonly people: readonly TablePerson[];
  readonly columns: readonly Column[];
  readonly forms: TableForms;
  /** Without mistakes. */
  readonly roster: Roster;
  /** The text of every file of the roster, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Where the file of a user goes, by the department, which a row may not name. */
  readonly homeOf: (department: string | undefined) => Home;
  /** What users in a folder inherit, as it is shown; the manager among it. */
  readonly inheritedIn: (folder: string) => ReadonlyMap<FieldName, string>;
  readonly configuration: Pick<Configuration, "key" | "names">;
  /** Who lives in the directory, where it was asked: their ids are written. */
  readonly directory?: DirectoryNames;
  /** What stands in rows that are left out and whose people live on: a user called that is not missing. */
  readonly leftOutTexts?: readonly string[];
  /** Whether the table names everybody, so that a person without a row has left. */
  readonly complete?: boolean;
  /** YYYY-MM-DD; without it no entry of a set counts as over. */
  readonly today?: string;
  /** What new files begin with. */
  readonly schemaLine: SchemaLine;
  /** Whether the file of a person with another department moves to the folder of that. */
  readonly move?: boolean;
}

export interface Home {
  readonly folder: string;
  /** Whether the folder is known to be that of the department. */
  readonly isKnown: boolean;
}

/** Accounts by what a table may know of them. */
export interface DirectoryNames {
  readonly byName: (userPrincipalName: string) => DirectoryAccount | undefined;
  /** Why nobody new can have a name, in words that follow "is"; undefined: it is free. */
  readonly holderOf: (name: string) => string | undefined;
}

export interface DirectoryAccount {
  readonly id: string;
  readonly displayName?: string;
}

export interface FileChange {
  readonly path: string;
  /** Undefined: the file is new. */
  readonly before?: string;
  /** Undefined: the file goes. */
  readonly after?: string;
}

/** What a table makes of a roster. With an error, nothing of it may be written. */
export interface TableImport {
  /** Sorted by path. */
  readonly changes: readonly FileChange[];
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly unchanged: readonly string[];
  /** Declared, may sign in, and have no row. */
  readonly missing: readonly string[];
  /** What was decided for people, a line each. */
  readonly notes: readonly string[];
  /** Letters in the names that were made, of which no rule says how they are written. */
  readonly letters?: LettersOfNames;
  readonly problems: readonly TableProblem[];
}

/** How names to sign in with were made of letters that others write otherwise. */
export interface LettersOfNames {
  readonly letters: readonly string[];
  /** How many names have one. */
  readonly names: number;
  /** A name in each of the styles. */
  readonly example: Readonly<Record<LetterStyle, string>>;
  /** What `names.replace` lacks for each of the styles. */
  readonly rules: Readonly<Record<LetterStyle, Readonly<Record<string, string>>>>;
}

/** A person of the table, and who of the roster that is. */
export interface Found {
  readonly person: TablePerson;
  /** Undefined: a new person. */
  readonly user: DesiredUser | undefined;
}
