import {
  BLOCKED_COLUMN,
  columnNames,
  columnTarget,
  IGNORED_COLUMN,
  REFERENCE_COLUMN,
  SET_COLUMNS,
  SURNAME_PREFIX_COLUMN,
  WHOLE_NAME_COLUMN,
} from "../../model/tables/columns.ts";
import { suggest } from "../../model/text/suggest.ts";
import { plainHeading } from "../headings/plainHeading.ts";
import { conceptOf } from "./vocabulary.ts";

/** What a person says that a column holds: a meaning, or what was probably meant by a text that is none. */
export type AnsweredMeaning = { readonly meaning: string } | { readonly near: string | undefined };

/** Understands a property in any case, with blanks or without, and knows many headings that mean one. */
export function answeredMeaning(text: string): AnsweredMeaning {
  const plain = plainHeading(text);
  const own = [...SPECIAL.keys(), ...columnNames()].find((name) => plainHeading(name) === plain);
  if (own !== undefined) return { meaning: own };
  if (columnTarget(text)) return { meaning: text };
  const concept = conceptOf(text)?.concept;
  const near = concept === undefined ? undefined : (MEANT[concept] ?? concept);
  return { near: near !== undefined && isMeaning(near) ? near : suggest(text, columnNames()) };
}

function isMeaning(name: string): boolean {
  return SPECIAL.has(name) || columnTarget(name) !== undefined;
}

/** Everything that a column may hold, as lines to choose from: names, and what those mean that are no property. */
export function possibleMeanings(): {
  readonly properties: readonly string[];
  readonly others: ReadonlyMap<string, string>;
} {
  const sets = SET_COLUMNS.map(String);
  const names = columnNames().filter((name) => !name.includes(".") && !sets.includes(name));
  return {
    properties: names.toSorted((left, right) => left.localeCompare(right, "en")),
    others: SPECIAL,
  };
}

const SPECIAL: ReadonlyMap<string, string> = new Map([
  [IGNORED_COLUMN, "Rollcall does not read the column"],
  [BLOCKED_COLUMN, "true means that the person may not sign in"],
  [REFERENCE_COLUMN, "a name by which other rows call this person their manager"],
  [SURNAME_PREFIX_COLUMN, "the part of the surname before it, such as van der"],
  [WHOLE_NAME_COLUMN, 'both names in one cell, such as "Silva, Ana"'],
]);

/** What a word is offered for that names no property. */
const MEANT: Readonly<Record<string, string>> = {
  name: "displayName",
  person: "displayName",
  team: "department",
  status: "accountEnabled",
  contractEnd: "employeeLeaveDateTime",
  rowId: "employeeId",
  managerAddress: "manager",
  managerNumber: "manager",
  privateMail: IGNORED_COLUMN,
  privatePhone: IGNORED_COLUMN,
  privateAddress: IGNORED_COLUMN,
};
